/** What the prompt asks for is what the reader reads: a review in the very form of the prompt's own example. */
import { describe, expect, test } from '@jest/globals';
import { formatRule } from '../../../src/core/prompt/format.js';
import { parseReview } from '../../../src/core/parse.js';

const NONCE = '0123456789abcdef';
const rule = formatRule(NONCE);
/** The example finding as the prompt shows it. */
const example = /^I1\. [\s\S]*?```diff\n[\s\S]*?\n```$/m.exec(rule)?.[0] ?? '';

const review = `## Executive Summary

The pool now returns connections itself.

## Findings

### Critical Issues

None.

### Important Issues

${example}

### Suggestions

S1. **Name says too little** — \`src/pool/pool.ts:3\`, \`src/pool/query.ts:9\` (suggestion, enhancement)

\`x\` could be \`size\`.

## Design Observations

**Concerns**

- Two pools share one limit. (future)

**Strengths**

- One owner per connection.

## Testing Assessment

1. No test lets \`query\` throw.

## Documentation Assessment

None.

## Commit Structure

One commit, one purpose.

## Acknowledged Limitations

None.

## Unresolved Feedback

None.

## Coverage Summary

- \`src/pool/query.ts\`: I1, S1
- \`src/pool/pool.ts\`: S1
- \`README.md\`: trivial
- \`src/other.ts\`: reviewed

${rule.trimEnd().split('\n').at(-1) ?? ''}
`;

describe('a review in the form that the prompt asks for', () => {
  const read = parseReview({
    ...{ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text: review, reads: 'markdown', nonce: NONCE },
  });

  test('is read whole, without a problem', () => {
    expect(read.problems).toEqual([]);
    expect(read.readable && read.closed).toBe(true);
    expect(read.executiveSummary).toContain('The pool now');
    expect(read.findings).toHaveLength(2);
    expect([read.concerns.length, read.strengths.length, read.testing.length]).toEqual([1, 1, 1]);
    expect(read.concerns[0]?.scope).toBe('future');
    expect(read.coverage.map(({ path, state }) => `${path} ${state}`)).toEqual([
      'src/pool/query.ts findings',
      'src/pool/pool.ts findings',
      'README.md trivial',
      'src/other.ts reviewed',
    ]);
  });

  test('its findings carry severity, class, place, quote and fix', () => {
    const [first, second] = read.findings;
    expect(first).toMatchObject({
      ...{ id: 'I1', severity: 'important', classification: 'regression' },
      title: 'Connection is not returned when the query fails',
      locations: [{ path: 'src/pool/query.ts', lines: { start: 41, end: 48 } }],
    });
    expect(first?.quotes[0]?.code).toContain('pool.giveBack(connection);');
    expect(first?.fix?.diffs).toHaveLength(1);
    expect(second?.locations).toHaveLength(2);
  });

  test('a text under review cannot contain the closing line: it is made anew for every run', () => {
    expect(formatRule('aaaa1111bbbb')).not.toContain(NONCE);
    expect(rule.trimEnd().endsWith(NONCE)).toBe(true);
  });
});
