/** The workflows of docs/recipes.md that review: what they may do, what they check out, and whom a label can disturb. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { interpolate, type Value } from './support/composite/expressions.js';

interface EventWorkflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: object;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': string | boolean };
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}
interface WorkflowJob {
  readonly if?: string;
  readonly permissions?: object;
  readonly steps: readonly { readonly uses: string; readonly with: object; readonly run?: string }[];
}

const page = readFileSync(new URL('../docs/recipes.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const workflow = (event: string): EventWorkflow => {
  const text = blocks.find((each) => /^jobs:/m.test(each) && each.includes(`  ${event}:`)) ?? '';
  return parse(text) as EventWorkflow;
};
const [queue, forks] = [workflow('merge_group'), workflow('pull_request_target')];
const { concurrency: both } = parse(blocks.find((text) => text.startsWith('concurrency:')) ?? '') as EventWorkflow;

const READS = { contents: 'read', 'pull-requests': 'read', actions: 'read' };

test.each([queue, forks])(
  'checks out the event’s own commit, without credentials, with all history, and runs no script',
  ({ jobs }) => {
    for (const { steps } of Object.values(jobs)) {
      expect(steps.map(({ uses }) => uses.split('@')[0])).toEqual(['actions/checkout', 'org/deep-review-action']);
      expect(steps[0]?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    }
  },
);

test('they may read, and only the one for forks writes: a status', () => {
  expect([queue.permissions, forks.permissions]).toEqual([READS, {}]);
  expect(forks.jobs['deep-review-fork']?.permissions).toEqual({ ...READS, statuses: 'write' });
});

test('the required check is skipped by nothing', () => {
  expect(queue.jobs['deep-review']?.if).toBeUndefined();
  expect(Object.keys(queue.on)).toEqual(['pull_request', 'merge_group']);
});

test('forks are reviewed by one label only, and under a name that is not the required check', () => {
  expect(forks.on).toEqual({ pull_request_target: { types: ['labeled'] } });
  expect(Object.keys(forks.jobs)).not.toContain('deep-review');
  expect(forks.jobs['deep-review-fork']?.if).toContain("github.event.label.name == 'deep-review'");
});

/** The group that a run enters, and whether it ends what runs in it. */
function enters(concurrency: EventWorkflow['concurrency'], event: Value, run = '1'): { group: string; ends: string } {
  const contexts = { github: { event, ref: 'refs/heads/gh-readonly-queue/main/pr-7', run_id: run } };
  const read = (text: string): string => interpolate(text, contexts, 'success').replace(/\s+/g, '');
  return { group: read(concurrency.group), ends: read(String(concurrency['cancel-in-progress'])) };
}
const acts = (action: string, label: string | null = null): Value => ({
  ...{ action, pull_request: { number: 7 } },
  ...(label === null ? {} : { label: { name: label } }),
});

describe('a label', () => {
  test.each<[string, EventWorkflow['concurrency']]>([
    ['forks', forks.concurrency],
    ['one workflow for both', both],
  ])('ends no review that is paid for: %s', (_, concurrency) => {
    const review = enters(concurrency, acts('labeled', 'deep-review'));
    for (const label of ['bug', 'deep-review-later', 'Deep review', '']) {
      const other = enters(concurrency, acts('labeled', label), '2');
      expect(other.group).not.toBe(review.group);
      expect(enters(concurrency, acts('labeled', label), '3').group).not.toBe(other.group);
    }
    const again = enters(concurrency, acts('labeled', 'deep-review'), '4');
    expect([again.group, again.ends]).toEqual([review.group, 'false']);
  });

  test('a push ends the review of the head before it, and nothing else does', () => {
    const review = enters(both, acts('labeled', 'deep-review'));
    const ended = ['synchronize', 'opened', 'reopened', 'ready_for_review', 'edited'].map((action) =>
      enters(both, acts(action)),
    );
    expect(ended.map(({ group }) => group)).toEqual(ended.map(() => review.group));
    expect(ended.map(({ ends }) => ends)).toEqual(['true', 'false', 'false', 'false', 'false']);
  });

  test('a merge group has a group of its own', () => {
    expect(enters(queue.concurrency, { merge_group: {} })).toEqual({
      group: 'deep-review-refs/heads/gh-readonly-queue/main/pr-7',
      ends: 'false',
    });
  });
});
