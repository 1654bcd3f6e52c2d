/** When a fence opens and closes, which lines are code between fences, where a code span closes, and how a fence is written that nothing closes. */
import { addTo, must } from '../domain/values.js';

/** What opens a fence: its mark, and what stands behind the mark. */
interface Fence {
  readonly mark: string;
  readonly info: string;
}

/** The fence that a line would open. Behind its mark stands no backtick: that would be code within a sentence. */
export function fenceOn(line: string): Fence | null {
  const found = markOn(line);
  return found === null || found.behind.includes('`') ? null : { mark: found.mark, info: found.behind.trim() };
}

/** Whether a line closes the fence of a mark: at least as many of the same signs, and nothing behind them. */
export function closesFence(line: string, mark: string): boolean {
  const found = markOn(line);
  return found !== null && found.mark.startsWith(mark) && found.behind.trim() === '';
}

/** Three or more backticks or tildes at the start of a line. Counted and not matched: `{3,}` on megabytes overflows the stack of patterns. */
function markOn(line: string): { readonly mark: string; readonly behind: string } | null {
  let start = 0;
  while (line.charAt(start) === ' ' || line.charAt(start) === '\t') start += 1;
  const sign = line.charAt(start);
  if (sign !== '`' && sign !== '~') return null;
  let end = start;
  while (line.charAt(end) === sign) end += 1;
  return end - start < 3 ? null : { mark: line.slice(start, end), behind: line.slice(end) };
}

/** Length of the longest run of one character; 0 when it is not there. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at)) {
    const start = at;
    while (text.charAt(at) === character) at += 1;
    longest = Math.max(longest, at - start);
  }
  return longest;
}

/** A line, and what it is to the fences of its text. */
interface FencedLine {
  readonly line: string;
  readonly fence: 'none' | 'opens' | 'inside' | 'closes';
}

/** Each line with what it is; a fence that nothing closes goes on to the end. */
export function byFence(lines: readonly string[]): FencedLine[] {
  let open: string | null = null;
  return lines.map((line) => {
    if (open === null) {
      open = fenceOn(line)?.mark ?? null;
      return { line, fence: open === null ? 'none' : 'opens' };
    }
    if (!closesFence(line, open)) return { line, fence: 'inside' };
    open = null;
    return { line, fence: 'closes' };
  });
}

/** Which lines stand between fences, the marks included. A fence that nothing closes opens nothing. */
export function fencedLines(lines: readonly string[]): boolean[] {
  const fenced = lines.map(() => false);
  /** Sign → the shortest mark of which it is known that nothing below closes it. */
  const open = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const mark = fenced[index] === true ? undefined : fenceOn(line)?.mark;
    if (mark === undefined || mark.length >= (open.get(mark.charAt(0)) ?? Infinity)) continue;
    let end = index + 1;
    while (end < lines.length && !closesFence(must(lines[end]), mark)) end += 1;
    if (end < lines.length) fenced.fill(true, index, end + 1);
    else open.set(mark.charAt(0), mark.length);
  }
  return fenced;
}

/** Tells where a code span closes that a run of so many backticks opens: at the next run of as many. Asked from left to right, in linear time. */
export function spanCloser(line: string): (length: number, from: number) => number | null {
  const starts = new Map<number, number[]>();
  for (const { 0: run, index } of line.matchAll(/`+/g)) addTo(starts, run.length, index);
  const passed = new Map<number, number>();
  return (length, from) => {
    const runs = starts.get(length) ?? [];
    let next = passed.get(length) ?? 0;
    while ((runs[next] ?? Infinity) <= from) next += 1;
    passed.set(length, next);
    return runs[next] ?? null;
  };
}

/** Code between fences that nothing in it closes. */
export function inFence(code: string, info = ''): string {
  const mark = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
  return `${mark}${info}\n${code}\n${mark}`;
}

/** The lines of a text without the one fence that wraps all of it. */
export function unwrapped(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const filled = (line: string): boolean => line.trim() !== '';
  const [first, last] = [lines.findIndex(filled), lines.findLastIndex(filled)];
  const wrapping = fenceOn(lines[first] ?? '');
  const wraps = wrapping !== null && /^(?:markdown|md)?$/i.test(wrapping.info) && last > first;
  return wraps && lines[last]?.trim() === wrapping.mark ? lines.slice(first + 1, last) : lines;
}
