/** Our own process enters, by a pipe that ends with it however that happens; the end of all that it started leaves. */
import type { ChildProcess } from 'node:child_process';
import { MARK_VARIABLE, OWN_MARKS } from './mark.js';

/** Who keeps the list of groups that must not outlive us. */
export interface Watcher {
  enter(group: number): void;
  leave(group: number): void;
}

type StartWatcher = (script: string, args: readonly string[]) => ChildProcess;

/**
 * Reads `+<group>` and `-<group>` until the pipe ends, which the kernel sees to when we are killed. Then it kills the groups
 * that are left, and, where there is /proc, whoever has one of our marks in its environment: those have left their group.
 * First those get a moment that notice our end themselves. Twice in a row nobody found is the end; a family that forks faster than it is looked for is chased for ten seconds.
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
export function watchOver(startWatcher: StartWatcher): Watcher {
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
