/** Very many claims, and patterns of many stars, are looked up in time. */
import { describe, expect, test } from '@jest/globals';
import { coverage, type CoverageFacts } from '../../src/conclusion/coverage.js';
import type { ChangedFile, FileKind } from '../../src/domain/change.js';
import type { CoverageClaim, CoverageState } from '../../src/domain/finding.js';
import { cpuSeconds, growth, NEARLY_LINEAR } from '../support/growth.js';
import { finding, review } from '../support/findings.js';

const file = (path: string, kind: FileKind = 'source', previousPath: string | null = null): ChangedFile => ({
  path,
  kind,
  previousPath,
  status: 'modified',
  added: 1,
  deleted: 0,
  hunks: [],
});

const FILES = [
  file('pkg/a/run.go'),
  file('pkg/a/stop.go'),
  file('pkg/b/run.go'),
  file('README.md', 'documentation'),
  file('new.go', 'source', 'old.go'),
  file('go.sum', 'lock'),
  file('logo.png', 'binary'),
];

const claim = (path: string, state: CoverageState = 'reviewed'): CoverageClaim => ({ path, state, ids: [], line: 1 });

function rows(
  claims: readonly CoverageClaim[],
  more: Partial<CoverageFacts> & { read?: string[]; cited?: string } = {},
): ReturnType<typeof coverage> {
  const passes = [{ telemetry: { filesRead: more.read ?? [] } }];
  const findings = more.cited === undefined ? [] : [finding({ at: more.cited })];
  return coverage({
    files: FILES,
    runs: [{ reviewer: { id: 'claude' }, passes }] as unknown as CoverageFacts['runs'],
    reviews: [review({ findings, coverage: claims })],
    findings: [],
    completed: new Set(['claude']),
    ...more,
  });
}

describe('coverage', () => {
  test('a pattern of many stars is tried in time, and so are very many claims', async () => {
    const path = `${'a'.repeat(200)}/${'b'.repeat(200)}.go`;
    const files = [file(path), ...Array.from({ length: 300 }, (_, index) => file(`src/f${String(index)}.go`))];
    expect(rows([claim('**a**a**b**.go')], { files })[0]?.reviewers['claude']).toBe('reviewed');
    const stars = (count: number) => rows([claim(`${'**a'.repeat(count)}x`)], { files });
    expect(await growth(40, stars)).toBeLessThan(NEARLY_LINEAR);
    const many = (nameOf: (index: number) => string) => (count: number) =>
      rows(
        Array.from({ length: count }, (_, index) => claim(nameOf(index))),
        { files },
      );
    expect(await cpuSeconds(() => many((index) => `src/g${String(index)}.go`)(40_000))).toBeLessThan(
      20 * Math.max(0.05, await cpuSeconds(() => many((index) => `src/g${String(index % 9)}.go`)(40_000))),
    );
    expect(many((index) => `*x${String(index)}*`)(20_000)[0]?.reviewers['claude']).toBe('not-reviewed');
  });
});
