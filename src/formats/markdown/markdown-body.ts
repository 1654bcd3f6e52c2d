/** Writes a finding's text without code that the report shows from git anyway; and what the Markdown page looks up: names and links. */
import type { LineRange, OtherFix, Side } from '../../domain/finding.js';
import { shortNames, type Report, type ReportFinding } from '../../domain/report.js';
import { changedLines } from '../../git/changed-blocks.js';
import { byFence } from '../../text/fences.js';
import { cleanCharacters, codeSpan, fenced, showCharacters, type MarkSurroundings } from '../inline-marks.js';
import { commitUrl, ownPull, placeUrl, repositoryUrl, shownExcerpt } from '../listing.js';
import { plainText, safeBlock, safeInline, voiceLine } from '../neutralise.js';
import { openFix, type OpenFix } from './markdown-fix.js';

/** Language of a file's code by the ending of its name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  bash: 'bash',
  bats: 'bash',
  c: 'c',
  cc: 'cpp',
  cpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  go: 'go',
  h: 'c',
  html: 'html',
  java: 'java',
  js: 'js',
  json: 'json',
  jsx: 'jsx',
  kt: 'kotlin',
  md: 'markdown',
  mjs: 'js',
  php: 'php',
  proto: 'proto',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  sql: 'sql',
  swift: 'swift',
  tf: 'hcl',
  toml: 'toml',
  ts: 'ts',
  tsx: 'tsx',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

/** What to call a file's language in a fence; `null` when its name does not tell. */
export function languageOf(path: string): string | null {
  const ending = /\.([A-Za-z0-9]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return LANGUAGES[ending] ?? null;
}

/** The place whose code is shown: the first that has any. */
export function excerptPlace({ locations }: ReportFinding): ReportFinding['locations'][number] | undefined {
  return locations.find(({ excerpt }) => excerpt !== null);
}

/** Real code of the primary place, as a fence; empty when there is none. */
export function excerptOf(finding: ReportFinding): string {
  const place = excerptPlace(finding);
  const lines = place?.excerpt ? shownExcerpt(place.excerpt).lines : [];
  if (!place || !lines.length) return '';
  const code = fenced(cutCode(lines.map(({ text }) => showCharacters(text))).join('\n'), languageOf(place.path));
  return place.side === 'base' ? `Deleted by this change:\n\n${code}` : code;
}

/** So many lines of code show what is meant. */
const MOST_LINES = 20;

/** The first lines, and a mark that says how many more there are. */
function cutCode(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LINES;
  return more <= 1 ? lines : [...lines.slice(0, MOST_LINES), `… (${String(more)} more lines)`];
}

interface BodyPart {
  readonly text: string;
  /** Code of a fence, `null` for prose. */
  readonly code: string | null;
}

/**
 * The body without quotes that repeat the excerpt, and what others add, each under its name. The one fix stands where a
 * reviewer wrote it, as git would apply it; else where the text proposes another, else at the end. Others are folded under it.
 */
export function bodyWithFix(finding: ReportFinding, page: Pick<Page, 'around' | 'short'>): string {
  const shown = excerptPlace(finding);
  const repeated = repetitionIn(finding, shown ? [shown] : []);
  const fix = openFix(finding, page.short);
  const written: string[] = [];
  // Under the words with the fix, so that nothing parts them.
  let under = 0;
  let speaker = mainSpeaker(finding);
  for (const [index, { reviewer, text }] of [{ reviewer: speaker, text: finding.body }, ...finding.said].entries()) {
    const reading = { around: page.around, repeated, fix, speaker: reviewer };
    const blocks = voice(text, reading).filter((block) => block.trim() !== '');
    if (blocks.length) speaker = reviewer;
    if (blocks.length && index > 0 && reviewer !== null) written.push(voiceLine(page.short(reviewer)));
    written.push(...blocks);
    if (blocks.some(fix.isShown)) under = written.length;
  }
  const announced = /:\s*$/.test(written.at(-1) ?? '');
  const rest = fix.rest(announced ? null : 'Fix', speaker);
  written.push(...rest);
  if (rest.length || under === 0) under = written.length;
  const others = fix.others();
  const aside = others === null ? [] : [folded(others.title, others.content)];
  return withoutEmptyLabels([...written.slice(0, under), ...aside, ...written.slice(under)]).join('\n\n');
}

/** A bare "Fix:" leads to code. Where that is shown elsewhere, or stands under who proposes it, the label says nothing. */
function withoutEmptyLabels(blocks: readonly string[]): string[] {
  return blocks
    .map((block, index) =>
      /^\s*[`~]{3}/.test(blocks[index + 1] ?? '') ? block : block.replace(/(?:^|\n+)Fix:\s*$/, ''),
    )
    .filter((block) => block !== '');
}

/** Whose words the body is; `null` when that is not known. */
export function mainSpeaker({ sources }: ReportFinding): string | null {
  return sources[0]?.anchored.finding.reviewer ?? null;
}

interface BodyReading {
  readonly around: MarkSurroundings;
  readonly repeated: ReturnType<typeof repetitionIn>;
  readonly fix: OpenFix;
  readonly speaker: string | null;
}

/** The blocks of one reviewer's text. */
function voice(text: string, { around, repeated, fix, speaker }: BodyReading): readonly string[] {
  const parts = partsOf(cleanCharacters(text)).map((part) => ({
    ...part,
    what: part.code === null ? null : repeated(part.code),
  }));
  const writesFix = parts.some(({ what }) => what === 'fix');
  return parts.flatMap(({ text: words, code, what }) => {
    // Part by part: a fence that one leaves open ends with it.
    if (what === 'excerpt') return [];
    if (what === null || code === null) return [safeBlock(code === null ? words : shortQuote(words, code), around)];
    const asWritten = safeBlock(words, around);
    if (what === 'fix') return [fix.here(code, asWritten)];
    // An alternative to the fix that the same text gives belongs to it; of another one only the fix's place.
    return writesFix ? [fix.beside(what, asWritten)] : fix.rest('Fix', speaker);
  });
}

/** A quote with its fence, cut when it is long; a diff is shown whole. */
function shortQuote(text: string, code: string): string {
  const [head = ''] = text.split('\n', 1);
  const lines = code.split('\n');
  if (lines.length <= MOST_LINES + 1 || /diff|patch|suggestion/i.test(head) || changedLines(code).length) return text;
  return [head, ...cutCode(lines), /^\s*(`{3,}|~{3,})/.exec(head)?.[1] ?? '```'].join('\n');
}

/** What code of a finding's text repeats: its fix, another that was proposed, or the excerpt. */
export type Repetition = 'fix' | 'excerpt' | OtherFix;

/** Tells what code of a finding's text repeats of its fixes, or of the excerpts of some places that are shown. */
export function repetitionIn(
  finding: Pick<ReportFinding, 'fix'>,
  places: ReportFinding['locations'],
): (code: string) => Repetition | null {
  const shown = significant(places.flatMap(({ excerpt }) => excerpt?.lines.map(({ text }) => text) ?? []));
  const { diff, others } = finding.fix;
  const fixes = [{ fix: 'fix' as const, diff }, ...others.map((fix) => ({ fix, diff: fix.diff }))];
  let known: readonly { readonly fix: 'fix' | OtherFix; readonly lines: ReadonlySet<string> }[] | null = null;
  return (code) => {
    known ??= fixes.map((one) => ({ fix: one.fix, lines: new Set(changedLines(one.diff)) }));
    const found = known.find(({ lines }) => repeatsFix(code, lines));
    return found?.fix ?? (repeats(code, shown) ? 'excerpt' : null);
  };
}

/** Whether a text itself gives the fix. */
export function writesFix(text: string, repeated: ReturnType<typeof repetitionIn>): boolean {
  return partsOf(text).some(({ code }) => code !== null && repeated(code) === 'fix');
}

/** The other fixes that a text gives. */
export function othersIn(text: string, repeated: ReturnType<typeof repetitionIn>): OtherFix[] {
  return partsOf(text).flatMap(({ code }) => {
    const what = code === null ? null : repeated(code);
    return typeof what === 'object' && what !== null ? [what] : [];
  });
}

function partsOf(body: string): BodyPart[] {
  const parts: BodyPart[] = [];
  let lines: string[] = [];
  const marked = byFence(body.split('\n'));
  const end = (code: string | null): void => {
    if (lines.length) parts.push({ text: lines.join('\n').replace(/^\n+/, '').trimEnd(), code });
    lines = [];
  };
  for (const { line, fence } of marked) {
    if (fence === 'opens') end(null);
    lines.push(line);
    if (fence === 'closes') end(lines.slice(1, -1).join('\n'));
  }
  const last = marked.at(-1)?.fence;
  end(last === 'opens' || last === 'inside' ? lines.slice(1).join('\n') : null);
  return parts;
}

/** Lines that say something, without their blanks. */
function significant(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map((line) => line.replace(/\s+/g, '')).filter((line) => /\w/.test(line)));
}

