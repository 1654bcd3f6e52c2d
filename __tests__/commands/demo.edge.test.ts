/** The demo is the whole job on a real history: what it shows is true, and the next round is green because the code changed. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { demo } from '../../src/commands/demo.js';

interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly body: string;
  readonly reviewers: readonly string[];
  readonly origin: { readonly kind: string; readonly commit: { readonly subject: string } | null };
  readonly locations: readonly { readonly path: string; readonly startLine: number; readonly state: string }[];
  readonly sources: readonly { readonly file: string; readonly line: number }[];
  readonly fix: { readonly applies: string };
  readonly reconciliation: { readonly votes: Readonly<Record<string, string>> };
  readonly secondOpinion: object | null;
}
interface Json {
  readonly verdictSentence: string;
  readonly hasPatch: boolean;
  readonly findings: readonly Finding[];
  readonly setAside: readonly Finding[];
  readonly decision: { readonly conclusion: string; readonly reasons: readonly string[] };
  readonly ledger: readonly { readonly id: string; readonly fate: string }[];
  readonly round: { readonly number: number };
}

let folder: string;
const saved = { ...process.env };
const reportIn = (name: string): Json => JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8')) as Json;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
  for (const name of Object.keys(process.env))
    if (/^(GITHUB_|RUNNER_)/.test(name)) Reflect.deleteProperty(process.env, name);
});

afterAll(() => {
  process.env = { ...saved };
  rmSync(folder, { recursive: true, force: true });
});

describe('demo', () => {
  let report: Json;
  let status: number;
  const printed: string[] = [];
  beforeAll(async () => {
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    status = await demo(['demo', '--out', join(folder, 'red')]).finally(() => {
      write.mockRestore();
    });
    report = reportIn('red');
  });

  const about = (path: string, word: RegExp): Finding | undefined =>
    report.findings.find((finding) => finding.locations[0]?.path === path && word.test(finding.title));

  test('ends red, because a critical finding stands', () => {
    expect(status).toBe(1);
    expect(report.decision.conclusion).toBe('fail');
    expect(report.findings.filter(({ severity }) => severity === 'critical')).toHaveLength(1);
  });

  test('says where the page, the text and the fixes are', () => {
    const named = [...printed.join('').matchAll(/^(?:report|fixes): (.+)$/gm)].map(([, path = '']) => path);
    expect(named.map((path) => extname(path))).toEqual(['.md', '.html', '.patch']);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
    expect(report.hasPatch).toBe(true);
  });

  test('no text of a finding begins with its tag', () => {
    expect(report.findings.filter(({ body }) => body.startsWith('('))).toEqual([]);
    expect(report.verdictSentence).toMatch(/^path traversal: names can leave the upload folder/);
  });

  test('three reviewers who rate it differently are one finding, introduced by the commit that dropped the check', () => {
    const critical = report.findings[0];
    expect(critical?.reviewers).toEqual(['claude', 'codex', 'gemini']);
    expect(critical?.reconciliation.votes).toEqual({ claude: 'critical', codex: 'important', gemini: 'important' });
    expect(critical?.origin).toMatchObject({ kind: 'introduced', commit: { subject: 'Allow folders in names' } });
    expect(critical?.fix.applies).toMatch(/applies|offset/);
  });

  test('a wrong line is found again by its quote', () => {
    const page = report.findings.find(({ title }) => /first page/i.test(title));
    expect(page?.locations[0]).toMatchObject({ path: 'src/list.js', startLine: 9, state: 'moved' });
  });

  test('two defects on one line stay two findings', () => {
    expect(about('src/list.js', /first page/i)?.id).not.toBe(about('src/list.js', /negative/i)?.id);
    expect(about('src/list.js', /first page/i)?.severity).toBe('important');
  });

  test('one lone critical is confirmed by another vendor, one is lowered by code that it cites', () => {
    expect(report.findings[0]?.secondOpinion).toMatchObject({
      reviewer: 'codex',
      verdict: 'confirmed',
      sameVendor: false,
    });
    const page = about('src/list.js', /first page/i);
    expect(page?.secondOpinion).toMatchObject({
      ...{ reviewer: 'gemini', verdict: 'lowered', severity: 'important' },
      cites: [{ path: 'src/files.js', startLine: 13 }],
    });
    expect(report.decision.reasons.join(' ')).toMatch(/confirmed by Codex.*lowered I2 to important/);
  });

  test('code that predates the change does not block', () => {
    expect(about('src/links.js', /./)?.origin).toMatchObject({
      kind: 'pre-existing',
      commit: { subject: 'Hand out links that expire' },
    });
  });

  test('every finding of every review is in it once', () => {
    const keys = [...report.findings, ...report.setAside].flatMap(({ sources }) =>
      sources.map(({ file, line }) => `${file}:${line}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(9);
  });

  test('every format is written', () => {
    const names = readdirSync(join(folder, 'red'))
      .map((name) => name.replace(/^\d{8}-\d{6}-/, ''))
      .sort();
    expect(names).toEqual(
      expect.arrayContaining(['pr-7.html', 'pr-7.md', 'pr-7.rdjson', 'pr-7.sarif', 'report.json', 'reviews']),
    );
  });
});

test('demo --fixed ends green in round 2, with the fate of every finding', async () => {
  expect(await demo(['demo', '--fixed', '--out', join(folder, 'green')])).toBe(0);
  const report = reportIn('green');
  expect(report.decision.conclusion).toBe('pass');
  expect(report.round.number).toBe(2);
  expect(report.ledger.find(({ id }) => id === 'C1')?.fate).toBe('fixed');
  expect(report.ledger.length).toBeGreaterThanOrEqual(5);
});
