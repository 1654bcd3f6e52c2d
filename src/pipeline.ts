/** The stages in order, from what the reviewers wrote to the report; the only place where they meet. */
import { collectPatch, type Evidence, gatherEvidence, NO_EVIDENCE } from './anchor.js';
import {
  assess,
  configurationFindings,
  feedbackFiles,
  type HeadConfiguration,
  ownReview,
  unresolvedFeedback,
} from './assess/assess.js';
import { standingOf } from './conclusion/run-standing.js';
import { type Change, isNotice } from './domain/change.js';
import type { Feedback } from './domain/consolidation.js';
import type { Unreviewed } from './domain/demand.js';
import type { Review } from './domain/finding.js';
import { NO_OPINIONS, type Opinions } from './domain/second-opinion.js';
import { NO_PRIOR_CODE, type Past, type PriorCode } from './domain/past.js';
import type { Problem } from './domain/problem.js';
import {
  type Document,
  FIXES_PATCH,
  type Report,
  type RoundsOutcome,
  type RunStanding,
  shortNames,
} from './domain/report.js';
import type { Isolation, ReviewerRun } from './domain/reviewer.js';
import type { Settings } from './domain/settings.js';
import { NOTHING_COLLECTED, withoutEvidence } from './evidence/evidence.js';
import {
  type AskedOpinions,
  askOpinions,
  type CompletedRuns,
  completeRuns,
  newIn,
  NOT_ASKED,
  tooManyUncovered,
} from './further.js';
import { consolidate } from './join/join.js';
import type { Notices } from './notice/notice.js';
import { withOpinions } from './opinion/opinion.js';
import type { FurtherReaders, GitAnswers } from './ports.js';
import type { Readings } from './readings.js';
import { acceptFacts, judgeAccept, priorCodeToRead, readingSentence, settleRounds } from './rounds/rounds.js';
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
  /** Reviewers that can be asked again; `null` when none can. */
  readonly further: FurtherReaders | null;
  /** Why nobody reviews; not so when not given. */
  readonly unreviewed?: Unreviewed | null;
}

/** The report, and what stands beside it. */
export interface Concluded {
  readonly report: Report;
  readonly documents: readonly Document[];
}

