/** A configuration file as it was read enters; its settings, waivers and everything wrong with it leave. */
import type { Waiver } from '../domain/waiver.js';
import { readWaivers } from './rounds/waivers.js';
import type { Fault } from './settings/fault.js';
import { unreachable } from './settings/reachable.js';
import { settle, type RawSetting, type SettingsContext } from './settings.js';

export interface ReadFile {
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
