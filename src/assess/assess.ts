/** Makes the report of a finished run: reviewers with status and cost, coverage, decision, problems and what is missing for a conclusion. */
import { claimedCoverage, toolsThatLack } from '../conclusion/coverage.js';
import { decide, holdsGate } from '../conclusion/gate.js';
import { isOutage } from '../conclusion/outage.js';
import { contentLosses, isFlood, quorumLacks } from '../conclusion/status.js';
import { isNotice } from '../domain/change.js';
import { unreviewedClause } from '../domain/demand.js';
import { aboutOf } from '../domain/second-opinion.js';
import type { Problem } from '../domain/problem.js';
import {
  type CoverageRow,
  type Decision,
  type Report,
  type ReportFinding,
  type ReportReviewer,
  type RunFacts,
  shortNames,
} from '../domain/report.js';
import {
  NO_CAPS,
  NOTHING_EARLIER,
  type ReviewerRun,
  type RunCost,
  type Spending,
  type StatusGrounds,
  type Telemetry,
} from '../domain/reviewer.js';
import { waiverLine } from '../domain/round.js';
import { QUIET_DELIVERY } from '../domain/settings.js';
import { must } from '../domain/values.js';
import { codeHash, placeOf, waivable } from '../rounds/rounds.js';
import { PRICES_DATE, totalOf } from '../run/spending.js';
import { counted, listed } from '../text/wording.js';
import {
  numberingOf,
  renumbered,
  renumberedAside,
  renumberedCarried,
  renumberedFinding,
  renumberedParts,
} from './numbering.js';
import { inlinePlaces } from './inline-places.js';
import { byComment } from './feedback.js';
import { executiveSummary, processNotes } from './report-summary.js';
import { retro } from './retro.js';
import { verdictSentence } from './verdict-sentence.js';
export { feedbackFiles, peopleAsOf, unresolvedFeedback } from './feedback.js';
export { configurationFindings, type HeadConfiguration, ownReview } from './own-review.js';
export { explanation, overview } from './overview.js';

/** The report of a run: everything the formats say, decided. */
export function assess(facts: RunFacts): Report {
  const findings = reportFindings(facts);
  const { runs, reviews, standing } = facts;
  // Without a repository nobody knows what changed: then the files are those that the reviews name.
  const coverage = facts.change === null ? claimedCoverage(reviews) : standing.coverage;
  const unscored = runs.map((run, index) => reviewerOf(run, must(standing.statuses[index])));
  const { setAside } = facts.rounds.consolidation;
  const changed = new Set(standing.coverage.map(({ path }) => path));
  const { reviewers, reconciliation } = retro({ reviewers: unscored, reviews, findings, setAside, coverage, changed });
  const report: Report = {
    ...unchanged(facts),
    ...{ verdictSentence: '', executiveSummary: '', hasPatch: facts.hasPatch ?? false },
    delivery: facts.delivery ?? QUIET_DELIVERY,
    reviewers,
    findings,
    coverage,
    reconciliation,
    cost: costOfRun(facts),
    processNotes: [],
    problems: problemsOf(facts),
    decision: decisionOf(facts, findings),
    secondOpinions: [...facts.opinions.values()],
  };
  return {
    ...report,
    ...{ verdictSentence: verdictSentence(report), executiveSummary: executiveSummary(report, facts.reviews) },
    processNotes: processNotes(report),
  };
}

/** What the report takes over as it is. */
function unchanged(
  facts: RunFacts,
): Omit<
  Report,
  | 'verdictSentence'
  | 'executiveSummary'
  | 'hasPatch'
  | 'delivery'
  | 'reviewers'
  | 'findings'
  | 'coverage'
  | 'cost'
  | 'reconciliation'
  | 'processNotes'
  | 'problems'
  | 'decision'
  | 'secondOpinions'
> {
  const { consolidation, round, ledger } = facts.rounds;
  const { id, startedAt, durationMs, mode, isolation, stages, change, prosePlaces } = facts;
  const numbering = numberingOf(consolidation);
  const { observations, assessments } = renumberedParts(consolidation, numbering);
  const setAside = consolidation.setAside.map((item) => renumberedAside(item, numbering));
  const remarks = consolidation.feedbackRemarks.map(({ text, reviewer, file }) => ({
    reviewer,
    text: renumbered(text, file, numbering),
  }));
  const { feedback, remarks: feedbackRemarks } = byComment(facts.feedback, remarks);
  const reviews = facts.reviews.map(({ file, text }) => ({ file, text }));
  const shown = change && reportChange(change);
  return {
    ...{ id, startedAt, durationMs, mode, isolation, stages, change: shown, feedback, prosePlaces },
    laterRounds: facts.laterRounds ?? 'important',
    ...{ round, ledger, setAside, observations, assessments, feedbackRemarks, reviews },
  };
}

