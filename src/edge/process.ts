/** A command with its limits enters; what it left behind leaves, on disk, and no process of it lives on. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { ProcessResult } from '../seams.js';
import { capture, type Capture } from './process/capture.js';
import { watchFamily, type Family } from './process/family.js';
import { makeLadder, type Ladder, type LadderLimits } from './process/ladder.js';
import { isolated, signalBehind, type Isolation } from './process/namespace.js';

/** What to start. Paths are absolute. */
export interface ProcessSpec {
  readonly command: string;
  readonly args: readonly string[];
  /** Written at once and closed. */
  readonly stdin: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Files for its output; they must not exist. */
  readonly stdoutFile: string;
  readonly stderrFile: string;
  /** Directories that only this process and its children work in. */
  readonly directories: readonly string[];
  /** Called with each line of standard output. */
  readonly observe: ((line: string) => Ending) | null;
}

/** What a line tells of the end: the final output is there, is not there after all, or nothing. */
export type Ending = 'final' | 'not-final' | null;

export interface ProcessLimits extends LadderLimits {
  readonly isolation: Isolation;
  /** Per stream; 64 MB. */
  readonly maxBytes?: number;
}

/** The end of a process, its output still on disk. `startFailure`: it could not be started at all. */
export interface ProcessEnd extends Omit<ProcessResult, 'stdout' | 'stderr'> {
  readonly startFailure: string | null;
  /** Processes that it left behind and that were ended. */
  readonly leftBehind: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
/** A stream that stays open after everybody we know has gone is held by somebody we do not know. */
const STREAM_GRACE_MS = 1_000;

const families = new Set<Family>();
let watchesOwnEnd = false;

/** Runs a command to its end, whatever that is: exit, final output and grace, time limit, deadline, output limit, cancellation. Never throws. */
export async function supervise(spec: ProcessSpec, limits: ProcessLimits): Promise<ProcessEnd> {
  const started = performance.now();
  const end = await startAndWait(spec, limits).catch((error: unknown) => failedStart(error));
  return { ...end, durationMs: Math.round(performance.now() - started) };
}

function failedStart(error: unknown): Omit<ProcessEnd, 'durationMs'> {
  const startFailure = error instanceof Error ? error.message : String(error);
  return { exitCode: null, signal: null, ended: null, leftBehind: 0, startFailure };
}

async function startAndWait(spec: ProcessSpec, limits: ProcessLimits): Promise<Omit<ProcessEnd, 'durationMs'>> {
  const { command, args } = isolated(spec.command, spec.args, limits.isolation);
  const child = spawn(command, args, {
    cwd: spec.cwd,
    env: { ...spec.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own session and process group, whose number is its pid.
    detached: true,
  });
  const startError = new Promise<never>((_, reject) => child.once('error', reject));
  if (child.pid === undefined) return startError;
  const family = watchFamily(child.pid, { directories: spec.directories, sealed: limits.isolation !== 'none' });
  enter(family);
  const ladder = makeLadder(family, limits);
  try {
    const streams = connect(child, spec, limits, ladder);
    // Told below, when the process has ended: until then nobody may take it for unhandled.
    streams.catch(() => {
      ladder.end('output-limit');
    });
    const exit = await Promise.race([exitOf(child), startError]);
    ladder.exited();
    const leftBehind = await endSurvivors(family);
    await streams;
    return {
      exitCode: exit.code,
      signal: exit.signal ?? signalBehind(exit.code, limits.isolation),
      ...{ ended: ladder.reason(), leftBehind, startFailure: null },
    };
  } finally {
    ladder.exited();
    family.leave();
    families.delete(family);
  }
}

function exitOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
}

/** Takes both output streams to disk and writes the prompt; resolves when both streams are at their end or nobody holds them any more. */
async function connect(child: ChildProcess, spec: ProcessSpec, limits: ProcessLimits, ladder: Ladder): Promise<void> {
  const maxBytes = limits.maxBytes ?? MAX_BYTES;
  const onLimit = (): void => {
    ladder.end('output-limit');
  };
  const { observe } = spec;
  const onLine = observe
    ? (line: string): void => {
        const ending = observe(line);
        if (ending !== null) ladder.final(ending === 'final');
      }
    : null;
  // A child that ends without reading its prompt is judged by what it wrote.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(spec.stdin);
  await Promise.all([
    take(child, child.stdout, capture({ file: spec.stdoutFile, maxBytes, onLimit, onLine })),
    take(child, child.stderr, capture({ file: spec.stderrFile, maxBytes, onLimit, onLine: null })),
  ]);
}

function take(child: ChildProcess, stream: NodeJS.ReadableStream | null, into: Capture): Promise<void> {
  return new Promise((resolve) => {
    let open = true;
    const finish = (): void => {
      if (!open) return;
      open = false;
      into.close();
      resolve();
    };
    stream?.on('data', (chunk: Buffer) => {
      if (open) into.write(chunk);
    });
    stream?.once('end', finish);
    stream?.once('error', finish);
    stream?.once('close', finish);
    child.once('exit', () => setTimeout(finish, STREAM_GRACE_MS).unref());
  });
}

/** Ends what the process left running; tells how many there were. */
async function endSurvivors(family: Family): Promise<number> {
  const left = family.survivors().length;
  for (let attempt = 0; attempt < 20 && family.survivors().length > 0; attempt += 1) {
    family.signal('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return left;
}

/** When our own process ends early, its children must not live on. */
function enter(family: Family): void {
  families.add(family);
  if (watchesOwnEnd) return;
  watchesOwnEnd = true;
  process.once('exit', () => {
    for (const each of families) each.signal('SIGKILL');
  });
}
