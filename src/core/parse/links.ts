/** A Markdown link enters; its label and its target, or the file that the target points to, leave. */
import type { Location } from '../../domain/location.js';
import { composed, type KnownFiles } from '../known-files.js';
import { range } from './line-ranges.js';
import { isPath } from './paths.js';
import { matchAt } from './sticky.js';

export interface Link {
  readonly label: string;
  readonly target: string;
  readonly end: number;
}

const MAX_LABEL = 400;
const MAX_TARGET = 1200;
const TITLE = /\s{0,9}(?:\s"[^"\n]{0,200}")?\s{0,9}\)/y;

/** The link `[label](target "title")` at a spot; brackets and parentheses in it come in pairs, or the target stands in `<>`. */
export function linkAt(text: string, at: number): Link | null {
  const open = text[at] === '!' ? at + 1 : at;
  if (text[open] !== '[' || !text.slice(open, open + MAX_LABEL + 2).includes('](')) return null;
  const close = closing(text, open, MAX_LABEL);
  if (close < 0 || text[close + 1] !== '(') return null;
  const label = text.slice(open + 1, close);
  const isQuoted = text[close + 2] === '<';
  const from = close + (isQuoted ? 3 : 2);
  const to = isQuoted
    ? from + text.slice(from, from + MAX_TARGET).search(/[>\n]/)
    : closing(text, close + 1, MAX_TARGET);
  if (to < from) return null;
  const target = isQuoted ? text.slice(from, to) : (/^\S*/.exec(text.slice(from, to))?.[0] ?? '');
  const title = matchAt(TITLE, text, isQuoted ? to + 1 : from + target.length);
  const end = title ? (isQuoted ? to + 1 : from + target.length) + title[0].length : -1;
  return end < 0 || target === '' ? null : { label, target, end };
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** Where the bracket at `at` closes on the same line; code spans in a label hold no brackets. */
function closing(text: string, at: number, most: number): number {
  const open = text.charAt(at);
  const close = CLOSES[open] ?? '';
  const limit = Math.min(text.length, at + most + 2);
  if (!text.slice(at, limit).includes(close)) return -1;
  for (let [index, depth] = [at, 0]; index < limit; index += 1) {
    const char = text[index];
    if (char === '\n') return -1;
    if (char === '\\') index += 1;
    else if (char === '`' && open === '[') {
      const span = text.slice(index + 1, limit).indexOf('`');
      if (span > 0) index += span + 1;
    } else if (char === open) depth += 1;
    else if (char === close && (depth -= 1) === 0) return index;
  }
  return -1;
}

/** The file a link points to: relative, absolute, `file:` or a blob on a forge. */
export function targetPlace(url: string, known: KnownFiles): Location | null {
  const lines = /#L?(\d{1,7})(?:C\d{1,6})?(?:-L?(\d{1,7})(?:C\d{1,6})?)?$/.exec(url);
  const whole = (lines ? url.slice(0, lines.index) : url).replace(/^file:\/\//, '');
  const behind = /:(\d{1,7})(?:-(\d{1,7}))?(?::\d{1,6})?$/.exec(whole);
  const [start, end] = lines ? [lines[1], lines[2]] : [behind?.[1], behind?.[2]];
  const named = knownTarget(whole, known) ?? (behind && knownTarget(whole.slice(0, behind.index), known));
  const place = named ?? shapedTarget(url, lines !== null, behind !== null);
  return place === null ? null : { path: place, lines: start === undefined ? null : range(start, end) };
}

const BLOB = /^https?:\/\/[^?#]{1,300}?\/(?:blob|blame|raw|src)\/(?:branch\/|commit\/)?/;
/** A revision of one segment; the name of a branch may go on behind the next slash. */
const REVISION = /^(?:[0-9a-f]{7,64}|HEAD|main|master|develop|trunk)\//;

/** The known file that a target means: by its whole path, or as the end of an absolute path or of a forge's. */
function knownTarget(target: string, known: KnownFiles): string | null {
  const blob = BLOB.exec(target)?.[0];
  const path = composed(decoded(target.slice(blob?.length ?? 0)));
  const revision = blob === undefined ? undefined : REVISION.exec(path)?.[0];
  const whole = revision === undefined ? path.replace(/^(?:\.\/)+/, '') : path.slice(revision.length);
  const found = known.same(whole) ?? (blob === undefined ? known.same(target) : null);
  const hasMore = revision === undefined && (blob !== undefined || /^(?:[/~\\]|[A-Za-z]:[/\\])/.test(path));
  return found ?? (hasMore ? longestEnd(path.replaceAll('\\', '/'), known) : null);
}

/** A bare name at the end is not enough: there may be others elsewhere. */
function longestEnd(path: string, known: KnownFiles): string | null {
  for (let [at, tries] = [path.indexOf('/'), 0]; at >= 0 && tries < 60; at = path.indexOf('/', at + 1), tries += 1) {
    const end = path.slice(at + 1);
    const found = end.includes('/') ? known.same(end) : null;
    if (found !== null) return found;
  }
  return null;
}

function shapedTarget(url: string, hasHash: boolean, hasLines: boolean): string | null {
  const plain = url.replace(/[?#].*$/, '').replace(/^file:\/\//, '');
  const path = /^https?:/.test(plain)
    ? (/\/(?:blob|blame|raw|src)\/(?:branch\/|commit\/)?[^/]+\/(.+)$/.exec(plain)?.[1] ?? '')
    : plain;
  const name = decoded(hasLines ? path.replace(/:\d{1,7}(?:-\d{1,7})?(?::\d{1,6})?$/, '') : path);
  return isPath(name, hasHash || hasLines, 'place') ? cleanPath(name) : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path without `./` before it, with slashes. */
export function cleanPath(path: string): string {
  return path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
}
