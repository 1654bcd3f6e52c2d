import { expect, test } from '@jest/globals';
import { sentencesIn } from '../../src/text/sentences.js';

test('sentences of hostile text take linear time', () => {
  const began = performance.now();
  for (const text of ['`a. '.repeat(50_000), '. A'.repeat(70_000), '.'.repeat(200_000), `.${' '.repeat(200_000)}`]) {
    sentencesIn(text);
  }
  expect(performance.now() - began).toBeLessThan(1_500);
});
