/** A report of megabytes is written in seconds. */
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';
import { harm } from '../support/hostile.js';

const OWN_HTML = /^<\/?(?:details|summary|sub|br|table|kbd)>$|^<details><summary>[^<>]*<\/summary>$/;
const OWN_URL = /^https:\/\/github\.com\/(?:harbour\/tidewatch(?:\/|$)|mara-lind$|jo-haven$)/;

/** The number of its own pull request may be called. */
const done = (markdownText: string): string[] =>
  harm(markdownText, { html: OWN_HTML, url: OWN_URL }).filter((found) => found !== 'call: #57');

const report = (name: string) =>
  assess(
    (
      GOLDEN_CASES[name] ??
      (() => {
        throw new Error(name);
      })
    )(),
  );

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
