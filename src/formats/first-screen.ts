/** What the first screen of every format says beside the reviewers' words: title, table of all findings, one line of facts. */
import type { Anchor } from '../domain/finding.js';
import { isQuiet } from '../domain/quiet.js';
import { FIXES_PATCH, type Report, type ReportFinding, shortNames } from '../domain/report.js';
import { severityRank } from '../domain/severity.js';
import { cutTitle } from '../text/clauses.js';
import { quietWords } from '../text/round-words.js';
import { countWord, dollars, duration, inDigits } from '../text/wording.js';
import { isCarriedOver } from './lists.js';
import { costOfSpending } from './listing.js';

const TITLE_CHARACTERS = 72;
const ROW_CHARACTERS = 240;

/** What the change is called; the report's id where it has no title. */
export function subjectTitle({ change, id }: Report): string {
  const title = change?.title.trim() ?? '';
  return title === '' ? id : cutTitle(title, TITLE_CHARACTERS);
}

/** A row of the table of all findings. */
export interface FindingRow {
  readonly finding: ReportFinding;
  /** At most 240 characters of it. */
  readonly title: string;
  /** Important or worse. */
  readonly isSerious: boolean;
  readonly place: Anchor | null;
  /** Origin and round: `introduced`, `pre-existing, not blocking`, `carried from round 2`. */
  readonly origin: string;
  /** Who raised it, by short names: `Claude, Codex`, `Codex alone`, `Codex, Gemini (contested)`; `–` of nobody in this round. */
  readonly who: string;
}

/** All findings, carried ones included: the most severe first, of those the ones that block. */
export function findingRows(report: Report): readonly FindingRow[] {
  const names = shortNames(report.reviewers);
  const isAlone = report.reviewers.filter(({ status }) => status !== 'failed').length > 1;
  const rank = (item: ReportFinding): number => severityRank(item.severity) * 2 + (item.blocking ? 0 : 1);
  return [...report.findings]
    .sort((a, b) => rank(a) - rank(b))
    .map((finding) => {
      const who = finding.reviewers.map((id) => names.get(id) ?? id);
      return {
        finding,
        title: cutTitle(finding.title, ROW_CHARACTERS),
        isSerious: finding.severity !== 'suggestion',
        place: finding.locations.find((place) => place.primary) ?? finding.locations[0] ?? null,
        origin: originWords(finding),
        who: `${who.length === 1 && isAlone ? `${who.join('')} alone` : who.join(', ') || '–'}${finding.contested ? ' (contested)' : ''}`,
      };
    });
}

/** The rows of the table: those that are seen at once, those beyond a number that can be taken in, and those that are quiet; at most so many in all. */
export function rowsOfTable(
  report: Report,
  most = Number.POSITIVE_INFINITY,
): Readonly<Record<'all' | 'shown' | 'rest' | 'quiet', readonly FindingRow[]>> {
  const all = findingRows(report);
  const loud = all.filter(({ finding }) => !isQuiet(finding, report)).slice(0, most);
  const quiet = all.filter(({ finding }) => isQuiet(finding, report)).slice(0, Math.max(0, most - loud.length));
  return { all, shown: loud.slice(0, ROWS_SHOWN), rest: loud.slice(ROWS_SHOWN), quiet };
}

/** What stands on the line that opens the quiet rows. */
export const quietRows = (rows: readonly FindingRow[]): string => quietWords(rows.map(({ finding }) => finding));

