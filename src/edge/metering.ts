/** Counts the tokens and the cost of a reviewer's requests from the answers as they pass, and says when a cap is reached. */
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Answered, type CostCaps, type EarlierSpending, NO_SPENDING, type Spending } from '../domain/reviewer.js';
import { capReached, type CapReached, hasPrice, withAnswer } from '../run/spending.js';
import type { ModelApi } from '../seams.js';

/** What all reviewers of a run share: they spend from one purse. */
interface Purse {
  readonly caps: CostCaps;
  readonly earlier: EarlierSpending;
  spent(): Spending;
  add(answered: Answered): void;
  /** The cap that is reached, by whoever's requests. */
  reached(): CapReached | null;
}

/** An empty purse under these caps. */
export function openPurse(caps: CostCaps, earlier: EarlierSpending): Purse {
  let spent = NO_SPENDING;
  return {
    ...{ caps, earlier },
    spent: () => spent,
    add: (answered) => {
      spent = withAnswer(spent, answered);
    },
    reached: () => capReached(spent, caps, earlier),
  };
}

/** One request as the log of a reviewer's requests tells it: no body, no key, no query. */
interface RequestLine {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Of the answer; 0 when there was none to pass on. */
  readonly status: number;
  readonly durationMs: number;
  readonly model: string | null;
  readonly input: number | null;
  readonly output: number | null;
}

/** Counts the requests of one pass of a reviewer. */
export interface Meter {
  spent(): Spending;
  /** The cap for which a request was refused; `null` while none was. */
  refused(): CapReached | null;
  /** Why the API could not be reached, when that was the last thing that happened. */
  unreachable(): string | null;
  lines(): readonly RequestLine[];
}

/** The side of a meter that requests write to. */
export interface MeterInput {
  /** Whether a request that costs tokens may be sent: `null`, or the cap that forbids it. */
  forbidden(): CapReached | null;
  /** Requests that cost tokens and have no end yet. */
  underWay(): number;
  begun(asks: boolean): void;
  ended(asks: boolean): void;
  answered(answered: Answered, pathModel: string | null): void;
  failed(why: string): void;
  /** An answer of the API came through, whatever it says. */
  came(): void;
  log(line: RequestLine): void;
}

const LINES_KEPT = 2_000;

/** A meter over a purse. `model`: what the reviewer was configured to ask, for answers that name none. */
export function openMeter(purse: Purse, model: string | null, onRefusal: () => void): Meter & MeterInput {
  let spent = NO_SPENDING;
  let refused: CapReached | null = null;
  let unreachable: string | null = null;
  const lines: RequestLine[] = [];
  let underWay = 0;
  return {
    underWay: () => underWay,
    begun: (asks) => {
      if (asks) underWay += 1;
    },
    ended: (asks) => {
      if (asks) underWay -= 1;
    },
    spent: () => spent,
    refused: () => refused,
    unreachable: () => unreachable,
    lines: () => lines,
    forbidden: () => {
      const reached = purse.reached();
      if (reached !== null && refused === null) {
        refused = reached;
        onRefusal();
      }
      return reached;
    },
    answered: (answered, pathModel) => {
      const named = { ...answered, model: billed(answered.model, pathModel) ?? model };
      spent = withAnswer(spent, named);
      purse.add(named);
    },
    failed: (why) => {
      unreachable = why;
    },
    came: () => {
      unreachable = null;
    },
    log: (line) => {
      if (lines.length < LINES_KEPT) lines.push(line);
    },
  };
}

/** The model of an answer; where its version has no price of its own, that of the model that the path asked for. */
function billed(told: string | null, asked: string | null): string | null {
  return asked !== null && (told === null || !hasPrice(told)) ? asked : told;
}

// Reads model and tokens from an answer while it passes.

/** Reads along; never holds up what it reads, and never throws. */
export interface Tap {
  write(chunk: Uint8Array): void;
  /** What is known until now, when the answer is at its end or broke off. */
  end(): Promise<Answered>;
}

/** Longer lines and bodies are not read: no usage stands in them. */
const MAX_PIECE = 32 * 1024 * 1024;
/** What must stand in a line that tells something. */
const TELLING = /usage|"model|Usage/;

/** A tap for an answer of these headers. */
export function tapFor(api: Pick<ModelApi, 'told'>, contentType: string, contentEncoding: string): Tap {
  const reader = /^text\/event-stream/i.test(contentType.trim()) ? eventReader(api) : documentReader(api);
  const coding = contentEncoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') {
    return {
      write: (chunk) => {
        reader.take(chunk);
      },
      end: () => Promise.resolve(reader.told()),
    };
  }
  return decoded(coding, reader);
}

interface AnswerReader {
  take(chunk: Uint8Array): void;
  told(): Answered;
}

const NOTHING: Answered = { model: null, use: null };

function readInto(api: Pick<ModelApi, 'told'>, text: string, before: Answered): Answered {
  try {
    return api.told(JSON.parse(text), before);
  } catch {
    return before;
  }
}

/** Server-sent events: the data of each event is a document. */
function eventReader(api: Pick<ModelApi, 'told'>): AnswerReader {
  const decoder = new TextDecoder();
  let answered = NOTHING;
  // The beginning of a line whose end has not come; too long a one is dropped to its end.
  let begun: string[] = [];
  let length = 0;
  const finish = (end: string): void => {
    const line = `${begun.join('')}${end}`;
    const whole = length + end.length <= MAX_PIECE;
    begun = [];
    length = 0;
    if (whole && line.startsWith('data:') && TELLING.test(line)) answered = readInto(api, line.slice(5), answered);
  };
  return {
    take: (chunk) => {
      const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split(/\r\n|\n|\r/);
      const last = others.pop();
      if (last === undefined) {
        length += first.length;
        if (length <= MAX_PIECE) begun.push(first);
        else begun = [];
        return;
      }
      finish(first);
      others.forEach(finish);
      begun = [last];
      length = last.length;
    },
    told: () => {
      finish('');
      return answered;
    },
  };
}

/** A whole body is one document. */
function documentReader(api: Pick<ModelApi, 'told'>): AnswerReader {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    take: (chunk) => {
      size += chunk.length;
      if (size <= MAX_PIECE) chunks.push(chunk);
      else chunks.length = 0;
    },
    told: () => readInto(api, Buffer.concat(chunks).toString('utf8'), NOTHING),
  };
}

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** Decoded beside the way of the answer, which passes as it came; a coding that is not known tells nothing. */
function decoded(coding: string, reader: AnswerReader): Tap {
  const make = DECODERS[coding as keyof typeof DECODERS] as (() => ReturnType<typeof createGunzip>) | undefined;
  if (make === undefined) return { write: () => undefined, end: () => Promise.resolve(NOTHING) };
  const decoder = make();
  let size = 0;
  const done = new Promise<void>((resolve) => {
    decoder.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // A small body that unpacks to a huge one is no answer of a model.
      if (size > 4 * MAX_PIECE) decoder.destroy();
      else reader.take(chunk);
    });
    for (const event of ['end', 'close', 'error']) decoder.on(event, resolve);
  });
  return {
    write: (chunk) => {
      if (!decoder.destroyed) decoder.write(chunk);
    },
    end: async () => {
      if (!decoder.destroyed) decoder.end();
      await done;
      return reader.told();
    },
  };
}
