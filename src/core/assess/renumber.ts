/** Texts of reviewers enter, in which they name findings by their own ids; the same texts with the report's ids leave. */
import type { ConsolidatedFinding, Consolidation, MergedConcern, MergedPoint } from '../../domain/consolidation.js';

/** Own id → id in the report, per reviewer. An id that two passes use for different findings is in none. */
export type Numbering = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** An id outside of words and code names; ids of earlier rounds and `S3` as a name of a service stay. */
const ID = /(?<![\w`./$-])([CIS]\d{1,3})(?![\w`/-])/g;
const EARLIER_ROUND = /\bround\s+\d+(?:['’]s)?\s+(?:\w+\s+){0,2}$/i;
const SPEAKS_OF_FINDINGS = /(?:\(|\b(?:see|finding|findings|fix|issue|with|by|to|of|and|also)\s)$/i;

/** What each reviewer's ids became. */
export function numberingOf(findings: readonly Pick<ConsolidatedFinding, 'id' | 'sources'>[]): Numbering {
  const numbering = new Map<string, Map<string, string>>();
  const ambiguous = new Set<string>();
  for (const { id, sources } of findings) {
    for (const { anchored } of sources) {
      const { reviewer, id: own } = anchored.finding;
      if (own === null) continue;
      const known = numbering.get(reviewer) ?? new Map<string, string>();
      if (known.has(own) && known.get(own) !== id) ambiguous.add(`${reviewer} ${own}`);
      numbering.set(reviewer, known.set(own, id));
    }
  }
  for (const key of ambiguous) {
    const [reviewer = '', own = ''] = key.split(' ');
    numbering.get(reviewer)?.delete(own);
  }
  return numbering;
}

/** A text of one reviewer, outside fences. */
export function renumbered(text: string, reviewer: string, numbering: Numbering): string {
  const ids = numbering.get(reviewer);
  if (!ids?.size) return text;
  let fenced = false;
  const lines = text.split('\n').map((line) => {
    const mark = /^\s*(?:`{3,}|~{3,})/.test(line);
    if (mark) fenced = !fenced;
    return mark || fenced ? line : renumberedLine(line, ids);
  });
  return lines.join('\n');
}

function renumberedLine(line: string, ids: ReadonlyMap<string, string>): string {
  let [passed, ticks] = [0, 0];
  return line.replace(ID, (own: string, _id: string, at: number) => {
    ticks += line.slice(passed, at).split('`').length - 1;
    passed = at;
    const isInCode = ticks % 2 === 1;
    const before = line.slice(Math.max(0, at - 40), at);
    if (isInCode || EARLIER_ROUND.test(before)) return own;
    if (own === 'S3' && !SPEAKS_OF_FINDINGS.test(before)) return own;
    return ids.get(own) ?? own;
  });
}

/** A merged body: the first source's text, then parts that other reviewers added. */
export function renumberedBody(finding: ConsolidatedFinding, numbering: Numbering): string {
  let speaker = finding.sources[0]?.anchored.finding.reviewer ?? '';
  const parts = finding.body.split(/^(?=\*\*[\w.-]{1,60}\*\* adds:$)/m);
  return parts
    .map((part) => {
      speaker = /^\*\*([\w.-]{1,60})\*\* adds:/.exec(part)?.[1] ?? speaker;
      return renumbered(part, speaker, numbering);
    })
    .join('');
}

/** Observations and assessments; a text of several reviewers is the first one's words. */
export function renumberedParts(
  { observations, assessments }: Pick<Consolidation, 'observations' | 'assessments'>,
  numbering: Numbering,
): Pick<Consolidation, 'observations' | 'assessments'> {
  const translated = <T extends MergedPoint | MergedConcern>(items: readonly T[]): T[] =>
    items.map((item) =>
      item.reviewers.length === 1 ? { ...item, text: renumbered(item.text, item.reviewers[0] ?? '', numbering) } : item,
    );
  return {
    observations: { concerns: translated(observations.concerns), strengths: translated(observations.strengths) },
    assessments: {
      testing: translated(assessments.testing),
      documentation: translated(assessments.documentation),
      commitStructure: translated(assessments.commitStructure),
      limitations: translated(assessments.limitations),
    },
  };
}
