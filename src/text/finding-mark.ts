/** The line that people do not see by which a comment of ours is known again: which findings it is about. */
import { percentDecoded } from './characters.js';

const OPENING = '<!-- deep-review-action:finding ';
const CLOSING = ' -->';
/** No comment is about more. */
const LONGEST = 20_000;

/** One line; nothing in a key can end the comment or begin another. */
export function findingMark(keys: readonly string[]): string {
  return `${OPENING}${keys.map(escaped).join(' ')}${CLOSING}`;
}

function escaped(key: string): string {
  return encodeURIComponent(key.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}

/** The keys in the last line of a text; none when it is no such line. What stands above may quote a stranger, who may write such a line too. */
export function markedKeys(body: string): string[] {
  const text = body.trimEnd();
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.length > LONGEST || !line.startsWith(OPENING) || !line.endsWith(CLOSING)) return [];
  const keys = line.slice(OPENING.length, -CLOSING.length);
  return /^[\w.!~*'()%]+(?: [\w.!~*'()%]+)*$/.test(keys) ? keys.split(' ').map(percentDecoded) : [];
}
