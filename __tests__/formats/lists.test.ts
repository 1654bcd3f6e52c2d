import { describe, expect, test } from '@jest/globals';
import { withoutLink } from '../../src/formats/lists.js';

const URL = 'https://github.com/o/r/pull/1#discussion_r7';

describe('the words of a remark without the link it is listed under', () => {
  test.each([
    [`**ana, inline** — “Does this hold?” (${URL}). No reply.`, '**ana, inline** — “Does this hold?”. No reply.'],
    [`[ana](${URL}) asks why.`, '[ana] asks why.'],
    [`\`${URL}\`: still open.`, 'still open.'],
    [`Call \`run()\`, as in <${URL}>.`, 'Call `run()`, as in.'],
  ])('%s', (text, bare) => {
    expect(withoutLink(text, URL)).toBe(bare);
  });
});
