/** Whether a run reviews: labels, commands, and what is skipped, by the event as GitHub tells it. */
import { describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '../../src/domain/change.js';
import type { Comment, People } from '../../src/domain/consolidation.js';
import { ALWAYS, type Demand, SKIPS_NOTHING, type SkipRules } from '../../src/domain/demand.js';
import {
  type AccountCommit,
  type AccountCommits,
  accountToCheck,
  decideDemand,
  type Demanded,
  readEvent,
} from '../../src/event/event.js';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const PUSHED = '2026-11-01T10:00:00Z';
const [BEFORE, AFTER] = ['2026-11-01T09:59:59Z', '2026-11-01T10:00:01Z'];
const PAGE = 'https://github.com/o/n/pull/7';

interface Told {
  readonly event?: string | null;
  readonly action?: string;
  readonly label?: string;
  readonly labels?: readonly string[];
  readonly draft?: boolean;
  readonly author?: string;
  /** The payload itself, beside the pull request. */
  readonly more?: object;
  readonly demand?: Partial<Demand>;
  readonly skip?: Partial<SkipRules>;
  readonly comments?: readonly Partial<Comment>[] | null;
  readonly undecided?: readonly string[];
  readonly pushers?: readonly string[];
  readonly files?: readonly Partial<ChangedFile>[];
  readonly commits?: AccountCommits | null;
}

const file = (more: Partial<ChangedFile>): ChangedFile => ({
  ...{ path: 'src/a.js', previousPath: null, status: 'modified', added: 3, deleted: 1, kind: 'source', hunks: [] },
  blobs: null,
  ...more,
});

function comment(more: Partial<Comment>, index: number): Comment {
  const createdAt = more.createdAt ?? AFTER;
  return {
    ...{ kind: 'issue', url: `${PAGE}#c${String(index)}`, author: 'mara', bot: false, body: '/deep-review run' },
    ...{ createdAt, updatedAt: createdAt, edited: false, settled: false, thread: null, place: null },
    ...more,
  };
}

function factsOf(told: Told): Parameters<typeof decideDemand>[0] {
  const { event: name = 'pull_request', action = 'synchronize', labels = [], draft = false, author = 'ada' } = told;
  const pull = {
    ...{
      number: 7,
      draft,
      user: { login: author },
      updated_at: PUSHED,
      labels: labels.map((each) => ({ name: each })),
    },
    ...{ head: { sha: HEAD, ref: 'topic' }, base: { sha: OTHER, ref: 'main' } },
  };
  const label = told.label === undefined ? {} : { label: { name: told.label } };
  const payload = { action, ...label, pull_request: pull, sender: { login: 'mara' }, ...told.more };
  const people: People = {
    ...{ comments: told.comments === null ? null : (told.comments ?? []).map(comment) },
    ...{ writers: ['mara', 'ada'], admins: [], author },
    ...(told.undecided && { undecided: told.undecided }),
  };
  return {
    demand: { ...ALWAYS, skip: { ...SKIPS_NOTHING, ...told.skip }, ...told.demand },
    event: readEvent(name === null ? null : { name, payload }),
    change: {
      files: (told.files ?? [{}]).map(file),
      commits: [{ sha: HEAD, subject: '', body: '', author: '', date: '' }],
      head: HEAD,
    },
    people,
    pushers: told.pushers ?? ['ada'],
    reads: ['.github/deep-review.yml', 'docs/review-notes.md', 'CONTRIBUTING.md'],
    commits: told.commits ?? null,
  };
}

const decided = (told: Told): Demanded => decideDemand(factsOf(told));
/** `review`, else what is concluded: `skipped`, `skipped, pass`, `unasked` … */
function outcome(told: Told): string {
  const { unreviewed } = decided(told);
  return unreviewed === null ? 'review' : `${unreviewed.kind}${unreviewed.passes ? ', pass' : ''}`;
}

describe('when: label', () => {
  const when = { label: 'Review' };

  test.each<[string, Told, string]>([
    ['the label is added', { action: 'labeled', label: 'review', labels: ['review'] }, 'review'],
    ['… in other letters', { action: 'labeled', label: 'REVIEW' }, 'review'],
    [
      '… and was taken off since: a re-run has the same event',
      { action: 'labeled', label: 'review', labels: [] },
      'review',
    ],
    ['… on pull_request_target', { event: 'pull_request_target', action: 'labeled', label: 'review' }, 'review'],
    ['… to an issue', { event: 'issues', action: 'labeled', label: 'review' }, 'unasked'],
    [
      'another label is added while it is on',
      { action: 'labeled', label: 'bug', labels: ['review', 'bug'] },
      'unasked',
    ],
    ['a label that only begins so', { action: 'labeled', label: 'review-later' }, 'unasked'],
    ['it is taken off', { action: 'unlabeled', label: 'review' }, 'unasked'],
    ['a push while it is on: it was added to another head', { labels: ['review'] }, 'unasked'],
    ['opened with it on: that is an event of its own', { action: 'opened', labels: ['review'] }, 'unasked'],
    ['reopened while it is on', { action: 'reopened', labels: ['review'] }, 'unasked'],
    ['somebody comments /deep-review run', { comments: [{}] }, 'unasked'],
    ['an action `labeled` without a label', { action: 'labeled' }, 'unasked'],
    ['a label whose name is no text', { action: 'labeled', more: { label: { name: 7 } } }, 'unasked'],
  ])('%s: %#', (_, told, expected) => {
    expect(outcome({ ...told, demand: { when } })).toBe(expected);
  });

  test('says how: add it, or add it again where it is still on', () => {
    expect(decided({ demand: { when } }).unreviewed?.how).toBe('add the label `Review`');
    const on = decided({ demand: { when }, labels: ['review'] });
    expect(on.unreviewed?.how).toBe('remove the label `Review` and add it again');
  });

  test('says who asked', () => {
    const { asked } = decided({ demand: { when }, action: 'labeled', label: 'review' });
    expect(asked).toBe('asked for by the label `review` of @mara');
  });

  test('a name with backticks closes no span', () => {
    expect(decided({ demand: { when: { label: 'a`b' } } }).unreviewed?.how).toBe("add the label `a'b`");
  });
});

describe('when: command', () => {
  const when = 'command';

  test.each<[string, Told, string]>([
    ['after the push, by someone with write access', { comments: [{}] }, 'review'],
    ['… by the author of the change', { comments: [{ author: 'ada' }] }, 'review'],
    ['… by the one who pushed last', { comments: [{ author: 'mara' }], pushers: ['mara'] }, 'review'],
    ['… in other letters of the login', { comments: [{ author: 'Mara' }] }, 'review'],
    ['… with words behind it', { comments: [{ body: '/deep-review run please' }] }, 'review'],
    ['… below other words', { comments: [{ body: 'Looks good.\r\n\r\n/deep-review run\r\n' }] }, 'review'],
    ['… in a review', { comments: [{ kind: 'review' }] }, 'review'],
    ['… and another that does not count', { comments: [{ author: 'eve' }, {}, { edited: true }] }, 'review'],
    ['before the push', { comments: [{ createdAt: BEFORE }] }, 'unasked'],
    ['in the second of the push', { comments: [{ createdAt: PUSHED }] }, 'unasked'],
    ['edited', { comments: [{ edited: true }] }, 'unasked'],
    ['by a reader', { comments: [{ author: 'eve' }] }, 'unasked'],
    ['by an app', { comments: [{ bot: true }] }, 'unasked'],
    ['quoted', { comments: [{ body: '> /deep-review run' }] }, 'unasked'],
    ['in a fence', { comments: [{ body: '```\n/deep-review run\n```' }] }, 'unasked'],
    ['indented as code', { comments: [{ body: '    /deep-review run' }] }, 'unasked'],
    ['hidden', { comments: [{ body: '<!--\n/deep-review run\n-->' }] }, 'unasked'],
    ['not at the beginning of a line', { comments: [{ body: 'try /deep-review run' }] }, 'unasked'],
    ['another word', { comments: [{ body: '/deep-review runner' }] }, 'unasked'],
    ['another command', { comments: [{ body: '/deep-review restart it is gone' }] }, 'unasked'],
    ['a time that cannot be read', { comments: [{ createdAt: 'soon' }] }, 'unasked'],
    ['the label of the same name', { action: 'labeled', label: 'command' }, 'unasked'],
    ['nobody', {}, 'unasked'],
  ])('%s', (_, told, expected) => {
    expect(outcome({ ...told, demand: { when } })).toBe(expected);
  });

  const commented = (url: string): Told => ({
    event: 'issue_comment',
    action: 'created',
    more: { pull_request: undefined, issue: { number: 7, pull_request: {} }, comment: { html_url: url } },
  });

  test.each<[string, Told, string]>([
    [
      'the comment of the event, however old its pull request says it is',
      { comments: [{ createdAt: BEFORE }] },
      'review',
    ],
    ['… that is no command', { comments: [{ body: 'thanks', createdAt: BEFORE }] }, 'unasked'],
    ['… edited since', { comments: [{ edited: true }] }, 'unasked'],
    ['… by a reader', { comments: [{ author: 'eve' }] }, 'unasked'],
    ['… deleted since', { comments: [] }, 'unasked'],
  ])('on issue_comment: %s', (_, told, expected) => {
    expect(outcome({ ...commented(`${PAGE}#c0`), ...told, demand: { when } })).toBe(expected);
  });

  test('on issue_comment an older command is none of this one', () => {
    const comments = [{ createdAt: BEFORE }, { body: 'thanks' }];
    expect(outcome({ ...commented(`${PAGE}#c1`), comments, demand: { when } })).toBe('unasked');
  });

  test.each<[string, Told]>([
    ['the comments cannot be read', { comments: null }],
    ['whether who asks may write is not known', { comments: [{ author: 'eve' }], undecided: ['eve'] }],
  ])('%s: nobody can say whether somebody asked, which never passes', (_, told) => {
    const { unreviewed } = decided({ ...told, demand: { when, unasked: 'pass' } });
    expect(unreviewed).toMatchObject({ kind: 'unasked', passes: false, why: expect.stringContaining('not known') });
  });

  test('a word that does not count is a problem with its reason', () => {
    const { problems } = decided({ comments: [{ author: 'eve' }, { edited: true }], demand: { when } });
    expect(problems.map(({ why }) => why)).toEqual(['@eve has no write access', 'the comment was edited']);
  });

  test('says how', () => {
    expect(decided({ demand: { when } }).unreviewed?.how).toContain('comment `/deep-review run`');
  });
});

test.each<[string, Told, string]>([
  ['`always`', { demand: { when: 'always' } }, 'review'],
  ['unasked: pass', { demand: { when: 'command', unasked: 'pass' } }, 'unasked, pass'],
  ['outside a workflow', { event: null, demand: { when: 'command' }, skip: { paths: ['src/**'] } }, 'review'],
  ['an empty change', { files: [], demand: { when: 'command' }, skip: { paths: ['docs/**'] } }, 'review'],
  ['a push: nobody could ask', { event: 'push', demand: { when: 'command' } }, 'review'],
  [
    'a merge group',
    { event: 'merge_group', demand: { when: { label: 'x' } }, more: { pull_request: undefined } },
    'review',
  ],
])('%s', (_, told, expected) => {
  expect(outcome(told)).toBe(expected);
});

describe('skip.paths', () => {
  const paths = (...names: readonly string[]): Partial<ChangedFile>[] => names.map((path) => ({ path }));
  const skip = { paths: ['docs/**', '*.md', 'assets/*'] };

  test.each<[string, readonly Partial<ChangedFile>[], string]>([
    ['every file', paths('docs/a.md', 'docs/x/b.md', 'README.md'), 'skipped, pass'],
    ['below a folder that is named with one star', paths('assets/x/y.png'), 'skipped, pass'],
    ['a dot file below it', paths('docs/.hidden.md'), 'skipped, pass'],
    ['one other file', paths('docs/a.md', 'src/a.js'), 'review'],
    ['a folder of the same name elsewhere', paths('src/docs/a.js'), 'review'],
    ['a file at the root below no folder', paths('sub/README.md'), 'review'],
    ['in other letters', paths('Docs/a.md'), 'review'],
    ['a name that only begins so', paths('docs.js'), 'review'],
    ['a rename into it', [{ path: 'docs/a.md', previousPath: 'src/a.js', status: 'renamed' }], 'review'],
    ['a rename out of it', [{ path: 'src/a.js', previousPath: 'docs/a.md', status: 'renamed' }], 'review'],
    ['a rename within it', [{ path: 'docs/b.md', previousPath: 'docs/a.md', status: 'renamed' }], 'skipped, pass'],
    ['a deleted file of it', [{ path: 'docs/a.md', status: 'deleted' }], 'skipped, pass'],
    ['a deleted file elsewhere', [{ path: 'src/a.js', status: 'deleted' }], 'review'],
    ['a file that steers agents', paths('docs/a.md', 'docs/AGENTS.md'), 'review'],
    ['… a folder of theirs', paths('docs/.claude/settings.json'), 'review'],
    ['… in other letters', paths('CLAUDE.MD'), 'review'],
    ['… deleted', [{ path: 'docs/CLAUDE.md', status: 'deleted' }], 'review'],
    ['… renamed away', [{ path: 'docs/x.md', previousPath: 'docs/GEMINI.md', status: 'renamed' }], 'review'],
    ['attributes', paths('docs/.gitattributes'), 'review'],
    ['an action', paths('docs/action.yml'), 'review'],
    ['what the review reads', paths('docs/review-notes.md'), 'review'],
    ['… in other letters', paths('Docs/Review-Notes.md', 'docs/REVIEW-NOTES.md'), 'review'],
    ['… the rules of the house', paths('CONTRIBUTING.md'), 'review'],
  ])('%s: %#', (_, files, expected) => {
    expect(outcome({ files, skip })).toBe(expected);
  });

  test('everything in .github/workflows is reviewed whatever is listed', () => {
    expect(outcome({ files: paths('.github/workflows/ci.yml'), skip: { paths: ['.github/**'] } })).toBe('review');
  });

  test('says by which patterns', () => {
    const { unreviewed } = decided({ files: paths('docs/a.md', 'README.md'), skip });
    expect(unreviewed?.why).toBe('every changed file matches `skip.paths` (`docs/**` and `*.md`)');
  });

  test('holds on a push too', () => {
    expect(outcome({ event: 'push', files: paths('docs/a.md'), skip })).toBe('skipped, pass');
  });
});

describe('skip.authors', () => {
  const BOT = 'renovate[bot]';
  const skip = { authors: ['dependabot[bot]', BOT] };
  const by = (more: Partial<AccountCommit> = {}): AccountCommit => ({
    ...{ sha: HEAD, author: BOT, committer: 'web-flow', verified: true },
    ...more,
  });
  const known = (...commits: readonly AccountCommit[]): AccountCommits => ({ kind: 'known', commits });
  const pushed = { skip, pushers: [BOT], author: BOT };

  test.each<[string, Told, string]>([
    ['it made every commit and pushed last', { commits: known(by()) }, 'skipped, pass'],
    ['… and committed it itself', { commits: known(by({ committer: BOT })) }, 'skipped, pass'],
    [
      '… in other letters',
      { pushers: ['Renovate[bot]'], commits: known(by({ author: 'RENOVATE[bot]' })) },
      'skipped, pass',
    ],
    ['a commit by somebody else', { commits: known(by({ sha: OTHER, author: 'eve' }), by()) }, 'review'],
    ['… by another listed account', { commits: known(by({ sha: OTHER, author: 'dependabot[bot]' }), by()) }, 'review'],
    ['its address in a commit without a signature', { commits: known(by({ verified: false })) }, 'review'],
    ['… signed by who committed it', { commits: known(by({ committer: 'eve' })) }, 'review'],
    ['… committed by no account', { commits: known(by({ committer: null })) }, 'review'],
    ['an author without an account', { commits: known(by({ author: null })) }, 'review'],
    ['somebody else pushed last', { pushers: ['eve'], commits: known(by()) }, 'review'],
    ['… or may have', { pushers: [BOT, 'eve'], commits: known(by()) }, 'review'],
    ['who pushed is not known', { pushers: [], commits: known(by()) }, 'review'],
    ['the head is not listed', { commits: known(by({ sha: OTHER })) }, 'review'],
    ['no commit is listed', { commits: known() }, 'review'],
    ['more than GitHub lists', { commits: known(...Array.from({ length: 250 }, () => by())) }, 'review'],
    ['GitHub does not tell', { commits: { kind: 'unknown', why: 'the API answered 500' } }, 'review'],
    ['nobody could be asked', { commits: null }, 'review'],
    [
      'an account that is not listed',
      { pushers: ['eve'], author: 'eve', commits: known(by({ author: 'eve' })) },
      'review',
    ],
    ['outside a pull request', { event: 'push', commits: known(by()) }, 'review'],
  ])('%s', (_, told, expected) => {
    expect(outcome({ ...pushed, ...told })).toBe(expected);
  });

  test('what keeps it from being skipped is said, of its own changes alone', () => {
    const why = (told: Told): (string | undefined)[] =>
      decided({ ...pushed, ...told }).problems.map((each) => each.why);
    expect(why({ commits: known(by({ verified: false })) })).toEqual([
      'GitHub did not verify the signature of aaaaaaaaaaaa',
    ]);
    expect(why({ commits: known(by({ committer: 'eve' })) })[0]).toContain('was committed by `eve`');
    expect(why({ pushers: [] })).toEqual(['who pushed last is not known']);
    expect(why({ pushers: ['mara'] })).toEqual(['`mara` pushed last']);
    expect(why({ pushers: ['mara'], author: 'ada' })).toEqual([]);
  });

  test('GitHub is asked only where the rule may apply', () => {
    const account = (told: Told): string | null => accountToCheck(factsOf({ ...pushed, ...told }));
    expect(account({})).toBe(BOT);
    expect(account({ pushers: ['eve'] })).toBeNull();
    expect(account({ pushers: [BOT, 'eve'] })).toBeNull();
    expect(account({ skip: {} })).toBeNull();
    expect(account({ event: null })).toBeNull();
  });
});

describe('what has to wait', () => {
  const big = [{ added: 400, deleted: 101 }];

  test.each<[string, Told, string]>([
    ['a draft', { draft: true, skip: { draft: true } }, 'mark it ready for review'],
    ['a label', { labels: ['No-Review'], skip: { labels: ['no-review'] } }, 'remove the label `No-Review`'],
    ['its size', { files: big, skip: { size: 500 } }, 'split it'],
  ])('%s is incomplete, and says how', (_, told, how) => {
    expect(decided(told).unreviewed).toMatchObject({ kind: 'skipped', passes: false, how });
    expect(decided({ ...told, demand: { when: 'always', unasked: 'pass' } }).unreviewed?.passes ?? false).toBe(false);
  });

  test.each<[string, Told]>([
    ['a draft that no rule names', { draft: true }],
    ['no draft', { skip: { draft: true } }],
    ['another label', { labels: ['bug'], skip: { labels: ['no-review'] } }],
    ['exactly so many lines', { files: big, skip: { size: 501 } }],
    ['generated lines', { files: [{ added: 9999, kind: 'generated' }, {}], skip: { size: 500 } }],
    ['labels that cannot be read', { skip: { labels: ['x'] }, more: { pull_request: { number: 7, labels: 'x' } } }],
  ])('%s is reviewed', (_, told) => {
    expect(outcome(told)).toBe('review');
  });

  test('who asks is heard before any rule', () => {
    const skip = { ...SKIPS_NOTHING, paths: ['src/**'], draft: true, labels: ['x'], size: 1 };
    const told = { draft: true, labels: ['x'], action: 'labeled', label: 'review' };
    expect(outcome({ ...told, demand: { when: { label: 'review' }, skip } })).toBe('review');
  });

  test('what passes comes before what waits', () => {
    expect(outcome({ draft: true, skip: { draft: true, paths: ['src/**'] } })).toBe('skipped, pass');
  });
});
