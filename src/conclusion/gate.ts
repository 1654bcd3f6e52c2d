/** Decides conclusion, verdict and their reasons; the rule which findings hold the gate (at or above `fail-on`) stands here. */
import { isNotice } from '../domain/change.js';
import { aloneCritical } from '../domain/consolidation.js';
import { type Unreviewed, unreviewedClause } from '../domain/demand.js';
import type { Conclusion, Decision, ReportFinding, RunFacts, Verdict } from '../domain/report.js';
import type { OpinionVerdict } from '../domain/second-opinion.js';
import type { Gate } from '../domain/settings.js';
import { type FailOn, isAtLeast, SEVERITIES, type Severity } from '../domain/severity.js';
import { capitalised, counted, countWord, listed } from '../text/wording.js';

/** What the gate looks at in a finding, current or carried. */
export type GatedFinding = Pick<
  ReportFinding,
  'id' | 'key' | 'title' | 'severity' | 'contested' | 'reconciliation' | 'blocking' | 'round' | 'secondOpinion'
>;

export interface GateFacts {
  readonly findings: readonly GatedFinding[];
  readonly gate: Gate;
  /** Reviewers with a completed review. */
  readonly completed: number;
  /** What is missing for a conclusion, one clause each: quorum, coverage, deadline, a leg. */
  readonly missing: readonly string[];
  /** Whether what is missing may be cured by another run. */
  readonly transient?: boolean;
  /** Who may accept the head, and who did; nobody when not given. */
  readonly wayOut?: RunFacts['wayOut'];
  /** Titles of findings that a second opinion refuted. */
  readonly refuted: readonly string[];
  /** A reviewer's name for people; the id when not given. */
  readonly nameOf?: (reviewer: string) => string;
  /** Why there was nothing to review: an empty or skipped change; `null` when there was something. */
  readonly nothingToReview: string | null;
  /** Why nothing was reviewed, by the settings; not so when not given. */
  readonly unreviewed?: Unreviewed | null;
}

const NAMED_AT_MOST = 3;
const TITLE_CHARACTERS = 160;
const NO_REVIEW = 'no reviewer completed a review';

/** The decision. More findings or more that is missing never makes it better; without a completed review it is never `pass`. What a person accepted is no `pass` either, and says what stands. */
export function decide(facts: GateFacts): Decision {
  const blocking = facts.findings.filter((finding) => finding.blocking);
  const missing = whatIsMissing(facts);
  const failing = blocking.filter((finding) => holdsGate(finding, facts.gate.failOn));
  const standing = failing.map(({ id }) => id);
  const found: Conclusion = failing.length ? 'fail' : missing.length ? 'incomplete' : 'pass';
  const { override = 'off', acceptance = null } = facts.wayOut ?? {};
  const accepted = found === 'pass' || acceptance === null ? null : acceptance;
  return {
    conclusion: accepted ? 'accepted' : found,
    gate: facts.gate.mode,
    verdict: verdictOf(blocking, missing, facts.unreviewed?.kind === 'unasked'),
    reasons: reasonsOf({ ...facts, findings: blocking }, missing),
    ...{ standing, missing },
    accepted: accepted && { ...accepted, standing, missing },
    transient: found === 'incomplete' && accepted === null && facts.transient === true,
    override,
    unreviewed: facts.unreviewed ?? null,
  };
}

/** Whether a finding fails the gate when its origin counts: at or above `fail-on`; an instruction to the reviewers at every one. */
export function holdsGate(finding: Pick<GatedFinding, 'key' | 'severity'>, failOn: FailOn): boolean {
  return isNotice(finding) || isAtLeast(finding.severity, failOn);
}

function whatIsMissing(facts: GateFacts): readonly string[] {
  if (facts.nothingToReview !== null || facts.completed > 0) return facts.missing;
  return facts.missing.length ? facts.missing : [NO_REVIEW];
}

/** `isUnasked`: nobody read it, so for people it is incomplete whatever the check does. */
function verdictOf(blocking: readonly GatedFinding[], missing: readonly string[], isUnasked: boolean): Verdict {
  const stands = (severity: Severity): boolean => blocking.some((finding) => finding.severity === severity);
  // A known critical says more than what is missing; anything milder could still be topped by what was not looked at.
  if (stands('critical')) return 'rework';
  if (missing.length || isUnasked) return 'incomplete';
  if (stands('important')) return 'merge-with-fixes';
  return blocking.length ? 'merge-with-optional-fixes' : 'merge-as-is';
}

