/** Decides which coverage a round takes over from the one before (`rounds: changed`); any doubt and the file is read, or all are. */
import { isTool } from '../conclusion/coverage.js';
import {
  type AccountedBy,
  type Carry,
  type FileReading,
  FULL_LABEL,
  type PriorReading,
  READ_ALL,
  type RoundsMode,
} from '../domain/carried.js';
import { type Change, type ChangedFile, type FileBlob, isNotice, needsAccount } from '../domain/change.js';
import type { PriorReport } from '../domain/past.js';
import type { CoverageRow } from '../domain/report.js';
import type { Reviewer } from '../domain/reviewer.js';
import { type Fingerprint, type Leg, sameLeg } from '../domain/round.js';
import { listed } from '../text/wording.js';

export interface CarryFacts {
  readonly setting: RoundsMode;
  readonly reuse: 'auto' | 'off';
  /** A label asks for a full reading. */
  readonly isFullAsked: boolean;
  readonly prior: PriorReport | null;
  /** Reasons for which what an earlier round found is not known. */
  readonly missing: readonly string[];
  readonly leg: Leg | null;
  readonly now: Fingerprint;
  readonly change: Pick<Change, 'files' | 'mergeBase'>;
  /** As configured in this round. */
  readonly reviewers: readonly Pick<Reviewer, 'id' | 'reads'>[];
  /** An instruction to the reviewers is in the change, or not all of it could be read for one. */
  readonly isHeld: boolean;
}

/**
 * A file's coverage is carried while the file is as it was, at base and at head, and so are the files that a finding ties
 * to it. It is carried for each reviewer that accounted for it itself, under this very configuration; the others read it.
 */
export function carriedCoverage(facts: CarryFacts): Carry {
  if (facts.setting === 'full' || facts.prior === null) return READ_ALL;
  const { prior, change } = facts;
  const { reading } = prior;
  const why = whyFull({ ...facts, prior }) ?? (reading ? whyLeft(reading, change.files) : UNTOLD);
  if (why !== null || reading === null) return { kind: 'full', why };
  const asking = comparison(reading, facts);
  const judged = change.files.map((file) => ({ file, ...asking(file) }));
  const carried = new Map(judged.flatMap(({ file, by }) => (by === null ? [] : [[file.path, by] as const])));
  if (!carried.size) return { kind: 'full', why: 'no file is as it was, with all that findings tie to it' };
  const toRead = judged.flatMap(({ file: { path }, why: reason }) => (reason === null ? [] : [{ path, why: reason }]));
  return { kind: 'changed', round: prior.number, carried, toRead };
}

const UNTOLD = 'the last report does not tell who read which file';

function whyFull(facts: CarryFacts & { readonly prior: PriorReport }): string | null {
  const { prior, now, leg } = facts;
  if (facts.isFullAsked) return `the label \`${FULL_LABEL}\` asks for it`;
  if (facts.reuse === 'off') return '`reuse` is off';
  if (prior.trust.kind !== 'authenticated') return 'the last report is not authenticated';
  if (facts.missing.length) return 'what an earlier round found is not known';
  if (!isOfLeg(prior.leg, leg)) return 'the last report is that of another leg';
  const before = prior.fingerprint;
  if (!before) return 'the last report has no fingerprint';
  if (before.configuration !== now.configuration) return 'the configuration or the notes changed';
  if (before.baseBranch !== now.baseBranch) return 'the base branch is another one';
  return facts.isHeld || prior.findings.some(isNotice) ? 'an instruction to the reviewers stands' : null;
}

function isOfLeg(theirs: Leg | null, own: Leg | null): boolean {
  return theirs === null || own === null ? theirs === own : sameLeg(theirs, own);
}

/** What the change did to such a file and does no more stands in no diff: only who reads all can see what it breaks. */
function whyLeft({ files }: PriorReading, now: readonly Pick<ChangedFile, 'path'>[]): string | null {
  const here = new Set(now.map(({ path }) => path));
  const gone = files.find(({ path }) => !here.has(path));
  return gone ? `\`${gone.path.replaceAll('`', "'")}\` is no longer part of the change` : null;
}

