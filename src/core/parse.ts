/** A review as it came from the reviewer enters; what it says leaves. */
import { NOTHING_KNOWN, type ReadingContext, type Review, type ReviewText } from '../domain/review.js';
import { readJsonReview } from './parse/json-review.js';
import { readMarkdown } from './parse/markdown.js';
import { readRdjson } from './parse/rdjson.js';
import { readSarif } from './parse/sarif.js';

export { closingLine } from './parse/closing.js';

/** Reads a review. Total: any text gives a Review; what could not be read is told in its problems. */
export function parseReview(input: ReviewText, context: ReadingContext = NOTHING_KNOWN): Review {
  const review = readAs(input, context);
  const { defaultSeverity } = context;
  if (defaultSeverity === null) return review;
  const findings = review.findings.map((finding) =>
    finding.severityFrom === 'default' ? { ...finding, severity: defaultSeverity } : finding,
  );
  return { ...review, findings };
}

function readAs(input: ReviewText, context: ReadingContext): Review {
  switch (input.reads) {
    case 'sarif':
      return readSarif(input);
    case 'rdjson':
      return readRdjson(input);
    case 'json':
      return isSarif(input.text) ? readSarif(input) : (readJsonReview(input) ?? readMarkdown(input, context));
    case 'markdown':
      return readText(input, context);
  }
}

/** Models asked for Markdown sometimes answer in JSON: then it is the whole answer, or all that reads as a review. */
function readText(input: ReviewText, context: ReadingContext): Review {
  const isJson = /^[\s\uFEFF]*(?:```(?:json)?\s*)?[{[]/.test(input.text.slice(0, 2000));
  const asJson = isJson ? readJsonReview(input) : null;
  if (asJson) return asJson;
  const review = readMarkdown(input, context);
  if (review.readable || !/^[ \t]*```json/im.test(input.text)) return review;
  return readJsonReview(input) ?? review;
}

function isSarif(text: string): boolean {
  return (
    /"\$schema"\s*:\s*"[^"]{0,200}sarif/i.test(text.slice(0, 4000)) ||
    (/"version"\s*:\s*"2\.1\.0"/.test(text.slice(0, 4000)) && /"runs"\s*:/.test(text))
  );
}
