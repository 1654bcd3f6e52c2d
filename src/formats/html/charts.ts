/** Reviewers and stages enter, two charts leave: severity by reviewer, and who worked when. */
import type { Report, ReportReviewer } from '../../domain/report.js';
import { duration } from '../../domain/wording.js';
import { SEVERITIES } from '../../domain/severity.js';
import { markup, type Markup } from './markup.js';
import { icon, type View } from './view.js';

/** Both charts, side by side where there is room. The bars are SVG that stretches; words and numbers are text. */
export function charts(view: View): Markup {
  const { report } = view;
  if (report.reviewers.length === 0) return markup``;
  return markup`<div class="charts"><figure class="chart">${severityChart(report)}</figure><figure class="chart">${isTimed(report) ? timeline(report) : stageChart(report)}</figure></div>`;
}

const total = ({ scorecard: { raised } }: ReportReviewer): number =>
  raised.critical + raised.important + raised.suggestion;

function severityChart(report: Report): Markup {
  const most = Math.max(1, ...report.reviewers.map(total));
  const rows = report.reviewers.map((reviewer) => {
    const { raised } = reviewer.scorecard;
    let x = 0;
    const bars = SEVERITIES.map((severity) => {
      const width = (raised[severity] / most) * 1_000;
      const bar = markup`<rect class="${severity}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"></rect>`;
      x += width;
      return width > 0 ? bar : null;
    });
    const numbers = SEVERITIES.map(
      (severity) =>
        markup`<span class="${severity}${raised[severity] === 0 && ' zero'}">${icon(severity)}${raised[severity]}<span class="unseen"> ${severity}</span></span>`,
    );
    return markup`<div class="row"><span class="name">${reviewer.name}</span>${svg(markup`${bars}`)}<span class="numbers">${numbers}</span></div>`;
  });
  return markup`<figcaption>Raised, by severity</figcaption><div class="rows">${rows}</div>`;
}

/** Stored reviews have no times: then the program's own stages are all that can be told. */
function isTimed(report: Report): boolean {
  return report.reviewers.some(({ passes }) => passes.some(({ durationMs }) => durationMs > 0));
}

function stageChart({ stages }: Report): Markup {
  const end = Math.max(1, ...stages.map((stage) => stage.startMs + stage.durationMs));
  const rows = stages.map(({ name, startMs, durationMs }) => {
    const [x, width] = [startMs, Math.max(durationMs, end / 300)].map((ms) => ((ms / end) * 1_000).toFixed(1));
    const bar = markup`<rect class="own" x="${x ?? '0'}" y="0" width="${width ?? '0'}" height="10"></rect>`;
    return markup`<div class="row"><span class="name">${name}</span>${svg(bar)}<span class="numbers">${duration(durationMs)}</span></div>`;
  });
  return markup`<figcaption>Where the time went <span class="quiet">stored reviews, 0 to ${duration(end)}</span></figcaption><div class="rows">${rows}</div>`;
}

function timeline(report: Report): Markup {
  const passes = report.reviewers.flatMap(({ passes }) => passes);
  const end = Math.max(1, report.durationMs, ...passes.map((pass) => pass.startMs + pass.durationMs));
  const at = (ms: number): string => ((ms / end) * 1_000).toFixed(1);
  const width = (ms: number): string => Math.max(3, (ms / end) * 1_000).toFixed(1);
  const bar = (kind: string, startMs: number, durationMs: number): Markup =>
    markup`<rect class="${kind}" x="${at(startMs)}" y="0" width="${width(durationMs)}" height="10"></rect>`;
  const rows = report.reviewers.map((reviewer) => {
    const bars = reviewer.passes.map((pass) => bar(pass.status, pass.startMs, pass.durationMs));
    const spent = reviewer.passes.reduce((sum, pass) => sum + pass.durationMs, 0);
    const more = reviewer.passes.length > 1 && ` in ${String(reviewer.passes.length)} passes`;
    return markup`<div class="row"><span class="name">${reviewer.name}</span>${svg(markup`${bars}`)}<span class="numbers">${statusIcon(reviewer)}${duration(spent)}${more}</span></div>`;
  });
  const own = report.stages.filter(({ name }) => name !== 'run');
  const spent = own.reduce((sum, stage) => sum + stage.durationMs, 0);
  const stages = markup`<div class="row"><span class="name">All else</span>${svg(markup`${own.map((stage) => bar('own', stage.startMs, stage.durationMs))}`)}<span class="numbers">${duration(spent)}</span></div>`;
  return markup`<figcaption>Who worked when <span class="quiet">0 to ${duration(end)}</span></figcaption><div class="rows">${rows}${own.length > 0 && stages}</div>`;
}

function svg(bars: Markup): Markup {
  return markup`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" x="0" y="0" width="1000" height="10"></rect>${bars}</svg>`;
}

/** Status of a reviewer as picture and word. */
export function statusIcon({ status }: Pick<ReportReviewer, 'status'>): Markup {
  const name = { completed: 'yes', degraded: 'partly', failed: 'no' }[status];
  return markup`<span class="status ${status}">${icon(name)}<span>${status}</span></span>`;
}
