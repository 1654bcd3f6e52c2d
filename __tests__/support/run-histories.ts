/** Histories in which runs left no report, or one that cannot be had; and the list of all histories. */
import type { Marker } from '../../src/domain/marker.js';
import { edited } from './run-history.js';
import { ACCEPTED_HISTORIES } from './run-histories-accepted.js';
import { OTHERS_HISTORIES } from './run-histories-others.js';
import {
  CARRIED,
  LATER,
  PASS,
  again,
  broken,
  commentOf,
  critical,
  deleted,
  expired,
  logs,
  lost,
  times,
  zip,
  type History,
} from './run-history-rows.js';

const PLAIN: readonly History[] = [
  { name: 'no run at all', before: () => undefined, critical: false, expected: PASS },
  { name: 'a run that passed', before: again, critical: false, expected: LATER },
  { name: 'a run with a critical finding', before: critical, critical: true, expected: CARRIED },
  {
    name: 'the same head again, twice',
    before: (lab) => critical(lab, { head: 'a'.repeat(40) }),
    next: () => ({ head: 'a'.repeat(40) }),
    after: () => ({ head: 'a'.repeat(40) }),
    critical: true,
    expected: ['fail, round 1, open: Leak', 'fail, round 1, open: Leak'],
  },
];

const NO_REPORT: readonly History[] = [
  {
    name: 'a cancelled first run with an artifact without a report',
    before: (lab) => lab.made({ conclusion: 'cancelled', artifacts: [logs] }),
    critical: false,
    expected: PASS,
  },
  {
    name: 'a cancelled first run without an artifact',
    before: (lab) => lab.made({ conclusion: 'cancelled' }),
    critical: false,
    expected: PASS,
  },
  {
    name: 'a run that failed before its report',
    before: (lab) => lab.made({ conclusion: 'failure' }),
    critical: false,
    expected: PASS,
  },
  {
    name: 'a report only below the root of the artifact',
    before: async (lab) => {
      await critical(lab);
      lab.spoil({ bytes: zip(lab.last(), 'old/report.json') });
    },
    critical: false,
    expected: PASS,
  },
  {
    name: 'a critical finding, then 30 cancelled runs',
    before: async (lab) => {
      await critical(lab);
      times(30, () => lab.made({ conclusion: 'cancelled' }));
    },
    critical: true,
    expected: CARRIED,
  },
  {
    name: 'a critical finding, then 120 cancelled runs (a second page)',
    before: async (lab) => {
      await critical(lab);
      times(120, () => lab.made({ conclusion: 'cancelled' }));
    },
    critical: true,
    expected: CARRIED,
  },
  {
    name: 'a critical finding, then 1,100 runs of a fork (a second search)',
    before: async (lab) => {
      await critical(lab);
      times(1100, () => lab.made({ conclusion: 'failure', fork: true }));
    },
    critical: true,
    expected: CARRIED,
  },
  {
    name: 'a critical finding, then more runs than may be asked for',
    before: async (lab) => {
      await critical(lab);
      times(450, () => lab.made({ conclusion: 'failure' }));
    },
    critical: true,
    expected: ['incomplete, round 1, the past is missing', 'incomplete, round 2, the past is missing'],
  },
  {
    name: 'a critical finding among 120 other artifacts of its run',
    before: async (lab) => {
      const files = { 'report.json': (await critical(lab), lab.last()) };
      lab.spoil(logs);
      const others = Array.from({ length: 120 }, (_, index) => ({ ...logs, name: `logs-${String(index)}` }));
      lab.made({ conclusion: 'failure', artifacts: [...others, { files }] });
    },
    critical: true,
    expected: CARRIED,
  },
];

