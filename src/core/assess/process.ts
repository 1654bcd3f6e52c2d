/** A report enters; notes on the review process leave: what would make the next round better. */
import type { Report, ReportReviewer } from '../../domain/report.js';
import { capitalised, counted, listed } from '../../domain/wording.js';
import { placedSources } from '../retro/scorecard.js';

/** Notes from facts; empty when there is nothing to improve. */
export function processNotes(report: Report): string[] {
  return [
    ...report.reviewers.flatMap((reviewer) => citations(reviewer, report)),
    ...report.reviewers.flatMap(blameless),
    ...uncoveredNotes(report),
    ...fixNotes(report),
  ];
}

/** A reviewer whose places are often wrong should be told to quote exactly. */
function citations({ id, name }: ReportReviewer, report: Report): string[] {
  const anchors = placedSources(id, report.findings).flatMap(({ source }) => source.anchored.anchors);
  const wrong = anchors.filter(({ state }) => state === 'moved' || state === 'missing').length;
  if (wrong < 2 || wrong * 4 < anchors.length) return [];
  const share = `${String(wrong)} of ${String(anchors.length)}`;
  return [
    `${name} cites lines that do not hold (${share}): ask in the review notes for line numbers read from the file, not counted.`,
  ];
}

/** A reviewer that classifies without history. */
function blameless({ name, telemetry, scorecard, status }: ReportReviewer): string[] {
  const calls = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
  const raised = scorecard.raised.critical + scorecard.raised.important;
  if (status !== 'completed' || calls === 0 || raised === 0 || telemetry?.commands['git blame']) return [];
  return [`${name} ran no \`git blame\`; its word on what is a regression is a guess, the origins here are git's.`];
}

function uncoveredNotes({ coverage }: Report): string[] {
  const open = coverage.filter(({ uncovered }) => uncovered).map(({ path }) => `\`${path}\``);
  if (!open.length) return [];
  const shown = open.length > 5 ? [...open.slice(0, 5), `${String(open.length - 5)} more`] : open;
  return [
    `${capitalised(counted(open.length, 'file'))} stayed without a completed review: ${listed(shown)}. Split the change, or add a pass.`,
  ];
}

function fixNotes({ findings }: Report): string[] {
  const fixes = findings.filter(({ fix }) => fix.applies !== 'none');
  const failing = fixes.filter(({ fix }) => fix.applies === 'no').map(({ id }) => id);
  if (failing.length < 2 || failing.length * 2 < fixes.length) return [];
  return [
    `The diffs of ${listed(failing)} do not apply: ask in the review notes for diffs with unchanged context lines.`,
  ];
}
