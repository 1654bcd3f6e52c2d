/** The settings of single events: what a merge group goes by, and whether a stranger's head is reviewed as data. */
import { MERGE_GROUP_MODES, type MergeGroupMode, UNTRUSTED_MODES, type UntrustedMode } from '../domain/settings.js';
import { oneOf, row } from './setting-rows.js';

/** Only the base's file sets them: with one of these a pull request could spare itself a review, or have its own code read. */
export const EVENT_SETTINGS: readonly string[] = ['merge-group', 'untrusted'];

/** Their rows of the settings table. */
export function eventSettings() {
  return {
    'merge-group': row<MergeGroupMode>(oneOf(MERGE_GROUP_MODES), 'carry', {
      example: 'merge-group: review',
      about:
        'In a merge queue: `carry` takes over what was decided at the exact head of each pull request of the group, in seconds and without reviewers; `review` reviews the group. Only in the file. Default: `carry`.',
      holds: (base, given) => given === base || given === 'review',
    }),
    untrusted: row<UntrustedMode>(oneOf(UNTRUSTED_MODES), 'refuse', {
      example: 'untrusted: data',
      about:
        "A fork's head where the job holds secrets: `refuse`, or `data`: on `pull_request_target`, where somebody with write access labels it, exactly that head is read and nothing of it is executed. Only in the file. Default: `refuse`.",
      holds: (base, given) => given === base || given === 'refuse',
    }),
  } as const;
}
