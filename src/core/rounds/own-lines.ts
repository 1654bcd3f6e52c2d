/** An earlier finding with its code then and now enters; whether the lines that a decline was given for still mean the same leaves. */
import type { FileVersion, PriorCode, PriorFile } from '../../domain/prior.js';
import type { PriorFinding } from '../../domain/round.js';
import { linesOf } from './code.js';
import type { PlaceState } from './fates.js';
import { saysSomething, timesIn, tokensOf, type Token } from './meaning.js';

/** Why a finding's own lines are other lines now, one clause; `null` while layout, comments and moves are all that changed. */
export function whyOther(finding: PriorFinding, states: readonly PlaceState[], code: PriorCode): string | null {
  const elsewhere = code.revisions.find(({ revision }) => revision === finding.seenAt)?.elsewhere ?? [];
  const other = states.find((each) => !isKept(each, elsewhere));
  return other ? `the code in \`${other.place.path}\` is not as it was (${other.state.reason})` : null;
}

function isKept({ place, file, state }: PlaceState, elsewhere: readonly PriorFile[]): boolean {
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
