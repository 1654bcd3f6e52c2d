/** Places in the repository enter, permalinks at the reviewed commits leave. */
import type { Anchor, LineRange, Side } from '../../domain/location.js';
import type { ProsePlace, Report, ReportChange } from '../../domain/report.js';

/** A repository's page on GitHub; `null` when it is not known or not named like one. */
export function repositoryUrl(change: ReportChange | null): string | null {
  const name = change?.repository ?? '';
  return /^[\w.-]+\/[\w.-]+$/.test(name) ? `https://github.com/${name}` : null;
}

/** Tells addresses of the pull request under review: the only ones that a model's text may lead to. */
export function ownPull(change: ReportChange | null): (url: string) => boolean {
  const own = repositoryUrl(change);
  if (own === null || !change?.number) return () => false;
  const pull = `${own}/pull/${String(change.number)}`;
  return (url) => url.startsWith(pull) && /^(?:$|[/#][\w#/-]*$)/.test(url.slice(pull.length));
}

/** The page of a commit. */
export function commitUrl(change: ReportChange | null, sha: string): string | null {
  const repository = repositoryUrl(change);
  return repository !== null && /^[0-9a-f]{7,64}$/i.test(sha) ? `${repository}/commit/${sha}` : null;
}

/** The page of a file's lines at head, or at the merge base for code that the change deletes. */
export function placeUrl(
  change: ReportChange | null,
  path: string,
  lines: LineRange | null,
  side: Side = 'head',
): string | null {
  const repository = repositoryUrl(change);
  const sha = side === 'head' ? change?.head : change?.mergeBase;
  if (repository === null || !sha || path === '') return null;
  return `${repository}/blob/${sha}/${encodedPath(path)}${lines === null ? '' : fragment(lines)}`;
}

/** A path as a relative URI: percent-encoded, so that nothing in it reads as a scheme, a query or a fragment. */
export function encodedPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function fragment(lines: LineRange): string {
  return lines.end > lines.start ? `#L${String(lines.start)}-L${String(lines.end)}` : `#L${String(lines.start)}`;
}

/** `path:10-12`, as people write it. */
export function placeText(place: Pick<Anchor, 'path' | 'lines'>): string {
  if (place.lines === null) return place.path;
  const { start, end } = place.lines;
  return end > start ? `${place.path}:${String(start)}-${String(end)}` : `${place.path}:${String(start)}`;
}

/** The places that prose names, by the text that names them. */
export function placesByText(report: Report): ReadonlyMap<string, ProsePlace> {
  return new Map(report.prosePlaces.map((place) => [place.text, place]));
}
