import { describe, expect, test } from '@jest/globals';
import { closingLine } from '../../src/parse/closing.js';
import { parseReview } from '../../src/parse/parse.js';
import type { Review } from '../../src/domain/finding.js';

export function read(text: string, nonce: string | null = null): Review {
  return parseReview({ reviewer: 'ada', pass: 1, file: 'ada-pass-1.md', text, reads: 'markdown', nonce });
}

const REVIEW = `Let me write the review.

## Executive Summary

Adds a cache in front of the store.

## Findings

### Critical Issues

None.

### Important Issues

I1. **Eviction drops dirty entries** — \`src/cache.ts:40-52\` (important, regression)

\`\`\`ts
entries.delete(oldest);
\`\`\`

The entry is deleted before it is written back.

Fix: write first.

\`\`\`diff
-entries.delete(oldest);
+await flush(oldest); entries.delete(oldest);
\`\`\`

### Suggestions

S1. **Name the limit** — \`src/cache.ts:7\`, \`docs/cache.md\` (suggestion, enhancement)

## Design Observations

**Concerns**

- (future) The cache is global.

**Strengths**

- Small interface.

## Testing Assessment

1. Eviction is not tested.

## Documentation Assessment

No gaps.

## Coverage Summary

- \`src/cache.ts\` — I1, S1
- \`docs/cache.md\` — Reviewed, no issues
- \`go.sum\` — Trivial

${closingLine('ab12cd34', { critical: 0, important: 1, suggestion: 1 })}
`;

describe('a review as the prompt asks for it', () => {
  const review = read(REVIEW, 'ab12cd34');

  test('gives its findings', () => {
    expect(
      review.findings.map(({ id, line, severity, classification, title }) => ({
        id,
        line,
        severity,
        classification,
        title,
      })),
    ).toEqual([
      {
        id: 'I1',
        line: 15,
        severity: 'important',
        classification: 'regression',
        title: 'Eviction drops dirty entries',
      },
      { id: 'S1', line: 32, severity: 'suggestion', classification: 'enhancement', title: 'Name the limit' },
    ]);
    expect(review.findings[1]?.locations).toEqual([
      { path: 'src/cache.ts', lines: { start: 7, end: 7 } },
      { path: 'docs/cache.md', lines: null },
    ]);
    expect(review.findings[0]?.quotes).toEqual([
      { code: 'entries.delete(oldest);', language: 'ts', path: null, line: 18 },
    ]);
    expect(review.findings[0]?.fix).toEqual({
      text: 'write first.',
      diffs: ['-entries.delete(oldest);\n+await flush(oldest); entries.delete(oldest);'],
    });
    expect(review.findings[0]?.body).toMatch(/^```ts\n[^]*```$/);
  });

  test('gives its other parts', () => {
    expect(review.executiveSummary).toBe('Adds a cache in front of the store.');
    expect(review.concerns).toEqual([{ text: '(future) The cache is global.', line: 38, scope: 'future' }]);
    expect(review.strengths.map(({ text }) => text)).toEqual(['Small interface.']);
    expect(review.testing.map(({ text }) => text)).toEqual(['Eviction is not tested.']);
    expect(review.coverage.map(({ path, state, ids }) => ({ path, state, ids }))).toEqual([
      { path: 'src/cache.ts', state: 'findings', ids: ['I1', 'S1'] },
      { path: 'docs/cache.md', state: 'reviewed', ids: [] },
      { path: 'go.sum', state: 'trivial', ids: [] },
    ]);
  });

  test('is readable, closed and without problems', () => {
    expect(review).toMatchObject({
      readable: true,
      closed: true,
      problems: [],
      claimed: { critical: 0, important: 1, suggestion: 1 },
    });
    expect(read(REVIEW, 'ffffffff').closed).toBe(false);
    expect(read(REVIEW).closed).toBe(false);
  });
});

test('a text that only says that the reviewer failed is no review', () => {
  expect(read('Error: quota exceeded. Try again tomorrow.\n')).toMatchObject({ readable: false, findings: [] });
});
