#!/usr/bin/env node
// Counts injection notices: how many changes of real repositories get one, and how many of our own carriers do.
//   node .ci/eval-injection.mjs CLONE...   the last commits of these clones (git directories will do), each against its first parent;
//                                          needs `npm run build`
//   … --commits 100                        so many of each;  --touching PATH  only commits that touch it;  --build DIR  another build
//   … --carriers FILE                      a JSON list of { place, path, text }: how many are found; may stand alone
//   … --show                               prints what was found
// Clones are only read. Exit 1 when more than 1 % of the changes get a notice or a carrier is missed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const { values: flags, positionals: clones } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '100' },
    build: { type: 'string', default: 'build' },
    touching: { type: 'string', default: '' },
    carriers: { type: 'string', multiple: true, default: [] },
    show: { type: 'boolean', default: false },
  },
});
const load = (path) => import(pathToFileURL(join(resolve(flags.build), path)).href);
const { noticesIn } = await load('notice/notice.js');
const { collect, openRepository } = await load('edge/collect.js');
const log = { info() {}, warning() {}, error() {}, group() {} };
const EMPTY = { base: null, head: null, event: null, token: null, untrusted: 'refuse' };
const READING = { promptPaths: [], pause: async () => {} };
const MOST = 0.01;

const total = { changes: 0, noticed: 0, notices: 0, unread: 0, skipped: 0, characters: 0, ms: 0 };
for (const clone of clones) {
  const before = { ...total };
  const touching = flags.touching ? ['--', flags.touching] : [];
  const args = ['-C', clone, 'rev-list', `--max-count=${flags.commits}`, '--min-parents=1', 'HEAD', ...touching];
  const git = await openRepository(clone);
  for (const sha of execFileSync('git', args, { encoding: 'utf8' }).trim().split('\n')) await measure(git, sha);
  await git.close();
  console.log(`${clone}: ${total.noticed - before.noticed} of ${total.changes - before.changes}`);
}
if (clones.length) console.log(JSON.stringify({ ...total, ms: Math.round(total.ms) }));
const missed = (await Promise.all(flags.carriers.map(carriersIn))).flat();
process.exitCode = missed.length || total.noticed > total.changes * MOST ? 1 : 0;

async function measure(git, sha) {
  const change = await collect({ ...EMPTY, base: `${sha}^1`, head: sha }, git, { log }).catch((error) => {
    console.log(`skipped ${sha.slice(0, 12)}: ${error.message.split('\n')[0]}`);
    total.skipped += 1;
    return null;
  });
  if (change === null) return;
  const start = performance.now();
  const { notices, unread } = await noticesIn(change, READING);
  total.ms += performance.now() - start;
  total.changes += 1;
  total.characters += change.diff.length;
  total.notices += notices.length;
  total.unread += unread.length;
  if (!notices.length) return;
  total.noticed += 1;
  if (flags.show)
    for (const { places, quote } of notices)
      console.log(`  ${sha.slice(0, 12)} ${JSON.stringify(places[0])} ${JSON.stringify(quote.slice(0, 400))}`);
}

async function carriersIn(file) {
  const carriers = JSON.parse(readFileSync(file, 'utf8'));
  const read = await Promise.all(carriers.map((carrier) => noticesIn(changeOf(carrier), READING)));
  const lost = carriers.filter((_, index) => read[index].notices.length === 0);
  console.log(`${file}: ${carriers.length - lost.length} of ${carriers.length} found`);
  if (flags.show) for (const carrier of lost) console.log(`  missed: ${JSON.stringify(carrier)}`);
  return lost;
}

/** A change with nothing in it but the carrier. */
function changeOf({ place, path = 'src/a.ts', text }) {
  const lines = text.split('\n').map((line) => ({ kind: 'added', text: line }));
  const hunks = [{ base: null, head: { start: 1, end: lines.length }, heading: '', lines }];
  const file = { path, previousPath: null, status: 'added', added: lines.length, deleted: 0, kind: 'source', hunks };
  const commit = { sha: '0'.repeat(40), subject: 'Change', body: '', author: 'someone', date: '2026-01-01T00:00:00Z' };
  const plain = { title: 'Change', description: '', author: 'someone', branch: 'change', commits: [commit], files: [] };
  if (place === 'added' || place === 'path') return { ...plain, files: [file] };
  if (place === 'subject' || place === 'body') return { ...plain, commits: [{ ...commit, [place]: text }] };
  return { ...plain, [place]: text };
}
