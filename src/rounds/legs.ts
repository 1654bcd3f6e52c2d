/** Takes this leg's own past from what all legs left, with what it must carry of legs that may not run any more. */
import type { PriorReport, Trace } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import {
  type LedgerEntry,
  type Leg,
  legWords,
  type ListedJob,
  type OtherLeg,
  type PriorFinding,
  sameJob,
  sameLeg,
} from '../domain/round.js';
import { isAtLeast } from '../domain/severity.js';
import { continueIds } from './ids.js';

export type ReportTrace = Extract<Trace, { readonly kind: 'report' }>;

interface LegFacts {
  readonly reports: readonly ReportTrace[];
  /** Where this run stands; `null`: not known, then every report is its own past. */
  readonly leg: Leg | null;
  /** Head under review. */
  readonly head: string;
  /** Jobs that GitHub lists for this head. */
  readonly jobs: readonly ListedJob[];
  /** When this attempt of the run began; `null` where it is not known. */
  readonly began: string | null;
  /** Whether the change touches what decides which jobs run and what is in them. */
  readonly touchesJobs: boolean;
}

/** The past of this leg, and the other legs as they stand now. */
export interface LegsPast {
  readonly prior: PriorReport | null;
  readonly otherLegs: readonly OtherLeg[];
  readonly problems: readonly Problem[];
}

/** A report that surely is ours and knew its own past says all there is to say up to the moment its run began. */
export function isKnown(trace: Trace): trace is ReportTrace {
  return trace.kind === 'report' && trace.past === 'known' && trace.prior.trust.kind === 'authenticated';
}

const newestFirst = (reports: readonly ReportTrace[]): ReportTrace[] =>
  [...reports].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

/**
 * Before which time nothing has to be read: what is older the newest known report of this leg knew, or one of another
 * leg that knew of none of this leg. `null`: everything may matter.
 */
export function readFrom(traces: readonly Trace[], leg: Leg | null): string | null {
  const enough = newestFirst(traces.filter(isKnown)).find(
    (report) => isOwn(report, leg) || report.prior.leg === null || !knows(report.prior, leg),
  );
  return enough?.from ?? null;
}

const isOwn = (report: ReportTrace, leg: Leg | null): boolean => leg === null || sameLeg(report.leg, leg);
const knows = ({ otherLegs }: PriorReport, leg: Leg | null): boolean =>
  leg !== null && otherLegs.some((other) => sameLeg(other.leg, leg));

/** The reports of one leg that matter: its newest known one, and what was made since its run began to look for the past. */
function sinceKnown(reports: readonly ReportTrace[]): ReportTrace[] {
  const ordered = newestFirst(reports);
  const known = ordered.find(isKnown);
  return known ? ordered.filter((report) => report === known || report.at >= known.from) : ordered;
}

/** From the oldest to the newest: each report over what it did not know. */
function foldReports(reports: readonly ReportTrace[]): PriorReport | null {
  const oldestFirst = sinceKnown(reports)
    .map(({ prior }) => prior)
    .reverse();
  return oldestFirst.reduce<PriorReport | null>((older, newer) => (older ? layered(newer, older) : newer), null);
}

/**
 * This leg's own past, with what is open in legs that cannot be known to run for this head: there nobody else holds the
 * gate for it. A leg that runs holds it itself. A leg without a past takes over that of one that may be gone.
 */
