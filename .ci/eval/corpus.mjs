// Reads ../shared/corpus with this program's own reader: pairs of findings with their features and labels.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const json = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/**
 * Per case what blind readers found: groups that state the `same`, pairs that overlap in part (`partial`) and pairs they
 * wavered on (`unsure`); a finding is `<reviewer>:<line of its title>`, with `:<ordinal>` where a line holds several.
 */
const LABELS = json(fileURLToPath(new URL('labels.json', import.meta.url)));

/** Successive reviews of one pull request are one group; some early cases name their topic instead of their number. */
const TOPICS = [
  [/msys2/, 'pr-242'],
  [/app-controller-create-delete-limavm/, 'pr-236'],
];
export const groupOf = (name) =>
  TOPICS.find(([pattern]) => pattern.test(name))?.[1] ?? /pr-\d+/.exec(name)?.[0] ?? name;

/** A finding with no evidence, as `consolidate --reviews` has it without a repository. */
const unanchored = (finding) => ({
  finding,
  anchors: finding.locations.map((claimed, index) => ({
    claimed,
    path: claimed.path,
    lines: claimed.lines,
    side: 'head',
    primary: index === 0,
    state: 'unverified',
    quote: 'none',
    excerpt: null,
  })),
  origin: { kind: 'unknown', commit: null, reason: '' },
  fix: { diff: '', applies: 'none', reason: '', confined: false },
});

const read = (core, file, text) =>
  core.parseReview({ reviewer: file.replace(/-pass-.*/, ''), pass: 1, file, text, reads: 'markdown', nonce: null });

/**
 * Cases with the pairs of findings of different reviews. A pair has `features`, `candidate` (whether the index proposes
 * it), `published` (true, false, or null where the case or a review has no labels), `blind` (`same`, `partial`, `unsure`
 * or `different`) and `same`, what the weights are fitted to: the published label; where there is none, or where both
 * findings were left out of the published report, that of the blind reader; undefined when that reader wavered.
 */
export function loadCases(root, core) {
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'reviews')))
    .map((name) => {
      const folder = join(root, name);
      const findings = readdirSync(join(folder, 'reviews'))
        .filter((file) => file.endsWith('.md'))
        .flatMap((file) => read(core, file, readFileSync(join(folder, 'reviews', file), 'utf8')).findings)
        .filter(({ standing }) => standing.kind !== 'duplicate');
      const links = json(join(folder, 'links.json'));
      const gold = findings.map((finding) => links && publishedIn(finding, links));
      return {
        name,
        group: groupOf(name),
        labelled: links !== null,
        findings,
        pairs: pairsOf(core, findings, gold, blindLabel(LABELS[name] ?? {})),
      };
    });
}

/** The published findings that a finding went into; null when it is not labelled or only an excerpt of its review is. */
function publishedIn(finding, links) {
  const review = links.reviews.find(({ file }) => file === finding.file);
  if (!review || review.complete === false) return null;
  const label =
    review.findings.find(({ line }) => line === finding.line) ??
    review.findings.find(({ id, line }) => id === finding.id && Math.abs(line - finding.line) <= 3);
  return label?.gold ?? null;
}

function blindLabel({ same = [], partial = [], unsure = [] }) {
  const holds = (groups, x, y) => groups.some((group) => group.includes(x) && group.includes(y));
  const nameOf = ({ reviewer, line, ordinal }) => `${reviewer}:${line}${ordinal ? `:${ordinal}` : ''}`;
  return (a, b) => {
    const [x, y] = [nameOf(a), nameOf(b)];
    if (holds(same, x, y)) return 'same';
    return holds(partial, x, y) ? 'partial' : holds(unsure, x, y) ? 'unsure' : 'different';
  };
}

const MEANING = { same: true, partial: undefined, unsure: undefined, different: false };

function pairsOf(core, findings, gold, blindOf) {
  return comparedPairs(core, findings, (a, b) => {
    const known = gold[a] !== null && gold[b] !== null;
    const published = known ? gold[a].some((id) => gold[b].includes(id)) : null;
    const unpublished = known && !gold[a].length && !gold[b].length;
    const blind = blindOf(findings[a], findings[b]);
    return { published, unpublished, blind, same: known && !unpublished ? published : MEANING[blind] };
  });
}

export function comparedPairs(core, findings, labelOf) {
  const run = core.comparable(findings.map((finding) => core.profileOf(unanchored(finding))));
  const candidates = new Set(run.candidates.map(({ a, b }) => `${a} ${b}`));
  return findings.flatMap((x, a) =>
    findings.slice(a + 1).map((y, offset) => {
      const b = a + 1 + offset;
      const across = x.file !== y.file;
      return {
        a,
        b,
        across,
        candidate: candidates.has(`${a} ${b}`),
        ...labelOf(a, b),
        features: core.compare(run, a, b),
      };
    }),
  );
}

/** Part of a case as a case of its own: what is rare or near depends on what else a run says, and small changes say little. */
function part(core, entry, kept) {
  const labels = new Map(entry.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const findings = kept.map((index) => entry.findings[index]);
  const pairs = comparedPairs(core, findings, (a, b) => {
    const { published, unpublished, blind, same } = labels.get(`${kept[a]} ${kept[b]}`);
    return { published, unpublished, blind, same };
  });
  return { ...entry, findings, pairs };
}

/** A case without what one of its reviewers says. */
export function without(core, entry, reviewer) {
  const kept = entry.findings.flatMap((finding, index) => (finding.reviewer === reviewer ? [] : [index]));
  return part(core, entry, kept);
}

/** A case as `count` smaller ones, each with the findings of some of its files. */
export function splitByFile(core, entry, count) {
  const fileOf = ({ locations }) => locations[0]?.path.split('/').at(-1) ?? '';
  const indices = entry.findings.map((_, index) => index);
  const files = [...new Set(entry.findings.map(fileOf))];
  const parts = Array.from({ length: count }, () => []);
  const inFile = (file) => indices.filter((index) => fileOf(entry.findings[index]) === file);
  for (const found of files.map(inFile).sort((x, y) => y.length - x.length)) {
    parts.reduce((least, each) => (each.length < least.length ? each : least)).push(...found);
  }
  return parts
    .filter(({ length }) => length > 1)
    .map((kept) =>
      part(
        core,
        entry,
        kept.sort((x, y) => x - y),
      ),
    );
}

/** Several cases as one run, in which a finding of one is different from a finding of another. */
export function merged(core, entries) {
  const findings = entries.flatMap((entry) => entry.findings);
  const labels = new Map();
  let offset = 0;
  for (const entry of entries) {
    for (const { a, b, blind } of entry.pairs) labels.set(`${offset + a} ${offset + b}`, blind);
    offset += entry.findings.length;
  }
  const pairs = comparedPairs(core, findings, (a, b) => ({
    published: null,
    unpublished: false,
    blind: labels.get(`${a} ${b}`) ?? 'different',
    unread: !labels.has(`${a} ${b}`),
  }));
  return { name: 'merged', group: 'merged', labelled: false, findings, pairs };
}
