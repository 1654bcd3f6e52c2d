/** Two findings enter; how likely they state the same defect leaves, part by part. */
import { distance, overlap } from '../../domain/location.js';
import type { Subject } from './consequence.js';
import type { Comparable, Measured } from './comparable.js';
import { COMPARED } from './comparable.js';
import type { Place } from './profile.js';
import { samePath } from './profile.js';
import type { Vector } from './vector.js';
import { resemblance } from './vector.js';

/** What is compared; each between 0 and 1. */
export const FEATURES = [
  'place',
  ...COMPARED,
  'topic',
  'fixless',
  'codeless',
  'unsaid',
  'subject',
  'elsewhere',
] as const;
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

/** Log-odds; a little above even, since a wrong join hides a defect and a missed one only shows it twice. */
export const JOIN = 0.5;
export const RELATED = -2;

/** Fixed; fitted off line by `npm run eval -- --fit`, see docs/joining.md. Likeness never speaks against: only the last three are negative. */
export const MODEL: Model = {
  base: -10.91,
  weights: {
    place: 1.81,
    claim: 5.91,
    title: 2.03,
    names: 2.8,
    consequence: 1.2,
    remedy: 5.27,
    code: 2.41,
    topic: 9.23,
    fixless: 1.13,
    codeless: 1.03,
    unsaid: -2.2,
    subject: -3.78,
    elsewhere: -1.63,
  },
};

/** Where likeness is drawn toward 0 when there is little text to compare: one-line findings share words by chance. */
const PRIOR: Readonly<Partial<Record<Measured, number>>> = { claim: 60, title: 15, names: 8, remedy: 15 };

export function compare({ outlines, vectors, topic }: Comparable, a: number, b: number): Features {
  const alike = (aspect: Measured): number => {
    const [left, right] = [vectors[aspect][a], vectors[aspect][b]];
    return left && right ? resemblance(left, right, PRIOR[aspect]) : 0;
  };
  const features = Object.fromEntries(COMPARED.map((aspect) => [aspect, alike(aspect)])) as Record<Measured, number>;
  const [left, right] = [outlines[a]?.places ?? [], outlines[b]?.places ?? []];
  const place = placeLikeness(left, right);
  const tied = place > 0 || features.names > 0.1 || alike('quoted') > 0;
  return {
    place,
    ...features,
    topic: topic(a, b),
    fixless: isEmpty(vectors.remedy, a, b) ? 1 : 0,
    codeless: isEmpty(vectors.code, a, b) ? 1 : 0,
    unsaid: SAID.every((aspect) => features[aspect] < NOTHING) ? 1 : 0,
    subject: subjectDistance(outlines[a]?.subject, outlines[b]?.subject),
    // A finding without a place may be anywhere.
    elsewhere: left.length > 0 && right.length > 0 && !tied ? 1 : 0,
  };
}

/** What a finding says, apart from where: two that share none of it may be two defects of one line. */
const SAID = ['claim', 'names', 'remedy'] as const;
const NOTHING = 0.02;

/** Whether one of the two has nothing to compare there: then nothing in common says nothing. */
function isEmpty(vectors: readonly Vector[], a: number, b: number): boolean {
  return !vectors[a]?.ids.length || !vectors[b]?.ids.length;
}

/** A finding that asks for a test is never the defect itself; other kinds of finding shade into each other. */
function subjectDistance(a: Subject | undefined, b: Subject | undefined): number {
  if (a === b) return 0;
  return a === 'test-gap' || b === 'test-gap' ? 1 : 0.25;
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
