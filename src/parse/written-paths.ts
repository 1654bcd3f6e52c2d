/** Decides whether a word or a link names a file, and reads the lines behind a path. */
import type { LineRange, Location } from '../domain/finding.js';
import { must } from '../domain/values.js';
import { percentDecoded } from '../text/characters.js';
import { composed, fileName, type KnownFiles } from '../text/known-files.js';
import { matchAt } from './lines.js';

const EXTENSIONS = new Set(
  `adoc applescript asc asm astro awk bash bat bats bazel bib bicep bzl c cc cfg cjs clj cljs cmake cmd conf config cpp cr crt cs cshtml csproj
  css csv cts cue cxx d dart desktop diff dockerfile edn ejs el elm env erb erl ex exs fish fs fsx gemspec gleam go golden gotmpl gql gradle
  graphql groovy gts h haml hbs hcl hh hpp hrl hs htm html hxx ini ipynb java jinja jinja2 jl js json json5 jsonc jsonl jsonnet jsx kt kts less
  lock lua m map markdown md mdx mjs mk ml mli mm mod mts mustache nim nix nu patch pem php pl plist pm po prisma properties proto ps1 psm1
  pug pxd py pyi pyx r rake rb re reg res resx rs rst s sass sbt scala scm scss service sh snap sol sql storyboard sum svelte svg swift
  tcl tex tf tfvars thrift tmpl toml tpl ts tsv tsx twig txt v vala vb vcxproj vue wasm wat webmanifest wxs xaml xcconfig xib xml xsd xsl yaml yml zig zsh`.split(
    /\s+/,
  ),
);

const FILE_NAMES =
  /^(?:Makefile|GNUmakefile|Dockerfile|Containerfile|Jenkinsfile|Vagrantfile|Procfile|Gemfile|Rakefile|Podfile|Brewfile|Justfile|justfile|LICENSE|LICENCE|NOTICE|README|CHANGELOG|CONTRIBUTING|CODEOWNERS|AUTHORS|VERSION|BUILD|WORKSPACE|OWNERS|Caddyfile|Tiltfile|Earthfile|Kconfig)$/;
const DOT_FILE = /^\.[A-Za-z][\w-]*(?:\.[\w-]+)*$/;
/** Names of products that look like files. */
const PRODUCTS =
  /^(?:node|next|nuxt|vue|react|express|d3|three|chart|socket|moment|angular|ember|backbone|asp|vb|alpine)\.(?:js|ts|net)$/i;
