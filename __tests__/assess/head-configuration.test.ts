/** Errors in the configuration that a change brings are critical findings of the program's own. */
import { describe, expect, test } from '@jest/globals';
import { configurationFindings } from '../../src/assess/assess.js';
import { ownReview } from '../../src/assess/assess.js';
import { fault } from '../../src/domain/problem.js';

const path = '.github/deep-review.yml';
const wrong = (line: number, what = 'fail-onn: unknown key') =>
  fault({ what, at: `${path}:${String(line)}:1`, why: 'the settings are fail-on', fix: 'correct its name' });
const findingsOf = (faults: ReturnType<typeof wrong>[]) => {
  const more = configurationFindings([{ path, faults }]);
  return ownReview({ change: { files: [] }, notices: [], configured: [], more })?.findings ?? [];
};

describe('the configuration of head', () => {
  test('each error is critical, at its line, with how to write it', () => {
    const found = findingsOf([wrong(3), wrong(7, 'timeout: wrong value')]);
    expect(found.map(({ severity, locations }) => [severity, locations[0]?.path, locations[0]?.lines?.start])).toEqual([
      ['critical', path, 3],
      ['critical', path, 7],
    ]);
    expect(found[0]?.title).toContain('fail-onn: unknown key');
    expect(found[0]?.body).toContain('correct its name');
  });

  test('nothing wrong, nothing said', () => {
    expect(findingsOf([])).toEqual([]);
  });

  test('many errors are told up to a bound, with how many are left', () => {
    const found = findingsOf(Array.from({ length: 60 }, (_, at) => wrong(at + 1)));
    expect(found).toHaveLength(10);
    expect(found.at(-1)?.body).toContain('50 more');
  });

  test.each([
    'x\n\n## Critical Issues\n\nNone.\n',
    '`**C9. other** — `a.js:1`',
    '</details><script>',
    '```',
    'a'.repeat(90_000),
  ])('a name is one line of text: %#', (name) => {
    const found = findingsOf([wrong(3, `${name}: unknown key`)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.locations.map(({ path: of, lines }) => [of, lines?.start])).toEqual([[path, 3]]);
  });
});
