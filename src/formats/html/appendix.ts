/** Stored reviews enter, their text leaves, folded, as written; lines that findings are read from have anchors. */
import type { StoredReview } from '../../domain/report.js';
import { countText, plural, reviewAnchor, type View } from './view.js';
import { joined, markup, type Markup } from './markup.js';

/** Longer reviews are cut here: the file beside the report has the whole. */
const MAX_REVIEW = 1_000_000;

/** Each review folded. */
export function appendix(view: View): Markup {
  const { reviews } = view.report;
  if (reviews.length === 0) return markup`<p class="empty">None.</p>`;
  return markup`${reviews.map((review) => stored(review, view))}`;
}

function stored({ file, text }: StoredReview, view: View): Markup {
  const cut = text.length > MAX_REVIEW;
  const lines = (cut ? text.slice(0, MAX_REVIEW) : text).split(/\r\n|\r|\n/);
  const note =
    cut &&
    markup`<p class="note">Cut after ${countText(MAX_REVIEW)} of ${countText(text.length)} characters: the whole text is in reviews/${file}.</p>`;
  return markup`<details class="stored"><summary><code>${file}</code> <span class="quiet">${plural(lines.length, 'line')}</span></summary>
    <pre class="code plain" tabindex="0" role="group" aria-label="Review ${file}"><code>${joined(pieces(lines, file, view), '\n')}</code></pre>${note}</details>`;
}

/** Runs of uncited lines as one piece of text: a span for every line would double the page. */
function pieces(lines: readonly string[], file: string, view: View): Markup[] {
  const cited = [...(view.cited.get(file) ?? [])].sort((a, b) => a - b);
  const found: Markup[] = [];
  let from = 0;
  for (const line of cited.filter((number) => number >= 1 && number <= lines.length)) {
    if (line - 1 > from) found.push(markup`${lines.slice(from, line - 1).join('\n')}`);
    found.push(markup`<span class="cited" id="${reviewAnchor(file, line)}">${lines[line - 1] ?? ''}</span>`);
    from = line;
  }
  if (from < lines.length) found.push(markup`${lines.slice(from).join('\n')}`);
  return found;
}
