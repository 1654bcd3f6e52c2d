/** This round's consolidation and the last round's report enter; the round's outcome leaves: fates, ledger, carried findings. */
import type { Consolidation } from '../domain/consolidation.js';
import type { RoundsOutcome } from '../domain/run.js';

/** The outcome of a first round: nothing came before, everything is new. `of`: `pr-280` or the branch. */
export function firstRound(consolidation: Consolidation, of: string): RoundsOutcome {
  return {
    round: { number: 1, of, previousHead: null, changedSince: [] },
    consolidation,
    standing: {},
    carried: [],
    ledger: [],
  };
}
