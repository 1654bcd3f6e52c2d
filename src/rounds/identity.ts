/** Decides which findings of this round state the same defect as earlier ones, and whether the lines of a decline still mean the same. */
import { isNotice } from '../domain/change.js';
import { allWords, type Source } from '../domain/consolidation.js';
import { type AnchoredFinding, type LineRange, overlap } from '../domain/finding.js';
import type { FileVersion, PriorCode, PriorFile } from '../domain/past.js';
import type { AppliedDecline, PriorFinding } from '../domain/round.js';
import { comparable, compare, JOIN, MODEL, type Profile, profileOf, profileOfClaim, score } from '../join/join.js';
import { linesOf } from './code-now.js';
import { anchorNow, type PlaceNow } from './fates.js';
import { codeHash, placeOf, saysSomething, timesIn, type Token, tokensOf } from './prior-findings.js';
import { contradiction, inCommon } from './state.js';

/** A prior finding with what became of its code, so that it is looked for where its code is now. */
interface Placed {
  readonly finding: PriorFinding;
  readonly states: readonly PlaceNow[];
  readonly decline: AppliedDecline | null;
}

/** What of this round may state a prior defect: a consolidated finding, or one that is set aside. */
interface Claims {
  readonly key: string | null;
  readonly sources: readonly Source[];
}

/** What of this round a prior finding is the same as: an index into the claims. */
export interface Match {
  readonly now: number;
  readonly score: number;
  /** What makes them one: what they say, or, in other words, the same lines with the same code. */
  readonly by: 'words' | 'lines';
  /** Another prior finding is even more like that claim. */
  readonly folded: boolean;
}

/** Of a prior finding, by its index, with a claim. */
interface MatchedPair extends Omit<Match, 'folded'> {
  readonly prior: number;
}

/** The same key means the same file, the same quoted line or the same names in the title. */
const SAME_KEY = 2;

/** What the words must add to the score; all of them can add 13. Names do not count: two defects of one line share them. */
const SAID = 1.6;

/** Reviewers are asked to end a finding of the last round with `(prior <id>)`: a hint, never enough by itself. */
const SAYS_SO = 3;

/** Index of a prior finding → what it is the same as. `lines`: whether those that no words bring together may be the same for their lines. */
export function matchPrior(
  priors: readonly Placed[],
  claims: readonly Claims[],
  lines: boolean,
): ReadonlyMap<number, Match> {
  const said = [...noticePairs(priors, claims), ...scoredPairs(priors, claims).filter((pair) => pair.score >= JOIN)];
  const matches = new Map<number, Match>();
  const taken = new Set<number>();
  const match = (pairs: MatchedPair[], folded: boolean): void => {
    pairs.sort((a, b) => b.score - a.score || a.prior - b.prior || a.now - b.now);
    for (const { prior, ...pair } of pairs) {
      if (matches.has(prior) || (!folded && taken.has(pair.now))) continue;
      matches.set(prior, { ...pair, folded });
      taken.add(pair.now);
    }
  };
  match(said, false);
  match(said, true);
  if (lines) match(linePairs(priors, claims, { matches, taken }), false);
  return matches;
}

/** A notice is the same text at the same path, and nothing else is one: what a model says of it is a finding of its own. */
function noticePairs(priors: readonly Placed[], claims: readonly Claims[]): MatchedPair[] {
  return priors.flatMap(({ finding }, prior) => {
    const now = isNotice(finding) ? claims.findIndex(({ key }) => key === finding.key) : -1;
    return now < 0 ? [] : [{ prior, now, score: Infinity, by: 'words' as const }];
  });
}

const speaksOfNotice = ({ finding }: Placed, { key }: Claims): boolean =>
  isNotice(finding) || (key !== null && isNotice({ key }));

interface Matched {
  readonly matches: ReadonlyMap<number, Match>;
  readonly taken: ReadonlySet<number>;
}

/** Of what no words brought together: the same verified lines with the same code, unless the texts speak against it. */
function linePairs(priors: readonly Placed[], claims: readonly Claims[], { matches, taken }: Matched): MatchedPair[] {
  return priors.flatMap((placed, prior) =>
    claims.flatMap((claim, now): MatchedPair[] => {
      if (matches.has(prior) || taken.has(now) || claim.key === null || speaksOfNotice(placed, claim)) return [];
      const score = Math.max(...claim.sources.map(({ anchored }) => agreement(placed, anchored)), 0);
      return score > 0 ? [{ prior, now, score, by: 'lines' }] : [];
    }),
  );
}

/** 0 when they are not the same for their lines; else the more the more they have in common. */
function agreement(placed: Placed, claimed: AnchoredFinding): number {
  if (!sameLines(placed, claimed)) return 0;
  const { finding } = placed;
  const then = { title: finding.title, text: allWords(finding.body, finding.said) };
  const now = { title: claimed.finding.title, text: claimed.finding.body };
  const code = finding.places[0]?.code ?? [];
  if (contradiction(then, now)) return 0;
  const shared = inCommon(then, now, code);
  // A decline covers more than its own words only where the others say something of the kind.
  return shared === 0 && placed.decline ? 0 : 1 + shared;
}

