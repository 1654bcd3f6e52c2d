/** Writes the sections of the page in the order in which reports are read: summary, findings, observations, run and reviewers. */
import { allWords, type AssessedPoint, type MergedPoint, type SetAside } from '../../domain/consolidation.js';
import type { ReportFinding, ReportReviewer } from '../../domain/report.js';
import type { LedgerEntry } from '../../domain/round.js';
import { answerWords, entriesOfRound, quietReason, quietWords, roundSentence } from '../../text/round-words.js';
import { duration } from '../../text/wording.js';
import { partsOf } from '../lists.js';
import { costOfReviewer, placeInReport } from '../listing.js';
import { retroRows, retroSentence } from '../retro-table.js';
import { findingArticle, sourceLine, waivers } from './html-finding.js';
import { asWritten, assessment, comments, crowdOf, observationLists, points } from './html-lists.js';
import { joined, markup, type Markup } from './html-markup.js';
import { inlineProse, prose } from './html-prose.js';
import { charts, type SidebarSection, statusIcon } from './html-sidebar.js';
import { appendix, countText, coverageMatrix, icon, NONE, plural, type View } from './html-view.js';

/** All sections; those of findings first. */
export function sectionsOf(view: View): readonly SidebarSection[] {
  return [...findingSections(view), ...observationSections(view), ...runSections(view)];
}

/** The sections that hold findings. */
const FINDING_SECTIONS = ['critical', 'important', 'suggestion', 'carried', 'pre-existing', 'quiet'] as const;

const TITLES: Readonly<Record<(typeof FINDING_SECTIONS)[number], string>> = {
  critical: 'Critical issues',
  important: 'Important issues',
  suggestion: 'Suggestions',
  carried: 'Carried from prior rounds',
  'pre-existing': 'Pre-existing, not blocking',
  quiet: 'Quiet from round three on',
};

function findingSections(view: View): SidebarSection[] {
  const crowd = crowdOf(
    view.report.findings,
    ({ title, body, said }) => `${title}${title}${title}${allWords(body, said)}`,
  );
  const plain = asWritten(view);
  const at = (place: string): readonly ReportFinding[] =>
    view.report.findings.filter((one) => placeInReport(one, view.report) === place);
  return FINDING_SECTIONS.map((place) => {
    const findings = at(place);
    const articles = findings.map((finding) => findingArticle(finding, crowd.has(finding) ? plain : view));
    const shown = place === 'quiet' ? quietFold(findings, articles, view) : articles;
    const content =
      findings.length === 0 ? NONE : markup`${shown}<p class="filtered empty" hidden>None match the filter.</p>`;
    return { id: `section-${place}`, title: TITLES[place], count: findings.length, content };
    // A report without quiet findings does not speak of them.
  }).filter(({ id, count }) => id !== 'section-quiet' || count > 0);
}

function quietFold(findings: readonly ReportFinding[], articles: readonly Markup[], view: View): Markup {
  return markup`<p class="note">${inlineProse(quietReason(view.report), view)}</p><details class="peek quiet-findings"><summary>${quietWords(findings)}</summary>${articles}</details>`;
}

function observationSections(view: View): SidebarSection[] {
  const { observations, assessments, feedback } = view.report;
  const section = (id: string, title: string, list: readonly MergedPoint[], content: Markup): SidebarSection => ({
    ...{ id: `section-${id}`, title, count: list.length, content },
  });
  const gaps = (list: readonly AssessedPoint[]): readonly AssessedPoint[] => partsOf(list).gaps;
  const { testing, documentation, commitStructure, limitations } = assessments;
  return [
    {
      id: 'section-observations',
      title: 'Design observations',
      count: observations.concerns.length + observations.strengths.length,
      content: observationLists(view),
    },
    section('testing', 'Testing assessment', gaps(testing), assessment(testing, 'What is covered', view)),
    section(
      'documentation',
      'Documentation assessment',
      gaps(documentation),
      assessment(documentation, 'What is in order', view),
    ),
    section('commits', 'Commit structure', commitStructure, points(commitStructure, view)),
    section('limitations', 'Acknowledged limitations', limitations, points(limitations, view)),
    { id: 'section-feedback', title: 'Unresolved feedback', count: feedback.length, content: comments(view) },
  ];
}

