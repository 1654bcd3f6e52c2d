/** Judges what the runs on a pull request's exact head decided, by today's configuration of the base, and what that says of a merge group. */
import { decide } from '../conclusion/gate.js';
import { neededOf, vendorsOf } from '../conclusion/status.js';
import { isNotice } from '../domain/change.js';
import type { People } from '../domain/consolidation.js';
import type { Demand } from '../domain/demand.js';
import type { Trust } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { type LedgerEntry, type Leg, legWords, sameLeg, type Waiver } from '../domain/round.js';
import type { Gate, Settings } from '../domain/settings.js';
import { isAtLeast, severityRank } from '../domain/severity.js';
import { type Acceptance, acceptLine, type Override } from '../domain/way-out.js';
import { matchesFromRoot } from '../git/file-kinds.js';
import { judgeAccept } from '../rounds/rounds.js';
import { counted, listed } from '../text/wording.js';
import type { GroupMember, GroupPull } from './group-members.js';

/** A report that a run on the head left, as far as it could be read. */
export interface HeadReport {
  /** When it was kept, ISO 8601. */
  readonly at: string;
  readonly leg: Leg;
  /** Link to the run. */
  readonly url: string;
  readonly trust: Trust;
  readonly report: Report;
}

/** A report of the head that was there and cannot be had. */
export interface LostHeadReport {
  readonly at: string;
  readonly workflow: number;
  /** Of its artifact. */
  readonly name: string;
  readonly why: string;
}

/** All that the runs on one head left. */
export interface HeadReports {
  readonly reports: readonly HeadReport[];
  readonly lost: readonly LostHeadReport[];
  /** Why there may be more; `null` when there is not. */
  readonly cut: string | null;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
}

/** Whether the head brings workflows, actions or configuration of its own; in words why nobody can say. */
export type JobsTouched = 'no' | 'yes' | { readonly unknown: string };

