/** What was read of a review of any size enters; as much as is kept, and the problems that say what was left, leave. */
import type { Finding } from '../../domain/finding.js';
import { MAX_FINDINGS, type Point, type ReviewText } from '../../domain/review.js';
import type { Problem } from '../../domain/problem.js';

/** Findings are read up to one more than are kept: it tells that there are more. */
export const MOST_READ = MAX_FINDINGS + 1;

export interface Kept {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** All findings, or of a flood as many as are read: those that stand before drafts, then as they were written. */
export function keptOf({ file }: ReviewText, findings: readonly Finding[]): Kept {
  if (findings.length <= MAX_FINDINGS) return { findings, problems: [] };
  const isDraft = ({ standing }: Finding): boolean => standing.kind === 'duplicate';
  const ranked = [...findings.filter((finding) => !isDraft(finding)), ...findings.filter(isDraft)];
  const kept = new Set(ranked.slice(0, MAX_FINDINGS));
  const next = ranked[MAX_FINDINGS];
  return {
    findings: findings.filter((finding) => kept.has(finding)),
    problems: [
      {
        what: `${file}: only ${String(MAX_FINDINGS)} of its findings were read`,
        why: `nobody writes so many; line ${String(next?.line ?? 1)} opens one that was left: "${(next?.title ?? '').slice(0, 120)}"`,
        fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
      },
    ],
  };
}

/** Nobody writes so many points in one part of a review either. */
export const MAX_POINTS = 5_000;

/** Lists of points by their name, e.g. `commit structure`, each cut to what is read; with a problem for each that was cut. */
export function keptPoints<Lists extends Readonly<Record<string, readonly Point[]>>>(
  { file }: ReviewText,
  lists: Lists,
): { readonly lists: Lists; readonly problems: readonly Problem[] } {
  const long = Object.entries(lists).filter(([, points]) => points.length > MAX_POINTS);
  const cut = Object.fromEntries(long.map(([name, points]) => [name, points.slice(0, MAX_POINTS)]));
  return {
    lists: { ...lists, ...cut },
    problems: long.map(([name, points]) => ({
      what: `${file}: only ${String(MAX_POINTS)} of its ${String(points.length)} points about ${TOPICS[name] ?? name} were read`,
      why: `nobody writes so many; line ${String(points[MAX_POINTS]?.line ?? 1)} opens the first that was left`,
      fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
    })),
  };
}

const TOPICS: Readonly<Record<string, string>> = { commitStructure: 'the commit structure' };