function runSections(view: View): SidebarSection[] {
  const { report } = view;
  const notes = report.processNotes.map((note) => markup`<li>${inlineProse(note, view)}</li>`);
  const problems = report.problems.map(
    ({ what, why, fix }) =>
      markup`<div class="problem"><p><b>${inlineProse(what, view)}</b></p><p>${inlineProse(why, view)}</p><p class="cure">${inlineProse(fix, view)}</p></div>`,
  );
  const moved = report.reconciliation.map((line) => markup`<li>${inlineProse(line, view)}</li>`);
  const reviewers =
    report.reviewers.length === 0
      ? NONE
      : markup`${charts(view)}${retro(view)}<h3>Reconciliation</h3>${moved.length === 0 ? NONE : markup`<ul class="plain-list">${moved}</ul>`}${stageTimes(view)}`;
  const entries = waivers(view);
  const process =
    problems.length + notes.length === 0 && entries === null
      ? NONE
      : markup`${problems}${notes.length > 0 && markup`<ul class="plain-list">${notes}</ul>`}${entries}`;
  return [
    { id: 'section-coverage', title: 'Coverage', count: report.coverage.length, content: coverageMatrix(view) },
    {
      id: 'section-aside',
      title: 'Set aside',
      count: report.setAside.length,
      content: setAside(report.setAside, view),
    },
    { id: 'section-reviewers', title: 'Agent performance', count: report.reviewers.length, content: reviewers },
    { id: 'section-process', title: 'Review process', count: problems.length + notes.length, content: process },
    { id: 'section-reviews', title: 'Original reviews', count: report.reviews.length, content: appendix(view) },
    {
      id: 'section-resolution',
      title: 'Resolution',
      count: report.ledger.length,
      content: resolution(view),
    },
  ];
}