function originWords({ origin, blocking, round }: ReportFinding): string {
  const words = [
    origin.kind,
    round.status === 'carried' ? `carried from round ${String(round.since)}` : '',
    blocking ? '' : 'not blocking',
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** Whether the origins tell anything: without a repository all are unknown. */
export function hasOrigins(rows: readonly FindingRow[]): boolean {
  return rows.some(({ origin }) => origin !== 'unknown');
}

/** Facts in a few words each, as Markdown: findings, places, fixes, files, time, cost. */
export function runFacts(report: Report): readonly string[] {
  return [claims(report), places(report), fixes(report), files(report), time(report), cost(report)].filter(
    (fact) => fact !== '',
  );
}

function claims({ findings, setAside, reviewers }: Report): string {
  const raised = [...findings, ...setAside].reduce((sum, { sources }) => sum + sources.length, 0);
  const read = reviewers.filter(({ status }) => status === 'completed').length;
  if (!reviewers.length && !findings.length) return '';
  const who =
    read === reviewers.length
      ? inDigits(read, 'reviewer')
      : `${String(reviewers.length)} reviewers (${String(read)} completed)`;
  if (!findings.length && !raised) return `no findings of ${who}`;
  const aside = setAside.length ? ` (${String(setAside.length)} set aside)` : '';
  const carried = findings.filter(({ round }) => round.status === 'carried').length;
  const count = inDigits(findings.length, 'finding');
  if (!raised) return `${count}${carried ? ' carried from earlier rounds' : ''}, none new from ${who}`;
  return `${count}${carried ? `, ${String(carried)} carried,` : ''} from ${inDigits(raised, 'claim')}${aside} of ${who}`;
}

function places({ findings, change }: Report): string {
  const all = findings.flatMap(({ locations }) => locations);
  if (!all.length) return '';
  if (change === null) return 'places not checked: no repository';
  const confirmed = all.filter(({ state }) => state === 'verified' || state === 'moved').length;
  const share = confirmed === all.length ? 'every place' : `${String(confirmed)} of ${inDigits(all.length, 'place')}`;
  return `${share} confirmed by git`;
}

function fixes({ findings, change, hasPatch }: Report): string {
  const given = findings.filter(({ fix }) => fix.applies !== 'none');
  if (!given.length || change === null) return '';
  const fitting = given.filter(({ fix }) => fix.applies === 'applies' || fix.applies === 'offset').length;
  const apply = `${String(fitting)} of ${inDigits(given.length, 'fix', 'fixes')} ${given.length === 1 && fitting === 1 ? 'applies' : 'apply'}`;
  return hasPatch ? `${apply} (\`${FIXES_PATCH}\`)` : apply;
}

function files({ coverage }: Report): string {
  const open = coverage.filter(({ uncovered }) => uncovered).length;
  const before = coverage.filter(isCarriedOver).length;
  const carried = before ? `, ${String(before)} of them in earlier rounds` : '';
  return coverage.length
    ? `${String(coverage.length - open)} of ${inDigits(coverage.length, 'file')} accounted for${carried}`
    : '';
}

/** From the end of the last pass; of stored reviews, which took no time here, the whole. */
function time({ durationMs, reviewers, stages }: Report): string {
  const passes = reviewers.flatMap((reviewer) => reviewer.passes);
  const run = stages.find(({ name }) => name === 'run');
  const last = Math.max(0, ...passes.map((pass) => pass.startMs + pass.durationMs));
  const end = run ? run.startMs + run.durationMs : last;
  if (last === 0 || end > durationMs) return `consolidated in ${duration(durationMs)}`;
  return `${duration(durationMs - end)} after the last reviewer`;
}

function cost({ cost: counted, reviewers }: Report): string {
  if (counted !== null) return costOfSpending(counted.spent);
  const told = reviewers.map(({ telemetry }) => telemetry?.costUsd ?? null);
  const known = told.filter((amount) => amount !== null);
  return told.length > 0 && known.length === told.length ? dollars(known.reduce((sum, amount) => sum + amount, 0)) : '';
}

/** What the folded part holds: `3 commits, reviewers, times, settings`. */
export function aboutLine({ change }: Report): string {
  const commits = change?.commits.length ?? 0;
  return `About this run: ${commits ? `${inDigits(commits, 'commit')}, ` : ''}reviewers, times, settings`;
}

/** `Nothing under: A, B and C.`; `null` where every section has something. */
export function nothingUnder(titles: readonly string[]): string | null {
  return titles.length ? `Nothing under: ${titles.join(', ')}.` : null;
}

/** So many rows of the table are seen at once; the others are folded. */
export const ROWS_SHOWN = 40;

/** `and 160 more: 12 important, 148 suggestions`. */
export function moreRows(rows: readonly FindingRow[]): string {
  const serious = rows.filter(({ isSerious }) => isSerious).length;
  const mild = rows.length - serious;
  const parts = [
    serious ? `${String(serious)} important or worse` : '',
    mild ? inDigits(mild, 'suggestion') : '',
  ].filter((part) => part !== '');
  return `${countWord(rows.length)} more: ${parts.join(', ')}`;
}
