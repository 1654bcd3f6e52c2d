/** Which findings are marked in the check, where, how loud and in which words. */
import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/channels/annotations.js';
import type { InlinePlace } from '../../src/domain/inline-place.js';
import { NO_FIX } from '../../src/domain/finding.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import type { Annotation, Log, World } from '../../src/seams.js';
import { anchor, finding } from '../support/html-findings.js';
import { richReport } from '../support/html-sample.js';

const INTRODUCED = { kind: 'introduced', commit: null, reason: '' } as const;
const of = (id: string, more: Partial<ReportFinding> = {}): ReportFinding =>
  finding(id, { origin: INTRODUCED, ...more });
const many = (letter: string, count: number): ReportFinding[] =>
  Array.from({ length: count }, (_, index) => of(`${letter}${String(index + 1)}`));

interface Said {
  readonly marked: readonly Annotation[];
  readonly told: readonly string[];
}

async function said(report: Report): Promise<Said> {
  const [marked, told]: [Annotation[], string[]] = [[], []];
  const nothing = (): void => undefined;
  const log: Log = {
    ...{ info: (line) => told.push(line), warning: nothing, error: nothing, group: nothing },
    annotate: (annotation) => marked.push(annotation),
  };
  expect(await annotations.deliver(report, [], { log } as World)).toEqual([]);
  return { marked, told };
}

const on = { comment: 'off', inlineComments: 'off', annotations: 'on', status: 'off' } as const;
const reportOf = (findings: readonly ReportFinding[], more: Partial<Report> = {}): Report =>
  richReport({ findings, delivery: on, ...more });

const ids = ({ marked }: Said): string[] => marked.map(({ level, title }) => `${level} ${title.split(' ')[0] ?? ''}`);

