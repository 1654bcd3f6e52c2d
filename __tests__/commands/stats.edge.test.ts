/** `stats DIR` as a command: every depth, no links, what cannot be read is named. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { stats } from '../../src/commands/stats.js';
import { UserError } from '../../src/domain/problem.js';
import { json } from '../../src/formats/json.js';
import { manyFindings, sampleReport } from '../support/sample-report.js';

let home = '';

const put = (path: string, text: string): void => {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
};
/** What it prints. */
async function printed(...args: string[]): Promise<string> {
  const texts: string[] = [];
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, done: () => void) => {
    texts.push(text);
    done();
    return true;
  }) as typeof process.stdout.write);
  try {
    expect(await stats(['stats', ...args])).toBe(0);
  } finally {
    spy.mockRestore();
  }
  return texts.join('');
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'stats-'));
  const report = sampleReport(manyFindings(3));
  put('in/report.json', json.render(report));
  put('in/a/b/c/d/report.json', json.render({ ...report, id: 'other', startedAt: '2026-06-01T00:00:00Z' }));
  put('in/bad/report.json', '{ "schemaVersion": 9 }');
  put('in/a/other.json', json.render({ ...report, id: 'not counted' }));
  put('elsewhere/report.json', json.render({ ...report, id: 'linked' }));
  symlinkSync(join(home, 'elsewhere'), join(home, 'in/link'));
  symlinkSync(join(home, 'in'), join(home, 'in/a/round'));
  mkdirSync(join(home, 'in/file'));
  symlinkSync(join(home, 'elsewhere/report.json'), join(home, 'in/file/report.json'));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

test('two reports, at any depth; links are not followed; the unreadable one is named', async () => {
  const text = await printed(join(home, 'in'));
  expect(text).toContain('2 runs of 1 pull request, 2026-05-04 to 2026-06-01');
  expect(text).toMatch(/^not read: bad\/report\.json: .+/m);
});

test('--json gives the same counts as JSON', async () => {
  const counts = JSON.parse(await printed(join(home, 'in'), '--json')) as Record<string, unknown>;
  expect(counts).toMatchObject({ runs: 2, findings: expect.any(Object), unreadable: [{ path: 'bad/report.json' }] });
});

test.each([
  ['no folder', [], 'stats: no folder'],
  ['a folder that is not there', ['nowhere'], 'nowhere cannot be read'],
  ['a folder without reports', ['in/a/b/none'], 'nothing to count'],
])('%s is told with its fix', async (_, args, what) => {
  mkdirSync(join(home, 'in/a/b/none'), { recursive: true });
  const failure: unknown = await stats(['stats', ...args.map((arg) => join(home, arg))]).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).problems).toEqual([
    {
      what: expect.stringContaining(what),
      why: expect.any(String),
      fix: expect.stringMatching(/^(write|give|download)/),
    },
  ]);
});
