/** The one table of severity words and signs (printed in docs/reading.md), and the tags around titles; also findings of structured reviews. */
import type { Finding, LineRange, ReadingContext, Review, ReviewText, Unread } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import { type Classification, type Risk, SEVERITIES, type Severity } from '../domain/severity.js';
import { riskFiled } from '../text/consequences.js';

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

/** The severity of an emoji at the start of a text, with the sign's length. */
export function gradeOfSign(
  text: string,
): { readonly grade: Grade; readonly length: number; readonly isSure: boolean } | null {
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

/** What grades a finding; `weak` counts only where nothing else does. */
interface GradesSaid {
  readonly tags: readonly (Grade | null)[];
  readonly section: Grade | null;
  readonly id: Grade | null;
  readonly weak?: Grade | null;
}

/** The most severe of what grades a finding, and what says so; `otherwise` where nothing does. */
export function severityBy(
  { tags, section, id, weak = null }: GradesSaid,
  scale: Scale,
  otherwise: Severity,
): Pick<Finding, 'severity' | 'severityFrom'> {
  const severity = severestOf([...tags, section, id], scale) ?? severestOf([weak], scale);
  if (severity === null) return { severity: otherwise, severityFrom: 'default' };
  const says = (grade: Grade | null): boolean => grade !== null && severityOfGrade(grade, scale) === severity;
  return { severity, severityFrom: tags.some(says) ? 'tag' : says(section) ? 'section' : says(id) ? 'id' : 'tag' };
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

// The words in brackets behind or before a title: severity, classification and demotion.

export interface Tag {
  readonly grade: Grade | null;
  readonly classification: Classification | null;
  readonly filed: Risk | null;
  readonly demotion: 'testing' | 'documentation' | 'observation' | null;
}

const DEMOTIONS: ReadonlyMap<string, Exclude<Tag['demotion'], null>> = new Map([
  ['observation', 'observation'],
  ['observation only', 'observation'],
  ['fyi', 'observation'],
  ['test note', 'testing'],
  ['testing note', 'testing'],
  ['doc note', 'documentation'],
  ['docs note', 'documentation'],
  ['documentation note', 'documentation'],
]);

const CLASSES: ReadonlyMap<string, Classification> = new Map([
  ['regression', 'regression'],
  ['regressions', 'regression'],
  ['gap', 'gap'],
  ['gaps', 'gap'],
  ['enhancement', 'enhancement'],
  ['enhancements', 'enhancement'],
  ['improvement', 'enhancement'],
]);

/** The classification that a word (any case) stands for. */
function classOfWord(word: string): Classification | null {
  return CLASSES.get(word.trim().toLowerCase()) ?? null;
}

const BETWEEN = /\s*[,;|/·•&]\s*|\s+[—–-]\s+|\s+and\s+/;
const LABEL = /^(?:severity|priority|level|classification|class|category|type|kind)\s*[:=]\s*/;
const MOST_TAG = 160;
const KIND_OF_GRADE = /\s+(?:severity|priority|issue|finding)$/;

/** A tag is a list of which the first word, or half of all, are words of severity, class or kind; anything else is prose, and null. */
export function readTag(text: string): Tag | null {
  const pieces = piecesOf(text.slice(0, MOST_TAG));
  if (!pieces.length || pieces.length > 6) return null;
  const grades = pieces.map(gradeOfPiece);
  const classes = pieces.map(
    (piece) =>
      piece
        .split(' ')
        .map(classOfWord)
        .find((word) => word !== null) ?? null,
  );
  const demotions = pieces.map((piece) => DEMOTIONS.get(piece.replace(/-/g, ' ')) ?? null);
  const isKnown = pieces.map((_, at) => (grades[at] ?? classes[at] ?? demotions[at] ?? null) !== null);
  const known = isKnown.filter(Boolean).length;
  if (known * 2 < pieces.length && isKnown[0] !== true && !pieces.every((piece) => piece.split(' ').length <= 3))
    return null;
  if (known === 0) return null;
  return {
    grade: mostSevereGrade(grades),
    classification: classes.find((word) => word !== null) ?? null,
    filed: riskFiled(pieces),
    demotion: demotions.find((word) => word !== null) ?? null,
  };
}

/** Whether a line is all tag, without a word of prose: `(important, gap)`, `**Severity:** high`. */
export function isBareTag(line: string): boolean {
  const pieces = line.length > MOST_TAG ? [] : piecesOf(line);
  return pieces.length > 0 && pieces.every((piece) => (gradeOfPiece(piece) ?? classOfWord(piece)) !== null);
}

function piecesOf(text: string): string[] {
  const said = text
    .replace(/[*_`[\](){}!]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
    .toLowerCase();
  return said === '' ? [] : said.split(BETWEEN).map((piece) => piece.replace(LABEL, '').trim());
}

/** `critical`, `high priority`, `🔴 critical`, `🔴`: the word decides, else the sign. */
function gradeOfPiece(piece: string): Grade | null {
  const sign = gradeOfSign(piece);
  const words = piece
    .slice(sign?.length ?? 0)
    .replace(/^\ufe0f/, '')
    .trim();
  return words === '' ? (sign?.grade ?? null) : (gradeOfPhrase(words.replace(KIND_OF_GRADE, '')) ?? null);
}

/** A line of nothing but a tag: `(important, gap)`, `_⚠️ Potential issue_ | _🔴 Critical_`, `**Severity: high**`. */
export function readTagLine(text: string): Tag | null {
  const line = text.replace(/^`?\d{1,6}(?:\s?[-–]\s?\d{1,6})?`?\s*:\s*/, '');
  const isLine =
    line.length < 400 &&
    (/^[*_`]{0,3}[([][^()[\]]{3,80}[)\]][*_`]{0,3}\.?$/.test(line) ||
      /^[*_`]{0,3}\([a-z]{3,12}, [a-z]{3,14}\)[*_`]{0,3}\s[—–-]\s(?![*`[(])/.test(line) ||
      /^(?:[*_`]{1,3}[^*_`|]{2,60}[*_`]{1,3}\s{0,3}(?:[|·]\s{0,3}|$)){1,5}$/.test(line));
  return isLine ? readTag(line.replace(/(?<=\)[*_`]{0,3})\s[—–-]\s.*$/, '')) : null;
}

/** A tag that says nothing. */
export const NO_TAG: Tag = { grade: null, classification: null, filed: null, demotion: null };

/** Whether a tag says anything. */
export function isTag(tag: Tag): boolean {
  return tag.grade !== null || tag.classification !== null || tag.demotion !== null;
}

/** What some tags say together: the most severe grade, else the first to speak. */
export function mergeTags(tags: readonly Tag[]): Tag {
  return {
    grade: mostSevereGrade(tags.map(({ grade }) => grade)),
    classification: tags.find((tag) => tag.classification !== null)?.classification ?? null,
    filed: tags.find((tag) => tag.filed !== null)?.filed ?? null,
    demotion: tags.find((tag) => tag.demotion !== null)?.demotion ?? null,
  };
}

// Makes findings of what a structured review (JSON, SARIF, rdjson) says about one defect.

/** A finding before it has its place in a review. */
export type Claim = Omit<Finding, 'reviewer' | 'pass' | 'file' | 'ordinal'>;

const MAX_UNREAD = 500;

/** Findings of the claims, in order. */
export function findingsOf({ reviewer, pass, file }: ReviewText, claims: readonly Claim[]): Finding[] {
  return withOrdinals(claims.map((claim) => ({ reviewer, pass, file, ordinal: 0, ...claim })));
}

/** Findings that begin on one line are told apart by their ordinals. */
export function withOrdinals(findings: readonly Finding[]): Finding[] {
  const onLine = new Map<number, number>();
  return findings.map((finding) => {
    const ordinal = onLine.get(finding.line) ?? 0;
    onLine.set(finding.line, ordinal + 1);
    return finding.ordinal === ordinal ? finding : { ...finding, ordinal };
  });
}

/** A review that says nothing but what is given. Of very many unread parts the rest is one. */
export function reviewOf(source: ReviewText, read: Partial<Review> & Pick<Review, 'readable' | 'unread'>): Review {
  const { reviewer, pass, file, text } = source;
  return {
    ...{ reviewer, pass, file, text, executiveSummary: '', findings: [], concerns: [], strengths: [], testing: [] },
    ...{ documentation: [], commitStructure: [], limitations: [], feedback: [], coverage: [], problems: [] },
    ...{ closed: false, claimed: null, ...read, unread: bounded(read.unread) },
  };
}

function bounded(unread: readonly Unread[]): readonly Unread[] {
  const next = unread[MAX_UNREAD];
  if (!next) return unread;
  const reason = `${next.reason}; and ${String(unread.length - MAX_UNREAD - 1)} more parts were not read`;
  return [...unread.slice(0, MAX_UNREAD), { ...next, reason }];
}

/** The problem that findings without any grade are, unless the configuration says what they count as. */
export function ungraded(
  { file }: Pick<ReviewText, 'file'>,
  findings: readonly Finding[],
  { defaultSeverity }: Pick<ReadingContext, 'defaultSeverity'>,
): Problem[] {
  const found = findings.filter(({ severityFrom }) => severityFrom === 'default');
  const [first] = found;
  if (!first || defaultSeverity !== null) return [];
  return [
    {
      what: `${file}: ${String(found.length)} ${found.length === 1 ? 'finding has' : 'findings have'} no severity and count as suggestions`,
      why: `line ${String(first.line)} gives none: "${first.title.slice(0, 120)}"`,
      fix: 'read them in the report, and let the reviewer grade each finding, or set `default-severity`',
    },
  ];
}

/** Lines from a first and a last one, as far as they are given. */
export function rangeOf(start: number | null, end: number | null): LineRange | null {
  return start === null ? null : { start, end: Math.max(start, end ?? start) };
}

/** The first sentence of a message as title; a message of one sentence is all title. */
export function titleAndBody(message: string): { readonly title: string; readonly body: string } {
  const text = message.trim();
  const [first = ''] = text.split('\n', 1);
  const sentence = /^.{6,200}?[^\s.][.!?。](?=\s|$)/u.exec(first.slice(0, 400))?.[0] ?? first.slice(0, 200);
  const title = sentence.replace(/\s+/g, ' ').replace(/(?<![.:\s])[.:\s]+$/, '');
  return { title, body: text === sentence || text === title ? '' : text };
}
