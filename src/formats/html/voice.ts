/** A reviewer enters; the line that gives what follows to it leaves. */
import { markup, type Markup } from './markup.js';
import { nameOf, type View } from './view.js';

/** What a review's own text can never be: its elements have no class. */
export function voiceOf(reviewer: string, view: View): Markup {
  return markup`<p class="voice"><b>${nameOf(view, reviewer)}</b> adds:</p>`;
}
