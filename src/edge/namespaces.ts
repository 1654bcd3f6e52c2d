/** Starts a command in namespaces of its own: own PIDs and /proc, no privileges, and a disk that is read-only outside its folders. */
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Isolation } from '../domain/reviewer.js';
import { isWithin } from './environment.js';

const FOLDERS = ['/usr/bin', '/bin'];
const NAMESPACES = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
/** What is left to no command: a way to become more than it is. */
const BARE = ['--inh-caps=-all', '--bounding-set=-all', '--no-new-privs'];

/** Root keeps the one without which no user namespace can have a root: a CLI's own sandbox needs one. No new privileges come by it. */
const BARE_ROOT = ['--inh-caps=-all', '--bounding-set=-all,+setfcap', '--no-new-privs'];
/** For whom has no capability by which to drop others: what is bound to a namespace that owns nothing is worth nothing. */
const BARER = ['--inh-caps=-all', '--no-new-privs'];

/** First process of a namespace: it waits for the command, so that the command gets SIGTERM as anywhere else (the first one would not). */
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];

/** The same behind sudo, which lets no environment through: that comes first on standard input, a line each, and an empty one. */
const FIRST_BEHIND_SUDO = [
  '/bin/sh',
  '-c',
  `while IFS= read -r line && [ -n "$line" ]; do
  value=$(printf '%b.' "\${line#*=}")
  export "\${line%%=*}=\${value%.}"
done
"$@"; exit "$?"`,
  'sh',
];

/** How a command must be started so that it is kept apart. */
export interface Start {
  readonly words: readonly string[];
  /** What must come before the command's own standard input. */
  readonly stdinHead: string;
  /** The environment to start it with. */
  readonly env: Readonly<Record<string, string>>;
}

