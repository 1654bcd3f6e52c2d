/** The fields that a model, a pull request or an artifact fills, and what reads each: a hostile text enters, work is done. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FENCE = '```';
const TOP = '## Executive Summary\n\nFine.\n\n';
const finding = (title, body) =>
  `## Important Issues\n\n**I1. ${title}** — \`src/a.ts:1\` (important, regression)\n\n${body}\n`;

/** A review in Markdown with the text in one of its fields. */
export const REVIEWS = {
  'the whole review': (text) => text,
  'a title': (text) => TOP + finding(text, 'Broken.'),
  'a body': (text) => TOP + finding('Race', text),
  'code of a body': (text) => TOP + finding('Race', `${FENCE}ts\n${text}\n${FENCE}`),
  'the summary': (text) => `## Executive Summary\n\n${text}\n\n${finding('Race', 'Broken.')}`,
  'a heading': (text) => `${TOP}## ${text}\n\n${finding('Race', 'Broken.')}`,
  'an empty section': (text) => `${TOP}## Critical Issues\n\n${text}\n\n## Suggestions\n\nNone.\n`,
  'the coverage': (text) => `${TOP}${finding('Race', 'Broken.')}\n## Coverage Summary\n\n${text}\n`,
  'a table': (text) =>
    `${TOP}## Important Issues\n\n| # | Severity | File | Issue |\n|---|---|---|---|\n| I1 | important | src/a.ts:1 | ${text} |\n`,
  'the points': (text) =>
    `${TOP}${finding('Race', 'Broken.')}\n## Testing Assessment\n\n${text}\n\n## Design Observations\n\n### Concerns\n\n${text}\n`,
  'the place': (text) => `${TOP}## Important Issues\n\n**I1. Race** — \`${text}:1\` (important)\n\nBroken.\n`,
};

const sarif = (text) =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: text } },
        results: [
          { ruleId: text, message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri: text } } }] },
        ],
      },
    ],
  });
const rdjson = (text) =>
  JSON.stringify({
    source: { name: text },
    diagnostics: [{ message: text, location: { path: text }, severity: 'ERROR', code: { value: text } }],
  });
const json = (text) =>
  JSON.stringify({
    summary: text,
    findings: [{ title: text, severity: text, file: text, line: 1, body: text }],
    coverage: [{ path: text, note: text }],
  });

export const ARTIFACTS = {
  'a SARIF result': { reads: 'sarif', write: sarif },
  'SARIF itself': { reads: 'sarif', write: (text) => text },
  'an rdjson diagnostic': { reads: 'rdjson', write: rdjson },
  'rdjson itself': { reads: 'rdjson', write: (text) => text },
  'a JSON finding': { reads: 'json', write: json },
  'JSON itself': { reads: 'json', write: (text) => text },
};

const FILES = ['src/a.ts', 'src/b/c.go', 'docs/read me.md', 'a.go', 'src/a/b/c.go'];

