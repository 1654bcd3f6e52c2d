/** Starts every child process of the program, runs it within limits, and ends whatever it started. */
import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import type { Isolation } from '../domain/reviewer.js';
import type { ProcessResult } from '../seams.js';
import { capture, type Capture, collected, type Ladder, type LadderLimits, makeLadder } from './capture.js';
import { type Care, type Family, keeper, listProcesses, PS, takeTable, watchFamily, watchGroup } from './families.js';
import { bareHands, isolated, type Machine, signalBehind, type Start, type Walls, wallSteps } from './namespaces.js';
import { endWithUs } from './own-end.js';
import { MARK_VARIABLE, nextMark, OWN_MARKS } from './environment.js';

/** What to start. Paths are absolute. */
interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** Written at once and closed. */
  readonly stdin: string | Buffer;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Descriptors of ours that it has as 3, 4 and so on; they stay open with us. */
  readonly descriptors?: readonly number[];
}

export interface ProcessSpec extends Command {
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
  /** What it may write where the isolation has walls, on which machine; without them only its processes are kept apart. */
  readonly walls?: Walls;
  readonly machine?: Machine;
  /** Per stream; 64 MB. */
  readonly maxBytes?: number;
}

/** The end of a process, its output still on disk. `startFailure`: it could not be started at all. */
export interface ProcessEnd extends Omit<ProcessResult, 'stdout' | 'stderr'> {
  readonly startFailure: string | null;
}

