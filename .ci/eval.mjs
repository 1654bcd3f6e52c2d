#!/usr/bin/env node
// Measures reading and joining on ../shared/corpus. Passes, and says so, where the corpus is not there.
//   npm run eval                     scores the whole program and compares with .ci/floors.json
//   npm run eval -- --errors         names each mistake;  --bin "node build/main.js" scores another build
//   npm run eval -- --folds          fits the joining score without the pull request that is scored (needs `npm run build`)
//   npm run eval -- --fit            prints the weights fitted on everything, for src/join/score.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCases, merged, splitByFile, without } from './eval/corpus.mjs';
import { byClaim, loadNear, loadOutside } from './eval/claims.mjs';
import { byPublished, byReader, byReaderInPart, fit, groupsOf, judge, logLoss, readersGroups } from './eval/fit.mjs';

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
/** Our own reviews: of public changes in other languages, read blind, and made ones with near misses whose truth is known. */
const KINDS = [
  ['changes of other projects and languages', ({ name }) => !/^made/.test(name)],
  ['made reviews full of near misses', ({ name }) => /^made/.test(name)],
];
/** Who wrote the further reviews of `eval/own/panel`. */
const FURTHER = ['juliett', 'kilo', 'lima'];
/** Each claim of another tool stands in up to six cases, and all tools together say the same many times. */
const CLAIMS = [
  { set: 'trio1', place: true, share: 0.5 },
  { set: 'trio2', place: true, share: 0.5 },
  { set: 'all', place: true, share: 0.12 },
  { set: 'trio1', place: false, share: 0.5 },
  { set: 'trio2', place: false, share: 0.5 },
  { set: 'all', place: false, share: 0.12 },
];
/** There are few of these pairs, and they alone show different defects on the same lines. */
const NEAR_SHARE = 14;
const FOLDS = 5;

