/** Declines: a person with the right to do so closes a finding by word, in a comment or in the base's configuration. */
import type { Severity } from './severity.js';

/** An entry of `waivers:` in the base configuration. */
export interface Waiver {
  /** Key of the finding in `report.json`. */
  readonly key: string;
  readonly owner: string;
  readonly reason: string;
  /** Last day on which it holds, `yyyy-mm-dd`, UTC. */
  readonly expires: string;
}

/** A decline that was accepted, with the severity of the finding at that time. */
export interface AppliedDecline {
  readonly by: string;
  readonly reason: string;
  readonly severity: Severity;
  /** ISO 8601 of the comment; for a waiver the day it expires. */
  readonly at: string;
  readonly source: { readonly kind: 'comment'; readonly url: string } | { readonly kind: 'waiver' };
}
