/** What the base's configuration says and what a workflow gives enter; what counts leaves: inputs tighten it and never loosen it. */
import type { Problem } from '../../domain/problem.js';
import { neededQuorum } from '../quorum.js';
import { readSetting, settle, type RawSetting, type SettingsContext } from '../settings.js';
import { describe } from './fault.js';
import { isSetting, settingTable, type SettingName, type SettingTable } from './table.js';

/** What counts, in the order of `settle`, and a problem for each entry that does not. */
export interface Held {
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Problem[];
}

export interface Holding {
  /** What the base's configuration says; what it leaves unset counts as its default. */
  readonly base: readonly RawSetting[];
  /** What the workflow gives, later ones after earlier ones. */
  readonly given: readonly RawSetting[];
  /** How messages call the base's configuration: its file and where it lies. */
  readonly named: string;
}

/**
 * A pull request can change the workflow that reviews it. What it gives may be as strict as the base's configuration or
 * stricter; a looser value is a problem of the run and does not count. A wrong value stays and is told by `settle`.
 */
export function hold(holding: Holding, context: SettingsContext): Held {
  const reviewers = holdReviewers(holding, context);
  const table = settingTable(context);
  const kept: RawSetting[] = [...holding.base, ...reviewers.settings];
  const standing = standingOf(kept, context);
  const problems: Problem[] = [...reviewers.problems];
  for (const setting of holding.given.filter(({ name }) => name !== 'reviewers')) {
    const read = readSetting(setting, table);
    const base = standing[setting.name];
    if (read.ok && isSetting(setting.name, table) && !holds(table[setting.name], base, read.value)) {
      problems.push(looser(setting, base, holding.named));
      continue;
    }
    if (read.ok) standing[setting.name] = read.value;
    kept.push(setting);
  }
  return { settings: kept, problems };
}

/** Reviewers come from the workflow only where the base's configuration sets none. */
function holdReviewers({ base, given, named }: Holding, context: SettingsContext): Held {
  const theirs = base.findLast(({ name }) => name === 'reviewers');
  const asked = given.filter(({ name }) => name === 'reviewers');
  if (!theirs) return { settings: asked, problems: [] };
  const meant = (setting: RawSetting): string => JSON.stringify(settle([setting], context, false).settings.reviewers);
  const others = asked.filter((setting) => meant(setting) !== meant(theirs));
  return {
    settings: [],
    problems: others.map((setting) => ({
      what: `${setting.at([])}: does not count, the reviewers of ${named} run`,
      why: 'a pull request can change its own workflow; who reviews it is taken from there only where the base sets no `reviewers`',
      fix: 'remove it, or change `reviewers` on the base branch',
    })),
  };
}

/** The values that count so far, by name; what nobody set counts as its default. */
function standingOf(settings: readonly RawSetting[], context: SettingsContext): Record<string, unknown> {
  const table = settingTable(context);
  const unset = Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row.unset]));
  const set = settings.flatMap((setting) => {
    const read = setting.name === 'reviewers' ? null : readSetting(setting, table);
    return read?.ok ? [[setting.name, read.value] as const] : [];
  });
  const quorum = neededQuorum(settle(settings, context, false).settings.reviewers, NO_NUMBERS);
  const byReviewers = { 'min-reviewers': quorum.reviewers, 'min-vendors': quorum.vendors };
  return { ...unset, ...byReviewers, ...Object.fromEntries(set) };
}

const NO_NUMBERS = { minReviewers: null, minVendors: null };

/** The value of a setting and the one that stands are of one type: both come from its reader or are its default. */
function holds({ holds: weigh }: SettingTable[SettingName], base: unknown, given: unknown): boolean {
  return weigh === null || (weigh as (base: unknown, given: unknown) => boolean)(base, given);
}

function looser(setting: RawSetting, base: unknown, named: string): Problem {
  const stands = Array.isArray(base) ? base.join(', ') : base;
  return {
    what: `${setting.at([])}: ${describe(setting.value)} does not count, ${named} stands: \`${setting.name}\` is ${shown(setting.name, stands)}`,
    why: 'a pull request can change its own workflow, so what is given there may tighten what the base says and never loosen it; what the base leaves unset counts as its default',
    fix: `remove it; to loosen \`${setting.name}\`, change it in the configuration on the base branch`,
  };
}

const MINUTE_MS = 60_000;

/** Durations are kept in milliseconds and written in minutes. */
function shown(name: string, value: unknown): string {
  const isDuration = (name === 'timeout' || name === 'deadline') && typeof value === 'number';
  return describe(isDuration ? `${String(value / MINUTE_MS)}m` : value);
}
