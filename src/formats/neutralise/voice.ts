/** A reviewer's name enters; the line that gives what follows to it leaves. */
import { inline } from './inline.js';

/** Written with an element, which a review's own text cannot be: its HTML is shown as text, so no review speaks for another. */
export function voiceLine(name: string): string {
  return `<sub>**${inline(name.replace(/\s+/g, ' ').trim())}** adds:</sub>`;
}
