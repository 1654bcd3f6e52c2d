export const id = 672;
export const ids = [672];
export const modules = {

/***/ 8672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var core_settings = __webpack_require__(2795);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(5264);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/reviewers/index.js + 5 modules
var reviewers = __webpack_require__(2416);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(3369);
// EXTERNAL MODULE: ./build/edge/process/environment.js
var environment = __webpack_require__(7313);
// EXTERNAL MODULE: ./build/edge/install/preflight.js
var preflight = __webpack_require__(6197);
// EXTERNAL MODULE: ./build/edge/process/namespace.js
var namespace = __webpack_require__(6787);
;// CONCATENATED MODULE: ./build/edge/doctor.js








async function examine(request) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'deep-review-doctor-'));
    try {
        const reviewers = request.settings.reviewers.map(async (reviewer) => ({
            name: `${reviewer.id} (${reviewer.name})`,
            checks: await reviewerChecks(reviewer, request, folder),
        }));
        return [{ name: 'machine', checks: await machineChecks() }, ...(await Promise.all(reviewers))];
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function describeExaminations(examinations) {
    const mark = { good: 'ok     ', warning: 'warning', trouble: 'TROUBLE' };
    const lines = examinations.flatMap(({ name, checks }) => [
        name,
        ...checks.flatMap((check) => [
            `  ${mark[check.state]} ${check.name}: ${check.found}`,
            ...(check.fix === null ? [] : [`          fix: ${check.fix}`]),
        ]),
    ]);
    const troubles = examinations.flatMap(({ checks }) => checks).filter((check) => check.state === 'trouble');
    return { text: lines.join('\n'), healthy: troubles.length === 0 };
}
async function machineChecks() {
    const git = (0,environment/* findOnPath */.aY)('git');
    const version = git === null ? null : await (0,preflight/* versionOf */.E)(git);
    const isolation = (0,namespace/* probeIsolation */.HC)();
    return [
        version === null ? trouble('git', 'not found', 'install git 2.34 or newer') : good('git', version),
        isolation === 'none'
            ? warning('own PID namespace', 'not available: reviewers are told apart by their descendants', 'nothing needs to be done; on Linux, root or user namespaces make it surer')
            : good('own PID namespace', isolation === 'pid' ? 'available' : 'available through user namespaces'),
    ];
}
function reviewerChecks(reviewer, request, folder) {
    const { source } = reviewer;
    switch (source.kind) {
        case 'preset':
            return presetChecks(source.preset, request, (0,external_node_path_.join)(folder, reviewer.id));
        case 'command':
            return Promise.resolve(commandChecks(source.env, request));
        case 'replay':
            return replayChecks(source.directory);
    }
}
async function presetChecks(preset, request, folder) {
    const { clis, settings, keys } = request;
    const { needs } = reviewers/* REVIEWERS */.T_[preset];
    const key = needs.find((name) => keys[name]);
    const keyCheck = key === undefined
        ? trouble('key', `none of ${needs.join(', ')} is set`, `give one as input or environment variable`)
        : good('key', `${key} is set (not tried: that would cost)`);
    if (clis === null && settings.install === 'auto') {
        return [
            trouble('program', 'the folder `clis/` is not beside the program', 'use the whole action, not only dist/'),
            keyCheck,
        ];
    }
    const installation = await (0,install/* provideCli */.Iv)({ preset, install: settings.install, clis: clis ?? '', folder });
    if (installation.kind === 'failed') {
        const { what, why, fix } = installation.failure.problem;
        return [trouble('program', `${what} (${why})`, fix), keyCheck];
    }
    const pinned = clis === null ? null : await (0,install/* pinnedVersion */.V2)(preset, clis);
    return [versionCheck(installation.from, await (0,preflight/* versionOf */.E)(installation.executable), pinned), keyCheck];
}
function versionCheck(from, version, pinned) {
    const where = from === 'path' ? 'found on PATH' : 'installed from the lockfile';
    if (version === null)
        return trouble('program', `${where}, but \`--version\` fails`, 'set `install: auto`, or install it anew');
    if (pinned === null || version === pinned)
        return good('program', `${version}, ${where}`);
    return warning('program', `${version}, ${where}`, `${pinned} is the version this release was tested with: \`install: auto\` installs it`);
}
function commandChecks(names, request) {
    const bash = (0,environment/* findOnPath */.aY)('bash');
    const missing = names.filter((name) => !request.keys[name]);
    return [
        bash === null ? trouble('shell', '`bash` is not on PATH', 'install bash') : good('shell', bash),
        ...(names.length === 0
            ? []
            : [
                missing.length === 0
                    ? good('environment', `${names.join(', ')} set`)
                    : warning('environment', `not among the known keys: ${missing.join(', ')}`, 'set them in the `env:` of the step if the command needs them'),
            ]),
    ];
}
async function replayChecks(directory) {
    const there = await (0,promises_.stat)(directory).then((found) => found.isDirectory(), () => false);
    return [
        there
            ? good('reviews', directory)
            : trouble('reviews', `no directory ${directory}`, 'give the directory that holds files `<reviewer>-pass-<n>.md`'),
    ];
}
function good(name, found) {
    return { name, state: 'good', found, fix: null };
}
function warning(name, found, fix) {
    return { name, state: 'warning', found, fix };
}
function trouble(name, found, fix) {
    return { name, state: 'trouble', found, fix };
}

// EXTERNAL MODULE: ./build/edge/inputs/config-file.js
var config_file = __webpack_require__(4337);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(1589);
// EXTERNAL MODULE: ./build/commands/prepare.js + 1 modules
var prepare = __webpack_require__(5688);
;// CONCATENATED MODULE: ./build/commands/doctor.js









const UNHEALTHY = 2;
async function doctor(argv) {
    const line = (0,inputs/* readCommandLine */.ye)(argv, []);
    const environment = (0,inputs/* readEnvironment */.Qo)();
    const given = [...environment.settings, ...line.settings].map((setting) => setting.name === 'reviewers' ? (0,config_file/* readYamlInput */.c)(setting).setting : setting);
    const config = await configurationOnDisk(given);
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const { settings, problems } = (0,core_settings/* settle */.G)([...config.settings, ...given], context, false);
    const wrong = [...line.problems, ...environment.problems, ...config.problems, ...problems];
    if (wrong.length > 0)
        throw new problem/* UserError */.y(wrong);
    const all = { ...context, presets: context.presets.map((preset) => ({ ...preset, hasKey: true })) };
    const reviewers = settings.reviewers.length > 0 ? settings.reviewers : (0,core_settings/* settle */.G)(given, all, false).settings.reviewers;
    const clis = await (0,install/* findClis */.fp)(process.argv[1] ?? '');
    const examinations = await examine({ settings: { ...settings, reviewers }, keys: environment.keys, clis });
    const { text, healthy } = describeExaminations(examinations);
    (0,prepare/* logOnly */.xV)(environment.keys).info(text);
    return healthy ? 0 : UNHEALTHY;
}
async function configurationOnDisk(given) {
    const asked = given.findLast(({ name }) => name === 'config')?.value;
    const path = typeof asked === 'string' ? asked : '.github/deep-review.yml';
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(path), 'utf8').catch(() => null);
    if (text !== null)
        return (0,config_file/* readConfigFile */.R)(path, text);
    if (asked === undefined)
        return { settings: [], problems: [] };
    const problem = { what: `${path}: no such file`, why: '`config` names it', fix: 'correct the path' };
    return { settings: [], problems: [problem] };
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   c: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3439);

