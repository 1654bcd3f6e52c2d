/** Where the author looks, over the rounds of one pull request: the bundled action through its own steps, and a GitHub on loopback that refuses what GitHub refuses. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  ALL,
  COMMENT,
  EVERYWHERE,
  GREEN,
  headOf,
  openDelivery,
  placesOf,
  play,
  RED,
  REVIEW,
  ROUNDS,
  standing,
  STATUS,
} from '../support/delivery/scene.js';
import { edited, removed, type PostsState } from '../support/github-server/posts.js';
import { MAINTAINER, type Seen, type WeeksLab, type WeeksWish } from '../support/weeks/lab.js';
import { colour, one } from '../support/weeks/story.js';
import { must } from '../../src/domain/values.js';

let lab: WeeksLab | null = null;
const open = async (posts?: string, wish?: WeeksWish): Promise<WeeksLab> => (lab = await openDelivery(posts, wish));
afterEach(async () => {
  expect(lab?.violations ?? []).toEqual([]);
  await lab?.close();
  lab = null;
});

const [first, second] = [must(ROUNDS[0]), must(ROUNDS[1])];
const INJECTION = '4: The id of a request becomes part of the query';
const OVERRUN = '12: `remove` reads behind the last item';
const EMPTY = '16: `total` throws for an empty basket';
const UNSAVED = '20: `rename` changes the items and saves none of them';

const state = (of: WeeksLab): PostsState => of.github.state;
/** What a job changed at GitHub. */
const changes = ({ calls }: Seen): readonly string[] =>
  calls
    .filter(({ name, status }) => status < 300 && (/^(POST|PATCH) /.test(name) || name.includes('Resolve')))
    .map(({ name }) => name);

describe('four rounds', () => {
  test('one comment, nothing said twice, threads resolved, fates right, quieter from the third on', async () => {
    const at = await open();
    const seen: Seen[] = [];
    const rounds = [];
    const quiet: boolean[] = [];
    for (const round of ROUNDS) {
      const done = await play(at, round);
      seen.push(done);
      if (round === first) keep(at);
      const { comments, threads, reviews, statuses } = standing(at.github);
      // What is raised late and is mild is folded; nothing that gates ever is.
      if (rounds.length < 3) quiet.push((comments[0] ?? '').includes('<summary>1 suggestion, quiet'));
      rounds.push({ comments: comments.length, reviews: reviews.length, threads, status: statuses(headOf(done)) });
    }
    expect(seen.map(colour)).toEqual([RED, GREEN, GREEN, GREEN]);
    expect(seen.flatMap(({ warnings }) => warnings)).toEqual([]);
    const done = (title: string): string => `${title} (resolved)`;
    expect(rounds).toEqual([
      { comments: 1, reviews: 1, threads: [INJECTION, OVERRUN, EMPTY], status: ['deep-review: failure'] },
      { comments: 1, reviews: 1, threads: [done(INJECTION), done(OVERRUN), EMPTY], status: ['deep-review: success'] },
      {
        comments: 1,
        reviews: 2,
        threads: [done(INJECTION), done(OVERRUN), EMPTY, UNSAVED],
        status: ['deep-review: success'],
      },
      {
        ...{ comments: 1, reviews: 2, status: ['deep-review: success'] },
        threads: [INJECTION, OVERRUN, EMPTY, UNSAVED].map(done),
      },
    ]);
    const fates = seen.map(({ report }) =>
      (report?.ledger ?? [])
        .filter(({ round }) => round === (report?.round.number ?? 0) - 1)
        .map(({ id, fate }) => `${id} ${fate}`),
    );
    expect(fates).toEqual([
      [],
      ['C1 fixed', 'I1 fixed', 'I2 partly', 'S1 partly'],
      ['I1 partly', 'S1 unaddressed'],
      ['I1 fixed', 'I2 fixed', 'S1 fixed', 'S2 unaddressed'],
    ]);
    expect(standing(at.github).comments[0]).toContain('round 4');
    expect(quiet).toEqual([false, false, true]);
    boundCalls(seen);
  });
});

