/** What every command needs before it can start: the context of the settings, a writable output directory, the world. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SettingsContext } from '../core/settings.js';
import type { PresetFacts } from '../core/settings/reviewers.js';
import type { World } from '../domain/world.js';
import { holds } from '../edge/base-files.js';
import type { Git } from '../edge/git.js';
import { readRunner, type Keys } from '../edge/inputs.js';
import { openOutput } from '../edge/output-directory.js';
import { makeWorld, type WorldOptions } from '../edge/world.js';
import { FORMATS } from '../formats/index.js';
import { REVIEWERS } from '../reviewers/index.js';

/** The settings' context: presets with their keys, formats, where a report goes by default. */
export function settingsContext(keys: Keys): SettingsContext {
  const { temporaryDirectory } = readRunner();
  return {
    presets: Object.values(REVIEWERS).map(({ preset, name, vendor, needs }): PresetFacts => ({
      preset,
      name,
      vendor,
      needs,
      hasKey: needs.some((key) => keys[key]),
    })),
    formats: FORMATS.map(({ name }) => name),
    defaultOutputDirectory: temporaryDirectory === null ? 'deep-review' : join(temporaryDirectory, 'deep-review'),
  };
}

/** A log for what happens before the output directory is known. */
export function logOnly(keys: Keys): World['log'] {
  return makeWorld({ ...worldOptions(Object.values(keys)), outputDirectory: resolve('.') }).log;
}

/** The world with its output directory, which is made, must be writable, and empty or ours. `git`: of the change, whose files are not overwritten. */
export async function worldOf(
  outputDirectory: string,
  secrets: readonly string[],
  change: UnderReview,
): Promise<World> {
  const { inActions } = readRunner();
  const { git, head, checkout } = change;
  const isTracked = git && head ? (path: string) => holds(git, head, path) : null;
  const directory = await openOutput(outputDirectory, { inActions, checkout, isTracked });
  return makeWorld({ ...worldOptions(secrets), outputDirectory: directory });
}

/** What is reviewed, as far as there is a repository. */
export interface UnderReview {
  readonly git: Git | null;
  readonly head: string | null;
  readonly checkout: string | null;
}

function worldOptions(secrets: readonly string[]): Omit<WorldOptions, 'outputDirectory'> {
  const runner = readRunner();
  return {
    runner: {
      summaryFile: runner.summaryFile,
      outputFile: runner.outputFile,
      temporaryDirectory: runner.temporaryDirectory ?? tmpdir(),
      workspace: runner.workspace ?? resolve('.'),
    },
    inActions: runner.inActions,
    secrets,
  };
}
