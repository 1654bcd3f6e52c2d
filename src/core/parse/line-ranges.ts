/** The text behind a path enters; the lines that it names (`:12-15`, `#L12`, ` (lines 3–5)`) leave. */
import type { LineRange, Location } from '../../domain/location.js';
import { matchAt } from './sticky.js';

const DASH = '\\s?[-\\u2010-\\u2015~]{1,2}\\s?';
const RANGE = `L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?(?:(?:${DASH}|\\.\\.)L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?)?`;
const AFTER_PATH = new RegExp(`(?::\\s?|#)${RANGE}`, 'y');
const IN_WORDS = new RegExp(
  `,?\\s{0,9}[([]?\\s{0,9}(?:at\\s|on\\s|near\\s|around\\s)?(?:lines?|ll?\\.|ln)\\s{0,9}[:#]?\\s{0,9}[~≈]?\\s?${RANGE}`,
  'yi',
);
const SHORT_WORD = new RegExp(`,?\\s{0,9}[([]?\\s{0,9}L(?=\\d)${RANGE}`, 'y');
const MORE = new RegExp(
  `(?:\\s?,\\s?(?:and\\s)?|\\s?[&+]\\s?|\\sand\\s)(?:lines?\\s)?${RANGE}(?![\\w.]{0,80}[\\w/(])`,
  'y',
);
const CLOSE = /\s?[)\]]/y;

/** Nobody names so many places in one go. */
export const MAX_PLACES = 60;

/** The lines named at a spot, and where the text goes on behind them; null when none are. */
export function rangesAt(text: string, at: number): { readonly ranges: LineRange[]; readonly end: number } | null {
  const behind = matchAt(AFTER_PATH, text, at);
  const first = behind ?? matchAt(IN_WORDS, text, at) ?? matchAt(SHORT_WORD, text, at);
  if (!first) return null;
  const ranges = [range(first[1] ?? '', first[2])];
  let end = at + first[0].length;
  for (let more = matchAt(MORE, text, end); more && ranges.length < MAX_PLACES; more = matchAt(MORE, text, end)) {
    ranges.push(range(more[1] ?? '', more[2]));
    end += more[0].length;
  }
  if (!behind && /[([]/.test(first[0])) end += matchAt(CLOSE, text, end)?.[0].length ?? 0;
  return { ranges: ranges.filter((one) => one.start > 0), end };
}

/** Two numbers as written; an end before the start counts for nothing. */
export function range(first: string, second: string | undefined): LineRange {
  const start = Number(first);
  const end = second === undefined ? start : Number(second);
  return { start, end: Math.max(start, end) };
}

/** A path with each of its ranges, or without lines. */
export function located(path: string, ranges: readonly LineRange[]): Location[] {
  return ranges.length ? ranges.map((lines) => ({ path, lines })) : [{ path, lines: null }];
}
