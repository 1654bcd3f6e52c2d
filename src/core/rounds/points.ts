/** The last round's testing and documentation points and this round's enter; what became of each leaves. */
import { allWords, type Assessments, type MergedPoint } from '../../domain/consolidation.js';
import type { AddedSince, PriorPoint, PriorReport } from '../../domain/prior.js';
import type { LedgerEntry } from '../../domain/round.js';
import { alikePoints } from '../consolidate/alike-points.js';
import { symbolsOf, wordsOf } from '../consolidate/terms.js';
import type { Verdict } from './fates.js';

/** How many of a point's names or words the added code must use. */
const SHARE = 0.3;

const TEST_FILE = /(^|[/._-])(tests?|specs?|__tests__|bats|e2e)([/._-]|$)/i;
const COMMENT = /^\s*(\/\/|#|\*|\/\*|--|;|<!--|""")/;
const PROSE_FILE = /\.(md|mdx|rst|adoc|txt)$/i;

/** One ledger entry per point. `added`: what was added since the last round; `null` when that is not known. */
export function settlePoints(
  prior: PriorReport,
  { testing, documentation }: Assessments,
  added: readonly AddedSince[] | null,
): LedgerEntry[] {
  const now = [...testing, ...documentation];
  const again = namedAgain(prior.points, now);
  return prior.points.map((point) => {
    const same = again.get(point);
    const verdict = same ? { fate: 'unaddressed' as const, reason: 'named again' } : answeredBy(point, added);
    const { key, id, text } = point;
    const title = text.split('\n')[0] ?? '';
    return {
      ...{ key, id, title },
      round: prior.number,
      ...verdict,
      now: same?.id ?? null,
      finding: null,
      decline: null,
    };
  });
}

/** For each prior point that is said again the point of this round, of the same section, that is most like it. */
function namedAgain(before: readonly PriorPoint[], now: readonly MergedPoint[]): ReadonlyMap<PriorPoint, MergedPoint> {
  const spoken = [
    ...before.map(({ text }) => ({ reviewer: 'before', text })),
    ...now.map(({ text, said }) => ({ reviewer: 'now', text: allWords(text, said) })),
  ];
  const again = new Map<PriorPoint, MergedPoint>();
  for (const { a, b } of alikePoints(spoken).sort((x, y) => y.strength - x.strength)) {
    const [prior, point] = [before[a], now[b - before.length]];
    if (prior && point && !again.has(prior) && point.id.startsWith(prior.id.slice(0, 1))) again.set(prior, point);
  }
  return again;
}

/** A point that is not named again is answered by what was written since: tests for a test, prose or comments for documentation. */
function answeredBy({ id, text: point }: PriorPoint, added: readonly AddedSince[] | null): Verdict {
  if (!added) return { fate: 'unconfirmed', reason: 'not named again; what was added since is not known' };
  const wanted = new Set([...wordsOf(point), ...symbolsOf(point)]);
  for (const { path, text } of added) {
    const relevant = id.startsWith('T') ? testText(path, text) : proseText(path, text);
    const words = new Set([...wordsOf(relevant), ...symbolsOf(relevant)]);
    const shared = [...wanted].filter((term) => words.has(term)).length;
    if (shared >= 3 && shared >= wanted.size * SHARE) {
      return { fate: 'fixed', reason: `not named again; \`${path}\` now says something about it` };
    }
  }
  return {
    fate: 'unaddressed',
    reason: `not named again, but no ${id.startsWith('T') ? 'test' : 'text'} about it was added`,
  };
}

const testText = (path: string, text: string): string => (TEST_FILE.test(path) ? text : '');

function proseText(path: string, text: string): string {
  if (PROSE_FILE.test(path)) return text;
  return text
    .split('\n')
    .filter((line) => COMMENT.test(line))
    .join('\n');
}