export function pastOfLeg(facts: LegFacts): LegsPast {
  const { leg } = facts;
  const own = foldReports(facts.reports.filter((report) => isOwn(report, leg)));
  if (leg === null) return { prior: own, otherLegs: [], problems: [] };
  const known = newestFirst(facts.reports.filter(isKnown));
  const mine = known.find((report) => sameLeg(report.leg, leg)) ?? null;
  const memory = (mine ?? known[0])?.prior ?? null;
  const legs = otherLegs(facts.reports, { leg, known, mine, memory });
  const gone = legs.filter((other) => !holdsItself(other, { ...facts, leg, isNew: mine === null }));
  const heir = own === null ? gone.find(({ whole, gate }) => whole !== null && gate === 'own') : undefined;
  const carried = gone.filter((other) => other !== heir && other.gate === 'own' && other.findings.length > 0);
  const base = own ?? heir?.whole ?? (carried.length && memory ? emptied(memory) : null);
  return {
    prior: base && [...carried].reverse().reduce((prior, other) => carrying(prior, other, leg), base),
    otherLegs: legs.filter((other) => !sameLeg(other.leg, leg)).map((other) => asTold(other, gone.includes(other))),
    problems: [...(heir ? [inherits(heir)] : []), ...carried.map(carries)],
  };
}

/** Another leg with all that is known of its newest report; `whole` where that report was read. */
interface Other extends OtherLeg {
  readonly whole: PriorReport | null;
  /** One of the reports that were read knew its own past. */
  readonly isKnown: boolean;
}

interface KnownLegs {
  readonly leg: Leg;
  /** Known reports, newest first; of this leg the newest. */
  readonly known: readonly ReportTrace[];
  readonly mine: ReportTrace | null;
  /** What remembers legs whose reports were not read: the newest known report of this leg, else of any. */
  readonly memory: PriorReport | null;
}

