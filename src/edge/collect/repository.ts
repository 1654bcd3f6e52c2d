/** A repository enters; the `owner/name` that its remote tells leaves. */
import { join } from 'node:path';
import { textOf, type Git } from '../git.js';

/** `owner/name` of `origin`, else of the first remote; `null` when no remote looks like one. */
export async function repositoryName(git: Git): Promise<string | null> {
  const file = join(git.repository, 'config');
  const pattern = '^remote\\..*\\.url$';
  const result = await git.run(['config', '--file', file, '--no-includes', '-z', '--get-regexp', pattern]);
  const remotes = (textOf(result) ?? '').split('\0').filter(Boolean);
  const urls = remotes.map((entry) => entry.split('\n', 2) as [string, string?]);
  const url = urls.find(([key]) => key === 'remote.origin.url')?.[1] ?? urls[0]?.[1];
  return url === undefined ? null : nameInUrl(url);
}

/** Whether the remote says that this is the repository, whatever the case of its name. */
export async function isCalled(git: Git, repository: string | null): Promise<boolean> {
  return repository !== null && (await repositoryName(git))?.toLowerCase() === repository.toLowerCase();
}

/** `owner/name` in `https://host/owner/name.git`, `git@host:owner/name` or `ssh://git@host:22/owner/name`; `null` otherwise. */
export function nameInUrl(url: string): string | null {
  const match =
    /^(?:[a-z+]+:\/\/)(?:[^/@]*@)?[^/]+\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ??
    /^[^/@:]+@[^/:]+:([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url);
  return match?.[1] ?? null;
}
