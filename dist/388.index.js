export const id = 388;
export const ids = [388,832];
export const modules = {

/***/ 5340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xV: () => (/* binding */ logOnly),
  PC: () => (/* binding */ settingsContext),
  cO: () => (/* binding */ worldOf)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/edge/base-files.js
var base_files = __webpack_require__(1229);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/domain/problem.js
var domain_problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/within.js
var within = __webpack_require__(4345);
;// CONCATENATED MODULE: ./build/edge/output-directory.js





const MARK = '.deep-review';
const OWN = /^(?:report\.json|fixes\.patch|reviews|prompts|logs|\d{8}-\d{6}-.*\.(?:md|html|sarif|rdjson))$/;
const MAX_ENTRIES = 20_000;
async function openOutput(path, guard) {
    const wanted = (0,external_node_path_.resolve)(path);
    const problem = await whatIsInTheWay(wanted, guard);
    if (problem)
        throw new domain_problem/* UserError */.y([problem]);
    try {
        await (0,promises_.mkdir)(wanted, { recursive: true });
        await (0,promises_.access)(wanted, external_node_fs_.constants.W_OK);
        const directory = await (0,promises_.realpath)(wanted);
        await writeWhole((0,external_node_path_.join)(directory, MARK), `${await identity(directory)}\n`);
        return directory;
    }
    catch (error) {
        throw new domain_problem/* UserError */.y([
            {
                what: `output-directory: ${wanted} is not writable`,
                why: error instanceof Error ? error.message : String(error),
                fix: 'give a directory that can be made and written, e.g. `--out ./deep-review`',
            },
        ]);
    }
}
async function whatIsInTheWay(wanted, guard) {
    const link = await linkOnTheWay(wanted, guard.checkout);
    if (link !== null)
        return refusal(`${link} is a symbolic link`, 'what is written there would land somewhere else');
    const found = await (0,promises_.lstat)(wanted).catch(() => null);
    if (found && !found.isDirectory())
        return refusal(`${wanted} is no directory`, 'a report is a directory of files');
    if (guard.inActions && guard.checkout !== null && (await isBelow(wanted, guard.checkout))) {
        return refusal(`${wanted} lies in the checkout`, 'in a workflow the change under review decides what stands there');
    }
    const inRepository = await fromRoot(wanted);
    if (inRepository !== null && (await guard.isTracked?.(inRepository))) {
        return refusal(`the change under review has files of its own in ${wanted}`, 'they would be overwritten, or lead elsewhere');
    }
    return found ? occupied(wanted, guard) : null;
}
function refusal(what, why) {
    return {
        what: `output-directory: ${what}`,
        why,
        fix: 'give another directory, e.g. `--out` with one that does not exist yet (in a workflow leave `output-directory` out)',
    };
}
async function occupied(directory, { inActions }) {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    if (names.length === 0)
        return null;
    if (await isOurs(directory)) {
        const link = await linkBelow(directory);
        return link === null
            ? null
            : refusal(`${link} is no file of ours`, 'a link in the directory leads what is written elsewhere');
    }
    const taken = names.find((name) => OWN.test(name) || name === MARK);
    if (!inActions && taken === undefined)
        return null;
    return refusal(`${directory} holds files that this program did not write${taken === undefined ? '' : ` (${taken})`}`, 'a file that is not ours is never overwritten');
}
async function isOurs(directory) {
    const mark = (0,external_node_path_.join)(directory, MARK);
    if (!(await (0,promises_.lstat)(mark).catch(() => null))?.isFile())
        return false;
    return (await (0,promises_.readFile)(mark, 'utf8')).trim() === (await identity(directory));
}
async function identity(directory) {
    const { dev, ino } = await (0,promises_.stat)(directory, { bigint: true });
    return `written by deep-review-action in ${String(dev)}-${String(ino)}`;
}
async function linkOnTheWay(wanted, checkout) {
    const inside = checkout !== null && (0,within/* isWithin */.U)(wanted, (0,external_node_path_.resolve)(checkout));
    const way = inside ? (0,external_node_path_.relative)((0,external_node_path_.resolve)(checkout), wanted).split(external_node_path_.sep) : [''];
    const start = inside ? (0,external_node_path_.resolve)(checkout) : wanted;
    const steps = way.map((_, at) => (0,external_node_path_.join)(start, ...way.slice(0, at + 1)));
    for (const step of steps)
        if ((await (0,promises_.lstat)(step).catch(() => null))?.isSymbolicLink())
            return step;
    return null;
}
async function linkBelow(directory) {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true, recursive: true });
    if (entries.length > MAX_ENTRIES)
        return `${directory} (more than ${String(MAX_ENTRIES)} files)`;
    const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
    return odd === undefined ? null : (0,external_node_path_.join)(odd.parentPath, odd.name);
}
async function fromRoot(wanted) {
    for (let at = (0,external_node_path_.dirname)(wanted);; at = (0,external_node_path_.dirname)(at)) {
        if (await (0,promises_.lstat)((0,external_node_path_.join)(at, '.git')).catch(() => null))
            return (0,external_node_path_.relative)(at, wanted);
        if (at === (0,external_node_path_.dirname)(at))
            return null;
    }
}
async function isBelow(path, folder) {
    const real = async (each) => {
        const found = await (0,promises_.realpath)(each).catch(() => null);
        return found ?? (each === (0,external_node_path_.dirname)(each) ? each : (0,external_node_path_.join)(await real((0,external_node_path_.dirname)(each)), (0,external_node_path_.basename)(each)));
    };
    return (0,within/* isWithin */.U)(await real((0,external_node_path_.resolve)(path)), await real((0,external_node_path_.resolve)(folder)));
}
async function writeOutput(directory, path, text) {
    const folder = (0,external_node_path_.dirname)(path);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const expected = (0,external_node_path_.join)(directory, (0,external_node_path_.relative)(directory, folder));
    if ((await (0,promises_.realpath)(folder)) !== expected)
        throw new Error(`${folder} is reached through a link`);
    await writeWhole(path, text);
}
async function writeWhole(path, text) {
    const draft = `${path}.part`;
    await (0,promises_.rm)(draft, { force: true });
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = external_node_fs_.constants;
    const file = await (0,promises_.open)(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644);
    try {
        await file.writeFile(text);
        await file.close();
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await file.close().catch(() => undefined);
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/redact.js + 2 modules
var redact = __webpack_require__(1464);
// EXTERNAL MODULE: ./build/edge/known-secrets.js
var known_secrets = __webpack_require__(7451);
// EXTERNAL MODULE: ./build/edge/process-environment.js
var process_environment = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/edge/world.js






function makeWorld(options) {
    const output = options.output ?? process.stdout;
    (0,known_secrets/* rememberSecrets */.h)([...options.secrets, ...(0,process_environment/* environmentValues */.s)().flatMap(redact/* secretsInUrls */.Ft)]);
    if (options.inActions)
        for (const secret of options.secrets)
            maskInRunner(secret, output);
    return {
        now: () => new Date(),
        elapsedMs: () => performance.now(),
        token: (digits) => (0,external_node_crypto_.randomBytes)(Math.ceil(digits / 2))
            .toString('hex')
            .slice(0, digits),
        log: options.inActions ? workflowLog(output) : terminalLog(output),
        runner: options.runner,
        outputDirectory: options.outputDirectory,
        writeFile: (path, text) => writeOutput(options.outputDirectory, path, (0,known_secrets/* redactKnown */.r)(text)),
        appendFile: (path, text) => (0,promises_.appendFile)(path, (0,known_secrets/* redactKnown */.r)(text)),
    };
}
function maskInRunner(secret, output) {
    for (const line of secret.split(/\r?\n/).filter((part) => part.trim().length > 3)) {
        output.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
    }
}
function workflowLog(output) {
    const say = (text) => {
        for (const line of (0,known_secrets.safeLines)(text))
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
            output.write(`::group::${(0,known_secrets/* redactKnown */.r)((0,redact/* harmlessLine */.Kw)(title))}\n`);
            lines.forEach(say);
            output.write('::endgroup::\n');
        },
    };
}
function terminalLog(output) {
    let live = [];
    const erase = () => (live.length ? `\u001b[${String(live.length)}A\u001b[J` : '');
    const say = (text) => {
        const lines = (0,known_secrets.safeLines)(text);
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
            live = lines.map((line) => (0,known_secrets/* redactKnown */.r)((0,redact/* harmlessLine */.Kw)(line)).slice(0, 79));
            output.write(`${erasure}${live.map((line) => `${line}\n`).join('')}`);
        },
    };
}

// EXTERNAL MODULE: ./build/formats/index.js + 55 modules
var formats = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(4969);
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
async function worldOf(outputDirectory, secrets, change) {
    const { inActions } = (0,inputs/* readRunner */.fY)();
    const { git, head, checkout } = change;
    const isTracked = git && head ? (path) => (0,base_files/* holds */.v9)(git, head, path) : null;
    const directory = await openOutput(outputDirectory, { inActions, checkout, isTracked });
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


/***/ }),

/***/ 4610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ ISOLATION_FIX),
/* harmony export */   Rh: () => (/* binding */ isolationProblems),
/* harmony export */   XP: () => (/* binding */ isolationRefused),
/* harmony export */   l8: () => (/* binding */ startOrder),
/* harmony export */   vD: () => (/* binding */ ISOLATION_WORDS)
/* harmony export */ });
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
        what: '`isolation: required`: this machine gives no PID namespace',
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


