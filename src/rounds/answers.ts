/** Judges what people say about findings: declines in comments, waivers in the base's configuration, commands and replies. */
import { isNotice, NOTICE_FIELDS } from '../domain/change.js';
import type { Comment, ConsolidatedFinding, People } from '../domain/consolidation.js';
import { distance } from '../domain/finding.js';
import type { PriorReport } from '../domain/past.js';
import { fault, type Fault, type Problem, type RawSetting } from '../domain/problem.js';
import {
  type AppliedDecline,
  legWords,
  type OtherLeg,
  type PriorFinding,
  sameLeg,
  type Waiver,
  waiverLine,
} from '../domain/round.js';
import { SEVERITIES, type Severity, severityRank } from '../domain/severity.js';
import { codeHash, placeOf } from './prior-findings.js';
import { whyBare, whyOwn, whyUnheard } from './word.js';

export interface Declines {
  /** Finding key → the decline. */
  readonly accepted: ReadonlyMap<string, AppliedDecline>;
  readonly problems: readonly Problem[];
}

export const NO_DECLINES: Declines = { accepted: new Map(), problems: [] };

/** What a command means: bound to the report its author could read, and allowed. */
type Judgement =
  | { readonly kind: 'accepted'; readonly key: string; readonly decline: AppliedDecline }
  | { readonly kind: 'refused'; readonly why: string; readonly fix: string }
  /** Of an older round, which has dealt with it. */
  | { readonly kind: 'old' };

/** Judges every decline in the comments. Nothing is accepted on the word of a report that is not authenticated. */
export function judgeDeclines(people: People, prior: PriorReport, otherLegs: readonly OtherLeg[] = []): Declines {
  const accepted = new Map<string, AppliedDecline>();
  const problems: Problem[] = [];
  for (const comment of people.comments ?? []) {
    // What an app writes is never a command, and not worth a word: it may quote our own help.
    if (comment.bot) continue;
    for (const command of declineCommands(comment.body)) {
      const judged = judge(command, comment, { people, prior, otherLegs });
      if (judged.kind === 'accepted') accepted.set(judged.key, judged.decline);
      if (judged.kind === 'refused') problems.push(refusal(command, comment, judged));
    }
  }
  return { accepted, problems };
}

interface KnownWaivers {
  readonly people: People;
  readonly prior: PriorReport;
  readonly otherLegs: readonly OtherLeg[];
}

function judge(command: DeclineCommand, comment: Comment, { people, prior, otherLegs }: KnownWaivers): Judgement {
  const target = targetOf(command.id, comment, prior);
  if (target === 'old') return { kind: 'old' };
  const others = meantElsewhere(command.id, comment, { prior, otherLegs });
  // It speaks of another leg's report, which hears it too.
  if (target === null && others.length) return { kind: 'old' };
  const refused = (why: string, fix: string): Judgement => ({ kind: 'refused', why, fix });
  if (prior.trust.kind !== 'authenticated') {
    return refused('the report it speaks of could not be authenticated', 'decline it again after this round');
  }
  const speaking = { command: 'decline', people, pushers: [] } as const;
  const unheard = whyUnheard(comment, speaking);
  if (unheard) return { kind: 'refused', ...unheard };
  if (target === null) {
    const report = reportBefore(comment.createdAt, prior);
    return refused(`the newest report before it (${report}) has no ${command.id}`, 'name an id of the latest report');
  }
  const other = others.find(({ key }) => key !== target.key);
  if (other) {
    const why = `${command.id} is “${target.title}” here and another finding in the report of ${legWords(other.leg)}`;
    return refused(why, `write \`/deep-review decline ${target.key} <reason>\`: the key names it in all reports`);
  }
  const critical = target.severity === 'critical';
  const ready = `/deep-review decline ${command.id} <reason>`;
  const own = whyOwn(comment, speaking, critical) ?? whyBare(command.reason, ready);
  if (own) return { kind: 'refused', ...own };
  const { author: by, createdAt: at, url } = comment;
  const decline: AppliedDecline = {
    ...{ by, at, reason: command.reason, severity: target.severity },
    source: { kind: 'comment', url },
  };
  return { kind: 'accepted', key: target.key, decline };
}

