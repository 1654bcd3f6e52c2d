/** What every other test of the page stands on: escaping, invisible characters, code. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffBlock, excerptBlock, highlightedLines, languageOf } from '../../../src/formats/html/html-markup.js';
import { joined, markup, trusted, visible } from '../../../src/formats/html/html-markup.js';
import { excerpt } from '../../support/html-findings.js';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('markup', () => {
  test('text is escaped, markup and our own words are not, nothing vanishes but null and false', () => {
    const value = `<a href="x">'&'`;
    expect(
      markup`<b title="${value}">${value}${null}${false}${0}${trusted('<i></i>')}${['<', markup`<u>`]}</b>`.html,
    ).toBe(
      '<b title="&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;">&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;0<i></i>&lt;<u></b>',
    );
    expect(joined(['<', trusted('<hr>')], ', ').html).toBe('&lt;, <hr>');
  });

  test('any text comes back as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textOf(markup`<p title="${text}">${text}</p>`.html)).toBe(visible(text));
      }),
    );
  });

  test.each([
    ['tabs\tand\nlines stay', 'tabs\tand\nlines stay'],
    ['a\r\nb', 'a\nb'],
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://x\u0007link\u001b]8;;\u0007', 'link'],
    ['\u202e\u2066', '‹U+202E›‹U+2066›'],
    ['\u200b\ufeff\u00ad', '‹U+200B›‹U+FEFF›‹U+00AD›'],
    ['\u{e0041}', '‹U+E0041›'],
    ['\ud800', '‹U+D800›'],
    ['👩‍👩‍👧 ❤️ 你好 ñ', '👩‍👩‍👧 ❤️ 你好 ñ'],
    ['x\u200dy', 'x‹U+200D›y'],
  ])('%j is shown as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe('code', () => {
  test('lines of any code keep their text, and their tags close on the line', () => {
    const pieces = fc.constantFrom(
      'const a = `',
      '${x}',
      '/* ',
      ' */',
      '\n',
      '"',
      '<b>',
      "'",
      '{',
      '}',
      '// ',
      'if (',
      '</script>',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom('ts', 'html', 'go', 'sh', 'nothing'), (parts, name) => {
        const code = parts.join('');
        const lines = highlightedLines(code, languageOf(name)).map(({ html }) => html);
        expect(lines.map(textOf)).toEqual(code.split('\n'));
        for (const line of lines) expect(line.match(/<span/g)?.length ?? 0).toBe(line.match(/<\/span/g)?.length ?? 0);
      }),
    );
  });

  test('excerpts carry numbers and mark what the change adds; only the code is text', () => {
    const { html } = excerptBlock(excerpt(41, ' a\n+b < c'), 'x.unknown');
    expect(html).toContain('<span class="l" data-n="41">a\n</span><span class="l new" data-n="42">b &lt; c</span>');
  });

  test('a diff keeps its text, and its headers are no deletions', () => {
    const diff = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-- a list\n+- b\n c';
    const { html } = diffBlock(diff, 'x');
    expect(textOf(html)).toBe(diff);
    expect([...html.matchAll(/class="l (\w+)"/g)].map((match) => match[1])).toEqual([
      'unread',
      'git',
      'git',
      'hunk',
      'del',
      'add',
      'same',
    ]);
  });

  test('code that is too long or has too long lines is not highlighted', () => {
    expect(highlightedLines(`const a = 1;\n${'x'.repeat(3_000)}`, 'typescript')[0]?.html).toBe('const a = 1;');
    expect(languageOf('Makefile')).toBe('makefile');
    expect(languageOf('a.tsx')).toBe('typescript');
    expect(languageOf('a.xyz')).toBeNull();
  });
});
