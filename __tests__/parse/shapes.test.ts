import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Review } from '../../src/domain/finding.js';

function read(text: string): Review {
  return parseReview({ reviewer: 'ada', pass: 1, file: 'ada-pass-1.md', text, reads: 'markdown', nonce: null });
}

/** A finding in one line: `line id severity/from title @ places`. */
function brief(finding: Finding): string {
  const places = finding.locations.map(({ path, lines }) =>
    lines ? `${path}:${String(lines.start)}-${String(lines.end)}` : path,
  );
  return `${String(finding.line)} ${finding.id ?? '-'} ${finding.severity}/${finding.severityFrom} ${finding.title} @ ${places.join(' ')}`;
}

/** Name, text, the findings in it. */
const SHAPES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'setext headings',
    'Findings\n========\n\nImportant Issues\n----------------\n\n1. **Lock is held over I/O** — `src/a.go:3-9`\n\nText.\n',
    ['7 - important/section Lock is held over I/O @ src/a.go:3-9'],
  ],
  [
    'HTML headings',
    '<h2>Critical Issues</h2>\n\n<b>C1. Token is logged</b> — <code>src/auth.py:10</code>\n\nText.\n',
    ['3 C1 critical/section Token is logged @ src/auth.py:10-10'],
  ],
  [
    'CRLF, BOM and tabs',
    '\uFEFF## Findings\r\n\r\n### Suggestions\r\n\r\n-\t**S1. Rename it** — `a.ts:1`\r\n',
    ['5 S1 suggestion/section Rename it @ a.ts:1-1'],
  ],
  [
    'a heading for each finding',
    '# Review\n\n## Findings\n\n### 1. Cache is never emptied\n\n**Severity:** High\n**File:** `src/cache.ts:12-20`\n\nText.\n\n### 2. Typo in help\n\n**Severity:** Low\n**File:** `src/cli.ts` line 4\n',
    [
      '5 1 critical/tag Cache is never emptied @ src/cache.ts:12-20',
      '12 2 suggestion/tag Typo in help @ src/cli.ts:4-4',
    ],
  ],
  [
    'high below critical',
    '## Critical\n\nNone.\n\n## High\n\n- **Race on close** — `a.go:7`\n\n## Medium\n\n- **No limit** — `b.go:8`\n',
    ['7 - important/section Race on close @ a.go:7-7', '11 - important/section No limit @ b.go:8-8'],
  ],
  [
    'P0 to P2',
    '- [P0] Data is lost on resize — src/db.rs:44-51\n  It truncates first.\n- [P2] Log twice — src/log.rs:3\n',
    ['1 - critical/tag Data is lost on resize @ src/db.rs:44-51', '3 - suggestion/tag Log twice @ src/log.rs:3-3'],
  ],
  [
    'blocker, major, nit',
    '## Findings\n\n**Blocker**: Migration drops a column — `db/1.sql:3`\n\n**Major**: No retry — `net.go:5`\n\n**Nit**: spelling — `net.go:9`\n',
    [
      '3 - critical/tag Migration drops a column @ db/1.sql:3-3',
      '5 - important/tag No retry @ net.go:5-5',
      '7 - suggestion/tag spelling @ net.go:9-9',
    ],
  ],
  [
    'emoji',
    '## Issues\n\n🔴 **Key in the log** (`src/key.ts:5`)\n\nText.\n\n🟡 **Slow loop** (`src/loop.ts:9-12`)\n\n🟢 **Name** (`src/loop.ts:1`)\n',
    [
      '3 - critical/tag Key in the log @ src/key.ts:5-5',
      '7 - important/tag Slow loop @ src/loop.ts:9-12',
      '9 - suggestion/tag Name @ src/loop.ts:1-1',
    ],
  ],
  [
    'alerts',
    '## Findings\n\n> [!CAUTION]\n> **Shell gets the branch name** — `ci/run.sh:14`\n> It is not quoted.\n\n> [!NOTE]\n> **Dead flag** — `ci/run.sh:2`\n',
    ['4 - critical/tag Shell gets the branch name @ ci/run.sh:14-14', '8 - suggestion/tag Dead flag @ ci/run.sh:2-2'],
  ],
  [
    'a checklist',
    '## Important Issues\n\n- [ ] **Timeout is ignored** — `http.go:30`\n- [ ] **Body is not closed** — `http.go:41`\n',
    [
      '3 - important/section Timeout is ignored @ http.go:30-30',
      '4 - important/section Body is not closed @ http.go:41-41',
    ],
  ],
  [
    'a table',
    '## Findings\n\n| # | Severity | Location | Issue |\n|---|---|---|---|\n| 1 | Critical | `src/a.ts:5` | Password is compared with == |\n| 2 | Low | `src/b.ts:7-8` | Unused import |\n',
    ['5 1 critical/tag Password is compared with == @ src/a.ts:5-5', '6 2 suggestion/tag Unused import @ src/b.ts:7-8'],
  ],
  [
    'grouped by file, without severity',
    '## Findings\n\n### `src/a.py`\n\n- **Index is off by one** (line 12)\n- **Wrong default**\n\n### `src/b.py`\n\n- **Never awaited** (lines 3-5)\n',
    [
      '5 - suggestion/default Index is off by one @ src/a.py:12-12',
      '6 - suggestion/default Wrong default @ src/a.py',
      '10 - suggestion/default Never awaited @ src/b.py:3-5',
    ],
  ],
  [
    'a wrapping fence with code in it',
    '````markdown\n## Findings\n\n### Important Issues\n\nI1. **Leak** — `a.go:1`\n\n```go\nx()\n```\n\nText.\n````\n',
    ['6 I1 important/section Leak @ a.go:1-1'],
  ],
  [
    "a wrapping fence as long as the code's",
    '```markdown\n## Findings\n\n### Important Issues\n\nI1. **Leak** — `a.go:1`\n\n```go\nx()\n```\n\nText.\n\n### Suggestions\n\nS1. **Name** — `a.go:2`\n```\n',
    ['6 I1 important/section Leak @ a.go:1-1', '16 S1 suggestion/section Name @ a.go:2-2'],
  ],
  [
    'a fence that is never closed',
    '## Important Issues\n\nI1. **Leak** — `a.go:1`\n\n```go\nx()\n\nI2. **Panic** — `a.go:5`\n\n```go\ny()\n```\n',
    ['3 I1 important/section Leak @ a.go:1-1', '8 I2 important/section Panic @ a.go:5-5'],
  ],
  [
    'everything indented',
    '    ## Critical Issues\n\n    C1. **Boom** — `a.go:1-2`\n\n    ```go\n    x()\n    ```\n',
    ['3 C1 critical/section Boom @ a.go:1-2'],
  ],
  [
    'everything quoted',
    '> ## Critical Issues\n>\n> C1. **Boom** — `a.go:1-2`\n>\n> Text.\n',
    ['3 C1 critical/section Boom @ a.go:1-2'],
  ],
  [
    'place on the next line, several ranges',
    '## Suggestions\n\n**S1 — Same twice**\n`lib/a.rb:3, 9-12` and `lib/b.rb:4–6`\n\nText.\n',
    ['3 S1 suggestion/section Same twice @ lib/a.rb:3-3 lib/a.rb:9-12 lib/b.rb:4-6'],
  ],
  [
    'links',
    '## Important\n\n1. **Stale** — [cache.ts](/home/x/repo/src/cache.ts#L12-L15)\n2. **Old** — [src/old.ts:7](https://github.com/o/r/blob/0123abc/src/old.ts#L7)\n',
    ['3 - important/section Stale @ /home/x/repo/src/cache.ts:12-15', '4 - important/section Old @ src/old.ts:7-7'],
  ],
  [
    'severity before the place',
    '**[CRITICAL] store.go:3 — Write is lost**\n- **Problem:** x\n- **Fix:** y\n\n**[SUGGESTION] store.go:9 — Name**\n',
    ['1 - critical/tag Write is lost @ store.go:3-3', '5 - suggestion/tag Name @ store.go:9-9'],
  ],
  [
    'several on one line',
    '## Important Issues\n\nI1. **First** — `a.go:1`. I2. **Second** — `b.go:2`.\n',
    ['3 I1 important/section First @ a.go:1-1', '3 I2 important/section Second @ b.go:2-2'],
  ],
  [
    'lists inside a finding',
    '## Important Issues\n\n1. **Retry storms** — `a.go:1`\n\nIt fails thus:\n\n1. **First** the pool is empty\n2. **Then** all wait\n\n- **Impact:** outage\n\n2. **No jitter** — `a.go:9`\n',
    ['3 - important/section Retry storms @ a.go:1-1', '12 - important/section No jitter @ a.go:9-9'],
  ],
  [
    'plain prose under a severity',
    '## Critical Issues\n\nThe handler in `src/h.ts:5` panics on an empty body.\n\nIt was fine before.\n\n## Suggestions\n\nNone.\n',
    ['3 - critical/section The handler in `src/h.ts:5` panics on an empty body @ src/h.ts:5-5'],
  ],
  [
    'recaps and other parts',
    '## Executive Summary\n\n- **I9. Not one** — `a.go:1`\n\n## Previous findings\n\nI1. **Old** — `a.go:2` (important, gap)\n\n## Findings\n\n### Critical Issues\n\nNone.\n\n## Strengths\n\n- **Clean** — `a.go:4`\n\n## Resolution\n\n| # | Finding |\n|---|---|\n| 1 | I1. **Old** |\n',
    [],
  ],
  [
    'grouped by subject, without a findings heading',
    '# Review\n\n## Security\n\n- **Input reaches the query** — `db.go:3`\n\n## `src/b.py`\n\n- **Never awaited** (lines 3-5)\n',
    [
      '5 - suggestion/default Input reaches the query @ db.go:3-3',
      '9 - suggestion/default Never awaited @ src/b.py:3-5',
    ],
  ],
];

describe('shapes of findings', () => {
  test.each(SHAPES)('%s', (_, text, findings) => {
    const review = read(text);
    expect(review.findings.map(brief)).toEqual(findings);
    expect(review.readable).toBe(true);
  });
});
