/** Findings enter; those that leave the list, with the reason, and those that stay leave. Nothing at or above `fail-on` but exact repetitions. */
import type { SetAside } from '../../domain/consolidation.js';
import type { AnchoredFinding } from '../../domain/evidence.js';
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
}

export function sift(findings: readonly AnchoredFinding[], options: SiftOptions): Sifted {
  const kept: AnchoredFinding[] = [];
  const setAside: SetAside[] = [];
  for (const source of findings) {
    const out = duplicate(source, findings) ?? demoted(source, options) ?? refuted(source, options);
    if (out) setAside.push(out);
    else kept.push(source);
  }
  return { kept, setAside };
}

/** With `never` nothing fails the gate, yet a critical claim is not waved away either. */
function guarded(severity: Severity, failOn: FailOn): boolean {
  return isAtLeast(severity, failOn === 'never' ? 'critical' : failOn);
}

function duplicate(source: AnchoredFinding, all: readonly AnchoredFinding[]): SetAside | null {
  const { standing } = source.finding;
  if (standing.kind !== 'duplicate' || !all.some((other) => repeats(source, other))) return null;
  return aside('duplicate', null, standing.reason, source);
}

/** The same finding, standing, in the same review: same title, or nearly, and not rated lower. */
function repeats(draft: AnchoredFinding, other: AnchoredFinding): boolean {
  if (other === draft || other.finding.file !== draft.finding.file) return false;
  if (other.finding.standing.kind !== 'stands') return false;
  if (!isAtLeast(other.finding.severity, draft.finding.severity)) return false;
  const [a, b] = [new Set(wordsOf(draft.finding.title)), new Set(wordsOf(other.finding.title))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 ? shared / Math.max(a.size, b.size) >= 0.6 : draft.finding.title === other.finding.title;
}

function demoted(source: AnchoredFinding, options: SiftOptions): SetAside | null {
  const { standing, severity } = source.finding;
  if (standing.kind !== 'demoted' || guarded(severity, options.failOn)) return null;
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