const PATH_CHARS = /^[^\s`"'<>|?;,]+$/;
const MEDIA_TYPE = /^(?:application|text|image|audio|video|multipart|font)\/[\w.+-]+$/;
/** As much of a word is looked at; nobody's paths are longer. */
export const MAX_PATH = 400;

/** How much the surroundings say that a path is meant: `file` where only a file may stand (a coverage row, a `File:` field), `place` where places stand (behind a title's dash), `prose` anywhere. */
export type Surroundings = 'file' | 'place' | 'prose';

/** Whether a word that no known file is named like names a file, by its shape. `hasLines`: a line number stands behind it. */
export function isPath(word: string, hasLines: boolean, surroundings: Surroundings): boolean {
  if (word.length > MAX_PATH || !PATH_CHARS.test(word) || /[()]$|^-|:\/\/|^\/\/|^[.\\/]+$/.test(word)) return false;
  const segments = word.split(/[\\/]/);
  const name = must(segments.at(-1));
  const isNested = segments.length > 1;
  if (FILE_NAMES.test(name)) return true;
  if (hasKnownExtension(name) && !isCall(word)) return hasLines || isNested || !PRODUCTS.test(name);
  if (isNested && hasLines) return true;
  if (surroundings === 'prose') return false;
  if (DOT_FILE.test(name) || (hasLines && /^[A-Za-z][\w.-]*$/.test(name))) return true;
  return (
    isNested &&
    segments.every((segment, index) => segment !== '' || index === 0 || index === segments.length - 1) &&
    isDirectory(word, segments)
  );
}

/** A known file that is written where one may or may not be meant: `run` and `input/output` are words, too. */
interface KnownName {
  readonly written: string;
  /** A whole path of the repository, not only the end of one. */
  readonly isWhole: boolean;
  readonly hasLines: boolean;
}

/** Whether a known file's name is there to name the file. */
export function isMeant({ written, isWhole, hasLines }: KnownName, surroundings: Surroundings): boolean {
  if (hasLines || surroundings === 'file') return true;
  const name = fileName(written);
  const isNested = name !== written;
  if (isNested && (isWhole || surroundings === 'place')) return true;
  if (isPath(written, hasLines, surroundings)) return true;
  return /[\p{L}\p{N}\])}]\.[A-Za-z][A-Za-z0-9_]{0,11}$/u.test(name) && (isNested || !PRODUCTS.test(name));
}

/** Whether a name ends like a source file's. */
export function hasKnownExtension(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return (
    dot >= 0 &&
    dot < name.length - 1 &&
    EXTENSIONS.has(name.slice(dot + 1).toLowerCase()) &&
    /[\p{L}\p{N}_*\])}-]/u.test(name.slice(0, dot) || name)
  );
}

function isCall(word: string): boolean {
  return /[{}=]|[\p{L}\p{N}_]\(/u.test(word) && !/[\\/]/.test(word);
}

function isDirectory(word: string, segments: readonly string[]): boolean {
  return (
    !MEDIA_TYPE.test(word) &&
    segments.length > 1 &&
    /^[@\p{L}\p{M}\p{N}_.~*/\\+()-]+$/u.test(word) &&
    !/^(?:I\/O|and\/or|n\/a)$/i.test(word)
  );
}

// The label and the target of a Markdown link, and the file that the target means.

const MAX_LABEL = 400;
const MAX_TARGET = 1200;
const TITLE = /\s{0,9}(?:\s"[^"\n]{0,200}")?\s{0,9}\)/y;

/** The link `[label](target "title")` at a spot; brackets and parentheses in it come in pairs, or the target stands in `<>`. */
export function linkAt(
  text: string,
  at: number,
): { readonly label: string; readonly target: string; readonly end: number } | null {
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
  const target = isQuoted ? text.slice(from, to) : must(/^\S*/.exec(text.slice(from, to)))[0];
  const title = matchAt(TITLE, text, isQuoted ? to + 1 : from + target.length);
  const end = title ? (isQuoted ? to + 1 : from + target.length) + title[0].length : -1;
  return end < 0 || target === '' ? null : { label, target, end };
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/** Where the bracket at `at` closes on the same line; code spans in a label hold no brackets. */
function closing(text: string, at: number, most: number): number {
  const open = text.charAt(at);
  const close = must(CLOSES[open]);
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
  const path = composed(percentDecoded(target.slice(blob?.length ?? 0)));
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
  const name = percentDecoded(hasLines ? path.replace(/:\d{1,7}(?:-\d{1,7})?(?::\d{1,6})?$/, '') : path);
  return isPath(name, hasHash || hasLines, 'place') ? cleanPath(name) : null;
}

/** A path without `./` before it, with slashes. */
export function cleanPath(path: string): string {
  return path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
}

// The lines named behind a path: `:12-15`, `#L12`, ` (lines 3–5)`.

const DASH = '\\s?[-\\u2010-\\u2015~]{1,2}\\s?';
const RANGE = `L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?(?:(?:${DASH}|\\.\\.)L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?)?`;
const AFTER_PATH = new RegExp(`(?::\\s?|#)${RANGE}`, 'y');
const IN_WORDS = new RegExp(
  `,?\\s{0,9}[([]?\\s{0,9}(?:at\\s|on\\s|near\\s|around\\s)?(?:lines?|ll?\\.|ln)\\s{0,9}[:#]?\\s{0,9}[~≈]?\\s?${RANGE}`,
  'yi',
);
const SHORT_WORD = new RegExp(`,?\\s{0,9}[([]?\\s{0,9}L(?=\\d)${RANGE}`, 'y');
const MORE = new RegExp(
  `(?:\\s?,\\s?(?:and\\s)?|\\s?[&+]\\s?|\\sand\\s)(?:lines?\\s)?${RANGE}(?![\\w.]{0,80}[\\w/(])`,
  'y',
);
const CLOSE = /\s?[)\]]/y;

/** Nobody names so many places in one go. */
export const MAX_PLACES = 60;

/** The lines named at a spot, and where the text goes on behind them; null when none are. */
export function rangesAt(text: string, at: number): { readonly ranges: LineRange[]; readonly end: number } | null {
  const behind = matchAt(AFTER_PATH, text, at);
  const first = behind ?? matchAt(IN_WORDS, text, at) ?? matchAt(SHORT_WORD, text, at);
  if (!first) return null;
  const ranges = [range(must(first[1]), first[2])];
  let end = at + first[0].length;
  for (let more = matchAt(MORE, text, end); more && ranges.length < MAX_PLACES; more = matchAt(MORE, text, end)) {
    ranges.push(range(must(more[1]), more[2]));
    end += more[0].length;
  }
  if (!behind && /[([]/.test(first[0])) end += matchAt(CLOSE, text, end)?.[0].length ?? 0;
  return { ranges: ranges.filter((one) => one.start > 0), end };
}

/** Two numbers as written; an end before the start counts for nothing. */
function range(first: string, second: string | undefined): LineRange {
  const start = Number(first);
  const end = second === undefined ? start : Number(second);
  return { start, end: Math.max(start, end) };
}

/** A path with each of its ranges, or without lines. */
export function located(path: string, ranges: readonly LineRange[]): Location[] {
  return ranges.length ? ranges.map((lines) => ({ path, lines })) : [{ path, lines: null }];
}
