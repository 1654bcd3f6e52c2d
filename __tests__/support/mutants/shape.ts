/** A shape: how a critical finding, or something harmless that looks like one, is written and where it stands. */
import type { Defect, Dice } from './defect.js';
import type { Host, Place } from './host.js';

/**
 * What the specification asks of a shape. `placed`: a critical finding at its path and line; `critical`: a critical
 * finding; `red`: not green; `told`: red, or at least among the findings (it carries no grade); `green`: stays green.
 */
export type Expected = 'placed' | 'critical' | 'red' | 'told' | 'green';

/** What a shape is written from. */
export interface Given {
  readonly defect: Defect;
  readonly chance: Dice;
  readonly host: Host;
}

export interface Shape {
  readonly name: string;
  /** Whose texts have this shape, and in what kind of document it was seen; `null`: written here. */
  readonly seen: string | null;
  readonly expects: Expected;
  readonly reads: 'markdown' | 'json';
  /** Findings that come with it, the planted one included. */
  readonly adds: number;
  /** Files that are known beside the text. */
  readonly files: (given: Given) => readonly string[];
  /** The defect as this shape names it: other paths, for instance. */
  readonly defect: (given: Given) => Defect;
  readonly plant: (given: Given) => string | null;
}

/** What a mutant is judged by. */
export interface Mutant {
  readonly text: string;
  readonly defect: Defect;
  readonly reads: 'markdown' | 'json';
  readonly files: readonly string[];
}

type Written = (given: Given) => string;

/** A shape that puts a block into one of these places. */
export function shape(
  [name, expects]: readonly [string, Expected],
  places: Place | readonly [Place, ...Place[]],
  write: Written,
  more: { readonly seen?: string } & Partial<Pick<Shape, 'reads' | 'adds' | 'files' | 'defect'>> = {},
): Shape {
  const all = typeof places === 'function' ? ([places] as const) : places;
  return {
    ...{ name, expects, seen: more.seen ?? null, reads: more.reads ?? 'markdown' },
    adds: more.adds ?? (expects === 'green' ? 0 : 1),
    files: more.files ?? (() => []),
    defect: more.defect ?? (({ defect }) => defect),
    plant: (given) => given.chance.pick(all)(given.host, write(given)),
  };
}

/** A shape that makes the whole text itself. */
export function whole(
  name: string,
  expects: Expected,
  plant: Shape['plant'],
  more: { readonly seen?: string } & Partial<Pick<Shape, 'reads' | 'adds' | 'files' | 'defect'>> = {},
): Shape {
  return {
    ...shape(
      [name, expects],
      () => null,
      () => '',
      more,
    ),
    plant,
  };
}

/** The mutant of a shape in a host; `null` where the host has no place for it. */
export function mutantOf(shape: Shape, given: Given): Mutant | null {
  const defect = shape.defect(given);
  const text = shape.plant({ ...given, defect });
  return text === null ? null : { text, defect, reads: shape.reads, files: shape.files({ ...given, defect }) };
}
