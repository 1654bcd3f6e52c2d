/** A real repository of two commits, base and head, from files as plain records. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path → text; `{ link }` makes a symbolic link, `null` removes the file. */
export type Files = Readonly<Record<string, string | { readonly link: string } | null>>;

export interface Checkout {
  readonly path: string;
  readonly base: string;
  readonly mergeBase: string;
  readonly head: string;
}

/** Git in a directory, with nobody's configuration; its trimmed output. */
export function git(directory: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();
}

/** Makes the repository in `path` with head checked out on branch `change`. */
export function makeCheckout(path: string, base: Files, head: Files): Checkout {
  mkdirSync(path, { recursive: true });
  git(path, 'init', '-q', '-b', 'main');
  const baseSha = commit(path, base, 'Begin');
  git(path, 'checkout', '-q', '-b', 'change');
  const headSha = commit(path, head, 'Change');
  return { path, base: baseSha, mergeBase: baseSha, head: headSha };
}

function commit(path: string, files: Files, subject: string): string {
  for (const [name, content] of Object.entries(files)) {
    const target = join(path, name);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    if (typeof content === 'string') writeFileSync(target, content, { mode: content.startsWith('#!') ? 0o755 : 0o644 });
    else if (content) symlinkSync(content.link, target);
  }
  git(path, 'add', '-A', '-f');
  git(path, 'commit', '-q', '--allow-empty', '-m', subject);
  return git(path, 'rev-parse', 'HEAD');
}
