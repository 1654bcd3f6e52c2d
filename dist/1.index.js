export const id = 1;
export const ids = [1];
export const modules = {

/***/ 1001:
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
// EXTERNAL MODULE: ./build/configuration/configuration.js + 2 modules
var configuration = __webpack_require__(963);
// EXTERNAL MODULE: ./build/domain/past.js
var domain_past = __webpack_require__(741);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/collect.js
var collect = __webpack_require__(6214);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/edge/programs.js
var programs = __webpack_require__(8211);
// EXTERNAL MODULE: ./build/edge/spawn.js + 1 modules
var spawn = __webpack_require__(6699);
;// CONCATENATED MODULE: ./build/edge/demo-repository.js






async function readDemo(entry) {
    const root = await (0,install/* folderWith */.XR)(entry, 'demo/history.json');
    if (root === null) {
        throw new problem/* UserError */.yo([
            {
                what: 'the demo was not found',
                why: 'the folder `demo/` is not beside the program',
                fix: 'use the whole action, not only dist/',
            },
        ]);
    }
    const folder = (0,external_node_path_.join)(root, 'demo');
    const commits = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'history.json'), 'utf8'));
    const recipes = await Promise.all(commits.map(async ({ folder: name, round, ...commit }) => {
        return { round, recipe: { ...commit, files: await filesBelow((0,external_node_path_.join)(folder, 'commits', name)) } };
    }));
    const ofRound = (wanted) => recipes.filter(({ round }) => round === wanted).map(({ recipe }) => recipe);
    const reviews = { first: (0,external_node_path_.join)(folder, 'reviews', 'first'), second: (0,external_node_path_.join)(folder, 'reviews', 'second') };
    return { history: ofRound(1), fixes: ofRound(2), reviews };
}
async function filesBelow(folder) {
    const files = {};
    for (const name of await (0,promises_.readdir)(folder, { recursive: true })) {
        const path = (0,external_node_path_.join)(folder, name);
        if ((await (0,promises_.stat)(path)).isFile())
            files[name.replaceAll('\\', '/')] = await (0,promises_.readFile)(path, 'utf8');
    }
    return files;
}
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
        throw new problem/* UserError */.yo([{ what: 'git was not found', why: (0,programs/* whyNotFound */.yX)('git'), fix: 'install git 2.34 or newer' }]);
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
    const answer = await (0,spawn/* ask */.k)({ command: program, args, stdin: '', env, cwd: directory }, { timeoutMs: TIMEOUT_MS });
    if (answer.exitCode === 0)
        return answer.stdout.toString('utf8');
    throw new Error(`git ${args.join(' ')}: ${answer.startFailure ?? answer.stderr}`);
}
const TIMEOUT_MS = 60_000;

// EXTERNAL MODULE: ./build/edge/git-answers.js + 1 modules
var git_answers = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/previous.js + 1 modules
var edge_previous = __webpack_require__(4317);
// EXTERNAL MODULE: ./build/edge/stored-reviews.js + 1 modules
var stored_reviews = __webpack_require__(8501);
// EXTERNAL MODULE: ./build/event/event.js + 1 modules
var event_event = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/formats/index.js + 22 modules
var formats = __webpack_require__(2829);
// EXTERNAL MODULE: ./build/pipeline.js
var pipeline = __webpack_require__(1480);
// EXTERNAL MODULE: ./build/readings.js + 3 modules
var build_readings = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/stage-clock.js
var stage_clock = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/commands/prepare.js + 1 modules
var prepare = __webpack_require__(5986);
// EXTERNAL MODULE: ./build/commands/deliver-report.js + 4 modules
var deliver_report = __webpack_require__(2552);
;// CONCATENATED MODULE: ./build/commands/demo.js



















