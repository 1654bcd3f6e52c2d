/** A paragraph under a heading enters; whether it says that there is nothing leaves. */

const NONE =
  /^[\s*_(>-]*(?:none|nothing|n\/a|no (?:(?:new|other|further|additional|known|major|significant|real|blocking|obvious|specific|such)\s)*(?:critical|important|high|medium|low|minor|severe|blocking|blocker|outstanding)?[\s-]*(?:severity |priority )?(?:issues?|findings?|problems?|suggestions?|bugs?|concerns?|defects?|blockers?|items?|comments?|nits?)\b|keine\b|aucune?\b|ningun[oa]s?\b|nenhum|nessun|geen\b|нет\b|brak\b|无\b|无。|没有|なし|特になし|該当なし|없음|해당 없음|✅ none|\(none\)|empty\b)/iu;

/** Whether a paragraph under findings says that there are none. */
export function saysNone(text: string): boolean {
  return text.length < 400 && NONE.test(text);
}
