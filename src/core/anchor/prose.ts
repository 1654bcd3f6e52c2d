/** Prose that names places (`file.go:12`) enters; the places, and what the repository shows there, leave. */
import type { LineRange } from '../../domain/location.js';
import type { ProsePlace } from '../../domain/report.js';
import type { Resolver } from './paths.js';
import type { Sources } from './sources.js';

/** A place as prose names it; `text` is what stands there, to be made a link. */
export interface NamedPlace {
  readonly text: string;
  readonly path: string;
  readonly lines: LineRange;
}

/** A word of a path's characters and a line: longer words are no paths, and each is looked at once. */
const PLACE = /(?<![\w/.@+~-])([\w@.+~/-]{1,300}):(\d{1,7})(?:[-–](\d{1,7}))?(?!\.*[\w:])/g;
/** Folders, and a name that holds a letter. */
const PATH = /^(?:[\w@.+~-]+\/)*[\w@.+~-]*[A-Za-z_][\w+-]*(?:\.[A-Za-z]\w{0,9})?$/;
const MAX_LINES = 8;
const MAX_WIDTH = 200;

/** PLAN: each place once, in the order of its first mention. */
export function placesInProse(texts: readonly string[]): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const text of texts) {
    for (const [found, path = '', start = '', end = start] of text.matchAll(PLACE)) {
      // `host:8080` and `12:30` are no places; a name with an ending or a folder is.
      if (!/[./]/.test(path) || /^\d|\/\//.test(path) || !PATH.test(path)) continue;
      const [from, to] = [Number(start), Number(end)];
      if (from > 0) places.set(found, { text: found, path, lines: { start: from, end: Math.max(from, to) } });
    }
  }
  return [...places.values()];
}

/** DECIDE: the places that are in the repository at head, with a few lines of real code. */
export function lookUpPlaces(places: readonly NamedPlace[], resolve: Resolver, sources: Sources): ProsePlace[] {
  return places.flatMap(({ text, path, lines }) => {
    const resolution = resolve(path);
    if (resolution.kind !== 'found' || resolution.side !== 'head' || resolution.folder) return [];
    const file = sources.file('head', resolution.path);
    if (!file || lines.start > file.lines.length) return [];
    const endLine = Math.min(lines.end, file.lines.length);
    const shown = file.lines.slice(lines.start - 1, Math.min(endLine, lines.start + MAX_LINES - 1));
    const excerpt = shown.map((line) => line.replace(/\r$/, '').slice(0, MAX_WIDTH)).join('\n');
    return [{ text, path: resolution.path, startLine: lines.start, endLine, excerpt }];
  });
}
