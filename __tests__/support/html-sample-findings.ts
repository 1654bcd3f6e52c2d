/** The findings of the rich report. */
import { NO_FIX } from '../../src/domain/finding.js';
import type { ReportFinding } from '../../src/domain/report.js';
import { anchor, excerpt, finding, introduced, source } from './html-findings.js';

const CACHE = 'src/auth/token-cache.ts';
const SESSION = 'src/auth/session.ts';
const CONTROLLER = 'packages/gateway/internal/controllers/credentials/reconciliation/token_refresh_controller.go';

const RACE = excerpt(
  84,
  ` async get(user: string): Promise<Token> {
+    const pending = this.pending;
+    if (pending) return pending;
+    this.pending = this.fetch(user);
+    try {
+      return await this.pending;
+    } finally {
+      this.pending = null;
+    }
   }`,
);

const RACE_BODY = `\`get\` keeps **one** pending promise for the whole cache. When *alice* and *bob* ask within the same refresh, bob is handed alice's token and every request he makes afterwards is authorised as hers.

1. \`alice\` misses and \`this.pending\` is set to her fetch.
2. \`bob\` misses before it settles and returns at \`token-cache.ts:88\` with **her** promise.
3. \`session.ts\` stores it under \`bob\`.

There is no test in which two refreshes overlap, so nothing notices. Codex adds: the same holds when \`user\` is empty, since \`Map.get('')\` is a hit after the first anonymous request.

| step | pending for | returned to |
|---|---|---|
| 1 | alice | — |
| 2 | alice | **bob** |

Fix: keep one pending promise per user.`;

const RACE_FIX = `diff --git a/src/auth/token-cache.ts b/src/auth/token-cache.ts
--- a/src/auth/token-cache.ts
+++ b/src/auth/token-cache.ts
@@ -84,10 +84,11 @@ export class TokenCache {
   async get(user: string): Promise<Token> {
-    const pending = this.pending;
+    const pending = this.pending.get(user);
     if (pending) return pending;
-    this.pending = this.fetch(user);
+    const fetched = this.fetch(user);
+    this.pending.set(user, fetched);
     try {
-      return await this.pending;
+      return await fetched;
     } finally {
-      this.pending = null;
+      this.pending.delete(user);
     }
   }`;

const race = (): ReportFinding =>
  finding('C1', {
    title: 'Overlapping refreshes hand one user’s token to another',
    body: RACE_BODY,
    classification: 'regression',
    locations: [
      anchor(CACHE, 84, 93, { excerpt: RACE }),
      anchor(SESSION, 42, null, {
        primary: false,
        state: 'moved',
        quote: 'moved',
        excerpt: excerpt(
          40,
          ' function remember(user: string) {\n+  const token = await cache.get(user);\n+  sessions.set(user, token);\n }',
        ),
      }),
    ],
    fix: {
      ...NO_FIX,
      diff: RACE_FIX,
      applies: 'applies',
      reason: 'git apply --check succeeds at head',
      confined: true,
    },
    reviewers: ['claude', 'codex'],
    sources: [
      source('claude', 20, 'critical', 'Shared pending promise leaks tokens'),
      source('codex', 48, 'critical', 'TokenCache.get ignores its argument'),
    ],
    reconciliation: {
      kind: 'agreed',
      votes: { claude: 'critical', codex: 'critical' },
      reason: 'both reviewers say critical',
    },
    joins: [
      {
        a: 'claude-pass-1.md:20',
        b: 'codex-pass-1.md:48',
        score: 0.91,
        parts: { place: 0.5, quote: 0.3, words: 0.11 },
      },
    ],
    related: ['I2'],
  });

