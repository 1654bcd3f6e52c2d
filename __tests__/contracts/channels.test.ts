/** What every channel promises, run over the table with real files in a temporary directory. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, existsSync, appendFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CHANNELS, deliver } from '../../src/channels/index.js';
import type { World } from '../../src/seams.js';
import { render } from '../../src/formats/index.js';
import { manyFindings, sampleReport } from '../support/sample-report.js';

const report = sampleReport(manyFindings(8));
const documents = render(report, ['markdown', 'summary', 'html', 'json', 'sarif']);

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'channels-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function worldIn(more: Partial<World> = {}): World {
  const silent = (): void => undefined;
  let tokens = 0;
  return {
    now: () => new Date(0),
    elapsedMs: () => 0,
    token: (digits) => String((tokens += 1)).padStart(digits, '0'),
    log: { info: silent, warning: silent, error: silent, group: silent },
    runner: {
      summaryFile: join(directory, 'summary'),
      outputFile: join(directory, 'outputs'),
      temporaryDirectory: directory,
      workspace: directory,
    },
    outputDirectory: join(directory, 'out'),
    writeFile: (path, text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return Promise.resolve();
    },
    appendFile: (path, text) => {
      appendFileSync(path, text);
      return Promise.resolve();
    },
    ...more,
  };
}

/** The outputs as the runner reads them. */
function outputs(): [string, string][] {
  const text = readFileSync(join(directory, 'outputs'), 'utf8');
  return [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]);
}

describe('delivery', () => {
  test('everything arrives: documents, reviews, summary, outputs with the conclusion last', async () => {
    expect(await deliver(report, documents, worldIn())).toEqual({ problems: [], isLost: false });
    const out = join(directory, 'out');
    expect(readFileSync(join(out, `${report.id}.md`), 'utf8')).toContain('# Deep Review');
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect(readFileSync(join(out, 'reviews', 'claude-pass-1.md'), 'utf8')).toContain('Review by claude');
    expect(existsSync(join(out, `${report.id}-summary.md`))).toBe(false);
    expect(readFileSync(join(directory, 'summary'), 'utf8')).toContain('# Deep Review');
    expect(outputs().at(-1)).toEqual(['conclusion', 'fail']);
    expect(Object.fromEntries(outputs())).toMatchObject({
      ...{ verdict: 'rework', critical: '1', important: '2', suggestions: '5', round: '1' },
      ...{ 'reviewers-completed': '3', report: join(out, `${report.id}.md`), 'report-json': join(out, 'report.json') },
    });
  });

  test('a document with a folder in its name goes into that folder; none leaves the directory', async () => {
    const extra = ['prompts/claude-pass-1.md', '../escape.md', '/etc/escape', 'a/../../escape'].map((name) => ({
      ...{ format: 'prompt', mediaType: 'text/markdown', name, text: 'x' },
    }));
    const { problems } = await deliver(report, extra, worldIn());
    expect(existsSync(join(directory, 'out', 'prompts', 'claude-pass-1.md'))).toBe(true);
    expect(existsSync(join(directory, 'escape.md'))).toBe(false);
    expect(problems.filter(({ why }) => why.includes('leads out'))).toHaveLength(3);
  });

  test('a value with line breaks forges no output', async () => {
    const forged = { ...documents[0], name: 'a.md\nconclusion<<x\npass\nx' };
    await deliver(report, [forged as (typeof documents)[number]], worldIn());
    expect(outputs().filter(([name]) => name === 'conclusion')).toEqual([['conclusion', 'fail']]);
  });

  test('one channel that fails stops no other and becomes a problem', async () => {
    const broken = worldIn({ writeFile: () => Promise.reject(new Error('disk full')) });
    const { problems, isLost } = await deliver(report, documents, broken);
    expect(isLost).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ why: 'disk full' });
    expect(outputs().at(-1)?.[0]).toBe('conclusion');
    expect(existsSync(join(directory, 'summary'))).toBe(true);
  });

  test.each(CHANNELS.map((channel) => [channel.name, channel] as const))(
    '%s: trouble is a problem with a fix, nothing to write to is none',
    async (_name, channel) => {
      const failing = worldIn({
        writeFile: () => Promise.reject(new Error('no')),
        appendFile: () => Promise.reject(new Error('no')),
        log: {
          ...worldIn().log,
          annotate: () => {
            throw new Error('no');
          },
        },
      });
      const { problems, isLost } = await deliver(report, documents, failing, [channel]);
      const [problem] = problems;
      expect(isLost).toBe(channel.required);
      expect(problem?.what).toContain(channel.name);
      expect(problem?.fix).not.toBe('');
      const local = worldIn();
      const outside = { ...local, runner: { ...local.runner, summaryFile: null, outputFile: null } };
      expect(await deliver(report, documents, outside, [channel])).toEqual({ problems: [], isLost: false });
    },
  );
});
