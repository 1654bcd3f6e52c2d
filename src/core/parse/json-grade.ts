/** An object of a JSON review enters; the grades it gives itself, and those that are in no table, leave. */
import type { Unread } from '../../domain/review.js';
import { isBlank, quoted, textOf } from './fields.js';
import { gradeOfPhrase, gradeOfSign, isOrdinary, type Grade } from './grades.js';
import { FIELDS } from './json-schema.js';
import type { JsonNode, Member } from './json.js';

export interface Graded {
  readonly grades: readonly Grade[];
  readonly unread: readonly Unread[];
}

/** What the fields named for it say; numbers grade under `priority` only, where 0 is the most urgent. */
export function gradesOf(node: JsonNode): Graded {
  if (node.kind !== 'object') return { grades: [], unread: [] };
  const fields = node.members.filter((one) => FIELDS.grade.includes(one.name) && !isBlank(one.node));
  const read = fields.map((one) => ({ one, grades: gradesOfField(one) }));
  return {
    grades: read.flatMap(({ grades }) => grades ?? []),
    unread: read.flatMap(({ one, grades }) =>
      grades
        ? []
        : [{ line: one.node.line, text: `"${one.key}": ${quoted(one.node)}`, reason: 'a grade that is in no table' }],
    ),
  };
}

/** Null when not all of it can be read: `High`, `P1`, `🔴 Critical`, `critical (CVSS 9.8)`, `high/medium`. */
function gradesOfField({ name, node }: Member): Grade[] | null {
  const said = textOf(node)?.slice(0, 200) ?? '';
  if (name.startsWith('priority') && /^\s*[0-4]\s*$/.test(said)) return gradesOfText(`p${said.trim()}`);
  return /[^\s\d.,+-]/.test(said) ? gradesOfText(said) : null;
}

function gradesOfText(text: string): Grade[] | null {
  const bare = text.trim().replace(/^[[(*_`"'\s]+/, '');
  const sign = gradeOfSign(bare);
  const words = bare.slice(sign?.length ?? 0).replace(/^[\s\uFE0F]+/, '');
  const [phrase = ''] = words.slice(0, 2_000).split(/[\])(*_`"':;,.–—]|\s-\s/, 1);
  const grades = phrase.split(/\s*(?:[/|]|\bor\b|\bto\b)\s*/).map(gradeOfPhrase);
  if (phrase.trim() === '') return sign ? [sign.grade] : null;
  return grades.every((grade) => grade !== null) ? [...grades, ...(sign ? [sign.grade] : [])] : null;
}

const TAGS = /^(?:(?:\*\*|__|`)?[[(][^\])\n]{1,60}[\])](?:\*\*|__|`)?[\s:–—-]{0,9}){1,4}/;
const BOLD = /^\*\*([^*\n]{1,40})\*\*[\s:–—-]{0,9}/;
/** `CRITICAL: …`; not `Error: …`, which says what happens. */
const PLAIN = /^([\p{L}\d][\p{L}\d -]{1,24}):\s{1,9}/u;

/** The grades in the brackets, label or sign before a title, and the title without them: `[P1] Key leaks`. */
export function titleTags(title: string): { readonly grades: readonly Grade[]; readonly title: string } {
  const read = gradeOfSign(title);
  const sign = read?.isSure ? read : null;
  const behind = sign ? title.slice(sign.length).replace(/^[\s\uFE0F]+/, '') : title;
  const plain = PLAIN.exec(behind);
  const bold = BOLD.exec(behind) ?? (plain && !isOrdinary(plain[1] ?? '') ? plain : null);
  const lead = TAGS.exec(behind)?.[0] ?? bold?.[0] ?? '';
  const each = lead === bold?.[0] ? [bold[1] ?? ''] : (lead.match(/[[(][^\])\n]{1,200}[\])]/g) ?? []);
  const tags = each.map((tag) => ({ tag, grades: gradesOfText(tag) }));
  const grades = tags.flatMap((one) => one.grades ?? []);
  const others = tags.flatMap((one) => (one.grades ? [] : [one.tag]));
  const rest = grades.length ? [...others, behind.slice(lead.length)].join(' ').trim() : behind;
  return { grades: [...(sign ? [sign.grade] : []), ...grades], title: rest === '' ? title : rest };
}

const LABEL = /^[\s>*_-]{0,9}(?:severity|priority)[*_]{0,3}\s?:\s?([^\n]{1,40})/gim;

/** The grades in lines `Severity: High` of a Markdown text. */
export function labels(text: string): Grade[] {
  return [...text.slice(0, 5_000).matchAll(LABEL)].flatMap(([, said = '']) => gradesOfText(said) ?? []);
}
