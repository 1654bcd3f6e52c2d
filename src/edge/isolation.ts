/** Finds out by trying how far a reviewer can be kept apart on this machine. */
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Isolation, ISOLATIONS } from '../domain/reviewer.js';
import { firstEnvironmentIsErased } from './environment.js';
import { type Machine, parseMounts } from './namespaces.js';
import { ask } from './spawn.js';

/** What this machine gives. */
interface Probed {
  readonly isolation: Isolation;
  readonly machine: Machine;
  /** Why each better way does not work here, as the tools say it. */
  readonly refused: readonly string[];
  /** What we were started with can be read in the table of processes. */
  readonly readable: boolean;
}

/** Where services of the system listen; `/var/run` leads to the first. */
const SOCKET_FOLDER = '/run';
const MAX_SOCKETS = 200;
const MAX_DEPTH = 4;

let probed: Promise<Probed> | null = null;

/** The strongest that this machine gives; looked for once. */
export function probeIsolation(): Promise<Probed> {
  return (probed ??= probe());
}

async function probe(): Promise<Probed> {
  const isRoot = process.platform === 'linux' && userInfo().uid === 0;
  const mountinfo = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  const machine = { mounts: parseMounts(mountinfo), sockets: await socketsIn(SOCKET_FOLDER, 0), isRoot };
  const refused: string[] = [];
  const readable = !firstEnvironmentIsErased();
  if (process.platform !== 'linux') return { isolation: 'none', machine, refused, readable };
  for (const isolation of ISOLATIONS) {
    if (isolation === 'none' || (isolation === 'root' && !isRoot) || (isolation === 'sudo' && isRoot)) continue;
    const trouble = await troubleWith(isolation, machine);
    if (trouble === null) return { isolation, machine, refused, readable };
    refused.push(`${isolation}: ${trouble}`);
  }
  return { isolation: 'none', machine, refused, readable };
}

/** Tries it with walls and all: second process of its namespace, able to write its own folder and no other, and unable to become more. */
async function troubleWith(isolation: Isolation, machine: Machine): Promise<string | null> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'deep-review-probe-')));
  try {
    const walls = { own: [folder], guarded: [], hidden: [], lent: [], shown: [] };
    const args = ['-c', TRIAL, 'sh', folder];
    const command = { command: '/bin/sh', args, stdin: '', env: { DEEP_REVIEW_TRIAL: 'a\\b' }, cwd: '/' };
    const answer = await ask(command, { timeoutMs: 5_000, isolation, walls, machine });
    if (answer.exitCode === 0) return null;
    const said = answer.startFailure ?? answer.stderr.trim().split('\n').at(-1) ?? '';
    return said === '' ? `it ended with ${String(answer.exitCode ?? answer.signal)}` : said.slice(0, 200);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const TRIAL = `
[ "$PPID" = 1 ] || { echo "no PID namespace" >&2; exit 1; }
[ "$DEEP_REVIEW_TRIAL" = 'a\\b' ] || { echo "no environment" >&2; exit 1; }
: > "$1/own" || exit 1
if ( : > "$1.other" ) 2> /dev/null; then echo "the disk is not read-only" >&2; exit 1; fi
while read -r name value; do
  case $name in
    CapEff: | CapPrm:) case $value in 0000000000000000 | 0000000080000000) ;; *) echo "$name $value is left" >&2; exit 1 ;; esac ;;
    NoNewPrivs:) [ "$value" = 1 ] || { echo "privileges can be gained" >&2; exit 1; } ;;
  esac
done < /proc/self/status
`;

async function socketsIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isSocket()) return [path];
      return entry.isDirectory() && depth < MAX_DEPTH ? socketsIn(path, depth + 1) : [];
    }),
  );
  return found.flat().slice(0, MAX_SOCKETS);
}
