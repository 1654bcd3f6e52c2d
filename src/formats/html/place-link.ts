/** A place enters, its permalink leaves, with what git says of it. */
import type { Anchor } from '../../domain/location.js';
import { joined, markup, type Markup } from './markup.js';
import { placeText, placeUrl } from './places.js';
import { icon, type View } from './view.js';

/** A place as a permalink, with what git says of it. */
export function placeLink(anchor: Anchor, view: View): Markup {
  const href = anchor.state === 'missing' ? null : placeUrl(view.change, anchor.path, anchor.lines, anchor.side);
  const text = markup`<code>${breakable(placeText(anchor))}</code>`;
  const link = href === null ? text : markup`<a href="${href}" rel="noopener noreferrer">${text}</a>`;
  return markup`${link} ${placeState(anchor)}`;
}

/** Text with a break opportunity after each slash. */
export function breakable(path: string): Markup {
  return joined(path.split('/'), '/<wbr>');
}

function placeState(anchor: Anchor): Markup {
  const deleted = anchor.side === 'base' && markup` <span class="quiet">in deleted code</span>`;
  if (anchor.state === 'verified')
    return markup`<span class="state ok" title="Path and lines are in the repository">${icon('yes')}verified</span>${deleted}`;
  if (anchor.state === 'missing') return markup`<span class="state bad">${icon('no')}not in the repository</span>`;
  if (anchor.state === 'unverified') return markup`<span class="state">${icon('unknown')}unverified</span>${deleted}`;
  const claimed = placeText(anchor.claimed);
  return markup`<span class="state ok" title="The review says ${claimed}; its quote is here">${icon('moved')}found by its quote</span>${deleted}`;
}
