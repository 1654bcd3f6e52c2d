#!/usr/bin/env node
// How much of the program one short finding runs through: functions and files of ours that V8 saw running, from a stored review to
// all documents. Needs `npm run build`. `--build DIR` counts another build, `--list` names the functions by file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags } = parseArgs({
  options: { build: { type: 'string', default: 'build' }, list: { type: 'boolean', default: false } },
});
const build = resolve(root, flags.build);
const scratch = mkdtempSync(join(tmpdir(), 'reach-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const REVIEW = `### I1. The loop reads past the end

**Important** · \`src/a.ts:3\`

\`i <= list.length\` reads one entry too many, which is \`undefined\`.
`;
mkdirSync(join(scratch, 'reviews'));
writeFileSync(join(scratch, 'reviews', 'claude-pass-1.md'), REVIEW);
// Without a repository and a closing line the conclusion is `incomplete`: what it says is not asked here.
try {
  execFileSync(
    process.execPath,
    [join(build, 'main.js'), 'consolidate', '--reviews', join(scratch, 'reviews'), '--out', join(scratch, 'out')],
    { env: { PATH: process.env.PATH, HOME: scratch, NODE_V8_COVERAGE: join(scratch, 'coverage') }, stdio: 'pipe' },
  );
} catch (error) {
  if (error.status !== 2 && error.status !== 1) throw error;
}
const ran = new Map();
for (const name of readdirSync(join(scratch, 'coverage'))) {
  for (const { url, functions } of JSON.parse(readFileSync(join(scratch, 'coverage', name), 'utf8')).result) {
    if (!url.startsWith('file:') || !fileURLToPath(url).startsWith(`${build}/`)) continue;
    const file = relative(build, fileURLToPath(url));
    for (const { functionName, ranges } of functions) {
      // Arrow functions without a name are part of the function around them.
      if (functionName !== '' && ranges[0].count > 0) ran.set(file, new Set(ran.get(file)).add(functionName));
    }
  }
}
const files = [...ran].sort((a, b) => b[1].size - a[1].size);
if (flags.list) for (const [file, names] of files) console.log(`${file}: ${[...names].join(' ')}`);
const count = files.reduce((sum, [, names]) => sum + names.size, 0);
console.log(`${count} named functions in ${files.length} files run for one finding of ${REVIEW.length} bytes`);