/***/ }),

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

/***/ 1229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   m6: () => (/* binding */ readAt),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);

const MAX_BYTES = 1_000_000;
const unreadable = (why) => ({ kind: 'unreadable', why });
async function lookUp(git, commit, path) {
    const clean = path.replace(/^\.\//, '');
    if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..'))
        return { kind: 'absent' };
    const tree = await git.run(['ls-tree', '-z', commit, '--', clean]);
    if (tree.kind !== 'done')
        return unreadable(`git cannot list it: ${tree.problem.why}`);
    const [listed = ''] = tree.stdout.toString('utf8').split('\0');
    if (listed === '')
        return { kind: 'absent' };
    const [, mode = '', object = ''] = /^(\d{6}) \S+ ([0-9a-f]+)\t/.exec(listed) ?? [];
    if (!mode.startsWith('100'))
        return unreadable('it is a link or a folder, not a regular file');
    await git.supply([object]);
    const size = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(await git.run(['cat-file', '-s', object]))?.trim();
    if (size === undefined)
        return unreadable('the clone lacks its content');
    if (Number(size) > MAX_BYTES)
        return unreadable(`it has ${size} bytes, at most ${String(MAX_BYTES)} are read`);
    const blob = await git.run(['cat-file', 'blob', object]);
    if (blob.kind !== 'done')
        return unreadable(`git cannot read it: ${blob.problem.why}`);
    return { kind: 'text', bytes: blob.stdout };
}
async function readAt(git, commit, path) {
    const found = await lookUp(git, commit, path);
    return found.kind === 'text' ? found.bytes.toString('utf8') : null;
}
async function holds(git, commit, path) {
    const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
    return listed.kind === 'failed' || listed.stdout.length > 0;
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ openGit),
  b: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/edge/git/room.js
var git_room = __webpack_require__(608);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/edge/process/mark.js
var mark = __webpack_require__(4649);
;// CONCATENATED MODULE: ./build/edge/git/secret-file.js




async function withSecretFile(text, act) {
    if (text === undefined)
        return act({ env: {}, descriptors: [] });
    const path = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `deep-review-${(0,mark/* nextMark */.li)()}`);
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW, 0o600);
    try {
        (0,external_node_fs_.unlinkSync)(path);
        (0,external_node_fs_.writeSync)(descriptor, text);
        const name = process.platform === 'linux' ? '/proc/self/fd/3' : '/dev/fd/3';
        return await act({ env: { GIT_CONFIG_GLOBAL: name }, descriptors: [descriptor] });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./build/edge/process/programs.js
var programs = __webpack_require__(9949);
// EXTERNAL MODULE: ./build/edge/process.js + 7 modules
var edge_process = __webpack_require__(4172);
// EXTERNAL MODULE: ./build/edge/process-environment.js
var process_environment = __webpack_require__(9113);
;// CONCATENATED MODULE: ./build/edge/git.js






const DEFAULT_TIMEOUT_MS = 300_000;
const DEFAULT_MAX_BYTES = 480 * 1024 * 1024;
const INHERITED = ['TMPDIR', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
const CERTIFICATES = ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'];
const SAFE_CONFIGURATION = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'core.attributesFile=/dev/null',
    'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    'core.commitGraph=true',
    'diff.suppressBlankEmpty=false',
    'diff.renameLimit=5000',
    'log.showSignature=false',
    'credential.helper=',
    'gc.auto=0',
].flatMap((setting) => ['-c', setting]);
async function openGit(path) {
    const room = await (0,git_room/* makeRoom */.mk)(path);
    if (room === null)
        return null;
    const { directory, repository, head } = room;
    const program = (0,programs/* findOnPath */.aY)('git', [room.checkout]);
    const objects = (0,external_node_path_.join)(repository, 'objects');
    const env = { ...environment([room.checkout]), GIT_DIR: directory, GIT_OBJECT_DIRECTORY: objects };
    return {
        ...{ path, scratch: directory, repository, headReference: head },
        partial: false,
        supply: () => Promise.resolve(),
        run: (args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
        close: () => (0,git_room/* leaveRoom */.JP)(room),
    };
}
function textOf(result) {
    return result.kind === 'done' ? result.stdout.toString('utf8') : null;
}
function environment(untrusted) {
    return {
        PATH: (0,programs/* trustedPath */.zu)(untrusted).join(external_node_path_.delimiter),
        ...(0,process_environment/* inherited */.J)([...INHERITED, ...CERTIFICATES]),
        HOME: '/nonexistent',
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '/bin/false',
        GIT_PAGER: 'cat',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_LAZY_FETCH: '1',
    };
}
async function run(program, args, options) {
    if (program === null)
        return failure(args, null, { why: (0,programs/* whyNotFound */.yX)('git'), fix: 'install git 2.34 or newer' });
    const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES, stdin = '', secret } = options;
    const all = ['--no-pager', '--literal-pathspecs', ...SAFE_CONFIGURATION, ...args];
    const answer = await withSecretFile(secret, ({ env, descriptors }) => (0,edge_process/* ask */.k)({ command: program, args: all, stdin, env: { ...options.env, ...env }, cwd: '/', descriptors }, { timeoutMs, maxBytes }));
    const { exitCode, stdout, ended } = answer;
    if (ended === null && exitCode !== null && (options.accept ?? [0]).includes(exitCode)) {
        return { kind: 'done', stdout, exitCode };
    }
    return failure(args, answer, { why: whyItFailed(answer, { timeoutMs, maxBytes }), fix: CHECK });
}
const CHECK = 'check that the repository is complete: `git fsck`';
function whyItFailed({ ended, startFailure, stderr, exitCode, signal }, limits) {
    if (ended === 'output-limit')
        return `it printed more than ${String(limits.maxBytes)} bytes`;
    if (ended !== null)
        return `it took longer than ${String(limits.timeoutMs / 1000)} s`;
    return startFailure ?? (stderr.trim() || `it ended with ${signal ?? `exit code ${String(exitCode)}`}`);
}
function failure(args, answer, { why, fix }) {
    return {
        kind: 'failed',
        stdout: answer?.stdout ?? Buffer.alloc(0),
        stderr: answer?.stderr ?? '',
        exitCode: answer?.exitCode ?? null,
        ended: answer !== null && answer.ended !== null,
        problem: { what: `git ${args.slice(0, 6).join(' ')} failed`, why: why.split('\n').slice(0, 3).join('; '), fix },
    };
}


/***/ }),

/***/ 608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ makeReadingRoom),
/* harmony export */   JP: () => (/* binding */ leaveRoom),
/* harmony export */   Kg: () => (/* binding */ ownGitDirectory),
/* harmony export */   mk: () => (/* binding */ makeRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _process_own_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1822);




const SHARED = ['objects', 'refs', 'packed-refs', 'reftable', 'shallow'];
const PSEUDO_REFS = ['FETCH_HEAD', 'ORIG_HEAD'];
async function makeReadingRoom(path, folder) {
    const found = await gitDirectoryOf(path);
    if (found === null)
        return null;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    await furnish(folder, found.worktree, await commonDirectoryOf(found.worktree));
    await link((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(found.worktree, 'index'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'index'));
    return folder;
}
async function makeRoom(path) {
    const found = await gitDirectoryOf(path);
    if (found === null)
        return null;
    const { worktree, checkout } = found;
    const repository = await commonDirectoryOf(worktree);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deep-review-git-'));
    keptRooms.set(directory, (0,_process_own_end_js__WEBPACK_IMPORTED_MODULE_3__/* .removeWithUs */ .Rc)(directory));
    const head = await furnish(directory, worktree, repository);
    return { directory, repository, checkout, head };
}
async function furnish(directory, worktree, repository) {
    const head = (await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(worktree, 'HEAD'))) ?? 'ref: refs/heads/none\n';
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'HEAD'), head),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'config'), await configuration(repository)),
        ...SHARED.map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name))),
        ...PSEUDO_REFS.map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(worktree, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name))),
    ]);
    return head.trim();
}
async function leaveRoom(room) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(room.directory, { recursive: true, force: true });
    keptRooms.get(room.directory)?.();
}
const keptRooms = new Map();
async function gitDirectoryOf(path) {
    const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null);
    for (let folder = start; folder !== null; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        const found = await ownGitDirectory(folder);
        if (found !== null)
            return { worktree: found, checkout: folder };
    }
    return null;
}
async function ownGitDirectory(folder) {
    const dot = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(dot).catch(() => null);
    if (found?.isDirectory() && (await isGitDirectory(dot)))
        return dot;
    if (found?.isFile()) {
        const target = /^gitdir: (.+)$/m.exec((await text(dot)) ?? '')?.[1];
        if (target !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, target);
    }
    return (await isGitDirectory(folder)) ? folder : null;
}
async function isGitDirectory(path) {
    const names = await Promise.all(['HEAD', 'objects'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name)).catch(() => null)));
    return Boolean(names[0]?.isFile() && names[1]?.isDirectory());
}
async function commonDirectoryOf(worktree) {
    const common = await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(worktree, 'commondir'));
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(common === null ? worktree : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(worktree, common.trim()));
}
async function configuration(repository) {
    const theirs = (await text((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository, 'config'))) ?? '';
    const format = ['objectFormat', 'refStorage'].flatMap((key) => {
        const value = new RegExp(`^\\s*${key}\\s*=\\s*"?([a-z0-9]+)"?\\s*$`, 'im').exec(theirs)?.[1];
        return value === undefined ? [] : [`\t${key} = ${value}\n`];
    });
    const extensions = format.length ? `[extensions]\n${format.join('')}` : '';
    return `[core]\n\tbare = true\n\trepositoryFormatVersion = ${format.length ? '1' : '0'}\n${extensions}`;
}
async function link(from, to) {
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from).catch(() => null))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to);
}
async function text(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => null);
}


