export const id = 363;
export const ids = [363];
export const modules = {

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ settingNames),
  G: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./build/domain/evidence.js
var evidence = __webpack_require__(192);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/domain/review.js
var review = __webpack_require__(9893);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/core/settings/values.js
var settings_values = __webpack_require__(8410);
;// CONCATENATED MODULE: ./build/core/settings/reviewers.js



const READERS = {
    preset: (0,settings_values/* oneOf */.yL)(reviewer/* PRESETS */.fG),
    model: settings_values/* line */.n8,
    effort: settings_values/* line */.n8,
    vendor: settings_values/* line */.n8,
    name: settings_values/* line */.n8,
    passes: (0,settings_values/* wholeNumber */.rD)(1, 10),
    timeout: settings_values/* duration */.p0,
    blame: settings_values/* yesOrNo */.GX,
    run: settings_values/* text */.Qq,
    reads: (0,settings_values/* oneOf */.yL)(review/* READS */.yT),
    in: (0,settings_values/* oneOf */.yL)(['worktree', 'workspace']),
    env: (0,settings_values/* listOf */.c3)(variableName, 'names of environment variables'),
    'executes-head': settings_values/* yesOrNo */.GX,
    replay: settings_values/* line */.n8,
};
const KEYS = Object.keys(READERS);
const FOR_PRESETS = ['preset', 'model', 'effort', 'blame', 'passes', 'timeout', 'vendor', 'name'];
const FOR_COMMANDS = [
    'run',
    'reads',
    'in',
    'env',
    'executes-head',
    'passes',
    'timeout',
    'vendor',
    'name',
    'model',
];
const FOR_REPLAYS = ['replay', 'reads', 'vendor', 'name', 'model', 'effort'];
function readReviewers(input, presets, defaults) {
    const entries = entriesOf(input.value);
    if (!entries) {
        return {
            reviewers: [],
            problems: [
                {
                    what: `reviewers: expected a map of reviewers at ${input.at([])}`,
                    why: `got ${describe(input.value)}`,
                    fix: 'write for example `reviewers: { claude: { effort: high }, codex: {} }`, or a list of presets: `claude, codex`',
                },
            ],
        };
    }
    const read = entries.map(([id, value]) => readReviewer({ id, value, at: input.at }, presets, defaults));
    return {
        reviewers: read.flatMap((entry) => (entry.reviewer ? [entry.reviewer] : [])),
        problems: read.flatMap((entry) => entry.problems),
    };
}
function variableName(raw) {
    const name = (0,settings_values/* asText */.e1)(raw) ?? '';
    const reserved = /^(GITHUB_(?!TOKEN$)|ACTIONS_|INPUT|RUNNER_|DEEP_REVIEW_)/.test(name);
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reserved
        ? { ok: true, value: name }
        : { ok: false, expected: 'the name of a variable of your own; none of the runner is passed on but GITHUB_TOKEN' };
}
function defaultReviewers(presets, defaults) {
    return presets
        .filter(({ hasKey }) => hasKey)
        .map((facts) => fromPreset({ id: facts.preset, values: {}, facts, defaults }));
}
function entriesOf(value) {
    if (typeof value === 'string' || Array.isArray(value)) {
        const names = Array.isArray(value) ? value.map(settings_values/* asText */.e1) : value.split(/[,\n]/).map((name) => name.trim());
        const kept = names.filter((name) => name !== '');
        return kept.length && kept.every((name) => name !== null) ? kept.map((name) => [name, {}]) : null;
    }
    return isMap(value) ? Object.entries(value) : null;
}
function readReviewer(entry, presets, defaults) {
    const { id, at } = entry;
    const problems = [];
    if (!/^[a-z][a-z0-9_-]{0,39}$/.test(id)) {
        problems.push({
            what: `reviewers.${id.slice(0, 60)}: not a usable name at ${at([id])}`,
            why: 'the name becomes a file name and a column of the report',
            fix: 'use lower-case letters, digits, `-` and `_`, beginning with a letter, at most 40 characters',
        });
    }
    if (entry.value !== null && !isMap(entry.value)) {
        problems.push({
            what: `reviewers.${id}: expected a map at ${at([id])}`,
            why: `got ${describe(entry.value)}`,
            fix: `write for example \`${id}: { model: … }\` or \`${id}: {}\``,
        });
        return { reviewer: null, problems };
    }
    const values = readValues(id, entry.value ?? {}, at, problems);
    const reviewer = problems.length ? null : build({ id, values, at, presets, defaults, problems });
    return { reviewer: problems.length ? null : reviewer, problems };
}
function readValues(id, map, at, problems) {
    const values = {};
    for (const [key, raw] of Object.entries(map)) {
        const where = at([id, key]);
        if (!isKey(key)) {
            problems.push({
                what: `reviewers.${id}.${key}: unknown key at ${where}`,
                why: `a reviewer has the keys ${KEYS.join(', ')}`,
                fix: `remove it or correct its name${(0,settings_values/* nearest */.pA)(key, KEYS)}`,
            });
            continue;
        }
        const parsed = READERS[key](raw);
        if (parsed.ok)
            values[key] = parsed.value;
        else {
            problems.push({
                what: `reviewers.${id}.${key}: wrong value at ${where}`,
                why: `expected ${parsed.expected}, got ${describe(raw)}`,
                fix: `correct \`${key}\` of reviewer \`${id}\``,
            });
        }
    }
    return values;
}
function build({ id, values, at, presets, defaults, problems }) {
    const allowed = values.run !== undefined ? FOR_COMMANDS : values.replay !== undefined ? FOR_REPLAYS : FOR_PRESETS;
    const stray = KEYS.filter((key) => values[key] !== undefined && !allowed.includes(key));
    if (stray.length) {
        problems.push({
            what: `reviewers.${id}: ${stray.join(', ')} cannot stand here, at ${at([id])}`,
            why: `a reviewer is a preset (${FOR_PRESETS.join(', ')}), a command (${FOR_COMMANDS.join(', ')}) or a replay (${FOR_REPLAYS.join(', ')})`,
            fix: `remove ${stray.join(', ')} or choose one of \`preset\`, \`run\`, \`replay\``,
        });
        return null;
    }
    if (values.run !== undefined)
        return fromCommand(id, values, defaults);
    if (values.replay !== undefined)
        return base(id, values, defaults, { kind: 'replay', directory: values.replay });
    const wanted = values.preset ?? id;
    const facts = presets.find(({ preset }) => preset === wanted);
    if (facts)
        return fromPreset({ id, values, facts, defaults });
    problems.push({
        what: `reviewers.${id}: unknown reviewer at ${at([id])}`,
        why: `there is no preset \`${wanted}\`; the presets are ${reviewer/* PRESETS */.fG.join(', ')}`,
        fix: `correct the name${(0,settings_values/* nearest */.pA)(wanted, reviewer/* PRESETS */.fG)}, name its CLI with \`preset:\`, or give a command with \`run:\``,
    });
    return null;
}
function fromPreset(given) {
    const { id, values, facts, defaults } = given;
    const reviewer = base(id, values, defaults, { kind: 'preset', preset: facts.preset, blame: values.blame ?? true });
    const model = values.model ? ` ${values.model}` : '';
    return { ...reviewer, name: values.name ?? `${facts.name}${model}`, vendor: values.vendor ?? facts.vendor };
}
function fromCommand(id, values, defaults) {
    return base(id, values, defaults, {
        kind: 'command',
        run: values.run ?? '',
        in: values.in ?? 'worktree',
        env: values.env ?? [],
        executesHead: values['executes-head'] ?? false,
    });
}
function base(id, values, defaults, source) {
    return {
        id,
        name: values.name ?? id,
        vendor: values.vendor ?? id,
        model: values.model ?? null,
        effort: values.effort ?? null,
        reads: values.reads ?? 'markdown',
        passes: values.passes ?? defaults.passes,
        timeoutMs: values.timeout ?? defaults.timeoutMs,
        source,
    };
}
function isKey(key) {
    return KEYS.includes(key);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function describe(value) {
    if (value === undefined || value === null)
        return 'nothing';
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
    return `\`${short.replace(/[\r\n]+/g, ' ⏎ ').replaceAll('`', "'")}\``;
}

;// CONCATENATED MODULE: ./build/core/settings.js




const SECRETS = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
function readers(context) {
    return {
        'fail-on': (0,settings_values/* oneOf */.yL)(severity/* FAIL_ON */.d$),
        'fail-origins': (0,settings_values/* listOf */.c3)((0,settings_values/* oneOf */.yL)(evidence/* ORIGINS */.o), 'origins'),
        'min-reviewers': (0,settings_values/* wholeNumber */.rD)(1, 50),
        'max-uncovered': (0,settings_values/* wholeNumber */.rD)(0, 1_000_000),
        passes: (0,settings_values/* wholeNumber */.rD)(1, 10),
        timeout: settings_values/* duration */.p0,
        deadline: settings_values/* duration */.p0,
        base: settings_values/* line */.n8,
        head: settings_values/* line */.n8,
        config: settings_values/* line */.n8,
        instructions: settings_values/* line */.n8,
        install: (0,settings_values/* oneOf */.yL)(['auto', 'never']),
        formats: (0,settings_values/* listOf */.c3)((0,settings_values/* oneOf */.yL)(context.formats), 'formats'),
        previous: settings_values/* line */.n8,
        reuse: (0,settings_values/* oneOf */.yL)(['auto', 'off']),
        'output-directory': settings_values/* line */.n8,
    };
}
function settingNames() {
    return [...Object.keys(readers({ presets: [], formats: [], defaultOutputDirectory: '' })), 'reviewers'];
}
function settle(raw, context, reviewersNeeded) {
    const table = readers(context);
    const problems = [];
    const values = {};
    let reviewersRaw = null;
    for (const setting of raw) {
        const problem = refuse(setting, table);
        if (problem)
            problems.push(problem);
        else if (setting.name === 'reviewers')
            reviewersRaw = setting;
        else {
            const parsed = table[setting.name](setting.value);
            if (parsed.ok)
                values[setting.name] = parsed.value;
            else
                problems.push(wrongValue(setting, parsed.expected));
        }
    }
    const settings = assemble(values, context);
    const defaults = { passes: values.passes ?? 1, timeoutMs: values.timeout ?? 20 * 60_000 };
    if (reviewersRaw) {
        const read = readReviewers(reviewersRaw, context.presets, defaults);
        return { settings: { ...settings, reviewers: read.reviewers }, problems: [...problems, ...read.problems] };
    }
    const reviewers = defaultReviewers(context.presets, defaults);
    if (!reviewers.length && reviewersNeeded)
        problems.push(noReviewer(context.presets));
    return { settings: { ...settings, reviewers }, problems };
}
function assemble(values, context) {
    return {
        gate: {
            failOn: values['fail-on'] ?? 'critical',
            failOrigins: values['fail-origins'] ?? ['introduced', 'exposed', 'unknown'],
            minReviewers: values['min-reviewers'] ?? null,
            maxUncovered: values['max-uncovered'] ?? 0,
        },
        reviewers: [],
        deadlineMs: values.deadline ?? 45 * 60_000,
        base: values.base ?? null,
        head: values.head ?? null,
        instructions: values.instructions ?? '.github/deep-review.md',
        install: values.install ?? 'auto',
        formats: values.formats ?? context.formats,
        previous: values.previous ?? null,
        reuse: values.reuse ?? 'auto',
        outputDirectory: values['output-directory'] ?? context.defaultOutputDirectory,
    };
}
function refuse(setting, table) {
    if (setting.from === 'file' && SECRETS.includes(setting.name)) {
        return {
            what: `${setting.name}: a key must not stand in a file, at ${setting.at([])}`,
            why: 'everyone who can read the repository can read it',
            fix: `remove it, revoke the key, and give a new one as input: \`${setting.name}: \${{ secrets.… }}\``,
        };
    }
    if (setting.name === 'reviewers' || setting.name in table)
        return null;
    return {
        what: `${setting.name}: unknown ${setting.from === 'file' ? 'key' : setting.from} at ${setting.at([])}`,
        why: `the settings are ${settingNames().join(', ')}`,
        fix: `remove it or correct its name${(0,settings_values/* nearest */.pA)(setting.name, settingNames())}`,
    };
}
function wrongValue(setting, expected) {
    return {
        what: `${setting.name}: wrong value at ${setting.at([])}`,
        why: `expected ${expected}, got ${describe(setting.value)}`,
        fix: `write for example \`${EXAMPLES[setting.name] ?? setting.name}\``,
    };
}
const EXAMPLES = {
    'fail-on': 'fail-on: critical',
    'fail-origins': 'fail-origins: introduced, exposed, unknown',
    'min-reviewers': 'min-reviewers: 2',
    'max-uncovered': 'max-uncovered: 0',
    passes: 'passes: 2',
    timeout: 'timeout: 20m',
    deadline: 'deadline: 45m',
    base: 'base: origin/main',
    head: 'head: HEAD',
    config: 'config: .github/deep-review.yml',
    instructions: 'instructions: .github/deep-review.md',
    install: 'install: auto',
    formats: 'formats: markdown, html, json',
    previous: 'previous: last/report.json',
    reuse: 'reuse: auto',
    'output-directory': 'output-directory: deep-review',
};
function noReviewer(presets) {
    const keys = presets.map(({ preset, needs }) => `${preset}: ${needs.join(' or ')}`).join('; ');
    return {
        what: 'no reviewer: none is configured and no key of a preset was given',
        why: `a preset runs when its key is there (${keys})`,
        fix: 'give a key as input (`anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}`), or in the environment, or configure `reviewers:` with a command (`run:`) or stored reviews (`replay:`)',
    };
}


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ yesOrNo),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
const good = (value) => ({ ok: true, value });
const bad = (expected) => ({ ok: false, expected });
function asText(raw) {
    if (typeof raw === 'string')
        return raw.trim();
    if (typeof raw === 'number' || typeof raw === 'boolean')
        return String(raw);
    return null;
}
const line = (raw) => {
    const text = asText(raw);
    return text && !/[\r\n\0]/.test(text) ? good(text) : bad('text on one line');
};
const text = (raw) => {
    const value = asText(raw);
    return value && !value.includes('\0') ? good(value) : bad('text');
};
function oneOf(choices) {
    return (raw) => {
        const found = choices.find((choice) => choice === asText(raw));
        return found === undefined ? bad(`one of ${choices.join(', ')}${nearest(asText(raw), choices)}`) : good(found);
    };
}
function listOf(read, what) {
    return (raw) => {
        const entries = Array.isArray(raw)
            ? raw
            : (asText(raw) ?? '').split(/[,\n]/).filter((entry) => entry.trim());
        const parsed = entries.map(read);
        const wrong = parsed.find((entry) => !entry.ok);
        if (wrong?.ok === false)
            return bad(`a list of ${what}: ${wrong.expected}`);
        if (!parsed.length)
            return bad(`a list of ${what}, not an empty one`);
        return good([...new Set(parsed.flatMap((entry) => (entry.ok ? [entry.value] : [])))]);
    };
}
function wholeNumber(least, most) {
    return (raw) => {
        const value = asText(raw) ?? '';
        const number = Number(value);
        return /^\d+$/.test(value) && number >= least && number <= most
            ? good(number)
            : bad(`a whole number from ${least} to ${most}`);
    };
}
const yesOrNo = (raw) => {
    const value = asText(raw);
    return value === 'true' || value === 'false' ? good(value === 'true') : bad('true or false');
};
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const duration = (raw) => {
    const value = asText(raw) ?? '';
    const parts = [...value.matchAll(/(\d{1,6})(ms|s|m|h)/g)];
    const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0), 0);
    const whole = parts.map(([part]) => part).join('') === value && parts.length > 0;
    return whole && total >= 1_000 && total <= 6 * 3_600_000
        ? good(total)
        : bad('a duration such as 90s, 20m or 1h30m, at most 6h');
};
function nearest(given, choices) {
    if (!given)
        return '';
    const best = choices
        .map((choice) => ({ choice, edits: editDistance(given.toLowerCase().slice(0, 60), choice.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits)[0];
    return best && best.edits <= Math.max(2, Math.floor(best.choice.length / 3))
        ? ` (did you mean \`${best.choice}\`?)`
        : '';
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ ORIGINS),
/* harmony export */   v: () => (/* binding */ FIX_STATES)
/* harmony export */ });
const ORIGINS = ['introduced', 'exposed', 'pre-existing', 'unknown'];
const FIX_STATES = ['applies', 'offset', 'no', 'none'];


/***/ }),

