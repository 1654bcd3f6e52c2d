/** Every shape of a critical finding planted into a few green reviews, and every harmless twin; `.ci/mutate.mjs` does it on the corpus. */
import { describe, expect, test } from '@jest/globals';
import { withoutEvidence } from '../../src/evidence/evidence.js';
import { consolidate } from '../../src/join/join.js';
import { parseReview } from '../../src/parse/parse.js';
import { settleStatus } from '../../src/conclusion/status.js';
import { HOST_TEXTS } from '../support/mutants/hosts.js';
import * as suite from '../support/mutants/index.js';

const program = { parseReview, settleStatus, withoutEvidence, consolidate } as unknown as suite.Program;

/** How each mutant of these shapes was read: `shape in host: verdict`. */
function readAll(
  shapes: readonly suite.Shape[],
): { readonly name: string; readonly verdict: string; readonly right: boolean }[] {
  return HOST_TEXTS.flatMap(([name, text]) => {
    const host = suite.hostOf(program, name, text);
    if (host === null) throw new Error(`"${name}" is not green by itself`);
    return shapes.flatMap((shape) => {
      const chance = suite.dice('test', shape.name, name);
      const mutant = suite.mutantOf(shape, { host, chance, defect: suite.defectIn(host.paths, chance) });
      if (mutant === null) return [];
      const outcome = suite.outcomeOf(program, mutant.text, mutant);
      const verdict =
        shape.expects === 'green' ? (outcome.green ? 'green' : 'red') : suite.verdictOf(outcome, mutant.defect);
      const right = shape.expects === 'green' ? outcome.green : suite.meets(shape.expects, verdict);
      return [{ name: `${shape.name} in ${name}: ${verdict}`, verdict, right }];
    });
  });
}

const wrong = (read: ReturnType<typeof readAll>): string[] =>
  read.filter(({ right }) => !right).map(({ name }) => name);

describe('a planted critical finding', () => {
  test('the shapes are enough, and half of those that stand elsewhere come from other tools', () => {
    expect(suite.SHAPES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(suite.SHAPES.map(({ name }) => name)).size).toBe(suite.SHAPES.length);
    expect(suite.SHAPES.filter(({ seen }) => seen !== null).length).toBeGreaterThanOrEqual(60);
  });

  test('never ends green, and is told where it carries no grade', () => {
    const read = readAll(suite.SHAPES.filter(({ expects }) => expects === 'red' || expects === 'told'));
    expect(read.length).toBeGreaterThan(150);
    expect(wrong(read)).toEqual([]);
  });

  test('is read at its place in the shapes that are accepted, or as critical below a severity heading', () => {
    const read = readAll(suite.SHAPES.filter(({ expects }) => expects === 'placed' || expects === 'critical'));
    expect(read.length).toBeGreaterThan(250);
    expect(read.filter(({ verdict }) => verdict === 'green' || verdict === 'found').map(({ name }) => name)).toEqual(
      [],
    );
    expect(wrong(read).slice(Math.floor(read.length / 20))).toEqual([]);
  });
});

describe('a harmless twin', () => {
  test('stays green', () => {
    const read = readAll(suite.TWINS);
    expect(read.length).toBeGreaterThan(100);
    expect(wrong(read)).toEqual([]);
  });
});
