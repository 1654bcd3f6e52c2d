/** The parts of a review enter; findings of all drafts, and the parts of the last full draft, leave. */
import type { Finding } from '../../domain/finding.js';
import { MOST_READ } from './flood.js';
import type { Part } from './outline.js';

/** What counts: every draft's findings, earlier ones marked where the last draft restates them; and the last full draft's parts. */
export interface Settled {
  readonly findings: readonly Finding[];
  readonly parts: readonly Part[];
}

/** Reads every part and decides which draft of the review is its last full one. */
export function settleDrafts(parts: readonly Part[], read: (draft: readonly Part[]) => readonly Finding[]): Settled {
  const drafts = readFromLast(splitDrafts(parts), read);
  const last = drafts.findLast((draft) => draft.findings.length > 0) ?? drafts.at(-1);
  if (!last) return { findings: [], parts: [] };
  const earlier = drafts.slice(0, drafts.indexOf(last));
  const findings = [
    ...markAll(
      earlier.flatMap((draft) => draft.findings),
      last.findings,
    ),
    ...last.findings,
  ];
  return {
    findings,
    parts: [
      ...last.parts,
      ...missingFrom(
        last.parts,
        earlier.flatMap((draft) => draft.parts),
      ),
      ...drafts.slice(drafts.indexOf(last) + 1).flatMap((draft) => draft.parts),
    ],
  };
}

interface Draft {
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

/** The last drafts first, until as many findings are read as are kept. */
function readFromLast(
  groups: readonly (readonly Part[])[],
  read: (draft: readonly Part[]) => readonly Finding[],
): readonly Draft[] {
  let count = 0;
  const drafts = [...groups].reverse().map((parts): Draft => {
    const findings = count < MOST_READ ? read(parts) : [];
    count += findings.length;
    return { parts, findings };
  });
  return drafts.reverse();
}

/** A new draft begins where a review's opening part comes again after its later parts. */
function splitDrafts(parts: readonly Part[]): Part[][] {
  const drafts: Part[][] = [[]];
  let seen = new Set<string>();
  for (const part of parts) {
    const opens = part.kind === 'summary' || (part.kind === 'findings' && part.grade === null && !seen.has('summary'));
    if (opens && seen.has(part.kind) && seen.has('findings')) {
      drafts.push([]);
      seen = new Set();
    }
    seen.add(part.kind);
    drafts.at(-1)?.push(part);
  }
  return drafts;
}

/** Parts of earlier drafts that the last one does not have at all. */
function missingFrom(last: readonly Part[], earlier: readonly Part[]): Part[] {
  const kinds = new Set(last.map((part) => part.kind));
  return earlier.filter(
    (part) => !kinds.has(part.kind) && part.kind !== 'findings' && part.kind !== 'preamble' && part.kind !== 'unknown',
  );
}

/** Beyond so many comparisons only equal titles count as restated. */
const MAX_COMPARISONS = 250_000;

function markAll(earlier: readonly Finding[], last: readonly Finding[]): Finding[] {
  const byTitle = new Map(last.map((finding) => [finding.title, finding]));
  const isFew = earlier.length * last.length <= MAX_COMPARISONS;
  return earlier.map((finding) => {
    const again = byTitle.get(finding.title) ?? (isFew ? last.find((other) => restates(other, finding)) : undefined);
    if (!again) return finding;
    const reason = `a draft: the review says it again in line ${String(again.line)}`;
    return { ...finding, standing: { kind: 'duplicate', reason } };
  });
}

/** Whether two findings of one review say the same. */
export function restates(a: Finding, b: Finding): boolean {
  const likeness = jaccard(wordsOf(a.title), wordsOf(b.title));
  return likeness >= 0.6 || (likeness >= 0.25 && samePlace(a, b));
}

function samePlace(a: Finding, b: Finding): boolean {
  return a.locations.some((one) =>
    b.locations.some(
      (other) => one.path.split('/').at(-1) === other.path.split('/').at(-1) && near(one.lines, other.lines),
    ),
  );
}

function near(a: { start: number; end: number } | null, b: { start: number; end: number } | null): boolean {
  return a === null || b === null || (a.start <= b.end + 3 && b.start <= a.end + 3);
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}

/** Lower-case words of a short text: letters, digits and inner hyphens of any script. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}