const UNREAD: Readonly<Record<Unreviewed['kind'], string>> = {
  ...{ skipped: 'Not reviewed: ', unasked: 'Not reviewed: ', carried: 'Merge group: ' },
};

function reasonsOf(facts: GateFacts, missing: readonly string[]): string[] {
  const lacking = missing.map((reason) => `${capitalised(reason)}.`);
  const top = facts.findings.length ? [topFindings(facts, lacking.length > 0)] : [];
  const gates = facts.findings.some((finding) => holdsGate(finding, facts.gate.failOn));
  const asked = answeredBySecond(facts);
  const { unreviewed = null } = facts;
  const unread = unreviewed?.passes ? [`${UNREAD[unreviewed.kind]}${unreviewedClause(unreviewed)}.`] : [];
  // What decides stands first.
  if (top.length || lacking.length)
    return [...(gates ? [...top, ...lacking] : [...lacking, ...top]), ...unread, ...asked];
  if (unread.length) return unread;
  if (facts.nothingToReview !== null) return [`Nothing to review: ${facts.nothingToReview}.`];
  const nothing = `${capitalised(counted(facts.completed, 'completed review'))} found nothing that blocks this change.`;
  return [nothing, ...asked];
}

const BY_EVIDENCE = 'With evidence, second opinions';

/** The reason that says what second opinions took out of the gate; empty when they took nothing. */
export const answersAmong = (reasons: readonly string[]): string =>
  reasons.find((reason) => reason.startsWith(BY_EVIDENCE)) ?? '';

/** What would stand in the gate without second opinions. */
function answeredBySecond({ findings, refuted }: GateFacts): string[] {
  const lowered = findings.filter(({ secondOpinion }) => secondOpinion && ANSWERS.includes(secondOpinion.verdict));
  const said = [
    ...lowered.map(({ id, secondOpinion }) => `lowered ${id} to ${secondOpinion?.severity ?? 'a suggestion'}`),
    ...refuted.map((title) => `refuted “${shortened(title)}”`),
  ];
  const rest = said.length - NAMED_AT_MOST;
  const named = said.slice(0, NAMED_AT_MOST);
  return said.length ? [`${BY_EVIDENCE} ${listed(rest > 0 ? [...named, `${countWord(rest)} more`] : named)}.`] : [];
}

const ANSWERS: readonly OpinionVerdict[] = ['lowered', 'refuted'];

/** One sentence that names the most severe findings. */
function topFindings({ findings, nameOf }: GateFacts, incomplete: boolean): string {
  const severity = SEVERITIES.find((rank) => findings.some((finding) => finding.severity === rank)) ?? 'suggestion';
  const top = findings.filter((finding) => finding.severity === severity);
  const named = top
    .slice(0, NAMED_AT_MOST)
    .map((finding) => `${finding.id} “${shortened(finding.title)}”${standing(finding, nameOf)}`);
  const rest = top.length - named.length;
  const names = listed(rest ? [...named, `${countWord(rest)} more`] : named);
  if (severity === 'suggestion') {
    // Of a change that was not read in full nobody can say that nothing has to be fixed.
    if (incomplete) return `Found so far: ${counted(top.length, 'suggestion')}, ${names}.`;
    return `Nothing has to be fixed; ${counted(top.length, 'suggestion')} to consider: ${names}.`;
  }
  const answerable = top.some(({ contested }) => contested) ? ' or answer' : '';
  return `${capitalised(counted(top.length, `${severity} finding`))} to fix${answerable} first: ${names}.`;
}

function shortened(title: string): string {
  return title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS).trimEnd()} …` : title;
}

function standing(finding: GatedFinding, nameOf: GateFacts['nameOf']): string {
  // What another vendor confirmed nobody says alone.
  const isConfirmed = finding.secondOpinion?.verdict === 'confirmed';
  const alone = isConfirmed ? [] : aloneCritical(finding).map((id) => nameOf?.(id) ?? id);
  const words = [
    alone.length ? `critical by ${listed(alone)} alone` : '',
    finding.round.status === 'carried' ? 'carried' : '',
    asked(finding, nameOf),
  ].filter((word) => word !== '');
  return words.length ? ` (${words.join(', ')})` : '';
}

/** What the second opinion on a finding that stands says. */
function asked({ id, secondOpinion }: GatedFinding, nameOf: GateFacts['nameOf'] = (reviewer) => reviewer): string {
  if (secondOpinion?.verdict === 'confirmed') return `confirmed by ${nameOf(secondOpinion.reviewer)}`;
  return secondOpinion?.verdict === 'unclear'
    ? `a second opinion is unclear: answer it by \`/deep-review decline ${id} <reason>\``
    : '';
}
