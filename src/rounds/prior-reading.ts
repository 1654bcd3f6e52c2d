/** Reads off a report who accounted for which changed file, what the file was then, and which other files its findings tie to it. */
import { accounts } from '../conclusion/coverage.js';
import type { AccountedBy, FileReading, PriorReading } from '../domain/carried.js';
import { allWords } from '../domain/consolidation.js';
import type { CoverageRow, Report, ReportFinding } from '../domain/report.js';
import { composed, type KnownFiles, knownFiles } from '../text/known-files.js';

type ReportedFile = NonNullable<Report['change']>['files'][number];

/** `null` where it cannot be told: without a repository, or where a report before it was missing. */
export function readingOf(report: Report): PriorReading | null {
  const { change, round, coverage } = report;
  if (change === null || round.past === 'missing') return null;
  const rows = new Map(coverage.map((row) => [row.path, row]));
  const ties = tiesIn(report, change.files);
  const unconfirmed = unconfirmedIn(report);
  const completed = new Set(report.reviewers.flatMap(({ id, status }) => (status === 'completed' ? [id] : [])));
  const files = change.files.map((file): FileReading => {
    const { path, previousPath, status, kind, blobs } = file;
    const row = rows.get(path);
    return {
      ...{ path, previousPath, status, kind, blobs },
      accounted: row && !row.uncovered ? accountedIn(row, file, { completed, round: round.number }) : new Map(),
      ties: [...(ties.get(path) ?? [])].filter((other) => other !== path).sort(),
      unconfirmed: unconfirmed.get(path) ?? unconfirmed.get(previousPath ?? path) ?? null,
    };
  });
  const isPartial = coverage.some(({ carried }) => Object.keys(carried).length > 0);
  return { mergeBase: change.mergeBase, files, isPartial };
}

/** In this round, or in the earlier one from which it was carried. */
function accountedIn(
  { reviewers, carried }: CoverageRow,
  file: ReportedFile,
  { completed, round }: { readonly completed: ReadonlySet<string>; readonly round: number },
): AccountedBy {
  const now = Object.entries(reviewers).filter(([id, state]) => completed.has(id) && accounts(file, state));
  return new Map([...Object.entries(carried), ...now.map(([id]) => [id, round] as const)]);
}

/** Path → id of an open finding there whose code changed without anybody confirming that it is fixed. */
function unconfirmedIn({ findings, ledger }: Report): ReadonlyMap<string, string> {
  const doubted = new Set(ledger.flatMap(({ fate, now }) => (fate === 'unconfirmed' && now !== null ? [now] : [])));
  const open = findings.filter(({ id, round }) => doubted.has(id) || round.status === 'unconfirmed');
  return new Map(open.flatMap(({ id, locations }) => locations.map(({ path }) => [path, id] as const)));
}

/**
 * Changed file → the files that findings tie to it: other places of a finding there, places of what is related to it, and
 * files that its words or the reason of its origin name. A file that is only named is tied to the places of the finding.
 */
function tiesIn(report: Report, files: readonly ReportedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ties = new Map<string, Set<string>>();
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const known = knownFiles(
    files.flatMap(({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])]),
  );
  const tie = (path: string, others: readonly string[]): void => {
    const own = ties.get(path) ?? new Set();
    ties.set(path, own);
    for (const other of others) own.add(other);
  };
  for (const finding of report.findings) {
    const near = finding.related.flatMap((id) => byId.get(id) ?? []).flatMap(placesOf);
    const places = placesOf(finding);
    const named = [...near, ...namedIn(finding, report, known)];
    for (const path of places) tie(path, [...places, ...named]);
    for (const path of named) tie(path, places);
  }
  // What a file was called at base is the same file.
  for (const { path, previousPath } of files) if (previousPath !== null) tie(path, [...(ties.get(previousPath) ?? [])]);
  return ties;
}

const placesOf = ({ locations }: ReportFinding): string[] => locations.map(({ path }) => path);

function namedIn(finding: ReportFinding, { prosePlaces }: Report, known: KnownFiles): string[] {
  const text = composed(`${finding.title}\n${allWords(finding.body, finding.said)}\n${finding.origin.reason}`);
  const looked = prosePlaces.filter((place) => text.includes(place.text)).map(({ path }) => path);
  return [...new Set([...looked, ...filesIn(text, known)])];
}

const WORD = /[\p{L}\p{N}_.@]/u;

/** The known files that a text names, whole or by their ends; where several end so, all of them. */
function filesIn(text: string, known: KnownFiles): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && WORD.test(text.charAt(at - 1))) continue;
    const match = known.longestAt(text, at);
    if (!match) continue;
    for (const path of match.isWhole ? [match.path] : known.endingIn(match.path)) found.add(path);
    at = match.end - 1;
  }
  return [...found];
}
