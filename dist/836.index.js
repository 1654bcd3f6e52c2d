export const id = 836;
export const ids = [836];
export const modules = {

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ PRICES_DATE),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   mC: () => (/* binding */ hasPrice)
/* harmony export */ });
const PRICES_DATE = '2026-10-27';
function rates(input, output, extras = {}) {
    const cacheWrite = extras.cacheWrite ?? input;
    return {
        ...{ input, output, cacheWrite },
        cacheRead: extras.cacheRead ?? input,
        cacheWriteHour: extras.cacheWriteHour ?? cacheWrite,
    };
}
function claude(input, output, cacheRead = input / 10) {
    return rates(input, output, { cacheRead, cacheWrite: input * 1.25, cacheWriteHour: input * 2 });
}
const flat = (price) => ({ ...price, long: null });
const tiered = (price, above, long) => ({ ...price, long: { ...long, above } });
function gpt(input, output, extras) {
    const twice = Object.fromEntries(Object.entries(extras).map(([name, usd]) => [name, usd * 2]));
    return tiered(rates(input, output, extras), 272_000, rates(input * 2, output * 1.5, twice));
}
const smallGpt = (input, output, cacheRead) => flat(rates(input, output, { cacheRead }));
const gemini = (input, output) => flat(rates(input, output, { cacheRead: input / 10 }));
const geminiPro = (short, long) => tiered(gemini(...short), 200_000, gemini(...long));
const PRICES = {
    'claude-fable-5-1': flat(claude(10, 50, 0.25)),
    'claude-mythos-5-1': flat(claude(10, 50, 0.25)),
    'claude-fable-5': flat(claude(10, 50)),
    'claude-mythos-5': flat(claude(10, 50)),
    'claude-opus-5-5': flat(claude(4, 20, 0.2)),
    'claude-opus-5': flat(claude(5, 25)),
    'claude-opus-4-8': flat(claude(5, 25)),
    'claude-opus-4-7': flat(claude(5, 25)),
    'claude-opus-4-6': flat(claude(5, 25)),
    'claude-opus-4-5': flat(claude(5, 25)),
    'claude-opus-4-1': flat(claude(15, 75)),
    'claude-opus-4': flat(claude(15, 75)),
    'claude-sonnet-5-5': flat(claude(2, 10, 0.1)),
    'claude-sonnet-5': flat(claude(2, 10)),
    'claude-sonnet-4-6': flat(claude(3, 15)),
    'claude-sonnet-4-5': flat(claude(3, 15)),
    'claude-sonnet-4': flat(claude(3, 15)),
    'claude-haiku-5-5': tiered(claude(0.1, 0.5), 100_000, claude(0.5, 2.5)),
    'claude-haiku-4-5': flat(claude(1, 5)),
    'gpt-6.1-sol': gpt(2, 10, { cacheRead: 0.1, cacheWrite: 2.5 }),
    'gpt-6.1-terra': gpt(1, 5, { cacheRead: 0.05, cacheWrite: 1.25 }),
    'gpt-6-astra': gpt(10, 50, { cacheRead: 1, cacheWrite: 12.5 }),
    'gpt-6-sol': gpt(2, 10, { cacheRead: 0.2, cacheWrite: 2.5 }),
    'gpt-6-luna': gpt(0.1, 0.5, { cacheRead: 0.01, cacheWrite: 0.125 }),
    'gpt-5.6-sol': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
    'gpt-5.6': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
    'gpt-5.6-terra': gpt(2, 12, { cacheRead: 0.2, cacheWrite: 2.5 }),
    'gpt-5.6-luna': gpt(0.2, 1.2, { cacheRead: 0.02, cacheWrite: 0.25 }),
    'gpt-5.5': gpt(5, 30, { cacheRead: 0.5 }),
    'gpt-5.5-pro': smallGpt(30, 180, 30),
    'gpt-5.4': gpt(2.5, 15, { cacheRead: 0.25 }),
    'gpt-5.4-mini': smallGpt(0.75, 4.5, 0.075),
    'gpt-5.4-nano': smallGpt(0.2, 1.25, 0.02),
    'gpt-5.3-codex': smallGpt(1.75, 14, 0.175),
    'gemini-3.8-flash': gemini(1.5, 7.5),
    'gemini-3.7-flash': gemini(1.5, 7.5),
    'gemini-3.6-flash': gemini(1.5, 7.5),
    'gemini-3.5-flash': gemini(1.5, 9),
    'gemini-3.5-flash-lite': gemini(0.3, 2.5),
    'gemini-3.1-pro-preview': geminiPro([2, 12], [4, 18]),
    'gemini-3.1-pro': geminiPro([2, 12], [4, 18]),
    'gemini-3.1-flash-lite': gemini(0.25, 1.5),
    'gemini-3.1-flash-lite-preview': gemini(0.25, 1.5),
    'gemini-3-pro-preview': geminiPro([2, 12], [4, 18]),
    'gemini-3-flash-preview': gemini(0.5, 3),
    'gemini-2.5-pro': geminiPro([1.25, 10], [2.5, 15]),
    'gemini-2.5-flash': gemini(0.3, 2.5),
    'gemini-2.5-flash-lite': gemini(0.1, 0.4),
};
const SNAPSHOT = /(?:-\d{8}|-\d{4}-\d{2}-\d{2}|-latest)$/;
const WINDOW = /\[1m\]$/;
function priceOf(model) {
    const name = model
        .trim()
        .toLowerCase()
        .replace(WINDOW, '')
        .replace(/^models\//, '');
    for (const known of [name, name.replace(SNAPSHOT, '')]) {
        if (Object.hasOwn(PRICES, known))
            return PRICES[known] ?? null;
    }
    return null;
}
function hasPrice(model) {
    return priceOf(model) !== null;
}
function costOf(model, use) {
    const price = priceOf(model);
    if (price === null)
        return null;
    const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
    const { long } = price;
    const applied = long !== null && input > long.above ? long : price;
    const millionths = use.fresh * applied.input +
        use.cacheRead * applied.cacheRead +
        use.cacheWrite * applied.cacheWrite +
        use.cacheWriteHour * applied.cacheWriteHour +
        use.output * applied.output;
    return millionths / 1_000_000;
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yJ: () => (/* binding */ FILE_ONLY),
  LA: () => (/* binding */ readSetting),
  H$: () => (/* binding */ settingNames),
  G9: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./build/core/spending.js
var spending = __webpack_require__(6872);
// EXTERNAL MODULE: ./build/core/settings/fault.js
var fault = __webpack_require__(3862);
// EXTERNAL MODULE: ./build/core/settings/missing-keys.js
var missing_keys = __webpack_require__(5519);
// EXTERNAL MODULE: ./build/domain/review.js
var review = __webpack_require__(9893);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/core/tools.js
var tools = __webpack_require__(9237);
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
    'default-severity': (0,settings_values/* oneOf */.yL)(severity/* SEVERITIES */.oC),
    required: settings_values/* yesOrNo */.GX,
};
const KEYS = Object.keys(READERS);
const FOR_PRESETS = [
    'preset',
    'model',
    'effort',
    'blame',
    'passes',
    'timeout',
    'vendor',
    'name',
    'default-severity',
];
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
    'required',
    'default-severity',
];
const FOR_REPLAYS = [
    'replay',
    'reads',
    'vendor',
    'name',
    'model',
    'effort',
    'required',
    'default-severity',
];
function readReviewers(input, presets, defaults) {
    const entries = entriesOf(input.value);
    if (!entries) {
        return {
            reviewers: [],
            problems: [
                (0,fault/* fault */.D)({
                    what: 'reviewers: expected a map of reviewers',
                    at: input.at([]),
                    why: `got ${(0,fault/* describe */.q)(input.value)}`,
                    fix: 'write for example `reviewers: { claude: { effort: high }, codex: {} }`, or a list of presets: `claude, codex`',
                }),
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
        problems.push((0,fault/* fault */.D)({
            what: `reviewers.${id.slice(0, 60)}: not a usable name`,
            at: at([id]),
            why: 'the name becomes a file name and a column of the report',
            fix: 'use lower-case letters, digits, `-` and `_`, beginning with a letter, at most 40 characters',
        }));
    }
    if (entry.value !== null && !isMap(entry.value)) {
        problems.push((0,fault/* fault */.D)({
            what: `reviewers.${id}: expected a map`,
            at: at([id]),
            why: `got ${(0,fault/* describe */.q)(entry.value)}`,
            fix: `write for example \`${id}: { model: … }\` or \`${id}: {}\``,
        }));
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
            problems.push((0,fault/* fault */.D)({
                what: `reviewers.${id}.${key}: unknown key`,
                at: where,
                why: `a reviewer has the keys ${KEYS.join(', ')}`,
                fix: `remove it or correct its name${(0,settings_values/* nearest */.pA)(key, KEYS)}`,
            }));
            continue;
        }
        const parsed = READERS[key](raw);
        if (parsed.ok)
            values[key] = parsed.value;
        else {
            problems.push((0,fault/* fault */.D)({
                what: `reviewers.${id}.${key}: wrong value`,
                at: where,
                why: `expected ${parsed.expected}, got ${(0,fault/* describe */.q)(raw)}`,
                fix: `correct \`${key}\` of reviewer \`${id}\``,
            }));
        }
    }
    return values;
}
function build({ id, values, at, presets, defaults, problems }) {
    const allowed = values.run !== undefined ? FOR_COMMANDS : values.replay !== undefined ? FOR_REPLAYS : FOR_PRESETS;
    const stray = KEYS.filter((key) => values[key] !== undefined && !allowed.includes(key));
    if (stray.length) {
        problems.push((0,fault/* fault */.D)({
            what: `reviewers.${id}: ${stray.join(', ')} cannot stand here`,
            at: at([id]),
            why: `a reviewer is a preset (${FOR_PRESETS.join(', ')}), a command (${FOR_COMMANDS.join(', ')}) or a replay (${FOR_REPLAYS.join(', ')})`,
            fix: `remove ${stray.join(', ')} or choose one of \`preset\`, \`run\`, \`replay\``,
        }));
        return null;
    }
    if (values.required !== undefined && !(0,tools/* isTool */.DS)({ reads: values.reads ?? 'markdown' })) {
        problems.push((0,fault/* fault */.D)({
            what: `reviewers.${id}.required: only a tool has it`,
            at: at([id, 'required']),
            why: 'how many reviewers must complete is `min-reviewers`; a tool is what says `reads: sarif` or `reads: rdjson`',
            fix: `remove \`required\` of reviewer \`${id}\`, or say which format it writes with \`reads\``,
        }));
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
    problems.push((0,fault/* fault */.D)({
        what: `reviewers.${id}: unknown reviewer`,
        at: at([id]),
        why: `there is no preset \`${wanted}\`; the presets are ${reviewer/* PRESETS */.fG.join(', ')}`,
        fix: `correct the name${(0,settings_values/* nearest */.pA)(wanted, reviewer/* PRESETS */.fG)}, name its CLI with \`preset:\`, or give a command with \`run:\``,
    }));
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
        ...(values['default-severity'] && { defaultSeverity: values['default-severity'] }),
        source,
        ...(values.required !== undefined && { required: values.required }),
    };
}
function isKey(key) {
    return KEYS.includes(key);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./build/core/settings/table.js
var settings_table = __webpack_require__(1374);
;// CONCATENATED MODULE: ./build/core/settings.js






const SECRETS = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
const NOT_IN_A_FILE = ['config', 'base', 'head', 'working-directory'];
const FILE_ONLY = ['prompt-paths'];
const NO_CONTEXT = { presets: [], formats: [], defaultOutputDirectory: '' };
function settingNames() {
    return [...Object.keys((0,settings_table/* settingTable */.D)(NO_CONTEXT)), 'reviewers'];
}
function settle(raw, context, reviewersNeeded) {
    const table = (0,settings_table/* settingTable */.D)(context);
    const faults = [];
    const values = {};
    for (const setting of raw.filter(({ name }) => name !== 'reviewers')) {
        const parsed = readSetting(setting, table);
        if (parsed.ok)
            values[setting.name] = parsed.value;
        else
            faults.push(parsed.fault);
    }
    const value = (name) => values[name] ?? table[name].unset;
    const defaults = { passes: value('passes'), timeoutMs: value('timeout') };
    const given = raw.findLast(({ name }) => name === 'reviewers');
    const read = given
        ? readReviewers(given, context.presets, defaults)
        : { reviewers: defaultReviewers(context.presets, defaults), problems: [] };
    const nobody = !given && read.reviewers.length === 0 && reviewersNeeded ? [noReviewer(context)] : [];
    const settings = assemble(value, read.reviewers);
    const unpriced = (0,spending/* unpricedModels */.Nt)(settings.caps, settings.reviewers).map(({ reviewer, ...problem }) => (0,fault/* fault */.D)({ ...problem, at: given?.at([reviewer, 'model']) ?? 'reviewers' }));
    const all = [...faults, ...read.problems, ...unpriced];
    return { settings, problems: [...all, ...nobody], faults: all };
}
function assemble(value, reviewers) {
    return {
        gate: {
            mode: value('gate'),
            failOn: value('fail-on'),
            failOrigins: value('fail-origins'),
            minReviewers: value('min-reviewers'),
            minVendors: value('min-vendors'),
            maxUncovered: value('max-uncovered'),
        },
        reviewers,
        deadlineMs: value('deadline'),
        caps: {
            maxCostUsd: value('max-cost'),
            maxTokens: value('max-tokens'),
            maxCostPerChangeUsd: value('max-cost-per-change'),
        },
        base: value('base'),
        head: value('head'),
        workingDirectory: value('working-directory'),
        config: value('config') ?? '.github/deep-review.yml',
        promptPaths: value('prompt-paths'),
        instructions: value('instructions'),
        install: value('install'),
        isolation: value('isolation'),
        formats: value('formats'),
        previous: value('previous'),
        reuse: value('reuse'),
        outputDirectory: value('output-directory'),
    };
}
function readSetting(setting, table) {
    const { name, from } = setting;
    if (from === 'file' && SECRETS.includes(name))
        return { ok: false, fault: keyInFile(setting) };
    if (!(0,settings_table/* isSetting */.B)(name, table))
        return { ok: false, fault: unknownSetting(setting) };
    if (from === 'file' && NOT_IN_A_FILE.includes(name))
        return { ok: false, fault: notInAFile(setting) };
    if (from !== 'file' && FILE_ONLY.includes(name))
        return { ok: false, fault: onlyInAFile(setting) };
    const parsed = table[name].read(setting.value);
    if (parsed.ok)
        return parsed;
    const why = `expected ${parsed.expected}, got ${(0,fault/* describe */.q)(setting.value)}`;
    const fix = `write for example \`${table[name].example}\``;
    return { ok: false, fault: (0,fault/* fault */.D)({ what: `${name}: wrong value`, at: setting.at([]), why, fix }) };
}
function keyInFile({ name, at }) {
    return (0,fault/* fault */.D)({
        what: `${name}: a key must not stand in a file,`,
        at: at([]),
        why: 'everyone who can read the repository can read it',
        fix: `remove it, revoke the key, and give a new one as input: \`${name}: \${{ secrets.… }}\``,
    });
}
function notInAFile({ name, at }) {
    return (0,fault/* fault */.D)({
        what: `${name}: cannot stand in a file,`,
        at: at([]),
        why: 'it says which change is reviewed and where it and this file are found, so it is needed before the file is read',
        fix: `remove it; where it is needed, give it as input or flag \`${name}\``,
    });
}
function onlyInAFile({ name, from, at }) {
    return (0,fault/* fault */.D)({
        what: `${name}: given as ${from},`,
        at: at([]),
        why: 'a change could exempt its own files; only the configuration of the base branch lists them',
        fix: 'write it into the configuration file on the base branch',
    });
}
function unknownSetting({ name, from, at }) {
    const known = from === 'file' ? [...settingNames(), 'waivers'] : settingNames();
    return (0,fault/* fault */.D)({
        what: `${name}: unknown ${from === 'file' ? 'key' : from}`,
        at: at([]),
        why: `the settings are ${known.join(', ')}`,
        fix: `remove it or correct its name${(0,settings_values/* nearest */.pA)(name, known)}`,
    });
}
function noReviewer({ presets, keyless = null }) {
    const what = 'no reviewer: none is configured and no key of a preset was given';
    const advice = (0,missing_keys/* keyAdvice */.Y)(keyless);
    if (advice !== null)
        return { what, ...advice };
    const keys = presets.map(({ preset, needs }) => `${preset}: ${needs.join(' or ')}`).join('; ');
    return {
        what,
        why: `a preset runs when its key is there (${keys})`,
        fix: 'give a key as input (`anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}`), or in the environment, or configure `reviewers:` with a command (`run:`) or stored reviews (`replay:`)',
    };
}


/***/ }),

