/** The template tag that escapes every value of the page, highlighted code, links written out, and the page's icons. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import lua from 'highlight.js/lib/languages/lua';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import scss from 'highlight.js/lib/languages/scss';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { SKIP, visit } from 'unist-util-visit';
import type { Excerpt, ExcerptLine } from '../../domain/finding.js';
import type { ReportChange } from '../../domain/report.js';
import { codePointName, CONTROL_CLASS, LONE_JOINER, SEPARATOR_CLASS, UNSEEN_CLASS } from '../../text/characters.js';
import { ownPull } from '../listing.js';

/** HTML that is ours: made by `markup`, or by `trusted` from a sanitised tree. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: text is escaped, `null` and `false` vanish, lists are joined. */
type MarkupPiece = string | number | Markup | null | false | readonly MarkupPiece[];

/** Marks HTML as safe. Only for the sanitiser's, the highlighter's and the page's own constant output. */
export function trusted(html: string): Markup {
  return { html };
}

/** Escapes each value but `Markup`: quotes too, so that attributes are as safe as text. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupPiece[]): Markup {
  let html = parts[0] ?? '';
  values.forEach((value, index) => (html += pieceHtml(value) + (parts[index + 1] ?? '')));
  return { html };
}

/** Pieces one after the other, with HTML between them. */
export function joined(pieces: readonly MarkupPiece[], between = ''): Markup {
  return { html: pieces.map(pieceHtml).join(between) };
}

function pieceHtml(piece: MarkupPiece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeText(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(pieceHtml).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with HTML's own characters escaped and what nobody can see made visible. */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// Escape sequences of terminals; then controls, bidi controls, zero-width and tag characters, lone surrogates.
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// The selector that makes an emoji coloured stays.
const UNSEEN = new RegExp(
  String.raw`[${CONTROL_CLASS}\r${UNSEEN_CLASS}${SEPARATOR_CLASS}\ufe00-\ufe0e]|${LONE_JOINER}|\p{Cs}`,
  'gu',
);
const SUSPECT = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;

/** Terminal sequences taken out; characters that are invisible or turn text around written as `‹U+202E›`. */
export function visible(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ANSI, '')
    .replace(UNSEEN, (character) => `‹${codePointName(character)}›`);
}

// Highlighted code: excerpts with line numbers, diffs with signs, fences of prose.

/** By name, not all that there are: the languages of the files that changes are made of. */
const GRAMMARS = {
  ...{ bash, c, cpp, csharp, css, diff, dockerfile, go },
  ...{ graphql, ini, java, javascript, json, kotlin, lua, makefile },
  ...{ markdown, perl, php, powershell, python, r, ruby, rust },
  ...{ scss, shell, sql, swift, typescript, xml, yaml },
};
let made: ReturnType<typeof createLowlight> | null = null;
/** Made for the first page that shows code. */
const highlighter = (): ReturnType<typeof createLowlight> => (made ??= createLowlight(GRAMMARS));

/** Longer code is shown plain: highlighting is regular expressions over text that an adversary wrote. */
const MAX_HIGHLIGHTED = 20_000;
const MAX_HIGHLIGHTED_LINE = 2_000;

/** File extension → grammar, where the two differ. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  bats: 'bash',
  cjs: 'javascript',
  cts: 'typescript',
  h: 'c',
  hh: 'cpp',
  htm: 'xml',
  jsx: 'javascript',
  less: 'scss',
  mjs: 'javascript',
  mts: 'typescript',
  psm1: 'powershell',
  svg: 'xml',
  tsx: 'typescript',
  vue: 'xml',
};

/** The grammar for a path or a fence's info word; `null` when there is none. */
export function languageOf(name: string): string | null {
  const word = (/[^./\\]*$/.exec(name.slice(-60))?.[0] ?? '').toLowerCase();
  const language = BY_EXTENSION[word] ?? word;
  return language !== '' && highlighter().registered(language) ? language : null;
}

/** Code as HTML, one entry per line. */
export function highlightedLines(code: string, language: string | null): readonly Markup[] {
  const plain = (): Markup[] => code.split('\n').map((line) => trusted(escapeText(line)));
  if (language === null || code.length > MAX_HIGHLIGHTED) return plain();
  if (code.split('\n').some((line) => line.length > MAX_HIGHLIGHTED_LINE)) return plain();
  try {
    return linesOf(highlighter().highlight(language, code));
  } catch {
    return plain();
  }
}

/** Cuts a highlighted tree at its line ends, closing and reopening the spans around them. */
function linesOf(tree: Root): Markup[] {
  const lines = [''];
  const open: string[] = [];
  const add = (html: string): void => {
    lines[lines.length - 1] = (lines.at(-1) ?? '') + html;
  };
  const text = (node: Text): void => {
    node.value.split('\n').forEach((line, index) => {
      if (index > 0) {
        add('</span>'.repeat(open.length));
        lines.push(open.join(''));
      }
      add(escapeText(line));
    });
  };
  const visit = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') text(node);
    if (node.type !== 'element') return;
    open.push(`<span class="${escapeText(classOf(node))}">`);
    add(open.at(-1) ?? '');
    node.children.forEach(visit);
    open.pop();
    add('</span>');
  };
  tree.children.forEach(visit);
  return lines.map(trusted);
}

function classOf(node: Element): string {
  const names = node.properties.className;
  return Array.isArray(names) ? names.join(' ') : '';
}

/** Code in a block that scrolls inside itself; lines that are blocks carry their own line end. */
function block(kind: string, label: string, lines: readonly Markup[], between = '\n'): Markup {
  return markup`<pre class="code ${kind}" tabindex="0" role="group" aria-label="${label}"><code>${joined(lines, between)}</code></pre>`;
}

