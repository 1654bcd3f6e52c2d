/** Histories in which the API fails, other runs and forks take part, or a person gives up what is lost. */
import { edited, type RunOptions } from './run-history.js';
import {
  CARRIED,
  PASS,
  REFUSED,
  RESTART,
  again,
  critical,
  expired,
  lost,
  reportOf,
  saying,
  times,
  zip,
  type History,
} from './run-history-rows.js';

const RUN = '/repos/{owner}/{repo}/actions/runs/{run_id}';
const RUNS = '/repos/{owner}/{repo}/actions/runs';
const ARTIFACTS = '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
const ZIP = '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
const FORGED = 'Forged';

const down: RunOptions = { down: true };

const API: readonly History[] = [
  {
    name: 'the API is down in the very first run, then up',
    before: () => undefined,
    next: () => down,
    critical: false,
    expected: ['incomplete, round 1, the past is missing', 'pass, round 2'],
  },
  {
    name: 'a critical finding; the API is down, then up',
    before: critical,
    next: () => down,
    critical: true,
    expected: ['incomplete, round 1, the past is missing', CARRIED[1]],
  },
  {
    name: 'a critical finding; the API is down twice',
    before: critical,
    next: () => down,
    after: () => down,
    critical: true,
    expected: ['incomplete, round 1, the past is missing', 'incomplete, round 1, the past is missing'],
  },
  {
    name: 'a critical finding; another one while the API was down',
    before: async (lab) => {
      await critical(lab);
      await lab.run({ ...down, raises: ['Race'] });
    },
    critical: true,
    expected: ['fail, round 3, open: Race, Leak', 'fail, round 4, open: Race, Leak'],
  },
  {
    name: 'a critical finding; the token may not read runs',
    before: critical,
    next: () => ({ failing: [[RUN, 403, 1]] }),
    critical: true,
    expected: ['incomplete, round 1, the past is missing', CARRIED[1]],
  },
  {
    name: 'a critical finding; the list of runs breaks off',
    before: async (lab) => {
      await critical(lab);
      times(110, () => lab.made({ conclusion: 'cancelled' }));
    },
    next: () => ({ failing: [[RUNS, 500, 3]] }),
    critical: true,
    expected: ['incomplete, round 1, the past is missing', CARRIED[1]],
  },
  {
    name: 'a critical finding; the artifacts of its run cannot be listed',
    before: critical,
    next: () => ({ failing: [[ARTIFACTS, 500, 6]] }),
    critical: true,
    expected: ['incomplete, round 1, the past is missing', CARRIED[1]],
  },
  {
    name: 'a critical finding; its download fails',
    before: critical,
    next: () => ({ failing: [[ZIP, 502, 3]] }),
    critical: true,
    expected: ['incomplete, round 1, the past is missing', CARRIED[1]],
  },
];

