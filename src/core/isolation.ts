/** How far reviewers are kept apart enters; who may start together, and what people are told of it, leave. */
import type { Isolation } from '../domain/isolation.js';
import type { Problem } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';

/** What each way gives, in a line. */
export const ISOLATION_WORDS: Readonly<Record<Isolation, string>> = {
  root: 'own namespaces, made as root: a reviewer sees no other process and writes only its own folders',
  'user-namespace': 'own namespaces, made as a user: a reviewer sees no other process and writes only its own folders',
  sudo: 'own namespaces, made by sudo: a reviewer sees no other process, writes only its own folders, and cannot use sudo',
  none: 'none: reviewers are told apart by their descendants',
};

/** How to get namespaces. */
export const ISOLATION_FIX =
  'run on Linux with unprivileged user namespaces, with passwordless `sudo`, or as root with `CAP_SYS_ADMIN` (a hosted Ubuntu runner has the second)';

/** What a run without namespaces must say; none otherwise. `refused`: what each way was refused with; `readable`: what we were started with can be read. */
export function isolationProblems(
  isolation: Isolation,
  { refused, readable }: { readonly refused: readonly string[]; readonly readable: boolean },
): readonly Problem[] {
  if (isolation !== 'none') return [];
  const keys = readable
    ? 'what is in the environment of this step can be read by each of them, keys included'
    : 'the keys and the token of the run stand in no environment that they can read';
  const tried = refused.length === 0 ? '' : ` (${refused.join('; ')})`;
  return [
    {
      what: 'reviewers ran without a namespace of their own',
      why: `this machine gives none${tried}; ${keys}, but each could read what the others were given by \`env:\` and write what this user may write`,
      fix: `${ISOLATION_FIX}; \`isolation: required\` refuses to run without`,
    },
  ];
}

/** Why a run that requires namespaces does not begin. */
export function isolationRefused(refused: readonly string[]): Problem {
  return {
    what: '`isolation: required`: this machine gives no PID namespace',
    why: refused.join('; ') || 'only Linux has them',
    fix: ISOLATION_FIX,
  };
}

/**
 * Who starts together, in order. Without walls, code of head that a reviewer executes could write into what another one
 * writes, so those that execute it start when all others have ended and been read.
 */
export function startOrder(reviewers: readonly Reviewer[], isolation: Isolation): readonly (readonly Reviewer[])[] {
  const executes = ({ source }: Reviewer): boolean => source.kind === 'command' && source.executesHead;
  if (isolation !== 'none') return [reviewers];
  return [reviewers.filter((reviewer) => !executes(reviewer)), reviewers.filter(executes)];
}
