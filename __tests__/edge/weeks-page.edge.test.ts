/** `docs/weeks.md` prints the table of stories; `e2e/weeks.test.ts` lives through each of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { STORIES } from '../support/weeks/stories.js';

const PAGE = new URL('../../docs/weeks.md', import.meta.url);
const MARKS = ['<!-- weeks:begin -->', '<!-- weeks:end -->'] as const;

test('no two stories have one name', () => {
  expect(new Set(STORIES.map(({ name }) => name)).size).toBe(STORIES.length);
});

test('docs/weeks.md prints them (UPDATE_GOLDEN=1 writes them)', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(MARKS[0]);
  const [, behind = ''] = rest.split(MARKS[1]);
  const rows = STORIES.map(
    ({ name, sees, way, who, jobs, seconds }) =>
      `| ${name} | ${sees} | ${way} | ${who} | ${String(jobs)} | ${String(seconds)} s |`,
  );
  const head = '| story | what the author sees | way to green | who acts | jobs | runner time |';
  const table = [head, '| --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
  if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${behind}`);
  const shown = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(shown(readFileSync(PAGE, 'utf8'))).toContain(shown(table));
});
