/** Reviews of made-up changes that are green by themselves: what mutants are planted into where there is no corpus. */

const FORM = `## Executive Summary

The change moves the session store to its own package and gives it a limit. The limit is applied too late in one place; the rest is sound.

## Critical Issues

None.

## Important Issues

I1. **Limit is applied after the entry is stored** — \`src/session/store.ts:41-48\` (important, regression)

\`\`\`ts
entries.set(key, value);
if (entries.size > limit) entries.clear();
\`\`\`

The map is emptied as a whole when it is full, so everybody is signed out at once.

Fix: remove the oldest entry before storing.

I2. **Timer is never cleared** — \`src/session/expiry.ts:12\` (important, gap)

\`close()\` leaves the interval running, which keeps the process alive.

## Suggestions

S1. **Name the limit** — \`src/session/limits.ts:3\` (suggestion, enhancement)

\`500\` appears twice.

## Design Observations

### Concerns

- The store knows the clock; a parameter would make it easier to test. (future)

### Strengths

- Expiry and storage are apart.

## Testing Assessment

- No test reaches the limit.

## Documentation Assessment

- The readme names the new setting.

## Commit Structure

- Two commits, each of one thing.

## Acknowledged Limitations

None.

## Unresolved Feedback

None.

## Coverage Summary

- \`src/session/store.ts\`: I1
- \`src/session/expiry.ts\`: I2
- \`src/session/limits.ts\`: S1
- \`README.md\`: trivial
`;

const BOLD = `**Verdict**

Merge with optional fixes.

**Executive Summary**

The exporter writes its files in chunks now. I did not find a correctness problem in it.

**Critical Issues**

None.

**Important Issues**

None.

**Suggestions**

1. **Chunk size could be a setting** -- \`pkg/export/writer.go:77\` \`(suggestion, enhancement)\`

\`\`\`go
const chunk = 4096
\`\`\`

Large exports would profit from a bigger one.

**Design Observations**

1. Writer and format are still one type. \`(future)\`

**Testing Assessment**

1. Short writes are tested, failing ones are not.

**Documentation Assessment**

No gap stood out.

**Commit Structure**

One commit; fine.

**Coverage Summary**

- \`pkg/export/writer.go\` — S1
- \`pkg/export/writer_test.go\` — reviewed, no issues
`;

const LISTED = `I have read the diff and the files around it. Here is the review.

# Review: retry of uploads

### Executive Summary

Uploads are tried again after a timeout. The back-off is right, and its tests are thorough.

### Findings

#### Critical

None

#### Important

1. **Retry hides the first error** (\`lib/upload/retry.rb:18-25\`)

   \`\`\`ruby
   rescue Timeout
     retry
   \`\`\`

   Only the last one is raised, so the log never shows why it began.

2. **Sleep blocks the worker** (\`lib/upload/worker.rb:60\`)

   Ten seconds without a heartbeat end the job.

#### Suggestions

- **Use the helper** (\`lib/upload/retry.rb:3\`): \`Backoff.next\` does the same.

### Testing

- The timeout itself is not tested.

### Commit Structure

- The rename should be a commit of its own.

### Coverage Summary

| File | Status |
|---|---|
| \`lib/upload/retry.rb\` | 1 |
| \`lib/upload/worker.rb\` | 2 |
| \`spec/upload_spec.rb\` | Reviewed, no issues |
`;

/** Name and text. */
export const HOST_TEXTS: readonly (readonly [string, string])[] = [
  ['the form that the prompt asks for', FORM],
  ['bold lines as headings', BOLD],
  ['numbered lists and a table', LISTED],
];
