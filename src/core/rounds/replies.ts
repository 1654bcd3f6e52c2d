/** Comments and the last round enter; which of its findings a maintainer answered, without declining it, leaves. */
import type { Comment, People } from '../../domain/feedback.js';
import { distance } from '../../domain/location.js';
import type { PriorReport } from '../../domain/prior.js';
import type { PriorFinding } from '../../domain/round.js';
import { declineCommands, spokenLines } from './commands.js';

/** Finding key → a clause that names who answered, and where. */
export function repliesTo(people: People, prior: PriorReport): ReadonlyMap<string, string> {
  const replies = new Map<string, string>();
  for (const comment of people.comments ?? []) {
    if (comment.bot || !people.writers.includes(comment.author)) continue;
    if (Date.parse(comment.createdAt) < Date.parse(prior.publishedAt) || declineCommands(comment.body).length) continue;
    for (const finding of prior.findings) {
      if (speaksOf(comment, finding)) replies.set(finding.key, `answered by @${comment.author} (${comment.url})`);
    }
  }
  return replies;
}

/** Whether a comment written after a report names the finding's id, or stands at its place. */
export function speaksOf({ body, place }: Comment, { id, places }: PriorFinding): boolean {
  if (new RegExp(`(^|[^\\w/-])${id}(?![\\w-])`).test(spokenLines(body).join('\n'))) return true;
  const line = place?.line ?? place?.originalLine ?? null;
  if (!place || line === null) return false;
  return places.some(
    ({ path, lines }) => path === place.path && lines !== null && distance(lines, { start: line, end: line }) <= 2,
  );
}
