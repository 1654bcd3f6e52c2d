/** What is old is pre-existing: by git alone where nothing ties it to the change, else by the word of two vendors. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { numbered, type FindingSketch } from '../support/findings.js';
import { makeHistory, type History } from '../support/history.js';
import {
  both,
  CLASS_PY,
  FIND_PY,
  guard,
  MOVED,
  MOVED_LINE,
  OLD,
  originOf,
  PURGE,
  WIPE,
  type Lab,
} from '../support/origin-lab.js';
import type { Files } from '../support/repository.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

describe('what is old, and called old by one of two vendors, is pre-existing', () => {
  const JAVA = `public class Store {
  public Row find(Db db, String q) {
    return db.query("select * from t where id=" + q);
  }

  public int countAll(Db db) {
    int total = db.count();
    return total;
  }
}
`;
  const GO =
    'package store\n\nfunc Find(db DB, q string) Row {\n\treturn db.Query("select * from t where id=" + q)\n}\n\nfunc CountAll(db DB) int {\n\ttotal := db.Count()\n\treturn total\n}\n';
  const RUBY =
    'class Store\n  def find(db, q)\n    db.query("select * from t where id=" + q)\n  end\n\n  def count_all(db)\n    total = db.count\n    total\n  end\nend\n';
  const SPEC = `describe('store', () => {
  it('finds', () => {
    expect(find(db, secretOfProduction)).toBe(1);
  });

  it('counts', () => {
    const total = countAll(db);
    check(total);
  });
});
`;
  const query = 'db.query("select * from t where id=" + q)';
  test.each<[string, Lab]>([
    [
      'another function of the file, far away',
      {
        before: { 'a.js': numbered(60).replace(/.*\n/g, 'tick();\n') + MOVED },
        after: { 'a.js': 'tock();\n' + numbered(59).replace(/.*\n/g, 'tick();\n') + MOVED },
        says: both({ ...OLD, at: 'a.js:63', quote: MOVED_LINE }),
      },
    ],
    [
      'another method of a class in Python',
      {
        before: { 'store.py': CLASS_PY },
        after: { 'store.py': CLASS_PY.replace('wipe(everyone)', 'wipe(everyone, True)') },
        says: both({ ...OLD, ...FIND_PY }),
      },
    ],
    [
      'another method of a class in Java',
      {
        before: { 'Store.java': JAVA },
        after: { 'Store.java': JAVA.replace('return total;', 'return total + 1;') },
        says: both({ ...OLD, at: 'Store.java:3', quote: `return ${query};` }),
      },
    ],
    [
      'another function in Go',
      {
        before: { 's.go': GO },
        after: { 's.go': GO.replace('return total', 'return total + 1') },
        says: both({ ...OLD, at: 's.go:4', quote: 'return db.Query("select * from t where id=" + q)' }),
      },
    ],
    [
      'another method in Ruby',
      {
        before: { 's.rb': RUBY },
        after: { 's.rb': RUBY.replace('    total\n', '    total + 1\n') },
        says: both({ ...OLD, at: 's.rb:3', quote: query }),
      },
    ],
    [
      'another case of a test file',
      {
        before: { 's.test.js': SPEC },
        after: { 's.test.js': SPEC.replace('check(total)', 'check(total + 1)') },
        says: both({ ...OLD, at: 's.test.js:3', quote: 'expect(find(db, secretOfProduction)).toBe(1);' }),
      },
    ],
    [
      'a file that is renamed and edited elsewhere',
      {
        before: { 'a.txt': numbered(60) },
        after: { 'a.txt': null, 'b.txt': numbered(60).replace('line 9 of', 'LINE 9 of') },
        says: both({ ...OLD, at: 'b.txt:40', quote: 'line 40 of the file' }),
      },
    ],
    [
      'a function moved whole',
      {
        before: { 'a.js': `start();\n${MOVED}end();\n`, 'b.js': 'begin();\n' },
        after: { 'a.js': 'start();\nend();\n', 'b.js': `begin();\n\n${MOVED}` },
        says: both({ ...OLD, at: 'b.js:5', quote: MOVED_LINE }),
      },
    ],
    [
      'missing checks in old code',
      {
        before: { 'store.py': CLASS_PY },
        after: { 'store.py': CLASS_PY.replace('wipe(everyone)', 'wipe(everyone, True)') },
        says: both({ ...OLD, ...FIND_PY, title: 'Missing escaping in the query' }),
      },
    ],
    [
      'one of them says so, the other nothing',
      {
        before: { 'store.py': CLASS_PY },
        after: { 'store.py': CLASS_PY.replace('wipe(everyone)', 'wipe(everyone, True)') },
        says: { claude: { ...OLD, ...FIND_PY }, codex: FIND_PY },
      },
    ],
  ])('%s', async (_, lab) => {
    const { kind, reason, commit } = await originOf(history, lab);
    expect([kind, reason]).toEqual(['pre-existing', reason]);
    expect(commit?.subject).toBe('Begin');
    expect(reason).toMatch(/claude/);
  });

  const touched = {
    before: { 'store.py': CLASS_PY },
    after: { 'store.py': CLASS_PY.replace('wipe(everyone)', 'wipe(everyone, True)') },
  };
  test.each<[string, Partial<Lab>]>([
    ['one vendor completed', { completed: ['claude'] }],
    ['who says so is not complete', { completed: ['codex', 'gemini'], says: { claude: { ...OLD, ...FIND_PY } } }],
    ['nobody says so', { says: both(FIND_PY) }],
  ])('%s: unknown, and the reason says what would decide', async (_, lab) => {
    const { kind, reason } = await originOf(history, { ...touched, says: both({ ...OLD, ...FIND_PY }), ...lab });
    expect(kind).toBe('unknown');
    expect(reason).toContain('would decide');
  });

  test('in the function that the change touches it is exposed whoever calls it old', async () => {
    expect(
      (
        await originOf(history, {
          ...touched,
          says: both({ ...OLD, ...WIPE, at: 'store.py:11', quote: 'step_one(everyone)' }),
        })
      ).kind,
    ).toBe('exposed');
  });
});

describe('what nothing ties to the change is pre-existing by git alone', () => {
  const before = {
    'a.js': PURGE,
    'guard.js': guard('u.admin'),
    'log.js': 'export function write(entry) {\n  sink.push(entry);\n}\n',
  };
  test.each<[string, Files, FindingSketch]>([
    [
      'an untouched file',
      { 'log.js': before['log.js'].replace('sink', 'pipe') },
      { at: 'a.js:5', quote: 'dropAll(all);' },
    ],
    [
      'an English word in prose that is a name too',
      { 'log.js': before['log.js'].replace('entry)', 'purge)') },
      { at: 'guard.js:1', quote: 'isAdmin = (u) => u.admin', body: 'People can purge what they like.' },
    ],
    [
      'a line number that is off',
      { 'log.js': before['log.js'].replace('sink', 'pipe') },
      { at: 'a.js:1', quote: 'dropAll(all);' },
    ],
    [
      'a regression test is asked for',
      { 'log.js': before['log.js'].replace('sink', 'pipe') },
      { at: 'a.js:5', quote: 'dropAll(all);', body: 'Write a regression test too.' },
    ],
    [
      'a fix in this change is proposed',
      { 'log.js': before['log.js'].replace('sink', 'pipe') },
      {
        at: 'a.js:5',
        quote: 'dropAll(all);',
        body: 'It drops too much.\nFix it in this change.',
        fix: { text: 'Fix it in this change.', diffs: [] },
      },
    ],
  ])('%s', async (_, after, sketch) => {
    expect(await originOf(history, { before, after, says: { claude: sketch } })).toMatchObject({
      kind: 'pre-existing',
    });
  });
});
