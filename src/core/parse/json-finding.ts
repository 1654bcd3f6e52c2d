/** One element of a list of findings in a JSON review enters; the finding it claims leaves. */
import { withoutEnd } from '../../domain/ends.js';
import type { ClaimedFix, Quote } from '../../domain/finding.js';
import type { Unread } from '../../domain/review.js';
import { CLASSIFICATIONS, type Classification, type Severity } from '../../domain/severity.js';
import { titleAndBody, type Claim } from './claim.js';
import { field, isBlank, textField, textOf } from './fields.js';
import { gradeOfId, severestOf, severityOfGrade, type Grade, type Scale } from './grades.js';
import { gradesOf, labels, titleTags } from './json-grade.js';
import { placesOf } from './json-places.js';
import { FIELDS } from './json-schema.js';
import type { JsonNode } from './json.js';
import type { PlaceReader } from './places.js';

const KNOWN = new Set(Object.values(FIELDS).flat());
/** Titles are short; what is longer is a text of its own. */
const MAX_TITLE = 400;

/** An element of a list of findings. */
export interface Item {
  readonly node: JsonNode;
  /** What the list it stands in says. */
  readonly grade: Grade | null;
  readonly path: string | null;
  /** The key it stands under, where that is an id. */
  readonly id: string | null;
}

/** A finding before the review's scale is known. */
export interface Draft {
  readonly claim: Omit<Claim, 'severity' | 'severityFrom'>;
  readonly section: Grade | null;
  readonly tags: readonly Grade[];
  readonly unread: readonly Unread[];
}

/** How many words make a sentence, which may say what is wrong; fewer are a label. */
export function isSentence(text: string | null): boolean {
  return text !== null && text.trim().split(/\s+/, 4).length === 4;
}

/** Whether an element says what is wrong. */
export function saysSomething(node: JsonNode): boolean {
  if (node.kind !== 'object') return node.kind === 'value' && typeof node.value === 'string' && !isBlank(node);
  return (
    field(node, ...FIELDS.title, ...FIELDS.text, ...FIELDS.fix) !== null ||
    node.members.some(({ node: value }) => value.kind !== 'object' && isSentence(textOf(value)))
  );
}

/** Whether an object looks like a finding: it says something, and where, how bad or how to mend it. */
export function isFindingLike(node: JsonNode): boolean {
  return (
    field(node, ...FIELDS.title, ...FIELDS.text) !== null &&
    field(node, ...FIELDS.grade, ...FIELDS.path, ...FIELDS.place, ...FIELDS.id, ...FIELDS.fix) !== null
  );
}

/** Whether an object is a finding wherever it stands: it says something, and how bad it is or in which line. */
export function isFinding(node: JsonNode): boolean {
  return (
    isFindingLike(node) &&
    field(node, ...FIELDS.grade, ...FIELDS.start, 'codelocation', 'locations', ...FIELDS.fix) !== null
  );
}

/** Whether an object has a text beside its title. */
export function hasBody(node: JsonNode): boolean {
  return field(node, ...FIELDS.text) !== null;
}

/** Reads an element that says something. Total. */
export function draftOf({ node, grade, path, id }: Item, reader: PlaceReader): Draft {
  const stated = wordsOf(field(node, ...FIELDS.title));
  const texts =
    node.kind === 'object' ? FIELDS.text.flatMap((name) => wordsOf(field(node, name)) ?? []) : [textOf(node) ?? ''];
  const others = othersOf(node);
  const first = stated ?? texts[0] ?? others[0] ?? textField(node, ...FIELDS.fix) ?? '';
  const isTitle = stated !== null && stated.length <= MAX_TITLE;
  const split = isTitle ? { title: stated, body: '' } : titleAndBody(first);
  const tags = titleTags(split.title.replace(/\s+/g, ' ').trim());
  const [, titleId, bare] = /^\*{0,2}([A-Z]{1,9}-?\d{1,3})[.)]\*{0,2}\s+(.*)$/.exec(tags.title) ?? [];
  const title = withoutEnd((bare ?? tags.title).replaceAll('**', ''), /[.:\s]/);
  const graded = gradesOf(node);
  const labelled = texts.flatMap(labels);
  const places = placesOf(node, path, reader);
  const body = [split.body, ...(stated === null ? texts.slice(1) : texts), ...others];
  const titled = node.kind === 'object' ? (field(node, ...FIELDS.title) ?? field(node, ...FIELDS.text)) : null;
  return {
    section: grade,
    tags: [...graded.grades, ...tags.grades, ...labelled],
    unread: graded.unread,
    claim: {
      line: titled?.line ?? node.line,
      id: textField(node, ...FIELDS.id) ?? titleId ?? id,
      classification: classOf(textField(node, ...FIELDS.class) ?? ''),
      title: title === '' ? 'A finding without a title' : title,
      body: body.filter((part, at) => part !== '' && body.indexOf(part) === at).join('\n\n'),
      locations: places.length ? places : reader.within(`${split.title}\n${body.join('\n')}`.slice(0, 2_000)),
      quotes: quotesOf(node),
      fix: fixOf(node),
      standing: { kind: 'stands' },
    },
  };
}

