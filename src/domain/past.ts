/** What earlier rounds and people add to a run, the earlier runs it was found in, and the last round's report with its code. */
import { type Carry, type PriorReading, READ_ALL } from './carried.js';
import type { Commit } from './change.js';
import { NO_PEOPLE, type People } from './consolidation.js';
import type { SecondOpinion } from './second-opinion.js';
import type { Problem } from './problem.js';
import type { Decision, StoredReview } from './report.js';
import type { EarlierSpending, Failure, Status, Telemetry } from './reviewer.js';
import type {
  Comparison,
  Fingerprint,
  LedgerEntry,
  Leg,
  ListedJob,
  OtherLeg,
  PastRound,
  PastState,
  PriorFinding,
  Waiver,
} from './round.js';

export interface Past {
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  readonly people: People;
  /** From the base's configuration. */
  readonly waivers: readonly Waiver[];
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  /** Which coverage is taken over from earlier rounds. */
  readonly carry: Carry;
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

/** Nothing came before, nobody was asked. */
export const NO_PAST: Past = {
  prior: null,
  people: NO_PEOPLE,
  waivers: [],
  fingerprint: null,
  reuse: null,
  carry: READ_ALL,
  problems: [],
  missing: [],
  leg: null,
  otherLegs: [],
  pushers: [],
  heads: [],
};

/** A run of any workflow, as GitHub records it. Times are ISO 8601, UTC. */
export interface EarlierRun {
  readonly id: number;
  readonly workflowId: number;
  readonly attempt: number;
  readonly branch: string | null;
  readonly headSha: string | null;
  /** The repository whose workflow ran. */
  readonly repositoryId: number;
  /** The repository that the reviewed code came from; `null` when it was deleted. */
  readonly headRepositoryId: number | null;
  readonly createdAt: string;
  /** When its newest attempt began. */
  readonly beganAt: string;
  /** When it last changed, re-runs included; `null` when that is not known. */
  readonly changedAt: string | null;
  /** `null` while it runs. */
  readonly conclusion: string | null;
  /** Login of who caused it: on a push the one who pushed. */
  readonly actor: string | null;
}

/** An artifact of a run; where it came from is said a second time. */
export interface EarlierArtifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly expired: boolean;
  readonly createdAt: string | null;
  readonly digest: string | null;
  readonly repositoryId: number | null;
  readonly headRepositoryId: number | null;
}

/** Of which change the past is looked for. */
export interface PastSubject {
  /** `pr-280` or the branch. */
  readonly of: string;
  /** Branch of the head. */
  readonly branch: string;
  /** Full SHA of the head. */
  readonly head: string;
  /** Whether there is a pull request, on which people can comment. */
  readonly pull: boolean;
  /** When the pull request was opened: no run of it is older. `null` when not known. */
  readonly openedAt: string | null;
  /** When the event says that the pull request last changed; a re-run repeats it. `null` when not known. */
  readonly changedAt: string | null;
  /** Login of who pushed the head, when the event tells. */
  readonly pusher: string | null;
  /** Whether the change touches what decides which jobs run and what is in them. */
  readonly touchesJobs: boolean;
}

/** What one earlier run left of this change's past. Runs that left nothing of it are passed over and leave no trace. */
export type Trace =
  | {
      readonly kind: 'report';
      /** When its artifact was made. */
      readonly at: string;
      /** When its run began to look for the past: what was made after that, it may not know. */
      readonly from: string;
      readonly leg: Leg;
      readonly prior: PriorReport;
      /** What that run knew of the rounds before it. */
      readonly past: PastState;
    }
  | {
      readonly kind: 'lost';
      readonly at: string;
      /** `report`: an artifact that may hold one is there and cannot be had; `list`: what the run left could not be asked. */
      readonly lost: 'report' | 'list';
      readonly run: number;
      /** Number of the artifact; `null` of a list. */
      readonly artifact: number | null;
      readonly what: string;
      readonly why: string;
      /** GitHub's record of the run. */
      readonly conclusion: string | null;
      /** The head that it ran on; `null` when GitHub does not say. */
      readonly head: string | null;
    };

/** What the comment on a pull request remembers of a leg's last report. */
export interface Remembrance {
  /** When the comment was last written. */
  readonly at: string;
  /** What was made after this, its report may not know. */
  readonly from: string;
  readonly leg: Leg | null;
  /** The open findings that held the gate, and nothing else of that report. */
  readonly prior: PriorReport;
  /** Number of the run; `null` outside a workflow. */
  readonly run: number | null;
  /** Number of the artifact that held the report; `null` where that is not known. */
  readonly artifact: number | null;
  /** All of them are there, and the report knew its own past. */
  readonly isWhole: boolean;
}

