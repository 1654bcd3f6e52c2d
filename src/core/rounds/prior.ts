/** A report that was read enters; the last round as this round needs it leaves, and what git must tell about its code. */
import { instantAfter } from '../../domain/instant.js';
import type { Change } from '../../domain/change.js';
import { allWords } from '../../domain/consolidation.js';
import { NOTHING_EARLIER, type EarlierSpending } from '../../domain/cost.js';
import type { Excerpt, LineRange } from '../../domain/location.js';
import type { PriorCodeRequest, PriorReport, Trust } from '../../domain/prior.js';
import type { Report, ReportFinding } from '../../domain/report.js';
import type { LedgerEntry, PriorFinding, PriorPlace } from '../../domain/round.js';
import { isClosed } from '../../domain/round.js';
import { codeLines } from './code.js';

export interface Provenance {
  readonly trust: Trust;
  /** ISO 8601 of the artifact; `null` when only the report itself can tell. */
  readonly publishedAt: string | null;
}

/** The last round, read off its report. */
export function priorReport(report: Report, { trust, publishedAt }: Provenance): PriorReport {
  const { id, round, assessments, reviews, decision } = report;
  const head = report.change?.head ?? null;
  return {
    ...{ id, reviews, decision, trust, head },
    publishedAt: publishedAt ?? endOf(report),
    number: round.number,
    of: round.of,
    findings: report.findings.map((finding) => priorFinding(finding, report)),
    points: [...assessments.testing, ...assessments.documentation].map(({ id: own, text, said, reviewers }) => ({
      ...{ id: own, key: `${own} ${text.slice(0, 80)}`, text: allWords(text, said), reviewers },
    })),
    ledger: report.ledger,
    spent: spentUntil(report),
    leg: round.leg,
    otherLegs: round.otherLegs,
    history: round.history,
    fingerprint: round.fingerprint,
    reviewers: report.reviewers.map(({ id: reviewer, status, passes, telemetry }) => ({
      ...{ id: reviewer, status, telemetry },
      passes: passes.map(({ number, file }) => ({ number, file: file.split('/').at(-1) ?? file })),
    })),
  };
}

/** A report without a cost asked no model through us. */
function spentUntil({ cost }: Report): EarlierSpending {
  if (cost === null) return NOTHING_EARLIER;
  const known = cost.spent.costUsd !== null && cost.spent.uncounted === 0;
  return { usd: cost.earlier.usd + cost.spent.knownUsd, complete: cost.earlier.complete && known };
}

function endOf({ startedAt, durationMs }: Report): string {
  return instantAfter(startedAt, durationMs) ?? startedAt;
}

/** A carried finding is taken from the ledger's memory: its report shows where it is, not what its code was. */
function priorFinding(finding: ReportFinding, { ledger, change }: Report): PriorFinding {
  const { id, key, severity, contested, classification, title, body, said, origin, reviewers } = finding;
  const known = finding.sources.length ? null : ledger.find((entry) => entry.key === key && entry.finding)?.finding;
  return {
    ...{ id, key, severity, contested, classification, title, body, said, origin, reviewers },
    places: known?.places ?? finding.locations.map(placeOf),
    fix: finding.fix.diff,
    since: finding.round.since,
    seenAt: known?.seenAt ?? change?.head ?? null,
    leg: known?.leg ?? null,
  };
}

/** A place of a report with the lines it cites. */
export function placeOf(anchor: ReportFinding['locations'][number]): PriorPlace {
  const { path, lines, side, primary } = anchor;
  return { path, lines, side, primary, code: lines && anchor.excerpt ? linesWithin(anchor.excerpt, lines) : [] };
}

/** The cited lines of an excerpt; none when it does not hold them all. */
function linesWithin(excerpt: Excerpt, { start, end }: LineRange): string[] {
  const last = excerpt.startLine + excerpt.lines.length - 1;
  if (excerpt.startLine > start || last < end) return [];
  return excerpt.lines.slice(start - excerpt.startLine, end - excerpt.startLine + 1).map(({ text }) => text);
}

/** An earlier finding that may still matter, and what the ledger remembers of it. */
export interface Remembered {
  readonly finding: PriorFinding;
  /** The last round whose report listed it. */
  readonly round: number;
  /** `null` for one that the last report lists. */
  readonly entry: LedgerEntry | null;
}

/** Closed findings that are remembered so that their return is noticed. */
const MEMORY = 400;

/** All findings of the last report, then those that the ledger remembers. */
export function rememberedFindings(prior: PriorReport): Remembered[] {
  const listed = prior.findings.map((finding): Remembered => ({ finding, round: prior.number, entry: null }));
  const keys = new Set(prior.findings.map(({ key }) => key));
  const older = prior.ledger.flatMap((entry): Remembered[] =>
    entry.finding && !keys.has(entry.key) && entry.fate !== 'superseded'
      ? [{ finding: entry.finding, round: entry.round, entry }]
      : [],
  );
  const open = older.filter(({ entry }) => entry && (!isClosed(entry.fate) || entry.fate === 'declined'));
  const closed = older.filter((item) => !open.includes(item));
  return [...listed, ...open, ...closed.slice(0, MEMORY)];
}

const LINES_PER_FINDING = 4;

/** What the edge must read before `settleRounds` can decide. */
export function priorCodeToRead(prior: PriorReport, change: Pick<Change, 'head'>): PriorCodeRequest {
  // What was added since the last round tells of its testing and documentation points too.
  const revisions = new Map<string, PriorFinding[]>(prior.head === null ? [] : [[prior.head, []]]);
  for (const { finding } of rememberedFindings(prior)) {
    if (finding.seenAt === null || !finding.places.length) continue;
    revisions.set(finding.seenAt, [...(revisions.get(finding.seenAt) ?? []), finding]);
  }
  return {
    previousHead: prior.head,
    head: change.head,
    revisions: [...revisions].map(([revision, findings]) => ({
      revision,
      paths: [...new Set(findings.flatMap(({ places }) => places.map(({ path }) => path)))].sort(),
      lines: [...new Set(findings.flatMap(tellingLines))].sort(),
    })),
  };
}

/** The longest cited lines: where they stand is where the code went. */
function tellingLines({ places }: PriorFinding): string[] {
  return places.flatMap(({ code }) =>
    codeLines(code, 'code')
      .filter(({ key }) => key.length >= 10)
      .sort((a, b) => b.key.length - a.key.length)
      .slice(0, LINES_PER_FINDING)
      .map(({ raw }) => raw),
  );
}
