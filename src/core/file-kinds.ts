/** A path and what the base's attributes say of it enter; the kind of file leaves. */
import type { FileKind } from '../domain/change.js';

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

const TEST =
  /(^|\/)(__tests__|tests?|specs?|testdata|test-data|fixtures|e2e|bats)\/|(^|\/)test_[^/]+\.py$|(_test|_spec|\.test|\.spec|-test|-spec)\.[a-z0-9]+$|Tests?\.(java|kt|cs|swift|scala)$|\.bats$|(^|\/)conftest\.py$/;

const CONFIGURATION =
  /\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|editorconfig|xml|plist|gradle|cmake|hcl|nix|mod|work)$|(^|\/)(\.[^/]+|makefile|gnumakefile|dockerfile[^/]*|containerfile|jenkinsfile|vagrantfile|procfile|rakefile|gemfile|justfile|cmakelists\.txt|requirements[^/]*\.txt|constraints[^/]*\.txt)$/i;

/** The kind of a changed file: what git calls binary, then the base's attributes, then known names; `source` when nothing tells. */
export function fileKind(path: string, attributes: FileAttributes, binary: boolean): FileKind {
  if (binary) return 'binary';
  if (attributes.generated) return 'generated';
  if (attributes.vendored) return 'vendored';
  if (attributes.documentation) return 'documentation';
  return (
    summarisedKind(path, attributes) ??
    (TEST.test(path) ? 'test' : null) ??
    (CONFIGURATION.test(path) ? 'configuration' : null) ??
    (attributes.documentation !== false && DOCUMENTATION.test(path) && !CODE.test(path) ? 'documentation' : 'source')
  );
}

/** Kinds that need no review, by name; the base's attributes can say that a name deceives. */
function summarisedKind(path: string, attributes: FileAttributes): FileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (attributes.generated !== false && LOCKS.has(name)) return 'lock';
  if (attributes.vendored !== false && VENDORED.test(path)) return 'vendored';
  if (attributes.generated !== false && GENERATED.test(path)) return 'generated';
  return null;
}
