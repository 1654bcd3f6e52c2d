/** Decides which earlier report is believed as the last round, what is missing of the past, and how a lost past is given up. */
import type { People } from '../domain/consolidation.js';
import type { PastSubject, PriorReport, Remembrance, Trace, Traces, Trust } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import { type Leg, type OtherLeg, sameLeg } from '../domain/round.js';
import { COMMANDS } from '../domain/way-out.js';
import { mayHaveBeenAccepted } from './accept.js';
import { restartCommands } from './answers.js';
import { isKnown, layered, type LegsPast, pastOfLeg, type ReportTrace } from './legs.js';
import { priorReport } from './prior-findings.js';
import { whyRefused } from './word.js';

export interface PreviousRound {
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  readonly problems: readonly Problem[];
  /** Reasons for which the conclusion cannot be `pass`: what an earlier round found is not known. */
  readonly missing: readonly string[];
  /** Where this run stands; `null` where it is not known. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** Heads of earlier runs of this change. */
  readonly heads: readonly string[];
}

/** Nothing came before. */
export const FIRST_ROUND: PreviousRound = {
  ...{ prior: null, problems: [], missing: [], leg: null, otherLegs: [], pushers: [], heads: [] },
};

/** A file that the user names outside the checkout is as good as an artifact, if it speaks of the same change. `of`: `pr-280` or the branch. */
export function givenRound(report: Report, of: string): PreviousRound {
  const known = (trust: Trust): PriorReport => priorReport(report, { trust, publishedAt: null });
  if (report.round.of === of) return { ...FIRST_ROUND, prior: known({ kind: 'authenticated' }) };
  const reason = `it is a report of ${report.round.of}, not of ${of}`;
  const problem: Problem = {
    what: `previous: the report ${report.id} closes nothing`,
    why: reason,
    fix: 'give the report of an earlier round of the same pull request or branch',
  };
  return { ...FIRST_ROUND, prior: known({ kind: 'unauthenticated', reason }), problems: [problem] };
}

/** A file that a workflow names on a proposal: what it says is a claim. */
export function claimOf(report: Report): PriorReport {
  const reason = 'it is a file that the workflow names, and a pull request can change its own workflow';
  return priorReport(report, { trust: { kind: 'unauthenticated', reason }, publishedAt: null });
}

/**
 * On a proposal nobody was asked for earlier rounds. The action gives the job's token by itself: a step that gives an
 * empty one takes the past away, so the run cannot pass; a run without the action's inputs only says it.
 */
export function notLookedFor(found: PreviousRound, isWithheld: boolean): PreviousRound {
  const fix = isWithheld
    ? 'remove the input `github-token`: by default it is the token of the job'
    : 'give the step the variable `GITHUB_TOKEN: ${{ github.token }}`, with `actions: read` and `pull-requests: read`';
  const why = isWithheld ? 'the input `github-token` is empty' : 'no token was given';
  const problem: Problem = { what: 'earlier rounds were not looked for', why, fix };
  const missing = isWithheld ? [`what an earlier round found is not known (${why}); ${fix}`] : [];
  return { ...found, problems: [...found.problems, problem], missing: [...found.missing, ...missing] };
}

interface PastFacts extends Traces {
  readonly subject: PastSubject;
  readonly people: People;
  /** What the comments on the pull request remember that our own account wrote and last edited: of each leg the newest. */
  readonly markers: readonly Remembrance[];
}

/**
 * The past that was found, with what is open in a report that anybody may have named. It closes, declines and lowers
 * nothing: of its ledger and its history nothing is taken.
 */
export function withClaim(found: PreviousRound, claim: PriorReport): PreviousRound {
  const { prior } = found;
  if (prior === null) return { ...found, prior: claim, problems: [...found.problems, closesNothing(claim)] };
  const isKnown = prior.id === claim.id || prior.history.some(({ report }) => report === claim.id);
  if (isKnown) return found;
  const open: PriorReport = { ...claim, ledger: [], history: [], points: [], number: prior.number - 1 };
  const both = { ...layered(prior, open), history: prior.history };
  return { ...found, prior: both, problems: [...found.problems, closesNothing(claim)] };
}

function closesNothing({ id, trust }: PriorReport): Problem {
  return {
    what: `the report ${id} of an earlier round closes nothing`,
    why: `${trust.kind === 'unauthenticated' ? trust.reason : 'it may be anybody’s'}: it could say anything`,
    fix: 'none: its findings count as open',
  };
}

type Lost = Extract<Trace, { readonly kind: 'lost' }>;

/** What counts: everything that the newest report that knew its own past, of whichever leg, may not have known. */
interface RestartReach {
  readonly reports: readonly ReportTrace[];
  readonly lost: readonly Lost[];
  readonly cut: Traces['cut'];
}

/**
 * Whether the comments on the pull request are worth asking: something of the past was there and cannot be had; or there
 * were runs and none of them left a report, which somebody who may write can have deleted without a trace.
 */
