/** Writes the other sections of the Markdown report: findings set aside, reviewers, reviews, resolution. */
import type { SetAside } from '../../domain/consolidation.js';
import { roundBefore } from '../../domain/round.js';
import { answerWords, entriesOfRound, roundSentence } from '../../text/round-words.js';
import { duration } from '../../text/wording.js';
import { fencedData } from '../inline-marks.js';
import { plainText, safeBlock, safeCell, safeInline } from '../neutralise.js';
import { retroRows, retroSentence } from '../retro-table.js';
import { folded, type Page, placeText } from './markdown-body.js';

/** Everything that is in no finding, with the reason and where it is to be read. */
export function setAside(page: Page): string[] {
  const { setAside: items } = page.report;
  return items.length ? [items.map((item) => `- ${asideItem(item, page)}`).join('\n')] : [];
}

const KINDS: Readonly<Record<SetAside['kind'], string>> = {
  refuted: 'refuted',
  demoted: 'demoted',
  declined: 'declined by a maintainer',
  duplicate: 'duplicate',
};

function asideItem(item: SetAside, { around, name }: Page): string {
  const to = item.to === null ? '' : `, now under ${item.to === 'observation' ? 'observations' : item.to}`;
  const from = item.sources.map(({ anchored: { finding } }) => {
    const [place] = finding.locations;
    const at = place ? ` at \`${placeText(place.path, place.lines).replaceAll('`', '')}\`` : '';
    const id = finding.id === null ? '' : ` ${safeInline(finding.id)}`;
    return `${name(finding.reviewer)}${id} (${finding.severity})${at}, \`${finding.file.replaceAll('`', '')}\` line ${String(finding.line)}`;
  });
  const title = safeInline(item.title, around).replaceAll('**', '') || 'Untitled';
  const who = from.length ? ` — ${from.join('; ')}` : '';
  return `*${title}* (${KINDS[item.kind]}${to})${who}: ${safeInline(item.reason, around)}`;
}

/** What to do better next time, and every problem of the run. */
export function processNotes({ report, around }: Page): string[] {
  const notes = report.processNotes.map((note) => `- ${safeInline(note, around)}`).join('\n');
  const problems = report.problems.map(
    ({ what, why, fix }) => `- **${safeInline(what)}** — ${safeInline(why)}. Fix: ${safeInline(fix)}`,
  );
  return [
    ...(notes === '' ? [] : [notes]),
    ...(problems.length ? ['**Problems of this run**', problems.join('\n')] : []),
  ];
}

/** Each stored review as its reviewer wrote it, as data. */
export function appendix({ report }: Page): string[] {
  return report.reviews.flatMap(({ file, text }) => {
    const empty = text.trim() === '' ? '*Nothing was written.*' : fencedData(text);
    return [folded(plainText(file), empty)];
  });
}

/** Last round's findings and points, each with what became of it. */
export function resolution({ report, around }: Page): string[] {
  const { ledger, round } = report;
  if (roundBefore(round) < 1) return [];
  const last = entriesOfRound(report);
  const rows = (last.length ? last : ledger).map((entry, index) => {
    const now = entry.now === null ? '' : ` → ${entry.now}`;
    const title = safeCell(entry.title, around);
    return `| ${String(index + 1)} | ${entry.id}: ${title} | ${answerWords(entry, report)}${now} | ${safeCell(entry.reason, around)} |`;
  });
  if (!rows.length) return [roundSentence(report)];
  // The sentence on all of them stands on the first screen.
  return [['| # | Finding | What became of it | Why |', '|---|---|---|---|', ...rows].join('\n')];
}

// How each reviewer did: paragraphs, the table, what moved and why.

/** What all reviews came to, and what the table does not say, a paragraph per reviewer. */
export function remarks(page: Page): string[] {
  const paragraphs = page.report.reviewers
    .filter(({ remarks: text }) => text !== '')
    .flatMap(({ id, remarks: text }) => [`### ${page.name(id)}`, safeBlock(text, page.around)]);
  return [retroSentence(page.report), ...paragraphs];
}

/** A column per reviewer. */
export function retroTable(page: Page): string[] {
  const { reviewers } = page.report;
  const rows = retroRows(page.report);
  if (!rows.length) return [];
  const lines = rows.map(
    ({ name, cells }) => `| ${name} | ${cells.map((cell) => safeCell(cell) || '–').join(' | ')} |`,
  );
  const head = [
    `| | ${reviewers.map(({ id }) => safeCell(page.name(id))).join(' | ')} |`,
    `|---|${reviewers.map(() => '---').join('|')}|`,
  ];
  return [[...head, ...lines].join('\n')];
}

/** What moved and why, as a list. */
export function reconciliation({ report, around }: Page): string[] {
  if (!report.reconciliation.length) return [];
  return [report.reconciliation.map((line) => `- ${safeInline(line, around)}`).join('\n')];
}

/** Where the time of the run went. */
export function timing({ report }: Page): string[] {
  const passes = report.reviewers.flatMap((reviewer) => reviewer.passes);
  const ends = report.reviewers.map(({ passes: own }) => own.reduce((sum, pass) => sum + pass.durationMs, 0));
  const slowest = Math.max(0, ...ends);
  if (!passes.length || slowest === 0) return [];
  const ratio = (report.durationMs / slowest).toFixed(2);
  const stages = report.stages.map(({ name, durationMs }) => `${safeInline(name)} ${duration(durationMs)}`);
  const where = stages.length ? ` Stages: ${stages.join(', ')}.` : '';
  return [
    `The run took ${duration(report.durationMs)}, ${ratio} × its slowest reviewer (${duration(slowest)}).${where}`,
  ];
}
