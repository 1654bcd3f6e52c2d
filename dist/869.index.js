export const id = 869;
export const ids = [869];
export const modules = {

/***/ 3869:
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
var core_settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(4969);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/edge/process/programs.js
var programs = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/edge/install/preflight.js
var preflight = __webpack_require__(9311);
// EXTERNAL MODULE: ./build/reviewers/codex.js + 1 modules
var codex = __webpack_require__(7064);
// EXTERNAL MODULE: ./build/core/isolation.js
var core_isolation = __webpack_require__(4610);
// EXTERNAL MODULE: ./build/edge/isolation.js
var edge_isolation = __webpack_require__(3344);
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
    const git = (0,programs/* findOnPath */.aY)('git');
    const version = git === null ? null : await (0,preflight/* versionOf */.E)(git);
    const { isolation, refused } = await (0,edge_isolation/* probeIsolation */.H)();
    return [
        version === null ? trouble('git', 'not found', 'install git 2.34 or newer') : good('git', version),
        isolation === 'none'
            ? warning('isolation of reviewers', `none (${refused.join('; ') || 'only Linux has it'})`, core_isolation/* ISOLATION_FIX */.Lw)
            : good('isolation of reviewers', core_isolation/* ISOLATION_WORDS */.vD[isolation]),
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
    const { executable, from } = installation;
    const version = versionCheck(from, await (0,preflight/* versionOf */.E)(executable), pinned);
    return [version, ...(await sandboxChecks(preset, executable)), keyCheck];
}
async function sandboxChecks(preset, executable) {
    const why = await (0,preflight/* sandboxTrouble */.$)(preset, executable);
    if (why === null)
        return [];
    const { isolation } = await (0,edge_isolation/* probeIsolation */.H)();
    return isolation === 'none'
        ? [trouble('program', `its sandbox does not work on this machine (${why})`, codex/* SANDBOX_FIX */.I)]
        : [warning('program', `its sandbox does not work on this machine (${why}): ours alone is around it`, codex/* SANDBOX_FIX */.I)];
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
    const bash = (0,programs/* findOnPath */.aY)('bash');
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
var config_file = __webpack_require__(6259);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(5340);
;// CONCATENATED MODULE: ./build/commands/doctor.js









const UNHEALTHY = 2;
async function doctor(argv) {
    const line = (0,inputs/* readCommandLine */.ye)(argv, []);
    const environment = (0,inputs/* readEnvironment */.Qo)();
    const given = [...environment.settings, ...line.settings].map((setting) => setting.name === 'reviewers' ? (0,config_file/* readYamlInput */.co)(setting).setting : setting);
    const config = await configurationOnDisk(given);
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const { settings, problems } = (0,core_settings/* settle */.G9)([...config.settings, ...given], context, false);
    const wrong = [...line.problems, ...environment.problems, ...config.problems, ...problems];
    if (wrong.length > 0)
        throw new problem/* UserError */.y(wrong);
    const all = { ...context, presets: context.presets.map((preset) => ({ ...preset, hasKey: true })) };
    const reviewers = settings.reviewers.length > 0 ? settings.reviewers : (0,core_settings/* settle */.G9)(given, all, false).settings.reviewers;
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
        return (0,config_file/* readConfigFile */.RG)(path, text);
    if (asked === undefined)
        return { settings: [], problems: [] };
    const problem = { what: `${path}: no such file`, why: '`config` names it', fix: 'correct the path' };
    return { settings: [], problems: [problem] };
}


/***/ }),

/***/ 6259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   co: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3862);


