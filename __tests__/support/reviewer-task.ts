/** A task of a preset as the edge would give it, and results of processes, to be varied by tests. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Preset } from '../../src/domain/reviewer.js';
import { REVIEWERS } from '../../src/reviewers/index.js';
import type { ProcessResult, Task } from '../../src/seams.js';

const runs = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/cli-runs');

/** A first pass with one key. */
export function taskOf(
  preset: Preset,
  parts: Partial<Task> & { readonly model?: string | null; readonly effort?: string | null } = {},
): Task {
  const { model = 'a-model', effort = null, ...rest } = parts;
  const adapter = REVIEWERS[preset];
  return {
    reviewer: {
      id: preset,
      name: adapter.name,
      vendor: adapter.vendor,
      model,
      effort,
      reads: 'markdown',
      passes: 1,
      timeoutMs: 60_000,
      source: { kind: 'preset', preset, blame: true },
    },
    name: `${preset}-pass-1`,
    prompt: '# Review\n',
    worktree: '/clone',
    home: '/private/home',
    scratch: '/private/tmp',
    executable: '/clis/cli',
    keys: Object.fromEntries(adapter.needs.slice(0, 1).map((name) => [name, 'sk-secret'])),
    apiBaseUrl: null,
    ownSandbox: true,
    ...rest,
  };
}

/** A process that ended with status 0. */
export function resultOf(parts: Partial<ProcessResult>): ProcessResult {
  return { stdout: '', stderr: '', exitCode: 0, signal: null, ended: null, durationMs: 1_000, ...parts };
}

/** What a real CLI left in a recorded run (`claude-s401`). */
export function recordedRun(name: string): ProcessResult {
  const recorded = JSON.parse(readFileSync(join(runs, `${name}.json`), 'utf8')) as Omit<ProcessResult, 'stdout'> & {
    readonly stdout: readonly string[];
  };
  return { ...recorded, stdout: recorded.stdout.join('\n') };
}
