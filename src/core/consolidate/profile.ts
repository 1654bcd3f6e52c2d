/** A finding with its evidence enters; what can be compared of it leaves: places, words, symbols, quoted code, fix, subject. */
import type { AnchoredFinding } from '../../domain/evidence.js';
import { findingKey } from '../../domain/finding.js';
import type { LineRange } from '../../domain/location.js';
import { codeLines, codeNames, symbolsOf, wordsOf } from './terms.js';

/** Term → how strongly this finding is about it. */
export type Terms = ReadonlyMap<string, number>;

/** Where a finding points. `claimed`: named as its place; otherwise only mentioned in its text. */
export interface Place {
  readonly path: string;
  readonly baseName: string;
  readonly lines: LineRange | null;
  readonly claimed: boolean;
}

/** What a finding asks for: a change of code, of documentation or comments, or a test that is missing. */
export type Subject = 'code' | 'documentation' | 'test-gap';

export interface Profile {
  readonly key: string;
  readonly anchored: AnchoredFinding;
  readonly reviewer: string;
  readonly places: readonly Place[];
  readonly title: Terms;
  readonly words: Terms;
  readonly symbols: Terms;
  /** Normalised lines of quoted code and of code that the fix takes away. */
  readonly quoted: Terms;
  /** Names in quoted code and in the fix. */
  readonly code: Terms;
  readonly subject: Subject;
}

/** How much more the title says than the text below it. */
const TITLE_WEIGHT = 3;

export function profileOf(anchored: AnchoredFinding): Profile {
  const { finding } = anchored;
  const prose = proseOf(finding.body);
  const titleSymbols = symbolsOf(finding.title);
  const code = codeOf(anchored);
  return {
    key: findingKey(finding),
    anchored,
    reviewer: finding.reviewer,
    places: placesOf(anchored, prose),
    title: count([wordsOf(finding.title), 1], [titleSymbols, 1]),
    words: count([wordsOf(finding.title), TITLE_WEIGHT], [wordsOf(prose), 1]),
    symbols: count([titleSymbols, TITLE_WEIGHT], [symbolsOf(prose), 1]),
    quoted: new Map(code.existing.flatMap(codeLines).map((line) => [line, Math.min(3, line.length / 20)])),
    code: count([[...code.existing, ...code.added].flatMap(codeNames), 1]),
    subject: subjectOf(anchored),
  };
}

/** The text of a finding without fenced code. */
export function proseOf(body: string): string {
  return body.replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '\n');
}

function count(...parts: readonly (readonly [readonly string[], number])[]): Terms {
  const terms = new Map<string, number>();
  for (const [words, weight] of parts) for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight);
  return new Map([...terms].map(([word, times]) => [word, 1 + Math.log(times)]));
}

function codeOf({ finding, fix }: AnchoredFinding): { existing: string[]; added: string[] } {
  const isDiff = (language: string | null): boolean => language !== null && /^(diff|patch)$/i.test(language);
  const quotes = finding.quotes.filter((quote) => !isDiff(quote.language)).map((quote) => quote.code);
  const diffs = finding.quotes.filter((quote) => isDiff(quote.language)).map((quote) => quote.code);
  diffs.push(...(finding.fix?.diffs ?? []), ...(fix.diff ? [fix.diff] : []));
  const sides = diffs.flatMap((diff) => diff.split('\n')).filter((line) => !/^(\+\+\+|---|@@|diff |index )/.test(line));
  return {
    existing: [...quotes, ...sides.filter((line) => !line.startsWith('+')).map((line) => line.replace(/^[- ]/, ''))],
    added: sides.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
  };
}

function placesOf({ finding, anchors }: AnchoredFinding, prose: string): Place[] {
  const known = anchors.length ? anchors : finding.locations;
  const claimed = known.map((place) => ({ ...placeAt(place.path, place.lines), claimed: true }));
  const mentioned = [...prose.matchAll(/([\w@./-]*\w\.\w{1,8}):(\d{1,6})(?:[-–](\d{1,6}))?/g)].map(
    ([, path = '', start = '', end]) => {
      const from = Number(start);
      return { ...placeAt(path, { start: from, end: Math.max(from, Number(end ?? from)) }), claimed: false };
    },
  );
  return [...claimed, ...mentioned.slice(0, 8)];
}

function placeAt(path: string, lines: LineRange | null): Omit<Place, 'claimed'> {
  const normal = path.replace(/\\/g, '/').replace(/^(\.\/)+/, '');
  return { path: normal, baseName: normal.split('/').at(-1) ?? normal, lines };
}

/** Whether one path may be a shortened form of the other. */
export function samePath(a: Place, b: Place): boolean {
  if (a.baseName !== b.baseName) return false;
  return a.path === b.path || `/${a.path}`.endsWith(`/${b.path}`) || `/${b.path}`.endsWith(`/${a.path}`);
}

const TEST_GAP =
  /\b(no|missing|lacks?|without|add|needs?|untested|uncovered|insufficient|absent)\b.{0,60}\b(tests?|test coverage|coverage|test cases?|assertions?|regression test)\b|\b(tests?|coverage)\b.{0,40}\b(missing|gap|gaps|lacks?|does not cover|do not cover|don't cover|doesn't cover|never (exercises?|covers?))\b|\b(untested|not tested|never tested|not covered)\b/i;
const DOCUMENTATION =
  /\b(docs?|documentation|documented|docstrings?|comments?|readme|changelog|typos?|javadoc|godoc|wording|design doc|doc comment|error message)\b/i;

function subjectOf({ finding }: AnchoredFinding): Subject {
  if (TEST_GAP.test(finding.title)) return 'test-gap';
  const path = finding.locations[0]?.path ?? '';
  if (DOCUMENTATION.test(finding.title) || /\.(md|rst|adoc|txt)$/i.test(path)) return 'documentation';
  return 'code';
}