/***/ 3862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fault),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
function fault({ what, at, why, fix }) {
    return { what: `${what} at ${at}`, at, why, fix };
}
function describe(value) {
    if (value === undefined || value === null)
        return 'nothing';
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
    return `\`${short.replace(/[\r\n]+/g, ' ⏎ ').replaceAll('`', "'")}\``;
}


/***/ }),

/***/ 5519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keyAdvice)
/* harmony export */ });
const ADVICE = {
    fork: {
        why: 'the pull request comes from a fork, and GitHub gives its runs no secrets of this repository: the key is empty here whatever the workflow says',
        fix: 'a maintainer who has read the change pushes its head to a branch of this repository (`gh pr checkout <number>`, `git push origin HEAD:review/pr-<number>`) where the workflow runs on `push`: the check then stands at the same commit (docs/events.md, "Forks and Dependabot"); or use reviewers that need no key (`run:`)',
    },
    dependabot: {
        why: 'Dependabot caused this run, and GitHub gives it the Dependabot secrets only: those for Actions are empty here',
        fix: 'add the key under the same name at Settings → Secrets and variables → Dependabot, then run the job again',
    },
};
function keyAdvice(keyless) {
    return keyless === null ? null : ADVICE[keyless];
}


/***/ }),

/***/ 1374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSetting),
/* harmony export */   D: () => (/* binding */ settingTable)
/* harmony export */ });
/* harmony import */ var _domain_evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(192);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8410);




