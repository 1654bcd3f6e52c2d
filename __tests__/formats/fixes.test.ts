/** Every diff that is proposed is shown, in every format, once: one fix, and the others folded under it. */
import { describe, expect, test } from '@jest/globals';
import type { ConsolidatedFinding } from '../../src/domain/consolidation.js';
import { type ChosenFix, NO_FIX } from '../../src/domain/finding.js';
import { html } from '../../src/formats/html/html.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { summary } from '../../src/formats/summary.js';
import { consolidated, sampleReport } from '../support/sample-report.js';

const SKETCH = '-run(1);\n+run(2);';
const OTHER = ' start();\n-run(1);\n+run(3);';
const fence = (diff: string): string => `\`\`\`diff\n${diff}\n\`\`\``;

const fixed = (body: string, fix: Partial<ChosenFix>): ConsolidatedFinding =>
  consolidated({
    ...{ id: 'I1', votes: { claude: 'important', codex: 'important' }, title: 'Run is wrong', body },
    fix: { ...NO_FIX, diff: SKETCH, applies: 'not-tried', reason: 'no repository', reviewers: ['claude'], ...fix },
  });
const shown = (body: string, fix: Partial<ChosenFix> = {}): string => {
  const text = markdown.render(sampleReport([fixed(body, fix)]));
  return text.slice(text.indexOf('I1. **'), text.indexOf('\n## Suggestions'));
};
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('in Markdown', () => {
  test('a diff without numbers stands where it was written, and nothing of it is alarming', () => {
    const text = shown(`It is off by one.\n\nFix:\n\n${fence(SKETCH)}\n\nThen test it.`);
    expect(text).toContain(`Fix:\n\n${fence(SKETCH)}\n\nThen test it.`);
    expect(count(text, '+run(2);')).toBe(1);
    expect(text).not.toMatch(/sketch|not tried|not-tried|no repository/);
  });

  test('two diffs of one fix stand each where it was written', () => {
    const second = '-stop(1);\n+stop(2);';
    const text = shown(`First:\n\n${fence(SKETCH)}\n\nSecond:\n\n${fence(second)}`, { diff: `${SKETCH}\n${second}` });
    expect(text).toContain(`First:\n\n${fence(SKETCH)}\n\nSecond:\n\n${fence(second)}`);
    expect(count(text, '+stop(2);')).toBe(1);
  });

  test('a fix that nobody wrote into the text stands at its end, with who proposes it', () => {
    const text = shown('It is off by one.', { reviewers: ['codex'] });
    expect(text).toMatch(/Fix \([^)]*[Cc]odex[^)]*\):\n\n```diff\n-run\(1\);\n\+run\(2\);\n```/);
  });

  test('others are folded under the fix; one that the text of the fix gives stays in it', () => {
    const others = [{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['codex'] }] as const;
    const folded = shown(`Fix:\n\n${fence(SKETCH)}\n\nThen test it.`, { others });
    expect(folded).toMatch(
      /Then test it\.\n\n<details><summary>Another fix proposed: [^<]*\(does not apply: not there\)/,
    );
    expect(count(folded, '+run(3);')).toBe(1);
    const both = shown(`Fix:\n\n${fence(SKETCH)}\n\nOr:\n\n${fence(OTHER)}`, { others });
    expect(both).toContain(`Or:\n\n${fence(OTHER)}`);
    expect(both).not.toContain('Another fix');
  });

  test('where the text proposes another, the fix stands in its place and the other under it', () => {
    const others = [{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['claude'] }] as const;
    const text = shown(`Fix:\n\n${fence(OTHER)}\n\nThen test it.`, {
      others,
      reviewers: ['codex'],
      applies: 'applies',
    });
    expect(text.indexOf('+run(2);')).toBeLessThan(text.indexOf('Then test it.'));
    expect(text.indexOf('Another fix')).toBeGreaterThan(text.indexOf('Then test it.'));
    expect([count(text, '+run(2);'), count(text, '+run(3);')]).toEqual([1, 1]);
  });

  test('a fix under the words of another says whose it is', () => {
    const others = [{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['codex'] }] as const;
    const said = [{ reviewer: 'codex', file: 'codex-pass-1.md', text: `Rather:\n\n${fence(OTHER)}` }];
    const finding = { ...fixed('It is off by one.', { others }), said };
    expect(markdown.render(sampleReport([finding]))).toMatch(/adds[^]*Fix \(Claude[^)]*\):\n\n```diff\n-run\(1\);/);
    expect(html.render(sampleReport([finding]))).toMatch(/adds:[^]*Fix by Claude/);
  });

  test('no label leads to nothing: one over code that is shown elsewhere is left out', () => {
    const text = shown(`Fix:\n\n${fence(OTHER)}\n\nThen test it.`, {
      others: [{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['claude'] }],
      reviewers: ['codex'],
    });
    expect(text).not.toMatch(/Fix:\s*\n\nFix/);
    const twice = shown(`Fix:\n\n${fence(SKETCH)}\n\nFix:\n\n${fence(SKETCH)}`, { applies: 'applies' });
    expect(count(twice, 'Fix:')).toBe(1);
  });

  test.each<[string, Partial<ChosenFix>, string]>([
    ['in the patch', { applies: 'applies', patch: { included: true, why: '' } }, 'as written and is in `fixes.patch`.'],
    [
      'left out',
      { applies: 'applies', patch: { included: false, why: 'it changes the same lines as the fix of C1' } },
      'as written; it is not in `fixes.patch`: it changes the same lines as the fix of C1.',
    ],
    ['a sketch', { applies: 'no', reason: 'not there' }, 'The fix does not apply (not there): take it as a sketch.'],
  ])('says what is %s', (_, fix, words) => {
    expect(shown(fence(SKETCH), fix)).toContain(words);
  });
});

test('the summary and the page show them too', () => {
  const others = [{ diff: OTHER, applies: 'no', reason: 'not there', reviewers: ['codex'] }] as const;
  const report = sampleReport([fixed('It is off by one.', { others, reviewers: ['codex'] })]);
  expect(summary.render(report)).toContain(SKETCH);
  const page = html.render(report).replace(/<[^>]*>/g, '');
  for (const part of ['run(2);', 'run(3);', 'Another fix proposed: ', 'does not apply: not there']) {
    expect(page).toContain(part);
  }
  expect(page).not.toContain('no repository');
});
