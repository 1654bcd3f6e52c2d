/** Settles a round: the fate of each earlier finding, the ledger, the findings that are carried, and what reviewers hear of the last round. */
import type { People } from '../domain/consolidation.js';
import type { PriorCode, PriorReport } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { ReportFinding, RoundsOutcome } from '../domain/report.js';
import type { PriorNote } from '../domain/reviewer.js';
import { isClosed, type LedgerEntry, type PriorFinding, type Round, type Waiver } from '../domain/round.js';
import { must } from '../domain/values.js';
import { covering, declineOf, elsewhere, speaksOf, uncovered, waivable, waiversOn } from './answers.js';
import { factsOf, itemsOf, type RoundsInput, settlePoints } from './items.js';
import { continueIds } from './ids.js';
import { pastRound } from './legs.js';
import { recapOf } from './recap.js';
import {
  type Applied,
  applyEffects,
  asPrior,
  carriedFinding,
  type Declined,
  remembered,
  saidBy,
  type SettledFinding,
  settleFinding,
  type SettleOptions,
} from './settle.js';
export { acceptFacts, judgeAccept } from './accept.js';
export { carriedCoverage, readingPlan, readingSentence } from './carry.js';
export { judgeRun, runCommands, type RunJudgement } from './ask.js';
export { declineCommands, readWaivers, spokenLines, waivable } from './answers.js';
export type { RoundsInput } from './items.js';
export { readFrom } from './legs.js';
export { markerOf, remembered } from './remembrance.js';
export { codeHash, placeOf, priorCodeToRead, priorReport } from './prior-findings.js';
export { configurationText, decideReuse, fingerprintOf, type Reuse, standingReviews } from './reuse.js';
export {
  artifactName,
  branchesOf,
  isFirstAttempt,
  isOfSubject,
  legOf,
  lostList,
  lostReport,
  MAX_ARTIFACT_BYTES,
  mayBeNewer,
  mayHoldReport,
  newestFirst,
  otherWorkflows,
  pushersOf,
  stateOf,
  touchesJobs,
  traceOf,
  trustOf,
  whyNotAsked,
  whyNotVerified,
} from './traces.js';
export {
  claimOf,
  decidePast,
  FIRST_ROUND,
  givenRound,
  asksComments,
  notLookedFor,
  type PreviousRound,
  withClaim,
} from './trust.js';

/** What became of the last round's findings, and what this round's findings are in the light of them. */
export function settleRounds(input: RoundsInput): RoundsOutcome {
  const waived = waiversOn(input.waivers, input.today);
  const { items, problems } = itemsOf(input, waived.holding);
  const options = settleOptions(input);
  // Those folded into another finding come last: it may have been set aside by a decline, and then nothing is folded into it.
  const settled = items.filter(({ folded }) => !folded).map((item) => settleFinding(item, options));
  const aside = new Set(settled.flatMap(({ effect }) => (effect.kind === 'declined' ? [effect.finding.id] : [])));
  for (const item of items.filter(({ folded }) => folded)) {
    const gone = item.raised && aside.has(item.raised.id);
    settled.push(settleFinding(gone ? { ...item, raised: null, folded: false } : item, options));
  }
  const known = new Set(settled.flatMap(({ effect }) => ('finding' in effect ? [effect.finding.id] : [])));
  // Whose key an earlier finding has, at the same line with the same code, and that is not the same, is another defect.
  const taken = new Set(items.map(({ finding }) => finding.key));
  const firstWaived = input.consolidation.findings.flatMap((finding) => {
    const claim = known.has(finding.id) || taken.has(finding.key) ? null : waivable(finding);
    const waiver = claim && elsewhere(finding) === null ? covering(waived.holding, claim) : null;
    return waiver ? [{ finding, decline: declineOf(waiver) }] : [];
  });
  const applied = applyEffects(input.consolidation, settled, firstWaived);
  const parts = { ...applied, settled, firstWaived, waivers: waived.holding };
  return outcome(input, { ...parts, problems: [...problems, ...waived.problems] });
}

function settleOptions(input: RoundsInput): SettleOptions {
  const { gate, prior, reviews, held, opinions, vendors } = input;
  const authenticated = prior?.trust.kind === 'authenticated';
  return {
    gate,
    facts: factsOf(input),
    recap: recapOf(reviews, prior?.findings ?? []),
    keep: { failOn: gate.failOn, authenticated, round: prior?.number ?? 0, held, opinions, vendors },
    ...{ held, opinions },
  };
}

interface RoundParts extends Applied {
  readonly settled: readonly SettledFinding[];
  readonly firstWaived: readonly Declined[];
  readonly problems: readonly Problem[];
  readonly waivers: readonly Waiver[];
}

function outcome(input: RoundsInput, parts: RoundParts): RoundsOutcome {
  const { gate, prior, change, missing } = input;
  const { consolidation, standing, settled, firstWaived } = parts;
  const head = change?.head ?? null;
  const kept = settled.flatMap(({ effect, ...each }) => (effect.kind === 'carried' ? [{ ...each, ...effect }] : []));
  // What is waived at once is listed in no section, yet the ledger must call it something that names nothing else.
  const ids = continueIds(
    consolidation.findings.map(({ id }) => id),
    [...kept.map(({ item }) => item.finding.severity), ...firstWaived.map(({ finding }) => finding.severity)],
  );
  const carried = kept.map((each, index) => {
    const id = must(ids[index]);
    return carriedFinding({ ...each, reason: `${each.reason}${wayOut(each, id)}` }, id, gate);
  });
  const number = roundNumber(prior, head);
  const ledger = [
    ...settled.map((each) => entryOf(each, nowOf(each, parts, carried), head)),
    ...(prior ? settlePoints(prior, consolidation.assessments, { ...input, added: addedSince(input) }) : []),
    ...firstWaived.map((each, index) => waivedEntry(each, must(ids[carried.length + index]), number, head)),
  ];
  const lapses = [...settled.flatMap(lapseOf), ...uncovered(parts.waivers, [...consolidation.findings, ...carried])];
  const round = roundOf(input, { number, ledger, consolidation, standing, carried: carried.length });
  const problems = [...input.problems, ...parts.problems, ...lapses];
  return { round, consolidation, standing, carried, ledger, problems, missing };
}