/** All that could be found out about the runs before this one. */
export interface Traces {
  /** Any order. */
  readonly traces: readonly Trace[];
  /** Why the list of runs does not reach its end; `null` when it does, or when it was read far enough. */
  readonly cut: Pick<Problem, 'what' | 'why'> | null;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** Heads of earlier runs of this change. */
  readonly heads: readonly string[];
  /** Where this run stands; `null` where it is not known. */
  readonly leg: Leg | null;
  /** Jobs that GitHub lists for this head. */
  readonly jobs: readonly ListedJob[];
  /** When this attempt of the run began, ISO 8601; `null` where it is not known. */
  readonly began: string | null;
}

// The last round as this round meets it: its report, how far it can be believed, and what became of its code.

/** Whether a report surely is one of ours. If not, it may add open findings, never close, decline or lower one. */
export type Trust = { readonly kind: 'authenticated' } | { readonly kind: 'unauthenticated'; readonly reason: string };

/** A testing or documentation point of the last report. */
export interface PriorPoint {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly reviewers: readonly string[];
}

export interface PriorReviewer {
  readonly id: string;
  readonly status: Status;
  readonly failures: readonly Failure[];
  /** `file`: name of the stored review. */
  readonly passes: readonly { readonly number: number; readonly file: string; readonly status: Status }[];
  readonly telemetry: Telemetry | null;
}

export interface PriorReport {
  readonly id: string;
  /** ISO 8601, UTC: when it could be read. Comments after it speak of its ids. */
  readonly publishedAt: string;
  readonly number: number;
  readonly of: string;
  readonly head: string | null;
  readonly trust: Trust;
  /** Current and carried ones. */
  readonly findings: readonly PriorFinding[];
  readonly points: readonly PriorPoint[];
  readonly ledger: readonly LedgerEntry[];
  /** The rounds before it, oldest first. */
  readonly history: readonly PastRound[];
  readonly fingerprint: Fingerprint | null;
  readonly reviewers: readonly PriorReviewer[];
  readonly reviews: readonly StoredReview[];
  /** `null` where it does not tell. */
  readonly reading: PriorReading | null;
  readonly decision: Decision;
  readonly opinions: readonly SecondOpinion[];
  /** What it and the rounds before it spent. */
  readonly spent: EarlierSpending;
  /** As it says itself; `null` in reports of earlier versions. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
}

/** A file at one revision: `unknown` when it could not be read (no repository, binary, too large, revision lost). */
export type FileVersion =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' } | { readonly kind: 'unknown' };

/** A file that a prior finding cites, at the head where its code was last seen and at this round's head. */
export interface PriorFile {
  readonly path: string;
  readonly before: FileVersion;
  /** Where it is now: renames followed. */
  readonly nowPath: string;
  readonly now: FileVersion;
}

/** What was added to a file since then. */
export interface AddedSince {
  readonly path: string;
  readonly text: string;
}

/** What the edge must read, per head at which prior code was last seen. */
export interface PriorCodeRequest {
  readonly previousHead: string | null;
  readonly head: string;
  readonly revisions: readonly RevisionRequest[];
}

export interface RevisionRequest {
  /** Full SHA. */
  readonly revision: string;
  readonly paths: readonly string[];
  /** Lines of cited code, trimmed; each is looked for in all files of head. */
  readonly lines: readonly string[];
}

/** The code of prior findings, then and now, for one earlier head. */
export interface PriorRevision {
  readonly revision: string;
  readonly files: readonly PriorFile[];
  /** Other files of head that hold one of the requested lines. */
  readonly elsewhere: readonly PriorFile[];
  /** `null` when that head is lost or too much was added. */
  readonly added: readonly AddedSince[] | null;
}

/** What git says about the code of prior findings. */
export interface PriorCode {
  readonly comparison: Comparison;
  /** Commits since the last round; after a force-push those that are new or changed. */
  readonly changedSince: readonly Pick<Commit, 'sha' | 'subject'>[];
  readonly revisions: readonly PriorRevision[];
}

/** Nothing could be read. */
export const NO_PRIOR_CODE: PriorCode = { comparison: 'unknown', changedSince: [], revisions: [] };
