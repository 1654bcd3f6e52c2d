#!/usr/bin/env node
// Writes the tables of inputs and outputs in README.md from action.yml (`npm run readme`); __tests__/readme.test.ts checks them.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();

/** The README with its tables as action.yml has them. */
export function withTables(readme, actionText) {
  const action = parse(actionText);
  const table = (kind) =>
    [
      `| ${kind === 'inputs' ? 'input' : 'output'} | what it is |`,
      '| --- | --- |',
      ...Object.entries(action[kind]).map(([name, entry]) => `| \`${name}\` | ${cell(entry.description)} |`),
    ].join('\n');
  return ['inputs', 'outputs'].reduce(
    (text, kind) =>
      text.replace(
        new RegExp(`(<!-- ${kind}:begin -->\\n)[\\s\\S]*?(\\n<!-- ${kind}:end -->)`),
        (_, begin, end) => `${begin}\n${table(kind)}\n${end}`,
      ),
    readme,
  );
}

if (process.argv[1]?.endsWith('readme-tables.mjs')) {
  writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8'), readFileSync('action.yml', 'utf8')));
}