const row = (read, unset, words) => ({
    ...{ read, unset },
    ...words,
});
const open = (read, words) => ({
    ...{ read, unset: null },
    ...words,
});
const MINUTE_MS = 60_000;
const atLeast = (base, given) => given >= base;
const atMost = (base, given) => given <= base;
const noMore = (base, given) => base === null || given <= base;
const same = (base, given) => given === base;
const all = (base, given) => base.every((entry) => given.includes(entry));
function settingTable(context) {
    return { ...gateSettings(), ...runSettings(), ...costSettings(), ...otherSettings(context) };
}
const strictness = (value) => (value === 'never' ? -1 : _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$.indexOf(value));
const COUNTED_ORIGINS = ['introduced', 'exposed', 'unknown'];
function gateSettings() {
    return {
        'fail-on': row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON */ .d$), 'critical', {
            example: 'fail-on: critical',
            about: 'The check fails when findings of this severity or a worse one stand: `critical`, `important`, `suggestion` or `never`. Default: `critical`.',
            holds: (base, given) => strictness(given) >= strictness(base),
        }),
        'fail-origins': row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_domain_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .ORIGINS */ .o), 'origins'), COUNTED_ORIGINS, {
            holds: all,
            example: 'fail-origins: introduced, exposed, unknown',
            about: 'Origins that count for the gate. Default: `introduced, exposed, unknown`; pre-existing problems are reported without blocking.',
        }),
        gate: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(_domain_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .GATE_MODES */ .p), 'enforce', {
            example: 'gate: trial',
            about: '`enforce`, or `trial`: the check is always green and says what it would have been. Default: `enforce`.',
            holds: (base, given) => given === base || given === 'enforce',
        }),
        'min-reviewers': open((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 50), {
            example: 'min-reviewers: 2',
            holds: atLeast,
            about: 'How many reviewers must complete. Default: all but one of those configured, at least 1.',
        }),
        'min-vendors': open((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 50), {
            example: 'min-vendors: 2',
            holds: atLeast,
            about: 'Of how many vendors they must be. Default: `2` when those configured are of two or more, else `1`.',
        }),
        'max-uncovered': row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(0, 1_000_000), 0, {
            example: 'max-uncovered: 0',
            holds: atMost,
            about: 'How many reviewable files may be left without a completed review that accounts for them. Default: `0`.',
        }),
    };
}
function runSettings() {
    return {
        passes: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 10), 1, {
            example: 'passes: 2',
            holds: atLeast,
            about: 'How often each reviewer reads the change; a later pass looks for what the earlier ones missed. Default: `1`.',
        }),
        timeout: row(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, 30 * MINUTE_MS, {
            example: 'timeout: 30m',
            holds: atLeast,
            about: 'Time for one pass of a reviewer. Default: `30m`.',
        }),
        deadline: row(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, 60 * MINUTE_MS, {
            example: 'deadline: 60m',
            holds: atLeast,
            about: 'Time for the whole run. Default: `60m`.',
        }),
        instructions: row(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, '.github/deep-review.md', {
            example: 'instructions: .github/deep-review.md',
            holds: same,
            about: "The repository's own review notes, read from the base. Default: `.github/deep-review.md`.",
        }),
        'prompt-paths': row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .pathGlob */ .Qh, 'paths'), [], {
            example: "prompt-paths: ['prompts/**', 'tests/injection/**']",
            about: 'Files that hold prompts or their tests, not read for instructions to the reviewers; only in the file. Default: none.',
            holds: (base, given) => all(given, base),
        }),
        reuse: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'off']), 'auto', {
            example: 'reuse: auto',
            about: '`auto` reuses completed reviews of the same head and configuration; `off` reviews again. Default: `auto`.',
            holds: (base, given) => given === base || given === 'off',
        }),
    };
}
function costSettings() {
    return {
        'max-cost': open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR, {
            example: 'max-cost: 5',
            holds: noMore,
            about: 'What the presets of this run may cost together, in US dollars by list price. Who asks on when it is reached is ended, and the run is `incomplete`. Default: no limit.',
        }),
        'max-tokens': open((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumber */ .rD)(1, 10_000_000_000), {
            example: 'max-tokens: 2000000',
            holds: noMore,
            about: 'How many tokens the presets of this run may use together, input and output. Default: no limit.',
        }),
        'max-cost-per-change': open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .usd */ .dR, {
            example: 'max-cost-per-change: 20',
            holds: noMore,
            about: 'What all rounds of a pull request may cost together, in US dollars by list price. Default: no limit.',
        }),
    };
}
function otherSettings({ formats, defaultOutputDirectory }) {
    return {
        base: open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, {
            example: 'base: origin/main',
            holds: null,
            about: 'Base of the change; only as input or flag. Default: from the event.',
        }),
        head: open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, {
            example: 'head: HEAD',
            holds: null,
            about: 'Head of the change; only as input or flag. Default: from the event.',
        }),
        'working-directory': open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, {
            example: 'working-directory: app',
            holds: null,
            about: 'Folder of the checkout below the workspace: the `path` of actions/checkout; only as input or flag. Default: the workspace, or the one checkout of this repository below it.',
        }),
        config: open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, {
            example: 'config: .github/deep-review.yml',
            holds: null,
            about: 'The configuration file itself; only as input or flag. Default: `.github/deep-review.yml`.',
        }),
        install: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'never']), 'auto', {
            example: 'install: auto',
            holds: null,
            about: '`auto` installs the pinned CLIs of the presets in use into a private folder; `never` takes what is on PATH. Default: `auto`.',
        }),
        isolation: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['auto', 'required']), 'auto', {
            example: 'isolation: required',
            about: '`required` ends with exit 2 where reviewers cannot run in namespaces of their own; `auto` says so as a problem. Default: `auto`.',
            holds: (base, given) => given === base || given === 'required',
        }),
        formats: row((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(formats), 'formats'), formats, {
            example: 'formats: markdown, html, json',
            about: 'Formats of the report; without `json` the next round knows nothing of this one. Default: all.',
            holds: (base, given) => given.includes('json') || !base.includes('json'),
        }),
        previous: open(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, {
            example: 'previous: last/report.json',
            holds: null,
            about: 'Path of an earlier `report.json`, never inside the checkout. Default: found among the artifacts of earlier runs.',
        }),
        'output-directory': row(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, defaultOutputDirectory, {
            example: 'output-directory: deep-review',
            holds: null,
            about: 'Where the report is written. Default: `deep-review` in the temporary folder of the runner.',
        }),
    };
}
function isSetting(name, table) {
    return Object.hasOwn(table, name);
}


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ yesOrNo),
/* harmony export */   Qh: () => (/* binding */ pathGlob),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dR: () => (/* binding */ usd),
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
const pathGlob = (raw) => {
    const read = line(raw);
    const isAll = read.ok && /^[*/.]+$/.test(read.value);
    return isAll ? bad('a pattern that names a folder or a file, e.g. `prompts/**`') : read;
};
function wholeNumber(least, most) {
    return (raw) => {
        const value = asText(raw) ?? '';
        const number = Number(value);
        return /^\d+$/.test(value) && number >= least && number <= most
            ? good(number)
            : bad(`a whole number from ${least} to ${most}`);
    };
}
const usd = (raw) => {
    const value = (asText(raw) ?? '').replace(/^\$\s*|\s*USD$/i, '');
    const amount = Number(value);
    return /^\d{1,6}(?:\.\d{1,4})?$/.test(value) && amount > 0
        ? good(amount)
        : bad('an amount in US dollars above 0, such as 5 or 0.50');
};
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