/***/ }),

/***/ 9311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sandboxTrouble),
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _process_own_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1822);
/* harmony import */ var _process_programs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9949);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4172);
/* harmony import */ var _process_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9113);







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
async function run(executable, args, { folder = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), ...walls } = NOWHERE) {
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'preflight-'));
    const env = { PATH: (0,_process_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedPath */ .zu)([]).join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), ...(0,_process_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .inherited */ .J)(['LANG']), HOME: home, TMPDIR: home };
    try {
        const { exitCode, ended, stdout, stderr } = await (0,_process_own_end_js__WEBPACK_IMPORTED_MODULE_3__/* .whileNotAskedToEnd */ .jJ)((cancel) => (0,_process_js__WEBPACK_IMPORTED_MODULE_5__/* .ask */ .k)({ command: executable, args, stdin: '', env, cwd: home }, { timeoutMs: TIMEOUT_MS, cancel, ...walls }));
        return { code: exitCode === 0 && ended === null ? 0 : 1, said: `${stdout.toString('utf8')}\n${stderr}` };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(home, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 3344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ probeIsolation)
/* harmony export */ });
/* harmony import */ var _domain_isolation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8465);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4172);
/* harmony import */ var _process_first_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3832);
/* harmony import */ var _process_walls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9059);







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
    const machine = { mounts: (0,_process_walls_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMounts */ .qV)(mountinfo), sockets: await socketsIn(SOCKET_FOLDER, 0), isRoot };
    const refused = [];
    const readable = !(0,_process_first_environment_js__WEBPACK_IMPORTED_MODULE_4__.firstEnvironmentIsErased)();
    if (process.platform !== 'linux')
        return { isolation: 'none', machine, refused, readable };
    for (const isolation of _domain_isolation_js__WEBPACK_IMPORTED_MODULE_6__/* .ISOLATIONS */ .C) {
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
        const answer = await (0,_process_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(command, { timeoutMs: 5_000, isolation, walls, machine });
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

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inherited),
/* harmony export */   s: () => (/* binding */ environmentValues)
/* harmony export */ });
function inherited(names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
function environmentValues() {
    return Object.values(process.env).flatMap((value) => (value === undefined ? [] : [value]));
}


/***/ }),

/***/ 4172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask),
  z: () => (/* binding */ supervise)
});

// EXTERNAL MODULE: ./build/edge/process/capture.js
var capture = __webpack_require__(8032);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/edge/process/keeper.js

const PERL = '/usr/bin/perl';
const PRCTL = { x64: 157, arm64: 167, riscv64: 167, ia32: 172, arm: 172, s390x: 172 };
const SCRIPT = `
my ($prctl, $parent) = splice @ARGV, 0, 2;
my ($over, $status) = (0, 0);
$SIG{USR2} = sub { $over = 1 };
$SIG{CHLD} = sub { };
$SIG{$_} = 'IGNORE' for qw(HUP INT TERM);
syscall($prctl, 36, 1, 0, 0, 0);
syscall($prctl, 1, 12, 0, 0, 0);
$over = 1 if getppid() != $parent;
my $command = fork;
defined $command or exit 126;
if ($command == 0) {
  $SIG{$_} = 'DEFAULT' for qw(CHLD HUP INT TERM USR2);
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
sub reap {
  my $ended;
  while (($ended = waitpid(-1, 1)) > 0) { ($status, $over) = ($?, 1) if $ended == $command }
  return $ended == -1;
}
until ($over) {
  last if reap();
  select undef, undef, undef, 0.2 unless $over;
}
sub children {
  my @found;
  for my $file (glob '/proc/[0-9]*/stat') {
    open my $handle, '<', $file or next;
    my $line = <$handle>;
    next unless defined $line;
    my ($state, $above) = split / /, substr $line, rindex($line, ')') + 2;
    push @found, $1 if $above == $$ && $file =~ m{([0-9]+)};
  }
  return @found;
}
until (reap()) {
  kill 'KILL', children();
  select undef, undef, undef, 0.005;
}
my $signal = $status & 127;
if ($signal) {
  $SIG{$_} = 'DEFAULT' for qw(HUP INT TERM USR2);
  kill $signal, $$;
  sleep 1;
}
exit($status >> 8);
`;
const KEEPER_END = 'SIGUSR2';
function keeper() {
    const prctl = PRCTL[process.arch];
    if (process.platform !== 'linux' || prctl === undefined || !(0,external_node_fs_.existsSync)(PERL))
        return [];
    return [PERL, '-e', SCRIPT, String(prctl), String(process.pid)];
}

// EXTERNAL MODULE: ./build/edge/within.js
var within = __webpack_require__(4345);
;// CONCATENATED MODULE: ./build/edge/process/processes.js


function listProcesses() {
    return process.platform === 'linux' ? fromProc() : lastTold;
}
const PS = { program: '/bin/ps', args: ['-axo', 'pid=,ppid=,pgid=,stat=,lstart='] };
let lastTold = [];
function takeTable(said) {
    lastTold = said.split('\n').flatMap((line) => parsePsLine(line) ?? []);
}
function fromProc() {
    return (0,external_node_fs_.readdirSync)('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
}
function statOf(pid) {
    try {
        return parseStat(pid, (0,external_node_fs_.readFileSync)(`/proc/${String(pid)}/stat`, 'latin1'));
    }
    catch {
        return null;
    }
}
function parseStat(pid, stat) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
        pid,
        parent: Number(fields[1]),
        group: Number(fields[2]),
        session: Number(fields[3]),
        started: fields[19] ?? '',
        zombie: fields[0] === 'Z' || fields[0] === 'X',
    };
}
function parsePsLine(line) {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S.*)$/.exec(line);
    if (!match)
        return null;
    const [pid = 0, parent = 0, group = 0] = match.slice(1, 4).map(Number);
    return {
        pid,
        parent,
        group,
        session: 0,
        started: match[5]?.trim() ?? '',
        zombie: match[4]?.startsWith('Z') ?? false,
    };
}
function descendants(table, root, known) {
    const seen = new Set(known.map(identity));
    const found = new Map();
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const entry of table) {
            const ours = entry.pid === root ||
                entry.group === root ||
                entry.session === root ||
                entry.parent === root ||
                found.has(entry.parent) ||
                seen.has(identity(entry));
            if (ours)
                found.set(entry.pid, entry);
        }
    }
    return [...found.values()];
}
function strays(table, root, traces) {
    if (process.platform !== 'linux' || root === null)
        return [];
    const since = BigInt(root.started || '0');
    return table.filter((entry) => entry.pid !== process.pid &&
        !entry.zombie &&
        BigInt(entry.started || '0') >= since &&
        hasTrace(entry.pid, traces));
}
function hasTrace(pid, { mark, directories }) {
    const folder = `/proc/${String(pid)}`;
    if (readOrNothing(() => (0,external_node_fs_.readFileSync)(`${folder}/environ`, 'latin1')).includes(mark))
        return true;
    const isOurs = (link) => {
        const at = readOrNothing(() => (0,external_node_fs_.readlinkSync)(`${folder}/${link}`)).replace(/ \(deleted\)$/, '');
        return directories.some((directory) => (0,within/* isWithin */.U)(at, directory));
    };
    if (isOurs('cwd'))
        return true;
    const open = readOrNothing(() => (0,external_node_fs_.readdirSync)(`${folder}/fd`).join(' '));
    return open.split(' ').some((descriptor) => descriptor !== '' && isOurs(`fd/${descriptor}`));
}
function readOrNothing(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}
function signalProcesses(processes, signal) {
    const now = new Map(listProcesses().map((entry) => [entry.pid, entry]));
    for (const known of processes) {
        const entry = now.get(known.pid);
        if (entry && identity(entry) === identity(known) && !entry.zombie)
            signalPid(known.pid, signal);
    }
}
function signalPid(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
    }
}
function identity(entry) {
    return `${String(entry.pid)}@${entry.started}`;
}

;// CONCATENATED MODULE: ./build/edge/process/family.js


