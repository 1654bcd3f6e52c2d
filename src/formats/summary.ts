/** A report enters; the job summary, within its byte budget, leaves. */
import type { Format } from '../seams.js';
import { markdown } from './markdown.js';

/** GitHub drops the whole summary of a step above 1,048,576 bytes; secrets masked by longer stars need room. */
export const SUMMARY_MAX_BYTES = 900_000;

export const summary: Format = {
  name: 'summary',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}-summary.md`,
  render: (report) => markdown.render(report).slice(0, SUMMARY_MAX_BYTES / 4),
};
