#!/usr/bin/env node
// Measures how much stands between a reader and the findings: every corpus case consolidated in this process, its Markdown counted.
// Needs `npm run build`. Passes, and says so, where the corpus is not there.
//   node .ci/report-size.mjs           prints the figures; fails when one is beyond its bound
//   --build DIR   measures another build;  --errors   names the cases beyond, and each diff that stands in the appendix alone
//   --case NAME   only cases whose name holds it;  --keep DIR   keeps the reports there
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const BOUNDS = { words: 200, bytes: 1.25, diffs: 1 };
const { values: flags } = parseArgs({
  options: {
    build: { type: 'string', default: 'build' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    case: { type: 'string', default: '' },
    keep: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});
if (!existsSync(flags.cases)) {
  console.log(`report-size: no corpus at ${flags.cases}; nothing measured, nothing failed.`);
  process.exit(0);
}
const program = resolve(here, '..', flags.build, 'commands', 'consolidate.js');
if (!existsSync(program)) {
  console.error(`report-size: no build at ${program}: run \`npm run build\` first, or give --build DIR`);
  process.exit(1);
}
const { consolidateStored } = await import(pathToFileURL(program).href);
const out = flags.keep ? resolve(flags.keep) : mkdtempSync(join(tmpdir(), 'report-size-'));
const cases = [];
for (const name of readdirSync(flags.cases).sort()) {
  const folder = join(flags.cases, name);
  if (name.includes(flags.case) && existsSync(join(folder, 'reviews'))) cases.push(await measured(name, folder));
}
if (!flags.keep) rmSync(out, { recursive: true, force: true });
process.exit(told(cases) ? 0 : 1);

async function measured(name, folder) {
  const to = join(out, name);
  await quietly(() =>
    consolidateStored(['consolidate', '--reviews', join(folder, 'reviews'), '--out', to, '--formats', 'markdown,json']),
  );
  const file = readdirSync(to).find((each) => each.endsWith('.md') && !each.endsWith('-summary.md'));
  const report = withoutAppendix(readFileSync(join(to, file), 'utf8'));
  const published = join(folder, 'report.md');
  const theirs = existsSync(published) ? withoutAppendix(readFileSync(published, 'utf8')) : null;
  const reviews = readdirSync(join(folder, 'reviews')).filter((each) => each.endsWith('.md'));
  const shown = new Set(diffsIn(report).flatMap(changedLines));
  const diffs = reviews.flatMap((each) =>
    diffsIn(readFileSync(join(folder, 'reviews', each), 'utf8')).map((diff) => ({
      at: `${name}/${each}`,
      lines: changedLines(diff),
    })),
  );
  return {
    name,
    words: wordsBefore(report),
    ratio: theirs === null ? null : Buffer.byteLength(read(report)) / Buffer.byteLength(theirs),
    diffs: diffs.filter(({ lines }) => lines.length > 0).map((diff) => ({ ...diff, shown: stands(diff.lines, shown) })),
  };
}

/** The command tells a terminal what it does; that is not what is measured. */
async function quietly(act) {
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) stream.write = () => true;
  try {
    await act();
  } finally {
    streams.forEach((stream, index) => (stream.write = writes[index]));
  }
}

/** The text up to the original reviews, and the Resolution that may follow them. */
function withoutAppendix(text) {
  const from = /^#{1,3} (?:Appendix\b|Original Reviews)/im.exec(text)?.index;
  if (from === undefined) return text;
  const after = text.slice(from);
  const resolution = after.lastIndexOf('\n## Resolution');
  return text.slice(0, from) + (resolution === -1 ? '' : after.slice(resolution));
}

/** What is read without a click, and without the table of findings. */
function read(text) {
  const rows = text.split('\n');
  const head = rows.findIndex(isHead);
  const end = head === -1 ? -1 : rows.findIndex((row, index) => index > head && !row.startsWith('|'));
  const left = head === -1 ? rows : [...rows.slice(0, head), ...rows.slice(end === -1 ? rows.length : end)];
  return unfolded(left.join('\n'));
}

/** The head row of the table of all findings. */
function isHead(row) {
  return /^\|.*\bfinding\b.*\|.*\bplace\b.*\|/i.test(row);
}

/** Folded parts leave their line to click. */
function unfolded(text) {
  const kept = [];
  let depth = 0;
  for (const row of text.split('\n')) {
    if (/^<details>/.test(row)) {
      if (depth === 0) kept.push(/<summary>(.*?)<\/summary>/.exec(row)?.[1] ?? '');
      depth += 1;
    }
    if (depth === 0) kept.push(row);
    if (/<\/details>\s*$/.test(row)) depth = Math.max(0, depth - 1);
  }
  return kept.join('\n');
}

/** Words up to the table of findings; without one, up to the first section of findings. */
function wordsBefore(text) {
  const rows = text.split('\n');
  const table = rows.findIndex(isHead);
  const section = rows.findIndex((row) => /^## (?:Critical|Important|Suggestions|Carried|Pre-existing)/.test(row));
  const end = [table, section].find((at) => at !== -1) ?? rows.length;
  const prose = unfolded(rows.slice(0, end).join('\n'))
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ');
  return prose.split(/[\s|]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The code of each fence that is called a diff. */
function diffsIn(text) {
  const found = [];
  let fence = null;
  let lines = [];
  for (const row of text.split('\n')) {
    const mark = /^\s*(?:>\s*)?(`{3,}|~{3,})\s*([\w-]*)\s*$/.exec(row);
    if (fence === null) {
      if (mark) [fence, lines] = [{ mark: mark[1], diff: /^(?:diff|patch)$/i.test(mark[2]) }, []];
    } else if (mark && mark[2] === '' && mark[1].startsWith(fence.mark)) {
      if (fence.diff) found.push(lines.join('\n'));
      fence = null;
    } else lines.push(row);
  }
  return found;
}

function changedLines(diff) {
  return diff
    .split('\n')
    .map((row) => row.trimStart())
    .filter((row) => /^[+-](?!\+\+ |-- )/.test(row))
    .map((row) => row.replace(/\s+/g, ''))
    .filter((row) => row.length > 2);
}

/** A character that is shown by its code may differ in a line or two of a long one. */
function stands(lines, shown) {
  return lines.filter((line) => shown.has(line)).length >= lines.length * 0.9;
}

function told(all) {
  const words = all.map((each) => each.words);
  const ratios = all.flatMap(({ ratio }) => ratio ?? []);
  const diffs = all.flatMap((each) => each.diffs);
  const shown = diffs.filter((diff) => diff.shown);
  const share = diffs.length ? shown.length / diffs.length : 1;
  if (flags.errors) {
    for (const one of all.filter((each) => each.words > BOUNDS.words))
      console.log(`WORDS  ${one.name}: ${one.words} before the table of findings`);
    for (const one of all.filter(({ ratio }) => ratio > BOUNDS.bytes))
      console.log(`BYTES  ${one.name}: ${one.ratio.toFixed(2)} of the published one's`);
    for (const { at, lines } of diffs.filter((diff) => !diff.shown))
      console.log(`DIFF   ${at}: ${lines[0].slice(0, 100)}`);
  }
  const bytes = ratios.length ? median(ratios) : 0;
  console.log(`${all.length} cases`);
  console.log(
    `words before the table of findings           median ${median(words)}, most ${Math.max(0, ...words)}  at most ${BOUNDS.words}`,
  );
  console.log(
    `bytes of what is read ÷ of the published     median ${bytes.toFixed(2)}, most ${Math.max(0, ...ratios).toFixed(2)}  at most ${BOUNDS.bytes} in the median`,
  );
  console.log(
    `diffs of reviews that stand in the report    ${shown.length} of ${diffs.length} (${(100 * share).toFixed(1)} %)  all`,
  );
  return Math.max(0, ...words) <= BOUNDS.words && bytes <= BOUNDS.bytes && share >= BOUNDS.diffs;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
