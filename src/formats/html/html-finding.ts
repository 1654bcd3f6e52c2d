/** Writes a finding's article: claim, code and fix, with the evidence folded below. */
import type { Join, Source } from '../../domain/consolidation.js';
import { type Anchor, fits, type FixState, type OtherFix } from '../../domain/finding.js';
import { FIXES_PATCH, type ProsePlace, type ReportFinding } from '../../domain/report.js';
import { opinionVerdict } from '../../domain/second-opinion.js';
import { listed } from '../../text/wording.js';
import { commitUrl, placeText, shownExcerpt } from '../listing.js';
import { mainSpeaker, othersIn, repetitionIn, writesFix } from '../markdown/markdown-body.js';
import { isBy } from '../markdown/markdown-fix.js';
import { diffBlock, excerptBlock, fenceBlock, joined, markup, type Markup } from './html-markup.js';
import { inlineProse, placeFigure, plainText, prose } from './html-prose.js';
import {
  breakable,
  dayText,
  icon,
  nameOf,
  pathsOf,
  placeLink,
  plural,
  reviewAnchor,
  shortOf,
  type View,
  voiceOf,
} from './html-view.js';

/** The article. Its data are positions in the view's lists, for the filters. */
export function findingArticle(finding: ReportFinding, view: View): Markup {
  const paths = pathsOf(finding).map((path) => view.fileNumbers.get(path) ?? -1);
  const reviewers = finding.reviewers.map((reviewer) => view.reviewers.indexOf(reviewer));
  const named = new Set<ProsePlace>();
  const words = text(finding, view, named);
  return markup`<article class="finding ${finding.severity}" id="${finding.id}" tabindex="-1" aria-labelledby="${finding.id}-title"
    data-severity="${finding.severity}" data-origin="${finding.origin.kind}" data-reviewers="${reviewers.join(' ')}" data-files="${paths.join(' ')}">
    ${heading(finding, view)}
    <div class="body">
    ${votes(finding, view)}${secondOpinion(finding, view)}
    ${code(finding)}
    ${words}${elsewhere(finding, named, view)}
    ${evidence(finding, view)}
    </div>
  </article>`;
}

/** What the reviewers wrote, without the code that is shown already; the fix stands where they wrote it, else where they wrote another. */
function text(finding: ReportFinding, view: View, named: Set<ProsePlace>): Markup {
  const file = finding.sources[0]?.anchored.finding.file;
  const repeated = repetitionIn(finding, finding.locations.filter(({ excerpt }) => excerpt !== null).slice(0, 1));
  const voices = [
    { words: finding.body, file: file ?? '', speaker: mainSpeaker(finding), before: null },
    ...finding.said.map(({ text: words, file: own, reviewer }) => ({
      ...{ words, file: own, speaker: reviewer, before: voiceOf(reviewer, view) },
    })),
  ].map((one) => ({ ...one, writes: writesFix(one.words, repeated) }));
  const also = voices.filter(({ writes }) => writes).flatMap(({ words }) => othersIn(words, repeated));
  const figure = (speaker: string | null): Markup | null => fix(finding, view, speaker);
  const others = otherFixes(finding, view, new Set(also));
  let placed = finding.fix.applies === 'none' || finding.fix.diff.trim() === '';
  const shown = voices.map(({ words, writes, before, speaker, ...from }) => {
    const open = placed;
    const fence = (code: string): Markup | null => {
      const what = repeated(code);
      if (what === null || (writes && typeof what === 'object')) return null;
      if (what === 'excerpt' || placed) return markup``;
      placed = true;
      return figure(speaker);
    };
    const where = from.file === '' ? 'report.json' : `reviews/${from.file}`;
    const written = prose(words, view, { fence, where, named });
    // Under the words with the fix, so that nothing parts them.
    return markup`${before}${written}${placed !== open && others}`;
  });
  return markup`${shown}${!placed && markup`${figure(voices.at(-1)?.speaker ?? null)}${others}`}`;
}

function heading(finding: ReportFinding, view: View): Markup {
  const label = `${finding.id}, ${finding.severity}: link to this finding`;
  return markup`<header>
    <a class="id" href="#${finding.id}" aria-label="${label}">${icon(finding.severity)}<span>${finding.id}</span></a>
    <div class="what">
      <h3 id="${finding.id}-title">${inlineProse(finding.title, view)}</h3>
      <p class="where">${primary(finding, view)}</p>
      <ul class="facts">${joined(facts(finding, view).map((fact) => markup`<li>${fact}</li>`))}</ul>
    </div>
  </header>`;
}

