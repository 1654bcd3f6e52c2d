/** A rich report for the page, SARIF and rdjson: every section filled, every state of a finding once. */
import { QUIET_DELIVERY } from '../../src/domain/settings.js';
import type { Report, ReportReviewer, Scorecard } from '../../src/domain/report.js';
import { SAMPLE_FINDINGS } from './html-sample-findings.js';
import { BASE, HEAD, source } from './html-findings.js';

const score = (raised: readonly [number, number, number], more: Partial<Scorecard> = {}): Scorecard => ({
  raised: { critical: raised[0], important: raised[1], suggestion: raised[2] },
  unique: 2,
  merged: 3,
  upgraded: 0,
  downgraded: 1,
  refuted: 0,
  demoted: 1,
  observations: 3,
  filesReviewed: 9,
  coverageMisses: [],
  ...more,
});

const REVIEWERS: readonly ReportReviewer[] = [
  {
    id: 'claude',
    name: 'Claude Opus 4.7',
    vendor: 'anthropic',
    model: 'claude-opus-4-7',
    effort: 'xhigh',
    status: 'completed',
    failures: [],
    passes: [
      { number: 1, file: 'reviews/claude-pass-1.md', status: 'completed', startMs: 2_100, durationMs: 431_000 },
      { number: 2, file: 'reviews/claude-pass-2.md', status: 'completed', startMs: 434_000, durationMs: 208_000 },
    ],
    telemetry: {
      durationMs: 639_000,
      toolCalls: { Bash: 41, Read: 28, Grep: 12 },
      commands: { 'git blame': 8, 'git show': 11 },
      lowerBound: false,
      filesRead: [],
      tokens: { input: 1_284_312, output: 38_120 },
      costUsd: 4.21,
      model: 'claude-opus-4-7',
    },
    spent: null,
    scorecard: score([1, 4, 3]),
    remarks:
      'Found the token cache race from the lock order alone and traced it to the commit with `git blame`. One finding was settled lower than it had asked for.',
  },
  {
    id: 'codex',
    name: 'Codex GPT 5.5',
    vendor: 'openai',
    model: 'gpt-5.5',
    effort: 'high',
    status: 'completed',
    failures: [],
    passes: [{ number: 1, file: 'reviews/codex-pass-1.md', status: 'completed', startMs: 2_100, durationMs: 512_000 }],
    telemetry: {
      durationMs: 512_000,
      toolCalls: { shell: 57 },
      commands: { 'git diff': 4, 'git log': 6 },
      lowerBound: true,
      filesRead: [],
      tokens: { input: 902_000, output: 21_400 },
      costUsd: null,
      model: 'gpt-5.5',
    },
    spent: null,
    scorecard: score([2, 3, 1], { downgraded: 2, filesReviewed: 8, coverageMisses: ['docs/tokens.md'] }),
    remarks: 'Two of its three severities were settled lower; the evidence it gave held in every case.',
  },
  {
    id: 'gemini',
    name: 'Gemini 3.1 Pro',
    vendor: 'google',
    model: 'gemini-3.1-pro',
    effort: null,
    status: 'failed',
    failures: [
      {
        class: 'quota',
        problem: {
          what: 'gemini: no review, the daily quota is used up',
          why: '`GenerateRequestsPerDayPerProjectPerModel` reached after 4 min 12 s',
          fix: 'wait until midnight Pacific time, or give the key a paid tier',
        },
      },
    ],
    passes: [{ number: 1, file: 'reviews/gemini-pass-1.md', status: 'failed', startMs: 2_100, durationMs: 252_000 }],
    telemetry: null,
    spent: null,
    scorecard: score([0, 0, 0], { unique: 0, merged: 0, downgraded: 0, demoted: 0, observations: 0, filesReviewed: 0 }),
    remarks: 'No review: the quota ended it before it wrote anything.',
  },
];

const FILES: Report['change'] = {
  repository: 'harbour/lighthouse',
  number: 280,
  title: 'Cache access tokens between requests',
  author: 'mira',
  branch: 'token-cache',
  base: BASE,
  mergeBase: BASE,
  head: HEAD,
  commits: [
    {
      sha: 'c9e1f20a4d1a5b7e8890c1d2e3f405162738495a',
      subject: 'Cache tokens between requests',
      author: 'mira',
      date: '2026-04-16T09:12:00Z',
    },
    { sha: HEAD, subject: 'Add tests for the token cache & its clock', author: 'mira', date: '2026-04-17T08:40:00Z' },
  ],
  files: [
    ['src/auth/session.ts', 'source', 84, 12],
    ['src/auth/token-cache.ts', 'source', 161, 0],
    ['src/auth/clock.ts', 'source', 18, 2],
    ['src/http/client.ts', 'source', 22, 9],
    ['packages/gateway/internal/controllers/credentials/reconciliation/token_refresh_controller.go', 'source', 47, 3],
    ['test/auth/token-cache.test.ts', 'test', 120, 0],
    ['docs/tokens.md', 'documentation', 31, 4],
    ['package-lock.json', 'lock', 210, 180],
  ].map(([path, kind, added, deleted]) => ({
    path: String(path),
    previousPath: null,
    status: 'modified' as const,
    added: Number(added),
    deleted: Number(deleted),
    kind: kind as 'source',
    blobs: null,
  })),
};

