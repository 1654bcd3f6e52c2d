/** Which function a line stands in, in many languages. */
import { describe, expect, test } from '@jest/globals';
import { outlineOf } from '../../src/evidence/functions.js';

/** For each line the line on which its function (or table) begins; `-` when it is in none. */
function wholes(text: string): string {
  const lines = text.split('\n');
  const outline = outlineOf(lines);
  return lines.map((_, index) => String(outline.at(index + 1)?.whole?.line ?? '-')).join(' ');
}

describe('the function of each line', () => {
  test.each([
    [
      'js',
      'import a;\nfunction f() {\n  if (a) {\n    b();\n  } else {\n    c();\n  }\n}\nconst k = 1;\nfunction g() {\n  d();\n}',
      '- 2 2 2 2 2 2 2 9 10 10 10',
    ],
    ['arguments over lines', 'export function f(\n  a,\n  b,\n): void {\n  c();\n}\ng();', '1 1 1 1 1 1 -'],
    ['an arrow function', 'export const f = async (a) => {\n  b();\n};\nexport const g = 1;', '1 1 1 4'],
    ['a class', 'class A {\n  x = 1;\n  f() {\n    b();\n  }\n\n  g() {\n    c();\n  }\n}', '- 2 3 3 3 - 7 7 7 -'],
    [
      'decorators and comments',
      'class A:\n    # why\n    @one\n    @two(\n        "x",\n    )\n    def f(self):\n        a()\n\n    def g(self):\n        b()',
      '- 7 7 7 7 7 7 7 7 10 10',
    ],
    [
      'an annotation on the line itself',
      'class A {\n  @Override public void f() {\n    b();\n  }\n  @Override public void g() {\n    c();\n  }\n}',
      '- 2 2 2 5 5 5 -',
    ],
    ['braces of their own', 'int\nf(int a)\n{\n  b();\n}\n\nint g(void)\n{\n  c();\n}', '1 1 1 1 1 - 7 7 7 7'],
    [
      'labels and directives at the margin',
      'int f(void) {\n  a();\n#ifdef X\n  b();\n#endif\nout:\n  c();\n}\nint g(void) {\n  d();\n}',
      '1 1 1 1 1 1 1 1 9 9 9',
    ],
    [
      'text at the margin',
      'function f() {\n  return `\nhello\nworld\n`;\n}\nfunction g() {\n  a();\n}',
      '1 1 1 1 1 1 7 7 7',
    ],
    [
      'text at the margin in Go',
      'func f() {\n\ta := `x\n1-2\n:4\n`\n\tb()\n}\nfunc g() {\n\tc()\n}',
      '1 1 1 1 1 1 1 8 8 8',
    ],
    ['go', 'var (\n\ta = 1\n)\n\ntype T struct {\n\tN int\n}\n\nfunc (t T) F() {\n\ta()\n}', '- 2 - - - 6 - - 9 9 9'],
    [
      'ruby',
      'module M\n  class A\n    def f(a)\n      b do |c|\n        d\n      end\n    end\n\n    def g\n      e\n    end\n  end\nend',
      '- - 3 3 3 3 3 - 9 9 9 - -',
    ],
    ['a table', 'export const grants = {\n  a: 1,\n  b: { c: 2 },\n};\nf();', '1 1 1 1 -'],
    ['yaml', 'a:\n  b: 1\nc:\n  d:\n    - e: 2\n', '1 1 3 3 3 3'],
    [
      'tests',
      "describe('x', () => {\n  it('a', () => {\n    b();\n  });\n  it('c', () => {\n    d();\n  });\n});",
      '- 2 2 2 5 5 5 -',
    ],
    ['json', '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}', '- 2 2 2 5 -'],
  ])('%s', (_, text, expected) => {
    expect(wholes(text)).toBe(expected);
  });

  test('how far a function goes', () => {
    const text = 'function f() {\n  a();\n}\n\n// why\nfunction g() {\n  b();\n}\n';
    const outline = outlineOf(text.split('\n'));
    const [f, g] = outline.blocks;
    expect(f && outline.extent(f)).toEqual({ start: 1, end: 3 });
    expect(g && outline.extent(g)).toEqual({ start: 5, end: 8 });
  });
});
