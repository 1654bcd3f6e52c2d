/** Code enters, highlighted lines leave: excerpts with their numbers, diffs with their signs, fences of prose. */
import { common, createLowlight } from 'lowlight';
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Excerpt, ExcerptLine } from '../../domain/location.js';
import { escapeText, joined, markup, trusted, type Markup } from './markup.js';

const lowlight = createLowlight(common);

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
  return language !== '' && lowlight.registered(language) ? language : null;
}

/** Code as HTML, one entry per line. */
export function highlightedLines(code: string, language: string | null): readonly Markup[] {
  const plain = (): Markup[] => code.split('\n').map((line) => trusted(escapeText(line)));
  if (language === null || code.length > MAX_HIGHLIGHTED) return plain();
  if (code.split('\n').some((line) => line.length > MAX_HIGHLIGHTED_LINE)) return plain();
  try {
    return linesOf(lowlight.highlight(language, code));
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
