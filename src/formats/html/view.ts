/** A report enters, what its page looks up again and again leaves: names, numbers, anchors, words. */
import type { Report, ReportFinding, ReportReviewer } from '../../domain/report.js';
import { markup, type Markup } from './markup.js';
import { placesByText } from './places.js';
import type { Surroundings } from './prose.js';

/** `reviewers` and `files` number what the filters speak of: positions in these lists stand in the articles' data. */
export interface View extends Surroundings {
  readonly report: Report;
  readonly reviewers: readonly string[];
  readonly files: readonly string[];
  /** Path → its position in `files`. */
  readonly fileNumbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** Lines of stored reviews that findings are read from, by file: the appendix gives them anchors. */
  readonly cited: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Everything that is computed once for a page. */
export function viewOf(report: Report): View {
  const files = [...new Set(report.findings.flatMap((finding) => pathsOf(finding)))].sort();
  const reviewers = new Set([
    ...report.reviewers.map(({ id }) => id),
    ...report.findings.flatMap((one) => one.reviewers),
  ]);
  return {
    report,
    change: report.change,
    places: placesByText(report),
    reviewers: [...reviewers],
    files,
    fileNumbers: new Map(files.map((path, number) => [path, number])),
    names: new Map(report.reviewers.map((reviewer) => [reviewer.id, reviewer.name])),
    cited: citedLines(report),
  };
}

function citedLines(report: Report): ReadonlyMap<string, ReadonlySet<number>> {
  const cited = new Map<string, Set<number>>();
  for (const { sources } of [...report.findings, ...report.setAside]) {
    for (const { anchored } of sources) {
      const lines = cited.get(anchored.finding.file) ?? new Set();
      cited.set(anchored.finding.file, lines.add(anchored.finding.line));
    }
  }
  return cited;
}

/** The paths of a finding, each once, the primary one first. */
export function pathsOf(finding: ReportFinding): readonly string[] {
  return [...new Set(finding.locations.map(({ path }) => path).filter((path) => path !== ''))];
}

/** A reviewer's name for people. */
export function nameOf(view: View, reviewer: string): string {
  return view.names.get(reviewer) ?? reviewer;
}

/** Names for people, as a list in a sentence. */
export function namesOf(view: View, reviewers: readonly string[]): string {
  return reviewers.map((reviewer) => nameOf(view, reviewer)).join(', ');
}

/** The fragment of a line in a stored review. */
export function reviewAnchor(file: string, line: number): string {
  return `review-${file.replace(/[^\w.-]+/g, '_')}-L${String(line)}`;
}

/** A picture of the page's own sprite; it repeats what words beside it say. */
export function icon(name: string): Markup {
  return markup`<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"></use></svg>`;
}

/** `1,284,312`, whatever the machine's locale. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 finding`, `2 findings`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${countText(count)} ${count === 1 ? noun : many}`;
}

/** The day of an ISO 8601 time. */
export function dayText(iso: string): string {
  return iso.slice(0, 10);
}

/** Whether a reviewer's work counts. */
export function completed(reviewers: readonly ReportReviewer[]): number {
  return reviewers.filter(({ status }) => status === 'completed').length;
}
