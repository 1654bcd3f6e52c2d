/** What is known from before: last round's findings, open threads, check results and the pass before enter; their sections leave. */
import type { Feedback } from '../../domain/feedback.js';
import type { PriorNote, PromptContext } from '../../domain/prompt.js';
import { atMost } from './data.js';

const MAX_REPLY = 2_000;

/** Last round's findings, each with its standing and the replies to it. */
export function priorList(prior: readonly PriorNote[]): string {
  return prior
    .map((note) =>
      [
        `${note.id} (${note.severity}) ${note.title}${note.place === '' ? '' : ` — ${note.place}`}: ${note.standing}`,
        ...note.replies.map((reply) => `  reply: ${atMost(reply, MAX_REPLY).replaceAll('\n', '\n  ')}`),
      ].join('\n'),
    )
    .join('\n');
}

/** What to do with them. */
export const PRIOR_RULE = `An earlier round of reviews reported the findings below. Review the change anew and on your own first; then check each of them against the code at head. One that still holds is reported again, in full, with "(prior <id>)" at the end of its explanation, and with its old severity unless the consequence is a new one. One that is fixed is not reported; if its fix is incomplete or brings a new defect, that is a finding. One that a maintainer declined is reported again only if the code changed so that the reason no longer holds.`;

/** Open threads of people. */
export function feedbackList(feedback: readonly Feedback[]): string {
  return feedback
    .map((thread) => {
      const place =
        thread.path === null ? '' : ` on ${thread.path}${thread.line === null ? '' : `:${String(thread.line)}`}`;
      return `- ${thread.url} by ${thread.author}${place}:\n  ${atMost(thread.body, MAX_REPLY).replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}

/** What the pass before found, one line each. */
export function previousPassList(findings: PromptContext['previousPass']): string {
  return findings
    .map((finding) => {
      const place = finding.locations[0];
      const lines = place?.lines ? `:${String(place.lines.start)}-${String(place.lines.end)}` : '';
      return `- (${finding.severity}) ${finding.title}${place ? ` — ${place.path}${lines}` : ''}`;
    })
    .join('\n');
}

/** What a later pass is for. */
export function laterPassRule(pass: number): string {
  return `This is reading ${String(pass)} of the change. The reading before reported the findings below. Do not report them again, and do not assume that they are complete or right: ask what it missed. Spend your time on files and dimensions without findings, on failure paths, on how the changed parts work together and with code that was not changed. If you find that one of the listed findings is wrong, say so with the evidence under Design Observations. Write a complete review in the form below about what is new; "None." is a good answer if nothing is.`;
}
