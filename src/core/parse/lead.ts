/** The start of a title's line enters; the id and the severity before the title leave. */
import type { LineRange } from '../../domain/location.js';
import { lengthAt, matchAt } from './sticky.js';
import { mergeTags, NO_TAG, readTag, type Tag } from './tag.js';
import { gradeOfPhrase, gradeOfSign, isOrdinary, type Grade } from './grades.js';

/** What stands before a title. */
export interface Lead {
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
  /`?#?([A-Z]{1,4}-?\d{1,6}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{1,2})?)`?(?=[\s.:)\]*_—–\-|,]|$)(\*{0,3}\s{0,2}[.:)\]—–\-|]\*{0,3}|\*\*|`)?/y;
/** Closing marks right behind, then blanks and separators; never a code span's opening tick or a flag's dashes. */
const SEPARATOR = /[*_`~]{0,6}\s{0,4}(?:[.:：)\]—–|,/·•>]|-{1,2}(?=\s)){0,3}[\s]*/y;

/** The id and the severity before the title, in any order, with whatever separates them. */
export function readLead(text: string): Lead {
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
    /[*_`[(~]/.test(text[start - 1] ?? '') &&
    !/[*_`]/.test(text[start] ?? '') &&
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
  const isDelimited = match[2] !== undefined || word > 0 || text.length === at + match[0].length;
  const isHeadedId = /^[CIS]\d{1,3}$/.test(id);
  return isDelimited || isHeadedId ? { id, end: at + word + match[0].length } : null;
}

const LINES = /`?(?:L|lines?\s)(\d{1,7})(?:\s?[-–—]\s?L?(\d{1,7}))?`?(?=\s*(?:\*\*)?\s*[:：—–-])/iy;

const BRACKETED = /(`{0,2})[[(【](?:severity:\s*|!)?([^\])】\n]{1,60})[\])】]\1/iy;
const BARE_TAG =
  /(?:severity\s*[:=]\s*)?([A-Za-z][A-Za-z\d]*(?:[ -](?:to[ -]have|fix|\d))?)(?: (?:priority|severity|issue|finding))?(?:\s?\([^()\n]{1,30}\)(?=\*{0,3}:))?(?=\*{0,3}\s{0,2}(?:[:：—–|/)\]]|-\s)|\*\*(?:\s|$)|`)/iuy;

interface Tagged {
  readonly tag: Tag;
  readonly weakGrade: Grade | null;
  readonly isBracketed: boolean;
  readonly end: number;
}

/** Conventional comments: `issue (security, blocking):`, `**nitpick (non-blocking):**`. */
const CONVENTIONAL =
  /(?:issue|suggestion|todo|chore|nitpick|nit|question|thought|praise|note|polish|typo|quibble)\s?\(([^()\n]{2,40})\)\*{0,2}\s?:/iy;

/** A severity before the title: `[CRITICAL]`, `(important, gap)`, `**High** —`, `P1:`. */
function leadingTag(text: string, at: number): Tagged | null {
  const from = /[[(]/.test(text[at - 1] ?? '') ? at - 1 : at;
  BRACKETED.lastIndex = from;
  const bracket = BRACKETED.exec(text);
  const inBrackets = bracket ? readTag(bracket[2] ?? '') : null;
  if (bracket && inBrackets && (inBrackets.grade !== null || inBrackets.classification !== null))
    return { tag: inBrackets, weakGrade: null, isBracketed: inBrackets.grade !== null, end: from + bracket[0].length };
  const conventional = readTag(matchAt(CONVENTIONAL, text, at)?.[1] ?? '');
  if (conventional?.grade)
    return { tag: conventional, weakGrade: null, isBracketed: true, end: CONVENTIONAL.lastIndex };
  BARE_TAG.lastIndex = at;
  const bare = BARE_TAG.exec(text);
  const grade = bare ? gradeOfPhrase(bare[1] ?? '') : null;
  if (!bare || !grade) return null;
  const isWeak = isOrdinary(bare[1] ?? '') && !/^severity/i.test(bare[0]);
  return {
    tag: isWeak ? NO_TAG : { ...NO_TAG, grade },
    weakGrade: isWeak ? grade : null,
    isBracketed: false,
    end: at + bare[0].length,
  };
}
