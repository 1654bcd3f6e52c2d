/** Findings enter; those that leave the list, with the reason, and those that stay leave. Nothing at or above `fail-on` but exact repetitions. */
import type { SetAside } from '../../domain/consolidation.js';
import type { AnchoredFinding } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { FailOn, Severity } from '../../domain/severity.js';
import { isAtLeast } from '../../domain/severity.js';
import { absenceOf } from '../origin/absence.js';
import { wordsOf } from './terms.js';

export interface Sifted {
  readonly kept: readonly AnchoredFinding[];
  readonly setAside: readonly SetAside[];
}

/** `paths`: every path at head and base; `null` when there is no repository to ask. */
export interface SiftOptions {
  readonly failOn: FailOn;
  readonly paths: ReadonlySet<string> | null;
  /** No word of a model demotes anything. */
  readonly held: boolean;
}

export function sift(findings: readonly AnchoredFinding[], options: SiftOptions): Sifted {
  const kept: AnchoredFinding[] = [];
  const setAside: SetAside[] = [];
  const isRepeated = repetitionIn(findings);
  for (const source of findings) {
    const out = duplicate(source, isRepeated) ?? demoted(source, options) ?? refuted(source, options);
    if (out) setAside.push(out);
    else kept.push(source);
  }
  return { kept, setAside };
}

/** With `never` nothing fails the gate, yet a critical claim is not waved away either. */
function guarded(severity: Severity, failOn: FailOn): boolean {
  return isAtLeast(severity, failOn === 'never' ? 'critical' : failOn);
}

type IsRepeated = (draft: Finding) => boolean;

function duplicate(source: AnchoredFinding, isRepeated: IsRepeated): SetAside | null {
  const { standing } = source.finding;
  if (standing.kind !== 'duplicate' || !isRepeated(source.finding)) return null;
  return aside('duplicate', null, standing.reason, source);
}

interface Standing {
  readonly title: string;
  readonly severity: Severity;
  readonly words: ReadonlySet<string>;
}

/** Beyond so many comparisons in a review only equal titles count as repeated. */
const MAX_COMPARISONS = 250_000;

/** Tells whether the same finding stands in the same review: same title, or nearly, and not rated lower. */
function repetitionIn(findings: readonly AnchoredFinding[]): IsRepeated {
  const standing = new Map<string, Map<string, Standing>>();
  const drafts = new Map<string, number>();
  for (const { finding } of findings) {
    const { file, title, severity } = finding;
    if (finding.standing.kind === 'duplicate') drafts.set(file, (drafts.get(file) ?? 0) + 1);
    if (finding.standing.kind !== 'stands') continue;
    const own = standing.get(file) ?? new Map<string, Standing>();
    standing.set(file, own);
    const known = own.get(title);
    const words = known?.words ?? new Set(wordsOf(title));
    if (!known || isAtLeast(severity, known.severity)) own.set(title, { title, severity, words });
  }
  return (draft) => {
    const own = standing.get(draft.file) ?? new Map<string, Standing>();
    const same = own.get(draft.title);
    if (same && isAtLeast(same.severity, draft.severity)) return true;
    if (own.size * (drafts.get(draft.file) ?? 0) > MAX_COMPARISONS) return false;
    const words = new Set(wordsOf(draft.title));
    return [...own.values()].some((other) => isAtLeast(other.severity, draft.severity) && nearly(words, other.words));
  };
}

function nearly(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / Math.max(a.size, b.size) >= 0.6;
}

function demoted(source: AnchoredFinding, options: SiftOptions): SetAside | null {
  const { standing, severity } = source.finding;
  if (standing.kind !== 'demoted' || options.held || guarded(severity, options.failOn)) return null;
  return aside('demoted', standing.to, standing.reason, source);
}

function refuted(source: AnchoredFinding, { failOn, paths }: SiftOptions): SetAside | null {
  const { anchors, finding } = source;
  if (!paths || !anchors.length || guarded(finding.severity, failOn)) return null;
  // A file that should be there is named by its path: that it is not is the claim, no refutation of it.
  if (absenceOf(finding) !== 'none') return null;
  if (!anchors.every(({ state, path }) => state === 'missing' && !paths.has(path))) return null;
  const named = [...new Set(anchors.map(({ claimed }) => `\`${claimed.path}\``))].join(', ');
  return aside('refuted', null, `${named} is neither at head nor at base.`, source);
}

function aside(kind: SetAside['kind'], to: SetAside['to'], reason: string, source: AnchoredFinding): SetAside {
  return { kind, to, reason, title: source.finding.title, sources: [{ anchored: source, alsoIn: [] }] };
}
