#!/usr/bin/env node
// Compares how the corpus reviews are read with how they were read before ("not red for nothing"). Needs `npm run build`.
// Passes, and says so, where the corpus is not there. The baseline holds line numbers, severities and hashes, no text.
//   node .ci/reading.mjs                what became degraded, which findings are new, gone or changed, coverage lines
//   --build DIR   judges another build;  --write   makes the baseline of it
//   --files       names the paths of each review as known files, as a run with a repository does
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadProgram, loadReviews, loadSuite } from './mutate/load.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const BASELINE = join(here, 'eval', 'reading-baseline.json');
const DEGRADED = 0.02;
const COVERAGE = 0.99;
const { values: flags } = parseArgs({
  options: {
    build: { type: 'string', default: 'build' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    write: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
  },
});
const reviews = loadReviews(flags.cases);
if (reviews === null) {
  console.log(`reading: no corpus at ${flags.cases}; nothing measured, nothing failed.`);
  process.exit(0);
}
const suite = await loadSuite();
const program = await loadProgram(flags.build);
const now = reviews.map(read);
if (flags.write) {
  writeFileSync(
    BASELINE,
    `${JSON.stringify(Object.fromEntries(now.map(({ name, kept }) => [name, kept])), null, 0).replace(/\},"/g, '},\n"')}\n`,
  );
  console.log(`reading: baseline of ${now.length} reviews written`);
} else if (existsSync(BASELINE)) {
  process.exit(compare(JSON.parse(readFileSync(BASELINE, 'utf8'))) ? 0 : 1);
} else {
  console.error(`reading: no baseline at ${BASELINE}; make one with --write`);
  process.exit(1);
}

function read({ name, text }) {
  const files = flags.files
    ? [...new Set([...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.\w{1,5})(?=[`:])/g)].map(([, path]) => path))]
    : [];
  const { status, review } = suite.outcomeOf(program, text, { reads: 'markdown', files });
  const findings = review.findings.map((finding) => ({ ...finding, key: keyOf(finding) }));
  const coverage = review.coverage.map((claim) => `${claim.line}:${hash(claim.path)}:${claim.state.slice(0, 4)}`);
  return {
    name,
    text,
    status,
    review,
    findings,
    coverage,
    kept: { status, findings: findings.map(({ key }) => key), coverage },
  };
}

/** `line:severity:place:title`, the last two hashed. */
function keyOf({ line, severity, locations, title }) {
  const [first] = locations;
  const place = first ? `${first.path}:${first.lines ? `${first.lines.start}-${first.lines.end}` : ''}` : '';
  return `${line}:${severity.slice(0, 1)}:${hash(place)}:${hash(title)}`;
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function compare(baseline) {
  const known = now.filter(({ name }) => baseline[name]);
  const worse = known.filter(({ name, status }) => status !== 'completed' && baseline[name].status === 'completed');
  const better = known.filter(({ name, status }) => status === 'completed' && baseline[name].status !== 'completed');
  for (const review of worse) nameDegraded(review);
  const counts = { new: 0, gone: 0, severity: 0, place: 0, title: 0, moved: 0 };
  for (const review of known) nameFindings(review, baseline[review.name].findings, counts);
  const covered = known.map((review) => nameCoverage(review, baseline[review.name].coverage));
  const before = covered.reduce((total, each) => total + each.before, 0);
  const share = covered.reduce((total, each) => total + each.same, 0) / before;
  const added = covered.reduce((total, each) => total + each.added, 0);
  const accounts = covered.reduce((total, each) => total + each.accounts, 0) / before;
  const all = known.reduce((total, { findings }) => total + findings.length, 0);
  console.log(
    `\n${known.length} reviews: ${worse.length} became degraded or failed (${percent(worse.length / known.length)}, bound ${percent(DEGRADED)}), ${better.length} no longer are`,
  );
  console.log(
    `${all} findings: ${counts.new} new, ${counts.gone} gone, ${counts.severity} of another severity, ${counts.place} at another place, ${counts.title} of another title, ${counts.moved} read from another line`,
  );
  console.log(
    `${before} coverage lines: ${percent(share)} read as before to the word, ${percent(accounts)} account for their file as before (bound ${percent(COVERAGE)}), ${added} new`,
  );
  return worse.length / known.length <= DEGRADED && accounts >= COVERAGE;
}

function nameDegraded({ name, status, review }) {
  const unread = review.unread ?? [];
  console.log(`${status.toUpperCase()} ${name}`);
  for (const { line, text, reason } of unread.slice(0, 5))
    console.log(`    line ${line}: ${text.split('\n')[0].slice(0, 140)}\n      ${reason}`);
  if (unread.length === 0)
    console.log(
      `    nothing unread; ${review.problems
        .map(({ what }) => what)
        .slice(0, 3)
        .join('; ')}`,
    );
}

function nameFindings({ name, findings, text }, before, counts) {
  const olds = before.map((key) => ({ key, parts: key.split(':') }));
  const news = findings.map((finding) => ({ ...finding, parts: finding.key.split(':') }));
  const take = (alike) => {
    for (const one of news.filter(({ matched }) => !matched)) {
      const other = olds.find((each) => !each.matched && alike(each.parts, one.parts));
      if (!other) continue;
      one.matched = other;
      other.matched = one;
    }
  };
  take((a, b) => a.join() === b.join());
  take((a, b) => a[0] === b[0] && a[3] === b[3]);
  take((a, b) => a[0] === b[0]);
  take((a, b) => a[3] === b[3]);
  take((a, b) => a[2] === b[2] && a[2] !== hash('') && Math.abs(a[0] - b[0]) < 8);
  const place = ({ locations: [first] }) => (first ? `${first.path}:${first.lines?.start ?? '-'}` : 'no place');
  for (const one of news) {
    const at = `${name}:${one.line}`;
    if (!one.matched)
      tell(counts, 'new', `NEW       ${at} ${one.severity} "${one.title.slice(0, 100)}" at ${place(one)}`);
    else {
      const [line, severity, where, title] = one.matched.parts;
      if (severity !== one.parts[1])
        tell(counts, 'severity', `SEVERITY  ${at} ${severity} became ${one.severity}: "${one.title.slice(0, 100)}"`);
      if (where !== one.parts[2])
        tell(
          counts,
          'place',
          `PLACE     ${at} is now ${place(one)}: "${one.title.slice(0, 80)}"${where === hash('') ? ' (had none)' : ''}`,
        );
      if (title !== one.parts[3]) tell(counts, 'title', `TITLE     ${at} is now "${one.title.slice(0, 120)}"`);
      if (line !== one.parts[0]) counts.moved += 1;
    }
  }
  const lines = text.split('\n');
  for (const { parts, matched } of olds) {
    if (!matched)
      tell(counts, 'gone', `GONE      ${name}:${parts[0]} ${parts[1]}: ${(lines[parts[0] - 1] ?? '').slice(0, 140)}`);
  }
}

function tell(counts, kind, line) {
  counts[kind] += 1;
  console.log(line);
}

function nameCoverage({ name, coverage, text }, before) {
  const lines = text.split('\n');
  const gone = before.filter((entry) => !coverage.includes(entry));
  const added = coverage.filter((entry) => !before.includes(entry));
  for (const entry of gone) {
    const [line, , state] = entry.split(':');
    console.log(`COVERAGE  ${name}:${line} was ${state}: ${(lines[line - 1] ?? '').slice(0, 140)}`);
  }
  for (const entry of added) {
    const [line, , state] = entry.split(':');
    console.log(`COVERED   ${name}:${line} is ${state}: ${(lines[line - 1] ?? '').slice(0, 140)}`);
  }
  // `findings`, `reviewed` and `trivial` all account for a file; only `not-reviewed` does not.
  const cover = (entry) => `${entry.slice(0, entry.lastIndexOf(':'))}:${!entry.endsWith(':not-')}`;
  const now = new Set(coverage.map(cover));
  const accounts = before.filter((entry) => now.has(cover(entry))).length;
  return { before: before.length, same: before.length - gone.length, added: added.length, accounts };
}

function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}
