export const id = 684;
export const ids = [684,443];
export const modules = {

/***/ 684: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
// EXTERNAL MODULE: ./build/configuration/configuration.js + 9 modules
var configuration = __webpack_require__(2700);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/edge/config-file.js
var config_file = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(9387);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/run/plan.js
var plan = __webpack_require__(5823);
// EXTERNAL MODULE: ./build/edge/isolation.js
var edge_isolation = __webpack_require__(3344);
// EXTERNAL MODULE: ./build/edge/environment.js
var environment = __webpack_require__(3353);
;// CONCATENATED MODULE: ./build/edge/reviewer-checks.js









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
    const git = (0,environment.findOnPath)('git');
    const version = git === null ? null : await (0,install/* versionOf */.E4)(git);
    const { isolation, refused } = await (0,edge_isolation/* probeIsolation */.H)();
    return [
        version === null ? trouble('git', 'not found', 'install git 2.34 or newer') : good('git', version),
        isolation === 'none'
            ? warning('isolation of reviewers', `none (${refused.join('; ') || 'only Linux has it'})`, plan/* ISOLATION_FIX */.Lw)
            : good('isolation of reviewers', plan/* ISOLATION_WORDS */.vD[isolation]),
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
    const version = versionCheck(from, await (0,install/* versionOf */.E4)(executable), pinned);
    return [version, ...(await sandboxChecks(preset, executable)), keyCheck];
}
async function sandboxChecks(preset, executable) {
    const why = await (0,install/* sandboxTrouble */.$I)(preset, executable);
    if (why === null)
        return [];
    const { isolation } = await (0,edge_isolation/* probeIsolation */.H)();
    return isolation === 'none'
        ? [trouble('program', `its sandbox does not work on this machine (${why})`, reviewers/* SANDBOX_FIX */.IV)]
        : [warning('program', `its sandbox does not work on this machine (${why}): ours alone is around it`, reviewers/* SANDBOX_FIX */.IV)];
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
    const bash = (0,environment.findOnPath)('bash');
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

// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(1669);
;// CONCATENATED MODULE: ./build/commands/doctor.js










const UNHEALTHY = 2;
async function doctor(argv) {
    const line = (0,inputs.readCommandLine)(argv, []);
    const environment = (0,inputs.readEnvironment)();
    const { given, problems: unread } = await (0,prepare/* givenSettings */.j)(line, environment);
    const config = await configurationOnDisk(given);
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const { settings, problems } = (0,configuration/* settle */.G9)([...config.settings, ...given], context, false);
    const wrong = [...unread, ...config.problems, ...problems];
    if (wrong.length > 0)
        throw new problem/* UserError */.yo(wrong);
    const all = { ...context, presets: context.presets.map((preset) => ({ ...preset, hasKey: true })) };
    const reviewers = settings.reviewers.length > 0 ? settings.reviewers : (0,configuration/* settle */.G9)(given, all, false).settings.reviewers;
    const clis = await (0,install/* findClis */.fp)((0,values/* must */.sb)(process.argv[1]));
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
        return (0,config_file.readConfigFile)(path, text);
    if (asked === undefined)
        return { settings: [], problems: [] };
    const problem = { what: `${path}: no such file`, why: '`config` names it', fix: 'correct the path' };
    return { settings: [], problems: [problem] };
}


/***/ }),