const MAX_BYTES = 32_000;
const MAX_FLOW_DEPTH = 20;
const MAX_SIGNS = 20;
const MAX_INDENTATION = 120;
const MAX_ERRORS = 20;
function readConfigFile(name, bytes) {
    const text = typeof bytes === 'string' ? bytes : decoded(bytes);
    const trouble = text === null ? 'it is not UTF-8' : text.length > MAX_BYTES ? `it is longer than ${String(MAX_BYTES)} bytes` : null;
    if (text === null || trouble !== null)
        return unreadable(name, trouble ?? '');
    const { document, place, problems } = parseYaml(name, text);
    const legible = document && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? entriesOf(document, place) : [];
    if (problems.length)
        return { settings: [], problems, legible };
    const value = document?.toJS();
    if (value === null || value === undefined)
        return { settings: [], problems: [], legible: [] };
    if (typeof value === 'object' && !Array.isArray(value))
        return { settings: legible, problems: [], legible };
    const why = 'the file holds something else';
    const wrong = (0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        what: `${name}: not a map of settings`,
        at: `${name}:1:1`,
        why,
        fix: 'write `name: value` lines',
    });
    return { settings: [], problems: [wrong], legible: [] };
}
function unreadable(name, why) {
    const fix = 'make it a regular UTF-8 file with `name: value` lines';
    return {
        settings: [],
        problems: [(0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({ what: `${name}: cannot be read`, at: `${name}:1:1`, why, fix })],
        legible: [],
    };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function readYamlInput(setting) {
    const where = setting.at([]);
    if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value))
        return { setting, problems: [] };
    const { document, place, problems } = parseYaml(where, setting.value);
    if (!document || problems.length)
        return { setting, problems };
    return { setting: { ...setting, value: document.toJS(), at: place }, problems: [] };
}
function parseYaml(name, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = counter.linePos(offset);
        return `${name}:${String(Math.max(1, line))}:${String(Math.max(1, col))}`;
    };
    const deep = tooDeep(text);
    if (deep !== null) {
        const why = 'values stand in each other deeper than any setting does';
        const wrong = { what: `${name}: cannot be read`, at: `${name}:${String(deep)}:1`, why, fix: 'write it flat' };
        return { document: null, place: () => at(0), problems: [(0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)(wrong)] };
    }
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
    const wrong = [
        ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], why: message })),
        ...repeated(document).map(({ key }) => ({
            offset: key.range?.[0] ?? 0,
            why: `\`${String(key.value).slice(0, 60)}\` stands twice: which one counts nobody can say`,
        })),
    ];
    const problems = wrong.slice(0, MAX_ERRORS).map(({ offset, why }) => (0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        what: `${name}: not valid YAML`,
        at: at(offset),
        why,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document.contents);
    if (alias) {
        problems.push((0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
            what: `${name}: an alias`,
            at: at(alias.range?.[0] ?? 0),
            why: 'aliases are not read, they can blow up a small file',
            fix: 'write the value out',
        }));
    }
    const place = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document, place, problems };
}
function entriesOf(document, place) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return [];
    return document.contents.items.flatMap(({ key, value }) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) && firstAlias(value)))
            return [];
        const name = String(key.value);
        const raw = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value.toJS(document) : null;
        return [{ name, value: raw, at: (path) => place([name, ...path]), from: 'file' }];
    });
}
function tooDeep(text) {
    const indented = text.split('\n').findIndex((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENTATION);
    if (indented >= 0)
        return indented + 1;
    let depth = 0;
    let line = 1;
    let signs = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (token === '[' || token === '{')
            depth += 1;
        if (token === ']' || token === '}')
            depth -= 1;
        if (':-?'.includes(token) && token.length === 1)
            signs += 1;
        else if (',[]{}'.includes(token) || (token.endsWith('\n') && depth <= 0))
            signs = 0;
        if (depth > MAX_FLOW_DEPTH || signs > MAX_SIGNS)
            return line;
        line += token.length - token.replaceAll('\n', '').length;
    }
    return null;
}
function repeated(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document.contents, {
        Map: (_, map) => {
            const seen = new Set();
            for (const pair of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                    continue;
                if (seen.has(pair.key.value))
                    found.push(pair);
                seen.add(pair.key.value);
            }
        },
    });
    return found;
}
function firstAlias(root) {
    let found = null;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(root, (_, node) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return undefined;
        found = node;
        return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
    });
    return found;
}


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ provideCli),
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   fp: () => (/* binding */ findClis)
/* harmony export */ });
/* unused harmony export installedExecutable */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _reviewers_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4969);
/* harmony import */ var _process_programs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9949);
/* harmony import */ var _process_own_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1822);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4172);
/* harmony import */ var _process_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9113);








