/** A text enters in which somebody names findings by ids; the same text with other names for them leaves. Code stays as it is. */

import { fencedLines } from '../fences.js';

/** An id as written → what it is called now. */
export type Names = ReadonlyMap<string, string>;

/** Letters and a number, outside of words, paths and names in code; `I1/I2` are two. A range is taken apart. */
const ID = String.raw`[A-Z]{1,8}-?\d{1,4}`;
const BEFORE = String.raw`(?<![\w.$#@&\\-]|(?<!${ID})\/)`;
const AFTER = String.raw`(?!\w|[.:]\w|-[A-Z\d]|\/(?!${ID}))`;
const REFERENCE = new RegExp(String.raw`${BEFORE}(${ID})(?:\s?[-–—]\s?(${ID}))?${AFTER}`, 'g');

/** `the prior I2`, `round 1's I2`, `last review (I1, I2`: ids of another report. */
const ROUND = String.raw`(?:(?:prior|previous|earlier|last|former|first)\s+(?:round|review|report|run)|round\s+\d{1,4})(?:['’]s?)?`;
const EARLIER_BEFORE = new RegExp(
  String.raw`\b(?:prior|${ROUND})[\s(:]{1,3}(?:(?:findings?|issues?)\s{1,3})?(?:${ID}(?:\s?(?:,|&|\/|and|or)\s?){1,2}){0,20}$`,
  'i',
);
/** `I2 of round 1`, `I1 and I2 from the last review`. */
const EARLIER_AFTER = new RegExp(
  String.raw`^(?:\s?(?:,|&|\/|and|or){1,2}\s?${ID}){0,20}\s{0,3}\(?(?:(?:of|from|in)\s+(?:(?:the|our|this)\s+)?)?${ROUND}\b`,
  'i',
);
/** S3 is a service, too. */
const SERVICE_AFTER =
  /^[\s-](?:buckets?|objects?|storage|stores?|keys?|clients?|apis?|sdks?|uploads?|downloads?|endpoints?|compatible|urls?|uris?|paths?|prefix(?:es)?|backends?|regions?)\b/i;
const SERVICE_BEFORE = /\b(?:aws|amazon)\s$/i;
const NEAR = 160;

/** Each id that has another name, outside code and unless it is another round's, by that name. */
export function renamed(text: string, names: Names | undefined): string {
  if (!names?.size) return text;
  const lines = text.split('\n');
  const fenced = fencedLines(lines);
  return lines.map((line, index) => (fenced[index] ? line : renamedLine(line, names))).join('\n');
}

function renamedLine(line: string, names: Names): string {
  if (!/[A-Z]-?\d/.test(line)) return line;
  const code = codeSpans(line);
  return line.replace(REFERENCE, (whole: string, first: string, last: string | undefined, at: number) => {
    if (code(at)) return whole;
    const before = line.slice(Math.max(0, at - NEAR), at);
    const after = line.slice(at + whole.length, at + whole.length + NEAR);
    if (EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after)) return whole;
    if (first === 'S3' && (SERVICE_AFTER.test(after) || SERVICE_BEFORE.test(before))) return whole;
    if (last === undefined) return names.get(first) ?? whole;
    return range(first, last, names) ?? pair(whole, [first, last], names);
  });
}

/** Two ids with a dash between them that are no range; a bare hyphen makes a word of them. */
function pair(whole: string, [first, last]: readonly [string, string], names: Names): string {
  const between = whole.slice(first.length, whole.length - last.length);
  if (between === '-' && first.replace(/\d+$/, '') !== last.replace(/\d+$/, '')) return whole;
  return `${names.get(first) ?? first}${between}${names.get(last) ?? last}`;
}

const MAX_RANGE = 30;

/** `I1–I3` names three findings, which need not be neighbours any more; `null` when it is no range, or one of them has no other name. */
function range(first: string, last: string, names: Names): string | null {
  const [, letters = '', from = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
  const [, others = '', to = ''] = /^(.*?)(\d+)$/.exec(last) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (letters !== others || count < 2 || count > MAX_RANGE) return null;
  const all = Array.from({ length: count }, (_, step) => names.get(`${letters}${String(Number(from) + step)}`));
  if (all.some((name) => name === undefined)) return null;
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** Tells whether a character of the line stands in a code span: between two runs of as many backticks. Asked from left to right. */
function codeSpans(line: string): (at: number) => boolean {
  const runs = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({ length: run.length, index }));
  const spans: (readonly [number, number])[] = [];
  /** Length → the next run of that length to the right. */
  const next = new Map<number, number>();
  const closes = runs.map(() => -1);
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0;
    closes[at] = next.get(length) ?? -1;
    next.set(length, at);
  }
  for (let at = 0; at < runs.length; at += 1) {
    const close = closes[at] ?? -1;
    if (close < 0) continue;
    spans.push([runs[at]?.index ?? 0, runs[close]?.index ?? 0]);
    at = close;
  }
  let passed = 0;
  return (at) => {
    while ((spans[passed]?.[1] ?? Infinity) < at) passed += 1;
    const [from = Infinity] = spans[passed] ?? [];
    return at > from;
  };
}
