/** What README, action.yml, package.json and the program say of each other is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { settingNames } from '../src/core/settings.js';
import { VERSION } from '../src/version.js';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const readme = read('README.md');
interface Action {
  inputs: Record<string, { description: string }>;
  outputs: Record<string, { description: string }>;
}
const action = parse(read('action.yml')) as Action;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the README', () => {
  test.each(['inputs', 'outputs'] as const)('lists the %s of action.yml (npm run readme writes them)', (kind) => {
    const table = new RegExp(`<!-- ${kind}:begin -->([\\s\\S]*?)<!-- ${kind}:end -->`).exec(readme)?.[1] ?? '';
    const rows = table
      .split('\n')
      .filter((row) => row.startsWith('| `'))
      .map(flat);
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

test('action.yml has an input for every setting but those of the file alone, and no other but the keys', () => {
  const ofTheFile = ['isolation'];
  const keys = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
  expect(Object.keys(action.inputs).sort()).toEqual(
    [...settingNames().filter((name) => !ofTheFile.includes(name)), ...keys].sort(),
  );
});

test('the program knows its version', () => {
  expect(VERSION).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});

test('scripts of action.yml hold no expression', () => {
  const steps = (parse(read('action.yml')) as { runs: { steps: { run?: string; uses?: string }[] } }).runs.steps;
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
});
