import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../../src/assess/assess.js';
import { UserError } from '../../src/domain/problem.js';
import type { Report } from '../../src/domain/report.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import type { ReportJson } from '../../src/formats/json-schema.js';
import {
  anchor,
  claim,
  consolidated,
  manyFindings,
  sampleFacts,
  sampleReport,
  source,
} from '../support/sample-report.js';

const rich = (): Report => {
  const finding = consolidated({
    id: 'I1',
    votes: { claude: 'critical', codex: 'important' },
    severity: 'critical',
    contested: true,
    locations: [
      anchor('src/queue/worker.ts', 40, ['a', '', 'b']),
      anchor('src/queue/store.ts', 7, [], { lines: null, state: 'missing', side: 'base', primary: false }),
    ],
    joins: [{ a: 'claude-pass-1.md:12', b: 'codex-pass-1.md:12', score: 0.8, parts: { place: 0.5, words: 0.3 } }],
  });
  const facts = sampleFacts([finding]);
  const item = {
    kind: 'demoted',
    to: 'testing',
    reason: 'it asks for a test',
    title: 'No test',
    sources: [source(claim('gemini', { line: 80, title: 'No test' }))],
  } as const;
  const { consolidation } = facts.rounds;
  return assess({ ...facts, rounds: { ...facts.rounds, consolidation: { ...consolidation, setAside: [item] } } });
};

/** Every problem of the error that reading must end in. */
function problemsOf(text: string): string[] {
  try {
    readReport(text);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ what, why }) => `${what}: ${why}`);
    throw error;
  }
  return [];
}

const written = (report: Report): ReportJson => JSON.parse(json.render(report)) as ReportJson;

const altered = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(json.render(rich())) as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

