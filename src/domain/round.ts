/** Rounds: what became of each finding over the runs on one pull request or branch, with declines, waivers and the legs of a workflow. */
import type { Commit } from './change.js';
import type { Said } from './consolidation.js';
import type { LineRange, Origin, Side } from './finding.js';
import type { Classification, Risk, Severity } from './severity.js';

export const FATES = [
  'fixed',
  'unconfirmed',
  'partly',
  'unaddressed',
  'regressed',
  'answered',
  'declined',
  'superseded',
  'gone',
] as const;
export type Fate = (typeof FATES)[number];

/** Fates that take a prior finding out of the gate. */
const CLOSED_FATES: readonly Fate[] = ['fixed', 'declined', 'superseded', 'gone'];

export const ROUND_STATUSES = ['new', 'unaddressed', 'partly', 'regressed', 'unconfirmed', 'carried'] as const;
type RoundStatus = (typeof ROUND_STATUSES)[number];

/** A finding's standing in the rounds; `since` is the round that first raised it. */
export interface FindingRound {
  readonly status: RoundStatus;
  readonly since: number;
}

/** What later rounds list in full: `all`, or from which severity on. */
export const LATER_ROUNDS = ['all', 'important', 'critical'] as const;
export type LaterRounds = (typeof LATER_ROUNDS)[number];

/** From this round on, what is raised first may be quiet. */
export const QUIET_FROM = 3;

/** A place of a prior finding, with the code that stood there. */
export interface PriorPlace {
  readonly path: string;
  readonly lines: LineRange | null;
  readonly side: Side;
  readonly primary: boolean;
  /** The cited lines as they were when the finding was last seen; empty when they were not known. */
  readonly code: readonly string[];
}

/** A finding of an earlier report, with all that later rounds need to tell what became of it. */
export interface PriorFinding {
  /** Its id in that report. */
  readonly id: string;
  readonly key: string;
  readonly severity: Severity;
  readonly contested: boolean;
  readonly risk: Risk | null;
  readonly classification: Classification | null;
  readonly title: string;
  readonly body: string;
  readonly said: readonly Said[];
  readonly places: readonly PriorPlace[];
  readonly origin: Origin;
  /** A unified diff; empty when none was given. */
  readonly fix: string;
  readonly reviewers: readonly string[];
  /** The round that first raised it. */
  readonly since: number;
  /** Head at which its code was last seen to be there: what became of it is found out from there. `null` without a repository. */
  readonly seenAt: string | null;
  /** The leg that reported it, in words, when it is not the one that carries it. */
  readonly leg: string | null;
}

/** What became of an earlier round's finding or point. */
export interface LedgerEntry {
  readonly key: string;
  /** Its id in the report of `round`, e.g. `I2`, `T1`. */
  readonly id: string;
  readonly title: string;
  /** The last round whose report listed it. Last round's entries are the Resolution table; older ones are the ledger's memory. */
  readonly round: number;
  readonly fate: Fate;
  readonly reason: string;
  /** Its id in this report when it is still there. */
  readonly now: string | null;
  /** What later rounds need to recognise it; `null` for testing and documentation points. */
  readonly finding: PriorFinding | null;
  /** Who closed it, when its fate is `declined`. */
  readonly decline: AppliedDecline | null;
}

/** An earlier round, oldest first in `Round.history`: comments are bound to the newest report before them. */
export interface PastRound {
  readonly number: number;
  /** Id of its report. */
  readonly report: string;
  readonly head: string | null;
  /** ISO 8601, UTC: when its report could be read. */
  readonly publishedAt: string;
}

/** Who holds the gate for what another leg found: its own check, or this leg, which carries it. */
export const LEG_GATES = ['own', 'carried'] as const;
type LegGate = (typeof LEG_GATES)[number];

/** An id of a report and the finding that it names there. */
interface NamedKey {
  readonly id: string;
  readonly key: string;
}

/** Another leg on the same change, as its newest report tells. */
export interface OtherLeg {
  readonly leg: Leg;
  /** Id of that report; two legs that began in one second have the same. */
  readonly report: string;
  readonly head: string | null;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly gate: LegGate;
  /** What is open there, for the day on which it no longer runs; empty once it is carried. */
  readonly findings: readonly PriorFinding[];
  /** What the ids of that report mean, and those of the one before it: a comment may speak of them. */
  readonly ids: readonly NamedKey[];
  readonly idsBefore: readonly NamedKey[];
}

/** What must be equal for a verdict or a review to be used again. Hashes and SHAs; `null` where not known. */
export interface Fingerprint {
  /** Of settings, reviewers, notes and waivers, all from the base. */
  readonly configuration: string;
  /** Name of the base branch. */
  readonly baseBranch: string | null;
  readonly mergeBase: string | null;
  readonly head: string | null;
  /** Of the changed files with their modes and blobs at mergeBase and head: equal only where every line stands where it stood. */
  readonly files: string | null;
}

