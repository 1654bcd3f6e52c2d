/** Reads one element of a list of findings in a JSON review: its texts, places and grades. */
import type { ClaimedFix, LineRange, Location, Quote, Unread } from '../domain/finding.js';
import { type Classification, CLASSIFICATIONS, type Severity } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { riskFiled } from '../text/consequences.js';
import { withoutEnd } from '../text/characters.js';
import {
  type Claim,
  type Grade,
  gradeOfId,
  gradeOfPhrase,
  gradeOfSign,
  isOrdinary,
  rangeOf,
  type Scale,
  severestOf,
  severityBy,
  titleAndBody,
} from './grades.js';
import {
  field,
  FIELDS,
  isBlank,
  itemsOf,
  type JsonNode,
  type Member,
  numberOf,
  quoted,
  textField,
  textOf,
} from './json-values.js';
import { distinctPlaces, type PlaceReader } from './places.js';
import { pathOfUri } from './tool-output.js';

const KNOWN = new Set(Object.values(FIELDS).flat());
/** Titles are short; what is longer is a text of its own. */
const MAX_TITLE = 400;

/** An element of a list of findings. */
export interface JsonItem {
  readonly node: JsonNode;
  /** What the list it stands in says. */
  readonly grade: Grade | null;
  readonly path: string | null;
  /** The key it stands under, where that is an id. */
  readonly id: string | null;
}

/** A finding before the review's scale is known. */
export interface JsonDraft {
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
export function draftOf({ node, grade, path, id }: JsonItem, reader: PlaceReader): JsonDraft {
  const stated = spokenText(field(node, ...FIELDS.title));
  const texts =
    node.kind === 'object' ? FIELDS.text.flatMap((name) => spokenText(field(node, name)) ?? []) : [textOf(node) ?? ''];
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
      filed: riskFiled(filedBy(node), `${title}\n${body.join('\n')}`),
      title: title === '' ? 'A finding without a title' : title,
      body: body.filter((part, at) => part !== '' && body.indexOf(part) === at).join('\n\n'),
      locations: places.length ? places : reader.within(`${split.title}\n${body.join('\n')}`.slice(0, 2_000)),
      quotes: quotesOf(node),
      fix: fixOf(node),
      standing: { kind: 'stands' },
    },
  };
}

/** Categories, tags and rules that an object gives itself. */
function filedBy(node: JsonNode): (string | null)[] {
  if (node.kind !== 'object') return [];
  const fields = node.members.filter(
    ({ name }) => FIELDS.class.includes(name) || /^(?:cwe|owasp|rule|tag|label)/.test(name),
  );
  return fields.flatMap(({ name, node: value }) =>
    [value, ...itemsOf(value)].map((one) => (textOf(one) === null ? null : `${name} ${textOf(one) ?? ''}`)),
  );
}

/** A text, also one in an object of its own: `"message": { "text": … }`. */
function spokenText(node: JsonNode | null): string | null {
  return textOf(node) ?? textField(node, 'text', 'markdown', 'value');
}

/** A draft with its severity: the most severe of its list, its id and its own grades. */
export function claimOf({ claim, section, tags }: JsonDraft, scale: Scale, otherwise: Severity | null): Claim {
  const id = claim.id === null ? null : gradeOfId(claim.id);
  return { ...claim, ...severityBy({ tags, section, id }, scale, otherwise ?? 'suggestion') };
}

