/** Writes the report's own texts from its data: the executive summary, the notes on the review process, and the overview for a terminal. */
import type { Review } from '../domain/finding.js';
import {
  FIXES_PATCH,
  type Report,
  type ReportFinding,
  type ReportReviewer,
  type RunFacts,
  trialNote,
  VERDICT_WORDS,
} from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { must } from '../domain/values.js';
import { acceptedNote, waysOut } from '../domain/way-out.js';
import { isBareTag } from '../parse/parse.js';
import { byFence } from '../text/fences.js';
import { capitalised, counted, countWord, cutAtWord, listed } from '../text/wording.js';
import { numberingOf, renumbered } from './numbering.js';
import { placedSources } from './retro.js';

const NAMED_AT_MOST = 6;
const OPENING_CHARACTERS = 900;
const SENTENCE_CHARACTERS = 320;

/** What the change is, what stands, how sure that is, how it converges. */
export function executiveSummary(
  report: Report,
  { reviews, hasPatch = false }: Pick<RunFacts, 'reviews' | 'hasPatch'>,
): string {
  const paragraphs = [
    subject(report),
    inTheirWords(report, reviews),
    whatStands(report),
    evidence(report, hasPatch),
    convergence(report),
    lacking(report),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function subject(report: Report): string {
  const { change, reviewers } = report;
  const what = change?.number ? `Pull request ${String(change.number)}` : 'The change';
  const titled = change?.title && change.number ? `${what}, “${change.title.trim()}”,` : what;
  return [change ? `${titled} ${extent(change)}.` : '', ...readers(reviewers)].filter((text) => text !== '').join(' ');
}

function extent({ files, commits }: NonNullable<Report['change']>): string {
  if (!files.length) return 'is empty';
  const sum = (side: 'added' | 'deleted'): number => files.reduce((total, file) => total + file[side], 0);
  const inCommits = commits.length ? ` in ${counted(commits.length, 'commit')}` : '';
  return `touches ${counted(files.length, 'file')}${inCommits} (+${String(sum('added'))} −${String(sum('deleted'))})`;
}

function readers(reviewers: readonly ReportReviewer[]): string[] {
  const done = reviewers.filter(({ status }) => status === 'completed').map(({ name }) => name);
  const others = reviewers.filter(({ status }) => status !== 'completed');
  if (!reviewers.length) return ['Nobody reviewed it.'];
  const read =
    done.length === 0
      ? 'No reviewer completed a review.'
      : `${listed(done)} reviewed it${others.length ? '' : done.length > 1 ? `, ${allOf(done.length)} to the end` : ''}.`;
  return [read, ...others.map(shortfall)];
}

function allOf(count: number): string {
  return count === 2 ? 'both' : `all ${countWord(count)}`;
}

function shortfall({ name, status, failures }: ReportReviewer): string {
  const why = failures[0]?.problem.why.replace(/[.\s]+$/, '') ?? '';
  const because = why === '' ? '' : `: ${why}`;
  return status === 'failed' ? `${name} gave no review${because}.` : `What ${name} wrote is incomplete${because}.`;
}

/** The opening of the summary that the reviewer with most in this report wrote. */
function inTheirWords(report: Report, reviews: readonly Review[]): string {
  const share = (id: string): number => report.findings.filter(({ reviewers }) => reviewers.includes(id)).length;
  const telling = reviews
    .filter(({ executiveSummary: text }) => text.trim() !== '')
    .filter(({ reviewer }) => report.reviewers.some(({ id, status }) => id === reviewer && status === 'completed'))
    .sort((a, b) => share(b.reviewer) - share(a.reviewer) || (a.reviewer < b.reviewer ? -1 : 1))[0];
  if (!telling) return '';
  const text = renumbered(telling.executiveSummary, telling.file, numberingOf(report));
  const quoted = opening(text, OPENING_CHARACTERS);
  const name = report.reviewers.find(({ id }) => id === telling.reviewer)?.name ?? telling.reviewer;
  return quoted === '' ? '' : `${name} describes it so: ${quoted}`;
}

/** The findings to read first, each with its first sentence. */
function whatStands({ findings, decision, reviewers, change }: Report): string {
  if (!findings.length) {
    const read = reviewers.some(({ status }) => status === 'completed') && change?.files.length !== 0;
    return read && decision.conclusion === 'pass' ? 'Nobody found anything to change.' : '';
  }
  const rank = (item: ReportFinding): number => severityRank(item.severity);
  const blocking = findings.filter(({ blocking: blocks }) => blocks);
  const serious = blocking.filter((item) => rank(item) < severityRank('suggestion'));
  if (!serious.length) return mild(findings, blocking.length, decision.conclusion === 'incomplete');
  const ordered = [...serious].sort((a, b) => rank(a) - rank(b));
  const shown = ordered.slice(0, NAMED_AT_MOST).map((item) => `- **${item.id}** ${entry(item)}`);
  const rest = ordered.length - shown.length;
  const more = rest ? [`- and ${counted(rest, 'more important finding')} below.`] : [];
  const others = findings.length - serious.length;
  const beside = others ? ` (${counted(others, 'finding')} of less weight beside)` : '';
  const verb = serious.length === 1 ? 'asks' : 'ask';
  return [
    `${capitalised(counted(serious.length, 'finding'))} ${verb} for a change before merging${beside}:`,
    '',
    ...shown,
    ...more,
  ].join('\n');
}

function mild(findings: readonly ReportFinding[], blocking: number, incomplete: boolean): string {
  const older = findings.length - blocking;
  if (incomplete) {
    return `What was read gives ${counted(findings.length, 'finding')} of less weight; it does not say that the rest may be merged.`;
  }
  if (!blocking) {
    const noun = older === 1 ? 'concerns' : 'concern';
    return `${capitalised(counted(older, 'finding'))} ${noun} code that this change did not make; nothing speaks against the change itself.`;
  }
  const suggestions = counted(blocking, 'suggestion');
  const apart = older ? `; ${counted(older, 'finding')} in older code ${older === 1 ? 'is' : 'are'} listed apart` : '';
  return `Nothing has to change before merging. ${capitalised(suggestions)} may be taken or left${apart}.`;
}

function entry(item: ReportFinding): string {
  const title = item.title.replace(/[.\s]+$/, '');
  const notes = [item.contested ? 'contested' : '', item.round.status === 'carried' ? 'carried' : ''].filter(Boolean);
  const sentence = firstSentence(item.body, SENTENCE_CHARACTERS);
  return `${title}${notes.length ? ` (${notes.join(', ')})` : ''}.${sentence === '' ? '' : ` ${sentence}`}`;
}

/** What git says about places and fixes; empty when it was not asked. */
function evidence({ findings }: Report, hasPatch: boolean): string {
  const places = findings.flatMap(({ locations }) => locations);
  const moved = places.filter(({ state }) => state === 'moved').length;
  const confirmed = moved + places.filter(({ state }) => state === 'verified').length;
  if (!confirmed) return '';
  const fixes = findings.filter(({ fix }) => fix.applies !== 'none');
  const fitting = fixes.filter(({ fix }) => fix.applies !== 'no').length;
  const all =
    confirmed === places.length ? 'every cited place' : `${String(confirmed)} of ${String(places.length)} cited places`;
  const fixed = fixes.length
    ? `, and ${fitting === fixes.length ? 'every' : `${String(fitting)} of ${String(fixes.length)}`} proposed diff${fitting === fixes.length ? '' : 's'} would apply`
    : '';
  const elsewhere = moved ? ` (${countWord(moved)} found elsewhere by the quoted code)` : '';
  const collected = hasPatch ? ` The fixes that may be taken together are in \`${FIXES_PATCH}\`.` : '';
  return `Git confirms ${all}${elsewhere}${fixed}.${collected}`;
}

/** Why nothing can be concluded, said last and plainly. */
function lacking({ decision }: Report): string {
  if (decision.verdict !== 'incomplete') return '';
  return `**The run is incomplete.** ${decision.reasons[0] ?? ''}`.trim();
}

function convergence({ round }: Report): string {
  if (round.number < 2) return '';
  const { open, new: fresh, fixed } = round.convergence;
  const closed = fixed ? `closes ${counted(fixed, 'finding')} of before` : 'closes nothing of before';
  const novel =
    fresh === open
      ? open
        ? ', all of them new'
        : ''
      : fresh
        ? `, ${countWord(fresh)} of them new`
        : ', none of them new';
  return `This round ${closed} and leaves ${counted(open, 'finding')} open${novel}.`;
}

// Short quotes from a reviewer's Markdown: its first paragraph or sentence.

/** The first paragraphs of prose, up to `maxCharacters`, cut at the end of a sentence; empty when there is none. */
function opening(text: string, maxCharacters: number): string {
  const [first = ''] = paragraphs(text);
  if (first.length <= maxCharacters) return first;
  const sentences = sentencesOf(first);
  let taken = '';
  for (const sentence of sentences) {
    if (taken !== '' && taken.length + sentence.length > maxCharacters) break;
    taken = taken === '' ? sentence : `${taken} ${sentence}`;
  }
  return taken.length > maxCharacters * 1.5 ? cutAtWord(taken, maxCharacters) : taken;
}

/** The first sentence of prose, at most `maxCharacters`; empty when there is none. */
function firstSentence(text: string, maxCharacters: number): string {
  const [sentence = ''] = sentencesOf(paragraphs(text)[0] ?? '');
  return cutAtWord(sentence, maxCharacters);
}

/** Paragraphs that are prose: no code, heading, list, quote, table, tag, and not the fix. */
function paragraphs(text: string): string[] {
  const found: string[] = [];
  let current: string[] = [];
  const end = (): void => {
    const paragraph = current.join(' ').trim();
    if (paragraph !== '' && !/^(\*\*)?fix\b/i.test(paragraph) && !isBareTag(paragraph)) found.push(paragraph);
    current = [];
  };
  for (const { line, fence } of byFence(text.split('\n'))) {
    if (fence !== 'none' || line.trim() === '' || /^\s*(?:#|[-*+]\s|\d+[.)]\s|>|\||-{3,}$)/.test(line)) end();
    else current.push(line.trim());
  }
  end();
  return found;
}

/** Sentences end before a capital, a quote or code; not behind `e.g.` and the like. */
function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]["”)’*`]?)(?<!\b(?:e\.g|i\.e|etc|vs|cf|incl|approx|No)\.)\s+(?=["“(*`]?[A-Z`])/);
}

// Notes on the review process: what would make the next round better.

/** Notes from what was counted; empty when there is nothing to improve. */
export function processNotes(report: Report): string[] {
  return [
    ...report.reviewers.flatMap((reviewer) => citations(reviewer, report)),
    ...report.reviewers.flatMap(blameless),
    ...uncoveredNotes(report),
    ...fixNotes(report),
  ];
}

/** A reviewer whose places are often wrong should be told to quote exactly. */
function citations({ id, name }: ReportReviewer, report: Report): string[] {
  const anchors = placedSources(id, report.findings).flatMap(({ source }) => source.anchored.anchors);
  const wrong = anchors.filter(({ state }) => state === 'moved' || state === 'missing').length;
  if (wrong < 2 || wrong * 4 < anchors.length) return [];
  const share = `${String(wrong)} of ${String(anchors.length)}`;
  return [
    `${name} cites lines that do not hold (${share}): ask in the review notes for line numbers read from the file, not counted.`,
  ];
}

/** A reviewer that classifies without history. */
function blameless({ name, telemetry, scorecard, status }: ReportReviewer): string[] {
  const calls = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
  const raised = scorecard.raised.critical + scorecard.raised.important;
  if (status !== 'completed' || calls === 0 || raised === 0 || telemetry?.commands['git blame']) return [];
  return [`${name} ran no \`git blame\`; its word on what is a regression is a guess, the origins here are git's.`];
}

function uncoveredNotes({ coverage }: Report): string[] {
  const open = coverage.filter(({ uncovered }) => uncovered).map(({ path }) => `\`${path}\``);
  if (!open.length) return [];
  const shown = open.length > 5 ? [...open.slice(0, 5), `${String(open.length - 5)} more`] : open;
  return [
    `${capitalised(counted(open.length, 'file'))} stayed without a completed review: ${listed(shown)}. Split the change, or add a pass.`,
  ];
}

function fixNotes({ findings }: Report): string[] {
  const fixes = findings.filter(({ fix }) => fix.applies !== 'none');
  const failing = fixes.filter(({ fix }) => fix.applies === 'no').map(({ id }) => id);
  if (failing.length < 2 || failing.length * 2 < fixes.length) return [];
  return [
    `The diffs of ${listed(failing)} do not apply: ask in the review notes for diffs with unchanged context lines.`,
  ];
}

// What a terminal shows of a report: verdict, findings as a short table, reviewers.

const TITLE_WIDTH = 58;
const PLACE_WIDTH = 34;

/** Lines for people, at most about 120 columns wide. */
export function overview(report: Report): string[] {
  const { decision } = report;
  const trial = trialNote(decision);
  const note = acceptedNote(decision);
  return [
    ...(note === null ? [] : [note]),
    `${VERDICT_WORDS[decision.verdict]} (${decision.conclusion})`,
    ...(trial === null ? [] : [`  ${trial}`]),
    ...decision.reasons.map((reason) => `  ${reason}`),
    ...(isRed(decision) ? [`  ${toGreen(report)}`] : []),
    '',
    ...report.reviewers.map(reviewerLine),
    '',
    ...(report.findings.length ? table(report.findings) : ['No findings.']),
    ...(report.setAside.length ? [`${report.setAside.length} set aside, each with its reason in the report.`] : []),
  ];
}

/** One sentence or two for the annotation of the gate: who accepted it; why it is red, the top finding, how to get green; of a trial, what it would have been. */
export function explanation(report: Report): string {
  const { conclusion, reasons } = report.decision;
  const cause = reasons.join(' ') || `The conclusion is ${conclusion}.`;
  const trial = trialNote(report.decision);
  const note = acceptedNote(report.decision);
  if (note !== null) return [note, ...(trial === null ? [] : [trial]), cause].join(' ');
  if (trial !== null) return `${trial} ${cause}`;
  return `${cause} ${toGreen(report)}`;
}

const isRed = ({ conclusion, gate }: Report['decision']): boolean =>
  gate === 'enforce' && (conclusion === 'fail' || conclusion === 'incomplete');

function toGreen(report: Report): string {
  const isFail = report.decision.conclusion === 'fail';
  const first = isFail ? 'fix what is named and push' : 'correct what is named and run the job again';
  const ways = waysOut(report);
  const others = ways.length ? `; or comment, and run the job again: ${ways.join('; or ')}` : '';
  return `To get green: ${first}${others}.`;
}

function reviewerLine(reviewer: ReportReviewer): string {
  const problem = reviewer.failures[0]?.problem.what;
  return `  ${reviewer.id}: ${reviewer.status}${problem ? `, ${problem}` : ''}`;
}

function table(findings: readonly ReportFinding[]): string[] {
  const rows = findings.map((finding) => [
    finding.id,
    `${finding.severity}${finding.contested ? ' (contested)' : ''}`,
    cut(finding.title.replaceAll('`', ''), TITLE_WIDTH),
    placeOf(finding),
    finding.blocking ? finding.origin.kind : `${finding.origin.kind}, not blocking`,
    finding.reviewers.join(', ') || 'carried',
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    rows.reduce((most, row) => Math.max(most, must(row[column]).length), 0),
  );
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function placeOf(finding: ReportFinding): string {
  const place = finding.locations.find(({ primary }) => primary) ?? finding.locations[0];
  if (!place) return '-';
  const shown = place.lines ? `${place.path}:${place.lines.start}` : place.path;
  return shown.length > PLACE_WIDTH ? `…${shown.slice(-PLACE_WIDTH + 1)}` : shown;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
