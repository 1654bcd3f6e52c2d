/** The list prices of the models, as of one day: a model and its tokens enter, what they cost leaves, or `null`. */
import type { TokenUse } from '../domain/cost.js';

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
