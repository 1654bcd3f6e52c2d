/** Reads what a coverage section says about each file; only positive words count as reviewed. */
import type { CoverageClaim, CoverageState } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { matchAt } from './lines.js';
import type { PlaceReader } from './places.js';

interface CoverageLine {
  readonly text: string;
  /** In the stored review. */
  readonly line: number;
}

/** What is known beside the rows. */
export interface CoverageHints {
  /** Of the part: `Files reviewed` says something about a bare list, `Coverage` does not. */
  readonly heading?: string;
  /** Whether an id is one of the review's own findings; without it, whatever looks like one is. */
  readonly isOwn?: (id: string) => boolean;
}

const MAX_ROW = 20_000;
const MAX_PATHS = 400;

/** One claim per file named; a line without a file gives its state to the lines under it. */
export function readCoverage(
  rows: readonly CoverageLine[],
  places: PlaceReader,
  { heading = '', isOwn = () => true }: CoverageHints = {},
): CoverageClaim[] {
  const reader: CoverageReader = { places, isOwn };
  const claims: CoverageClaim[] = [];
  let groups: readonly CoverageGroup[] = [{ depth: 0, state: known(saidOfCoverage(heading, false)) }];
  let columns: Columns | null = null;
  rows.forEach(({ text, line }, index) => {
    if (text.length > MAX_ROW || isSeparator(text)) return;
    const isTable = text.startsWith('|') || (columns !== null && text.includes('|'));
    if (!isTable) columns = null;
    const header =
      isTable || isSeparator(rows[index + 1]?.text ?? '') ? headerOf(text, rows[index + 1]?.text, reader) : null;
    if (header) columns = header;
    else {
      const said = columns || isTable ? cellsSay(text, columns, reader) : lineSays(text, reader);
      if (!said.paths.length) groups = grouped(groups, text);
      const state = said.state ?? groups.at(-1)?.state ?? 'not-reviewed';
      for (const path of said.paths) claims.push({ path, state, ids: said.ids, line });
    }
  });
  return claims;
}

interface CoverageReader {
  readonly places: PlaceReader;
  readonly isOwn: (id: string) => boolean;
}

/** A label (`### Reviewed`, `**Not reviewed:**`) that the files below it stand under. */
interface CoverageGroup {
  readonly depth: number;
  readonly state: CoverageState | null;
}

interface RowSays {
  readonly paths: readonly string[];
  readonly ids: readonly string[];
  /** `null`: nothing that is known, so the label above decides. */
  readonly state: CoverageState | null;
}

const known = (said: SaidCoverage): CoverageState | null => (said === 'unknown' ? null : said);

const MARKER = /^(?:[-*+•]|\d{1,3}[.)])\s+/;
/** Labels that are no headings stand below all of these. */
const LABEL_DEPTH = 7;

function grouped(groups: readonly CoverageGroup[], text: string): readonly CoverageGroup[] {
  const label = text.replace(MARKER, '').trim();
  const said = saidOfCoverage(label, false);
  const isShort = label.length <= 40 && known(said) !== null;
  if (!/:\s*[*_]{0,3}$|^#|^\*\*/.test(label) && !isShort) return groups;
  const depth = /^#{1,6}(?=\s)/.exec(label)?.[0].length ?? LABEL_DEPTH;
  const above = groups.filter((group) => group.depth < depth);
  // What is below `Not reviewed:` stays so until a label says otherwise.
  const inherited = groups.at(-1)?.state === 'not-reviewed' ? 'not-reviewed' : (above.at(-1)?.state ?? null);
  return [...above, { depth, state: known(said) ?? inherited }];
}

function headerOf(text: string, next: string | undefined, { places }: CoverageReader): Columns | null {
  const cells = cellsOf(text);
  if (cells.length < 2) return null;
  const isHeader = next !== undefined && isSeparator(next);
  return isHeader || !cells.some((cell) => pathsAt(places, cell, 0).paths.length) ? columnsOf(cells) : null;
}

/** A row of a table: the column that says the state decides, where there is one. */
function cellsSay(text: string, columns: Columns | null, reader: CoverageReader): RowSays {
  const cells = cellsOf(text);
  const read = cells.map((cell) => pathsAt(reader.places, cell, 0));
  const at = columns?.path ?? read.findIndex(({ paths }) => paths.length > 0);
  const { paths, rest } = read[at] ?? { paths: [], rest: '' };
  const others = cells.filter((_, index) => index !== at && index !== columns?.status);
  const status = columns?.status === undefined ? null : columns.spell(cells[columns.status] ?? '');
  const said = [status ?? '', ...others, rest]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' — ');
  const ids = idsIn(said, reader);
  if (status?.trim() === '') return { paths, ids, state: ids.length ? 'findings' : 'not-reviewed' };
  const state = saidOfCoverage(said, ids.some(reader.isOwn));
  return { paths, ids, state: state === 'unknown' && status !== null ? 'not-reviewed' : known(state) };
}

