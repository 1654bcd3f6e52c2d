/** Bad days of GitHub and of people, between one review and its posts: what fails is said, the rest is delivered, the check stays. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { must } from '../../src/domain/values.js';
import {
  ALL,
  COMMENT,
  GREEN,
  headOf,
  openDelivery,
  placesOf,
  play,
  push,
  RED,
  REVIEW,
  ROUNDS,
  standing,
  STATUS,
} from '../support/delivery/scene.js';
import { removed, type PostsState } from '../support/github-server/posts.js';
import { fails, primaryLimit, secondaryLimit, type Trouble } from '../support/github-server/troubles.js';
import { MAINTAINER, type RunWish, type Seen, type WeeksLab } from '../support/weeks/lab.js';
import { colour, one } from '../support/weeks/story.js';

let lab: WeeksLab | null = null;
const open = async (): Promise<WeeksLab> => (lab = await openDelivery());
afterEach(async () => {
  expect(lab?.violations ?? []).toEqual([]);
  await lab?.close();
  lab = null;
});

const [first, second] = [must(ROUNDS[0]), must(ROUNDS[1])];
const state = (of: WeeksLab): PostsState => of.github.state;

/** A round in which something goes wrong at GitHub; what was delivered all the same. */
async function troubled(
  troubles: readonly Trouble[],
  wish: RunWish = {},
): Promise<{ at: WeeksLab; seen: Seen; places: object }> {
  const at = await open();
  at.github.state.troubles.push(...troubles);
  const seen = await play(at, first, wish);
  at.github.state.troubles.length = 0;
  return { at, seen, places: placesOf(at, seen) };
}

describe('one place fails, the others are delivered and the conclusion stays', () => {
  test.each<[string, Trouble, object, RegExp]>([
    ['the comment by a server error', fails(COMMENT), { comments: 0 }, /comment: not posted: the API answered 502/],
    [
      'the review by a server error',
      fails(REVIEW),
      { threads: 0 },
      /inline-comments: not posted: the API answered 502/,
    ],
    ['the status by a server error', fails(STATUS), { status: [] }, /status: not posted: the API answered 502/],
    [
      'what finds our comment',
      fails('graphql COMMENT_DELETED_EVENT'),
      { comments: 0 },
      /comment: not posted: the API answered 502/,
    ],
    [
      'what finds our threads',
      fails('graphql OwnReviews'),
      { threads: 0 },
      /inline-comments: not posted: the API answered 502/,
    ],
    [
      'the comment by a spent hour',
      primaryLimit(COMMENT, 1800),
      { comments: 0 },
      /comment: not posted: the API answered 403: API rate limit .*it is lifted at .*run the job again when the rate limit is lifted/,
    ],
    [
      'the review by a limit of long',
      secondaryLimit(REVIEW, 900),
      { threads: 0 },
      /inline-comments: not posted: .*secondary rate limit/,
    ],
    ['the review as unprocessable', { on: REVIEW, status: 422 }, { threads: 0 }, /inline-comments: .*422/],
  ])('%s', async (_, trouble, missing, said) => {
    const { seen, places } = await troubled([trouble]);
    expect(colour(seen)).toBe(RED);
    expect(places).toEqual({ ...ALL, ...missing });
    expect(seen.warnings).toEqual([expect.stringMatching(said)]);
    expect(seen.warnings[0]).toMatch(/^Deep Review \(not posted\)::/);
  });

  test('a short limit and a slow answer are waited for', async () => {
    const { seen, places } = await troubled([secondaryLimit(COMMENT, 1, 1), { on: REVIEW, times: 1, delayMs: 2000 }]);
    expect([colour(seen), places, seen.warnings]).toEqual([RED, ALL, []]);
  });

  test('a lost answer: the run says so, and the next one finds what was posted', async () => {
    const { at, seen, places } = await troubled([
      { on: COMMENT, times: 1, status: 504, isDone: true },
      { on: REVIEW, times: 1, status: 504, isDone: true },
    ]);
    expect([colour(seen), places]).toEqual([RED, ALL]);
    expect(seen.warnings).toHaveLength(1);
    const again = await at.again();
    expect([colour(again), placesOf(at, again), again.warnings]).toEqual([RED, { ...ALL, artifacts: 4 }, []]);
  });

  test.each([
    [
      'the report',
      (name: string) => name.startsWith('documents'),
      /report not kept\)::the report could not be uploaded/,
    ],
    ['the documents', (name: string) => !name.startsWith('documents'), /documents not kept\)::/],
  ] as const)('%s cannot be uploaded', async (_, uploads, said) => {
    const { seen, places } = await troubled([], { uploads });
    expect([colour(seen), places]).toEqual([RED, { ...ALL, artifacts: 1 }]);
    expect(seen.warnings).toEqual([expect.stringMatching(said)]);
  });

  test('GitHub is down altogether: the gate, summary and artifact are there', async () => {
    const at = await open();
    await play(at, { ...first, ann: [], ben: [] });
    const { state: of } = at.github;
    of.troubles.push(
      ...[COMMENT, REVIEW, STATUS, 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'].map((on) => fails(on)),
    );
    const seen = await play(at, { ...first, files: { 'src/more.js': 'export const more = 1;\n' } });
    expect(colour(seen)).toBe(RED);
    expect(seen.summary).toContain('The id of a request becomes part of the query');
  });
});

describe('meanwhile', () => {
  test('a person deletes the comment: it does not come back, and that is said', async () => {
    const at = await open();
    await play(at, first);
    removed(state(at), must(state(at).comments[0]), MAINTAINER);
    const later = await play(at, second);
    expect(standing(at.github).comments).toEqual([]);
    expect(later.log).toMatch(/comment: not posted, mara deleted it on \d{4}-\d\d-\d\d: it does not come back/);
    expect([colour(later), later.warnings]).toEqual([GREEN, []]);
  });

  test('the branch is pushed anew between review and posts: nothing stands at lines of another head', async () => {
    const at = await open();
    push(at, first);
    const meanwhile = (): void => {
      at.amend(second.files);
    };
    const seen = await one(at.run({ meanwhile }));
    expect([colour(seen), seen.warnings]).toEqual([RED, []]);
    expect(standing(at.github).threads).toEqual([]);
    expect(seen.log).toContain('inline-comments: not posted, the pull request has a newer head than the report');
    const next = await play(at, second);
    // The older head is on no branch any more, so nothing shows that its finding is mended: it is carried, and the comment is changed.
    expect([colour(next), standing(at.github).comments.length]).toEqual([RED, 1]);
    expect(standing(at.github).comments[0]).toContain(headOf(next));
  });

  test.each([
    ['closed', { state: 'closed' }, [], /comment: not posted, the pull request is closed/],
    ['locked', { locked: true }, [expect.stringMatching(/locked/)], /unlock the conversation/],
  ] as const)('the pull request is %s', async (_, how, warnings, said) => {
    const at = await open();
    push(at, first);
    const meanwhile = (): void => {
      const { pulls } = state(at);
      Object.assign(state(at), { pulls: pulls.map((pull) => ({ ...pull, ...how })) });
    };
    const seen = await one(at.run({ meanwhile }));
    expect([colour(seen), seen.warnings]).toEqual([RED, warnings]);
    expect(placesOf(at, seen)).toEqual({ ...ALL, comments: 0, threads: 0 });
    expect(seen.log).toMatch(said);
  });
});
