/** What is legible in a broken configuration enters; what counts in its stead leaves: the defaults, or stricter where it is. */
import { countsForQuorum, neededQuorum } from '../quorum.js';
import { settle, type RawSetting, type SettingsContext } from '../settings.js';
import { hold } from './hold.js';
import { reachable } from './reachable.js';

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
