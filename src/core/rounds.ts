/** This round's consolidation and the last round's report enter; the round's outcome leaves: fates, ledger, carried findings. */
import type { Change } from '../domain/change.js';
import type { ConsolidatedFinding, Consolidation } from '../domain/consolidation.js';
import type { People } from '../domain/feedback.js';
import type { Leg } from '../domain/leg.js';
import type { PriorCode, PriorReport } from '../domain/prior.js';
import type { Problem } from '../domain/problem.js';
import type { Review } from '../domain/review.js';
import type { Fate, Fingerprint, LedgerEntry, OtherLeg, PastRound, Round } from '../domain/round.js';
import { isClosed } from '../domain/round.js';
import type { RoundsOutcome } from '../domain/run.js';
import type { Gate } from '../domain/settings.js';
import type { Waiver } from '../domain/waiver.js';
import type { Carried } from './rounds/carried.js';
import { asPrior, carriedFinding, remembered } from './rounds/carried.js';
import type { Covered } from './rounds/coverage.js';
import { applyEffects } from './rounds/effects.js';
import { itemsOf } from './rounds/items.js';
import { settlePoints } from './rounds/points.js';
import { recapOf } from './rounds/recap.js';
import { continueIds } from './rounds/renumber.js';
import type { Settled, SettleOptions } from './rounds/settle.js';
import { saidBy, settleFinding } from './rounds/settle.js';
import { covering, declineOf, elsewhere, uncovered, waivable, waiversOn } from './rounds/waivers.js';

/** What settling a round needs. Everything is already read; nothing is asked here. */
export interface RoundsInput {
  /** `pr-280` or the branch. */
  readonly of: string;
  readonly gate: Gate;
  readonly consolidation: Consolidation;
  /** `null` without a repository. */
  readonly change: Change | null;
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  /** What git says about the prior findings' code (`priorCodeToRead` → the edge). */
  readonly code: PriorCode;
  /** Completed reviewers per file (`coveredFiles`). */
  readonly covered: Covered;
  /** Of this round: they may speak of earlier findings outside their own. */
  readonly reviews: readonly Review[];
  readonly people: People;
  /** From the base's configuration. */
  readonly waivers: readonly Waiver[];
  /** `yyyy-mm-dd`, UTC. */
  readonly today: string;
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  /** Problems of finding the last round, and reasons for which the conclusion cannot be `pass` because of them. */
  readonly problems: readonly Problem[];
  readonly missing: readonly string[];
  /** Where this run stands, and how the other legs on the change stand; `null` where that is not known. */
  readonly leg: Leg | null;
  readonly otherLegs: readonly OtherLeg[];
  /** An instruction to the reviewers stands: nothing is lowered or closed by a model's word. */
  readonly held: boolean;
}

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
  const { holding } = waived;
  return outcome(input, { ...applied, settled, firstWaived, holding, problems: [...problems, ...waived.problems] });
}

function settleOptions({ gate, code, covered, change, prior, reviews, held }: RoundsInput): SettleOptions {
  const changedPaths = change ? new Set(change.files.map(({ path }) => path)) : null;
  const authenticated = prior?.trust.kind === 'authenticated';
  return {
    gate,
    facts: { code, covered, changedPaths },
    recap: recapOf(reviews, prior?.findings ?? []),
    keep: { failOn: gate.failOn, authenticated, round: prior?.number ?? 0, held },
    held,
  };
}

interface Parts {
  readonly consolidation: Consolidation;
  readonly standing: RoundsOutcome['standing'];
  /** Id before this round's decisions → id in the report. */
  readonly ids: ReadonlyMap<string, string>;
  readonly settled: readonly Settled[];
  readonly firstWaived: readonly { readonly finding: ConsolidatedFinding; readonly decline: LedgerEntry['decline'] }[];
  readonly holding: readonly Waiver[];
  readonly problems: readonly Problem[];
}