const LOOK_EVERY_MS = 500;
function watchFamily(root, options) {
    const known = new Map();
    const first = listProcesses().find(({ pid }) => pid === root) ?? null;
    const members = (closely) => {
        const table = listProcesses();
        const seen = [...known.values(), ...(closely ? strays(table, first, options) : [])];
        const found = descendants(table, root, seen).filter((entry) => entry.pid !== process.pid);
        for (const entry of found)
            known.set(entry.pid, entry);
        return found.filter((entry) => !entry.zombie);
    };
    const look = () => {
        members(false);
    };
    let askedKeeper = false;
    const timer = options.sealed ? null : setInterval(look, LOOK_EVERY_MS).unref();
    return {
        look,
        signal: (signal) => {
            const found = members(true);
            if (options.kept && signal === 'SIGKILL' && !askedKeeper) {
                askedKeeper = true;
                signalPid(root, KEEPER_END);
                return;
            }
            if (found.some((entry) => entry.group === root))
                signalPid(-root, signal);
            signalProcesses(found, signal);
        },
        survivors: () => members(true).filter((entry) => entry.pid !== root).length,
        leave: () => {
            if (timer)
                clearInterval(timer);
        },
    };
}
function watchGroup(root) {
    const isThere = () => {
        try {
            return process.kill(-root, 0);
        }
        catch {
            return false;
        }
    };
    return {
        look: () => undefined,
        signal: (signal) => {
            const found = descendants(listProcesses(), root, []).filter(({ pid, zombie }) => pid !== process.pid && !zombie);
            signalPid(-root, signal);
            signalProcesses(found, signal);
        },
        survivors: () => (isThere() ? 1 : 0),
        leave: () => undefined,
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/edge/process/walls.js
var walls = __webpack_require__(9059);
;// CONCATENATED MODULE: ./build/edge/process/namespace.js



const FOLDERS = ['/usr/bin', '/bin'];
const NAMESPACES = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
const BARE = ['--inh-caps=-all', '--bounding-set=-all', '--no-new-privs'];
const BARE_ROOT = ['--inh-caps=-all', '--bounding-set=-all,+setfcap', '--no-new-privs'];
const BARER = ['--inh-caps=-all', '--no-new-privs'];
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];
const FIRST_BEHIND_SUDO = [
    '/bin/sh',
    '-c',
    `while IFS= read -r line && [ -n "$line" ]; do
  value=$(printf '%b.' "\${line#*=}")
  export "\${line%%=*}=\${value%.}"
done
"$@"; exit "$?"`,
    'sh',
];
function isolated(command, isolation, { steps, env }) {
    const [unshare, setpriv, sudo] = ['unshare', 'setpriv', 'sudo'].map(tool);
    if (isolation === 'none' || unshare == null || setpriv == null)
        return { words: command, stdinHead: '', env };
    const { uid, gid } = (0,external_node_os_.userInfo)();
    const build = ['/bin/sh', '-c', walls/* BUILDER */.iC, 'sh', ...steps, '--'];
    const diesWithUs = [setpriv, '--pdeathsig', 'KILL'];
    switch (isolation) {
        case 'root': {
            const become = [setpriv, '--clear-groups', ...BARE_ROOT, ...FIRST];
            return { words: [...diesWithUs, unshare, ...NAMESPACES, ...build, ...become, ...command], stdinHead: '', env };
        }
        case 'user-namespace': {
            const inner = [unshare, '--user', `--map-user=${String(uid)}`, `--map-group=${String(gid)}`, setpriv, ...BARER];
            const become = uid === 0 ? [setpriv, ...BARE_ROOT] : inner;
            const outer = [unshare, '--user', '--map-root-user', ...NAMESPACES];
            return { words: [...diesWithUs, ...outer, ...build, ...become, ...FIRST, ...command], stdinHead: '', env };
        }
        case 'sudo': {
            const become = [setpriv, `--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups', ...BARE];
            const words = [sudo ?? '', '-n', '--', unshare, ...NAMESPACES, ...build, ...become];
            const stdinHead = `${environmentLines(env)}\n`;
            return { words: [...words, ...FIRST_BEHIND_SUDO, ...command], stdinHead, env: { PATH: '/usr/bin:/bin' } };
        }
    }
}
function bareHands(isolation) {
    const setpriv = tool('setpriv');
    return isolation !== 'none' || setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'];
}
function environmentLines(env) {
    return Object.entries(env)
        .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        .map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`)
        .join('');
}
function tool(name) {
    return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => (0,external_node_fs_.existsSync)(path)) ?? null;
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

;// CONCATENATED MODULE: ./build/edge/process/ladder.js
const FINAL_GRACE_MS = 10_000;
const KILL_AFTER_MS = 2_000;
const KILL_AGAIN_MS = 500;
function makeLadder(family, limits) {
    const clock = makeClock();
    const climb = () => {
        family.signal('SIGTERM');
        const kill = () => {
            family.signal('SIGKILL');
            clock.after(KILL_AGAIN_MS, kill);
        };
        clock.after(limits.killAfterMs ?? KILL_AFTER_MS, kill);
    };
    let reason = null;
    const end = (why) => {
        if (reason !== null)
            return;
        reason = why;
        climb();
    };
    const forget = whenCancelled(limits.cancel, () => {
        end('cancelled');
    });
    clock.after(Math.min(limits.deadlineMs, limits.timeoutMs), () => {
        end(limits.deadlineMs < limits.timeoutMs ? 'deadline' : 'timeout');
    });
    let stopGrace = () => undefined;
    return {
        end,
        final: (seen) => {
            stopGrace();
            if (seen) {
                stopGrace = clock.after(limits.graceMs ?? FINAL_GRACE_MS, () => {
                    end('after-final');
                });
            }
        },
        exited: () => {
            clock.stop();
            forget();
        },
        reason: () => reason,
    };
}
function makeClock() {
    const timers = new Set();
    return {
        after: (ms, act) => {
            const timer = setTimeout(act, Math.min(Math.max(ms, 0), 2_147_483_647));
            timers.add(timer);
            return () => {
                clearTimeout(timer);
            };
        },
        stop: () => {
            timers.forEach(clearTimeout);
        },
    };
}
function whenCancelled(cancel, act) {
    cancel?.addEventListener('abort', act, { once: true });
    if (cancel?.aborted)
        act();
    return () => {
        cancel?.removeEventListener('abort', act);
    };
}

// EXTERNAL MODULE: ./build/edge/process/mark.js
var process_mark = __webpack_require__(4649);
// EXTERNAL MODULE: ./build/edge/process/own-end.js
var own_end = __webpack_require__(1822);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/edge/process/watcher.js

const watcher_SCRIPT = `
trap '' HUP INT TERM QUIT
marks=$1
groups=' '
while read -r word; do
  case $word in
    +*) groups="$groups\${word#+} " ;;
    -*) case $groups in *" \${word#-} "*) groups="\${groups%%" \${word#-} "*} \${groups#*" \${word#-} "}" ;; esac ;;
  esac
done
for group in $groups; do kill -KILL -"$group"; done
[ -e /proc/self/environ ] || exit 0
sleep 0.2
quiet=0 round=0
while [ "$quiet" -lt 2 ] && [ "$round" -lt 100 ]; do
  round=$((round + 1))
  quiet=$((quiet + 1))
  for file in $(grep -l -s -F -e "$marks" /proc/[0-9]*/environ); do
    pid=\${file#/proc/}
    kill -KILL "\${pid%/environ}" && quiet=0
  done
  [ "$quiet" -ge 2 ] || sleep 0.1
done
`;
let watcher = null;
function watchOver(startWatcher) {
    return (watcher ??= process.platform === 'win32' ? NOBODY : watcher_open(startWatcher));
}
const NOBODY = { enter: () => undefined, leave: () => undefined };
function watcher_open(startWatcher) {
    const child = startWatcher(watcher_SCRIPT, [`${process_mark/* MARK_VARIABLE */.l6}=${process_mark/* OWN_MARKS */.Kf}`]);
    const { stdin } = child;
    child.on('error', () => undefined);
    stdin?.on('error', () => undefined);
    child.unref();
    if (stdin && 'unref' in stdin && typeof stdin.unref === 'function')
        stdin.unref();
    const tell = (word) => {
        stdin?.write(`${word}\n`);
    };
    return {
        enter: (group) => {
            tell(`+${String(group)}`);
        },
        leave: (group) => {
            tell(`-${String(group)}`);
        },
    };
}

;// CONCATENATED MODULE: ./build/edge/process/start.js


function start({ program, args, env, cwd, descriptors, kept }) {
    const stdio = ['pipe', 'pipe', 'pipe', ...descriptors];
    const options = { cwd, env: { ...env }, stdio, detached: true };
    const watcher = watchOver(startWatcher);
    const child = (0,external_node_child_process_.spawn)(program, args, options);
    if (child.pid !== undefined && !kept) {
        const group = child.pid;
        watcher.enter(group);
        child.once('exit', () => {
            watcher.leave(group);
        });
    }
    return child;
}
function startWatcher(script, args) {
    const options = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'ignore', 'ignore'], detached: true };
    return (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script, 'deep-review-watcher', ...args], options);
}

;// CONCATENATED MODULE: ./build/edge/process.js










