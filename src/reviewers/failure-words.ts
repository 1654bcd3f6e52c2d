/** What an API or a CLI said in free words enters; the class of failure that the words tell of leaves. */
import type { FailureClass } from '../domain/reviewer.js';

/** Most telling first: an answer that speaks of a quota is about the quota, whatever its status. */
const PATTERNS: readonly (readonly [FailureClass, readonly RegExp[]])[] = [
  ['quota', [/insufficient_quota|quota exceeded|QuotaFailure|usage limit|credit balance|billing/i]],
  ['quota', [/exceeded your current quota|exhausted your (daily )?quota/i]],
  ['context-overflow', [/context (window|length)|maximum context|prompt is too long|input token count.*exceeds/i]],
  ['refusal', [/\brefus(al|ed to answer)\b|usage policy/i]],
  ['safety', [/content[_ ]filter|safety (filter|settings|reasons)|\bSAFETY\b|RECITATION|prohibited content/i]],
  ['truncated', [/max_output_tokens|MAX_TOKENS|output token (maximum|limit)|maximum output/i]],
  ['loop', [/loop detected|potential loop/i]],
  [
    'model-not-found',
    [/model_not_found|unknown model|\b404\b/i, /model .{0,80}(not found|does not exist|not supported)/i],
  ],
  ['authentication', [/\b40[13]\b|unauthori[sz]ed|authentication|permission[_ ]denied|forbidden/i]],
  ['authentication', [/invalid[_ ](x-)?api[_ -]key|api key not valid|not logged in|invalid auth method/i]],
  ['rate-limit', [/\b429\b|rate[_ -]?limit|too many requests|RESOURCE_EXHAUSTED|resource has been exhausted/i]],
  ['network', [/ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|fetch failed|error sending request/i]],
  ['server', [/\b5\d\d\b|internal server error|service unavailable|bad gateway|server_error/i]],
  ['server', [/overloaded|UNAVAILABLE|stream disconnected|high demand/i]],
  ['network', [/connection[ _](refused|reset|closed|error|failed)|network|timed out|timeout/i]],
  ['configuration', [/\b400\b|invalid[_ ](request|argument)|unknown (option|argument)|unexpected argument/i]],
];

/** The class that the words tell of; `null` when they say nothing known. */
export function classOfWords(text: string): FailureClass | null {
  return PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}