function primary(finding: ReportFinding, view: View): Markup {
  const first = finding.locations[0];
  if (first === undefined) return markup`<span class="quiet">No place named</span>`;
  const more = finding.locations.length - 1;
  return markup`${placeLink(first, view)}${more > 0 && markup` <span class="quiet">and ${more} more</span>`}`;
}

function facts(finding: ReportFinding, view: View): Markup[] {
  const commit = finding.origin.commit;
  const url = commit === null ? null : commitUrl(view.change, commit.sha);
  const sha = commit !== null && markup`<code>${commit.sha.slice(0, 7)}</code>`;
  const by =
    commit !== null &&
    markup` by ${url === null ? sha : markup`<a href="${url}" rel="noopener noreferrer">${sha}</a>`} <span class="quiet">${dayText(commit.date)}</span>`;
  const old = finding.round.status !== 'new';
  return [
    markup`<span class="severity-word">${finding.severity}</span>`,
    finding.contested ? markup`<span class="pill contested">${icon('contested')}contested</span>` : null,
    finding.classification === null ? null : markup`<span class="pill">${finding.classification}</span>`,
    // Without a repository nothing is known of any origin: that is said once for all.
    finding.origin.kind === 'unknown' && view.change === null
      ? null
      : markup`<span class="pill origin" title="${finding.origin.reason}">${icon(finding.origin.kind)}${finding.origin.kind}</span>${by}`,
    finding.reviewers.length === 0 ? null : markup`${icon('people')}${voices(finding, view)}`,
    old ? markup`${icon('round')}${finding.round.status}, since round ${finding.round.since}` : null,
    finding.blocking ? null : markup`<span class="quiet">does not block</span>`,
  ].filter((fact) => fact !== null);
}

/** Who says it; each with its severity when they differ. */
function voices({ reviewers, reconciliation, severity }: ReportFinding, view: View): Markup {
  const isOne = reviewers.every((reviewer) => reconciliation.votes[reviewer] === severity);
  const names = reviewers.map((reviewer) => {
    const vote = reconciliation.votes[reviewer];
    const graded = !isOne && vote !== undefined && markup` <span class="quiet">${vote}</span>`;
    return markup`<span class="who">${shortOf(view, reviewer)}</span>${graded}`;
  });
  return joined(names, ', ');
}

/** Why the severity is what it is, in sight only when it had to be settled. */
function votes(finding: ReportFinding, view: View): Markup | null {
  const { kind, reason } = finding.reconciliation;
  if (kind !== 'settled' && !finding.contested) return null;
  return markup`<div class="votes"><p><b>The reviewers differ.</b> ${inlineProse(reason, view)}</p></div>`;
}

/** Beside the claim, in sight: whoever answers it must see both voices. */
function secondOpinion({ secondOpinion: opinion }: ReportFinding, view: View): Markup | null {
  if (!opinion) return null;
  const { verdict, reviewer, sameVendor, cites, reason } = opinion;
  const stands = { side: 'head', primary: false, state: 'verified', quote: 'matched', excerpt: null } as const;
  const places = cites.map((cite) => placeLink({ ...cite, ...stands, claimed: cite }, view));
  return markup`<div class="votes opinion ${verdict}"><p><b>Second opinion: ${opinionVerdict(opinion)}</b> by ${shortOf(view, reviewer)}${sameVendor && ' (the same vendor, asked anew)'}. ${inlineProse(reason, view)}${places.length > 0 && markup` <span class="quiet">It cites ${joined(places, ', ')}.</span>`}</p></div>`;
}

/** The code of the first place that has any, in sight. */
function code(finding: ReportFinding): Markup | null {
  const first = finding.locations.find(({ excerpt }) => excerpt !== null);
  return first === undefined ? null : markup`<figure class="excerpt">${caption(first)}${excerptOf(first)}</figure>`;
}

/** The code of its other places and of those that its words name, in one fold, without what is shown above. */
function elsewhere(finding: ReportFinding, named: ReadonlySet<ProsePlace>, view: View): Markup | null {
  const [, ...others] = finding.locations.filter(({ excerpt }) => excerpt !== null);
  const isShown = ({ path, startLine }: ProsePlace): boolean =>
    finding.locations.some(
      ({ path: own, excerpt }) =>
        own === path &&
        excerpt &&
        startLine >= excerpt.startLine &&
        startLine < excerpt.startLine + excerpt.lines.length,
    );
  const spots = new Map([...named].map((place) => [`${place.path}:${String(place.startLine)}`, place]));
  const places = [...spots.values()].filter((place) => place.excerpt.trim() !== '' && !isShown(place));
  if (others.length + places.length === 0) return null;
  const figures = [
    ...others.map((anchor) => markup`<figure class="excerpt">${caption(anchor)}${excerptOf(anchor)}</figure>`),
    ...places.map((place) => placeFigure(place, view)),
  ];
  const names = [...others.map((anchor) => placeText(anchor)), ...places.map((place) => place.text)];
  return markup`<details class="peek"><summary>Code at ${joined(
    names.map((name) => markup`<code>${breakable(name)}</code>`),
    ', ',
  )}</summary>${figures}</details>`;
}

