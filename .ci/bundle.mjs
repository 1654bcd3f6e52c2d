#!/usr/bin/env node
// Builds dist/: tsc to build/, then ncc into one ESM entry with chunks beside it. `--out DIR` writes elsewhere (dist check).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { minifySync } from '@swc/core';
import ts from 'typescript';
import { differing } from './installed.mjs';

const asked = process.argv.indexOf('--out');
const out = resolve((asked > 0 && process.argv[asked + 1]) || 'dist');
const run = (file, args) => execFileSync(process.execPath, [file, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

const others = differing();
if (others.length) {
  console.error(`node_modules is not what package-lock.json says: ${others.join(', ')}\n  fix: run \`npm ci\``);
  process.exit(1);
}

/** Writes each module of a chunk as `(function (…) {…})`: V8 compiles such a function at once, any other is read twice. */
function eager(text) {
  const source = ts.createSourceFile('chunk.js', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const bare = (node) => (node && ts.isParenthesizedExpression(node) ? bare(node.expression) : node);
  const tables = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => ['modules', '__webpack_modules__'].includes(name.getText()));
  const modules = tables.flatMap(({ initializer }) => bare(initializer).properties);
  return modules.toReversed().reduce((written, module) => {
    const { parameters, body } = ts.isPropertyAssignment(module) ? bare(module.initializer) : module;
    const names = parameters.map((one) => one.getText()).join(', ');
    const whole = `${module.name.getText()}: (function (${names}) ${body.getText()})`;
    return written.slice(0, module.getStart()) + whole + written.slice(module.end);
  }, text);
}

rmSync('build', { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
const scratch = mkdtempSync(join(tmpdir(), 'bundle-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const stats = join(scratch, 'stats.json');
run('node_modules/@vercel/ncc/dist/ncc/cli.js', [
  'build',
  'build/main.js',
  '-o',
  out,
  '--license',
  'licenses.txt',
  '--stats-out',
  stats,
  '--quiet',
]);
for (const { files, modules } of JSON.parse(readFileSync(stats, 'utf8')).chunks) {
  // Code of others is printed without comments and blanks, its names and statements as they are; ours stays as written.
  const names = modules.flatMap(({ name, modules: joined = [] }) => [name, ...joined.map((inner) => inner.name)]);
  const isOurs = names.some((name) => name.startsWith('./build/'));
  for (const file of isOurs ? [] : files.map((name) => join(out, name))) {
    const options = { compress: false, mangle: false, module: true, format: { comments: false } };
    writeFileSync(file, `${minifySync(readFileSync(file, 'utf8'), options).code}\n`);
  }
  for (const file of files.map((name) => join(out, name))) writeFileSync(file, eager(readFileSync(file, 'utf8')));
}
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
// The licence texts come with CRLF and trailing blanks; git would normalise them and the dist check would differ.
const licences = join(out, 'licenses.txt');
writeFileSync(licences, readFileSync(licences, 'utf8').replace(/[ \t]*\r?\n/g, '\n'));
