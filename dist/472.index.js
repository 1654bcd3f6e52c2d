export const id = 472;
export const ids = [472];
export const modules = {

/***/ 1472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var core_settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/past.js
var domain_past = __webpack_require__(741);
// EXTERNAL MODULE: ./build/edge/collect/event.js
var collect_event = __webpack_require__(701);
// EXTERNAL MODULE: ./build/edge/collect.js + 5 modules
var collect = __webpack_require__(7410);
// EXTERNAL MODULE: ./build/edge/process/programs.js
var programs = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/edge/process.js + 7 modules
var process = __webpack_require__(4172);
;// CONCATENATED MODULE: ./build/edge/demo-repository.js





async function addCommits(directory, commits) {
    for (const commit of commits) {
        await switchTo(directory, commit.branch);
        for (const [path, text] of Object.entries(commit.files)) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(directory, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, path), text);
        }
        await git(directory, ['add', '--all']);
        await git(directory, ['commit', '--quiet', '--message', commit.message], commit);
    }
}
async function makeRepository(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    await git(directory, ['init', '--quiet', '--initial-branch', 'main']);
}
async function switchTo(directory, branch) {
    const current = await git(directory, ['symbolic-ref', '--short', 'HEAD']);
    if (current.trim() === branch)
        return;
    const known = await git(directory, ['branch', '--list', branch]);
    await git(directory, known.trim() ? ['switch', '--quiet', branch] : ['switch', '--quiet', '--create', branch]);
}
async function git(directory, args, commit) {
    const identity = commit?.author ?? 'Demo';
    const address = `${identity.toLowerCase().replace(/\W+/g, '.')}@example.invalid`;
    const date = commit?.date ?? '2026-01-01T00:00:00+00:00';
    const program = (0,programs/* findOnPath */.aY)('git');
    if (program === null) {
        throw new problem/* UserError */.y([{ what: 'git was not found', why: (0,programs/* whyNotFound */.yX)('git'), fix: 'install git 2.34 or newer' }]);
    }
    const env = {
        PATH: (0,programs/* trustedPath */.zu)([]).join(external_node_path_.delimiter),
        HOME: directory,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: identity,
        GIT_AUTHOR_EMAIL: address,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: identity,
        GIT_COMMITTER_EMAIL: address,
        GIT_COMMITTER_DATE: date,
    };
    const answer = await (0,process/* ask */.k)({ command: program, args, stdin: '', env, cwd: directory }, { timeoutMs: TIMEOUT_MS });
    if (answer.exitCode === 0)
        return answer.stdout.toString('utf8');
    throw new Error(`git ${args.join(' ')}: ${answer.startFailure ?? answer.stderr}`);
}
const TIMEOUT_MS = 60_000;

// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/previous.js + 30 modules
var edge_previous = __webpack_require__(9593);
// EXTERNAL MODULE: ./build/edge/run.js + 28 modules
var run = __webpack_require__(3308);
// EXTERNAL MODULE: ./build/formats/index.js + 55 modules
var formats = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/pipeline.js + 54 modules
var pipeline = __webpack_require__(3831);
// EXTERNAL MODULE: ./build/stage-clock.js
var stage_clock = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/commands/deliver-report.js + 5 modules
var deliver_report = __webpack_require__(381);
;// CONCATENATED MODULE: ./build/commands/demo/project.js
const lines = (...text) => `${text.join('\n')}\n`;
const README = lines('# Drop', '', 'A small server that hands out uploaded files by link. See `docs/api.md`.');
const API = lines('# API', '', '| request | answer |', '| --- | --- |', '| `GET /files/:name` | the file, 404 when there is none |', '| `POST /files/:name` | 201, stores the body |', '| `GET /links/:name` | a link that works for a day |');
const API_WITH_PAGES = lines(API.trimEnd(), '| `GET /files?page=1` | 20 names a page, the first page is 1 |');
const FILES = lines("import { readFile, writeFile } from 'node:fs/promises';", "import { basename, join } from 'node:path';", '', '/** Folder that holds every upload. */', "export const ROOT = '/var/lib/drop';", '', '/** Path of an upload. Names are flat: a folder in a name is cut off. */', 'export function pathOf(name) {', '  return join(ROOT, basename(name));', '}', '', 'export async function load(name) {', '  return readFile(pathOf(name));', '}', '', 'export async function store(name, body) {', '  await writeFile(pathOf(name), body);', '}');
const FILES_WITH_FOLDERS = FILES.replace("import { readFile, writeFile } from 'node:fs/promises';\nimport { basename, join } from 'node:path';", "import { mkdir, readFile, writeFile } from 'node:fs/promises';\nimport { dirname, join } from 'node:path';")
    .replace('/** Path of an upload. Names are flat: a folder in a name is cut off. */', '/** Path of an upload; a name may hold folders. */')
    .replace('  return join(ROOT, basename(name));', '  return join(ROOT, name);')
    .replace('  await writeFile(pathOf(name), body);', '  const path = pathOf(name);\n  await mkdir(dirname(path), { recursive: true });\n  await writeFile(path, body);');