/** Whether the places that grade a finding differ. */
export function isContradictory({ claim, section, tags }: JsonDraft, scale: Scale): boolean {
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

// The places that an object of a JSON review names.

const MAX_PLACES = 60;

/** `file` + `line`, `location` as text or object, or a list of those. `within`: the file of the list it stands in. */
function placesOf(node: JsonNode, within: string | null, reader: PlaceReader): Location[] {
  const own = placesAt(node, { within: null, reader }, 0);
  const places = own.length || within === null ? own : placesAt(node, { within, reader }, 0);
  return distinctPlaces(places.slice(0, MAX_PLACES));
}

interface AroundFinding {
  readonly within: string | null;
  readonly reader: PlaceReader;
}

function placesAt(node: JsonNode, around: AroundFinding, depth: number): Location[] {
  if (depth > 3) return [];
  if (node.kind === 'array') return node.items.slice(0, MAX_PLACES).flatMap((one) => placesAt(one, around, depth + 1));
  if (node.kind === 'value') return placesOfText(textOf(node) ?? '', around);
  const named = FIELDS.path.flatMap((name) => textField(node, name) ?? [])[0] ?? null;
  const own = named === null ? [] : named.split('\n').flatMap(literalPlaces);
  const within = own[0]?.path ?? around.within;
  const nested = FIELDS.place.flatMap((name) => {
    const inner = field(node, name);
    return inner ? placesAt(inner, { ...around, within }, depth + 1) : [];
  });
  if (within === null || own.some(({ lines }) => lines !== null)) return [...own, ...nested];
  const lines = linesOf(node);
  const bare = nested.some(({ path }) => path === within)
    ? []
    : own.length || depth === 0
      ? [{ path: within, lines: null }]
      : [];
  return [...(lines.length ? lines.map((range) => ({ path: within, lines: range })) : bare), ...nested];
}

/** The content of a path field, whatever characters the path has. */
function literalPlaces(text: string): Location[] {
  const bare = text
    .slice(0, 2_000)
    .trim()
    .replace(/^[`"']|[`"']$/g, '');
  const listed = bare.split(/\s*[,;]\s+/);
  if (listed.length > 1 && listed.every((part) => /\S\.\w+(?::|#L)\d|\S\/\S/.test(part.slice(0, 500))))
    return listed.flatMap(literalPlaces);
  const [, path = '', start, end] =
    /^(.*?)(?:(?::|#)L?(\d{1,7})(?::\d{1,6})?(?:\s?[-–—]\s?L?(\d{1,7})(?::\d{1,6})?)?)?$/s.exec(bare.slice(0, 500)) ??
    [];
  const name = /^file:/i.test(path) ? pathOfUri(path) : path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
  return name === '' ? [] : [{ path: name, lines: rangeOf(number(start), number(end)) }];
}

function number(digits: string | undefined): number | null {
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

/** A place in words: a known or plain path with its lines, lines of the file that the object names, or what prose names. */
function placesOfText(text: string, { within, reader }: AroundFinding): Location[] {
  const [literal] = literalPlaces(text);
  if (literal && !/\s/.test(text.trim()) && /[./]/.test(literal.path)) return [literal];
  const named = reader.within(text.slice(0, 5_000), 'place');
  if (named.length || within === null) return named;
  return rangesIn(text).map((lines) => ({ path: within, lines }));
}

function linesOf(node: JsonNode, depth = 0): LineRange[] {
  const start = field(node, ...FIELDS.start);
  if (start?.kind === 'object') return depth > 2 ? [] : linesOf(start, depth + 1);
  const pair = itemsOf(start).map(numberOf);
  if (pair.length === 2 && pair.every((one) => one !== null))
    return [{ start: Math.min(...pair), end: Math.max(...pair) }];
  const range = rangeOf(numberOf(start), numberOf(field(node, ...FIELDS.end)));
  return range ? [range] : rangesIn(textOf(start) ?? '');
}

/** `3`, `3-5, 9`, `L3–L5`. */
function rangesIn(text: string): LineRange[] {
  const found = text
    .slice(0, 200)
    .matchAll(/(?<![\w.])L?(\d{1,7})(?!\w|\.\d)(?:\s?(?:[-–—]|\.\.|to)\s?L?(\d{1,7}))?/gi);
  return [...found].flatMap(([, start, end]) => rangeOf(number(start), number(end)) ?? []);
}

// The grades that an object of a JSON review gives itself, and those that no table knows.

/** What the fields named for it say; numbers grade under `priority` only, where 0 is the most urgent. */
export function gradesOf(node: JsonNode): { readonly grades: readonly Grade[]; readonly unread: readonly Unread[] } {
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
function titleTags(title: string): { readonly grades: readonly Grade[]; readonly title: string } {
  const read = gradeOfSign(title);
  const sign = read?.isSure ? read : null;
  const behind = sign ? title.slice(sign.length).replace(/^[\s\uFE0F]+/, '') : title;
  const plain = PLAIN.exec(behind);
  const bold = BOLD.exec(behind) ?? (plain && !isOrdinary(must(plain[1])) ? plain : null);
  const lead = TAGS.exec(behind)?.[0] ?? bold?.[0] ?? '';
  const each = lead === bold?.[0] ? [must(bold[1])] : (lead.match(/[[(][^\])\n]{1,200}[\])]/g) ?? []);
  const tags = each.map((tag) => ({ tag, grades: gradesOfText(tag) }));
  const grades = tags.flatMap((one) => one.grades ?? []);
  const others = tags.flatMap((one) => (one.grades ? [] : [one.tag]));
  const rest = grades.length ? [...others, behind.slice(lead.length)].join(' ').trim() : behind;
  return { grades: [...(sign ? [sign.grade] : []), ...grades], title: rest === '' ? title : rest };
}

const LABEL = /^[\s>*_-]{0,9}(?:severity|priority)[*_]{0,3}\s?:\s?([^\n]{1,40})/gim;

/** The grades in lines `Severity: High` of a Markdown text. */
function labels(text: string): Grade[] {
  return [...text.slice(0, 5_000).matchAll(LABEL)].flatMap(([, said = '']) => gradesOfText(said) ?? []);
}
