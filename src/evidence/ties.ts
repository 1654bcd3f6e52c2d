/** Finds what ties cited lines to the change: near or moved lines, names they use, deleted code; and whether a claim is of absence. */
import type { Change, ChangedFile } from '../domain/change.js';
import { type CommitReference, type Finding, type LineRange, overlap } from '../domain/finding.js';
import { addTo, must } from '../domain/values.js';
import type { Blame, BlamedLine } from '../git/blame.js';
import { folderOf } from '../text/known-files.js';
import { isTelling, looksEnglish, namesIn, spellingsOf } from '../text/names.js';
import { type FunctionBlock, definitionsIn, isComment, type Outline } from './functions.js';
import { type Bindings, moduleOf, type Reach, staleIn } from './symbols.js';

/**
 * `altered`: the cited lines use what the change alters · `called`: they define what changed lines use ·
 * `near`: the function around them does, or both name the same things.
 */
interface Tie {
  readonly kind: 'altered' | 'called' | 'near';
  /** A clause about the cited lines. */
  readonly reason: string;
}

/** A file that is cited, as it is read. */
export interface CitedFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly outline: Outline;
  /** Its words are prose: only what no sentence says names code. */
  readonly prose: boolean;
  /** Names in the lines that say what the file imports. */
  readonly imports: ReadonlySet<string>;
  readonly bindings: Bindings;
  /** What was found in a function before, as other findings cite it too. */
  readonly inside: Map<FunctionBlock, string | null>;
}

/** A place of more lines is a file, no place. */
const MAX_LINES = 400;

/** The strongest tie; `null` when none was found, which proves nothing. */
export function tieOf(file: CitedFile, lines: LineRange, reach: Reach): Tie | null {
  const end = Math.min(lines.end, lines.start + MAX_LINES - 1, file.lines.length);
  const cited = file.lines.slice(lines.start - 1, end);
  const names = [...namesIn(cited.join('\n'))].filter((name) => !file.prose || !looksEnglish(name));
  return (
    altered(file, names, reach) ??
    stale(cited, reach) ??
    (file.prose ? null : called(file, cited, lines, reach)) ??
    near(file, names, lines, reach)
  );
}

function altered(file: CitedFile, names: readonly string[], reach: Reach): Tie | null {
  const telling = names.find((name) => reach.changed.has(name));
  if (telling !== undefined) return uses('altered', telling, must(reach.changed.get(telling)));
  const alias = names.find((name) => file.bindings.aliases.has(name));
  if (alias !== undefined) return uses('altered', alias, must(file.bindings.aliases.get(alias)));
  for (const name of names) {
    const where = reach.changedCommon.get(name)?.find((path) => file.imports.has(moduleOf(path)));
    if (where !== undefined) return uses('altered', name, where);
  }
  return null;
}

function uses(kind: Tie['kind'], name: string, where: string): Tie {
  return { kind, reason: `the cited lines use \`${name}\`, which this change changes in ${where}` };
}

function stale(cited: readonly string[], { gone }: Reach): Tie | null {
  const name = staleIn(cited.join('\n'), gone);
  if (name === null) return null;
  const reason = `the cited lines still say \`${name}\`, which this change took away (${must(gone.get(name))})`;
  return { kind: 'altered', reason };
}

function called(file: CitedFile, cited: readonly string[], lines: LineRange, reach: Reach): Tie | null {
  const block = file.outline.at(lines.start);
  const around = [block?.whole, block].flatMap((each) => (each?.defines ? each.names : []));
  const defined = [...cited.flatMap((line) => definitionsIn(line).routines), ...around].filter(isTelling);
  const name = defined.find((each) => reach.used.has(each) || reach.changed.has(each));
  if (name === undefined) return null;
  const where = must(reach.used.get(name) ?? reach.changed.get(name));
  return { kind: 'called', reason: `the cited code defines \`${name}\`, which changed lines of ${where} use` };
}

