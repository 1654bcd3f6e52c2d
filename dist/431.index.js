export const id = 431;
export const ids = [431];
export const modules = {

/***/ 9897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xV: () => (/* binding */ logOnly),
  PC: () => (/* binding */ settingsContext),
  cO: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
;// CONCATENATED MODULE: ./build/edge/world.js




function makeWorld(options) {
    const output = options.output ?? process.stdout;
    const redact = (0,core_redact/* redactor */.$p)(options.secrets);
    if (options.inActions)
        for (const secret of options.secrets)
            maskInRunner(secret, output);
    return {
        now: () => new Date(),
        elapsedMs: () => performance.now(),
        token: (digits) => (0,external_node_crypto_.randomBytes)(Math.ceil(digits / 2))
            .toString('hex')
            .slice(0, digits),
        log: options.inActions ? workflowLog(output, redact) : terminalLog(output, redact),
        runner: options.runner,
        outputDirectory: options.outputDirectory,
        writeFile: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, redact(text));
        },
        appendFile: async (path, text) => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.appendFile)(path, redact(text));
        },
    };
}
function maskInRunner(secret, output) {
    for (const line of secret.split(/\r?\n/).filter((part) => part.trim().length > 3)) {
        output.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
    }
}
function workflowLog(output, redact) {
    const say = (text) => {
        for (const line of (0,core_redact/* harmlessLines */.vL)(redact(text)))
            output.write(`${line}\n`);
    };
    return {
        info: say,
        warning: (line) => {
            say(`warning: ${line}`);
        },
        error: (line) => {
            say(`error: ${line}`);
        },
        group: (title, lines) => {
            output.write(`::group::${(0,core_redact/* harmlessLine */.Kw)(redact(title))}\n`);
            lines.forEach(say);
            output.write('::endgroup::\n');
        },
    };
}
function terminalLog(output, redact) {
    let live = [];
    const erase = () => (live.length ? `\u001b[${String(live.length)}A\u001b[J` : '');
    const say = (text) => {
        const lines = (0,core_redact/* harmlessLines */.vL)(redact(text));
        output.write(`${erase()}${[...lines, ...live].map((line) => `${line}\n`).join('')}`);
    };
    const log = {
        info: say,
        warning: (line) => {
            say(`warning: ${line}`);
        },
        error: (line) => {
            say(`error: ${line}`);
        },
        group: (title, lines) => {
            say([title, ...lines.map((line) => `  ${line}`)].join('\n'));
        },
    };
    if (output.isTTY !== true)
        return log;
    return {
        ...log,
        live: (lines) => {
            const erasure = erase();
            live = lines.map((line) => (0,core_redact/* harmlessLine */.Kw)(redact(line)).slice(0, 79));
            output.write(`${erasure}${live.map((line) => `${line}\n`).join('')}`);
        },
    };
}

// EXTERNAL MODULE: ./build/formats/index.js + 54 modules
var formats = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/reviewers/index.js + 5 modules
var reviewers = __webpack_require__(2229);
;// CONCATENATED MODULE: ./build/commands/prepare.js








function settingsContext(keys) {
    const { temporaryDirectory } = (0,inputs/* readRunner */.fY)();
    return {
        presets: Object.values(reviewers/* REVIEWERS */.T_).map(({ preset, name, vendor, needs }) => ({
            preset,
            name,
            vendor,
            needs,
            hasKey: needs.some((key) => keys[key]),
        })),
        formats: formats/* FORMATS */.hR.map(({ name }) => name),
        defaultOutputDirectory: temporaryDirectory === null ? 'deep-review' : (0,external_node_path_.join)(temporaryDirectory, 'deep-review'),
    };
}
function logOnly(keys) {
    return makeWorld({ ...worldOptions(Object.values(keys)), outputDirectory: (0,external_node_path_.resolve)('.') }).log;
}
async function worldOf(outputDirectory, secrets) {
    const directory = (0,external_node_path_.resolve)(outputDirectory);
    await makeWritable(directory);
    return makeWorld({ ...worldOptions(secrets), outputDirectory: directory });
}
function worldOptions(secrets) {
    const runner = (0,inputs/* readRunner */.fY)();
    return {
        runner: {
            summaryFile: runner.summaryFile,
            outputFile: runner.outputFile,
            temporaryDirectory: runner.temporaryDirectory ?? (0,external_node_os_.tmpdir)(),
            workspace: runner.workspace ?? (0,external_node_path_.resolve)('.'),
        },
        inActions: runner.inActions,
        secrets,
    };
}
async function makeWritable(directory) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true });
        await (0,promises_.access)(directory, promises_.constants.W_OK);
    }
    catch (error) {
        throw new problem/* UserError */.y([
            {
                what: `output-directory: ${directory} is not writable`,
                why: error instanceof Error ? error.message : String(error),
                fix: 'give a directory that can be made and written, e.g. `--out ./deep-review`',
            },
        ]);
    }
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   vL: () => (/* binding */ harmlessLines)
/* harmony export */ });
/* unused harmony export REDACTED */
const REDACTED = '***';
const PART = 7;
const PUBLIC_PREFIX = /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;
function redactor(secrets) {
    const parts = new Set(secrets.flatMap(secretPieces).flatMap(formsOf).flatMap(windowsOf));
    if (parts.size === 0)
        return (text) => text;
    const starts = new Set([...parts].map(startOf));
    return (text) => cover(text, parts, starts);
}
function looksSecret(name, value) {
    if (value.length < PART)
        return false;
    if (/KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|(?:^|_)PAT(?:$|_)/i.test(name))
        return true;
    return (value.length >= 20 && /^[\w+/=.-]+$/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/^[./]/.test(value));
}
function secretPieces(secret) {
    const value = secret.trim();
    if (value.length < PART)
        return [];
    if (!/\s|^\{/.test(value))
        return [value];
    const runs = value.match(/[\w+/=.~-]{16,}/g) ?? [];
    return runs.some((run) => run.length >= 20) ? runs : [value];
}
function formsOf(secret) {
    const prefix = PUBLIC_PREFIX.exec(secret)?.[0].length ?? 0;
    const own = secret.length - prefix >= PART ? secret.slice(prefix) : secret;
    const url = encodeURIComponent(own);
    const bytes = [...new TextEncoder().encode(own)];
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [
        own,
        reversed(own),
        url,
        url.replace(/%../g, (code) => code.toLowerCase()),
        JSON.stringify(own).slice(1, -1),
        hex,
        hex.toUpperCase(),
        ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
    ];
}
function reversed(text) {
    return text.split('').reverse().join('');
}
function base64Forms(secret, prefix, offset) {
    const bytes = new TextEncoder().encode(secret);
    const encoded = btoa('\0'.repeat(offset) + String.fromCharCode(...bytes)).replace(/=+$/, '');
    const first = Math.ceil(((offset + prefix) * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    const own = encoded.slice(first, last);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}
function windowsOf(form) {
    const count = form.length - PART + 1;
    return count < 1 ? [] : Array.from({ length: count }, (_, start) => form.slice(start, start + PART));
}
function startOf(part) {
    return part.charCodeAt(0) * 65_536 + part.charCodeAt(1);
}
function cover(text, parts, starts) {
    const kept = [];
    let keptTo = 0;
    let coveredTo = 0;
    for (let place = 0; place <= text.length - PART; place += 1) {
        const start = text.charCodeAt(place) * 65_536 + text.charCodeAt(place + 1);
        if (!starts.has(start) || !parts.has(text.slice(place, place + PART)))
            continue;
        if (place > coveredTo || coveredTo === 0)
            kept.push(text.slice(keptTo, place), REDACTED);
        keptTo = coveredTo = place + PART;
    }
    return kept.length === 0 ? text : [...kept, text.slice(keptTo)].join('');
}
function harmlessLine(line) {
    return line
        .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ⏎ ')
        .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
        .replace(/^([\s\p{Z}\p{Cf}]*)::/u, '$1: :')
        .replaceAll('##[', '## [');
}
function harmlessLines(text) {
    return text.split(/\r\n|\n|\r/).map(harmlessLine);
}


/***/ }),

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inherited)
/* harmony export */ });
function inherited(names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
    }));
}


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   aY: () => (/* binding */ findOnPath),
/* harmony export */   zu: () => (/* binding */ trustedPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const PASSED = ['LANG', 'LANGUAGE', 'TZ', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'];
const LOCALE = /^LC_[A-Z]+$/;
const PROXY = /^(?:https?|all|no)_proxy$/i;
function childEnvironment(place, own) {
    return {
        ...passedOn(),
        PATH: [...place.path, ...trustedPath(place.untrusted)].join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter),
        HOME: place.home,
        TMPDIR: place.temporary,
        ...own,
    };
}
function passedOn() {
    const names = Object.keys(process.env);
    const passed = names.filter((name) => PASSED.includes(name) || LOCALE.test(name) || PROXY.test(name));
    const env = Object.fromEntries(passed.map((name) => [name, process.env[name] ?? '']));
    if (!passed.some((name) => PROXY.test(name)))
        return env;
    const direct = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
    const withLoopback = [direct, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
    return { ...env, no_proxy: withLoopback, NO_PROXY: withLoopback };
}
function trustedPath(untrusted) {
    const directories = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    return directories.filter((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(directory) && !untrusted.some((folder) => directory === folder || directory.startsWith(`${folder}/`)));
}
function findProgram(command, directories) {
    const candidates = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(command) ? [command] : directories.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, command));
    return candidates.find(isProgram) ?? null;
}
function findOnPath(name) {
    return findProgram(name, trustedPath([]));
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ probeIsolation),
/* harmony export */   HD: () => (/* binding */ signalBehind),
/* harmony export */   My: () => (/* binding */ isolated)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


const FOLDERS = ['/usr/bin', '/bin'];
const OPTIONS = {
    pid: ['--pid', '--fork', '--kill-child', '--mount-proc'],
    'user-pid': ['--user', '--map-current-user', '--pid', '--fork', '--kill-child', '--mount-proc'],
};
function probeIsolation() {
    const works = (isolation) => {
        const [command = '', ...args] = prefix(isolation);
        if (command === '')
            return false;
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(command, [...args, '/bin/sh', '-c', 'test "$$" = 1'], { env: {}, timeout: 5_000 }).status === 0;
    };
    if (process.platform !== 'linux')
        return 'none';
    return works('pid') ? 'pid' : works('user-pid') ? 'user-pid' : 'none';
}
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];
function isolated(command, args, isolation) {
    const [first, ...rest] = prefix(isolation);
    return first === undefined ? { command, args } : { command: first, args: [...rest, ...FIRST, command, ...args] };
}
function prefix(isolation) {
    const unshare = tool('unshare');
    if (isolation === 'none' || unshare === null)
        return [];
    const setpriv = tool('setpriv');
    return [...(setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL']), unshare, ...OPTIONS[isolation]];
}
function tool(name) {
    return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path)) ?? null;
}
const FAULTS = {
    4: 'SIGILL',
    6: 'SIGABRT',
    7: 'SIGBUS',
    8: 'SIGFPE',
    9: 'SIGKILL',
    11: 'SIGSEGV',
};
function signalBehind(exitCode, isolation) {
    return exitCode === null || isolation === 'none' ? null : (FAULTS[exitCode - 128] ?? null);
}


