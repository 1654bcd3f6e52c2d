/** Says which lines of a Markdown text are code between fences. */

/** Which lines stand between fences, the marks included. A fence that nothing closes opens nothing. */
export function fencedLines(lines: readonly string[]): boolean[] {
  const fenced = lines.map(() => false);
  /** Sign → the shortest mark of which it is known that nothing below closes it. */
  const open = new Map<string, number>();
  for (let index = 0; index < lines.length; index += 1) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(lines[index] ?? '')?.[1];
    if (mark === undefined) continue;
    const sign = mark.charAt(0);
    if (mark.length >= (open.get(sign) ?? Infinity)) continue;
    const end = endOf(lines, index, mark);
    if (end < 0) open.set(sign, mark.length);
    else {
      fenced.fill(true, index, end + 1);
      index = end;
    }
  }
  return fenced;
}

function endOf(lines: readonly string[], start: number, mark: string): number {
  for (let at = start + 1; at < lines.length; at += 1) {
    const [, found] = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(lines[at] ?? '') ?? [];
    if (found?.startsWith(mark)) return at;
  }
  return -1;
}

/** The lines of a text without the one fence that wraps all of it. */
export function unwrapped(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const filled = (line: string): boolean => line.trim() !== '';
  const [first, last] = [lines.findIndex(filled), lines.findLastIndex(filled)];
  const mark = /^[ \t]*(`{3,}|~{3,})(?:markdown|md)?[ \t]*$/i.exec(lines[first] ?? '')?.[1];
  const wraps = mark !== undefined && last > first && (lines[last] ?? '').trim() === mark;
  return wraps ? lines.slice(first + 1, last) : lines;
}
