import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gradeOfPhrase, severestOf, VOCABULARY, type Grade } from '../../src/parse/grades.js';

const ROW = /^\| (critical|high|important|medium|suggestion)\s*\| (.+?)\s*\|$/gm;

describe('the table of grades', () => {
  test('is the one that the docs print', () => {
    const printed = [...readFileSync('docs/reading.md', 'utf8').matchAll(ROW)].map(([, grade, words]) => [
      grade,
      words?.split(', '),
    ]);
    expect(Object.fromEntries(printed)).toEqual(VOCABULARY);
  });

  test('knows no spelling twice', () => {
    const spellings = Object.values(VOCABULARY).flat();
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test.each([
    ['Must-fix', 'critical'],
    ['BLOCKERS', 'critical'],
    ['nice_to_have', 'suggestion'],
    ['Sev 2', 'important'],
    ['high-level', null],
    ['severity', null],
  ] as const)('%s is %s', (phrase, grade) => {
    expect(gradeOfPhrase(phrase)).toBe(grade);
  });
});

test('high is the top where a review knows nothing above it, and no word lowers', () => {
  const said = (grades: readonly (Grade | null)[], hasTop: boolean): unknown => severestOf(grades, { hasTop });
  expect(said(['high'], false)).toBe('critical');
  expect(said(['high'], true)).toBe('important');
  expect(said(['suggestion', 'critical', null], true)).toBe('critical');
  expect(said([null, null], true)).toBeNull();
});