function setAside(list: readonly SetAside[], view: View): Markup {
  if (list.length === 0) return NONE;
  const items = list.map((one) => {
    const sources = one.sources.map((source) => markup`<li>${sourceLine(source, view)}</li>`);
    const to = one.to !== null && markup` to ${one.to}`;
    return markup`<li><div><p><span class="pill">${one.kind}${to}</span> <b>${inlineProse(one.title, view)}</b></p><p>${inlineProse(one.reason, view)}</p><ul class="quiet">${sources}</ul></div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
}

const FATE_ICONS: Readonly<Record<LedgerEntry['fate'], string>> = {
  fixed: 'yes',
  unconfirmed: 'unknown',
  partly: 'partly',
  unaddressed: 'no',
  regressed: 'no',
  answered: 'people',
  declined: 'people',
  superseded: 'moved',
  gone: 'yes',
};

/** Last round's entries as the table; what older rounds closed is the ledger's memory, folded. */
function resolution(view: View): Markup {
  const { report } = view;
  if (report.ledger.length === 0) return NONE;
  const last = entriesOfRound(report);
  const older = report.ledger.filter((entry) => !last.includes(entry));
  const memory = markup`<details class="peek"><summary>${plural(older.length, 'entry', 'entries')} of earlier rounds</summary>${fates(older, view)}</details>`;
  return markup`<p>${roundSentence(report)}</p>${last.length > 0 && fates(last, view)}${older.length > 0 && memory}`;
}

function fates(entries: readonly LedgerEntry[], view: View): Markup {
  const rows = entries.map((entry) => {
    const now = entry.now === null ? '—' : markup`<a href="#${entry.now}">${entry.now}</a>`;
    const title = markup`<span class="tag">${entry.id}</span> ${inlineProse(entry.title, view)} <span class="quiet">round ${entry.round}</span>`;
    const fate = markup`<span class="pill ${entry.fate}">${icon(FATE_ICONS[entry.fate])}${answerWords(entry, view.report)}</span>`;
    const by = entry.decline !== null && markup`<p class="quiet">declined by ${entry.decline.by}</p>`;
    return markup`<tr><th scope="row">${title}</th><td>${fate}<p class="quiet">${inlineProse(entry.reason, view)}</p>${by}</td><td>${now}</td></tr>`;
  });
  return markup`<table class="resolution"><thead><tr><th scope="col">Last round</th><th scope="col">What became of it</th><th scope="col">Now</th></tr></thead><tbody>${rows}</tbody></table>`;
}

// How each reviewer did: key figures, remarks, what moved and why.

/** A card per reviewer, then the table of all. */
function retro(view: View): Markup {
  const { reviewers } = view.report;
  const cards = reviewers.map((reviewer) => card(reviewer, view));
  const sentence = retroSentence(view.report);
  return markup`${sentence !== '' && markup`<p>${sentence}</p>`}<div class="cards">${cards}</div>${table(view)}`;
}

function card(reviewer: ReportReviewer, view: View): Markup {
  const model = [reviewer.vendor, reviewer.model, reviewer.effort === null ? null : `effort ${reviewer.effort}`].filter(
    (part) => part !== null,
  );
  const failures = reviewer.failures.map(
    ({ problem }) =>
      markup`<div class="problem"><p><b>${inlineProse(problem.what, view)}</b></p><p>${inlineProse(problem.why, view)}</p><p class="cure">${inlineProse(problem.fix, view)}</p></div>`,
  );
  const facts = work(reviewer).map(([term, what]) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`);
  return markup`<section class="card reviewer ${reviewer.status}"><h3>${reviewer.name} ${statusIcon(reviewer)}</h3><p class="quiet">${joined(model, ' · ')}</p>
    ${failures}${prose(reviewer.remarks, view)}<dl>${facts}</dl></section>`;
}

function work({ passes, telemetry, spent, scorecard }: ReportReviewer): (readonly [string, string])[] {
  const calls = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, count]) => `${countText(count)} ${name}`)
      .join(', ');
  const rows: (readonly [string, string] | null)[] = [
    ['Passes', passes.map((pass) => `${duration(pass.durationMs)} (${pass.status})`).join(', ')],
    telemetry === null
      ? null
      : [telemetry.lowerBound ? 'Tool calls (at least)' : 'Tool calls', calls(telemetry.toolCalls)],
    telemetry === null ? null : ['Commands', calls(telemetry.commands)],
    telemetry?.tokens
      ? ['Tokens', `${countText(telemetry.tokens.input)} in, ${countText(telemetry.tokens.output)} out`]
      : null,
    ['Cost', costOfReviewer({ telemetry, spent })],
    ['Misses', scorecard.coverageMisses.join(', ')],
  ];
  return rows.filter((row) => row !== null).filter(([, what]) => what !== '');
}

/** Measures as rows: three reviewers fit a phone, nine measures do not. */
function table(view: View): Markup {
  const head = view.report.reviewers.map(({ name }) => markup`<th scope="col">${name}</th>`);
  const rows = retroRows(view.report).map(
    ({ name, cells }) =>
      markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell === '' ? '–' : inlineProse(cell, view)}</td>`)}</tr>`,
  );
  return markup`<table class="summary"><thead><tr><th scope="col">Summary</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Time of each stage of the program itself. */
function stageTimes({ report }: View): Markup {
  if (report.stages.length === 0) return markup``;
  const slowest = Math.max(
    0,
    ...report.reviewers.map(({ passes }) => passes.reduce((sum, pass) => sum + pass.durationMs, 0)),
  );
  const ratio =
    slowest > 0 && markup` Wall-clock time ÷ slowest reviewer: ${(report.durationMs / slowest).toFixed(2)}.`;
  const stages = report.stages.map(({ name, durationMs }) => `${name} ${duration(durationMs)}`);
  return markup`<p class="quiet">${plural(stages.length, 'stage')}: ${joined(stages, ', ')}.${ratio}</p>`;
}
