/** Writes the sentence behind the verdict: what goes wrong when the change is merged as it is, or what is missing, in at most 40 words. */
import { allWords } from '../domain/consolidation.js';
import { unreviewedClause } from '../domain/demand.js';
import { type Report, type ReportFinding, shortNames } from '../domain/report.js';
import { mostSevere, SEVERITIES, type Severity } from '../domain/severity.js';
import { asClause, cutAtWords, wordCount } from '../text/clauses.js';
import { counted, countWord, listed } from '../text/wording.js';

const MAX_WORDS = 40;
/** A single title that is longer is cut. */
const ALONE_WORDS = 22;
const NAMED_AT_MOST = 3;

/** A clause without its full stop: the reviewers' words where they judge, the program's where it counts. */
export function verdictSentence(report: Report): string {
  const { decision, findings } = report;
  const { accepted, missing, verdict, unreviewed } = decision;
  const blocking = findings.filter((item) => item.blocking);
  if (accepted !== null) return acceptance(accepted);
  if (verdict === 'incomplete') {
    const lacks = unreviewed && !missing.length ? [unreviewedClause(unreviewed)] : missing;
    return fitting([lacking(lacks)], [tally(blocking, unreviewed ? 'open from earlier rounds: ' : 'found so far: ')]);
  }
  if (!blocking.length) return fitting([ownWords(decision.reasons[0] ?? '')], [apart(findings)]);
  const worst = mostSevere(blocking.map(({ severity }) => severity));
  const top = blocking.filter((item) => item.severity === worst);
  if (worst === 'suggestion') return mild(top, report);
  return causes(top, report, {
    further: worst === 'critical' ? [alone(top, report), missing.length ? `missing: ${lacking(missing)}` : ''] : [],
    extra: tally(
      blocking.filter((item) => !top.includes(item)),
      'also ',
    ),
    noun: `${worst} finding`,
  });
}

