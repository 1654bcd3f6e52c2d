/** Builders of runs and reports for tests: a made-up change to a made-up job queue, read by three made-up reviewers. */
import { unknownOrigin } from '../../src/evidence/evidence.js';
import { assess } from '../../src/assess/assess.js';
import { standingOf } from '../../src/conclusion/run-standing.js';
import type { Change, ChangedFile } from '../../src/domain/change.js';
import type { ConsolidatedFinding, Consolidation, Source } from '../../src/domain/consolidation.js';
import { type Finding, NO_FIX } from '../../src/domain/finding.js';
import type { Anchor, Location } from '../../src/domain/finding.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import type { Review } from '../../src/domain/finding.js';
import { NO_TELEMETRY, type PassRun, type ReviewerRun } from '../../src/domain/reviewer.js';
import type { RoundsOutcome, RunFacts } from '../../src/domain/report.js';
import { mostSevere, type Severity } from '../../src/domain/severity.js';
import { finding, review } from './findings.js';
import { GATE, passBy, reviewerCalled } from './runs.js';

export const HEAD = '4f0c2a9d1e8b7c6a5f4e3d2c1b0a99887766554f';
export const BASE = '90ab12cd34ef56ab78cd90ef12ab34cd56ef7890';

const VENDORS: Readonly<Record<string, { name: string; vendor: string; effort: string }>> = {
  claude: { name: 'Claude Opus 4.7', vendor: 'anthropic', effort: 'xhigh' },
  codex: { name: 'Codex GPT 5.5', vendor: 'openai', effort: 'high' },
  gemini: { name: 'Gemini 3.1 Pro', vendor: 'google', effort: 'default' },
};

/** A place that git confirmed, with its code; lines are numbered from `start`. */
export function anchor(path: string, start: number, code: readonly string[], overrides: Partial<Anchor> = {}): Anchor {
  const lines = { start, end: start + Math.max(1, code.length) - 1 };
  return {
    claimed: { path, lines },
    path,
    lines,
    side: 'head',
    primary: true,
    state: 'verified',
    quote: 'matched',
    excerpt: code.length ? { startLine: start, lines: code.map((text) => ({ text, changed: true })) } : null,
    ...overrides,
  };
}

/** A finding as a reviewer wrote it. */
export function claim(reviewer: string, overrides: Partial<Finding> = {}): Finding {
  return finding({ reviewer, line: 12, classification: 'regression', ...overrides });
}

/** A claim inside a consolidated finding. */
export function source(finding: Finding): Source {
  return {
    anchored: {
      finding,
      anchors: [],
      origin: unknownOrigin(''),
      fix: { diff: '', applies: 'none', reason: '', confined: false },
    },
    alsoIn: [],
  };
}

/** What tests vary most in a consolidated finding: its votes make its reviewers, sources and severity. */
export interface FindingSketch extends Partial<Omit<ConsolidatedFinding, 'reviewers' | 'sources'>> {
  readonly id: string;
  readonly votes?: Readonly<Record<string, Severity>>;
  /** Line of the title in each reviewer's review. */
  readonly line?: number;
}

/** A consolidated finding from its votes. */
export function consolidated(given: FindingSketch): ConsolidatedFinding {
  const { votes = { claude: 'important' }, line = lineOf(given.id), ...sketch } = given;
  const reviewers = Object.keys(votes).sort();
  const severity = sketch.severity ?? mostSevere(Object.values(votes));
  const title = sketch.title ?? `Finding ${sketch.id}`;
  const classification = sketch.classification === undefined ? 'regression' : sketch.classification;
  const locations: readonly Location[] = (sketch.locations ?? []).map(({ claimed }) => claimed);
  const agreed = new Set(Object.values(votes)).size === 1;
  const { id } = sketch;
  return {
    key: `key-${id}`,
    contested: false,
    risk: null,
    body: `What ${id} is about.`,
    said: [],
    locations: [],
    origin: { kind: 'introduced', commit: null, reason: 'the change adds these lines' },
    fix: NO_FIX,
    reconciliation: {
      kind: reviewers.length === 1 ? 'sole' : agreed ? 'agreed' : 'settled',
      votes,
      reason: reviewers.length === 1 ? 'one vote' : agreed ? 'all agree' : 'the median of the votes',
    },
    joins: [],
    related: [],
    ...sketch,
    severity,
    title,
    classification,
    reviewers,
    sources: reviewers.map((reviewer) =>
      source(claim(reviewer, { id, line, severity: votes[reviewer] ?? severity, classification, title, locations })),
    ),
  };
}

