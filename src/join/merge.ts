/** Makes one finding of several sources: best evidence, fix, classification; then order and ids. */
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import {
  type AnchoredFinding,
  type ChosenFix,
  findingKey,
  fits,
  FIX_STATES,
  type FixCheck,
  NO_FIX,
  type Origin,
  ORIGINS,
} from '../domain/finding.js';
import { type Classification, type Severity, severityRank } from '../domain/severity.js';
import { changedBlocks } from '../git/changed-blocks.js';
import { severityLetter } from '../text/wording.js';

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

/** How well git confirms a place. */
export const PLACE_WORTH = { verified: 3, moved: 2, unverified: 1, missing: 0 } as const;
const QUOTE_WORTH = { matched: 2, moved: 1, none: 0, absent: -1 } as const;
const FIX_WORTH = { applies: 2, offset: 1, no: 0, 'not-tried': 0, none: 0 } as const;

const evidenceOf = (source: AnchoredFinding): number => placeWorth(source) + FIX_WORTH[source.fix.applies];

/** How well git confirms the primary place and what is quoted of it: 0 to 6, -1 when nothing of it holds. */
export function placeWorth({ anchors: [primary] }: AnchoredFinding): number {
  return primary ? PLACE_WORTH[primary.state] + QUOTE_WORTH[primary.quote] + (primary.lines ? 1 : 0) : 0;
}

/** A diff that applies wins; on a tie the confined one, then that of the source that stands first. What others propose beside it is kept. */
export function chooseFix(sources: readonly AnchoredFinding[]): ChosenFix {
  const proposals = sources
    .flatMap(proposalsOf)
    .sort((a, b) => rank(a) - rank(b) || Number(b.confined) - Number(a.confined));
  const distinct: (ProposedFix & { readonly blocks: ReadonlySet<string> })[] = [];
  for (const proposal of proposals) {
    const blocks = changedBlocks(proposal.diff);
    // What changes modes or names has no lines to compare.
    const same = distinct.findIndex((known) => known.diff === proposal.diff || isWithin(blocks, known.blocks));
    const known = distinct[same];
    if (!known) distinct.push({ ...proposal, blocks });
    else if (known.diff === proposal.diff || isWithin(known.blocks, blocks)) {
      distinct[same] = { ...known, reviewers: [...new Set([...known.reviewers, ...proposal.reviewers])].sort() };
    }
  }
  const [best, ...rest] = distinct;
  if (!best) return NO_FIX;
  const { diff, applies, reason, confined, reviewers } = best;
  const others = rest.map((one) => ({
    diff: one.diff,
    applies: one.applies,
    reason: one.reason,
    reviewers: one.reviewers,
  }));
  return { ...NO_FIX, diff, applies, reason, confined, reviewers, others };
}

const FURTHER = { applies: 'not-tried', reason: 'a further diff of the same finding', confined: false } as const;

type ProposedFix = FixCheck & Pick<ChosenFix, 'reviewers'>;

/** A source's fix, and those of its diffs that are no part of what would apply: left out of it, or alternatives. */
function proposalsOf({ finding, fix }: AnchoredFinding): ProposedFix[] {
  const reviewers = [finding.reviewer];
  if (fix.applies === 'none') return [];
  const tried = changedBlocks(fix.diff);
  const left = (finding.fix?.diffs ?? []).filter((diff) => diff.trim() !== '' && !isWithin(changedBlocks(diff), tried));
  return [
    { ...fix, reviewers },
    ...(fits(fix) ? left.map((diff): ProposedFix => ({ ...FURTHER, diff, reviewers })) : []),
  ];
}

function isWithin(blocks: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return blocks.size > 0 && [...blocks].every((block) => others.has(block));
}

const rank = ({ applies }: Pick<FixCheck, 'applies'>): number => FIX_STATES.indexOf(applies);

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
