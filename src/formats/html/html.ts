/** Writes the report as one HTML file that needs no network, is readable without script, and runs nothing of a model's text. */
import { createHash } from 'node:crypto';
import { type Report, VERDICT_WORDS } from '../../domain/report.js';
import type { Format } from '../../seams.js';
import { nothingUnder } from '../first-screen.js';
import { hero } from './html-hero.js';
import { markup, type Markup, SPRITE, trusted } from './html-markup.js';
import { sectionsOf } from './html-sections.js';
import { type SidebarSection, severityButtons, sidebar } from './html-sidebar.js';
import { icon, NONE, viewOf } from './html-view.js';
import { EARLY_SCRIPT, SCRIPT } from './page-script.js';
import { STYLE_BASE, STYLE_FINDING, STYLE_PARTS } from './page-style.js';

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
  const all = sectionsOf(view);
  const sections = all.filter(({ content }) => content !== NONE);
  const nothing = nothingUnder(all.filter(({ content }) => content === NONE).map(({ title }) => title));
  // Search and severity stay in sight; shown only when there is script.
  const rows = KEYS.map(([key, what]) => markup`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`);
  const body = markup`<body><a class="skip" href="#findings">Skip to the findings</a>${SPRITE}
<div class="page">${hero(view)}${sidebar(view, sections)}
<main><div class="bar-top" role="search" aria-label="Findings">
<input id="search" type="search" placeholder="Search findings" aria-label="Search findings" autocomplete="off" spellcheck="false">
${severityButtons(view)}<span class="shown" id="shown" role="status"></span>
<button type="button" class="tool" id="theme" aria-label="Turn light and dark" title="Light or dark (t)">${icon('theme')}</button>
<button type="button" class="tool" id="help-button" aria-label="Keys" title="Keys (?)">${icon('help')}</button></div><span id="findings"></span>${sections.map(part)}
${nothing !== null && markup`<p class="nothing">${nothing}</p>`}
<footer>Written by Deep Review Action. Places, quotes, origins and fixes were checked by git; what reviewers wrote is shown as data.</footer>
</main></div><dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl>${rows}</dl><form method="dialog"><button class="tool">Close</button></form></dialog><script>${trusted(SCRIPT)}</script></body>`;
  const head = markup`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${VERDICT_WORDS[report.decision.verdict]}: ${report.id}</title>
<style>${trusted(STYLE)}</style><script>${trusted(EARLY_SCRIPT)}</script></head>`;
  return `<!doctype html>\n${markup`<html lang="en">${head}${body}</html>`.html}\n`;
}

function part({ id, title, count, content }: SidebarSection): Markup {
  return markup`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${count !== null && markup` <span class="count">${count}</span>`}</h2>${content}</section>`;
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