/** Who accounted for it, or why it is to be read. */
type CarryVerdict = { readonly by: AccountedBy; readonly why: null } | { readonly by: null; readonly why: string };
const read = (why: string): CarryVerdict => ({ by: null, why });

function comparison(
  { files, mergeBase }: PriorReading,
  { change, reviewers }: CarryFacts,
): (file: ChangedFile) => CarryVerdict {
  const [before, now] = [byPath(files), byPath(change.files)];
  const able = new Set(reviewers.filter((reviewer) => !isTool(reviewer)).map(({ id }) => id));
  /** A file outside of the change is at head what it is at the merge base. */
  const isAsBefore = (path: string): boolean => {
    const [then, here] = [before.get(path), now.get(path)];
    if (then === undefined && here === undefined) return mergeBase === change.mergeBase;
    return !!then && !!here && isSame(then, here);
  };
  return (file) => {
    const then = before.get(file.path);
    if (!then || !now.get(file.path)) return read('it is new in the change');
    if (!isSame(then, file)) return read('it changed');
    const tied = then.ties.find((path) => !isAsBefore(path));
    if (tied !== undefined) return read(`a finding ties \`${tied.replaceAll('`', "'")}\` to it, which changed`);
    if (then.unconfirmed !== null) return read(`nobody confirmed yet that ${then.unconfirmed} is fixed`);
    const by = new Map([...then.accounted].filter(([id]) => able.has(id)));
    if (!by.size && needsAccount(file)) return read('no completed review accounted for it');
    return { by, why: null };
  };
}

/** A path that stands there twice tells nothing: it is `null`. */
function byPath<T extends { readonly path: string }>(files: readonly T[]): ReadonlyMap<string, T | null> {
  const found = new Map<string, T | null>();
  for (const file of files) found.set(file.path, found.has(file.path) ? null : file);
  return found;
}

type FileStanding = Pick<FileReading, 'previousPath' | 'status' | 'kind' | 'blobs'>;

function isSame(then: FileStanding, now: FileStanding): boolean {
  if (then.blobs === null || now.blobs === null) return false;
  if (then.previousPath !== now.previousPath || then.status !== now.status || then.kind !== now.kind) return false;
  return isSameBlob(then.blobs.base, now.blobs.base) && isSameBlob(then.blobs.head, now.blobs.head);
}

function isSameBlob(a: FileBlob | null, b: FileBlob | null): boolean {
  return a === null || b === null ? a === b : a.mode === b.mode && a.sha === b.sha;
}

// What the report and the log say of it.

/** One sentence for the report; `null` where `rounds: full` is set or nothing came before. */
export function readingSentence(carry: Carry, coverage: readonly CoverageRow[], isPullRequest: boolean): string | null {
  if (carry.kind === 'full') {
    return carry.why === null ? null : `All changed files were read although \`rounds\` is \`changed\`: ${carry.why}.`;
  }
  const isSilent = ({ reviewers }: CoverageRow): boolean =>
    Object.values(reviewers).every((state) => state === 'not-reviewed');
  const carried = coverage.filter((row) => carry.carried.has(row.path) && isSilent(row)).length;
  const read = String(coverage.length - carried);
  const ask = isPullRequest ? `the label \`${FULL_LABEL}\` asks for all` : '`rounds: full` reads all';
  return `Changed files only: read ${read} of ${String(coverage.length)}, the others are as they were when earlier rounds accounted for them; ${ask}.`;
}

const NAMED_AT_MOST = 5;

/** Which files are read again and why, for the log. */
export function readingPlan(carry: Carry): string {
  if (carry.kind === 'full') return carry.why === null ? '' : `all changed files are read: ${carry.why}`;
  const { carried, toRead, round } = carry;
  const named = toRead.slice(0, NAMED_AT_MOST).map(({ path, why }) => `${path} (${why})`);
  const rest = toRead.length - named.length;
  const which = named.length ? `, ${listed(rest ? [...named, `${String(rest)} more`] : named)}` : '';
  return `changed files as they were in round ${String(round)}: ${String(carried.size)}; read: ${String(toRead.length)}${which}`;
}