const MAX_BYTES = 64 * 1024 * 1024;
const MAX_COMPLAINT_BYTES = 10_000;
const STREAM_GRACE_MS = 1_000;
async function supervise(spec, limits) {
    const maxBytes = limits.maxBytes ?? MAX_BYTES;
    return settled({
        ...{ command: spec, limits, directories: spec.directories },
        open: (ladder) => {
            const onLimit = () => {
                ladder.end('output-limit');
            };
            return [
                (0,capture/* capture */.Fg)({ file: spec.stdoutFile, maxBytes, onLimit, onLine: lineObserver(spec.observe, ladder) }),
                (0,capture/* capture */.Fg)({ file: spec.stderrFile, maxBytes, onLimit, onLine: null }),
            ];
        },
    });
}
async function ask(command, limits) {
    let atLimit = () => undefined;
    const stdout = (0,capture/* collected */.gd)(limits.maxBytes ?? MAX_BYTES, () => {
        atLimit();
    });
    const stderr = (0,capture/* collected */.gd)(MAX_COMPLAINT_BYTES, () => undefined);
    const end = await settled({
        ...{ command, directories: null },
        limits: { deadlineMs: Infinity, cancel: null, isolation: 'none', ...limits },
        open: (ladder) => {
            atLimit = () => {
                ladder.end('output-limit');
            };
            return [stdout, stderr];
        },
    });
    return { ...end, stdout: stdout.bytes(), stderr: stderr.bytes().toString('utf8') };
}
async function settled(course) {
    const started = performance.now();
    const end = await startAndWait(course).catch((error) => failedStart(error));
    return { ...end, durationMs: Math.round(performance.now() - started) };
}
function failedStart(error) {
    const startFailure = error instanceof Error ? error.message : String(error);
    return { exitCode: null, signal: null, ended: null, startFailure };
}
async function startAndWait(course) {
    const { command: spec, limits } = course;
    const mark = (0,process_mark/* nextMark */.li)();
    const { cwd, descriptors = [] } = spec;
    const keep = course.directories !== null && limits.isolation === 'none' ? keeper() : [];
    const steps = limits.walls && limits.machine ? (0,walls/* wallSteps */.c3)(limits.walls, limits.machine, cwd) : [];
    const { words, stdinHead, env } = isolated([spec.command, ...spec.args], limits.isolation, {
        steps,
        env: { ...spec.env, [process_mark/* MARK_VARIABLE */.l6]: mark },
    });
    const [program = '', ...args] = [
        ...keep,
        ...(course.directories === null ? [] : bareHands(limits.isolation)),
        ...words,
    ];
    const child = start({ program, args, env, cwd, descriptors, kept: keep.length > 0 });
    const startError = new Promise((_, reject) => child.once('error', reject));
    if (child.pid === undefined)
        return startError;
    const family = familyOf(child.pid, mark, { ...course, kept: keep.length > 0 });
    const ended = (0,own_end/* endWithUs */.AO)(family);
    const ladder = makeLadder(family, limits);
    try {
        const streams = connect(child, { ...course, stdinHead }, ladder);
        streams.catch(() => {
            ladder.end('output-limit');
        });
        const exit = await Promise.race([exitOf(child), startError]);
        ladder.exited();
        await endSurvivors(family);
        await streams;
        return {
            exitCode: exit.code,
            signal: exit.signal ?? signalBehind(exit.code, limits.isolation),
            ...{ ended: ladder.reason(), startFailure: null },
        };
    }
    finally {
        ladder.exited();
        family.leave();
        ended();
    }
}
function familyOf(root, mark, { directories, limits, kept }) {
    if (directories === null)
        return watchGroup(root);
    refreshTable();
    return watchFamily(root, { mark, directories, sealed: limits.isolation !== 'none', kept });
}
function refreshTable() {
    if (process.platform === 'linux' || refreshing)
        return;
    refreshing = true;
    const again = async () => {
        const said = await ask({ command: PS.program, args: PS.args, stdin: '', env: {}, cwd: '/' }, { timeoutMs: 5_000 });
        takeTable(said.stdout.toString('utf8'));
        if (listProcesses().some(({ parent }) => parent === process.pid))
            setTimeout(() => void again(), 1_000).unref();
        else
            refreshing = false;
    };
    void again();
}
let refreshing = false;
function exitOf(child) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve({ code, signal });
        });
    });
}
function lineObserver(observe, ladder) {
    if (observe === null)
        return null;
    return (line) => {
        const ending = observe(line);
        if (ending !== null)
            ladder.final(ending === 'final');
    };
}
async function connect(child, { command, open, stdinHead }, ladder) {
    const [stdout, stderr] = open(ladder);
    child.stdin?.on('error', () => undefined);
    if (stdinHead !== '')
        child.stdin?.write(stdinHead);
    child.stdin?.end(command.stdin);
    await Promise.all([take(child, child.stdout, stdout), take(child, child.stderr, stderr)]);
}
function take(child, stream, into) {
    return new Promise((resolve) => {
        let open = true;
        const finish = () => {
            if (!open)
                return;
            open = false;
            into.close();
            resolve();
        };
        stream?.on('data', (chunk) => {
            if (open)
                into.write(chunk);
        });
        stream?.once('end', finish);
        stream?.once('error', finish);
        stream?.once('close', finish);
        child.once('exit', () => setTimeout(finish, STREAM_GRACE_MS).unref());
    });
}
async function endSurvivors(family) {
    for (let attempt = 0; attempt < 20 && family.survivors() > 0; attempt += 1) {
        family.signal('SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
}


/***/ }),

/***/ 8032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ capture),
/* harmony export */   Ty: () => (/* binding */ readCaptured),
/* harmony export */   gd: () => (/* binding */ collected)
/* harmony export */ });
/* unused harmony export lineSplitter */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);


const MAX_LINE = 4 * 1024 * 1024;
function capture(options) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(options.file, flags, 0o600);
    const lines = options.onLine ? lineSplitter(options.onLine) : null;
    let written = 0;
    let over = false;
    return {
        write: (chunk) => {
            if (over)
                return;
            const room = options.maxBytes - written;
            const kept = writeAll(descriptor, chunk.subarray(0, room));
            written += kept;
            lines?.add(chunk);
            if (kept < chunk.length) {
                over = true;
                options.onLimit();
            }
        },
        close: () => {
            lines?.end();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        },
    };
}
function collected(maxBytes, onLimit) {
    const chunks = [];
    let size = 0;
    return {
        write: (chunk) => {
            if (size > maxBytes)
                return;
            const kept = chunk.subarray(0, maxBytes - size);
            chunks.push(kept);
            size += kept.length;
            if (kept.length === chunk.length)
                return;
            size = maxBytes + 1;
            onLimit();
        },
        close: () => undefined,
        bytes: () => Buffer.concat(chunks),
    };
}
function writeAll(descriptor, chunk) {
    let done = 0;
    try {
        while (done < chunk.length)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, chunk, done);
    }
    catch {
        return done;
    }
    return done;
}
function lineSplitter(onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder('utf8');
    let rest = '';
    let tooLong = false;
    const add = (text) => {
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            const line = rest + text.slice(start, end);
            if (!tooLong && line.length <= MAX_LINE)
                onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
            rest = '';
            tooLong = false;
            start = end + 1;
        }
        rest += text.slice(start);
        if (rest.length > MAX_LINE) {
            rest = '';
            tooLong = true;
        }
    };
    return {
        add: (chunk) => {
            add(decoder.write(chunk));
        },
        end: () => {
            add(decoder.end());
            if (rest !== '' && !tooLong)
                onLine(rest);
        },
    };
}
function readCaptured(file, maxBytes) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (size <= maxBytes)
            return readRange(descriptor, 0, size);
        const half = Math.floor(maxBytes / 2);
        const middle = `\n[… ${String(size - 2 * half)} bytes left out …]\n`;
        return readRange(descriptor, 0, half) + middle + readRange(descriptor, size - half, half);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function readRange(descriptor, start, length) {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, done, length - done, start + done);
        if (read === 0)
            break;
        done += read;
    }
    return buffer.toString('utf8', 0, done);
}


/***/ }),

