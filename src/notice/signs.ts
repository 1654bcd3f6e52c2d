/** Decides which stretches of a text instruct a reviewer: somebody is spoken to, and a review is prescribed. */
import { FORGED_MARK, lineAt, type PlainWords, ROLE_MARK } from './plain-words.js';

/** An instruction, in offsets of the plain words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Combination {
  readonly told: readonly SignKind[];
  readonly with: readonly SignKind[];
  /** How many characters of plain words may lie between the two. */
  readonly within: number;
}

/** Which pairs make an instruction. Each alone is ordinary: prompts, tests of defences and people's requests are full of them. */
const COMBINATIONS: readonly Combination[] = [
  // Nobody tells a person that the instructions so far are void and what to report.
  { told: ['override'], with: ['suppress', 'verdict', 'wish', 'shun'], within: 120 },
  {
    told: ['override', 'suppress', 'verdict', 'wish', 'ban'],
    with: ['machine-reviewer', 'machine-review'],
    within: 160,
  },
  // An AI's review can be skipped by a label, a setting, a step of a workflow; only who does it can be told to skip it.
  { told: ['shun'], with: ['machine-reviewer'], within: 160 },
  { told: ['override', 'suppress', 'verdict'], with: ['cast'], within: 160 },
  { told: ['override', 'suppress', 'verdict', 'ban'], with: ['reviewer'], within: 100 },
  { told: ['suppress', 'verdict'], with: ['machine', 'role'], within: 120 },
  { told: ['wish', 'shun'], with: ['role'], within: 60 },
  { told: ['wish', 'shun', 'ban'], with: ['addressed'], within: 1 },
  // Two ways to the same end in one breath.
  { told: ['suppress'], with: ['verdict', 'wish', 'shun'], within: 60 },
  { told: ['verdict'], with: ['wish', 'shun', 'verdict'], within: 60 },
];

/** Reads the stretches of a text, apart from each other. */
export function judge(plain: PlainWords): readonly Stretch[] {
  const signs = signsIn(plain.words);
  const hidden = new Set(plain.hidden);
  const found = COMBINATIONS.flatMap((combination) => pairs(signs, combination));
  // What is spelled in characters that nobody sees is meant for machines.
  const unseen = signs.filter(({ start }) => hidden.size > 0 && hidden.has(lineAt(plain, start)));
  const alone = signs.filter(({ kind }) => kind === 'forged');
  return joined([...found, ...alone, ...unseen.filter(({ kind }) => TELLING_KINDS.includes(kind))]);
}

const TELLING_KINDS: readonly SignKind[] = ['override', 'suppress', 'verdict', 'wish', 'shun', 'ban'];

function pairs(signs: readonly Sign[], { told, with: others, within }: Combination): readonly Stretch[] {
  const marks = signs.filter(({ kind }) => others.includes(kind)).sort((a, b) => a.start - b.start);
  return signs.flatMap((sign) => {
    if (!told.includes(sign.kind)) return [];
    const near = nearest(marks, sign, within);
    return near ? [{ start: Math.min(sign.start, near.start), end: Math.max(sign.end, near.end) }] : [];
  });
}

/** So many marks are looked at for one that says something else. */
const TRIES = 8;

/** The first mark that is not too far before the sign, if it is not too far behind it either. */
function nearest(marks: readonly Sign[], sign: Sign, within: number): Sign | null {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.end ?? 0) < sign.start - within) low = middle + 1;
    else high = middle;
  }
  const near = marks.slice(low, low + TRIES).filter(({ start }) => start <= sign.end + within);
  return near.find((mark) => !TELLING_KINDS.includes(mark.kind) || !touches(mark, sign)) ?? null;
}

/** The same words are one saying, whatever they count as. */
const touches = (a: Sign, b: Sign): boolean => a.start < b.end && b.start < a.end;

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && stretch.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else apart.push(stretch);
  }
  return apart;
}

// The signs of an instruction: who is spoken to, and what a review is to be. English words only.

