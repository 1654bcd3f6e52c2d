/** Says which finding a point of another section is about: by the id that it names, else by its place, else by a name in code. */
import type { ConsolidatedFinding } from '../domain/consolidation.js';
import { distance, type LineRange } from '../domain/finding.js';
import { SEVERITIES, severityRank } from '../domain/severity.js';
import { addTo } from '../domain/values.js';
import { placesIn } from '../parse/parse.js';
import { fileName } from '../text/known-files.js';
import { shortSpans } from './point-likeness.js';
import { proseOf } from './profile.js';
import { boundedText, symbolsOf } from './terms.js';

/** `rank`: 0 of what names a critical finding, one more than the last severity of what names none. */
export interface NamedFinding {
  readonly rank: number;
  /** Keys of the findings that it names by their ids. */
  readonly keys: readonly string[];
}

export const NAMES_NONE: NamedFinding = { rank: SEVERITIES.length, keys: [] };

/** Lines from a finding within which a place is the finding's. */
const NEAR = 5;
const ID = /(?<![\w./-])[A-Z]{1,8}-?\d{1,4}(?![\w/-]|\.\w)/g;

/** Reads a text of a stored review. */
export function namedIn(findings: readonly ConsolidatedFinding[]): (text: string, file: string) => NamedFinding {
  const index = indexOf(findings);
  return (text, file) => {
    const said = boundedText(text);
    const ids = (said.match(ID) ?? []).flatMap((id) => index.byId.get(`${file}\n${id}`) ?? []);
    if (ids.length) return { rank: mostSevereRank(ids), keys: [...new Set(ids.map(({ key }) => key))] };
    const places = placesIn(said).flatMap(({ path, lines }) =>
      (lines ? (index.byName.get(fileName(path)) ?? []) : []).filter((at) => lines && distance(at.lines, lines) < NEAR),
    );
    const near = places.map(({ finding }) => finding);
    return { rank: mostSevereRank(near.length ? near : sharing(namesIn(said), index)), keys: [] };
  };
}

interface FindingIndex {
  /** By stored review and the reviewer's own id. */
  readonly byId: ReadonlyMap<string, readonly ConsolidatedFinding[]>;
  /** By the file's name without its folders. */
  readonly byName: ReadonlyMap<string, readonly { readonly lines: LineRange; readonly finding: ConsolidatedFinding }[]>;
  /** By the names in code of its text. */
  readonly byCode: ReadonlyMap<string, readonly ConsolidatedFinding[]>;
}

function indexOf(findings: readonly ConsolidatedFinding[]): FindingIndex {
  const byId = new Map<string, ConsolidatedFinding[]>();
  const byName = new Map<string, { lines: LineRange; finding: ConsolidatedFinding }[]>();
  const byCode = new Map<string, ConsolidatedFinding[]>();
  for (const finding of findings) {
    for (const { anchored } of finding.sources) {
      const { file, id } = anchored.finding;
      if (id !== null) addTo(byId, `${file}\n${id}`, finding);
    }
    for (const { path, lines } of finding.locations) if (lines) addTo(byName, fileName(path), { lines, finding });
    const said = finding.sources.map(
      ({
        anchored: {
          finding: { title, body },
        },
      }) => `${title}\n${proseOf(body)}`,
    );
    for (const name of new Set(said.flatMap(namesIn))) addTo(byCode, name, finding);
  }
  return { byId, byName, byCode };
}

/** So many findings may share a name for it to tell which of them is meant. */
const SHARED_BY = 2;

/** The findings that are named most, by names in code that hardly another finding has. */
function sharing(names: readonly string[], { byCode }: FindingIndex): ConsolidatedFinding[] {
  const worth = new Map<ConsolidatedFinding, number>();
  for (const name of names) {
    const found = byCode.get(name) ?? [];
    if (found.length > SHARED_BY) continue;
    for (const finding of found) worth.set(finding, (worth.get(finding) ?? 0) + 1 / found.length);
  }
  const most = Math.max(0, ...worth.values());
  return [...worth].filter(([, value]) => value === most).map(([finding]) => finding);
}

const namesIn = (text: string): string[] => {
  const said = boundedText(text);
  return [...new Set([...symbolsOf(said), ...shortSpans(said)])];
};

const mostSevereRank = (findings: readonly ConsolidatedFinding[]): number =>
  Math.min(NAMES_NONE.rank, ...findings.map((finding) => severityRank(finding.severity)));
