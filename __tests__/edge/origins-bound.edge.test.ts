/** What a file has from a touched one may be what changed there, in whatever words the finding speaks; what it has from elsewhere ties nothing. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FindingSketch } from '../support/findings.js';
import { makeHistory, type History } from '../support/history.js';
import { both, OLD, originOf, type Lab } from '../support/origin-lab.js';

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

const silent = (at: string, quote: string): FindingSketch => ({ at, quote });
const user = (head: string, check: string): string =>
  `${head}\n\nexport function purge(u) {\n  if (!${check}) return;\n  dropAll();\n}\n`;
const LOCK = (version: string): string => `{\n  "node_modules/lodash": {\n    "version": "${version}"\n  }\n}\n`;

describe('silent findings where the file knows what the change touches', () => {
  test.each<[string, Lab]>([
    [
      'a default export under a name of its own',
      {
        before: { 'a.js': user("import allow from './h.js';", 'allow(u)'), 'h.js': 'export default (u) => u.admin;\n' },
        after: { 'h.js': 'export default (u) => true;\n' },
        says: both(silent('a.js:4', '  if (!allow(u)) return;')),
      },
    ],
    [
      'an import under another name',
      {
        before: {
          'a.py': 'from perm import is_admin as chk\n\n\ndef purge(u):\n    if chk(u):\n        drop()\n',
          'perm.py': 'def is_admin(u):\n    return u.admin\n',
        },
        after: { 'perm.py': 'def is_admin(u):\n    return True\n' },
        says: both(silent('a.py:5', '    if chk(u):')),
      },
    ],
    [
      'a package of which only the lock file changed',
      {
        before: {
          'a.js': "const _ = require('lodash');\n\nexport const page = (t) => _.template(t)();\n",
          'package-lock.json': LOCK('4.17.21'),
        },
        after: { 'package-lock.json': LOCK('4.17.10') },
        says: both(silent('a.js:3', 'export const page = (t) => _.template(t)();')),
      },
    ],
    [
      'a template by its name',
      {
        before: { 'page.ejs': "<body>\n<%- include('nav') %>\n</body>\n", 'nav.ejs': '<a><%= name %></a>\n' },
        after: { 'nav.ejs': '<a><%- name %></a>\n' },
        says: both(silent('page.ejs:2', "<%- include('nav') %>")),
      },
    ],
    [
      'the class that is inherited from',
      {
        before: {
          'a.py': 'from base import Base\n\n\nclass Admin(Base):\n    def purge(self):\n        drop_all()\n',
          'base.py': 'class Base:\n    def run(self):\n        check(self)\n        self.purge()\n',
        },
        after: { 'base.py': 'class Base:\n    def run(self):\n        self.purge()\n' },
        says: both(silent('a.py:6', '        drop_all()')),
      },
    ],
    [
      'a key in the spelling of another language',
      {
        before: {
          'A.java': 'class A {\n  void purge() {\n    if (props.isAuthRequired()) ask();\n  }\n}\n',
          'app.yml': 'auth-required: true\n',
        },
        after: { 'app.yml': 'auth-required: false\n' },
        says: both(silent('A.java:3', '    if (props.isAuthRequired()) ask();')),
      },
    ],
    [
      'a definition of the build',
      {
        before: {
          'a.c': 'int purge() {\n#ifdef CHECK_ADMIN\n  ask();\n#endif\n  return drop();\n}\n',
          Makefile: 'FLAGS = -DCHECK_ADMIN\n',
        },
        after: { Makefile: 'FLAGS =\n' },
        says: both(silent('a.c:5', '  return drop();')),
      },
    ],
  ])('%s', async (_, lab) => {
    expect((await originOf(history, lab)).kind).not.toBe('pre-existing');
  });
});

describe('what stays pre-existing', () => {
  const find = "export function find(q) {\n  return db.query('select ' + q);\n}\n";
  test.each<[string, Lab]>([
    [
      'another import of the file was touched',
      {
        before: { 'a.js': `import { fmt } from './fmt.js';\n\n${find}`, 'fmt.js': 'export const fmt = 1;\n' },
        after: { 'fmt.js': 'export const fmt = 2;\n' },
        says: both(silent('a.js:4', "  return db.query('select ' + q);")),
      },
    ],
    [
      'a lock file about a package that the file does not use',
      {
        before: { 'a.js': find, 'package-lock.json': LOCK('1') },
        after: { 'package-lock.json': LOCK('2') },
        says: both(silent('a.js:2', "  return db.query('select ' + q);")),
      },
    ],
    [
      'a word in quotation marks that is the name of a touched file',
      {
        before: { 'a.js': "export const of = (row) => run(row['worker']);\n", 'worker.md': 'x\n' },
        after: { 'worker.md': 'y\n' },
        says: both(silent('a.js:1', "export const of = (row) => run(row['worker']);")),
      },
    ],
    [
      'what the file has from a touched one, when two vendors know that it is old',
      {
        before: {
          'a.js': `import { db } from './db.js';\n\n${find}`,
          'db.js': 'export const db = open();\nexport const n = 1;\n',
        },
        after: { 'db.js': 'export const db = open();\nexport const n = 2;\n' },
        says: both({ ...silent('a.js:4', "  return db.query('select ' + q);"), ...OLD }),
      },
    ],
  ])('%s', async (_, lab) => {
    expect((await originOf(history, lab)).kind).toBe('pre-existing');
  });
});
