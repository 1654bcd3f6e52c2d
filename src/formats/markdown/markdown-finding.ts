/** Writes a finding in Markdown: title line, code, text, fix, and what the program verified. */
import { allWords } from '../../domain/consolidation.js';
import type { Anchor } from '../../domain/finding.js';
import type { ReportFinding } from '../../domain/report.js';
import { opinionVerdict } from '../../domain/second-opinion.js';
import { severityRank } from '../../domain/severity.js';
import { withoutEnd } from '../../text/characters.js';
import { counted, listed } from '../../text/wording.js';
import { fenced, showCharacters } from '../inline-marks.js';
import { plainText, safeInline } from '../neutralise.js';
import {
  bodyWithFix,
  commitLink,
  excerptOf,
  folded,
  languageOf,
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
    otherPlaces(item, page),
    origin(item, page),
    excerptOf(item),
    secondOpinion(item, page),
    bodyWithFix(item, page),
    namedPlaces(item, page),
    evidence(item, page),
    rounds(item),
    comments(item, page),
    waiver(item),
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

function otherPlaces(item: ReportFinding, page: Page): string {
  const first = primary(item);
  const others = item.locations.filter((place) => place !== first);
  return others.length ? `Also at ${listed(others.map((place) => placeLink(page, place)))}.` : '';
}

const ORIGIN_WORDS: Readonly<Record<ReportFinding['origin']['kind'], string>> = {
  introduced: 'Introduced by this change',
  exposed: 'Exposed by this change',
  'pre-existing': 'Older than this change',
  unknown: 'Origin unknown',
};

function origin(item: ReportFinding, page: Page): string {
  const { origin: found, blocking, contested } = item;
  const { commit } = found;
  const subject = commit ? safeInline(commit.subject) : '';
  // Only what the change introduced is in a commit of the change; any other is the one that wrote the lines before.
  const wrote = found.kind === 'introduced' ? ' in' : '; its lines were last changed in';
  const by = commit ? `${wrote} ${commitLink(page, commit.sha)} (${commit.date.slice(0, 10)}, “${subject}”)` : '';
  const why = commit ? withoutCommit(found.reason, commit.sha) : found.reason;
  const reason = why === '' ? '.' : `: ${sentence(safeInline(why, page.around))}`;
  const notes = [
    contested ? '**Contested**: the critical vote is outvoted and not answered yet, so it stands as critical.' : '',
    blocking ? '' : 'It does not block this change.',
  ];
  const who = item.reviewers.length ? `Raised by ${listed(item.reviewers.map(page.name))}.` : '';
  return [who, `${ORIGIN_WORDS[found.kind]}${by}${reason}`, ...notes].filter((note) => note !== '').join(' ');
}

/** Beside the claim, in sight: whoever answers it must see both voices. */
function secondOpinion({ secondOpinion: opinion }: ReportFinding, page: Page): string {
  if (!opinion) return '';
  const { reviewer, sameVendor, cites, reason } = opinion;
  const who = `${page.name(reviewer)}${sameVendor ? ' (the same vendor, asked anew)' : ''}`;
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

/** Code at the places that the text names, folded. */
function namedPlaces(item: ReportFinding, { report }: Page): string {
  const shown = report.prosePlaces.filter(
    ({ text, excerpt }) => excerpt !== '' && mentions(allWords(item.body, item.said), text),
  );
  const elsewhere = shown.filter(
    ({ path, startLine }) => !item.locations.some((place) => covers(place, path, startLine)),
  );
  if (!elsewhere.length) return '';
  const blocks = elsewhere.map(
    ({ text, path, excerpt }) => `${plainText(text)}:\n\n${fenced(showCharacters(excerpt), languageOf(path))}`,
  );
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
  const first = place.excerpt?.startLine ?? 0;
  return place.path === path && line >= first && line < first + (place.excerpt?.lines.length ?? 0);
}

/** One paragraph: places, quotes, votes, fix, links to near findings. */
function evidence(item: ReportFinding, page: Page): string {
  const sentences = [placesVerified(item), votes(item, page), fixVerdict(item), related(item)];
  return `<sub>${sentences.filter((text) => text !== '').join(' ')}</sub>`.replace('<sub></sub>', '');
}

function placesVerified(item: ReportFinding): string {
  const { locations } = item;
  if (!locations.length) return 'Evidence: no place was named.';
  const count = (state: Anchor['state']): number => locations.filter((place) => place.state === state).length;
  const words: readonly (readonly [Anchor['state'], string])[] = [
    ['verified', 'verified'],
    ['moved', 'found elsewhere by the quoted code'],
    ['unverified', 'not verified'],
    ['missing', 'not in the repository'],
  ];
  const parts = words.filter(([state]) => count(state) > 0);
  const [only] = parts;
  if (parts.length === 1 && only) {
    const subject = locations.length === 1 ? 'the place is' : `all ${counted(locations.length, 'place')} are`;
    return `Evidence: ${subject} ${only[1]}${quotes(locations)}.`;
  }
  return `Evidence: ${listed(parts.map(([state, word]) => `${counted(count(state), 'place')} ${word}`))}${quotes(locations)}.`;
}

function quotes(locations: readonly Anchor[]): string {
  // A place that was found by its quote has said so already.
  if (locations.every(({ state }) => state === 'moved')) return '';
  const absent = locations.some(({ quote }) => quote === 'absent');
  const matched = locations.some(({ quote }) => quote === 'matched' || quote === 'moved');
  if (matched) return absent ? ', part of the quoted code matches' : ', the quoted code matches';
  return absent ? ', the quoted code was not found there' : '';
}

function votes(item: ReportFinding, page: Page): string {
  const { kind, votes: cast, reason } = item.reconciliation;
  if (kind === 'sole') return '';
  // The tally in the reason says less than who voted how.
  const why = safeInline(reason.replace(/^Votes: [^.]*\.\s*/, ''), page.around);
  const each = Object.entries(cast).sort((a, b) => severityRank(a[1]) - severityRank(b[1]));
  if (new Set(each.map(([, severity]) => severity)).size <= 1) return kind === 'settled' ? sentence(why) : '';
  return `Votes: ${each.map(([id, severity]) => `${page.name(id)} ${severity}`).join(', ')}.${why === '' ? '' : ` ${sentence(why)}`}`;
}

function fixVerdict({ fix }: ReportFinding): string {
  const reason = fix.reason === '' ? '' : ` (${safeInline(fix.reason).replace(/(?:, then applies)?\.?$/, '')})`;
  switch (fix.applies) {
    case 'applies':
      return 'The fix applies as written.';
    case 'offset':
      return `The fix applies${reason}.`;
    case 'no':
      return `The fix does not apply${reason}: take it as a sketch.`;
    case 'none':
      return '';
  }
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

/** For whoever answers for the configuration of the base; nobody else needs to see it. */
function waiver({ waiver: line }: ReportFinding): string {
  return line === null ? '' : folded('The entry that would waive it', fenced(showCharacters(line), 'yaml'));
}

function safeUrl(url: string): string | null {
  return url.startsWith('https://') ? url : null;
}

/** With one full stop at its end. */
function sentence(text: string): string {
  return `${withoutEnd(text, /[.\s]/)}.`;
}
