/** The mounts of the machine and what a reviewer may write enter; the steps that make the rest of the disk read-only to it leave. */

import { isWithin } from '../within.js';

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

export interface Mount {
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
export const BUILDER = `
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
