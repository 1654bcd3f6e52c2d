/** What runs of a pull request make of every history of runs before them: the next run and the one after. `docs/rounds.md` prints the table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { explanation } from '../../src/assess/assess.js';
import { priorReport } from '../../src/rounds/rounds.js';
import type { Report } from '../../src/domain/report.js';
import { readReport } from '../../src/formats/index.js';
import { HISTORIES } from '../support/run-histories.js';
import type { History } from '../support/run-history-rows.js';
import { openHistory, type HistoryLab } from '../support/run-history.js';

const PAGE = new URL('../../docs/rounds.md', import.meta.url);
const MARKS = ['<!-- histories:begin -->', '<!-- histories:end -->'] as const;
const rows: string[] = [];

async function played(
  history: History,
): Promise<{ readonly next: Report; readonly after: Report; readonly lab: HistoryLab }> {
  const lab = await openHistory();
  await history.before(lab);
  const next = await lab.run(history.next?.(lab) ?? {});
  await history.between?.(lab);
  const after = await lab.run(history.after?.(lab) ?? {});
  return { next, after, lab };
}

/** A cell of the table. */
function told({ decision, round, findings, problems }: Report): string {
  const open = findings.filter(({ severity }) => severity === 'critical').map(({ title }) => title);
  const said = open.length ? `, open: ${open.join(', ')}` : '';
  const gap = round.past === 'missing' ? ', the past is missing' : '';
  const refused = problems.some(({ what }) => what.includes('was not applied'))
    ? ', the comment is refused with its reason'
    : '';
  return `${decision.conclusion}, round ${String(round.number)}${said}${gap}${refused}`;
}

const OUT = /\/deep-review (restart|decline)|`previous`/;
const GREEN: readonly string[] = ['pass', 'accepted'];

/** Whoever sees the red check reads how it becomes green, in the one line of the gate and where the problem is told. */
function expectWayOut(report: Report): void {
  if (GREEN.includes(report.decision.conclusion)) return;
  expect(explanation(report)).toMatch(OUT);
  if (report.round.past !== 'missing') return;
  const gaps = report.problems.filter(({ fix }) => OUT.test(fix));
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect([gap.what, gap.why, gap.fix].every((part) => part.length > 0)).toBe(true);
}

describe('histories of runs', () => {
  test.each(HISTORIES.map((history) => [history.name, history] as const))('%s', async (name, history) => {
    const { next, after, lab } = await played(history);
    await lab.close();
    rows.push(`| ${name} | ${told(next)} | ${told(after)} |`);
    expect([told(next), told(after)]).toEqual(history.expected);
    for (const report of [next, after]) {
      if (history.critical) expect(report.decision.conclusion).not.toBe('pass');
      expectWayOut(report);
    }
    expect(lab.server.violations).toEqual([]);
    expect(lab.server.leaked).toEqual([]);
  });

  test('are enough, and no two are called the same', () => {
    expect(new Set(HISTORIES.map(({ name }) => name)).size).toBe(HISTORIES.length);
    expect(HISTORIES.length).toBeGreaterThanOrEqual(25);
  });

  test('are printed in docs/rounds.md (UPDATE_GOLDEN=1 writes them)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const [before = '', rest = ''] = page.split(MARKS[0]);
    const [, behind = ''] = rest.split(MARKS[1]);
    const all = HISTORIES.map(({ name, expected: [next, after] }) => `| ${name} | ${next} | ${after} |`);
    const table = ['| before | the next run | the run after |', '| --- | --- | --- |', ...all].join('\n');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(PAGE, `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${behind}`);
    const shown = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(shown(readFileSync(PAGE, 'utf8'))).toContain(shown(table));
  });
});

afterAll(() => {
  if (process.env['SHOW_HISTORIES']) process.stdout.write(`${rows.join('\n')}\n`);
});

test('a report of a run whose past was missing says so in report.json', async () => {
  const lab = await openHistory();
  await lab.run({ down: true });
  expect((JSON.parse(lab.last()) as { round: { past: string } }).round.past).toBe('missing');
  expect(priorReport(readReport(lab.last()), { trust: { kind: 'authenticated' }, publishedAt: null }).number).toBe(1);
  await lab.close();
});
