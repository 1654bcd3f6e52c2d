/** A run of reviewers over a small repository that stays open, so that some can be asked again; nothing of it may be left. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Inquiry, OpinionAnswer } from '../../src/domain/second-opinion.js';
import type { Reviewer } from '../../src/domain/reviewer.js';
import { openGit } from '../../src/edge/git.js';
import { openPanel, type Panel } from '../../src/edge/panel.js';
import type { FurtherPlan, RunPlan } from '../../src/edge/run-context.js';
import { makeWorld } from '../../src/edge/world.js';
import { makeCheckout, type Checkout } from './checkout.js';
import { inTemporary, program } from './programs.js';
import { git } from './repository.js';

/** Of the closing line. */
export const NONCE = 'c0ffee0123456789';
const KEY = 'sk-proj-0123456789abcdef';

type CommandOptions = Partial<Omit<Reviewer, 'source'>> & Partial<Extract<Reviewer['source'], { kind: 'command' }>>;

/** A `run:` reviewer. */
export function command(id: string, run: string, options: CommandOptions = {}): Reviewer {
  const { env = [], in: place = 'worktree', executesHead = false, ...rest } = options;
  return {
    ...{ id, name: id, vendor: id, model: null, effort: null, reads: 'markdown', passes: 1, timeoutMs: 20_000 },
    ...rest,
    source: { kind: 'command', run, in: place, env, executesHead },
  };
}

/** Codex, for which a program stands. */
export const codex = (parts: Partial<Reviewer> = {}): Reviewer => ({
  ...{ id: 'codex', name: 'Codex', vendor: 'openai', model: null, effort: null, reads: 'markdown', passes: 1 },
  ...{ timeoutMs: 25_000, source: { kind: 'preset', preset: 'codex', blame: true } },
  ...parts,
});

/** A `replay:` reviewer. */
export const replayer = (id: string, directory: string): Reviewer => ({
  ...command(id, ''),
  source: { kind: 'replay', directory },
});

/** A command that reads its prompt and prints a text. */
export const printing = (text: string): string => `cat > /dev/null; cat <<'EOT'\n${text}\nEOT\n`;

export interface Open {
  readonly panel: Panel;
  readonly ask: (...inquiries: Inquiry[]) => Promise<readonly OpinionAnswer[]>;
  readonly checkout: Checkout;
  readonly directory: string;
  readonly log: () => string;
  readonly written: (path: string) => string;
}

export interface PanelOptions extends Partial<Omit<RunPlan, 'further'>> {
  readonly further?: Partial<FurtherPlan>;
  readonly prepare?: (directory: string) => void;
}

const FURTHER: FurtherPlan = {
  others: [],
  needsWalls: false,
  opinionPrompt: ({ title }) => `judge: ${title}`,
  completingPrompt: (reviewer, pass, paths) => ({
    text: `complete ${reviewer.id} ${String(pass)}: ${paths.join(' ')}`,
    wholeDiff: true,
  }),
};

/** Opens a run over a small repository, acts, and closes it: then nothing of it may be left. */
export async function inPanel(
  reviewers: readonly Reviewer[],
  act: (open: Open) => Promise<void>,
  { further, prepare, ...more }: PanelOptions = {},
): Promise<void> {
  await inTemporary(async (directory) => {
    const checkout = makeCheckout(join(directory, 'repository'), { 'a.ts': '1\n' }, { 'a.ts': '2\n' });
    prepare?.(directory);
    const lines: string[] = [];
    const temporaryDirectory = join(directory, 'temporary');
    mkdirSync(temporaryDirectory);
    const world = makeWorld({
      runner: { summaryFile: null, outputFile: null, temporaryDirectory, workspace: checkout.path },
      ...{ outputDirectory: join(directory, 'report'), inActions: true, secrets: [] },
      output: { write: (text) => lines.push(text) },
    });
    const opened = await openGit(checkout.path);
    if (!opened) throw new Error('no repository');
    const access = { kind: 'ready', executable: program('codex-like.mjs'), apiBaseUrl: null } as const;
    const plan: RunPlan = {
      ...{ reviewers, git: opened, change: { ...checkout, diff: git(checkout.path, 'diff', 'main', 'change') } },
      ...{ workspace: checkout.path, workingDirectory: directory, nonce: NONCE, keys: {}, cancel: null },
      ...{ startMs: world.elapsedMs(), deadlineMs: 120_000 },
      promptFor: () => ({ text: 'review', wholeDiff: true }),
      accessFor: () => Promise.resolve({ ...access, keys: { OPENAI_API_KEY: KEY } }),
      pace: { graceMs: 300, retryWaitMs: 700 },
      further: { ...FURTHER, ...further },
      ...more,
    };
    const panel = await openPanel(plan, world);
    try {
      await act({
        ...{ panel, checkout, directory, log: () => lines.join('') },
        ask: (...inquiries) => panel.further.opinions(inquiries),
        written: (path) => readFileSync(join(directory, 'report', path), 'utf8'),
      });
    } finally {
      await panel.close();
      await opened.close();
    }
    expect(readdirSync(temporaryDirectory)).toEqual([]);
    expect(git(checkout.path, 'status', '--porcelain')).toBe('');
  });
}
