/** The demo's git history: commits in order, with fixed authors and dates so that every run has the same SHAs. */
import type { CommitRecipe } from '../../edge/demo-repository.js';
import * as project from './project.js';

const MARA = 'Mara Lind';
const JON = 'Jon Okafor';

export const HISTORY: readonly CommitRecipe[] = [
  {
    branch: 'main',
    author: MARA,
    date: '2026-01-12T09:15:00+00:00',
    message: 'Serve uploaded files',
    files: {
      'README.md': project.README,
      'src/files.js': project.FILES,
      'src/server.js': project.SERVER,
      'src/log.js': project.LOG,
    },
  },
  {
    branch: 'main',
    author: JON,
    date: '2026-02-03T14:02:00+00:00',
    message: 'Hand out links that expire',
    files: { 'src/links.js': project.LINKS },
  },
  {
    branch: 'main',
    author: MARA,
    date: '2026-02-20T10:41:00+00:00',
    message: 'Document the API and test the upload folder',
    files: { 'docs/api.md': project.API, 'test/files.test.js': project.FILES_TEST },
  },
  {
    branch: 'folders',
    author: JON,
    date: '2026-03-09T16:20:00+00:00',
    message: 'Allow folders in names',
    files: { 'src/files.js': project.FILES_WITH_FOLDERS },
  },
  {
    branch: 'folders',
    author: JON,
    date: '2026-03-10T11:05:00+00:00',
    message: 'Add a client that retries failed uploads',
    files: { 'src/upload.js': project.UPLOAD },
  },
  {
    branch: 'folders',
    author: JON,
    date: '2026-03-10T15:48:00+00:00',
    message: 'List uploads page by page',
    files: { 'src/list.js': project.LIST, 'docs/api.md': project.API_WITH_PAGES },
  },
];

/** What the author pushed after the first round. */
export const FIX: CommitRecipe = {
  branch: 'folders',
  author: JON,
  date: '2026-03-11T09:30:00+00:00',
  message: 'Keep names below the upload folder, await retries, start at page 1',
  files: {
    'src/files.js': project.FILES_FIXED,
    'src/upload.js': project.UPLOAD_FIXED,
    'src/list.js': project.LIST_FIXED,
    'test/files.test.js': project.FILES_TEST_FIXED,
  },
};
