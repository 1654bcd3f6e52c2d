/** Nothing that we started outlives us, however we end and whatever it does to be forgotten, on each kind of machine. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CLOSING, holds, makeLab, nodeOf, RUNGS, silentServer, whoHas, type Lab } from '../support/machine-lab.js';
import { isRunning, longSleep } from '../support/programs.js';

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
    const head = end(lab.git('rev-parse', 'feature'), 'feature');
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
