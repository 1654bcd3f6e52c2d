/** Bad days of GitHub: rate limits, server errors, slow and lost answers, each for some requests to some routes. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Trouble {
  /** A route as the description names it, with its method (`POST /repos/{owner}/{repo}/statuses/{sha}`), or `graphql` and a word of the query. */
  readonly on: string;
  /** How many requests it meets; default: all. */
  times?: number;
  readonly status?: number;
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly message?: string;
  /** The request is done all the same: only its answer is lost. */
  readonly isDone?: boolean;
  /** The answer comes so much later. */
  readonly delayMs?: number;
  /** The connection is cut instead of an answer. */
  readonly isCut?: boolean;
}

/** The hour of requests is spent; lifted after so many seconds. */
export const primaryLimit = (on: string, seconds: number, times?: number): Trouble => ({
  ...{ on, status: 403, message: 'API rate limit exceeded for installation ID 1.' },
  headers: () => ({
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds),
  }),
  ...(times !== undefined && { times }),
});

/** Too much in too short a time. */
export const secondaryLimit = (on: string, seconds: number, times?: number): Trouble => ({
  ...{ on, status: 403, headers: () => ({ 'retry-after': String(seconds) }) },
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  ...(times !== undefined && { times }),
});

/** The server fails. */
export const fails = (on: string, times?: number, status = 502): Trouble => ({
  ...{ on, status, message: 'Server Error' },
  ...(times !== undefined && { times }),
});

/** The trouble that meets a request, counted as met. */
export function troubleFor(
  troubles: readonly Trouble[],
  asked: { readonly name: string; readonly query: string },
): Trouble | null {
  const found = troubles.find(({ on, times = 1 }) => {
    const [kind, word = ''] = on.split(' ');
    return times > 0 && (on === asked.name || (kind === 'graphql' && asked.query.includes(word)));
  });
  if (found?.times !== undefined) found.times -= 1;
  return found ?? null;
}

/** GitHub refuses a client that does not say what it is. */
export const isNameless = (headers: IncomingHttpHeaders): boolean => (headers['user-agent'] ?? '') === '';

const MINUTE_MS = 60_000;
/** Requests that make or change content, in a minute. */
const MAX_CONTENT = 80;

/** Counts what makes content; a trouble when it is too much in a minute. */
export function contentLimit(now: () => number = Date.now): (method: string) => Trouble | null {
  const times: number[] = [];
  return (method) => {
    if (method === 'GET') return null;
    times.push(now());
    const inMinute = times.filter((at) => at > now() - MINUTE_MS).length;
    return inMinute > MAX_CONTENT ? secondaryLimit('', MINUTE_MS / 1000) : null;
  };
}
