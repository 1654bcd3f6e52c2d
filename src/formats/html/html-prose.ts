/** Turns a model's Markdown into HTML that cannot run: raw HTML, links and images as text; what is too much to parse, as written. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { ProsePlace, ReportChange } from '../../domain/report.js';
import { withoutEnds } from '../../text/characters.js';
import { placeUrl } from '../listing.js';
import { fenceBlock, joined, markup, type Markup, quietLinks, trusted, visible } from './html-markup.js';

/** What prose may refer to. */
export interface ProseSurroundings {
  readonly change: ReportChange | null;
  readonly places: ReadonlyMap<string, ProsePlace>;
  /** Text is shown as it was written: of thousands of texts each takes the parser a millisecond. */
  readonly asWritten?: boolean;
}

/**
 * `where`: what has the whole text when it is cut. `fence`: what stands in the place of some code, `null` for the code.
 * `named`: takes the places that the text names, whose code is then not folded below it.
 */
interface ProseOptions {
  readonly where?: string;
  readonly fence?: (code: string) => Markup | null;
  readonly named?: Set<ProsePlace>;
}

/** Longer plain text is cut: the stored review has the rest. */
const MAX_PLAIN = 400_000;

const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h4', 'h5', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
    ...['em', 'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup'],
  ],
  attributes: { a: ['href'], code: [['className', /^language-/]], th: ['align'], td: ['align'], ol: ['start'] },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ul', 'ol'], thead: ['table'], tbody: ['table'], tr: ['table'], td: ['table'], th: ['table'] },
  strip: ['script', 'style'],
  clobber: [],
  required: {},
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const calmParser = unified().use(remarkParse).use(remarkGfm).use(withoutEmphasis).freeze();
const writer = unified().use(rehypeStringify).freeze();
const toHtml = unified().use(tameMarkdown).use(remarkRehype).use(tameHtml).use(rehypeSanitize, SCHEMA).freeze();

/** Markdown as HTML; plain text when it is beyond the limits. */
export function prose(markdown: string, around: ProseSurroundings, options: ProseOptions = {}): Markup {
  const text = visible(markdown).trim();
  if (text === '') return markup``;
  return (text.length > MAX_MARKDOWN ? null : simpleText(text, around.places)) ?? parsedProse(text, around, options);
}

/** What `prose` does with text that has more than plain words in it. */
export function parsedProse(text: string, around: ProseSurroundings, options: ProseOptions = {}): Markup {
  const { where = 'the stored review', fence = () => null } = options;
  if (around.asWritten === true || isTooMuch(text)) return plainText(text, where);
  try {
    const tree = toHtml.runSync((hasManyMarks(text) ? calmParser : parser).parse(text));
    quietLinks(tree, around.change);
    const found = linkPlaces(tree, around);
    for (const place of found) options.named?.add(place);
    const blocks: Markup[] = [];
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'pre' || parent === undefined || index === undefined) return undefined;
      const code = node.children.find(
        (child): child is Element => child.type === 'element' && child.tagName === 'code',
      );
      const info = code ? fenceInfo(code) : '';
      parent.children[index] = { type: 'element', tagName: 'pre', properties: {}, children: [] };
      const text = textOf(code ?? node);
      blocks.push(fence(text) ?? fenceBlock(text, info));
      return SKIP;
    });
    const pieces = writer.stringify(tree).split('<pre></pre>');
    if (pieces.length !== blocks.length + 1) throw new Error('something else of the page reads like one of our places');
    return markup`<div class="prose">${joined(pieces.map((piece, index) => joined([trusted(piece), blocks[index] ?? null])))}${options.named ? null : peeks(found, around)}</div>`;
  } catch {
    // A parser that gives up (stack, memory) must not take the report with it.
    return plainText(text, where);
  }
}

/** Markdown of one line, without a block around it. A title stands at its finding, its sources and its joins: it is parsed once. */
export function inlineProse(markdown: string, around: ProseSurroundings): Markup {
  const lines = LINES.get(around) ?? new Map<string, Markup>();
  LINES.set(around, lines);
  const known = lines.get(markdown);
  if (known) return known;
  const shown = inlineMarkup(markdown, around);
  lines.set(markdown, shown);
  return shown;
}

/** What a page has of its lines so far; it goes with the page. */
const LINES = new WeakMap<ProseSurroundings, Map<string, Markup>>();

function inlineMarkup(markdown: string, around: ProseSurroundings): Markup {
  const line = markdown.replace(/\s+/g, ' ').trim();
  const simple = simpleLine(line, around.places);
  if (simple !== null) return simple;
  if (around.asWritten === true) return markup`${line}`;
  const { html } = prose(line.slice(0, MAX_MARKDOWN), { ...around, places: new Map() });
  const inner = /^<div class="prose"><p>([^]*)<\/p><\/div>$/.exec(html)?.[1];
  return inner === undefined || inner.includes('<p>') ? markup`${markdown}` : trusted(inner);
}

