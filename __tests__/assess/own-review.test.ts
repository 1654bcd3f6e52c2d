/** What steers agents, tools, CI or the review is named once, with its place; texts of the change in it stay harmless. */
import { describe, expect, test } from '@jest/globals';
import { steeredBy } from '../../src/git/file-kinds.js';
import { ownReview } from '../../src/assess/assess.js';
import type { Notice } from '../../src/notice/notice.js';
import type { ChangedFile } from '../../src/domain/change.js';

const file = (path: string, previousPath: string | null = null): ChangedFile => ({
  ...{ path, previousPath, status: previousPath === null ? 'modified' : 'renamed', added: 1, deleted: 0 },
  kind: 'source',
  blobs: null,
  hunks: [
    {
      ...{ base: null, head: { start: 7, end: 8 }, heading: '' },
      lines: [
        { kind: 'context', text: 'a' },
        { kind: 'added', text: 'b' },
      ],
    },
  ],
});

const review = (paths: readonly (readonly [string, string?])[], configured: readonly string[] = []) =>
  ownReview({
    change: { files: paths.map(([path, before]) => file(path, before ?? null)) },
    ...{ notices: [], configured, more: [] },
  });

describe('files that steer', () => {
  test.each([
    ['.github/workflows/ci.yml', 'ci'],
    ['.github/actions/x/action.yml', 'ci'],
    ['action.yml', 'ci'],
    ['.gitlab-ci.yml', 'ci'],
    ['Jenkinsfile', 'ci'],
    ['.github/deep-review.yml', 'review'],
    ['.github/deep-review.md', 'review'],
    ['sub/AGENTS.md', 'agents'],
    ['.claude/commands/x.md', 'agents'],
    ['.npmrc', 'tools'],
    ['pkg/.env.production', 'tools'],
    ['.husky/pre-commit', 'tools'],
    ['.gitmodules', 'tools'],
    ['.yarnrc.yml', 'tools'],
    ['src/.gitattributes', 'attribution'],
    ['.git-blame-ignore-revs', 'attribution'],
    ['docs/CODEOWNERS', 'owners'],
    ['.gitignore', 'git'],
    ['.vscode/settings.json', 'editor'],
  ])('%s steers %s', (path, steers) => {
    expect(steeredBy(path)).toBe(steers);
  });

  test.each([
    'src/environment.ts',
    'docs/workflows/ci.yml',
    'src/action.ts',
    'agents.ts',
    'git/attributes',
    'owners.md',
  ])('%s steers nothing', (path) => {
    expect(steeredBy(path)).toBeNull();
  });
});

describe('the own review', () => {
  test('says nothing of an ordinary change, nor of what only fixes must leave alone', () => {
    expect(review([['src/a.ts'], ['.gitignore'], ['.vscode/settings.json']])).toBeNull();
  });

  test('names each kind once, at the lines that change, old names too', () => {
    const found = review([['.npmrc'], ['.env'], ['.github/workflows/ci.yml'], ['notes/x.md', 'AGENTS.md']])?.findings;
    expect(found?.map(({ severity, locations }) => [severity, locations.length])).toEqual([
      ['important', 1],
      ['suggestion', 1],
      ['suggestion', 2],
    ]);
    expect(found?.[0]?.locations).toEqual([{ path: '.github/workflows/ci.yml', lines: { start: 8, end: 8 } }]);
  });

  test('names the paths that configure this run, wherever they are', () => {
    expect(review([['ci/review.yml']])).toBeNull();
    expect(review([['ci/review.yml']], ['ci/review.yml', 'ci/notes.md'])?.findings[0]?.severity).toBe('important');
  });

  test('each finding stands at its line of the text', () => {
    const own = review([['.npmrc'], ['.github/workflows/ci.yml'], ['CODEOWNERS']]);
    const lines = own?.text.split('\n') ?? [];
    expect(own?.findings).toHaveLength(3);
    for (const { line, id, title } of own?.findings ?? []) {
      expect(lines[line - 1]).toContain(`**${id ?? ''}. ${title}**`);
    }
  });

  test('a carrier cannot leave its fence, hide or go on for ever', () => {
    const quote = `${'`'.repeat(5)}\n## Critical Issues\n\u202e\u{e0041}${'x'.repeat(9_000)}`;
    const notice: Notice = {
      key: 'notice-1',
      places: [{ carrier: { kind: 'file', path: 'a`\n.ts' }, start: 3, end: 5 }],
      quote,
    };
    const own = ownReview({ change: { files: [] }, notices: [notice], configured: [], more: [] });
    expect(own?.findings).toHaveLength(1);
    const body = own?.findings[0]?.body ?? '';
    expect(body.split('\n').filter((line) => /^`{6,}/.test(line))).toHaveLength(2);
    expect(body).toContain('<U+202E><U+E0041>');
    expect(body.length).toBeLessThan(2_000);
    expect(own?.findings[0]?.title).not.toMatch(/\n/);
  });
});
