/** Wrong configuration files are wrong soon. */
import { describe, expect, test } from '@jest/globals';
import { readConfigFile } from '../../../src/edge/config-file.js';

describe('readConfigFile', () => {
  test.each([
    ['two documents', '---\nfail-on: never\n---\nfail-on: critical\n'],
    ['an unknown tag', 'fail-on: !!js/function x\n'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x66, 0x00])],
    ['a megabyte', 'a: b\n'.repeat(200_000)],
    ['brackets without end', `a: ${'['.repeat(5_000)}`],
    ['brackets that comments seem to close', 'a: \n' + '[ # ]\n'.repeat(3_000)],
    ['lists in lists', '- '.repeat(9_000)],
    ['maps in maps on one line', 'a: '.repeat(9_000)],
    ['a name that stands twice below', 'reviewers:\n  a: {}\n  a: {}\n'],
  ])('%s is wrong, with a place, and soon', (_, text) => {
    const started = performance.now();
    const { problems, settings } = readConfigFile('f.yml', text);
    expect(problems.length).toBeGreaterThan(0);
    expect(settings).toEqual([]);
    expect(problems[0]?.at).toMatch(/^f\.yml:\d+:\d+$/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
