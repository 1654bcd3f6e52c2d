/** Code before and now enters; new lines beside or between the cited ones that bear on them leave. */
import type { CodeLine } from './code.js';
import { addedTo, namesIn } from './code.js';

const NEAR = 3;
const CONTROL =
  /\b(if|unless|guard|return|throw|raise|assert|ensure|require|check|defer|try|catch|rescue|except|finally|with|using|lock|unlock|synchronized|switch|match|case|when|while|break|continue|await|once)\b|\?\?|&&|\|\|/i;

/**
 * New lines within three lines of the cited ones (or between them) that share a name with them. Strict: that also decide
 * something (a condition, an early end, a lock); a log line beside a defect does not answer it.
 */
export function guardsIn(
  sides: {
    readonly cited: readonly CodeLine[];
    readonly before: readonly CodeLine[] | null;
    readonly now: readonly CodeLine[];
  },
  at: number,
  strict: boolean,
): CodeLine[] {
  const { cited, before, now } = sides;
  if (!before) return [];
  const first = now[at];
  const last = lastCited(cited, now, at);
  if (!first || !last) return [];
  const names = new Set(cited.flatMap(({ raw }) => namesIn(raw)));
  const from = now.indexOf(first) - NEAR;
  const to = now.indexOf(last) + (strict ? 1 : NEAR);
  const near = new Set(now.slice(Math.max(0, from), to + 1));
  return addedTo(before, now).filter(
    (line) =>
      near.has(line) &&
      namesIn(line.raw).some((name) => names.has(name)) &&
      (!strict || CONTROL.test(withoutStrings(line.raw))),
  );
}

function lastCited(cited: readonly CodeLine[], now: readonly CodeLine[], at: number): CodeLine | undefined {
  let next = 0;
  let last: CodeLine | undefined;
  for (const line of now.slice(at)) {
    if (next === cited.length) break;
    if (line.key === cited[next]?.key) {
      last = line;
      next += 1;
    }
  }
  return last;
}

const withoutStrings = (code: string): string => code.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""');
