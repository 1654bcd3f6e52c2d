/** A configuration file that was checked enters; the same with what is wrong with the paths that it names on the disk of the run leaves. */
import { resolve } from 'node:path';
import type { Configured } from '../core/configuration.js';
import type { Fault } from '../core/settings/fault.js';
import { settle, type RawSetting, type SettingsContext } from '../core/settings.js';
import { UserError, type Problem } from '../domain/problem.js';
import { readPreviousFile } from '../edge/previous-file.js';
import { replayProblems } from '../edge/run.js';
import { readReport } from '../formats/index.js';

export interface Disk {
  readonly context: SettingsContext;
  /** The checkout of head, in which nothing that counts may lie. */
  readonly checkout: string;
}

/** Stored reviews and an earlier report that cannot be used are errors of the file like any other: the change that mends it must get by. */
export async function withPaths(file: Configured, { context, checkout }: Disk): Promise<Configured> {
  const { reviewers, previous } = settle(file.legible, context, false).settings;
  const replays = await replayProblems(reviewers, checkout, resolve('.'));
  const report = previous === null ? [] : await reportProblems(previous, checkout);
  if (!replays.length && !report.length) return file;
  const faults = [
    ...replays.flatMap((problem) => placed([problem], file.legible, ['reviewers', problem.reviewer])),
    ...placed(report, file.legible, ['previous']),
  ];
  const lost = replays.map(({ reviewer }) => reviewer);
  const legible = file.legible.flatMap((setting) => usable(setting, lost, report.length > 0));
  return { ...file, faults: [...file.faults, ...faults], legible };
}

async function reportProblems(path: string, checkout: string): Promise<readonly Problem[]> {
  try {
    readReport(await readPreviousFile(path, checkout));
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
}

function placed(problems: readonly Problem[], settings: readonly RawSetting[], keys: readonly string[]): Fault[] {
  const [name = '', ...within] = keys;
  const at = settings.findLast((setting) => setting.name === name)?.at(within) ?? name;
  return problems.map((problem) => ({ ...problem, at }));
}

/** Without what cannot be used; a reviewer without its reviews stays as one that cannot be read, so that it is counted as lost. */
function usable(setting: RawSetting, lost: readonly string[], isReportLost: boolean): RawSetting[] {
  if (setting.name === 'previous') return isReportLost ? [] : [setting];
  const { name, value } = setting;
  if (name !== 'reviewers' || !lost.length || typeof value !== 'object' || value === null) return [setting];
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(([id, entry]) => [
    id,
    lost.includes(id) ? 'cannot be read' : entry,
  ]);
  return [{ ...setting, value: Object.fromEntries(entries) as RawSetting['value'] }];
}
