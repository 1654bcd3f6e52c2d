/** `docs/events.md` prints the table of events; `e2e/events.test.ts` proves each of its rows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { EVENT_ROWS } from '../support/event-rows.js';

const PAGE = new URL('../../docs/events.md', import.meta.url);
const MARKS = ['<!-- events:begin -->', '<!-- events:end -->'] as const;

test('no two rows are about the same', () => {
  const names = EVENT_ROWS.map(({ event, change }) => `${event}: ${change}`);
  expect(new Set(names).size).toBe(names.length);
});

test('docs/events.md prints them (UPDATE_GOLDEN=1 writes them)', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(MARKS[0]);
  const [, behind = ''] = rest.split(MARKS[1]);
  const all = EVENT_ROWS.map(({ event, change, expected }) => `| \`${event}\` | ${change} | ${expected} |`);
  const table = ['| event | change | what comes of it |', '| --- | --- | --- |', ...all].join('\n');
  if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${behind}`);
  const shown = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  expect(shown(readFileSync(PAGE, 'utf8'))).toContain(shown(table));
});
