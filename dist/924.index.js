export const id = 924;
export const ids = [924,353];
export const modules = {

/***/ 3353: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MARK_VARIABLE: () => (/* binding */ MARK_VARIABLE),
/* harmony export */   OWN_MARKS: () => (/* binding */ OWN_MARKS),
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment),
/* harmony export */   environmentBlock: () => (/* binding */ environmentBlock),
/* harmony export */   environmentValues: () => (/* binding */ environmentValues),
/* harmony export */   eraseFirstEnvironment: () => (/* binding */ eraseFirstEnvironment),
/* harmony export */   findOnPath: () => (/* binding */ findOnPath),
/* harmony export */   findProgram: () => (/* binding */ findProgram),
/* harmony export */   firstEnvironmentIsErased: () => (/* binding */ firstEnvironmentIsErased),
/* harmony export */   inherited: () => (/* binding */ inherited),
/* harmony export */   isWithin: () => (/* binding */ isWithin),
/* harmony export */   nextMark: () => (/* binding */ nextMark),
/* harmony export */   trustedPath: () => (/* binding */ trustedPath),
/* harmony export */   whyNotFound: () => (/* binding */ whyNotFound)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




function inherited(names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = process.env[name];
        return value === undefined ? [] : [[name, value]];
    }));
}
function environmentValues() {
    return Object.values(process.env).flatMap((value) => (value === undefined ? [] : [value]));
}
function eraseFirstEnvironment() {
    if (process.platform !== 'linux')
        return;
    for (const [name, value] of Object.entries(process.env))
        if (value !== undefined)
            process.env[name] = value;
    try {
        const { start, end } = environmentBlock((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/self/stat', 'latin1'));
        if (start === 0 || end <= start)
            return;
        const memory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/proc/self/mem', 'r+');
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(memory, Buffer.alloc(end - start), 0, end - start, start);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(memory);
        }
    }
    catch {
    }
}
function firstEnvironmentIsErased() {
    if (process.platform !== 'linux')
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/self/environ').every((byte) => byte === 0);
    }
    catch {
        return true;
    }
}
function environmentBlock(stat) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: Number(fields[47] ?? 0), end: Number(fields[48] ?? 0) };
}
const PASSED = ['LANG', 'LANGUAGE', 'TZ', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'];
const LOCALE = /^LC_[A-Z]+$/;
const PROXY = /^(?:https?|all|no)_proxy$/i;
function childEnvironment(place, own) {
    return {
        ...passedOn(),
        PATH: [...place.path, ...trustedPath(place.untrusted)].join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter),
        HOME: place.home,
        TMPDIR: place.temporary,
        ...own,
    };
}
function passedOn() {
    const names = Object.keys(process.env);
    const passed = names.filter((name) => PASSED.includes(name) || LOCALE.test(name) || PROXY.test(name));
    const env = inherited(passed);
    if (!passed.some((name) => PROXY.test(name)))
        return env;
    const direct = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
    const withLoopback = [direct, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
    return { ...env, no_proxy: withLoopback, NO_PROXY: withLoopback };
}
const TEMPORARY = ['/tmp', '/var/tmp', '/dev/shm', '/run/shm'];
function trustedPath(untrusted) {
    const checkouts = checkoutsOf(untrusted);
    const directories = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin').split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter);
    return directories.filter((directory) => {
        const real = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(directory) ? realPath(directory) : null;
        return real !== null && isTrusted(real, checkouts);
    });
}
function findProgram(command, directories, untrusted = []) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(command))
        return isProgram(command) ? command : null;
    const checkouts = checkoutsOf(untrusted);
    const found = directories.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, command)).filter(isProgram);
    return found.find((path) => isTrusted(realPath(path) ?? path, checkouts)) ?? null;
}
function findOnPath(name, untrusted = []) {
    return findProgram(name, trustedPath(untrusted), untrusted);
}
function whyNotFound(name) {
    const everywhere = (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute);
    const hidden = everywhere.map((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name)).find(isProgram);
    return hidden === undefined
        ? `\`${name}\` is not on PATH`
        : `\`${name}\` is on PATH only as ${hidden}, in the checkout or in a folder that others can write to: the change under review could have put it there`;
}
function checkoutsOf(untrusted) {
    const workspace = process.env['GITHUB_WORKSPACE']?.trim() ?? '';
    const named = [...untrusted, ...((0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(workspace) ? [workspace] : []), ...repositoryAround(process.cwd())];
    return named.flatMap((folder) => realPath(folder) ?? []);
}
function repositoryAround(start) {
    for (let folder = start;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, '.git')))
            return [folder];
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            return [];
    }
}
function isTrusted(real, checkouts) {
    if (checkouts.some((folder) => isWithin(real, folder)))
        return false;
    const own = [process.env['RUNNER_TEMP'] ?? '', (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()].flatMap((folder) => realPath(folder) ?? []);
    const around = [...TEMPORARY, ...own].find((folder) => isWithin(real, folder));
    return around === undefined || onlyOursBetween(real, around);
}
function onlyOursBetween(path, top) {
    const { uid } = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)();
    for (let at = path; at !== top && at !== (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at); at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at)) {
        try {
            const { uid: owner, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(at);
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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        return null;
    }
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
const MARK_VARIABLE = 'DEEP_REVIEW_MARK';
const OWN_MARKS = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex')}.`;
let children = 0;
function nextMark() {
    children += 1;
    return `${OWN_MARKS}${String(children)}.`;
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}


/***/ }),

