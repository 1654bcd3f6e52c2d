#!/usr/bin/env node
// Runs the three real CLIs at once, through the program, on a real repository against a scripted model server whose answers take a minute.
// Measures wall time ÷ slowest reviewer's own passes, peak memory of our process, and compares every tool count with the server's own.
// Usage: node .ci/bench-reviewers.mjs [--repo DIR] [--bin FILE] [--seconds N] [--json]; exit status 1 when a target is missed, 3 when CLIs are absent.
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transformFileSync } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    bin: { type: 'string', default: join(root, 'dist/index.js') },
    seconds: { type: 'string', default: '62' },
    json: { type: 'boolean', default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'bench-reviewers-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The suite's model server, compiled beside us. */
async function modelServer() {
  const from = join(root, '__tests__/support');
  const files = ['model-server.ts', ...readdirSync(join(from, 'model-server')).map((name) => `model-server/${name}`)];
  mkdirSync(join(scratch, 'server/model-server'), { recursive: true });
  writeFileSync(join(scratch, 'server/package.json'), '{"type":"module"}');
  for (const file of files) {
    const { code } = transformFileSync(join(from, file), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(scratch, 'server', file.replace(/\.ts$/, '.js')), code);
  }
  return (await import(pathToFileURL(join(scratch, 'server/model-server.js')).href)).startModelServer;
}

const git = (cwd, ...args) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim();

/** A clone of the given repository, or one made here: 300 files, 40 commits. */
function repository() {
  const path = join(scratch, 'repository');
  if (values.repo) {
    git(scratch, 'clone', '-q', '--no-hardlinks', resolve(values.repo), path);
    return path;
  }
  mkdirSync(path);
  git(path, 'init', '-q', '-b', 'main');
  for (let commit = 0; commit < 40; commit += 1) {
    for (let file = 0; file < 300; file += commit === 0 ? 1 : 23) {
      const lines = Array.from({ length: 80 }, (_, line) => `export const v${file}_${line} = ${(commit * line) % 97};`);
      writeFileSync(join(path, `file${file}.ts`), `${lines.join('\n')}\n`);
    }
    git(path, 'add', '-A');
    git(path, 'commit', '-q', '-m', `Commit ${commit}`);
  }
  return path;
}

/** Programs of the CLIs in one folder for PATH; `null` when one is absent. */
function programs() {
  const at = (cli, path) => join(root, 'clis', cli, 'node_modules', path);
  const machine = `${process.platform}-${process.arch}`;
  const vendor = at('codex', `@openai/codex-${machine}/vendor`);
  const found = {
    claude: at('claude', `@anthropic-ai/claude-code-${machine}/claude`),
    codex: existsSync(vendor) ? join(vendor, readdirSync(vendor)[0] ?? '', 'bin/codex') : vendor,
    gemini: at('gemini', '.bin/gemini'),
  };
  if (!Object.values(found).every(existsSync)) return null;
  const folder = join(scratch, 'bin');
  mkdirSync(folder);
  for (const [name, path] of Object.entries(found)) symlinkSync(path, join(folder, name));
  return folder;
}

const APIS = { claude: 'anthropic', codex: 'openai', gemini: 'gemini' };

/** Three turns with tools and a review; each waits its share of the whole. */
function script(cli, file, review, delayMs) {
  const call = {
    claude: (command) => ({ name: 'Bash', input: { command } }),
    codex: (cmd) => ({ name: 'exec_command', input: { cmd } }),
    gemini: (command) => ({ name: 'run_shell_command', input: { command } }),
  }[cli];
  const commands = [
    ['git log --oneline -20', `git blame head -- ${file}`],
    [`git log --oneline -- ${file}`],
    ['git show --stat head'],
  ];
  const turns = commands.map((lines) => ({ text: 'Next.', tools: lines.map(call), delayMs }));
  return { turns: [...turns, { text: review, delayMs }] };
}

/** Starts the program; resolves to its exit status, wall time and the peak of its own resident memory. */
function watched(args, env) {
  return new Promise((done) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let peakKb = 0;
    let cpuMs = 0;
    const sample = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peakKb = Math.max(peakKb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
        // User and system time of the process itself, in hundredths of a second: what is left of the overhead on an idle machine.
        const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        cpuMs = (Number(fields[11]) + Number(fields[12])) * 10;
      } catch {
        // It has gone.
      }
    }, 250);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('exit', (status) => {
      clearInterval(sample);
      done({ status, wallMs: performance.now() - start, peakMb: peakKb / 1024, cpuMs, said });
    });
  });
}

