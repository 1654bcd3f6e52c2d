/** What becomes of merge groups: rows of the table of events. */
import type { Commits, EventRow } from './events-lab.js';

const of = (commits: Commits, name: string): string => commits[name] ?? '';
const repo = { full_name: 'o/n' };

const pull = (commits: Commits, full_name = 'o/n') => ({
  ...{ number: 7, title: 'Query by id', body: null, state: 'open', user: { login: 'ada' } },
  base: { sha: of(commits, 'grow'), ref: 'main', repo },
  head: { sha: of(commits, 'topic'), ref: 'topic', repo: { full_name } },
});

const group: EventRow['payload'] = (commits) => ({
  action: 'checks_requested',
  merge_group: {
    ...{ base_sha: of(commits, 'grow'), base_ref: 'refs/heads/main', head_sha: of(commits, 'queued') },
    head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${of(commits, 'grow')}`,
    head_commit: { message: 'Merge pull request #7' },
  },
});

const reviewed: EventRow = {
  ...{ event: 'pull_request', change: 'before', expected: '' },
  payload: (commits) => ({ action: 'synchronize', pull_request: pull(commits) }),
};

const AGAIN = 'run the review of #7 on its head, then queue it again.';

export const QUEUES: readonly EventRow[] = [
  {
    ...{ event: 'merge_group', change: '#7, whose head passed' },
    ...{ payload: group, pulls: (commits) => [pull(commits)], queue: { 7: 'queued' }, before: reviewed },
    expected:
      'grow..queued carried, pass: Merge group: what was decided at the heads of its pull requests is carried: #7 passed at topic (https://github.com/o/n/actions/runs/50).',
  },
  {
    ...{ event: 'merge_group', change: '#7, whose head passed, without keys' },
    ...{ payload: group, pulls: (commits) => [pull(commits)], queue: { 7: 'queued' }, before: reviewed, keyless: true },
    expected:
      'grow..queued carried, pass: Merge group: what was decided at the heads of its pull requests is carried: #7 passed at topic (https://github.com/o/n/actions/runs/50).',
  },
  {
    ...{ event: 'merge_group', change: '#7, of whose head no run left a report' },
    ...{ payload: group, pulls: (commits) => [pull(commits)], queue: { 7: 'queued' } },
    expected: `grow..queued carried, incomplete: #7 at topic is not carried: no run of this repository left a report of it; ${AGAIN}`,
  },
  {
    ...{ event: 'merge_group', change: '#7, which comes from a fork' },
    ...{ payload: group, pulls: (commits) => [pull(commits, 'eve/n')], queue: { 7: 'queued' } },
    expected:
      'grow..queued carried, incomplete: #7 at topic is not carried: it comes from a fork, and what a run of a fork left may be anybody’s; comment `/deep-review accept topic <reason>` on #7 (someone with write access who neither wrote nor pushed it) and queue it again, or set `merge-group: review` in the base’s configuration.',
  },
  {
    ...{ event: 'merge_group', change: 'the queue does not tell whose commit it is' },
    ...{ payload: group, pulls: () => [], queue: {} },
    expected:
      'grow..queued carried, incomplete: No pull request is known for queued (no entry of the merge queue ends there, and it names no head); queue it again, or set `merge-group: review` in the base’s configuration.',
  },
  {
    ...{ event: 'merge_group', change: 'without a token' },
    ...{ payload: group, inputs: () => ({ 'github-token': '' }) },
    expected:
      'grow..queued carried, incomplete: What was decided about the pull requests of this group is not known: without `github-token` nobody can be asked; leave it as it is (the token of the job), give the job `permissions: { contents: read, pull-requests: read, actions: read }` and queue it again.',
  },
  {
    ...{ event: 'merge_group', change: '`merge-group: review` on the base branch' },
    ...{ payload: group, configuration: 'merge-group: review\n' },
    expected: 'grow..queued, pass',
  },
];
