/** What README, action.yml, package.json and the program say of each other is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { settingTable } from '../src/configuration/table.js';
import { settingNames } from '../src/configuration/configuration.js';
import { VERSION } from '../src/version.js';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = read('README.md');
interface Action {
  inputs: Record<string, { description: string }>;
  outputs: Record<string, { description: string }>;
}
const action = parse(read('action.yml')) as Action;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The rows of a generated table of the README. */
const tableOf = (kind: string): string[] => {
  const table = new RegExp(`<!-- ${kind}:begin -->([\\s\\S]*?)<!-- ${kind}:end -->`).exec(readme)?.[1] ?? '';
  return table
    .split('\n')
    .filter((row) => row.startsWith('| `'))
    .map(flat);
};

describe('the README', () => {
  test.each(['inputs', 'outputs'] as const)('lists the %s of action.yml (npm run readme writes them)', (kind) => {
    const rows = tableOf(kind);
    const wanted = Object.entries(action[kind]).map(([name, { description }]) =>
      flat(`| \`${name}\` | ${description.replaceAll('|', '\\|')} |`),
    );
    expect(rows).toEqual(wanted);
  });

  test('names the two commands of a fresh clone', () => {
    expect(readme).toContain('node dist/index.js demo');
    expect(readme).toContain('npm ci && npm test');
  });
});

test('the README lists every setting (npm run readme writes them)', () => {
  const rows = tableOf('settings');
  const table = settingTable({ formats: [], defaultOutputDirectory: '' });
  expect(rows).toEqual(Object.entries(table).map(([name, { about }]) => flat(`| \`${name}\` | ${about} |`)));
});

test('action.yml has few inputs: keys, and settings that say what runs at all; the rest is in the file', () => {
  const keys = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
  const settings = [
    'reviewers',
    'config',
    'fail-on',
    'gate',
    'when',
    'comment',
    'status',
    'max-cost',
    'base',
    'head',
    'working-directory',
    'install',
    'output-directory',
  ];
  expect(Object.keys(action.inputs).sort()).toEqual([...settings, ...keys].sort());
  expect(settings.filter((name) => !settingNames().includes(name))).toEqual([]);
});

test('the program knows its version', () => {
  expect(VERSION).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});

test('scripts of action.yml hold no expression', () => {
  const steps = (parse(read('action.yml')) as { runs: { steps: { run?: string; uses?: string }[] } }).runs.steps;
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
});
