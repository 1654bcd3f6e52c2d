/** Gathers the evidence for all findings of the reviews, none missing: plans what to ask git, asks it through the port, decides. */
import type { Change } from './domain/change.js';
import type { ConsolidatedFinding } from './domain/consolidation.js';
import type { AnchoredFinding, Origin, Review, SourceOrigin } from './domain/finding.js';
import type { Problem } from './domain/problem.js';
import type { ProsePlace } from './domain/report.js';
import { must } from './domain/values.js';
import {
  type CollectedFixes,
  collectFixes,
  decideFixes,
  decideOrigins,
  filesToRead,
  type FixAnswers,
  fixesToTry,
  type FixShelf,
  type FixTrial,
  foreignNames,
  linesToBlame,
  type Listing,
  lookUpPlaces,
  makeResolver,
  makeSources,
  NO_FIXES,
  pathsToPatch,
  type PlacedFinding,
  placeFindings,
  placesInProse,
  type Sources,
  withoutEvidence,
} from './evidence/evidence.js';
import type { GitAnswers, PatchCheck } from './ports.js';

export interface Evidence {
  /** Every finding of every review, in their order. */
  readonly findings: readonly AnchoredFinding[];
  readonly prosePlaces: readonly ProsePlace[];
  /** What the fixes that apply would do, for the patch of those that are chosen. */
  readonly fixes: FixShelf;
  readonly problems: readonly Problem[];
  /** Every path at head or base, folders included; `null` when it is not known. */
  readonly paths: ReadonlySet<string> | null;
}

/** Where there is no repository, or none that can be read. */
export const NO_EVIDENCE: Omit<Evidence, 'findings'> = { prosePlaces: [], fixes: NO_FIXES, problems: [], paths: null };

/** What the steps share. */
interface Bench {
  readonly change: Change;
  readonly git: GitAnswers;
  readonly listing: Listing;
  readonly sources: Sources;
  readonly placed: readonly PlacedFinding[];
}

/** Asks git all that tells where these findings come from, and what every finding of the change will need, so that the answers are known. */
export async function askAhead(reviews: readonly Review[], asked: Pick<Bench, 'change' | 'git'>): Promise<void> {
  const bench = await setOut(reviews, asked);
  if (!('what' in bench)) await originsOf(bench);
}

/** Checks every finding by git. What git cannot tell is marked, and said as a problem; nothing is removed. */
export async function gatherEvidence(
  reviews: readonly Review[],
  { change, git }: Pick<Bench, 'change' | 'git'>,
): Promise<Evidence> {
  const findings = reviews.flatMap((review) => review.findings);
  const bench = await setOut(reviews, { change, git });
  if ('what' in bench) return { ...NO_EVIDENCE, findings: withoutEvidence(reviews, bench.why), problems: [bench] };
  const { listing, placed, sources } = bench;
  const [origins, fixed] = await Promise.all([originsOf(bench), fixesOf(bench)]);
  const named = placesInProse(findings.map((finding) => finding.body));
  return {
    findings: placed.map(({ finding, anchors }, index) => ({
      finding,
      anchors,
      origin: must(origins[index]),
      fix: must(fixed.fixes[index]),
    })),
    prosePlaces: lookUpPlaces(named, makeResolver(listing, change), sources),
    fixes: fixed.shelf,
    problems: historyProblem(change, origins),
    paths: pathsOf(listing, change),
  };
}

/** The findings in their places, with all that was read for them. */
async function setOut(
  reviews: readonly Review[],
  { change, git }: Pick<Bench, 'change' | 'git'>,
): Promise<Bench | Problem> {
  const findings = reviews.flatMap((review) => review.findings);
  const listing = await git.listing();
  if ('what' in listing) return listing;
  const requests = filesToRead(findings, change, listing);
  const sources = makeSources(requests, await git.contents(requests));
  return { change, git, listing, sources, placed: placeFindings(findings, change, listing, sources) };
}

function pathsOf(listing: Listing, { files }: Change): ReadonlySet<string> {
  const all = new Set([...listing.keys(), ...files.flatMap(({ path, previousPath }) => [path, previousPath ?? path])]);
  for (const path of [...all]) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) all.add(path.slice(0, end));
  }
  return all;
}

async function originsOf({ git, placed, change, sources }: Bench): Promise<SourceOrigin[]> {
  const blames = await git.blames(linesToBlame(placed, change));
  return decideOrigins(placed, change, blames, sources);
}

async function fixesOf({ git, placed, change, listing, sources }: Bench): Promise<ReturnType<typeof decideFixes>> {
  const trials = fixesToTry(placed, change, listing, sources);
  const located = trials.some((trial) => trial.patch !== '');
  const [applied, names] = await Promise.all([
    located ? git.patchCheck(trials.flatMap(({ paths }) => paths)).then((check) => tryFixes(check, trials)) : new Map(),
    git.wordsAtHead(foreignNames(trials)),
  ]);
  return decideFixes(placed, trials, { applied, names }, { change, sources });
}

/** Answers by the position of the finding. One process for all; only when one of them fails, one for each. */
async function tryFixes(check: PatchCheck, trials: readonly FixTrial[]): Promise<FixAnswers['applied']> {
  const located = trials.filter((trial) => trial.patch !== '');
  if ((await check(located.map((trial) => trial.patch))) === null) {
    return new Map(located.map((trial) => [trial.index, null]));
  }
  const answers = new Map<number, string | null>();
  for (const trial of located) answers.set(trial.index, await check([trial.patch]));
  return answers;
}

/** After the findings were joined: one fix of each, as one patch that git applies to head. What git refuses beside the others is left out. */
export async function collectPatch(
  findings: readonly ConsolidatedFinding[],
  shelf: FixShelf,
  git: Pick<GitAnswers, 'patchCheck'>,
): Promise<CollectedFixes> {
  const refused = new Map<string, string>();
  const collected = (without: Iterable<readonly [string, string]> = []): CollectedFixes =>
    collectFixes(findings, shelf, new Map([...refused, ...without]));
  let whole = collected();
  if (whole.patch === '') return whole;
  const check = await git.patchCheck(pathsToPatch(shelf));
  let refusal = await check([whole.patch]);
  while (refusal !== null) {
    const ids = [...whole.standing].flatMap(([id, { included }]) => (included ? [id] : []));
    // One more at a time: the first with which it is refused is the one that does not go with the others.
    for (const [index, id] of ids.entries()) {
      const later = ids.slice(index + 1).map((one) => [one, ''] as const);
      const why = later.length ? await check([collected(later).patch]) : refusal;
      if (why === null) continue;
      refused.set(id, why);
      break;
    }
    whole = collected();
    refusal = whole.patch === '' ? null : await check([whole.patch]);
  }
  return whole;
}

/** Said once for all findings, not only at each of them. */
function historyProblem(change: Change, origins: readonly Origin[]): Problem[] {
  const { history } = change;
  if (history.kind === 'whole' || !origins.some((origin) => origin.reason.includes(history.reason))) return [];
  return [
    {
      what: 'where some findings come from could not be told',
      why: history.reason.replace(/; .*$/, ''),
      fix: history.reason.replace(/^.*?; /, ''),
    },
  ];
}
