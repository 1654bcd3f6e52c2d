/** A change and its repository enter; what git says of them leaves, and whoever asks again is answered without git. */
import { sourceKey, type Content, type FileRequest } from '../../core/anchor/sources.js';
import type { Blame } from '../../core/blame.js';
import type { BlameRequest } from '../../core/origin.js';
import type { Change } from '../../domain/change.js';
import type { Problem } from '../../domain/problem.js';
import type { Git } from '../git.js';
import { readBlames } from './blame.js';
import { readContents, readHead, type HeadTree } from './read.js';

/** All that evidence asks git of one change. Both of its ends are commits, so no answer grows old; a failure is asked anew. */
export interface Archive {
  head(): Promise<HeadTree | Problem>;
  /** Contents by `sourceKey`. */
  contents(requests: readonly FileRequest[], head: HeadTree): Promise<ReadonlyMap<string, Content>>;
  /** Blame by `sourceKey`, or a text that says why there is none. */
  blames(requests: readonly BlameRequest[]): Promise<ReadonlyMap<string, Blame | string>>;
}

/** An archive that knows nothing yet. */
export function openArchive(change: Change, git: Git): Archive {
  let tree: HeadTree | null = null;
  const contents = new Map<string, Content>();
  const blames = new Map<string, Blame>();
  return {
    head: async () => {
      if (tree) return tree;
      const read = await readHead(git, change.head);
      if (!('what' in read)) tree = read;
      return read;
    },
    contents: async (requests, head) => {
      const missing = requests.filter((request) => !contents.has(sourceKey(request)));
      const read = missing.length ? await readContents(git, change, missing, head) : new Map<string, Content>();
      // Nothing there may be a failure of git.
      for (const [key, content] of read) if (content.kind !== 'absent') contents.set(key, content);
      const known = (key: string): Content => read.get(key) ?? contents.get(key) ?? { kind: 'absent' };
      return new Map(requests.map(sourceKey).map((key) => [key, known(key)]));
    },
    blames: async (requests) => {
      const missing = requests.filter((request) => !blames.has(blameKey(request)));
      const read = missing.length ? await readBlames(git, change, missing) : new Map<string, Blame | string>();
      for (const request of missing) {
        const blame = read.get(sourceKey(request));
        if (typeof blame === 'object') blames.set(blameKey(request), blame);
      }
      const known = (request: BlameRequest): Blame | string =>
        read.get(sourceKey(request)) ?? blames.get(blameKey(request)) ?? 'git was not asked';
      return new Map(requests.map((request) => [sourceKey(request), known(request)]));
    },
  };
}

/** Which lines belong together is part of the question: git sees a block that was moved only when it is asked for the whole block. */
function blameKey(request: BlameRequest): string {
  return JSON.stringify([sourceKey(request), request.ranges.map(({ start, end }) => [start, end])]);
}
