/** Words and signs of severity enter; the grades they stand for leave. The one table of vocabularies (docs/reading.md prints it). */
import { SEVERITIES, type Severity } from '../../domain/severity.js';

/** `high` and `medium` are relative: below "critical" where a review uses that level, the top where it does not. */
export type Grade = Severity | 'high' | 'medium';

/** How a review's own scale is read: whether it uses a level above "high". */
export interface Scale {
  readonly hasTop: boolean;
}

/** Spellings of each grade; blanks and hyphens are the same, upper and lower case too. */
export const VOCABULARY: Readonly<Record<Grade, readonly string[]>> = {
  critical: [
    ...['critical', 'blocker', 'blocking', 'showstopper', 'show stopper', 'severe', 'fatal', 'catastrophic', 'urgent'],
    ...['must fix', 'p0', 'sev0', 'sev 0', 'sev1', 'sev 1', 'merge blocking', 'caution', 'crit'],
  ],
  high: ['high', 'very high', 'highest', 'error', 'serious', 'danger'],
  important: [
    ...['important', 'major', 'significant', 'should fix', 'warning', 'warn', 'p1', 'sev2', 'sev 2'],
    ...['potential issue'],
  ],
  medium: ['medium', 'moderate', 'mid', 'normal'],
  suggestion: [
    ...[
      'suggestion',
      'minor',
      'nit',
      'nitpick',
      'nice to have',
      'low',
      'very low',
      'lowest',
      'trivial',
      'info',
      'note',
    ],
    ...['informational', 'information', 'tip', 'hint', 'optional', 'could fix', 'style', 'cosmetic'],
    ...['polish', 'p2', 'p3', 'p4', 'p5', 'sev3', 'sev 3', 'sev4', 'sev 4', 'sev5', 'sev 5', 'enhancement', 'notice'],
    ...['improvement', 'non blocking', 'refactor suggestion', 'none', 'question', 'praise', 'remark'],
  ],
};

const BY_WORDS: ReadonlyMap<string, Grade> = new Map(
  Object.entries(VOCABULARY).flatMap(([grade, list]) => list.map((words) => [words, grade as Grade] as const)),
);

const SIGNS: readonly (readonly [RegExp, Grade])[] = [
  [/^(?:🔴|🚨|❌|⛔|🛑|🟥|❗|‼️?|☠️?|💥|🔥)/u, 'critical'],
  [/^(?:🟠|🟧|🟡|🟨|⚠️?|🔶|🔸)/u, 'important'],
  [/^(?:🟢|🟩|🔵|🟦|⚪|⚫|💡|ℹ️?|🧹|💭|📝|🔹|🔷|💬|✨|🎨)/u, 'suggestion'],
];

/** The grade that a whole phrase stands for (`Must-fix`, `P1`, `nits`), or null when it is none of the table. */
export function gradeOfPhrase(phrase: string): Grade | null {
  const words = phrase
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return (
    BY_WORDS.get(words) ?? (words.length > 2 && words.endsWith('s') ? (BY_WORDS.get(words.slice(0, -1)) ?? null) : null)
  );
}

/** Of the spellings those that are ordinary words, too: before a title they grade only where nothing else does. */
const ORDINARY = new Set([
  ...[
    'error',
    'warning',
    'warn',
    'caution',
    'danger',
    'urgent',
    'serious',
    'major',
    'normal',
    'mid',
    'style',
    'note',
    'info',
    'notice',
  ],
  ...[
    'information',
    'informational',
    'tip',
    'hint',
    'optional',
    'polish',
    'improvement',
    'enhancement',
    'suggestion',
    'question',
    'praise',
  ],
  ...['remark', 'none', 'important', 'low', 'minor', 'trivial', 'significant'],
]);

/** Whether a spelling is an ordinary word, too (`Error: swallowed` says what happens, not how bad it is). */
export function isOrdinary(phrase: string): boolean {
  const words = phrase
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return ORDINARY.has(words) || ORDINARY.has(words.replace(/s$/, ''));
}

/** Signs that mean nothing but a severity; the others also decorate. */
const SURE = /^(?:🔴|🚨|⛔|🛑|🟥|🟠|🟧|🟡|🟨|🟢|🟩|🔵|🟦)/u;

export interface Sign {
  readonly grade: Grade;
  readonly length: number;
  readonly isSure: boolean;
}

/** The severity of an emoji at the start of a text, with the sign's length. */
export function gradeOfSign(text: string): Sign | null {
  for (const [sign, grade] of SIGNS) {
    const match = sign.exec(text);
    if (match) return { grade, length: match[0].length, isSure: SURE.test(text) };
  }
  return null;
}

/** A severity of ours for a grade of the review's scale. */
export function severityOfGrade(grade: Grade, scale: Scale): Severity {
  if (grade === 'high') return scale.hasTop ? 'important' : 'critical';
  return grade === 'medium' ? 'important' : grade;
}

const ORDER = ['critical', 'high', 'important', 'medium', 'suggestion'] as const;

/** The most severe of some grades; null of none. */
export function mostSevereGrade(grades: readonly (Grade | null)[]): Grade | null {
  return ORDER.find((grade) => grades.includes(grade)) ?? null;
}

/** The most severe of what section, id and explicit grade say; `null` when none says anything. */
export function severestOf(said: readonly (Grade | null)[], scale: Scale): Severity | null {
  const severities = said.filter((grade) => grade !== null).map((grade) => severityOfGrade(grade, scale));
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? null;
}

const BY_LETTER: Readonly<Record<string, Severity>> = {
  ...{ C: 'critical', CR: 'critical', CRIT: 'critical', CRITICAL: 'critical', B: 'critical' },
  ...{ I: 'important', IMP: 'important', IMPORTANT: 'important' },
  ...{ S: 'suggestion', SUG: 'suggestion', N: 'suggestion', NIT: 'suggestion' },
};

/** The severity that an id like `C1`, `IMP-2` or `S3` implies. */
export function gradeOfId(id: string): Severity | null {
  return BY_LETTER[/^[A-Z]+(?=-?\d)/.exec(id.toUpperCase())?.[0] ?? ''] ?? (/^P\d$/i.test(id) ? toSeverity(id) : null);
}

function toSeverity(id: string): Severity | null {
  const grade = gradeOfPhrase(id);
  return grade === 'high' || grade === 'medium' ? null : grade;
}
