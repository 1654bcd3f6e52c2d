/** `doctor`: prints what each configured reviewer (or each preset) needs, whether it is there, and what to do about it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { settle } from '../configuration/configuration.js';
import { type Problem, type RawSetting, UserError } from '../domain/problem.js';
import { must } from '../domain/values.js';
import { type ConfigFile, readConfigFile } from '../edge/config-file.js';
import { readCommandLine, readEnvironment } from '../edge/inputs.js';
import { findClis } from '../edge/install.js';
import { describeExaminations, examine } from '../edge/reviewer-checks.js';
import { givenSettings, logOnly, settingsContext } from './prepare.js';

const UNHEALTHY = 2;

/** Runs the command; gives the exit status: 0 when every reviewer can run. */
export async function doctor(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv, []);
  const environment = readEnvironment();
  const { given, problems: unread } = await givenSettings(line, environment);
  const config = await configurationOnDisk(given);
  const context = settingsContext(environment.keys);
  const { settings, problems } = settle([...config.settings, ...given], context, false);
  const wrong = [...unread, ...config.problems, ...problems];
  if (wrong.length > 0) throw new UserError(wrong);
  // Without any key nothing is configured: then all presets are shown, with what they would need.
  const all = { ...context, presets: context.presets.map((preset) => ({ ...preset, hasKey: true })) };
  const reviewers = settings.reviewers.length > 0 ? settings.reviewers : settle(given, all, false).settings.reviewers;
  const clis = await findClis(must(process.argv[1]));
  const examinations = await examine({ settings: { ...settings, reviewers }, keys: environment.keys, clis });
  const { text, healthy } = describeExaminations(examinations);
  logOnly(environment.keys).info(text);
  return healthy ? 0 : UNHEALTHY;
}

/** The configuration as it is on disk: no change is under review here. */
async function configurationOnDisk(
  given: readonly RawSetting[],
): Promise<Pick<ConfigFile, 'settings'> & { readonly problems: readonly Problem[] }> {
  const asked = given.findLast(({ name }) => name === 'config')?.value;
  const path = typeof asked === 'string' ? asked : '.github/deep-review.yml';
  const text = await readFile(resolve(path), 'utf8').catch(() => null);
  if (text !== null) return readConfigFile(path, text);
  if (asked === undefined) return { settings: [], problems: [] };
  const problem = { what: `${path}: no such file`, why: '`config` names it', fix: 'correct the path' };
  return { settings: [], problems: [problem] };
}