const foldOf = (group) => {
  let hash = 7;
  for (const character of group) hash = (hash * 31 + character.charCodeAt(0)) | 0;
  return Math.abs(hash) % FOLDS;
};

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
  const core = await loadCore();
  const cases = loadCases(corpus, core);
  const labelled = cases.filter((entry) => entry.labelled);
  const others = cases.filter((entry) => !entry.labelled);
  const count = (set, truthOf) =>
    set.flatMap(({ pairs }) => pairs).filter((pair) => pair.across && truthOf(pair)).length;
  console.log(
    `published labels: ${labelled.length} cases, ${count(labelled, byPublished)} pairs; blind readers: ${cases.length} cases, ${count(cases, byReader)} pairs the same, ${count(cases, byReaderInPart) - count(cases, byReader)} in part`,
  );
  const [own, heldOut] = ['fitted', 'held-out'].map((part) => loadCases(join(here, 'eval', 'own', part), core));
  const [halves, quarters] = [2, 4].map((parts) => cases.flatMap((entry) => splitByFile(core, entry, parts)));
  const ownParts = [2, 4].flatMap((parts) => own.flatMap((entry) => splitByFile(core, entry, parts)));
  const shared = join(corpus, '..');
  const outside = CLAIMS.map(({ set, place, share }) => ({
    ...{ set, place },
    cases: loadOutside(shared, core, set, place).map((entry) => ({ ...entry, share })),
  }));
  const near = loadNear(shared, core).map((entry) => ({ ...entry, share: NEAR_SHARE }));
  const claims = [...outside.flatMap((each) => each.cases), ...near];
  const training = [...cases, ...halves, ...quarters, ...own, ...ownParts, ...claims];
  if (flags.fit) {
    const model = fit(core.FEATURES, training);
    console.log(
      JSON.stringify(model, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
    );
    return report('fitted on all (not a measure of anything)', labelled, byPublished, () => model, core.JOIN);
  }
  // By pull request: what is scored was never fitted on any review or claim of it.
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      core.FEATURES,
      training.filter(({ group }) => foldOf(group) !== fold),
    ),
  );
  const modelOf = (group) => folds[foldOf(group)];
  console.log(
    `log loss, cross-validated: ${logLoss(labelled, modelOf).toFixed(4)} labelled, ${logLoss(cases, modelOf).toFixed(4)} all`,
  );
  report('cross-validated by pull request, published labels', labelled, byPublished, modelOf, core.JOIN);
  report('… the blind readers, all cases', cases, byReader, modelOf, core.JOIN);
  report('… the blind readers, cases without published labels', others, byReader, modelOf, core.JOIN);
  report('… the same, what overlaps in part counted as the same', others, byReaderInPart, modelOf, core.JOIN);
  report(
    `… the blind readers, ${own.length} changes of other projects and languages`,
    own,
    byReader,
    modelOf,
    core.JOIN,
  );
  report('… the blind readers, each case as two smaller ones', halves, byReader, modelOf, core.JOIN);
  report('… as four', quarters, byReader, modelOf, core.JOIN);
  for (const { set, place, cases: entries } of outside) {
    report(`… other tools, ${set}, ${place ? 'with places' : 'text only'}`, entries, byClaim, modelOf, core.JOIN);
  }
  close(near, modelOf);
  for (const bar of [-0.5, -0.25, 0, 0.25, 0.5, 0.75]) {
    const [all, published] = [byReaderInPart, byPublished].map((truthOf) =>
      judge(cases, (entry) => groupsOf(core, entry, modelOf(entry.group), bar), truthOf),
    );
    console.log(
      `  bar ${bar.toFixed(2).padStart(5)}: published ${figures(published)}; readers, in part ${figures(all)}`,
    );
  }
  print(
    'the blind readers against the published labels',
    judge(labelled, (entry) => readersGroups(core, entry), byPublished),
  );
  for (const [which, at] of [
    ['first', 0],
    ['last', -1],
  ]) {
    const chosen = [...new Set(cases.map((entry) => entry.group))].map((group) =>
      cases.filter((entry) => entry.group === group).at(at),
    );
    const run = merged(core, chosen);
    report(
      `the ${which} case of each of ${chosen.length} pull requests as one run of ${run.findings.length} findings, blind readers, weights as committed`,
      [run],
      byReader,
      () => core.MODEL,
      core.JOIN,
    );
  }
  for (const [what, isOne] of KINDS) {
    const set = heldOut.filter(isOne);
    report(`weights as committed, nothing fitted on it: ${what}`, set, byReader, () => core.MODEL, core.JOIN);
  }
  const six = loadCases(join(here, 'eval', 'own', 'panel'), core);
  const five = six.flatMap((entry) => FURTHER.map((reviewer) => without(core, entry, reviewer)));
  for (const [what, set] of [
    ['five and six reviewers', [...five, ...six]],
    ['… five', five],
    ['… six', six],
  ])
    report(`weights as committed, nothing fitted on it: ${what}`, set, byReader, () => core.MODEL, core.JOIN);
  report('weights as committed, published labels', labelled, byPublished, () => core.MODEL, core.JOIN);

  /** Of comments that stand close together: how many of each kind of pair are joined. */
  function close(entries, model) {
    const count = {};
    let all = 0;
    for (const entry of entries) {
      const groups = groupsOf(core, entry, model(entry.group), core.JOIN);
      for (const { a, b, across, near: label } of entry.pairs) {
        const isJoined = across && groups.get(a) === groups.get(b);
        if (isJoined) all += 1;
        if (!across || label === undefined) continue;
        const kind = (count[label] ??= { joined: 0, of: 0 });
        kind.of += 1;
        if (isJoined) kind.joined += 1;
      }
    }
    const kinds = Object.entries(count).map(([label, { joined, of }]) => `${joined} of ${of} ${label}`);
    console.log(`… comments close together: joined are ${kinds.join(', ')}; ${all} pairs in all`);
  }

  function report(what, set, truthOf, model, bar) {
    print(
      what,
      judge(set, (entry) => groupsOf(core, entry, model(entry.group), bar), truthOf),
    );
  }
}

async function loadCore() {
  const build = join(here, '..', 'build');
  if (!existsSync(build)) {
    console.error('eval: run `npm run build` first');
    process.exit(1);
  }
  const modules = ['parse/parse', 'join/profile', 'join/score', 'join/linkage', 'join/join'];
  const loaded = await Promise.all(modules.map((name) => import(pathToFileURL(join(build, `${name}.js`)).href)));
  return Object.assign({}, ...loaded);
}

function figures({ f1, precision, recall }) {
  return `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
}

function print(what, result) {
  const { right, wrong, missed, unpublished, unread, errors } = result;
  const excused = [
    unpublished ? `, ${unpublished} of them between two findings that the report left out` : '',
    unread ? `, ${unread} of them between findings of two pull requests, which no reader has compared` : '',
  ].join('');
  console.log(`${what}: ${figures(result)} (${right} right, ${wrong} wrong${excused}, ${missed} missed)`);
  if (flags.errors) for (const error of errors.sort()) console.log(`  ${error}`);
}
