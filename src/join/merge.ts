/** Makes one finding of several sources: best evidence, fix, classification, texts; then order and ids. */
import type { ConsolidatedFinding, Said } from '../domain/consolidation.js';
import {
  type Anchor,
  type AnchoredFinding,
  findingKey,
  FIX_STATES,
  type FixCheck,
  type Origin,
  ORIGINS,
  overlap,
} from '../domain/finding.js';
import { type Classification, type Severity, severityRank } from '../domain/severity.js';
import { isBareTag } from '../parse/parse.js';
import { byFence } from '../text/fences.js';
import { severityLetter } from '../text/wording.js';
import { boundedText, symbolsOf, wordsOf } from './terms.js';

/** Best-evidenced first: place and quote confirmed, a fix that applies, more severe, fuller text; ties by key. */
export function byEvidence(a: AnchoredFinding, b: AnchoredFinding): number {
  return (
    evidenceOf(b) - evidenceOf(a) ||
    severityRank(a.finding.severity) - severityRank(b.finding.severity) ||
    b.finding.body.length - a.finding.body.length ||
    compareText(findingKey(a.finding), findingKey(b.finding))
  );
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const PLACE_WORTH = { verified: 3, moved: 2, unverified: 1, missing: 0 } as const;
const QUOTE_WORTH = { matched: 2, moved: 1, none: 0, absent: -1 } as const;
const FIX_WORTH = { applies: 2, offset: 1, none: 0, no: 0 } as const;

function evidenceOf(source: AnchoredFinding): number {
  const primary = source.anchors[0];
  const place = primary ? PLACE_WORTH[primary.state] + QUOTE_WORTH[primary.quote] + (primary.lines ? 1 : 0) : 0;
  return place + FIX_WORTH[source.fix.applies];
}

/** All places, the main source's first, without those that an earlier one covers. Only the first is primary. */
export function mergeLocations(sources: readonly AnchoredFinding[]): Anchor[] {
  const places: Anchor[] = [];
  for (const anchor of sources.flatMap((source) => source.anchors)) {
    if (!places.some((place) => covers(place, anchor))) places.push({ ...anchor, primary: places.length === 0 });
  }
  return places;
}

function covers(place: Anchor, other: Anchor): boolean {
  const samePath = place.path === other.path || place.path.endsWith(`/${other.path}`);
  if (!samePath || place.side !== other.side) return false;
  if (!other.lines) return true;
  return place.lines !== null && overlap(place.lines, other.lines) > 0;
}

/** A diff that applies wins; on a tie the confined one, then the better-evidenced source's. */
export function chooseFix(sources: readonly AnchoredFinding[]): FixCheck {
  const fixes = sources.map(({ fix }) => fix);
  const best = [...fixes].sort((a, b) => rank(a) - rank(b) || Number(b.confined) - Number(a.confined))[0];
  return best ?? { diff: '', applies: 'none', reason: '', confined: false };
}

const rank = ({ applies }: FixCheck): number => FIX_STATES.indexOf(applies);

interface Classified {
  readonly classification: Classification | null;
  /** What git had to say against the reviewers; empty when nothing. */
  readonly reason: string;
}

/** The word most reviewers use, the first source's on a tie; where git finds no trace of a regression, that is said and the word stands. */
export function classify(sources: readonly AnchoredFinding[], origin: Origin): Classified {
  const words = new Map<Classification, Set<string>>();
  for (const { finding } of sources) {
    if (!finding.classification) continue;
    words.set(finding.classification, (words.get(finding.classification) ?? new Set()).add(finding.reviewer));
  }
  const most = Math.max(0, ...[...words.values()].map((reviewers) => reviewers.size));
  const winner = [...words].find(([, reviewers]) => reviewers.size === most)?.[0] ?? null;
  if (winner === 'regression' && origin.kind === 'unknown' && sources.some((source) => source.origin.older !== null)) {
    const reason =
      'Called a regression; git finds that this change did not write the code, which does not show that it did not break it.';
    return { classification: winner, reason };
  }
  return { classification: winner, reason: '' };
}

// The title, the main text, and what others add, each under its own name.

/** Fuller titles than this are not easier to read. */
const LONG_TITLE = 110;
const SHORT_TITLE = 25;

/** The clearest title: shares most with the others, names a code thing, is neither short nor long. The first on a tie. */
export function chooseTitle(sources: readonly AnchoredFinding[]): string {
  const titles = sources.map(({ finding }) => finding.title);
  if (titles.length < 2) return titles[0] ?? '';
  const vocabulary = titles.map((title) => new Set(wordsOf(title)));
  const scores = titles.map((title, index) => {
    const own = vocabulary[index] ?? new Set<string>();
    const shared = vocabulary.filter((other, at) => at !== index && [...own].some((word) => other.has(word)));
    const agreement = shared.length / Math.max(1, titles.length - 1);
    const named = symbolsOf(title).length > 0 ? 0.5 : 0;
    const length = title.length > LONG_TITLE ? -0.5 : title.length < SHORT_TITLE ? -0.5 : 0;
    return agreement + named + length;
  });
  return titles[scores.indexOf(Math.max(...scores))] ?? '';
}

/** A paragraph of which this much has been said already is a restatement. */
const RESTATED = 0.6;

/**
 * The first source's text as written; of the others, by reviewer, the paragraphs that say something new. What is left
 * out is still to be read in the source itself.
 */
export function mergeBodies(sources: readonly AnchoredFinding[]): Merged {
  return mergeTexts(
    sources.map(({ finding: { reviewer, file, title, body } }) => ({
      ...{ reviewer, file, context: title },
      text: withoutTag(body),
    })),
  );
}

/** A tag on a line of its own below the title has been read: what follows is the text. */
function withoutTag(body: string): string {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !isBareTag(line));
  return first === -1 ? '' : lines.slice(first).join('\n');
}

