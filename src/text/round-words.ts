/** Says in words what became of the last round's findings: one sentence for all, and a few words for each. */
import type { Report } from '../domain/report.js';
import { type LedgerEntry, roundBefore } from '../domain/round.js';
import { SEVERITIES } from '../domain/severity.js';
import { inDigits, listed } from './wording.js';

/** What a sentence on the round is made from. */
export type ToldRound = Pick<Report, 'ledger' | 'findings'> & {
  readonly round: Pick<Report['round'], 'number' | 'history' | 'convergence'>;
};

/** A fate as an author reads it: what is still there was said again, or nobody answered it. */
type PriorAnswer = Exclude<LedgerEntry['fate'], 'unaddressed'> | 'again' | 'unanswered';

/** Of each in a table, and of several in the sentence, in its order. */
const ANSWERS: Readonly<Record<PriorAnswer, readonly [alone: string, counted: string]>> = {
  fixed: ['Fixed', 'fixed'],
  gone: ['Code removed', 'gone with the code'],
  declined: ['Declined', 'declined'],
  superseded: ['Folded into another', 'folded into another'],
  partly: ['Fixed in part', 'in part'],
  unconfirmed: ['Not confirmed', 'changed but not confirmed'],
  answered: ['Answered, open', 'answered but open'],
  regressed: ['Back again', 'back again'],
  again: ['Raised again', 'raised again'],
  unanswered: ['Unanswered', 'unanswered'],
};

/** Of what is closed no id is named: the report does not list it. */
const CLOSED: readonly PriorAnswer[] = ['fixed', 'gone', 'declined', 'superseded'];
const IDS_AT_MOST = 6;

function answerOf({ fate, now }: LedgerEntry, { findings }: Pick<ToldRound, 'findings'>): PriorAnswer {
  if (fate !== 'unaddressed') return fate;
  const isSaid = now !== null && findings.find(({ id }) => id === now)?.round.status !== 'carried';
  return isSaid ? 'again' : 'unanswered';
}

/** What became of one finding or point, in a few words. */
export function answerWords(entry: LedgerEntry, told: Pick<ToldRound, 'findings'>): string {
  return ANSWERS[answerOf(entry, told)][0];
}

/** The entries of the last report, and older ones that this report lists again; in the ledger's order. */
export function entriesOfRound({ ledger, round }: Pick<ToldRound, 'ledger' | 'round'>): LedgerEntry[] {
  const before = roundBefore(round);
  return ledger.filter((entry) => entry.round === before || entry.now !== null);
}

/**
 * What became of the last round's findings, e.g. `Since round 1: 4 of 9 fixed, 1 in part (I1), 1 raised again (I3), 3
 * unanswered (I2, I4, S5); 2 new, 7 open.` Where one of them was called otherwise, they
 * are said to be so now, for they would be read as those of the last round. Empty in a first round.
 */
export function roundSentence(told: ToldRound): string {
  const { round } = told;
  const before = roundBefore(round);
  if (before < 1) return '';
  const entries = entriesOfRound(told).filter(({ id }) => !/^[TD]\d/.test(id));
  const when = before === round.number ? 'the last run of this round' : `round ${String(before)}`;
  const { new: fresh, open } = round.convergence;
  const now = open ? `${fresh ? String(fresh) : 'nothing'} new, ${String(open)} open` : 'nothing open';
  if (!entries.length) return `Since ${when}, which had no findings: ${now}.`;
  return `Since ${when}: ${listedAnswers(entries, told)}; ${now}.`;
}

function listedAnswers(entries: readonly LedgerEntry[], told: ToldRound): string {
  const parts = (Object.keys(ANSWERS) as PriorAnswer[]).flatMap((answer) => {
    const those = entries.filter((entry) => answerOf(entry, told) === answer);
    if (!those.length || answer === 'fixed') return [];
    const isRenamed = those.some(({ id, now }) => now !== null && now !== id);
    const ids = CLOSED.includes(answer) ? '' : ` (${isRenamed ? 'now ' : ''}${shortened(those.map(idNow))})`;
    return [`${String(those.length)} ${ANSWERS[answer][1]}${ids}`];
  });
  const fixed = entries.filter(({ fate }) => fate === 'fixed').length;
  const share =
    fixed === entries.length && fixed > 1
      ? `all ${String(fixed)}`
      : `${fixed ? String(fixed) : 'none'} of ${String(entries.length)}`;
  return [`${share} fixed`, ...parts].join(', ');
}

const idNow = ({ id, now, round }: LedgerEntry): string => now ?? `${id} of round ${String(round)}`;

function shortened(ids: readonly string[]): string {
  if (ids.length <= IDS_AT_MOST) return ids.join(', ');
  return listed([ids.slice(0, IDS_AT_MOST).join(', '), `${String(ids.length - IDS_AT_MOST)} more`]);
}

/** How many findings are quiet, e.g. `1 important finding and 12 suggestions, quiet: first raised in round three or later`. */
export function quietWords(findings: Report['findings']): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count ? [inDigits(count, severity === 'suggestion' ? severity : `${severity} finding`)] : [];
  });
  return `${listed(counts)}, quiet: first raised in round three or later`;
}

/** Why they are, under their heading. */
export function quietReason({ laterRounds }: Pick<Report, 'laterRounds'>): string {
  return `First raised in round three or later, and milder than \`later-rounds: ${laterRounds}\`: listed here, counted everywhere, posted nowhere. None holds the gate.`;
}
