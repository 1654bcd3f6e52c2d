/** Findings enter; groups of the same defect leave, with every join's score, and what is near but not the same. */
import type { Join } from '../../domain/consolidation.js';
import type { AnchoredFinding } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import { findingKey } from '../../domain/finding.js';
import { boundedFinding, comparedOf } from './bounded.js';
import { candidatesOf } from './candidates.js';
import { compareText } from './choose.js';
import type { Comparable } from './comparable.js';
import { comparable } from './comparable.js';
import { completeLinkage } from './linkage.js';
import { profileOf } from './profile.js';
import type { Model, Score } from './score.js';
import { JOIN, MODEL, RELATED, compare, score } from './score.js';

/** Findings that state one defect. */
export interface Group {
  readonly members: readonly AnchoredFinding[];
  readonly joins: readonly Join[];
}

/** A finding that speaks of another group's defect too: it reaches the bar with at least one of that group. */
export interface SecondHome {
  /** Finding key. */
  readonly member: string;
  /** Index of the other group. */
  readonly group: number;
}

export interface Joined {
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
  const edges = pairs.filter((pair) => pair.strength >= 0);
  const numbers = completeLinkage(members.length, edges);
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
  return candidatesOf(run).flatMap(({ a, b }) => {
    const [left, right] = [members[a], members[b]];
    if (!left || !right) return [];
    const { total } = score(compare(run, a, b), model);
    if (total < RELATED) return [];
    return [{ a, b, total, strength: total - JOIN - margin(left.finding, right.finding) }];
  });
}

/** By how much a pair must pass the bar. */
export function margin(a: Pick<Finding, 'reviewer' | 'pass'>, b: Pick<Finding, 'reviewer' | 'pass'>): number {
  if (a.reviewer !== b.reviewer) return 0;
  return a.pass === b.pass ? SAME_PASS : OTHER_PASS;
}

function joinOf(keyOf: (item: number) => string, { a, b }: ScoredPair, { total, parts }: Score): Join {
  return { a: keyOf(a), b: keyOf(b), score: total, parts };
}
