/** A made-up pull request over four rounds: what is pushed, what two reviewers say of it, and what everybody then sees on GitHub. */
import { restReview } from '../github-server/reviews.js';
import type { GithubServer } from '../github-server/server.js';
import type { Files } from '../repository.js';
import { openWeeks, type RunWish, type Seen, type WeeksLab, type WeeksWish } from '../weeks/lab.js';
import { CONFIG, configOf, one } from '../weeks/story.js';
import type { Claim } from '../weeks/vendors.js';

const FILE = 'src/store.js';
const BEFORE = `import { db } from './db.js';

export function load(id) {
  return db.get(id);
}

export function save(item) {
  db.put(item.id, item);
}
`;

/** Lines of head, in the broken and in the mended form. */
const LINES = {
  load: [
    "  return db.query('select * from items where id = ' + id);",
    "  return db.query('select * from items where id = ?', [id]);",
  ],
  remove: [
    '  for (let at = 0; at <= items.length; at += 1) db.delete(items[at].id);',
    '  for (let at = 0; at < items.length; at += 1) db.delete(items[at].id);',
  ],
  total: [
    '  return items.reduce((sum, item) => sum + item.price);',
    '  return items.reduce((sum, item) => sum + item.price, 0);',
  ],
  rename: ['  for (const item of items) item.name = name;', '  for (const item of items) save({ ...item, name });'],
} as const;
type Part = keyof typeof LINES;

/** The file at head: each part broken, mended or not there yet. */
function store(parts: Readonly<Partial<Record<Part, 'broken' | 'mended'>>>): string {
  const line = (part: Part): string => LINES[part][parts[part] === 'mended' ? 1 : 0];
  return [
    "import { db } from './db.js';",
    '',
    'export function load(id) {',
    line('load'),
    '}',
    '',
    'export function save(item) {',
    '  db.put(item.id, item);',
    '}',
    '',
    'export function remove(items) {',
    line('remove'),
    '}',
    '',
    'export function total(items) {',
    line('total'),
    '}',
    ...(parts.rename ? ['', 'export function rename(items, name) {', line('rename'), '}'] : []),
    '',
  ].join('\n');
}

const at = (part: Part): number => ({ load: 4, remove: 12, total: 16, rename: 20 })[part];
const claim = (part: Part, more: Pick<Claim, 'title' | 'body'> & Partial<Claim>): Claim => ({
  ...{ path: FILE, line: at(part), code: LINES[part][0], fix: LINES[part][1] },
  ...more,
});

export const CLAIMS = {
  injection: claim('load', {
    title: 'The id of a request becomes part of the query',
    body: '`id` comes from the address of the request, and `load` puts it into the text of the query. Whoever calls the page can read and delete every table.',
  }),
  overrun: claim('remove', {
    title: '`remove` reads behind the last item',
    body: 'The loop runs once too often: `items[items.length]` is `undefined`, and reading its `id` throws after everything was deleted.',
    severity: 'important',
  }),
  empty: claim('total', {
    title: '`total` throws for an empty basket',
    body: '`reduce` without a first value throws a `TypeError` when there are no items; with one item it gives the item and not its price.',
    severity: 'important',
  }),
  words: {
    ...{ title: 'Say in a comment what `save` keeps', path: FILE, line: 8, code: '  db.put(item.id, item);' },
    ...{ body: 'A reader cannot see that an item of the same id is replaced.', severity: 'suggestion' },
  },
  unsaved: claim('rename', {
    title: '`rename` changes the items and saves none of them',
    body: 'The new name is lost with the process: nothing calls `save`.',
    severity: 'important',
  }),
  loop: {
    ...{
      title: 'Name the parameter of `rename` after what it holds',
      path: FILE,
      line: 19,
      code: 'export function rename(items, name) {',
    },
    ...{ body: '`name` says neither whose it is nor that it is new.', severity: 'suggestion' },
  },
} as const satisfies Readonly<Record<string, Claim>>;

export interface Round {
  readonly files: Files;
  readonly ann: readonly Claim[];
  readonly ben: readonly Claim[];
}

