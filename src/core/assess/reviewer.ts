/** A reviewer's run and its reviews enter; how it appears in the report leaves, before it is scored. */
import type { ReportReviewer } from '../../domain/report.js';
import type { Spending } from '../../domain/cost.js';
import type { Review } from '../../domain/review.js';
import type { ReviewerRun, Telemetry } from '../../domain/reviewer.js';
import type { FailOn } from '../../domain/severity.js';
import { totalOf } from '../spending.js';
import { settleStatus } from '../status.js';

export type UnscoredReviewer = Omit<ReportReviewer, 'scorecard' | 'remarks'>;

/** A reviewer as the report shows it: its status, its passes, the sum of their telemetry. */
export function reviewerOf(run: ReviewerRun, reviews: readonly Review[], failOn: FailOn): UnscoredReviewer {
  const { id, name, vendor, model, effort } = run.reviewer;
  const standing = settleStatus(run, reviews, failOn);
  const passes = run.passes.map((pass, index) => ({
    number: pass.number,
    file: `reviews/${pass.file}`,
    status: standing.passes[index] ?? 'failed',
    startMs: pass.startMs,
    durationMs: pass.durationMs,
  }));
  const telemetry = totalTelemetry(run.passes.flatMap((pass) => (pass.telemetry ? [pass.telemetry] : [])));
  const answered = telemetry?.model ?? model;
  const spent = spentBy(run);
  return {
    ...{ id, name, vendor, model: answered, effort },
    ...{
      status: standing.status,
      failures: standing.failures,
      passes,
      telemetry: telemetry && withCounted(telemetry, spent),
      spent,
    },
  };
}

/** Where a CLI tells no tokens or cost of its own, what was counted stands for them; a part is no total. */
function withCounted(telemetry: Telemetry, spent: Spending | null): Telemetry {
  if (spent === null || spent.requests === 0 || spent.uncounted > 0) return telemetry;
  const { input, output } = spent;
  return {
    ...telemetry,
    tokens: telemetry.tokens ?? { input, output },
    costUsd: telemetry.costUsd ?? spent.costUsd,
  };
}

/** What the passes of a reviewer cost in this run; `null` when nothing was counted. */
export function spentBy({ passes }: ReviewerRun): Spending | null {
  const counted = passes.flatMap(({ spent }) => (spent ? [spent] : []));
  return counted.length ? totalOf(counted) : null;
}

/** The sum over passes; a number that one of them does not give is `null`, since a part is no total. */
function totalTelemetry(passes: readonly Telemetry[]): Telemetry | null {
  const [first, ...others] = passes;
  return first ? others.reduce(added, first) : null;
}

function added(a: Telemetry, b: Telemetry): Telemetry {
  return {
    durationMs: sum(a.durationMs, b.durationMs),
    toolCalls: sumCounts(a.toolCalls, b.toolCalls),
    commands: sumCounts(a.commands, b.commands),
    lowerBound: a.lowerBound || b.lowerBound,
    filesRead: [...new Set([...a.filesRead, ...b.filesRead])],
    tokens:
      a.tokens && b.tokens
        ? { input: a.tokens.input + b.tokens.input, output: a.tokens.output + b.tokens.output }
        : null,
    costUsd: sum(a.costUsd, b.costUsd),
    model: b.model ?? a.model,
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function sumCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
