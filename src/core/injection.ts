/** A change enters; the instructions to its reviewers in it leave, each once, with its place and a key that no shift of lines changes. */
import { createHash } from 'node:crypto';
import { NOTICE_KEY } from '../domain/notice.js';
import { matchesFromRoot } from './coverage/glob.js';
import { carriersOf, lengthOf, type Carrier, type CarrierPlace, type ChangeTexts } from './injection/carriers.js';
import { judge, type Stretch } from './injection/judge.js';
import { lineAt, plainWords, type PlainWords } from './injection/plain-words.js';

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
export interface Reading {
  /** Globs of the base's configuration: files that match hold prompts or their tests and are not read. */
  readonly promptPaths: readonly string[];
  /** Called now and then, so that a long text holds nothing else up. */
  readonly pause: () => Promise<void>;
}

/** Characters between two pauses. */
const STRIDE = 200_000;

/** Reads everything that the change's author wrote. */
export async function noticesIn(change: ChangeTexts, { promptPaths, pause }: Reading): Promise<Notices> {
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
