/** The facts of a finished run enter; the report leaves: statuses, scorecards, coverage, summary and decision. */
import { isNotice } from '../domain/notice.js';
import type { Problem } from '../domain/problem.js';
import type { CoverageRow, Decision, Report, ReportFinding, ReportReviewer } from '../domain/report.js';
import type { RunFacts } from '../domain/run.js';
import { waiverLine } from '../domain/waiver.js';
import { NO_CAPS, NOTHING_EARLIER, type RunCost } from '../domain/cost.js';
import { coverage as coverageOf } from './coverage.js';
import { nothingToReview, whatIsMissing } from './assess/missing.js';
import { processNotes } from './assess/process.js';
import { reviewerOf, spentBy, type UnscoredReviewer } from './assess/reviewer.js';
import {
  numberingOf,
  renumbered,
  renumberedAside,
  renumberedCarried,
  renumberedFinding,
  renumberedParts,
} from './assess/renumber.js';
import { executiveSummary } from './assess/summary.js';
import { decide, holdsGate } from './gate.js';
import { PRICES_DATE } from './prices.js';
import { retro } from './retro.js';
import { codeHash } from './rounds/meaning.js';
import { placeOf } from './rounds/prior.js';
import { totalOf } from './spending.js';
import { waivable } from './rounds/waivers.js';

/** The report of a run: everything the formats say, decided. */
export function assess(facts: RunFacts): Report {
  const { consolidation } = facts.rounds;
  const findings = reportFindings(facts);
  const unscored = facts.runs.map((run) => reviewerOf(run, facts.reviews, facts.gate.failOn));
  const completed = idsOfCompleted(unscored);
  const { runs, reviews } = facts;
  const files = facts.change?.files ?? [];
  const coverage = coverageOf({ files, runs, reviews, findings: consolidation.findings, completed });
  const { setAside } = consolidation;
  const { reviewers, reconciliation } = retro({ reviewers: unscored, reviews, findings, setAside, coverage });
  const decision = decisionOf(facts, { findings, reviewers, coverage });
  const report: Report = {
    ...unchanged(facts),
    executiveSummary: '',
    reviewers,
    findings,
    coverage,
    reconciliation,
    cost: costOfRun(facts),
    processNotes: [],
    problems: problemsOf(facts, unscored),
    decision,
  };
  return { ...report, executiveSummary: executiveSummary(report, reviews), processNotes: processNotes(report) };
}

/** What the report takes over as it is. */
function unchanged(
  facts: RunFacts,
): Omit<
  Report,
  | 'executiveSummary'
  | 'reviewers'
  | 'findings'
  | 'coverage'
  | 'cost'
  | 'reconciliation'
  | 'processNotes'
  | 'problems'
  | 'decision'
> {
  const { consolidation, round, ledger } = facts.rounds;
  const { id, startedAt, durationMs, mode, isolation, stages, change, feedback, prosePlaces } = facts;
  const numbering = numberingOf(consolidation);
  const { observations, assessments } = renumberedParts(consolidation, numbering);
  const setAside = consolidation.setAside.map((item) => renumberedAside(item, numbering));
  const feedbackRemarks = consolidation.feedbackRemarks.map(({ text, reviewer, file }) => ({
    reviewer,
    text: renumbered(text, file, numbering),
  }));
  const reviews = facts.reviews.map(({ file, text }) => ({ file, text }));
  const shown = change && reportChange(change);
  return {
    ...{ id, startedAt, durationMs, mode, isolation, stages, change: shown, feedback, prosePlaces },
    ...{ round, ledger, setAside, observations, assessments, feedbackRemarks, reviews },
  };
}

/** What was counted, against what may be spent; `null` when nobody was asked through us, now or before, and nothing is limited. */
function costOfRun({ runs, spending }: RunFacts): RunCost | null {
  const counted = runs.flatMap((run) => spentBy(run) ?? []);
  const { caps, earlier } = spending ?? { caps: NO_CAPS, earlier: NOTHING_EARLIER };
  const limited = Object.values(caps).some((cap: number | null) => cap !== null);
  if (!counted.length && !limited && earlier.usd === 0 && earlier.complete) return null;
  return { spent: totalOf(counted), earlier, caps, pricesOf: PRICES_DATE };
}

function reportChange(change: NonNullable<RunFacts['change']>): NonNullable<Report['change']> {
  const { repository, number, title, author, branch, base, mergeBase, head } = change;
  const commits = change.commits.map(({ sha, subject, author: by, date }) => ({ sha, subject, author: by, date }));
  const files = change.files.map(({ path, previousPath, status, added, deleted, kind }) => ({
    ...{ path, previousPath, status, added, deleted, kind },
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
    blocking: isNotice(finding) || facts.gate.failOrigins.includes(finding.origin.kind),
  }));
  // A carried finding keeps gating as it did when it was raised: a later look at its origin must not lift it out.
  const all = [...current, ...carried.map((finding) => renumberedCarried(finding, facts.rounds.ledger))];
  return all.map((finding) => ({ ...finding, waiver: readyWaiver(finding, facts.gate) }));
}

/** Only what holds the gate needs a waiver. */
function readyWaiver(finding: ReportFinding, { failOn }: RunFacts['gate']): string | null {
  const claim = waivable(finding);
  if (!finding.blocking || !holdsGate(finding, failOn) || !claim?.code) return null;
  return waiverLine({ ...claim, code: claim.code });
}

const codeOf = ({ locations: [primary] }: Pick<ReportFinding, 'locations'>): string | null =>
  primary ? codeHash(placeOf(primary)) : null;

function decisionOf(
  facts: RunFacts,
  found: { findings: readonly ReportFinding[]; reviewers: readonly ReportReviewer[]; coverage: readonly CoverageRow[] },
): Decision {
  const nothing = nothingToReview(facts);
  const completed = idsOfCompleted(found.reviewers);
  return decide({
    findings: found.findings,
    gate: facts.gate,
    completed: completed.size,
    missing: whatIsMissing(facts, { reviewers: found.reviewers, completed, coverage: found.coverage, nothing }),
    nothingToReview: nothing,
  });
}

function idsOfCompleted(reviewers: readonly UnscoredReviewer[]): ReadonlySet<string> {
  return new Set(reviewers.filter(({ status }) => status === 'completed').map(({ id }) => id));
}

/** Every problem of the run once: the run's own, the reviewers', the reviews'. */
function problemsOf(facts: RunFacts, reviewers: readonly UnscoredReviewer[]): Problem[] {
  const all = [
    ...facts.problems,
    ...facts.rounds.problems,
    ...reviewers.flatMap(({ failures }) => failures.map(({ problem }) => problem)),
    ...facts.reviews.flatMap((review) => review.problems),
  ];
  const seen = new Map(all.map((problem) => [JSON.stringify([problem.what, problem.why]), problem]));
  return [...seen.values()];
}