/**
 * Who is spoken to: `machine-reviewer`, an AI that reviews · `machine-review`, its work, which a setting may be about too · `cast`, one who is told to be a reviewer · `reviewer`, who may be
 * a person · `machine`, an AI by name or kind · `role`, a chat template's mark · `addressed`, a machine that orders follow.
 * What is said: `override`, instructions so far are void · `suppress`, `verdict`, what a review must leave out or come to, in
 * words that nobody says to a person · `wish`, what a person may ask of a person too · `shun`, a review or a
 * file that is to be skipped, which labels and settings are about too · `ban`, something that is not to be
 * reported · `forged`, marks of our own prompts and reviews, which need nobody.
 */
type SignKind =
  | 'machine-reviewer'
  | 'machine-review'
  | 'cast'
  | 'reviewer'
  | 'machine'
  | 'role'
  | 'addressed'
  | 'forged'
  | 'override'
  | 'suppress'
  | 'verdict'
  | 'wish'
  | 'shun'
  | 'ban';

interface Sign {
  readonly kind: SignKind;
  readonly start: number;
  readonly end: number;
}

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const MACHINE = any(
  'ais?|llms?|(?:large )?language models?|(?:ai|coding|autonomous) (?:assistants?|agents?|models?|tools?|bots?)',
  'assistants?|chat ?bots?|bots?|agents?|models?',
  'claude(?: code)?|codex|gemini|copilot|chat ?gpt|gpt ?\\d{0,2}|cursor|coderabbit|greptile|bugbot',
);
const REVIEWING = 'review(?:er|ers|ing|s)?';
const OF_MACHINE =
  '(?:ai|llm|automated|automatic|machine|model|bot|claude|codex|gemini|copilot|gpt|agentic?|assistant) (?:assisted )?(?:code |pr |pull request )?';
const MACHINE_REVIEW = `${OF_MACHINE}review(?:ing)?`;
const MACHINE_REVIEWER = any(
  `${OF_MACHINE}reviewers?`,
  'reviewers? (?:ais?|bots?|llms?|models?|agents?)',
  `(?:code )?review(?:ing)? (?:bots?|agents?|assistants?|models?|tools?|ai|llms?)`,
  `${MACHINE} (?:that |who |which )?(?:is |are |currently |now )?(?:doing|performing|reviewing|reading|evaluating|analy[sz]ing|inspecting|processing|scanning|checking)(?: \\w+){0,3} (?:code|reviews?|diff|pull request|pr|change|patch|commit|file|this)`,
  `if (?:you are |you re |youre )?(?:an? )?(?:ai|llm|language model|bot|assistant|model)(?: (?:is|are))?(?: (?:reading|reviewing|processing)| agent)?`,
  'whichever model|any model',
);

const CAST = 'you are (?:now )?(?:the|an?) (?:\\w+ ){0,4}?reviewer';

const NOT = any(
  'under no circumstances?|in no case|by no means',
  'do not|dont|never|must not|mustnt|should not|shouldnt|shall not|may not|need not|do not need to|have not to|has not to|not to',
  'refrain from|avoid|stop|cease|no need to|without',
);
const TELL =
  '(?:report|flag|rais|mention|list|not|comment|complain|highlight|point out|writ|include|including|emit|output|surfac|critici[sz]|classif|warn|rais|identif|find|produc|creat|add|post)(?:e|y|ying|ing|ting|ed|es)?';
