/** A review in exactly the form that the prompt asks for: every section, a finding of each severity, coverage, the closing line. */
import { closingLine } from '../../src/parse/closing.js';
import type { Review } from '../../src/domain/finding.js';

/** Of the change that the days of the real CLIs are about: `calc.py` gets a `mean`. */
export function reviewAsAsked(nonce: string): string {
  return `## Executive Summary
Adds \`mean\` beside \`add\`. The sum is right; a list without numbers and a list that is read once are not thought of. The main risk is a crash in normal use.

## Findings
### Critical Issues
C1. **Mean of an empty list divides by zero** — \`calc.py:4-5\` (critical, regression)

\`\`\`py
def mean(xs):
    return sum(xs) / len(xs)
\`\`\`

\`mean([])\` raises \`ZeroDivisionError\`; every caller that filters first can get there. Verified by reading: nothing guards \`len(xs)\`.

Fix:

\`\`\`diff
--- a/calc.py
+++ b/calc.py
@@ -4,2 +4,4 @@
 def mean(xs):
+    if not xs:
+        return 0.0
     return sum(xs) / len(xs)
\`\`\`

### Important Issues
I1. **A generator has no length** — \`calc.py:5\`, \`calc.py:4\` (important, gap)

\`\`\`py
    return sum(xs) / len(xs)
\`\`\`

\`mean(x for x in xs)\` raises \`TypeError\`, although \`sum\` takes any iterable. It is critical for nobody: all callers of today pass lists.

Fix: take a list of \`xs\` first.

### Suggestions
S1. **The name of the parameter says too little** — \`calc.py:4\` (suggestion, enhancement)

\`\`\`py
def mean(xs):
\`\`\`

\`numbers\` would tell what it takes.

S2. **\`add\` and \`mean\` have no word on what they return** — \`calc.py:1\` (suggestion, enhancement)

\`\`\`py
def add(a, b):
\`\`\`

A line each would do.

## Design Observations
**Concerns**

- Both functions stand in one file without a purpose of its own. (future)
- The mean is no concern of \`add\`. (in-scope)

**Strengths**

- Small and free of state.

## Testing Assessment
1. No test calls \`mean\`: a wrong divisor would break unnoticed; it belongs beside those of \`add\`.

## Documentation Assessment
None.

## Commit Structure
One commit, one purpose.

## Acknowledged Limitations
None.

## Unresolved Feedback
None.

## Coverage Summary
- \`calc.py\`: C1, I1, S1, S2
- \`poetry.lock\`: trivial
- \`tests/test_calc.py\`: reviewed

${closingLine(nonce, { critical: 1, important: 1, suggestion: 2 })}`;
}

/** What of a review counts in a run, in short. */
export function outlineOf(review: Review): Readonly<Record<string, unknown>> {
  const { findings, coverage, claimed, closed, readable, unread, problems } = review;
  return {
    findings: findings.map(({ id, severity, classification, locations: [place] }) =>
      [id, severity, classification, place?.path, place?.lines?.start, place?.lines?.end].join(' '),
    ),
    quotes: findings.map(({ quotes }) => quotes.length),
    diffs: findings.map(({ fix }) => fix?.diffs.length ?? 0),
    coverage: coverage.map(({ path, state }) => `${path} ${state}`),
    points: [review.concerns, review.strengths, review.testing, review.documentation].map((points) => points.length),
    ...{ claimed, closed, readable, unread, problems },
  };
}

/** Of `reviewAsAsked`. */
export const OUTLINE_AS_ASKED: Readonly<Record<string, unknown>> = {
  findings: [
    'C1 critical regression calc.py 4 5',
    'I1 important gap calc.py 5 5',
    'S1 suggestion enhancement calc.py 4 4',
    'S2 suggestion enhancement calc.py 1 1',
  ],
  quotes: [1, 1, 1, 1],
  diffs: [1, 0, 0, 0],
  coverage: ['calc.py findings', 'poetry.lock trivial', 'tests/test_calc.py reviewed'],
  points: [2, 1, 1, 0],
  claimed: { critical: 1, important: 1, suggestion: 2 },
  ...{ closed: true, readable: true, unread: [], problems: [] },
};
