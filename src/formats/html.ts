/** A Report enters, one HTML file leaves: no network, readable without script, and nothing of a model's text can run. */
import { createHash } from 'node:crypto';
import { type Report, VERDICT_WORDS } from '../domain/report.js';
import type { Format } from '../seams.js';
import { hero } from './html/hero.js';
import { markup, trusted, type Markup } from './html/markup.js';
import { EARLY_SCRIPT, SCRIPT } from './html/script.js';
import { FINDING_SECTIONS, sectionsOf } from './html/sections.js';
import { severityButtons, sidebar, type Section } from './html/sidebar.js';
import { SPRITE } from './html/sprite.js';
import { STYLE_BASE } from './html/style-base.js';
import { STYLE_FINDING } from './html/style-finding.js';
import { STYLE_PARTS } from './html/style-parts.js';
import { icon, viewOf, type View } from './html/view.js';

export const html: Format = {
  name: 'html',
  mediaType: 'text/html',
  fileName: (report) => `${report.id}.html`,
  render: page,
};

const STYLE = `${STYLE_BASE}${STYLE_FINDING}${STYLE_PARTS}`;

/** Nothing is loaded, and only our own style and scripts apply: their digests stand here. */
function policy(): string {
  const source = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${source(EARLY_SCRIPT)} ${source(SCRIPT)}`,
    `style-src ${source(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function page(report: Report): string {
  const view = viewOf(report);
  const sections = sectionsOf(view);
  const body = markup`<body><a class="skip" href="#findings">Skip to the findings</a>${SPRITE}
<div class="page">${hero(view)}${sidebar(view, sections)}
<main>${bar(view)}${sections.map(part)}
<footer>Written by Deep Review Action. Places, quotes, origins and fixes were checked by git; what reviewers wrote is shown as data.</footer>
</main></div>${help()}<script>${trusted(SCRIPT)}</script></body>`;
  return `<!doctype html>\n${markup`<html lang="en">${head(report)}${body}</html>`.html}\n`;
}

function head(report: Report): Markup {
  return markup`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${VERDICT_WORDS[report.decision.verdict]}: ${report.id}</title>
<style>${trusted(STYLE)}</style><script>${trusted(EARLY_SCRIPT)}</script></head>`;
}

function part({ id, title, count, content }: Section): Markup {
  const first = id === `section-${FINDING_SECTIONS[0]}` && markup`<span id="findings"></span>`;
  return markup`${first}<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${count !== null && markup` <span class="count">${count}</span>`}</h2>${content}</section>`;
}

/** Search and severity stay in sight; shown only when there is script. */
function bar(view: View): Markup {
  return markup`<div class="bar-top" role="search" aria-label="Findings">
<input id="search" type="search" placeholder="Search findings" aria-label="Search findings" autocomplete="off" spellcheck="false">
${severityButtons(view)}<span class="shown" id="shown" role="status"></span>
<button type="button" class="tool" id="theme" aria-label="Turn light and dark" title="Light or dark (t)">${icon('theme')}</button>
<button type="button" class="tool" id="help-button" aria-label="Keys" title="Keys (?)">${icon('help')}</button></div>`;
}

const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next finding'],
  ['k', 'previous finding'],
  ['/', 'search'],
  ['c', 'copy the fix'],
  ['e', 'show the evidence'],
  ['t', 'light or dark'],
  ['Esc', 'clear search and filters'],
  ['?', 'these keys'],
];

function help(): Markup {
  const rows = KEYS.map(([key, what]) => markup`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`);
  return markup`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl>${rows}</dl><form method="dialog"><button class="tool">Close</button></form></dialog>`;
}
