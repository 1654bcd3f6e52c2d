// Measures what a run costs beside its reviewers, on a made repository of long or short history, against bare git asked for the same.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const FINDINGS = 30;
const CITED = 15;
const REVIEWERS = ['claude', 'codex', 'gemini'];
const LINES = 160;
const WORDS =
  'account batch cache digest export filter gateway header index journal ledger mirror node order packet'.split(' ');

/** mulberry32 (public domain): the same repository every time. */
function randomOf(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % below;
  };
}

/** A repository of so many commits and files, and a change of its last commit in `CITED` files. */
export function makeRepository(path, { commits, files, touched }) {
  const below = randomOf(commits);
  const names = Array.from({ length: files }, (_, index) => `src/${WORDS[index % WORDS.length]}/part${index}.ts`);
  const lineOf = (file, version) => {
    const [noun, other] = [WORDS[below(WORDS.length)], WORDS[below(WORDS.length)]];
    return `export const ${noun}${file}_${version}_${below(1000)} = read('${other}', ${below(500)}) ?? fallback(${version});`;
  };
  const texts = names.map((_, file) => Array.from({ length: LINES }, () => lineOf(file, 0)));
  const stream = [];
  const commit = (number, changed) => {
    const message = `Commit ${number}`;
    stream.push(`commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_600_000_000 + number * 3600} +0000\n`);
    stream.push(`data ${message.length}\n${message}\n`);
    for (const file of changed) {
      const text = `${texts[file].join('\n')}\n`;
      stream.push(`M 100644 inline ${names[file]}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  };
  const edit = (file, number) => {
    const at = below(LINES - 4);
    texts[file].splice(at, 3, ...Array.from({ length: 3 }, () => lineOf(file, number)));
    return at + 1;
  };
  commit(0, names.keys());
  for (let number = 1; number < commits - 1; number += 1) {
    const changed = [...new Set(Array.from({ length: touched }, () => below(files)))];
    for (const file of changed) edit(file, number);
    commit(number, changed);
  }
  const cited = Array.from({ length: CITED }, (_, index) => Math.floor((index * files) / CITED));
  const places = cited.map((file) => ({ file, path: names[file], line: edit(file, commits - 1) }));
  commit(commits - 1, cited);
  execFileSync('git', ['init', '-q', '-b', 'main', path]);
  execFileSync('git', ['-C', path, 'fast-import', '--quiet'], { input: stream.join('') });
  execFileSync('git', ['-C', path, 'reset', '-q', '--hard']);
  return places.map(({ file, path: name, line }) => ({ path: name, line, text: texts[file][line - 1] }));
}

/** Two findings in each cited file: one on the change, with its code and a fix, one far from it. */
export function writeReviews(folder, places) {
  mkdirSync(folder);
  const findings = Array.from({ length: FINDINGS }, (_, index) => ({ ...places[index % CITED], index }));
  for (const [turn, reviewer] of REVIEWERS.entries()) {
    const own = findings.filter(({ index }) => index % REVIEWERS.length === turn);
    writeFileSync(join(folder, `${reviewer}-pass-1.md`), reviewOf(own));
  }
}

function reviewOf(findings) {
  const blocks = findings.map(({ path, line, text, index }, number) => {
    const word = WORDS[index % WORDS.length];
    const isOnChange = index < CITED;
    const at = isOnChange ? line : ((line + 70) % LINES) + 1;
    const head = `I${number + 1}. **The ${word} of part ${index} is read before it is checked** — \`${path}:${at}\` (important, defect)`;
    const body = `When the ${word} is missing the default of ${index} is taken, and the caller cannot tell it from a real one.`;
    const code = `\`\`\`ts\n${text}\n\`\`\``;
    const fix = `\`\`\`diff\n--- a/${path}\n+++ b/${path}\n@@ -${at} +${at} @@\n-${text}\n+${text.replace('read(', 'checked(')}\n\`\`\``;
    return [head, body, ...(isOnChange ? [code, fix] : [])].join('\n\n');
  });
  return `## Executive Summary\n\nThe reads need checks.\n\n## Findings\n\n### Important\n\n${blocks.join('\n\n')}\n`;
}

/** The program's own `git diff` and its first `git blame` of each file, as a run was seen to ask them. */
function gitCommands(run, scratch) {
  const folder = mkdtempSync(join(scratch, 'seen-'));
  const log = join(folder, 'log');
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\nfor each; do printf '%s\\0' "$each"; done >> '${log}'; printf '\\n\\0' >> '${log}'\nexec '${git}' "$@"\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  run({ PATH: `${folder}${delimiter}${process.env.PATH}` });
  const calls = readFileSync(log, 'utf8')
    .split('\n\0')
    .filter(Boolean)
    .map((call) => call.split('\0').slice(0, -1));
  const asks = (call, name) => call.includes(name);
  const diff = calls.find((call) => asks(call, 'diff') && !asks(call, '--raw'));
  const blames = new Map();
  for (const call of calls) if (asks(call, 'blame') && !blames.has(call.at(-1))) blames.set(call.at(-1), call);
  if (diff === undefined || blames.size !== CITED) throw new Error(`the run asked for ${blames.size} blames`);
  return { bare: [diff, ...blames.values()], asked: calls.length };
}

/** Times of one kind of history: own work less start-up, and bare git. */
export function ownWork({ bin, scratch, name, shape, median, rounds = 9 }) {
  const repository = join(scratch, name);
  const places = makeRepository(repository, shape);
  const [reviews, nothing, out] = ['reviews', 'nothing', 'out'].map((each) => join(scratch, `${name}-${each}`));
  writeReviews(reviews, places);
  mkdirSync(nothing);
  writeFileSync(join(nothing, 'claude-pass-1.md'), '## Executive Summary\n\nSound.\n\n## Findings\n\nNone.\n');
  const consolidate = (args, env = {}) => {
    rmSync(out, { recursive: true, force: true });
    const began = performance.now();
    const all = [bin, 'consolidate', '--out', out, ...args];
    const { status, stderr } = spawnSync(process.execPath, all, { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (status === null || status > 2) throw new Error(`consolidate ended with ${status}: ${stderr}`);
    return performance.now() - began;
  };
  const whole = ['--reviews', reviews, '--repo', repository, '--base', 'HEAD~1', '--head', 'HEAD'];
  const { bare, asked } = gitCommands((env) => consolidate(whole, env), scratch);
  const times = { ours: [], start: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(consolidate(whole));
    times.start.push(consolidate(['--reviews', nothing]));
    const began = performance.now();
    for (const args of bare) execFileSync('git', args, { cwd: repository, stdio: 'ignore' });
    times.bare.push(performance.now() - began);
  }
  const [ours, start, git] = [median(times.ours), median(times.start), median(times.bare)];
  const shown = [ours, start, git].map((ms) => ms.toFixed(0));
  return {
    value: (ours - start) / git,
    detail: `(${shown[0]} ms − ${shown[1]} ms of a report on nothing) ÷ ${shown[2]} ms, median of ${rounds}; ${asked} git processes, ${bare.length} of them bare`,
  };
}