const FILES_FIXED = FILES_WITH_FOLDERS.replace("import { dirname, join } from 'node:path';", "import { dirname, join, resolve, sep } from 'node:path';").replace('  return join(ROOT, name);', "  const path = resolve(join(ROOT, name));\n  if (!path.startsWith(resolve(ROOT) + sep)) throw new Error('name leaves the upload folder');\n  return path;");
const LINKS = lines("import { createHmac } from 'node:crypto';", '', '/** A link to a file that works until midnight of the next day. */', 'export function linkTo(name, secret, now) {', '  const expires = new Date(now);', '  expires.setHours(24, 0, 0, 0);', '  const until = expires.getTime();', "  const mac = createHmac('sha256', secret).update(`${name}:${until}`).digest('hex');", '  return `/files/${name}?until=${until}&mac=${mac}`;', '}');
const SERVER = lines("import { createServer } from 'node:http';", "import { load, store } from './files.js';", "import { log } from './log.js';", '', 'export const server = createServer(async (request, response) => {', '  log(request);', "  const name = decodeURIComponent(request.url.split('?')[0].replace('/files/', ''));", '  try {', "    if (request.method === 'POST') {", '      const chunks = [];', '      for await (const chunk of request) chunks.push(chunk);', '      await store(name, Buffer.concat(chunks));', '      response.writeHead(201).end();', '    } else {', '      response.end(await load(name));', '    }', '  } catch (error) {', "    response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();", '  }', '});');
const LOG = lines('/** One line a request. */', 'export function log(request) {', '  console.log(request.method, request.url);', '}');
const FILES_TEST = lines("import assert from 'node:assert/strict';", "import { test } from 'node:test';", "import { pathOf } from '../src/files.js';", '', "test('a name stays below the upload folder', () => {", "  assert.equal(pathOf('report.pdf'), '/var/lib/drop/report.pdf');", '});');
const FILES_TEST_FIXED = lines(FILES_TEST.trimEnd(), '', "test('a name cannot leave the upload folder', () => {", "  assert.throws(() => pathOf('../../etc/passwd'), /leaves the upload folder/);", '});');
const UPLOAD = lines('/** Sends a file to a Drop server, trying again when the server fails. */', 'export async function upload(url, body, attempts = 3) {', '  for (let attempt = 1; attempt <= attempts; attempt += 1) {', "    const response = await fetch(url, { method: 'POST', body });", '    if (response.ok) return response;', '    setTimeout(() => {}, 1000 * attempt);', '  }', '}');
const UPLOAD_FIXED = lines("import { setTimeout as sleep } from 'node:timers/promises';", '', '/** Sends a file to a Drop server, trying again when the server fails. Throws when every attempt failed. */', 'export async function upload(url, body, attempts = 3) {', '  for (let attempt = 1; attempt <= attempts; attempt += 1) {', "    const response = await fetch(url, { method: 'POST', body });", '    if (response.ok) return response;', '    if (attempt < attempts) await sleep(1000 * attempt);', '  }', '  throw new Error(`upload failed after ${attempts} attempts`);', '}');
const LIST = lines("import { readdir } from 'node:fs/promises';", "import { ROOT } from './files.js';", '', 'const PAGE_SIZE = 20;', '', '/** Names of the uploads on a page. */', 'export async function listPage(page) {', '  const names = (await readdir(ROOT)).sort();', '  const start = page * PAGE_SIZE;', '  return names.slice(start, start + PAGE_SIZE);', '}');
const LIST_FIXED = LIST.replace('/** Names of the uploads on a page. */', '/** Names of the uploads on a page; the first page is 1. */').replace('page * PAGE_SIZE', '(page - 1) * PAGE_SIZE');

