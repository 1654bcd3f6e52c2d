/** Two findings enter; how likely they state the same defect leaves, part by part. */
import { distance, overlap } from '../../domain/location.js';
import type { Profile, Place } from './profile.js';
import { samePath } from './profile.js';
import type { Rarity } from './rarity.js';
import { containment, likeness, rarityOf } from './rarity.js';

/** What is compared; each between 0 and 1. */
export const FEATURES = ['place', 'words', 'title', 'symbols', 'code', 'quoted', 'subject'] as const;
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

/** Fixed; fitted off line, see docs/joining.md. */
export const MODEL: Model = {
  base: -4,
  weights: { place: 2.2, words: 4, title: 3, symbols: 3, code: 1.5, quoted: 1.5, subject: -1.5 },
};

/** The rarities of one run. */
export interface Rarities {
  readonly words: Rarity;
  readonly symbols: Rarity;
  readonly code: Rarity;
  readonly quoted: Rarity;
}

export function raritiesOf(profiles: readonly Profile[]): Rarities {
  return {
    words: rarityOf(profiles, (profile) => profile.words),
    symbols: rarityOf(profiles, (profile) => profile.symbols),
    code: rarityOf(profiles, (profile) => profile.code),
    quoted: rarityOf(profiles, (profile) => profile.quoted),
  };
}

export function compare(a: Profile, b: Profile, rarities: Rarities): Features {
  return {
    place: placeLikeness(a.places, b.places),
    words: likeness(a.words, b.words, rarities.words),
    title: likeness(a.title, b.title, (term) => Math.max(rarities.words(term), rarities.symbols(term))),
    symbols: likeness(a.symbols, b.symbols, rarities.symbols),
    code: likeness(a.code, b.code, rarities.code),
    quoted: containment(a.quoted, b.quoted, rarities.quoted),
    subject: a.subject === b.subject ? 0 : 1,
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

/** The best pair of places. Claimed against mentioned counts less, and mentioned against mentioned not at all. */
function placeLikeness(a: readonly Place[], b: readonly Place[]): number {
  let best = 0;
  for (const left of a) {
    for (const right of b) {
      if ((!left.claimed && !right.claimed) || !samePath(left, right)) continue;
      best = Math.max(best, nearness(left, right) * (left.claimed && right.claimed ? 1 : 0.6));
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
