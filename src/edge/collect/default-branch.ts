/** The event and the clone enter; the commit that the default branch stands at now leaves: its configuration counts where the base has none. */
import type { Git } from '../git.js';
import type { EventFacts, WorkflowEvent } from './event.js';
import { fetchCommits, type Remote } from './history.js';
import { commitOf } from './references.js';
import { isCalled } from './repository.js';
import type { AskTip } from './tip.js';

export interface DefaultBranch {
  readonly name: string;
  /** Full SHA; `null` when it is not known where the branch stands. */
  readonly commit: string | null;
}

export interface DefaultBranchRequest {
  readonly event: WorkflowEvent | null;
  readonly facts: Pick<EventFacts, 'foreign' | 'repository'>;
  /** `null` without a token. */
  readonly ask: AskTip | null;
  readonly remote: Remote | null;
}

/** The default branch of the event's repository: GitHub's word, else the clone's. `null` outside a workflow. */
export async function defaultBranchOf(git: Git, request: DefaultBranchRequest): Promise<DefaultBranch | null> {
  const name = nameIn(request.event?.payload);
  if (name === null) return null;
  const told = request.ask && (await request.ask(name));
  if (told === null) return { name, commit: await inClone(git, name, request.facts) };
  if ((await commitOf(git, told)) === null && request.remote !== null) await fetchCommits(git, request.remote, [told]);
  return { name, commit: await commitOf(git, told) };
}

/** With a stranger's head the checkout may be one of their repository, whose branch of that name is theirs too. */
async function inClone(
  git: Git,
  name: string,
  { foreign, repository }: DefaultBranchRequest['facts'],
): Promise<string | null> {
  if (foreign !== false && !(await isCalled(git, repository))) return null;
  const remote = await commitOf(git, `refs/remotes/origin/${name}`);
  return remote ?? (foreign !== false ? null : commitOf(git, `refs/heads/${name}`));
}

function nameIn(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null || !('repository' in payload)) return null;
  const { repository } = payload;
  if (typeof repository !== 'object' || repository === null || !('default_branch' in repository)) return null;
  return typeof repository.default_branch === 'string' ? repository.default_branch : null;
}
