/** Rows of a coverage table enter; their cells, and what each column holds, leave. */

export interface Columns {
  readonly path: number;
  /** The column that says the state; without one all others together do. */
  readonly status: number | undefined;
  /** What a cell of that column says: `yes` under `Reviewed`, `–` under `Findings`. */
  readonly spell: (cell: string) => string;
}

const PATH = /^(?:changed |source )?(?:files?|paths?|file ?names?|modules?|file path)\b/i;
const STATUS = /\b(?:status|state|result|outcome|verdict|coverage|review)\b|^(?:assessment|conclusion)$/i;
const WAS_READ = /^(?:fully |been )?(?:reviewed|read|covered|checked|examined|inspected|done)\b/i;
const FOUND = /^(?:findings?|issues?|ids?|problems?|issues? found|finding ids?)\b/i;

/** Whether a row only parts the header of a table from its body. */
export function isSeparator(text: string): boolean {
  return /^\|?[\s:|-]{3,}\|?$/.test(text.slice(0, 300)) && text.includes('-') && /[|:]|^-{3,}$/.test(text);
}

/** The cells of a row, without the pipes that stand in code or behind a backslash. */
export function cellsOf(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells: string[] = [];
  let from = 0;
  for (let [at, isCode] = [0, false]; at <= inner.length; at += 1) {
    const char = inner[at];
    if (char === '\\') at += 1;
    else if (char === '`') isCode = !isCode;
    else if (char === undefined || (char === '|' && !(isCode && inner.indexOf('`', at) > at))) {
      cells.push(inner.slice(from, at).trim());
      from = at + 1;
    }
  }
  return cells;
}

/** What the columns of a header hold; `null` when none is of files. */
export function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((cell) => cell.replace(/[*_`]/g, '').trim());
  const path = names.findIndex((name) => PATH.test(name));
  if (path < 0) return null;
  const find = (pattern: RegExp): number => names.findIndex((name, index) => index !== path && pattern.test(name));
  const read = find(WAS_READ);
  if (read >= 0)
    return { path, status: read, spell: (cell) => (/^(?:yes|y|x|true)$/i.test(plain(cell)) ? 'Reviewed' : cell) };
  const status = find(STATUS);
  if (status >= 0) return { path, status, spell: (cell) => cell };
  const found = find(FOUND);
  return { path, status: found < 0 ? undefined : found, spell: spellFindings };
}

const plain = (cell: string): string => cell.replace(/[*_`]/g, '').trim();

function spellFindings(cell: string): string {
  if (/^(?:[-–—]+|none|0|no)\.?$/i.test(plain(cell))) return 'No findings';
  return /^[1-9]\d{0,3}$/.test(plain(cell)) ? `${plain(cell)} findings` : cell;
}
