/** Gathers the evidence for findings from git: places, origins and fixes that are tried; the same question is asked only once. */
import type { Change } from '../domain/change.js';
import type { AnchoredFinding, FixCheck, Origin, Review, SourceOrigin } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { ProsePlace } from '../domain/report.js';
import {
  type BlameRequest,
  collectFixes,
  type Content,
  decideFixes,
  decideOrigins,
  type FileRequest,
  filesToRead,
  fixesToTry,
  linesToBlame,
  lookUpPlaces,
  makeResolver,
  makeSources,
  type PlacedFinding,
  placeFindings,
  placesInProse,
  sourceKey,
  type Sources,
  unknownOrigin,
  withoutEvidence,
} from '../evidence/evidence.js';
import type { Blame } from '../git/blame.js';
import { type HeadTree, patchCheck, readBlames, readContents, readHead, tryFixes } from './git-reads.js';
import type { Git } from './git.js';

export interface Evidence {
  /** Every finding of every review, in their order. */
  readonly findings: readonly AnchoredFinding[];
  readonly prosePlaces: readonly ProsePlace[];
  /** All confined fixes that apply together, as one patch on head; empty when there is none. */
  readonly fixesPatch: string;
  readonly problems: readonly Problem[];
  /** Every path at head or base, folders included; `null` when it is not known. */
  readonly paths: ReadonlySet<string> | null;
}

/** What the stages share. */
interface Bench {
  readonly change: Change;
  readonly archive: Archive;
  readonly head: HeadTree;
  readonly sources: Sources;
  readonly placed: readonly PlacedFinding[];
}

/** Asks git all that tells where these findings come from, and what every finding of the change will need, so that the archive knows it. */
export async function askAhead(reviews: readonly Review[], asked: Pick<Bench, 'change' | 'archive'>): Promise<void> {
  const bench = await setOut(reviews, asked);
  if (!('what' in bench)) await originsOf(bench);
}

/** Checks every finding by git. What git cannot tell is marked, and said as a problem; nothing is removed. */
export async function gatherEvidence(
  reviews: readonly Review[],
  change: Change,
  git: Git,
  archive: Archive = openArchive(change, git),
): Promise<Evidence> {
  const findings = reviews.flatMap((review) => review.findings);
  const bench = await setOut(reviews, { change, archive });
  if ('what' in bench) {
    const head = bench;
    return {
      findings: withoutEvidence(reviews, head.why),
      prosePlaces: [],
      fixesPatch: '',
      problems: [head],
      paths: null,
    };
  }
  const { head, placed, sources } = bench;
  const [origins, fixed] = await Promise.all([originsOf(bench), fixesOf(bench, git)]);
  const named = placesInProse(findings.map((finding) => finding.body));
  return {
    findings: placed.map(({ finding, anchors }, index) => ({
      finding,
      anchors,
      origin: origins[index] ?? unknownOrigin('git was not asked'),
      fix: fixed.fixes[index] ?? { diff: '', applies: 'none', reason: 'no diff was given', confined: false },
    })),
    prosePlaces: lookUpPlaces(named, makeResolver(head.listing, change), sources),
    fixesPatch: fixed.patch,
    problems: [...historyProblem(change, origins), ...fixed.problems],
    paths: pathsOf(head, change),
  };
}

/** The findings in their places, with all that was read for them. */
async function setOut(
  reviews: readonly Review[],
  { change, archive }: Pick<Bench, 'change' | 'archive'>,
): Promise<Bench | Problem> {
  const findings = reviews.flatMap((review) => review.findings);
  const head = await archive.head();
  if ('what' in head) return head;
  const requests = filesToRead(findings, change, head.listing);
  const sources = makeSources(requests, await archive.contents(requests, head));
  return { change, archive, head, sources, placed: placeFindings(findings, change, head.listing, sources) };
}

function pathsOf({ listing }: HeadTree, { files }: Change): ReadonlySet<string> {
  const all = new Set([...listing.keys(), ...files.flatMap(({ path, previousPath }) => [path, previousPath ?? path])]);
  for (const path of [...all]) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) all.add(path.slice(0, end));
  }
  return all;
}

async function originsOf({ archive, placed, change, sources }: Bench): Promise<SourceOrigin[]> {
  const blames = await archive.blames(linesToBlame(placed, change));
  return decideOrigins(placed, change, blames, sources);
}

async function fixesOf(
  { placed, change, head, sources }: Bench,
  git: Git,
): Promise<{ fixes: FixCheck[]; patch: string; problems: Problem[] }> {
  const trials = fixesToTry(placed, change, head.listing, sources);
  if (!trials.some((trial) => trial.patch !== '')) {
    return { fixes: decideFixes(placed, trials, new Map(), change), patch: '', problems: [] };
  }
  const check = await patchCheck(git, head, trials);
  const fixes = decideFixes(placed, trials, await tryFixes(check, trials), change);
  const patch = collectFixes(placed, trials, fixes, sources);
  const refused = patch === '' ? null : await check([patch]);
  if (refused === null) return { fixes, patch, problems: [] };
  const fix = 'apply the fixes one by one from the report, and please report this as a bug';
  return {
    fixes,
    patch: '',
    problems: [{ what: 'no `fixes.patch`: the fixes do not apply together', why: refused, fix }],
  };
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

// Keeps git's answers about a change, so that a second question needs no git.

/** All that evidence asks git of one change. Both of its ends are commits, so no answer grows old; a failure is asked anew. */
export interface Archive {
  head(): Promise<HeadTree | Problem>;
  /** Contents by `sourceKey`. */
  contents(requests: readonly FileRequest[], head: HeadTree): Promise<ReadonlyMap<string, Content>>;
  /** Blame by `sourceKey`, or a text that says why there is none. */
  blames(requests: readonly BlameRequest[]): Promise<ReadonlyMap<string, Blame | string>>;
}

/** An archive that knows nothing yet. */
export function openArchive(change: Change, git: Git): Archive {
  let tree: HeadTree | null = null;
  const contents = new Map<string, Content>();
  const blames = new Map<string, Blame>();
  return {
    head: async () => {
      if (tree) return tree;
      const read = await readHead(git, change.head);
      if (!('what' in read)) tree = read;
      return read;
    },
    contents: async (requests, head) => {
      const missing = requests.filter((request) => !contents.has(sourceKey(request)));
      const read = missing.length ? await readContents(git, change, missing, head) : new Map<string, Content>();
      // Nothing there may be a failure of git.
      for (const [key, content] of read) if (content.kind !== 'absent') contents.set(key, content);
      const known = (key: string): Content => read.get(key) ?? contents.get(key) ?? { kind: 'absent' };
      return new Map(requests.map(sourceKey).map((key) => [key, known(key)]));
    },
    blames: async (requests) => {
      const missing = requests.filter((request) => !blames.has(blameKey(request)));
      const read = missing.length ? await readBlames(git, change, missing) : new Map<string, Blame | string>();
      for (const request of missing) {
        const blame = read.get(sourceKey(request));
        if (typeof blame === 'object') blames.set(blameKey(request), blame);
      }
      const known = (request: BlameRequest): Blame | string =>
        read.get(sourceKey(request)) ?? blames.get(blameKey(request)) ?? 'git was not asked';
      return new Map(requests.map((request) => [sourceKey(request), known(request)]));
    },
  };
}

/** Which lines belong together is part of the question: git sees a block that was moved only when it is asked for the whole block. */
function blameKey(request: BlameRequest): string {
  return JSON.stringify([sourceKey(request), request.ranges.map(({ start, end }) => [start, end])]);
}
