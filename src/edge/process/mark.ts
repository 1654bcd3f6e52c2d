/** A child process enters; a word in its environment, which all that descends from it inherits, and by which it is found again, leaves. */
import { randomBytes } from 'node:crypto';

/** The variable that holds the mark. */
export const MARK_VARIABLE = 'DEEP_REVIEW_MARK';

/** Begins the marks of all children of this process, and of nobody else's. */
export const OWN_MARKS = `${randomBytes(12).toString('hex')}.`;

let children = 0;

/** A mark that no other child has. */
export function nextMark(): string {
  children += 1;
  return `${OWN_MARKS}${String(children)}.`;
}
