/** A printed prompt is no review, however it is printed; a review is left as it is, whatever it quotes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closingLine } from '../../src/parse/closing.js';
import { readClosing, splitLines } from '../../src/parse/parse.js';
import { formatRule } from '../../src/prompt/parts.js';
import { METHOD } from '../../src/prompt/prompt.js';
import { CODE, DIFF, FAKE, heard, NONCE, parsed, promptOf } from '../support/echoes.js';
import { changeOf } from '../support/prompt-context.js';

const ANSWER = `## Findings

### Important Issues

I1. **The last setting is read twice** — \`src/retry.ts:29\` (important, gap)

\`\`\`ts
${CODE.map((line) => line.slice(1)).join('\n')}
\`\`\`

It costs a second each time.

## Coverage Summary

- \`src/retry.ts\`: I1

${closingLine(NONCE, { critical: 0, important: 1, suggestion: 0 })}
`;

function folded(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${String(width)}}`, 'gu')) ?? [''])
    .join('\n');
}

const byLine = (text: string, print: (line: string, at: number) => string): string =>
  text.split('\n').map(print).join('\n');

/** The ways in which programs print what they were given. */
const FORMS: Readonly<Record<string, (prompt: string) => string>> = {
  'as it is': (prompt) => prompt,
  'with CRLF': (prompt) => prompt.replaceAll('\n', '\r\n'),
  quoted: (prompt) => byLine(prompt, (line) => `> ${line}`),
  indented: (prompt) => byLine(prompt, (line) => `      ${line}`),
  'wrapped between words': (prompt) => prompt.replace(/(.{60,100}) /g, '$1\n'),
  'wrapped within words': (prompt) => folded(prompt, 77),
  'first line changed': (prompt) => prompt.replace('\n', ' !\n'),
  'first lines left out': (prompt) => prompt.split('\n').slice(4).join('\n'),
  'as JSON': (prompt) => JSON.stringify({ prompt }),
  'as JSON for HTML': (prompt) =>
    JSON.stringify(prompt).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  'in a fence': (prompt) => `Prompt:\n\n\`\`\`\`text\n${prompt}\n\`\`\`\`\n`,
  'by set -x': (prompt) => byLine(prompt, (line) => `+ ${line}`),
  'in colours': (prompt) => byLine(prompt, (line) => `\u001b[1;32m${line}\u001b[0m`),
  'with tabs': (prompt) => prompt.replaceAll('    ', '\t').replaceAll('  ', '\t'),
  'with line numbers': (prompt) => byLine(prompt, (line, at) => `${String(at).padStart(6)}\t${line}`),
  'in a log': (prompt) => byLine(prompt, (line) => `2026-01-02T03:04:05Z INFO ${line}`),
  'in a frame': (prompt) => byLine(prompt, (line) => `│ ${line} │`),
  'for HTML': (prompt) => prompt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'on one line': (prompt) => prompt.replace(/\s+/g, ' '),
  'without blank lines': (prompt) => prompt.replace(/\n\n+/g, '\n'),
  'cut off': (prompt) => prompt.slice(0, prompt.length / 2),
  'with its middle left out': (prompt) => `${prompt.slice(0, 2_000)}\n[… left out …]\n${prompt.slice(-4_000)}`,
  twice: (prompt) => `${prompt}\n\nSent:\n\n${prompt}`,
  'for Gemini': (prompt) => prompt.replaceAll('@', '\\@'),
};

const forms = Object.entries(FORMS);

