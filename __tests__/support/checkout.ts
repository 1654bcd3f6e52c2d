/** A real repository of two commits, base and head, from files as plain records. */
import { mkdirSync } from 'node:fs';
import { commitFiles, git, type Files } from './repository.js';

export interface Checkout {
  readonly path: string;
  readonly base: string;
  readonly mergeBase: string;
  readonly head: string;
}

/** Makes the repository in `path` with head checked out on branch `change`. */
export function makeCheckout(path: string, base: Files, head: Files): Checkout {
  mkdirSync(path, { recursive: true });
  git(path, 'init', '-q', '-b', 'main');
  const baseSha = commitFiles(path, 'Begin', base);
  git(path, 'checkout', '-q', '-b', 'change');
  const headSha = commitFiles(path, 'Change', head);
  return { path, base: baseSha, mergeBase: baseSha, head: headSha };
}
