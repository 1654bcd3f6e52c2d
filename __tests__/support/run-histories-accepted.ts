/** Histories in which a person made a red head green. */
import { critical, expired, type History } from './run-history-rows.js';
import type { HistoryLab } from './run-history.js';

const HEAD = 'a'.repeat(40);
export const accept = (head: string): string => `/deep-review accept ${head} the outage of a vendor, I read it`;
const say = (lab: HistoryLab): void => {
  lab.comment('maintainer', accept(HEAD));
};
const same = (): { readonly head: string } => ({ head: HEAD });

/** A critical finding, accepted, and the run that was green by that. */
const acceptedRun = async (lab: HistoryLab): Promise<void> => {
  await critical(lab, same());
  say(lab);
  await lab.run(same());
};
const loseAll = (lab: HistoryLab): void => {
  for (const id of Object.keys(lab.server.state.artifacts)) lab.spoil({ expired: true }, Number(id));
};

export const ACCEPTED_HISTORIES: readonly History[] = [
  {
    name: 'a critical finding on a head that a maintainer accepts',
    before: async (lab) => {
      await critical(lab, same());
      say(lab);
    },
    next: same,
    critical: true,
    expected: ['accepted, round 1, open: Leak', 'fail, round 2, open: Leak'],
  },
  {
    name: '… and the report of the accepted run has expired',
    before: async (lab) => {
      await acceptedRun(lab);
      expired(lab);
      loseAll(lab);
    },
    critical: true,
    expected: ['incomplete, round 1, the past is missing', 'incomplete, round 2, the past is missing'],
  },
  {
    name: '… and another head is pushed, which the comment does not speak of',
    before: acceptedRun,
    critical: true,
    expected: ['fail, round 2, open: Leak', 'fail, round 3, open: Leak'],
  },
  {
    name: 'a lost past on a head that a maintainer accepts',
    before: async (lab) => {
      await critical(lab);
      expired(lab);
      say(lab);
    },
    next: same,
    critical: true,
    expected: ['accepted, round 1, the past is missing', 'incomplete, round 2, the past is missing'],
  },
];