;// CONCATENATED MODULE: ./build/commands/demo/history.js

const MARA = 'Mara Lind';
const JON = 'Jon Okafor';
const HISTORY = [
    {
        branch: 'main',
        author: MARA,
        date: '2026-01-12T09:15:00+00:00',
        message: 'Serve uploaded files',
        files: {
            'README.md': README,
            'src/files.js': FILES,
            'src/server.js': SERVER,
            'src/log.js': LOG,
        },
    },
    {
        branch: 'main',
        author: JON,
        date: '2026-02-03T14:02:00+00:00',
        message: 'Hand out links that expire',
        files: { 'src/links.js': LINKS },
    },
    {
        branch: 'main',
        author: MARA,
        date: '2026-02-20T10:41:00+00:00',
        message: 'Document the API and test the upload folder',
        files: { 'docs/api.md': API, 'test/files.test.js': FILES_TEST },
    },
    {
        branch: 'folders',
        author: JON,
        date: '2026-03-09T16:20:00+00:00',
        message: 'Allow folders in names',
        files: { 'src/files.js': FILES_WITH_FOLDERS },
    },
    {
        branch: 'folders',
        author: JON,
        date: '2026-03-10T11:05:00+00:00',
        message: 'Add a client that retries failed uploads',
        files: { 'src/upload.js': UPLOAD },
    },
    {
        branch: 'folders',
        author: JON,
        date: '2026-03-10T15:48:00+00:00',
        message: 'List uploads page by page',
        files: { 'src/list.js': LIST, 'docs/api.md': API_WITH_PAGES },
    },
];
const FIX = {
    branch: 'folders',
    author: JON,
    date: '2026-03-11T09:30:00+00:00',
    message: 'Keep names below the upload folder, await retries, start at page 1',
    files: {
        'src/files.js': FILES_FIXED,
        'src/upload.js': UPLOAD_FIXED,
        'src/list.js': LIST_FIXED,
        'test/files.test.js': FILES_TEST_FIXED,
    },
};

