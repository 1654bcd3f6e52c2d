/** Writes the complete report as Markdown, with every word of a model neutralised. */
import type { ReportFinding } from '../../domain/report.js';
import type { Format } from '../../seams.js';
import { quietReason, quietWords } from '../../text/round-words.js';
import { nothingUnder } from '../first-screen.js';
import { placeInReport } from '../listing.js';
import { safeInline } from '../neutralise.js';
import { folded, type Page, pageOf } from './markdown-body.js';
import { finding, waivers } from './markdown-finding.js';
import { aboutRun, factLines, findingsTable, summaryText, title, verdict } from './markdown-head.js';
import { assessment, coverage, feedback, observations, points } from './markdown-lists.js';
import {
  appendix,
  processNotes,
  reconciliation,
  remarks,
  resolution,
  retroTable,
  setAside,
  timing,
} from './markdown-sections.js';

export const markdown: Format = {
  name: 'markdown',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}.md`,
  render: (report) => written(sections(pageOf(report))),
};

// The sections of the report in their order, each a title and whole blocks.

/** How one finding is written: in full, or shorter in the job summary. */
export type WriteFinding = (item: ReportFinding, page: Page) => string;

export interface Section {
  /** What the job summary calls it when it leaves it out. */
  readonly key: string;
  /** `null` where blocks stand without a heading. */
  readonly title: string | null;
  /** Each stands for itself: fences closed, tables whole. */
  readonly blocks: readonly string[];
}

/** All sections in the order of the report; those with nothing in them are named at the end. `omitted`: keys of those that nobody will see. */
export function sections(
  page: Page,
  write: WriteFinding = finding,
  omitted: ReadonlySet<string> = new Set<string>(),
): Section[] {
  const { report } = page;
  const listed = (place: ReturnType<typeof placeInReport>): string[] =>
    report.findings.filter((item) => placeInReport(item, report) === place).map((item) => write(item, page));
  const { testing, documentation, commitStructure, limitations } = report.assessments;
  const section = (key: string, heading: string, blocks: () => readonly string[]): Section => ({
    key,
    title: heading.startsWith('#') ? heading : `## ${heading}`,
    blocks: omitted.has(key) ? [] : filled(blocks()),
  });
  const all = [
    section('critical', 'Critical Issues', () => listed('critical')),
    section('important', 'Important Issues', () => listed('important')),
    section('suggestion', 'Suggestions', () => listed('suggestion')),
    section('carried', 'Carried from Prior Rounds', () => listed('carried')),
    section('pre-existing', 'Pre-existing (not blocking)', () => listed('pre-existing')),
    // A report without any does not speak of it.
    ...[section('quiet', QUIET_TITLE, () => quiet(listed('quiet'), page))].filter(({ blocks }) => blocks.length > 0),
    section('observations', 'Design Observations', () => observations(page)),
    section('testing', 'Testing Assessment', () => assessment(testing, 'What is covered', page)),
    section('documentation', 'Documentation Assessment', () => assessment(documentation, 'What is in order', page)),
    section('commits', 'Commit Structure', () => points(commitStructure, page)),
    section('limitations', 'Acknowledged Limitations', () => [...points(limitations, page), ...declined(page)]),
    section('feedback', 'Unresolved Feedback', () => feedback(page)),
    section('coverage', 'Coverage', () => coverage(page)),
    section('set-aside', 'Set Aside', () => setAside(page)),
    section('retro', 'Agent Performance Retro', () => remarks(page)),
    section('retro-table', '### Summary', () => [...retroTable(page), ...timing(page)]),
    section('reconciliation', '### Reconciliation', () => reconciliation(page)),
    section('process', 'Review Process Notes', () => [...processNotes(page), waivers(page)]),
    section('appendix', 'Appendix: Original Reviews', () => appendix(page)),
    section('resolution', 'Resolution', () => resolution(page)),
  ];
  return [...firstScreen(page), ...all.filter(({ blocks }) => blocks.length > 0), ...nothing(all, omitted)];
}

const QUIET_TITLE = 'Quiet from Round Three on';

/** Quiet findings in one fold, under the reason. */
export function quiet(blocks: readonly string[], { report }: Page): string[] {
  const words = quietWords(report.findings.filter((item) => placeInReport(item, report) === 'quiet'));
  return blocks.length ? [quietReason(report), folded(words, blocks.join('\n\n'))] : [];
}

/** What is read first; the rows of the table that are folded can be left out. */
function firstScreen(page: Page): Section[] {
  const { table, more } = findingsTable(page);
  const head = (key: string, blocks: readonly string[]): Section => ({ key, title: null, blocks: filled(blocks) });
  return [
    head('head', [title(page), verdict(page)]),
    head('summary', [summaryText(page)]),
    head('table', [table]),
    head('more-rows', more),
    head('about', [...factLines(page), aboutRun(page)]),
  ].filter(({ blocks }) => blocks.length > 0);
}

function filled(blocks: readonly string[]): readonly string[] {
  return blocks.filter((block) => block !== '');
}

/** The sections that hold nothing, in one line. */
function nothing(all: readonly Section[], omitted: ReadonlySet<string>): Section[] {
  const empty = all.filter(({ key, blocks }) => !blocks.length && !omitted.has(key));
  const line = nothingUnder(empty.map(({ title: heading }) => (heading ?? '').replace(/^#+ /, '')));
  return line === null ? [] : [{ key: 'nothing', title: null, blocks: [`*${line}*`] }];
}

function declined({ report }: Page): string[] {
  const entries = report.ledger.filter(({ fate }) => fate === 'declined');
  if (!entries.length) return [];
  const lines = entries.map(({ id, title, round, reason, decline }) => {
    const who = decline === null ? '' : ` by ${safeInline(decline.by)}`;
    return `- ${id} of round ${String(round)}, *${safeInline(title)}*, declined${who}: ${safeInline(reason)}`;
  });
  return ['**Declined in prior rounds**', lines.join('\n')];
}

/** The text of sections, separated as readers know it. */
export function written(all: readonly Section[]): string {
  return `${all.map(({ title, blocks }) => [...(title === null ? [] : [title]), ...blocks].join('\n\n')).join('\n\n')}\n`;
}
