/** The import rules, front doors, unique names, file length and seam tables of src/README.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: relative('.', name).replaceAll('\\', '/'), text: readFileSync(join(source, name), 'utf8') }));

const TEXT_PACKAGES =
  /^(unified|remark-[a-z-]+|rehype-[a-z-]+|mdast(-util-[a-z-]+)?|hast(-util-[a-z-]+)?|unist-util-[a-z-]+|micromark[a-z-]*|lowlight|highlight\.js|hastscript|valibot|node:crypto)(\/.*)?$/;

/** Rooms without effects, lowest first: each may use those before it. The first three are libraries, the others have a front door. */
const LIBRARIES = ['domain', 'text', 'git'];
const STAGES = [
  'notice',
  'parse',
  'evidence',
  'join',
  'prompt',
  'run',
  'conclusion',
  'rounds',
  'opinion',
  'event',
  'configuration',
  'assess',
];
const SEAMS = ['reviewers', 'formats', 'channels'];
/** Rooms that are entered by one file, named as the room; seams by their table. */
const DOORS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STAGES.filter((room) => room !== 'run' && room !== 'conclusion').map((room) => [room, room])),
  ...Object.fromEntries(SEAMS.map((room) => [room, 'index'])),
};

/** Which imports each room may use: own rooms by name, packages by pattern. */
const RULES: Readonly<Record<string, { rooms: readonly string[]; packages: RegExp | null }>> = {
  domain: { rooms: ['domain'], packages: null },
  text: { rooms: ['domain', 'text'], packages: TEXT_PACKAGES },
  git: { rooms: LIBRARIES, packages: null },
  ...Object.fromEntries(
    STAGES.map((room, at) => [room, { rooms: [...LIBRARIES, ...STAGES.slice(0, at + 1)], packages: TEXT_PACKAGES }]),
  ),
  'seams.ts': { rooms: ['domain'], packages: null },
  reviewers: { rooms: ['domain', 'text', 'git', 'seams.ts', 'reviewers'], packages: null },
  formats: { rooms: ['domain', 'text', 'git', 'seams.ts', 'formats'], packages: TEXT_PACKAGES },
  channels: { rooms: ['domain', 'text', 'seams.ts', 'channels'], packages: null },
  'stage-clock.ts': { rooms: ['domain', 'seams.ts'], packages: null },
  'ports.ts': { rooms: [...LIBRARIES, ...STAGES], packages: null },
  'anchor.ts': { rooms: [...LIBRARIES, ...STAGES, 'ports.ts'], packages: null },
  'readings.ts': { rooms: [...LIBRARIES, ...STAGES, 'ports.ts', 'anchor.ts'], packages: null },
  'further.ts': { rooms: [...LIBRARIES, ...STAGES, 'ports.ts'], packages: null },
  'pipeline.ts': {
    rooms: [
      ...LIBRARIES,
      ...STAGES,
      'ports.ts',
      'anchor.ts',
      'readings.ts',
      'further.ts',
      'seams.ts',
      'stage-clock.ts',
    ],
    packages: null,
  },
  edge: { rooms: [...LIBRARIES, ...STAGES, 'ports.ts', 'seams.ts', 'reviewers', 'edge'], packages: /./ },
};

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');

/** The room of a file or import: its top folder, or its name at the top. */
const roomOf = (path: string): string => path.split('/')[0] ?? path;

const pathOf = (file: string, target: string): string =>
  posix.normalize(posix.join(posix.dirname(file), target)).replace(/\.js$/, '.ts');

interface SourceFile {
  readonly name: string;
  readonly text: string;
}

function violations(file: SourceFile): string[] {
  const rule = RULES[roomOf(file.name)];
  if (!rule) return [];
  return importsOf(file.text).flatMap((target) => {
    if (!target.startsWith('.')) {
      return rule.packages?.test(target) ? [] : [`${file.name} imports the package ${target}`];
    }
    const path = pathOf(file.name, target);
    return rule.rooms.includes(roomOf(path)) ? [] : [`${file.name} imports ${path}`];
  });
}

/** Imports of another room's inner file. */
function pastTheDoor(file: SourceFile): string[] {
  return importsOf(file.text).flatMap((target) => {
    if (!target.startsWith('.')) return [];
    const path = pathOf(file.name, target);
    const door = DOORS[roomOf(path)];
    if (door === undefined || roomOf(path) === roomOf(file.name)) return [];
    return path === `${roomOf(path)}/${door}.ts` ? [] : [`${file.name} imports ${path}`];
  });
}

