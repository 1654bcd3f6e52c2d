export const id = 885;
export const ids = [885];
export const modules = {

/***/ 5885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  consolidateStored: () => (/* binding */ consolidateStored)
});

// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var core_settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/edge/previous-file.js



async function readPreviousFile(path, untrusted) {
    try {
        const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(path));
        if (untrusted !== null && isBelow(real, await (0,promises_.realpath)(untrusted)))
            throw new Error('it lies in the checkout, where the change could have written it');
        return await (0,promises_.readFile)(real, 'utf8');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new problem/* UserError */.y([
            {
                what: `previous: ${path} cannot be used`,
                why,
                fix: 'give the path of an earlier report.json outside the checkout',
            },
        ]);
    }
}
function isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith('../') && !way.startsWith('/'));
}

// EXTERNAL MODULE: ./build/formats/index.js + 39 modules
var formats = __webpack_require__(1919);
// EXTERNAL MODULE: ./build/edge/run.js + 23 modules
var run = __webpack_require__(871);
// EXTERNAL MODULE: ./build/pipeline.js + 72 modules
var pipeline = __webpack_require__(477);
// EXTERNAL MODULE: ./build/stage-clock.js
var stage_clock = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/commands/deliver-report.js + 5 modules
var deliver_report = __webpack_require__(381);
// EXTERNAL MODULE: ./build/commands/prepare.js + 1 modules
var prepare = __webpack_require__(9897);
// EXTERNAL MODULE: ./build/commands/prepare-change.js + 1 modules
var prepare_change = __webpack_require__(4647);
;// CONCATENATED MODULE: ./build/commands/consolidate.js











async function consolidateStored(argv) {
    const line = (0,inputs/* readCommandLine */.ye)(argv, ['reviews', 'repo']);
    const environment = (0,inputs/* readEnvironment */.Qo)();
    const stored = await storedReviews(line).catch(collected);
    const wish = { line, environment, event: null, reviewersNeeded: false, log: (0,prepare/* logOnly */.xV)(environment.keys) };
    const repository = line.options['repo'];
    const prepared = await (typeof repository === 'string'
        ? (0,prepare_change/* prepareChange */.o)({ ...wish, repository }).then(withRepository)
        : withoutRepository(wish)).catch(collected);
    const wrong = [stored, prepared].flatMap((part) => (part instanceof problem/* UserError */.y ? part.problems : []));
    if (stored instanceof problem/* UserError */.y || prepared instanceof problem/* UserError */.y)
        throw new problem/* UserError */.y(wrong);
    try {
        return await report(stored, prepared, environment.keys);
    }
    finally {
        await prepared.git?.close();
    }
}
async function report(stored, prepared, keys) {
    const { settings } = prepared;
    const previous = settings.previous === null ? null : (0,formats/* readReport */.tL)(await readPreviousFile(settings.previous, null));
    const world = await (0,prepare/* worldOf */.cO)(settings.outputDirectory, keys);
    const clock = (0,stage_clock/* startClock */.L)(world);
    const problems = [...stored.problems, ...prepared.problems];
    const made = await (0,pipeline/* conclude */.E)({ ...prepared, runs: stored.runs, previous, nonce: null, problems, missing: [] }, clock, world);
    return (0,deliver_report/* deliverReport */.Q)(made.report, settings.formats, made.documents, world);
}
async function storedReviews(line) {
    const directory = line.options['reviews'];
    if (typeof directory === 'string')
        return (0,run/* readStoredReviews */.tp)(directory);
    const why = 'it brings stored reviews together';
    throw new problem/* UserError */.y([
        {
            what: 'consolidate: no reviews',
            why,
            fix: 'write `--reviews DIR`, a directory with files `<reviewer>-pass-<n>.md`',
        },
    ]);
}
function withRepository({ settings, change, git, notes }) {
    return { settings, change, git, problems: notes };
}
function withoutRepository({ line, environment, }) {
    const { settings, problems } = (0,core_settings/* settle */.G)([...environment.settings, ...line.settings], (0,prepare/* settingsContext */.PC)(environment.keys), false);
    const wrong = [...line.problems, ...environment.problems, ...problems];
    const unchecked = {
        what: 'no evidence: the reviews were brought together without a repository',
        why: 'no `--repo` was given, so places are unverified and origins unknown',
        fix: 'add `--repo DIR --base B --head H`',
    };
    return wrong.length
        ? Promise.reject(new problem/* UserError */.y(wrong))
        : Promise.resolve({ settings, change: null, git: null, problems: [unchecked] });
}
function collected(error) {
    if (error instanceof problem/* UserError */.y)
        return error;
    throw error;
}


