/** A review's lines enter; whether the closing line with the run's nonce ends them, and how many findings it counts, leave. */
import { SEVERITIES, type Severity } from '../../domain/severity.js';

/** Findings by severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What the closing line tells. */
export interface Closing {
  /** It stands at the end, with the run's nonce and a number for each severity. */
  readonly closed: boolean;
  /** Its numbers; a severity that it does not name counts as none. `null` without any number. */
  readonly claimed: Counts | null;
}

/** The words that a closing line begins with. */
export const CLOSING_WORDS = 'End of review';

/**
 * The plain line that ends a review. Visible text, because CLIs that render or filter Markdown swallow HTML comments;
 * no mark of Markdown is in it, and with numbers of two digits it still fits a terminal's 80 columns.
 */
export function closingLine(nonce: string, { critical, important, suggestion }: Counts): string {
  const numbers = [
    `${String(critical)} critical`,
    `${String(important)} important`,
    `${String(suggestion)} suggestions`,
  ];
  return `${CLOSING_WORDS} ${nonce}: ${numbers.join(', ')}`;
}

/** No closing line and nothing that wraps a review is longer. */
const MAX_LINE = 300;
/** What may stand behind the closing line: blank lines, rules and the ends of fences and folds that wrap the review. */
const MAX_TRAILING_LINES = 50;
const WRAPPING = /^(?:[`~]{3,}|<\/details>|[-*_]{3,})?$/;

const BEGINNING = /^[\s>*_`~#|│-]*end\s+of\s+(?:the\s+)?review[\s:,*_`([-]+([0-9a-f]{6,64})(?![\p{L}\d])(.*)$/iu;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Reads the closing line. Without a nonce (a stored review) nothing is closed, and the last line's numbers count whatever run it names. */
export function readClosing(lines: readonly string[], nonce: string | null): Closing {
  const atEnd = closingAtEnd(lines);
  if (nonce === null || nonce === '') return { closed: false, claimed: claimOf(atEnd) };
  const ours = (line: ClosingWords | null): boolean => line?.code === nonce.toLowerCase();
  if (atEnd && ours(atEnd)) return { closed: isWhole(atEnd), claimed: claimOf(atEnd) };
  const within = lines.findLast((line) => ours(wordsOf(line)));
  return { closed: false, claimed: within === undefined ? null : claimOf(wordsOf(within)) };
}

/** Whether a line ends a review of the run with this nonce. */
export function closes(line: string, nonce: string): boolean {
  const words = wordsOf(line);
  return words?.code === nonce.toLowerCase() && isWhole(words);
}

/** Whether a line is a closing line, of this run or another. Those of earlier versions had no numbers. */
export function isClosingLine(line: string): boolean {
  return wordsOf(line) !== null;
}

/** Whether a line may follow the closing line: blank, a rule, or the end of what wraps the whole review. */
export function isWrapping(line: string): boolean {
  const written = line.trim();
  // A regular expression on a line of millions of stars would exhaust the stack.
  return written.length < MAX_LINE && WRAPPING.test(written);
}

interface ClosingWords {
  /** In lower case. */
  readonly code: string;
  readonly numbers: Readonly<Partial<Record<Severity, number>>>;
}

function closingAtEnd(lines: readonly string[]): ClosingWords | null {
  const first = Math.max(0, lines.length - MAX_TRAILING_LINES);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = lines[index] ?? '';
    const words = wordsOf(line);
    if (words || !isWrapping(line)) return words;
  }
  return null;
}

function isWhole({ numbers }: ClosingWords): boolean {
  return SEVERITIES.every((severity) => numbers[severity] !== undefined);
}

function claimOf(words: ClosingWords | null): Counts | null {
  if (words === null || Object.keys(words.numbers).length === 0) return null;
  const { critical = 0, important = 0, suggestion = 0 } = words.numbers;
  return { critical, important, suggestion };
}

function wordsOf(line: string): ClosingWords | null {
  if (line.length > MAX_LINE) return null;
  const [, code, rest = ''] = BEGINNING.exec(line.replace(COLOURS, '').trimEnd()) ?? [];
  const numbers = code === undefined ? null : numbersIn(rest);
  return code === undefined || numbers === null ? null : { code: code.toLowerCase(), numbers };
}

const SEPARATORS = /[\s*_`~()[\]:;,.|/&+=•·–—-]+/u;
const FILLERS = new Set(['and', 'with', 'issue', 'issues', 'finding', 'findings']);

/** Numbers with their severity before or after them, nothing else: a sentence that only begins like a closing line, or one with placeholders, is none. */
function numbersIn(text: string): Partial<Record<Severity, number>> | null {
  const words = text.toLowerCase().split(SEPARATORS);
  const told = words.filter((word) => word !== '' && !FILLERS.has(word));
  const numbers: Partial<Record<Severity, number>> = {};
  for (let at = 0; at < told.length; at += 2) {
    const [first = '', second = ''] = told.slice(at, at + 2);
    const severity = severityOf(first) ?? severityOf(second);
    const number = numberOf(severityOf(first) ? second : first);
    if (severity === null || number === null || numbers[severity] !== undefined) return null;
    numbers[severity] = number;
  }
  return numbers;
}

function severityOf(word: string): Severity | null {
  return SEVERITIES.find((severity) => word === severity || word === `${severity}s`) ?? null;
}

function numberOf(word: string): number | null {
  if (/^(?:no|none|zero)$/.test(word)) return 0;
  return /^\d{1,6}$/.test(word) ? Number(word) : null;
}
