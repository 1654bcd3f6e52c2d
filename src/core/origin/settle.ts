/** The sources of one consolidated finding and whose reviews are complete enter; its origin, judged over all of them, leaves. */
import type { AnchoredFinding, Origin, OriginKind } from '../../domain/evidence.js';
import { countWord } from '../../domain/wording.js';
import { cite } from './cite.js';

/** Whose word counts. */
export interface Word {
  /** Ids of reviewers whose reviews are complete: only theirs says that a fault is older than the change. */
  readonly completed: ReadonlySet<string>;
  /** Reviewer id → vendor; a reviewer that is not listed is its own vendor. */
  readonly vendors: Readonly<Record<string, string>>;
  /** An instruction to the reviewers stands: nobody's word calls a fault old. */
  readonly held: boolean;
}

/** What blocks most speaks first. */
const ORDER: readonly OriginKind[] = ['introduced', 'exposed', 'unknown', 'pre-existing'];
/** Vendors that must have looked before one of them may call a fault in touched code old. */
const VENDORS = 2;

/** Pre-existing only with positive ground: git's alone, with nobody against it, or git's for the lines and the reviewers' word for the rest. */
export function settleOrigin(sources: readonly AnchoredFinding[], word: Word): Origin {
  const placed = sources.filter(isPlaced);
  const counting = placed.length ? placed : sources;
  const best = worst(counting);
  if (!best) return { kind: 'unknown', commit: null, reason: 'it has no source' };
  const older = counting.every(({ origin }) => origin.older !== null);
  const ours = older ? strongest(sources, counting) : null;
  if (!older) return plain(best.origin);
  if (ours) return ours;
  if (best.origin.kind === 'pre-existing') return plain(best.origin);
  return (
    byWord(sources, counting, word) ?? {
      ...plain(best.origin),
      reason: `${best.origin.reason}; ${lacking(sources, word)}`,
    }
  );
}

/** A place that git confirmed speaks before one that it could not check. */
function isPlaced({ anchors }: AnchoredFinding): boolean {
  return anchors.some(({ state, lines }) => lines && (state === 'verified' || state === 'moved'));
}

function worst(sources: readonly AnchoredFinding[]): AnchoredFinding | undefined {
  const rank = ({ origin }: AnchoredFinding): number =>
    2 * ORDER.indexOf(origin.kind) + (origin.older === null ? 0 : 1);
  return [...sources].sort((a, b) => rank(a) - rank(b))[0];
}

/** Who is against it: a source that ties the finding to the change in words, or cites, unconfirmed, what the change wrote or reaches. */
function strongest(sources: readonly AnchoredFinding[], counting: readonly AnchoredFinding[]): Origin | null {
  const other = worst(sources.filter((source) => !counting.includes(source)));
  if (other && (other.origin.kind === 'introduced' || other.origin.kind === 'exposed')) return plain(other.origin);
  for (const { origin, finding } of sources) {
    if (origin.testimony.kind !== 'tied') continue;
    const best = worst(counting)?.origin;
    const reason = `${finding.reviewer} ${origin.testimony.reason}`;
    if (best?.kind === 'exposed') return plain(best);
    return {
      kind: 'unknown',
      commit: null,
      reason: `${reason}; git shows no such tie, and that proves nothing: a second look would decide`,
    };
  }
  return null;
}

function byWord(sources: readonly AnchoredFinding[], counting: readonly AnchoredFinding[], word: Word): Origin | null {
  const says = sayers(sources, word);
  const vendors = vendorsOf(word);
  const commit = counting[0]?.origin.older ?? null;
  if (word.held || !says.length || vendors < VENDORS || commit === null) return null;
  const lines = `these lines are older than the change: ${cite(commit)}`;
  const reason = `${lines}; ${says.join(' and ')} ${says.length === 1 ? 'says' : 'say'} so too, and of ${countWord(vendors)} vendors none says otherwise`;
  return { kind: 'pre-existing', commit, reason };
}

/** Reviewers with a complete review that call it old. */
function sayers(sources: readonly AnchoredFinding[], { completed }: Word): string[] {
  const saying = sources.filter(
    ({ origin, finding }) => origin.testimony.kind === 'older' && completed.has(finding.reviewer),
  );
  return [...new Set(saying.map(({ finding }) => finding.reviewer))].sort();
}

function vendorsOf({ completed, vendors }: Word): number {
  return new Set([...completed].map((id) => vendors[id] ?? id)).size;
}

function lacking(sources: readonly AnchoredFinding[], word: Word): string {
  const lacks = [
    ...(word.held ? ['an answer to the instruction to the reviewers'] : []),
    ...(vendorsOf(word) < VENDORS ? ['complete reviews of two vendors'] : []),
    ...(sayers(sources, word).length ? [] : ['the word of one that it is older than the change']),
  ];
  return `${lacks.join(' and ')} would decide`;
}

function plain({ kind, commit, reason }: Origin): Origin {
  return { kind, commit, reason };
}
