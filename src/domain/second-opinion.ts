/** Second opinions: what is asked about a claim, what a further reviewer answered, and what the program makes of it. */
import type { Source } from './consolidation.js';
import { findingKey, type LineRange } from './finding.js';
import type { Problem } from './problem.js';
import type { Spending } from './reviewer.js';
import type { Severity } from './severity.js';

/** Levels of the setting `verify`: findings of which severity get a second opinion. */
export const VERIFY_LEVELS = ['off', 'critical', 'important'] as const;
export type VerifyLevel = (typeof VERIFY_LEVELS)[number];

export const OPINION_VERDICTS = ['confirmed', 'lowered', 'refuted', 'unclear'] as const;
export type OpinionVerdict = (typeof OPINION_VERDICTS)[number];

/** Where the claim is, with the code that stands there at head. */
export interface QuestionPlace {
  readonly path: string;
  /** At head; `null` when none are named, or the code was rewritten since. */
  readonly lines: LineRange | null;
  /** Real code; of an earlier claim without lines as it stood then; empty when none could be read. */
  readonly code: string;
}

/** A claim to be judged blind: no word of it tells who made it, how severe it was called, or that others agree. */
export interface Question {
  /** What the answer is for: the key of the main source of a current finding, the key of a carried one. */
  readonly about: string;
  /** Id of the finding as it stands now; for file names and people, never told. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly claim: string;
  readonly places: readonly QuestionPlace[];
  /** The claim is of an earlier head, and its code was changed since. */
  readonly isEarlier: boolean;
  /** Vendors that called it critical, or that raise it now where none does any more: their word is no second one. */
  readonly vendors: readonly string[];
  /** Hash of all that is asked: an answer to it can be used again where the code is the same. */
  readonly digest: string;
}

/** A question and the reviewer it goes to. */
export interface Inquiry {
  readonly question: Question;
  /** Id of the reviewer. */
  readonly reviewer: string;
  /** Its vendor called the finding critical, too: no other could be asked. */
  readonly sameVendor: boolean;
}

/** What came back for an inquiry. */
export interface OpinionAnswer {
  readonly inquiry: Inquiry;
  /** As written; empty when nothing was. */
  readonly text: string;
  /** Why there is no answer, or no whole one. */
  readonly problem: Problem | null;
  /** What asking cost; `null` where nothing was counted. */
  readonly spent: Spending | null;
}

/** A place that an opinion cites and that stands at head as it quotes it. */
export interface CitedPlace {
  readonly path: string;
  readonly lines: LineRange;
}

/** What a second opinion comes to. The verdict is the program's: what lacks evidence is `unclear`. */
export interface SecondOpinion {
  readonly about: string;
  readonly digest: string;
  /** It said something: an answer to the same question can be used again. */
  readonly answered: boolean;
  /** Title of the finding. */
  readonly title: string;
  readonly reviewer: string;
  readonly sameVendor: boolean;
  readonly verdict: OpinionVerdict;
  /** What a lowered finding counts as. */
  readonly severity: Severity | null;
  /** Its own words, or why it is unclear. */
  readonly reason: string;
  /** The cited places that count. */
  readonly cites: readonly CitedPlace[];
}

/** What a finding is known by → its second opinion. */
export type Opinions = ReadonlyMap<string, SecondOpinion>;

/** Nobody was asked. */
export const NO_OPINIONS: Opinions = new Map();

/** What an opinion on a finding is known by, before the rounds give it another key and after. */
export function aboutOf({
  sources: [main],
  key,
}: {
  readonly sources: readonly Source[];
  readonly key: string;
}): string {
  return main ? findingKey(main.anchored.finding) : key;
}

/** An opinion in a few words. */
export function opinionVerdict({ verdict, severity }: Pick<SecondOpinion, 'verdict' | 'severity'>): string {
  return verdict === 'lowered' && severity ? `lowered to ${severity}` : verdict;
}

/** An opinion in words: what, who, the code it rests on, and why. */
export function opinionWords(opinion: SecondOpinion): string {
  const { cites, reason, reviewer, sameVendor } = opinion;
  const places = cites.slice(0, 3).map(({ path, lines }) => `\`${path}:${String(lines.start)}-${String(lines.end)}\``);
  const seen = places.length ? ` (${places.join(', ')})` : '';
  const who = `${reviewer}${sameVendor ? ' (the same vendor, asked anew)' : ''}`;
  return `${opinionVerdict(opinion)} by ${who}${seen}: ${reason}`;
}
