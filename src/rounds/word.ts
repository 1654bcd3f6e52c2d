/** Whose word counts: the one rule by which a command in a comment is heard or refused, over the table of commands. */
import type { Comment, People } from '../domain/consolidation.js';

import type { Problem } from '../domain/problem.js';
import { type CommandName, COMMANDS, type Override } from '../domain/way-out.js';
import { isSameName } from '../domain/values.js';

/** Why a command is not applied, and what helps. */
export type WordRefusal = Pick<Problem, 'why' | 'fix'>;

interface SpeakingRules {
  readonly command: CommandName;
  readonly people: People;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** Who may accept; the other commands do not ask. */
  readonly override?: Override;
}

interface SpokenCommand {
  readonly comment: Comment;
  readonly reason: string;
  /** The command with what is known filled in. */
  readonly ready: string;
}

/** Why the word of a comment does not count; `null` when it does. What an app writes is passed over before. */
export function whyRefused({ comment, reason, ready }: SpokenCommand, speaking: SpeakingRules): WordRefusal | null {
  return whyUnheard(comment, speaking) ?? whyOwn(comment, speaking, true) ?? whyBare(reason, ready);
}

/** An edited comment may have said anything when others read it; and who may not write to the repository decides nothing. */
export function whyUnheard(
  comment: Comment,
  { command, people, override }: Omit<SpeakingRules, 'pushers'>,
): WordRefusal | null {
  const { author, edited } = comment;
  if (edited) return { why: 'the comment was edited', fix: 'write it again in a new comment' };
  const { access } = COMMANDS[command];
  if (access === 'override' && override === 'off')
    return { why: '`override` is `off`: nobody may', fix: 'fix or decline what is open' };
  const needsAdmin = access === 'override' && override === 'admin';
  if ((needsAdmin ? people.admins : people.writers).some((login) => isSameName(login, author))) return null;
  const what = needsAdmin ? 'is no administrator of the repository' : 'has no write access';
  return { why: `@${author} ${what}`, fix: `ask ${needsAdmin ? 'one' : 'someone who has'} to write it` };
}

/** Nobody decides about what matters in a change of their own; a pusher who is not known may be the one who speaks. */
export function whyOwn({ author }: Comment, speaking: SpeakingRules, isCritical: boolean): WordRefusal | null {
  const { command, people, pushers } = speaking;
  const { author: byAuthor, lastPusher } = COMMANDS[command];
  const fix = `ask another maintainer to ${byAuthor === 'no' ? 'write' : 'decline'} it`;
  if ((byAuthor === 'no' || (byAuthor !== 'yes' && isCritical)) && isSameName(people.author, author)) {
    const own = byAuthor === 'no' ? 'it comes from the author of the change' : OWN_CRITICAL;
    return { why: own, fix };
  }
  if (lastPusher === 'yes') return null;
  if (!pushers.length) return { why: 'who pushed last is not known', fix: 'run the job again' };
  return pushers.some((login) => isSameName(login, author))
    ? { why: 'it comes from the one who pushed last', fix }
    : null;
}

const OWN_CRITICAL = 'authors cannot decline critical findings of their own change';

/** A word without a reason says nothing to those who read it later. */
export function whyBare(reason: string, ready: string): WordRefusal | null {
  return reason ? null : { why: 'it gives no reason', fix: `write \`${ready}\`` };
}
