/** The stages in order, from what the reviewers wrote to the report; the only place where they meet. */
import { type Evidence, gatherEvidence, NO_EVIDENCE } from './anchor.js';
import {
  assess,
  configurationFindings,
  feedbackFiles,
  type HeadConfiguration,
  ownReview,
  unresolvedFeedback,
} from './assess/assess.js';
import { completedForQuorum } from './conclusion/status.js';
import { type Change, isNotice } from './domain/change.js';
import type { Feedback } from './domain/consolidation.js';
import type { Review } from './domain/finding.js';
import { NO_PRIOR_CODE, type Past, type PriorCode } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import type { Document, Report, RoundsOutcome } from './domain/report.js';
import type { Isolation, ReviewerRun } from './domain/reviewer.js';
import type { Settings } from './domain/settings.js';
import { withoutEvidence } from './evidence/evidence.js';
import { consolidate } from './join/join.js';
import type { Notices } from './notice/notice.js';
import type { GitAnswers } from './ports.js';
import type { Readings } from './readings.js';
import { acceptFacts, coveredFiles, judgeAccept, priorCodeToRead, settleRounds } from './rounds/rounds.js';
import { earlierSpending } from './run/spending.js';
import type { World } from './seams.js';
import type { StageClock } from './stage-clock.js';

/** What the reviewers left, and all that is known beside it. */
export interface Material {
  readonly settings: Settings;
  readonly change: Change | null;
  /** What git says of the change; `null` without a repository. */
  readonly git: GitAnswers | null;
  readonly runs: readonly ReviewerRun[];
  /** What is read in both of them, some of it already. */
  readonly readings: Readings;
  readonly past: Past;
  readonly problems: readonly Problem[];
  /** How far the reviewers of this run were kept apart; `null` when none was run. */
  readonly isolation: Isolation | null;
  /** What is wrong with the configuration that the change brings. */
  readonly headConfiguration: readonly HeadConfiguration[];
}

/** The report, and what stands beside it. */
export interface Concluded {
  readonly report: Report;
  readonly documents: readonly Document[];
}

/** parse → anchor → consolidate → rounds → assess. */
export async function conclude(material: Material, clock: StageClock, world: World): Promise<Concluded> {
  const { settings, change, runs, readings, past } = material;
  const { notices, reviews } = await clock.time('parse', async () => {
    const found = await readings.notices();
    return { notices: found, reviews: readReviews(material, found) };
  });
  const { evidence, code } = await clock.time('anchor', async () => ({
    evidence: await evidenceOf(reviews, material),
    code: await priorCode(material),
  }));
  const rounds = await settleUnderNotices(notices, judgeOf({ reviews, evidence, code }, material, clock));
  const feedback = await feedbackOn(rounds, material);
  const spending = { caps: settings.caps, earlier: earlierSpending(past) };
  const word = judgeAccept(acceptFacts(past, { change, override: settings.override }));
  const report = assess({
    ...{ id: reportId(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'standard' },
    ...{ isolation: material.isolation, stages: clock.stages(), gate: settings.gate, spending },
    wayOut: { override: settings.override, acceptance: word.acceptance },
    ...{ change, runs, reviews, rounds, feedback, prosePlaces: evidence.prosePlaces, skipped: null },
    durationMs: Math.round(world.elapsedMs() - clock.startMs),
    problems: [...material.problems, ...unreadTexts(notices), ...evidence.problems, ...word.problems],
  });
  return { report, documents: patchOf(evidence) };
}

/** All that was read and asked before anything is judged. */
interface Known {
  readonly reviews: readonly Review[];
  readonly evidence: Evidence;
  readonly code: PriorCode;
}

/** consolidate → rounds. `held`: no word of a model lowers or closes anything. */
function judgeOf({ reviews, evidence, code }: Known, material: Material, clock: StageClock): Judge {
  const { settings, change, runs, past } = material;
  const { failOn } = settings.gate;
  const { findings: anchored, paths } = evidence;
  const vendors = Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor]));
  const options = { failOn, vendors, completed: completedForQuorum(runs, reviews, failOn), paths };
  const today = clock.startedAt.toISOString().slice(0, 10);
  const round = { of: subjectOf(change), gate: settings.gate, change, today, reviews, code, ...past };
  return async (held) => {
    const consolidation = await clock.time('consolidate', () => consolidate(anchored, reviews, { ...options, held }));
    return clock.time('rounds', () => {
      const covered = coveredFiles({ change, runs, reviews, findings: consolidation.findings, failOn });
      return settleRounds({ ...round, consolidation, covered, held });
    });
  };
}

type Judge = (held: boolean) => Promise<RoundsOutcome>;

/**
 * The one place that decides whether words of models count: not while an instruction to the reviewers stands, nor where the
 * change holds more than could be read for one. A person who declines or waives it lets them count again.
 */
async function settleUnderNotices({ notices, unread }: Notices, judge: Judge): Promise<RoundsOutcome> {
  if (!notices.length && !unread.length) return judge(false);
  const held = await judge(true);
  const stands = unread.length > 0 || held.consolidation.findings.some(isNotice);
  return stands ? held : judge(false);
}

function unreadTexts({ unread }: Notices): Problem[] {
  if (!unread.length) return [];
  const rest = unread.length > 3 ? ` and ${String(unread.length - 3)} more` : '';
  return [
    {
      what: `not read for instructions to the reviewers: ${unread.slice(0, 3).join(', ')}${rest}`,
      why: 'the change adds more text than is read for them, so no word of a model lowers anything',
      fix: 'split the change, or list generated and vendored prompts under `prompt-paths` on the base branch',
    },
  ];
}

/** What rounds count on: `pr-280`, or the branch. */
export function subjectOf(change: Pick<Change, 'number' | 'branch'> | null): string {
  return change?.number ? `pr-${change.number}` : (change?.branch ?? 'stored reviews');
}

/** What became of the code that the last round's findings cite. */
async function priorCode({ past: { prior }, change, git }: Material): Promise<PriorCode> {
  return git && change && prior ? git.priorCode(priorCodeToRead(prior, change)) : NO_PRIOR_CODE;
}

async function feedbackOn(rounds: RoundsOutcome, { past, change, git }: Material): Promise<Feedback[]> {
  const files = git && change ? await git.versions(feedbackFiles(past.people)) : {};
  const findings = [...rounds.consolidation.findings, ...rounds.carried];
  return unresolvedFeedback({ people: past.people, files, findings, prior: past.prior });
}

function patchOf({ fixesPatch: text }: Evidence): Document[] {
  return text === '' ? [] : [{ format: 'patch', name: 'fixes.patch', mediaType: 'text/x-diff', text }];
}

async function evidenceOf(reviews: readonly Review[], { change, git, readings }: Material): Promise<Evidence> {
  await readings.settled();
  return change && git
    ? gatherEvidence(reviews, { change, git })
    : { ...NO_EVIDENCE, findings: withoutEvidence(reviews) };
}

function readReviews(
  { runs, change, settings, headConfiguration, readings }: Material,
  { notices }: Notices,
): Review[] {
  const configured = [settings.config, settings.instructions];
  const more = configurationFindings(headConfiguration);
  const own = change && ownReview({ change, notices, configured, more });
  const theirs = runs.flatMap(readings.reviewsOf);
  return own ? [...theirs, own] : theirs;
}

/** `20260408-163819-pr-280`, or with the branch in place of the number. */
function reportId(startedAt: Date, change: Change | null): string {
  const digits = startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const subject = change ? subjectOf(change) : 'reviews';
  return `${digits}-${subject.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)}`;
}
