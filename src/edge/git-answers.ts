/** Answers the pipeline's questions from git: contents, blame, tried fixes and earlier code; the same question is asked only once. */
import type { Change } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import { type BlameRequest, type Content, type FileRequest, sourceKey } from '../evidence/evidence.js';
import type { Blame } from '../git/blame.js';
import type { GitAnswers } from '../ports.js';
import { type HeadTree, ignoredRevisions, patchCheck, readBlames, readContents, readHead } from './git-reads.js';
import type { Git } from './git.js';
import { readPriorCode, readVersions } from './prior-code.js';

/** Answers of which none is known yet. Both ends of a change are commits, so no answer grows old; a failure is asked anew. */
export function openAnswers(change: Change, git: Git): GitAnswers {
  let tree: HeadTree | null = null;
  const contents = new Map<string, Content>();
  const blames = new Map<string, Blame>();
  let ignored: Promise<readonly string[]> | null = null;
  const toIgnore = (): Promise<readonly string[]> => (ignored ??= ignoredRevisions(git, change.base));
  const head = async (): Promise<HeadTree | Problem> => {
    if (tree) return tree;
    const read = await readHead(git, change.head);
    if (!('what' in read)) tree = read;
    return read;
  };
  const readAll = async (missing: readonly FileRequest[]): Promise<ReadonlyMap<string, Content>> => {
    const known = missing.length ? await head() : null;
    return known === null || 'what' in known ? new Map() : readContents(git, change, missing, known);
  };
  return {
    listing: async () => {
      // Asked beside it; what goes wrong is told to whoever needs the answer.
      toIgnore().catch(() => undefined);
      const known = await head();
      return 'what' in known ? known : known.listing;
    },
    contents: async (requests) => {
      const read = await readAll(requests.filter((request) => !contents.has(sourceKey(request))));
      // Nothing there may be a failure of git.
      for (const [key, content] of read) if (content.kind !== 'absent') contents.set(key, content);
      const known = (key: string): Content => read.get(key) ?? contents.get(key) ?? { kind: 'absent' };
      return new Map(requests.map(sourceKey).map((key) => [key, known(key)]));
    },
    blames: async (requests) => {
      const missing = requests.filter((request) => !blames.has(blameKey(request)));
      const read = missing.length
        ? await readBlames(git, change, missing, toIgnore())
        : new Map<string, Blame | string>();
      for (const request of missing) {
        const blame = read.get(sourceKey(request));
        if (typeof blame === 'object') blames.set(blameKey(request), blame);
      }
      const known = (request: BlameRequest): Blame | string =>
        read.get(sourceKey(request)) ?? blames.get(blameKey(request)) ?? 'git was not asked';
      return new Map(requests.map((request) => [sourceKey(request), known(request)]));
    },
    patchCheck: async (paths) => {
      const known = await head();
      return patchCheck(git, 'what' in known ? [] : paths.flatMap((path) => known.entries.get(path) ?? []));
    },
    versions: (paths) => readVersions(git, change.head, paths),
    priorCode: (request) => readPriorCode(git, request, change.base),
  };
}

/** Which lines belong together is part of the question: git sees a block that was moved only when it is asked for the whole block. */
function blameKey(request: BlameRequest): string {
  return JSON.stringify([sourceKey(request), request.ranges.map(({ start, end }) => [start, end])]);
}