const map = readFileSync(join(source, 'README.md'), 'utf8');

/** What a row of the map lets a room import: the last column in the map's words, and the room's own files. */
function saidOf(room: string, cell: string): { rooms: readonly string[]; packages: RegExp | null } {
  const words = cell.split(', ');
  const rooms = words.flatMap((word) => {
    if (word === 'libraries') return LIBRARIES;
    if (word === 'stages') return STAGES;
    if (word === 'as a stage') return [...LIBRARIES, ...STAGES.slice(0, STAGES.indexOf(room))];
    return /^`(.+)`$/.exec(word)?.slice(1) ?? [];
  });
  const own = room.endsWith('.ts') ? [] : [room];
  const text = words.some((word) => word === 'text packages' || word === 'as a stage');
  const packages = words.includes('any package') ? /./ : text ? TEXT_PACKAGES : null;
  return { rooms: [...new Set([...rooms, ...own])].sort(), packages };
}

/** Files that import each other in a ring; an `import()` when a command runs is none. */
function rings(all: readonly SourceFile[]): string[] {
  const graph = new Map(
    all.map(({ name, text }) => [
      name,
      [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, target = '']) => pathOf(name, target)),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      found.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
      return;
    }
    state.set(name, 'open');
    for (const next of graph.get(name) ?? []) visit(next, [...trail, name]);
    state.set(name, 'done');
  };
  for (const name of graph.keys()) visit(name, []);
  return found;
}