/** Code of a fence. */
export function fenceBlock(code: string, info: string): Markup {
  const text = code.replace(/\n$/, '');
  if (/^(diff|patch|udiff)$/i.test(info)) return diffBlock(text, 'Proposed change');
  return block('fence', 'Code', highlightedLines(text, languageOf(info)));
}

/** The repository's own code with its line numbers; lines that the change adds are marked. */
export function excerptBlock(excerpt: Excerpt, path: string): Markup {
  const code = highlightedLines(excerpt.lines.map((line) => line.text).join('\n'), languageOf(path));
  const last = excerpt.lines.length - 1;
  const lines = excerpt.lines.map((line, index) =>
    excerptLine(line, excerpt.startLine + index, markup`${code[index] ?? line.text}${index < last && '\n'}`),
  );
  return block('excerpt', `Code of ${path}, from line ${String(excerpt.startLine)}`, lines, '');
}

function excerptLine(line: ExcerptLine, number: number, code: Markup): Markup {
  return markup`<span class="l${line.changed && ' new'}" data-n="${number}">${code}</span>`;
}

const SIGNS: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '@': 'hunk' };
/** What a copied patch needs and nobody reads. */
const UNREAD = /^(diff --git |index [0-9a-f]+\.\.)/;
const GIT_HEADER =
  /^(diff --git |index [0-9a-f]+\.\.|(new|deleted) file mode |old mode |new mode |similarity |rename )/;

/** A unified diff: its text is what is copied, its colours and signs say the same. */
export function diffBlock(diff: string, label: string): Markup {
  const lines = diff.split('\n');
  const kind = (line: string, index: number): string => {
    const pair = (line.startsWith('--- ') && lines[index + 1]?.startsWith('+++ ')) ?? false;
    const second = (line.startsWith('+++ ') && lines[index - 1]?.startsWith('--- ')) ?? false;
    if (UNREAD.test(line)) return 'unread';
    return pair || second || GIT_HEADER.test(line) ? 'git' : (SIGNS[line.charAt(0)] ?? 'same');
  };
  return block(
    'diff',
    label,
    lines.map(
      (line, index) => markup`<span class="l ${kind(line, index)}">${line}${index < lines.length - 1 && '\n'}</span>`,
    ),
    '',
  );
}

// Writes out every link of a model's text that leads elsewhere: an address is read, not followed.

/** Links to the pull request under review stay; of any other the words stay, and the address as code. */
export function quietLinks(tree: Root, change: ReportChange | null): void {
  const isOwn = ownPull(change);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || parent === undefined || index === undefined) return undefined;
    const href = typeof node.properties.href === 'string' ? node.properties.href : '';
    if (isOwn(href)) {
      node.properties = { href, rel: ['noopener', 'nofollow', 'noreferrer'] };
      return SKIP;
    }
    const words = written(node, href);
    parent.children.splice(index, 1, ...words);
    return [SKIP, index + words.length];
  });
}

function written(node: Element, href: string): ElementContent[] {
  const address: Element = {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: href }],
  };
  // A path says less than the words for it, and leads nowhere from this page.
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return node.children;
  const label = wordsOf(node);
  if (label === '' || href.endsWith(label)) return [address];
  return [...node.children, { type: 'text', value: ' (' }, address, { type: 'text', value: ')' }];
}

function wordsOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
    .join('');
}

// The pictures of the page as SVG symbols: one shape for each meaning, so that colour is never alone.

const SHAPES: Readonly<Record<string, string>> = {
  critical:
    '<path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor"/><path d="M8 4.2v4.6" stroke="var(--surface)" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="11.6" r="1.15" fill="var(--surface)"/>',
  important:
    '<path d="M8 1.4 15.4 14.4H.6z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M8 6v4" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="12.2" r="1" fill="var(--surface)"/>',
  suggestion:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="2.4" fill="currentColor"/>',
  contested:
    '<path d="M8 1v14M3 4h10M3 4 .8 9.5h4.4zM13 4l-2.2 5.5h4.4zM5 15h6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>',
  introduced: '<path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  exposed:
    '<path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
  'pre-existing':
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.2V8l2.6 1.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  unknown:
    '<path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.9.4-1.2.9-1.2 1.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="12.8" r="1.1" fill="currentColor"/>',
  findings:
    '<path d="M3.4 15V1.6M3.4 2.4h9.2l-2.2 3.4 2.2 3.4H3.4z" fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>',
  yes: '<path d="m2.6 8.6 3.4 3.6 7.4-8.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>',
  no: '<path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  partly: '<path d="M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
  moved:
    '<path d="M2 8h11M9.4 4.2 13.2 8l-3.8 3.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
  people:
    '<circle cx="8" cy="5" r="2.8" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
  round:
    '<path d="M13.4 8A5.4 5.4 0 1 1 11.6 4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M12.4 1v3.6H8.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
  copy: '<rect x="5.4" y="5.4" width="8.6" height="8.6" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10.6 2.6H3.8a1.4 1.4 0 0 0-1.4 1.4v6.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
  theme:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/>',
  help: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.2 6.2a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/><circle cx="8" cy="11.4" r=".9" fill="currentColor"/>',
  file: '<path d="M3.4 1.6h5.8l3.4 3.4v9.4H3.4z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M9 1.8V5h3.4" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  link: '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
};

/** The sprite, invisible. */
export const SPRITE = trusted(
  `<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(SHAPES)
    .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join('')}</svg>`,
);
