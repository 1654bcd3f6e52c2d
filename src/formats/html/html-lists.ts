/** Writes the lists beside the findings as HTML: observations, assessments, and people's comments, each with who said it. */
import {
  allWords,
  type AssessedPoint,
  type Feedback,
  type MergedConcern,
  type MergedPoint,
} from '../../domain/consolidation.js';
import { inShort, partsOf, remarksByComment, withoutLink } from '../lists.js';
import { markup, type Markup } from './html-markup.js';
import { prose, workOf } from './html-prose.js';
import { icon, namesOf, NONE, type View, voiceOf } from './html-view.js';

/** Of more texts than this, or texts that are more work altogether, the rest is shown as it was written. */
const MAX_FORMATTED = 1_000;
const MAX_WORK = 80_000;

/** Those that are shown as they were written. */
export function crowdOf<Item>(items: readonly Item[], textOf: (item: Item) => string): ReadonlySet<Item> {
  let room = MAX_WORK;
  return new Set(
    items.filter((item, index) => {
      if (index < MAX_FORMATTED && room > 0) room -= workOf(textOf(item));
      return index >= MAX_FORMATTED || room <= 0;
    }),
  );
}

/** The page with its texts unformatted. */
export function asWritten(view: View): View {
  return { ...view, asWritten: true };
}

/** Concerns in full, strengths in short; a part without any is left out. */
export function observationLists(view: View): Markup {
  const { concerns: open, strengths } = view.report.observations;
  const short = strengths.map((item) => ({ ...item, text: inShort(item.text), said: [] }));
  if (open.length + short.length === 0) return NONE;
  return markup`${part('Concerns', open, view)}${part('Strengths', short, view)}`;
}

function part(title: string, list: readonly MergedConcern[], view: View): Markup | null {
  return list.length === 0 ? null : markup`<h3>${title}</h3>${concerns(list, view)}`;
}

/** Gaps with their ids; what was run, and what is well, apart and without. `well`: what the latter are called. */
export function assessment(list: readonly AssessedPoint[], well: string, view: View): Markup {
  const parts = partsOf(list);
  if (list.length === 0) return NONE;
  const ran = parts.ran.length > 0 && markup`<h3>What was run</h3>${points(parts.ran, view)}`;
  const praise =
    parts.well.length > 0 &&
    markup`<details class="peek"><summary>${well} (${parts.well.length})</summary>${points(parts.well, view)}</details>`;
  return markup`${parts.gaps.length > 0 && points(parts.gaps, view)}${ran}${praise}`;
}

function by(reviewers: readonly string[], view: View): Markup | null {
  return reviewers.length === 0 ? null : markup`<p class="by">${icon('people')}${namesOf(view, reviewers)}</p>`;
}

/** Points, with their ids where they have any. */
export function points(list: readonly MergedPoint[], view: View): Markup {
  if (list.length === 0) return NONE;
  const [crowd, plain] = [crowdOf(list, ({ text, said }) => allWords(text, said)), asWritten(view)];
  const items = list.map((point) => {
    const { id, reviewers } = point;
    const said = voices(point, crowd.has(point) ? plain : view);
    return markup`<li${id !== '' && markup` id="${id}"`}>${id !== '' && markup`<span class="tag">${id}</span>`}<div>${said}${by(reviewers, view)}</div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
}

/** The words of a point, and what others add to them. */
function voices({ text, said }: Pick<MergedPoint, 'text' | 'said'>, view: View): Markup {
  return markup`${prose(text, view)}${said.map((each) => markup`${voiceOf(each.reviewer, view)}${prose(each.text, view)}`)}`;
}

function concerns(list: readonly MergedConcern[], view: View): Markup {
  const [crowd, plain] = [crowdOf(list, ({ text, said }) => allWords(text, said)), asWritten(view)];
  const items = list.map((concern) => {
    const { scope, reviewers } = concern;
    const said = voices(concern, crowd.has(concern) ? plain : view);
    return markup`<li><div>${scope !== null && markup`<span class="pill">${scope === 'future' ? 'future' : 'in scope'}</span>`}${said}${by(reviewers, view)}</div></li>`;
  });
  return markup`<ul class="points">${items}</ul>`;
}

const SIGNS = { addressed: 'yes', open: 'people', unclear: 'unknown' } as const;

/** One entry per comment, with what reviewers say of it. */
export function comments(view: View): Markup {
  const { feedback, feedbackRemarks } = view.report;
  if (feedback.length + feedbackRemarks.length === 0) return NONE;
  const others = remarksByComment(feedbackRemarks).map(({ url, remarks }) => {
    const about = url !== '' && markup`<p class="by"><code>${url.slice(url.indexOf('#'))}</code></p>`;
    return markup`<li><div>${about}${remarks.map((each) => remark(each, url, view))}</div></li>`;
  });
  return markup`<ul class="points">${feedback.map((one) => comment(one, view))}${others}</ul>`;
}

function comment(one: Feedback, view: View): Markup {
  const place =
    one.path === null ? null : markup` on <code>${one.path}${one.line !== null && `:${String(one.line)}`}</code>`;
  const link =
    /^https?:\/\//i.test(one.url) && markup` <a href="${one.url}" rel="noopener nofollow noreferrer">comment</a>`;
  const belongs = one.finding !== null && markup` belongs to <a href="#${one.finding}">${one.finding}</a>`;
  const said = one.said.map((each) => remark(each, one.url, view));
  return markup`<li><div><p class="by"><span class="pill ${one.state}">${icon(SIGNS[one.state])}${one.state}</span> <b>${one.author}</b>${place}${link}${belongs}</p>${prose(one.body, view)}${said}</div></li>`;
}

function remark(
  { reviewer, text }: { readonly reviewer: string; readonly text: string },
  url: string,
  view: View,
): Markup {
  return markup`${voiceOf(reviewer, view)}${prose(withoutLink(text, url), view)}`;
}
