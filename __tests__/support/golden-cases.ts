/** The runs whose reports are kept as golden files: one builder per case. */
import { NO_FIX } from '../../src/domain/finding.js';
import type { ConsolidatedFinding, MergedPoint } from '../../src/domain/consolidation.js';
import type { RunFacts } from '../../src/domain/report.js';
import type { LedgerEntry } from '../../src/domain/round.js';
import { HOSTILE } from './hostile.js';
import {
  anchor,
  claim,
  consolidated,
  manyFindings,
  reported,
  sampleChange,
  sampleFacts,
  sampleReview,
  sampleRun,
  settled,
  source,
} from './sample-report.js';

const WORKER = 'src/queue/worker.ts';
const STORE = 'src/queue/store.ts';
const COMMIT = {
  sha: 'b1946ac92492d2347c6235b4d2611184aa11bb22',
  date: '2026-05-04T09:12:00Z',
  subject: 'Drain the queue',
};
const HERE = { kind: 'introduced', commit: COMMIT, reason: '3 of 3 lines added or changed by this change' } as const;

const lostJob: ConsolidatedFinding = consolidated({
  id: 'C1',
  votes: { claude: 'critical', codex: 'critical' },
  title: 'A job that fails during `drain` is dropped',
  body: [
    '```ts',
    'const job = await this.take();',
    'await run(job);',
    '```',
    '',
    '`drain` takes the job out of the store before it runs. When `run` throws, nothing puts it back: the loop at `store.ts:88` sees an empty slot. A deploy during a busy hour loses work without a trace.',
    '',
    'Fix: put the job back before the error leaves.',
    '',
    '```diff',
    '-await run(job);',
    '+await run(job).catch(() => this.store.put(job));',
    '```',
  ].join('\n'),
  said: [{ reviewer: 'codex', file: 'codex-pass-1.md', text: 'The retry counter is lost as well (see I1).' }],
  locations: [
    anchor(WORKER, 41, ['  const job = await this.take();', '  await run(job);', '}']),
    anchor(STORE, 88, [], { primary: false, lines: { start: 88, end: 88 }, state: 'unverified', quote: 'none' }),
  ],
  origin: HERE,
  fix: {
    ...NO_FIX,
    diff: `--- a/${WORKER}\n+++ b/${WORKER}\n@@ -41,2 +41,2 @@\n   const job = await this.take();\n-  await run(job);\n+  await run(job).catch(() => this.store.put(job));\n`,
    applies: 'offset',
    reason: 'located by its lines',
    confined: true,
  },
});

const contested: ConsolidatedFinding = consolidated({
  id: 'C1',
  votes: { claude: 'important', gemini: 'critical' },
  severity: 'critical',
  contested: true,
  title: 'Two workers can hold the same job',
  body: 'Between `peek` and `claim` another process may claim the job. Both run it, and both report success.',
  locations: [anchor(STORE, 61, ['const next = await this.peek();', 'await this.claim(next);'])],
  origin: { kind: 'exposed', commit: null, reason: 'the change calls what the cited lines define' },
  reconciliation: {
    kind: 'settled',
    votes: { claude: 'important', gemini: 'critical' },
    reason:
      'Votes: 1 critical, 1 important. The middle is important. The critical vote is outvoted and not answered: it stays critical until a second opinion lowers it.',
  },
});

const docs: ConsolidatedFinding = consolidated({
  id: 'S1',
  votes: { gemini: 'suggestion' },
  classification: 'gap',
  title: 'The page about shutdown still names the old signal',
  body: 'It speaks of SIGINT; the handler listens to SIGTERM only.',
  locations: [anchor('docs/queue.md', 12, ['Send SIGINT to stop a worker.'], { state: 'moved', quote: 'moved' })],
  origin: HERE,
  related: ['C1'],
});

const older = consolidated({
  id: 'I1',
  votes: { codex: 'important' },
  classification: 'gap',
  title: 'The poll interval is never bounded',
  body: 'A negative interval spins.',
  locations: [
    anchor(STORE, 9, ['setInterval(poll, interval);'], {
      excerpt: { startLine: 9, lines: [{ text: 'setInterval(poll, interval);', changed: false }] },
    }),
  ],
  origin: {
    kind: 'pre-existing',
    commit: {
      sha: '77aa77aa77aa77aa77aa77aa77aa77aa77aa77aa',
      date: '2024-11-02T08:00:00Z',
      subject: 'Poll the store',
    },
    reason: 'no line of it is touched by this change',
  },
});

/** A point that one reviewer makes. */
function saidBy(reviewer: string, text: string, id = ''): MergedPoint {
  return { id, text, file: `${reviewer}-pass-1.md`, said: [], reviewers: [reviewer] };
}

