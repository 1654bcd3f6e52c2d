/**
 * Markdown of a model enters, HTML that cannot run leaves.
 * Raw HTML is shown as the text it is, images become links, links lead to http and https only; what the sanitiser
 * does not know is gone. Text that is too large or too deeply nested to parse safely is shown as it was written.
 */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { ProsePlace, ReportChange } from '../../domain/report.js';
import { fenceBlock } from './code.js';
import { joined, markup, trusted, visible, type Markup } from './markup.js';
import { placeUrl } from './places.js';

/** What prose may refer to. */
export interface Surroundings {
  readonly change: ReportChange | null;
  readonly places: ReadonlyMap<string, ProsePlace>;
}

/** Longer Markdown is shown as plain text, and cut at the second limit: the stored review has the rest. */
const MAX_MARKDOWN = 100_000;
const MAX_PLAIN = 400_000;

const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h4', 'h5', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
    ...['em', 'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup'],
  ],
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-/]],
    th: ['align'],
    td: ['align'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ul', 'ol'], thead: ['table'], tbody: ['table'], tr: ['table'], td: ['table'], th: ['table'] },
  strip: ['script', 'style'],
  clobber: [],
  required: {},
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified().use(rehypeStringify).freeze();
const toHtml = unified().use(tameMarkdown).use(remarkRehype).use(tameHtml).use(rehypeSanitize, SCHEMA).freeze();

/** Markdown as HTML; plain text when it is beyond the limits. `where` says where the whole text is when it is cut. */
export function prose(markdown: string, around: Surroundings, where = 'the stored review'): Markup {
  const text = visible(markdown).trim();
  if (text === '') return markup``;
  return (text.length > MAX_MARKDOWN ? null : simpleText(text, around.places)) ?? parsedProse(text, around, where);
}

/** What `prose` does with text that has more than plain words in it. */
export function parsedProse(text: string, around: Surroundings, where: string): Markup {
  if (isTooMuch(text)) return plainText(text, where);
  try {
    const tree = toHtml.runSync(parser.parse(text));
    const named = linkPlaces(tree, around);
    markLinks(tree);
    return markup`<div class="prose">${codeBlocks(tree)}${named.map((place) => peek(place, around))}</div>`;
  } catch {
    // A parser that gives up (stack, memory) must not take the report with it.
    return plainText(text, where);
  }
}

/** Markdown of one line, without a block around it. */
export function inlineProse(markdown: string, around: Surroundings): Markup {
  const line = markdown.replace(/\s+/g, ' ').trim();
  const simple = simpleLine(line, around.places);
  if (simple !== null) return simple;
  const { html } = prose(line.slice(0, MAX_MARKDOWN), { ...around, places: new Map() });
  const inner = /^<div class="prose"><p>([^]*)<\/p><\/div>$/.exec(html)?.[1];
  return inner === undefined || inner.includes('<p>') ? markup`${markdown}` : trusted(inner);
}

// What may begin or end something in Markdown; an underscore inside a word does not.
const SPECIAL = /[*~[\]<>\\&|@`]|https?:|www\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu;
const BLOCK_START = /^(?:[-+>#=]|\d+[.)])/;

/** A line of plain words and code spans as the parser would write it, in a hundredth of its time; `null` for any other. */
function simpleLine(line: string, places: Surroundings['places']): Markup | null {
  if (line.includes('``') || BLOCK_START.test(line)) return null;
  const pieces = line.split(/`([^`]+)`/);
  const simple = pieces.every((piece, index) =>
    index % 2 === 1 ? piece.trim() === piece && !places.has(piece) : !SPECIAL.test(piece),
  );
  if (!simple) return null;
  return joined(pieces.map((piece, index) => (index % 2 === 1 ? markup`<code>${piece}</code>` : piece)));
}

/** Paragraphs of such lines. */
function simpleText(text: string, places: Surroundings['places']): Markup | null {
  if (/ {2}\n|\n[ \t]*\n(?: {4}|\t| +\t)/.test(text)) return null;
  const paragraphs: Markup[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n\s*/)) {
    const lines = paragraph.split('\n').map((line) => simpleLine(line.replace(/^[ \t]+|[ \t]+$/g, ''), places));
    if (lines.includes(null)) return null;
    paragraphs.push(markup`<p>${joined(lines, '\n')}</p>`);
  }
  return markup`<div class="prose">${joined(paragraphs, '\n')}</div>`;
}

/** Text as it was written. */
export function plainText(text: string, where: string): Markup {
  const cut = text.length > MAX_PLAIN;
  const note = `Cut after ${MAX_PLAIN.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters: the whole text is in ${where}.`;
  return markup`<pre class="code plain" tabindex="0" role="group" aria-label="Text as written"><code>${text.slice(0, MAX_PLAIN)}</code></pre>${cut && markup`<p class="note">${note}</p>`}`;
}

// Each of these makes a Markdown parser slow or deep long before the text is long.
const MANY: readonly (readonly [RegExp, number])[] = [
  [/[[\]]/g, 4_000],
  [/[*_~]/g, 20_000],
  [/[<&]/g, 4_000],
  [/\|/g, 8_000],
];

function isTooMuch(text: string): boolean {
  if (text.length > MAX_MARKDOWN || /[[(*_~`<]{200}/.test(text)) return true;
  if (/^(?:[ \t]*(?:>|[-*+]|\d+[.)])){24}/m.test(text) || /^[ \t]{160}/m.test(text)) return true;
  return MANY.some(([pattern, limit]) => (text.match(pattern)?.length ?? 0) > limit);
}

/** Raw HTML → its own text; images → links; footnotes and definitions as written. */
function tameMarkdown() {
  return (tree: Root): void => {
    visit(tree, (node: Nodes, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'html') parent.children[index] = shownHtml(node.value, parent.type) as never;
      if (node.type === 'image') {
        const label = { type: 'text' as const, value: `image: ${node.alt ?? ''}`.trim() };
        parent.children[index] = { type: 'link', url: node.url, children: [label] };
        return SKIP;
      }
      if (node.type === 'heading') node.depth = node.depth <= 3 ? 4 : 5;
      if (node.type === 'footnoteReference') parent.children[index] = { type: 'text', value: `[^${node.identifier}]` };
      if (node.type === 'imageReference')
        parent.children[index] = { type: 'text', value: `[image: ${node.alt ?? ''}]` };
      return undefined;
    });
  };
}

function shownHtml(value: string, parent: string): Nodes {
  if (/^<br ?\/?>$/i.test(value)) return { type: 'break' };
  const inline = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(parent);
  const shown = inline ? { type: 'inlineCode' as const, value } : { type: 'code' as const, lang: 'html', value };
  return shown;
}

/** Check boxes of task lists → signs: an input without a label helps nobody. */
function tameHtml() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'input' || parent === undefined || index === undefined) return;
      parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
    });
  };
}

function markLinks(tree: HastRoot): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a' && !node.properties.href) node.tagName = 'span';
    if (node.tagName === 'a') node.properties.rel = ['noopener', 'nofollow', 'noreferrer'];
  });
}

/** Inline code that names a known place becomes its permalink; returns the places named, each once. */
function linkPlaces(tree: HastRoot, around: Surroundings): readonly ProsePlace[] {
  const named = new Set<ProsePlace>();
  if (around.places.size === 0) return [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre' || node.tagName === 'a') return SKIP;
    const only = node.children[0];
    if (node.tagName !== 'code' || only?.type !== 'text' || parent === undefined || index === undefined)
      return undefined;
    const place = around.places.get(only.value);
    if (!place) return undefined;
    named.add(place);
    const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
    if (href !== null)
      parent.children[index] = { type: 'element', tagName: 'a', properties: { href }, children: [node] };
    return SKIP;
  });
  return [...named];
}

function peek(place: ProsePlace, around: Surroundings): Markup | null {
  if (place.excerpt.trim() === '') return null;
  const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
  const link = href !== null && markup` <a href="${href}" rel="noopener nofollow noreferrer">open</a>`;
  const extension = /[^./]*$/.exec(place.path)?.[0] ?? '';
  return markup`<details class="peek"><summary><code>${place.text}</code></summary>${fenceBlock(place.excerpt, extension)}${link}</details>`;
}

/** The tree's HTML with each block of code highlighted: after sanitising, since the highlighter's spans are ours. Text is escaped, so only our empty `pre` reads like one. */
function codeBlocks(tree: HastRoot): Markup {
  const blocks: Markup[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || parent === undefined || index === undefined) return undefined;
    const code = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code');
    const info = code ? fenceInfo(code) : '';
    parent.children[index] = { type: 'element', tagName: 'pre', properties: {}, children: [] };
    blocks.push(fenceBlock(textOf(code ?? node), info));
    return SKIP;
  });
  const pieces = writer.stringify(tree).split('<pre></pre>');
  return joined(pieces.map((piece, index) => joined([trusted(piece), blocks[index] ?? null])));
}

function fenceInfo(code: Element): string {
  const names = code.properties.className;
  const first = Array.isArray(names) ? names[0] : undefined;
  return typeof first === 'string' ? first.replace(/^language-/, '') : '';
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