/** The finding that an id meant when the comment was written: ids belong to the newest report before it. */
function targetOf(id: string, { createdAt }: Comment, prior: PriorReport): PriorFinding | null | 'old' {
  if (Date.parse(createdAt) >= Date.parse(prior.publishedAt)) return prior.findings.find(isNamed(id)) ?? null;
  const previous = prior.history.at(-1);
  if (!previous || Date.parse(createdAt) < Date.parse(previous.publishedAt)) return 'old';
  // Written while the last round ran: its ids are those of the round before, which the ledger still knows.
  const entry = prior.ledger.find((each) => isNamed(id)(each) && each.round === previous.number);
  if (!entry || entry.fate === 'declined') return 'old';
  return prior.findings.find(({ key }) => key === entry.key) ?? entry.finding ?? 'old';
}

const isNamed =
  (id: string) =>
  (each: { readonly id: string; readonly key: string }): boolean =>
    each.id === id || each.key === id;

/** What an id meant in the reports of other legs when the comment was written; keys mean the same in all of them. */
function meantElsewhere(
  id: string,
  { createdAt }: Comment,
  { prior, otherLegs }: Pick<KnownWaivers, 'prior' | 'otherLegs'>,
): { readonly leg: OtherLeg['leg']; readonly key: string }[] {
  if (isKey(id)) return [];
  // A leg that the last report here carries is gone: what is written after that report speaks of its ids.
  const isSince = Date.parse(createdAt) >= Date.parse(prior.publishedAt);
  const gone = isSince ? prior.otherLegs.filter(({ gate }) => gate === 'carried') : [];
  const speaking = otherLegs.filter(
    (other) => !gone.some((each) => sameLeg(each.leg, other.leg) && each.report === other.report),
  );
  return speaking.flatMap(({ leg, ids, idsBefore, publishedAt }) => {
    const isAfter = Date.parse(createdAt) >= Date.parse(publishedAt);
    const named = [...ids, ...(isAfter ? [] : idsBefore)].filter((each) => each.id === id);
    return named.map(({ key }) => ({ leg, key }));
  });
}

function reportBefore(createdAt: string, prior: PriorReport): string {
  return Date.parse(createdAt) >= Date.parse(prior.publishedAt) ? prior.id : (prior.history.at(-1)?.report ?? prior.id);
}

function refusal(
  { id }: DeclineCommand,
  { author, url }: Comment,
  { why, fix }: { why: string; fix: string },
): Problem {
  return { what: `\`/deep-review decline ${id}\` of @${author} was not applied (${url})`, why, fix };
}

/** A decline by comment is taken back by deleting the comment. Nothing is known of that when comments were not fetched. */
export function isWithdrawn({ source }: AppliedDecline, { comments }: People): boolean {
  return source.kind === 'comment' && comments !== null && !comments.some(({ url }) => url === source.url);
}

// The waivers of the base's configuration, and which of them covers what.

const FIELDS = ['key', 'path', 'code', 'severity', 'owner', 'reason', 'expires'] as const;

/** Reads the value of `waivers:`. Every entry that is wrong is named; the caller decides that they are the user's error. */
export function readWaivers(
  value: unknown,
  at: RawSetting['at'] = NOWHERE_IN_A_FILE,
): {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Fault[];
} {
  if (value === undefined || value === null) return { waivers: [], problems: [] };
  if (!Array.isArray(value)) return { waivers: [], problems: [wrong('waivers', 'it must be a list', { at: at([]) })] };
  const waivers: Waiver[] = [];
  const problems: Fault[] = [];
  for (const [index, entry] of value.entries()) {
    const why = faultOf(entry);
    if (why === null) waivers.push(entry as Waiver);
    else problems.push(wrong(`waivers[${String(index)}]`, why, { entry: entry as unknown, at: at([String(index)]) }));
  }
  return { waivers, problems };
}

const NOWHERE_IN_A_FILE = (): string => 'the configuration';

type CommandFields = Readonly<Record<string, unknown>>;

function faultOf(entry: unknown): string | null {
  if (!isRecord(entry)) return 'it must be a record';
  const missing = FIELDS.filter((name) => typeof entry[name] !== 'string' || !entry[name].trim());
  if (missing.length) return `${named(missing)} must be given, as text`;
  const unknown = Object.keys(entry).filter((name) => !(FIELDS as readonly string[]).includes(name));
  if (unknown.length) return `${named(unknown)} is not known`;
  const open = FIELDS.filter((name) => /^\s*<.*>\s*$/.test(String(entry[name])));
  if (open.length) return `${named(open)} is still to be filled in`;
  if (!(SEVERITIES as readonly unknown[]).includes(entry['severity'])) {
    return `\`severity\` must be one of ${SEVERITIES.join(', ')}: the highest that it covers`;
  }
  const expires = String(entry['expires']);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    return '`expires` must be a day, yyyy-mm-dd';
  return null;
}

