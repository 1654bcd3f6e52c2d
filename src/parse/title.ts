/** Reads a finding's title line: id, severity, class, title, places, and the prose behind them. */
import type { LineRange, Location } from '../domain/finding.js';
import type { Classification, Risk } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { UNSEEN_CLASS, withoutEnd } from '../text/characters.js';
import {
  type Grade,
  gradeOfPhrase,
  gradeOfSign,
  isOrdinary,
  isTag,
  mergeTags,
  NO_TAG,
  readTag,
  type Tag,
} from './grades.js';
import { lengthAt, matchAt } from './lines.js';
import { distinctPlaces, type PlaceReader } from './places.js';

export interface Title {
  /** As written, e.g. `I3`, or `null`. */
  readonly id: string | null;
  readonly grade: Grade | null;
  /** A word before the title that grades only where nothing else does (`Error: …`). */
  readonly weakGrade: Grade | null;
  readonly classification: Classification | null;
  readonly filed: Risk | null;
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
  const from = isOpen ? 0 : must(start)[0].length;
  const mark = isOpen ? '**' : must(start?.[1]);
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
  const grade = match ? gradeOfPhrase(must(match[2])) : null;
  if (!match || grade === null || isOrdinary(must(match[2]))) return { text, tag: NO_TAG };
  return { text: must(match[1]), tag: { ...NO_TAG, grade } };
}

