/** What a structured review (JSON, SARIF, rdjson) says about one defect enters; a finding leaves. */
import type { ClaimedFix, Finding, Quote, Standing } from '../../domain/finding.js';
import type { Location } from '../../domain/location.js';
import type { Review, ReviewText } from '../../domain/review.js';
import type { Problem } from '../../domain/problem.js';
import type { Classification, Severity } from '../../domain/severity.js';

export interface Claim {
  readonly line: number;
  readonly id: string | null;
  readonly severity: Severity;
  readonly severityFrom: Finding['severityFrom'];
  readonly classification: Classification | null;
  readonly title: string;
  readonly body: string;
  readonly locations: readonly Location[];
  readonly quotes: readonly Quote[];
  readonly fix: ClaimedFix | null;
  readonly standing: Standing;
}

/** Findings of the claims: in order, claims on one line told apart by ordinals. */
export function findingsOf(source: ReviewText, claims: readonly Claim[]): Finding[] {
  const onLine = new Map<number, number>();
  return claims.map((claim) => {
    const ordinal = onLine.get(claim.line) ?? 0;
    onLine.set(claim.line, ordinal + 1);
    return { reviewer: source.reviewer, pass: source.pass, file: source.file, ordinal, ...claim };
  });
}

/** A review that says nothing but these findings. */
export function reviewOf(
  source: ReviewText,
  findings: readonly Finding[],
  read: { readonly readable: boolean; readonly problems: readonly Problem[] },
): Review {
  return {
    reviewer: source.reviewer,
    pass: source.pass,
    file: source.file,
    text: source.text,
    executiveSummary: '',
    findings,
    concerns: [],
    strengths: [],
    testing: [],
    documentation: [],
    commitStructure: [],
    limitations: [],
    feedback: [],
    coverage: [],
    closed: false,
    claimed: null,
    unread: [],
    ...read,
  };
}

/** The first sentence of a message as title; a message of one sentence is all title. */
export function titleAndBody(message: string): { readonly title: string; readonly body: string } {
  const text = message.trim();
  const [first = ''] = text.split('\n');
  const sentence = /^.{6,200}?[^\s.][.!?。](?=\s|$)/u.exec(first.slice(0, 400))?.[0] ?? first.slice(0, 200);
  const title = sentence.replace(/\s+/g, ' ').replace(/[.:\s]+$/, '');
  return { title, body: text === sentence || text === title ? '' : text };
}
