/** Questions and inquiries for second opinions, to be varied by tests, and answers as they are asked for. */
import type { Inquiry, OpinionVerdict, Question } from '../../src/domain/second-opinion.js';

/** A question about the first line of one file. */
export function questionOf(parts: Partial<Question> = {}): Question {
  return {
    about: 'key-of-the-finding',
    id: 'C1',
    title: 'The retry count is lost',
    claim: 'When `send` throws, the count starts anew, so it is tried for ever.',
    places: [{ path: 'a.ts', lines: { start: 1, end: 1 }, code: 'const count = 0;' }],
    isEarlier: false,
    vendors: ['openai'],
    digest: 'digest-of-the-question',
    ...parts,
  };
}

/** A question for a reviewer. */
export function inquiryOf(reviewer: string, parts: Partial<Question> = {}): Inquiry {
  return { question: questionOf(parts), reviewer, sameVendor: false };
}

/** An answer in the form that the prompt asks for. */
export function answerWith(verdict: OpinionVerdict): string {
  const severity = { confirmed: 'critical', lowered: 'suggestion', refuted: null, unclear: null }[verdict];
  const cites = [{ path: 'a.ts', start: 1, end: 1, quote: '2' }];
  const answer = JSON.stringify({ verdict, severity, reason: 'The guard is in the caller. It holds.', cites }, null, 2);
  return `I looked at the caller.\n\n\`\`\`json\n${answer}\n\`\`\`\n`;
}
