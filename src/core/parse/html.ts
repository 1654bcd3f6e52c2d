/** A line of Markdown with HTML in it enters; the same as plain Markdown leaves: cells, list items, bold, pictures that stand for a word. */

/** Longer lines are data, not markup. */
const MAX_LINE = 20_000;
const TAG = /<(\/?)([a-z][a-z0-9]{0,14})(\s[^<>]{0,1000})?\/?>/gi;

/** Elements that only lay the text out. */
const LAYOUT = new Set(
  'details blockquote table tbody thead tfoot tr div p center section article picture source ul ol dl span font u sup sub small kbd br hr wbr a'.split(
    ' ',
  ),
);

/** Takes layout off; elements it does not know stay as they are. */
export function withoutLayout(text: string): string {
  if (text.length > MAX_LINE) return text;
  const bare = /[│┃]/.test(text) ? text.replace(/^[│┃]\s?|\s*[│┃]$/g, '').trim() : text;
  const worded = bare.includes('![') ? bare.replace(/!\[([^\]\n]{1,60})\]\([^)\n]{0,600}\)/g, '[$1]') : bare;
  const linked = worded.replace(
    /(?<![(\w"'<=[])https?:\/\/[^\s<>()]{1,600}#L\d[\w-]{0,20}/g,
    (url) => `[link](${url})`,
  );
  if (!linked.includes('<')) return linked;
  return linked
    .replace(
      TAG,
      (whole: string, end: string, name: string, attributes: string | undefined) =>
        plain(name.toLowerCase(), end !== '', attributes ?? '') ?? whole,
    )
    .replace(/&nbsp;/g, ' ')
    .replace(/^[\s|]+$/, '')
    .trim();
}

function plain(name: string, isEnd: boolean, attributes: string): string | null {
  if (name === 'img') return pictureWord(attributes);
  if (name === 'b' || name === 'strong') return '**';
  if (name === 'i' || name === 'em') return '_';
  if (name === 'code') return '`';
  if (name === 'td' || name === 'th') return isEnd ? '' : ' | ';
  if (name === 'li' || name === 'dd' || name === 'dt') return isEnd ? '' : '- ';
  if (name === 'a' && !isEnd) return linkTarget(attributes);
  return LAYOUT.has(name) ? ' ' : null;
}

/** A badge's word: `<img alt="P0">` says P0. */
function pictureWord(attributes: string): string {
  const alt = /\balt\s*=\s*["']([^"']{1,60})["']/i.exec(attributes)?.[1];
  return alt === undefined ? ' ' : `[${alt}] `;
}

/** The place that a link points to is worth more than its words. */
function linkTarget(attributes: string): string {
  const target = /\bhref\s*=\s*["']([^"'\s]{1,600})["']/i.exec(attributes)?.[1] ?? '';
  return /#L\d/.test(target) ? `[link](${target}) ` : ' ';
}
