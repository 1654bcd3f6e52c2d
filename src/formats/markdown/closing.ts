/** A report enters; its last sections leave: coverage, what was set aside, process, the original reviews, the resolution. */
import type { SetAside } from '../../domain/consolidation.js';
import type { CoverageState } from '../../domain/review.js';
import { roundBefore, type Fate } from '../../domain/round.js';
import { counted, countWord, capitalised } from '../../domain/wording.js';
import { fencedData, plainText, safeCell, safeInline } from '../neutralise.js';
import { folded, placeText, type Page } from './page.js';

const STATES: Readonly<Record<CoverageState, string>> = {
  findings: 'findings',
  reviewed: 'reviewed',
  trivial: 'trivial',
  'not-reviewed': '**not reviewed**',
};

/** File × reviewer; a file that nobody accounts for is marked. */
export function coverage({ report, name }: Page): string[] {
  const { coverage: rows, reviewers } = report;
  if (!rows.length) return [];
  const ids = [...new Set([...reviewers.map(({ id }) => id), ...rows.flatMap((row) => Object.keys(row.reviewers))])];
  const lines = rows.map((row) => {
    const states = ids.map((id) => STATES[row.reviewers[id] ?? 'not-reviewed']);
    const mark = row.uncovered ? ' **(no completed review accounts for it)**' : '';
    return `| ${path(row.path)}${mark} | ${states.join(' | ')} |`;
  });
  const head = [
    `| File | ${ids.map((id) => safeCell(name(id))).join(' | ')} |`,
    `|---|${ids.map(() => '---').join('|')}|`,
  ];
  const open = rows.filter(({ uncovered }) => uncovered).length;
  const all = `${capitalised(counted(rows.length, 'changed file'))}; ${open ? counted(open, 'file') : 'none'} without a completed review.`;
  return [all, [...head, ...lines].join('\n')];
}

function path(text: string): string {
  return safeCell(`\`${text.replaceAll('`', '')}\``);
}

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

const FATES: Readonly<Record<Fate, string>> = {
  fixed: 'Fixed',
  unconfirmed: 'Lines changed, not confirmed',
  partly: 'Fixed in part',
  unaddressed: 'Unaddressed',
  regressed: 'Back again',
  answered: 'Answered, open',
  declined: 'Declined',
  superseded: 'Superseded',
  gone: 'Code removed',
};

/** Last round's findings and points, each with its fate. */
export function resolution({ report, around }: Page): string[] {
  const { ledger, round } = report;
  const before = roundBefore(round);
  if (before < 1) return [];
  const last = ledger.filter((entry) => entry.round === before);
  const rows = (last.length ? last : ledger).map((entry, index) => {
    const now = entry.now === null ? '' : ` → ${entry.now}`;
    const title = safeCell(entry.title, around);
    return `| ${String(index + 1)} | ${entry.id}: ${title} | ${FATES[entry.fate]}${now} | ${safeCell(entry.reason, around)} |`;
  });
  if (!rows.length) return [];
  const { open, new: fresh, fixed } = round.convergence;
  const line = `${capitalised(counted(open, 'finding'))} open, ${countWord(fresh)} of them new; ${countWord(fixed)} closed since round ${String(before)}.`;
  return [line, ['| # | Finding | Action | Reason |', '|---|---|---|---|', ...rows].join('\n')];
}
