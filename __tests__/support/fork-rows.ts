/** What becomes of a fork's head where the base says `untrusted: data`: rows of the table of events. */
import type { Commits, EventRow } from './events-lab.js';

const of = (commits: Commits, name: string): string => commits[name] ?? '';
const repo = { full_name: 'o/n' };

const pull = (commits: Commits, head = 'fork', number = 8) => ({
  ...{ number, title: 'From a fork', body: null, state: 'open', user: { login: 'eve' } },
  base: { sha: of(commits, 'grow'), ref: 'main', repo },
  head: { sha: of(commits, head), ref: 'main', repo: { full_name: 'eve/n' } },
});

const DATA = 'untrusted: data\n';

interface Labelled {
  readonly head?: string;
  readonly number?: number;
  readonly label?: string;
  readonly by?: string;
}

const labelled =
  ({ head = 'fork', number = 8, label = 'deep-review', by = 'ada' }: Labelled = {}): EventRow['payload'] =>
  (commits) => ({
    ...{ action: 'labeled', number, label: { name: label }, sender: { login: by } },
    pull_request: pull(commits, head, number),
  });

const row = (change: string, expected: string, more: Partial<EventRow> = {}): EventRow => ({
  ...{ event: 'pull_request_target', change, expected, configuration: DATA, preset: true },
  ...{ payload: labelled(), pulls: (commits) => [pull(commits)] },
  ...more,
});

const notRead = (why: string, number = 8): string =>
  `exit 2: the head of #${String(number)} is not read: it comes from a fork; ${why}`;
const ASK =
  'give the job `permissions: { contents: read, pull-requests: read }`, and let somebody with write access put the label on again';
const WRITE = 'ask someone who has it to read the change, take the label off and put it on again';
const TYPES =
  "run the workflow on `types: [labeled]` with `if: github.event.label.name == 'deep-review'`, read the change, and label it";

export const FORKS: readonly EventRow[] = [
  row('of a fork, `untrusted: data`, labelled', 'tip..fork of #8, pass'),
  row(
    'of a fork, `untrusted: data`, labelled; its head brings configuration, notes, agent files, attributes, a submodule and a link',
    'tip..hostile of #10, pass',
    { payload: labelled({ head: 'hostile', number: 10 }), pulls: (commits) => [pull(commits, 'hostile', 10)] },
  ),
  row(
    'of a fork, `untrusted: data`, labelled, pushed since',
    notRead('read what was pushed since, take the label off and label again'),
    {
      pulls: (commits) => [pull(commits, 'amended')],
    },
  ),
  row(
    'of a fork, `untrusted: data`, labelled, closed since',
    notRead('read what was pushed since, take the label off and label again'),
    {
      pulls: (commits) => [{ ...pull(commits), state: 'closed' }],
    },
  ),
  row('of a fork, `untrusted: data`, labelled by one with the triage role', notRead(WRITE), {
    payload: labelled({ by: 'tri' }),
  }),
  row('of a fork, `untrusted: data`, labelled by an app', notRead(ASK), { payload: labelled({ by: 'labeler[bot]' }) }),
  row('of a fork, `untrusted: data`, another label', notRead(TYPES), { payload: labelled({ label: 'bug' }) }),
  row('of a fork, `untrusted: data`, opened', notRead(TYPES), {
    payload: (commits) => ({ action: 'opened', sender: { login: 'ada' }, pull_request: pull(commits) }),
  }),
  row('of a fork, `untrusted: data`, labelled, without a token', notRead(ASK), {
    inputs: () => ({ 'github-token': '' }),
  }),
  row(
    'of a fork, `untrusted: data`, labelled, its head checked out',
    notRead('check out the base: leave `ref` and `repository` of actions/checkout out, and give it `fetch-depth: 0`'),
    {
      checkout: 'refs/pull/8/head',
    },
  ),
  row(
    'of a fork, `untrusted: data`, labelled, a command among the reviewers',
    'exit 2: reviewers: `ann` is no preset, and the head comes from a fork; give this workflow a configuration of presets only (`claude`, `codex`, `gemini`), and run the others on `pull_request`, which has no secrets',
    { preset: false },
  ),
  row(
    'of a fork, `untrusted: data` only in its own configuration',
    'exit 2: a head from another repository is not reviewed on `pull_request_target`; run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
    {
      configuration: 'fail-on: important\n',
      ...{ payload: labelled({ head: 'hostile', number: 10 }), pulls: (commits) => [pull(commits, 'hostile', 10)] },
    },
  ),
  {
    ...{ event: 'issue_comment', change: 'on a pull request of a fork, `untrusted: data`', configuration: DATA },
    payload: () => ({ action: 'created', issue: { number: 8, pull_request: { url: 'x' } }, sender: { login: 'ada' } }),
    pulls: (commits) => [pull(commits)],
    expected:
      'exit 2: a head from another repository is not reviewed on `issue_comment`; run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
  },
];

/** Other acts on a pull request of the repository, and numbers where commits are meant. */
const ACTIONS = ['edited', 'ready_for_review', 'labeled', 'reopened', 'converted_to_draft'];

export const ACTS: readonly EventRow[] = [
  ...ACTIONS.map((action): EventRow => ({
    ...{ event: 'pull_request', change: `own branch, \`${action}\``, expected: 'tip..topic of #7, pass' },
    payload: (commits) => ({
      ...{ action, label: { name: 'bug' }, sender: { login: 'tri' } },
      pull_request: {
        ...{ number: 7, title: 'Query by id', body: null, state: 'open', user: { login: 'ada' } },
        base: { sha: of(commits, 'grow'), ref: 'main', repo },
        head: { sha: of(commits, 'topic'), ref: 'topic', repo },
      },
    }),
  })),
  {
    ...{ event: 'workflow_dispatch', change: "a pull request's number as `head`" },
    payload: () => ({ inputs: { pull: '8' }, ref: 'refs/heads/main' }),
    inputs: () => ({ head: '8' }),
    expected:
      'exit 2: `head`: there is no commit `8` in this repository; set `head` to a branch, tag or SHA that `git rev-parse` knows, and check out with `fetch-depth: 0`',
  },
  {
    ...{ event: 'workflow_dispatch', change: 'the branch of a pull request as `head`' },
    payload: () => ({ inputs: null, ref: 'refs/heads/main' }),
    inputs: () => ({ head: 'topic' }),
    expected: 'tip..topic, pass',
  },
];
