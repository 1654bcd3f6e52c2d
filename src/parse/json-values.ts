/** Reads JSON in any text, also cut off, without recursion and with line numbers; and the one schema of JSON reviews (docs/reading.md). */
import { type CoverageClaim, type CoverageState, type Unread } from '../domain/finding.js';
import { stateOfCoverage } from './coverage-section.js';
import { type Grade, gradeOfPhrase } from './grades.js';

export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly line: number; readonly value: string | number | boolean | null };

/** Of keys that come twice both stay: what a model says twice it may not say the same. */
export interface Member {
  readonly key: string;
  /** The key's spelling: `start_line`, `startLine` and `Start-Line` are `startline`. */
  readonly name: string;
  readonly node: JsonNode;
}

interface JsonDocument {
  readonly node: JsonNode;
  /** Offset behind what was read. */
  readonly end: number;
  /** `cut`: the text ended inside · `broken`: something else than JSON stands inside, at `end`. */
  readonly state: 'whole' | 'cut' | 'broken';
}

interface OpenValue {
  readonly kind: 'object' | 'array';
  readonly line: number;
  readonly members: Member[];
  readonly items: JsonNode[];
  key: string | null;
}

interface Cursor {
  readonly text: string;
  at: number;
  line: number;
}

const BLANK = /\s*/y;
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?/y;
const WORD = /true|false|null/y;

/** Reads one value that begins at an offset (blanks before it allowed); null when none does. `line` is the line of the offset. */
export function readJson(text: string, from = 0, line = 1): JsonDocument | null {
  const cursor: Cursor = { text, at: from, line };
  const stack: OpenValue[] = [];
  let root: JsonNode | null = null;
  while (root === null) {
    skipBlank(cursor);
    const char = text[cursor.at];
    const top = stack.at(-1);
    if (char === ',' && top) cursor.at += 1;
    else if ((char === '}' || char === ']') && top) {
      cursor.at += 1;
      stack.pop();
      root = place(stack, closed(top));
    } else if (top?.kind === 'object' && top.key === null) {
      if (!readKey(cursor, top)) return closeAll(stack, cursor);
    } else if (char === '{' || char === '[') {
      const kind = char === '{' ? 'object' : 'array';
      stack.push({ kind, line: cursor.line, members: [], items: [], key: null });
      cursor.at += 1;
    } else {
      const value = readValue(cursor);
      if (!value) return closeAll(stack, cursor);
      root = place(stack, value);
    }
  }
  return { node: root, end: cursor.at, state: 'whole' };
}

/** Puts a finished value where it belongs; the value itself when it is the outermost. */
function place(stack: readonly OpenValue[], node: JsonNode): JsonNode | null {
  const top = stack.at(-1);
  if (!top) return node;
  if (top.kind === 'array') top.items.push(node);
  else if (top.key !== null) {
    top.members.push({ key: top.key, name: spelling(top.key), node });
    top.key = null;
  }
  return null;
}

function closed({ kind, line, members, items }: OpenValue): JsonNode {
  return kind === 'array' ? { kind, line, items } : { kind, line, members };
}

function closeAll(stack: OpenValue[], { text, at }: Cursor): JsonDocument | null {
  let node: JsonNode | null = null;
  for (let top = stack.pop(); top; top = stack.pop()) node = place(stack, closed(top)) ?? node;
  return node && { node, end: at, state: at >= text.length ? 'cut' : 'broken' };
}

