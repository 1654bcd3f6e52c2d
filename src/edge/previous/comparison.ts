/** The last round's head and this one's enter; how they relate, and the commits since, leave. */
import type { PriorCode } from '../../domain/prior.js';
import type { Git } from '../git.js';
import { textOf } from '../git.js';

export interface Heads {
  readonly before: string;
  readonly now: string;
  readonly base: string;
}

type Commits = PriorCode['changedSince'];
type Compared = Pick<PriorCode, 'comparison' | 'changedSince'>;

/** Above this many commits a range-diff, which compares each with each, takes too long. */
const MAX_RANGE = 200;

/** Both heads are in the repository. Newest commit last. */
export async function compareHeads(git: Git, { before, now, base }: Heads): Promise<Compared> {
  if (before === now) return { comparison: 'same', changedSince: [] };
  const ancestor = await git.run(['merge-base', '--is-ancestor', before, now], { accept: [0, 1] });
  if (ancestor.kind === 'done' && ancestor.exitCode === 0) {
    return { comparison: 'ahead', changedSince: await commitsIn(git, [now, `^${before}`]) };
  }
  return { comparison: 'rewritten', changedSince: await rewrittenCommits(git, { before, now, base }) };
}

/** After a force-push: the commits that are new or changed, by range-diff of the two versions of the branch. */
async function rewrittenCommits(git: Git, { before, now, base }: Heads): Promise<Commits> {
  const old = (textOf(await git.run(['merge-base', base, before])) ?? '').trim();
  const fresh = (textOf(await git.run(['merge-base', base, now])) ?? '').trim();
  const commits = await commitsIn(git, [now, fresh ? `^${fresh}` : `^${before}`]);
  if (!old || !fresh || commits.length > MAX_RANGE) return commits;
  const args = ['range-diff', '--no-patch', '--no-color', '--abbrev=40', `${old}..${before}`, `${fresh}..${now}`];
  const text = textOf(await git.run(args, { timeoutMs: 60_000 }));
  if (text === null) return commits;
  const changed = new Set(text.split('\n').flatMap((line) => / [!>]\s+\d+:\s+([0-9a-f]{7,64}) /.exec(line)?.[1] ?? []));
  return commits.filter(({ sha }) => [...changed].some((known) => sha.startsWith(known)));
}

async function commitsIn(git: Git, revisions: readonly string[]): Promise<Commits> {
  const text = textOf(await git.run(['log', '--reverse', '--max-count=1000', '--format=%H%x00%s', ...revisions])) ?? '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha = '', subject = ''] = line.split('\0');
      return { sha, subject };
    });
}
