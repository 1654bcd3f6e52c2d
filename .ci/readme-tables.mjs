#!/usr/bin/env node
// Writes the tables of inputs, settings and outputs in README.md from action.yml and the table of settings (`npm run readme`); __tests__/readme.test.ts checks them.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
const HEADS = { inputs: 'input', settings: 'setting', outputs: 'output' };

/** The README with its tables: each a record of names with their descriptions. */
export function withTables(readme, tables) {
  return Object.entries(tables).reduce(
    (text, [kind, entries]) =>
      text.replace(
        new RegExp(`(<!-- ${kind}:begin -->\\n)[\\s\\S]*?(\\n<!-- ${kind}:end -->)`),
        (_, begin, end) => `${begin}\n${table(kind, entries)}\n${end}`,
      ),
    readme,
  );
}

function table(kind, entries) {
  const rows = Object.entries(entries).map(([name, about]) => `| \`${name}\` | ${cell(about)} |`);
  return [`| ${HEADS[kind]} | what it is |`, '| --- | --- |', ...rows].join('\n');
}

if (process.argv[1]?.endsWith('readme-tables.mjs')) {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const described = (entries) =>
    Object.fromEntries(Object.entries(entries).map(([name, { description }]) => [name, description]));
  const { settingTable } = await import('../build/configuration/table.js');
  const rows = settingTable({ formats: [], defaultOutputDirectory: '' });
  const settings = Object.fromEntries(Object.entries(rows).map(([name, { about }]) => [name, about]));
  const tables = { inputs: described(action.inputs), settings, outputs: described(action.outputs) };
  writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8'), tables));
}
