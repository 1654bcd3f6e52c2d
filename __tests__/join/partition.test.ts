/** What must hold for any findings: nothing lost, order irrelevant, nothing that gates set aside. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consolidate } from '../../src/join/join.js';
import type { Consolidation } from '../../src/domain/consolidation.js';
import type { AnchoredFinding } from '../../src/domain/finding.js';
import { findingKey } from '../../src/domain/finding.js';
import { CLASSIFICATIONS, SEVERITIES, isAtLeast } from '../../src/domain/severity.js';
import { anchored } from '../support/findings.js';

const TITLES = [
  '`drainQueue` drops the last job',
  'The last job is lost by `drainQueue`',
  'Timeout of `fetchRates` is never set',
  'No test for an empty queue in `drainQueue`',
  'Comment of `fetchRates` names the old endpoint',
  '',
];
const BODIES = [
  'The loop stops one job early, so `drainQueue` leaves the last job behind.',
  'A slow server keeps `fetchRates` waiting forever.',
  '```ts\nwhile (jobs.length > 1) run(jobs.shift());\n```\n\nOff by one.',
  '',
];
const STANDINGS = [
  { kind: 'stands' },
  { kind: 'duplicate', reason: 'repeated below' },
  { kind: 'demoted', to: 'testing', reason: 'a note on tests' },
] as const;

const one = fc.record({
  reviewer: fc.constantFrom('claude', 'codex', 'gemini'),
  pass: fc.constantFrom(1, 2),
  severity: fc.constantFrom(...SEVERITIES),
  classification: fc.constantFrom(...CLASSIFICATIONS, null),
  title: fc.constantFrom(...TITLES),
  body: fc.constantFrom(...BODIES),
  at: fc.constantFrom('src/queue.ts:10-14', 'queue.ts:12', 'src/rates.ts:5', 'src/gone.ts', ''),
  standing: fc.constantFrom(...STANDINGS),
});

const findings = fc.array(one, { maxLength: 14 }).map((all) =>
  all.map(({ at, reviewer, pass, ...rest }, index) =>
    anchored({
      ...rest,
      ...{ reviewer, pass, file: `${reviewer}-pass-${pass}.md`, line: index + 1 },
      ...(at ? { at } : {}),
    }),
  ),
);

const options = {
  failOn: 'important',
  vendors: {},
  completed: new Set<string>(),
  paths: new Set(['src/queue.ts', 'src/rates.ts']),
  held: false,
} as const;
const missing = (finding: AnchoredFinding): AnchoredFinding => ({
  ...finding,
  anchors: finding.anchors.map((place) => (place.path === 'src/gone.ts' ? { ...place, state: 'missing' } : place)),
});
const run = (all: readonly AnchoredFinding[]): Consolidation => consolidate(all.map(missing), [], options);
const keysOf = (result: Consolidation): string[] =>
  [...result.findings, ...result.setAside]
    .flatMap(({ sources }) => sources.map(({ anchored: source }) => findingKey(source.finding)))
    .sort();

describe('consolidate, of any findings', () => {
  test('sources are a partition of the findings', () => {
    fc.assert(
      fc.property(findings, (all) => {
        expect(keysOf(run(all))).toEqual(all.map(({ finding }) => findingKey(finding)).sort());
      }),
    );
  });

  test('the order of the findings is irrelevant', () => {
    fc.assert(
      fc.property(
        findings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(run(shuffled)).toEqual(run(all));
        },
      ),
    );
  });

  test('nothing at or above fail-on is set aside but exact repetitions of what stands', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const result = run(all);
        const standing = result.findings.flatMap(({ sources }) => sources.map(({ anchored: { finding } }) => finding));
        for (const { kind, sources } of result.setAside) {
          for (const { anchored: source } of sources) {
            const { finding } = source;
            if (!isAtLeast(finding.severity, 'important')) continue;
            expect(kind).toBe('duplicate');
            expect(
              standing.some(({ file, severity }) => file === finding.file && isAtLeast(severity, finding.severity)),
            ).toBe(true);
          }
        }
      }),
    );
  });

  test('ids and keys are unique, joins add up, every joined pair is within one finding', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { findings: out } = run(all);
        expect(new Set(out.map(({ id }) => id)).size).toBe(out.length);
        expect(new Set(out.map(({ key }) => key)).size).toBe(out.length);
        for (const { joins, sources, related, id } of out) {
          const own = sources.map(({ anchored: source }) => findingKey(source.finding));
          expect(joins).toHaveLength((own.length * (own.length - 1)) / 2);
          for (const { a, b, score, parts } of joins) {
            expect(own).toEqual(expect.arrayContaining([a, b]));
            expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 6);
          }
          expect(related).not.toContain(id);
        }
      }),
    );
  });
});
