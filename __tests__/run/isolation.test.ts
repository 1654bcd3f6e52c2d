/** Code of head never runs beside a reviewer whose answer it could write, where no wall stands between them. */
import { describe, expect, test } from '@jest/globals';
import { startOrder } from '../../src/run/plan.js';
import type { Reviewer } from '../../src/domain/reviewer.js';
import { commandOf, reviewerCalled } from '../support/runs.js';

const lint = reviewerCalled('lint', { source: commandOf('true', { executesHead: true }) });
const deep = reviewerCalled('deep', { source: commandOf('true') });
const claude = reviewerCalled('claude');
const names = (waves: readonly (readonly Reviewer[])[]): string[][] => waves.map((wave) => wave.map(({ id }) => id));

describe('who starts together', () => {
  test('without walls: first who reads, and when they have ended who executes', () => {
    expect(names(startOrder([lint, deep, claude], 'none'))).toEqual([['deep', 'claude'], ['lint']]);
  });

  test.each(['root', 'user-namespace', 'sudo'] as const)('behind walls (%s): all at once', (isolation) => {
    expect(names(startOrder([lint, deep, claude], isolation))).toEqual([['lint', 'deep', 'claude']]);
  });
});
