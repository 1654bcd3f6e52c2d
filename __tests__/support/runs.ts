/** Reviewers and what their runs left in few words, for tests. */
import { NO_TELEMETRY, type PassRun, type Reviewer, type ReviewerRun } from '../../src/domain/reviewer.js';
import type { Gate } from '../../src/domain/settings.js';

/** The gate as it is when nobody sets anything. */
export const GATE: Gate = {
  mode: 'enforce',
  failOn: 'critical',
  failOrigins: ['introduced', 'exposed', 'unknown'],
  minReviewers: null,
  minVendors: null,
  maxUncovered: 0,
};

/** A reviewer that is its own vendor, with a preset's CLI. */
export function reviewerCalled(id: string, more: Partial<Reviewer> = {}): Reviewer {
  return {
    ...{ id, name: id, vendor: id, model: null, effort: null, reads: 'markdown', passes: 1, timeoutMs: 1000 },
    source: { kind: 'preset', preset: 'claude', blame: true },
    ...more,
  };
}

/** The source of a reviewer that the configuration writes with `run:`. */
export function commandOf(
  run: string,
  more: Partial<Extract<Reviewer['source'], { kind: 'command' }>> = {},
): Reviewer['source'] {
  return { kind: 'command', run, in: 'worktree', env: [], executesHead: false, ...more };
}

/** A first pass that came to its end. */
export function passBy(reviewer: string, more: Partial<PassRun> = {}): PassRun {
  return {
    ...{ reviewer, number: 1, file: `${reviewer}-pass-1.md`, text: '', finished: true, failures: [], telemetry: null },
    ...{ startMs: 0, durationMs: 1000, exitCode: 0, retries: 0 },
    ...more,
  };
}

/** The one pass of a reviewer that looked at the code, wrote this and came to its end. */
export function ranOnce(id: string, text: string, more: Partial<PassRun> = {}): ReviewerRun {
  const telemetry = { ...NO_TELEMETRY, toolCalls: { read: 3 } };
  return { reviewer: reviewerCalled(id), passes: [passBy(id, { text, telemetry, ...more })] };
}
