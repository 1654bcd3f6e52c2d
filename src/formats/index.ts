/** The table of formats; renders the report in the wanted ones and reads `report.json` back. */
import type { Document, Report } from '../domain/report.js';
import type { Format } from '../seams.js';
import { html } from './html/html.js';
import { json } from './json.js';
import { markdown } from './markdown/markdown.js';
import { rdjson } from './rdjson.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';
export { commentText, deliverySection } from './comment.js';
export { inlineComments } from './inline-comment.js';
export { readReport } from './json-read.js';

/** Every format, in the order in which they are listed. One line each. */
export const FORMATS: readonly Format[] = [markdown, summary, html, json, sarif, rdjson];

/** An id of a report; no branch, and so no other id, holds its last character. */
const ANY_ID = '00000000-000000-\0';
const IDS = /^\d{8}-\d{6}-./;

/** Whether a file is called like a document of some report. */
export function isDocumentName(name: string): boolean {
  return FORMATS.some((format) => {
    const [before = '', after = null] = format.fileName({ id: ANY_ID }).split(ANY_ID);
    if (after === null) return name === before;
    return (
      name.startsWith(before) && name.endsWith(after) && IDS.test(name.slice(before.length, name.length - after.length))
    );
  });
}

/** The report in each named format, in the table's order. Names that are in no line are ignored: inputs are checked before. */
export function render(report: Report, names: readonly string[]): Document[] {
  return FORMATS.filter((format) => names.includes(format.name)).map((format) => ({
    format: format.name,
    name: format.fileName(report),
    mediaType: format.mediaType,
    text: format.render(report),
  }));
}
