/** A repository in a temporary directory and rounds of reviews over it, through the real stages: only the reviewers are made up. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assess } from '../../src/assess/assess.js';
import { consolidate } from '../../src/join/join.js';
import { noticesIn } from '../../src/notice/notice.js';
import { ownReview } from '../../src/assess/assess.js';
import { parseReview } from '../../src/parse/parse.js';
import { standingOf } from '../../src/conclusion/standing.js';
import { settleRounds, type RoundsInput } from '../../src/rounds/rounds.js';
import { priorCodeToRead, priorReport } from '../../src/rounds/rounds.js';
import { NO_PEOPLE } from '../../src/domain/consolidation.js';
import { NO_PRIOR_CODE, type PriorReport } from '../../src/domain/past.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import { NO_TELEMETRY, type PassRun, type ReviewerRun } from '../../src/domain/reviewer.js';
import type { LedgerEntry } from '../../src/domain/round.js';
import type { RoundsOutcome } from '../../src/domain/report.js';
import type { Gate } from '../../src/domain/settings.js';
import type { Severity } from '../../src/domain/severity.js';
import { collect } from '../../src/edge/collect.js';
import { readEvent } from '../../src/event/event.js';
import { gatherEvidence } from '../../src/anchor.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { openGit } from '../../src/edge/git.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';

/** What a made-up reviewer claims. */
export interface Claim {
  readonly severity: Severity;
  readonly title: string;
  readonly path: string;
  /** `n` or `n-m`. */
  readonly lines: string;
  readonly code?: string;
  readonly body?: string;
  readonly fix?: string;
}

/** What a made-up reviewer hands in. */
export interface Script {
  readonly claims: readonly Claim[];
  /** Its CLI died: what it wrote is kept, but it is not complete. */
  readonly broken?: boolean;
  /** Files it accounts for; all changed ones when not given. */
  readonly covers?: readonly string[];
  readonly testing?: readonly string[];
  /** Written before its findings. */
  readonly recap?: string;
}

export interface RoundOptions extends Partial<Pick<RoundsInput, 'people' | 'waivers' | 'today'>> {
  readonly gate?: Partial<Gate>;
  readonly held?: boolean;
  /** With the program's own review beside the others. */
  readonly ownReview?: boolean;
  /** Instead of the last round's own. */
  readonly prior?: PriorReport | null;
  readonly trusted?: boolean;
  readonly base?: string;
}

export interface LabRound {
  readonly report: Report;
  readonly outcome: RoundsOutcome;
  /** As the next round reads it. */
  readonly text: string;
  /** The finding of the report whose title contains this. */
  readonly finding: (part: string) => ReportFinding | undefined;
  readonly entry: (part: string) => LedgerEntry | undefined;
}

export interface Lab {
  readonly directory: string;
  git(...args: string[]): string;
  /** Writes files (`null` deletes), commits all; the SHA. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): string;
  round(reviewers: Readonly<Record<string, Script | readonly Claim[]>>, options?: RoundOptions): Promise<LabRound>;
  last(): LabRound;
  /** The last round as the next one would meet it. */
  prior(): PriorReport;
  /** A copy with all that was done so far. */
  fork(): Lab;
  close(): void;
}

const PUBLISHED = Date.UTC(2026, 10, 21, 10);

/** When the report of a round could be read; comments a minute later speak of it. */
export const publishedAt = (round: number): string => new Date(PUBLISHED + round * 3_600_000).toISOString();
export const minutesAfter = (round: number, minutes = 1): string =>
  new Date(PUBLISHED + round * 3_600_000 + minutes * 60_000).toISOString();

