/** Evidence on real histories: places, origins, fixes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { withoutEvidence } from '../../src/evidence/evidence.js';
import type { AnchoredFinding } from '../../src/domain/finding.js';
import { finding, numbered, review, type FindingSketch } from '../support/findings.js';
import { evidenceOf, makeHistory, type History } from '../support/history.js';
import { gitTold } from '../support/repository.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

async function look(base: string, sketch: FindingSketch): Promise<AnchoredFinding> {
  const { findings } = await evidenceOf(history, { base }, [finding(sketch)]);
  if (!findings[0]) throw new Error('a finding was lost');
  return findings[0];
}

const GUARDED = `export function load(path) {
  if (path.includes('..')) {
    throw new Error('outside');
  }
  return read(path);
}
`;
const UNGUARDED = `export function load(path) {
  return read(path);
}
`;

describe('places', () => {
  test('a quote of deleted code is placed on the base side, and introduced by the deletion', async () => {
    const base = history.commit('Begin', { 'load.js': GUARDED });
    history.commit('Simplify', { 'load.js': UNGUARDED });
    const found = await look(base, {
      at: 'load.js:2',
      quote: "if (path.includes('..')) {\n  throw new Error('outside');\n}",
    });
    expect(found.anchors[0]).toMatchObject({
      side: 'base',
      state: 'verified',
      quote: 'matched',
      lines: { start: 2, end: 4 },
    });
    expect(found.anchors[0]?.excerpt?.lines.find((line) => line.text.includes('includes'))?.changed).toBe(true);
    expect(found.origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Simplify' } });
  });

  test('a diff-style quote of deleted code is found at base', async () => {
    const base = history.commit('Begin', { 'load.js': GUARDED });
    history.commit('Simplify', { 'load.js': UNGUARDED });
    const found = await look(base, {
      at: 'load.js:40',
      quote:
        "@@ -1,3 +1,1 @@\n export function load(path) {\n-  if (path.includes('..')) {\n-    throw new Error('outside');",
    });
    expect(found.anchors[0]).toMatchObject({ side: 'base', state: 'moved', lines: { start: 1, end: 3 } });
  });

  test('a renamed file is found by its old name, and blamed under its new one', async () => {
    const base = history.commit('Begin', { 'src/old.txt': numbered(30) });
    history.git('mv', 'src/old.txt', 'src/new.txt');
    history.commit('Rename and edit', { 'src/new.txt': numbered(30).replace('line 9 of', 'LINE 9 of') });
    const touched = await look(base, { at: 'src/old.txt:20', quote: 'line 20 of the file' });
    expect(touched.anchors[0]).toMatchObject({ path: 'src/new.txt', state: 'verified' });
    expect(touched.origin).toMatchObject({ kind: 'unknown', older: { subject: 'Begin' } });
    const edited = await look(base, { at: 'old.txt:9', quote: 'LINE 9 of the file' });
    expect(edited.origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Rename and edit' } });
  });

  test('a deleted file is placed at base', async () => {
    const base = history.commit('Begin', { 'a.txt': 'x\n', 'gone.txt': numbered(5) });
    history.commit('Remove', { 'gone.txt': null });
    const found = await look(base, { at: 'gone.txt:2', quote: 'line 2 of the file' });
    expect(found.anchors[0]).toMatchObject({ side: 'base', path: 'gone.txt', state: 'verified' });
    expect(found.origin.kind).toBe('introduced');
  });

  test('CRLF, Latin-1 content, symlinks, submodules and binaries', async () => {
    const base = history.commit('Begin', { 'a.txt': 'x\n' });
    const sub = history.git('rev-parse', 'HEAD');
    history.commit('Add', {
      'crlf.txt': 'first\r\nsecond line\r\nthird\r\n',
      'latin.txt': Buffer.from('eins\ngr\xfc\xdfe an alle\ndrei\n', 'latin1'),
      link: { link: 'crlf.txt' },
      'image.png': Buffer.from([137, 80, 0, 0, 10, 0]),
    });
    history.git('update-index', '--add', '--cacheinfo', `160000,${sub},vendor/lib`);
    history.git('commit', '-q', '-m', 'Submodule');
    const { findings } = await evidenceOf(history, { base }, [
      finding({ at: 'crlf.txt:2', quote: 'second line\nthird' }),
      finding({ at: 'latin.txt:1', quote: 'grüße an alle' }),
      finding({ at: 'link:1', quote: 'crlf.txt' }),
      finding({ at: 'vendor/lib/src/x.c:10', quote: 'int main' }),
      finding({ at: 'vendor/lib' }),
      finding({ at: 'image.png:3' }),
    ]);
    const states = findings.map(({ anchors: [anchor] }) => [
      anchor?.state,
      anchor?.lines?.start ?? null,
      anchor?.excerpt === null,
    ]);
    expect(states).toEqual([
      ['verified', 2, false],
      ['moved', 2, false],
      ['unverified', 1, true],
      ['unverified', 10, true],
      ['verified', null, true],
      ['unverified', 3, true],
    ]);
    expect(findings[0]?.anchors[0]?.excerpt?.lines.every((line) => !line.text.includes('\r'))).toBe(true);
  });

  test('a file with a name that is not UTF-8 is read, and its origin told by the diff or not at all', async () => {
    const base = history.commit('Begin', { 'a.txt': 'x\n' });
    const oid = gitTold(history.path, 'one\ntwo\n', 'hash-object', '-w', '--stdin');
    const record = Buffer.concat([Buffer.from(`100644 ${oid} 0\tn`), Buffer.from([0xe4]), Buffer.from('me.txt\0')]);
    gitTold(history.path, record, 'update-index', '-z', '--index-info');
    history.git('commit', '-q', '-m', 'A name in Latin-1');
    const found = await look(base, { at: 'n\ufffdme.txt:2', quote: 'two' });
    expect(found.anchors[0]?.state).toBe('verified');
    expect(found.origin.kind).toBe('introduced');
  });

  test('a file of 100,000 lines', async () => {
    const before = numbered(100_000);
    const base = history.commit('Begin', { 'big.txt': before });
    history.commit('Edit', { 'big.txt': before.replace('line 90000 of the file', 'line 90000 of this file') });
    const { findings } = await evidenceOf(history, { base }, [
      finding({ at: 'big.txt:17', quote: 'line 99999 of the file' }),
      finding({ at: 'big.txt:90000', quote: 'line 90000 of this file' }),
    ]);
    expect(findings[0]?.anchors[0]).toMatchObject({ state: 'moved', lines: { start: 99_999, end: 99_999 } });
    expect(findings.map((found) => found.origin.kind)).toEqual(['unknown', 'introduced']);
  });
});

describe('origins', () => {
  test('introduced cites the commit, also through squash, rebase and merge', async () => {
    const base = history.commit('Begin', { 'a.txt': numbered(20) });
    history.git('checkout', '-q', '-b', 'topic');
    history.commit('Step one', { 'a.txt': numbered(20).replace('line 5 of', 'LINE 5 of') });
    history.commit('Step two', {
      'a.txt': numbered(20).replace('line 5 of', 'LINE 5 of').replace('line 15 of', 'LINE 15 of'),
    });
    const sketch = { at: 'a.txt:15', quote: 'LINE 15 of the file' };
    expect((await look(base, sketch)).origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Step two' } });
    history.git('checkout', '-q', 'main');
    const moved = history.commit('Main goes on', { 'b.txt': 'b\n' });
    history.git('checkout', '-q', '-b', 'rebased', 'topic');
    history.git('rebase', '-q', 'main');
    expect((await look(moved, sketch)).origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Step two' } });
    history.git('checkout', '-q', '-b', 'merged', 'topic');
    history.git('merge', '-q', '--no-ff', '-m', 'Merge main', 'main');
    expect((await look(moved, sketch)).origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Step two' } });
    history.git('checkout', '-q', '-b', 'squashed', 'main');
    history.git('merge', '-q', '--squash', 'topic');
    history.git('commit', '-q', '-m', 'All at once');
    const squashed = (await look(moved, sketch)).origin;
    expect(squashed).toMatchObject({ kind: 'introduced', commit: { subject: 'All at once' } });
    expect(squashed.reason).toContain('“All at once”');
    expect(squashed.commit?.date).toMatch(/^2023-11-\d\dT/);
  });

  test('a merged base is not part of the change', async () => {
    const begin = history.commit('Begin', { 'a.txt': 'x\n' });
    history.git('checkout', '-q', '-b', 'topic');
    history.commit('Topic', { 't.txt': 't\n' });
    history.git('checkout', '-q', 'main');
    const main = history.commit('On main', { 'm.txt': numbered(4) });
    history.git('checkout', '-q', 'topic');
    history.git('merge', '-q', '--no-ff', '-m', 'Merge main', 'main');
    expect((await look(main, { at: 'm.txt:2', quote: 'line 2 of the file' })).origin.kind).toBe('pre-existing');
    expect(begin).not.toBe(main);
  });

  test('moved and copied code is exposed, with the place it came from', async () => {
    const body = Array.from(
      { length: 12 },
      (_, index) => `  register('service-${String(index)}', createService(${String(index * 7)}));\n`,
    ).join('');
    const base = history.commit('Write services', { 'services.js': `start();\n${body}end();\n` });
    history.commit('Move services', {
      'services.js': 'start();\nend();\n',
      'registry.js': `begin();\n${body}finish();\n`,
    });
    const found = await look(base, { at: 'registry.js:5', quote: "register('service-3', createService(21));" });
    expect(found.origin).toMatchObject({ kind: 'exposed', commit: { subject: 'Write services' } });
    expect(found.origin.reason).toContain('services.js');
  });

  test('a change of white space alone never makes a line pre-existing or introduced', async () => {
    const base = history.commit('Begin', { 'a.js': 'function f() {\nreturn compute(1);\n}\n' });
    history.commit('Indent', { 'a.js': 'function f() {\n    return compute(1);\n}\n' });
    const { origin } = await look(base, { at: 'a.js:2', quote: 'return compute(1);' });
    expect(origin).toMatchObject({ kind: 'exposed', commit: { subject: 'Begin' } });
    expect(origin.reason).toContain('white space');
  });

  test('commits that the base says to ignore are looked through; head may not say so', async () => {
    const before = numbered(5);
    history.commit('Begin', { 'a.txt': before });
    const format = history.commit('Reformat', { 'a.txt': before.replaceAll('of the file', 'of the  FILE') });
    const base = history.commit('Ignore it', { '.git-blame-ignore-revs': `# formatting\n${format}\n` });
    const hidden = history.commit('Sneak in', { 'b.txt': 'evil\n' });
    history.commit('Ignore that too', { '.git-blame-ignore-revs': `${format}\n${hidden}\n` });
    expect((await look(base, { at: 'a.txt:3', quote: 'line 3 of the FILE' })).origin).toMatchObject({
      kind: 'pre-existing',
      commit: { subject: 'Begin' },
    });
    expect((await look(base, { at: 'b.txt:1', quote: 'evil' })).origin).toMatchObject({ kind: 'introduced' });
  });

  test('a caller in an untouched file is exposed by the changed function, and an unrelated line is not', async () => {
    const untouched =
      'import { parseDuration } from "./duration";\nconst limit = parseDuration(text);\nconst other = Math.max(1, 2);\n';
    const base = history.commit('Begin', {
      'duration.ts': 'export function parseDuration(text) {\n  return 1;\n}\n',
      'use.ts': untouched,
    });
    history.commit('Return milliseconds', {
      'duration.ts': 'export function parseDuration(text) {\n  return 1000;\n}\n',
    });
    const caller = await look(base, { at: 'use.ts:2', quote: 'const limit = parseDuration(text);' });
    expect(caller.origin.kind).toBe('exposed');
    expect(caller.origin.reason).toContain('`parseDuration`');
    expect((await look(base, { at: 'use.ts:3', quote: 'Math.max(1, 2)' })).origin).toMatchObject({
      kind: 'pre-existing',
      commit: { subject: 'Begin' },
    });
  });

  test('a definition in an untouched file is exposed by a changed line that uses it', async () => {
    const base = history.commit('Begin', { 'lib.py': 'def normalize_path(p):\n    return p\n', 'app.py': 'x = 1\n' });
    history.commit('Use it', { 'app.py': 'x = normalize_path(name)\n' });
    expect((await look(base, { at: 'lib.py:2', quote: 'return p' })).origin.kind).toBe('exposed');
  });

  test('code that still says what was taken away is exposed', async () => {
    const base = history.commit('Begin', {
      'docs/net.txt': 'see pkg/net/old.go\nport 51422\naddress 8080\n',
      'pkg/net/old.go': `package net\nconst port = 51422\n`,
    });
    history.commit('Change', { 'pkg/net/old.go': null, 'pkg/net/new.go': 'package net\nconst port = 51500\n' });
    const at = async (line: number, quote: string): Promise<string> =>
      (await look(base, { at: `docs/net.txt:${String(line)}`, quote })).origin.kind;
    expect([await at(1, 'see pkg/net/old.go'), await at(2, 'port 51422'), await at(3, 'address 8080')]).toEqual([
      'exposed',
      'exposed',
      'pre-existing',
    ]);
  });

  test('a reverted line that the diff does not show is unknown, never pre-existing', async () => {
    const base = history.commit('Begin', { 'a.txt': numbered(5), 'b.txt': 'b\n' });
    history.commit('Try', { 'a.txt': numbered(5).replace('line 3 of', 'LINE 3 of') });
    history.git('revert', '--no-edit', 'HEAD');
    history.commit('Other', { 'b.txt': 'c\n' });
    const { origin } = await look(base, { at: 'a.txt:3', quote: 'line 3 of the file' });
    expect(origin.kind).toBe('unknown');
  });

  test.each([
    ['claims of absence', { title: 'Missing test for `f`', at: 'a.txt:2' }],
    ['no line', { at: 'a.txt' }],
    ['no place', {}],
    ['no such path', { at: 'nowhere/x.txt:3' }],
    ['no such line', { at: 'a.txt:900' }],
  ])('unknown: %s', async (_, sketch) => {
    const base = history.commit('Begin', { 'a.txt': 'x\n' });
    history.commit('Change', { 'a.txt': 'x\ny\n' });
    const { origin } = await look(base, sketch);
    expect(origin.kind).toBe('unknown');
    expect(origin.reason).not.toBe('');
  });

  test('grafted and replaced histories are not trusted', async () => {
    history.commit('Root', { 'a.txt': numbered(4) });
    const base = history.commit('Begin', { 'b.txt': 'b\n' });
    history.commit('Change', { 'b.txt': 'c\n' });
    const sketch = { at: 'a.txt:2', quote: 'line 2 of the file' };
    expect((await look(base, sketch)).origin.kind).toBe('pre-existing');
    mkdirSync(join(history.path, '.git', 'info'), { recursive: true });
    writeFileSync(join(history.path, '.git', 'info', 'grafts'), `${base}\n`);
    const grafted = (await look(base, sketch)).origin;
    expect(grafted.kind).toBe('unknown');
    expect(grafted.reason).toContain('grafts');
    expect((await look(base, { at: 'b.txt:1', quote: 'c' })).origin.kind).toBe('introduced');
  });
});

describe('nothing is lost', () => {
  test('findings without any evidence stay, at every severity, in their order', async () => {
    const base = history.commit('Begin', { 'a.txt': 'x\n' });
    history.commit('Change', { 'a.txt': 'y\n' });
    const findings = (['critical', 'important', 'suggestion'] as const).flatMap((severity) => [
      finding({ severity, at: 'nowhere.txt:5', quote: 'this is not there at all' }),
      finding({ severity, at: [] }),
      finding({ severity, at: 'a.txt:999', quote: 'nor is this in the file', diff: '-nor this\n+but that' }),
    ]);
    const result = await evidenceOf(history, { base }, findings);
    expect(result.findings.map((found) => found.finding)).toEqual(findings);
    expect(result.findings[0]?.anchors[0]).toMatchObject({ state: 'missing', quote: 'absent' });
    expect(result.findings[2]?.anchors[0]).toMatchObject({ state: 'missing', path: 'a.txt', lines: null });
    expect(result.findings[2]?.fix.applies).toBe('no');
    expect(withoutEvidence([review({ findings })]).map((found) => found.finding)).toEqual(findings);
  });

  test('an object that is missing is a problem, not a loss', async () => {
    const base = history.commit('Begin', { 'a.txt': 'x\n' });
    history.commit('Change', { 'a.txt': 'y\n' });
    const { change } = await evidenceOf(history, { base }, []);
    const { openRepository } = await import('../../src/edge/collect.js');
    const { gatherEvidence } = await import('../../src/anchor.js');
    const { openAnswers } = await import('../../src/edge/git-answers.js');
    const git = await openRepository(history.path);
    const lost = { ...change, head: 'f'.repeat(40) };
    const asked = { change: lost, git: openAnswers(lost, git) };
    const result = await gatherEvidence([review({ findings: [finding({ at: 'a.txt:1' })] })], asked);
    await git.close();
    expect(result.findings).toHaveLength(1);
    expect(result.problems).toHaveLength(1);
  });
});
