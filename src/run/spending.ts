/** Sums tokens and cost of a run by the models' list prices, and says which cap is reached or cannot be counted. */
import type { Past } from '../domain/past.js';
import type { Problem } from '../domain/problem.js';
import {
  type Answered,
  type CostCaps,
  type EarlierSpending,
  type ModelSpending,
  NO_SPENDING,
  NOTHING_EARLIER,
  type Reviewer,
  type Spending,
  type TokenUse,
} from '../domain/reviewer.js';
import { dollars, listed } from '../text/wording.js';

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

/** A cap over all rounds counts from what is known: then the report says that it may be late. */
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

/** The cap in USD that is shown, where there is one: that of the run before that of all rounds. */
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
interface Unpriced extends Problem {
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

// The list prices of the models, as of one day, and what tokens cost by them; `null` where no price is known.

/**
 * The day these prices were looked up: platform.claude.com/docs/en/about-claude/pricing,
 * developers.openai.com/api/docs/pricing, ai.google.dev/gemini-api/docs/pricing (standard tier, text).
 */
export const PRICES_DATE = '2026-10-27';

/** USD per million tokens. */
interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  /** What was written to a cache, for minutes and for an hour. */
  readonly cacheWrite: number;
  readonly cacheWriteHour: number;
}

interface Price extends Rates {
  /** Rates of the whole request when its input is longer than `above` tokens. */
  readonly long: (Rates & { readonly above: number }) | null;
}

interface Extras {
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
  readonly cacheWriteHour?: number;
}

/** Where a cache has no price of its own its tokens cost what input costs. */
function rates(input: number, output: number, extras: Extras = {}): Rates {
  const cacheWrite = extras.cacheWrite ?? input;
  return {
    ...{ input, output, cacheWrite },
    cacheRead: extras.cacheRead ?? input,
    cacheWriteHour: extras.cacheWriteHour ?? cacheWrite,
  };
}

/** Anthropic: writing to a cache costs 1.25 × input, for an hour 2 ×; reading a tenth when not told otherwise. */
function claude(input: number, output: number, cacheRead = input / 10): Rates {
  return rates(input, output, { cacheRead, cacheWrite: input * 1.25, cacheWriteHour: input * 2 });
}

const flat = (price: Rates): Price => ({ ...price, long: null });
const tiered = (price: Rates, above: number, long: Rates): Price => ({ ...price, long: { ...long, above } });

/** OpenAI: above 272,000 tokens of input everything that goes in costs twice, what comes out one and a half times. */
function gpt(input: number, output: number, extras: Extras): Price {
  const twice = Object.fromEntries(Object.entries(extras).map(([name, usd]) => [name, (usd as number) * 2]));
  return tiered(rates(input, output, extras), 272_000, rates(input * 2, output * 1.5, twice));
}

const smallGpt = (input: number, output: number, cacheRead: number): Price => flat(rates(input, output, { cacheRead }));
const gemini = (input: number, output: number): Price => flat(rates(input, output, { cacheRead: input / 10 }));
const geminiPro = (short: readonly [number, number], long: readonly [number, number]): Price =>
  tiered(gemini(...short), 200_000, gemini(...long));

