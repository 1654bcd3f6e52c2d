/** What was read of a review of any size enters; as much as is kept, and the problems that say what was left, leave. */
import type { Finding } from '../../domain/finding.js';
import { MAX_FINDINGS, mostFindings, type Point, type ReviewText, type Unread } from '../../domain/review.js';
import type { Problem } from '../../domain/problem.js';
import { severityRank } from '../../domain/severity.js';

/** Findings are read up to one more than are kept: it tells that there are more. */
export const MOST_READ = MAX_FINDINGS + 1;

export interface Kept {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** The first finding that was left: what was not read may be the worst, so the review is never clean. */
  readonly unread: readonly Unread[];
}

/** All findings, or of a flood as many as are read: those that stand before drafts, the most severe, then as they were written. */
export function keptOf({ file, text }: ReviewText, findings: readonly Finding[]): Kept {
  const most = mostFindings(text.length);
  if (findings.length <= most) return { findings, problems: [], unread: [] };
  const isDraft = ({ standing }: Finding): boolean => standing.kind === 'duplicate';
  const rank = (finding: Finding): number => severityRank(finding.severity) + (isDraft(finding) ? DRAFTS_LAST : 0);
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
  const kept = new Set(ranked.slice(0, most));
  const left = findings.find((finding) => !kept.has(finding));
  const { line = 1, title = '' } = left ?? {};
  return {
    findings: findings.filter((finding) => kept.has(finding)),
    problems: [
      {
        what: `${file}: only ${String(most)} of its findings were read`,
        why: `nobody writes so many in so few words; line ${String(line)} opens one that was left: "${title.slice(0, 120)}"`,
        fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
      },
    ],
    unread: [
      { line, text: title.slice(0, 200), reason: `of a review of its length ${String(most)} findings are read` },
    ],
  };
}

/** More than any severity's rank. */
const DRAFTS_LAST = 10;

/** Lists of points by their name, e.g. `commit structure`, each cut to as many as findings are read; with a problem for each that was cut. */
export function keptPoints<Lists extends Readonly<Record<string, readonly Point[]>>>(
  { file, text }: ReviewText,
  lists: Lists,
): { readonly lists: Lists; readonly problems: readonly Problem[] } {
  const most = mostFindings(text.length);
  const long = Object.entries(lists).filter(([, points]) => points.length > most);
  const cut = Object.fromEntries(long.map(([name, points]) => [name, points.slice(0, most)]));
  return {
    lists: { ...lists, ...cut },
    problems: long.map(([name, points]) => ({
      what: `${file}: only ${String(most)} of its ${String(points.length)} points about ${TOPICS[name] ?? name} were read`,
      why: `nobody writes so many in so few words; line ${String(points[most]?.line ?? 1)} opens the first that was left`,
      fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
    })),
  };
}

const TOPICS: Readonly<Record<string, string>> = { commitStructure: 'the commit structure' };
