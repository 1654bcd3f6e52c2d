/** Reads what comments on the pull request remember of earlier rounds, and says which of them are not believed. */
import { type OwnComment, ownSide } from '../channels/index.js';
import type { Change } from '../domain/change.js';
import type { Problem } from '../domain/problem.js';
import { sameOrNoLeg } from '../domain/round.js';
import { apiProblem, type Github } from '../edge/github.js';
import type { RememberedComments } from '../edge/previous.js';
import { subjectOf } from '../pipeline.js';
import { remembered } from '../rounds/rounds.js';

/** What comments on the pull request remember: of each leg the newest that our own account wrote and nobody else edited. */
export async function markersOn(
  github: Github,
  change: Pick<Change, 'number' | 'branch'>,
): Promise<RememberedComments> {
  if (change.number === null) return { markers: [], problems: [] };
  const side = await ownSide(github, change.number);
  if (side.kind === 'failed') {
    const what = 'what the comment on the pull request remembers of earlier rounds is not known';
    return { markers: [], problems: [apiProblem(what, side)] };
  }
  const own = side.data.comments.filter(({ marker }) => marker.subject === subjectOf(change));
  const believed = own.filter(({ editedBy }) => editedBy === null);
  const isNewest = ({ marker }: OwnComment, index: number): boolean =>
    !believed.slice(0, index).some((newer) => sameOrNoLeg(newer.marker.leg, marker.leg));
  return {
    markers: believed.filter(isNewest).map(({ marker, at }) => remembered(marker, at)),
    problems: own.flatMap(({ url, editedBy }) => (editedBy === null ? [] : [edited(url, editedBy)])),
  };
}

function edited(url: string, by: string): Problem {
  return {
    what: `what the comment ${url} remembers of earlier rounds is not believed`,
    why: `${by} edited it, and could have taken out what is open`,
    fix: 'none: the next run writes it anew',
  };
}