function outcome(input: RoundsInput, parts: Parts): RoundsOutcome {
  const { gate, prior, change } = input;
  const carriedOver = parts.settled.flatMap((each): (Carried & Pick<Settled, 'fate'>)[] =>
    each.effect.kind === 'carried'
      ? [{ item: each.item, standing: each.effect.standing, reason: each.reason, fate: each.fate }]
      : [],
  );
  const taken = parts.consolidation.findings.map(({ id }) => id);
  // What is waived at once is listed in no section, yet the ledger must call it something that names nothing else.
  const ids = continueIds(taken, [
    ...carriedOver.map(({ item }) => item.finding.severity),
    ...parts.firstWaived.map(({ finding }) => finding.severity),
  ]);
  const carried = carriedOver.map((each, index) => {
    const id = ids[index] ?? '';
    return carriedFinding({ ...each, reason: `${each.reason}${wayOut(each.fate, id)}` }, id, gate);
  });
  const idOf = new Map(carried.map(({ key, id }) => [key, id]));
  const number = roundNumber(prior, change?.head ?? null);
  const ledger = [
    ...parts.settled.map((each) => entryOf(each, { parts, idOf, head: change?.head ?? null })),
    ...(prior ? settlePoints(prior, parts.consolidation.assessments, addedSince(input)) : []),
    ...parts.firstWaived.map((each, index) =>
      waivedEntry(each, { id: ids[carried.length + index] ?? '', round: number, head: change?.head ?? null }),
    ),
  ];
  const { consolidation, standing } = parts;
  const round = roundOf(input, { number, ledger, consolidation, standing, carried: carried.length });
  const lapses = [
    ...parts.settled.flatMap(lapseOf),
    ...uncovered(parts.holding, [...consolidation.findings, ...carried]),
  ];
  const problems = [...input.problems, ...parts.problems, ...lapses];
  return { round, consolidation, standing, carried, ledger, problems, missing: input.missing };
}

/** A head that was reviewed before is in the same round again: only a push begins another one. */
function roundNumber(prior: PriorReport | null, head: string | null): number {
  if (!prior) return 1;
  return head !== null && prior.head === head ? prior.number : prior.number + 1;
}

function addedSince({ code, prior }: RoundsInput): NonNullable<PriorCode['revisions'][number]['added']> | null {
  return code.revisions.find(({ revision }) => revision === prior?.head)?.added ?? null;
}

/** How something that holds the gate and may well be fixed leaves it. */
function wayOut(fate: Fate, id: string): string {
  if (fate !== 'unconfirmed' && fate !== 'answered') return '';
  return `; a further completed reviewer that covers its file confirms the fix, or someone with write access writes \`/deep-review decline ${id} <reason>\``;
}

interface EntryContext {
  readonly parts: Parts;
  readonly idOf: ReadonlyMap<string, string>;
  readonly head: string | null;
}

function entryOf(each: Settled, { parts, idOf, head }: EntryContext): LedgerEntry {
  const { item, effect, fate, reason, lapsed } = each;
  const { finding, round } = item;
  const now = effect.kind === 'stands' ? (parts.ids.get(effect.finding.id) ?? null) : (idOf.get(finding.key) ?? null);
  const stillListed = effect.kind === 'stands';
  const out = effect.kind === 'carried' && now !== null ? wayOut(fate, now) : '';
  const said = lapsed === null ? `${reason}${out}` : `${reason}; the decline no longer holds: ${lapsed}${out}`;
  const named = fate === 'superseded' && now !== null ? `${said} (${now})` : said;
  return {
    ...{ key: finding.key, id: finding.id, title: finding.title, round, fate, reason: named, now },
    finding: stillListed ? null : remembered(item, head),
    decline: each.decline,
  };
}

function waivedEntry(
  { finding, decline }: Parts['firstWaived'][number],
  { id, round, head }: { readonly id: string; readonly round: number; readonly head: string | null },
): LedgerEntry {
  const { key, title } = finding;
  const reason = decline ? saidBy(decline) : '';
  return {
    key,
    id,
    title,
    round,
    fate: 'declined',
    reason,
    now: null,
    finding: { ...asPrior(finding, round, head), id },
    decline,
  };
}

function lapseOf({ item, decline, lapsed }: Settled): Problem[] {
  if (!decline || lapsed === null) return [];
  const { id, title } = item.finding;
  return [
    {
      what: `${id} of round ${item.round} ("${title}") was declined, which no longer holds`,
      why: lapsed,
      fix:
        decline.source.kind === 'waiver' ? 'fix it, or renew the waiver' : 'fix it, or decline it again by its new id',
    },
  ];
}

interface Counted {
  readonly number: number;
  readonly ledger: readonly LedgerEntry[];
  readonly consolidation: Consolidation;
  readonly standing: RoundsOutcome['standing'];
  readonly carried: number;
}

const PAST_ROUNDS = 50;

function roundOf(
  { of, prior, code, fingerprint, reuse, missing, leg, otherLegs }: RoundsInput,
  counted: Counted,
): Round {
  const { number, ledger, consolidation, standing, carried } = counted;
  const { findings } = consolidation;
  const fixed = ledger.filter(({ id, fate, round }) => !/^[TD]/.test(id) && round === prior?.number && isClosed(fate));
  return {
    ...{ number, of, fingerprint, reuse, leg, otherLegs },
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

function pastRound({ number, id, head, publishedAt }: PriorReport): PastRound {
  return { number, report: id, head, publishedAt };
}
