/** What several formats share: the one place of a finding, the words for cost, and links to places and commits. */
import type { Anchor, Excerpt, LineRange, Side } from '../domain/finding.js';
import { isQuiet, type QuietReport } from '../domain/quiet.js';
import type { ProsePlace, Report, ReportChange, ReportFinding, ReportReviewer } from '../domain/report.js';
import type { RunCost, Spending } from '../domain/reviewer.js';
import type { Severity } from '../domain/severity.js';
import { dollars, inDigits } from '../text/wording.js';

/** A path relative to the repository's root; `lines` only where they are lines of head. */
export interface CodePlace {
  readonly path: string;
  readonly lines: LineRange | null;
  readonly anchor: Anchor | null;
}

/**
 * The primary place. A finding that names none is listed under the change's first file, without a line:
 * code scanning refuses a whole file for one result without a place, and a finding must not be lost for it.
 */
export function codePlace(finding: ReportFinding, report: Report): CodePlace {
  const anchor = finding.locations[0];
  if (anchor !== undefined && relativePath(anchor.path) !== '') return placeOf(anchor);
  return { path: report.change?.files[0]?.path ?? 'README.md', lines: null, anchor: null };
}

/** A place with lines that exist at head, or none. */
export function placeOf(anchor: Anchor): CodePlace {
  const atHead = anchor.side === 'head' && anchor.state !== 'missing';
  return { path: relativePath(anchor.path), lines: atHead ? anchor.lines : null, anchor };
}

/** Never absolute, never out of the repository: a path that was only claimed may be anything. */
function relativePath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
}

// The words for what requests cost, the same in every format.

/** What a reviewer cost: as its CLI tells it, else as counted; empty when neither is known. */
export function costOfReviewer({ telemetry, spent }: Pick<ReportReviewer, 'telemetry' | 'spent'>): string {
  if (typeof telemetry?.costUsd === 'number') return dollars(telemetry.costUsd);
  return spent === null ? '' : costOfSpending(spent);
}

/** What the run cost, what that was counted from, and what may be spent. */
export function costOfRun({ spent, earlier, caps, pricesOf }: RunCost): string {
  const asked = inDigits(spent.requests, 'request');
  const used = `${thousands(spent.input)} tokens in, ${thousands(spent.output)} out`;
  const ofChange = `${earlier.complete ? '' : 'at least '}${dollars(earlier.usd + spent.knownUsd)}`;
  const limits = [
    limit('max-cost', caps.maxCostUsd, dollars),
    limit('max-tokens', caps.maxTokens, thousands),
    limit('max-cost-per-change', caps.maxCostPerChangeUsd, dollars),
  ].filter((text) => text !== '');
  const rounds = earlier.usd > 0 || !earlier.complete ? ` All rounds of this change: ${ofChange}.` : '';
  return `${costOfSpending(spent) || 'not known'} (${asked}, ${used}, list prices of ${pricesOf}).${rounds}${limits.length ? ` Limits: ${limits.join(', ')}.` : ''}`;
}

function limit(name: string, value: number | null, write: (value: number) => string): string {
  return value === null ? '' : `${name} ${write(value)}`;
}

/** What was spent, in a few words; empty when it is not known. Answers that reported nothing, and models without a known price, make it a lower bound. */
export function costOfSpending({ knownUsd, costUsd, uncounted, requests }: Spending): string {
  if (costUsd === null && knownUsd === 0) return '';
  const part = costUsd === null || uncounted > 0;
  return requests === 0 || !part ? dollars(knownUsd) : `at least ${dollars(knownUsd)}`;
}

/** A count in short: `940`, `9.4k`, `120k`, `1.2M`. */
export function thousands(count: number): string {
  if (count < 1000) return String(count);
  return count < 999_500 ? `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

// The section of a report in which a finding is listed.

type ListedPlace = Severity | 'carried' | 'pre-existing' | 'quiet';

/** Where a finding is listed. */
export function placeInReport(finding: ReportFinding, report: QuietReport): ListedPlace {
  if (isQuiet(finding, report)) return 'quiet';
  if (finding.round.status === 'carried') return 'carried';
  return finding.origin.kind === 'pre-existing' && !finding.blocking ? 'pre-existing' : finding.severity;
}

// Permalinks to places at the reviewed commits.

/** A repository's page on GitHub; `null` when it is not known or not named like one. */
export function repositoryUrl(change: ReportChange | null): string | null {
  const name = change?.repository ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(name) ? `https://github.com/${name}` : null;
}

/** Tells addresses of the pull request under review: the only ones that a model's text may lead to. */
export function ownPull(change: ReportChange | null): (url: string) => boolean {
  const own = repositoryUrl(change);
  if (own === null || !change?.number) return () => false;
  const pull = `${own}/pull/${String(change.number)}`;
  return (url) => url.startsWith(pull) && /^(?:$|[/#][\w#/-]*$)/.test(url.slice(pull.length));
}

/** The page of a commit. */
export function commitUrl(change: ReportChange | null, sha: string): string | null {
  const repository = repositoryUrl(change);
  return repository !== null && /^[0-9a-f]{7,64}$/i.test(sha) ? `${repository}/commit/${sha}` : null;
}

/** The page of a file's lines at head, or at the merge base for code that the change deletes. */
export function placeUrl(
  change: ReportChange | null,
  path: string,
  lines: LineRange | null,
  side: Side = 'head',
): string | null {
  const repository = repositoryUrl(change);
  const sha = side === 'head' ? change?.head : change?.mergeBase;
  if (repository === null || !sha || path === '') return null;
  return `${repository}/blob/${sha}/${encodedPath(path)}${lines === null ? '' : fragment(lines)}`;
}

/** A path as a relative URI: percent-encoded, so that nothing in it reads as a scheme, a query or a fragment. */
export function encodedPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function fragment(lines: LineRange): string {
  return lines.end > lines.start ? `#L${String(lines.start)}-L${String(lines.end)}` : `#L${String(lines.start)}`;
}

/** `path:10-12`, as people write it. */
export function placeText(place: Pick<Anchor, 'path' | 'lines'>): string {
  if (place.lines === null) return place.path;
  const { start, end } = place.lines;
  return end > start ? `${place.path}:${String(start)}-${String(end)}` : `${place.path}:${String(start)}`;
}

/** The places that prose names, by the text that names them. */
export function placesByText(report: Report): ReadonlyMap<string, ProsePlace> {
  return new Map(report.prosePlaces.map((place) => [place.text, place]));
}

// Excerpts as findings show them.

/** An excerpt without blank lines around its code and without the indentation that all of its lines share; line numbers stay true. */
export function shownExcerpt({ startLine, lines }: Excerpt): Excerpt {
  const filled = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
  const [first = 0, last = -1] = [filled[0], filled.at(-1)];
  const kept = lines.slice(first, last + 1);
  const margins = kept.filter(({ text }) => text.trim() !== '').map(({ text }) => /^[ \t]*/.exec(text)?.[0] ?? '');
  const margin = margins.reduce((shared, own) => sharedStart(shared, own), margins[0] ?? '');
  return {
    startLine: startLine + first,
    lines: kept.map((line) => ({
      ...line,
      text: line.text.startsWith(margin) ? line.text.slice(margin.length) : line.text,
    })),
  };
}

function sharedStart(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a.charAt(end) === b.charAt(end)) end += 1;
  return a.slice(0, end);
}