/** parse → anchor → consolidate → rounds → assess; where the gate hangs on it, who can is asked again in between. */
export async function conclude(material: Material, clock: StageClock, world: World): Promise<Concluded> {
  const { settings, change, past } = material;
  const word = judgeAccept(acceptFacts(past, { change, override: settings.override }));
  // Of a head that a person accepted everything stays as it was: nobody is asked anything more.
  const asks = word.acceptance !== null && past.reuse !== null ? { ...material, further: null } : material;
  const { known, problems, spent } = await completed(await learn(asks, clock), clock);
  const outcome = await settleUnderNotices(known.notices, judgeOf(known, UNASKED, clock));
  const asked = await secondOpinions(known, outcome, clock);
  const voices = { opinions: asked.opinions, isNew: newIn(outcome.rounds) };
  const judged = asked.opinions.size ? await judgeOf(known, voices, clock)(false) : outcome.rounds;
  const { rounds, patch } = await withPatch(judged, known);
  const feedback = await feedbackOn(rounds, material);
  const { reviews, standing, evidence, notices } = known;
  const report = assess({
    ...{ id: reportId(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'standard' },
    ...{ isolation: material.isolation, stages: clock.stages(), gate: settings.gate, change, reviews, standing },
    laterRounds: settings.laterRounds,
    ...{ runs: known.material.runs, rounds, feedback, prosePlaces: evidence.prosePlaces },
    skipped: material.unreviewed ?? null,
    ...{ opinions: asked.opinions, furtherSpent: [...spent, ...asked.spent], hasPatch: patch !== '' },
    delivery: settings.delivery,
    wayOut: { override: settings.override, acceptance: word.acceptance },
    spending: { caps: settings.caps, earlier: earlierSpending(past) },
    durationMs: Math.round(world.elapsedMs() - clock.startMs),
    problems: [
      ...[...material.problems, ...problems, ...asked.problems],
      ...[...unreadTexts(notices), ...evidence.problems, ...word.problems],
    ],
  });
  return { report, documents: patchOf(patch) };
}

/** All that was read and asked before anything is judged. */
interface Known {
  readonly material: Material;
  readonly notices: Notices;
  readonly reviews: readonly Review[];
  readonly evidence: Evidence;
  readonly code: PriorCode;
  readonly standing: RunStanding;
}

/** parse → anchor. */
async function learn(material: Material, clock: StageClock): Promise<Known> {
  const { notices, reviews } = await clock.time('parse', async () => {
    const found = await material.readings.notices();
    return { notices: found, reviews: readReviews(material, found) };
  });
  const { evidence, code } = await clock.time('anchor', async () => ({
    evidence: await evidenceOf(reviews, material),
    code: await priorCode(material),
  }));
  const { change, runs, settings, past } = material;
  const { failOn } = settings.gate;
  const standing = standingOf({ change, runs, reviews, findings: evidence.findings, failOn, carry: past.carry });
  return { material, notices, reviews, evidence, code, standing };
}

/** With one short pass more, where files were left that no completed review accounts for. */
async function completed(
  known: Known,
  clock: StageClock,
): Promise<Pick<CompletedRuns, 'problems' | 'spent'> & { readonly known: Known }> {
  const { material, standing } = known;
  const { further, settings, runs } = material;
  const { gate } = settings;
  if (!further || !tooManyUncovered({ standing, gate }).length) return { known, problems: [], spent: [] };
  const more = await clock.time('complete', () => completeRuns({ runs, standing, gate, further }));
  if (!more) return { known, problems: [], spent: [] };
  return { known: await learn({ ...material, runs: more.runs }, clock), problems: more.problems, spent: more.spent };
}

/** Nothing is lowered while an instruction to the reviewers stands: then nobody needs to be asked. */
async function secondOpinions(
  { material, standing }: Known,
  { rounds, held }: HeldOutcome,
  clock: StageClock,
): Promise<AskedOpinions> {
  if (held) return NOT_ASKED;
  const { settings, change, git, runs, further, past } = material;
  const ask = (): Promise<AskedOpinions> =>
    askOpinions({ settings, change, git, runs, further, standing, rounds, past });
  return further ? clock.time('verify', ask) : ask();
}

/** Second opinions, and which findings no earlier round knows. */
interface Voices {
  readonly opinions: Opinions;
  readonly isNew: (about: string) => boolean;
}

const UNASKED: Voices = { opinions: NO_OPINIONS, isNew: () => true };

/** consolidate → rounds. `held`: no word of a model lowers or closes anything. */
function judgeOf(
  { material, reviews, evidence, code, standing }: Known,
  { opinions, isNew }: Voices,
  clock: StageClock,
): Judge {
  const { settings, change, runs, past } = material;
  const { failOn } = settings.gate;
  const { findings: anchored, paths } = evidence;
  const vendors = Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor]));
  const vendorOf = (id: string): string => (Object.hasOwn(vendors, id) ? vendors[id] : undefined) ?? id;
  const options = { failOn, vendors, completed: standing.voting, paths };
  const today = clock.startedAt.toISOString().slice(0, 10);
  const covered = standing.confirming;
  const round = {
    ...{ of: subjectOf(change), gate: settings.gate, change, today, reviews, code, covered },
    reading: readingSentence(past.carry, standing.coverage, change?.number != null),
    isUnread: (material.unreviewed ?? null) !== null,
    ...{ opinions, vendors, names: shortNames(runs.map(({ reviewer }) => reviewer)), ...past },
  };
  return async (held) => {
    const consolidation = await clock.time('consolidate', () =>
      withOpinions(consolidate(anchored, reviews, { ...options, held }), opinions, { isNew, vendorOf }),
    );
    return clock.time('rounds', () => settleRounds({ ...round, consolidation, held }));
  };
}

type Judge = (held: boolean) => Promise<RoundsOutcome>;

/**
 * The one place that decides whether words of models count: not while an instruction to the reviewers stands, nor where the
 * change holds more than could be read for one. A person who declines or waives it lets them count again.
 */
async function settleUnderNotices({ notices, unread }: Notices, judge: Judge): Promise<HeldOutcome> {
  const free = async (): Promise<HeldOutcome> => ({ rounds: await judge(false), held: false });
  if (!notices.length && !unread.length) return free();
  const rounds = await judge(true);
  const stands = unread.length > 0 || rounds.consolidation.findings.some(isNotice);
  return stands ? { rounds, held: true } : free();
}

interface HeldOutcome {
  readonly rounds: RoundsOutcome;
  /** An instruction to the reviewers stands. */
  readonly held: boolean;
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

/** The fixes that may be taken together, and what each finding of the report says of its own. */
async function withPatch(
  rounds: RoundsOutcome,
  { evidence, material: { git } }: Known,
): Promise<{ readonly rounds: RoundsOutcome; readonly patch: string }> {
  const { consolidation } = rounds;
  const { patch, standing } = git ? await collectPatch(consolidation.findings, evidence.fixes, git) : NOTHING_COLLECTED;
  const findings = consolidation.findings.map((finding) => {
    const own = standing.get(finding.id);
    return own ? { ...finding, fix: { ...finding.fix, patch: own } } : finding;
  });
  return { rounds: { ...rounds, consolidation: { ...consolidation, findings } }, patch };
}

function patchOf(text: string): Document[] {
  return text === '' ? [] : [{ format: 'patch', name: FIXES_PATCH, mediaType: 'text/x-diff', text }];
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
export function reportId(startedAt: Date, change: Change | null): string {
  const digits = startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const subject = change ? subjectOf(change) : 'reviews';
  return `${digits}-${subject.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)}`;
}
