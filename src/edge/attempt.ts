/** Runs a reviewer's process once, to its end, keeps its output and logs, and words what went wrong. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReviewerEvent } from '../domain/reviewer.js';
import type { ProcessResult, ReviewerAdapter, Task, World } from '../seams.js';
import type { Redact } from '../text/redact.js';
import { readCaptured } from './capture.js';
import { childEnvironment, findProgram, trustedPath } from './environment.js';
import { type Ending, type ProcessEnd, type ProcessLimits, supervise } from './spawn.js';
import type { ReviewerPlace } from './worktree.js';

export interface AttemptRequest {
  readonly adapter: Pick<ReviewerAdapter, 'invocation' | 'observe'>;
  readonly task: Task;
  readonly place: ReviewerPlace;
  readonly limits: ProcessLimits;
  /** Folders that the change could have written. */
  readonly untrusted: readonly string[];
  /** Its only connection is to our own proxy, which takes the way through others itself: their passwords are not its business. */
  readonly proxied: boolean;
  /** Name of its logs, e.g. `claude-pass-1`. */
  readonly name: string;
  /** Of the files in its own place. */
  readonly alias: string;
  /** What a line of output means beyond the adapter's events. */
  readonly endingOf: (line: string) => Ending;
  readonly onEvent: (event: ReviewerEvent) => void;
  /** Takes this run's secrets out of the logs. */
  readonly redact: Redact;
  /** Of standard output at most this is read; the middle is left out. */
  readonly maxBytes: number;
}

export interface Attempt {
  readonly end: ProcessEnd;
  readonly result: ProcessResult;
  readonly stdoutFile: string;
}

const LOG_BYTES = 4 * 1024 * 1024;

/** Runs the process once. Never throws for what the process does. */
export async function attempt(request: AttemptRequest, world: World): Promise<Attempt> {
  const { adapter, task, place, alias } = request;
  const invocation = adapter.invocation(task);
  for (const [path, text] of Object.entries(invocation.files)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o600 });
  }
  const output = join(place.directory, 'output');
  await mkdir(output, { recursive: true });
  const [stdoutFile, stderrFile] = [join(output, `${alias}.stdout`), join(output, `${alias}.stderr`)];
  const command = findProgram(invocation.command, trustedPath(request.untrusted), request.untrusted);
  const own = { path: [place.bin], untrusted: request.untrusted, home: place.home, temporary: place.scratch };
  const end =
    command === null
      ? notFound(invocation.command)
      : await supervise(
          {
            ...{ command, args: invocation.args, stdin: invocation.stdin, cwd: task.worktree, stdoutFile, stderrFile },
            env: environmentOf(request, childEnvironment(own, invocation.env)),
            directories: [place.directory],
            observe: (line) => observed(request, line),
          },
          request.limits,
        );
  const [stdout, stderr] = await keepLogs({ ...request, stdoutFile, stderrFile }, world);
  const { exitCode, signal, ended, durationMs } = end;
  return { end, stdoutFile, result: { stdout, stderr, exitCode, signal, ended, durationMs } };
}

const OTHER_PROXIES = /^(?:https?|all)_proxy$/i;

function environmentOf({ proxied }: AttemptRequest, env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !proxied || !OTHER_PROXIES.test(name)));
}

function notFound(command: string): ProcessEnd {
  const startFailure = `\`${command}\` was not found`;
  return { exitCode: null, signal: null, ended: null, durationMs: 0, startFailure };
}

/** An adapter that cannot read a line must not stop the run. */
function observed(request: AttemptRequest, line: string): Ending {
  try {
    const event = request.adapter.observe(line);
    if (event) request.onEvent(event);
    if (event?.kind === 'final') return 'final';
  } catch {
    return null;
  }
  return request.endingOf(line);
}

type Captured = Pick<AttemptRequest, 'name' | 'maxBytes' | 'redact'> & {
  readonly stdoutFile: string;
  readonly stderrFile: string;
};

async function keepLogs(captured: Captured, world: World): Promise<readonly [stdout: string, stderr: string]> {
  const read = (file: string, maxBytes: number): string => {
    try {
      return readCaptured(file, maxBytes);
    } catch {
      return '';
    }
  };
  const stderr = read(captured.stderrFile, LOG_BYTES);
  const log = (kind: string): string => join(world.outputDirectory, 'logs', `${captured.name}.${kind}.log`);
  await world.writeFile(log('stdout'), captured.redact(read(captured.stdoutFile, LOG_BYTES)));
  if (stderr !== '') await world.writeFile(log('stderr'), captured.redact(stderr));
  return [read(captured.stdoutFile, captured.maxBytes), stderr];
}
