/** Reviews, the change and its repository enter; findings with their evidence leave, none missing. */
import { filesToRead, placeFindings, uncheckedFix, withoutEvidence } from '../core/anchor.js';
import { makeSources } from '../core/anchor/sources.js';
import { decideOrigins, linesToBlame } from '../core/origin.js';
import type { Change } from '../domain/change.js';
import type { AnchoredFinding } from '../domain/evidence.js';
import type { Problem } from '../domain/problem.js';
import type { ProsePlace } from '../domain/report.js';
import type { Review } from '../domain/review.js';
import { readBlames } from './evidence/blame.js';
import { readContents, readHead } from './evidence/read.js';
import type { Git } from './git.js';

export interface Evidence {
  /** Every finding of every review, in their order. */
  readonly findings: readonly AnchoredFinding[];
  readonly prosePlaces: readonly ProsePlace[];
  /** All confined fixes that apply together, as one patch on head; empty when there is none. */
  readonly fixesPatch: string;
  readonly problems: readonly Problem[];
}

/** Checks every finding by git. What git cannot tell is marked, and said as a problem; nothing is removed. */
export async function gatherEvidence(reviews: readonly Review[], change: Change, git: Git): Promise<Evidence> {
  const findings = reviews.flatMap((review) => review.findings);
  const head = await readHead(git, change.head);
  if ('what' in head) {
    return { findings: withoutEvidence(reviews, head.why), prosePlaces: [], fixesPatch: '', problems: [head] };
  }
  const requests = filesToRead(findings, change, head.listing);
  const sources = makeSources(requests, await readContents(git, change, requests, head));
  const placed = placeFindings(findings, change, head.listing, sources);
  const blames = await readBlames(git, change, linesToBlame(placed));
  const origins = decideOrigins(placed, change, blames, sources);
  return {
    findings: placed.map(({ finding, anchors }, index) => ({
      finding,
      anchors,
      origin: origins[index] ?? { kind: 'unknown', commit: null, reason: 'not decided' },
      fix: uncheckedFix(finding, 'not yet'),
    })),
    prosePlaces: [],
    fixesPatch: '',
    problems: [],
  };
}