/** A run with all that reviewers write beside findings. */
function rich(findings: readonly ConsolidatedFinding[], more: Partial<RunFacts> = {}): RunFacts {
  const facts = sampleFacts(findings, more);
  const { rounds } = facts;
  const consolidation = {
    ...rounds.consolidation,
    setAside: [
      {
        kind: 'refuted',
        to: null,
        reason: 'the path is neither at head nor at base',
        title: 'The cache is never cleared',
        sources: [
          source(
            claim('gemini', {
              id: 'S4',
              line: 90,
              severity: 'suggestion',
              title: 'The cache is never cleared',
              locations: [{ path: 'src/cache.ts', lines: { start: 4, end: 4 } }],
            }),
          ),
        ],
      },
    ],
    observations: {
      concerns: [
        {
          text: '**Two places own the lifecycle.** `(future)` The store and the worker both count what is in flight.',
          ...{ scope: 'future' as const, file: 'claude-pass-1.md', said: [] },
          reviewers: ['claude'],
        },
      ],
      strengths: [
        {
          ...{ text: 'The drain is bounded by a deadline.', file: 'claude-pass-1.md', scope: null },
          said: [{ reviewer: 'codex', file: 'codex-pass-1.md', text: 'Its length can be set.' }],
          reviewers: ['claude', 'codex'],
        },
      ],
    },
    assessments: {
      testing: [
        { ...saidBy('codex', 'No test stops a worker while it holds a job (C1).', 'T1'), kind: 'gap' },
        { ...saidBy('codex', 'I ran `npm test`; all tests pass.'), kind: 'ran' },
        { ...saidBy('claude', 'Coverage of `drain` is good.'), kind: 'praise' },
      ],
      documentation: [{ ...saidBy('gemini', 'The new signal is not in the page about shutdown.', 'D1'), kind: 'gap' }],
      commitStructure: [saidBy('claude', 'Two commits, each stands alone.')],
      limitations: [saidBy('claude', '`drain` waits at most 30 s (comment at `worker.ts:12`).')],
    },
    feedbackRemarks: [
      {
        ...{ reviewer: 'claude', file: 'claude-pass-1.md', line: 70 },
        text: 'https://github.com/harbour/tidewatch/pull/57#discussion_r1: the second commit answers it.',
      },
    ],
  } as const;
  return {
    ...facts,
    reviews: facts.reviews.map((review) =>
      review.reviewer === 'claude'
        ? {
            ...review,
            executiveSummary:
              'Workers now drain on SIGTERM: they stop taking jobs, finish what they hold and exit. The order is right, the failure path is not (C1).',
          }
        : review,
    ),
    feedback: [
      {
        url: 'https://github.com/harbour/tidewatch/pull/57#discussion_r1',
        author: 'jo-haven',
        path: WORKER,
        line: 41,
        body: 'What happens when the job throws here?',
        state: 'open',
        finding: findings[0]?.id ?? null,
        said: [],
      },
    ],
    prosePlaces: [
      { text: 'store.ts:88', path: STORE, startLine: 88, endLine: 88, excerpt: '  if (slot === null) return;' },
    ],
    rounds: { ...rounds, consolidation },
  };
}

function incomplete(): RunFacts {
  const problem = {
    what: 'codex: no review',
    why: 'the daily quota of the account is used up',
    fix: 'wait until tomorrow, or give a key with a larger quota',
  };
  const failed = sampleRun('codex', { finished: false, failures: [{ class: 'quota', problem }], telemetry: null }, 1);
  const facts = sampleFacts([docs], {
    runs: [sampleRun('claude', {}, 8), failed, sampleRun('gemini', { finished: false }, 3)],
  });
  const [claude = sampleReview('claude')] = facts.reviews;
  return settled({
    ...facts,
    reviews: [
      { ...claude, coverage: claude.coverage.filter(({ path }) => path !== STORE) },
      sampleReview('codex', { text: '', readable: false, closed: false, coverage: [] }),
      sampleReview('gemini', { closed: false, findings: facts.reviews[2]?.findings ?? [] }),
    ],
    rounds: { ...facts.rounds, missing: ['the deadline of 45 min struck before every reviewer was done'] },
  });
}

function ledger(id: string, more: Partial<LedgerEntry>): LedgerEntry {
  return {
    key: `key-${id}`,
    id,
    title: `What ${id} was about`,
    round: 2,
    fate: 'fixed',
    reason: 'its fix is in',
    now: null,
    finding: null,
    decline: null,
    ...more,
  };
}

const NOT_READ = 'not-reviewed' as const;

