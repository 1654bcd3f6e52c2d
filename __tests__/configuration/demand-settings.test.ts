/** `when`, `unasked` and `skip`: how they are written, what each wrong part is told, and what an input may change. */
import { describe, expect, test } from '@jest/globals';
import { checkFile, hold, inItsStead, settle } from '../../src/configuration/configuration.js';
import { ALWAYS, type Demand, mayReviewNothing, SKIPS_NOTHING } from '../../src/domain/demand.js';
import type { RawSetting } from '../../src/domain/problem.js';
import { readConfigFile } from '../../src/edge/config-file.js';

const CONTEXT = { presets: [], formats: ['json'], defaultOutputDirectory: '/out' };
const FILE = '.github/deep-review.yml';

const fileOf = (text: string): readonly RawSetting[] => readConfigFile(FILE, text).settings;
const demandOf = (settings: readonly RawSetting[]): Demand => settle(settings, CONTEXT, false).settings.demand;
const input = (name: string, value: string): RawSetting => ({ name, value, from: 'input', at: () => `input ${name}` });

test('nothing is set: every change is reviewed', () => {
  expect(demandOf([])).toEqual(ALWAYS);
  expect(mayReviewNothing(demandOf([]))).toBe(false);
});

describe('when', () => {
  test.each([
    ['when: always', 'always'],
    ['when: command', 'command'],
    ['when:\n  label: needs review', { label: 'needs review' }],
    ['when: { label: review }', { label: 'review' }],
    ["when: 'label: review'", { label: 'review' }],
    ['when: { label: 7 }', { label: '7' }],
  ])('%j in the file', (text, expected) => {
    expect(demandOf(fileOf(text)).when).toEqual(expected);
  });

  test.each([
    ['label: review', { label: 'review' }],
    ['label:review', { label: 'review' }],
    [' command ', 'command'],
  ])('%j as an input', (text, expected) => {
    expect(demandOf([input('when', text)]).when).toEqual(expected);
  });

  test.each([
    ['when: comand', 'did you mean `command`'],
    ['when: label', 'label: <name>'],
    ['when: { label: }', 'a label of at most 50 characters'],
    ['when: { label: "" }', 'a label of at most 50 characters'],
    ['when: { label: a, command: b }', 'label: <name>'],
    ['when: { lable: a }', 'label: <name>'],
    ['when: [always]', 'always, command or label'],
    ['when: true', 'always, command or label'],
    [`when: { label: ${'x'.repeat(51)} }`, 'at most 50'],
  ])('%j is wrong', (text, why) => {
    const { faults } = settle(fileOf(text), CONTEXT, false);
    expect(faults).toMatchObject([{ at: `${FILE}:1:7`, why: expect.stringContaining(why) }]);
  });
});

describe('skip', () => {
  test('all of its rules', () => {
    const text = `skip:
  paths: ['docs/**', '*.md']
  authors: ['dependabot[bot]', octo-cat]
  draft: true
  labels: [no-review, 'work in progress']
  size: 5000
`;
    expect(demandOf(fileOf(text)).skip).toEqual({
      paths: ['docs/**', '*.md'],
      authors: ['dependabot[bot]', 'octo-cat'],
      draft: true,
      labels: ['no-review', 'work in progress'],
      size: 5000,
    });
  });

  test.each([
    'skip: { paths: ["a/**"] }',
    'skip: { authors: [a] }',
    'skip: { draft: true }',
    'skip: { labels: [a] }',
    'skip: { size: 1 }',
    'when: command',
  ])('%s: a run may come to review nothing', (text) => {
    expect(mayReviewNothing(demandOf(fileOf(text)))).toBe(true);
  });

  test('every wrong part is named with its own place', () => {
    const text = `skip:
  paths: ['**']
  author: [a]
  authors: ['@mara', 'x']
  draft: maybe
  labels: []
  size: 0
  colour: red
`;
    const { faults } = settle(fileOf(text), CONTEXT, false);
    expect(faults.map(({ what }) => what)).toEqual([
      `skip.paths: wrong value at ${FILE}:2:10`,
      `skip.author: unknown key at ${FILE}:3:11`,
      `skip.authors: wrong value at ${FILE}:4:12`,
      `skip.draft: wrong value at ${FILE}:5:10`,
      `skip.labels: wrong value at ${FILE}:6:11`,
      `skip.size: wrong value at ${FILE}:7:9`,
      `skip.colour: unknown key at ${FILE}:8:11`,
    ]);
    expect(faults[1]?.fix).toContain('did you mean `authors`');
    expect(faults.every(({ why, fix }) => why !== '' && fix !== '')).toBe(true);
  });

  test.each(['skip: docs/**', 'skip: [docs]', 'skip: {}', 'skip:', 'skip: true', 'skip: { __proto__: 1 }'])(
    '%j is wrong',
    (text) => {
      expect(settle(fileOf(text), CONTEXT, false).faults).toHaveLength(1);
      expect(demandOf(fileOf(text)).skip).toEqual(SKIPS_NOTHING);
    },
  );

  test.each(['skip', 'unasked'])('%s is refused as an input', (name) => {
    const { faults } = settle([input(name, name === 'skip' ? 'docs/**' : 'pass')], CONTEXT, false);
    expect(faults).toMatchObject([{ what: `${name}: given as input, at input ${name}` }]);
  });
});

