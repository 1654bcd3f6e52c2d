/** Brings the places of several sources together, each once. */
import {
  type Anchor,
  type AnchoredFinding,
  distance,
  type Excerpt,
  type LineRange,
  overlap,
} from '../domain/finding.js';
import { endsLike } from '../text/known-files.js';
import { PLACE_WORTH } from './merge.js';

/**
 * All places, the main source's first, each once; only the first is primary. A file is one whether it is written in
 * full or by its end. Ranges of one file that overlap or touch are one place: of two, one inside the other, the narrower
 * stands when git verified it, for it says more; otherwise their union.
 */
export function uniteLocations(sources: readonly AnchoredFinding[]): Anchor[] {
  const anchors = sources.flatMap((source) => source.anchors);
  const full = fullPaths(anchors.map(({ path }) => path));
  const places: Anchor[] = [];
  for (const written of anchors) {
    const anchor = { ...written, path: full.get(written.path) ?? written.path };
    const near = places.findIndex((place) => isOne(place, anchor));
    if (near === -1) places.push(anchor);
    else places[near] = united(places[near] ?? anchor, anchor);
  }
  return places.map((place, index) => ({ ...place, primary: index === 0 }));
}

/** Written path → the longest that ends like it, or that it ends like when it begins at the root of a machine; the path itself when several could be meant. */
function fullPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const all = [...new Set(paths)];
  const own = all
    .filter((path) => path !== '' && !/^(?:[/\\~]|[A-Za-z]:)/.test(path))
    .sort((a, b) => b.length - a.length);
  return new Map(
    all.map((path) => {
      const alike = own.filter((other) => endsLike(other, path) || endsLike(path, other));
      const [longest = path] = alike;
      return [path, alike.every((other) => endsLike(longest, other)) ? longest : path];
    }),
  );
}

function isOne(place: Anchor, other: Anchor): boolean {
  if (place.path !== other.path || place.side !== other.side) return false;
  return !place.lines || !other.lines || distance(place.lines, other.lines) === 0;
}

function united(a: Anchor, b: Anchor): Anchor {
  if (!a.lines || !b.lines) return a.lines || !b.lines ? a : b;
  // What git confirmed is not stretched over what it did not.
  if (PLACE_WORTH[a.state] !== PLACE_WORTH[b.state]) return PLACE_WORTH[a.state] > PLACE_WORTH[b.state] ? a : b;
  const [narrow, wide] = sizeOf(a.lines) <= sizeOf(b.lines) ? [a, b] : [b, a];
  const isInside = overlap(a.lines, b.lines) === sizeOf(narrow.lines ?? a.lines);
  const excerpt = excerptOver(a.excerpt, b.excerpt);
  if (isInside) return { ...(a.state === 'verified' ? narrow : wide), excerpt };
  const lines = { start: Math.min(a.lines.start, b.lines.start), end: Math.max(a.lines.end, b.lines.end) };
  return { ...a, lines, excerpt };
}

const sizeOf = ({ start, end }: LineRange): number => end - start + 1;

/** Two excerpts of one file as one; the first when lines are missing between them. */
function excerptOver(a: Excerpt | null, b: Excerpt | null): Excerpt | null {
  if (!a || !b) return a ?? b;
  const [first, second] = a.startLine <= b.startLine ? [a, b] : [b, a];
  const known = first.startLine + first.lines.length - second.startLine;
  if (known < 0) return a;
  return { startLine: first.startLine, lines: [...first.lines, ...second.lines.slice(known)] };
}
