/** A mutant's text enters; what the program makes of it leaves. The program is given, so that sources, builds and older builds can be judged alike. */
import type { Defect } from './defect.js';
import type { Host, HostFinding } from './host.js';

/** What is needed of the program. */
export interface Program {
  readonly parseReview: (text: object, context?: object) => ReviewLike;
  readonly settleStatus: (run: object, reviews: readonly object[]) => { readonly status: string };
  readonly withoutEvidence: (reviews: readonly object[]) => readonly object[];
  readonly consolidate: (
    findings: readonly object[],
    reviews: readonly object[],
    options: object,
  ) => { readonly findings: readonly GatedLike[] };
}

interface GatedLike {
  readonly severity: string;
  readonly contested: boolean;
}

interface LocationLike {
  readonly path: string;
  readonly lines: { readonly start: number; readonly end: number } | null;
}

interface FindingLike {
  readonly id: string | null;
  readonly line: number;
  readonly severity: string;
  readonly title: string;
  readonly body: string;
  readonly locations: readonly LocationLike[];
}

interface ReviewLike {
  readonly findings: readonly FindingLike[];
  readonly unread?: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
  readonly problems: readonly { readonly what: string; readonly why: string }[];
}

/** A run of one reviewer with one review. */
export interface Outcome {
  readonly green: boolean;
  readonly status: string;
  readonly review: ReviewLike;
}

/** What reads the text, and what is known beside it. */
export interface Reading {
  readonly reads: 'markdown' | 'json';
  readonly files: readonly string[];
}

/** Runs the stages that decide over one review: read, settled, consolidated, gated at critical. */
export function outcomeOf(program: Program, text: string, { reads, files }: Reading): Outcome {
  const file = 'ada-pass-1.md';
  const review = program.parseReview(
    { reviewer: 'ada', pass: 1, file, text, reads, nonce: null },
    { files, defaultSeverity: null },
  );
  const reviewer = { id: 'ada', reads, passes: 1, source: { kind: 'replay', directory: '.' } };
  const pass = { reviewer: 'ada', number: 1, file, text, finished: true, failures: [], telemetry: null };
  const { status } = program.settleStatus({ reviewer, passes: [pass] }, [review]);
  return { green: status === 'completed' && !stands(program, review), status, review };
}

/** Whether a critical finding is left when the review is consolidated: drafts and repetitions are set aside there. */
function stands(program: Program, review: ReviewLike): boolean {
  // One reviewer contests nothing, and joining its findings is the slow part.
  if (!review.findings.some(({ severity }) => severity === 'critical')) return false;
  const options = { failOn: 'critical', vendors: { ada: 'ada' }, paths: null };
  const { findings } = program.consolidate(program.withoutEvidence([review]), [review], options);
  return findings.some(({ severity, contested }) => severity === 'critical' || contested);
}

/** The host that a review makes when its run is green; `null` when it is red. */
export function hostOf(program: Program, name: string, text: string): Host | null {
  const { green, review } = outcomeOf(program, text, { reads: 'markdown', files: [] });
  if (!green) return null;
  const findings = review.findings.map((finding): HostFinding => ({
    ...{ id: finding.id, severity: finding.severity, title: finding.title, body: finding.body },
    path: finding.locations[0]?.path ?? null,
    line: finding.locations[0]?.lines?.start ?? null,
  }));
  const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w{1,5})(?=[`:])/g)].map(([, path = '']) => path);
  return { name, text, findings, paths: [...new Set(named)].slice(0, 20) };
}

/** How a mutant was read, from best to worst. `told`: red, or at least among the findings. */
export const VERDICTS = ['placed', 'critical', 'red', 'found', 'green'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What became of a planted defect. */
export function verdictOf({ green, review }: Outcome, defect: Defect): Verdict {
  const at = (finding: FindingLike): boolean =>
    finding.locations.some(
      ({ path, lines }) => path.normalize().endsWith(defect.path.normalize()) && lines?.start === defect.line,
    );
  const criticals = review.findings.filter(({ severity }) => severity === 'critical');
  if (!green && criticals.some(at)) return 'placed';
  if (!green && criticals.some((finding) => says(finding, defect))) return 'critical';
  if (!green) return 'red';
  return review.findings.some((finding) => at(finding) || says(finding, defect)) ? 'found' : 'green';
}

function says({ title, body }: FindingLike, defect: Defect): boolean {
  return title.includes(defect.title) || body.includes(defect.title) || body.includes(defect.why.slice(0, 40));
}

/** Titles of the host that are gone, and findings that came besides the planted one. */
export function strayed(
  { review }: Outcome,
  host: Host,
  planted: number,
): { readonly lost: number; readonly extra: number } {
  const now = review.findings.map(({ title }) => title);
  const lost = host.findings.filter(({ title }) => !now.includes(title)).length;
  return { lost, extra: Math.max(0, now.length - host.findings.length - planted + lost) };
}