/** Most of a quote in the excerpt: the rest is an elision, or a line more than was cited. */
const REPEATED = 0.6;

/** Whether a quote shows what the excerpt shows. */
function repeats(code: string, shown: ReadonlySet<string>): boolean {
  const quoted = [...significant(code.split('\n'))].filter((line) => !/^(\/\/|#)?(\.\.\.|…)/.test(line));
  return quoted.length > 0 && quoted.filter((line) => shown.has(line)).length >= quoted.length * REPEATED;
}

function repeatsFix(code: string, fix: ReadonlySet<string>): boolean {
  const changed = changedLines(code);
  return changed.length > 0 && changed.every((line) => fix.has(line));
}

// What the page looks up again and again: names, links to places, commits and people.

export interface Page {
  readonly report: Report;
  /** How a model's text is written in this report. */
  readonly around: MarkSurroundings;
  /** A reviewer's name for people. */
  readonly name: (reviewer: string) => string;
  /** The same in short, as findings say it again and again. */
  readonly short: (reviewer: string) => string;
}

const pages = new WeakMap<Report, Page>();

/** Everything that is looked up once for a page; the report and its summary are written from the same one. */
export function pageOf(report: Report): Page {
  const known = pages.get(report);
  if (known) return known;
  const page = newPage(report);
  pages.set(report, page);
  return page;
}

function newPage(report: Report): Page {
  const names = new Map(report.reviewers.map(({ id, name }) => [id, safeInline(name)]));
  const short = shortNames(report.reviewers);
  return {
    ...{ report, around: surroundingsOf(report), name: (id) => names.get(id) ?? safeInline(id) },
    short: (id) => safeInline(short.get(id) ?? id),
  };
}

function surroundingsOf(report: Report): MarkSurroundings {
  const places = new Map(
    report.prosePlaces.map(({ text, path, startLine, endLine }) => {
      const url = placeUrl(report.change, path, { start: startLine, end: endLine });
      return [text, linked(codeSpan(text), url)] as const;
    }),
  );
  return {
    place: (text) => places.get(text) ?? null,
    trusted: ownPull(report.change),
  };
}

/** A place as a permalink at the reviewed commit. */
export function placeLink(
  { report }: Page,
  place: { readonly path: string; readonly lines: LineRange | null; readonly side?: Side },
  shown = placeText(place.path, place.lines),
): string {
  return linked(codeSpan(shown), placeUrl(report.change, place.path, place.lines, place.side));
}

/** `path:10-12`. */
export function placeText(path: string, lines: LineRange | null): string {
  const clean = plainPath(path);
  return lines === null ? clean : `${clean}:${lineText(lines)}`;
}

/** `10-12`, or `10`; empty of none. */
export function lineText(lines: LineRange | null): string {
  if (lines === null) return '';
  return lines.end > lines.start ? `${String(lines.start)}-${String(lines.end)}` : String(lines.start);
}

/** A commit as a link with its first seven digits. */
export function commitLink({ report }: Page, sha: string): string {
  return linked(codeSpan(sha.slice(0, 7)), commitUrl(report.change, sha));
}

/** A person's page; their name alone would call them. */
export function personLink({ report }: Page, login: string): string {
  if (login === '' || !/^[\w-]+(\[bot\])?$/.test(login)) return safeInline(login);
  const page = repositoryUrl(report.change) === null ? null : `https://github.com/${login.replace('[bot]', '')}`;
  return linked(codeSpan(`@${login}`), page);
}

/** A link of ours: its text is finished Markdown, its address may hold no bracket or blank. */
export function linked(markdown: string, url: string | null): string {
  return url === null || markdown === '' ? markdown : `[${markdown}](${addressOf(url)})`;
}

/** An address in which Markdown finds no end. */
function addressOf(url: string): string {
  return url.replace(/[\s()<>[\]\\`"|]/g, (character) => encodeURIComponent(character).replace(/[()]/g, escaped));
}

const escaped = (character: string): string => (character === '(' ? '%28' : '%29');

/** A path whose name hides nothing. */
function plainPath(path: string): string {
  return plainText(path).replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** Something folded: a line to click, and what appears. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
