#!/usr/bin/env node
// Checks every reference to a finding in the texts of the reports of ../shared/corpus: the id that the reviewer wrote,
// looked up in its own review, must have become the id of the consolidated finding that holds that source.
// The oracle reads the stored reviews and the sources in report.json and shares no code with the program.
// Passes, and says so, where the corpus is not there.
//   node .ci/eval-references.mjs                     all cases;  --only pr-295  these only
//   node .ci/eval-references.mjs --bin "node build/main.js" --list     another build; each reference that is not simply right
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: 'node dist/index.js' },
    cases: { type: 'string', default: join(here, '..', '..', 'shared', 'corpus') },
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
  },
});
const corpus = resolve(flags.cases);
if (!existsSync(corpus)) {
  console.log(`eval-references: no corpus at ${corpus}; nothing measured, nothing failed.`);
  process.exit(0);
}
const out = mkdtempSync(join(tmpdir(), 'eval-references-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));

const ID = /(?<![\w.$#@&\\-]|(?<![CIS]\d{1,4})\/)[CIS]\d{1,4}(?!\w|[.:]\w|-[A-Z\d])/g;
const RANGE = /(?<![\w./$-])([CIS])(\d{1,4})\s?[-–—]\s?\1(\d{1,4})(?![\w-])/g;
const ASIDE = /“[^”\n]{1,400}” \(set aside\)/g;

const counts = { cases: 0, texts: 0, right: 0, wrong: 0, unnamed: 0, unlocated: 0 };
for (const name of readdirSync(corpus)
  .sort()
  .filter((each) => each.includes(flags.only))) {
  const reviews = join(corpus, name, 'reviews');
  if (existsSync(reviews)) measure(name, reviews);
}
console.log(
  `${counts.cases} cases, ${counts.texts} texts with ids: ${counts.right} references right, ${counts.wrong} wrong; ` +
    `${counts.unnamed} ids name nothing, or several things, in their own review and stay; ${counts.unlocated} could not be traced`,
);
process.exitCode = counts.wrong ? 1 : 0;

function measure(name, reviews) {
  const [bin, ...start] = flags.bin.split(' ');
  const to = join(out, name);
  spawnSync(bin, [...start, 'consolidate', '--reviews', reviews, '--out', to], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const report = JSON.parse(readFileSync(join(to, 'report.json'), 'utf8'));
  counts.cases += 1;
  const files = new Map(report.reviews.map(({ file, text }) => [file, linesOf(text)]));
  const named = namesOf(report);
  for (const { where, text, reviewers, file } of textsOf(report)) {
    const own = [...files.keys()].filter((each) =>
      file ? each === file : reviewers.some((id) => each.startsWith(`${id}-pass-`)),
    );
    check({ name, where, text, own, files, named });
  }
}

/** File → own id → what it should be called now; `null` where the review gives the id to several findings that stand. */
function namesOf(report) {
  const named = new Map();
  const put = (file, id, name) => {
    const ids = named.get(file) ?? new Map();
    named.set(file, ids.set(id, ids.has(id) && ids.get(id) !== name ? null : name));
  };
  for (const { id: now, sources } of report.findings) for (const { file, id } of sources) if (id) put(file, id, now);
  const standing = new Map([...named].map(([file, ids]) => [file, new Set(ids.keys())]));
  for (const { title, sources } of report.setAside)
    for (const { file, id } of sources) if (id && !standing.get(file)?.has(id)) put(file, id, `“${title}” (set aside)`);
  return named;
}

function textsOf(report) {
  const said = (where, items = []) => items.map(({ reviewer, text }) => ({ where, text, reviewers: [reviewer] }));
  const findings = report.findings.flatMap(({ id, body, said: added, sources, reviewers }) => [
    { where: id, text: body, reviewers, file: sources[0]?.file },
    ...said(id, added),
  ]);
  const points = Object.entries({ ...report.observations, ...report.assessments }).flatMap(([part, items]) =>
    items.flatMap(({ text, said: added, reviewers }) => [{ where: part, text, reviewers }, ...said(part, added)]),
  );
  const remarks = report.feedbackRemarks.map(({ reviewer, text }) => ({
    where: 'feedback',
    text,
    reviewers: [reviewer],
  }));
  return [...findings, ...points, ...remarks];
}

/** Line by line: the line of the review that differs in nothing but ids, and the ids of both in turn. */
function check({ name, where, text, own, files, named }) {
  const lines = text.split('\n').filter((line) => idsIn(line).length > 0);
  if (lines.length) counts.texts += 1;
  for (const line of lines) {
    const wanted = mask(line);
    const found = own.flatMap((file) =>
      (files.get(file) ?? []).filter(({ masked }) => masked.includes(wanted)).map((each) => ({ file, ...each })),
    );
    const judged = found.map(({ file, masked, ids }) => {
      const skipped = idsIn(masked.slice(0, masked.indexOf(wanted)), true).length;
      return compare(ids.slice(skipped), idsIn(line), named.get(file) ?? new Map());
    });
    const best = judged.sort((a, b) => a.wrong.length - b.wrong.length)[0];
    if (!best) {
      counts.unlocated += idsIn(line).length;
      if (flags.list) console.log(`${name} ${where} not traced: ${line.slice(0, 160)}`);
      continue;
    }
    counts.right += best.right;
    counts.wrong += best.wrong.length;
    counts.unnamed += best.unnamed;
    for (const { own: id, now, expected } of best.wrong)
      console.log(`${name} ${where}: ${id} should be ${expected}, is ${now}: ${line.slice(0, 200)}`);
  }
}

function compare(before, after, names) {
  const result = { right: 0, wrong: [], unnamed: 0 };
  after.forEach((now, index) => {
    const own = before[index];
    const expected = own && names.get(own.id);
    if (!expected) {
      // Left as it was.
      if (own?.id === now.id) {
        result.unnamed += 1;
        if (flags.list) console.log(`names nothing certain: ${own.id}`);
      } else result.wrong.push({ own: own?.id, now: now.id, expected: own?.id });
    } else if (now.id === (own.stays ? own.id : expected)) result.right += 1;
    else result.wrong.push({ own: own.id, now: now.id, expected: own.stays ? own.id : expected });
  });
  return result;
}

function linesOf(text) {
  return text.split('\n').map((line) => ({ masked: mask(spread(line)), ids: idsIn(spread(line)) }));
}

/** `I1–I3` → `I1, I2 and I3`. */
function spread(line) {
  return line.replace(RANGE, (whole, letter, from, to) => {
    const all = Array.from({ length: to - from + 1 }, (_, step) => `${letter}${Number(from) + step}`);
    return all.length > 1 && all.length <= 30 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : whole;
  });
}

/** A line with its ids out of sight, and without what cleaning may change. */
function mask(line) {
  return line
    .replace(ASIDE, '\u0000')
    .replace(ID, '\u0000')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function idsIn(line, masked = false) {
  if (masked) return line.match(/\u0000/g) ?? [];
  const code = [...line.matchAll(/(`+)[^`]+\1/g)].map(({ index, 0: span }) => [index, index + span.length]);
  return [...line.matchAll(new RegExp(`${ASIDE.source}|${ID.source}`, 'g'))].map(({ 0: id, index }) => ({
    id,
    // In code, and of another round, it is no reference to this review's findings.
    stays:
      code.some(([from, to]) => index > from && index < to) ||
      /(?:\bprior|(?:last|previous|prior|earlier) (?:round|review|report)(?:['’]s)?|\bround \d+(?:['’]s)?)[ (]{1,2}$/i.test(
        line.slice(0, index),
      ) ||
      /^\s\(?(?:of|from|in) (?:the )?(?:(?:last|previous|prior|earlier) (?:round|review|report)|round \d)/i.test(
        line.slice(index + id.length),
      ),
  }));
}
