export const id = 1;
export const ids = [1];
export const modules = {

/***/ 1001: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
// EXTERNAL MODULE: ./build/configuration/configuration.js + 9 modules
var configuration = __webpack_require__(2700);
// EXTERNAL MODULE: ./build/domain/past.js
var domain_past = __webpack_require__(741);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/edge/asking.js
var asking = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/edge/collect.js + 1 modules
var collect = __webpack_require__(649);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/edge/environment.js
var environment = __webpack_require__(3353);
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
    const program = (0,environment.findOnPath)('git');
    if (program === null) {
        throw new problem/* UserError */.yo([{ what: 'git was not found', why: (0,environment.whyNotFound)('git'), fix: 'install git 2.34 or newer' }]);
    }
    const env = {
        PATH: (0,environment.trustedPath)([]).join(external_node_path_.delimiter),
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

// EXTERNAL MODULE: ./build/edge/git-answers.js
var git_answers = __webpack_require__(3858);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/previous.js
var edge_previous = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/edge/stored-reviews.js + 1 modules
var stored_reviews = __webpack_require__(8501);
// EXTERNAL MODULE: ./build/event/event.js + 8 modules
var event_event = __webpack_require__(8189);
// EXTERNAL MODULE: ./build/formats/index.js + 33 modules
var formats = __webpack_require__(3365);
// EXTERNAL MODULE: ./build/pipeline.js + 7 modules
var pipeline = __webpack_require__(94);
// EXTERNAL MODULE: ./build/readings.js + 3 modules
var build_readings = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/stage-clock.js
var stage_clock = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(1669);
// EXTERNAL MODULE: ./build/commands/deliver-report.js
var deliver_report = __webpack_require__(7157);
;// CONCATENATED MODULE: ./build/commands/demo.js





















const NAMES = {
    claude: { name: 'Claude (recorded)', vendor: 'anthropic' },
    codex: { name: 'Codex (recorded)', vendor: 'openai' },
    gemini: { name: 'Gemini (recorded)', vendor: 'google' },
};
async function demo(argv) {
    const line = (0,inputs.readCommandLine)(argv, ['fixed']);
    const { keys } = (0,inputs.readEnvironment)();
    const files = await readDemo((0,values/* must */.sb)(process.argv[1]));
    const { settings, problems } = (0,configuration/* settle */.G9)(line.settings, (0,prepare/* settingsContext */.PC)(keys), false);
    const wrong = [...line.problems, ...problems];
    if (wrong.length)
        throw new problem/* UserError */.yo(wrong);
    const under = { git: null, head: null, checkout: null, reads: [] };
    const world = await (0,prepare/* worldOf */.cO)(settings.outputDirectory, Object.values(keys), under);
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
const PULL = { number: 7, title: 'Folders in names, and a client that retries' };
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
        const collected = await clock.time('collect', () => (0,collect/* collect */.Fo)(request, git, world));
        const change = { ...collected, ...PULL };
        const found = await (0,edge_previous/* previousRound */.C)({ given: previous, workflow: null, of: (0,pipeline/* subjectOf */.et)(change), readReport: formats/* readReport */.tL });
        const past = { ...domain_past/* NO_PAST */.N, ...found };
        const stored = await clock.time('run', () => (0,stored_reviews/* readStoredReviews */.tp)(reviews));
        const runs = stored.runs.map((run) => ({ ...run, reviewer: { ...run.reviewer, ...NAMES[run.reviewer.id] } }));
        const answers = (0,git_answers/* openAnswers */.W)(change, git);
        const readings = (0,build_readings/* openReadings */.M)({ change, git: answers, settings, nonce: null });
        const { problems } = stored;
        const further = await (0,asking/* storedOpinions */.t)(runs);
        const material = { settings, change, git: answers, runs, readings, past, problems, headConfiguration: [] };
        return await (0,pipeline/* conclude */.Ep)({ ...material, isolation: null, further }, clock, world);
    }
    finally {
        await git.close();
    }
}


/***/ })

};