/** A key in its spelling: letters and digits in lower case. */
function spelling(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Line feeds in a text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function skipBlank(cursor: Cursor): void {
  cursor.line += countLines(take(cursor, BLANK));
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function readKey(cursor: Cursor, top: OpenValue): boolean {
  const key = readString(cursor);
  if (key === null) return false;
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== ':') return false;
  cursor.at += 1;
  top.key = key;
  return true;
}

function readValue(cursor: Cursor): JsonNode | null {
  const { line } = cursor;
  const text = readString(cursor);
  if (text !== null) return { kind: 'value', line, value: text };
  const number = take(cursor, NUMBER);
  if (number !== '') return { kind: 'value', line, value: Number(number) };
  const word = take(cursor, WORD);
  return word === '' ? null : { kind: 'value', line, value: word === 'null' ? null : word === 'true' };
}

/** A string; one that the text cuts off counts as far as it goes. */
function readString(cursor: Cursor): string | null {
  if (cursor.text[cursor.at] !== '"') return null;
  let end = cursor.at + 1;
  while (end < cursor.text.length && cursor.text[end] !== '"') end += cursor.text[end] === '\\' ? 2 : 1;
  const raw = cursor.text.slice(cursor.at + 1, end);
  cursor.line += countLines(raw);
  cursor.at = Math.min(end + 1, cursor.text.length);
  if (!raw.includes('\\')) return raw;
  try {
    const shownNode = raw.replace(/[\n\r\t]/g, (char) => ({ '\n': '\\n', '\r': '\\r' })[char] ?? '\\t');
    return JSON.parse(`"${shownNode}"`) as string;
  } catch {
    return raw;
  }
}

// The fields of a JSON value, found by any of several spellings.

/** The first field with one of the spellings that says anything (no null, no empty text), in the order of the spellings. */
export function field(node: JsonNode | null, ...names: readonly string[]): JsonNode | null {
  if (node?.kind !== 'object') return null;
  for (const name of names) {
    const found = node.members.find((member) => member.name === name && !isBlank(member.node));
    if (found) return found.node;
  }
  return null;
}

/** Whether a value is null or a text of blanks. */
export function isBlank(node: JsonNode): boolean {
  return node.kind === 'value' && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''));
}

/** The text of a value; numbers as digits, arrays of values joined by line feeds; null of anything else. */
export function textOf(node: JsonNode | null): string | null {
  if (node?.kind === 'value')
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null;
  if (node?.kind === 'array' && node.items.length && node.items.every((item) => item.kind === 'value'))
    return node.items.map((item) => textOf(item) ?? '').join('\n');
  return null;
}