describe('architecture', () => {
  test('rooms import only what they may', () => {
    expect(files.flatMap(violations)).toEqual([]);
  });

  test('rooms are entered by their front doors', () => {
    expect(files.flatMap(pastTheDoor)).toEqual([]);
  });

  test('no two files import each other, over however many others', () => {
    expect(rings(files)).toEqual([]);
  });

  test('each room has its rule', () => {
    const rooms = new Set(files.filter(({ name }) => name.includes('/')).map(({ name }) => roomOf(name)));
    expect([...rooms].filter((room) => RULES[room] === undefined && room !== 'commands')).toEqual([]);
  });

  test('the map says the same', () => {
    const rows = [...map.matchAll(/^\| `([\w.-]+?)\/?` +\| [^|]+ \| ([^|]+?) +\|$/gm)];
    const said = rows.map(([, room = '', cell = '']) => [room, saidOf(room, cell)]);
    const rules = Object.entries(RULES).map(([room, { rooms, packages }]) => [
      room,
      { rooms: [...new Set(rooms)].sort(), packages },
    ]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(rules));
    const named = [...map.matchAll(/`([\w-]+(?:\/[\w-]+)*\.ts)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => name !== 'index.ts' && !files.some((file) => file.name === name))).toEqual([]);
    expect(named.length).toBeGreaterThan(60);
  });

  test('the rules bite', () => {
    expect(violations({ name: 'domain/x.ts', text: "import { a } from '../parse/parse.js';" })).toHaveLength(1);
    expect(violations({ name: 'parse/x.ts', text: "import { a } from 'node:fs';" })).toHaveLength(1);
    expect(violations({ name: 'parse/x.ts', text: "import { a } from '../edge/git.js';" })).toHaveLength(1);
    expect(violations({ name: 'parse/x.ts', text: "import { a } from '../join/join.js';" })).toHaveLength(1);
    expect(violations({ name: 'pipeline.ts', text: "import { a } from './edge/git.js';" })).toHaveLength(1);
    expect(violations({ name: 'readings.ts', text: "import { a } from './edge/git.js';" })).toHaveLength(1);
    expect(violations({ name: 'join/x.ts', text: "import { a } from '../parse/parse.js';" })).toEqual([]);
    expect(pastTheDoor({ name: 'join/x.ts', text: "import { a } from '../parse/title.js';" })).toHaveLength(1);
    expect(pastTheDoor({ name: 'parse/x.ts', text: "import { a } from './title.js';" })).toEqual([]);
    const ring = rings([
      { name: 'a.ts', text: "import { b } from './b.js';" },
      { name: 'b.ts', text: "import { a } from './a.js';" },
    ]);
    expect(ring).toEqual(['a.ts → b.ts → a.ts']);
  });

  test('no two files have the same name, the seams’ tables apart', () => {
    const names = files.map(({ name }) => posix.basename(name)).filter((name) => name !== 'index.ts');
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('no two types have the same name', () => {
    const names = files.flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
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

  test('the environment is read in three files only', () => {
    const readers = files.filter((file) => file.text.includes('process.env')).map((file) => file.name);
    expect(readers.filter((name) => !['edge/inputs.ts', 'edge/environment.ts'].includes(name))).toEqual([]);
  });

  test('one place starts child processes', () => {
    const starters = files.filter((file) =>
      importsOf(file.text).some((target) => /^(node:)?child_process$|^@actions\/exec/.test(target)),
    );
    // Some are handed a child, and name its type.
    const values = starters.filter(({ text }) => !/import type \{[^}]*\} from 'node:child_process'/.test(text));
    expect(values.map((file) => file.name)).toEqual(['edge/spawn.ts']);
  });

  test('clock and randomness come through World', () => {
    const used = files.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes/.test(file.text),
    );
    const allowed = ['edge/world.ts', 'edge/spawn.ts', 'edge/capture.ts', 'edge/environment.ts', 'edge/families.ts'];
    expect(used.map((file) => file.name).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('the reviewer table is used where reviewers are run, checked and read from the settings', () => {
    const users = files.filter(
      (file) => file.name.startsWith('edge/') && importsOf(file.text).some((target) => target.includes('/reviewers/')),
    );
    const allowed =
      /^edge\/(panel|pass|asking|ready|attempt|run-context|stored-reviews|install|isolation|inputs|reviewer-checks|proxy|relay|metering)\.ts$/;
    expect(users.map((file) => file.name).filter((name) => !allowed.test(name))).toEqual([]);
  });

  test.each(SEAMS)('each file in %s stands in its table or serves one that does', (folder) => {
    const members = files.filter((file) => posix.dirname(file.name) === folder && !file.name.endsWith('/index.ts'));
    const index = files.find((file) => file.name === `${folder}/index.ts`)?.text ?? '';
    const reached = new Set(importsOf(index).map((target) => pathOf(`${folder}/index.ts`, target)));
    for (let size = -1; size !== reached.size;) {
      size = reached.size;
      for (const file of files.filter(({ name }) => reached.has(name))) {
        for (const target of importsOf(file.text).filter((path) => path.startsWith('.'))) {
          reached.add(pathOf(file.name, target));
        }
      }
    }
    expect(members.map((file) => file.name).filter((name) => !reached.has(name))).toEqual([]);
  });
});

/** Suites that `npm test` runs, with the files of the tests that they load. */
const tests = join(source, '..', '__tests__');
const testFiles = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(tests, name), 'utf8') }));

function loadedBy(suite: SourceFile): SourceFile[] {
  const seen = new Set([suite]);
  for (const { name, text } of seen) {
    for (const [, target = ''] of text.matchAll(/^(?:import (?!type )|export )[^;]*? from '(\.[^']+)'/gm)) {
      const file = testFiles.find((each) => each.name === pathOf(name, target));
      if (file) seen.add(file);
    }
  }
  return [...seen];
}

describe('suites of npm test', () => {
  const quick = testFiles.filter(({ name }) => /(?<!\.edge)\.test\.ts$/.test(name) && !/^(e2e|machine)\//.test(name));
  const own = quick.filter(({ name }) => name !== 'architecture.test.ts');

  test('start nothing and build no repository: what does is an *.edge.test.ts', () => {
    expect(own.length).toBeGreaterThan(60);
    const starts = (file: SourceFile): boolean =>
      loadedBy(file).some(({ text }) => /from 'node:child_process'|import\('node:child_process'\)/.test(text));
    expect(own.filter(starts).map(({ name }) => name)).toEqual([]);
    expect(starts({ name: 'rounds/x.test.ts', text: "import { openLab } from '../support/rounds-lab.js';" })).toBe(
      true,
    );
  });

  test('measure no time: what does is an *.edge.test.ts', () => {
    const measures = ({ text }: SourceFile): boolean => /cpuUsage|hrtime|performance\.now|\/growth\.js'/.test(text);
    expect(own.filter(measures).map(({ name }) => name)).toEqual([]);
    expect(measures({ name: 'x', text: "import { growth } from '../support/growth.js';" })).toBe(true);
  });

  test('no suite tries again what failed: a fault that shows once in two runs is a fault', () => {
    const again = testFiles.filter(({ text }) => /\bretryTimes\(/.test(text)).map(({ name }) => name);
    expect(again).toEqual([]);
  });
});
