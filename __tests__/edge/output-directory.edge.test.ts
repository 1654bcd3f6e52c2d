import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/domain/problem.js';
import { isDocumentName } from '../../src/formats/index.js';
import { openOutput, writeOutput, type OutputGuard } from '../../src/edge/output-directory.js';
import { inTemporary } from '../support/programs.js';
import { git } from '../support/repository.js';

const LOCAL: OutputGuard = { inActions: false, checkout: null, isTracked: null, isDocument: isDocumentName, reads: [] };
const WORKFLOW: OutputGuard = { ...LOCAL, inActions: true };

/** What stands in the way, or `null` when the directory is open. */
async function refusal(path: string, guard: OutputGuard = LOCAL): Promise<string | null> {
  try {
    await openOutput(path, guard);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ what, why, fix }) => `${what}; ${why}; ${fix}`).join('\n');
  }
}

/** A folder with these entries: a text is a file, a folder ends with a slash, `-> x` a link to x. */
function folderIn(directory: string, name: string, entries: Readonly<Record<string, string>>): string {
  const folder = join(directory, name);
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(entries)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
  return folder;
}

const DOCUMENTS = ['fixes.patch', 'report.json', '20260102-030405-pr-7.md', '20260101-030405-pr-7.html'];
const FOLDERS = ['reviews', 'opinions', 'prompts', 'logs'];

/** What a run leaves, and beside it a file of the user's. */
async function earlierRun(directory: string): Promise<void> {
  const paths = [...DOCUMENTS, ...FOLDERS.map((folder) => `${folder}/a.md`), 'notes.txt'];
  for (const path of paths) await writeOutput(directory, join(directory, path), '1');
}

describe('an output directory is opened', () => {
  test.each<[string, OutputGuard]>([
    ['at home', LOCAL],
    ['in a workflow', WORKFLOW],
  ])('when it is not there, empty, or ours from before, %s', (_, guard) =>
    inTemporary(async (directory) => {
      expect(await refusal(join(directory, 'a/new/one'), guard)).toBeNull();
      expect(await refusal(folderIn(directory, 'empty', {}), guard)).toBeNull();
      const ours = await openOutput(join(directory, 'ours'), guard);
      await writeOutput(ours, join(ours, 'report.json'), '1');
      await writeOutput(ours, join(ours, 'reviews/a.md'), '1');
      expect(await refusal(ours, guard)).toBeNull();
    }),
  );

  test('at home with nothing of an earlier run in it: that is kept aside, run by run', () =>
    inTemporary(async (directory) => {
      const ours = await openOutput(join(directory, 'ours'), LOCAL);
      await earlierRun(ours);
      await openOutput(ours, LOCAL);
      expect(readdirSync(ours).sort()).toEqual(['.deep-review', 'earlier', 'notes.txt']);
      const kept = join(ours, 'earlier', '20260102-030405-pr-7');
      expect(readdirSync(kept).sort()).toEqual([...DOCUMENTS, ...FOLDERS].sort());
      expect(readFileSync(join(kept, 'reviews/a.md'), 'utf8')).toBe('1');
      await earlierRun(ours);
      await openOutput(ours, LOCAL);
      await openOutput(ours, LOCAL);
      const runs = ['20260102-030405-pr-7', '20260102-030405-pr-7-2'];
      expect(readdirSync(join(ours, 'earlier')).sort()).toEqual(runs);
    }));

  test('in a workflow, which uploads all of it, without anything of an earlier run', () =>
    inTemporary(async (directory) => {
      const ours = await openOutput(join(directory, 'ours'), LOCAL);
      await earlierRun(ours);
      await openOutput(ours, LOCAL);
      await earlierRun(ours);
      await openOutput(ours, WORKFLOW);
      expect(readdirSync(ours).sort()).toEqual(['.deep-review', 'notes.txt']);
    }));

  test.each<[string, OutputGuard]>([
    ['at home', LOCAL],
    ['in a workflow', WORKFLOW],
  ])('and leaves stored reviews in it that the run reads, %s', (_, guard) =>
    inTemporary(async (directory) => {
      const ours = await openOutput(join(directory, 'ours'), guard);
      await earlierRun(ours);
      await openOutput(ours, { ...guard, reads: [join(ours, 'reviews')] });
      expect(readFileSync(join(ours, 'reviews/a.md'), 'utf8')).toBe('1');
      expect(existsSync(join(ours, 'report.json'))).toBe(false);
    }),
  );

  test('and touches nothing where somebody else has a file of our names', () =>
    inTemporary(async (directory) => {
      const theirs = folderIn(directory, 'theirs', { 'fixes.patch': 'x' });
      expect(await refusal(theirs)).toContain('never overwritten');
      expect(readdirSync(theirs)).toEqual(['fixes.patch']);
    }));

  test('at home also among other files, as long as none is called like ours', () =>
    inTemporary(async (directory) => {
      const folder = folderIn(directory, 'notes', { 'todo.md': 'x' });
      expect(await refusal(folder, WORKFLOW)).toContain('did not write');
      expect(await refusal(folder)).toBeNull();
    }));

  test('through links above the checkout, which are the user\u2019s own', () =>
    inTemporary(async (directory) => {
      folderIn(directory, 'real', {});
      symlinkSync('real', join(directory, 'home'));
      expect(await refusal(join(directory, 'home/out'))).toBeNull();
    }));
});

