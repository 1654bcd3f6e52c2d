/** A report enters, the sections of its page leave, in the order in which reports are read. */
import { allWords, type MergedConcern, type MergedPoint, type SetAside } from '../../domain/consolidation.js';
import type { Feedback } from '../../domain/feedback.js';
import type { ReportFinding } from '../../domain/report.js';
import type { LedgerEntry } from '../../domain/round.js';
import { appendix } from './appendix.js';
import { charts } from './charts.js';
import { coverageMatrix } from './coverage.js';
import { sourceLine } from './evidence.js';
import { findingArticle } from './finding.js';
import { markup, type Markup } from './markup.js';
import { workOf } from './effort.js';
import { inlineProse, prose } from './prose.js';
import { retro, stageTimes } from './retro.js';
import type { Section } from './sidebar.js';
import { placeInReport } from '../placement.js';
import { icon, namesOf, plural, type View } from './view.js';
import { voiceOf } from './voice.js';

const NONE = markup`<p class="empty">None.</p>`;

/** All sections; those of findings first. */
export function sectionsOf(view: View): readonly Section[] {
  return [summary(view), ...findingSections(view), ...observationSections(view), ...runSections(view)];
}

/** The ids of the sections that hold findings. */
export const FINDING_SECTIONS = ['critical', 'important', 'suggestion', 'carried', 'pre-existing'] as const;

const TITLES: Readonly<Record<(typeof FINDING_SECTIONS)[number], string>> = {
  critical: 'Critical issues',
  important: 'Important issues',
  suggestion: 'Suggestions',
  carried: 'Carried from prior rounds',
  'pre-existing': 'Pre-existing, not blocking',
};

function summary(view: View): Section {
  const text = view.report.executiveSummary;
  const content = markup`<div class="lead">${text.trim() === '' ? NONE : prose(text, view)}</div>${charts(view)}`;
  return { id: 'section-summary', title: 'Executive summary', count: null, content };
}

function findingSections(view: View): Section[] {
  const crowd = crowdOf(
    view.report.findings,
    ({ title, body, said }) => `${title}${title}${title}${allWords(body, said)}`,
  );
  const plain = asWritten(view);
  const at = (place: string): readonly ReportFinding[] =>
    view.report.findings.filter((one) => placeInReport(one) === place);
  return FINDING_SECTIONS.map((place) => {
    const findings = at(place);
    const content =
      findings.length === 0
        ? NONE
        : markup`${findings.map((finding) => findingArticle(finding, crowd.has(finding) ? plain : view))}<p class="filtered empty" hidden>None match the filter.</p>`;
    return { id: `section-${place}`, title: TITLES[place], count: findings.length, content };
  });
}

/** Of more texts than this, or texts that are more work altogether, the rest is shown as it was written. */
const MAX_FORMATTED = 1_000;
const MAX_WORK = 80_000;

function crowdOf<Item>(items: readonly Item[], textOf: (item: Item) => string): ReadonlySet<Item> {
  let room = MAX_WORK;
  return new Set(
    items.filter((item, index) => {
      if (index < MAX_FORMATTED && room > 0) room -= workOf(textOf(item));
      return index >= MAX_FORMATTED || room <= 0;
    }),
  );
}

function asWritten(view: View): View {
  return { ...view, asWritten: true };
}

function observationSections(view: View): Section[] {
  const { observations, assessments, feedback } = view.report;
  const both = markup`<h3>Concerns</h3>${concerns(observations.concerns, view)}<h3>Strengths</h3>${concerns(observations.strengths, view)}`;
  const section = (id: string, title: string, list: readonly MergedPoint[]): Section => ({
    id: `section-${id}`,
    title,
    count: list.length,
    content: points(list, view),
  });
  return [
    {
      id: 'section-observations',
      title: 'Design observations',
      count: observations.concerns.length + observations.strengths.length,
      content: both,
    },
    section('testing', 'Testing assessment', assessments.testing),
    section('documentation', 'Documentation assessment', assessments.documentation),
    section('commits', 'Commit structure', assessments.commitStructure),
    section('limitations', 'Acknowledged limitations', assessments.limitations),
    { id: 'section-feedback', title: 'Unresolved feedback', count: feedback.length, content: comments(feedback, view) },
  ];
}