/** The base's configuration as it is now. */
export interface CarryRules {
  readonly gate: Gate;
  readonly override: Override;
  readonly waivers: readonly Waiver[];
  /** What may pass unread in this leg. */
  readonly demand: Demand;
  /** Where this run stands; `null` where it is not known. */
  readonly leg: Leg | null;
  /** `yyyy-mm-dd`, UTC. */
  readonly today: string;
  /** Branch that the group is merged into. */
  readonly branch: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** What was decided about a pull request at its head. */
export type MemberResult =
  | { readonly kind: 'passed'; readonly pull: GroupPull; readonly said: string }
  | {
      readonly kind: 'accepted';
      readonly pull: GroupPull;
      readonly acceptance: Acceptance;
      /** What stands all the same. */
      readonly stands: string;
    }
  | { readonly kind: 'failed'; readonly pull: GroupPull; readonly findings: readonly ReportFinding[] }
  | { readonly kind: 'unknown'; readonly pull: GroupPull; readonly why: string; readonly fix: string };

type NotDecided = Exclude<MemberResult, { kind: 'accepted' }>;

/** By the reports alone: each leg's newest must have passed, and pass by today's configuration. */
export function judgeReports(
  pull: GroupPull,
  { found, jobs }: { readonly found: HeadReports; readonly jobs: JobsTouched },
  rules: CarryRules,
): NotDecided {
  const unknown = (why: string, fix = againOn(pull)): NotDecided => ({ kind: 'unknown', pull, why, fix });
  const distrust = whyDistrusted(pull, jobs);
  if (distrust !== null) return unknown(distrust, byPerson(pull, rules.override));
  if (typeof jobs === 'object') {
    const why = `whether it changes workflows is not known (${jobs.unknown})`;
    return unknown(why, 'check out with `fetch-depth: 0` and queue it again');
  }
  if (found.cut !== null) return unknown(found.cut, 'queue it again');
  const own = found.reports.filter(({ trust }) => trust.kind === 'authenticated');
  const newest = newestOfLegs(own);
  const lost = found.lost.find((each) => !isSuperseded(each, own));
  if (lost) return unknown(`a report of it cannot be had (${lost.why})`);
  if (!newest.length) return unknown('no run of this repository left a report of it');
  const judged = newest.map((each) => judgeReport(pull, each, rules));
  const failed = judged.flatMap(({ standing }) => standing);
  if (failed.length) return { kind: 'failed', pull, findings: failed };
  const [lacking] = judged.flatMap(({ why }) => why ?? []);
  if (lacking !== undefined) return unknown(lacking);
  return { kind: 'passed', pull, said: `passed at ${short(pull.head)} (${newest.map(({ url }) => url).join(', ')})` };
}

/** A person's word about exactly this head counts whatever its runs left: it is read from the comments, and judged anew. */
export function orAccepted(
  result: NotDecided,
  { people, pushers }: { readonly people: People; readonly pushers: readonly string[] },
  { override }: Pick<CarryRules, 'override'>,
): MemberResult {
  if (result.kind === 'passed') return result;
  const { pull } = result;
  const { acceptance } = judgeAccept({ people, pushers, heads: [], head: pull.head, override });
  if (acceptance === null) return result;
  const stands = result.kind === 'unknown' ? result.why : standingWords(result.findings);
  return { kind: 'accepted', pull, acceptance, stands };
}

/** The pull request's own run made the report: where it brings what runs there, it may have written anything. */
function whyDistrusted(pull: GroupPull, jobs: JobsTouched): string | null {
  if (pull.foreign) return 'it comes from a fork, and what a run of a fork left may be anybody’s';
  if (jobs === 'yes')
    return 'it changes workflows, actions or configuration, so its own run could have written any report';
  return null;
}

/** The newest report of every leg. */
function newestOfLegs(reports: readonly HeadReport[]): HeadReport[] {
  const ordered = [...reports].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return ordered.filter((each, index) => !ordered.slice(0, index).some(({ leg }) => sameLeg(leg, each.leg)));
}

/** What an artifact's name says of its leg: all of it but the attempt, the check and the pull request. */
function legInName(name: string, { job, index }: Leg): string | null {
  const prefix = `deep-review-${job.replace(/[^A-Za-z0-9_-]+/g, '-')}-${index}-`;
  if (!name.startsWith(prefix)) return null;
  return name
    .slice(prefix.length)
    .replace(/\.pr-\d+$/, '')
    .replace(/^\d+(-|$)/, '')
    .replace(/(^|-)\d+$/, '');
}

/** Whether the same leg left a newer report that was read. */
function isSuperseded(lost: LostHeadReport, reports: readonly HeadReport[]): boolean {
  return reports.some(({ at, leg }) => {
    const step = (leg.step ?? '').replace(/[^A-Za-z0-9_-]+/g, '-');
    const isSame = leg.workflow === lost.workflow && legInName(lost.name, leg) === step;
    return isSame && Date.parse(at) > Date.parse(lost.at);
  });
}

interface JudgedReport {
  /** Findings that hold the gate by today's configuration. */
  readonly standing: readonly ReportFinding[];
  /** Why it is no pass although none does; `null` when it is one. */
  readonly why: string | null;
}

function judgeReport(pull: GroupPull, kept: HeadReport, rules: CarryRules): JudgedReport {
  const { report, leg } = kept;
  const not = (why: string): JudgedReport => ({ standing: [], why });
  const where = ` in ${legWords(leg)}`;
  const subject = whyAnother(pull, report, rules);
  if (subject !== null) return not(subject + where);
  const { decision } = report;
  if (decision.gate === 'trial' && rules.gate.mode !== 'trial') return not(`its review was a trial${where}`);
  const findings = report.findings.map((finding) => ({ ...finding, blocking: blocksNow(finding, rules.gate) }));
  const missing = [...whatIsMissingNow(report, rules), ...(decision.conclusion === 'pass' ? [] : decision.missing)];
  const completed = report.reviewers.filter(({ status }) => status === 'completed').length;
  const nothingToReview = isUnreviewed(report) ? (decision.reasons[0] ?? '') : null;
  const now = decide({ findings, gate: rules.gate, completed, missing, refuted: [], nothingToReview });
  const standing = findings.filter(({ id }) => now.standing.includes(id));
  if (standing.length) return { standing, why: null };
  if (!mayBeUnread(kept, rules)) return not(`nobody reviewed it, which does not pass any more${where}`);
  if (now.conclusion !== 'pass') return not(`its review is incomplete${where}: ${now.missing[0] ?? ''}`);
  if (decision.conclusion === 'pass') return { standing, why: null };
  const then = decision.conclusion === 'accepted' ? 'accepted by a person, which does not count any more' : 'red';
  return not(`its review was ${then}${where}`);
}

/** Why a report is none of this pull request at this head into this branch; `null` when it is. */
function whyAnother(pull: GroupPull, { change, round }: Report, { branch, repository }: CarryRules): string | null {
  const isIt =
    change?.number === pull.number &&
    change.head === pull.head &&
    change.repository?.toLowerCase() === repository.toLowerCase();
  if (!isIt) return 'a report that is kept as its own speaks of another change';
  const into = round.fingerprint?.baseBranch ?? null;
  return into === branch
    ? null
    : `its review is of a change into ${into === null ? 'a branch that it does not name' : `\`${into}\``}`;
}

/** A carried finding keeps gating as it did. */
function blocksNow(finding: ReportFinding, { failOrigins }: Gate): boolean {
  const carried = finding.round.status === 'carried' && finding.blocking;
  return carried || isNotice(finding) || failOrigins.includes(finding.origin.kind);
}

/** Nobody was to review it: it is empty, or the base's configuration says so. */
function isUnreviewed({ reviewers, decision }: Report): boolean {
  return reviewers.length === 0 && decision.conclusion === 'pass';
}

/**
 * Whether what passed unread may do so today. Another leg has a configuration of its own, and judges itself; who made a
 * change that was skipped for that is not asked again.
 */
function mayBeUnread({ report, leg }: HeadReport, { demand, leg: own }: CarryRules): boolean {
  const { unasked, skip } = demand;
  const {
    change,
    decision: { unreviewed },
  } = report;
  if (unreviewed === null || (own !== null && !sameLeg(leg, own))) return true;
  if (unreviewed.kind === 'unasked') return unasked === 'pass';
  const isSkipped = (path: string | null): boolean =>
    path === null || skip.paths.some((glob) => matchesFromRoot(glob, path));
  const files = change?.files ?? [];
  return skip.authors.length > 0 || files.every(({ path, previousPath }) => isSkipped(path) && isSkipped(previousPath));
}

/** What today's configuration asks of the reviewers that ran; which ones are configured now does not matter. */
function whatIsMissingNow(report: Report, { gate, waivers, today }: CarryRules): string[] {
  const lapsed = report.ledger.filter((entry) => isLapsed(entry, { gate, waivers, today }));
  const waived = lapsed.map(({ title }) => `the waiver for “${title.slice(0, 160)}” does not hold any more`);
  if (isUnreviewed(report)) return waived;
  const counting = report.reviewers.filter(({ passes }) => !passes.some(({ file }) => /\.(sarif|rdjson)$/.test(file)));
  const done = counting.filter(({ status }) => status === 'completed');
  const needed = neededOf(counting, gate);
  const open = report.coverage.filter(({ uncovered }) => uncovered).length;
  const [people, vendors] = [done.length, vendorsOf(done)];
  return [
    ...(people < needed.reviewers
      ? [`${counted(people, 'reviewer')} completed, at least ${counted(needed.reviewers, 'reviewer')} must`]
      : []),
    ...(vendors < needed.vendors
      ? [
          `completed reviews come from ${counted(vendors, 'vendor')}, they must come from ${counted(needed.vendors, 'vendor')}`,
        ]
      : []),
    ...(open > gate.maxUncovered ? [`no completed review accounts for ${counted(open, 'changed file')}`] : []),
    ...waived,
  ];
}

/** A finding that only a waiver took out of the gate, and none does now. */
function isLapsed(
  { fate, decline, finding, key }: LedgerEntry,
  { gate, waivers, today }: Pick<CarryRules, 'gate' | 'waivers' | 'today'>,
): boolean {
  if (fate !== 'declined' || decline?.source.kind !== 'waiver' || finding === null) return false;
  const gates =
    isNotice({ key }) || (isAtLeast(finding.severity, gate.failOn) && gate.failOrigins.includes(finding.origin.kind));
  const holds = waivers.some(
    (waiver) =>
      waiver.key === key && waiver.expires >= today && severityRank(finding.severity) >= severityRank(waiver.severity),
  );
  return gates && !holds;
}

// What the results of its pull requests say of the group.

/** Whether what was decided before is taken over in place of a review. */
export function carriesGroup(event: string | null, { mergeGroup }: Pick<Settings, 'mergeGroup'>): boolean {
  return event === 'merge_group' && mergeGroup === 'carry';
}

/** What a report of the group is made of. */
export interface CarriedGroup {
  /** One clause for why nobody reviews it. */
  readonly skipped: string;
  /** Why it is no pass, one clause each. */
  readonly missing: readonly string[];
  /** What stands in reviews that failed, of whichever pull request. */
  readonly findings: readonly ReportFinding[];
  readonly problems: readonly Problem[];
  /** The newest word of a person on which the group rests; only where nothing else is open. */
  readonly acceptance: Acceptance | null;
}

/** One commit that nobody can explain, or one pull request of which nothing is known, and the group is no pass. */
export function carriedGroup(members: readonly GroupMember[], results: readonly MemberResult[]): CarriedGroup {
  const strange = members.filter((member) => member.kind === 'unmatched');
  const unknown = results.filter((result) => result.kind === 'unknown');
  const failed = results.filter((result) => result.kind === 'failed');
  const accepted = results.filter((result) => result.kind === 'accepted');
  const isOpen = members.length === 0 || strange.length > 0 || unknown.length > 0 || failed.length > 0;
  const [newest] = [...accepted].sort((a, b) => b.acceptance.at.localeCompare(a.acceptance.at));
  return {
    skipped: `what was decided at the heads of its pull requests is carried: ${said(results) || 'nothing'}`,
    missing: [
      ...(members.length ? [] : ['which pull requests are in the group is not known']),
      ...strange.map(
        ({ commits, why }) => `no pull request is known for ${listed(commits.map(short))} (${why}); ${REVIEW}`,
      ),
      ...unknown.map(({ pull, why, fix }) => `${named(pull)} is not carried: ${why}; ${fix}`),
      ...accepted.map(({ pull, acceptance, stands }) => `${named(pull)} is accepted by @${acceptance.by}: ${stands}`),
    ],
    findings: failed.flatMap(({ pull, findings }) =>
      findings.map((finding) => ({ ...finding, title: `#${String(pull.number)}: ${finding.title}` })),
    ),
    problems: failed.map(({ pull, findings }) => ({
      what: `${named(pull)} is not carried`,
      why: `${standingWords(findings)} by the configuration of \`${pull.baseBranch}\``,
      fix: `fix or decline what stands on #${String(pull.number)}, then queue it again`,
    })),
    acceptance: isOpen ? null : (newest?.acceptance ?? null),
  };
}

