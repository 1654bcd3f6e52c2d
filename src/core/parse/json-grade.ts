/** An object of a JSON review enters; the grades it gives itself, and those that are in no table, leave. */
import type { Unread } from '../../domain/review.js';
import { isBlank, quoted, textOf } from './fields.js';
import { gradeOfPhrase, gradeOfSign, type Grade } from './grades.js';
import type { JsonNode, Member } from './json.js';

/** Fields that grade. */
export const GRADES = ['severity', 'severitylevel', 'priority', 'prioritylevel', 'level', 'criticality'] as const;

export interface Graded {
  readonly grades: readonly Grade[];
  readonly unread: readonly Unread[];
}

/** What the fields named for it say; numbers grade under `priority` only, where 0 is the most urgent. */
export function gradesOf(node: JsonNode): Graded {
  if (node.kind !== 'object') return { grades: [], unread: [] };
  const fields = node.members.filter((one) => GRADES.some((name) => name === one.name) && !isBlank(one.node));
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
  const [phrase = ''] = words.split(/[\])(*_`"':;,.–—]|\s-\s/, 1);
  const grades = phrase.split(/\s*(?:[/|]|\bor\b|\bto\b)\s*/).map(gradeOfPhrase);
  if (phrase.trim() === '') return sign ? [sign.grade] : null;
  return grades.every((grade) => grade !== null) ? [...grades, ...(sign ? [sign.grade] : [])] : null;
}

const TAGS = /^(?:(?:\*\*|__|`)?[[(][^\])\n]{1,60}[\])](?:\*\*|__|`)?[\s:–—-]{0,9}){1,4}/;

/** The grades in the brackets or the sign before a title, and the title without them: `[P1] Key leaks`. */
export function titleTags(title: string): { readonly grades: readonly Grade[]; readonly title: string } {
  const sign = gradeOfSign(title);
  const behind = sign ? title.slice(sign.length).replace(/^[\s\uFE0F]+/, '') : title;
  const tags = TAGS.exec(behind)?.[0] ?? '';
  const each = (tags.match(/[[(][^\])\n]+[\])]/g) ?? []).map((tag) => ({ tag, grades: gradesOfText(tag) }));
  const grades = each.flatMap((one) => one.grades ?? []);
  const others = each.flatMap((one) => (one.grades ? [] : [one.tag]));
  const rest = grades.length ? [...others, behind.slice(tags.length)].join(' ').trim() : behind;
  return { grades: [...(sign ? [sign.grade] : []), ...grades], title: rest === '' ? title : rest };
}
