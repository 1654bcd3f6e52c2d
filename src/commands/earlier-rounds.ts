/** Finds the last round and what people wrote on the pull request, and decides which reviews can be used again. */
import { peopleAsOf } from '../assess/assess.js';
import { NO_PEOPLE, type People } from '../domain/consolidation.js';
import type { Past } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { Report } from '../domain/report.js';
import type { NamedText } from '../domain/reviewer.js';
import type { Github } from '../edge/github.js';
import { type Keys, readRunner } from '../edge/inputs.js';
import { readPreviousFile } from '../edge/output-directory.js';
import { peopleSide } from '../edge/people.js';
import { previousRound, type RememberedComments, type Workflow } from '../edge/previous.js';
import { readReport } from '../formats/index.js';
import type { Notices } from '../notice/notice.js';
import { subjectOf } from '../pipeline.js';
import type { Readings } from '../readings.js';
import {
  acceptFacts,
  carriedCoverage,
  decideReuse,
  fingerprintOf,
  judgeAccept,
  notLookedFor,
  type Reuse,
  touchesJobs,
} from '../rounds/rounds.js';
import { githubOf, type PreparedChange } from './prepare.js';
import { markersOn } from './remembered.js';

export interface PastOfRun {
  readonly past: Past;
  readonly reuse: Reuse;
  /** People as reviewers may see them: with write access, before the run was triggered. */
  readonly peopleForPrompts: People;
}

/** Reads the earlier report of the setting `previous`; `null` when there is none. User error when it cannot be used. */
export async function givenReport({ settings, git }: Pick<PreparedChange, 'settings' | 'git'>): Promise<Report | null> {
  const { previous } = settings;
  if (previous === null) return null;
  return readReport(await readPreviousFile(previous, readRunner().inActions ? git.path : null));
}

/** Finds the last round, reads what people wrote, and decides what can be used again. */
export async function findPast(
  prepared: PreparedChange,
  facts: {
    readonly given: Report | null;
    readonly notes: readonly NamedText[];
    readonly keys: Keys;
    readonly tokenWithheld: boolean;
    readonly startedAt: Date;
    readonly readings: Pick<Readings, 'notices'>;
  },
): Promise<PastOfRun> {
  const { change, settings, waivers } = prepared;
  const github = await githubOf(change.repository, facts.keys);
  const side =
    github && change.number ? await peopleSide(github, { number: change.number, author: change.author }) : NOBODY;
  const workflow = workflowOf(prepared, github, side.people);
  const isClaim = readRunner().inActions && prepared.event.isProposal;
  const found = await previousRound({ given: facts.given, workflow, of: subjectOf(change), readReport, isClaim });
  const previous = workflow === null && isClaim ? notLookedFor(found, facts.tokenWithheld) : found;
  const configured = { reviewers: settings.reviewers, notes: facts.notes };
  const fingerprint = fingerprintOf(configured, change, prepared.event.baseBranch);
  // Reviewers wait for this: without an earlier report nothing can be used again, whatever the change says.
  const { notices, unread } = previous.prior === null ? NOTHING_SEEN : await facts.readings.notices();
  const { people } = side;
  const word = judgeAccept(acceptFacts({ ...previous, people }, { change, override: settings.override }));
  const carry = carriedCoverage({
    ...{ setting: settings.rounds, reuse: settings.reuse, isFullAsked: prepared.isFullAsked, now: fingerprint, change },
    ...{ prior: previous.prior, missing: previous.missing, leg: previous.leg, reviewers: settings.reviewers },
    isHeld: notices.length > 0 || unread.length > 0,
  });
  const reuse = decideReuse({
    setting: settings.reuse,
    prior: previous.prior,
    now: fingerprint,
    reviewers: settings.reviewers,
    notices: new Set(notices.map(({ key }) => key)),
    accepted: word.acceptance !== null,
    readsAll: carry.kind === 'full',
  });
  return {
    past: {
      ...{ prior: previous.prior, people: side.people, waivers, fingerprint, missing: previous.missing },
      ...{ leg: previous.leg, otherLegs: previous.otherLegs, pushers: previous.pushers, heads: previous.heads },
      reuse: reuse.kind === 'reuse' ? reuse.said : null,
      carry,
      problems: [...previous.problems, ...side.problems],
    },
    reuse,
    peopleForPrompts: peopleAsOf(side.people, facts.startedAt.toISOString()),
  };
}

/** Where this run stands among the others; `null` when there is nobody to ask. */
function workflowOf({ change, event }: PreparedChange, github: Github | null, people: People): Workflow | null {
  const { runId, job, jobIndex, step, checkRun } = readRunner();
  if (!github || !runId) return null;
  const { openedAt, changedAt, pusher } = event;
  const { branch, head } = change;
  const subject = {
    ...{ of: subjectOf(change), pull: change.number !== null, branch, head, openedAt, changedAt, pusher },
    touchesJobs: touchesJobs(change.files),
  };
  const standing = job === null ? null : { job, index: jobIndex ?? '0', step, checkRun };
  const markers = (): Promise<RememberedComments> => markersOn(github, change);
  return { github, runId: Number(runId), subject, standing, people, markers };
}

const NOBODY: { readonly people: People; readonly problems: readonly Problem[] } = { people: NO_PEOPLE, problems: [] };

const NOTHING_SEEN: Notices = { notices: [], unread: [] };
