/** Prior findings and this round's enter; which of them state the same defect leaves, by the score that joins findings. */
import { allWords, type Source } from '../../domain/consolidation.js';
import type { AnchoredFinding } from '../../domain/evidence.js';
import { isNotice } from '../../domain/notice.js';
import type { PriorFinding } from '../../domain/round.js';
import type { AppliedDecline } from '../../domain/waiver.js';
import { unheard } from '../anchor.js';
import { candidatesOf } from '../consolidate/candidates.js';
import { comparable } from '../consolidate/comparable.js';
import { profileOf } from '../consolidate/profile.js';
import { JOIN, MODEL, compare, score } from '../consolidate/score.js';
import { anchorNow } from './anchor-now.js';
import { contradiction, inCommon } from './contradiction.js';
import type { PlaceState } from './fates.js';
import { sameLines } from './same-lines.js';

/** A prior finding with what became of its code, so that it is looked for where its code is now. */
export interface Placed {
  readonly finding: PriorFinding;
  readonly states: readonly PlaceState[];
  readonly decline: AppliedDecline | null;
}

/** What of this round may state a prior defect: a consolidated finding, or one that is set aside. */
export interface Claims {
  readonly key: string | null;
  readonly sources: readonly Source[];
}

/** Indices into the prior findings and into this round's claims. */
export interface Match {
  readonly prior: number;
  readonly now: number;
  readonly score: number;
  /** What makes them one: what they say, or, in other words, the same lines with the same code. */
  readonly by: 'words' | 'lines';
}

export interface Matches {
  /** One to one, the likest first. */
  readonly same: readonly Match[];
  /** Prior findings that are the same as a claim that another prior finding is even more like. */
  readonly folded: readonly Match[];
}

/** The same key means the same file, the same quoted line or the same names in the title. */
const SAME_KEY = 2;

/** What words, title and names must add to the score; all of them together can add 11. */
const SAID = 1.3;

/** Reviewers are asked to end a finding of the last round with `(prior <id>)`: a hint, never enough by itself. */
const SAYS_SO = 3;

/** `lines`: whether those that no words bring together may be the same for their lines. */
export function matchPrior(priors: readonly Placed[], claims: readonly Claims[], lines: boolean): Matches {
  const pairs = [...noticePairs(priors, claims), ...scoredPairs(priors, claims).filter((pair) => pair.score >= JOIN)];
  pairs.sort((a, b) => b.score - a.score || a.prior - b.prior || a.now - b.now);
  const same: Match[] = [];
  const taken = { prior: new Set<number>(), now: new Set<number>() };
  for (const pair of pairs) {
    if (taken.prior.has(pair.prior) || taken.now.has(pair.now)) continue;
    taken.prior.add(pair.prior);
    taken.now.add(pair.now);
    same.push(pair);
  }
  const folded: Match[] = [];
  for (const pair of pairs) {
    if (taken.prior.has(pair.prior)) continue;
    taken.prior.add(pair.prior);
    folded.push(pair);
  }
  return { same: lines ? [...same, ...sameByLines(priors, claims, taken)] : same, folded };
}

/** A notice is the same text at the same path, and nothing else is one: what a model says of it is a finding of its own. */
function noticePairs(priors: readonly Placed[], claims: readonly Claims[]): Match[] {
  return priors.flatMap(({ finding }, prior) => {
    const now = isNotice(finding) ? claims.findIndex(({ key }) => key === finding.key) : -1;
    return now < 0 ? [] : [{ prior, now, score: Infinity, by: 'words' as const }];
  });
}

const speaksOfNotice = (placed: Placed | undefined, claim: Claims | undefined): boolean =>
  (placed !== undefined && isNotice(placed.finding)) || isNotice({ key: claim?.key ?? '' });

interface Taken {
  readonly prior: Set<number>;
  readonly now: Set<number>;
}

/** Of what no words brought together: the same verified lines with the same code, unless the texts speak against it. */
function sameByLines(priors: readonly Placed[], claims: readonly Claims[], taken: Taken): Match[] {
  const pairs = priors.flatMap((placed, prior) =>
    taken.prior.has(prior) ? [] : claims.flatMap((claim, now) => byLines(placed, claim, { prior, now }, taken)),
  );
  pairs.sort((a, b) => b.score - a.score || a.prior - b.prior || a.now - b.now);
  return pairs.filter(({ prior, now }) => {
    if (taken.prior.has(prior) || taken.now.has(now)) return false;
    taken.prior.add(prior);
    taken.now.add(now);
    return true;
  });
}

