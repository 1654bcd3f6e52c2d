/** Tells kinds of files apart: generated, binary or text, what steers agents, tools, CI or the review; and matches path patterns. */
import { type ChangedFile, type FileKind, isSummarised, wasAtBase } from '../domain/change.js';
import type { Severity } from '../domain/severity.js';
import { fileName } from '../text/known-files.js';

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
  const name = fileName(path).toLowerCase();
  if (attributes.generated !== false && LOCKS.has(name)) return 'lock';
  if (attributes.vendored !== false && VENDORED.test(path)) return 'vendored';
  if (attributes.generated !== false && GENERATED.test(path)) return 'generated';
  return null;
}

// Whom a file steers: agents, tools, CI, or the review itself. The one list of such files.

/** What a file steers. `git` and `editor`: files that nobody's finding names, yet no fix may touch with one click. */
export type Steered = 'ci' | 'review' | 'agents' | 'tools' | 'attribution' | 'owners' | 'git' | 'editor';

interface KindRow {
  readonly steers: Steered;
  /** Names of files or of folders that hold them, in lower case, at any depth. */
  readonly names: readonly string[];
  /** Beginnings of such names. */
  readonly prefixes: readonly string[];
  /** Beginnings of whole paths, in lower case. */
  readonly roots: readonly string[];
  /** In reviewers' clones the base's version takes its place: a CLI or what it starts would take orders from it. */
  readonly replaced: boolean;
}

const NOTHING = { names: [], prefixes: [], roots: [], replaced: false } as const;

/** The first row that names a path tells what it steers. */
const ROWS: readonly KindRow[] = [
  { ...NOTHING, steers: 'review', roots: ['.github/deep-review.'] },
  {
    ...NOTHING,
    steers: 'agents',
    names: [
      ...['claude.md', 'claude.local.md', 'agents.md', 'agents.override.md', 'gemini.md'],
      ...['.claude', '.claude.json', '.codex', '.agents', '.gemini', '.cursor', '.cursorrules', '.mcp.json'],
      ...['.opencode', 'opencode.json', 'opencode.jsonc'],
    ],
    replaced: true,
  },
  { ...NOTHING, steers: 'agents', roots: ['.github/copilot-instructions.md'], replaced: true },
  {
    ...NOTHING,
    steers: 'tools',
    names: ['.npmrc', 'bunfig.toml', '.husky', '.gitmodules'],
    prefixes: ['.env'],
    replaced: true,
  },
  {
    ...NOTHING,
    steers: 'ci',
    names: ['action.yml', 'action.yaml', '.gitlab-ci.yml', '.circleci', 'jenkinsfile', 'azure-pipelines.yml'],
    roots: ['.github/workflows/', '.github/actions/'],
  },
  { ...NOTHING, steers: 'attribution', names: ['.gitattributes', '.git-blame-ignore-revs'] },
  { ...NOTHING, steers: 'owners', names: ['codeowners'] },
  { ...NOTHING, steers: 'tools', names: ['.yarnrc', '.yarnrc.yml'] },
  { ...NOTHING, steers: 'git', prefixes: ['.git'] },
  { ...NOTHING, steers: 'editor', names: ['.vscode'] },
];

/** What the file steers; `null` for an ordinary one. Case does not count: some file systems do not tell it. */
export function steeredBy(path: string): Steered | null {
  const names = namesOf(path);
  return ROWS.find((row) => isIn(row, path, names))?.steers ?? null;
}

/** Whether the file is agent configuration, or lies in a folder of it: reviewers are given the base's version. */
export function isAgentFile(path: string): boolean {
  const names = namesOf(path);
  return ROWS.some((row) => row.replaced && isIn(row, path, names));
}

const namesOf = (path: string): readonly string[] => path.toLowerCase().split('/');

function isIn({ names, prefixes, roots }: KindRow, path: string, parts: readonly string[]): boolean {
  const lower = path.toLowerCase();
  return (
    parts.some((part) => names.includes(part) || prefixes.some((prefix) => part.startsWith(prefix))) ||
    roots.some((root) => lower.startsWith(root) || lower.endsWith(`/${root}`))
  );
}

