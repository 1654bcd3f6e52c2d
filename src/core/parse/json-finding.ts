/** One object of a JSON review enters; the finding it claims leaves. */
import type { ClaimedFix, Quote } from '../../domain/finding.js';
import type { Location } from '../../domain/location.js';
import { titleAndBody, type Claim } from './claim.js';
import { field, itemsOf, numberOf, textField, textOf } from './fields.js';
import type { JsonNode } from './json.js';
import { distinctPlaces, placeReader, placesIn } from './places.js';
import { readTag } from './tag.js';
import { parseTitle } from './title.js';
import { classOfWord, gradeOfWord, severityOf, severityOfId, wordsOf, type Grade, type Scale } from './words.js';

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
] as const;
const PATH = [
  'file',
  'path',
  'filename',
  'filepath',
  'absolutefilepath',
  'relativepath',
  'uri',
  'location',
  'where',
] as const;
const START = [
  'line',
  'lines',
  'startline',
  'linestart',
  'linenumber',
  'linenumbers',
  'start',
  'begin',
  'fromline',
  'linerange',
  'range',
] as const;
const END = ['endline', 'lineend', 'end', 'to', 'until'] as const;
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
const DIFF = ['diff', 'patch', 'fixdiff', 'suggesteddiff'] as const;

/** Whether an object says what is wrong: a title or text, and a place, a severity or an id. */
export function isFindingLike(node: JsonNode): boolean {
  if (node.kind !== 'object') return false;
  return (
    field(node, ...TITLE, ...TEXT) !== null &&
    field(node, ...PATH, 'codelocation', 'locations', 'severity', 'priority', 'level', 'id', ...FIX) !== null
  );
}

/** Reads an object as a finding. `section` is the severity of the list it stands in. Total. */
export function claimOf(node: JsonNode, section: Grade | null, scale: Scale): Claim {
  const titleNode = field(node, ...TITLE);
  const stated = textOf(titleNode);
  const text = TEXT.map((name) => textField(node, name)).filter((value) => value !== null);
  const split = stated === null ? titleAndBody(text[0] ?? '') : { title: stated, body: '' };
  const title = parseTitle(split.title.replace(/\s+/g, ' '), placeReader([]));
  const id = textField(node, 'id', 'ref', 'identifier', 'findingid') ?? title.id;
  const places = [...placesOf(node), ...title.places];
  return {
    line: (titleNode ?? field(node, ...TEXT))?.line ?? node.line,
    id,
    ...severity(gradeOf(node) ?? title.grade, section, id, scale),
    classification:
      wordsOf(textField(node, 'classification', 'class', 'category', 'type', 'kind') ?? '')
        .map(classOfWord)
        .find((word) => word !== null) ?? title.classification,
    title: title.title === '' ? 'A finding without a title' : title.title,
    body: [...(stated === null ? [split.body, ...text.slice(1)] : text), title.rest]
      .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
      .join('\n\n'),
    locations: distinctPlaces(places),
    quotes: quotesOf(node),
    fix: fixOf(node),
    standing: { kind: 'stands' },
  };
}

function severity(
  tag: Grade | null,
  section: Grade | null,
  id: string | null,
  scale: Scale,
): Pick<Claim, 'severity' | 'severityFrom'> {
  if (tag !== null) return { severity: severityOf(tag, scale), severityFrom: 'tag' };
  if (section !== null) return { severity: severityOf(section, scale), severityFrom: 'section' };
  const implied = id === null ? null : severityOfId(id);
  return implied === null
    ? { severity: 'suggestion', severityFrom: 'default' }
    : { severity: implied, severityFrom: 'id' };
}

/** Words of severity; a bare number only under `priority`, where 0 is the most urgent. */
function gradeOf(node: JsonNode): Grade | null {
  const said = textField(node, 'severity', 'level', 'rating', 'risk') ?? '';
  const byWord = readTag(said)?.grade ?? gradeOfWord(said);
  if (byWord) return byWord;
  const priority = textField(node, 'priority') ?? '';
  return readTag(priority)?.grade ?? (/^[0-4]$/.test(priority) ? gradeOfWord(`p${priority}`) : null);
}

/** `file` + `line`, `location` as text or object, or a list of those. */
function placesOf(node: JsonNode, depth = 0): Location[] {
  if (depth > 3) return [];
  if (node.kind === 'value') return placesIn(textOf(node) ?? '', 'place');
  const place = field(node, 'codelocation', 'location', 'where');
  const inside = place?.kind === 'object' ? [place] : itemsOf(place);
  const nested = [...itemsOf(field(node, 'locations', 'places', 'files')), ...inside].flatMap((one) =>
    placesOf(one, depth + 1),
  );
  const path = textField(node, ...PATH.filter((name) => field(node, name)?.kind === 'value'));
  if (path === null) return nested;
  const own = placesIn(path, 'place');
  const ranges = own.some((one) => one.lines !== null) ? [] : linesOf(node);
  const named = own[0]?.path ?? path.trim();
  const plain = own.length ? own : [{ path: named, lines: null }];
  return [...(ranges.length ? ranges.map((lines) => ({ path: named, lines })) : plain), ...nested];
}

function linesOf(node: JsonNode): { start: number; end: number }[] {
  const start = field(node, ...START);
  if (start?.kind === 'object') return linesOf(start);
  if (start?.kind === 'array') {
    const numbers = start.items.map(numberOf).filter((one) => one !== null);
    return numbers.length
      ? [{ start: Math.min(...numbers.slice(0, 1000)), end: Math.max(...numbers.slice(0, 1000)) }]
      : [];
  }
  const first = numberOf(start);
  if (first === null)
    return placesIn(`x.txt:${(textOf(start) ?? '').replace(/^L/i, '').slice(0, 200)}`).flatMap(({ lines }) =>
      lines ? [lines] : [],
    );
  return [{ start: first, end: Math.max(first, numberOf(field(node, ...END)) ?? first) }];
}

function quotesOf(node: JsonNode): Quote[] {
  const code = field(node, ...CODE);
  const text = textOf(code);
  if (code === null || text === null || text.trim() === '') return [];
  const fence = /^\s*```([\w+#-]*)[^\n]*\n(.*?)\n?```\s*$/s.exec(text);
  const language = fence?.[1] ?? '';
  return [
    {
      code: fence?.[2] ?? text,
      language: language === '' ? textField(node, 'language') : language,
      path: null,
      line: code.line,
    },
  ];
}

function fixOf(node: JsonNode): ClaimedFix | null {
  const fix = field(node, ...FIX);
  const text = textOf(fix) ?? textField(fix, ...TEXT) ?? '';
  const fenced = [...text.slice(0, 100_000).matchAll(/```(?:diff|patch)[^\n]*\n(.*?)\n```/gs)].map(
    (match) => match[1] ?? '',
  );
  const diff = textField(node, ...DIFF) ?? textField(fix, ...DIFF);
  const bare = /^(?:diff --git|--- a\/|@@ -)/m.test(text) && !fenced.length ? [text] : [];
  const diffs = [...fenced, ...bare, ...(diff === null ? [] : [diff])];
  return text === '' && !diffs.length ? null : { text, diffs };
}
