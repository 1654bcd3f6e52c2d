/** Made findings and reviews for the tests of this folder. */
import { unknownOrigin } from '../../src/evidence/evidence.js';
import type { AnchoredFinding } from '../../src/domain/finding.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Anchor, Location } from '../../src/domain/finding.js';
import type { Review } from '../../src/domain/finding.js';

export interface Made extends Partial<Finding> {
  readonly anchored?: Partial<AnchoredFinding>;
  /** `path:start-end`, `path:line` or `path`. */
  readonly at?: string;
}

export function finding(made: Made): Finding {
  const { at, ...rest } = made;
  const reviewer = made.reviewer ?? 'claude';
  const pass = made.pass ?? 1;
  return {
    reviewer,
    pass,
    file: `${reviewer}-pass-${pass}.md`,
    line: 10,
    ordinal: 0,
    id: null,
    severity: 'important',
    severityFrom: 'tag',
    classification: null,
    title: 'A finding',
    body: '',
    locations: at ? [locationOf(at)] : [],
    quotes: [],
    fix: null,
    standing: { kind: 'stands' },
    ...rest,
  };
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

export function locationOf(text: string): Location {
  const [, path = text, start, end] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  return { path, lines: start ? { start: Number(start), end: Number(end ?? start) } : null };
}

export function review(made: Partial<Review>): Review {
  const reviewer = made.reviewer ?? 'claude';
  return {
    reviewer,
    pass: 1,
    file: `${reviewer}-pass-1.md`,
    text: '',
    executiveSummary: '',
    findings: [],
    concerns: [],
    strengths: [],
    testing: [],
    documentation: [],
    commitStructure: [],
    limitations: [],
    feedback: [],
    coverage: [],
    readable: true,
    claimed: null,
    unread: [],
    closed: true,
    problems: [],
    ...made,
  };
}