/** A head that was reviewed before is in the same round again: only a push begins another one, and only after a review. */
function roundNumber(prior: PriorReport | null, head: string | null): number {
  if (!prior) return 1;
  const isSame = (head !== null && prior.head === head) || prior.decision.unreviewed !== null;
  return isSame ? prior.number : prior.number + 1;
}

function addedSince({ code, prior }: RoundsInput): NonNullable<PriorCode['revisions'][number]['added']> | null {
  return code.revisions.find(({ revision }) => revision === prior?.head)?.added ?? null;
}

/** How something that holds the gate and may well be fixed leaves it. */
function wayOut({ item, fate }: Pick<SettledFinding, 'item' | 'fate'>, id: string): string {
  if (!item.strict || (fate !== 'unconfirmed' && fate !== 'answered')) return '';
  return `; a further completed reviewer that covers its file confirms the fix, or someone with write access writes \`/deep-review decline ${id} <reason>\``;
}

/** Its id in this report; `null` when it is not in it. */
function nowOf({ item, effect }: SettledFinding, { ids }: Applied, carried: readonly ReportFinding[]): string | null {
  if (effect.kind === 'stands') return ids.get(effect.finding.id) ?? null;
  return carried.find(({ key }) => key === item.finding.key)?.id ?? null;
}

function entryOf(each: SettledFinding, now: string | null, head: string | null): LedgerEntry {
  const { item, effect, fate, reason, lapsed, decline } = each;
  const { key, id, title } = item.finding;
  const out = effect.kind === 'carried' && now !== null ? wayOut(each, now) : '';
  const said = lapsed === null ? `${reason}${out}` : `${reason}; the decline no longer holds: ${lapsed}${out}`;
  const named = fate === 'superseded' && now !== null ? `${said} (${now})` : said;
  const finding = effect.kind === 'stands' ? null : remembered(item, head);
  return { key, id, title, round: item.round, fate, reason: named, now, finding, decline };
}

function waivedEntry({ finding, decline }: Declined, id: string, round: number, head: string | null): LedgerEntry {
  const { key, title } = finding;
  const prior = { ...asPrior(finding, round, head), id };
  return { key, id, title, round, fate: 'declined', reason: saidBy(decline), now: null, finding: prior, decline };
}

function lapseOf({ item, decline, lapsed }: SettledFinding): Problem[] {
  if (!decline || lapsed === null) return [];
  const { id, title } = item.finding;
  const what = `${id} of round ${item.round} ("${title}") was declined, which no longer holds`;
  const again = decline.source.kind === 'waiver' ? 'renew the waiver' : 'decline it again by its new id';
  return [{ what, why: lapsed, fix: `fix it, or ${again}` }];
}

interface Counted extends Pick<RoundsOutcome, 'ledger' | 'consolidation' | 'standing'> {
  readonly number: number;
  readonly carried: number;
}

const PAST_ROUNDS = 50;

function roundOf(input: RoundsInput, { number, ledger, consolidation, standing, carried }: Counted): Round {
  const { of, prior, code, fingerprint, reuse, reading = null, missing, leg, otherLegs } = input;
  const { findings } = consolidation;
  const fixed = ledger.filter(({ id, fate, round }) => !/^[TD]/.test(id) && round === prior?.number && isClosed(fate));
  return {
    ...{ number, of, fingerprint, reuse, reading, leg, otherLegs },
    past: missing.length ? 'missing' : 'known',
    previousHead: prior?.head ?? null,
    changedSince: code.changedSince,
    comparison: prior ? code.comparison : 'first',
    convergence: {
      open: findings.length + carried,
      new: findings.filter(({ key }) => !standing[key]).length,
      fixed: fixed.length,
    },
    history: prior ? [...prior.history, pastRound(prior)].slice(-PAST_ROUNDS) : [],
  };
}

// What reviewers are given of the last round.

const MAX_REPLIES = 5;

/** One note per finding of the last report, then those that were declined; replies only of people with write access. */
export function priorNotes(prior: PriorReport, people: People): PriorNote[] {
  const said = (people.comments ?? []).filter(
    ({ bot, author, createdAt }) => !bot && people.writers.includes(author) && createdAt >= prior.publishedAt,
  );
  const note = ({ id, severity, title, places }: PriorFinding): Omit<PriorNote, 'standing' | 'replies'> => ({
    ...{ id, severity, title },
    place: placeOf(places),
  });
  const open = prior.findings.map((finding): PriorNote => {
    const replies = said.filter((comment) => speaksOf(comment, finding)).slice(0, MAX_REPLIES);
    return { ...note(finding), standing: 'open', replies: replies.map(({ author, body }) => `@${author}: ${body}`) };
  });
  const declined = prior.ledger.flatMap(({ id, fate, reason, finding }): PriorNote[] =>
    finding && fate === 'declined' ? [{ ...note(finding), id, standing: reason, replies: [] }] : [],
  );
  return [...open, ...declined];
}

function placeOf([place]: PriorReport['findings'][number]['places']): string {
  if (!place) return '';
  const { path, lines } = place;
  if (!lines) return path;
  return lines.start === lines.end ? `${path}:${lines.start}` : `${path}:${lines.start}-${lines.end}`;
}