/** A line of its own for each id: sources are told apart by their line. */
function lineOf(id: string): number {
  return 12 + 'CIS'.indexOf(id.charAt(0)) * 100_000 + (Number(id.slice(1)) || 1) * 9;
}

/** A consolidated finding in a report, new in round 1. */
export function reported(sketch: FindingSketch, overrides: Partial<ReportFinding> = {}): ReportFinding {
  return {
    ...consolidated(sketch),
    ...{
      code: null,
      waiver: null,
      round: { status: 'new', since: 1 },
      feedback: [],
      secondOpinion: null,
      blocking: true,
      inline: null,
    },
    ...overrides,
  };
}

export function changedFile(path: string, overrides: Partial<ChangedFile> = {}): ChangedFile {
  const kind = path.endsWith('.md') ? 'documentation' : path.includes('test') ? 'test' : 'source';
  const counts = { added: 40, deleted: 8, kind, blobs: null, hunks: [] } as const;
  return { path, previousPath: null, status: 'modified', ...counts, ...overrides };
}

export function sampleChange(overrides: Partial<Change> = {}): Change {
  return {
    repository: 'harbour/tidewatch',
    number: 57,
    title: 'Drain the job queue on shutdown',
    description: 'Workers now finish what they hold before the process ends.',
    author: 'mara-lind',
    branch: 'drain-on-shutdown',
    base: BASE,
    mergeBase: BASE,
    head: HEAD,
    commits: [
      {
        sha: 'b1946ac92492d2347c6235b4d2611184aa11bb22',
        subject: 'Drain the queue',
        body: '',
        author: 'mara-lind',
        date: '2026-05-04T09:12:00Z',
      },
      {
        sha: HEAD,
        subject: 'Say in the docs how shutdown works',
        body: '',
        author: 'mara-lind',
        date: '2026-05-04T10:01:00Z',
      },
    ],
    files: [
      changedFile('src/queue/worker.ts', { added: 96, deleted: 21 }),
      changedFile('src/queue/store.ts'),
      changedFile('src/queue/worker.test.ts', { status: 'added', added: 64, deleted: 0 }),
      changedFile('docs/queue.md', { added: 12, deleted: 3 }),
    ],
    diff: '',
    history: { kind: 'whole' },
    filesId: null,
    ...overrides,
  };
}

/** A review with nothing in it that is readable and complete. */
export function sampleReview(reviewer: string, overrides: Partial<Review> = {}): Review {
  return review({
    reviewer,
    text: `# Review by ${reviewer}\n\n## Important Issues\n\nNone.\n`,
    coverage: sampleChange().files.map(({ path }, index) => ({ path, state: 'reviewed', ids: [], line: 40 + index })),
    ...overrides,
  });
}

/** A finished run of one pass. */
export function sampleRun(id: string, pass: Partial<PassRun> = {}, minutes = 5): ReviewerRun {
  const known = VENDORS[id] ?? { name: id, vendor: id, effort: 'default' };
  const durationMs = minutes * 60_000;
  const { name, vendor, effort } = known;
  const model = name.toLowerCase().replaceAll(' ', '-');
  const telemetry = {
    ...{ ...NO_TELEMETRY, durationMs, toolCalls: { Read: 20, Bash: 9, Grep: 5 }, costUsd: 2.41 },
    commands: { 'git blame': 8, 'git diff': 1 },
    tokens: { input: 812_400, output: 14_210 },
  };
  return {
    reviewer: reviewerCalled(id, { name, vendor, model, effort, timeoutMs: 1_200_000 }),
    passes: [passBy(id, { telemetry, startMs: 1200, durationMs, ...pass })],
  };
}

/** Each consolidated finding's claims, as the reviews that hold them. */
export function reviewsOf(findings: readonly ConsolidatedFinding[], reviewers: readonly string[]): Review[] {
  const claims = findings.flatMap(({ sources }) => sources.map(({ anchored }) => anchored.finding));
  return reviewers.map((reviewer) =>
    sampleReview(reviewer, { findings: claims.filter((finding) => finding.reviewer === reviewer) }),
  );
}

