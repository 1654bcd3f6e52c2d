/** The rows of a part enter; the findings listed in its tables leave, one a row. */
import { MOST_READ } from './flood.js';
import type { Title } from './title.js';
import type { Part, PartRow } from './outline.js';
import type { PlaceReader } from './places.js';
import { readTag } from './tag.js';
import { parseTitle } from './title.js';
import { mostSevereGrade, type Grade } from './grades.js';

/** A table row that says what is wrong. */
export interface ListedFinding {
  readonly line: number;
  readonly title: Title;
  readonly grade: Grade | null;
  /** What the columns beside id, severity, place and title say. */
  readonly rest: string;
  readonly fix: string;
}

type Column = 'id' | 'severity' | 'place' | 'lines' | 'title' | 'class' | 'fix' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['id', /^(?:#|id|no\.?|nr\.?|number|ref)$/],
  ['severity', /^(?:severity|priority|level|sev|criticality)$/],
  ['lines', /^(?:lines?|line numbers?)$/],
  ['place', /^(?:location|locations|file|files|path|where|place|file:line|file\/line|file \/ line|file & line)$/],
  [
    'title',
    /^(?:issue|finding|title|problem|description|summary|bug|defect|what|why|vulnerability|details?|comment|message)$/,
  ],
  ['class', /^(?:classification|class|type|category|kind)$/],
  ['fix', /^(?:fix|suggested fix|recommendation|suggestion|remediation|proposed fix|solution)$/],
];

/** Findings of tables whose header names what is wrong and a severity or a place. `needsProof`: it must name a severity. */
export function listedFindings(part: Part, needsProof: boolean, reader: PlaceReader): ListedFinding[] {
  const found: ListedFinding[] = [];
  let header: Column[] | null = null;
  part.rows.forEach((entry, index) => {
    const { row } = entry;
    if (row.kind !== 'text' || !row.text.includes('|')) header = null;
    else if (isDelimiter(part.rows[index + 1])) header = columnsOf(row.text, needsProof);
    else if (header && found.length < MOST_READ && !isDelimiter(entry))
      found.push(...listed(header, cellsOf(row.text), row.number, reader));
  });
  return found;
}

function isDelimiter(entry: PartRow | undefined): boolean {
  return (
    entry?.row.kind === 'text' && entry.row.text.includes('-') && /^\|?[\s:|-]+$/.test(entry.row.text.slice(0, 500))
  );
}

function columnsOf(text: string, needsProof: boolean): Column[] | null {
  const columns = cellsOf(text).map(
    (cell) =>
      COLUMNS.find(([, pattern]) => pattern.test(cell.replace(/[*_`]/g, '').trim().toLowerCase()))?.[0] ?? 'other',
  );
  const isList =
    columns.includes('title') && (columns.includes('severity') || (!needsProof && columns.includes('place')));
  return isList ? columns : null;
}

/** The cells of a row; a pipe in a code span or behind a backslash is no border. */
function cellsOf(text: string): string[] {
  const inside = text
    .slice(0, 20_000)
    .replace(/^\|/, '')
    .replace(/\|\s{0,20}$/, '');
  const guarded = inside
    .replace(/`[^`\n]{0,500}`/g, (span) => span.replace(/\|/g, '\u0001'))
    .replace(/\\\|/g, '\u0001');
  return guarded.split('|').map((cell) => cell.replaceAll('\u0001', '|').trim());
}

function listed(
  header: readonly Column[],
  cells: readonly string[],
  line: number,
  reader: PlaceReader,
): ListedFinding[] {
  const of = (column: Column): string =>
    header
      .flatMap((name, at) => (name === column ? [cells[at] ?? ''] : []))
      .join(' ')
      .trim();
  const said = parseTitle(of('title'), reader);
  if (said.title === '') return [];
  const lines = of('lines').replace(/^L/i, '');
  const places = reader.within(lines === '' ? of('place') : `${of('place').replace(/`/g, '')}:${lines}`, 'place');
  const id = /[A-Z]{1,4}-?\d{1,4}|\d{1,4}/.exec(of('id'))?.[0] ?? said.id;
  const title = {
    ...said,
    id,
    places: places.length ? places : said.places,
    classification: readTag(of('class'))?.classification ?? said.classification,
  };
  return [
    {
      line,
      title,
      grade: mostSevereGrade([readTag(of('severity'))?.grade ?? null, said.grade]),
      rest: [said.rest, of('other')].filter((text) => text !== '').join('\n\n'),
      fix: of('fix'),
    },
  ];
}
