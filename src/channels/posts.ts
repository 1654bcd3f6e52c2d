/** The table of posts on GitHub; tries each that the report's settings ask for and returns what became of them. */
import type { Report } from '../domain/report.js';
import type { Post, Posted, Posting } from '../seams.js';
import { commitStatus } from './commit-status.js';
import { inlineReview } from './inline-review.js';
import { stickyComment } from './sticky-comment.js';

/** Every post, in the order in which they are tried: the comment comes last, it says what the others could not do. One line each. */
export const POSTS: readonly Post[] = [commitStatus, inlineReview, stickyComment];

/** Tries every wanted post; one that fails is a problem and stops no other. */
export async function postAll(report: Report, posting: Posting, posts: readonly Post[] = POSTS): Promise<Posted[]> {
  const posted: Posted[] = [];
  for (const each of posts.filter((candidate) => candidate.isWanted(report))) {
    const failed = [...posting.failed, ...posted.flatMap(({ problems }) => problems)];
    posted.push(await attempt(each, report, { ...posting, failed }));
  }
  return posted;
}

async function attempt(each: Post, report: Report, posting: Posting): Promise<Posted> {
  try {
    return await each.post(report, posting);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fix = 'see the log of the step; the other places were tried';
    return { said: null, problems: [{ what: `${each.name}: not posted`, why, fix }] };
  }
}
