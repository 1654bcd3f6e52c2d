#!/usr/bin/env node
// Measures start-up and scale as ratios within one run, each with its target. `--json` prints figures only. The reviewers' share
// of a run is measured by bench-reviewers.mjs, which needs their CLIs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const bin = resolve('dist/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rows = [];
const row = (what, value, target, detail) => rows.push({ what, value, target, met: value <= target, detail });

const wallMs = (args) => {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
};

function startUp() {
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const ours = [];
  const theirs = [];
  for (let turn = 0; turn < 21; turn += 1) {
    theirs.push(wallMs([empty]));
    ours.push(wallMs([bin, '--version']));
  }
  row(
    'start-up: --version ÷ empty script',
    median(ours) / median(theirs),
    1.25,
    `${median(ours).toFixed(0)} ms ÷ ${median(theirs).toFixed(0)} ms, median of 21`,
  );
}

/** Runs the program; resolves to its wall time and its peak resident memory as the kernel counted it. */
function watched(args) {
  return new Promise((done) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' });
    let peakMb = 0;
    const look = () => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        peakMb = Math.max(peakMb, Number(kilobytes ?? 0) / 1024);
      } catch {
        // ended between two looks
      }
    };
    const timer = setInterval(look, 20);
    child.on('exit', (status) => {
      clearInterval(timer);
      done({ ms: Number(process.hrtime.bigint() - start) / 1e6, peakMb, status });
    });
  });
}

async function scale() {
  const sizes = [1_000, 10_000];
  const runs = [];
  for (const findings of sizes) {
    const reviews = join(scratch, `reviews-${findings}`);
    const made = spawnSync(process.execPath, [
      '.ci/generate-reviews.mjs',
      '--findings',
      String(findings),
      '--reviewers',
      '20',
      '--out',
      reviews,
    ]);
    if (made.status !== 0) throw new Error(`generate-reviews: ${made.stderr}`);
    const times = [];
    for (let turn = 0; turn < 3; turn += 1)
      times.push(
        await watched([
          'consolidate',
          '--reviews',
          reviews,
          '--out',
          join(scratch, `out-${findings}`),
          '--formats',
          'json',
        ]),
      );
    if (times.some(({ status }) => status === null || status > 2))
      throw new Error(`consolidate ended with ${times.map(({ status }) => status)}`);
    runs.push({ ms: median(times.map(({ ms }) => ms)), peakMb: Math.max(...times.map(({ peakMb }) => peakMb)) });
  }
  const [small, large] = runs;
  row(
    'scale: 10,000 ÷ 1,000 findings of 20 reviews',
    large.ms / small.ms,
    14,
    `${large.ms.toFixed(0)} ms ÷ ${small.ms.toFixed(0)} ms, median of 3`,
  );
  row('scale: peak memory of 10,000 findings, MB', large.peakMb, 600, 'VmHWM');
}

try {
  startUp();
  await scale();
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
  else
    for (const { what, value, target, met, detail } of rows)
      console.log(`${met ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(2)} (target ${target}) — ${detail}`);
  process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
