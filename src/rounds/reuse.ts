/** Decides which reviews of the last round are used again, and what a later round compares with. */
import { createHash } from 'node:crypto';
import { type Change, isNotice } from '../domain/change.js';
import type { Unreviewed } from '../domain/demand.js';
import type { PriorReport, PriorReviewer } from '../domain/past.js';
import { type Failure, FLAG_CLASSES, type PassRun, type Reviewer, type ReviewerRun } from '../domain/reviewer.js';
import type { Fingerprint } from '../domain/round.js';

/** What to do in this round. */
export type Reuse =
  /** Every reviewer runs. */
  | { readonly kind: 'review'; readonly reason: string }
  /** `runs` stand as they were; only `missing` run. `said` goes into the report. */
  | {
      readonly kind: 'reuse';
      readonly runs: readonly ReviewerRun[];
      readonly missing: readonly Reviewer[];
      readonly said: string;
    };

export interface ReuseFacts {
  readonly setting: 'auto' | 'off';
  readonly prior: PriorReport | null;
  readonly now: Fingerprint;
  /** As configured in this round. */
  readonly reviewers: readonly Reviewer[];
  /** Keys of the instructions to reviewers that are in the change now. */
  readonly notices: ReadonlySet<string>;
  /** A person accepted this head: then nothing is reviewed again for it. */
  readonly accepted?: boolean;
  /** Every changed file is to be read: reviews that left some out do not do. */
  readonly readsAll?: boolean;
}

/**
 * Completed reviews are used again for the same head, or for the same files before and after on a moved base, under the
 * same configuration and notes. The same patch elsewhere in a file is another change. Findings are anchored and judged
 * anew in any case. Of a head that a person accepted all reviews are used, as they were: what is missing stays missing.
 */
export function decideReuse(facts: ReuseFacts): Reuse {
  const { setting, prior, now, reviewers, notices, accepted = false, readsAll = false } = facts;
  const reason = whyReview(setting, prior, now) ?? whyNotBelieved(prior, notices);
  if (reason !== null || !prior) return { kind: 'review', reason: reason ?? 'it is the first round' };
  if (accepted && prior.head === now.head) return asItWas(prior, reviewers, ACCEPTED);
  if (readsAll && prior.reading?.isPartial) return { kind: 'review', reason: 'the last round read changed files only' };
  const runs = reviewers.flatMap((reviewer) => reusedRun(reviewer, prior) ?? []);
  if (!runs.length) return { kind: 'review', reason: 'no review of the last round is complete' };
  const kept = new Set(runs.map(({ reviewer }) => reviewer.id));
  const missing = reviewers.filter(({ id }) => !kept.has(id));
  return { kind: 'reuse', runs, missing, said: sentence(prior, now, { kept: [...kept], missing }) };
}

/** Why nobody is asked about a head again, and what would change that. */
interface Standstill {
  /** Before `as round 2 left it`. */
  readonly said: string;
  readonly because: string;
  readonly fix: string;
}

const ACCEPTED: Standstill = {
  said: 'The head was accepted',
  because: 'a person accepted this head as it is',
  fix: 'none for this head; the next one is reviewed by all',
};

/**
 * The reviews of this very head as they were, where a run is to review nothing: what was asked for once was asked for this
 * head, and an event beside it takes nothing back. What may not be used again stays so.
 */
export function standingReviews(reuse: Reuse, prior: PriorReport | null, facts: StandingFacts): Reuse | null {
  const { head, reviewers, why, how } = facts;
  if (reuse.kind !== 'reuse' || prior?.head !== head) return null;
  return asItWas(prior, reviewers, { said: 'The head stands', because: why, fix: how ?? 'none for this head' });
}

interface StandingFacts extends Pick<Unreviewed, 'why' | 'how'> {
  readonly head: string;
  readonly reviewers: readonly Reviewer[];
}

function asItWas(prior: PriorReport, reviewers: readonly Reviewer[], still: Standstill): Reuse {
  const runs = reviewers.map((reviewer) => reusedRun(reviewer, prior) ?? missingRun(reviewer, prior, still));
  const said = `${still.said} as round ${prior.number} left it: all its reviews are used again as they were, and nothing was reviewed again.`;
  return { kind: 'reuse', runs, missing: [], said };
}

function whyReview(setting: ReuseFacts['setting'], prior: PriorReport | null, now: Fingerprint): string | null {
  if (setting === 'off') return '`reuse` is off';
  if (!prior) return 'it is the first round';
  const before = prior.fingerprint;
  if (prior.trust.kind !== 'authenticated') return 'the last report is not authenticated';
  if (!before) return 'the last report has no fingerprint';
  if (before.configuration !== now.configuration) return 'the configuration or the notes changed';
  if (before.baseBranch !== now.baseBranch) return 'the base branch is another one';
  const sameChange = now.head !== null && before.head === now.head && before.mergeBase === now.mergeBase;
  const sameFiles = now.files !== null && before.files === now.files;
  return sameChange || sameFiles ? null : 'the change is not the same';
}

