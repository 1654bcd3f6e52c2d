/**
 * What a defect does to whoever runs the code, in the words that claims use for it: the program's one list of consequences.
 * Two of them are risks, which votes do not lower (`join/votes.ts`); all of them tell whether a claim that comes back says
 * something new (`rounds/fates.ts`). A pattern names the harm or the class of weakness, never the code that it happens in.
 */
import { type Risk, RISKS } from '../domain/severity.js';

const words = (...alternatives: readonly string[]): RegExp => new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'i');

/** Up to three words between a verb and what it is done to. */
const UP_TO_3 = "(?:[\\w'’`-]+ ){0,3}";
const SECRET =
  '(?:secrets?|credentials?|passwords?|private keys?|api[- ]?keys?|(?:access|api|auth|bearer|session|login|download) tokens?)';
const OWNED =
  "(?:(?:user|customer|developer|operator|existing|persistent|persisted|unsaved|saved|stored|uncommitted|production|all|entire)(?:'?s|’s)?)";
const KEPT = '(?:data|files?|volumes?|databases?|tables?|records?|rows?|documents?|config\\w*|settings|backups?)';

const CONSEQUENCES: readonly (readonly [string, RegExp])[] = [
  [
    'security',
    words(
      'vulnerabilit(?:y|ies)|exploit\\w*|attackers?|malicious\\w*|CVE-\\d+',
      'security (?:holes?|issues?|bugs?|risks?|flaws?|problems?|bypass|boundar\\w+|controls?)',
      '(?:sql|nosql|command|code|shell|script|html|header|log|prompt|template|argument|crlf|ldap|xpath) injection',
      '(?:path|directory) traversal|zip[- ]slip|(?:remote|arbitrary) (?:code|command|file)s?|RCE|XXE|SSRF|IDOR',
      'XSS|CSRF|cross[- ]site \\w+|open redirect|clickjacking|privilege escalation|escalat\\w+ (?:of )?privileges?|sandbox escape|escapes? the sandbox',
      'auth\\w*[- ]bypass|bypass\\w* (?:the |all |any )?(?:\\w+ )?(?:auth\\w*|permissions?|access|security|signature)',
      'unauthenticated|unauthori[sz]ed (?:access|users?|callers?|clients?|requests?)',
      `(?:leak\\w*|expos\\w*|disclos\\w*|reveal\\w*|logs|logged|logging|prints?|printed) ${UP_TO_3}${SECRET}`,
      `(?:leak\\w*|expos\\w*|disclos\\w*) ${UP_TO_3}tokens?`,
      `${SECRET} (?:(?:is|are|gets?|get) )?(?:leaked|exposed|disclosed|logged|printed|(?:written )?(?:in|to|into) (?:plain ?text|clear(?: ?text)?|(?:the )?(?:\\w+ )?logs?))`,
      `hard-?coded ${UP_TO_3}${SECRET}`,
      'buffer over(?:flow|run)|(?:heap|stack) overflow|out[- ]of[- ]bounds write|use[- ]after[- ]free|double[- ]free|memory corruption',
      'timing (?:attack|side[- ]channel)|side[- ]channel|denial[- ]of[- ]service|ReDoS',
    ),
  ],
  [
    'data loss',
    words(
      `data[- ]loss|loss of ${UP_TO_3}data|(?:lose|loses|losing) ${UP_TO_3}${KEPT}`,
      `${KEPT} (?:is|are|gets?|will be|can be|may be) (?:silently |permanently )?(?:lost|destroyed|wiped|erased)`,
      `data corruption|corrupt\\w* ${UP_TO_3}(?:data|databases?|records?|backups?)|corrupt\\w* ${UP_TO_3}${OWNED} ${UP_TO_3}${KEPT}`,
      `(?:delet|destroy|wip|eras|overwrit|truncat|clobber)\\w* ${UP_TO_3}${OWNED} ${UP_TO_3}${KEPT}`,
    ),
  ],
  [
    'crash',
    words('crash\\w*|panic\\w*|segfault|nil (?:pointer )?dereference|null pointer|unhandled exception|abort(?:s|ed)?'),
  ],
  [
    'hang',
    words(
      'hang(?:s|ing)?|deadlock\\w*|infinite loop|never (?:returns?|terminates?|finishes)|block(?:s|ed)? forever|livelock',
    ),
  ],
  ['leak', words('leak\\w*|exhaust\\w*|unbounded|grows without')],
  ['race', words('race(?: condition)?s?|racy|concurrent\\w*|toctou')],
  ['broken build', words('does not compile|fails? to (?:build|compile)|build (?:fails|breaks)|broken build')],
];

/** The consequences that a text names. */
export function consequencesIn(text: string): readonly string[] {
  return CONSEQUENCES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** The risk that a title speaks of. */
export function riskIn(title: string): Risk | null {
  const named = consequencesIn(title);
  return RISKS.find((risk) => named.includes(risk)) ?? null;
}

// What a review files a finding under, in words of its structure: a heading, a tag, a category, the id of a rule.

const FILED: Readonly<Record<Risk, RegExp>> = {
  security: words('security|vulnerabilit(?:y|ies)|vulns?|cwe|owasp|secrets?|injection|authentication|authorization'),
  'data loss': words('data (?:loss|corruption)'),
};

/** A CWE number is the name of a weakness, wherever it stands. */
const CWE = /\bCWE-\d{1,5}\b/i;

/** The risk that such words name (`Security`, `js/sql-injection`, `CWE-89`), or that a finding's own text gives a CWE number for. */
export function riskFiled(labels: readonly (string | null)[], text = ''): Risk | null {
  const plain = labels.map((label) => (label ?? '').slice(0, 200).replace(/(?<=[a-z])(?=[A-Z])|[^\p{L}\p{N}]+/gu, ' '));
  const filed = RISKS.find((risk) => plain.some((label) => FILED[risk].test(label) || riskIn(label) === risk));
  return filed ?? (CWE.test(text) ? 'security' : null);
}
