#!/usr/bin/env node
// Plants a critical finding in many shapes, and harmless twins, into corpus reviews whose run is green, and says how each is read.
// Passes, and says so, where the corpus is not there. Needs `npm run build`.
//   node .ci/mutate.mjs                        the whole run: a table per shape, exit 1 where a bound is missed
//   --only WORDS     only shapes whose name holds one of these words (comma-separated);  --twins / --shapes  only these
//   --sample N       mutants for each shape, and as many of all twins together as of all shapes;  --seed WORD  other choices
//   --errors         names each mutant that is not read as it should be;  --dump DIR  writes their texts
//   --build DIR      judges another build
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadProgram, loadReviews, loadSuite } from './mutate/load.mjs';
import { printTable } from './mutate/table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    build: { type: 'string', default: 'build' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    only: { type: 'string', default: '' },
    sample: { type: 'string', default: '30' },
    seed: { type: 'string', default: 'mutants' },
    twins: { type: 'boolean', default: false },
    shapes: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    dump: { type: 'string' },
  },
});
const reviews = loadReviews(flags.cases);
if (reviews === null) {
  console.log(`mutate: no corpus at ${flags.cases}; nothing measured, nothing failed.`);
  process.exit(0);
}
const suite = await loadSuite();
const program = await loadProgram(flags.build);
const started = performance.now();
const hosts = reviews.map(({ name, text }) => suite.hostOf(program, name, text)).filter((host) => host !== null);
const words = flags.only.split(',').filter(Boolean);
const chosen = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
const ofTwins = Math.ceil((Number(flags.sample) * suite.SHAPES.length) / suite.TWINS.length) + 2;
const results = [
  ...(flags.twins ? [] : suite.SHAPES.filter(chosen).map((shape) => run(shape, Number(flags.sample)))),
  ...(flags.shapes ? [] : suite.TWINS.filter(chosen).map((shape) => run(shape, ofTwins))),
];
if (flags.errors) for (const line of results.flatMap(({ errors }) => errors)) console.log(line);
console.log(`${reviews.length} reviews, ${hosts.length} of them green by themselves\n`);
const good = printTable(results);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exit(good ? 0 : 1);

/** The mutants of one shape in up to `wanted` hosts, in an order that the seed decides. */
function run(shape, wanted) {
  const result = { shape, planted: 0, right: 0, lost: 0, extra: 0, verdicts: {}, errors: [] };
  for (const host of shuffled(hosts, shape.name)) {
    if (result.planted === wanted) break;
    const chance = suite.dice(flags.seed, shape.name, host.name);
    const mutant = suite.mutantOf(shape, { host, chance, defect: suite.defectIn(host.paths, chance) });
    if (mutant !== null) judge(result, host, mutant);
  }
  return result;
}

function judge(result, host, { text, defect, reads, files }) {
  const { shape } = result;
  const isTwin = shape.expects === 'green';
  const outcome = suite.outcomeOf(program, text, { reads, files });
  const verdict = isTwin ? (outcome.green ? 'green' : 'red') : suite.verdictOf(outcome, defect);
  const right = isTwin ? outcome.green : suite.meets(shape.expects, verdict);
  const { lost, extra } = suite.strayed(outcome, host, shape.adds);
  result.planted += 1;
  result.right += right ? 1 : 0;
  result.verdicts[verdict] = (result.verdicts[verdict] ?? 0) + 1;
  result.lost += lost > 0 ? 1 : 0;
  result.extra += extra > 0 ? 1 : 0;
  if (right) return;
  result.errors.push(`${shape.name} (${shape.expects}): ${verdict}, ${outcome.status}, in ${host.name}${why(outcome)}`);
  if (flags.dump) dump(shape, host, { text, defect, outcome, verdict });
}

function why({ green, review }) {
  const criticals = review.findings.filter(({ severity }) => severity === 'critical');
  const unread = review.unread ?? [];
  const said = [
    ...(green ? [] : criticals.map(({ line, title }) => `critical in line ${line}: ${title}`)),
    ...unread.map(({ line, text, reason }) => `unread in line ${line}: ${text.slice(0, 100)} (${reason})`),
  ];
  return said.length ? `\n    ${said.slice(0, 4).join('\n    ')}` : '';
}

function dump(shape, host, { text, defect, outcome, verdict }) {
  mkdirSync(flags.dump, { recursive: true });
  const base = join(flags.dump, `${shape.name}--${host.name}`.replace(/[^\w.-]+/g, '_').replace(/\.md$/, ''));
  writeFileSync(`${base}.${shape.reads === 'json' ? 'json' : 'md'}`, text);
  const { findings, unread, problems } = outcome.review;
  const read = findings.map(({ line, id, severity, title, locations }) => ({ line, id, severity, title, locations }));
  const facts = { shape: shape.name, expects: shape.expects, verdict, status: outcome.status, defect };
  writeFileSync(`${base}.read.json`, `${JSON.stringify({ ...facts, findings: read, unread, problems }, null, 2)}\n`);
}

function shuffled(values, name) {
  const chance = suite.dice(flags.seed, name);
  const copy = [...values];
  for (let place = copy.length - 1; place > 0; place -= 1) {
    const other = chance.below(place + 1);
    [copy[place], copy[other]] = [copy[other], copy[place]];
  }
  return copy;
}
