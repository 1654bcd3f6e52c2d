/** Writes reviewdog's rdjson: one diagnostic per finding, with suggestions where a fix replaces exactly its lines. */
import type { Anchor, ExcerptLine } from '../domain/finding.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { type Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';
import type { Format } from '../seams.js';
import { visible } from './html/html-markup.js';
import { codePlace, placeOf } from './listing.js';
import { safeBlock, safeInline, voiceLine } from './neutralise.js';

export const rdjson: Format = {
  name: 'rdjson',
  mediaType: 'application/json',
  fileName: (report) => `${report.id}.rdjson`,
  render: (report) => `${JSON.stringify(diagnosticResult(report), null, 2)}\n`,
};

/** A comment on GitHub takes 65,536 characters; reviewdog adds its own. */
const MAX_MESSAGE = 30_000;

const LEVELS: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  critical: 'ERROR',
  important: 'WARNING',
  suggestion: 'INFO',
};

function diagnosticResult(report: Report) {
  return {
    source: { name: 'deep-review' },
    diagnostics: report.findings.map((finding) => diagnostic(finding, report)),
  };
}

function diagnostic(finding: ReportFinding, report: Report) {
  const place = codePlace(finding, report);
  const text = place.anchor === null ? null : suggestion(finding, place.anchor);
  const related = finding.locations.slice(1).map((anchor) => ({ location: location(placeOf(anchor)) }));
  return {
    message: message(finding),
    location: location(place),
    severity: LEVELS[finding.severity],
    code: { value: finding.id },
    ...(text === null || place.lines === null ? {} : { suggestions: [{ range: range(place.lines), text }] }),
    ...(related.length === 0 ? {} : { related_locations: related }),
  };
}

function message({ title, severity, contested, classification, origin, reviewers, body, said }: ReportFinding): string {
  const facts = [severity, contested ? 'contested' : null, classification, origin.kind].filter((fact) => fact !== null);
  const by = reviewers.length === 0 ? '' : `, by ${reviewers.join(', ')}`;
  const head = `**${safeInline(title)}** (${facts.join(', ')}${safeInline(by)})`;
  const added = said.flatMap(({ reviewer, text }) => [voiceLine(reviewer), safeBlock(text.slice(0, MAX_MESSAGE))]);
  const whole = [head, safeBlock(body.slice(0, MAX_MESSAGE)), ...added].join('\n\n');
  return whole.length > MAX_MESSAGE ? `${whole.slice(0, MAX_MESSAGE)}\n… cut: the whole text is in the report.` : whole;
}

/** Without columns a range is linewise and its end is included, as ours. */
function range(lines: { readonly start: number; readonly end: number }) {
  return { start: { line: lines.start }, end: { line: lines.end } };
}

function location({ path, lines }: ReturnType<typeof placeOf>) {
  return { path, ...(lines === null ? {} : { range: range(lines) }) };
}

/** Code that shows other than it is, is not offered for a click. */
function suggestion({ fix }: ReportFinding, anchor: Anchor): string | null {
  if (!fix.confined || (fix.applies !== 'applies' && fix.applies !== 'offset')) return null;
  const text = exactSuggestion(fix.diff, anchor)?.join('\n') ?? null;
  return text !== null && visible(text) === text ? text : null;
}

// The lines that a unified diff replaces; `null` when it does more than replace lines of existing files.

/** Lines `start`..`start + deleted.length - 1` give way to `inserted`; nothing deleted: inserted before `start`. */
export interface LineReplacement {
  readonly start: number;
  readonly deleted: readonly string[];
  readonly inserted: readonly string[];
}

/** The replacements of each file, in the order of the diff. `path` is meant by a diff that names no file. */
export function replacementsOf(
  diff: string,
  path: string,
): readonly { readonly path: string; readonly replacements: readonly LineReplacement[] }[] | null {
  const files = new Map<string, LineReplacement[]>();
  let current = path;
  const lines = diff.replace(/\n$/, '').split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = must(lines[index]);
    if (/^(new file|deleted file|rename |copy |Binary |GIT binary|old mode)/.test(line)) return null;
    if (line.startsWith('+++ ')) {
      const named = /^\+\+\+ (?:b\/)?([^\t]+)/.exec(line)?.[1];
      if (named === undefined || named === '/dev/null' || named.startsWith('"')) return null;
      current = named;
    }
    const header = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (header === null) continue;
    const body = hunkBody(lines, index + 1, { old: Number(header[2] ?? 1), new: Number(header[3] ?? 1) });
    if (body === null || current === '') return null;
    // A hunk without old lines says after which line it stands.
    const first = Number(header[1]) + (Number(header[2] ?? 1) === 0 ? 1 : 0);
    files.set(current, [...(files.get(current) ?? []), ...runs(body, first)]);
    index += body.length;
  }
  const changed = [...files].filter(([, replacements]) => replacements.length > 0);
  return changed.length === 0 ? null : changed.map(([file, replacements]) => ({ path: file, replacements }));
}

/** The lines of a hunk by its own count; `null` when it is cut or says that a last line has no end. */
function hunkBody(
  lines: readonly string[],
  from: number,
  counts: { readonly old: number; readonly new: number },
): readonly string[] | null {
  let [old, fresh] = [counts.old, counts.new];
  let end = from;
  while (old > 0 || fresh > 0) {
    // Editors strip the one blank of an empty context line.
    const sign = (lines[end] ?? '\\').charAt(0) || ' ';
    if (!' +-'.includes(sign)) return null;
    if (sign !== '+') old -= 1;
    if (sign !== '-') fresh -= 1;
    end += 1;
  }
  return old === 0 && fresh === 0 && !(lines[end] ?? '').startsWith('\\') ? lines.slice(from, end) : null;
}

/** Neighbouring deletions and additions are one replacement. */
function runs(body: readonly string[], first: number): LineReplacement[] {
  const found: LineReplacement[] = [];
  let line = first;
  let open: { start: number; deleted: string[]; inserted: string[] } | null = null;
  for (const text of body) {
    const sign = text.charAt(0);
    if (sign === '+' || sign === '-') {
      if (open === null) {
        open = { start: line, deleted: [], inserted: [] };
        found.push(open);
      }
      (sign === '+' ? open.inserted : open.deleted).push(text.slice(1));
    } else open = null;
    if (sign !== '+') line += 1;
  }
  return found;
}

/**
 * The new text of a place's own lines when the fix replaces nothing but (some of) them, and the code there is known:
 * what a suggestion block may say. `null` otherwise.
 */
function exactSuggestion(diff: string, place: Anchor): readonly string[] | null {
  const files = replacementsOf(diff, place.path);
  const only = files?.length === 1 ? files[0] : undefined;
  if (only?.path !== place.path || place.lines === null || place.excerpt === null || place.side !== 'head') return null;
  const { start, end } = place.lines;
  const known = (line: number): ExcerptLine | undefined => place.excerpt?.lines[line - place.excerpt.startLine];
  const inside = only.replacements.every(
    (one) =>
      one.start >= start &&
      one.start + Math.max(1, one.deleted.length) - 1 <= end &&
      one.deleted.every((text, offset) => known(one.start + offset)?.text === text),
  );
  if (!inside || known(start) === undefined || known(end) === undefined) return null;
  const lines: string[] = [];
  for (let line = start; line <= end; line += 1) {
    const here = only.replacements.find((one) => one.start === line);
    if (here !== undefined) lines.push(...here.inserted);
    if (!only.replacements.some((one) => line >= one.start && line < one.start + one.deleted.length))
      lines.push(known(line)?.text ?? '');
  }
  return lines;
}
