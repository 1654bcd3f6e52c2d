/** A sentence of commits enters; a real git repository with that history, in a temporary directory, leaves. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Change } from '../../src/domain/change.js';
import type { Finding } from '../../src/domain/finding.js';
import { collect, openRepository, remoteOf, type ChangeRequest } from '../../src/edge/collect.js';
import { readEvent, type WorkflowEvent } from '../../src/event/event.js';
import { gatherEvidence, type Evidence } from '../../src/anchor.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { review } from './findings.js';

export type Content = string | Buffer | { readonly link: string } | null;

export interface History {
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Writes files (`null` removes one), commits all, gives the SHA. */
  commit(message: string, files: Readonly<Record<string, Content>>): string;
  remove(): void;
}

const WHO = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
let clock = 1_700_000_000;

/** Commits get dates one minute apart, so that "newest" is decided. */
export function makeHistory(): History {
  const path = mkdtempSync(join(tmpdir(), 'history-'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: path, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };
  const git = (...args: readonly string[]): string => {
    const date = `${String((clock += 60))} +0000`;
    const dated = { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', [...WHO, ...args], { cwd: path, env: dated, encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  git('init', '-q', '-b', 'main', '.');
  return {
    path,
    git,
    commit: (message, files) => {
      for (const [name, content] of Object.entries(files)) put(join(path, name), content);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function put(path: string, content: Content): void {
  rmSync(path, { recursive: true, force: true });
  if (content === null) return;
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
  else writeFileSync(path, content);
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
