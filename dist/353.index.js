export const id = 353;
export const ids = [353];
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


/***/ })

};
