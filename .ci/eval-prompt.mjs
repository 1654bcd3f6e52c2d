#!/usr/bin/env node
// Measures whether the prompt shows what git shows: for commits of real repositories, its parts of the diff against the bytes of `git diff`.
//   node .ci/eval-prompt.mjs CLONE...      the last commits of these clones (git directories will do), each against its first parent;
//                                          needs `npm run build`
//   … --commits 100                        so many of each;  --touching PATH  only commits that touch it;  --build DIR  another build
// Clones are only read. Texts that git calls binary are compared with `git diff --text`. Exit 1 when a byte differs.
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const { values: flags, positionals: clones } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '100' },
    build: { type: 'string', default: 'build' },
    touching: { type: 'string', default: '' },
  },
});
const load = (path) => import(pathToFileURL(join(resolve(flags.build), path)).href);
const { parseDiff } = await load('git/diff.js');
const { showDiff } = await load('prompt/parts.js');
const { collect, DIFF_ARGUMENTS, openRepository } = await load('edge/collect.js');
const log = { info() {}, warning() {}, error() {}, group() {} };
const EMPTY = { base: null, head: null, event: null, token: null, untrusted: 'refuse' };

const total = {
  commits: 0,
  files: 0,
  bytes: 0,
  equal: 0,
  notUtf8: 0,
  asText: 0,
  summarised: 0,
  overBudget: 0,
  skipped: 0,
};
const wrong = [];
for (const clone of clones) {
  const args = [
    '-C',
    clone,
    'rev-list',
    `--max-count=${flags.commits}`,
    '--min-parents=1',
    'HEAD',
    ...(flags.touching ? ['--', flags.touching] : []),
  ];
  const git = await openRepository(clone);
  for (const sha of execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n')) await measure(git, clone, sha);
  await git.close();
}
console.log(JSON.stringify(total));
for (const line of wrong) console.log(`differs: ${line}`);
process.exitCode = wrong.length || !total.commits ? 1 : 0;

async function measure(git, clone, sha) {
  const change = await collect({ ...EMPTY, base: `${sha}^1`, head: sha }, git, { log }).catch((error) => {
    console.log(`skipped ${clone} ${sha.slice(0, 12)}: ${error.message.split('\n')[0]}`);
    total.skipped += 1;
    return null;
  });
  if (change === null) return;
  const bytes = await expected(git, change);
  const text = bytes.toString('utf8');
  const parts = parseDiff(change.diff).map((file) => file.text);
  const whole = showDiff(change, Infinity);
  const left = new Set(whole.leftOut.map(({ path }) => path));
  // What is shown and what is named as left out are together all that git prints.
  const shown = parts.filter((_, index) => !left.has(change.files[index].path)).join('');
  const faithful = Buffer.from(text).equals(bytes);
  const same =
    parts.join('') === text && whole.text === shown && whole.wholeDiff && parts.length === change.files.length;
  total.commits += 1;
  total.files += change.files.length;
  total.bytes += bytes.length;
  total.summarised += left.size;
  if (!showDiff(change, 400_000).wholeDiff) total.overBudget += 1;
  if (!faithful) total.notUtf8 += 1;
  if (same) total.equal += 1;
  else wrong.push(`${clone} ${sha}`);
}

/** Git's bytes; with `--text` for the files whose lines the change holds although git calls them binary. */
async function expected(git, change) {
  const of = async (...more) =>
    (await git.run([...DIFF_ARGUMENTS, ...more, change.mergeBase, change.head, '--'])).stdout;
  const plain = await of();
  const files = parseDiff(plain.toString('utf8'));
  const texts = new Set(
    files.flatMap((file, index) => (file.binary && change.files[index].kind !== 'binary' ? [index] : [])),
  );
  if (!texts.size) return plain;
  total.asText += texts.size;
  const withText = parseDiff((await of('--text')).toString('utf8'));
  return Buffer.from(files.map((file, index) => (texts.has(index) ? withText[index] : file).text).join(''));
}
