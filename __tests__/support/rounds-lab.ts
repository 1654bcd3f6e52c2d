/** A repository in a temporary directory and rounds of reviews over it, through the real stages: only the reviewers are made up. */
import { readBefore, type RoundsMode } from '../../src/domain/carried.js';
import type { Unreviewed } from '../../src/domain/demand.js';
import type { Past, PriorReport } from '../../src/domain/past.js';
import type { Report, ReportFinding } from '../../src/domain/report.js';
import type { ReviewerRun } from '../../src/domain/reviewer.js';
import type { LedgerEntry } from '../../src/domain/round.js';
import type { Gate } from '../../src/domain/settings.js';
import type { Severity } from '../../src/domain/severity.js';
import { openRepository } from '../../src/edge/collect.js';
import { openAnswers } from '../../src/edge/git-answers.js';
import { json } from '../../src/formats/json.js';
import { readReport } from '../../src/formats/index.js';
import { carriedCoverage, fingerprintOf, priorReport } from '../../src/rounds/rounds.js';
import { reportOn } from './concluded.js';
import { collectChange, makeHistory, type History } from './history.js';
import type { Files } from './repository.js';
import { ranOnce } from './runs.js';

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
  /** Files it accounts for; all that it is given to read when not given. */
  readonly covers?: readonly string[];
  readonly testing?: readonly string[];
  /** Written before its findings. */
  readonly recap?: string;
}

export interface RoundOptions extends Partial<Pick<Past, 'people' | 'waivers'>> {
  readonly gate?: Partial<Gate>;
  /** `rounds` of the settings; `full` when not given. */
  readonly rounds?: RoundsMode;
  /** A label asks for a full reading. */
  readonly isFullAsked?: boolean;
  /** What reviewers are configured to be, and the notes they are given. */
  readonly notes?: string;
  /** Instead of the last round's own. */
  readonly prior?: PriorReport | null;
  readonly trusted?: boolean;
  /** Why nobody reviews. */
  readonly unreviewed?: Unreviewed;
}

export interface LabRound {
  readonly report: Report;
  /** The finding of the report whose title contains this. */
  readonly finding: (part: string) => ReportFinding | undefined;
  readonly entry: (part: string) => LedgerEntry | undefined;
}

/** What each reviewer of a round hands in, by its id. */
export type Scripts = Readonly<Record<string, Script | readonly Claim[]>>;

export interface Lab extends Pick<History, 'git'> {
  /** Writes files (`null` deletes), commits all; the SHA. */
  commit(files: Files, message?: string): string;
  round(reviewers: Scripts, options?: RoundOptions): Promise<LabRound>;
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
export function openLab(files: Files): Lab {
  const history = makeHistory();
  history.commit('Begin', files);
  history.git('checkout', '-q', '-b', 'topic');
  return labIn(history, null);
}

function labIn(history: History, start: LabRound | null): Lab {
  let newest = start;
  const last = (): LabRound => {
    if (!newest) throw new Error('no round yet');
    return newest;
  };
  const prior = (trusted = true): PriorReport => {
    const report = readReport(json.render(last().report));
    const trust = trusted ? { kind: 'authenticated' as const } : { kind: 'unauthenticated' as const, reason: 'a fork' };
    return priorReport(report, { trust, publishedAt: publishedAt(report.round.number) });
  };
  return {
    ...{ git: (...args) => history.git(...args), prior, last },
    commit: (files, message = 'Change') => history.commit(message, files),
    round: async (reviewers, options = {}) => {
      const before = newest ? prior(options.trusted) : null;
      newest = await runRound(history.path, reviewers, { prior: before, ...options });
      return newest;
    },
    fork: () => labIn(history.fork(), newest),
    close: () => {
      history.remove();
    },
  };
}

async function runRound(path: string, scripts: Scripts, options: RoundOptions): Promise<LabRound> {
  const { gate, unreviewed, rounds = 'full', isFullAsked = false, notes = '', ...past } = options;
  const change = { ...(await collectChange(path, { base: 'main', head: 'topic' })), number: 7 };
  const paths = change.files.map((file) => file.path);
  const reviewers = Object.keys(scripts).map((id) => ranOnce(id, '').reviewer);
  const fingerprint = fingerprintOf({ reviewers, notes: [{ name: 'notes', text: notes }] }, change, 'main');
  const carry = carriedCoverage({
    ...{ setting: rounds, isFullAsked, reuse: 'auto', now: fingerprint, change, reviewers, isHeld: false },
    ...{ prior: past.prior ?? null, missing: [], leg: null },
  });
  const runs = Object.entries(scripts).map(([id, script]) => {
    const before = readBefore(carry, id, change.files);
    const given = paths.filter((each) => !before.includes(each));
    return runOf(id, 'claims' in script ? script : { claims: script }, given);
  });
  const git = await openRepository(path);
  try {
    const at = publishedAt((past.prior?.number ?? 0) + 1);
    const report = await reportOn({
      change,
      git: openAnswers(change, git),
      runs,
      past: { ...past, fingerprint, carry },
      gate,
      at,
      ...(unreviewed && { unreviewed }),
    });
    return {
      report,
      finding: (part) => report.findings.find(({ title }) => title.includes(part)),
      entry: (part) => report.ledger.find(({ title }) => title.includes(part)),
    };
  } finally {
    await git.close();
  }
}

function runOf(id: string, script: Script, paths: readonly string[]): ReviewerRun {
  const text = reviewText(script, script.covers ?? paths);
  if (!script.broken) return ranOnce(id, text);
  const problem = { what: `${id}: it crashed`, why: 'made up', fix: 'none' };
  return ranOnce(id, text, { finished: false, failures: [{ class: 'crash', problem }], exitCode: 1 });
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
