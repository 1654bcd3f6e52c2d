/** What is written to GitHub: comments and statuses; a rule of GitHub for each that it would refuse. Reviews: `reviews.ts`. */
import { commitsOf, type RepositoryGit } from './pull-diff.js';
import type { Token } from './rights.js';

type Json = Readonly<Record<string, unknown>>;

interface End {
  readonly sha?: string;
  readonly ref?: string;
  readonly repo?: { readonly full_name?: string } | null;
}
export type Pull = Json & { readonly number: number; readonly base?: End; readonly head?: End };

export interface Actor {
  readonly login: string;
  readonly type: string;
}

/** What the server keeps of posts. Lists are replaced, never changed in place. */
export interface PostsState {
  /** Comments of the conversation, as the REST half gives them. */
  comments: readonly Json[];
  reviews: readonly Json[];
  threads: readonly Json[];
  statuses: readonly Json[];
  /** Comments that are gone: what GraphQL's timeline says of them. */
  deletions: readonly Json[];
  /** Id of a comment → who edited it last, and when. */
  edits: Readonly<Record<string, { readonly editor: string; readonly at: string }>>;
  /** Pull requests, each with `number`, `base` and `head`. */
  readonly pulls: readonly Pull[];
  /** `null`: no rule that needs git is looked at. */
  readonly git: RepositoryGit | null;
  /** The time at GitHub. */
  readonly now: () => string;
}

export interface Written {
  readonly status: number;
  readonly body: unknown;
}

/** Characters of a body; GitHub counts them as a database does, which is not said. */
export const MAX_BODY = 65_536;
const MAX_DESCRIPTION = 140;
const MAX_STATUSES = 1000;

export const actorOf = (login: string): Actor => ({ login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });

const invalid = (...errors: readonly unknown[]): Written => ({
  status: 422,
  body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
});
export const unprocessable = (...errors: readonly string[]): Written => ({
  status: 422,
  body: { message: 'Unprocessable Entity', errors, documentation_url: 'https://docs.github.com/rest' },
});
export const missing: Written = { status: 404, body: { message: 'Not Found' } };

/** Numbers of what is made, one after the other. */
let numbers = 1000;
export const nextId = (): number => (numbers += 1);

