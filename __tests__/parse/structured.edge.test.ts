/** Hostile documents of the structured formats end. */
import { describe, expect, test } from '@jest/globals';
import { parseReview } from '../../src/parse/parse.js';
import type { Reads, Review } from '../../src/domain/finding.js';
import { takesAtMost } from '../support/growth.js';

function read(value: unknown, reads: Reads): Review {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return parseReview({ reviewer: 'lint', pass: 1, file: 'lint-pass-1.json', text, reads, nonce: null });
}

describe('the door of every format', () => {
  const ESC = '\u001b';

  test('hostile documents end', async () => {
    const fill = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));
    const deep = (open: string, close: string): string => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    const hostile = [
      ...[
        deep('{"findings":[', ']}'),
        `{"coverage":{"a":${deep('{"status":', '}')}}}`,
        `{"findings":[],"x":${deep('[', ']')}}`,
      ],
      ...[`{"findings":[{"title":"x","line":${deep('{"range":', '}')}}]}`, `{"findings":[${fill('null,')}0]}`],
      ...[
        `{"findings":[{"title":"${fill('.')}x","file":"${fill(' ')}a"}]}`,
        `{"findings":[{"title":"${fill('**')}x"}]}`,
      ],
      ...[
        `{"findings":[{"title":"x","fix":"${fill('```diff\\n')}"}]}`,
        fill('[1,\n'),
        fill('{"a\n'),
        fill(`${ESC}]0;a`),
      ],
    ];
    for (const text of hostile) {
      for (const reads of ['json', 'sarif', 'rdjson'] as const) {
        const whole = (): boolean => read(text, reads).text === text;
        expect(whole()).toBe(true);
        expect(await takesAtMost(5, whole)).toBe(true);
      }
    }
  });
});