/** Newest report first. This leg's own report may be one of those that were not read: what is remembered of it is open. */
function otherLegs(reports: readonly ReportTrace[], past: KnownLegs): Other[] {
  const groups = new Map<Leg, ReportTrace[]>();
  for (const report of newestFirst(reports)) {
    const key = [...groups.keys()].find((each) => sameLeg(each, report.leg)) ?? report.leg;
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  const read = [...groups].flatMap(([each, theirs]) => otherOf(each, theirs, past) ?? []);
  const remembered = (past.memory?.otherLegs ?? []).filter((other) => !(past.mine && sameLeg(other.leg, past.leg)));
  const unread = remembered.filter((other) => !read.some((each) => sameLeg(each.leg, other.leg)));
  const both = read.map((each) => {
    const other = remembered.find(({ leg }) => sameLeg(leg, each.leg));
    return other ? overMemory(each, other) : each;
  });
  const all = [...both, ...unread.map((other): Other => ({ ...other, whole: null, isKnown: true }))];
  return all.sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
}

/** A report that knew its own past says all that is remembered of its leg; another one is laid over it. */
function overMemory(read: Other, remembered: OtherLeg): Other {
  const isNewer = Date.parse(read.publishedAt) >= Date.parse(remembered.publishedAt);
  if (isNewer && (read.isKnown || read.gate === 'carried')) return read;
  const findings = remembered.findings.filter(({ key }) => !read.findings.some((finding) => finding.key === key));
  const ids = [...read.ids, ...remembered.ids];
  const idsBefore = [...read.idsBefore, ...remembered.idsBefore];
  const whole = read.whole && withOpen(read.whole, remembered.findings);
  const newest = isNewer ? read : { ...read, head: remembered.head, publishedAt: remembered.publishedAt };
  return { ...newest, whole, findings: [...read.findings, ...findings], ids, idsBefore };
}

function otherOf(leg: Leg, theirs: readonly ReportTrace[], { leg: own, known, mine }: KnownLegs): Other | null {
  const whole = sameLeg(leg, own) ? null : foldReports(theirs);
  if (whole === null) return null;
  const { id, head, publishedAt, findings } = whole;
  const told: OtherLeg = { leg, report: id, head, publishedAt, gate: 'own', findings, ...idsOf(whole) };
  // Carried already: by this leg, or by a leg of which a first report of this one would only repeat it.
  const carriers = mine ? [mine] : known.filter((report) => !sameLeg(report.leg, leg));
  const isCarried = carriers.some(({ prior }) => prior.otherLegs.some(isSame(told)) || knewAll(prior, id));
  return { ...told, gate: isCarried ? 'carried' : 'own', whole, isKnown: theirs.some(isKnown) };
}

/** A report of an earlier version took the newest report of any leg for its own past. */
const knewAll = ({ leg, history }: PriorReport, id: string): boolean =>
  leg === null && history.some(({ report }) => report === id);

const isSame =
  (told: OtherLeg) =>
  ({ leg, report, publishedAt, gate }: OtherLeg): boolean =>
    gate === 'carried' && sameLeg(leg, told.leg) && report === told.report && publishedAt === told.publishedAt;

/** What the ids of a report mean, and those of the report before it. */
function idsOf({ number, findings, ledger, history }: PriorReport): Pick<OtherLeg, 'ids' | 'idsBefore'> {
  const before = history.at(-1)?.number ?? number - 1;
  return {
    ids: findings.map(({ id, key }) => ({ id, key })),
    idsBefore: ledger.filter(({ round }) => round === before).map(({ id, key }) => ({ id, key })),
  };
}

interface Looking extends LegFacts {
  readonly leg: Leg;
  /** This leg has no known report of its own. */
  readonly isNew: boolean;
}

/** Its check stands for this head: it reported on it, or GitHub lists its job as one that runs or is red. */
function holdsItself(other: Other, facts: Looking): boolean {
  const { leg, jobs, touchesJobs } = facts;
  if (sameLeg(other.leg, leg)) return false;
  const wanted = other.leg.name ?? other.leg.job;
  const listed = jobs.filter(({ workflow, name }) => workflow === other.leg.workflow && name === wanted);
  if (hasReported(other, facts)) return !facts.isNew || sameJob(other.leg, leg) || listed.length > 0;
  // Of its own job only this step is known to run; and a change may take the action out of a job and leave its name.
  if (sameJob(other.leg, leg) || touchesJobs) return false;
  return listed.some(({ state }) => state === 'holds');
}

/** A leg that is new may be that one under another name: in its own job only a report of this attempt is surely another's. */
function hasReported({ leg: theirs, head, publishedAt, whole }: Other, { leg, isNew, ...facts }: Looking): boolean {
  if (head !== facts.head || whole?.trust.kind === 'unauthenticated') return false;
  if (!isNew || !sameJob(theirs, leg)) return true;
  return facts.began !== null && Date.parse(publishedAt) >= Date.parse(facts.began);
}

function carrying(prior: PriorReport, other: Other, leg: Leg): PriorReport {
  const from = sameLeg(other.leg, leg) ? null : legWords(other.leg);
  return withOpen(
    prior,
    other.findings.map((finding) => ({ ...finding, leg: finding.leg ?? from })),
  );
}

/** A report of another leg, of which nothing but its place among the rounds counts. */
function emptied(report: PriorReport): PriorReport {
  const nothing = { findings: [], ledger: [], history: [], points: [], reviewers: [], reviews: [] };
  return { ...report, ...nothing, fingerprint: null, reading: null };
}

function asTold(other: Other, isGone: boolean): OtherLeg {
  const { leg, report, head, publishedAt, ids, idsBefore } = other;
  const told = { leg, report, head, publishedAt, ids, idsBefore };
  return isGone ? { ...told, gate: 'carried', findings: [] } : { ...told, gate: 'own', findings: other.findings };
}

const WAY_ON =
  'nothing has to be done while that leg comes back; else fix what is open, decline it by its id here, or waive it';

function carries({ leg, findings }: Other): Problem {
  return {
    what: `what is open in ${legWords(leg)} is carried here (${String(findings.length)})`,
    why: 'that leg reported on this change and cannot be known to run for this head, so that nobody else would hold the gate for it',
    fix: WAY_ON,
  };
}

function inherits({ leg }: Other): Problem {
  return {
    what: `this leg goes on where ${legWords(leg)} stopped`,
    why: 'it has no report of its own on this change, and that leg cannot be known to run for this head',
    fix: WAY_ON,
  };
}

// Lays a report over an older one that it did not know of.

/**
 * The newer report with what the older one left open in it, under ids that follow its own: comments speak of the newer
 * one's ids. It closes nothing of the older one, and what the older one had declined stays with that decline.
 */
export function layered(newer: PriorReport, older: PriorReport): PriorReport {
  // Whatever a report says that may be anybody's, it closes nothing.
  const believed = newer.trust.kind === 'authenticated';
  if (believed && newer.history.some(({ report }) => report === older.id)) return newer;
  const closed = believed && older.trust.kind === 'authenticated' ? older.ledger : [];
  const declined = new Set(closed.flatMap(({ key, fate }) => (fate === 'declined' ? [key] : [])));
  const own = newer.findings.filter(({ key }) => !declined.has(key)).map((finding) => harsher(finding, older.findings));
  const taken = newer.findings.map(({ id }) => id);
  const findings = joined(own, older.findings, taken);
  const keys = new Set(newer.ledger.map(({ key }) => key));
  return {
    ...newer,
    number: Math.max(newer.number, newer.head !== null && newer.head === older.head ? older.number : older.number + 1),
    findings,
    points: newer.points.length ? newer.points : older.points,
    ledger: [
      ...newer.ledger,
      ...older.findings.map((finding) => openBeneath(finding, older.number, findings)),
      ...older.ledger.filter(({ key }) => !keys.has(key) && !findings.some((finding) => finding.key === key)),
    ],
    history: onlyOnce([...older.history, pastRound(older), ...newer.history]),
  };
}

/**
 * The report with what is open in another leg's: nothing else of that one counts. What both know stands once and as
 * severe as the more severe of them; what a person declined here, at that severity, is declined.
 */
function withOpen(report: PriorReport, open: readonly PriorFinding[]): PriorReport {
  const own = report.findings.map((finding) => ({ ...harsher(finding, open), since: finding.since }));
  const left = open.filter((finding) => !isDeclined(finding, report));
  const added = left.map((finding) => ({ ...finding, since: Math.min(finding.since, report.number) }));
  const taken = own.map(({ id }) => id);
  return { ...report, findings: joined(own, added, taken) };
}

function isDeclined(finding: PriorFinding, { ledger, trust }: PriorReport): boolean {
  const entry = ledger.find((each) => each.key === finding.key && each.fate === 'declined');
  if (!entry?.decline || trust.kind !== 'authenticated') return false;
  return isAtLeast(entry.decline.severity, finding.severity);
}

/** Findings, and those of others that are not among them, under ids that follow. */
function joined(
  own: readonly PriorFinding[],
  others: readonly PriorFinding[],
  taken: readonly string[],
): PriorFinding[] {
  const known = new Set(own.map(({ key }) => key));
  const added = [...new Map(others.map((finding) => [finding.key, finding])).values()].filter(
    ({ key }) => !known.has(key),
  );
  const ids = continueIds(
    taken,
    added.map(({ severity }) => severity),
  );
  return [...own, ...added.map((finding, index) => ({ ...finding, id: ids[index] ?? finding.id }))];
}

/** A finding that both know keeps the more severe rating and the round that first raised it. */
function harsher(finding: PriorFinding, before: readonly PriorFinding[]): PriorFinding {
  const known = before.find(({ key }) => key === finding.key);
  if (!known) return finding;
  const severity = isAtLeast(known.severity, finding.severity) ? known.severity : finding.severity;
  return { ...finding, severity, contested: known.contested || finding.contested, since: known.since };
}

function openBeneath(finding: PriorFinding, round: number, now: readonly PriorFinding[]): LedgerEntry {
  const { key, id, title } = finding;
  const reason = 'the round after it could not read this report';
  const listed = now.find((each) => each.key === key)?.id ?? null;
  return { key, id, title, round, fate: 'unaddressed', reason, now: listed, finding: null, decline: null };
}

/** A report as a later one lists it. */
export const pastRound = ({ number, id, head, publishedAt }: PriorReport): PriorReport['history'][number] => ({
  number,
  report: id,
  head,
  publishedAt,
});

const onlyOnce = (history: PriorReport['history']): PriorReport['history'] => [
  ...new Map(history.map((round) => [round.report, round])).values(),
];
