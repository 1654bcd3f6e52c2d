/** Settings that name reviewers enter; what no run with those reviewers can reach leaves: such a gate would never open again. */
import { countsForQuorum, vendorsOf } from '../quorum.js';
import { settle, type RawSetting, type SettingsContext } from '../settings.js';
import { fault, type Fault } from './fault.js';

const NUMBERS = ['min-reviewers', 'min-vendors'] as const;

/** How many of each number the reviewers can reach; `null` where no reviewers are named: then keys decide who runs. */
function mostOf(
  settings: readonly RawSetting[],
  context: SettingsContext,
): Readonly<Record<(typeof NUMBERS)[number], number>> | null {
  if (!settings.some(({ name }) => name === 'reviewers')) return null;
  const counting = settle(settings, context, false).settings.reviewers.filter(countsForQuorum);
  return { 'min-reviewers': counting.length, 'min-vendors': vendorsOf(counting) };
}

/** One fault for each number that is too high, and one where nobody counts at all. */
export function unreachable(settings: readonly RawSetting[], context: SettingsContext): readonly Fault[] {
  const most = mostOf(settings, context);
  if (most === null) return [];
  const reviewers = settings.findLast(({ name }) => name === 'reviewers');
  if (most['min-reviewers'] === 0) {
    const why = 'what tools write stands beside reviews and is none: no run could pass';
    const fix = 'add a reviewer that reads the change (a preset, or `run:` with `reads: markdown`)';
    return [fault({ what: 'reviewers: none of them counts', at: reviewers?.at([]) ?? '', why, fix })];
  }
  return NUMBERS.flatMap((name) => {
    const setting = settings.findLast((each) => each.name === name);
    if (!setting || Number(setting.value) <= most[name]) return [];
    const why = `the reviewers of this file can reach ${String(most[name])} at most: no run could pass`;
    const fix = `write \`${name}: ${String(most[name])}\` or less, or add reviewers`;
    return [fault({ what: `${name}: more than can be reached`, at: setting.at([]), why, fix })];
  });
}

/** The settings with numbers that can be reached, for a run that has to go on. */
export function reachable(settings: readonly RawSetting[], context: SettingsContext): readonly RawSetting[] {
  const most = mostOf(settings, context);
  if (most === null) return settings;
  return settings.map((setting) => {
    const name = NUMBERS.find((each) => each === setting.name);
    const isTooHigh = name !== undefined && most[name] > 0 && Number(setting.value) > most[name];
    return isTooHigh ? { ...setting, value: String(most[name]) } : setting;
  });
}
