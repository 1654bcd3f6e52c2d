/** Takes the last round's findings from its report, says what git must tell about their code, and reduces code to what it means. */
import { createHash } from 'node:crypto';
import type { Change } from '../domain/change.js';
import { allWords } from '../domain/consolidation.js';
import type { Excerpt, LineRange } from '../domain/finding.js';
import type { PriorCodeRequest, PriorReport, Trust } from '../domain/past.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { type EarlierSpending, NOTHING_EARLIER } from '../domain/reviewer.js';
import { isClosed, type LedgerEntry, type PriorFinding, type PriorPlace } from '../domain/round.js';
import { instantAfter } from '../text/wording.js';
import { codeLines } from './code-now.js';
import { readingOf } from './prior-reading.js';

interface Provenance {
  readonly trust: Trust;
  /** ISO 8601 of the artifact; `null` when only the report itself can tell. */
  readonly publishedAt: string | null;
}

/** The last round, read off its report. */
export function priorReport(report: Report, { trust, publishedAt }: Provenance): PriorReport {
  const { id, round, assessments, reviews, decision } = report;
  const head = report.change?.head ?? null;
  return {
    ...{ id, reviews, decision, trust, head },
    publishedAt: publishedAt ?? endOf(report),
    number: round.number,
    of: round.of,
    findings: report.findings.map((finding) => priorFinding(finding, report)),
    points: [...assessments.testing, ...assessments.documentation]
      .filter(({ kind }) => kind === 'gap')
      .map(({ id: own, text, said, reviewers }) => ({
        ...{ id: own, key: `${own} ${text.slice(0, 80)}`, text: allWords(text, said), reviewers },
      })),
    ledger: report.ledger,
    opinions: report.secondOpinions,
    spent: spentUntil(report),
    leg: round.leg,
    otherLegs: round.otherLegs,
    history: round.history,
    fingerprint: round.fingerprint,
    reading: readingOf(report),
    reviewers: report.reviewers.map(({ id: reviewer, status, failures, passes, telemetry }) => ({
      ...{ id: reviewer, status, failures, telemetry },
      passes: passes.map(({ number, file, status: of }) => ({
        number,
        status: of,
        file: file.split('/').at(-1) ?? file,
      })),
    })),
  };
}

/** A report without a cost asked no model through us. */
function spentUntil({ cost }: Report): EarlierSpending {
  if (cost === null) return NOTHING_EARLIER;
  const known = cost.spent.costUsd !== null && cost.spent.uncounted === 0;
  return { usd: cost.earlier.usd + cost.spent.knownUsd, complete: cost.earlier.complete && known };
}

function endOf({ startedAt, durationMs }: Report): string {
  return instantAfter(startedAt, durationMs) ?? startedAt;
}

/** A carried finding is taken from the ledger's memory: its report shows where it is, not what its code was. */
function priorFinding(finding: ReportFinding, { ledger, change }: Report): PriorFinding {
  const { id, key, severity, contested, risk, classification, title, body, said, origin, reviewers } = finding;
  const known = finding.sources.length ? null : ledger.find((entry) => entry.key === key && entry.finding)?.finding;
  return {
    ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers },
    places: known?.places ?? finding.locations.map(placeOf),
    fix: finding.fix.diff,
    since: finding.round.since,
    seenAt: known?.seenAt ?? change?.head ?? null,
    leg: known?.leg ?? null,
  };
}

/** A place of a report with the lines it cites. */
export function placeOf(anchor: ReportFinding['locations'][number]): PriorPlace {
  const { path, lines, side, primary } = anchor;
  return { path, lines, side, primary, code: lines && anchor.excerpt ? linesWithin(anchor.excerpt, lines) : [] };
}

/** The cited lines of an excerpt; none when it does not hold them all. */
function linesWithin(excerpt: Excerpt, { start, end }: LineRange): string[] {
  const last = excerpt.startLine + excerpt.lines.length - 1;
  if (excerpt.startLine > start || last < end) return [];
  return excerpt.lines.slice(start - excerpt.startLine, end - excerpt.startLine + 1).map(({ text }) => text);
}

/** An earlier finding that may still matter, and what the ledger remembers of it. */
export interface Remembered {
  readonly finding: PriorFinding;
  /** The last round whose report listed it. */
  readonly round: number;
  /** `null` for one that the last report lists. */
  readonly entry: LedgerEntry | null;
}

