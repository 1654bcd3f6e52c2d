#!/usr/bin/env node
// Prints as JSON what one stage of the program makes of stored reviews, without git or models. Needs `npm run build`.
// `npm run -s stage` prints the JSON alone, for `| jq`.
//   npm run stage -- parse REVIEW.md     what was read: findings, points, coverage, unread text, problems, with line numbers
//     --reads FORMAT      markdown, json, sarif or rdjson; by default as the name of the file says
//     --files A,B         paths of the repository, comma-separated: a run knows them and recognises odd paths by them
//   npm run stage -- join DIR            the consolidated findings of a folder of `<reviewer>-pass-<n>.md`: the sources of each with
//                                        the scores that joined them, what was set aside, and pairs that came near
//   --build DIR           another build
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = 'usage: npm run stage -- parse REVIEW.md [--reads FORMAT] [--files A,B] | join DIR   [--build DIR]';
const FORMATS = ['markdown', 'json', 'sarif', 'rdjson'];
const { flags, stage, path } = readArguments();
const build = resolve(root, flags.build);
if (!existsSync(join(build, 'parse', 'parse.js'))) {
  fail(`no build at ${build}: run \`npm run build\` first, or give --build DIR`, 1);
}
const load = (name) => import(pathToFileURL(join(build, `${name}.js`)).href);
const [parse, consolidation, evidence, standing, stored, replay, finding] = await Promise.all(
  ['parse/parse', 'join/join', 'evidence/evidence', 'conclusion/run-standing']
    .map(load)
    .concat(['edge/stored-reviews', 'reviewers/replay', 'domain/finding'].map(load)),
);
const files = flags.files.split(',').filter(Boolean);
const result = stage === 'parse' ? parsed() : await joined();
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

/** The review as read; its own text, which is the file, is left out. */
function parsed() {
  const file = basename(path);
  const name = replay.parseStoredName(file) ?? { reviewer: 'reviewer', pass: 1, reads: 'markdown' };
  const input = { ...name, reads: flags.reads || name.reads, file, text: read(path), nonce: null };
  const { text: _text, ...review } = parse.parseReview(input, { files, defaultSeverity: null });
  return review;
}

/** What `consolidate` makes of the folder without a repository: places are as claimed, origins unknown. */
async function joined() {
  const { runs, problems } = await stored.readStoredReviews(path).catch(({ problems: found, message }) => {
    fail(found?.map(({ what, why, fix }) => `${what}\n  why: ${why}\n  fix: ${fix}`).join('\n') ?? message, 2);
  });
  const reviews = runs.flatMap(({ reviewer, passes }) =>
    passes.flatMap(({ pass, file, text }) =>
      text === null
        ? []
        : [
            parse.parseReview(
              { reviewer: reviewer.id, pass, file, text, reads: reviewer.reads, nonce: null },
              { files, defaultSeverity: null },
            ),
          ],
    ),
  );
  const findings = evidence.withoutEvidence(reviews);
  const made = consolidation.consolidate(findings, reviews, {
    failOn: 'critical',
    vendors: Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor])),
    completed: standing.standingOf({ change: null, runs, reviews, findings, failOn: 'critical' }).voting,
    paths: null,
    held: false,
  });
  const keyOf = ({ anchored }) => finding.findingKey(anchored.finding);
  const shown = made.findings.flatMap(({ sources }) => sources.map(({ anchored }) => anchored));
  const { groups, related } = consolidation.joinFindings(shown);
  const named = (group) => groups[group].members.map((anchored) => finding.findingKey(anchored.finding));
  return {
    bar: consolidation.JOIN,
    findings: made.findings.map((each) => ({
      severity: each.severity,
      contested: each.contested,
      title: each.title,
      sources: each.sources.map(sourceOf),
      joins: each.joins,
      reconciliation: each.reconciliation,
    })),
    setAside: made.setAside.map(({ kind, to, reason, sources }) => ({ kind, to, reason, sources: sources.map(keyOf) })),
    near: related.map(({ a, b, score }) => ({ a: named(a), b: named(b), score })),
    problems: [...problems, ...reviews.flatMap((review) => review.problems)],
  };
}

/** One source in short; `npm run stage -- parse` shows all of it. */
function sourceOf({ anchored, alsoIn }) {
  const { file, line, severity, title, locations } = anchored.finding;
  const places = locations.map((place) =>
    place.lines ? `${place.path}:${place.lines.start}-${place.lines.end}` : place.path,
  );
  return { key: finding.findingKey(anchored.finding), file, line, severity, title, places, alsoIn };
}

function readArguments() {
  const text = (value) => ({ type: 'string', default: value });
  try {
    const options = { build: text('build'), reads: text(''), files: text('') };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [wanted, where] = positionals;
    if (positionals.length !== 2 || !['parse', 'join'].includes(wanted)) fail(USAGE, 2);
    if (values.reads && !FORMATS.includes(values.reads)) fail(`--reads: one of ${FORMATS.join(', ')}\n${USAGE}`, 2);
    // npm changes to the folder of package.json; the path was written in the folder where npm was called.
    return { flags: values, stage: wanted, path: resolve(process.env.INIT_CWD ?? '.', where) };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`, 2);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error.message}`, 2);
  }
}

function fail(message, exit) {
  console.error(message);
  process.exit(exit);
}