/** What was counted, against what may be spent; `null` when nobody was asked through us, now or before, and nothing is limited. */
function costOfRun({ runs, spending, furtherSpent }: RunFacts): RunCost | null {
  const counted = [...runs.flatMap((run) => spentBy(run) ?? []), ...furtherSpent];
  const { caps, earlier } = spending ?? { caps: NO_CAPS, earlier: NOTHING_EARLIER };
  const limited = Object.values(caps).some((cap: number | null) => cap !== null);
  if (!counted.length && !limited && earlier.usd === 0 && earlier.complete) return null;
  return { spent: totalOf(counted), earlier, caps, pricesOf: PRICES_DATE };
}

function reportChange(change: NonNullable<RunFacts['change']>): NonNullable<Report['change']> {
  const { repository, number, title, author, branch, base, mergeBase, head } = change;
  const commits = change.commits.map(({ sha, subject, author: by, date }) => ({ sha, subject, author: by, date }));
  const files = change.files.map(({ path, previousPath, status, added, deleted, kind, blobs }) => ({
    ...{ path, previousPath, status, added, deleted, kind, blobs },
  }));
  return { repository, number, title, author, branch, base, mergeBase, head, commits, files };
}

/** Current findings with their standing, then the carried ones. */
function reportFindings(facts: RunFacts): ReportFinding[] {
  const { consolidation, standing, carried, round } = facts.rounds;
  const comments = (id: string): string[] =>
    facts.feedback.filter((comment) => comment.finding === id).map(({ url }) => url);
  const numbering = numberingOf(consolidation);
  const current = consolidation.findings.map((finding): ReportFinding => ({
    ...renumberedFinding(finding, numbering),
    code: codeOf(finding),
    waiver: null,
    round: standing[finding.key] ?? { status: 'new', since: round.number },
    feedback: comments(finding.id),
    secondOpinion: null,
    blocking: isNotice(finding) || facts.gate.failOrigins.includes(finding.origin.kind),
    inline: null,
  }));
  // A carried finding keeps gating as it did when it was raised: a later look at its origin must not lift it out.
  const all = [...current, ...carried.map((finding) => renumberedCarried(finding, facts.rounds.ledger))];
  const inlineOf = inlinePlaces(facts.change);
  return all.map((finding) => ({
    ...finding,
    inline: inlineOf(finding),
    waiver: readyWaiver(finding, facts.gate),
    secondOpinion: facts.opinions.get(aboutOf(finding)) ?? null,
  }));
}

/** Only what holds the gate needs a waiver. */
function readyWaiver(finding: ReportFinding, { failOn }: RunFacts['gate']): string | null {
  const claim = waivable(finding);
  if (!finding.blocking || !holdsGate(finding, failOn) || !claim?.code) return null;
  return waiverLine({ ...claim, code: claim.code });
}

const codeOf = ({ locations: [primary] }: Pick<ReportFinding, 'locations'>): string | null =>
  primary ? codeHash(placeOf(primary)) : null;

function decisionOf(facts: RunFacts, findings: readonly ReportFinding[]): Decision {
  const names = shortNames(facts.runs.map(({ reviewer }) => reviewer));
  const nothing = nothingToReview(facts);
  return decide({
    ...{ findings, gate: facts.gate, completed: facts.standing.completed.size, nothingToReview: nothing },
    ...(facts.wayOut && { wayOut: facts.wayOut }),
    nameOf: (reviewer) => names.get(reviewer) ?? reviewer,
    transient: facts.rounds.missing.length === 0 && isOutage(facts.standing.statuses),
    missing: nothing === null ? whatIsMissing(facts) : [...facts.rounds.missing],
    unreviewed: facts.skipped,
    refuted: [...facts.opinions.values()]
      .filter(({ verdict, about }) => verdict === 'refuted' && !findings.some((item) => aboutOf(item) === about))
      .map(({ title }) => title),
  });
}

/** Every problem of the run once: the run's own, the reviewers', the reviews'. */
function problemsOf(facts: RunFacts): Problem[] {
  const all = [
    ...facts.problems,
    ...facts.rounds.problems,
    ...facts.standing.statuses.flatMap(({ failures }) => failures.map(({ problem }) => problem)),
    ...facts.reviews.flatMap((review) => review.problems),
  ];
  const seen = new Map(all.map((problem) => [JSON.stringify([problem.what, problem.why]), problem]));
  return [...seen.values()];
}

// What is missing for a conclusion, one clause each.

const NAMED_AT_MOST = 5;

/** Quorum, tools, coverage, and what earlier rounds lack. Nothing to review needs no reviewer: then only the last is asked. */
function whatIsMissing(facts: RunFacts): string[] {
  const { runs, gate, standing, skipped } = facts;
  // Where nobody was to review, that says it all.
  if (skipped !== null) return [unreviewedClause(skipped), ...facts.rounds.missing];
  return [
    ...quorumLacks(runs, standing, gate),
    ...toolsThatLack(runs, standing.completed),
    ...floods(facts),
    ...unread(facts),
    ...stopped(facts),
    ...coverageLacks(standing.coverage, gate.maxUncovered),
    ...facts.rounds.missing,
  ];
}

