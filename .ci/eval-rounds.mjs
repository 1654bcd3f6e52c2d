#!/usr/bin/env node
// Compares what this program says became of a round's findings with the Resolution tables in ../shared/corpus.
// Passes, and says so, where the corpus is not there.
//   node .ci/eval-rounds.mjs --repo DIR          pairs of rounds whose commits are in the clone DIR are judged with code
//   node .ci/eval-rounds.mjs --only pr-295       these pairs only;  --bin "node build/main.js" measures another build
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commitsOf, publishedIds, sameTitle, tableOf } from './eval/rounds.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: 'node dist/index.js' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    repo: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
  },
});
const corpus = resolve(flags.cases);
if (!existsSync(corpus)) {
  console.log(`eval-rounds: no corpus at ${corpus}; nothing measured, nothing failed.`);
  process.exit(0);
}
const out = mkdtempSync(join(tmpdir(), 'eval-rounds-'));
process.on('exit', () => {
  rmSync(out, { recursive: true, force: true });
});

/** A clone of our own: each round's head gets the name of its pull request, so that both reports are about one subject. */
const clone = join(out, 'clone');
if (flags.repo) {
  const { status, stderr } = spawnSync('git', ['clone', '-q', '--shared', '--no-checkout', resolve(flags.repo), clone]);
  if (status !== 0) throw new Error(`eval-rounds: ${flags.repo} cannot be cloned: ${stderr}`);
}

const pairs = pairsOf(corpus).filter(({ before }) => before.name.includes(flags.only));
const judged = [];
for (const pair of pairs) {
  const result = measure(pair);
  if (result) judged.push(result);
}
summary(judged);

/** Consecutive reports of one pull request; the first one ends in a table of what was done. */
function pairsOf(root) {
  const cases = readdirSync(root)
    .sort()
    .filter((name) => /pr-\d+$/.test(name) && existsSync(join(root, name, 'reviews')))
    .map((name) => ({ name, dir: join(root, name), gold: read(join(root, name, 'gold.json')) }));
  return cases.flatMap((before, index) => {
    const subject = before.name.match(/pr-\d+$/)[0];
    const after = cases.slice(index + 1).find(({ name }) => name.endsWith(`-${subject}`));
    const table = tableOf(before.gold);
    return after && table.size ? [{ subject, before, after, table }] : [];
  });
}

function measure({ subject, before, after, table }) {
  const code = flags.repo ? codeOf(before, after) : null;
  const first = run(before, join(out, `${before.name}-a`), checkout(subject, code?.before));
  const more = first && [...checkout(subject, code?.after), '--previous', first.path];
  const second = first && run(after, join(out, `${before.name}-b`), more);
  if (!second) return null;
  if (first.report.round.of !== second.report.round.of) {
    console.error(`eval-rounds: ${subject}: ${first.report.round.of} and ${second.report.round.of} are two subjects`);
    process.exitCode = 1;
    return null;
  }
  const ids = publishedIds(before, first.report.findings);
  const nowIds = publishedIds(after, second.report.findings);
  const entries = second.report.ledger.filter(
    ({ finding, id, round }) => round === 1 && (finding || /^[CIS]/.test(id)),
  );
  const words = entries.flatMap((entry) => {
    const theirs = ids.get(entry.id) ?? [];
    const now = second.report.findings.find(({ id }) => id === entry.now)?.title ?? null;
    return theirs.filter((id) => table.has(id)).map((id) => ({ entry, id, now, ...table.get(id) }));
  });
  const result = {
    subject,
    code: code !== null,
    words,
    entries,
    table,
    identity: identity(before, after, { ids, nowIds, entries }),
  };
  tell(result, before, after);
  return result;
}

/** Published findings with the same title and file in both reports, and whether ours went the same way. */
function identity(before, after, { ids, nowIds, entries }) {
  const same = before.gold.findings.flatMap((then) => {
    const now = after.gold.findings.find((other) => sameTitle(then, other));
    return now ? [[then, now]] : [];
  });
  return same.flatMap(([then, now]) => {
    const ours = entries.filter(({ id }) => ids.get(id)?.includes(then.id));
    const there = [...nowIds.values()].some((theirs) => theirs.includes(now.id));
    if (!ours.length || !there) return [];
    return [{ then, now, found: ours.some((entry) => entry.now && nowIds.get(entry.now)?.includes(now.id)) }];
  });
}