/***/ 7049: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c1: () => (/* binding */ openOutput),
/* harmony export */   mT: () => (/* binding */ readPreviousFile),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _domain_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2663);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3353);






const MARK = '.deep-review';
const LEFT = [_domain_report_js__WEBPACK_IMPORTED_MODULE_4__/* .FIXES_PATCH */ .PL, 'reviews', 'opinions', 'prompts', 'logs'];
const EARLIER = 'earlier';
const BESIDE = [MARK, EARLIER, ...LEFT];
const MAX_ENTRIES = 20_000;
async function openOutput(path, guard) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const problem = await whatIsInTheWay(wanted, guard);
    if (problem)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([problem]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(wanted, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(wanted, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(wanted);
        await writeWhole((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, MARK), `${await identity(directory)}\n`);
        await clear(directory, guard);
        return directory;
    }
    catch (error) {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([
            {
                what: `output-directory: ${wanted} is not writable`,
                why: error instanceof Error ? error.message : String(error),
                fix: 'give a directory that can be made and written, e.g. `--out ./deep-review`',
            },
        ]);
    }
}
async function clear(directory, { inActions, isDocument, reads }) {
    const inputs = await Promise.all(reads.map(realOf));
    const isRead = (name) => inputs.some((input) => (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__.isWithin)(input, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)));
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter((name) => isDocument(name) || LEFT.includes(name));
    const stale = names.filter((name) => !isRead(name));
    if (inActions) {
        for (const name of [...stale, EARLIER])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), { recursive: true, force: true });
        return;
    }
    if (!stale.length)
        return;
    const folder = await freeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, EARLIER), reportIn(stale));
    for (const name of stale)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
}
function reportIn(names) {
    const ids = names.flatMap((name) => /^(\d{8}-\d{6}-.+?)\.\w+$/.exec(name)?.[1] ?? []);
    return ids.sort().at(-1) ?? 'report';
}
async function freeFolder(parent, name) {
    const taken = new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []));
    let free = name;
    for (let number = 2; taken.has(free); number += 1)
        free = `${name}-${String(number)}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, free), { recursive: true });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, free);
}
async function whatIsInTheWay(wanted, guard) {
    const link = await linkOnTheWay(wanted, guard.checkout);
    if (link !== null)
        return refusal(`${link} is a symbolic link`, 'what is written there would land somewhere else');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(wanted).catch(() => null);
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
async function occupied(directory, { inActions, isDocument }) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory).catch(() => []);
    if (names.length === 0)
        return null;
    if (await isOurs(directory)) {
        const link = await linkBelow(directory);
        return link === null
            ? null
            : refusal(`${link} is no file of ours`, 'a link in the directory leads what is written elsewhere');
    }
    const taken = names.find((name) => isDocument(name) || BESIDE.includes(name));
    if (!inActions && taken === undefined)
        return null;
    return refusal(`${directory} holds files that this program did not write${taken === undefined ? '' : ` (${taken})`}`, 'a file that is not ours is never overwritten');
}
async function isOurs(directory) {
    const mark = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, MARK);
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(mark).catch(() => null))?.isFile())
        return false;
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(mark, 'utf8')).trim() === (await identity(directory));
}
async function identity(directory) {
    const { dev, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(directory, { bigint: true });
    return `written by deep-review-action in ${String(dev)}-${String(ino)}`;
}
async function linkOnTheWay(wanted, checkout) {
    const inside = checkout !== null && (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__.isWithin)(wanted, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(checkout));
    const way = inside ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(checkout), wanted).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep) : [''];
    const start = inside ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(checkout) : wanted;
    const steps = way.map((_, at) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(start, ...way.slice(0, at + 1)));
    for (const step of steps)
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(step).catch(() => null))?.isSymbolicLink())
            return step;
    return null;
}
async function linkBelow(directory) {
    const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true });
    const folders = top.filter((entry) => entry.isDirectory() && entry.name !== EARLIER);
    const below = folders.map(({ name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), { withFileTypes: true, recursive: true }));
    const entries = [...top, ...(await Promise.all(below)).flat()];
    if (entries.length > MAX_ENTRIES)
        return `${directory} (more than ${String(MAX_ENTRIES)} files)`;
    const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
    return odd === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(odd.parentPath, odd.name);
}
async function fromRoot(wanted) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(wanted);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, '.git')).catch(() => null))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(at, wanted);
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
            return null;
    }
}
async function isBelow(path, folder) {
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__.isWithin)(await realOf(path), await realOf(folder));
}
async function realOf(path) {
    const each = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(each).catch(() => null);
    return found ?? (each === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(each) ? each : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await realOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(each)), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(each)));
}
async function writeOutput(directory, path, text) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const expected = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, folder));
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder)) !== expected)
        throw new Error(`${folder} is reached through a link`);
    await writeWhole(path, text);
}
async function writeWhole(path, text) {
    const draft = `${path}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644);
    try {
        await file.writeFile(text);
        await file.close();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
    }
    catch (error) {
        await file.close().catch(() => undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
async function readPreviousFile(path, untrusted) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path));
        if (untrusted !== null && (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__.isWithin)(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(untrusted)))
            throw new Error('it lies in the checkout, where the change could have written it');
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(real, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([
            {
                what: `previous: ${path} cannot be used`,
                why,
                fix: 'give the path of an earlier report.json outside the checkout',
            },
        ]);
    }
}


