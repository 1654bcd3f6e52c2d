/** Placed findings, the change and git's blame enter; where each finding's code comes from leaves. */
import type { Change } from '../domain/change.js';
import type { Origin } from '../domain/evidence.js';
import { overlap, type Anchor, type LineRange, type Side } from '../domain/location.js';
import { unknownOrigin, type PlacedFinding } from './anchor.js';
import { changedLines, sourceKey, type ChangedLines, type Sources } from './anchor/sources.js';
import type { Blame } from './blame.js';
import { absenceOf } from './origin/absence.js';
import { originOfPlace, type Witness } from './origin/place.js';
import { reachOf } from './origin/symbols.js';

/** A file to blame, once, at the lines that findings cite; sorted and apart. */
export interface BlameRequest {
  readonly side: Side;
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

/** By `sourceKey`; a text says why there is no blame. */
export type Blames = ReadonlyMap<string, Blame | string>;

/** PLAN: one blame per cited file, however many findings cite it. */
export function linesToBlame(placed: readonly PlacedFinding[], change: Pick<Change, 'files'>): BlameRequest[] {
  const changed = changedLines(change);
  const requests = new Map<string, { side: Side; path: string; ranges: LineRange[] }>();
  for (const anchor of placed.flatMap(({ anchors }) => anchors)) {
    // No excerpt: there is no text at the place, so nothing to blame.
    if (anchor.lines === null || anchor.excerpt === null) continue;
    const { side, path } = anchor;
    const { lines } = anchor;
    // Git sees that a block was moved only when it is asked for the whole block.
    const blocks = (changed.get(sourceKey(anchor)) ?? []).filter((block) => overlap(block, lines) > 0);
    const request = requests.get(sourceKey(anchor)) ?? { side, path, ranges: [] };
    requests.set(sourceKey(anchor), { side, path, ranges: [...request.ranges, lines, ...blocks] });
  }
  return [...requests.values()].map((request) => ({ ...request, ranges: union(request.ranges) }));
}

/** DECIDE: one origin per finding, in their order, with the reason and the commit that shows it. */
export function decideOrigins(
  placed: readonly PlacedFinding[],
  change: Change,
  blames: Blames,
  sources: Sources,
): Origin[] {
  const shared = {
    change,
    sources,
    blames,
    changed: changedLines(change),
    reach: reachOf(change),
    own: ownCommits(change),
  };
  return placed.map((finding) => decideOrigin(finding, shared));
}

type Shared = Omit<Witness, 'blame'> & { readonly blames: Blames; readonly changed: ChangedLines };

function decideOrigin({ finding, anchors }: PlacedFinding, shared: Shared): Origin {
  const absence = absenceOf(finding);
  if (absence === 'elsewhere') {
    return unknownOrigin('the finding claims that something is absent, which no line of code can show');
  }
  const of = (anchor: Anchor): Origin =>
    originOfPlace(finding, anchor, { ...shared, blame: shared.blames.get(sourceKey(anchor)) ?? null });
  const [first, ...others] = anchors;
  if (first === undefined) return unknownOrigin('the finding names no place');
  const primary = of(first);
  if (primary.kind === 'introduced' || primary.kind === 'exposed') return primary;
  for (const anchor of others) {
    const origin = of(anchor);
    if (origin.kind === 'introduced' || origin.kind === 'exposed') return exposedBy(anchor, origin);
  }
  if (primary.kind === 'pre-existing' && absence === 'anywhere') {
    return unknownOrigin(
      `the finding claims that something is absent or was left as it was; the place itself is older: ${primary.reason}`,
    );
  }
  return primary;
}

function exposedBy(anchor: Anchor, origin: Origin): Origin {
  const line = anchor.lines ? `:${anchor.lines.start}` : '';
  return {
    kind: 'exposed',
    commit: origin.commit,
    reason: `the finding also cites ${anchor.path}${line}, where ${origin.reason}`,
  };
}

function ownCommits(change: Pick<Change, 'commits'>): ReadonlySet<string> {
  return new Set(change.commits.map((commit) => commit.sha));
}

/** Ranges brought together where they touch. */
function union(ranges: readonly LineRange[]): LineRange[] {
  const merged: LineRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end + 1) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