/** A title or description can be taken back at the same head; what reviewers wrote under it cannot be distinguished from what they would have written. */
function whyNotBelieved(prior: PriorReport | null, notices: ReadonlySet<string>): string | null {
  const gone = prior?.findings.some((finding) => isNotice(finding) && !notices.has(finding.key)) ?? false;
  return gone ? 'its reviewers were given instructions that are not in the change any more' : null;
}

function sentence(
  prior: PriorReport,
  now: Fingerprint,
  { kept, missing }: { readonly kept: readonly string[]; readonly missing: readonly Reviewer[] },
): string {
  const same = prior.fingerprint?.head === now.head && prior.fingerprint.mergeBase === now.mergeBase;
  const what = same ? 'Same head' : 'Same files before and after on another base';
  const ran = missing.length ? `; only ${missing.map(({ id }) => id).join(', ')} ran` : '; nothing was reviewed again';
  return `${what} and configuration as in round ${prior.number}: the reviews of ${kept.join(', ')} are used again${ran}.`;
}

/** A completed review of the last round as a run of this one; `null` when it was not complete or its text is lost. */
function reusedRun(reviewer: Reviewer, prior: PriorReport): ReviewerRun | null {
  const known = prior.reviewers.find(({ id }) => id === reviewer.id);
  if (known?.status !== 'completed' || known.passes.length < reviewer.passes) return null;
  const passes = known.passes.flatMap((pass, index) => reusedPass(known, prior, pass, index) ?? []);
  return passes.length === known.passes.length ? { reviewer, passes } : null;
}

function reusedPass(
  { id, telemetry }: PriorReviewer,
  { reviews }: PriorReport,
  { number, file }: PriorReviewer['passes'][number],
  index: number,
): PassRun | null {
  const text = reviews.find((review) => review.file === file)?.text ?? '';
  if (!text.trim()) return null;
  return {
    ...{ reviewer: id, number, file, text, failures: [] },
    // It was complete when it was read first; its closing line names that run's nonce.
    finished: true,
    telemetry: index === 0 ? telemetry : null,
    startMs: 0,
    durationMs: 0,
    exitCode: 0,
    retries: 0,
  };
}

/** A review that was not complete, with all that it says and the reasons for which it did not count; and it does not now. */
function missingRun(reviewer: Reviewer, prior: PriorReport, still: Standstill): ReviewerRun {
  const { id } = reviewer;
  const known = prior.reviewers.find((each) => each.id === id);
  const before = known?.failures ?? [];
  const failures = [...before, { class: causeOf(before), problem: notAskedAgain(reviewer, prior, still) }];
  const left = known?.passes ?? [];
  const isOpen = left.some(({ status }) => status !== 'completed');
  const next = { number: left.length + 1, file: `${id}-pass-${String(left.length + 1)}.md`, status: 'failed' as const };
  const passes = (isOpen ? left : [...left, next]).map(({ number, file, status }, index) => ({
    ...{ reviewer: id, number, file, text: prior.reviews.find((review) => review.file === file)?.text ?? '' },
    ...{ finished: status === 'completed', failures: status === 'completed' ? [] : failures },
    ...{ telemetry: index === 0 ? (known?.telemetry ?? null) : null, exitCode: null },
    ...{ startMs: 0, durationMs: 0, retries: 0 },
  }));
  return { reviewer, passes };
}

/** Of the class for which it was missing: what the report says of the cause stays the same. */
function causeOf(before: readonly Failure[]): Failure['class'] {
  return before.find((each) => !FLAG_CLASSES.includes(each.class))?.class ?? 'no-output';
}

function notAskedAgain({ id }: Reviewer, { number }: PriorReport, { because, fix }: Standstill): Failure['problem'] {
  return { what: `${id}: not asked again`, why: `it did not complete in round ${String(number)}, and ${because}`, fix };
}

export interface ConfiguredRun {
  readonly reviewers: readonly Reviewer[];
  /** Review notes and base versions of agent files. */
  readonly notes: readonly { readonly name: string; readonly text: string }[];
}

/** All that decides what a reviewer is asked, as one text to be hashed: the same for the same configuration, whatever the order of its keys. */
export function configurationText({ reviewers, notes }: ConfiguredRun): string {
  return JSON.stringify(sorted({ reviewers: byId(reviewers), notes: byName(notes) }));
}

/** What a later round compares with. `baseBranch`: name of the branch that the change is to be merged into; `null` when not known. */
export function fingerprintOf(
  configured: ConfiguredRun,
  change: Change | null,
  baseBranch: string | null,
): Fingerprint {
  return {
    configuration: createHash('sha256').update(configurationText(configured)).digest('hex'),
    baseBranch,
    mergeBase: change?.mergeBase ?? null,
    head: change?.head ?? null,
    files: change?.filesId ?? null,
  };
}

const byId = (reviewers: readonly Reviewer[]): Reviewer[] => [...reviewers].sort((a, b) => (a.id < b.id ? -1 : 1));
const byName = (notes: ConfiguredRun['notes']): ConfiguredRun['notes'] =>
  [...notes].sort((a, b) => (a.name < b.name ? -1 : 1));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
