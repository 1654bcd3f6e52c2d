/** Lists beside the findings: what a reader of them need not see is left out. */
import { describe, expect, test } from '@jest/globals';
import { inShort, withoutLink } from '../../src/formats/lists.js';

const URL_OF_COMMENT = 'https://github.com/o/r/pull/280#discussion_r3054525099';

test.each([
  [
    `**Nino on the listener**\nURL: ${URL_OF_COMMENT}\nIt is closed now.`,
    '**Nino on the listener**\nIt is closed now.',
  ],
  [`**Nino**\n- **Link:** <${URL_OF_COMMENT}>\nClosed.`, '**Nino**\nClosed.'],
  [`The words at ${URL_OF_COMMENT} are answered.`, 'The words at  are answered.'],
  ['URL: is the wrong word here.', 'URL: is the wrong word here.'],
])('a remark stands without the link that it is listed under, and without its label: %j', (text, shown) => {
  expect(withoutLink(text, URL_OF_COMMENT)).toBe(shown);
});

test.each([
  ['`(in-scope)` The split is clean.', 'The split is clean.'],
  ['(future) The split is clean.', 'The split is clean.'],
  ['The split (in-scope) is clean.', 'The split (in-scope) is clean.'],
])('of what is well no scope is said: %j', (text, shown) => {
  expect(inShort(text)).toBe(shown);
});

describe('the words of a remark without the link it is listed under', () => {
  test.each([
    [
      `**ana, inline** — “Does this hold?” (${URL_OF_COMMENT}). No reply.`,
      '**ana, inline** — “Does this hold?”. No reply.',
    ],
    [`[ana](${URL_OF_COMMENT}) asks why.`, '[ana] asks why.'],
    [`\`${URL_OF_COMMENT}\`: still open.`, 'still open.'],
    [`Call \`run()\`, as in <${URL_OF_COMMENT}>.`, 'Call `run()`, as in.'],
  ])('%s', (text, bare) => {
    expect(withoutLink(text, URL_OF_COMMENT)).toBe(bare);
  });
});
