/** A path and what the base's attributes say of it enter; the kind of file leaves. */
import { steeredBy } from './agent-files.js';
import { isSummarised, wasAtBase, type ChangedFile, type FileKind } from '../domain/change.js';

/** Attributes of a path as the base version of the repository sets them; `null` where it does not. */
export interface FileAttributes {
  readonly generated: boolean | null;
  readonly vendored: boolean | null;
  readonly documentation: boolean | null;
}

export const NO_ATTRIBUTES: FileAttributes = { generated: null, vendored: null, documentation: null };

const LOCKS = new Set(
  (
    'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock go.sum go.work.sum ' +
    'gemfile.lock composer.lock poetry.lock pdm.lock uv.lock pipfile.lock mix.lock pubspec.lock podfile.lock package.resolved ' +
    'flake.lock gradle.lockfile packages.lock.json paket.lock cabal.project.freeze stack.yaml.lock rebar.lock conan.lock ' +
    '.terraform.lock.hcl pixi.lock module.bazel.lock cartfile.resolved chart.lock'
  ).split(' '),
);

const VENDORED =
  /(^|\/)(node_modules|vendor|third[_-]?party|bower_components|jspm_packages|\.yarn\/(releases|plugins|sdks|cache)|Godeps|Pods|Carthage\/(Build|Checkouts))\//;

const GENERATED =
  /(\.pb\.(go|cc|h|swift)|_pb2(_grpc)?\.pyi?|\.pb\.gw\.go|_grpc\.pb\.go|\.g\.dart|\.freezed\.dart|\.designer\.cs|\.min\.(js|css|mjs)|\.(js|css)\.map|\.snap|_generated\.[a-z]+|\.generated\.[a-z]+|(^|\/)(zz_generated\.[^/]*|bindata\.go|mock_[^/]+\.go))$/i;

const DOCUMENTATION =
  /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|org|pod|rdoc)$|(^|\/)(readme|changelog|changes|license|licence|copying|notice|authors|contributing|codeowners)(\.[^/]*)?$|(^|\/)(docs?|documentation)\//i;

// Code under docs/ is still code.
const CODE =
  /\.(ts|tsx|js|jsx|mjs|cjs|py|go|rs|rb|java|kt|kts|c|h|cc|cpp|hpp|cs|php|swift|scala|sh|bash|zsh|ps1|pl|lua|ex|exs|erl|hs|ml|clj|dart|vue|svelte|sql|zig|nim|m|mm|r|jl|tf|bats)$/i;

// Never binary in honest hands; what is both (property lists, fonts of one's own, dot files) is left to the content.
const TEXT =
  /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|rdoc|html?|xhtml|css|scss|sass|less|svg|csv|tsv|proto|graphql|gql|ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|editorconfig|xml|gradle|cmake|hcl|nix|csproj|sln|lock|tmpl|tpl|ejs|hbs|j2|erb|mts|cts|pyi|awk|bat|cmd|fish|groovy|fsx?|vb|asm|sv|vhdl?|cuh?|[ch]xx|inl|ipynb|diff|patch)$|(^|\/)(makefile|gnumakefile|dockerfile|containerfile|jenkinsfile|vagrantfile|procfile|rakefile|gemfile|justfile)$/i;

const TEST =
  /(^|\/)(__tests__|tests?|specs?|testdata|test-data|fixtures|e2e|bats)\/|(^|\/)test_[^/]+\.py$|(_test|_spec|\.test|\.spec|-test|-spec)\.[a-z0-9]+$|Tests?\.(java|kt|cs|swift|scala)$|\.bats$|(^|\/)conftest\.py$/;

const CONFIGURATION =
  /\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|editorconfig|xml|plist|gradle|cmake|hcl|nix|mod|work)$|(^|\/)(\.[^/]+|makefile|gnumakefile|dockerfile[^/]*|containerfile|jenkinsfile|vagrantfile|procfile|rakefile|gemfile|justfile|cmakelists\.txt|requirements[^/]*\.txt|constraints[^/]*\.txt)$/i;

/** The kind of a file by itself: what git calls binary, then the base's attributes, then known names; `source` when nothing tells. */
export function fileKind(path: string, attributes: FileAttributes, binary: boolean): FileKind {
  if (binary) return 'binary';
  if (attributes.generated) return 'generated';
  if (attributes.vendored) return 'vendored';
  if (attributes.documentation) return 'documentation';
  return (
    summarisedKind(path, attributes) ??
    (TEST.test(path) ? 'test' : null) ??
    (steeredBy(path) !== null || CONFIGURATION.test(path) ? 'configuration' : null) ??
    (attributes.documentation !== false && DOCUMENTATION.test(path) && !CODE.test(path) ? 'documentation' : 'source')
  );
}

/** The kind of a file of a change: the name of a new file proves nothing, so only the base's attributes make it generated or vendored. */
export function changedKind(
  file: Pick<ChangedFile, 'path' | 'status'> & { readonly binary: boolean },
  attributes: FileAttributes,
): FileKind {
  const { generated, vendored } = attributes;
  const named = fileKind(file.path, attributes, file.binary);
  if (wasAtBase(file) || (named !== 'generated' && named !== 'vendored')) return named;
  return fileKind(
    file.path,
    { ...attributes, generated: generated ?? false, vendored: vendored ?? false },
    file.binary,
  );
}

/** Whether only its name calls this file generated or vendored: nothing at base vouches for it, so its name is no reason to pass over it. */
export function mustBeRead(file: Pick<ChangedFile, 'path' | 'status' | 'kind'>): boolean {
  if (wasAtBase(file) || isSummarised(file)) return false;
  const named = fileKind(file.path, NO_ATTRIBUTES, false);
  return named === 'generated' || named === 'vendored';
}

/** How much of a text cannot be read when it is one: a stray NUL or an old encoding hides a script from git, not from people. */
const UNREADABLE_SHARE = 0.1;
const SAMPLE_LENGTH = 50_000;

/** Whether a name tells that people read the file, whatever git makes of its bytes. */
export function isTextName(path: string): boolean {
  return TEXT.test(path) || CODE.test(path);
}

/** Whether content that git calls binary is a text all the same: few of its characters cannot be read. */
export function isMostlyText(content: string): boolean {
  const sample = content.slice(0, SAMPLE_LENGTH);
  const unreadable = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return unreadable <= sample.length * UNREADABLE_SHARE;
}

/** Kinds that are summarised, by name; the base's attributes can say that a name deceives. */
function summarisedKind(path: string, attributes: FileAttributes): FileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (attributes.generated !== false && LOCKS.has(name)) return 'lock';
  if (attributes.vendored !== false && VENDORED.test(path)) return 'vendored';
  if (attributes.generated !== false && GENERATED.test(path)) return 'generated';
  return null;
}
