export const id = 443;
export const ids = [443];
export const modules = {

/***/ 7443: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile),
/* harmony export */   readYamlInput: () => (/* binding */ readYamlInput),
/* harmony export */   unreadable: () => (/* binding */ unreadable)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);


const MAX_BYTES = 32_000;
const MAX_FLOW_DEPTH = 20;
const MAX_SIGNS = 20;
const MAX_INDENTATION = 120;
const MAX_ERRORS = 20;
function readConfigFile(name, bytes) {
    const text = typeof bytes === 'string' ? bytes : decoded(bytes);
    const trouble = text === null ? 'it is not UTF-8' : text.length > MAX_BYTES ? `it is longer than ${String(MAX_BYTES)} bytes` : null;
    if (text === null || trouble !== null)
        return unreadable(name, trouble ?? '');
    const { document, place, problems } = parseYaml(name, text);
    const legible = document && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? entriesOf(document, place) : [];
    if (problems.length)
        return { settings: [], problems, legible };
    const value = document?.toJS();
    if (value === null || value === undefined)
        return { settings: [], problems: [], legible: [] };
    if (typeof value === 'object' && !Array.isArray(value))
        return { settings: legible, problems: [], legible };
    const why = 'the file holds something else';
    const wrong = (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
        what: `${name}: not a map of settings`,
        at: `${name}:1:1`,
        why,
        fix: 'write `name: value` lines',
    });
    return { settings: [], problems: [wrong], legible: [] };
}
function unreadable(name, why) {
    const fix = 'make it a regular UTF-8 file with `name: value` lines';
    return {
        settings: [],
        problems: [(0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({ what: `${name}: cannot be read`, at: `${name}:1:1`, why, fix })],
        legible: [],
    };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function readYamlInput(setting) {
    const where = setting.at([]);
    if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value))
        return { setting, problems: [] };
    const { document, place, problems } = parseYaml(where, setting.value);
    if (!document || problems.length)
        return { setting, problems };
    return { setting: { ...setting, value: document.toJS(), at: place }, problems: [] };
}
function parseYaml(name, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = counter.linePos(offset);
        return `${name}:${String(Math.max(1, line))}:${String(Math.max(1, col))}`;
    };
    const deep = tooDeep(text);
    if (deep !== null) {
        const why = 'values stand in each other deeper than any setting does';
        const wrong = { what: `${name}: cannot be read`, at: `${name}:${String(deep)}:1`, why, fix: 'write it flat' };
        return { document: null, place: () => at(0), problems: [(0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(wrong)] };
    }
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
    const wrong = [
        ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], why: message })),
        ...repeated(document).map(({ key }) => ({
            offset: key.range?.[0] ?? 0,
            why: `\`${String(key.value).slice(0, 60)}\` stands twice: which one counts nobody can say`,
        })),
    ];
    const problems = wrong.slice(0, MAX_ERRORS).map(({ offset, why }) => (0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
        what: `${name}: not valid YAML`,
        at: at(offset),
        why,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document.contents);
    if (alias) {
        problems.push((0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)({
            what: `${name}: an alias`,
            at: at(alias.range?.[0] ?? 0),
            why: 'aliases are not read, they can blow up a small file',
            fix: 'write the value out',
        }));
    }
    const place = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document, place, problems };
}
function entriesOf(document, place) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return [];
    return document.contents.items.flatMap(({ key, value }) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) && firstAlias(value)))
            return [];
        const name = String(key.value);
        const raw = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value.toJS(document) : null;
        return [{ name, value: raw, at: (path) => place([name, ...path]), from: 'file' }];
    });
}
function tooDeep(text) {
    const indented = text.split('\n').findIndex((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENTATION);
    if (indented >= 0)
        return indented + 1;
    let depth = 0;
    let line = 1;
    let signs = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (token === '[' || token === '{')
            depth += 1;
        if (token === ']' || token === '}')
            depth -= 1;
        if (':-?'.includes(token) && token.length === 1)
            signs += 1;
        else if (',[]{}'.includes(token) || (token.endsWith('\n') && depth <= 0))
            signs = 0;
        if (depth > MAX_FLOW_DEPTH || signs > MAX_SIGNS)
            return line;
        line += token.length - token.replaceAll('\n', '').length;
    }
    return null;
}
function repeated(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document.contents, {
        Map: (_, map) => {
            const seen = new Set();
            for (const pair of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                    continue;
                if (seen.has(pair.key.value))
                    found.push(pair);
                seen.add(pair.key.value);
            }
        },
    });
    return found;
}
function firstAlias(root) {
    let found = null;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(root, (_, node) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return undefined;
        found = node;
        return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
    });
    return found;
}


/***/ })

};
