/** What the demo's three recorded reviewers wrote: they overlap, disagree on severity, quote wrong lines and mention older code. */

const CLAUDE = `# Review

## Executive Summary

The branch lets names hold folders, adds an upload client and pages through the uploads. Dropping \`basename\` removes the only check that kept a name below the upload folder, so any file of the host can be read and overwritten.

## Findings

### Critical Issues

**C1. Names can leave the upload folder** — \`src/files.js:8-10\` (critical, regression)

\`\`\`js
export function pathOf(name) {
  return join(ROOT, name);
}
\`\`\`

\`git blame\` shows that \`basename(name)\` stood here until the first commit of this branch. \`GET /files/..%2F..%2Fetc%2Fpasswd\` is decoded by \`src/server.js:7\` and now reaches \`readFile\` outside of \`ROOT\`; \`POST\` overwrites in the same way.

Fix: resolve the path and refuse one that is not below the folder.

\`\`\`diff
--- a/src/files.js
+++ b/src/files.js
@@ -6,5 +6,7 @@
 
 /** Path of an upload; a name may hold folders. */
 export function pathOf(name) {
-  return join(ROOT, name);
+  const path = join(ROOT, name);
+  if (!path.startsWith(ROOT + '/')) throw new Error('name leaves the upload folder');
+  return path;
 }
\`\`\`

### Important Issues

**I1. The retry does not wait and the last failure is swallowed** — \`src/upload.js:3-7\` (important, gap)

\`\`\`js
    if (response.ok) return response;
    setTimeout(() => {}, 1000 * attempt);
\`\`\`

\`setTimeout\` is not awaited, so the three attempts go out back to back against a server that is already failing. After the last one the function returns \`undefined\`: a caller takes a failed upload for a stored one.

Fix: await the pause, and throw when no attempt succeeded.

### Suggestions

**S1. Links end at local midnight** — \`src/links.js:6\` (suggestion, gap)

\`\`\`js
  expires.setHours(24, 0, 0, 0);
\`\`\`

A link made at 23:59 lives for a minute, although the manual promises a day. The line is older than this branch.

## Design Observations

### Concerns

- \`listPage\` reads the whole folder for each page; fine for hundreds of files, not for millions. (future)

### Strengths

- Small commits, one idea each.

## Testing Assessment

1. No test asks for a name with \`..\`; the existing test passes with and without the check.
2. The retry path of \`upload\` has no test.

## Documentation Assessment

None.

## Coverage Summary

- \`src/files.js\` — C1
- \`src/upload.js\` — I1
- \`src/list.js\` — Reviewed, no issues
- \`docs/api.md\` — Trivial
`;

const CODEX = `# Code review

## Critical Issues

### C1. Path traversal: a name can leave the upload folder through \`pathOf\` — \`src/files.js:9\`

(critical, regression)

\`\`\`js
return join(ROOT, name);
\`\`\`

\`join\` normalises \`..\`, so a name such as \`../../etc/passwd\` leaves \`ROOT\`. Both \`load\` and \`store\` go through \`pathOf\`: any file of the host can be read with \`GET\` and overwritten with \`POST\`. Before this branch \`basename\` cut folders off and kept every name below the upload folder.

## Important Issues

### I1. \`upload\` resolves with \`undefined\` when every attempt fails — \`src/upload.js:2-8\`

(important, gap)

\`\`\`js
export async function upload(url, body, attempts = 3) {
\`\`\`

The loop ends without a value or an error, and the \`setTimeout\` before the next attempt is never awaited. Callers cannot see that nothing was stored.

\`\`\`diff
@@
     if (response.ok) return response;
-    setTimeout(() => {}, 1000 * attempt);
+    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt));
   }
+  throw new Error('upload failed');
 }
\`\`\`

### I2. The first page is skipped — \`src/list.js:21-23\`

(important, regression)

\`\`\`js
  const start = page * PAGE_SIZE;
  return names.slice(start, start + PAGE_SIZE);
\`\`\`

\`docs/api.md\` documents \`page=1\` as the first page, but \`1 * PAGE_SIZE\` starts at the 21st name: the first 20 uploads are never listed.

Fix: \`const start = (page - 1) * PAGE_SIZE;\`

## Suggestions

None.

## Testing Assessment

1. \`listPage\` has no test; one with 21 names would show I2.
2. Nothing tests a name with \`..\`.

## Coverage Summary

| File | Status |
| --- | --- |
| src/files.js | C1 |
| src/upload.js | I1 |
| src/list.js | I2 |
| docs/api.md | Reviewed, no issues |
`;

const GEMINI = `I have looked at the diff and the history of the touched files.

## Executive Summary

Folders in names work, but the change trusts user input too much and the client hammers the server.

## Critical Issues

C1. **Retry loop hammers a failing server** — \`src/upload.js:6\` (critical, gap)

\`\`\`js
    setTimeout(() => {}, 1000 * attempt);
\`\`\`

The \`setTimeout\` is not awaited, so the retry does not wait: all three attempts are sent back to back. Under load every client triples the traffic of a server that is already failing, and after the last attempt \`upload\` returns \`undefined\` as if nothing had happened.

## Important Issues

I1. **Names with \`..\` leave the upload folder (path traversal)** — \`src/files.js:9\` (important, regression)

\`\`\`js
  return join(ROOT, name);
\`\`\`

The name comes from the request and is joined to \`ROOT\` without a check since \`basename\` was dropped. A name such as \`../../etc/passwd\` leaves the upload folder: \`load\` reads any file of the host, \`store\` overwrites it.

## Suggestions

S1. **\`listPage\` ignores a negative or missing page** — \`src/list.js:9\` (suggestion, gap)

\`\`\`js
  const start = page * PAGE_SIZE;
\`\`\`

\`listPage(undefined)\` yields \`NaN\` and an empty page instead of an error.

## Design Observations

**Strengths**

- The public API did not change for flat names.

## Coverage Summary

- \`src/files.js\` — I1
- \`src/upload.js\` — C1
- \`src/list.js\` — S1
- \`docs/api.md\` — Reviewed, no issues
`;

const CLEAN = (summary: string): string => `# Review

## Executive Summary

${summary}

## Critical Issues

None.

## Important Issues

None.

## Suggestions

None.

## Coverage Summary

- \`src/files.js\` — Reviewed, no issues
- \`src/upload.js\` — Reviewed, no issues
- \`src/list.js\` — Reviewed, no issues
- \`test/files.test.js\` — Reviewed, no issues
- \`docs/api.md\` — Reviewed, no issues
`;

/** File name of the stored review → its text. */
export const FIRST_ROUND: Readonly<Record<string, string>> = {
  'claude-pass-1.md': CLAUDE,
  'codex-pass-1.md': CODEX,
  'gemini-pass-1.md': GEMINI,
};

export const SECOND_ROUND: Readonly<Record<string, string>> = {
  'claude-pass-1.md': CLEAN(
    'Names are resolved and refused when they leave the upload folder, the retry waits and throws, pages start at 1.',
  ),
  'codex-pass-1.md': CLEAN('All findings of the first round are fixed; the new test fails without the check.'),
  'gemini-pass-1.md': CLEAN('The fixes are complete.'),
};
