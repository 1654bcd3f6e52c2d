/** Keeps what of a finding's fix is not shown yet, so that each diff stands once: where it was written, or at the end. */
import { fits, type OtherFix } from '../../domain/finding.js';
import type { ReportFinding } from '../../domain/report.js';
import { changedLines } from '../../git/changed-blocks.js';
import { listed } from '../../text/wording.js';
import { fenced, showCharacters } from '../inline-marks.js';
import { safeInline } from '../neutralise.js';

/** What of a finding's fix, and of the others, is not shown yet. */
export interface OpenFix {
  /** The block for a fence that proposes the fix. */
  readonly here: (code: string, asWritten: string) => string;
  /** The block for another fix, which is then shown. */
  readonly beside: (other: OtherFix, asWritten: string) => string;
  /** All that is left of the fix, under this label; with who proposes it when that is not who speaks there. */
  readonly rest: (label: string | null, speaker: string | null) => readonly string[];
  /** Whether a block shows some of the fix. */
  readonly isShown: (block: string) => boolean;
  /** The other fixes that are not shown yet, to fold; `null` when there are none. */
  readonly others: () => { readonly title: string; readonly content: string } | null;
}

/** Whether who speaks proposes the fix; also when nobody is known to speak, or to propose it. */
export function isBy({ reviewers }: Pick<ReportFinding['fix'], 'reviewers'>, speaker: string | null): boolean {
  return speaker === null || !reviewers.length || reviewers.includes(speaker);
}

/** `name`: a reviewer's name for people. */
export function openFix({ fix }: ReportFinding, name: (reviewer: string) => string): OpenFix {
  let open: readonly QuotedHunk[] = hunksOf(fix.diff);
  let others: readonly OtherFix[] = fix.others;
  const [lines, blocks] = [new Set<string>(), new Set<string>()];
  const show = (block: string): string => {
    blocks.add(block);
    return block;
  };
  return {
    here: (code, asWritten) => {
      const fence = new Set(changedLines(code));
      for (const line of fence) lines.add(line);
      // What git would apply stands for what was written; a sketch stays as it was written.
      const mine = fits(fix) ? open.filter((hunk) => belongs(hunk, fence)) : open.filter((hunk) => isIn(hunk, lines));
      open = open.filter((hunk) => !mine.includes(hunk));
      return show(fits(fix) ? diffFence(mine) : asWritten);
    },
    beside: (other, asWritten) => {
      others = others.filter((one) => one !== other);
      return asWritten;
    },
    rest: (label, speaker) => {
      if (!open.length) return [];
      const by = isBy(fix, speaker) ? '' : ` (${listed(fix.reviewers.map(name))})`;
      const block = show(diffFence(open));
      open = [];
      return label === null && by === '' ? [block] : [`${label ?? 'Fix'}${by}:`, block];
    },
    isShown: (block) => block !== '' && blocks.has(block),
    others: () => (others.length ? otherFixes(others, name) : null),
  };
}

function otherFixes(others: readonly OtherFix[], name: (reviewer: string) => string): ReturnType<OpenFix['others']> {
  const each = others.map(({ reviewers, diff, applies, reason }) => {
    const who = listed(reviewers.map(name));
    const state = fits({ applies }) ? ' (applies)' : applies === 'no' ? ` (does not apply: ${safeInline(reason)})` : '';
    return { who: `${who}${state}`, code: diffFence([{ head: '', text: diff, changed: new Set() }]) };
  });
  const title = `${each.length === 1 ? 'Another fix' : 'Other fixes'} proposed: ${listed(each.map(({ who }) => who))}`;
  const content = each.map(({ who, code }) => (each.length === 1 ? code : `${who}:\n\n${code}`));
  return { title, content: content.join('\n\n') };
}

interface QuotedHunk {
  /** Lines that name the file. */
  readonly head: string;
  readonly text: string;
  readonly changed: ReadonlySet<string>;
}

/** Lines of a diff that are not of a file's text. */
const HEADER =
  /^(?:diff --git |index |--- |\+\+\+ |(?:new|deleted) file |(?:old|new) mode |(?:dis)?similarity |(?:rename|copy) )/;

/** The hunks of each file. A diff without numbers, as models write them, is one hunk, and so is what changes no line. */
function hunksOf(diff: string): QuotedHunk[] {
  if (diff.trim() === '') return [];
  const files = diff.split(/^(?=diff --git )|(?<=^[ +\-@\\][^\n]*\n|^\n)(?=--- \S[^\n]*\n\+\+\+ )/m);
  return files.flatMap((file) => {
    const lines = file.split(/(?<=\n)/);
    const first = lines.findIndex((line) => !HEADER.test(line));
    const at = first < 0 ? lines.length : first;
    const [head, body] = [lines.slice(0, at).join(''), lines.slice(at).join('')];
    return body.split(/^(?=@@)/m).map((text) => ({ head, text, changed: new Set(changedLines(text)) }));
  });
}

/** Short lines such as `}` stand in many hunks: one in common says nothing. */
function belongs({ changed }: QuotedHunk, fence: ReadonlySet<string>): boolean {
  const here = [...changed].filter((line) => fence.has(line)).length;
  return here > 0 && (here * 2 >= changed.size || here === fence.size);
}

function isIn({ changed }: QuotedHunk, lines: ReadonlySet<string>): boolean {
  return changed.size > 0 && [...changed].every((line) => lines.has(line));
}

/** Each file's name once, then its hunks. */
function diffFence(hunks: readonly QuotedHunk[]): string {
  if (!hunks.length) return '';
  const text = hunks.map((hunk, index) => (hunks[index - 1]?.head === hunk.head ? hunk.text : hunk.head + hunk.text));
  return fenced(showCharacters(text.join('').replace(/\n$/, '')), 'diff');
}