/***/ 6872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ withAnswer),
/* harmony export */   FZ: () => (/* binding */ capReached),
/* harmony export */   Nt: () => (/* binding */ unpricedModels),
/* harmony export */   R7: () => (/* binding */ unknownEarlier),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   hO: () => (/* binding */ uncappedCommands),
/* harmony export */   vo: () => (/* binding */ earlierSpending)
/* harmony export */ });
/* harmony import */ var _domain_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _domain_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7173);
/* harmony import */ var _prices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6486);



const UNNAMED = 'a model that was not named';
function withAnswer(spending, { model, use }) {
    if (use === null)
        return { ...spending, requests: spending.requests + 1, uncounted: spending.uncounted + 1 };
    const one = modelSpending(model ?? UNNAMED, use);
    return totalOf([spending, { ..._domain_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SPENDING */ .rQ, ...sums([one]), requests: 1, models: [one] }]);
}
function modelSpending(model, use) {
    const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
    return { model, requests: 1, input, output: use.output, costUsd: (0,_prices_js__WEBPACK_IMPORTED_MODULE_2__/* .costOf */ .ho)(model, use) };
}
function totalOf(parts) {
    const models = new Map();
    for (const each of parts.flatMap((part) => part.models)) {
        const known = models.get(each.model);
        models.set(each.model, known ? together(known, each) : each);
    }
    const all = [...models.values()].sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0) || (a.model < b.model ? -1 : 1));
    const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
    return {
        ...sums(all),
        requests: sum((part) => part.requests),
        uncounted: sum((part) => part.uncounted),
        models: all,
    };
}
function sums(models) {
    const knownUsd = models.reduce((total, { costUsd }) => total + (costUsd ?? 0), 0);
    return {
        input: models.reduce((total, { input }) => total + input, 0),
        output: models.reduce((total, { output }) => total + output, 0),
        costUsd: models.some(({ costUsd }) => costUsd === null) ? null : knownUsd,
        knownUsd,
    };
}
function together(a, b) {
    return {
        model: a.model,
        requests: a.requests + b.requests,
        input: a.input + b.input,
        output: a.output + b.output,
        costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd + b.costUsd,
    };
}
function earlierSpending({ prior, missing }) {
    const known = prior?.spent ?? _domain_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_EARLIER */ .Rq;
    return missing.length ? { ...known, complete: false } : known;
}
function unknownEarlier({ maxCostPerChangeUsd }, earlier) {
    if (maxCostPerChangeUsd === null || earlier.complete)
        return [];
    return [
        {
            what: 'max-cost-per-change: what earlier rounds cost is not known in full',
            why: `a report is lost, or a price or an answer was not known; ${(0,_domain_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(earlier.usd)} are counted for them`,
            fix: 'nothing; set a limit with the vendor of the key where it must not be passed',
        },
    ];
}
const UNCOUNTED_AT_MOST = 10;
function capReached(spent, caps, earlier) {
    const ofChange = earlier.usd + spent.knownUsd;
    const tokens = spent.input + spent.output;
    const limits = [
        reached('max-cost', caps.maxCostUsd, spent.knownUsd, (usd) => `the run has cost ${usd}`),
        reached('max-cost-per-change', caps.maxCostPerChangeUsd, ofChange, (usd) => `all rounds of this change have cost ${usd}`),
        caps.maxTokens === null || tokens < caps.maxTokens
            ? null
            : {
                setting: 'max-tokens',
                why: `the run has used ${String(tokens)} of at most ${String(caps.maxTokens)} tokens`,
            },
    ];
    return limits.find((limit) => limit !== null) ?? notCountable(spent, caps);
}
function reached(setting, cap, ...[amount, words]) {
    if (cap === null || amount < cap)
        return null;
    return { setting, why: words(`${(0,_domain_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(amount)} of at most ${(0,_domain_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(cap)}`) };
}
function notCountable({ models, uncounted }, caps) {
    const inUsd = caps.maxCostUsd !== null ? 'max-cost' : caps.maxCostPerChangeUsd !== null ? 'max-cost-per-change' : null;
    const unknown = models.find(({ costUsd }) => costUsd === null);
    const nobody = 'so nobody can tell when it is reached';
    if (inUsd !== null && unknown)
        return { setting: inUsd, why: `the price of ${unknown.model} is not known, ${nobody}` };
    const setting = inUsd ?? (caps.maxTokens === null ? null : 'max-tokens');
    if (setting === null || uncounted <= UNCOUNTED_AT_MOST)
        return null;
    return { setting, why: `${String(uncounted)} answers told no tokens, ${nobody}` };
}
function unpricedModels(caps, reviewers) {
    const setting = caps.maxCostUsd !== null ? 'max-cost' : caps.maxCostPerChangeUsd !== null ? 'max-cost-per-change' : null;
    if (setting === null)
        return [];
    return reviewers.flatMap(({ id, source, model }) => {
        if (source.kind !== 'preset' || model === null || (0,_prices_js__WEBPACK_IMPORTED_MODULE_2__/* .hasPrice */ .mC)(model))
            return [];
        return [
            {
                reviewer: id,
                what: `${setting}: cannot be kept for ${id}, the price of \`${model}\` is not known`,
                why: `the list prices of ${_prices_js__WEBPACK_IMPORTED_MODULE_2__/* .PRICES_DATE */ .Iz} do not name this model`,
                fix: `set \`max-tokens\` instead of \`${setting}\`, or choose another \`model\` for ${id}`,
            },
        ];
    });
}
function uncappedCommands(caps, reviewers) {
    if (Object.values(caps).every((cap) => cap === null))
        return [];
    const free = reviewers.flatMap(({ id, source }) => (source.kind === 'command' && source.env.length ? [id] : []));
    if (!free.length)
        return [];
    return [
        {
            what: `the caps on cost and tokens do not hold for ${(0,_domain_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(free)}`,
            why: 'a command with keys of its own (`env:`) asks its model itself, so its requests are not counted',
            fix: 'nothing, or set a limit with the vendor of its key',
        },
    ];
}