/***/ 9893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GN: () => (/* binding */ NOTHING_KNOWN),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   Qu: () => (/* binding */ COVERAGE_STATES),
/* harmony export */   yT: () => (/* binding */ READS)
/* harmony export */ });
const READS = ['markdown', 'json', 'sarif', 'rdjson'];
const NOTHING_KNOWN = { files: [], defaultSeverity: null };
const MAX_FINDINGS = 5_000;
const COVERAGE_STATES = ['findings', 'reviewed', 'trivial', 'not-reviewed'];


/***/ }),

/***/ 5598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   fG: () => (/* binding */ PRESETS),
/* harmony export */   tY: () => (/* binding */ CONTENT_CLASSES),
/* harmony export */   w4: () => (/* binding */ NO_TELEMETRY)
/* harmony export */ });
const PRESETS = ['claude', 'codex', 'gemini'];
const FAILURE_CLASSES = [
    'not-found',
    'install',
    'authentication',
    'quota',
    'rate-limit',
    'server',
    'network',
    'model-not-found',
    'configuration',
    'timeout',
    'deadline',
    'cancelled',
    'exit',
    'crash',
    'no-output',
    'output-limit',
    'unreadable',
    'idle',
    'unfinished',
    'refusal',
    'safety',
    'context-overflow',
    'loop',
    'truncated',
    'turn-limit',
    'budget',
    'changed-files',
];
const CONTENT_CLASSES = ['refusal', 'safety', 'context-overflow', 'loop', 'truncated'];
const STATUSES = ['completed', 'degraded', 'failed'];
const NO_TELEMETRY = {
    durationMs: null,
    toolCalls: {},
    commands: {},
    lowerBound: false,
    filesRead: [],
    tokens: null,
    costUsd: null,
    model: null,
};


/***/ }),

/***/ 5526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ CLASSIFICATIONS),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qs: () => (/* binding */ severityRank),
/* harmony export */   ux: () => (/* binding */ mostSevere)
/* harmony export */ });
const SEVERITIES = ['critical', 'important', 'suggestion'];
const FAIL_ON = [...SEVERITIES, 'never'];
const CLASSIFICATIONS = ['regression', 'gap', 'enhancement'];
function severityRank(severity) {
    return SEVERITIES.indexOf(severity);
}
function isAtLeast(severity, threshold) {
    return threshold !== 'never' && severityRank(severity) <= severityRank(threshold);
}
function mostSevere(severities) {
    return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'suggestion';
}


/***/ }),

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


/***/ })

};
