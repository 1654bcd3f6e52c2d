/** What earlier rounds and people add to a run, found before it begins; and the earlier runs of which it was found. */
import { NO_PEOPLE, type People } from './feedback.js';
import type { PriorReport } from './prior.js';
import type { Problem } from './problem.js';
import type { Leg, ListedJob } from './leg.js';
import type { Fingerprint, OtherLeg, PastState } from './round.js';
import type { Waiver } from './waiver.js';

export interface Past {
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  readonly people: People;
  /** From the base's configuration. */
  readonly waivers: readonly Waiver[];
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  readonly problems: readonly Problem[];
  /** Reasons for which the conclusion cannot be `pass`: what an earlier round found is not known. */
  readonly missing: readonly string[];
  /** Where this run stands; `null` where it is not known. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
}

/** Nothing came before, nobody was asked. */
export const NO_PAST: Past = {
  prior: null,
  people: NO_PEOPLE,
  waivers: [],
  fingerprint: null,
  reuse: null,
  problems: [],
  missing: [],
  leg: null,
  otherLegs: [],
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
  /** When it last changed, re-runs included; `null` when that is not told. */
  readonly changedAt: string | null;
  /** `null` while it runs. */
  readonly conclusion: string | null;
  /** Login of who caused it: on a push the one who pushed. */
  readonly actor: string | null;
}

/** An artifact of a run; where it came from is told a second time. */
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
      readonly what: string;
      readonly why: string;
      /** GitHub's record of the run. */
      readonly conclusion: string | null;
    };

/** All that could be found out about the runs before this one. */
export interface Traces {
  /** Any order. */
  readonly traces: readonly Trace[];
  /** Why the list of runs does not reach its end; `null` when it does, or when it was read far enough. */
  readonly cut: Pick<Problem, 'what' | 'why'> | null;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** Where this run stands; `null` where it is not known. */
  readonly leg: Leg | null;
  /** Jobs that GitHub lists for this head. */
  readonly jobs: readonly ListedJob[];
  /** When this attempt of the run began, ISO 8601; `null` where it is not known. */
  readonly began: string | null;
}
