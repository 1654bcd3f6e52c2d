/** Every kind of event and change that a workflow meets, with what the action must make of it. `docs/events.md` prints them. */
import type { Commits, EventRow } from './events-lab.js';
import { ACTS, FORKS } from './fork-rows.js';
import { QUEUES } from './queue-rows.js';

const ZEROS = '0'.repeat(40);
const [OURS, THEIRS] = [{ full_name: 'o/n' }, { full_name: 'eve/n' }];

const of = (commits: Commits, name: string): string => commits[name] ?? '';
const end = (commits: Commits, name: string, ref: string, repo: { full_name: string } | null = OURS) => ({
  sha: of(commits, name),
  ref,
  repo,
});
const user = { login: 'ada' };
const own = (commits: Commits) => ({
  ...{ number: 7, title: 'Query by id', body: null, user, state: 'open' },
  base: end(commits, 'grow', 'main'),
  head: end(commits, 'topic', 'topic'),
});
const foreign = (commits: Commits, repo: { full_name: string } | null = THEIRS) => ({
  ...{ ...own(commits), number: 8, title: 'From a fork', user: { login: 'eve' } },
  head: end(commits, 'fork', 'main', repo),
});
const comment = (number: number, pull = true) => ({
  action: 'created',
  issue: { number, ...(pull ? { pull_request: { url: 'x' } } : {}) },
  comment: { body: '/review' },
});
const push =
  (before: string, after: string, ref = 'refs/heads/topic') =>
  (commits: Commits) => ({
    ref,
    before: commits[before] ?? ZEROS,
    after: commits[after] ?? ZEROS,
  });
const nothing = (): Record<string, never> => ({});

const REFUSED = (event: string, why: string): string =>
  `exit 2: a head from another repository is not reviewed on \`${event}\`; ${why}`;
const PUSH_IT =
  'run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")';
const NOTHING = (event: string, how: string): string =>
  `exit 2: \`${event}\`: there is nothing to compare, the head adds nothing to the base; ${how}`;
const GIVE = 'give `base` and `head`, or run on `pull_request`';

const PULLS: readonly EventRow[] = [
  {
    ...{ event: 'pull_request', change: 'own branch, base moved on since' },
    payload: (commits) => ({ action: 'synchronize', number: 7, pull_request: own(commits) }),
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'pull_request', change: 'of a fork' },
    payload: (commits) => ({ action: 'opened', number: 8, pull_request: foreign(commits) }),
    expected: 'tip..fork of #8, pass',
  },
  {
    ...{ event: 'pull_request', change: 'of a fork that was deleted' },
    payload: (commits) => ({ action: 'reopened', number: 8, pull_request: foreign(commits, null) }),
    expected: 'tip..fork of #8, pass',
  },
  {
    ...{ event: 'pull_request', change: 'closed, its commits are in the base' },
    payload: (commits) => ({
      action: 'closed',
      number: 9,
      pull_request: {
        ...own(commits),
        number: 9,
        base: end(commits, 'begin', 'main'),
        head: end(commits, 'grow', 'grown'),
      },
    }),
    expected: 'begin..grow of #9, pass',
  },
  {
    ...{ event: 'pull_request', change: 'base branch deleted' },
    payload: (commits) => ({
      action: 'synchronize',
      pull_request: { ...own(commits), base: end(commits, 'grow', 'gone') },
    }),
    expected: 'grow..topic of #7, pass',
  },
  {
    ...{ event: 'pull_request', change: 'no difference from its base' },
    payload: (commits) => ({ action: 'opened', pull_request: { ...own(commits), head: end(commits, 'grow', 'same') } }),
    expected: 'nothing changed of #7, pass',
  },
  {
    ...{ event: 'pull_request', change: 'of a fork, only presets with keys' },
    payload: (commits) => ({ action: 'opened', pull_request: foreign(commits) }),
    keyless: true,
    expected:
      'exit 2: no reviewer: none is configured and no key of a preset was given; a maintainer who has read the change pushes its head to a branch of this repository (`gh pr checkout <number>`, `git push origin HEAD:review/pr-<number>`) where the workflow runs on `push`: the check then stands at the same commit (docs/events.md, "Forks and Dependabot"); or use reviewers that need no key (`run:`)',
  },
  {
    ...{ event: 'pull_request', change: 'of Dependabot, only presets with keys' },
    payload: (commits) => ({ action: 'opened', pull_request: own(commits), sender: { login: 'dependabot[bot]' } }),
    keyless: true,
    expected:
      'exit 2: no reviewer: none is configured and no key of a preset was given; add the key under the same name at Settings → Secrets and variables → Dependabot, then run the job again',
  },
  {
    ...{ event: 'pull_request_review', change: 'own branch' },
    payload: (commits) => ({ action: 'submitted', review: { state: 'commented' }, pull_request: own(commits) }),
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'pull_request_review_comment', change: 'of a fork' },
    payload: (commits) => ({ action: 'created', comment: {}, pull_request: foreign(commits) }),
    expected: 'tip..fork of #8, pass',
  },
  {
    ...{ event: 'pull_request_target', change: 'own branch' },
    payload: (commits) => ({ action: 'opened', pull_request: own(commits) }),
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'pull_request_target', change: 'of a fork' },
    payload: (commits) => ({ action: 'opened', pull_request: foreign(commits) }),
    expected: REFUSED('pull_request_target', PUSH_IT),
  },
  {
    ...{ event: 'pull_request_target', change: 'own branch, `head` names a commit of a fork' },
    payload: (commits) => ({ action: 'opened', pull_request: own(commits) }),
    inputs: (commits) => ({ head: of(commits, 'fork') }),
    expected: 'tip..topic of #7, pass',
  },
];

