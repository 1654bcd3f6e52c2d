/** Comments and the last round enter; accepted declines by finding key leave, and why others were not. */
import type { Comment, People } from '../../domain/feedback.js';
import type { PriorReport } from '../../domain/prior.js';
import type { Problem } from '../../domain/problem.js';
import type { PriorFinding } from '../../domain/round.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import type { DeclineCommand } from './commands.js';
import { declineCommands } from './commands.js';

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
export function judgeDeclines(people: People, prior: PriorReport): Declines {
  const accepted = new Map<string, AppliedDecline>();
  const problems: Problem[] = [];
  for (const comment of people.comments ?? []) {
    // What an app writes is never a command, and not worth a word: it may quote our own help.
    if (comment.bot) continue;
    for (const command of declineCommands(comment.body)) {
      const judged = judge(command, comment, people, prior);
      if (judged.kind === 'accepted') accepted.set(judged.key, judged.decline);
      if (judged.kind === 'refused') problems.push(refusal(command, comment, judged));
    }
  }
  return { accepted, problems };
}

function judge(command: DeclineCommand, comment: Comment, people: People, prior: PriorReport): Judgement {
  const target = targetOf(command.id, comment, prior);
  if (target === 'old') return { kind: 'old' };
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
  if (Date.parse(createdAt) >= Date.parse(prior.publishedAt))
    return prior.findings.find((each) => each.id === id) ?? null;
  const previous = prior.history.at(-1);
  if (!previous || Date.parse(createdAt) < Date.parse(previous.publishedAt)) return 'old';
  // Written while the last round ran: its ids are those of the round before, which the ledger still knows.
  const entry = prior.ledger.find((each) => each.id === id && each.round === previous.number);
  if (!entry || entry.fate === 'declined') return 'old';
  return prior.findings.find(({ key }) => key === entry.key) ?? entry.finding ?? 'old';
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
