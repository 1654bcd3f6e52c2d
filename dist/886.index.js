export const id = 886;
export const ids = [886];
export const modules = {

/***/ 5886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   consolidateStored: () => (/* binding */ consolidateStored)
/* harmony export */ });
/* harmony import */ var _core_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4836);
/* harmony import */ var _domain_past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(741);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7363);
/* harmony import */ var _edge_previous_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2873);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
/* harmony import */ var _edge_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5192);
/* harmony import */ var _edge_previous_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1049);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7016);
/* harmony import */ var _stage_clock_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6073);
/* harmony import */ var _deliver_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(381);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9897);
/* harmony import */ var _prepare_change_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1891);













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

/***/ 1891:
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
// EXTERNAL MODULE: ./build/core/rounds/waivers.js
var rounds_waivers = __webpack_require__(815);
// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var core_settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/base-files.js
var base_files = __webpack_require__(1229);
// EXTERNAL MODULE: ./build/edge/collect.js + 3 modules
var collect = __webpack_require__(3743);
// EXTERNAL MODULE: ./build/edge/collect/event.js
var collect_event = __webpack_require__(701);
// EXTERNAL MODULE: ./build/edge/collect/tip.js
var collect_tip = __webpack_require__(8428);
// EXTERNAL MODULE: ./build/edge/github.js
var edge_github = __webpack_require__(9937);
;// CONCATENATED MODULE: ./build/edge/github/branches.js
async function tipOfBranch(github, branch) {
    const answer = await github.get('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` });
    const sha = answer.kind === 'done' ? answer.data.object?.sha : undefined;
    return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : null;
}

// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/inputs/config-file.js
var config_file = __webpack_require__(6259);
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
        const read = (0,config_file/* readYamlInput */.c)(setting);
        problems.push(...read.problems);
        return read.setting;
    });
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const alone = (0,core_settings/* settle */.G)(given, context, false);
    const found = await findChange(wish, alone.settings).catch((error) => {
        if (error instanceof problem/* UserError */.y)
            throw new problem/* UserError */.y([...problems, ...alone.problems, ...error.problems]);
        throw error;
    });
    try {
        const config = await readConfiguration(found, given);
        const settled = (0,core_settings/* settle */.G)([...config.settings, ...given], context, wish.reviewersNeeded);
        const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
        if (wrong.length)
            throw new problem/* UserError */.y(wrong);
        const trusted = given.every(({ name }) => name !== 'reviewers') || !(0,inputs/* readRunner */.fY)().inActions;
        const settings = trusted ? settled.settings : withoutReplayQuorum(settled.settings);
        return { ...found, settings, waivers: config.waivers, notes: [...found.notes, ...config.notes] };
    }
    catch (error) {
        await found.git.close();
        throw error;
    }
}
async function findChange(wish, settings) {
    const git = await (0,collect/* openRepository */.h_)(wish.repository);
    const event = (0,collect_event/* readEvent */.j)(wish.event);
    const token = wish.environment.keys['GITHUB_TOKEN'] ?? null;
    try {
        const remote = (0,collect/* remoteOf */.e1)({ token }, event);
        const tip = await (0,collect_tip/* baseTip */.t)(git, { facts: event, ask: await tipAsker(event, token), remote });
        const { base, head } = settings;
        const request = { base, head, event: wish.event, token, untrusted: 'refuse', tip: tip.commit };
        const change = await (0,collect/* collect */.Fo)(request, git, { log: wish.log });
        return { change, git, event, trusted: tip.commit ?? change.base, notes: tip.problems };
    }
    catch (error) {
        await git.close();
        throw error;
    }
}
async function tipAsker({ repository, isProposal }, token) {
    const { inActions, apiUrl } = (0,inputs/* readRunner */.fY)();
    if (!inActions || !isProposal || token === null || apiUrl === null || repository === null)
        return null;
    const github = await (0,edge_github/* openGithub */.K)({ token, apiUrl, repository });
    return (branch) => tipOfBranch(github, branch);
}
async function readConfiguration({ trusted, git }, given) {
    const asked = given.findLast(({ name }) => name === 'config');
    const path = typeof asked?.value === 'string' ? asked.value : DEFAULT_CONFIG;
    const text = asked?.from === 'flag' ? await (0,promises_.readFile)((0,external_node_path_.resolve)(path), 'utf8').catch(() => null) : await (0,base_files/* readAt */.m)(git, trusted, path);
    if (text !== null)
        return withWaivers((0,config_file/* readConfigFile */.R)(path, text));
    const where = asked?.from === 'flag' ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
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
    const { waivers, problems } = (0,rounds_waivers/* readWaivers */.Sr)(read.settings.find(({ name }) => name === 'waivers')?.value);
    const settings = read.settings.filter(({ name }) => name !== 'waivers');
    return { settings, problems: [...read.problems, ...problems], notes: [], waivers };
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

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST)
/* harmony export */ });
/* harmony import */ var _feedback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1418);

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


