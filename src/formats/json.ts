/** Writes `report.json`, the public contract. */
import * as v from 'valibot';
import type { Source } from '../domain/consolidation.js';
import type { Anchor, LineRange } from '../domain/finding.js';
import type { SecondOpinion } from '../domain/second-opinion.js';
import type { Report, ReportFinding } from '../domain/report.js';
import type { LedgerEntry, PriorFinding } from '../domain/round.js';
import type { Format } from '../seams.js';
import { definitions, NO_CHANGE, reportJson, SCHEMA_VERSION } from './json-schema.js';
import type * as Json from './json-schema.js';

export const json: Format = {
  name: 'json',
  mediaType: 'application/json',
  fileName: () => 'report.json',
  render: (report) => `${JSON.stringify(toJson(report), null, 2)}\n`,
};

// The value of `report.json`, version 1.

/** The report in its published form, each finding made when it is written: the copies of thousands need not be there at once. */
function toJson(report: Report): object {
  const findings = report.findings.map((finding) => ({ toJSON: () => publishedFinding(finding) }));
  return { ...published(withoutFindings(report)), findings };
}

function withoutFindings(report: Report): Json.ReportJson {
  const { round, reviewers, setAside, ledger } = report;
  return {
    ...report,
    schemaVersion: SCHEMA_VERSION,
    change: report.change ?? NO_CHANGE,
    round: {
      ...round,
      fingerprint: round.fingerprint && { ...round.fingerprint, patchId: null },
      otherLegs: round.otherLegs.map((other) => ({ ...other, findings: other.findings.map(priorJson) })),
    },
    reviewers: reviewers.map((reviewer) => ({ ...reviewer, problem: reviewer.failures[0]?.problem ?? null })),
    findings: [],
    setAside: setAside.map((item) => ({ ...item, sources: item.sources.map(sourceJson) })),
    secondOpinions: report.secondOpinions.map(opinionJson),
    ledger: ledger.map(ledgerJson),
    lead: null,
  };
}

/** Only what the schema names, in its order: what is added inside changes nothing of the contract, what is renamed no longer compiles. */
function published(value: Json.ReportJson): Json.ReportJson {
  // A report is written whatever it holds, e.g. a number that JSON has no word for.
  return v.safeParse(reportJson, value).output as Json.ReportJson;
}

function publishedFinding(finding: ReportFinding): Json.FindingJson {
  return v.safeParse(definitions.finding, findingJson(finding)).output as Json.FindingJson;
}

function findingJson(finding: ReportFinding): Json.FindingJson {
  const { locations, sources, secondOpinion } = finding;
  const shown = { locations: locations.map(locationJson), sources: sources.map(sourceJson) };
  return { ...finding, ...shown, secondOpinion: secondOpinion && opinionJson(secondOpinion) };
}

function opinionJson(opinion: SecondOpinion): Json.OpinionJson {
  return { ...opinion, cites: opinion.cites.map(({ path, lines }) => rangeJson(path, lines)) };
}

function locationJson({ path, lines, excerpt, claimed, ...place }: Anchor): Json.LocationJson {
  const shown = excerpt?.lines ?? [];
  const first = excerpt?.startLine ?? null;
  return {
    ...rangeJson(path, lines),
    ...place,
    excerpt: shown.map(({ text }) => text).join('\n'),
    excerptStartLine: first,
    changedLines: shown.flatMap(({ changed }, index) => (changed ? [(first ?? 1) + index] : [])),
    claimed: rangeJson(claimed.path, claimed.lines),
  };
}

function sourceJson({ anchored: { finding }, alsoIn }: Source): Json.SourceJson {
  return { ...finding, alsoIn, locations: finding.locations.map(({ path, lines }) => rangeJson(path, lines)) };
}

function ledgerJson({ finding, decline, ...entry }: LedgerEntry): Json.LedgerJson {
  return {
    ...entry,
    finding: finding && priorJson(finding),
    decline: decline && { ...decline, url: decline.source.kind === 'comment' ? decline.source.url : null },
  };
}

function priorJson(finding: PriorFinding): Json.PriorJson {
  return { ...finding, places: finding.places.map((place) => ({ ...place, ...rangeJson(place.path, place.lines) })) };
}

function rangeJson(path: string, lines: LineRange | null): Json.RangeJson {
  return { path, startLine: lines?.start ?? null, endLine: lines?.end ?? null };
}
