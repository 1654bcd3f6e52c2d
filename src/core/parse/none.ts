/** A paragraph under a heading enters; whether it says that there is nothing leaves. */

const ENDS = String.raw`(?=\s*(?:[.!,;:()（。！、—–*_-]|$))`;
const ENGLISH = String.raw`(?:none(?: (?:found|identified|noted|observed|detected|known|so far|at this time|applicable))?|nothing(?: (?:found|to report|to add|critical|blocking|significant|major|of note))?|n\/a|not applicable)`;
const KIND = String.raw`(?:(?:new|other|further|additional|known|major|significant|real|blocking|obvious|specific|such|critical|important|high|medium|low|minor|severe|outstanding|correctness|security|more)[\s-]*(?:severity |priority |or |and |\/ ?)*)*`;
const NO_SUCH = String.raw`no ${KIND}(?:issues?|findings?|problems?|bugs?|defects?|blockers?|concerns?|suggestions?|gaps?|nits?)(?=\s*(?:[.!,;:()—–*_]|$|(?:were|was|have|has|found|identified|detected|noted|to|at|in|with|that|beyond|remaining|here|from|this)\b))`;
const OTHERS = String.raw`(?:keine[nrs]?(?: (?:probleme|befunde|kritischen|wichtigen|gefunden|vorschläge|bedenken)\S*)*|aucune?(?: (?:problème|constat|remarque)s?)?|néant|ningun[oa]s?(?: (?:problema|hallazgo)s?)?|nenhum[a]?(?: problema)?|nessun[oa]?(?: problema)?|geen(?: (?:problemen|bevindingen))?|нет(?: (?:проблем|замечаний))?|brak(?: uwag)?|无|無し?|没有(?:发现)?(?:任何)?(?:严重|重要)?(?:的)?(?:问题)?|未发现(?:任何)?(?:严重|重要)?(?:的)?问题|暂无|なし|特になし|該当なし|ありません|없음|해당 없음|없습니다)`;
const NONE = new RegExp(`^(?:[\\s*_(>✅✓-]|[-*+]\\s)*(?:${ENGLISH}${ENDS}|${NO_SUCH}|${OTHERS}${ENDS})`, 'iu');

/** Whether a paragraph says that there are none: never one that names a line of a file. */
export function saysNone(text: string): boolean {
  return text.length < 400 && !/\.\w{1,10}[`]?:\d/.test(text) && NONE.test(text);
}
