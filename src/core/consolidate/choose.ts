/** The sources of one consolidated finding enter; the best evidence among them leaves: order, places, fix, classification. */
import type { AnchoredFinding, FixCheck, Origin } from '../../domain/evidence.js';
import { FIX_STATES } from '../../domain/evidence.js';
import { findingKey } from '../../domain/finding.js';
import type { Anchor } from '../../domain/location.js';
import { overlap } from '../../domain/location.js';
import type { Classification } from '../../domain/severity.js';
import { severityRank } from '../../domain/severity.js';

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

export interface Classified {
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
  return { classification: winner ?? null, reason: '' };
}
