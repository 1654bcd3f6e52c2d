export const id = 432;
export const ids = [432,451];
export const modules = {

/***/ 1464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kw: () => (/* binding */ harmlessLine),
  vL: () => (/* binding */ harmlessLines),
  $p: () => (/* binding */ redactor),
  Ft: () => (/* binding */ secretsInUrls),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: REDACTED

// EXTERNAL MODULE: ./build/domain/characters.js
var characters = __webpack_require__(3981);
;// CONCATENATED MODULE: ./build/core/redact/cover.js

const SEQUENCE = /\u001b(?:\[[0-?]{0,64}[ -/]{0,16}[@-~]?|\][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|[ -~]?)/y;
const ESCAPE = 0x1b;
const UNSEEN = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r\u200d${characters/* VARIATION_CLASS */.xu}${characters/* UNSEEN_CLASS */.az}]`, 'u');
const HALF = /[\ud800-\udfff]/;
function symbolTable(symbolOf) {
    return Int32Array.from({ length: 65_536 }, (_, code) => symbolOf(String.fromCharCode(code)));
}
const SEEN = symbolTable((character) => UNSEEN.test(character) || HALF.test(character) ? -1 : character.charCodeAt(0));
const LETTERS = symbolTable((character) => (/[0-9a-z]/i.test(character) ? Number.parseInt(character, 36) : -1));
function coverOf(parts) {
    const finders = [finderOf(parts.seen, SEEN), finderOf(parts.letters, LETTERS)];
    return (text, mark) => covered(text, finders.flatMap((find) => find(text)), mark);
}
const TAIL = 4;
const BUCKETS = 1 << 20;
function finderOf(parts, table) {
    if (parts.size === 0)
        return () => [];
    const lengths = new Set();
    const ends = new Uint8Array(BUCKETS);
    const wanted = new Set();
    for (const part of parts) {
        const symbols = symbolsOf(part, table);
        if (symbols.length < TAIL)
            continue;
        lengths.add(symbols.length);
        wanted.add(String.fromCharCode(...symbols));
        ends[symbols.slice(-TAIL).reduce(rolled, 0)] = 1;
    }
    const sizes = [...lengths].sort((a, b) => b - a);
    return (text) => rangesIn(text, { table, sizes, ends, wanted });
}
function rolled(hash, symbol) {
    return ((hash << 5) ^ (symbol & 0x1f) ^ ((symbol >> 5) << 2)) & (BUCKETS - 1);
}
function symbolsOf(text, table) {
    return Array.from({ length: text.length }, (_, at) => table[text.charCodeAt(at)] ?? -1).filter((found) => found >= 0);
}
function rangesIn(text, { table, sizes, ends, wanted }) {
    const room = sizes[0] ?? 0;
    const symbols = new Uint16Array(room * 2);
    const places = new Float64Array(room * 2);
    const found = [];
    let [hash, count] = [0, 0];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === ESCAPE)
            at = lastOfSequence(text, at);
        const symbol = table[code] ?? -1;
        if (symbol < 0)
            continue;
        const slot = count % room;
        symbols[slot] = symbols[slot + room] = symbol;
        places[slot] = places[slot + room] = at;
        count += 1;
        hash = rolled(hash, symbol);
        if (ends[hash] === 0)
            continue;
        const last = slot + room;
        const size = sizes.find((length) => length <= count && wanted.has(String.fromCharCode(...symbols.subarray(last - length + 1, last + 1))));
        if (size !== undefined)
            add(found, places[last - size + 1] ?? at, at + 1);
    }
    return found;
}
function add(found, start, end) {
    const last = found.at(-1);
    if (last === undefined || start > last[1])
        found.push([start, end]);
    else
        found[found.length - 1] = [Math.min(start, last[0]), end];
}
function lastOfSequence(text, from) {
    SEQUENCE.lastIndex = from;
    return from + (SEQUENCE.exec(text)?.[0].length ?? 1) - 1;
}
function covered(text, ranges, mark) {
    if (ranges.length === 0)
        return text;
    const kept = [];
    let to = 0;
    let first = true;
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
        if (first || start > to)
            kept.push(text.slice(to, start), mark);
        to = Math.max(to, end);
        first = false;
    }
    return [...kept, text.slice(to)].join('');
}

;// CONCATENATED MODULE: ./build/core/redact/forms.js
const PUBLIC_PREFIX = /^(?:sk-ant-[a-z]+\d+-|sk-(?:proj|svcacct|admin|or-v1)-|sk-|AIza|github_pat_|gh[pousr]_|xox[a-z]-)/;
const PART = 7;
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
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
    return [
        own,
        reversed(own),
        url,
        url.replace(/%../g, (code) => code.toLowerCase()),
        JSON.stringify(own).slice(1, -1),
        hex.join(''),
        hex.join('').toUpperCase(),
        ...[0, 1, 2].flatMap((offset) => base64Forms(secret, prefix, offset)),
        base32(bytes),
    ];
}
function escapedForms(secret) {
    const bytes = [...new TextEncoder().encode(secret)];
    const as = (write) => bytes.map(write).join('');
    return [
        as((byte) => `x${byte.toString(16).padStart(2, '0')}`),
        as((byte) => `0x${byte.toString(16).padStart(2, '0')}`),
        as((byte) => `u${byte.toString(16).padStart(4, '0')}`),
        as((byte) => String(byte)),
        as((byte) => byte.toString(8).padStart(3, '0')),
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
function base32(bytes) {
    const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{5}/g) ?? [])
        .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))
        .join('');
}

;// CONCATENATED MODULE: ./build/core/redact.js



const REDACTED = '***';
const SPREAD = 12;
function redactor(secrets) {
    const pieces = secrets.flatMap(secretPieces);
    const seen = pieces.flatMap((piece) => formsOf(piece).flatMap((form) => partsOf(form, isWords(piece) ? Infinity : PART)));
    const letters = pieces.flatMap((piece) => [...formsOf(piece), ...escapedForms(piece)]
        .map(lettersOf)
        .flatMap((form) => partsOf(form, isWords(piece) ? Infinity : SPREAD)));
    if (seen.length === 0)
        return (text) => text;
    const cover = coverOf({ seen: new Set(seen), letters: new Set(letters) });
    return (text) => cover(text, REDACTED);
}
function isWords(value) {
    return /^(?:[a-z]+|[A-Z]+)(?:[ ._/:-](?:[a-z]+|[A-Z]+))*$/.test(value);
}
function lettersOf(form) {
    return form.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}
function partsOf(form, length) {
    if (form.length < PART)
        return [];
    if (form.length <= length)
        return [form];
    return Array.from({ length: form.length - length + 1 }, (_, start) => form.slice(start, start + length));
}
const ORDINARY = /^(?:production|development|staging|testing|default|enabled|disabled|verbose|warning|required|localhost|[\d.]+|(?:\/[\w.-]+)+\/?|[a-z]{2}_[A-Z]{2}\.UTF-8|https?:\/\/[\w.:-]+(?:\/[\w./-]*)?)$/i;
const SECRET_NAME = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH|PRIVATE|(?:^|_)PAT(?:$|_)/i;
function secretsOf(name, value) {
    if (value.length < PART)
        return [];
    return SECRET_NAME.test(name) || !ORDINARY.test(value) ? [value, ...secretsInUrls(value)] : [];
}
function secretsInUrls(text) {
    return [
        ...text.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/(?:([^\s/@?#]{1,1000})@)?[^\s?#]{0,2000}(?:\?([^\s#]{1,2000}))?/gi),
    ]
        .flatMap(([, userinfo = '', query = '']) => [
        ...userinfo.split(':'),
        ...query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1)),
    ])
        .map(decoded)
        .filter((part) => part.length >= PART);
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
const UNSEEN_IN_LOG = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r\u200d${characters/* UNSEEN_CLASS */.az}]`, 'gu');
function harmlessLine(line) {
    return line
        .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ⏎ ')
        .replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
        .replace(UNSEEN_IN_LOG, '')
        .replace(/^([\s\p{Z}\p{Cf}]*)::/u, '$1: :')
        .replaceAll('##[', '## [');
}
function harmlessLines(text) {
    return text.split(/\r\n|\n|\r/).map(harmlessLine);
}