/** The end of a program that answers in memory. */
export interface WatcherAnswer extends ProcessEnd {
  readonly stdout: Buffer;
  /** The first 10 kB. */
  readonly stderr: string;
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_COMPLAINT_BYTES = 10_000;
/** A stream that stays open after everybody we know has gone is held by somebody we do not know. */
const STREAM_GRACE_MS = 1_000;

/** Runs a reviewer to its end, whatever that is: exit, final output and grace, time limit, deadline, output limit, cancellation. Never throws. */
export async function supervise(spec: ProcessSpec, limits: ProcessLimits): Promise<ProcessEnd> {
  const maxBytes = limits.maxBytes ?? MAX_BYTES;
  return settled({
    ...{ command: spec, limits, directories: spec.directories },
    open: (ladder) => {
      const onLimit = (): void => {
        ladder.end('output-limit');
      };
      return [
        capture({ file: spec.stdoutFile, maxBytes, onLimit, onLine: lineObserver(spec.observe, ladder) }),
        capture({ file: spec.stderrFile, maxBytes, onLimit, onLine: null }),
      ];
    },
  });
}

/** Runs a program of ours that is asked something (git, npm, `--version`) under the same rules. Never throws. */
export async function ask(
  command: Command,
  limits: Partial<ProcessLimits> & Pick<ProcessLimits, 'timeoutMs'>,
): Promise<WatcherAnswer> {
  let atLimit = (): void => undefined;
  const stdout = collected(limits.maxBytes ?? MAX_BYTES, () => {
    atLimit();
  });
  const stderr = collected(MAX_COMPLAINT_BYTES, () => undefined);
  const end = await settled({
    ...{ command, directories: null },
    limits: { deadlineMs: Infinity, cancel: null, isolation: 'none', ...limits },
    open: (ladder) => {
      atLimit = () => {
        ladder.end('output-limit');
      };
      return [stdout, stderr];
    },
  });
  return { ...end, stdout: stdout.bytes(), stderr: stderr.bytes().toString('utf8') };
}

/** One child from start to end. */
interface Course {
  readonly command: Command;
  readonly limits: ProcessLimits;
  /** `null`: it is trusted to start no strangers, and only its group is looked at. */
  readonly directories: readonly string[] | null;
  /** Where standard output and standard error go. */
  readonly open: (ladder: Ladder) => readonly [stdout: Capture, stderr: Capture];
}

async function settled(course: Course): Promise<ProcessEnd> {
  const started = performance.now();
  const end = await startAndWait(course).catch((error: unknown) => failedStart(error));
  return { ...end, durationMs: Math.round(performance.now() - started) };
}

function failedStart(error: unknown): Omit<ProcessEnd, 'durationMs'> {
  const startFailure = error instanceof Error ? error.message : String(error);
  return { exitCode: null, signal: null, ended: null, startFailure };
}

async function startAndWait(course: Course): Promise<Omit<ProcessEnd, 'durationMs'>> {
  const { command: spec, limits } = course;
  const mark = nextMark();
  const { cwd, descriptors = [] } = spec;
  const keep = course.directories !== null && limits.isolation === 'none' ? keeper() : [];
  const steps = limits.walls && limits.machine ? wallSteps(limits.walls, limits.machine, cwd) : [];
  const { words, stdinHead, env } = isolated([spec.command, ...spec.args], limits.isolation, {
    steps,
    env: { ...spec.env, [MARK_VARIABLE]: mark },
  });
  const [program = '', ...args] = [
    ...keep,
    ...(course.directories === null ? [] : bareHands(limits.isolation)),
    ...words,
  ];
  const child = start({ program, args, env, cwd, descriptors, kept: keep.length > 0 });
  const startError = new Promise<never>((_, reject) => child.once('error', reject));
  if (child.pid === undefined) return startError;
  const family = familyOf(child.pid, mark, { ...course, kept: keep.length > 0 });
  const ended = endWithUs(family);
  const ladder = makeLadder(family, limits);
  try {
    const streams = connect(child, { ...course, stdinHead }, ladder);
    // Told below, when the process has ended: until then nobody may take it for unhandled.
    streams.catch(() => {
      ladder.end('output-limit');
    });
    const exit = await Promise.race([exitOf(child), startError]);
    ladder.exited();
    await endSurvivors(family);
    await streams;
    return {
      exitCode: exit.code,
      signal: exit.signal ?? signalBehind(exit.code, limits.isolation),
      ...{ ended: ladder.reason(), startFailure: null },
    };
  } finally {
    ladder.exited();
    family.leave();
    ended();
  }
}

function familyOf(root: number, mark: string, { directories, limits, kept }: Course & Pick<Care, 'kept'>): Family {
  if (directories === null) return watchGroup(root);
  refreshTable();
  return watchFamily(root, { mark, directories, sealed: limits.isolation !== 'none', kept });
}

/** Where there is no /proc, `ps` is asked as long as somebody is watched. */
function refreshTable(): void {
  if (process.platform === 'linux' || refreshing) return;
  refreshing = true;
  const again = async (): Promise<void> => {
    const said = await ask({ command: PS.program, args: PS.args, stdin: '', env: {}, cwd: '/' }, { timeoutMs: 5_000 });
    takeTable(said.stdout.toString('utf8'));
    if (listProcesses().some(({ parent }) => parent === process.pid)) setTimeout(() => void again(), 1_000).unref();
    else refreshing = false;
  };
  void again();
}

let refreshing = false;

function exitOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
}

function lineObserver(observe: ProcessSpec['observe'], ladder: Ladder): ((line: string) => void) | null {
  if (observe === null) return null;
  return (line) => {
    const ending = observe(line);
    if (ending !== null) ladder.final(ending === 'final');
  };
}

