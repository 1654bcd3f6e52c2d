/** Checks a configuration file, lets a workflow's inputs tighten it and never loosen it, and says what stands in for a broken one. */
import { countsForQuorum, neededQuorum, vendorsOf } from '../conclusion/status.js';
import { describe, fault, type Fault, type Problem, type RawSetting } from '../domain/problem.js';
import type { Waiver } from '../domain/round.js';
import { must } from '../domain/values.js';
import { readWaivers } from '../rounds/rounds.js';
import { readSetting, settle, type SettingsContext } from './settling.js';
import { isSetting, type SettingName, settingTable, type SettingTable } from './table.js';

// Checks a configuration file: its settings, its waivers and everything wrong with it.

interface ReadFile {
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Fault[];
  readonly legible: readonly RawSetting[];
}

/** What one file says. Where `faults` are, nothing of it counts but what is legible and stricter than the defaults. */
export interface Configured {
  readonly settings: readonly RawSetting[];
  readonly waivers: readonly Waiver[];
  readonly faults: readonly Fault[];
  readonly legible: readonly RawSetting[];
}

/** Nothing is configured. */
export const UNCONFIGURED: Configured = { settings: [], waivers: [], faults: [], legible: [] };

/** Checks a file by itself: the same check for the base's, which counts, and for head's, which does not yet. */
export function checkFile(read: ReadFile, context: SettingsContext): Configured {
  const isWaivers = ({ name }: RawSetting): boolean => name === 'waivers';
  const given = read.settings.find(isWaivers);
  const { waivers, problems } = readWaivers(given?.value, given?.at);
  const settings = read.settings.filter((setting) => !isWaivers(setting));
  const { faults } = settle(settings, context, false);
  const closed = faults.length ? [] : unreachable(settings, context);
  return { settings, waivers, faults: [...read.problems, ...faults, ...closed, ...problems], legible: read.legible };
}

// Refuses settings that no run with the configured reviewers can meet: such a gate would never open again.

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
function unreachable(settings: readonly RawSetting[], context: SettingsContext): readonly Fault[] {
  const most = mostOf(settings, context);
  if (most === null) return [];
  const reviewers = settings.findLast(({ name }) => name === 'reviewers');
  if (most['min-reviewers'] === 0) {
    const why = 'what tools write stands beside reviews and is none: no run could pass';
    const fix = 'add a reviewer that reads the change (a preset, or `run:` with `reads: markdown`)';
    return [fault({ what: 'reviewers: none of them counts', at: must(reviewers).at([]), why, fix })];
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
function reachable(settings: readonly RawSetting[], context: SettingsContext): readonly RawSetting[] {
  const most = mostOf(settings, context);
  if (most === null) return settings;
  return settings.map((setting) => {
    const name = NUMBERS.find((each) => each === setting.name);
    const isTooHigh = name !== undefined && most[name] > 0 && Number(setting.value) > most[name];
    return isTooHigh ? { ...setting, value: String(most[name]) } : setting;
  });
}

// Lets a workflow's inputs tighten the base's configuration and never loosen it.

/** What counts, in the order of `settle`, and a problem for each entry that does not. */
interface Held {
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Problem[];
}

interface Holding {
  /** What the base's configuration says; what it leaves unset counts as its default. */
  readonly base: readonly RawSetting[];
  /** What the workflow gives, later ones after earlier ones. */
  readonly given: readonly RawSetting[];
  /** How messages call the base's configuration: its file and where it lies. */
  readonly named: string;
}

/**
 * A pull request can change the workflow that reviews it. What it gives may be as strict as the base's configuration or
 * stricter; a looser value is a problem of the run and does not count. A wrong value stays and is reported by `settle`.
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

// What counts in the place of a broken configuration: the defaults, or what is legible of it where that is stricter.

/**
 * For the change that mends the base's configuration. Every value that can be read and is stricter than its default
 * counts, and so do the reviewers that can be read: a broken line next to them must not make the gate looser. A number of
 * them that cannot be reached means all of them.
 */
export function inItsStead(legible: readonly RawSetting[], context: SettingsContext): readonly RawSetting[] {
  const isSound = (setting: RawSetting): boolean => settle([setting], context, false).faults.length === 0;
  const given = legible.filter((setting) => setting.name !== 'reviewers' && isSound(setting));
  const reviewers = legible.flatMap((setting) => (setting.name === 'reviewers' ? readable(setting, context) : []));
  const { settings } = hold({ base: reviewers, given, named: 'the default' }, context);
  const fit = settle(settings, context, false).faults.length === 0;
  // Each by itself can be read: only a cap in dollars and a model without a price do not go together.
  const counting = fit ? settings : settings.filter(({ name }) => !IN_DOLLARS.includes(name));
  return reachable(counting, context);
}

const IN_DOLLARS = ['max-cost', 'max-cost-per-change'];

/** The reviewers that can be read, and as many of them must complete as if the others could be read too. */
function readable(setting: RawSetting, context: SettingsContext): readonly RawSetting[] {
  const { reviewers } = settle([setting], context, false).settings;
  if (!reviewers.some(countsForQuorum)) return [];
  const ids = reviewers.map(({ id }) => id);
  const { value } = setting;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const sound = isMap ? Object.fromEntries(Object.entries(value).filter(([id]) => ids.includes(id))) : ids;
  const lost = isMap ? Object.keys(value).length - ids.length : 0;
  const here = neededQuorum(reviewers, { minReviewers: null, minVendors: null }).reviewers;
  const counting = Math.min(here + lost, Math.max(1, ids.length));
  const floor: RawSetting = { ...setting, name: 'min-reviewers', value: String(counting) };
  return [{ ...setting, value: sound }, ...(lost > 0 ? [floor] : [])];
}