/** How last round's head relates to this one's; `rewritten`: force-pushed, compared by range-diff. */
export const COMPARISONS = ['first', 'same', 'ahead', 'rewritten', 'unknown'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Counts of findings. `fixed` counts all that were closed since the last round. */
interface Convergence {
  readonly open: number;
  readonly new: number;
  readonly fixed: number;
}

/** What a run knew of the rounds before it: `missing` when a report was there and could not be had, and nobody has ended that. */
export const PAST_STATES = ['known', 'missing'] as const;
export type PastState = (typeof PAST_STATES)[number];

export interface Round {
  /** The same for every run on one head. */
  readonly number: number;
  /** `pr-280` or the branch. */
  readonly of: string;
  readonly previousHead: string | null;
  /** Commits since the last round; after a force-push those that are new or changed by range-diff. */
  readonly changedSince: readonly Pick<Commit, 'sha' | 'subject'>[];
  readonly comparison: Comparison;
  readonly convergence: Convergence;
  readonly history: readonly PastRound[];
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again from the last round; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  /** One sentence on which changed files were read, with `rounds: changed`; `null` where all are and nothing else is set. */
  readonly reading: string | null;
  /** A report whose own past was missing is no past for the next round: it may only add findings. */
  readonly past: PastState;
  /** Where this report was made; `null` outside a workflow. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
}

/** Takes a finding out of the gate? */
export function isClosed(fate: Fate): boolean {
  return CLOSED_FATES.includes(fate);
}

/** The number of the round whose report came before this one: this round's own when its head was reviewed before. */
export function roundBefore({ number, history }: Pick<Round, 'number' | 'history'>): number {
  return history.at(-1)?.number ?? number - 1;
}

// Declines: a person with the right to do so closes a finding by word, in a comment or in the base's configuration.

/** An entry of `waivers:` in the base configuration. It covers one finding: this key, at this path, while its code is this. */
export interface Waiver {
  /** Key of the finding in `report.json`. */
  readonly key: string;
  /** Of its primary place. */
  readonly path: string;
  /** Hash of the cited lines as the report prints it. */
  readonly code: string;
  /** The highest severity that it covers. */
  readonly severity: Severity;
  readonly owner: string;
  readonly reason: string;
  /** Last day on which it holds, `yyyy-mm-dd`, UTC. */
  readonly expires: string;
}

/** A decline that was accepted, with the severity of the finding at that time; of a waiver the highest that it covers. */
export interface AppliedDecline {
  readonly by: string;
  readonly reason: string;
  readonly severity: Severity;
  /** ISO 8601 of the comment; for a waiver the day it expires. */
  readonly at: string;
  readonly source: { readonly kind: 'comment'; readonly url: string } | { readonly kind: 'waiver' };
}

/** The entry that would waive a finding, ready to be put under `waivers:`; who answers for it, why and until when are left to its owner. */
export function waiverLine({ key, path, code, severity }: Pick<Waiver, 'key' | 'path' | 'code' | 'severity'>): string {
  const bound = `key: ${quoted(key)}, path: ${quoted(path)}, code: ${quoted(code)}, severity: ${severity}`;
  return `- { ${bound}, owner: "<owner>", reason: "<reason>", expires: "<yyyy-mm-dd>" }`;
}

/** A key of digits alone would be a number in YAML; JSON's strings are YAML's. */
const quoted = (text: string): string => JSON.stringify(text);

// A leg: one place in a repository's workflows where the action runs, so that several may review one pull request.

/** What GitHub and the runner say about where a report was made; nothing of it comes from the change's files. */
export interface Leg {
  /** GitHub's number of the workflow. */
  readonly workflow: number;
  /** Id of the job in its workflow. */
  readonly job: string;
  /** Position in a matrix; `0` without one. */
  readonly index: string;
  /** What the runner calls the step; `null` where a report does not tell. */
  readonly step: string | null;
  /** The job's name in GitHub's list of jobs; `null` where it is not known. */
  readonly name: string | null;
}

/** A job that GitHub lists for the head under review. */
export interface ListedJob {
  readonly workflow: number;
  readonly name: string;
  /** `holds`: it runs or will, or its check is red; `passed`: its check is green. Others are not known to count. */
  readonly state: 'holds' | 'passed';
}

/** Whether two are the same leg. What one of them does not know tells them apart from nothing. */
export function sameLeg(a: Leg, b: Leg): boolean {
  return sameJob(a, b) && (a.step === null || b.step === null || a.step === b.step);
}

/** The same of legs that may not be known: two unknown ones are one. */
export function sameOrNoLeg(a: Leg | null, b: Leg | null): boolean {
  return a === null || b === null ? a === b : sameLeg(a, b);
}

/** Whether two legs are steps of one job: they share one check. */
export function sameJob(a: Leg, b: Leg): boolean {
  if (a.workflow !== b.workflow || a.job !== b.job || a.index !== b.index) return false;
  return a.name === null || b.name === null || callerOf(a.name) === callerOf(b.name);
}

/** Jobs of a reusable workflow have the id they have there, and a name that begins with the job that calls it. */
function callerOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(' / ')));
}

/** A leg in words, e.g. "the job `security`". */
export function legWords({ job, index, step, name }: Leg): string {
  const place = name === null && index !== '0' ? ` (number ${String(Number(index) + 1)} of its matrix)` : '';
  // The runner makes up names for steps without an id, which begin so.
  const isNamed = step !== null && (!step.startsWith('__') || /_\d+$/.test(step));
  return `the job \`${name ?? job}\`${place}${isNamed ? `, step \`${step}\`` : ''}`;
}
