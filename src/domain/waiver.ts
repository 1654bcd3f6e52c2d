/** Declines: a person with the right to do so closes a finding by word, in a comment or in the base's configuration. */
import type { Severity } from './severity.js';

/** An entry of `waivers:` in the base configuration. It covers one finding: this key, at this path, while its code is this. */
export interface Waiver {
  /** Key of the finding in `report.json`. */
  readonly key: string;
  /** Of its primary place. */
  readonly path: string;
  /** Hash of the cited lines as the report prints it. */
  readonly code: string;
  /** The highest severity that it covers. */
  readonly severity: Severity;
  readonly owner: string;
  readonly reason: string;
  /** Last day on which it holds, `yyyy-mm-dd`, UTC. */
  readonly expires: string;
}

/** A decline that was accepted, with the severity of the finding at that time; of a waiver the highest that it covers. */
export interface AppliedDecline {
  readonly by: string;
  readonly reason: string;
  readonly severity: Severity;
  /** ISO 8601 of the comment; for a waiver the day it expires. */
  readonly at: string;
  readonly source: { readonly kind: 'comment'; readonly url: string } | { readonly kind: 'waiver' };
}

/** The entry that would waive a finding, ready to be put under `waivers:`; who answers for it, why and until when are left to its owner. */
export function waiverLine({ key, path, code, severity }: Pick<Waiver, 'key' | 'path' | 'code' | 'severity'>): string {
  const bound = `key: ${quoted(key)}, path: ${quoted(path)}, code: ${quoted(code)}, severity: ${severity}`;
  return `- { ${bound}, owner: "<owner>", reason: "<reason>", expires: "<yyyy-mm-dd>" }`;
}

/** A key of digits alone would be a number in YAML; JSON's strings are YAML's. */
const quoted = (text: string): string => JSON.stringify(text);
