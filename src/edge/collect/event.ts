/** The event that started a workflow enters; which commits it is about, and what it says of them, leaves. */
import { UserError } from '../../domain/problem.js';

/** As the runner gives it: `GITHUB_EVENT_NAME` and the content of `GITHUB_EVENT_PATH`. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
}

/** What an event says about the change; `null` where it is silent. Commits are SHAs. */
export interface EventFacts {
  readonly base: string | null;
  readonly head: string | null;
  readonly baseBranch: string | null;
  /** The event is about a change that is to be merged into `baseBranch`: what the tip of that branch says goes. */
  readonly isProposal: boolean;
  readonly repository: string | null;
  /** Where the repository can be fetched from. */
  readonly cloneUrl: string | null;
  readonly number: number | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly author: string | null;
  readonly branch: string | null;
  /** The test merge that GitHub made of head and base: never to be reviewed. */
  readonly testMerge: string | null;
  /** The head comes from another repository than the workflow. */
  readonly foreign: boolean;
  /** When the pull request was opened, and when it last changed before the event. ISO 8601. */
  readonly openedAt: string | null;
  readonly changedAt: string | null;
  /** Login of who pushed the head, when the event is about that. */
  readonly pusher: string | null;
}

const SILENT: EventFacts = {
  base: null,
  head: null,
  baseBranch: null,
  isProposal: false,
  repository: null,
  cloneUrl: null,
  number: null,
  title: null,
  description: null,
  author: null,
  branch: null,
  testMerge: null,
  foreign: false,
  openedAt: null,
  changedAt: null,
  pusher: null,
};

/** Events that run with the base repository's secrets whoever wrote the head. */
const PRIVILEGED = ['pull_request_target', 'workflow_run'];

/** Reads the event; total: a payload of another shape is silent. */
export function readEvent(event: WorkflowEvent | null): EventFacts {
  if (event === null) return SILENT;
  const { payload } = event;
  const common = {
    ...SILENT,
    repository: text(payload, 'repository', 'full_name'),
    cloneUrl: text(payload, 'repository', 'clone_url'),
    baseBranch: text(payload, 'repository', 'default_branch'),
  };
  if (at(payload, 'pull_request') !== null) return { ...common, ...pullRequest(payload) };
  if (event.name === 'merge_group') return { ...common, ...mergeGroup(payload) };
  if (event.name === 'push') return { ...common, ...push(payload) };
  if (event.name === 'workflow_run') return { ...common, ...workflowRun(payload) };
  return common;
}

/** Refuses code of strangers where the job holds the repository's secrets, unless `untrusted: data` treats it as data. */
export function refuseForeignHead(event: WorkflowEvent | null, untrusted: 'refuse' | 'data'): void {
  if (event === null || untrusted === 'data' || !PRIVILEGED.includes(event.name)) return;
  if (!readEvent(event).foreign) return;
  throw new UserError([
    {
      what: `a head from another repository is not reviewed on \`${event.name}\``,
      why: `\`${event.name}\` runs with this repository's secrets and a token that can write, and the change comes from a fork`,
      fix: 'run on `pull_request` instead, or follow the recipe for `untrusted: data` in the README (base checked out, head only fetched, never executed)',
    },
  ]);
}

/** Actions of a pull request that a push of its head brings about, or the opening of it. */
const PUSHES = ['opened', 'synchronize'];

function pullRequest(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'pull_request', ...keys);
  const theirs = of('head', 'repo', 'full_name');
  return {
    base: sha(of('base', 'sha')),
    head: sha(of('head', 'sha')),
    baseBranch: of('base', 'ref'),
    number: integer(payload, 'pull_request', 'number'),
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

function mergeGroup(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'merge_group', ...keys);
  const message = of('head_commit', 'message') ?? '';
  return {
    base: sha(of('base_sha')),
    head: sha(of('head_sha')),
    baseBranch: branchName(of('base_ref')),
    isProposal: of('base_ref') !== null,
    title: message.split('\n')[0] ?? null,
    author: of('head_commit', 'author', 'name'),
    branch: branchName(of('head_ref')),
  };
}

function push(payload: unknown): Partial<EventFacts> {
  const message = text(payload, 'head_commit', 'message');
  return {
    // All zeros: the branch is new, or gone.
    base: sha(text(payload, 'before')),
    head: sha(text(payload, 'after')),
    title: message?.split('\n')[0] ?? null,
    author: text(payload, 'sender', 'login'),
    branch: branchName(text(payload, 'ref')),
  };
}

function workflowRun(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'workflow_run', ...keys);
  const pulls = at(payload, 'workflow_run', 'pull_requests', '0');
  return {
    base: sha(text(pulls, 'base', 'sha')),
    head: sha(of('head_sha')),
    baseBranch: text(pulls, 'base', 'ref') ?? text(payload, 'repository', 'default_branch'),
    isProposal: text(pulls, 'base', 'ref') !== null,
    number: integer(pulls, 'number'),
    title: of('display_title'),
    author: of('actor', 'login'),
    branch: of('head_branch'),
    foreign: of('head_repository', 'full_name') !== text(payload, 'repository', 'full_name'),
  };
}

function branchName(reference: string | null): string | null {
  return reference?.replace(/^refs\/(heads|tags)\//, '') ?? null;
}

function sha(text: string | null): string | null {
  return text !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : null;
}

/** The value at a path of keys; `null` where there is none. */
function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' ? ((node as Record<string, unknown>)[key] ?? null) : null,
    value,
  );
}

function text(value: unknown, ...keys: string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : null;
}

function integer(value: unknown, ...keys: string[]): number | null {
  const found = at(value, ...keys);
  return Number.isInteger(found) ? Number(found) : null;
}