describe('report.json', () => {
  test('written, read and written again is the same', () => {
    for (const report of [rich(), sampleReport(manyFindings(30)), { ...rich(), change: null }]) {
      const text = json.render(report);
      expect(json.render(readReport(text))).toBe(text);
    }
  });

  test('what is read renders like what was written: places, excerpts, sources', () => {
    const before = rich();
    const after = readReport(json.render(before));
    expect(after.findings[0]?.locations).toEqual(before.findings[0]?.locations);
    expect(after.findings[0]?.sources[0]?.anchored.finding).toMatchObject({ reviewer: 'claude', severity: 'critical' });
    expect(after.setAside[0]).toMatchObject({ kind: 'demoted', to: 'testing' });
    expect(after.change).toEqual(before.change);
    expect(after.reviews).toEqual(before.reviews);
  });

  test('has every field of the contract', () => {
    const value = written(rich());
    expect(Object.keys(value)).toEqual(
      expect.arrayContaining([
        ...['schemaVersion', 'id', 'startedAt', 'durationMs', 'mode', 'stages', 'change', 'round', 'executiveSummary'],
        ...['reviewers', 'findings', 'setAside', 'observations', 'assessments', 'feedback', 'coverage', 'ledger'],
        ...['lead', 'processNotes', 'problems', 'decision'],
      ]),
    );
    expect(value.findings[0]).toMatchObject({
      ...{ id: 'I1', key: 'key-I1', severity: 'critical', contested: true, secondOpinion: null },
      locations: [
        {
          path: 'src/queue/worker.ts',
          startLine: 40,
          endLine: 42,
          primary: true,
          state: 'verified',
          excerpt: 'a\n\nb',
        },
        { startLine: null, endLine: null, state: 'missing' },
      ],
      sources: [{ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', ordinal: 0, id: 'I1' }, {}],
    });
    expect(written({ ...rich(), change: null }).change).toEqual({
      ...{ repository: null, number: null, title: null, author: null, branch: null },
      ...{ base: null, mergeBase: null, head: null, commits: null, files: null },
    });
  });

  test('of an earlier version 1 is read without the fields that came later', () => {
    const text = altered((value) => {
      for (const later of ['reviews', 'prosePlaces', 'reconciliation']) Reflect.deleteProperty(value, later);
      const [finding] = value['findings'] as Record<string, unknown>[];
      for (const later of ['blocking']) Reflect.deleteProperty(finding ?? {}, later);
      const round = value['round'] as Record<string, unknown>;
      for (const later of ['comparison', 'convergence', 'history', 'fingerprint', 'reuse']) {
        Reflect.deleteProperty(round, later);
      }
    });
    expect(readReport(text)).toMatchObject({ reviews: [], findings: [{ blocking: true }], round: { history: [] } });
  });

  test('fields that are not known yet are no mistake', () => {
    expect(problemsOf(altered((value) => (value['later'] = { more: 1 })))).toEqual([]);
  });

  test('every mismatch is named by its place, at once', () => {
    const text = altered((value) => {
      value['durationMs'] = 'long';
      (value['findings'] as Record<string, unknown>[])[0] = { id: 7 };
      (value['decision'] as Record<string, unknown>)['conclusion'] = 'green';
    });
    const problems = problemsOf(text).join('\n');
    expect(problems).toContain('`durationMs` does not fit: expected a number, got "long"');
    expect(problems).toContain('`findings[0].id` does not fit: expected a string, got 7');
    expect(problems).toContain(
      '`decision.conclusion` does not fit: expected one of pass, fail, incomplete, accepted, got "green"',
    );
  });

  test('what is missing is told with what was expected there; a list is no object', () => {
    const text = altered((value) => {
      Reflect.deleteProperty(value, 'id');
      Reflect.deleteProperty(value, 'findings');
      Reflect.deleteProperty(value, 'decision');
      value['change'] = [];
    });
    expect(problemsOf(text)).toEqual([
      'report.json: `id` does not fit: expected a string, got nothing',
      'report.json: `change` does not fit: expected an object, got a list',
      'report.json: `findings` does not fit: expected a list, got nothing',
      'report.json: `decision` does not fit: expected an object, got nothing',
    ]);
  });

  test('nothing but mistakes, or nested without end: refused, in little time and memory', () => {
    const [lists, many] = ['['.repeat(100_000), '{},'.repeat(300_000)];
    const deep = altered((value) => (value['id'] = '@')).replace('"@"', lists + ']'.repeat(100_000));
    expect(problemsOf(deep)).toEqual(['report.json: `id` does not fit: expected a string, got a list']);
    const wrong = altered((value) => (value['findings'] = '@')).replace('"@"', `[${many}{}]`);
    const before = process.memoryUsage().heapUsed;
    expect(problemsOf(wrong)).toHaveLength(20);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000);
  });

  test('a reviewer may be called what every object has', () => {
    const votes = { constructor: 'critical', prototype: 'important', toString: 'suggestion' } as const;
    const [finding] = rich().findings;
    if (!finding) throw new Error('the sample has no finding');
    const reconciliation = { ...finding.reconciliation, votes };
    const text = json.render({ ...rich(), findings: [{ ...finding, reconciliation }] });
    expect(readReport(text).findings[0]?.reconciliation.votes).toEqual(votes);
  });

  test('what is added inside is not published', () => {
    const inside = { ...rich(), secret: 1, problems: [{ what: 'a', why: 'b', fix: 'c', trace: 'd' }] };
    expect(Object.keys(written(inside))).not.toContain('secret');
    expect(written(inside).problems).toEqual([{ what: 'a', why: 'b', fix: 'c' }]);
  });

  test.each([
    ['no JSON', 'hello', 'it is no JSON'],
    ['another version', '{"schemaVersion":2}', 'its `schemaVersion` is 2, this program reads version 1'],
    ['a list', '[]', '`schemaVersion` is null'],
  ])('%s is refused with the reason', (_name, text, reason) => {
    expect(problemsOf(text).join()).toContain(reason);
  });

  test('a source in two places is refused', () => {
    const text = altered((value) => {
      const findings = value['findings'] as { sources: unknown[] }[];
      findings.push({ ...(findings[0] as { sources: unknown[] }) });
    });
    expect(problemsOf(text).join()).toContain('the source claude-pass-1.md:100021 stands there twice');
  });

  test('any text is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test('any field of any kind of value is read or refused, never a crash', () => {
    const keys = Object.keys(written(rich()));
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        expect(() => problemsOf(altered((report) => (report[key] = value)))).not.toThrow();
      }),
    );
  });
});
