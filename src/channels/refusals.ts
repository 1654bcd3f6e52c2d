/** Says why a place did not take what was posted, and what to do about it; where that is as it should be, no problem is made of it. */
import type { Answer, Posted, Posting } from '../seams.js';
import { apiReason } from '../text/wording.js';

/** A place of GitHub, and what a token needs to write there. */
export interface PostPlace {
  /** Name of the post, e.g. `comment`. */
  readonly name: string;
  /** e.g. `pull-requests: write`. */
  readonly permission: string;
}

export type FailedAnswer = Extract<Answer<unknown>, { readonly kind: 'failed' }>;

const OF_WHOM = { fork: 'a fork', dependabot: 'Dependabot' } as const;

/** What became of a post that GitHub did not take: one problem, or one calm line where the token may not write by design. */
export function notPosted(place: PostPlace, answer: FailedAnswer, { readOnly }: Pick<Posting, 'readOnly'>): Posted {
  const { status, limited } = answer;
  const isDenied = limited !== true && (status === 401 || status === 403 || status === 404);
  if (readOnly !== null && isDenied) {
    const said = `${place.name}: not posted, since the token of a run for ${OF_WHOM[readOnly]} may only read; the job summary has the report`;
    return { said, problems: [] };
  }
  return {
    said: null,
    problems: [{ what: `${place.name}: not posted`, why: apiReason(answer), fix: fixFor(place, answer) }],
  };
}

function fixFor({ permission }: PostPlace, { status, why, limited }: FailedAnswer): string {
  if (limited === true) return 'run the job again when the rate limit is lifted';
  if (status === 410 || /\blocked\b/i.test(why)) return 'unlock the conversation and run the job again, or leave it so';
  switch (status) {
    case 401:
      return 'give a token that is valid: `github-token: ${{ github.token }}`';
    case 403:
      return `give the workflow \`permissions: { ${permission} }\` beside those it has`;
    case 404:
      return `give the workflow \`permissions: { ${permission} }\` beside those it has, or, where the pull request or commit is gone, do nothing`;
    case 422:
      return 'run the job again; when it stays so, report it with this line';
    default:
      return 'run the job again: what was posted meanwhile is found and not posted twice';
  }
}