const PRICES: Readonly<Record<string, Price>> = {
  'claude-fable-5-1': flat(claude(10, 50, 0.25)),
  'claude-mythos-5-1': flat(claude(10, 50, 0.25)),
  'claude-fable-5': flat(claude(10, 50)),
  'claude-mythos-5': flat(claude(10, 50)),
  'claude-opus-5-5': flat(claude(4, 20, 0.2)),
  'claude-opus-5': flat(claude(5, 25)),
  'claude-opus-4-8': flat(claude(5, 25)),
  'claude-opus-4-7': flat(claude(5, 25)),
  'claude-opus-4-6': flat(claude(5, 25)),
  'claude-opus-4-5': flat(claude(5, 25)),
  'claude-opus-4-1': flat(claude(15, 75)),
  'claude-opus-4': flat(claude(15, 75)),
  'claude-sonnet-5-5': flat(claude(2, 10, 0.1)),
  'claude-sonnet-5': flat(claude(2, 10)),
  'claude-sonnet-4-6': flat(claude(3, 15)),
  'claude-sonnet-4-5': flat(claude(3, 15)),
  'claude-sonnet-4': flat(claude(3, 15)),
  'claude-haiku-5-5': tiered(claude(0.1, 0.5), 100_000, claude(0.5, 2.5)),
  'claude-haiku-4-5': flat(claude(1, 5)),
  'gpt-6.1-sol': gpt(2, 10, { cacheRead: 0.1, cacheWrite: 2.5 }),
  'gpt-6.1-terra': gpt(1, 5, { cacheRead: 0.05, cacheWrite: 1.25 }),
  'gpt-6-astra': gpt(10, 50, { cacheRead: 1, cacheWrite: 12.5 }),
  'gpt-6-sol': gpt(2, 10, { cacheRead: 0.2, cacheWrite: 2.5 }),
  'gpt-6-luna': gpt(0.1, 0.5, { cacheRead: 0.01, cacheWrite: 0.125 }),
  'gpt-5.6-sol': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
  'gpt-5.6': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
  'gpt-5.6-terra': gpt(2, 12, { cacheRead: 0.2, cacheWrite: 2.5 }),
  'gpt-5.6-luna': gpt(0.2, 1.2, { cacheRead: 0.02, cacheWrite: 0.25 }),
  'gpt-5.5': gpt(5, 30, { cacheRead: 0.5 }),
  'gpt-5.5-pro': smallGpt(30, 180, 30),
  'gpt-5.4': gpt(2.5, 15, { cacheRead: 0.25 }),
  'gpt-5.4-mini': smallGpt(0.75, 4.5, 0.075),
  'gpt-5.4-nano': smallGpt(0.2, 1.25, 0.02),
  'gpt-5.3-codex': smallGpt(1.75, 14, 0.175),
  'gemini-3.8-flash': gemini(1.5, 7.5),
  'gemini-3.7-flash': gemini(1.5, 7.5),
  'gemini-3.6-flash': gemini(1.5, 7.5),
  'gemini-3.5-flash': gemini(1.5, 9),
  'gemini-3.5-flash-lite': gemini(0.3, 2.5),
  'gemini-3.1-pro-preview': geminiPro([2, 12], [4, 18]),
  'gemini-3.1-pro': geminiPro([2, 12], [4, 18]),
  'gemini-3.1-flash-lite': gemini(0.25, 1.5),
  'gemini-3.1-flash-lite-preview': gemini(0.25, 1.5),
  'gemini-3-pro-preview': geminiPro([2, 12], [4, 18]),
  'gemini-3-flash-preview': gemini(0.5, 3),
  'gemini-2.5-pro': geminiPro([1.25, 10], [2.5, 15]),
  'gemini-2.5-flash': gemini(0.3, 2.5),
  'gemini-2.5-flash-lite': gemini(0.1, 0.4),
};

/** A snapshot of a model costs what the model costs; any other suffix may be another model with another price. */
const SNAPSHOT = /(?:-\d{8}|-\d{4}-\d{2}-\d{2}|-latest)$/;
/** Claude Code asks for the long context window of a model so. */
const WINDOW = /\[1m\]$/;

function priceOf(model: string): Price | null {
  const name = model
    .trim()
    .toLowerCase()
    .replace(WINDOW, '')
    .replace(/^models\//, '');
  for (const known of [name, name.replace(SNAPSHOT, '')]) {
    if (Object.hasOwn(PRICES, known)) return PRICES[known] ?? null;
  }
  return null;
}

/** Whether the price of a model is known. */
export function hasPrice(model: string): boolean {
  return priceOf(model) !== null;
}

/** What the tokens of one request cost, USD; `null` when the price of the model is not known. */
export function costOf(model: string, use: TokenUse): number | null {
  const price = priceOf(model);
  if (price === null) return null;
  const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
  const { long } = price;
  const applied: Rates = long !== null && input > long.above ? long : price;
  const millionths =
    use.fresh * applied.input +
    use.cacheRead * applied.cacheRead +
    use.cacheWrite * applied.cacheWrite +
    use.cacheWriteHour * applied.cacheWriteHour +
    use.output * applied.output;
  return millionths / 1_000_000;
}
