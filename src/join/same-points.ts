/** Merges points of the other sections that say the same, and takes repeated, refuted and demoted findings off the list. */
import type { Assessments, MergedConcern, MergedPoint, Observations, SetAside } from '../domain/consolidation.js';
import type { AnchoredFinding, Concern, Finding, Point, Review } from '../domain/finding.js';
import { type FailOn, isAtLeast, type Severity } from '../domain/severity.js';
import { absenceOf } from '../evidence/evidence.js';
import { placesIn } from '../parse/parse.js';
import { type Merged, mergeTexts } from './merge.js';
import { placeAt, type Profile, profiled, proseOf } from './profile.js';
import { averageLinkage, type Edge } from './linkage.js';
import { comparable, compare, JOIN, MODEL, score } from './score.js';
import { boundedText, wordsOf } from './terms.js';

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
  const groups = averageLinkage(compared.length, edgesOf(compared), 0).map((group) =>
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

// Which points of other sections say the same, by the score that joins findings.

interface SpokenPoint {
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
  const edges = run.candidates.map(({ a, b }) => ({
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

// Which findings leave the list, and why; at or above `fail-on` only exact repetitions do.

interface Sifted {
  readonly kept: readonly AnchoredFinding[];
  readonly setAside: readonly SetAside[];
}

/** `paths`: every path at head and base; `null` when there is no repository to ask. */
interface SiftOptions {
  readonly failOn: FailOn;
  readonly paths: ReadonlySet<string> | null;
  /** No word of a model demotes anything. */
  readonly held: boolean;
}

export function sift(findings: readonly AnchoredFinding[], options: SiftOptions): Sifted {
  const kept: AnchoredFinding[] = [];
  const setAside: SetAside[] = [];
  const isRepeated = repetitionIn(findings);
  for (const source of findings) {
    const out = duplicate(source, isRepeated) ?? demoted(source, options) ?? refuted(source, options);
    if (out) setAside.push(out);
    else kept.push(source);
  }
  return { kept, setAside };
}

/** With `never` nothing fails the gate, yet a critical claim is not waved away either. */
function guarded(severity: Severity, failOn: FailOn): boolean {
  return isAtLeast(severity, failOn === 'never' ? 'critical' : failOn);
}

type IsRepeated = (draft: Finding) => boolean;

function duplicate(source: AnchoredFinding, isRepeated: IsRepeated): SetAside | null {
  const { standing } = source.finding;
  if (standing.kind !== 'duplicate' || !isRepeated(source.finding)) return null;
  return aside('duplicate', null, standing.reason, source);
}

interface StayingFinding {
  readonly title: string;
  readonly severity: Severity;
  readonly words: ReadonlySet<string>;
}

/** Beyond so many comparisons in a review only equal titles count as repeated. */
const MAX_COMPARISONS = 250_000;

/** Tells whether the same finding stands in the same review: same title, or nearly, and not rated lower. */
function repetitionIn(findings: readonly AnchoredFinding[]): IsRepeated {
  const standing = new Map<string, Map<string, StayingFinding>>();
  const drafts = new Map<string, number>();
  for (const { finding } of findings) {
    const { file, title, severity } = finding;
    if (finding.standing.kind === 'duplicate') drafts.set(file, (drafts.get(file) ?? 0) + 1);
    if (finding.standing.kind !== 'stands') continue;
    const own = standing.get(file) ?? new Map<string, StayingFinding>();
    standing.set(file, own);
    const known = own.get(title);
    const words = known?.words ?? new Set(wordsOf(title));
    if (!known || isAtLeast(severity, known.severity)) own.set(title, { title, severity, words });
  }
  return (draft) => {
    const own = standing.get(draft.file) ?? new Map<string, StayingFinding>();
    const same = own.get(draft.title);
    if (same && isAtLeast(same.severity, draft.severity)) return true;
    if (own.size * (drafts.get(draft.file) ?? 0) > MAX_COMPARISONS) return false;
    const words = new Set(wordsOf(draft.title));
    return [...own.values()].some((other) => isAtLeast(other.severity, draft.severity) && nearly(words, other.words));
  };
}

function nearly(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / Math.max(a.size, b.size) >= 0.6;
}

function demoted(source: AnchoredFinding, options: SiftOptions): SetAside | null {
  const { standing, severity } = source.finding;
  if (standing.kind !== 'demoted' || options.held || guarded(severity, options.failOn)) return null;
  return aside('demoted', standing.to, standing.reason, source);
}

function refuted(source: AnchoredFinding, { failOn, paths }: SiftOptions): SetAside | null {
  const { anchors, finding } = source;
  if (!paths || !anchors.length || guarded(finding.severity, failOn)) return null;
  // A file that should be there is named by its path: that it is not is the claim, no refutation of it.
  if (absenceOf(finding) !== 'none') return null;
  if (!anchors.every(({ state, path }) => state === 'missing' && !paths.has(path))) return null;
  const named = [...new Set(anchors.map(({ claimed }) => `\`${claimed.path}\``))].join(', ');
  return aside('refuted', null, `${named} is neither at head nor at base.`, source);
}

function aside(kind: SetAside['kind'], to: SetAside['to'], reason: string, source: AnchoredFinding): SetAside {
  return { kind, to, reason, title: source.finding.title, sources: [{ anchored: source, alsoIn: [] }] };
}
