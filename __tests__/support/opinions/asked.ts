/** A run whose reviewers are made up and whose second opinions come from a function: the report, and what was asked of whom. */
import { ALWAYS } from '../../../src/domain/demand.js';
import { NO_PAST, type Past, type PriorReport } from '../../../src/domain/past.js';
import type { Problem } from '../../../src/domain/problem.js';
import type { Report } from '../../../src/domain/report.js';
import {
  NO_CAPS,
  NO_SPENDING,
  NO_TELEMETRY,
  type PassRun,
  type Reviewer,
  type ReviewerRun,
} from '../../../src/domain/reviewer.js';
import type { Inquiry, VerifyLevel } from '../../../src/domain/second-opinion.js';
import { type Gate, QUIET_DELIVERY, type Settings } from '../../../src/domain/settings.js';
import type { Severity } from '../../../src/domain/severity.js';
import { conclude } from '../../../src/pipeline.js';
import type { FurtherReaders } from '../../../src/ports.js';
import { openReadings } from '../../../src/readings.js';
import { priorReport } from '../../../src/rounds/rounds.js';
import type { World } from '../../../src/seams.js';
import { startClock } from '../../../src/stage-clock.js';
import type { MemoryHead } from './memory-git.js';

/** What a made-up reviewer claims. */
export interface AskedClaim {
  readonly severity: Severity;
  readonly title: string;
  /** `path:n` or `path:n-m`. */
  readonly place: string;
  readonly body?: string;
}

/** A made-up reviewer; its vendor is its id up to the first `-`. */
export interface Voice {
  readonly id: string;
  readonly claims?: readonly AskedClaim[];
  /** Instead of what its claims make. */
  readonly text?: string;
  /** Instead of one pass. */
  readonly passes?: readonly Pick<PassRun, 'file' | 'number' | 'text'>[];
  /** Files that it accounts for; all of the change by default. */
  readonly covers?: readonly string[];
  /** `degraded`: it never came to its end; `failed`: it wrote nothing. */
  readonly status?: 'completed' | 'degraded' | 'failed';
  readonly reviewer?: Partial<Reviewer>;
}

/** What a verifier writes; `null` when it fails. */
export type Verifier = (inquiry: Inquiry) => string | null;

export interface AskedOptions {
  readonly verify?: VerifyLevel;
  readonly gate?: Partial<Gate>;
  readonly past?: Partial<Past>;
  /** `null`: nobody can be asked again. */
  readonly verifier?: Verifier | null;
  /** Who can be asked; by default all but those that failed to be set up. */
  readonly askable?: readonly string[];
  /** What a completing pass writes; `null`: none can be begun. */
  readonly completing?: (run: ReviewerRun, paths: readonly string[]) => string | null;
}

export interface AskedRun {
  readonly report: Report;
  readonly asked: readonly Inquiry[];
  /** Who was asked for a pass more, over which files. */
  readonly completing: readonly (readonly [reviewer: string, paths: readonly string[]])[];
  /** As the next round finds it. */
  readonly prior: (trusted?: boolean) => PriorReport;
}

const GATE: Gate = {
  ...{ mode: 'enforce', failOn: 'critical', failOrigins: ['introduced', 'exposed', 'unknown'] },
  ...{ minReviewers: null, minVendors: null, maxUncovered: 0 },
};
const BROKEN: Problem = { what: 'the verifier failed', why: 'it is made so', fix: 'none' };
const AT = '2026-11-21T10:00:00.000Z';

