/** An echo of the prompt is looked for in time that grows with both texts. */
import { expect, test } from '@jest/globals';
import { METHOD } from '../../src/prompt/prompt.js';
import { heard, promptOf } from '../support/echoes.js';
import { growth, NEARLY_LINEAR } from '../support/growth.js';

test('the time grows with the length of both texts', async () => {
  const long = (size: number): string => METHOD.repeat(Math.ceil(size / METHOD.length)) + 'ab'.repeat(size / 2);
  const work = (size: number): unknown => heard(long(size), promptOf({}, long(size)));
  expect(await growth(400_000, work)).toBeLessThan(NEARLY_LINEAR);
});
