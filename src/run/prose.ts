/** Decides what of a reviewer's prose is its review, and whether it is at its end. */
import type { Reads } from '../domain/finding.js';
import { closes, isWrapping, parseReview } from '../parse/parse.js';
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
