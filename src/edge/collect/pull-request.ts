/** A payload with a pull request, or the API's answer about one, enters; what it says of the change leaves. */
import type { EventFacts, Naming } from './event.js';
import { integer, sha, text } from './payload.js';

/** Actions of a pull request that a push of its head brings about, or the opening of it. */
const PUSHES = ['opened', 'synchronize'];

/** Facts of `payload.pull_request`. A payload that names no commits is still about that pull request. */
export function pullRequestFacts(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'pull_request', ...keys);
  const theirs = of('head', 'repo', 'full_name');
  const number = integer(payload, 'pull_request', 'number');
  const ends = { base: sha(of('base', 'sha')), head: sha(of('head', 'sha')) };
  return {
    ...ends,
    naming: namingOf(ends, number),
    baseBranch: of('base', 'ref'),
    number,
    title: of('title'),
    description: of('body'),
    author: of('user', 'login'),
    branch: of('head', 'ref'),
    testMerge: sha(of('merge_commit_sha')),
    isProposal: of('base', 'ref') !== null,
    openedAt: of('created_at'),
    changedAt: of('updated_at'),
    pusher: PUSHES.includes(text(payload, 'action') ?? '') ? text(payload, 'sender', 'login') : null,
    // A deleted fork has no repository any more: not ours either.
    foreign:
      theirs === null || theirs !== (of('base', 'repo', 'full_name') ?? text(payload, 'repository', 'full_name')),
  };
}

function namingOf({ base, head }: Pick<EventFacts, 'base' | 'head'>, number: number | null): Naming {
  if (base !== null && head !== null) return { kind: 'ends' };
  return number === null ? { kind: 'none' } : { kind: 'pull-request', number };
}
