/** Reads a Markdown review as the tests of this folder do. */
import { parseReview } from '../../src/parse/parse.js';
import type { Review } from '../../src/domain/finding.js';

export function read(text: string): Review {
  return parseReview({ reviewer: 'ada', pass: 1, file: 'ada-pass-1.md', text, reads: 'markdown', nonce: null });
}
