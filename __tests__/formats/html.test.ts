/** The page as text: self-contained, its policy right, every part of the report in it, nothing of a model's text alive. */
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { html } from '../../src/formats/html/html.js';
import { EARLY_SCRIPT, SCRIPT } from '../../src/formats/html/page-script.js';
import { richReport } from '../support/html-sample.js';

const page = html.render(richReport());

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (text: string, open: string, close: string): string[] =>
  text
    .split(open)
    .slice(1)
    .map((piece) => piece.split(close)[0] ?? '');

describe('html', () => {
  test('the policy allows nothing but the style and the scripts that stand in the page', () => {
    const policy =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    const scripts = between(page, '<script>', '</script>');
    expect(scripts).toEqual([EARLY_SCRIPT, SCRIPT]);
    for (const text of [...scripts, ...between(page, '<style>', '</style>')]) expect(policy).toContain(digest(text));
  });

  test('its scripts parse, and hold nothing that would end them early', () => {
    for (const text of [EARLY_SCRIPT, SCRIPT]) {
      expect(() => new Script(text)).not.toThrow();
      expect(text).not.toMatch(/<\/script|<!--|innerHTML|eval\(/i);
    }
  });

  test('it loads nothing', () => {
    expect(page).not.toMatch(/<(?:img|link|iframe|object|embed|video|audio|source|base)\b|\ssrc=|url\(|@import/i);
    expect(page).not.toMatch(/\sstyle=|\son[a-z]+=/i);
  });
});
