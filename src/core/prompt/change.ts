/** The change as reviewers see it: facts of git enter, the sections on commits, files, diff and tools leave. */
import { needsAccount, type Change, type ChangedFile } from '../../domain/change.js';
import type { LeftOut, Reader } from '../../domain/prompt.js';
import { mustBeRead } from '../file-kinds.js';
import type { ShownDiff } from './diff.js';
import { MUST_BE_READ, NO_ACCOUNT } from './format.js';

const MAX_FILES = 2_000;
const MAX_COMMITS = 200;
const SHA_LENGTH = 12;

/** A SHA as short as people and commands need it. */
export function short(sha: string): string {
  return sha.slice(0, SHA_LENGTH);
}

/** Facts that git and the platform vouch for. */
export function changeFacts(change: Change): string {
  const range = `${short(change.mergeBase)}..${short(change.head)}`;
  return [
    `- Repository: ${change.repository ?? 'local'}`,
    ...(change.number === null ? [] : [`- Pull request: ${String(change.number)}`]),
    `- Base: ${short(change.base)}; merge base: ${short(change.mergeBase)}; head (checked out): ${short(change.head)}`,
    `- Range under review: \`${range}\`, ${String(change.commits.length)} commits, ${String(change.files.length)} files`,
    ...(change.history.kind === 'whole'
      ? []
      : [`- The history is ${change.history.kind}: blame may end early (${change.history.reason})`]),
  ].join('\n');
}

/** One line per commit, oldest first. */
export function commitList(change: Change): string {
  const lines = change.commits.map(
    (commit) => `${short(commit.sha)} ${commit.date.slice(0, 10)} ${commit.author}: ${commit.subject}`,
  );
  const more = lines.length - MAX_COMMITS;
  return [...lines.slice(-MAX_COMMITS), ...(more > 0 ? [`(${String(more)} older commits are not listed)`] : [])].join(
    '\n',
  );
}

/** One line per changed file: all that coverage must account for. */
export function fileList(change: Change): string {
  const lines = change.files.map(fileLine);
  const more = lines.length - MAX_FILES;
  return [
    ...lines.slice(0, MAX_FILES),
    ...(more > 0 ? [`(${String(more)} more files: git diff --stat ${range(change)})`] : []),
  ].join('\n');
}

function fileLine(file: ChangedFile): string {
  const renamed = file.previousPath === null ? '' : ` (from ${file.previousPath})`;
  const mark = mustBeRead(file) ? ` | ${MUST_BE_READ}` : '';
  const account = needsAccount(file) ? mark : ` | ${NO_ACCOUNT}`;
  return `${file.status} ${file.path}${renamed} | ${file.kind} | +${String(file.added)} -${String(file.deleted)}${account}`;
}

/** What is not in the diff below, and how to see it. */
export function leftOutList(change: Change, shown: ShownDiff): string {
  const unreadable = new Set(change.files.filter((file) => !needsAccount(file)).map(({ path }) => path));
  const isBinary = ({ path }: LeftOut): boolean => unreadable.has(path);
  const budget = shown.leftOut.filter(({ reason }) => reason === 'budget');
  const summarised = shown.leftOut.filter((file) => file.reason === 'summarised' && !isBinary(file));
  const binary = shown.leftOut.filter((file) => file.reason === 'summarised' && isBinary(file));
  const see = `\`git diff --no-ext-diff ${range(change)} -- <path>\` (with \`--text\` where git takes it for binary)`;
  const list = (title: string, files: readonly LeftOut[]): readonly string[] => {
    const more = files.length - MAX_FILES;
    const rest = more > 0 ? [`(${String(more)} more files: git diff --stat ${range(change)})`] : [];
    return files.length === 0 ? [] : [title, ...files.slice(0, MAX_FILES).map(leftOutLine), ...rest];
  };
  return [
    ...list(`Too large to be shown, but to be reviewed all the same. See each with ${see}:`, budget),
    ...list(
      `Generated, vendored and lock files and what git takes for binary, not shown, but to be accounted for like all others. See each with ${see}:`,
      summarised,
    ),
    ...list(`Images, fonts, archives and the like (${NO_ACCOUNT}):`, binary),
  ].join('\n');
}

function leftOutLine(file: LeftOut): string {
  return `- ${file.path} (${String(Math.ceil(file.bytes / 1000))} kB of diff)`;
}

/** `<merge base> <head>` as git commands take it. */
export function range(change: Change): string {
  return `${short(change.mergeBase)} ${short(change.head)}`;
}

/** What the reviewer may run. The commands are those that work in each CLI. */
export function toolRule(change: Change, reader: Reader): string {
  const head = short(change.head);
  const commands = [
    `git diff --no-ext-diff ${range(change)} -- <path>`,
    `git log --oneline ${short(change.mergeBase)}..${head} -- <path>`,
    `git show ${short(change.mergeBase)}:<path>`,
    ...(reader.blame ? [`git blame -w -L <first>,<last> ${head} -- <path>`] : []),
  ];
  return `Your working directory is a clone of the repository with its history, checked out at head. You may only read: ${TOOLS[reader.preset ?? 'any']} There is no network; do not build, test or change anything. Commands that work:
${commands.map((command) => `- \`${command}\``).join('\n')}
${reader.preset === 'codex' ? 'Git takes reading commands only, without `-C` and `-c`.' : ONE_AT_A_TIME}
Files that configure agents (\`CLAUDE.md\`, \`AGENTS.md\`, \`.claude\` and the like) are the base's in this clone; \`git show ${head}:<path>\` gives head's.`;
}

/** Chains are refused by the permission rules of Claude Code and Gemini CLI, and cost a turn. */
const ONE_AT_A_TIME =
  'Run git commands one at a time, from the working directory, without `-C`, `-c`, pipes, `;`, `&&` or redirection.';

const TOOLS: Readonly<Record<NonNullable<Reader['preset']> | 'any', string>> = {
  claude:
    'read files with Read, search with Grep and Glob, and run `git blame`, `git log`, `git diff` and `git show` with Bash.',
  codex:
    'run commands that read, such as `sed -n`, `rg`, `git blame`, `git log`, `git diff` and `git show`; the sandbox refuses writes.',
  gemini:
    'read files with read_file, search with grep_search and glob, and run `git blame`, `git log`, `git diff --no-ext-diff` (plain `git diff` fails here) and `git show` with run_shell_command. At signs have a backslash before them in this text; read and write them without it.',
  any: 'read files and run `git blame`, `git log`, `git diff` and `git show`.',
};
