/** The last round enters; what reviewers are told of it leaves. */
import type { PriorNote } from '../../domain/prompt.js';
import type { People } from '../../domain/feedback.js';
import type { PriorReport } from '../../domain/prior.js';
import { speaksOf } from './replies.js';

const MAX_REPLIES = 5;

/** One note per finding of the last report, then those that were declined; replies only of people with write access. */
export function priorNotes(prior: PriorReport, people: People): PriorNote[] {
  const said = (people.comments ?? []).filter(
    ({ bot, author, createdAt }) => !bot && people.writers.includes(author) && createdAt >= prior.publishedAt,
  );
  const open = prior.findings.map((finding): PriorNote => {
    const { id, severity, title } = finding;
    const replies = said
      .filter((comment) => speaksOf(comment, finding))
      .map(({ author, body }) => `@${author}: ${body}`);
    return {
      id,
      severity,
      title,
      place: placeOf(finding.places),
      standing: 'open',
      replies: replies.slice(0, MAX_REPLIES),
    };
  });
  const declined = prior.ledger.flatMap(({ id, fate, reason, finding }): PriorNote[] =>
    finding && fate === 'declined'
      ? [
          {
            id,
            severity: finding.severity,
            title: finding.title,
            place: placeOf(finding.places),
            standing: reason,
            replies: [],
          },
        ]
      : [],
  );
  return [...open, ...declined];
}

function placeOf([place]: PriorReport['findings'][number]['places']): string {
  if (!place) return '';
  const { path, lines } = place;
  if (!lines) return path;
  return lines.start === lines.end ? `${path}:${lines.start}` : `${path}:${lines.start}-${lines.end}`;
}