const COMMENTS: readonly EventRow[] = [
  {
    ...{ event: 'issue_comment', change: 'on a pull request of an own branch' },
    payload: () => comment(7),
    pulls: (commits) => [own(commits)],
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'issue_comment', change: 'on a pull request of a fork' },
    payload: () => comment(8),
    pulls: (commits) => [foreign(commits)],
    expected: REFUSED('issue_comment', PUSH_IT),
  },
  {
    ...{ event: 'issue_comment', change: 'on a pull request of a fork, `head` given' },
    payload: () => comment(8),
    pulls: (commits) => [foreign(commits)],
    inputs: (commits) => ({ head: of(commits, 'fork') }),
    expected: REFUSED('issue_comment', PUSH_IT),
  },
  {
    ...{ event: 'issue_comment', change: 'on an issue' },
    payload: () => comment(3, false),
    expected: NOTHING('issue_comment', GIVE),
  },
  {
    ...{ event: 'issue_comment', change: 'on a pull request, without a token' },
    payload: () => comment(7),
    inputs: () => ({ 'github-token': '' }),
    expected:
      'exit 2: `issue_comment`: the commits of pull request #7 could not be found; leave `github-token` as it is (the token of the job) and give the job `permissions: { contents: read, pull-requests: read }`',
  },
  {
    ...{ event: 'issue_comment', change: 'on a pull request that the token may not read' },
    payload: () => comment(7),
    failures: [{ route: '/repos/{owner}/{repo}/pulls/{pull_number}', status: 403 }],
    expected:
      'exit 2: `issue_comment`: the commits of pull request #7 could not be found; give the job `permissions: { contents: read, pull-requests: read }`, and run it again',
  },
  {
    ...{ event: 'issue_comment', change: 'on #7, and the API answers with #9' },
    payload: () => comment(7),
    pulls: (commits) => [{ ...own(commits), base: { ...end(commits, 'grow', 'main'), repo: THEIRS } }],
    expected:
      'exit 2: `issue_comment`: the commits of pull request #7 could not be found; run the job again; if it stays, run the review on `pull_request`',
  },
  {
    ...{ event: 'issues', change: 'labelled' },
    payload: () => ({ action: 'labeled', issue: { number: 3 } }),
    expected: NOTHING('issues', GIVE),
  },
];

