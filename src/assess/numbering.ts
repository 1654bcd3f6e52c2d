/** Replaces the reviewers' own finding ids by the report's in all texts; done once, after the rounds. */
import type {
  ConsolidatedFinding,
  Consolidation,
  MergedConcern,
  MergedPoint,
  Said,
  SetAside,
} from '../domain/consolidation.js';
import type { ReportFinding } from '../domain/report.js';
import type { LedgerEntry } from '../domain/round.js';
import { fencedLines, spanCloser } from '../text/fences.js';
import { listed } from '../text/wording.js';

/** Stored review → own id → what the report calls the finding. An id that a review gives to several findings is in none. */
type Numbering = ReadonlyMap<string, Names>;

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

// Renaming ids in one text; code stays as it is.

/** An id as written → what it is called now. */
type Names = ReadonlyMap<string, string>;

/** Letters and a number, outside of words, paths and names in code; `I1/I2` are two. A range is taken apart. */
const ID = String.raw`[A-Z]{1,8}-?\d{1,4}`;
const BEFORE = String.raw`(?<![\w.$#@&\\-]|(?<!${ID})\/)`;
const AFTER = String.raw`(?!\w|[.:]\w|-[A-Z\d]|\/(?!${ID}))`;
const REFERENCE = new RegExp(String.raw`${BEFORE}(${ID})(?:\s?[-–—]\s?(${ID}))?${AFTER}`, 'g');

/** `the prior I2`, `round 1's I2`, `last review (I1, I2`: ids of another report. */
const ROUND = String.raw`(?:(?:prior|previous|earlier|last|former|first)\s+(?:round|review|report|run)|round\s+\d{1,4})(?:['’]s?)?`;
const EARLIER_BEFORE = new RegExp(
  String.raw`\b(?:prior|${ROUND})[\s(:]{1,3}(?:(?:findings?|issues?)\s{1,3})?(?:${ID}(?:\s?(?:,|&|\/|and|or)\s?){1,2}){0,20}$`,
  'i',
);
/** `I2 of round 1`, `I1 and I2 from the last review`. */
const EARLIER_AFTER = new RegExp(
  String.raw`^(?:\s?(?:,|&|\/|and|or){1,2}\s?${ID}){0,20}\s{0,3}\(?(?:(?:of|from|in)\s+(?:(?:the|our|this)\s+)?)?${ROUND}\b`,
  'i',
);
/** S3 is a service, too. */
const SERVICE_AFTER =
  /^[\s-](?:buckets?|objects?|storage|stores?|keys?|clients?|apis?|sdks?|uploads?|downloads?|endpoints?|compatible|urls?|uris?|paths?|prefix(?:es)?|backends?|regions?)\b/i;
const SERVICE_BEFORE = /\b(?:aws|amazon)\s$/i;
const NEAR = 160;

/** Each id that has another name, outside code and unless it is another round's, by that name. */
export function renamed(text: string, names: Names | undefined): string {
  if (!names?.size) return text;
  const lines = text.split('\n');
  const fenced = fencedLines(lines);
  return lines.map((line, index) => (fenced[index] ? line : renamedLine(line, names))).join('\n');
}

function renamedLine(line: string, names: Names): string {
  if (!/[A-Z]-?\d/.test(line)) return line;
  const code = codeSpans(line);
  return line.replace(REFERENCE, (whole: string, first: string, last: string | undefined, at: number) => {
    if (code(at)) return whole;
    const before = line.slice(Math.max(0, at - NEAR), at);
    const after = line.slice(at + whole.length, at + whole.length + NEAR);
    if (EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after)) return whole;
    if (first === 'S3' && (SERVICE_AFTER.test(after) || SERVICE_BEFORE.test(before))) return whole;
    if (last === undefined) return names.get(first) ?? whole;
    return range(first, last, names) ?? pair(whole, [first, last], names);
  });
}

/** Two ids with a dash between them that are no range; a bare hyphen makes a word of them. */
function pair(whole: string, [first, last]: readonly [string, string], names: Names): string {
  const between = whole.slice(first.length, whole.length - last.length);
  if (between === '-' && first.replace(/\d+$/, '') !== last.replace(/\d+$/, '')) return whole;
  return `${names.get(first) ?? first}${between}${names.get(last) ?? last}`;
}

const MAX_RANGE = 30;

/** `I1–I3` names three findings, which need not be neighbours any more; `null` when it is no range, or one of them has no other name. */
function range(first: string, last: string, names: Names): string | null {
  const [, letters = '', from = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
  const [, others = '', to = ''] = /^(.*?)(\d+)$/.exec(last) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (letters !== others || count < 2 || count > MAX_RANGE) return null;
  const all = Array.from(
    { length: count },
    (_, step) => names.get(`${letters}${String(Number(from) + step)}`) ?? [],
  ).flat();
  return all.length < count ? null : listed(all);
}

/** Tells whether a character of the line stands in a code span. Asked from left to right. */
function codeSpans(line: string): (at: number) => boolean {
  const closing = spanCloser(line);
  const spans: (readonly [number, number])[] = [];
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const close = index <= (spans.at(-1)?.[1] ?? -1) ? null : closing(run.length, index);
    if (close !== null) spans.push([index, close]);
  }
  let passed = 0;
  return (at) => {
    while ((spans[passed]?.[1] ?? Infinity) < at) passed += 1;
    const [from = Infinity] = spans[passed] ?? [];
    return at > from;
  };
}
