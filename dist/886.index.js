export const id = 886;
export const ids = [886];
export const modules = {

/***/ 5886: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   consolidateStored: () => (/* binding */ consolidateStored)
/* harmony export */ });
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2700);
/* harmony import */ var _domain_past_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(741);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _edge_asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5221);
/* harmony import */ var _edge_git_answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3858);
/* harmony import */ var _edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7363);
/* harmony import */ var _edge_output_directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7049);
/* harmony import */ var _edge_previous_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1683);
/* harmony import */ var _edge_stored_reviews_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8501);
/* harmony import */ var _formats_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3365);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94);
/* harmony import */ var _readings_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5303);
/* harmony import */ var _stage_clock_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6073);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1669);
/* harmony import */ var _deliver_report_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7157);















async function consolidateStored(argv) {
    const line = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readCommandLine)(argv, ['reviews', 'repo']);
    const environment = (0,_edge_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readEnvironment)();
    const stored = await storedReviews(line).catch(collected);
    const wish = { line, environment, event: null, reviewersNeeded: false, log: (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .logOnly */ .xV)(environment.keys) };
    const repository = line.options['repo'];
    const prepared = await (typeof repository === 'string'
        ? (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .prepareChange */ .oz)({ ...wish, repository }).then(withRepository)
        : withoutRepository(wish)).catch(collected);
    const wrong = [stored, prepared].flatMap((part) => (part instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? part.problems : []));
    if (stored instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo || prepared instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(wrong);
    try {
        return await report(stored, prepared, environment.keys);
    }
    finally {
        await prepared.git?.close();
    }
}
async function report(stored, prepared, keys) {
    const { settings } = prepared;
    const given = settings.previous === null ? null : (0,_formats_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readReport */ .tL)(await (0,_edge_output_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .readPreviousFile */ .mT)(settings.previous, null));
    const of = (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_10__/* .subjectOf */ .et)(prepared.change);
    const previous = await (0,_edge_previous_js__WEBPACK_IMPORTED_MODULE_7__/* .previousRound */ .C)({ given, workflow: null, of, readReport: _formats_index_js__WEBPACK_IMPORTED_MODULE_9__/* .readReport */ .tL });
    const { git, change } = prepared;
    const reads = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .storedIn */ .P3)(stored.runs.map(({ reviewer }) => reviewer));
    const under = { git, head: change?.head ?? null, checkout: git?.path ?? null, reads };
    const world = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .worldOf */ .cO)(settings.outputDirectory, Object.values(keys), under);
    const clock = (0,_stage_clock_js__WEBPACK_IMPORTED_MODULE_14__/* .startClock */ .L)(world);
    const problems = [...stored.problems, ...prepared.problems];
    const { headConfiguration, waivers } = prepared;
    const answers = change && git && (0,_edge_git_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .openAnswers */ .W)(change, git);
    const readings = (0,_readings_js__WEBPACK_IMPORTED_MODULE_11__/* .openReadings */ .M)({ change, git: answers, settings, nonce: null });
    readings.ahead(stored.runs, { asksGit: true });
    const past = { ..._domain_past_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_PAST */ .N, ...previous, waivers };
    const material = { settings, change, git: answers, runs: stored.runs, readings, past, problems, headConfiguration };
    const made = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_10__/* .conclude */ .Ep)({ ...material, isolation: null, further: await (0,_edge_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .storedOpinions */ .t)(stored.runs) }, clock, world);
    return (0,_deliver_report_js__WEBPACK_IMPORTED_MODULE_13__/* .deliverReport */ .Q)(made.report, settings.formats, made.documents, world);
}
async function storedReviews(line) {
    const directory = line.options['reviews'];
    if (typeof directory === 'string')
        return (0,_edge_stored_reviews_js__WEBPACK_IMPORTED_MODULE_8__/* .readStoredReviews */ .tp)(directory);
    const why = 'it brings stored reviews together';
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([
        {
            what: 'consolidate: no reviews',
            why,
            fix: 'write `--reviews DIR`, a directory with files `<reviewer>-pass-<n>.md`',
        },
    ]);
}
function withRepository({ settings, change, git, notes, waivers, headConfiguration, }) {
    return { settings, change, git, problems: notes, waivers, headConfiguration };
}
function withoutRepository({ line, environment, }) {
    const { settings, problems } = (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)([...environment.settings, ...line.settings], (0,_prepare_js__WEBPACK_IMPORTED_MODULE_12__/* .settingsContext */ .PC)(environment.keys), false);
    const wrong = [...line.problems, ...environment.problems, ...problems];
    const unchecked = {
        what: 'no evidence: the reviews were brought together without a repository',
        why: 'no `--repo` was given, so places are unverified and origins unknown',
        fix: 'add `--repo DIR --base B --head H`',
    };
    return wrong.length
        ? Promise.reject(new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(wrong))
        : Promise.resolve({ settings, change: null, git: null, problems: [unchecked], waivers: [], headConfiguration: [] });
}
function collected(error) {
    if (error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
        return error;
    throw error;
}


/***/ })

};
