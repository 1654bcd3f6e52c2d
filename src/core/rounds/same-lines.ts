/** An earlier finding and one of this round enter; whether both cite the same verified lines with the same code leaves. */
import type { AnchoredFinding } from '../../domain/evidence.js';
import type { LineRange } from '../../domain/location.js';
import { overlap } from '../../domain/location.js';
import { anchorNow } from './anchor-now.js';
import type { PlaceState } from './fates.js';
import { codeHash, saysSomething, tokensOf, type Token } from './meaning.js';
import { placeOf } from './prior.js';

/** So many lines more may one of the two cite around the other's. */
const WIDER = 2;

export function sameLines(
  { states }: { readonly states: readonly PlaceState[] },
  { anchors }: AnchoredFinding,
): boolean {
  const [then, now] = [states[0], anchors[0]];
  if (!then || !now || then.state.kind !== 'present') return false;
  const place = anchorNow(then, true);
  if (place.path !== now.path || place.side !== now.side || !place.lines || !now.lines) return false;
  const cited = placeOf(now);
  const [own, other] = [codeHash(placeOf(place)) ?? codeHash(then.place), codeHash(cited)];
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
