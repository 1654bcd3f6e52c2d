/** Writes the report as one HTML file that needs no network, is readable without script, and runs nothing of a model's text. */
import { createHash } from 'node:crypto';
import { type Report, trialNote, VERDICT_WORDS } from '../../domain/report.js';
import { SEVERITIES } from '../../domain/severity.js';
import { acceptedNote, waysOut } from '../../domain/way-out.js';
import type { Format } from '../../seams.js';
import { roundSentence } from '../../text/round-words.js';
import { duration } from '../../text/wording.js';
import { commitUrl, costOfRun, ownPull, placeInReport, repositoryUrl } from '../listing.js';
import { joined, markup, type Markup, SPRITE, trusted } from './html-markup.js';
import { inlineProse } from './html-prose.js';
import { FINDING_SECTIONS, sectionsOf } from './html-sections.js';
import { type SidebarSection, severityButtons, sidebar } from './html-sidebar.js';
import { completed, countText, icon, plural, type View, viewOf } from './html-view.js';
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
  const sections = sectionsOf(view);
  // Search and severity stay in sight; shown only when there is script.
  const rows = KEYS.map(([key, what]) => markup`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`);
  const body = markup`<body><a class="skip" href="#findings">Skip to the findings</a>${SPRITE}
<div class="page">${hero(view)}${sidebar(view, sections)}
<main><div class="bar-top" role="search" aria-label="Findings">
<input id="search" type="search" placeholder="Search findings" aria-label="Search findings" autocomplete="off" spellcheck="false">
${severityButtons(view)}<span class="shown" id="shown" role="status"></span>
<button type="button" class="tool" id="theme" aria-label="Turn light and dark" title="Light or dark (t)">${icon('theme')}</button>
<button type="button" class="tool" id="help-button" aria-label="Keys" title="Keys (?)">${icon('help')}</button></div>${sections.map(part)}
<footer>Written by Deep Review Action. Places, quotes, origins and fixes were checked by git; what reviewers wrote is shown as data.</footer>
</main></div><dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl>${rows}</dl><form method="dialog"><button class="tool">Close</button></form></dialog><script>${trusted(SCRIPT)}</script></body>`;
  const head = markup`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${VERDICT_WORDS[report.decision.verdict]}: ${report.id}</title>
<style>${trusted(STYLE)}</style><script>${trusted(EARLY_SCRIPT)}</script></head>`;
  return `<!doctype html>\n${markup`<html lang="en">${head}${body}</html>`.html}\n`;
}