/***/ }),

/***/ 3924: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ makeWorld),
/* harmony export */   r: () => (/* binding */ redactKnown),
/* harmony export */   safeLines: () => (/* binding */ safeLines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6953);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3353);
/* harmony import */ var _output_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7049);





function makeWorld(options) {
    const output = options.output ?? process.stdout;
    rememberSecrets([...options.secrets, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_3__.environmentValues)().flatMap(_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsInUrls */ .Ft)]);
    if (options.inActions)
        for (const secret of options.secrets)
            maskInRunner(secret, output);
    return {
        now: () => new Date(),
        elapsedMs: () => performance.now(),
        token: randomToken,
        log: options.inActions ? workflowLog(output) : terminalLog(output),
        runner: options.runner,
        outputDirectory: options.outputDirectory,
        writeFile: (path, text) => (0,_output_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutput */ .zh)(options.outputDirectory, path, redactKnown(text)),
        appendFile: (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, redactKnown(text)),
    };
}
function randomToken(digits) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(Math.ceil(digits / 2))
        .toString('hex')
        .slice(0, digits);
}
function maskInRunner(secret, output) {
    for (const line of secret.split(/\r?\n/).filter((part) => part.trim().length > 3)) {
        output.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
    }
}
function workflowLog(output) {
    const say = (text) => {
        for (const line of safeLines(text))
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
            output.write(`::group::${redactKnown((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .harmlessLine */ .Kw)(title))}\n`);
            lines.forEach(say);
            output.write('::endgroup::\n');
        },
        annotate: (annotation) => {
            output.write(`${annotationCommand(annotation)}\n`);
        },
    };
}
function annotationCommand({ level, path, lines, title, message }) {
    const place = path === null ? [] : [`file=${asProperty(path)}`, ...lineProperties(lines)];
    const properties = [...place, `title=${asProperty(title)}`].join(',');
    return `::${level} ${properties}::${asData(message)}`;
}
function lineProperties(lines) {
    return lines === null ? [] : [`line=${String(lines.start)}`, `endLine=${String(lines.end)}`];
}
function asData(text) {
    return safeLines(text).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function asProperty(text) {
    return asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function terminalLog(output) {
    let live = [];
    const erase = () => (live.length ? `\u001b[${String(live.length)}A\u001b[J` : '');
    const say = (text) => {
        const lines = safeLines(text);
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
            live = lines.map((line) => redactKnown((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .harmlessLine */ .Kw)(line)).slice(0, 79));
            output.write(`${erasure}${live.map((line) => `${line}\n`).join('')}`);
        },
    };
}
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
    current ??= (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactor */ .$p)([...known]);
    return current(text);
}
function safeLines(text) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .harmlessLines */ .vL)(redactKnown(text)).map(redactKnown);
}


