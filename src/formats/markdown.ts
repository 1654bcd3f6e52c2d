/** A report enters; the complete report as Markdown leaves, with every word of a model neutralised. */
import type { Format } from '../seams.js';
import { safeInline } from './neutralise.js';
import { pageOf } from './markdown/page.js';
import { sections, written } from './markdown/sections.js';

export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}.md`,
  render: (report) => `# Deep Review: ${safeInline(report.id)}\n\n${written(sections(pageOf(report)))}`,
};
