/** A finding with its evidence, or another statement, enters; what can be compared of it leaves: places, words, symbols, quoted code, fix, subject. */
import type { AnchoredFinding } from '../../domain/evidence.js';
import type { Quote } from '../../domain/finding.js';
import type { LineRange } from '../../domain/location.js';
import type { Subject } from './consequence.js';
import { consequencesOf, subjectOf } from './consequence.js';
import { codeLines, codeNames, identifierParts, sentencesOf, spansOf, stem, trigramsOf, wordsOf } from './terms.js';
import type { Terms } from './vector.js';

/** Where a finding points. `claimed`: named as its place; otherwise only mentioned in its text. */
export interface Place {
  readonly path: string;
  readonly baseName: string;
  readonly lines: LineRange | null;
  readonly claimed: boolean;
}

/** What findings are found and compared by, apart from their places. */
export const ASPECTS = ['words', 'claim', 'title', 'names', 'consequence', 'remedy', 'quoted', 'code'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A statement without its words. */
export interface Outline {
  readonly reviewer: string;
  /** Which review says it, e.g. the file's name. */
  readonly review: string;
  readonly places: readonly Place[];
  readonly subject: Subject;
}

/** What somebody says of the change: a finding, or a point of another section. */
export interface Statement extends Outline {
  readonly title: string;
  /** The text below the title, without fenced code. */
  readonly prose: string;
  readonly remedy: string;
  /** Code as it is (quoted, or taken away by the fix) and as it is proposed. */
  readonly code: { readonly existing: readonly string[]; readonly added: readonly string[] };
}

export interface Profile extends Outline {
  readonly terms: Readonly<Record<Aspect, Terms>>;
  /** Words and names, sentence by sentence; the title is the first. */
  readonly sentences: readonly (readonly string[])[];
}

/** How much more the title says than the text below it. */
const TITLE_WEIGHT = 3;

export function profileOf(anchored: AnchoredFinding): Profile {
  const { finding } = anchored;
  const prose = proseOf(finding.body);
  return profiled({
    reviewer: finding.reviewer,
    review: finding.file,
    places: placesOf(anchored, prose),
    subject: subjectOf(finding.title, finding.locations[0]?.path ?? ''),
    title: finding.title,
    prose,
    remedy: finding.fix?.text ?? '',
    code: codeOf(anchored),
  });
}

export function profiled({ reviewer, review, places, subject, ...said }: Statement): Profile {
  const { title, prose, remedy, code } = said;
  const names = [...code.existing, ...code.added].flatMap(codeNames);
  const words = count([wordsOf(title), TITLE_WEIGHT], [wordsOf(prose), 1]);
  // Statements about one piece of code share its words whatever they claim; what they claim is in the other words.
  const given = new Set([...names, ...places.map(({ baseName }) => baseName)].flatMap(identifierParts).map(stem));
  return {
    ...{ reviewer, review, places, subject },
    sentences: sentencesOf(title, prose).map((text) => [...wordsOf(text), ...spansOf(text)]),
    terms: {
      words,
      claim: new Map([...words].filter(([word]) => !given.has(word))),
      title: count([trigramsOf(title), 1]),
      names: count([spansOf(title), 1], [spansOf(prose), 1]),
      consequence: count([consequencesOf(title), 1]),
      remedy: count([wordsOf(remedy), 1], [code.added.flatMap(codeNames), 1]),
      quoted: new Map(code.existing.flatMap(codeLines).map((line) => [line, Math.min(3, line.length / 20)])),
      code: count([names, 1]),
    },
  };
}

/** The text of a finding without fenced code. */
export function proseOf(body: string): string {
  return body.replace(/^[ \t]*(`{3,40}|~{3,40})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '\n');
}

function count(...parts: readonly (readonly [readonly string[], number])[]): Terms {
  const terms = new Map<string, number>();
  for (const [words, weight] of parts) for (const word of words) terms.set(word, (terms.get(word) ?? 0) + weight);
  return new Map([...terms].map(([word, times]) => [word, 1 + Math.log(times)]));
}

function codeOf({ finding, fix }: AnchoredFinding): { existing: string[]; added: string[] } {
  const isDiff = ({ language }: Quote): boolean => language !== null && /^(diff|patch)$/i.test(language);
  const proposals = [...(finding.fix?.diffs ?? []), ...(fix.diff ? [fix.diff] : [])];
  const diffs = [...finding.quotes.filter(isDiff).map(({ code }) => code), ...proposals.filter(isPatch)];
  const lines = diffs.flatMap((diff) => diff.split('\n')).filter((line) => !/^(\+\+\+|---|@@|diff |index )/.test(line));
  return {
    existing: [
      ...finding.quotes.filter((quote) => !isDiff(quote)).map(({ code }) => code),
      ...lines.filter((line) => !line.startsWith('+')).map((line) => line.replace(/^[- ]/, '')),
    ],
    added: [
      ...lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
      ...proposals.filter((proposal) => !isPatch(proposal)),
    ],
  };
}

/** A proposal without signs is the new code itself. */
const isPatch = (text: string): boolean => /^[+-](?![+-]{2} )/m.test(text);

function placesOf({ finding, anchors }: AnchoredFinding, prose: string): Place[] {
  const known = anchors.length ? anchors : finding.locations;
  const claimed = known.map((place) => ({ ...placeAt(place.path, place.lines), claimed: true }));
  const mentioned = [...prose.matchAll(/(?<![\w@./-])([\w@./-]{0,300}\w\.\w{1,8}):(\d{1,6})(?:[-–](\d{1,6}))?/g)].map(
    ([, path = '', start = '', end]) => {
      const from = Number(start);
      return { ...placeAt(path, { start: from, end: Math.max(from, Number(end ?? from)) }), claimed: false };
    },
  );
  return [...claimed, ...mentioned.slice(0, 8)];
}

export function placeAt(path: string, lines: LineRange | null): Omit<Place, 'claimed'> {
  const normal = path.replace(/\\/g, '/').replace(/^(\.\/)+/, '');
  return { path: normal, baseName: normal.split('/').at(-1) ?? normal, lines };
}

/** Whether one path may be a shortened form of the other. */
export function samePath(a: Place, b: Place): boolean {
  if (a.baseName !== b.baseName) return false;
  return a.path === b.path || `/${a.path}`.endsWith(`/${b.path}`) || `/${b.path}`.endsWith(`/${a.path}`);
}
