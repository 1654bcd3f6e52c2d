/** Places in code: as a reviewer claims them (`Location`) and as git confirms them (`Anchor`). */

/** Lines are 1-based and both ends are included, here and everywhere. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** A place as a reviewer wrote it: unchecked. */
export interface Location {
  readonly path: string;
  /** `null`: the reviewer named no line. */
  readonly lines: LineRange | null;
}

/** `verified`: as claimed · `moved`: found elsewhere by its quote · `unverified`: not checked or nothing to check with · `missing`: no such path or line. */
export const PLACE_STATES = ['verified', 'moved', 'unverified', 'missing'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** What became of the quoted code: found where claimed, found elsewhere, not found, or there was none. */
export const QUOTE_STATES = ['matched', 'moved', 'absent', 'none'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];

/** Which version of the code a place is in; `base` for deleted code. */
export type Side = 'head' | 'base';

/** Real code read from the repository, never from a review. */
export interface Excerpt {
  readonly startLine: number;
  readonly lines: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly text: string;
  /** Added or changed by this change. */
  readonly changed: boolean;
}

/** A place as the program verified it. */
export interface Anchor {
  readonly claimed: Location;
  /** Path in the repository on `side`; the claimed one when it could not be resolved. */
  readonly path: string;
  readonly lines: LineRange | null;
  readonly side: Side;
  readonly primary: boolean;
  readonly state: PlaceState;
  readonly quote: QuoteState;
  readonly excerpt: Excerpt | null;
}

/** Lines in common; 0 when the ranges are apart. */
export function overlap(a: LineRange, b: LineRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}

/** Lines between two ranges; 0 when they touch or overlap. */
export function distance(a: LineRange, b: LineRange): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end) - 1);
}
