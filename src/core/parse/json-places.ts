/** An object of a JSON review enters; the places it names leave. */
import type { LineRange, Location } from '../../domain/location.js';
import { rangeOf } from './claim.js';
import { pathOfUri } from './artifacts.js';
import { field, itemsOf, numberOf, textField, textOf } from './fields.js';
import { FIELDS } from './json-schema.js';
import type { JsonNode } from './json.js';
import { distinctPlaces, type PlaceReader } from './places.js';

const MAX_PLACES = 60;

/** `file` + `line`, `location` as text or object, or a list of those. `within`: the file of the list it stands in. */
export function placesOf(node: JsonNode, within: string | null, reader: PlaceReader): Location[] {
  const own = placesAt(node, { within: null, reader }, 0);
  const places = own.length || within === null ? own : placesAt(node, { within, reader }, 0);
  return distinctPlaces(places.slice(0, MAX_PLACES));
}

interface Around {
  readonly within: string | null;
  readonly reader: PlaceReader;
}

function placesAt(node: JsonNode, around: Around, depth: number): Location[] {
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

/** A place in words: a known or plain path with its lines, lines of the file around, or what prose names. */
function placesOfText(text: string, { within, reader }: Around): Location[] {
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