/** The run of these reviewers over a change. */
export async function askedRun(
  head: MemoryHead,
  voices: readonly Voice[],
  options: AskedOptions = {},
): Promise<AskedRun> {
  const { verifier = () => null, past, gate, verify = 'critical' } = options;
  const settings = settingsWith({ ...GATE, ...gate }, verify);
  const world = { now: () => new Date(AT), elapsedMs: () => 0 } as World;
  const paths = head.change.files.map(({ path }) => path);
  const runs = voices.map((voice) => runOf(voice, paths));
  const asked: Inquiry[] = [];
  const completing: (readonly [string, readonly string[]])[] = [];
  const further: FurtherReaders = {
    reviewers: runs.map(({ reviewer }) => reviewer).filter(({ id }) => options.askable?.includes(id) ?? true),
    opinions: (inquiries) => {
      asked.push(...inquiries);
      return Promise.resolve(
        inquiries.map((inquiry) => {
          const text = verifier?.(inquiry) ?? null;
          return { inquiry, text: text ?? '', problem: text === null ? BROKEN : null, spent: null };
        }),
      );
    },
    complete: (run, left) => {
      completing.push([run.reviewer.id, left]);
      const text = options.completing?.(run, left) ?? null;
      const pass = text === null ? null : passOf(run.reviewer.id, run.passes.length + 1, text);
      const spent = { ...NO_SPENDING, requests: 1 };
      return Promise.resolve(pass && { ...run, passes: [...run.passes, { ...pass, spent }] });
    },
  };
  const readings = openReadings({ ...head, settings, nonce: null });
  const material = {
    ...{ settings, ...head, runs, readings, past: { ...NO_PAST, ...past }, problems: [] },
    ...{ isolation: null, headConfiguration: [], further: verifier === null ? null : further },
  };
  const { report } = await conclude(material, startClock(world), world);
  const prior = (trusted = true): PriorReport =>
    priorReport(report, {
      trust: trusted ? { kind: 'authenticated' } : { kind: 'unauthenticated', reason: 'a fork' },
      publishedAt: AT,
    });
  return { report, asked, completing, prior };
}

function settingsWith(gate: Gate, verify: VerifyLevel): Settings {
  return {
    ...{ gate, verify, reviewers: [], deadlineMs: 1, caps: NO_CAPS, base: null, head: null, workingDirectory: null },
    ...{ config: '.github/deep-review.yml', promptPaths: [], instructions: '.github/deep-review.md' },
    ...{ mergeGroup: 'carry', untrusted: 'refuse' },
    ...{
      override: 'write',
      demand: ALWAYS,
      install: 'never',
      isolation: 'auto',
      formats: [],
      previous: null,
      reuse: 'off',
      laterRounds: 'important',
      rounds: 'full',
      outputDirectory: '',
    },
    uploadSarif: false,
    delivery: QUIET_DELIVERY,
  };
}

function runOf(voice: Voice, paths: readonly string[]): ReviewerRun {
  const { id, claims = [], text, covers, status = 'completed', reviewer } = voice;
  const written = status === 'failed' ? '' : (text ?? reviewText(claims, covers ?? paths));
  const vendor = id.split('-')[0] ?? id;
  const end = { finished: status === 'completed', exitCode: status === 'failed' ? 1 : 0 };
  const passes = voice.passes?.map((pass) => ({ ...passOf(id, pass.number, pass.text), file: pass.file }));
  return {
    reviewer: {
      ...{ id, name: id, vendor, model: null, effort: null, reads: 'markdown', passes: 1, timeoutMs: 1000 },
      source: { kind: 'preset', preset: 'claude', blame: true },
      ...reviewer,
    },
    passes: passes ?? [{ ...passOf(id, 1, written), ...end }],
  };
}

function passOf(id: string, number: number, text: string): PassRun {
  return {
    ...{ reviewer: id, number, file: `${id}-pass-${String(number)}.md`, text, finished: true, failures: [] },
    telemetry: { ...NO_TELEMETRY, toolCalls: { read: 3 } },
    ...{ startMs: 0, durationMs: 1000, exitCode: 0, retries: 0 },
  };
}

const SECTIONS: readonly (readonly [Severity, string, string])[] = [
  ['critical', 'Critical Issues', 'C'],
  ['important', 'Important Issues', 'I'],
  ['suggestion', 'Suggestions', 'S'],
];

/** A review of these claims that accounts for these files. */
export function reviewText(claims: readonly AskedClaim[], covers: readonly string[]): string {
  const sections = SECTIONS.map(([severity, heading, letter]) => {
    const own = claims.filter((claim) => claim.severity === severity);
    const texts = own.map(
      ({ title, place, body = 'It is wrong.' }, index) =>
        `${letter}${String(index + 1)}. **${title}** — \`${place}\` (${severity}, gap)\n\n${body}`,
    );
    return `## ${heading}\n\n${texts.join('\n\n') || 'None.'}\n`;
  });
  const rows = covers.map((path) => `- \`${path}\`: Reviewed, no issues`).join('\n') || 'None.';
  return `# Review\n\n## Executive Summary\n\nRead.\n\n${sections.join('\n')}\n## Coverage Summary\n\n${rows}\n`;
}

/** An answer as it is asked for. */
export function answer(verdict: string, more: object = {}): string {
  return JSON.stringify({ verdict, severity: null, reason: 'The code says so.', cites: [], ...more });
}
