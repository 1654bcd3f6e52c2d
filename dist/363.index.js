export const id = 363;
export const ids = [363];
export const modules = {

/***/ 7363: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS_VARIABLE: () => (/* binding */ INPUTS_VARIABLE),
/* harmony export */   commandFiles: () => (/* binding */ commandFiles),
/* harmony export */   readCommandLine: () => (/* binding */ readCommandLine),
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment),
/* harmony export */   readHandover: () => (/* binding */ readHandover),
/* harmony export */   readRunner: () => (/* binding */ readRunner),
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2700);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3924);





const INPUTS_VARIABLE = 'DEEP_REVIEW_INPUTS';
const BY_PIPE = 'DEEP_REVIEW_INPUTS_BY_PIPE';
const KEY_INPUTS = {
    'github-token': 'GITHUB_TOKEN',
    'anthropic-api-key': 'ANTHROPIC_API_KEY',
    'openai-api-key': 'OPENAI_API_KEY',
    'gemini-api-key': 'GEMINI_API_KEY',
};
const KEY_VARIABLES = [...Object.values(KEY_INPUTS), 'CLAUDE_CODE_OAUTH_TOKEN', 'CODEX_API_KEY', 'GH_TOKEN'];
const SWITCHES = ['help', 'dry-run', 'fixed', 'json', 'version'];
function readCommandLine(argv, ownOptions) {
    const [command = 'help', ...rest] = argv;
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...rest], strict: false, tokens: true, allowPositionals: true });
    const positionals = [];
    const options = {};
    const settings = [];
    const problems = [];
    const names = (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .settingNames */ .H$)();
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
        fix: `remove it or correct its name${(0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(flag.replace(/^-+/, ''), known)}`,
    };
}
function noValue(flag) {
    return { what: `${flag}: no value`, why: 'this flag takes one', fix: `write \`${flag} VALUE\`` };
}
function readEnvironment() {
    const { inputs, problems } = parseInputs(givenInputs());
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
    const broken = Object.entries(keys).flatMap(([name, key]) => (/[\s\p{Cc}]/u.test(key) ? [name] : []));
    Reflect.deleteProperty(process.env, INPUTS_VARIABLE);
    const settings = Object.entries(inputs)
        .filter(([name, value]) => !Object.hasOwn(KEY_INPUTS, name) && value.trim() !== '')
        .map(([name, value]) => ({ name, value, at: () => `input ${name}`, from: 'input' }));
    const tokenWithheld = inputs['github-token']?.trim() === '' && keys['GITHUB_TOKEN'] === undefined;
    const gateways = readBaseUrls();
    return {
        ...{ settings, keys, baseUrls: gateways.urls, tokenWithheld },
        problems: [...problems, ...broken.map(brokenKey), ...gateways.problems],
    };
}
function givenInputs() {
    const byPipe = process.env[BY_PIPE] === 'yes';
    Reflect.deleteProperty(process.env, BY_PIPE);
    return byPipe ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0, 'utf8') : process.env[INPUTS_VARIABLE];
}
function brokenKey(name) {
    return {
        what: `${name}: not a key`,
        why: 'it holds a blank or a line break',
        fix: 'store the secret anew, without quotes or line breaks',
    };
}
const GATEWAYS = { claude: 'ANTHROPIC_BASE_URL', codex: 'OPENAI_BASE_URL', gemini: 'GOOGLE_GEMINI_BASE_URL' };
function readBaseUrls() {
    const given = Object.entries(GATEWAYS).flatMap(([preset, name]) => {
        const url = process.env[name]?.trim();
        return url ? [{ preset, name, url }] : [];
    });
    return {
        urls: Object.fromEntries(given.filter(({ url }) => isAddress(url)).map(({ preset, url }) => [preset, url])),
        problems: given.filter(({ url }) => !isAddress(url)).map(({ name }) => notAnAddress(name)),
    };
}
function isAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password, search, hash } = new URL(text);
    return /^https?:$/.test(protocol) && username + password + search + hash === '';
}
function notAnAddress(name) {
    return {
        what: `${name}: not an address`,
        why: 'it must be the http(s) address of a gateway, without a name, a password or a query',
        fix: `write it whole, such as \`${name}: https://gateway.example.org/path\`, or remove it`,
    };
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
        isRefProtected: read('GITHUB_REF_PROTECTED') === 'true',
        repository: read('GITHUB_REPOSITORY'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: read('GITHUB_RUN_ATTEMPT'),
        workflowRef: read('GITHUB_WORKFLOW_REF'),
        apiUrl: read('GITHUB_API_URL'),
        serverUrl: read('GITHUB_SERVER_URL'),
        job: read('GITHUB_JOB'),
        jobIndex: read('DEEP_REVIEW_JOB_INDEX'),
        step: read('DEEP_REVIEW_STEP')?.replace(/\.(review|deliver)$/, '') ?? null,
        checkRun: read('DEEP_REVIEW_CHECK_RUN'),
    };
}
function readHandover() {
    const read = (name) => {
        const value = process.env[`DEEP_REVIEW_${name}`]?.trim() ?? '';
        return value === '' ? null : value;
    };
    return {
        posts: read('POSTS'),
        outcome: read('OUTCOME'),
        artifactId: read('ARTIFACT_ID'),
        artifactUrl: read('ARTIFACT_URL'),
        artifactDigest: read('ARTIFACT_DIGEST'),
        reportUrl: read('REPORT_URL'),
    };
}
function commandFiles() {
    const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'EVENT_PATH'].map((name) => `GITHUB_${name}`);
    return names.map((name) => process.env[name]?.trim() ?? '').filter((path) => path !== '');
}
async function setStepOutput(name, value) {
    const file = readRunner().outputFile;
    if (file === null)
        return;
    try {
        const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
        setOutput(name, (0,_world_js__WEBPACK_IMPORTED_MODULE_4__/* .redactKnown */ .r)(value));
    }
    catch (error) {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([
            {
                what: `the output \`${name}\` of the step cannot be written`,
                why: `\`GITHUB_OUTPUT\` names ${file}: ${error instanceof Error ? error.message : String(error)}`,
                fix: 'the gate cannot learn the conclusion without it: let no step of the job clean the folder of the runner’s command files, and run the job again',
            },
        ]);
    }
}


/***/ })

};