/***/ }),

/***/ 9937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openGithub),
/* harmony export */   U: () => (/* binding */ apiProblem)
/* harmony export */ });
const ATTEMPTS = 3;
const MAX_PAGES = 30;
const PAGE_SIZE = 100;
const MAX_WAIT_MS = 60_000;
async function openGithub(access) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157));
    const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, ''), log: SILENT });
    const [owner = '', repo = ''] = access.repository.split('/');
    const pauseMs = access.pauseMs ?? 1000;
    const send = (route, parameters) => attempt(pauseMs, async () => {
        const said = (await octokit.request(route, { owner, repo, ...parameters }));
        return { data: said.data, headers: said.headers };
    });
    return {
        repository: { owner, repo },
        get: async (route, parameters = {}) => (await send(route, parameters)),
        all: (route, parameters, pick) => allPages(send, { route, parameters, pick }),
        graphql: async (query, variables) => (await attempt(pauseMs, async () => ({
            data: await octokit.graphql(query, { ...variables }),
            headers: {},
        }))),
    };
}
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
async function allPages(send, { route, parameters, pick }) {
    const items = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const answer = await send(route, { ...parameters, per_page: PAGE_SIZE, page });
        if (answer.kind === 'failed')
            return answer;
        const found = pick(answer.data);
        items.push(...found);
        if (!nextPage(answer.headers))
            return { kind: 'done', data: items, headers: {} };
    }
    return { kind: 'failed', status: 0, why: `there are more than ${MAX_PAGES * PAGE_SIZE} entries` };
}
const nextPage = ({ link }) => typeof link === 'string' && link.includes('rel="next"');
async function attempt(pauseMs, ask) {
    for (let tried = 1;; tried += 1) {
        try {
            return { kind: 'done', ...(await ask()) };
        }
        catch (error) {
            const failure = failureOf(error);
            const waitMs = failure.waitMs ?? pauseMs * 2 ** (tried - 1);
            if (!failure.again || tried >= ATTEMPTS || waitMs > MAX_WAIT_MS) {
                return { kind: 'failed', status: failure.status, why: failure.why };
            }
            await new Promise((resolve) => setTimeout(resolve, waitMs));
        }
    }
}
function failureOf(error) {
    const { status, message, response } = error;
    const why = (message ?? String(error)).split('\n')[0] ?? '';
    const headers = response?.headers ?? {};
    const asked = Number(headers['retry-after']);
    const waitMs = asked > 0 ? asked * 1000 : null;
    if (status === undefined || !response)
        return { status: response ? (status ?? 0) : 0, why, again: true, waitMs: null };
    const limited = status === 429 || (status === 403 && waitMs !== null);
    return { status, why, again: status >= 500 || limited, waitMs };
}
function apiProblem(what, answer) {
    const { status, why } = answer;
    const denied = status === 401 || status === 403 || status === 404;
    const fix = denied
        ? 'give the workflow `permissions: { contents: read, pull-requests: read, actions: read }`'
        : 'run it again';
    return { what, why: status ? `the API answered ${status}: ${why}` : `the API could not be reached: ${why}`, fix };
}


/***/ }),

/***/ 6259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   c: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

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

/***/ 2873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readPreviousFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);



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
