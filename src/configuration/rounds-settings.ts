/** The settings of rounds after the first: what they read, and what they list folded. */
import { ROUNDS_MODES, type RoundsMode } from '../domain/carried.js';
import { LATER_ROUNDS, type LaterRounds } from '../domain/round.js';

/** The table's reader of words; handed in, because the table spreads these rows. */
type OneOf = <const T extends string>(
  choices: readonly T[],
) => (raw: unknown) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

const FULL: RoundsMode = 'full';
const LATER_BY_DEFAULT: LaterRounds = 'important';

export function roundsSettings(oneOf: OneOf) {
  return {
    rounds: {
      read: oneOf(ROUNDS_MODES),
      unset: FULL,
      example: 'rounds: changed',
      about:
        '`changed`: from the second round on reviewers read the changed files that are not as they were when they accounted for them; the label `deep-review: full` asks for all. Default: `full`.',
      // What is not read again is not judged again.
      holds: (base: RoundsMode, given: RoundsMode) => given === base || given === FULL,
    },
    'later-rounds': {
      read: oneOf(LATER_ROUNDS),
      unset: LATER_BY_DEFAULT,
      example: 'later-rounds: important',
      about:
        'From the third round on, what is raised first and is milder than this is folded and not posted, but never what holds the gate: `all` (nothing is), `important` or `critical`. Default: `important`.',
      holds: null,
    },
  } as const;
}
