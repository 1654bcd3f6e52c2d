/** Reads a `report.json`, version 1, back into a report, or ends with a `UserError` that names every mismatch. */
import * as v from 'valibot';
import type { Said, Source } from '../domain/consolidation.js';
import { type Anchor, type Excerpt, findingKey, type LineRange, type Location } from '../domain/finding.js';
import type { SecondOpinion } from '../domain/second-opinion.js';
import { type Problem, UserError } from '../domain/problem.js';
import type { Report, ReportChange, ReportReviewer } from '../domain/report.js';
import type { AppliedDecline, LedgerEntry, PriorFinding } from '../domain/round.js';
import { NAMED_AT_MOST, reportJson, SCHEMA_VERSION } from './json-schema.js';
import type * as Json from './json-schema.js';

const HOW_TO_GET_ONE = 'give a `report.json` as this program writes it, unchanged';

/** The report of a `report.json`. Throws a `UserError` with all that does not fit. */
export function readReport(text: string): Report {
  const { success, output, issues } = v.safeParse(reportJson, parsed(text));
  const problems = success ? doubledSources(output) : issues.slice(0, NAMED_AT_MOST).map(mismatch);
  if (!success || problems.length) throw new UserError(problems.slice(0, NAMED_AT_MOST));
  return fromJson(output);
}

function parsed(text: string): unknown {
  const value = json(text);
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
  if (version === SCHEMA_VERSION) return value;
  const why = `its \`schemaVersion\` is ${shown(version)}, this program reads version ${String(SCHEMA_VERSION)}`;
  throw new UserError([{ what: 'report.json: not readable', why, fix: HOW_TO_GET_ONE }]);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = `it is no JSON: ${error instanceof Error ? error.message : String(error)}`;
    throw new UserError([{ what: 'report.json: not readable', why, fix: HOW_TO_GET_ONE }]);
  }
}

function mismatch({ path, message, input }: v.BaseIssue<unknown>): Problem {
  const steps: readonly v.IssuePathItem[] = path ?? [];
  const at = steps.map(({ type, key }) => (type === 'array' ? `[${String(key)}]` : `.${String(key)}`)).join('');
  const why = `expected ${message}, got ${shown(input)}`;
  return { what: `report.json: \`${at.slice(1)}\` does not fit`, why, fix: HOW_TO_GET_ONE };
}

/** A value in an error message: short, and never what is nested in it, which may be deeper than any stack. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}

/** A finding of a review must stand in one place only. */
function doubledSources(report: Json.ReportJson): Problem[] {
  const keys = [...report.findings, ...report.setAside].flatMap(({ sources }) => sources.map(findingKey));
  const seen = new Set<string>();
  const doubled = keys.filter((key) => seen.has(key) || !seen.add(key));
  return [...new Set(doubled)].map((key) => ({
    what: `report.json: the source ${key} stands there twice`,
    why: 'every finding of every review belongs to exactly one finding or set-aside entry',
    fix: HOW_TO_GET_ONE,
  }));
}

/** The report of a valid `report.json`. Sources have what the file tells: who, where, what it is called, how bad. */
function fromJson(json: Json.ReportJson): Report {
  const { observations, assessments } = json;
  return {
    ...json,
    change: reportChange(json.change),
    reviewers: json.reviewers.map(reportReviewer),
    findings: json.findings.map((finding) => {
      const [locations, sources] = [finding.locations.map(anchor), finding.sources.map(source)];
      const secondOpinion = finding.secondOpinion && opinion(finding.secondOpinion);
      return { ...listed(finding), said: finding.said.map(said), locations, sources, secondOpinion };
    }),
    setAside: json.setAside.map((item) => ({ ...item, sources: item.sources.map(source) })),
    secondOpinions: json.secondOpinions.map(opinion),
    observations: { concerns: voiced(observations.concerns), strengths: voiced(observations.strengths) },
    assessments: {
      testing: voiced(assessments.testing),
      documentation: voiced(assessments.documentation),
      commitStructure: voiced(assessments.commitStructure),
      limitations: voiced(assessments.limitations),
    },
    ledger: json.ledger.map(ledgerEntry),
    round: {
      ...json.round,
      otherLegs: json.round.otherLegs.map((other) => ({ ...other, findings: other.findings.map(prior) })),
    },
  };
}