/***/ }),

/***/ 4647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ prepareChange),
  k: () => (/* binding */ workflowEvent)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/base-files.js
var base_files = __webpack_require__(1229);
// EXTERNAL MODULE: ./build/edge/collect.js + 5 modules
var collect = __webpack_require__(7903);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/edge/inputs/config-file.js

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
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
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
            if ((0,dist/* isNode */.Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document: problems.length ? null : document, place, problems };
}
function firstAlias(document) {
    let found = null;
    (0,dist/* visit */.YR)(document, (_, node) => {
        if (!(0,dist/* isAlias */.Vj)(node))
            return undefined;
        found = node;
        return dist/* visit */.YR.BREAK;
    });
    return found;
}

// EXTERNAL MODULE: ./build/commands/prepare.js + 1 modules
var prepare = __webpack_require__(9897);
;// CONCATENATED MODULE: ./build/commands/prepare-change.js









const DEFAULT_CONFIG = '.github/deep-review.yml';
async function prepareChange(wish) {
    const { line, environment } = wish;
    const problems = [...line.problems, ...environment.problems];
    const given = [...environment.settings, ...line.settings].map((setting) => {
        if (setting.name !== 'reviewers')
            return setting;
        const read = readYamlInput(setting);
        problems.push(...read.problems);
        return read.setting;
    });
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const alone = (0,settings/* settle */.G)(given, context, false);
    const found = await findChange(wish, alone.settings).catch((error) => {
        if (error instanceof problem/* UserError */.y)
            throw new problem/* UserError */.y([...problems, ...alone.problems, ...error.problems]);
        throw error;
    });
    try {
        const config = await readConfiguration(found, given);
        const settled = (0,settings/* settle */.G)([...config.settings, ...given], context, wish.reviewersNeeded);
        const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
        if (wrong.length)
            throw new problem/* UserError */.y(wrong);
        return { ...found, settings: settled.settings, configuration: config.text, notes: config.notes };
    }
    catch (error) {
        await found.git.close();
        throw error;
    }
}
async function findChange(wish, settings) {
    const git = await (0,collect/* openRepository */.h_)(wish.repository);
    const request = {
        base: settings.base,
        head: settings.head,
        event: wish.event,
        token: wish.environment.keys['GITHUB_TOKEN'] ?? null,
        untrusted: 'refuse',
    };
    try {
        return { change: await (0,collect/* collect */.Fo)(request, git, { log: wish.log }), git };
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
        ? await (0,promises_.readFile)((0,external_node_path_.resolve)(path), 'utf8').catch(() => null)
        : await (0,base_files/* readAt */.m)(git, change.base, path);
    if (text !== null)
        return { ...readConfigFile(path, text), notes: [], text };
    const where = asked?.from === 'flag' ? 'on disk' : `in the base ${change.base.slice(0, 12)}`;
    const missing = {
        what: `${path}: no such file ${where}`,
        why: asked ? `${asked.at([])} names it` : 'so only inputs and presets decide this run',
        fix: asked
            ? 'correct the path; in a workflow the file must be on the base branch'
            : 'nothing to do, or add it to the base branch',
    };
    return { settings: [], problems: asked ? [missing] : [], notes: asked ? [] : [missing], text: null };
}
async function workflowEvent() {
    const { eventName, eventFile, inActions } = (0,inputs/* readRunner */.fY)();
    if (!inActions || eventName === null || eventFile === null)
        return null;
    const text = await (0,promises_.readFile)(eventFile, 'utf8').catch(() => '{}');
    try {
        return { name: eventName, payload: JSON.parse(text) };
    }
    catch {
        throw new problem/* UserError */.y([
            {
                what: `${eventFile}: the event cannot be read`,
                why: 'it is not JSON',
                fix: 'run inside a workflow, or give `--base` and `--head`',
            },
        ]);
    }
}


/***/ }),

/***/ 1229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readAt)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);

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


/***/ })

};
