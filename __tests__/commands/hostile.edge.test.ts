/** Hostile reviews go through the whole command: it ends in time, with a report, and never green. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { consolidateStored } from '../../src/commands/consolidate.js';
import type { ReportJson } from '../../src/formats/json-schema.js';
import { cpuSeconds, growth, NEARLY_LINEAR } from '../support/growth.js';

const TOP = '# Review\n\n## Executive Summary\n\nFine.\n\n## Findings\n\n### Important Issues\n\n';
const BODY = `${TOP}I1. **Race in the cache** — \`a.go:1\`\n\n`;
const WORDS = ['cache', 'queue', 'parser', 'session', 'upload', 'index', 'timer', 'socket', 'cursor', 'buffer'];
const subject = (index: number): string =>
  `${WORDS[index % 10] ?? ''} ${WORDS[(index * 7) % 10] ?? ''} n${index.toString(36)}`;

/** A text of a size: a beginning, and lines until it is that long. */
function long(top: string, size: number, line: (index: number) => string): string {
  const lines = [top];
  for (let [index, length] = [1, top.length]; length < size; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}

const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'one title over and over': (size) => long(TOP, size, () => '### I1. **x** — `a.go:1`\n'),
  'titles with bodies, each in a file of its own': (size) =>
    long(
      TOP,
      size,
      (index) =>
        `### I${String(index)}. **The ${subject(index)} leaks** — \`f${String(index)}.go:4\`\n\nNever closed.\n\n`,
    ),
  drafts: (size) => long('', size, () => `${TOP}I1. **x** — \`a.go:1\`\n\n`),
  observations: (size) =>
    long(
      `${TOP}None.\n\n## Design Observations\n\n### Concerns\n\n`,
      size,
      (index) => `- The ${subject(index)} is coupled.\n`,
    ),
  'testing points': (size) =>
    long(`${TOP}None.\n\n## Testing Assessment\n\n`, size, (index) => `- No test of ${subject(index)}.\n`),
  'coverage rows': (size) =>
    long(`${TOP}None.\n\n## Coverage Summary\n\n`, size, (index) => `- \`src/f${String(index)}.go\` — reviewed\n`),
  'unknown headings': (size) => long(`${TOP}None.\n\n`, size, (index) => `## Odd ${subject(index)}\n\nProse.\n\n`),
  'backticks in a finding': (size) => `${BODY}${'`'.repeat(size)} x\n`,
  'links that do not end': (size) => `${BODY}${'[a]('.repeat(size / 4)}\n`,
  'ids in one line': (size) => `${BODY}${'I1 '.repeat(size / 3)}\n`,
  'a table in a finding': (size) => long(`${BODY}| a | b |\n|---|---|\n`, size, () => '| a | b |\n'),
  'a list in a list': (size) => long(BODY, size, (index) => `${' '.repeat(index % 2_000)}- x\n`),
};

let folder: string;
let count = 0;

/** What the last run wrote to standard error: why it failed, when it did. */
let said: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});

afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function consolidated(text: string): Promise<{ readonly status: number; readonly report: ReportJson }> {
  count += 1;
  said = [];
  const [reviews, out] = [join(folder, `reviews-${String(count)}`), join(folder, `out-${String(count)}`)];
  mkdirSync(reviews);
  writeFileSync(join(reviews, 'claude-pass-1.md'), text);
  const status = await consolidateStored(['consolidate', '--reviews', reviews, '--out', out]);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ReportJson;
  rmSync(out, { recursive: true });
  return { status, report };
}

describe('twice as much takes twice as long', () => {
  test.each(Object.entries(SHAPES))(
    '%s',
    async (name, shape) => {
      // Findings are most of the work: of these a smaller text is long enough.
      const size = name.includes('title') ? 100_000 : 250_000;
      expect(await growth(size, (of) => consolidated(shape(of)))).toBeLessThan(NEARLY_LINEAR);
    },
    180_000,
  );
});

describe('five megabytes end in seconds', () => {
  test.each(['one title over and over', 'titles with bodies, each in a file of its own', 'backticks in a finding'])(
    '%s',
    async (name) => {
      const text = SHAPES[name]?.(5_000_000) ?? '';
      let status = 0;
      expect(await cpuSeconds(async () => ({ status } = await consolidated(text)))).toBeLessThan(60);
      expect(status === 3 ? said.join('') : 'no bug of ours').toBe('no bug of ours');
    },
    120_000,
  );
});

test('a flood is never green: the report says what was not read', async () => {
  const { status, report } = await consolidated(SHAPES['one title over and over']?.(300_000) ?? '');
  expect(status).toBe(2);
  expect(report.decision.conclusion).toBe('incomplete');
  expect(report.findings).toHaveLength(3_750);
  expect(report.problems.map(({ what }) => what)).toContain('claude-pass-1.md: only 3750 of its findings were read');
  expect(report.reviewers[0]).toMatchObject({
    status: 'degraded',
    problem: { what: 'claude: a part of its review in pass 1 could not be read' },
  });
});