/***/ }),

/***/ 6953: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Ft: () => (/* binding */ secretsInUrls),
/* harmony export */   Kw: () => (/* binding */ harmlessLine),
/* harmony export */   SV: () => (/* binding */ stepOutput),
/* harmony export */   XF: () => (/* binding */ REDACTED),
/* harmony export */   vL: () => (/* binding */ harmlessLines)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4832);

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
        .map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF)
        .filter((part) => part.length >= PART);
}
const UNSEEN_IN_LOG = new RegExp(String.raw `[${_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROL_CLASS */ .Z6}\r\u200d${_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN_CLASS */ .az}]`, 'gu');
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
const SEQUENCE = /\u001b(?:\[[0-?]{0,64}[ -/]{0,16}[@-~]?|\][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|[ -~]?)/y;
const ESCAPE = 0x1b;
const UNSEEN = new RegExp(String.raw `[${_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .CONTROL_CLASS */ .Z6}\r\u200d${_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIATION_CLASS */ .xu}${_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEEN_CLASS */ .az}]`, 'gu');
const [FIRST_HALF, AFTER_HALVES] = [0xd800, 0xe000];
function seenSymbols() {
    const symbols = Int32Array.from({ length: 65_536 }, (_, code) => code).fill(-1, FIRST_HALF, AFTER_HALVES);
    const characters = Array.from(symbols, (code) => (code < 0 ? ' ' : String.fromCharCode(code))).join('');
    for (const { index } of characters.matchAll(UNSEEN))
        symbols[index] = -1;
    return symbols;
}
function letterSymbols() {
    const symbols = new Int32Array(65_536).fill(-1);
    for (const character of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
        symbols[character.charCodeAt(0)] = Number.parseInt(character, 36);
    return symbols;
}
let tables = null;
function coverOf(parts) {
    tables ??= { seen: seenSymbols(), letters: letterSymbols() };
    const finders = [finderOf(parts.seen, tables.seen), finderOf(parts.letters, tables.letters)];
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
        ...[0, 1, 2, 3, 4].map((offset) => base32Form(secret, prefix, offset)),
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
function base32Form(secret, prefix, offset) {
    const bytes = ['\0'.repeat(offset), secret].flatMap((text) => [...new TextEncoder().encode(text)]);
    const fives = bytes
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join('')
        .match(/.{5}/g) ?? [];
    const digits = fives.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)));
    return digits.slice(Math.ceil(((offset + prefix) * 8) / 5)).join('');
}
function stepOutput(name, value, token) {
    return `${name}<<end-${token}\n${value}\nend-${token}\n`;
}


/***/ })

};
