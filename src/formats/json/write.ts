/** A report enters; the value of `report.json`, version 1, leaves. */
import type { MergedConcern, MergedPoint, Said, SetAside, Source } from '../../domain/consolidation.js';
import type { RunCost, Spending } from '../../domain/cost.js';
import type { Anchor, LineRange } from '../../domain/location.js';
import type { Report, ReportFinding, ReportReviewer } from '../../domain/report.js';
import type { Telemetry } from '../../domain/reviewer.js';
import type { LedgerEntry, OtherLeg, PriorFinding } from '../../domain/round.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import type { DeclineJson, LedgerJson, OtherLegJson, PriorFindingJson, RoundJson } from './schema-rounds.js';
import {
  SCHEMA_VERSION,
  type ChangeJson,
  type ConcernJson,
  type CostJson,
  type FindingJson,
  type LocationJson,
  type PointJson,
  type RangeJson,
  type ReportJson,
  type ReviewerJson,
  type SaidJson,
  type SetAsideJson,
  type SourceJson,
  type SpendingJson,
  type TelemetryJson,
} from './schema.js';

/** The report in its published form. Every field is mapped by hand, so that a change inside never changes the contract. */
export function toJson(report: Report): ReportJson {
  const { id, startedAt, durationMs, mode, isolation, executiveSummary, reconciliation, processNotes, problems } =
    report;
  const { feedback, feedbackRemarks, coverage, prosePlaces, reviews } = report;
  return {
    schemaVersion: SCHEMA_VERSION,
    ...{ id, startedAt, durationMs, mode, isolation },
    stages: report.stages.map(({ name, startMs, durationMs: took }) => ({ name, startMs, durationMs: took })),
    change: changeJson(report),
    round: roundJson(report),
    executiveSummary,
    reviewers: report.reviewers.map(reviewerJson),
    findings: report.findings.map(findingJson),
    setAside: report.setAside.map(setAsideJson),
    ...saidBeside(report),
    ...{ feedback, feedbackRemarks, coverage },
    ledger: report.ledger.map(ledgerJson),
    ...{ reconciliation, prosePlaces },
    cost: report.cost && costJson(report.cost),
    lead: null,
    ...{ processNotes, problems },
    decision: report.decision,
    reviews,
  };
}

const NO_CHANGE: ChangeJson = {
  repository: null,
  number: null,
  title: null,
  author: null,
  branch: null,
  base: null,
  mergeBase: null,
  head: null,
  commits: null,
  files: null,
};

function changeJson({ change }: Report): ChangeJson {
  if (!change) return NO_CHANGE;
  const { repository, number, title, author, branch, base, mergeBase, head, commits } = change;
  const files = change.files.map(({ path, previousPath, status, added, deleted, kind }) => ({
    ...{ path, previousPath, status, added, deleted, kind },
  }));
  return { repository, number, title, author, branch, base, mergeBase, head, commits, files };
}

function roundJson({ round }: Report): RoundJson {
  const { number, of, previousHead, comparison, convergence, fingerprint, reuse, past, leg } = round;
  return {
    ...{ number, of, previousHead },
    changedSince: round.changedSince.map(({ sha, subject }) => ({ sha, subject })),
    ...{ comparison, convergence },
    history: round.history.map(({ number: earlier, report, head, publishedAt }) => ({
      ...{ number: earlier, report, head, publishedAt },
    })),
    fingerprint: fingerprint && { ...fingerprint, patchId: null },
    ...{ reuse, past, leg },
    otherLegs: round.otherLegs.map(otherLegJson),
  };
}

function otherLegJson({ leg, report, head, publishedAt, gate, findings, ids, idsBefore }: OtherLeg): OtherLegJson {
  return { leg, report, head, publishedAt, gate, findings: findings.map(priorJson), ids, idsBefore };
}

function ledgerJson(entry: LedgerEntry): LedgerJson {
  const { key, id, title, round, fate, reason, now, finding, decline } = entry;
  return {
    ...{ key, id, title, round, fate, reason, now },
    finding: finding && priorJson(finding),
    decline: decline && declineJson(decline),
  };
}

function priorJson(finding: PriorFinding): PriorFindingJson {
  const { id, key, severity, contested, classification, title, body, origin, fix, reviewers, since, seenAt, leg } =
    finding;
  const said = finding.said.map(saidJson);
  const places = finding.places.map(({ path, lines, side, primary, code }) => ({
    ...rangeJson(path, lines),
    ...{ side, primary, code },
  }));
  return {
    ...{ id, key, severity, contested, classification, title, body, said, places },
    ...{ origin, fix, reviewers, since, seenAt, leg },
  };
}

