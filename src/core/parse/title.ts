/** The text of one line enters; what it says as a finding's title leaves: id, severity, class, title, places, the prose behind. */
import { UNSEEN_CLASS } from '../../domain/characters.js';
import { withoutEnd } from '../../domain/ends.js';
import type { LineRange, Location } from '../../domain/location.js';
import type { Classification } from '../../domain/severity.js';
import { distinctPlaces, type PlaceReader } from './places.js';
import { readLead } from './lead.js';
import { lengthAt } from './sticky.js';
import { isTag, mergeTags, NO_TAG, type Tag } from './tag.js';
import { readTail } from './tail.js';
import { gradeOfPhrase, isOrdinary, type Grade } from './grades.js';

export interface Title {
  /** As written, e.g. `I3`, or `null`. */
  readonly id: string | null;
  readonly grade: Grade | null;
  /** A word before the title that grades only where nothing else does (`Error: …`). */
  readonly weakGrade: Grade | null;
  readonly classification: Classification | null;
  /** The finding says itself what it is instead, e.g. `observation`. */
  readonly demotion: Tag['demotion'];
  readonly title: string;
  readonly places: readonly Location[];
  /** The title as written, which may speak of files. */
  readonly wording: string;
  /** Prose on the same line behind the title. */
  readonly rest: string;
  readonly isBold: boolean;
  /** A place stands where places stand: before or behind the title, not in it. */
  readonly hasPlace: boolean;
  /** The severity stands where severities stand: in brackets, bold or as a sign. */
  readonly hasTag: boolean;
  /** A grade in brackets stands before the title: nothing else needs to show that it opens a finding. */
  readonly isBracketed: boolean;
  /** A grade, in whatever shape, stands before the title; ordinary words do not count. */
  readonly isLedByGrade: boolean;
  /** Lines named before the title, of the file that heads its group. */
  readonly lines: LineRange | null;
}

/** A title and its place are read from this much of a line; the rest is prose. */
const MAX_TITLE = 3000;

/** Whether a title shows by itself that it opens a finding. */
export function isStrongTitle(title: Title): boolean {
  if (title.title === '' && title.rest === '') return false;
  const hasId = title.id !== null && /^[A-Z]/.test(title.id);
  return (
    title.isBracketed ||
    // `CRIT-001`, `IMP-2`: no other word looks so.
    /^(?:CRIT|IMP|SUG|NIT)-?\d/.test(title.id ?? '') ||
    (hasId && (title.isBold || title.hasTag || title.hasPlace)) ||
    (title.hasTag && (title.isBold || title.hasPlace))
  );
}

/** Reads a line (its list marker and heading marks already taken off) as a title. Total. */
export function parseTitle(line: string, reader: PlaceReader): Title {
  const text = inlineMarkup(line.slice(0, MAX_TITLE));
  const lead = readLead(text);
  const { inner, tail, isBold } = splitBold(text.slice(lead.end), lead.isBold);
  const head = stripLeadingPlace(inner, reader);
  const behind = readTail(tail, reader);
  const split = isBold || behind.found ? { title: head.text, rest: '' } : splitSentence(head.text);
  const trimmed = stripTrailing(split.title, reader);
  const ending = endingGrade(trimmed.text);
  const tag = mergeTags([lead.tag, head.tag, trimmed.tag, behind.tag, ending.tag]);
  const places = [...head.places, ...trimmed.places, ...behind.places];
  // A sign that also decorates grades where a place stands behind it: `❌ src/a.js:3: …`.
  const bySign = tag.grade === null && lead.weakGrade === 'critical' && places.length > 0 ? lead.weakGrade : null;
  return {
    id: lead.id,
    weakGrade: lead.weakGrade,
    isBracketed: lead.isBracketed,
    isLedByGrade: lead.tag.grade !== null || bySign !== null,
    lines: lead.lines,
    ...tag,
    grade: tag.grade ?? bySign,
    title: cleanTitle(ending.text),
    places: distinctPlaces(places),
    wording: trimmed.text,
    rest: [split.rest, behind.rest, line.slice(MAX_TITLE)].filter((part) => part !== '').join(' '),
    isBold,
    hasPlace: places.length > 0,
    hasTag: tag.grade !== null || bySign !== null,
  };
}

const UNSEEN = new RegExp(`[${UNSEEN_CLASS}]`, 'gu');

function inlineMarkup(text: string): string {
  return text.replace(UNSEEN, '').replace(/!\[([^\]\n]{0,60})\]\([^)\n]{0,300}\)/g, '$1');
}

/** The bold title and what stands behind it; without bold the whole is the title. */
function splitBold(text: string, isOpen: boolean): { inner: string; tail: string; isBold: boolean } {
  const start = /^\s*(\*\*|__)/.exec(text);
  if (!isOpen && !start) return { inner: text, tail: '', isBold: false };
  const from = isOpen ? 0 : (start?.[0].length ?? 0);
  const mark = isOpen ? '**' : (start?.[1] ?? '**');
  const close = closingMark(text, from, mark);
  if (close < 0) return { inner: text.slice(from), tail: '', isBold: isOpen || start !== null };
  return { inner: text.slice(from, close), tail: text.slice(close + 2), isBold: true };
}

