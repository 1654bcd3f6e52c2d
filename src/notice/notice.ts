/** Finds instructions to reviewers in a change, each once, with its place and a key that no shift of lines changes. */
import { createHash } from 'node:crypto';
import { type Change, type ChangedFile, NOTICE_KEY, type ToldCommit } from '../domain/change.js';
import { matchesFromRoot } from '../git/file-kinds.js';
import { lineAt, plainWords, type PlainWords } from './plain-words.js';
import { judge, type Stretch } from './signs.js';

/** A text in the change that tells its reviewers what to find. */
export interface Notice {
  /** By path and text; of the fields of a pull request by text alone. */
  readonly key: string;
  readonly places: readonly NoticePlace[];
  /** The carrier as it stands, whole lines. */
  readonly quote: string;
}

export interface NoticePlace {
  readonly carrier: CarrierPlace;
  /** At head; 0 in a field. */
  readonly start: number;
  readonly end: number;
}

export interface Notices {
  readonly notices: readonly Notice[];
  /** Files that were too much to be read for instructions. */
  readonly unread: readonly string[];
}

/** How the reading is done. */
export interface NoticeReading {
  /** Globs of the base's configuration: files that match hold prompts or their tests and are not read. */
  readonly promptPaths: readonly string[];
  /** Called now and then, so that a long text holds nothing else up. */
  readonly pause: () => Promise<void>;
}

/** Characters between two pauses. */
const STRIDE = 200_000;

/** Reads everything that the change's author wrote. */
export async function noticesIn(change: ChangeTexts, { promptPaths, pause }: NoticeReading): Promise<Notices> {
  const files = change.files.filter(({ path }) => !promptPaths.some((glob) => matchesFromRoot(glob, path)));
  const { carriers, unread } = carriersOf({ ...change, files });
  const notices = new Map<string, Notice>();
  let since = 0;
  for (const carrier of carriers) {
    for (const found of noticesOf(carrier)) notices.set(found.key, together(notices.get(found.key), found));
    since += lengthOf(carrier);
    if (since < STRIDE) continue;
    await pause();
    since = 0;
  }
  return { notices: [...notices.values()], unread };
}

/** The same text at the same path is one notice; pieces overlap, so a place may be found twice. */
function together(known: Notice | undefined, found: Notice): Notice {
  if (!known) return found;
  const places = [...known.places, ...found.places].map((place) => [JSON.stringify(place), place] as const);
  return { ...known, places: [...new Map(places).values()] };
}

function noticesOf(carrier: Carrier): readonly Notice[] {
  const plain = plainWords(carrier.lines.map(({ text }) => text));
  return judge(plain).map((stretch) => noticeOf(carrier, plain, stretch));
}

/** Of a long line so much beside the instruction belongs to what is known, declined and waived. */
const AROUND = 400;

function noticeOf({ place, lines }: Carrier, plain: PlainWords, stretch: Stretch): Notice {
  const [first, last] = [lineAt(plain, stretch.start), lineAt(plain, stretch.end - 1)];
  const told = lines.slice(first, last + 1);
  const words = plain.words.slice(
    Math.max(plain.starts[first] ?? 0, stretch.start - AROUND),
    Math.min(plain.starts[last + 1] ?? plain.words.length, stretch.end + AROUND),
  );
  const where = place.kind === 'file' ? place.path : '';
  const digest = createHash('sha256').update(`${where}\n${words.trim()}`).digest('hex');
  return {
    key: `${NOTICE_KEY}${digest.slice(0, 16)}`,
    places: [{ carrier: place, start: told[0]?.number ?? 0, end: told.at(-1)?.number ?? 0 }],
    quote: told.map(({ text }) => text).join('\n'),
  };
}

// Every text of a change that its author chose and a reviewer sees, with its place, and what is too much to be read.

/** Where a text stands: added lines of a file, or a field of the pull request, named in words. */
type CarrierPlace =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'field'; readonly name: string };

/** A line and its number at head; 0 in a field. */
interface CarrierLine {
  readonly number: number;
  readonly text: string;
}

interface Carrier {
  readonly place: CarrierPlace;
  readonly lines: readonly CarrierLine[];
}

interface Carriers {
  readonly carriers: readonly Carrier[];
  /** Places that lie beyond what is read, in words. */
  readonly unread: readonly string[];
}

/** What a notice needs of a change. */
export type ChangeTexts = Pick<Change, 'title' | 'description' | 'author' | 'branch' | 'commits' | 'files'>;

/** Characters that are read of one change: far more than any reviewer is shown. */
export const MAX_READ = 10_000_000;
/** Carriers are read in pieces of about this length, so that nothing else waits for long. */
const PIECE = 100_000;
/** What two pieces have in common: more than any instruction spans. */
const OVERLAP = 1_000;

