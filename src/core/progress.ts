/** What is known of each running pass enters; the lines that tell people how the run goes leave. */
import type { ReviewerEvent } from '../domain/reviewer.js';

/** A pass in progress. Times are milliseconds from the start of the run. */
export interface PassProgress {
  readonly reviewer: string;
  readonly pass: number;
  readonly passes: number;
  readonly startMs: number;
  readonly toolCalls: number;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  /** Why it waits (e.g. a rate limit), from its own output; `null` while it works. */
  readonly waiting: string | null;
  /** Its final output is there. */
  readonly answered: boolean;
}

/** A pass that has just begun. */
export function begin(pass: Pick<PassProgress, 'reviewer' | 'pass' | 'passes' | 'startMs'>): PassProgress {
  return { ...pass, toolCalls: 0, tokens: null, waiting: null, answered: false };
}

/** The pass after one event of its output. */
export function advance(progress: PassProgress, event: ReviewerEvent): PassProgress {
  switch (event.kind) {
    case 'tool':
      return { ...progress, toolCalls: progress.toolCalls + 1, waiting: null };
    case 'tokens':
      return { ...progress, tokens: sum(progress.tokens, event), waiting: null };
    case 'waiting':
      return { ...progress, waiting: event.reason };
    case 'final':
      return { ...progress, answered: true, waiting: null };
  }
}

type Tokens = NonNullable<PassProgress['tokens']>;

function sum(sofar: Tokens | null, event: Tokens): Tokens {
  return { input: (sofar?.input ?? 0) + event.input, output: (sofar?.output ?? 0) + event.output };
}

/** One line per running pass: reviewer, elapsed, tool calls, tokens, and what it waits for. */
export function progressLine(progress: PassProgress, nowMs: number): string {
  const parts = [formatDuration(nowMs - progress.startMs), counted(progress.toolCalls, 'tool call')];
  if (progress.tokens) parts.push(formatTokens(progress.tokens));
  if (progress.waiting !== null) parts.push(`waits: ${cut(progress.waiting, 120)}`);
  if (progress.answered) parts.push('has answered');
  return `${passName(progress)}: ${parts.join(', ')}`;
}

/** The heartbeat: all running passes in one line. */
export function heartbeatLine(running: readonly PassProgress[], nowMs: number): string {
  const lines = running.map((progress) => progressLine(progress, nowMs));
  return `${formatDuration(nowMs)}  ${lines.join(' · ')}`;
}

/** `claude`, or `codex pass 2 of 3` when there are several. */
export function passName(progress: Pick<PassProgress, 'reviewer' | 'pass' | 'passes'>): string {
  return progress.passes > 1
    ? `${progress.reviewer} pass ${String(progress.pass)} of ${String(progress.passes)}`
    : progress.reviewer;
}

/** `850 ms`, `42 s`, `3 min 05 s`, `1 h 02 min`. */
export function formatDuration(durationMs: number): string {
  const ms = Math.max(0, Math.round(durationMs));
  if (ms < 1000) return `${String(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${String(seconds)} s`;
  if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${two(seconds % 60)} s`;
  return `${String(Math.floor(seconds / 3600))} h ${two(Math.floor((seconds % 3600) / 60))} min`;
}

function formatTokens(tokens: { readonly input: number; readonly output: number }): string {
  return `${formatCount(tokens.input)} tokens in, ${formatCount(tokens.output)} out`;
}

/** `950`, `12.3k`, `1.2M`. */
export function formatCount(count: number): string {
  if (count < 1000) return String(count);
  if (count < 999_950) return `${(count / 1000).toFixed(1).replace(/\.0$/, '')}k`;
  return `${(count / 1_000_000).toFixed(1).replace(/\.0$/, '')}M`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
