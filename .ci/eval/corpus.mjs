// Reads ../shared/corpus with this program's own reader: pairs of findings with their features and labels.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const json = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

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

/** Cases with their pairs. `weak`: the labels are inferred from the published report instead of written by a person. */
export function loadCases(root, core) {
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'reviews')))
    .flatMap((name) => {
      const folder = join(root, name);
      const findings = readdirSync(join(folder, 'reviews'))
        .filter((file) => file.endsWith('.md'))
        .flatMap((file) => read(core, file, readFileSync(join(folder, 'reviews', file), 'utf8')).findings)
        .filter(({ standing }) => standing.kind !== 'duplicate');
      const links = json(join(folder, 'links.json'));
      const labels = links ? labelled(findings, links) : inferred(core, findings, folder);
      if (!labels) return [];
      const known = findings
        .map((finding, index) => ({ finding, gold: labels[index] }))
        .filter((item) => item.gold !== undefined);
      return [{ name, group: groupOf(name), weak: !links, ...pairsOf(core, known) }];
    });
}

/** Per finding: the published findings it went into; `undefined` when it is not in the labels or only an excerpt is. */
const labelled = (findings, links) =>
  findings.map((finding) => {
    const review = links.reviews.find(({ file }) => file === finding.file);
    if (!review || review.complete === false) return undefined;
    return (
      review.findings.find(({ line }) => line === finding.line) ??
      review.findings.find(({ id, line }) => id === finding.id && Math.abs(line - finding.line) <= 3)
    )?.gold;
  });

/**
 * Which published finding each finding went into, judged by likeness to the published text among those that name its
 * reviewer, one to one; `null` when that is not clear. On the labelled cases this agrees with the labels (docs/joining.md).
 */
export function inferred(core, findings, folder) {
  const gold = json(join(folder, 'gold.json'));
  const report = existsSync(join(folder, 'report.md')) ? readFileSync(join(folder, 'report.md'), 'utf8') : '';
  if (!gold?.findings.length || !findings.length) return null;
  const published = read(core, 'published-pass-1.md', report.split(/^#+\s+Appendix/im)[0]).findings;
  const subjects = gold.findings.map((entry) => {
    const text = published.find(({ id, title }) => id === entry.id || title === entry.title);
    const locations = entry.locations.map(({ path, start, end }) => ({
      path,
      lines: start ? { start, end: end ?? start } : null,
    }));
    return {
      reviewer: 'published',
      pass: 1,
      file: 'published',
      line: 0,
      ordinal: 0,
      body: '',
      quotes: [],
      fix: null,
      ...text,
      id: entry.id,
      title: entry.title,
      locations,
    };
  });
  const run = core.comparable([...findings, ...subjects].map((finding) => core.profileOf(unanchored(finding))));
  const options = findings.flatMap((finding, index) =>
    gold.findings.flatMap((entry, at) => {
      if (!(entry.reviewers ?? []).includes(finding.reviewer)) return [];
      const like = core.compare(run, index, findings.length + at);
      const score = 1.5 * like.place + 4 * like.words + 2 * like.title + 2 * like.names + like.quoted + like.code;
      return [{ index, at, reviewer: finding.reviewer, score }];
    }),
  );
  return assign(
    findings.length,
    options.sort((a, b) => b.score - a.score),
    (at) => gold.findings[at].id,
  );
}

const CLEAR = 2;
const SECOND = 6;

function assign(size, options, idOf) {
  const labels = Array.from({ length: size }, () => null);
  const filled = new Set();
  const taken = new Set();
  for (const { index, at, reviewer, score } of options) {
    if (taken.has(index) || filled.has(`${at} ${reviewer}`)) continue;
    taken.add(index);
    filled.add(`${at} ${reviewer}`);
    labels[index] = score >= CLEAR ? [idOf(at)] : null;
  }
  for (let index = 0; index < size; index += 1) {
    if (taken.has(index)) continue;
    const best = options.find((option) => option.index === index);
    labels[index] = best && best.score >= SECOND ? [idOf(best.at)] : [];
  }
  return labels;
}

function pairsOf(core, items) {
  const run = core.comparable(items.map(({ finding }) => core.profileOf(unanchored(finding))));
  const pairs = core.candidatesOf(run).map(({ a, b }) => {
    const [x, y] = [items[a], items[b]];
    const across = x.finding.file !== y.finding.file;
    // Two findings that the published report leaves out may well be the same: not known.
    const known = x.gold !== null && y.gold !== null && (x.gold.length > 0 || y.gold.length > 0);
    return { a, b, across, known, same: sameGold(x, y), features: core.compare(run, a, b) };
  });
  return { items, pairs };
}

export const sameGold = (x, y) => (x.gold ?? []).some((id) => (y.gold ?? []).includes(id));
