/** Hostile pieces of text, and a reader of Markdown that tells what would still do harm on GitHub. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<!-- hidden -->',
  '<details open>',
  '</details>',
  '[x](javascript:alert(1))',
  '[a b](https://evil.example/?q=1)',
  '![pixel](https://evil.example/p.png)',
  '[r]: https://evil.example/r',
  '[text][r]',
  '![img][r]',
  '<https://evil.example>',
  'https://evil.example/path',
  'www.evil.example',
  'mailto:me@evil.example',
  '@octocat',
  '@org/team',
  '#1234',
  'GH-99',
  'owner/repo#7',
  '/approve',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '`',
  '``',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~~~',
  '\\',
  '\\\\',
  '\\`',
  '\\<',
  '&#64;octocat',
  '&commat;octocat',
  '&#35;12',
  '&lt;b&gt;',
  '|',
  '| --- |',
  '---|---',
  '---',
  '===',
  '# Heading',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '*',
  '**',
  '_',
  '[',
  ']',
  '](',
  '!',
  '(',
  ')',
  ':',
  'word',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
] as const;

/** Hostile pieces in any order. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('a', ' ', '\n', 'b'), fc.string({ maxLength: 4 })), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(''));

const parser = unified().use(remarkParse).use(remarkGfm);

/** What would do harm when GitHub shows this Markdown. `allowed`: HTML that the report itself writes, URLs of its own. */
export function harm(markdown: string, allowed: { readonly html?: RegExp; readonly url?: RegExp } = {}): string[] {
  const found: string[] = [];
  visit(parser.parse(markdown), (node: Nodes) => {
    if (node.type === 'html' && !allowed.html?.test(node.value)) found.push(`html: ${node.value.slice(0, 80)}`);
    if (node.type === 'image' || node.type === 'imageReference') found.push('image');
    if (node.type === 'definition' || node.type === 'linkReference') found.push(node.type);
    if (node.type === 'link' && !allowed.url?.test(node.url)) found.push(`link: ${node.url}`);
    if (node.type === 'text') found.push(...calls(node.value));
  });
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(markdown)) {
    found.push('hidden or control character');
  }
  for (const line of prose(markdown)) if (/^\/[a-z]/i.test(line)) found.push(`command: ${line.slice(0, 40)}`);
  return found;
}

function calls(text: string): string[] {
  return [...text.matchAll(/(?<![\w`])@[A-Za-z0-9][\w/-]*|(?<!\w)#\d+|\bGH-\d+|\b(?:https?:\/\/|www\.)\S+/gi)].map(
    (match) => `call: ${match[0]}`,
  );
}

/** Lines outside fences. */
function prose(markdown: string): string[] {
  let fence = '';
  return markdown.split('\n').filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && line === fence) fence = '';
    else return fence === '';
    return false;
  });
}
