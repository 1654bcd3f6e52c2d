export const id = 110;
export const ids = [110];
export const modules = {

/***/ 9004: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   aw: () => (/* binding */ readPosts),
/* harmony export */   bN: () => (/* binding */ ownStatus),
/* harmony export */   pC: () => (/* binding */ announcePosts),
/* harmony export */   xj: () => (/* binding */ announceUpload)
/* harmony export */ });
/* harmony import */ var _channels_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9717);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7363);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8189);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94);
/* harmony import */ var _rounds_rounds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7694);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1669);






function readPosts(json) {
    if (json === null)
        return null;
    try {
        const { repository, head, status, since } = JSON.parse(json);
        const isWhole = typeof repository === 'string' && typeof head === 'string' && typeof since === 'string';
        return isWhole ? { repository, head, status: status === true, since } : null;
    }
    catch {
        return null;
    }
}
async function announceUpload({ change }, directory) {
    const { job, jobIndex, runAttempt, step, checkRun } = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.readRunner)();
    const subject = { of: (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(change), pull: change.number !== null };
    const parts = [job ?? 'job', jobIndex ?? '0', runAttempt ?? '1', step, checkRun].filter((part) => part !== null);
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('artifact-name', (0,_rounds_rounds_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactName */ .Cs)(parts, subject));
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('directory', directory);
}
async function announcePosts(prepared, keys) {
    const { change, settings } = prepared;
    const sarif = await announceSarif(settings);
    const { repository, head } = change;
    const { comment, inlineComments, status } = settings.delivery;
    if (repository === null || (comment === 'off' && inlineComments === 'off' && status === 'off'))
        return sarif;
    if (!settings.formats.includes('json'))
        return [...sarif, nothingToPost];
    const world = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_5__/* .worldWithoutOutput */ .Yl)(keys);
    const ahead = { repository, head, status: status === 'on', since: world.now().toISOString() };
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('node', process.execPath);
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('posts', JSON.stringify(ahead));
    return [...sarif, ...(status === 'on' ? await pending(prepared, ahead, { keys, log: world.log }) : [])];
}
const nothingToPost = {
    what: 'comment, inline-comments, status: nothing is posted',
    why: 'posting reads `report.json`, and the setting `formats` leaves `json` out',
    fix: 'add `json` to `formats`',
};
async function pending({ event }, { repository, head, since }, { keys, log }) {
    const github = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_5__/* .githubOf */ .zq)(repository, keys);
    if (github === null)
        return [];
    const place = { github, head, status: ownStatus(), readOnly: (0,_event_event_js__WEBPACK_IMPORTED_MODULE_2__/* .keyless */ .jX)(event), target: runUrl(), since };
    const { said, problems } = await (0,_channels_index_js__WEBPACK_IMPORTED_MODULE_0__/* .setPending */ .m$)(place);
    if (said !== null)
        log.info(said);
    return problems;
}
async function announceSarif({ uploadSarif, formats }) {
    if (!uploadSarif)
        return [];
    if (!formats.includes('sarif')) {
        const why = 'the setting `formats` leaves `sarif` out';
        return [
            { what: 'upload-sarif: nothing is uploaded', why, fix: 'add `sarif` to `formats`, or set `upload-sarif: off`' },
        ];
    }
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('sarif-category', ownStatus().context.replaceAll(' ', ''));
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.setStepOutput)('upload-sarif', 'true');
    return [];
}
function ownStatus() {
    const { job, jobIndex, step, workflowRef, repository } = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.readRunner)();
    const leg = job === null ? null : { job, index: jobIndex ?? '0', step };
    const workflow = workflowRef?.replace(`${repository ?? ''}/`, '').replace(/@.*$/, '') ?? null;
    return (0,_channels_index_js__WEBPACK_IMPORTED_MODULE_0__/* .statusName */ .Er)(leg, workflow);
}
function runUrl() {
    const { serverUrl, repository, runId, inActions } = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_1__.readRunner)();
    if (!inActions || repository === null || runId === null)
        return null;
    return `${serverUrl ?? 'https://github.com'}/${repository}/actions/runs/${runId}`;
}


/***/ }),

/***/ 110: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliverFile: () => (/* binding */ deliverFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _channels_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9717);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2700);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _edge_github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9937);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7363);
/* harmony import */ var _edge_world_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3924);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8189);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3365);
/* harmony import */ var _rounds_rounds_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7694);
/* harmony import */ var _text_marker_line_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7649);
/* harmony import */ var _announce_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9004);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1669);













