/** Reports as people see them, kept beside this file. `UPDATE_GOLDEN=1 npm test -- golden` writes them anew; CI never does. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { html } from '../../src/formats/html/html.js';
import { json } from '../../src/formats/json.js';
import { commentText, readReport } from '../../src/formats/index.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { rdjson } from '../../src/formats/rdjson.js';
import { sarif } from '../../src/formats/sarif.js';
import { markerOf } from '../../src/rounds/rounds.js';
import { writeMarker } from '../../src/text/marker-line.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';

const here = dirname(fileURLToPath(import.meta.url));
const update = process.env['UPDATE_GOLDEN'] === '1' && !process.env['CI'];

function kept(file: string, text: string): string {
  const path = join(here, file);
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '(no golden file)';
}

/** Style, scripts and the policy with their hashes: the same on every page. */
const SAME = /<meta http-equiv="Content-Security-Policy"[^>]*>|(?<=<style>)[^]*?(?=<\/style>)|(?<=<script>)[^]*?(?=<\/script>)/g;

/** A page tag by tag, so that a difference is shown as one of a few words. */
const tags = (page: string): readonly string[] => page.split(/(?<=>)(?=<)/);

describe.each(Object.entries(GOLDEN_CASES))('%s', (name, facts) => {
  const report = assess(facts());

  test.each([
    ['report.md', markdown],
    ['report.json', json],
    ['report.sarif', sarif],
    ['report.rdjson', rdjson],
  ])('%s', (file, format) => {
    const text = format.render(report);
    expect(text).toBe(kept(join(name, file), text));
  });

  test('comment.md, as it stands on the pull request, with its marker', () => {
    const run = 'https://github.com/harbour/tidewatch/actions/runs/1';
    const facts = { reportUrl: `${run}/artifacts/2`, runUrl: run, failed: [], maxCharacters: 40_000 };
    const marker = markerOf(report, { run: '1', artifact: { id: '1', digest: `sha256:${'0'.repeat(64)}` } });
    const text = `${commentText(report, facts)}\n\n${writeMarker(marker)}\n`;
    expect(text).toBe(kept(join(name, 'comment.md'), text));
  });

  test('report.html, whose style and script are kept once, in page.html', () => {
    const text = html.render(report);
    const own = text.replace(SAME, '');
    expect(tags(own)).toEqual(tags(kept(join(name, 'report.html'), own)));
    const same = `${(text.match(SAME) ?? []).join('\n')}\n`;
    expect(same).toBe(kept('page.html', same));
  });

  test('Markdown made from report.json is the same', () => {
    expect(markdown.render(readReport(json.render(report)))).toBe(markdown.render(report));
  });
});
