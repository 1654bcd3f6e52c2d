/** A repository with a change, and runs of the built program on it as on other machines: as root, as a user, with sudo alone, with nothing. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Isolation } from '../../src/domain/reviewer.js';
import { commitFiles, git } from './repository.js';

const here = dirname(fileURLToPath(import.meta.url));
const program = resolve('build/main.js');
const AS_USER = ['setpriv', '--reuid', '1000', '--regid', '1000', '--clear-groups', '--inh-caps=-all'];

/** What stands before the program so that the machine gives this and nothing better. */
const MACHINES: Readonly<Record<Isolation, readonly string[]>> = {
  root: [],
  'user-namespace': AS_USER,
  sudo: [join(here, 'only-sudo')],
  none: [join(here, 'no-namespaces')],
};

/** Those that can be had here: all with root, `sudo` with Debian's sudo. */
export const RUNGS: readonly Isolation[] =
  process.getuid?.() !== 0
    ? []
    : (['root', 'user-namespace', 'sudo', 'none'] as const).filter(
        (rung) => rung !== 'sudo' || existsSync('/usr/bin/sudo'),
      );

/** A finished or running run of the program. */
export interface MachineRun {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly log: () => string;
  readonly report: () => Record<string, unknown>;
  /** What a reviewer wrote, as it is stored. */
  readonly review: (id: string) => string;
}

export interface Lab {
  readonly folder: string;
  readonly workspace: string;
  readonly output: string;
  readonly commandFiles: readonly string[];
  /** Writes a script of the user's, outside of the checkout. */
  readonly script: (name: string, text: string) => string;
  readonly run: (request: LabRun) => MachineRun;
  readonly remove: () => void;
}

export interface LabRun {
  readonly reviewers: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** The closing line, made of what the prompt gives in parts. */
export const CLOSING = `"${join(here, 'closing')}" "$DEEP_REVIEW_PROMPT"`;

/** Makes the repository; everything in it belongs to whom the program will run as. */
export function makeLab(rung: Isolation): Lab {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'machine-')));
  const at = (name: string): string => join(folder, name);
  const workspace = at('workspace');
  const commandFiles = ['output', 'env', 'path', 'summary'].map((name) => at(`command-${name}`));
  for (const name of ['workspace/src', 'home', 'temporary', 'scripts']) mkdirSync(at(name), { recursive: true });
  for (const file of commandFiles) writeFileSync(file, '');
  git(workspace, 'init', '-q', '-b', 'main');
  commitFiles(workspace, 'Begin', { 'src/a.js': 'export const a = 1;\n' });
  git(workspace, 'switch', '-qc', 'feature');
  commitFiles(workspace, 'Change', { 'src/a.js': 'export const a = 2;\n' });
  const lab = {
    ...{ folder, workspace, output: at('output'), commandFiles },
    script: (name: string, text: string): string => {
      const file = join(at('scripts'), name);
      writeFileSync(file, `#!/bin/bash\n${text}\n`);
      chmodSync(file, 0o755);
      return file;
    },
    remove: (): void => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return { ...lab, run: (request) => start(rung, lab, request) };
}

function start(rung: Isolation, lab: Omit<Lab, 'run'>, { reviewers, inputs, env, args = [] }: LabRun): MachineRun {
  chmodSync(lab.folder, 0o755);
  if (rung === 'user-namespace' || rung === 'sudo') execFileSync('chown', ['-R', '1000:1000', lab.folder]);
  const [command = '', ...words] = [...MACHINES[rung], process.execPath, program, 'review', ...args];
  const [outputFile = '', envFile = '', pathFile = '', summaryFile = ''] = lab.commandFiles;
  let log = '';
  const child = spawn(command, [...words, '--out', lab.output], {
    cwd: lab.workspace,
    detached: true,
    env: {
      ...{
        PATH: `${join(lab.folder, 'bin')}:/usr/bin:/bin`,
        HOME: join(lab.folder, 'home'),
        TMPDIR: join(lab.folder, 'temporary'),
      },
      ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_WORKSPACE: lab.workspace, GITHUB_RUN_ID: '1' },
      ...{ RUNNER_TEMP: join(lab.folder, 'temporary'), GITHUB_API_URL: 'http://127.0.0.1:1' },
      ...{ GITHUB_OUTPUT: outputFile, GITHUB_ENV: envFile, GITHUB_PATH: pathFile, GITHUB_STEP_SUMMARY: summaryFile },
      DEEP_REVIEW_INPUTS: JSON.stringify({ base: 'main', head: 'feature', ...inputs, reviewers }),
      ...env,
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
    });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const read = (name: string): string => readFileSync(join(lab.output, name), 'utf8');
  return {
    ...{ child, ended, log: () => log },
    report: () => JSON.parse(read('report.json')) as Record<string, unknown>,
    review: (id) => read(`reviews/${id}-pass-1.md`),
  };
}

/** Waits until something holds; false when it does not within the time. */
export async function holds(condition: () => boolean, ms = 10_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((done) => setTimeout(done, 50)))
    if (condition()) return true;
  return condition();
}

/** The pid of our node below a process that leads to it. */
export async function nodeOf(root: number): Promise<number> {
  const isOurs = (pid: number): boolean => {
    const words = commandLine(pid);
    return words[0]?.endsWith('/node') === true && words.includes(program);
  };
  const find = (pid: number): number | null => {
    if (isOurs(pid)) return pid;
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.map((child) => find(Number(child))).find((found) => found !== null) ?? null;
  };
  await holds(() => find(root) !== null);
  const found = find(root);
  if (found === null) throw new Error(`the program does not run below ${String(root)}`);
  return found;
}

/** The word that all processes of a run carry: what its watcher is given to look for. */
export async function markOf(pid: number): Promise<string> {
  const find = (): string | undefined =>
    readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map((child) => commandLine(Number(child)))
      .find((words) => words.includes('deep-review-watcher'))
      ?.find((word) => word.startsWith('DEEP_REVIEW_MARK='));
  await holds(() => find() !== undefined);
  const mark = find();
  if (mark === undefined) throw new Error(`nobody watches over ${String(pid)}`);
  return mark;
}

/** Whether a process stands still because nobody reads the named pipe that it writes to. */
export function waitsForReader(pid: number): boolean {
  const threads = `/proc/${String(pid)}/task`;
  return readdirSync(threads).some(
    (thread) => readFileSync(`${threads}/${thread}/wchan`, 'utf8') === 'wait_for_partner',
  );
}

function commandLine(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Processes but our own in whose environment or arguments one of these words stands, by pid. */
export function whoHas(words: readonly string[]): readonly string[] {
  const has = (file: string): boolean => {
    try {
      const text = readFileSync(file, 'utf8');
      return words.some((word) => text.includes(word));
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) && pid !== String(process.pid) && (has(`/proc/${pid}/environ`) || has(`/proc/${pid}/cmdline`)),
  );
}

/** A server that takes connections and says nothing; resolves to its port. */
export function silentServer(): Promise<{ readonly port: number; readonly close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const close = (): void => {
        for (const socket of sockets) socket.destroy();
        server.close();
      };
      done({ port: typeof address === 'object' && address !== null ? address.port : 0, close });
    });
  });
}
