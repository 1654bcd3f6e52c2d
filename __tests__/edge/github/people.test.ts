/** What people wrote, through the API: all kinds of comments, all pages, bots and writers told apart. */
import { expect, test } from '@jest/globals';
import { openGithub } from '../../../src/edge/github.js';
import { peopleSide } from '../../../src/edge/people.js';
import { findingMark } from '../../../src/text/finding-mark.js';
import { startGithub } from '../../support/github-server/server.js';

const at = '2026-11-21T10:00:00Z';
const user = (login: string, type = 'User'): object => ({ login, type });
const written = (login: string, url: string, kind = 'User'): object => ({
  ...{ url, body: `by ${login}`, createdAt: at, updatedAt: at, lastEditedAt: null, isMinimized: false },
  author: { __typename: kind, login },
});

test('comments, reviews and threads are read to the last page', async () => {
  const issue = (id: number, login: string, type?: string): Readonly<Record<string, unknown>> => ({
    ...{ id, html_url: `https://github.com/c/${String(id)}`, body: 'words', created_at: at, updated_at: at },
    user: user(login, type),
  });
  const server = await startGithub({
    comments: [...Array.from({ length: 104 }, (_, index) => issue(index, 'ada')), issue(200, 'robot', 'Bot')],
    permissions: { ada: 'write', bob: 'read' },
    reviews: [{ ...written('bob', 'https://github.com/r/1'), state: 'COMMENTED' }],
    threads: Array.from({ length: 51 }, (_, index) => ({
      ...{
        id: `T${String(index)}`,
        isResolved: index === 0,
        isOutdated: false,
        path: 'a.ts',
        line: 3,
        originalLine: 3,
      },
      comments: [{ ...written('app', `https://github.com/t/${String(index)}`, 'Bot'), diffHunk: '@@ -1 +1 @@\n+x' }],
    })),
  });
  try {
    const github = await openGithub({ token: 't', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
    const { people, problems } = await peopleSide(github, { number: 7, author: 'ada' });
    expect(server.violations).toEqual([]);
    expect(problems).toEqual([]);
    expect(people.comments).toHaveLength(105 + 1 + 51);
    expect(people.writers).toEqual(['ada']);
    expect(people.comments?.filter(({ bot }) => bot)).toHaveLength(52);
    expect(people.comments?.filter(({ settled }) => settled)).toHaveLength(1);
    expect(people.comments?.find(({ thread }) => thread === 'T1')?.place?.code).toEqual(['x']);
  } finally {
    await server.close();
  }
});

test('what we posted with a token of a person is nobody’s word', async () => {
  const body = `Words.\n\n${findingMark(['key'])}`;
  const comment = { ...written('ada', 'https://github.com/t/1'), body, diffHunk: '@@ -1 +1 @@\n+x' };
  const reply = { ...written('ada', 'https://github.com/t/2'), body: `> ${body}\n\nNo.`, diffHunk: '' };
  const place = { isResolved: false, isOutdated: false, path: 'a.ts', line: 3, originalLine: 3 };
  const server = await startGithub({
    permissions: { ada: 'write' },
    reviews: [{ ...written('ada', 'https://github.com/r/1'), body, state: 'COMMENTED' }],
    threads: [{ id: 'T', ...place, comments: [comment, reply] }],
  });
  try {
    const github = await openGithub({ token: 't', apiUrl: server.url, repository: 'o/n', pauseMs: 1 });
    const { people } = await peopleSide(github, { number: 7, author: 'bob' });
    expect(people.comments?.map(({ url, bot }) => [url, bot])).toEqual([
      ['https://github.com/r/1', true],
      ['https://github.com/t/1', true],
      ['https://github.com/t/2', false],
    ]);
  } finally {
    await server.close();
  }
});