/** A whole number above zero, also when written as text. */
export function numberOf(node: JsonNode | null): number | null {
  const value = node?.kind === 'value' && typeof node.value !== 'boolean' ? Number(node.value) : Number.NaN;
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** The items of an array; of anything else none. */
export function itemsOf(node: JsonNode | null): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The text of a field. */
export function textField(node: JsonNode | null, ...names: readonly string[]): string | null {
  return textOf(field(node, ...names));
}

/** How a value is quoted to people: on one line, short. */
export function quoted(node: JsonNode): string {
  if (node.kind === 'value') return JSON.stringify(node.value).slice(0, 160);
  if (node.kind === 'array') return node.items.length ? '[…]' : '[]';
  const shown = node.members
    .slice(0, 4)
    .map(({ key, node: one }) => `"${key}": ${one.kind === 'value' ? quoted(one) : '…'}`);
  return `{${shown.join(', ')}${node.members.length > 4 ? ', …' : ''}}`.slice(0, 160);
}

/** A value that nobody could read. */
export function unreadAt({ line }: JsonNode, text: string, reason: string): Unread {
  return { line, text, reason };
}

// Which part of a review a key names: the one schema, with its aliases (docs/reading.md prints it).

/** Lists of points beside the findings, as `Review` names them; each name in the singular and the plural. */
const POINT_PARTS = {
  concerns: 'concern designconcern question openquestion risk',
  strengths: 'strength positive positivefeedback positiveaspect praise highlight goodpoint',
  testing: 'test testing testingassessment testassessment testgap testinggap testcoverage missingtest',
  documentation: 'doc documentation documentationassessment documentationgap docgap',
  commitStructure: 'commit commitstructure',
  limitations: 'limitation acknowledgedlimitation assumption outofscope',
  feedback: 'feedback unresolvedfeedback',
} as const;
export type PointPart = keyof typeof POINT_PARTS;

const PARTS = {
  ...POINT_PARTS,
  summary:
    'summary executivesummary reviewsummary overview overall overallassessment overallexplanation explanation description assessment conclusion note remark abstract message body text title',
  verdict:
    'verdict overallverdict decision reviewdecision recommendation mergerecommendation overallcorrectness status outcome approval approve approved lgtm mergeable safetomerge passed success correct patchiscorrect clean event conclusion',
  /** What says that the reviewer did not do its work. */
  trouble: 'error failure failed refusal refused exception incomplete truncated aborted cancelled',
  coverage: 'coverage coveragesummary filesreviewed reviewedfile filecoverage',
  /** What an earlier round found, and descriptions of what the change does: no findings of this review. */
  aside:
    'resolvedissue resolvedfinding fixedissue fixedfinding previousissue previousfinding priorissue priorfinding earlierfinding resolved resolution walkthrough',
  /** Facts about the review that cannot hold a finding. */
  meta: 'schema version schemaversion model reviewer author timestamp date generatedat reviewedat duration tool id type kind name pr prnumber pullrequest branch base head commitsha sha repository repo confidence confidencescore overallconfidencescore score overallscore language nonce token usage cost metadata',
} as const;

function names(list: string): readonly string[] {
  return list.split(' ');
}

/** The fields of a finding, each with its aliases; the first that is there counts, of grades all. */
export const FIELDS = {
  title: names('title name headline heading summary issue finding'),
  text: names(
    'body description details detail explanation message comment content text problem rationale reason reasoning impact note',
  ),
  id: names('id ref identifier findingid'),
  class: names('classification class category type kind'),
  grade: names('severity severitylevel priority prioritylevel level criticality'),
  /** Nothing but a path, with or without lines behind it. */
  path: names('file path filename filepath absolutefilepath relativepath uri'),
  /** A place: an object, a text, or a list of those. */
  place: names('codelocation location locations where place places files position'),
  start: names('line lines startline linestart linenumber linenumbers start begin fromline linerange range'),
  end: names('endline lineend end to until toline'),
  code: names('code codesnippet snippet quote quotedcode evidence existingcode currentcode'),
  fix: names('fix suggestedfix suggestion recommendation remediation proposedfix solution resolution'),
  newCode: names('suggestedcode replacement fixedcode newcode improvedcode'),
  diff: names('diff patch fixdiff suggesteddiff'),
  language: names('language'),
} as const;

/** What a key names: `findings` with the grade of the list, or another part; `unknown` is read for lists of findings and else is unread. */
type Role =
  | { readonly kind: 'findings'; readonly grade: Grade | null }
  | { readonly kind: PointPart | 'summary' | 'verdict' | 'coverage' | 'trouble' | 'aside' | 'meta' | 'unknown' };

const BY_NAME = new Map<string, Role>(
  Object.entries(PARTS).flatMap(([kind, names]) =>
    names.split(' ').flatMap((name) => [name, `${name}s`].map((one) => [one, { kind } as Role] as const)),
  ),
);

const DEFECTS = /^(?:findings?|issues?|comments|problems?|bugs?|defects?|vulnerabilit(?:y|ies)|violations?)$/;
const FILLER =
  /^(?:results?|items?|annotations?|diagnostics?|severity|priority|level|list|code|review|inline|new|other|all|counts?|total|number|num|of|found|details?)$/;

/** The part that a key names: `criticalIssues`, `critical_issues` and `Critical Issues` are one. */
export function roleOf({ key, name }: Pick<Member, 'key' | 'name'>): Role {
  const named = BY_NAME.get(name);
  if (named) return named;
  const spaced = key
    .slice(0, 80)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const words = spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const said = words.filter((word) => !DEFECTS.test(word) && !FILLER.test(word));
  const grade = gradeOfPhrase(words.join(' ')) ?? gradeOfPhrase(said.join(' '));
  const isList =
    words.length > 0 && (said.length === 0 || (said.length < 4 && words.some((word) => DEFECTS.test(word))));
  return grade !== null || (isList && !said.includes('no')) ? { kind: 'findings', grade } : { kind: 'unknown' };
}

const CLEAN =
  /^(?:approved?|approves?|lgtm|ok(?:ay)?|pass(?:ed|ing)?|success(?:ful)?|succeeded|clean|(?:patch is )?correct|(?:safe |ready |can )?(?:to )?(?:be )?merged?(?: as is)?|mergeable|ship(?: it)?|accept(?:ed)?|no (?:\p{L}+ )?(?:issues|findings|problems)(?: found)?|none|comment(?:ed)?|neutral|complete[d]?|done|finished|reviewed|yes|true|good|looks good(?: to me)?)$/u;

/** Whether a verdict speaks for the change, in words of the list; any other word does not. */
export function isFavourable(verdict: string): boolean {
  return CLEAN.test(
    verdict
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  );
}

/** Whether a text of a list says that there is nothing in it. */
export function isNone(text: string): boolean {
  return /^\W*(?:none|nothing|n\/?a|no (?:\p{L}+ ){0,3}(?:issues?|findings?|problems?|bugs?|concerns?|suggestions?))(?: (?:found|identified|noted|to report))?\W*$/iu.test(
    text.slice(0, 200),
  );
}

// The coverage part of a JSON review: what it says about each file.

const SAID = /^(?:status|state|result|coverage|verdict|notes?|comment|ids|findings|issues|reviewed)$/;

/** A map of files, lists of files, or lists of files under what was done with them. */
export function coverageOf({ key, node }: Pick<Member, 'key' | 'node'>): CoverageClaim[] {
  if (node.kind === 'value') return [];
  if (node.kind === 'array') return node.items.flatMap((item) => claimOfItem(item, listState(key)));
  return node.members.flatMap((member) => {
    const isGroup = member.node.kind === 'array' && !/[./]/.test(member.key);
    if (isGroup) return coverageOf(member);
    return [claimOf(member.key, saidIn(member.node), member.node)];
  });
}

/** A bare list of files under `coverage` or `files_reviewed` says that they were reviewed. */
function listState(key: string): CoverageState {
  return /^(?:coverage|files?)(?:[_ -]?(?:summary|coverage))?$/i.test(key)
    ? 'reviewed'
    : stateOfCoverage(key.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
}

function claimOfItem(item: JsonNode, otherwise: CoverageState): CoverageClaim[] {
  const named = textOf(item) ?? textField(item, ...FIELDS.path);
  if (named === null) return [];
  const [, path = named, behind = ''] =
    item.kind === 'value' ? (/^(\S+?):?\s+[(—–:-]+\s*(.*)$/s.exec(named) ?? []) : [];
  const said = item.kind === 'object' ? saidIn(item) : behind;
  return said === '' && item.kind === 'value'
    ? [{ path, state: otherwise, ids: [], line: item.line }]
    : [claimOf(path, said, item)];
}

function saidIn(node: JsonNode, depth = 0): string {
  if (node.kind === 'value' && typeof node.value === 'boolean') return node.value ? 'reviewed' : '';
  if (node.kind !== 'object') return textOf(node) ?? '';
  if (depth > 2) return '';
  const fields = node.members.filter(({ name }) => SAID.test(name));
  return fields
    .map((one) => saidIn(one.node, depth + 1))
    .filter((text) => text !== '')
    .join('; ');
}

function claimOf(path: string, said: string, { line }: JsonNode): CoverageClaim {
  const ids = said.match(/\b[CIS]\d{1,3}\b/g) ?? [];
  return { path, state: ids.length ? 'findings' : stateOfCoverage(said), ids, line };
}