/** A third round that read changed files only, with findings of all three. */
function thirdRound(): RunFacts {
  const answered = { ...contested, id: 'I1', key: 'key-I1', severity: 'important', contested: false } as const;
  const facts = rich([answered, docs]);
  const carried = reported(
    { ...lostJob, id: 'C1', votes: {}, severity: 'critical' },
    { round: { status: 'carried', since: 1 } },
  );
  const before = { claude: 2, codex: 2, gemini: 1 };
  const coverage = facts.standing.coverage.map((row) =>
    row.path === 'src/queue/worker.test.ts'
      ? { ...row, reviewers: { claude: NOT_READ, codex: NOT_READ, gemini: NOT_READ }, carried: before }
      : row,
  );
  return {
    ...facts,
    standing: { ...facts.standing, coverage },
    rounds: {
      ...facts.rounds,
      round: {
        ...facts.rounds.round,
        reading:
          'Changed files only: read 3 of 4, the others are as they were when earlier rounds accounted for them; the label `deep-review: full` asks for all.',
        number: 3,
        previousHead: 'aaaa1111bbbb2222cccc3333dddd4444eeee5555',
        comparison: 'rewritten',
        changedSince: [{ sha: sampleChange().head, subject: 'Say in the docs how shutdown works' }],
        convergence: { open: 3, new: 1, fixed: 2 },
      },
      standing: { 'key-I1': { status: 'unaddressed', since: 2 } },
      carried: [carried],
      ledger: [
        ledger('C1', {
          fate: 'unconfirmed',
          reason: 'its lines changed, no completed review covers the file',
          now: 'C1',
        }),
        ledger('I1', { fate: 'unaddressed', reason: 'raised again, its lines are the same', now: 'I1' }),
        ledger('I2', {}),
        ledger('S1', {
          fate: 'declined',
          reason: 'the alias is meant',
          decline: {
            by: 'jo-haven',
            reason: 'the alias is meant',
            severity: 'suggestion',
            at: '2026-05-03T12:00:00Z',
            source: { kind: 'comment', url: 'https://github.com/harbour/tidewatch/pull/57#c2' },
          },
        }),
        ledger('T1', { title: 'No test for the deadline', fate: 'partly', reason: 'a test covers the happy path' }),
      ],
    },
  };
}

function hostile(): RunFacts {
  const all = HOSTILE.join('\n');
  const line = HOSTILE.join(' ').replace(/\n/g, ' ');
  const bad = consolidated({
    id: 'C1',
    votes: { claude: 'critical' },
    title: line,
    said: [{ reviewer: 'codex', file: 'codex-pass-1.md', text: all }],
    body: `${all}\n\n${HOSTILE.map((piece) => `text ${piece} text`).join('\n\n')}\n\n\`\`\`\`\`\`\nnever closed`,
    locations: [anchor('src/a`b](x)|<i>.ts', 3, ['const safe = "\u202e/* back */";', '```'])],
    origin: { kind: 'introduced', commit: { ...COMMIT, subject: line }, reason: line },
    fix: { ...NO_FIX, diff: '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+```\n', applies: 'no', reason: line, confined: false },
  });
  const facts = rich([bad]);
  const text = (value: string): string => `${value}\n${all}`;
  const { consolidation } = facts.rounds;
  const said = [{ reviewer: 'codex', file: 'codex-pass-1.md', text: all }];
  const point = { ...saidBy('claude', all, 'T1'), kind: 'gap' as const, said };
  return settled({
    ...facts,
    change: sampleChange({
      title: line,
      branch: '`x`|<b>',
      author: '<script>',
      commits: [{ sha: 'f'.repeat(40), subject: line, body: '', author: line, date: '2026-05-04T09:00:00Z' }],
    }),
    reviews: facts.reviews.map((review) => ({ ...review, text: text(review.text), executiveSummary: all })),
    feedback: [
      {
        url: 'javascript:alert(1)',
        author: '<b>',
        path: 'a|b`c',
        line: 1,
        body: all,
        state: 'open',
        finding: null,
        said,
      },
    ],
    problems: [{ what: line, why: line, fix: line }],
    rounds: {
      ...facts.rounds,
      consolidation: {
        ...consolidation,
        setAside: consolidation.setAside.map((item) => ({ ...item, title: line, reason: line })),
        observations: {
          concerns: [{ ...point, scope: 'in-scope' }],
          strengths: [{ ...saidBy('codex', line), scope: null }],
        },
        assessments: { testing: [point], documentation: [point], commitStructure: [point], limitations: [point] },
        feedbackRemarks: [{ reviewer: 'claude', file: 'claude-pass-1.md', text: all, line: 1 }],
      },
    },
  });
}

const ACCEPTANCE = {
  ...{ by: 'mara', at: '2026-05-05T08:10:00Z', url: 'https://github.com/harbour/tidewatch/pull/57#issuecomment-9' },
  reason: 'the hotfix cannot wait, *see* @oncall and #58',
};

const UNASKED: RunFacts['skipped'] = {
  ...{ kind: 'unasked', why: 'nobody asked for a review of this head', passes: false },
  how: 'add the label `review`',
};

/** Case name → its run. */
export const GOLDEN_CASES: Readonly<Record<string, () => RunFacts>> = {
  clean: () => sampleFacts(),
  'empty-change': () => sampleFacts([], { change: sampleChange({ files: [], commits: [] }), runs: [], reviews: [] }),
  unasked: () => sampleFacts([], { runs: [], reviews: [], skipped: UNASKED }),
  'many-findings': () =>
    rich(manyFindings(24).map((item) => [lostJob, contested, docs].find(({ id }) => id === item.id) ?? item)),
  contested: () => ({ ...rich([contested, docs]), wayOut: { override: 'write', acceptance: null } }),
  accepted: () => ({ ...rich([lostJob, docs]), wayOut: { override: 'write', acceptance: ACCEPTANCE } }),
  'pre-existing': () => rich([older]),
  incomplete,
  'round-3': thirdRound,
  hostile,
};
