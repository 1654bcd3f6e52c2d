/** What the change wrote, or broke from elsewhere, is never pre-existing, whatever is said of it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { settleOrigin } from '../../src/evidence/evidence.js';
import { finding, numbered, type FindingSketch } from '../support/findings.js';
import { evidenceOf, makeHistory, type History } from '../support/history.js';
import {
  BOTH,
  CLASS_PY,
  both,
  guard,
  MOVED,
  MOVED_LINE,
  OLD,
  originOf,
  PURGE,
  type Lab,
} from '../support/origin-lab.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

describe('what the change broke from elsewhere is never pre-existing', () => {
  const silent = (at: string, quote: string): FindingSketch => ({ at, quote });
  test.each<[string, Lab]>([
    [
      'a guard in another file, used on the cited line',
      {
        before: { 'a.js': PURGE, 'guard.js': guard('u.admin') },
        after: { 'guard.js': guard('true') },
        says: both(silent('a.js:3', 'if (!isAdmin(u)) return;')),
      },
    ],
    [
      'a guard in another file, used above the cited line',
      {
        before: { 'a.js': PURGE, 'guard.js': guard('u.admin') },
        after: { 'guard.js': guard('true') },
        says: both(silent('a.js:5', 'dropAll(all);')),
      },
    ],
    [
      'a guard of a name that every program has',
      {
        before: {
          'a.js': "import * as acl from './acl.js';\nexport function wipe(u) {\n  if (!acl.fields(u)) return;\n}\n",
          'acl.js': 'export const fields = (u) => u.admin;\n',
        },
        after: { 'acl.js': 'export const fields = (u) => true;\n' },
        says: both(silent('a.js:3', 'if (!acl.fields(u)) return;')),
      },
    ],
    [
      'a column that a migration renames',
      {
        before: { 'a.py': 'def allowed(u):\n    return u.is_admin and u.active\n', '1.sql': 'SELECT 1;\n' },
        after: { '2.sql': 'ALTER TABLE people RENAME COLUMN is_admin TO admin_flag;\n' },
        says: both(silent('a.py:2', 'return u.is_admin and u.active')),
      },
    ],
    [
      'an environment variable that a compose file sets',
      {
        before: {
          'a.py': 'import os\ndef secure():\n    return os.environ["AUTH_MODE"] != "off"\n',
          'compose.yml': 'environment:\n  AUTH_MODE: strict\n',
        },
        after: { 'compose.yml': 'environment:\n  AUTH_MODE: off\n' },
        says: both(silent('a.py:3', 'return os.environ["AUTH_MODE"] != "off"')),
      },
    ],
    [
      'a class of a style sheet',
      {
        before: {
          'page.tsx': 'export const Warning = () => (\n  <div className="consent-banner">stop</div>\n);\n',
          'site.css': '.consent-banner {\n  display: block;\n}\n',
        },
        after: { 'site.css': '.consent-banner {\n  display: none;\n}\n' },
        says: both(silent('page.tsx:2', '<div className="consent-banner">stop</div>')),
      },
    ],
    [
      'a route',
      {
        before: {
          'client.ts': 'export function leave() {\n  return fetch("/api/session/end");\n}\n',
          'server.ts': 'app.post("/api/session/end", endSession);\n',
        },
        after: { 'server.ts': 'app.post("/api/session/close", endSession);\n' },
        says: both(silent('client.ts:2', 'return fetch("/api/session/end");')),
      },
    ],
    [
      'a script of a package file',
      {
        before: {
          'release.sh': 'set -e\nnpm run check-signatures\n',
          'package.json': '{\n  "scripts": {\n    "check-signatures": "gpg --verify"\n  }\n}\n',
        },
        after: { 'package.json': '{\n  "scripts": {\n    "check-signatures": "true"\n  }\n}\n' },
        says: both(silent('release.sh:2', 'npm run check-signatures')),
      },
    ],
    [
      'a decorator taken from above the function, in words of old age',
      {
        before: { 'store.py': CLASS_PY },
        after: { 'store.py': CLASS_PY.replace('    @requires("admin")\n', '') },
        says: both({ ...OLD, at: 'store.py:14', quote: 'wipe(everyone)' }),
      },
    ],
    [
      'a line taken from the top of the function, in words of old age',
      {
        before: { 'store.py': CLASS_PY },
        after: { 'store.py': CLASS_PY.replace('        step_one(everyone)\n', '') },
        says: both({ ...OLD, at: 'store.py:14', quote: 'wipe(everyone)' }),
      },
    ],
    [
      'code moved out of its guard',
      {
        before: {
          'a.js': `export function run(u) {\n  if (u.admin) {\n${MOVED.split('\n')
            .slice(1, 6)
            .map((line) => `  ${line}`)
            .join('\n')}\n  }\n}\n`,
        },
        after: {
          'a.js': `export function run(u) {\n}\n`,
          'b.js': `export function free(db, q) {\n${MOVED.split('\n')
            .slice(1, 6)
            .map((line) => `  ${line}`)
            .join('\n')}\n}\n`,
        },
        says: both({ ...OLD, at: 'b.js:3', quote: MOVED_LINE }),
      },
    ],
    [
      'code copied, not moved',
      {
        before: { 'a.js': `start();\n${MOVED}` },
        after: { 'b.js': `other();\n${MOVED}`, 'a.js': `starts();\n${MOVED}` },
        says: both({ ...OLD, at: 'b.js:4', quote: MOVED_LINE }),
      },
    ],
    [
      'a quote that is not there, in an untouched file',
      {
        before: { 'a.txt': numbered(9), 'b.txt': 'b\n' },
        after: { 'b.txt': 'c\n' },
        says: both({ at: 'a.txt:3', quote: 'nothing of the kind stands here' }),
      },
    ],
    [
      'no quote, in an untouched file',
      { before: { 'a.txt': numbered(9), 'b.txt': 'b\n' }, after: { 'b.txt': 'c\n' }, says: both({ at: 'a.txt:3' }) },
    ],
  ])('%s', async (_, lab) => {
    const { kind, reason } = await originOf(history, lab);
    expect(kind).not.toBe('pre-existing');
    expect(reason).not.toBe('');
  });
});

describe('words against it', () => {
  const before = { 'a.js': numbered(9), 'src/help.js': 'one();\n' };
  const after = { 'src/help.js': 'two();\n' };
  const place = { at: 'a.js:3', quote: 'line 3 of the file' };
  test.each<[string, FindingSketch]>([
    ['called a regression', { classification: 'regression' }],
    ['the pull request is named', { body: 'This pull request makes it worse.' }],
    ['a changed file is named', { body: 'The cause is in help.js, which lets all through.' }],
    ['a changed symbol is named as code', { body: 'It calls `two` on the way.' }],
    ['it worked before', { body: 'Previously only admins got here.' }],
    ['it is said to be not pre-existing', { body: 'Note that this is not pre-existing.' }],
    ['it is old, but made worse', { body: 'A pre-existing flaw that this change exposes.' }],
  ])('%s: unknown, and the reason says so', async (_, sketch) => {
    const { kind, reason } = await originOf(history, { before, after, says: both({ ...place, ...sketch }) });
    expect(kind).toBe('unknown');
    expect(reason).toMatch(/reviewer|claude|codex/);
  });

  test('a commit of the change is named', async () => {
    const base = history.commit('Begin', before);
    const sha = history.commit('Change', after);
    const { findings } = await evidenceOf(history, { base }, [
      finding({ ...place, body: `It came with ${sha.slice(0, 8)}.` }),
    ]);
    expect(settleOrigin(findings, { completed: new Set(BOTH), vendors: {}, held: false }).kind).toBe('unknown');
  });

  test('one says old, the other a regression', async () => {
    const says = { claude: { ...place, ...OLD }, codex: { ...place, classification: 'regression' as const } };
    expect((await originOf(history, { before, after, says })).kind).toBe('unknown');
  });

  test('the one that speaks against it names no place', async () => {
    const says = { claude: { ...place, ...OLD }, codex: { body: 'Since this change anybody gets through.' } };
    expect((await originOf(history, { before, after, says })).kind).toBe('unknown');
  });
});
