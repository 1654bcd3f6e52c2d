/** A run on a pull request or branch enters; the last round's report leaves, with how far it can be believed, or why it could not be found. */
import { coveredFiles } from '../core/rounds/coverage.js';
import { decidePast, FIRST_ROUND, hasGap, withClaim, type PreviousRound } from '../core/rounds/past.js';
import { priorCodeToRead, priorReport } from '../core/rounds/prior.js';
import { settleRounds, type RoundsInput } from '../core/rounds.js';
import type { Change } from '../domain/change.js';
import type { People } from '../domain/feedback.js';
import type { PastSubject } from '../domain/past.js';
import { NO_PRIOR_CODE, type PriorReport, type Trust } from '../domain/prior.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Review } from '../domain/review.js';
import type { ReviewerRun } from '../domain/reviewer.js';
import type { RoundsOutcome } from '../domain/run.js';
import type { Git } from './git.js';
import type { Github } from './github.js';
import { readPriorCode, type CodeOptions } from './previous/code.js';
import type { Standing } from './previous/legs.js';
import { findTraces } from './previous/traces.js';

export interface PreviousRequest {
  /** Report of the setting `previous`; it wins over everything else. */
  readonly given: Report | null;
  /** In a workflow, on a proposal: the change may have named the given report itself. */
  readonly isClaim?: boolean;
  /** Where to look for artifacts; `null` outside a workflow or without a token. */
  readonly workflow: Workflow | null;
  /** `pr-280` or the branch: a report of another one is not the last round. */
  readonly of: string;
  readonly readReport: (text: string) => Report;
}

export interface Workflow {
  readonly github: Github;
  readonly runId: number;
  readonly subject: PastSubject;
  /** What the runner says about this step; `null`: nothing, then every report is its past. */
  readonly standing: Standing | null;
  /** What people wrote: one of them may have given up a past that is lost. */
  readonly people: People;
  /** What the sticky comment remembers; asked only when the past has a gap. `null`: nothing. */
  readonly marker: () => Promise<PriorReport | null>;
}

/**
 * Finds the last round: the given report, else the newest report that this repository's runs left, else what is known of
 * one that is lost. On a pull request, which can change its own workflow, a given report may only add what is open.
 */
export async function previousRound(request: PreviousRequest): Promise<PreviousRound> {
  const { given, workflow, of, readReport } = request;
  const isClaim = request.isClaim === true || workflow?.subject.pull === true;
  if (given && !isClaim) return givenReport(given, of);
  const found = workflow ? await foundRound(workflow, readReport) : FIRST_ROUND;
  return given ? withClaim(found, priorReport(given, { trust: CLAIMED, publishedAt: null })) : found;
}

async function foundRound(workflow: Workflow, readReport: PreviousRequest['readReport']): Promise<PreviousRound> {
  const { github, runId, subject, standing, people } = workflow;
  const traces = await findTraces({ github, runId, subject, standing, readReport });
  const marker = hasGap(traces) ? await workflow.marker() : null;
  return decidePast({ ...traces, subject, people, marker });
}

const CLAIMED: Trust = {
  kind: 'unauthenticated',
  reason: 'it is a file that the workflow names, and a pull request can change its own workflow',
};

/** A file that the user names outside the checkout is as good as an artifact, if it speaks of the same change. */
function givenReport(report: Report, of: string): PreviousRound {
  if (report.round.of === of)
    return { ...FIRST_ROUND, prior: priorReport(report, { trust: { kind: 'authenticated' }, publishedAt: null }) };
  const reason = `it is a report of ${report.round.of}, not of ${of}`;
  const problem: Problem = {
    what: `previous: the report ${report.id} closes nothing`,
    why: reason,
    fix: 'give the report of an earlier round of the same pull request or branch',
  };
  const prior = priorReport(report, { trust: { kind: 'unauthenticated', reason }, publishedAt: null });
  return { ...FIRST_ROUND, prior, problems: [problem] };
}

export interface ThisRound extends Omit<RoundsInput, 'code' | 'covered'> {
  readonly git: Git | null;
  readonly change: Change | null;
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  readonly obtain: CodeOptions['obtain'] | null;
}

/** Plan, fetch, decide: asks git about the prior findings' code and settles the round. */
export async function settleThisRound({ git, runs, reviews, obtain, ...input }: ThisRound): Promise<RoundsOutcome> {
  const { change, prior, consolidation, gate } = input;
  const code =
    git && change && prior
      ? await readPriorCode(git, priorCodeToRead(prior, change), { base: change.base, ...(obtain ? { obtain } : {}) })
      : NO_PRIOR_CODE;
  const covered = coveredFiles({
    ...{ change, runs, reviews, findings: consolidation.findings },
    failOn: gate.failOn,
  });
  return settleRounds({ ...input, reviews, code, covered });
}
