/** Findings and reviews in few words, for tests. */
import type { Anchor, AnchoredFinding, Finding, Location, Quote, Review } from '../../src/domain/finding.js';
import { unknownOrigin } from '../../src/evidence/evidence.js';

export interface FindingSketch extends Partial<Finding> {
  /** `path`, `path:3` or `path:3-5`. */
  readonly at?: string | readonly string[];
  readonly quote?: string | readonly string[];
  readonly diff?: string | readonly string[];
}

/** A finding as a reviewer wrote it. */
export function finding({ at = [], quote = [], diff = [], ...more }: FindingSketch): Finding {
  const { reviewer = 'claude', pass = 1 } = more;
  const diffs = [diff].flat();
  return {
    reviewer,
    pass,
    file: `${reviewer}-pass-${String(pass)}.md`,
    line: 10,
    ordinal: 0,
    id: null,
    severity: 'important',
    severityFrom: 'tag',
    classification: null,
    filed: null,
    title: 'A finding',
    body: '',
    locations: [at].flat().map(locationOf),
    quotes: [quote].flat().map((code): Quote => ({ code, language: null, path: null, line: 1 })),
    fix: diffs.length ? { text: '', diffs } : null,
    standing: { kind: 'stands' },
    ...more,
  };
}

export function locationOf(text: string): Location {
  const [, path = text, start, end = start] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/.exec(text) ?? [];
  return { path, lines: start === undefined ? null : { start: Number(start), end: Number(end) } };
}

/** A finding and what git says of it. */
export interface Made extends FindingSketch {
  readonly anchored?: Partial<AnchoredFinding>;
}

/** A finding as it is without a repository, unless `anchored` says otherwise. */
export function anchored({ anchored: evidence, ...made }: Made): AnchoredFinding {
  const claim = finding(made);
  return {
    finding: claim,
    anchors: claim.locations.map((claimed, index) => unchecked({ claimed, primary: index === 0 })),
    origin: unknownOrigin('no repository'),
    fix: { diff: '', applies: 'none', reason: '', confined: false },
    ...evidence,
  };
}

/** A place that nothing was checked of. */
export function unchecked(made: Partial<Anchor> & { readonly claimed: Location }): Anchor {
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

/** A whole, closed review with nothing in it but what is given. */
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
    closed: true,
    claimed: null,
    unread: [],
    problems: [],
    ...made,
  };
}

/** `count` lines that are all different. */
export function numbered(count: number, word = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${word} ${String(index + 1)} of the file\n`).join('');
}