export function asksComments(traces: Pick<Traces, 'traces' | 'cut' | 'heads'>): boolean {
  const isBare = traces.heads.length > 0 && !traces.traces.some(({ kind }) => kind === 'report');
  return isBare || isGap(reachOf(traces, NO_COMMENTS));
}

/** Comments that say all there was to say, like a report that knew its own past; `leg`: of this run. */
interface ClosingComments {
  readonly markers: readonly Remembrance[];
  readonly leg: Leg | null;
}

const NO_COMMENTS: ClosingComments = { markers: [], leg: null };

const isGap = ({ lost, cut }: RestartReach): boolean => lost.length > 0 || cut !== null;

/** Whether a comment shows the very report that is lost. One that names no artifact shows that of its run, if that left one alone. */
function isShownBy({ artifact, run }: Remembrance, trace: Lost, all: readonly Lost[]): boolean {
  if (trace.lost !== 'report') return false;
  if (artifact !== null) return artifact === trace.artifact;
  return run === trace.run && all.filter((each) => each.run === run).length === 1;
}

/** What a comment shows is not lost. What is older than that only the comment of this very leg knew: no other tells of it. */
function reachOf({ traces, cut }: Pick<Traces, 'traces' | 'cut'>, { markers, leg }: ClosingComments): RestartReach {
  const own = markers.filter((marker) => leg === null || (marker.leg !== null && sameLeg(marker.leg, leg)));
  const lost = traces.filter((trace) => trace.kind === 'lost');
  const isRemembered = (trace: Trace): boolean =>
    trace.kind === 'lost' && markers.some((marker) => isShownBy(marker, trace, lost));
  const ordered = [...traces]
    .filter((trace) => !isRemembered(trace))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [known] = [...ordered.filter(isKnown), ...own].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const seen = known ? ordered.filter(({ at }) => Date.parse(at) >= Date.parse(known.from)) : ordered;
  return {
    reports: seen.filter((trace) => trace.kind === 'report'),
    lost: seen.filter((trace) => trace.kind === 'lost'),
    // Beyond a report that knew its past nothing is looked for.
    cut: known ? null : cut,
  };
}

/**
 * The last round. A gap in it is closed by the sticky comment, by GitHub's record of the run whose report is lost, or by
 * a person; until then the run cannot pass, and says how it gets on. What is known keeps its findings open in any case.
 */
export function decidePast(facts: PastFacts): PreviousRound {
  const reach = reachOf(facts, NO_COMMENTS);
  const { leg, pushers, heads } = facts;
  const { prior, otherLegs, problems: ofLegs } = legsPast(facts);
  const notes = [...(prior ? notesOn(prior, reach) : []), ...ofLegs];
  const found = { prior, leg, otherLegs, pushers, heads, missing: [] };
  if (!isGap(reach)) return { ...found, problems: notes };
  const left = reachOf(facts, { markers: closingMarkers(facts), leg });
  if (!isGap(left)) return { ...found, problems: [...notes, ...gapProblems(reach, CLOSED_BY_MARKER)] };
  if (passedByRecord(left, facts)) return { ...found, problems: [...notes, ...gapProblems(reach, CLOSED_BY_RECORD)] };
  const restarts = restartOf({ ...facts, after: latestLoss(left, facts.subject) });
  const { accepted } = restarts;
  if (accepted) {
    const closed = `@${accepted.by} gave it up: ${accepted.reason} (${accepted.url}); nothing has to be done`;
    return { ...found, problems: [...notes, ...gapProblems(reach, closed)] };
  }
  const stuck = stillOpen(left, facts.subject, restarts);
  return { ...found, missing: stuck.missing, problems: [...notes, ...stuck.problems] };
}

/**
 * A change that touches jobs may have brought a workflow that wrote the comment itself, under the account that all
 * workflows share: what such a comment leaves out is not known to be closed. What it names is open all the same.
 */
function closingMarkers({ markers, subject }: PastFacts): readonly Remembrance[] {
  return subject.touchesJobs ? [] : markers.filter(({ isWhole }) => isWhole);
}

function legsPast({ traces, leg, jobs, began, subject, markers }: PastFacts): LegsPast {
  const known = traces.filter((trace) => trace.kind === 'report');
  // Where this run stands is not known, or the comment does not say where it was written: it may be this leg.
  const told = markers.flatMap((each): ReportTrace[] => {
    const of = each.leg ?? leg ?? NOWHERE;
    const isThere = known.some(({ prior }) => prior.id === each.prior.id);
    return isThere ? [] : [{ ...each, kind: 'report', leg: of, past: each.isWhole ? 'known' : 'missing' }];
  });
  const { head, touchesJobs } = subject;
  return pastOfLeg({ reports: [...known, ...told], leg, jobs, began, head, touchesJobs });
}

const NOWHERE = { workflow: 0, job: '', index: '0', step: null, name: null };

const CLOSED_BY_MARKER = 'nothing has to be done: the comment on the pull request holds the findings that were open';
const CLOSED_BY_RECORD =
  'nothing has to be done: GitHub records that its run passed; what it found below the gate counts again once a reviewer raises it';

