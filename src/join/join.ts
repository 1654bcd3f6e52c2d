/** Consolidates the findings of all reviews into one list in which each stands once, and gives each a key that stays over rounds. */
import type { ConsolidatedFinding, Consolidation, Join, Source } from '../domain/consolidation.js';
import { type AnchoredFinding, type Finding, findingKey, type Review } from '../domain/finding.js';
import type { FailOn } from '../domain/severity.js';
import { settleOrigin, type Word } from '../evidence/evidence.js';
import { byEvidence, chooseFix, classify, compareText, inReportOrder } from './merge.js';
import { profileOf } from './profile.js';
import { mergeAssessments, mergeObservations, sift } from './same-points.js';
import { averageLinkage } from './linkage.js';
import {
  type Comparable,
  comparable,
  compare,
  FLOOR,
  JOIN,
  type Model,
  MODEL,
  type Pair,
  RELATED,
  type Score,
  score,
} from './score.js';
import { settleSeverity, type Vendors } from './votes.js';
import { boundedFinding, codeLines, comparedOf, symbolsOf, wordsOf } from './terms.js';
import { uniteLocations } from './united-places.js';
import { mergeBodies, speakerFirst, titleOf } from './voice.js';
export { inReportOrder, numberIds } from './merge.js';
export { isAnsweredBy } from './votes.js';
export { consequencesOf, type Profile, profileOf, profileOfClaim, proseOf, subjectOf } from './profile.js';
export { alikePoints } from './point-likeness.js';
export { comparable, compare, JOIN, MODEL, score } from './score.js';
export { codeNames, identifierParts, stem, symbolsOf, wordsOf } from './terms.js';

interface ConsolidateOptions {
  /** Nothing at or above it is set aside, but exact repetitions. */
  readonly failOn: FailOn;
  /** Reviewer id → vendor. */
  readonly vendors: Vendors;
  /** Ids of the reviewers whose reviews are complete and count for the quorum. */
  readonly completed: ReadonlySet<string>;
  /** Every path at head and base; `null` without a repository: then no path is known to be missing. */
  readonly paths: ReadonlySet<string> | null;
  /** An instruction to the reviewers stands: no word of a model lowers, demotes or calls anything old. */
  readonly held: boolean;
}

/**
 * Brings the findings of all reviews together: each source once, in a finding or set aside. The order of the input does
 * not matter. Findings are called by the key of their main source: the report's ids are given after the rounds.
 */
export function consolidate(
  findings: readonly AnchoredFinding[],
  reviews: readonly Review[],
  options: ConsolidateOptions,
): Consolidation {
  const sifted = sift(findings, options);
  const joined = joinFindings(sifted.kept);
  const drafts = joined.groups.map((group) => draftOf(group, options));
  const order = inReportOrder(drafts);
  const ids = new Map(drafts.map(({ id }, group) => [group, id] as const));
  const keys = uniqueKeys(order.map((group) => drafts[group]?.key ?? ''));
  const links = { related: relatedIds(joined.related, ids), alsoIn: alsoInIds(joined.secondHomes, ids) };
  const listed = order.flatMap((group, place): ConsolidatedFinding[] => {
    const draft = drafts[group];
    if (!draft) return [];
    const sources = draft.sources.map(({ anchored }) => ({
      anchored,
      alsoIn: links.alsoIn.get(findingKey(anchored.finding)) ?? [],
    }));
    const related = links.related.get(group) ?? [];
    return [{ ...draft, key: keys[place] ?? '', sources, related }];
  });
  return {
    findings: listed,
    setAside: [...sifted.setAside].sort((a, b) => compareText(firstKey(a.sources), firstKey(b.sources))),
    observations: mergeObservations(reviews),
    assessments: mergeAssessments(reviews, listed),
    feedbackRemarks: reviews.flatMap(({ feedback, reviewer, file }) =>
      feedback.map((point) => ({ ...point, reviewer, file })),
    ),
  };
}

