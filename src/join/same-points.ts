/** Merges points of the other sections that say the same, and takes repeated, refuted and demoted findings off the list. */
import type {
  AssessedPoint,
  Assessments,
  ConsolidatedFinding,
  MergedConcern,
  MergedPoint,
  Observations,
  SetAside,
} from '../domain/consolidation.js';
import type { AnchoredFinding, Concern, Finding, Point, Review } from '../domain/finding.js';
import { type FailOn, isAtLeast, type Severity } from '../domain/severity.js';
import { absenceOf } from '../evidence/evidence.js';
import { pointKind } from './point-kind.js';
import { alikePoints, type SpokenPoint } from './point-likeness.js';
import { NAMES_NONE, type NamedFinding, namedIn } from './point-rank.js';
import { averageLinkage, type Edge } from './linkage.js';
import { wordsOf } from './terms.js';
import { type Merged, mergeTexts } from './voice.js';

/** A point as its reviewer wrote it. `named`: the finding of this report that it is about. */
interface Spoken extends SpokenPoint {
  readonly file: string;
  readonly under: string;
  readonly scope: Concern['scope'];
  readonly key: string;
  readonly named: NamedFinding;
}

type PointsOf = (review: Review) => readonly Point[];

/** `findings`: those of the report, by which gaps are ranked. */
export function mergeAssessments(
  reviews: readonly Review[],
  findings: readonly ConsolidatedFinding[] = [],
): Assessments {
  const spokenIn = (section: PointsOf): Spoken[] => spoken(reviews, section, namedIn(findings));
  const points = (section: PointsOf): MergedPoint[] =>
    mergeSpoken(spokenIn(section), aroundOf(reviews, section)).map(pointOf);
  const assessed = (section: PointsOf, letter: string): AssessedPoint[] =>
    assess(spokenIn(section), aroundOf(reviews, section), letter);
  return {
    testing: assessed((review) => review.testing, 'T'),
    documentation: assessed((review) => review.documentation, 'D'),
    commitStructure: points((review) => review.commitStructure),
    limitations: points((review) => review.limitations),
  };
}

/** What belongs to this change stands before what may come later. */
export function mergeObservations(reviews: readonly Review[]): Observations {
  const concerns = (section: PointsOf): MergedConcern[] =>
    mergeSpoken(
      spoken(reviews, section, () => NAMES_NONE),
      aroundOf(reviews, section),
    ).map(concernOf);
  const isLater = ({ scope }: MergedConcern): number => (scope === 'future' ? 1 : 0);
  const all = concerns((review) => review.concerns).sort((a, b) => isLater(a) - isLater(b));
  return { concerns: all, strengths: concerns((review) => review.strengths) };
}

/** What is a gap is never merged with what is none. Gaps by the severity of what they name, then by how many name them. */
function assess(all: readonly Spoken[], around: readonly SpokenPoint[], letter: string): AssessedPoint[] {
  const kinds = new Map(all.map((said) => [said, pointKind(said.text, said.under)]));
  const of = (kind: AssessedPoint['kind']): Spoken[][] =>
    mergeSpoken(
      all.filter((said) => kinds.get(said) === kind),
      around,
    );
  const severity = (group: readonly Spoken[]): number => Math.min(...group.map(({ named }) => named.rank));
  const gaps = of('gap').sort((a, b) => severity(a) - severity(b));
  return [
    ...gaps.map((group, at): AssessedPoint => ({ ...pointOf(group), id: `${letter}${String(at + 1)}`, kind: 'gap' })),
    ...(['ran', 'praise', 'lead-in'] as const).flatMap((kind) =>
      of(kind).map((group): AssessedPoint => ({ ...pointOf(group), kind })),
    ),
  ];
}

const pointOf = (group: readonly Spoken[]): MergedPoint => ({
  id: '',
  ...wordsOfGroup(group),
  reviewers: reviewersOf(group),
});

function concernOf(group: readonly Spoken[]): MergedConcern {
  const scopes = group.map(({ scope }) => scope).filter((scope) => scope !== null);
  const future = scopes.filter((scope) => scope === 'future').length;
  const scope = scopes.length === 0 ? null : future * 2 > scopes.length ? 'future' : 'in-scope';
  return { ...wordsOfGroup(group), scope, reviewers: reviewersOf(group) };
}

/** So many points of a section are compared; nobody writes more but by a loop, whose points stand for themselves. */
const MAX_COMPARED = 1_000;

/** Groups of alike points, most reviewers first, then as the reviews come by name; the fullest text first in each. */
function mergeSpoken(said: readonly Spoken[], around: readonly SpokenPoint[]): Spoken[][] {
  const all = saidOnce(said);
  const { compared, alone } = all.length > MAX_COMPARED ? ofFlood(all) : { compared: all, alone: [] };
  const groups = averageLinkage(compared.length, edgesOf(compared, around), 0).map((group) =>
    group.map((item) => compared[item]).filter((each) => each !== undefined),
  );
  return [...groups, ...alone.map((each) => [each])]
    .map((group) => ({ group, voices: reviewersOf(group).length }))
    .sort((a, b) => b.voices - a.voices)
    .map(({ group }) => group.sort((a, b) => b.text.length - a.text.length));
}

/** The points of a section, in the order of the stored reviews. */
function spoken(
  reviews: readonly Review[],
  section: PointsOf,
  naming: (text: string, file: string) => NamedFinding,
): Spoken[] {
  return reviews
    .flatMap((review) => section(review).map((point, index) => spokenOf(review, point, index, naming)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** So much of what else is said is looked at for how rare words are. */
const MAX_AROUND = 1_000;

/** What the reviews say elsewhere: a word that stands in many findings tells nothing in a point. */
function aroundOf(reviews: readonly Review[], section: PointsOf): SpokenPoint[] {
  return reviews
    .flatMap((review) => {
      const own = new Set(section(review));
      const { reviewer, testing, documentation, concerns, strengths, limitations, findings } = review;
      const others = [...testing, ...documentation, ...concerns, ...strengths, ...limitations];
      return [
        ...findings.map(({ title, body }) => ({ reviewer, text: `${title}\n${body}` })),
        ...others.filter((point) => !own.has(point)).map(({ text }) => ({ reviewer, text })),
      ];
    })
    .slice(0, MAX_AROUND);
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
function edgesOf(all: readonly Spoken[], around: readonly SpokenPoint[]): Edge[] {
  return alikePoints(all, around).filter(({ a, b }) => {
    const [left, right] = [all[a], all[b]];
    return left?.reviewer !== right?.reviewer || left?.text === right?.text;
  });
}

function spokenOf(
  { reviewer, file }: Review,
  point: Point | Concern,
  index: number,
  naming: (text: string, file: string) => NamedFinding,
): Spoken {
  const scope = 'scope' in point ? point.scope : null;
  const place = `${String(point.line).padStart(7, '0')} ${String(index).padStart(5, '0')}`;
  const text = point.text.trim();
  const named = naming(text, file);
  return {
    reviewer,
    file,
    text,
    under: point.under ?? '',
    scope,
    key: `${file} ${place}`,
    named,
    findings: named.keys,
  };
}

const wordsOfGroup = (group: readonly Spoken[]): Merged & { readonly file: string } => ({
  ...mergeTexts(group.map(({ reviewer, file, text }) => ({ reviewer, file, text }))),
  file: group[0]?.file ?? '',
});

const reviewersOf = (group: readonly Spoken[]): string[] => [...new Set(group.map(({ reviewer }) => reviewer))].sort();

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
