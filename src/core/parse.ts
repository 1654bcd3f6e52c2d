/** A review as it came from the reviewer enters; what it says leaves. */
import type { Review, ReviewText } from '../domain/review.js';
import { readMarkdown } from './parse/markdown.js';

export { closingLine } from './parse/closing.js';

/** Reads a review. Total: any text gives a Review; what could not be read is told in its problems. */
export function parseReview(input: ReviewText): Review {
  return readMarkdown(input);
}
