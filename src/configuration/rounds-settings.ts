/** Rows of the settings table on rounds after the first: what they read, and what they list folded. */
import { ROUNDS_MODES, type RoundsMode } from '../domain/carried.js';
import { LATER_ROUNDS, type LaterRounds } from '../domain/round.js';
import { oneOf, row } from './setting-rows.js';

export function roundsSettings() {
  return {
    rounds: row<RoundsMode>(oneOf(ROUNDS_MODES), 'full', {
      example: 'rounds: changed',
      about:
        '`changed`: from the second round on reviewers read the changed files that are not as they were when they accounted for them; the label `deep-review: full` asks for all. Default: `full`.',
      // What is not read again is not judged again.
      holds: (base, given) => given === base || given === 'full',
    }),
    'later-rounds': row<LaterRounds>(oneOf(LATER_ROUNDS), 'important', {
      example: 'later-rounds: important',
      about:
        'From the third round on, what is raised first and is milder than this is folded and not posted, but never what holds the gate: `all` (nothing is), `important` or `critical`. Default: `important`.',
      holds: null,
    }),
  } as const;
}
