/** What a program printed and the prompt it was given enter; the text without the prompt's echo, and whether more than an echo is there, leave. */
import { alikeParts, type Part } from './echo/alike.js';
import { squeeze, type Squeezed } from './echo/letters.js';
import { readClosing } from './parse/closing.js';
import { splitLines } from './parse/lines.js';
import { promptParts, type PromptPart } from './prompt/data.js';

/** A text as its reviewer wrote it. */
export interface Heard {
  /** Without what is the prompt's own; empty when all of it only says again what the prompt holds. */
  readonly text: string;
  /** Something was printed, and no review is in it once the echo is left out. */
  readonly onlyEcho: boolean;
}

export interface Printed {
  readonly text: string;
  readonly prompt: string;
  readonly nonce: string;
  /** Whether a text holds anything of a review. */
  readonly isReview: (text: string) => boolean;
}

/** Nobody quotes so many letters of the instructions; the prompt's data (diff, description) may be quoted at any length. */
const INSTRUCTIONS = 120;
/** A longer text is no review and has no prompt before it that would matter. */
const MAX_TEXT = 4 * 1024 * 1024;
/** Where so much of a text stands in the prompt too, and what is left is no review, nothing was reviewed. */
const MOSTLY = 0.8;

/**
 * Some programs print their prompt first, some print nothing else. Letters are compared, in their order: line ends,
 * wrapping, indentation, quote marks, colours and escapes change nothing. What runs through the instructions is an echo
 * and is taken out; a text without a closing line, which no echo can hold, is none when its own words hold no review.
 */
export function withoutEcho({ text, prompt, nonce, isReview }: Printed): Heard {
  if (text.trim() === '' || text.length > MAX_TEXT) return { text, onlyEcho: false };
  const parts = promptParts(prompt).map(({ isData, text: words }) => ({ isData, letters: squeeze(words).letters }));
  const printed = squeeze(text);
  const alike = alikeParts(printed.letters, parts.map(({ letters }) => letters).join(''));
  if (alike.length === 0) return { text, onlyEcho: false };
  const { echoes, quoted } = echoesIn(alike, parts);
  const rest = cut(text, printed, echoes);
  if (echoes.length > 0 && !isReview(rest)) return { text: rest, onlyEcho: true };
  const isQuoted = lengthOf(quoted) >= (printed.letters.length - lengthOf(echoes)) * MOSTLY;
  if (!isQuoted || readClosing(splitLines(rest), nonce).claimed) return { text: rest, onlyEcho: false };
  const own = ownLines(text, printed, [...echoes, ...quoted]);
  return isReview(own) ? { text: rest, onlyEcho: false } : { text: '', onlyEcho: true };
}

/** A stretch of letters of the text, `to` excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

type SqueezedPart = Pick<PromptPart, 'isData'> & { readonly letters: string };

/** Stretches that run through the instructions, with what stands around them in the prompt's own order; and all others. */
function echoesIn(
  alike: readonly Part[],
  parts: readonly SqueezedPart[],
): { readonly echoes: readonly Stretch[]; readonly quoted: readonly Stretch[] } {
  const isEcho = alike.map(echoTest(parts));
  const echoes: Stretch[] = [];
  const quoted: Stretch[] = [];
  for (let at = 0, free = 0; at <= alike.length; at += 1) {
    if (at < alike.length && !isEcho[at]) continue;
    let [first, last] = [at, at];
    while (first > free && goesOn(alike[first - 1], alike[first])) first -= 1;
    while (last + 1 < alike.length && goesOn(alike[last], alike[last + 1])) last += 1;
    for (const part of alike.slice(free, first)) quoted.push(part);
    const [begin, end] = [alike[first], alike[last]];
    if (begin && end) echoes.push({ from: begin.from, to: end.to });
    at = last;
    free = last + 1;
  }
  return { echoes, quoted };
}

/** A line number, a label or a damaged line between two stretches is no longer. */
const GAP = 200;
/** `[… 300 lines left out]` */
const OMISSION = 80;
const LONG = 100;

/** Whether one stretch goes on where the other ended, but for a few letters on either side or an omission. */
function goesOn(before: Part | undefined, after: Part | undefined): boolean {
  if (!before || !after) return false;
  const between = after.from - before.to;
  const skipped = after.there - (before.there + before.to - before.from);
  return skipped >= 0 && between <= GAP && (skipped <= GAP || (between <= OMISSION && after.to - after.from >= LONG));
}

/** Long enough in the instructions, and not merely a quotation of data that copies them (a change of this program's own prompt). */
function echoTest(parts: readonly SqueezedPart[]): (part: Part) => boolean {
  let start = 0;
  const data = parts.flatMap(({ isData, letters }) => {
    const from = start;
    start += letters.length;
    return isData ? [{ from, to: start }] : [];
  });
  const enough = Math.min(INSTRUCTIONS, start);
  const instructions = parts.map(({ isData, letters }) => (isData ? '\0'.repeat(letters.length) : letters)).join('');
  const given = parts.map(({ isData, letters }) => (isData ? letters : '')).join('');
  const copies = alikeParts(given, instructions);
  return ({ from, to, there }) => {
    const end = there + to - from;
    const ofData = data.reduce(
      (sum, each) => sum + Math.max(0, Math.min(end, each.to) - Math.max(there, each.from)),
      0,
    );
    const isCopied = copies.some((copy) => copy.there <= there && end <= copy.there + copy.to - copy.from);
    return end - there - ofData >= enough && !isCopied;
  };
}

/** The text without stretches of it, and without what is left of their lines when no letter is. */
function cut(text: string, { letters, at }: Squeezed, stretches: readonly Stretch[]): string {
  let kept = '';
  let end = 0;
  for (const { from, to } of stretches) {
    const before = from === 0 ? 0 : (at[from - 1] ?? 0) + 1;
    const lineStart = text.lastIndexOf('\n', (at[from] ?? 0) - 1) + 1;
    kept += text.slice(end, Math.max(end, lineStart >= before ? lineStart : (at[from] ?? 0)));
    const after = to === letters.length ? text.length : (at[to] ?? text.length);
    const lineEnd = text.indexOf('\n', at[to - 1] ?? 0);
    end = lineEnd >= 0 && lineEnd < after ? lineEnd + 1 : to === letters.length ? text.length : (at[to - 1] ?? 0) + 1;
  }
  return kept + text.slice(end);
}

/** The lines that hold a letter outside of the stretches. */
function ownLines(text: string, { letters, at }: Squeezed, stretches: readonly Stretch[]): string {
  const isOwn = new Uint8Array(letters.length).fill(1);
  for (const { from, to } of stretches) isOwn.fill(0, from, to);
  let next = 0;
  let start = 0;
  const own = text.split('\n').filter((line) => {
    start += line.length + 1;
    let holds = false;
    for (; next < letters.length && (at[next] ?? 0) < start; next += 1) holds ||= isOwn[next] === 1;
    return holds;
  });
  return own.join('\n');
}
