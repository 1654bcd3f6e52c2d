/** A coverage part is read in time that grows with it. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COVERAGE_STATES } from '../../src/domain/finding.js';
import { readCoverage } from '../../src/parse/coverage-section.js';
import { placeReader } from '../../src/parse/places.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';

const places = placeReader(['app/(auth)/x.tsx', 'src/a,b.js', 'run', 'src/C#/P.cs', 'app/[id]/{name}.ts']);

const rowsOf = (text: string) =>
  text.split('\n').flatMap((row, index) => (row.trim() === '' ? [] : [{ text: row.trim(), line: index + 1 }]));

test('total and linear, whatever stands there', async () => {
  const row = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '| File | Status |',
      '|--|--|',
      '| a.ts | ok |',
      '- `a.ts` — ',
      '### ',
      '[ ] ',
      '✓ ',
      '**',
      ': ',
      'not ',
    ),
  );
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      for (const claim of readCoverage(rowsOf(rows.join('\n')), places)) expect(COVERAGE_STATES).toContain(claim.state);
    }),
  );
  for (const unit of ['- a.ts, b.ts — but not\n', '| a.ts | but | ', 'not read but ', '(a.ts ', '`a/*` ', '### a:\n']) {
    const work = (size: number) => readCoverage(rowsOf(unit.repeat(size / unit.length)), places);
    expect(await growth(100_000, work)).toBeLessThan(NEARLY_LINEAR);
  }
});
