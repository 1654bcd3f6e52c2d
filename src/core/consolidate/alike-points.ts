/** Points of other sections than the findings' enter; which of them say the same leaves, by the score that joins findings. */
import { placesIn } from '../parse/places.js';
import { boundedText } from './bounded.js';
import { candidatesOf } from './candidates.js';
import { comparable } from './comparable.js';
import type { Edge } from './linkage.js';
import type { Profile } from './profile.js';
import { placeAt, profiled, proseOf } from './profile.js';
import { JOIN, MODEL, compare, score } from './score.js';

export interface SpokenPoint {
  readonly reviewer: string;
  readonly text: string;
}

/** A point has no title: so many of its first characters stand for it. */
const TITLE = 240;
/** How far above the bar the same text is. */
const SAME_TEXT = 10;
/** Places that a point names are its places; those beyond are a list. */
const MAX_PLACES = 12;

/** The pairs that say the same, by their index. */
export function alikePoints(points: readonly SpokenPoint[]): Edge[] {
  const run = comparable(points.map(profileOfPoint));
  const edges = candidatesOf(run).map(({ a, b }) => ({
    a,
    b,
    strength: score(compare(run, a, b), MODEL).total - JOIN,
  }));
  return [...edges.filter(({ strength }) => strength >= 0), ...repetitions(points)];
}

function profileOfPoint({ reviewer, text }: SpokenPoint): Profile {
  const bounded = boundedText(text).replace(LABEL, '');
  const prose = proseOf(bounded);
  return profiled({
    reviewer,
    review: reviewer,
    places: placesIn(prose)
      .slice(0, MAX_PLACES)
      .map(({ path, lines }) => ({ ...placeAt(path, lines), claimed: true })),
    // A section is about one kind of thing: what its points ask for does not tell them apart.
    subject: 'behaviour',
    title: prose.slice(0, TITLE),
    prose,
    remedy: '',
    code: { existing: [], added: [] },
  });
}

/** What kind of point it is says nothing of what it says. */
const LABEL = /^\s*(?:`?\([^()\n]{0,40}\)`?\s*)?(?:\*\*(?:[Cc]ode|PR|[Rr]eview) comments?:?\*\*:?\s*)?/;

function repetitions(points: readonly SpokenPoint[]): Edge[] {
  const same = new Map<string, number[]>();
  points.forEach(({ text }, index) => {
    const members = same.get(text);
    if (members) members.push(index);
    else same.set(text, [index]);
  });
  return [...same.values()].flatMap((members) =>
    members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ a, b, strength: SAME_TEXT }))),
  );
}