/** Closed findings that are remembered so that their return is noticed. */
const MEMORY = 400;

/** All findings of the last report, then those that the ledger remembers. */
export function rememberedFindings(prior: PriorReport): Remembered[] {
  const listed = prior.findings.map((finding): Remembered => ({ finding, round: prior.number, entry: null }));
  const keys = new Set(prior.findings.map(({ key }) => key));
  const older = prior.ledger.flatMap((entry): Remembered[] =>
    entry.finding && !keys.has(entry.key) && entry.fate !== 'superseded'
      ? [{ finding: entry.finding, round: entry.round, entry }]
      : [],
  );
  const open = older.filter(({ entry }) => entry && (!isClosed(entry.fate) || entry.fate === 'declined'));
  const closed = older.filter((item) => !open.includes(item));
  return [...listed, ...open, ...closed.slice(0, MEMORY)];
}

const LINES_PER_FINDING = 4;

/** What the edge must read before `settleRounds` can decide. */
export function priorCodeToRead(prior: PriorReport, change: Pick<Change, 'head'>): PriorCodeRequest {
  // What was added since the last round tells of its testing and documentation points too.
  const revisions = new Map<string, PriorFinding[]>(prior.head === null ? [] : [[prior.head, []]]);
  for (const { finding } of rememberedFindings(prior)) {
    if (finding.seenAt === null || !finding.places.length) continue;
    revisions.set(finding.seenAt, [...(revisions.get(finding.seenAt) ?? []), finding]);
  }
  return {
    previousHead: prior.head,
    head: change.head,
    revisions: [...revisions].map(([revision, findings]) => ({
      revision,
      paths: [...new Set(findings.flatMap(({ places }) => places.map(({ path }) => path)))].sort(),
      lines: [...new Set(findings.flatMap(tellingLines))].sort(),
    })),
  };
}

/** The longest cited lines: where they stand is where the code went. */
function tellingLines({ places }: PriorFinding): string[] {
  return places.flatMap(({ code }) =>
    codeLines(code, 'code')
      .filter(({ key }) => key.length >= 10)
      .sort((a, b) => b.key.length - a.key.length)
      .slice(0, LINES_PER_FINDING)
      .map(({ raw }) => raw),
  );
}

// Code as tokens: without layout and without what surely is a comment.

/** A word, sign or string, and whether it begins or ends its line. */
export interface Token {
  readonly text: string;
  readonly starts: boolean;
  readonly ends: boolean;
}

interface Marks {
  readonly line: readonly string[];
  readonly block: boolean;
}
const SLASH: Marks = { line: ['//'], block: true };
const HASH: Marks = { line: ['#'], block: false };
const DASH: Marks = { line: ['--'], block: true };
const NONE: Marks = { line: [], block: false };

/** Comments by the ending of the file's name; of other files every character counts. */
const LANGUAGES: readonly (readonly [RegExp, Marks])[] = [
  [
    /\.(c|cc|cjs|cpp|cs|cts|cxx|dart|go|gradle|groovy|h|hh|hpp|java|js|jsx|kt|kts|m|mjs|mm|mts|proto|rs|scala|sol|swift|ts|tsx|zig)$/i,
    SLASH,
  ],
  [/\.css$/i, { line: [], block: true }],
  [/\.(php|hcl|tf)$/i, { line: ['//', '#'], block: true }],
  [/\.(bash|bats|ex|exs|jl|mk|pl|ps1|py|pyi|r|rb|sh|toml|yaml|yml|zsh)$|(^|\/)(Dockerfile|Makefile)[^/]*$/i, HASH],
  [/\.(ada|elm|hs|lua|sql)$/i, DASH],
];

const marksOf = (path: string): Marks => LANGUAGES.find(([ending]) => ending.test(path))?.[1] ?? NONE;

/**
 * A comment is left out only where it surely is one: behind white space, outside quotation marks, in a language whose
 * comments are known. A change that is taken for a comment would be overlooked; a comment taken for code is only asked about.
 */
export function tokensOf(lines: readonly string[], path: string): Token[] {
  const marks = marksOf(path);
  const tokens: Token[] = [];
  let inBlock = false;
  for (const line of lines) {
    const read = codeIn(line, marks, inBlock);
    inBlock = read.inBlock;
    const texts = read.code.flatMap((piece) => (piece.quoted ? [piece.text] : wordsIn(piece.text)));
    texts.forEach((text, index) => tokens.push({ text, starts: index === 0, ends: index === texts.length - 1 }));
  }
  return withoutClosing(tokens);
}

