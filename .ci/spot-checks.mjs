#!/usr/bin/env node
// Breaks one rule after the other in a copy of the checkout, and says whether a test notices. Needs git.
//   node .ci/spot-checks.mjs                   all of .ci/spot-checks/breakages.mjs: a table, exit 1 where a breakage survives
//   --only WORDS     only breakages whose file or words hold one of these (comma-separated)
//   --errors         what jest says of those that survive or could not be tried
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BREAKAGES } from './spot-checks/breakages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags } = parseArgs({
  options: { only: { type: 'string', default: '' }, errors: { type: 'boolean', default: false } },
});
const words = flags.only.split(',').filter(Boolean);
const chosen = BREAKAGES.filter(
  ({ file, what }) => !words.length || words.some((word) => `${file} ${what}`.includes(word)),
);
const copy = copied();
try {
  const sound = runTests([...new Set(chosen.flatMap(({ tests }) => tests))]);
  if (sound.some(({ green }) => !green)) {
    console.error('spot-checks: the tests are red before anything is broken:');
    for (const { said, green } of sound) if (!green) console.error(said);
    process.exitCode = 1;
  } else process.exitCode = chosen.map(tried).every(Boolean) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** What git knows of the checkout, with what is not committed yet. */
function copied() {
  const to = mkdtempSync(join(tmpdir(), 'spot-checks-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const files = listed.stdout.toString('utf8').split('\0');
  for (const file of files.filter((name) => name !== '' && name !== 'node_modules')) {
    cpSync(join(root, file), join(to, file), { recursive: true, verbatimSymlinks: true, force: true });
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(to, 'node_modules'));
  return to;
}

/** Breaks it, runs its tests, mends it again; whether a test went red. */
function tried({ file, what, from, to, tests }) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const found = text.split(from).length - 1;
  if (found !== 1) throw new Error(`${file}, “${what}”: its text stands there ${found} times, not once:\n${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const started = performance.now();
  const runs = runTests(tests);
  writeFileSync(path, text);
  const [red, all] = [sum(runs, 'numFailedTests'), sum(runs, 'numTotalTests')];
  const noticed = red > 0;
  // A file that does not load is no breakage: nothing of the rule was tried.
  const verdict = noticed ? `${red} of ${all} red` : runs.every(({ green }) => green) ? 'SURVIVES' : 'NOT TRIED';
  const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
  console.log(`${verdict.padEnd(16)} ${file.replace(/^src\//, '').padEnd(26)} ${what} (${seconds})`);
  if (!noticed && flags.errors) for (const { said } of runs) console.log(said);
  return noticed;
}

/** One run for each of jest's configurations that the tests need. */
function runTests(tests) {
  const isEdge = (test) => test.endsWith('.edge.test.ts');
  return [
    { config: 'jest.config.js', names: tests.filter((test) => !isEdge(test)) },
    { config: 'jest.edge.config.js', names: tests.filter(isEdge) },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ config, names }) => jest(config, names));
}

function jest(config, names) {
  const answer = join(copy, 'spot-check.json');
  rmSync(answer, { force: true });
  const bin = join(copy, 'node_modules', 'jest', 'bin', 'jest.js');
  // A test that goes red may leave a server open, which would never let it end.
  const args = ['--forceExit', '--config', config, '--json', '--outputFile', answer, '--silent', '--runTestsByPath'];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', bin, ...args, ...names.map((name) => join('__tests__', name))],
    { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const { numFailedTests, numTotalTests } = JSON.parse(readFileSync(answer, 'utf8'));
  return { green: status === 0, numFailedTests, numTotalTests, said: stderr };
}

function sum(runs, name) {
  return runs.reduce((total, run) => total + run[name], 0);
}