/** A sentence of the gate's as a clause. */
function ownWords(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

/** Pieces that must stand, then those for which there is room. */
function fitting(pieces: readonly string[], extras: readonly string[]): string {
  const taken = pieces.filter((piece) => piece !== '');
  for (const extra of extras.filter((piece) => piece !== '')) {
    if (wordCount([...taken, extra].join('; ')) <= MAX_WORDS) taken.push(extra);
  }
  return cutAtWords(taken.join('; '), MAX_WORDS);
}

// What stands: the titles as clauses, as many as there is room for, the others counted.

interface Besides {
  /** Must be said after the causes. */
  readonly further: readonly string[];
  /** Said when there is room. */
  readonly extra: string;
  readonly noun: string;
}

function causes(top: readonly ReportFinding[], report: Report, { further, extra, noun }: Besides): string {
  const clauses = clausesOf(top.slice(0, NAMED_AT_MOST), report);
  for (let shown = clauses.length; ; shown -= 1) {
    const more = top.length - shown;
    const rest = more ? [`and ${counted(more, `more ${noun}`)}`] : [];
    const pieces = [...clauses.slice(0, shown), ...rest, ...further];
    if (shown <= 1) return fitting([cutAtWords(clauses[0] ?? '', ALONE_WORDS), ...rest, ...further], [extra]);
    if (wordCount(pieces.join(' ')) <= MAX_WORDS) return fitting(pieces, [extra]);
  }
}

/** Each title as a clause, with the id and how it stands. */
function clausesOf(findings: readonly ReportFinding[], report: Report): string[] {
  const prose = report.findings.map(({ body, said }) => allWords(body, said)).join('\n');
  const name = nameIn(report);
  return findings.map((item) => `${asClause(item.title, prose)} (${standing(item, name)})`);
}

function standing({ id, contested, round, secondOpinion }: ReportFinding, name: (reviewer: string) => string): string {
  const words = [
    id,
    contested ? 'contested' : '',
    round.status === 'carried' ? `carried from round ${String(round.since)}` : '',
    secondOpinion?.verdict === 'confirmed' ? `confirmed by ${name(secondOpinion.reviewer)}` : '',
    secondOpinion?.verdict === 'unclear' ? 'a second opinion is unclear' : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** Who alone calls the top findings critical: one vendor of several, not confirmed by another. */
function alone(top: readonly ReportFinding[], report: Report): string {
  const vendors = new Map(report.reviewers.map(({ id, vendor }) => [id, vendor]));
  const readers = report.reviewers.filter(({ status }) => status !== 'failed');
  const vendorOf = (id: string): string => vendors.get(id) ?? '';
  const sole = top.flatMap(({ id, reconciliation: { votes }, secondOpinion, round }) => {
    const voters = Object.keys(votes).filter((voter) => votes[voter] === 'critical');
    const isOne = new Set(voters.map(vendorOf)).size === 1 && vendors.has(voters[0] ?? '');
    return isOne && secondOpinion?.verdict !== 'confirmed' && round.status !== 'carried' ? [{ id, voters }] : [];
  });
  const who = [...new Set(sole.flatMap(({ voters }) => voters))];
  if (!sole.length || new Set(readers.map(({ vendor }) => vendor)).size < 2) return '';
  const name = nameIn(report);
  if (new Set(who.map(vendorOf)).size > 1) {
    const each = who.map(
      (one) => [one, sole.filter(({ voters }) => voters.includes(one)).map(({ id }) => id)] as const,
    );
    return listed(
      each.map(
        ([one, ids], index) => `${name(one)} alone${index ? '' : ' calls'} ${idsOf(ids)}${index ? '' : ' critical'}`,
      ),
    );
  }
  const ids = sole.map(({ id }) => id);
  const what = ids.length === top.length && ids.length > 1 ? 'them' : idsOf(ids);
  return `${listed(who.map(name))} alone ${who.length === 1 ? 'calls' : 'call'} ${what} critical`;
}

function idsOf(ids: readonly string[]): string {
  return ids.length > 3 ? `${ids[0] ?? ''} and ${countWord(ids.length - 1)} more` : listed(ids);
}

function nameIn({ reviewers }: Report): (reviewer: string) => string {
  const names = shortNames(reviewers);
  return (reviewer) => names.get(reviewer) ?? reviewer;
}

function mild(top: readonly ReportFinding[], report: Report): string {
  const [first = ''] = clausesOf(top.slice(0, 1), report);
  const which = top.length === 1 ? 'one suggestion' : `the first of ${countWord(top.length)} suggestions`;
  return `nothing has to change before merging; ${which}: ${cutAtWords(first, ALONE_WORDS)}`;
}

/** `two important findings and one suggestion`; empty of none. */
function tally(findings: readonly ReportFinding[], before: string): string {
  const parts = SEVERITIES.flatMap((severity: Severity) => {
    const count = findings.filter((item) => item.severity === severity).length;
    return count ? [counted(count, severity === 'suggestion' ? severity : `${severity} finding`)] : [];
  });
  return parts.length ? `${before}${listed(parts)}` : '';
}

function apart(findings: readonly ReportFinding[]): string {
  return findings.length
    ? `${counted(findings.length, 'finding')} in older code stand${findings.length === 1 ? 's' : ''} apart`
    : '';
}

// What is missing for a conclusion, and what a person took upon themselves.

function lacking(missing: readonly string[]): string {
  const [first = 'no reviewer completed a review'] = missing;
  const others = missing.length - 1;
  const more = others > 0 ? `; ${counted(others, 'more thing')} ${others === 1 ? 'is' : 'are'} missing` : '';
  return `${cutAtWords(first, MAX_WORDS - wordCount(more) - 8)}${more}`;
}

/** `by @mara: the vendor is down; C1 stands and gates again at the next head`. */
function acceptance({ by, reason, standing: open, missing }: NonNullable<Report['decision']['accepted']>): string {
  const ids =
    open.length > NAMED_AT_MOST
      ? [...open.slice(0, NAMED_AT_MOST), `${countWord(open.length - NAMED_AT_MOST)} more`]
      : open;
  const stands = open.length
    ? `${listed(ids)} stand${open.length === 1 ? 's' : ''} and gate${open.length === 1 ? 's' : ''} again at the next head`
    : '';
  const lacks = missing.length ? `missing: ${cutAtWords(missing[0] ?? '', 10)}` : '';
  const rest = [stands, lacks].filter((piece) => piece !== '').join('; ');
  return `by @${by}: ${cutAtWords(reason.replace(/\s+/g, ' ').trim(), MAX_WORDS - wordCount(rest) - 3)}; ${rest}`;
}
