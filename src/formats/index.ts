/** The table of formats; renders the report in the wanted ones and reads `report.json` back. */
import type { Document, Report } from '../domain/report.js';
import type { Format } from '../seams.js';
import { html } from './html/html.js';
import { json } from './json.js';
import { markdown } from './markdown/markdown.js';
import { rdjson } from './rdjson.js';
import { sarif } from './sarif.js';
import { summary } from './summary.js';
export { readReport } from './json-read.js';

/** Every format, in the order in which they are listed. One line each. */
export const FORMATS: readonly Format[] = [markdown, summary, html, json, sarif, rdjson];

/** The report in each named format, in the table's order. Names that are in no line are ignored: inputs are checked before. */
export function render(report: Report, names: readonly string[]): Document[] {
  return FORMATS.filter((format) => names.includes(format.name)).map((format) => ({
    format: format.name,
    name: format.fileName(report),
    mediaType: format.mediaType,
    text: format.render(report),
  }));
}
