/** Reads what this round's reviews say anywhere about each earlier finding: open, fixed, or not for sure. */
import type { Review } from '../domain/finding.js';
import type { PriorFinding } from '../domain/round.js';
import { fencedLines, unwrapped } from '../text/fences.js';
import { type SaidStanding, speaksOfStanding, standingIn, together } from '../text/standing.js';

/** What a review says about an earlier finding. */
export interface Mention {
  readonly reviewer: string;
  readonly said: SaidStanding;
  /** Its words, cut. */
  readonly words: string;
}

/** Finding key → what is said about it. */
export type Recap = ReadonlyMap<string, readonly Mention[]>;

/** Nobody recalls more, and a text that is longer is one in a loop; its first part is read. */
const MAX_CHARACTERS = 1_000_000;
const MAX_LINE = 4_000;
const MAX_BLOCK = 8_000;

/** More mentions of one finding than this are a loop's: what is beyond is not understood, and closes nothing. */
const MAX_MENTIONS = 200;

/** `open` counts from every review; who may confirm is the caller's business. */
export function recapOf(
  reviews: readonly Pick<Review, 'reviewer' | 'text' | 'findings'>[],
  findings: readonly PriorFinding[],
): Recap {
  const recap = new Map<string, Mention[]>();
  if (!findings.length) return recap;
  for (const { reviewer, text, findings: raised } of reviews) {
    const speech = speechOf(blocksOf(text), new Set(raised.flatMap(({ id }) => id ?? [])));
    for (const finding of findings) {
      const mention = mentionIn(speech, finding);
      if (mention) recap.set(finding.key, [...(recap.get(finding.key) ?? []), { reviewer, ...mention }]);
    }
  }
  return recap;
}

/** A review's blocks by what makes them worth a look. */
interface RecapSpeech {
  /** Ids that it gives to findings of its own. */
  readonly own: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, readonly RecapBlock[]>;
  /** They speak of being open or done. */
  readonly telling: readonly RecapBlock[];
  /** They say that the earlier findings, or those of a severity, are open as a whole. */
  readonly collective: readonly { readonly block: RecapBlock; readonly severity: string | null }[];
}

function speechOf(blocks: readonly RecapBlock[], own: ReadonlySet<string>): RecapSpeech {
  const byId = new Map<string, RecapBlock[]>();
  for (const block of blocks) {
    for (const id of new Set(idsIn(block.text))) {
      const known = byId.get(id);
      if (!known) byId.set(id, [block]);
      else if (known.length <= MAX_MENTIONS) known.push(block);
    }
  }
  const telling = blocks.filter(({ text }) => speaksOfStanding(text));
  const collective = telling.flatMap((block) => {
    const found = ALL.exec(block.text);
    return found && standingIn(block.text) === 'open' ? [{ block, severity: found[1]?.toLowerCase() ?? null }] : [];
  });
  return { own, byId, telling, collective: collective.slice(0, MAX_MENTIONS) };
}

/** What belongs together: an item, a row, a paragraph, a heading with what follows it. */
interface RecapBlock {
  readonly text: string;
  readonly plain: string;
  /** Under a heading that speaks of earlier findings. */
  readonly recalls: boolean;
}

const RECALLS =
  /\b(?:prior|previous(?:ly)?|earlier|last|former|past|recap|resolution|resolved|follow[- ]?up|status of|still open|unresolved|unaddressed|carried)\b/i;
