/** Anchored findings for the tests of this folder. */
import { unknownOrigin } from '../../src/evidence/evidence.js';
import type { Anchor, AnchoredFinding, Location } from '../../src/domain/finding.js';
import { finding, type FindingSketch } from '../support/findings.js';

export interface Made extends FindingSketch {
  readonly anchored?: Partial<AnchoredFinding>;
}

/** A finding as it is without a repository, unless `anchored` says otherwise. */
export function anchored({ anchored: evidence, ...made }: Made): AnchoredFinding {
  const claim = finding(made);
  return {
    finding: claim,
    anchors: claim.locations.map((claimed, index) => anchor({ claimed, primary: index === 0 })),
    origin: unknownOrigin('no repository'),
    fix: { diff: '', applies: 'none', reason: '', confined: false },
    ...evidence,
  };
}

export function anchor(made: Partial<Anchor> & { readonly claimed: Location }): Anchor {
  return {
    path: made.claimed.path,
    lines: made.claimed.lines,
    side: 'head',
    primary: true,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
    ...made,
  };
}
