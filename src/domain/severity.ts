/** Severities, the levels of `fail-on` and classifications, with their order. */

/** Most severe first; the order is the order. */
export const SEVERITIES = ['critical', 'important', 'suggestion'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The setting `fail-on`. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The reviewers' word for a finding; git may contradict it. */
export const CLASSIFICATIONS = ['regression', 'gap', 'enhancement'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** 0 is the most severe. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Whether a severity is at or above a threshold; nothing is at or above `never`. */
export function isAtLeast(severity: Severity, threshold: FailOn): boolean {
  return threshold !== 'never' && severityRank(severity) <= severityRank(threshold);
}

/** The middle of two severities; of neighbours the less severe. */
export function between(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.ceil((severityRank(a) + severityRank(b)) / 2)] ?? 'suggestion';
}

/** What a critical may be about that votes never lower: only a second opinion does. */
export const RISKS = ['security', 'data loss'] as const;
export type Risk = (typeof RISKS)[number];

/** The most severe of some severities; `suggestion` of none. */
export function mostSevere(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'suggestion';
}
