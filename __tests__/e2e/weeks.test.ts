/** Weeks of use, each as one pull request through the action: what the author sees, what it takes to get green, and that nothing is reviewed twice. */
import { describe, expect, test } from '@jest/globals';
import { STORIES } from '../support/weeks/stories.js';

describe('weeks of use', () => {
  test.each(STORIES.map((story) => [story.name, story] as const))('%s', async (_, { open, live, jobs, seconds }) => {
    const lab = await open();
    try {
      await live(lab);
    } finally {
      await lab.close();
    }
    expect(lab.violations).toEqual([]);
    expect(lab.vendors.twice).toEqual([]);
    expect(lab.seen).toHaveLength(jobs);
    expect(lab.seen.at(-1)?.outcome).toBe('success');
    for (const { seconds: each } of lab.seen) expect(each).toBeLessThan(120);
    const took = lab.seen.reduce((sum, seen) => sum + seen.seconds, 0);
    // Loosely: machines differ, and other suites run beside.
    expect(took).toBeLessThan(10 * seconds);
  });
});
