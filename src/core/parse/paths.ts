/** A word of a review enters; whether it names a file leaves. */

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
  const name = segments.at(-1) ?? '';
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
export interface KnownName {
  readonly written: string;
  /** A whole path of the repository, not only the end of one. */
  readonly isWhole: boolean;
  readonly hasLines: boolean;
}

/** Whether a known file's name is there to name the file. */
export function isMeant({ written, isWhole, hasLines }: KnownName, surroundings: Surroundings): boolean {
  if (hasLines || surroundings === 'file') return true;
  const name = written.slice(written.lastIndexOf('/') + 1);
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
