/** A review as it came from the reviewer enters; what it says leaves. */
import { NOTHING_KNOWN, type ReadingContext, type Review, type ReviewText } from '../domain/review.js';
import { admitted } from './parse/door.js';
import { readDocuments, type Documents } from './parse/documents.js';
import { isIntroduction } from './parse/introduction.js';
import { readJsonReview } from './parse/json-review.js';
import { readMarkdown } from './parse/markdown.js';
import { plainText } from './parse/plain.js';
import { readRdjson } from './parse/rdjson.js';
import { isSarif, readSarif } from './parse/sarif.js';

export { closingLine } from './parse/closing.js';

/** Reads a review. Total: any text gives a Review; what could not be read is told in its problems and `unread`. */
export function parseReview(input: ReviewText, context: ReadingContext = NOTHING_KNOWN): Review {
  const { text, unread } = admitted(input.text, input.reads);
  const read = readAs({ ...input, text: plainText(text) }, context);
  const review = { ...read, text: input.text, unread: unread.length ? [...read.unread, ...unread] : read.unread };
  const { defaultSeverity } = context;
  if (defaultSeverity === null) return review;
  const findings = review.findings.map((finding) =>
    finding.severityFrom === 'default' ? { ...finding, severity: defaultSeverity } : finding,
  );
  return { ...review, findings };
}

function readAs(source: ReviewText, context: ReadingContext): Review {
  switch (source.reads) {
    case 'sarif':
      return readSarif(source, readDocuments(source.text));
    case 'rdjson':
      return readRdjson(source, readDocuments(source.text), context);
    case 'json':
    case 'markdown':
      return readAnswer(source, context);
  }
}

/**
 * A model answers in Markdown or in JSON, whatever it was asked for. JSON is the review when it is the whole answer but for
 * an introduction. Beside any other text it may be a file of the change that the reviewer quotes: then the text is the review.
 */
function readAnswer(source: ReviewText, context: ReadingContext): Review {
  const documents = readDocuments(withoutThinking(source.text));
  const beside = documents.around.find(({ text }, at) => at >= MAX_INTRODUCTION || !isIntroduction(text));
  if (!beside && documents.nodes.some(isSarif)) return readSarif(source, documents);
  const json = readJsonReview(source, documents, context);
  return json && !beside ? json : amongOthers(readMarkdown(source, context), json, beside);
}

/** Nothing of JSON in a text is lost: findings that the text itself does not have are raised, or make it unread. */
function amongOthers(review: Review, json: Review | null, beside: Line | undefined): Review {
  if (!json || !beside || review.findings.length) return review;
  const [first] = json.findings;
  const stated = first ? { line: first.line, text: first.title } : json.unread[0];
  if (review.readable) {
    const reason = 'JSON that states more stands among other text, which states no finding';
    return stated ? { ...review, unread: [...review.unread, { ...stated, reason }] } : review;
  }
  const reason = 'it stands beside JSON and is none of the usual introductions';
  const unread = { ...beside, text: beside.text.slice(0, 200), reason };
  return first ? { ...json, unread: [...json.unread, unread] } : { ...review, unread: [...review.unread, unread] };
}

type Line = Documents['around'][number];

/** More lines introduce nothing. */
const MAX_INTRODUCTION = 8;

/** What a model thought aloud before its answer is no part of it; its lines stay as blank ones. */
function withoutThinking(text: string): string {
  const open = /^\s*<(think|thinking)>/.exec(text.slice(0, 1_000));
  const close = `</${open?.[1] ?? ''}>`;
  const end = open ? text.indexOf(close) : -1;
  return end < 0 ? text : text.slice(0, end).replace(/[^\n]+/g, '') + text.slice(end + close.length);
}
