/** Earlier findings that stay in the gate without a source enter; findings of this report leave, and what the ledger remembers of each. */
import type { ConsolidatedFinding } from '../../domain/consolidation.js';
import type { ReportFinding } from '../../domain/report.js';
import type { FindingRound, PriorFinding, PriorPlace } from '../../domain/round.js';
import type { Gate } from '../../domain/settings.js';
import { anchorNow } from './anchor-now.js';
import type { PlaceState } from './fates.js';
import { codeHash } from './meaning.js';
import { placeOf } from './prior.js';
import type { Item } from './settle.js';

export interface Carried {
  readonly item: Item;
  readonly standing: FindingRound;
  /** Why it is still there. */
  readonly reason: string;
}

/** A finding without a current source, where its code is now. */
export function carriedFinding({ item, standing, reason }: Carried, id: string, gate: Gate): ReportFinding {
  const { finding, states } = item;
  const { key, severity, contested, classification, title, body, said, origin, reviewers, fix } = finding;
  const source = finding.leg === null ? '' : ` of ${finding.leg}`;
  const locations = states.map((state, index) => anchorNow(state, index === 0));
  return {
    ...{ id, key, severity, contested, classification, title, body, said, origin, reviewers, locations },
    code: locations[0] ? codeHash(placeOf(locations[0])) : null,
    waiver: null,
    fix: {
      diff: fix,
      applies: fix ? 'no' : 'none',
      reason: fix ? 'proposed in an earlier round' : 'none',
      confined: false,
    },
    sources: [],
    reconciliation: { kind: 'sole', votes: {}, reason: `Carried from round ${item.round}${source}: ${reason}.` },
    joins: [],
    related: [],
    round: standing,
    feedback: [],
    blocking: gate.failOrigins.includes(origin.kind),
  };
}

/** The finding as later rounds need it: where all its code is still there, seen at this head. */
export function remembered({ finding, states }: Item, head: string | null): PriorFinding {
  const present = states.length > 0 && states.every(({ state }) => state.kind === 'present');
  if (!present || head === null) return finding;
  return { ...finding, seenAt: head, places: states.map(placeNow) };
}

function placeNow(item: PlaceState, index: number): PriorPlace {
  const { path, lines } = anchorNow(item, index === 0);
  const code = (item.state.kind === 'present' ? item.state.code : null) ?? item.place.code;
  return { ...item.place, path, lines, code };
}

/** A finding of this round as later rounds would know it; for one that is set aside at once. */
export function asPrior(finding: ConsolidatedFinding, round: number, head: string | null): PriorFinding {
  const { id, key, severity, contested, classification, title, body, said, origin, reviewers } = finding;
  return {
    ...{ id, key, severity, contested, classification, title, body, said, origin, reviewers },
    places: finding.locations.map(placeOf),
    fix: finding.fix.diff,
    since: round,
    seenAt: head,
    leg: null,
  };
}
