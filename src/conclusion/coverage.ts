/** Decides what each reviewer did with each changed file, which files nobody accounts for, and whether a tool (a linter) did its work. */
import { type Carry, READ_ALL } from '../domain/carried.js';
import { type ChangedFile, needsAccount } from '../domain/change.js';
import type { AnchoredFinding, CoverageState, Review } from '../domain/finding.js';
import type { CoverageRow } from '../domain/report.js';
import type { Failure, FailureClass, PassRun, Reviewer, ReviewerRun, Status } from '../domain/reviewer.js';
import { addTo } from '../domain/values.js';
import { matches, mustBeRead } from '../git/file-kinds.js';
import { withoutEnds } from '../text/characters.js';
import { composed, knownFiles, type KnownFiles } from '../text/known-files.js';

export interface CoverageFacts {
  readonly files: readonly ChangedFile[];
  readonly runs: readonly ReviewerRun[];
  readonly reviews: readonly Review[];
  /** With the paths that evidence gave them. */
  readonly findings: readonly AnchoredFinding[];
  /** Ids of the reviewers whose review is complete. */
  readonly completed: ReadonlySet<string>;
  /** What earlier rounds read and is as it was; nothing when not given. */
  readonly carry?: Carry;
}

/** What says more about a file wins. */
const STRENGTH: readonly CoverageState[] = ['findings', 'reviewed', 'trivial', 'not-reviewed'];

/** One row per changed file: findings, else the coverage section, else the files a reviewer's tools read. */
export function coverage(facts: CoverageFacts): CoverageRow[] {
  const read = claimReader(facts.files);
  const columns = facts.runs.map((run) => ({ id: run.reviewer.id, states: statesOf(run, facts, read) }));
  return facts.files.map((file) => {
    const states = columns.map(({ id, states: of }) => [id, of.get(file.path) ?? 'not-reviewed'] as const);
    const silent = states.filter(([, state]) => !accounts(file, state)).map(([id]) => id);
    const carried = carriedFor(file, silent, facts.carry);
    const covered =
      states.some(([id, state]) => accounts(file, state) && facts.completed.has(id)) ||
      carried.some(([id]) => facts.completed.has(id));
    return {
      ...{ path: file.path, reviewers: Object.fromEntries(states), carried: Object.fromEntries(carried) },
      uncovered: needsAccount(file) && !covered,
    };
  });
}

/** The rounds in which those that say nothing of the file now accounted for it as it is. */
function carriedFor(
  { path }: ChangedFile,
  silent: readonly string[],
  carry: Carry = READ_ALL,
): (readonly [string, number])[] {
  const by = carry.kind === 'full' ? undefined : carry.carried.get(path);
  return silent.flatMap((id) => {
    const round = by?.get(id);
    return round === undefined ? [] : [[id, round] as const];
  });
}

/** Reviewers call trivial what they pass over for its name. Where only the name says so, that is no account; the prompt says the same. */
export function accounts(file: Pick<ChangedFile, 'path' | 'status' | 'kind'>, state: CoverageState): boolean {
  return state !== 'not-reviewed' && !(state === 'trivial' && mustBeRead(file));
}

function statesOf(run: ReviewerRun, facts: CoverageFacts, read: ClaimReader): ReadonlyMap<string, CoverageState> {
  const { id } = run.reviewer;
  const states = new Map<string, CoverageState>();
  for (const path of run.passes.flatMap((pass) => pass.telemetry?.filesRead ?? [])) {
    for (const file of read(path).paths) states.set(file, 'reviewed');
  }
  const reviews = facts.reviews.filter((review) => review.reviewer === id);
  const claimed = reviews.map((review) => claimsOf(review, read));
  for (const path of new Set(claimed.flatMap((claims) => [...claims.keys()]))) {
    states.set(path, strongest(claimed.flatMap((claims) => claims.get(path) ?? [])));
  }
  for (const path of citedBy({ id, reviews, facts, read })) states.set(path, 'findings');
  return states;
}

