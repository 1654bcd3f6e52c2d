import { describe, expect, test } from '@jest/globals';
import { NO_CAPS } from '../../src/domain/reviewer.js';
import { formatPlan, type Plan } from '../../src/run/plan.js';
import { changeOf, fileOf } from '../support/prompt-context.js';
import { taskOf } from '../support/reviewer-task.js';

const { reviewer } = taskOf('claude', { model: 'some-model', effort: 'high' });
const plan: Plan = {
  change: changeOf({ files: [fileOf({}), fileOf({ path: 'package-lock.json', kind: 'lock', added: 9, deleted: 4 })] }),
  reviewers: [
    {
      reviewer: { ...reviewer, passes: 2 },
      prompt: { bytes: 70_000, wholeDiff: false, leftOut: [{ path: 'a', bytes: 1, reason: 'budget' }] },
    },
    { reviewer: { ...reviewer, id: 'stored', source: { kind: 'replay', directory: 'r' } }, prompt: null },
  ],
  deadlineMs: 2_700_000,
  caps: NO_CAPS,
};

describe('formatPlan', () => {
  test('says reviewers, prompt sizes, files and limits', () => {
    const text = formatPlan(plan);
    expect(text).toContain('change: bbbbbbbbbbbb..aaaaaaaaaaaa, 1 commit, +10 -4');
    expect(text).toContain('files: 2 (1 source, 1 lock); 2 must be covered');
    expect(text).toContain(
      '  claude (Claude Code): claude some-model, effort high, 2 passes, at most 1 min each, prompt 70.0 kB (about 20k tokens, diff without 1 file)',
    );
    expect(text).toContain('  stored (Claude Code): replay, effort high, 1 pass');
    expect(text).toContain('deadline of the whole run: 45 min');
  });

  test('says the bound of the cost, or that none is known, or that nothing is spent', () => {
    expect(formatPlan(plan)).toContain('cost: no bound is known');
    expect(formatPlan({ ...plan, caps: { ...NO_CAPS, maxCostUsd: 2.5 } })).toContain('cost: at most 2.50 USD');
    expect(formatPlan({ ...plan, reviewers: plan.reviewers.slice(1) })).toContain('cost: none');
  });
});
