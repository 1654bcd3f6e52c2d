#!/usr/bin/env node
// Hostile texts × sizes × fields that a model, a pull request or an artifact fills: says how many ran and which took longest; exit 1
// where one took longer than it may, or threw. Times are of the processor; beside them, on the wall, how long the event loop was
// held: on a busy machine that is longer than the work, so it is shown and nothing fails for it. Needs `npm run build`.
//   node .ci/fuzz.mjs           20 kB (at most 1 s each)
//   --sizes 20000,200000        other sizes in characters; up to 20 kB 1 s, up to 5 MB 10 s
//   --fields WORDS --shapes WORDS   only those whose name holds one of the words (comma-separated)
//   --sample N                  of the jobs only so many, seeded;  --pairs N  combinations of marks;  --seed N;  --top N  how many are shown
//   --build DIR                 another build;  --seconds N  stops after that long and says so
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { nameOf, random, shapes } from './fuzz/shapes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const text = (value) => ({ type: 'string', default: value });
const { values: flags } = parseArgs({
  options: {
    ...{
      sizes: text('20000'),
      fields: text(''),
      shapes: text(''),
      sample: text('0'),
      pairs: text('600'),
      seed: text('1'),
    },
    ...{ top: text('25'), build: text('build'), seconds: text('0') },
  },
});
const build = resolve(here, '..', flags.build);
const LIMIT_MS = (size) => (size <= 20_000 ? 1_000 : 10_000);
/** A job that does not end is ended, in time on the wall: the machine may be busy. */
const PATIENCE_MS = 40_000;

let worker = null;
let settle = () => undefined;
async function started() {
  worker = new Worker(join(here, 'fuzz', 'worker.mjs'), { workerData: { build }, stdout: true, stderr: true });
  worker.on('message', (message) => settle(message));
  worker.on('error', (error) => {
    worker = null;
    settle({ ms: 0, held: 0, error: `the thread died: ${error.message}` });
  });
  const { fields, error } = await new Promise((done) => (settle = done));
  if (error) throw new Error(error);
  return fields;
}

async function done(job) {
  if (worker === null) await started();
  const answer = new Promise((resolved) => (settle = resolved));
  const timer = setTimeout(async () => {
    await worker?.terminate();
    worker = null;
    settle({ ms: Infinity, held: Infinity, error: null });
  }, PATIENCE_MS);
  worker.postMessage(job);
  const { ms, held, error } = await answer;
  clearTimeout(timer);
  return { ...job, ms, held, error };
}

const chosen = (words, name) => words === '' || words.split(',').some((word) => name.includes(word));
const all = await started();
const fields = all.filter((field) => chosen(flags.fields, field));
const forms = [...shapes(Number(flags.seed), Number(flags.pairs))].filter((shape) =>
  chosen(flags.shapes, nameOf(shape)),
);
let jobs = flags.sizes
  .split(',')
  .flatMap((size) => fields.flatMap((field) => forms.map((shape) => ({ field, shape, size: Number(size) }))));
if (Number(flags.sample) > 0) {
  const next = random(Number(flags.seed) + 1);
  jobs = jobs
    .map((job) => [next(), job])
    .sort(([a], [b]) => a - b)
    .slice(0, Number(flags.sample))
    .map(([, job]) => job);
}

const results = [];
const end = Number(flags.seconds) > 0 ? performance.now() + Number(flags.seconds) * 1_000 : Infinity;
/** A field that has hung this often is broken: more would only take time. */
const MOST_HUNG = 3;
if (jobs.length === 0) {
  // Nothing found wrong in nothing would look like a pass.
  console.error(
    `fuzz: nothing to run, no field or shape bears such a name\n  fix: give --fields one of: ${all.join(', ')}`,
  );
  process.exit(2);
}
for (const job of jobs) {
  if (performance.now() > end) break;
  if (results.filter(({ field, ms }) => field === job.field && ms === Infinity).length >= MOST_HUNG) continue;
  results.push(await done(job));
}
await worker?.terminate();

const time = (ms) => (ms === Infinity ? '  hung' : String(Math.round(ms)).padStart(6));
const line = ({ ms, held, field, shape, size, error }) =>
  `${time(ms)} ms  held ${time(held)} ms  ${field} · ${size} · ${nameOf(shape)}${error ? ` · ${error}` : ''}`;
const slow = [...results].sort((a, b) => b.ms - a.ms);
console.log(
  `${results.length} of ${jobs.length} texts ran: ${fields.length} fields, ${forms.length} shapes, sizes ${flags.sizes}, seed ${flags.seed}`,
);
for (const result of slow.slice(0, Number(flags.top))) console.log(line(result));
const longest = results.reduce((most, result) => (result.held > most.held ? result : most), slow[0]);
if (longest) console.log(`the event loop was held longest by: ${line(longest)}`);
const wrong = results.filter(({ ms, error, size }) => error !== null || ms > LIMIT_MS(size));
const thrown = wrong.filter(({ error }) => error !== null);
for (const result of thrown.slice(0, 20)) console.log(`threw: ${line(result)}`);
console.log(
  wrong.length ? `${wrong.length} took longer than they may, or threw` : 'none took longer than it may, none threw',
);
process.exitCode = wrong.length ? 1 : 0;