/***/ }),

/***/ 9237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isTool),
/* harmony export */   Th: () => (/* binding */ settleToolPass),
/* harmony export */   mq: () => (/* binding */ toolsThatLack)
/* harmony export */ });
function isTool(reviewer) {
    return reviewer.reads === 'sarif' || reviewer.reads === 'rdjson';
}
const FLAGS = ['exit', 'changed-files'];
function settleToolPass({ reads }, pass, review) {
    const isEmpty = pass.text.trim() === '';
    const isSilent = isEmpty && reads === 'rdjson' && pass.exitCode === 0;
    const own = pass.failures.filter((each) => !(isSilent && each.class === 'no-output'));
    if (!review?.readable || (isEmpty && !isSilent)) {
        return { status: 'failed', failures: own.length ? own : [nothing(pass, isEmpty)] };
    }
    const failures = [...own, ...unread(pass, review), ...inVain(pass, review)];
    const isWhole = review.unread.length === 0 && !isInVain(pass, review);
    const isComplete = isWhole && own.every((each) => FLAGS.includes(each.class));
    return { status: isComplete ? 'completed' : 'degraded', failures };
}
function isInVain({ exitCode, failures }, review) {
    const failed = (exitCode !== null && exitCode !== 0) || failures.some((each) => each.class === 'exit');
    return failed && review.findings.length === 0;
}
function inVain(pass, review) {
    if (!isInVain(pass, review))
        return [];
    const status = pass.exitCode === null ? 'a failure' : `exit status ${String(pass.exitCode)}`;
    return [
        failure('crash', {
            what: `${pass.reviewer}: it found nothing and ended with ${status}`,
            why: 'a tool that fails for another reason than what it found has not looked at everything',
            fix: 'run its command by hand; one that ends so on purpose must be made to end with 0',
        }),
    ];
}
function unread({ reviewer, file }, review) {
    const [first] = review.unread;
    if (!first)
        return [];
    const others = review.unread.length > 1 ? `, and ${String(review.unread.length - 1)} more` : '';
    return [
        failure('unread', {
            what: `${reviewer}: its report is not all that it has to say`,
            why: `${first.reason} (line ${String(first.line)} of ${file}: ${first.text})${others}`,
            fix: 'let the command write a whole report to standard output, and nothing else; see its log in the artifact',
        }),
    ];
}
function nothing({ reviewer, file, exitCode }, isEmpty) {
    const how = exitCode === null ? 'how its process ended is not known' : `it ended with exit status ${String(exitCode)}`;
    return failure(isEmpty ? 'no-output' : 'unreadable', {
        what: `${reviewer}: no report`,
        why: isEmpty ? `it wrote nothing, and ${how}` : 'what it wrote is no report in the format that is configured',
        fix: isEmpty ? 'see its log in the artifact; run its command by hand' : `read reviews/${file} in the artifact`,
    });
}
function failure(kind, problem) {
    return { class: kind, problem };
}
function toolsThatLack(runs, completed) {
    return runs.flatMap(({ reviewer }) => isTool(reviewer) && reviewer.required !== false && !completed.has(reviewer.id)
        ? [`the tool ${reviewer.id} did not complete its run`]
        : []);
}


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ NOTHING_EARLIER),
/* harmony export */   o4: () => (/* binding */ NO_CAPS),
/* harmony export */   rQ: () => (/* binding */ NO_SPENDING)
/* harmony export */ });
const NO_SPENDING = {
    requests: 0,
    uncounted: 0,
    input: 0,
    output: 0,
    costUsd: 0,
    knownUsd: 0,
    models: [],
};
const NO_CAPS = { maxCostUsd: null, maxTokens: null, maxCostPerChangeUsd: null };
const NOTHING_EARLIER = { usd: 0, complete: true };


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
    'unread',
    'miscounted',
    'ungraded',
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
const CONTENT_CLASSES = [
    'refusal',
    'safety',
    'context-overflow',
    'loop',
    'truncated',
    'unread',
];
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

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ GATE_MODES)
/* harmony export */ });
const GATE_MODES = ['enforce', 'trial'];


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

