/** Two texts of letters enter; the stretches of the first that stand in the second too leave, in linear time. */

/** Letters `from` (included) to `to` (excluded) of the text, which stand at `there` in the other. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly there: number;
}

/** The other text is looked up by blocks of this many letters, so that every common stretch of twice as many is found. */
const BLOCK = 16;
/** A shorter stretch says nothing. */
const SHORTEST = 2 * BLOCK;
/** Places of a block that are tried; a text that repeats itself is alike everywhere. */
const MAX_PLACES = 8;
const BASE = 0x01000193;

/** Common stretches in the order of the text, not overlapping, each as long as it can be. */
export function alikeParts(text: string, other: string): Part[] {
  const places = placesOf(other);
  const parts: Part[] = [];
  let end = 0;
  for (let at = 0, hash = hashAt(text, 0); at + BLOCK <= text.length;) {
    const known = places.get(hash);
    const part = known ? longest(text, other, { at, end, known }) : null;
    if (part) {
      parts.push(part);
      at = end = part.to;
      hash = hashAt(text, at);
    } else {
      hash = rolled(hash, text, at);
      at += 1;
    }
  }
  return parts;
}

function placesOf(text: string): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + BLOCK <= text.length; at += BLOCK) {
    const hash = hashAt(text, at);
    const known = places.get(hash);
    if (!known) places.set(hash, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
}

interface Hit {
  readonly at: number;
  /** The end of the stretch before. */
  readonly end: number;
  readonly known: readonly number[];
}

function longest(text: string, other: string, { at, end, known }: Hit): Part | null {
  let best: Part | null = null;
  for (const place of known) {
    let back = 0;
    const most = Math.min(at - end, place, SHORTEST);
    while (back < most && text.charCodeAt(at - back - 1) === other.charCodeAt(place - back - 1)) back += 1;
    let on = 0;
    const last = Math.min(text.length - at, other.length - place);
    while (on < last && text.charCodeAt(at + on) === other.charCodeAt(place + on)) on += 1;
    const part = { from: at - back, to: at + on, there: place - back };
    // A hash may lie: then nothing of the block is alike.
    if (on >= BLOCK && back + on >= SHORTEST && back + on > (best ? best.to - best.from : 0)) best = part;
  }
  return best;
}

function hashAt(text: string, from: number): number {
  let hash = 0;
  for (let at = from; at < from + BLOCK; at += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** `BASE` to the power of the block's length less one. */
const LEADING = Array.from({ length: BLOCK - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The hash of the block one letter further. */
function rolled(hash: number, text: string, at: number): number {
  const without = (hash - Math.imul(text.charCodeAt(at), LEADING)) | 0;
  return (Math.imul(without, BASE) + text.charCodeAt(at + BLOCK)) | 0;
}
