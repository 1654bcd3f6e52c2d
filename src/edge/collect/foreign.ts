/** An event and the head to review enter; a refusal leaves where a stranger's code would be read next to this repository's secrets. */
import { UserError } from '../../domain/problem.js';
import { textOf, type Git } from '../git.js';
import type { EventFacts } from './event.js';
import { isCalled } from './repository.js';

/** GitHub gives a run of a fork on these no secrets: its head may be anybody's. */
const WITHOUT_SECRETS: readonly string[] = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/** Only who may write to the repository, or time, brings these about: what they name was named by one of its people. */
const BY_WRITERS: readonly string[] = [
  'push',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'create',
];

/** Whether anybody at all may bring the event about while the job holds the repository's secrets. An unknown event is taken for one. */
export function isPrivileged(event: string | null): boolean {
  return event !== null && !WITHOUT_SECRETS.includes(event) && !BY_WRITERS.includes(event);
}

/** Why a job has no secrets although the repository has them; `null` where it should. */
export function keyless({ event, foreign, sender }: EventFacts): 'fork' | 'dependabot' | null {
  if (event === null || isPrivileged(event)) return null;
  if (WITHOUT_SECRETS.includes(event) && foreign === true) return 'fork';
  return sender === 'dependabot[bot]' ? 'dependabot' : null;
}

/** Refuses code of strangers where the job holds the repository's secrets, unless `untrusted: data` treats it as data. */
export function refuseForeignEvent({ event, foreign }: EventFacts, untrusted: 'refuse' | 'data'): void {
  if (event === null || untrusted === 'data' || !isPrivileged(event) || foreign !== true) return;
  throw refusal(event, 'the change comes from a fork');
}

/** The same for a head that the event does not vouch for: it must be in a branch of this repository. */
export async function refuseForeignHead(
  git: Git,
  { event, foreign, head: named, repository }: EventFacts,
  { head, untrusted }: { readonly head: string; readonly untrusted: 'refuse' | 'data' },
): Promise<void> {
  if (event === null || untrusted === 'data' || !isPrivileged(event)) return;
  if (head === named && foreign === false) return;
  if (await isInOwnBranch(git, head, repository)) return;
  throw refusal(
    event,
    `${head.slice(0, 12)} is in no branch of this repository that the checkout knows (\`fetch-depth: 0\` makes it know all of them)`,
  );
}

async function isInOwnBranch(git: Git, commit: string, repository: string | null): Promise<boolean> {
  if (!(await isCalled(git, repository))) return false;
  const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`, 'refs/remotes/origin/'];
  return (textOf(await git.run(args)) ?? '').trim() !== '';
}

function refusal(event: string, because: string): UserError {
  return new UserError([
    {
      what: `a head from another repository is not reviewed on \`${event}\``,
      why: `\`${event}\` runs with this repository's secrets, and ${because}`,
      fix: 'run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
    },
  ]);
}
