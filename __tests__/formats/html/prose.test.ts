/** Markdown of a model in the page: what it may be, what it may not, and how fast it is given up. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProsePlace } from '../../../src/domain/report.js';
import { inlineProse, parsedProse, prose, type ProseSurroundings } from '../../../src/formats/html/html-prose.js';
import { HOSTILE_TEXT } from '../../support/html-hostile.js';
import { richReport } from '../../support/html-sample.js';

const around: ProseSurroundings = { change: richReport().change, places: new Map() };
const PULL = `https://github.com/${around.change?.repository ?? ''}/pull/${String(around.change?.number)}`;
const shown = (text: string): string => prose(text, around).html;
const inner = (text: string): string => shown(text).replace(/^<div class="prose">|<\/div>$/g, '');

/** The tags and attributes of some HTML, as a browser would make of text that is escaped or not. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<([a-z][^\s>/]*)([^>]*)>/gi)].map((match) => `${match[1] ?? ''}${match[2] ?? ''}`);
}

describe('prose', () => {
  test.each([
    ['**bold** and `code`', '<p><strong>bold</strong> and <code>code</code></p>'],
    ['plain `a_b` words', '<p>plain <code>a_b</code> words</p>'],
    ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['<script>alert(1)</script>', '<pre class="code fence" tabindex="0" role="group" aria-label="Code">'],
    ['a <b>c</b>', '<p>a <code>&#x3C;b></code>c<code>&#x3C;/b></code></p>'],
    ['a<br>b', '<p>a<br>\nb</p>'],
    ['Vec<String> is <T>', '<p>Vec<code>&#x3C;String></code> is <code>&#x3C;T></code></p>'],
    ['[x](javascript:alert(1))', '<p>x</p>'],
    ['[x](https://a.example)', '<p>x (<code>https://a.example</code>)</p>'],
    [
      '[x](https://a.example "<pre></pre>")\n\n```\na\n```',
      '<p>x (<code>https://a.example</code>)</p>\n<pre class="code',
    ],
    ['[x][y]\n\n[y]: https://a.example "t"', '<p>x (<code>https://a.example</code>)</p>'],
    ['<https://a.example/>', '<p><code>https://a.example/</code></p>'],
    ['see https://a.example/b.', '<p>see <code>https://a.example/b</code>.</p>'],
    ['see www.a.example', '<p>see <code>http://www.a.example</code></p>'],
    ['[the code](src/a.ts)', '<p>the code</p>'],
    ['![alt](https://a.example/p.png)', '<p>image: alt (<code>https://a.example/p.png</code>)</p>'],
    [`[x](${PULL}#issuecomment-1)`, `<p><a href="${PULL}#issuecomment-1" rel="noopener nofollow noreferrer">x</a></p>`],
    [`[x](${PULL}0)`, `<p>x (<code>${PULL}0</code>)</p>`],
    [`[x](${PULL}/../../evil)`, `<p>x (<code>${PULL}/../../evil</code>)</p>`],
    ['# One', '<h4>One</h4>'],
    ['- [x] done', '<ul>\n<li>☑ done</li>\n</ul>'],
  ])('%j', (markdown, expected) => {
    expect(inner(markdown).startsWith(expected)).toBe(true);
  });

  test('hostile text leaves only tags that cannot run, and no address but http and https', () => {
    const html = shown(HOSTILE_TEXT);
    const names = new Set(tagsOf(html).map((tag) => (/^[a-z0-9]+/i.exec(tag) ?? [''])[0].toLowerCase()));
    const harmless = [
      'a',
      'blockquote',
      'br',
      'code',
      'del',
      'div',
      'em',
      'h4',
      'h5',
      'hr',
      'li',
      'ol',
      'p',
      'pre',
      'span',
      'strong',
      'sup',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ];
    expect([...names].filter((name) => !harmless.includes(name))).toEqual([]);
    expect(
      tagsOf(html).filter((tag) =>
        /\son\w+=|style=|javascript:|src=/i.test(
          tag.replace(/"[^"]*"/g, (value) => (/^"(?:javascript|data|vbscript):/i.test(value) ? value : '""')),
        ),
      ),
    ).toEqual([]);
  });

  test('what was written can still be read', () => {
    expect(shown(HOSTILE_TEXT)).toContain('window.__ran=1');
    expect(shown('a\u202eb\u0000c\u200bd')).toBe('<div class="prose"><p>a‹U+202E›b‹U+0000›c‹U+200B›d</p></div>');
    expect(shown('\u001b[31mred\u001b[0m')).toBe('<div class="prose"><p>red</p></div>');
    expect(shown('👩‍💻 ok ✔️')).toContain('👩‍💻 ok ✔️');
  });

  test('of a paragraph with many marks the emphasis is left as written, all else is read', () => {
    const html = shown(`${'*a '.repeat(600)}\n\n- **b** and \`c\``);
    expect(html).toContain('<li>**b** and <code>c</code></li>');
    expect(shown(`${'*a* and '.repeat(100)}**b**`)).toContain('<strong>b</strong>');
  });

  test('a place that is known becomes its permalink, its code folded below, once', () => {
    const place: ProsePlace = { text: 'a.ts:3', path: 'src/a.ts', startLine: 3, endLine: 3, excerpt: 'const <x> = 1;' };
    const { html } = prose('see `a.ts:3` and a.ts:3, not `b.ts:3` or xa.ts:3 or a.ts:31', {
      ...around,
      places: new Map([['a.ts:3', place]]),
    });
    expect(
      html.match(/<a href="https:\/\/github\.com\/harbour\/lighthouse\/blob\/fe0962c[^"]+\/src\/a\.ts#L3"/g),
    ).toHaveLength(3);
    expect(html.match(/<details/g)).toHaveLength(1);
    expect(html).toContain('<code>b.ts:3</code>');
  });

  test('any text gives balanced, harmless HTML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...HOSTILE_TEXT.split(/(?<=[\s<>"'`[\]()])/)), { maxLength: 60 }),
        (pieces) => {
          const html = shown(pieces.join(''));
          expect(
            tagsOf(html).some((tag) => /^(script|img|svg|iframe|object|form|meta|style|input|button)/i.test(tag)),
          ).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the short way for plain words', () => {
  const words = fc.constantFrom(
    'word',
    'snake_case',
    '`code`',
    '`a b`',
    ' ',
    '\n',
    '\n\n',
    '. ',
    ', ',
    '(',
    ')',
    ':',
    '-',
    '1. ',
    '# ',
    '+',
    '=',
    '`',
    '``',
    '_x_',
    '*',
    '**',
    '**Fix:** ',
    ' **b c**: ',
    '**d**',
    '"',
    "'",
    '    ',
    '/',
    '!',
    '?',
    '·',
    'é',
    'www.',
    'http://a',
    '@',
    '\\',
    '&',
    '<',
    '|',
    '[',
    ']',
    '~',
    '>',
  );
  const plain = (html: string): string =>
    html.replaceAll('&#x26;', '&amp;').replaceAll('&#x3C;', '&lt;').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

  test('it gives what the parser gives', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('').trim();
        if (text !== '') expect(plain(shown(text))).toBe(plain(parsedProse(text, around).html));
      }),
      { numRuns: 600 },
    );
  });

  test('a line is a line', () => {
    expect(inlineProse('`a` is\n b', around).html).toBe('<code>a</code> is b');
    expect(inlineProse('**a** <i>', around).html).toBe('<strong>a</strong> <code>&#x3C;i></code>');
    expect(inlineProse('# not a heading', around).html).toBe('# not a heading');
  });
});
