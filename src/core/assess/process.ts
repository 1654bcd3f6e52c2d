/** A report enters; notes on the review process leave: what would make the next round better. */
import type { Report } from '../../domain/report.js';

/** Notes from facts; empty when there is nothing to improve. */
export function processNotes(report: Report): string[] {
  const moved = report.findings.flatMap(({ locations }) => locations).filter(({ state }) => state === 'moved').length;
  return moved ? [`${String(moved)} cited places were found elsewhere by their quote.`] : [];
}
