/** Texts of reviewers enter, in which they name findings by their own ids; the same texts with the report's ids leave. Done once, after the rounds. */
import type {
  ConsolidatedFinding,
  Consolidation,
  MergedConcern,
  MergedPoint,
  Said,
  SetAside,
} from '../../domain/consolidation.js';
import type { ReportFinding } from '../../domain/report.js';
import type { LedgerEntry } from '../../domain/round.js';
import { renamed, type Names } from './references.js';

/** Stored review → own id → what the report calls the finding. An id that a review gives to several findings is in none. */
export type Numbering = ReadonlyMap<string, Names>;

/** What each review's ids became: ids of the report; of what was set aside, which has none, its title. */
export function numberingOf({ findings, setAside }: Pick<Consolidation, 'findings' | 'setAside'>): Numbering {
  const listed = namesOf(findings.map(({ id, sources }) => ({ name: id, sources })));
  const aside = namesOf(setAside.map(({ title, sources }) => ({ name: `“${title}” (set aside)`, sources })));
  const files = new Set([...listed.keys(), ...aside.keys()]);
  // An id that a draft used too is the finding's that stands.
  return new Map([...files].map((file) => [file, known([...(aside.get(file) ?? []), ...(listed.get(file) ?? [])])]));
}

type Uses = ReadonlyMap<string, string | null>;

const known = (uses: readonly (readonly [string, string | null])[]): Names =>
  new Map([...new Map(uses)].flatMap(([own, name]) => (name === null ? [] : [[own, name] as const])));

/** `null`: the review gives this id to several. */
function namesOf(
  items: readonly { readonly name: string; readonly sources: SetAside['sources'] }[],
): Map<string, Uses> {
  const names = new Map<string, Map<string, string | null>>();
  for (const { name, sources } of items) {
    for (const { anchored } of sources) {
      const { file, id: own } = anchored.finding;
      if (own === null) continue;
      const uses = names.get(file) ?? new Map<string, string | null>();
      names.set(file, uses.set(own, (uses.get(own) ?? name) === name && uses.get(own) !== null ? name : null));
    }
  }
  return names;
}

/** A text of one review. */
export function renumbered(text: string, file: string, numbering: Numbering): string {
  return renamed(text, numbering.get(file));
}

/** Title, words and additions, each by the numbering of the review that it stands in. */
export function renumberedFinding<Item extends ConsolidatedFinding>(finding: Item, numbering: Numbering): Item {
  const [main] = finding.sources;
  const titled = finding.sources.find(({ anchored }) => anchored.finding.title === finding.title) ?? main;
  const { title, body, said } = finding;
  return {
    ...finding,
    title: renumbered(title, titled?.anchored.finding.file ?? '', numbering),
    body: renumbered(body, main?.anchored.finding.file ?? '', numbering),
    said: renumberedSaid(said, numbering),
  };
}

function renumberedSaid(said: readonly Said[], numbering: Numbering): Said[] {
  return said.map((each) => ({ ...each, text: renumbered(each.text, each.file, numbering) }));
}

/** Titles of what was set aside. */
export function renumberedAside(item: SetAside, numbering: Numbering): SetAside {
  const file = item.sources[0]?.anchored.finding.file ?? '';
  return { ...item, title: renumbered(item.title, file, numbering) };
}

/** The words of a finding that no review raised again name findings by the ids of the report that listed it last. */
export function renumberedCarried(finding: ReportFinding, ledger: readonly LedgerEntry[]): ReportFinding {
  const own = ledger.find(({ key, now }) => key === finding.key && now === finding.id);
  if (!own) return finding;
  const then = ledger.filter(({ round }) => round === own.round);
  const names = new Map(then.map(({ id, now }) => [id, now ?? `${id} of round ${String(own.round)}`]));
  const { body, said } = finding;
  return {
    ...finding,
    body: renamed(body, names),
    said: said.map((each) => ({ ...each, text: renamed(each.text, names) })),
  };
}

/** Observations and assessments. */
export function renumberedParts(
  { observations, assessments }: Pick<Consolidation, 'observations' | 'assessments'>,
  numbering: Numbering,
): Pick<Consolidation, 'observations' | 'assessments'> {
  const translated = <T extends MergedPoint | MergedConcern>(items: readonly T[]): T[] =>
    items.map((item) => ({
      ...item,
      text: renumbered(item.text, item.file, numbering),
      said: renumberedSaid(item.said, numbering),
    }));
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
