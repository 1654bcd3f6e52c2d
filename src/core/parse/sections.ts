/** The text of a heading enters; which part of a review it opens leaves. */
import { GRADE_WORDS, gradeOfSign, gradeOfWord, type Grade, wordsOf } from './words.js';

/** Parts of a review. `recap` speaks of earlier rounds or repeats; `topic` groups findings by subject, without a severity. */
export type SectionKind =
  | 'summary'
  | 'findings'
  | 'observations'
  | 'concerns'
  | 'strengths'
  | 'testing'
  | 'documentation'
  | 'commits'
  | 'limitations'
  | 'feedback'
  | 'coverage'
  | 'recap'
  | 'verdict'
  | 'topic';

export interface SectionName {
  readonly kind: SectionKind;
  /** The severity that the heading gives to its findings. */
  readonly grade: Grade | null;
}

const MAX_HEADING = 140;
const MAX_WORDS = 8;
/** An id is in no name of a section, and most headings of a long review begin with one. */
const FINDING_ID = /^[\s*_`~]*[CIS]\d{1,6}\b/;

/** Words that may stand in any section's heading without changing what it is. */
const FILLERS = new Set(
  `the a an of and or for to in on by with this these my our all any other overall general main key top list details detailed section part deep code
  review reviewer reviews pr pull request change changes changeset diff report analysis assessment summary overview notes remarks evaluation
  findings finding issues issue problems problem bugs bug defects defect items item points comments comment severity priority level levels fix
  fixes required before merge merging high-level things found identified detected potential possible new more additional remaining minor
  und der die das des für zum zur le la les du de des et el los las y o da do das dos e probleme befunde problèmes constats problemas hallazgos
  problemi problemen bevindingen проблемы замечания`.split(/\s+/),
);

const FINDING_WORDS = new Set(
  `findings finding issues problems bugs defects comments befunde probleme mängel constats problèmes anomalies hallazgos problemas achados problemi
  rilievi bevindingen problemen замечания проблемы ustalenia problemy 问题 发现 发现的问题 問題 問題点 指摘事項 指摘 検出事項 발견 문제 발견사항 문제점`.split(
    /\s+/,
  ),
);

const SUFFIXES = /(?:级别|级|的|性)?(?:问题|缺陷|事项|問題点?|事項|の問題|문제|사항|이슈)$/u;

interface Rule {
  readonly kind: SectionKind;
  /** Phrases that name the part, anywhere in the heading; and the same as a pattern for whole words. */
  readonly alternatives: string;
  readonly names: RegExp;
  /** Words that may stand beside them. */
  readonly beside: ReadonlySet<string>;
}

/** First match wins. */
const RULES: readonly Rule[] = [
  rule(
    'recap',
    `resolution|resolved|previous|previously|prior|earlier|last round|follow-?ups?|recap|addressed|status of|carried|ledger|retro|retrospective|changelog`,
    'status rounds round still since from last',
  ),
  rule(
    'summary',
    `executive summary|summary|overview|tldr|tl dr|abstract|synopsis|zusammenfassung|überblick|kurzfassung|résumé(?: exécutif)?|synthèse|resumen(?: ejecutivo)?
    |resumo(?: executivo)?|sumário(?: executivo)?|sommario|riepilogo|samenvatting|резюме|краткое резюме|сводка|podsumowanie|摘要|总结|概要|执行摘要|概述|要約
    |エグゼクティブサマリー|요약|개요|핵심 요약`,
    '',
  ),
  rule(
    'coverage',
    `coverage (?:summary|table|matrix|report)|(?:review|file|files) coverage|files? (?:reviewed|covered|examined|checked)|reviewed files|abdeckung|couverture
    |cobertura|copertura|dekking|покрытие|pokrycie|覆盖范围|覆盖|审查范围|カバレッジ|レビュー範囲|커버리지|검토 범위`,
    'coverage per by file',
  ),
  rule(
    'testing',
    `tests?|testing|untested|testabdeckung|testlücken|pruebas|testes|testy|тестирование|тесты|测试|测试评估|テスト|テスト評価|테스트|테스트 평가`,
    `assessment coverage gap gaps scenario scenarios missing quality adequacy unit integration ranked risk recommendations suggested needed bewertung
    évaluation evaluación evaluation avaliação valutazione observations plan strategy results verification оценка`,
  ),
  rule(
    'documentation',
    `docs?|documentation|dokumentation|documentación|documentação|documentazione|documentatie|документация|dokumentacja|文档|文档评估|ドキュメント|문서|문서화`,
    `assessment gap gaps coverage missing quality needed updates update bewertung évaluation evaluación avaliação valutazione observations inline оценка`,
  ),
  rule(
    'commits',
    `commits?|commit-struktur|commitstruktur|bisectability|коммиты|commity|提交结构|提交|コミット構成|コミット|커밋 구조|커밋`,
    `structure message messages hygiene organization organisation quality history git struktur estructura estrutura struttura structuur структура`,
  ),
  rule(
    'limitations',
    `limitations?|einschränkungen|limitaciones|limitações|limitazioni|beperkingen|ограничения|ograniczenia|out of scope|non-?goals?|trade-?offs?|已知限制
    |已知的限制|限制|局限|既知の制限|制限事項|제한|제한 사항|한계`,
    `acknowledged known accepted existing bekannte anerkannte connues conocidas conhecidas deferred documented author todos scope`,
  ),
  rule(
    'feedback',
    `feedback|unresolved (?:threads?|comments?|discussions?|conversations?)|open (?:threads?|conversations?|discussions?)|review threads?|rückmeldungen
    |retours|comentarios pendientes|未解决的反馈|反馈|未解決のフィードバック|フィードバック|피드백|미해결 피드백`,
    `unresolved open human offene ungelöste non résolus pending outstanding status from people`,
  ),
  rule(
    'strengths',
    `strengths?|positives?|highlights|praise|kudos|what(?: i|['’]?s| is| was)? (?:good|well|like|liked|works well|went well|done well)|good (?:practices|points|parts|things)
    |(?:things )?done well|well done|pros|stärken|points forts|puntos fuertes|fortalezas|pontos fortes|punti di forza|sterke punten|сильные стороны
    |mocne strony|优点|亮点|优势|良い点|長所|강점|장점|잘된 점`,
    'observations aspects',
  ),
  rule(
    'concerns',
    `concerns?|open questions?|questions?|risks?|cons|weaknesses|bedenken|préoccupations|points faibles|preocupaciones|preocupações|preoccupazioni|zorgen|опасения
    |вопросы|关注点|顾虑|担忧|疑问|懸念|懸念点|懸念事項|質問|우려|우려 사항|질문`,
    'design architecture architectural in-scope scope future open clarification q author',
  ),
  rule(
    'observations',
    `observations?|architecture|architectural|design|beobachtungen|designbeobachtungen|observaciones|observações|osservazioni|observaties|наблюдения|设计观察|观察
    |设计|設計|設計所見|所見|설계|설계 관찰|관찰`,
    'considerations thoughts decisions feedback conception diseño',
  ),
  rule(
    'verdict',
    `verdict|conclusion|recommendations?|overall|final (?:thoughts|notes)|next steps|action items|decision|outcome|fazit|urteil|veredicto|veredito|verdetto|вердикт|вывод
    |header|metadata|about|context|background|scope|methodology|approach|process|clarifications?(?: q a| rounds?)?|appendix|path variables|legend|结论|判定|結論|결론|评审结论`,
    'severity merge final',
  ),
  rule(
    'topic',
    `security|performance|correctness|concurrency|reliability|robustness|error handling|maintainability|readability|style|logic|compatibility|accessibility
    |dependencies|configuration|naming|race conditions|resource leaks|edge cases|code quality|cleanup|data loss|sicherheit|sécurité|seguridad|segurança|sicurezza
    |безопасность|leistung|rendimiento|производительность|安全|安全性|性能|正确性|可维护性|セキュリティ|パフォーマンス|正確性|보안|성능`,
    'considerations memory safety ux ui api types',
  ),
];

function rule(kind: SectionKind, names: string, beside: string): Rule {
  const alternatives = names.replace(/\n\s*/g, '');
  return {
    kind,
    alternatives,
    names: new RegExp(wholeWords(alternatives), 'gu'),
    beside: new Set(beside.split(/\s+/)),
  };
}

function wholeWords(alternatives: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;
}

/** The part of a review that a heading opens, or null when it is none we know (a finding's title, a file, a word of the reviewer). */
export function sectionOf(heading: string): SectionName | null {
  if (heading.length > MAX_HEADING || FINDING_ID.test(heading) || !mayNameSection(heading)) return null;
  const plain = plainHeading(heading);
  const words = wordsOf(plain);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const bare = words.map((word) => word.replace(SUFFIXES, '') || word);
  return severityHeading(heading, bare) ?? findingsHeading(plain, bare) ?? namedHeading(plain, words);
}

/** A heading as bare lower-case words: no markup, numbering, signs, counts. */
function plainHeading(heading: string): string {
  const bare = (heading.includes('<') ? heading.replace(/<[^>]{0,80}>/g, ' ') : heading)
    .replace(/[*_`~#]+/g, ' ')
    .replace(/^[\s>]*(?:section|part|step)?\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-HJ-Z]|[IVX]{1,4})[.):]\s+/i, '')
    .replace(/[([]\s*\d+[^)\]]{0,20}[)\]]/g, ' ');
  return (bare.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []).join(' ').toLowerCase();
}

