#!/usr/bin/env node
// Measures where findings are said to come from: findings of known truth, planted on real changes, and published ones on theirs.
//   node .ci/eval-origin.mjs CLONE...                  plants on changes of these clones (git directories will do); needs `npm run build`
//   … --changes 6                                      so many changes of each;  --bin "node dist/index.js" measures another build
//   … --against "node OLD/main.js"                     the same planted findings, judged by an older build too
//   node .ci/eval-origin.mjs --daemon CLONE            the corpus cases whose commits are there: published classification × verdict
//   … --errors                                         names each planted finding that came out wrong
// Clones are only read: work is done in shared clones of our own, which are removed. Exit 1 when a promise of docs/evidence.md is broken.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { changesOf, makeMove, plant } from './eval/plants.mjs';
import { commitsOf, publishedIds } from './eval/rounds.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags, positionals: clones } = parseArgs({
  allowPositionals: true,
  options: {
    bin: { type: 'string', default: `node ${join(here, '..', 'build', 'main.js')}` },
    against: { type: 'string', default: '' },
    changes: { type: 'string', default: '6' },
    daemon: { type: 'string', default: '' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    errors: { type: 'boolean', default: false },
  },
});
const VERDICTS = ['introduced', 'exposed', 'unknown', 'pre-existing', 'lost'];
const out = mkdtempSync(join(tmpdir(), 'eval-origin-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
const builds = [...(flags.against ? [['before', flags.against]] : []), ['now', flags.bin]];

if (clones.length) planted();
if (flags.daemon) published();
if (!clones.length && !flags.daemon) console.log('eval-origin: name a clone to plant in, or --daemon CLONE.');

function planted() {
  const judged = [];
  let changes = 0;
  for (const path of clones) {
    const git = shared(path);
    const pick = drawer();
    const head = git('rev-parse', 'HEAD');
    const made = makeMove(git, head, pick);
    for (const change of [...changesOf(git, Number(flags.changes)), ...(made ? [made] : [])]) {
      const findings = plant(git, change, pick);
      if (!findings.length) continue;
      changes += 1;
      judged.push(...judgeAll(git, change, findings));
    }
    console.log(`${path}: ${judged.length} planted so far, on ${changes} changes`);
  }
  for (const [name] of builds) table(name, judged);
  check(judged);
}

/** Each way of saying in a run of its own, and lines beside others in another, so that no finding joins its own twin. */
function judgeAll(git, change, findings) {
  const groups = ['silent', 'ours', 'old'].flatMap((how) => {
    const own = findings.filter(({ says }) => says === how);
    const beside = ({ truth }) => truth.endsWith('beside');
    return [own.filter((one) => !beside(one)), own.filter(beside)];
  });
  return groups.flatMap((group) => {
    const own = distinct(group);
    const verdicts = builds.map(([name, bin]) => [name, own.length ? judge(git, change, own, bin) : []]);
    return own.map((finding, index) => ({
      ...finding,
      change,
      ...Object.fromEntries(verdicts.map(([name, each]) => [name, each[index]])),
    }));
  });
}

/** One finding a place: two at one place would be joined. */
function distinct(findings) {
  return findings.filter(
    (one, index) =>
      findings.findIndex((other) => other.path === one.path && Math.abs(other.line - one.line) < 3) === index,
  );
}

function judge(git, { base, head }, findings, bin) {
  const dir = mkdtempSync(join(out, 'run-'));
  mkdirSync(join(dir, 'reviews'));
  for (const reviewer of ['claude', 'codex'])
    writeFileSync(join(dir, 'reviews', `${reviewer}-pass-1.md`), reviewOf(findings));
  const report = consolidate(
    bin,
    join(dir, 'reviews'),
    ['--repo', git.path, '--base', base, '--head', head],
    join(dir, 'out'),
  );
  const told = [...(report?.findings ?? []), ...(report?.setAside ?? [])];
  const verdicts = findings.map((_, index) => {
    const mine = told.find(({ sources }) => sources.some(({ title }) => title.includes(word(index))));
    return { kind: mine?.origin?.kind ?? 'lost', reason: mine?.origin?.reason ?? '' };
  });
  rmSync(dir, { recursive: true, force: true });
  return verdicts;
}

/** A word of its own for each finding, so that texts are told apart. */
function word(index) {
  return `flaw-${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${Math.floor(index / 26)}x`;
}

function reviewOf(findings) {
  const items = findings.map(({ path, line, quote, tag, text, extra = '' }, index) =>
    [
      `C${index + 1}. **Anyone passes (${word(index)})** — \`${path}:${line}\` (${tag})`,
      `\`\`\`\n${quote}\n\`\`\``,
      `${extra} ${text}`.trim(),
    ].join('\n\n'),
  );
  return `## Critical Issues\n\n${items.join('\n\n')}\n\n## Coverage Summary\n\n- all: reviewed\n`;
}

function table(name, judged) {
  console.log(`\n${name}: truth × verdict`);
  console.log(`${''.padEnd(48)}${[...VERDICTS, 'all'].map((verdict) => verdict.padStart(13)).join('')}`);
  for (const row of new Set(judged.map(rowOf))) {
    const own = judged.filter((one) => rowOf(one) === row);
    const counts = VERDICTS.map((verdict) => own.filter((one) => one[name].kind === verdict).length);
    console.log(`${row.padEnd(48)}${[...counts, own.length].map((count) => String(count).padStart(13)).join('')}`);
  }
}

function rowOf({ truth, says }) {
  return `${truth}; ${{ silent: 'nothing said of age', ours: 'called a regression', old: 'both say it is old' }[says]}`;
}

/** What the change wrote or broke is never pre-existing; what is old, and two vendors say so, is in nine of ten. */
function check(judged) {
  const ours = judged.filter(({ truth }) => truth === 'introduced' || truth.startsWith('broken'));
  const wrong = ours.filter(({ now }) => now.kind === 'pre-existing');
  const old = judged.filter(({ truth, says }) => !ours.some((one) => one.truth === truth) && says === 'old');
  const missed = old.filter(({ now }) => now.kind !== 'pre-existing');
  const unknown = judged.filter(({ now }) => now.kind === 'unknown');
  const lost = judged.filter(({ now }) => now.kind === 'lost');
  const percent = (part, all) =>
    `${((100 * part.length) / Math.max(1, all.length)).toFixed(1)} % (${part.length} of ${all.length})`;
  console.log(`\nof this change, called pre-existing: ${percent(wrong, ours)}`);
  console.log(
    `old, by the word of two vendors pre-existing: ${percent(
      old.filter((one) => !missed.includes(one)),
      old,
    )}`,
  );
  console.log(`unknown: ${percent(unknown, judged)}; lost: ${lost.length}`);
  if (flags.errors)
    for (const one of [...wrong, ...missed, ...lost])
      console.log(
        `  ${rowOf(one)}: ${one.path}:${one.line} at ${one.change.head.slice(0, 9)}: ${one.now.kind}${one.name ? ` (${one.name})` : ''}: ${one.now.reason}\n    ${one.quote.trim()}`,
      );
  if (wrong.length || lost.length || old.length > (10 * (old.length - missed.length)) / 9) process.exitCode = 1;
}

/** Published classifications are weak truth: a `regression` should not be pre-existing; what is old is seldom called one. */
function published() {
  const git = shared(flags.daemon);
  const rows = new Map();
  let cases = 0;
  for (const name of readdirSync(flags.cases).sort()) {
    const dir = join(flags.cases, name);
    if (!existsSync(join(dir, 'reviews'))) continue;
    const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8'));
    const { base, head } = commitsOf(gold, git);
    if (!base || !head) continue;
    cases += 1;
    for (const [build, bin] of builds) {
      const report = consolidate(
        bin,
        join(dir, 'reviews'),
        ['--repo', git.path, '--base', base, '--head', head],
        join(out, `${build}-${name}`),
      );
      if (!report) continue;
      const ids = publishedIds({ dir, gold }, report.findings);
      for (const finding of report.findings) {
        const theirs = gold.findings.find(({ id }) => ids.get(finding.id)?.includes(id));
        const key = `${build}: ${theirs ? (theirs.classification ?? 'unclassified') : 'not published'}`;
        const row = rows.get(key) ?? Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
        row[finding.origin.kind] += 1;
        rows.set(key, row);
        if (flags.errors && build === 'now' && finding.origin.kind === 'pre-existing')
          console.log(`  ${key} ${name} ${finding.id} ${finding.title}: ${finding.origin.reason}`);
      }
    }
  }
  console.log(`\n${cases} published cases with code: classification × verdict`);
  console.log(`${''.padEnd(28)}${VERDICTS.map((verdict) => verdict.padStart(13)).join('')}`);
  for (const [key, row] of [...rows].sort())
    console.log(`${key.padEnd(28)}${VERDICTS.map((verdict) => String(row[verdict]).padStart(13)).join('')}`);
}

function consolidate(bin, reviews, more, to) {
  const [program, ...start] = bin.split(' ');
  const { stderr } = spawnSync(program, [...start, 'consolidate', '--reviews', reviews, ...more, '--out', to], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const path = join(to, 'report.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  console.error(`eval-origin: no report: ${stderr.trim().slice(-400)}`);
  process.exitCode = 1;
  return null;
}

/** A clone of our own that shares the objects; `git(…)` gives what git prints, empty when it fails. */
function shared(source) {
  const path = mkdtempSync(join(out, 'clone-'));
  const { status, stderr } = spawnSync('git', ['clone', '-q', '--shared', '--no-checkout', resolve(source), path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`eval-origin: ${source} cannot be cloned: ${stderr}`);
  const run = (args, options = {}) => {
    const result = spawnSync('git', ['-C', path, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
    return result.status === 0 ? result.stdout.replace(/\n$/, '') : '';
  };
  const drivers = { java: 'java', py: 'python', rb: 'ruby', rs: 'rust', go: 'golang', c: 'cpp', h: 'cpp', cpp: 'cpp' };
  writeFileSync(
    join(path, '.git', 'info', 'attributes'),
    Object.entries(drivers)
      .map(([end, driver]) => `*.${end} diff=${driver}\n`)
      .join(''),
  );
  const git = Object.assign((...args) => run(args), { path, commit });
  return git;

  /** A commit on `parent` with these files' contents; its SHA. */
  function commit(parent, files, message) {
    const env = { ...process.env, GIT_INDEX_FILE: join(path, '.git', 'eval-index') };
    for (const key of ['AUTHOR', 'COMMITTER'])
      Object.assign(env, { [`GIT_${key}_NAME`]: 'eval', [`GIT_${key}_EMAIL`]: 'eval@example.com' });
    run(['read-tree', parent], { env });
    for (const [name, content] of Object.entries(files)) {
      const blob = run(['hash-object', '-w', '--stdin'], { input: content });
      run(['update-index', '--cacheinfo', `100644,${blob},${name}`], { env });
    }
    return run(['commit-tree', run(['write-tree'], { env }), '-p', parent, '-m', message], { env });
  }
}

/** Draws from lists as if by chance, and always the same. */
function drawer() {
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  return (list, count) => {
    const left = [...list];
    const drawn = [];
    while (left.length && drawn.length < count) drawn.push(...left.splice(Math.floor(next() * left.length), 1));
    return drawn;
  };
}
