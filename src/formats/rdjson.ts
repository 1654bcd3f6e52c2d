/** A report enters, reviewdog's rdjson leaves: one diagnostic per finding, suggestions where a fix replaces exactly its lines. */
import type { Anchor } from '../domain/location.js';
import type { Report, ReportFinding } from '../domain/report.js';
import type { Severity } from '../domain/severity.js';
import type { Format } from '../seams.js';
import { codePlace, placeOf } from './code-place.js';
import { visible } from './html/markup.js';
import { safeBlock, safeInline, voiceLine } from './neutralise.js';
import { exactSuggestion } from './replacements.js';

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
    severity: LEVELS[finding.contested ? 'critical' : finding.severity],
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