describe('what is marked', () => {
  test('important and worse, introduced or exposed, blocking or not, the most severe first', async () => {
    const origin = (kind: ReportFinding['origin']['kind']) => ({ origin: { kind, commit: null, reason: '' } });
    const result = await said(
      reportOf([
        of('I1', { blocking: false }),
        of('S1'),
        of('C1'),
        of('I2', origin('exposed')),
        of('C2', origin('unknown')),
        of('C3', origin('pre-existing')),
        of('C4'),
      ]),
    );
    expect(ids(result)).toEqual(['error C1', 'error C4', 'warning I1', 'warning I2']);
  });

  test('ten at most, nine of a level: the gate still has its own error', async () => {
    const count = async (critical: number, important: number): Promise<Record<string, number>> => {
      const { marked } = await said(reportOf([...many('C', critical), ...many('I', important)]));
      return Object.fromEntries(
        ['error', 'warning', 'notice'].map((level) => [level, marked.filter((each) => each.level === level).length]),
      );
    };
    expect(await count(4, 3)).toEqual({ error: 4, warning: 3, notice: 0 });
    expect(await count(12, 12)).toEqual({ error: 9, warning: 1, notice: 0 });
    expect(await count(9, 4)).toEqual({ error: 9, warning: 1, notice: 0 });
    expect(await count(0, 12)).toEqual({ error: 0, warning: 9, notice: 1 });
    expect((await said(reportOf(many('I', 13)))).told).toEqual([
      'annotations: 3 more findings of this kind in the job summary',
    ]);
    expect((await said(reportOf(many('I', 10)))).told).toEqual([]);
  });

  test('nothing of a trial is an error, since its check is green', async () => {
    const { decision } = reportOf([]);
    const result = await said(reportOf(many('C', 10), { decision: { ...decision, gate: 'trial' } }));
    expect(new Set(result.marked.map(({ level }) => level))).toEqual(new Set(['warning', 'notice']));
  });

  test('nothing that later rounds fold, but always what holds the gate', async () => {
    const late = (id: string): ReportFinding => of(id, { round: { status: 'new', since: 3 } });
    const { decision } = reportOf([]);
    const later = { laterRounds: 'critical', decision: { ...decision, standing: ['I2'] } } as const;
    const early = of('I3', { round: { status: 'unaddressed', since: 2 } });
    const findings = [late('C1'), late('I1'), late('I2'), early];
    expect(ids(await said(reportOf(findings, later)))).toEqual(['error C1', 'warning I2', 'warning I3']);
  });

  test('nothing where it is off, and nothing outside a workflow', async () => {
    expect((await said(reportOf(many('C', 2), { delivery: { ...on, annotations: 'off' } }))).marked).toEqual([]);
    const told: string[] = [];
    const log = { info: (line: string) => told.push(line) } as unknown as Log;
    expect(await annotations.deliver(reportOf(many('C', 20)), [], { log } as World)).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('where', () => {
  const place = anchor('src/a.ts', 42, 48);
  const inline: InlinePlace = { path: 'src/b.ts', side: 'RIGHT', startLine: 3, endLine: 4, suggestion: null };
  test.each<readonly [string, Partial<ReportFinding>, Pick<Annotation, 'path' | 'lines'>]>([
    ['the lines that the diff shows', { inline }, { path: 'src/b.ts', lines: { start: 3, end: 4 } }],
    ['else those of the place, in the diff or not', {}, { path: 'src/a.ts', lines: { start: 42, end: 48 } }],
    [
      'deleted code: its file',
      { inline: { ...inline, side: 'LEFT' }, locations: [{ ...place, side: 'base' }] },
      { path: 'src/a.ts', lines: null },
    ],
    ['a file without a line', { locations: [{ ...place, lines: null }] }, { path: 'src/a.ts', lines: null }],
    ['no place', { locations: [] }, { path: null, lines: null }],
    ['a place that is not there', { locations: [{ ...place, state: 'missing' }] }, { path: null, lines: null }],
    [
      'one that only its reviewer knows',
      { locations: [{ ...place, state: 'unverified', excerpt: null }] },
      { path: null, lines: null },
    ],
    ['one that leads out', { locations: [{ ...place, path: '../../etc/passwd' }] }, { path: null, lines: null }],
    ['an absolute one', { locations: [{ ...place, path: '/etc/passwd' }] }, { path: null, lines: null }],
  ])('%s', async (_name, more, expected) => {
    const { marked } = await said(reportOf([of('C1', { locations: [place], ...more })]));
    expect(marked).toEqual([expect.objectContaining(expected)]);
  });
});

describe('in which words', () => {
  test('the title, the first sentences, who says it', async () => {
    const body = 'First **this** happens. Then `that`. So it breaks. Nobody reads on.\n\nFix:\n\n```diff\n-a\n+b\n```';
    const fix = { ...NO_FIX, diff: '-a\n+b', applies: 'applies' } as const;
    const { marked } = await said(
      reportOf([of('C1', { title: 'A **bold** claim', body, fix, reviewers: ['claude', 'codex'] })]),
    );
    expect(marked[0]?.title).toBe('C1 A bold claim');
    expect(marked[0]?.message).toBe(
      'First this happens. Then `that`. So it breaks.\nClaude and Codex · critical, gap · a fix that applies is in the report',
    );
  });

  test('never longer than the runner keeps, however its signs are escaped', async () => {
    const body = `${'% '.repeat(5_000)}.`;
    const { marked } = await said(reportOf([of('C1', { body, title: '%,:'.repeat(900) })]));
    expect((marked[0]?.message ?? '').length * 3).toBeLessThan(4_096);
    expect(marked[0]?.title.length).toBeLessThan(210);
  });

  test('a body without prose, or without end', async () => {
    for (const body of ['', '```\ncode\n```', '- one\n- two', 'x'.repeat(100_000)]) {
      const { marked } = await said(reportOf([of('I1', { body, reviewers: ['claude'] })]));
      expect(marked[0]?.message).toMatch(/Claude · important, gap$/);
    }
  });
});