/** A text, also one in an object of its own: `"message": { "text": … }`. */
function wordsOf(node: JsonNode | null): string | null {
  return textOf(node) ?? textField(node, 'text', 'markdown', 'value');
}

/** A draft with its severity: the most severe of its list, its id and its own grades. */
export function claimOf({ claim, section, tags }: Draft, scale: Scale, otherwise: Severity | null): Claim {
  const byId = claim.id === null ? null : gradeOfId(claim.id);
  const severity = severestOf([...tags, section, byId], scale);
  if (severity === null) return { ...claim, severity: otherwise ?? 'suggestion', severityFrom: 'default' };
  const says = (grade: Grade | null): boolean => grade !== null && severityOfGrade(grade, scale) === severity;
  return { ...claim, severity, severityFrom: tags.some(says) ? 'tag' : says(section) ? 'section' : 'id' };
}

/** Whether the places that grade a finding differ. */
export function isContradictory({ claim, section, tags }: Draft, scale: Scale): boolean {
  const said = [severestOf(tags, scale), severestOf([section], scale), gradeOfId(claim.id ?? '')];
  return new Set(said.filter((one) => one !== null)).size > 1;
}

/** Sentences under keys that are in no list here belong to the finding all the same. */
function othersOf(node: JsonNode): string[] {
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, name, node: value }) => {
    const text = KNOWN.has(name) ? null : textOf(value);
    return text !== null && isSentence(text) ? [`${key.replace(/[_-]+/g, ' ')}: ${text}`] : [];
  });
}

function classOf(said: string): Classification | null {
  const words = said.slice(0, 100).toLowerCase();
  return CLASSIFICATIONS.find((one) => words.includes(one)) ?? (words.includes('improvement') ? 'enhancement' : null);
}

function quotesOf(node: JsonNode): Quote[] {
  const code = field(node, ...FIELDS.code);
  const text = textOf(code);
  if (code === null || text === null) return [];
  const [, language = '', inner] = /^\s*```([\w+#-]{0,40})[^\n]*\n(.*?)\n?```\s*$/s.exec(text) ?? [];
  return [
    {
      code: inner ?? text,
      language: language === '' ? textField(node, 'language') : language,
      path: null,
      line: code.line,
    },
  ];
}

function fixOf(node: JsonNode): ClaimedFix | null {
  const fix = field(node, ...FIELDS.fix);
  const code = textField(node, ...FIELDS.newCode) ?? textField(fix, ...FIELDS.newCode, ...FIELDS.code);
  const said = [textOf(fix) ?? textField(fix, ...FIELDS.text) ?? '', code === null ? '' : `\`\`\`\n${code}\n\`\`\``];
  const text = said.filter((part) => part !== '').join('\n\n');
  // What stands between two fences; a pattern that looks for the second would take the square of the time.
  const blocks = text.split('```').filter((_, at, all) => at % 2 === 1 && at < all.length - 1);
  const fenced = blocks
    .filter((block) => /^(?:diff|patch)\b/.test(block))
    .map((block) => block.slice(block.indexOf('\n') + 1).trimEnd());
  const bare = !fenced.length && /^(?:diff --git|--- a\/|@@ -)/m.test(text) ? [text] : [];
  const diff = textField(node, ...FIELDS.diff) ?? textField(fix, ...FIELDS.diff);
  const diffs = [...fenced, ...bare, ...(diff === null ? [] : [diff])];
  return text === '' && !diffs.length ? null : { text, diffs };
}
