/** Builders of findings for the tests of the page, SARIF and rdjson. */
import { unheard } from '../../src/evidence/evidence.js';
import { type AnchoredFinding, NO_FIX, type Origin } from '../../src/domain/finding.js';
import type { ConsolidatedFinding, Source } from '../../src/domain/consolidation.js';
import type { Anchor, Excerpt } from '../../src/domain/finding.js';
import type { ReportFinding } from '../../src/domain/report.js';
import type { Severity } from '../../src/domain/severity.js';
import { finding as made } from './findings.js';

export const HEAD = 'fe0962c4d1a5b7e8890c1d2e3f405162738495a6';
export const BASE = 'ab4130d17f6a0b9c8d7e6f5a4b3c2d1e0f9a8b7c';

export const introduced: Origin = {
  kind: 'introduced',
  commit: { sha: HEAD, date: '2026-04-16T09:12:00Z', subject: 'Cache tokens between requests' },
  reason: 'its lines are added by this change',
};

/** An excerpt of code lines; lines that begin with `+` are the change's. */
export function excerpt(startLine: number, code: string): Excerpt {
  const lines = code.split('\n').map((line) => ({ text: line.slice(1), changed: line.startsWith('+') }));
  return { startLine, lines };
}

export function anchor(path: string, start: number | null, end = start, more: Partial<Anchor> = {}): Anchor {
  const lines = start === null ? null : { start, end: end ?? start };
  return {
    claimed: { path, lines },
    path,
    lines,
    side: 'head',
    primary: true,
    state: 'verified',
    quote: 'matched',
    excerpt: null,
    ...more,
  };
}

export function source(reviewer: string, line: number, severity: Severity, title: string): Source {
  const anchored: AnchoredFinding = {
    finding: made({ reviewer, line, id: 'I1', severity, classification: 'gap', title }),
    anchors: [],
    origin: unheard(introduced),
    fix: NO_FIX,
  };
  return { anchored, alsoIn: [] };
}

/** A finding with defaults for what a test does not care about. */
export function finding(id: string, more: Partial<ReportFinding> = {}): ReportFinding {
  const severity: Severity = id.startsWith('C') ? 'critical' : id.startsWith('I') ? 'important' : 'suggestion';
  const base: ConsolidatedFinding = {
    id,
    key: `key-${id}`,
    severity,
    contested: false,
    risk: null,
    classification: 'gap',
    title: `Finding ${id}`,
    body: `Body of ${id}.`,
    said: [],
    locations: [anchor('src/auth/session.ts', 42, 48)],
    origin: introduced,
    fix: NO_FIX,
    reviewers: ['claude'],
    sources: [source('claude', 20, severity, `Finding ${id}`)],
    reconciliation: { kind: 'sole', votes: { claude: severity }, reason: 'one reviewer raised it' },
    joins: [],
    related: [],
  };
  const standing = {
    code: null,
    waiver: null,
    secondOpinion: null,
    round: { status: 'new', since: 2 },
    feedback: [],
    blocking: true,
    inline: null,
  } as const;
  return { ...base, ...standing, ...more };
}
