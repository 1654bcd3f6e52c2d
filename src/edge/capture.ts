/** Captures the output of a process in a file up to a cap, hands its lines to an observer, and ends the process at its time limits. */
import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { ProcessResult } from '../seams.js';
import type { Family } from './families.js';

/** Where one stream of a process goes. */
export interface Capture {
  write(chunk: Buffer): void;
  /** Hands the last line over and closes the file. */
  close(): void;
}

interface CaptureOptions {
  readonly file: string;
  readonly maxBytes: number;
  /** Called once, when more than `maxBytes` came or the disk is full; what came before is kept. */
  readonly onLimit: () => void;
  /** Called with each line, without its line break; longer ones than 4 MB are left out. */
  readonly onLine: ((line: string) => void) | null;
}

const MAX_LINE = 4 * 1024 * 1024;

/** Opens the file (which must not exist) and takes the stream. Memory is bounded by the longest line. */
export function capture(options: CaptureOptions): Capture {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const descriptor = openSync(options.file, flags, 0o600);
  const lines = options.onLine ? lineSplitter(options.onLine) : null;
  let written = 0;
  let over = false;
  return {
    write: (chunk) => {
      if (over) return;
      const room = options.maxBytes - written;
      // Written at once, not queued: the pipe makes a fast writer wait, so memory cannot grow.
      const kept = writeAll(descriptor, chunk.subarray(0, room));
      written += kept;
      lines?.add(chunk);
      if (kept < chunk.length) {
        over = true;
        options.onLimit();
      }
    },
    close: () => {
      lines?.end();
      closeSync(descriptor);
    },
  };
}

/** Takes a stream into memory: at most `maxBytes`, the rest is left out; `onLimit` is called once. */
export function collected(maxBytes: number, onLimit: () => void): Capture & { readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    write: (chunk) => {
      if (size > maxBytes) return;
      const kept = chunk.subarray(0, maxBytes - size);
      chunks.push(kept);
      size += kept.length;
      if (kept.length === chunk.length) return;
      size = maxBytes + 1;
      onLimit();
    },
    close: () => undefined,
    bytes: () => Buffer.concat(chunks),
  };
}

/** How much could be written: less than all when the disk is full. */
function writeAll(descriptor: number, chunk: Buffer): number {
  let done = 0;
  try {
    while (done < chunk.length) done += writeSync(descriptor, chunk, done);
  } catch {
    return done;
  }
  return done;
}

/** Splits a stream of bytes into lines. */
function lineSplitter(onLine: (line: string) => void): { add(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  const add = (text: string): void => {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const line = rest + text.slice(start, end);
      if (!tooLong && line.length <= MAX_LINE) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
      rest = '';
      tooLong = false;
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > MAX_LINE) {
      rest = '';
      tooLong = true;
    }
  };
  return {
    add: (chunk) => {
      add(decoder.write(chunk));
    },
    end: () => {
      add(decoder.end());
      if (rest !== '' && !tooLong) onLine(rest);
    },
  };
}

/** The text of a captured file; of one longer than `maxBytes` its beginning and its end, with a line between that says so. */
export function readCaptured(file: string, maxBytes: number): string {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = fstatSync(descriptor);
    if (size <= maxBytes) return readRange(descriptor, 0, size);
    const half = Math.floor(maxBytes / 2);
    const middle = `\n[… ${String(size - 2 * half)} bytes left out …]\n`;
    return readRange(descriptor, 0, half) + middle + readRange(descriptor, size - half, half);
  } finally {
    closeSync(descriptor);
  }
}

function readRange(descriptor: number, start: number, length: number): string {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, buffer, done, length - done, start + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.toString('utf8', 0, done);
}

// The steps by which a process and its descendants are ended, and why: time limits, cancellation, too much output.

export interface LadderLimits {
  readonly timeoutMs: number;
  /** What is left of the whole run. */
  readonly deadlineMs: number;
  readonly cancel: AbortSignal | null;
  /** From the final output to the end; 10 s. */
  readonly graceMs?: number;
  /** From SIGTERM to SIGKILL; 2 s. */
  readonly killAfterMs?: number;
}

type Reason = NonNullable<ProcessResult['ended']>;

/** The first reason wins; signals are sent once, in this order: SIGTERM, then SIGKILL until the process has gone. */
export interface Ladder {
  end(reason: Reason): void;
  /** Final output was seen (or taken back): the grace begins (or stops). */
  final(seen: boolean): void;
  /** The process has gone: no timer is left. */
  exited(): void;
  reason(): Reason | null;
}

const FINAL_GRACE_MS = 10_000;
const KILL_AFTER_MS = 2_000;
const KILL_AGAIN_MS = 500;

/** Starts the clocks of a process. */
export function makeLadder(family: Family, limits: LadderLimits): Ladder {
  const clock = makeClock();
  const climb = (): void => {
    family.signal('SIGTERM');
    const kill = (): void => {
      family.signal('SIGKILL');
      clock.after(KILL_AGAIN_MS, kill);
    };
    clock.after(limits.killAfterMs ?? KILL_AFTER_MS, kill);
  };
  let reason: Reason | null = null;
  const end = (why: Reason): void => {
    if (reason !== null) return;
    reason = why;
    climb();
  };
  const forget = whenCancelled(limits.cancel, () => {
    end('cancelled');
  });
  clock.after(Math.min(limits.deadlineMs, limits.timeoutMs), () => {
    end(limits.deadlineMs < limits.timeoutMs ? 'deadline' : 'timeout');
  });
  let stopGrace = (): void => undefined;
  return {
    end,
    final: (seen) => {
      stopGrace();
      if (seen) {
        stopGrace = clock.after(limits.graceMs ?? FINAL_GRACE_MS, () => {
          end('after-final');
        });
      }
    },
    exited: () => {
      clock.stop();
      forget();
    },
    reason: () => reason,
  };
}

interface Clock {
  /** Acts once after a time; the returned function takes it back. */
  after(ms: number, act: () => void): () => void;
  stop(): void;
}

function makeClock(): Clock {
  const timers = new Set<NodeJS.Timeout>();
  return {
    after: (ms, act) => {
      // setTimeout turns longer waits into none.
      const timer = setTimeout(act, Math.min(Math.max(ms, 0), 2_147_483_647));
      timers.add(timer);
      return () => {
        clearTimeout(timer);
      };
    },
    stop: () => {
      timers.forEach(clearTimeout);
    },
  };
}

function whenCancelled(cancel: AbortSignal | null, act: () => void): () => void {
  cancel?.addEventListener('abort', act, { once: true });
  if (cancel?.aborted) act();
  return () => {
    cancel?.removeEventListener('abort', act);
  };
}
