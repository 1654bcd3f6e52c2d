/** A seeded part of `.ci/fuzz.mjs`: hostile texts in what reads them first; none takes a second. */
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import { placesInProse } from '../../src/evidence/evidence.js';
import { readings } from '../../src/evidence/quote.js';
import { symbolsOf, wordsOf } from '../../src/join/join.js';
import { definitionsIn } from '../../src/evidence/functions.js';
import { prose } from '../../src/formats/html/html-prose.js';
import { safeBlock } from '../../src/formats/neutralise.js';
import { takesAtMost } from '../support/growth.js';

interface Shapes {
  readonly shapes: (seed: number, pairs: number) => Iterable<object>;
  readonly textOf: (shape: object, size: number) => string;
  readonly nameOf: (shape: object) => string;
}

const PATH = '../../.ci/fuzz/shapes.mjs';
const { shapes, textOf, nameOf } = (await import(PATH)) as Shapes;

const around = { change: null, places: new Map() };
const review = (text: string): unknown =>
  parseReview({ reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text, reads: 'markdown', nonce: null });

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a review': review,
  'a title': (text) => review(`## Important Issues\n\n**I1. ${text}** — \`a.go:1\`\n\nx\n`),
  'a body': (text) => review(`## Important Issues\n\n**I1. Race** — \`a.go:1\`\n\n${text}\n`),
  'an empty section': (text) => review(`## Critical Issues\n\n${text}\n\n## Suggestions\n\nNone.\n`),
  'the page': (text) => prose(text, around),
  'the report': (text) => safeBlock(text),
  'a quote': (text) => readings({ code: text, language: null, path: null, line: 1 }),
  'places, words, symbols': (text) => [placesInProse([text]), wordsOf(text), symbolsOf(text)],
  'a line of code': (text) => text.split('\n').map((line) => definitionsIn(line)),
};

const all = [...shapes(7, 400)];
/** Every eleventh shape for one reader, another eleventh for the next: all of them in eleven seeds. */
const some = (reader: number): readonly object[] => all.filter((_, index) => index % 11 === reader % 11);

describe('twenty thousand characters take no second', () => {
  test.each(Object.entries(READERS))(
    'in %s',
    async (_, read) => {
      const slow: string[] = [];
      for (const shape of some(Object.values(READERS).indexOf(read))) {
        const text = textOf(shape, 20_000);
        if (!(await takesAtMost(1, () => read(text)))) slow.push(nameOf(shape));
      }
      expect(slow).toEqual([]);
    },
    240_000,
  );
});

describe('runs that a pattern may walk again from each of their characters', () => {
  const RUNS = [' ', '\t', '.', '-', '_', '*', '`', '~', '/', '\\', ':', ',', ';', '#', '=', '>', '|', 'a', 'A', '1'];
  test.each(RUNS)('%j', async (mark) => {
    for (const [before, after] of [
      ['', '!'],
      ['a', '\u0001'],
      ['`', '`x'],
      ['```', 'x'],
    ] as const)
      for (const [name, read] of Object.entries(READERS)) {
        const text = `${before}${mark.repeat(20_000)}${after}`;
        expect([name, await takesAtMost(1, () => read(text))]).toEqual([name, true]);
      }
  });
});
