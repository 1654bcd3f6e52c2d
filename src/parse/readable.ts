/** Writes what was read of a review for readers: without tags and labels that say nothing more, and with a machine's own paths as the repository's. */
import type { Finding, Point, Review } from '../domain/finding.js';
import { byFence } from '../text/fences.js';
import { fileName, type KnownFiles, knownFiles } from '../text/known-files.js';
import { isBareTag } from './grades.js';
import { linkAt } from './written-paths.js';

/** The review with texts for people. Its stored text, and code in fences, stay as they are. */
export function readable(review: Review, files: readonly string[]): Review {
  const plain = pathsOf(review, knownFiles(files));
  const points = <Item extends Point>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, text: plain(item.text) }));
  return {
    ...review,
    executiveSummary: plain(review.executiveSummary),
    findings: review.findings.map((finding) => readableFinding(finding, plain)),
    concerns: points(review.concerns),
    strengths: points(review.strengths),
    testing: points(review.testing),
    documentation: points(review.documentation),
    commitStructure: points(review.commitStructure),
    limitations: points(review.limitations),
    feedback: points(review.feedback),
  };
}

type Rewriting = (text: string) => string;

function readableFinding(finding: Finding, plain: Rewriting): Finding {
  const { title, body, fix, locations } = finding;
  return {
    ...finding,
    title: plain(title),
    body: plain(withoutLabels(body)),
    fix: fix && { ...fix, text: plain(fix.text) },
    locations: locations.map((place) => ({ ...place, path: plain(place.path) })),
  };
}

// Tags and labels: what they say was read, and stands beside the text.

/** Labels that only say that the text follows. */
const LEAD_LABEL =
  /^(?:[-*+]\s{1,4})?[*_]{0,3}(?:problem|details?|description|issue|explanation|finding|claim|what)[*_]{0,3}\s?[:：][*_]{0,3}\s{0,4}/i;
