/** Cited lines and what was added since enter; the file in which the code came back, under other names perhaps, leaves. */
import { withoutEnd } from '../../domain/ends.js';
import type { AddedSince } from '../../domain/prior.js';
import type { CodeLine } from './code.js';
import { codeLines, linesOf, namesIn } from './code.js';

/** The first file to which at least half of the cited lines were added, alike in shape and in at least half of their names. */
export function reappearsIn(cited: readonly CodeLine[], added: readonly AddedSince[], except: string): string | null {
  const wanted = cited.filter(({ raw }) => namesIn(raw).length > 0);
  if (!wanted.length) return null;
  for (const { path, text } of added) {
    if (path === except) continue;
    const byShape = new Map<string, string[]>();
    for (const { raw } of codeLines(linesOf(text), 'all')) {
      const shape = shapeOf(raw);
      byShape.set(shape, [...(byShape.get(shape) ?? []), raw]);
    }
    const back = wanted.filter(({ raw }) => (byShape.get(shapeOf(raw)) ?? []).some((line) => alike(raw, line)));
    if (back.length * 2 >= wanted.length) return path;
  }
  return null;
}

/** A line with every name put out of sight. */
function shapeOf(line: string): string {
  return withoutEnd(line.replace(/\s+/g, '').replace(/[A-Za-z_$][\w$]*/g, 'n'), /[,;]/);
}

function alike(a: string, b: string): boolean {
  const names = namesIn(a);
  const other = new Set(namesIn(b));
  return names.filter((name) => other.has(name)).length * 2 >= names.length;
}
