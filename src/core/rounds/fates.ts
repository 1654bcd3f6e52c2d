/** What became of a prior finding's code, and who looked again, enter; its fate and the reason leave. */
import type { PriorCode, PriorFile } from '../../domain/prior.js';
import type { Fate, PriorFinding, PriorPlace } from '../../domain/round.js';
import { listed } from '../../domain/wording.js';
import { namesIn } from './code.js';
import type { Mention } from './recap.js';
import type { CodeState } from './state.js';
import { stateOf } from './state.js';

export interface Verdict {
  readonly fate: Fate;
  readonly reason: string;
}

/** The places of a finding and what became of their code; the primary one first. */
export interface PlaceState {
  readonly place: PriorPlace;
  readonly file: PriorFile | null;
  readonly state: CodeState;
}

export interface FateFacts {
  readonly code: PriorCode;
  /** At or above `fail-on`, or contested. */
  readonly strict: boolean;
  /** Head path → completed reviewers that accounted for it. */
  readonly covered: Readonly<Record<string, readonly string[]>>;
  /** Paths that the change touches at head; `null` without a repository. */
  readonly changedPaths: ReadonlySet<string> | null;
}

/** What is known of a finding that no review raises again. */
export interface SilenceFacts extends FateFacts {
  /** What reviews say about it all the same. */
  readonly mentions: readonly Mention[];
  /** An instruction to the reviewers stands: neither their silence nor their word closes anything. */
  readonly held: boolean;
}

/** What became of the code at each place of a finding. */
export function placeStates(finding: PriorFinding, facts: FateFacts): PlaceState[] {
  const revision = facts.code.revisions.find((each) => each.revision === finding.seenAt);
  const { elsewhere = [], added = null } = revision ?? {};
  return finding.places.map((place) => {
    const file = revision?.files.find((each) => each.path === place.path) ?? null;
    const inChange = file && facts.changedPaths ? facts.changedPaths.has(file.nowPath) : null;
    return { place, file, state: stateOf({ finding, place, file, elsewhere, added, strict: facts.strict, inChange }) };
  });
}

const CHANGED: readonly CodeState['kind'][] = ['rewritten', 'fix-in', 'removed'];
const isChanged = ({ state }: PlaceState): boolean => CHANGED.includes(state.kind);

/** The fate of a finding that a review of this round raises again. */
export function fateWhenRaised(states: readonly PlaceState[], by: readonly string[]): Verdict {
  const who = by.join(' and ') || 'a reviewer';
  const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
  if (changed) return { fate: 'partly', reason: `${changed.state.reason}, yet ${who} raised it again` };
  return { fate: 'unaddressed', reason: `${who} raised it again` };
}

/** The fate of a finding that no review of this round raises again: its code decides, and who looked at it. */
export function fateWhenSilent(states: readonly PlaceState[], facts: SilenceFacts): Verdict {
  const [primary] = states;
  const open = facts.mentions.filter(({ said }) => said === 'open');
  if (open[0]) return fateWhenNamed(states, open, open[0].words);
  if (!primary) return { fate: 'unaddressed', reason: 'no review names it again, and it has no place to look at' };
  const { state } = primary;
  const rest = states.slice(1).filter((item) => sameDefect(primary.place, item.place));
  const still = rest.find((item) => item.state.kind === 'present');
  if (state.kind === 'present') {
    const changed = rest.find(isChanged);
    if (changed)
      return { fate: 'partly', reason: `${changed.state.reason} in \`${changed.place.path}\`, but not everywhere` };
    return { fate: 'unaddressed', reason: `no review names it again, but ${state.reason}` };
  }
  if (state.kind === 'unknown') return { fate: 'unaddressed', reason: `no review names it again; ${state.reason}` };
  if (still)
    return { fate: 'partly', reason: `${state.reason}, but the same code is still in \`${still.place.path}\`` };
  if (state.kind === 'removed') return { fate: 'gone', reason: state.reason };
  if (state.kind === 'touched') return { fate: 'unconfirmed', reason: state.reason };
  return confirmed(primary, state.reason, facts);
}

/** Named as open is not silence, wherever in a review it is said, and whatever became of the code. */
function fateWhenNamed(states: readonly PlaceState[], open: readonly Mention[], words: string): Verdict {
  const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
  const who = listed([...new Set(open.map(({ reviewer }) => reviewer))].sort());
  const said = `${who} ${open.length > 1 ? 'say' : 'says'} that it is open (“${words}”)`;
  return changed
    ? { fate: 'partly', reason: `${changed.state.reason}, yet ${said}` }
    : { fate: 'unaddressed', reason: said };
}

/** One completed reviewer that covered the file, or says that it is fixed, confirms; two for what holds the gate. */
function confirmed({ place, file }: PlaceState, reason: string, facts: SilenceFacts): Verdict {
  const { covered, strict, mentions, held } = facts;
  const now = file?.nowPath ?? place.path;
  const completed = new Set(Object.values(covered).flat());
  const say = (said: Mention['said']): string[] =>
    mentions.filter((each) => each.said === said).map(({ reviewer }) => reviewer);
  const [verified, unclear] = [say('fixed').filter((reviewer) => completed.has(reviewer)), say('unclear')];
  // Who speaks of it in words that are not understood is not silent.
  const silent = (covered[now] ?? []).filter((reviewer) => !verified.includes(reviewer) && !unclear.includes(reviewer));
  const [fixedBy, silentBy] = [distinct(verified), distinct(silent)];
  const needed = strict ? 2 : 1;
  if (held) {
    const why = 'while an instruction to the reviewers stands neither their silence nor their word closes a finding';
    return { fate: 'unconfirmed', reason: `${reason}, but ${why}` };
  }
  const enough = [
    fixedBy.length ? `${listed(fixedBy)} ${fixedBy.length > 1 ? 'say' : 'says'} that it is fixed` : '',
    silentBy.length ? `${listed(silentBy)} covered \`${now}\` and did not raise it again` : '',
  ].filter(Boolean);
  if (fixedBy.length + silentBy.length >= needed) return { fate: 'fixed', reason: `${reason}; ${listed(enough)}` };
  const who = enough.length ? `only ${listed(enough)}` : `no completed reviewer covered \`${now}\``;
  const doubt = unclear.length ? `; what ${listed(distinct(unclear))} says about it was not understood` : '';
  return { fate: 'unconfirmed', reason: `${reason}, but ${who} (${String(needed)} needed)${doubt}` };
}

const distinct = (reviewers: readonly string[]): string[] => [...new Set(reviewers)].sort();

/** Whether two places show the same code, so that one defect stands in both. */
function sameDefect(a: PriorPlace, b: PriorPlace): boolean {
  const [left, right] = [new Set(namesIn(a.code.join('\n'))), new Set(namesIn(b.code.join('\n')))];
  const shared = [...left].filter((name) => right.has(name)).length;
  return shared > 0 && shared * 2 >= Math.min(left.size, right.size) && shared * 4 >= Math.max(left.size, right.size);
}
