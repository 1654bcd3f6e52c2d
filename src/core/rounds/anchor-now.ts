/** A place of an earlier round and what became of its code enter; the place as it is now leaves. */
import type { Anchor, LineRange } from '../../domain/location.js';
import type { PlaceState } from './fates.js';

/** Where a place of an earlier round is now; its old lines when its code cannot be found. */
export function anchorNow({ place, file, state }: PlaceState, primary: boolean): Anchor {
  const found = state.kind === 'present' ? state : null;
  const path = found?.path ?? file?.nowPath ?? place.path;
  const lines = found?.line ? shifted(place.lines, found.line) : place.lines;
  return {
    claimed: { path: place.path, lines: place.lines },
    ...{ path, lines, primary },
    side: place.side,
    state: found ? (path === place.path && lines?.start === place.lines?.start ? 'verified' : 'moved') : 'unverified',
    quote: 'none',
    excerpt: found && lines ? excerptNow(file, path, lines) : null,
  };
}

function shifted(lines: LineRange | null, start: number): LineRange {
  return { start, end: start + (lines ? lines.end - lines.start : 0) };
}

function excerptNow(file: PlaceState['file'], path: string, { start, end }: LineRange): Anchor['excerpt'] {
  if (file?.nowPath !== path || file.now.kind !== 'text') return null;
  const lines = file.now.text.split(/\r\n|\r|\n/).slice(start - 1, end);
  return lines.length ? { startLine: start, lines: lines.map((text) => ({ text, changed: false })) } : null;
}
