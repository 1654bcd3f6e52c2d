/** Reads the event that started a workflow: which commits it is about and what it says of them. */

/** As the runner gives it: `GITHUB_EVENT_NAME` and the content of `GITHUB_EVENT_PATH`. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: unknown;
  /** `GITHUB_REF_PROTECTED`: a rule of the repository says who may change the branch that it runs on. */
  readonly isProtected?: boolean;
}

/** How far an event names a change. */
type Naming =
  /** Both ends: the change is what lies between them. */
  | { readonly kind: 'ends' }
  /** A branch: its commits, as far as the default branch does not hold them. */
  | { readonly kind: 'branch' }
  /** A pull request whose commits are not in the payload: GitHub must be asked. */
  | { readonly kind: 'pull-request'; readonly number: number }
  /** A commit: GitHub may know the pull request that it is the head of. */
  | { readonly kind: 'commit' }
  /** Several pull requests with that head: which one is meant is not said. */
  | { readonly kind: 'several'; readonly numbers: readonly number[] }
  /** A branch or tag that is no longer there. */
  | { readonly kind: 'gone' }
  /** No change: what it runs on is whatever was checked out. */
  | { readonly kind: 'none' };

/** What an event says about the change; `null` where it is silent. Commits are SHAs. */
export interface EventFacts {
  /** Name of the event; `null` outside a workflow. */
  readonly event: string | null;
  readonly naming: Naming;
  readonly base: string | null;
  readonly head: string | null;
  readonly baseBranch: string | null;
  /** Of the workflow's repository. */
  readonly defaultBranch: string | null;
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
  /** The head comes from another repository than the workflow; `null`: it does not say. */
  readonly foreign: boolean | null;
  /** When the pull request was opened, and when it last changed before the event. ISO 8601. */
  readonly openedAt: string | null;
  readonly changedAt: string | null;
  /** Login of who pushed the head, when the event is about that. */
  readonly pusher: string | null;
  /** Login of who caused the event. */
  readonly sender: string | null;
  /** What happened, e.g. `labeled`, and the label that it happened with. */
  readonly action: string | null;
  readonly label: string | null;
  /** Page of the comment or review that the event is about. */
  readonly comment: string | null;
  /** Of the pull request. */
  readonly draft: boolean | null;
  readonly labels: readonly string[] | null;
}

const SILENT: EventFacts = {
  event: null,
  naming: { kind: 'none' },
  base: null,
  head: null,
  baseBranch: null,
  defaultBranch: null,
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
  sender: null,
  ...{ action: null, label: null, comment: null, draft: null, labels: null },
};

/** Reads the event; total: a payload of another shape names no change. */
export function readEvent(event: WorkflowEvent | null): EventFacts {
  if (event === null) return SILENT;
  const { payload } = event;
  const defaultBranch = text(payload, 'repository', 'default_branch');
  const shared = {
    ...SILENT,
    event: event.name,
    repository: text(payload, 'repository', 'full_name'),
    cloneUrl: text(payload, 'repository', 'clone_url'),
    ...{ baseBranch: defaultBranch, defaultBranch },
    sender: text(payload, 'sender', 'login'),
    action: text(payload, 'action'),
    label: text(payload, 'label', 'name'),
    comment: text(payload, 'comment', 'html_url') ?? text(payload, 'review', 'html_url'),
  };
  const read = READERS.get(event.name) ?? anyOther;
  const facts = { ...shared, ...read(payload) };
  return event.name === 'push' ? whole(facts, payload, event.isProtected ?? false) : facts;
}

/** Events whose payload says more than a pull request, an issue or a commit. */
const READERS: ReadonlyMap<string, (payload: unknown) => Partial<EventFacts>> = new Map([
  ['merge_group', mergeGroup],
  ['push', push],
  ['workflow_run', workflowRun],
  ['check_run', (payload: unknown) => checked(payload, 'check_run')],
  ['check_suite', (payload: unknown) => checked(payload, 'check_suite')],
  ['status', (payload: unknown) => commit(text(payload, 'sha'))],
  ['deployment', (payload: unknown) => commit(text(payload, 'deployment', 'sha'))],
  ['deployment_status', (payload: unknown) => commit(text(payload, 'deployment', 'sha'))],
]);

/** A pull request, or an issue that is one, says which; nothing else names a change. */
function anyOther(payload: unknown): Partial<EventFacts> {
  if (at(payload, 'pull_request') !== null) return pullRequestFacts(payload);
  const number = at(payload, 'issue', 'pull_request') === null ? null : integer(payload, 'issue', 'number');
  if (number === null) return {};
  return { naming: { kind: 'pull-request', number }, number, foreign: null };
}

function mergeGroup(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'merge_group', ...keys);
  const message = of('head_commit', 'message') ?? '';
  const ends = { base: sha(of('base_sha')), head: sha(of('head_sha')) };
  return {
    ...ends,
    naming: { kind: ends.base !== null && ends.head !== null ? 'ends' : 'none' },
    baseBranch: shortName(of('base_ref')),
    isProposal: of('base_ref') !== null,
    title: message.split('\n')[0] ?? null,
    author: of('head_commit', 'author', 'name'),
    branch: shortName(of('head_ref')),
  };
}

function push(payload: unknown): Partial<EventFacts> {
  const message = text(payload, 'head_commit', 'message');
  const reference = text(payload, 'ref');
  const ends = { base: sha(text(payload, 'before')), head: sha(text(payload, 'after')) };
  return {
    ...ends,
    naming: namingOfPush(ends, reference),
    title: message?.split('\n')[0] ?? null,
    author: text(payload, 'sender', 'login'),
    branch: shortName(reference),
  };
}

