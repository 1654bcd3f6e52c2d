/** What is to be done with this round's findings enters; the consolidation with it done leaves: severities kept, declined ones set aside, fresh ids. */
import type { ConsolidatedFinding, Consolidation, SetAside } from '../../domain/consolidation.js';
import type { FindingRound } from '../../domain/round.js';
import { mostSevere } from '../../domain/severity.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import { asideLinked, giveIds } from './renumber.js';
import type { Settled } from './settle.js';
import { saidBy } from './settle.js';

export interface Declined {
  readonly finding: ConsolidatedFinding;
  readonly decline: AppliedDecline;
}

export interface Applied {
  readonly consolidation: Consolidation;
  /** Key → standing. */
  readonly standing: Readonly<Record<string, FindingRound>>;
  /** Id before → id now. */
  readonly ids: ReadonlyMap<string, string>;
}

export function applyEffects(
  consolidation: Consolidation,
  settled: readonly Settled[],
  waived: readonly Declined[],
): Applied {
  const declined = new Map<string, Declined>();
  const changed = new Map<string, ConsolidatedFinding>();
  const standings = new Map<string, FindingRound>();
  for (const { effect } of settled) {
    if (effect.kind === 'declined') declined.set(effect.finding.id, effect);
    if (effect.kind !== 'stands') continue;
    const { finding, standing } = effect;
    changed.set(finding.id, harsher(changed.get(finding.id), finding));
    if (standing) standings.set(finding.id, standing);
  }
  for (const each of waived) declined.set(each.finding.id, each);
  const stay = consolidation.findings.filter(({ id }) => !declined.has(id)).map((each) => changed.get(each.id) ?? each);
  const { findings, ids } = giveIds(withOwnKeys(stay, changed));
  const before = new Map([...ids].map(([old, fresh]) => [fresh, old]));
  const standing = findings.flatMap(({ id, key }) => {
    const known = standings.get(before.get(id) ?? '');
    return known ? [[key, known] as const] : [];
  });
  const aside = [...consolidation.setAside, ...[...declined.values()].map(asSetAside)];
  const setAside = aside.map((item) => asideLinked(item, ids));
  return { consolidation: { ...consolidation, findings, setAside }, standing: Object.fromEntries(standing), ids };
}

/** Several earlier findings may bear on one: the harshest severity and any contested vote stay. */
function harsher(a: ConsolidatedFinding | undefined, b: ConsolidatedFinding): ConsolidatedFinding {
  if (!a) return b;
  const severity = mostSevere([a.severity, b.severity]);
  const contested = (a.contested || b.contested) && severity !== 'critical';
  const reason = [...new Set([a.reconciliation.reason, b.reconciliation.reason])].join(' ');
  return { ...a, severity, contested, reconciliation: { ...a.reconciliation, reason } };
}

/** A finding that took over an earlier one's key has it for itself. */
function withOwnKeys(
  findings: readonly ConsolidatedFinding[],
  changed: ReadonlyMap<string, ConsolidatedFinding>,
): ConsolidatedFinding[] {
  const inherited = new Set(findings.filter(({ id }) => changed.has(id)).map(({ key }) => key));
  return findings.map((finding) =>
    changed.has(finding.id) || !inherited.has(finding.key) ? finding : { ...finding, key: `${finding.key}-new` },
  );
}

function asSetAside({ finding, decline }: Declined): SetAside {
  return { kind: 'declined', to: null, reason: saidBy(decline), title: finding.title, sources: finding.sources };
}