/** Functions that read a text by themselves, by the field they read. */
export async function readers(build) {
  const load = (path) => import(pathToFileURL(join(build, path)).href);
  const [{ parseReview }, prose, neutralise, code, markup] = await Promise.all(
    [
      'parse/parse.js',
      'formats/html/html-prose.js',
      'formats/neutralise.js',
      'formats/html/html-markup.js',
      'formats/html/html-markup.js',
    ].map(load),
  );
  const [{ definitionsIn, isComment }, { outlineOf }, { namesIn }, gone, absence, wording] = await Promise.all(
    [
      'evidence/functions',
      'evidence/functions',
      'text/names',
      'evidence/symbols',
      'evidence/ties',
      'evidence/testimony',
    ].map((name) => load(`${name}.js`)),
  );
  const [diff, { parseBlame }, redact, commands, meaning, terms, read, squeeze, glob, data] = await Promise.all(
    [
      'git/diff',
      'git/blame',
      'text/redact',
      'rounds/answers',
      'rounds/prior-findings',
      'join/terms',
      'evidence/hunks',
      'evidence/quote',
      'git/file-kinds',
      'prompt/parts',
    ].map((name) => load(`${name}.js`)),
  );
  const [quote, text, { placesInProse }, claims, notes, standing, shell, review, words] = await Promise.all(
    [
      'evidence/quote',
      'join/voice',
      'evidence/evidence',
      'conclusion/coverage',
      'rounds/recap',
      'text/standing',
      'reviewers/shell',
      'reviewers/cli-output',
      'reviewers/cli-output',
    ].map((name) => load(`${name}.js`)),
  );
  const around = {
    change: null,
    places: new Map([['a.go:1', { text: 'a.go:1', path: 'a.go', startLine: 1, endLine: 1, excerpt: 'x' }]]),
  };
  const parse = (reads, source) =>
    parseReview(
      { reviewer: 'claude', pass: 1, file: 'claude-pass-1.md', text: source, reads, nonce: 'n0' },
      { files: FILES, defaultSeverity: null },
    );
  const lines = (source) => source.split('\n');
  const single = {
    'HTML: Markdown': (source) => prose.prose(source, around),
    'HTML: a line': (source) => prose.inlineProse(source, around),
    'HTML: code': (source) => ['ts', 'go', 'diff', 'md', 'bash', ''].map((name) => code.fenceBlock(source, name)),
    'HTML: text': (source) => markup.escapeText(source),
    'Markdown: a block': (source) => neutralise.safeBlock(source),
    'Markdown: a line': (source) => neutralise.safeInline(source),
    'Markdown: a cell': (source) => neutralise.safeCell(source),
    'Markdown: code': (source) => neutralise.fenced(source) + neutralise.codeSpan(source),
    'plain text': (source) => neutralise.plainText(source),
    'a source file: definitions': (source) => lines(source).map((line) => [definitionsIn(line), isComment(line)]),
    'a source file: outline': (source) => outlineOf(lines(source)),
    'a source file: names': (source) => namesIn(source),
    'a source file: tokens': (source) =>
      ['a.ts', 'a.py', 'a.md', 'a.sql', 'a'].map((path) => meaning.tokensOf(lines(source), path)),
    'a claim: age, absence': (source) => [
      wording.ageInWords(source),
      absence.absenceOf({ title: source }),
      absence.speaksOfRemoval({ title: source, body: source }),
    ],
    'a claim: paths': (source) => [gone.pathsIn(source), gone.staleIn(source, new Map([['src/old', 'src/new']]))],
    'a claim: terms': (source) => [
      terms.wordsOf(source),
      terms.sentencesOf(source, source),
      terms.symbolsOf(source),
      terms.identifiersOf(source),
      terms.codeNames(source),
      terms.codeLines(source),
    ],
    'a claim: paragraphs': (source) => text.paragraphsOf(source),
    'a claim: places': (source) => placesInProse([source]),
    'a claim: patches': (source) => [read.readPatches(source), read.namedPaths(source)],
    'a quote': (source) =>
      [
        quote.readings({
          text: source,
          code: source,
          quote: source,
          lines: source.split('\n'),
          language: 'ts',
          line: 1,
          kind: 'code',
        }),
      ].flat(),
    'a file to search': (source) => [squeeze.searchText(source), squeeze.squeeze(source)],
    'a diff': (source) => [
      diff.parseDiff(source),
      diff.parseDiff(`diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n${source}`),
    ],
    'a blame': (source) => parseBlame(source),
    'a path': (source) => [
      diff.unquotePath(source),
      diff.unquotePath(`"${source}"`),
      glob.matches('src/**/*.ts', source),
    ],
    'a pattern of paths': (source) => glob.matches(source.slice(0, 2_000), 'src/a/b/c/d/e.ts'),
    'a log': (source) => [redact.harmlessLines(source), redact.redactor(['secret-value-1234'])(source)],
    'a comment': (source) => [
      commands.declineCommands(source),
      commands.restartCommands(source),
      commands.spokenLines(source),
    ],
    'a clause': (source) => [standing.standingIn(source), standing.speaksOfStanding(source)],
    'a prompt': (source) => [
      data.cleanProse(source, 'title'),
      data.showInvisible(source, 'notes'),
      data.fenced('notes', source, 'm'),
    ],
    'a command line': (source) => [shell.programsIn(source), shell.filesPrintedBy(source)],
    messages: (source) => review.reviewIn([source, source, 'x']),
    'words of a failure': (source) => words.classOfWords(source),
  };
  void claims;
  void notes;
  return {
    ...single,
    ...Object.fromEntries(
      Object.entries(REVIEWS).map(([name, write]) => [`read: ${name}`, (source) => parse('markdown', write(source))]),
    ),
    ...Object.fromEntries(
      Object.entries(ARTIFACTS).map(([name, { reads, write }]) => [
        `read: ${name}`,
        (source) => parse(reads, write(source)),
      ]),
    ),
  };
}

/** The whole command on a review with the text in a field. */
export async function commands(build, folder) {
  const { consolidateStored } = await import(pathToFileURL(join(build, 'commands/consolidate.js')).href);
  const run = async (name, text) => {
    const [reviews, out] = [join(folder, 'reviews'), join(folder, 'out')];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(reviews, { recursive: true });
    writeFileSync(join(reviews, name), text);
    const status = await consolidateStored(['consolidate', '--reviews', reviews, '--out', out]);
    if (![0, 1, 2].includes(status)) throw new Error(`exit ${status}`);
  };
  const ENDS = { sarif: 'sarif', rdjson: 'rdjson', json: 'json' };
  return {
    ...Object.fromEntries(
      Object.entries(REVIEWS).map(([name, write]) => [
        `consolidate: ${name}`,
        (text) => run('claude-pass-1.md', write(text)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(ARTIFACTS).map(([name, { reads, write }]) => [
        `consolidate: ${name}`,
        (text) => run(`linter-pass-1.${ENDS[reads]}`, write(text)),
      ]),
    ),
  };
}
