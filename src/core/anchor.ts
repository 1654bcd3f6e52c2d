/** Findings as reviewers wrote them enter; their places as the repository confirms them, or the mark that nobody could, leave. */
import { isSummarised, type Change } from '../domain/change.js';
import type { AnchoredFinding, FixCheck, Origin, SourceOrigin } from '../domain/evidence.js';
import type { Finding } from '../domain/finding.js';
import type { Anchor } from '../domain/location.js';
import type { Review } from '../domain/review.js';
import { makeMatcher } from './anchor/match.js';
import { basePath, makeResolver, type Listing, type Resolver } from './anchor/paths.js';
import { placeFinding } from './anchor/place.js';
import { namedPaths } from './fix/read.js';
import { placesInProse } from './anchor/prose.js';
import { changedLines, sourceKey, type FileRequest, type Sources } from './anchor/sources.js';

/** A finding whose places were looked up. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly anchors: readonly Anchor[];
}

/** PLAN: the files to read, each once: all that are cited or named by a quote, a fix or the text, and all changed ones, at head and at base. */
export function filesToRead(findings: readonly Finding[], change: Change, listing: Listing): FileRequest[] {
  const resolve = makeResolver(listing, change);
  const cited = findings.flatMap((finding) => [
    ...placesInProse([finding.body]).map((place) => place.path),
    ...finding.locations.map((location) => location.path),
    ...finding.quotes.flatMap((quote) => quote.path ?? []),
    ...(finding.fix?.diffs ?? []).flatMap(namedPaths),
  ]);
  // What no prompt shows nobody quotes by mistake: it is read only when cited.
  const changed = change.files.filter((file) => !isSummarised(file)).map((file) => file.path);
  const requests = [...[...new Set(cited)].flatMap((path) => meant(path, resolve)), ...changed].flatMap((path) =>
    bothSides(path, change, listing),
  );
  return [...new Map(requests.map((request) => [sourceKey(request), request])).values()];
}

/** DECIDE: one anchor per claimed location of each finding, in their order. */
export function placeFindings(
  findings: readonly Finding[],
  change: Change,
  listing: Listing,
  sources: Sources,
): PlacedFinding[] {
  const desk = {
    change,
    sources,
    resolve: makeResolver(listing, change),
    match: makeMatcher(sources),
    changed: changedLines(change),
  };
  return findings.map((finding) => ({ finding, anchors: placeFinding(finding, desk) }));
}

function meant(path: string, resolve: Resolver): readonly string[] {
  const resolution = resolve(path);
  if (resolution.kind === 'found') return resolution.folder ? [] : [resolution.path];
  return resolution.kind === 'ambiguous' ? resolution.paths.slice(0, 10) : [];
}

/** The file at head, and at base when the change touches it. */
function bothSides(path: string, change: Change, listing: Listing): FileRequest[] {
  const touched = change.files.some((file) => file.path === path);
  const old = touched ? basePath(path, change) : null;
  return [
    ...(listing.has(path) ? [{ side: 'head', path } as const] : []),
    ...(old === null ? [] : [{ side: 'base', path: old } as const]),
  ];
}

const NO_REPOSITORY = 'there was no repository to check it with';

/** Every finding of every review, marked as unchecked: places `unverified`, origins `unknown`, fixes `no`, each with `reason`. */
export function withoutEvidence(reviews: readonly Review[], reason: string = NO_REPOSITORY): AnchoredFinding[] {
  return reviews.flatMap((review) => review.findings).map((finding) => unchecked(finding, reason));
}

/** One finding without evidence. */
export function unchecked(finding: Finding, reason: string): AnchoredFinding {
  return {
    finding,
    anchors: claimedAnchors(finding),
    origin: unknownOrigin(reason),
    fix: uncheckedFix(finding, reason),
  };
}

/** The claimed places as they are, none checked. */
export function claimedAnchors(finding: Finding): Anchor[] {
  return finding.locations.map((claimed, index) => ({
    claimed,
    path: claimed.path,
    lines: claimed.lines,
    side: 'head',
    primary: index === 0,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
  }));
}

/** An origin that could not be decided, with the reason. */
export function unknownOrigin(reason: string): SourceOrigin {
  return unheard({ kind: 'unknown', commit: null, reason });
}

/** An origin of which nobody's words are known: it supports nothing beyond itself. */
export function unheard(origin: Origin): SourceOrigin {
  return { ...origin, older: null, testimony: { kind: 'silent' } };
}

/** The claimed fix, not tried. */
export function uncheckedFix(finding: Finding, reason: string): FixCheck {
  const diff = (finding.fix?.diffs ?? []).join('\n');
  if (!diff.trim()) return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
  return { diff, applies: 'no', reason: `not tried: ${reason}`, confined: false };
}
