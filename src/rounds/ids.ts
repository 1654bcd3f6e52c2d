/** Puts settled findings in report order and gives them ids, unique keys and links by those ids; nowhere else are ids given. */
import type { ConsolidatedFinding, SetAside } from '../domain/consolidation.js';
import type { Severity } from '../domain/severity.js';
import { inReportOrder, numberIds, uniqueKeys } from '../join/join.js';
import { severityLetter } from '../text/wording.js';

interface Renumbered {
  readonly findings: readonly ConsolidatedFinding[];
  /** Key of the main source → id; those that left are missing. */
  readonly ids: ReadonlyMap<string, string>;
}

export function giveIds(findings: readonly ConsolidatedFinding[]): Renumbered {
  const ordered = inReportOrder(findings).flatMap((index) => findings[index] ?? []);
  const ids = numberIds(ordered.map(({ severity }) => severity));
  const keys = uniqueKeys(ordered.map(({ key }) => key));
  const map = new Map(ordered.map(({ id }, index) => [id, ids[index] ?? id]));
  const moved = (links: readonly string[]): string[] => linked(links, map);
  return {
    ids: map,
    findings: ordered.map((finding, index) => ({
      ...finding,
      id: ids[index] ?? finding.id,
      key: keys[index] ?? finding.key,
      related: moved(finding.related),
      sources: finding.sources.map((source) => ({ ...source, alsoIn: moved(source.alsoIn) })),
    })),
  };
}

const linked = (links: readonly string[], ids: Renumbered['ids']): string[] =>
  links.flatMap((id) => ids.get(id) ?? []).sort();

/** What was set aside, with its links by the ids of the report. */
export function asideLinked(item: SetAside, ids: Renumbered['ids']): SetAside {
  return { ...item, sources: item.sources.map((source) => ({ ...source, alsoIn: linked(source.alsoIn, ids) })) };
}

/** Ids for further findings of these severities, after those that are taken. */
export function continueIds(taken: readonly string[], severities: readonly Severity[]): string[] {
  const last = new Map<string, number>();
  for (const id of taken) {
    const [, letter = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
    last.set(letter, Math.max(last.get(letter) ?? 0, Number(digits)));
  }
  return severities.map((severity) => {
    const letter = severityLetter(severity);
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${number}`;
  });
}
