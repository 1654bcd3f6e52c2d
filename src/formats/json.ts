/** A report enters; the text of `report.json`, the public contract, leaves. */
import type { Format } from '../seams.js';
import { toJson } from './json/write.js';

export { readReport } from './json/read.js';

export const json: Format = {
  name: 'json',
  mediaType: 'application/json',
  fileName: () => 'report.json',
  render: (report) => `${JSON.stringify(toJson(report), null, 2)}\n`,
};
