/** What stands behind a title on its line enters; places, tags and the prose after them leave. */
import type { Location } from '../../domain/location.js';
import type { PlaceReader } from './places.js';
import { lengthAt } from './sticky.js';
import { isTag, mergeTags, NO_TAG, readTag, type Tag } from './tag.js';

/** What stands behind a title. */
export interface Tail {
  readonly places: readonly Location[];
  readonly tag: Tag;
  readonly rest: string;
  /** A place or a tag was there. */
  readonly found: boolean;
}

const TAIL_GAP = /(?:[\s—–|,;:·•/&+→*_~-]|(?:in|at|and|vs\.?|see|also|file|location|where|from)(?=[\s:`*[])){0,20}/iy;
const GROUP = /[*_`]{0,3}[([{]([^()[\]{}\n]{1,120})[)\]}][*_`]{0,3}/y;

/** Reads the places and tags behind a title up to the prose that follows them. */
export function readTail(tail: string, reader: PlaceReader): Tail {
  let [at, tag] = [0, NO_TAG];
  const places: Location[] = [];
  const remarks: string[] = [];
  for (let round = 0; round < 80; round += 1) {
    const start = at + lengthAt(TAIL_GAP, tail, at);
    // A path may begin with a bracket: `(shop)/cart.tsx:3`, `[id]/page.tsx:2`.
    const path = /[[(]/.test(tail[start] ?? '') ? reader.at(tail, start, 'place') : null;
    const group = path?.places.some(({ path: name }) => name.includes('/')) ? null : groupAt(tail, start, reader);
    const match = group ? null : (path ?? reader.at(tail, start, 'place'));
    if (!group && !match) break;
    if (match) places.push(...match.places);
    if (group) tag = mergeTags([tag, group.tag]);
    if (group) places.push(...group.places);
    if (group?.remark) remarks.push(group.remark);
    at = match?.end ?? group?.end ?? start;
  }
  const rest = tail
    .slice(at)
    .replace(/^[\s—–|,;:·•*_.)\]-]+/, '')
    .trimEnd();
  const prose = [...remarks, /^[*_`.\s]*$/.test(rest) ? '' : rest].filter((part) => part !== '').join(' ');
  return { places, tag, rest: prose, found: places.length > 0 || isTag(tag) };
}

/** `(important, gap)`, `` `[suggestion]` ``, `(a.go:12)`, `(lines 3–5)`; other short remarks in brackets are passed over. */
function groupAt(
  text: string,
  at: number,
  reader: PlaceReader,
): { tag: Tag; places: readonly Location[]; remark: string; end: number } | null {
  GROUP.lastIndex = at;
  const match = GROUP.exec(text);
  if (!match || text[at + match[0].length] === '(') return null;
  const tag = readTag(match[1] ?? '');
  const places = tag ? [] : reader.within(match[1] ?? '', 'place');
  const isRemark = !tag && !places.length;
  if (isRemark && at === 0) return null;
  return { tag: tag ?? NO_TAG, places, remark: isRemark ? match[0].trim() : '', end: at + match[0].length };
}