/** The state that a review gives each file it names; where it names one twice, the more exact line counts, else the stronger. */
function claimsOf(review: Review, read: ClaimReader): Map<string, CoverageState> {
  const best = new Map<string, { state: CoverageState; precision: Precision }>();
  for (const claim of review.coverage) {
    const { paths, precision } = read(claim.path);
    for (const path of paths) {
      const known = best.get(path);
      const order = known ? PRECISIONS.indexOf(precision) - PRECISIONS.indexOf(known.precision) : -1;
      if (!known || order < 0) best.set(path, { state: claim.state, precision });
      else if (order === 0) best.set(path, { state: strongest([known.state, claim.state]), precision });
    }
  }
  return new Map([...best].map(([path, { state }]) => [path, state]));
}

/** Nobody changes so many files in one review; the rest stands in the stored reviews. */
const MAX_CLAIMED = 1_000;

/** The files of the reviews' own coverage sections, by path. A reviewer that does not name a file has no state there. */
export function claimedCoverage(reviews: readonly Review[]): CoverageRow[] {
  const named = [...new Set(reviews.flatMap((review) => review.coverage.map(({ path }) => tidy(path))))]
    .filter((path) => path !== '' && !isGlob(path) && !path.endsWith('/'))
    .sort();
  const files = withoutShortForms(named).slice(0, MAX_CLAIMED);
  const read = claimReader(files.map((path) => ({ path, previousPath: null })));
  const states = new Map<string, CoverageState[]>();
  for (const review of reviews) {
    for (const [path, state] of claimsOf(review, read)) addTo(states, `${review.reviewer}\n${path}`, state);
  }
  const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))];
  return files.map((path) => ({
    path,
    reviewers: Object.fromEntries(
      reviewers.flatMap((id) => {
        const said = states.get(`${id}\n${path}`);
        return said ? [[id, strongest(said)] as const] : [];
      }),
    ),
    carried: {},
    uncovered: false,
  }));
}

/** `service.go` is the one file that ends so, where another review names it in full. */
function withoutShortForms(paths: readonly string[]): string[] {
  const longer = new Map<string, number>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
      const end = path.slice(at + 1);
      longer.set(end, (longer.get(end) ?? 0) + 1);
    }
  }
  return paths.filter((path) => longer.get(path) !== 1);
}

interface Citing {
  readonly id: string;
  readonly reviews: readonly Review[];
  readonly facts: CoverageFacts;
  readonly read: ClaimReader;
}

function citedBy({ id, reviews, facts, read }: Citing): string[] {
  const changed = new Set(facts.files.map((file) => file.path));
  const placed = facts.findings
    .filter(({ finding }) => finding.reviewer === id)
    .flatMap(({ anchors }) => anchors.map((anchor) => anchor.path))
    .filter((path) => changed.has(path));
  const named = reviews
    .flatMap((review) => review.findings)
    .flatMap((finding) => finding.locations)
    .flatMap((location) => read(location.path))
    .flatMap(({ paths, precision }) => (precision === 'pattern' ? [] : paths));
  return [...placed, ...named];
}

function strongest(states: readonly CoverageState[]): CoverageState {
  return STRENGTH.find((state) => states.includes(state)) ?? 'not-reviewed';
}

// Which changed files a path in a coverage section means.

/** How a claim names a file: the more exact one counts when a review names a file twice. */
const PRECISIONS = ['exact', 'ending', 'pattern'] as const;
type Precision = (typeof PRECISIONS)[number];

interface Claimed {
  readonly paths: readonly string[];
  readonly precision: Precision;
}

interface NamedFile {
  readonly path: string;
  readonly previousPath: string | null;
}

/** The changed files that a claim means: itself, the one file that ends like it, a folder, or a pattern (`pkg/*`, `**`, `{a,b}`). What is a file's name is no pattern: `[id]`, `{name}`. */
type ClaimReader = (claim: string) => Claimed;

