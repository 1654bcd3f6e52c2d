/** Settles a round: the fate of each earlier finding, the ledger, the findings that are carried, and what reviewers hear of the last round. */
import type { ConsolidatedFinding, Consolidation, People } from '../domain/consolidation.js';
import type { PriorCode, PriorReport } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { RoundsOutcome } from '../domain/report.js';
import type { PriorNote } from '../domain/reviewer.js';
import { type Fate, isClosed, type LedgerEntry, type PastRound, type Round, type Waiver } from '../domain/round.js';
import { covering, declineOf, elsewhere, speaksOf, uncovered, waivable, waiversOn } from './answers.js';
import { itemsOf, type RoundsInput, settlePoints } from './items.js';
import { continueIds } from './ids.js';
import { recapOf } from './recap.js';
import {
  applyEffects,
  asPrior,
  type Carried,
  carriedFinding,
  remembered,
  saidBy,
  type SettledFinding,
  settleFinding,
  type SettleOptions,
} from './settle.js';
export { acceptFacts, judgeAccept } from './accept.js';
export { declineCommands, readWaivers, spokenLines, waivable } from './answers.js';
export type { RoundsInput } from './items.js';
export { readFrom } from './legs.js';
export { codeHash, placeOf, priorCodeToRead, priorReport } from './prior-findings.js';
export { configurationText, decideReuse, fingerprintOf, type Reuse } from './reuse.js';
export { coveredFiles } from './fates.js';
export {
  artifactName,
  branchesOf,
  isOfSubject,
  mayBeNewer,
  mayHoldReport,
  newestFirst,
  otherWorkflows,
  pushersOf,
  stateOf,
  touchesJobs,
} from './traces.js';
export {
  isFirstAttempt,
  lostList,
  lostReport,
  MAX_ARTIFACT_BYTES,
  traceOf,
  whyNotAsked,
  whyNotVerified,
} from './traces.js';
export {
  claimOf,
  decidePast,
  FIRST_ROUND,
  givenRound,
  hasGap,
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

interface RoundParts {
  readonly consolidation: Consolidation;
  readonly standing: RoundsOutcome['standing'];
  /** Id before this round's decisions → id in the report. */
  readonly ids: ReadonlyMap<string, string>;
  readonly settled: readonly SettledFinding[];
  readonly firstWaived: readonly { readonly finding: ConsolidatedFinding; readonly decline: LedgerEntry['decline'] }[];
  readonly holding: readonly Waiver[];
  readonly problems: readonly Problem[];
}

function outcome(input: RoundsInput, parts: RoundParts): RoundsOutcome {
  const { gate, prior, change } = input;
  const carriedOver = parts.settled.flatMap((each): (Carried & Pick<SettledFinding, 'fate'>)[] =>
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
  readonly parts: RoundParts;
  readonly idOf: ReadonlyMap<string, string>;
  readonly head: string | null;
}

function entryOf(each: SettledFinding, { parts, idOf, head }: EntryContext): LedgerEntry {
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
  { finding, decline }: RoundParts['firstWaived'][number],
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

function lapseOf({ item, decline, lapsed }: SettledFinding): Problem[] {
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

// What reviewers are given of the last round.

const MAX_REPLIES = 5;

/** One note per finding of the last report, then those that were declined; replies only of people with write access. */
export function priorNotes(prior: PriorReport, people: People): PriorNote[] {
  const said = (people.comments ?? []).filter(
    ({ bot, author, createdAt }) => !bot && people.writers.includes(author) && createdAt >= prior.publishedAt,
  );
  const open = prior.findings.map((finding): PriorNote => {
    const { id, severity, title } = finding;
    const replies = said
      .filter((comment) => speaksOf(comment, finding))
      .map(({ author, body }) => `@${author}: ${body}`);
    return {
      id,
      severity,
      title,
      place: placeOf(finding.places),
      standing: 'open',
      replies: replies.slice(0, MAX_REPLIES),
    };
  });
  const declined = prior.ledger.flatMap(({ id, fate, reason, finding }): PriorNote[] =>
    finding && fate === 'declined'
      ? [
          {
            id,
            severity: finding.severity,
            title: finding.title,
            place: placeOf(finding.places),
            standing: reason,
            replies: [],
          },
        ]
      : [],
  );
  return [...open, ...declined];
}

function placeOf([place]: PriorReport['findings'][number]['places']): string {
  if (!place) return '';
  const { path, lines } = place;
  if (!lines) return path;
  return lines.start === lines.end ? `${path}:${lines.start}` : `${path}:${lines.start}-${lines.end}`;
}