const COMMITS: readonly EventRow[] = [
  {
    ...{ event: 'workflow_run', change: 'own pull request' },
    payload: (commits) => ({
      workflow_run: {
        ...{ head_sha: of(commits, 'topic'), head_branch: 'topic', head_repository: OURS },
        pull_requests: [
          { number: 7, base: { sha: of(commits, 'grow'), ref: 'main' }, head: { sha: of(commits, 'topic') } },
        ],
      },
    }),
    pulls: (commits) => [own(commits)],
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'workflow_run', change: 'of a fork' },
    payload: (commits) => ({
      workflow_run: { head_sha: of(commits, 'fork'), head_branch: 'main', head_repository: THEIRS, pull_requests: [] },
    }),
    pulls: (commits) => [foreign(commits)],
    expected: REFUSED('workflow_run', PUSH_IT),
  },
  {
    ...{ event: 'workflow_run', change: 'of a push to the default branch' },
    payload: (commits) => ({
      workflow_run: { head_sha: of(commits, 'tip'), head_branch: 'main', head_repository: OURS, pull_requests: [] },
    }),
    expected: NOTHING('workflow_run', 'give `base` and `head` (for `main`), or run on `pull_request`'),
  },
  {
    ...{ event: 'check_run', change: 'own pull request' },
    payload: (commits) => ({
      check_run: {
        head_sha: of(commits, 'topic'),
        pull_requests: [{ number: 7, head: { sha: of(commits, 'topic') } }],
      },
    }),
    pulls: (commits) => [own(commits)],
    expected: 'tip..topic of #7, pass',
  },
  {
    ...{ event: 'check_suite', change: 'of a fork' },
    payload: (commits) => ({ check_suite: { head_sha: of(commits, 'fork'), head_branch: null, pull_requests: [] } }),
    pulls: (commits) => [foreign(commits)],
    expected: REFUSED('check_suite', PUSH_IT),
  },
  {
    ...{ event: 'check_suite', change: 'a commit of a fork that has no pull request' },
    payload: (commits) => ({ check_suite: { head_sha: of(commits, 'fork'), head_branch: null, pull_requests: [] } }),
    expected: REFUSED('check_suite', PUSH_IT),
  },
  {
    ...{ event: 'status', change: 'head of two pull requests' },
    payload: (commits) => ({ sha: of(commits, 'topic') }),
    pulls: (commits) => [own(commits), { ...own(commits), number: 9, base: end(commits, 'begin', 'old') }],
    expected: 'exit 2: `status`: which pull request is meant is not said; give `base`, or run on `pull_request`',
  },
  {
    ...{ event: 'deployment_status', change: 'an own branch without a pull request' },
    payload: (commits) => ({ deployment: { sha: of(commits, 'topic'), ref: 'topic' } }),
    expected: 'tip..topic, pass',
  },
];

