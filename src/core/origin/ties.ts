/** Lines that a finding cites and what the change reaches enter; what ties the two together leaves. */
import type { LineRange } from '../../domain/location.js';
import { definitionsIn } from './definitions.js';
import { staleIn } from './gone.js';
import { folderOf, moduleOf } from './imports.js';
import type { Bindings } from './bindings.js';
import { isTelling, looksEnglish, namesIn, spellingsOf } from './names.js';
import type { Block, Outline } from './outline.js';
import type { Reach } from './symbols.js';

/**
 * `altered`: the cited lines use what the change alters · `called`: they define what changed lines use ·
 * `near`: the function around them does, or both name the same things.
 */
export interface Tie {
  readonly kind: 'altered' | 'called' | 'near';
  /** A clause about the cited lines. */
  readonly reason: string;
}

/** A file that is cited, as it is read. */
export interface CitedFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly outline: Outline;
  /** Its words are prose: only what no sentence says names code. */
  readonly prose: boolean;
  /** Names in the lines that say what the file imports. */
  readonly imports: ReadonlySet<string>;
  readonly bindings: Bindings;
  /** What was found in a function before, as other findings cite it too. */
  readonly inside: Map<Block, string | null>;
}

/** A place of more lines is a file, no place. */
const MAX_LINES = 400;

/** The strongest tie; `null` when none was found, which proves nothing. */
export function tieOf(file: CitedFile, lines: LineRange, reach: Reach): Tie | null {
  const end = Math.min(lines.end, lines.start + MAX_LINES - 1, file.lines.length);
  const cited = file.lines.slice(lines.start - 1, end);
  const names = [...namesIn(cited.join('\n'))].filter((name) => !file.prose || !looksEnglish(name));
  return (
    altered(file, names, reach) ??
    stale(cited, reach) ??
    (file.prose ? null : called(file, cited, lines, reach)) ??
    near(file, names, lines, reach)
  );
}

function altered(file: CitedFile, names: readonly string[], reach: Reach): Tie | null {
  const telling = names.find((name) => reach.changed.has(name));
  if (telling !== undefined) return uses('altered', telling, reach.changed.get(telling) ?? '');
  const alias = names.find((name) => file.bindings.aliases.has(name));
  if (alias !== undefined) return uses('altered', alias, file.bindings.aliases.get(alias) ?? '');
  for (const name of names) {
    const where = reach.changedCommon.get(name)?.find((path) => file.imports.has(moduleOf(path)));
    if (where !== undefined) return uses('altered', name, where);
  }
  return null;
}

function uses(kind: Tie['kind'], name: string, where: string): Tie {
  return { kind, reason: `the cited lines use \`${name}\`, which this change changes in ${where}` };
}

function stale(cited: readonly string[], { gone }: Reach): Tie | null {
  const name = staleIn(cited.join('\n'), gone);
  if (name === null) return null;
  const reason = `the cited lines still say \`${name}\`, which this change took away (${gone.get(name) ?? ''})`;
  return { kind: 'altered', reason };
}

function called(file: CitedFile, cited: readonly string[], lines: LineRange, reach: Reach): Tie | null {
  const block = file.outline.at(lines.start);
  const around = [block?.whole, block].flatMap((each) => (each?.defines ? each.names : []));
  const defined = [...cited.flatMap((line) => definitionsIn(line).routines), ...around].filter(isTelling);
  const name = defined.find((each) => reach.used.has(each) || reach.changed.has(each));
  if (name === undefined) return null;
  const where = reach.used.get(name) ?? reach.changed.get(name) ?? '';
  return { kind: 'called', reason: `the cited code defines \`${name}\`, which changed lines of ${where} use` };
}

function near(file: CitedFile, names: readonly string[], lines: LineRange, reach: Reach): Tie | null {
  const shared = names.find((name) => reach.used.has(name));
  if (shared !== undefined) {
    const where = reach.used.get(shared) ?? '';
    return { kind: 'near', reason: `the cited lines and changed lines of ${where} both name \`${shared}\`` };
  }
  const folder = names.find((name) =>
    reach.changedCommon.get(name)?.some((path) => folderOf(path) === folderOf(file.path)),
  );
  if (folder !== undefined) return uses('near', folder, reach.changedCommon.get(folder)?.[0] ?? '');
  const knows = known(file, names, lines) ?? spelt(names, reach) ?? heir(file, lines, reach);
  if (knows) return knows;
  const whole = file.prose ? null : file.outline.at(lines.start)?.whole;
  const inside = whole ? insideOf(whole, file, reach) : null;
  if (inside === null) return null;
  const where = reach.changed.get(inside) ?? file.bindings.bound.get(inside) ?? '';
  if (!reach.changed.has(inside)) {
    return {
      kind: 'near',
      reason: `the function around the cited lines uses \`${inside}\` of ${where}, which this change touches`,
    };
  }
  const reason = `the function around the cited lines uses \`${inside}\`, which this change changes in ${where}`;
  return { kind: 'near', reason };
}

function insideOf(whole: Block, file: CitedFile, reach: Reach): string | null {
  const known = file.inside.get(whole);
  if (known !== undefined) return known;
  const { start, end } = file.outline.extent(whole);
  const body = namesIn(file.lines.slice(start - 1, end).join('\n'));
  const inside = [...body].find((name) => reach.changed.has(name) || file.bindings.bound.has(name)) ?? null;
  file.inside.set(whole, inside);
  return inside;
}

/** The cited lines name a touched file, or use what they have from one. */
function known({ bindings: { bound, named } }: CitedFile, names: readonly string[], lines: LineRange): Tie | null {
  const name = names.find((each) => bound.has(each));
  if (name !== undefined) {
    return {
      kind: 'near',
      reason: `the cited lines use \`${name}\` of ${bound.get(name) ?? ''}, which this change touches`,
    };
  }
  const [, where] = [...named].find(([line]) => line >= lines.start && line <= lines.end) ?? [];
  return where === undefined
    ? null
    : { kind: 'near', reason: `the cited lines name ${where}, which this change touches` };
}

/** One thing has a name of its own in each language: a key of a configuration, a column, a property. */
function spelt(names: readonly string[], reach: Reach): Tie | null {
  for (const name of names) {
    const meant = spellingsOf(name).flatMap((spelling) => reach.spelt.get(spelling) ?? [])[0];
    if (meant === undefined || meant === name) continue;
    const reason = `the cited lines use \`${name}\`, which may be \`${meant}\`, which this change changes in ${reach.changed.get(meant) ?? ''}`;
    return { kind: 'near', reason };
  }
  return null;
}

/** What a class inherits from may run or guard all that stands in it. */
function heir({ outline, prose, bindings }: CitedFile, lines: LineRange, reach: Reach): Tie | null {
  for (let block = prose ? null : outline.at(lines.start); block; block = block.outer) {
    if (block.kind !== 'container') continue;
    const of = (name: string): string | undefined =>
      bindings.bound.get(name) ?? (isTelling(name) ? (reach.changed.get(name) ?? reach.used.get(name)) : undefined);
    const name = [...namesIn(block.header)].find((each) => of(each) !== undefined);
    if (name === undefined) continue;
    const reason = `the class around the cited lines names \`${name}\`, as ${of(name) ?? ''} does, which this change touches`;
    return { kind: 'near', reason };
  }
  return null;
}
