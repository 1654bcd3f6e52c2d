#!/usr/bin/env node
// Builds dist/: tsc to build/, then ncc into one ESM entry with chunks beside it. `--out DIR` writes elsewhere (dist check).
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { differing } from './installed.mjs';

const asked = process.argv.indexOf('--out');
const out = resolve((asked > 0 && process.argv[asked + 1]) || 'dist');
const run = (file, args) => execFileSync(process.execPath, [file, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const others = differing();
if (others.length) {
  console.error(`node_modules is not what package-lock.json says: ${others.join(', ')}\n  fix: run \`npm ci\``);
  process.exit(1);
}

rmSync('build', { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
run('node_modules/@vercel/ncc/dist/ncc/cli.js', [
  'build',
  'build/main.js',
  '-o',
  out,
  '--license',
  'licenses.txt',
  '--quiet',
]);
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
// The licence texts come with CRLF and trailing blanks; git would normalise them and the dist check would differ.
const licences = join(out, 'licenses.txt');
writeFileSync(licences, readFileSync(licences, 'utf8').replace(/[ \t]*\r?\n/g, '\n'));
