/** Hostile text ends soon. */
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import type { READS, Review } from '../../src/domain/finding.js';

function read(text: string, reads: (typeof READS)[number] = 'markdown'): Review {
  return parseReview({ reviewer: 'ada', pass: 1, file: 'f', text, reads, nonce: 'abcdef12' });
}

describe('hostile text ends soon', () => {
  const fill = (piece: string, size = 5_000_000): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['one long line', fill('word ')],
    ['a million backticks', fill('`', 1_000_000)],
    ['quoting within quoting', fill('>')],
    ['lists within lists', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')],
    ['a wide table', `| # | Severity | Issue |\n|---|---|---|\n|${fill(' a |')}`],
    ['100,000 headings', `## Findings\n${fill('### x\n', 600_000)}`],
    ['fences never closed', `## Findings\n${fill('```go\nx\n', 1_000_000)}`],
    ['comments never closed', `${fill('<!--\n', 1_000_000)}-->`],
    ['brackets', fill('[a](')],
    ['stars', fill('*')],
    ['blank lines', fill('\n')],
    ['places', `## Findings\nI1. **x** — ${fill('`a.go:1`, ')}`],
    ['JSON within JSON', fill('[', 1_000_000)],
  ];

  test.each(HOSTILE)('%s', (_, text) => {
    const start = process.cpuUsage();
    expect(read(text).text).toBe(text);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(12);
  });
});