/***/ }),

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ spokenTags),
/* harmony export */   R8: () => (/* binding */ codePointName),
/* harmony export */   Z6: () => (/* binding */ CONTROL_CLASS),
/* harmony export */   az: () => (/* binding */ UNSEEN_CLASS),
/* harmony export */   bS: () => (/* binding */ SEPARATOR_CLASS),
/* harmony export */   dH: () => (/* binding */ PRIVATE_CLASS),
/* harmony export */   l4: () => (/* binding */ LONE_JOINER),
/* harmony export */   xu: () => (/* binding */ VARIATION_CLASS)
/* harmony export */ });
const CONTROL_CLASS = String.raw `\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const EMPTY_CLASS = String.raw `\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
const DIRECTION_CLASS = String.raw `\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f`;
const UNSEEN_CLASS = `${EMPTY_CLASS}${DIRECTION_CLASS}`;
const LONE_JOINER = String.raw `(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`;
const VARIATION_CLASS = String.raw `\ufe00-\ufe0f`;
const PRIVATE_CLASS = String.raw `\ue000-\uf8ff\u{f0000}-\u{10ffff}`;
const SEPARATOR_CLASS = String.raw `\u2028\u2029`;
function codePointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
function spokenTags(text) {
    return text.replace(TAGS, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000));
}


