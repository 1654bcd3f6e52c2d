/** Runs the stages in order, from what the reviewers wrote to the report; the only place where they meet. */
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
import type { Past } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import type { Document, Report, RoundsOutcome } from './domain/report.js';
import type { Isolation, ReviewerRun } from './domain/reviewer.js';
import type { Settings } from './domain/settings.js';
import { type Evidence, gatherEvidence } from './edge/git-answers.js';
import type { Git } from './edge/git.js';
import { settleThisRound } from './edge/previous.js';
import { readVersions } from './edge/prior-code.js';
import { withoutEvidence } from './evidence/evidence.js';
import { consolidate } from './join/join.js';
import type { Notices } from './notice/notice.js';
import { openReadings, type Readings } from './readings.js';
import { earlierSpending } from './run/spending.js';
import type { World } from './seams.js';
import type { StageClock } from './stage-clock.js';

/** What the reviewers left, and all that is known beside it. */
export interface Material {
  readonly settings: Settings;
  readonly change: Change | null;
  /** Where the change can be asked; `null` without a repository. */
  readonly git: Git | null;
  readonly runs: readonly ReviewerRun[];
  /** The run's closing nonce; `null` for stored reviews. */
  readonly nonce: string | null;
  readonly past: Past;
  readonly problems: readonly Problem[];
  /** How far the reviewers of this run were kept apart; `null` when none was run. */
  readonly isolation: Isolation | null;
  readonly missing: readonly string[];
  /** What is wrong with the configuration that the change brings. */
  readonly headConfiguration: readonly HeadConfiguration[];
  /** What was read of it already; nothing when not given. */
  readonly readings?: Readings;
}

/** The report, and what stands beside it. */
export interface Concluded {
  readonly report: Report;
  readonly documents: readonly Document[];
}

/** parse → anchor → consolidate → rounds → assess. */
export async function conclude(material: Material, clock: StageClock, world: World): Promise<Concluded> {
  const { settings, change, runs, past, missing } = material;
  const readings = material.readings ?? openReadings(material);
  const notices = await clock.time('parse', () => readings.notices());
  const reviews = await clock.time('parse', () => readReviews(material, notices, readings));
  const evidence = await clock.time('anchor', () => evidenceOf(reviews, material, readings));
  const vendors = Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor]));
  const completed = completedForQuorum(runs, reviews, settings.gate.failOn);
  const options = { failOn: settings.gate.failOn, vendors, completed, paths: evidence.paths };
  const today = clock.startedAt.toISOString().slice(0, 10);
  const subject = { of: subjectOf(change), gate: settings.gate, change, today, obtain: null, ...past };
  const judged = async (held: boolean): Promise<RoundsOutcome> => {
    const consolidation = await clock.time('consolidate', () =>
      consolidate(evidence.findings, reviews, { ...options, held }),
    );
    const round = { ...subject, consolidation, held, git: material.git, runs, reviews };
    return clock.time('rounds', () => settleThisRound(round));
  };
  const rounds = await settleUnderNotices(notices, judged);
  const feedback = await feedbackOn(rounds, material);
  const report = assess({
    ...{
      id: reportId(clock.startedAt, change),
      startedAt: clock.startedAt.toISOString(),
      mode: 'standard',
      isolation: material.isolation,
      stages: clock.stages(),
    },
    ...{
      change,
      runs,
      reviews,
      rounds,
      feedback,
      gate: settings.gate,
      spending: { caps: settings.caps, earlier: earlierSpending(past) },
      prosePlaces: evidence.prosePlaces,
      missing,
      skipped: null,
    },
    durationMs: Math.round(world.elapsedMs() - clock.startMs),
    problems: [...material.problems, ...unreadTexts(notices), ...evidence.problems],
  });
  return { report, documents: patchOf(evidence) };
}

/**
 * The one place that decides whether words of models count: not while an instruction to the reviewers stands, nor where the
 * change holds more than could be read for one. A person who declines or waives it lets them count again.
 */
async function settleUnderNotices(
  { notices, unread }: Notices,
  judged: (held: boolean) => Promise<RoundsOutcome>,
): Promise<RoundsOutcome> {
  if (!notices.length && !unread.length) return judged(false);
  const held = await judged(true);
  const stands = unread.length > 0 || held.consolidation.findings.some(isNotice);
  return stands ? held : judged(false);
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

async function feedbackOn(rounds: RoundsOutcome, { past, change, git }: Material): Promise<Feedback[]> {
  const files = git && change ? await readVersions(git, change.head, feedbackFiles(past.people)) : {};
  const findings = [...rounds.consolidation.findings, ...rounds.carried];
  return unresolvedFeedback({ people: past.people, files, findings, prior: past.prior });
}

function patchOf({ fixesPatch: text }: Evidence): Document[] {
  return text === '' ? [] : [{ format: 'patch', name: 'fixes.patch', mediaType: 'text/x-diff', text }];
}

async function evidenceOf(
  reviews: readonly Review[],
  { change, git }: Material,
  { archive, settled }: Readings,
): Promise<Evidence> {
  await settled();
  if (change && git && archive) return gatherEvidence(reviews, change, git, archive);
  return { findings: withoutEvidence(reviews), prosePlaces: [], fixesPatch: '', problems: [], paths: null };
}

function readReviews(
  { runs, change, settings, headConfiguration }: Material,
  { notices }: Notices,
  readings: Readings,
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
