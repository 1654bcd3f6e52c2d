/** All stories, in the order of the table in `docs/weeks.md`. */
import { FOUND_STORIES } from './found.js';
import { LOST_STORIES } from './lost.js';
import { OUTAGE_STORIES } from './outages.js';
import type { Story } from './story.js';

export const STORIES: readonly Story[] = [...FOUND_STORIES, ...OUTAGE_STORIES, ...LOST_STORIES];
