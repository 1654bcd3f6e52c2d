/** Two findings enter; how likely they state the same defect leaves, part by part. */
import { distance, overlap } from '../../domain/location.js';
import type { Aspect, Place, Profile } from './profile.js';
import { ASPECTS, samePath } from './profile.js';
import type { Resemblance, Vector } from './vector.js';
import { resemblance, vectorSpace } from './vector.js';

/** What is compared; each between 0 and 1. */
export const FEATURES = ['place', ...ASPECTS, 'subject', 'elsewhere'] as const;
export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** `score = base + Σ weight × feature`; findings are the same at `JOIN` and above. */
export interface Model {
  readonly base: number;
  readonly weights: Features;
}

export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

export const JOIN = 0;
export const RELATED = -2;

/** Fixed; fitted off line by `npm run eval -- --folds`, see docs/joining.md. Only `subject` is negative: likeness never speaks against. */
export const MODEL: Model = {
  base: -6.66,
  weights: {
    place: 1.36,
    words: 6.16,
    claim: 5.71,
    title: 2.94,
    names: 3.56,
    consequence: 1.11,
    remedy: 3.59,
    quoted: 0.7,
    code: 1.43,
    subject: -0.93,
    elsewhere: -1.16,
  },
};

/** Per aspect how a pair is measured: as a whole, or by what the one that says less shares. */
const MEASURE: Readonly<Record<Aspect, keyof Resemblance>> = {
  words: 'likeness',
  claim: 'likeness',
  title: 'likeness',
  names: 'likeness',
  consequence: 'likeness',
  remedy: 'likeness',
  quoted: 'containment',
  code: 'likeness',
};

/** Where likeness is drawn toward 0 when there is little text to compare: one-line findings share words by chance. */
const PRIOR: Readonly<Partial<Record<Aspect, number>>> = { words: 60, claim: 60, title: 15, names: 8, remedy: 15 };

/** The findings of a run, ready to be compared: profiles and their vectors have the same index. */
export interface Comparable {
  readonly profiles: readonly Profile[];
  readonly vectors: Readonly<Record<Aspect, readonly Vector[]>>;
  readonly rarity: (aspect: Aspect, term: string) => number;
}

export function comparable(profiles: readonly Profile[]): Comparable {
  const spaces = ASPECTS.map(
    (aspect) =>
      [aspect, vectorSpace(profiles, ({ terms }) => terms[aspect], aspect === 'title' ? 'equal' : 'rarity')] as const,
  );
  const byAspect = new Map(spaces);
  return {
    profiles,
    vectors: Object.fromEntries(spaces.map(([aspect, { vectors }]) => [aspect, vectors])) as Record<Aspect, Vector[]>,
    rarity: (aspect, term) => byAspect.get(aspect)?.rarity(term) ?? 0,
  };
}

export function compare({ profiles, vectors }: Comparable, a: number, b: number): Features {
  const features = Object.fromEntries(
    ASPECTS.map((aspect) => {
      const [left, right] = [vectors[aspect][a], vectors[aspect][b]];
      return [aspect, left && right ? resemblance(left, right, PRIOR[aspect] ?? 0)[MEASURE[aspect]] : 0];
    }),
  ) as Record<Aspect, number>;
  const [left, right] = [profiles[a], profiles[b]];
  const place = placeLikeness(left?.places ?? [], right?.places ?? []);
  return {
    place,
    ...features,
    // Evidence against: one asks for a test or a text, the other for other behaviour; no file, name or line in common.
    subject: left?.subject === right?.subject ? 0 : 1,
    elsewhere: place > 0 || features.names > 0.1 || features.quoted > 0 ? 0 : 1,
  };
}

export function score(features: Features, model: Model): Score {
  const parts: Record<string, number> = { base: model.base };
  for (const name of FEATURES) {
    const part = round(features[name] * model.weights[name]);
    if (part !== 0) parts[name] = part;
  }
  return { total: round(Object.values(parts).reduce((sum, part) => sum + part, 0)), parts };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Lines after which nearness has lost two thirds of its weight. */
const NEAR = 12;
/** A place that one of the two only mentions in its text, and that both only mention. */
const MENTIONED = 0.6;
const BOTH_MENTIONED = 0.3;

/** The best pair of places. */
function placeLikeness(a: readonly Place[], b: readonly Place[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) {
      if (!samePath(left, right)) continue;
      const trust = left.claimed && right.claimed ? 1 : left.claimed || right.claimed ? MENTIONED : BOTH_MENTIONED;
      best = Math.max(best, nearness(left, right) * trust);
    }
  }
  return best;
}

/** 1 for the same lines, 0.7 at least when they overlap, then falling with distance; 0.2 in the same file. */
function nearness(a: Place, b: Place): number {
  if (!a.lines || !b.lines) return 0.3;
  const shared = overlap(a.lines, b.lines);
  if (shared > 0) {
    const length = Math.max(a.lines.end, b.lines.end) - Math.min(a.lines.start, b.lines.start) + 1;
    return 0.7 + (0.3 * shared) / length;
  }
  return 0.2 + 0.5 * Math.exp(-distance(a.lines, b.lines) / NEAR);
}
