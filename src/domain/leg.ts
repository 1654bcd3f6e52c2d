/** A leg: one place in a repository's workflows where the action runs, so that several may review one pull request. */

/** What GitHub and the runner say about where a report was made; nothing of it comes from the change's files. */
export interface Leg {
  /** GitHub's number of the workflow. */
  readonly workflow: number;
  /** Id of the job in its workflow. */
  readonly job: string;
  /** Position in a matrix; `0` without one. */
  readonly index: string;
  /** What the runner calls the step; `null` where a report does not tell. */
  readonly step: string | null;
  /** The job's name in GitHub's list of jobs; `null` where it is not known. */
  readonly name: string | null;
}

/** A job that GitHub lists for the head under review. */
export interface ListedJob {
  readonly workflow: number;
  readonly name: string;
  /** `holds`: it runs or will, or its check is red; `passed`: its check is green. Others are not known to count. */
  readonly state: 'holds' | 'passed';
}

/** Whether two are the same leg. What one of them does not know tells them apart from nothing. */
export function sameLeg(a: Leg, b: Leg): boolean {
  return sameJob(a, b) && (a.step === null || b.step === null || a.step === b.step);
}

/** Whether two legs are steps of one job: they share one check. */
export function sameJob(a: Leg, b: Leg): boolean {
  if (a.workflow !== b.workflow || a.job !== b.job || a.index !== b.index) return false;
  return a.name === null || b.name === null || callerOf(a.name) === callerOf(b.name);
}

/** Jobs of a reusable workflow have the id they have there, and a name that begins with the job that calls it. */
function callerOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(' / ')));
}

/** A leg in words, e.g. "the job `security`". */
export function legWords({ job, index, step, name }: Leg): string {
  const place = name === null && index !== '0' ? ` (number ${String(Number(index) + 1)} of its matrix)` : '';
  // The runner makes up names for steps without an id, which begin so.
  const isNamed = step !== null && (!step.startsWith('__') || /_\d+$/.test(step));
  return `the job \`${name ?? job}\`${place}${isNamed ? `, step \`${step}\`` : ''}`;
}