function caption(anchor: Anchor): Markup {
  const changed = anchor.excerpt?.lines.some((line) => line.changed) ?? false;
  const legend = anchor.side === 'base' ? 'deleted by this change' : changed ? 'added by this change' : null;
  return markup`<figcaption><code>${breakable(anchor.path)}</code>${legend !== null && markup`<span class="legend">${anchor.side === 'head' && markup`<i></i>`}${legend}</span>`}</figcaption>`;
}

function excerptOf(anchor: Anchor): Markup | null {
  return anchor.excerpt === null ? null : excerptBlock(shownExcerpt(anchor.excerpt), anchor.path);
}

const FIX_WORDS: Readonly<Record<FixState, { readonly icon: string; readonly tone: string; readonly text: string }>> = {
  applies: { icon: 'yes', tone: 'ok', text: 'applies' },
  offset: { icon: 'yes', tone: 'ok', text: 'applies, moved' },
  no: { icon: 'no', tone: 'bad', text: 'does not apply' },
  // That there was no repository is said once, of the run.
  'not-tried': { icon: 'unknown', tone: '', text: '' },
  none: { icon: 'unknown', tone: '', text: 'no diff' },
};

/** A longer diff is shown as it was written: each line of another is marked. */
const MAX_DIFF = 200_000;

function fix({ fix: check, id }: ReportFinding, view: View, speaker: string | null): Markup | null {
  if (check.applies === 'none' || check.diff.trim() === '') return null;
  const { text: state, tone, icon: sign } = FIX_WORDS[check.applies];
  const by = !isBy(check, speaker);
  const note = fixNote(check);
  return markup`<figure class="fix"><figcaption><b>Fix${by && ` by ${proposers(check.reviewers, view)}`}</b>${state !== '' && markup`<span class="state ${tone}">${icon(sign)}${state}</span>`}
    ${note !== '' && markup`<span class="quiet">${note}</span>`}
    <button type="button" class="copy scripted" data-copy="${id}" aria-label="Copy the fix of ${id}">${icon('copy')}<span>Copy</span></button></figcaption>
    ${diffOf(check.diff, `Fix of ${id}`)}</figure>`;
}

function fixNote(check: ReportFinding['fix']): string {
  if (!fits(check)) return check.applies === 'no' ? `${check.reason}: take it as a sketch` : '';
  if (check.patch.included) return `in ${FIXES_PATCH}`;
  return check.patch.why === '' ? '' : `not in ${FIXES_PATCH}: ${check.patch.why}`;
}

function diffOf(diff: string, label: string): Markup {
  return diff.length > MAX_DIFF ? plainText(diff, 'report.json') : diffBlock(diff.replace(/\n$/, ''), label);
}

/** Folded under the fix; `inText`: those that the text shows. */
function otherFixes({ fix: check, id }: ReportFinding, view: View, inText: ReadonlySet<OtherFix>): Markup | null {
  const others = check.others.filter((other) => !inText.has(other));
  if (!others.length) return null;
  const each = others.map(({ reviewers, applies, reason, diff }, index) => {
    const state = applies === 'no' ? ` (does not apply: ${reason})` : fits({ applies }) ? ' (applies)' : '';
    return {
      who: `${proposers(reviewers, view)}${state}`,
      diff: diffOf(diff, `Other fix ${String(index + 1)} of ${id}`),
    };
  });
  const title = `${each.length === 1 ? 'Another fix' : 'Other fixes'} proposed: ${each.map(({ who }) => who).join('; ')}`;
  const blocks = each.map(({ who, diff }) => markup`${each.length > 1 && markup`<p>${who}</p>`}${diff}`);
  return markup`<details class="peek"><summary>${title}</summary>${blocks}</details>`;
}

function proposers(reviewers: readonly string[], view: View): string {
  return listed(reviewers.map((reviewer) => shortOf(view, reviewer)));
}

// The folded list of what supports a finding: places, origin, votes, sources, joins, relatives; the entries that would waive them.

interface EvidenceRow {
  readonly term: string;
  readonly what: Markup;
}

