/** The configuration file: places of everything wrong. */
import { describe, expect, test } from '@jest/globals';
import { readConfigFile, readYamlInput } from '../../../src/edge/config-file.js';

describe('readConfigFile', () => {
  test('gives each setting with the place of any entry inside', () => {
    const { settings, problems } = readConfigFile(
      'deep-review.yml',
      'fail-on: important\nreviewers:\n  claude:\n    effort: high\n',
    );
    expect(problems).toEqual([]);
    expect(settings.map(({ name, from }) => [name, from])).toEqual([
      ['fail-on', 'file'],
      ['reviewers', 'file'],
    ]);
    expect(settings[0]?.at([])).toBe('deep-review.yml:1:10');
    expect(settings[1]?.at(['claude', 'effort'])).toBe('deep-review.yml:4:13');
    expect(settings[1]?.at(['claude', 'not there'])).toBe('deep-review.yml:4:5');
  });

  test.each([
    ['a: [1, 2', 'deep-review.yml:1:'],
    ['a: 1\na: 2', 'deep-review.yml:2:1'],
    ['\tfail-on: x', 'deep-review.yml:1:'],
    ['- a\n- b', 'deep-review.yml:1:1'],
    ['a: &x 1\nb: *x', 'deep-review.yml:2:4'],
  ])('%j is wrong at %s', (text, place) => {
    const { problems } = readConfigFile('deep-review.yml', text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.what).toContain(place);
  });

  test.each([
    ['a byte order mark', Buffer.from('\uFEFFfail-on: important\n')],
    ['line ends of Windows', 'passes: 1\r\nfail-on: important\r\n'.repeat(1)],
    ['comments and blank lines', `${'# why\n\n'.repeat(200)}fail-on: important\n`],
    [
      'a long command with brackets',
      `fail-on: important\nreviewers: { a: { run: "${'[ -e x ] && y: {z}; '.repeat(60)}" } }\n`,
    ],
    [
      'a hundred reviewers over many lines',
      `fail-on: important\r\nreviewers:\r\n${Array.from({ length: 100 }, (_, at) => `  r${String(at)}:\r\n    run: x\r\n`).join('')}`,
    ],
  ])('%s is an ordinary file', (_, text) => {
    const { problems, settings } = readConfigFile('f.yml', text);
    expect(problems).toEqual([]);
    expect(settings.find(({ name }) => name === 'fail-on')?.value).toBe('important');
  });

  test('of a broken file each entry that stands for itself can be read', () => {
    const { settings, legible } = readConfigFile('f', 'fail-on: important\nfail-on: never\nb: &x 1\nc: *x\n');
    expect(settings).toEqual([]);
    expect(legible.map(({ name, value }) => [name, value])).toEqual([
      ['fail-on', 'important'],
      ['fail-on', 'never'],
      ['b', 1],
    ]);
  });

  test('an empty file gives no settings', () => {
    expect(readConfigFile('f', '# nothing\n')).toEqual({ settings: [], problems: [], legible: [] });
  });
});

describe('readYamlInput', () => {
  const input = (value: string) =>
    readYamlInput({ name: 'reviewers', value, at: () => 'input reviewers', from: 'input' });

  test('a map in an input is read as YAML', () => {
    expect(input('claude: { effort: high }').setting.value).toEqual({ claude: { effort: 'high' } });
  });

  test('a list of names stays text', () => {
    expect(input('claude, codex').setting.value).toBe('claude, codex');
  });

  test('broken YAML in an input is named with its line', () => {
    expect(input('claude: { effort').problems[0]?.what).toContain('input reviewers:1:');
  });
});