const REVIEW = 'queue it again, or set `merge-group: review` in the base’s configuration';

function said(results: readonly MemberResult[]): string {
  return results
    .flatMap((result) => {
      const name = `#${String(result.pull.number)}`;
      if (result.kind === 'passed') return [`${name} ${result.said}`];
      if (result.kind !== 'accepted') return [];
      const { by, url } = result.acceptance;
      return [`${name} accepted by @${by} at ${short(result.pull.head)} (${url})`];
    })
    .join(', ');
}

function standingWords(findings: readonly ReportFinding[]): string {
  return `${counted(findings.length, 'finding')} of its review stand${findings.length === 1 ? 's' : ''}`;
}

const named = ({ number, head }: GroupPull): string => `#${String(number)} at ${short(head)}`;
const short = (commit: string): string => commit.slice(0, 12);

function againOn({ number }: GroupPull): string {
  return `run the review of #${String(number)} on its head, then queue it again`;
}

/** No report helps where none is believed. */
function byPerson({ number, head }: GroupPull, override: Override): string {
  const word = `comment \`${acceptLine(head)}\` on #${String(number)} (someone with ${override === 'admin' ? 'admin' : 'write'} access who neither wrote nor pushed it) and queue it again`;
  return override === 'off' ? REVIEW : `${word}, or set \`merge-group: review\` in the base’s configuration`;
}
