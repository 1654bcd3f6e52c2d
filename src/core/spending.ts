/** What the APIs told of single answers enters; sums, the cap that is reached, and what is wrong with a cap leave. */
import {
  NO_SPENDING,
  NOTHING_EARLIER,
  type Answered,
  type CostCaps,
  type EarlierSpending,
  type ModelSpending,
  type Spending,
  type TokenUse,
} from '../domain/cost.js';
import type { Past } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';
import { dollars, listed } from '../domain/wording.js';
import { costOf, hasPrice, PRICES_DATE } from './prices.js';

/** What stands for a model that an answer did not name. */
const UNNAMED = 'a model that was not named';

/** The sum with one more answer. */
export function withAnswer(spending: Spending, { model, use }: Answered): Spending {
  if (use === null) return { ...spending, requests: spending.requests + 1, uncounted: spending.uncounted + 1 };
  const one = modelSpending(model ?? UNNAMED, use);
  return totalOf([spending, { ...NO_SPENDING, ...sums([one]), requests: 1, models: [one] }]);
}

function modelSpending(model: string, use: TokenUse): ModelSpending {
  const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
  return { model, requests: 1, input, output: use.output, costUsd: costOf(model, use) };
}

/** The sum of several; one unknown price makes the cost of the whole unknown. */
export function totalOf(parts: readonly Spending[]): Spending {
  const models = new Map<string, ModelSpending>();
  for (const each of parts.flatMap((part) => part.models)) {
    const known = models.get(each.model);
    models.set(each.model, known ? together(known, each) : each);
  }
  const all = [...models.values()].sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0) || (a.model < b.model ? -1 : 1));
  const sum = (of: (part: Spending) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    ...sums(all),
    requests: sum((part) => part.requests),
    uncounted: sum((part) => part.uncounted),
    models: all,
  };
}

function sums(models: readonly ModelSpending[]): Pick<Spending, 'input' | 'output' | 'costUsd' | 'knownUsd'> {
  const knownUsd = models.reduce((total, { costUsd }) => total + (costUsd ?? 0), 0);
  return {
    input: models.reduce((total, { input }) => total + input, 0),
    output: models.reduce((total, { output }) => total + output, 0),
    costUsd: models.some(({ costUsd }) => costUsd === null) ? null : knownUsd,
    knownUsd,
  };
}

function together(a: ModelSpending, b: ModelSpending): ModelSpending {
  return {
    model: a.model,
    requests: a.requests + b.requests,
    input: a.input + b.input,
    output: a.output + b.output,
    costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd + b.costUsd,
  };
}

/** What the rounds before spent; of a past that is lost nobody can tell. */
export function earlierSpending({ prior, missing }: Pick<Past, 'prior' | 'missing'>): EarlierSpending {
  const known = prior?.spent ?? NOTHING_EARLIER;
  return missing.length ? { ...known, complete: false } : known;
}

/** A cap over all rounds counts from what is known: then it is told that it may be late. */
export function unknownEarlier({ maxCostPerChangeUsd }: CostCaps, earlier: EarlierSpending): readonly Problem[] {
  if (maxCostPerChangeUsd === null || earlier.complete) return [];
  return [
    {
      what: 'max-cost-per-change: what earlier rounds cost is not known in full',
      why: `a report is lost, or a price or an answer was not known; ${dollars(earlier.usd)} are counted for them`,
      fix: 'nothing; set a limit with the vendor of the key where it must not be passed',
    },
  ];
}

/** Why nothing more may be asked: the setting, and what was reached, in words. */
export interface CapReached {
  readonly setting: 'max-cost' | 'max-tokens' | 'max-cost-per-change';
  readonly why: string;
}

/** Some answers break off; one reviewer's after another do when somebody wants to be read without being counted. */
const UNCOUNTED_AT_MOST = 10;

/** The cap that a run has reached. What cannot be counted cannot be kept: then nothing more may be asked either. */
export function capReached(spent: Spending, caps: CostCaps, earlier: EarlierSpending): CapReached | null {
  const ofChange = earlier.usd + spent.knownUsd;
  const tokens = spent.input + spent.output;
  const limits = [
    reached('max-cost', caps.maxCostUsd, spent.knownUsd, (usd) => `the run has cost ${usd}`),
    reached(
      'max-cost-per-change',
      caps.maxCostPerChangeUsd,
      ofChange,
      (usd) => `all rounds of this change have cost ${usd}`,
    ),
    caps.maxTokens === null || tokens < caps.maxTokens
      ? null
      : {
          setting: 'max-tokens' as const,
          why: `the run has used ${String(tokens)} of at most ${String(caps.maxTokens)} tokens`,
        },
  ];
  return limits.find((limit) => limit !== null) ?? notCountable(spent, caps);
}

function reached(
  setting: CapReached['setting'],
  cap: number | null,
  ...[amount, words]: [number, (usd: string) => string]
): CapReached | null {
  if (cap === null || amount < cap) return null;
  return { setting, why: words(`${dollars(amount)} of at most ${dollars(cap)}`) };
}

/** The cap in USD that is told of, where there is one: that of the run before that of all rounds. */
function dollarCap({ maxCostUsd, maxCostPerChangeUsd }: CostCaps): 'max-cost' | 'max-cost-per-change' | null {
  if (maxCostUsd !== null) return 'max-cost';
  return maxCostPerChangeUsd === null ? null : 'max-cost-per-change';
}

function notCountable({ models, uncounted }: Spending, caps: CostCaps): CapReached | null {
  const inUsd = dollarCap(caps);
  const unknown = models.find(({ costUsd }) => costUsd === null);
  const nobody = 'so nobody can tell when it is reached';
  if (inUsd !== null && unknown)
    return { setting: inUsd, why: `the price of ${unknown.model} is not known, ${nobody}` };
  const setting = inUsd ?? (caps.maxTokens === null ? null : 'max-tokens');
  if (setting === null || uncounted <= UNCOUNTED_AT_MOST) return null;
  return { setting, why: `${String(uncounted)} answers told no tokens, ${nobody}` };
}

/** What is wrong with a cap in USD over the model of one reviewer. */
export interface Unpriced extends Problem {
  readonly reviewer: string;
}

/** A cap in USD over a model whose price is not known could not be kept. The presets' own models have one. */
export function unpricedModels(caps: CostCaps, reviewers: readonly Reviewer[]): readonly Unpriced[] {
  const setting = dollarCap(caps);
  if (setting === null) return [];
  return reviewers.flatMap(({ id, source, model }) => {
    if (source.kind !== 'preset' || model === null || hasPrice(model)) return [];
    return [
      {
        reviewer: id,
        what: `${setting}: cannot be kept for ${id}, the price of \`${model}\` is not known`,
        why: `the list prices of ${PRICES_DATE} do not name this model`,
        fix: `set \`max-tokens\` instead of \`${setting}\`, or choose another \`model\` for ${id}`,
      },
    ];
  });
}

/** Commands ask their models themselves: no cap holds them, and their cost is not known. */
export function uncappedCommands(caps: CostCaps, reviewers: readonly Reviewer[]): readonly Problem[] {
  if (Object.values(caps).every((cap: number | null) => cap === null)) return [];
  const free = reviewers.flatMap(({ id, source }) => (source.kind === 'command' && source.env.length ? [id] : []));
  if (!free.length) return [];
  return [
    {
      what: `the caps on cost and tokens do not hold for ${listed(free)}`,
      why: 'a command with keys of its own (`env:`) asks its model itself, so its requests are not counted',
      fix: 'nothing, or set a limit with the vendor of its key',
    },
  ];
}