const PUSHES: readonly EventRow[] = [
  {
    ...{ event: 'push', change: 'to a branch' },
    payload: push('grow', 'topic'),
    expected: 'tip..topic, pass',
  },
  {
    ...{ event: 'push', change: 'to a branch, what stood there before is in no other' },
    payload: push('topic', 'amended'),
    expected: 'tip..amended, pass',
  },
  {
    ...{ event: 'push', change: 'to a branch, `base` names what stood there before' },
    payload: push('topic', 'amended'),
    inputs: (commits) => ({ base: of(commits, 'topic') }),
    expected: 'topic..amended, pass',
  },
  {
    ...{ event: 'push', change: 'to a protected branch' },
    payload: push('topic', 'amended'),
    isProtected: true,
    expected: 'topic..amended, pass',
  },
  {
    ...{ event: 'push', change: 'to the default branch' },
    payload: push('grow', 'tip', 'refs/heads/main'),
    expected: 'grow..tip, pass',
  },
  {
    ...{ event: 'push', change: 'to the default branch, `base: main` given' },
    payload: push('grow', 'tip', 'refs/heads/main'),
    inputs: () => ({ base: 'main' }),
    expected: NOTHING('push', 'leave `base` and `head` out'),
  },
  { ...{ event: 'push', change: 'first push of a branch' }, payload: push('', 'topic'), expected: 'tip..topic, pass' },
  {
    ...{ event: 'push', change: 'first push of a branch without commits of its own' },
    payload: push('', 'grow', 'refs/heads/new'),
    expected: 'nothing changed, pass',
  },
  {
    ...{ event: 'push', change: 'first push of a branch with a history of its own' },
    payload: push('', 'lone', 'refs/heads/lone'),
    expected: 'nothing..lone, pass',
  },
  {
    ...{ event: 'push', change: 'first push of the default branch, a root commit' },
    payload: push('', 'begin', 'refs/heads/main'),
    expected: 'nothing..begin, pass',
  },
  {
    ...{ event: 'push', change: 'forced, what it replaced is there' },
    payload: push('amended', 'topic'),
    expected: 'tip..topic, pass',
  },
  {
    ...{ event: 'push', change: 'forced, what it replaced is gone' },
    payload: (commits) => ({ ...push('', 'topic')(commits), before: 'd'.repeat(40) }),
    expected: 'tip..topic, pass',
  },
  {
    ...{ event: 'push', change: 'a branch is deleted' },
    payload: push('topic', ''),
    expected:
      'exit 2: `push`: `topic` was deleted, there is nothing to review; skip the job for deletions (`if: ${{ !github.event.deleted }}`), or run on `pull_request`',
  },
  {
    ...{ event: 'push', change: 'a new tag on the default branch' },
    payload: push('', 'tip', 'refs/tags/v2'),
    checkout: 'v2',
    expected: NOTHING(
      'push',
      'give `base: <tag before>` for a tag, or limit the workflow to branches (`on: push: branches: ["**"]`)',
    ),
  },
  {
    ...{ event: 'push', change: 'a new tag, `base: v1` given' },
    payload: push('', 'tip', 'refs/tags/v2'),
    ...{ checkout: 'v2', inputs: () => ({ base: 'v1' }) },
    expected: 'begin..tip, pass',
  },
];

const OTHERS: readonly EventRow[] = [
  {
    ...{ event: 'schedule', change: 'none' },
    payload: () => ({ schedule: '0 3 * * *' }),
    expected: NOTHING(
      'schedule',
      'give `base: <commit or tag up to which was reviewed>`, and `head` where it is not what is checked out',
    ),
  },
  {
    ...{ event: 'schedule', change: '`base: v1` given' },
    payload: nothing,
    inputs: () => ({ base: 'v1' }),
    expected: 'begin..tip, pass',
  },
  {
    ...{ event: 'workflow_dispatch', change: 'started on the default branch' },
    payload: () => ({ inputs: null, ref: 'refs/heads/main' }),
    expected: NOTHING(
      'workflow_dispatch',
      'start the workflow on the branch to review, or give `base` and `head` (as inputs of the workflow: `base: ${{ inputs.base }}`)',
    ),
  },
  {
    ...{ event: 'workflow_dispatch', change: 'started on a branch' },
    payload: () => ({ inputs: null, ref: 'refs/heads/topic' }),
    checkout: 'topic',
    expected: 'tip..topic, pass',
  },
  {
    ...{ event: 'workflow_dispatch', change: '`base: v1`, `head: v2` given' },
    payload: nothing,
    inputs: () => ({ base: 'v1', head: 'v2' }),
    expected: 'begin..tip, pass',
  },
  {
    ...{ event: 'release', change: 'a tag on the default branch' },
    payload: () => ({ action: 'published', release: { tag_name: 'v2' } }),
    checkout: 'v2',
    expected: NOTHING('release', 'give `base: <tag of the release before>`, and check out with `fetch-depth: 0`'),
  },
  {
    ...{ event: 'repository_dispatch', change: 'none' },
    payload: () => ({ action: 'go' }),
    expected: NOTHING('repository_dispatch', GIVE),
  },
  {
    ...{ event: 'create', change: 'a branch' },
    payload: () => ({ ref: 'new', ref_type: 'branch' }),
    expected: NOTHING('create', GIVE),
  },
  {
    ...{ event: 'an_event_of_tomorrow', change: 'none' },
    payload: nothing,
    expected: NOTHING('an_event_of_tomorrow', GIVE),
  },
];

export const EVENT_ROWS: readonly EventRow[] = [
  ...PULLS,
  ...FORKS,
  ...ACTS,
  ...COMMENTS,
  ...COMMITS,
  ...PUSHES,
  ...QUEUES,
  ...OTHERS,
];
