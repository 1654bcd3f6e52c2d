/** The answers of one reviewer's requests enter; what they cost leaves, and whether it may ask on. */
import { hasPrice } from '../../core/prices.js';
import { capReached, withAnswer, type CapReached } from '../../core/spending.js';
import { NO_SPENDING, type Answered, type CostCaps, type EarlierSpending, type Spending } from '../../domain/cost.js';

/** What all reviewers of a run share: they spend from one purse. */
export interface Purse {
  readonly caps: CostCaps;
  readonly earlier: EarlierSpending;
  spent(): Spending;
  add(answered: Answered): void;
  /** The cap that is reached, by whoever's requests. */
  reached(): CapReached | null;
}

/** An empty purse under these caps. */
export function openPurse(caps: CostCaps, earlier: EarlierSpending): Purse {
  let spent = NO_SPENDING;
  return {
    ...{ caps, earlier },
    spent: () => spent,
    add: (answered) => {
      spent = withAnswer(spent, answered);
    },
    reached: () => capReached(spent, caps, earlier),
  };
}

/** One request as the log of a reviewer's requests tells it: no body, no key, no query. */
export interface RequestLine {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Of the answer; 0 when there was none to pass on. */
  readonly status: number;
  readonly durationMs: number;
  readonly model: string | null;
  readonly input: number | null;
  readonly output: number | null;
}

/** Counts the requests of one pass of a reviewer. */
export interface Meter {
  spent(): Spending;
  /** The cap for which a request was refused; `null` while none was. */
  refused(): CapReached | null;
  /** Why the API could not be reached, when that was the last thing that happened. */
  unreachable(): string | null;
  lines(): readonly RequestLine[];
}

/** The side of a meter that requests write to. */
export interface MeterInput {
  /** Whether a request that costs tokens may be sent: `null`, or the cap that forbids it. */
  forbidden(): CapReached | null;
  /** Requests that cost tokens and have no end yet. */
  underWay(): number;
  begun(asks: boolean): void;
  ended(asks: boolean): void;
  answered(answered: Answered, pathModel: string | null): void;
  failed(why: string): void;
  /** An answer of the API came through, whatever it says. */
  came(): void;
  log(line: RequestLine): void;
}

const LINES_KEPT = 2_000;

/** A meter over a purse. `model`: what the reviewer was configured to ask, for answers that name none. */
export function openMeter(purse: Purse, model: string | null, onRefusal: () => void): Meter & MeterInput {
  let spent = NO_SPENDING;
  let refused: CapReached | null = null;
  let unreachable: string | null = null;
  const lines: RequestLine[] = [];
  let underWay = 0;
  return {
    underWay: () => underWay,
    begun: (asks) => {
      if (asks) underWay += 1;
    },
    ended: (asks) => {
      if (asks) underWay -= 1;
    },
    spent: () => spent,
    refused: () => refused,
    unreachable: () => unreachable,
    lines: () => lines,
    forbidden: () => {
      const reached = purse.reached();
      if (reached !== null && refused === null) {
        refused = reached;
        onRefusal();
      }
      return reached;
    },
    answered: (answered, pathModel) => {
      const named = { ...answered, model: billed(answered.model, pathModel) ?? model };
      spent = withAnswer(spent, named);
      purse.add(named);
    },
    failed: (why) => {
      unreachable = why;
    },
    came: () => {
      unreachable = null;
    },
    log: (line) => {
      if (lines.length < LINES_KEPT) lines.push(line);
    },
  };
}

/** The model of an answer; where its version has no price of its own, that of the model that the path asked for. */
function billed(told: string | null, asked: string | null): string | null {
  return asked !== null && (told === null || !hasPrice(told)) ? asked : told;
}