/** The best score of a prior finding with any source of a claim. */
function scoredPairs(priors: readonly Placed[], claims: readonly Claims[]): MatchedPair[] {
  const sources = claims.flatMap((claim, now) => claim.sources.map(({ anchored }) => ({ claim, now, anchored })));
  const run = comparable([...priors.map(profileOfPrior), ...sources.map(({ anchored }) => profileOf(anchored))]);
  const best = new Map<string, MatchedPair>();
  for (const { a: prior, b } of run.candidates) {
    const [placed, source] = [priors[prior], sources[b - priors.length]];
    if (!placed || !source || speaksOfNotice(placed, source.claim)) continue;
    const { total: likeness, parts } = score(compare(run, prior, b), MODEL);
    if (!saysTheSame(parts)) continue;
    const { claim, now, anchored } = source;
    const total = likeness + hints(placed.finding, claim, anchored.finding.body);
    const id = `${prior} ${now}`;
    if (total > (best.get(id)?.score ?? -Infinity)) best.set(id, { prior, now, score: total, by: 'words' });
  }
  return [...best.values()];
}

/** The same lines and names are not the same claim: without words in common a prior finding would vanish behind another. */
function saysTheSame(parts: Readonly<Record<string, number>>): boolean {
  const said = ['words', 'plain', 'title'].reduce((sum, name) => sum + (parts[name] ?? 0), 0);
  return said >= SAID;
}

function hints({ id, key }: PriorFinding, claim: Claims, body: string): number {
  return (claim.key === key ? SAME_KEY : 0) + (body.includes(`(prior ${id})`) ? SAYS_SO : 0);
}

/** A prior finding at the places where its code is now. */
function profileOfPrior({ finding, states }: Placed): Profile {
  const { title, fix } = finding;
  const places = states.map((state, order) => anchorNow(state, order === 0));
  return profileOfClaim({
    ...{ reviewer: 'last round', review: 'last-round', title, places, remedy: '' },
    body: allWords(finding.body, finding.said),
    quotes: finding.places.flatMap(({ code }) => (code.length ? [{ code: code.join('\n'), language: null }] : [])),
    // As that of a finding of this round: once as it was proposed, once as it was tried.
    fixes: fix ? [fix, fix] : [],
    file: places[0]?.path ?? '',
  });
}

// Whether two findings cite the same verified lines with the same code.

/** So many lines more may one of the two cite around the other's. */
const WIDER = 2;

function sameLines({ states }: { readonly states: readonly PlaceNow[] }, { anchors }: AnchoredFinding): boolean {
  const [then, now] = [states[0], anchors[0]];
  if (!then || !now || then.state.kind !== 'present') return false;
  const place = anchorNow(then, true);
  if (place.path !== now.path || place.side !== now.side || !place.lines || !now.lines) return false;
  const cited = placeOf(now);
  const [own, other] = [codeHash(placeOf(place)), codeHash(cited)];
  const isSame = own !== null && own === other && overlap(place.lines, now.lines) > 0;
  // Without a quote nothing verifies the lines; they must be the very same then.
  if (now.state === 'unverified') return isSame && now.quote === 'none' && place.lines.start === now.lines.start;
  if (now.state === 'missing' || isSame) return isSame;
  const [a, b] = [tokensOf(then.place.code, place.path), tokensOf(cited.code, now.path)];
  const isNear = overlap(place.lines, now.lines) > 0 && Math.abs(length(place.lines) - length(now.lines)) <= WIDER;
  return isNear && (holds(a, b) || holds(b, a));
}

const length = ({ start, end }: LineRange): number => end - start + 1;

/** Whether all tokens of the shorter stand in the longer, one after the other. */
function holds(long: readonly Token[], short: readonly Token[]): boolean {
  if (!saysSomething(short) || short.length > long.length) return false;
  const last = long.length - short.length;
  for (let at = 0; at <= last; at += 1)
    if (short.every(({ text }, index) => long[at + index]?.text === text)) return true;
  return false;
}

// Whether the lines that a decline was given for still mean the same.

/** Why a finding's own lines are other lines now, one clause; `null` while layout, comments and moves are all that changed. */
export function whyOther(finding: PriorFinding, states: readonly PlaceNow[], code: PriorCode): string | null {
  const elsewhere = code.revisions.find(({ revision }) => revision === finding.seenAt)?.elsewhere ?? [];
  const other = states.find((each) => !isKept(each, elsewhere));
  return other ? `the code in \`${other.place.path}\` is not as it was (${other.state.reason})` : null;
}

function isKept({ place, file, state }: PlaceNow, elsewhere: readonly PriorFile[]): boolean {
  // A place that is only mentioned beside the primary one does not decide when nothing is known of it.
  if (state.kind === 'unknown') return !place.primary;
  const present = state.kind === 'present';
  // A new name may be another thing's: nothing tells a property that was renamed from another property.
  if (present && state.code !== null) return false;
  if (place.side === 'base' || !file) return present;
  const count = (path: string): number | null => {
    const part = tokensOf(place.code, path);
    if (!saysSomething(part)) return null;
    const read = (version: FileVersion): Token[] =>
      version.kind === 'text' ? tokensOf(linesOf(version.text), path) : [];
    const before = read(file.before);
    const there = timesIn(part, before, before);
    // Cut out of the middle of a comment, for example: not to be found even where it came from.
    if (file.before.kind === 'text' && there === 0) return null;
    const others = elsewhere.filter(({ nowPath }) => nowPath !== file.nowPath);
    const moved = others.map((each) =>
      Math.max(0, timesIn(part, read(each.now), before) - timesIn(part, read(each.before), before)),
    );
    const now = timesIn(part, read(file.now), before) + moved.reduce((sum, times) => sum + times, 0);
    return now - Math.max(1, there);
  };
  // Read again with every comment as code, where the lines say nothing else.
  const left = count(place.path) ?? count('');
  return left === null ? present : left >= 0;
}
