/** Markdown enters; how much work it is for the parser leaves, and whether that is too much: what makes a parser slow or deep long before the text is long. */

/** Longer Markdown is shown as plain text. */
export const MAX_MARKDOWN = 100_000;

// What may begin or end something in a line, and what begins a block or breaks a line.
const INLINE_MARK = /[*_~`[\]<&@|\\\n]|https?:|www\./gi;
const BLOCK_MARK = /^[ \t]*(?:[-+*>#=|]|\d{1,9}[.)])|(?<![ \t])(?: {2,9}|\t)[ \t]*$/gm;
const BLOCK_WORTH = 8;
const MAX_WORK = 10_000;

/** How much work a text is, in marks; a line with a code span is 3. */
export function workOf(markdown: string): number {
  return countOf(markdown, INLINE_MARK) + countOf(markdown, BLOCK_MARK) * BLOCK_WORTH;
}

const MANY: readonly (readonly [RegExp, number])[] = [
  [/[[\]]/g, 4_000],
  [/[<&]/g, 4_000],
];

/** Whether a text is shown as it was written, for the parser would take long or nest deep. */
export function isTooMuch(text: string): boolean {
  if (text.length > MAX_MARKDOWN || workOf(text) > MAX_WORK || /[[(*_~`<]{200}/.test(text)) return true;
  if (/^(?:[ \t]*(?:>|[-*+]|\d+[.)])){24}/m.test(text) || /^[ \t]{160}/m.test(text)) return true;
  return MANY.some(([pattern, limit]) => countOf(text, pattern) > limit);
}

/** Pairs of marks that the parser may look at before it knows what they emphasise, over all paragraphs. */
const MAX_PAIRS = 200_000;
const EMPHASIS = /\*+|_+|~+/g;

/**
 * Whether emphasis is left as it was written: for each mark of a paragraph the parser walks back over all others, and
 * of thousands that takes seconds.
 */
export function hasManyMarks(text: string): boolean {
  let pairs = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const marks = countOf(paragraph, EMPHASIS);
    if (marks > 0) pairs += marks * (marks + countOf(paragraph, INLINE_MARK));
    if (pairs > MAX_PAIRS) return true;
  }
  return false;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
