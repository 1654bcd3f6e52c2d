export const id = 353;
export const ids = [353];
export const modules = {

/***/ 3353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentBlock: () => (/* binding */ environmentBlock),
/* harmony export */   environmentValues: () => (/* binding */ environmentValues),
/* harmony export */   eraseFirstEnvironment: () => (/* binding */ eraseFirstEnvironment),
/* harmony export */   firstEnvironmentIsErased: () => (/* binding */ firstEnvironmentIsErased),
/* harmony export */   inherited: () => (/* binding */ inherited)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

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


/***/ })

};
