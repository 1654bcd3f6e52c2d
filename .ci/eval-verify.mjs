#!/usr/bin/env node
// Measures second opinions without a model: made-up verifiers answer, the program decides. Needs `npm run build`.
//   node .ci/eval-verify.mjs --adversary 1000   random changes with a lone critical, and verifiers that each break a rule: none may
//                                               turn a run green; --seed N begins elsewhere
//   node .ci/eval-verify.mjs --oracle           ../shared/corpus with a verifier that answers as the published report decided: which
//                                               runs stay red, which criticals are lost; passes, and says so, where the corpus is not
//                                               there;  --cases DIR  another corpus;  --only NAME
//   --build DIR                                 another build
// Without a choice both are measured, the adversary with 1,000.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadOpinions } from './verify/load.mjs';
import { measureOracle } from './verify/oracle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    adversary: { type: 'string' },
    oracle: { type: 'boolean', default: false },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    build: { type: 'string', default: 'build' },
  },
});
const all = flags.adversary === undefined && !flags.oracle;
const lab = await loadOpinions(resolve(here, '..', flags.build));
let failed = 0;
if (all || flags.adversary !== undefined) failed += await adversary(Number(flags.adversary ?? '1000'));
if (all || flags.oracle) failed += await measureOracle(lab, resolve(flags.cases), flags.only);
process.exitCode = failed ? 1 : 0;

/** One attack of each trial, all of them in turn; the honest answer to the same change shows that the trial can tell. */
async function adversary(count) {
  const concluded = async ({ head, voices, verifier }, verify = 'critical') =>
    (await lab.askedRun(head, voices, { verifier, verify })).report.decision.conclusion;
  const wrong = [];
  const seen = new Map();
  let [flips, turned] = [0, 0];
  for (let trial = 0; trial < count; trial += 1) {
    const seed = Number(flags.seed) + trial;
    const { honest, attacks } = lab.trialOf(seed);
    const attack = attacks[trial % attacks.length];
    seen.set(attack.name, (seen.get(attack.name) ?? 0) + 1);
    if ((await concluded(attack, 'off')) !== 'fail') wrong.push(`seed ${seed}: it is not red before anybody is asked`);
    if ((await concluded(attack)) === 'pass') wrong.push(`seed ${seed}: ${attack.name} turns it green`) && (flips += 1);
    if ((await concluded(honest)) === 'pass') turned += 1;
    else wrong.push(`seed ${seed}: the rule-abiding answer does not turn it green`);
  }
  console.log(
    `adversary: ${count} changes, ${seen.size} kinds of answers that break a rule: ${flips} turned a red run green; the rule-abiding answer did in ${turned}`,
  );
  for (const line of wrong.slice(0, 20)) console.error(`eval-verify: ${line}`);
  return wrong.length;
}
