/** `consolidate --reviews DIR`: stored reviews enter, one report leaves; no model, no network. */
import { settle, type RawSetting } from '../core/settings.js';
import type { Problem } from '../domain/problem.js';
import { UserError } from '../domain/problem.js';
import { readCommandLine, readEnvironment } from '../edge/inputs.js';
import { readStoredReviews } from '../edge/run.js';
import { conclude } from '../pipeline.js';
import { startClock } from '../stage-clock.js';
import { deliverReport } from './deliver-report.js';
import { settingsContext, worldOf } from './prepare.js';

/** Runs the command; gives the exit status. */
export async function consolidateStored(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, ['reviews', 'repo']);
  const environment = readEnvironment();
  const raw: RawSetting[] = [...environment.settings, ...line.settings];
  const { settings, problems } = settle(raw, settingsContext(environment.keys), false);
  const directory = line.options['reviews'];
  const wrong: Problem[] = [...line.problems, ...environment.problems, ...problems];
  if (typeof directory !== 'string') {
    wrong.push({
      what: 'consolidate: no reviews',
      why: 'it brings stored reviews together',
      fix: 'write `--reviews DIR`, a directory with files `<reviewer>-pass-<n>.md`',
    });
  }
  if (wrong.length || typeof directory !== 'string') throw new UserError(wrong);
  const world = await worldOf(settings.outputDirectory, environment.keys);
  const clock = startClock(world);
  const stored = await clock.time('collect', () => readStoredReviews(directory));
  const report = await conclude(
    { settings, change: null, runs: stored.runs, nonce: null, problems: stored.problems, missing: [] },
    clock,
    world,
  );
  return deliverReport(report, settings.formats, [], world);
}