const PLACES = ['comment', 'inline-comments', 'status'];
const FACTS = ['artifact-id', 'artifact-url', 'artifact-digest', 'report-url'];
const WITHOUT_ANY = 'https://api.github.com';
async function deliverFile(argv) {
    const line = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readCommandLine)(argv, FACTS);
    const environment = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readEnvironment)();
    const { keys } = environment;
    const ahead = (0,_announce_js__WEBPACK_IMPORTED_MODULE_11__/* .readPosts */ .aw)((0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readHandover)().posts);
    const world = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .worldWithoutOutput */ .Yl)(keys);
    const asked = await readAsked(line, keys, ahead);
    const wrong = [...environment.problems, ...asked.problems];
    if (wrong.length)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(wrong);
    const posted = await postEverywhere(asked, { line, keys, ahead, world });
    return tell(posted, world);
}
async function readAsked(line, keys, ahead) {
    const { positionals, problems } = line;
    const path = positionals[0] ?? '';
    const places = wantedPlaces(line, keys);
    const read = path === '' ? NO_FILE : await readStored(path);
    const found = read.report && withDelivery(read.report, places.delivery);
    if (ahead !== null) {
        const isOfHead = found?.change?.head === ahead.head;
        return { report: isOfHead ? found : null, problems: [...problems, ...places.problems] };
    }
    const lacking = found ? whatLacks(found, keys) : [];
    return { report: found, problems: [...problems, ...places.problems, ...read.problems, ...lacking] };
}
const NO_FILE = {
    report: null,
    problems: [
        {
            what: 'deliver: no file',
            why: 'it posts a report.json',
            fix: 'write `deliver out/report.json --comment sticky`',
        },
    ],
};
async function readStored(path) {
    try {
        return { report: (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_8__/* .readReport */ .tL)((0,_edge_world_js__WEBPACK_IMPORTED_MODULE_6__/* .redactKnown */ .r)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'))), problems: [] };
    }
    catch (error) {
        if (error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo)
            return { report: null, problems: error.problems };
        const why = error instanceof Error ? error.message : String(error);
        const fix = 'give the path of a report.json';
        return { report: null, problems: [{ what: `deliver: ${path} cannot be read`, why, fix }] };
    }
}
function wantedPlaces({ settings }, keys) {
    const others = settings.filter(({ name }) => !PLACES.includes(name));
    const own = settings.filter(({ name }) => PLACES.includes(name));
    const settled = (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .settle */ .G9)(own, (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .settingsContext */ .PC)(keys), false);
    const { comment, inlineComments, status } = settled.settings.delivery;
    const isGiven = (name) => own.some((setting) => setting.name === name);
    return {
        delivery: {
            ...(isGiven('comment') && { comment }),
            ...(isGiven('inline-comments') && { inlineComments }),
            ...(isGiven('status') && { status }),
        },
        problems: [...settled.problems, ...others.map(({ name }) => notHere(name))],
    };
}
function notHere(name) {
    const known = [...PLACES, ...FACTS];
    return {
        what: `--${name}: unknown flag of \`deliver\``,
        why: `nothing is reviewed again; it takes ${known.map((each) => `--${each}`).join(', ')}`,
        fix: `remove it${(0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(name, known)}`,
    };
}
const withDelivery = (report, wanted) => ({
    ...report,
    delivery: { ...report.delivery, ...wanted },
});
function whatLacks({ change }, keys) {
    const token = {
        what: 'deliver: no token',
        why: '`GITHUB_TOKEN` is not set',
        fix: 'set it to a token that may write to the pull request, e.g. `GITHUB_TOKEN=$(gh auth token)`',
    };
    const where = {
        what: 'deliver: the report names no repository',
        why: 'it was made outside a workflow or without `--repo`',
        fix: 'give the `report.json` of a run on a pull request',
    };
    return [...(keys['GITHUB_TOKEN'] ? [] : [token]), ...(change?.repository ? [] : [where])];
}
async function postEverywhere({ report }, given) {
    const { line, keys, ahead } = given;
    const token = keys['GITHUB_TOKEN'];
    const repository = ahead?.repository ?? report?.change?.repository;
    if (!token || !repository)
        return [NO_TOKEN];
    const apiUrl = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readRunner)().apiUrl ?? WITHOUT_ANY;
    const github = withoutSecrets(await (0,_edge_github_js__WEBPACK_IMPORTED_MODULE_4__/* .openGithub */ .K5)({ token, apiUrl, repository }));
    const readOnly = await readOnlyRun();
    const status = ahead === null ? (0,_channels_index_js__WEBPACK_IMPORTED_MODULE_1__/* .statusName */ .Er)(report?.round.leg ?? null, null) : (0,_announce_js__WEBPACK_IMPORTED_MODULE_11__/* .ownStatus */ .bN)();
    if (report === null) {
        if (ahead?.status !== true)
            return [NOTHING_TO_POST];
        const { head, since } = ahead;
        return [await (0,_channels_index_js__WEBPACK_IMPORTED_MODULE_1__/* .setNoConclusion */ .VP)({ github, head, since, status, readOnly, target: (0,_announce_js__WEBPACK_IMPORTED_MODULE_11__/* .runUrl */ .Vp)() })];
    }
    const posting = postingOf(report, line, { github, readOnly, status });
    const posted = await (0,_channels_index_js__WEBPACK_IMPORTED_MODULE_1__/* .postAll */ .gy)(report, posting);
    return posted.length ? posted : [NOTHING_WANTED];
}
const NO_TOKEN = {
    said: null,
    problems: [
        {
            what: 'nothing was posted',
            why: 'the step has no token',
            fix: 'remove the input `github-token`: by default it is the token of the job',
        },
    ],
};
const NOTHING_TO_POST = { said: 'nothing was posted: this run left no report', problems: [] };
const NOTHING_WANTED = {
    said: 'nothing was posted: the report asks for no place; give `--comment sticky`, `--inline-comments on` or `--status on`',
    problems: [],
};
function postingOf(report, { options }, told) {
    const handed = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readHandover)();
    const flag = (name) => (typeof options[name] === 'string' ? options[name] : null);
    const id = flag('artifact-id') ?? handed.artifactId;
    const url = flag('artifact-url') ?? handed.artifactUrl;
    const digest = withPrefix(flag('artifact-digest') ?? handed.artifactDigest);
    const artifact = id === null || url === null ? null : { id, url, digest };
    const run = (0,_announce_js__WEBPACK_IMPORTED_MODULE_11__/* .runUrl */ .Vp)();
    const reportUrl = flag('report-url') ?? handed.reportUrl ?? url ?? run;
    const marker = (0,_rounds_rounds_js__WEBPACK_IMPORTED_MODULE_9__/* .markerOf */ .we)(report, { run: run === null ? null : (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readRunner)().runId, artifact });
    return {
        ...{ ...told, runUrl: run, artifact, reportUrl, failed: [] },
        isBroken: handed.outcome !== null && handed.outcome !== 'success',
        comment: {
            visible: (maxCharacters, failed) => (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_8__/* .commentText */ .br)(report, { reportUrl, runUrl: run, failed, maxCharacters }),
            marker: (0,_text_marker_line_js__WEBPACK_IMPORTED_MODULE_10__/* .writeMarker */ .en)(marker),
        },
        inlineComments: (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_8__/* .inlineComments */ .Uw)(report, reportUrl),
    };
}
const withPrefix = (digest) => digest === null || digest.includes(':') ? digest : `sha256:${digest}`;
async function readOnlyRun() {
    return (0,_event_event_js__WEBPACK_IMPORTED_MODULE_7__/* .keyless */ .jX)((0,_event_event_js__WEBPACK_IMPORTED_MODULE_7__/* .readEvent */ .j_)(await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowEvent */ .kH)()));
}
function withoutSecrets(github) {
    return { ...github, send: (route, parameters) => github.send(route, redacted(parameters)) };
}
function redacted(value) {
    if (typeof value === 'string')
        return (0,_edge_world_js__WEBPACK_IMPORTED_MODULE_6__/* .redactKnown */ .r)(value);
    if (Array.isArray(value))
        return value.map(redacted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redacted(inner)]));
}
async function tell(posted, world) {
    const problems = posted.flatMap((each) => each.problems);
    for (const { said } of posted)
        if (said !== null)
            world.log.info(said);
    for (const problem of problems)
        world.log.warning((0,_domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .formatProblem */ .Vw)(problem));
    if (!(0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readRunner)().inActions)
        return problems.length ? 2 : 0;
    if (!problems.length)
        return 0;
    await (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.setStepOutput)('delivery', problems.map(({ what, why, fix }) => `${what}: ${why}; ${fix}`).join(' | '));
    const { summaryFile } = world.runner;
    if (summaryFile !== null)
        await world.appendFile(summaryFile, (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_8__/* .deliverySection */ .ct)(problems));
    return 0;
}


/***/ })

};
