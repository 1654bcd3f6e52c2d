/** Counts over the reports of many runs: how they ended and why, what people decided, what was found, what it took. */
import type { Conclusion, Report } from '../domain/report.js';
import { type FailureClass, FLAG_CLASSES } from '../domain/reviewer.js';
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { unaccepted } from '../domain/way-out.js';
import { dollars, inDigits } from '../text/wording.js';

/** What is looked at in a report. */
export type CountedReport = Pick<
  Report,
  | 'id'
  | 'startedAt'
  | 'durationMs'
  | 'change'
  | 'round'
  | 'reviewers'
  | 'findings'
  | 'coverage'
  | 'ledger'
  | 'cost'
  | 'decision'
>;

/** The middle and what nine of ten stay within; `null` where nothing was to be counted. `of`: how many tell it. */
interface Spread {
  readonly median: number | null;
  readonly p90: number | null;
  readonly of: number;
}

const OUTCOMES = ['passed', 'accepted', 'failed', 'incomplete', 'would fail', 'would be incomplete'] as const;
type RunOutcome = (typeof OUTCOMES)[number];

export interface Statistics {
  readonly runs: number;
  readonly pullRequests: number;
  /** ISO 8601 of the first and the last run; `null` without any. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a trial: what it would have been. */
  readonly outcomes: Readonly<Record<RunOutcome, number>>;
  /** Cause → runs that are incomplete by it, accepted ones too; a run counts for each of its causes. */
  readonly incomplete: Readonly<Record<string, number>>;
  /** Findings, each once in its pull request. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly declined: number;
  readonly waived: number;
  readonly costUsd: Spread;
  readonly minutes: Spread;
  readonly roundsToGreen: Spread & { readonly stillRed: number };
}

/** Counts them; a report that is there twice counts once. */
export function statisticsOf(given: readonly CountedReport[]): Statistics {
  const reports = [...new Map(given.map((report) => [identityOf(report), report])).values()].sort((a, b) =>
    a.startedAt < b.startedAt ? -1 : 1,
  );
  const outcomes = reports.map(({ decision }) => outcomeOf(decision));
  const isIncomplete = ({ decision }: CountedReport): boolean => unaccepted(decision) === 'incomplete';
  const subjects = groups(reports.filter(({ round }) => round.of.startsWith('pr-')));
  const greens = [...subjects.values()].map(roundOfGreen);
  const green = greens.filter((round) => round !== null);
  const costs = reports.flatMap(({ cost }) => (cost === null ? [] : [cost.spent.knownUsd]));
  return {
    runs: reports.length,
    pullRequests: new Set(reports.map(subjectOf).filter((subject) => subject.includes(' pr-'))).size,
    ...{ from: reports[0]?.startedAt ?? null, to: reports.at(-1)?.startedAt ?? null },
    outcomes: record(OUTCOMES, (outcome) => outcomes.filter((each) => each === outcome).length),
    incomplete: tallied(reports.filter(isIncomplete).flatMap(causesOf)),
    findings: findingsOf(reports),
    ...decisionsOf(reports),
    costUsd: spread(costs),
    minutes: spread(reports.map(({ durationMs }) => durationMs / 60_000)),
    roundsToGreen: { ...spread(green), stillRed: greens.length - green.length },
  };
}

const identityOf = ({ id, startedAt, change, round }: CountedReport): string =>
  JSON.stringify([change?.repository, id, startedAt, round.of, round.leg]);
const subjectOf = ({ change, round }: CountedReport): string => `${change?.repository ?? ''} ${round.of}`;

function outcomeOf({ conclusion, gate }: CountedReport['decision']): RunOutcome {
  const enforced: Readonly<Record<Conclusion, RunOutcome>> = {
    ...{ pass: 'passed', accepted: 'accepted', fail: 'failed', incomplete: 'incomplete' },
  };
  const trial: Partial<Record<Conclusion, RunOutcome>> = { fail: 'would fail', incomplete: 'would be incomplete' };
  return (gate === 'trial' ? trial[conclusion] : undefined) ?? enforced[conclusion];
}

/** What only the owner of the repository can mend. */
const CONFIGURED: readonly FailureClass[] = ['authentication', 'install', 'model-not-found', 'configuration'];

const UNREAD_CAUSES = { unasked: 'not asked for', skipped: 'skipped', carried: 'merge group' } as const;

/** Why a run is incomplete, each cause once. */
function causesOf({ reviewers, coverage, round, decision: { unreviewed } }: CountedReport): string[] {
  const past = round.past === 'missing' ? ['past'] : [];
  if (unreviewed !== null) return [UNREAD_CAUSES[unreviewed.kind], ...past];
  const lost = reviewers
    .filter(({ status }) => status !== 'completed')
    .map(({ failures }) => failures.find((each) => !FLAG_CLASSES.includes(each.class))?.class ?? 'no-output')
    .map((kind) => (CONFIGURED.includes(kind) ? 'configuration' : `reviewer: ${kind}`));
  const causes = [...lost, ...(coverage.some(({ uncovered }) => uncovered) ? ['coverage'] : []), ...past];
  return causes.length ? [...new Set(causes)] : ['other'];
}

/** By the worst severity that a finding had in its pull request. */
function findingsOf(reports: readonly CountedReport[]): Record<Severity, number> {
  const worst = new Map<string, Severity>();
  for (const report of reports) {
    for (const { key, severity } of report.findings) {
      const name = JSON.stringify([subjectOf(report), key]);
      const known = worst.get(name);
      if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) worst.set(name, severity);
    }
  }
  const all = [...worst.values()];
  return record(SEVERITIES, (severity) => all.filter((each) => each === severity).length);
}

