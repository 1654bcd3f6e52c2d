/** What a structured review (JSON, SARIF, rdjson) says about one defect enters; a finding leaves. */
import type { Finding } from '../../domain/finding.js';
import type { LineRange } from '../../domain/location.js';
import type { Problem } from '../../domain/problem.js';
import type { ReadingContext, Review, ReviewText, Unread } from '../../domain/review.js';

/** A finding before it has its place in a review. */
export type Claim = Omit<Finding, 'reviewer' | 'pass' | 'file' | 'ordinal'>;

const MAX_UNREAD = 500;

/** Findings of the claims: in order, claims on one line told apart by ordinals. */
export function findingsOf({ reviewer, pass, file }: ReviewText, claims: readonly Claim[]): Finding[] {
  const onLine = new Map<number, number>();
  return claims.map((claim) => {
    const ordinal = onLine.get(claim.line) ?? 0;
    onLine.set(claim.line, ordinal + 1);
    return { reviewer, pass, file, ordinal, ...claim };
  });
}

/** A review that says nothing but what is given. Of very many unread parts the rest is one. */
export function reviewOf(source: ReviewText, read: Partial<Review> & Pick<Review, 'readable' | 'unread'>): Review {
  const { reviewer, pass, file, text } = source;
  return {
    ...{ reviewer, pass, file, text, executiveSummary: '', findings: [], concerns: [], strengths: [], testing: [] },
    ...{ documentation: [], commitStructure: [], limitations: [], feedback: [], coverage: [], problems: [] },
    ...{ closed: false, claimed: null, ...read, unread: bounded(read.unread) },
  };
}

function bounded(unread: readonly Unread[]): readonly Unread[] {
  const next = unread[MAX_UNREAD];
  if (!next) return unread;
  const reason = `${next.reason}; and ${String(unread.length - MAX_UNREAD - 1)} more parts were not read`;
  return [...unread.slice(0, MAX_UNREAD), { ...next, reason }];
}

/** The problem that findings without any grade are, unless the configuration says what they count as. */
export function ungraded(
  { file }: Pick<ReviewText, 'file'>,
  findings: readonly Finding[],
  { defaultSeverity }: Pick<ReadingContext, 'defaultSeverity'>,
): Problem[] {
  const found = findings.filter(({ severityFrom }) => severityFrom === 'default');
  const [first] = found;
  if (!first || defaultSeverity !== null) return [];
  return [
    {
      what: `${file}: ${String(found.length)} ${found.length === 1 ? 'finding has' : 'findings have'} no severity and count as suggestions`,
      why: `line ${String(first.line)} gives none: "${first.title.slice(0, 120)}"`,
      fix: 'read them in the report, and let the reviewer grade each finding, or set `default-severity`',
    },
  ];
}

/** Lines from a first and a last one, as far as they are given. */
export function rangeOf(start: number | null, end: number | null): LineRange | null {
  return start === null ? null : { start, end: Math.max(start, end ?? start) };
}

/** The first sentence of a message as title; a message of one sentence is all title. */
export function titleAndBody(message: string): { readonly title: string; readonly body: string } {
  const text = message.trim();
  const [first = ''] = text.split('\n', 1);
  const sentence = /^.{6,200}?[^\s.][.!?。](?=\s|$)/u.exec(first.slice(0, 400))?.[0] ?? first.slice(0, 200);
  const title = sentence.replace(/\s+/g, ' ').replace(/(?<![.:\s])[.:\s]+$/, '');
  return { title, body: text === sentence || text === title ? '' : text };
}
