/** A scored reviewer and its peers enter; a short paragraph about how it did, from facts, leaves. */
import { counted, duration, listed, severityTally } from '../../domain/wording.js';
import type { RetroFacts, ScoredReviewer } from '../retro.js';

/** A first paragraph; grows in retro/remarks. */
export function remarksOf(reviewer: ScoredReviewer, facts: RetroFacts): string {
  const alone = facts.findings.filter(
    (finding) => finding.reviewers.length === 1 && finding.reviewers[0] === reviewer.id,
  );
  const took = reviewer.passes.reduce((sum, pass) => sum + pass.durationMs, 0);
  const sentences = [
    `${reviewer.name} raised ${severityTally(reviewer.scorecard.raised)}${took ? ` in ${duration(took)}` : ''}.`,
    alone.length ? `${counted(alone.length, 'finding')} nobody else raised: ${listed(alone.map(({ id }) => id))}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