function byLines(placed: Placed, claim: Claims, at: Pick<Match, 'prior' | 'now'>, taken: Taken): Match[] {
  if (taken.now.has(at.now) || claim.key === null || speaksOfNotice(placed, claim)) return [];
  const score = Math.max(...claim.sources.map(({ anchored }) => agreement(placed, anchored)), 0);
  return score > 0 ? [{ ...at, score, by: 'lines' }] : [];
}

/** 0 when they are not the same for their lines; else the more the more they have in common. */
function agreement(placed: Placed, claimed: AnchoredFinding): number {
  if (!sameLines(placed, claimed)) return 0;
  const { finding } = placed;
  const then = { title: finding.title, text: allWords(finding.body, finding.said) };
  const now = { title: claimed.finding.title, text: claimed.finding.body };
  const code = finding.places[0]?.code ?? [];
  if (contradiction(then, now, code)) return 0;
  const shared = inCommon(then, now, code);
  // A decline covers more than its own words only where the others say something of the kind.
  return shared === 0 && placed.decline ? 0 : 1 + shared;
}

/** The best score of a prior finding with any source of a claim. */
function scoredPairs(priors: readonly Placed[], claims: readonly Claims[]): Match[] {
  const stated: AnchoredFinding[] = [];
  const owners: { readonly prior: number | null; readonly now: number | null }[] = [];
  for (const [index, placed] of priors.entries()) {
    stated.push(asAnchored(placed, index));
    owners.push({ prior: index, now: null });
  }
  for (const [index, { sources }] of claims.entries()) {
    for (const { anchored } of sources) {
      stated.push(anchored);
      owners.push({ prior: null, now: index });
    }
  }
  const run = comparable(stated.map(profileOf));
  const best = new Map<string, Match>();
  for (const { a, b } of candidatesOf(run)) {
    const [left, right] = [owners[a], owners[b]];
    const prior = left?.prior ?? right?.prior ?? null;
    const now = left?.now ?? right?.now ?? null;
    const claimed = stated[now === right?.now ? b : a];
    if (prior === null || now === null || !claimed || speaksOfNotice(priors[prior], claims[now])) continue;
    const { total: likeness, parts } = score(compare(run, a, b), MODEL);
    if (!saysTheSame(parts)) continue;
    const total = likeness + hints(priors[prior]?.finding, claims[now], claimed);
    const id = `${prior} ${now}`;
    if (total > (best.get(id)?.score ?? -Infinity)) best.set(id, { prior, now, score: total, by: 'words' });
  }
  return [...best.values()];
}

/** The same lines are not the same claim: without words or names in common a prior finding would vanish behind another. */
function saysTheSame(parts: Readonly<Record<string, number>>): boolean {
  const said = ['claim', 'title', 'names'].reduce((sum, name) => sum + (parts[name] ?? 0), 0);
  return said >= SAID;
}

function hints(finding: PriorFinding | undefined, claim: Claims | undefined, claimed: AnchoredFinding): number {
  if (!finding) return 0;
  const says = claimed.finding.body.includes(`(prior ${finding.id})`);
  return (claim?.key === finding.key ? SAME_KEY : 0) + (says ? SAYS_SO : 0);
}

/** A prior finding in the shape of one that a reviewer raised, at the places where its code is now. */
function asAnchored({ finding, states }: Placed, index: number): AnchoredFinding {
  const anchors = states.map((state, order) => anchorNow(state, order === 0));
  const { severity, classification, title, fix } = finding;
  const body = allWords(finding.body, finding.said);
  return {
    finding: {
      ...{ severity, classification, title, body },
      ...{ reviewer: 'last round', pass: 1, file: 'last-round', line: index + 1, ordinal: 0, id: finding.id },
      severityFrom: 'tag',
      locations: anchors.map(({ path, lines }) => ({ path, lines })),
      quotes: finding.places.filter(({ code }) => code.length).map(quoteOf),
      fix: fix ? { text: '', diffs: [fix] } : null,
      standing: { kind: 'stands' },
    },
    anchors,
    origin: unheard(finding.origin),
    fix: { diff: fix, applies: fix ? 'no' : 'none', reason: 'of an earlier round', confined: false },
  };
}

function quoteOf({ code, path }: PriorFinding['places'][number]): AnchoredFinding['finding']['quotes'][number] {
  return { code: code.join('\n'), language: null, path, line: 0 };
}
