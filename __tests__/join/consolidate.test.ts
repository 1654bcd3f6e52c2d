import { describe, expect, test } from '@jest/globals';
import { consolidate } from '../../src/join/join.js';
import { anchored } from '../support/findings.js';

const options = { failOn: 'critical', vendors: {}, completed: new Set<string>(), paths: null, held: false } as const;

const leak = {
  title: '`openStore` never closes the file handle on error',
  at: 'src/store.ts:40-52',
  body: 'When `readHeader` throws, the handle that `openStore` opened stays open until the process ends.',
};
const leakToo = {
  title: 'File handle leaks when `readHeader` fails in `openStore`',
  at: 'src/store.ts:44',
  body: 'The error path returns without closing the handle, so every damaged store costs a descriptor.',
};
const other = {
  title: 'Retry loop ignores the deadline',
  at: 'src/client.ts:100-120',
  body: '`fetchAll` retries five times with no look at `deadlineMs`.',
};

describe('consolidate', () => {
  test('joins two statements of one defect and keeps another apart', () => {
    const result = consolidate(
      [
        anchored({ ...leak, reviewer: 'claude', line: 5 }),
        anchored({ ...leakToo, reviewer: 'codex', line: 7, severity: 'suggestion' }),
        anchored({ ...other, reviewer: 'codex', line: 30 }),
      ],
      [],
      options,
    );
    expect(result.findings.map(({ id, severity, reviewers }) => [id, severity, reviewers])).toEqual([
      ['codex-pass-1.md:30', 'important', ['codex']],
      ['codex-pass-1.md:7', 'suggestion', ['claude', 'codex']],
    ]);
    const joins = result.findings[1]?.joins ?? [];
    expect(joins.map(({ a, b }) => [a, b])).toEqual([['claude-pass-1.md:5', 'codex-pass-1.md:7']]);
    const sum = Object.values(joins[0]?.parts ?? {}).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(joins[0]?.score ?? NaN, 6);
  });
});