function decisionsOf(reports: readonly CountedReport[]): Pick<Statistics, 'declined' | 'waived'> {
  const decided = new Map<string, string>();
  for (const report of reports) {
    for (const { key, fate, decline } of report.ledger) {
      if (fate === 'declined' && decline) decided.set(JSON.stringify([subjectOf(report), key]), decline.source.kind);
    }
  }
  const kinds = [...decided.values()];
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  return { declined: count('comment'), waived: count('waiver') };
}

/** Reports of one pull request, of several legs each by itself, in the order in which they began. */
function groups(reports: readonly CountedReport[]): ReadonlyMap<string, readonly CountedReport[]> {
  const found = new Map<string, CountedReport[]>();
  for (const report of reports) {
    const { leg } = report.round;
    const name = JSON.stringify([subjectOf(report), leg && [leg.workflow, leg.job, leg.index, leg.step]]);
    found.set(name, [...(found.get(name) ?? []), report]);
  }
  return found;
}

/** The round in which it was green for the first time; `null` when it never was. */
function roundOfGreen(reports: readonly CountedReport[]): number | null {
  const first = reports.find(({ decision }) => decision.conclusion === 'pass' || decision.conclusion === 'accepted');
  return first?.round.number ?? null;
}

/** By the nearest rank, so that each is a number that occurred. */
function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number): number | null => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
  return { median: rank(0.5), p90: rank(0.9), of: sorted.length };
}

function record<Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}

function tallied(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

// The table for people.

const WIDTH = 30;

/** The counts as a plain table. Nothing in it is a text that somebody else wrote. */
export function statisticsTable(counts: Statistics): string {
  const { runs, pullRequests, from, to, outcomes, incomplete, findings, roundsToGreen } = counts;
  const days = from === null || to === null ? '' : `, ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  const isTried = outcomes['would fail'] + outcomes['would be incomplete'] > 0;
  const shown = OUTCOMES.filter((outcome) => isTried || !outcome.startsWith('would'));
  const lines = [
    `${inDigits(runs, 'run')} of ${inDigits(pullRequests, 'pull request')}${days}`,
    ...section(
      'outcome',
      shown.map((outcome) => row(outcome, outcomes[outcome])),
    ),
    ...section(
      'incomplete by',
      Object.entries(incomplete).map(([cause, count]) => row(cause, count)),
    ),
    ...section(
      'findings, each once',
      SEVERITIES.map((severity) => row(severity, findings[severity])),
    ),
    ...section('decided by people', [row('declined', counts.declined), row('waived', counts.waived)]),
    ...section(`${''.padEnd(WIDTH)}  median     p90`, [
      spreadRow('cost of a run', counts.costUsd, dollars),
      spreadRow('minutes of a run', counts.minutes, (value) => value.toFixed(1)),
      spreadRow('rounds to green', roundsToGreen, String),
    ]),
    ...(roundsToGreen.stillRed ? [row('still red', roundsToGreen.stillRed)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length ? ['', title, ...rows] : [];
}

const row = (name: string, count: number): string => `  ${name.padEnd(WIDTH)}${String(count).padStart(6)}`;

function spreadRow(name: string, { median, p90, of }: Spread, write: (value: number) => string): string {
  const cell = (value: number | null): string => (value === null ? '-' : write(value)).padStart(8);
  return `  ${name.padEnd(WIDTH - 2)}${cell(median)}${cell(p90)}  (${String(of)})`;
}
