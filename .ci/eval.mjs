#!/usr/bin/env node
// Measures reading and joining on ../shared/corpus. Passes, and says so, where the corpus is not there.
//   npm run eval                     scores the whole program and compares with .ci/floors.json
//   npm run eval -- --errors         names each mistake;  --bin "node build/main.js" scores another build
//   npm run eval -- --folds          fits the joining score without the pull request that is scored (needs `npm run build`)
//   npm run eval -- --fit            prints the weights fitted on everything, for src/core/consolidate/score.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCases, sameGold } from './eval/corpus.mjs';
import { fit, judge, logLoss } from './eval/fit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: 'node dist/index.js' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    errors: { type: 'boolean', default: false },
    folds: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
});
const corpus = resolve(flags.cases);
const scorer = resolve(corpus, '..', 'eval', 'score.mjs');
if (!existsSync(corpus) || !existsSync(scorer)) {
  console.log(`eval: no corpus at ${corpus}; nothing measured, nothing failed.`);
  process.exit(0);
}
if (flags.folds || flags.fit) await folds();
else scoreProgram();

function scoreProgram() {
  const args = [scorer, '--cases', corpus, '--bin', flags.bin, ...(flags.errors ? ['--errors'] : []), '--json'];
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = run.stdout.trim().split('\n');
  if (run.status !== 0 || !lines.at(-1)?.startsWith('{')) {
    console.error(`eval: the scorer failed (exit ${run.status})`);
    process.exit(1);
  }
  for (const line of lines.slice(0, -1)) console.log(line);
  const result = JSON.parse(lines.at(-1));
  const floors = JSON.parse(readFileSync(join(here, 'floors.json'), 'utf8'));
  console.log(
    `${result.cases} cases, ${result.sources} sources, ${result.pairs} labelled pairs, median ${result.medianMsPerCase.toFixed(0)} ms a case`,
  );
  const low = Object.entries({ ...floors.atLeast }).filter(([name, floor]) => !(result[name] >= floor));
  const high = Object.entries({ ...floors.atMost }).filter(([name, roof]) => !(result[name] <= roof));
  for (const [name, floor] of Object.entries(floors.atLeast))
    console.log(`${name.padEnd(26)} ${result[name].toFixed(4)}  floor ${floor}`);
  for (const [name, roof] of Object.entries(floors.atMost))
    console.log(`${name.padEnd(26)} ${result[name]}  at most ${roof}`);
  for (const [name, bound] of [...low, ...high])
    console.error(`eval: ${name} is ${result[name]}, the bound is ${bound}`);
  process.exit(low.length + high.length ? 1 : 0);
}

async function folds() {
  const build = join(here, '..', 'build', 'core');
  if (!existsSync(build)) {
    console.error('eval: run `npm run build` first');
    process.exit(1);
  }
  const modules = [
    'parse',
    'consolidate/profile',
    'consolidate/score',
    'consolidate/candidates',
    'consolidate/linkage',
    'consolidate/join',
  ];
  const core = Object.assign(
    {},
    ...(await Promise.all(modules.map((name) => import(pathToFileURL(join(build, `${name}.js`)).href)))),
  );
  const cases = loadCases(corpus, core);
  const scored = cases.filter(({ weak }) => !weak);
  const trained = (set) => fit(core.FEATURES, set);
  const positives = (set) => set.flatMap(({ pairs }) => pairs).filter(({ same, across }) => same && across).length;
  console.log(
    `${scored.length} labelled cases with ${positives(scored)} pairs; ${cases.length - scored.length} cases with ${positives(cases) - positives(scored)} pairs inferred from the published reports`,
  );
  if (flags.fit) {
    const model = trained(cases);
    console.log(
      JSON.stringify(model, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
    );
    return print(
      'fitted on all (not a measure of anything)',
      judge(core, scored, () => model, sameGold),
    );
  }
  const models = new Map();
  for (const group of new Set(cases.map((entry) => entry.group)))
    models.set(group, trained(cases.filter((entry) => entry.group !== group)));
  for (const group of new Set(scored.map((entry) => entry.group))) {
    const result = judge(
      core,
      scored.filter((entry) => entry.group === group),
      () => models.get(group),
      sameGold,
    );
    console.log(
      `${group.padEnd(8)} joined ${String(result.tp).padStart(3)} right ${String(result.fp).padStart(3)} wrong, missed ${String(result.fn).padStart(3)}`,
    );
  }
  console.log(
    `log loss, cross-validated: ${logLoss(scored, ({ group }) => models.get(group)).toFixed(4)} labelled, ${logLoss(cases, ({ group }) => models.get(group)).toFixed(4)} all`,
  );
  print(
    'cross-validated by pull request',
    judge(core, scored, ({ group }) => models.get(group), sameGold),
  );
  for (const bar of [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5]) {
    const shifted = ({ group }) => ({ ...models.get(group), base: models.get(group).base - bar });
    const { f1, precision, recall, fp, unpublished } = judge(core, scored, shifted, sameGold);
    console.log(
      `  bar ${bar.toFixed(2).padStart(5)}: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, wrong ${fp} (${unpublished} unpublished)`,
    );
  }
  const weak = cases.filter((entry) => entry.weak);
  print(
    'the same on the inferred labels',
    judge(core, weak, ({ group }) => models.get(group), sameGold),
  );
  print(
    'fixed weights as committed',
    judge(core, scored, () => core.MODEL, sameGold),
  );
}

function print(what, { tp, fp, fn, unpublished, precision, recall, f1, errors }) {
  console.log(
    `${what}: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${tp} right, ${fp} wrong, of which ${unpublished} between two findings that the report left out, ${fn} missed)`,
  );
  if (flags.errors) for (const error of errors.sort()) console.log(`  ${error}`);
}
