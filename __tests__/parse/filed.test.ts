import { describe, expect, test } from '@jest/globals';
import type { Reads } from '../../src/domain/finding.js';
import { parseReview } from '../../src/parse/parse.js';

const filed = (text: string, reads: Reads = 'markdown') =>
  parseReview({ ...{ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md' }, text, reads, nonce: null }).findings.map(
    (finding) => finding.filed,
  );

const ITEM = '1. **The name is joined as it is** — `a.py:3` (critical)\n\nIt goes up.\n';

describe('a finding is filed', () => {
  test.each([
    ['under a section', `## Security\n\n${ITEM}`, ['security']],
    ['under a severity within a section', `## Security\n\n### Critical\n\n${ITEM}`, ['security']],
    ['under a subject within a severity', `## Critical Issues\n\n### Security\n\n${ITEM}`, ['security']],
    [
      'until the next subject',
      `## Critical Issues\n\n### Security\n\n${ITEM}\n### Performance\n\n2. **It is slow** — \`b.py:3\`\n`,
      ['security', null],
    ],
    ['by its tag', '## Critical Issues\n\nC1. **A name** — `a.py:3` (critical, data loss)\n', ['data loss']],
    ['by a field', `## Critical Issues\n\n${ITEM}\nCategory: Security\n`, ['security']],
    ['by a CWE number', `## Critical Issues\n\n${ITEM}\nCWE-22 by its nature.\n`, ['security']],
    ['under nothing', `## Critical Issues\n\n${ITEM}`, [null]],
  ])('%s', (_, text, expected) => {
    expect(filed(text)).toEqual(expected);
  });

  test('by a category or a tag in JSON', () => {
    const item = { title: 'A name', file: 'a.py', line: 3, severity: 'critical' };
    const findings = [
      { ...item, category: 'security' },
      { ...item, cwe: 'CWE-89' },
      { ...item, tags: ['security'] },
      item,
    ];
    expect(filed(JSON.stringify({ findings }), 'json')).toEqual(['security', 'security', 'security', null]);
  });

  test('by the rule of a tool', () => {
    const result = (ruleId: string) => ({ ruleId, message: { text: `Rule ${ruleId.length} fails here.` } });
    const rules = [{ id: 'x1', properties: { tags: ['security', 'external/cwe/cwe-079'] } }, { id: 'style/quotes' }];
    const results = [result('js/sql-injection'), result('x1'), result('style/quotes')];
    const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'lint', rules } }, results }] };
    expect(filed(JSON.stringify(log), 'sarif')).toEqual(['security', 'security', null]);
  });
});
