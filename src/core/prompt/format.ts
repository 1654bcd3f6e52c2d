/** The form of the review that is asked for: severity sections, quoted code, fixes that apply, coverage, the closing line. */
import { CLOSING_WORDS } from '../parse/closing.js';

const EXAMPLE = `I1. **Connection is not returned when the query fails** — \`src/pool/query.ts:41-48\` (important, regression)

\`\`\`ts
const connection = await pool.take();
const rows = await connection.query(statement);
pool.giveBack(connection);
\`\`\`

When \`query\` throws, \`giveBack\` is skipped; after \`pool.size\` failures every later \`take\` waits for ever (\`src/pool/pool.ts:88\` has no time limit). The old code returned it in \`finally\`; commit \`1f2e3d4\` of this change removed that.

Fix:

\`\`\`diff
--- a/src/pool/query.ts
+++ b/src/pool/query.ts
@@ -41,3 +41,6 @@
 const connection = await pool.take();
-const rows = await connection.query(statement);
-pool.giveBack(connection);
+try {
+  return await connection.query(statement);
+} finally {
+  pool.giveBack(connection);
+}
\`\`\``;

/** How the list of changed files marks those that need no line of coverage. */
export const NO_ACCOUNT = 'needs no account';

/** How it marks new files that only their name calls generated or vendored. */
export const MUST_BE_READ = 'must be read';

/** How the review must be written. The nonce makes the closing line one that no text under review can contain. */
export function formatRule(nonce: string): string {
  return `Answer in Markdown with exactly these sections, in this order. Write "None." in a section that has nothing. Do not wrap the answer in a code fence, and write nothing before or after it.

\`\`\`
## Executive Summary
Two to five sentences: what the change does, whether it is sound, the main risks.

## Findings
### Critical Issues
### Important Issues
### Suggestions

## Design Observations
**Concerns** (each with "(in-scope)" or "(future)")
**Strengths**

## Testing Assessment
Gaps as a numbered list, the most valuable first: the behaviour without a test, what would break unnoticed, where the test belongs.

## Documentation Assessment
## Commit Structure
## Acknowledged Limitations
What the change's own comments or description already concede.

## Unresolved Feedback
For each thread given below: whether the change answers it.

## Coverage Summary
One line per changed file, every file of the list that is not marked "${NO_ACCOUNT}": \`path\`: ids of its findings, or reviewed, or trivial, or not reviewed. Generated, vendored and lock files count like the others.
\`\`\`

Each finding looks like this; ids are C1, C2 … I1 … S1 … in their sections:

${EXAMPLE}

- The title says what is wrong, not what to do. The place is \`path:line\` or \`path:first-last\`, path from the root of the repository, lines of the file at head; for deleted code the lines at base, and say so. More places follow after commas.
- Quote three to ten lines copied from the file, without diff signs, and leave nothing out without "…".
- Then the explanation: the triggering situation, what happens, why it matters, how you verified it.
- The fix is the smallest unified diff against head that solves it, with \`---\`/\`+++\` paths and a few lines of context copied exactly; it must pass \`git apply\`. Where no small diff exists, describe the fix in words instead. Never write a diff that you know to be incomplete without saying so.

${closingRule(nonce)}`;
}

/** The closing line in parts: a printed prompt must never hold a line that ends a review, however it is printed. */
function closingRule(nonce: string): string {
  return `The very last line of your answer, after the coverage, is the closing line. It shows that the review was not cut off and that all of its findings were read. It is one line of plain text by itself, put together from these parts in this order:

- the words: ${CLOSING_WORDS}
- a blank, and the code of this run: ${nonce}
- a colon
- how many findings your review holds, by severity, with commas between: a number in digits (0 where there are none) before each of the words critical, important, suggestions

Write it once, when everything else is written, and nothing after it.`;
}