/** Wraps a command; `steps` build its walls (`wallSteps`). */
export function isolated(
  command: readonly string[],
  isolation: Isolation,
  { steps, env }: { readonly steps: readonly string[]; readonly env: Readonly<Record<string, string>> },
): Start {
  const [unshare, setpriv, sudo] = ['unshare', 'setpriv', 'sudo'].map(tool);
  if (isolation === 'none' || unshare == null || setpriv == null) return { words: command, stdinHead: '', env };
  const { uid, gid } = userInfo();
  const build = ['/bin/sh', '-c', BUILDER, 'sh', ...steps, '--'];
  const diesWithUs = [setpriv, '--pdeathsig', 'KILL'];
  switch (isolation) {
    case 'root': {
      const become = [setpriv, '--clear-groups', ...BARE_ROOT, ...FIRST];
      return { words: [...diesWithUs, unshare, ...NAMESPACES, ...build, ...become, ...command], stdinHead: '', env };
    }
    case 'user-namespace': {
      // Mounting needs root of the outer namespace; the inner one gives us our own name back, and owns nothing.
      const inner = [unshare, '--user', `--map-user=${String(uid)}`, `--map-group=${String(gid)}`, setpriv, ...BARER];
      const become = uid === 0 ? [setpriv, ...BARE_ROOT] : inner;
      const outer = [unshare, '--user', '--map-root-user', ...NAMESPACES];
      return { words: [...diesWithUs, ...outer, ...build, ...become, ...FIRST, ...command], stdinHead: '', env };
    }
    case 'sudo': {
      const become = [setpriv, `--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups', ...BARE];
      const words = [sudo ?? '', '-n', '--', unshare, ...NAMESPACES, ...build, ...become];
      const stdinHead = `${environmentLines(env)}\n`;
      return { words: [...words, ...FIRST_BEHIND_SUDO, ...command], stdinHead, env: { PATH: '/usr/bin:/bin' } };
    }
  }
}

/** Where no namespace takes its privileges away: what keeps a reviewer at least from `sudo`, and ends it with us where nobody keeps it. */
export function bareHands(isolation: Isolation): readonly string[] {
  const setpriv = tool('setpriv');
  return isolation !== 'none' || setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'];
}

/** As `printf %b` reads it. */
function environmentLines(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    .map(
      ([name, value]) => `${name}=${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`,
    )
    .join('');
}

/** A program of the system itself, wherever PATH leads. */
function tool(name: string): string | null {
  return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => existsSync(path)) ?? null;
}

/** Signals of a fault, by which a process ends that did not mean to. */
const FAULTS: Readonly<Record<number, string>> = {
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
};

/** In a namespace the shell in between tells a signal as exit status 128 + n; CLIs use some of these numbers themselves, so only faults count. */
export function signalBehind(exitCode: number | null, isolation: Isolation): string | null {
  return exitCode === null || isolation === 'none' ? null : (FAULTS[exitCode - 128] ?? null);
}

// The mounts that make the rest of the disk read-only, and hide parts of it, for a reviewer.

/** What a reviewer may write, and what it must not see. All paths are absolute and real. */
export interface Walls {
  /** Writable, with all below. */
  readonly own: readonly string[];
  /** Read-only although it lies in one of `own`. */
  readonly guarded: readonly string[];
  /** Empty to it, but for `shown`: here the others have their places. */
  readonly hidden: readonly string[];
  /** Empty to it, but for `shown`, and writable: a scratch folder that nobody else sees. */
  readonly lent: readonly string[];
  /** Files and folders in `hidden` and `lent` that it may read; what is its own in them stays so. */
  readonly shown: readonly string[];
}

/** What of the machine matters to walls; read once per run. */
export interface Machine {
  /** `/proc/self/mountinfo`. */
  readonly mounts: readonly Mount[];
  /** Sockets of the system's services (Docker, D-Bus …): who may talk to them need not keep to any wall. */
  readonly sockets: readonly string[];
  readonly isRoot: boolean;
}

interface Mount {
  readonly path: string;
  /** e.g. `rw`, `nosuid`, `relatime`. */
  readonly options: readonly string[];
}

/** Reads `/proc/self/mountinfo`; the last mount of a path covers those before it. */
export function parseMounts(mountinfo: string): readonly Mount[] {
  const mounts = new Map<string, Mount>();
  for (const line of mountinfo.split('\n')) {
    const [, , , , path = '', options = ''] = line.split(' ');
    if (path === '') continue;
    const plain = path.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)));
    // The kernel escapes byte by byte.
    const real = Buffer.from(plain, 'latin1').toString('utf8');
    mounts.delete(real);
    mounts.set(real, { path: real, options: options.split(',') });
  }
  return [...mounts.values()];
}

/** Flags that a mount keeps when it becomes read-only; in a user namespace none of them may be dropped. */
const KEPT = ['nosuid', 'nodev', 'noexec', 'noatime', 'nodiratime', 'relatime', 'nosymfollow'];

/** What root may write in /proc without any capability: the list that Docker guards. With these in place no namespace below gets a fresh /proc either. */
const ROOTS_OWN = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'].map((name) => `/proc/${name}`);

/** The steps in the order in which they must be taken; each is three words for `BUILDER`. `cwd`: where the command begins. */
export function wallSteps(walls: Walls, machine: Machine, cwd: string): readonly string[] {
  const { own, guarded, hidden, lent } = walls;
  const [stash = '/'] = own;
  const outside = machine.mounts.filter(
    ({ path }) => !isWithin(path, '/proc') && !isWithin(path, '/dev') && !own.includes(path),
  );
  const readOnly = outside.map(({ path, options }) => {
    const kept = options.filter((option) => KEPT.includes(option));
    return ['ro', ['remount', 'bind', 'ro', ...kept].join(','), path];
  });
  return [
    ['devices', '-', stash],
    ...own.map((path) => ['own', '-', path]),
    ...readOnly,
    ...pins([...guarded, ...hidden], own).map((path) => ['own', '-', path]),
    ...guarded.map((path) => ['guard', '-', path]),
    ...(hidden.length + lent.length === 0 ? [] : hiding(walls)),
    ...machine.sockets.map((path) => ['mute', '-', path]),
    ...(machine.isRoot ? ROOTS_OWN.map((path) => ['guard', '-', path]) : []),
    ['ro', 'remount,bind,ro,nosuid', '/dev'],
    // We stand in it since before there were walls, on the mount that is read-only now.
    ['go', '-', cwd],
  ].flat();
}

/** The folders between what is writable and what is not in it: as mount points they cannot be renamed, so nothing can take the place of what is guarded. */
function pins(paths: readonly string[], own: readonly string[]): readonly string[] {
  const between = paths.flatMap((path) => {
    const above = own.filter((folder) => path !== folder && isWithin(path, folder));
    const top = above.toSorted((a, b) => a.length - b.length)[0];
    if (top === undefined) return [];
    const names = path.slice(top.length + 1).split('/');
    return names.slice(1).map((_, index) => `${top}/${names.slice(0, index + 1).join('/')}`);
  });
  return [...new Set(between)].sort();
}

function hiding({ own, hidden, lent, shown }: Walls): readonly (readonly string[])[] {
  const gone = hidden.filter((path) => !lent.some((folder) => isWithin(path, folder)));
  return [
    ...shown.map((path, index) => ['keep', String(index), path]),
    ...lent.map((path) => ['hide', 'mode=1777,size=25%', path]),
    ...gone.map((path) => ['hide', 'mode=711,size=1m', path]),
    ...shown.flatMap((path, index) => [
      ['show', String(index), path],
      ...(own.includes(path) ? [] : [['ro', 'remount,bind,ro', path]]),
    ]),
    ...gone.map((path) => ['ro', 'remount,bind,ro,nosuid,nodev', path]),
  ];
}

/**
 * Takes the steps, then becomes the command behind \`--\`. Values are arguments and never part of the text. Runs as root of its
 * own mount namespace; whoever it becomes has no capability left to undo a step. 125: a wall could not be built.
 */
const BUILDER = `
cannot() { echo "deep-review: cannot $1 $2" >&2; exit 125; }
try() { mount -n "$@" 2> /dev/null; }
devices() {
  try -t tmpfs -o mode=755,nosuid,size=1m none "$1" || return 1
  mkdir "$1/shm" "$1/pts" "$1/.keep" || return 1
  for name in null zero full random urandom tty ptmx; do
    [ -e "/dev/$name" ] || continue
    : > "$1/$name" && try --bind "/dev/$name" "$1/$name" || return 1
  done
  [ ! -d /dev/pts ] || try --bind /dev/pts "$1/pts" || return 1
  try -t tmpfs -o mode=1777,nosuid,nodev none "$1/shm" || return 1
  ln -s /proc/self/fd "$1/fd" && ln -s fd/0 "$1/stdin" && ln -s fd/1 "$1/stdout" && ln -s fd/2 "$1/stderr" || return 1
  try --rbind "$1" /dev && umount -n -l "$1"
}
while [ "$1" != -- ]; do
  step=$1 word=$2 path=$3
  shift 3
  case $step in
    devices) devices "$path" || cannot 'give devices in' "$path" ;;
    own) try --rbind "$path" "$path" || cannot open "$path" ;;
    ro) [ ! -e "$path" ] || try -o "$word" "$path" || cannot 'make read-only' "$path" ;;
    guard) [ ! -e "$path" ] || { try --rbind "$path" "$path" && try -o remount,bind,ro "$path"; } || cannot guard "$path" ;;
    keep)
      if [ -d "$path" ]; then mkdir "/dev/.keep/$word"; else : > "/dev/.keep/$word"; fi
      try --rbind "$path" "/dev/.keep/$word" || cannot keep "$path" ;;
    hide) try -t tmpfs -o "$word,nosuid,nodev" none "$path" || cannot hide "$path" ;;
    show)
      if [ -d "/dev/.keep/$word" ]; then mkdir -p "$path"; else mkdir -p "\${path%/*}" && : > "$path"; fi
      try --move "/dev/.keep/$word" "$path" || cannot show "$path" ;;
    go) cd "$path" || cannot enter "$path" ;;
    mute) [ ! -e "$path" ] || try --bind /dev/null "$path" || cannot mute "$path" ;;
  esac
done
shift
exec "$@"
`;
