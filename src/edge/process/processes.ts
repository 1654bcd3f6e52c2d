/** The operating system's table of processes enters; who descends from a process of ours, and whether it still lives, leave. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isWithin } from '../within.js';

/** One running process. `started` tells processes with the same pid apart; its unit is the platform's. */
export interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly started: string;
  readonly zombie: boolean;
}

/** A process that was seen once. */
export type KnownProcess = Pick<ProcessEntry, 'pid' | 'started'>;

/** All processes that can be seen now; on Linux from /proc, elsewhere as `ps` last told. Reads no memory. */
export function listProcesses(): readonly ProcessEntry[] {
  return process.platform === 'linux' ? fromProc() : lastTold;
}

/** What `ps` must be asked for where there is no /proc. */
export const PS = { program: '/bin/ps', args: ['-axo', 'pid=,ppid=,pgid=,stat=,lstart='] } as const;

let lastTold: readonly ProcessEntry[] = [];

/** Takes in what `ps` said. */
export function takeTable(said: string): void {
  lastTold = said.split('\n').flatMap((line) => parsePsLine(line) ?? []);
}

function fromProc(): readonly ProcessEntry[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
}

function statOf(pid: number): ProcessEntry | null {
  try {
    return parseStat(pid, readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  } catch {
    return null;
  }
}

/** Reads `/proc/<pid>/stat`. The command's name in it may hold blanks and parentheses; the fields follow its last `)`. */
export function parseStat(pid: number, stat: string): ProcessEntry {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    pid,
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    started: fields[19] ?? '',
    zombie: fields[0] === 'Z' || fields[0] === 'X',
  };
}

/** Reads a line of `ps -axo pid=,ppid=,pgid=,stat=,lstart=` (macOS; it tells no session). */
export function parsePsLine(line: string): ProcessEntry | null {
  const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S.*)$/.exec(line);
  if (!match) return null;
  const [pid = 0, parent = 0, group = 0] = match.slice(1, 4).map(Number);
  return {
    pid,
    parent,
    group,
    session: 0,
    started: match[5]?.trim() ?? '',
    zombie: match[4]?.startsWith('Z') ?? false,
  };
}

/**
 * The descendants of `root` that live now: children of known ones, members of its process group and session, and those
 * that were seen before, whoever their parent is now.
 */
export function descendants(
  table: readonly ProcessEntry[],
  root: number,
  known: readonly KnownProcess[],
): readonly ProcessEntry[] {
  const seen = new Set(known.map(identity));
  const found = new Map<number, ProcessEntry>();
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const entry of table) {
      const ours =
        entry.pid === root ||
        entry.group === root ||
        entry.session === root ||
        entry.parent === root ||
        found.has(entry.parent) ||
        seen.has(identity(entry));
      if (ours) found.set(entry.pid, entry);
    }
  }
  return [...found.values()];
}

/** How a process that has left group, session and parent is told to be one of ours. */
export interface Traces {
  /** What our child has in its environment, and with it all that did not throw it away. */
  readonly mark: string;
  /** Folders that only our child and its descendants use. */
  readonly directories: readonly string[];
}

/** Processes with one of these traces, begun after `root`: strays that were re-parented between two looks. */
export function strays(
  table: readonly ProcessEntry[],
  root: ProcessEntry | null,
  traces: Traces,
): readonly ProcessEntry[] {
  if (process.platform !== 'linux' || root === null) return [];
  const since = BigInt(root.started || '0');
  return table.filter(
    (entry) =>
      entry.pid !== process.pid &&
      !entry.zombie &&
      BigInt(entry.started || '0') >= since &&
      hasTrace(entry.pid, traces),
  );
}

function hasTrace(pid: number, { mark, directories }: Traces): boolean {
  const folder = `/proc/${String(pid)}`;
  if (readOrNothing(() => readFileSync(`${folder}/environ`, 'latin1')).includes(mark)) return true;
  const isOurs = (link: string): boolean => {
    const at = readOrNothing(() => readlinkSync(`${folder}/${link}`)).replace(/ \(deleted\)$/, '');
    return directories.some((directory) => isWithin(at, directory));
  };
  if (isOurs('cwd')) return true;
  const open = readOrNothing(() => readdirSync(`${folder}/fd`).join(' '));
  return open.split(' ').some((descriptor) => descriptor !== '' && isOurs(`fd/${descriptor}`));
}

/** A process that has gone, or is another user's, tells nothing. */
function readOrNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** Sends a signal to those that are still the process that was seen; the pid of one that ended may belong to a stranger now. */
export function signalProcesses(processes: readonly KnownProcess[], signal: 'SIGTERM' | 'SIGKILL'): void {
  const now = new Map(listProcesses().map((entry) => [entry.pid, entry]));
  for (const known of processes) {
    const entry = now.get(known.pid);
    if (entry && identity(entry) === identity(known) && !entry.zombie) signalPid(known.pid, signal);
  }
}

/** Sends a signal to a process (or, when negative, to a group); one that is gone already is no trouble. */
export function signalPid(pid: number, signal: 'SIGTERM' | 'SIGKILL' | 'SIGUSR2'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // ESRCH: it has ended by itself.
  }
}

function identity(entry: KnownProcess): string {
  return `${String(entry.pid)}@${entry.started}`;
}