/** Finding key → ids of the other consolidated findings that it speaks of. */
function alsoInIds(homes: readonly SecondHome[], ids: ReadonlyMap<number, string>): Map<string, string[]> {
  const alsoIn = new Map<string, string[]>();
  for (const { member, group } of homes) {
    alsoIn.set(member, [...(alsoIn.get(member) ?? []), ids.get(group) ?? ''].sort());
  }
  return alsoIn;
}

const firstKey = (sources: readonly Source[]): string => (sources[0] ? findingKey(sources[0].anchored.finding) : '');

/** A consolidated finding before it has its place among the others. */
function draftOf(group: Group, word: Word & Pick<ConsolidateOptions, 'held'>): ConsolidatedFinding {
  const ranked = [...group.members].sort(byEvidence);
  const votes = ranked.map((anchored) => ({ anchored, alsoIn: [] }));
  const settled = settleSeverity(votes, word.vendors, word.held);
  const members = speakerFirst(ranked, settled.severity);
  const sources = members.map((anchored) => ({ anchored, alsoIn: [] }));
  const origin = settleOrigin(members, word);
  const { classification, reason } = classify(members, origin);
  const main = members[0];
  const title = titleOf(members);
  const { text: body, said } = mergeBodies(members, { title, origin });
  return {
    id: main ? findingKey(main.finding) : '',
    key: main ? stableKey(main) : '',
    severity: settled.severity,
    contested: settled.contested,
    risk: settled.risk,
    classification,
    ...{ title, body, said },
    locations: uniteLocations(members),
    origin,
    fix: chooseFix(members),
    reviewers: [...new Set(members.map(({ finding }) => finding.reviewer))].sort(),
    sources,
    reconciliation: {
      ...settled.reconciliation,
      reason: [settled.reconciliation.reason, reason].filter((part) => part !== '').join(' '),
    },
    joins: group.joins,
    related: [],
  };
}

/** More links than this are noise. */
const MAX_RELATED = 4;

function relatedIds(
  links: readonly { readonly a: number; readonly b: number }[],
  idOf: ReadonlyMap<number, string>,
): Map<number, string[]> {
  const related = new Map<number, string[]>();
  for (const { a, b } of links) {
    const [ofA, ofB] = [related.get(a) ?? [], related.get(b) ?? []];
    if (ofA.length >= MAX_RELATED || ofB.length >= MAX_RELATED) continue;
    related.set(a, [...ofA, idOf.get(b) ?? '']);
    related.set(b, [...ofB, idOf.get(a) ?? '']);
  }
  return related;
}

// Groups findings of the same defect, with the score of every join, and what is near but not the same.

/** Findings that state one defect. */
interface Group {
  readonly members: readonly AnchoredFinding[];
  readonly joins: readonly Join[];
}

/** A finding that speaks of another group's defect too: it reaches the bar with at least one of that group. */
interface SecondHome {
  /** Finding key. */
  readonly member: string;
  /** Index of the other group. */
  readonly group: number;
}

interface Joined {
  readonly groups: readonly Group[];
  /** Pairs of groups that are near but not the same, the nearest first. */
  readonly related: readonly { readonly a: number; readonly b: number; readonly score: number }[];
  readonly secondHomes: readonly SecondHome[];
}

interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly total: number;
  /** How far above the bar for this kind of pair. */
  readonly strength: number;
}

/** A reviewer tells its own findings apart: in one pass only a restatement reaches the bar, in a later pass a repetition. */
const SAME_PASS = 4;
const OTHER_PASS = 1;

