/** Findings with their evidence and the reviews they come from enter; one list, in which every finding stands once, leaves. */
import type { ConsolidatedFinding, Consolidation, Source } from '../domain/consolidation.js';
import type { AnchoredFinding } from '../domain/evidence.js';
import { findingKey } from '../domain/finding.js';
import type { Review } from '../domain/review.js';
import type { FailOn } from '../domain/severity.js';
import { byEvidence, chooseFix, classify, compareText, mergeLocations } from './consolidate/choose.js';
import { stableKey, uniqueKeys } from './consolidate/identity.js';
import type { Group, SecondHome } from './consolidate/join.js';
import { joinFindings } from './consolidate/join.js';
import { inReportOrder } from './consolidate/order.js';
import { mergeAssessments, mergeObservations } from './consolidate/points.js';
import { sift } from './consolidate/set-aside.js';
import type { Vendors } from './consolidate/severity.js';
import { settleOrigin, type Word } from './origin.js';
import { settleSeverity } from './consolidate/severity.js';
import { chooseTitle, mergeBodies } from './consolidate/text.js';

export interface ConsolidateOptions {
  /** Nothing at or above it is set aside, but exact repetitions. */
  readonly failOn: FailOn;
  /** Reviewer id → vendor. */
  readonly vendors: Vendors;
  /** Ids of the reviewers whose reviews are complete and count for the quorum. */
  readonly completed: ReadonlySet<string>;
  /** Every path at head and base; `null` without a repository: then no path is known to be missing. */
  readonly paths: ReadonlySet<string> | null;
  /** An instruction to the reviewers stands: no word of a model lowers, demotes or calls anything old. */
  readonly held: boolean;
}

/**
 * Brings the findings of all reviews together: each source once, in a finding or set aside. The order of the input does
 * not matter. Findings are called by the key of their main source: the report's ids are given after the rounds.
 */
export function consolidate(
  findings: readonly AnchoredFinding[],
  reviews: readonly Review[],
  options: ConsolidateOptions,
): Consolidation {
  const sifted = sift(findings, options);
  const joined = joinFindings(sifted.kept);
  const drafts = joined.groups.map((group) => draftOf(group, options));
  const order = inReportOrder(drafts);
  const ids = new Map(drafts.map(({ id }, group) => [group, id] as const));
  const keys = uniqueKeys(order.map((group) => drafts[group]?.key ?? ''));
  const links = { related: relatedIds(joined.related, ids), alsoIn: alsoInIds(joined.secondHomes, ids) };
  return {
    findings: order.flatMap((group, place) => {
      const draft = drafts[group];
      if (!draft) return [];
      const sources = draft.sources.map(({ anchored }) => ({
        anchored,
        alsoIn: links.alsoIn.get(findingKey(anchored.finding)) ?? [],
      }));
      const related = links.related.get(group) ?? [];
      return [{ ...draft, key: keys[place] ?? '', sources, related }];
    }),
    setAside: [...sifted.setAside].sort((a, b) => compareText(firstKey(a.sources), firstKey(b.sources))),
    observations: mergeObservations(reviews),
    assessments: mergeAssessments(reviews),
    feedbackRemarks: reviews.flatMap(({ feedback, reviewer, file }) =>
      feedback.map((point) => ({ ...point, reviewer, file })),
    ),
  };
}

/** Finding key → ids of the other consolidated findings that it speaks of. */
function alsoInIds(homes: readonly SecondHome[], ids: ReadonlyMap<number, string>): Map<string, string[]> {
  const alsoIn = new Map<string, string[]>();
  for (const { member, group } of homes) {
    alsoIn.set(member, [...(alsoIn.get(member) ?? []), ids.get(group) ?? ''].sort());
  }
  return alsoIn;
}

const firstKey = (sources: readonly Source[]): string => (sources[0] ? findingKey(sources[0].anchored.finding) : '');

/** A consolidated finding before it has its place among the others. */
function draftOf(group: Group, word: Word & Pick<ConsolidateOptions, 'held'>): ConsolidatedFinding {
  const members: AnchoredFinding[] = [...group.members].sort(byEvidence);
  const sources = members.map((anchored) => ({ anchored, alsoIn: [] }));
  const settled = settleSeverity(sources, word.vendors, word.held);
  const origin = settleOrigin(members, word);
  const { classification, reason } = classify(members, origin);
  const main = members[0];
  const { text: body, said } = mergeBodies(members);
  return {
    id: main ? findingKey(main.finding) : '',
    key: main ? stableKey(main) : '',
    severity: settled.severity,
    contested: settled.contested,
    classification,
    title: chooseTitle(members),
    ...{ body, said },
    locations: mergeLocations(members),
    origin,
    fix: chooseFix(members),
    reviewers: [...new Set(members.map(({ finding }) => finding.reviewer))].sort(),
    sources,
    reconciliation: {
      ...settled.reconciliation,
      reason: [settled.reconciliation.reason, reason].filter((part) => part !== '').join(' '),
    },
    joins: group.joins,
    related: [],
  };
}

/** More links than this are noise. */
const MAX_RELATED = 4;

function relatedIds(
  links: readonly { readonly a: number; readonly b: number }[],
  idOf: ReadonlyMap<number, string>,
): Map<number, string[]> {
  const related = new Map<number, string[]>();
  for (const { a, b } of links) {
    const [ofA, ofB] = [related.get(a) ?? [], related.get(b) ?? []];
    if (ofA.length >= MAX_RELATED || ofB.length >= MAX_RELATED) continue;
    related.set(a, [...ofA, idOf.get(b) ?? '']);
    related.set(b, [...ofB, idOf.get(a) ?? '']);
  }
  return related;
}
