// Loads what asks for second opinions without models, which is TypeScript beside the tests that use it, on a build of the program.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Its types are stripped into the build, where what it imports of the program is. */
export async function loadOpinions(build) {
  if (!existsSync(build)) {
    console.error(`no build at ${build}: run \`npm run build\` first, or give --build DIR`);
    process.exit(1);
  }
  const from = join(root, '__tests__', 'support', 'opinions');
  const to = join(build, 'opinions-lab');
  mkdirSync(to, { recursive: true });
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const names = readdirSync(from).map((name) => name.replace(/\.ts$/, '.js'));
  for (const name of names) {
    const text = readFileSync(join(from, name.replace(/\.js$/, '.ts')), 'utf8');
    const { outputText } = ts.transpileModule(text, { compilerOptions });
    writeFileSync(join(to, name), outputText.replaceAll("'../../../src/", "'../"));
  }
  const program = ['parse/parse', 'join/join', 'conclusion/gate'].map((name) => join(build, `${name}.js`));
  const paths = [...names.map((name) => join(to, name)), ...program];
  return Object.assign({}, ...(await Promise.all(paths.map((path) => import(pathToFileURL(path).href)))));
}