;// CONCATENATED MODULE: ./build/commands/demo/reviews.js
const CLAUDE = `# Review

## Executive Summary

The branch lets names hold folders, adds an upload client and pages through the uploads. Dropping \`basename\` removes the only check that kept a name below the upload folder, so any file of the host can be read and overwritten.

## Findings

### Critical Issues

**C1. Names can leave the upload folder** — \`src/files.js:8-10\` (critical, regression)

\`\`\`js
export function pathOf(name) {
  return join(ROOT, name);
}
\`\`\`

\`git blame\` shows that \`basename(name)\` stood here until the first commit of this branch. \`GET /files/..%2F..%2Fetc%2Fpasswd\` is decoded by \`src/server.js:7\` and now reaches \`readFile\` outside of \`ROOT\`; \`POST\` overwrites in the same way.

Fix: resolve the path and refuse one that is not below the folder.

\`\`\`diff
--- a/src/files.js
+++ b/src/files.js
@@ -6,5 +6,7 @@
 
 /** Path of an upload; a name may hold folders. */
 export function pathOf(name) {
-  return join(ROOT, name);
+  const path = join(ROOT, name);
+  if (!path.startsWith(ROOT + '/')) throw new Error('name leaves the upload folder');
+  return path;
 }
\`\`\`

### Important Issues

**I1. The retry does not wait and the last failure is swallowed** — \`src/upload.js:3-7\` (important, gap)

\`\`\`js
    if (response.ok) return response;
    setTimeout(() => {}, 1000 * attempt);
\`\`\`

\`setTimeout\` is not awaited, so the three attempts go out back to back against a server that is already failing. After the last one the function returns \`undefined\`: a caller takes a failed upload for a stored one.

Fix: await the pause, and throw when no attempt succeeded.

### Suggestions

**S1. Links end at local midnight** — \`src/links.js:6\` (suggestion, gap)

\`\`\`js
  expires.setHours(24, 0, 0, 0);
\`\`\`

A link made at 23:59 lives for a minute, although the manual promises a day. The line is older than this branch.

## Design Observations

### Concerns

- \`listPage\` reads the whole folder for each page; fine for hundreds of files, not for millions. (future)

### Strengths

- Small commits, one idea each.

## Testing Assessment

1. No test asks for a name with \`..\`; the existing test passes with and without the check.
2. The retry path of \`upload\` has no test.

## Documentation Assessment

None.

## Coverage Summary

- \`src/files.js\` — C1
- \`src/upload.js\` — I1
- \`src/list.js\` — Reviewed, no issues
- \`docs/api.md\` — Trivial
`;
const CODEX = `# Code review

## Critical Issues

### C1. Path traversal: a name can leave the upload folder through \`pathOf\` — \`src/files.js:9\`

(critical, regression)

\`\`\`js
return join(ROOT, name);
\`\`\`

\`join\` normalises \`..\`, so a name such as \`../../etc/passwd\` leaves \`ROOT\`. Both \`load\` and \`store\` go through \`pathOf\`: any file of the host can be read with \`GET\` and overwritten with \`POST\`. Before this branch \`basename\` cut folders off and kept every name below the upload folder.

## Important Issues

### I1. \`upload\` resolves with \`undefined\` when every attempt fails — \`src/upload.js:2-8\`

(important, gap)

\`\`\`js
export async function upload(url, body, attempts = 3) {
\`\`\`

The loop ends without a value or an error, and the \`setTimeout\` before the next attempt is never awaited. Callers cannot see that nothing was stored.

\`\`\`diff
@@
     if (response.ok) return response;
-    setTimeout(() => {}, 1000 * attempt);
+    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt));
   }
+  throw new Error('upload failed');
 }
\`\`\`

### I2. The first page is skipped — \`src/list.js:21-23\`

(important, regression)

\`\`\`js
  const start = page * PAGE_SIZE;
  return names.slice(start, start + PAGE_SIZE);
\`\`\`

\`docs/api.md\` documents \`page=1\` as the first page, but \`1 * PAGE_SIZE\` starts at the 21st name: the first 20 uploads are never listed.

Fix: \`const start = (page - 1) * PAGE_SIZE;\`

## Suggestions

None.

## Testing Assessment

1. \`listPage\` has no test; one with 21 names would show I2.
2. Nothing tests a name with \`..\`.

## Coverage Summary

| File | Status |
| --- | --- |
| src/files.js | C1 |
| src/upload.js | I1 |
| src/list.js | I2 |
| docs/api.md | Reviewed, no issues |
`;
const GEMINI = `I have looked at the diff and the history of the touched files.

## Executive Summary

Folders in names work, but the change trusts user input too much and the client hammers the server.

## Critical Issues

C1. **Retry loop hammers a failing server** — \`src/upload.js:6\` (critical, gap)

\`\`\`js
    setTimeout(() => {}, 1000 * attempt);
\`\`\`

The \`setTimeout\` is not awaited, so the retry does not wait: all three attempts are sent back to back. Under load every client triples the traffic of a server that is already failing, and after the last attempt \`upload\` returns \`undefined\` as if nothing had happened.

## Important Issues

I1. **Names with \`..\` leave the upload folder (path traversal)** — \`src/files.js:9\` (important, regression)

\`\`\`js
  return join(ROOT, name);
\`\`\`

The name comes from the request and is joined to \`ROOT\` without a check since \`basename\` was dropped. A name such as \`../../etc/passwd\` leaves the upload folder: \`load\` reads any file of the host, \`store\` overwrites it.

## Suggestions

S1. **\`listPage\` ignores a negative or missing page** — \`src/list.js:9\` (suggestion, gap)

\`\`\`js
  const start = page * PAGE_SIZE;
\`\`\`

\`listPage(undefined)\` yields \`NaN\` and an empty page instead of an error.

## Design Observations

**Strengths**

- The public API did not change for flat names.

## Coverage Summary

- \`src/files.js\` — I1
- \`src/upload.js\` — C1
- \`src/list.js\` — S1
- \`docs/api.md\` — Reviewed, no issues
`;
const CLEAN = (summary) => `# Review

## Executive Summary

${summary}

## Critical Issues

None.

## Important Issues

None.

## Suggestions

None.

## Coverage Summary

- \`src/files.js\` — Reviewed, no issues
- \`src/upload.js\` — Reviewed, no issues
- \`src/list.js\` — Reviewed, no issues
- \`test/files.test.js\` — Reviewed, no issues
- \`docs/api.md\` — Reviewed, no issues
`;
const FIRST_ROUND = {
    'claude-pass-1.md': CLAUDE,
    'codex-pass-1.md': CODEX,
    'gemini-pass-1.md': GEMINI,
};
const SECOND_ROUND = {
    'claude-pass-1.md': CLEAN('Names are resolved and refused when they leave the upload folder, the retry waits and throws, pages start at 1.'),
    'codex-pass-1.md': CLEAN('All findings of the first round are fixed; the new test fails without the check.'),
    'gemini-pass-1.md': CLEAN('The fixes are complete.'),
};

// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(5340);
;// CONCATENATED MODULE: ./build/commands/demo.js



















const NAMES = {
    claude: { name: 'Claude (recorded)', vendor: 'anthropic' },
    codex: { name: 'Codex (recorded)', vendor: 'openai' },
    gemini: { name: 'Gemini (recorded)', vendor: 'google' },
};
async function demo(argv) {
    const line = (0,inputs/* readCommandLine */.ye)(argv, ['fixed']);
    const { keys } = (0,inputs/* readEnvironment */.Qo)();
    const { settings, problems } = (0,core_settings/* settle */.G9)(line.settings, (0,prepare/* settingsContext */.PC)(keys), false);
    const wrong = [...line.problems, ...problems];
    if (wrong.length)
        throw new problem/* UserError */.y(wrong);
    const world = await (0,prepare/* worldOf */.cO)(settings.outputDirectory, Object.values(keys), { git: null, head: null, checkout: null });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deep-review-demo-'));
    try {
        const demoWorld = { settings, world, folder, repository: (0,external_node_path_.join)(folder, 'drop') };
        await makeRepository(demoWorld.repository);
        await addCommits(demoWorld.repository, HISTORY);
        world.log.info('A pull request on a made repository, read by three recorded reviewers.\n');
        const first = await round(demoWorld, 'first', FIRST_ROUND, null);
        if (line.options['fixed'] !== true)
            return await (0,deliver_report/* deliverReport */.Q)(first.report, settings.formats, first.documents, world);
        await addCommits(demoWorld.repository, [FIX]);
        const second = await round(demoWorld, 'second', SECOND_ROUND, first.report);
        return await (0,deliver_report/* deliverReport */.Q)(second.report, settings.formats, second.documents, world);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function round({ settings, world, folder, repository }, name, reviews, previous) {
    const directory = (0,external_node_path_.join)(folder, name);
    await (0,promises_.mkdir)(directory);
    for (const [file, text] of Object.entries(reviews))
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, file), text);
    const clock = (0,stage_clock/* startClock */.L)(world);
    const git = await (0,collect/* openRepository */.h_)(repository);
    try {
        const request = {
            base: 'main',
            head: 'folders',
            facts: (0,collect_event/* readEvent */.j)(null),
            remote: null,
            untrusted: 'refuse',
        };
        const change = await clock.time('collect', () => (0,collect/* collect */.Fo)(request, git, world));
        const found = await (0,edge_previous/* previousRound */.C)({ given: previous, workflow: null, of: (0,pipeline/* subjectOf */.et)(change), readReport: formats/* readReport */.tL });
        const past = { ...domain_past/* NO_PAST */.N, ...found };
        const stored = await clock.time('run', () => (0,run/* readStoredReviews */.tp)(directory));
        const runs = stored.runs.map((run) => ({ ...run, reviewer: { ...run.reviewer, ...NAMES[run.reviewer.id] } }));
        return await (0,pipeline/* conclude */.Ep)({
            ...{ settings, change, git, runs, past, nonce: null, problems: stored.problems, missing: [] },
            ...{ headConfiguration: [], isolation: null },
        }, clock, world);
    }
    finally {
        await git.close();
    }
}


/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST)
/* harmony export */ });
/* harmony import */ var _feedback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1418);

const NO_PAST = {
    prior: null,
    people: _feedback_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_PEOPLE */ .gP,
    waivers: [],
    fingerprint: null,
    reuse: null,
    problems: [],
    missing: [],
};


/***/ })

};