const isRecord = (entry: unknown): entry is CommandFields =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry);
const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The line as the report prints it below the finding, with what the entry has. */
function wrong(what: string, why: string, { entry, at }: { readonly entry?: unknown; readonly at: string }): Fault {
  const given = isRecord(entry) ? entry : {};
  const field = (name: string): string =>
    typeof given[name] === 'string' && given[name].trim() ? given[name] : `<${name}>`;
  const severity = SEVERITIES.find((word) => word === given['severity']) ?? 'critical';
  const line = waiverLine({ key: field('key'), path: field('path'), code: field('code'), severity });
  const fix = `write it as the report prints it below the finding that it covers: \`${line}\``;
  return fault({ what: `configuration: ${what}`, at, why, fix });
}

interface WaiversToday {
  readonly holding: readonly Waiver[];
  readonly problems: readonly Problem[];
}

/** Waivers that hold on a day (`yyyy-mm-dd`, UTC). Those that expired hold no more and say so. */
export function waiversOn(waivers: readonly Waiver[], today: string): WaiversToday {
  const isExpired = ({ expires }: Waiver): boolean => expires < today.slice(0, 10);
  return {
    holding: waivers.filter((waiver) => !isExpired(waiver)),
    problems: waivers.filter(isExpired).map(expired),
  };
}

function expired({ key, owner, expires, reason }: Waiver): Problem {
  return {
    what: `the waiver for ${key} no longer holds`,
    why: `it expired on ${expires} (${owner}: ${reason})`,
    fix: 'fix the finding, or have its owner renew the waiver with a new `expires`',
  };
}

/** A claim that a waiver may cover. */
interface Waivable {
  readonly key: string;
  readonly path: string;
  readonly code: string | null;
  readonly severity: Severity;
}

/** The claim of a finding of this round. `key`: another one by which it is known from earlier rounds. */
export function waivable(finding: ConsolidatedFinding, key = finding.key): Waivable | null {
  const [primary] = finding.locations;
  const { severity } = finding;
  // A title or a message has no lines: the key already names its text.
  if (!primary) return isNotice(finding) ? { key, path: NOTICE_FIELDS, code: finding.key, severity } : null;
  return { key, path: primary.path, code: codeHash(placeOf(primary)), severity };
}

/** The waiver that covers a claim: all of key, path and code are its own, and it is not more severe. */
export function covering(waivers: readonly Waiver[], claim: Waivable): Waiver | null {
  return waivers.find((waiver) => isBoundTo(waiver, claim) && covers(waiver, claim)) ?? null;
}

const isBoundTo = (waiver: Waiver, { key, path, code }: Waivable): boolean =>
  waiver.key === key && waiver.path === path && waiver.code === code;
const covers = (waiver: Waiver, { severity }: Waivable): boolean =>
  severityRank(severity) >= severityRank(waiver.severity);

const NEAR = 3;

/** Another place that a finding of this round is raised for; a waiver covers one. */
export function elsewhere({ locations: [primary], sources }: ConsolidatedFinding): string | null {
  const other = sources.find(({ anchored: { anchors } }) => {
    const [anchor] = anchors;
    if (!anchor || !primary) return anchor !== primary;
    if (anchor.path !== primary.path) return true;
    return Boolean(anchor.lines && primary.lines) && distance(anchor.lines ?? NOWHERE, primary.lines ?? NOWHERE) > NEAR;
  });
  return other ? (other.anchored.anchors[0]?.path ?? 'no place') : null;
}

const NOWHERE = { start: 0, end: 0 };

/** Waivers whose finding stands all the same, each with the reason. */
export function uncovered(waivers: readonly Waiver[], findings: readonly ConsolidatedFinding[]): Problem[] {
  return waivers.flatMap((waiver) =>
    findings.filter(({ key }) => key === waiver.key).flatMap((finding) => uncoveredBy(waiver, finding)),
  );
}

function uncoveredBy(waiver: Waiver, finding: ConsolidatedFinding): Problem[] {
  const claim = waivable(finding);
  const why = whyUncovered(waiver, claim, finding);
  const ready = claim?.code ? waiverLine({ ...claim, code: claim.code }) : null;
  return [
    {
      what: `the waiver for ${waiver.key} (${waiver.owner}) does not cover “${finding.title}”`,
      why,
      fix: ready ? `fix it, or have its owner renew the waiver: \`${ready}\`` : 'fix it, or decline it in a comment',
    },
  ];
}

