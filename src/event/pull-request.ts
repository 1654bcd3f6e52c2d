/** Completes an event by what the API says of its pull request, and says what it means where the API does not tell. */
import { type Problem, UserError } from '../domain/problem.js';
import { apiReason } from '../text/wording.js';
import { type EventFacts, integer, list, pullRequestFacts, sha, text } from './payload.js';

/** What the API answered; `null`: without a token nobody could be asked. */
export type ApiAnswer =
  | { readonly kind: 'done'; readonly data: unknown }
  | { readonly kind: 'failed'; readonly status: number; readonly why: string }
  | null;

/** The event with the pull request of this number. User error where what the API said is not that. */
export function withPullRequest(facts: EventFacts, number: number, answer: ApiAnswer): EventFacts {
  // The payload of a run or a check names the commits itself; only what people see of the pull request is missing.
  if (answer === null && facts.base !== null && facts.head !== null) return { ...facts, naming: { kind: 'ends' } };
  if (answer === null) throw notAsked(facts, number, NO_TOKEN);
  if (answer.kind === 'failed') throw notAsked(facts, number, reasonOf(answer));
  const found = pullRequestFacts({ pull_request: answer.data });
  const isIt = found.number === number && found.base !== null && found.head !== null;
  const home = text(answer.data, 'base', 'repo', 'full_name');
  const elsewhere = facts.repository !== null && home?.toLowerCase() !== facts.repository.toLowerCase();
  if (!isIt || elsewhere) throw notAsked(facts, number, NOT_IT);
  // The commit that the event names stays the head: the pull request may have moved on.
  const head = facts.head ?? found.head ?? null;
  const foreign = facts.foreign === true || (found.foreign ?? true);
  return { ...facts, ...found, naming: { kind: 'ends' }, head, foreign, pusher: facts.pusher };
}

/** Numbers of the open pull requests, among those that the API lists for a commit, that have it as head. */
export function pullsWithHead(listed: unknown, head: string): readonly number[] {
  const open = list(listed).filter((pull) => sha(text(pull, 'head', 'sha')) === head && text(pull, 'state') === 'open');
  return open.flatMap((pull) => integer(pull, 'number') ?? []);
}

interface RefusalReason {
  readonly why: string;
  readonly fix: string;
}

const NO_TOKEN: RefusalReason = {
  why: 'the event does not name its commits, and without `github-token` nobody can be asked',
  fix: 'leave `github-token` as it is (the token of the job) and give the job `permissions: { contents: read, pull-requests: read }`',
};

const NOT_IT: RefusalReason = {
  why: 'what the API answered is no pull request of this repository with a base and a head',
  fix: 'run the job again; if it stays, run the review on `pull_request`',
};

function reasonOf({ status, why }: { readonly status: number; readonly why: string }): RefusalReason {
  const reason = apiReason({ status, why });
  if (status === 0) return { why: reason, fix: 'run the job again when it can be' };
  const denied = status === 401 || status === 403 || status === 404;
  return {
    why: reason,
    fix: denied
      ? 'give the job `permissions: { contents: read, pull-requests: read }`, and run it again'
      : 'run the job again',
  };
}

function notAsked({ event }: EventFacts, number: number, { why, fix }: RefusalReason): UserError {
  return new UserError([
    { what: `\`${event ?? 'event'}\`: the commits of pull request #${number} could not be found`, why, fix },
  ]);
}

/** Said where the API does not tell which pull requests have a commit as head. */
export function unknownPull(
  { event }: EventFacts,
  head: string,
  answer: { readonly status: number; readonly why: string },
): Problem {
  const { why, fix } = reasonOf(answer);
  return {
    what: `\`${event ?? 'event'}\`: which pull request ${head.slice(0, 12)} belongs to is not known`,
    why: `${why}; it is compared with the default branch`,
    fix,
  };
}
