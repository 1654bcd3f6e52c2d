/** Writes SARIF 2.1.0, most severe first and within the limits of code scanning, and says what is left out. */
import { type Anchor, fits } from '../domain/finding.js';
import { shortNames, type Report, type ReportFinding } from '../domain/report.js';
import { type Severity, severityRank } from '../domain/severity.js';
import { unaccepted } from '../domain/way-out.js';
import type { Format } from '../seams.js';
import { instantAfter } from '../text/wording.js';
import { visible } from './html/html-markup.js';
import { codePlace, type CodePlace, encodedPath, placeOf, repositoryUrl } from './listing.js';
import { safeBlock, safeInline, voiceLine } from './neutralise.js';
import { type LineReplacement, replacementsOf } from './rdjson.js';

export const sarif: Format = {
  name: 'sarif',
  mediaType: 'application/sarif+json',
  fileName: (report) => `${report.id}.sarif`,
  render: (report) => `${JSON.stringify(log(report), null, 2)}\n`,
};

/** Code scanning takes 25,000 results and keeps 5,000; we choose which. */
const MAX_RESULTS = 5_000;

/** It takes 10 MB gzipped: after the first size results are written lean, which 5,000 of them keep below the rest. */
const FULL_BYTES = 8_000_000;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function log(report: Report) {
  const sorted = [...report.findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
  const kept = sorted.slice(0, MAX_RESULTS);
  const ruleIds = [...new Set(kept.map(ruleOf))].sort();
  const { results, lean } = resultsOf(kept, report, ruleIds);
  const repository = repositoryUrl(report.change);
  const provenance =
    report.change !== null && repository !== null
      ? { versionControlProvenance: [provenanceOf(report.change, repository)] }
      : {};
  const run = {
    tool: { driver: { name: 'Deep Review Action', rules: ruleIds.map(rule) } },
    automationDetails: { id: 'deep-review/' },
    invocations: [invocation(report, { dropped: sorted.length - kept.length, lean })],
    ...provenance,
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results,
    properties: {
      report: report.id,
      verdict: report.decision.verdict,
      conclusion: report.decision.conclusion,
      ...(report.decision.gate === 'trial' && { gate: 'trial' }),
      round: report.round.number,
    },
  };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function resultsOf(findings: readonly ReportFinding[], report: Report, ruleIds: readonly string[]) {
  let bytes = 0;
  let lean = 0;
  const results = findings.map((finding) => {
    const short = bytes > FULL_BYTES;
    if (short) lean += 1;
    const result = resultOf(finding, { report, ruleIds, lean: short });
    bytes += JSON.stringify(result).length;
    return result;
  });
  return { results, lean };
}

const RULES: Readonly<Record<string, string>> = {
  regression: 'Something worked before this change, or would have.',
  gap: 'Something is missing or not handled.',
  enhancement: 'Something could be better.',
  finding: 'A finding that the reviewers did not classify.',
};

/** No `security-severity`: reviewers rate consequences, not vulnerabilities, and a number would be invented. */
function rule(id: string) {
  const name = id.split('/')[1] ?? 'finding';
  return {
    id,
    name,
    shortDescription: { text: `Deep review: ${name}` },
    fullDescription: { text: RULES[name] ?? name },
    help: { text: 'The report of the same run has the evidence, the votes and the fix.' },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['deep-review', name] },
  };
}

/** An incomplete run was no successful one: viewers must not read its few results as all there are. */
function invocation(report: Report, { dropped, lean }: { readonly dropped: number; readonly lean: number }) {
  const [start, end] = [0, report.durationMs].map((ms) => instantAfter(report.startedAt, ms));
  const times = start && end ? { startTimeUtc: start, endTimeUtc: end } : {};
  const left = [
    {
      count: dropped,
      level: 'warning',
      what: `findings beyond the ${String(MAX_RESULTS)} most severe are in the report only`,
    },
    {
      count: lean,
      level: 'note',
      what: 'results are without text, fix and further places: the document would be too large',
    },
  ];
  const said = [
    ...report.problems.map((one) => ({ level: 'warning', text: `${one.what}\nwhy: ${one.why}\nfix: ${one.fix}` })),
    ...left.flatMap(({ count, level, what }) => (count > 0 ? [{ level, text: `${String(count)} ${what}` }] : [])),
  ];
  return {
    // What nobody was asked to read says nothing about what is in it.
    executionSuccessful: unaccepted(report.decision) !== 'incomplete' && report.decision.unreviewed?.kind !== 'unasked',
    ...times,
    toolExecutionNotifications: said
      .slice(0, 1_000)
      .map(({ level, text }) => ({ level, message: { text: visible(text).slice(0, 4_000) } })),
  };
}

function provenanceOf(change: NonNullable<Report['change']>, repository: string) {
  const branch = change.branch === '' ? {} : { branch: change.branch };
  return { repositoryUri: repository, revisionId: change.head, ...branch };
}

// The SARIF result of a finding: rule, level, places, fingerprint, fix.

/** Where paths begin: the root of the repository, wherever it is checked out. */
const ROOT = '%SRCROOT%';

/** Code scanning shows no more than these; the report has the whole. Characters, places, tags. */
const MAX_TEXT = 1_000;
const MAX_MARKDOWN = 8_000;
const MAX_SNIPPET = 4_000;
const MAX_FIX = 40_000;
const MAX_PLACES = 1_000;
const MAX_TAGS = 20;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  important: 'warning',
  suggestion: 'note',
};

