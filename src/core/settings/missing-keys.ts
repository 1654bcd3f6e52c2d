/** Why a job may have no keys enters; what to say of a key that is missing leaves: on these events no secret of the repository can be given. */
import type { Problem } from '../../domain/problem.js';

/** Who the secrets are kept from; `null`: nobody, they were just not given. */
export type Keyless = 'fork' | 'dependabot' | null;

type Advice = Pick<Problem, 'why' | 'fix'>;

const ADVICE: Readonly<Record<NonNullable<Keyless>, Advice>> = {
  fork: {
    why: 'the pull request comes from a fork, and GitHub gives its runs no secrets of this repository: the key is empty here whatever the workflow says',
    fix: 'a maintainer who has read the change pushes its head to a branch of this repository (`gh pr checkout <number>`, `git push origin HEAD:review/pr-<number>`) where the workflow runs on `push`: the check then stands at the same commit (docs/events.md, "Forks and Dependabot"); or use reviewers that need no key (`run:`)',
  },
  dependabot: {
    why: 'Dependabot caused this run, and GitHub gives it the Dependabot secrets only: those for Actions are empty here',
    fix: 'add the key under the same name at Settings → Secrets and variables → Dependabot, then run the job again',
  },
};

/** `null` where the ordinary advice (give a key) is right. */
export function keyAdvice(keyless: Keyless): Advice | null {
  return keyless === null ? null : ADVICE[keyless];
}
