/** The label that asks for a full reading, as events tell it. */
import { describe, expect, test } from '@jest/globals';
import { asksForFullRound } from '../../src/event/event.js';

const labelled = (...names: readonly unknown[]) => ({ pull_request: { labels: names.map((name) => ({ name })) } });

describe('a full reading is asked for', () => {
  test.each([
    ['by the label', labelled('bug', 'deep-review: full')],
    ['in any case of its letters', labelled('Deep-Review: Full')],
    ['on the pull request that a comment is on', { issue: { labels: [{ name: 'deep-review: full' }] } }],
  ])('%s', (_, payload) => {
    expect(asksForFullRound({ name: 'pull_request', payload })).toBe(true);
  });

  test.each([
    ['by no label', labelled()],
    ['by another label', labelled('deep-review', 'full', 'deep-review: fuller')],
    ['by a title', { pull_request: { title: 'deep-review: full', labels: [] } }],
    ['by the label that was taken away', { label: { name: 'deep-review: full' }, ...labelled('bug') }],
    ['by a payload of another shape', { pull_request: { labels: 'deep-review: full' }, issue: 7 }],
    ['by names that are none', labelled(null, 7, { name: 'deep-review: full' })],
    ['by nothing', null],
  ])('not %s', (_, payload) => {
    expect(asksForFullRound({ name: 'pull_request', payload })).toBe(false);
  });

  test('not outside a workflow', () => {
    expect(asksForFullRound(null)).toBe(false);
  });
});
