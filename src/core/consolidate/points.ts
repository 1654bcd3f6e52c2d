/** The other sections of all reviews enter; each point once, with the reviewers who made it, leaves. */
import type { Assessments, MergedConcern, MergedPoint, Observations } from '../../domain/consolidation.js';
import type { Concern, Point, Review } from '../../domain/review.js';
import { completeLinkage } from './linkage.js';
import type { References } from './references.js';
import { withReportIds } from './references.js';
import { symbolsOf, wordsOf } from './terms.js';
import { mergeTexts } from './text.js';
import type { Vector } from './vector.js';
import { resemblance, vectorSpace } from './vector.js';

/** A review with the report's ids for its own. */
interface Referring {
  readonly review: Review;
  readonly ids: ReadonlyMap<string, string> | undefined;
}

interface Said {
  readonly reviewer: string;
  readonly text: string;
  readonly scope: Concern['scope'];
  readonly key: string;
  readonly terms: ReadonlyMap<string, number>;
}

/** How alike two points must be: of all they say, or of what the shorter one says. */
const ALIKE = 0.45;
const CONTAINED = 0.6;

/** Whether two points say the same: vectors of one space. */
export function areAlike(a: Vector | undefined, b: Vector | undefined): boolean {
  return alikeness(a, b) >= 0;
}

/** How far above the bar; negative below. */
function alikeness(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return -1;
  const { likeness, containment } = resemblance(a, b);
  return Math.max(likeness - ALIKE, containment - CONTAINED);
}

export function mergeAssessments(reviews: readonly Review[], references: References): Assessments {
  const said = reviews.map((review) => ({ review, ids: references.get(review.file) }));
  const numbered = (points: readonly MergedPoint[], letter: string): MergedPoint[] =>
    points.map((point, index) => ({ ...point, id: `${letter}${index + 1}` }));
  return {
    testing: numbered(
      mergeSection(said, (review) => review.testing),
      'T',
    ),
    documentation: numbered(
      mergeSection(said, (review) => review.documentation),
      'D',
    ),
    commitStructure: mergeSection(said, (review) => review.commitStructure),
    limitations: mergeSection(said, (review) => review.limitations),
  };
}

export function mergeObservations(reviews: readonly Review[], references: References): Observations {
  const said = reviews.map((review) => ({ review, ids: references.get(review.file) }));
  return {
    concerns: mergeSaid(said, (review) => review.concerns).map(concernOf),
    strengths: mergeSaid(said, (review) => review.strengths).map(concernOf),
  };
}

function mergeSection(reviews: readonly Referring[], section: (review: Review) => readonly Point[]): MergedPoint[] {
  return mergeSaid(reviews, section).map((group) => ({ id: '', text: textOf(group), reviewers: reviewersOf(group) }));
}

function concernOf(group: readonly Said[]): MergedConcern {
  const scopes = group.map(({ scope }) => scope).filter((scope) => scope !== null);
  const future = scopes.filter((scope) => scope === 'future').length;
  const scope = scopes.length === 0 ? null : future * 2 > scopes.length ? 'future' : 'in-scope';
  return { text: textOf(group), scope, reviewers: reviewersOf(group) };
}

/** Groups of alike points, most reviewers first, then as the reviews come by name; the fullest text first in each. */
function mergeSaid(reviews: readonly Referring[], section: (review: Review) => readonly Point[]): Said[][] {
  const all = reviews
    .flatMap(({ review, ids }) =>
      section(review).map((point, index) => saidOf(review, { ...point, text: withReportIds(point.text, ids) }, index)),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { vectors } = vectorSpace(all, ({ terms }) => terms);
  const edges = all.flatMap((left, a) =>
    all.slice(a + 1).flatMap((right, offset) => {
      if (left.reviewer === right.reviewer && left.text !== right.text) return [];
      const b = a + 1 + offset;
      return [{ a, b, strength: alikeness(vectors[a], vectors[b]) }];
    }),
  );
  return completeLinkage(all.length, edges)
    .map((group) => group.map((item) => all[item]).filter((said) => said !== undefined))
    .sort((a, b) => reviewersOf(b).length - reviewersOf(a).length)
    .map((group) => group.sort((a, b) => b.text.length - a.text.length));
}

function saidOf(review: Review, point: Point | Concern, index: number): Said {
  const terms = new Map<string, number>();
  for (const term of [...wordsOf(point.text), ...symbolsOf(point.text)]) terms.set(term, 1);
  const scope = 'scope' in point ? point.scope : null;
  const place = `${String(point.line).padStart(7, '0')} ${String(index).padStart(5, '0')}`;
  return { reviewer: review.reviewer, text: point.text.trim(), scope, key: `${review.file} ${place}`, terms };
}

const textOf = (group: readonly Said[]): string =>
  mergeTexts(group.map(({ reviewer, text }) => ({ reviewer, context: '', text })));

const reviewersOf = (group: readonly Said[]): string[] => [...new Set(group.map(({ reviewer }) => reviewer))].sort();
