/** The text of a `report.json`, version 1, enters; the report leaves, or a `UserError` that names every mismatch. */
import type { Assessments, Observations, Said, SetAside, Source } from '../../domain/consolidation.js';
import { findingKey, type Finding } from '../../domain/finding.js';
import type { Anchor, Excerpt, LineRange, Location } from '../../domain/location.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { Report, ReportChange, ReportFinding, ReportReviewer } from '../../domain/report.js';
import type { LedgerEntry, PriorFinding } from '../../domain/round.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import { reportJson } from './decode-report.js';
import type { Mismatch } from './decode.js';
import type { DeclineJson, LedgerJson, PriorFindingJson } from './schema-rounds.js';
import {
  SCHEMA_VERSION,
  type ChangeJson,
  type FindingJson,
  type LocationJson,
  type RangeJson,
  type ReportJson,
  type ReviewerJson,
  type SaidJson,
  type SetAsideJson,
  type SourceJson,
} from './schema.js';

const NAMED_AT_MOST = 20;
const HOW_TO_GET_ONE = 'give a `report.json` as this program writes it, unchanged';

/** The report of a `report.json`. Throws a `UserError` with all that does not fit. */
export function readReport(text: string): Report {
  const json = parsed(text);
  const mismatches: Mismatch[] = [];
  const value = reportJson(json, '', mismatches);
  const problems = [...mismatches.map(mismatchProblem), ...doubledSources(value)];
  if (problems.length) throw new UserError(problems.slice(0, NAMED_AT_MOST));
  return fromJson(value);
}

function parsed(text: string): unknown {
  const value = json(text);
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
  if (version === SCHEMA_VERSION) return value;
  const why = `its \`schemaVersion\` is ${JSON.stringify(version)}, this program reads version ${String(SCHEMA_VERSION)}`;
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

function mismatchProblem({ at, expected, got }: Mismatch): Problem {
  return { what: `report.json: \`${at}\` does not fit`, why: `expected ${expected}, got ${got}`, fix: HOW_TO_GET_ONE };
}

/** A finding of a review must stand in one place only. */
function doubledSources(report: ReportJson): Problem[] {
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
export function fromJson(json: ReportJson): Report {
  return {
    ...json,
    change: reportChange(json.change),
    reviewers: json.reviewers.map(reportReviewer),
    findings: json.findings.map(reportFinding),
    setAside: json.setAside.map(setAside),
    observations: observations(json.observations),
    assessments: assessments(json.assessments),
    ledger: json.ledger.map(ledgerEntry),
    round: {
      ...json.round,
      otherLegs: json.round.otherLegs.map((other) => ({ ...other, findings: other.findings.map(prior) })),
    },
  };
}

function ledgerEntry(entry: LedgerJson): LedgerEntry {
  return { ...entry, finding: entry.finding && prior(entry.finding), decline: entry.decline && decline(entry.decline) };
}

function prior(finding: PriorFindingJson): PriorFinding {
  const places = finding.places.map((place) => {
    const { path, side, primary, code } = place;
    return { path, lines: lineRange(place), side, primary, code };
  });
  return { ...finding, said: finding.said.map(said), places };
}

function decline({ url, ...said }: DeclineJson): AppliedDecline {
  return { ...said, source: url === null ? { kind: 'waiver' } : { kind: 'comment', url } };
}

function reportChange(change: ChangeJson): ReportChange | null {
  const { head } = change;
  if (head === null) return null;
  const { repository, number, title, author, branch, base, mergeBase, commits, files } = change;
  return {
    ...{ repository, number, head },
    title: title ?? '',
    author: author ?? '',
    branch: branch ?? '',
    base: base ?? '',
    mergeBase: mergeBase ?? '',
    commits: commits ?? [],
    files: files ?? [],
  };
}

function reportReviewer(reviewer: ReviewerJson): ReportReviewer {
  const { problem, failures, ...rest } = reviewer;
  // Earlier reports name the problem only.
  const named = failures.length || !problem ? failures : [{ class: 'exit' as const, problem }];
  return { ...rest, failures: named };
}

function reportFinding(finding: FindingJson): ReportFinding {
  return {
    ...finding,
    said: finding.said.map(said),
    locations: finding.locations.map(anchor),
    sources: finding.sources.map(source),
  };
}

/** The file tells which ids a text uses; in a report they are the report's. */
const said = (item: SaidJson): Said => ({ ...item, file: '' });

type Voiced = Pick<FindingJson, 'said'>;
const voiced = <T extends Voiced>(items: readonly T[]): (Omit<T, 'said'> & { file: string; said: Said[] })[] =>
  items.map((item) => ({ ...item, file: '', said: item.said.map(said) }));

function observations({ concerns, strengths }: ReportJson['observations']): Observations {
  return { concerns: voiced(concerns), strengths: voiced(strengths) };
}

function assessments({ testing, documentation, commitStructure, limitations }: ReportJson['assessments']): Assessments {
  return {
    testing: voiced(testing),
    documentation: voiced(documentation),
    commitStructure: voiced(commitStructure),
    limitations: voiced(limitations),
  };
}

function anchor(place: LocationJson): Anchor {
  const { path, primary, state, quote, side } = place;
  return {
    ...{ path, primary, state, quote, side },
    claimed: location(place.claimed),
    lines: lineRange(place),
    excerpt: excerpt(place),
  };
}

function excerpt(place: LocationJson): Excerpt | null {
  const startLine = place.excerptStartLine;
  if (startLine === null) return null;
  const changed = new Set(place.changedLines);
  const lines = place.excerpt.split('\n').map((text, index) => ({ text, changed: changed.has(startLine + index) }));
  return { startLine, lines };
}

function location(range: RangeJson): Location {
  return { path: range.path, lines: lineRange(range) };
}

function lineRange({ startLine, endLine }: RangeJson): LineRange | null {
  return startLine === null ? null : { start: startLine, end: endLine ?? startLine };
}

function setAside(item: SetAsideJson): SetAside {
  return { ...item, sources: item.sources.map(source) };
}

function source({ alsoIn, locations, ...said }: SourceJson): Source {
  const finding: Finding = {
    ...said,
    severityFrom: 'tag',
    body: '',
    locations: locations.map(location),
    quotes: [],
    fix: null,
    standing: { kind: 'stands' },
  };
  const reason = 'not kept in report.json';
  return {
    anchored: {
      finding,
      anchors: [],
      origin: { kind: 'unknown', commit: null, reason, older: null, testimony: { kind: 'silent' } },
      fix: { diff: '', applies: 'none', reason, confined: false },
    },
    alsoIn,
  };
}