function opinion({ cites, ...rest }: Json.OpinionJson): SecondOpinion {
  const places = cites.map(({ path, startLine, endLine }) => {
    const start = startLine ?? 1;
    return { path, lines: { start, end: endLine ?? start } };
  });
  return { ...rest, cites: places };
}

function ledgerEntry(entry: Json.LedgerJson): LedgerEntry {
  const { finding, decline } = entry;
  return { ...entry, finding: finding && prior(finding), decline: decline && appliedDecline(decline) };
}

/** Earlier versions listed a contested finding below critical, and let it gate as critical all the same. */
function listed<T extends Pick<Json.PriorJson, 'severity' | 'contested'>>(finding: T): T {
  return finding.contested ? { ...finding, severity: 'critical' } : finding;
}

function prior(finding: Json.PriorJson): PriorFinding {
  const places = finding.places.map(({ startLine, endLine, ...place }) => ({
    ...place,
    lines: lineRange({ startLine, endLine }),
  }));
  return { ...listed(finding), said: finding.said.map(said), places };
}

function appliedDecline({ url, ...rest }: NonNullable<Json.LedgerJson['decline']>): AppliedDecline {
  return { ...rest, source: url === null ? { kind: 'waiver' } : { kind: 'comment', url } };
}

function reportChange({ head, ...change }: Json.ReportJson['change']): ReportChange | null {
  if (head === null) return null;
  const { repository, number, title, author, branch, base, mergeBase, commits, files } = change;
  return {
    ...{ repository, number, title: title ?? '', author: author ?? '', branch: branch ?? '' },
    ...{ base: base ?? '', mergeBase: mergeBase ?? '', head, commits: commits ?? [], files: files ?? [] },
  };
}

function reportReviewer({ problem, failures, ...rest }: Json.ReportJson['reviewers'][number]): ReportReviewer {
  // Earlier reports name the problem only.
  return { ...rest, failures: failures.length || !problem ? failures : [{ class: 'exit', problem }] };
}

/** The file tells which ids a text uses; in a report they are the report's. */
const said = (item: Json.FindingJson['said'][number]): Said => ({ ...item, file: '' });

type Voiced = Pick<Json.FindingJson, 'said'>;
const voiced = <T extends Voiced>(items: readonly T[]): (Omit<T, 'said'> & { file: string; said: Said[] })[] =>
  items.map((item) => ({ ...item, file: '', said: item.said.map(said) }));

function anchor(place: Json.LocationJson): Anchor {
  const { path, primary, state, quote, side } = place;
  // Earlier reports tell the verified place only.
  const claimed = location(place.claimed ?? place);
  return { path, primary, state, quote, side, claimed, lines: lineRange(place), excerpt: excerpt(place) };
}

function excerpt({ excerpt: code, excerptStartLine: startLine, changedLines }: Json.LocationJson): Excerpt | null {
  if (startLine === null) return null;
  const changed = new Set(changedLines);
  const lines = code.split('\n').map((text, index) => ({ text, changed: changed.has(startLine + index) }));
  return { startLine, lines };
}

function location(range: Json.RangeJson): Location {
  return { path: range.path, lines: lineRange(range) };
}

function lineRange({ startLine, endLine }: Omit<Json.RangeJson, 'path'>): LineRange | null {
  return startLine === null ? null : { start: startLine, end: endLine ?? startLine };
}

function source({ alsoIn, locations, ...told }: Json.SourceJson): Source {
  const reason = 'not kept in report.json';
  return {
    anchored: {
      finding: {
        ...{ ...told, severityFrom: 'tag', filed: null, body: '', locations: locations.map(location) },
        ...{ quotes: [], fix: null, standing: { kind: 'stands' } },
      },
      anchors: [],
      origin: { kind: 'unknown', commit: null, reason, older: null, testimony: { kind: 'silent' } },
      fix: { diff: '', applies: 'none', reason, confined: false },
    },
    alsoIn,
  };
}
