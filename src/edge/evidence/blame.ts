/** Blame requests enter; who wrote the lines leaves: one `git blame` per file, a few at a time. */
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { sourceKey } from '../../core/anchor/sources.js';
import { parseBlame, type Blame } from '../../core/blame.js';
import type { BlameRequest } from '../../core/origin.js';
import type { Change } from '../../domain/change.js';
import { readAt } from '../base-files.js';
import { supplyHistory } from '../collect/partial.js';
import type { Git } from '../git.js';

/** Moved and copied lines are followed, white space is ignored. */
export const BLAME_ARGUMENTS = ['blame', '--porcelain', '-M', '-C', '-w'];
const IGNORE_REVS = '.git-blame-ignore-revs';
const PARALLEL = 3;
const PARTIAL =
  'git blame needs files of earlier commits that this partial clone left out: check out without `filter` and `sparse-checkout`';
const TIMEOUT_MS = 60_000;
/** More ranges than that cost more than the whole file. */
const MAX_RANGES = 200;

/** Blame by `sourceKey`, or a text that says why there is none. */
export async function readBlames(
  git: Git,
  change: Change,
  requests: readonly BlameRequest[],
): Promise<Map<string, Blame | string>> {
  const ignore = requests.length ? await ignoredRevisions(git, change.base) : [];
  for (const side of ['head', 'base'] as const) {
    const paths = requests.filter((request) => request.side === side).map(({ path }) => path);
    await supplyHistory(git, side === 'head' ? change.head : change.mergeBase, paths);
  }
  const found = new Map<string, Blame | string>();
  const queue = [...requests];
  const work = async (): Promise<void> => {
    for (let request = queue.shift(); request; request = queue.shift()) {
      found.set(sourceKey(request), await blame(git, change, request, ignore));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return found;
}

async function blame(
  git: Git,
  change: Change,
  request: BlameRequest,
  ignore: readonly string[],
): Promise<Blame | string> {
  // An argument is text for Node: the bytes of such a name cannot be passed on.
  if (request.path.includes('\ufffd')) return 'the name of the file is not UTF-8, so git cannot be asked about it';
  const revision = request.side === 'head' ? change.head : change.mergeBase;
  const ranges = request.ranges.length > MAX_RANGES ? [] : request.ranges;
  const lines = ranges.flatMap(({ start, end }) => ['-L', `${start},${end}`]);
  const args = [...BLAME_ARGUMENTS, '--no-textconv', ...ignore, ...lines, revision, '--', request.path];
  const result = await git.run(args, { timeoutMs: TIMEOUT_MS });
  if (result.kind === 'failed') return git.partial ? PARTIAL : `git blame failed: ${result.problem.why}`;
  return parseBlame(result.stdout.toString('utf8'));
}

/** Only the base may say which commits to look through; a list that git cannot read is left out. */
async function ignoredRevisions(git: Git, base: string): Promise<string[]> {
  const text = await readAt(git, base, IGNORE_REVS);
  if (text === null) return [];
  const revisions = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
  const file = join(git.scratch, 'ignore-revs');
  await writeFile(file, `${revisions.join('\n')}\n`);
  return revisions.length ? ['--ignore-revs-file', file] : [];
}