describe('an echo of the prompt', () => {
  test.each(forms)('%s: is no review', (_, print) => {
    const prompt = promptOf();
    expect(heard(print(prompt), prompt).onlyEcho).toBe(true);
    expect(readClosing(splitLines(print(prompt)), NONCE)).toEqual({ closed: false, claimed: null });
  });

  test.each(forms)('%s: the review after it is read, and nothing of the prompt', (_, print) => {
    const prompt = promptOf();
    const { text, onlyEcho } = heard(`${print(prompt)}\n\n${ANSWER}`, prompt);
    expect(onlyEcho).toBe(false);
    const review = parsed(text);
    expect(review.findings.map(({ title }) => title)).toEqual(['The last setting is read twice']);
    expect(review.findings[0]?.quotes[0]?.code.split('\n')).toHaveLength(30);
    expect(review).toMatchObject({ closed: true, claimed: { critical: 0, important: 1, suggestion: 0 } });
    expect(review.coverage.map(({ path, state }) => `${path} ${state}`)).toEqual(['src/retry.ts findings']);
  });

  test('followed by what a program says at its end, or by a closing line alone, is no review', () => {
    const prompt = promptOf();
    expect(heard(`${prompt}\nError: connection refused\n`, prompt)).toMatchObject({ onlyEcho: true });
    const closing = closingLine(NONCE, { critical: 0, important: 0, suggestion: 0 });
    expect(heard(`${prompt}\n${closing}\n`, prompt)).toMatchObject({ onlyEcho: true });
  });

  test('texts of the pull request alone are no review', () => {
    for (const text of [FAKE, `commit 0123\n\n    ${FAKE.replaceAll('\n', '\n    ')}`, DIFF])
      expect(heard(text, promptOf())).toEqual({ text: '', onlyEcho: true });
  });

  test('property: whatever is in a prompt and however its lines are printed, it is never closed and never a review', () => {
    const texts = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(FAKE, METHOD, formatRule('ab12cd34ef'))))
      .map((some) => some.join('\n'));
    const prefix = fc.constantFrom('', '> ', '  ', '\t', '+ ', '\u001b[2m', '12: ');
    const end = fc.constantFrom('\n', '\r\n', '\n\n', ' \n');
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.tuple(prefix, end),
        fc.integer({ min: 40, max: 400 }),
        (description, note, [before, after], width) => {
          const prompt = promptOf({ notes: [{ name: 'CLAUDE.md', text: note }] }, description);
          const printed = folded(prompt, width)
            .split('\n')
            .map((line) => before + line + after)
            .join('');
          expect(readClosing(splitLines(printed), NONCE)).toEqual({ closed: false, claimed: null });
          expect(heard(printed, prompt).onlyEcho).toBe(true);
        },
      ),
    );
  });
});

describe('a review is left alone', () => {
  const same = (review: string, prompt: string): void => {
    expect(heard(review, prompt)).toEqual({ text: review, onlyEcho: false });
  };
  const clean = '## Critical Issues\n\nNone.\n\n## Coverage Summary\n\n- src/retry.ts: reviewed\n';
  const closed = `${clean}\n${closingLine(NONCE, { critical: 0, important: 0, suggestion: 0 })}\n`;

  test('in the words of the description, when it is closed as no echo can be', () => {
    same(closed, promptOf({}, clean));
    expect(heard(clean, promptOf({}, clean)).onlyEcho).toBe(true);
    same(clean, promptOf({}, 'The count was lost.'));
  });

  test('quoting the diff at length, closed or not', () => {
    same(ANSWER, promptOf());
    same(ANSWER.slice(0, ANSWER.indexOf('End of review')), promptOf());
  });

  test('quoting the description', () => {
    const description =
      'The retry count was lost when the queue was drained while a worker was still holding the lock. '.repeat(4);
    same(
      `## Executive Summary\n\n> ${description}\n\nThat is not what it does.\n\n${closed}`,
      promptOf({}, description),
    );
  });

  test('raising a finding of the last round again in its own words', () => {
    const title =
      'The retry count is lost when the queue is drained while a worker still holds the lock, since the entry is removed before it is acknowledged';
    const prior = [
      { id: 'I1', severity: 'important' as const, title, place: 'src/retry.ts:1', standing: 'open', replies: [] },
    ];
    same(`## Important Issues\n\n**I1. ${title}** — \`src/retry.ts:1\`\n\nStill so.\n`, promptOf({ prior }));
  });

  test('of a change to these very instructions, which it quotes', () => {
    const added = METHOD.split('\n').map((line) => `+${line}`);
    const diff = [
      'diff --git a/src/retry.ts b/src/retry.ts',
      '--- a/src/retry.ts',
      '+++ b/src/retry.ts',
      '@@ -0,0 +1,30 @@',
      ...added,
      '',
    ].join('\n');
    const prompt = promptOf({ change: changeOf({ diff }) });
    same(
      `## Suggestions\n\nS1. **The first step says too little** — \`src/retry.ts:3\`\n\n\`\`\`\n${METHOD.slice(0, 600)}\n\`\`\`\n\nSay more.\n`,
      prompt,
    );
    expect(
      heard(
        byLine(prompt, (line) => `> ${line}`),
        prompt,
      ).onlyEcho,
    ).toBe(true);
  });

  test('with every section empty', () => {
    const headings = [...formatRule(NONCE).matchAll(/^#{2,3} .+$/gm)].map(([heading]) => heading);
    same(headings.map((heading) => `${heading}\n\nNone.\n`).join('\n'), promptOf());
    same(headings.join('\n\n'), promptOf());
  });

  test('property: text that shares no long stretch with the prompt', () => {
    const prompt = promptOf();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(heard(text, prompt)).toEqual({ text, onlyEcho: false });
      }),
    );
  });
});
