/** The published types of what `report.json`, version 1, says about rounds. */
import type { Side } from '../../domain/location.js';
import type { Leg } from '../../domain/leg.js';
import type { Comparison, Fate, LegGate, NamedKey, PastState } from '../../domain/round.js';
import type { Classification, Severity } from '../../domain/severity.js';
import type { OriginJson, RangeJson, SaidJson } from './schema.js';

export interface LedgerJson {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly round: number;
  readonly fate: Fate;
  readonly reason: string;
  readonly now: string | null;
  readonly finding: PriorFindingJson | null;
  readonly decline: DeclineJson | null;
}

export interface PriorFindingJson {
  readonly id: string;
  readonly key: string;
  readonly severity: Severity;
  readonly contested: boolean;
  readonly classification: Classification | null;
  readonly title: string;
  readonly body: string;
  readonly said: readonly SaidJson[];
  readonly places: readonly (RangeJson & {
    readonly side: Side;
    readonly primary: boolean;
    readonly code: readonly string[];
  })[];
  readonly origin: OriginJson;
  readonly fix: string;
  readonly reviewers: readonly string[];
  readonly since: number;
  readonly seenAt: string | null;
  readonly leg: string | null;
}

/** `url` is that of the comment; `null` for a waiver of the configuration. */
export interface DeclineJson {
  readonly by: string;
  readonly reason: string;
  readonly severity: Severity;
  readonly at: string;
  readonly url: string | null;
}

export interface RoundJson {
  readonly number: number;
  readonly of: string;
  readonly previousHead: string | null;
  readonly changedSince: readonly { readonly sha: string; readonly subject: string }[];
  readonly comparison: Comparison;
  readonly convergence: { readonly open: number; readonly new: number; readonly fixed: number };
  readonly history: readonly {
    readonly number: number;
    readonly report: string;
    readonly head: string | null;
    readonly publishedAt: string;
  }[];
  readonly fingerprint: {
    readonly configuration: string;
    readonly baseBranch: string | null;
    readonly mergeBase: string | null;
    readonly head: string | null;
    readonly files: string | null;
    /** Of earlier versions, which compared patches; `null` now. */
    readonly patchId: null;
  } | null;
  readonly reuse: string | null;
  readonly past: PastState;
  /** Where it was made: workflow, job, matrix, step; `null` outside a workflow and in earlier versions. */
  readonly leg: LegJson | null;
  /** Other legs on the same change; none in earlier versions. */
  readonly otherLegs: readonly OtherLegJson[];
}

export type LegJson = Leg;

export interface OtherLegJson {
  readonly leg: LegJson;
  readonly report: string;
  readonly head: string | null;
  readonly publishedAt: string;
  readonly gate: LegGate;
  readonly findings: readonly PriorFindingJson[];
  readonly ids: readonly NamedKey[];
  readonly idsBefore: readonly NamedKey[];
}
