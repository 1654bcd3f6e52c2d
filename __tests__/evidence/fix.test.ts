/** Diffs as models write them: read, located, rewritten. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { notConfined } from '../../src/evidence/fix-plan.js';
import { applyEdits, type Edit } from '../../src/evidence/edits.js';
import { locatable } from '../../src/evidence/hunks.js';
import { planFix, type FixPlan } from '../../src/evidence/fix-plan.js';
import { namedPaths, readPatches } from '../../src/evidence/hunks.js';
import type { Resolver } from '../../src/evidence/paths.js';
import { collectPatch } from '../../src/anchor.js';
import { type Anchor, NO_FIX } from '../../src/domain/finding.js';
import { decideFixes, makeSources, withoutEvidence } from '../../src/evidence/evidence.js';
import { finding, review } from '../support/findings.js';
import { consolidated } from '../support/sample-report.js';

const GO = `package engine

func Run(name string) error {
	if name == "" {
		return errEmpty
	}

	engine := newEngine(name)
	return engine.start()
}

func Stop(name string) error {
	if name == "" {
		return errEmpty
	}
	return stop(name)
}
`;

const anchorAt = (path: string, start: number): Anchor => ({
  claimed: { path, lines: null },
  path,
  lines: { start, end: start },
  side: 'head',
  primary: true,
  state: 'verified',
  quote: 'none',
  excerpt: null,
});

function plan(diff: string | string[], near = 8, texts: Record<string, string> = { 'run.go': GO }): FixPlan {
  const resolve: Resolver = (path) =>
    path in texts ? { kind: 'found', path, side: 'head', folder: false } : { kind: 'none' };
  return planFix(finding({ diff }), [anchorAt(Object.keys(texts)[0] ?? '', near)], {
    resolve,
    changed: Object.keys(texts),
    file: (path) => (path in texts ? locatable((texts[path] ?? '').replace(/\n$/, '').split('\n')) : null),
    exists: (path) => path in texts,
  });
}

/** The file after the fix, or why there is none. */
function fixed(diff: string | string[], near = 8, texts: Record<string, string> = { 'run.go': GO }): string {
  const planned = plan(diff, near, texts);
  if (planned.kind === 'lost') return planned.reason;
  const [file] = planned.files;
  return (
    applyEdits((texts[file?.path ?? ''] ?? '').replace(/\n$/, '').split('\n'), file?.edits ?? []).join('\n') + '\n'
  );
}

const WANTED = GO.replace('return engine.start()', 'defer engine.close()\n\treturn engine.start()');