function near(file: CitedFile, names: readonly string[], lines: LineRange, reach: Reach): Tie | null {
  const shared = names.find((name) => reach.used.has(name));
  if (shared !== undefined) {
    const where = must(reach.used.get(shared));
    return { kind: 'near', reason: `the cited lines and changed lines of ${where} both name \`${shared}\`` };
  }
  const folder = names.find((name) =>
    reach.changedCommon.get(name)?.some((path) => folderOf(path) === folderOf(file.path)),
  );
  if (folder !== undefined) return uses('near', folder, must(reach.changedCommon.get(folder)?.[0]));
  const knows = known(file, names, lines) ?? spelt(names, reach) ?? heir(file, lines, reach);
  if (knows) return knows;
  const whole = file.prose ? null : file.outline.at(lines.start)?.whole;
  const inside = whole ? insideOf(whole, file, reach) : null;
  if (inside === null) return null;
  const where = must(reach.changed.get(inside) ?? file.bindings.bound.get(inside));
  if (!reach.changed.has(inside)) {
    return {
      kind: 'near',
      reason: `the function around the cited lines uses \`${inside}\` of ${where}, which this change touches`,
    };
  }
  const reason = `the function around the cited lines uses \`${inside}\`, which this change changes in ${where}`;
  return { kind: 'near', reason };
}

function insideOf(whole: FunctionBlock, file: CitedFile, reach: Reach): string | null {
  const known = file.inside.get(whole);
  if (known !== undefined) return known;
  const { start, end } = file.outline.extent(whole);
  const body = namesIn(file.lines.slice(start - 1, end).join('\n'));
  const inside = [...body].find((name) => reach.changed.has(name) || file.bindings.bound.has(name)) ?? null;
  file.inside.set(whole, inside);
  return inside;
}

/** The cited lines name a touched file, or use what they have from one. */
function known({ bindings: { bound, named } }: CitedFile, names: readonly string[], lines: LineRange): Tie | null {
  const name = names.find((each) => bound.has(each));
  if (name !== undefined) {
    return {
      kind: 'near',
      reason: `the cited lines use \`${name}\` of ${must(bound.get(name))}, which this change touches`,
    };
  }
  const [, where] = [...named].find(([line]) => line >= lines.start && line <= lines.end) ?? [];
  return where === undefined
    ? null
    : { kind: 'near', reason: `the cited lines name ${where}, which this change touches` };
}

/** One thing has a name of its own in each language: a key of a configuration, a column, a property. */
function spelt(names: readonly string[], reach: Reach): Tie | null {
  for (const name of names) {
    const meant = spellingsOf(name).flatMap((spelling) => reach.spelt.get(spelling) ?? [])[0];
    if (meant === undefined || meant === name) continue;
    const reason = `the cited lines use \`${name}\`, which may be \`${meant}\`, which this change changes in ${must(reach.changed.get(meant))}`;
    return { kind: 'near', reason };
  }
  return null;
}

/** What a class inherits from may run or guard all that stands in it. */
function heir({ outline, prose, bindings }: CitedFile, lines: LineRange, reach: Reach): Tie | null {
  for (let block = prose ? null : outline.at(lines.start); block; block = block.outer) {
    if (block.kind !== 'container') continue;
    const of = (name: string): string | undefined =>
      bindings.bound.get(name) ?? (isTelling(name) ? (reach.changed.get(name) ?? reach.used.get(name)) : undefined);
    const name = [...namesIn(block.header)].find((each) => of(each) !== undefined);
    if (name === undefined) continue;
    const reason = `the class around the cited lines names \`${name}\`, as ${must(of(name))} does, which this change touches`;
    return { kind: 'near', reason };
  }
  return null;
}

// Which lines of a file stand near what changed (same hunk, same function), and which were only moved.

/** The blocks of a file that the change touches; `null` when its text is not known. */
export type TouchedBlocks = ReadonlySet<FunctionBlock> | null;

/** Functions (or whole tables, or classes by their heads) with an added or deleted line. */
export function touchedBlocks(file: ChangedFile, head: Outline | null, base: Outline | null): TouchedBlocks {
  const deleted = changedIn(file, 'deleted');
  if (!head || (!base && deleted.length)) return null;
  const touched = new Set<FunctionBlock>();
  for (const { line, text } of changedIn(file, 'added')) {
    const block = blockOf(head, line, text);
    if (block) touched.add(block);
  }
  const byHeader = new Map<string, FunctionBlock[]>();
  for (const block of head.blocks) addTo(byHeader, block.header, block);
  for (const { line, text } of deleted) {
    const block = base ? blockOf(base, line, text) : null;
    // What was deleted from a function is near the function of the same head.
    for (const same of block ? (byHeader.get(block.header) ?? []) : []) touched.add(same);
  }
  return touched;
}

