/** A run on a pull request or branch enters; the last round's report leaves, with how far it can be believed, or why it could not be found. */
import { coveredFiles } from '../core/rounds/coverage.js';
import { priorCodeToRead, priorReport } from '../core/rounds/prior.js';
import { settleRounds, type RoundsInput } from '../core/rounds.js';
import type { Change } from '../domain/change.js';
import { NO_PRIOR_CODE, type PriorReport } from '../domain/prior.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { Review } from '../domain/review.js';
import type { ReviewerRun } from '../domain/reviewer.js';
import type { RoundsOutcome } from '../domain/run.js';
import type { Git } from './git.js';
import type { Github } from './github.js';
import { apiProblem } from './github.js';
import type { Candidate, EarlierReports, ThisRun } from './github/artifacts.js';
import { downloadReport, earlierArtifacts } from './github/artifacts.js';
import { readPriorCode, type CodeOptions } from './previous/code.js';

export interface PreviousRequest {
  /** Report of the setting `previous`; it wins over everything else. */
  readonly given: Report | null;
  /** Where to look for artifacts; `null` outside a workflow or without a token. */
  readonly workflow: (ThisRun & { readonly github: Github }) | null;
  /** `pr-280` or the branch: a report of another one is not the last round. */
  readonly of: string;
  readonly readReport: (text: string) => Report;
}

export interface PreviousRound {
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  readonly problems: readonly Problem[];
  /** Reasons for which the conclusion cannot be `pass`: what an earlier round found is not known. */
  readonly missing: readonly string[];
}

const FIRST: PreviousRound = { prior: null, problems: [], missing: [] };

/** Finds the last round: the given report, else the newest artifact of this repository's runs. Later: the sticky comment's pointer. */
export async function previousRound(request: PreviousRequest): Promise<PreviousRound> {
  if (request.given) return givenReport(request.given, request.of);
  if (!request.workflow) return FIRST;
  const { github, ...run } = request.workflow;
  const answer = await earlierArtifacts(github, run);
  if (answer.kind === 'done') return newestReport(github, answer.data, request);
  const problem = apiProblem('whether there was an earlier round is not known', answer);
  // Unreachable is not refused: a run without network has no earlier rounds to ask for.
  const missing = answer.status === 0 ? [] : ['whether an earlier round left critical findings is not known'];
  return { prior: null, problems: [problem], missing };
}

/** A file that the user names outside the checkout is as good as an artifact, if it speaks of the same change. */
function givenReport(report: Report, of: string): PreviousRound {
  if (report.round.of === of)
    return { ...FIRST, prior: priorReport(report, { trust: { kind: 'authenticated' }, publishedAt: null }) };
  const reason = `it is a report of ${report.round.of}, not of ${of}`;
  const problem: Problem = {
    what: `previous: the report ${report.id} closes nothing`,
    why: reason,
    fix: 'give the report of an earlier round of the same pull request or branch',
  };
  const prior = priorReport(report, { trust: { kind: 'unauthenticated', reason }, publishedAt: null });
  return { ...FIRST, prior, problems: [problem] };
}

const MAX_DOWNLOADS = 4;

async function newestReport(github: Github, found: EarlierReports, request: PreviousRequest): Promise<PreviousRound> {
  const own = found.candidates.filter((candidate) => candidate.own);
  const lost: { readonly candidate: Candidate; readonly why: string }[] = [];
  for (const candidate of own.slice(0, MAX_DOWNLOADS)) {
    const read = await readCandidate(github, candidate, request);
    if (typeof read !== 'string') return { prior: read, ...saidLost(lost) };
    lost.push({ candidate, why: read });
  }
  const gone = saidLost(lost);
  const problems = [...gone.problems, ...(own.length ? [] : found.without.slice(0, 1).map(leftNothing))];
  const foreign = found.candidates.find((candidate) => !candidate.own);
  const read = foreign ? await readCandidate(github, foreign, request) : null;
  if (read === null || typeof read === 'string') return { prior: null, problems, missing: gone.missing };
  return { prior: read, problems: [...problems, foreignReport(read)], missing: gone.missing };
}

/** The report, or why it cannot be used. */
async function readCandidate(
  github: Github,
  candidate: Candidate,
  request: PreviousRequest,
): Promise<PriorReport | string> {
  const loaded = await downloadReport(github, candidate);
  if (loaded.kind === 'lost') return loaded.why;
  try {
    const report = request.readReport(loaded.report);
    if (report.round.of !== request.of) return `it is a report of ${report.round.of}`;
    const reviews = report.reviews.length ? report.reviews : loaded.reviews;
    const trust = candidate.own
      ? ({ kind: 'authenticated' } as const)
      : ({ kind: 'unauthenticated', reason: 'it comes from a run of a fork' } as const);
    return { ...priorReport(report, { trust, publishedAt: candidate.artifact.created_at }), reviews };
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}

/** Newer reports that could not be used. One of a failed run may have named what blocks; nothing may pass as if it had not. */
function saidLost(
  lost: readonly { readonly candidate: Candidate; readonly why: string }[],
): Pick<PreviousRound, 'problems' | 'missing'> {
  const relevant = lost.filter(({ why }) => !why.startsWith('it is a report of'));
  return {
    problems: relevant.map(({ candidate: { artifact }, why }) => ({
      what: `the report of an earlier round is lost: artifact ${artifact.name}`,
      why,
      fix: 'nothing of it is closed; what it found counts again once a reviewer raises it',
    })),
    missing: relevant
      .filter(({ candidate }) => candidate.run.conclusion !== 'success')
      .slice(0, 1)
      .map(({ candidate }) => `the report of an earlier round that did not pass is lost (${candidate.artifact.name})`),
  };
}

const leftNothing = ({ id }: { readonly id: number }): Problem => ({
  what: `an earlier run (${id}) left no report`,
  why: 'it has no artifact with one: it ended before, or the artifact was deleted',
  fix: 'none is needed when that run failed before it reviewed; this one counts as the first round',
});

const foreignReport = ({ id }: PriorReport): Problem => ({
  what: `the report ${id} of an earlier round closes nothing`,
  why: 'it comes from a run of a fork, which could have written anything',
  fix: 'none: its findings count as open',
});

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
  return settleRounds({ ...input, code, covered });
}
