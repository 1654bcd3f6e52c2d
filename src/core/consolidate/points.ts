/** The other sections of all reviews enter; each point once, with the reviewers who made it, leaves. */
import type { Assessments, MergedConcern, MergedPoint, Observations } from '../../domain/consolidation.js';
import type { Concern, Point, Review } from '../../domain/review.js';
import { alikePoints } from './alike-points.js';
import { completeLinkage, type Edge } from './linkage.js';
import { mergeTexts, type Merged } from './text.js';

interface Spoken {
  readonly reviewer: string;
  readonly file: string;
  readonly text: string;
  readonly scope: Concern['scope'];
  readonly key: string;
}

export function mergeAssessments(reviews: readonly Review[]): Assessments {
  const numbered = (points: readonly MergedPoint[], letter: string): MergedPoint[] =>
    points.map((point, index) => ({ ...point, id: `${letter}${index + 1}` }));
  return {
    testing: numbered(
      mergeSection(reviews, (review) => review.testing),
      'T',
    ),
    documentation: numbered(
      mergeSection(reviews, (review) => review.documentation),
      'D',
    ),
    commitStructure: mergeSection(reviews, (review) => review.commitStructure),
    limitations: mergeSection(reviews, (review) => review.limitations),
  };
}

export function mergeObservations(reviews: readonly Review[]): Observations {
  return {
    concerns: mergeSpoken(reviews, (review) => review.concerns).map(concernOf),
    strengths: mergeSpoken(reviews, (review) => review.strengths).map(concernOf),
  };
}

function mergeSection(reviews: readonly Review[], section: (review: Review) => readonly Point[]): MergedPoint[] {
  return mergeSpoken(reviews, section).map((group) => ({
    id: '',
    ...wordsOfGroup(group),
    reviewers: reviewersOf(group),
  }));
}

function concernOf(group: readonly Spoken[]): MergedConcern {
  const scopes = group.map(({ scope }) => scope).filter((scope) => scope !== null);
  const future = scopes.filter((scope) => scope === 'future').length;
  const scope = scopes.length === 0 ? null : future * 2 > scopes.length ? 'future' : 'in-scope';
  return { ...wordsOfGroup(group), scope, reviewers: reviewersOf(group) };
}

/** So many points of a section are compared; nobody writes more but by a loop, whose points stand for themselves. */
const MAX_COMPARED = 1_000;

/** Groups of alike points, most reviewers first, then as the reviews come by name; the fullest text first in each. */
function mergeSpoken(reviews: readonly Review[], section: (review: Review) => readonly Point[]): Spoken[][] {
  const all = saidOnce(
    reviews
      .flatMap((review) => section(review).map((point, index) => spokenOf(review, point, index)))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
  const { compared, alone } = all.length > MAX_COMPARED ? ofFlood(all) : { compared: all, alone: [] };
  const groups = completeLinkage(compared.length, edgesOf(compared)).map((group) =>
    group.map((item) => compared[item]).filter((said) => said !== undefined),
  );
  return [...groups, ...alone.map((said) => [said])]
    .map((group) => ({ group, voices: reviewersOf(group).length }))
    .sort((a, b) => b.voices - a.voices)
    .map(({ group }) => group.sort((a, b) => b.text.length - a.text.length));
}

/** What a reviewer says again word for word is said once: of thousands each pair of them would be compared. */
function saidOnce(all: readonly Spoken[]): Spoken[] {
  const seen = new Set<string>();
  return all.filter(({ reviewer, text }) => seen.size !== seen.add(`${reviewer}\n${text}`).size);
}

/** Each reviewer's share of what is compared. */
function ofFlood(all: readonly Spoken[]): { readonly compared: readonly Spoken[]; readonly alone: readonly Spoken[] } {
  const share = Math.floor(MAX_COMPARED / new Set(all.map(({ reviewer }) => reviewer)).size);
  const counts = new Map<string, number>();
  const compared: Spoken[] = [];
  const alone: Spoken[] = [];
  for (const said of all) {
    const count = (counts.get(said.reviewer) ?? 0) + 1;
    counts.set(said.reviewer, count);
    (count <= share ? compared : alone).push(said);
  }
  return { compared, alone };
}

/** Pairs that reach the bar. A reviewer tells its own points apart, unless it repeats one word for word. */
function edgesOf(all: readonly Spoken[]): Edge[] {
  return alikePoints(all).filter(({ a, b }) => {
    const [left, right] = [all[a], all[b]];
    return left?.reviewer !== right?.reviewer || left?.text === right?.text;
  });
}

function spokenOf(review: Review, point: Point | Concern, index: number): Spoken {
  const scope = 'scope' in point ? point.scope : null;
  const place = `${String(point.line).padStart(7, '0')} ${String(index).padStart(5, '0')}`;
  const { reviewer, file } = review;
  return { reviewer, file, text: point.text.trim(), scope, key: `${file} ${place}` };
}

const wordsOfGroup = (group: readonly Spoken[]): Merged & { readonly file: string } => ({
  ...mergeTexts(group.map(({ reviewer, file, text }) => ({ reviewer, file, context: '', text }))),
  file: group[0]?.file ?? '',
});

const reviewersOf = (group: readonly Spoken[]): string[] => [...new Set(group.map(({ reviewer }) => reviewer))].sort();
