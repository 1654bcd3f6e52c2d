import { expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { namedFiles } from '../../src/domain/change.js';
import { readingContext } from '../../src/parse/parse.js';
import { changeOf, fileOf } from '../support/prompt-context.js';

test('the changed files come first, their previous names after them, each once', () => {
  const files = [
    fileOf({ path: 'b.ts', previousPath: 'a.ts', status: 'renamed' }),
    fileOf({ path: 'c.ts' }),
    fileOf({ path: 'd.ts', previousPath: 'c.ts', status: 'copied' }),
  ];
  expect(namedFiles(changeOf({ files }))).toEqual(['b.ts', 'c.ts', 'd.ts', 'a.ts']);
  expect(namedFiles(null)).toEqual([]);
  expect(readingContext({ defaultSeverity: 'important' }, [])).toEqual({ files: [], defaultSeverity: 'important' });
});

test('a finding without a grade counts as the configuration says, a graded one as it says itself', () => {
  const text =
    '## Findings\n\n1. **No limit** — `a.ts:1`\n\nIt grows.\n\n2. **No test** — `a.ts:2` (suggestion)\n\nNone.\n';
  const source = { reviewer: 'ann', pass: 1, file: 'ann-pass-1.md', text, reads: 'markdown' as const, nonce: null };
  const severities = (...context: [] | [ReturnType<typeof readingContext>]): readonly string[] =>
    parseReview(source, ...context).findings.map(({ severity, severityFrom }) => `${severity} ${severityFrom}`);
  expect(severities()).toEqual(['suggestion default', 'suggestion tag']);
  expect(severities(readingContext({ defaultSeverity: 'critical' }, []))).toEqual([
    'critical default',
    'suggestion tag',
  ]);
});