const NAMES = {
    claude: { name: 'Claude (recorded)', vendor: 'anthropic' },
    codex: { name: 'Codex (recorded)', vendor: 'openai' },
    gemini: { name: 'Gemini (recorded)', vendor: 'google' },
};
async function demo(argv) {
    const line = (0,inputs.readCommandLine)(argv, ['fixed']);
    const { keys } = (0,inputs.readEnvironment)();
    const files = await readDemo(process.argv[1] ?? '');
    const { settings, problems } = (0,configuration/* settle */.G9)(line.settings, (0,prepare/* settingsContext */.PC)(keys), false);
    const wrong = [...line.problems, ...problems];
    if (wrong.length)
        throw new problem/* UserError */.yo(wrong);
    const world = await (0,prepare/* worldOf */.cO)(settings.outputDirectory, Object.values(keys), { git: null, head: null, checkout: null });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deep-review-demo-'));
    try {
        const demoWorld = { settings, world, repository: (0,external_node_path_.join)(folder, 'drop') };
        await makeRepository(demoWorld.repository);
        await addCommits(demoWorld.repository, files.history);
        world.log.info('A pull request on a made repository, read by three recorded reviewers.\n');
        const first = await round(demoWorld, files.reviews.first, null);
        if (line.options['fixed'] !== true)
            return await (0,deliver_report/* deliverReport */.Q)(first.report, settings.formats, first.documents, world);
        await addCommits(demoWorld.repository, files.fixes);
        const second = await round(demoWorld, files.reviews.second, first.report);
        return await (0,deliver_report/* deliverReport */.Q)(second.report, settings.formats, second.documents, world);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function round({ settings, world, repository }, reviews, previous) {
    const clock = (0,stage_clock/* startClock */.L)(world);
    const git = await (0,collect/* openRepository */.h_)(repository);
    try {
        const request = {
            base: 'main',
            head: 'folders',
            facts: (0,event_event/* readEvent */.j_)(null),
            remote: null,
            untrusted: 'refuse',
        };
        const change = await clock.time('collect', () => (0,collect/* collect */.Fo)(request, git, world));
        const found = await (0,edge_previous/* previousRound */.C)({ given: previous, workflow: null, of: (0,pipeline/* subjectOf */.e)(change), readReport: formats/* readReport */.tL });
        const past = { ...domain_past/* NO_PAST */.N, ...found };
        const stored = await clock.time('run', () => (0,stored_reviews/* readStoredReviews */.tp)(reviews));
        const runs = stored.runs.map((run) => ({ ...run, reviewer: { ...run.reviewer, ...NAMES[run.reviewer.id] } }));
        const answers = (0,git_answers/* openAnswers */.W)(change, git);
        const readings = (0,build_readings/* openReadings */.M)({ change, git: answers, settings, nonce: null });
        const { problems } = stored;
        const material = { settings, change, git: answers, runs, readings, past, problems, headConfiguration: [] };
        return await (0,pipeline/* conclude */.E)({ ...material, isolation: null }, clock, world);
    }
    finally {
        await git.close();
    }
}


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ sandboxTrouble),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Iv: () => (/* binding */ provideCli),
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   XR: () => (/* binding */ folderWith),
/* harmony export */   fp: () => (/* binding */ findClis)
/* harmony export */ });
/* unused harmony exports installedExecutable, run */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5598);
/* harmony import */ var _reviewers_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1539);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3353);
/* harmony import */ var _own_end_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3252);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8211);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6699);










