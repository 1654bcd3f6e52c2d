/** A review's text enters; its lines leave, numbered as stored, freed of what wraps all of them (BOM, CR, quoting). */

/** One line of the stored review. `text` has no indentation and no trailing blanks; `indent` is in columns, tabs at 4. */
export interface Line {
  /** 1-based, as stored. */
  readonly number: number;
  readonly text: string;
  readonly indent: number;
  /** As stored, without what wraps the whole review: what code must be read from. */
  readonly raw: string;
}

const TAB = 4;
/** How many levels of `>` around a whole review are taken off. */
const MAX_QUOTE_LEVELS = 8;
const MOSTLY = 0.9;
/** Of a longer run of blank lines the rest says nothing: not even code is quoted with it. */
const MAX_BLANKS = 8;

/** Lines by line feed (or carriage return where there is no line feed). */
export function splitLines(text: string): string[] {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = bare.includes('\n') ? bare.split('\n') : bare.split('\r');
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** The lines with their indentation measured; quoting that runs through the whole review, and alerts, are taken off. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  unquoteAlerts(unquoteAll(splitLines(text))).forEach((raw, index) => {
    const line = measure(raw, index + 1);
    blanks = line.text === '' ? blanks + 1 : 0;
    if (blanks <= MAX_BLANKS) lines.push(line);
  });
  return lines;
}

function measure(raw: string, number: number): Line {
  if (raw === '') return { number, text: '', indent: 0, raw };
  let indent = 0;
  let at = 0;
  for (; at < raw.length; at += 1) {
    const char = raw[at];
    if (char === ' ') indent += 1;
    else if (char === '\t') indent += TAB - (indent % TAB);
    else break;
  }
  return { number, text: raw.slice(at).trimEnd(), indent, raw };
}

function unquoteAll(lines: string[]): string[] {
  let current = lines;
  for (let level = 0; level < MAX_QUOTE_LEVELS && isMostlyQuoted(current); level += 1) current = current.map(unquote);
  return current;
}

function isMostlyQuoted(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => /^\s{0,3}>/.test(line)).length;
  return quoted > 1 && quoted >= filled.length * MOSTLY;
}

function unquote(line: string): string {
  return line.replace(/^\s{0,3}> ?/, '');
}

const ALERT = /^\s{0,3}>\s?\[!(\w{1,20})\]\s*(.*)$/;

/** GitHub's `> [!WARNING]` blocks carry whole findings: their lines are text, not a quotation, and the sign is a tag of the next line. */
function unquoteAlerts(lines: string[]): string[] {
  if (!lines.some((line) => ALERT.test(line))) return lines;
  let inAlert = false;
  let sign = '';
  return lines.map((line) => {
    const alert = ALERT.exec(line.slice(0, 2000));
    inAlert = alert !== null || (inAlert && /^\s{0,3}>/.test(line));
    if (!inAlert) return line;
    const text = alert ? (alert[2] ?? '') : unquote(line);
    sign = alert ? `[${alert[1] ?? ''}] ` : sign;
    if (text.trim() === '') return '';
    const signed = text.replace(/^(\s*#{1,6}\s+)?/, (marks) => `${marks}${sign}`);
    sign = '';
    return signed;
  });
}
