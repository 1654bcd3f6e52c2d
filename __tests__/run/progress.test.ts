import { describe, expect, test } from '@jest/globals';
import { advance, begin, formatCount, formatDuration, heartbeatLine, progressLine } from '../../src/run/plan.js';

describe('a pass in progress', () => {
  const started = begin({ reviewer: 'claude', pass: 1, passes: 1, startMs: 1_000 });

  test('counts tools, takes the newest tokens, and shows what it waits for until it goes on', () => {
    const waiting = advance(advance(started, { kind: 'tool', name: 'Bash' }), { kind: 'waiting', reason: 'HTTP 429' });
    expect(progressLine(waiting, 66_000)).toBe('claude: 1 min 05 s, 1 tool call, waits: HTTP 429');
    const going = advance(advance(waiting, { kind: 'tokens', input: 12_340, output: 900 }), {
      kind: 'tool',
      name: 'x',
    });
    expect(progressLine(going, 66_000)).toBe('claude: 1 min 05 s, 2 tool calls, 12.3k tokens in, 900 out');
    expect(progressLine(advance(going, { kind: 'final' }), 66_000)).toMatch(/has answered$/);
  });

  test('is named with its pass when there are several, all in one heartbeat', () => {
    const second = begin({ reviewer: 'codex', pass: 2, passes: 3, startMs: 0 });
    expect(heartbeatLine([started, second], 30_000)).toBe(
      '30 s  claude: 29 s, 0 tool calls · codex pass 2 of 3: 30 s, 0 tool calls',
    );
  });
});

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [-5, '0 ms'],
  [59_400, '59 s'],
  [59_600, '1 min 00 s'],
  [185_000, '3 min 05 s'],
  [3_720_000, '1 h 02 min'],
])('formatDuration %d', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1k'],
  [12_345, '12.3k'],
  [999_960, '1M'],
  [1_250_000, '1.3M'],
])('formatCount %d', (count, expected) => {
  expect(formatCount(count)).toBe(expected);
});
