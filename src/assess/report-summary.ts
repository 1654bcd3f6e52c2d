/** Writes the report's own texts from its data: the executive summary and the notes on the review process. */
import { fits, type Review } from '../domain/finding.js';
import { type Report, type ReportReviewer, shortNames } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { answersAmong } from '../conclusion/gate.js';
import { isBareTag } from '../parse/parse.js';
import { cutAtWords, paragraphs, wordCount } from '../text/clauses.js';
import { sentencesIn } from '../text/sentences.js';
import { roundSentence } from '../text/round-words.js';
import { capitalised, counted, listed } from '../text/wording.js';
import { numberingOf, renumbered } from './numbering.js';
import { placedSources } from './retro.js';

/** SPEC allows 130; the rest is for the name of whose words they are. */
const SUMMARY_WORDS = 125;
/** Fewer of a reviewer's words say nothing. */
const LEAST_WORDS = 15;
const SHORTFALL_WORDS = 22;
const SHORTFALLS_SHOWN = 2;

/** What the change does and its main risks in a reviewer's words, what became of the last round, whose review is missing. */
export function executiveSummary(report: Report, reviews: readonly Review[]): string {
  const own = cutAtWords(
    [answersAmong(report.decision.reasons), roundSentence(report), ...shortfalls(report)]
      .filter((text) => text !== '')
      .join(' '),
    SUMMARY_WORDS,
  );
  const room = SUMMARY_WORDS - wordCount(own);
  const theirs = room < LEAST_WORDS ? '' : inTheirWords(report, reviews, room) || extent(report);
  return [theirs, own].filter((text) => text !== '').join('\n\n');
}

/** Where no reviewer says what the change is, its size does. */
function extent({ change }: Report): string {
  if (!change) return '';
  const { files, commits, number } = change;
  const what = number ? `Pull request ${String(number)}` : 'The change';
  if (!files.length) return `${what} is empty.`;
  const sum = (side: 'added' | 'deleted'): number => files.reduce((total, file) => total + file[side], 0);
  const inCommits = commits.length ? ` in ${counted(commits.length, 'commit')}` : '';
  return `${what} touches ${counted(files.length, 'file')}${inCommits} (+${String(sum('added'))} −${String(sum('deleted'))}).`;
}

/** Whose review is not there, or not whole. */
function shortfalls({ reviewers }: Report): string[] {
  const others = reviewers.filter(({ status }) => status !== 'completed');
  const rest = others.length - SHORTFALLS_SHOWN;
  return [
    ...others.slice(0, SHORTFALLS_SHOWN).map((reviewer) => cutAtWords(`${shortfall(reviewer)}.`, SHORTFALL_WORDS)),
    ...(rest > 0 ? [`So it is with ${counted(rest, 'more reviewer')}.`] : []),
  ];
}

function shortfall({ name, status, failures }: ReportReviewer): string {
  const why = withoutQuote(failures[0]?.problem.why ?? '');
  const because = why === '' ? '' : `: ${why}`;
  return status === 'failed' ? `${name} gave no review${because}` : `What ${name} wrote is incomplete${because}`;
}

/** A line quoted from a review is for the problems of the run: here it would be most of what is read. */
function withoutQuote(why: string): string {
  return why
    .replace(/ "[^"]*": it /g, ' ')
    .replace(/ "[^"]*"(?=[:,.;]|$)/g, '')
    .replace(/[.\s]+$/, '');
}

// The summary in the words of the reviewer who comes nearest to the top findings.

const TOP = 5;
/** Nobody's summary is longer; what comes later would not be shown. */
const READ_CHARACTERS = 8000;
/** So much of a finding's title in one sentence, and the sentence speaks of it. */
const SPEAKS = 0.5;

/** Sentences of one reviewer's summary, as many as there is room for, with the name; empty when nobody wrote one. */
function inTheirWords(report: Report, reviews: readonly Review[], maxWords: number): string {
  const titles = [...report.findings]
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity))
    .slice(0, TOP)
    .map(({ title }) => wordsOf(title));
  const telling = reviews
    .filter(({ reviewer }) => report.reviewers.some(({ id, status }) => id === reviewer && status === 'completed'))
    .map((review) => ({ ...review, sentences: tellingSentences(review, report, titles) }))
    .filter(({ sentences }) => sentences.length > 0)
    .map((review) => ({ ...review, nearness: nearness(review.sentences, titles) }))
    .sort((a, b) => b.nearness - a.nearness || (a.reviewer < b.reviewer ? -1 : 1))[0];
  if (!telling) return '';
  const name = shortNames(report.reviewers).get(telling.reviewer) ?? telling.reviewer;
  const room = maxWords - wordCount(name);
  const taken: string[] = [];
  for (const sentence of telling.sentences) {
    if (taken.length && wordCount([...taken, sentence].join(' ')) > room) break;
    taken.push(sentence);
  }
  return `${cutAtWords(taken.join(' '), room)} [${name}]`;
}