// What may begin or end something in Markdown; an underscore inside a word does not.
const SPECIAL = /[*~[\]<>\\&|@`]|https?:|www\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu;
const BLOCK_START = /^(?:[-+>#=]|\d+[.)])/;

// Bold words whose marks can only open and only close: a blank stands outside, or a sign behind a letter.
const BOLD = /(?<=^|\s)\*\*([^\s*](?:[^*]*[^\s*])?)\*\*(?:(?=\s|$)|(?<=[\p{L}\p{N}]\*\*)(?=[.,:;!?)](?:\s|$)))/u;

/** A line of plain words, bold ones and code spans as the parser would write it, in a hundredth of its time; `null` for any other. */
function simpleLine(line: string, places: ProseSurroundings['places']): Markup | null {
  if (line.includes('``') || line.includes('`**') || line.includes('**`') || BLOCK_START.test(line)) return null;
  const pieces = line.split(/`([^`]+)`/);
  const words = pieces.map((piece, index) => (index % 2 === 1 ? null : piece.split(BOLD)));
  const simple = pieces.every((piece, index) =>
    index % 2 === 1
      ? piece.trim() === piece && !places.has(piece)
      : !words[index]?.some((part) => SPECIAL.test(part)) && !(places.size > 0 && /:\d/.test(piece)),
  );
  if (!simple) return null;
  return joined(
    pieces.map((piece, index) =>
      index % 2 === 1
        ? markup`<code>${piece}</code>`
        : joined((words[index] ?? []).map((part, at) => (at % 2 === 1 ? markup`<strong>${part}</strong>` : part))),
    ),
  );
}

/** Paragraphs of such lines. */
function simpleText(text: string, places: ProseSurroundings['places']): Markup | null {
  if (/ {2}\n|\n[ \t]*\n(?: {4}|\t| +\t)/.test(text)) return null;
  const paragraphs: Markup[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n\s*/)) {
    const lines = paragraph.split('\n').map((line) => simpleLine(withoutEnds(line, /[ \t]/), places));
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

/** The constructs that take the square of their marks. */
function withoutEmphasis(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['attention', 'strikethrough'] } },
  ];
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

/** Words and inline code that name a known place become its permalink; returns the places named, each once. */
function linkPlaces(tree: HastRoot, around: ProseSurroundings): readonly ProsePlace[] {
  const named = new Set<ProsePlace>();
  if (around.places.size === 0) return [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'a')) return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    const pieces = linked(node.value, around, named);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
  return [...named];
}

/** Text with its places as links. A place is a word of its own: not part of a longer path, number or range. */
function linked(text: string, around: ProseSurroundings, named: Set<ProsePlace>): ElementContent[] {
  const pieces = text.split(/((?<![\w/.-])[\w@./+-]{1,300}:\d+(?:[-–]\d+)?(?![\w-]))/);
  return pieces.flatMap((value): ElementContent[] => {
    const place = around.places.get(value);
    const words: ElementContent[] = value === '' ? [] : [{ type: 'text', value }];
    if (place === undefined) return words;
    named.add(place);
    const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
    return href === null ? words : [{ type: 'element', tagName: 'a', properties: { href }, children: words }];
  });
}

/** The code of the places that a text names, folded. */
function peeks(named: readonly ProsePlace[], around: ProseSurroundings): Markup | null {
  const shown = named.filter(({ excerpt }) => excerpt.trim() !== '');
  if (shown.length === 0) return null;
  const words =
    shown.length === 1 ? 'The code that the text names' : `The ${String(shown.length)} places that the text names`;
  return markup`<details class="peek"><summary>${words}</summary>${shown.map((place) => placeFigure(place, around))}</details>`;
}

/** The code of a place that a text names, under its link. */
export function placeFigure(place: ProsePlace, around: ProseSurroundings): Markup {
  const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
  const name = markup`<code>${place.text}</code>`;
  const link = href === null ? name : markup`<a href="${href}" rel="noopener nofollow noreferrer">${name}</a>`;
  const extension = /[^./]*$/.exec(place.path.slice(-60))?.[0] ?? '';
  return markup`<figure class="excerpt"><figcaption>${link}</figcaption>${fenceBlock(place.excerpt, extension)}</figure>`;
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

// How much work a Markdown text is for the parser, and whether that is too much: a text may be slow or deep long before it is long.

/** Longer Markdown is shown as plain text. */
const MAX_MARKDOWN = 100_000;

// What may begin or end something in a line, and what begins a block or breaks a line.
const INLINE_MARK = /[*_~`[\]<&@|\\\n]|https?:|www\./gi;
const BLOCK_MARK = /^[ \t]*(?:[-+*>#=|]|\d{1,9}[.)])|(?<![ \t])(?: {2,9}|\t)[ \t]*$/gm;
const BLOCK_WORTH = 8;
const MAX_WORK = 10_000;

/** How much work a text is, in marks; a line with a code span is 3. */
export function workOf(markdown: string): number {
  return countOf(markdown, INLINE_MARK) + countOf(markdown, BLOCK_MARK) * BLOCK_WORTH;
}

const MANY: readonly (readonly [RegExp, number])[] = [
  [/[[\]]/g, 4_000],
  [/[<&]/g, 4_000],
];

/** Whether a text is shown as it was written, for the parser would take long or nest deep. */
function isTooMuch(text: string): boolean {
  if (text.length > MAX_MARKDOWN || workOf(text) > MAX_WORK || /[[(*_~`<]{200}/.test(text)) return true;
  if (/^(?:[ \t]*(?:>|[-*+]|\d+[.)])){24}/m.test(text) || /^[ \t]{160}/m.test(text)) return true;
  return MANY.some(([pattern, limit]) => countOf(text, pattern) > limit);
}

/** Pairs of marks that the parser may look at before it knows what they emphasise, over all paragraphs. */
const MAX_PAIRS = 200_000;
const EMPHASIS = /\*+|_+|~+/g;

/**
 * Whether emphasis is left as it was written: for each mark of a paragraph the parser walks back over all others, and
 * of thousands that takes seconds.
 */
function hasManyMarks(text: string): boolean {
  let pairs = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const marks = countOf(paragraph, EMPHASIS);
    if (marks > 0) pairs += marks * (marks + countOf(paragraph, INLINE_MARK));
    if (pairs > MAX_PAIRS) return true;
  }
  return false;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