/** The changed lines of one side with their numbers. */
function changedIn({ hunks }: ChangedFile, kind: 'added' | 'deleted'): { line: number; text: string }[] {
  return hunks.flatMap((hunk) => {
    let line = ((kind === 'added' ? hunk.head : hunk.base)?.start ?? 1) - 1;
    return hunk.lines.flatMap((each) => {
      if (each.kind === 'context' || each.kind === kind) line += 1;
      return each.kind === kind ? [{ line, text: each.text }] : [];
    });
  });
}

/** The function of a line; the class when the line is of its head. What is only said above either touches neither. */
function blockOf(outline: Outline, line: number, text: string): FunctionBlock | null {
  const block = outline.at(line);
  if (!block || (line < block.line && isComment(text) && !/\/\*(?!\*)/.test(text))) return null;
  return block.whole ?? (line <= block.line ? block : null);
}

/** Whether lines share a hunk or a function with the change. */
export function isNear(file: ChangedFile, lines: LineRange, head: Outline | null, touched: TouchedBlocks): boolean {
  if (file.hunks.some((hunk) => hunk.head && overlap(hunk.head, lines) > 0)) return true;
  if (!head || !touched) return true;
  for (let line = lines.start; line <= Math.min(lines.end, lines.start + 999); line += 1) {
    for (let block = head.at(line); block; block = block.outer) if (touched.has(block)) return true;
  }
  return false;
}

/** Head lines after which lines were deleted and none put in their place. */
export function deletionPoints(file: ChangedFile): number[] {
  return file.hunks.flatMap((hunk) => {
    const points: number[] = [];
    let line = (hunk.head?.start ?? 1) - 1;
    let run: 'none' | 'deleted' | 'replaced' = 'none';
    for (const { kind } of [...hunk.lines, { kind: 'context' as const }]) {
      if (kind === 'context') {
        if (run === 'deleted') points.push(line);
        run = 'none';
      } else if (kind === 'deleted') run = run === 'replaced' ? run : 'deleted';
      else run = 'replaced';
      if (kind !== 'deleted') line += 1;
    }
    return points;
  });
}

