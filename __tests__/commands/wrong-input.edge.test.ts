/** Wrong input ends with every problem named, and nothing half-written. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { consolidateStored } from '../../src/commands/consolidate.js';
import { renderFile } from '../../src/commands/render.js';
import { review } from '../../src/commands/review.js';
import { UserError } from '../../src/domain/problem.js';
import { addCommits, makeRepository } from '../../src/edge/demo-repository.js';
import { INPUTS_VARIABLE } from '../../src/edge/inputs.js';
import { git } from '../support/repository.js';

let folder: string;
let repository: string;
const saved = { ...process.env };

const at = (branch: string, message: string, files: Record<string, string>) => ({
  branch,
  message,
  files,
  author: 'A B',
  date: '2026-01-01T00:00:00Z',
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wrong-input-'));
  repository = join(folder, 'repository');
  await makeRepository(repository);
  await addCommits(repository, [
    at('main', 'start', { 'a.js': '1\n', '.github/deep-review.yml': 'fail-onn: critical\nreviewers:\n  clod: {}\n' }),
    at('topic', 'change', { 'a.js': '2\n' }),
  ]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (/^(GITHUB_|RUNNER_|.*_API_KEY$)/.test(name)) Reflect.deleteProperty(process.env, name);
  process.env['GITHUB_WORKSPACE'] = repository;
});

afterEach(() => {
  process.env = { ...saved };
});

/** What the command says is wrong, as one text. */
async function problemsOf(run: Promise<number>): Promise<string> {
  const error: unknown = await run.then(
    (status) => new Error(`ended with ${status}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  for (const problem of error.problems) expect([problem.what, problem.why, problem.fix].every(Boolean)).toBe(true);
  return error.message;
}

const reviewers = (text: string): string[] => ['--reviewers', text];
const fine = reviewers('{ a: { run: "true" } }');
const noConfig = (): string[] => ['--config', join(folder, 'empty.yml')];

describe('review', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'empty.yml'), '');
  });

  test('flags, inputs and the configuration of the base: all problems at once', async () => {
    process.env[INPUTS_VARIABLE] = JSON.stringify({ timeout: 'soon' });
    const text = await problemsOf(
      review(['review', '--base', 'main', '--head', 'topic', '--bogus', 'x', '--passes', 'many']),
    );
    for (const part of [
      '--bogus',
      'passes',
      'input timeout',
      '.github/deep-review.yml:1:',
      'fail-onn',
      'clod',
      'deep-review.yml:3:',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('an unknown base, together with what else is wrong', async () => {
    const text = await problemsOf(review(['review', '--base', 'mian', '--head', 'topic', '--fail-on', 'critcal']));
    expect(text).toContain('mian');
    expect(text).toContain('did you mean `critical`');
  });

  test('not a git repository', async () => {
    process.env['GITHUB_WORKSPACE'] = join(folder, 'nowhere');
    mkdirSync(join(folder, 'nowhere'), { recursive: true });
    expect(await problemsOf(review(['review', ...fine]))).toContain('not in a git repository');
  });

  test('no merge base', async () => {
    const other = join(folder, 'unrelated');
    await makeRepository(other);
    await addCommits(other, [at('main', 'one', { a: '1\n' })]);
    git(other, 'checkout', '-q', '--orphan', 'topic');
    await addCommits(other, [at('topic', 'two', { b: '2\n' })]);
    process.env['GITHUB_WORKSPACE'] = other;
    expect(await problemsOf(review(['review', '--base', 'main', '--head', 'topic', ...fine]))).toContain(
      'no common commit',
    );
  });

  test('no reviewer', async () => {
    expect(await problemsOf(review(['review', '--base', 'main', '--head', 'topic', ...noConfig()]))).toContain(
      'no reviewer',
    );
  });

  test('stored reviews that are missing', async () => {
    const args = [
      'review',
      '--base',
      'main',
      '--head',
      'topic',
      ...noConfig(),
      ...reviewers(`{ a: { replay: ${join(folder, 'none')} } }`),
    ];
    expect(await problemsOf(review(args))).toContain('no stored review');
  });

  test('an output directory that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const args = [
      'review',
      '--base',
      'main',
      '--head',
      'topic',
      ...noConfig(),
      ...fine,
      '--out',
      join(folder, 'file', 'out'),
    ];
    expect(await problemsOf(review(args))).toContain('is not writable');
  });

  test('a previous report that is none, before anything is written', async () => {
    writeFileSync(join(folder, 'other.json'), '{"schemaVersion": 9}');
    const out = join(folder, 'not-made');
    const args = [
      'review',
      '--base',
      'main',
      '--head',
      'topic',
      ...noConfig(),
      ...fine,
      '--out',
      out,
      '--previous',
      join(folder, 'other.json'),
    ];
    expect(await problemsOf(review(args))).toMatch(/schemaVersion|version/);
    expect(existsSync(out)).toBe(false);
  });

  test('a configuration file on disk that is not there', async () => {
    const args = ['review', '--base', 'main', '--head', 'topic', '--config', join(folder, 'gone.yml')];
    expect(await problemsOf(review(args))).toContain('gone.yml: no such file on disk');
  });
});

describe('the other commands', () => {
  test('consolidate without reviews and with a wrong setting: both are named', async () => {
    const text = await problemsOf(consolidateStored(['consolidate', '--fail-on', 'x']));
    expect(text).toContain('no reviews');
    expect(text).toContain('fail-on');
  });

  test('consolidate with an empty directory', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(await problemsOf(consolidateStored(['consolidate', '--reviews', join(folder, 'empty')]))).toContain(
      'no stored reviews',
    );
  });

  test('render without file and with an unknown format', async () => {
    const text = await problemsOf(renderFile(['render', '--format', 'pdf']));
    expect(text).toContain('no file');
    expect(text).toContain('no format pdf');
  });
});
