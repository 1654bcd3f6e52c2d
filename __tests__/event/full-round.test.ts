/** The label that asks for a full reading, as events tell it. */
import { describe, expect, test } from '@jest/globals';
import { asksForFullRound, readEvent } from '../../src/event/event.js';

const of = (labels: unknown, more: object = {}) =>
  asksForFullRound(
    readEvent({ name: 'pull_request', payload: { pull_request: { number: 7, title: '', labels, ...more } } }),
  );
const named = (...names: readonly unknown[]) => names.map((name) => ({ name }));

describe('a full reading is asked for', () => {
  test.each([
    ['by the label', named('bug', 'deep-review: full')],
    ['in any case of its letters', named('Deep-Review: Full')],
    ['where labels cannot be read', 'deep-review'],
    ['where a name is none', named(null, 'bug')],
    ['where nothing tells the labels', undefined],
  ])('%s', (_, labels) => {
    expect(of(labels)).toBe(true);
  });

  test.each([
    ['by no label', named()],
    ['by another label', named('deep-review', 'full', 'deep-review: fuller')],
  ])('not %s', (_, labels) => {
    expect(of(labels)).toBe(false);
  });

  test('not by a title, nor by the label that was taken away', () => {
    expect(of(named('bug'), { title: 'deep-review: full' })).toBe(false);
    const payload = { label: { name: 'deep-review: full' }, pull_request: { number: 7, labels: named('bug') } };
    expect(asksForFullRound(readEvent({ name: 'pull_request', payload }))).toBe(false);
  });

  test('not where there is no pull request, nor outside a workflow', () => {
    expect(asksForFullRound(readEvent({ name: 'push', payload: {} }))).toBe(false);
    expect(asksForFullRound(readEvent(null))).toBe(false);
  });
});
