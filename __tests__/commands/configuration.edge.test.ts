/** Which configuration counts, and when nobody can say whether there is one. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfiguration, type Configuration } from '../../src/commands/base-configuration.js';
import { openRepository } from '../../src/edge/collect.js';
import type { DefaultBranch } from '../../src/edge/ends.js';
import { collectChange, makeHistory, type History } from '../support/history.js';

const FILE = '.github/deep-review.yml';
const CONTEXT = { presets: [], formats: ['markdown', 'json'], defaultOutputDirectory: '/out' };

let history: History;
beforeEach(() => {
  history = makeHistory();
});
afterEach(() => {
  history.remove();
});

interface Asked {
  readonly base: string;
  readonly into: string | null;
  readonly defaultBranch: DefaultBranch | null;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function read({ base, into, defaultBranch, inputs = {} }: Asked): Promise<Configuration> {
  const change = await collectChange(history.path, { base, head: 'HEAD' });
  const git = await openRepository(history.path);
  const given = Object.entries(inputs).map(([name, value]) => ({
    ...{ name, value, from: 'input' as const },
    at: () => `input ${name}`,
  }));
  try {
    const asked = { git, change, trusted: change.base, context: CONTEXT, given, inActions: true, branch: into };
    return await readConfiguration({ ...asked, defaultBranch: () => Promise.resolve(defaultBranch) });
  } finally {
    await git.close();
  }
}

describe('a base without a configuration', () => {
  const trial = { gate: 'trial' };

  test('takes that of the default branch, which inputs may not loosen', async () => {
    const base = history.commit('Release', { 'a.txt': 'a\n' });
    const main = history.commit('Configure', { [FILE]: 'fail-on: important\n' });
    const read1 = await read({ base, into: 'rel', defaultBranch: { name: 'main', commit: main }, inputs: trial });
    expect(read1.problems).toEqual([]);
    expect(read1.settings.map(({ name }) => name)).toEqual(['fail-on']);
  });

  test.each([
    ['alone', {}],
    ['with a file of another name', { config: 'a.txt' }],
    ['with the file that the change brings', {}],
  ])('ends the run where it is not known whether the default branch has one, %s', async (name, inputs) => {
    const base = history.commit('Release', { 'a.txt': 'passes: 1\n' });
    history.commit('Change', { [name.includes('brings') ? FILE : 'b.txt']: 'passes: 1\n' });
    const unknown = { name: 'main', commit: null };
    const { problems } = await read({ base, into: 'rel', defaultBranch: unknown, inputs: { ...trial, ...inputs } });
    expect(problems.map(({ fix }) => fix).join()).toContain('fetch-depth: 0');
  });

  test.each(['.github/deep-review.yaml', 'deep-review.yml'])('says that %s is not read', async (path) => {
    const base = history.commit('First', { [path]: 'fail-on: important\n' });
    history.commit('Change', { 'b.txt': 'b\n' });
    const { notes } = await read({ base, into: 'main', defaultBranch: { name: 'main', commit: base } });
    expect(notes.map(({ what }) => what).join()).toContain(`${path} of the base is not read`);
  });

  test.each<[string, string | null, DefaultBranch | null]>([
    ['is the default branch itself', 'main', { name: 'main', commit: null }],
    ['has no default branch', null, null],
  ])('leaves all to inputs where it %s', async (_, into, defaultBranch) => {
    const base = history.commit('First', { 'a.txt': 'a\n' });
    history.commit('Change', { 'b.txt': 'b\n' });
    const { problems, settings } = await read({ base, into, defaultBranch, inputs: trial });
    expect([problems, settings.map(({ value }) => value)]).toEqual([[], ['trial']]);
  });
});

describe('a base whose file names what is not there', () => {
  const told = (problems: Configuration['problems']): string =>
    problems.map(({ what, why }) => `${what}: ${why}`).join();
  const [replay, inside, previous] = [
    'reviewers: { one: { run: review }, two: { replay: /nowhere } }\n',
    'reviewers: { one: { run: review }, two: { replay: . } }\n',
    'previous: /nowhere/report.json\n',
  ];

  test.each([
    ['reviews', replay, 'reviewers.two.replay: no stored review'],
    ['an earlier report', previous, 'previous: /nowhere/report.json cannot be used'],
  ])('%s ends the run, unless the change mends it', async (_, broken, what) => {
    const base = history.commit('First', { [FILE]: broken });
    const asked = { base, into: 'main', defaultBranch: { name: 'main', commit: base } };
    history.commit('Change', { 'b.txt': 'b\n' });
    expect(told((await read(asked)).problems)).toContain(what);
    history.commit('Still broken', { [FILE]: `${broken}fail-on: important\n` });
    expect(told((await read(asked)).problems)).toContain(what);
    history.commit('Mend', { [FILE]: 'fail-on: critical\n' });
    const mended = await read(asked);
    expect(mended.problems).toEqual([]);
    expect(told(mended.notes)).toContain('is broken, and this change mends it');
    expect(told(mended.notes)).toContain(what);
    expect(mended.settings.map(({ name }) => name)).not.toContain('previous');
  });

  test('a reviewer whose reviews are not there is lost, and as many as with it must complete', async () => {
    const base = history.commit('First', { [FILE]: replay });
    history.commit('Mend', { [FILE]: 'fail-on: critical\n' });
    const { settings } = await read({ base, into: 'main', defaultBranch: { name: 'main', commit: base } });
    const reviewers = settings.find(({ name }) => name === 'reviewers')?.value as Readonly<Record<string, unknown>>;
    expect(Object.keys(reviewers)).toEqual(['one']);
    expect(settings.find(({ name }) => name === 'min-reviewers')?.value).toBe('1');
  });

  test('reviews inside the checkout of head are as good as none', async () => {
    const here = process.cwd();
    process.chdir(history.path);
    try {
      const base = history.commit('First', { [FILE]: inside });
      history.commit('Change', { 'b.txt': 'b\n' });
      const asked = { base, into: 'main', defaultBranch: { name: 'main', commit: base } };
      expect(told((await read(asked)).problems)).toContain('a path inside the checkout under review');
      history.commit('Mend', { [FILE]: 'fail-on: critical\n' });
      expect((await read(asked)).problems).toEqual([]);
    } finally {
      process.chdir(here);
    }
  });
});