/** For `.ci/pictures.mjs`: what stands on the pull request, where somebody asked for it. */
function keep({ github: { state: of } }: WeeksLab): void {
  const file = process.env['POSTS_FILE'];
  if (file === undefined) return;
  const threads = of.threads.flatMap((thread) => thread['comments'] as readonly Readonly<Record<string, unknown>>[]);
  const [comment, review] = [of.comments[0]?.['body'], of.reviews[0]?.['body']];
  writeFileSync(file, JSON.stringify({ comment, review, threads }));
}

/** What docs/delivery.md says that a job asks of GitHub, per round. */
const BOUNDS = { of: 'a pull request of four rounds, all places on', reads: [12, 14, 16, 17], writes: 4 };

function boundCalls(seen: readonly Seen[]): void {
  const writes = seen.map((each) => changes(each).length);
  const reads = seen.map(({ calls }, round) => calls.length - (writes[round] ?? 0));
  // eslint-disable-next-line no-console -- the table that the documentation states
  console.log(
    [
      'round | reads | writes',
      ...reads.map((count, round) => `${String(round + 1)} | ${String(count)} | ${String(writes[round])}`),
    ].join('\n'),
  );
  for (const [round, count] of reads.entries()) expect(count).toBeLessThanOrEqual(BOUNDS.reads[round] ?? 0);
  for (const count of writes) expect(count).toBeLessThanOrEqual(BOUNDS.writes);
}

describe('the artifact of a red round is lost', () => {
  /** A round that mends nothing, and of which nobody says anything. */
  const silent = { files: { 'src/more.js': 'export const more = 1;\n' }, ann: [], ben: [] };

  test('the comment still knows what was open', async () => {
    const at = await open();
    await play(at, first);
    at.expire();
    const next = await play(at, silent);
    expect(colour(next)).toBe(RED);
    expect(next.annotation).toContain('C1 “The id of a request becomes part of the query” (carried');
    expect(next.report?.round.number).toBe(2);
    expect(standing(at.github).comments).toHaveLength(1);
  });

  test('not where somebody else wrote in it', async () => {
    const at = await open();
    await play(at, first);
    at.expire();
    const [comment] = state(at).comments;
    const body = String(comment?.['body']).replace(/"findings":\[.*\],"complete"/, '"findings":[],"complete"');
    expect(body).not.toBe(comment?.['body']);
    edited(state(at), must(comment), { login: MAINTAINER, body });
    const next = await play(at, silent);
    expect(colour(next)).toBe('failure, incomplete, exit 2');
    expect(next.annotation).toContain('What an earlier round found is not known');
    expect(next.annotation).toContain('/deep-review restart');
  });

  test('not where a stranger writes one like it', async () => {
    const at = await open();
    await play(at, first);
    at.expire();
    const [comment] = state(at).comments;
    const body = String(comment?.['body']).replace(/"findings":\[.*\],"complete"/, '"findings":[],"complete"');
    removed(state(at), must(comment), MAINTAINER);
    at.comment('eve', body);
    expect(colour(await play(at, silent))).toBe('failure, incomplete, exit 2');
  });
});

describe('by token', () => {
  const DENIED = /^Deep Review \(not posted\)::/;

  test('none: nothing is posted, the check is the same', async () => {
    const at = await open();
    const seen = await play(at, first, { token: '' });
    expect([colour(seen), seen.calls]).toEqual([RED, []]);
    expect(seen.warnings).toEqual([expect.stringContaining('the step has no token')]);
    expect(seen.summary).toContain('The id of a request becomes part of the query');
  });

  test('of a run for a fork: one calm line each, no warning', async () => {
    const at = await open(EVERYWHERE, { isFork: true });
    const seen = await play(at, first, { token: 'ghs_fork' });
    expect([colour(seen), changes(seen), seen.warnings]).toEqual([RED, [], []]);
    for (const place of ['comment', 'inline-comments', 'status'])
      expect(seen.log).toContain(`${place}: not posted, since the token of a run for a fork may only read`);
  });

  test('that may only read, for no such reason: each permission is named', async () => {
    const at = await open();
    const seen = await play(at, first, { token: 'ghs_fork' });
    expect([colour(seen), changes(seen)]).toEqual([RED, []]);
    const [warning = '', ...others] = seen.warnings;
    expect(others).toEqual([]);
    expect(warning).toMatch(DENIED);
    expect(warning).toContain('`permissions: { pull-requests: write }`');
    expect(warning).toContain('`permissions: { statuses: write }`');
  });

  test('as the recipe has it: comment and review; a thread that it may not resolve stays open and is said', async () => {
    const at = await open('comment: sticky\ninline-comments: on\n');
    const seen = await play(at, first, { token: 'ghs_recipe' });
    expect([colour(seen), seen.warnings]).toEqual([RED, []]);
    const later = await play(at, second, { token: 'ghs_recipe' });
    expect(colour(later)).toBe(GREEN);
    const { comments, threads } = standing(at.github);
    expect([comments.length, threads]).toEqual([1, [INJECTION, OVERRUN, EMPTY]]);
    expect([...later.warnings, later.log].join('\n')).toContain('`contents: write`');
  });
});

