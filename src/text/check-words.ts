/** Says in a few words what the check does and because of what, and what to do about a red one. */
import { toBeReviewed } from '../domain/demand.js';
import type { Report } from '../domain/report.js';
import { acceptLine, COMMANDS, unaccepted } from '../domain/way-out.js';
import { countWord, listed } from './wording.js';

const IDS_SHOWN = 3;

/** `C1`, `C1, C2 and four more`. */
function idsIn(standing: readonly string[]): string {
  const shown = standing.slice(0, IDS_SHOWN);
  return listed(
    standing.length > shown.length ? [...shown, `${countWord(standing.length - shown.length)} more`] : shown,
  );
}

/** What the check does, and because of what: `check fails: C1`, `check passes`. */
export function checkNote({ decision }: Pick<Report, 'decision'>): string {
  const { conclusion, gate, standing } = decision;
  const isGreen = conclusion === 'pass' || conclusion === 'accepted';
  const because = conclusion === 'fail' && standing.length ? `: ${idsIn(standing)}` : '';
  if (gate === 'trial') return `trial: check is green, enforced it would ${isGreen ? 'be too' : `fail${because}`}`;
  if (conclusion === 'accepted') return `check passes by that word; without it: ${unaccepted(decision)}`;
  return isGreen ? 'check passes' : `check fails${because || (conclusion === 'incomplete' ? ': incomplete' : '')}`;
}

/** What to do about a red check, in one line; `null` when there is nothing to do. The command is ready but for the reason. */
export function greenLine(report: Pick<Report, 'change' | 'decision'>): string | null {
  const { change, decision } = report;
  const { conclusion, gate, standing, override, unreviewed } = decision;
  if (gate === 'trial' || (conclusion !== 'fail' && conclusion !== 'incomplete')) return null;
  const first =
    conclusion === 'fail'
      ? `fix ${idsIn(standing) || 'what is named'}`
      : (toBeReviewed(unreviewed) ?? 'mend what is missing and run the job again');
  if (!change?.number) return `To get green: ${first}.`;
  const [only] = standing.length === 1 ? standing : [];
  const usage = COMMANDS.decline.usage.replace('<id>', only ?? '<id>');
  const who = override === 'admin' ? 'an administrator' : 'someone with write access';
  const words = [
    ...(conclusion === 'fail' ? [`\`${usage}\` (someone else with write access)`] : []),
    ...(override === 'off'
      ? []
      : [`\`${acceptLine(change.head)}\` for this head only (${who} who neither wrote nor pushed it)`]),
  ];
  const byComment = words.length ? `; or comment, and run the job again: ${words.join('; or ')}` : '';
  return `To get green: ${first}${conclusion === 'fail' ? ' and push' : ''}${byComment}.`;
}