/** Nobody writes so many different patterns; each is tried on every file, and those beyond account for nothing. */
const MAX_PATTERNS = 200;
const NOTHING: Claimed = { paths: [], precision: 'pattern' };

/** Reads claims about these files; what is claimed again is not looked up again. */
export function claimReader(files: readonly NamedFile[]): ClaimReader {
  const index = indexOf(files);
  const known = new Map<string, Claimed>();
  let patterns = 0;
  return (claim) => {
    const before = known.get(claim);
    if (before) return before;
    const path = tidy(claim);
    const literal = literally(composed(claim), index) ?? literally(path, index);
    const isPattern = !literal && isGlob(path);
    if (isPattern) patterns += 1;
    const claimed = literal ?? (isPattern && patterns <= MAX_PATTERNS ? byPattern(path, files) : NOTHING);
    known.set(claim, claimed);
    return claimed;
  };
}

interface FileIndex {
  /** By path and by previous path. */
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly files: KnownFiles;
  /** The paths in lower case, and those behind each. */
  readonly folded: KnownFiles;
  readonly spelt: ReadonlyMap<string, readonly string[]>;
  /** By each folder above, without a slash at the end. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

function indexOf(files: readonly NamedFile[]): FileIndex {
  const exact = new Map<string, string[]>();
  const spelt = new Map<string, string[]>();
  const byFolder = new Map<string, string[]>();
  for (const { path, previousPath } of files) {
    const plain = composed(path);
    for (const name of new Set([plain, composed(previousPath ?? path)])) addTo(exact, name, path);
    addTo(spelt, plain.toLowerCase(), path);
    for (let at = plain.indexOf('/'); at !== -1; at = plain.indexOf('/', at + 1))
      addTo(byFolder, plain.slice(0, at), path);
  }
  const all = files.map(({ path }) => path);
  return { exact, files: knownFiles(all), folded: knownFiles([...spelt.keys()]), spelt, byFolder };
}

const isGlob = (path: string): boolean => /[*?{]/.test(path);

function byPattern(path: string, files: readonly NamedFile[]): Claimed {
  return { paths: files.map((file) => file.path).filter((one) => matches(path, composed(one))), precision: 'pattern' };
}

/** The files that a claim names as it stands; `null` when there are none. */
function literally(path: string, index: FileIndex): Claimed | null {
  const same = index.exact.get(path) ?? longestEnd(path, index);
  if (same) return { paths: same, precision: 'exact' };
  const inside = index.byFolder.get(path.replace(/\/$/, ''));
  if (inside) return { paths: inside, precision: 'pattern' };
  const ending = byEnding(path, index);
  return ending.length ? { paths: ending, precision: 'ending' } : null;
}

/** The file of this repository in a path of another checkout; of one that is not absolute more than the name must be right: `docs/README.md` is not `README.md`. */
function longestEnd(path: string, { exact }: FileIndex): readonly string[] | null {
  const isAbsolute = /^(?:\/|~|[A-Za-z]:\/)/.test(path);
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
    const end = path.slice(at + 1);
    const found = isAbsolute || end.includes('/') ? exact.get(end) : undefined;
    if (found) return found;
  }
  return null;
}

/** Of several files with this ending none is meant for sure. */
function byEnding(path: string, { files, folded, spelt }: FileIndex): readonly string[] {
  const same = files.endingIn(path);
  const found = same.length ? same : folded.endingIn(path.toLowerCase()).flatMap((one) => spelt.get(one) ?? []);
  return path !== '' && found.length === 1 ? found : [];
}

