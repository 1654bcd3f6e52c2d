/** Quiet findings of a later round are folded in what people read, whole and once, and stand in every format for programs. */
import { describe, expect, test } from '@jest/globals';
import { assess, overview } from '../../src/assess/assess.js';
import type { Report } from '../../src/domain/report.js';
import { html } from '../../src/formats/html/html.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/json-read.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { rdjson } from '../../src/formats/rdjson.js';
import { sarif } from '../../src/formats/sarif.js';
import { summary, summaryWithin } from '../../src/formats/summary.js';
import { anchor, consolidated, sampleFacts, settled } from '../support/sample-report.js';

const place = (line: number) => [anchor('src/queue/worker.ts', line, ['await run(job);'])];

/** Round three: one important and two suggestions that it raises first, one suggestion of round one. */
function thirdRound(laterRounds: Report['laterRounds'] = 'important', suggestions = 2): Report {
  const fresh = Array.from({ length: suggestions }, (_, index) =>
    consolidated({
      ...{ id: `S${String(index + 2)}`, votes: { codex: 'suggestion' }, title: `Fresh ${String(index)} word` },
      ...{ body: `The body of fresh ${String(index)}.`, locations: place(50 + index) },
    }),
  );
  const findings = [
    consolidated({ id: 'I1', votes: { claude: 'important' }, title: 'Serious now', locations: place(41) }),
    consolidated({ id: 'S1', votes: { claude: 'suggestion' }, title: 'Known before', locations: place(44) }),
    ...fresh,
  ];
  const facts = sampleFacts(findings);
  const { rounds } = facts;
  return assess(
    settled({
      ...{ ...facts, laterRounds },
      rounds: {
        ...rounds,
        round: { ...rounds.round, number: 3, comparison: 'ahead' },
        standing: { 'key-S1': { status: 'unaddressed', since: 1 } },
      },
    }),
  );
}

const WORDS = '2 suggestions, quiet: first raised in round three or later';
const times = (text: string, part: string): number => text.split(part).length - 1;

/** The text without what is folded, at whatever depth. */
function inSight(text: string): string {
  const parts = text.split(/(<details[^>]*>|<\/details>)/);
  let depth = 0;
  return parts
    .filter((part) => {
      if (part.startsWith('<details')) depth += 1;
      if (part === '</details>') depth -= 1;
      return depth === 0;
    })
    .join('');
}

describe.each([
  ['markdown', markdown],
  ['summary', summary],
  ['html', html],
])('%s', (_, format) => {
  const text = format.render(thirdRound());
  const seen = inSight(text);

  test('folds rows and bodies of what is quiet, and says how many there are', () => {
    expect(times(text, `<summary>${WORDS}</summary>`)).toBe(2);
    // What is said of a reviewer may name what it alone raised.
    expect(seen.replaceAll('It alone raised S2 (Fresh 0 word)', '')).not.toMatch(/fresh \d/i);
    expect(seen).toContain('later-rounds: important');
  });

  test('loses nothing: each body stands there once, in its fold', () => {
    for (const index of [0, 1]) expect(times(text, `The body of fresh ${String(index)}.`)).toBe(1);
  });

  test('shows the rest as before', () => {
    expect(seen).toContain('Serious now');
    expect(seen).toContain('Known before');
  });

  test('folds nothing where all is to be seen', () => {
    const all = format.render(thirdRound('all'));
    expect(all).not.toContain('quiet: first raised');
    expect(inSight(all)).toContain('The body of fresh 0.');
  });
});

test('the counts stay whole', () => {
  const [quiet, all] = [thirdRound(), thirdRound('all')];
  expect(quiet.verdictSentence).toBe(all.verdictSentence);
  expect(quiet.decision).toEqual(all.decision);
  expect(markdown.render(quiet)).toContain('4 findings from');
});

test('formats for programs hold all of them', () => {
  const report = thirdRound();
  for (const format of [sarif, rdjson]) {
    expect(format.render(report)).toBe(format.render(thirdRound('all')));
    expect(format.render(report)).toContain('Fresh 1 word');
  }
  const read = readReport(json.render(report));
  expect(read.findings.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id));
  expect(read.laterRounds).toBe('important');
});

test('a report from before there was the setting folds nothing', () => {
  const old = JSON.parse(json.render(thirdRound())) as Record<string, unknown>;
  delete old['laterRounds'];
  const read = readReport(JSON.stringify(old));
  expect(read.laterRounds).toBe('all');
  expect(markdown.render(read)).not.toContain('quiet: first raised');
});

test('a report of quiet findings alone has no empty table', () => {
  const report = thirdRound();
  const alone = { ...report, findings: report.findings.filter(({ id }) => id === 'S2' || id === 'S3') };
  expect(inSight(markdown.render(alone))).not.toContain('| finding |');
  expect(inSight(html.render(alone))).not.toContain('class="overview"');
  expect(markdown.render(alone)).toContain(`<summary>${WORDS}</summary>`);
});

test('the terminal folds them into one line', () => {
  const lines = overview(thirdRound());
  expect(lines).toContain(`${WORDS}; they are in the report.`);
  expect(lines.join('\n')).not.toContain('Fresh');
  expect(lines.join('\n')).toContain('Serious now');
});

test('a summary that is cut keeps their titles folded, and names each', () => {
  const report = thirdRound('important', 60);
  const whole = summary.render(report);
  const cut = summaryWithin(report, whole.length - 2_000);
  expect(inSight(cut)).not.toContain('Fresh 7 word');
  expect(cut).not.toContain('The body of fresh 7.');
  expect(times(cut, 'Fresh 7 word')).toBe(2);
  expect(times(cut, '<details>')).toBe(times(cut, '</details>'));
});
