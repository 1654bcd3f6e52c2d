/** The words of a finding enter; what they say of its age leaves: older than the change, made by it, or neither. */

/** The change under review. */
const CHANGE = String.raw`(?:this|the|these|your|that)\s(?:\w+\s)?(?:pr|pull\srequest|change|changes|changeset|change\sset|diff|commit|commits|patch|branch|mr|merge\srequest|refactor|refactoring|rewrite|migration|revision)\b`;
const NOT = String.raw`(?:\bnot|n't|n’t|\bnever|\bneither|\bnor)`;
/** What may stand between words of age and the change they speak of. */
const OF = String.raw`(?:\s(?:than|of|by|to|from|in|on|at|the|scope|any|with|before|prior))*`;
const FAULT = String.raw`(?:bug|issue|problem|defect|flaw|vulnerability|weakness|fault|hole|debt|gap)`;

/** Says that the code, or the fault, was there before; with the change it names, if it names it. */
const OLDER: readonly RegExp[] = [
  `\\bpre-?\\s?exist(?:ing|s|ed)?\\b${OF}(?:\\s${CHANGE})?`,
  `\\bpre-?dat(?:es?|ed|ing)\\b${OF}(?:\\s${CHANGE})?`,
  `${NOT}\\s(?:\\w+\\s){0,2}?(?:introduced|caused|new|newly|a\\sregression)\\b${OF}(?:\\s${CHANGE})?`,
  `${NOT}\\s(?:\\w+\\s){0,3}?(?:touched|changed|modified|altered|affected|edited|created|part|related|specific|unique|due|from)\\b${OF}\\s${CHANGE}`,
  `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:introduce|cause|create)\\w*\\b`,
  `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:touch|change|modif|alter|affect|edit)\\w*\\b(?=\\s?(?:[.,;:)]|$|\\sit\\b|\\sthis\\b|\\sthat\\b|\\sthese\\b|\\sthem\\b|\\shere\\b|it\\b|this\\b|that\\b|these\\b|them\\b|here\\b|at\\sall\\b))`,
  `\\b(?:older|earlier|outside|beyond|independent|unrelated|untouched|unchanged|unmodified|unaffected|orthogonal|regardless)\\b${OF}\\s${CHANGE}`,
  `\\b(?:exist(?:s|ed)?|present|there|broken|vulnerable|so|like\\s(?:this|that))\\s(?:\\w+\\s)?(?:before|prior\\sto|already\\sbefore)(?:\\s${CHANGE})?`,
  `\\balready\\s(?:there|present|broken|existed|exists|vulnerable)\\b`,
  `\\b(?:on|in|at)\\s(?:the\\s)?(?:base\\s(?:branch|commit)|merge\\sbase)\\s(?:already|too|as\\swell)\\b`,
  `\\b(?:old|older|legacy|existing|long-?standing|ancient|historic(?:al)?)\\s(?:\\w+\\s)?${FAULT}s?\\b`,
  `\\b(?:this|it|that|which|code)\\s(?:is|was)\\s(?:an?\\s|the\\s|very\\s|much\\s){0,2}(?:old|older|legacy|long-?standing|ancient)\\b(?:\\scode)?${OF}(?:\\s${CHANGE})?`,
  `\\b(?:has|have)\\s(?:always|long)\\sbeen\\b`,
  `\\bdates\\sback\\b`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Says that the change made it, or that it is new. */
const OURS: readonly RegExp[] = [
  new RegExp(`\\b${CHANGE}`),
  /\bregress(?:ion|ions|es|ed|ing)?\b(?!\s(?:test|suite|check))/,
  /\b(?:newly|no\slonger|any\s?more|formerly|previously|since\s(?:then|this|the))\b/,
  /\b(?:re-?)?introduc(?:e|es|ed|ing)\b/,
  /(?<!\b(?:is|are|be|was|were|been|get|gets|got)\s)\bused\sto\b/,
  /\b(?:is|are|can|will|may|gets?|has|have|does|do)\snow\b|(?<!\b(?:right|for|until|by|just)\s)\bnow\s(?:\w+s|\w+ed|that|always|never|be|can)\b/,
  /\b(?:once|after|when|if|by)\s(?:it\s(?:is|gets)\s|this\s(?:is|gets)\s)?merg(?:ed|ing)\b/,
  /\bnew\s(?:in|code|bug|issue|problem|defect|behaviou?r|vulnerability)\b/,
];
const DENIED = new RegExp(`${NOT}\\s(?:\\w+\\s){0,2}(?:pre-?\\s?existing|old|older)\\b`);

/** In place of words of age; no text holds it. */
const OLD = ' \u0000 ';

/** `ours` wins: who says both says at least that the change has a part in it. */
export function ageInWords(prose: string): 'older' | 'ours' | 'silent' {
  const text = prose.toLowerCase().replace(/[\s\u0000]+/g, ' ');
  if (DENIED.test(text)) return 'ours';
  const rest = OLDER.reduce((left, pattern) => left.replace(pattern, OLD), text);
  if (OURS.some((pattern) => pattern.test(rest))) return 'ours';
  return rest.includes(OLD) ? 'older' : 'silent';
}