function whyUncovered(waiver: Waiver, claim: Waivable | null, finding: ConsolidatedFinding): string {
  if (!claim?.code) return 'it cites no code that a waiver could be bound to';
  if (claim.path !== waiver.path) return `it is in \`${claim.path}\`, the waiver is for \`${waiver.path}\``;
  if (claim.code !== waiver.code) return 'the cited code is not the code that was waived';
  if (!covers(waiver, claim)) return `it is ${claim.severity}, the waiver covers ${waiver.severity} at most`;
  const other = elsewhere(finding);
  return other === null ? 'an earlier round knows it otherwise' : `it is raised for another place too, \`${other}\``;
}

/** A waiver as it closes a finding. */
export function declineOf({ owner, reason, expires, severity }: Waiver): AppliedDecline {
  return { by: owner, reason, severity, at: expires, source: { kind: 'waiver' } };
}

// The commands in the body of a comment, without those that are quoted or shown as code.

interface DeclineCommand {
  /** An id of a report (`I2`), or the key of a finding, which is the same in the reports of all legs. */
  readonly id: string;
  readonly reason: string;
}

const COMMAND = /^\/deep-review[ \t]+decline[ \t]+([0-9a-f]{14}(?:-\d+)?|[A-Za-z]+\d+)\b[ \t:,—–-]*(.*)$/;

/** `/deep-review decline I2 <reason>`, at the beginning of a line; a command without a reason has an empty one. */
export function declineCommands(body: string): DeclineCommand[] {
  return spokenLines(body).flatMap((line) => {
    const [, id, reason] = COMMAND.exec(line) ?? [];
    return id === undefined ? [] : [{ id: isKey(id) ? id : id.toUpperCase(), reason: (reason ?? '').trim() }];
  });
}

const isKey = (id: string): boolean => /^[0-9a-f]{14}/.test(id);

const RESTART = /^\/deep-review[ \t]+restart(?:[ \t:,—–][ \t:,—–-]*(.*))?$/;

/** `/deep-review restart <reason>`, at the beginning of a line: gives up a past that is lost. */
export function restartCommands(body: string): { readonly reason: string }[] {
  return spokenLines(body).flatMap((line) => {
    const command = RESTART.exec(line);
    return command ? [{ reason: (command[1] ?? '').trim() }] : [];
  });
}

/** Lines that the author says: no quotes, fences, indented code or hidden HTML. */
export function spokenLines(body: string): string[] {
  const visible = body.replace(/<!--[\s\S]*?(-->|$)/g, (hidden) => hidden.replace(/[^\n]/g, ''));
  const spoken: string[] = [];
  let fence: string | null = null;
  let quoted = false;
  let raw = 0;
  for (const line of visible.split(/\r\n|\r|\n/)) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line.replace(/^( {0,3}>)+ ?/, ''))?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line)) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    raw = Math.max(0, raw + count(line, /<(pre|code|blockquote|details|q|template)\b/gi));
    const ends = count(line, /<\/(pre|code|blockquote|details|q|template)>/gi);
    // A line right below a quote still belongs to it in Markdown.
    quoted = /^ {0,3}>/.test(line) || (quoted && line.trim() !== '');
    if (!quoted && raw === 0 && !/^( {4}|\t)/.test(line)) spoken.push(line.trimEnd());
    raw = Math.max(0, raw - ends);
  }
  return spoken;
}

const count = (line: string, pattern: RegExp): number => (line.match(pattern) ?? []).length;

// Which findings of the last round a maintainer answered without declining them.

/** Finding key → a clause that names who answered, and where. */
export function repliesTo(people: People, prior: PriorReport): ReadonlyMap<string, string> {
  const replies = new Map<string, string>();
  for (const comment of people.comments ?? []) {
    if (comment.bot || !people.writers.includes(comment.author)) continue;
    if (Date.parse(comment.createdAt) < Date.parse(prior.publishedAt) || declineCommands(comment.body).length) continue;
    for (const finding of prior.findings) {
      if (speaksOf(comment, finding)) replies.set(finding.key, `answered by @${comment.author} (${comment.url})`);
    }
  }
  return replies;
}

/** Whether a comment written after a report names the finding's id, or stands at its place. */
export function speaksOf({ body, place }: Comment, { id, places }: PriorFinding): boolean {
  if (new RegExp(`(^|[^\\w/-])${id}(?![\\w-])`).test(spokenLines(body).join('\n'))) return true;
  const line = place?.line ?? place?.originalLine ?? null;
  if (!place || line === null) return false;
  return places.some(
    ({ path, lines }) => path === place.path && lines !== null && distance(lines, { start: line, end: line }) <= 2,
  );
}
