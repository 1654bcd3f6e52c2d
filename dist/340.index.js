export const id = 340;
export const ids = [340];
export const modules = {

/***/ 6340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   consolidateStored: () => (/* binding */ consolidateStored)
/* harmony export */ });
/* harmony import */ var _core_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2795);
/* harmony import */ var _domain_past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7903);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5264);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1589);
/* harmony import */ var _edge_previous_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4648);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3008);
/* harmony import */ var _edge_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3455);
/* harmony import */ var _edge_previous_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(391);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4057);
/* harmony import */ var _stage_clock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1595);
/* harmony import */ var _deliver_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7721);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5688);
/* harmony import */ var _prepare_change_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6407);













async function consolidateStored(argv) {
    const line = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommandLine */ .ye)(argv, ['reviews', 'repo']);
    const environment = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readEnvironment */ .Qo)();
    const stored = await storedReviews(line).catch(collected);
    const wish = { line, environment, event: null, reviewersNeeded: false, log: (0,_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .logOnly */ .xV)(environment.keys) };
    const repository = line.options['repo'];
    const prepared = await (typeof repository === 'string'
        ? (0,_prepare_change_js__WEBPACK_IMPORTED_MODULE_11__/* .prepareChange */ .o)({ ...wish, repository }).then(withRepository)
        : withoutRepository(wish)).catch(collected);
    const wrong = [stored, prepared].flatMap((part) => (part instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y ? part.problems : []));
    if (stored instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y || prepared instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(wrong);
    try {
        return await report(stored, prepared, environment.keys);
    }
    finally {
        await prepared.git?.close();
    }
}
async function report(stored, prepared, keys) {
    const { settings } = prepared;
    const given = settings.previous === null ? null : (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readReport */ .tL)(await (0,_edge_previous_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPreviousFile */ .m)(settings.previous, null));
    const of = (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_8__/* .subjectOf */ .e)(prepared.change);
    const previous = await (0,_edge_previous_js__WEBPACK_IMPORTED_MODULE_7__/* .previousRound */ .C)({ given, workflow: null, of, readReport: _formats_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readReport */ .tL });
    const world = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .worldOf */ .cO)(settings.outputDirectory, Object.values(keys));
    const clock = (0,_stage_clock_js__WEBPACK_IMPORTED_MODULE_12__/* .startClock */ .L)(world);
    const problems = [...stored.problems, ...prepared.problems];
    const made = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_8__/* .conclude */ .E)({
        ...prepared,
        runs: stored.runs,
        past: { ..._domain_past_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_PAST */ .N, ...previous, waivers: prepared.waivers },
        nonce: null,
        problems,
        missing: [],
    }, clock, world);
    return (0,_deliver_report_js__WEBPACK_IMPORTED_MODULE_9__/* .deliverReport */ .Q)(made.report, settings.formats, made.documents, world);
}
async function storedReviews(line) {
    const directory = line.options['reviews'];
    if (typeof directory === 'string')
        return (0,_edge_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readStoredReviews */ .tp)(directory);
    const why = 'it brings stored reviews together';
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([
        {
            what: 'consolidate: no reviews',
            why,
            fix: 'write `--reviews DIR`, a directory with files `<reviewer>-pass-<n>.md`',
        },
    ]);
}
function withRepository({ settings, change, git, notes, waivers, }) {
    return { settings, change, git, problems: notes, waivers };
}
function withoutRepository({ line, environment, }) {
    const { settings, problems } = (0,_core_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G)([...environment.settings, ...line.settings], (0,_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .settingsContext */ .PC)(environment.keys), false);
    const wrong = [...line.problems, ...environment.problems, ...problems];
    const unchecked = {
        what: 'no evidence: the reviews were brought together without a repository',
        why: 'no `--repo` was given, so places are unverified and origins unknown',
        fix: 'add `--repo DIR --base B --head H`',
    };
    return wrong.length
        ? Promise.reject(new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(wrong))
        : Promise.resolve({ settings, change: null, git: null, problems: [unchecked], waivers: [] });
}
function collected(error) {
    if (error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
        return error;
    throw error;
}


/***/ }),

