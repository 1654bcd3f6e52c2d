/** Watches all processes that descend from one of ours and ends them; a keeper process does so where there are no PID namespaces. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isWithin } from './environment.js';

/** A process and all that it started, also those that have left its group, session or parent. */
export interface Family {
  /** Looks once more, so that descendants stay known when their parents end. */
  look(): void;
  signal(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** How many members live, the root not counted. */
  survivors(): number;
  /** Stops watching. */
  leave(): void;
}

/** Who sees to it that nobody is left. */
export interface Care {
  /** A PID namespace, which ends with its root: nothing needs watching. */
  readonly sealed: boolean;
  /** The root is a keeper, which ends whoever escapes us, and is therefore the last to be killed. */
  readonly kept: boolean;
}

const LOOK_EVERY_MS = 500;

/** Watches `root` and all that descends from it; `root` leads its own process group and session. */
export function watchFamily(root: number, options: ProcessTraces & Care): Family {
  const known = new Map<number, KnownProcess>();
  const first = listProcesses().find(({ pid }) => pid === root) ?? null;
  const members = (closely: boolean): readonly ProcessEntry[] => {
    const table = listProcesses();
    const seen = [...known.values(), ...(closely ? strays(table, first, options) : [])];
    const found = descendants(table, root, seen).filter((entry) => entry.pid !== process.pid);
    for (const entry of found) known.set(entry.pid, entry);
    return found.filter((entry) => !entry.zombie);
  };
  const look = (): void => {
    members(false);
  };
  let askedKeeper = false;
  const timer = options.sealed ? null : setInterval(look, LOOK_EVERY_MS).unref();
  return {
    look,
    signal: (signal) => {
      const found = members(true);
      if (options.kept && signal === 'SIGKILL' && !askedKeeper) {
        askedKeeper = true;
        signalPid(root, KEEPER_END);
        return;
      }
      // The group first: it also reaches what was started since the look.
      if (found.some((entry) => entry.group === root)) signalPid(-root, signal);
      signalProcesses(found, signal);
    },
    survivors: () => members(true).filter((entry) => entry.pid !== root).length,
    leave: () => {
      if (timer) clearInterval(timer);
    },
  };
}

/** For a program that starts no foreign programs (git, npm, a CLI's `--version`): watches its process group only, and nothing while all goes well. */
export function watchGroup(root: number): Family {
  const isThere = (): boolean => {
    try {
      return process.kill(-root, 0);
    } catch {
      return false;
    }
  };
  return {
    look: () => undefined,
    signal: (signal) => {
      const found = descendants(listProcesses(), root, []).filter(({ pid, zombie }) => pid !== process.pid && !zombie);
      signalPid(-root, signal);
      signalProcesses(found, signal);
    },
    survivors: () => (isThere() ? 1 : 0),
    leave: () => undefined,
  };
}

// Reads the operating system's table of processes: who descends from one of ours, and whether it still lives.

/** One running process. `started` tells processes with the same pid apart; its unit is the platform's. */
interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly started: string;
  readonly zombie: boolean;
}

/** A process that was seen once. */
type KnownProcess = Pick<ProcessEntry, 'pid' | 'started'>;

/** All processes that can be seen now; on Linux from /proc, elsewhere as `ps` last said. Reads no memory. */
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
function parseStat(pid: number, stat: string): ProcessEntry {
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
function parsePsLine(line: string): ProcessEntry | null {
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
function descendants(
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

/** How a process that has left group, session and parent is recognised as one of ours. */
interface ProcessTraces {
  /** What our child has in its environment, and with it all that did not throw it away. */
  readonly mark: string;
  /** Folders that only our child and its descendants use. */
  readonly directories: readonly string[];
}

/** Processes with one of these traces, begun after `root`: strays that were re-parented between two looks. */
function strays(
  table: readonly ProcessEntry[],
  root: ProcessEntry | null,
  traces: ProcessTraces,
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

function hasTrace(pid: number, { mark, directories }: ProcessTraces): boolean {
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
function signalProcesses(processes: readonly KnownProcess[], signal: 'SIGTERM' | 'SIGKILL'): void {
  const now = new Map(listProcesses().map((entry) => [entry.pid, entry]));
  for (const known of processes) {
    const entry = now.get(known.pid);
    if (entry && identity(entry) === identity(known) && !entry.zombie) signalPid(known.pid, signal);
  }
}

/** Sends a signal to a process (or, when negative, to a group); one that is gone already is no trouble. */
function signalPid(pid: number, signal: 'SIGTERM' | 'SIGKILL' | 'SIGUSR2'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // ESRCH: it has ended by itself.
  }
}

function identity(entry: KnownProcess): string {
  return `${String(entry.pid)}@${entry.started}`;
}

// Puts a command below a parent process that nothing of it escapes, for machines without PID namespaces.

const PERL = '/usr/bin/perl';

/** Number of the system call `prctl` by architecture: Perl knows calls by number only. */
const PRCTL: Readonly<Record<string, number>> = { x64: 157, arm64: 167, riscv64: 167, ia32: 172, arm: 172, s390x: 172 };

/**
 * The keeper is what the kernel calls a subreaper: whoever below it loses its parent becomes its child, so that neither a
 * double fork nor a new session nor an emptied environment hides a process. When the command ends, or when we do (the kernel
 * then sends USR2), it kills its children until it has none, and ends as the command did.
 */
const SCRIPT = `
my ($prctl, $parent) = splice @ARGV, 0, 2;
my ($over, $status) = (0, 0);
$SIG{USR2} = sub { $over = 1 };
$SIG{CHLD} = sub { };
$SIG{$_} = 'IGNORE' for qw(HUP INT TERM);
syscall($prctl, 36, 1, 0, 0, 0);
syscall($prctl, 1, 12, 0, 0, 0);
$over = 1 if getppid() != $parent;
my $command = fork;
defined $command or exit 126;
if ($command == 0) {
  $SIG{$_} = 'DEFAULT' for qw(CHLD HUP INT TERM USR2);
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
sub reap {
  my $ended;
  while (($ended = waitpid(-1, 1)) > 0) { ($status, $over) = ($?, 1) if $ended == $command }
  return $ended == -1;
}
until ($over) {
  last if reap();
  select undef, undef, undef, 0.2 unless $over;
}
sub children {
  my @found;
  for my $file (glob '/proc/[0-9]*/stat') {
    open my $handle, '<', $file or next;
    my $line = <$handle>;
    next unless defined $line;
    my ($state, $above) = split / /, substr $line, rindex($line, ')') + 2;
    push @found, $1 if $above == $$ && $file =~ m{([0-9]+)};
  }
  return @found;
}
until (reap()) {
  kill 'KILL', children();
  select undef, undef, undef, 0.005;
}
my $signal = $status & 127;
if ($signal) {
  $SIG{$_} = 'DEFAULT' for qw(HUP INT TERM USR2);
  kill $signal, $$;
  sleep 1;
}
exit($status >> 8);
`;

/** What asks a keeper to end all that it keeps, and then itself. */
const KEEPER_END = 'SIGUSR2';

/** What to put before a command so that it is kept; empty where there is no Perl. */
export function keeper(): readonly string[] {
  const prctl = PRCTL[process.arch];
  if (process.platform !== 'linux' || prctl === undefined || !existsSync(PERL)) return [];
  return [PERL, '-e', SCRIPT, String(prctl), String(process.pid)];
}
