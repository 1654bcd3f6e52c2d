// What published reports say about rounds: their Resolution tables, their commits, and which of our findings is which of theirs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DONE = /^(fixed|tests? (written|added)|documentation (updated|written))/i;
const ROW = /^(Critical|Important|Suggestion)\s*(?:#|[CIS])?(\d+)\s*:/i;

/** Published id → what its row says: `done`, or skipped or merely commented. Rows for testing and documentation gaps are left out. */
export function tableOf({ resolution }) {
  return new Map(
    (resolution ?? []).flatMap(([, finding, action]) => {
      const [, severity, number] = ROW.exec(finding) ?? [];
      return severity ? [[`${severity[0].toUpperCase()}${number}`, { action, done: DONE.test(action) }]] : [];
    }),
  );
}

/** Head (the listed commit that holds all others) and base (the parent of the first); `null` where the clone lacks them. */
export function commitsOf({ meta }, git) {
  const listed = meta.Commits ?? '';
  const short = [...listed.matchAll(/`([0-9a-f]{7,40})`/g)].map(([, sha]) => sha);
  const shas = short.map((sha) => git('rev-parse', '--verify', '--quiet', `${sha}^{commit}`));
  if (!shas.length || shas.some((sha) => !sha)) return { head: null, base: null };
  const holds = (a, b) => git('merge-base', a, b) === b;
  const head = shas.find((sha) => shas.every((other) => holds(sha, other))) ?? null;
  const first = shas.find((sha) => shas.every((other) => holds(other, sha)));
  const complete = !/earlier commits|…|\.\.\./.test(
    listed.replace(/`[^`]*`[^<]*/g, (item) => (/earlier commits/.test(item) ? item : '')),
  );
  return { head, base: complete && first ? git('rev-parse', `${first}^`) : null };
}

/**
 * Our id → the published ids that it holds. Labelled cases tell by the review file and line of our sources;
 * others by likeness of title and place, each of ours with the best published one.
 */
export function publishedIds({ dir, gold }, findings) {
  const path = join(dir, 'links.json');
  const links = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
  return new Map(
    findings.map((finding) => {
      const linked = links ? linkedIds(finding, links) : [];
      return [finding.id, linked.length ? linked : likeliest(finding, gold.findings)];
    }),
  );
}

/** Most of its sources went into these. */
function linkedIds({ sources }, { reviews }) {
  const votes = new Map();
  for (const { file, line, id } of sources) {
    const labelled = reviews.find((review) => review.file === file)?.findings ?? [];
    const known =
      labelled.find((other) => other.line === line) ??
      labelled.find((other) => other.id === id && Math.abs(other.line - line) <= 3);
    for (const gold of known?.gold ?? []) votes.set(gold, (votes.get(gold) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([id]) => id);
}

function likeliest({ title, locations }, published) {
  const scored = published.map((other) => ({
    id: other.id,
    score: likeness(title, other.title) + near(locations, other.locations),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.5 ? [best.id] : [];
}

/** 0.25 for the same file, 0.45 when lines are at most ten apart. */
function near(ours, theirs) {
  const gaps = ours.flatMap(({ path, startLine, endLine }) =>
    theirs
      .filter((place) => place.path === path)
      .map(({ start, end }) =>
        start && startLine ? Math.max(0, start - (endLine ?? startLine), startLine - (end ?? start)) : 99,
      ),
  );
  if (!gaps.length) return 0;
  return Math.min(...gaps) <= 10 ? 0.45 : 0.25;
}

/** Nearly the same words about the same file. */
export const sameTitle = (a, b) =>
  likeness(a.title, b.title) >= 0.6 && a.locations.some(({ path }) => b.locations.some((place) => place.path === path));

/** Share of words that two titles have in common (Dice), 0 to 1. */
function likeness(a, b) {
  const [one, two] = [a, b].map((text) => new Set(text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? []));
  const common = [...one].filter((word) => two.has(word)).length;
  return one.size + two.size ? (2 * common) / (one.size + two.size) : 0;
}
