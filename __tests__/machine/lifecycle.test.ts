/** Nothing that we started outlives us, however we end and whatever it does to be forgotten, on each kind of machine. */
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, constants, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  CLOSING,
  holds,
  makeLab,
  markOf,
  nodeOf,
  RUNGS,
  silentServer,
  waitsForReader,
  whoHas,
  type Lab,
  type MachineRun,
} from '../support/machine-lab.js';
import { isRunning, longSleep } from '../support/programs.js';
import { git } from '../support/repository.js';

const TOKEN = 'ghs_FETCHTOKEN0123456789';

let lab: Lab | null = null;
let server: { readonly close: () => void } | null = null;
afterEach(() => {
  lab?.remove();
  lab = null;
  server?.close();
  server = null;
});

/** Ways to leave a run: behind a double fork, in a session of its own, with an empty environment, from another folder, all of it. */
const escapes = (seconds: string): string => `
( sleep ${seconds} & )
( setsid sleep ${seconds} & )
( env -i /usr/bin/setsid /bin/sleep ${seconds} & )
( cd / && env -i /usr/bin/setsid /bin/sh -c '( exec /bin/sleep ${seconds} ) & exit' < /dev/null > /dev/null 2>&1 & )
sleep 0.1`;

describe.each(RUNGS)('machine: %s', (rung) => {
  const begun = (name: string, text: string, seconds: string): { lab: Lab; command: string } => {
    lab = makeLab(rung);
    return { lab, command: lab.script(name, `cat > /dev/null\n${escapes(seconds)}\n${text}`) };
  };

  test('after the normal end', async () => {
    const seconds = longSleep();
    const made = begun('good', `printf '## Critical Issues\\n\\nNone.\\n\\n'; ${CLOSING}`, seconds);
    const run = made.lab.run({ reviewers: `{ r: { run: '${made.command}' } }` });
    await run.ended;
    expect(run.report()['isolation']).toBe(rung);
    expect(await holds(() => !isRunning(seconds), 2_000)).toBe(true);
  });

  test('after its time limit', async () => {
    const seconds = longSleep();
    const made = begun('slow', `trap '' TERM\nsleep ${seconds}; sleep ${seconds}`, seconds);
    const run = made.lab.run({ reviewers: `{ r: { run: '${made.command}', timeout: 3s } }` });
    await run.ended;
    expect(JSON.stringify(run.report()['reviewers'])).toContain('not done within its time limit');
    expect(await holds(() => !isRunning(seconds), 2_000)).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('after %s during a review', async (signal) => {
    const seconds = longSleep();
    const made = begun('long', `exec sleep ${seconds}`, seconds);
    const run = made.lab.run({ reviewers: `{ r: { run: '${made.command}' } }` });
    expect(await holds(() => isRunning(seconds))).toBe(true);
    await new Promise((done) => setTimeout(done, 300));
    process.kill(await nodeOf(run.child.pid ?? 0), signal);
    await run.ended;
    if (signal !== 'SIGKILL') expect(run.report()['isolation']).toBe(rung);
    expect(await holds(() => !isRunning(seconds), 3_000)).toBe(true);
  });
});

/** A pipe in the place of a file of the runner: whoever writes there stands still until it is read. */
function makePipe(file: string): void {
  rmSync(file);
  execFileSync('mkfifo', [file]);
}

/** Reads a pipe until these words have come; from then on nobody reads it. */
async function readUntil(file: string, words: readonly string[]): Promise<boolean> {
  const pipe = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  const buffer = Buffer.alloc(65_536);
  let text = '';
  const took = await holds(() => {
    try {
      text += buffer.toString('utf8', 0, readSync(pipe, buffer));
    } catch {
      // Nothing is in it yet.
    }
    return words.every((word) => text.includes(word));
  }, 30_000);
  closeSync(pipe);
  return took;
}

describe.each(RUNGS)('after a review, machine: %s', (rung) => {
  const finding = (made: Lab, before: string): string =>
    made.script(
      'finds',
      `cat > /dev/null\n${before}\nprintf '## Critical Issues\\n\\n1. **Wrong** \`src/a.js:1\`\\n\\n   Two is not one.\\n'`,
    );
  const killed = async (run: MachineRun, signal: 'SIGTERM' | 'SIGKILL', word: string): Promise<void> => {
    const pid = await nodeOf(run.child.pid ?? 0);
    const mark = await markOf(pid);
    process.kill(pid, signal);
    await run.ended;
    expect(await holds(() => !isRunning(word) && whoHas([mark]).length === 0, 5_000)).toBe(true);
  };

  test.each(['SIGTERM', 'SIGKILL'] as const)('%s while git is asked where findings come from', async (signal) => {
    const seconds = longSleep();
    lab = makeLab(rung);
    mkdirSync(join(lab.folder, 'bin'), { recursive: true });
    const git = join(lab.folder, 'bin/git');
    const slow = `sleep ${seconds} & setsid sleep ${seconds} & wait`;
    writeFileSync(git, `#!/bin/sh\ncase " $* " in *' blame '*) ${slow} ;; esac\nexec /usr/bin/git "$@"\n`);
    chmodSync(git, 0o755);
    const run = lab.run({ reviewers: `{ r: { run: '${finding(lab, '')}' } }` });
    expect(await holds(() => isRunning(seconds), 30_000)).toBe(true);
    await killed(run, signal, seconds);
  });

  test('SIGKILL when the report is rendered', async () => {
    const seconds = longSleep();
    lab = makeLab(rung);
    const go = join(lab.folder, 'go');
    const waits = `${escapes(seconds)}\nwhile [ ! -e ${go} ]; do sleep 0.1; done`;
    const [outputs = ''] = lab.commandFiles;
    makePipe(outputs);
    const run = lab.run({ reviewers: `{ r: { run: '${finding(lab, waits)}' } }` });
    expect(await readUntil(outputs, ['artifact-name', 'directory'])).toBe(true);
    expect(await holds(() => isRunning(seconds), 30_000)).toBe(true);
    writeFileSync(go, '');
    // The next output that is set is the reason that the rendered report gives.
    const pid = await nodeOf(run.child.pid ?? 0);
    expect(await holds(() => waitsForReader(pid), 30_000)).toBe(true);
    expect(isRunning(seconds)).toBe(false);
    await killed(run, 'SIGKILL', seconds);
  });

  test('SIGKILL while the report is delivered', async () => {
    const seconds = longSleep();
    lab = makeLab(rung);
    makePipe(lab.commandFiles[3] ?? '');
    const run = lab.run({ reviewers: `{ r: { run: '${finding(lab, escapes(seconds))}' } }` });
    const pid = await nodeOf(run.child.pid ?? 0);
    expect(await holds(() => waitsForReader(pid), 30_000)).toBe(true);
    expect(run.review('r')).toContain('Two is not one');
    await killed(run, 'SIGKILL', seconds);
  });
});

describe.each(RUNGS.filter((rung) => rung === 'root' || rung === 'none'))('before a review, machine: %s', (rung) => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('%s while npm installs', async (signal) => {
    lab = makeLab(rung);
    const seconds = longSleep();
    mkdirSync(join(lab.folder, 'bin'), { recursive: true });
    const npm = join(lab.folder, 'bin/npm');
    writeFileSync(npm, `#!/bin/sh\nsleep ${seconds} & setsid sleep ${seconds} & wait\n`);
    chmodSync(npm, 0o755);
    const run = lab.run({ reviewers: 'gemini', inputs: { 'gemini-api-key': 'AIzaSyNobody' } });
    expect(await holds(() => isRunning(seconds))).toBe(true);
    process.kill(await nodeOf(run.child.pid ?? 0), signal);
    await run.ended;
    expect(await holds(() => !isRunning(seconds), 3_000)).toBe(true);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('%s while history is fetched', async (signal) => {
    lab = makeLab(rung);
    const silent = await silentServer();
    server = silent;
    const url = `http://127.0.0.1:${String(silent.port)}/o/r.git`;
    const event = join(lab.folder, 'event.json');
    const missing = '1'.repeat(40);
    const repository = { full_name: 'o/r', default_branch: 'main', clone_url: url };
    const end = (sha: string, ref: string): unknown => ({ sha, ref, repo: { full_name: 'o/r' } });
    const pull = { number: 1, title: 't', user: { login: 'm' }, base: end(missing, 'main') };
    const head = end(git(lab.workspace, 'rev-parse', 'feature'), 'feature');
    writeFileSync(event, JSON.stringify({ repository, pull_request: { ...pull, head } }));
    const run = lab.run({
      reviewers: `{ r: { run: 'true' } }`,
      inputs: { 'github-token': TOKEN, base: '' },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
    });
    expect(await holds(() => isRunning(url))).toBe(true);
    expect(whoHas([TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')])).toEqual([]);
    process.kill(await nodeOf(run.child.pid ?? 0), signal);
    await run.ended;
    expect(await holds(() => !isRunning(url), 3_000)).toBe(true);
  });
});
