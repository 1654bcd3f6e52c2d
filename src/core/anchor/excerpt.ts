/** A file and a range enter; the real code there, with changed lines marked, leaves. */
import type { Excerpt, LineRange } from '../../domain/location.js';

const MAX_LINES = 30;
const MAX_WIDTH = 300;
/** Lines around a short range, so that a reader sees where it stands. */
const CONTEXT = 2;
const SHORT = 5;

/** At most 30 lines of at most 300 characters; `null` when the range is outside the file. */
export function excerptOf(lines: readonly string[], range: LineRange, changed: readonly LineRange[]): Excerpt | null {
  if (range.start > lines.length) return null;
  const short = range.end - range.start + 1 <= SHORT;
  const start = Math.max(1, short ? range.start - CONTEXT : range.start);
  const end = Math.min(lines.length, short ? range.end + CONTEXT : range.end, start + MAX_LINES - 1);
  return {
    startLine: start,
    lines: lines.slice(start - 1, end).map((text, index) => ({
      text: cut(text.replace(/\r$/, '')),
      changed: isIn(start + index, changed),
    })),
  };
}

function cut(text: string): string {
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH)}…` : text;
}

function isIn(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some((range) => line >= range.start && line <= range.end);
}