export function joinFindings(findings: readonly AnchoredFinding[], model: Model = MODEL): Joined {
  const { compared, alone } = comparedOf(findings);
  const members = [...compared].sort((x, y) => compareText(findingKey(x.finding), findingKey(y.finding)));
  const run = comparable(members.map((anchored) => profileOf(boundedFinding(anchored))));
  const pairs = scorePairs(run, members, model);
  const numbers = averageLinkage(
    members.length,
    pairs,
    FLOOR,
    (a, b) => strengthOf(run, members, { a, b }, model).strength,
  );
  const groupOf = new Map(numbers.flatMap((items, group) => items.map((item) => [item, group] as const)));
  const keys = members.map(({ finding }) => findingKey(finding));
  const keyOf = (item: number): string => keys[item] ?? '';
  const inside = new Map<number, Join[]>();
  const related = new Map<string, { a: number; b: number; score: number }>();
  const secondHomes = new Map<string, SecondHome>();
  for (const pair of pairs) {
    const [a, b] = [groupOf.get(pair.a) ?? 0, groupOf.get(pair.b) ?? 0];
    if (a === b) {
      const joins = inside.get(a) ?? [];
      joins.push(joinOf(keyOf, pair, score(compare(run, pair.a, pair.b), model)));
      inside.set(a, joins);
      continue;
    }
    noteRelated(related, { a: Math.min(a, b), b: Math.max(a, b), score: pair.total });
    if (pair.strength >= 0) {
      secondHomes.set(`${pair.a} ${b}`, { member: keyOf(pair.a), group: b });
      secondHomes.set(`${pair.b} ${a}`, { member: keyOf(pair.b), group: a });
    }
  }
  return {
    groups: [
      ...numbers.map((items, group) => ({
        members: items.map((item) => members[item]).filter((member) => member !== undefined),
        joins: inside.get(group) ?? [],
      })),
      ...alone.map((member) => ({ members: [member], joins: [] })),
    ],
    related: [...related.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b),
    secondHomes: [...secondHomes.values()],
  };
}

function noteRelated(
  related: Map<string, { a: number; b: number; score: number }>,
  link: { a: number; b: number; score: number },
): void {
  if (link.score < RELATED) return;
  const key = `${link.a} ${link.b}`;
  if ((related.get(key)?.score ?? -Infinity) < link.score) related.set(key, link);
}

/** Pairs that are at least related; their parts are looked at again when they are joined: a run has a thousand times more pairs than joins. */
function scorePairs(run: Comparable, members: readonly AnchoredFinding[], model: Model): ScoredPair[] {
  return run.candidates.map((pair) => strengthOf(run, members, pair, model)).filter(({ total }) => total >= RELATED);
}

function strengthOf(run: Comparable, members: readonly AnchoredFinding[], { a, b }: Pair, model: Model): ScoredPair {
  const [left, right] = [members[a], members[b]];
  const { total } = score(compare(run, a, b), model);
  const bar = JOIN + (left && right ? margin(left.finding, right.finding) : 0);
  return { a, b, total, strength: total - bar };
}

/** By how much a pair must pass the bar. */
export function margin(a: Pick<Finding, 'reviewer' | 'pass'>, b: Pick<Finding, 'reviewer' | 'pass'>): number {
  if (a.reviewer !== b.reviewer) return 0;
  return a.pass === b.pass ? SAME_PASS : OTHER_PASS;
}

function joinOf(keyOf: (item: number) => string, { a, b }: ScoredPair, { total, parts }: Score): Join {
  return { a: keyOf(a), b: keyOf(b), score: total, parts };
}

// The key of a consolidated finding, the same over rounds.

/** Lines, directories, other wording around them and further reviewers do not change it. */
export function stableKey(source: AnchoredFinding): string {
  const { finding, anchors } = source;
  if (finding.standing.kind === 'notice') return finding.standing.key;
  const path = anchors[0]?.path ?? finding.locations[0]?.path ?? '';
  const baseName = path.split('/').at(-1) ?? '';
  const symbols = [...new Set(symbolsOf(finding.title))].sort();
  const quoted = finding.quotes.flatMap(({ code }) => codeLines(code)).sort((a, b) => b.length - a.length)[0];
  const words = [...new Set(wordsOf(finding.title))].sort();
  const subject = quoted ?? (symbols.length ? symbols.join(' ') : words.join(' '));
  return hash([baseName, symbols[0] ?? '', subject].join('\n'));
}

/** Keys in report order, made unique: the second of two alike gets `-2`. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

/** cyrb53 (public domain): 53 bits in 14 hexadecimal digits. Names things; guards nothing. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
