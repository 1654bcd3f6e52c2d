/** Findings and what was set aside enter; one sentence per thing that moved, with the reason, leaves. */
import type { SetAside, Source } from '../../domain/consolidation.js';
import type { ReportFinding } from '../../domain/report.js';
import { listed } from '../../domain/wording.js';
import type { RetroFacts } from '../retro.js';
import { movedBy } from './scorecard.js';

const SET_ASIDE_WORDS: Readonly<Record<SetAside['kind'], string>> = {
  refuted: 'set aside as refuted',
  demoted: 'moved out of the findings',
  declined: 'set aside as declined by a maintainer',
  duplicate: 'set aside as a duplicate',
};

/** What moved and why: severities first, in report order, then what was set aside. */
export function reconciliationOf(facts: Pick<RetroFacts, 'findings' | 'setAside' | 'reviewers'>): string[] {
  const name = (id: string): string => facts.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
  return [
    ...facts.findings.flatMap((finding) => severityMoves(finding, name)),
    ...facts.findings.flatMap((finding) => classificationMoves(finding, name)),
    ...facts.setAside.map((item) => setAsideMove(item, name)),
  ];
}

type NameOf = (reviewer: string) => string;

function severityMoves(finding: ReportFinding, name: NameOf): string[] {
  const moved = finding.sources.filter((source) => movedBy({ finding, source }) !== 0);
  if (!moved.length) return [];
  const who = moved.map((source) => `${reference(source, name)} (${source.anchored.finding.severity})`);
  return [
    `${listed(who)} → ${finding.severity} ${finding.id}: ${clause(finding.reconciliation.reason.replace(/^Votes: [^.]*\.\s*/, ''))}.`,
  ];
}

function classificationMoves(finding: ReportFinding, name: NameOf): string[] {
  const other = finding.sources.filter((source) => {
    const claimed = source.anchored.finding.classification;
    return claimed !== null && claimed !== finding.classification;
  });
  if (!other.length) return [];
  const who = other.map((source) => `${reference(source, name)} says ${source.anchored.finding.classification ?? ''}`);
  const kept = finding.classification ?? 'unclassified';
  const byGit = finding.origin.kind === 'pre-existing' ? `; git places the code before this change` : '';
  return [`${finding.id} is ${kept}, although ${listed(who)}${byGit}.`];
}

function setAsideMove(item: SetAside, name: NameOf): string {
  const who = listed(item.sources.map((source) => reference(source, name)));
  const where = item.to === null ? '' : ` to ${item.to === 'observation' ? 'the observations' : item.to}`;
  return `${who || 'A finding'} “${item.title}” ${SET_ASIDE_WORDS[item.kind]}${where}: ${clause(item.reason)}.`;
}

/** e.g. `Codex GPT 5.4 C1`; the line where the review gives no id. */
function reference(source: Source, name: NameOf): string {
  const { reviewer, id, line, pass } = source.anchored.finding;
  const which = id ?? `line ${String(line)}`;
  return `${name(reviewer)} ${which}${pass > 1 ? ` of pass ${String(pass)}` : ''}`;
}

/** A reason as a clause: no full stop at its end, never empty. */
function clause(reason: string): string {
  return reason.trim().replace(/[.\s]+$/, '') || 'no reason was given';
}
