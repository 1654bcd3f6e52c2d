/** Every place of a report.json that holds a text, and what reads it: rendering, and the next round. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const golden = resolve(dirname(fileURLToPath(import.meta.url)), '../../__tests__/golden');
const REPORTS = ['round-3', 'contested', 'hostile', 'pre-existing', 'incomplete'];

/** Ways to the strings of a value: one of each kind, the first met. A list's place counts as `[]`. */
function places(value, way = [], found = new Map()) {
  if (typeof value === 'string') {
    const kind = way.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
    if (!found.has(kind)) found.set(kind, way);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      places(inner, [...way, Array.isArray(value) ? Number(key) : key], found);
  }
  return found;
}

function withText(source, way, text) {
  const report = JSON.parse(source);
  const holder = way.slice(0, -1).reduce((inner, step) => inner[step], report);
  holder[way.at(-1)] = text;
  return JSON.stringify(report);
}

/** What is known to refuse a text: a version, an enumeration, a file name. Everything else is a bug of ours. */
function refused(error) {
  return error?.name === 'UserError';
}

export async function reports(build, folder) {
  const load = (path) => import(pathToFileURL(join(build, path)).href);
  const { FORMATS, readReport, render } = await load('formats/index.js');
  const { consolidateStored } = await load('commands/consolidate.js');
  const names = FORMATS.map(({ name }) => name);
  const attempt = async (work) => {
    try {
      await work();
    } catch (error) {
      if (!refused(error)) throw error;
    }
  };
  const next = async (text) => {
    const [reviews, out, previous] = ['reviews', 'out', 'previous.json'].map((name) => join(folder, name));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(reviews, { recursive: true });
    writeFileSync(previous, text);
    const review = '## Important Issues\n\n**I1. Race** — `src/a.ts:1` (important, gap)\n\nBroken.\n';
    writeFileSync(join(reviews, 'claude-pass-1.md'), review);
    await consolidateStored(['consolidate', '--reviews', reviews, '--previous', previous, '--out', out]);
  };
  const fields = {};
  for (const name of REPORTS) {
    const source = readFileSync(join(golden, name, 'report.json'), 'utf8');
    for (const [kind, way] of places(JSON.parse(source))) {
      fields[`render: ${kind}`] ??= (text) => attempt(() => render(readReport(withText(source, way, text)), names));
      fields[`previous: ${kind}`] ??= (text) => attempt(() => next(withText(source, way, text)));
    }
  }
  const base = readFileSync(join(golden, 'round-3', 'report.json'), 'utf8');
  return {
    ...fields,
    'render: the whole report': (text) => attempt(() => render(readReport(text), names)),
    'previous: the whole report': (text) => attempt(() => next(text)),
    'previous: many findings of it': (text) => attempt(() => next(manyFindings(base, text))),
  };
}

/** One finding per line of the text, so that thousands of short ones are met. */
function manyFindings(source, text) {
  const report = JSON.parse(source);
  const [first] = report.findings;
  report.findings = text
    .split('\n')
    .slice(0, 2_000)
    .map((title, at) => ({ ...first, id: `I${at + 1}`, key: `${first.key}${at}`, title }));
  return JSON.stringify(report);
}