const LOST: readonly History[] = [
  lost('a critical report that has expired', expired),
  lost('a critical report that is not JSON', (lab) => {
    lab.spoil({ bytes: zip('{') });
  }),
  lost('a critical report of a version that is not known', (lab) => {
    lab.spoil({ bytes: zip(edited(lab.last(), (report) => Object.assign(report, { schemaVersion: 2 }))) });
  }),
  lost('a critical report with another digest', (lab) => {
    lab.spoil({ digest: `sha256:${'0'.repeat(64)}` });
  }),
  lost('a critical report without a digest', (lab) => {
    lab.spoil({ digest: null });
  }),
  lost('a critical report in a broken archive', (lab) => {
    lab.spoil(broken);
  }),
  {
    name: 'a report that has expired, of a run that passed',
    before: async (lab) => {
      await again(lab);
      expired(lab);
    },
    critical: false,
    expected: PASS,
  },
  {
    name: 'a critical report, then a cancelled run whose artifact has expired',
    before: async (lab) => {
      await critical(lab);
      lab.made({ conclusion: 'cancelled', artifacts: [{ ...logs, expired: true }] });
    },
    critical: true,
    expected: ['fail, round 2, open: Leak, the past is missing', 'fail, round 3, open: Leak, the past is missing'],
  },
  {
    name: 'an expired critical report of a run, then one that passed and has expired too',
    before: async (lab) => {
      await critical(lab);
      expired(lab);
      lab.made({ conclusion: 'success', artifacts: [{ ...logs, expired: true }] });
    },
    critical: false,
    expected: PASS,
  },
  lost('an expired critical report that the sticky comment remembers', expired, {
    before: async (lab) => {
      await critical(lab);
      expired(lab);
    },
    next: (lab) => ({ markers: [commentOf(lab)] }),
    expected: CARRIED,
  }),
];

const nothingOpen = (marker: Marker): Marker => ({ ...marker, findings: [] });
const STUCK = 'incomplete, round 2, the past is missing';

/** Expired critical reports of which a comment on the pull request remembers something. */
const REMEMBERED: readonly History[] = [
  lost('an expired critical report; a comment remembers all of it and names no artifact', expired, {
    next: (lab) => ({ markers: [commentOf(lab, (marker) => ({ ...marker, artifact: null }))] }),
    expected: CARRIED,
  }),
  lost('an expired critical report; a comment says that nothing is open, and the change touches workflows', expired, {
    next: (lab) => ({ markers: [commentOf(lab, nothingOpen)], touchesJobs: true }),
    expected: [STUCK, 'incomplete, round 3, the past is missing'],
  }),
  lost('an expired critical report; a comment remembers it, and the change touches workflows', expired, {
    next: (lab) => ({ markers: [commentOf(lab)], touchesJobs: true }),
    expected: ['fail, round 2, open: Leak, the past is missing', 'fail, round 3, open: Leak, the past is missing'],
  }),
  lost('an expired critical report; a comment had no room for all that is open', expired, {
    next: (lab) => ({ markers: [commentOf(lab, (marker) => ({ ...nothingOpen(marker), complete: false }))] }),
    expected: [STUCK, 'incomplete, round 3, the past is missing'],
  }),
  lost('an expired critical report; a comment shows one that did not know its own past', expired, {
    next: (lab) => ({ markers: [commentOf(lab, (marker) => ({ ...nothingOpen(marker), past: 'missing' }))] }),
    expected: [STUCK, 'incomplete, round 3, the past is missing'],
  }),
  {
    name: 'an expired critical report; a comment shows the clean one before it',
    before: async (lab) => {
      await again(lab);
      lab.made({ conclusion: 'failure', artifacts: [{ ...logs, expired: true }] });
    },
    next: (lab) => ({ markers: [{ ...commentOf(lab), artifact: 1 }] }),
    critical: true,
    expected: ['incomplete, round 2, the past is missing', 'incomplete, round 3, the past is missing'],
  },
  lost('a critical report that somebody deleted; a comment remembers it', deleted, {
    next: (lab) => ({ markers: [commentOf(lab)] }),
    expected: CARRIED,
  }),
  {
    name: 'a critical finding; the list of runs cannot be had, and a comment remembers it',
    before: critical,
    next: (lab) => ({ down: true, markers: [commentOf(lab)] }),
    critical: true,
    expected: CARRIED,
  },
];

/** All of them, in the order of the table in `docs/rounds.md`. */
export const HISTORIES: readonly History[] = [
  ...PLAIN,
  ...NO_REPORT,
  ...LOST,
  ...REMEMBERED,
  ...OTHERS_HISTORIES,
  ...ACCEPTED_HISTORIES,
];
