/** What requests cost enters, in numbers; the words for it leave, the same in every format. */
import type { RunCost, Spending } from '../domain/cost.js';
import type { ReportReviewer } from '../domain/report.js';
import { dollars } from '../domain/wording.js';

/** What a reviewer cost: as its CLI tells it, else as counted; empty when neither is known. */
export function costOfReviewer({ telemetry, spent }: Pick<ReportReviewer, 'telemetry' | 'spent'>): string {
  if (typeof telemetry?.costUsd === 'number') return dollars(telemetry.costUsd);
  return spent === null ? '' : amount(spent);
}

/** What the run cost, what that was counted from, and what may be spent. */
export function costOfRun({ spent, earlier, caps, pricesOf }: RunCost): string {
  const asked = `${String(spent.requests)} ${spent.requests === 1 ? 'request' : 'requests'}`;
  const used = `${thousands(spent.input)} tokens in, ${thousands(spent.output)} out`;
  const ofChange = `${earlier.complete ? '' : 'at least '}${dollars(earlier.usd + spent.knownUsd)}`;
  const limits = [
    limit('max-cost', caps.maxCostUsd, dollars),
    limit('max-tokens', caps.maxTokens, thousands),
    limit('max-cost-per-change', caps.maxCostPerChangeUsd, dollars),
  ].filter((text) => text !== '');
  const rounds = earlier.usd > 0 || !earlier.complete ? ` All rounds of this change: ${ofChange}.` : '';
  return `${amount(spent) || 'not known'} (${asked}, ${used}, list prices of ${pricesOf}).${rounds}${limits.length ? ` Limits: ${limits.join(', ')}.` : ''}`;
}

function limit(name: string, value: number | null, write: (value: number) => string): string {
  return value === null ? '' : `${name} ${write(value)}`;
}

/** Answers that told nothing, and models without a known price, make it a lower bound. */
function amount({ knownUsd, costUsd, uncounted, requests }: Spending): string {
  if (costUsd === null && knownUsd === 0) return '';
  const part = costUsd === null || uncounted > 0;
  return requests === 0 || !part ? dollars(knownUsd) : `at least ${dollars(knownUsd)}`;
}

/** A count in short: `940`, `9.4k`, `120k`, `1.2M`. */
export function thousands(count: number): string {
  if (count < 1000) return String(count);
  return count < 999_500 ? `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}
