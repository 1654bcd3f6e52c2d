/** Reviewers enter, how each of them did leaves: facts, remarks, what moved and why. */
import type { ReportReviewer } from '../../domain/report.js';
import { duration } from '../../domain/wording.js';
import { costOfReviewer } from '../cost-words.js';
import { statusIcon } from './charts.js';
import { joined, markup, type Markup } from './markup.js';
import { inlineProse, prose } from './prose.js';
import { countText, plural, type View } from './view.js';

/** A card per reviewer, then the table of all. */
export function retro(view: View): Markup {
  const { reviewers } = view.report;
  if (reviewers.length === 0) return markup`<p class="empty">None.</p>`;
  return markup`<div class="cards">${reviewers.map((reviewer) => card(reviewer, view))}</div>${table(reviewers)}`;
}

function card(reviewer: ReportReviewer, view: View): Markup {
  const model = [reviewer.vendor, reviewer.model, reviewer.effort === null ? null : `effort ${reviewer.effort}`].filter(
    (part) => part !== null,
  );
  const failures = reviewer.failures.map(
    ({ problem }) =>
      markup`<div class="problem"><p><b>${inlineProse(problem.what, view)}</b></p><p>${inlineProse(problem.why, view)}</p><p class="cure">${inlineProse(problem.fix, view)}</p></div>`,
  );
  const facts = work(reviewer).map(([term, what]) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`);
  return markup`<section class="card reviewer ${reviewer.status}"><h3>${reviewer.name} ${statusIcon(reviewer)}</h3><p class="quiet">${joined(model, ' · ')}</p>
    ${failures}${prose(reviewer.remarks, view)}<dl>${facts}</dl></section>`;
}

function work({ passes, telemetry, spent, scorecard }: ReportReviewer): (readonly [string, string])[] {
  const calls = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${countText(count)} ${name}`)
      .join(', ');
  const rows: (readonly [string, string] | null)[] = [
    ['Passes', passes.map((pass) => `${duration(pass.durationMs)} (${pass.status})`).join(', ')],
    telemetry === null
      ? null
      : [telemetry.lowerBound ? 'Tool calls (at least)' : 'Tool calls', calls(telemetry.toolCalls)],
    telemetry === null ? null : ['Commands', calls(telemetry.commands)],
    telemetry?.tokens
      ? ['Tokens', `${countText(telemetry.tokens.input)} in, ${countText(telemetry.tokens.output)} out`]
      : null,
    ['Cost', costOfReviewer({ telemetry, spent })],
    ['Misses', scorecard.coverageMisses.join(', ')],
  ];
  return rows.filter((row) => row !== null).filter(([, what]) => what !== '');
}

const COLUMNS: readonly (readonly [string, (reviewer: ReportReviewer) => string])[] = [
  [
    'Raised',
    ({ scorecard: { raised } }) =>
      `${String(raised.critical)}C ${String(raised.important)}I ${String(raised.suggestion)}S`,
  ],
  ['Unique', ({ scorecard }) => String(scorecard.unique)],
  ['Merged', ({ scorecard }) => String(scorecard.merged)],
  ['Upgraded', ({ scorecard }) => String(scorecard.upgraded)],
  ['Downgraded', ({ scorecard }) => String(scorecard.downgraded)],
  ['Refuted', ({ scorecard }) => String(scorecard.refuted)],
  ['Demoted', ({ scorecard }) => String(scorecard.demoted)],
  ['Observations', ({ scorecard }) => String(scorecard.observations)],
  ['Files reviewed', ({ scorecard }) => String(scorecard.filesReviewed)],
];

/** Measures as rows: three reviewers fit a phone, nine measures do not. */
function table(reviewers: readonly ReportReviewer[]): Markup {
  const head = reviewers.map(({ name }) => markup`<th scope="col">${name}</th>`);
  const rows = COLUMNS.map(
    ([name, read]) =>
      markup`<tr><th scope="row">${name}</th>${reviewers.map((one) => markup`<td>${read(one)}</td>`)}</tr>`,
  );
  return markup`<table class="summary"><thead><tr><th scope="col">Summary</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Time of each stage of the program itself. */
export function stageTimes({ report }: View): Markup {
  if (report.stages.length === 0) return markup``;
  const slowest = Math.max(
    0,
    ...report.reviewers.map(({ passes }) => passes.reduce((sum, pass) => sum + pass.durationMs, 0)),
  );
  const ratio =
    slowest > 0 && markup` Wall-clock time ÷ slowest reviewer: ${(report.durationMs / slowest).toFixed(2)}.`;
  const stages = report.stages.map(({ name, durationMs }) => `${name} ${duration(durationMs)}`);
  return markup`<p class="quiet">${plural(stages.length, 'stage')}: ${joined(stages, ', ')}.${ratio}</p>`;
}