/***/ 3832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentBlock: () => (/* binding */ environmentBlock),
/* harmony export */   eraseFirstEnvironment: () => (/* binding */ eraseFirstEnvironment),
/* harmony export */   firstEnvironmentIsErased: () => (/* binding */ firstEnvironmentIsErased)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function eraseFirstEnvironment() {
    if (process.platform !== 'linux')
        return;
    for (const [name, value] of Object.entries(process.env))
        if (value !== undefined)
            process.env[name] = value;
    try {
        const { start, end } = environmentBlock((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/stat', 'latin1'));
        if (start === 0 || end <= start)
            return;
        const memory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)('/proc/self/mem', 'r+');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(memory, Buffer.alloc(end - start), 0, end - start, start);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(memory);
        }
    }
    catch {
    }
}
function firstEnvironmentIsErased() {
    if (process.platform !== 'linux')
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/environ').every((byte) => byte === 0);
    }
    catch {
        return true;
    }
}
function environmentBlock(stat) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: Number(fields[47] ?? 0), end: Number(fields[48] ?? 0) };
}


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ OWN_MARKS),
/* harmony export */   l6: () => (/* binding */ MARK_VARIABLE),
/* harmony export */   li: () => (/* binding */ nextMark)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const MARK_VARIABLE = 'DEEP_REVIEW_MARK';
const OWN_MARKS = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex')}.`;
let children = 0;
function nextMark() {
    children += 1;
    return `${OWN_MARKS}${String(children)}.`;
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ endWithUs),
/* harmony export */   Rc: () => (/* binding */ removeWithUs),
/* harmony export */   jJ: () => (/* binding */ whileNotAskedToEnd),
/* harmony export */   td: () => (/* binding */ whenAskedToEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const running = new Set();
const folders = new Set();
const listeners = new Set();
let asked = false;
let watches = false;
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
function endWithUs(family) {
    watch();
    running.add(family);
    return () => {
        running.delete(family);
    };
}
function removeWithUs(folder) {
    watch();
    folders.add(folder);
    return () => {
        folders.delete(folder);
    };
}
function whenAskedToEnd(act) {
    watch();
    listeners.add(act);
    if (asked)
        act();
    return () => {
        listeners.delete(act);
        if (listeners.size === 0)
            asked = false;
    };
}
async function whileNotAskedToEnd(act) {
    const controller = new AbortController();
    const abort = () => {
        controller.abort();
    };
    interruptible.add(abort);
    if (asked)
        abort();
    try {
        return await act(controller.signal);
    }
    finally {
        interruptible.delete(abort);
    }
}
const interruptible = new Set();
function watch() {
    if (watches)
        return;
    watches = true;
    for (const [name, number] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            if (asked || listeners.size === 0)
                process.exit(128 + number);
            asked = true;
            for (const act of [...listeners, ...interruptible])
                act();
        });
    }
    process.once('exit', () => {
        for (const family of running)
            family.signal('SIGKILL');
        for (const folder of folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    });
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   aY: () => (/* binding */ findOnPath),
/* harmony export */   yX: () => (/* binding */ whyNotFound),
/* harmony export */   zu: () => (/* binding */ trustedPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4345);




const TEMPORARY = ['/tmp', '/var/tmp', '/dev/shm', '/run/shm'];
function trustedPath(untrusted) {
    const checkouts = checkoutsOf(untrusted);
    const directories = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
    return directories.filter((directory) => {
        const real = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(directory) ? realPath(directory) : null;
        return real !== null && isTrusted(real, checkouts);
    });
}
function findProgram(command, directories, untrusted = []) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(command))
        return isProgram(command) ? command : null;
    const checkouts = checkoutsOf(untrusted);
    const found = directories.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, command)).filter(isProgram);
    return found.find((path) => isTrusted(realPath(path) ?? path, checkouts)) ?? null;
}
function findOnPath(name, untrusted = []) {
    return findProgram(name, trustedPath(untrusted), untrusted);
}
function whyNotFound(name) {
    const everywhere = (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute);
    const hidden = everywhere.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)).find(isProgram);
    return hidden === undefined
        ? `\`${name}\` is not on PATH`
        : `\`${name}\` is on PATH only as ${hidden}, in the checkout or in a folder that others can write to: the change under review could have put it there`;
}
function checkoutsOf(untrusted) {
    const workspace = process.env['GITHUB_WORKSPACE']?.trim() ?? '';
    const named = [...untrusted, ...((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(workspace) ? [workspace] : []), ...repositoryAround(process.cwd())];
    return named.flatMap((folder) => realPath(folder) ?? []);
}
function repositoryAround(start) {
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '.git')))
            return [folder];
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === folder)
            return [];
    }
}
function isTrusted(real, checkouts) {
    if (checkouts.some((folder) => (0,_within_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(real, folder)))
        return false;
    const own = [process.env['RUNNER_TEMP'] ?? '', (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()].flatMap((folder) => realPath(folder) ?? []);
    const around = [...TEMPORARY, ...own].find((folder) => (0,_within_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(real, folder));
    return around === undefined || onlyOursBetween(real, around);
}
function onlyOursBetween(path, top) {
    const { uid } = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)();
    for (let at = path; at !== top && at !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        try {
            const { uid: owner, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(at);
            if ((owner !== uid && owner !== 0) || (mode & 0o022) !== 0)
                return false;
        }
        catch {
            return false;
        }
    }
    return path !== top;
}
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return null;
    }
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

/***/ 9059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ wallSteps),
/* harmony export */   iC: () => (/* binding */ BUILDER),
/* harmony export */   qV: () => (/* binding */ parseMounts)
/* harmony export */ });
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4345);

function parseMounts(mountinfo) {
    const mounts = new Map();
    for (const line of mountinfo.split('\n')) {
        const [, , , , path = '', options = ''] = line.split(' ');
        if (path === '')
            continue;
        const plain = path.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
        const real = Buffer.from(plain, 'latin1').toString('utf8');
        mounts.delete(real);
        mounts.set(real, { path: real, options: options.split(',') });
    }
    return [...mounts.values()];
}
const KEPT = ['nosuid', 'nodev', 'noexec', 'noatime', 'nodiratime', 'relatime', 'nosymfollow'];
const ROOTS_OWN = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'].map((name) => `/proc/${name}`);
function wallSteps(walls, machine, cwd) {
    const { own, guarded, hidden, lent } = walls;
    const [stash = '/'] = own;
    const outside = machine.mounts.filter(({ path }) => !(0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .U)(path, '/proc') && !(0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .U)(path, '/dev') && !own.includes(path));
    const readOnly = outside.map(({ path, options }) => {
        const kept = options.filter((option) => KEPT.includes(option));
        return ['ro', ['remount', 'bind', 'ro', ...kept].join(','), path];
    });
    return [
        ['devices', '-', stash],
        ...own.map((path) => ['own', '-', path]),
        ...readOnly,
        ...pins([...guarded, ...hidden], own).map((path) => ['own', '-', path]),
        ...guarded.map((path) => ['guard', '-', path]),
        ...(hidden.length + lent.length === 0 ? [] : hiding(walls)),
        ...machine.sockets.map((path) => ['mute', '-', path]),
        ...(machine.isRoot ? ROOTS_OWN.map((path) => ['guard', '-', path]) : []),
        ['ro', 'remount,bind,ro,nosuid', '/dev'],
        ['go', '-', cwd],
    ].flat();
}
function pins(paths, own) {
    const between = paths.flatMap((path) => {
        const above = own.filter((folder) => path !== folder && (0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .U)(path, folder));
        const top = above.toSorted((a, b) => a.length - b.length)[0];
        if (top === undefined)
            return [];
        const names = path.slice(top.length + 1).split('/');
        return names.slice(1).map((_, index) => `${top}/${names.slice(0, index + 1).join('/')}`);
    });
    return [...new Set(between)].sort();
}
function hiding({ own, hidden, lent, shown }) {
    const gone = hidden.filter((path) => !lent.some((folder) => (0,_within_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .U)(path, folder)));
    return [
        ...shown.map((path, index) => ['keep', String(index), path]),
        ...lent.map((path) => ['hide', 'mode=1777,size=25%', path]),
        ...gone.map((path) => ['hide', 'mode=711,size=1m', path]),
        ...shown.flatMap((path, index) => [
            ['show', String(index), path],
            ...(own.includes(path) ? [] : [['ro', 'remount,bind,ro', path]]),
        ]),
        ...gone.map((path) => ['ro', 'remount,bind,ro,nosuid,nodev', path]),
    ];
}
const BUILDER = `
cannot() { echo "deep-review: cannot $1 $2" >&2; exit 125; }
try() { mount -n "$@" 2> /dev/null; }
devices() {
  try -t tmpfs -o mode=755,nosuid,size=1m none "$1" || return 1
  mkdir "$1/shm" "$1/pts" "$1/.keep" || return 1
  for name in null zero full random urandom tty ptmx; do
    [ -e "/dev/$name" ] || continue
    : > "$1/$name" && try --bind "/dev/$name" "$1/$name" || return 1
  done
  [ ! -d /dev/pts ] || try --bind /dev/pts "$1/pts" || return 1
  try -t tmpfs -o mode=1777,nosuid,nodev none "$1/shm" || return 1
  ln -s /proc/self/fd "$1/fd" && ln -s fd/0 "$1/stdin" && ln -s fd/1 "$1/stdout" && ln -s fd/2 "$1/stderr" || return 1
  try --rbind "$1" /dev && umount -n -l "$1"
}
while [ "$1" != -- ]; do
  step=$1 word=$2 path=$3
  shift 3
  case $step in
    devices) devices "$path" || cannot 'give devices in' "$path" ;;
    own) try --rbind "$path" "$path" || cannot open "$path" ;;
    ro) [ ! -e "$path" ] || try -o "$word" "$path" || cannot 'make read-only' "$path" ;;
    guard) [ ! -e "$path" ] || { try --rbind "$path" "$path" && try -o remount,bind,ro "$path"; } || cannot guard "$path" ;;
    keep)
      if [ -d "$path" ]; then mkdir "/dev/.keep/$word"; else : > "/dev/.keep/$word"; fi
      try --rbind "$path" "/dev/.keep/$word" || cannot keep "$path" ;;
    hide) try -t tmpfs -o "$word,nosuid,nodev" none "$path" || cannot hide "$path" ;;
    show)
      if [ -d "/dev/.keep/$word" ]; then mkdir -p "$path"; else mkdir -p "\${path%/*}" && : > "$path"; fi
      try --move "/dev/.keep/$word" "$path" || cannot show "$path" ;;
    go) cd "$path" || cannot enter "$path" ;;
    mute) [ ! -e "$path" ] || try --bind /dev/null "$path" || cannot mute "$path" ;;
  esac
done
shift
exec "$@"
`;


/***/ }),

/***/ 4345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin)
/* harmony export */ });
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}


/***/ }),

/***/ 1726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ tokens),
/* harmony export */   XI: () => (/* binding */ modelNamed),
/* harmony export */   jj: () => (/* binding */ useOf)
/* harmony export */ });
/* harmony import */ var _event_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3022);

