/** Comments and the last round enter; accepted declines by finding key leave, and why others were not. */
import type { Comment, People } from '../../domain/feedback.js';
import type { PriorReport } from '../../domain/prior.js';
import type { Problem } from '../../domain/problem.js';
import { legWords, sameLeg } from '../../domain/leg.js';
import type { OtherLeg, PriorFinding } from '../../domain/round.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import type { DeclineCommand } from './commands.js';
import { declineCommands, isKey } from './commands.js';

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

interface Known {
  readonly people: People;
  readonly prior: PriorReport;
  readonly otherLegs: readonly OtherLeg[];
}

function judge(command: DeclineCommand, comment: Comment, { people, prior, otherLegs }: Known): Judgement {
  const target = targetOf(command.id, comment, prior);
  if (target === 'old') return { kind: 'old' };
  const others = meantElsewhere(command.id, comment, { prior, otherLegs });
  // It speaks of another leg's report, which hears it too.
  if (target === null && others.length) return { kind: 'old' };
  const refused = (why: string, fix: string): Judgement => ({ kind: 'refused', why, fix });
  if (prior.trust.kind !== 'authenticated') {
    return refused('the report it speaks of could not be authenticated', 'decline it again after this round');
  }
  if (comment.edited) return refused('the comment was edited', 'write it again in a new comment');
  if (!people.writers.includes(comment.author)) {
    return refused(`@${comment.author} has no write access`, 'ask someone who has to decline it');
  }
  if (target === null) {
    const report = reportBefore(comment.createdAt, prior);
    return refused(`the newest report before it (${report}) has no ${command.id}`, 'name an id of the latest report');
  }
  const other = others.find(({ key }) => key !== target.key);
  if (other) {
    const why = `${command.id} is “${target.title}” here and another finding in the report of ${legWords(other.leg)}`;
    return refused(why, `write \`/deep-review decline ${target.key} <reason>\`: the key names it in all reports`);
  }
  const critical = target.severity === 'critical' || target.contested;
  if (critical && comment.author.toLowerCase() === people.author.toLowerCase()) {
    return refused(
      'authors cannot decline critical findings of their own change',
      'ask another maintainer to decline it',
    );
  }
  if (!command.reason) return refused('it gives no reason', `write \`/deep-review decline ${command.id} <reason>\``);
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
  { prior, otherLegs }: Pick<Known, 'prior' | 'otherLegs'>,
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