/** Why a conclusion needs no review: skipped by a rule, not asked for, or empty; `null` when it needs one. */
function nothingToReview(facts: Pick<RunFacts, 'change' | 'skipped' | 'reviews'>): string | null {
  if (facts.skipped !== null) return facts.skipped.passes ? unreviewedClause(facts.skipped) : null;
  return facts.change?.files.length === 0 ? 'the change is empty' : null;
}

/** What was found only while reading: a part that could not be read may be the worst. */
function unread({ runs, standing }: RunFacts): string[] {
  const names = shortNames(runs.map(({ reviewer }) => reviewer));
  return runs.flatMap(({ reviewer }, index) => {
    const { failures } = must(standing.statuses[index]);
    return contentLosses(
      names.get(reviewer.id) ?? reviewer.id,
      failures.filter((failure) => failure.class === 'unread'),
    );
  });
}

/** What nobody paid for was not reviewed: the quorum's tolerance is for what goes wrong, not for what was not asked. */
function stopped({ standing }: RunFacts): string[] {
  return standing.statuses
    .filter(({ status }) => status !== 'completed')
    .flatMap(({ failures }) => failures.find((failure) => failure.class === 'budget') ?? [])
    .map(({ problem }) => `${problem.what} (${problem.why.split(';')[0] ?? ''})`);
}

/** Findings that were left unread are a loss caused by content: the quorum's tolerance does not excuse it. */
function floods({ runs, reviews }: RunFacts): string[] {
  const flooded = runs.filter(({ reviewer }) =>
    reviews.some((review) => review.reviewer === reviewer.id && isFlood(reviewer, review)),
  );
  return flooded.map(({ reviewer }) => `${reviewer.id} raised more findings than are read`);
}

function coverageLacks(coverage: readonly CoverageRow[], maxUncovered: number): string[] {
  const open = coverage.filter((row) => row.uncovered).map(({ path }) => path);
  if (open.length <= maxUncovered) return [];
  const named = open.slice(0, NAMED_AT_MOST);
  const rest = open.length - named.length;
  const names = listed(rest ? [...named, `${String(rest)} more`] : named);
  const allowed = maxUncovered ? ` (\`max-uncovered\` allows ${String(maxUncovered)})` : '';
  return [`no completed review accounts for ${counted(open.length, 'changed file')}${allowed}: ${names}`];
}

// How a reviewer appears in the report, before its scorecard.

type UnscoredReviewer = Omit<ReportReviewer, 'scorecard' | 'remarks'>;

/** A reviewer as the report shows it: its status, its passes, the sum of their telemetry. */
function reviewerOf(run: ReviewerRun, standing: StatusGrounds): UnscoredReviewer {
  const { id, name, vendor, model, effort } = run.reviewer;
  const passes = run.passes.map((pass, index) => ({
    number: pass.number,
    file: `reviews/${pass.file}`,
    status: must(standing.passes[index]),
    startMs: pass.startMs,
    durationMs: pass.durationMs,
  }));
  const telemetry = totalTelemetry(run.passes.flatMap((pass) => (pass.telemetry ? [pass.telemetry] : [])));
  const answered = telemetry?.model ?? model;
  const spent = spentBy(run);
  return {
    ...{ id, name, vendor, model: answered, effort },
    ...{
      status: standing.status,
      failures: standing.failures,
      passes,
      telemetry: telemetry && withCounted(telemetry, spent),
      spent,
    },
  };
}

/** Where a CLI tells no tokens or cost of its own, what was counted stands for them; a part is no total. */
function withCounted(telemetry: Telemetry, spent: Spending | null): Telemetry {
  if (spent === null || spent.requests === 0 || spent.uncounted > 0) return telemetry;
  const { input, output } = spent;
  return {
    ...telemetry,
    tokens: telemetry.tokens ?? { input, output },
    costUsd: telemetry.costUsd ?? spent.costUsd,
  };
}

/** What the passes of a reviewer cost in this run; `null` when nothing was counted. */
function spentBy({ passes }: ReviewerRun): Spending | null {
  const counted = passes.flatMap(({ spent }) => (spent ? [spent] : []));
  return counted.length ? totalOf(counted) : null;
}

/** The sum over passes; a number that one of them does not give is `null`, since a part is no total. */
function totalTelemetry(passes: readonly Telemetry[]): Telemetry | null {
  const [first, ...others] = passes;
  return first ? others.reduce(added, first) : null;
}

function added(a: Telemetry, b: Telemetry): Telemetry {
  return {
    durationMs: sum(a.durationMs, b.durationMs),
    toolCalls: sumCounts(a.toolCalls, b.toolCalls),
    commands: sumCounts(a.commands, b.commands),
    lowerBound: a.lowerBound || b.lowerBound,
    filesRead: [...new Set([...a.filesRead, ...b.filesRead])],
    tokens:
      a.tokens && b.tokens
        ? { input: a.tokens.input + b.tokens.input, output: a.tokens.output + b.tokens.output }
        : null,
    costUsd: sum(a.costUsd, b.costUsd),
    model: b.model ?? a.model,
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function sumCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