/** The texts in their order, fields first: they are short and always read. */
function carriersOf(change: ChangeTexts, limit = MAX_READ): Carriers {
  const fields = fieldsOf(change);
  const files = change.files.map((file) => {
    const parts = partsOf(file);
    return { path: file.path, parts, length: parts.reduce((sum, carrier) => sum + lengthOf(carrier), 0) };
  });
  const room = limit - fields.reduce((sum, carrier) => sum + lengthOf(carrier), 0);
  const most = longestRead(
    files.map(({ length }) => length),
    room,
  );
  const isRead = ({ length }: { readonly length: number }): boolean => length <= most;
  return {
    carriers: [...fields, ...files.filter(isRead).flatMap(({ parts }) => parts)].flatMap(pieces),
    unread: files.filter((file) => !isRead(file)).map(({ path }) => path),
  };
}

/** Short files are read before long ones, wherever they stand: nobody can push one out by putting a longer one before it. */
function longestRead(lengths: readonly number[], room: number): number {
  let [most, left] = [0, room];
  for (const length of [...lengths].sort((a, b) => a - b)) {
    left -= length;
    if (left < 0) return length === most ? most - 1 : most;
    most = length;
  }
  return most;
}

function fieldsOf({ title, description, author, branch, commits, files }: ChangeTexts): readonly Carrier[] {
  const authors = [...new Set([author, ...commits.map((commit) => commit.author)])];
  return [
    field('the title', title),
    field('the description', description),
    field('the name of the branch', spaced(branch)),
    ...authors.map((name) => field('the name of an author', name)),
    ...commits.map((commit) => field(`the message of commit ${commit.sha.slice(0, 9)}`, messageOf(commit))),
    ...files
      .filter(({ status }) => status !== 'modified' && status !== 'deleted')
      .map(({ path }) => ({
        ...field('', spaced(path)),
        place: { kind: 'field', name: `the path \`${shown(path)}\`` } as const,
      })),
  ].filter(({ lines }) => lines.some(({ text }) => text !== ''));
}

const messageOf = ({ subject, body }: ToldCommit): string => (body === '' ? subject : `${subject}\n\n${body}`);
/** Names have no blanks: what parts their words is read as one. */
const spaced = (name: string): string => name.replace(/[-_/.+]+/g, ' ');
const shown = (path: string): string => path.replace(/[`\r\n]/g, '?');

function field(name: string, text: string): Carrier {
  const lines = text.split(/\r\n?|\n/).map((line) => ({ number: 0, text: line }));
  return { place: { kind: 'field', name }, lines };
}

/** Added lines, hunk by hunk: what stands far apart in a file is no sentence. */
function partsOf({ path, hunks }: ChangedFile): readonly Carrier[] {
  return hunks.flatMap((hunk) => {
    const lines: CarrierLine[] = [];
    let number = hunk.head?.start ?? 1;
    for (const { kind, text } of hunk.lines) {
      if (kind === 'added' && text !== '') lines.push({ number, text });
      if (kind !== 'deleted') number += 1;
    }
    return lines.length ? [{ place: { kind: 'file', path } as const, lines }] : [];
  });
}

function pieces(carrier: Carrier): readonly Carrier[] {
  if (lengthOf(carrier) <= PIECE) return [carrier];
  const isLong = carrier.lines.some(({ text }) => text.length > PIECE);
  const lines = isLong ? carrier.lines.flatMap(cutLine) : carrier.lines;
  const parts: Carrier[] = [];
  let [from, length] = [0, 0];
  for (const [index, { text }] of lines.entries()) {
    length += text.length + 1;
    if (length < PIECE && index < lines.length - 1) continue;
    parts.push({ ...carrier, lines: lines.slice(overlapping(lines, from), index + 1) });
    [from, length] = [index + 1, 0];
  }
  return parts;
}

/** Where a piece begins so that it repeats the end of the one before. */
function overlapping(lines: readonly CarrierLine[], from: number): number {
  let [start, length] = [from, 0];
  while (start > 0 && length < OVERLAP) {
    const before = lines[start - 1]?.text.length ?? 0;
    // The parts of a line that was cut overlap by themselves.
    if (before > PIECE) break;
    start -= 1;
    length += before + 1;
  }
  return start;
}

/** A line of megabytes as several of the same number. */
function cutLine({ number, text }: CarrierLine): readonly CarrierLine[] {
  if (text.length <= PIECE) return [{ number, text }];
  const count = Math.ceil(text.length / PIECE);
  return Array.from({ length: count }, (_, part) => ({
    number,
    text: text.slice(Math.max(0, part * PIECE - OVERLAP), (part + 1) * PIECE),
  }));
}

/** Characters, ends of lines included. */
function lengthOf({ lines }: Pick<Carrier, 'lines'>): number {
  return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}
