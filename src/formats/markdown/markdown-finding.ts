/** Writes a finding in Markdown: title line, code, text, fix, and what the program verified. */
import { allWords } from '../../domain/consolidation.js';
import { type Anchor, fits } from '../../domain/finding.js';
import { FIXES_PATCH, type ReportFinding } from '../../domain/report.js';
import { opinionVerdict } from '../../domain/second-opinion.js';
import { SEVERITIES } from '../../domain/severity.js';
import { withoutEnd } from '../../text/characters.js';
import { listed } from '../../text/wording.js';
import { fenced, showCharacters } from '../inline-marks.js';
import { plainText, safeInline } from '../neutralise.js';
import {
  bodyWithFix,
  commitLink,
  excerptOf,
  excerptPlace,
  folded,
  languageOf,
  lineText,
  linked,
  type Page,
  placeLink,
} from './markdown-body.js';

/** A page's findings as they were written: the summary repeats those of the report. */
const onPages = new WeakMap<Page, WeakMap<ReportFinding, string>>();

/** The whole finding, its blocks in reading order. */
export function finding(item: ReportFinding, page: Page): string {
  const known = onPages.get(page) ?? new WeakMap<ReportFinding, string>();
  onPages.set(page, known);
  const text = known.get(item) ?? writtenFinding(item, page);
  known.set(item, text);
  return text;
}

