/** Code enters; a code span or a fenced block that nothing inside can close leaves. */
import { cleanCharacters } from './characters.js';

/** Languages that GitHub draws or makes applicable instead of showing them. */
const ACTING = /^(mermaid|geojson|topojson|stl|math|suggestion)$/i;
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,20}$/;

/** A code span on one line. In a table cell the pipe is escaped. */
export function codeSpan(text: string, inTable = false): string {
  const line = text.replaceAll('\n', ' ');
  const content = inTable ? line.replace(/(?<!\\)\\*\|/g, '\\|') : line;
  if (content.trim() === '') return '';
  const ticks = '`'.repeat(longestRun(content, '`') === 1 ? 2 : longestRun(content, '`') + 1);
  const padding = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return `${ticks}${padding}${content}${padding}${ticks}`;
}

/** A fenced block, its fence longer than any inside. */
export function fenced(code: string, language: string | null = null): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
  const named = language !== null && LANGUAGE.test(language) && !ACTING.test(language) ? language : '';
  return `${ticks}${named}\n${withoutLastBreaks(code)}\n${ticks}`;
}

/** A whole text of a model as data: nothing in it is Markdown any more. */
export function fencedData(text: string): string {
  return fenced(cleanCharacters(text), 'markdown');
}

function withoutLastBreaks(code: string): string {
  let end = code.length;
  while (code.charAt(end - 1) === '\n') end -= 1;
  return code.slice(0, end);
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at)) {
    const start = at;
    while (text.charAt(at) === character) at += 1;
    longest = Math.max(longest, at - start);
  }
  return longest;
}
