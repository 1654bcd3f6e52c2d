/** Comments enter; the one by which somebody who may do so gives up a past that is lost leaves, and why others do not count. */
import type { Comment, People } from '../../domain/feedback.js';
import type { Problem } from '../../domain/problem.js';
import { restartCommands } from './commands.js';

export interface Restart {
  readonly by: string;
  readonly reason: string;
  readonly url: string;
}

export interface Restarts {
  /** The newest that counts. */
  readonly accepted: Restart | null;
  readonly problems: readonly Problem[];
}

export interface RestartFacts {
  readonly people: People;
  /** Logins of those who may have pushed the head. */
  readonly pushers: readonly string[];
  /** When what is lost was made: what is written before it cannot speak of it. */
  readonly after: string;
}

/** Only someone with write access who neither wrote the change nor pushed it last can give up what earlier rounds found. */
export function restartOf({ people, pushers, after }: RestartFacts): Restarts {
  const problems: Problem[] = [];
  let accepted: Restart | null = null;
  for (const comment of people.comments ?? []) {
    const [command] = restartCommands(comment.body);
    // What an app writes is never a command; what is older than the loss has done its work.
    if (command === undefined || comment.bot || !(Date.parse(comment.createdAt) > Date.parse(after))) continue;
    const fault = faultOf(comment, command.reason, people, pushers);
    if (fault)
      problems.push({
        what: `\`/deep-review restart\` of @${comment.author} was not applied (${comment.url})`,
        ...fault,
      });
    else accepted = { by: comment.author, reason: command.reason, url: comment.url };
  }
  return { accepted, problems: accepted ? [] : problems };
}

function faultOf(
  { author, edited }: Comment,
  reason: string,
  people: People,
  pushers: readonly string[],
): Pick<Problem, 'why' | 'fix'> | null {
  const is = (login: string): boolean => login.toLowerCase() === author.toLowerCase();
  if (edited) return { why: 'the comment was edited', fix: 'write it again in a new comment' };
  if (!people.writers.some(is))
    return { why: `@${author} has no write access`, fix: 'ask someone who has to write it' };
  if (is(people.author))
    return { why: 'it comes from the author of the change', fix: 'ask another maintainer to write it' };
  if (pushers.some(is))
    return { why: 'it comes from the one who pushed last', fix: 'ask another maintainer to write it' };
  return reason ? null : { why: 'it gives no reason', fix: 'write `/deep-review restart <reason>`' };
}