describe('located by their lines', () => {
  test.each([
    [
      'with everything',
      '--- a/run.go\n+++ b/run.go\n@@ -7,4 +7,5 @@ func Run\n \n \tengine := newEngine(name)\n+\tdefer engine.close()\n \treturn engine.start()\n }',
    ],
    [
      'wrong numbers',
      '--- a/run.go\n+++ b/run.go\n@@ -70,2 +71,9 @@\n \tengine := newEngine(name)\n+\tdefer engine.close()\n \treturn engine.start()',
    ],
    ['no header at all', ' \tengine := newEngine(name)\n+\tdefer engine.close()\n \treturn engine.start()'],
    [
      'no prefixes of paths',
      'diff --git run.go run.go\n--- run.go\n+++ run.go\n@@ @@\n \tengine := newEngine(name)\n+\tdefer engine.close()',
    ],
    ['a bare @@', '@@\n engine := newEngine(name)\n+defer engine.close()'],
    ['the marker column left out', '\tengine := newEngine(name)\n+\tdefer engine.close()\n\treturn engine.start()'],
    ['blanks for tabs', '     engine := newEngine(name)\n+    defer engine.close()\n     return engine.start()'],
    ['no indentation', ' engine := newEngine(name)\n+defer engine.close()\n return engine.start()'],
    ['parts left out', ' func Run(name string) error {\n ...\n \tengine := newEngine(name)\n+\tdefer engine.close()'],
    [
      'parts left out silently',
      ' func Run(name string) error {\n\n \tengine := newEngine(name)\n+\tdefer engine.close()',
    ],
    ['an ellipsis in a context line', ' \tengine := newEngine(...)\n+\tdefer engine.close()\n \treturn engine.start()'],
    ['a wrong line at the rim', ' engine.prepare()\n \tengine := newEngine(name)\n+\tdefer engine.close()'],
    ['an empty line too few', ' \t}\n \tengine := newEngine(name)\n+\tdefer engine.close()\n \treturn engine.start()'],
    [
      'a patch of another tool',
      '*** Begin Patch\n*** Update File: run.go\n@@ func Run\n \tengine := newEngine(name)\n+\tdefer engine.close()\n*** End Patch',
    ],
    ['CRLF in the review', ' \tengine := newEngine(name)\r\n+\tdefer engine.close()\r\n'],
  ])('%s', (_, diff) => {
    expect(fixed(diff)).toBe(WANTED);
  });

  test('as written only when nothing had to be put right', () => {
    const exact =
      '--- a/run.go\n+++ b/run.go\n@@ -8,2 +8,3 @@\n \tengine := newEngine(name)\n+\tdefer engine.close()\n \treturn engine.start()';
    expect(plan(exact)).toMatchObject({ kind: 'located', asWritten: true });
    expect(plan(exact.replace('-8,2', '-7,2'))).toMatchObject({ asWritten: false });
    expect(plan(exact.replace('+8,3', '+8,4'))).toMatchObject({ asWritten: false });
    expect(plan(exact.replace(' \treturn', '     return'))).toMatchObject({ asWritten: false });
  });

  test('of places that are alike the one near the finding is meant', () => {
    const diff = '-\t\treturn errEmpty\n+\t\treturn errNoName';
    expect(fixed(diff, 5)).toBe(GO.replace('errEmpty', 'errNoName'));
    expect(fixed(diff, 16)).toBe(GO.replace(/errEmpty(?![\s\S]*errEmpty)/, 'errNoName'));
  });

  test('deeper indentation is carried over', () => {
    const diff = ' engine := newEngine(name)\n+if engine == nil {\n+    return errEmpty\n+}';
    expect(fixed(diff)).toContain('\tengine := newEngine(name)\n\tif engine == nil {\n\t\treturn errEmpty\n\t}\n');
  });

  test('the line ends of the file are kept', () => {
    const crlf = { 'a.txt': 'one\r\ntwo\r\nthree\r\n' };
    expect(fixed(' one\n-two\n+2', 1, crlf)).toBe('one\r\n2\r\nthree\r\n');
  });

  test('a diff without a name may be of the only changed file that has its lines', () => {
    const texts = { 'other.go': 'package other\n', 'run.go': GO };
    expect(fixed(' \tengine := newEngine(name)\n+\tdefer engine.close()', 1, texts)).toBe(WANTED);
  });

  test('several files, and diffs that go together', () => {
    const texts = { 'run.go': GO, 'b.txt': 'b\n' };
    const planned = plan(
      [
        '--- a/run.go\n+++ b/run.go\n@@ -16 +16 @@\n-\treturn stop(name)\n+\treturn halt(name)\n--- a/b.txt\n+++ b/b.txt\n@@ -1 +1 @@\n-b\n+c',
      ],
      8,
      texts,
    );
    expect(planned.kind === 'located' && planned.files.map((file) => file.path)).toEqual(['run.go', 'b.txt']);
  });

  test('an alternative is left out and said', () => {
    const planned = plan(['-\treturn stop(name)\n+\treturn halt(name)', '-\treturn stop(name)\n+\treturn end(name)']);
    expect(planned.kind === 'located' && planned.left).toContain('alternative');
  });
});

describe('not located', () => {
  test.each([
    ['lines that are not there', '-\tlaunch(missiles)\n+\tcancel()', 'are not in run.go'],
    ['only new lines', '+import "os"', 'does not show where'],
    ['what is there already', '-return stop(name)\n+return stop(name)', 'there already'],
    ['new lines left out', '-\treturn stop(name)\n+\t// ... check the name\n+\treturn halt(name)', 'leaves out'],
    ['a file that is not there', '--- a/no.go\n+++ b/no.go\n@@ -1 +1 @@\n-a\n+b', 'no file no.go'],
    ['a mode', 'diff --git a/run.go b/run.go\nold mode 100644\nnew mode 100755', 'modes'],
    ['a removal', '--- a/run.go\n+++ /dev/null\n@@ -1 +0,0 @@\n-package engine', 'removes'],
    ['a way out', '--- /dev/null\n+++ b/../../x\n@@ -0,0 +1 @@\n+evil', 'outside'],
    ['hooks', '--- /dev/null\n+++ b/.git/hooks/pre-commit\n@@ -0,0 +1 @@\n+evil', 'outside'],
    ['no change', ' \tengine := newEngine(name)', 'changes no line'],
  ])('%s', (_, diff, reason) => {
    expect(fixed(diff)).toContain(reason);
  });

  test('places that are alike, with nothing to choose by', () => {
    const twice = { 'a.txt': 'x one\ny one\nx one\n' };
    expect(fixed('-x one\n+x two', 2, twice)).toContain('several places');
  });
});

