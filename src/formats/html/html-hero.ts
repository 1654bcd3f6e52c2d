/** Writes what one reads first on the page: verdict, summary, table of all findings, facts; about the run folded. */
import { type Report, trialNote, VERDICT_WORDS } from '../../domain/report.js';
import { acceptedNote, waysOut } from '../../domain/way-out.js';
import { checkNote, greenLine } from '../../text/check-words.js';
import { roundSentence } from '../../text/round-words.js';
import { capitalised, duration } from '../../text/wording.js';
import {
  aboutLine,
  type FindingRow,
  hasOrigins,
  moreRows,
  quietRows,
  rowsOfTable,
  runFacts,
  subjectTitle,
} from '../first-screen.js';
import { commitUrl, costOfRun, ownPull, placeText, placeUrl, repositoryUrl } from '../listing.js';
import { joined, markup, type Markup } from './html-markup.js';
import { inlineProse, prose } from './html-prose.js';
import { breakable, countText, icon, plural, type View } from './html-view.js';

const CONCLUSION_ICONS: Readonly<Record<Report['decision']['conclusion'], string>> = {
  pass: 'yes',
  fail: 'no',
  incomplete: 'partly',
  accepted: 'partly',
};

/** The first screen. */
export function hero(view: View): Markup {
  const { report } = view;
  const { conclusion, verdict, accepted, reasons } = report.decision;
  const green = greenLine(report);
  const why = report.verdictSentence || reasons.join(' ');
  const first = accepted === null ? null : markup`<strong>Accepted, not passed</strong>: `;
  return markup`<header class="hero ${verdict}" id="top">
    <p class="kicker">${kicker(view)}</p>
    <h1>${subjectTitle(report)}</h1>
    <div class="verdict">
      <div class="stamp"><p class="word">${VERDICT_WORDS[verdict]}</p><p class="gate ${conclusion}">${icon(CONCLUSION_ICONS[conclusion])}${capitalised(checkNote(report))}</p></div>
      <p class="why">${first}${inlineProse(accepted === null ? capitalised(why) : why, view)}. ${comment(view)}</p>
    </div>
    <div class="lead" id="section-summary">${prose(report.executiveSummary, view)}</div>
    ${overview(view)}
    <p class="line">${joined(
      runFacts(report).map((fact) => inlineProse(fact, view)),
      ' · ',
    )}</p>
    ${green !== null && markup`<p class="line green">${inlineProse(green, view)}</p>`}
    <details class="about"><summary>${aboutLine(report)}</summary>${about(view)}</details>
  </header>`;
}

/** Where the person said so; no other address is led to. */
function comment({ report, change }: View): Markup | null {
  const url = report.decision.accepted?.url ?? '';
  return ownPull(change)(url) ? link(url, markup`The comment`) : null;
}

function kicker({ report, change }: View): Markup {
  const repository = repositoryUrl(change);
  const name = change === null ? 'no repository' : (change.repository ?? change.branch);
  return markup`Deep review${' · '}${repository === null ? name : link(repository, markup`${name}`)}${' · '}round ${report.round.number}`;
}

// The table of all findings; on a phone each row is a few lines.

function overview(view: View): Markup | null {
  const { all, shown, rest, quiet } = rowsOfTable(view.report);
  const withOrigins = hasOrigins(all);
  const fold = (rows: readonly FindingRow[], words: (rows: readonly FindingRow[]) => string): Markup | false =>
    rows.length > 0 &&
    markup`<details class="peek"><summary>${words(rows)}</summary>${table(rows, withOrigins, { ...view, asWritten: true })}</details>`;
  if (!all.length) return null;
  return markup`${shown.length > 0 && table(shown, withOrigins, view)}${fold(rest, moreRows)}${fold(quiet, quietRows)}`;
}

function table(rows: readonly FindingRow[], withOrigins: boolean, view: View): Markup {
  const head = ['Finding', 'Place', ...(withOrigins ? ['Origin'] : []), 'Who'].map(
    (name) => markup`<th scope="col">${name}</th>`,
  );
  return markup`<table class="overview"><thead><tr><th scope="col"><span class="unseen">Id</span></th>${head}</tr></thead><tbody>${rows.map((row) => tableRow(row, withOrigins, view))}</tbody></table>`;
}

function tableRow(
  { finding, title, isSerious, place, origin, who }: FindingRow,
  withOrigins: boolean,
  view: View,
): Markup {
  const { id, severity } = finding;
  const where = place === null ? markup`–` : placeCell(place, view);
  return markup`<tr class="${severity}${isSerious && ' serious'}"><th scope="row"><a href="#${id}">${icon(severity)}${id}</a></th><td class="what">${inlineProse(title, view)}</td><td class="at">${where}</td>${withOrigins && markup`<td>${origin}</td>`}<td>${who}</td></tr>`;
}

function placeCell(place: NonNullable<FindingRow['place']>, { change }: View): Markup {
  const href = place.state === 'missing' ? null : placeUrl(change, place.path, place.lines, place.side);
  const text = markup`<code>${breakable(placeText(place))}</code>`;
  return href === null ? text : link(href, text);
}

// What nobody reads first: when, who, which commits, why in full.

type Fact = readonly [string, Markup];

function about(view: View): Markup {
  return markup`<dl class="meta">${joined(facts(view).map(([term, what]) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`))}</dl>`;
}

/** The reasons of the decision in full, and who may give which command. */
function decisionFacts(view: View): Fact[] {
  const { report } = view;
  const { decision } = report;
  const ways = waysOut(report);
  const lines = [acceptedNote(decision, true), trialNote(decision), ...decision.reasons].filter(
    (line) => line !== null,
  );
  const why: Fact = ['Why', markup`<ul>${lines.map((line) => markup`<li>${inlineProse(line, view)}</li>`)}</ul>`];
  const out: Fact = ['By a comment', markup`<ul>${ways.map((way) => markup`<li>${inlineProse(way, view)}</li>`)}</ul>`];
  return [...(lines.length ? [why] : []), ...(ways.length ? [out] : [])];
}

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
    ...decisionFacts(view),
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
    number === null
      ? null
      : ['Pull request', markup`${page === null ? number : link(page, markup`${number}`)} ${change.title}`],
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
function roundFacts(view: View): Fact[] {
  const { report, change } = view;
  const { changedSince, previousHead, reuse, reading } = report.round;
  const again: Fact[] = [
    ...(reuse === null ? [] : [['Used again', markup`${reuse}`] as const]),
    ...(reading === null ? [] : [['Read', markup`${inlineProse(reading, view)}`] as const]),
  ];
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