const INSTALL_TIMEOUT_MS = 300_000;
async function provideCli(request) {
    return request.install === 'never' ? fromPath(request) : fromLockfile(request);
}
async function fromPath({ preset, clis }) {
    const { executable: name, package: packageName } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REVIEWERS */ .T_[preset];
    const executable = (0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .findOnPath */ .aY)(name);
    if (executable !== null)
        return { kind: 'ready', executable, from: 'path' };
    const version = (await pinnedVersion(preset, clis)) ?? '<version>';
    const why = `${(0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .whyNotFound */ .yX)(name)}, and \`install: never\` is set`;
    const fix = `set \`install: auto\`, or add \`npm install -g ${packageName}@${version}\` before this step, or remove ${preset} from \`reviewers\``;
    return failed('not-found', preset, 'the command was not found', why, fix);
}
async function fromLockfile(request) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(request.folder, request.preset);
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
        const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(clis, preset, 'package.json'), 'utf8'));
        const { dependencies } = manifest;
        return dependencies?.[_reviewers_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REVIEWERS */ .T_[preset].package] ?? null;
    }
    catch {
        return null;
    }
}
async function findClis(entry) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(entry).catch(() => entry));
    for (let up = 0; up < 4; up += 1) {
        if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'clis', 'claude', 'package-lock.json')))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'clis');
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    }
    return null;
}
async function installedExecutable(preset, folder) {
    const modules = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules');
    const platform = `${process.platform}-${process.arch}`;
    const candidates = {
        claude: () => Promise.resolve(['', '-musl'].map((libc) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(modules, `@anthropic-ai/claude-code-${platform}${libc}/claude`))),
        codex: async () => {
            const vendor = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(modules, `@openai/codex-${platform}/vendor`);
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(vendor).catch(() => [])).map((triple) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(vendor, triple, 'bin/codex'));
        },
        gemini: () => Promise.resolve([(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(modules, '.bin/gemini')]),
    };
    for (const candidate of await candidates[preset]())
        if (await exists(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK))
            return candidate;
    return null;
}
async function prepareFolder({ preset, clis }, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'home'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(clis, preset, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, name));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, '.npmrc'), NPMRC);
    for (const name of ['user.npmrc', 'global.npmrc'])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, name), '');
}
const NPMRC = `registry=https://registry.npmjs.org/
ignore-scripts=true
audit=false
fund=false
update-notifier=false
`;
async function runNpm(target) {
    const npm = (0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .findOnPath */ .aY)('npm');
    if (npm === null)
        return (0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .whyNotFound */ .yX)('npm');
    const env = {
        PATH: (0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedPath */ .zu)([]).join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter),
        ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .inherited */ .J)(['LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']),
        ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .inherited */ .J)(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']),
        HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'home'),
        npm_config_userconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'user.npmrc'),
        npm_config_globalconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'global.npmrc'),
        npm_config_cache: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'cache'),
    };
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const limits = { timeoutMs: INSTALL_TIMEOUT_MS, maxBytes: 16_000_000 };
    const end = await (0,_process_own_end_js__WEBPACK_IMPORTED_MODULE_5__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_process_js__WEBPACK_IMPORTED_MODULE_6__/* .ask */ .k)({ command: npm, args, stdin: '', env, cwd: target }, { ...limits, cancel }));
    const said = end.exitCode === 0 && end.ended === null ? null : whyNot(end);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(target, 'cache'), { recursive: true, force: true });
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
    const { executable, package: name } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_3__/* .REVIEWERS */ .T_[request.preset];
    const fix = `run the job again when the registry answers; or install ${name} before this step and set \`install: never\` (then \`${executable}\` must be on PATH)`;
    return failed('install', request.preset, `${name} could not be installed`, why, fix);
}
function failed(kind, preset, ...[what, why, fix]) {
    return { kind: 'failed', failure: { class: kind, problem: { what: `${preset}: no review, ${what}`, why, fix } } };
}
async function exists(path, mode = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, mode).then(() => true, () => false);
}


/***/ })

};
