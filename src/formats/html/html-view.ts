/** What the page looks up again and again: names, numbers, anchors and links; with the stored reviews and the coverage matrix. */
import type { Anchor, CoverageState } from '../../domain/finding.js';
import { shortNames, type Report, type ReportFinding, type StoredReview } from '../../domain/report.js';
import { must } from '../../domain/values.js';
import { carriedWords, coverageColumns } from '../lists.js';
import { placesByText, placeText, placeUrl } from '../listing.js';
import { joined, markup, type Markup } from './html-markup.js';
import type { ProseSurroundings } from './html-prose.js';

/** `reviewers` and `files` number what the filters speak of: positions in these lists stand in the articles' data. */
export interface View extends ProseSurroundings {
  readonly report: Report;
  readonly reviewers: readonly string[];
  readonly files: readonly string[];
  /** Path → its position in `files`. */
  readonly fileNumbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
  /** The same in short, as findings say them again and again. */
  readonly shorts: ReadonlyMap<string, string>;
  /** Lines of stored reviews that findings are read from, by file: the appendix gives them anchors. */
  readonly cited: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The content of a section with nothing in it: such sections are named together at the end. */
export const NONE = markup`<p class="empty">None.</p>`;

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
    shorts: shortNames(report.reviewers),
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

/** The name in short. */
export function shortOf(view: View, reviewer: string): string {
  return view.shorts.get(reviewer) ?? reviewer;
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

// The permalink of a place, with what git says of it.

/** A place as a permalink, with what git says of it. */
export function placeLink(anchor: Anchor, view: View): Markup {
  const href = anchor.state === 'missing' ? null : placeUrl(view.change, anchor.path, anchor.lines, anchor.side);
  const text = markup`<code>${breakable(placeText(anchor))}</code>`;
  const link = href === null ? text : markup`<a href="${href}" rel="noopener noreferrer">${text}</a>`;
  return markup`${link} ${placeState(anchor)}`;
}

/** Text with a break opportunity after each slash. */
export function breakable(path: string): Markup {
  return joined(path.split('/'), '/<wbr>');
}

function placeState(anchor: Anchor): Markup {
  const deleted = anchor.side === 'base' && markup` <span class="quiet">in deleted code</span>`;
  if (anchor.state === 'verified')
    return markup`<span class="state ok" title="Path and lines are in the repository">${icon('yes')}verified</span>${deleted}`;
  if (anchor.state === 'missing') return markup`<span class="state bad">${icon('no')}not in the repository</span>`;
  if (anchor.state === 'unverified') return markup`<span class="state">${icon('unknown')}unverified</span>${deleted}`;
  const claimed = placeText(anchor.claimed);
  return markup`<span class="state ok" title="The review says ${claimed}; its quote is here">${icon('moved')}found by its quote</span>${deleted}`;
}

// The line that names the reviewer of what follows.

/** What a review's own text can never be: its elements have no class. */
export function voiceOf(reviewer: string, view: View): Markup {
  return markup`<p class="voice"><b>${shortOf(view, reviewer)}</b> adds:</p>`;
}

// The stored reviews, folded and as written; lines that findings are read from have anchors.

/** Longer reviews are cut here: the file beside the report has the whole. */
const MAX_REVIEW = 1_000_000;

/** Each review folded. */
export function appendix(view: View): Markup {
  const { reviews } = view.report;
  if (reviews.length === 0) return NONE;
  return markup`${reviews.map((review) => stored(review, view))}`;
}

function stored({ file, text }: StoredReview, view: View): Markup {
  const cut = text.length > MAX_REVIEW;
  const lines = (cut ? text.slice(0, MAX_REVIEW) : text).split(/\r\n|\r|\n/);
  const note =
    cut &&
    markup`<p class="note">Cut after ${countText(MAX_REVIEW)} of ${countText(text.length)} characters: the whole text is in reviews/${file}.</p>`;
  const cited = [...(view.cited.get(file) ?? [])].sort((a, b) => a - b);
  const found: Markup[] = [];
  let from = 0;
  for (const line of cited.filter((number) => number >= 1 && number <= lines.length)) {
    if (line - 1 > from) found.push(markup`${lines.slice(from, line - 1).join('\n')}`);
    found.push(markup`<span class="cited" id="${reviewAnchor(file, line)}">${must(lines[line - 1])}</span>`);
    from = line;
  }
  if (from < lines.length) found.push(markup`${lines.slice(from).join('\n')}`);
  return markup`<details class="stored"><summary><code>${file}</code> <span class="quiet">${plural(lines.length, 'line')}</span></summary>
    <pre class="code plain" tabindex="0" role="group" aria-label="Review ${file}"><code>${joined(found, '\n')}</code></pre>${note}</details>`;
}

// The matrix of files and reviewers.

const SIGNS: Readonly<Record<CoverageState, { readonly icon: string; readonly text: string }>> = {
  findings: { icon: 'findings', text: 'findings' },
  reviewed: { icon: 'yes', text: 'reviewed' },
  trivial: { icon: 'partly', text: 'trivial' },
  'not-reviewed': { icon: 'no', text: 'not reviewed' },
};

/** One row per changed file, one column per reviewer; a file nobody accounts for is marked. */
export function coverageMatrix(view: View): Markup {
  const { coverage } = view.report;
  if (coverage.length === 0) return NONE;
  const { ids: columns, silent } = coverageColumns(view.report);
  const head = columns.map((reviewer) => markup`<th scope="col">${nameOf(view, reviewer)}</th>`);
  const rows = coverage.map((row) => {
    const cells = columns.map((reviewer) => {
      const before = carriedWords(row, reviewer);
      if (before !== null) return markup`<td class="cover">${before}</td>`;
      return row.reviewers[reviewer] ? cell(row.reviewers[reviewer]) : markup`<td>–</td>`;
    });
    const mark = row.uncovered && markup` <span class="pill uncovered">${icon('no')}uncovered</span>`;
    return markup`<tr${row.uncovered && markup` class="uncovered"`}><th scope="row"><code>${breakable(row.path)}</code>${mark}</th>${cells}</tr>`;
  });
  const legend = Object.entries(SIGNS).map(
    ([state, sign]) => markup`<li class="cover ${state}">${icon(sign.icon)}${sign.text}</li>`,
  );
  const claimed =
    view.report.change === null &&
    markup`<p class="quiet">As the reviews themselves name the files: without a repository nobody knows what changed.</p>`;
  const quiet = silent.length > 0 && markup`<p class="quiet">${namesOf(view, silent)}: no file.</p>`;
  return markup`${claimed}<ul class="key-list">${legend}</ul>${quiet}<table class="matrix"><thead><tr><th scope="col">File</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

function cell(state: CoverageState): Markup {
  const sign = SIGNS[state];
  return markup`<td class="cover ${state}" title="${sign.text}">${icon(sign.icon)}<span class="unseen">${sign.text}</span></td>`;
}
