/** What earlier rounds and people add to a run, found before it begins. */
import { NO_PEOPLE, type People } from './feedback.js';
import type { PriorReport } from './prior.js';
import type { Problem } from './problem.js';
import type { Fingerprint } from './round.js';
import type { Waiver } from './waiver.js';

export interface Past {
  /** `null` in a first round. */
  readonly prior: PriorReport | null;
  readonly people: People;
  /** From the base's configuration. */
  readonly waivers: readonly Waiver[];
  readonly fingerprint: Fingerprint | null;
  /** One sentence on what was used again; `null` when everything was reviewed anew. */
  readonly reuse: string | null;
  readonly problems: readonly Problem[];
  /** Reasons for which the conclusion cannot be `pass`: what an earlier round found is not known. */
  readonly missing: readonly string[];
}

/** Nothing came before, nobody was asked. */
export const NO_PAST: Past = {
  prior: null,
  people: NO_PEOPLE,
  waivers: [],
  fingerprint: null,
  reuse: null,
  problems: [],
  missing: [],
};
