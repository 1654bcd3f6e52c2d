/** Finds the points of other sections that say the same: by their telling words and names, the first sentence above all. */
import type { Edge } from './linkage.js';
import { candidatesOf } from './score.js';
import { boundedText, cosine, symbolsOf, type Terms, type Vector, vectorSpace, wordsOf } from './terms.js';

/** What somebody says in a section other than the findings. */
export interface SpokenPoint {
  readonly reviewer: string;
  readonly text: string;
  /** Keys of the findings that it names by their ids; none when not given. */
  readonly findings?: readonly string[];
}

/** Cosine at which two points are the same; set where reading showed more wrong than right below it (docs/joining.md). */
const SAME = 0.32;
/** How far above the bar the same text is. */
const SAME_TEXT = 10;
/** Drawn toward 0 where there is little text: points of a few words share them by chance. */
const PRIOR = { head: 6, whole: 10 };
/** How much more than a word a name in code tells, and a finding that both name. */
const NAME = 1.5;
const FINDING = 2;

/** The pairs that say the same, by their index. `around`: what else is said in the run, which tells how telling a word is. */
export function alikePoints(points: readonly SpokenPoint[], around: readonly SpokenPoint[] = []): Edge[] {
  const heads = vectorsOf(points, around, headOf);
  const wholes = vectorsOf(points, around, (text) => text);
  const likeness = (a: number, b: number): number =>
    Math.max(between(heads.vectors, a, b, PRIOR.head), between(wholes.vectors, a, b, PRIOR.whole));
  const edges = candidatesOf(wholes.terms).map(({ a, b }) => ({ a, b, strength: likeness(a, b) - SAME }));
  return [...edges.filter(({ strength }) => strength >= 0), ...repetitions(points)];
}

interface VectorsOfPoints {
  readonly terms: readonly Terms[];
  readonly vectors: readonly Vector[];
}

function vectorsOf(
  points: readonly SpokenPoint[],
  around: readonly SpokenPoint[],
  part: (text: string) => string,
): VectorsOfPoints {
  const itemOf = ({ reviewer, text, findings = [] }: SpokenPoint): { reviewer: string; terms: Terms } => ({
    reviewer,
    terms: termsOf(part(boundedText(text)), findings),
  });
  const items = points.map(itemOf);
  const { vectorOf } = vectorSpace([...items, ...around.map(itemOf)], 'frequency');
  return { terms: items.map(({ terms }) => terms), vectors: items.map(({ terms }) => vectorOf(terms)) };
}

function between(vectors: readonly Vector[], a: number, b: number, prior: number): number {
  const [left, right] = [vectors[a], vectors[b]];
  return left && right ? cosine(left, right, prior) : 0;
}

/** A title in bold, or the first sentence. */
function headOf(text: string): string {
  const said = text.replace(LABEL, '').slice(0, LONG_HEAD);
  return /^\*\*[^*]+\*\*/.exec(said)?.[0] ?? /^[\s\S]{20,}?[.;:](?=\s)/.exec(said)?.[0] ?? said;
}

/** Characters. */
const LONG_HEAD = 300;

/** What kind of point it is says nothing of what it says. */
const LABEL = /^\s*(?:`?\([^()\n]{0,40}\)`?\s*)?(?:\*\*(?:[Cc]ode|PR|[Rr]eview) comments?:?\*\*:?\s*)?/;
const OF_SECTION = new Set(
  `test tests tested untested testing coverage cover covered covers uncovered exercise exercised exercises assert asserts assertion verify verifies
  verified case cases scenario scenarios unit integration suite missing doc docs documentation documented comment comments update updated pre`
    .split(/\s+/)
    .flatMap(wordsOf),
);

function termsOf(text: string, findings: readonly string[]): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  };
  for (const word of wordsOf(text.replace(LABEL, ''))) if (!OF_SECTION.has(word)) add(word, 1);
  for (const name of [...symbolsOf(text), ...shortSpans(text)]) add(`\`${name}`, NAME);
  for (const key of findings) add(`finding ${key}`, FINDING);
  return terms;
}

/** What stands in backticks and is no name: `..`, `-4`. */
export function shortSpans(text: string): string[] {
  return [...text.matchAll(/(?<!`)`([^`\n]{1,24})`(?!`)/g)].flatMap(([, span = '']) =>
    /^[A-Za-z_][\w.-]{2,}$/.test(span) ? [] : [span.replace(/\s+/g, '').toLowerCase()],
  );
}

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