/** How one finding is written. `lean`: without what a result can do without, when the document grows too large. */
interface ResultOptions {
  readonly report: Report;
  readonly ruleIds: readonly string[];
  readonly lean: boolean;
}

/** The rule is the kind of defect: severities move between rounds, and an alert must not close for that. */
function ruleOf(finding: Pick<ReportFinding, 'classification'>): string {
  return `deep-review/${finding.classification ?? 'finding'}`;
}

/** One result. */
function resultOf(finding: ReportFinding, options: ResultOptions) {
  const place = codePlace(finding, options.report);
  const others = options.lean ? [] : finding.locations.slice(1, MAX_PLACES);
  const fixes = options.lean ? [] : fixesOf(finding, place);
  return {
    ruleId: ruleOf(finding),
    ruleIndex: options.ruleIds.indexOf(ruleOf(finding)),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: messageOf(finding, options),
    locations: [locationOf(place, options.lean)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map(related) }),
    // Code scanning tracks alerts by the second name, everybody else may use the first.
    partialFingerprints: { 'deepReviewKey/v1': finding.key, primaryLocationLineHash: `${finding.key}:1` },
    ...baselineOf(finding, options.report),
    ...(fixes.length === 0 ? {} : { fixes }),
    properties: propertiesOf(finding, place),
  };
}

function messageOf(finding: ReportFinding, { lean, report }: ResultOptions) {
  const facts = [finding.severity, finding.contested ? 'contested' : null, finding.classification, finding.origin.kind];
  const known = ` (${facts.filter((fact) => fact !== null).join(', ')})`;
  const head = `${finding.id}: ${plain(finding.title).replace(/\s+/g, ' ')}${known}`;
  if (lean) return { text: cut(head, MAX_TEXT) };
  const names = shortNames(report.reviewers);
  const added = finding.said.flatMap(({ reviewer, text }) => [
    voiceLine(names.get(reviewer) ?? reviewer),
    safeBlock(text.slice(0, MAX_MARKDOWN)),
  ]);
  const words = [safeBlock(finding.body.slice(0, MAX_MARKDOWN)), ...added].join('\n\n');
  const markdown = `**${finding.id}: ${safeInline(finding.title)}**${known}\n\n${words}`;
  return {
    // Plain text can tell no voice from another that imitates it: others' words are in the properties.
    text: cut(`${head}\n\n${plain(finding.body.slice(0, MAX_TEXT))}`, MAX_TEXT),
    markdown: cut(markdown, MAX_MARKDOWN),
  };
}