/** Heads and bases of both rounds, when the clone has them. */
function codeOf(before, after) {
  const [one, two] = [before, after].map(({ gold }) => commitsOf(gold, git));
  if (!one?.head || !two?.head) return null;
  const base = (of, other) => of.base ?? (git('merge-base', other.base, of.head) === other.base ? other.base : null);
  const bases = [base(one, two), base(two, one)];
  if (bases.some((sha) => !sha)) return null;
  return { before: { base: bases[0], head: one.head }, after: { base: bases[1], head: two.head } };
}

function checkout(subject, at) {
  if (!at) return [];
  git('update-ref', `refs/heads/${subject}`, at.head);
  return ['--repo', clone, '--base', at.base, '--head', subject];
}

function run({ dir, name }, to, more) {
  const [bin, ...start] = flags.bin.split(' ');
  const args = [...start, 'consolidate', '--reviews', join(dir, 'reviews'), ...more, '--out', to];
  const { status, stderr } = spawnSync(bin, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const path = join(to, 'report.json');
  if (existsSync(path)) return { path, report: read(path) };
  console.error(`eval-rounds: ${name}: no report (exit ${status}): ${stderr.trim().slice(0, 400)}`);
  process.exitCode = 1;
  return null;
}

function git(...args) {
  const { status, stdout } = spawnSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

function read(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** How a fate stands to the table's word: `agrees`, `open` (kept though done), `closed` (closed though not done) or `apart`. */
function standing({ done, entry: { fate } }) {
  if (fate === 'superseded') return 'apart';
  if (done) return fate === 'fixed' || fate === 'gone' ? 'agrees' : 'open';
  if (fate === 'fixed' || fate === 'gone') return 'closed';
  return fate === 'unconfirmed' || fate === 'partly' ? 'apart' : 'agrees';
}

function tell({ subject, code, words, table, identity: same }, before, after) {
  const met = new Set(words.map(({ id }) => id));
  const agree = words.filter((word) => standing(word) === 'agrees').length;
  const found = same.filter((pair) => pair.found).length;
  console.log(`\n${subject} ${before.name} → ${after.name}${code ? ' (with code)' : ' (without code)'}`);
  console.log(
    `  table ${table.size} findings, ${met.size} recognised in ours; the same title again ${same.length}, followed ${found}`,
  );
  for (const { then, now } of same.filter((pair) => !pair.found))
    console.log(`  not followed: ${then.id} ${then.title} → ${now.id} ${now.title}`);
  if (!code) return raisedAgain(words);
  console.log(`  agrees ${agree} of ${words.length}`);
  for (const word of words.filter((one) => standing(one) !== 'agrees')) {
    const { entry, id, action, now } = word;
    console.log(
      `  ${standing(word).padEnd(6)} ${id.padEnd(3)} ${action.slice(0, 60)} ≠ ${entry.fate}${entry.now ? ` (${entry.now})` : ''}: ${entry.title}`,
    );
    console.log(`         ${entry.reason}${now ? ` (now: ${now})` : ''}`);
  }
}

/** Without code only words tell: what was done and yet is met again is doubtful, or was not done well. */
function raisedAgain(words) {
  for (const { entry, id, done, now } of words)
    if (done && entry.now && /raised/.test(entry.reason))
      console.log(`  again ${id}: ${entry.title} → ${entry.now} ${now}`);
}

function summary(results) {
  const coded = results.filter(({ code }) => code);
  const all = coded.flatMap(({ words }) => words);
  const count = (done, name) => all.filter((word) => word.done === done && standing(word) === name).length;
  const same = results.flatMap(({ identity: pairs }) => pairs);
  console.log(`\n${results.length} pairs with a table, ${coded.length} of them with code`);
  for (const [done, said] of [
    [true, 'done'],
    [false, 'not done'],
  ]) {
    const total = all.filter((word) => word.done === done).length;
    const parts = ['agrees', done ? 'open' : 'closed', 'apart'].map((name) => `${name} ${count(done, name)}`);
    console.log(`said to be ${said}: ${total} (${parts.join(', ')})`);
  }
  console.log(`same title in both reports: ${same.length}, followed ${same.filter(({ found }) => found).length}`);
  const plain = results.filter(({ code }) => !code).flatMap(({ words }) => words);
  const again = plain.filter(({ done, entry }) => done && entry.now && /raised/.test(entry.reason)).length;
  console.log(`without code: ${plain.filter(({ done }) => done).length} said to be done, ${again} met again`);
}