function modelNamed(value, before) {
    const name = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(value)
        .replace(/[^\w.:/@[\]-]+/g, '')
        .slice(0, 100);
    return name === '' ? before.model : name;
}
function tokens(usage, name) {
    const count = (0,_event_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(usage[name]);
    return count !== null && count > 0 ? Math.round(count) : 0;
}
function useOf(whole) {
    const cacheRead = Math.min(whole.cacheRead, whole.input);
    const cacheWrite = Math.min(whole.cacheWrite, whole.input - cacheRead);
    const fresh = whole.input - cacheRead - cacheWrite;
    return { fresh, cacheRead, cacheWrite, cacheWriteHour: 0, output: whole.output };
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ SANDBOX_FIX),
  y: () => (/* binding */ codex)
});

// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/reviewers/api-answer.js
var api_answer = __webpack_require__(1726);
// EXTERNAL MODULE: ./build/reviewers/event-lines.js
var event_lines = __webpack_require__(3022);
;// CONCATENATED MODULE: ./build/reviewers/openai-api.js


function told(document, before) {
    const event = (0,event_lines/* recordOf */.zv)(document);
    const isEvent = String(event['type']).startsWith('response.');
    if (!isEvent && !('usage' in event))
        return before;
    const response = isEvent ? (0,event_lines/* recordOf */.zv)(event['response']) : event;
    const usage = response['usage'];
    const use = typeof usage === 'object' && usage !== null ? useIn(usage) : before.use;
    return { model: (0,api_answer/* modelNamed */.XI)(response['model'], before), use };
}
function useIn(usage) {
    const details = (0,event_lines/* recordOf */.zv)(usage['input_tokens_details']);
    return (0,api_answer/* useOf */.jj)({
        input: (0,api_answer/* tokens */.LU)(usage, 'input_tokens'),
        cacheRead: (0,api_answer/* tokens */.LU)(details, 'cached_tokens'),
        cacheWrite: (0,api_answer/* tokens */.LU)(details, 'cache_write_tokens'),
        output: (0,api_answer/* tokens */.LU)(usage, 'output_tokens'),
    });
}
const REFUSALS = {
    unauthenticated: [401, 'invalid_request_error', 'invalid_api_key'],
    'not-found': [404, 'invalid_request_error', 'unknown_url'],
    'too-large': [413, 'invalid_request_error', 'request_too_large'],
    busy: [429, 'rate_limit_error', 'rate_limit_exceeded'],
    cap: [400, 'invalid_request_error', 'cap_reached'],
    unreachable: [502, 'server_error', 'unreachable'],
};
const openaiApi = {
    origin: 'https://api.openai.com',
    keyPlaces: [{ kind: 'header', name: 'authorization', prefix: 'Bearer ' }],
    serves: (method, path) => {
        if (method === 'POST' && (path === '/v1/responses' || path === '/v1/responses/compact'))
            return 'asks';
        return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
    },
    modelIn: () => null,
    basePath: (path) => path.replace(/\/$/, '').replace(/\/v1$/, ''),
    told,
    refusal: (why, message) => {
        const [status, type, code] = REFUSALS[why];
        return { status, body: { error: { message, type, code, param: null } } };
    },
};

// EXTERNAL MODULE: ./build/reviewers/failure-words.js
var failure_words = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/reviewers/failures.js
var reviewers_failures = __webpack_require__(812);
// EXTERNAL MODULE: ./build/reviewers/git-commands.js + 1 modules
var git_commands = __webpack_require__(8835);
// EXTERNAL MODULE: ./build/reviewers/review-text.js
var review_text = __webpack_require__(983);
;// CONCATENATED MODULE: ./build/reviewers/codex.js







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
            ...['exec', '--json', '--sandbox', task.ownSandbox ? 'read-only' : 'danger-full-access', '-C', task.worktree],
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
    const url = `${apiBaseUrl ?? openaiApi.origin}/v1`;
    const retries = 'request_max_retries=2,stream_max_retries=3,stream_idle_timeout_ms=300000';
    return `{name="review",base_url=${JSON.stringify(url)},wire_api="responses",env_key="${KEY_VARIABLE}",${retries}}`;
}
const NO_TOOLS = new Set(['agent_message', 'reasoning', 'error', 'todo_list', 'plan_update', '']);
function observe(line) {
    const event = (0,event_lines/* readLine */.Xw)(line);
    if (event === null)
        return null;
    const item = (0,event_lines/* recordOf */.zv)(event['item']);
    switch (event['type']) {
        case 'turn.completed':
        case 'turn.failed':
            return { kind: 'final' };
        case 'error':
            return { kind: 'waiting', reason: (0,event_lines/* stringOf */.Je)(event['message']).slice(0, 200) };
        case 'item.started':
            return NO_TOOLS.has((0,event_lines/* stringOf */.Je)(item['type'])) ? null : { kind: 'tool', name: (0,event_lines/* stringOf */.Je)(item['type']) };
        default:
            return null;
    }
}
function interpret(result, task) {
    const events = (0,event_lines/* readLines */.Se)(result.stdout);
    const items = events.filter((event) => event['type'] === 'item.completed').map((event) => (0,event_lines/* recordOf */.zv)(event['item']));
    const text = (0,review_text/* reviewIn */.A)(items.filter((item) => item['type'] === 'agent_message').map((item) => (0,event_lines/* stringOf */.Je)(item['text'])));
    const completed = events.some((event) => event['type'] === 'turn.completed');
    const failures = failuresOf(events, text, result, task);
    return {
        text,
        finished: completed && text !== '' && failures.length === 0,
        failures: [...failures, ...sandboxFailure(items, result, task)],
        telemetry: events.length === 0 ? null : telemetryOf(events, items, task),
        retry: text === '' && result.ended === null ? (0,reviewers_failures/* retryOf */.W2)(failures) : null,
    };
}
function failuresOf(events, text, result, task) {
    const end = events.findLast((event) => event['type'] === 'turn.failed' || event['type'] === 'turn.completed');
    if (end?.['type'] === 'turn.failed') {
        const why = (0,event_lines/* stringOf */.Je)((0,event_lines/* recordOf */.zv)(end['error'])['message']);
        return [(0,reviewers_failures/* failure */.V2)(classOfMessage(why) ?? 'exit', why || (0,reviewers_failures/* lastWords */.aN)(result), SPEAKER, task)];
    }
    if (end !== undefined) {
        return text === '' ? [(0,reviewers_failures/* failure */.V2)('no-output', 'the turn ended without a message', SPEAKER, task)] : [];
    }
    const last = (0,event_lines/* stringOf */.Je)(events.findLast((event) => event['type'] === 'error')?.['message']);
    const ended = (0,reviewers_failures/* exitFailure */.RS)(result, SPEAKER, task);
    if (ended === null)
        return waited(last, task);
    const why = last || (0,reviewers_failures/* complaints */.ZL)(result.stderr).slice(-3).join(' · ');
    const kind = classOfMessage(why);
    return [kind === null ? ended : (0,reviewers_failures/* failure */.V2)(kind, why, SPEAKER, task)];
}
function waited(message, task) {
    const kind = message === '' ? null : classOfMessage(message);
    return kind === null ? [] : [(0,reviewers_failures/* failure */.V2)(kind, message, SPEAKER, task)];
}
function classOfMessage(message) {
    if (/reason: content_filter/i.test(message))
        return 'safety';
    if (/reason: max_output_tokens/i.test(message))
        return 'truncated';
    return (0,failure_words/* classOfWords */.Z)(message);
}
function sandboxFailure(items, result, task) {
    const commands = items.filter((item) => item['type'] === 'command_execution');
    const blocked = commands
        .filter((item) => item['exit_code'] !== 0)
        .map((item) => (0,event_lines/* stringOf */.Je)(item['aggregated_output']).trimStart())
        .filter((output) => SANDBOX_TROUBLE.test(output));
    const said = result.stderr.split('\n').find((line) => SANDBOX_TROUBLE.test(line));
    const trouble = blocked[0] ?? (result.ended === null ? said : undefined);
    if (trouble === undefined || blocked.length < commands.length)
        return [];
    const { problem } = (0,reviewers_failures/* failure */.V2)('configuration', trouble, SPEAKER, task);
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
const SANDBOX_TROUBLE = /^bwrap: (?=.*(namespace|uid.?map|permission|permitted|privilege)).{0,200}/i;
const SANDBOX_FIX = 'let unprivileged processes make user namespaces before this step (`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu 24.04) or give it passwordless `sudo`, run the job outside a restricted container, or remove codex from `reviewers`';
function telemetryOf(events, items, task) {
    const tools = items.filter((item) => !NO_TOOLS.has((0,event_lines/* stringOf */.Je)(item['type'])));
    const commands = tools.filter((item) => item['type'] === 'command_execution');
    const succeeded = commands.filter((item) => item['exit_code'] === 0);
    const usages = events.filter((event) => event['type'] === 'turn.completed').map((event) => (0,event_lines/* recordOf */.zv)(event['usage']));
    const sum = (name) => usages.reduce((total, usage) => total + ((0,event_lines/* numberOf */.rl)(usage[name]) ?? 0), 0);
    return {
        ...reviewer/* NO_TELEMETRY */.w4,
        toolCalls: (0,event_lines/* tally */.N4)(tools.map((item) => (0,event_lines/* stringOf */.Je)(item['type']))),
        commands: (0,event_lines/* tally */.N4)(commands.flatMap((item) => (0,git_commands/* programsIn */.TS)((0,event_lines/* stringOf */.Je)(item['command'])))),
        lowerBound: true,
        filesRead: (0,git_commands/* repositoryPaths */.D4)(succeeded.flatMap((item) => (0,git_commands/* filesPrintedBy */.BJ)((0,event_lines/* stringOf */.Je)(item['command']))), task.worktree),
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
    api: openaiApi,
    invocation,
    observe,
    interpret,
};


/***/ }),