/**
 * The run of the newest lost report decides: one that passed had nothing open that blocks. Runs whose artifacts cannot
 * be listed may be of any workflow, so that each of them must have passed.
 */
function passedByRecord(
  { lost, cut }: RestartReach,
  { subject, people }: Pick<PastFacts, 'subject' | 'people'>,
): boolean {
  // The record of a run that a person accepted says success, too, and what was accepted is open.
  const passed = ({ conclusion, head }: Lost): boolean =>
    conclusion === 'success' && !(subject.pull && mayHaveBeenAccepted(people, head));
  const [newest] = lost.filter((each) => each.lost === 'report');
  const unlisted = lost.filter((each) => each.lost === 'list');
  if (!unlisted.every(passed)) return false;
  return newest ? passed(newest) : cut === null && unlisted.length > 0;
}

/** A word of a person speaks of a loss only when it is newer. Without a list nothing newer than the event is known. */
function latestLoss({ lost, cut }: RestartReach, { changedAt }: PastSubject): string {
  const times = lost.map(({ at }) => at);
  // A time that nothing is newer than: without one nobody can tell what the word speaks of.
  const all = cut === null ? times : [...times, changedAt ?? NEVER];
  return all.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), '1970-01-01T00:00:00Z');
}

const NEVER = '9999-12-31T23:59:59Z';

/** The run cannot pass: why, and every way on. */
function stillOpen(
  reach: RestartReach,
  { pull }: PastSubject,
  { problems }: Restarts,
): Pick<PreviousRound, 'problems' | 'missing'> {
  const [first] = causes(reach);
  const end = pull
    ? 'someone with write access who neither wrote the change nor pushed last comments `/deep-review restart <reason>`, and the job is run again: what is lost is then given up'
    : 'give the newest `report.json` of this branch that you have with `previous`';
  const way = pull ? 'comment `/deep-review restart <reason>`' : 'set `previous`';
  const why = first ? `${first.what}: ${first.why}` : 'it cannot be read';
  return {
    problems: [...gapProblems(reach, `run the job again; when it stays so, ${end}`), ...problems],
    missing: [`what an earlier round found is not known (${why}); run the job again, or ${way}`],
  };
}

function gapProblems(reach: RestartReach, fix: string): Problem[] {
  return causes(reach).map(({ what, why }) => ({ what, why, fix: fixed(why, fix) }));
}

/** What the token may not do no repetition mends. */
function fixed(why: string, fix: string): string {
  return /answered (401|403|404)/.test(why)
    ? `give the workflow \`permissions: { contents: read, pull-requests: read, actions: read }\`, then ${fix}`
    : fix;
}

const causes = ({ lost, cut }: RestartReach): Pick<Problem, 'what' | 'why'>[] => [
  ...lost.map(({ what, why }) => ({ what, why })),
  ...(cut ? [cut] : []),
];

/** Said of reports that are used with less than full belief. */
function notesOn(prior: PriorReport, { reports }: RestartReach): Problem[] {
  const blind = reports.filter(({ past }) => past === 'missing').map(({ prior: { id } }) => id);
  const notes: Problem[] = [];
  if (prior.trust.kind === 'unauthenticated') {
    notes.push({
      what: `the report ${prior.id} of an earlier round closes nothing`,
      why: `${prior.trust.reason}, which could have written anything`,
      fix: 'none: its findings count as open',
    });
  }
  if (blind.length) {
    notes.push({
      what: `${blind.join(', ')} did not know what came before`,
      why: 'the past of that run was missing',
      fix: 'none: what it found counts as open, and this run looked further back',
    });
  }
  return notes;
}

// The comment by which an authorised person gives up a lost past, and why others do not count.

interface Restart {
  readonly by: string;
  readonly reason: string;
  readonly url: string;
}

interface Restarts {
  /** The newest that counts. */
  readonly accepted: Restart | null;
  readonly problems: readonly Problem[];
}

interface RestartFacts {
  readonly people: People;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** When what is lost was made: what is written before it cannot speak of it. */
  readonly after: string;
}

/** Only someone with write access who neither wrote the change nor pushed it last can give up what earlier rounds found. */
function restartOf({ people, pushers, after }: RestartFacts): Restarts {
  const problems: Problem[] = [];
  let accepted: Restart | null = null;
  for (const comment of people.comments ?? []) {
    const [command] = restartCommands(comment.body);
    // What an app writes is never a command; what is older than the loss has done its work.
    if (command === undefined || comment.bot || !(Date.parse(comment.createdAt) > Date.parse(after))) continue;
    const said = { comment, reason: command.reason, ready: COMMANDS.restart.usage };
    const fault = whyRefused(said, { command: 'restart', people, pushers });
    if (fault)
      problems.push({
        what: `\`/deep-review restart\` of @${comment.author} was not applied (${comment.url})`,
        ...fault,
      });
    else accepted = { by: comment.author, reason: command.reason, url: comment.url };
  }
  return { accepted, problems: accepted ? [] : problems };
}