function tidy(claim: string): string {
  const bare = composed(claim)
    .trim()
    .replace(/^\*\*(.+)\*\*$/, '$1');
  return withoutEnds(bare, /[`"']/)
    .replace(/^(?:\.\/|\.\.\.\/|…\/)+/, '')
    .replace(/:\d+(?:[-–]\d+)?$/, '')
    .replaceAll('\\', '/');
}

// Whether a tool (a linter) did its work, and what the gate lacks when it did not.

/** Reports of programs such as linters: findings count, but nobody read the change. */
export function isTool(reviewer: Pick<Reviewer, 'reads'>): boolean {
  return reviewer.reads === 'sarif' || reviewer.reads === 'rdjson';
}

/** How a process may end around a report that is whole: a linter that finds something says so by its exit status. */
const FLAGS: readonly FailureClass[] = ['exit', 'changed-files'];

/**
 * The standing of one pass of a tool. `completed`: its report is whole and the tool itself does not say otherwise. Nothing
 * found proves nothing where the process failed, and an empty output is a report only of a process known to have ended well.
 */
export function settleToolPass(
  { reads }: Pick<Reviewer, 'reads'>,
  pass: PassRun,
  review: Review | undefined,
): { readonly status: Status; readonly failures: readonly Failure[] } {
  const isEmpty = pass.text.trim() === '';
  const isSilent = isEmpty && reads === 'rdjson' && pass.exitCode === 0;
  const own = pass.failures.filter((each) => !(isSilent && each.class === 'no-output'));
  if (!review?.readable || (isEmpty && !isSilent)) {
    return { status: 'failed', failures: own.length ? own : [nothing(pass, isEmpty)] };
  }
  const failures = [...own, ...unread(pass, review), ...inVain(pass, review)];
  const isWhole = review.unread.length === 0 && !isInVain(pass, review);
  const isComplete = isWhole && own.every((each) => FLAGS.includes(each.class));
  return { status: isComplete ? 'completed' : 'degraded', failures };
}

/** It failed and reports nothing at all: a formatter behind a crashed linter writes a clean report, too. */
function isInVain({ exitCode, failures }: PassRun, review: Review): boolean {
  const failed = (exitCode !== null && exitCode !== 0) || failures.some((each) => each.class === 'exit');
  return failed && review.findings.length === 0;
}

function inVain(pass: PassRun, review: Review): readonly Failure[] {
  if (!isInVain(pass, review)) return [];
  const status = pass.exitCode === null ? 'a failure' : `exit status ${String(pass.exitCode)}`;
  return [
    failure('crash', {
      what: `${pass.reviewer}: it found nothing and ended with ${status}`,
      why: 'a tool that fails for another reason than what it found has not looked at everything',
      fix: 'run its command by hand; one that ends so on purpose must be made to end with 0',
    }),
  ];
}

function unread({ reviewer, file }: PassRun, review: Review): readonly Failure[] {
  const [first] = review.unread;
  if (!first) return [];
  const others = review.unread.length > 1 ? `, and ${String(review.unread.length - 1)} more` : '';
  return [
    failure('unread', {
      what: `${reviewer}: its report is not all that it has to say`,
      why: `${first.reason} (line ${String(first.line)} of ${file}: ${first.text})${others}`,
      fix: 'let the command write a whole report to standard output, and nothing else; see its log in the artifact',
    }),
  ];
}

function nothing({ reviewer, file, exitCode }: PassRun, isEmpty: boolean): Failure {
  const how =
    exitCode === null ? 'how its process ended is not known' : `it ended with exit status ${String(exitCode)}`;
  return failure(isEmpty ? 'no-output' : 'unreadable', {
    what: `${reviewer}: no report`,
    why: isEmpty ? `it wrote nothing, and ${how}` : 'what it wrote is no report in the format that is configured',
    fix: isEmpty ? 'see its log in the artifact; run its command by hand' : `read reviews/${file} in the artifact`,
  });
}

function failure(kind: FailureClass, problem: Failure['problem']): Failure {
  return { class: kind, problem };
}

/** Tools that are configured and did not complete, one clause each; those with `required: false` may fail. */
export function toolsThatLack(runs: readonly ReviewerRun[], completed: ReadonlySet<string>): string[] {
  return runs.flatMap(({ reviewer }) =>
    isTool(reviewer) && reviewer.required !== false && !completed.has(reviewer.id)
      ? [`the tool ${reviewer.id} did not complete its run`]
      : [],
  );
}