/** In a plain message `[text](address)` would be a link. */
function plain(text: string): string {
  return visible(text).replaceAll('](', '] (');
}

/** Cut between characters, never inside a surrogate pair. */
function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function locationOf(place: CodePlace, lean: boolean) {
  const { path, lines, anchor } = place;
  const snippet = anchor?.excerpt?.lines.map((line) => line.text).join('\n') ?? '';
  const shown = !lean && snippet !== '' && snippet.length <= MAX_SNIPPET;
  const region =
    lines === null ? null : { startLine: Math.max(1, lines.start), endLine: Math.max(1, lines.start, lines.end) };
  const context =
    anchor?.excerpt && shown
      ? {
          startLine: Math.max(1, anchor.excerpt.startLine),
          endLine: Math.max(1, anchor.excerpt.startLine) + anchor.excerpt.lines.length - 1,
          snippet: { text: visible(snippet) },
        }
      : null;
  return {
    physicalLocation: {
      artifactLocation: { uri: encodedPath(path), uriBaseId: ROOT },
      ...(region === null ? {} : { region }),
      ...(context === null || region === null ? {} : { contextRegion: context }),
    },
  };
}

function related(anchor: Anchor, index: number) {
  return {
    id: index + 1,
    ...locationOf(placeOf(anchor), true),
    message: { text: `Also here: ${visible(anchor.path)}` },
  };
}

/** Against the round before; a first round has no baseline. */
function baselineOf({ round }: ReportFinding, report: Report) {
  if (report.round.number <= 1) return {};
  const states = {
    new: 'new',
    unaddressed: 'unchanged',
    carried: 'unchanged',
    partly: 'updated',
    regressed: 'updated',
    unconfirmed: 'updated',
  };
  return { baselineState: states[round.status] };
}

/** The fix, and what else is proposed: each stands for itself. */
function fixesOf({ fix, id }: ReportFinding, place: CodePlace) {
  return [
    ...fixOf(fix, place, `Fix of ${id}`),
    ...fix.others.slice(0, MAX_TAGS).flatMap((other) => fixOf(other, place, `Another fix of ${id}`)),
  ];
}

function fixOf(fix: Pick<ReportFinding['fix'], 'diff' | 'applies'>, { path }: CodePlace, text: string) {
  if (!fits(fix) || fix.diff.length > MAX_FIX) return [];
  const files = replacementsOf(fix.diff, path);
  if (files === null) return [];
  const artifactChanges = files.map((file) => ({
    artifactLocation: { uri: encodedPath(file.path), uriBaseId: ROOT },
    replacements: file.replacements.map(replacementOf),
  }));
  return [{ description: { text }, artifactChanges }];
}

/** Whole lines, their ends included: a region that ends at column 1 of the line after them. */
function replacementOf({ start, deleted, inserted }: LineReplacement) {
  const deletedRegion = { startLine: start, startColumn: 1, endLine: start + deleted.length, endColumn: 1 };
  const text = inserted.map((line) => `${line}\n`).join('');
  return { deletedRegion, ...(text === '' ? {} : { insertedContent: { text } }) };
}

function propertiesOf(finding: ReportFinding, place: CodePlace) {
  const { id, severity, contested, classification, origin, reviewers, blocking, round } = finding;
  const tags = ['deep-review', severity, origin.kind, ...reviewers].slice(0, MAX_TAGS);
  const about = {
    id,
    severity,
    contested,
    classification,
    origin: origin.kind,
    originReason: cut(visible(origin.reason), MAX_TEXT),
  };
  const standing = { reviewers: reviewers.slice(0, MAX_TAGS), blocking, round: round.status, since: round.since };
  const said = finding.said
    .slice(0, MAX_TAGS)
    .map(({ reviewer, text }) => ({ reviewer, text: cut(plain(text.slice(0, MAX_TEXT)), MAX_TEXT) }));
  return { ...about, ...standing, place: place.anchor?.state ?? 'none', ...(said.length ? { said } : {}), tags };
}
