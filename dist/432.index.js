export const id = 432;
export const ids = [432];
export const modules = {

/***/ 7363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   fY: () => (/* binding */ readRunner),
/* harmony export */   oe: () => (/* binding */ searchPath),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* unused harmony export INPUTS_VARIABLE */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_settings_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8410);
/* harmony import */ var _core_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4836);



const INPUTS_VARIABLE = 'DEEP_REVIEW_INPUTS';
const KEY_INPUTS = {
    'github-token': 'GITHUB_TOKEN',
    'anthropic-api-key': 'ANTHROPIC_API_KEY',
    'openai-api-key': 'OPENAI_API_KEY',
    'gemini-api-key': 'GEMINI_API_KEY',
};
const KEY_VARIABLES = [...Object.values(KEY_INPUTS), 'CLAUDE_CODE_OAUTH_TOKEN', 'CODEX_API_KEY', 'GH_TOKEN'];
const SWITCHES = ['help', 'dry-run', 'fixed', 'version'];
function readCommandLine(argv, ownOptions) {
    const [command = 'help', ...rest] = argv;
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...rest], strict: false, tokens: true, allowPositionals: true });
    const positionals = [];
    const options = {};
    const settings = [];
    const problems = [];
    const names = (0,_core_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .settingNames */ .H)();
    for (let index = 0; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (token?.kind === 'positional')
            positionals.push(token.value);
        if (token?.kind !== 'option')
            continue;
        const name = token.name === 'out' ? 'output-directory' : token.name;
        const own = ownOptions.includes(name);
        if (!own && !names.includes(name)) {
            problems.push(unknownFlag(token.rawName, command, [...names, ...ownOptions]));
            continue;
        }
        if (SWITCHES.includes(name)) {
            options[name] = true;
            continue;
        }
        const following = tokens[index + 1];
        const value = token.value ?? (following?.kind === 'positional' ? following.value : null);
        if (token.value === undefined && value !== null)
            index += 1;
        if (value === null || value === '')
            problems.push(noValue(token.rawName));
        else if (own)
            options[name] = value;
        else
            settings.push({ name, value, at: () => `flag ${token.rawName}`, from: 'flag' });
    }
    return { command, positionals, options, settings, problems };
}
function unknownFlag(flag, command, known) {
    return {
        what: `${flag}: unknown flag of \`${command}\``,
        why: `it takes ${known.map((name) => `--${name}`).join(', ')}`,
        fix: `remove it or correct its name${(0,_core_settings_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(flag.replace(/^-+/, ''), known)}`,
    };
}
function noValue(flag) {
    return { what: `${flag}: no value`, why: 'this flag takes one', fix: `write \`${flag} VALUE\`` };
}
function readEnvironment() {
    const { inputs, problems } = parseInputs(process.env[INPUTS_VARIABLE]);
    const keys = {};
    for (const name of KEY_VARIABLES) {
        const value = process.env[name]?.trim();
        if (value)
            keys[name] = value;
        Reflect.deleteProperty(process.env, name);
    }
    for (const [input, variable] of Object.entries(KEY_INPUTS)) {
        const value = inputs[input]?.trim();
        if (value)
            keys[variable] = value;
    }
    const broken = Object.keys(keys).filter((name) => /[\s\p{Cc}]/u.test(keys[name] ?? ''));
    Reflect.deleteProperty(process.env, INPUTS_VARIABLE);
    const settings = Object.entries(inputs)
        .filter(([name, value]) => !(name in KEY_INPUTS) && value.trim() !== '')
        .map(([name, value]) => ({ name, value, at: () => `input ${name}`, from: 'input' }));
    return { settings, keys, baseUrls: readBaseUrls(), problems: [...problems, ...broken.map(brokenKey)] };
}
function brokenKey(name) {
    return {
        what: `${name}: not a key`,
        why: 'it holds a blank or a line break',
        fix: 'store the secret anew, without quotes or line breaks',
    };
}
function readBaseUrls() {
    const urls = { claude: 'ANTHROPIC_BASE_URL', codex: 'OPENAI_BASE_URL', gemini: 'GOOGLE_GEMINI_BASE_URL' };
    return Object.fromEntries(Object.entries(urls).flatMap(([preset, name]) => {
        const url = process.env[name]?.trim();
        return url ? [[preset, url]] : [];
    }));
}
function parseInputs(json) {
    if (json === undefined || json.trim() === '')
        return { inputs: {}, problems: [] };
    try {
        const parsed = JSON.parse(json);
        if (typeof parsed !== 'object' || parsed === null)
            throw new Error('not an object');
        return {
            inputs: Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)])),
            problems: [],
        };
    }
    catch {
        const problem = {
            what: `${INPUTS_VARIABLE}: cannot be read`,
            why: 'it must hold the inputs of the step as one JSON object',
            fix: 'call the action by `uses:`; locally give flags instead',
        };
        return { inputs: {}, problems: [problem] };
    }
}
function readRunner() {
    const read = (name) => {
        const value = process.env[name]?.trim() ?? '';
        return value === '' ? null : value;
    };
    return {
        inActions: read('GITHUB_ACTIONS') === 'true',
        summaryFile: read('GITHUB_STEP_SUMMARY'),
        outputFile: read('GITHUB_OUTPUT'),
        temporaryDirectory: read('RUNNER_TEMP'),
        workspace: read('GITHUB_WORKSPACE'),
        eventName: read('GITHUB_EVENT_NAME'),
        eventFile: read('GITHUB_EVENT_PATH'),
        repository: read('GITHUB_REPOSITORY'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: read('GITHUB_RUN_ATTEMPT'),
        workflowRef: read('GITHUB_WORKFLOW_REF'),
        apiUrl: read('GITHUB_API_URL'),
        serverUrl: read('GITHUB_SERVER_URL'),
        job: read('GITHUB_JOB'),
        jobIndex: read('DEEP_REVIEW_JOB_INDEX'),
    };
}
function searchPath() {
    return process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
}


/***/ }),

/***/ 3432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7363);


function setStepOutput(name, value) {
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunner */ .fY)().outputFile !== null)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
}


/***/ })

};