/** Who said it, where, and what git confirms; each source leads to its line in the stored review. */
function evidence(finding: ReportFinding, view: View): Markup {
  const rows = [...found(finding, view), ...said(finding, view), ...around(finding)].filter((row) => row !== null);
  const list = rows.map(({ term, what }) => markup`<div><dt>${term}</dt><dd>${what}</dd></div>`);
  return markup`<details class="evidence"><summary>Evidence <span class="quiet">${brief(finding)}</span></summary><dl>${list}</dl></details>`;
}

function brief(finding: ReportFinding): string {
  const quote = { matched: 'quote matches', moved: 'quote found elsewhere', absent: 'quote not found', none: '' };
  const parts = [
    plural(finding.sources.length, 'source'),
    quote[finding.locations[0]?.quote ?? 'none'],
    finding.reconciliation.kind,
    finding.joins.length > 0 ? plural(finding.joins.length, 'join') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function found(finding: ReportFinding, view: View): (EvidenceRow | null)[] {
  const { origin, locations } = finding;
  const commit = origin.commit;
  const subject =
    commit !== null &&
    markup` <span class="quiet">“${commit.subject}”, ${commit.sha.slice(0, 7)}, ${commit.date.slice(0, 10)}</span>`;
  return [
    locations.length === 0 ? null : { term: 'Places', what: list(locations.map((anchor) => placeLink(anchor, view))) },
    { term: 'Origin', what: markup`${origin.kind}: ${inlineProse(origin.reason, view)}${subject}` },
    finding.fix.applies === 'none' || finding.fix.applies === 'not-tried'
      ? null
      : { term: 'Fix', what: markup`${finding.fix.applies}: ${inlineProse(finding.fix.reason, view)}` },
  ];
}

function said(finding: ReportFinding, view: View): (EvidenceRow | null)[] {
  const { reconciliation, sources, joins } = finding;
  const votes = Object.entries(reconciliation.votes).map(
    ([reviewer, vote]) => markup`${shortOf(view, reviewer)}: ${vote}`,
  );
  const reason = markup`${reconciliation.kind}: ${inlineProse(reconciliation.reason, view)}`;
  return [
    { term: 'Severity', what: list([...votes, reason]) },
    sources.length === 0 ? null : { term: 'Sources', what: list(sources.map((source) => sourceLine(source, view))) },
    joins.length === 0 ? null : { term: 'Joined', what: list(joins.map(joinLine)) },
  ];
}

/** One finding of one review, with the way to its line. */
export function sourceLine({ anchored: { finding }, alsoIn }: Source, view: View): Markup {
  const anchor = reviewAnchor(finding.file, finding.line);
  const there = view.report.reviews.some(({ file }) => file === finding.file);
  const place = markup`<code>${finding.file}:${finding.line}</code>`;
  const also = alsoIn.length > 0 && markup` <span class="quiet">also in ${joined(alsoIn, ', ')}</span>`;
  return markup`${there ? markup`<a href="#${anchor}">${place}</a>` : place} ${nameOf(view, finding.reviewer)}${finding.id !== null && ` ${finding.id}`} (${finding.severity}${finding.classification !== null && `, ${finding.classification}`}): ${inlineProse(finding.title, view)}${also}`;
}

function joinLine(join: Join): Markup {
  const parts = Object.entries(join.parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return markup`<code>${join.a}</code> with <code>${join.b}</code>: ${join.score.toFixed(2)} <span class="quiet">(${parts.join(' + ')})</span>`;
}

function around(finding: ReportFinding): (EvidenceRow | null)[] {
  const related = finding.related.map((id) => markup`<a href="#${id}">${id}</a>`);
  const comments = finding.feedback.map((url) =>
    /^https?:\/\//i.test(url) ? markup`<a href="${url}" rel="noopener nofollow noreferrer">${url}</a>` : markup`${url}`,
  );
  return [
    related.length === 0 ? null : { term: 'Related', what: joined(related, ', ') },
    comments.length === 0 ? null : { term: 'Comments', what: markup`${icon('people')}${list(comments)}` },
    {
      term: 'Round',
      what: markup`${finding.round.status}, since round ${finding.round.since}; key <code class="key">${finding.key}</code>`,
    },
  ];
}

function list(items: readonly Markup[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

/** For whoever answers for the configuration of the base, once for all findings that hold the gate. */
export function waivers({ report }: View): Markup | null {
  const held = report.findings.filter(({ waiver }) => waiver !== null);
  if (held.length === 0) return null;
  const lines = held.map(({ id, waiver }) => `# ${id}\n${waiver ?? ''}`).join('\n');
  return markup`<details class="peek"><summary>Entries that would waive ${held.map(({ id }) => id).join(', ')}</summary>${fenceBlock(lines, 'yaml')}</details>`;
}
