/** A report and the reviews it is made from enter; its executive summary leaves, as Markdown made from facts. */
import type { Report, ReportFinding, ReportReviewer } from '../../domain/report.js';
import type { Review } from '../../domain/review.js';
import { severityRank } from '../../domain/severity.js';
import { capitalised, counted, countWord, listed } from '../../domain/wording.js';
import { gatedSeverity } from '../gate.js';
import { firstSentence, opening } from './prose.js';
import { numberingOf, renumbered } from './renumber.js';

const NAMED_AT_MOST = 6;
const OPENING_CHARACTERS = 900;
const SENTENCE_CHARACTERS = 320;

/** What the change is, what stands, how sure that is, how it converges. */
export function executiveSummary(report: Report, reviews: readonly Review[]): string {
  const paragraphs = [
    subject(report),
    inTheirWords(report, reviews),
    whatStands(report),
    agreement(report),
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
  const rank = (item: ReportFinding): number => severityRank(gatedSeverity(item));
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

function agreement({ findings, reviewers }: Report): string {
  const current = findings.filter(({ round }) => round.status !== 'carried');
  if (!current.length || reviewers.length < 2) return evidence(findings);
  const shared = current.filter((item) => item.reviewers.length > 1);
  const alone = current.length - shared.length;
  const names = listed(shared.slice(0, 8).map(({ id }) => id));
  const agreed =
    shared.length === 0
      ? `No two reviewers raised the same thing.`
      : alone === 0
        ? 'Every finding was raised by more than one reviewer.'
        : `More than one reviewer raised ${names}${shared.length > 8 ? ' and others' : ''}; ${counted(alone, 'finding')} ${alone === 1 ? 'rests' : 'rest'} on a single voice.`;
  return [agreed, evidence(findings)].filter((text) => text !== '').join(' ');
}

/** What git says about all that; empty when it was not asked. */
function evidence(findings: readonly ReportFinding[]): string {
  const places = findings.flatMap(({ locations }) => locations);
  const confirmed = places.filter(({ state }) => state === 'verified' || state === 'moved').length;
  if (!confirmed) return '';
  const fixes = findings.filter(({ fix }) => fix.applies !== 'none');
  const fitting = fixes.filter(({ fix }) => fix.applies !== 'no').length;
  const all =
    confirmed === places.length ? 'every cited place' : `${String(confirmed)} of ${String(places.length)} cited places`;
  const fixed = fixes.length
    ? `, and ${fitting === fixes.length ? 'every' : `${String(fitting)} of ${String(fixes.length)}`} proposed diff${fitting === fixes.length ? '' : 's'} would apply`
    : '';
  return `Git confirms ${all}${fixed}.`;
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
