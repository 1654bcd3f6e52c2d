/** Points of other sections: what is a gap, which say the same, and in which order they stand. */
import { describe, expect, test } from '@jest/globals';
import { mergeAssessments, mergeObservations } from '../../src/join/same-points.js';
import { pointKind } from '../../src/join/point-kind.js';
import { parseReview } from '../../src/parse/parse.js';

const read = (reviewer: string, text: string) =>
  parseReview({ reviewer, pass: 1, file: `${reviewer}-pass-1.md`, text, reads: 'markdown', nonce: null });

describe('what a point is', () => {
  test.each([
    ['No test covers the retry.', '', 'gap'],
    ['The retry of `fetchRates` is untested.', '', 'gap'],
    ['Coverage of the parser is good. The writer has no test.', '', 'gap'],
    ['Existing tests pass with `go test ./...`, but they do not cover the new paths.', '', 'gap'],
    ['Deletion while the machine starts', 'Not covered:', 'gap'],
    ['Creation with the correct owner', 'Untested scenarios, ranked by risk:', 'gap'],
    ['Verifying that a broken agent correctly ends the driver (Finding 1).', '', 'gap'],
    ['Deletion while the machine starts', '', 'gap'],
    ['I ran `npm test`; all suites pass.', '', 'ran'],
    ['I could not run the suite here: `bats` is not installed.', '', 'ran'],
    ['`go test ./pkg/...` passed locally.', '', 'ran'],
    ['`go test ./cmd` could not run in this checkout because of a missing generated asset.', '', 'ran'],
    ['I did not find a test of the retry.', '', 'gap'],
    ['Test coverage is good.', '', 'praise'],
    ['No documentation gaps.', '', 'praise'],
    ['The page is well-written. It outlines the components and topology assumptions.', '', 'praise'],
    ['The page is good. It assumes one network.', '', 'gap'],
    ['The tests accurately assert the limits, assuming that C2 is resolved.', '', 'praise'],
    ['Creation, start, stop', 'The suite covers:', 'praise'],
    ['Unit test covers the three scenarios: no owner, owned-only (deleted), both (label remains).', '', 'praise'],
    [
      '**Existing coverage is solid**: `a.bats` exercises the wait. `b.bats` correctly sets `-w` (no agent).',
      '',
      'praise',
    ],
    ['The test coverage is solid. The tests verify its bounds instead of struggling with quirks.', '', 'praise'],
    ['Existing tests cover cache hit, missing file, and checksum mismatch well.', '', 'praise'],
    ['The comments are excellent, the rationale above all (e.g. `sync` hangs, the cache drifts).', '', 'praise'],
    ['The package doc is terse but accurate.', '', 'praise'],
    ['Code is well documented. No user-facing docs need updating.', '', 'praise'],
    ['Existing tests cover the cache, but not a missing file.', '', 'gap'],
    ['The suite is solid. The rollback test is missing.', '', 'gap'],
    ['The docs are good. The header comment is stale.', '', 'gap'],
    ['Tests that cover a checksum mismatch', '', 'gap'],
    ['The tests no longer exercise a checksum mismatch.', '', 'gap'],
    ['S1 covers the only documentation gap.', '', 'gap'],
    ['Start is only partially checked', 'The suite covers:', 'gap'],
    ['The suite is thorough, covering:', '', 'lead-in'],
  ])('%s (%s)', (text, under, kind) => {
    expect(pointKind(text, under)).toBe(kind);
  });

  test('only gaps are numbered; nothing of the others is lost', () => {
    const { testing } = mergeAssessments([
      read(
        'claude',
        '## Testing Assessment\n\nCoverage of the parser is good. Not covered:\n\n- Empty queue in `drainQueue`\n\nI ran `npm test`; all tests pass.\n',
      ),
    ]);
    expect(testing.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['T1', 'gap', 'Empty queue in `drainQueue`'],
      ['', 'ran', 'I ran `npm test`; all tests pass.'],
      ['', 'praise', 'Coverage of the parser is good.'],
    ]);
  });
});