const { injection, overrun, empty, words, unsaved, loop } = CLAIMS;
export const ROUNDS: readonly Round[] = [
  {
    files: { [FILE]: store({ load: 'broken', remove: 'broken', total: 'broken' }) },
    ann: [injection, overrun, words],
    ben: [injection, overrun, empty],
  },
  {
    files: { [FILE]: store({ load: 'mended', remove: 'mended', total: 'broken' }) },
    ann: [empty, words],
    ben: [empty],
  },
  {
    files: { [FILE]: store({ load: 'mended', remove: 'mended', total: 'broken', rename: 'broken' }) },
    ann: [empty, unsaved, loop],
    ben: [{ ...empty, title: 'An empty basket makes `total` throw' }, unsaved],
  },
  {
    files: { [FILE]: store({ load: 'mended', remove: 'mended', total: 'mended', rename: 'mended' }) },
    ann: [],
    ben: [],
  },
];

export const EVERYWHERE = 'comment: sticky\ninline-comments: on\nstatus: on\n';

/** A repository whose base posts everywhere, or as the given lines say. */
export const openDelivery = (posts = EVERYWHERE, wish: WeeksWish = {}): Promise<WeeksLab> =>
  openWeeks(
    (command) => ({
      'src/db.js': 'export const db = {};\n',
      [FILE]: BEFORE,
      [CONFIG]: `${configOf('ann', 'ben')(command)}${posts}`,
    }),
    { isToday: true, ...wish },
  );

/** Pushes a round and lets the reviewers say what they say of it. */
export function push(lab: WeeksLab, { files, ann, ben }: Round): string {
  lab.vendors.say('ann', { claims: ann });
  lab.vendors.say('ben', { claims: ben });
  return lab.push(files);
}

/** A round from its push to the end of its job. */
export async function play(lab: WeeksLab, round: Round, wish: RunWish = {}): Promise<Seen> {
  push(lab, round);
  return one(lab.run(wish));
}

type Json = Readonly<Record<string, unknown>>;

/** What stands on the pull request, as everybody sees it. */
export interface Standing {
  readonly comments: readonly string[];
  /** Words of the reviews themselves. */
  readonly reviews: readonly string[];
  /** Line, first words and state of each thread, oldest first. */
  readonly threads: readonly string[];
  /** Newest state of each status of a commit. */
  readonly statuses: (sha: string) => readonly string[];
}

const bot = (each: Json): boolean => (each['user'] as { readonly login: string }).login === 'github-actions[bot]';

export function standing({ state }: Pick<GithubServer, 'state'>): Standing {
  return {
    comments: state.comments.filter(bot).map(({ body }) => body as string),
    reviews: state.reviews.map((review) => restReview(review)['body'] as string),
    threads: state.threads.map((thread) => {
      const [first] = thread['comments'] as readonly Json[];
      const [, title = 'without a title'] = /^\*\*\w+\. (.+?)\*\*/.exec(first?.['body'] as string) ?? [];
      return `${String(thread['originalLine'])}: ${title}${thread['isResolved'] === true ? ' (resolved)' : ''}`;
    }),
    statuses: (sha) => {
      const of = state.statuses.filter((status) => status['sha'] === sha);
      const contexts = [...new Set(of.map(({ context }) => context as string))];
      return contexts.map(
        (context) => `${context}: ${of.find((status) => status['context'] === context)?.['state'] as string}`,
      );
    },
  };
}

export const RED = 'failure, fail, exit 1';
export const GREEN = 'success, pass, exit 0';

export const headOf = ({ report }: Seen): string => report?.change?.head ?? '';

/** What was delivered where, in numbers. */
export function placesOf(at: WeeksLab, seen: Seen): object {
  const { comments, threads, statuses } = standing(at.github);
  const artifacts = Object.values(at.github.state.artifacts).flat().length;
  return { comments: comments.length, threads: threads.length, status: statuses(headOf(seen)), artifacts };
}
/** After the first round, when everything was delivered. */
export const ALL = { comments: 1, threads: 3, status: ['deep-review: failure'], artifacts: 2 };

export const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
export const REVIEW = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
export const STATUS = 'POST /repos/{owner}/{repo}/statuses/{sha}';
