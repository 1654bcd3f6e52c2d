/** Scores how likely two findings state the same defect, chooses the pairs worth comparing, and links them into groups. */
import { distance, overlap } from '../domain/finding.js';
import {
  type Aspect,
  ASPECTS,
  type FindingOutline,
  type ProfilePlace,
  type Profile,
  samePath,
  signsOf,
  type Subject,
} from './profile.js';
import { tellingOf } from './common-words.js';
import {
  cosine,
  sharedOfBoth,
  sharedOfLess,
  type Terms,
  type Vector,
  type VectorSpace,
  vectorSpace,
  type Weighing,
} from './terms.js';
import { type Nearness, type Speech, topics } from './topic.js';

// The statements of a run, made comparable: vectors, topics, signs.

const WEIGHINGS: Readonly<Record<Aspect, Weighing>> = {
  words: 'presence',
  plain: 'presence',
  names: 'frequency',
  title: 'equal',
  quoted: 'frequency',
  code: 'frequency',
  proposal: 'frequency',
  remedy: 'frequency',
  kinds: 'frequency',
};

/** The statements of a run, by the index of their profile. The profiles' words are not kept: of thousands they are most of the memory. */
export interface Comparable {
  readonly outlines: readonly FindingOutline[];
  readonly vectors: Readonly<Record<Aspect, readonly Vector[]>>;
  /** The pairs worth comparing, each once, ascending. */
  readonly candidates: readonly Pair[];
  readonly topic: Nearness;
  readonly rival: Nearness;
}