describe('in a workflow, beside the file of the base', () => {
  const held = (base: string, ...given: readonly RawSetting[]): readonly [Demand, readonly string[]] => {
    const { settings, problems } = hold({ base: fileOf(base), given, named: 'the base' }, CONTEXT);
    return [demandOf(settings), problems.map(({ what }) => what)];
  };

  test.each([
    ['when: command', 'always', 'always'],
    ['when: { label: review }', 'always', 'always'],
    ['when: { label: review }', 'label: Review', { label: 'Review' }],
    ['when: command', 'command', 'command'],
  ])('%s: the input `%s` counts', (base, value, expected) => {
    const [{ when }, problems] = held(base, input('when', value));
    expect([when, problems]).toEqual([expected, []]);
  });

  test.each([
    ['fail-on: critical', 'command', 'always'],
    ['fail-on: critical', 'label: mine', 'always'],
    ['when: always', 'label: mine', 'always'],
    ['when: { label: review }', 'label: mine', { label: 'review' }],
    ['when: { label: review }', 'command', { label: 'review' }],
    ['when: command', 'label: mine', 'command'],
  ])('%s: the input `%s` does not', (base, value, expected) => {
    const [{ when }, problems] = held(base, input('when', value));
    expect(when).toEqual(expected);
    expect(problems).toEqual([expect.stringContaining(`input when: \`${value}\` does not count`)]);
  });

  test.each([
    ['skip: { paths: [docs/**], draft: true, size: 10 }', 'skip: { paths: [docs/**], size: 20 }', 0],
    ['skip: { labels: [No-Review], authors: [Mara] }', 'skip: { labels: [no-review], authors: [mara] }', 0],
    ['fail-on: critical', 'skip: { paths: [docs/**] }', 1],
    ['skip: { paths: [docs/**] }', 'skip: { paths: [docs/**, src/**] }', 1],
    ['skip: { paths: [docs/**] }', 'skip: { authors: [mara] }', 1],
    ['skip: { size: 10 }', 'skip: { size: 9 }', 1],
    ['skip: { labels: [a] }', 'skip: { draft: true }', 1],
    ['skip: { authors: [a] }', 'skip: { authors: [b] }', 1],
    ['unasked: pass', 'unasked: incomplete', 0],
    ['unasked: incomplete', 'unasked: pass', 1],
    ['fail-on: critical', 'unasked: pass', 1],
  ])('%s: another file with %s, refused %d times', (base, over, refused) => {
    expect(held(base, ...fileOf(over))[1]).toHaveLength(refused);
  });
});

test('of a broken file that a change mends nothing is skipped, and nobody has to ask', () => {
  const broken = readConfigFile(FILE, 'when: command\nunasked: pass\nskip: { paths: [src/**] }\nfail-no: critical\n');
  expect(checkFile(broken, CONTEXT).faults).toHaveLength(1);
  expect(demandOf(inItsStead(broken.legible, CONTEXT))).toEqual(ALWAYS);
});
