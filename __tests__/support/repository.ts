/** Git in the repositories of tests: one way to run it, to write files and to commit them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What becomes of a file: its text or bytes (executable when it begins with `#!`), a symbolic link, or nothing of it. */
export type Content = string | Buffer | { readonly link: string } | null;

/** Path → what becomes of it. */
export type Files = Readonly<Record<string, Content>>;

const WHO = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
// A lab may have given its folder to another user.
const OURS = ['-c', 'safe.directory=*', '-c', 'maintenance.auto=false'];
let clock = 1_700_000_000;

/** Git in a directory, with nobody's configuration; its trimmed output. Commits are a minute apart, so that "newest" is decided. */
export function git(directory: string, ...args: readonly string[]): string {
  return gitTold(directory, '', ...args);
}

/** The same, with something on standard input. */
export function gitTold(directory: string, input: string | Buffer, ...args: readonly string[]): string {
  const date = `${String((clock += 60))} +0000`;
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LC_ALL: 'C' },
    ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    ...{ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  };
  const options = { cwd: directory, env, input, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('git', [...WHO, ...OURS, ...args], options).trim();
}

/** Writes, links and removes files. */
export function putFiles(directory: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) put(join(directory, name), content);
}

function put(path: string, content: Content): void {
  rmSync(path, { recursive: true, force: true });
  if (content === null) return;
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
  else writeFileSync(path, content, { mode: content.toString().startsWith('#!') ? 0o755 : 0o644 });
}

/** Puts the files, commits all that is there, ignored or not; the SHA. */
export function commitFiles(directory: string, message: string, files: Files): string {
  putFiles(directory, files);
  git(directory, 'add', '-A', '-f');
  git(directory, 'commit', '-q', '--allow-empty', '-m', message);
  return git(directory, 'rev-parse', 'HEAD');
}