function declineJson({ by, reason, severity, at, source }: AppliedDecline): DeclineJson {
  return { by, reason, severity, at, url: source.kind === 'comment' ? source.url : null };
}

function reviewerJson(reviewer: ReportReviewer): ReviewerJson {
  const { id, name, vendor, model, effort, status, failures, passes, scorecard, remarks } = reviewer;
  return {
    ...{ id, name, vendor, model, effort, status },
    problem: failures[0]?.problem ?? null,
    ...{ failures, passes },
    telemetry: reviewer.telemetry && telemetryJson(reviewer.telemetry),
    spent: reviewer.spent && spendingJson(reviewer.spent),
    ...{ scorecard, remarks },
  };
}

function telemetryJson(telemetry: Telemetry): TelemetryJson {
  const { durationMs, toolCalls, commands, tokens, costUsd, lowerBound, filesRead, model } = telemetry;
  return { durationMs, toolCalls, commands, tokens, costUsd, lowerBound, filesRead, model };
}

function spendingJson(spent: Spending): SpendingJson {
  const { requests, uncounted, input, output, costUsd, knownUsd } = spent;
  const models = spent.models.map(({ model, requests: asked, input: given, output: got, costUsd: usd }) => ({
    ...{ model, requests: asked, input: given, output: got, costUsd: usd },
  }));
  return { requests, uncounted, input, output, costUsd, knownUsd, models };
}

function costJson({ spent, earlier, caps, pricesOf }: RunCost): CostJson {
  const { maxCostUsd, maxTokens, maxCostPerChangeUsd } = caps;
  return {
    spent: spendingJson(spent),
    earlier: { usd: earlier.usd, complete: earlier.complete },
    caps: { maxCostUsd, maxTokens, maxCostPerChangeUsd },
    pricesOf,
  };
}

function findingJson(finding: ReportFinding): FindingJson {
  const { id, key, code, severity, contested, classification, title, body, origin, reviewers } = finding;
  const { reconciliation, fix, joins, related, feedback, round, blocking, waiver } = finding;
  return {
    ...{ id, key, code, severity, contested, classification, title, body },
    said: finding.said.map(saidJson),
    locations: finding.locations.map(locationJson),
    ...{ origin, reviewers },
    sources: finding.sources.map(sourceJson),
    reconciliation,
    secondOpinion: null,
    ...{ fix, joins, related, feedback, round, blocking, waiver },
  };
}

const saidJson = ({ reviewer, text }: Said): SaidJson => ({ reviewer, text });

/** What reviewers say beside their findings. */
function saidBeside({ observations, assessments }: Report): Pick<ReportJson, 'observations' | 'assessments'> {
  const concerns = (items: readonly MergedConcern[]): ConcernJson[] =>
    items.map(({ text, said, scope, reviewers }) => ({ text, said: said.map(saidJson), scope, reviewers }));
  const points = (items: readonly MergedPoint[]): PointJson[] =>
    items.map(({ id, text, said, reviewers }) => ({ id, text, said: said.map(saidJson), reviewers }));
  const { testing, documentation, commitStructure, limitations } = assessments;
  return {
    observations: { concerns: concerns(observations.concerns), strengths: concerns(observations.strengths) },
    assessments: {
      testing: points(testing),
      documentation: points(documentation),
      commitStructure: points(commitStructure),
      limitations: points(limitations),
    },
  };
}

function locationJson(anchor: Anchor): LocationJson {
  const { primary, state, quote, side, excerpt, claimed } = anchor;
  const lines = excerpt?.lines ?? [];
  const first = excerpt?.startLine ?? null;
  return {
    ...rangeJson(anchor.path, anchor.lines),
    ...{ primary, state, quote },
    excerpt: lines.map(({ text }) => text).join('\n'),
    excerptStartLine: first,
    changedLines: lines.flatMap(({ changed }, index) => (changed ? [(first ?? 1) + index] : [])),
    side,
    claimed: rangeJson(claimed.path, claimed.lines),
  };
}

function rangeJson(path: string, lines: LineRange | null): RangeJson {
  return { path, startLine: lines?.start ?? null, endLine: lines?.end ?? null };
}

function setAsideJson(item: SetAside): SetAsideJson {
  const { kind, to, reason, title } = item;
  return { kind, to, reason, title, sources: item.sources.map(sourceJson) };
}

function sourceJson({ anchored, alsoIn }: Source): SourceJson {
  const { reviewer, pass, file, line, ordinal, id, severity, classification, title, locations } = anchored.finding;
  return {
    ...{ reviewer, pass, file, line, ordinal, id, severity, classification, title, alsoIn },
    locations: locations.map(({ path, lines }) => rangeJson(path, lines)),
  };
}