const bin = programs();
if (bin === null) {
  console.error('skipped: the reviewer CLIs are not installed; run `npm ci --ignore-scripts` in each folder of clis/');
  process.exit(3);
}
const repo = repository();
const base = git(repo, 'rev-parse', 'HEAD~3');
const files = git(repo, 'diff', '--name-only', '--diff-filter=AM', base, 'HEAD').split('\n');
const [file] = files;
const start = await modelServer();
const delayMs = (Number(values.seconds) * 1000) / 4;
// Without a closing line: its code is the run's own, which a script written before cannot know. Times are asked here, not completeness.
const review = `## Executive Summary\n\nSound.\n\n## Findings\n\n### Suggestions\n\nS1. **A name could say more** — \`${file}:1\` (suggestion, enhancement)\n\nA remark.\n\n## Coverage Summary\n\n${files.map((name) => `- \`${name}\`: reviewed`).join('\n')}\n`;
const scripts = Object.fromEntries(Object.entries(APIS).map(([cli, api]) => [api, script(cli, file, review, delayMs)]));
const server = await start(scripts);
const out = join(scratch, 'out');
const env = {
  PATH: `${bin}:${process.env.PATH}`,
  HOME: scratch,
  TMPDIR: scratch,
  ...{ ANTHROPIC_API_KEY: 'sk-dummy-a', OPENAI_API_KEY: 'sk-dummy-o', GEMINI_API_KEY: 'sk-dummy-g' },
  ...{ ANTHROPIC_BASE_URL: server.url, OPENAI_BASE_URL: server.url, GOOGLE_GEMINI_BASE_URL: server.url },
};
const args = [resolve(values.bin), 'review', '--base', base, '--head', 'HEAD', '--install', 'never', '--out', out];
process.chdir(repo);
const run = await watched(args, env);
await server.close();
const reportFile = existsSync(out) ? readdirSync(out).find((name) => /(?<!sarif|rdjson)\.json$/.test(name)) : undefined;
if (reportFile === undefined) {
  console.error(run.said);
  process.exit(2);
}
const report = JSON.parse(readFileSync(join(out, reportFile), 'utf8'));
const slowestMs = Math.max(
  ...report.reviewers.map((each) => each.passes.reduce((sum, pass) => sum + pass.durationMs, 0)),
);
const counts = report.reviewers.map(({ id, status, telemetry }) => {
  const told = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
  const sent = Object.values(server.toolCalls(APIS[id])).reduce((sum, count) => sum + count, 0);
  const [first] = report.reviewers.find((each) => each.id === id)?.passes ?? [];
  return { id, status, told, sent, startMs: first?.startMs ?? null, durationMs: first?.durationMs ?? null };
});
const figures = {
  wallMs: Math.round(run.wallMs),
  slowestMs,
  ratio: run.wallMs / slowestMs,
  reportRatio: report.durationMs / slowestMs,
  peakMb: Math.round(run.peakMb),
  ownCpuMs: run.cpuMs,
  exitStatus: run.status,
  stages: report.stages,
  counts,
  complaints: server.complaints,
};
const met =
  figures.ratio <= 1.02 &&
  counts.length === 3 &&
  counts.every(({ told, sent }) => told === sent) &&
  server.complaints.length === 0;
if (values.json) console.log(JSON.stringify({ ...figures, met }));
else {
  console.log(
    `wall ÷ slowest reviewer: ${figures.ratio.toFixed(4)} (target 1.02): ${figures.wallMs} ms ÷ ${slowestMs} ms, the whole process with its start`,
  );
  console.log(`peak memory of our process: ${figures.peakMb} MB; its own processor time: ${figures.ownCpuMs} ms`);
  console.log(`report says: ${report.durationMs} ms in all`);
  console.log(`stages: ${report.stages.map(({ name, durationMs }) => `${name} ${durationMs} ms`).join(', ')}`);
  for (const { id, status, told, sent, startMs, durationMs } of counts)
    console.log(
      `${id}: ${status}, began at ${startMs} ms, took ${durationMs} ms, ${told} tool calls in the report, ${sent} sent by the server`,
    );
  if (server.complaints.length) console.log(server.complaints.join('\n'));
  console.log(met ? 'met' : 'MISSED');
}
process.exitCode = met ? 0 : 1;
