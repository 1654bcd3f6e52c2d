/** A finding enters, the place leaves under which a tool that insists on one lists it. */
import type { Anchor, LineRange } from '../domain/location.js';
import type { Report, ReportFinding } from '../domain/report.js';

/** A path relative to the repository's root; `lines` only where they are lines of head. */
export interface CodePlace {
  readonly path: string;
  readonly lines: LineRange | null;
  readonly anchor: Anchor | null;
}

/**
 * The primary place. A finding that names none is listed under the change's first file, without a line:
 * code scanning refuses a whole file for one result without a place, and a finding must not be lost for it.
 */
export function codePlace(finding: ReportFinding, report: Report): CodePlace {
  const anchor = finding.locations[0];
  if (anchor !== undefined && relativePath(anchor.path) !== '') return placeOf(anchor);
  return { path: report.change?.files[0]?.path ?? 'README.md', lines: null, anchor: null };
}

/** A place with lines that exist at head, or none. */
export function placeOf(anchor: Anchor): CodePlace {
  const atHead = anchor.side === 'head' && anchor.state !== 'missing';
  return { path: relativePath(anchor.path), lines: atHead ? anchor.lines : null, anchor };
}

/** Never absolute, never out of the repository: a path that was only claimed may be anything. */
function relativePath(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
}
