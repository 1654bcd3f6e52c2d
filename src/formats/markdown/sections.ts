/** A page enters; the report's sections leave, in their order, each a title and whole blocks. */
import type { ReportFinding } from '../../domain/report.js';
import type { Severity } from '../../domain/severity.js';
import { placeInReport } from '../placement.js';
import { safeInline } from '../neutralise.js';
import { appendix, coverage, processNotes, resolution, setAside } from './closing.js';
import { finding } from './finding.js';
import { executiveSummary, headerTable } from './header.js';
import { feedback, NONE, observations, points } from './points.js';
import type { Page } from './page.js';
import { reconciliation, remarks, retroTable, timing } from './retro.js';

/** How one finding is written: in full, or shorter in the job summary. */
export type WriteFinding = (item: ReportFinding, page: Page) => string;

export interface Section {
  /** What the job summary calls it when it leaves it out. */
  readonly key: string;
  /** `null` for the head of the document. */
  readonly title: string | null;
  /** Each stands for itself: fences closed, tables whole. */
  readonly blocks: readonly string[];
}

/** All sections in the order of the report; empty ones say so. `omitted`: keys of those that nobody will see. */
export function sections(
  page: Page,
  write: WriteFinding = finding,
  omitted: ReadonlySet<string> = new Set<string>(),
): Section[] {
  const { report } = page;
  const listed = (place: Severity | 'carried' | 'pre-existing'): string[] =>
    report.findings.filter((item) => placeInReport(item) === place).map((item) => write(item, page));
  const { testing, documentation, commitStructure, limitations } = report.assessments;
  const section = (key: string, title: string, blocks: () => readonly string[]): Section => ({
    key,
    title: title.startsWith('#') ? title : `## ${title}`,
    blocks: omitted.has(key) ? [] : filled(blocks()),
  });
  return [
    { key: 'head', title: null, blocks: [headerTable(page)] },
    section('summary', 'Executive Summary', () => [executiveSummary(page)]),
    section('critical', 'Critical Issues', () => listed('critical')),
    section('important', 'Important Issues', () => listed('important')),
    section('suggestion', 'Suggestions', () => listed('suggestion')),
    section('carried', 'Carried from Prior Rounds', () => listed('carried')),
    section('pre-existing', 'Pre-existing (not blocking)', () => listed('pre-existing')),
    section('observations', 'Design Observations', () => observations(page)),
    section('testing', 'Testing Assessment', () => points(testing, page)),
    section('documentation', 'Documentation Assessment', () => points(documentation, page)),
    section('commits', 'Commit Structure', () => points(commitStructure, page)),
    section('limitations', 'Acknowledged Limitations', () => [...points(limitations, page), ...declined(page)]),
    section('feedback', 'Unresolved Feedback', () => feedback(page)),
    section('coverage', 'Coverage', () => coverage(page)),
    section('set-aside', 'Set Aside', () => setAside(page)),
    section('retro', 'Agent Performance Retro', () => remarks(page)),
    section('retro-table', '### Summary', () => [...retroTable(page), ...timing(page)]),
    section('reconciliation', '### Reconciliation', () => reconciliation(page)),
    section('process', 'Review Process Notes', () => processNotes(page)),
    section('appendix', 'Appendix: Original Reviews', () => appendix(page)),
    section('resolution', 'Resolution', () => resolution(page)),
  ];
}

function filled(blocks: readonly string[]): readonly string[] {
  const written = blocks.filter((block) => block !== '');
  return written.length ? written : [NONE];
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
