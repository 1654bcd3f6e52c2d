import { describe, expect, test } from '@jest/globals';
import { cleanCharacters, codeSpan } from '../../src/formats/inline-marks.js';
import { safeBlock, safeCell, safeInline } from '../../src/formats/neutralise.js';
import { hostileText, harm } from '../support/hostile.js';
import fc from 'fast-check';

describe('a line of a model', () => {
  test.each([
    ['words', 'Plain *words* and `code`.', 'Plain *words* and `code`.'],
    ['raw HTML', 'a <script>alert(1)</script> b', 'a &lt;script>alert(1)&lt;/script> b'],
    ['less than', 'when a < b', 'when a < b'],
    ['HTML after a backslash', '\\<img src=x>', '&lt;img src=x>'],
    ['HTML in code', '`<img>` is fine', '`<img>` is fine'],
    ['a remote link', 'see [the docs](https://evil.example/x "t")', 'see the docs (`https://evil.example/x`)'],
    ['a remote image', '![logo](https://evil.example/x.png)', '[logo] (`https://evil.example/x.png`)'],
    ['a script link', '[x](javascript:alert)', 'x (`javascript:alert`)'],
    ['a link to a path', 'in [`a.go:1-2`](/home/me/a.go#L1)', 'in `a.go:1-2`'],
    ['a reference link', '[x][y]', '[x]\\[y]'],
    ['a definition', '[y]: https://evil.example', '[y]\\: `https://evil.example`'],
    ['an autolink', '<https://evil.example>', '`https://evil.example`'],
    ['a bare address', 'at https://evil.example/a?b, then', 'at `https://evil.example/a?b`, then'],
    ['a mention', 'thanks @octocat!', 'thanks `@octocat`!'],
    ['a mention in bold', '**@octocat**:', '**`@octocat`**:'],
    ['a mention behind a backslash', '\\@octocat', '`@octocat`'],
    ['a mention by entity', '&#64;octocat &commat;x', '`&#64;octocat` &amp;commat;x'],
    ['a reference', 'fixes #12 and GH-7, o/r#3', 'fixes `#12` and `GH-7`, `o/r#3`'],
    ['a reference behind a backslash', 'fixes \\#12', 'fixes `#12`'],
    ['a stray backtick', 'a ` b', 'a \\` b'],
    ['a stray backtick before code', '\\`@octocat', '\\` `@octocat`'],
    ['a backslash before code', '\\\\`x`', '\\\\`x`'],
    ['neighbouring code', '``a` ``@x', '``a` `` `@x`'],
    ['a path with backslashes', 'C:\\temp\\x', 'C:\\\\temp\\\\x'],
  ])('%s', (_name, given, expected) => {
    expect(safeInline(given)).toBe(expected);
  });

  test('becomes one line in a cell, with no pipe of its own', () => {
    expect(safeCell('a | b\n`c|d` \\| \\\\|')).toBe('a \\| b `c\\|d` \\| \\\\\\|');
  });

  test('keeps the links of its own pull request', () => {
    const around = { place: () => null, trusted: (url: string) => url.startsWith('https://github.com/o/r/pull/5') };
    expect(safeInline('see https://github.com/o/r/pull/5#d1.', around)).toBe(
      'see [https://github.com/o/r/pull/5#d1](https://github.com/o/r/pull/5#d1).',
    );
  });

  test('links the places that are known', () => {
    const around = { place: (text: string) => (text === 'a.go:3' ? '[`a.go:3`](u)' : null), trusted: () => false };
    expect(safeInline('In a.go:3, `a.go:3` and a.go:4.', around)).toBe('In [`a.go:3`](u), [`a.go:3`](u) and a.go:4.');
  });
});

describe('paragraphs of a model', () => {
  test('fences are closed, longer than what they hold, and at the margin', () => {
    const text = 'Before\n  - ~~~go\n    a\n    ```\n    b\n    ~~~\nafter\n````js\nnever closed';
    expect(safeBlock(text)).toBe('Before\n\n````go\na\n```\nb\n````\n\nafter\n\n```js\nnever closed\n```');
  });

  test('blank lines in code are kept', () => {
    expect(safeBlock('```\na\n\n\n\nb\n```')).toBe('```\na\n\n\n\nb\n```');
  });

  test('headings lose their rank, rules vanish', () => {
    expect(safeBlock('# Big ##\ntext\n---\nmore\n===\n')).toBe('**Big**\n\ntext\n\nmore\n\\===');
  });

  test('lists, quotes and tables stay', () => {
    const text = '1. one\n   - two\n> three\n\n| a | b |\n| --- | --- |\n| `x|y` | <b> |';
    expect(safeBlock(text)).toBe('1. one\n   - two\n> three\n\n| a | b |\n| --- | --- |\n| `x\\|y` | &lt;b> |');
  });

  test('commands to bots begin no line', () => {
    expect(safeBlock('/approve\n/usr/bin is a path')).toBe('\\/approve\n\\/usr/bin is a path');
  });

  test('a command that runs into an address stays a code span', () => {
    expect(safeBlock('/approvemailto:me@evil.example')).toBe('`/approvemailto:me@evil.example`');
  });

  test('diagrams and suggestions are code, not drawn and not applied', () => {
    expect(safeBlock('```mermaid\nx\n```\n```suggestion\ny\n```')).toBe('```\nx\n```\n\n```\ny\n```');
  });
});

describe('characters', () => {
  test('that act or hide are gone', () => {
    expect(
      cleanCharacters('a\u001b[31mred\u001b[0m \u001b]8;;http://x\u0007l\u202eb\u200b\u2066c\ufeff\u0000\r\nd'),
    ).toBe('ared lbc\nd');
  });
});

describe('code spans', () => {
  test('hold any text', () => {
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('`a')).toBe('`` `a ``');
    expect(codeSpan('``a')).toBe('``` ``a ```');
  });
});

describe('hostile text', () => {
  test('does no harm, whatever is put together', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(harm(safeBlock(text))).toEqual([]);
        expect(harm(`I1. **${safeInline(text)}**`)).toEqual([]);
        expect(harm(`| a |\n| --- |\n| ${safeCell(text)} |`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
