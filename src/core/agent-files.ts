/** A path of a repository enters; whom that file steers leaves: agents, tools, CI, or the review itself. The one list of such files. */
import type { Severity } from '../domain/severity.js';

/** What a file steers. `git` and `editor`: files that nobody's finding names, yet no fix may touch with one click. */
export type Steered = 'ci' | 'review' | 'agents' | 'tools' | 'attribution' | 'owners' | 'git' | 'editor';

interface Row {
  readonly steers: Steered;
  /** Names of files or of folders around them, in lower case, at any depth. */
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
const ROWS: readonly Row[] = [
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

function isIn({ names, prefixes, roots }: Row, path: string, parts: readonly string[]): boolean {
  const lower = path.toLowerCase();
  return (
    parts.some((part) => names.includes(part) || prefixes.some((prefix) => part.startsWith(prefix))) ||
    roots.some((root) => lower.startsWith(root) || lower.endsWith(`/${root}`))
  );
}

/** What the program's own review says about a change of such files. */
export interface SteeringRule {
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
