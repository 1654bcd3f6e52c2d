/** Writes what a comment at a finding's lines says: title, a few sentences, the fix as a suggestion or a diff, and how to answer. */
import { fits, type LineRange, overlap } from '../domain/finding.js';
import type { InlinePlace } from '../domain/inline-place.js';
import { markedFindings } from '../domain/marked.js';
import type { Report, ReportFinding } from '../domain/report.js';
import { COMMANDS } from '../domain/way-out.js';
import { longestRun } from '../text/fences.js';
import { findingMark } from '../text/finding-mark.js';
import { leadOf } from '../text/lead.js';
import { REDACTED } from '../text/redact.js';
import { listed } from '../text/wording.js';
import { fenced, showCharacters } from './inline-marks.js';
import { folded, linked, type Page, pageOf, placeLink } from './markdown/markdown-body.js';
import { safeBlock, safeInline } from './neutralise.js';

const LEAD = { sentences: 3, characters: 800 };
const TITLE_MAX = 400;
/** A longer diff is read in the report. */
const DIFF_LINES = 60;
const DIFF_MAX = 6_000;

/** Key → text of its comment, for those that may be posted: the diff shows them. Markdown in which nothing acts that a model wrote. */
export function inlineComments(report: Report, reportUrl: string | null): ReadonlyMap<string, string> {
  const page = pageOf(report);
  const shown = markedFindings(report).flatMap((finding) => {
    const { inline, key } = finding;
    return inline === null ? [] : [[key, commentOf({ ...finding, inline }, page, reportUrl)] as const];
  });
  return new Map(shown);
}

type ShownFinding = ReportFinding & { readonly inline: InlinePlace };

function commentOf(finding: ShownFinding, page: Page, reportUrl: string | null): string {
  const blocks = [
    titleLine(finding, page),
    safeBlock(leadOf(finding.body, LEAD), page.around),
    fixBlock(finding),
    footer(finding, page, reportUrl),
    findingMark([finding.key]),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** `**I1. Title** (important, gap) · Claude and Codex`, and where it is when that is not where the comment stands. */
function titleLine(finding: ShownFinding, page: Page): string {
  const { id, severity, classification, contested, reviewers } = finding;
  const title = safeInline(finding.title.slice(0, TITLE_MAX), page.around).replaceAll('**', '') || 'Untitled';
  const kind = classification === null ? severity : `${severity}, ${classification}`;
  const facts = [
    `**${id}. ${title}** (${kind})`,
    contested ? '**contested**' : '',
    listed(reviewers.map(page.short)),
    elsewhere(finding, page),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** The finding's first place, when the comment stands at another one. */
function elsewhere({ locations, inline }: ShownFinding, page: Page): string {
  const primary = locations.find((place) => place.primary) ?? locations[0];
  if (!primary || (primary.path === inline.path && meets(primary.lines, inline)) || primary.side === 'base') return '';
  return `at ${placeLink(page, primary)}`;
}

function meets(lines: LineRange | null, { startLine, endLine }: InlinePlace): boolean {
  return lines === null || overlap(lines, { start: startLine, end: endLine }) > 0;
}

function fixBlock(finding: ShownFinding): string {
  const { inline, fix } = finding;
  if (inline.suggestion !== null && isOffered(inline.suggestion)) return suggestionBlock(inline.suggestion);
  const diff = fix.diff.replace(/\n$/, '');
  if (diff === '') return '';
  if (diff.length > DIFF_MAX || diff.split('\n').length > DIFF_LINES) return 'The fix stands in the report.';
  const label = fits(fix) ? 'Fix' : fix.applies === 'no' ? 'Sketch of a fix, which does not apply' : 'Fix, not tried';
  return folded(label, fenced(withoutCommands(showCharacters(diff)), 'diff'));
}

/** Other bots read commands at the start of any line of a comment; in a diff a blank says no more than that nothing changes. */
const withoutCommands = (diff: string): string => diff.replace(/^(?=\/[A-Za-z])/gm, ' ');

/** A suggestion is code as it is. Not where a secret was taken out of it, nor where other bots would read a command at the start of a line. */
function isOffered(suggestion: string): boolean {
  return !suggestion.includes(REDACTED) && !/^\/[A-Za-z][\w-]*(?:\s|$)/m.test(suggestion);
}

/** An empty one deletes the lines; a fence with an empty line would leave one. */
function suggestionBlock(suggestion: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(suggestion, '`') + 1));
  return `${fence}suggestion\n${suggestion}${fence}`;
}

/** Ids are given anew in each round, keys are not: an answer to an old comment must not mean another finding. */
function footer({ id, key, round }: ShownFinding, { report }: Page, reportUrl: string | null): string {
  const named = /^[0-9a-f]{14}(?:-\d{1,9})?$/.test(key) ? key : id;
  const since = round.since < report.round.number ? `, since round ${String(round.since)}` : '';
  const parts = [
    `${id} of round ${String(report.round.number)}${since}`,
    reportUrl === null ? '' : linked('full report', reportUrl),
    `not a problem? \`${COMMANDS.decline.usage.replace('<id>', named)}\``,
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