/**
 * What stood in a branch before a push has passed nobody, unless it is the default branch or one with rules of its own:
 * its run may have been cancelled, and a fork's commits come into the repository so. So all of it is the change.
 */
function whole(facts: EventFacts, payload: unknown, isProtected: boolean): EventFacts {
  const { naming, branch, baseBranch } = facts;
  const isBranch = text(payload, 'ref')?.startsWith('refs/heads/') === true;
  const hasOwnPast = isProtected || baseBranch === null || branch === baseBranch;
  if (naming.kind !== 'ends' || !isBranch || hasOwnPast) return facts;
  return { ...facts, base: null, naming: { kind: 'branch' } };
}

/** A new tag names a state and not what changed. All zeros for `before`: it is new; for `after`: it is gone. */
function namingOfPush({ base, head }: Pick<EventFacts, 'base' | 'head'>, reference: string | null): Naming {
  if (head === null) return { kind: reference === null ? 'none' : 'gone' };
  if (base !== null) return { kind: 'ends' };
  return { kind: reference?.startsWith('refs/heads/') ? 'branch' : 'none' };
}

function workflowRun(payload: unknown): Partial<EventFacts> {
  const of = (...keys: string[]): string | null => text(payload, 'workflow_run', ...keys);
  const theirs = of('head_repository', 'full_name');
  return {
    ...ofPulls(list(payload, 'workflow_run', 'pull_requests'), sha(of('head_sha'))),
    title: of('display_title'),
    author: of('actor', 'login'),
    branch: of('head_branch'),
    foreign: theirs === null || theirs !== text(payload, 'repository', 'full_name'),
  };
}

function checked(payload: unknown, kind: 'check_run' | 'check_suite'): Partial<EventFacts> {
  const branch = text(payload, kind, 'head_branch') ?? text(payload, kind, 'check_suite', 'head_branch');
  return {
    ...ofPulls(list(payload, kind, 'pull_requests'), sha(text(payload, kind, 'head_sha'))),
    ...{ branch, foreign: null },
  };
}

/** A list of the pull requests of a commit: it has only those whose head is in this repository. */
function ofPulls(pulls: readonly unknown[], head: string | null): Partial<EventFacts> {
  const numbers = pulls.flatMap((pull) => integer(pull, 'number') ?? []);
  if (numbers.length > 1) return { naming: { kind: 'several', numbers }, head };
  const [number] = numbers;
  if (number === undefined) return commit(head);
  const base = sha(text(pulls[0], 'base', 'sha'));
  const baseBranch = text(pulls[0], 'base', 'ref');
  return {
    ...(baseBranch === null ? {} : { baseBranch, isProposal: true }),
    ...{ naming: { kind: 'pull-request', number }, base, head, number },
  };
}

function commit(head: string | null): Partial<EventFacts> {
  const known = sha(head);
  return { naming: { kind: known === null ? 'none' : 'commit' }, head: known, foreign: null };
}

// Reads the text, number or SHA at a path of keys in a payload of unknown shape.

/** The value at a path of keys; `null` where there is none. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' ? ((node as Record<string, unknown>)[key] ?? null) : null,
    value,
  );
}

/** The text at a path of keys. */
export function text(value: unknown, ...keys: readonly string[]): string | null {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : null;
}

/** The whole number at a path of keys. */
export function integer(value: unknown, ...keys: readonly string[]): number | null {
  const found = at(value, ...keys);
  return Number.isInteger(found) ? Number(found) : null;
}

/** Yes or no at a path of keys. */
function flag(value: unknown, ...keys: readonly string[]): boolean | null {
  const found = at(value, ...keys);
  return typeof found === 'boolean' ? found : null;
}

/** The list at a path of keys; empty where there is none. */
export function list(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? (found as readonly unknown[]) : [];
}

/** A full SHA; `null` for anything else, and for the zeros that stand for "no commit". */
export function sha(found: string | null): string | null {
  return found !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(found) && !/^0+$/.test(found) ? found : null;
}

/** `refs/heads/x` and `refs/tags/x` as people write them. */
function shortName(reference: string | null): string | null {
  return reference?.replace(/^refs\/(heads|tags)\//, '') ?? null;
}

// Reads a pull request, from a payload or from the API's answer.

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
    draft: flag(payload, 'pull_request', 'draft'),
    labels: namesOf(payload),
    pusher: PUSHES.includes(text(payload, 'action') ?? '') ? text(payload, 'sender', 'login') : null,
    // A deleted fork has no repository any more: not ours either.
    foreign:
      theirs === null || theirs !== (of('base', 'repo', 'full_name') ?? text(payload, 'repository', 'full_name')),
  };
}

/** `null` where one of them cannot be read: it may be any. */
function namesOf(payload: unknown): readonly string[] | null {
  if (!Array.isArray(at(payload, 'pull_request', 'labels'))) return null;
  const names = list(payload, 'pull_request', 'labels').map((label) => text(label, 'name'));
  return names.every((name) => name !== null) ? names : null;
}

function namingOf({ base, head }: Pick<EventFacts, 'base' | 'head'>, number: number | null): Naming {
  if (base !== null && head !== null) return { kind: 'ends' };
  return number === null ? { kind: 'none' } : { kind: 'pull-request', number };
}
