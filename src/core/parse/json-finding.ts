/** One element of a list of findings in a JSON review enters; the finding it claims leaves. */
import type { ClaimedFix, Quote } from '../../domain/finding.js';
import type { Unread } from '../../domain/review.js';
import { CLASSIFICATIONS, SEVERITIES, type Classification, type Severity } from '../../domain/severity.js';
import { titleAndBody, type Claim } from './claim.js';
import { field, textField, textOf } from './fields.js';
import { gradeOfId, severestOf, severityOfGrade, type Grade, type Scale } from './grades.js';
import { GRADES, gradesOf, titleTags } from './json-grade.js';
import { END, PATH, PLACE, placesOf, START } from './json-places.js';
import type { JsonNode } from './json.js';
import { placesIn } from './places.js';

const TITLE = ['title', 'name', 'headline', 'heading', 'summary', 'issue', 'finding'] as const;
const TEXT = [
  'body',
  'description',
  'details',
  'detail',
  'explanation',
  'message',
  'comment',
  'content',
  'text',
  'problem',
  'rationale',
  'reason',
  'reasoning',
  'impact',
  'note',
] as const;
const ID = ['id', 'ref', 'identifier', 'findingid'] as const;
const CLASS = ['classification', 'class', 'category', 'type', 'kind'] as const;
const CODE = [
  'code',
  'codesnippet',
  'snippet',
  'quote',
  'quotedcode',
  'evidence',
  'existingcode',
  'currentcode',
] as const;
const FIX = [
  'fix',
  'suggestedfix',
  'suggestion',
  'recommendation',
  'remediation',
  'proposedfix',
  'solution',
  'resolution',
] as const;
const NEW_CODE = ['suggestedcode', 'replacement', 'fixedcode', 'newcode', 'improvedcode'] as const;
const DIFF = ['diff', 'patch', 'fixdiff', 'suggesteddiff'] as const;
const KNOWN = new Set<string>(
  [TITLE, TEXT, ID, CLASS, CODE, FIX, NEW_CODE, DIFF, PATH, PLACE, START, END, GRADES, ['language']].flat(),
);

/** An element of a list of findings. */
export interface Item {
  readonly node: JsonNode;
  /** What the list it stands in says. */
  readonly grade: Grade | null;
  readonly path: string | null;
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
  if (node.kind !== 'object') return textOf(node) !== null;
  return (
    field(node, ...TITLE, ...TEXT, ...FIX) !== null ||
    node.members.some(({ node: value }) => value.kind !== 'object' && isSentence(textOf(value)))
  );
}

/** Whether an object looks like a finding: it says something, and where, how bad or how to mend it. */
export function isFindingLike(node: JsonNode): boolean {
  return field(node, ...TITLE, ...TEXT) !== null && field(node, ...GRADES, ...PATH, ...PLACE, ...ID, ...FIX) !== null;
}

/** Whether an object is a finding wherever it stands: it says something, and how bad it is or in which line. */
export function isFinding(node: JsonNode): boolean {
  return isFindingLike(node) && field(node, ...GRADES, ...START, 'codelocation', 'locations', ...FIX) !== null;
}

/** Whether an object has a text beside its title. */
export function hasBody(node: JsonNode): boolean {
  return field(node, ...TEXT) !== null;
}

/** Reads an element that says something. Total. */
export function draftOf({ node, grade, path }: Item, known: readonly string[]): Draft {
  const stated = textOf(field(node, ...TITLE));
  const texts = node.kind === 'object' ? TEXT.flatMap((name) => textField(node, name) ?? []) : [textOf(node) ?? ''];
  const others = othersOf(node);
  const split =
    stated === null
      ? titleAndBody(texts[0] ?? others[0] ?? textField(node, ...FIX) ?? '')
      : { title: stated, body: '' };
  const tags = titleTags(split.title.replace(/\s+/g, ' ').trim());
  const [, titleId, bare] = /^\*{0,2}([A-Z]{1,9}-?\d{1,3})[.)]\*{0,2}\s+(.*)$/.exec(tags.title) ?? [];
  const title = (bare ?? tags.title).replace(/^\*\*|\*\*$/g, '').replace(/[.:\s]+$/, '');
  const graded = gradesOf(node);
  const places = placesOf(node, path, known);
  const body = [...(stated === null ? [split.body, ...texts.slice(1)] : texts), ...others];
  const titled = node.kind === 'object' ? (field(node, ...TITLE) ?? field(node, ...TEXT)) : null;
  return {
    section: grade,
    tags: [...graded.grades, ...tags.grades],
    unread: graded.unread,
    claim: {
      line: titled?.line ?? node.line,
      id: textField(node, ...ID) ?? titleId ?? null,
      classification: classOf(textField(node, ...CLASS) ?? ''),
      title: title === '' ? 'A finding without a title' : title,
      body: body.filter((part, at) => part !== '' && body.indexOf(part) === at).join('\n\n'),
      locations: places.length ? places : placesIn(`${split.title}\n${body[0] ?? ''}`.slice(0, 2_000)),
      quotes: quotesOf(node),
      fix: fixOf(node),
      standing: { kind: 'stands' },
    },
  };
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
  const grades = [...tags, section, gradeOfId(claim.id ?? '')].filter((grade) => grade !== null);
  return SEVERITIES.filter((one) => grades.some((grade) => severityOfGrade(grade, scale) === one)).length > 1;
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
  const code = field(node, ...CODE);
  const text = textOf(code);
  if (code === null || text === null) return [];
  const [, language = '', inner] = /^\s*```([\w+#-]*)[^\n]*\n(.*?)\n?```\s*$/s.exec(text) ?? [];
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
  const fix = field(node, ...FIX);
  const code = textField(node, ...NEW_CODE) ?? textField(fix, ...NEW_CODE, ...CODE);
  const said = [textOf(fix) ?? textField(fix, ...TEXT) ?? '', code === null ? '' : `\`\`\`\n${code}\n\`\`\``];
  const text = said.filter((part) => part !== '').join('\n\n');
  // What stands between two fences; a pattern that looks for the second would take the square of the time.
  const blocks = text.split('```').filter((_, at, all) => at % 2 === 1 && at < all.length - 1);
  const fenced = blocks
    .filter((block) => /^(?:diff|patch)\b/.test(block))
    .map((block) => block.slice(block.indexOf('\n') + 1).trimEnd());
  const bare = !fenced.length && /^(?:diff --git|--- a\/|@@ -)/m.test(text) ? [text] : [];
  const diff = textField(node, ...DIFF) ?? textField(fix, ...DIFF);
  const diffs = [...fenced, ...bare, ...(diff === null ? [] : [diff])];
  return text === '' && !diffs.length ? null : { text, diffs };
}
