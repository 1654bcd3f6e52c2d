/** An answer enters piece by piece as it passes; what it tells of its model and tokens leaves at its end. */
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Answered } from '../../domain/cost.js';
import type { ModelApi } from '../../seams.js';

/** Reads along; never holds up what it reads, and never throws. */
export interface Tap {
  write(chunk: Uint8Array): void;
  /** What was told until now, when the answer is at its end or broke off. */
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

interface Reader {
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
function eventReader(api: Pick<ModelApi, 'told'>): Reader {
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
function documentReader(api: Pick<ModelApi, 'told'>): Reader {
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
function decoded(coding: string, reader: Reader): Tap {
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