/** What the program's own review says about a change of such files. */
interface SteeringRule {
  readonly severity: Severity;
  readonly title: string;
  readonly consequence: string;
}

/** They count from the base, so this change is not affected; the next one is. */
export const STEERING_RULES: Readonly<Partial<Record<Steered, SteeringRule>>> = {
  ci: {
    severity: 'important',
    title: 'This change edits a workflow',
    consequence:
      'A workflow decides whether the review runs at all, with which secrets, and whether its conclusion gates the merge.',
  },
  review: {
    severity: 'important',
    title: 'This change edits how reviews are configured',
    consequence: 'It decides which reviewers run, what they are told and which findings block, from the merge on.',
  },
  agents: {
    severity: 'suggestion',
    title: 'This change edits instructions to coding agents',
    consequence:
      'Reviewers are given the version of the base; from the merge on they and other agents follow this one.',
  },
  tools: {
    severity: 'suggestion',
    title: 'This change edits what package managers, hooks or tools obey',
    consequence:
      'Reviewers are given the version of the base where it would act on them; from the merge on it decides where packages come from and what runs on its own.',
  },
  attribution: {
    severity: 'suggestion',
    title: 'This change edits what is hidden from reviewers',
    consequence:
      'Attributes decide which files are summarised as generated, ignored revisions decide whom a line is attributed to, from the merge on.',
  },
  owners: {
    severity: 'suggestion',
    title: 'This change edits who must approve changes',
    consequence: 'From the merge on other people are asked, or nobody is.',
  },
};

// Whether a pattern (`pkg/*`, `**`, `{a,b}`) means a path, in time that no pattern can blow up.

type GlobToken =
  | { readonly kind: 'text'; readonly options: readonly string[] }
  /** One character of a name; the rest of a name; anything. */
  | { readonly kind: 'one' | 'name' | 'any' };

/** Whether the pattern means the path, or the end of it behind a slash. `*` stays in a folder unless it ends the pattern: reviewers write `pkg/*` for all that is below. */
export function matches(glob: string, path: string): boolean {
  const reached = new Set<number>([0]);
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) reached.add(at + 1);
  return isReached(glob, path, reached);
}

/** Whether the pattern means the whole path from the root: what a configuration lists covers no folder of the same name elsewhere. */
export function matchesFromRoot(glob: string, path: string): boolean {
  return isReached(glob.replace(/^\.?\//, ''), path, new Set([0]));
}

function isReached(glob: string, path: string, from: ReadonlySet<number>): boolean {
  let reached = from;
  for (const token of tokensOf(glob)) reached = step(token, path, reached);
  return reached.has(path.length);
}

function tokensOf(glob: string): GlobToken[] {
  const pieces = glob.match(/\*\*\/?|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g) ?? [];
  return pieces.map((piece): GlobToken => {
    if (piece.startsWith('**') || (piece === '*' && glob.endsWith('/*'))) return { kind: 'any' };
    if (piece === '*') return { kind: 'name' };
    if (piece === '?') return { kind: 'one' };
    const isChoice = piece.length > 1 && piece.startsWith('{');
    const options = isChoice ? piece.slice(1, -1).split(',') : null;
    return { kind: 'text', options: options?.map((option) => option.trim()) ?? [piece] };
  });
}

/** Where in the path the pattern may be after a token, from where it may have been before. */
function step(token: GlobToken, path: string, before: ReadonlySet<number>): Set<number> {
  if (token.kind === 'text') {
    const ends = [...before].flatMap((at) =>
      token.options.filter((option) => path.startsWith(option, at)).map((option) => at + option.length),
    );
    return new Set(ends);
  }
  if (token.kind === 'one') {
    return new Set([...before].filter((at) => at < path.length && path[at] !== '/').map((at) => at + 1));
  }
  const after = new Set<number>();
  let isReached = false;
  for (let at = 0; at <= path.length; at += 1) {
    isReached ||= before.has(at);
    if (isReached) after.add(at);
    if (token.kind === 'name' && path[at] === '/') isReached = false;
  }
  return after;
}
