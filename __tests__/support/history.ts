/** A sentence of commits enters; a real git repository with that history, in a temporary directory, leaves. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../src/domain/change.js';
import type { Finding } from '../../src/domain/finding.js';
import { collect, openRepository, remoteOf, type ChangeRequest } from '../../src/edge/collect.js';
import { readEvent, type WorkflowEvent } from '../../src/event/event.js';
import { gatherEvidence, type Evidence } from '../../src/anchor.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { review } from './findings.js';
import { commitFiles, git, type Files } from './repository.js';

export interface History {
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Writes files (`null` removes one), commits all, gives the SHA. */
  commit(message: string, files: Files): string;
  /** A copy with all that was done so far. */
  fork(): History;
  remove(): void;
}

/** A repository without a commit, on branch `main`. */
export function makeHistory(): History {
  const history = historyIn(mkdtempSync(join(tmpdir(), 'history-')));
  history.git('init', '-q', '-b', 'main', '.');
  return history;
}

function historyIn(path: string): History {
  return {
    path,
    git: (...args) => git(path, ...args),
    commit: (message, files) => commitFiles(path, message, files),
    fork: () => {
      const copy = mkdtempSync(join(tmpdir(), 'history-'));
      cpSync(path, copy, { recursive: true });
      return historyIn(copy);
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export const SILENT_LOG = {
  info: () => undefined,
  warning: () => undefined,
  error: () => undefined,
  group: () => undefined,
};

export interface CollectWish extends Partial<Omit<ChangeRequest, 'facts' | 'remote'>> {
  readonly event?: WorkflowEvent | null;
  readonly token?: string | null;
}

export async function collectChange(
  path: string,
  { event = null, token = null, ...wish }: CollectWish = {},
): Promise<Change> {
  const git = await openRepository(path);
  try {
    const facts = readEvent(event);
    const ends = { base: null, head: null, untrusted: 'refuse' } as const;
    const request = { ...ends, ...wish, facts, remote: remoteOf(token, facts) };
    return await collect(request, git, { log: SILENT_LOG });
  } finally {
    await git.close();
  }
}

/** Collects base..head and gathers the evidence of one review with these findings. */
export async function evidenceOf(
  history: Pick<History, 'path'>,
  ends: { readonly base: string; readonly head?: string },
  findings: readonly Finding[],
): Promise<Evidence & { readonly change: Change }> {
  const change = await collectChange(history.path, { base: ends.base, head: ends.head ?? 'HEAD' });
  const git = await openRepository(history.path);
  try {
    return { ...(await gatherEvidence([review({ findings })], { change, git: openAnswers(change, git) })), change };
  } finally {
    await git.close();
  }
}