const FIX_LABEL =
  /^(?:[-*+]\s{1,4}|#{1,6}\s)?[*_]{0,3}(?:(?:suggested|proposed|recommended|possible)\s)?(?:fix|remediation|recommendation)[*_]{0,3}\s?[:：][*_]{0,3}(?:\s{1,4}|$)/i;
/** `(important, gap)` at the end of a line: two words at least, for one alone may be said of anything. */
const TAG_AT_END = /(?<=[\s.:`)])\(([a-z]{3,14}, [a-z]{3,14})\)\.?\s{0,9}$/i;

/** A finding's text without bare tags around it, its lead label, and with one form for the label of its fix. */
function withoutLabels(body: string): string {
  const lines = byFence(body.split('\n')).map(({ line, fence }) => ({ line, isProse: fence === 'none' }));
  const tells = ({ line, isProse }: (typeof lines)[number]): boolean => !isProse || !saysNothing(line);
  const first = lines.findIndex(tells);
  if (first === -1) return '';
  const told = lines.slice(first, lines.findLastIndex(tells) + 1);
  const written = told.map(({ line, isProse }, index) => {
    if (!isProse) return line;
    const tag = TAG_AT_END.exec(line);
    const own = tag && isBareTag(tag[1] ?? '') ? line.slice(0, tag.index).trimEnd() : line;
    if (index === 0) return own.replace(LEAD_LABEL, '');
    if (!FIX_LABEL.test(own)) return own;
    const isClose = told[index - 1]?.line.trim() !== '';
    return `${isClose ? '\n' : ''}${own.replace(FIX_LABEL, 'Fix: ').trimEnd()}`;
  });
  return written.join('\n').replace(/^\n+/, '').trimEnd();
}

/** What is left of a line of places, with its tag: `` `209`, `219` (critical, gap) ``. */
const BARE_NUMBERS =
  /^\s{0,9}`:?\d[\d:–-]{0,20}`(?:,\s{0,4}`:?\d[\d:–-]{0,20}`){0,40}(?:\s{1,4}\((?:[a-z]{3,14}(?:, )?){2}\))?[.,]?\s{0,9}$/;

const saysNothing = (line: string): boolean =>
  line.trim() === '' || BARE_NUMBERS.test(line) || isBareTag(line.replace(/^\s{0,9}[-*+]\s/, ''));

// Paths of the machine that a review was written on.

/** A path from the root of a machine; bounded, and a candidate only. */
const ABSOLUTE = /(?<![\w.:/\\-])(?:\/|[A-Za-z]:[\\/])[^\s`"'<>()[\]|,;*]{3,400}/g;
const MOST_PATHS = 4_000;
const MOST_ROOTS = 4;

/**
 * What turns a machine's paths into the repository's: the checkout is what stands before a path that the repository
 * has, or that the review itself names elsewhere. A path below no such folder is meant as it is written.
 */
function pathsOf(review: Review, known: KnownFiles): Rewriting {
  const texts = [
    review.executiveSummary,
    ...review.findings.flatMap(({ title, body, locations }) => [title, body, ...locations.map(({ path }) => path)]),
    ...[review.concerns, review.strengths, review.testing, review.documentation].flat().map(({ text }) => text),
  ];
  const roots = rootsIn(texts.map(unescaped).join('\n'), review, known);
  return (text) =>
    /[/\\]/.test(text) ? outsideCode(text, (line) => withoutRoots(withoutTargets(line, roots), roots)) : text;
}

/** A path within a repository, as texts name them. */
const RELATIVE = /(?<![\w@.:/\\~-])[\w@.-]{1,80}(?:\/[\w@.+-]{1,80}){1,20}/g;

function rootsIn(text: string, { findings }: Review, known: KnownFiles): string[] {
  const absolute = [...text.matchAll(ABSOLUTE)].slice(0, MOST_PATHS);
  if (!absolute.length) return [];
  const named = [...text.matchAll(RELATIVE)].slice(0, MOST_PATHS).map(([path]) => path.replace(/[.:]+$/, ''));
  const claimed = new Set([...named, ...findings.flatMap(({ locations }) => locations.map(({ path }) => path))]);
  const roots = new Set<string>();
  for (const [written] of absolute) {
    if (roots.size >= MOST_ROOTS) break;
    if ([...roots].some((root) => written.startsWith(root))) continue;
    const path = written
      .replaceAll('\\', '/')
      .replace(/(?:#L?\d.*|:\d[\d:–-]*)$/, '')
      .replace(/[.:]+$/, '');
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      const rest = path.slice(at + 1);
      if (!rest.includes('/') || !(known.same(rest) !== null || claimed.has(rest))) continue;
      roots.add(written.slice(0, at + 1));
      break;
    }
  }
  return [...roots];
}

/** A link to a file of a machine is its label, with the line when the label does not tell it. */
function withoutTargets(line: string, roots: readonly string[]): string {
  if (!line.includes('](')) return line;
  let written = '';
  let from = 0;
  for (let at = line.indexOf('['); at !== -1; at = line.indexOf('[', Math.max(at + 1, from))) {
    const link = linkAt(line, at);
    const target = link && unescaped(link.target).replace(/^file:\/\//, '');
    if (!link || target === null || line[at - 1] === '!' || !/^(?:\/(?!\/)|[A-Za-z]:[\\/])/.test(target)) continue;
    written += line.slice(from, at) + shownLink(link.label, withoutRoots(target, roots));
    from = link.end;
  }
  return written + line.slice(from);
}

function shownLink(label: string, target: string): string {
  const [, path = target, line = ''] =
    /^(.*?)(?:#L?(\d{1,7}(?:-L?\d{1,7})?)|:(\d{1,7}(?:-\d{1,7})?))?$/.exec(target) ?? [];
  const place = `\`${path}${line === '' ? '' : `:${line.replace('L', '')}`}\``;
  const words = label.replace(/[`*]/g, '').trim();
  if (/^\d/.test(words) || /:\d/.test(words)) return label;
  if (path.endsWith(words)) return place;
  return words.includes(fileName(path)) ? label : `${label} (${place})`;
}

function withoutRoots(text: string, roots: readonly string[]): string {
  return roots.reduce((rewritten, root) => {
    if (!rewritten.includes(root)) return rewritten;
    const [head = '', ...rest] = rewritten.split(root);
    return head + rest.map((piece) => (root.includes('\\') ? slashed(piece) : piece)).join('');
  }, text);
}

/** The path at the start of a text, with slashes. */
const slashed = (text: string): string => text.replace(/^[^\s`"'()]*/, (path) => path.replaceAll('\\', '/'));

const unescaped = (text: string): string => text.replaceAll('\\/', '/');

function outsideCode(text: string, rewrite: Rewriting): string {
  return byFence(text.split('\n'))
    .map(({ line, fence }) => (fence === 'none' ? rewrite(line) : line))
    .join('\n');
}
