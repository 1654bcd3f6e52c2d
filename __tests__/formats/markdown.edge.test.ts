/** A report of megabytes is written in seconds. */
import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { done, report } from '../support/golden-markdown.js';

describe('the report in Markdown', () => {
  test('five megabytes of hostile text stay harmless and are written in seconds', () => {
    const bad = report('hostile');
    const [first] = bad.findings;
    if (!first) throw new Error('no finding');
    const line = '<img src=x onerror=alert(1)> @octocat `code` [x](javascript:y) ![i](https://e.example/i) ```\n';
    const body = line.repeat(Math.ceil(5_000_000 / line.length));
    const started = process.hrtime.bigint();
    const out = markdown.render({
      ...bad,
      findings: [{ ...first, body }],
      reviews: [{ file: 'claude-pass-1.md', text: body }],
    });
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(60);
    expect(out.length).toBeGreaterThan(5_000_000);
    expect(done(out.slice(0, 100_000).replace(/\n[^\n]*$/, ''))).toEqual([]);
  });
});