/** A line: a mark, a label, the files, what is said about them. */
function lineSays(text: string, reader: CoverageReader): RowSays {
  const line = text.replace(MARKER, '');
  const mark = /^\[[ xX]\]\s+/.exec(line)?.[0] ?? '';
  const { before, paths, rest } = filesIn(line.slice(mark.length), reader.places);
  const ids = idsIn(`${before} ${rest}`, reader);
  const own = ids.some(reader.isOwn);
  const said = [mark, before, rest].map((part) => known(saidOfCoverage(part, own && part === rest)));
  const state = said.find((one) => one === 'not-reviewed') ?? said.toReversed().find((one) => one !== null) ?? null;
  return { paths, ids, state };
}

const ID = /(?<![\w/.#-])(?:[CIS]-?\d{1,3}|[A-Z]{1,3}-?\d{1,3}(?=\s*[,;)\]`*]|\s*$))(?![\w/-]|\.\w)/g;

/** Ids of the review's findings, and those that look as the prompt asks for them. */
function idsIn(text: string, { isOwn }: CoverageReader): string[] {
  const ids = [...text.slice(0, 2000).matchAll(ID)].map(([id]) => id);
  return [...new Set(ids.filter((id) => isOwn(id) || /^[CIS]/.test(id)))];
}

const SIGNS = /^[^\p{L}\p{N}\s`[(/.@_|-]{1,4}\s+/u;
const LABEL = /^[*_]{0,3}\p{L}[^:`|\n]{1,80}:[*_]{0,3}\s+/u;
const MAX_WORDS = 5;

/** The files that a line begins with, behind a sign, a label, or words that say a state. */
function filesIn(
  line: string,
  places: PlaceReader,
): { readonly before: string; readonly paths: readonly string[]; readonly rest: string } {
  const first = pathsAt(places, line, 0);
  if (first.paths.length) return { before: '', ...first };
  for (const lead of [SIGNS.exec(line)?.[0], LABEL.exec(line)?.[0]]) {
    const behind = lead === undefined ? null : pathsAt(places, line, lead.length);
    if (behind?.paths.length) return { before: must(lead), ...behind };
  }
  const word = /[^\s`]{1,40}\s+(?:[—–-]\s+)?/y;
  for (let [at, tries] = [0, 0]; tries < MAX_WORDS; tries += 1) {
    const length = matchAt(word, line, at)?.[0].length;
    if (length === undefined) break;
    at += length;
    const behind = known(saidOfCoverage(line.slice(0, at), false)) === null ? null : pathsAt(places, line, at);
    if (behind?.paths.length) return { before: line.slice(0, at), ...behind };
  }
  return { before: '', paths: [], rest: line };
}

const GAP = /[\s,;&*_+/]|and(?=\s)/y;

function pathsAt(places: PlaceReader, line: string, from: number): { paths: readonly string[]; rest: string } {
  const paths = new Set<string>();
  let at = from;
  for (let [next, gap] = [from, 0]; paths.size < MAX_PATHS && gap < 9;) {
    const match = places.at(line, next, 'file') ?? globAt(line, next);
    if (match && (gap > 0 || next === from)) {
      for (const place of match.places) paths.add(place.path);
      [at, next, gap] = [match.end, match.end, 0];
    } else {
      const length = matchAt(GAP, line, next)?.[0].length ?? 0;
      if (length === 0) break;
      [next, gap] = [next + length, gap + 1];
    }
  }
  return { paths: [...paths], rest: line.slice(at) };
}

const GLOB = /`([\p{L}\p{N}_@.~+\-/*{},[\]()]{2,300})`/uy;

function globAt(text: string, at: number): { places: readonly { path: string }[]; end: number } | null {
  const match = matchAt(GLOB, text, at);
  const path = match?.[1] ?? '';
  if (!match || !/[/*]/.test(path) || !path.includes('.')) return null;
  return { places: expandBraces(path).map((one) => ({ path: one })), end: at + match[0].length };
}

/** `a/{b,c}.go` names two files. */
function expandBraces(path: string): string[] {
  const match = /^([^{}]*)\{([^{}]{1,200},[^{}]{0,200})\}([^{}]*)$/.exec(path);
  return match
    ? must(match[2])
        .split(',')
        .map((part) => `${must(match[1])}${part.trim()}${must(match[3])}`)
    : [path];
}

// The cells of a coverage table, and what each column holds.

interface Columns {
  readonly path: number;
  /** The column that says the state; without one all others together do. */
  readonly status: number | undefined;
  /** What a cell of that column says: `yes` under `Reviewed`, `–` under `Findings`. */
  readonly spell: (cell: string) => string;
}

const PATH = /^(?:changed |source )?(?:files?|paths?|file ?names?|modules?|file path)\b/i;
const STATUS = /\b(?:status|state|result|outcome|verdict|coverage|review)\b|^(?:assessment|conclusion)$/i;
const READ_IN_TABLE = /^(?:fully |been )?(?:reviewed|read|covered|checked|examined|inspected|done)\b/i;
const FOUND = /^(?:findings?|issues?|ids?|problems?|issues? found|finding ids?)\b/i;

/** Whether a row only parts the header of a table from its body. */
function isSeparator(text: string): boolean {
  return /^\|?[\s:|-]{3,}\|?$/.test(text.slice(0, 300)) && text.includes('-') && /[|:]|^-{3,}$/.test(text);
}

/** The cells of a row, without the pipes that stand in code or behind a backslash. */
function cellsOf(text: string): string[] {
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
function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((cell) => cell.replace(/[*_`]/g, '').trim());
  const path = names.findIndex((name) => PATH.test(name));
  if (path < 0) return null;
  const find = (pattern: RegExp): number => names.findIndex((name, index) => index !== path && pattern.test(name));
  const read = find(READ_IN_TABLE);
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

// Whether what a review says about a file counts as reviewed. Only positive words do.

/** Nobody says more about a file in a list of files; what follows counts for nothing. */
const MAX_SAID = 2000;

const WAS_READ = 'read|reviewed|examined|inspected|covered|opened|accessed|analy[sz]ed|looked at|seen';
const TO_READ = 'read|review|examine|inspect|cover|open|access|analy[sz]e|look at';
/** Reading that did not happen, or not in full, wherever it is said. */
const UNREAD = [
  `\\b(?:not|never|neither|nor)(?: \\w+){0,3}? (?:${WAS_READ})\\b|n['’]t(?: \\w+){0,3}? (?:${WAS_READ})\\b`,
  `(?:\\b(?:not|unable to|failed to|cannot|without)|n['’]t)(?: \\w+){0,2}? (?:${TO_READ})(?:ing)?\\b`,
  `\\b(?:half|partly|partially|barely|hardly|incompletely|mostly|nearly|almost)[- ](?:${WAS_READ}|checked|verified)\\b`,
  `\\b(?:${WAS_READ}|checked|verified) (?:(?:but|and|is|was) )?(?:half|partly|partially|mostly|incompletely|in part|only)\\b`,
  `\\bonly(?: \\w+){0,2}? (?:${WAS_READ}|checked|half|part|partly|partially|skimmed|lightly|briefly|superficially|quickly)\\b`,
  '\\bonly the (?:first|top|start|beginning|head|upper)\\b|\\b(?:first|top|last) \\d+ lines\\b|\\b(?:up to|until|beyond) line\\b',
  '\\bnot (?:fully|completely|entirely|in full|in depth|in detail|thoroughly|carefully|closely|really|yet|all of|all lines|every)\\b|\\bno (?:access|time|review|reading)\\b',
  '\\bun-?(?:read|reviewed|examined|inspected|opened)\\b|\\bskimmed\\b|\\bpartial(?:ly)?(?: (?:review|read|coverage))?(?=\\s*(?:$|[.;,)]))',
].join('|');
const UNREAD_WORDS = new RegExp(UNREAD, 'i');
/** In the notes behind a positive word the code is spoken of, too: there a clause must begin with it, or object. */
const TAKEN_BACK = new RegExp(
  `(?:^|[(—–;,.:]|\\s-\\s)\\s*(?:[\\w-]+ ){0,4}?(?:${UNREAD})|\\b(?:but|except|however|although|though|yet|remaining|rest)\\b[^.;()]{0,100}?(?:${UNREAD})`,
  'i',
);

/** Words that no positive one stands beside: the file waits, was read in part, or is only guessed at. */
const DOUBT =
  /\b(?:pending|to-?do|tb[da]|partially|partly|incompletely|in part|skim(?:med|ming)?|glanced?|briefly|cursor(?:y|ily)|superficial(?:ly)?|lightly|quickly|spot[- ]?check(?:ed|s)?|sampled|mostly|mainly|almost|nearly|barely|hardly|except(?:ing|ed)?|apart from|other than|in progress|wip|later|assum\w*|presum\w*|likely|probably|maybe|perhaps|(?:should|would|could|may|might|must) be|(?:needs?|should|must|will|would|could|may|might|yet|still|to|for) (?:\w+ ){0,2}?(?:review|read|check|look|inspect|examin|cover)\w*)\b|\?/i;
/** And of a text that does not begin with a positive word: behind one they speak of the code. */
const FAILED =
  /\b(?:not|no|never|cannot|unable|without|fail(?:ed|s|ure)?|skip\w*|exclud\w*|ignor\w*|omit\w*|defer\w*|postpon\w*|remain\w*|partial|incomplete|half|next|un(?:checked|covered|verified|known|available|touched|finished|clear|sure)|inaccessible|too (?:large|big|long)|truncat\w*|time\w*[- ]?out|out of|missing|absent|block\w*|error\w*|n\/a|queued|scheduled|await\w*|wait\w*|abort\w*|interrupt\w*|stopped|seems?|appears?|unlike|instead|none of)\b|n['’]t\b/i;
const CROSS = /[✗✘✕✖❌❎⛔🚫⏭⏩⏳⌛⚠❓❔×]|^\[ \]/u;
const TICK = /[✓✔✅☑👍]|^\[[xX]\]/u;

const DEFECTS =
  'findings?|issues?|problems?|concerns?|bugs?|defects?|comments?|remarks?|suggestions?|nits?|changes needed';
const NONE_FOUND = new RegExp(
  `\\b(?:(?:no|zero|0|without(?: any)?)(?: \\w+){0,2}? (?:${DEFECTS})|(?:${DEFECTS}):? (?:none|0|no)|nothing (?:found|to report|of note|wrong|notable|to flag)|none(?: found| noted)?$)(?!\\w)`,
  'gi',
);
const NO_DEFECT_FIELD = new RegExp(`\\b(${DEFECTS}): (?:none|0|no)\\b`, 'gi');
const GRADES = 'findings?|issues?|critical|important|suggestions?|concerns?|nits?|bugs?|problems?';
const NUMBERED = new RegExp(`\\b(?:${GRADES})\\b:?\\s*#?[1-9]`, 'i');
const COUNTED = new RegExp(
  `\\b(?:[1-9]\\d{0,3}|one|two|three|four|five|six|several|multiple|some)(?: \\w+){0,2}? (?:${GRADES})\\b|\\b(?:see|has|have|with) (?:findings?|issues?)\\b|\\b(?:findings?|issues?) (?:found|above|below|raised|reported)\\b|^(?:findings?|critical|important|suggestions?|nits?)\\s*$`,
  'i',
);
const TRIVIAL =
  /(?<!\bnon-?|\bnot |n['’]t )\b(?:trivial(?:ly)?|generated|mechanical|boilerplate|vendored|lock ?file|auto-?generated|no-op|whitespace|formatting)\b/i;
const POSITIVE_WORDS =
  '(?:re-?)?reviewed|clean(?![- ]?up)|ok(?:ay)?|lgtm|checked|covered|read(?!-)|verified|examined|inspected|audited|analy[sz]ed|pass(?:ed|es)?|good|fine|sound|correct|done|completed?|approved';
const READ_ALONE = 'read(?=$|,|\\s(?:and|in full|fully|completely|through|carefully|line|entirely)\\b)';
const POSITIVE = new RegExp(`\\b(?:${POSITIVE_WORDS})\\b|^yes\\b`, 'i');
const STARTS_POSITIVE = new RegExp(
  `^(?:(?:fully|all|looks?|is|was|status:?)\\s+){0,2}(?:${POSITIVE_WORDS.replace('read(?!-)', READ_ALONE)})\\b`,
  'i',
);
/** It is spoken of in a part of its own: `see Testing Assessment`, `noted in Documentation`. */
const ELSEWHERE =
  /\b(?:see|(?:noted|documented|discussed|covered|listed|addressed|described|mentioned|raised) (?:in|under)) (?:\w+ ){0,3}?(?:assessments?|observations?|concerns?|limitations?|strengths?|documentation|testing)\b|\b(?:design|testing|documentation) (?:observation|concern|assessment)s?\b/i;

/** What words say: `unknown` are words that are neither known to be positive nor the opposite. */
type SaidCoverage = CoverageState | 'unknown' | null;

/** What the words say about a file; words that are not known to be positive say that it was not reviewed. */
export function stateOfCoverage(text: string): CoverageState {
  const said = saidOfCoverage(text, false);
  return said === null || said === 'unknown' ? 'not-reviewed' : said;
}

/** The same, or `null` when nothing is said at all. `namesFinding`: an id of one of the review's findings stands there. */
function saidOfCoverage(text: string, namesFinding: boolean): SaidCoverage {
  const { head, notes } = clauses(text);
  const whole = `${head} ${notes}`;
  if (UNREAD_WORDS.test(head) || (!namesFinding && takesBack(notes))) return 'not-reviewed';
  if (namesFinding || NUMBERED.test(whole)) return 'findings';
  if (!/[\p{L}\p{N}?]/u.test(whole) && !CROSS.test(whole) && !TICK.test(whole)) return null;
  const said = head.replace(NONE_FOUND, ' clean ').trim();
  const isDoubted = DOUBT.test(said) || CROSS.test(said) || (!STARTS_POSITIVE.test(said) && FAILED.test(said));
  if (isDoubted) return 'not-reviewed';
  if (COUNTED.test(said)) return 'findings';
  if (TRIVIAL.test(said)) return 'trivial';
  if (!POSITIVE.test(said) && !TICK.test(said) && !ELSEWHERE.test(said)) return 'unknown';
  return TRIVIAL.test(notes) ? 'trivial' : 'reviewed';
}

/** The large pattern holds the smaller one whole: compiling it takes longer than reading most reviews. */
function takesBack(notes: string): boolean {
  return UNREAD_WORDS.test(notes) && TAKEN_BACK.test(notes);
}

const CUT = /\s[—–-]{1,3}\s|[(;!|]|\.(?=\s|$)|:(?=\s)/g;

/** The first clause, which says the state, and the rest. A remark in brackets before it (`(new)`) is of the rest. */
function clauses(text: string): { readonly head: string; readonly notes: string } {
  const plain = text
    .slice(0, MAX_SAID)
    .replace(/`{1,3}([^`]{0,600})`{1,3}/g, (_, inner: string) =>
      /^[A-Za-z][A-Za-z ,-]{0,40}$/.test(inner) ? inner : ' ',
    )
    .replace(/"[^"]{0,300}"/g, ' ')
    .replace(/[*_~]+/g, '')
    .replace(NO_DEFECT_FIELD, 'no $1 ')
    .replace(/^[\s|:—–\->→,=]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const remark = /^(?:\([^()]{0,100}\)[\s|:—–\-→,]*){1,3}(?=\S)/.exec(plain)?.[0] ?? '';
  const said = plain.slice(remark.length).replace(/^(?:status|state|result|coverage|verdict|outcome)\s?[:=]\s?/i, '');
  const cuts = [...said.matchAll(CUT)].map((cut) => cut.index);
  const end = cuts.find((cut) => /[\p{L}\p{N}]/u.test(said.slice(0, cut))) ?? said.length;
  const head = upToSecondComma(said.slice(0, end));
  return { head, notes: `${remark} ${said.slice(head.length)}` };
}

/** `Reviewed, no issues, tests should be added`: what comes third is a note. */
function upToSecondComma(text: string): string {
  return /^[^,]*(?:,[^,]*)?/.exec(text)?.[0] ?? '';
}
