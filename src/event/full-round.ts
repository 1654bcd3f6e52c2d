/** Tells whether a label on the pull request asks for a full reading. */
import { FULL_LABEL } from '../domain/carried.js';
import { isSameName } from '../domain/values.js';
import type { EventFacts } from './payload.js';

/** As the labels stood at the event. Where those of a pull request cannot be read one of them may ask: then all is read. */
export function asksForFullRound({ number, labels }: Pick<EventFacts, 'number' | 'labels'>): boolean {
  if (number === null) return false;
  return labels === null || labels.some((name) => isSameName(name, FULL_LABEL));
}