const contested = (): ReportFinding =>
  finding('I1', {
    contested: true,
    title: 'A refresh that fails is cached for the whole lifetime of the token',
    classification: 'regression',
    body: `\`fetch\` resolves to \`{ token: '', expires: now + ttl }\` on a 503, and \`set\` stores it like any other. For the next hour every request goes out with an empty \`Authorization\` header.\n\nCodex rates it critical: an outage of one second becomes an outage of one hour.\n\nFix: throw on anything but 200 and let the caller decide.`,
    locations: [
      anchor(CACHE, 120, 131, {
        excerpt: excerpt(
          120,
          `+  private async fetch(user: string): Promise<Entry> {
+    const response = await this.http.post('/token', { user, grant: 'refresh', audience: 'https://api.harbour.example/v2/with/a/rather/long/path' });
+    const body = response.ok ? await response.json() : { token: '' };
+    return { token: body.token, expires: this.clock.now() + TTL };
+  }`,
        ),
      }),
    ],
    fix: {
      ...NO_FIX,
      diff: `--- a/${CACHE}\n+++ b/${CACHE}\n@@ -122,2 +122,3 @@\n-    const body = response.ok ? await response.json() : { token: '' };\n+    if (!response.ok) throw new TokenError(response.status);\n+    const body = await response.json();\n     return { token: body.token, expires: this.clock.now() + TTL };`,
      applies: 'offset',
      reason: 'applies after moving by 2 lines',
      confined: true,
    },
    reviewers: ['claude', 'codex'],
    sources: [
      source('claude', 76, 'important', 'Failed refresh is cached'),
      source('codex', 20, 'critical', 'Empty token cached on 503'),
    ],
    reconciliation: {
      kind: 'settled',
      votes: { claude: 'important', codex: 'critical' },
      reason: 'one vote each; claude cites the code and states the consequence as degraded service',
    },
    joins: [{ a: 'claude-pass-1.md:76', b: 'codex-pass-1.md:20', score: 0.74, parts: { place: 0.44, words: 0.3 } }],
    related: ['C1', 'S1'],
    feedback: ['https://github.com/harbour/lighthouse/pull/280#discussion_r3'],
  });

const moved = (): ReportFinding =>
  finding('I2', {
    title: 'The reconciler reads the expiry in seconds and compares it with milliseconds',
    classification: 'gap',
    body: `\`ExpiresAt\` is Unix **seconds** everywhere else. Here it is compared with \`time.Now().UnixMilli()\`, so the condition is always true and the controller refreshes on every pass.\n\n\`\`\`go\nif token.ExpiresAt < time.Now().UnixMilli() { // always true\n\treturn ctrl.Result{Requeue: true}, r.refresh(ctx, token)\n}\n\`\`\`\n\nFix: compare like with like.`,
    locations: [
      anchor(CONTROLLER, 315, 322, {
        state: 'moved',
        quote: 'moved',
        claimed: { path: 'token_refresh_controller.go', lines: { start: 301, end: 308 } },
        excerpt: excerpt(
          315,
          ` func (r *TokenRefreshReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
+\tif token.ExpiresAt < time.Now().UnixMilli() {
+\t\treturn ctrl.Result{Requeue: true}, r.refresh(ctx, token)
+\t}
 \treturn ctrl.Result{}, nil
 }`,
        ),
      }),
    ],
    fix: {
      ...NO_FIX,
      diff: `@@ -315,3 +315,3 @@\n-\tif token.ExpiresAt < time.Now().UnixMilli() {\n+\tif token.ExpiresAt < time.Now().Unix() {`,
      applies: 'no',
      reason: 'the context lines are not in the file',
      confined: false,
    },
    sources: [source('claude', 104, 'important', 'Seconds compared with milliseconds')],
    origin: {
      kind: 'exposed',
      commit: {
        sha: '77aa01bc4d1a5b7e8890c1d2e3f405162738495a',
        date: '2026-02-02T10:00:00Z',
        subject: 'Requeue expired tokens',
      },
      reason: 'the file is touched by this change, the line is not',
    },
  });

