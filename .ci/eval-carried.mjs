#!/usr/bin/env node
// How much of a later round `rounds: changed` would carry, over the series of rounds in ../shared/corpus whose commits a clone has.
// Passes, and says so, where the corpus is not there. Run `npm run build` first: it measures `build`.
//   node .ci/eval-carried.mjs --repo DIR          DIR is a clone of the reviewed repository;  --only pr-295  these series only
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { carriedCoverage, priorReport } from '../build/rounds/rounds.js';
import { readReport } from '../build/formats/index.js';
import { commitsOf } from './eval/rounds.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    repo: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
  },
});
const corpus = resolve(flags.cases);
if (!existsSync(corpus) || !flags.repo) {
  console.log(
    `eval-carried: ${flags.repo ? `no corpus at ${corpus}` : 'no --repo'}; nothing measured, nothing failed.`,
  );
  process.exit(0);
}
const out = mkdtempSync(join(tmpdir(), 'eval-carried-'));
process.on('exit', () => {
  rmSync(out, { recursive: true, force: true });
});
const clone = join(out, 'clone');
const cloned = spawnSync('git', ['clone', '-q', '--shared', '--no-checkout', resolve(flags.repo), clone], {
  encoding: 'utf8',
});
if (cloned.status !== 0) throw new Error(`eval-carried: ${flags.repo} cannot be cloned: ${cloned.stderr}`);

const rounds = roundsOf(corpus);
const subjects = [...new Set(rounds.map(({ subject }) => subject))];
const series = subjects.map((own) => rounds.filter(({ subject }) => subject === own)).filter((of) => of.length > 1);
const pairs = series.flatMap((of) => of.slice(1).map((after, index) => ({ before: of[index], after })));
const measured = pairs.flatMap((pair) => measure(pair) ?? []);
summary();

/** The reports of pull requests, in the order of their dates, with stored reviews. */
function roundsOf(root) {
  return readdirSync(root)
    .sort()
    .filter((name) => /pr-\d+$/.test(name) && name.includes(flags.only) && existsSync(join(root, name, 'reviews')))
    .map((name) => ({ name, dir: join(root, name), subject: name.match(/pr-\d+$/)[0] }));
}

/** Both rounds' reports are made by this program over their commits; then its rule says what the second need not read. */
function measure({ before, after }) {
  const [first, second] = endsOf(before, after);
  if (!first || !second) return null;
  const [one, two] = [report(before, first), report(after, second)];
  if (!one?.change || !two?.change) return null;
  const now = {
    configuration: 'the same',
    baseBranch: 'main',
    mergeBase: two.change.mergeBase,
    head: two.change.head,
    files: null,
  };
  const prior = priorReport(one, { trust: { kind: 'authenticated' }, publishedAt: null });
  const ids = two.reviewers.map(({ id }) => id);
  const carry = carriedCoverage({
    ...{ setting: 'changed', reuse: 'auto', isFullAsked: false, missing: [], leg: null, isHeld: false },
    ...{ prior: { ...prior, fingerprint: { ...now, head: one.change.head } }, now },
    change: { files: two.change.files, mergeBase: two.change.mergeBase },
    // Reviewers go by other names from report to report: whoever read the file in the first round is taken to be there again.
    reviewers: one.reviewers.map(({ id }) => ({ id, reads: 'markdown' })),
  });
  const carried = carry.kind === 'changed' ? carry.carried : new Map();
  const sizes = bytesByFile(two.change);
  const total = two.change.files.length;
  const bytes = sum(two.change.files.map(({ path }) => sizes.get(path) ?? 0));
  const left = sum([...carried.keys()].map((path) => sizes.get(path) ?? 0));
  const same = unchanged(one.change.files, two.change.files);
  const why = carry.kind === 'full' ? carry.why : reasons(carry.toRead);
  const result = { after, total, bytes, same, carried: carried.size, left, isFull: carry.kind === 'full' };
  const percent = (part, whole) => `${whole ? Math.round((100 * part) / whole) : 0} %`;
  console.log(
    `${before.name} → ${after.name} (${ids.length} reviewers): ${total} files, ${Math.round(bytes / 1000)} kB of diff; as they were ${same}; carried ${carried.size} (${percent(carried.size, total)}), ${percent(left, bytes)} of the diff; ${why}`,
  );
  return result;
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Files with the same blobs on both sides, whatever findings tie to them and whoever read them. */
function unchanged(then, now) {
  const known = new Map(then.map((file) => [file.path, JSON.stringify(file.blobs)]));
  return now.filter(({ path, blobs }) => blobs !== null && known.get(path) === JSON.stringify(blobs)).length;
}

function reasons(toRead) {
  const kinds = new Map();
  for (const { why } of toRead) {
    const kind = why.replace(/`[^`]*`/, 'a file').replace(/that \S+ is fixed/, 'a fix');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds].map(([kind, count]) => `${count} × ${kind}`).join(', ') || 'all carried';
}

/** Heads and bases as the reports list their commits; where one cannot tell its base, that of the other if it fits. */
function endsOf(before, after) {
  const gold = ({ dir }) => JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8'));
  const [one, two] = [before, after].map((round) => commitsOf(gold(round), git));
  if (!one.head || !two.head) return [null, null];
  const base = (of, other) =>
    of.base ?? (other.base && git('merge-base', other.base, of.head) === other.base ? other.base : null);
  const bases = [base(one, two), base(two, one)];
  return bases.some((sha) => !sha) ? [null, null] : [one, two].map(({ head }, at) => ({ head, base: bases[at] }));
}

function report({ dir, name, subject }, { base, head }) {
  const to = join(out, name);
  const path = join(to, 'report.json');
  if (!existsSync(path)) {
    git('update-ref', `refs/heads/${subject}`, head);
    const args = ['build/main.js', 'consolidate', '--reviews', join(dir, 'reviews'), '--repo', clone];
    spawnSync('node', [...args, '--base', base, '--head', subject, '--out', to], { encoding: 'utf8' });
  }
  return existsSync(path) ? readReport(readFileSync(path, 'utf8')) : null;
}

function bytesByFile({ mergeBase, head }) {
  const { stdout } = spawnSync('git', ['-C', clone, 'diff', '--find-renames', mergeBase, head], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const parts = stdout.split(/^(?=diff --git )/m).filter((part) => part.startsWith('diff --git '));
  return new Map(parts.map((part) => [/^diff --git a\/.+ b\/(.+)$/m.exec(part)?.[1] ?? '', Buffer.byteLength(part)]));
}

function git(...args) {
  const { status, stdout } = spawnSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

function summary() {
  const share = (part, whole) => (whole ? `${Math.round((100 * part) / whole)} %` : 'nothing');
  const of = (key) => sum(measured.map((one) => one[key]));
  const shares = measured.map(({ left, bytes }) => (bytes ? left / bytes : 0)).sort((a, b) => a - b);
  const median = shares[Math.floor(shares.length / 2)] ?? 0;
  console.log(`\n${series.length} series, ${pairs.length} later rounds, ${measured.length} with the commits of both`);
  console.log(`read in full: ${measured.filter(({ isFull }) => isFull).length}`);
  console.log(`files as they were: ${share(of('same'), of('total'))}; carried: ${share(of('carried'), of('total'))}`);
  console.log(
    `bytes of diff carried: ${share(of('left'), of('bytes'))}; median of the rounds ${Math.round(median * 100)} %`,
  );
}