/** The facts of a run of three reviewers that raised these findings. */
export function sampleFacts(
  findings: readonly ConsolidatedFinding[] = [],
  overrides: Partial<RunFacts> = {},
): RunFacts {
  const consolidation = {
    findings,
    setAside: [],
    observations: { concerns: [], strengths: [] },
    assessments: { testing: [], documentation: [], commitStructure: [], limitations: [] },
    feedbackRemarks: [],
  };
  return settled({
    id: '20260504-103000-pr-57',
    startedAt: '2026-05-04T10:30:00Z',
    durationMs: 511_000,
    mode: 'standard',
    isolation: null,
    stages: [
      { name: 'collect', startMs: 0, durationMs: 1200 },
      { name: 'run', startMs: 1200, durationMs: 509_000 },
      { name: 'consolidate', startMs: 510_200, durationMs: 310 },
    ],
    change: sampleChange(),
    runs: [sampleRun('claude', {}, 8), sampleRun('codex', {}, 7), sampleRun('gemini', {}, 3)],
    reviews: reviewsOf(findings, ['claude', 'codex', 'gemini']),
    rounds: firstRound(consolidation, 'pr-57'),
    feedback: [],
    gate: GATE,
    prosePlaces: [],
    problems: [],
    skipped: null,
    opinions: new Map(),
    furtherSpent: [],
    ...overrides,
  });
}

/** Facts with the standing that their runs, reviews and findings come to. */
export function settled(facts: Omit<RunFacts, 'standing'>): RunFacts {
  const { change, runs, reviews, rounds, gate } = facts;
  const findings = rounds.consolidation.findings.flatMap(({ sources }) => sources.map(({ anchored }) => anchored));
  return { ...facts, standing: standingOf({ change, runs, reviews, findings, failOn: gate.failOn }) };
}

/** The report of such a run; `overrides` replace what `assess` decided. */
export function sampleReport(findings: readonly ConsolidatedFinding[] = [], overrides: Partial<Report> = {}): Report {
  return { ...assess(sampleFacts(findings)), ...overrides };
}

/** `count` findings over many files and all severities, with code, fix and votes: for sizes and speed. */
export function manyFindings(count: number): ConsolidatedFinding[] {
  const severities = ['critical', 'important', 'suggestion'] as const;
  return severities.flatMap((severity, rank) => {
    const share = rank === 0 ? Math.ceil(count / 20) : rank === 1 ? Math.ceil(count / 4) : count;
    const before = rank === 0 ? 0 : rank === 1 ? Math.ceil(count / 20) : Math.ceil(count / 20) + Math.ceil(count / 4);
    const amount = Math.max(0, Math.min(share, count - before));
    return Array.from({ length: amount }, (_, index) => numbered(severity, index));
  });
}

function numbered(severity: Severity, index: number): ConsolidatedFinding {
  const id = `${severity.charAt(0).toUpperCase()}${String(index + 1)}`;
  const path = `src/queue/part-${String(index % 40)}/stage-${String(index % 7)}.ts`;
  const start = 10 + (index % 90) * 4;
  const code = [`const held = await this.take(${String(index)});`, 'if (held) release(held);'];
  const all = { claude: severity, codex: severity, gemini: severity };
  return consolidated({
    id,
    votes: index % 3 === 0 ? all : index % 3 === 1 ? { codex: severity } : { claude: severity, gemini: severity },
    title: `Stage ${String(index)} releases \`held\` before it is written`,
    body: `When \`take\` returns early, stage ${String(index)} releases the slot twice.\n\nSee \`${path}:${String(start)}\`.`,
    locations: [anchor(path, start, code)],
    fix: {
      ...NO_FIX,
      diff: `--- a/${path}\n+++ b/${path}\n@@ -${String(start)},1 +${String(start)},1 @@\n-${code[1] ?? ''}\n+await write(held);\n`,
      applies: 'applies',
      reason: '',
      confined: true,
    },
  });
}

/** The outcome of a first round: nothing came before, everything is new. `of`: `pr-280` or the branch. */
function firstRound(consolidation: Consolidation, of: string): RoundsOutcome {
  return {
    round: {
      number: 1,
      of,
      previousHead: null,
      changedSince: [],
      comparison: 'first',
      convergence: { open: consolidation.findings.length, new: consolidation.findings.length, fixed: 0 },
      history: [],
      fingerprint: null,
      reuse: null,
      reading: null,
      past: 'known',
      leg: null,
      otherLegs: [],
    },
    consolidation,
    standing: {},
    carried: [],
    ledger: [],
    problems: [],
    missing: [],
  };
}
