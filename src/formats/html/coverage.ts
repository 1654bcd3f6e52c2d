/** Coverage rows enter, the matrix file × reviewer leaves. */
import type { CoverageState } from '../../domain/review.js';
import { markup, type Markup } from './markup.js';
import { breakable } from './place-link.js';
import { icon, nameOf, type View } from './view.js';

const SIGNS: Readonly<Record<CoverageState, { readonly icon: string; readonly text: string }>> = {
  findings: { icon: 'findings', text: 'findings' },
  reviewed: { icon: 'yes', text: 'reviewed' },
  trivial: { icon: 'partly', text: 'trivial' },
  'not-reviewed': { icon: 'no', text: 'not reviewed' },
};

/** One row per changed file, one column per reviewer; a file nobody accounts for is marked. */
export function coverageMatrix(view: View): Markup {
  const { coverage } = view.report;
  if (coverage.length === 0) return markup`<p class="empty">None.</p>`;
  const columns = view.reviewers.filter((reviewer) => coverage.some((row) => reviewer in row.reviewers));
  const head = columns.map((reviewer) => markup`<th scope="col">${nameOf(view, reviewer)}</th>`);
  const rows = coverage.map((row) => {
    const cells = columns.map((reviewer) => cell(row.reviewers[reviewer] ?? 'not-reviewed'));
    const mark = row.uncovered && markup` <span class="pill uncovered">${icon('no')}uncovered</span>`;
    return markup`<tr${row.uncovered && markup` class="uncovered"`}><th scope="row"><code>${breakable(row.path)}</code>${mark}</th>${cells}</tr>`;
  });
  const legend = Object.entries(SIGNS).map(
    ([state, sign]) => markup`<li class="cover ${state}">${icon(sign.icon)}${sign.text}</li>`,
  );
  return markup`<ul class="key-list">${legend}</ul><table class="matrix"><thead><tr><th scope="col">File</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function cell(state: CoverageState): Markup {
  const sign = SIGNS[state];
  return markup`<td class="cover ${state}" title="${sign.text}">${icon(sign.icon)}<span class="unseen">${sign.text}</span></td>`;
}