/***/ 6407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ workflowEvent),
/* harmony export */   o: () => (/* binding */ prepareChange)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_rounds_waivers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9141);
/* harmony import */ var _core_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2795);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5264);
/* harmony import */ var _edge_base_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8383);
/* harmony import */ var _edge_collect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3196);
/* harmony import */ var _edge_collect_event_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7483);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1589);
/* harmony import */ var _edge_inputs_config_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4337);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5688);











const DEFAULT_CONFIG = '.github/deep-review.yml';
async function prepareChange(wish) {
    const { line, environment } = wish;
    const problems = [...line.problems, ...environment.problems];
    const given = [...environment.settings, ...line.settings].map((setting) => {
        if (setting.name !== 'reviewers')
            return setting;
        const read = (0,_edge_inputs_config_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readYamlInput */ .c)(setting);
        problems.push(...read.problems);
        return read.setting;
    });
    const context = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_10__/* .settingsContext */ .PC)(environment.keys);
    const alone = (0,_core_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(given, context, false);
    const found = await findChange(wish, alone.settings).catch((error) => {
        if (error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y([...problems, ...alone.problems, ...error.problems]);
        throw error;
    });
    try {
        const config = await readConfiguration(found, given);
        const settled = (0,_core_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)([...config.settings, ...given], context, wish.reviewersNeeded);
        const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
        if (wrong.length)
            throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(wrong);
        const baseBranch = (0,_edge_collect_event_js__WEBPACK_IMPORTED_MODULE_7__/* .readEvent */ .j)(wish.event).baseBranch;
        const trusted = given.every(({ name }) => name !== 'reviewers') || !(0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readRunner */ .fY)().inActions;
        const settings = trusted ? settled.settings : withoutReplayQuorum(settled.settings);
        return { ...found, settings, baseBranch, waivers: config.waivers, notes: config.notes };
    }
    catch (error) {
        await found.git.close();
        throw error;
    }
}
async function findChange(wish, settings) {
    const git = await (0,_edge_collect_js__WEBPACK_IMPORTED_MODULE_6__/* .openRepository */ .h_)(wish.repository);
    const request = {
        base: settings.base,
        head: settings.head,
        event: wish.event,
        token: wish.environment.keys['GITHUB_TOKEN'] ?? null,
        untrusted: 'refuse',
    };
    try {
        return { change: await (0,_edge_collect_js__WEBPACK_IMPORTED_MODULE_6__/* .collect */ .Fo)(request, git, { log: wish.log }), git };
    }
    catch (error) {
        await git.close();
        throw error;
    }
}
async function readConfiguration({ change, git }, given) {
    const asked = given.findLast(({ name }) => name === 'config');
    const path = typeof asked?.value === 'string' ? asked.value : DEFAULT_CONFIG;
    const text = asked?.from === 'flag'
        ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path), 'utf8').catch(() => null)
        : await (0,_edge_base_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readAt */ .m)(git, change.base, path);
    if (text !== null)
        return withWaivers((0,_edge_inputs_config_file_js__WEBPACK_IMPORTED_MODULE_9__/* .readConfigFile */ .R)(path, text));
    const where = asked?.from === 'flag' ? 'on disk' : `in the base ${change.base.slice(0, 12)}`;
    const missing = {
        what: `${path}: no such file ${where}`,
        why: asked ? `${asked.at([])} names it` : 'so only inputs and presets decide this run',
        fix: asked
            ? 'correct the path; in a workflow the file must be on the base branch'
            : 'nothing to do, or add it to the base branch',
    };
    return { settings: [], problems: asked ? [missing] : [], notes: asked ? [] : [missing], waivers: [] };
}
function withoutReplayQuorum(settings) {
    const reviewers = settings.reviewers.map((reviewer) => reviewer.source.kind === 'replay' ? { ...reviewer, source: { ...reviewer.source, quorum: false } } : reviewer);
    return { ...settings, reviewers };
}
function withWaivers(read) {
    const { waivers, problems } = (0,_core_rounds_waivers_js__WEBPACK_IMPORTED_MODULE_2__/* .readWaivers */ .Sr)(read.settings.find(({ name }) => name === 'waivers')?.value);
    const settings = read.settings.filter(({ name }) => name !== 'waivers');
    return { settings, problems: [...read.problems, ...problems], notes: [], waivers };
}
async function workflowEvent() {
    const { eventName, eventFile, inActions } = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readRunner */ .fY)();
    if (!inActions || eventName === null || eventFile === null)
        return null;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(eventFile, 'utf8').catch(() => '{}');
    try {
        return { name: eventName, payload: JSON.parse(text) };
    }
    catch {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y([
            {
                what: `${eventFile}: the event cannot be read`,
                why: 'it is not JSON',
                fix: 'run inside a workflow, or give `--base` and `--head`',
            },
        ]);
    }
}


