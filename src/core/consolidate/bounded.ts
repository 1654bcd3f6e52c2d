/** Findings and texts of any size enter; what is compared of them leaves, with nothing in it that makes patterns slow. */
import type { AnchoredFinding } from '../../domain/evidence.js';
import { severityRank } from '../../domain/severity.js';

/** No reader compares more of one text than this; characters. */
const MAX_TEXT = 20_000;
/** Quotes and diffs of one finding that are compared. */
const MAX_BLOCKS = 40;

/** Runs that no author writes: a pattern that looks for their end would look at them again from each of their characters. */
const RUNS = /([`~])\1{12,}|([*_#[\](){}<>|\\-])\2{60,}|(?<![ \t])[ \t]{200,}|(?<!\w)(\w{60})\w{140,}/g;
/** A link that does not end on its line, when there are many of them. */
const OPEN_LINK = /\]\((?![^()\n]{0,400}\))/g;
const MANY_LINKS = 200;

/** The same text unless it is longer or wilder than any that was written for people. */
export function boundedText(text: string): string {
  const cut = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const calm = cut.replace(RUNS, (_run, tick?: string, mark?: string, word?: string) =>
    tick === undefined ? (mark ?? word ?? ' ') : tick.repeat(12),
  );
  return (calm.match(OPEN_LINK)?.length ?? 0) > MANY_LINKS ? calm.replace(OPEN_LINK, '] (') : calm;
}

const boundedCode = (code: string): string => code.slice(0, MAX_TEXT);

/** The finding as it is compared. What is shown is the finding itself. */
export function boundedFinding(anchored: AnchoredFinding): AnchoredFinding {
  const { finding, fix } = anchored;
  const { quotes, fix: claimed } = finding;
  return {
    ...anchored,
    finding: {
      ...finding,
      title: boundedText(finding.title),
      body: boundedText(finding.body),
      quotes: quotes.slice(0, MAX_BLOCKS).map((quote) => ({ ...quote, code: boundedCode(quote.code) })),
      fix: claimed && { text: boundedText(claimed.text), diffs: claimed.diffs.slice(0, MAX_BLOCKS).map(boundedCode) },
    },
    fix: { ...fix, diff: boundedCode(fix.diff) },
  };
}

/** Nobody writes so many findings: of a review with more, the most severe are compared and the rest stand for themselves. */
const MAX_COMPARED = 1_000;

/** All findings of a review; of a flood the most severe, then the first. */
export function comparedOf(findings: readonly AnchoredFinding[]): {
  readonly compared: readonly AnchoredFinding[];
  readonly alone: readonly AnchoredFinding[];
} {
  // A notice is known by its text: what a model says of the same lines is a finding of its own.
  const isAlone = ({ finding }: AnchoredFinding): boolean => finding.standing.kind === 'notice';
  const [notices, others] = [findings.filter(isAlone), findings.filter((each) => !isAlone(each))];
  if (others.length <= MAX_COMPARED) return { compared: others, alone: notices };
  const compared: AnchoredFinding[] = [];
  const alone: AnchoredFinding[] = [...notices];
  const counts = new Map<string, number>();
  for (const anchored of [...others].sort(bySeverity)) {
    const count = (counts.get(anchored.finding.file) ?? 0) + 1;
    counts.set(anchored.finding.file, count);
    (count <= MAX_COMPARED ? compared : alone).push(anchored);
  }
  return { compared, alone };
}

function bySeverity({ finding: a }: AnchoredFinding, { finding: b }: AnchoredFinding): number {
  return severityRank(a.severity) - severityRank(b.severity) || a.line - b.line || a.ordinal - b.ordinal;
}