function part({ id, title, count, content }: SidebarSection): Markup {
  const first = id === `section-${FINDING_SECTIONS[0]}` && markup`<span id="findings"></span>`;
  return markup`${first}<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${count !== null && markup` <span class="count">${count}</span>`}</h2>${content}</section>`;
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

// The top of the page: verdict, reasons, counts, change and reviewers.

const CONCLUSION: Readonly<Record<Report['decision']['conclusion'], { readonly icon: string; readonly text: string }>> =
  {
    pass: { icon: 'yes', text: 'Check passes' },
    fail: { icon: 'no', text: 'Check fails' },
    incomplete: { icon: 'partly', text: 'Check is incomplete' },
    accepted: { icon: 'partly', text: 'Accepted: check passes' },
  };

/** What one reads first. */
function hero(view: View): Markup {
  const { report } = view;
  const { conclusion, verdict, reasons } = report.decision;
  const trial = trialNote(report.decision);
  const note = acceptedNote(report.decision, true);
  const ways = waysOut(report);
  const words = trial === null ? CONCLUSION[conclusion] : { ...CONCLUSION[conclusion], text: `Trial: ${conclusion}` };
  return markup`<header class="hero ${verdict}" id="top">
    <p class="kicker">${kicker(view)}</p>
    <h1>${titleOf(report)}</h1>
    <div class="verdict">
      <div class="stamp"><p class="word">${VERDICT_WORDS[verdict]}</p><p class="gate ${conclusion}">${icon(words.icon)}${words.text}</p></div>
      <div class="reasons">${note !== null && markup`<p><strong>${inlineProse(note, view)}</strong> ${comment(view)}</p>`}${trial !== null && markup`<p><strong>${trial}</strong></p>`}${reasons.map((reason) => markup`<p>${inlineProse(reason, view)}</p>`)}${ways.length > 0 && markup`<p>Or by a comment: ${inlineProse(ways.join('; '), view)}.</p>`}</div>
    </div>
    ${counts(view)}
    <dl class="meta">${joined(facts(view).map(([term, what]) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`))}</dl>
  </header>`;
}

/** Where the person said so; no other address is led to. */
function comment({ report, change }: View): Markup | null {
  const url = report.decision.accepted?.url ?? '';
  return ownPull(change)(url) ? link(url, markup`The comment`) : null;
}

function kicker({ report, change }: View): Markup {
  const repository = repositoryUrl(change);
  const name = change?.repository ?? 'no repository';
  return markup`Deep review${' · '}${repository === null ? name : link(repository, markup`${name}`)}${' · '}round ${report.round.number}`;
}

function titleOf(report: Report): string {
  const title = report.change?.title ?? '';
  return title === '' ? report.id : title;
}

/** The numbers, each the way to its section. */
function counts(view: View): Markup {
  const { report } = view;
  const count = (place: string): number => report.findings.filter((one) => placeInReport(one) === place).length;
  const tiles = SEVERITIES.map((severity) => {
    const number = count(severity);
    const noun = severity === 'suggestion' ? 'suggestion' : severity;
    return markup`<li class="${severity}${number === 0 && ' none'}"><a href="#section-${severity}">${icon(severity)}<b>${number}</b> ${number === 1 || severity !== 'suggestion' ? noun : 'suggestions'}</a></li>`;
  });
  const more = (place: 'carried' | 'pre-existing', text: string): Markup | null =>
    count(place) === 0 ? null : markup`<li><a href="#section-${place}"><b>${count(place)}</b> ${text}</a></li>`;
  const done = completed(report.reviewers);
  return markup`<ul class="counts">${tiles}${more('carried', 'carried')}${more('pre-existing', 'pre-existing')}
    <li><a href="#section-reviewers"><b>${done}</b> of ${plural(report.reviewers.length, 'reviewer')} completed</a></li></ul>`;
}

type Fact = readonly [string, Markup];

function facts(view: View): readonly Fact[] {
  const { report, change } = view;
  const about: (Fact | null)[] = [
    [
      'Date',
      markup`<time datetime="${report.startedAt}">${report.startedAt.slice(0, 16).replace('T', ' ')} UTC</time>`,
    ],
    ['Round', markup`${report.round.number} (of ${report.round.of})`],
    ['Mode', markup`${report.mode}`],
    ['Wall-clock time', markup`${duration(report.durationMs)}`],
    report.cost === null ? null : ['Cost', markup`${costOfRun(report.cost)}`],
    ...(change === null ? [] : changeFacts(view)),
    ['Reviewers', markup`<ul class="inline">${report.reviewers.map(reviewerItem)}</ul>`],
    ...(change === null ? [] : [['Commits', commits({ change, commits: change.commits })] as const]),
    ...roundFacts(view),
  ];
  return about.filter((fact) => fact !== null);
}

function reviewerItem({ name, effort }: Report['reviewers'][number]): Markup {
  return markup`<li>${name}${effort !== null && markup` <span class="quiet">effort ${effort}</span>`}</li>`;
}

function changeFacts({ change, report }: View): (Fact | null)[] {
  if (change === null) return [];
  const repository = repositoryUrl(change);
  const page = repository !== null && change.number !== null ? `${repository}/pull/${String(change.number)}` : null;
  const number = change.number === null ? null : `#${String(change.number)}`;
  const added = change.files.reduce((sum, file) => sum + file.added, 0);
  const deleted = change.files.reduce((sum, file) => sum + file.deleted, 0);
  return [
    change.author === '' ? null : ['Author', markup`${change.author}`],
    number === null ? null : ['Pull request', page === null ? markup`${number}` : link(page, markup`${number}`)],
    ['Branch', markup`<code>${change.branch}</code>`],
    ['Review SHA', sha(change.head, { change })],
    [
      'Change',
      markup`${plural(change.files.length, 'file')} <span class="plus">+${countText(added)}</span> <span class="minus">−${countText(deleted)}</span>`,
    ],
    ['Report', markup`<code>${report.id}</code>`],
  ];
}

function commits(of: {
  readonly change: View['change'];
  readonly commits: readonly { readonly sha: string; readonly subject: string }[];
}): Markup {
  return markup`<ul>${of.commits.map((one) => markup`<li>${sha(one.sha, of)} ${one.subject}</li>`)}</ul>`;
}

/** What the earlier rounds add: nothing in a first one. */
function roundFacts({ report, change }: View): Fact[] {
  const { changedSince, previousHead, reuse } = report.round;
  const again: Fact[] = reuse === null ? [] : [['Used again', markup`${reuse}`]];
  if (previousHead === null) return again;
  const since =
    changedSince.length === 0
      ? markup`nothing since ${sha(previousHead, { change })}`
      : commits({ change, commits: changedSince });
  return [['Last round', markup`${roundSentence(report)}`], ...again, ['Changed since last round', since]];
}

function sha(full: string, { change }: Pick<View, 'change'>): Markup {
  const url = commitUrl(change, full);
  const short = markup`<code>${full.slice(0, 7)}</code>`;
  return url === null ? short : link(url, short);
}

function link(href: string, what: Markup): Markup {
  return markup`<a href="${href}" rel="noopener noreferrer">${what}</a>`;
}
