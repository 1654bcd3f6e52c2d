/** Whatever verifiers answer: every source stays once, ids and order hold, and nothing is milder without a place that satisfies all rules. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsGate } from '../../src/conclusion/gate.js';
import { aboutOf } from '../../src/domain/second-opinion.js';
import { findingKey } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { severityRank } from '../../src/domain/severity.js';
import { answer, askedRun, type AskedClaim, type Voice } from '../support/opinions/asked.js';
import { BASE, CHANGED, CLAIM, scene } from '../support/opinions/scene.js';

const THROWS: AskedClaim = {
  ...{ severity: 'critical', title: '`checkedLogin` throws at nobody', place: 'src/limits.ts:10-13' },
  body: 'Nobody catches the `Error` of `checkedLogin`.',
};
const VOICES: readonly Voice[] = [
  { id: 'claude', claims: [CLAIM, THROWS] },
  { id: 'codex', claims: [{ ...THROWS, severity: 'suggestion' }] },
  { id: 'gemini' },
];
/** By title the lines that speak of the claim and are neither its own nor the change's words, as a person sees them. */
const EVIDENCE: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  [CLAIM.title]: { 'src/guard.ts': [3, 4, 5], 'src/limits.ts': [10, 11, 12], 'src/app.ts': [1] },
  [THROWS.title]: { 'src/guard.ts': [3, 4, 5], 'src/app.ts': [7, 8] },
};

const files = Object.entries({ ...BASE, ...CHANGED }).flatMap(([path, text]) =>
  text === null ? [] : [[path, text] as const],
);
const pathsOf = fc.constantFrom(
  ...files.map(([path]) => path),
  'src/gone.ts',
  'src/nowhere.ts',
  '/src/guard.ts',
  '../a',
  '__proto__',
  '',
);
const taken = fc.tuple(fc.constantFrom(...files), fc.nat(14), fc.nat(5)).map(([[path, text], start, more]) => {
  const lines = text.split('\n').slice(start, start + more + 1);
  return { path, start: start + 1, end: start + more + 1, quote: lines.join('\n') };
});
const made = fc.record({
  path: fc.oneof(pathsOf, fc.anything()),
  start: fc.oneof(fc.integer({ min: -2, max: 99 }), fc.anything()),
  end: fc.oneof(fc.integer({ min: -2, max: 99 }), fc.anything()),
  quote: fc.oneof(
    fc.constantFrom('token', 'login', 'tok...ver...', 'verifyToken(token)', 'closeAll();'),
    fc.string(),
    fc.anything(),
  ),
});
const document = fc
  .record({
    verdict: fc.constantFrom('confirmed', 'lowered', 'refuted', 'refuted', 'lowered', 'unclear', 'dismissed'),
    severity: fc.constantFrom(null, 'critical', 'important', 'suggestion', 'none', 5),
    reason: fc.oneof(fc.constant('The code says so.'), fc.string(), fc.anything()),
    cites: fc.array(fc.oneof(taken, taken, made), { maxLength: 4 }),
  })
  .map(({ verdict, ...more }) => answer(verdict, more));
const written = fc.oneof(
  { weight: 6, arbitrary: document },
  { weight: 2, arbitrary: document.map((text) => `It is so.\n\n\`\`\`json\n${text}\n\`\`\`\n`) },
  {
    weight: 1,
    arbitrary: fc.tuple(document, document).map((all) => all.map((text) => `\`\`\`\n${text}\n\`\`\``).join('\n')),
  },
  { weight: 1, arbitrary: fc.tuple(document, fc.nat(200)).map(([text, end]) => text.slice(0, end)) },
  { weight: 1, arbitrary: document.map((text) => text.padEnd(200_100)) },
  { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constant(null), fc.json()) },
);

const sourcesOf = ({ findings, setAside }: Report): string[] =>
  [...findings, ...setAside]
    .flatMap(({ sources }) => sources.map(({ anchored }) => findingKey(anchored.finding)))
    .sort();

it('any answers leave the partition, the ids, the order and the gate intact, and lower nothing without evidence', async () => {
  const off = (await askedRun(scene, VOICES, { verify: 'off' })).report;
  expect(off.findings).toHaveLength(2);
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 2, maxLength: 2 }), async (answers) => {
      let turn = 0;
      const { report, asked } = await askedRun(scene, VOICES, { verifier: () => answers[(turn += 1) - 1] ?? null });
      expect(asked).toHaveLength(2);
      expect(sourcesOf(report)).toEqual(sourcesOf(off));
      const { findings, decision, secondOpinions } = report;
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      const ranks = findings.map(({ severity }) => severityRank(severity));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(decision.conclusion === 'fail').toBe(
        findings.some((each) => each.blocking && holdsGate(each, 'critical')),
      );
      for (const { verdict, title, cites, about } of secondOpinions) {
        if (verdict === 'lowered' || verdict === 'refuted') {
          expect(cites.length).toBeGreaterThan(0);
          for (const { path, lines } of cites) {
            const counting = EVIDENCE[title]?.[path]?.filter((line) => line >= lines.start && line <= lines.end) ?? [];
            expect({ title, path, lines, counting }).toMatchObject({
              counting: expect.arrayContaining([expect.any(Number)]) as unknown,
            });
          }
        } else {
          const kept = findings.find((each) => aboutOf(each) === about);
          expect(kept && holdsGate(kept, 'critical')).toBe(true);
        }
      }
    }),
    { numRuns: 80 },
  );
});