/***/ }),

/***/ 2344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SANDBOX_FIX),
/* harmony export */   y: () => (/* binding */ codex)
/* harmony export */ });
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5598);
/* harmony import */ var _event_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(641);
/* harmony import */ var _failure_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2617);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(812);
/* harmony import */ var _git_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1216);
/* harmony import */ var _review_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(983);






const SPEAKER = {
    name: 'Codex',
    key: '`openai-api-key` (OPENAI_API_KEY or CODEX_API_KEY)',
    statusPage: 'https://status.openai.com',
    billingPage: 'https://platform.openai.com/settings/organization/limits',
};
const KEY_VARIABLE = 'DEEP_REVIEW_OPENAI_KEY';
const ISOLATION = [
    '--ephemeral',
    '--ignore-user-config',
    '--ignore-rules',
    '--skip-git-repo-check',
    ...['project_doc_max_bytes=0', 'skills.include_instructions=false', 'web_search="disabled"'].flatMap(setting),
    ...setting('shell_environment_policy.inherit="core"'),
    ...['analytics.enabled=false', 'check_for_update_on_startup=false'].flatMap(setting),
    ...['hooks', 'plugins', 'apps', 'multi_agent', 'goals', 'unbounded_connection_retries'].flatMap((name) => [
        '--disable',
        name,
    ]),
];
function setting(assignment) {
    return ['-c', assignment];
}
function invocation(task) {
    const { model, effort } = task.reviewer;
    const key = codex.needs.map((variable) => task.keys[variable]).find(Boolean) ?? '';
    return {
        command: task.executable,
        args: [
            ...['exec', '--json', '--sandbox', 'read-only', '-C', task.worktree],
            ...['-m', model ?? codex.defaultModel ?? 'gpt-5.5'],
            ...(effort === null ? [] : setting(`model_reasoning_effort=${JSON.stringify(effort)}`)),
            ...setting('model_provider="review"'),
            ...setting(`model_providers.review=${provider(task.apiBaseUrl)}`),
            ...ISOLATION,
            '-',
        ],
        stdin: task.prompt,
        env: key === '' ? {} : { [KEY_VARIABLE]: key },
        files: {},
    };
}
function provider(apiBaseUrl) {
    const url = `${(apiBaseUrl ?? 'https://api.openai.com').replace(/\/+(v1\/*)?$/, '')}/v1`;
    const retries = 'request_max_retries=2,stream_max_retries=3,stream_idle_timeout_ms=300000';
    return `{name="review",base_url=${JSON.stringify(url)},wire_api="responses",env_key="${KEY_VARIABLE}",${retries}}`;
}
const NO_TOOLS = new Set(['agent_message', 'reasoning', 'error', 'todo_list', 'plan_update', '']);
function observe(line) {
    const event = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLine */ .Xw)(line);
    if (event === null)
        return null;
    const item = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(event['item']);
    switch (event['type']) {
        case 'turn.completed':
        case 'turn.failed':
            return { kind: 'final' };
        case 'error':
            return { kind: 'waiting', reason: (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(event['message']).slice(0, 200) };
        case 'item.started':
            return NO_TOOLS.has((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['type'])) ? null : { kind: 'tool', name: (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['type']) };
        default:
            return null;
    }
}
function interpret(result, task) {
    const events = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLines */ .Se)(result.stdout);
    const items = events.filter((event) => event['type'] === 'item.completed').map((event) => (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(event['item']));
    const text = (0,_review_text_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewIn */ .A)(items.filter((item) => item['type'] === 'agent_message').map((item) => (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['text'])));
    const completed = events.some((event) => event['type'] === 'turn.completed');
    const failures = failuresOf(events, text, result, task);
    return {
        text,
        finished: completed && text !== '' && failures.length === 0,
        failures: [...failures, ...sandboxFailure(items, result, task)],
        telemetry: events.length === 0 ? null : telemetryOf(events, items, task),
        retry: text === '' && result.ended === null ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .retryOf */ .W2)(failures) : null,
    };
}
function failuresOf(events, text, result, task) {
    const failed = events.findLast((event) => event['type'] === 'turn.failed');
    if (failed) {
        const why = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(failed['error'])['message']);
        return [(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(classOfMessage(why) ?? 'exit', why || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWords */ .aN)(result), SPEAKER, task)];
    }
    if (events.some((event) => event['type'] === 'turn.completed')) {
        return text === '' ? [(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)('no-output', 'the turn ended without a message', SPEAKER, task)] : [];
    }
    const last = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(events.findLast((event) => event['type'] === 'error')?.['message']);
    const ended = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .exitFailure */ .RS)(result, SPEAKER, task);
    if (ended === null)
        return waited(last, task);
    const why = last || (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWords */ .aN)(result);
    const kind = classOfMessage(why);
    return [kind === null ? ended : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(kind, why, SPEAKER, task)];
}
function waited(message, task) {
    const kind = message === '' ? null : classOfMessage(message);
    return kind === null ? [] : [(0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(kind, message, SPEAKER, task)];
}
function classOfMessage(message) {
    if (/reason: content_filter/i.test(message))
        return 'safety';
    if (/reason: max_output_tokens/i.test(message))
        return 'truncated';
    return (0,_failure_words_js__WEBPACK_IMPORTED_MODULE_5__/* .classOfWords */ .Z)(message);
}
function sandboxFailure(items, result, task) {
    const outputs = items
        .filter((item) => item['type'] === 'command_execution')
        .map((item) => (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['aggregated_output']));
    const blocked = outputs.filter((output) => SANDBOX_TROUBLE.test(output));
    const trouble = blocked[0] ?? (result.ended === null ? SANDBOX_TROUBLE.exec(result.stderr)?.[0] : undefined);
    if (trouble === undefined || blocked.length < outputs.length)
        return [];
    const { problem } = (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)('configuration', trouble, SPEAKER, task);
    return [
        {
            class: 'configuration',
            problem: {
                ...problem,
                what: `${task.reviewer.id}: its sandbox could not start, so no command ran`,
                fix: SANDBOX_FIX,
            },
        },
    ];
}
const SANDBOX_TROUBLE = /bwrap: (?=.*(namespace|uid.?map|permission|permitted|privilege)).{0,200}/i;
const SANDBOX_FIX = 'let unprivileged processes make user namespaces before this step (`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu 24.04), run the job outside a restricted container, or remove codex from `reviewers`';
function telemetryOf(events, items, task) {
    const tools = items.filter((item) => !NO_TOOLS.has((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['type'])));
    const commands = tools.filter((item) => item['type'] === 'command_execution');
    const succeeded = commands.filter((item) => item['exit_code'] === 0);
    const usages = events.filter((event) => event['type'] === 'turn.completed').map((event) => (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .recordOf */ .zv)(event['usage']));
    const sum = (name) => usages.reduce((total, usage) => total + ((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(usage[name]) ?? 0), 0);
    return {
        ..._domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_TELEMETRY */ .w4,
        toolCalls: (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .tally */ .N4)(tools.map((item) => (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['type']))),
        commands: (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .tally */ .N4)(commands.flatMap((item) => (0,_git_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .programsIn */ .TS)((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['command'])))),
        lowerBound: true,
        filesRead: (0,_git_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryPaths */ .D4)(succeeded.flatMap((item) => (0,_git_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .filesPrintedBy */ .BJ)((0,_event_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(item['command']))), task.worktree),
        tokens: usages.length === 0 ? null : { input: sum('input_tokens'), output: sum('output_tokens') },
    };
}
const codex = {
    preset: 'codex',
    name: SPEAKER.name,
    vendor: 'openai',
    executable: 'codex',
    package: '@openai/codex',
    needs: ['OPENAI_API_KEY', 'CODEX_API_KEY'],
    defaultModel: 'gpt-5.5',
    invocation,
    observe,
    interpret,
};


/***/ }),

/***/ 641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   Xw: () => (/* binding */ readLine),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
function readLine(line) {
    if (!line.trimStart().startsWith('{'))
        return null;
    try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : null;
    }
    catch {
        return null;
    }
}
function readLines(output) {
    return output
        .split('\n')
        .map(readLine)
        .filter((event) => event !== null);
}
function stringOf(value) {
    return typeof value === 'string' ? value : '';
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
function recordOf(value) {
    return isRecord(value) ? value : {};
}
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
function tally(names) {
    const counts = new Map();
    for (const name of names) {
        const plain = name.replace(/[^\w. :/-]+/g, '').slice(0, 60) || 'unnamed';
        counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ classOfWords)
/* harmony export */ });
const PATTERNS = [
    ['quota', [/insufficient_quota|quota exceeded|QuotaFailure|usage limit|credit balance|billing/i]],
    ['quota', [/exceeded your current quota|exhausted your (daily )?quota/i]],
    ['context-overflow', [/context (window|length)|maximum context|prompt is too long|input token count.*exceeds/i]],
    ['refusal', [/\brefus(al|ed to answer)\b|usage policy/i]],
    ['safety', [/content[_ ]filter|safety (filter|settings|reasons)|\bSAFETY\b|RECITATION|prohibited content/i]],
    ['truncated', [/max_output_tokens|MAX_TOKENS|output token (maximum|limit)|maximum output/i]],
    ['loop', [/loop detected|potential loop/i]],
    [
        'model-not-found',
        [/model_not_found|unknown model|\b404\b/i, /model .{0,80}(not found|does not exist|not supported)/i],
    ],
    ['authentication', [/\b40[13]\b|unauthori[sz]ed|authentication|permission[_ ]denied|forbidden/i]],
    ['authentication', [/invalid[_ ](x-)?api[_ -]key|api key not valid|not logged in|invalid auth method/i]],
    ['rate-limit', [/\b429\b|rate[_ -]?limit|too many requests|RESOURCE_EXHAUSTED|resource has been exhausted/i]],
    ['network', [/ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|fetch failed|error sending request/i]],
    ['server', [/\b5\d\d\b|internal server error|service unavailable|bad gateway|server_error/i]],
    ['server', [/overloaded|UNAVAILABLE|stream disconnected|high demand/i]],
    ['network', [/connection[ _](refused|reset|closed|error|failed)|network|timed out|timeout/i]],
    ['configuration', [/\b400\b|invalid[_ ](request|argument)|unknown (option|argument)|unexpected argument/i]],
];
function classOfWords(text) {
    return PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ exitFailure),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   W2: () => (/* binding */ retryOf),
