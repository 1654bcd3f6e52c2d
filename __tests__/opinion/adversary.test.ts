/** Answers that each break a rule never turn a red run green; the rule-abiding one does. `.ci/eval-verify.mjs` does it in numbers. */
import { describe, expect, it } from '@jest/globals';
import type { VerifyLevel } from '../../src/domain/second-opinion.js';
import { type Attack, trialOf } from '../support/opinions/adversary.js';
import { askedRun } from '../support/opinions/asked.js';

const concluded = async ({ head, voices, verifier }: Attack, verify: VerifyLevel = 'critical'): Promise<string> =>
  (await askedRun(head, voices, { verifier, verify })).report.decision.conclusion;

describe.each([1, 2, 3, 4])('random change %i', (seed) => {
  const { honest, attacks } = trialOf(seed);

  it('is red before anybody is asked, and green by the rule-abiding answer', async () => {
    expect(await concluded(honest, 'off')).toBe('fail');
    expect(await concluded(honest)).toBe('pass');
  });

  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
    expect(await concluded(attack)).toBe('fail');
  });
});
