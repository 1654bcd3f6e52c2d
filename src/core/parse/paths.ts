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
const MAX_PATH = 400;

/** How much the surroundings say that a path is meant: `place` where one stands (after a dash, in a `File:` field). */
export type Surroundings = 'place' | 'prose';

/** Whether a word names a file. `hasLines`: a line number stands behind it. */
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

function hasKnownExtension(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return (
    dot >= 0 &&
    dot < name.length - 1 &&
    EXTENSIONS.has(name.slice(dot + 1).toLowerCase()) &&
    /[A-Za-z0-9_*\])}-]/.test(name.slice(0, dot) || name)
  );
}

function isCall(word: string): boolean {
  return /[(){}=]/.test(word) && !/[\\/]/.test(word);
}

function isDirectory(word: string, segments: readonly string[]): boolean {
  return (
    !MEDIA_TYPE.test(word) &&
    segments.length > 1 &&
    /^[@\w.~*/\\+-]+$/.test(word) &&
    !/^(?:I\/O|and\/or|n\/a)$/i.test(word)
  );
}