function readConfigFile(name, text) {
    const { document, place, problems } = parseYaml(name, text);
    if (!document)
        return { settings: [], problems };
    const value = document.toJS();
    if (value === null || value === undefined)
        return { settings: [], problems: [] };
    if (typeof value !== 'object' || Array.isArray(value)) {
        return {
            settings: [],
            problems: [
                {
                    what: `${name}: not a map of settings at ${name}:1:1`,
                    why: 'the file holds something else',
                    fix: 'write `name: value` lines',
                },
            ],
        };
    }
    const settings = Object.entries(value).map(([key, entry]) => ({
        name: key,
        value: entry,
        at: (path) => place([key, ...path]),
        from: 'file',
    }));
    return { settings, problems: [] };
}
function readYamlInput(setting) {
    const where = setting.at([]);
    if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value))
        return { setting, problems: [] };
    const { document, place, problems } = parseYaml(where, setting.value);
    if (!document)
        return { setting, problems };
    return { setting: { ...setting, value: document.toJS(), at: place }, problems: [] };
}
function parseYaml(name, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
    const at = (offset) => {
        const { line, col } = counter.linePos(offset);
        return `${name}:${line}:${col}`;
    };
    const problems = document.errors.map((error) => ({
        what: `${name}: not valid YAML at ${at(error.pos[0])}`,
        why: error.message,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document);
    if (alias) {
        problems.push({
            what: `${name}: an alias at ${at(alias.range?.[0] ?? 0)}`,
            why: 'aliases are not read, they can blow up a small file',
            fix: 'write the value out',
        });
    }
    const place = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document: problems.length ? null : document, place, problems };
}
function firstAlias(document) {
    let found = null;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return undefined;
        found = node;
        return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
    });
    return found;
}


/***/ }),

/***/ 3369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ provideCli),
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   fp: () => (/* binding */ findClis)
/* harmony export */ });
/* unused harmony export installedExecutable */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _reviewers_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2416);
/* harmony import */ var _reviewers_codex_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7058);
/* harmony import */ var _install_preflight_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6197);
/* harmony import */ var _process_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7313);
/* harmony import */ var _process_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4923);