const OTHERS: readonly History[] = [
  {
    name: 'a critical finding, then the workflow got another name',
    before: (lab) => critical(lab, { workflow: 4 }),
    critical: true,
    expected: CARRIED,
  },
  {
    name: "a critical finding, then a fork's branch of the same name whose report passes",
    before: async (lab) => {
      await critical(lab);
      const files = {
        'report.json': edited(lab.last(), (report) => Object.assign(report, { id: 'fork', findings: [] })),
      };
      lab.made({ conclusion: 'success', fork: true, artifacts: [{ files }] });
    },
    critical: true,
    expected: CARRIED,
  },
  {
    name: "a fork's branch of the same name with a critical report",
    before: async (lab) => {
      await lab.run({ raises: [FORGED], fork: true });
    },
    critical: false,
    expected: PASS,
  },
  {
    name: "a critical finding in a fork's pull request: its runs are believed to open, not to close",
    before: async (lab) => {
      await critical(lab, { fork: true });
      const files = { 'report.json': edited(lab.last(), (report) => Object.assign(report, { id: 'x', findings: [] })) };
      lab.made({ conclusion: 'success', fork: true, artifacts: [{ files }] });
    },
    next: () => ({ fork: true }),
    after: () => ({ fork: true }),
    critical: true,
    expected: ['fail, round 2, open: Leak', CARRIED[1]],
  },
  {
    name: 'a critical finding, then four reports of a second pull request of the branch',
    before: async (lab) => {
      await critical(lab);
      const files = { 'report.json': reportOf(lab, 'pr-8') };
      times(4, () => lab.made({ conclusion: 'failure', artifacts: [{ files }] }));
    },
    critical: true,
    expected: CARRIED,
  },
  {
    name: 'only a second pull request of the branch has a critical finding',
    before: async (lab) => {
      await critical(lab);
      lab.spoil({ bytes: zip(reportOf(lab, 'pr-8')) });
    },
    critical: false,
    expected: PASS,
  },
  {
    name: 'an expired report that says by its name that it is of a second pull request',
    before: (lab) =>
      lab.made({ conclusion: 'failure', artifacts: [{ name: 'deep-review-job-0-1.pr-8', expired: true }] }),
    critical: false,
    expected: PASS,
  },
  {
    name: 'a run that passed, then one with a critical finding; the first is run again',
    before: async (lab) => {
      await again(lab);
      await critical(lab);
    },
    next: () => ({ again: 101 }),
    critical: true,
    expected: ['fail, round 3, open: Leak', 'fail, round 4, open: Leak'],
  },
  {
    name: 'two runs that passed; the first, run again, finds something critical',
    before: async (lab) => {
      await again(lab);
      await again(lab);
      await critical(lab, { again: 101 });
    },
    critical: true,
    expected: ['fail, round 4, open: Leak', 'fail, round 5, open: Leak'],
  },
  {
    name: 'a newer report is lost, an older one with a critical finding is there',
    before: async (lab) => {
      await critical(lab);
      await again(lab);
      expired(lab);
    },
    critical: true,
    expected: ['fail, round 2, open: Leak, the past is missing', 'fail, round 3, open: Leak, the past is missing'],
  },
];

const SAID: readonly History[] = [
  saying(
    'an expired critical report, given up by a maintainer',
    (lab) => {
      lab.comment('maintainer', RESTART);
    },
    { critical: false, expected: PASS },
  ),
  saying(
    '… by the author',
    (lab) => {
      lab.comment('author', RESTART);
    },
    REFUSED,
  ),
  saying(
    '… by the one who pushed last',
    (lab) => {
      lab.comment('pusher', RESTART);
    },
    REFUSED,
  ),
  saying(
    '… by someone without write access',
    (lab) => {
      lab.comment('guest', RESTART);
    },
    REFUSED,
  ),
  saying('… by an app', (lab) => {
    lab.comment('maintainer', RESTART, { bot: true });
  }),
  saying(
    '… in a comment that was edited',
    (lab) => {
      lab.comment('maintainer', RESTART, { edited: true });
    },
    REFUSED,
  ),
  saying(
    '… without a reason',
    (lab) => {
      lab.comment('maintainer', '/deep-review restart');
    },
    REFUSED,
  ),
  saying('… in a quote', (lab) => {
    lab.comment('maintainer', `> ${RESTART}\n\nWho may say this?`);
  }),
  saying('… in a fence', (lab) => {
    lab.comment('maintainer', `Write\n\n\`\`\`\n${RESTART}\n\`\`\``);
  }),
  lost('… before it was lost', expired, {
    before: async (lab) => {
      lab.comment('maintainer', RESTART);
      await critical(lab);
      expired(lab);
    },
  }),
  saying('… after the next run only', () => undefined, {
    between: (lab) => {
      lab.comment('maintainer', RESTART);
    },
    critical: false,
    expected: ['incomplete, round 1, the past is missing', 'pass, round 2'],
  }),
  saying(
    '… and the report after it is lost as well',
    (lab) => {
      lab.comment('maintainer', RESTART);
    },
    {
      critical: false,
      next: () => ({ raises: ['Race'] }),
      between: expired,
      expected: ['fail, round 1, open: Race', 'incomplete, round 1, the past is missing'],
    },
  ),
  saying(
    '… while another critical finding is there',
    (lab) => {
      lab.comment('maintainer', RESTART);
    },
    {
      next: () => ({ raises: ['Race'] }),
      expected: ['fail, round 1, open: Race', 'fail, round 2, open: Race'],
    },
  ),
];

export const OTHERS_HISTORIES: readonly History[] = [...API, ...OTHERS, ...SAID];
