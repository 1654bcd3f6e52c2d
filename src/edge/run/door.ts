/** A reviewer with its real key enters; what its CLI is given instead leaves, and what became of its requests. */
import { join } from 'node:path';
import { redactor, type Redact } from '../../core/redact.js';
import type { Spending } from '../../domain/cost.js';
import type { Failure, FailureClass, Reviewer } from '../../domain/reviewer.js';
import { modelOf, REVIEWERS } from '../../reviewers/index.js';
import type { Admission } from '../proxy.js';
import type { RunContext } from './context.js';
import { capped, unreachable } from './failures.js';
import type { Access } from './plan.js';

/** The way of one pass to its model. */
export interface Door {
  readonly keys: Readonly<Record<string, string>>;
  readonly apiBaseUrl: string | null;
  /** Ends the process: the run is cancelled, or it asks on after a cap is reached. */
  readonly cancel: AbortSignal;
  /** A cap ended it: another attempt would be refused, too. */
  isShut(): boolean;
  /** The failures of an attempt with their cause, where the proxy knows it better than the CLI. */
  explained(failures: readonly Failure[]): readonly Failure[];
  spent(): Spending | null;
  /** Takes all keys of the run out of a text, and what stands for them here. */
  readonly redact: Redact;
  /** Ends the way and keeps the log of the requests; `name` is the pass's. */
  close(name: string): Promise<void>;
}

/** From a refusal to the end: time for the CLI to say what it has. */
const REFUSED_MS = 5_000;

/** Opens the way of a preset through the proxy. Commands have none: their keys are their own. */
export async function openDoor(
  { reviewer, access }: { readonly reviewer: Reviewer; readonly access: Extract<Access, { kind: 'ready' }> },
  context: RunContext,
): Promise<Door> {
  const [variable, key] = Object.entries(access.keys)[0] ?? [];
  const { source } = reviewer;
  if (source.kind !== 'preset' || context.proxy === null || variable === undefined || key === undefined) {
    // Whatever is missing, no real key goes out: a CLI that gets none says so.
    return withoutProxy(context);
  }
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const adapter = REVIEWERS[source.preset];
  const admission = await context.proxy.admit({
    ...{ api: adapter.api, key, gateway: access.apiBaseUrl, model: modelOf(reviewer) },
    onRefusal: () => {
      context.board.say(`${reviewer.id}: asked on after a cap was reached, ends`);
      timer = setTimeout(() => {
        ending.abort();
      }, REFUSED_MS).unref();
    },
  });
  return {
    ...{ keys: { [variable]: admission.token }, apiBaseUrl: admission.url },
    cancel: AbortSignal.any([context.cancel, ending.signal]),
    isShut: () => admission.meter.refused() !== null,
    explained: (failures) => explained(failures, reviewer, admission),
    spent: () => admission.meter.spent(),
    redact: hiding(admission.token, context),
    close: async (name) => {
      clearTimeout(timer);
      admission.close();
      await keepLog(admission, name, context);
    },
  };
}

/** A token opens nothing once the pass is over; in a review it would look like a leak all the same. */
function hiding(token: string, { redact }: RunContext): Redact {
  const hide = redactor([token]);
  return (text) => hide(redact(text));
}

function withoutProxy({ cancel, redact }: RunContext): Door {
  return {
    ...{ keys: {}, apiBaseUrl: null },
    ...{ cancel, redact, isShut: () => false, explained: (failures) => failures, spent: () => null },
    close: () => Promise.resolve(),
  };
}

/** What a CLI makes of a refusal or of an API that is not there, in its own words. */
const ECHOES: readonly FailureClass[] = [
  ...(['authentication', 'quota', 'rate-limit', 'server', 'network', 'model-not-found', 'configuration'] as const),
  ...(['exit', 'crash', 'no-output', 'budget'] as const),
];

function explained(failures: readonly Failure[], reviewer: Reviewer, { meter }: Admission): readonly Failure[] {
  const reached = meter.refused();
  if (reached) {
    // We ended it for asking on.
    const own = failures.filter(({ class: kind }) => !ECHOES.includes(kind) && kind !== 'cancelled');
    return [capped(reviewer, reached), ...own];
  }
  const why = meter.unreachable();
  if (why === null || failures.length === 0) return failures;
  return [unreachable(reviewer, why), ...failures.filter(({ class: kind }) => !ECHOES.includes(kind))];
}

async function keepLog({ meter }: Admission, name: string, { world, redact }: RunContext): Promise<void> {
  const lines = meter.lines().map((line) => JSON.stringify(line));
  if (!lines.length) return;
  await world.writeFile(join(world.outputDirectory, 'logs', `${name}.requests.log`), redact(`${lines.join('\n')}\n`));
}
