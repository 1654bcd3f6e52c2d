/** Writes a finding's text without code that the report shows from git anyway; and what the Markdown page looks up: names and links. */
import type { LineRange, Side } from '../../domain/finding.js';
import type { Report, ReportFinding } from '../../domain/report.js';
import { byFence } from '../../text/fences.js';
import { cleanCharacters, codeSpan, fenced, showCharacters, type MarkSurroundings } from '../inline-marks.js';
import { commitUrl, ownPull, placeUrl, repositoryUrl, shortNames, shownExcerpt } from '../listing.js';
import { plainText, safeBlock, safeInline, voiceLine } from '../neutralise.js';

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
 * The body without quotes that repeat the excerpt, and what others add, each under its name. The fix stands where a
 * reviewer wrote it, as git would apply it; at the end when nobody did.
 */
export function bodyWithFix(finding: ReportFinding, page: Pick<Page, 'around' | 'short'>): string {
  const shown = excerptPlace(finding);
  const repeated = repetitionIn(finding, shown ? [shown] : []);
  const main = voice(finding.body, { around: page.around, repeated, open: hunksOf(finding.fix.diff) });
  const written = [...main.written];
  let { open } = main;
  for (const { reviewer, text } of finding.said) {
    const added = voice(text, { around: page.around, repeated, open });
    open = added.open;
    if (added.written.length) written.push(voiceLine(page.short(reviewer)), ...added.written);
  }
  if (!open.length) return written.join('\n\n');
  const announced = /:\s*$/.test(written.at(-1) ?? '');
  return [...written, ...(announced ? [] : ['Fix:']), diffFence(open)].join('\n\n');
}

interface BodyReading {
  readonly around: MarkSurroundings;
  readonly repeated: ReturnType<typeof repetitionIn>;
  /** Parts of the fix that are not shown yet. */
  readonly open: readonly QuotedHunk[];
}

/** The blocks of one reviewer's text, and what of the fix is left. */
function voice(
  text: string,
  { around, repeated, open: before }: BodyReading,
): { readonly written: readonly string[]; readonly open: readonly QuotedHunk[] } {
  let open = before;
  const out: string[] = [];
  for (const part of partsOf(cleanCharacters(text))) {
    const what = part.code === null ? null : repeated(part.code);
    // Part by part: a fence that one leaves open ends with it.
    if (what === null) out.push(safeBlock(part.code === null ? part.text : shortQuote(part.text, part.code), around));
    if (part.code !== null && what === 'fix') {
      const changed = new Set(changedLines(part.code));
      const here = open.filter((hunk) => isMostlyIn(hunk.changed, changed));
      open = open.filter((hunk) => !here.includes(hunk));
      out.push(diffFence(here));
    }
  }
  return { written: out.filter((block) => block.trim() !== ''), open };
}

/** A quote with its fence, cut when it is long; a diff is shown whole. */
function shortQuote(text: string, code: string): string {
  const [head = ''] = text.split('\n', 1);
  const lines = code.split('\n');
  if (lines.length <= MOST_LINES + 1 || /diff|patch|suggestion/i.test(head) || changedLines(code).length) return text;
  return [head, ...cutCode(lines), /^\s*(`{3,}|~{3,})/.exec(head)?.[1] ?? '```'].join('\n');
}

interface QuotedHunk {
  /** Lines that name the file. */
  readonly head: string;
  readonly text: string;
  readonly changed: readonly string[];
}

function hunksOf(diff: string): QuotedHunk[] {
  return diff.split(/^(?=diff --git |--- (?:a\/|\/dev\/null))/m).flatMap((file) => {
    const [head = '', ...hunks] = file.split(/^(?=@@ )/m);
    return hunks.map((text) => ({ head, text, changed: changedLines(text) }));
  });
}

/** Short lines such as `}` stand in many hunks: one in common says nothing. */
function isMostlyIn(lines: readonly string[], changed: ReadonlySet<string>): boolean {
  return lines.length > 0 && lines.filter((line) => changed.has(line)).length * 2 >= lines.length;
}

/** Each file's name once, then its hunks. */
function diffFence(hunks: readonly QuotedHunk[]): string {
  if (!hunks.length) return '';
  const text = hunks.map((hunk, index) => (hunks[index - 1]?.head === hunk.head ? hunk.text : hunk.head + hunk.text));
  return fenced(showCharacters(text.join('')), 'diff');
}

/** Tells whether code of a finding's text repeats its fix, or the excerpts of some places that are shown. */
export function repetitionIn(
  finding: Pick<ReportFinding, 'fix'>,
  places: ReportFinding['locations'],
): (code: string) => 'fix' | 'excerpt' | null {
  const shown = significant(places.flatMap(({ excerpt }) => excerpt?.lines.map(({ text }) => text) ?? []));
  let fix: ReadonlySet<string> | null = null;
  return (code) => {
    fix ??= new Set(changedLines(finding.fix.diff));
    return repeatsFix(code, fix) ? 'fix' : repeats(code, shown) ? 'excerpt' : null;
  };
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

function changedLines(diff: string): string[] {
  return diff
    .split('\n')
    .filter((line) => /^[+-](?!\+\+ |-- )/.test(line))
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line.length > 1);
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