/***/ }),

/***/ 7363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   fY: () => (/* binding */ readRunner),
/* harmony export */   nt: () => (/* binding */ commandFiles),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* unused harmony export INPUTS_VARIABLE */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _core_settings_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8410);
/* harmony import */ var _core_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4836);




const INPUTS_VARIABLE = 'DEEP_REVIEW_INPUTS';
const BY_PIPE = 'DEEP_REVIEW_INPUTS_BY_PIPE';
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
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...rest], strict: false, tokens: true, allowPositionals: true });
    const positionals = [];
    const options = {};
    const settings = [];
    const problems = [];
    const names = (0,_core_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingNames */ .H$)();
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
        fix: `remove it or correct its name${(0,_core_settings_values_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(flag.replace(/^-+/, ''), known)}`,
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
    const broken = Object.keys(keys).filter((name) => /[\s\p{Cc}]/u.test(keys[name] ?? ''));
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
    };
}
function commandFiles() {
    const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'EVENT_PATH'].map((name) => `GITHUB_${name}`);
    return names.map((name) => process.env[name]?.trim() ?? '').filter((path) => path !== '');
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rememberSecrets),
/* harmony export */   r: () => (/* binding */ redactKnown),
/* harmony export */   safeLines: () => (/* binding */ safeLines)
/* harmony export */ });
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1464);

const known = new Set();
let current = null;
function rememberSecrets(values) {
    const fresh = values.filter((value) => !known.has(value));
    if (fresh.length === 0)
        return;
    for (const value of fresh)
        known.add(value);
    current = null;
}
function redactKnown(text) {
    current ??= (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p)([...known]);
    return current(text);
}
function safeLines(text) {
    return (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessLines */ .vL)(redactKnown(text)).map(redactKnown);
}


/***/ }),

/***/ 3432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7363);
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7451);




function setStepOutput(name, value) {
    const file = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunner */ .fY)().outputFile;
    if (file === null)
        return;
    try {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .redactKnown */ .r)(value));
    }
    catch (error) {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([
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
