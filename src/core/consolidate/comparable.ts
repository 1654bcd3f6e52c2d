/** Profiles of a run enter; the same statements, ready to be found and compared, leave: vectors, topics, signs. */
import type { Aspect, Outline, Profile } from './profile.js';
import { ASPECTS } from './profile.js';
import { signsOf } from './signs.js';
import type { Nearness, Speech } from './topic.js';
import { topics } from './topic.js';
import type { Terms, Vector, VectorSpace } from './vector.js';
import { vectorSpace } from './vector.js';

/** Aspects whose terms are compared as they are. The others tell where to look (`words`, `quoted`) or make the topic. */
export const COMPARED = [
  'claim',
  'title',
  'names',
  'consequence',
  'remedy',
  'code',
] as const satisfies readonly Aspect[];
const MEASURED = [...COMPARED, 'quoted'] as const satisfies readonly Aspect[];
export type Measured = (typeof MEASURED)[number];

/** The statements of a run, by the index of their profile. The profiles' words are not kept: of thousands they are most of the memory. */
export interface Comparable {
  readonly outlines: readonly Outline[];
  readonly vectors: Readonly<Record<Measured, readonly Vector[]>>;
  /** By what each is found. */
  readonly signs: readonly Terms[];
  readonly topic: Nearness;
}

export function comparable(profiles: readonly Profile[]): Comparable {
  const spaces = byName(ASPECTS, (aspect) => spaceOf(profiles, aspect));
  return {
    outlines: profiles.map(outlineOf),
    vectors: byName(MEASURED, (aspect): Vector[] =>
      profiles.map(({ terms }) => spaces[aspect].vectorOf(terms[aspect])),
    ),
    signs: profiles.map((profile) => signsOf(profile, (aspect, term) => spaces[aspect].rarity(term))),
    topic: topics(profiles.map(speechOf)),
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
  return vectorSpace(items, aspect === 'title' ? 'equal' : 'rarity');
}

const outlineOf = ({ reviewer, review, places, subject }: Profile): Outline => ({ reviewer, review, places, subject });

const speechOf = ({ reviewer, review, terms, sentences }: Profile): Speech => ({
  reviewer,
  review,
  terms: terms.words,
  sentences,
});