/** A repository whose branch `main` holds `files`; the change is on `topic`. */
export function openLab(files: Readonly<Record<string, string>>): Lab {
  const lab = labIn(temporaryDirectory(), null);
  lab.git('init', '-q', '-b', 'main', '--template=');
  lab.git('config', 'maintenance.auto', 'false');
  lab.git('config', 'user.name', 'Ada');
  lab.git('config', 'user.email', 'ada@example.org');
  lab.commit(files, 'Begin');
  lab.git('checkout', '-q', '-b', 'topic');
  return lab;
}

const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'rounds-lab-'));

function labIn(directory: string, start: LabRound | null): Lab {
  let last = start;
  const env = { PATH: process.env['PATH'], HOME: directory, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', directory, ...args], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const prior = (trusted = true): PriorReport => {
    if (!last) throw new Error('no round yet');
    const report = readReport(last.text);
    const trust = trusted ? { kind: 'authenticated' as const } : { kind: 'unauthenticated' as const, reason: 'a fork' };
    return priorReport(report, { trust, publishedAt: publishedAt(report.round.number) });
  };
  return {
    directory,
    git,
    prior,
    last: () => {
      if (!last) throw new Error('no round yet');
      return last;
    },
    commit: (changes, message = 'Change') => {
      for (const [path, text] of Object.entries(changes)) put(join(directory, path), text);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    round: async (reviewers, options = {}) => {
      const before = options.prior !== undefined ? options.prior : last ? prior(options.trusted ?? true) : null;
      last = await runRound(directory, reviewers, before, options);
      return last;
    },
    fork: () => {
      const copy = temporaryDirectory();
      cpSync(directory, copy, { recursive: true });
      return labIn(copy, last);
    },
    close: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function put(target: string, text: string | null): void {
  mkdirSync(dirname(target), { recursive: true });
  if (text === null) rmSync(target);
  else writeFileSync(target, text);
}

const GATE: Gate = {
  failOn: 'critical',
  failOrigins: ['introduced', 'exposed', 'unknown'],
  minReviewers: null,
  minVendors: null,
  mode: 'enforce',
  maxUncovered: 0,
};
const SILENT_LOG = { info: () => undefined, warning: () => undefined, error: () => undefined, group: () => undefined };

async function runRound(
  directory: string,
  reviewers: Readonly<Record<string, Script | readonly Claim[]>>,
  prior: PriorReport | null,
  options: RoundOptions,
): Promise<LabRound> {
  const git = await openGit(directory);
  if (!git) throw new Error('no repository');
  const { base = 'main' } = options;
  try {
    const request = { base, head: 'topic', facts: readEvent(null), remote: null, untrusted: 'refuse' as const };
    const change = await collect(request, git, { log: SILENT_LOG });
    const scripts = Object.entries(reviewers).map(([id, script]): [string, Script] => [
      id,
      'claims' in script ? script : { claims: script },
    ]);
    const paths = change.files.map(({ path }) => path);
    const runs = scripts.map(([id, script]) => runOf(id, script, paths));
    const reviews = runs.map(({ reviewer, passes }) => {
      const { file = '', text = '' } = passes[0] ?? {};
      return parseReview({ reviewer: reviewer.id, pass: 1, file, text, reads: 'markdown', nonce: null });
    });
    if (options.ownReview) {
      const { notices } = await noticesIn(change, { promptPaths: [], pause: () => Promise.resolve() });
      const own = ownReview({ change, notices, configured: [], more: [] });
      if (own) reviews.push(own);
    }
    const answers = openAnswers(change, git);
    const { findings } = await gatherEvidence(reviews, { change, git: answers });
    const gate = { ...GATE, ...options.gate };
    const vendors = Object.fromEntries(scripts.map(([id]) => [id, id]));
    const standing = standingOf({ change, runs, reviews, findings, failOn: gate.failOn });
    const consolidation = consolidate(findings, reviews, {
      failOn: gate.failOn,
      vendors,
      completed: standing.voting,
      paths: null,
      held: options.held ?? false,
    });
    const code = prior ? await answers.priorCode(priorCodeToRead(prior, change)) : NO_PRIOR_CODE;
    const { people = NO_PEOPLE, waivers = [], today = '2026-11-21' } = options;
    const outcome = settleRounds({
      ...{ of: 'pr-7', gate, consolidation, change, prior, code, people, waivers, today, reviews },
      covered: standing.confirming,
      fingerprint: null,
      leg: null,
      otherLegs: [],
      reuse: null,
      problems: [],
      missing: [],
      held: options.held ?? false,
      opinions: new Map(),
      vendors,
    });
    return labRound({ outcome, gate, change, runs, reviews, standing });
  } finally {
    await git.close();
  }
}

function labRound(
  facts: Pick<Parameters<typeof assess>[0], 'gate' | 'change' | 'runs' | 'reviews' | 'standing'> & {
    readonly outcome: RoundsOutcome;
  },
): LabRound {
  const { outcome, ...rest } = facts;
  const { number } = outcome.round;
  const report = assess({
    ...rest,
    id: `report-${String(number)}`,
    startedAt: publishedAt(number),
    durationMs: 0,
    mode: 'standard',
    isolation: null,
    stages: [],
    rounds: outcome,
    feedback: [],
    prosePlaces: [],
    problems: [],
    skipped: null,
    opinions: new Map(),
    furtherSpent: [],
  });
  return {
    report,
    outcome,
    text: json.render(report),
    finding: (part) => report.findings.find(({ title }) => title.includes(part)),
    entry: (part) => report.ledger.find(({ title }) => title.includes(part)),
  };
}

function runOf(id: string, script: Script, paths: readonly string[]): ReviewerRun {
  const pass: PassRun = {
    reviewer: id,
    number: 1,
    file: `${id}-pass-1.md`,
    text: reviewText(script, script.covers ?? paths),
    finished: !script.broken,
    failures: script.broken
      ? [{ class: 'crash', problem: { what: `${id}: it crashed`, why: 'made up', fix: 'none' } }]
      : [],
    telemetry: { ...NO_TELEMETRY, toolCalls: { read: 3 } },
    startMs: 0,
    durationMs: 1000,
    exitCode: script.broken ? 1 : 0,
    retries: 0,
  };
  return {
    reviewer: {
      ...{ id, name: id, vendor: id, model: null, effort: null, reads: 'markdown', passes: 1, timeoutMs: 1000 },
      source: { kind: 'preset', preset: 'claude', blame: true },
    },
    passes: [pass],
  };
}

function reviewText({ claims, testing = [], recap = '' }: Script, covers: readonly string[]): string {
  const section = (severity: Severity, heading: string, letter: string): string => {
    const own = claims.filter((claim) => claim.severity === severity);
    const texts = own.map((claim, index) => claimText(claim, `${letter}${String(index + 1)}`));
    return `## ${heading}\n\n${texts.join('\n\n') || 'None.'}\n`;
  };
  return [
    `# Review\n\n## Executive Summary\n\nRead.\n\n${recap}\n`,
    section('critical', 'Critical Issues', 'C'),
    section('important', 'Important Issues', 'I'),
    section('suggestion', 'Suggestions', 'S'),
    `## Testing Assessment\n\n${testing.map((point, index) => `${String(index + 1)}. ${point}`).join('\n') || 'None.'}\n`,
    `## Coverage Summary\n\n${covers.map((path) => `- \`${path}\`: Reviewed, no issues`).join('\n') || 'None.'}\n`,
  ].join('\n');
}

function claimText({ severity, title, path, lines, code, body, fix }: Claim, id: string): string {
  const quote = code ? `\n\n\`\`\`\n${code}\n\`\`\`` : '';
  const diff = fix ? `\n\nFix:\n\n\`\`\`diff\n${fix}\n\`\`\`` : '';
  return `${id}. **${title}** — \`${path}:${lines}\` (${severity}, regression)${quote}\n\n${body ?? 'It is wrong.'}${diff}`;
}
