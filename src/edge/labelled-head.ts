/** Asks GitHub and git, before a stranger's head is fetched, whether it may be read as data. */
import { UserError } from '../domain/problem.js';
import type { UntrustedMode } from '../domain/settings.js';
import { type ApiAnswer, type EventFacts, mayBeData, whyNotRead } from '../event/event.js';
import { isAncestor } from './ends.js';
import type { Git } from './git.js';
import type { Github } from './github.js';
import { commitOf } from './history.js';

interface ForeignHead {
  readonly facts: EventFacts;
  /** `null` without a token. */
  readonly github: Github | null;
  /** Where the base branch stands now; `null`: not known. */
  readonly tip: string | null;
  /** What the base's configuration says; read only where it can matter. */
  readonly setting: () => Promise<UntrustedMode>;
}

/** `data`: the head of the event may be fetched and read. User error when the configuration allows that and the rest does not. */
export async function untrustedMode(git: Git, { facts, github, tip, setting }: ForeignHead): Promise<UntrustedMode> {
  if (!mayBeData(facts) || tip === null || (await setting()) === 'refuse') return 'refuse';
  const { number, sender } = facts;
  const [pull, permission] = await Promise.all([
    ask(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number ?? 0 }),
    ask(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: sender ?? '' }),
  ]);
  const isBaseCheckedOut = await holdsCheckout(git, [facts.base, tip]);
  const problem = whyNotRead({ facts, pull, permission, isBaseCheckedOut });
  if (problem !== null) throw new UserError([problem]);
  return 'data';
}

async function ask(github: Github | null, route: string, asked: Readonly<Record<string, unknown>>): Promise<ApiAnswer> {
  return (await github?.get<unknown>(route, asked)) ?? null;
}

/** Whether what is checked out is one of these commits, or in the last of them. */
async function holdsCheckout(git: Git, commits: readonly (string | null)[]): Promise<boolean> {
  const checkedOut = await commitOf(git, headOf(git));
  const last = commits.at(-1) ?? null;
  if (checkedOut === null || last === null) return false;
  return commits.includes(checkedOut) || isAncestor(git, checkedOut, last);
}

/** The repository's own HEAD as its file says it: a commit, or a branch. */
const headOf = ({ headReference }: Git): string => headReference.replace(/^ref:/, '').trim();
