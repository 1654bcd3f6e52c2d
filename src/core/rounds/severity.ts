/** A prior finding and the finding that states it again enter; the severity it has in this round leaves, with the reason. */
import { allWords, type ConsolidatedFinding } from '../../domain/consolidation.js';
import { holdsGate } from '../gate.js';
import type { PriorFinding } from '../../domain/round.js';
import type { FailOn } from '../../domain/severity.js';
import { isAtLeast, severityRank } from '../../domain/severity.js';

export interface KeepOptions {
  readonly failOn: FailOn;
  /** Whether the prior finding is believed: one that is not may raise, never lower. */
  readonly authenticated: boolean;
  readonly round: number;
  /** An instruction to the reviewers stands: an earlier, milder word of theirs does not count either. */
  readonly held: boolean;
}

/**
 * A finding that holds the gate keeps its severity and its standing as contested: another round's milder word is no
 * evidence. One below `fail-on` that returns with the same consequence is not raised, unless that reaches `fail-on`.
 */
export function keepSeverity(now: ConsolidatedFinding, prior: PriorFinding, options: KeepOptions): ConsolidatedFinding {
  const { failOn, authenticated, round, held } = options;
  const milder = severityRank(now.severity) > severityRank(prior.severity);
  if (holdsGate(prior, failOn)) {
    const contested = now.contested || (prior.contested && now.severity !== 'critical');
    if (!milder && contested === now.contested) return now;
    const severity = milder ? prior.severity : now.severity;
    const why = `Rated ${now.severity} in this round; it was ${wordFor(prior)} in round ${round} and its code decides, not the wording.`;
    return withReason({ ...now, severity, contested: contested && severity !== 'critical' }, why);
  }
  const harsher = severityRank(now.severity) < severityRank(prior.severity);
  if (held || !authenticated || !harsher || now.contested || isAtLeast(now.severity, failOn)) return now;
  const why = `Rated ${now.severity} in this round; the same claim with the same consequence was a ${prior.severity} in round ${round} and stays one.`;
  return withReason({ ...now, severity: prior.severity }, why);
}

const wordFor = (prior: PriorFinding): string => (prior.contested ? `${prior.severity}, contested,` : prior.severity);

function withReason(finding: ConsolidatedFinding, why: string): ConsolidatedFinding {
  const { reconciliation } = finding;
  return {
    ...finding,
    reconciliation: { ...reconciliation, kind: 'settled', reason: `${reconciliation.reason} ${why}` },
  };
}

const CONSEQUENCES: readonly (readonly [string, RegExp])[] = [
  [
    'security',
    /\b(security|vulnerab\w*|inject(ion|ed)|travers\w+|exploit\w*|privilege|secrets?|credentials?|xss|csrf|rce)\b/i,
  ],
  [
    'data loss',
    /\b(data loss|los(e|es|ing|t) (\w+ ){0,2}data|corrupt\w*|overwrit\w+|delet\w+ (\w+ ){0,2}(data|files?|volumes?)|wip(e|es|ed))\b/i,
  ],
  [
    'crash',
    /\b(crash\w*|panic\w*|segfault|nil (pointer )?dereference|null pointer|unhandled exception|abort(s|ed)?)\b/i,
  ],
  [
    'hang',
    /\b(hang(s|ing)?|deadlock\w*|infinite loop|never (returns?|terminates?|finishes)|block(s|ed)? forever|livelock)\b/i,
  ],
  ['leak', /\b(leak\w*|exhaust\w*|unbounded|grows without)\b/i],
  ['race', /\b(race( condition)?s?|racy|concurrent\w*|toctou)\b/i],
  ['broken build', /\b(does not compile|fails? to (build|compile)|build (fails|breaks)|broken build)\b/i],
];

/** Consequences that the finding names now and the prior one did not. */
export function newConsequences(now: ConsolidatedFinding, prior: PriorFinding): string[] {
  const harsh = now.sources.filter(
    ({ anchored }) => severityRank(anchored.finding.severity) < severityRank(prior.severity),
  );
  const text = harsh.map(({ anchored: { finding } }) => `${finding.title}\n${finding.body}`).join('\n');
  const before = `${prior.title}\n${allWords(prior.body, prior.said)}`;
  return CONSEQUENCES.filter(([, pattern]) => pattern.test(text) && !pattern.test(before)).map(([name]) => name);
}

/** A finding that held the gate does not leave it because its origin is seen otherwise now. */
export function keepOrigin(
  now: ConsolidatedFinding,
  prior: PriorFinding,
  failOrigins: readonly ConsolidatedFinding['origin']['kind'][],
): ConsolidatedFinding {
  const blocked = failOrigins.includes(prior.origin.kind);
  if (!blocked || failOrigins.includes(now.origin.kind)) return now;
  // History that was cut off then and is whole now is evidence; anything else is the same code seen from another base.
  if (prior.origin.kind === 'unknown' && /shallow|graft/i.test(prior.origin.reason)) return now;
  const reason = `${prior.origin.reason} (as it was judged when it was first raised; now: ${now.origin.kind})`;
  return { ...now, origin: { ...prior.origin, reason } };
}
