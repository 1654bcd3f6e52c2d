/** A change of a few files, and what coverage makes of claims about it. */
import { coverage, type CoverageFacts } from '../../src/conclusion/coverage.js';
import type { ChangedFile, FileKind } from '../../src/domain/change.js';
import type { CoverageClaim, CoverageState } from '../../src/domain/finding.js';
import { finding, review } from './findings.js';

export const file = (path: string, kind: FileKind = 'source', previousPath: string | null = null): ChangedFile => ({
  path,
  kind,
  previousPath,
  status: 'modified',
  added: 1,
  deleted: 0,
  blobs: null,
  hunks: [],
});

export const FILES = [
  file('pkg/a/run.go'),
  file('pkg/a/stop.go'),
  file('pkg/b/run.go'),
  file('README.md', 'documentation'),
  file('new.go', 'source', 'old.go'),
  file('go.sum', 'lock'),
  file('logo.png', 'binary'),
];

export const claim = (path: string, state: CoverageState = 'reviewed'): CoverageClaim => ({
  path,
  state,
  ids: [],
  line: 1,
});

export function rows(
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