function severityHeading(heading: string, words: readonly string[]): SectionName | null {
  const grades = words.map(gradeOfWord);
  const rest = words.filter(
    (word, index) => grades[index] === null && !FILLERS.has(word) && !/^\d+$/.test(word) && !CONNECTORS.has(word),
  );
  if (rest.length || words.length > 7) return null;
  const named = grades.filter((grade): grade is Grade => grade !== null);
  if (!named.length) return signHeading(heading, words);
  if (isOnlyAFieldLabel(words)) return null;
  return {
    kind: 'findings',
    grade:
      (['critical', 'high', 'important', 'medium', 'suggestion'] as const).find((grade) => named.includes(grade)) ??
      null,
  };
}

const CONNECTORS = new Set([
  'nice',
  'have',
  'be',
  'fixed',
  'do',
  'addressed',
  'address',
  'consider',
  'now',
  'later',
  'only',
  'non-blocking',
  'nonblocking',
  'style',
  'code',
]);

/** `🔴 Issues`: the sign is the severity. */
function signHeading(heading: string, words: readonly string[]): SectionName | null {
  const sign = gradeOfSign(heading.replace(/^[\s#*_]+/, ''));
  return sign && words.some((word) => FINDING_WORDS.has(word)) ? { kind: 'findings', grade: sign.grade } : null;
}

/** `Suggestion`, `Note`, `Improvement` in the singular head a paragraph of a finding, not a list of findings. */
function isOnlyAFieldLabel(words: readonly string[]): boolean {
  return (
    words.length === 1 &&
    /^(?:suggestion|note|notes|tip|hint|improvement|enhancement|warning|error|consider|optional|must|should|could|vorschlag|hinweis|info|media|medio|alto|alta|grave)$/.test(
      words[0] ?? '',
    )
  );
}

function findingsHeading(plain: string, words: readonly string[]): SectionName | null {
  const isFindings =
    words.some((word) => FINDING_WORDS.has(word)) || /^code review comments$|^review comments$/.test(plain);
  if (
    !isFindings ||
    words.length > 6 ||
    !words.every((word) => FILLERS.has(word) || FINDING_WORDS.has(word) || /^\d+$/.test(word))
  )
    return null;
  return /\bsummary\b|\boverview\b/.test(plain) ? { kind: 'recap', grade: null } : { kind: 'findings', grade: null };
}

const ANY_NAME = new RegExp(wholeWords(RULES.map(({ alternatives }) => alternatives).join('|')), 'u');

function namedHeading(plain: string, { length }: readonly string[]): SectionName | null {
  if (!ANY_NAME.test(plain)) return null;
  for (const { kind, names, beside } of RULES) {
    const rest = wordsOf(plain.replace(names, ' '));
    if (rest.length === length) continue;
    if (rest.every((word) => FILLERS.has(word) || beside.has(word) || /^\d+$/.test(word))) return { kind, grade: null };
  }
  return null;
}

/** Words of which one stands in every heading of a section: a severity, a word for findings, the first word of a rule's name. */
const ANY_KEY = new RegExp(
  wholeWords(
    [...GRADE_WORDS, ...FINDING_WORDS, ...RULES.flatMap(({ alternatives }) => firstWords(alternatives))].join('|'),
  ),
  'u',
);
/** In these scripts words are not parted by blanks. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Most headings name no section, which a look at their words tells before anything is taken off them. */
function mayNameSection(heading: string): boolean {
  return ANY_KEY.test(heading.toLowerCase()) || UNPARTED.test(heading);
}

/** Of each alternative what stands before its first blank: markup may stand between the words of a heading. */
function firstWords(alternatives: string): string[] {
  const found: string[] = [];
  let [depth, start, end] = [0, 0, -1];
  for (let at = 0; at <= alternatives.length; at += 1) {
    const char = alternatives[at] ?? '|';
    if (char === '|' && depth === 0) {
      found.push(alternatives.slice(start, end < 0 ? at : end));
      [start, end] = [at + 1, -1];
    } else if (end < 0 && depth === 0 && at > start && /^(?: |\(\?: )/.test(alternatives.slice(at, at + 4))) end = at;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
  }
  return found;
}