describe('an output directory is refused', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['a report of somebody else', { 'report.json': '{}' }],
    ['reviews of somebody else', { 'reviews/a.md': 'x' }],
    ['prompts that are a link', { prompts: '-> /tmp' }],
    ['a mark that was copied', { '.deep-review': 'written by deep-review-action in 1-2\n', 'logs/x': 'x' }],
    ['a mark that is a link', { '.deep-review': '-> /etc/hostname' }],
  ])('with %s in it', (_, entries) =>
    inTemporary(async (directory) => {
      const folder = folderIn(directory, 'out', entries);
      const before = readdirSync(folder);
      expect(await refusal(folder)).toContain('never overwritten');
      expect(readdirSync(folder)).toEqual(before);
    }),
  );

  test('when it is ours and a link has come into it', () =>
    inTemporary(async (directory) => {
      const ours = await openOutput(join(directory, 'ours'), LOCAL);
      mkdirSync(join(ours, 'prompts'));
      symlinkSync('/etc/hostname', join(ours, 'prompts/r-pass-1.md'));
      expect(await refusal(ours)).toContain('a link in the directory');
    }));

  test('when it is a link, or reached through one inside the checkout', () =>
    inTemporary(async (directory) => {
      folderIn(directory, 'elsewhere', {});
      const checkout = folderIn(directory, 'repo', { out: '-> ../elsewhere' });
      expect(await refusal(join(checkout, 'out'))).toContain('symbolic link');
      expect(await refusal(join(checkout, 'out/sub'), { ...LOCAL, checkout })).toContain('symbolic link');
      expect(readdirSync(join(directory, 'elsewhere'))).toEqual([]);
    }));

  test('when it is a file', () =>
    inTemporary(async (directory) => {
      writeFileSync(join(directory, 'out'), 'x');
      expect(await refusal(join(directory, 'out'))).toContain('no directory');
    }));

  test('in a workflow inside the checkout, whatever way it is written', () =>
    inTemporary(async (directory) => {
      const checkout = folderIn(directory, 'repo', {});
      symlinkSync('repo', join(directory, 'alias'));
      for (const path of ['repo/out', 'alias/out', 'repo']) {
        expect(await refusal(join(directory, path), { ...WORKFLOW, checkout })).toContain('lies in the checkout');
      }
      expect(await refusal(join(directory, 'repository-2'), { ...WORKFLOW, checkout })).toBeNull();
    }));

  test('when the change has files of its own there', () =>
    inTemporary(async (directory) => {
      git(directory, 'init', '-q');
      const asked: string[] = [];
      const isTracked = (path: string): Promise<boolean> => {
        asked.push(path);
        return Promise.resolve(true);
      };
      expect(await refusal(join(directory, 'docs/out'), { ...LOCAL, isTracked })).toContain('files of its own');
      expect(asked).toEqual(['docs/out']);
    }));
});

describe('a document', () => {
  test('replaces a link of its name and leaves what it pointed to', () =>
    inTemporary(async (directory) => {
      const out = await openOutput(join(directory, 'out'), LOCAL);
      writeFileSync(join(directory, 'mine'), 'mine');
      symlinkSync(join(directory, 'mine'), join(out, 'report.json'));
      await writeOutput(out, join(out, 'report.json'), 'ours');
      expect(readFileSync(join(directory, 'mine'), 'utf8')).toBe('mine');
      expect(lstatSync(join(out, 'report.json')).isFile()).toBe(true);
    }));

  test('is not written through a folder that has become a link', () =>
    inTemporary(async (directory) => {
      const out = await openOutput(join(directory, 'out'), LOCAL);
      mkdirSync(join(directory, 'elsewhere'));
      symlinkSync(join(directory, 'elsewhere'), join(out, 'reviews'));
      await expect(writeOutput(out, join(out, 'reviews/a.md'), 'x')).rejects.toThrow('through a link');
      expect(readdirSync(join(directory, 'elsewhere'))).toEqual([]);
    }));

  test('leaves no half of itself when it cannot be put in its place', () =>
    inTemporary(async (directory) => {
      const out = realpathSync(await openOutput(join(directory, 'out'), LOCAL));
      mkdirSync(join(out, 'report.json/full'), { recursive: true });
      await expect(writeOutput(out, join(out, 'report.json'), 'x')).rejects.toThrow();
      expect(existsSync(join(out, 'report.json.part'))).toBe(false);
    }));
});
