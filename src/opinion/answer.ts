/** Reads what a reviewer answered to a question: one JSON document with its verdict; anything else is not understood. */
import type { LineRange } from '../domain/finding.js';
import { OPINION_VERDICTS, type OpinionVerdict } from '../domain/second-opinion.js';
import { SEVERITIES, type Severity } from '../domain/severity.js';
import { byFence } from '../text/fences.js';
import { cutAtWord } from '../text/wording.js';

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

/** The answer; `null` when there is none, or two that differ. */
export function readAnswer(text: string): ReadAnswer | null {
  if (text.length > MOST_TEXT) return null;
  const answers = documentsIn(text).flatMap((document) => answerOf(document) ?? []);
  const last = answers.at(-1);
  const said = new Set(answers.map(({ verdict, severity }) => `${verdict} ${String(severity)}`));
  return last && said.size === 1 ? last : null;
}

/** The whole text, or what stands in its fences; one that is not closed was cut off. */
function documentsIn(text: string): unknown[] {
  const documents = [text];
  let lines: string[] = [];
  for (const { line, fence } of byFence(text.split(/\r\n|\r|\n/))) {
    if (fence === 'opens') lines = [];
    if (fence === 'inside') lines.push(line);
    if (fence === 'closes') documents.push(lines.join('\n'));
  }
  return documents.flatMap((document) => {
    if (!document.trimStart().startsWith('{')) return [];
    try {
      return [JSON.parse(document) as unknown];
    } catch {
      return [];
    }
  });
}

function answerOf(document: unknown): ReadAnswer | null {
  if (!isRecord(document)) return null;
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

const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

function citeOf(value: unknown): ClaimedCite | null {
  if (!isRecord(value)) return null;
  const { path, start, end, quote } = value;
  if (typeof path !== 'string' || typeof quote !== 'string' || quote.length > MOST_QUOTE) return null;
  const [first, last] = [lineOf(start), lineOf(end) ?? lineOf(start)];
  const lines = first !== null && last !== null && first <= last ? { start: first, end: last } : null;
  return { path: path.replace(/^\.\//, ''), lines, quote };
}

const lineOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
