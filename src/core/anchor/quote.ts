/** Code as a reviewer quotes it enters; the ways in which it may be read, as segments to search, leave. */
import type { Quote } from '../../domain/finding.js';
import { squeeze } from './squeeze.js';

/** One way to read a quote. Segments are squeezed; between them code was left out. `side`: where it must be searched. */
export interface Reading {
  readonly segments: readonly string[];
  readonly side: 'either' | 'head';
}

/** Languages in which reviewers show what a program printed rather than code. */
const OUTPUT = /^(text|txt|console|output|log|plaintext|plain|shell-?session|terminal|stdout|stderr)$/i;

const ELLIPSIS = String.raw`(?:\.{3,}|…)`;
const ELIDED_LINE = new RegExp(
  String.raw`^\s*(?://+|#+|--+|;+|%+|/\*+|\*|<!--|\{/\*|"""|'''|\(|\[|<)?\s*(?:${ELLIPSIS}.{0,80}|.{0,60}${ELLIPSIS}|\[?(?:snip|snipped|omitted|elided|truncated)\]?)\s*(?:\*+/|-->|\*/\}|"""|'''|\)|\]|>|;)?\s*$`,
  'i',
);
const BARE = new RegExp(String.raw`^\s*(?:${ELLIPSIS}|\[\s*${ELLIPSIS}\s*\]|\(\s*${ELLIPSIS}\s*\))\s*[;,]?\s*$`);
const COMMENT = /^\s*(?:\/\/|#(?!include|define|if|endif|else|!|\[)|--|;|%|\/\*|\*|<!--|\{\/\*)/;
const ANNOTATION = /(?:(?:\/\/|#|--|;|\/\*)\s*)?(?:<--|<-{2,}|<==|←|⟵|⬅|◀|👈|\^\^\^).*$/u;
const TRAILING_COMMENT = /(?<=\S)\s+(?:\/\/|#|--|;)\s.*$/;
const PATH = String.raw`[\w@.+~/\\-]*[\w-]\.[A-Za-z]\w{0,9}`;
const PATH_HEADER = new RegExp(
  String.raw`^\s*(?:(?://|#|--|;|/\*|<!--)\s*["'${'`'}]?${PATH}\b.{0,80}|["'${'`'}]?${PATH}["'${'`'}]?:?(?:[:#]L?\d[\d\s,:L–-]*)?)\s*$`,
);
const NUMBERED = /^\s*(?:L|line\s*)?\d+\s*(?:[:|│→]|\t|\s{2,}|$)/i;

/** All readings, most literal first. Empty when there is too little to search for. */
export function readings(quote: Quote): Reading[] {
  const lines = quote.code.split('\n').map((line) => line.replace(/\r$/, ''));
  const bare = clean(lines);
  const uncommented = bare.map((line) => line.replace(TRAILING_COMMENT, ''));
  const all = [
    ...readLines(lines),
    ...readLines(bare),
    ...diffReadings(bare),
    ...readLines(uncommented),
    ...diffReadings(uncommented),
    paragraphs(bare),
    paragraphs(uncommented),
  ];
  const seen = new Set<string>();
  return all.filter(({ segments, side }) => {
    const key = `${side}\0${segments.join('\0')}`;
    if (seen.has(key) || segments.join('').length < 3) return false;
    seen.add(key);
    return true;
  });
}

/** Snippets from several places of a file in one quote, apart by an empty line. */
function paragraphs(lines: readonly string[]): Reading {
  const marked = lines.map((line) => (line.trim() === '' ? '...' : line));
  return { segments: splitAt(marked, isElided), side: 'either' };
}

/** Whether the quote shows what a program printed: nothing that must be found in a file. */
export function isOutput(quote: Quote): boolean {
  return quote.language !== null && OUTPUT.test(quote.language);
}

/** Lines that carry enough to be told apart, squeezed: used to find candidate files. */
export function tellingLines(quote: Quote): string[] {
  return clean(quote.code.split('\n'))
    .map((line) => squeeze(line.replace(/^[+-]/, '')))
    .filter((line) => line.length >= 12)
    .sort((a, b) => b.length - a.length)
    .slice(0, 4);
}

/** Whole, then with elided lines left out, then with ellipses inside lines left out too. */
function readLines(lines: readonly string[]): Reading[] {
  const forms = [[squeeze(lines.join('\n'))], splitAt(lines, isElided), splitInside(splitAtText(lines))];
  return forms.map((segments) => ({ segments: segments.filter(Boolean), side: 'either' }));
}

function splitAt(lines: readonly string[], elided: (line: string) => boolean): string[] {
  const segments: string[] = [];
  let current = '';
  for (const line of lines) {
    if (elided(line)) {
      segments.push(current);
      current = '';
    } else current += squeeze(line);
  }
  return [...segments, current].filter(Boolean);
}

/** A line that stands for others, or names a file, is short; of a long one the patterns would look at every blank for every other. */
const LONGEST_SIGN = 400;

function isElided(written: string): boolean {
  const line = written.trim();
  if (line.length > LONGEST_SIGN) return false;
  if (BARE.test(line)) return true;
  return ELIDED_LINE.test(line) && (COMMENT.test(line) || /^[[(<{]/.test(line));
}

/** Elided lines as lone ellipses, so that inner ones can be split the same way. */
function splitAtText(lines: readonly string[]): string {
  return lines.map((line) => (isElided(line) ? '…' : line)).join('\n');
}

function splitInside(text: string): string[] {
  return text
    .split(/\.{3,}|…/)
    .map((part) => squeeze(part))
    .filter((part) => part.length > 1);
}

/** Without what reviewers add: a line that names the file, line numbers, arrows, quote marks of Markdown. */
function clean(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.length > 0 && filled.every((line) => /^\s*>/.test(line));
  const numbered = filled.length > 0 && filled.every((line) => NUMBERED.test(line) || isElided(line));
  const cleaned = lines
    .map((line) => (quoted ? line.replace(/^\s*> ?/, '') : line))
    .map((line) => (numbered ? line.replace(NUMBERED, '') : line))
    .map((line) => line.replace(ANNOTATION, '').trimEnd());
  const first = cleaned.findIndex((line) => line.trim() !== '');
  const header = (cleaned[first] ?? '').trim();
  const isHeader = filled.length > 1 && header.length <= LONGEST_SIGN && PATH_HEADER.test(header);
  return isHeader ? cleaned.slice(first + 1) : cleaned;
}

/** A quote in the style of a diff: what stands after the change, and what stood before it. */
function diffReadings(lines: readonly string[]): Reading[] {
  const body = lines.filter((line) => !/^(diff --git |index [0-9a-f]+\.\.|--- |\+\+\+ |\\ No newline)/.test(line));
  const marked = body.filter((line) => /^[+-]/.test(line));
  if (!marked.length) return [];
  const side = (mark: string): string[] =>
    splitAt(
      body
        .filter((line) => !line.startsWith(mark))
        .map((line) => (line.startsWith('@@') ? '...' : line.replace(/^[+-]/, ' '))),
      isElided,
    );
  const head: Reading[] = [{ segments: side('-'), side: 'head' }];
  // What a reviewer wants to delete still stands at head.
  const base: Reading[] = [{ segments: side('+'), side: 'either' }];
  // Only deletions: what stays around them says nothing of where they were.
  return marked.every((line) => line.startsWith('-')) ? base : [...head, ...base];
}

/**
 * The quote without the lines that the file does not have (comments that the reviewer put in, say):
 * `null` unless most of it is there. The rest stands as segments.
 */
export function partialSegments(quote: Quote, holds: (line: string) => boolean): string[] | null {
  const lines = clean(quote.code.split('\n')).filter((line) => !isElided(line) && squeeze(line) !== '');
  const kept = lines.flatMap((line) => {
    return (
      [line, line.replace(TRAILING_COMMENT, ''), line.replace(/^\s*[+-]/, '')]
        .map((form) => squeeze(form))
        .find(holds) ?? []
    );
  });
  const size = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const telling = kept.filter((line) => line.length >= 12);
  const enough = telling.length >= 2 && size(kept) >= 0.65 * size(lines.map((line) => squeeze(line)));
  return enough ? kept : null;
}