/***/ 7173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Gh: () => (/* binding */ severityLetter),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   MD: () => (/* binding */ countWord),
/* harmony export */   Mj: () => (/* binding */ severityShort),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   kH: () => (/* binding */ severityTally),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
function countWord(count) {
    return WORDS[count] ?? String(count);
}
function counted(count, noun, many = `${noun}s`) {
    return `${countWord(count)} ${count === 1 ? noun : many}`;
}
function listed(items) {
    if (items.length < 2)
        return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function duration(ms) {
    if (ms < 1000)
        return `${String(Math.max(0, Math.round(ms)))} ms`;
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${String(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    const [hours, rest] = [Math.floor(minutes / 60), seconds % 60];
    if (hours === 0)
        return `${String(minutes)} min${rest ? ` ${String(rest)} s` : ''}`;
    return `${String(hours)} h${minutes % 60 ? ` ${String(minutes % 60)} min` : ''}`;
}
function dollars(amount) {
    return `${amount.toFixed(amount > 0 && amount < 0.095 ? 4 : 2)} USD`;
}
function severityTally(counts) {
    const parts = _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => {
        const noun = severity === 'suggestion' && counts[severity] !== 1 ? 'suggestions' : severity;
        return `${String(counts[severity])} ${noun}`;
    });
    if (!parts.length)
        return 'nothing';
    const serious = counts.important || counts.critical;
    return counts.suggestion ? listed(parts) : `${listed(parts)} finding${serious === 1 ? '' : 's'}`;
}
function severityShort(counts) {
    const parts = _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => `${String(counts[severity])}${severityLetter(severity)}`);
    return parts.join(' ') || '0';
}
function severityLetter(severity) {
    return severity.charAt(0).toUpperCase();
}


/***/ })

};
