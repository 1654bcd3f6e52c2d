import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseReview } from '../../src/parse/parse.js';
import { READS, type Review } from '../../src/domain/finding.js';

function read(text: string, reads: (typeof READS)[number] = 'markdown'): Review {
  return parseReview({ reviewer: 'ada', pass: 1, file: 'f', text, reads, nonce: 'abcdef12' });
}

const FRAGMENTS = [
  '## Findings',
  '### Critical Issues',
  '**Suggestions**',
  'None.',
  'I1. **A title** — `a.go:1-2` (important, gap)',
  '- **Another** — `b.go:3`',
  '[P1] Third — c.go:4',
  '```go',
  '```',
  '````markdown',
  '> [!WARNING]',
  '> quoted',
  '| # | Severity | Issue |',
  '|---|---|---|',
  '| 1 | High | x |',
  'Fix: do it',
  '```diff',
  '-a',
  '+b',
  '## Coverage Summary',
  '- `a.go` — I1',
  '<details>',
  '<!--',
  '-->',
  '',
  '    indented',
  '{"findings": [',
  '{"title": "t", "file": "a"}',
  ']}',
  '## Executive Summary',
  '---',
  '===',
  '\ud800',
  '\u0000',
  '🔴 **x**',
  'End of review abcdef12',
];

function check(review: Review, text: string): void {
  const lines = text.split('\n').length + text.split('\r').length;
  const keys = review.findings.map(({ line, ordinal }) => `${String(line)}#${String(ordinal)}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const finding of review.findings) {
    expect(finding.title).not.toBe('');
    expect(finding.line).toBeGreaterThan(0);
    expect(finding.line).toBeLessThanOrEqual(lines);
    for (const { lines: range } of finding.locations) if (range) expect(range.end).toBeGreaterThanOrEqual(range.start);
  }
}

describe('reading is total', () => {
  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...READS), (text, reads) => {
        check(read(text, reads), text);
      }),
      { numRuns: 300 },
    );
  });

  test('any sequence of what reviews are made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (fragments, end) => {
          check(read(fragments.join(end)), fragments.join(end));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('each title line gives exactly one finding', () => {
    const title = fc.record({
      severity: fc.constantFrom('Critical Issues', 'Important Issues', 'Suggestions'),
      count: fc.integer({ min: 0, max: 5 }),
      body: fc.array(
        fc.constantFrom(
          'Some prose.',
          'See `x.go:1`.',
          '- a point',
          '```go\ncode()\n```',
          'Fix: swap them.\n\n```diff\n-a\n+b\n```',
          '> a quotation',
        ),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 3 }), (sections) => {
        const lines = ['## Findings', ''];
        const expected: number[] = [];
        for (const { severity, count, body } of sections) {
          lines.push(`### ${severity}`, '');
          for (let number = 1; number <= count; number += 1) {
            expected.push(lines.length + 1);
            lines.push(
              `${severity.charAt(0)}${String(number)}. **Defect ${String(lines.length)}** — \`src/f.go:${String(lines.length)}\``,
              '',
              ...body.flatMap((part) => [...part.split('\n'), '']),
            );
          }
        }
        expect(read(lines.join('\n')).findings.map(({ line }) => line)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
