/** Writes what stands beside the findings (filters, tree of files, contents of the page) and the two charts. */
import { ORIGINS } from '../../domain/finding.js';
import type { Report, ReportFinding, ReportReviewer } from '../../domain/report.js';
import { mostSevere, SEVERITIES } from '../../domain/severity.js';
import { must } from '../../domain/values.js';
import { duration } from '../../text/wording.js';
import { markup, type Markup } from './html-markup.js';
import { countText, icon, nameOf, pathsOf, type View } from './html-view.js';

/** A section of the page, for its contents. */
export interface SidebarSection {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly content: Markup;
}

/** The column beside the findings; on a phone its parts are folded above them. */
export function sidebar(view: View, sections: readonly SidebarSection[]): Markup {
  const links = sections.map(
    ({ id, title, count }) =>
      markup`<li><a href="#${id}">${title}${count !== null && markup` <span class="count">${count}</span>`}</a></li>`,
  );
  return markup`<aside class="side" aria-label="Filters, files and contents">
    <details class="panel scripted"><summary>Filter</summary>${filters(view)}</details>
    <details class="panel files"><summary>Files with findings <span class="count">${view.files.length}</span></summary>${tree(view)}</details>
    <details class="panel contents"><summary>Contents</summary><nav aria-label="Contents"><ul><li><a href="#top">Summary</a></li>${links}</ul></nav></details>
  </aside>`;
}

interface Choice {
  readonly kind: string;
  readonly value: string;
  readonly what: Markup;
  readonly count: number;
}

function button({ kind, value, what, count }: Choice): Markup {
  return markup`<button type="button" class="choice ${value}" aria-pressed="false" data-filter="${kind}" data-value="${value}">${what} <span class="count">${countText(count)}</span></button>`;
}

/** Severity buttons of the bar above the findings. */
export function severityButtons({ report }: View): Markup {
  return markup`${SEVERITIES.map((severity) => {
    const count = report.findings.filter((finding) => finding.severity === severity).length;
    return button({
      kind: 'severity',
      value: severity,
      what: markup`${icon(severity)}<span class="word">${severity}</span>`,
      count,
    });
  })}`;
}

function filters(view: View): Markup {
  const { findings } = view.report;
  const count = (test: (finding: ReportFinding) => boolean): number => findings.filter(test).length;
  const reviewers = view.reviewers.map((reviewer, index) =>
    button({
      kind: 'reviewers',
      value: String(index),
      what: markup`${nameOf(view, reviewer)}`,
      count: count((one) => one.reviewers.includes(reviewer)),
    }),
  );
  const origins = ORIGINS.map((origin) =>
    button({
      kind: 'origin',
      value: origin,
      what: markup`${icon(origin)}${origin}`,
      count: count((one) => one.origin.kind === origin),
    }),
  );
  return markup`<div class="filters"><h2>Reviewer</h2><div class="choices">${reviewers}</div><h2>Origin</h2><div class="choices">${origins}</div>
    <button type="button" class="reset" id="reset" hidden>Clear all filters</button></div>`;
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: { readonly name: string; readonly number: number }[];
}

const emptyFolder = (): Folder => ({ folders: new Map(), files: [] });

function tree(view: View): Markup {
  if (view.files.length === 0) return markup`<p class="empty">None.</p>`;
  const root = emptyFolder();
  view.files.forEach((path, number) => {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1).slice(0, 40)) {
      const next = folder.folders.get(part) ?? emptyFolder();
      folder.folders.set(part, next);
      folder = next;
    }
    folder.files.push({ name: parts.at(-1) ?? path, number });
  });
  const byFile: ReportFinding[][] = view.files.map(() => []);
  for (const finding of view.report.findings)
    for (const path of pathsOf(finding)) byFile[view.fileNumbers.get(path) ?? -1]?.push(finding);
  return markup`<div class="tree">${branch(root, byFile)}</div>`;
}

/** Folders with a single folder in them are written as one line. */
function branch(folder: Folder, byFile: readonly (readonly ReportFinding[])[]): Markup {
  const folders = [...folder.folders].map(([name, inner]) => {
    let [label, deepest] = [name, inner];
    while (deepest.files.length === 0 && deepest.folders.size === 1) {
      const [only] = deepest.folders;
      if (only === undefined) break;
      label += `/${only[0]}`;
      deepest = only[1];
    }
    return markup`<li><span class="folder">${label}/</span>${branch(deepest, byFile)}</li>`;
  });
  const files = folder.files.map(({ name, number }) => leaf(name, number, must(byFile[number])));
  return markup`<ul>${folders}${files}</ul>`;
}

function leaf(name: string, number: number, findings: readonly ReportFinding[]): Markup {
  const worst = mostSevere(findings.map(({ severity }) => severity));
  const first = findings[0]?.id ?? 'top';
  return markup`<li><a class="file" href="#${first}" data-filter="files" data-value="${number}"><span class="name">${name}</span><span class="tally ${worst}">${icon(worst)}${findings.length}<span class="unseen"> ${findings.length === 1 ? 'finding' : 'findings'}, worst ${worst}</span></span></a></li>`;
}

// Two charts: severity by reviewer, and who worked when.

/** Both charts, side by side where there is room. The bars are SVG that stretches; words and numbers are text. */
export function charts(view: View): Markup {
  const { report } = view;
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

/** Stored reviews have no times: then the program's own stages are all that can be shown. */
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
