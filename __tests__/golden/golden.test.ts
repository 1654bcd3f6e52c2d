/** Reports as people see them, kept beside this file. `UPDATE_GOLDEN=1 npm test -- golden` writes them anew; CI never does. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { assess } from '../../src/assess/assess.js';
import { html } from '../../src/formats/html/html.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import { markdown } from '../../src/formats/markdown/markdown.js';
import { rdjson } from '../../src/formats/rdjson.js';
import { sarif } from '../../src/formats/sarif.js';
import { GOLDEN_CASES } from '../support/golden-cases.js';

const here = dirname(fileURLToPath(import.meta.url));
const update = process.env['UPDATE_GOLDEN'] === '1' && !process.env['CI'];

function kept(name: string, file: string, text: string): string {
  const path = join(here, name, file);
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '(no golden file)';
}

describe.each(Object.entries(GOLDEN_CASES))('%s', (name, facts) => {
  const report = assess(facts());

  test('Markdown', () => {
    const text = markdown.render(report);
    expect(text).toBe(kept(name, 'report.md', text));
  });

  test.each([
    ['report.html', html],
    ['report.sarif', sarif],
    ['report.rdjson', rdjson],
  ])('%s', (file, format) => {
    const text = format.render(report);
    expect(text === kept(name, file, text)).toBe(true);
  });

  test('report.json', () => {
    const text = json.render(report);
    expect(text).toBe(kept(name, 'report.json', text));
  });

  test('Markdown made from report.json is the same', () => {
    expect(markdown.render(readReport(json.render(report)))).toBe(markdown.render(report));
  });
});