/* harmony export */   aN: () => (/* binding */ lastWords)
/* harmony export */ });
const WORDINGS = {
    authentication: [
        'the API refused the key',
        ({ key }, { reviewer }) => `check that ${key} holds a valid key, or remove ${reviewer.id} from \`reviewers\``,
    ],
    quota: [
        "the account's quota or credit is used up",
        ({ billingPage }, { reviewer }) => `raise the limit or add credit (${billingPage}), use another key, or remove ${reviewer.id} from \`reviewers\` until the quota resets`,
    ],
    'rate-limit': [
        'the API answered "too many requests" for longer than the retries last',
        ({ billingPage }) => `run the job again later; if it happens often, lower \`passes\`, start fewer runs at once, or raise the rate limit (${billingPage})`,
    ],
    server: ["the model's API failed", ({ statusPage }) => `run the job again; when it lasts, see ${statusPage}`],
    network: [
        'the API could not be reached',
        ({ statusPage }) => `check that the runner may open connections to the API (firewall, \`HTTPS_PROXY\`), then run the job again; see ${statusPage}`,
    ],
    'model-not-found': [
        'the model is not known to the API, or not open to this key',
        (_, { reviewer }) => `set \`model\` of ${reviewer.id} in \`reviewers\` to a model that this key may use (it is ${reviewer.model ?? 'the default'} now)`,
    ],
    configuration: [
        'the CLI or the API refused its settings',
        ({ name }, { reviewer }) => `check \`model\` and \`effort\` of ${reviewer.id}; with \`install: never\`, install the version of ${name} that \`install: auto\` would`,
    ],
    exit: [
        'the CLI ended with an error',
        () => 'read its log in the artifact (`logs/`); `deep-review doctor` tries the installation',
    ],
    crash: [
        'the CLI ended before it gave its final answer',
        () => 'run the job again; when it happens again, read its log in the artifact (`logs/`)',
    ],
    'no-output': [
        'the model answered with nothing',
        () => 'run the job again; when it happens again, choose another `model` or a lower `effort`',
    ],
    refusal: [
        'the model declined to review this change',
        (_, { reviewer }) => `read the change for text that a model may take as harmful; another model or vendor for ${reviewer.id} may not decline`,
    ],
    safety: [
        'a content filter of the vendor stopped the answer',
        (_, { reviewer }) => `read the change for text that a filter may take as harmful; another model or vendor for ${reviewer.id} may not stop`,
    ],
    'context-overflow': [
        "the prompt and what was read did not fit into the model's context",
        () => 'split the change, mark generated files as `linguist-generated` on the base branch, or choose a model with a larger context',
    ],
    loop: ['the model repeated itself and was stopped', () => 'run the job again, or choose another `model` or `effort`'],
    truncated: [
        "the answer was cut off at the model's output limit",
        () => 'split the change, lower `effort` (thinking counts as output), or choose a model with a larger output limit',
    ],
    'turn-limit': [
        'the CLI reached its limit of turns before the review was written',
        () => 'split the change, or run the job again; `passes: 2` gives the reviewer a second round',
    ],
    budget: ['the cost limit was reached before the review was written', () => 'raise `max-cost`, or split the change'],
};
function failure(kind, why, speaker, task) {
    const [what, fix] = WORDINGS[kind] ?? [`ended with "${kind}"`, () => 'read its log in the artifact (`logs/`)'];
    const said = oneLine(why) || 'it gave no reason';
    return {
        class: kind,
        problem: { what: `${task.reviewer.id}: ${what}`, why: `${speaker.name}: ${said}`, fix: fix(speaker, task) },
    };
}
function exitFailure(result, speaker, task) {
    if (result.ended !== null)
        return null;
    if (result.signal !== null)
        return failure('crash', `ended by ${result.signal}. ${lastWords(result)}`, speaker, task);
    if (result.exitCode === 0)
        return failure('crash', `exit status 0 without a final event. ${lastWords(result)}`, speaker, task);
    const status = result.exitCode === null ? 'no exit status' : `exit status ${String(result.exitCode)}`;
    return failure('exit', `${status}. ${lastWords(result)}`, speaker, task);
}
function retryOf(failures) {
    const waits = { 'rate-limit': 15_000, server: 5_000, network: 5_000 };
    const wait = failures[0] ? waits[failures[0].class] : undefined;
    return wait === undefined ? null : { afterMs: wait };
}
function lastWords(result) {
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
    return oneLine(lines.slice(-3).join(' · '));
}
function oneLine(text) {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}