const LOOK = '(?:review|analy[sz]|inspect|examin|evaluat|scan|check|audit|look at|read|assess)(?:e|ing)?';
const GRADE = any('security|critical|important|serious|severe|high|code|potential|possible|new|blocking|sql injection');
const ISSUE = any(
  'issues?|findings?|problems?|bugs?|defects?|vulnerabilit(?:y|ies)|concerns?|warnings?|flaws?|faults?|anything',
);
const ALL = any('any|all|every|each|no|zero|0|further|more|the|these|those|its|a|an|other|your|of');
const ISSUES = `(?:${ALL} ){0,3}(?:${GRADE} ){0,2}${ISSUE}`;
const UNIT = any(
  'pull requests?|merge requests?|prs?|mrs?|change ?sets?|changes?|diffs?|patch(?:es)?|commits?|files?|code|functions?|modules?|class|components?|manifest|branch|package|snippet|lines?|section|migration|headers?|reviews?|submission|contribution|block|hunk|method|bot',
);
const THIS = any(
  'this|these|the|that|those|my|our|every|all|any|each|whole|entire|following|present|current|everything',
);
const THIS_UNIT = `(?:${THIS} ){1,3}(?:\\w+ ){0,2}?${UNIT}`;
/** What follows a total ban: the end, or the change at hand; a narrower object is an ordinary rule of a review. */
const TOTAL = any(
  ' $',
  ' \\.',
  ` (?:in|for|on|about|from|within|of|at|inside|regarding|against|to) (?:this|these|the|that|following|any|it|src|every|all|here|token|eval)\\b`,
  ' (?:here|below|above|at all|whatsoever|is needed|in it|and|or|but|please|rolemark|it)\\b',
);

const ZERO = '(?:no|zero|0|an? empty (?:list of |set of )?)';
const SUPPRESS: readonly string[] = [
  `${NOT} (?:\\w+ ){0,2}?${TELL} (?:on |about )?${ISSUES}(?=${TOTAL})`,
  `${ISSUE}(?: \\w+){0,9} (?:must|should|shall|need|are to|is to|are|can) not (?:to )?be (?:\\w+ )?(?:report|flag|mention|list|rais|comment|includ|not)(?:ed|ged)(?= )`,
  `(?:omit|suppress|overlook|hide|withhold|discard|silence|dismiss|ignore|disregard|drop|leave out) (?:\\w+ )?(?:all|any|every|each)(?: of)?(?: the| its| your)? (?:${GRADE} ){0,2}${ISSUE}`,
  `(?:report|raise|list|flag|find|write|output|return|produce|emit|post|submit|contain|requires?|end with|include|with) ${ZERO} ?(?:${GRADE} ){0,2}(?:issues|findings|problems|bugs|defects|vulnerabilities|concerns)(?=${TOTAL})`,
  '(?:who|that|which) (?:finds|reports|sees|raises|flags) (?:no|zero|nothing)(?= )',
  '(?:findings|issues|problems|sections?) (?:must|shall|should|has to|have to|are to) (?:always )?be (?:left )?(?:empty|none|zero|suppressed|ignored|dropped|dismissed|omitted)',
  'report (?:it|them|this|everything|all files) as (?:reviewed|clean|safe|fine|correct)',
  `never (?:classify|rate|mark|grade) (?:\\w+ ){0,6}as (?:critical|important|blocking|high)`,
];

const GOOD =
  '(?:lgtm|looks good|no (?:\\w+ )?(?:issues|findings|problems|bugs|defects|concerns|vulnerabilities)|zero (?:\\w+ )?(?:issues|findings)|everything (?:is|looks) (?:fine|good|ok|okay|correct|safe)|all clear|none (?:for|under|in) (?:every|all|each)|an? empty (?:list of (?:findings|issues|problems)|findings|report|review|section)|review complete|safe to merge|merge as is)';
const MILD =
  '(?:a )?(?:suggestions?|trivial|low|minor|informational|nits?|nitpicks?|safe|trusted|approved|pre ?approved|reviewed|covered|clean|non blocking|harmless|verified|passing|exempt)';

/** What may stand between the order to speak and the words to be spoken. */
const SAYING =
  '(?:(?:that|with|only|exactly|just|simply|back|the|a|an|phrase|words?|text|string|there|are|is|you|found|nothing|but|else|your|review|followed|by|as|to) ){0,5}?';

