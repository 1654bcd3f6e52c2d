/** Second opinions on findings whose place in the gate hangs on one voice: whom to ask what, and what the answers change. */
import type { ConsolidatedFinding, Consolidation, SetAside } from '../domain/consolidation.js';
import { aboutOf, type Opinions, opinionVerdict, opinionWords, type SecondOpinion } from '../domain/second-opinion.js';
import type { RoundsOutcome } from '../domain/report.js';
import { mostSevere, type Severity, severityRank } from '../domain/severity.js';
export { inquiriesFor, questionsOn } from './questions.js';
export { citedGround, citedNames, citedPaths, weigh } from './weigh.js';

/** How severe each finding gates, by what it is known by. */
export function ratings({ consolidation, carried }: RoundsOutcome): ReadonlyMap<string, Severity> {
  return new Map([...consolidation.findings, ...carried].map((finding) => [aboutOf(finding), finding.severity]));
}

interface OpinionContext {
  /** Whether no earlier round knows it: what one held against a change is never set aside, only lowered. */
  readonly isNew: (about: string) => boolean;
  readonly vendorOf: (reviewer: string) => string;
}

/** The consolidation in the light of the opinions: nothing is lost, what is refuted is set aside with the reason. */
export function withOpinions(
  consolidation: Consolidation,
  opinions: Opinions,
  { isNew, vendorOf }: OpinionContext,
): Consolidation {
  if (!opinions.size) return consolidation;
  const findings: ConsolidatedFinding[] = [];
  const refuted: SetAside[] = [];
  for (const finding of consolidation.findings) {
    const about = aboutOf(finding);
    const opinion = opinions.get(about);
    if (opinion?.verdict === 'refuted' && isNew(about) && isAlone(finding, vendorOf))
      refuted.push(refutedBy(finding, opinion));
    else findings.push(opinion ? judged(finding, opinion) : finding);
  }
  return { ...consolidation, findings, setAside: [...consolidation.setAside, ...refuted] };
}

/** What one vendor alone raised one other can refute; what more of them raised is only lowered by it. */
function isAlone({ reviewers }: ConsolidatedFinding, vendorOf: (reviewer: string) => string): boolean {
  return new Set(reviewers.map(vendorOf)).size < 2;
}

function refutedBy({ title, sources }: ConsolidatedFinding, opinion: SecondOpinion): SetAside {
  return { kind: 'refuted', to: null, reason: opinionWords(opinion), title, sources };
}

function judged(finding: ConsolidatedFinding, opinion: SecondOpinion): ConsolidatedFinding {
  const { reconciliation } = finding;
  const severity = severityAfter(finding, opinion);
  if (severity === null) return finding;
  const reason = `${reconciliation.reason} A second opinion: ${opinionVerdict(opinion)}.`;
  return { ...finding, severity, contested: false, reconciliation: { ...reconciliation, kind: 'settled', reason } };
}

/** What a finding counts as in the light of an opinion; `null` when it changes nothing. */
function severityAfter(
  finding: Pick<ConsolidatedFinding, 'severity' | 'reconciliation'>,
  { verdict, severity }: SecondOpinion,
): Severity | null {
  if (verdict === 'unclear') return null;
  if (verdict === 'confirmed') return finding.severity;
  // Never below what the others who raised it say.
  const isMilder = (one: Severity): boolean => severityRank(one) > severityRank(finding.severity);
  const others = Object.values(finding.reconciliation.votes).filter(isMilder);
  const milder = verdict === 'refuted' ? 'suggestion' : (severity ?? 'important');
  const floor = others.length ? mostSevere(others) : milder;
  const least = mostSevere([milder, floor]);
  return isMilder(least) ? least : null;
}
