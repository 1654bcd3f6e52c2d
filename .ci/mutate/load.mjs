// Loads the shapes, which are TypeScript beside the tests that use them, and a build of the program.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The suite, its types stripped into build/mutants: the shapes import nothing of the program, so one folder is enough. */
export async function loadSuite() {
  const from = join(root, '__tests__', 'support', 'mutants');
  const to = join(root, 'build', 'mutants');
  mkdirSync(to, { recursive: true });
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  for (const name of readdirSync(from)) {
    const { outputText } = ts.transpileModule(readFileSync(join(from, name), 'utf8'), { compilerOptions });
    writeFileSync(join(to, name.replace(/\.ts$/, '.js')), outputText);
  }
  return import(pathToFileURL(join(to, 'index.js')).href);
}

/** What decides over one review, of a build folder. */
export async function loadProgram(build) {
  const folder = resolve(root, build);
  if (!existsSync(folder)) {
    console.error(`no build at ${folder}: run \`npm run build\` first, or give --build DIR`);
    process.exit(1);
  }
  const names = ['parse/parse', 'conclusion/status', 'evidence/evidence', 'join/join'];
  const loaded = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, `${name}.js`)).href)));
  return Object.assign({}, ...loaded);
}

/** The corpus reviews: name `case/file` and text; `null` where there is no corpus. */
export function loadReviews(corpus) {
  if (!existsSync(corpus)) return null;
  const cases = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases.flatMap(({ name }) => {
    const folder = join(corpus, name, 'reviews');
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
    return files.sort().map((file) => ({ name: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
  });
}