const point = (id: string, text: string, reviewers: readonly string[] = ['claude']) => ({
  kind: 'gap' as const,
  ...{ id, text, reviewers, file: '', said: [] },
});

const SUMMARY = `The cache does what it says for one request at a time. Under load it does not: **C1** hands one user's token to another when two refreshes overlap, and that alone decides the verdict. Both reviewers found it independently; git says these lines are new in this change.

Of the rest, I1 and I2 are worth an hour before merging. The expiry arithmetic (I3) is older than this change and does not block it.`;

/** The report: round 2 of a pull request with a critical, a contested, a carried and a pre-existing finding. */
export function richReport(more: Partial<Report> = {}): Report {
  return {
    id: '20260417-123813-pr-280',
    feedbackRemarks: [],
    startedAt: '2026-04-17T12:38:13Z',
    durationMs: 645_300,
    mode: 'standard',
    laterRounds: 'important',
    isolation: null,
    stages: [
      { name: 'collect', startMs: 0, durationMs: 1_400 },
      { name: 'prompt', startMs: 1_400, durationMs: 300 },
      { name: 'run', startMs: 1_700, durationMs: 642_000 },
      { name: 'consolidate', startMs: 643_700, durationMs: 900 },
      { name: 'render', startMs: 644_600, durationMs: 700 },
    ],
    change: FILES,
    round: {
      number: 2,
      of: 'pr-280',
      previousHead: BASE,
      changedSince: [{ sha: HEAD, subject: 'Add tests for the token cache & its clock' }],
      comparison: 'ahead',
      convergence: { open: 9, new: 6, fixed: 1 },
      history: [],
      fingerprint: null,
      leg: null,
      otherLegs: [],
      reuse: null,
      reading: null,
      past: 'known',
    },
    verdictSentence:
      'two concurrent refreshes hand one user’s token to another (C1, confirmed by Codex GPT 5.5); Codex alone calls I1 critical',
    executiveSummary: SUMMARY,
    delivery: QUIET_DELIVERY,
    hasPatch: true,
    reviewers: REVIEWERS,
    findings: SAMPLE_FINDINGS(),
    secondOpinions: [],
    setAside: [
      {
        kind: 'demoted',
        to: 'testing',
        reason: 'the finding itself says that it is a note on tests',
        title: 'No test for clock skew',
        sources: [source('claude', 210, 'suggestion', 'No test for clock skew')],
      },
      {
        kind: 'refuted',
        to: null,
        reason: '`src/auth/legacy.ts` exists neither at head nor at base',
        title: 'Legacy cache is never cleared',
        sources: [source('codex', 160, 'suggestion', 'Legacy cache is never cleared')],
      },
    ],
    observations: {
      concerns: [
        {
          text: 'The cache and the HTTP client both retry. *Three times three* is nine requests against a service that is already down.',
          ...{ scope: 'in-scope', file: '', said: [] },
          reviewers: ['claude', 'codex'],
        },
        {
          text: 'Tokens live in process memory; a second replica would refresh them again.',
          ...{ scope: 'future', file: '', said: [] },
          reviewers: ['codex'],
        },
      ],
      strengths: [
        {
          text: 'The clock is injected, which makes every expiry test exact.',
          file: '',
          said: [],
          scope: null,
          reviewers: ['claude'],
        },
      ],
    },
    assessments: {
      testing: [
        point('T1', 'No test lets two refreshes overlap: `test/auth/token-cache.test.ts` awaits each call.', [
          'claude',
          'codex',
        ]),
        point('T2', 'Expiry at exactly `now` is untested.'),
      ],
      documentation: [point('D1', '`docs/tokens.md` still says that tokens are fetched per request.', ['codex'])],
      commitStructure: [point('', 'Two commits, each builds; the second holds only tests.')],
      limitations: [point('', 'The gateway was read, not run.', ['codex'])],
    },
    feedback: [
      {
        url: 'https://github.com/harbour/lighthouse/pull/280#discussion_r1',
        author: 'otto',
        path: 'src/http/client.ts',
        line: 31,
        body: 'Can we drop the retry here?',
        state: 'open',
        finding: 'S1',
        said: [{ reviewer: 'codex', text: 'The retry is still there.' }],
      },
      {
        url: 'https://github.com/harbour/lighthouse/pull/280#discussion_r2',
        author: 'lena',
        path: null,
        line: null,
        body: 'Please rebase.',
        state: 'addressed',
        finding: null,
        said: [],
      },
    ],
    coverage: [
      ['src/auth/session.ts', 'findings', 'findings'],
      ['src/auth/token-cache.ts', 'findings', 'findings'],
      ['src/auth/clock.ts', 'reviewed', 'findings'],
      ['src/http/client.ts', 'reviewed', 'reviewed'],
      [
        'packages/gateway/internal/controllers/credentials/reconciliation/token_refresh_controller.go',
        'findings',
        'reviewed',
      ],
      ['test/auth/token-cache.test.ts', 'reviewed', 'trivial'],
      ['docs/tokens.md', 'not-reviewed', 'not-reviewed'],
    ].map(([path, claude, codex]) => ({
      path: String(path),
      reviewers: { claude: claude as 'reviewed', codex: codex as 'reviewed', gemini: 'not-reviewed' as const },
      carried: {},
      uncovered: path === 'docs/tokens.md',
    })),
    ledger: [
      {
        key: 'k1',
        id: 'I2',
        title: 'Token is logged at debug level',
        round: 1,
        fate: 'fixed',
        reason: 'its lines are rewritten and two completed reviewers that covered the file did not raise it again',
        now: null,
        finding: null,
        decline: null,
      },
      {
        key: 'k2',
        id: 'I4',
        title: 'Refresh has no timeout',
        round: 1,
        fate: 'unaddressed',
        reason: 'the lines are unchanged',
        now: 'I5',
        finding: null,
        decline: null,
      },
      {
        key: 'k3',
        id: 'S3',
        title: 'Rename `tk` to `token`',
        round: 1,
        fate: 'declined',
        reason: 'otto: the protocol calls it tk',
        now: null,
        finding: null,
        decline: null,
      },
      {
        key: 'k4',
        id: 'T1',
        title: 'No overlap test',
        round: 1,
        fate: 'unaddressed',
        reason: 'still missing',
        now: 'T1',
        finding: null,
        decline: null,
      },
    ],
    reconciliation: [
      'I1 was rated critical by codex and important by claude; settled as important, contested until a maintainer answers.',
      'I2 stays important: both reviewers agree.',
      '“Legacy cache is never cleared” was set aside: its path exists neither at head nor at base.',
    ],
    cost: null,
    prosePlaces: [
      {
        text: 'token-cache.ts:88',
        path: 'src/auth/token-cache.ts',
        startLine: 86,
        endLine: 90,
        excerpt:
          'const entry = this.entries.get(key);\nif (entry && entry.expires > this.clock.now()) {\n  return entry.token;\n}\nreturn this.refresh(key);',
      },
    ],
    processNotes: [
      'Ask reviewers to name the lock they mean when they report a race.',
      'The repository’s notes say nothing about replicas.',
    ],
    problems: [
      {
        what: 'gemini: no review, the daily quota is used up',
        why: '`GenerateRequestsPerDayPerProjectPerModel` reached after 4 min 12 s',
        fix: 'wait until midnight Pacific time, or give the key a paid tier',
      },
    ],
    decision: {
      conclusion: 'fail',
      gate: 'enforce',
      verdict: 'rework',
      reasons: [
        'C1 hands one user’s token to another; I1 is contested (critical by codex).',
        'docs/tokens.md was not accounted for by any completed review.',
      ],
      ...{ standing: ['C1', 'I1'], missing: ['no completed review accounts for one changed file: docs/tokens.md'] },
      ...{ accepted: null, transient: false, override: 'off', unreviewed: null },
    },
    reviews: [
      { file: 'claude-pass-1.md', text: storedReview('claude') },
      { file: 'codex-pass-1.md', text: storedReview('codex') },
    ],
    ...more,
  };
}

function storedReview(reviewer: string): string {
  const lines = Array.from({ length: 215 }, (_, index) =>
    index % 9 === 0
      ? ''
      : `Line ${String(index + 1)} of what ${reviewer} wrote about the token cache, as it was stored.`,
  );
  lines[0] = `# Review by ${reviewer}`;
  for (const at of [20, 48, 76, 104, 132, 160, 188, 210])
    lines[at - 1] = `I1. **A finding at line ${String(at)}** — \`src/auth/session.ts:42\` (important, gap)`;
  return lines.join('\n');
}