interface Passage extends Said {
  /** Said before the text, e.g. the title; not shown. */
  readonly context: string;
}

/** Texts brought together: the first one's words, and what the others add. */
export interface Merged {
  readonly text: string;
  readonly said: readonly Said[];
}

/** The first passage as written, and of each other what was not said before. */
export function mergeTexts(passages: readonly Passage[]): Merged {
  const [main, ...others] = passages;
  if (!main) return { text: '', said: [] };
  const said = new Set(termsOf(`${main.context}\n${main.text}`));
  for (const other of passages) for (const term of termsOf(other.context)) said.add(term);
  const added: Said[] = [];
  for (const other of others) {
    const additions = paragraphsOf(other.text).filter((paragraph) => {
      if (!stands(paragraph)) return false;
      const terms = [...new Set(termsOf(paragraph))];
      const known = terms.filter((term) => said.has(term)).length;
      if (terms.length < 3 || known / terms.length >= RESTATED) return false;
      for (const term of terms) said.add(term);
      return true;
    });
    const { reviewer, file } = other;
    if (additions.length) added.push({ reviewer, file, text: additions.join('\n\n') });
  }
  return { text: main.text.trim(), said: added };
}

/** Says something without the code around it: no quote, no line that only leads to one, no bare tag or heading. */
function stands(paragraph: string): boolean {
  const text = paragraph.trim();
  const isBare = text.length < LONGEST_TAG && /^[`*_(]+[^`]{0,60}[`*_)]+$/.test(text);
  return !/^(`{3,}|~{3,}|#)/.test(text) && !/[:：]$/.test(text) && !isBare;
}

/** A tag or label in markup is shorter; on a wall of stars the pattern would take for ever. */
const LONGEST_TAG = 200;

const termsOf = (text: string): string[] => {
  const said = boundedText(text);
  return [...wordsOf(said), ...symbolsOf(said)];
};

/** Blocks between blank lines; a fence is one block, whatever it holds. */
export function paragraphsOf(text: string): string[] {
  const blocks: string[][] = [[]];
  for (const { line, fence } of byFence(text.split('\n'))) {
    const isGap = fence === 'none' && line.trim() === '';
    if (isGap || fence === 'opens') blocks.push([]);
    if (!isGap) blocks.at(-1)?.push(line);
    if (fence === 'closes') blocks.push([]);
  }
  return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}

// The order of the report, and the ids.

/** Indices: by severity, origin, agreement, then place. */
export function inReportOrder(findings: readonly ConsolidatedFinding[]): number[] {
  return findings
    .map((finding, index) => ({ finding, index, ranks: ranksOf(finding), key: sourceKey(finding) }))
    .sort(before)
    .map(({ index }) => index);
}

interface PlacedSource {
  readonly finding: ConsolidatedFinding;
  /** Severity, origin, agreement: the smaller first. */
  readonly ranks: readonly [number, number, number];
  readonly key: string;
}

function ranksOf(finding: ConsolidatedFinding): PlacedSource['ranks'] {
  return [severityRank(finding.severity), originRank(finding), -finding.reviewers.length];
}

function before(x: PlacedSource, y: PlacedSource): number {
  const [a, b] = [x.finding, y.finding];
  const [placeA, placeB] = [a.locations[0], b.locations[0]];
  return (
    x.ranks[0] - y.ranks[0] ||
    x.ranks[1] - y.ranks[1] ||
    x.ranks[2] - y.ranks[2] ||
    compareText(placeA?.path ?? '\uffff', placeB?.path ?? '\uffff') ||
    (placeA?.lines?.start ?? 0) - (placeB?.lines?.start ?? 0) ||
    compareText(a.title, b.title) ||
    compareText(x.key, y.key)
  );
}

/** `unknown` before `pre-existing`: it may still be this change's. */
function originRank({ origin }: ConsolidatedFinding): number {
  const order = [ORIGINS[0], ORIGINS[1], ORIGINS[3], ORIGINS[2]];
  return order.indexOf(origin.kind);
}

const sourceKey = ({ sources }: ConsolidatedFinding): string =>
  sources[0] ? findingKey(sources[0].anchored.finding) : '';

/** C1.. I1.. S1.. for severities in report order. */
export function numberIds(severities: readonly Severity[]): string[] {
  const counts: Record<Severity, number> = { critical: 0, important: 0, suggestion: 0 };
  return severities.map((severity) => {
    counts[severity] += 1;
    return `${severityLetter(severity)}${counts[severity]}`;
  });
}
