/** Decides what of a reviewer's prose is its review or its opinion, and whether that is at its end. */
import type { Reads } from '../domain/finding.js';
import { OPINION_VERDICTS } from '../domain/second-opinion.js';
import { closes, isWrapping, parseReview } from '../parse/parse.js';
import { closesFence, fenceOn } from '../text/fences.js';
import { type HeardText, withoutEcho } from './echo.js';

/** Prose longer than this is no review; it is read in part. */
export const MAX_PROSE_BYTES = 1024 * 1024;

/** The beginning and the end of prose that is too long for a review. */
export function shortened(text: string): string {
  const half = MAX_PROSE_BYTES / 2;
  return `${text.slice(0, half)}\n\n[…]\n\n${text.slice(-half)}`;
}

/** Some programs print their prompt first, or nothing else; it shows the form of a review and holds texts of the pull request, and is none. */
export function heard(text: string, asked: { prompt: string; nonce: string; reads: Reads }): HeardText {
  const { prompt, nonce, reads } = asked;
  const isReview = (own: string): boolean => {
    const review = parseReview({ reviewer: 'one', pass: 1, file: '', text: own, reads, nonce });
    return review.readable || review.findings.length > 0 || review.unread.length > 0;
  };
  return withoutEcho({ text, prompt, nonce, isReview });
}

/** What a line tells of the end: it is there, more must follow, or nothing. */
type ReviewEnding = 'final' | 'not-final' | null;

/** Tells the end of a review line by line: its closing line stands and nothing follows but what wraps the review. */
export function endOfReview(nonce: string): (line: string) => ReviewEnding {
  return (line) => {
    if (isWrapping(line)) return null;
    return closes(line, nonce) ? 'final' : 'not-final';
  };
}

// A second opinion: one JSON document with a verdict, in a fence at the end.

/** A verdict that is given; where all of them stand side by side the form is repeated. */
const VERDICT = new RegExp(
  `\\bverdict\\b["'*\`]{0,3}\\s{0,9}[:=]\\s{0,9}["'*\`]{0,3}(?:${OPINION_VERDICTS.join('|')})\\b(?!\\s{0,9}\\|)`,
  'i',
);
/** No answer is longer. */
const MAX_ANSWER = 256 * 1024;

/** Tells the end of an opinion line by line: its document has been closed and nothing follows. For the lines of one process. */
export function endOfOpinion(): (line: string) => ReviewEnding {
  let open: { readonly mark: string; text: string } | null = null;
  return (line) => {
    if (open === null) {
      if (line.trim() === '') return null;
      const fence = fenceOn(line);
      open = fence && { mark: fence.mark, text: '' };
      return 'not-final';
    }
    if (closesFence(line, open.mark)) {
      const { text } = open;
      open = null;
      return isVerdict(text) ? 'final' : 'not-final';
    }
    if (open.text.length < MAX_ANSWER) open.text += `${line}\n`;
    return 'not-final';
  };
}

function isVerdict(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return OPINION_VERDICTS.some((verdict) => verdict === (document as { verdict?: unknown } | null)?.verdict);
  } catch {
    return false;
  }
}

/** What is asked for in a pass: how its end is told, and what of the printed text is the answer. */
export interface AnswerForm {
  /** For the lines of one process. */
  readonly ending: () => (line: string) => ReviewEnding;
  readonly heard: (text: string, prompt: string) => HeardText;
}

/** A review. */
export function reviewForm(nonce: string, reads: Reads): AnswerForm {
  return {
    ending: () => endOfReview(nonce),
    heard: (text, prompt) => heard(text, { prompt, nonce, reads }),
  };
}

/** A second opinion. */
export function opinionForm(nonce: string): AnswerForm {
  return {
    ending: endOfOpinion,
    heard: (text, prompt) => withoutEcho({ text, prompt, nonce, isReview: (own) => VERDICT.test(own) }),
  };
}
