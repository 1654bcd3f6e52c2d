/** Writes the document of the format `summary` to the summary of the job. */
import type { Channel } from '../seams.js';

export const jobSummary: Channel = {
  name: 'job-summary',
  required: false,
  async deliver(_report, documents, world) {
    const { summaryFile } = world.runner;
    const document = documents.find(({ format }) => format === 'summary');
    // Outside a workflow there is no summary to write: nothing is missing.
    if (summaryFile === null) return [];
    if (!document) {
      return [
        {
          what: 'job-summary: nothing was written',
          why: 'the format `summary` was not rendered',
          fix: 'this is a bug in deep-review-action: report it',
        },
      ];
    }
    await world.appendFile(summaryFile, document.text);
    return [];
  },
};