/** Text of all deleted lines of a change as numbers, runs apart, to look for moved blocks in. */
export interface DeletedText {
  readonly numbers: readonly number[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Reads the deleted lines once per change. */
export function deletedText(files: readonly ChangedFile[]): DeletedText {
  const numberOf = new Map<string, number>();
  const numbers: number[] = [];
  for (const { text, kind } of files.flatMap((file) => file.hunks.flatMap((hunk) => hunk.lines))) {
    if (kind !== 'deleted') {
      if (numbers.at(-1) !== -1) numbers.push(-1);
      continue;
    }
    const number = numberOf.get(text) ?? numberOf.size;
    numberOf.set(text, number);
    numbers.push(number);
  }
  return { numbers, numberOf };
}

/** Whether a block of lines stands, letter for letter and in one piece, among what the change deletes. */
export function isMovedWhole(block: readonly string[], { numbers, numberOf }: DeletedText): boolean {
  const wanted = block.map((line) => numberOf.get(line) ?? -2);
  if (!wanted.length || wanted.includes(-2)) return false;
  // Knuth, Morris, Pratt: linear whatever the lines are.
  const back = [0];
  for (let at = 1, length = 0; at < wanted.length; at += 1) {
    while (length > 0 && wanted[at] !== wanted[length]) length = must(back[length - 1]);
    if (wanted[at] === wanted[length]) length += 1;
    back.push(length);
  }
  let length = 0;
  for (const number of numbers) {
    while (length > 0 && number !== wanted[length]) length = must(back[length - 1]);
    if (number === wanted[length]) length += 1;
    if (length === wanted.length) return true;
  }
  return false;
}

// Whether a finding claims that something is absent, which no line of code can show.

const ELSEWHERE =
  'tests?|test cases?|coverage|specs?|docs?|documentation|docstrings?|doc comments?|changelog|release notes?|callers?|consumers?|migrations?|benchmarks?|examples?';

/** What is missing would be somewhere else than at the cited line: a test, a caller, a page. */
const MISSING_ELSEWHERE = [
  new RegExp(
    `\\b(?:no|missing|lacks?|lacking|without|absent|insufficient|add|needs?)\\b[^.]{0,50}\\b(?:${ELSEWHERE})\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:${ELSEWHERE})\\b[^.]{0,30}\\b(?:is|are)? ?(?:missing|absent|lacking|not (?:there|updated|added|present))\\b`,
    'i',
  ),
  /\b(?:nothing|nobody|none of|no one|no \w+)\b[^.]{0,40}\b(?:handles|calls|covers|exercises|asserts|verifies|invokes|consumes|registers)\b/i,
  /\b(?:nothing|nobody|none of|no one)\b (?:\w+ ){0,2}(?:tests|checks|uses|reads|references)\b/i,
  /\b(?:untested|undocumented|not (?:covered|tested|documented|exercised)|never (?:tested|exercised|called|used|invoked))\b/i,
  /\btests?\b[^.]{0,30}\b(?:do not|does not|don't|doesn't|never|fails? to)\s+(?:cover|exercise|test|verify|check|assert)\b/i,
];

/** Words of absence, or of something left as it was, that may as well be about the cited line itself. */
const MISSING_ANYWHERE =
  /\b(?:missing|lacks?|lacking|absent|absence|omit(?:s|ted)?|forg[eo]t\w*|unhandled|no longer|still|stale|outdated|out of date|obsolete|not (?:yet )?(?:updated|handled|validated|propagated|checked|wired|registered|called|renamed|removed|migrated|adapted))\b/i;

/** `elsewhere`: what is missing is not at the cited place · `anywhere`: it may be · `none`: the claim is about what is there. */
export function absenceOf(finding: Pick<Finding, 'title'>): 'elsewhere' | 'anywhere' | 'none' {
  const title = finding.title.replace(/`[^`]*`/g, '`x`');
  if (MISSING_ELSEWHERE.some((pattern) => pattern.test(title))) return 'elsewhere';
  return MISSING_ANYWHERE.test(title) ? 'anywhere' : 'none';
}

/** Words for something that was taken away. */
export function speaksOfRemoval(finding: Pick<Finding, 'title' | 'body'>): boolean {
  const words =
    /\b(?:remov(?:e|es|ed|al|ing)|delet(?:e|es|ed|ion|ing)|dropp?(?:s|ed|ing)?|no longer|used to|was (?:previously|there)|previously|lost|loses|stripped|gone|regress(?:es|ed|ion)?)\b/i;
  return words.test(finding.title) || words.test(finding.body.slice(0, 600));
}

// The commit that shows where blamed lines come from, and the words for it.

/** The blamed lines of a range. */
export function linesOf(blame: Blame, lines: LineRange): BlamedLine[] {
  const found: BlamedLine[] = [];
  for (let line = lines.start; line <= lines.end; line += 1) {
    const blamed = blame.get(line);
    if (blamed) found.push(blamed);
  }
  return found;
}

/** The newest commit behind the lines. */
export function newest(lines: readonly BlamedLine[]): CommitReference | null {
  const [last] = lines.map((line) => line.commit).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return last ? reference(last) : null;
}

/** The commit behind most of the lines. */
export function mostFrequent(lines: readonly BlamedLine[]): CommitReference | null {
  const counts = new Map<string, number>();
  for (const { commit } of lines) counts.set(commit.sha, (counts.get(commit.sha) ?? 0) + 1);
  const [most] = [...lines].sort((a, b) => must(counts.get(b.commit.sha)) - must(counts.get(a.commit.sha)));
  return most ? reference(most.commit) : null;
}

/** When the change is one commit, that one did it. */
export function onlyCommit(change: Pick<Change, 'commits'>): CommitReference | null {
  const [only, second] = change.commits;
  return only && !second ? reference(only) : null;
}

function reference({ sha, date, subject }: CommitReference): CommitReference {
  return { sha, date, subject };
}

/** A commit in a sentence. */
export function cite({ sha, date, subject }: CommitReference): string {
  return `${sha.slice(0, 9)} (${[date.slice(0, 10), `“${subject}”`].filter(Boolean).join(', ')})`;
}

/** A range in a sentence. */
export function count(lines: LineRange): string {
  const number = lines.end - lines.start + 1;
  return number === 1 ? '1 line' : `${number} lines`;
}
