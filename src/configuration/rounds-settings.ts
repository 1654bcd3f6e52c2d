/** The settings of rounds after the first: what they list folded. */
import { LATER_ROUNDS, type LaterRounds } from '../domain/round.js';

/** The table's reader of words; handed in, because the table spreads these rows. */
type OneOf = <const T extends string>(
  choices: readonly T[],
) => (raw: unknown) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly expected: string };

const LATER_BY_DEFAULT: LaterRounds = 'important';

export function roundsSettings(oneOf: OneOf) {
  return {
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