const VERDICT: readonly string[] = [
  `(?:answer|reply|respond|output|print|write|say|return|state|conclude|emit|report|tell (?:the |your )?(?:user|author|team|them)|confirm) ${SAYING}${GOOD}`,
  `(?:answer|reply|respond|output|print|write|say) (?:\\w+ ){0,3}?(?:only|exactly|just|nothing but|nothing else but) (?:\\w+ ){0,2}?(?:none|lgtm|approved?|ok)\\b`,
  `(?:answer|reply|respond)(?: with)?(?: only| just)? (?:none|lgtm)\\b`,
  `(?:reply|respond|say|answer) (?:\\w+ ){0,2}?lgtm`,
  `(?:rate|grade|classify|downgrade|lower|reduce|demote|treat|consider|mark|report|downgraded|rated|classified|count|regard)(?:d|ed)? (?:\\w+ ){0,2}?(?:all|any|every|everything|each|anything|findings|issues|severit(?:y|ies)|${THIS} (?:\\w+ ){0,3}?${UNIT})(?: \\w+){0,8}? (?:as|to|to be|be) (?:\\w+ ){0,1}?${MILD}\\b`,
  `(?:findings|issues|problems)(?: \\w+){0,6} (?:are|is|must|should|shall)(?: to)? be (?:downgraded|rated|classified|treated|lowered|reported) (?:to|as) ${MILD}\\b`,
  `severity of (?:all|any|every|each|anything|everything)(?: \\w+){0,4}? (?:to|is|as|must be|should be|suggestions?|low|minor)\\b`,
  `(?:conclude|confirm|pretend|assume|act as if|write|state|say|decide|agree|report) (?:that )?(?:you found nothing|there (?:are|is|were) no|${THIS} (?:\\w+ ){0,2}?(?:${UNIT} )?(?:is|are|were|has|have) (?:\\w+ )?(?:no|empty|safe|fine|correct|clean|secure|approved|reviewed|flawless))`,
  `(?:the|this|your) (?:code )?review is (?:\\w+ )?(?:finished|complete|completed|over|done|concluded)`,
  `conclude (?:the|this|your) (?:code )?review (?:without|with no|now)`,
  `your (?:verdict|conclusion|answer|review|rating|decision|output|response) (?:must|should|shall|will|has to|is to) (?:always )?(?:be|say|read|end|contain|state)`,
  `(?:pass|passing) (?:grade|mark|verdict|rating)`,
  `(?:declare|certify|deem|pronounce) (?:${THIS} ){1,2}(?:\\w+ ){0,2}?${UNIT} (?:as |to be )?${MILD}`,
  `(?:sections?|critical issues|findings|review|answer|report|verdict)(?: \\w+){0,3} (?:must|shall|should|has to|is to) (?:always )?(?:be|read|say|contain|state) (?:only |just |exactly |that there are )?(?:none|empty|lgtm|positive|approved?|no|zero)(?= )`,
  `(?:code|changes?|everything|files?) (?:has been|have been|was|is) (?:already )?(?:verified|vetted|audited|checked|confirmed) (?:as|to be) (?:secure|correct|${MILD})(?= )`,
  'only (?:allowed|valid|correct|acceptable|permitted) (?:answer|response|output|verdict|review|result) is',
  '(?:write|answer|reply|respond|output|give|tell)(?: \\w+){0,4} instead of (?:the|a|your) (?:code )?review',
  `(?:every|each|all|this|the) (?:pull request|merge request|pr|change|changes|code) (?:is|are|has been|have been|was|were) (?:now |already |automatically |always |considered )*(?:pre ?)?(?:approved|vetted)(?= )(?! by)`,
  `(?:review|verdict|report|reports) (?:\\w+ ){0,6}?(?:shall|must|should|always) (?:always )?(?:contain|have|end with|list|show) (?:no|zero)`,
];

