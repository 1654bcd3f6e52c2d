/** What every command needs before it can start: the context of the settings, a writable output directory, the world. */
import { access, constants, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SettingsContext } from '../core/settings.js';
import type { PresetFacts } from '../core/settings/reviewers.js';
import { UserError } from '../domain/problem.js';
import type { World } from '../domain/world.js';
import { readRunner, type Keys } from '../edge/inputs.js';
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

/** The world with its output directory, which is made and must be writable. */
export async function worldOf(outputDirectory: string, secrets: readonly string[]): Promise<World> {
  const directory = resolve(outputDirectory);
  await makeWritable(directory);
  return makeWorld({ ...worldOptions(secrets), outputDirectory: directory });
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

async function makeWritable(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK);
  } catch (error) {
    throw new UserError([
      {
        what: `output-directory: ${directory} is not writable`,
        why: error instanceof Error ? error.message : String(error),
        fix: 'give a directory that can be made and written, e.g. `--out ./deep-review`',
      },
    ]);
  }
}