export interface Wish {
  readonly state: PostsState;
  readonly token: Token;
  /** Parameters of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly body: Json;
}

export const pullOf = ({ state, path }: Wish): Pull | undefined =>
  state.pulls.find(({ number }) => String(number) === (path['issue_number'] ?? path['pull_number']));
export const headOf = (pull: Pull, end: 'base' | 'head'): string => pull[end]?.sha ?? '';

function textFaults(body: unknown): Written | null {
  if (typeof body !== 'string' || body.trim() === '')
    return invalid({ resource: 'IssueComment', code: 'missing_field', field: 'body' });
  const tooLong = { resource: 'IssueComment', code: 'unprocessable', field: 'data' };
  return body.length > MAX_BODY
    ? invalid({ ...tooLong, message: `Body is too long (maximum is ${String(MAX_BODY)} characters)` })
    : null;
}

/** An app that is no collaborator cannot speak where a conversation is locked. */
export const locked = (pull: Pull | undefined, token: Token, verb: string): Written | null =>
  pull?.['locked'] === true && token.login.endsWith('[bot]')
    ? { status: 403, body: { message: `Unable to ${verb} comment because issue is locked.` } }
    : null;

/** A comment as the REST half gives it. */
export function commentOf(
  state: PostsState,
  said: { readonly pull: number; readonly login: string; readonly body: string },
): Json {
  const [id, at] = [nextId(), state.now()];
  const api = `https://api.github.com/repos/o/n/issues`;
  return {
    ...{
      id,
      node_id: `IC_${String(id)}`,
      url: `${api}/comments/${String(id)}`,
      issue_url: `${api}/${String(said.pull)}`,
    },
    html_url: `https://github.com/o/n/pull/${String(said.pull)}#issuecomment-${String(id)}`,
    ...{ user: actorOf(said.login), body: said.body, created_at: at, updated_at: at, author_association: 'NONE' },
    ...(said.login.endsWith('[bot]') && { performed_via_github_app: { slug: said.login.replace('[bot]', '') } }),
  };
}

export function createComment(wish: Wish): Written {
  const { state, token, body } = wish;
  const pull = pullOf(wish);
  if (!pull) return missing;
  const wrong = locked(pull, token, 'create') ?? textFaults(body['body']);
  if (wrong) return wrong;
  const made = commentOf(state, { pull: pull.number, login: token.login, body: String(body['body']) });
  state.comments = [...state.comments, made];
  return { status: 201, body: made };
}

export function updateComment({ state, token, path, body }: Wish): Written {
  const known = state.comments.find(({ id }) => String(id) === path['comment_id']);
  if (!known) return missing;
  const number = Number(String(known['issue_url']).split('/').at(-1));
  const pull = state.pulls.find((each) => each.number === number);
  const wrong = locked(pull, token, 'update') ?? textFaults(body['body']);
  if (wrong) return wrong;
  return { status: 200, body: edited(state, known, { login: token.login, body: String(body['body']) }) };
}

/** Somebody changes a comment: GitHub keeps who and when. */
export function edited(state: PostsState, known: Json, said: { readonly login: string; readonly body: string }): Json {
  const at = state.now();
  const changed = { ...known, body: said.body, updated_at: at };
  state.comments = state.comments.map((each) => (each === known ? changed : each));
  state.edits = { ...state.edits, [String(known['id'])]: { editor: said.login, at } };
  return changed;
}

/** Somebody removes a comment: it is gone, and the timeline says whose it was. */
export function removed(state: PostsState, known: Json, by: string): void {
  state.comments = state.comments.filter((each) => each !== known);
  const id = nextId();
  const { login } = known['user'] as Actor;
  const said = { __typename: 'CommentDeletedEvent', id: `CDE_${String(id)}`, databaseId: id, createdAt: state.now() };
  const pull = Number(String(known['issue_url']).split('/').at(-1));
  state.deletions = [...state.deletions, { ...said, pull, actor: by, deletedCommentAuthor: login }];
}

/** A commit that no branch holds any more is there all the same. */
function isCommit(git: RepositoryGit | null, sha: string): boolean {
  try {
    return git === null || git('cat-file', '-t', sha) === 'commit';
  } catch {
    return false;
  }
}

export function createStatus({ state, token, path, body }: Wish): Written {
  const sha = path['sha'] ?? '';
  const { state: said, description = null, target_url: target = null, context = 'default' } = body;
  if (!isCommit(state.git, sha)) return invalid(`No commit found for SHA: ${sha}`);
  if (typeof description === 'string' && description.length > MAX_DESCRIPTION)
    return invalid({
      resource: 'Status',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    });
  if (typeof target === 'string' && !/^https?:\/\//.test(target))
    return invalid({ resource: 'Status', code: 'custom', message: 'Target URL must use http(s) scheme' });
  const before = state.statuses.filter((each) => each['sha'] === sha && each['context'] === context);
  if (before.length >= MAX_STATUSES)
    return invalid({
      resource: 'Status',
      code: 'custom',
      message: 'This SHA and context has reached the maximum number of statuses.',
    });
  const [id, at] = [nextId(), state.now()];
  const made = {
    ...{ id, state: said, description, target_url: target, context },
    creator: actorOf(token.login),
    created_at: at,
    updated_at: at,
  };
  state.statuses = [{ ...made, sha }, ...state.statuses];
  return { status: 201, body: made };
}

export const commitsOfPull = ({ git }: PostsState, pull: Pull): readonly string[] =>
  git === null ? [] : commitsOf(git, headOf(pull, 'base'), headOf(pull, 'head'));
