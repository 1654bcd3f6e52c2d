/** The other sections of all reviews enter; each point once, with the reviewers who made it, leaves. */
import type { Assessments, MergedConcern, MergedPoint, Observations } from '../../domain/consolidation.js';
import type { Concern, Point, Review } from '../../domain/review.js';
import { alikePoints } from './alike-points.js';
import { completeLinkage, type Edge } from './linkage.js';
import type { References } from './references.js';
import { withReportIds } from './references.js';
import { mergeTexts } from './text.js';

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

/** So many points of a section are compared; nobody writes more but by a loop, whose points stand for themselves. */
const MAX_COMPARED = 1_000;

/** Groups of alike points, most reviewers first, then as the reviews come by name; the fullest text first in each. */
function mergeSaid(reviews: readonly Referring[], section: (review: Review) => readonly Point[]): Said[][] {
  const all = reviews
    .flatMap(({ review, ids }) =>
      section(review).map((point, index) => saidOf(review, { ...point, text: withReportIds(point.text, ids) }, index)),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { compared, alone } = all.length > MAX_COMPARED ? ofFlood(all) : { compared: all, alone: [] };
  const groups = completeLinkage(compared.length, edgesOf(compared)).map((group) =>
    group.map((item) => compared[item]).filter((said) => said !== undefined),
  );
  return [...groups, ...alone.map((said) => [said])]
    .map((group) => ({ group, voices: reviewersOf(group).length }))
    .sort((a, b) => b.voices - a.voices)
    .map(({ group }) => group.sort((a, b) => b.text.length - a.text.length));
}

/** Each reviewer's share of what is compared; what a reviewer says again word for word is said once. */
function ofFlood(all: readonly Said[]): { readonly compared: readonly Said[]; readonly alone: readonly Said[] } {
  const seen = new Set<string>();
  const once = all.filter(({ reviewer, text }) => seen.size !== seen.add(`${reviewer}\n${text}`).size);
  const share = Math.floor(MAX_COMPARED / new Set(once.map(({ reviewer }) => reviewer)).size);
  const counts = new Map<string, number>();
  const compared: Said[] = [];
  const alone: Said[] = [];
  for (const said of once) {
    const count = (counts.get(said.reviewer) ?? 0) + 1;
    counts.set(said.reviewer, count);
    (count <= share ? compared : alone).push(said);
  }
  return { compared, alone };
}

/** Pairs that reach the bar. A reviewer tells its own points apart, unless it repeats one word for word. */
function edgesOf(all: readonly Said[]): Edge[] {
  return alikePoints(all).filter(({ a, b }) => {
    const [left, right] = [all[a], all[b]];
    return left?.reviewer !== right?.reviewer || left?.text === right?.text;
  });
}

function saidOf(review: Review, point: Point | Concern, index: number): Said {
  const scope = 'scope' in point ? point.scope : null;
  const place = `${String(point.line).padStart(7, '0')} ${String(index).padStart(5, '0')}`;
  return { reviewer: review.reviewer, text: point.text.trim(), scope, key: `${review.file} ${place}` };
}

const textOf = (group: readonly Said[]): string =>
  mergeTexts(group.map(({ reviewer, text }) => ({ reviewer, context: '', text })));

const reviewersOf = (group: readonly Said[]): string[] => [...new Set(group.map(({ reviewer }) => reviewer))].sort();