function runSections(view: View): Section[] {
  const { report } = view;
  const notes = report.processNotes.map((note) => markup`<li>${inlineProse(note, view)}</li>`);
  const problems = report.problems.map(
    ({ what, why, fix }) =>
      markup`<div class="problem"><p><b>${inlineProse(what, view)}</b></p><p>${inlineProse(why, view)}</p><p class="cure">${inlineProse(fix, view)}</p></div>`,
  );
  const moved = report.reconciliation.map((line) => markup`<li>${inlineProse(line, view)}</li>`);
  const reviewers = markup`${retro(view)}<h3>Reconciliation</h3>${moved.length === 0 ? NONE : markup`<ul class="plain-list">${moved}</ul>`}${stageTimes(view)}`;
  const process =
    problems.length + notes.length === 0
      ? NONE
      : markup`${problems}${notes.length > 0 && markup`<ul class="plain-list">${notes}</ul>`}`;
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
      content: resolution(report.ledger, view),
    },
  ];
}

function by(reviewers: readonly string[], view: View): Markup | null {
  return reviewers.length === 0 ? null : markup`<p class="by">${icon('people')}${namesOf(view, reviewers)}</p>`;
}

function points(list: readonly MergedPoint[], view: View): Markup {
  if (list.length === 0) return NONE;
  const [crowd, plain] = [crowdOf(list, ({ text, said }) => allWords(text, said)), asWritten(view)];
  const items = list.map((point) => {
    const { id, reviewers } = point;
    const said = voices(point, crowd.has(point) ? plain : view);
    return markup`<li${id !== '' && markup` id="${id}"`}>${id !== '' && markup`<span class="tag">${id}</span>`}<div>${said}${by(reviewers, view)}</div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
}

/** The words of a point, and what others add to them. */
function voices({ text, said }: Pick<MergedPoint, 'text' | 'said'>, view: View): Markup {
  return markup`${prose(text, view)}${said.map((each) => markup`${voiceOf(each.reviewer, view)}${prose(each.text, view)}`)}`;
}

function concerns(list: readonly MergedConcern[], view: View): Markup {
  if (list.length === 0) return NONE;
  const [crowd, plain] = [crowdOf(list, ({ text, said }) => allWords(text, said)), asWritten(view)];
  const items = list.map((concern) => {
    const { scope, reviewers } = concern;
    const said = voices(concern, crowd.has(concern) ? plain : view);
    return markup`<li><div>${scope !== null && markup`<span class="pill">${scope === 'future' ? 'future' : 'in scope'}</span>`}${said}${by(reviewers, view)}</div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
}

function comments(list: readonly Feedback[], view: View): Markup {
  if (list.length === 0) return NONE;
  const signs = { addressed: 'yes', open: 'people', unclear: 'unknown' } as const;
  const items = list.map((one) => {
    const place =
      one.path === null ? null : markup` on <code>${one.path}${one.line !== null && `:${String(one.line)}`}</code>`;
    const link =
      /^https?:\/\//i.test(one.url) && markup` <a href="${one.url}" rel="noopener nofollow noreferrer">comment</a>`;
    const belongs = one.finding !== null && markup` belongs to <a href="#${one.finding}">${one.finding}</a>`;
    return markup`<li><div><p class="by"><span class="pill ${one.state}">${icon(signs[one.state])}${one.state}</span> <b>${one.author}</b>${place}${link}${belongs}</p>${prose(one.body, view)}</div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
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
function resolution(ledger: readonly LedgerEntry[], view: View): Markup {
  if (ledger.length === 0) return NONE;
  const last = ledger.reduce((latest, { round }) => Math.max(latest, round), 0);
  const older = ledger.filter(({ round }) => round < last);
  const memory = markup`<details class="peek"><summary>${plural(older.length, 'entry', 'entries')} of earlier rounds</summary>${fates(older, view)}</details>`;
  return markup`${fates(
    ledger.filter(({ round }) => round === last),
    view,
  )}${older.length > 0 && memory}`;
}

function fates(entries: readonly LedgerEntry[], view: View): Markup {
  const rows = entries.map((entry) => {
    const now = entry.now === null ? '—' : markup`<a href="#${entry.now}">${entry.now}</a>`;
    const title = markup`<span class="tag">${entry.id}</span> ${inlineProse(entry.title, view)} <span class="quiet">round ${entry.round}</span>`;
    const fate = markup`<span class="pill ${entry.fate}">${icon(FATE_ICONS[entry.fate])}${entry.fate}</span>`;
    const by = entry.decline !== null && markup`<p class="quiet">declined by ${entry.decline.by}</p>`;
    return markup`<tr><th scope="row">${title}</th><td>${fate}<p class="quiet">${inlineProse(entry.reason, view)}</p>${by}</td><td>${now}</td></tr>`;
  });
  return markup`<table class="resolution"><thead><tr><th scope="col">Last round</th><th scope="col">What became of it</th><th scope="col">Now</th></tr></thead><tbody>${rows}</tbody></table>`;
}