/** A verdict of one reviewer is not the report's; what one did not find says nothing beside what others found. */
const JUDGES =
  /\b(?:verdict|approve[ds]?|lgtm|(?:should|must|can|may|not|to|before|after|for|until) (?:be )?merg(?:e|ed|ing)|merge (?:with|as-is|only|after|once)|ready to (?:merge|ship)|no (?:[\w-]+ ){0,2}(?:issues?|bugs?|findings?|problems?|regressions?|blockers?)|did(?:n[’']t| not) (?:find|identify|see))\b/i;

/** Sentences of a summary that say something about the change: no verdict unless it names a finding, no labelled lists. */
function tellingSentences(
  { executiveSummary: text, file }: Review,
  report: Report,
  titles: readonly ReadonlySet<string>[],
): string[] {
  return paragraphs(renumbered(text.slice(0, READ_CHARACTERS), file, numberingOf(report)))
    .filter((paragraph) => !/^\*\*[^*]{1,40}(?::\*\*|\*\*:)/.test(paragraph) && !isBareTag(paragraph))
    .flatMap(sentencesIn)
    .filter((sentence) => wordCount(sentence) > 0)
    .filter((sentence) => !JUDGES.test(sentence) || titles.some((title) => shareIn(sentence, title) >= SPEAKS));
}

/** How near some sentences come to the titles, the first title counting most. */
function nearness(sentences: readonly string[], titles: readonly ReadonlySet<string>[]): number {
  return titles.reduce(
    (sum, title, index) => sum + Math.max(...sentences.map((one) => shareIn(one, title))) / (index + 1),
    0,
  );
}

/** How much of a title's words a sentence holds. */
function shareIn(sentence: string, title: ReadonlySet<string>): number {
  const words = wordsOf(sentence);
  return [...title].filter((word) => words.has(word)).length / Math.max(3, title.size);
}

/** Words by their first letters, so that `deletes` and `deleting` are one. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]{2,}/gu) ?? []).map((word) => word.slice(0, 6)));

// Notes on the review process: what would make the next round better.

/** Notes from what was counted; empty when there is nothing to improve. */
export function processNotes(report: Report): string[] {
  return [
    ...report.reviewers.flatMap((reviewer) => citations(reviewer, report)),
    ...report.reviewers.flatMap((reviewer) => blameless(reviewer, report)),
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
function blameless({ id, name, telemetry, status }: ReportReviewer, { findings }: Report): string[] {
  const calls = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
  if (status !== 'completed' || calls === 0 || telemetry?.commands['git blame']) return [];
  const claimed = placedSources(id, findings).filter(
    ({ source }) => source.anchored.finding.classification === 'regression',
  );
  if (!claimed.length) return [];
  const count = counted(claimed.length, 'finding');
  return [`${name} calls ${count} a regression and ran no \`git blame\`; the origins here are git's.`];
}

function uncoveredNotes({ coverage, decision }: Report): string[] {
  // Where nobody was to read there is nothing to improve.
  if (decision.unreviewed !== null) return [];
  const open = coverage.filter(({ uncovered }) => uncovered).map(({ path }) => `\`${path}\``);
  if (!open.length) return [];
  const shown = open.length > 5 ? [...open.slice(0, 5), `${String(open.length - 5)} more`] : open;
  return [`${capitalised(counted(open.length, 'file'))} stayed without a completed review: ${listed(shown)}.`];
}

function fixNotes({ findings, change }: Report): string[] {
  // Without a repository none was tried.
  if (!change) return [];
  const fixes = findings.filter(({ fix }) => fix.applies === 'no' || fits(fix));
  const failing = fixes.filter(({ fix }) => fix.applies === 'no').map(({ id }) => id);
  if (failing.length < 2 || failing.length * 2 < fixes.length) return [];
  return [
    `The diffs of ${listed(failing)} do not apply: ask in the review notes for diffs with unchanged context lines.`,
  ];
}