const HEADING = /^\s{0,3}(?:#{1,6}\s+\S|\*\*[^*]{1,120}\*\*:?\s*$|__[^_]{1,120}__:?\s*$)/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+|^\s*\|/;
const ID_LED = /^[\s*_`>#[(]*[CIS]\d{1,4}\b/;

const isLed = (line: string | undefined): boolean => line !== undefined && ID_LED.test(line.replace(ITEM, ''));

function blocksOf(review: string): RecapBlock[] {
  const blocks: { lines: string[]; recalls: boolean }[] = [];
  let recalls = false;
  let isOpen = false;
  for (const line of spoken(review)) {
    if (line.trim() === '') {
      // What follows the title of an earlier finding is about it, until the next item.
      isOpen = isOpen && isLed(blocks.at(-1)?.lines[0]);
      continue;
    }
    const isHeading = HEADING.test(line) && !isLed(line);
    if (isHeading) recalls = RECALLS.test(line);
    if (!isOpen || isHeading || isLed(line) || ITEM.test(line)) blocks.push({ lines: [line], recalls });
    else blocks.at(-1)?.lines.push(line);
    isOpen = !isHeading;
  }
  return blocks.map(({ lines, recalls: recalling }) => {
    const text = lines.join(' ').slice(0, MAX_BLOCK);
    return { text, plain: plain(text), recalls: recalling };
  });
}

/** Lines that the reviewer says: no code, nobody else's words. */
function spoken(review: string): string[] {
  const lines = unwrapped(review.slice(0, MAX_CHARACTERS)).map((line) => line.slice(0, MAX_LINE));
  const fenced = fencedLines(lines);
  return lines.filter((line, index) => !fenced[index] && !/^\s{0,3}>/.test(line));
}

type Sentence = Omit<Mention, 'reviewer'>;

function mentionIn({ own, byId, telling, collective }: RecapSpeech, finding: PriorFinding): Sentence | null {
  const named = (byId.get(finding.id) ?? []).filter((block) => namesId(block, finding.id, own));
  const said = named.slice(0, MAX_MENTIONS).map((block) => saidById(block, finding));
  if (named.length > MAX_MENTIONS) said.push({ said: 'unclear', words: '…' });
  for (const { block, severity } of collective) {
    if (severity === null || severity === finding.severity) said.push({ said: 'open', words: shown(block.text) });
  }
  const [title, place] = [titleOf(finding), placeOf(finding)];
  const known = new Set(named);
  for (const block of title === null && place === null ? [] : telling) {
    if (said.length > 3 * MAX_MENTIONS) break;
    const isTitled = title !== null && block.plain.includes(title);
    const isAbout = isTitled || (place !== null && namesPlace(block.text, place));
    if (isAbout && !known.has(block)) said.push(...saidOtherwise(block.text, finding));
  }
  const all = together(said.map((each) => each.said));
  return said.find((each) => each.said === all) ?? null;
}

function saidById({ text, recalls }: RecapBlock, finding: PriorFinding): Sentence {
  const { id } = finding;
  const clauses = clausesOf(withoutTitles(text, finding));
  const others = idsIn(text).filter((other) => other !== id);
  const said = together((others.length ? clausesAbout(clauses, id) : clauses).map(standingIn));
  // Reviewers are asked to report what still holds again, and to end it so.
  const isRaised = !recalls && said === 'unclear' && text.includes(`(prior ${id})`);
  return { said: isRaised ? 'open' : said, words: shown(text) };
}

/** By title or place. */
function saidOtherwise(text: string, finding: PriorFinding): Sentence[] {
  const clauses = clausesOf(withoutTitles(text, finding)).filter(speaksOfStanding);
  // A finding may repeat an earlier one's title or place without a word on how that one stands.
  return clauses.length ? [{ said: together(clauses.map(standingIn)), words: shown(text) }] : [];
}

const EARLIER = String.raw`(?:prior|previous|earlier|last|former|round\s+\d{1,3}(?:['’]s)?|(?:last|previous|prior|earlier)\s+(?:round|review|report|run)(?:['’]s)?)`;

/** The id of last round's report: one that this review gives to nothing of its own, or in words or a section on earlier findings. */
function namesId({ text, recalls }: RecapBlock, id: string, own: ReadonlySet<string>): boolean {
  if (recalls || !own.has(id)) return true;
  const before = new RegExp(`\\b${EARLIER}\\s+(?:(?:findings?|issues?)\\s+)?\\(?${id}(?![\\w-])`, 'i');
  const after = new RegExp(`(?<![\\w/.-])${id}\\s+\\(?(?:of|from|in)\\s+(?:the\\s+)?${EARLIER}\\b`, 'i');
  return before.test(text) || after.test(text);
}

const idsIn = (text: string): string[] => text.match(/(?<![\w/.-])[CIS]\d{1,4}(?![\w-])/g) ?? [];

/** `None of the earlier findings is fixed`; `the critical from the last round`, whichever it is. */
const ALL =
  /\b(?:none|no|all|both|neither|every|each|the)\b[^.]{0,60}\b(?:prior|previous|earlier|last\s+round(?:['’]s)?|round\s+\d{1,3}(?:['’]s)?)\s+(?:(critical|important)\s+)?(?:findings|issues|criticals|problems)\b|\b(?:none|no|all|both|neither|every|each|the)\b[^.]{0,40}\b(?:finding|issue|critical|problem)s?\s+(?:of|from)\s+(?:the\s+)?(?:prior|previous|earlier|last|round\s+\d)/i;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Shorter titles stand in too many sentences. */
const TITLE = 14;

function titleOf({ title }: PriorFinding): string | null {
  const words = plain(title);
  return words.length >= TITLE ? words : null;
}

/** `pool.ts:12` */
function placeOf({ places: [place] }: PriorFinding): string | null {
  return place?.lines ? `${place.path.split('/').at(-1) ?? ''}:${String(place.lines.start)}` : null;
}

function namesPlace(text: string, place: string): boolean {
  const at = text.indexOf(place);
  return at >= 0 && !/\d/.test(text.charAt(at + place.length)) && !/[\w-]/.test(text.charAt(at - 1));
}

/** A title tells what is wrong, not how it stands now: `Connection is not closed`. */
function withoutTitles(text: string, { title }: PriorFinding): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const titled = words.length > 1 ? new RegExp(words.join('[^\\p{L}\\p{N}]{1,8}'), 'giu') : null;
  const bare = titled ? text.replace(titled, ' ') : text;
  // What stands in brackets right behind the id names it, when the rest says how it stands.
  const rest = bare.replace(/(?<![\w/.-])([CIS]\d{1,4}\**)\s*\([^()]{0,300}\)/g, '$1');
  const left = rest.replace(/[“"][^”"]{0,300}[”"]/g, ' ');
  return speaksOfStanding(left) ? left : speaksOfStanding(rest) ? rest : bare;
}

/** What takes something back goes with what it is about. */
const CONTRAST = String.raw`(?!(?:however|but|yet|still|except|although|though|only|unless)\b)`;
const NEXT = new RegExp(
  String.raw`(?<=[.;!?])\s+${CONTRAST}|,\s+(?=(?:but|while|whereas|and)\s+(?:\w+\s+){0,3}[CIS]\d)`,
  'i',
);

function clausesOf(text: string): string[] {
  return text
    .split(NEXT)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** Of a text about several findings the clauses that name this one, with those that name none and follow. */
function clausesAbout(clauses: readonly string[], id: string): string[] {
  let isAbout = false;
  const about = clauses.filter((clause) => {
    const ids = idsIn(clause);
    if (ids.length) isAbout = ids.includes(id);
    return isAbout;
  });
  return about.length ? about : ['?'];
}

const SHOWN = 160;

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