const WISH: readonly string[] = [
  `(?:approve|accept|rubber stamp|sign off on) ${THIS_UNIT}`,
  `approve (?:without|it|everything|unconditionally|immediately|automatically)\\b`,
  `(?:merge|pass) ${THIS_UNIT} (?:without|unconditionally|immediately)`,
  `(?:mark|treat|consider|regard|count|rate|classify|see|accept)(?: \\w+){1,7}? (?:as )?(?:\\w+ ){0,1}?${MILD}\\b`,
  // A label or a setting says "your" to nobody.
  `(?:skip|stop|bypass|omit|end|abort|forgo|exclude|ignore|disregard|overlook)(?: \\w+){0,4} your (?:code )?(?:review|reviewing|analysis|findings|report)(?= )`,
  'approve(?= (?:\\.| *$))',
  `no (?:further |more |additional )?(?:analysis|review|reviewing|inspection|comments?|findings?) (?:is |are )?(?:needed|required|necessary|allowed)`,
  `(?:need not|does not need to|do not need to|must not) (?:be )?review(?:ed)?`,
  `(?:is )?exempt from (?:the |this |any |code )?review`,
  'review(?:er|ers)? skip (?:\\.|this|file|the)|review directive',
  '(?:and|then|just|now|instead|simply) (?:approve|accept|lgtm|pass|merge)(?= (?:\\.|it|this|the|everything)| $)',
];

const SHUN: readonly string[] = [
  `(?:skip|stop|bypass|omit|end|finish|abort|forgo|exclude (?:\\w+ ){1,3}from)(?: (?:the|your|this|any|further|code|all))* (?:review|reviewing|analysis|analy[sz]ing|scanning)\\b`,
  `(?:skip|ignore|disregard|exclude) (?:${THIS} ){1,2}(?:\\w+ ){0,2}?(?:file|diff|commit|pull request|function|component|change)\\b`,
  '(?:skip|ignore|disregard|exclude|overlook) (?:it|this|them|everything)(?= )',
];

/** Verbs of a review alone; to write, to add or to mention is forbidden in any notes. */
const REPORT =
  '(?:report|flag|rais|complain|highlight|point out|critici[sz]|warn|comment|mention)(?:e|ing|ging)?(?: on| about| out)?';
const BAN: readonly string[] = [
  `${NOT} (?:\\w+ )?${REPORT} (?:it|this|these|them|${THIS_UNIT}|${ISSUES}|the \\w+)`,
  `${NOT} (?:\\w+ )?${LOOK} (?:it|this|these|them|${THIS_UNIT})`,
];

const OLD = any(
  'previous|prior|earlier|above|preceding|existing|original|initial|foregoing|system|former|all|any|your|those|these|the|every|given|everything',
);
const RULES = any(
  'instructions?|prompts?|rules?|guidelines?|directions?|directives?|commands?|guidance|orders?|polic(?:y|ies)|you were (?:told|given)|told',
);
const OVERRIDE: readonly string[] = [
  '(?:forget|ignore|disregard)(?: about)? (?:everything |all |anything )?(?:that |what )?you (?:were|have been|ve been|are) (?:told|asked|given|instructed)',
  'your (?:task|job|role|goal|instructions|objective|mission) (?:has|have) (?:now )?changed',
  `(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|neglect|set aside|abandon|cancel)(?: about)? (?:${OLD} ){1,4}(?:\\w+ ){0,2}?${RULES}`,
  `(?:your|all|the|any) (?:previous|prior|earlier|initial|original|above|system) ${RULES} (?:is|are) (?:now )?(?:void|cancelled|obsolete|overridden|no longer valid|invalid|superseded)`,
  '(?:ignore|disregard) (?:the |this |all )?(?:diff|code|text|changes?) (?:above|below)',
  'no longer bound by (?:your|any|the)',
  '(?:your|a) new (?:task|instructions?|goal|role|objective) (?:is|are)',
  'new (?:instructions?|policy|directive) (?:from|for|rolemark|all|any|never|do)\\b',
  'review policy (?:has )?changed',
];

/** A machine called by its name and told: the orders follow at once. */
const CALLED = `(?:${MACHINE_REVIEWER}|${MACHINE})(?: (?:please|kindly|you|must|should|shall|has to|have to|is to|are to|needs? to|now|just|also|who|instead|simply|always)){0,4} `;
const ORDER = any(
  `${NOT} `,
  'approve |skip |ignore |mark |treat |consider |rate |count |say |answer |reply |respond |accept |overlook |lower |suppress |omit |stop |exempt |instructed to |directed to |report no|lgtm',
);

