/** Two reports of one change, of which the newer did not know the older, enter; the last round as if it had known it leaves. */
import type { PriorReport } from '../../domain/prior.js';
import type { LedgerEntry, PriorFinding } from '../../domain/round.js';
import { isAtLeast } from '../../domain/severity.js';
import { continueIds } from './renumber.js';

/**
 * The newer report with what the older one left open in it, under ids that follow its own: comments speak of the newer
 * one's ids. It closes nothing of the older one, and what the older one had declined stays with that decline.
 */
export function layered(newer: PriorReport, older: PriorReport): PriorReport {
  // Whatever a report says that may be anybody's, it closes nothing.
  const believed = newer.trust.kind === 'authenticated';
  if (believed && newer.history.some(({ report }) => report === older.id)) return newer;
  const closed = believed && older.trust.kind === 'authenticated' ? older.ledger : [];
  const declined = new Set(closed.flatMap(({ key, fate }) => (fate === 'declined' ? [key] : [])));
  const own = newer.findings.filter(({ key }) => !declined.has(key)).map((finding) => harsher(finding, older.findings));
  const taken = newer.findings.map(({ id }) => id);
  const findings = joined(own, older.findings, taken);
  const keys = new Set(newer.ledger.map(({ key }) => key));
  return {
    ...newer,
    number: Math.max(newer.number, newer.head !== null && newer.head === older.head ? older.number : older.number + 1),
    findings,
    points: newer.points.length ? newer.points : older.points,
    ledger: [
      ...newer.ledger,
      ...older.findings.map((finding) => stillOpen(finding, older.number, findings)),
      ...older.ledger.filter(({ key }) => !keys.has(key) && !findings.some((finding) => finding.key === key)),
    ],
    history: onlyOnce([...older.history, pastRound(older), ...newer.history]),
  };
}

/**
 * The report with what is open in another leg's: nothing else of that one counts. What both know stands once and as
 * severe as the more severe of them; what a person declined here, at that severity, is declined.
 */
export function withOpen(report: PriorReport, open: readonly PriorFinding[]): PriorReport {
  const own = report.findings.map((finding) => ({ ...harsher(finding, open), since: finding.since }));
  const left = open.filter((finding) => !isDeclined(finding, report));
  const added = left.map((finding) => ({ ...finding, since: Math.min(finding.since, report.number) }));
  const taken = own.map(({ id }) => id);
  return { ...report, findings: joined(own, added, taken) };
}

function isDeclined({ key, severity, contested }: PriorFinding, { ledger, trust }: PriorReport): boolean {
  const entry = ledger.find((each) => each.key === key && each.fate === 'declined');
  if (!entry?.decline || trust.kind !== 'authenticated') return false;
  return isAtLeast(entry.decline.severity, contested ? 'critical' : severity);
}

/** Findings, and those of others that are not among them, under ids that follow. */
function joined(
  own: readonly PriorFinding[],
  others: readonly PriorFinding[],
  taken: readonly string[],
): PriorFinding[] {
  const known = new Set(own.map(({ key }) => key));
  const added = [...new Map(others.map((finding) => [finding.key, finding])).values()].filter(
    ({ key }) => !known.has(key),
  );
  const ids = continueIds(
    taken,
    added.map(({ severity }) => severity),
  );
  return [...own, ...added.map((finding, index) => ({ ...finding, id: ids[index] ?? finding.id }))];
}

/** A finding that both know keeps the more severe rating and the round that first raised it. */
function harsher(finding: PriorFinding, before: readonly PriorFinding[]): PriorFinding {
  const known = before.find(({ key }) => key === finding.key);
  if (!known) return finding;
  const severity = isAtLeast(known.severity, finding.severity) ? known.severity : finding.severity;
  return { ...finding, severity, contested: known.contested || finding.contested, since: known.since };
}

function stillOpen(finding: PriorFinding, round: number, now: readonly PriorFinding[]): LedgerEntry {
  const { key, id, title } = finding;
  const reason = 'the round after it could not read this report';
  const listed = now.find((each) => each.key === key)?.id ?? null;
  return { key, id, title, round, fate: 'unaddressed', reason, now: listed, finding: null, decline: null };
}

const pastRound = ({ number, id, head, publishedAt }: PriorReport): PriorReport['history'][number] => ({
  number,
  report: id,
  head,
  publishedAt,
});

const onlyOnce = (history: PriorReport['history']): PriorReport['history'] => [
  ...new Map(history.map((round) => [round.report, round])).values(),
];
