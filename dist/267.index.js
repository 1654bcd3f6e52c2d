export const id = 267;
export const ids = [267];
export const modules = {

/***/ 9128: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ printOut)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);

async function printOut(command, text) {
    const failure = await new Promise((done) => {
        process.stdout.write(text, done);
    });
    if (!failure || failure.code === 'EPIPE')
        return 0;
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        { what: `${command}: the document was not written`, why: failure.message, fix: 'write it where there is space' },
    ]);
}


/***/ }),

/***/ 7267: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderFile: () => (/* binding */ renderFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4719);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7363);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3365);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9128);






async function renderFile(argv) {
    const { positionals, options, problems } = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_2__.readCommandLine)(argv, ['format']);
    const names = _formats_index_js__WEBPACK_IMPORTED_MODULE_3__/* .FORMATS */ .hR.map(({ name }) => name);
    const [path] = positionals;
    const format = typeof options['format'] === 'string' ? options['format'] : 'markdown';
    const wrong = [...problems];
    if (path === undefined) {
        wrong.push({
            what: 'render: no file',
            why: 'it renders a report.json',
            fix: 'write `render out/report.json --format html`',
        });
    }
    if (!names.includes(format)) {
        wrong.push({
            what: `render: no format ${format}`,
            why: `the formats are ${names.join(', ')}`,
            fix: 'write `--format markdown`',
        });
    }
    if (wrong.length || path === undefined)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(wrong);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([{ what: `render: ${path} cannot be read`, why, fix: 'give the path of a report.json' }]);
    });
    const [document] = (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_3__/* .render */ .XX)((0,_formats_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readReport */ .tL)(text), [format]);
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .printOut */ .A)('render', (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_5__/* .must */ .sb)(document).text);
}


/***/ })

};