function writtenFinding(item: ReportFinding, page: Page): string {
  const parts = [
    titleLine(item, page),
    facts(item, page),
    excerptOf(item),
    secondOpinion(item, page),
    bodyWithFix(item, page),
    namedPlaces(item, page),
    evidence(item, page),
    rounds(item),
    comments(item, page),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** `I1. **Title** — place (important, gap)`: as reviews are written, so that a reader of reviews can read it. */
export function titleLine(item: ReportFinding, page: Page): string {
  const title = safeInline(item.title, page.around).replaceAll('**', '') || 'Untitled';
  const place = primary(item);
  const where = place ? ` — ${placeLink(page, place)}` : '';
  const kind = item.classification === null ? item.severity : `${item.severity}, ${item.classification}`;
  return `${item.id}. **${title}**${where} (${kind})`;
}

function primary(item: ReportFinding): Anchor | undefined {
  return item.locations.find((place) => place.primary) ?? item.locations[0];
}

/** One line: where its code comes from, who says it and how severe, where else it stands. */
function facts(item: ReportFinding, page: Page): string {
  const { contested, blocking } = item;
  const parts = [
    contested ? '**contested**' : '',
    origin(item, page),
    voices(item, page),
    otherPlaces(item, page),
    blocking ? '' : 'not blocking',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The other places, a file's name once. */
function otherPlaces(item: ReportFinding, page: Page): string {
  const first = primary(item);
  const others = item.locations.filter((place) => place !== first);
  const links = others.map((place, index) => {
    const before = index === 0 ? first : others[index - 1];
    const isSame = before?.path === place.path && place.lines !== null;
    return placeLink(page, place, isSame ? `:${lineText(place.lines)}` : undefined);
  });
  return links.length ? `also at ${listed(links)}` : '';
}

const ORIGIN_WORDS: Readonly<Record<ReportFinding['origin']['kind'], string>> = {
  introduced: 'introduced',
  exposed: 'exposed by this change',
  'pre-existing': 'older than this change',
  unknown: 'origin unknown',
};

/** Without a repository nothing is known of any finding, which is said once for all. */
function origin({ origin: found }: ReportFinding, page: Page): string {
  const { change } = page.report;
  if (change === null && found.kind === 'unknown') return '';
  const { commit } = found;
  // The only commit of a change wrote all of it.
  const isOnly = found.kind === 'introduced' && change?.commits.length === 1;
  const wrote = found.kind === 'introduced' ? ' in' : ', lines of';
  const by = commit && !isOnly ? `${wrote} ${commitLink(page, commit.sha)} “${safeInline(commit.subject)}”` : '';
  const why = commit ? withoutCommit(found.reason, commit.sha) : found.reason;
  const isTelling = found.kind !== 'introduced' || commit === null;
  return `${ORIGIN_WORDS[found.kind]}${by}${isTelling && why !== '' ? ` (${withoutEnd(safeInline(why, page.around), /[.\s]/)})` : ''}`;
}

/** Who says it; each with its severity when they differ. */
function voices(item: ReportFinding, page: Page): string {
  const { votes: cast } = item.reconciliation;
  const graded = SEVERITIES.map((severity) => ({
    severity,
    names: item.reviewers.filter((id) => cast[id] === severity).map(page.short),
  })).filter(({ names }) => names.length > 0);
  const isOne = graded.length === 1 && graded[0]?.severity === item.severity;
  if (isOne || !graded.length) return item.reviewers.map(page.short).join(', ');
  return graded.map(({ severity, names }) => `${listed(names)} ${severity}`).join(', ');
}

/** Beside the claim, in sight: whoever answers it must see both voices. */
function secondOpinion({ secondOpinion: opinion }: ReportFinding, page: Page): string {
  if (!opinion) return '';
  const { reviewer, sameVendor, cites, reason } = opinion;
  const who = `${page.short(reviewer)}${sameVendor ? ' (the same vendor, asked anew)' : ''}`;
  const seen = cites.map((cite) => placeLink(page, { ...cite, side: 'head' }));
  const places = seen.length ? ` It cites ${listed(seen)}.` : '';
  return `**Second opinion: ${opinionVerdict(opinion)}** by ${who}. ${sentence(safeInline(reason, page.around))}${places}`;
}

/** The reason without the commit that is named before it, and without the words that lead to nothing else. */
function withoutCommit(reason: string, sha: string): string {
  const at = reason.indexOf(sha.slice(0, 7));
  if (at === -1) return reason;
  const before = reason
    .slice(0, at)
    .trimEnd()
    .replace(/(?:; (?:last changed by|these lines are older:)|,? (?:in|by|of)|[,;:])$/, '');
  const after = reason.slice(at).replace(/^[0-9a-f]{7,64}(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?/, '');
  return `${before}${after}`.trim();
}

/** Code at the places that the text names and that is not shown already, in one fold. */
function namedPlaces(item: ReportFinding, { report }: Page): string {
  const words = allWords(item.body, item.said);
  const shown = excerptPlace(item);
  const seen = new Set<string>();
  const elsewhere = report.prosePlaces.filter(({ text, path, startLine, excerpt }) => {
    if (excerpt === '' || !mentions(words, text)) return false;
    if (shown && covers(shown, path, startLine)) return false;
    return seen.size !== seen.add(`${path}:${String(startLine)}`).size;
  });
  if (!elsewhere.length) return '';
  const blocks = elsewhere.map(
    ({ text, path, excerpt }) => `${plainText(text)}:\n\n${fenced(showCharacters(excerpt), languageOf(path))}`,
  );
  const [only] = elsewhere;
  if (only && elsewhere.length === 1) {
    return folded(`Code at ${plainText(only.text)}`, fenced(showCharacters(only.excerpt), languageOf(only.path)));
  }
  return folded(`Code at ${listed(elsewhere.map(({ text }) => plainText(text)))}`, blocks.join('\n\n'));
}

function mentions(body: string, place: string): boolean {
  for (let at = body.indexOf(place); at !== -1; at = body.indexOf(place, at + 1)) {
    const before = body.charAt(at - 1);
    const after = body.charAt(at + place.length);
    if (!/[\w/.-]/.test(before) && !/\d/.test(after)) return true;
  }
  return false;
}

function covers(place: Anchor, path: string, line: number): boolean {
  if (place.path !== path) return false;
  if (place.lines && line >= place.lines.start && line <= place.lines.end) return true;
  const first = place.excerpt?.startLine ?? 0;
  return line >= first && line < first + (place.excerpt?.lines.length ?? 0);
}

/** One line of what a reader would not take for granted: a place that is not there, why the severity, the fix, what is near. */
function evidence(item: ReportFinding, page: Page): string {
  const sentences = [oddPlaces(item, page), votes(item, page), fixVerdict(item), related(item)];
  return `<sub>${sentences.filter((text) => text !== '').join(' ')}</sub>`.replace('<sub></sub>', '');
}

/** Places that git does not confirm as written; nothing when all is well, or when there was no git to ask. */
function oddPlaces({ locations }: ReportFinding, page: Page): string {
  if (!locations.length) return 'No place was named.';
  const of = (state: Anchor['state']): string[] =>
    locations.filter((place) => place.state === state).map((place) => placeLink(page, place));
  const verb = (places: readonly string[]): string => (places.length === 1 ? 'is' : 'are');
  const [missing, moved] = [of('missing'), of('moved')];
  const unverified = page.report.change === null ? [] : of('unverified');
  const absent = locations[0]?.quote === 'absent' && locations[0].state !== 'missing';
  return [
    missing.length ? `${listed(missing)} ${verb(missing)} not in the repository.` : '',
    unverified.length ? `${listed(unverified)} could not be verified.` : '',
    moved.length ? `${listed(moved)} ${verb(moved)} where the quoted code stands, not where the review says.` : '',
    absent ? 'The quoted code was not found there.' : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** Why the severity is what it is, when votes had to be settled; who voted how stands at the top. */
function votes(item: ReportFinding, page: Page): string {
  const { kind, reason } = item.reconciliation;
  // Who voted and what a second opinion says stand above.
  const told = reason.replace(/^(?:Votes: [^.]*|One reviewer raised it)\.\s*|\s*A second opinion: [\w ]{1,40}\.$/g, '');
  const why = safeInline(told, page.around);
  return kind === 'settled' && why !== '' ? sentence(why) : '';
}

function fixVerdict({ fix }: ReportFinding): string {
  const { applies, patch } = fix;
  const reason = safeInline(fix.reason).replace(/(?:, then applies)?\.?$/, '');
  const because = reason === '' ? '' : ` (${reason})`;
  if (applies === 'no') return `The fix does not apply${because}: take it as a sketch.`;
  if (!fits(fix)) return '';
  const left = patch.why === '' ? '' : `; it is not in \`${FIXES_PATCH}\`: ${safeInline(patch.why)}`;
  const collected = patch.included ? ` and is in \`${FIXES_PATCH}\`` : left;
  return `The fix applies${applies === 'applies' ? ' as written' : because}${collected}.`;
}

function related(item: ReportFinding): string {
  const also = [...new Set(item.sources.flatMap(({ alsoIn }) => alsoIn))].filter((id) => id !== item.id);
  const near = item.related.filter((id) => !also.includes(id));
  return [also.length ? `Also speaks of ${listed(also)}.` : '', near.length ? `Near: ${listed(near)}.` : '']
    .filter((text) => text !== '')
    .join(' ');
}

const ROUND_WORDS: Readonly<Record<ReportFinding['round']['status'], string>> = {
  new: '',
  unaddressed: 'unaddressed since',
  partly: 'addressed in part; open since',
  regressed: 'back again; first seen in',
  unconfirmed: 'its lines changed, but nobody confirmed a fix; open since',
  carried: 'not raised again, and nothing shows that it is fixed; open since',
};

function rounds({ round }: ReportFinding): string {
  const words = ROUND_WORDS[round.status];
  return words === '' ? '' : `*Prior round: ${words} round ${String(round.since)}.*`;
}

function comments(item: ReportFinding, page: Page): string {
  if (!item.feedback.length) return '';
  const links = item.feedback.map((url, index) => linked(`comment ${String(index + 1)}`, safeUrl(url)));
  const authors = page.report.feedback.filter(({ url }) => item.feedback.includes(url)).map(({ author }) => author);
  const who = authors.length ? ` by ${listed([...new Set(authors)].map((author) => safeInline(author)))}` : '';
  return `People say: ${listed(links)}${who}.`;
}

/** For whoever answers for the configuration of the base, once for all findings that hold the gate. */
export function waivers({ report }: Page): string {
  const held = report.findings.filter(({ waiver }) => waiver !== null);
  if (!held.length) return '';
  const lines = held.map(({ id, waiver }) => `# ${id}\n${showCharacters(waiver ?? '')}`).join('\n');
  return folded(`Entries that would waive ${listed(held.map(({ id }) => id))}`, fenced(lines, 'yaml'));
}

function safeUrl(url: string): string | null {
  return url.startsWith('https://') ? url : null;
}

/** With one full stop at its end. */
function sentence(text: string): string {
  return `${withoutEnd(text, /[.\s]/)}.`;
}