describe('elsewhere', () => {
  test('a server of one’s own, below its path', async () => {
    const at = await open(EVERYWHERE, { prefix: '/api/v3' });
    const seen = await play(at, first);
    expect([colour(seen), placesOf(at, seen), seen.warnings]).toEqual([RED, ALL, []]);
  });

  test('from the command line, with the report alone: the second time nothing changes', async () => {
    const at = await open('');
    const seen = await play(at, first);
    expect([colour(seen), placesOf(at, seen)]).toEqual([RED, { ...ALL, comments: 0, threads: 0, status: [] }]);
    const folder = mkdtempSync(join(tmpdir(), 'deliver-'));
    try {
      const file = join(folder, 'report.json');
      writeFileSync(file, JSON.stringify(seen.report));
      const calls = async (): Promise<readonly string[]> => {
        const before = at.github.calls.length;
        await deliver(at, file);
        return at.github.calls.slice(before).map(({ name }) => name);
      };
      expect((await calls()).filter((name) => /^(POST|PATCH)/.test(name)).sort()).toEqual([COMMENT, REVIEW, STATUS]);
      expect(placesOf(at, seen)).toEqual(ALL);
      expect((await calls()).filter((name) => /^(POST|PATCH)|Resolve/.test(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

async function deliver(at: WeeksLab, file: string): Promise<string> {
  const program = join(process.env['ACTION_DIRECTORY'] ?? resolve('.'), 'dist/index.js');
  const flags = ['--comment', 'sticky', '--inline-comments', 'on', '--status', 'on'];
  const env = { PATH: process.env['PATH'] ?? '', GITHUB_TOKEN: 'ghs_test', GITHUB_API_URL: at.github.url };
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'deliver', file, ...flags], { env });
  return stdout;
}

describe('on demand', () => {
  test('a label: until it is there nobody is asked, and comment and status say how', async () => {
    const at = await openDelivery(`${EVERYWHERE}when: 'label: review me'\n`);
    lab = at;
    const before = await play(at, first);
    expect([colour(before), before.asked]).toEqual(['failure, incomplete, exit 2', []]);
    expect(standing(at.github).comments[0]).toContain('review me');
    expect(standing(at.github).statuses(headOf(before))).toEqual(['deep-review: error']);
    const after = await one(at.run({ label: 'review me' }));
    expect([colour(after), after.asked]).toEqual([RED, ['ann: review', 'ben: review']]);
    expect(placesOf(at, after)).toEqual({ ...ALL, artifacts: 4 });
  });

  test('a command of somebody who may write', async () => {
    const at = await openDelivery(`${EVERYWHERE}when: command\n`);
    lab = at;
    const before = await play(at, first);
    expect([colour(before), before.asked]).toEqual(['failure, incomplete, exit 2', []]);
    at.comment(MAINTAINER, '/deep-review run');
    const after = await at.again();
    expect([colour(after), after.asked]).toEqual([RED, ['ann: review', 'ben: review']]);
    expect(placesOf(at, after)).toEqual({ ...ALL, artifacts: 4 });
  });
});

test('docs/delivery.md states these figures', () => {
  const page = readFileSync('docs/delivery.md', 'utf8');
  for (const [round, count] of BOUNDS.reads.entries())
    expect(page).toMatch(new RegExp(`^\\| ${String(round + 1)} +\\| ${String(count)} +\\|`, 'm'));
  expect(page).toContain(`at most ${String(BOUNDS.writes)} of them change something`);
});