interface MeaningPiece {
  readonly text: string;
  readonly quoted: boolean;
}

/** A line without its comments, strings apart. */
function codeIn(
  line: string,
  { line: marks, block }: Marks,
  startsInBlock: boolean,
): { code: MeaningPiece[]; inBlock: boolean } {
  const code: MeaningPiece[] = [];
  let [at, from, inBlock] = [0, 0, startsInBlock];
  const take = (to: number): void => {
    if (to > from) code.push({ text: line.slice(from, to), quoted: false });
  };
  if (inBlock) {
    const end = line.indexOf('*/');
    if (end < 0) return { code, inBlock };
    [at, from, inBlock] = [end + 2, end + 2, false];
  }
  while (at < line.length) {
    const sign = line.charAt(at);
    const free = at === 0 || /\s/.test(line.charAt(at - 1));
    if (free && marks.some((mark) => line.startsWith(mark, at))) {
      take(at);
      return { code, inBlock };
    }
    if (block && free && line.startsWith('/*', at)) {
      take(at);
      const end = line.indexOf('*/', at + 2);
      if (end < 0) return { code, inBlock: true };
      at = from = end + 2;
    } else if (sign === '"' || sign === "'" || sign === '`') {
      take(at);
      const end = stringEnd(line, at);
      code.push({ text: normalQuotes(line.slice(at, end)), quoted: true });
      at = from = end;
    } else at += 1;
  }
  take(line.length);
  return { code, inBlock };
}

/** Behind the closing mark; the end of the line when nothing closes it. */
function stringEnd(line: string, start: number): number {
  const quote = line.charAt(start);
  for (let at = start + 1; at < line.length; at += 1) {
    if (line.charAt(at) === '\\') at += 1;
    else if (line.charAt(at) === quote) return at + 1;
  }
  return line.length;
}

const normalQuotes = (text: string): string => (/^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text);

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];

/** Closing commas and semicolons are a formatter's business. */
function withoutClosing(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]?.text ?? '';
    const last = kept.at(-1);
    const idle = (token.text === ';' && token.ends) || (token.text === ',' && /^[)\]}]$/.test(next));
    if (!idle) kept.push(token);
    else if (last && token.ends) kept[kept.length - 1] = { ...last, ends: true };
  }
  return kept;
}

/** Enough to be distinguished from other code: a bracket alone is no code of a finding's own. */
export function saysSomething(tokens: readonly Token[]): boolean {
  return tokens.reduce((sum, { text }) => sum + (/[\p{L}\p{N}_]/u.test(text) ? text.length : 0), 0) >= 3;
}

/** What a waiver is bound to; `null` when the place cites no code. Lines of nothing but comments count as they are. */
export function codeHash({ path, code }: Pick<PriorPlace, 'path' | 'code'>): string | null {
  const tokens = tokensOf(code, path);
  const meaning = saysSomething(tokens) ? tokens : tokensOf(code, '');
  if (!saysSomething(meaning)) return null;
  const words = meaning.map(({ text }) => text).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

/** How much around the code must be the same when it does not stand on lines of its own. */
const AROUND = 6;

/**
 * How often the tokens of `part` stand in `whole`: on lines of their own, or with the same tokens around them as in
 * `before`. Code that goes on behind its last token, `wipe(root) && leave()`, is other code.
 */
export function timesIn(part: readonly Token[], whole: readonly Token[], before: readonly Token[]): number {
  const origins = new Set(startsIn(part, before).map((at) => surroundings(part, before, at)));
  return startsIn(part, whole).filter((at) => {
    const alone = whole[at]?.starts === true && whole[at + part.length - 1]?.ends === true;
    return alone || origins.has(surroundings(part, whole, at));
  }).length;
}

function startsIn(part: readonly Token[], whole: readonly Token[]): number[] {
  const first = part[0]?.text;
  const found: number[] = [];
  for (let at = 0; at + part.length <= whole.length; at += 1) {
    if (whole[at]?.text === first && part.every(({ text }, index) => whole[at + index]?.text === text)) found.push(at);
  }
  return found;
}

function surroundings(part: readonly Token[], whole: readonly Token[], at: number): string {
  const words = (from: number, to: number): string =>
    whole
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(' ');
  return `${words(at - AROUND, at)} | ${words(at + part.length, at + part.length + AROUND)}`;
}
