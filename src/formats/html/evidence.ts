/** A finding enters, the folded list of what supports it leaves: places, origin, votes, sources, joins, relatives. */
import type { Join, Source } from '../../domain/consolidation.js';
import type { ReportFinding } from '../../domain/report.js';
import { placeLink } from './place-link.js';
import { joined, markup, type Markup } from './markup.js';
import { inlineProse } from './prose.js';
import { icon, nameOf, plural, reviewAnchor, type View } from './view.js';

interface Row {
  readonly term: string;
  readonly what: Markup;
}

/** Who said it, where, and what git confirms; each source leads to its line in the stored review. */
export function evidence(finding: ReportFinding, view: View): Markup {
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

function found(finding: ReportFinding, view: View): (Row | null)[] {
  const { origin, locations } = finding;
  const commit = origin.commit;
  const subject =
    commit !== null &&
    markup` <span class="quiet">“${commit.subject}”, ${commit.sha.slice(0, 7)}, ${commit.date.slice(0, 10)}</span>`;
  return [
    locations.length === 0 ? null : { term: 'Places', what: list(locations.map((anchor) => placeLink(anchor, view))) },
    { term: 'Origin', what: markup`${origin.kind}: ${inlineProse(origin.reason, view)}${subject}` },
    finding.fix.applies === 'none'
      ? null
      : { term: 'Fix', what: markup`${finding.fix.applies}: ${inlineProse(finding.fix.reason, view)}` },
  ];
}

function said(finding: ReportFinding, view: View): (Row | null)[] {
  const { reconciliation, sources, joins } = finding;
  const votes = Object.entries(reconciliation.votes).map(
    ([reviewer, vote]) => markup`${nameOf(view, reviewer)}: ${vote}`,
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

function around(finding: ReportFinding): (Row | null)[] {
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
    finding.waiver === null ? null : { term: 'To waive it', what: markup`<code>${finding.waiver}</code>` },
  ];
}

function list(items: readonly Markup[]): Markup {
  return markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
