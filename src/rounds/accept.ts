/** Judges the command that makes one red head green, and tells whether an earlier head may have been accepted. */
import type { Change } from '../domain/change.js';
import type { Comment, People } from '../domain/consolidation.js';
import type { Past } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import { type Acceptance, acceptLine, type Override } from '../domain/way-out.js';
import { spokenLines } from './answers.js';
import { type WordRefusal, whyRefused } from './word.js';

/** The word that counts, and why others do not. */
export interface AcceptJudgement {
  /** The newest that counts. */
  readonly acceptance: Acceptance | null;
  readonly problems: readonly Problem[];
}

export interface AcceptFacts {
  readonly people: People;
  readonly pushers: readonly string[];
  /** Other heads that the pull request is known to have had. */
  readonly heads: readonly string[];
  /** Full SHA of the head under review; `null` without a pull request: there is nobody to comment. */
  readonly head: string | null;
  readonly override: Override;
}

/** What is known of a run's past and people, for the judgement. */
export function acceptFacts(
  { people, pushers, heads, prior }: Pick<Past, 'people' | 'pushers' | 'heads' | 'prior'>,
  { change, override }: { readonly change: Change | null; readonly override: Override },
): AcceptFacts {
  const earlier = [prior?.head, ...(prior?.history ?? []).map(({ head }) => head)].filter(
    (head) => typeof head === 'string',
  );
  const commits = (change?.commits ?? []).map(({ sha }) => sha);
  const head = change?.number ? change.head : null;
  return { people, pushers, heads: [...heads, ...earlier, ...commits], head, override };
}

/** Only someone with the access that `override` asks for, who neither wrote the change nor pushed it last, can accept exactly the head under review. */
export function judgeAccept(facts: AcceptFacts): AcceptJudgement {
  const { people, head } = facts;
  const problems: Problem[] = [];
  let acceptance: Acceptance | null = null;
  if (head === null) return { acceptance, problems };
  for (const comment of people.comments ?? []) {
    // What an app writes is never a command: it may quote our own help.
    const commands = comment.bot ? [] : acceptCommands(comment.body);
    for (const command of commands) {
      const judged = judge(command, comment, { ...facts, head });
      if (judged === 'old') continue;
      if (judged === null) acceptance = wordOf(comment, command.reason);
      else problems.push(refused(comment, judged));
    }
  }
  return { acceptance, problems: acceptance ? [] : problems };
}

function wordOf({ author: by, createdAt: at, url }: Comment, reason: string): Acceptance {
  return { by, at, url, reason };
}

function refused({ author, url }: Comment, refusal: WordRefusal): Problem {
  return { what: `\`/deep-review accept\` of @${author} was not applied (${url})`, ...refusal };
}

/** `old`: it speaks of a head that is not under review any more; `null`: it counts. */
function judge(
  { sha, reason }: AcceptCommand,
  comment: Comment,
  { people, pushers, heads, head, override }: AcceptFacts & { readonly head: string },
): WordRefusal | 'old' | null {
  const ready = acceptLine(head);
  const write = `write \`${ready}\` when you mean this head`;
  if (sha === null) return { why: 'it names no head by its full SHA', fix: write };
  if (sha !== head) {
    if (sha.length < head.length && head.startsWith(sha)) return { why: `${sha} is a shortened SHA`, fix: write };
    if (heads.some((older) => older !== head && older.startsWith(sha))) return 'old';
    return { why: `${sha} is no head of this pull request that is known`, fix: write };
  }
  return whyRefused({ comment, reason, ready }, { command: 'accept', people, pushers, override });
}

interface AcceptCommand {
  /** In lower case; `null` when what stands there is no SHA. */
  readonly sha: string | null;
  readonly reason: string;
}

const ACCEPT = /^\/deep-review[ \t]+accept(?:[ \t]+(.*))?$/;
const NAMED = /^`?([0-9a-f]{7,64})`?(?![0-9a-z])[ \t:,—–-]*(.*)$/i;

/** `/deep-review accept <sha> <reason>`, at the beginning of a line. */
export function acceptCommands(body: string): AcceptCommand[] {
  return spokenLines(body).flatMap((line) => {
    const command = ACCEPT.exec(line);
    if (!command) return [];
    const [, sha, reason = ''] = NAMED.exec((command[1] ?? '').trim()) ?? [];
    return [{ sha: sha?.toLowerCase() ?? null, reason: reason.trim() }];
  });
}

const ANY_ACCEPT = /\/deep-review\s{1,9}accept\s{1,9}`?([0-9a-f]{7,64})/gi;

/**
 * Whether a run on this head may owe its green check to a person. What was said counts in any form: the comment may have
 * been edited since. `head`: `null` when it is not known; then it may be any.
 */
export function mayHaveBeenAccepted({ comments }: People, head: string | null): boolean {
  if (comments === null) return true;
  const named = comments.flatMap(({ bot, body }) =>
    bot ? [] : [...body.matchAll(ANY_ACCEPT)].map(([, sha = '']) => sha.toLowerCase()),
  );
  return named.some((sha) => head === null || head.startsWith(sha));
}