/***/ }),

/***/ 7903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST)
/* harmony export */ });
/* harmony import */ var _feedback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3616);

const NO_PAST = {
    prior: null,
    people: _feedback_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_PEOPLE */ .gP,
    waivers: [],
    fingerprint: null,
    reuse: null,
    problems: [],
    missing: [],
};


/***/ }),

/***/ 8383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAt)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3);

const MAX_BYTES = 1_000_000;
async function readAt(git, commit, path) {
    const clean = path.replace(/^\.\//, '');
    if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..'))
        return null;
    const tree = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(await git.run(['ls-tree', '--long', '-z', commit, '--', clean]));
    const entry = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/.exec(tree ?? '');
    if (!entry?.[1] || Number(entry[2]) > MAX_BYTES)
        return null;
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(await git.run(['cat-file', 'blob', entry[1]]));
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   c: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3439);

function readConfigFile(name, text) {
    const { document, place, problems } = parseYaml(name, text);
    if (!document)
        return { settings: [], problems };
    const value = document.toJS();
    if (value === null || value === undefined)
        return { settings: [], problems: [] };
    if (typeof value !== 'object' || Array.isArray(value)) {
        return {
            settings: [],
            problems: [
                {
                    what: `${name}: not a map of settings at ${name}:1:1`,
                    why: 'the file holds something else',
                    fix: 'write `name: value` lines',
                },
            ],
        };
    }
    const settings = Object.entries(value).map(([key, entry]) => ({
        name: key,
        value: entry,
        at: (path) => place([key, ...path]),
        from: 'file',
    }));
    return { settings, problems: [] };
}
function readYamlInput(setting) {
    const where = setting.at([]);
    if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value))
        return { setting, problems: [] };
    const { document, place, problems } = parseYaml(where, setting.value);
    if (!document)
        return { setting, problems };
    return { setting: { ...setting, value: document.toJS(), at: place }, problems: [] };
}
function parseYaml(name, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
    const at = (offset) => {
        const { line, col } = counter.linePos(offset);
        return `${name}:${line}:${col}`;
    };
    const problems = document.errors.map((error) => ({
        what: `${name}: not valid YAML at ${at(error.pos[0])}`,
        why: error.message,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document);
    if (alias) {
        problems.push({
            what: `${name}: an alias at ${at(alias.range?.[0] ?? 0)}`,
            why: 'aliases are not read, they can blow up a small file',
            fix: 'write the value out',
        });
    }
    const place = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document: problems.length ? null : document, place, problems };
}
function firstAlias(document) {
    let found = null;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return undefined;
        found = node;
        return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
    });
    return found;
}


/***/ }),

/***/ 4648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readPreviousFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5264);



async function readPreviousFile(path, untrusted) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        if (untrusted !== null && isBelow(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(untrusted)))
            throw new Error('it lies in the checkout, where the change could have written it');
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y([
            {
                what: `previous: ${path} cannot be used`,
                why,
                fix: 'give the path of an earlier report.json outside the checkout',
            },
        ]);
    }
}
function isBelow(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith('../') && !way.startsWith('/'));
}


/***/ })

};