/***/ 3022:
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
/* harmony export */   ZL: () => (/* binding */ complaints),
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
const COMPLAINT = /^(?:\d{4}-\d\d-\d\dT\S{1,40} +)?(?:\[?(?:API )?error\b|\w{0,40}Error\b|fatal\b|panic\b|thread '|attempt \d+ failed|failed\b|uncaught\b|unhandled\b|stream error\b)/i;
function complaints(stderr) {
    return stderr.split('\n').filter((line) => COMPLAINT.test(line));
}
function oneLine(text) {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}


/***/ }),

/***/ 8835:
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

/***/ 4969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T_: () => (/* binding */ REVIEWERS),
  T$: () => (/* reexport */ commandReviewer),
  DM: () => (/* binding */ reviewers_modelOf),
  GO: () => (/* reexport */ parseStoredName),
  Rs: () => (/* reexport */ storedName),
  AK: () => (/* reexport */ vendorOf)
});

// EXTERNAL MODULE: ./build/reviewers/api-answer.js
var api_answer = __webpack_require__(1726);
// EXTERNAL MODULE: ./build/reviewers/event-lines.js
var event_lines = __webpack_require__(3022);
;// CONCATENATED MODULE: ./build/reviewers/anthropic-api.js


function told(document, before) {
    const event = (0,event_lines/* recordOf */.zv)(document);
    const message = event['type'] === 'message_start' ? (0,event_lines/* recordOf */.zv)(event['message']) : event;
    if (!['message', 'message_start', 'message_delta'].includes(String(event['type'])))
        return before;
    const usage = (0,event_lines/* recordOf */.zv)(message['usage']);
    const use = 'usage' in message ? merged(usage, before.use) : before.use;
    return { model: (0,api_answer/* modelNamed */.XI)(message['model'], before), use };
}
function merged(usage, before) {
    const own = (name, earlier) => Math.max(earlier, (0,api_answer/* tokens */.LU)(usage, name));
    const hour = own1h(usage);
    const written = (0,api_answer/* tokens */.LU)(usage, 'cache_creation_input_tokens');
    return {
        fresh: own('input_tokens', before?.fresh ?? 0),
        cacheRead: own('cache_read_input_tokens', before?.cacheRead ?? 0),
        cacheWrite: Math.max(before?.cacheWrite ?? 0, written - Math.min(hour, written)),
        cacheWriteHour: Math.max(before?.cacheWriteHour ?? 0, Math.min(hour, written)),
        output: own('output_tokens', before?.output ?? 0),
    };
}
function own1h(usage) {
    return (0,api_answer/* tokens */.LU)((0,event_lines/* recordOf */.zv)(usage['cache_creation']), 'ephemeral_1h_input_tokens');
}
const REFUSALS = {
    unauthenticated: [401, 'authentication_error'],
    'not-found': [404, 'not_found_error'],
    'too-large': [413, 'request_too_large'],
    busy: [429, 'rate_limit_error'],
    cap: [400, 'invalid_request_error'],
    unreachable: [502, 'api_error'],
};
const anthropicApi = {
    origin: 'https://api.anthropic.com',
    keyPlaces: [
        { kind: 'header', name: 'x-api-key', prefix: '' },
        { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
    ],
    serves: (method, path) => {
        if (method === 'POST' && path === '/v1/messages')
            return 'asks';
        if (method === 'POST' && path === '/v1/messages/count_tokens')
            return 'reads';
        return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
    },
    modelIn: () => null,
    basePath: (path) => path.replace(/\/$/, ''),
    told,
    refusal: (why, message) => {
        const [status, type] = REFUSALS[why];
        return { status, body: { type: 'error', error: { type, message } } };
    },
};

// EXTERNAL MODULE: ./build/reviewers/failure-words.js
var failure_words = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/reviewers/failures.js
var reviewers_failures = __webpack_require__(812);
// EXTERNAL MODULE: ./build/reviewers/git-commands.js + 1 modules
var git_commands = __webpack_require__(8835);
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
    const said = saidByModel(events);
    if (final === null)
        return [...said, unfinishedText(events)];
    const last = final['is_error'] === true ? '' : (0,event_lines/* stringOf */.Je)(final['result']);
    return said.some((message) => message.includes(last.trim())) ? said : [...said, last];
}
function saidByModel(events) {
    return events
        .filter((event) => event['type'] === 'assistant' && !(0,event_lines/* stringOf */.Je)(event['parent_tool_use_id']))
        .map((event) => (0,event_lines/* recordOf */.zv)(event['message']))
        .filter((message) => message['model'] !== '<synthetic>')
        .flatMap((message) => (0,event_lines/* recordsOf */.M$)(message['content']))
        .filter((block) => block['type'] === 'text')
        .map((block) => (0,event_lines/* stringOf */.Je)(block['text']));
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
    const words = (0,failure_words/* classOfWords */.Z)(errorWords(events, final));
    if (words === 'quota' || words === 'context-overflow')
        return words;
    const known = named.flatMap((name) => API_ERRORS[name] ?? []).at(-1);
    return known ?? words ?? 'exit';
}
function errorWords(events, final) {
    const result = (0,event_lines/* stringOf */.Je)(final['result']).trim();
    const isTheModels = saidByModel(events).some((message) => message.includes(result));
    return saidByResult(isTheModels ? { ...final, result: '' } : final);
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
    api: anthropicApi,
    invocation,
    observe,
    interpret,
};

// EXTERNAL MODULE: ./build/reviewers/codex.js + 1 modules
var codex = __webpack_require__(7064);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/reviewers/google-api.js


const MODEL_CALL = /^\/(?:v1|v1beta|v1alpha)\/models\/([\w.-]{1,100}):([A-Za-z]{1,40})$/;
const ASKING = ['generateContent', 'streamGenerateContent'];
const MODELS = /^\/(?:v1|v1beta|v1alpha)\/models(?:\/[\w.-]{1,100})?$/;
function google_api_told(document, before) {
    if (Array.isArray(document))
        return document.reduce((sum, piece) => google_api_told(piece, sum), before);
    const piece = (0,event_lines/* recordOf */.zv)(document);
    const usage = piece['usageMetadata'];
    const use = typeof usage === 'object' && usage !== null ? grown(useIn(usage), before.use) : before.use;
    return { model: (0,api_answer/* modelNamed */.XI)(piece['modelVersion'], before), use };
}
function useIn(usage) {
    return (0,api_answer/* useOf */.jj)({
        input: (0,api_answer/* tokens */.LU)(usage, 'promptTokenCount') + (0,api_answer/* tokens */.LU)(usage, 'toolUsePromptTokenCount'),
        cacheRead: (0,api_answer/* tokens */.LU)(usage, 'cachedContentTokenCount'),
        cacheWrite: 0,
        output: (0,api_answer/* tokens */.LU)(usage, 'candidatesTokenCount') + (0,api_answer/* tokens */.LU)(usage, 'thoughtsTokenCount'),
    });
}
function grown(now, before) {
    return now.fresh + now.cacheRead + now.output === 0 && before !== null ? before : now;
}
const google_api_REFUSALS = {
    unauthenticated: [401, 'UNAUTHENTICATED'],
    'not-found': [404, 'NOT_FOUND'],
    'too-large': [413, 'INVALID_ARGUMENT'],
    busy: [429, 'RESOURCE_EXHAUSTED'],
    cap: [400, 'FAILED_PRECONDITION'],
    unreachable: [502, 'UNAVAILABLE'],
};
const googleApi = {
    origin: 'https://generativelanguage.googleapis.com',
    keyPlaces: [
        { kind: 'header', name: 'x-goog-api-key', prefix: '' },
        { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
        { kind: 'query', name: 'key' },
    ],
    serves: (method, path) => {
        const call = method === 'POST' ? MODEL_CALL.exec(path)?.[2] : undefined;
        if (call !== undefined)
            return ASKING.includes(call) ? 'asks' : call === 'countTokens' ? 'reads' : null;
        return method === 'GET' && MODELS.test(path) ? 'reads' : null;
    },
    modelIn: (path) => MODEL_CALL.exec(path)?.[1] ?? null,
    basePath: (path) => path.replace(/\/$/, ''),
    told: google_api_told,
    refusal: (why, message) => {
        const [status, name] = google_api_REFUSALS[why];
        return { status, body: { error: { code: status, message, status: name } } };
    },
};

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
    const own = (0,reviewers_failures/* complaints */.ZL)(result.stderr);
    const read = kind ?? classOfSaid(own.join('\n'));
    return [read === null ? ended : (0,reviewers_failures/* failure */.V2)(read, said || (own[0] ?? (0,reviewers_failures/* lastWords */.aN)(result)), gemini_SPEAKER, task)];
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
    api: googleApi,
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





function reviewers_modelOf({ source, model }) {
    return source.kind === 'preset' ? (model ?? REVIEWERS[source.preset].defaultModel) : model;
}
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
