import { describe, expect, test } from '@jest/globals';
import { renamed } from '../../src/assess/numbering.js';
import { boundedText } from '../../src/join/terms.js';
import { joinFindings } from '../../src/join/join.js';
import { mergeAssessments, mergeObservations } from '../../src/join/same-points.js';
import { sift } from '../../src/join/same-points.js';
import { mergeTexts } from '../../src/join/voice.js';
import { findingKey } from '../../src/domain/finding.js';
import type { Review } from '../../src/domain/finding.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';
import { review } from '../support/findings.js';
import { anchored } from '../support/findings.js';

const SUBJECTS = ['cache', 'queue', 'parser', 'session', 'upload', 'index', 'timer', 'socket', 'cursor', 'buffer'];
const subject = (index: number): string =>
  `${SUBJECTS[index % 10] ?? ''} ${SUBJECTS[(index * 7) % 10] ?? ''}${String(index)}`;

function talker(count: number, textOf: (index: number) => string, reviewer = 'claude'): Review {
  return review({ reviewer, testing: Array.from({ length: count }, (_, line) => ({ text: textOf(line), line })) });
}

describe('a flood of points', () => {
  test('twice as many take twice as long', async () => {
    const work = (count: number) => mergeAssessments([talker(count, (index) => `No test of the ${subject(index)}.`)]);
    expect(await growth(2_000, work)).toBeLessThan(NEARLY_LINEAR);
  });

  test('each is in the report once, and what other reviewers say is still merged with it', () => {
    const flood = talker(2_500, (index) => `No test of the ${subject(index)} when it fails.`);
    const other = talker(2, (index) => `There is no test of the ${subject(index)} when it fails.`, 'codex');
    const { testing } = mergeAssessments([flood, other]);
    expect(testing).toHaveLength(2_500);
    expect(testing.filter(({ reviewers }) => reviewers.length === 2)).toHaveLength(2);
    expect(new Set(testing.map(({ text }) => text)).size).toBe(2_500);
  });

  test('what a reviewer says again word for word is said once', () => {
    const concerns = Array.from({ length: 3_000 }, (_, line) => ({ text: 'It is coupled.', line, scope: null }));
    expect(mergeObservations([review({ concerns })]).concerns).toMatchObject([{ text: 'It is coupled.' }]);
  });
});

describe('a flood of findings', () => {
  const flood = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      anchored({ title: `The ${subject(index)} leaks`, line: index + 1, at: `a.go:${String(index + 1)}` }),
    );

  test('each stands in one group', () => {
    const { groups } = joinFindings(flood(2_500));
    const keys = groups.flatMap(({ members }) => members.map(({ finding }) => findingKey(finding)));
    expect(new Set(keys).size).toBe(2_500);
    expect(keys).toHaveLength(2_500);
  });

  test('the most severe are still compared with what others found', () => {
    const said = {
      title: 'Path traversal: `openUpload` leaves the folder',
      at: 'up.go:40',
      body: 'A name with dots leaves the upload folder.',
    };
    const worst = anchored({ ...said, severity: 'critical', line: 9_000 });
    const other = anchored({ ...said, severity: 'critical', reviewer: 'codex' });
    const { groups } = joinFindings([...flood(2_500), worst, other]);
    expect(groups.filter(({ members }) => members.length === 2)).toHaveLength(1);
  });

  test('drafts are told from what stands in time', async () => {
    const standing = { kind: 'duplicate', reason: 'a draft' } as const;
    const work = (count: number) =>
      sift(
        flood(count).flatMap((one, index) => [
          one,
          anchored({ title: `Said ${subject(index)} before`, line: index + 100_000, standing }),
          anchored({ title: one.finding.title, line: index + 200_000, standing }),
        ]),
        { failOn: 'critical', paths: null, held: false },
      );
    expect(await growth(1_000, work)).toBeLessThan(NEARLY_LINEAR);
    expect(work(1_000).setAside).toHaveLength(1_000);
  });
});

describe('hostile texts', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['backticks', '`'],
    ['links that do not end', '[a]('],
    ['one long word', 'A'],
    ['stars', '*'],
    ['fences that nothing closes', '```go\n'],
    ['code spans', '`a` '],
  ];
  const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

  test.each(HOSTILE)('%s in two findings that are one', async (_, piece) => {
    const work = (size: number) => {
      const body = `A name with dots leaves the upload folder.\n\n${fill(piece, size)} x`;
      const said = { title: 'Path traversal: `openUpload` leaves the folder', at: 'up.go:40', body };
      return joinFindings([anchored(said), anchored({ ...said, reviewer: 'codex' })]);
    };
    expect(work(10).groups).toHaveLength(1);
    expect(await growth(100_000, work)).toBeLessThan(NEARLY_LINEAR);
  });

  test.each(HOSTILE)('%s in texts that are merged', async (_, piece) => {
    const work = (size: number) =>
      mergeTexts(
        ['claude', 'codex'].map((reviewer) => ({
          reviewer,
          ...{ context: '', file: `${reviewer}-pass-1.md` },
          text: `${reviewer}\n\n${fill(piece, size)} x`,
        })),
      );
    expect(await growth(100_000, work)).toBeLessThan(NEARLY_LINEAR);
  });

  test.each([...HOSTILE, ['ids', 'I1 '] as const, ['ids in code', '`I1` I2 '] as const])(
    '%s in a text whose ids are replaced',
    async (_, piece) => {
      const ids = new Map([['I1', 'C7']]);
      const work = (size: number) => renamed(fill(piece, size), ids);
      expect(await growth(100_000, work)).toBeLessThan(NEARLY_LINEAR);
    },
  );

  test('what people write is compared as it is', () => {
    const text =
      'As `a.go:3` shows, [the docs](https://example.org/a_(b)) say:\n\n```go\nif x { y() }\n```\n\n| a | b |\n';
    expect(boundedText(text)).toBe(text);
    expect(boundedText('word '.repeat(10_000))).toHaveLength(20_000);
  });
});

describe('ids of a review', () => {
  const ids = new Map([
    ['I2', 'C1'],
    ['S1', 'S4'],
  ]);

  test.each([
    ['see I2 and S1', 'see C1 and S4'],
    ['`I2` is I2', '`I2` is C1'],
    ['I2\n```go\nI2\n```\nI2', 'C1\n```go\nI2\n```\nC1'],
    ['  ~~~\nI2\n~~~\nS1', '  ~~~\nI2\n~~~\nS4'],
    ['```go\nI2 in a fence that nothing closes', '```go\nC1 in a fence that nothing closes'],
    ['I2`x`S1', 'C1`x`S4'],
    ['PI2 I22 I2-x', 'PI2 I22 C1-x'],
  ])('%j become those of the report: %j', (text, expected) => {
    expect(renamed(text, ids)).toBe(expected);
  });
});
