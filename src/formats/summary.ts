/** Writes the job summary: the Markdown report, with lists cut from their end until it fits the byte limit. */
import { allWords, type Said } from '../domain/consolidation.js';
import type { Report, ReportFinding } from '../domain/report.js';
import type { Format } from '../seams.js';
import { capitalised, counted, listed } from '../text/wording.js';
import { placeInReport } from './listing.js';
import { type Page, pageOf } from './markdown/markdown-body.js';
import { finding, titleLine } from './markdown/markdown-finding.js';
import { title, verdict } from './markdown/markdown-head.js';
import { quiet, type Section, sections, type WriteFinding, written } from './markdown/markdown.js';

/** GitHub drops the whole summary of a step above 1,048,576 bytes; secrets masked by stars may need more room than they had. */
export const SUMMARY_MAX_BYTES = 900_000;

/** What goes first when the summary is too long, with what it is called in the pointer. */
const CUTS: readonly { readonly sections: readonly string[]; readonly said: string }[] = [
  { sections: ['appendix'], said: 'the original reviews' },
  { sections: ['retro', 'process'], said: 'the remarks on each reviewer' },
  { sections: ['quiet-bodies', 'suggestion-bodies'], said: 'the texts of suggestions' },
  { sections: ['set-aside', 'reconciliation'], said: 'what was set aside' },
  { sections: ['coverage', 'limitations', 'commits'], said: 'coverage' },
  {
    sections: ['observations', 'testing', 'documentation', 'feedback', 'resolution'],
    said: 'observations and assessments',
  },
  { sections: ['more-rows'], said: 'the later rows of the table' },
  { sections: ['pre-existing-bodies', 'carried-bodies'], said: 'the texts of pre-existing and carried findings' },
  { sections: ['important-bodies'], said: 'the texts of important findings' },
  { sections: ['critical-bodies'], said: 'the texts of critical findings' },
];

export const summary: Format = {
  name: 'summary',
  mediaType: 'text/markdown',
  fileName: (report) => `${report.id}-summary.md`,
  render: (report) => summaryWithin(report, SUMMARY_MAX_BYTES),
};

/** The longest form that fits: whole findings, closed fences, a pointer to what was left out. */
export function summaryWithin(report: Report, maxBytes: number): string {
  const page = pageOf(report);
  const hopeless = hopelessKeys(report, maxBytes);
  const isHopeless = (item: ReportFinding): boolean => hopeless.has(`${placeInReport(item, report)}-bodies`);
  const write: WriteFinding = (item) => (isHopeless(item) ? titleLine(item, page) : finding(item, page));
  const full = sections(page, write, hopeless);
  const first = CUTS.findLastIndex((cut) => cut.sections.some((key) => hopeless.has(key))) + 1;
  for (let cuts = first; cuts <= CUTS.length; cuts += 1) {
    const text = withCuts(full, cuts, page);
    if (bytes(text) <= maxBytes) return text;
  }
  return shortened(page, maxBytes);
}

/** No finding with its text takes fewer bytes; and of a text at least this share stays when what the report repeats is taken out. */
const LEAST_BYTES = 95;
const LEAST_SHARE = 0.2;

/** What has to be cut whatever else is: of texts so long it need not be tried whether they fit. */
function hopelessKeys(report: Report, maxBytes: number): ReadonlySet<string> {
  const { observations, assessments, feedbackRemarks, reviews } = report;
  interface Text {
    readonly text: string;
    readonly said?: readonly Pick<Said, 'text'>[];
  }
  const lengthOf = (texts: readonly Text[]): number =>
    texts.reduce((sum, { text, said = [] }) => sum + allWords(text, said).length, 0) * LEAST_SHARE;
  const sizes = new Map([
    ['observations', lengthOf([...observations.concerns, ...observations.strengths])],
    ['testing', lengthOf(assessments.testing)],
    ['documentation', lengthOf(assessments.documentation)],
    ['commits', lengthOf(assessments.commitStructure)],
    ['limitations', lengthOf(assessments.limitations)],
    ['feedback', lengthOf(feedbackRemarks)],
    ['appendix', lengthOf(reviews)],
  ]);
  for (const item of report.findings) {
    const key = `${placeInReport(item, report)}-bodies`;
    sizes.set(key, (sizes.get(key) ?? 0) + Math.max(LEAST_BYTES, allWords(item.body, item.said).length * LEAST_SHARE));
  }
  return new Set([...sizes].filter(([, size]) => size > maxBytes).map(([key]) => key));
}

function withCuts(full: readonly Section[], cuts: number, page: Page): string {
  const applied = CUTS.slice(0, cuts);
  const left = new Set(applied.flatMap((cut) => cut.sections));
  const shown = full
    .filter(({ key }) => !left.has(key))
    .map((section) =>
      left.has(`${section.key}-bodies`) ? { ...section, blocks: titleLines(section.key, page) } : section,
    );
  const said = applied.map((cut) => cut.said);
  return `${written(shown)}${pointer(page, said)}`;
}

function titleLines(key: string, page: Page): string[] {
  const { report } = page;
  const lines = report.findings
    .filter((item) => placeInReport(item, report) === key)
    .map((item) => titleLine(item, page));
  return key === 'quiet' ? quiet(lines, page) : lines;
}

/** Only title lines, as many as fit, most severe first: the last resort. */
function shortened(page: Page, maxBytes: number): string {
  const { report } = page;
  const top = `${title(page)}\n\n${verdict(page)}\n\n`;
  const end = (rest: number): string =>
    pointer(page, ['everything but the list of findings', ...(rest ? [counted(rest, 'finding')] : [])]);
  const lines: string[] = [];
  let room = maxBytes - bytes(top) - bytes(end(report.findings.length));
  for (const item of report.findings) {
    const line = `${titleLine(item, page)}\n\n`;
    room -= bytes(line);
    if (room < 0) break;
    lines.push(line);
  }
  return `${top}${lines.join('')}${end(report.findings.length - lines.length)}`;
}

function pointer({ report }: Page, left: readonly string[]): string {
  if (!left.length) return '';
  const what = capitalised(listed(left));
  return `\n---\n\nThis summary is cut to fit. ${what} are in the full report, \`${report.id}.md\`, in the artifact of this run.\n`;
}

/** Length in UTF-8, counted without an encoder: formats know no platform. */
function bytes(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) count += 1;
    else if (unit < 0x800) count += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      count += 4;
      at += 1;
    } else count += 3;
  }
  return count;
}
