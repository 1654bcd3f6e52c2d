/** Cited lines and the file before and now enter; the same lines under new names leave, when nothing but names changed. */
import type { CodeLine } from './code.js';
import { KEYWORDS } from './code.js';

const TOKEN = /[A-Za-z_$][\w$]*|\d[\w.]*|[^\sA-Za-z0-9_$]/g;
const NAME = /^[A-Za-z_$]/;

/** Old name → new name. */
export type Renaming = ReadonlyMap<string, string>;

export interface Renamed {
  /** Index of the first line in `now`. */
  readonly at: number;
  readonly renaming: Renaming;
}

/** Lines of `now` that are the cited ones with each name replaced throughout the file; `null` when there are none. */
export function findRenamed(
  cited: readonly CodeLine[],
  before: readonly CodeLine[] | null,
  now: readonly CodeLine[],
): Renamed | null {
  if (!before || cited.length === 0) return null;
  const known = new Set(before.map(({ key }) => key));
  const [namesBefore, namesNow] = [namesOf(before), namesOf(now)];
  for (let at = 0; at + cited.length <= now.length; at += 1) {
    const window = now.slice(at, at + cited.length);
    if (window.every(({ key }) => known.has(key))) continue;
    const renaming = alphaEqual(cited, window);
    if (!renaming) continue;
    // A rename leaves no old name behind and meets no new one; anything else is another call, not another name.
    const whole = [...renaming].every(([old, fresh]) => !namesNow.has(old) && !namesBefore.has(fresh));
    if (whole && renaming.size > 0) return { at, renaming };
  }
  return null;
}

function namesOf(lines: readonly CodeLine[]): Set<string> {
  return new Set(lines.flatMap(({ raw }) => raw.match(TOKEN) ?? []).filter((token) => NAME.test(token)));
}

/** The names that differ, when the two differ in names only and each old name always gives the same new one. */
function alphaEqual(a: readonly CodeLine[], b: readonly CodeLine[]): Renaming | null {
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  for (const [index, line] of a.entries()) {
    const [left, right] = [line.raw.match(TOKEN) ?? [], b[index]?.raw.match(TOKEN) ?? []];
    if (left.length !== right.length) return null;
    for (const [position, token] of left.entries()) {
      const other = right[position] ?? '';
      const names = NAME.test(token) && NAME.test(other) && !KEYWORDS.has(token) && !KEYWORDS.has(other);
      if (!names && token !== other) return null;
      if (names && ((forth.get(token) ?? other) !== other || (back.get(other) ?? token) !== token)) return null;
      if (names) {
        forth.set(token, other);
        back.set(other, token);
      }
    }
  }
  return new Map([...forth].filter(([old, fresh]) => old !== fresh));
}
