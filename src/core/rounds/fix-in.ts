/** A proposed fix and the file before and now enter; whether it went in leaves. */
import type { CodeLine, Reading } from './code.js';
import { codeLines, keysOf, streamOf, tally } from './code.js';

export interface FixedFile {
  readonly path: string;
  readonly before: readonly CodeLine[] | null;
  readonly now: readonly CodeLine[];
}

/** All lines that the fix adds are there, at least one of them new, and all that it takes away are there less often. */
export function fixIsIn(diff: string, { path, before, now }: FixedFile, reading: Reading): boolean {
  if (!diff.trim() || !before) return false;
  const section = sectionFor(diff, path);
  const added = sideOf(section, '+', reading);
  const deleted = sideOf(section, '-', reading);
  const [earlier, later] = [tally(keysOf(before)), tally(keysOf(now))];
  const stream = streamOf(now).text;
  const fresh = added.filter(({ key }) => (earlier.get(key) ?? 0) < (later.get(key) ?? 0) || !earlier.has(key));
  if (!fresh.every(({ key }) => later.has(key) || (key.length >= 12 && stream.includes(key)))) return false;
  const left = ({ key }: CodeLine): number => later.get(key) ?? 0;
  // Without comments being read, what holds the gate is judged: none of the lines that the fix deletes may be left.
  if (reading === 'code' && deleted.some((line) => left(line) > 0)) return false;
  if (!deleted.every((line) => left(line) < (earlier.get(line.key) ?? 0))) return false;
  return fresh.length > 0 || (added.length === 0 && deleted.length > 0);
}

/** The part of a diff that is about the file; all of it when it names no file. */
function sectionFor(diff: string, path: string): string[] {
  const lines = diff.split('\n');
  if (!lines.some((line) => line.startsWith('+++ '))) return lines;
  const kept: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (line.startsWith('+++ '))
      inside =
        line
          .slice(4)
          .replace(/^[ab]\//, '')
          .trim() === path;
    else if (/^(---|diff |index )/.test(line)) inside = inside && !line.startsWith('diff ');
    else if (inside) kept.push(line);
  }
  return kept;
}

function sideOf(lines: readonly string[], sign: '+' | '-', reading: Reading): CodeLine[] {
  return codeLines(
    lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1)),
    reading,
  );
}