/** The closing `**`, not one inside a code span. */
function closingMark(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '`') {
      const close = text.indexOf('`', at + 1);
      if (close > 0) at = close;
    } else if (text.startsWith(mark, at)) return at;
  }
  return text.indexOf(mark, from);
}

interface Stripped {
  readonly text: string;
  readonly places: readonly Location[];
  readonly tag: Tag;
}

/** `path:3 — Title`, `path:3: Title`. */
function stripLeadingPlace(text: string, reader: PlaceReader): Stripped {
  const places: Location[] = [];
  let at = lengthAt(MARKUP_BEFORE_PLACE, text, 0);
  for (let match = reader.at(text, at, 'place'); match; match = reader.at(text, at, 'place')) {
    places.push(...match.places);
    at = match.end + lengthAt(LIST_SEPARATOR, text, match.end);
  }
  const behind = /^[*_\])]{0,3}(?:\s+[—–|-]+\s*|\s*[:：]\s+|\s*$)/.exec(text.slice(at))?.[0];
  if (
    !places.length ||
    behind === undefined ||
    !places.some((place) => place.lines !== null || /[./]/.test(place.path))
  )
    return { text, places: [], tag: NO_TAG };
  return { text: text.slice(at + behind.length), places, tag: NO_TAG };
}

const MARKUP_BEFORE_PLACE = /[\s*_[(]*/y;
const LIST_SEPARATOR = /(?:\s*[,;&]\s*|\s+and\s+)?/y;
/** Where a title may end before its place: first at a dash, colon or bracket, then at a mere blank. */
const HARD_CUT = /\s[—–|-]{1,2}\s|:\s|\s(?=[([{]|[*_`]{1,3}[([])/g;
const SOFT_CUT = /\s(?=[`*_])|\s@\s|\sat\s|\sin\s/g;

/** Takes places and tags off the end of a title, from the first spot behind which nothing else stands. */
function stripTrailing(text: string, reader: PlaceReader): Stripped {
  return cutAt(HARD_CUT, text, reader) ?? cutAt(SOFT_CUT, text, reader) ?? { text, places: [], tag: NO_TAG };
}

function cutAt(pattern: RegExp, text: string, reader: PlaceReader): Stripped | null {
  pattern.lastIndex = 0;
  for (let cut = pattern.exec(text), tries = 0; cut && tries < 40; cut = pattern.exec(text), tries += 1) {
    const behind = readTail(text.slice(cut.index + cut[0].length), reader);
    const isComplete = behind.rest === '' && behind.found && cut.index > 0;
    const isWord = pattern === SOFT_CUT && !isTag(behind.tag) && !behind.places.some((place) => place.lines !== null);
    if (isComplete && !isWord) return { text: text.slice(0, cut.index), places: behind.places, tag: behind.tag };
  }
  return null;
}

/** `Login accepts any password — Critical`: a grade behind the last dash or colon. */
function endingGrade(text: string): { readonly text: string; readonly tag: Tag } {
  const match = /^(.{3,300}?)\s*(?:\s[—–-]|:|\s\|)\s+([A-Za-z][A-Za-z\d -]{1,14})$/.exec(text.trim());
  const grade = match ? gradeOfPhrase(match[2] ?? '') : null;
  if (!match || grade === null || isOrdinary(match[2] ?? '')) return { text, tag: NO_TAG };
  return { text: match[1] ?? '', tag: { ...NO_TAG, grade } };
}

/** Without bold the title is the first sentence. */
function splitSentence(text: string): { title: string; rest: string } {
  const match = /^(.{12,240}?[^\s.][.!?。！？])(?:\s+(?=[\p{Lu}`*"'([])|(?<=[。！？]))(.*)$/su.exec(text);
  const abbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|no|approx)\.$/i;
  if (match && !abbreviation.test(match[1] ?? '')) return { title: match[1] ?? '', rest: match[2] ?? '' };
  return { title: text, rest: '' };
}

/** A title without surrounding markup, separators and closing full stop. */
export function cleanTitle(text: string): string {
  const line = text.replace(/\*\*|__|~~/g, '').replace(/\s+/g, ' ');
  const bare = withoutEnd(line.replace(/^[\s—–|:;,.>*_-]+/, ''), /[\s—–|:;,*_-]/);
  const plain = /[^.]\.$/.test(bare) ? bare.slice(0, -1) : bare;
  return balanced(plain).trim();
}

/** Brackets or quotes that lost their other half when places were taken off. */
function balanced(text: string): string {
  const ticks = text.split('`').length - 1;
  const one = ticks % 2 === 1 ? text.replace(/^`|`$/, '') : text;
  return one.endsWith('(') ? one.slice(0, -1) : one;
}
