/** Who accounts for which file. */
import { describe, expect, test } from '@jest/globals';
import type { ChangedFile, FileKind } from '../../src/domain/change.js';
import type { CoverageState } from '../../src/domain/finding.js';
import { writePrompt } from '../../src/prompt/prompt.js';
import { claim, file, rows } from '../support/coverage-rows.js';
import { changeOf, contextOf } from '../support/prompt-context.js';

const stateOf = (path: string, ...args: Parameters<typeof rows>): CoverageState | undefined =>
  rows(...args).find((row) => row.path === path)?.reviewers['claude'];

describe('coverage', () => {
  test.each([
    ['pkg/a/run.go', 'pkg/a/run.go'],
    ['`pkg/a/run.go`', 'pkg/a/run.go'],
    ['stop.go', 'pkg/a/stop.go'],
    ['a/run.go', 'pkg/a/run.go'],
    ['readme.md', 'README.md'],
    ['old.go', 'new.go'],
    ['/tmp/clone/pkg/b/run.go', 'pkg/b/run.go'],
    ['pkg/*', 'pkg/b/run.go'],
    ['pkg/**', 'pkg/a/stop.go'],
    ['pkg/a/', 'pkg/a/stop.go'],
    ['pkg/{a,b}/run.go', 'pkg/b/run.go'],
    ['*.md', 'README.md'],
  ])('%s accounts for %s', (path, covered) => {
    expect(stateOf(covered, [claim(path)])).toBe('reviewed');
    expect(stateOf('logo.png', [claim(path)])).toBe('not-reviewed');
  });

  test('an ending that several files share accounts for none', () => {
    expect(rows([claim('run.go')]).filter((row) => row.reviewers['claude'] === 'reviewed')).toEqual([]);
  });

  test('the more exact line counts, then findings, then tools', () => {
    expect(stateOf('pkg/a/run.go', [claim('pkg/*', 'reviewed'), claim('pkg/a/run.go', 'trivial')])).toBe('trivial');
    expect(stateOf('pkg/a/run.go', [claim('pkg/a/run.go', 'trivial')], { cited: 'pkg/a/run.go:3' })).toBe('findings');
    expect(stateOf('pkg/a/run.go', [], { read: ['pkg/a/run.go'] })).toBe('reviewed');
    expect(stateOf('pkg/a/run.go', [claim('pkg/a/run.go', 'not-reviewed')], { read: ['pkg/a/run.go'] })).toBe(
      'not-reviewed',
    );
  });

  test('uncovered: whatever is text and no completed reviewer accounts for', () => {
    const open = (found: ReturnType<typeof rows>): string[] =>
      found.filter((row) => row.uncovered).map((row) => row.path);
    expect(open(rows([claim('pkg/**'), claim('README.md', 'trivial'), claim('new.go')]))).toEqual(['go.sum']);
    expect(open(rows([claim('pkg/**')], { completed: new Set() }))).toHaveLength(6);
  });
});

describe('a new file that only its name calls generated or vendored', () => {
  const accounted = (one: ChangedFile, state: CoverageState): boolean =>
    rows([claim(one.path, state)], { files: [one] })[0]?.uncovered === false;
  const added = (path: string, kind: FileKind = 'source'): ChangedFile => ({ ...file(path, kind), status: 'added' });

  test.each([
    ...[added('lib/auth.min.js'), added('vendor/x.js'), added('api/x.pb.go'), added('tests/a.snap', 'test')],
    ...[{ ...file('third_party/x.c', 'source', 'src/x.c'), status: 'renamed' as const }],
    { ...file('vendor/link', 'source'), status: 'type-changed' as const },
  ])('$path must be read, not called trivial', (one) => {
    expect(accounted(one, 'trivial')).toBe(false);
    expect(accounted(one, 'reviewed')).toBe(true);
    expect(rows([claim(one.path, 'trivial')], { files: [one], cited: `${one.path}:1` })[0]?.uncovered).toBe(false);
    expect(writePrompt(contextOf({ change: changeOf({ files: [one] }) })).text).toMatch(/\| must be read$/m);
  });

  test.each([
    ...[added('src/a.js'), added('package-lock.json', 'lock'), added('vendor/x.go', 'vendored'), added('docs/a.md')],
    ...[file('dist/app.min.js', 'generated'), added('gen/a.pb.go', 'generated'), added('vendor/x.bin', 'binary')],
    { ...file('vendor/x.js', 'vendored'), status: 'deleted' as const },
  ])('of $path ($kind, $status) trivial is an account', (one) => {
    expect(accounted(one, 'trivial')).toBe(true);
    expect(writePrompt(contextOf({ change: changeOf({ files: [one] }) })).text).not.toContain('must be read');
  });
});
