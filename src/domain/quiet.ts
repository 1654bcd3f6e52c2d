/** Which findings of a later round are quiet: listed folded, and not posted anywhere. */
import { isNotice } from './change.js';
import type { Report, ReportFinding } from './report.js';
import { OWN_REVIEWER } from './reviewer.js';
import { QUIET_FROM } from './round.js';
import { isAtLeast } from './severity.js';

/** What the rule looks at in a report. */
export type QuietReport = Pick<Report, 'laterRounds'> & { readonly decision: Pick<Report['decision'], 'standing'> };

/** What it looks at in a finding. */
export type QuietFinding = Pick<ReportFinding, 'id' | 'key' | 'severity' | 'contested' | 'reviewers' | 'round'>;

/**
 * Whether a finding is quiet: first raised in round three or later, and below `later-rounds`. It stays so while it
 * stands, in another run of its round and in the rounds after it: what was folded when it was new is not news later.
 * Loud in every round is what holds the gate, what is contested, what came back after it was closed, and what the
 * program itself says of the change.
 */
export function isQuiet(finding: QuietFinding, { laterRounds, decision }: QuietReport): boolean {
  if (laterRounds === 'all' || isAtLeast(finding.severity, laterRounds)) return false;
  if (finding.round.since < QUIET_FROM || finding.round.status === 'regressed') return false;
  if (holdsIn(decision).has(finding.id) || finding.contested) return false;
  return !isNotice(finding) && !finding.reviewers.includes(OWN_REVIEWER);
}

const holding = new WeakMap<QuietReport['decision'], ReadonlySet<string>>();

/** Ids of what holds the gate, looked through once: thousands of findings are asked for, by every format. */
function holdsIn(decision: QuietReport['decision']): ReadonlySet<string> {
  const ids = holding.get(decision) ?? new Set(decision.standing);
  holding.set(decision, ids);
  return ids;
}
