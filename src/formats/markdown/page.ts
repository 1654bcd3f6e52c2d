/** A report enters; what its page looks up again and again leaves: names, links to places, commits and people. */
import type { LineRange, Side } from '../../domain/location.js';
import type { Report } from '../../domain/report.js';
import { commitUrl, ownPull, placeUrl, repositoryUrl } from '../html/places.js';
import { codeSpan, plainText, safeInline, type Surroundings } from '../neutralise.js';

export interface Page {
  readonly report: Report;
  /** How a model's text is written in this report. */
  readonly around: Surroundings;
  /** A reviewer's name for people. */
  readonly name: (reviewer: string) => string;
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
  return { report, around: surroundingsOf(report), name: (id) => names.get(id) ?? safeInline(id) };
}

function surroundingsOf(report: Report): Surroundings {
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
): string {
  const shown = placeText(place.path, place.lines);
  return linked(codeSpan(shown), placeUrl(report.change, place.path, place.lines, place.side));
}

/** `path:10-12`. */
export function placeText(path: string, lines: LineRange | null): string {
  const clean = plainPath(path);
  if (lines === null) return clean;
  const { start, end } = lines;
  return end > start ? `${clean}:${String(start)}-${String(end)}` : `${clean}:${String(start)}`;
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
export function addressOf(url: string): string {
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
