/** Findings enter, what stands beside them leaves: filters, the tree of their files, the page's contents. */
import { ORIGINS } from '../../domain/evidence.js';
import type { ReportFinding } from '../../domain/report.js';
import { mostSevere, SEVERITIES } from '../../domain/severity.js';
import { markup, type Markup } from './markup.js';
import { countText, icon, nameOf, pathsOf, type View } from './view.js';

/** A section of the page, for its contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly content: Markup;
}

/** The column beside the findings; on a phone its parts are folded above them. */
export function sidebar(view: View, sections: readonly Section[]): Markup {
  const links = sections.map(
    ({ id, title, count }) =>
      markup`<li><a href="#${id}">${title}${count !== null && markup` <span class="count">${count}</span>`}</a></li>`,
  );
  return markup`<aside class="side" aria-label="Filters, files and contents">
    <details class="panel scripted"><summary>Filter</summary>${filters(view)}</details>
    <details class="panel files"><summary>Files with findings <span class="count">${view.files.length}</span></summary>${tree(view)}</details>
    <details class="panel contents"><summary>Contents</summary><nav aria-label="Contents"><ul>${links}</ul></nav></details>
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
  const files = folder.files.map(({ name, number }) => leaf(name, number, byFile[number] ?? []));
  return markup`<ul>${folders}${files}</ul>`;
}

function leaf(name: string, number: number, findings: readonly ReportFinding[]): Markup {
  const worst = mostSevere(findings.map(({ severity }) => severity));
  const first = findings[0]?.id ?? 'top';
  return markup`<li><a class="file" href="#${first}" data-filter="files" data-value="${number}"><span class="name">${name}</span><span class="tally ${worst}">${icon(worst)}${findings.length}<span class="unseen"> ${findings.length === 1 ? 'finding' : 'findings'}, worst ${worst}</span></span></a></li>`;
}
