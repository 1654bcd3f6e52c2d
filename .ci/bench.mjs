#!/usr/bin/env node
// Measures start-up, own work and scale as ratios within one run, each with its target, and names the script of every other target.
//   npm run bench                        exit status 1 when a target is missed
//   npm run bench -- --bin FILE          measures another bundle (`node .ci/bundle.mjs --out DIR`)
//   --json   prints figures only;  --all   also runs the other scripts, which take minutes, a corpus and the reviewers' CLIs
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ownWork } from './bench/own-work.mjs';

const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: 'dist/index.js' },
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const bin = resolve(flags.bin);
const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rows = [];
const row = (what, value, target, detail) => rows.push({ what, value, target, met: value <= target, detail });

const wallMs = (args) => {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** One finding in one stored review. */
function oneFinding() {
  const reviews = join(scratch, 'one');
  mkdirSync(reviews);
  const finding =
    'I1. **The header is read before it is checked** — `src/a.ts:3` (important, defect)\n\nIt may be missing.\n';
  writeFileSync(
    join(reviews, 'claude-pass-1.md'),
    `## Executive Summary\n\nOne defect.\n\n## Findings\n\n### Important\n\n${finding}`,
  );
  return reviews;
}

function startUp() {
  const empty = join(scratch, 'empty.mjs');
  writeFileSync(empty, '');
  const consolidate = ['consolidate', '--reviews', oneFinding(), '--out', join(scratch, 'out-one')];
  const times = { empty: [], version: [], one: [] };
  for (let turn = 0; turn < 21; turn += 1) {
    times.empty.push(wallMs([empty]));
    times.version.push(wallMs([bin, '--version']));
    times.one.push(wallMs([bin, ...consolidate]));
  }
  const [nothing, version, one] = [median(times.empty), median(times.version), median(times.one)];
  const detail = (ms) => `${ms.toFixed(0)} ms ÷ ${nothing.toFixed(0)} ms, median of 21`;
  row('consolidate with one finding ÷ empty script', one / nothing, 3, detail(one));
  row('start-up: --version ÷ empty script', version / nothing, 1.15, detail(version));
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
    8,
    `${large.ms.toFixed(0)} ms ÷ ${small.ms.toFixed(0)} ms, median of 3`,
  );
  row('scale: peak memory of 10,000 findings, MB', large.peakMb, 450, 'VmHWM');
}

const HISTORIES = [
  { name: 'long', shape: { commits: 4_000, files: 400, touched: 3 }, target: 1.5 },
  { name: 'short', shape: { commits: 60, files: 40, touched: 3 }, target: 2.5 },
];

function work() {
  for (const { name, shape, target } of HISTORIES) {
    const { value, detail } = ownWork({ bin, scratch, name, shape, median });
    const what = `own work, ${name} history (${shape.commits} commits, ${shape.files} files) ÷ bare git`;
    row(what, value, target, detail);
  }
}

/** What other scripts measure: some need the reviewers' CLIs, some a corpus, all of them say so when it is not there. */
const ELSEWHERE = [
  ['wall time ÷ slowest reviewer’s own passes', '≤ 1.02', ['.ci/bench-reviewers.mjs']],
  ['any hostile text of 20 kB', '≤ 1 s', ['.ci/fuzz.mjs']],
  ['any hostile text of 5 MB', '≤ 10 s of processor time', ['.ci/fuzz.mjs', '--sizes', '5000000', '--sample', '200']],
  ['reading: findings found / cases right', '≥ 99.5 % / all', ['.ci/reading.mjs']],
  ['joining, severity, report: the corpus', 'floors.json', ['.ci/eval.mjs', '--bin', `node ${bin}`]],
];

function elsewhere() {
  for (const [what, target, args] of ELSEWHERE) {
    console.log(`     ${what} (target ${target}) — node ${args.join(' ')}`);
    if (flags.all) spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  }
}

try {
  startUp();
  work();
  await scale();
  if (flags.json) console.log(JSON.stringify(rows));
  else {
    for (const { what, value, target, met, detail } of rows)
      console.log(`${met ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(2)} (target ${target}) — ${detail}`);
    elsewhere();
  }
  process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
