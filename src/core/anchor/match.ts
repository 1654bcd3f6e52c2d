/** A quote and a file enter; the lines where the quote stands leave. */
import type { Quote } from '../../domain/finding.js';
import { distance, overlap, type LineRange, type Side } from '../../domain/location.js';
import { partialSegments, readings } from './quote.js';
import type { Sources } from './sources.js';
import { findSegments, squeeze, type Hit, type SearchText } from './squeeze.js';

/**
 * Where a quote stands in a file. `whole`: all of it · `part`: most of its lines, among others that the file has not ·
 * `weak`: so little text that only a unique place means anything.
 */
export interface QuoteHits {
  readonly hits: readonly Hit[];
  readonly strength: 'whole' | 'part' | 'weak';
}

export type Matcher = (quote: Quote, side: Side, path: string) => QuoteHits;

const NOTHING: QuoteHits = { hits: [], strength: 'weak' };
const WEAK = 8;
/** Between the lines of a quote that holds foreign lines, about as many real lines may be missing. */
const PARTIAL_GAP = 600;

/** Finds quotes in files; the first reading of a quote that is there wins. Remembers its answers. */
export function makeMatcher(sources: Sources): Matcher {
  const memory = new Map<string, QuoteHits>();
  return (quote, side, path) => {
    const key = `${side}:${path}\0${quote.code}`;
    const known = memory.get(key);
    if (known) return known;
    const file = sources.file(side, path);
    const found = file ? findQuote(quote, side, file) : NOTHING;
    memory.set(key, found);
    return found;
  };
}

function findQuote(quote: Quote, side: Side, file: SearchText): QuoteHits {
  for (const reading of readings(quote)) {
    if (reading.side !== 'either' && reading.side !== side) continue;
    const segments = file.lossy ? reading.segments.map((part) => squeeze(part, true)) : reading.segments;
    const hits = preferAligned(findSegments(file, segments));
    const size = segments.reduce((sum, part) => sum + part.length, 0);
    if (hits.length) return { hits, strength: size < WEAK ? 'weak' : 'whole' };
  }
  const own = new Set(file.lines.map((line) => squeeze(line, file.lossy)));
  const partial = partialSegments(quote, (line) => own.has(file.lossy ? squeeze(line, true) : line));
  const hits = partial ? preferAligned(findSegments(file, partial, PARTIAL_GAP)) : [];
  return { hits, strength: 'part' };
}

function preferAligned(hits: readonly Hit[]): readonly Hit[] {
  const aligned = hits.filter((hit) => hit.aligned);
  return aligned.length ? aligned : hits;
}

/** The hit that is meant when lines were claimed: one that overlaps them (most first), else the only one, else the nearest. */
export function chooseHit(found: QuoteHits, claim: LineRange | null): LineRange | null {
  const [only, second] = found.hits;
  if (only === undefined) return null;
  const alone = second === undefined && (found.strength !== 'weak' || only.aligned);
  if (claim !== null) {
    const direct = found.hits.filter((hit) => overlap(hit, claim) > 0);
    if (direct.length) return best(direct, (hit) => -overlap(hit, claim) / length(hit));
    if (found.strength !== 'whole') return alone ? only : null;
    return best(found.hits, (hit) => distance(hit, claim));
  }
  return alone ? only : null;
}

function length(range: LineRange): number {
  return range.end - range.start + 1;
}

/** The range with the least cost; the first of several. */
function best(ranges: readonly Hit[], cost: (range: Hit) => number): Hit | null {
  return ranges.reduce<Hit | null>((least, range) => {
    return least === null || cost(range) < cost(least) ? range : least;
  }, null);
}