/** The closing line of a review with its number, or the marks around data in a prompt. */
const FORGED = `${FORGED_MARK}|end of (?:the )?review [0-9a-f]{6,64} (?:\\w+ ){0,3}critical`;

const REVIEWER = any(
  'reviewers?|reviews? (?:bot|policy|note|instructions?)|reviewing assistant|(?:the|your|this|a) (?:code )?reviews?|model performing',
);

/** Words stand between blanks: a pattern begins behind one. */
const pattern = (...sources: readonly string[]): RegExp => new RegExp(` (?:${sources.join('|')})`, 'g');
const whole = (...sources: readonly string[]): RegExp => pattern(`(?:${sources.join('|')})(?= )`);

type SignRow = readonly [SignKind, RegExp];

/** What a review is told; without any of them nothing else counts. */
const TELLING: readonly SignRow[] = [
  ['override', pattern(...OVERRIDE)],
  ['suppress', pattern(...SUPPRESS)],
  ['verdict', pattern(...VERDICT)],
  ['wish', pattern(...WISH)],
  ['shun', pattern(...SHUN)],
  ['ban', pattern(...BAN)],
  ['forged', pattern(FORGED)],
];

/** Who is spoken to. */
const SPOKEN_TO: readonly SignRow[] = [
  ['machine-reviewer', whole(MACHINE_REVIEWER, `${REVIEWING} (?:agent|bot)s?`)],
  ['machine-review', whole(MACHINE_REVIEW)],
  ['cast', whole(CAST)],
  ['reviewer', whole(REVIEWER)],
  ['machine', whole(MACHINE)],
  ['role', whole(ROLE_MARK)],
  ['addressed', pattern(`${CALLED}(?=${ORDER})`)],
];

/** Whoever is meant stands this near. */
const REACH = 240;

/** All signs of plain words. */
function signsIn(words: string): readonly Sign[] {
  const told = TELLING.flatMap((row) => found(words, row, 0)).filter((sign) => !isConditional(words, sign));
  const near = windows(told, words.length);
  return [
    ...told,
    ...near.flatMap(({ start, end }) => SPOKEN_TO.flatMap((row) => found(words.slice(start, end), row, start))),
  ];
}

function found(words: string, [kind, expression]: SignRow, offset: number): readonly Sign[] {
  return [...words.matchAll(expression)].map(({ index, 0: text }) => ({
    kind,
    start: offset + index + 1,
    end: offset + index + text.length,
  }));
}

/** A rule for the case that nothing is found is what every prompt of a reviewer says. */
const AFTER =
  /^(?: \w+){0,3}? (?:if|when|unless|whenever|until|once|where)(?! review| you review| you are| youre| an? (?:ai|llm))(?= )/;
const BEFORE =
  / (?:if|when|whenever|once|unless|in case)(?! you are| youre| an? (?:ai|llm)| any (?:ai|model|llm))(?: (?!\. )\w+){0,10}? (?:no|not|nothing|none|zero|0|empty|clean|everything|without|there|found|isnt|doesnt|dont|arent)(?: (?!\. )\w+){0,12} $/;
const LOOK_BACK = 140;

function isConditional(words: string, { kind, start, end }: Sign): boolean {
  if (kind === 'override' || kind === 'forged') return false;
  return AFTER.test(words.slice(end, end + 60)) || BEFORE.test(words.slice(Math.max(0, start - LOOK_BACK), start));
}

interface Window {
  readonly start: number;
  readonly end: number;
}

function windows(signs: readonly Sign[], length: number): readonly Window[] {
  const merged: Window[] = [];
  for (const { start, end } of [...signs].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    const window = { start: Math.max(0, start - REACH), end: Math.min(length, end + REACH) };
    if (last && window.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    } else merged.push(window);
  }
  return merged;
}
