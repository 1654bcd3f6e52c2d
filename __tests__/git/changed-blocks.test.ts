/** Two diffs that change the same are known for it, however they are written. */
import { describe, expect, test } from '@jest/globals';
import { changedBlocks, changedLines } from '../../src/git/changed-blocks.js';

const PLAIN = ' start();\n-run(1);\n+run(2);\n end();';

describe('blocks', () => {
  test.each([
    ['with numbers and names', '--- a/x.js\n+++ b/x.js\n@@ -1,3 +1,3 @@\n start();\n-run(1);\n+run(2);\n end();\n'],
    ['with other context', '-run(1);\n+run(2);'],
    ['with other white space', '-\trun( 1 );\r\n+    run(2);\r\n'],
    ['with what comes in first', '+run(2);\n-run(1);'],
    ['with an empty line between', '-run(1);\n\n+run(2);\n+'],
    ['without a line end', '-run(1);\n\\ No newline at end of file\n+run(2);'],
  ])('are the same %s', (_, diff) => {
    expect(changedBlocks(diff)).toEqual(changedBlocks(PLAIN));
  });

  test.each([
    ['only takes out', '-run(1);'],
    ['puts in something else', '-run(1);\n+run(3);'],
    ['takes out and puts in apart', '-run(1);\n end();\n+run(2);'],
  ])('are others where it %s', (_, diff) => {
    expect(changedBlocks(diff)).not.toEqual(changedBlocks(PLAIN));
  });
});

test('names of files, context and bare signs are no changed lines', () => {
  expect(changedLines('--- a/x\n+++ b/x\n@@ -1 +1 @@\n a\n-b c\n+\n+d')).toEqual(['-bc', '+d']);
});
