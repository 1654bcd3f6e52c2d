/** A review's text enters; whether the closing line with the run's nonce ends it, and the text without closing lines, leave. */

/**
 * The plain line that the prompt asks for as the very last one. Visible text, because CLIs that render or filter
 * Markdown swallow HTML comments.
 */
export function closingLine(nonce: string): string {
  return `End of review ${nonce}`;
}

const CLOSING = /^[\s>*_`~#-]*end of review[\s:]+[`*_]*([0-9A-Fa-f-]{6,64})[\s.*_`~-]*$/i;
const WRAPPING = /^(?:[`~]{3,}|<\/details>|[-*_]{3,})?$/;
/** What may stand behind the closing line: blank lines, rules and the ends of fences and folds that wrap the review. */
const MAX_TRAILING_LINES = 50;
/** No closing line and nothing that wraps a review is longer. */
const MAX_LINE = 200;

/** Whether the closing line with this nonce stands at the end; never without a nonce. */
export function isClosed(lines: readonly string[], nonce: string | null): boolean {
  if (nonce === null || nonce === '') return false;
  const first = Math.max(0, lines.length - MAX_TRAILING_LINES);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = lines[index] ?? '';
    if (isClosingLine(line)) return CLOSING.exec(line)?.[1] === nonce;
    if (!isWrapping(line)) return false;
  }
  return false;
}

/** A regular expression on a line of millions of stars would exhaust the stack. */
function isWrapping(line: string): boolean {
  const written = line.trim();
  return written.length < MAX_LINE && WRAPPING.test(written);
}

/** Whether a line is a closing line, of this run or another. */
export function isClosingLine(line: string): boolean {
  return line.length < MAX_LINE && CLOSING.test(line);
}