describe('which points say the same', () => {
  const ofTwo = (a: string, b: string) =>
    mergeAssessments([
      read('claude', `## Testing Assessment\n\n- ${a}\n- The retry path of \`upload\` has no test.\n`),
      read('codex', `## Testing Assessment\n\n- ${b}\n- \`listPage\` has no test.\n`),
    ]).testing.map(({ reviewers }) => reviewers.length);

  test.each([
    ['No test asks for a name with `..`; the existing test passes all the same.', 'Nothing tests a name with `..`.'],
    ['**No integration test of `drainQueue`** — it needs a worker.', 'There is no coverage for `drainQueue` at all.'],
  ])('%s | %s', (a, b) => {
    expect(ofTwo(a, b)).toEqual([2, 1, 1]);
  });

  test('a shared word is not enough', () => {
    expect(ofTwo('No test of deleting a queue.', 'Nothing tests an empty queue when the worker stops.')).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('titles, lists and lines below an item', () => {
  test('a title in bold and the paragraph below it are one concern, with its scope', () => {
    const { concerns } = read(
      'claude',
      '## Design Observations\n\n### Concerns\n\n**O1. Cleanup is too eager — `(future)`**\n\nA blip removes all.\n\n- On stop: sweep.\n\n**O2. Two owners (in-scope)**\n\nBoth write.\n',
    );
    expect(concerns.map(({ text, scope }) => [text.split('\n')[0], text.includes('\n'), scope])).toEqual([
      ['**O1. Cleanup is too eager — `(future)`**', true, 'future'],
      ['**O2. Two owners (in-scope)**', true, 'in-scope'],
    ]);
    expect(concerns[0]?.text).toContain('On stop: sweep.');
  });

  test.each([
    [
      'a numbered title with its scope',
      '1. **Two owners** (in-scope)\n\nBoth write.\n\n2. **One lock** (future)\n\nNobody frees it.\n',
    ],
    [
      'a bold title with scope and place',
      '**Two owners** *(in-scope)* — `src/own.ts:3`\n\nBoth write.\n\n**One lock** (future) — `src/lock.ts`\n\nNobody frees it.\n',
    ],
  ])('%s and the paragraph below it are one concern', (_, text) => {
    const { concerns } = read('claude', `## Design Observations\n\n### Concerns\n\n${text}`);
    expect(
      concerns.map((each) => [/Two owners|One lock/.exec(each.text)?.[0], each.text.split('\n\n')[1], each.scope]),
    ).toEqual([
      ['Two owners', 'Both write.', 'in-scope'],
      ['One lock', 'Nobody frees it.', 'future'],
    ]);
  });

  test('what belongs to this change stands before what may come later', () => {
    const { concerns } = mergeObservations([
      read(
        'claude',
        '## Design Observations\n\n### Concerns\n\n- (future) Split the queue.\n- (in-scope) The lock has two owners.\n',
      ),
    ]);
    expect(concerns.map(({ scope }) => scope)).toEqual(['in-scope', 'future']);
  });

  test('a paragraph below a list of titles is a point of its own', () => {
    const { testing } = read(
      'claude',
      '## Testing Assessment\n\n- **No test of the retry**\n- **No test of the lock**\n\nThe suite ran.\n',
    );
    expect(testing.map(({ text }) => text)).toEqual([
      '**No test of the retry**',
      '**No test of the lock**',
      'The suite ran.',
    ]);
  });

  test('a line right below an item goes on with it', () => {
    const { feedback } = read(
      'codex',
      '## Unresolved Feedback\n\n1. `https://github.com/o/n/pull/1#discussion_r2`  \nStill open.\n\n2. Another.\n',
    );
    expect(feedback.map(({ text }) => text)).toEqual([
      '`https://github.com/o/n/pull/1#discussion_r2`\nStill open.',
      'Another.',
    ]);
  });
});

test('gaps that name severe findings stand first', async () => {
  const { consolidate } = await import('../../src/join/join.js');
  const { withoutEvidence } = await import('../../src/evidence/evidence.js');
  const review = read(
    'claude',
    '## Critical Issues\n\n### C1. **A name leaves the folder** — `src/files.js:8` (critical, gap)\n\nA name with `..` leaves it.\n\n## Suggestions\n\n### S1. **`listPage` takes any page** — `src/list.js:9` (suggestion, gap)\n\nIt yields nothing.\n\n## Testing Assessment\n\n- The order of links has no test.\n- No test would show S1.\n- Nothing tests `src/files.js:9`.\n- No test asks for a name with `..`.\n',
  );
  const { assessments } = consolidate(withoutEvidence([review]), [review], {
    ...{ failOn: 'important', paths: null, held: false, vendors: {} },
    ...{ words: new Set<string>() },
  } as never);
  expect(assessments.testing.map(({ text }) => text)).toEqual([
    'Nothing tests `src/files.js:9`.',
    'No test asks for a name with `..`.',
    'No test would show S1.',
    'The order of links has no test.',
  ]);
});
