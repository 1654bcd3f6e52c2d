/** Who asks GitHub, and what that token may do: a table written by hand from the documentation of permissions; refusals in GitHub's words. */
export type Level = 'none' | 'read' | 'write';
type Permission = 'actions' | 'contents' | 'issues' | 'pull-requests' | 'statuses';
export type Rights = Readonly<Partial<Record<Permission, Level>>>;

/** Whose token it is, and what it may. What is not named is not given, as in `permissions:` of a workflow. */
export interface Token {
  /** As the REST half says it: an app's name ends with `[bot]`. */
  readonly login: string;
  readonly rights: Rights;
}

const JOB = 'github-actions[bot]';
const all = (level: Level): Rights => ({
  ...{ actions: level, contents: level, issues: level },
  ...{ 'pull-requests': level, statuses: level },
});

/** Tokens of a job by the kind of its workflow. */
export const TOKENS = {
  /** Everything that a repository may give to its own jobs. */
  full: { login: JOB, rights: all('write') },
  /** What README asks for: comments and a review, no thread resolved, no status. */
  recipe: { login: JOB, rights: { actions: 'read', contents: 'read', 'pull-requests': 'write' } },
  /** Of a run for a fork, and of Dependabot: whatever the workflow asks for, it may only read. */
  fork: { login: JOB, rights: all('read') },
} as const satisfies Readonly<Record<string, Token>>;

type Need = readonly [Permission, Exclude<Level, 'none'>];

/** Method and route → what it takes; one of several is enough. Routes that are not here take what every token has. */
const NEEDS: readonly (readonly [method: string, route: RegExp, needs: readonly Need[]])[] = [
  ['POST', /\/actions\/runs\/\{run_id\}\/rerun/, [['actions', 'write']]],
  ['GET', /\/actions\//, [['actions', 'read']]],
  ['GET', /\/git\/ref\//, [['contents', 'read']]],
  // Either of both: a pull request is an issue as well.
  [
    'GET',
    /\/issues\//,
    [
      ['issues', 'read'],
      ['pull-requests', 'read'],
    ],
  ],
  [
    'POST',
    /\/issues\/\{issue_number\}\/comments$/,
    [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
  ],
  [
    'PATCH',
    /\/issues\/comments\//,
    [
      ['issues', 'write'],
      ['pull-requests', 'write'],
    ],
  ],
  ['GET', /\/pulls\//, [['pull-requests', 'read']]],
  ['GET', /\/commits\/\{commit_sha\}\/pulls$/, [['pull-requests', 'read']]],
  ['POST', /\/pulls\//, [['pull-requests', 'write']]],
  ['PATCH', /\/pulls\//, [['pull-requests', 'write']]],
  ['GET', /\/commits\/\{ref\}\/status/, [['statuses', 'read']]],
  ['POST', /\/statuses\//, [['statuses', 'write']]],
];

export const has = ({ rights }: Token, [permission, level]: Need): boolean => {
  const given = rights[permission] ?? 'none';
  return given === 'write' || given === level;
};

export interface Refusal {
  readonly status: number;
  readonly body: { readonly message: string };
}

export const FORBIDDEN = 'Resource not accessible by integration';

/** Why a request is refused; `null` when it is not. `tokens` by their text; `null`: this server looks at none. */
export function refusal(
  asked: { readonly method: string; readonly route: string; readonly token: string },
  tokens: Readonly<Record<string, Token>> | null,
): Refusal | null {
  if (tokens === null) return null;
  const token = tokens[asked.token];
  if (asked.token === '') return { status: 401, body: { message: 'Requires authentication' } };
  if (!token) return { status: 401, body: { message: 'Bad credentials' } };
  // An app has no user of its own: its token may not ask who it is in this half of the API.
  if (asked.route === '/user' && token.login.endsWith('[bot]')) return { status: 403, body: { message: FORBIDDEN } };
  const [, , needs] = NEEDS.find(([method, route]) => method === asked.method && route.test(asked.route)) ?? [];
  if (!needs || needs.some((need) => has(token, need))) return null;
  return { status: 403, body: { message: FORBIDDEN } };
}

/** The token of an Authorization header. */
export const tokenIn = (header: string | undefined): string => /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1] ?? '';