/** Takes both output streams and writes the prompt; resolves when both streams are at their end or nobody holds them any more. */
async function connect(
  child: ChildProcess,
  { command, open, stdinHead }: Course & Pick<Start, 'stdinHead'>,
  ladder: Ladder,
): Promise<void> {
  const [stdout, stderr] = open(ladder);
  // A child that ends without reading its prompt is judged by what it wrote.
  child.stdin?.on('error', () => undefined);
  if (stdinHead !== '') child.stdin?.write(stdinHead);
  child.stdin?.end(command.stdin);
  await Promise.all([take(child, child.stdout, stdout), take(child, child.stderr, stderr)]);
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

/** Ends what the process left running. */
async function endSurvivors(family: Family): Promise<void> {
  for (let attempt = 0; attempt < 20 && family.survivors() > 0; attempt += 1) {
    family.signal('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

// The one place that starts a child process, by its absolute path and as leader of a session of its own.

/** What to start. */
interface Child {
  /** Absolute path: nothing is looked for in PATH, which the change could have filled. */
  readonly program: string;
  readonly args: readonly string[];
  /** The whole environment, its mark included. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Descriptors of ours that it has as 3, 4 and so on. */
  readonly descriptors: readonly number[];
  /** It is a keeper, which notices our end itself and needs a moment for its own. */
  readonly kept: boolean;
}

/** Starts it in a session and group of its own, with pipes for its three streams; should we be killed, the watcher ends it. */
function start({ program, args, env, cwd, descriptors, kept }: Child): ChildProcess {
  const stdio: StdioOptions = ['pipe', 'pipe', 'pipe', ...descriptors];
  const options = { cwd, env: { ...env }, stdio, detached: true };
  const watcher = watchOver(startWatcher);
  const child = spawn(program, args, options);
  if (child.pid !== undefined && !kept) {
    const group = child.pid;
    watcher.enter(group);
    child.once('exit', () => {
      watcher.leave(group);
    });
  }
  return child;
}

/** The watcher is a child too, but one that must outlive us: no mark, no pipe but the one that tells it of our end. */
function startWatcher(script: string, args: readonly string[]): ChildProcess {
  const options = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'ignore', 'ignore'], detached: true };
  return spawn('/bin/sh', ['-c', script, 'deep-review-watcher', ...args], options as Parameters<typeof spawn>[2]);
}

// A watcher that ends all that our process started, however our process ends.

/** Who keeps the list of groups that must not outlive us. */
interface Watcher {
  enter(group: number): void;
  leave(group: number): void;
}

type StartWatcher = (script: string, args: readonly string[]) => ChildProcess;

/**
 * Reads `+<group>` and `-<group>` until the pipe ends, which the kernel sees to when we are killed. Then it kills the groups
 * that are left, and, where there is /proc, whoever has one of our marks in its environment: those have left their group.
 * First those get a moment that notice our end themselves. Twice in a row nobody found is the end; processes that fork faster than they are found are ended for ten seconds at most.
 */
const SCRIPT = `
trap '' HUP INT TERM QUIT
marks=$1
groups=' '
while read -r word; do
  case $word in
    +*) groups="$groups\${word#+} " ;;
    -*) case $groups in *" \${word#-} "*) groups="\${groups%%" \${word#-} "*} \${groups#*" \${word#-} "}" ;; esac ;;
  esac
done
for group in $groups; do kill -KILL -"$group"; done
[ -e /proc/self/environ ] || exit 0
sleep 0.2
quiet=0 round=0
while [ "$quiet" -lt 2 ] && [ "$round" -lt 100 ]; do
  round=$((round + 1))
  quiet=$((quiet + 1))
  for file in $(grep -l -s -F -e "$marks" /proc/[0-9]*/environ); do
    pid=\${file#/proc/}
    kill -KILL "\${pid%/environ}" && quiet=0
  done
  [ "$quiet" -ge 2 ] || sleep 0.1
done
`;

let watcher: Watcher | null = null;

/** The watcher of this process, started with its first child. */
function watchOver(startWatcher: StartWatcher): Watcher {
  return (watcher ??= process.platform === 'win32' ? NOBODY : open(startWatcher));
}

const NOBODY: Watcher = { enter: () => undefined, leave: () => undefined };

function open(startWatcher: StartWatcher): Watcher {
  const child = startWatcher(SCRIPT, [`${MARK_VARIABLE}=${OWN_MARKS}`]);
  const { stdin } = child;
  // Neither it nor its pipe keeps us from ending, and a machine without a shell has no watcher.
  child.on('error', () => undefined);
  stdin?.on('error', () => undefined);
  child.unref();
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') (stdin as unknown as { unref(): void }).unref();
  const tell = (word: string): void => {
    stdin?.write(`${word}\n`);
  };
  return {
    enter: (group) => {
      tell(`+${String(group)}`);
    },
    leave: (group) => {
      tell(`-${String(group)}`);
    },
  };
}