const older = (): ReportFinding =>
  finding('I3', {
    title: 'Expiry is computed before the response is read',
    body: 'A slow body makes the token look fresher than it is. The gap was there before this change.',
    locations: [
      anchor(SESSION, 12, 14, {
        excerpt: excerpt(
          12,
          ' const expires = now() + TTL;\n const body = await response.json();\n return { body, expires };',
        ),
      }),
    ],
    origin: {
      kind: 'pre-existing',
      commit: { sha: '1234567abcd', date: '2025-11-03T10:00:00Z', subject: 'Add sessions' },
      reason: 'neither the lines nor the file are touched',
    },
    blocking: false,
    reviewers: ['codex'],
    sources: [source('codex', 76, 'important', 'Expiry computed early')],
    reconciliation: { kind: 'sole', votes: { codex: 'important' }, reason: 'one reviewer raised it' },
  });

const absence = (): ReportFinding =>
  finding('I4', {
    title: 'Nothing evicts entries: the cache grows with every user that ever signed in',
    classification: 'gap',
    body: 'There is no size limit and no sweep. With 40,000 users a day the process holds every token it ever saw.\n\n> A cache without eviction is a leak with good intentions.\n\n- bound it, or\n- drop entries when they expire',
    locations: [anchor(CACHE, null, null, { state: 'unverified', quote: 'none' })],
    origin: { kind: 'unknown', commit: null, reason: 'a claim of absence: git cannot say who did not write it' },
    reviewers: ['codex'],
    sources: [source('codex', 104, 'important', 'Unbounded cache')],
    reconciliation: { kind: 'sole', votes: { codex: 'important' }, reason: 'one reviewer raised it' },
  });

const carried = (): ReportFinding =>
  finding('I5', {
    title: 'Refresh has no timeout',
    body: 'A token service that accepts and never answers blocks every request behind it.',
    locations: [anchor(CACHE, 121, 121)],
    origin: introduced,
    reviewers: [],
    sources: [],
    reconciliation: { kind: 'sole', votes: {}, reason: 'carried from round 1' },
    round: { status: 'carried', since: 1 },
    fix: NO_FIX,
  });

const suggestions = (): readonly ReportFinding[] => [
  finding('S1', {
    title: 'Retry lives in two places',
    classification: 'enhancement',
    body: 'Both `client.ts` and the cache retry three times. Keep one.',
    locations: [
      anchor('src/http/client.ts', 31, 33, {
        excerpt: excerpt(31, '+  return retry(3, () =>\n+    this.send(request),\n+  );'),
      }),
    ],
    reviewers: ['claude', 'codex'],
    sources: [source('claude', 132, 'suggestion', 'Double retry'), source('codex', 132, 'important', 'Nine requests')],
    reconciliation: {
      kind: 'settled',
      votes: { claude: 'suggestion', codex: 'important' },
      reason: 'the consequence is extra load, not a wrong result',
    },
    feedback: ['https://github.com/harbour/lighthouse/pull/280#discussion_r1'],
    round: { status: 'unaddressed', since: 1 },
  }),
  finding('S2', {
    title: '`clock.ts` exports a default that no one imports',
    classification: 'enhancement',
    body: 'Drop it.',
    locations: [
      anchor('src/auth/clock.ts', 9, 9, {
        excerpt: excerpt(9, '+export const systemClock = { now: () => Date.now() };'),
      }),
    ],
  }),
  finding('S3', {
    title: 'The file that the finding names does not exist',
    body: 'The reviewer may have meant the session.',
    locations: [anchor('src/auth/sessions.ts', 12, 12, { state: 'missing', quote: 'absent' })],
    origin: { kind: 'unknown', commit: null, reason: 'no such file' },
  }),
];

/** Most severe first, as reports list them. */
export function SAMPLE_FINDINGS(): readonly ReportFinding[] {
  return [race(), contested(), moved(), older(), absence(), carried(), ...suggestions()];
}
