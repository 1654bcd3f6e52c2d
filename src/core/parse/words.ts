/** Words and signs enter; the severity or classification they stand for leaves. */
import type { Classification, Severity } from '../../domain/severity.js';

/** `high` and `medium` are relative: below "critical" where a review has such a level, the top where it has none. */
export type Grade = Severity | 'high' | 'medium';

/** How a review's own scale is read: whether it knows a level above "high". */
export interface Scale {
  readonly hasTop: boolean;
}

const GRADES: Readonly<Record<Grade, readonly string[]>> = {
  critical: words(`critical blocker blocking blockers showstopper severe fatal p0 sev0 sev1 caution must must-fix
    kritisch kritische kritischer kritisches critique critiques bloquant bloquante critico critica criticos criticas
    crítico crítica críticos críticas bloqueante kritiek kritieke krytyczne krytyczny критический критические критично
    严重 致命 关键 阻断 阻塞 重大 致命的 クリティカル 심각 치명적 치명`),
  high: words('high error errors hoch haute élevé élevée alto alta high-severity высокий высокая 高 높음'),
  important:
    words(`important major significant p1 sev2 should should-fix warning warnings wichtig wichtige wichtiger wichtiges
    importante importantes majeur majeure majeurs majeures mayor grave graves belangrijk belangrijke ważne ważny
    важный важные важно серьёзный 重要 主要 警告 중요`),
  medium: words('medium moderate mid mittel moyen moyenne moyens medio media médio média средний средняя 中 보통'),
  suggestion:
    words(`suggestion suggestions minor nit nits nitpick nitpicks nice-to-have low trivial info informational note notes tip
    optional consider style cosmetic polish p2 p3 p4 p5 sev3 sev4 could enhancement improvement improvements hint vorschlag vorschläge
    hinweis hinweise niedrig gering mineur mineure mineurs mineures faible sugerencia sugerencias menor menores bajo baja sugestão
    sugestões baixo baixa suggestie suggesties suggerimento suggerimenti minore minori basso sugestia sugestie предложение
    предложения незначительный низкий 建议 次要 轻微 提示 低 提案 軽微 제안 사소 낮음`),
};

const BY_WORD: ReadonlyMap<string, Grade> = new Map(
  Object.entries(GRADES).flatMap(([grade, list]) => list.map((word) => [word, grade as Grade] as const)),
);

/** Every word that stands for a severity. */
export const GRADE_WORDS: readonly string[] = [...BY_WORD.keys()];

const SIGNS: readonly (readonly [RegExp, Grade])[] = [
  [/^(?:🔴|🚨|❌|⛔|🛑|🟥|❗|‼️?|☠️?|💥|🔥)/u, 'critical'],
  [/^(?:🟠|🟧|🟡|🟨|⚠️?|🔶|🔸)/u, 'important'],
  [/^(?:🟢|🟩|🔵|🟦|⚪|⚫|💡|ℹ️?|🧹|💭|📝|🔹|🔷|💬|✨|🎨)/u, 'suggestion'],
];

/** The severity that a single word (any case) stands for. */
export function gradeOfWord(word: string): Grade | null {
  return BY_WORD.get(word.toLowerCase()) ?? null;
}

/** The severity of an emoji at the start of a text, with the sign's length. */
export function gradeOfSign(text: string): { readonly grade: Grade; readonly length: number } | null {
  for (const [sign, grade] of SIGNS) {
    const match = sign.exec(text);
    if (match) return { grade, length: match[0].length };
  }
  return null;
}

/** A severity of ours for a grade of the review's scale. */
export function severityOf(grade: Grade, scale: Scale): Severity {
  if (grade === 'high') return scale.hasTop ? 'important' : 'critical';
  return grade === 'medium' ? 'important' : grade;
}

const BY_LETTER: Readonly<Record<string, Severity>> = {
  C: 'critical',
  CR: 'critical',
  CRIT: 'critical',
  I: 'important',
  IMP: 'important',
  S: 'suggestion',
  SUG: 'suggestion',
  N: 'suggestion',
  NIT: 'suggestion',
};

/** The severity that an id like `C1`, `IMP-2` or `S3` implies. */
export function severityOfId(id: string): Severity | null {
  return BY_LETTER[/^[A-Z]+/.exec(id.toUpperCase())?.[0] ?? ''] ?? null;
}

const CLASSES: ReadonlyMap<string, Classification> = new Map([
  ['regression', 'regression'],
  ['regressions', 'regression'],
  ['regressie', 'regression'],
  ['régression', 'regression'],
  ['regresión', 'regression'],
  ['regressão', 'regression'],
  ['回归', 'regression'],
  ['gap', 'gap'],
  ['gaps', 'gap'],
  ['lücke', 'gap'],
  ['lacune', 'gap'],
  ['enhancement', 'enhancement'],
  ['enhancements', 'enhancement'],
  ['improvement', 'enhancement'],
  ['verbesserung', 'enhancement'],
  ['amélioration', 'enhancement'],
]);

/** The classification that a word (any case) stands for. */
export function classOfWord(word: string): Classification | null {
  return CLASSES.get(word.toLowerCase()) ?? null;
}

/** Lower-case words of a short text: letters, digits and inner hyphens of any script. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

function words(list: string): string[] {
  return list.split(/\s+/);
}
