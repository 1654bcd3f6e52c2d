/** Judges the command by which a person asks for a review of the head as it is. */
import type { Comment, People } from '../domain/consolidation.js';
import type { Problem } from '../domain/problem.js';
import { COMMANDS } from '../domain/way-out.js';
import { spokenLines } from './answers.js';
import { whyUnheard } from './word.js';

/** Who asked, and why the word of others does not count. */
export interface RunJudgement {
  /** The newest comment that counts; `null` when none does. */
  readonly asked: Pick<Comment, 'author' | 'url'> | null;
  /** Nobody can say whether somebody asked. */
  readonly isUnknown: boolean;
  readonly problems: readonly Problem[];
}

interface AskedRun {
  readonly people: People;
  /** When the head was pushed, ISO 8601: what was said before it, or in the same second, was said of another. `null`: not known, then only `own` may count. */
  readonly since: string | null;
  /** Page of the comment that started this run; `null` when none did. */
  readonly own: string | null;
}

const RUN = /^\/deep-review[ \t]+run(?:[ \t].*)?$/;

/** Lines that say `/deep-review run`. */
export function runCommands(body: string): string[] {
  return spokenLines(body).filter((line) => RUN.test(line));
}

/** Asking closes nothing, so the author of the change may too; it costs, so only who may write to the repository. */
export function judgeRun({ people, since, own }: AskedRun): RunJudgement {
  const after = since === null ? NaN : Date.parse(since);
  const speaksOfHead = ({ url, createdAt }: Comment): boolean => url === own || Date.parse(createdAt) > after;
  // What an app writes is never a command: it may quote our own help.
  const said = (people.comments ?? []).filter(
    (comment) => !comment.bot && speaksOfHead(comment) && runCommands(comment.body).length > 0,
  );
  let asked: RunJudgement['asked'] = null;
  let isUnknown = people.comments === null;
  const problems: Problem[] = [];
  for (const comment of said) {
    const refusal = whyUnheard(comment, { command: 'run', people });
    isUnknown ||= !comment.edited && (people.undecided ?? []).includes(comment.author);
    if (refusal === null) asked = { author: comment.author, url: comment.url };
    else
      problems.push({
        what: `\`${COMMANDS.run.usage}\` of @${comment.author} was not applied (${comment.url})`,
        ...refusal,
      });
  }
  return { asked, isUnknown: asked === null && isUnknown, problems: asked ? [] : problems };
}