/***/ }),

/***/ 1216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BJ: () => (/* binding */ filesPrintedBy),
  TS: () => (/* binding */ programsIn),
  D4: () => (/* binding */ repositoryPaths)
});

// EXTERNAL MODULE: ./build/domain/ends.js
var ends = __webpack_require__(5435);
;// CONCATENATED MODULE: ./build/reviewers/shell-words.js
const MAX_DEPTH = 6;
const MAX_LENGTH = 100_000;
const KEYWORDS = new Set(['if', 'then', 'elif', 'else', 'do', 'while', 'until', 'time', '!', '{', 'fi', 'done', '}']);
const WRAPPERS = new Set(['env', 'command', 'exec', 'nohup', 'sudo', 'nice', 'xargs', 'builtin', 'stdbuf', 'timeout']);
const SHELLS = new Set(['bash', 'sh', 'zsh', 'dash']);
function simpleCommands(line, depth = 0) {
    if (depth > MAX_DEPTH)
        return [];
    const { commands, nested } = scan(line.slice(0, MAX_LENGTH));
    const own = commands.map(unwrap).filter((words) => words.length > 0);
    return [
        ...own.flatMap((words) => {
            const inner = shellScript(words);
            return inner === null ? [words] : simpleCommands(inner, depth + 1);
        }),
        ...nested.flatMap((inner) => simpleCommands(inner, depth + 1)),
    ];
}
function shellScript(words) {
    const program = (words[0] ?? '').split('/').at(-1) ?? '';
    if (!SHELLS.has(program))
        return null;
    const option = words.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
    return option < 0 ? null : (words[option + 1] ?? null);
}
function unwrap(words) {
    let rest = words;
    for (;;) {
        const [first = ''] = rest;
        if (KEYWORDS.has(first) || /^\w+=/.test(first))
            rest = rest.slice(1);
        else if (first === 'for' || first === 'case' || first === 'in')
            return [];
        else if (WRAPPERS.has(first) && rest.length > 1)
            rest = withoutWrapper(rest);
        else
            return rest;
    }
}
function withoutWrapper(words) {
    let index = 1;
    while (/^-|^\w+=|^\d+[smh]?$/.test(words[index] ?? ''))
        index += 1;
    return words.slice(index);
}
function scan(line) {
    const found = { commands: [], nested: [] };
    let words = [];
    let word = null;
    let redirected = false;
    const endWord = () => {
        if (word !== null && !redirected)
            words.push(word);
        if (word !== null)
            redirected = false;
        word = null;
    };
    const endCommand = () => {
        endWord();
        if (words.length > 0)
            found.commands.push(words);
        words = [];
        redirected = false;
    };
    for (let at = 0; at < line.length;) {
        const piece = nextPiece(line, at, word === null);
        at = piece.end;
        if (piece.kind === 'text')
            word = (word ?? '') + piece.text;
        else if (piece.kind === 'nested') {
            word = `${word ?? ''}$`;
            found.nested.push(piece.text);
        }
        else if (piece.kind === 'blank')
            endWord();
        else if (piece.kind === 'separator')
            endCommand();
        else {
            if (word !== null && /^\d+$/.test(word))
                word = null;
            endWord();
            redirected = piece.text !== '';
        }
        for (const inner of piece.substitutions)
            found.nested.push(inner);
    }
    endCommand();
    return found;
}
function nextPiece(line, at, atWordStart) {
    const char = line[at] ?? '';
    const piece = (kind, text, end) => ({ kind, text, end, substitutions: [] });
    if (char === '\\')
        return piece('text', line[at + 1] === '\n' ? '' : (line[at + 1] ?? ''), at + 2);
    if (char === "'")
        return singleQuoted(line, at);
    if (char === '"')
        return doubleQuoted(line, at);
    if (char === '`')
        return backquoted(line, at);
    if (line.startsWith('$(', at)) {
        const end = closingParenthesis(line, at + 2);
        return piece('nested', line.slice(at + 2, end), end + 1);
    }
    if (char === '#' && atWordStart)
        return piece('separator', '', endOfLine(line, at));
    if (/[<>]/.test(char))
        return redirection(line, at);
    if (/[;&|()\n]/.test(char))
        return piece('separator', char, at + 1);
    if (/\s/.test(char))
        return piece('blank', char, at + 1);
    return piece('text', char, at + 1);
}
function singleQuoted(line, at) {
    const close = line.indexOf("'", at + 1);
    const end = close < 0 ? line.length : close;
    return { kind: 'text', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}
function doubleQuoted(line, at) {
    let text = '';
    const substitutions = [];
    let index = at + 1;
    while (index < line.length && line[index] !== '"') {
        if (line[index] === '\\') {
            const next = line[index + 1] ?? '';
            text += /["\\$`]/.test(next) ? next : `\\${next}`;
            index += 2;
        }
        else if (line.startsWith('$(', index)) {
            const end = closingParenthesis(line, index + 2);
            substitutions.push(line.slice(index + 2, end));
            text += '$';
            index = end + 1;
        }
        else {
            text += line[index] ?? '';
            index += 1;
        }
    }
    return { kind: 'text', text, end: index + 1, substitutions };
}
function backquoted(line, at) {
    const close = line.indexOf('`', at + 1);
    const end = close < 0 ? line.length : close;
    return { kind: 'nested', text: line.slice(at + 1, end), end: end + 1, substitutions: [] };
}
function redirection(line, at) {
    const heredoc = /^<<-?\s*(['"]?)([\w.-]+)\1/.exec(line.slice(at, at + 200));
    if (heredoc) {
        const body = endOfLine(line, at);
        const close = line.indexOf(`\n${heredoc[2] ?? ''}`, body);
        const end = close < 0 ? line.length : endOfLine(line, close + 1);
        return { kind: 'redirection', text: '', end, substitutions: [] };
    }
    const operator = /^(<<<|>>|>\||[<>])(&\d?-?)?/.exec(line.slice(at, at + 8))?.[0] ?? '>';
    const complete = /&[\d-]/.test(operator);
    return { kind: 'redirection', text: complete ? '' : operator, end: at + operator.length, substitutions: [] };
}
function closingParenthesis(line, from) {
    let open = 1;
    let quote = '';
    for (let index = from; index < line.length; index += 1) {
        const char = line[index] ?? '';
        if (char === '\\' && quote !== "'")
            index += 1;
        else if (quote !== '')
            quote = char === quote ? '' : quote;
        else if (char === "'" || char === '"')
            quote = char;
        else if (char === '(')
            open += 1;
        else if (char === ')' && (open -= 1) === 0)
            return index;
    }
    return line.length;
}
function endOfLine(line, from) {
    const end = line.indexOf('\n', from);
    return end < 0 ? line.length : end;
}

;// CONCATENATED MODULE: ./build/reviewers/git-commands.js


const GIT_OPTIONS_WITH_VALUE = new Set(['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--super-prefix']);
const PRINTERS = new Map([
    ...['cat', 'head', 'tail', 'nl', 'less', 'more', 'bat', 'tac'].map((name) => [name, 0]),
    ['sed', 1],
    ['awk', 1],
]);
const PRINTER_OPTIONS = new Set(['-n', '-c', '-w', '-b', '-d', '-v', '--lines', '--bytes']);
const SCRIPT_OPTIONS = new Set(['-e', '-f', '-F', '-v']);
const SUBCOMMAND_OPTIONS = new Set(['-L', '-S', '-G', '-n', '--since', '--until', '--author']);
function programsIn(line) {
    return simpleCommands(line).flatMap((words) => {
        const program = baseName(words[0] ?? '');
        if (!/^[\w.+-]{1,40}$/.test(program))
            return [];
        if (program !== 'git')
            return [program];
        const subcommand = gitArguments(words)[0] ?? '';
        return [/^[a-z][a-z-]{1,30}$/.test(subcommand) ? `git ${subcommand}` : 'git'];
    });
}
function filesPrintedBy(line) {
    let directory = '';
    const files = [];
    for (const words of simpleCommands(line)) {
        const program = baseName(words[0] ?? '');
        if (program === 'cd')
            directory = words[1] ?? '';
        else
            files.push(...printed(program, words).map((path) => joinPath(directory, path)));
    }
    return files.filter(isPlainPath);
}
function repositoryPaths(paths, worktree) {
    return [...new Set(paths.flatMap((path) => repositoryPath(path, worktree) ?? []))].sort();
}
function repositoryPath(path, worktree) {
    const slashed = path.replaceAll('\\', '/');
    const root = worktree.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '');
    const inside = slashed.startsWith(`${root}/`) ? slashed.slice(root.length + 1) : slashed;
    const clean = inside.replace(/^(\.\/)+/, '').replace(/\/\.\//g, '/');
    return clean === '' || clean.startsWith('/') || clean.split('/').includes('..') ? null : clean;
}
function printed(program, words) {
    if (program === 'git')
        return printedByGit(gitArguments(words));
    const skipped = PRINTERS.get(program);
    if (skipped === undefined)
        return [];
    if (program === 'sed' && words.some((word) => word.startsWith('-i')))
        return [];
    const scripted = words.some((word) => word === '-e' || word === '-f');
    return operands(words.slice(1), program === 'sed' || program === 'awk' ? SCRIPT_OPTIONS : PRINTER_OPTIONS).slice(scripted ? 0 : skipped);
}
function printedByGit(words) {
    const [subcommand = '', ...rest] = words;
    const split = rest.indexOf('--');
    const paths = split < 0 ? [] : rest.slice(split + 1);
    const before = operands(split < 0 ? rest : rest.slice(0, split), SUBCOMMAND_OPTIONS);
    if (subcommand === 'blame' || subcommand === 'annotate')
        return paths.length > 0 ? paths : before.slice(-1);
    if (subcommand === 'diff')
        return paths;
    if (subcommand === 'show')
        return [...paths, ...before.flatMap((word) => word.split(':').slice(1, 2))];
    if (subcommand === 'log' && rest.some((word) => word === '-p' || word === '--patch'))
        return paths;
    return [];
}
function gitArguments(words) {
    let index = 1;
    while (words[index]?.startsWith('-'))
        index += GIT_OPTIONS_WITH_VALUE.has(words[index] ?? '') ? 2 : 1;
    return words.slice(index);
}
function operands(words, withValue) {
    return words.filter((word, index) => !word.startsWith('-') && !withValue.has(words[index - 1] ?? ''));
}
function joinPath(directory, path) {
    return directory === '' || path.startsWith('/') ? path : `${(0,ends/* withoutEnd */.M)(directory, /\//)}/${path}`;
}
function isPlainPath(path) {
    return path.length > 0 && path.length < 4096 && !/[*?[\]{}$`\0\n]/.test(path);
}
function baseName(program) {
    return program.slice(program.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 2229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T_: () => (/* binding */ REVIEWERS),
  T$: () => (/* reexport */ commandReviewer),
  GO: () => (/* reexport */ parseStoredName),
  Rs: () => (/* reexport */ storedName),
  AK: () => (/* reexport */ vendorOf)
});

// EXTERNAL MODULE: ./build/reviewers/event-lines.js
var event_lines = __webpack_require__(641);
// EXTERNAL MODULE: ./build/reviewers/failure-words.js
var failure_words = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/reviewers/failures.js
var reviewers_failures = __webpack_require__(812);
// EXTERNAL MODULE: ./build/reviewers/git-commands.js + 1 modules
var git_commands = __webpack_require__(1216);
// EXTERNAL MODULE: ./build/reviewers/review-text.js
var review_text = __webpack_require__(983);
;// CONCATENATED MODULE: ./build/reviewers/claude.js





const SPEAKER = {
    name: 'Claude Code',
    key: '`anthropic-api-key` (ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN)',
    statusPage: 'https://status.anthropic.com',
    billingPage: 'https://console.anthropic.com/settings/billing',
};
const MAX_TURNS = 150;
const ALLOWED = ['blame', 'log', 'diff', 'show'].map((subcommand) => `Bash(git ${subcommand} *)`);
const DENIED = ['--output', '--ext-d', '--textc', '--no-ind', '--cont'].map((option) => `Bash(*${option}*)`);
const ISOLATION = [
    '--restricted',
    '--safe-mode',
    ...['--setting-sources', ''],
    '--strict-mcp-config',
    '--disable-slash-commands',
    '--no-session-persistence',
    ...['--tools', 'Read,Grep,Glob,Bash'],
    ...['--allowedTools', ['Read', 'Grep', 'Glob', ...ALLOWED].join(',')],
    ...['--disallowedTools', DENIED.join(',')],
    ...['--permission-mode', 'dontAsk'],
];
const ENVIRONMENT = {
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
    CLAUDE_CODE_MAX_RETRIES: '3',
    API_TIMEOUT_MS: '300000',
    DISABLE_AUTOUPDATER: '1',
};
function invocation(task) {
    const { model, effort } = task.reviewer;
    const streaming = ['-p', '--output-format', 'stream-json', '--verbose', '--include-partial-messages'];
    const args = [...streaming, '--model', model ?? claude.defaultModel ?? 'opus'];
    return {
        command: task.executable,
        args: [...args, ...(effort === null ? [] : ['--effort', effort]), '--max-turns', String(MAX_TURNS), ...ISOLATION],
        stdin: task.prompt,
        env: {
            ...ENVIRONMENT,
            ...chosenKey(task),
            ...(task.apiBaseUrl === null ? {} : { ANTHROPIC_BASE_URL: task.apiBaseUrl }),
        },
        files: {},
    };
}
function chosenKey(task) {
    const name = claude.needs.find((variable) => task.keys[variable]);
    return name === undefined ? {} : { [name]: task.keys[name] ?? '' };
}
function observe(line) {
    const event = (0,event_lines/* readLine */.Xw)(line);
    if (event === null)
        return null;
    if (event['type'] === 'result')
        return { kind: 'final' };
    if (event['subtype'] === 'api_retry') {
        const status = (0,event_lines/* numberOf */.rl)(event['error_status']);
        return {
            kind: 'waiting',
            reason: `retries after ${status === null ? (0,event_lines/* stringOf */.Je)(event['error']) || 'an error' : `HTTP ${String(status)}`}`,
        };
    }
    if (event['type'] === 'stream_event')
        return tokensOfRequest((0,event_lines/* recordOf */.zv)(event['event']));
    if (event['type'] !== 'assistant')
        return null;
    const tool = (0,event_lines/* recordsOf */.M$)((0,event_lines/* recordOf */.zv)(event['message'])['content']).find((block) => block['type'] === 'tool_use');
    return tool ? { kind: 'tool', name: (0,event_lines/* stringOf */.Je)(tool['name']) } : null;
}
function tokensOfRequest(event) {
    if (event['type'] !== 'message_delta')
        return null;
    const usage = (0,event_lines/* recordOf */.zv)(event['usage']);
    return { kind: 'tokens', input: inputTokens(usage), output: (0,event_lines/* numberOf */.rl)(usage['output_tokens']) ?? 0 };
}
function interpret(result, task) {
    const events = (0,event_lines/* readLines */.Se)(result.stdout);
    const final = events.findLast((event) => event['type'] === 'result') ?? null;
    const text = (0,review_text/* reviewIn */.A)(messagesOf(events, final));
    const failures = failuresOf(events, final, text, result, task);
    return {
        text,
        finished: final !== null && failures.length === 0 && final['stop_reason'] === 'end_turn',
        failures,
        telemetry: events.length === 0 ? null : telemetryOf(events, final, task),
        retry: text === '' && result.ended === null && !askedToWaitLong(events, failures) ? (0,reviewers_failures/* retryOf */.W2)(failures) : null,
    };
}
function askedToWaitLong(events, failures) {
    return failures[0]?.class === 'rate-limit' && !events.some((event) => event['subtype'] === 'api_retry');
}
function assistantMessages(events) {
    return events.filter((event) => event['type'] === 'assistant').map((event) => (0,event_lines/* recordOf */.zv)(event['message']));
}
function unfinishedText(events) {
    let text = '';
    for (const event of events) {
        const part = (0,event_lines/* recordOf */.zv)(event['event']);
        const delta = (0,event_lines/* recordOf */.zv)(part['delta']);
        if (event['type'] === 'assistant' || part['type'] === 'content_block_start')
            text = '';
        if (delta['type'] === 'text_delta' && !(0,event_lines/* stringOf */.Je)(event['parent_tool_use_id']))
            text += (0,event_lines/* stringOf */.Je)(delta['text']);
    }
    return text;
}
function messagesOf(events, final) {
    const said = events
        .filter((event) => event['type'] === 'assistant' && !(0,event_lines/* stringOf */.Je)(event['parent_tool_use_id']))
        .map((event) => (0,event_lines/* recordOf */.zv)(event['message']))
        .filter((message) => message['model'] !== '<synthetic>')
        .flatMap((message) => (0,event_lines/* recordsOf */.M$)(message['content']))
        .filter((block) => block['type'] === 'text')
        .map((block) => (0,event_lines/* stringOf */.Je)(block['text']));
    if (final === null)
        return [...said, unfinishedText(events)];
    const last = final['is_error'] === true ? '' : (0,event_lines/* stringOf */.Je)(final['result']);
    return said.some((message) => message.includes(last.trim())) ? said : [...said, last];
}
const API_ERRORS = {
    authentication_failed: 'authentication',
    authentication_error: 'authentication',
    permission_error: 'authentication',
    oauth_org_not_allowed: 'authentication',
    billing_error: 'quota',
    rate_limit: 'rate-limit',
    rate_limit_error: 'rate-limit',
    model_not_found: 'model-not-found',
    not_found_error: 'model-not-found',
    server_error: 'server',
    api_error: 'server',
    overloaded: 'server',
    overloaded_error: 'server',
    connection_failed: 'network',
    timeout: 'network',
    max_output_tokens: 'truncated',
};
function failuresOf(events, final, text, ...[result, task]) {
    if (final === null) {
        const missing = (0,reviewers_failures/* exitFailure */.RS)(result, SPEAKER, task) ?? waited(events, task);
        return missing === null ? [] : [missing];
    }
    const kind = failureClass(events, final);
    const why = saidByResult(final);
    if (kind !== null)
        return [(0,reviewers_failures/* failure */.V2)(kind, why, SPEAKER, task)];
    if (text === '')
        return [(0,reviewers_failures/* failure */.V2)('no-output', `stop reason "${(0,event_lines/* stringOf */.Je)(final['stop_reason'])}"`, SPEAKER, task)];
    return [];
}
function waited(events, task) {
    const last = events.findLast((event) => event['subtype'] === 'api_retry' || event['type'] === 'stream_event');
    if (last?.['subtype'] !== 'api_retry')
        return null;
    const status = (0,event_lines/* numberOf */.rl)(last['error_status']);
    const why = [(0,event_lines/* stringOf */.Je)(last['error']), status === null ? '' : `HTTP ${String(status)}`].filter(Boolean).join(', ');
    const kind = status === null ? 'network' : (API_ERRORS[(0,event_lines/* stringOf */.Je)(last['error'])] ?? (0,failure_words/* classOfWords */.Z)(why));
    return kind === null
        ? null
        : (0,reviewers_failures/* failure */.V2)(kind, `it was trying again after an error (${why || 'no answer'})`, SPEAKER, task);
}
function failureClass(events, final) {
    const stop = (0,event_lines/* stringOf */.Je)(final['stop_reason']);
    const subtype = (0,event_lines/* stringOf */.Je)(final['subtype']);
    if (stop === 'refusal')
        return 'refusal';
    if (subtype === 'error_max_turns')
        return 'turn-limit';
    if (subtype === 'error_max_budget_usd')
        return 'budget';
    if (final['is_error'] !== true)
        return stop === 'max_tokens' ? 'truncated' : stop === 'model_context_window_exceeded' ? 'context-overflow' : null;
    const named = [
        ...events.map((event) => (0,event_lines/* stringOf */.Je)(event['error'])),
        (0,event_lines/* stringOf */.Je)(final['api_error_type']),
        (0,event_lines/* stringOf */.Je)(final['api_error']),
    ];
    const words = (0,failure_words/* classOfWords */.Z)(saidByResult(final));
    if (words === 'quota' || words === 'context-overflow')
        return words;
    const known = named.flatMap((name) => API_ERRORS[name] ?? []).at(-1);
    return known ?? words ?? 'exit';
}
function saidByResult(final) {
    const errors = Array.isArray(final['errors']) ? final['errors'].map(event_lines/* stringOf */.Je).join(' · ') : '';
    const status = (0,event_lines/* numberOf */.rl)(final['api_error_status']);
    return [(0,event_lines/* stringOf */.Je)(final['result']), errors, status === null ? '' : `(HTTP ${String(status)})`]
        .filter(Boolean)
        .join(' ');
}
function telemetryOf(events, final, task) {
    const calls = new Map(assistantMessages(events)
        .flatMap((message) => (0,event_lines/* recordsOf */.M$)(message['content']))
        .filter((block) => block['type'] === 'tool_use')
        .map((block, index) => [(0,event_lines/* stringOf */.Je)(block['id']) || String(index), block]));
    const failed = new Set(events
        .filter((event) => event['type'] === 'user')
        .flatMap((event) => (0,event_lines/* recordsOf */.M$)((0,event_lines/* recordOf */.zv)(event['message'])['content']))
        .filter((block) => block['is_error'] === true)
        .map((block) => (0,event_lines/* stringOf */.Je)(block['tool_use_id'])));
    const tools = [...calls.values()];
    const lines = (blocks) => blocks.map((block) => (0,event_lines/* stringOf */.Je)((0,event_lines/* recordOf */.zv)(block['input'])['command']));
    const worked = [...calls].filter(([id]) => !failed.has(id)).map(([, block]) => block);
    const read = worked
        .filter((block) => block['name'] === 'Read')
        .map((block) => (0,event_lines/* stringOf */.Je)((0,event_lines/* recordOf */.zv)(block['input'])['file_path']));
    const usage = (0,event_lines/* recordOf */.zv)(final?.['usage']);
    return {
        durationMs: (0,event_lines/* numberOf */.rl)(final?.['duration_ms']),
        toolCalls: (0,event_lines/* tally */.N4)(tools.map((block) => (0,event_lines/* stringOf */.Je)(block['name']))),
        commands: (0,event_lines/* tally */.N4)(lines(tools).flatMap(git_commands/* programsIn */.TS)),
        lowerBound: false,
        filesRead: (0,git_commands/* repositoryPaths */.D4)([...read, ...lines(worked).flatMap(git_commands/* filesPrintedBy */.BJ)], task.worktree),
        tokens: (0,event_lines/* numberOf */.rl)(usage['output_tokens']) === null
            ? null
            : { input: inputTokens(usage), output: (0,event_lines/* numberOf */.rl)(usage['output_tokens']) ?? 0 },
        costUsd: (0,event_lines/* numberOf */.rl)(final?.['total_cost_usd']),
        model: assistantMessages(events)
            .map((message) => (0,event_lines/* stringOf */.Je)(message['model']))
            .findLast((model) => model !== '' && model !== '<synthetic>') ?? null,
    };
}
function inputTokens(usage) {
    const parts = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens'];
    return parts.reduce((sum, part) => sum + ((0,event_lines/* numberOf */.rl)(usage[part]) ?? 0), 0);
}
const claude = {
    preset: 'claude',
    name: SPEAKER.name,
    vendor: 'anthropic',
    executable: 'claude',
    package: '@anthropic-ai/claude-code',
    needs: ['ANTHROPIC_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'],
    defaultModel: 'claude-opus-4-7',
    invocation,
    observe,
    interpret,
};

// EXTERNAL MODULE: ./build/reviewers/codex.js
var codex = __webpack_require__(2344);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/reviewers/gemini-settings.js
const READ_ONLY_TOOLS = ['read_file', 'read_many_files', 'grep_search', 'glob', 'list_directory'];
const gemini_settings_MAX_TURNS = 150;
function geminiSettings(model, effort) {
    return JSON.stringify({
        security: {
            auth: { selectedType: 'gemini-api-key', enforcedType: 'gemini-api-key' },
            folderTrust: { enabled: false },
            disableYoloMode: true,
            environmentVariableRedaction: { enabled: true },
        },
        general: {
            enableAutoUpdate: false,
            enableAutoUpdateNotification: false,
            maxAttempts: 3,
            checkpointing: { enabled: false },
        },
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
        model: { maxSessionTurns: gemini_settings_MAX_TURNS, disableLoopDetection: false },
        ...thinking(model, effort),
        context: { fileName: ['__no_context_file__.md'], includeDirectoryTree: false, discoveryMaxDirs: 1 },
        tools: {
            core: [...READ_ONLY_TOOLS, 'run_shell_command'],
            allowed: [],
            discoveryCommand: '',
            callCommand: '',
            shell: { enableInteractiveShell: false },
        },
        mcp: { serverCommand: '', allowed: [] },
        mcpServers: {},
        hooksConfig: { enabled: false },
        skills: { enabled: false },
        admin: { mcp: { enabled: false }, extensions: { enabled: false }, skills: { enabled: false } },
        advanced: { ignoreLocalEnv: true, autoConfigureMemory: false },
        experimental: { enableAgents: false },
    }, null, 2);
}
const BUDGETS = {
    low: 2_048,
    medium: 8_192,
    high: 16_384,
    xhigh: 24_576,
    max: 24_576,
};
function thinking(model, effort) {
    if (effort === null)
        return {};
    const thinkingConfig = model.startsWith('gemini-2.5')
        ? { thinkingBudget: BUDGETS[effort] ?? BUDGETS['high'] }
        : { thinkingLevel: effort === 'low' || effort === 'minimal' ? 'LOW' : effort === 'medium' ? 'MEDIUM' : 'HIGH' };
    const override = { match: { model }, modelConfig: { generateContentConfig: { thinkingConfig } } };
    return { modelConfigs: { customOverrides: [override] } };
}
const GEMINI_POLICY = `[[rule]]
toolName = "*"
decision = "deny"
priority = 1
denyMessage = "Only read-only tools are available in this review."

[[rule]]
toolName = ${JSON.stringify(READ_ONLY_TOOLS)}
decision = "allow"
priority = 500

[[rule]]
toolName = "run_shell_command"
commandPrefix = ["git blame", "git log", "git diff", "git show"]
decision = "allow"
priority = 600

[[rule]]
toolName = "run_shell_command"
commandRegex = ".*--(out|ext-d|textc|no-ind|cont|open-f|exec|upload-p)"
decision = "deny"
priority = 900
denyMessage = "This git option is not available in this review."
`;

;// CONCATENATED MODULE: ./build/reviewers/gemini.js







const gemini_SPEAKER = {
    name: 'Gemini CLI',
    key: '`gemini-api-key` (GEMINI_API_KEY)',
    statusPage: 'https://aistudio.google.com/status',
    billingPage: 'https://aistudio.google.com/usage',
};
function gemini_invocation(task) {
    const model = task.reviewer.model ?? gemini.defaultModel ?? 'gemini-3.1-pro-preview';
    const policy = `${task.home}/.gemini/review-policy.toml`;
    const key = task.keys['GEMINI_API_KEY'];
    return {
        command: task.executable,
        args: ['--output-format', 'stream-json', '-m', model, '--approval-mode', 'default', '--admin-policy', policy],
        stdin: task.prompt,
        env: {
            GEMINI_CLI_TRUST_WORKSPACE: 'false',
            GEMINI_CLI_NO_RELAUNCH: 'true',
            ...(key ? { GEMINI_API_KEY: key } : {}),
            ...(task.apiBaseUrl === null ? {} : { GOOGLE_GEMINI_BASE_URL: task.apiBaseUrl }),
        },
        files: {
            [`${task.home}/.gemini/settings.json`]: geminiSettings(model, task.reviewer.effort),
            [policy]: GEMINI_POLICY,
        },
    };
}
function gemini_observe(line) {
    const event = (0,event_lines/* readLine */.Xw)(line);
    if (event === null)
        return null;
    if (event['type'] === 'result')
        return { kind: 'final' };
    if (event['type'] === 'tool_use')
        return { kind: 'tool', name: (0,event_lines/* stringOf */.Je)(event['tool_name']) };
    if (event['type'] === 'error')
        return { kind: 'waiting', reason: (0,event_lines/* stringOf */.Je)(event['message']).slice(0, 200) };
    return null;
}
function gemini_interpret(result, task) {
    const events = (0,event_lines/* readLines */.Se)(result.stdout);
    const text = plainAtSigns((0,review_text/* reviewIn */.A)(gemini_messagesOf(events)));
    const failures = gemini_failuresOf(events, text, result, task);
    return {
        text,
        finished: false,
        failures,
        telemetry: events.length === 0 ? null : gemini_telemetryOf(events, task),
        retry: text === '' && result.ended === null ? (0,reviewers_failures/* retryOf */.W2)(failures) : null,
    };
}
function plainAtSigns(text) {
    return text.replaceAll('\\@', '@');
}
function gemini_messagesOf(events) {
    const messages = [''];
    for (const event of events) {
        if (event['type'] === 'tool_use' || event['type'] === 'tool_result')
            messages.push('');
        if (event['type'] === 'message' && event['role'] === 'assistant') {
            messages[messages.length - 1] = (messages.at(-1) ?? '') + (0,event_lines/* stringOf */.Je)(event['content']);
        }
    }
    return messages;
}
function gemini_failuresOf(events, text, result, task) {
    const final = events.findLast((event) => event['type'] === 'result');
    const errors = events.filter((event) => event['type'] === 'error').map((event) => (0,event_lines/* stringOf */.Je)(event['message']));
    const reported = (0,event_lines/* recordOf */.zv)(final?.['error']);
    const first = [...errors, (0,event_lines/* stringOf */.Je)(reported['message'])].flatMap((message) => message.split('\n', 1));
    const said = first.filter(Boolean).join(' · ');
    const kind = classOfExit(result.exitCode) ?? classOfSaid(said) ?? classOfHttpExit(result.exitCode);
    if (final?.['status'] === 'success') {
        if (errors.length > 0)
            return [(0,reviewers_failures/* failure */.V2)(kind ?? 'unfinished', said, gemini_SPEAKER, task)];
        return text === '' ? [(0,reviewers_failures/* failure */.V2)('no-output', 'success was reported without any text', gemini_SPEAKER, task)] : [];
    }
    if (final)
        return [(0,reviewers_failures/* failure */.V2)(kind ?? 'exit', said || (0,reviewers_failures/* lastWords */.aN)(result), gemini_SPEAKER, task)];
    const ended = (0,reviewers_failures/* exitFailure */.RS)(result, gemini_SPEAKER, task);
    if (ended === null)
        return gemini_waited(result.stderr, task);
    const words = said || result.stderr;
    const read = kind ?? classOfSaid(words);
    return [read === null ? ended : (0,reviewers_failures/* failure */.V2)(read, said || errorLine(result.stderr), gemini_SPEAKER, task)];
}
const EXITS = {
    41: 'authentication',
    42: 'configuration',
    53: 'turn-limit',
    55: 'configuration',
};
function classOfExit(exitCode) {
    return exitCode === null ? null : (EXITS[exitCode] ?? null);
}
function classOfHttpExit(exitCode) {
    return exitCode === null || exitCode < 144 ? null : (0,failure_words/* classOfWords */.Z)(String(exitCode + 256));
}
function gemini_waited(stderr, task) {
    const attempt = [...stderr.matchAll(/^Attempt \d+ failed.*$/gm)].at(-1)?.[0] ?? '';
    const kind = (0,failure_words/* classOfWords */.Z)(attempt);
    return kind === null ? [] : [(0,reviewers_failures/* failure */.V2)(kind, attempt, gemini_SPEAKER, task)];
}
function classOfSaid(words) {
    if (/empty response|no response text|thinking.only/i.test(words))
        return 'no-output';
    if (/max(imum)? session turns/i.test(words))
        return 'turn-limit';
    return (0,failure_words/* classOfWords */.Z)(words);
}
function errorLine(stderr) {
    const lines = stderr.split('\n');
    return (lines.find((line) => /error|exhausted|failed|invalid/i.test(line) && !/^\s+at /.test(line)) ?? lines.at(-1) ?? '');
}
function gemini_telemetryOf(events, task) {
    const tools = new Map(events
        .filter((event) => event['type'] === 'tool_use')
        .map((event, index) => [(0,event_lines/* stringOf */.Je)(event['tool_id']) || String(index), event]));
    const refused = new Set(events
        .filter((event) => event['type'] === 'tool_result' && event['status'] !== 'success')
        .map((event) => (0,event_lines/* stringOf */.Je)(event['tool_id'])));
    const parameters = (list) => list.map((event) => (0,event_lines/* recordOf */.zv)(event['parameters']));
    const all = [...tools.values()];
    const worked = parameters([...tools].filter(([id]) => !refused.has(id)).map(([, event]) => event));
    const stats = (0,event_lines/* recordOf */.zv)(events.findLast((event) => event['type'] === 'result')?.['stats']);
    return {
        ...reviewer/* NO_TELEMETRY */.w4,
        durationMs: (0,event_lines/* numberOf */.rl)(stats['duration_ms']),
        toolCalls: (0,event_lines/* tally */.N4)(all.map((event) => (0,event_lines/* stringOf */.Je)(event['tool_name']))),
        commands: (0,event_lines/* tally */.N4)(parameters(all).flatMap((input) => (0,git_commands/* programsIn */.TS)((0,event_lines/* stringOf */.Je)(input['command'])))),
        filesRead: (0,git_commands/* repositoryPaths */.D4)(worked.flatMap(pathsIn), task.worktree),
        tokens: tokensOf(stats),
        model: modelOf(events, stats),
    };
}
function pathsIn(input) {
    const many = Array.isArray(input['include']) ? input['include'].map(event_lines/* stringOf */.Je) : [];
    const path = (0,event_lines/* stringOf */.Je)(input['file_path']) || (0,event_lines/* stringOf */.Je)(input['absolute_path']);
    return [path, ...many.filter((glob) => !/[*?[{]/.test(glob)), ...(0,git_commands/* filesPrintedBy */.BJ)((0,event_lines/* stringOf */.Je)(input['command']))].filter(Boolean);
}
function tokensOf(stats) {
    const input = (0,event_lines/* numberOf */.rl)(stats['input_tokens']);
    if (input === null)
        return null;
    const output = (0,event_lines/* numberOf */.rl)(stats['output_tokens']) ?? 0;
    return { input, output: Math.max(output, ((0,event_lines/* numberOf */.rl)(stats['total_tokens']) ?? 0) - input) };
}
function modelOf(events, stats) {
    const used = Object.entries((0,event_lines/* recordOf */.zv)(stats['models'])).map(([name, value]) => ({
        name,
        output: (0,event_lines/* numberOf */.rl)((0,event_lines/* recordOf */.zv)(value)['output_tokens']) ?? 0,
    }));
    const most = used.sort((a, b) => b.output - a.output)[0]?.name;
    return most ?? ((0,event_lines/* stringOf */.Je)(events.find((event) => event['type'] === 'init')?.['model']) || null);
}
const gemini = {
    preset: 'gemini',
    name: gemini_SPEAKER.name,
    vendor: 'google',
    executable: 'gemini',
    package: '@google/gemini-cli',
    needs: ['GEMINI_API_KEY'],
    defaultModel: 'gemini-3.1-pro-preview',
    invocation: gemini_invocation,
    observe: gemini_observe,
    interpret: gemini_interpret,
};

;// CONCATENATED MODULE: ./build/reviewers/command.js
function commandReviewer(context) {
    return { invocation: (task) => command_invocation(task, context), observe: () => null, interpret: command_interpret };
}
function command_invocation(task, context) {
    return {
        command: 'bash',
        args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', context.run],
        stdin: task.prompt,
        env: {
            DEEP_REVIEW_PROMPT: context.promptFile,
            DEEP_REVIEW_BASE: context.base,
            DEEP_REVIEW_HEAD: context.head,
            DEEP_REVIEW_MERGE_BASE: context.mergeBase,
            DEEP_REVIEW_DIFF: context.diffFile,
            DEEP_REVIEW_OUTPUT: context.outputFile,
            ...task.keys,
        },
        files: { [context.promptFile]: task.prompt },
    };
}
function command_interpret(result, task) {
    const text = result.stdout;
    const failures = command_failuresOf(result, text, task);
    const finished = task.reviewer.reads !== 'markdown' && isJson(text);
    return { text, finished, failures, telemetry: null, retry: null };
}
function command_failuresOf(result, text, task) {
    const { id } = task.reviewer;
    if (result.ended !== null)
        return [];
    const said = lastWords(result.stderr);
    const fix = `read logs/${id}-pass-${String(task.pass)}.* in the artifact, and run the command of ${id} by hand`;
    if (result.signal !== null) {
        return [{ class: 'crash', problem: { what: `${id}: ended by ${result.signal}`, why: said, fix } }];
    }
    if (result.exitCode !== 0) {
        const what = `${id}: exit status ${String(result.exitCode)}`;
        return [{ class: 'exit', problem: { what, why: said, fix } }];
    }
    if (text.trim() === '' && task.reviewer.reads !== 'rdjson') {
        const why = 'the command succeeded and wrote neither to standard output nor to `$DEEP_REVIEW_OUTPUT`';
        return [{ class: 'no-output', problem: { what: `${id}: it wrote nothing`, why, fix } }];
    }
    return [];
}
function isJson(text) {
    try {
        JSON.parse(text.trim().replace(/^```\w*\n([\s\S]*)\n```$/, '$1'));
        return true;
    }
    catch {
        return false;
    }
}
function lastWords(stderr) {
    const lines = stderr.slice(-4_000).split(/\r?\n/);
    const said = lines.filter((line) => line.trim() !== '').slice(-3);
    const plain = said.join(' · ').replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
    return plain === '' ? 'it said nothing on standard error' : plain.slice(-400);
}

;// CONCATENATED MODULE: ./build/reviewers/replay.js
const FORMATS = {
    md: 'markdown',
    markdown: 'markdown',
    txt: 'markdown',
    json: 'json',
    sarif: 'sarif',
    'sarif.json': 'sarif',
    rdjson: 'rdjson',
    'rdjson.json': 'rdjson',
};
const EXTENSIONS = { markdown: 'md', json: 'json', sarif: 'sarif', rdjson: 'rdjson' };
const NAME = /^(?<reviewer>[A-Za-z0-9][\w.-]*?)-pass-(?<pass>[1-9]\d{0,3})\.(?<extension>[a-z.]+)$/;
function parseStoredName(file) {
    const groups = NAME.exec(file)?.groups;
    const reads = FORMATS[groups?.['extension'] ?? ''];
    if (!groups?.['reviewer'] || !reads)
        return null;
    return { reviewer: groups['reviewer'], pass: Number(groups['pass']), reads };
}
function storedName(reviewer, pass, reads) {
    return `${reviewer}-pass-${String(pass)}.${EXTENSIONS[reads]}`;
}
function vendorOf(reviewer) {
    return reviewer.split('-')[0] ?? reviewer;
}

;// CONCATENATED MODULE: ./build/reviewers/index.js





const REVIEWERS = { claude: claude, codex: codex/* codex */.y, gemini: gemini };


/***/ }),

/***/ 983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reviewIn)
/* harmony export */ });
const PART_OF_A_REVIEW = /^\s{0,3}#{1,6}\s|^\W{0,6}[CIS]\d{1,3}\W/m;
const NARRATION_LENGTH = 400;
function reviewIn(messages) {
    const said = messages
        .map((message) => message.trimEnd())
        .filter((message, index, all) => message.trim() !== '' && message !== all[index - 1]);
    const start = said.findIndex((message) => PART_OF_A_REVIEW.test(message));
    const kept = said.filter((message, index) => index === said.length - 1 ||
        (start >= 0 && index >= start && (PART_OF_A_REVIEW.test(message) || message.length > NARRATION_LENGTH)));
    return kept.join('\n\n');
}


/***/ })

};
