/** What new code calls without bringing it along. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { livesOnGlobals, namesNeeded } from '../../src/evidence/called-names.js';

test.each([
  ['a call', 'a.js', 'const x = insideRoot(name);', ['insideRoot']],
  ['a call of its own object', 'a.py', 'return self.check_name(name)', ['check_name']],
  ['a call as a statement', 'a.go', '\tvalidateName(name)', ['validateName']],
  ['a constructor', 'a.ts', 'throw new UploadError(name);', ['UploadError']],
  ['a call behind a key word', 'a.js', 'return await loadAll(name)', ['loadAll']],
  ['a negated call', 'a.c', 'if (!is_safe(name)) return;', ['is_safe']],
  ['a spread call', 'a.js', 'start(...withDefaults(options))', ['start', 'withDefaults']],
])('%s is needed', (_, path, line, names) => {
  expect(namesNeeded(path, line.split('\n'))).toEqual(names);
});

test.each([
  ['a call on what may be a library’s', 'a.go', 'return strings.TrimSuffix(name, "/")'],
  ['a call in a name space', 'a.rs', 'let path = PathBuf::from_name(name);'],
  ['what a language brings', 'a.go', 'out = append(out, make([]byte, len(name))...)'],
  ['key words', 'a.js', 'if (a) while (b) switch (c) { default: return (d); }'],
  ['a function that it defines', 'a.js', 'function safe(name) {\n  return name;\n}\nsafe(name);'],
  ['a method that it defines', 'a.go', 'func (s *Server) safe(name string) bool {\n\treturn s.ok\n}\nsafe(name)'],
  [
    'a function of a typed language',
    'a.c',
    'static int safe(const char *name) {\n  return 1;\n}\nif (safe(name)) stop = 1;',
  ],
  ['a method without a key word', 'a.ts', '  safe(name: string): boolean {\n    return this.safe(name);\n  }'],
  ['a value that it names', 'a.js', 'const safe = (name) => name;\nsafe(name);'],
  ['what it imports', 'a.py', 'from names import safe\nsafe(name)'],
  ['a parameter', 'a.js', 'const each = (callback) => callback(name);'],
  ['a comment', 'a.js', '// see safe(name)\n/* or other(name) */'],
  ['a comment with a hash', 'a.py', 'x = 1  # like safe(name)'],
  ['a text', 'a.js', 'log("call safe(name)", `or ${other(name)}`);'],
  ['a text over lines', 'a.py', '"""Calls safe(name)\nand other(name)."""\nx = 1'],
  ['prose', 'README.md', 'Call safe(name) first.'],
  ['a style', 'a.css', 'width: clampAll(1px, 2px);'],
])('%s is not', (_, path, lines) => {
  const called = namesNeeded(path, lines.split('\n')).filter((name) => name !== 'log');
  expect(called).toEqual([]);
});

test('reading is total', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '`',
    '"""',
    '/*',
    '*/',
    '//',
    '#',
    'name(',
    ')',
    '{',
    ' ',
    'def ',
    '\n',
    '.',
    '->',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) =>
      Array.isArray(namesNeeded('a.js', pieces.join('').split('\n'))),
    ),
  );
});

test.each([
  [['a();', 'bad();', 'c();'], true],
  [['import { a } from "./a.js";', 'a();', 'bad();'], false],
  [['function run() {', '  step();', '}'], false],
  [['const x = 1;'], false],
  [[], false],
])('a file that calls and defines nothing lives on names from elsewhere: %j', (lines, lives) => {
  expect(livesOnGlobals(lines)).toBe(lives);
});
