/** A review's text of any size enters; as much of it as is read leaves, and what lies beyond as unread: the one bound before all patterns. */
import type { Reads, Unread } from '../../domain/review.js';

/** Characters that are read. People and models write a hundredth of it; what tools write of a large repository is longer. */
const MAX_CHARACTERS: Readonly<Record<Reads, number>> = {
  markdown: 1_000_000,
  json: 1_000_000,
  sarif: 16_000_000,
  rdjson: 16_000_000,
};

export interface Admitted {
  readonly text: string;
  /** Empty when all is read. */
  readonly unread: readonly Unread[];
}

/** The text up to its bound, in whole lines where it has any; a pass whose review goes on beyond it is never complete. */
export function admitted(text: string, reads: Reads): Admitted {
  const most = MAX_CHARACTERS[reads];
  if (text.length <= most) return { text, unread: [] };
  const lineEnd = text.lastIndexOf('\n', most);
  const end = lineEnd < most / 2 ? most : lineEnd + 1;
  const rest = text.slice(end, end + MAX_LOOKED_AT).trimStart();
  if (rest === '' && text.slice(end).trim() === '') return { text: text.slice(0, end), unread: [] };
  const reason = `a review is read up to ${most.toLocaleString('en')} characters, and this stands beyond`;
  return { text: text.slice(0, end), unread: [{ line: linesIn(text, end) + 1, text: rest.slice(0, 200), reason }] };
}

const MAX_LOOKED_AT = 10_000;

function linesIn(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