/***/ 7443: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile),
/* harmony export */   readYamlInput: () => (/* binding */ readYamlInput),
/* harmony export */   unreadable: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);


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
    const wrong = (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
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
        problems: [(0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({ what: `${name}: cannot be read`, at: `${name}:1:1`, why, fix })],
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
        return { document: null, place: () => at(0), problems: [(0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(wrong)] };
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
    const problems = wrong.slice(0, MAX_ERRORS).map(({ offset, why }) => (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
        what: `${name}: not valid YAML`,
        at: at(offset),
        why,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document.contents);
    if (alias) {
        problems.push((0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
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

/***/ 9387: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6699);









const INSTALL_TIMEOUT_MS = 300_000;
async function provideCli(request) {
    return request.install === 'never' ? fromPath(request) : fromLockfile(request);
}
async function fromPath({ preset, clis }) {
    const { executable: name, package: packageName } = _reviewers_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REVIEWERS */ .T_[preset];
    const executable = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.findOnPath)(name);
    if (executable !== null)
        return { kind: 'ready', executable, from: 'path' };
    const version = (await pinnedVersion(preset, clis)) ?? '<version>';
    const why = `${(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.whyNotFound)(name)}, and \`install: never\` is set`;
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
    const npm = (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.findOnPath)('npm');
    if (npm === null)
        return (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.whyNotFound)('npm');
    const env = {
        PATH: (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.trustedPath)([]).join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter),
        ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['LANG', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']),
        ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE']),
        HOME: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'home'),
        npm_config_userconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'user.npmrc'),
        npm_config_globalconfig: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'global.npmrc'),
        npm_config_cache: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(target, 'cache'),
    };
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const limits = { timeoutMs: INSTALL_TIMEOUT_MS, maxBytes: 16_000_000 };
    const end = await (0,_own_end_js__WEBPACK_IMPORTED_MODULE_7__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_8__/* .ask */ .k)({ command: npm, args, stdin: '', env, cwd: target }, { ...limits, cancel }));
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
    const env = { PATH: (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.trustedPath)([]).join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter), ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__.inherited)(['LANG']), HOME: home, TMPDIR: home };
    try {
        const { exitCode, ended, stdout, stderr } = await (0,_own_end_js__WEBPACK_IMPORTED_MODULE_7__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_8__/* .ask */ .k)({ command: executable, args, stdin: '', env, cwd: home }, { timeoutMs: TIMEOUT_MS, cancel, ...walls }));
        return { code: exitCode === 0 && ended === null ? 0 : 1, said: `${stdout.toString('utf8')}\n${stderr}` };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(home, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 3344: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ probeIsolation)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5598);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3353);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4318);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6699);







const SOCKET_FOLDER = '/run';
const MAX_SOCKETS = 200;
const MAX_DEPTH = 4;
let probed = null;
function probeIsolation() {
    return (probed ??= probe());
}
async function probe() {
    const isRoot = process.platform === 'linux' && (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid === 0;
    const mountinfo = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    const machine = { mounts: (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMounts */ .qV)(mountinfo), sockets: await socketsIn(SOCKET_FOLDER, 0), isRoot };
    const refused = [];
    const readable = !(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.firstEnvironmentIsErased)();
    if (process.platform !== 'linux')
        return { isolation: 'none', machine, refused, readable };
    for (const isolation of _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_3__/* .ISOLATIONS */ .Ce) {
        if (isolation === 'none' || (isolation === 'root' && !isRoot) || (isolation === 'sudo' && isRoot))
            continue;
        const trouble = await troubleWith(isolation, machine);
        if (trouble === null)
            return { isolation, machine, refused, readable };
        refused.push(`${isolation}: ${trouble}`);
    }
    return { isolation: 'none', machine, refused, readable };
}
async function troubleWith(isolation, machine) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deep-review-probe-')));
    try {
        const walls = { own: [folder], guarded: [], hidden: [], lent: [], shown: [] };
        const args = ['-c', TRIAL, 'sh', folder];
        const command = { command: '/bin/sh', args, stdin: '', env: { DEEP_REVIEW_TRIAL: 'a\\b' }, cwd: '/' };
        const answer = await (0,_spawn_js__WEBPACK_IMPORTED_MODULE_6__/* .ask */ .k)(command, { timeoutMs: 5_000, isolation, walls, machine });
        if (answer.exitCode === 0)
            return null;
        const said = answer.startFailure ?? answer.stderr.trim().split('\n').at(-1) ?? '';
        return said === '' ? `it ended with ${String(answer.exitCode ?? answer.signal)}` : said.slice(0, 200);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
const TRIAL = `
[ "$PPID" = 1 ] || { echo "no PID namespace" >&2; exit 1; }
[ "$DEEP_REVIEW_TRIAL" = 'a\\b' ] || { echo "no environment" >&2; exit 1; }
: > "$1/own" || exit 1
if ( : > "$1.other" ) 2> /dev/null; then echo "the disk is not read-only" >&2; exit 1; fi
while read -r name value; do
  case $name in
    CapEff: | CapPrm:) case $value in 0000000000000000 | 0000000080000000) ;; *) echo "$name $value is left" >&2; exit 1 ;; esac ;;
    NoNewPrivs:) [ "$value" = 1 ] || { echo "privileges can be gained" >&2; exit 1; } ;;
  esac
done < /proc/self/status
`;
async function socketsIn(folder, depth) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map(async (entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isSocket())
            return [path];
        return entry.isDirectory() && depth < MAX_DEPTH ? socketsIn(path, depth + 1) : [];
    }));
    return found.flat().slice(0, MAX_SOCKETS);
}