const INSTALL_TIMEOUT_MS = 300_000;
async function provideCli(request) {
    const installation = request.install === 'never' ? await fromPath(request) : await fromLockfile(request);
    if (installation.kind === 'failed')
        return installation;
    const trouble = await (0,_install_preflight_js__WEBPACK_IMPORTED_MODULE_6__/* .sandboxTrouble */ .$)(request.preset, installation.executable);
    return trouble === null
        ? installation
        : failed('configuration', request.preset, 'its sandbox does not work on this machine', trouble, _reviewers_codex_js__WEBPACK_IMPORTED_MODULE_5__/* .SANDBOX_FIX */ .I);
}
async function fromPath({ preset, clis }) {
    const { executable: name, package: packageName } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_4__/* .REVIEWERS */ .T_[preset];
    const executable = (0,_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .findOnPath */ .aY)(name);
    if (executable !== null)
        return { kind: 'ready', executable, from: 'path' };
    const version = (await pinnedVersion(preset, clis)) ?? '<version>';
    const why = `\`${name}\` is not on PATH, and \`install: never\` is set`;
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
        const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(clis, preset, 'package.json'), 'utf8'));
        const { dependencies } = manifest;
        return dependencies?.[_reviewers_index_js__WEBPACK_IMPORTED_MODULE_4__/* .REVIEWERS */ .T_[preset].package] ?? null;
    }
    catch {
        return null;
    }
}
async function findClis(entry) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(entry).catch(() => entry));
    for (let up = 0; up < 4; up += 1) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'clis', 'claude', 'package-lock.json')))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'clis');
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
    }
    return null;
}
async function installedExecutable(preset, folder) {
    const modules = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'node_modules');
    const platform = `${process.platform}-${process.arch}`;
    const candidates = {
        claude: () => Promise.resolve(['', '-musl'].map((libc) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, `@anthropic-ai/claude-code-${platform}${libc}/claude`))),
        codex: async () => {
            const vendor = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, `@openai/codex-${platform}/vendor`);
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(vendor).catch(() => [])).map((triple) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(vendor, triple, 'bin/codex'));
        },
        gemini: () => Promise.resolve([(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(modules, '.bin/gemini')]),
    };
    for (const candidate of await candidates[preset]())
        if (await exists(candidate, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK))
            return candidate;
    return null;
}
async function prepareFolder({ preset, clis }, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'home'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(clis, preset, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, name));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, '.npmrc'), NPMRC);
    for (const name of ['user.npmrc', 'global.npmrc'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, name), '');
}
const NPMRC = `registry=https://registry.npmjs.org/
ignore-scripts=true
audit=false
fund=false
update-notifier=false
`;
async function runNpm(target) {
    const npm = (0,_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .findOnPath */ .aY)('npm');
    if (npm === null)
        return 'npm is not on PATH';
    const env = {
        ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .inherited */ .J)(['PATH', 'LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']),
        ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .inherited */ .J)(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']),
        HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'home'),
        npm_config_userconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'user.npmrc'),
        npm_config_globalconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'global.npmrc'),
        npm_config_cache: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'cache'),
    };
    const options = { cwd: target, env, timeout: INSTALL_TIMEOUT_MS, maxBuffer: 16_000_000 };
    const said = await new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options, (error, stdout, stderr) => {
            resolve(error === null ? null : npmError(`${stderr}\n${stdout}`) || error.message);
        });
    });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'cache'), { recursive: true, force: true });
    return said;
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
    const { executable, package: name } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_4__/* .REVIEWERS */ .T_[request.preset];
    const fix = `run the job again when the registry answers; or install ${name} before this step and set \`install: never\` (then \`${executable}\` must be on PATH)`;
    return failed('install', request.preset, `${name} could not be installed`, why, fix);
}
function failed(kind, preset, ...[what, why, fix]) {
    return { kind: 'failed', failure: { class: kind, problem: { what: `${preset}: no review, ${what}`, why, fix } } };
}
async function exists(path, mode = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(path, mode).then(() => true, () => false);
}


/***/ }),

/***/ 6197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sandboxTrouble),
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _process_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4923);





const TIMEOUT_MS = 60_000;
async function versionOf(executable) {
    const { code, said } = await run(executable, ['--version']);
    return code === 0 ? (/\d+\.\d+\.\d+[\w.-]*/.exec(said)?.[0] ?? null) : null;
}
async function sandboxTrouble(preset, executable) {
    if (preset !== 'codex')
        return null;
    const { code, said } = await run(executable, ['sandbox', '--', '/bin/true']);
    if (code === 0)
        return null;
    const telling = said.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('WARNING'));
    return (telling.find((line) => line.includes('bwrap')) ?? telling.at(-1) ?? 'it gave no reason').slice(0, 300);
}
async function run(executable, args) {
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'preflight-'));
    const env = { ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .inherited */ .J)(['PATH', 'LANG']), HOME: home, TMPDIR: home };
    try {
        return await new Promise((resolve) => {
            (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(executable, [...args], { env, cwd: home, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' }, (error, out, err) => {
                resolve({ code: error === null ? 0 : 1, said: `${out}\n${err}` });
            });
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(home, { recursive: true, force: true });
    }
}


/***/ })

};