export function comparable(profiles: readonly Profile[]): Comparable {
  const spaces = byName(ASPECTS, (aspect) => spaceOf(profiles, aspect));
  const vectors = byName(ASPECTS, (aspect): Vector[] =>
    profiles.map(({ terms }) => spaces[aspect].vectorOf(terms[aspect])),
  );
  const signs = profiles.map((profile) => signsOf(profile, (aspect, term) => spaces[aspect].rarity(term)));
  const candidates = candidatesOf(signs);
  return {
    outlines: profiles.map(outlineOf),
    vectors,
    candidates,
    topic: topics(profiles.map(speechOf)),
    rival: rivals(
      profiles.map(({ review }) => review),
      candidates,
      (a, b) => {
        const alike = likenessIn(vectors, a, b);
        return alike('words') + alike('plain') + alike('names') / 2;
      },
    ),
  };
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

function spaceOf(profiles: readonly Profile[], aspect: Aspect): VectorSpace {
  const items = profiles.map(({ reviewer, terms }) => ({ reviewer, terms: terms[aspect] }));
  const isProse = aspect === 'words' || aspect === 'plain' || aspect === 'proposal';
  return vectorSpace(items, WEIGHINGS[aspect], isProse ? tellingOf : undefined);
}

const outlineOf = ({ reviewer, review, places, subject }: Profile): FindingOutline => ({
  reviewer,
  review,
  places,
  subject,
});

const speechOf = ({ reviewer, review, terms, sentences }: Profile): Speech => ({
  reviewer,
  review,
  terms: terms.words,
  sentences,
});

/** What is compared; each between 0 and 1. */
export const FEATURES = [
  'place',
  'words',
  'plain',
  'names',
  'title',
  'code',
  'topic',
  'remedy',
  'kinds',
  'codeless',
  'placeless',
  'subject',
  'elsewhere',
  'otherKind',
  'otherRemedy',
  'rival',
] as const;
type Feature = (typeof FEATURES)[number];
type Weights = Readonly<Record<Feature, number>>;
/** `away`: 1 when both name places and none of the one is near any of the other. */
type Features = Readonly<Record<Feature | 'away', number>>;

/** `score = base + Σ weight × feature`; findings are the same at `JOIN` and above. */
export interface Model {
  readonly base: number;
  readonly weights: Weights;
}

export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** Log-odds. */
export const JOIN = 0;
/** So far below `JOIN` two findings of one group may be, when the others hold them together. */
export const FLOOR = -2.5;
export const RELATED = -2;

/** Fixed; fitted off line by `npm run eval -- --fit`, see docs/joining.md. Likeness never speaks against: only the last five are negative. */
export const MODEL: Model = {
  base: -7.21,
  weights: {
    place: 0.47,
    words: 4.18,
    plain: 5.58,
    names: 3.14,
    title: 3.4,
    code: 2.99,
    topic: 3.41,
    remedy: 4.32,
    kinds: 0.9,
    codeless: 1.48,
    placeless: 2.12,
    subject: -6.5,
    elsewhere: -2.15,
    otherKind: -1.03,
    otherRemedy: -1.58,
    rival: -1.59,
  },
};

/** How two vectors are compared, and where likeness is drawn toward 0 when there is little: one-line findings share words by chance. */
const LIKENESS: Readonly<Record<Aspect, (a: Vector, b: Vector) => number>> = {
  words: (a, b) => sharedOfBoth(a, b, 3),
  plain: (a, b) => sharedOfLess(a, b, 3),
  names: (a, b) => cosine(a, b, 2),
  title: (a, b) => cosine(a, b, 15),
  quoted: (a, b) => cosine(a, b, 0),
  code: (a, b) => cosine(a, b, 0),
  proposal: (a, b) => cosine(a, b, 2),
  remedy: (a, b) => cosine(a, b, 15),
  kinds: (a, b) => cosine(a, b, 0.5),
};

function likenessIn(vectors: Comparable['vectors'], a: number, b: number): (aspect: Aspect) => number {
  return (aspect) => {
    const [left, right] = [vectors[aspect][a], vectors[aspect][b]];
    return left && right ? LIKENESS[aspect](left, right) : 0;
  };
}

export function compare({ outlines, vectors, topic, rival }: Comparable, a: number, b: number): Features {
  const alike = likenessIn(vectors, a, b);
  const [left, right] = [outlines[a], outlines[b]];
  const [places, others] = [left?.places ?? [], right?.places ?? []];
  const place = placeLikeness(places, others);
  const [names, kinds] = [alike('names'), alike('kinds')];
  const tied = place > 0 || names > 0.1 || alike('quoted') > 0;
  const elsewhere = places.length > 0 && others.length > 0 && place === 0 ? (tied ? TIED : 1) : 0;
  return {
    ...{ place, names },
    words: alike('words'),
    plain: alike('plain'),
    title: alike('title'),
    code: alike('code'),
    topic: topic(a, b),
    remedy: alike('remedy'),
    kinds,
    codeless: isEmpty(vectors.code, a, b) ? 1 : 0,
    // A finding without a place may be anywhere.
    placeless: places.length === 0 || others.length === 0 ? 1 : 0,
    subject: subjectDistance(left?.subject, right?.subject),
    elsewhere,
    away: elsewhere > 0 || (place > 0 && !areNear(places, others)) ? 1 : 0,
    otherKind: kinds === 0 && !isEmpty(vectors.kinds, a, b) ? 1 : 0,
    otherRemedy: otherRemedy(vectors.proposal, alike('proposal'), a, b),
    rival: rival(a, b),
  };
}

/** In different files, yet a name or a quoted line ties them: cause and consequence may be. */
const TIED = 0.5;

/** Fewer words than this propose nothing that could be compared. */
const PROPOSAL = 4;

/** How far apart what both propose is; 0 where one proposes nothing. */
function otherRemedy(vectors: readonly Vector[], alike: number, a: number, b: number): number {
  const said = Math.min(vectors[a]?.ids.length ?? 0, vectors[b]?.ids.length ?? 0);
  return said < PROPOSAL ? 0 : 1 - Math.min(1, 2 * alike);
}

/** Whether one of the two has nothing to compare there: then nothing in common says nothing. */
function isEmpty(vectors: readonly Vector[], a: number, b: number): boolean {
  return !vectors[a]?.ids.length || !vectors[b]?.ids.length;
}

/** A finding that asks for a test is never the defect itself; other kinds of finding shade into each other. */
function subjectDistance(a: Subject | undefined, b: Subject | undefined): number {
  if (a === b) return 0;
  return a === 'test-gap' || b === 'test-gap' ? 1 : 0.1;
}

/** Keeps the share of nothing from being everything. */
const LITTLE = 0.1;

/**
 * A reviewer tells its findings apart: how much better another finding of the other's review fits one of the two than
 * they fit each other, as a share; 0 when they fit each other best. Of the candidates.
 */
function rivals(reviews: readonly string[], candidates: readonly Pair[], likeness: Nearness): Nearness {
  const numbers = new Map([...new Set(reviews)].map((review, number) => [review, number] as const));
  const reviewOf = Int32Array.from(reviews, (review) => numbers.get(review) ?? 0);
  const width = numbers.size;
  const [first, second] = [new Float32Array(reviews.length * width), new Float32Array(reviews.length * width)];
  const best = new Int32Array(reviews.length * width).fill(-1);
  const note = (item: number, other: number, value: number): void => {
    const at = item * width + (reviewOf[other] ?? 0);
    if (value > (first[at] ?? 0)) {
      second[at] = first[at] ?? 0;
      first[at] = value;
      best[at] = other;
    } else if (value > (second[at] ?? 0)) {
      second[at] = value;
    }
  };
  for (const { a, b } of candidates) {
    const value = likeness(a, b);
    note(a, b, value);
    note(b, a, value);
  }
  const besides = (item: number, other: number): number => {
    const at = item * width + (reviewOf[other] ?? 0);
    return (best[at] === other ? second[at] : first[at]) ?? 0;
  };
  return (a, b) => {
    const other = Math.max(besides(a, b), besides(b, a));
    return Math.max(0, other - likeness(a, b)) / (other + LITTLE);
  };
}

export function score(features: Features, model: Model): Score {
  const parts: Record<string, number> = { base: model.base };
  for (const name of FEATURES) {
    const part = round(features[name] * model.weights[name]);
    if (part !== 0) parts[name] = part;
  }
  const sum = round(Object.values(parts).reduce((all, part) => all + part, 0));
  const most = round(mostFor(features));
  return sum <= most ? { total: sum, parts } : { total: most, parts: { ...parts, capped: round(most - sum) } };
}

/** What two findings that point to different places must share of words, names and code, and what each missing part costs. */
const ENOUGH = 1;
const SLOPE = 2;

/**
 * The highest score that a pair may have. Titles that sound alike, one topic and one kind of defect are also what the same
 * mistake in two places has in common: where the places differ, what both say in the same words must carry the join.
 */
export function mostFor({ away, words, plain, names, code, remedy }: Features): number {
  return away === 0 ? Infinity : SLOPE * (words + plain + names + code + remedy - ENOUGH);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Lines after which nearness has lost two thirds of its weight. */
const NEAR = 12;
/** A place that one of the two only mentions in its text, and that both only mention. */
const MENTIONED = 0.6;
const BOTH_MENTIONED = 0.3;

/** The best pair of places. */
function placeLikeness(a: readonly ProfilePlace[], b: readonly ProfilePlace[]): number {
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
function nearness(a: ProfilePlace, b: ProfilePlace): number {
  if (!a.lines || !b.lines) return 0.3;
  const shared = overlap(a.lines, b.lines);
  if (shared > 0) {
    const length = Math.max(a.lines.end, b.lines.end) - Math.min(a.lines.start, b.lines.start) + 1;
    return 0.7 + (0.3 * shared) / length;
  }
  return 0.2 + 0.5 * Math.exp(-distance(a.lines, b.lines) / NEAR);
}

/** Lines between two places up to which they may be one piece of code. */
const ONE_PIECE = 12;

/** A place without lines may be anywhere in its file. */
function areNear(a: readonly ProfilePlace[], b: readonly ProfilePlace[]): boolean {
  const isNear = (left: ProfilePlace, right: ProfilePlace): boolean =>
    samePath(left, right) && !(left.lines && right.lines && distance(left.lines, right.lines) > ONE_PIECE);
  return a.some((left) => b.some((right) => isNear(left, right)));
}

// The pairs worth comparing, found through an index of signs; never all pairs.

/** Indices of findings, `a < b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** A sign that more findings than this share finds no candidates: it tells nothing. */
const MAX_POSTINGS = 240;
/** How many candidates a finding may have, the likeliest first. */
const MAX_CANDIDATES = 64;

/** Each pair once, whichever of the two nominates the other; ascending. */
export function candidatesOf(signs: readonly Terms[]): Pair[] {
  const postings = new Map<string, number[]>();
  signs.forEach((terms, index) => {
    for (const term of terms.keys()) {
      const posting = postings.get(term);
      if (posting) posting.push(index);
      else postings.set(term, [index]);
    }
  });
  const pairs = new Set<number>();
  signs.forEach((terms, index) => {
    for (const other of nominate(index, terms, postings, signs.length)) {
      pairs.add(Math.min(index, other) * signs.length + Math.max(index, other));
    }
  });
  return [...Float64Array.from(pairs).sort()].map((pair) => ({
    a: Math.floor(pair / signs.length),
    b: pair % signs.length,
  }));
}

function nominate(index: number, terms: Terms, postings: ReadonlyMap<string, number[]>, size: number): number[] {
  const weights = new Map<number, number>();
  for (const [term, weight] of terms) {
    const posting = postings.get(term) ?? [];
    if (posting.length > MAX_POSTINGS && size > MAX_POSTINGS) continue;
    for (const other of posting) if (other !== index) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  return [...weights]
    .sort((left, right) => right[1] - left[1] || left[0] - right[0])
    .slice(0, MAX_CANDIDATES)
    .map(([other]) => other);
}
