/** Findings as reviewers wrote them enter; findings with their evidence, or marked as lacking it, leave. */
import type { AnchoredFinding, FixCheck, Origin } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Anchor } from '../domain/location.js';
import type { Review } from '../domain/review.js';

const NO_REPOSITORY = 'there was no repository to check it with';

/** Every finding of every review, marked as unchecked: places `unverified`, origins `unknown`, fixes `no`, each with `reason`. */
export function withoutEvidence(reviews: readonly Review[], reason: string = NO_REPOSITORY): AnchoredFinding[] {
  return reviews.flatMap((review) => review.findings).map((finding) => unchecked(finding, reason));
}

/** One finding without evidence. */
export function unchecked(finding: Finding, reason: string): AnchoredFinding {
  return {
    finding,
    anchors: claimedAnchors(finding),
    origin: unknownOrigin(reason),
    fix: uncheckedFix(finding, reason),
  };
}

/** The claimed places as they are, none checked. */
export function claimedAnchors(finding: Finding): Anchor[] {
  return finding.locations.map((claimed, index) => ({
    claimed,
    path: claimed.path,
    lines: claimed.lines,
    side: 'head',
    primary: index === 0,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
  }));
}

/** An origin that could not be decided, with the reason. */
export function unknownOrigin(reason: string): Origin {
  return { kind: 'unknown', commit: null, reason };
}

/** The claimed fix, not tried. */
export function uncheckedFix(finding: Finding, reason: string): FixCheck {
  const diff = (finding.fix?.diffs ?? []).join('\n');
  if (!diff.trim()) return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
  return { diff, applies: 'no', reason: `not tried: ${reason}`, confined: false };
}