const INSTALL_TIMEOUT_MS = 300_000;
async function provideCli(request) {
    return request.install === 'never' ? fromPath(request) : fromLockfile(request);
}
async function fromPath({ preset, clis }) {
    const { executable: name, package: packageName } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REVIEWERS */ .T_[preset];
    const executable = (0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .findOnPath */ .aY)(name);
    if (executable !== null)
        return { kind: 'ready', executable, from: 'path' };
    const version = (await pinnedVersion(preset, clis)) ?? '<version>';
    const why = `${(0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .whyNotFound */ .yX)(name)}, and \`install: never\` is set`;
    const fix = `set \`install: auto\`, or add \`npm install -g ${packageName}@${version}\` before this step, or remove ${preset} from \`reviewers\``;
    return failed('not-found', preset, 'the command was not found', why, fix);
}
async function fromLockfile(request) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(request.folder, request.preset);
    try {
        await prepareFolder(request, target);
        const trouble = await runNpm(target);
        if (trouble !== null)
            return notInstalled(request, trouble);
        const executable = await installedExecutable(request.preset, target);
        return executable === null
            ? notInstalled(request, `no program for ${process.platform} on ${process.arch} in the package`)
            : { kind: 'ready', executable, from: 'lockfile' };
    }
    catch (error) {
        return notInstalled(request, error instanceof Error ? error.message : String(error));
    }
}
async function pinnedVersion(preset, clis) {
    try {
        const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(clis, preset, 'package.json'), 'utf8'));
        const { dependencies } = manifest;
        return dependencies?.[_reviewers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REVIEWERS */ .T_[preset].package] ?? null;
    }
    catch {
        return null;
    }
}
async function folderWith(entry, path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(entry).catch(() => entry));
    for (let up = 0; up < 4; up += 1) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path)))
            return folder;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
    }
    return null;
}
async function findClis(entry) {
    const folder = await folderWith(entry, 'clis/claude/package-lock.json');
    return folder === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'clis');
}
async function installedExecutable(preset, folder) {
    const modules = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'node_modules');
    const platform = `${process.platform}-${process.arch}`;
    const candidates = {
        claude: () => Promise.resolve(['', '-musl'].map((libc) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, `@anthropic-ai/claude-code-${platform}${libc}/claude`))),
        codex: async () => {
            const vendor = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, `@openai/codex-${platform}/vendor`);
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(vendor).catch(() => [])).map((triple) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(vendor, triple, 'bin/codex'));
        },
        gemini: () => Promise.resolve([(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, '.bin/gemini')]),
    };
    for (const candidate of await candidates[preset]())
        if (await exists(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
            return candidate;
    return null;
}
async function prepareFolder({ preset, clis }, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'home'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(clis, preset, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, name));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, '.npmrc'), NPMRC);
    for (const name of ['user.npmrc', 'global.npmrc'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, name), '');
}
const NPMRC = `registry=https://registry.npmjs.org/
ignore-scripts=true
audit=false
fund=false
update-notifier=false
`;
async function runNpm(target) {
    const npm = (0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .findOnPath */ .aY)('npm');
    if (npm === null)
        return (0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .whyNotFound */ .yX)('npm');
    const env = {
        PATH: (0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .trustedPath */ .zu)([]).join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter),
        ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']),
        ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']),
        HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'home'),
        npm_config_userconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'user.npmrc'),
        npm_config_globalconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'global.npmrc'),
        npm_config_cache: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'cache'),
    };
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const limits = { timeoutMs: INSTALL_TIMEOUT_MS, maxBytes: 16_000_000 };
    const end = await (0,_own_end_js__WEBPACK_IMPORTED_MODULE_7__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_9__/* .ask */ .k)({ command: npm, args, stdin: '', env, cwd: target }, { ...limits, cancel }));
    const said = end.exitCode === 0 && end.ended === null ? null : whyNot(end);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'cache'), { recursive: true, force: true });
    return said;
}
function whyNot({ ended, stdout, stderr, startFailure, exitCode }) {
    if (ended === 'cancelled')
        return 'the run was cancelled';
    if (ended !== null)
        return `npm was not done after ${String(INSTALL_TIMEOUT_MS / 1000)} s`;
    const said = npmError(`${stderr}\n${stdout.toString('utf8')}`);
    return said || (startFailure ?? `npm ended with exit code ${String(exitCode)}`);
}
function npmError(output) {
    const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line) && !line.includes('A complete log'));
    return lines
        .slice(0, 4)
        .map((line) => line.replace(/^npm (error|ERR!) ?/, ''))
        .join(' · ')
        .slice(0, 400);
}
function notInstalled(request, why) {
    const { executable, package: name } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REVIEWERS */ .T_[request.preset];
    const fix = `run the job again when the registry answers; or install ${name} before this step and set \`install: never\` (then \`${executable}\` must be on PATH)`;
    return failed('install', request.preset, `${name} could not be installed`, why, fix);
}
function failed(kind, preset, ...[what, why, fix]) {
    return { kind: 'failed', failure: { class: kind, problem: { what: `${preset}: no review, ${what}`, why, fix } } };
}
async function exists(path, mode = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}
const TIMEOUT_MS = 60_000;
const NOWHERE = {};
async function versionOf(executable) {
    const { code, said } = await run(executable, ['--version']);
    return code === 0 ? (/\d+\.\d+\.\d+[\w.-]*/.exec(said)?.[0] ?? null) : null;
}
async function sandboxTrouble(preset, executable, behind = NOWHERE) {
    if (preset !== 'codex')
        return null;
    const { code, said } = await run(executable, ['sandbox', '--', '/bin/true'], behind);
    if (code === 0)
        return null;
    const telling = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('WARNING'));
    return (telling.find((line) => line.includes('bwrap')) ?? telling.at(-1) ?? 'it gave no reason').slice(0, 300);
}
async function run(executable, args, { folder = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), ...walls } = NOWHERE) {
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'preflight-'));
    const env = { PATH: (0,_programs_js__WEBPACK_IMPORTED_MODULE_8__/* .trustedPath */ .zu)([]).join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter), ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['LANG']), HOME: home, TMPDIR: home };
    try {
        const { exitCode, ended, stdout, stderr } = await (0,_own_end_js__WEBPACK_IMPORTED_MODULE_7__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_9__/* .ask */ .k)({ command: executable, args, stdin: '', env, cwd: home }, { timeoutMs: TIMEOUT_MS, cancel, ...walls }));
        return { code: exitCode === 0 && ended === null ? 0 : 1, said: `${stdout.toString('utf8')}\n${stderr}` };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(home, { recursive: true, force: true });
    }
}


/***/ })

};
