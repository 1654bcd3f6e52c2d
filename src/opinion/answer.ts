/** Reads what a reviewer answered to a question: one JSON document with its verdict; anything else is not understood. */
import type { LineRange } from '../domain/finding.js';
import { OPINION_VERDICTS, type OpinionVerdict } from '../domain/second-opinion.js';
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { cutAtWord } from '../text/wording.js';
import { documentsIn } from './documents.js';

/** A citation as written: unchecked. */
export interface ClaimedCite {
  readonly path: string;
  readonly lines: LineRange | null;
  readonly quote: string;
}

export interface ReadAnswer {
  readonly verdict: OpinionVerdict;
  /** By consequence, as it says; `null` when it says none. */
  readonly severity: Severity | null;
  readonly reason: string;
  readonly cites: readonly ClaimedCite[];
}

const MOST_TEXT = 200_000;
const MOST_CITES = 20;
const MOST_REASON = 1_500;
const MOST_QUOTE = 4_000;

/** The answer; `null` when there is none, or two that differ, or something of an answer that is in none of them. */
export function readAnswer(text: string): ReadAnswer | null {
  if (text.length > MOST_TEXT) return null;
  const documents = documentsIn(text);
  // A verdict in half a document, or twice in one: what is not understood may say the opposite.
  if (verdictsIn(text) !== documents?.filter(({ value }) => 'verdict' in value).length) return null;
  const spoken = documents.filter(({ value }) => 'verdict' in value && !isForm(value['verdict']));
  const answers = spoken.flatMap(({ value }) => answerOf(value) ?? []);
  const [last, end] = [answers.at(-1), spoken.at(-1)?.end];
  const said = new Set(answers.map(({ verdict, severity }) => `${verdict} ${String(severity)}`));
  if (!last || answers.length < spoken.length || said.size !== 1) return null;
  // Who shows the answer of another speaks behind it.
  return isTakenBack(text.slice(end), last.verdict) ? null : last;
}

const verdictsIn = (text: string): number => (text.match(/"verdict"\s{0,20}:/g) ?? []).length;

/** The form that is asked for, as an echo of the prompt shows it. */
const isForm = (verdict: unknown): boolean => typeof verdict === 'string' && verdict.includes('|');

function isTakenBack(rest: string, verdict: OpinionVerdict): boolean {
  const words: readonly string[] = rest.toLowerCase().match(/[a-z]+/g) ?? [];
  return OPINION_VERDICTS.some((word) => word !== verdict && words.includes(word));
}

function answerOf(document: Readonly<Record<string, unknown>>): ReadAnswer | null {
  const verdict = OPINION_VERDICTS.find((word) => word === wordOf(document['verdict']));
  if (!verdict) return null;
  const severity = SEVERITIES.find((word) => word === wordOf(document['severity'])) ?? null;
  const { reason, cites } = document;
  return {
    verdict,
    severity,
    reason: typeof reason === 'string' ? cutAtWord(reason.trim(), MOST_REASON) : '',
    cites: (Array.isArray(cites) ? cites : []).slice(0, MOST_CITES).flatMap((cite: unknown) => citeOf(cite) ?? []),
  };
}

/** A word, also in bold or with a full stop behind it. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' && value.length < 40 ? value.toLowerCase().replace(/^[\s*_`]+|[\s*_`.]+$/g, '') : '';

function citeOf(value: unknown): ClaimedCite | null {
  if (!isRecord(value)) return null;
  const { path: written, start, end, quote } = value;
  if (typeof written !== 'string' || typeof quote !== 'string' || quote.length > MOST_QUOTE) return null;
  const [, path = '', from, to] = PLACE.exec(written) ?? [null, written];
  const [first, last] = [lineOf(start) ?? lineOf(from), lineOf(end) ?? lineOf(start) ?? lineOf(to) ?? lineOf(from)];
  const lines = first !== null && last !== null && first <= last ? { start: first, end: last } : null;
  return { path, lines, quote: bare(quote) };
}

/** A path with its lines behind it: `a.ts:5-7`, `a.ts#L5-L7`. */
const PLACE = /^(.{1,2000}?)(?::|#L)(\d{1,9})(?:[-–]L?(\d{1,9}))?$/;

function lineOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** A quote without the marks that make it code in Markdown. */
function bare(quote: string): string {
  const fenced = /^\s*(`{3,})[^\n`]*\n([\s\S]*?)\n\s*\1\s*$/.exec(quote);
  const span = /^\s*`([^`]+)`\s*$/.exec(quote);
  return fenced?.[2] ?? span?.[1] ?? quote;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
