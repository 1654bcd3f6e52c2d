/** The import rules, the file length and the seam tables of src/README.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: relative('.', name).replaceAll('\\', '/'), text: readFileSync(join(source, name), 'utf8') }));

const TEXT_PACKAGES =
  /^(unified|remark-[a-z-]+|rehype-[a-z-]+|mdast(-util-[a-z-]+)?|hast(-util-[a-z-]+)?|unist-util-[a-z-]+|micromark[a-z-]*|lowlight|hastscript)(\/.*)?$/;

/** A function of its text alone, like those of the language; written by hand it would be a hundred lines. */
const HASH = /^node:crypto$/;
/** The schema of report.json. */
const SCHEMA = /^valibot$/;

/** Which imports each folder may use: own folders by name, packages by pattern. */
const RULES: Record<string, { folders: string[]; packages: readonly RegExp[] }> = {
  domain: { folders: ['domain'], packages: [] },
  core: { folders: ['domain', 'core'], packages: [TEXT_PACKAGES, HASH] },
  'seams.ts': { folders: ['domain'], packages: [] },
  reviewers: { folders: ['domain', 'seams.ts', 'reviewers'], packages: [] },
  formats: { folders: ['domain', 'seams.ts', 'formats'], packages: [TEXT_PACKAGES, HASH, SCHEMA] },
  channels: { folders: ['domain', 'seams.ts', 'channels'], packages: [] },
  edge: { folders: ['domain', 'core', 'seams.ts', 'edge', 'reviewers'], packages: [/./] },
};

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

/** The place of a file or import: its top folder, or its name at the top. */
const placeOf = (path: string): string => path.split('/')[0] ?? path;

function violations(file: { name: string; text: string }): string[] {
  const rule = RULES[placeOf(file.name)];
  if (!rule) return [];
  return importsOf(file.text).flatMap((target) => {
    if (!target.startsWith('.')) {
      return rule.packages.some((pattern) => pattern.test(target))
        ? []
        : [`${file.name} imports the package ${target}`];
    }
    const path = posix.normalize(posix.join(posix.dirname(file.name), target)).replace(/\.js$/, '.ts');
    return rule.folders.includes(placeOf(path)) ? [] : [`${file.name} imports ${path}`];
  });
}

describe('architecture', () => {
  test('folders import only what they may', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('the rules bite', () => {
    expect(violations({ name: 'domain/x.ts', text: "import { a } from '../core/a.js';" })).toHaveLength(1);
    expect(violations({ name: 'core/x.ts', text: "import { a } from 'node:fs';" })).toHaveLength(1);
    expect(violations({ name: 'domain/x.ts', text: "import { createHash } from 'node:crypto';" })).toHaveLength(1);
    expect(violations({ name: 'core/x.ts', text: "import * as v from 'valibot';" })).toHaveLength(1);
    expect(violations({ name: 'core/x.ts', text: "import { createHash } from 'node:crypto';" })).toEqual([]);
    expect(violations({ name: 'core/parse/x.ts', text: "import { a } from '../../edge/git.js';" })).toHaveLength(1);
    expect(violations({ name: 'core/parse/x.ts', text: "import { a } from '../../domain/review.js';" })).toEqual([]);
  });

  test('the reviewer table is used by edge/run and edge/install only', () => {
    const users = files.filter(
      (file) => file.name.startsWith('edge/') && importsOf(file.text).some((target) => target.includes('/reviewers/')),
    );
    const allowed = ['edge/run', 'edge/install', 'edge/inputs', 'edge/doctor'];
    expect(users.map((file) => file.name).filter((name) => !allowed.some((prefix) => name.startsWith(prefix)))).toEqual(
      [],
    );
  });

  test('no file is longer than 400 lines', () => {
    expect(files.filter((file) => file.text.split('\n').length > 401).map((file) => file.name)).toEqual([]);
  });

  test('each file begins with a sentence that says what it is', () => {
    expect(files.filter((file) => !/^(#!.*\n)?\/\*\*/.test(file.text)).map((file) => file.name)).toEqual([]);
  });

  test('no folder or file hides behind an empty word', () => {
    const empty = /(^|\/)(utils?|helpers?|common|manager|service)(\.ts|\/)/;
    expect(files.filter((file) => empty.test(file.name)).map((file) => file.name)).toEqual([]);
  });

  test('the environment is read in edge/inputs and edge/process only', () => {
    const readers = files.filter((file) => file.text.includes('process.env')).map((file) => file.name);
    expect(readers.filter((name) => !/^edge\/(inputs|process)/.test(name))).toEqual([]);
  });

  test('one place starts child processes', () => {
    const starters = files.filter((file) =>
      importsOf(file.text).some((target) => /^(node:)?child_process$|^@actions\/exec/.test(target)),
    );
    // The watcher is handed a child, and names its type.
    const values = starters.filter(({ text }) => !/import type \{[^}]*\} from 'node:child_process'/.test(text));
    expect(values.map((file) => file.name)).toEqual(['edge/process/start.ts']);
  });

  test('clock and randomness come through World', () => {
    const used = files.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes/.test(file.text),
    );
    expect(used.map((file) => file.name).filter((name) => !/^edge\/(world|process)/.test(name))).toEqual([]);
  });

  test.each(['reviewers', 'formats', 'channels'])(
    'each file in %s stands in its table or serves one that does',
    (folder) => {
      const members = files.filter((file) => posix.dirname(file.name) === folder && !file.name.endsWith('/index.ts'));
      const index = files.find((file) => file.name === `${folder}/index.ts`)?.text ?? '';
      const reached = new Set(importsOf(index).map((target) => posix.join(folder, target.replace(/\.js$/, '.ts'))));
      for (let size = -1; size !== reached.size;) {
        size = reached.size;
        for (const file of files.filter(({ name }) => reached.has(name))) {
          for (const target of importsOf(file.text).filter((path) => path.startsWith('.'))) {
            reached.add(posix.normalize(posix.join(posix.dirname(file.name), target)).replace(/\.js$/, '.ts'));
          }
        }
      }
      expect(members.map((file) => file.name).filter((name) => !reached.has(name))).toEqual([]);
    },
  );
});
