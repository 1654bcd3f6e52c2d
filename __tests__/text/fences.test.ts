/** The one rule for fences: what opens one, what closes it, and that no length of a mark overflows anything. */
import { describe, expect, test } from '@jest/globals';
import { byFence, closesFence, fencedLines, fenceOn, inFence, longestRun, unwrapped } from '../../src/text/fences.js';

describe('fenceOn', () => {
  test.each([
    ['```', { mark: '```', info: '' }],
    ['  ~~~~ ts ', { mark: '~~~~', info: 'ts' }],
    ['\t```js', { mark: '```', info: 'js' }],
    ['``', null],
    ['```a`b', null],
    ['text ```', null],
    ['', null],
  ])('%j', (line, fence) => {
    expect(fenceOn(line)).toEqual(fence);
  });
});

describe('closesFence', () => {
  test.each([
    ['```', '```', true],
    ['  ````  ', '```', true],
    ['``', '```', false],
    ['```', '````', false],
    ['~~~', '```', false],
    ['``` js', '```', false],
  ])('%j closes %j: %s', (line, mark, closes) => {
    expect(closesFence(line, mark)).toBe(closes);
  });
});

test('a fence that nothing closes goes on to the end, or opens nothing', () => {
  const lines = ['```', 'a', '~~~', '```', 'b', '```', 'c'];
  expect(byFence(lines).map(({ fence }) => fence)).toEqual([
    'opens',
    'inside',
    'inside',
    'closes',
    'none',
    'opens',
    'inside',
  ]);
  expect(fencedLines(lines)).toEqual([true, true, true, true, false, false, false]);
});

test('what is written between fences cannot end them', () => {
  for (const code of ['a', 'a\n```\nb', '`````', '']) {
    const [mark = '', ...rest] = inFence(code, 'ts').split('\n');
    expect(fenceOn(mark)?.info).toBe('ts');
    const { mark: signs = '' } = fenceOn(mark) ?? {};
    expect(rest.findIndex((line) => closesFence(line, signs))).toBe(rest.length - 1);
  }
});

test.each([
  ['the one fence around all', '```markdown\na\nb\n```\n', ['a', 'b']],
  ['with blank lines around it', '\n~~~\na\n~~~\n\n', ['a']],
  ['a first fence that ends before the end', '```\na\n```\nb', ['```', 'a', '```', 'b']],
  ['a fence of code', '```ts\na\n```', ['```ts', 'a', '```']],
  ['a fence alone', '```', ['```']],
])('unwrapped: %s', (_, text, lines) => {
  expect(unwrapped(text)).toEqual(lines);
});

test('five megabytes of one sign are counted', () => {
  const signs = '`'.repeat(5_000_000);
  expect(longestRun(`a ${signs} b \`\``, '`')).toBe(5_000_000);
  expect(fenceOn(signs)?.mark).toBe(signs);
  expect(fenceOn(`~~~${'x'.repeat(5_000_000)}`)?.mark).toBe('~~~');
  expect(closesFence(signs, '```')).toBe(true);
  expect(inFence(signs).length).toBe(3 * 5_000_000 + 4);
});
