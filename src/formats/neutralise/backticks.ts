/** A line enters; its code spans, escapes and plain stretches leave, as CommonMark sees them within that line. */

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** Backticks that open nothing. */
  | { readonly kind: 'stray'; readonly count: number }
  /** `\*`: the character; `null` for a backslash that escapes nothing. `first`: at the start of the line. */
  | { readonly kind: 'escape'; readonly character: string | null; readonly first: boolean };

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** The pieces of a line, in linear time. */
export function pieces(line: string): Piece[] {
  const runs = backtickRuns(line);
  const found: Piece[] = [];
  for (let at = 0; at < line.length;) {
    const character = line.charAt(at);
    if (character === '\\') {
      const next = line.charAt(at + 1);
      const escapes = PUNCTUATION.test(next);
      found.push({ kind: 'escape', character: escapes ? next : null, first: at === 0 });
      at += escapes ? 2 : 1;
    } else if (character === '`') {
      const length = runLength(line, at);
      const end = closing(runs.get(length), at);
      if (end === null) found.push({ kind: 'stray', count: length });
      else found.push({ kind: 'code', text: unpadded(line.slice(at + length, end)) });
      at = end === null ? at + length : end + length;
    } else {
      const stop = nextSpecial(line, at);
      found.push({ kind: 'text', text: line.slice(at, stop) });
      at = stop;
    }
  }
  return found;
}

function nextSpecial(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\' || character === '`') return at;
  }
  return line.length;
}

/** One blank on both sides belongs to the delimiters. */
function unpadded(code: string): string {
  return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}

/** Starts of the backtick runs of one length, in order, and which of them was not passed yet. */
interface Runs {
  readonly starts: number[];
  next: number;
}

function backtickRuns(line: string): ReadonlyMap<number, Runs> {
  const runs = new Map<number, Runs>();
  for (let at = line.indexOf('`'); at !== -1; at = line.indexOf('`', at)) {
    const length = runLength(line, at);
    const known = runs.get(length);
    if (known) known.starts.push(at);
    else runs.set(length, { starts: [at], next: 0 });
    at += length;
  }
  return runs;
}

function runLength(line: string, from: number): number {
  let end = from;
  while (line.charAt(end) === '`') end += 1;
  return end - from;
}

/** Start of the next run of this length; what was passed is not looked at again, so all calls together are linear. */
function closing(runs: Runs | undefined, from: number): number | null {
  if (!runs) return null;
  while ((runs.starts[runs.next] ?? Infinity) <= from) runs.next += 1;
  return runs.starts[runs.next] ?? null;
}
