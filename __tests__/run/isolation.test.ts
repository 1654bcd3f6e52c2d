/** Code of head never runs beside a reviewer whose answer it could write, where no wall stands between them. */
import { describe, expect, test } from '@jest/globals';
import { startOrder } from '../../src/run/plan.js';
import type { Reviewer, ReviewerSource } from '../../src/domain/reviewer.js';

const command = (executesHead: boolean): ReviewerSource => ({
  ...{ kind: 'command', run: 'true', in: 'worktree', env: [], executesHead },
});
const reviewer = (id: string, source: ReviewerSource): Reviewer => ({
  ...{ id, name: id, vendor: id, model: null, effort: null, reads: 'markdown', passes: 1, timeoutMs: 1_000, source },
});
const lint = reviewer('lint', command(true));
const deep = reviewer('deep', command(false));
const claude = reviewer('claude', { kind: 'preset', preset: 'claude', blame: true });
const names = (waves: readonly (readonly Reviewer[])[]): string[][] => waves.map((wave) => wave.map(({ id }) => id));

describe('who starts together', () => {
  test('without walls: first who reads, and when they have ended who executes', () => {
    expect(names(startOrder([lint, deep, claude], 'none'))).toEqual([['deep', 'claude'], ['lint']]);
  });

  test.each(['root', 'user-namespace', 'sudo'] as const)('behind walls (%s): all at once', (isolation) => {
    expect(names(startOrder([lint, deep, claude], isolation))).toEqual([['lint', 'deep', 'claude']]);
  });
});