describe('confined', () => {
  const file = (path: string, insert = ['x']): { path: string; creates: boolean; edits: Edit[] } => ({
    path,
    creates: false,
    edits: [{ at: 0, remove: 0, insert }],
  });
  const changed = ['run.go', 'package-lock.json', '.github/workflows/ci.yml', 'CLAUDE.md'].map((path) => ({ path }));
  const against = (one: ReturnType<typeof file>): string | null =>
    notConfined([one], [anchorAt('cited.go', 1)], { files: changed } as never);

  test.each([
    [file('run.go'), null],
    [file('cited.go'), null],
    [file('other.go'), 'neither cited nor changed'],
    [file('.github/workflows/ci.yml'), 'people must change'],
    [file('CLAUDE.md'), 'people must change'],
    [file('package-lock.json'), 'lock file'],
    [file('run.go', ['a\u202eb']), 'invisible'],
    [file('run.go', ['a\u200bb']), 'invisible'],
  ])('%j', (one, reason) => {
    if (reason === null) expect(against(one)).toBeNull();
    else expect(against(one)).toContain(reason);
  });
});

test('reading is total, and names paths', () => {
  expect(namedPaths('diff --git a/x y.c b/x y.c\n--- a/x y.c\n+++ b/x y.c\n@@ -1 +1 @@\n-a\n+b\n')).toEqual(['x y.c']);
  expect(readPatches('--- not a header\n+x')[0]?.hunks[0]?.lines).toHaveLength(2);
  const row = fc.constantFrom(
    '--- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '@@',
    '+a',
    '-b',
    ' c',
    '...',
    'diff --git a/x b/x',
    '*** Add File: y',
  );
  fc.assert(fc.property(fc.array(fc.oneof(row, fc.string())), (rows) => typeof fixed(rows.join('\n')) === 'string'));
});

describe('the state of a fix', () => {
  const placed = [{ finding: finding({ diff: '-a\n+b' }), anchors: [] }];
  const desk = { change: { files: [] }, sources: makeSources([], new Map()) };

  test('without a repository is not tried, which is not the same as not applying', () => {
    const [without] = withoutEvidence([review({ findings: placed.map((one) => one.finding) })]);
    expect(without?.fix).toMatchObject({ applies: 'not-tried', diff: '-a\n+b', confined: false });
    const located = { kind: 'located', files: [], asWritten: true, left: null } as const;
    const trial = { index: 0, plan: located, patch: 'x', paths: [], foreign: [] };
    const states = [new Map(), new Map([[0, 'git apply says: no']]), new Map([[0, null]])].map(
      (applied) => decideFixes(placed, [trial], { applied, names: new Set<string>() }, desk).fixes[0]?.applies,
    );
    expect(states).toEqual(['not-tried', 'no', 'applies']);
    const lost = { ...trial, plan: { kind: 'lost', reason: 'not there' } } as const;
    const answers = { applied: new Map(), names: new Set<string>() };
    expect(decideFixes(placed, [lost], answers, desk).fixes[0]).toMatchObject({ applies: 'no', reason: 'not there' });
  });

  test('that calls what nobody could be asked about is not taken unseen', () => {
    const located = { kind: 'located', files: [], asWritten: true, left: null } as const;
    const trial = { index: 0, plan: located, patch: 'x', paths: [], foreign: ['helper'] };
    const against = (names: ReadonlySet<string> | string): string | null | undefined =>
      decideFixes(placed, [trial], { applied: new Map([[0, null]]), names }, desk).shelf.plans.get('x')?.against;
    expect(against(new Set(['helper']))).toBeNull();
    expect(against(new Set<string>())).toContain('calls `helper`, which stands nowhere at head');
    expect(against('git is away')).toContain('is not known: git is away');
  });
});

test('what git refuses beside the others is left out, and the rest stands', async () => {
  const fix = { ...NO_FIX, applies: 'applies' } as const;
  const findings = ['C1', 'I1', 'I2'].map((id) =>
    consolidated({ id, votes: { claude: id === 'C1' ? 'critical' : 'important' }, fix: { ...fix, diff: id } }),
  );
  const files = (id: string): FixPlan & { kind: 'located' } => ({
    ...{ kind: 'located', asWritten: true, left: null },
    files: [{ path: `${id}.txt`, creates: true, edits: [{ at: 0, remove: 0, insert: [id] }] }],
  });
  const plans = new Map(findings.map(({ id }) => [id, { files: files(id).files, against: null }]));
  const check = (patches: readonly string[]): Promise<string | null> =>
    Promise.resolve(patches.some((patch) => patch.includes('I1.txt')) ? 'git apply says: no' : null);
  const sources = makeSources([], new Map());
  const { patch, standing } = await collectPatch(
    findings,
    { plans, sources },
    { patchCheck: () => Promise.resolve(check) },
  );
  expect(namedPaths(patch)).toEqual(['C1.txt', 'I2.txt']);
  expect(standing.get('I1')).toEqual({ included: false, why: 'git apply says: no' });
  expect(standing.get('I2')).toEqual({ included: true, why: '' });
});
