/** This round's consolidation and the last round's report enter; the round's outcome leaves: fates, ledger, carried findings. */
import type { Consolidation } from '../domain/consolidation.js';
import type { RoundsOutcome } from '../domain/run.js';

/** The outcome of a first round: nothing came before, everything is new. `of`: `pr-280` or the branch. */
export function firstRound(consolidation: Consolidation, of: string): RoundsOutcome {
  return {
    round: {
      number: 1,
      of,
      previousHead: null,
      changedSince: [],
      comparison: 'first',
      convergence: { open: consolidation.findings.length, new: consolidation.findings.length, fixed: 0 },
      history: [],
      fingerprint: null,
      reuse: null,
    },
    consolidation,
    standing: {},
    carried: [],
    ledger: [],
    problems: [],
    missing: [],
  };
}
