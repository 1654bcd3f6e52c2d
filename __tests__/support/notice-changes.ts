/** Changes with nothing in them but what a test adds. */
import type { ChangedFile } from '../../src/domain/change.js';
import { type ChangeTexts } from '../../src/notice/notice.js';

export const commit = {
  sha: 'c'.repeat(40),
  subject: 'Change',
  body: '',
  author: 'someone',
  date: '2026-01-01T00:00:00Z',
};

export const PLAIN: ChangeTexts = {
  ...{ title: 'Change', description: '', author: 'someone', branch: 'change', commits: [commit], files: [] },
};

export const added = (path: string, text: string, start = 1): ChangedFile => {
  const lines = text.split('\n').map((line) => ({ kind: 'added' as const, text: line }));
  const hunk = { base: null, head: { start, end: start + lines.length - 1 }, heading: '', lines };
  const told = { path, previousPath: null, status: 'added', added: lines.length, deleted: 0, kind: 'source' } as const;
  return { ...told, blobs: null, hunks: [hunk] };
};
