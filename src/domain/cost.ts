/** What asking the models costs: tokens that the APIs told of, sums of them, and the caps that a user sets. */

/** Tokens of one answer as its API counted them; the kinds of input are apart, since each has a price of its own. */
export interface TokenUse {
  /** Input that was neither read from a cache nor written to one. */
  readonly fresh: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  /** Written to a cache that keeps it for an hour. */
  readonly cacheWriteHour: number;
  /** Thinking included. */
  readonly output: number;
}

/** What one answer told of itself; `null` for what it did not tell. */
export interface Answered {
  readonly model: string | null;
  readonly use: TokenUse | null;
}

/** What one model was asked for. */
export interface ModelSpending {
  readonly model: string;
  readonly requests: number;
  /** All input, cached or not. */
  readonly input: number;
  readonly output: number;
  /** By list price; `null` when the price of this model is not known. */
  readonly costUsd: number | null;
}

/** What was asked for and answered, never more than the APIs told. */
export interface Spending {
  readonly requests: number;
  /** Answers that told no tokens, e.g. because they were cut off: what they cost is not known. */
  readonly uncounted: number;
  readonly input: number;
  readonly output: number;
  /** `null` when the price of a model is not known. */
  readonly costUsd: number | null;
  /** Of the models whose price is known. */
  readonly knownUsd: number;
  readonly models: readonly ModelSpending[];
}

/** Nothing was asked. */
export const NO_SPENDING: Spending = {
  requests: 0,
  uncounted: 0,
  input: 0,
  output: 0,
  costUsd: 0,
  knownUsd: 0,
  models: [],
};

/** Limits of what may be spent; `null`: none. */
export interface CostCaps {
  /** USD, for this run. */
  readonly maxCostUsd: number | null;
  /** Input and output, for this run. */
  readonly maxTokens: number | null;
  /** USD, for all rounds of a pull request. */
  readonly maxCostPerChangeUsd: number | null;
}

/** No limit. */
export const NO_CAPS: CostCaps = { maxCostUsd: null, maxTokens: null, maxCostPerChangeUsd: null };

/** What the rounds before this one spent. */
export interface EarlierSpending {
  readonly usd: number;
  /** `false`: a part of it is not known, e.g. the report of a round is lost or has no cost; then it is at least that. */
  readonly complete: boolean;
}

/** No round came before. */
export const NOTHING_EARLIER: EarlierSpending = { usd: 0, complete: true };

/** What a run has cost, as its report tells. */
export interface RunCost {
  readonly spent: Spending;
  readonly earlier: EarlierSpending;
  readonly caps: CostCaps;
  /** ISO date of the list prices. */
  readonly pricesOf: string;
}