/***/ }),

/***/ 5823: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ passName),
/* harmony export */   JY: () => (/* binding */ heartbeatLine),
/* harmony export */   Lw: () => (/* binding */ ISOLATION_FIX),
/* harmony export */   Rh: () => (/* binding */ isolationProblems),
/* harmony export */   XP: () => (/* binding */ isolationRefused),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l8: () => (/* binding */ startOrder),
/* harmony export */   nT: () => (/* binding */ formatPlan),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   qN: () => (/* binding */ begin),
/* harmony export */   vD: () => (/* binding */ ISOLATION_WORDS)
/* harmony export */ });
/* unused harmony export formatCount */
/* harmony import */ var _domain_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1777);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3898);
/* harmony import */ var _spending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3084);



const BYTES_PER_TOKEN = 3.5;
function formatPlan(plan) {
    return [
        ...changeLines(plan.change),
        `reviewers: ${String(plan.reviewers.length)}`,
        ...plan.reviewers.map(reviewerLine),
        `deadline of the whole run: ${minutes(plan.deadlineMs)}`,
        ...costLines(plan),
    ].join('\n');
}
function changeLines({ mergeBase, head, commits, files }) {
    const kinds = [...new Set(files.map((file) => file.kind))].map((kind) => `${String(files.filter((file) => file.kind === kind).length)} ${kind}`);
    const added = sum(files, (file) => file.added);
    const deleted = sum(files, (file) => file.deleted);
    return [
        `change: ${mergeBase.slice(0, 12)}..${head.slice(0, 12)}, ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .inDigits */ .Qn)(commits.length, 'commit')}, +${String(added)} -${String(deleted)}`,
        `files: ${String(files.length)} (${kinds.join(', ') || 'none'}); ${String(files.filter(_domain_change_js__WEBPACK_IMPORTED_MODULE_2__/* .needsAccount */ .x8).length)} must be covered`,
    ];
}
function reviewerLine({ reviewer, prompt }) {
    const parts = [
        reviewer.source.kind === 'preset'
            ? `${reviewer.source.preset} ${reviewer.model ?? 'default model'}`
            : reviewer.source.kind,
        ...(reviewer.effort === null ? [] : [`effort ${reviewer.effort}`]),
        (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .inDigits */ .Qn)(reviewer.passes, 'pass', 'passes'),
        `at most ${minutes(reviewer.timeoutMs)} each`,
        ...(prompt === null ? [] : [promptText(prompt)]),
    ];
    return `  ${reviewer.id} (${reviewer.name}): ${parts.join(', ')}`;
}
function promptText({ bytes, wholeDiff, leftOut }) {
    const omitted = leftOut.filter((file) => file.reason === 'budget').length;
    const diff = wholeDiff ? 'whole diff' : `diff without ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .inDigits */ .Qn)(omitted, 'file')}`;
    return `prompt ${kilobytes(bytes)} (about ${String(Math.ceil(bytes / BYTES_PER_TOKEN / 1000))}k tokens, ${diff})`;
}
function costLines({ caps, reviewers }) {
    const paid = reviewers.filter(({ reviewer }) => reviewer.source.kind !== 'replay');
    if (!paid.length)
        return ['cost: none, stored reviews only'];
    const free = (0,_spending_js__WEBPACK_IMPORTED_MODULE_1__/* .uncappedCommands */ .hO)(caps, paid.map(({ reviewer }) => reviewer)).map(({ what }) => `  ${what}`);
    const limits = [
        caps.maxCostUsd === null ? '' : `at most ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(caps.maxCostUsd)} for this run (max-cost)`,
        caps.maxTokens === null ? '' : `at most ${String(caps.maxTokens)} tokens for this run (max-tokens)`,
        caps.maxCostPerChangeUsd === null
            ? ''
            : `at most ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(caps.maxCostPerChangeUsd)} for all rounds of the change (max-cost-per-change)`,
    ].filter((limit) => limit !== '');
    if (!limits.length) {
        return ['cost: no bound is known: reviewers read on after their prompt; `timeout` and `passes` limit them'];
    }
    return [`cost: ${limits.join('; ')}; requests under way when it is reached still end`, ...free];
}
function sum(files, of) {
    return files.reduce((total, file) => total + of(file), 0);
}
function minutes(ms) {
    return ms % 60_000 === 0 ? `${String(ms / 60_000)} min` : `${String(Math.round(ms / 1000))} s`;
}
function kilobytes(bytes) {
    return bytes < 1000 ? `${String(bytes)} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
function begin(pass) {
    return { ...pass, toolCalls: 0, tokens: null, waiting: null, answered: false };
}
function advance(progress, event) {
    switch (event.kind) {
        case 'tool':
            return { ...progress, toolCalls: progress.toolCalls + 1, waiting: null };
        case 'tokens':
            return { ...progress, tokens: withTokens(progress.tokens, event), waiting: null };
        case 'waiting':
            return { ...progress, waiting: event.reason };
        case 'final':
            return { ...progress, answered: true, waiting: null };
    }
}
function withTokens(sofar, event) {
    return { input: (sofar?.input ?? 0) + event.input, output: (sofar?.output ?? 0) + event.output };
}
function progressLine(progress, nowMs) {
    const parts = [formatDuration(nowMs - progress.startMs), (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .inDigits */ .Qn)(progress.toolCalls, 'tool call')];
    if (progress.tokens)
        parts.push(formatTokens(progress.tokens));
    if (progress.waiting !== null)
        parts.push(`waits: ${cut(progress.waiting, 120)}`);
    if (progress.answered)
        parts.push('has answered');
    return `${passName(progress)}: ${parts.join(', ')}`;
}
function heartbeatLine(running, nowMs) {
    const lines = running.map((progress) => progressLine(progress, nowMs));
    return `${formatDuration(nowMs)}  ${lines.join(' · ')}`;
}
function passName(progress) {
    return progress.passes > 1
        ? `${progress.reviewer} pass ${String(progress.pass)} of ${String(progress.passes)}`
        : progress.reviewer;
}
function formatDuration(durationMs) {
    const ms = Math.max(0, Math.round(durationMs));
    if (ms < 1000)
        return `${String(ms)} ms`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${String(seconds)} s`;
    if (seconds < 3600)
        return `${String(Math.floor(seconds / 60))} min ${two(seconds % 60)} s`;
    return `${String(Math.floor(seconds / 3600))} h ${two(Math.floor((seconds % 3600) / 60))} min`;
}
function formatTokens(tokens) {
    return `${formatCount(tokens.input)} tokens in, ${formatCount(tokens.output)} out`;
}
function formatCount(count) {
    if (count < 1000)
        return String(count);
    if (count < 999_950)
        return `${(count / 1000).toFixed(1).replace(/\.0$/, '')}k`;
    return `${(count / 1_000_000).toFixed(1).replace(/\.0$/, '')}M`;
}
function two(number) {
    return String(number).padStart(2, '0');
}
function cut(text, length) {
    return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
const ISOLATION_WORDS = {
    root: 'own namespaces, made as root: a reviewer sees no other process and writes only its own folders',
    'user-namespace': 'own namespaces, made as a user: a reviewer sees no other process and writes only its own folders',
    sudo: 'own namespaces, made by sudo: a reviewer sees no other process, writes only its own folders, and cannot use sudo',
    none: 'none: reviewers are told apart by their descendants',
};
const ISOLATION_FIX = 'run on Linux with unprivileged user namespaces, with passwordless `sudo`, or as root with `CAP_SYS_ADMIN` (a hosted Ubuntu runner has the second)';
function isolationProblems(isolation, { refused, readable }) {
    if (isolation !== 'none')
        return [];
    const keys = readable
        ? 'what is in the environment of this step can be read by each of them, keys included'
        : 'the keys and the token of the run stand in no environment that they can read';
    const tried = refused.length === 0 ? '' : ` (${refused.join('; ')})`;
    return [
        {
            what: 'reviewers ran without a namespace of their own',
            why: `this machine gives none${tried}; ${keys}, but each could read what the others were given by \`env:\` and write what this user may write`,
            fix: `${ISOLATION_FIX}; \`isolation: required\` refuses to run without`,
        },
    ];
}
function isolationRefused(refused) {
    return {
        what: '`isolation: required` (which a fork’s head that is read as data sets by itself): this machine gives no PID namespace',
        why: refused.join('; ') || 'only Linux has them',
        fix: ISOLATION_FIX,
    };
}
function startOrder(reviewers, isolation) {
    const executes = ({ source }) => source.kind === 'command' && source.executesHead;
    if (isolation !== 'none')
        return [reviewers];
    return [reviewers.filter((reviewer) => !executes(reviewer)), reviewers.filter(executes)];
}


/***/ })

};
