/** Placed findings, the change and git's blame enter; where each finding's code comes from leaves. */
import type { Change } from '../domain/change.js';
import type { Origin, SourceOrigin, Testimony } from '../domain/evidence.js';
import { overlap, type Anchor, type LineRange, type Side } from '../domain/location.js';
import { unknownOrigin, type PlacedFinding } from './anchor.js';
import { changedLines, sourceKey, type Sources } from './anchor/sources.js';
import { absenceOf } from './origin/absence.js';
import { makeDesk, type Blames, type Desk } from './origin/desk.js';
import { groundOf, type Ground } from './origin/place.js';
import { hear } from './origin/testimony.js';

export { settleOrigin, type Word } from './origin/settle.js';

/** A file to blame, once, at the lines that findings cite; sorted and apart. */
export interface BlameRequest {
  readonly side: Side;
  readonly path: string;
  readonly ranges: readonly LineRange[];
}

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

/** DECIDE: what each finding by itself shows of where its code comes from, in their order. `settleOrigin` judges them together. */
export function decideOrigins(
  placed: readonly PlacedFinding[],
  change: Change,
  blames: Blames,
  sources: Sources,
): SourceOrigin[] {
  const desk = makeDesk(change, blames, sources);
  return placed.map((finding) => decideOrigin(finding, desk));
}

function decideOrigin({ finding, anchors }: PlacedFinding, desk: Desk): SourceOrigin {
  const paths = [...new Set(anchors.map(({ path }) => path))];
  const { testimony, near } = hear(finding, paths, desk.register);
  const absence = absenceOf(finding);
  if (absence === 'elsewhere') {
    const reason = 'the finding claims that something is absent, which no line of code can show';
    return { ...unknownOrigin(reason), testimony };
  }
  const places = judged(anchors, desk);
  const [first, ...others] = places.map((anchor) => ({ anchor, ...groundOf(finding, anchor, desk) }));
  if (first === undefined) return { ...unknownOrigin('the finding names no place'), testimony };
  const { origin, older } = together(first, others);
  if (origin.kind !== 'pre-existing') return { ...origin, older, testimony };
  const doubt = doubtOf(testimony, near, absence);
  if (doubt === null) return { ...origin, older, testimony };
  return { kind: 'unknown', commit: null, reason: `${doubt}; yet ${origin.reason}`, older, testimony };
}

/** All places; those that name an untouched file, or the first one's, without a line say nothing. */
function judged([first, ...others]: readonly Anchor[], desk: Desk): Anchor[] {
  if (!first) return [];
  return [
    first,
    ...others.filter((anchor) => anchor.lines !== null || (anchor.path !== first.path && desk.fileOf(anchor) !== null)),
  ];
}

type Judged = Ground & { readonly anchor: Anchor };

/** What ties one of the places to the change ties the finding; it is older only when all of them are. */
function together(first: Judged, others: readonly Judged[]): Ground {
  const older = others.every((other) => other.older !== null) ? first.older : null;
  if (reaches(first)) return { origin: first.origin, older };
  const reached = others.find(reaches);
  if (reached) return { origin: exposedBy(reached), older };
  const open = others.find(({ origin }) => origin.kind === 'unknown');
  if (first.origin.kind === 'unknown' || !open) return { origin: first.origin, older };
  return { origin: { ...open.origin, reason: alsoCited(open) }, older };
}

function reaches({ origin }: Ground): boolean {
  return origin.kind === 'introduced' || origin.kind === 'exposed';
}

function exposedBy(place: Judged): Origin {
  return { kind: 'exposed', commit: place.origin.commit, reason: alsoCited(place) };
}

function alsoCited({ anchor, origin }: Judged): string {
  const line = anchor.lines ? `:${anchor.lines.start}` : '';
  return `the finding also cites ${anchor.path}${line}, where ${origin.reason}`;
}

/** Why older code in an untouched file may still be this change's doing. */
function doubtOf(testimony: Testimony, near: string | null, absence: 'anywhere' | 'none'): string | null {
  if (testimony.kind === 'tied') return `its reviewer ${testimony.reason}`;
  if (near !== null) return `its reviewer ${near}`;
  return absence === 'anywhere' ? 'the finding claims that something is absent or was left as it was' : null;
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
