/** The demo's project as files: what stands on main, what the branch under review makes of it, and the fixed end. */

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

export const README = lines('# Drop', '', 'A small server that hands out uploaded files by link. See `docs/api.md`.');

export const API = lines(
  '# API',
  '',
  '| request | answer |',
  '| --- | --- |',
  '| `GET /files/:name` | the file, 404 when there is none |',
  '| `POST /files/:name` | 201, stores the body |',
  '| `GET /links/:name` | a link that works for a day |',
);

export const API_WITH_PAGES = lines(API.trimEnd(), '| `GET /files?page=1` | 20 names a page, the first page is 1 |');

export const FILES = lines(
  "import { readFile, writeFile } from 'node:fs/promises';",
  "import { basename, join } from 'node:path';",
  '',
  '/** Folder that holds every upload. */',
  "export const ROOT = '/var/lib/drop';",
  '',
  '/** Path of an upload. Names are flat: a folder in a name is cut off. */',
  'export function pathOf(name) {',
  '  return join(ROOT, basename(name));',
  '}',
  '',
  'export async function load(name) {',
  '  return readFile(pathOf(name));',
  '}',
  '',
  'export async function store(name, body) {',
  '  await writeFile(pathOf(name), body);',
  '}',
);

export const FILES_WITH_FOLDERS = FILES.replace(
  "import { readFile, writeFile } from 'node:fs/promises';\nimport { basename, join } from 'node:path';",
  "import { mkdir, readFile, writeFile } from 'node:fs/promises';\nimport { dirname, join } from 'node:path';",
)
  .replace(
    '/** Path of an upload. Names are flat: a folder in a name is cut off. */',
    '/** Path of an upload; a name may hold folders. */',
  )
  .replace('  return join(ROOT, basename(name));', '  return join(ROOT, name);')
  .replace(
    '  await writeFile(pathOf(name), body);',
    '  const path = pathOf(name);\n  await mkdir(dirname(path), { recursive: true });\n  await writeFile(path, body);',
  );

export const FILES_FIXED = FILES_WITH_FOLDERS.replace(
  "import { dirname, join } from 'node:path';",
  "import { dirname, join, resolve, sep } from 'node:path';",
).replace(
  '  return join(ROOT, name);',
  "  const path = resolve(join(ROOT, name));\n  if (!path.startsWith(resolve(ROOT) + sep)) throw new Error('name leaves the upload folder');\n  return path;",
);

export const LINKS = lines(
  "import { createHmac } from 'node:crypto';",
  '',
  '/** A link to a file that works until midnight of the next day. */',
  'export function linkTo(name, secret, now) {',
  '  const expires = new Date(now);',
  '  expires.setHours(24, 0, 0, 0);',
  '  const until = expires.getTime();',
  "  const mac = createHmac('sha256', secret).update(`${name}:${until}`).digest('hex');",
  '  return `/files/${name}?until=${until}&mac=${mac}`;',
  '}',
);

export const SERVER = lines(
  "import { createServer } from 'node:http';",
  "import { load, store } from './files.js';",
  "import { log } from './log.js';",
  '',
  'export const server = createServer(async (request, response) => {',
  '  log(request);',
  "  const name = decodeURIComponent(request.url.split('?')[0].replace('/files/', ''));",
  '  try {',
  "    if (request.method === 'POST') {",
  '      const chunks = [];',
  '      for await (const chunk of request) chunks.push(chunk);',
  '      await store(name, Buffer.concat(chunks));',
  '      response.writeHead(201).end();',
  '    } else {',
  '      response.end(await load(name));',
  '    }',
  '  } catch (error) {',
  "    response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();",
  '  }',
  '});',
);

export const LOG = lines(
  '/** One line a request. */',
  'export function log(request) {',
  '  console.log(request.method, request.url);',
  '}',
);

export const FILES_TEST = lines(
  "import assert from 'node:assert/strict';",
  "import { test } from 'node:test';",
  "import { pathOf } from '../src/files.js';",
  '',
  "test('a name stays below the upload folder', () => {",
  "  assert.equal(pathOf('report.pdf'), '/var/lib/drop/report.pdf');",
  '});',
);

export const FILES_TEST_FIXED = lines(
  FILES_TEST.trimEnd(),
  '',
  "test('a name cannot leave the upload folder', () => {",
  "  assert.throws(() => pathOf('../../etc/passwd'), /leaves the upload folder/);",
  '});',
);

export const UPLOAD = lines(
  '/** Sends a file to a Drop server, trying again when the server fails. */',
  'export async function upload(url, body, attempts = 3) {',
  '  for (let attempt = 1; attempt <= attempts; attempt += 1) {',
  "    const response = await fetch(url, { method: 'POST', body });",
  '    if (response.ok) return response;',
  '    setTimeout(() => {}, 1000 * attempt);',
  '  }',
  '}',
);

export const UPLOAD_FIXED = lines(
  "import { setTimeout as sleep } from 'node:timers/promises';",
  '',
  '/** Sends a file to a Drop server, trying again when the server fails. Throws when every attempt failed. */',
  'export async function upload(url, body, attempts = 3) {',
  '  for (let attempt = 1; attempt <= attempts; attempt += 1) {',
  "    const response = await fetch(url, { method: 'POST', body });",
  '    if (response.ok) return response;',
  '    if (attempt < attempts) await sleep(1000 * attempt);',
  '  }',
  '  throw new Error(`upload failed after ${attempts} attempts`);',
  '}',
);

export const LIST = lines(
  "import { readdir } from 'node:fs/promises';",
  "import { ROOT } from './files.js';",
  '',
  'const PAGE_SIZE = 20;',
  '',
  '/** Names of the uploads on a page. */',
  'export async function listPage(page) {',
  '  const names = (await readdir(ROOT)).sort();',
  '  const start = page * PAGE_SIZE;',
  '  return names.slice(start, start + PAGE_SIZE);',
  '}',
);

export const LIST_FIXED = LIST.replace(
  '/** Names of the uploads on a page. */',
  '/** Names of the uploads on a page; the first page is 1. */',
).replace('page * PAGE_SIZE', '(page - 1) * PAGE_SIZE');
