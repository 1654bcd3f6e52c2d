import { describe, expect, test } from '@jest/globals';
import { reviewIn } from '../../src/reviewers/cli-output.js';

describe('reviewIn', () => {
  test('narration between tool calls is left out', () => {
    expect(reviewIn(['Let me look.', 'Now the tests.', '## Findings\n\nNone.'])).toBe('## Findings\n\nNone.');
  });

  test('a review in parts is kept whole', () => {
    const parts = [
      '## Findings\n\nI1. **Leak**',
      'One more file.',
      '### Suggestions\n\nS1. **Name**',
      'End of review 12',
    ];
    expect(reviewIn(parts)).toBe([parts[0], parts[2], parts[3]].join('\n\n'));
  });

  test('a long continuation without any heading is kept', () => {
    const middle = 'The connection stays open. '.repeat(30);
    expect(reviewIn(['## Findings', middle, 'done'])).toContain(middle.trimEnd());
  });

  test('a repeated answer counts once; nothing gives nothing', () => {
    expect(reviewIn(['# A', '# A'])).toBe('# A');
    expect(reviewIn(['', ' \n'])).toBe('');
  });
});