/** Without bold the title is the first sentence. */
function splitSentence(text: string): { title: string; rest: string } {
  const match = /^(.{12,240}?[^\s.][.!?。！？])(?:\s+(?=[\p{Lu}`*"'([])|(?<=[。！？]))(.*)$/su.exec(text);
  const abbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|no|approx)\.$/i;
  if (match && !abbreviation.test(must(match[1]))) return { title: must(match[1]), rest: must(match[2]) };
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

// The id and the severity before the title.

/** What stands before a title. */
interface Lead {
  readonly id: string | null;
  readonly tag: Tag;
  /** An ordinary word before a colon that could be a grade (`Error: …`). */
  readonly weakGrade: Grade | null;
  /** A grade in brackets stands before the title. */
  readonly isBracketed: boolean;
  /** `L12:`, `Lines 3-5:` before the title: lines of the file that heads the group. */
  readonly lines: LineRange | null;
  /** Where the title begins. */
  readonly end: number;
  /** An opening `**` was passed that is not closed yet. */
  readonly isBold: boolean;
}

const MARKUP = /[\s*_~[(✗✘✖×►▶▸●○■□☐☑✔✓»→│┃]*/y;
const ID_WORD =
  /(?:finding|issue|bug|problem|suggestion|item|point|nit|comment|vuln(?:erability)?)\s{0,2}(?:no\.?\s?)?#?\s?(?=[A-Z]{0,3}-?\d)/iy;
const ID =
  /`?#?([A-Z]{1,4}-?\d{1,6}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{1,2})?)`?(?=[\s.:)\]*_—–\-|,]|$)(\*{0,3}\s{0,2}[.:)\]—–\-|·]\*{0,3}|\*\*|`)?/y;
/** Closing marks right behind, then blanks and separators; never a code span's opening tick or a flag's dashes. */
const SEPARATOR = /[*_`~]{0,6}\s{0,4}(?:[.:：)\]—–|,/·•>]|-{1,2}(?=\s)){0,3}[\s]*/y;

/** The id and the severity before the title, in any order, with whatever separates them. */
function readLead(text: string): Lead {
  let [end, id, tag] = [0, null as string | null, NO_TAG];
  let weakGrade: Grade | null = null;
  let isBracketed = false;
  let lines: LineRange | null = null;
  for (let round = 0; round < 6; round += 1) {
    const start = end + lengthAt(MARKUP, text, end);
    const sign = gradeOfSign(text.slice(start, start + 8));
    const tagged = sign ? null : leadingTag(text, start);
    const named: RegExpExecArray | null = lines === null && !sign && !tagged ? matchAt(LINES, text, start) : null;
    const found = id === null && !sign && !tagged && !named ? leadingId(text, start) : null;
    if (sign) {
      if (sign.isSure) tag = mergeTags([tag, { ...NO_TAG, grade: sign.grade }]);
      else weakGrade ??= sign.grade;
      end = start + sign.length;
    } else if (tagged) {
      tag = mergeTags([tagged.tag, tag]);
      weakGrade ??= tagged.weakGrade;
      isBracketed ||= tagged.isBracketed;
      end = tagged.end;
    } else if (named) {
      lines = linesNamed(named);
      end = start + named[0].length;
    } else if (found) {
      id = found.id;
      end = found.end;
    } else break;
    end += lengthAt(SEPARATOR, text, end);
  }
  return { id, tag, weakGrade, isBracketed, lines, ...reopen(text, end) };
}

function linesNamed([, first, second]: RegExpExecArray): LineRange {
  const start = Number(first);
  return { start, end: Math.max(start, Number(second ?? start)) };
}

/** Gives back the opening marks of the title that were taken for separators, and counts whether the lead left bold open. */
function reopen(text: string, end: number): { end: number; isBold: boolean } {
  let start = end;
  while (
    start > 0 &&
    /[*_`[(~]/.test(text.charAt(start - 1)) &&
    !/[*_`]/.test(text.charAt(start)) &&
    opensMarkup(text, start)
  )
    start -= 1;
  const marks = text.slice(0, start).match(/\*\*|__/g)?.length ?? 0;
  return { end: start, isBold: marks % 2 === 1 };
}

function opensMarkup(text: string, at: number): boolean {
  const before = text[at - 2] ?? ' ';
  return /\s/.test(before) || /[*_`[(~]/.test(before);
}

function leadingId(text: string, at: number): { id: string; end: number } | null {
  const word = lengthAt(ID_WORD, text, at);
  ID.lastIndex = at + word;
  const match = ID.exec(text);
  const id = match?.[1];
  if (!match || id === undefined) return null;
  const behind = text.slice(at + word + match[0].length);
  const isDelimited =
    match[2] !== undefined ||
    word > 0 ||
    behind === '' ||
    /^\s?[([](?:critical|high|important|medium|low|major|minor|blocker|p\d)\b/i.test(behind);
  const isHeadedId = /^[CIS]\d{1,3}$/.test(id);
  return isDelimited || isHeadedId ? { id, end: at + word + match[0].length } : null;
}

const LINES = /`?(?:L|lines?\s)(\d{1,7})(?:\s?[-–—]\s?L?(\d{1,7}))?`?(?=\s*(?:\*\*)?\s*[:：—–-])/iy;

const BRACKETED = /(`{0,2})[[(【](?:severity:\s*|!)?([^\])】\n]{1,60})[\])】]\1/iy;
const BARE_TAG =
  /(?:severity\s*[:=]\s*)?([A-Za-z][A-Za-z\d]*(?:[ -](?:to[ -]have|fix|\d))?)(?: (?:priority|severity|issue|finding))?(?:\s?\([^()\n]{1,30}\)(?=\*{0,3}:))?(?=\*{0,3}\s{0,2}(?:[:：—–|/)\]·]|-\s)|\*\*(?:\s|$)|`)/iuy;

/** Conventional comments: `issue (security, blocking):`, `**nitpick (non-blocking):**`. */
const CONVENTIONAL =
  /(?:issue|suggestion|todo|chore|nitpick|nit|question|thought|praise|note|polish|typo|quibble)\s?\(([^()\n]{2,40})\)\*{0,2}\s?:/iy;

/** A severity before the title: `[CRITICAL]`, `(important, gap)`, `**High** —`, `P1:`. */
function leadingTag(
  text: string,
  at: number,
): { readonly tag: Tag; readonly weakGrade: Grade | null; readonly isBracketed: boolean; readonly end: number } | null {
  const from = /[[(]/.test(text.charAt(at - 1)) ? at - 1 : at;
  BRACKETED.lastIndex = from;
  const bracket = BRACKETED.exec(text);
  const inBrackets = bracket ? readTag(must(bracket[2])) : null;
  if (bracket && inBrackets && (inBrackets.grade !== null || inBrackets.classification !== null))
    return { tag: inBrackets, weakGrade: null, isBracketed: inBrackets.grade !== null, end: from + bracket[0].length };
  const conventional = readTag(matchAt(CONVENTIONAL, text, at)?.[1] ?? '');
  if (conventional?.grade)
    return { tag: conventional, weakGrade: null, isBracketed: true, end: CONVENTIONAL.lastIndex };
  BARE_TAG.lastIndex = at;
  const bare = BARE_TAG.exec(text);
  const grade = bare ? gradeOfPhrase(must(bare[1])) : null;
  if (!bare || !grade) return null;
  const isWeak = isOrdinary(must(bare[1])) && !/^severity/i.test(bare[0]);
  return {
    tag: isWeak ? NO_TAG : { ...NO_TAG, grade },
    weakGrade: isWeak ? grade : null,
    isBracketed: false,
    end: at + bare[0].length,
  };
}

// What stands behind a title: places, tags and prose.

/** What stands behind a title. */
interface Tail {
  readonly places: readonly Location[];
  readonly tag: Tag;
  readonly rest: string;
  /** A place or a tag was there. */
  readonly found: boolean;
}

const TAIL_GAP = /(?:[\s—–|,;:·•/&+→*_~-]|(?:in|at|and|vs\.?|see|also|file|location|where|from)(?=[\s:`*[])){0,20}/iy;
const GROUP = /[*_`]{0,3}[([{]([^()[\]{}\n]{1,120})[)\]}][*_`]{0,3}/y;

/** Reads the places and tags behind a title up to the prose that follows them. */
function readTail(tail: string, reader: PlaceReader): Tail {
  let [at, tag] = [0, NO_TAG];
  const places: Location[] = [];
  const remarks: string[] = [];
  for (let round = 0; round < 80; round += 1) {
    const start = at + lengthAt(TAIL_GAP, tail, at);
    // A path may begin with a bracket: `(shop)/cart.tsx:3`, `[id]/page.tsx:2`.
    const path = /[[(]/.test(tail.charAt(start)) ? reader.at(tail, start, 'place') : null;
    const group = path?.places.some(({ path: name }) => name.includes('/')) ? null : groupAt(tail, start, reader);
    const match = group ? null : (path ?? reader.at(tail, start, 'place'));
    if (!group && !match) break;
    if (match) places.push(...match.places);
    if (group) tag = mergeTags([tag, group.tag]);
    if (group) places.push(...group.places);
    if (group?.remark) remarks.push(group.remark);
    at = match?.end ?? group?.end ?? start;
  }
  const rest = tail
    .slice(at)
    .replace(/^[\s—–|,;:·•*_.)\]-]+/, '')
    .trimEnd();
  const prose = [...remarks, /^[*_`.\s]*$/.test(rest) ? '' : rest].filter((part) => part !== '').join(' ');
  return { places, tag, rest: prose, found: places.length > 0 || isTag(tag) };
}

/** `(important, gap)`, `` `[suggestion]` ``, `(a.go:12)`, `(lines 3–5)`; other short remarks in brackets are passed over. */
function groupAt(
  text: string,
  at: number,
  reader: PlaceReader,
): { tag: Tag; places: readonly Location[]; remark: string; end: number } | null {
  GROUP.lastIndex = at;
  const match = GROUP.exec(text);
  if (!match || text[at + match[0].length] === '(') return null;
  const inside = must(match[1]);
  const tag = readTag(inside);
  const places = tag ? [] : reader.within(inside, 'place');
  const isRemark = !tag && !places.length;
  if (isRemark && at === 0) return null;
  return { tag: tag ?? NO_TAG, places, remark: isRemark ? match[0].trim() : '', end: at + match[0].length };
}
