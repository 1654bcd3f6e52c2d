export const id = 700;
export const ids = [700,50];
export const modules = {

/***/ 2078: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isTool),
/* harmony export */   Th: () => (/* binding */ settleToolPass),
/* harmony export */   mq: () => (/* binding */ toolsThatLack),
/* harmony export */   vd: () => (/* binding */ accounts),
/* harmony export */   vk: () => (/* binding */ coverage),
/* harmony export */   wX: () => (/* binding */ claimedCoverage)
/* harmony export */ });
/* unused harmony export claimReader */
/* harmony import */ var _domain_carried_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2479);
/* harmony import */ var _domain_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1777);
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4719);
/* harmony import */ var _git_file_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9175);
/* harmony import */ var _text_characters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4832);
/* harmony import */ var _text_known_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1839);






const STRENGTH = ['findings', 'reviewed', 'trivial', 'not-reviewed'];
function coverage(facts) {
    const read = claimReader(facts.files);
    const columns = facts.runs.map((run) => ({ id: run.reviewer.id, states: statesOf(run, facts, read) }));
    return facts.files.map((file) => {
        const states = columns.map(({ id, states: of }) => [id, of.get(file.path) ?? 'not-reviewed']);
        const silent = states.filter(([, state]) => !accounts(file, state)).map(([id]) => id);
        const carried = carriedFor(file, silent, facts.carry);
        const covered = states.some(([id, state]) => accounts(file, state) && facts.completed.has(id)) ||
            carried.some(([id]) => facts.completed.has(id));
        return {
            ...{ path: file.path, reviewers: Object.fromEntries(states), carried: Object.fromEntries(carried) },
            uncovered: (0,_domain_change_js__WEBPACK_IMPORTED_MODULE_4__/* .needsAccount */ .x8)(file) && !covered,
        };
    });
}
function carriedFor({ path }, silent, carry = _domain_carried_js__WEBPACK_IMPORTED_MODULE_0__/* .READ_ALL */ .D3) {
    const by = carry.kind === 'full' ? undefined : carry.carried.get(path);
    return silent.flatMap((id) => {
        const round = by?.get(id);
        return round === undefined ? [] : [[id, round]];
    });
}
function accounts(file, state) {
    return state !== 'not-reviewed' && !(state === 'trivial' && (0,_git_file_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeRead */ .rl)(file));
}
function statesOf(run, facts, read) {
    const { id } = run.reviewer;
    const states = new Map();
    for (const path of run.passes.flatMap((pass) => pass.telemetry?.filesRead ?? [])) {
        for (const file of read(path).paths)
            states.set(file, 'reviewed');
    }
    const reviews = facts.reviews.filter((review) => review.reviewer === id);
    const claimed = reviews.map((review) => claimsOf(review, read));
    for (const path of new Set(claimed.flatMap((claims) => [...claims.keys()]))) {
        states.set(path, strongest(claimed.flatMap((claims) => claims.get(path) ?? [])));
    }
    for (const path of citedBy({ id, reviews, facts, read }))
        states.set(path, 'findings');
    return states;
}
function claimsOf(review, read) {
    const best = new Map();
    for (const claim of review.coverage) {
        const { paths, precision } = read(claim.path);
        for (const path of paths) {
            const known = best.get(path);
            const order = known ? PRECISIONS.indexOf(precision) - PRECISIONS.indexOf(known.precision) : -1;
            if (!known || order < 0)
                best.set(path, { state: claim.state, precision });
            else if (order === 0)
                best.set(path, { state: strongest([known.state, claim.state]), precision });
        }
    }
    return new Map([...best].map(([path, { state }]) => [path, state]));
}
const MAX_CLAIMED = 1_000;
function claimedCoverage(reviews) {
    const named = [...new Set(reviews.flatMap((review) => review.coverage.map(({ path }) => tidy(path))))]
        .filter((path) => path !== '' && !isGlob(path) && !path.endsWith('/'))
        .sort();
    const files = withoutShortForms(named).slice(0, MAX_CLAIMED);
    const read = claimReader(files.map((path) => ({ path, previousPath: null })));
    const states = new Map();
    for (const review of reviews) {
        for (const [path, state] of claimsOf(review, read))
            (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_5__/* .addTo */ .DN)(states, `${review.reviewer}\n${path}`, state);
    }
    const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))];
    return files.map((path) => ({
        path,
        reviewers: Object.fromEntries(reviewers.flatMap((id) => {
            const said = states.get(`${id}\n${path}`);
            return said ? [[id, strongest(said)]] : [];
        })),
        carried: {},
        uncovered: false,
    }));
}
function withoutShortForms(paths) {
    const longer = new Map();
    for (const path of paths) {
        for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
            const end = path.slice(at + 1);
            longer.set(end, (longer.get(end) ?? 0) + 1);
        }
    }
    return paths.filter((path) => longer.get(path) !== 1);
}
function citedBy({ id, reviews, facts, read }) {
    const changed = new Set(facts.files.map((file) => file.path));
    const placed = facts.findings
        .filter(({ finding }) => finding.reviewer === id)
        .flatMap(({ anchors }) => anchors.map((anchor) => anchor.path))
        .filter((path) => changed.has(path));
    const named = reviews
        .flatMap((review) => review.findings)
        .flatMap((finding) => finding.locations)
        .flatMap((location) => read(location.path))
        .flatMap(({ paths, precision }) => (precision === 'pattern' ? [] : paths));
    return [...placed, ...named];
}
function strongest(states) {
    return STRENGTH.find((state) => states.includes(state)) ?? 'not-reviewed';
}
const PRECISIONS = ['exact', 'ending', 'pattern'];
const MAX_PATTERNS = 200;
const NOTHING = { paths: [], precision: 'pattern' };
function claimReader(files) {
    const index = indexOf(files);
    const known = new Map();
    let patterns = 0;
    return (claim) => {
        const before = known.get(claim);
        if (before)
            return before;
        const path = tidy(claim);
        const literal = literally((0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)(claim), index) ?? literally(path, index);
        const isPattern = !literal && isGlob(path);
        if (isPattern)
            patterns += 1;
        const claimed = literal ?? (isPattern && patterns <= MAX_PATTERNS ? byPattern(path, files) : NOTHING);
        known.set(claim, claimed);
        return claimed;
    };
}
function indexOf(files) {
    const exact = new Map();
    const spelt = new Map();
    const byFolder = new Map();
    for (const { path, previousPath } of files) {
        const plain = (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)(path);
        for (const name of new Set([plain, (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)(previousPath ?? path)]))
            (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_5__/* .addTo */ .DN)(exact, name, path);
        (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_5__/* .addTo */ .DN)(spelt, plain.toLowerCase(), path);
        for (let at = plain.indexOf('/'); at !== -1; at = plain.indexOf('/', at + 1))
            (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_5__/* .addTo */ .DN)(byFolder, plain.slice(0, at), path);
    }
    const all = files.map(({ path }) => path);
    return { exact, files: (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .knownFiles */ .$I)(all), folded: (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .knownFiles */ .$I)([...spelt.keys()]), spelt, byFolder };
}
const isGlob = (path) => /[*?{]/.test(path);
function byPattern(path, files) {
    return { paths: files.map((file) => file.path).filter((one) => (0,_git_file_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .cK)(path, (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)(one))), precision: 'pattern' };
}
function literally(path, index) {
    const same = index.exact.get(path) ?? longestEnd(path, index);
    if (same)
        return { paths: same, precision: 'exact' };
    const inside = index.byFolder.get(path.replace(/\/$/, ''));
    if (inside)
        return { paths: inside, precision: 'pattern' };
    const ending = byEnding(path, index);
    return ending.length ? { paths: ending, precision: 'ending' } : null;
}
function longestEnd(path, { exact }) {
    const isAbsolute = /^(?:\/|~|[A-Za-z]:\/)/.test(path);
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) {
        const end = path.slice(at + 1);
        const found = isAbsolute || end.includes('/') ? exact.get(end) : undefined;
        if (found)
            return found;
    }
    return null;
}
function byEnding(path, { files, folded, spelt }) {
    const same = files.endingIn(path);
    const found = same.length ? same : folded.endingIn(path.toLowerCase()).flatMap((one) => spelt.get(one) ?? []);
    return path !== '' && found.length === 1 ? found : [];
}
function tidy(claim) {
    const bare = (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_3__/* .composed */ .p4)(claim)
        .trim()
        .replace(/^\*\*(.+)\*\*$/, '$1');
    return (0,_text_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnds */ .$b)(bare, /[`"']/)
        .replace(/^(?:\.\/|\.\.\.\/|…\/)+/, '')
        .replace(/:\d+(?:[-–]\d+)?$/, '')
        .replaceAll('\\', '/');
}
function isTool(reviewer) {
    return reviewer.reads === 'sarif' || reviewer.reads === 'rdjson';
}
const FLAGS = ['exit', 'changed-files'];
function settleToolPass({ reads }, pass, review) {
    const isEmpty = pass.text.trim() === '';
    const isSilent = isEmpty && reads === 'rdjson' && pass.exitCode === 0;
    const own = pass.failures.filter((each) => !(isSilent && each.class === 'no-output'));
    if (!review?.readable || (isEmpty && !isSilent)) {
        return { status: 'failed', failures: own.length ? own : [nothing(pass, isEmpty)] };
    }
    const failures = [...own, ...unread(pass, review), ...inVain(pass, review)];
    const isWhole = review.unread.length === 0 && !isInVain(pass, review);
    const isComplete = isWhole && own.every((each) => FLAGS.includes(each.class));
    return { status: isComplete ? 'completed' : 'degraded', failures };
}
function isInVain({ exitCode, failures }, review) {
    const failed = (exitCode !== null && exitCode !== 0) || failures.some((each) => each.class === 'exit');
    return failed && review.findings.length === 0;
}
function inVain(pass, review) {
    if (!isInVain(pass, review))
        return [];
    const status = pass.exitCode === null ? 'a failure' : `exit status ${String(pass.exitCode)}`;
    return [
        failure('crash', {
            what: `${pass.reviewer}: it found nothing and ended with ${status}`,
            why: 'a tool that fails for another reason than what it found has not looked at everything',
            fix: 'run its command by hand; one that ends so on purpose must be made to end with 0',
        }),
    ];
}
function unread({ reviewer, file }, review) {
    const [first] = review.unread;
    if (!first)
        return [];
    const others = review.unread.length > 1 ? `, and ${String(review.unread.length - 1)} more` : '';
    return [
        failure('unread', {
            what: `${reviewer}: its report is not all that it has to say`,
            why: `${first.reason} (line ${String(first.line)} of ${file}: ${first.text})${others}`,
            fix: 'let the command write a whole report to standard output, and nothing else; see its log in the artifact',
        }),
    ];
}
function nothing({ reviewer, file, exitCode }, isEmpty) {
    const how = exitCode === null ? 'how its process ended is not known' : `it ended with exit status ${String(exitCode)}`;
    return failure(isEmpty ? 'no-output' : 'unreadable', {
        what: `${reviewer}: no report`,
        why: isEmpty ? `it wrote nothing, and ${how}` : 'what it wrote is no report in the format that is configured',
        fix: isEmpty ? 'see its log in the artifact; run its command by hand' : `read reviews/${file} in the artifact`,
    });
}
function failure(kind, problem) {
    return { class: kind, problem };
}
function toolsThatLack(runs, completed) {
    return runs.flatMap(({ reviewer }) => isTool(reviewer) && reviewer.required !== false && !completed.has(reviewer.id)
        ? [`the tool ${reviewer.id} did not complete its run`]
        : []);
}


/***/ }),

/***/ 7123: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   au: () => (/* binding */ answersAmong),
/* harmony export */   mz: () => (/* binding */ holdsGate)
/* harmony export */ });
/* harmony import */ var _domain_change_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1777);
/* harmony import */ var _domain_consolidation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);
/* harmony import */ var _domain_demand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3322);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5526);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3898);





const NAMED_AT_MOST = 3;
const TITLE_CHARACTERS = 160;
const NO_REVIEW = 'no reviewer completed a review';
function decide(facts) {
    const blocking = facts.findings.filter((finding) => finding.blocking);
    const missing = whatIsMissing(facts);
    const failing = blocking.filter((finding) => holdsGate(finding, facts.gate.failOn));
    const standing = failing.map(({ id }) => id);
    const found = failing.length ? 'fail' : missing.length ? 'incomplete' : 'pass';
    const { override = 'off', acceptance = null } = facts.wayOut ?? {};
    const accepted = found === 'pass' || acceptance === null ? null : acceptance;
    return {
        conclusion: accepted ? 'accepted' : found,
        gate: facts.gate.mode,
        verdict: verdictOf(blocking, missing, facts.unreviewed?.kind === 'unasked'),
        reasons: reasonsOf({ ...facts, findings: blocking }, missing),
        ...{ standing, missing },
        accepted: accepted && { ...accepted, standing, missing },
        transient: found === 'incomplete' && accepted === null && facts.transient === true,
        override,
        unreviewed: facts.unreviewed ?? null,
    };
}
function holdsGate(finding, failOn) {
    return (0,_domain_change_js__WEBPACK_IMPORTED_MODULE_4__/* .isNotice */ .fD)(finding) || (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtLeast */ .du)(finding.severity, failOn);
}
function whatIsMissing(facts) {
    if (facts.nothingToReview !== null || facts.completed > 0)
        return facts.missing;
    return facts.missing.length ? facts.missing : [NO_REVIEW];
}
function verdictOf(blocking, missing, isUnasked) {
    const stands = (severity) => blocking.some((finding) => finding.severity === severity);
    if (stands('critical'))
        return 'rework';
    if (missing.length || isUnasked)
        return 'incomplete';
    if (stands('important'))
        return 'merge-with-fixes';
    return blocking.length ? 'merge-with-optional-fixes' : 'merge-as-is';
}
const UNREAD = {
    ...{ skipped: 'Not reviewed: ', unasked: 'Not reviewed: ', carried: 'Merge group: ' },
};
function reasonsOf(facts, missing) {
    const lacking = missing.map((reason) => `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalised */ .Iu)(reason)}.`);
    const top = facts.findings.length ? [topFindings(facts, lacking.length > 0)] : [];
    const gates = facts.findings.some((finding) => holdsGate(finding, facts.gate.failOn));
    const asked = answeredBySecond(facts);
    const { unreviewed = null } = facts;
    const unread = unreviewed?.passes ? [`${UNREAD[unreviewed.kind]}${(0,_domain_demand_js__WEBPACK_IMPORTED_MODULE_1__/* .unreviewedClause */ .g6)(unreviewed)}.`] : [];
    if (top.length || lacking.length)
        return [...(gates ? [...top, ...lacking] : [...lacking, ...top]), ...unread, ...asked];
    if (unread.length)
        return unread;
    if (facts.nothingToReview !== null)
        return [`Nothing to review: ${facts.nothingToReview}.`];
    const nothing = `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalised */ .Iu)((0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(facts.completed, 'completed review'))} found nothing that blocks this change.`;
    return [nothing, ...asked];
}
const BY_EVIDENCE = 'With evidence, second opinions';
const answersAmong = (reasons) => reasons.find((reason) => reason.startsWith(BY_EVIDENCE)) ?? '';
function answeredBySecond({ findings, refuted }) {
    const lowered = findings.filter(({ secondOpinion }) => secondOpinion && ANSWERS.includes(secondOpinion.verdict));
    const said = [
        ...lowered.map(({ id, secondOpinion }) => `lowered ${id} to ${secondOpinion?.severity ?? 'a suggestion'}`),
        ...refuted.map((title) => `refuted “${shortened(title)}”`),
    ];
    const rest = said.length - NAMED_AT_MOST;
    const named = said.slice(0, NAMED_AT_MOST);
    return said.length ? [`${BY_EVIDENCE} ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(rest > 0 ? [...named, `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .countWord */ .MD)(rest)} more`] : named)}.`] : [];
}
const ANSWERS = ['lowered', 'refuted'];
function topFindings({ findings, nameOf }, incomplete) {
    const severity = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.find((rank) => findings.some((finding) => finding.severity === rank)) ?? 'suggestion';
    const top = findings.filter((finding) => finding.severity === severity);
    const named = top
        .slice(0, NAMED_AT_MOST)
        .map((finding) => `${finding.id} “${shortened(finding.title)}”${standing(finding, nameOf)}`);
    const rest = top.length - named.length;
    const names = (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(rest ? [...named, `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .countWord */ .MD)(rest)} more`] : named);
    if (severity === 'suggestion') {
        if (incomplete)
            return `Found so far: ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(top.length, 'suggestion')}, ${names}.`;
        return `Nothing has to be fixed; ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(top.length, 'suggestion')} to consider: ${names}.`;
    }
    const answerable = top.some(({ contested }) => contested) ? ' or answer' : '';
    return `${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalised */ .Iu)((0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(top.length, `${severity} finding`))} to fix${answerable} first: ${names}.`;
}
function shortened(title) {
    return title.length > TITLE_CHARACTERS ? `${title.slice(0, TITLE_CHARACTERS).trimEnd()} …` : title;
}
function standing(finding, nameOf) {
    const isConfirmed = finding.secondOpinion?.verdict === 'confirmed';
    const alone = isConfirmed ? [] : (0,_domain_consolidation_js__WEBPACK_IMPORTED_MODULE_0__/* .aloneCritical */ .$V)(finding).map((id) => nameOf?.(id) ?? id);
    const words = [
        alone.length ? `critical by ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(alone)} alone` : '',
        finding.round.status === 'carried' ? 'carried' : '',
        asked(finding, nameOf),
    ].filter((word) => word !== '');
    return words.length ? ` (${words.join(', ')})` : '';
}
function asked({ id, secondOpinion }, nameOf = (reviewer) => reviewer) {
    if (secondOpinion?.verdict === 'confirmed')
        return `confirmed by ${nameOf(secondOpinion.reviewer)}`;
    return secondOpinion?.verdict === 'unclear'
        ? `a second opinion is unclear: answer it by \`/deep-review decline ${id} <reason>\``
        : '';
}


/***/ }),

/***/ 4843: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uD: () => (/* binding */ isOutage),
/* harmony export */   vu: () => (/* binding */ outages)
/* harmony export */ });
/* unused harmony exports TRANSIENT_CLASSES, whenAgain */
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5598);

const TRANSIENT_CLASSES = ['quota', 'rate-limit', 'server', 'network'];
function isOutage(reviewers) {
    const missing = reviewers.filter(({ status }) => status !== 'completed');
    const causes = missing.map(({ failures }) => failures.filter((each) => !_domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .FLAG_CLASSES */ .Ip.includes(each.class)));
    return causes.length > 0 && causes.every((own) => own.length > 0 && own.every(isTransient));
}
const isTransient = (failure) => TRANSIENT_CLASSES.includes(failure.class);
function outages(missing) {
    const lost = missing.flatMap((each) => {
        const cause = each.failures.find((failure) => !_domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .FLAG_CLASSES */ .Ip.includes(failure.class)) ?? each.failures[0];
        return cause ? [outage(each, cause)] : [];
    });
    return lost.length ? ` (${lost.join('; ')})` : '';
}
function outage({ reviewer: { id, vendor }, status }, failure) {
    const who = vendor === id ? id : `${id} of ${vendor}`;
    const how = status === 'degraded' ? 'is not complete' : 'failed';
    const when = isTransient(failure) ? `, try again ${whenAgain(failure.problem.why) ?? 'in an hour'}` : '';
    return `${who} ${how}: ${failure.class}${when}`;
}
const UNIT = '(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)';
const AMOUNT = `\\d{1,6}(?:\\.\\d{1,9})? ?${UNIT}(?![a-z])`;
const SPAN = `${AMOUNT}(?:,? ?(?:and )?${AMOUNT}){0,3}`;
const LATER = [
    new RegExp(`(?:try again|retry|reset|resets|available again|wait)(?: \\w{1,10}){0,2} (?:in|after) (${SPAN})`, 'i'),
    new RegExp(`(?:try again|retry|resets?) (?:in|after) ?(${SPAN})`, 'i'),
    new RegExp(`retry-?(?:after|delay)["' :=]{1,4}(${SPAN})`, 'i'),
];
const SECONDS = /retry-?after["' :=]{1,4}(\d{1,6})\b/i;
const CLOCK = /(?:try again|retry|resets?|available)(?: \w{1,10}){0,2} (?:at|on) (\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?: ?(?:Z|UTC))?|\d{1,2}(?::\d\d)? ?[ap]m(?: \([\w/]{1,30}\)| UTC)?)/i;
const EPOCH = /limit reached\|(\d{10})\b/;
function whenAgain(why) {
    const [, epoch] = EPOCH.exec(why) ?? [];
    if (epoch !== undefined)
        return `at ${new Date(Number(epoch) * 1000).toISOString().replace('.000', '')}`;
    for (const pattern of LATER) {
        const [, span] = pattern.exec(why) ?? [];
        if (span !== undefined)
            return `in ${span}`;
    }
    const [, seconds] = SECONDS.exec(why) ?? [];
    if (seconds !== undefined)
        return `in ${seconds}s`;
    const [, clock] = CLOCK.exec(why) ?? [];
    return clock === undefined ? null : `at ${clock}`;
}


/***/ }),

/***/ 9694: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ countsForQuorum),
/* harmony export */   HF: () => (/* binding */ contentLosses),
/* harmony export */   Jj: () => (/* binding */ idleFailure),
/* harmony export */   R0: () => (/* binding */ vendorsOf),
/* harmony export */   aQ: () => (/* binding */ settleStatus),
/* harmony export */   b1: () => (/* binding */ neededOf),
/* harmony export */   bG: () => (/* binding */ isFlood),
/* harmony export */   br: () => (/* binding */ neededQuorum),
/* harmony export */   ux: () => (/* binding */ quorumLacks)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5598);
/* harmony import */ var _domain_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2663);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5526);
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4719);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3898);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2078);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4843);








const AFTER_THE_END = [
    ..._domain_reviewer_js__WEBPACK_IMPORTED_MODULE_1__/* .FLAG_CLASSES */ .Ip,
    ...['timeout', 'deadline', 'cancelled', 'crash', 'budget'],
    ...['authentication', 'quota', 'rate-limit', 'server', 'network'],
];
function settleStatus(run, reviews, failOn) {
    const settled = run.passes.map((pass) => settlePass({ reviewer: run.reviewer, pass, failOn }, reviewOf(pass, reviews)));
    const passes = settled.map(({ status }) => status);
    const failures = distinct(settled.flatMap((pass) => pass.failures));
    if (passes.length === 0)
        return { status: 'failed', passes, failures: [neverRan(run.reviewer)] };
    const completed = passes.every((status) => status === 'completed') && passes.length >= run.reviewer.passes;
    const status = completed ? 'completed' : passes.every((each) => each === 'failed') ? 'failed' : 'degraded';
    return { status, passes, failures };
}
function distinct(failures) {
    return [...new Map(failures.map((each) => [JSON.stringify(each), each])).values()];
}
function reviewOf(pass, reviews) {
    return reviews.find((review) => review.file === pass.file);
}
function settlePass({ reviewer, pass, failOn }, review) {
    if ((0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .isTool */ .DS)(reviewer))
        return (0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .settleToolPass */ .Th)(reviewer, pass, review);
    const unread = review ? readingFailures({ reviewer, review, failOn }) : [];
    if (!review || !saysAnything(review)) {
        const failures = pass.failures.length ? pass.failures : [nothingReadable(pass)];
        return { status: 'failed', failures: [...failures, ...unread] };
    }
    const failures = [
        ...pass.failures,
        ...unread,
        ...unfinished(pass, review),
        ...withoutAccount(pass, review),
        ...(isFlood(reviewer, review) ? [inALoop(pass)] : []),
    ];
    const tolerated = review.closed ? AFTER_THE_END : _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_1__/* .FLAG_CLASSES */ .Ip;
    const complete = failures.every((failure) => tolerated.includes(failure.class));
    return { status: complete ? 'completed' : 'degraded', failures };
}
function saysAnything({ readable, findings, coverage }) {
    return readable || findings.length > 0 || coverage.length > 0;
}
function unfinished(pass, review) {
    const explained = pass.failures.some((failure) => !_domain_reviewer_js__WEBPACK_IMPORTED_MODULE_1__/* .FLAG_CLASSES */ .Ip.includes(failure.class));
    return review.closed || pass.finished || explained ? [] : [withoutEnd(pass)];
}
function isFlood(reviewer, review) {
    return !(0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .isTool */ .DS)(reviewer) && review.findings.length >= _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FINDINGS */ .Mt;
}
function withoutAccount(pass, review) {
    if (pass.number > 1)
        return [];
    const looked = pass.telemetry !== null && callsOf(pass.telemetry.toolCalls) > 0;
    const accounted = review.findings.length > 0 || review.coverage.length > 0 || looked;
    const said = pass.failures.some((failure) => failure.class === 'idle');
    return accounted || said ? [] : [withoutWork(pass)];
}
function idleFailure(pass, promptHoldsWholeDiff) {
    if (promptHoldsWholeDiff || !pass.telemetry || callsOf(pass.telemetry.toolCalls) > 0)
        return null;
    return failure('idle', {
        what: `${pass.reviewer}: it looked at nothing`,
        why: 'its telemetry shows no tool call although the prompt did not hold the whole diff',
        fix: 'run it again; if it stays so, check with `doctor` that its tools work, or choose a stronger model',
    });
}
function callsOf(toolCalls) {
    return Object.values(toolCalls).reduce((sum, calls) => sum + calls, 0);
}
function quorumLacks(runs, { completed, statuses }, gate) {
    const counting = runs.map((run) => run.reviewer).filter(countsForQuorum);
    const done = counting.filter((reviewer) => completed.has(reviewer.id));
    const needed = neededQuorum(counting, gate);
    const lacks = [];
    if (done.length < needed.reviewers) {
        lacks.push(`${counted(done.length, 'reviewer')} completed, at least ${counted(needed.reviewers, 'reviewer')} must`);
    }
    if (needed.vendors > 1 && vendorsOf(done) < needed.vendors) {
        const hint = gate.minReviewers !== null && gate.minVendors === null ? ' unless `min-vendors` is 1' : '';
        const from = counted(vendorsOf(done), 'vendor');
        lacks.push(`completed reviews come from ${from}, they must come from ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .countWord */ .MD)(needed.vendors)}${hint}`);
    }
    const [first, ...others] = lacks;
    const missing = runs.flatMap(({ reviewer }, index) => countsForQuorum(reviewer) && !completed.has(reviewer.id) ? [{ reviewer, ...(0,_domain_values_js__WEBPACK_IMPORTED_MODULE_7__/* .must */ .sb)(statuses[index]) }] : []);
    const named = first === undefined ? [] : [`${first}${(0,_outage_js__WEBPACK_IMPORTED_MODULE_6__/* .outages */ .vu)(missing)}`, ...others];
    const names = (0,_domain_report_js__WEBPACK_IMPORTED_MODULE_2__/* .shortNames */ .DG)(runs.map(({ reviewer }) => reviewer));
    const losses = runs.flatMap(({ reviewer, passes }) => contentLosses(names.get(reviewer.id) ?? reviewer.id, passes.flatMap((pass) => pass.failures)));
    return [...named, ...losses];
}
const LOST = {
    refusal: 'refused to review the change',
    safety: 'was stopped by a safety filter',
    'context-overflow': 'overflowed its context',
    loop: 'was stopped in a loop',
    truncated: 'was cut off by its output limit',
    unread: 'wrote what could not be read',
};
function contentLosses(name, failures) {
    const lost = _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_1__/* .CONTENT_CLASSES */ .tY.filter((kind) => failures.some((each) => each.class === kind));
    return lost.map((kind) => `${name} ${LOST[kind] ?? `ended by ${kind}`}`);
}
function counted(count, noun) {
    return `${count === 0 ? 'no' : String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
function failure(kind, problem) {
    return { class: kind, problem };
}
function neverRan(reviewer) {
    return failure('no-output', {
        what: `${reviewer.id}: no review`,
        why: 'none of its passes was run',
        fix: 'see the log of the run; run it again',
    });
}
function nothingReadable(pass) {
    const empty = pass.text.trim() === '';
    return failure(empty ? 'no-output' : 'unreadable', {
        what: `${pass.reviewer}: no review in pass ${String(pass.number)}`,
        why: empty ? 'it wrote nothing' : 'what it wrote has no finding, no "None" under findings and no coverage section',
        fix: empty
            ? 'see its log in the artifact; run it again'
            : `read reviews/${pass.file} in the artifact; run it again`,
    });
}
function withoutEnd(pass) {
    return failure('unfinished', {
        what: `${pass.reviewer}: its review in pass ${String(pass.number)} may be cut off`,
        why: 'the closing line that the prompt asks for is missing, and its program does not tell a natural stop',
        fix: 'run it again; a command must pass on the whole answer of its model',
    });
}
function inALoop(pass) {
    return failure('loop', {
        what: `${pass.reviewer}: its review in pass ${String(pass.number)} does not end`,
        why: `it holds ${String(_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_FINDINGS */ .Mt)} findings and more, of which the rest was not read`,
        fix: 'run it again: a model that writes so many is caught in a loop',
    });
}
function withoutWork(pass) {
    return failure('idle', {
        what: `${pass.reviewer}: its clean review in pass ${String(pass.number)} gives no account of what it looked at`,
        why: 'it has no finding, no coverage section and no recorded tool call',
        fix: 'run it again; let the reviewer list each changed file under Coverage Summary',
    });
}
function readingFailures(read) {
    return [...unread(read), ...miscounted(read), ...ungraded(read)];
}
const QUOTED_AT_MOST = 3;
const QUOTED_LENGTH = 80;
function unread({ review }) {
    const { unread: found, reviewer, pass, file } = review;
    if (found.length === 0)
        return [];
    const more = found.length - QUOTED_AT_MOST;
    const rest = more > 0 ? [`and ${String(more)} more`] : [];
    const problem = {
        what: `${reviewer}: a part of its review in pass ${String(pass)} could not be read`,
        why: [...found.slice(0, QUOTED_AT_MOST).map(quoted), ...rest].join('; '),
        fix: `read these lines of reviews/${file} in the artifact; run it again, or let the reviewer keep to the form that the prompt asks for`,
    };
    return [{ class: 'unread', problem }];
}
function quoted({ line, text, reason }) {
    const [first = ''] = text.trim().split('\n', 1);
    const words = first.replace(/\s+/g, ' ');
    const shown = words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH)}…` : words;
    return `line ${String(line)} "${shown}": ${reason}`;
}
function miscounted({ review, failOn }) {
    const { claimed, reviewer, pass, file } = review;
    if (claimed === null)
        return [];
    const read = countsOf(review);
    if (_domain_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.every((severity) => claimed[severity] === read[severity]))
        return [];
    const gating = (counts) => sum(counts, (severity) => (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(severity, failOn));
    const lost = sum(claimed) > sum(read) || gating(claimed) > gating(read);
    const problem = {
        what: `${reviewer}: its closing line in pass ${String(pass)} counts other findings than were read`,
        why: `it says ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .severityTally */ .kH)(claimed)}; ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .severityTally */ .kH)(read)} ${sum(read) > 1 ? 'were' : 'was'} read`,
        fix: lost
            ? `read reviews/${file} in the artifact: a finding may be in a form that is not understood; run it again`
            : `compare with reviews/${file} in the artifact; what was read stands`,
    };
    return [{ class: lost ? 'unread' : 'miscounted', problem }];
}
function sum(counts, counting = () => true) {
    return _domain_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.filter(counting).reduce((total, severity) => total + counts[severity], 0);
}
function countsOf({ findings }) {
    const counts = { critical: 0, important: 0, suggestion: 0 };
    for (const { severity, standing } of findings)
        if (standing.kind !== 'duplicate')
            counts[severity] += 1;
    return counts;
}
function ungraded({ review, reviewer }) {
    const { findings } = review;
    const isProse = reviewer.reads === 'markdown' || reviewer.reads === 'json';
    const graded = findings.length === 0 || findings.some(({ severityFrom }) => severityFrom !== 'default');
    if (!isProse || graded || reviewer.defaultSeverity !== undefined)
        return [];
    const problem = {
        what: `${reviewer.id}: its review in pass ${String(review.pass)} says of no finding how severe it is`,
        why: 'they are taken for suggestions, which they need not be',
        fix: `let it grade its findings (critical, important, suggestion), or say what they count as: \`default-severity\` of ${reviewer.id}`,
    };
    return [{ class: 'ungraded', problem }];
}
function countsForQuorum(reviewer) {
    if ((0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .isTool */ .DS)(reviewer))
        return false;
    return reviewer.source.kind !== 'replay' || reviewer.source.quorum !== false;
}
function vendorsOf(reviewers) {
    return new Set(reviewers.map(({ vendor }) => vendor)).size;
}
function neededQuorum(reviewers, gate) {
    return neededOf(reviewers.filter(countsForQuorum), gate);
}
function neededOf(counting, gate) {
    return {
        reviewers: gate.minReviewers ?? Math.max(1, counting.length - 1),
        vendors: gate.minVendors ?? Math.max(1, Math.min(2, vendorsOf(counting))),
    };
}


/***/ }),

/***/ 2700: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PV: () => (/* binding */ DEFAULT_CONFIG),
  yJ: () => (/* reexport */ FILE_ONLY),
  Xf: () => (/* binding */ MISNAMED),
  Pf: () => (/* binding */ askedFile),
  Cr: () => (/* binding */ askedSource),
  $B: () => (/* binding */ baseSource),
  vH: () => (/* reexport */ checkFile),
  L1: () => (/* binding */ instead),
  YH: () => (/* reexport */ keyAdvice),
  pA: () => (/* reexport */ nearest),
  H$: () => (/* reexport */ settingNames),
  G9: () => (/* reexport */ settle),
  Bd: () => (/* binding */ whatCounts),
  Zm: () => (/* binding */ withLostPaths)
});

// UNUSED EXPORTS: hold, inItsStead

// EXTERNAL MODULE: ./build/domain/problem.js
var domain_problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/conclusion/status.js
var conclusion_status = __webpack_require__(9694);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/rounds/rounds.js + 20 modules
var rounds = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/run/spending.js
var spending = __webpack_require__(3084);
// EXTERNAL MODULE: ./build/domain/settings.js
var settings = __webpack_require__(244);
// EXTERNAL MODULE: ./build/text/names.js
var names = __webpack_require__(594);
;// CONCATENATED MODULE: ./build/configuration/setting-rows.js


const row = (read, unset, words) => ({
    ...{ read, unset },
    ...words,
});
const setting_rows_open = (read, words) => ({
    ...{ read, unset: null },
    ...words,
});
const good = (value) => ({ ok: true, value });
const bad = (expected) => ({ ok: false, expected });
function asText(raw) {
    if (typeof raw === 'string')
        return raw.trim();
    if (typeof raw === 'number' || typeof raw === 'boolean')
        return String(raw);
    return null;
}
const line = (raw) => {
    const text = asText(raw);
    return text && !/[\r\n\0]/.test(text) ? good(text) : bad('text on one line');
};
const setting_rows_text = (raw) => {
    const value = asText(raw);
    return value && !value.includes('\0') ? good(value) : bad('text');
};
function oneOf(choices) {
    return (raw) => {
        const found = choices.find((choice) => choice === asText(raw));
        return found === undefined ? bad(`one of ${choices.join(', ')}${nearest(asText(raw), choices)}`) : good(found);
    };
}
function listOf(read, what) {
    return (raw) => {
        const entries = Array.isArray(raw)
            ? raw
            : (asText(raw) ?? '').split(/[,\n]/).filter((entry) => entry.trim());
        const parsed = entries.map(read);
        const wrong = parsed.find((entry) => !entry.ok);
        if (wrong?.ok === false)
            return bad(`a list of ${what}: ${wrong.expected}`);
        if (!parsed.length)
            return bad(`a list of ${what}, not an empty one`);
        return good([...new Set(parsed.flatMap((entry) => (entry.ok ? [entry.value] : [])))]);
    };
}
const pathGlob = (raw) => {
    const read = line(raw);
    const isAll = read.ok && /^[*/.]+$/.test(read.value);
    return isAll ? bad('a pattern that names a folder or a file, e.g. `prompts/**`') : read;
};
function wholeNumber(least, most) {
    return (raw) => {
        const value = asText(raw) ?? '';
        const number = Number(value);
        return /^\d+$/.test(value) && number >= least && number <= most
            ? good(number)
            : bad(`a whole number from ${least} to ${most}`);
    };
}
const usd = (raw) => {
    const value = (asText(raw) ?? '').replace(/^\$\s*|\s*USD$/i, '');
    const amount = Number(value);
    return /^\d{1,6}(?:\.\d{1,4})?$/.test(value) && amount > 0
        ? good(amount)
        : bad('an amount in US dollars above 0, such as 5 or 0.50');
};
const yesOrNo = (raw) => {
    const value = asText(raw);
    return value === 'true' || value === 'false' ? good(value === 'true') : bad('true or false');
};
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const duration = (raw) => {
    const value = asText(raw) ?? '';
    const parts = [...value.matchAll(/(\d{1,6})(ms|s|m|h)/g)];
    const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (0,values/* must */.sb)(UNIT_MS[(0,values/* must */.sb)(unit)]), 0);
    const whole = parts.map(([part]) => part).join('') === value && parts.length > 0;
    return whole && total >= 1_000 && total <= 6 * 3_600_000
        ? good(total)
        : bad('a duration such as 90s, 20m or 1h30m, at most 6h');
};
function nearest(given, choices) {
    if (!given)
        return '';
    const best = choices
        .map((choice) => ({ choice, edits: (0,names/* editDistance */.YC)(given.toLowerCase().slice(0, 60), choice.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits)[0];
    return best && best.edits <= Math.max(2, Math.floor(best.choice.length / 3))
        ? ` (did you mean \`${best.choice}\`?)`
        : '';
}

;// CONCATENATED MODULE: ./build/configuration/event-settings.js


const EVENT_SETTINGS = ['merge-group', 'untrusted'];
function eventSettings() {
    return {
        'merge-group': row(oneOf(settings/* MERGE_GROUP_MODES */._S), 'carry', {
            example: 'merge-group: review',
            about: 'In a merge queue: `carry` takes over what was decided at the exact head of each pull request of the group, in seconds and without reviewers; `review` reviews the group. Only in the file. Default: `carry`.',
            holds: (base, given) => given === base || given === 'review',
        }),
        untrusted: row(oneOf(settings/* UNTRUSTED_MODES */.EI), 'refuse', {
            example: 'untrusted: data',
            about: "A fork's head where the job holds secrets: `refuse`, or `data`: on `pull_request_target`, where somebody with write access labels it, exactly that head is read and nothing of it is executed. Only in the file. Default: `refuse`.",
            holds: (base, given) => given === base || given === 'refuse',
        }),
    };
}

// EXTERNAL MODULE: ./build/conclusion/coverage.js
var coverage = __webpack_require__(2078);
// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/configuration/reviewer-settings.js






const READERS = {
    preset: oneOf(reviewer/* PRESETS */.fG),
    model: line,
    effort: line,
    vendor: line,
    name: line,
    passes: wholeNumber(1, 10),
    timeout: duration,
    blame: yesOrNo,
    run: setting_rows_text,
    reads: oneOf(finding/* READS */.yT),
    in: oneOf(['worktree', 'workspace']),
    env: listOf(variableName, 'names of environment variables'),
    'executes-head': yesOrNo,
    replay: line,
    'default-severity': oneOf(severity/* SEVERITIES */.oC),
    required: yesOrNo,
};
const KEYS = Object.keys(READERS);
const FOR_PRESETS = [
    'preset',
    'model',
    'effort',
    'blame',
    'passes',
    'timeout',
    'vendor',
    'name',
    'default-severity',
];
const FOR_COMMANDS = [
    'run',
    'reads',
    'in',
    'env',
    'executes-head',
    'passes',
    'timeout',
    'vendor',
    'name',
    'model',
    'required',
    'default-severity',
];
const FOR_REPLAYS = [
    'replay',
    'reads',
    'vendor',
    'name',
    'model',
    'effort',
    'required',
    'default-severity',
];
function readReviewers(input, presets, defaults) {
    const entries = entriesOf(input.value);
    if (!entries) {
        return {
            reviewers: [],
            problems: [
                (0,domain_problem/* fault */.DG)({
                    what: 'reviewers: expected a map of reviewers',
                    at: input.at([]),
                    why: `got ${(0,domain_problem/* describe */.q0)(input.value)}`,
                    fix: 'write for example `reviewers: { claude: { effort: high }, codex: {} }`, or a list of presets: `claude, codex`',
                }),
            ],
        };
    }
    const read = entries.map(([id, value]) => readReviewer({ id, value, at: input.at }, presets, defaults));
    return {
        reviewers: read.flatMap((entry) => (entry.reviewer ? [entry.reviewer] : [])),
        problems: read.flatMap((entry) => entry.problems),
    };
}
function variableName(raw) {
    const name = asText(raw) ?? '';
    const reserved = /^(GITHUB_(?!TOKEN$)|ACTIONS_|INPUT|RUNNER_|DEEP_REVIEW_)/.test(name);
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reserved
        ? { ok: true, value: name }
        : { ok: false, expected: 'the name of a variable of your own; none of the runner is passed on but GITHUB_TOKEN' };
}
function defaultReviewers(presets, defaults) {
    return presets
        .filter(({ hasKey }) => hasKey)
        .map((facts) => fromPreset({ id: facts.preset, values: {}, facts, defaults }));
}
function entriesOf(value) {
    if (typeof value === 'string' || Array.isArray(value)) {
        const names = Array.isArray(value) ? value.map(asText) : value.split(/[,\n]/).map((name) => name.trim());
        const kept = names.filter((name) => name !== '');
        return kept.length && kept.every((name) => name !== null) ? kept.map((name) => [name, {}]) : null;
    }
    return isMap(value) ? Object.entries(value) : null;
}
function readReviewer(entry, presets, defaults) {
    const { id, at } = entry;
    const problems = [];
    if (!/^[a-z][a-z0-9_-]{0,39}$/.test(id)) {
        problems.push((0,domain_problem/* fault */.DG)({
            what: `reviewers.${id.slice(0, 60)}: not a usable name`,
            at: at([id]),
            why: 'the name becomes a file name and a column of the report',
            fix: 'use lower-case letters, digits, `-` and `_`, beginning with a letter, at most 40 characters',
        }));
    }
    if (entry.value !== null && !isMap(entry.value)) {
        problems.push((0,domain_problem/* fault */.DG)({
            what: `reviewers.${id}: expected a map`,
            at: at([id]),
            why: `got ${(0,domain_problem/* describe */.q0)(entry.value)}`,
            fix: `write for example \`${id}: { model: … }\` or \`${id}: {}\``,
        }));
        return { reviewer: null, problems };
    }
    const values = readValues(id, entry.value ?? {}, at, problems);
    const reviewer = problems.length ? null : build({ id, values, at, presets, defaults, problems });
    return { reviewer: problems.length ? null : reviewer, problems };
}
function readValues(id, map, at, problems) {
    const values = {};
    for (const [key, raw] of Object.entries(map)) {
        const where = at([id, key]);
        if (!isKey(key)) {
            problems.push((0,domain_problem/* fault */.DG)({
                what: `reviewers.${id}.${key}: unknown key`,
                at: where,
                why: `a reviewer has the keys ${KEYS.join(', ')}`,
                fix: `remove it or correct its name${nearest(key, KEYS)}`,
            }));
            continue;
        }
        const parsed = READERS[key](raw);
        if (parsed.ok)
            values[key] = parsed.value;
        else {
            problems.push((0,domain_problem/* fault */.DG)({
                what: `reviewers.${id}.${key}: wrong value`,
                at: where,
                why: `expected ${parsed.expected}, got ${(0,domain_problem/* describe */.q0)(raw)}`,
                fix: `correct \`${key}\` of reviewer \`${id}\``,
            }));
        }
    }
    return values;
}
function build({ id, values, at, presets, defaults, problems }) {
    const allowed = values.run !== undefined ? FOR_COMMANDS : values.replay !== undefined ? FOR_REPLAYS : FOR_PRESETS;
    const stray = KEYS.filter((key) => values[key] !== undefined && !allowed.includes(key));
    if (stray.length) {
        problems.push((0,domain_problem/* fault */.DG)({
            what: `reviewers.${id}: ${stray.join(', ')} cannot stand here`,
            at: at([id]),
            why: `a reviewer is a preset (${FOR_PRESETS.join(', ')}), a command (${FOR_COMMANDS.join(', ')}) or a replay (${FOR_REPLAYS.join(', ')})`,
            fix: `remove ${stray.join(', ')} or choose one of \`preset\`, \`run\`, \`replay\``,
        }));
        return null;
    }
    if (values.required !== undefined && !(0,coverage/* isTool */.DS)({ reads: values.reads ?? 'markdown' })) {
        problems.push((0,domain_problem/* fault */.DG)({
            what: `reviewers.${id}.required: only a tool has it`,
            at: at([id, 'required']),
            why: 'how many reviewers must complete is `min-reviewers`; a tool is what says `reads: sarif` or `reads: rdjson`',
            fix: `remove \`required\` of reviewer \`${id}\`, or say which format it writes with \`reads\``,
        }));
        return null;
    }
    if (values.run !== undefined)
        return fromCommand(id, values, defaults);
    if (values.replay !== undefined)
        return base(id, values, defaults, { kind: 'replay', directory: values.replay });
    const wanted = values.preset ?? id;
    const facts = presets.find(({ preset }) => preset === wanted);
    if (facts)
        return fromPreset({ id, values, facts, defaults });
    problems.push((0,domain_problem/* fault */.DG)({
        what: `reviewers.${id}: unknown reviewer`,
        at: at([id]),
        why: `there is no preset \`${wanted}\`; the presets are ${reviewer/* PRESETS */.fG.join(', ')}`,
        fix: `correct the name${nearest(wanted, reviewer/* PRESETS */.fG)}, name its CLI with \`preset:\`, or give a command with \`run:\``,
    }));
    return null;
}
function fromPreset(given) {
    const { id, values, facts, defaults } = given;
    const reviewer = base(id, values, defaults, { kind: 'preset', preset: facts.preset, blame: values.blame ?? true });
    const model = values.model ? ` ${values.model}` : '';
    return { ...reviewer, name: values.name ?? `${facts.name}${model}`, vendor: values.vendor ?? facts.vendor };
}
function fromCommand(id, values, defaults) {
    return base(id, values, defaults, {
        kind: 'command',
        run: values.run ?? '',
        in: values.in ?? 'worktree',
        env: values.env ?? [],
        executesHead: values['executes-head'] ?? false,
    });
}
function base(id, values, defaults, source) {
    return {
        id,
        name: values.name ?? id,
        vendor: values.vendor ?? id,
        model: values.model ?? null,
        effort: values.effort ?? null,
        reads: values.reads ?? 'markdown',
        passes: values.passes ?? defaults.passes,
        timeoutMs: values.timeout ?? defaults.timeoutMs,
        ...(values['default-severity'] && { defaultSeverity: values['default-severity'] }),
        source,
        ...(values.required !== undefined && { required: values.required }),
    };
}
function isKey(key) {
    return KEYS.includes(key);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const ADVICE = {
    fork: {
        why: 'the pull request comes from a fork, and GitHub gives its runs no secrets of this repository: the key is empty here whatever the workflow says',
        fix: 'a maintainer who has read the change pushes its head to a branch of this repository (`gh pr checkout <number>`, `git push origin HEAD:review/pr-<number>`) where the workflow runs on `push`: the check then stands at the same commit (docs/events.md, "Forks and Dependabot"); or use reviewers that need no key (`run:`)',
    },
    dependabot: {
        why: 'Dependabot caused this run, and GitHub gives it the Dependabot secrets only: those for Actions are empty here',
        fix: 'add the key under the same name at Settings → Secrets and variables → Dependabot, then run the job again',
    },
};
function keyAdvice(keyless) {
    return keyless === null ? null : ADVICE[keyless];
}

// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
;// CONCATENATED MODULE: ./build/configuration/delivery-settings.js

function deliverySettings() {
    return {
        comment: row(oneOf(['off', 'sticky']), 'off', {
            example: 'comment: sticky',
            holds: null,
            about: '`sticky` keeps one comment on the pull request up to date: verdict, table of findings, way out, link; needs `pull-requests: write`. Default: `off`.',
        }),
        'inline-comments': row(oneOf(['off', 'on']), 'off', {
            example: 'inline-comments: on',
            holds: null,
            about: '`on` posts important and worse findings that the change introduced or exposed at their lines, ten at most, with a suggestion where the fix replaces exactly these lines; needs `pull-requests: write`, and `contents: write` too where threads of fixed findings are to be resolved. Default: `off`.',
        }),
        annotations: row(oneOf(['on', 'off']), 'on', {
            example: 'annotations: off',
            holds: null,
            about: '`on` marks the same findings as annotations of the check, ten at most; needs no permission. Default: `on`.',
        }),
        status: row(oneOf(['off', 'on']), 'off', {
            example: 'status: on',
            holds: null,
            about: '`on` sets a commit status on the head, for events whose check stands elsewhere; needs `statuses: write`. Default: `off`.',
        }),
        'upload-sarif': row(oneOf(['off', 'on']), 'off', {
            example: 'upload-sarif: on',
            holds: null,
            about: '`on` uploads the SARIF file to code scanning; needs `security-events: write`, which a run of a fork does not get. Default: `off`.',
        }),
    };
}

// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
;// CONCATENATED MODULE: ./build/configuration/demand-settings.js




function demandSettings() {
    return {
        when: row(readWhen, 'always', {
            example: 'when: { label: review }',
            about: 'When a pull request is reviewed: `always`; `label: <name>`, when somebody adds that label; or `command`, when someone with write access comments `/deep-review run`. Both ask for one head. Default: `always`.',
            holds: (base, given) => given === 'always' || isSameWhen(base, given),
        }),
        unasked: row(oneOf(demand/* UNASKED */.ql), 'incomplete', {
            example: 'unasked: incomplete',
            about: 'What a run concludes that nobody asked for: `incomplete`, which is red, or `pass`; only in the file. What earlier rounds left open gates in any case. Default: `incomplete`.',
            holds: (base, given) => given === base || given === 'incomplete',
        }),
        skip: row(readSkip, demand/* SKIPS_NOTHING */.nr, {
            example: "skip: { paths: ['docs/**'], authors: ['dependabot[bot]'], draft: true, labels: [no-review], size: 5000 }",
            about: 'What is not reviewed; only in the file. `paths` (globs; every changed file matches and none steers agents, CI or the review) and `authors` (one of them made every commit, signed, and pushed last) pass; `draft: true`, `labels` and `size` (changed lines) make the run `incomplete`. Default: nothing.',
            holds: skipsNoMore,
        }),
    };
}
const LABEL = /^label\s*[:=]\s*(.+)$/;
const WHEN = 'always, command or label: <name>';
function readWhen(raw) {
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
        return readLabelMap(Object.entries(raw));
    const text = asText(raw) ?? '';
    if (text === 'always' || text === 'command')
        return good(text);
    const [, name] = LABEL.exec(text) ?? [];
    if (name !== undefined)
        return labelled(name);
    return bad(`${WHEN}${nearest(text, ['always', 'command', 'label'])}`);
}
function readLabelMap(entries) {
    const [first] = entries;
    if (entries.length !== 1 || first?.[0] !== 'label')
        return bad(WHEN);
    return labelled(first[1]);
}
function labelled(raw) {
    const read = readLabel(raw);
    return read.ok ? good({ label: read.value }) : bad(`${WHEN}, where the name is ${read.expected}`);
}
function isSameWhen(a, b) {
    if (typeof a === 'string' || typeof b === 'string')
        return a === b;
    return (0,values/* isSameName */.yS)(a.label, b.label);
}
const MAX_LABEL = 50;
function readLabel(raw) {
    const read = line(raw);
    return read.ok && read.value.length <= MAX_LABEL ? read : bad(`a label of at most ${String(MAX_LABEL)} characters`);
}
function readLogin(raw) {
    const text = asText(raw) ?? '';
    return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/.test(text)
        ? good(text)
        : bad("a login without @, e.g. `'dependabot[bot]'`");
}
const MAX_SIZE = 10_000_000;
const RULES = {
    paths: listOf(pathGlob, 'paths'),
    authors: listOf(readLogin, 'logins'),
    draft: yesOrNo,
    labels: listOf(readLabel, 'labels'),
    size: wholeNumber(1, MAX_SIZE),
};
const NAMES = Object.keys(RULES);
function readSkip(raw) {
    const isMap = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
    const entries = isMap ? Object.entries(raw) : [];
    if (!entries.length)
        return bad(`a map of ${NAMES.join(', ')}`);
    const values = {};
    const wrong = entries.flatMap(([name, value]) => {
        if (!isRule(name))
            return [unknownRule(name)];
        const read = RULES[name](value);
        if (read.ok) {
            values[name] = read.value;
            return [];
        }
        const why = `expected ${read.expected}, got ${(0,domain_problem/* describe */.q0)(value)}`;
        return [{ path: [name], what: 'wrong value', why, fix: `write for example \`${EXAMPLES[name]}\`` }];
    });
    if (wrong.length)
        return { ok: false, expected: `a map of ${NAMES.join(', ')}`, wrong };
    return good({ ...demand/* SKIPS_NOTHING */.nr, ...values });
}
const isRule = (name) => Object.hasOwn(RULES, name);
const EXAMPLES = {
    paths: "paths: ['docs/**']",
    authors: "authors: ['dependabot[bot]']",
    draft: 'draft: true',
    labels: 'labels: [no-review]',
    size: 'size: 5000',
};
function unknownRule(name) {
    const why = `what can be skipped is ${NAMES.join(', ')}`;
    return { path: [name], what: 'unknown key', why, fix: `remove it or correct its name${nearest(name, NAMES)}` };
}
function skipsNoMore(base, given) {
    const within = (all, some) => some.every((name) => all.some((other) => (0,values/* isSameName */.yS)(other, name)));
    return (given.paths.every((glob) => base.paths.includes(glob)) &&
        within(base.authors, given.authors) &&
        within(base.labels, given.labels) &&
        (base.draft || !given.draft) &&
        (given.size === null || (base.size !== null && given.size >= base.size)));
}

// EXTERNAL MODULE: ./build/domain/carried.js
var carried = __webpack_require__(2479);
// EXTERNAL MODULE: ./build/domain/round.js
var round = __webpack_require__(4725);
;// CONCATENATED MODULE: ./build/configuration/rounds-settings.js



function roundsSettings() {
    return {
        rounds: row(oneOf(carried/* ROUNDS_MODES */.jy), 'full', {
            example: 'rounds: changed',
            about: '`changed`: from the second round on reviewers read the changed files that are not as they were when they accounted for them; the label `deep-review: full` asks for all. Default: `full`.',
            holds: (base, given) => given === base || given === 'full',
        }),
        'later-rounds': row(oneOf(round/* LATER_ROUNDS */.Xe), 'important', {
            example: 'later-rounds: important',
            about: 'From the third round on, what is raised first and is milder than this is folded and not posted, but never what holds the gate: `all` (nothing is), `important` or `critical`. Default: `important`.',
            holds: null,
        }),
    };
}

;// CONCATENATED MODULE: ./build/configuration/table.js










const MINUTE_MS = 60_000;
const atLeast = (base, given) => given >= base;
const atMost = (base, given) => given <= base;
const noMore = (base, given) => base === null || given <= base;
const same = (base, given) => given === base;
const table_all = (base, given) => base.every((entry) => given.includes(entry));
function settingTable(context) {
    return {
        ...gateSettings(),
        ...demandSettings(),
        ...eventSettings(),
        ...runSettings(),
        ...roundsSettings(),
        ...costSettings(),
        ...deliverySettings(),
        ...otherSettings(context),
    };
}
const strictness = (value) => (value === 'never' ? -1 : severity/* FAIL_ON */.d$.indexOf(value));
const COUNTED_ORIGINS = ['introduced', 'exposed', 'unknown'];
function gateSettings() {
    return {
        'fail-on': row(oneOf(severity/* FAIL_ON */.d$), 'critical', {
            example: 'fail-on: critical',
            about: 'The check fails when findings of this severity or a worse one stand: `critical`, `important`, `suggestion` or `never`. Default: `critical`.',
            holds: (base, given) => strictness(given) >= strictness(base),
        }),
        'fail-origins': row(listOf(oneOf(finding/* ORIGINS */.o9), 'origins'), COUNTED_ORIGINS, {
            holds: table_all,
            example: 'fail-origins: introduced, exposed, unknown',
            about: 'Origins that count for the gate. Default: `introduced, exposed, unknown`; pre-existing problems are reported without blocking.',
        }),
        gate: row(oneOf(settings/* GATE_MODES */.pQ), 'enforce', {
            example: 'gate: trial',
            about: '`enforce`, or `trial`: the check is always green and says what it would have been. Default: `enforce`.',
            holds: (base, given) => given === base || given === 'enforce',
        }),
        override: row(oneOf(way_out/* OVERRIDES */.u3), 'write', {
            example: 'override: admin',
            about: 'Who may accept a red head with `/deep-review accept <sha> <reason>`: who may `write` to the repository, an `admin`, or nobody (`off`); never the author, the last pusher or an app. Default: `write`.',
            holds: (base, given) => way_out/* OVERRIDES */.u3.indexOf(given) >= way_out/* OVERRIDES */.u3.indexOf(base),
        }),
        'min-reviewers': setting_rows_open(wholeNumber(1, 50), {
            example: 'min-reviewers: 2',
            holds: atLeast,
            about: 'How many reviewers must complete. Default: all but one of those configured, at least 1.',
        }),
        'min-vendors': setting_rows_open(wholeNumber(1, 50), {
            example: 'min-vendors: 2',
            holds: atLeast,
            about: 'Of how many vendors they must be. Default: `2` when those configured are of two or more, else `1`.',
        }),
        verify: row(oneOf(second_opinion/* VERIFY_LEVELS */.os), 'critical', {
            example: 'verify: critical',
            about: 'Which findings that one vendor alone calls so severe go to a reviewer of another vendor for a second opinion: `off`, `critical` or `important`. Default: `critical`.',
            holds: (base, given) => second_opinion/* VERIFY_LEVELS */.os.indexOf(given) <= second_opinion/* VERIFY_LEVELS */.os.indexOf(base),
        }),
        'max-uncovered': row(wholeNumber(0, 1_000_000), 0, {
            example: 'max-uncovered: 0',
            holds: atMost,
            about: 'How many reviewable files may be left without a completed review that accounts for them. Default: `0`.',
        }),
    };
}
function runSettings() {
    return {
        passes: row(wholeNumber(1, 10), 1, {
            example: 'passes: 2',
            holds: atLeast,
            about: 'How often each reviewer reads the change; a later pass looks for what the earlier ones missed. Default: `1`.',
        }),
        timeout: row(duration, 30 * MINUTE_MS, {
            example: 'timeout: 30m',
            holds: atLeast,
            about: 'Time for one pass of a reviewer. Default: `30m`.',
        }),
        deadline: row(duration, 60 * MINUTE_MS, {
            example: 'deadline: 60m',
            holds: atLeast,
            about: 'Time for the whole run. Default: `60m`.',
        }),
        instructions: row(line, '.github/deep-review.md', {
            example: 'instructions: .github/deep-review.md',
            holds: same,
            about: "The repository's own review notes, read from the base. Default: `.github/deep-review.md`.",
        }),
        'prompt-paths': row(listOf(pathGlob, 'paths'), [], {
            example: "prompt-paths: ['prompts/**', 'tests/injection/**']",
            about: 'Files that hold prompts or their tests, not read for instructions to the reviewers; only in the file. Default: none.',
            holds: (base, given) => table_all(given, base),
        }),
        reuse: row(oneOf(['auto', 'off']), 'auto', {
            example: 'reuse: auto',
            about: '`auto` reuses completed reviews of the same head and configuration; `off` reviews again. Default: `auto`.',
            holds: (base, given) => given === base || given === 'off',
        }),
    };
}
function costSettings() {
    return {
        'max-cost': setting_rows_open(usd, {
            example: 'max-cost: 5',
            holds: noMore,
            about: 'What the presets of this run may cost together, in US dollars by list price. Who asks on when it is reached is ended, and the run is `incomplete`. Default: no limit.',
        }),
        'max-tokens': setting_rows_open(wholeNumber(1, 10_000_000_000), {
            example: 'max-tokens: 2000000',
            holds: noMore,
            about: 'How many tokens the presets of this run may use together, input and output. Default: no limit.',
        }),
        'max-cost-per-change': setting_rows_open(usd, {
            example: 'max-cost-per-change: 20',
            holds: noMore,
            about: 'What all rounds of a pull request may cost together, in US dollars by list price. Default: no limit.',
        }),
    };
}
function otherSettings({ formats, defaultOutputDirectory }) {
    return {
        base: setting_rows_open(line, {
            example: 'base: origin/main',
            holds: null,
            about: 'Base of the change; only as input or flag. Default: from the event.',
        }),
        head: setting_rows_open(line, {
            example: 'head: HEAD',
            holds: null,
            about: 'Head of the change; only as input or flag. Default: from the event.',
        }),
        'working-directory': setting_rows_open(line, {
            example: 'working-directory: app',
            holds: null,
            about: 'Folder of the checkout below the workspace: the `path` of actions/checkout; only as input or flag. Default: the workspace, or the one checkout of this repository below it.',
        }),
        config: setting_rows_open(line, {
            example: 'config: .github/deep-review.yml',
            holds: null,
            about: 'The configuration file itself; only as input or flag. Default: `.github/deep-review.yml`.',
        }),
        install: row(oneOf(['auto', 'never']), 'auto', {
            example: 'install: auto',
            holds: null,
            about: '`auto` installs the pinned CLIs of the presets in use into a private folder; `never` takes what is on PATH. Default: `auto`.',
        }),
        isolation: row(oneOf(['auto', 'required']), 'auto', {
            example: 'isolation: required',
            about: '`required` ends with exit 2 where reviewers cannot run in namespaces of their own; `auto` says so as a problem. Default: `auto`.',
            holds: (base, given) => given === base || given === 'required',
        }),
        formats: row(listOf(oneOf(formats), 'formats'), formats, {
            example: 'formats: markdown, html, json',
            about: 'Formats of the report; without `json` the next round knows nothing of this one. Default: all.',
            holds: (base, given) => given.includes('json') || !base.includes('json'),
        }),
        previous: setting_rows_open(line, {
            example: 'previous: last/report.json',
            holds: null,
            about: 'Path of an earlier `report.json`, never inside the checkout. Default: found among the artifacts of earlier runs.',
        }),
        'output-directory': row(line, defaultOutputDirectory, {
            example: 'output-directory: deep-review',
            holds: null,
            about: 'Where the report is written. Default: `deep-review` in the temporary folder of the runner.',
        }),
    };
}
function isSetting(name, table) {
    return Object.hasOwn(table, name);
}

;// CONCATENATED MODULE: ./build/configuration/settling.js






const SECRETS = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
const NOT_IN_A_FILE = ['config', 'base', 'head', 'working-directory'];
const FILE_ONLY = ['prompt-paths', 'unasked', 'skip', ...EVENT_SETTINGS];
const NO_CONTEXT = { presets: [], formats: [], defaultOutputDirectory: '' };
function settingNames() {
    return [...Object.keys(settingTable(NO_CONTEXT)), 'reviewers'];
}
function settle(raw, context, reviewersNeeded) {
    const table = settingTable(context);
    const faults = [];
    const values = {};
    for (const setting of raw.filter(({ name }) => name !== 'reviewers')) {
        const parsed = readSetting(setting, table);
        if (parsed.ok)
            values[setting.name] = parsed.value;
        else
            faults.push(...parsed.faults);
    }
    const value = (name) => values[name] ?? table[name].unset;
    const defaults = { passes: value('passes'), timeoutMs: value('timeout') };
    const given = raw.findLast(({ name }) => name === 'reviewers');
    const read = given
        ? readReviewers(given, context.presets, defaults)
        : { reviewers: defaultReviewers(context.presets, defaults), problems: [] };
    const nobody = !given && read.reviewers.length === 0 && reviewersNeeded ? [noReviewer(context)] : [];
    const settings = assemble(value, read.reviewers);
    const unpriced = (0,spending/* unpricedModels */.Nt)(settings.caps, settings.reviewers).map(({ reviewer, ...problem }) => (0,domain_problem/* fault */.DG)({ ...problem, at: given?.at([reviewer, 'model']) ?? 'reviewers' }));
    const all = [...faults, ...read.problems, ...unpriced];
    return { settings, problems: [...all, ...nobody], faults: all, nobody };
}
function assemble(value, reviewers) {
    return {
        gate: {
            mode: value('gate'),
            failOn: value('fail-on'),
            failOrigins: value('fail-origins'),
            minReviewers: value('min-reviewers'),
            minVendors: value('min-vendors'),
            maxUncovered: value('max-uncovered'),
        },
        override: value('override'),
        demand: { when: value('when'), unasked: value('unasked'), skip: value('skip') },
        reviewers,
        verify: value('verify'),
        deadlineMs: value('deadline'),
        caps: {
            maxCostUsd: value('max-cost'),
            maxTokens: value('max-tokens'),
            maxCostPerChangeUsd: value('max-cost-per-change'),
        },
        base: value('base'),
        head: value('head'),
        workingDirectory: value('working-directory'),
        config: value('config') ?? '.github/deep-review.yml',
        promptPaths: value('prompt-paths'),
        instructions: value('instructions'),
        install: value('install'),
        isolation: value('isolation'),
        formats: value('formats'),
        previous: value('previous'),
        reuse: value('reuse'),
        rounds: value('rounds'),
        laterRounds: value('later-rounds'),
        outputDirectory: value('output-directory'),
        delivery: {
            comment: value('comment'),
            inlineComments: value('inline-comments'),
            annotations: value('annotations'),
            status: value('status'),
        },
        uploadSarif: value('upload-sarif') === 'on',
        ...{ mergeGroup: value('merge-group'), untrusted: value('untrusted') },
    };
}
function readSetting(setting, table) {
    const { name, from } = setting;
    if (from === 'file' && SECRETS.includes(name))
        return { ok: false, faults: [keyInFile(setting)] };
    if (!isSetting(name, table))
        return { ok: false, faults: [unknownSetting(setting)] };
    if (from === 'file' && NOT_IN_A_FILE.includes(name))
        return { ok: false, faults: [notInAFile(setting)] };
    if (from !== 'file' && FILE_ONLY.includes(name))
        return { ok: false, faults: [onlyInAFile(setting)] };
    const parsed = table[name].read(setting.value);
    if (parsed.ok)
        return parsed;
    if (parsed.wrong)
        return { ok: false, faults: parsed.wrong.map((part) => wrongPart(setting, part)) };
    const why = `expected ${parsed.expected}, got ${(0,domain_problem/* describe */.q0)(setting.value)}`;
    const fix = `write for example \`${table[name].example}\``;
    return { ok: false, faults: [(0,domain_problem/* fault */.DG)({ what: `${name}: wrong value`, at: setting.at([]), why, fix })] };
}
function wrongPart({ name, at }, { path, what, why, fix }) {
    return (0,domain_problem/* fault */.DG)({ what: `${[name, ...path].join('.').slice(0, 80)}: ${what}`, at: at(path), why, fix });
}
function keyInFile({ name, at }) {
    return (0,domain_problem/* fault */.DG)({
        what: `${name}: a key must not stand in a file,`,
        at: at([]),
        why: 'everyone who can read the repository can read it',
        fix: `remove it, revoke the key, and give a new one as input: \`${name}: \${{ secrets.… }}\``,
    });
}
function notInAFile({ name, at }) {
    return (0,domain_problem/* fault */.DG)({
        what: `${name}: cannot stand in a file,`,
        at: at([]),
        why: 'it says which change is reviewed and where it and this file are found, so it is needed before the file is read',
        fix: `remove it; where it is needed, give it as input or flag \`${name}\``,
    });
}
function onlyInAFile({ name, from, at }) {
    return (0,domain_problem/* fault */.DG)({
        what: `${name}: given as ${from},`,
        at: at([]),
        why: 'a change could exempt itself or files of its own; only the configuration of the base branch may',
        fix: 'write it into the configuration file on the base branch',
    });
}
function unknownSetting({ name, from, at }) {
    const known = from === 'file' ? [...settingNames(), 'waivers'] : settingNames();
    return (0,domain_problem/* fault */.DG)({
        what: `${name}: unknown ${from === 'file' ? 'key' : from}`,
        at: at([]),
        why: `the settings are ${known.join(', ')}`,
        fix: `remove it or correct its name${nearest(name, known)}`,
    });
}
function noReviewer({ presets, keyless = null }) {
    const what = 'no reviewer: none is configured and no key of a preset was given';
    const advice = keyAdvice(keyless);
    if (advice !== null)
        return { what, ...advice };
    const keys = presets.map(({ preset, needs }) => `${preset}: ${needs.join(' or ')}`).join('; ');
    return {
        what,
        why: `a preset runs when its key is there (${keys})`,
        fix: 'give a key as input (`anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}`), or in the environment, or configure `reviewers:` with a command (`run:`) or stored reviews (`replay:`)',
    };
}

;// CONCATENATED MODULE: ./build/configuration/hold.js






const UNCONFIGURED = { settings: [], waivers: [], faults: [], legible: [] };
function checkFile(read, context) {
    const isWaivers = ({ name }) => name === 'waivers';
    const given = read.settings.find(isWaivers);
    const { waivers, problems } = (0,rounds/* readWaivers */.Sr)(given?.value, given?.at);
    const settings = read.settings.filter((setting) => !isWaivers(setting));
    const { faults } = settle(settings, context, false);
    const closed = faults.length ? [] : unreachable(settings, context);
    return { settings, waivers, faults: [...read.problems, ...faults, ...closed, ...problems], legible: read.legible };
}
const NUMBERS = ['min-reviewers', 'min-vendors'];
function mostOf(settings, context) {
    if (!settings.some(({ name }) => name === 'reviewers'))
        return null;
    const counting = settle(settings, context, false).settings.reviewers.filter(conclusion_status/* countsForQuorum */.Fc);
    return { 'min-reviewers': counting.length, 'min-vendors': (0,conclusion_status/* vendorsOf */.R0)(counting) };
}
function unreachable(settings, context) {
    const most = mostOf(settings, context);
    if (most === null)
        return [];
    const reviewers = settings.findLast(({ name }) => name === 'reviewers');
    if (most['min-reviewers'] === 0) {
        const why = 'what tools write stands beside reviews and is none: no run could pass';
        const fix = 'add a reviewer that reads the change (a preset, or `run:` with `reads: markdown`)';
        return [(0,domain_problem/* fault */.DG)({ what: 'reviewers: none of them counts', at: (0,values/* must */.sb)(reviewers).at([]), why, fix })];
    }
    return NUMBERS.flatMap((name) => {
        const setting = settings.findLast((each) => each.name === name);
        if (!setting || Number(setting.value) <= most[name])
            return [];
        const why = `the reviewers of this file can reach ${String(most[name])} at most: no run could pass`;
        const fix = `write \`${name}: ${String(most[name])}\` or less, or add reviewers`;
        return [(0,domain_problem/* fault */.DG)({ what: `${name}: more than can be reached`, at: setting.at([]), why, fix })];
    });
}
function reachable(settings, context) {
    const most = mostOf(settings, context);
    if (most === null)
        return settings;
    return settings.map((setting) => {
        const name = NUMBERS.find((each) => each === setting.name);
        const isTooHigh = name !== undefined && most[name] > 0 && Number(setting.value) > most[name];
        return isTooHigh ? { ...setting, value: String(most[name]) } : setting;
    });
}
function hold(holding, context) {
    const reviewers = holdReviewers(holding, context);
    const table = settingTable(context);
    const kept = [...holding.base, ...reviewers.settings];
    const standing = standingOf(kept, context);
    const problems = [...reviewers.problems];
    for (const setting of holding.given.filter(({ name }) => name !== 'reviewers')) {
        const read = readSetting(setting, table);
        const base = standing[setting.name];
        if (read.ok && isSetting(setting.name, table) && !holds(table[setting.name], base, read.value)) {
            problems.push(looser(setting, base, holding.named));
            continue;
        }
        if (read.ok)
            standing[setting.name] = read.value;
        kept.push(setting);
    }
    return { settings: kept, problems };
}
function holdReviewers({ base, given, named }, context) {
    const theirs = base.findLast(({ name }) => name === 'reviewers');
    const asked = given.filter(({ name }) => name === 'reviewers');
    if (!theirs)
        return { settings: asked, problems: [] };
    const meant = (setting) => JSON.stringify(settle([setting], context, false).settings.reviewers);
    const others = asked.filter((setting) => meant(setting) !== meant(theirs));
    return {
        settings: [],
        problems: others.map((setting) => ({
            what: `${setting.at([])}: does not count, the reviewers of ${named} run`,
            why: 'a pull request can change its own workflow; who reviews it is taken from there only where the base sets no `reviewers`',
            fix: 'remove it, or change `reviewers` on the base branch',
        })),
    };
}
function standingOf(settings, context) {
    const table = settingTable(context);
    const unset = Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row.unset]));
    const set = settings.flatMap((setting) => {
        const read = setting.name === 'reviewers' ? null : readSetting(setting, table);
        return read?.ok ? [[setting.name, read.value]] : [];
    });
    const quorum = (0,conclusion_status/* neededQuorum */.br)(settle(settings, context, false).settings.reviewers, NO_NUMBERS);
    const byReviewers = { 'min-reviewers': quorum.reviewers, 'min-vendors': quorum.vendors };
    return { ...unset, ...byReviewers, ...Object.fromEntries(set) };
}
const NO_NUMBERS = { minReviewers: null, minVendors: null };
function holds({ holds: weigh }, base, given) {
    return weigh === null || weigh(base, given);
}
function looser(setting, base, named) {
    const stands = Array.isArray(base) ? base.join(', ') : base;
    return {
        what: `${setting.at([])}: ${(0,domain_problem/* describe */.q0)(setting.value)} does not count, ${named} stands: \`${setting.name}\` is ${shown(setting.name, stands)}`,
        why: 'a pull request can change its own workflow, so what is given there may tighten what the base says and never loosen it; what the base leaves unset counts as its default',
        fix: `remove it; to loosen \`${setting.name}\`, change it in the configuration on the base branch`,
    };
}
const hold_MINUTE_MS = 60_000;
function shown(name, value) {
    const isDuration = (name === 'timeout' || name === 'deadline') && typeof value === 'number';
    return (0,domain_problem/* describe */.q0)(isDuration ? `${String(value / hold_MINUTE_MS)}m` : value);
}
function inItsStead(legible, context) {
    const isSound = (setting) => settle([setting], context, false).faults.length === 0;
    const given = legible.filter((setting) => setting.name !== 'reviewers' && isSound(setting));
    const reviewers = legible.flatMap((setting) => (setting.name === 'reviewers' ? readable(setting, context) : []));
    const { settings } = hold({ base: reviewers, given, named: 'the default' }, context);
    const fit = settle(settings, context, false).faults.length === 0;
    const counting = fit ? settings : settings.filter(({ name }) => !IN_DOLLARS.includes(name));
    return reachable(counting, context);
}
const IN_DOLLARS = ['max-cost', 'max-cost-per-change'];
function readable(setting, context) {
    const { reviewers } = settle([setting], context, false).settings;
    if (!reviewers.some(conclusion_status/* countsForQuorum */.Fc))
        return [];
    const ids = reviewers.map(({ id }) => id);
    const { value } = setting;
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const sound = isMap ? Object.fromEntries(Object.entries(value).filter(([id]) => ids.includes(id))) : ids;
    const lost = isMap ? Object.keys(value).length - ids.length : 0;
    const here = (0,conclusion_status/* neededQuorum */.br)(reviewers, { minReviewers: null, minVendors: null }).reviewers;
    const counting = Math.min(here + lost, Math.max(1, ids.length));
    const floor = { ...setting, name: 'min-reviewers', value: String(counting) };
    return [{ ...setting, value: sound }, ...(lost > 0 ? [floor] : [])];
}

;// CONCATENATED MODULE: ./build/configuration/configuration.js






const DEFAULT_CONFIG = '.github/deep-review.yml';
const MISNAMED = ['.github/deep-review.yaml', 'deep-review.yml', 'deep-review.yaml', '.deep-review.yml'];
function askedFile(given) {
    const setting = given.findLast(({ name }) => name === 'config');
    if (typeof setting?.value !== 'string')
        return null;
    const path = setting.value.trim().replace(/^(\.\/)+/, '');
    return path === DEFAULT_CONFIG && setting.from !== 'flag' ? null : { path, setting };
}
function askedSource({ path, setting }, { file, trusted }) {
    const isOnDisk = setting.from === 'flag';
    const shared = { path, isOnDisk, notes: [], unknown: [] };
    if (file)
        return { ...shared, named: `\`${path}\` ${isOnDisk ? 'on disk' : 'of the base'}`, file };
    const where = isOnDisk ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
    const why = `${setting.at([])} names it`;
    const fix = 'correct the path; in a workflow the file must be on the base branch';
    const missing = (0,domain_problem/* fault */.DG)({ what: `${path}: no such file ${where},`, at: setting.at([]), why, fix });
    return { ...shared, named: path, file: { ...UNCONFIGURED, faults: [missing] } };
}
const AT_BASE = { path: DEFAULT_CONFIG, isOnDisk: false, notes: [], unknown: [] };
function baseSource(file) {
    return { ...AT_BASE, named: `\`${DEFAULT_CONFIG}\` of the base`, file };
}
function instead(found) {
    const { trusted, branch, defaultBranch, theirs } = found;
    const what = `${DEFAULT_CONFIG}: no such file in the base ${trusted.slice(0, 12)}`;
    const fix = 'nothing to do, or add it to the base branch';
    if (theirs && defaultBranch) {
        const named = `\`${DEFAULT_CONFIG}\` of the default branch \`${defaultBranch.name}\``;
        return { ...AT_BASE, named, file: theirs, notes: [{ what, why: `so ${named} counts`, fix }] };
    }
    const none = { ...AT_BASE, named: DEFAULT_CONFIG, file: null };
    if (defaultBranch?.commit === null && defaultBranch.name !== branch) {
        const why = `and where the default branch \`${defaultBranch.name}\` stands is not known: whether a configuration counts there nobody can say`;
        const ask = 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`, or add the file to the base branch';
        return { ...none, unknown: [{ what, why, fix: ask }] };
    }
    const note = { what, why: 'so only inputs and presets decide this run', fix };
    return { ...none, notes: [note, ...found.misnamed.map(overlooked)] };
}
function overlooked(path) {
    return {
        what: `${path} of the base is not read: nothing that it says counts`,
        why: `the configuration is read from \`${DEFAULT_CONFIG}\` only`,
        fix: `rename it to \`${DEFAULT_CONFIG}\` on the base branch`,
    };
}
const NOTHING = { settings: [], problems: [], notes: [], waivers: [] };
function whatCounts({ base, over, given, mended, inActions }, context) {
    const counting = countingOf(base, { context, mended });
    const above = over ? countingOf(over, { context, mended }) : NOTHING;
    const everything = [...above.settings, ...given];
    const isTrusted = !inActions || !base.isOnDisk;
    const untrusted = [...(isTrusted ? [] : [base]), ...(over ? [over] : [])];
    const held = inActions && base.file !== null
        ? hold({ base: counting.settings, given: everything, named: base.named }, context)
        : { settings: [...counting.settings, ...everything], problems: [] };
    const reviewers = held.settings.findLast(({ name }) => name === 'reviewers');
    return {
        settings: held.settings,
        problems: [...base.unknown, ...counting.problems, ...above.problems],
        notes: [...base.notes, ...counting.notes, ...above.notes, ...unusedWaivers(untrusted), ...held.problems],
        waivers: isTrusted ? counting.waivers : [],
        trustsReviewers: !inActions || reviewers === undefined || (isTrusted && counting.settings.includes(reviewers)),
    };
}
function countingOf({ path, named, file }, { context, mended }) {
    if (file === null)
        return NOTHING;
    const { settings, waivers, faults } = file;
    if (faults.length === 0)
        return { settings, waivers, problems: [], notes: [] };
    if (!mended.includes(path))
        return { settings, waivers: [], problems: faults, notes: [] };
    const broken = {
        what: `${named} is broken, and this change mends it`,
        why: 'so this run goes on with the defaults: of the broken file only its reviewers and what is stricter than a default count, no waivers and no trial',
        fix: 'merge this change; from then on its configuration counts',
    };
    const told = faults.map(({ what, why, fix }) => ({ what, why, fix }));
    return { settings: inItsStead(file.legible, context), waivers: [], problems: [], notes: [broken, ...told] };
}
function unusedWaivers(sources) {
    const named = sources.filter(({ file }) => file !== null && file.waivers.length > 0);
    return named.map((source) => ({
        what: `the waivers in ${source.named} do not count`,
        why: `in a workflow, what \`config\` names may tighten \`${DEFAULT_CONFIG}\` of the base and never loosen it`,
        fix: `put them into \`${DEFAULT_CONFIG}\` on the base branch`,
    }));
}
function withLostPaths(file, { replays, report }) {
    if (!replays.length && !report.length)
        return file;
    const faults = [
        ...replays.flatMap((problem) => placed([problem], file.legible, 'reviewers', [problem.reviewer])),
        ...placed(report, file.legible, 'previous'),
    ];
    const lost = replays.map(({ reviewer }) => reviewer);
    const legible = file.legible.flatMap((setting) => usable(setting, lost, report.length > 0));
    return { ...file, faults: [...file.faults, ...faults], legible };
}
function placed(problems, settings, name, within = []) {
    const at = settings.findLast((setting) => setting.name === name)?.at(within) ?? name;
    return problems.map((problem) => ({ ...problem, at }));
}
function usable(setting, lost, isReportLost) {
    if (setting.name === 'previous')
        return isReportLost ? [] : [setting];
    const { name, value } = setting;
    if (name !== 'reviewers' || !lost.length || typeof value !== 'object' || value === null)
        return [setting];
    const entries = Object.entries(value).map(([id, entry]) => [
        id,
        lost.includes(id) ? 'cannot be read' : entry,
    ]);
    return [{ ...setting, value: Object.fromEntries(entries) }];
}


/***/ }),

/***/ 2479: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ READ_ALL),
/* harmony export */   Db: () => (/* binding */ FULL_LABEL),
/* harmony export */   _H: () => (/* binding */ readBefore),
/* harmony export */   jy: () => (/* binding */ ROUNDS_MODES)
/* harmony export */ });
const ROUNDS_MODES = ['full', 'changed'];
const FULL_LABEL = 'deep-review: full';
const READ_ALL = { kind: 'full', why: null };
function readBefore(carry, reviewer, files) {
    if (carry.kind === 'full')
        return [];
    const before = [...carry.carried].flatMap(([path, by]) => (by.size === 0 || by.has(reviewer) ? [path] : []));
    const known = new Set(before);
    return files.every(({ path }) => known.has(path)) ? [] : before;
}


/***/ }),

/***/ 1777: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ wasAtBase),
/* harmony export */   Ht: () => (/* binding */ deletedLines),
/* harmony export */   Rt: () => (/* binding */ FILE_KINDS),
/* harmony export */   VI: () => (/* binding */ namedFiles),
/* harmony export */   fD: () => (/* binding */ isNotice),
/* harmony export */   pE: () => (/* binding */ isSummarised),
/* harmony export */   rE: () => (/* binding */ NOTICE_FIELDS),
/* harmony export */   u4: () => (/* binding */ addedLines),
/* harmony export */   x8: () => (/* binding */ needsAccount),
/* harmony export */   xY: () => (/* binding */ NOTICE_KEY),
/* harmony export */   y3: () => (/* binding */ FILE_STATUSES)
/* harmony export */ });
const FILE_STATUSES = ['added', 'modified', 'deleted', 'renamed', 'copied', 'type-changed'];
const FILE_KINDS = [
    'source',
    'test',
    'documentation',
    'configuration',
    'generated',
    'vendored',
    'lock',
    'binary',
];
const SUMMARISED = ['generated', 'vendored', 'binary'];
function isSummarised(file) {
    return SUMMARISED.includes(file.kind) || (file.kind === 'lock' && wasAtBase(file));
}
function wasAtBase({ status }) {
    return status === 'modified' || status === 'deleted';
}
const BINARY_NAME = /\.(?:png|jpe?g|jfif|gif|webp|avif|heic|bmp|ico|icns|cur|tiff?|psd|xcf|exr|hdr|dds|ktx2?|ttf|otf|ttc|woff2?|eot|mp[34]|m4[av]|aac|ogg|oga|ogv|opus|flac|wav|webm|mov|avi|mkv|zip|tar|t?gz|t?bz2|t?xz|t?zst|7z|rar|br|lz4?|pdf|epub|docx?|xlsx?|pptx?|od[tsp])$/i;
function needsAccount(file) {
    return file.kind !== 'binary' || !BINARY_NAME.test(file.path);
}
function addedLines(file) {
    return file.hunks.flatMap((hunk) => runs(hunk, 'added', hunk.head?.start ?? 1));
}
function deletedLines(file) {
    return file.hunks.flatMap((hunk) => runs(hunk, 'deleted', hunk.base?.start ?? 1));
}
function runs(hunk, kind, start) {
    const ranges = [];
    let line = start;
    for (const { kind: found } of hunk.lines) {
        if (found === kind) {
            const last = ranges.at(-1);
            if (last?.end === line - 1)
                ranges[ranges.length - 1] = { start: last.start, end: line };
            else
                ranges.push({ start: line, end: line });
        }
        if (found === kind || found === 'context')
            line += 1;
    }
    return ranges;
}
const NOTICE_KEY = 'notice-';
const NOTICE_FIELDS = 'pull request';
function isNotice({ key }) {
    return key.startsWith(NOTICE_KEY);
}
function namedFiles(change) {
    const files = change?.files ?? [];
    const previous = files.flatMap(({ previousPath }) => (previousPath === null ? [] : [previousPath]));
    return [...new Set([...files.map(({ path }) => path), ...previous])];
}


/***/ }),

/***/ 7709: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ aloneCritical),
/* harmony export */   Al: () => (/* binding */ SET_ASIDE_KINDS),
/* harmony export */   PD: () => (/* binding */ allWords),
/* harmony export */   VK: () => (/* binding */ POINT_KINDS),
/* harmony export */   gP: () => (/* binding */ NO_PEOPLE),
/* harmony export */   z$: () => (/* binding */ FEEDBACK_STATES)
/* harmony export */ });
function aloneCritical(finding) {
    const { severity, contested, reconciliation } = finding;
    const calling = Object.keys(reconciliation.votes).filter((id) => reconciliation.votes[id] === 'critical');
    return severity === 'critical' && (contested || calling.length === 1) ? calling : [];
}
const SET_ASIDE_KINDS = ['refuted', 'demoted', 'declined', 'duplicate'];
const POINT_KINDS = ['gap', 'ran', 'praise', 'lead-in'];
function allWords(main, said) {
    return [main, ...said.map(({ text }) => text)].join('\n\n');
}
const FEEDBACK_STATES = ['addressed', 'open', 'unclear'];
const NO_PEOPLE = { comments: null, writers: [], admins: [], author: '' };


/***/ }),

/***/ 3322: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ mayReviewNothing),
/* harmony export */   Uh: () => (/* binding */ toBeReviewed),
/* harmony export */   g6: () => (/* binding */ unreviewedClause),
/* harmony export */   nr: () => (/* binding */ SKIPS_NOTHING),
/* harmony export */   ql: () => (/* binding */ UNASKED),
/* harmony export */   rs: () => (/* binding */ UNREVIEWED_KINDS)
/* harmony export */ });
/* unused harmony export ALWAYS */
const UNASKED = ['incomplete', 'pass'];
const SKIPS_NOTHING = { paths: [], authors: [], draft: false, labels: [], size: null };
const ALWAYS = { when: 'always', unasked: 'incomplete', skip: SKIPS_NOTHING };
function mayReviewNothing({ when, skip }) {
    const { paths, authors, draft, labels, size } = skip;
    return when !== 'always' || paths.length + authors.length + labels.length > 0 || draft || size !== null;
}
const UNREVIEWED_KINDS = ['skipped', 'unasked', 'carried'];
function unreviewedClause({ why, how }) {
    return how === null ? why : `${why}; to have it reviewed, ${how}`;
}
function toBeReviewed(unreviewed) {
    return unreviewed?.how ? `have it reviewed (${unreviewed.how})` : null;
}


/***/ }),

/***/ 9304: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   GN: () => (/* binding */ NOTHING_KNOWN),
/* harmony export */   Io: () => (/* binding */ distance),
/* harmony export */   Kp: () => (/* binding */ QUOTE_STATES),
/* harmony export */   Mt: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   O5: () => (/* binding */ NO_FIX),
/* harmony export */   Qu: () => (/* binding */ COVERAGE_STATES),
/* harmony export */   Yb: () => (/* binding */ mostFindings),
/* harmony export */   fl: () => (/* binding */ findingKey),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   o9: () => (/* binding */ ORIGINS),
/* harmony export */   tv: () => (/* binding */ PLACE_STATES),
/* harmony export */   vC: () => (/* binding */ FIX_STATES),
/* harmony export */   yT: () => (/* binding */ READS)
/* harmony export */ });
function findingKey(finding) {
    return `${finding.file}:${String(finding.line)}${finding.ordinal ? `#${String(finding.ordinal)}` : ''}`;
}
const PLACE_STATES = ['verified', 'moved', 'unverified', 'missing'];
const QUOTE_STATES = ['matched', 'moved', 'absent', 'none'];
function overlap(a, b) {
    return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}
function distance(a, b) {
    return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end) - 1);
}
const ORIGINS = ['introduced', 'exposed', 'pre-existing', 'unknown'];
const FIX_STATES = ['applies', 'offset', 'no', 'not-tried', 'none'];
function fits({ applies }) {
    return applies === 'applies' || applies === 'offset';
}
const NO_FIX = {
    ...{ diff: '', applies: 'none', reason: 'no diff was given', confined: false, reviewers: [], others: [] },
    patch: { included: false, why: '' },
};
const READS = ['markdown', 'json', 'sarif', 'rdjson'];
const NOTHING_KNOWN = { files: [], defaultSeverity: null };
const MAX_FINDINGS = 5_000;
const SHORTEST_FINDING = 80;
const ALWAYS_READ = 250;
function mostFindings(length) {
    return Math.min(MAX_FINDINGS, Math.max(ALWAYS_READ, Math.floor(length / SHORTEST_FINDING)));
}
const COVERAGE_STATES = ['findings', 'reviewed', 'trivial', 'not-reviewed'];


/***/ }),

/***/ 2663: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ shortNames),
/* harmony export */   Fr: () => (/* binding */ CONCLUSIONS),
/* harmony export */   PL: () => (/* binding */ FIXES_PATCH),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   nc: () => (/* binding */ trialNote)
/* harmony export */ });
const CONCLUSIONS = ['pass', 'fail', 'incomplete', 'accepted'];
const VERDICTS = [
    'merge-as-is',
    'merge-with-optional-fixes',
    'merge-with-fixes',
    'rework',
    'incomplete',
];
const VERDICT_WORDS = {
    'merge-as-is': 'Merge as-is',
    'merge-with-optional-fixes': 'Merge with optional fixes',
    'merge-with-fixes': 'Merge with fixes',
    rework: 'Rework',
    incomplete: 'Incomplete',
};
function shortNames(reviewers) {
    const first = ({ name }) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
    const alone = (read, word) => reviewers.filter((one) => read(one).toLowerCase() === word.toLowerCase()).length === 1;
    return new Map(reviewers.map((reviewer) => {
        const { id, name } = reviewer;
        const word = first(reviewer);
        const isCalledSo = word !== '' && word.toLowerCase() === id.replace(/-.*/, '').toLowerCase();
        const whole = alone((one) => one.name, name) ? name : id;
        return [id, isCalledSo && alone(first, word) ? word : whole];
    }));
}
function trialNote({ gate, conclusion }) {
    if (gate === 'enforce')
        return null;
    const isGreen = conclusion === 'pass' || conclusion === 'accepted';
    const would = isGreen ? 'green too' : `red (${conclusion})`;
    return `Trial: the check is green whatever was found; with \`gate: enforce\` it would be ${would}.`;
}
const FIXES_PATCH = 'fixes.patch';


/***/ }),

/***/ 5598: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ OWN_REVIEWER),
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   Ce: () => (/* binding */ ISOLATIONS),
/* harmony export */   IU: () => (/* binding */ DIFF_BUDGET_BYTES),
/* harmony export */   Ip: () => (/* binding */ FLAG_CLASSES),
/* harmony export */   Rq: () => (/* binding */ NOTHING_EARLIER),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   fG: () => (/* binding */ PRESETS),
/* harmony export */   o4: () => (/* binding */ NO_CAPS),
/* harmony export */   rQ: () => (/* binding */ NO_SPENDING),
/* harmony export */   tY: () => (/* binding */ CONTENT_CLASSES),
/* harmony export */   w4: () => (/* binding */ NO_TELEMETRY)
/* harmony export */ });
const OWN_REVIEWER = 'deep-review';
const PRESETS = ['claude', 'codex', 'gemini'];
const FAILURE_CLASSES = [
    'not-found',
    'install',
    'authentication',
    'quota',
    'rate-limit',
    'server',
    'network',
    'model-not-found',
    'configuration',
    'timeout',
    'deadline',
    'cancelled',
    'exit',
    'crash',
    'no-output',
    'output-limit',
    'unreadable',
    'unread',
    'miscounted',
    'ungraded',
    'idle',
    'unfinished',
    'refusal',
    'safety',
    'context-overflow',
    'loop',
    'truncated',
    'turn-limit',
    'budget',
    'changed-files',
];
const FLAG_CLASSES = ['exit', 'changed-files', 'miscounted'];
const CONTENT_CLASSES = [
    'refusal',
    'safety',
    'context-overflow',
    'loop',
    'truncated',
    'unread',
];
const STATUSES = ['completed', 'degraded', 'failed'];
const NO_TELEMETRY = {
    durationMs: null,
    toolCalls: {},
    commands: {},
    lowerBound: false,
    filesRead: [],
    tokens: null,
    costUsd: null,
    model: null,
};
const DIFF_BUDGET_BYTES = 400_000;
const NO_SPENDING = {
    requests: 0,
    uncounted: 0,
    input: 0,
    output: 0,
    costUsd: 0,
    knownUsd: 0,
    models: [],
};
const NO_CAPS = { maxCostUsd: null, maxTokens: null, maxCostPerChangeUsd: null };
const NOTHING_EARLIER = { usd: 0, complete: true };
const ISOLATIONS = ['root', 'user-namespace', 'sudo', 'none'];


/***/ }),

/***/ 4725: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ COMPARISONS),
/* harmony export */   G8: () => (/* binding */ QUIET_FROM),
/* harmony export */   IX: () => (/* binding */ PAST_STATES),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   QH: () => (/* binding */ FATES),
/* harmony export */   Xe: () => (/* binding */ LATER_ROUNDS),
/* harmony export */   YU: () => (/* binding */ sameJob),
/* harmony export */   ce: () => (/* binding */ ROUND_STATUSES),
/* harmony export */   fk: () => (/* binding */ waiverLine),
/* harmony export */   gl: () => (/* binding */ legWords),
/* harmony export */   iU: () => (/* binding */ roundBefore),
/* harmony export */   iw: () => (/* binding */ LEG_GATES),
/* harmony export */   lj: () => (/* binding */ sameOrNoLeg),
/* harmony export */   zj: () => (/* binding */ sameLeg)
/* harmony export */ });
const FATES = [
    'fixed',
    'unconfirmed',
    'partly',
    'unaddressed',
    'regressed',
    'answered',
    'declined',
    'superseded',
    'gone',
];
const CLOSED_FATES = ['fixed', 'declined', 'superseded', 'gone'];
const ROUND_STATUSES = ['new', 'unaddressed', 'partly', 'regressed', 'unconfirmed', 'carried'];
const LATER_ROUNDS = ['all', 'important', 'critical'];
const QUIET_FROM = 3;
const LEG_GATES = ['own', 'carried'];
const COMPARISONS = ['first', 'same', 'ahead', 'rewritten', 'unknown'];
const PAST_STATES = ['known', 'missing'];
function isClosed(fate) {
    return CLOSED_FATES.includes(fate);
}
function roundBefore({ number, history }) {
    return history.at(-1)?.number ?? number - 1;
}
function waiverLine({ key, path, code, severity }) {
    const bound = `key: ${quoted(key)}, path: ${quoted(path)}, code: ${quoted(code)}, severity: ${severity}`;
    return `- { ${bound}, owner: "<owner>", reason: "<reason>", expires: "<yyyy-mm-dd>" }`;
}
const quoted = (text) => JSON.stringify(text);
function sameLeg(a, b) {
    return sameJob(a, b) && (a.step === null || b.step === null || a.step === b.step);
}
function sameOrNoLeg(a, b) {
    return a === null || b === null ? a === b : sameLeg(a, b);
}
function sameJob(a, b) {
    if (a.workflow !== b.workflow || a.job !== b.job || a.index !== b.index)
        return false;
    return a.name === null || b.name === null || callerOf(a.name) === callerOf(b.name);
}
function callerOf(name) {
    return name.slice(0, Math.max(0, name.lastIndexOf(' / ')));
}
function legWords({ job, index, step, name }) {
    const place = name === null && index !== '0' ? ` (number ${String(Number(index) + 1)} of its matrix)` : '';
    const isNamed = step !== null && (!step.startsWith('__') || /_\d+$/.test(step));
    return `the job \`${name ?? job}\`${place}${isNamed ? `, step \`${step}\`` : ''}`;
}


/***/ }),

/***/ 4130: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q1: () => (/* binding */ NO_OPINIONS),
/* harmony export */   QY: () => (/* binding */ opinionWords),
/* harmony export */   a2: () => (/* binding */ OPINION_VERDICTS),
/* harmony export */   os: () => (/* binding */ VERIFY_LEVELS),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   yt: () => (/* binding */ opinionVerdict)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);

const VERIFY_LEVELS = ['off', 'critical', 'important'];
const OPINION_VERDICTS = ['confirmed', 'lowered', 'refuted', 'unclear'];
const NO_OPINIONS = new Map();
function aboutOf({ sources: [main], key, }) {
    return main ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingKey */ .fl)(main.anchored.finding) : key;
}
function opinionVerdict({ verdict, severity }) {
    return verdict === 'lowered' && severity ? `lowered to ${severity}` : verdict;
}
function opinionWords(opinion) {
    const { cites, reason, reviewer, sameVendor } = opinion;
    const places = cites.slice(0, 3).map(({ path, lines }) => `\`${path}:${String(lines.start)}-${String(lines.end)}\``);
    const seen = places.length ? ` (${places.join(', ')})` : '';
    const who = `${reviewer}${sameVendor ? ' (the same vendor, asked anew)' : ''}`;
    return `${opinionVerdict(opinion)} by ${who}${seen}: ${reason}`;
}


/***/ }),

/***/ 244: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ UNTRUSTED_MODES),
/* harmony export */   OK: () => (/* binding */ QUIET_DELIVERY),
/* harmony export */   _S: () => (/* binding */ MERGE_GROUP_MODES),
/* harmony export */   pQ: () => (/* binding */ GATE_MODES)
/* harmony export */ });
const GATE_MODES = ['enforce', 'trial'];
const MERGE_GROUP_MODES = ['carry', 'review'];
const UNTRUSTED_MODES = ['refuse', 'data'];
const QUIET_DELIVERY = { comment: 'off', inlineComments: 'off', annotations: 'on', status: 'off' };


/***/ }),

/***/ 5526: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ RISKS),
/* harmony export */   Ii: () => (/* binding */ CLASSIFICATIONS),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   qs: () => (/* binding */ severityRank),
/* harmony export */   ux: () => (/* binding */ mostSevere)
/* harmony export */ });
const SEVERITIES = ['critical', 'important', 'suggestion'];
const FAIL_ON = [...SEVERITIES, 'never'];
const CLASSIFICATIONS = ['regression', 'gap', 'enhancement'];
function severityRank(severity) {
    return SEVERITIES.indexOf(severity);
}
function isAtLeast(severity, threshold) {
    return threshold !== 'never' && severityRank(severity) <= severityRank(threshold);
}
function between(a, b) {
    return SEVERITIES[Math.ceil((severityRank(a) + severityRank(b)) / 2)] ?? 'suggestion';
}
const RISKS = ['security', 'data loss'];
function mostSevere(severities) {
    return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'suggestion';
}


/***/ }),

/***/ 4719: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ addTo),
/* harmony export */   sb: () => (/* binding */ must),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
function must(value) {
    if (value === null || value === undefined)
        throw new Error('a value is missing that no input can make missing');
    return value;
}
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list)
        list.push(value);
    else
        lists.set(key, [value]);
}
function isSameName(name, other) {
    return name.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 2295: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ acceptedNote),
/* harmony export */   Hu: () => (/* binding */ acceptLine),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   VJ: () => (/* binding */ unaccepted),
/* harmony export */   ZN: () => (/* binding */ waysOut),
/* harmony export */   u3: () => (/* binding */ OVERRIDES)
/* harmony export */ });
const OVERRIDES = ['write', 'admin', 'off'];
const COMMANDS = {
    decline: {
        usage: '/deep-review decline <id> <reason>',
        access: 'write',
        author: 'below critical',
        lastPusher: 'yes',
        changes: 'one finding leaves the gate, in this pull request, until its lines mean something else',
        shown: 'Acknowledged Limitations, Resolution',
        audited: '`ledger[].decline`',
    },
    accept: {
        usage: '/deep-review accept <head sha> <reason>',
        access: 'override',
        author: 'no',
        lastPusher: 'no',
        changes: 'this head is `accepted`, which is green, for `fail` and `incomplete`; nothing is closed',
        shown: 'first of all: report, summary, page, terminal, annotation',
        audited: '`decision.accepted`',
    },
    restart: {
        usage: '/deep-review restart <reason>',
        access: 'write',
        author: 'no',
        lastPusher: 'no',
        changes: 'a past that is lost is given up, and the run goes on without it',
        shown: 'problems of the run',
        audited: '`problems[]`',
    },
    run: {
        usage: '/deep-review run',
        access: 'write',
        author: 'yes',
        lastPusher: 'yes',
        changes: 'with `when: command`, the head as it is when the comment is written is reviewed; nothing is closed',
        shown: 'log of the run',
        audited: '`reviewers[]`',
    },
};
function acceptLine(head) {
    return COMMANDS.accept.usage.replace('<head sha>', head);
}
function unaccepted({ conclusion, accepted }) {
    if (accepted === null)
        return conclusion;
    return accepted.standing.length ? 'fail' : 'incomplete';
}
function acceptedNote(decision, isLinked = false) {
    const { accepted } = decision;
    if (accepted === null)
        return null;
    const { by, at, url, reason, standing, missing } = accepted;
    const day = `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
    const open = [
        ...(standing.length ? [`Open, and gating again at the next head: ${standing.join(', ')}.`] : []),
        ...(missing.length ? [`Missing: ${missing.join('; ')}.`] : []),
    ];
    const where = isLinked ? '' : ` (${url})`;
    return `Accepted by @${by} on ${day}: ${reason}${where}. Without that word it is \`${unaccepted(decision)}\`. ${open.join(' ')}`;
}
function waysOut({ change, decision: { conclusion, override } }) {
    if (!change?.number || (conclusion !== 'fail' && conclusion !== 'incomplete'))
        return [];
    const decline = `\`${COMMANDS.decline.usage}\` (who may write to the repository; for a critical one not the author)`;
    const who = override === 'admin' ? 'an administrator' : 'someone with write access';
    const accept = `\`${acceptLine(change.head)}\` for this head only (${who} who neither wrote nor pushed it)`;
    return [...(conclusion === 'fail' ? [decline] : []), ...(override === 'off' ? [] : [accept])];
}


/***/ }),

/***/ 2120: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wv: () => (/* reexport */ NOTHING_COLLECTED),
  Gf: () => (/* reexport */ NO_FIXES),
  Lr: () => (/* reexport */ absenceOf),
  xN: () => (/* reexport */ citable),
  od: () => (/* reexport */ collectFixes),
  Cw: () => (/* reexport */ decideFixes),
  Iv: () => (/* binding */ decideOrigins),
  p1: () => (/* reexport */ evidenceLines),
  lG: () => (/* binding */ filesToRead),
  Cf: () => (/* reexport */ fixesToTry),
  rZ: () => (/* reexport */ foreignNames),
  Un: () => (/* binding */ linesToBlame),
  $U: () => (/* binding */ lookUpPlaces),
  nX: () => (/* reexport */ makeResolver),
  dL: () => (/* reexport */ makeSources),
  gV: () => (/* reexport */ pathsToPatch),
  ky: () => (/* binding */ placeFindings),
  JE: () => (/* binding */ placesInProse),
  Gi: () => (/* reexport */ quotedLines),
  Id: () => (/* reexport */ settleOrigin),
  Zt: () => (/* reexport */ sourceKey),
  ki: () => (/* binding */ withoutEvidence)
});

// UNUSED EXPORTS: unheard, unknownOrigin

// EXTERNAL MODULE: ./build/domain/change.js
var domain_change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/evidence/builtin-names.js
const KEY_WORDS = 'if elif elsif else for foreach while until unless switch match case when catch except with return yield await async ' +
    'throw raise assert new delete typeof instanceof void in is not and or of do then try finally function func fn fun def ' +
    'lambda sub class struct enum interface trait impl type let const var val ' +
    'package module namespace export import require include using super this self constructor init get set static public private protected internal extern ' +
    'pub unsafe move ref mut where loop select go defer range guard repeat print echo sizeof alignof alignas offsetof ' +
    'decltype noexcept static_assert static_cast dynamic_cast const_cast reinterpret_cast nameof default goto break continue';
const JAVASCRIPT = 'Array ArrayBuffer BigInt Boolean Buffer DataView Date Error AggregateError EvalError RangeError ReferenceError SyntaxError ' +
    'TypeError URIError DOMException Function Map WeakMap Set WeakSet WeakRef Number Object Promise Proxy RegExp String Symbol ' +
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
    'BigInt64Array BigUint64Array URL URLSearchParams AbortController AbortSignal Blob File FileReader FormData Headers Request ' +
    'Response Event EventTarget CustomEvent MessageChannel Worker WebSocket EventSource TextEncoder TextDecoder ReadableStream ' +
    'WritableStream TransformStream IntersectionObserver MutationObserver ResizeObserver XMLHttpRequest Image Audio ' +
    'parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape eval ' +
    'setTimeout clearTimeout setInterval clearInterval setImmediate clearImmediate queueMicrotask structuredClone fetch atob ' +
    'btoa alert confirm prompt requestAnimationFrame cancelAnimationFrame getComputedStyle matchMedia addEventListener ' +
    'removeEventListener dispatchEvent postMessage describe it test expect beforeEach afterEach beforeAll afterAll before after';
const PYTHON = 'abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict ' +
    'dir divmod enumerate exec exit filter float format frozenset getattr globals hasattr hash help hex id input int ' +
    'isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow property quit repr ' +
    'reversed round setattr slice sorted staticmethod str sum tuple vars zip BaseException Exception ArithmeticError ' +
    'AssertionError AttributeError BlockingIOError BrokenPipeError BufferError ChildProcessError ConnectionError EOFError ' +
    'EnvironmentError FileExistsError FileNotFoundError FloatingPointError GeneratorExit IOError ImportError IndexError ' +
    'InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError ' +
    'NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError ' +
    'RuntimeError StopAsyncIteration StopIteration SystemError SystemExit TimeoutError UnboundLocalError UnicodeDecodeError ' +
    'UnicodeEncodeError UnicodeError ValueError Warning DeprecationWarning RuntimeWarning UserWarning ZeroDivisionError ' +
    '__import__ assertEqual assertNotEqual assertTrue assertFalse assertIs assertIsNot assertIsNone assertIsNotNone assertIn ' +
    'assertNotIn assertIsInstance assertRaises assertRaisesRegex assertAlmostEqual assertGreater assertLess fail skipTest subTest';
const GO = 'append cap clear close complex copy imag len make panic println real recover string byte rune error any bool int int8 ' +
    'int16 int32 int64 uint uint8 uint16 uint32 uint64 uintptr float32 float64 complex64 complex128';
const RUST = 'Some None Ok Err Box Vec String Rc Arc Cell RefCell Mutex RwLock Option Result Default From Into drop i8 i16 i32 i64 i128 ' +
    'isize u8 u16 u32 u64 u128 usize f32 f64 char';
const C = 'abort atexit atoi atol atoll calloc free malloc realloc qsort bsearch getenv system strtol strtoul strtoll strtoull strtod ' +
    'memcpy memmove memset memcmp memchr strcpy strncpy strlcpy strlcat strcat strncat strcmp strncmp strcasecmp strncasecmp ' +
    'strchr strrchr strstr strtok strtok_r strlen strnlen strdup strndup strerror printf fprintf sprintf snprintf vprintf ' +
    'vfprintf vsprintf vsnprintf scanf fscanf sscanf puts fputs fputc putc putchar gets fgets fgetc getc getchar getline ungetc ' +
    'fopen fdopen freopen fclose fflush fread fwrite fseek ftell rewind feof ferror clearerr perror remove rename tmpfile setvbuf ' +
    'read write lseek stat fstat lstat access unlink link symlink readlink realpath mkdir rmdir chmod fchmod chown fchown ' +
    'opendir readdir closedir getcwd chdir dup dup2 pipe fork execve execvp execl wait waitpid kill signal sigaction getpid ' +
    'getppid getuid geteuid setuid ioctl fcntl mmap munmap socket bind listen accept connect send recv recvfrom sendto ' +
    'setsockopt getsockopt htons htonl ntohs ntohl poll epoll_wait usleep sleep nanosleep time localtime localtime_r gmtime ' +
    'gmtime_r mktime strftime clock clock_gettime isalnum isalpha isdigit isspace isupper islower isxdigit ispunct toupper ' +
    'tolower pthread_create pthread_join pthread_mutex_lock pthread_mutex_unlock pthread_mutex_init sqrt fabs floor ceil fmod ' +
    'va_start va_end va_arg va_copy';
const PHP = 'array isset empty unset exit die count is_array is_string is_int is_numeric is_null is_bool is_float is_object is_callable ' +
    'is_dir is_file is_readable is_writable in_array array_key_exists array_keys array_values array_map array_filter ' +
    'array_merge array_slice array_unique array_column array_diff array_intersect array_pop array_push array_shift ' +
    'array_unshift array_search array_reduce array_combine array_fill array_flip array_reverse array_splice array_walk usort ' +
    'uasort uksort ksort sort asort arsort implode explode join str_replace str_contains str_starts_with str_ends_with str_pad ' +
    'str_repeat str_split substr strpos stripos strrpos strtolower strtoupper ucfirst ucwords lcfirst trim ltrim rtrim nl2br ' +
    'htmlspecialchars html_entity_decode strip_tags addslashes preg_match preg_match_all preg_replace preg_replace_callback ' +
    'preg_split preg_quote json_encode json_decode serialize unserialize base64_encode base64_decode urlencode rawurlencode ' +
    'http_build_query parse_url md5 sha1 hash_equals hash_hmac password_hash password_verify random_bytes random_int bin2hex ' +
    'file_get_contents file_put_contents file_exists basename dirname pathinfo tempnam move_uploaded_file ini_set header ' +
    'setcookie session_start error_log trigger_error var_dump print_r intval floatval strval boolval number_format microtime ' +
    'date strtotime mb_strlen mb_substr mb_strtolower filter_var function_exists method_exists class_exists define defined ' +
    'call_user_func call_user_func_array func_get_args is_a is_subclass_of get_class compact extract';
const OTHERS = 'puts p raise loop proc lambda attr_reader attr_writer attr_accessor include extend private_constant block_given? catch ' +
    'freeze Integer Float Array Hash Rational Set Struct rand srand printf putc format warn abort at_exit binding caller ' +
    'listOf mutableListOf mapOf mutableMapOf setOf mutableSetOf arrayOf emptyList emptyMap emptySet sequenceOf lazy check ' +
    'checkNotNull requireNotNull error TODO println readLine buildString buildList repeat synchronized ' +
    'fatalError precondition preconditionFailure assertionFailure debugPrint min max zip stride swap withUnsafePointer UUID URL ' +
    'Data Date Double Int Bool Character Dictionary DispatchQueue ArrayList HashMap HashSet LinkedHashMap LinkedList StringBuilder ' +
    'Thread Runnable Object Integer Long IllegalArgumentException IllegalStateException NullPointerException ' +
    'UnsupportedOperationException IndexOutOfBoundsException NoSuchElementException IOException InterruptedException ' +
    'ArgumentException ArgumentNullException ArgumentOutOfRangeException InvalidOperationException NotImplementedException ' +
    'NotSupportedException ObjectDisposedException KeyNotFoundException List Task Func Action Guid Uri Regex';
const NAMES = new Set([KEY_WORDS, JAVASCRIPT, PYTHON, GO, RUST, C, PHP, OTHERS].flatMap((names) => names.split(' ')));
function isBuiltin(name) {
    return NAMES.has(name);
}

;// CONCATENATED MODULE: ./build/evidence/called-names.js

const JUDGED = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|kts?|c|h|cc|cpp|hpp|cxx|cs|php|swift|scala|dart|vue|svelte|zig)$/i;
const NO_CODE = /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|\/\*[\s\S]*?(?:\*\/|$)|`(?:\\[\s\S]|[^`\\])*(?:`|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\/\/[^\n]*|(?<![^\s])#[^\n]*|(?<=\n|^)[ \t]*\*[^\n]*/g;
const CALL = /(?<![\w$])([A-Za-z_][\w$]*)\(/g;
const BEFORE_CALL = /\b(?:return|await|new|throw|yield|in|not|and|or|is|if|elif|else|case|typeof|delete|void|go|defer|raise|assert|unless|while|until|do|then|when|of|from|default|print|echo)$/;
const DEFINES = /^\s*(?:(?:export|default|pub|async|static|unsafe|private|public|override)\s+)*(?:func|fn|def|fun|function)\b/;
const MAX_TEXT = 200_000;
const MAX_LINE = 2_000;
const MAX_BEFORE = 200;
function namesNeeded(path, added) {
    if (!JUDGED.test(path))
        return [];
    const { called, defined } = callsIn(added);
    return [...called].filter((name) => !defined.has(name) && !isBuiltin(name));
}
function livesOnGlobals(lines) {
    const { called, defined } = callsIn(lines);
    return called.size > 0 && defined.size === 0;
}
function callsIn(added) {
    const code = added.join('\n').slice(0, MAX_TEXT).replace(NO_CODE, '""');
    const [called, defined] = [new Set(), new Set()];
    for (const line of code.split('\n'))
        if (line.length <= MAX_LINE)
            readLine(line, called, defined);
    for (const [, name = ''] of code.matchAll(/(?<![\w$])([A-Za-z_][\w$]*)(?![\w$(])/g))
        defined.add(name);
    return { called, defined };
}
function readLine(line, called, defined) {
    let definition = DEFINES.test(line);
    for (const { 1: name = '', index } of line.matchAll(CALL)) {
        const before = line.slice(Math.max(0, index - MAX_BEFORE), index);
        if (isQualified(before))
            continue;
        if ((definition && !isBuiltin(name)) || isDefinition(before, line)) {
            defined.add(name);
            definition = false;
        }
        else
            called.add(name);
    }
}
function isQualified(before) {
    if (/(?:^|[^\w$.])(?:this|self)\??\.$|\$this->$/.test(before))
        return false;
    return /[.@\\#$!]$|::$|->$/.test(before) && !/(?:\.\.\.|[^\w]!|^!)$/.test(before);
}
function isDefinition(before, line) {
    const words = before.trimEnd();
    const opens = /\)[^()=]*\{\s*$/.test(line.slice(-200));
    if (words === '')
        return opens;
    if (words === before)
        return false;
    return /[\w$]$/.test(words) ? !BEFORE_CALL.test(words) : opens && /[\w\]]>$|[\w>]\s*[*&]+$/.test(words);
}

// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
;// CONCATENATED MODULE: ./build/evidence/edits.js

function editsOf(hunk, alignment, lines) {
    const reindent = indentation(hunk.lines, alignment, lines);
    const ending = lines.filter((line) => line.endsWith('\r')).length * 2 > lines.length ? '\r' : '';
    const edits = [];
    let at = alignment.find((line) => line !== null) ?? 0;
    const blank = () => (lines[at] ?? 'x').trim() === '';
    for (const [index, { kind, text }] of hunk.lines.entries()) {
        const line = alignment[index] ?? null;
        if (kind === 'added')
            edits.push({ at, remove: 0, insert: [`${reindent(text)}${ending}`] });
        else if (line !== null) {
            if (kind === 'deleted')
                edits.push({ at: line, remove: 1, insert: [] });
            at = line + 1;
        }
        else if (text.trim() === '' && kind !== 'gap' && blank()) {
            if (kind === 'deleted')
                edits.push({ at, remove: 1, insert: [] });
            at += 1;
        }
    }
    return joinEdits(edits);
}
function joinEdits(edits) {
    const joined = [];
    for (const edit of edits) {
        const last = joined.at(-1);
        if (last && edit.at === last.at + last.remove) {
            joined[joined.length - 1] = {
                at: last.at,
                remove: last.remove + edit.remove,
                insert: [...last.insert, ...edit.insert],
            };
        }
        else
            joined.push(edit);
    }
    return joined;
}
function collide(a, b) {
    if (a.at === b.at)
        return true;
    const [first, second] = a.at < b.at ? [a, b] : [b, a];
    return first.at + first.remove > second.at;
}
function sameEdit(a, b) {
    return a.at === b.at && a.remove === b.remove && a.insert.join('\n') === b.insert.join('\n');
}
function applyEdits(lines, edits) {
    const result = [];
    let at = 0;
    for (const edit of edits) {
        result.push(...lines.slice(at, edit.at), ...edit.insert);
        at = edit.at + edit.remove;
    }
    return [...result, ...lines.slice(at)];
}
function indentation(patch, alignment, lines) {
    const known = new Map();
    for (const [index, { text }] of patch.entries()) {
        const line = alignment[index] ?? null;
        if (line !== null && !known.has(indent(text)))
            known.set(indent(text), indent((0,values/* must */.sb)(lines[line])));
    }
    if ([...known].every(([theirs, real]) => theirs === real))
        return (text) => text;
    const tabs = [...known.values()].some((real) => real.includes('\t'));
    return (text) => {
        if (text.trim() === '')
            return '';
        const own = indent(text);
        const exact = known.get(own);
        if (exact !== undefined)
            return exact + text.slice(own.length);
        const base = [...known.keys()].filter((theirs) => own.startsWith(theirs)).sort((a, b) => b.length - a.length)[0];
        if (base === undefined)
            return text;
        const more = own.slice(base.length);
        const translated = tabs && !more.includes('\t') ? '\t'.repeat(Math.max(1, Math.round(more.length / step(known)))) : more;
        return (0,values/* must */.sb)(known.get(base)) + translated + text.slice(own.length);
    };
}
function step(known) {
    const pairs = [...known].sort(([a], [b]) => a.length - b.length);
    for (const [index, [theirs, real]] of pairs.entries()) {
        const [before = '', realBefore = ''] = pairs[index - 1] ?? [];
        const tabs = real.length - realBefore.length;
        if (index > 0 && tabs > 0 && theirs.length > before.length)
            return (theirs.length - before.length) / tabs;
    }
    return 4;
}
function indent(text) {
    return (0,values/* must */.sb)(/^[ \t]*/.exec(text))[0];
}
const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';
function writePatch(path, original, edits) {
    const lines = original?.lines ?? [];
    const open = original !== null && !original.finalNewline && lines.length > 0;
    const fitted = open ? keepOpenEnd(joinEdits(edits), lines) : edits;
    let shift = 0;
    const hunks = grouped(fitted).map((group) => {
        const hunk = writeHunk(group, lines, { shift, open });
        shift += group.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
        return hunk;
    });
    const header = [
        `diff --git ${quotedPath(`a/${path}`)} ${quotedPath(`b/${path}`)}`,
        ...(original === null ? ['new file mode 100644'] : []),
        `--- ${original === null ? '/dev/null' : headerName(`a/${path}`)}`,
        `+++ ${headerName(`b/${path}`)}`,
    ];
    return `${[...header, ...hunks].join('\n')}\n`;
}
function keepOpenEnd(edits, lines) {
    return edits.map((edit) => {
        const { at, remove, insert } = edit;
        if (at + remove < lines.length || !insert.length)
            return edit;
        const ending = insert.some((line) => line.endsWith('\r')) ? '\r' : '';
        const kept = remove === 0 ? [`${(0,values/* must */.sb)(lines.at(-1))}${ending}`] : [];
        const last = (0,values/* must */.sb)(insert.at(-1));
        return {
            at: at - kept.length,
            remove: remove + kept.length,
            insert: [...kept, ...insert.slice(0, -1), ending === '' ? last : last.slice(0, -1)],
        };
    });
}
function grouped(edits) {
    const groups = [];
    for (const edit of edits) {
        const last = groups.at(-1)?.at(-1);
        if (last && edit.at - (last.at + last.remove) <= 2 * CONTEXT)
            groups.at(-1)?.push(edit);
        else
            groups.push([edit]);
    }
    return groups;
}
function writeHunk(group, lines, state) {
    const [first, last] = [(0,values/* must */.sb)(group[0]), (0,values/* must */.sb)(group.at(-1))];
    const start = Math.max(0, first.at - CONTEXT);
    const end = Math.min(lines.length, last.at + last.remove + CONTEXT);
    const rows = [];
    const old = (mark, index) => {
        rows.push(`${mark}${lines[index] ?? ''}`);
        if (state.open && index === lines.length - 1)
            rows.push(NO_NEWLINE);
    };
    let at = start;
    for (const edit of group) {
        for (; at < edit.at; at += 1)
            old(' ', at);
        for (; at < edit.at + edit.remove; at += 1)
            old('-', at);
        rows.push(...edit.insert.map((line) => `+${line}`));
        if (state.open && edit.at + edit.remove === lines.length && edit.insert.length)
            rows.push(NO_NEWLINE);
    }
    for (; at < end; at += 1)
        old(' ', at);
    const added = group.reduce((sum, edit) => sum + edit.insert.length - edit.remove, 0);
    const [oldCount, newCount] = [end - start, end - start + added];
    const position = (count, from) => `${count === 0 ? from : from + 1},${count}`;
    return [`@@ -${position(oldCount, start)} +${position(newCount, start + state.shift)} @@`, ...rows].join('\n');
}
function headerName(path) {
    const name = quotedPath(path);
    return name === path && path.includes(' ') ? `${path}\t` : name;
}
function quotedPath(path) {
    if (!/["\\\x00-\x1f\x7f]/.test(path))
        return path;
    const named = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };
    const inner = path.replace(/["\\\x00-\x1f\x7f]/g, (char) => {
        return named[char] ?? `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
    });
    return `"${inner}"`;
}

// EXTERNAL MODULE: ./build/git/file-kinds.js
var file_kinds = __webpack_require__(9175);
// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/evidence/quote.js



const OUTPUT = /^(text|txt|console|output|log|plaintext|plain|shell-?session|terminal|stdout|stderr)$/i;
const ELLIPSIS = String.raw `(?:\.{3,}|…)`;
const ELIDED_LINE = new RegExp(String.raw `^\s*(?://+|#+|--+|;+|%+|/\*+|\*|<!--|\{/\*|"""|'''|\(|\[|<)?\s*(?:${ELLIPSIS}.{0,80}|.{0,60}${ELLIPSIS}|\[?(?:snip|snipped|omitted|elided|truncated)\]?)\s*(?:\*+/|-->|\*/\}|"""|'''|\)|\]|>|;)?\s*$`, 'i');
const BARE = new RegExp(String.raw `^\s*(?:${ELLIPSIS}|\[\s*${ELLIPSIS}\s*\]|\(\s*${ELLIPSIS}\s*\))\s*[;,]?\s*$`);
const COMMENT = /^\s*(?:\/\/|#(?!include|define|if|endif|else|!|\[)|--|;|%|\/\*|\*|<!--|\{\/\*)/;
const ANNOTATION = /(?:(?:\/\/|#|--|;|\/\*)\s*)?(?:<--|<-{2,}|<==|←|⟵|⬅|◀|👈|\^\^\^).*$/u;
const TRAILING_COMMENT = /(?<=\S)\s+(?:\/\/|#|--|;)\s.*$/;
const PATH = String.raw `[\w@.+~/\\-]*[\w-]\.[A-Za-z]\w{0,9}`;
const PATH_HEADER = new RegExp(String.raw `^\s*(?:(?://|#|--|;|/\*|<!--)\s*["'${'`'}]?${PATH}\b.{0,80}|["'${'`'}]?${PATH}["'${'`'}]?:?(?:[:#]L?\d[\d\s,:L–-]*)?)\s*$`);
const NUMBERED = /^\s*(?:L|line\s*)?\d+\s*(?:[:|│→]|\t|\s{2,}|$)/i;
function readings(quote) {
    const lines = quote.code.split('\n').map((line) => line.replace(/\r$/, ''));
    const bare = clean(lines);
    const uncommented = bare.map((line) => line.replace(TRAILING_COMMENT, ''));
    const all = [
        ...lineReadings(lines),
        ...lineReadings(bare),
        ...diffReadings(bare),
        ...lineReadings(uncommented),
        ...diffReadings(uncommented),
        paragraphReading(bare),
        paragraphReading(uncommented),
    ];
    const seen = new Set();
    return all.filter(({ segments, side }) => {
        const key = `${side}\0${segments.join('\0')}`;
        if (seen.has(key) || segments.join('').length < 3)
            return false;
        seen.add(key);
        return true;
    });
}
function paragraphReading(lines) {
    const marked = lines.map((line) => (line.trim() === '' ? '...' : line));
    return { segments: splitAt(marked, isElided), side: 'either' };
}
function isOutput(quote) {
    return quote.language !== null && OUTPUT.test(quote.language);
}
function tellingLines(quote) {
    return clean(quote.code.split('\n'))
        .map((line) => squeeze(line.replace(/^[+-]/, '')))
        .filter((line) => line.length >= 12)
        .sort((a, b) => b.length - a.length)
        .slice(0, 4);
}
function lineReadings(lines) {
    const forms = [[squeeze(lines.join('\n'))], splitAt(lines, isElided), splitInside(splitAtText(lines))];
    return forms.map((segments) => ({ segments: segments.filter(Boolean), side: 'either' }));
}
function splitAt(lines, elided) {
    const segments = [];
    let current = '';
    for (const line of lines) {
        if (elided(line)) {
            segments.push(current);
            current = '';
        }
        else
            current += squeeze(line);
    }
    return [...segments, current].filter(Boolean);
}
const LONGEST_SIGN = 400;
function isElided(written) {
    const line = written.trim();
    if (line.length > LONGEST_SIGN)
        return false;
    if (BARE.test(line))
        return true;
    return ELIDED_LINE.test(line) && (COMMENT.test(line) || /^[[(<{]/.test(line));
}
function splitAtText(lines) {
    return lines.map((line) => (isElided(line) ? '…' : line)).join('\n');
}
function splitInside(text) {
    return text
        .split(/\.{3,}|…/)
        .map((part) => squeeze(part))
        .filter((part) => part.length > 1);
}
function clean(lines) {
    const filled = lines.filter((line) => line.trim() !== '');
    const quoted = filled.length > 0 && filled.every((line) => /^\s*>/.test(line));
    const numbered = filled.length > 0 && filled.every((line) => NUMBERED.test(line) || isElided(line));
    const cleaned = lines
        .map((line) => (quoted ? line.replace(/^\s*> ?/, '') : line))
        .map((line) => (numbered ? line.replace(NUMBERED, '') : line))
        .map((line) => line.replace(ANNOTATION, '').trimEnd());
    const first = cleaned.findIndex((line) => line.trim() !== '');
    const header = (cleaned[first] ?? '').trim();
    const isHeader = filled.length > 1 && header.length <= LONGEST_SIGN && PATH_HEADER.test(header);
    return isHeader ? cleaned.slice(first + 1) : cleaned;
}
function diffReadings(lines) {
    const body = lines.filter((line) => !/^(diff --git |index [0-9a-f]+\.\.|--- |\+\+\+ |\\ No newline)/.test(line));
    const marked = body.filter((line) => /^[+-]/.test(line));
    if (!marked.length)
        return [];
    const side = (mark) => splitAt(body
        .filter((line) => !line.startsWith(mark))
        .map((line) => (line.startsWith('@@') ? '...' : line.replace(/^[+-]/, ' '))), isElided);
    const head = [{ segments: side('-'), side: 'head' }];
    const base = [{ segments: side('+'), side: 'either' }];
    return marked.every((line) => line.startsWith('-')) ? base : [...head, ...base];
}
function partialSegments(quote, holds) {
    const lines = clean(quote.code.split('\n')).filter((line) => !isElided(line) && squeeze(line) !== '');
    const kept = lines.flatMap((line) => {
        return ([line, line.replace(TRAILING_COMMENT, ''), line.replace(/^\s*[+-]/, '')]
            .map((form) => squeeze(form))
            .find(holds) ?? []);
    });
    const size = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
    const telling = kept.filter((line) => line.length >= 12);
    const enough = telling.length >= 2 && size(kept) >= 0.65 * size(lines.map((line) => squeeze(line)));
    return enough ? kept : null;
}
const DROPPED = new RegExp(String.raw `[\s\u200d${characters/* UNSEEN_CLASS */.az}]+`, 'gu');
function searchText(text) {
    const lossy = text.includes('\ufffd');
    const lines = fileLines(text);
    const starts = [];
    const parts = [];
    let offset = 0;
    for (const line of lines) {
        const part = squeeze(line, lossy);
        starts.push(offset);
        parts.push(part);
        offset += part.length;
    }
    return { lines, stream: parts.join(''), starts, lossy };
}
function fileLines(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
}
function squeeze(text, ascii = false) {
    const plain = text
        .replace(DROPPED, '')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u201c\u201d]/g, '"');
    return ascii ? plain.replace(/[^\x00-\x7f]+/g, '') : plain;
}
const MAX_GAP = 24_000;
const MAX_HITS = 500;
function findSegments(file, segments, maxGap = MAX_GAP) {
    const [first, ...rest] = segments;
    if (first === undefined || first === '')
        return [];
    const byEnd = new Map();
    let at = file.stream.indexOf(first);
    while (at >= 0 && byEnd.size < MAX_HITS) {
        const end = follow(file.stream, at + first.length, rest, maxGap);
        if (end !== null)
            byEnd.set(end, at);
        at = file.stream.indexOf(first, at + 1);
    }
    return [...byEnd].map(([end, start]) => ({
        start: lineAt(file, start),
        end: lineAt(file, end - 1),
        aligned: file.starts[lineAt(file, start) - 1] === start,
    }));
}
function follow(stream, from, rest, maxGap) {
    let end = from;
    for (const segment of rest) {
        const next = stream.indexOf(segment, end);
        if (next < 0 || next - end > maxGap)
            return null;
        end = next + segment.length;
    }
    return end;
}
function lineAt(file, offset) {
    let low = 0;
    let high = file.starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((0,values/* must */.sb)(file.starts[middle]) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low + 1;
}
function sourceKey(request) {
    return `${request.side}:${request.path}`;
}
function makeSources(requests, contents) {
    const content = (side, path) => contents.get(sourceKey({ side, path })) ?? { kind: 'absent' };
    const file = (side, path) => {
        const found = content(side, path);
        return found.kind === 'text' ? searchable(found) : null;
    };
    let lines = null;
    return {
        files: requests,
        file,
        content,
        holding: (wanted) => {
            lines ??= lineIndex(requests, file);
            return holdingAll(requests, lines, wanted);
        },
    };
}
const searchTexts = new WeakMap();
function searchable(content) {
    const known = searchTexts.get(content);
    if (known)
        return known;
    const made = searchText(content.text);
    searchTexts.set(content, made);
    return made;
}
const MIN_INDEXED = 12;
function lineIndex(requests, file) {
    const index = new Map();
    for (const [number, { side, path }] of requests.entries()) {
        for (const line of new Set(file(side, path)?.lines.map((text) => squeeze(text)) ?? [])) {
            if (line.length >= MIN_INDEXED)
                (0,values/* addTo */.DN)(index, line, number);
        }
    }
    return index;
}
function holdingAll(requests, index, wanted) {
    const [first = [], ...rest] = wanted.map((line) => index.get(line) ?? []);
    return first
        .filter((number) => rest.every((files) => files.includes(number)))
        .flatMap((number) => requests[number] ?? []);
}
function changedLines(change) {
    return new Map(change.files.flatMap((file) => [
        [sourceKey({ side: 'head', path: file.path }), (0,domain_change/* addedLines */.u4)(file)],
        [sourceKey({ side: 'base', path: file.previousPath ?? file.path }), (0,domain_change/* deletedLines */.Ht)(file)],
    ]));
}

;// CONCATENATED MODULE: ./build/evidence/hunks.js


function readPatches(text) {
    const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
    const drafts = [];
    for (let at = 0; at < rows.length; at += 1)
        at += readRow(rows, at, drafts);
    return drafts
        .map((draft) => ({ ...draft, hunks: draft.hunks.map(hunkOf).filter(({ lines }) => lines.some(isChange)) }))
        .filter((patch) => patch.hunks.length > 0 || patch.special);
}
function namedPaths(text) {
    return readPatches(text).flatMap(({ path }) => path ?? []);
}
function isChange(line) {
    return line.kind === 'added' || line.kind === 'deleted';
}
const MODES = /^(?:old mode|new mode|deleted file mode|rename |copy |similarity |dissimilarity |GIT binary patch|Binary files )/;
function readRow(rows, at, drafts) {
    const row = (0,values/* must */.sb)(rows[at]);
    const next = rows[at + 1] ?? '';
    const git = /^diff --git "?(?:a\/)?(.+?)"? "?(?:b\/)?(.+?)"?$/.exec(row);
    const codex = /^\*\*\* (Update|Add|Delete) File: (.+)$/.exec(row);
    if (git)
        begin(drafts, (0,values/* must */.sb)(git[2]));
    else if (codex) {
        begin(drafts, (0,values/* must */.sb)(codex[2]).trim());
        const draft = current(drafts);
        draft.creates = codex[1] === 'Add';
        draft.special = codex[1] === 'Delete';
    }
    else if (/^--- \S/.test(row) && /^\+\+\+ \S/.test(next)) {
        readFileHeader(row, next, drafts);
        return 1;
    }
    else if (/^(?:\*\*\* (?:Begin|End) |index [0-9a-f]+\.\.|\\ No newline)/.test(row))
        return 0;
    else if (row.startsWith('new file mode'))
        current(drafts).creates = true;
    else if (MODES.test(row))
        current(drafts).special = true;
    else if (row.startsWith('@@'))
        current(drafts).hunks.push({ header: headerOf(row), rows: [] });
    else
        rowsOf(current(drafts)).push(row);
    return 0;
}
function readFileHeader(row, next, drafts) {
    const [from, to] = [headerPath(row), headerPath(next)];
    const path = to ?? from;
    const last = drafts.at(-1);
    if (last?.path !== path || last.hunks.length > 0)
        begin(drafts, path);
    const draft = current(drafts);
    draft.creates ||= from === null;
    draft.special ||= to === null;
}
function headerPath(row) {
    const path = row
        .slice(4)
        .replace(/\t.*$/, '')
        .trim()
        .replace(/^"(.*)"$/, '$1');
    return path === '/dev/null' ? null : path.replace(/^[ab]\//, '');
}
function begin(drafts, path) {
    drafts.push({ path, creates: false, special: false, hunks: [] });
}
function current(drafts) {
    const last = drafts.at(-1);
    if (last)
        return last;
    begin(drafts, null);
    return current(drafts);
}
function rowsOf(draft) {
    if (!draft.hunks.length)
        draft.hunks.push({ header: null, rows: [] });
    return (0,values/* must */.sb)(draft.hunks.at(-1)).rows;
}
function headerOf(row) {
    const match = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(row);
    if (!match)
        return null;
    return { start: Number(match[1]), oldCount: Number(match[2] ?? 1), newCount: Number(match[3] ?? 1) };
}
const hunks_ELLIPSIS = /^\s*(?:(?:\/\/|#|--|;|\/\*|<!--)\s*)?(?:\.{3,}|…)[^+\-;{}]{0,60}(?:\*\/|-->)?\s*$/;
function hunkOf({ header, rows }) {
    const trimmed = trimBlank(rows);
    const context = trimmed.filter((row) => row.trim() !== '' && !/^[+-]/.test(row));
    const marked = context.every((row) => row.startsWith(' '));
    const lines = trimmed.map((row) => {
        if (row.startsWith('+'))
            return { kind: 'added', text: row.slice(1) };
        if (row.startsWith('-'))
            return { kind: 'deleted', text: row.slice(1) };
        if (hunks_ELLIPSIS.test(row))
            return { kind: 'gap', text: row };
        return { kind: 'context', text: marked ? row.slice(1) : row };
    });
    return { header, lines };
}
function trimBlank(rows) {
    const filled = (row) => row.trim() !== '';
    const first = rows.findIndex(filled);
    const last = rows.findLastIndex(filled);
    return first < 0 ? [] : rows.slice(first, last + 1);
}
function locatable(lines) {
    const filled = lines
        .map((text, line) => ({ squeezed: squeeze(text), line }))
        .filter(({ squeezed }) => squeezed !== '');
    const positions = new Map();
    for (const [position, { squeezed }] of filled.entries())
        (0,values/* addTo */.DN)(positions, squeezed, position);
    return { lines, filled, positions };
}
const MAX_FUZZ = 3;
function locateHunk(hunk, file, near) {
    const whole = locateSegments(segmentsOf(hunk.lines, false), { hunk, file, near });
    if (whole.kind !== 'nowhere')
        return whole;
    return locateSegments(segmentsOf(hunk.lines, true), { hunk, file, near });
}
function locateSegments(segments, hints) {
    if (!segments.length)
        return { kind: 'nowhere' };
    for (let fuzz = 0; fuzz <= MAX_FUZZ * 2; fuzz += 1) {
        for (let head = Math.max(0, fuzz - MAX_FUZZ); head <= Math.min(fuzz, MAX_FUZZ); head += 1) {
            const trimmed = trim(segments, head, fuzz - head);
            if (trimmed === null)
                continue;
            const chains = chainsOf(trimmed, hints.file);
            if (chains.length)
                return choose(chains, trimmed, hints);
        }
    }
    return { kind: 'nowhere' };
}
function segmentsOf(lines, loose) {
    const segments = [[]];
    for (const [index, { kind, text }] of lines.entries()) {
        if (kind === 'gap' || (loose && kind === 'context' && text.trim() === ''))
            segments.push([]);
        else if (kind !== 'added' && squeeze(text) !== '')
            segments.at(-1)?.push({ index, kind, squeezed: squeeze(text), telling: isTelling(lines, index) });
    }
    return segments.filter((segment) => segment.length > 0);
}
function isTelling(lines, index) {
    const isChange = (line) => line?.kind === 'added' || line?.kind === 'deleted';
    const filled = (line) => isChange(line) || line.text.trim() !== '';
    return isChange(lines.slice(0, index).findLast(filled)) || isChange(lines.slice(index + 1).find(filled));
}
function trim(segments, head, tail) {
    if (head === 0 && tail === 0)
        return [...segments];
    const flat = segments.flat();
    const gone = [...flat.slice(0, head), ...(tail ? flat.slice(-tail) : [])];
    if (head + tail >= flat.length || gone.some((line) => line.kind === 'deleted' || line.telling))
        return null;
    const left = segments.map((segment) => segment.filter((line) => !gone.includes(line))).filter(({ length }) => length);
    const telling = left.flat().some((line) => line.kind === 'deleted' || line.squeezed.length >= 8);
    return telling ? left : null;
}
function chainsOf(segments, file) {
    const [first = [], ...rest] = segments;
    const chains = [];
    for (const start of startsOf(first, file, 0)) {
        let chain = run(start, first.length);
        for (const segment of rest) {
            const from = (chain.at(-1) ?? 0) + 1;
            const next = startsOf(segment, file, from)[0];
            if (next === undefined) {
                chain = null;
                break;
            }
            chain = [...chain, ...run(next, segment.length)];
        }
        if (chain)
            chains.push(chain);
    }
    return chains;
}
function run(start, length) {
    return Array.from({ length }, (_, index) => start + index);
}
function startsOf(segment, file, from) {
    const key = segment.findIndex((line) => file.positions.has(line.squeezed));
    const candidates = key < 0 ? [] : (0,values/* must */.sb)(file.positions.get((0,values/* must */.sb)(segment[key]).squeezed));
    return candidates
        .map((position) => position - key)
        .filter((start) => start >= from && segment.every((line, offset) => same(file.filled[start + offset]?.squeezed, line)));
}
function same(real, line) {
    if (real === undefined)
        return false;
    if (real === line.squeezed)
        return true;
    if (line.kind !== 'context' || !/\.{3}|…/.test(line.squeezed))
        return false;
    const parts = line.squeezed.split(/\.{3,}|…/);
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    return (first.length >= 4 && real.startsWith(first) && real.endsWith(last) && real.length >= first.length + last.length);
}
function choose(chains, segments, hints) {
    const { hunk, file, near } = hints;
    const indexes = segments.flat().map((line) => line.index);
    const lineOf = (chain) => (file.filled[chain[0] ?? 0]?.line ?? 0) + 1;
    const found = (chain) => {
        const alignment = hunk.lines.map(() => null);
        for (const [order, index] of indexes.entries())
            alignment[index] = file.filled[chain[order] ?? -1]?.line ?? null;
        return { kind: 'found', alignment };
    };
    const [only, second] = chains;
    if (only && !second)
        return found(only);
    const said = chains.find((chain) => lineOf(chain) === hunk.header?.start);
    if (said)
        return found(said);
    if (near === null)
        return { kind: 'several' };
    const away = (chain) => linesAway(lineOf(chain), near);
    const [best, next] = [...chains].sort((a, b) => away(a) - away(b));
    if (!best || (next && away(next) === away(best)))
        return { kind: 'several' };
    return found(best);
}
function linesAway(line, range) {
    return Math.max(0, range.start - line, line - range.end);
}

;// CONCATENATED MODULE: ./build/evidence/fix-plan.js




function planFix(finding, anchors, desk) {
    const diffs = (finding.fix?.diffs ?? []).filter((diff) => readPatches(diff).length > 0);
    if (!diffs.length)
        return { kind: 'lost', reason: 'the diff changes no line' };
    let plan = null;
    for (const diff of diffs) {
        const next = planDiff(diff, anchors, desk);
        if (plan === null || plan.kind === 'lost')
            plan = plan ?? next;
        else
            plan = withFurtherDiff(plan, next);
    }
    return plan ?? { kind: 'lost', reason: 'the diff changes no line' };
}
function withFurtherDiff(plan, next) {
    if (next.kind === 'lost')
        return { ...plan, left: `a further diff of it was left out: ${next.reason}` };
    const merged = mergeFiles(plan.files, next.files);
    if (merged === null)
        return { ...plan, left: 'a further diff of it changes the same lines and was taken for an alternative' };
    return { ...plan, files: merged, asWritten: plan.asWritten && next.asWritten, left: plan.left ?? next.left };
}
function mergeFiles(a, b) {
    const merged = [...a];
    for (const file of b) {
        const index = merged.findIndex(({ path }) => path === file.path);
        const known = merged[index];
        if (!known)
            merged.push(file);
        else {
            const fresh = file.edits.filter((edit) => !known.edits.some((other) => sameEdit(edit, other)));
            if (fresh.some((edit) => known.edits.some((other) => collide(edit, other))))
                return null;
            merged[index] = { ...known, edits: [...known.edits, ...fresh].sort((x, y) => x.at - y.at) };
        }
    }
    return merged;
}
function planDiff(diff, anchors, desk) {
    let files = [];
    let asWritten = true;
    for (const patch of readPatches(diff)) {
        const planned = planPatch(patch, anchors, desk);
        if (typeof planned === 'string')
            return { kind: 'lost', reason: planned };
        const merged = mergeFiles(files, [planned.file]);
        if (merged === null)
            return { kind: 'lost', reason: `its hunks change the same lines of ${planned.file.path}` };
        files = merged;
        asWritten &&= planned.asWritten;
    }
    return { kind: 'located', files, asWritten, left: null };
}
function planPatch(patch, anchors, desk) {
    if (patch.special)
        return 'it changes modes, renames or removes a file: more than lines';
    if (patch.path === null)
        return planNameless(patch, anchors, desk);
    if (/(^|\/)(\.\.|\.git)(\/|$)|^[/~]/.test(patch.path) && patch.creates)
        return 'it would write outside of the repository';
    if (patch.creates && !desk.exists(patch.path))
        return createFile(patch.path, patch);
    const resolution = desk.resolve(patch.path);
    if (resolution.kind !== 'found' || resolution.side !== 'head')
        return `there is no file ${patch.path} at head`;
    return planIn(patch, resolution.path, anchors, desk);
}
function planNameless(patch, anchors, desk) {
    const cited = [...new Set(anchors.filter((anchor) => anchor.side === 'head').map((anchor) => anchor.path))];
    const tried = cited.map((path) => planIn(patch, path, anchors, desk));
    const found = tried.find((planned) => typeof planned !== 'string');
    if (found)
        return found;
    const others = desk.changed
        .filter((path) => !cited.includes(path))
        .map((path) => planIn(patch, path, anchors, desk))
        .flatMap((planned) => (typeof planned === 'string' ? [] : planned));
    const [only, second] = others;
    if (only && !second)
        return only;
    return tried[0] ?? 'it names no file, nor does the finding';
}
function planIn(patch, path, anchors, desk) {
    const text = desk.file(path);
    if (text === null)
        return `there is no text file ${path} at head`;
    if (text === 'lossy')
        return `${path} is not UTF-8, so that a diff of it would be wrong`;
    const near = anchors.find((anchor) => anchor.path === path && anchor.side === 'head')?.lines ?? null;
    const edits = [];
    let asWritten = patch.path === path;
    for (const [index, hunk] of patch.hunks.entries()) {
        const told = patch.hunks.length > 1 ? `its part ${index + 1}` : 'it';
        if (hunk.lines.every(({ kind }) => kind === 'added'))
            return `${told} only adds lines and does not show where`;
        if (leavesOut(hunk, path))
            return `${told} leaves out lines that it adds or deletes`;
        const located = locateHunk(hunk, text, near);
        if (located.kind !== 'found') {
            const where = located.kind === 'several' ? `at several places in ${path}` : `not in ${path}`;
            return `the lines that ${told} starts from are ${where}`;
        }
        edits.push(...editsOf(hunk, located.alignment, text.lines));
        asWritten &&= isExact(hunk, located.alignment, text.lines);
    }
    const ordered = [...edits].sort((a, b) => a.at - b.at);
    if (ordered.some((edit, index) => ordered.slice(index + 1, index + 2).some((next) => collide(edit, next)))) {
        return `its parts change the same lines of ${path}`;
    }
    const real = joinEdits(ordered).filter((edit) => changesSomething(edit, text.lines));
    if (!real.length)
        return 'what it asks for is there already';
    return { file: { path, creates: false, edits: real }, asWritten };
}
function createFile(path, patch) {
    const lines = patch.hunks.flatMap((hunk) => hunk.lines);
    if (lines.some(({ kind }) => kind !== 'added'))
        return `it changes ${path}, which is not there`;
    const insert = lines.map((line) => line.text);
    return { file: { path, creates: true, edits: [{ at: 0, remove: 0, insert }] }, asWritten: false };
}
function leavesOut(hunk, path) {
    const bare = /\.pyi?$/.test(path) ? /^\s*…\s*$/ : /^\s*(?:\.{3,}|…)\s*$/;
    const comment = /^\s*(?:\/\/|#|--|\/\*|<!--)\s*(?:\.{3,}|…)/;
    return hunk.lines.some(({ kind, text }) => (kind === 'added' || kind === 'deleted') && (bare.test(text) || comment.test(text)));
}
function changesSomething(edit, lines) {
    return (applyEdits(lines.slice(edit.at, edit.at + edit.remove), [{ ...edit, at: 0 }]).join('\n') !==
        lines.slice(edit.at, edit.at + edit.remove).join('\n'));
}
function isExact(hunk, alignment, lines) {
    const old = hunk.lines.filter(({ kind }) => kind === 'context' || kind === 'deleted');
    const added = hunk.lines.filter(({ kind }) => kind === 'added').length;
    const kept = hunk.lines.filter(({ kind }) => kind === 'context').length;
    const { header } = hunk;
    if (header?.oldCount !== old.length || header.newCount !== kept + added || old.length !== hunk.lines.length - added)
        return false;
    const first = alignment.find((line) => line !== null) ?? 0;
    const before = old.findIndex(({ text }) => text.trim() !== '');
    if (first - before !== header.start - 1)
        return false;
    return old.every(({ text }, index) => text === (lines[header.start - 1 + index] ?? '').replace(/\r$/, ''));
}
function notConfined(files, anchors, change) {
    const allowed = new Set([...anchors.map((anchor) => anchor.path), ...change.files.map((file) => file.path)]);
    for (const { path, edits } of files) {
        if (!allowed.has(path))
            return `it touches ${path}, which is neither cited nor changed`;
        if ((0,file_kinds/* steeredBy */.oS)(path) !== null || path.startsWith('.github/'))
            return `it touches ${path}, which people must change themselves`;
        if ((0,file_kinds/* fileKind */.h_)(path, file_kinds/* NO_ATTRIBUTES */.AY, false) === 'lock')
            return `it touches the lock file ${path}`;
        if (edits.some((edit) => edit.insert.some(characters/* hidesText */.xk)))
            return 'it adds invisible characters';
    }
    return null;
}

// EXTERNAL MODULE: ./build/text/known-files.js
var known_files = __webpack_require__(1839);
;// CONCATENATED MODULE: ./build/evidence/paths.js



function makeResolver(listing, change) {
    const known = indexed(listing, change);
    const memory = new Map();
    return (claimed) => {
        const remembered = memory.get(claimed);
        if (remembered)
            return remembered;
        const resolution = resolve(claimed, known);
        memory.set(claimed, resolution);
        return resolution;
    };
}
function basePath(path, change) {
    const file = change.files.find((candidate) => candidate.path === path);
    if (!file)
        return path;
    return file.status === 'added' || file.status === 'copied' ? null : (file.previousPath ?? path);
}
const indexes = new WeakMap();
function indexed(listing, change) {
    const before = indexes.get(listing);
    if (before?.files === change.files)
        return before.index;
    const made = index(listing, change);
    indexes.set(listing, { files: change.files, index: made });
    return made;
}
function once(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}
function index(listing, change) {
    const renamed = new Map(change.files.flatMap((file) => file.status === 'renamed' && file.previousPath !== null && !listing.has(file.previousPath)
        ? [[file.previousPath, file.path]]
        : []));
    const deleted = new Set(change.files.filter((file) => file.status === 'deleted').map((file) => file.path));
    const paths = [...new Set([...listing.keys(), ...deleted, ...renamed.keys()])];
    const folders = new Set();
    for (const path of paths) {
        for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
            const folder = path.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return {
        listing,
        changed: new Set(change.files.map((file) => file.path)),
        deleted,
        renamed,
        files: (0,known_files/* knownFiles */.$I)(paths),
        anyCase: once(() => {
            const spelt = paths_grouped(paths, (path) => [folded(path)]);
            return { files: (0,known_files/* knownFiles */.$I)([...spelt.keys()]), spelt };
        }),
        folders,
        words: once(() => paths_grouped(paths, (path) => (SIGN.test((0,known_files/* composed */.p4)(path)) ? pathWords((0,known_files/* composed */.p4)(path)) : []))),
    };
}
const folded = (path) => (0,known_files/* composed */.p4)(path).toLowerCase();
function paths_grouped(paths, keysOf) {
    const groups = new Map();
    for (const path of paths) {
        for (const key of keysOf(path)) {
            (0,values/* addTo */.DN)(groups, key, path);
        }
    }
    return groups;
}
const SIGN = /[^\w@.~+\-/\\%$*]/;
const MAX_MEANT = 200;
function pathWords(path) {
    return [...new Set(path.match(/[\w.-]+/g) ?? [])];
}
function resolve(claimed, known) {
    const { whole, cut } = spellings(claimed);
    return among(whole, known) ?? among(cut, known) ?? torn([...whole, ...cut], known) ?? { kind: 'none' };
}
function among(paths, known) {
    for (const path of paths) {
        const found = exact(path, known);
        if (found)
            return found;
    }
    let ambiguous = null;
    for (const path of paths) {
        const found = bySuffix(path, known) ?? byTail(path, known);
        if (found?.kind === 'found')
            return found;
        ambiguous ??= found;
    }
    return ambiguous;
}
function torn(claims, { words }) {
    for (const claim of claims.map(known_files/* composed */.p4)) {
        const lists = pathWords(claim).map((word) => words().get(word) ?? []);
        const fewest = lists.sort((a, b) => a.length - b.length)[0] ?? [];
        const meant = fewest.slice(0, MAX_MEANT).filter((path) => (0,known_files/* composed */.p4)(path).includes(claim));
        if (meant.length)
            return { kind: 'ambiguous', paths: meant };
    }
    return null;
}
function spellings(claimed) {
    const trimmed = (0,characters/* withoutEnds */.$b)(claimed.trim(), /[`"']/);
    const literal = paths_forms(trimmed);
    const bare = (0,characters/* withoutEnd */.Mx)(trimmed.replace(/^[<(\[]+/, ''), /[>)\]]/);
    const cut = [bare, bare.replace(/:\d+(-\d+)?$/, ''), bare.replace(/[?#][^/]*$/, '')];
    const isTold = (form) => form !== '' && form !== '/';
    return {
        whole: [...new Set([claimed, ...literal])].filter(isTold),
        cut: [...new Set(cut.flatMap(paths_forms))].filter((form) => isTold(form) && !literal.includes(form)),
    };
}
function paths_forms(path) {
    const plain = path.replace(/^file:\/\//, '').replaceAll('\\', '/');
    const linked = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:blob|tree|raw|edit)\/[^/]+\/(.+)$/.exec(plain)?.[1];
    const short = (linked ?? plain)
        .replace(/^(\.{1,2}\/)+/, '')
        .replace(/^(?:\.\.\.|…)\/?/, '')
        .replace(/\/\.\//g, '/')
        .replace(/\/{2,}/g, '/');
    return [short, short.replace(/^[ab]\//, ''), (0,characters/* percentDecoded */.oF)(short)].map((form) => form.replace(/(.)\/$/, '$1'));
}
function exact(written, known) {
    const path = known.listing.has(written) ? written : (known.files.same(written) ?? written);
    if (known.listing.has(path))
        return { kind: 'found', path, side: 'head', folder: false };
    const now = known.renamed.get(path);
    if (now !== undefined)
        return { kind: 'found', path: now, side: 'head', folder: false };
    if (known.deleted.has(path))
        return { kind: 'found', path, side: 'base', folder: false };
    if (known.folders.has(path))
        return { kind: 'found', path, side: 'head', folder: true };
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        const outer = path.slice(0, at);
        if (known.listing.get(outer) === 'submodule')
            return { kind: 'inside', path: outer };
    }
    return null;
}
function bySuffix(path, known) {
    const ending = path.replace(/^\/+/, '');
    const same = paths_choose(known.files.endingIn(ending), known);
    if (same)
        return same;
    const { files, spelt } = known.anyCase();
    return paths_choose(files.endingIn(folded(ending)).flatMap((one) => spelt.get(one) ?? []), known);
}
function byTail(path, known) {
    const parts = path.split('/').filter(Boolean);
    for (let from = 1; from < parts.length; from += 1) {
        const tail = parts.slice(from).join('/');
        const found = exact(tail, known);
        if (found?.kind === 'found' && !found.folder && (from < parts.length - 1 || known.changed.has(found.path))) {
            return found;
        }
    }
    return null;
}
function paths_choose(paths, known) {
    const now = [...new Set(paths.map((path) => known.renamed.get(path) ?? path))];
    const touched = now.filter((path) => known.changed.has(path));
    const [only, second] = touched.length ? touched : now;
    if (only === undefined)
        return null;
    return second === undefined ? exact(only, known) : { kind: 'ambiguous', paths: touched.length ? touched : now };
}

;// CONCATENATED MODULE: ./build/evidence/fixes.js








function untriedFix(finding, reason) {
    const diff = (finding.fix?.diffs ?? []).join('\n');
    if (!diff.trim())
        return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
    return { diff, applies: 'not-tried', reason, confined: false };
}
function fixesToTry(placed, change, listing, sources) {
    const desk = {
        resolve: makeResolver(listing, change),
        changed: change.files.map((file) => file.path),
        file: fileReader(sources),
        exists: (path) => listing.has(path),
    };
    const isRead = wordsAtHead(desk.changed, sources);
    return placed.flatMap(({ finding, anchors }, index) => {
        if (!(finding.fix?.diffs ?? []).some((diff) => readPatches(diff).length > 0))
            return [];
        const plan = planFix(finding, anchors, desk);
        if (plan.kind === 'lost')
            return [{ index, plan, patch: '', paths: [], foreign: [] }];
        const paths = pathsOf(plan.files);
        const isTelling = paths.some((path) => !livesOnGlobals(sources.file('head', path)?.lines ?? []));
        const foreign = isTelling ? needs(plan.files).filter((name) => !isRead(name, paths)) : [];
        return [{ index, plan, patch: writeFix(plan.files, sources), paths, foreign }];
    });
}
function needs(files) {
    const added = files.map(({ path, edits }) => ({ path, lines: edits.flatMap(({ insert }) => insert) }));
    const needed = added.flatMap(({ path, lines }) => namesNeeded(path, lines));
    return [...new Set(needed)].filter((name) => !added.some(({ path, lines }) => !namesNeeded(path, lines).includes(name) && wordsOf(lines).has(name)));
}
function wordsAtHead(changed, sources) {
    const known = new Map();
    const words = (path) => {
        const found = known.get(path) ?? wordsOf(sources.file('head', path)?.lines ?? []);
        known.set(path, found);
        return found;
    };
    return (name, paths) => [...paths, ...changed].some((path) => words(path).has(name));
}
function wordsOf(lines) {
    return new Set(lines.flatMap((line) => line.match(/[A-Za-z_][\w$]*/g) ?? []));
}
function foreignNames(trials) {
    return [...new Set(trials.flatMap(({ foreign }) => foreign))];
}
const NO_FIXES = { plans: new Map(), sources: null };
function decideFixes(placed, trials, answers, { change, sources }) {
    const tried = new Map(trials.map((trial) => [trial.index, trial]));
    const plans = new Map();
    const fixes = placed.map(({ finding, anchors }, index) => {
        const trial = tried.get(index);
        if (!trial)
            return { diff: '', applies: 'none', reason: 'no diff was given', confined: false };
        const { plan } = trial;
        if (plan.kind === 'lost')
            return { ...untriedFix(finding, plan.reason), applies: 'no' };
        const answer = answers.applied.get(index);
        if (answer === undefined)
            return untriedFix(finding, 'git was not asked');
        if (answer !== null)
            return { ...untriedFix(finding, answer), applies: 'no' };
        const against = notConfined(plan.files, anchors, change) ?? plan.left ?? calledInVain(trial.foreign, answers.names);
        const known = plans.get(trial.patch);
        plans.set(trial.patch, { files: plan.files, against: known?.against === null ? null : against });
        const reason = plan.asWritten ? 'applies as written' : 'located by its lines and rewritten, then applies';
        return {
            ...{ diff: trial.patch, applies: plan.asWritten ? 'applies' : 'offset' },
            ...{ reason, confined: against === null },
        };
    });
    return { fixes, shelf: { plans, sources } };
}
function calledInVain(foreign, names) {
    if (typeof names === 'string') {
        return foreign.length ? `it calls ${quoted(foreign)}, and whether that exists is not known: ${names}` : null;
    }
    const missing = foreign.filter((name) => !names.has(name));
    return missing.length
        ? `it calls ${quoted(missing)}, which stands nowhere at head and which it does not define`
        : null;
}
const quoted = (names) => (0,wording/* listed */.KE)(names.slice(0, 3).map((name) => `\`${name}\``));
const NOTHING_COLLECTED = { patch: '', standing: new Map() };
function collectFixes(findings, { plans, sources }, refused = new Map()) {
    const standing = new Map();
    const taken = [];
    let files = [];
    const leave = (id, why) => standing.set(id, { included: false, why });
    for (const { id, fix } of inPatchOrder(findings)) {
        const plan = plans.get(fix.diff);
        if (!plan || !(0,finding/* fits */.lA)(fix))
            continue;
        const merged = mergeFiles(files, plan.files);
        const other = taken.find((one) => mergeFiles(one.files, plan.files) === null);
        const against = plan.against ?? refused.get(id) ?? null;
        if (against !== null)
            leave(id, against);
        else if (merged === null)
            leave(id, `it changes the same lines as the fix of ${other?.id ?? 'others'}`);
        else {
            standing.set(id, { included: true, why: '' });
            taken.push({ id, files: plan.files });
            files = merged;
        }
    }
    return { patch: sources === null ? '' : writeFix(files, sources), standing };
}
function inPatchOrder(findings) {
    return [...findings].sort((a, b) => (0,severity/* severityRank */.qs)(a.severity) - (0,severity/* severityRank */.qs)(b.severity));
}
function pathsToPatch({ plans }) {
    return [...new Set([...plans.values()].flatMap(({ files }) => pathsOf(files)))];
}
function fileReader(sources) {
    const files = new Map();
    return (path) => {
        const text = sources.file('head', path);
        if (text === null || text.lossy)
            return text === null ? null : 'lossy';
        const file = files.get(path) ?? locatable(text.lines);
        files.set(path, file);
        return file;
    };
}
function writeFix(files, sources) {
    return files
        .map(({ path, creates, edits }) => {
        const content = creates ? null : sources.content('head', path);
        const text = content?.kind === 'text' ? content.text : '';
        const original = creates
            ? null
            : { lines: sources.file('head', path)?.lines ?? [], finalNewline: text === '' || text.endsWith('\n') };
        return writePatch(path, original, edits);
    })
        .join('');
}
function pathsOf(files) {
    return files.filter((file) => !file.creates).map((file) => file.path);
}

// EXTERNAL MODULE: ./build/text/names.js
var text_names = __webpack_require__(594);
;// CONCATENATED MODULE: ./build/evidence/functions.js


function outlineOf(lines) {
    const at = new Array(lines.length + 1).fill(null);
    const draft = { at, blocks: [], stack: [], extents: new Map(), pending: null };
    for (const [index, text] of lines.entries())
        readCodeLine(draft, lines, index + 1, text);
    popTo(draft, 0, lines.length);
    return {
        at: (line) => at[line] ?? null,
        extent: (block) => draft.extents.get(block) ?? { start: block.line, end: block.line },
        blocks: draft.blocks,
    };
}
const TAB = 4;
const MAX_HEADER = 2_000;
function indentOf(text) {
    let indent = 0;
    for (const character of text) {
        if (character === ' ')
            indent += 1;
        else if (character === '\t')
            indent += TAB;
        else
            break;
    }
    return indent;
}
function readCodeLine(draft, lines, line, full) {
    const text = full.slice(0, MAX_HEADER).trimEnd();
    const indent = indentOf(text);
    if (text.trim() === '')
        draft.pending = null;
    else if (!inHeader(draft, text, indent, line)) {
        if (closes(text))
            functions_close(draft, { text, indent, line });
        else
            functions_open(draft, lines, { text, indent, line });
        draft.pending = null;
        return;
    }
    draft.at[line] = topOf(draft);
}
function functions_close(draft, { text, indent, line }) {
    popTo(draft, indent + 1, line - 1);
    while (draft.stack.at(-1)?.single && draft.stack.at(-1)?.indent === indent)
        pop(draft, line - 1);
    draft.at[line] = topOf(draft);
    if (draft.stack.at(-1)?.indent === indent && !opens(text))
        pop(draft, line);
}
function functions_open(draft, lines, reading) {
    const { text, indent, line } = reading;
    while (draft.stack.at(-1)?.single && (draft.stack.at(-1)?.indent ?? -1) >= indent)
        pop(draft, line - 1);
    const own = definitionsIn(text);
    const { routines, values } = definitionsOver(lines, reading, own);
    const names = routines.length ? routines : values;
    if (opens(text) || names.length) {
        const single = !opens(text) && (routines.length === 0 || text.endsWith(';'));
        push(draft, lines, { ...reading, names, own, defines: routines.length > 0, single });
    }
    draft.at[line] = topOf(draft);
}
const MAX_PARAMETERS = 40;
function definitionsOver(lines, { text, indent, line }, found) {
    if (found.routines.length || !/^\s*[\p{L}_$#*][^=.]{0,120}[(,]$/u.test(text))
        return found;
    for (let at = line; at < Math.min(lines.length, line + MAX_PARAMETERS); at += 1) {
        const next = (0,values/* must */.sb)(lines[at]).slice(0, MAX_HEADER);
        if (next.trim() === '' || indentOf(next) > indent)
            continue;
        return /^\s*\)[^;]{0,200}\{\s*$/.test(next) ? definitionsIn(`${text.replace(/\(.*$/, '')}() {`) : found;
    }
    return found;
}
function topOf({ stack }) {
    return stack.at(-1)?.block ?? null;
}
function pop(draft, end) {
    const last = draft.stack.pop();
    if (!last)
        return;
    const start = draft.extents.get(last.block)?.start ?? last.block.line;
    draft.extents.set(last.block, { start, end: Math.max(start, end) });
}
function popTo(draft, indent, end) {
    while ((draft.stack.at(-1)?.indent ?? -1) >= indent)
        pop(draft, end);
}
const functions_ANNOTATION = /^\s*(?:@[\p{L}_]|#\[|\[[\p{L}_][^\]]{0,200}\]\s*$|template\s*<)/u;
const DECORATED = /^\s*(?:@[\p{L}_][\p{L}\p{N}_.]*(?:\([^()]{0,300}\))?\s+[\p{L}_]|#\[[^\]]{0,300}\]\s*\S)/u;
const DIRECTIVE = /^\s*#\s*(?:if|ifdef|ifndef|else|elif|endif|define|undef|include|pragma|region|endregion|error|warning)\b|^[A-Za-z_]\w*:$/;
function inHeader(draft, text, indent, line) {
    const { pending } = draft;
    if (pending && (indent > pending.indent || (indent === pending.indent && /^\s*[)\]}]+\s*$/.test(text))))
        return true;
    if (DIRECTIVE.test(text))
        return !text.endsWith(':') || draft.stack.some(({ block }) => block.kind === 'routine');
    if (!isComment(text) && (!functions_ANNOTATION.test(text) || DECORATED.test(text)))
        return false;
    if (pending?.indent !== indent)
        draft.pending = { start: line, indent };
    return true;
}
function closes(text) {
    return /^\s*(?:[}\])]|(?:end|fi|done|esac|else|elif|elsif|elseif|except|catch|finally|rescue|ensure)\b)/.test(text);
}
function opens(text) {
    const bare = text
        .trim()
        .slice(-300)
        .replace(/(?<=^|\s)(?:\/\/|#\s).*$/, '')
        .trimEnd();
    return /(?:[{([:=\\]|=>|->|\bdo|\bthen|\bdo\s*\|[^|]{0,200}\||\{\s*\|[^|]{0,200}\|)$/.test(bare);
}
function push(draft, lines, { line, indent, text, single, ...found }) {
    popTo(draft, indent, line - 1);
    const outer = draft.stack.at(-1)?.block ?? null;
    const lone = /^\s*[{[]$/.test(text);
    const start = lone ? headerAbove(lines, line, indent) : line;
    const header = (lone && start < line ? (0,values/* must */.sb)(lines[start - 1]) : text).trim();
    const names = lone && start < line ? namesOf(lines.slice(start - 1, line - 1)) : found.names;
    const defines = found.defines || (lone && names.length > 0);
    const definitions = start === line ? found.own : definitionsIn(header);
    const kind = kindOf(header, definitions, lone && start === line && outer === null);
    const block = withWhole({ kind, line: start, header, names, defines, outer });
    draft.blocks.push(block);
    draft.stack.push({ block, indent, single });
    const first = Math.min(start, draft.pending?.start ?? start);
    draft.extents.set(block, { start: first, end: line });
    for (let above = first; above < line; above += 1)
        draft.at[above] = block;
}
function withWhole(made) {
    const outer = made.outer?.whole ?? null;
    if (outer !== null || made.kind === 'container')
        return { ...made, whole: outer };
    const block = { ...made, whole: null };
    block.whole = block;
    return block;
}
function namesOf(lines) {
    return lines.flatMap((text) => {
        const { routines, values } = definitionsIn(text);
        const [first] = routines.length
            ? []
            : (/([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/u.exec(text.slice(0, 200))?.slice(1) ?? []);
        return [...routines, ...(routines.length ? [] : values), ...(first === undefined ? [] : [first])];
    });
}
const MAX_HEADER_LINES = 30;
function headerAbove(lines, line, indent) {
    let start = line;
    let within = false;
    for (let at = line - 1; at > 0 && line - at < MAX_HEADER_LINES; at -= 1) {
        const above = (0,values/* must */.sb)(lines[at - 1])
            .slice(0, MAX_HEADER)
            .trimEnd();
        const deeper = indentOf(above) > indent;
        const ends = within && deeper ? /[;{}]$/ : /[;{}([:=]$|^\s*[}\])]/;
        if (above.trim() === '' || indentOf(above) < indent || isComment(above) || ends.test(above))
            break;
        if (start === line && !within && above.endsWith(','))
            break;
        if (start < line && !within && deeper)
            break;
        within = deeper;
        if (!deeper)
            start = at;
    }
    return start;
}
const CONTAINER = /^(?:(?:export|default|public|private|protected|internal|abstract|final|static|sealed|partial|open|data|unsafe|pub(?:\([^)]{0,40}\))?|declare|inner|case|type|@[\w.]+)\s+)*(?:(?:class|interface|struct|impl|trait|mod|module|namespace|object|extension|protocol|union|enum|record|package|contract|library|defmodule|@?implementation)\b|type\s+\w+\s+(?:struct|interface)\b|\w+\s+(?:struct|interface)\s*\{$|extern\s+"|(?:var|const|import|type)\s*\($|(?:describe|context|suite)(?:\.\w+)?\s*\(|(?:public|private|protected|signals|slots)\b[^;(){}]{0,40}:$|module\.exports\s*=\s*\{$|export\s+default\s+\{$)/;
const ANONYMOUS = /^[;!(]{0,3}(?:async\s+)?function\s*\([^()]{0,200}\)\s*\{$/;
const VALUE_OPENER = /(?:[=:]|\breturn)\s*(?:[\w.]+\s*)?\(?[{[(]$|[=:]$|^[-"'\w.$ ]+:/;
function kindOf(header, { routines }, loneAtTop) {
    if (loneAtTop || CONTAINER.test(header) || ANONYMOUS.test(header))
        return 'container';
    return routines.length === 0 && VALUE_OPENER.test(header) ? 'value' : 'routine';
}
const NOTHING = { routines: [], values: [] };
const NAME = String.raw `[\p{L}_$][\p{L}\p{N}_$]*`;
const ROUTINE = new RegExp(String.raw `(?<![\p{L}\p{N}_$])(?:func|function|def|defp|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol)\s{1,20}(?:\([^()]{0,200}\)\s{0,20})?[*&]?(?:self\.)?(${NAME}(?:[.:#]${NAME})?)(?![\p{L}\p{N}_$]|\s*[*&]|\s+${NAME}\s*[=;,)])`, 'gu');
const VALUE_NAME = new RegExp(String.raw `(?<![\p{L}\p{N}_$])(?:const|let|var|val|static|define|local|my|our)\s{1,20}(?:mut\s{1,20})?(${NAME})`, 'gu');
const ASSIGNED = new RegExp(String.raw `^\s*(?:export\s+)?[@$]{0,2}(${NAME})\s*(?::[^=]{0,200})?[?|:]{0,2}=(?![=>~])`, 'u');
const KEY = new RegExp(String.raw `^\s*(?:-\s+)?(?:readonly\s+|pub\s+|public\s+|private\s+|protected\s+)?["'.#]?-{0,2}([\p{L}_$][\p{L}\p{N}_$.-]*)["']?\??\s*(?::(?![:/])|=>)`, 'u');
const FIELD = /^\s+([A-Z]\w*)\s+[*[\]\w.]+(?:\s+`[^`]*`)?\s*$/;
const METHOD = new RegExp(String.raw `^\s*(?:(?:async|static|public|private|protected|override|get|set|export|default)\s+){0,6}[#*]?([\p{L}_$][\p{L}\p{N}_$-]*)\s*\((?:[^()"'${'`'}]|\([^()]{0,80}\)){0,300}\)\s*(?::[^={]{0,100})?\{\s*$`, 'u');
const CALLS = new Set('if for while switch catch with match unless until'.split(' '));
const NO_TYPE = new Set('return else await new throw yield case in not and or if while for switch go defer do assert delete using import from raise print echo'.split(' '));
const functions_SIGN = /[:=]/;
const ROUTINE_WORD = /\b(?:func|function|defp?|sub|class|interface|type|struct|enum|union|trait|mod|module|fn|macro_rules!|namespace|record|object|protocol)\s/;
const VALUE_WORD = /\b(?:const|let|var|val|static|define|local|my|our)\s/;
function definitionsIn(line) {
    const [hasRoutine, hasValue] = [ROUTINE_WORD.test(line), VALUE_WORD.test(line)];
    const hinted = hasRoutine || hasValue || functions_SIGN.test(line);
    if (!hinted && !/[^;\s]\s*$/.test(line.slice(-40)))
        return NOTHING;
    if (isComment(line))
        return NOTHING;
    const text = line.normalize('NFC');
    const method = METHOD.exec(text)?.[1] ?? '';
    const routines = [...(hasRoutine ? functions_all(ROUTINE, text) : []), method, ...typedRoutine(text)].filter((name) => !CALLS.has(name));
    return {
        routines: named(routines),
        values: named(hinted ? valuesIn(text, hasValue) : [FIELD.exec(text)?.[1] ?? '']),
    };
}
function valuesIn(text, hasValue) {
    const key = KEY.exec(text)?.[1] ?? '';
    return [
        ...(hasValue ? functions_all(VALUE_NAME, text) : []),
        ASSIGNED.exec(text)?.[1] ?? '',
        key,
        ...(key.includes('.') ? key.split('.') : []),
        FIELD.exec(text)?.[1] ?? '',
    ];
}
function isComment(line) {
    return /^\s*(?:\/\/|#(?!define|\[|\w+\s*[{,])|\/?\*(?:\s|\/|\*|$)|--(?:\s|$)|;|<!--|%)/.test(line);
}
function named(found) {
    if (found.every((name) => name === ''))
        return NOTHING.values;
    const names = found.flatMap((name) => (/[.:#]/.test(name) ? [name, ...name.split(/[.:#]/)] : [name]));
    return [...new Set(names)].filter((name) => name !== '' && !(0,text_names/* isKeyword */.wb)(name));
}
function functions_all(pattern, text) {
    return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
function typedRoutine(text) {
    const open = text.indexOf('(');
    const end = text.slice(-200).trimEnd();
    if (open <= 0 || end.endsWith(';') || /[^\p{L}\p{N}_$<>[\],:*&\s~.@?]/u.test(text.slice(0, open)))
        return [];
    const words = text
        .slice(0, open)
        .trim()
        .split(/[\s*&]+/);
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const name = new RegExp(`(?:^|[:~])(${NAME})$`, 'u').exec(last.slice(-200))?.[1];
    return words.length < 2 || NO_TYPE.has(first) || name === undefined ? [] : [name];
}

;// CONCATENATED MODULE: ./build/evidence/symbols.js



const WORDLESS = ['documentation', 'binary', 'lock'];
const DATA = /\.(?:sql|ddl|graphql|gql|proto|prisma|avsc)$/i;
const STYLE = /\.(?:css|scss|sass|less|styl)$/i;
const ENVIRONMENT = /\benv(?:iron)?\b|getenv|\bexport\b/i;
function reachOf(change, outlines) {
    const into = { changed: new Map(), common: new Map(), used: new Map() };
    for (const file of change.files) {
        if (WORDLESS.includes(file.kind))
            continue;
        readFile(file, into, outlines);
    }
    for (const name of into.changed.keys())
        into.used.delete(name);
    const { changed, common: changedCommon, used } = into;
    const spelt = new Map([...changed.keys()].flatMap((name) => (0,text_names/* spellingsOf */.Hz)(name).map((other) => [other, name])));
    const gone = new Map();
    const kept = new Set();
    for (const file of change.files) {
        const old = file.status === 'renamed' ? file.previousPath : file.status === 'deleted' ? file.path : null;
        if (old !== null)
            gone.set(old, file.path);
        const folder = old === null ? '' : old.slice(0, Math.max(0, old.lastIndexOf('/')));
        if (folder.includes('/') && !file.path.startsWith(`${folder}/`))
            gone.set(folder, file.path);
        for (const { kind, text } of file.hunks.flatMap((hunk) => hunk.lines)) {
            for (const number of text.match(LONG_NUMBER) ?? []) {
                if (kind === 'deleted')
                    gone.set(number, file.path);
                else
                    kept.add(number);
            }
        }
    }
    for (const number of kept)
        gone.delete(number);
    const touched = new Map();
    const packages = new Map();
    for (const { path, previousPath, kind, hunks } of change.files) {
        for (const name of [path, previousPath ?? path].flatMap(modulesOf))
            touched.set(name, path);
        if (kind !== 'lock')
            continue;
        for (const { text } of hunks.flatMap((hunk) => hunk.lines)) {
            for (const name of packagesIn(text))
                packages.set(name, path);
        }
    }
    return { changed, changedCommon, used, gone, ...{ touched, packages }, spelt };
}
function readFile(file, into, outlines) {
    const head = outlines('head', file.path);
    const base = outlines('base', file.previousPath ?? file.path);
    for (const hunk of file.hunks) {
        let [atBase, atHead] = [hunk.base?.start ?? 1, hunk.head?.start ?? 1];
        const heading = definitionsIn(hunk.heading).routines;
        for (const name of heading)
            ((head ?? base) ? addUsed : addChanged)(into, name, file.path);
        for (const line of hunk.lines) {
            if (line.kind === 'added')
                readChangedLine(line, atHead, head, { file, into });
            else if (line.kind === 'deleted')
                readChangedLine(line, atBase, base, { file, into });
            if (line.kind !== 'added')
                atBase += 1;
            if (line.kind !== 'deleted')
                atHead += 1;
        }
    }
}
function readChangedLine({ text }, number, outline, { file, into }) {
    const { path } = file;
    const names = (0,text_names/* namesIn */.wX)(text);
    const block = outline?.at(number) ?? null;
    if (isComment(text)) {
        for (const name of names)
            if (!(0,text_names/* looksEnglish */.pW)(name))
                addUsed(into, name, path);
        for (const name of [...enclosing(block, false), ...containers(block)])
            addUsed(into, name, path);
        return;
    }
    const whole = block?.whole ?? null;
    const { routines, values } = definitionsIn(text);
    const local = whole?.kind === 'routine' && whole.line !== number;
    const imported = isImport(text);
    const own = [...routines, ...(local || imported ? [] : values)];
    const around = text.trim() === '' || imported ? [] : enclosing(block, own.length > 0);
    for (const name of [...own, ...around, ...always(text, names, { path, block })])
        addChanged(into, name, path);
    for (const name of [...names, ...containers(block)])
        addUsed(into, name, path);
}
function enclosing(block, named) {
    const names = [];
    for (let at = block; at; at = at.outer) {
        if (at.kind === 'container') {
            if (block?.whole === null && !named)
                names.push(...at.names);
            break;
        }
        if (at.defines || at === at.whole || at.whole?.kind === 'value')
            names.push(...at.names);
    }
    return names;
}
function containers(block) {
    const names = [];
    for (let at = block; at; at = at.outer)
        if (at.kind === 'container')
            names.push(...at.names);
    return names;
}
function always(text, names, { path, block }) {
    const headers = [];
    if (DATA.test(path) || STYLE.test(path))
        for (let at = block; at; at = at.outer)
            headers.push(at.header);
    if (STYLE.test(path))
        return [text, ...headers].flatMap(selectorsIn);
    if (DATA.test(path))
        return [...names, ...headers.flatMap((header) => [...(0,text_names/* namesIn */.wX)(header)])].filter((name) => !(0,text_names/* isSqlWord */.zO)(name));
    const environment = ENVIRONMENT.test(text);
    const shared = [...names].filter((name) => name.startsWith('/') || (environment && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name)));
    return [...shared, ...[...text.matchAll(/(?<=^|[\s"'=])-D([A-Za-z_]\w{0,100})/g)].map(([, name = '']) => name)];
}
function selectorsIn(line) {
    if (!/^\s*(?:[.#&$@]|--)|[{,]\s*$/.test(line))
        return [];
    return [...line.matchAll(/(?:[.#$@]|--)([\p{L}_][\p{L}\p{N}_-]*)/gu)].map(([, name = '']) => name);
}
function addChanged({ changed, common }, name, path) {
    if ((0,text_names/* isTelling */.c0)(name)) {
        if (!changed.has(name))
            changed.set(name, path);
    }
    else if (!(0,text_names/* isKeyword */.wb)(name)) {
        const files = common.get(name);
        if (!files)
            common.set(name, [path]);
        else if (!files.includes(path) && files.length < 20)
            files.push(path);
    }
}
function addUsed({ used }, name, path) {
    if ((0,text_names/* isTelling */.c0)(name) && !used.has(name))
        used.set(name, path);
}
const QUOTED = /(["'`<])([\p{L}\p{N}_./@~+:-]{1,200})["'`>]/gu;
const CALLED = /(?<=\()\s*["'`]([\p{L}\p{N}_-]{1,100})["'`]/gu;
const RENAMED = /([\p{L}_$][\p{L}\p{N}_$]{0,100})\s{1,9}as\s{1,9}([\p{L}_$][\p{L}\p{N}_$]{0,100})/gu;
const symbols_MAX_LINE = 500;
function bindingsOf(path, lines, reach) {
    const bound = new Map();
    const aliases = new Map();
    const named = new Map();
    for (const [index, whole] of lines.entries()) {
        const line = whole.slice(0, symbols_MAX_LINE);
        const imports = isImport(line);
        if (!imports && !/["'`]/.test(line))
            continue;
        if (imports)
            readAliases(line, reach, aliases);
        const where = imports ? importedFrom(line, reach) : fileNamed(line, reach);
        if (where === null || where === path)
            continue;
        named.set(index + 1, where);
        for (const name of imports ? boundBy(line) : definitionsIn(line).values)
            bound.set(name, where);
    }
    return { bound, aliases, named };
}
function readAliases(line, { changed, changedCommon }, aliases) {
    for (const [, name = '', other = ''] of line.matchAll(RENAMED)) {
        const where = changed.get(name) ?? changedCommon.get(name)?.[0];
        if (where !== undefined)
            aliases.set(other, where);
    }
}
function boundBy(line) {
    const words = [...(0,text_names/* namesIn */.wX)(line.replace(QUOTED, ' '))];
    const names = words.filter((name) => !((0,text_names/* isKeyword */.wb)(name) && name === name.toLowerCase()) && name !== 'require');
    if (names.length)
        return names;
    return [...line.matchAll(QUOTED)].map(([, , source = '']) => moduleOf(source));
}
function importedFrom(line, { touched, packages, changed }) {
    const sources = [...line.matchAll(QUOTED)].map(([, , source = '']) => source);
    if (!sources.length)
        return firstOf((0,text_names/* namesIn */.wX)(line), (name) => touched.get(name) ?? packages.get(name));
    for (const source of sources) {
        const file = touched.get(moduleOf(source)) ?? touched.get((0,known_files/* fileName */.Md)(source));
        if (file !== undefined)
            return file;
        if (source.startsWith('.'))
            continue;
        const known = firstOf(source.split('/'), (part) => packages.get(part) ?? ((0,text_names/* isTelling */.c0)(part) ? changed.get(part) : undefined));
        if (known !== null)
            return known;
    }
    return null;
}
function fileNamed(line, { touched }) {
    const paths = [...line.matchAll(QUOTED)].map(([, , source = '']) => source).filter((source) => /[./]/.test(source));
    const words = [...line.matchAll(CALLED)].map(([, word = '']) => word);
    const names = [...paths.map(known_files/* fileName */.Md), ...[...paths.map(moduleOf), ...words].filter(text_names/* isTelling */.c0)];
    return firstOf(names, (name) => touched.get(name));
}
function firstOf(names, find) {
    for (const name of names) {
        const found = find(name);
        if (found !== undefined)
            return found;
    }
    return null;
}
const LOCK_WORD = /^(?:version|versions|integrity|resolved|resolution|dependencies|devdependencies|peerdependencies|optionaldependencies|checksum|source|sources|name|package|packages|dev|peer|optional|requires|engines|node|node_modules|bin|license|registry|https?|sha\d+|hash|hashes|files?|file|extraneous|funding|url|github|com|org|tgz|true|false|python|metadata|lockfileversion|cpu|os|link|linkType|languageName)$/i;
function packagesIn(line) {
    const words = line.slice(0, symbols_MAX_LINE).match(/[\p{L}_][\p{L}\p{N}_.-]{1,80}/gu) ?? [];
    return words.filter((word) => !LOCK_WORD.test(word) && !/^(?:sha\d|h1$)|^[0-9a-f]{12,}$/i.test(word));
}
function modulesOf(path) {
    const parts = path.split('/');
    const folder = parts.at(-2);
    return [
        moduleOf(path),
        (0,known_files/* fileName */.Md)(path),
        ...(/\.(?:go|java|kt|cs)$/.test(path) && folder !== undefined ? [folder] : []),
    ];
}
function moduleOf(path) {
    const name = (0,known_files/* fileName */.Md)(path).replace(/(.)\..*$/, '$1');
    const folder = (0,known_files/* folderOf */.yS)(path);
    return /^(?:index|mod|main|lib|__init__|init)$/.test(name) ? (0,known_files/* fileName */.Md)(folder) : name;
}
const IMPORT = /^\s*(?:import|from|require|require_relative|include|use|using|mod|load|source|extern|@import|#\s*include|package)\b|\brequire\s*\(|\bimport\s*\(|\bfrom\s+['"]|^\s*"[^"]+"$/;
function importsOf(lines) {
    return new Set(lines.filter(isImport).flatMap((line) => [...(0,text_names/* namesIn */.wX)(line)]));
}
function isImport(line) {
    return IMPORT.test(line.slice(0, 500));
}
const LONG_NUMBER = /(?<![\w.])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\w.])/g;
const PATHLIKE = /[\p{L}\p{N}_.@+~/-]+/gu;
const MAX_PARTS = 24;
function staleIn(text, gone) {
    if (!gone.size)
        return null;
    const names = [
        ...(text.match(LONG_NUMBER) ?? []),
        ...pathsIn(text).flatMap(partsOf),
        ...(text.match(/[\w.-]+/g) ?? []),
    ];
    return names.find((name) => gone.has(name)) ?? null;
}
function pathsIn(text) {
    return (text.match(PATHLIKE) ?? []).filter((word) => word.includes('/')).map(trimmed);
}
function trimmed(path) {
    let [start, end] = [0, path.length];
    while (start < end && /[./]/.test(path.charAt(start)))
        start += 1;
    while (end > start && /[./]/.test(path.charAt(end - 1)))
        end -= 1;
    return path.slice(start, end);
}
function partsOf(path) {
    const parts = path.split('/').slice(0, MAX_PARTS);
    return parts.flatMap((_, start) => parts.slice(start).map((__, length) => parts.slice(start, start + length + 1).join('/')));
}

// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/evidence/ties.js






const MAX_LINES = 400;
function tieOf(file, lines, reach) {
    const end = Math.min(lines.end, lines.start + MAX_LINES - 1, file.lines.length);
    const cited = file.lines.slice(lines.start - 1, end);
    const names = [...(0,text_names/* namesIn */.wX)(cited.join('\n'))].filter((name) => !file.prose || !(0,text_names/* looksEnglish */.pW)(name));
    return (altered(file, names, reach) ??
        stale(cited, reach) ??
        (file.prose ? null : called(file, cited, lines, reach)) ??
        near(file, names, lines, reach));
}
function altered(file, names, reach) {
    const telling = names.find((name) => reach.changed.has(name));
    if (telling !== undefined)
        return uses('altered', telling, (0,values/* must */.sb)(reach.changed.get(telling)));
    const alias = names.find((name) => file.bindings.aliases.has(name));
    if (alias !== undefined)
        return uses('altered', alias, (0,values/* must */.sb)(file.bindings.aliases.get(alias)));
    for (const name of names) {
        const where = reach.changedCommon.get(name)?.find((path) => file.imports.has(moduleOf(path)));
        if (where !== undefined)
            return uses('altered', name, where);
    }
    return null;
}
function uses(kind, name, where) {
    return { kind, reason: `the cited lines use \`${name}\`, which this change changes in ${where}` };
}
function stale(cited, { gone }) {
    const name = staleIn(cited.join('\n'), gone);
    if (name === null)
        return null;
    const reason = `the cited lines still say \`${name}\`, which this change took away (${(0,values/* must */.sb)(gone.get(name))})`;
    return { kind: 'altered', reason };
}
function called(file, cited, lines, reach) {
    const block = file.outline.at(lines.start);
    const around = [block?.whole, block].flatMap((each) => (each?.defines ? each.names : []));
    const defined = [...cited.flatMap((line) => definitionsIn(line).routines), ...around].filter(text_names/* isTelling */.c0);
    const name = defined.find((each) => reach.used.has(each) || reach.changed.has(each));
    if (name === undefined)
        return null;
    const where = (0,values/* must */.sb)(reach.used.get(name) ?? reach.changed.get(name));
    return { kind: 'called', reason: `the cited code defines \`${name}\`, which changed lines of ${where} use` };
}
function near(file, names, lines, reach) {
    const shared = names.find((name) => reach.used.has(name));
    if (shared !== undefined) {
        const where = (0,values/* must */.sb)(reach.used.get(shared));
        return { kind: 'near', reason: `the cited lines and changed lines of ${where} both name \`${shared}\`` };
    }
    const folder = names.find((name) => reach.changedCommon.get(name)?.some((path) => (0,known_files/* folderOf */.yS)(path) === (0,known_files/* folderOf */.yS)(file.path)));
    if (folder !== undefined)
        return uses('near', folder, (0,values/* must */.sb)(reach.changedCommon.get(folder)?.[0]));
    const knows = known(file, names, lines) ?? spelt(names, reach) ?? heir(file, lines, reach);
    if (knows)
        return knows;
    const whole = file.prose ? null : file.outline.at(lines.start)?.whole;
    const inside = whole ? insideOf(whole, file, reach) : null;
    if (inside === null)
        return null;
    const where = (0,values/* must */.sb)(reach.changed.get(inside) ?? file.bindings.bound.get(inside));
    if (!reach.changed.has(inside)) {
        return {
            kind: 'near',
            reason: `the function around the cited lines uses \`${inside}\` of ${where}, which this change touches`,
        };
    }
    const reason = `the function around the cited lines uses \`${inside}\`, which this change changes in ${where}`;
    return { kind: 'near', reason };
}
function insideOf(whole, file, reach) {
    const known = file.inside.get(whole);
    if (known !== undefined)
        return known;
    const { start, end } = file.outline.extent(whole);
    const body = (0,text_names/* namesIn */.wX)(file.lines.slice(start - 1, end).join('\n'));
    const inside = [...body].find((name) => reach.changed.has(name) || file.bindings.bound.has(name)) ?? null;
    file.inside.set(whole, inside);
    return inside;
}
function known({ bindings: { bound, named } }, names, lines) {
    const name = names.find((each) => bound.has(each));
    if (name !== undefined) {
        return {
            kind: 'near',
            reason: `the cited lines use \`${name}\` of ${(0,values/* must */.sb)(bound.get(name))}, which this change touches`,
        };
    }
    const [, where] = [...named].find(([line]) => line >= lines.start && line <= lines.end) ?? [];
    return where === undefined
        ? null
        : { kind: 'near', reason: `the cited lines name ${where}, which this change touches` };
}
function spelt(names, reach) {
    for (const name of names) {
        const meant = (0,text_names/* spellingsOf */.Hz)(name).flatMap((spelling) => reach.spelt.get(spelling) ?? [])[0];
        if (meant === undefined || meant === name)
            continue;
        const reason = `the cited lines use \`${name}\`, which may be \`${meant}\`, which this change changes in ${(0,values/* must */.sb)(reach.changed.get(meant))}`;
        return { kind: 'near', reason };
    }
    return null;
}
function heir({ outline, prose, bindings }, lines, reach) {
    for (let block = prose ? null : outline.at(lines.start); block; block = block.outer) {
        if (block.kind !== 'container')
            continue;
        const of = (name) => bindings.bound.get(name) ?? ((0,text_names/* isTelling */.c0)(name) ? (reach.changed.get(name) ?? reach.used.get(name)) : undefined);
        const name = [...(0,text_names/* namesIn */.wX)(block.header)].find((each) => of(each) !== undefined);
        if (name === undefined)
            continue;
        const reason = `the class around the cited lines names \`${name}\`, as ${(0,values/* must */.sb)(of(name))} does, which this change touches`;
        return { kind: 'near', reason };
    }
    return null;
}
function touchedBlocks(file, head, base) {
    const deleted = changedIn(file, 'deleted');
    if (!head || (!base && deleted.length))
        return null;
    const touched = new Set();
    for (const { line, text } of changedIn(file, 'added')) {
        const block = blockOf(head, line, text);
        if (block)
            touched.add(block);
    }
    const byHeader = new Map();
    for (const block of head.blocks)
        (0,values/* addTo */.DN)(byHeader, block.header, block);
    for (const { line, text } of deleted) {
        const block = base ? blockOf(base, line, text) : null;
        for (const same of block ? (byHeader.get(block.header) ?? []) : [])
            touched.add(same);
    }
    return touched;
}
function changedIn({ hunks }, kind) {
    return hunks.flatMap((hunk) => {
        let line = ((kind === 'added' ? hunk.head : hunk.base)?.start ?? 1) - 1;
        return hunk.lines.flatMap((each) => {
            if (each.kind === 'context' || each.kind === kind)
                line += 1;
            return each.kind === kind ? [{ line, text: each.text }] : [];
        });
    });
}
function blockOf(outline, line, text) {
    const block = outline.at(line);
    if (!block || (line < block.line && isComment(text) && !/\/\*(?!\*)/.test(text)))
        return null;
    return block.whole ?? (line <= block.line ? block : null);
}
function isNear(file, lines, head, touched) {
    if (file.hunks.some((hunk) => hunk.head && (0,finding/* overlap */.EF)(hunk.head, lines) > 0))
        return true;
    if (!head || !touched)
        return true;
    for (let line = lines.start; line <= Math.min(lines.end, lines.start + 999); line += 1) {
        for (let block = head.at(line); block; block = block.outer)
            if (touched.has(block))
                return true;
    }
    return false;
}
function deletionPoints(file) {
    return file.hunks.flatMap((hunk) => {
        const points = [];
        let line = (hunk.head?.start ?? 1) - 1;
        let run = 'none';
        for (const { kind } of [...hunk.lines, { kind: 'context' }]) {
            if (kind === 'context') {
                if (run === 'deleted')
                    points.push(line);
                run = 'none';
            }
            else if (kind === 'deleted')
                run = run === 'replaced' ? run : 'deleted';
            else
                run = 'replaced';
            if (kind !== 'deleted')
                line += 1;
        }
        return points;
    });
}
function deletedText(files) {
    const numberOf = new Map();
    const numbers = [];
    for (const { text, kind } of files.flatMap((file) => file.hunks.flatMap((hunk) => hunk.lines))) {
        if (kind !== 'deleted') {
            if (numbers.at(-1) !== -1)
                numbers.push(-1);
            continue;
        }
        const number = numberOf.get(text) ?? numberOf.size;
        numberOf.set(text, number);
        numbers.push(number);
    }
    return { numbers, numberOf };
}
function isMovedWhole(block, { numbers, numberOf }) {
    const wanted = block.map((line) => numberOf.get(line) ?? -2);
    if (!wanted.length || wanted.includes(-2))
        return false;
    const back = [0];
    for (let at = 1, length = 0; at < wanted.length; at += 1) {
        while (length > 0 && wanted[at] !== wanted[length])
            length = (0,values/* must */.sb)(back[length - 1]);
        if (wanted[at] === wanted[length])
            length += 1;
        back.push(length);
    }
    let length = 0;
    for (const number of numbers) {
        while (length > 0 && number !== wanted[length])
            length = (0,values/* must */.sb)(back[length - 1]);
        if (number === wanted[length])
            length += 1;
        if (length === wanted.length)
            return true;
    }
    return false;
}
const ELSEWHERE = 'tests?|test cases?|coverage|specs?|docs?|documentation|docstrings?|doc comments?|changelog|release notes?|callers?|consumers?|migrations?|benchmarks?|examples?';
const MISSING_ELSEWHERE = [
    new RegExp(`\\b(?:no|missing|lacks?|lacking|without|absent|insufficient|add|needs?)\\b[^.]{0,50}\\b(?:${ELSEWHERE})\\b`, 'i'),
    new RegExp(`\\b(?:${ELSEWHERE})\\b[^.]{0,30}\\b(?:is|are)? ?(?:missing|absent|lacking|not (?:there|updated|added|present))\\b`, 'i'),
    /\b(?:nothing|nobody|none of|no one|no \w+)\b[^.]{0,40}\b(?:handles|calls|covers|exercises|asserts|verifies|invokes|consumes|registers)\b/i,
    /\b(?:nothing|nobody|none of|no one)\b (?:\w+ ){0,2}(?:tests|checks|uses|reads|references)\b/i,
    /\b(?:untested|undocumented|not (?:covered|tested|documented|exercised)|never (?:tested|exercised|called|used|invoked))\b/i,
    /\btests?\b[^.]{0,30}\b(?:do not|does not|don't|doesn't|never|fails? to)\s+(?:cover|exercise|test|verify|check|assert)\b/i,
];
const MISSING_ANYWHERE = /\b(?:missing|lacks?|lacking|absent|absence|omit(?:s|ted)?|forg[eo]t\w*|unhandled|no longer|still|stale|outdated|out of date|obsolete|not (?:yet )?(?:updated|handled|validated|propagated|checked|wired|registered|called|renamed|removed|migrated|adapted))\b/i;
function absenceOf(finding) {
    const title = finding.title.replace(/`[^`]*`/g, '`x`');
    if (MISSING_ELSEWHERE.some((pattern) => pattern.test(title)))
        return 'elsewhere';
    return MISSING_ANYWHERE.test(title) ? 'anywhere' : 'none';
}
function speaksOfRemoval(finding) {
    const words = /\b(?:remov(?:e|es|ed|al|ing)|delet(?:e|es|ed|ion|ing)|dropp?(?:s|ed|ing)?|no longer|used to|was (?:previously|there)|previously|lost|loses|stripped|gone|regress(?:es|ed|ion)?)\b/i;
    return words.test(finding.title) || words.test(finding.body.slice(0, 600));
}
function linesOf(blame, lines) {
    const found = [];
    for (let line = lines.start; line <= lines.end; line += 1) {
        const blamed = blame.get(line);
        if (blamed)
            found.push(blamed);
    }
    return found;
}
function newest(lines) {
    const [last] = lines.map((line) => line.commit).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    return last ? reference(last) : null;
}
function mostFrequent(lines) {
    const counts = new Map();
    for (const { commit } of lines)
        counts.set(commit.sha, (counts.get(commit.sha) ?? 0) + 1);
    const [most] = [...lines].sort((a, b) => (0,values/* must */.sb)(counts.get(b.commit.sha)) - (0,values/* must */.sb)(counts.get(a.commit.sha)));
    return most ? reference(most.commit) : null;
}
function onlyCommit(change) {
    const [only, second] = change.commits;
    return only && !second ? reference(only) : null;
}
function reference({ sha, date, subject }) {
    return { sha, date, subject };
}
function cite({ sha, date, subject }) {
    return `${sha.slice(0, 9)} (${[date.slice(0, 10), `“${subject}”`].filter(Boolean).join(', ')})`;
}
function count(lines) {
    const number = lines.end - lines.start + 1;
    return number === 1 ? '1 line' : `${number} lines`;
}

;// CONCATENATED MODULE: ./build/evidence/testimony.js







function registerOf(change, reach) {
    const paths = change.files.flatMap(({ path, previousPath }) => [
        path,
        ...(previousPath === null ? [] : [previousPath]),
    ]);
    const modules = paths
        .map((path) => [moduleOf(path), path])
        .filter(([name]) => name.length > 4 && !(0,text_names/* looksEnglish */.pW)(name));
    return {
        reach,
        commits: groupBy(change.commits.map(({ sha }) => sha), (sha) => sha.slice(0, 7)),
        files: groupBy(paths.map((path) => path.normalize('NFC')), known_files/* fileName */.Md),
        odd: paths.filter((path) => !/^[\p{L}\p{N}_./@+~-]+$/u.test(path)),
        modules: new Map(modules),
        number: change.number,
    };
}
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        (0,values/* addTo */.DN)(groups, key(item), item);
    }
    return groups;
}
const testimony_MAX_TEXT = 100_000;
const MAX_ODD = 500;
function hear(finding, cited, register) {
    const size = finding.title.length + finding.body.length + finding.quotes.reduce((sum, { code: own }) => sum + own.length, 0);
    if (size > testimony_MAX_TEXT)
        return { testimony: { kind: 'tied', reason: 'says more than is read for what it names' }, near: null };
    const { prose, code, fix } = testimony_partsOf(finding);
    const age = ageInWords(prose);
    const all = `${prose}\n${code}\n${fix}`;
    const tie = (finding.classification === 'regression' ? 'calls it a regression' : null) ??
        commitIn(all, register) ??
        fileIn(all, cited, register) ??
        nameIn({ prose, code: `${code}\n${fix}` }, cited, register) ??
        (age === 'ours' || numbered(prose, register) ? 'says that this change has a part in it' : null);
    if (tie !== null)
        return { testimony: { kind: 'tied', reason: tie }, near: null };
    return { testimony: { kind: age === 'older' ? 'older' : 'silent' }, near: nearIn({ prose, code }, register) };
}
function testimony_partsOf({ title, body, quotes, fix }) {
    const proposed = fix?.text ?? '';
    const at = proposed === '' ? -1 : body.lastIndexOf(proposed);
    const told = at < 0 ? body : `${body.slice(0, at)}\n${body.slice(at + proposed.length)}`;
    const prose = [];
    const code = quotes.map((quote) => quote.code);
    for (const { line, fence } of (0,fences/* byFence */.rf)(`${title}\n${told}`.split('\n'))) {
        if (fence === 'inside')
            code.push(line);
        else if (fence === 'none') {
            prose.push(line.replace(/`[^`]{0,300}`/g, ' ` '));
            code.push(...(line.match(/`[^`]{0,300}`/g) ?? []));
            code.push(...(line.match(/(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?=\(\))/gu) ?? []));
        }
    }
    return { prose: prose.join('\n'), code: code.join('\n'), fix: `${proposed}\n${(fix?.diffs ?? []).join('\n')}` };
}
function commitIn(text, { commits }) {
    for (const word of text.match(/(?<![\w])[0-9a-f]{7,64}(?![\w])/g) ?? []) {
        const sha = commits.get(word.slice(0, 7))?.find((own) => own.startsWith(word));
        if (sha !== undefined)
            return `names ${sha.slice(0, 9)}, a commit of this change`;
    }
    return null;
}
function fileIn(text, cited, { files, odd }) {
    const named = new Set(text.normalize('NFC').match(/[\p{L}\p{N}_./@+~-]+/gu) ?? []);
    for (const word of named) {
        const path = word.replace(/^[ab]?\/|^(?:\.{1,2}\/){1,9}/, '').replace(/\.{1,3}$/, '');
        const meant = files.get((0,known_files/* fileName */.Md)(path)) ?? [];
        if (!meant.length || cited.some((own) => (0,known_files/* endsLike */.Ml)(own, path)))
            continue;
        const file = meant.find((changed) => (0,known_files/* endsLike */.Ml)(changed, path) || (0,known_files/* endsLike */.Ml)(path, changed));
        if (file !== undefined && !cited.includes(file))
            return `names ${file}, which this change touches`;
    }
    if (odd.length > MAX_ODD)
        return 'may name one of so many unusual paths that this change touches';
    const strange = odd.find((path) => !cited.includes(path) && text.includes(path));
    return strange === undefined ? null : `names ${strange}, which this change touches`;
}
function nameIn({ prose, code }, cited, register) {
    const { reach, modules } = register;
    for (const word of spoken(prose, code)) {
        const where = reach.changed.get(word) ?? modules.get(word);
        if (where === undefined || (!reach.changed.has(word) && cited.includes(where)))
            continue;
        return `names \`${word}\`, which this change changes in ${where}`;
    }
    return null;
}
function* spoken(prose, code) {
    yield* (0,text_names/* namesIn */.wX)(code);
    for (const word of (0,text_names/* namesIn */.wX)(prose))
        if (!(0,text_names/* looksEnglish */.pW)(word))
            yield word;
}
function nearIn({ prose, code }, { reach }) {
    for (const name of spoken(prose, code)) {
        const where = reach.used.get(name);
        if (where !== undefined)
            return `names \`${name}\`, as changed lines of ${where} do`;
    }
    return null;
}
function numbered(prose, { number }) {
    return number !== null && new RegExp(String.raw `(?:#|\bPR\s?#?|\bMR\s?!?)${number}\b`, 'i').test(prose);
}
const CHANGE = String.raw `(?:this|the|these|your|that)\s(?:\w+\s)?(?:pr|pull\srequest|change|changes|changeset|change\sset|diff|commit|commits|patch|branch|mr|merge\srequest|refactor|refactoring|rewrite|migration|revision)\b`;
const NOT = String.raw `(?:\bnot|n't|n’t|\bnever|\bneither|\bnor)`;
const OF = String.raw `(?:\s(?:than|of|by|to|from|in|on|at|the|scope|any|with|before|prior))*`;
const FAULT = String.raw `(?:bug|issue|problem|defect|flaw|vulnerability|weakness|fault|hole|debt|gap)`;
const OLDER = [
    `\\bpre-?\\s?exist(?:ing|s|ed)?\\b${OF}(?:\\s${CHANGE})?`,
    `\\bpre-?dat(?:es?|ed|ing)\\b${OF}(?:\\s${CHANGE})?`,
    `${NOT}\\s(?:\\w+\\s){0,2}?(?:introduced|caused|new|newly|a\\sregression)\\b${OF}(?:\\s${CHANGE})?`,
    `${NOT}\\s(?:\\w+\\s){0,3}?(?:touched|changed|modified|altered|affected|edited|created|part|related|specific|unique|due|from)\\b${OF}\\s${CHANGE}`,
    `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:introduce|cause|create)\\w*\\b`,
    `${CHANGE}\\s(?:\\w+\\s)?(?:does|did|do|has|have)(?:\\snot|n't|n’t)\\s(?:touch|change|modif|alter|affect|edit)\\w*\\b(?=\\s?(?:[.,;:)]|$|\\sit\\b|\\sthis\\b|\\sthat\\b|\\sthese\\b|\\sthem\\b|\\shere\\b|it\\b|this\\b|that\\b|these\\b|them\\b|here\\b|at\\sall\\b))`,
    `\\b(?:older|earlier|outside|beyond|independent|unrelated|untouched|unchanged|unmodified|unaffected|orthogonal|regardless)\\b${OF}\\s${CHANGE}`,
    `\\b(?:exist(?:s|ed)?|present|there|broken|vulnerable|so|like\\s(?:this|that))\\s(?:\\w+\\s)?(?:before|prior\\sto|already\\sbefore)(?:\\s${CHANGE})?`,
    `\\balready\\s(?:there|present|broken|existed|exists|vulnerable)\\b`,
    `\\b(?:on|in|at)\\s(?:the\\s)?(?:base\\s(?:branch|commit)|merge\\sbase)\\s(?:already|too|as\\swell)\\b`,
    `\\b(?:old|older|legacy|existing|long-?standing|ancient|historic(?:al)?)\\s(?:\\w+\\s)?${FAULT}s?\\b`,
    `\\b(?:this|it|that|which|code)\\s(?:is|was)\\s(?:an?\\s|the\\s|very\\s|much\\s){0,2}(?:old|older|legacy|long-?standing|ancient)\\b(?:\\scode)?${OF}(?:\\s${CHANGE})?`,
    `\\b(?:has|have)\\s(?:always|long)\\sbeen\\b`,
    `\\bdates\\sback\\b`,
].map((pattern) => new RegExp(pattern, 'g'));
const OURS = [
    new RegExp(`\\b${CHANGE}`),
    /\bregress(?:ion|ions|es|ed|ing)?\b(?!\s(?:test|suite|check))/,
    /\b(?:newly|no\slonger|any\s?more|formerly|previously|since\s(?:then|this|the))\b/,
    /\b(?:re-?)?introduc(?:e|es|ed|ing)\b/,
    /(?<!\b(?:is|are|be|was|were|been|get|gets|got)\s)\bused\sto\b/,
    /\b(?:is|are|can|will|may|gets?|has|have|does|do)\snow\b|(?<!\b(?:right|for|until|by|just)\s)\bnow\s(?:\w+s|\w+ed|that|always|never|be|can)\b/,
    /\b(?:once|after|when|if|by)\s(?:it\s(?:is|gets)\s|this\s(?:is|gets)\s)?merg(?:ed|ing)\b/,
    /\bnew\s(?:in|code|bug|issue|problem|defect|behaviou?r|vulnerability)\b/,
];
const DENIED = new RegExp(`${NOT}\\s(?:\\w+\\s){0,2}(?:pre-?\\s?existing|old|older)\\b`);
const OLD = ' \u0000 ';
function ageInWords(prose) {
    const text = prose.toLowerCase().replace(/[\s\u0000]+/g, ' ');
    if (DENIED.test(text))
        return 'ours';
    const rest = OLDER.reduce((left, pattern) => left.replace(pattern, OLD), text);
    if (OURS.some((pattern) => pattern.test(rest)))
        return 'ours';
    return rest.includes(OLD) ? 'older' : 'silent';
}
const ORDER = ['introduced', 'exposed', 'unknown', 'pre-existing'];
const VENDORS = 2;
function settleOrigin(sources, word) {
    const placed = sources.filter(isPlaced);
    const counting = placed.length ? placed : sources;
    const best = worst(counting);
    if (!best)
        return { kind: 'unknown', commit: null, reason: 'it has no source' };
    const older = counting.every(({ origin }) => origin.older !== null);
    const ours = older ? strongest(sources, counting) : null;
    if (!older)
        return plain(best.origin);
    if (ours)
        return ours;
    if (best.origin.kind === 'pre-existing')
        return plain(best.origin);
    return (byWord(sources, counting, word) ?? {
        ...plain(best.origin),
        reason: `${best.origin.reason}; ${lacking(sources, word)}`,
    });
}
function isPlaced({ anchors }) {
    return anchors.some(({ state, lines }) => lines && (state === 'verified' || state === 'moved'));
}
function worst(sources) {
    const rank = ({ origin }) => 2 * ORDER.indexOf(origin.kind) + (origin.older === null ? 0 : 1);
    return [...sources].sort((a, b) => rank(a) - rank(b))[0];
}
function strongest(sources, counting) {
    const other = worst(sources.filter((source) => !counting.includes(source)));
    if (other && (other.origin.kind === 'introduced' || other.origin.kind === 'exposed'))
        return plain(other.origin);
    for (const { origin, finding } of sources) {
        if (origin.testimony.kind !== 'tied')
            continue;
        const best = worst(counting)?.origin;
        const reason = `${finding.reviewer} ${origin.testimony.reason}`;
        if (best?.kind === 'exposed')
            return plain(best);
        return {
            kind: 'unknown',
            commit: null,
            reason: `${reason}; git shows no such tie, and that proves nothing: a second look would decide`,
        };
    }
    return null;
}
function byWord(sources, counting, word) {
    const says = sayers(sources, word);
    const vendors = vendorsOf(word);
    const commit = counting[0]?.origin.older ?? null;
    if (word.held || !says.length || vendors < VENDORS || commit === null)
        return null;
    const lines = `these lines are older than the change: ${cite(commit)}`;
    const reason = `${lines}; ${says.join(' and ')} ${says.length === 1 ? 'says' : 'say'} so too, and of ${(0,wording/* countWord */.MD)(vendors)} vendors none says otherwise`;
    return { kind: 'pre-existing', commit, reason };
}
function sayers(sources, { completed }) {
    const saying = sources.filter(({ origin, finding }) => origin.testimony.kind === 'older' && completed.has(finding.reviewer));
    return [...new Set(saying.map(({ finding }) => finding.reviewer))].sort();
}
function vendorsOf({ completed, vendors }) {
    return new Set([...completed].map((id) => vendors[id] ?? id)).size;
}
function lacking(sources, word) {
    const lacks = [
        ...(word.held ? ['an answer to the instruction to the reviewers'] : []),
        ...(vendorsOf(word) < VENDORS ? ['complete reviews of two vendors'] : []),
        ...(sayers(sources, word).length ? [] : ['the word of one that it is older than the change']),
    ];
    return `${lacks.join(' and ')} would decide`;
}
function plain({ kind, commit, reason }) {
    return { kind, commit, reason };
}

;// CONCATENATED MODULE: ./build/evidence/line-origin.js







function groundOf(finding, anchor, desk) {
    if (anchor.state === 'missing')
        return unknown(`${anchor.claimed.path} has no such place at head or base`);
    if (anchor.lines === null)
        return unknown('the finding names no line');
    const place = { anchor, lines: anchor.lines, desk };
    const file = desk.fileOf(anchor);
    const written = anchor.side === 'base' ? deletedCode(place) : addedCode(place);
    if (written)
        return written;
    const removed = file ? besideDeletion(finding, file, place) : null;
    return removed ?? (file ? touchedFile(file, place) : untouchedFile(place));
}
function unknown(reason, older = null) {
    return { origin: { kind: 'unknown', commit: null, reason }, older };
}
function line_origin_changedIn(anchor, lines, changed) {
    const found = [];
    for (const range of changed.get(sourceKey(anchor)) ?? []) {
        for (let line = Math.max(range.start, lines.start); line <= Math.min(range.end, lines.end); line += 1) {
            found.push(line);
        }
    }
    return found;
}
function addedCode(place) {
    const { anchor, lines, desk } = place;
    const added = line_origin_changedIn(anchor, lines, desk.changed);
    if (!added.length)
        return null;
    const share = `${added.length} of ${count(lines)} added or changed by this change`;
    const blame = desk.blames.get(sourceKey(anchor));
    const introduced = (commit, reason) => {
        return { origin: { kind: 'introduced', commit, reason }, older: null };
    };
    if (blame === undefined || typeof blame === 'string')
        return introduced(onlyCommit(desk.change), share);
    const blamed = added.flatMap((line) => blame.get(line) ?? []);
    const fresh = blamed.filter((line) => desk.own.has(line.commit.sha));
    if (fresh.length || !blamed.length) {
        const commit = mostFrequent(fresh) ?? onlyCommit(desk.change);
        return introduced(commit, commit ? `${share}, in ${cite(commit)}` : share);
    }
    const history = olderCommit(place);
    const older = typeof history !== 'string' && isVerified(anchor) && desk.movedWhole(anchor.path, lines) ? history : null;
    const reason = movedReason(anchor, blamed, desk.change);
    return { origin: { kind: 'exposed', commit: newest(blamed), reason }, older };
}
function movedReason(anchor, blamed, change) {
    const commit = newest(blamed);
    const told = commit ? cite(commit) : 'an older commit';
    const old = change.files.find((file) => file.path === anchor.path)?.previousPath ?? anchor.path;
    const foreign = blamed.find((line) => line.path !== anchor.path && line.path !== old);
    if (foreign)
        return `the change adds these lines, but they are moved or copied from ${foreign.path}: ${told}`;
    return `the change touches these lines only in white space, moves them, or in a commit that the base says to ignore: ${told}`;
}
function deletedCode({ anchor, lines, desk }) {
    if (!line_origin_changedIn(anchor, lines, desk.changed).length)
        return null;
    const blame = desk.blames.get(sourceKey(anchor));
    const writer = typeof blame === 'object' ? newest(linesOf(blame, lines)) : null;
    const wrote = writer ? `; they were written by ${cite(writer)}` : '';
    const reason = `the finding is about lines that this change deletes${wrote}`;
    return { origin: { kind: 'introduced', commit: onlyCommit(desk.change), reason }, older: null };
}
function besideDeletion(finding, file, { anchor, lines, desk }) {
    if (anchor.side === 'base')
        return null;
    const { start, end } = lines;
    const points = desk.deletionPoints(file);
    const inside = points.some((point) => point >= start && point < end);
    const beside = points.some((point) => point >= start - 1 && point <= end) && speaksOfRemoval(finding);
    if (!inside && !beside)
        return null;
    const reason = `this change deletes lines ${inside ? 'within' : 'next to'} the cited ones`;
    return { origin: { kind: 'introduced', commit: onlyCommit(desk.change), reason }, older: null };
}
function touchedFile(file, place) {
    const { anchor, lines, desk } = place;
    const history = olderCommit(place);
    const commit = typeof history === 'string' ? null : history;
    const told = commit ? `; these lines are older: ${cite(commit)}` : '';
    if (anchor.side === 'base' || desk.near(file, lines)) {
        const reason = `this change touches ${file.path} in the same hunk or function${told}`;
        return { origin: { kind: 'exposed', commit, reason }, older: null };
    }
    const tied = tiedCode(place, commit);
    if (tied?.origin.kind === 'exposed')
        return tied;
    const apart = `this change touches ${file.path}, though neither these lines nor their function${told}`;
    if (typeof history === 'string')
        return unknown(history);
    return isVerified(anchor) && anchor.state !== 'moved' ? unknown(apart, history) : unknown(`${apart}; ${UNVERIFIED}`);
}
const UNVERIFIED = 'no quoted code confirms the place, so it proves nothing: a quote of these very lines would decide';
function untouchedFile(place) {
    const history = olderCommit(place);
    const commit = typeof history === 'string' ? null : history;
    const tied = tiedCode(place, commit);
    if (tied?.origin.kind === 'exposed')
        return tied;
    if (typeof history === 'string')
        return unknown(history);
    const reason = `neither the lines nor their file are touched by this change; last changed by ${cite(history)}`;
    if (!isVerified(place.anchor))
        return unknown(`${reason}; ${UNVERIFIED}`);
    return tied ?? { origin: { kind: 'pre-existing', commit, reason }, older: history };
}
function tiedCode({ anchor, lines, desk }, older) {
    const file = desk.cited(anchor.side, anchor.path);
    const tie = file && tieOf(file, lines, desk.reach);
    if (!tie)
        return null;
    if (tie.kind === 'near')
        return unknown(tie.reason, older);
    return {
        origin: { kind: 'exposed', commit: older, reason: tie.reason },
        older: tie.kind === 'called' && isVerified(anchor) ? older : null,
    };
}
function isVerified({ primary, state, quote, path, claimed }) {
    if (!primary)
        return quote !== 'absent' && state !== 'missing';
    if (state === 'moved')
        return (0,known_files/* endsLike */.Ml)(path, claimed.path) || (0,known_files/* endsLike */.Ml)(claimed.path, path);
    return state === 'verified' && quote === 'matched';
}
function olderCommit({ anchor, lines, desk }) {
    const { history } = desk.change;
    const blame = desk.blames.get(sourceKey(anchor));
    if (blame === undefined)
        return 'git has no history of these lines';
    if (typeof blame === 'string')
        return blame;
    if (history.kind === 'grafted')
        return history.reason;
    const blamed = linesOf(blame, lines);
    const commit = newest(blamed);
    if (commit === null)
        return 'git has no history of these lines';
    if (history.kind === 'shallow' && blamed.some((line) => line.commit.boundary))
        return history.reason;
    const own = blamed.find((line) => desk.own.has(line.commit.sha));
    return own ? `the diff does not show these lines, yet blame names ${cite(own.commit)} of this change` : commit;
}
function makeDesk(change, blames, sources) {
    const outline = (side, path) => {
        const file = sources.file(side, path);
        return file && outlined(file);
    };
    const reach = reachOf(change, outline);
    const byHead = new Map(change.files.map((file) => [file.path, file]));
    const byBase = new Map(change.files.map((file) => [file.previousPath ?? file.path, file]));
    const touched = memo((file) => file.path, (file) => touchedBlocks(file, outline('head', file.path), outline('base', file.previousPath ?? file.path)));
    const cited = memo(({ side, path }) => sourceKey({ side, path }), ({ side, path }) => citedFile({ path, lines: sources.file(side, path)?.lines, outline: outline(side, path) }, reach));
    const changed = changedLines(change);
    return {
        ...{ change, blames, reach, changed },
        register: registerOf(change, reach),
        own: new Set(change.commits.map((commit) => commit.sha)),
        fileOf: ({ side, path }) => (side === 'head' ? byHead : byBase).get(path) ?? null,
        cited: (side, path) => cited({ side, path }),
        near: (file, lines) => isNear(file, lines, outline('head', file.path), touched(file)),
        deletionPoints: memo((file) => file.path, deletionPoints),
        movedWhole: moved(change, changed, (path) => cited({ side: 'head', path })),
    };
}
const outlines = new WeakMap();
function outlined(file) {
    const known = outlines.get(file);
    if (known)
        return known;
    const made = outlineOf(file.lines);
    outlines.set(file, made);
    return made;
}
function moved(change, changed, cited) {
    let gone = null;
    return (path, lines) => {
        const file = cited(path);
        const block = file && movedBlock(file, lines, changed.get(sourceKey({ side: 'head', path })) ?? []);
        if (!file || !block)
            return false;
        gone ??= deletedText(change.files);
        return isMovedWhole(file.lines.slice(block.start - 1, block.end), gone);
    };
}
function memo(keyOf, make) {
    const made = new Map();
    return (key) => {
        const known = made.get(keyOf(key));
        if (known !== undefined)
            return known;
        const value = make(key);
        made.set(keyOf(key), value);
        return value;
    };
}
function citedFile({ path, lines, outline }, reach) {
    if (!lines || !outline)
        return null;
    const prose = (0,file_kinds/* fileKind */.h_)(path, file_kinds/* NO_ATTRIBUTES */.AY, false) === 'documentation';
    const bindings = bindingsOf(path, lines, reach);
    return { path, lines, outline, prose, bindings, imports: importsOf(lines), inside: new Map() };
}
function movedBlock({ outline }, lines, added) {
    const run = added.find(({ start, end }) => start <= lines.start && lines.end <= end);
    if (!run)
        return null;
    const whole = outline.at(lines.start)?.whole;
    if (!whole)
        return run;
    const extent = outline.extent(whole);
    const [start, end] = [Math.min(extent.start, lines.start), Math.max(extent.end, lines.end)];
    return run.start <= start && end <= run.end ? { start, end } : null;
}

;// CONCATENATED MODULE: ./build/evidence/place.js



function placeFinding(finding, desk) {
    const code = finding.quotes.filter((quote) => squeeze(quote.code).length >= 3);
    let drafts = finding.locations.map((claimed) => draftOf(claimed, desk));
    const used = new Set();
    drafts = drafts.map((draft) => direct(draft, code, used, desk));
    drafts = moveWithin(drafts, code, used, desk);
    drafts = drafts.map((draft) => onBaseSide(draft, code, used, desk));
    drafts = drafts.map((draft, index) => (index === 0 ? elsewhere(draft, finding, { code, used }, desk) : draft));
    return drafts.map((draft, index) => anchorOf(draft, index === 0, { code, used }, desk));
}
function draftOf(claimed, desk) {
    const resolution = desk.resolve(claimed.path);
    const common = { claimed, resolution, quote: 'none' };
    if (resolution.kind === 'found') {
        const { path, side } = resolution;
        const lines = claimed.lines === null ? null : within(claimed.lines, desk.sources.file(side, path)?.lines.length);
        const state = claimed.lines === null ? 'verified' : lines === null ? 'missing' : 'unverified';
        return { ...common, path, side, lines, state };
    }
    const state = resolution.kind === 'none' ? 'missing' : 'unverified';
    return { ...common, path: claimed.path, side: 'head', lines: claimed.lines, state };
}
function within(claim, count) {
    const start = Math.max(1, Math.min(claim.start, claim.end));
    const end = Math.max(claim.start, claim.end, start);
    if (count === undefined)
        return { start, end };
    return start > count ? null : { start, end: Math.min(end, count) };
}
function candidates(draft) {
    if (draft.resolution.kind === 'found')
        return draft.resolution.folder ? [] : [draft.path];
    return draft.resolution.kind === 'ambiguous' ? draft.resolution.paths : [];
}
function isAbout(quote, path, desk) {
    if (quote.path === null)
        return true;
    const said = desk.resolve(quote.path);
    return said.kind !== 'found' || said.path === path;
}
function direct(draft, code, used, desk) {
    const claim = draft.claimed.lines;
    if (claim === null)
        return draft;
    for (const path of candidates(draft)) {
        const hits = code
            .filter((quote) => isAbout(quote, path, desk))
            .map((quote) => ({ quote, hit: chooseHit(desk.match(quote, draft.side, path), claim) }))
            .filter(({ hit }) => hit !== null && (0,finding/* overlap */.EF)(hit, claim) > 0);
        for (const { quote } of hits)
            used.add(quote);
        const lines = within(claim, desk.sources.file(draft.side, path)?.lines.length);
        if (hits.length)
            return { ...draft, path, lines, state: 'verified', quote: 'matched' };
    }
    return draft;
}
const NEAR = 40;
function moveWithin(drafts, code, used, desk) {
    const moved = [...drafts];
    const nothingDirect = used.size === 0;
    for (const quote of code.filter((candidate) => !used.has(candidate))) {
        const options = moved
            .map((draft, index) => ({ draft, index }))
            .filter(({ draft }) => draft.quote === 'none')
            .flatMap(({ draft, index }) => candidates(draft).map((path) => ({ draft, index, path })))
            .filter(({ path }) => isAbout(quote, path, desk))
            .map((option) => ({ ...option, hit: hitFor(quote, option.draft, option.path, desk) }))
            .flatMap(({ hit, ...option }) => (hit === null ? [] : [{ ...option, hit, away: awayFrom(option.draft, hit) }]))
            .filter(({ index, away }) => away <= NEAR || (index === 0 && nothingDirect))
            .sort((a, b) => a.away - b.away || a.index - b.index);
        const [chosen] = options;
        if (!chosen)
            continue;
        used.add(quote);
        moved[chosen.index] = movedTo(chosen.draft, chosen.path, chosen.draft.side, chosen.hit);
    }
    return moved;
}
function hitFor(quote, draft, path, desk) {
    return chooseHit(desk.match(quote, draft.side, path), draft.claimed.lines);
}
function awayFrom(draft, hit) {
    return draft.claimed.lines === null ? 0 : (0,finding/* distance */.Io)(draft.claimed.lines, hit);
}
function movedTo(draft, path, side, hit) {
    const exact = draft.claimed.lines === null && draft.resolution.kind === 'found' && draft.path === path;
    const same = draft.claimed.lines !== null && (0,finding/* overlap */.EF)(draft.claimed.lines, hit) > 0;
    const state = exact || same ? 'verified' : 'moved';
    return {
        ...draft,
        path,
        side,
        lines: { start: hit.start, end: hit.end },
        state,
        quote: state === 'verified' ? 'matched' : 'moved',
    };
}
function onBaseSide(draft, code, used, desk) {
    if (draft.quote !== 'none' || draft.resolution.kind !== 'found' || draft.side === 'base')
        return draft;
    const old = basePath(draft.path, desk.change);
    if (old === null)
        return draft;
    for (const quote of code.filter((candidate) => !used.has(candidate) && isAbout(candidate, draft.path, desk))) {
        const hit = hitFor(quote, { ...draft, side: 'base' }, old, desk);
        if (hit === null)
            continue;
        used.add(quote);
        return movedTo({ ...draft, path: old, resolution: { ...draft.resolution, path: old } }, old, 'base', hit);
    }
    return draft;
}
const SUBSTANTIAL = 24;
function elsewhere(draft, finding, quoted, desk) {
    const [quote] = quoted.code;
    if (draft.quote !== 'none' || quote === undefined || quoted.used.size > 0)
        return draft;
    if (draft.resolution.kind === 'inside' || squeeze(quote.code).length < SUBSTANTIAL)
        return draft;
    if (saysWhere(quote, finding, desk) || speaksOf(draft, finding, desk))
        return draft;
    const found = desk.sources
        .holding(tellingLines(quote))
        .filter(({ side, path }) => side === 'head' || !desk.sources.files.some((file) => file.side === 'head' && file.path === path))
        .map(({ side, path }) => ({ side, path, hits: desk.match(quote, side, path) }))
        .filter(({ hits }) => hits.hits.length > 0 && hits.strength === 'whole');
    const [only, second] = found;
    const hit = only ? chooseHit(only.hits, null) : null;
    if (!only || second || hit === null)
        return draft;
    quoted.used.add(quote);
    return { ...movedTo(draft, only.path, only.side, hit), state: 'moved', quote: 'moved' };
}
function saysWhere(quote, finding, desk) {
    if (quote.path === null)
        return false;
    const said = desk.resolve(quote.path);
    return said.kind === 'found' && finding.locations.some((location) => desk.resolve(location.path).kind === 'found');
}
function speaksOf(draft, finding, desk) {
    const file = desk.sources.file(draft.side, draft.path);
    if (!file || draft.lines === null || draft.state === 'missing')
        return false;
    const names = [...finding.title.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.match(/[A-Za-z_]\w{3,}/g) ?? []);
    const code = file.lines.slice(Math.max(0, draft.lines.start - 2), draft.lines.end + 1).join('\n');
    return names.some((name) => code.includes(name));
}
function anchorOf(draft, primary, quoted, desk) {
    const { claimed, path, side, lines } = draft;
    const file = desk.sources.file(side, path);
    const changed = desk.changed.get(sourceKey({ side, path })) ?? [];
    const absent = draft.quote === 'none' && expectsQuote(primary, path, quoted, desk);
    return {
        claimed,
        path,
        lines,
        side,
        primary,
        state: absent && draft.state === 'verified' ? 'unverified' : draft.state,
        quote: absent ? (quoted.used.size > 0 && !primary ? 'none' : 'absent') : draft.quote,
        excerpt: file && lines ? excerptOf(file.lines, lines, changed) : null,
    };
}
function expectsQuote(primary, path, quoted, desk) {
    const own = quoted.code.filter((quote) => !quoted.used.has(quote) && !isOutput(quote) && isAbout(quote, path, desk));
    return primary && own.length > 0;
}
const place_NOTHING = { hits: [], strength: 'weak' };
const WEAK = 8;
const PARTIAL_GAP = 600;
function makeMatcher(sources) {
    const memory = new Map();
    return (quote, side, path) => {
        const key = `${side}:${path}\0${quote.code}`;
        const known = memory.get(key);
        if (known)
            return known;
        const file = sources.file(side, path);
        const found = file ? findQuote(quote, side, file) : place_NOTHING;
        memory.set(key, found);
        return found;
    };
}
function findQuote(quote, side, file) {
    for (const reading of readings(quote)) {
        if (reading.side !== 'either' && reading.side !== side)
            continue;
        const segments = file.lossy ? reading.segments.map((part) => squeeze(part, true)) : reading.segments;
        const hits = preferAligned(findSegments(file, segments));
        const size = segments.reduce((sum, part) => sum + part.length, 0);
        if (hits.length)
            return { hits, strength: size < WEAK ? 'weak' : 'whole' };
    }
    const own = new Set(file.lines.map((line) => squeeze(line, file.lossy)));
    const partial = partialSegments(quote, (line) => own.has(file.lossy ? squeeze(line, true) : line));
    const hits = partial ? preferAligned(findSegments(file, partial, PARTIAL_GAP)) : [];
    return { hits, strength: 'part' };
}
function preferAligned(hits) {
    const aligned = hits.filter((hit) => hit.aligned);
    return aligned.length ? aligned : hits;
}
function chooseHit(found, claim) {
    const [only, second] = found.hits;
    if (only === undefined)
        return null;
    const alone = second === undefined && (found.strength !== 'weak' || only.aligned);
    if (claim !== null) {
        const direct = found.hits.filter((hit) => (0,finding/* overlap */.EF)(hit, claim) > 0);
        if (direct.length)
            return best(direct, (hit) => -(0,finding/* overlap */.EF)(hit, claim) / place_length(hit));
        if (found.strength !== 'whole')
            return alone ? only : null;
        return best(found.hits, (hit) => (0,finding/* distance */.Io)(hit, claim));
    }
    return alone ? only : null;
}
function place_length(range) {
    return range.end - range.start + 1;
}
function best(ranges, cost) {
    return ranges.reduce((least, range) => {
        return least === null || cost(range) < cost(least) ? range : least;
    }, null);
}
const place_MAX_LINES = 30;
const MAX_WIDTH = 300;
const place_CONTEXT = 2;
const SHORT = 5;
function excerptOf(lines, range, changed) {
    if (range.start > lines.length)
        return null;
    const short = range.end - range.start + 1 <= SHORT;
    const start = Math.max(1, short ? range.start - place_CONTEXT : range.start);
    const end = Math.min(lines.length, short ? range.end + place_CONTEXT : range.end, start + place_MAX_LINES - 1);
    return {
        startLine: start,
        lines: lines
            .slice(start - 1, end)
            .map((text, index) => ({ text: cut(text.replace(/\r$/, '')), changed: isIn(start + index, changed) })),
    };
}
function cut(text) {
    return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH)}…` : text;
}
function isIn(line, ranges) {
    return ranges.some((range) => line >= range.start && line <= range.end);
}

;// CONCATENATED MODULE: ./build/evidence/prose-lines.js

const block = (begin, end, escapes = false) => ({ begin, end, escapes });
const quotes = (...marks) => new Map(marks);
const BOTH = quotes(['"', true], ["'", true]);
const PLAIN = {
    ...{ line: [], spaced: false, blocks: [], quotes: BOTH, spans: false, characters: false },
    ...{ heredoc: null, templates: false, indented: false, apart: false, last: null },
};
const C_BLOCK = block('/*', '*/');
const TRIPLES = [block('"""', '"""', true), block("'''", "'''", true)];
const HASH = { ...PLAIN, line: ['#'], blocks: TRIPLES };
const SHELL_HEREDOC = /^<<(?!<)-?\s{0,4}["'\\]?([A-Za-z_]\w{0,60})/;
const SHELL = {
    ...{
        ...HASH,
        line: ['#', 'echo ', 'printf '],
        blocks: [],
        spaced: true,
        spans: true,
        quotes: quotes(['"', true], ["'", false]),
    },
    heredoc: SHELL_HEREDOC,
};
const YAML = { ...SHELL, line: ['#'], heredoc: null, indented: true };
const C_LIKE = { ...PLAIN, line: ['//'], blocks: [C_BLOCK, ...TRIPLES] };
const C_CHARACTERS = {
    ...{ ...C_LIKE, blocks: [C_BLOCK, TRIPLES[0] ?? C_BLOCK, block('R"(', ')"'), block('@"', '"')] },
    ...{ quotes: quotes(['"', true]), characters: true },
};
const RAW_TRIPLES = {
    ...C_CHARACTERS,
    blocks: C_CHARACTERS.blocks.map((each) => ({ ...each, escapes: false })),
};
const prose_lines_RUST = {
    ...{ ...C_CHARACTERS, spans: true },
    blocks: [C_BLOCK, block('r##"', '"##'), block('r#"', '"#'), block('r"', '"')],
};
const SCRIPT = { ...C_LIKE, blocks: [C_BLOCK, block('`', '`', true)], templates: true, apart: true };
const PAGE = { ...SCRIPT, blocks: [...SCRIPT.blocks, block('<!--', '-->')] };
const PERCENT_STRINGS = ['q', 'Q', 'w', 'W', 'i', 'I', ''].flatMap((kind) => ['()', '{}', '[]', '<>', '||', '!!'].map(([begin, end]) => block(`%${kind}${begin ?? ''}`, end ?? '', true)));
const BY_ENDING = new Map([
    ['py pyi', HASH],
    [
        'ex exs mk makefile gnumakefile cmake r toml conf bzl bazel build star',
        { ...HASH, spans: true, blocks: [...TRIPLES, block('#[[', ']]'), block('[[', ']]')] },
    ],
    ['nix', { ...HASH, spans: true, blocks: [C_BLOCK, block("''", "''")] }],
    ['jl', { ...HASH, blocks: [...TRIPLES, block('#=', '=#')] }],
    ['tf hcl', { ...HASH, line: ['#', '//'], blocks: [C_BLOCK], heredoc: /^<<-?([A-Za-z_]\w{0,60})/ }],
    [
        'rb rake gemspec gemfile rakefile',
        {
            ...HASH,
            spans: true,
            last: /^__END__$/,
            blocks: [block('=begin', '=end'), ...PERCENT_STRINGS],
            heredoc: /^<<(?:[-~]["'`]?|["'`]?(?=[A-Z_]))(\w{1,60})/,
        },
    ],
    [
        'pl pm',
        {
            ...{ ...HASH, spans: true, spaced: true, heredoc: /^<<~?(?:\s?["']|(?=[A-Z_]))(\w{1,60})/ },
            last: /^__(?:END|DATA)__$/,
            blocks: ['=pod', '=head', '=over', '=item', '=begin'].map((begin) => block(begin, '=cut')),
        },
    ],
    [
        'ps1 psm1',
        { ...SHELL, line: ['#'], heredoc: null, blocks: [block('<#', '#>'), block('@"', '"@'), block("@'", "'@")] },
    ],
    ['sh bash zsh fish bats dockerfile containerfile', SHELL],
    ['yml yaml', YAML],
    [
        'php',
        {
            ...PLAIN,
            line: ['//', '#'],
            blocks: [C_BLOCK],
            spans: true,
            apart: true,
            heredoc: /^<<<\s?["']?([A-Za-z_]\w{0,60})/,
        },
    ],
    [
        'c h cc cpp cxx hpp mm zig',
        {
            ...{ ...C_CHARACTERS, line: ['//', '\\\\', '#error', '#warning', '#pragma'] },
            blocks: [block('#if 0', '#endif'), ...C_CHARACTERS.blocks],
        },
    ],
    ['m', { ...C_CHARACTERS, line: ['//', '%', '#error', '#warning', '#pragma'] }],
    ['css scss less proto json json5 jsonc sol', C_LIKE],
    ['rs', prose_lines_RUST],
    ['go', { ...C_CHARACTERS, blocks: [C_BLOCK, block('`', '`')] }],
    ['ts tsx js jsx mjs cjs mts cts', SCRIPT],
    ['vue svelte', PAGE],
    ['html htm xml svg xhtml', { ...PLAIN, apart: true, blocks: [block('<!--', '-->'), C_BLOCK] }],
    [
        'sql',
        { ...PLAIN, line: ['--', '#'], blocks: [C_BLOCK], spans: true, quotes: quotes(['"', false], ["'", false]) },
    ],
    [
        'lua',
        {
            ...PLAIN,
            line: ['--'],
            blocks: ['--[[', '[['].map((begin) => block(begin, ']]')).concat(block('[=[', ']=]')),
        },
    ],
    ['hs', { ...C_CHARACTERS, line: ['--'], blocks: [block('{-', '-}')] }],
]
    .flatMap(([names, syntax]) => names.split(' ').map((name) => [name, [syntax]]))
    .concat('cs java kt kts swift scala'.split(' ').map((name) => [name, [C_CHARACTERS, RAW_TRIPLES]]))
    .concat('dart groovy gradle'.split(' ').map((name) => [name, [C_LIKE]])));
function codeWithoutProse(path, lines) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const syntaxes = BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    if (!syntaxes)
        return lines.map(() => '');
    const [first = [], ...others] = syntaxes.map((syntax) => readLines(lines, syntax));
    return first.map((code, index) => others.reduce((least, other) => ((other[index] ?? '').length < least.length ? (other[index] ?? '') : least), code));
}
function readLines(lines, syntax) {
    const reader = { syntax, open: null, braces: [] };
    let isOver = false;
    return lines.map((line) => {
        isOver ||= reader.open === null && syntax.last?.test(line) === true;
        const code = isOver ? '' : prose_lines_readLine(line, reader).trim();
        return /[\p{L}\p{N}_]/u.test(code) && !(syntax.apart && isSaid(code)) ? code : '';
    });
}
const BESIDE = new Set('get set infer satisfies asserts unique accessor xor insteadof doctype xml version encoding'.split(' '));
const WORD = /(?<![\p{L}\p{N}_$.#@-])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_-])/u.source;
const SIDE_BY_SIDE = new RegExp(`(?=(${WORD})[ \\t]+(${WORD})(?![ \\t]*=))`, 'gu');
const MOST_LINE = 2_000;
function isSaid(code) {
    const names = (word = '') => !(0,text_names/* isKeyword */.wb)(word) && !BESIDE.has(word.toLowerCase());
    return (code.length > MOST_LINE ||
        [...code.matchAll(SIDE_BY_SIDE)].some(([, first, second]) => names(first) && names(second)));
}
const depthOf = (line) => line.length - line.trimStart().length;
const SCALAR = /^\s*(?:-\s+)*(?:(?!(?:run|script|command|args)\s*:)["']?\w[\w .-]{0,100}["']?\s*:\s+)?[|>][-+\d]{0,3}\s*(?:#.*)?$/;
const SENTENCE = /^\s*(?:-\s+)*(?!(?:run|script|command|args|if|uses)\s*:)\w[\w .-]{0,100}:\s+[\p{L}\p{N}][^\s#&|"'{}[\]]*\s+[^\s#&|<>=]+\s+\S/u;
function prose_lines_readLine(line, reader) {
    const { syntax, open } = reader;
    if (open?.kind === 'heredoc') {
        const ends = line.trim() === open.end || (syntax.line.includes('//') && line.trim().startsWith(open.end));
        if (ends)
            reader.open = null;
        return '';
    }
    if (open?.kind === 'indented') {
        if (line.trim() === '' || depthOf(line) > open.depth)
            return '';
        reader.open = null;
    }
    if (syntax.indented && SCALAR.test(line.slice(0, 300))) {
        reader.open = { kind: 'indented', depth: depthOf(line) };
        return line;
    }
    if (syntax.indented && SENTENCE.test(line.slice(0, 300)))
        return line.slice(0, line.indexOf(':'));
    return readMarks(line, reader);
}
function readMarks(line, reader) {
    const { syntax } = reader;
    let code = '';
    let heredoc = null;
    for (let at = 0; at < line.length;) {
        if (reader.open?.kind === 'text') {
            at = afterText(line, at, reader, reader.open);
            continue;
        }
        const begun = syntax.blocks.find(({ begin }) => line.startsWith(begin, at));
        const character = line.charAt(at);
        const escapes = syntax.quotes.get(character);
        if (begun) {
            const { begin, end } = begun;
            reader.open = { kind: 'text', end, escapes: begun.escapes, isTemplate: syntax.templates && begin === '`' };
            at += begin.length;
        }
        else if (prose_lines_isComment(line, at, syntax))
            break;
        else if (escapes !== undefined) {
            reader.open = { kind: 'text', end: character, escapes, isTemplate: false };
            at += 1;
        }
        else {
            const next = at + literalAt(line, at, syntax);
            if (next === at) {
                heredoc ??= heredocAt(line, at, syntax);
                code += character;
                countBrace(character, reader);
            }
            at = Math.max(next, at + 1);
        }
    }
    endLine(line, reader);
    if (heredoc !== null && !/\(\([^)]*<</.test(line.slice(0, 400)))
        reader.open ??= { kind: 'heredoc', end: heredoc };
    return code;
}
function heredocAt(line, at, { heredoc }) {
    if (!heredoc || line.charAt(at) !== '<' || line.charAt(at - 1) === '<')
        return null;
    return heredoc.exec(line.slice(at, at + 80))?.[1] ?? null;
}
function prose_lines_isComment(line, at, { line: marks, spaced }) {
    return marks.some((mark) => line.startsWith(mark, at)) && (!spaced || at === 0 || /[\s;)]/.test(line.charAt(at - 1)));
}
function afterText(line, from, reader, open) {
    for (let at = from; at < line.length; at += 1) {
        if (open.escapes && line[at] === '\\')
            at += 1;
        else if (open.isTemplate && line.startsWith('${', at)) {
            reader.braces.push(0);
            reader.open = null;
            return at + 2;
        }
        else if (line.startsWith(open.end, at)) {
            reader.open = null;
            return at + open.end.length;
        }
    }
    return line.length;
}
function endLine(line, reader) {
    const { open, syntax } = reader;
    if (open?.kind !== 'text' || !syntax.quotes.has(open.end) || syntax.blocks.some(({ end }) => end === open.end))
        return;
    if (!syntax.spans && !line.endsWith('\\'))
        reader.open = null;
}
function countBrace(character, reader) {
    const last = reader.braces.length - 1;
    const count = reader.braces[last];
    if (count === undefined)
        return;
    if (character === '{')
        reader.braces[last] = count + 1;
    if (character === '}' && count > 0)
        reader.braces[last] = count - 1;
    if (character !== '}' || count > 0)
        return;
    reader.braces.pop();
    reader.open = { kind: 'text', end: '`', escapes: true, isTemplate: true };
}
const CHARACTER = /^'(?:\\[^']{1,10}|\\'|[^'\\])'/u;
const PATTERN = /^\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/;
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+~<>-]|\breturn|\btypeof|\bcase)\s*$/;
function literalAt(line, at, { characters, templates }) {
    const mark = line.charAt(at);
    if (characters && mark === "'")
        return CHARACTER.exec(line.slice(at, at + 16))?.[0].length ?? 0;
    if (!templates || mark !== '/' || !BEFORE_PATTERN.test(line.slice(Math.max(0, at - 40), at)))
        return 0;
    return PATTERN.exec(line.slice(at, at + 400))?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./build/evidence/cited.js





const SHORTEST_QUOTE = 8;
const MOST_LINES = 60;
const cited_NEAR = 3;
function citable(path, text, changed) {
    const search = searchText(text);
    let code = null;
    return { path, search, changed, code: () => (code ??= codeWithoutProse(path, search.lines)) };
}
function quotedLines({ search }, quote, claimed) {
    for (const { segments } of readings({ code: quote, language: null, path: null, line: 1 })) {
        if (!segments.some(({ length }) => length >= SHORTEST_QUOTE))
            continue;
        const hits = findSegments(search, segments).filter(({ start, end }) => end - start < MOST_LINES);
        const near = hits.find((hit) => claimed !== null && (0,finding/* distance */.Io)(hit, claimed) <= cited_NEAR);
        const hit = near ?? (hits.length === 1 ? hits[0] : undefined);
        if (hit)
            return { start: hit.start, end: hit.end };
    }
    return null;
}
function evidenceLines(file, range, own) {
    const inside = (number, ranges) => ranges.some(({ start, end }) => number >= start && number <= end);
    const added = file.changed ? (0,domain_change/* addedLines */.u4)(file.changed) : [];
    const ownTexts = new Set(own.texts.map((text) => squeeze(text)));
    const isDocument = (0,file_kinds/* fileKind */.h_)(file.path, file_kinds/* NO_ATTRIBUTES */.AY, false) === 'documentation';
    return file.search.lines.slice(range.start - 1, range.end).flatMap((line, index) => {
        const number = range.start + index;
        if (inside(number, own.lines) || ownTexts.has(squeeze(line)))
            return [];
        const counts = !inside(number, added) ? line : isDocument ? '' : (file.code()[number - 1] ?? '');
        return counts.trim() === '' ? [] : [counts];
    });
}

;// CONCATENATED MODULE: ./build/evidence/evidence.js

















function filesToRead(findings, change, listing) {
    const resolve = makeResolver(listing, change);
    const cited = findings.flatMap((finding) => [
        ...placesInProse([finding.body]).map((place) => place.path),
        ...finding.locations.map((location) => location.path),
        ...finding.quotes.flatMap((quote) => quote.path ?? []),
        ...(finding.fix?.diffs ?? []).flatMap(namedPaths),
    ]);
    const changed = change.files.filter((file) => !(0,domain_change/* isSummarised */.pE)(file)).map((file) => file.path);
    const requests = [...[...new Set(cited)].flatMap((path) => meant(path, resolve)), ...changed].flatMap((path) => bothSides(path, change, listing));
    return [...new Map(requests.map((request) => [sourceKey(request), request])).values()];
}
function placeFindings(findings, change, listing, sources) {
    const desk = {
        change,
        sources,
        resolve: makeResolver(listing, change),
        match: makeMatcher(sources),
        changed: changedLines(change),
    };
    return findings.map((finding) => ({ finding, anchors: placeFinding(finding, desk) }));
}
function meant(path, resolve) {
    const resolution = resolve(path);
    if (resolution.kind === 'found')
        return resolution.folder ? [] : [resolution.path];
    return resolution.kind === 'ambiguous' ? resolution.paths.slice(0, 10) : [];
}
function bothSides(path, change, listing) {
    const touched = change.files.some((file) => file.path === path);
    const old = touched ? basePath(path, change) : null;
    return [
        ...(listing.has(path) ? [{ side: 'head', path }] : []),
        ...(old === null ? [] : [{ side: 'base', path: old }]),
    ];
}
const NO_REPOSITORY = 'there was no repository to check it with';
function withoutEvidence(reviews, reason = NO_REPOSITORY) {
    return reviews.flatMap((review) => review.findings).map((finding) => unchecked(finding, reason));
}
function unchecked(finding, reason) {
    return {
        finding,
        anchors: claimedAnchors(finding),
        origin: unknownOrigin(reason),
        fix: untriedFix(finding, reason),
    };
}
function claimedAnchors(finding) {
    return finding.locations.map((claimed, index) => ({
        claimed,
        path: claimed.path,
        lines: claimed.lines,
        side: 'head',
        primary: index === 0,
        state: 'unverified',
        quote: 'none',
        excerpt: null,
    }));
}
function unknownOrigin(reason) {
    return unheard({ kind: 'unknown', commit: null, reason });
}
function unheard(origin) {
    return { ...origin, older: null, testimony: { kind: 'silent' } };
}
const PLACE = /(?<![\w/.@+~-])([\w@.+~/-]{1,300}):(\d{1,7})(?:[-–](\d{1,7}))?(?!\.*[\w:])/g;
const evidence_PATH = /^(?:[\w@.+~-]+\/)*[\w@.+~-]*[A-Za-z_][\w+-]*(?:\.[A-Za-z]\w{0,9})?$/;
const evidence_MAX_LINES = 8;
const evidence_MAX_WIDTH = 200;
function placesInProse(texts) {
    const places = new Map();
    for (const text of texts) {
        for (const [found, path = '', start = '', end = start] of text.matchAll(PLACE)) {
            if (!/[./]/.test(path) || /^\d|\/\//.test(path) || !evidence_PATH.test(path))
                continue;
            const [from, to] = [Number(start), Number(end)];
            if (from > 0)
                places.set(found, { text: found, path, lines: { start: from, end: Math.max(from, to) } });
        }
    }
    return [...places.values()];
}
function lookUpPlaces(places, resolve, sources) {
    return places.flatMap(({ text, path, lines }) => {
        const resolution = resolve(path);
        if (resolution.kind !== 'found' || resolution.side !== 'head' || resolution.folder)
            return [];
        const file = sources.file('head', resolution.path);
        if (!file || lines.start > file.lines.length)
            return [];
        const endLine = Math.min(lines.end, file.lines.length);
        const shown = file.lines.slice(lines.start - 1, Math.min(endLine, lines.start + evidence_MAX_LINES - 1));
        const excerpt = shown.map((line) => line.replace(/\r$/, '').slice(0, evidence_MAX_WIDTH)).join('\n');
        return [{ text, path: resolution.path, startLine: lines.start, endLine, excerpt }];
    });
}
function linesToBlame(placed, change) {
    const changed = changedLines(change);
    const requests = new Map();
    for (const anchor of placed.flatMap(({ anchors }) => anchors)) {
        if (anchor.lines === null || anchor.excerpt === null)
            continue;
        const { side, path } = anchor;
        const { lines } = anchor;
        const blocks = (changed.get(sourceKey(anchor)) ?? []).filter((block) => (0,finding/* overlap */.EF)(block, lines) > 0);
        const request = requests.get(sourceKey(anchor)) ?? { side, path, ranges: [] };
        requests.set(sourceKey(anchor), { side, path, ranges: [...request.ranges, lines, ...blocks] });
    }
    return [...requests.values()].map((request) => ({ ...request, ranges: union(request.ranges) }));
}
function decideOrigins(placed, change, blames, sources) {
    const desk = makeDesk(change, blames, sources);
    return placed.map((finding) => decideOrigin(finding, desk));
}
function decideOrigin({ finding, anchors }, desk) {
    const paths = [...new Set(anchors.map(({ path }) => path))];
    const { testimony, near } = hear(finding, paths, desk.register);
    const absence = absenceOf(finding);
    if (absence === 'elsewhere') {
        const reason = 'the finding claims that something is absent, which no line of code can show';
        return { ...unknownOrigin(reason), testimony };
    }
    const places = judged(anchors, desk);
    const [first, ...others] = places.map((anchor) => ({ anchor, ...groundOf(finding, anchor, desk) }));
    if (first === undefined)
        return { ...unknownOrigin('the finding names no place'), testimony };
    const { origin, older } = groundOfAll(first, others);
    if (origin.kind !== 'pre-existing')
        return { ...origin, older, testimony };
    const doubt = doubtOf(testimony, near, absence);
    if (doubt === null)
        return { ...origin, older, testimony };
    return { kind: 'unknown', commit: null, reason: `${doubt}; yet ${origin.reason}`, older, testimony };
}
function judged([first, ...others], desk) {
    if (!first)
        return [];
    return [
        first,
        ...others.filter((anchor) => anchor.lines !== null || (anchor.path !== first.path && desk.fileOf(anchor) !== null)),
    ];
}
function groundOfAll(first, others) {
    const older = others.every((other) => other.older !== null) ? first.older : null;
    if (reaches(first))
        return { origin: first.origin, older };
    const reached = others.find(reaches);
    if (reached)
        return { origin: exposedBy(reached), older };
    const open = others.find(({ origin }) => origin.kind === 'unknown');
    if (first.origin.kind === 'unknown' || !open)
        return { origin: first.origin, older };
    return { origin: { ...open.origin, reason: alsoCited(open) }, older };
}
function reaches({ origin }) {
    return origin.kind === 'introduced' || origin.kind === 'exposed';
}
function exposedBy(place) {
    return { kind: 'exposed', commit: place.origin.commit, reason: alsoCited(place) };
}
function alsoCited({ anchor, origin }) {
    const line = anchor.lines ? `:${anchor.lines.start}` : '';
    return `the finding also cites ${anchor.path}${line}, where ${origin.reason}`;
}
function doubtOf(testimony, near, absence) {
    if (testimony.kind === 'tied')
        return `its reviewer ${testimony.reason}`;
    if (near !== null)
        return `its reviewer ${near}`;
    return absence === 'anywhere' ? 'the finding claims that something is absent or was left as it was' : null;
}
function union(ranges) {
    const merged = [];
    for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        if (last && range.start <= last.end + 1) {
            merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
        }
        else
            merged.push(range);
    }
    return merged;
}


/***/ }),

/***/ 6738: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ changedLines),
/* harmony export */   x: () => (/* binding */ changedBlocks)
/* harmony export */ });
function changedLines(diff) {
    return diff
        .split('\n')
        .filter(isChange)
        .map(squeezed)
        .filter((line) => line.length > 1);
}
function changedBlocks(diff) {
    const blocks = new Set();
    let [deleted, added] = [[], []];
    const end = () => {
        if (deleted.length + added.length > 0)
            blocks.add(JSON.stringify([deleted, added]));
        [deleted, added] = [[], []];
    };
    for (const line of diff.split('\n')) {
        const text = squeezed(line);
        if (text === '' || text === '+' || text === '-' || line.startsWith('\\'))
            continue;
        if (!isChange(line))
            end();
        else
            (line.startsWith('-') ? deleted : added).push(text);
    }
    end();
    return blocks;
}
function isChange(line) {
    return /^[+-](?!\+\+ |-- )/.test(line);
}
function squeezed(line) {
    return line.replace(/\s+/g, '');
}


/***/ }),

/***/ 9175: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ NO_ATTRIBUTES),
/* harmony export */   YG: () => (/* binding */ STEERING_RULES),
/* harmony export */   _x: () => (/* binding */ isMostlyText),
/* harmony export */   b5: () => (/* binding */ isTextName),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   e5: () => (/* binding */ matchesFromRoot),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   jp: () => (/* binding */ changedKind),
/* harmony export */   oS: () => (/* binding */ steeredBy),
/* harmony export */   rl: () => (/* binding */ mustBeRead),
/* harmony export */   sL: () => (/* binding */ isAgentFile)
/* harmony export */ });
/* harmony import */ var _domain_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1777);
/* harmony import */ var _text_known_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1839);


const NO_ATTRIBUTES = { generated: null, vendored: null, documentation: null };
const LOCKS = new Set(('package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock go.sum go.work.sum ' +
    'gemfile.lock composer.lock poetry.lock pdm.lock uv.lock pipfile.lock mix.lock pubspec.lock podfile.lock package.resolved ' +
    'flake.lock gradle.lockfile packages.lock.json paket.lock cabal.project.freeze stack.yaml.lock rebar.lock conan.lock ' +
    '.terraform.lock.hcl pixi.lock module.bazel.lock cartfile.resolved chart.lock').split(' '));
const VENDORED = /(^|\/)(node_modules|vendor|third[_-]?party|bower_components|jspm_packages|\.yarn\/(releases|plugins|sdks|cache)|Godeps|Pods|Carthage\/(Build|Checkouts))\//;
const GENERATED = /(\.pb\.(go|cc|h|swift)|_pb2(_grpc)?\.pyi?|\.pb\.gw\.go|_grpc\.pb\.go|\.g\.dart|\.freezed\.dart|\.designer\.cs|\.min\.(js|css|mjs)|\.(js|css)\.map|\.snap|_generated\.[a-z]+|\.generated\.[a-z]+|(^|\/)(zz_generated\.[^/]*|bindata\.go|mock_[^/]+\.go))$/i;
const DOCUMENTATION = /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|org|pod|rdoc)$|(^|\/)(readme|changelog|changes|license|licence|copying|notice|authors|contributing|codeowners)(\.[^/]*)?$|(^|\/)(docs?|documentation)\//i;
const CODE = /\.(ts|tsx|js|jsx|mjs|cjs|py|go|rs|rb|java|kt|kts|c|h|cc|cpp|hpp|cs|php|swift|scala|sh|bash|zsh|ps1|pl|lua|ex|exs|erl|hs|ml|clj|dart|vue|svelte|sql|zig|nim|m|mm|r|jl|tf|bats)$/i;
const TEXT = /\.(md|mdx|markdown|rst|adoc|asciidoc|txt|tex|rdoc|html?|xhtml|css|scss|sass|less|svg|csv|tsv|proto|graphql|gql|ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|editorconfig|xml|gradle|cmake|hcl|nix|csproj|sln|lock|tmpl|tpl|ejs|hbs|j2|erb|mts|cts|pyi|awk|bat|cmd|fish|groovy|fsx?|vb|asm|sv|vhdl?|cuh?|[ch]xx|inl|ipynb|diff|patch)$|(^|\/)(makefile|gnumakefile|dockerfile|containerfile|jenkinsfile|vagrantfile|procfile|rakefile|gemfile|justfile)$/i;
const TEST = /(^|\/)(__tests__|tests?|specs?|testdata|test-data|fixtures|e2e|bats)\/|(^|\/)test_[^/]+\.py$|(_test|_spec|\.test|\.spec|-test|-spec)\.[a-z0-9]+$|Tests?\.(java|kt|cs|swift|scala)$|\.bats$|(^|\/)conftest\.py$/;
const CONFIGURATION = /\.(ya?ml|toml|ini|cfg|conf|json5?|jsonc|properties|env|editorconfig|xml|plist|gradle|cmake|hcl|nix|mod|work)$|(^|\/)(\.[^/]+|makefile|gnumakefile|dockerfile[^/]*|containerfile|jenkinsfile|vagrantfile|procfile|rakefile|gemfile|justfile|cmakelists\.txt|requirements[^/]*\.txt|constraints[^/]*\.txt)$/i;
function fileKind(path, attributes, binary) {
    if (binary)
        return 'binary';
    if (attributes.generated)
        return 'generated';
    if (attributes.vendored)
        return 'vendored';
    if (attributes.documentation)
        return 'documentation';
    return (summarisedKind(path, attributes) ??
        (TEST.test(path) ? 'test' : null) ??
        (steeredBy(path) !== null || CONFIGURATION.test(path) ? 'configuration' : null) ??
        (attributes.documentation !== false && DOCUMENTATION.test(path) && !CODE.test(path) ? 'documentation' : 'source'));
}
function changedKind(file, attributes) {
    const { generated, vendored } = attributes;
    const named = fileKind(file.path, attributes, file.binary);
    if ((0,_domain_change_js__WEBPACK_IMPORTED_MODULE_1__/* .wasAtBase */ .GL)(file) || (named !== 'generated' && named !== 'vendored'))
        return named;
    return fileKind(file.path, { ...attributes, generated: generated ?? false, vendored: vendored ?? false }, file.binary);
}
function mustBeRead(file) {
    if ((0,_domain_change_js__WEBPACK_IMPORTED_MODULE_1__/* .wasAtBase */ .GL)(file) || (0,_domain_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isSummarised */ .pE)(file))
        return false;
    const named = fileKind(file.path, NO_ATTRIBUTES, false);
    return named === 'generated' || named === 'vendored';
}
const UNREADABLE_SHARE = 0.1;
const SAMPLE_LENGTH = 50_000;
function isTextName(path) {
    return TEXT.test(path) || CODE.test(path);
}
function isMostlyText(content) {
    const sample = content.slice(0, SAMPLE_LENGTH);
    const unreadable = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
    return unreadable <= sample.length * UNREADABLE_SHARE;
}
function summarisedKind(path, attributes) {
    const name = (0,_text_known_files_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .Md)(path).toLowerCase();
    if (attributes.generated !== false && LOCKS.has(name))
        return 'lock';
    if (attributes.vendored !== false && VENDORED.test(path))
        return 'vendored';
    if (attributes.generated !== false && GENERATED.test(path))
        return 'generated';
    return null;
}
const NOTHING = { names: [], prefixes: [], roots: [], replaced: false };
const ROWS = [
    { ...NOTHING, steers: 'review', roots: ['.github/deep-review.'] },
    {
        ...NOTHING,
        steers: 'agents',
        names: [
            ...['claude.md', 'claude.local.md', 'agents.md', 'agents.override.md', 'gemini.md'],
            ...['.claude', '.claude.json', '.codex', '.agents', '.gemini', '.cursor', '.cursorrules', '.mcp.json'],
            ...['.opencode', 'opencode.json', 'opencode.jsonc'],
        ],
        replaced: true,
    },
    { ...NOTHING, steers: 'agents', roots: ['.github/copilot-instructions.md'], replaced: true },
    {
        ...NOTHING,
        steers: 'tools',
        names: ['.npmrc', 'bunfig.toml', '.husky', '.gitmodules'],
        prefixes: ['.env'],
        replaced: true,
    },
    {
        ...NOTHING,
        steers: 'ci',
        names: ['action.yml', 'action.yaml', '.gitlab-ci.yml', '.circleci', 'jenkinsfile', 'azure-pipelines.yml'],
        roots: ['.github/workflows/', '.github/actions/'],
    },
    { ...NOTHING, steers: 'attribution', names: ['.gitattributes', '.git-blame-ignore-revs'] },
    { ...NOTHING, steers: 'owners', names: ['codeowners'] },
    { ...NOTHING, steers: 'tools', names: ['.yarnrc', '.yarnrc.yml'] },
    { ...NOTHING, steers: 'git', prefixes: ['.git'] },
    { ...NOTHING, steers: 'editor', names: ['.vscode'] },
];
function steeredBy(path) {
    const names = namesOf(path);
    return ROWS.find((row) => isIn(row, path, names))?.steers ?? null;
}
function isAgentFile(path) {
    const names = namesOf(path);
    return ROWS.some((row) => row.replaced && isIn(row, path, names));
}
const namesOf = (path) => path.toLowerCase().split('/');
function isIn({ names, prefixes, roots }, path, parts) {
    const lower = path.toLowerCase();
    return (parts.some((part) => names.includes(part) || prefixes.some((prefix) => part.startsWith(prefix))) ||
        roots.some((root) => lower.startsWith(root) || lower.endsWith(`/${root}`)));
}
const STEERING_RULES = {
    ci: {
        severity: 'important',
        title: 'This change edits a workflow',
        consequence: 'A workflow decides whether the review runs at all, with which secrets, and whether its conclusion gates the merge.',
    },
    review: {
        severity: 'important',
        title: 'This change edits how reviews are configured',
        consequence: 'It decides which reviewers run, what they are told and which findings block, from the merge on.',
    },
    agents: {
        severity: 'suggestion',
        title: 'This change edits instructions to coding agents',
        consequence: 'Reviewers are given the version of the base; from the merge on they and other agents follow this one.',
    },
    tools: {
        severity: 'suggestion',
        title: 'This change edits what package managers, hooks or tools obey',
        consequence: 'Reviewers are given the version of the base where it would act on them; from the merge on it decides where packages come from and what runs on its own.',
    },
    attribution: {
        severity: 'suggestion',
        title: 'This change edits what is hidden from reviewers',
        consequence: 'Attributes decide which files are summarised as generated, ignored revisions decide whom a line is attributed to, from the merge on.',
    },
    owners: {
        severity: 'suggestion',
        title: 'This change edits who must approve changes',
        consequence: 'From the merge on other people are asked, or nobody is.',
    },
};
function matches(glob, path) {
    const reached = new Set([0]);
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
        reached.add(at + 1);
    return isReached(glob, path, reached);
}
function matchesFromRoot(glob, path) {
    return isReached(glob.replace(/^\.?\//, ''), path, new Set([0]));
}
function isReached(glob, path, from) {
    let reached = from;
    for (const token of tokensOf(glob))
        reached = step(token, path, reached);
    return reached.has(path.length);
}
function tokensOf(glob) {
    const pieces = glob.match(/\*\*\/?|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g) ?? [];
    return pieces.map((piece) => {
        if (piece.startsWith('**') || (piece === '*' && glob.endsWith('/*')))
            return { kind: 'any' };
        if (piece === '*')
            return { kind: 'name' };
        if (piece === '?')
            return { kind: 'one' };
        const isChoice = piece.length > 1 && piece.startsWith('{');
        const options = isChoice ? piece.slice(1, -1).split(',') : null;
        return { kind: 'text', options: options?.map((option) => option.trim()) ?? [piece] };
    });
}
function step(token, path, before) {
    if (token.kind === 'text') {
        const ends = [...before].flatMap((at) => token.options.filter((option) => path.startsWith(option, at)).map((option) => at + option.length));
        return new Set(ends);
    }
    if (token.kind === 'one') {
        return new Set([...before].filter((at) => at < path.length && path[at] !== '/').map((at) => at + 1));
    }
    const after = new Set();
    let isReached = false;
    for (let at = 0; at <= path.length; at += 1) {
        isReached ||= before.has(at);
        if (isReached)
            after.add(at);
        if (token.kind === 'name' && path[at] === '/')
            isReached = false;
    }
    return after;
}


/***/ }),

/***/ 8172: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* reexport */ JOIN),
  A2: () => (/* reexport */ MODEL),
  Ah: () => (/* reexport */ alikePoints),
  Gc: () => (/* reexport */ codeNames),
  Zm: () => (/* reexport */ comparable),
  UD: () => (/* reexport */ compare),
  W$: () => (/* reexport */ consequencesOf),
  wO: () => (/* binding */ consolidate),
  o5: () => (/* reexport */ identifierParts),
  ET: () => (/* reexport */ inReportOrder),
  Xw: () => (/* reexport */ isAnsweredBy),
  e$: () => (/* reexport */ numberIds),
  dp: () => (/* reexport */ profileOf),
  bZ: () => (/* reexport */ profileOfClaim),
  jv: () => (/* reexport */ proseOf),
  fN: () => (/* reexport */ score),
  WS: () => (/* reexport */ stem),
  et: () => (/* reexport */ subjectOf),
  ZR: () => (/* reexport */ symbolsOf),
  ij: () => (/* binding */ uniqueKeys),
  Z9: () => (/* reexport */ wordsOf)
});

// UNUSED EXPORTS: joinFindings, margin, stableKey

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/evidence/evidence.js + 16 modules
var evidence = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/git/changed-blocks.js
var changed_blocks = __webpack_require__(6738);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/join/merge.js




function byEvidence(a, b) {
    return (evidenceOf(b) - evidenceOf(a) ||
        (0,domain_severity/* severityRank */.qs)(a.finding.severity) - (0,domain_severity/* severityRank */.qs)(b.finding.severity) ||
        b.finding.body.length - a.finding.body.length ||
        compareText((0,domain_finding/* findingKey */.fl)(a.finding), (0,domain_finding/* findingKey */.fl)(b.finding)));
}
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const PLACE_WORTH = { verified: 3, moved: 2, unverified: 1, missing: 0 };
const QUOTE_WORTH = { matched: 2, moved: 1, none: 0, absent: -1 };
const FIX_WORTH = { applies: 2, offset: 1, no: 0, 'not-tried': 0, none: 0 };
const evidenceOf = (source) => placeWorth(source) + FIX_WORTH[source.fix.applies];
function placeWorth({ anchors: [primary] }) {
    return primary ? PLACE_WORTH[primary.state] + QUOTE_WORTH[primary.quote] + (primary.lines ? 1 : 0) : 0;
}
function chooseFix(sources) {
    const proposals = sources
        .flatMap(proposalsOf)
        .sort((a, b) => rank(a) - rank(b) || Number(b.confined) - Number(a.confined));
    const distinct = [];
    for (const proposal of proposals) {
        const blocks = (0,changed_blocks/* changedBlocks */.x)(proposal.diff);
        const same = distinct.findIndex((known) => known.diff === proposal.diff || isWithin(blocks, known.blocks));
        const known = distinct[same];
        if (!known)
            distinct.push({ ...proposal, blocks });
        else if (known.diff === proposal.diff || isWithin(known.blocks, blocks)) {
            distinct[same] = { ...known, reviewers: [...new Set([...known.reviewers, ...proposal.reviewers])].sort() };
        }
    }
    const [best, ...rest] = distinct;
    if (!best)
        return domain_finding/* NO_FIX */.O5;
    const { diff, applies, reason, confined, reviewers } = best;
    const others = rest.map((one) => ({
        diff: one.diff,
        applies: one.applies,
        reason: one.reason,
        reviewers: one.reviewers,
    }));
    return { ...domain_finding/* NO_FIX */.O5, diff, applies, reason, confined, reviewers, others };
}
const FURTHER = { applies: 'not-tried', reason: 'a further diff of the same finding', confined: false };
function proposalsOf({ finding, fix }) {
    const reviewers = [finding.reviewer];
    if (fix.applies === 'none')
        return [];
    const tried = (0,changed_blocks/* changedBlocks */.x)(fix.diff);
    const left = (finding.fix?.diffs ?? []).filter((diff) => diff.trim() !== '' && !isWithin((0,changed_blocks/* changedBlocks */.x)(diff), tried));
    return [
        { ...fix, reviewers },
        ...((0,domain_finding/* fits */.lA)(fix) ? left.map((diff) => ({ ...FURTHER, diff, reviewers })) : []),
    ];
}
function isWithin(blocks, others) {
    return blocks.size > 0 && [...blocks].every((block) => others.has(block));
}
const rank = ({ applies }) => domain_finding/* FIX_STATES */.vC.indexOf(applies);
function classify(sources, origin) {
    const words = new Map();
    for (const { finding } of sources) {
        if (!finding.classification)
            continue;
        words.set(finding.classification, (words.get(finding.classification) ?? new Set()).add(finding.reviewer));
    }
    const most = Math.max(0, ...[...words.values()].map((reviewers) => reviewers.size));
    const winner = [...words].find(([, reviewers]) => reviewers.size === most)?.[0] ?? null;
    if (winner === 'regression' && origin.kind === 'unknown' && sources.some((source) => source.origin.older !== null)) {
        const reason = 'Called a regression; git finds that this change did not write the code, which does not show that it did not break it.';
        return { classification: winner, reason };
    }
    return { classification: winner, reason: '' };
}
function inReportOrder(findings) {
    return findings
        .map((finding, index) => ({ finding, index, ranks: ranksOf(finding), key: sourceKey(finding) }))
        .sort(before)
        .map(({ index }) => index);
}
function ranksOf(finding) {
    return [(0,domain_severity/* severityRank */.qs)(finding.severity), originRank(finding), -finding.reviewers.length];
}
function before(x, y) {
    const [a, b] = [x.finding, y.finding];
    const [placeA, placeB] = [a.locations[0], b.locations[0]];
    return (x.ranks[0] - y.ranks[0] ||
        x.ranks[1] - y.ranks[1] ||
        x.ranks[2] - y.ranks[2] ||
        compareText(placeA?.path ?? '\uffff', placeB?.path ?? '\uffff') ||
        (placeA?.lines?.start ?? 0) - (placeB?.lines?.start ?? 0) ||
        compareText(a.title, b.title) ||
        compareText(x.key, y.key));
}
function originRank({ origin }) {
    const order = [domain_finding/* ORIGINS */.o9[0], domain_finding/* ORIGINS */.o9[1], domain_finding/* ORIGINS */.o9[3], domain_finding/* ORIGINS */.o9[2]];
    return order.indexOf(origin.kind);
}
const sourceKey = ({ sources }) => sources[0] ? (0,domain_finding/* findingKey */.fl)(sources[0].anchored.finding) : '';
function numberIds(severities) {
    const counts = { critical: 0, important: 0, suggestion: 0 };
    return severities.map((severity) => {
        counts[severity] += 1;
        return `${(0,wording/* severityLetter */.Gh)(severity)}${counts[severity]}`;
    });
}

// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/join/terms.js


const STOP_WORDS = new Set(('a about above actually after again all already also although always an and another any anything are as at away be ' +
    'because been before being below best better between both but by can cannot case cases change changed changes ' +
    'code come comes could current currently did do does doing done each either else even ever every exactly existing ' +
    'far few file files find first fix fixed for from function further gap get gets give given gives go goes had happen ' +
    'happens has have having he her here how however i if important in instead into is issue it its itself just keep ' +
    'let like likely line lines long made make makes making many may means might more most much must need needed needs ' +
    'never new next no none nor not nothing now of off old on once one only onto or other others otherwise our out over ' +
    'own path per possible pr problem put rather really reason regression result results return returns right run runs ' +
    'same say says see seem set she should show shows side simply since so some something still such suggestion sure ' +
    'take takes than that the their them then there therefore these they thing this those though three through thus ' +
    'time to together too toward two under until up upon us use used uses using usually value values very want was way ' +
    'we well were what when where whether which while who whole whose why will with within without won work works would ' +
    'yet you your critical enhancement consider currently e g i e etc via').split(' '));
const ENDINGS = ['izations', 'ization', 'ations', 'ation', 'ities', 'ments', 'ness', 'ings', 'ing', 'ies', 'ied'];
const SHORT_ENDINGS = ['ions', 'ion', 'ment', 'able', 'ers', 'ed', 'er', 'es', 'ly', 's', 'e'];
function stem(word) {
    for (const ending of [...ENDINGS, ...SHORT_ENDINGS]) {
        if (word.endsWith(ending) && word.length - ending.length >= 4) {
            return word.slice(0, -ending.length).replace(/([^aeiou])\1$/, '$1');
        }
    }
    return word;
}
function identifierParts(identifier) {
    return identifier
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((part) => part.length > 1);
}
function wordsOf(text) {
    return (text.match(/[A-Za-z][A-Za-z0-9_]*/g) ?? []).flatMap(stemsOf);
}
const met = new Map();
const MOST_MET = 50_000;
function stemsOf(token) {
    const before = met.get(token);
    if (before)
        return before;
    if (met.size >= MOST_MET)
        met.clear();
    const stems = identifierParts(token)
        .filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d/.test(word))
        .map(stem);
    met.set(token, stems);
    return stems;
}
const MAX_SENTENCES = 120;
const SHORTEST = 15;
function sentencesOf(title, prose) {
    const blocks = prose.split(/\n{2,}|\n(?=[ \t]*(?:[-*+]|\d+\.)\s)/);
    const sentences = blocks.flatMap((block) => block.replace(/\n/g, ' ').split(/(?<=[.!?:;])\s+(?=[A-Z`*"])/));
    const said = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.length > SHORTEST);
    return [title, ...said.slice(0, MAX_SENTENCES)];
}
const CODE_SHAPE = /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|^[A-Z]{2}[0-9_A-Z]*$|^--?[a-z][\w-]+$/;
const PLAIN_NAME = /^[A-Za-z_$][\w$-]{2,}$/;
const FILE_NAME = /\.(go|ts|tsx|js|jsx|mjs|py|rs|java|kt|rb|c|h|cc|cpp|cs|sh|bash|bats|ya?ml|json|toml|md|txt|lock)$/i;
function symbolsOf(text) {
    const found = [];
    for (const [, span = ''] of text.matchAll(/(?<!`)`+([^`\n]{2,120})`+/g))
        found.push(...namesIn(span, true));
    const prose = text.replace(/(?<!`)`+[^`\n]*`+/g, ' ').replace(/\]\([^()]{0,2000}\)/g, '] ');
    found.push(...namesIn(prose, false));
    return found;
}
const IDENTIFIER = /[A-Za-z_$][\w$]*(?:(?:\.|::|->|#)[A-Za-z_$][\w$]*)*/g;
const QUOTED_NAME = /(?<!\w)['"“]([A-Za-z_$][\w$.]{2,60})['"”](?!\w)/g;
function identifiersOf(text) {
    const inTicks = [...text.matchAll(/`+([^`\n]{2,120})`+/g)].flatMap(([, span = '']) => span.match(IDENTIFIER) ?? []);
    const inQuotes = [...text.matchAll(QUOTED_NAME)].map(([, name = '']) => name);
    const marked = [...inTicks, ...inQuotes].flatMap(nameParts).filter((part) => PLAIN_NAME.test(part));
    const shaped = (text.match(IDENTIFIER) ?? []).flatMap(nameParts).filter((part) => CODE_SHAPE.test(part));
    return [...marked, ...shaped].map((part) => part.toLowerCase());
}
const nameParts = (name) => name.split(/\.|::|->|#/).filter((part) => part.length > 2);
function trigramsOf(text) {
    return wordsOf(text).flatMap((word) => {
        const marked = `^${word}$`;
        return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
    });
}
function codeNames(code) {
    return (code.match(/[A-Za-z_$][\w$]{2,}/g) ?? [])
        .filter((name) => !KEYWORDS.has(name))
        .map((name) => name.toLowerCase());
}
const KEYWORDS = new Set(('func function return const let var type struct interface class public private static void import export ' +
    'from for while if else switch case default break continue try catch throw throws new this self nil null None true ' +
    'false True False err error string int bool byte float def async await with not and the map range defer package ' +
    'fmt echo local then done elif esac readonly number boolean unknown never any').split(' '));
function namesIn(text, quoted) {
    const names = [];
    for (const token of text.split(/[\s,;(){}[\]<>"'=|&*!?+]+/)) {
        const bare = (0,characters/* withoutEnd */.Mx)(token.replace(/^[.:/\\@#$%^~`]+/, ''), /[.:/\\`]/).replace(/:\d+(-\d+)?.*$/, '');
        if (bare.length < 3 || FILE_NAME.test(bare) || bare.includes('/') || /^\d/.test(bare))
            continue;
        const pieces = bare.split(/[.:]+|->/).filter((piece) => piece.length > 2 && !KEYWORDS.has(piece));
        if (pieces.length > 1)
            names.push(bare.toLowerCase());
        for (const piece of pieces) {
            if (CODE_SHAPE.test(piece) || (quoted && PLAIN_NAME.test(piece)))
                names.push(piece.toLowerCase());
        }
    }
    return names.filter((name) => !STOP_WORDS.has(name));
}
function codeLines(code) {
    return code
        .split('\n')
        .map((line) => line.replace(/^\s*(?:\d+\s*[:|]\s?)?/, '').replace(/\s+/g, ''))
        .filter((line) => (line.match(/[A-Za-z0-9_]/g) ?? []).length >= 6);
}
const MINIMUM = 6;
function vectorSpace(items, weighing, tellingOf = () => 1) {
    const counted = rarities(items, ({ terms }) => terms.keys());
    const weights = new Map([...counted].map(([term, weight]) => [term, weight * tellingOf(term)]));
    const ids = numbersOf(weights);
    const rarity = (term) => weights.get(term) ?? 0;
    const weightOf = {
        frequency: (term, times) => times * rarity(term),
        equal: (_term, times) => times,
        presence: (term) => Math.sqrt(rarity(term)),
    };
    return { rarity, vectorOf: (terms) => vectorOf(terms, weightOf[weighing], ids) };
}
function rarities(items, termsOf) {
    const most = new Map();
    let largest = MINIMUM;
    for (const own of byReviewer(items)) {
        largest = Math.max(largest, own.length);
        const counts = new Map();
        for (const item of own)
            for (const term of termsOf(item))
                counts.set(term, (counts.get(term) ?? 0) + 1);
        for (const [term, count] of counts)
            most.set(term, Math.max(count, most.get(term) ?? 0));
    }
    const terms = [...most].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(terms.map(([term, count]) => [term, Math.log((largest + 1) / count)]));
}
function numbersOf(weights) {
    return new Map([...weights.keys()].map((term, id) => [term, id]));
}
function byReviewer(items) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(item.reviewer);
        if (group)
            group.push(item);
        else
            groups.set(item.reviewer, [item]);
    }
    return [...groups.values()];
}
function vectorOf(terms, weightOf, ids) {
    const entries = [...terms]
        .map(([term, times]) => ({ id: ids.get(term) ?? 0, weight: weightOf(term, times) }))
        .sort((a, b) => a.id - b.id);
    return {
        ids: Int32Array.from(entries, ({ id }) => id),
        weights: Float64Array.from(entries, ({ weight }) => weight),
        norm: Math.sqrt(entries.reduce((sum, { weight }) => sum + weight ** 2, 0)),
    };
}
function product(a, b) {
    let sum = 0;
    for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
        const [idA, idB] = [a.ids[i] ?? 0, b.ids[j] ?? 0];
        if (idA === idB)
            sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
        if (idA <= idB)
            i += 1;
        if (idB <= idA)
            j += 1;
    }
    return sum;
}
function cosine(a, b, prior) {
    const shared = product(a, b);
    return shared > 0 ? shared / (a.norm * b.norm + prior) : 0;
}
function sharedOfBoth(a, b, prior) {
    const shared = product(a, b);
    return shared > 0 ? (2 * shared) / (a.norm ** 2 + b.norm ** 2 + prior) : 0;
}
function sharedOfLess(a, b, prior) {
    const shared = product(a, b);
    return shared > 0 ? shared / (Math.min(a.norm, b.norm) ** 2 + prior) : 0;
}
const MAX_TEXT = 20_000;
const MAX_BLOCKS = 40;
const RUNS = /([`~])\1{12,}|([*_#[\](){}<>|\\-])\2{60,}|(?<![ \t])[ \t]{200,}|(?<!\w)(\w{60})\w{140,}/g;
const OPEN_LINK = /\]\((?![^()\n]{0,400}\))/g;
const MANY_LINKS = 200;
function boundedText(text) {
    const cut = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
    const calm = cut.replace(RUNS, (_run, tick, mark, word) => tick === undefined ? (mark ?? word ?? ' ') : tick.repeat(12));
    return (calm.match(OPEN_LINK)?.length ?? 0) > MANY_LINKS ? calm.replace(OPEN_LINK, '] (') : calm;
}
const boundedCode = (code) => code.slice(0, MAX_TEXT);
function boundedFinding(anchored) {
    const { finding, fix } = anchored;
    const { quotes, fix: claimed } = finding;
    return {
        ...anchored,
        finding: {
            ...finding,
            title: boundedText(finding.title),
            body: boundedText(finding.body),
            quotes: quotes.slice(0, MAX_BLOCKS).map((quote) => ({ ...quote, code: boundedCode(quote.code) })),
            fix: claimed && { text: boundedText(claimed.text), diffs: claimed.diffs.slice(0, MAX_BLOCKS).map(boundedCode) },
        },
        fix: { ...fix, diff: boundedCode(fix.diff) },
    };
}
const MAX_COMPARED = 1_000;
function comparedOf(findings) {
    const isAlone = ({ finding }) => finding.standing.kind === 'notice';
    const [notices, others] = [findings.filter(isAlone), findings.filter((each) => !isAlone(each))];
    if (others.length <= MAX_COMPARED)
        return { compared: others, alone: notices };
    const compared = [];
    const alone = [...notices];
    const counts = new Map();
    for (const anchored of [...others].sort(bySeverity)) {
        const count = (counts.get(anchored.finding.file) ?? 0) + 1;
        counts.set(anchored.finding.file, count);
        (count <= MAX_COMPARED ? compared : alone).push(anchored);
    }
    return { compared, alone };
}
function bySeverity({ finding: a }, { finding: b }) {
    return (0,domain_severity/* severityRank */.qs)(a.severity) - (0,domain_severity/* severityRank */.qs)(b.severity) || a.line - b.line || a.ordinal - b.ordinal;
}

;// CONCATENATED MODULE: ./build/join/profile.js

const ASPECTS = ['words', 'plain', 'names', 'title', 'quoted', 'code', 'proposal', 'remedy', 'kinds'];
const TITLE_WEIGHT = 3;
function profileOf({ finding, anchors, fix }) {
    const { reviewer, file: review, title, body, quotes, locations } = finding;
    return profileOfClaim({
        ...{ reviewer, review, title, body, quotes },
        places: anchors.length ? anchors : locations,
        remedy: finding.fix?.text ?? '',
        fixes: [...(finding.fix?.diffs ?? []), ...(fix.diff ? [fix.diff] : [])],
        file: locations[0]?.path ?? '',
    });
}
function profileOfClaim({ body, file, quotes, fixes, places, ...claim }) {
    const prose = proseOf(body);
    const subject = subjectOf(claim.title, file);
    return profiled({ ...claim, prose, subject, places: placesOf(places, prose), code: codeOf(quotes, fixes) });
}
function profiled({ reviewer, review, places, subject, ...said }) {
    const { title, prose, remedy, code } = said;
    const words = count([wordsOf(title), TITLE_WEIGHT], [wordsOf(prose), 1]);
    const sentences = sentencesOf(title, prose);
    const names = identifiersOf(`${title}\n${prose}`);
    const given = new Set(names.flatMap(identifierParts).map(stem));
    const proposals = [...sentences.filter((sentence) => PROPOSES.test(sentence)), remedy];
    return {
        ...{ reviewer, review, places, subject },
        sentences: sentences.map((text) => [...wordsOf(text), ...identifiersOf(text)]),
        terms: {
            words,
            plain: new Map([...words].filter(([word]) => !given.has(word))),
            names: new Map(names.map((name) => [name, 1])),
            title: count([trigramsOf(title), 1]),
            quoted: new Map(code.existing.flatMap(codeLines).map((line) => [line, Math.min(3, line.length / 20)])),
            code: count([[...code.existing, ...code.added].flatMap(codeNames), 1]),
            proposal: count([proposals.flatMap(wordsOf), 1]),
            remedy: count([wordsOf(remedy), 1], [code.added.flatMap(codeNames), 1]),
            kinds: new Map(consequencesOf(sentences.slice(0, LEAD).join('\n')).map((kind) => [kind, 1])),
        },
    };
}
const LEAD = 3;
const PROPOSES = /\b(consider|should|instead|replace|use|add|remove|ensure|prefer|must|needs? to|recommend|suggest|fix|change|rename|move|wrap|guard)\b/i;
function proseOf(body) {
    return body.replace(/^[ \t]*(`{3,40}|~{3,40})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '\n');
}
function count(...parts) {
    const terms = new Map();
    for (const [words, weight] of parts)
        for (const word of words)
            terms.set(word, (terms.get(word) ?? 0) + weight);
    return new Map([...terms].map(([word, times]) => [word, 1 + Math.log(times)]));
}
function codeOf(quotes, fixes) {
    const isDiff = ({ language }) => language !== null && /^(diff|patch)$/i.test(language);
    const diffs = [...quotes.filter(isDiff).map(({ code }) => code), ...fixes.filter(isPatch)];
    const lines = diffs.flatMap((diff) => diff.split('\n')).filter((line) => !/^(\+\+\+|---|@@|diff |index )/.test(line));
    return {
        existing: [
            ...quotes.filter((quote) => !isDiff(quote)).map(({ code }) => code),
            ...lines.filter((line) => !line.startsWith('+')).map((line) => line.replace(/^[- ]/, '')),
        ],
        added: [
            ...lines.filter((line) => line.startsWith('+')).map((line) => line.slice(1)),
            ...fixes.filter((proposal) => !isPatch(proposal)),
        ],
    };
}
const isPatch = (text) => /^[+-](?![+-]{2} )/m.test(text);
function placesOf(places, prose) {
    const claimed = places.map(({ path, lines }) => ({ ...placeAt(path, lines), claimed: true }));
    const mentioned = [...prose.matchAll(/(?<![\w@./-])([\w@./-]{0,300}\w\.\w{1,8}):(\d{1,6})(?:[-–](\d{1,6}))?/g)].map(([, path = '', start = '', end]) => {
        const from = Number(start);
        return { ...placeAt(path, { start: from, end: Math.max(from, Number(end ?? from)) }), claimed: false };
    });
    return [...claimed, ...mentioned.slice(0, 8)];
}
function placeAt(path, lines) {
    const normal = path.replace(/\\/g, '/').replace(/^(\.\/)+/, '');
    return { path: normal, baseName: normal.split('/').at(-1) ?? normal, lines };
}
function samePath(a, b) {
    if (a.baseName !== b.baseName)
        return false;
    return a.path === b.path || `/${a.path}`.endsWith(`/${b.path}`) || `/${b.path}`.endsWith(`/${a.path}`);
}
const KINDS = {
    leak: /\b(leak\w*|(goroutine|thread|process) pile\w*|never (closed?|released?|freed|stopped)|not (closed|released|freed|stopped)|orphan\w*|left behind|lingering|accumulat\w*|dangling)\b/i,
    hang: /\b(hang(s|ing)?|hung|stuck|wedg\w*|deadlock\w*|livelock|indefinite\w*|forever|infinite\w*|stall\w*|permanent\w*|unbounded|never (returns|completes|finish\w*|terminat\w*)|block(s|ed|ing)?)\b/i,
    race: /\b(rac(e|es|y|ing)|concurren\w*|toctou|simultaneous\w*|interleav\w*|not thread-safe|unsynchroni[sz]ed|non-?atomic\w*|in-flight)\b/i,
    crash: /\b(panic\w*|crash\w*|nil (pointer|deref\w*|map)|null (pointer|deref\w*)|segfault\w*|dereferenc\w*|unhandled (exception|rejection)|abort(s|ed)?)\b/i,
    swallow: /\b(swallow\w*|ignor(e|es|ed|ing)|discard\w*|silent\w*|mask(s|ed|ing)?|hid(es|ing|den)|suppress\w*|unchecked|drops? errors?|never checked|not checked)\b/i,
    stale: /\b(stale|outdated|out of date|obsolete|no longer|sticky|sticks|never (cleared|updated|refreshed)|still (names?|references?|points?|describes?|says|mentions?)|old (name|path|value))\b/i,
    cost: /\b(slow\w*|performance|expensive|inefficien\w*|O\([^)]*\)|N\+1|repeated\w*|(every|each) (call|iteration|time|request|event|invocation|render|reconcile|loop|tick)|unnecessar\w*|wasteful|churn|poll(s|ing)?|re-?(parses?|reads?|computes?|runs?))\b/i,
    retry: /\b(retr(y|ies|ied|ying)|requeue\w*|backoff|optimistic lock\w*|conflicts?)\b/i,
    deadline: /\b(time-?outs?|timed? out|deadline\w*|cancel\w*|context|abort signal)\b/i,
    loss: /\b(overwrit\w*|overwrote|clobber\w*|truncat\w*|corrupt\w*|los(e|es|t|ing)|loss|destroy\w*|wip(e|es|ed)|mutat\w*|stomp\w*)\b/i,
    test: /\b(tests?|untested|coverage|assert\w*|test cases?|fixtures?)\b/i,
    documentation: /\b(docs?|documentation|docstring\w*|comments?|readme|changelog|wording|typos?)\b/i,
    platform: /\b(windows|macos|darwin|linux|wsl2?|msys2?|arm64|amd64|aarch64|x86|cross-platform|unix|posix|android|ios|safari|firefox)\b/i,
    hardcoded: /\b(hard-?cod\w*|baked in|magic (numbers?|strings?|values?)|fixed (paths?|ports?|names?))\b/i,
    validation: /\b(validat\w*|sanitiz\w*|sanitis\w*|accepts? (any|invalid|empty)|reject\w*|invalid|malformed|bypass\w*|check(s|ed)?)\b/i,
    quoting: /\b(quot(ed|ing)|unquoted|escap(e|es|ed|ing)|inject\w*|interpolat\w*)\b/i,
    redundancy: /\b(duplicat\w*|redundan\w*|dead code|unused|unreachable|copy-?past\w*)\b/i,
    ownership: /\b(own(s|ed|er|ership)|belongs? to|boundar\w*|coupl(ed|ing)|design violation|layering|encapsulat\w*)\b/i,
    compatibility: /\b(upgrad\w*|legacy|backwards?|compatib\w*|migrat\w*|breaking change|existing (resources|objects|users|data|records|installations?))\b/i,
    wrong: /\b(wrong\w*|incorrect\w*|mismatch\w*|inaccurate|mislead\w*|misrepresent\w*|off[- ]by[- ]one|contradict\w*|inconsisten\w*)\b/i,
    absence: /\b(missing|lacks?|absent|omit\w*|forg[eo]t\w*|fails? to|does not|doesn't|never|not)\b/i,
    restart: /\b(restart\w*|re-?creat\w*|recover\w*|reboot\w*)\b/i,
    cleanup: /\b(clean(s|ed|ing)?[- ]?up|teardown|tears? down|delet\w*|remov\w*|finali[sz]\w*|garbage)\b/i,
    shortcut: /\b(early return|returns early|short-?circuit\w*|first error|skip(s|ped|ping)?|premature\w*)\b/i,
    access: /\b(permission\w*|unauthori[sz]ed|authenticat\w*|authori[sz]ation|credential\w*|secrets?|tokens?|cors|origin checks?|csrf|xss)\b/i,
};
function consequencesOf(text) {
    return Object.entries(KINDS)
        .filter(([, pattern]) => pattern.test(text))
        .map(([kind]) => kind);
}
const CHECKS = 'tests?|covers?|exercises?|asserts?|pins?|checks?|verif(?:y|ies)';
const TEST_GAP = new RegExp([
    String.raw `\b(?:no|missing|lacks?|without|add|needs?|uncovered|insufficient|absent)\b.{0,60}(?<!\b(?:in|of|inside|within|during|between|across) (?:\w+ ){0,3})\b(?:tests?(?! (?:flak|fail))|coverage|test cases?|assertions?)\b`,
    String.raw `\b(?:untested|(?:not|never) tested|not covered)\b`,
    String.raw `\b(?:none|nothing|neither|nowhere|hardly|barely)\b.{0,60}\b(?:is|are|gets?) (?:ever )?(?:tested|covered|exercised|asserted|checked)\b`,
    String.raw `\b(?:nothing|nobody|no one|none) (?:${CHECKS})\b`,
    String.raw `\b(?:neither|none|no)\b.{0,40}\btests?\b.{0,40}\b(?:${CHECKS})\b`,
    String.raw `\b(?:tests?|coverage)\b.{0,40}\b(?:missing|gaps?|lacks?)\b`,
    String.raw `\b(?:tests?|test suite|test cases?|coverage)\b.{0,40}\b(?:never|nothing|miss(?:es)?|skips?|omits?|only (?:${CHECKS}|samples?|looks?)|(?:does|do) ?n[o']t (?:actually )?(?:${CHECKS}|reach|look))\b`,
].join('|'), 'i');
const TEXT = /\b(docs?|documentation|docstrings?|doc comments?|comments?|readme|changelog|typos?|wording|godoc|javadoc)\b/i;
const TEXT_FILE = /\.(md|mdx|rst|adoc|txt)$/i;
const SHAPE = /\b(duplicat(es?|ed|ion)|dead code|unused|unreachable|copy-?past\w*|refactor\w*|naming|misnamed|rename|readability|extract a|magic (numbers?|strings?))\b/i;
function subjectOf(title, path) {
    if (TEST_GAP.test(title))
        return 'test-gap';
    if (TEXT.test(title) || TEXT_FILE.test(path))
        return 'documentation';
    if (KINDS['cost']?.test(title))
        return 'cost';
    return SHAPE.test(title) ? 'shape' : 'behaviour';
}
const MAX_TERMS = 16;
const BUCKET = 25;
function signsOf(profile, rarity) {
    const signs = new Map();
    for (const place of profile.places) {
        if (!place.lines) {
            signs.set(`file ${place.baseName}`, 1);
            continue;
        }
        const first = Math.floor(place.lines.start / BUCKET) - 1;
        const last = Math.min(Math.floor(place.lines.end / BUCKET) + 1, first + 12);
        for (let bucket = first; bucket <= last; bucket += 1)
            signs.set(`line ${place.baseName} ${bucket}`, 2);
    }
    for (const aspect of INDEXED)
        addRarest(signs, aspect, profile.terms[aspect], rarity);
    return signs;
}
const INDEXED = ['words', 'names', 'quoted'];
function addRarest(into, aspect, terms, rarity) {
    [...terms]
        .map(([term, weight]) => [term, weight * rarity(aspect, term)])
        .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
        .slice(0, MAX_TERMS)
        .forEach(([term, weight]) => into.set(`${aspect} ${term}`, weight));
}

;// CONCATENATED MODULE: ./build/join/point-kind.js
function pointKind(text, under = '') {
    const said = plain(text);
    if (LEADS.test(said))
        return 'lead-in';
    const label = labelKind(plain(under));
    const [first = '', ...later] = sentences(said);
    const opening = sentenceKind(first, label, false);
    const kinds = [opening, ...later.map((sentence) => sentenceKind(sentence, label, opening === 'praise'))];
    if (kinds.includes('gap'))
        return 'gap';
    if (kinds.includes('ran') && label !== 'gap')
        return 'ran';
    return kinds.includes('praise') && label !== 'gap' ? 'praise' : 'gap';
}
const MAX_LENGTH = 4_000;
function plain(text) {
    return text
        .slice(0, MAX_LENGTH)
        .replace(/```[\s\S]*?(?:```|$)/g, ' … ')
        .replace(/`[^`\n]*`/g, ' … ')
        .replace(/["“”][^"“”\n]{0,200}["“”]/g, ' … ')
        .replace(/[*_]{1,3}/g, '')
        .trim();
}
const LEADS = /[:：]$/;
function sentences(said) {
    return said
        .split(/(?<=[.!?;])(?<!\b(?:e\.g|i\.e|etc|vs|cf)\.)\s+|\n+/i)
        .map((sentence) => sentence.trim())
        .filter((sentence) => /\p{L}/u.test(sentence));
}
function labelKind(label) {
    if (label === '')
        return null;
    const rest = label.replace(DENIED, ' ');
    if (AGAINST.test(rest) || LACKING.test(rest))
        return 'gap';
    return WELL.test(rest) || COVERING.test(rest) ? 'praise' : null;
}
function sentenceKind(sentence, label, isPraised) {
    const whole = sentence.replace(CONDITION, ' ').replace(DENIED, ' ').replace(YET_WELL, ' and fine');
    const isDenied = whole.length < sentence.length && sentence.search(DENIED) !== -1;
    const affirmed = affirmedIn(whole, isPraised);
    const rest = affirmed === null ? whole : affirmed.subject + affirmed.object.replace(OBJECTS, ' ');
    if (NOT_RUN.test(rest))
        return 'ran';
    if (LACKING.test(rest))
        return 'gap';
    if (RAN.test(rest))
        return 'ran';
    if (AGAINST.test(rest))
        return 'gap';
    if (isDenied || affirmed !== null || WELL.test(rest))
        return 'praise';
    return label === 'praise' ? 'praise' : null;
}
function affirmedIn(sentence, isPraised) {
    const found = AFFIRMS.exec(sentence) ?? (isPraised ? AVOIDS.exec(sentence) : null);
    if (!found)
        return null;
    const end = found.index + found[0].length;
    const subject = sentence.slice(0, end).replace(AVOIDS, ' ');
    return LACKING.test(subject) || AGAINST.test(subject) ? null : { subject, object: sentence.slice(end) };
}
const one = (words) => words.trim().split(/\s+/).join('|');
const LACKING = new RegExp([
    String.raw `\b(?:un(?:tested|covered|verified|guarded|exercised|asserted|validated|documented|isolated)|gaps?|missing|lacks?|lacking|absent|omits?|omitted)\b`,
    String.raw `\b(?:no|not|never|nothing|none|neither|nobody|without|cannot|can't|hardly|barely|\w+n[’']t)\b.{0,60}\b(?:tests?|tested|testing|cover\w*|exercis\w*|assert\w*|verif\w*|validat\w*|check\w*|pinned|pins|document\w*|mention\w*|explain\w*|describ\w*)\b`,
    String.raw `\b(?:tests?|coverage|suite|docs?|documentation|comments?)\b[^:;]{0,40}\b(?:does|do|did|is|are|was|were|has|have|can|could) ?(?:not|never|no)\b`,
].join('|'), 'i');
const AFFIRMS = new RegExp([
    String.raw `(?:^…|\b(?:tests?|suites?|coverage|bats|assertions?|docs?|docstrings?|comments?|documentation|explanations?)\b)[^.:;]{0,80}?(?<!\b(?:to|that|which) )\b(?:covers?|covered|exercises?|exercised|verif(?:y|ies|ied)|validates?|validated|asserts?|confirms?|reproduces?|catch(?:es)?|explains?|describes?|documents?|pins?)\b`,
    String.raw `\b(?:tests?|suites?|coverage|comments?|docs?|docstrings?|documentation)\b[^.:;]{0,60}?\b(?:is|are)\b(?: \w+){0,2}? (?:good|solid|strong|excellent|outstanding|thorough|comprehensive|extensive|exhaustive)\b`,
    String.raw `\b(?:correctly|properly|cleanly|robustly|thoroughly|comprehensively|efficiently) \w+(?: to(?= add))?`,
].join('|'), 'i');
const AVOIDS = /\b(?:avoid\w*|prevent\w*|handl(?:es?|ing)|bridg(?:es?|ing)|eliminat\w+|concerning|instead of|rather than)\b/i;
const OBJECTS = /\b(?:no|none|without|missing|absent|fail(?:s|ed|ing|ures?)?|stale|wrong|broken|hangs?|skip\w*|drift\w*|mismatch\w*|incorrect\w*|inconsistent\w*|issues?|problems?|bugs?|concern\w*|risks?|regress\w*|ignor\w*|silently|different\w*|promise\w*|instead|racy|flaky|remains?|fix(?:es)?|add)\b/gi;
const YET_WELL = /,? (?:but|yet|though) (?:still )?(?:accurate|adequate|correct|clear|sufficient|fine|acceptable|complete)\b/gi;
const AGAINST = new RegExp(String.raw `\b(?:${one(String.raw `
    no not never none nothing neither nor without cannot but however although though except unless until merely despite instead
    should could would must needs? need consider recommend\w* suggest\w* ideally add worth fix\w* still remain\w* partially partly
    skip\w* fail\w* stale misleading wrong incorrect\w* inaccurate inconsistent\w* mismatch\w* outdated obsolete contradict\w* overstat\w*
    understat\w* drift\w* broken hang\w* unclear ambiguous confus\w* typo\w* todo racy flaky hard-?coded assum(?:e|es|ed|ing) yet weak\w* minor
    issue issues problem problems bug bugs concern\w* risk\w* regress\w* insufficient thin limited lightly indirectly unfortunately
    destructively ignor\w* silently different\w* promise\w* claim\w* worsen\w* unaddressed unresolved
  `)})\b|(?<![\w-])only\b|n[’']t\b|\b(?:[CISTD]|CRIT-|IMP-|SUG-|(?:finding|issue) #?)\d{1,3}\b|^(?:verify(?:ing)?|ensur(?:e|ing)|(?:test|check)(?:ing)? that|confirm(?:ing)?|simulat(?:e|ing))\b`, 'i');
const DENIED = new RegExp(String.raw `\b(?:no(?! longer)|nothing|none|without|not? any|zero|(?:does|do|did|is|are) not)\b(?: \w+,?){0,4}? ?\b(?:gaps?|issues?|concerns?|problems?|mismatch\w*|inconsistenc\w*|(?:docs?|documentation|user-facing|design|readme|changelog)?(?: \w+){0,3}? ?(?:updates?|changes?|additions?|work)(?: (?:\w+ ){0,3}?(?:needed|required|necessary|mandatory|expected|missing))?|(?:further|action|to flag|to add|else|needed|required|necessary))\b(?: (?:(?:are|is|was|were|look|looks|remains?|appears?|seems?|stood|found|identified|noted|to be|out|beyond|needed|required|necessary|mandatory|expected|for \w+)\b ?){1,4})?|\bno(?: [\w-]+){0,4} (?:docs?|documentation) (?:(?:needs?|requires?) (?:updat|chang)\w+|(?:is|are) (?:impacted|affected)(?: directly)?)`, 'gi');
const CONDITION = /,?\s*\b(?:assuming|provided|given that|once|as soon as)\b[^.;]{0,120}[.!]?$/i;
const NOT_RUN = /^…[^.;]{0,40} could(?: not|n[’']t) (?:be )?(?:run|executed|built)\b/i;
const RAN = new RegExp([
    String.raw `\b(?:I|we|both|all(?: \w+)?|the reviewers?)\b(?: also| only| then| could| did| was| were| am)?(?: not|n[’']t| able to| unable to)*(?: also)? (?:re-?)?(?:ran|run|built|build|compiled|executed|execute|rerun|reran|invoked|type-?checked)\b`,
    String.raw `^(?:ran|re-?ran|built|executed|compiled|verified by running)\b`,
    String.raw `…[^.]{0,80}\b(?:passe[sd]|succeed(?:s|ed)|is green|ran clean\w*|exits? 0|completed successfully)\b`,
    String.raw `\b(?:tests?|suites?|build)\b[^.]{0,60}\b(?:passe[sd]|pass|succeed(?:s|ed)|(?:is|are) green|(?:was|were) (?:not )?(?:run|executed|rerun))\b`,
].join('|'), 'i');
const WELL = new RegExp(String.raw `\b(?:${one(String.raw `
    good well great excellent outstanding solid strong thorough\w* comprehensive\w* extensive\w* robust\w* adequate\w* sufficient\w* appropriate\w*
    accurate\w* correct\w* consistent\w* clean\w* clear\w* complete\w* exhaustive\w* proper\w* perfect\w* effective\w* positive
    match match\w* align\w* sync fine welcome improve\w* valuable helpful robustly sound systematic\w* faithful\w* precise\w* intentional\w*
    acceptable exemplary impressive meticulous\w* commendable successful\w* reflects updated straightforward useful nice\w* careful\w* broad
  `)})\b`, 'i');
const COVERING = /\b(?:cover(?:s|ed|ing|age)?|tested|exercis\w*|verif\w*|validat\w*|scenarios covered)\b/i;

;// CONCATENATED MODULE: ./build/join/common-words.js
const COMMON = [
    [0, 'handl'],
    [
        0.1,
        'add adding avoid behavior block break cal call caus check comment contain correct document empty ensur error expect explicit fail includ log logic match name non paramet potential remov replac requir string test type user valid',
    ],
    [
        0.2,
        'acces acros added allow api array based branch build clear condit configur confirm confus consistency consistent creat data declar default defin depend different direct docu duplicat during end exampl execut exist failur fals field follow format guard head help implement import improv inconsistent incorrect input insid intend invalid keep lack lead list loop messag method mis multipl null object pars pas pattern pleas point prevent proces purpos read remain renam request return risk set shar silent skip specific start stat stor treat true unnecessary updat validat vari vers wrap writ',
    ],
    [
        0.3,
        'accept actual addit additional adds affect against align appear appl argu assert assign assum attribut avail back base becom boolean bound cach captur catch charact clas clean client clos common compar comparison compatibility compil complet concern conditional config const constant constructor consum content context convent count crash debug dedicat delet deriv descript descriptiv detail detect disabl doc doesn don drop due early effect eliminat enabl ends environ except explain extens extract fallback final flag full funct futur generat guarante hard ignor imple inconsistency index instanc int intent internal issu key known larg last later leak least length level limit load local logs look maintain map max mean merg minimum mislead mismatch move naming neith node normal normaliz note numb older oper option optional order original output outsid overrid part pass path performanc plac pref prefix present produc project prop proper provid public reach readability receiv recommend reduc redundant referenc reflect reject reli report respons reus runtim safe script second separat serv servic sets signatur similar singl small standard state statu structur styl suggest support switch target text throw time try typo unconditional undefin unexpect url usag verify warn wrong zero',
    ],
    [
        0.4,
        'absent accidental accord accurate allocat append applic apply approach auto backward bad blank body bug built cast chain clarify clarity collect combin command component comput conflict construct continu contract control convert copi copy corrupt custom dead dependency dereferenc dif doubl downstream duplic earli edge element elsewher embed emit encod endpoint enum equal evaluat exclud exit expos extend extra fal featur filt fine form forward found good graceful grammar hardcod hash hide hold host http immediate implicit improve indicat info inform initial initializ inlin integ intentional interfac introduc item iterat json keys leav left less library literal logical long lookup lower main maintainability malform manag manual mark memory ment min minor modify modul moved moving negativ nest newly nil occur omit open overhead overwrit parallel param plain practic previou previous print privat product promis propagat property protect query rang raw real refactor relat rely rend render repeat represent reset resolv review robust root rule safer safety schem scop select self semantic send sequenc shap short shown simpl site size slash sourc spac split src static stay stop stream strip sub system tabl third tool top track trail trig turn twic typical unit unles unus util variabl verific violat whitespac word written yield',
    ],
    [
        0.5,
        'abort absolut action activ addres adjust afterward alloc alternative annot answ app appropriat args around asked async atomic attempt attr author await backend bar bare basic behaviour benefit bind bit bool buf bypas byte calcul callback cancel caught chang changelog char child choic choos chosen chunk claim cleanup cli clust code codebas color column compatibl complex concurrent connect consider consol constraint contradict convers core correspond coupl cover ctx databas decid decod defensiv defer definit delegat dependenc dependent deref describ desir determin develop diagnos diagnostic diff differenc dir directory discover disk display distribut docs docstr down dynamic ending enforc enter entr entry env equality err escap especial event everyth exact export expres external fast feed fetch fil filter fire fmt fold foo forc framework free functional functionality global grammatical group hand henc hex hits hook identical imag immut impact impl incomplet increas independent individual init inject inner integr intermediat invariant invert isn iter java join know label lambda layer layout leftov len lifetim likewis link lint listen locat lock lose lost lowercas magic manage mask maximum meaningful meant memb misspel mixed mode model modif monitor multi mutat named narrow necessary network newlin nobody nois notic observ ones operator opt optim ordinary outer overwritten page parent partial perform permis persist pick pin placehold plus populat port possib pre preserv program progres prompt propert quer quot race rais redirect refer refus regex regist regular releas removal repo repository require resourc restart restor restrict restructur result retain retriev revers revert rewrit rotat rout row rows run scal scan scenario schema search secret sect security sees sensitiv sent sequential setup several shell sibl significant slic sort special specify spel stabl stack stal str strict struct substr succes successful surfac surpris swap sync syntax taken technical templat terminal throughout titl today todo token trac transact transform transl trim trip truncat truthy typed underly understand unexpected unintend unintentional unknown unnecessari unset untouch upgrad upstream var variant vector view visibl wait want whatev window work yaml',
    ],
    [
        0.6,
        'abs absenc accessor according adapt admin advertis alia alon alternat alternativ ambiguity ambiguou analysi appropriate apps arbitrary arriv asks asset associat attach attack auth authoriz automatical awar awkward aws background badly base64 batch begin behav behind belong besid beyond binary blam blink boundary brac bracket brief bring broad broken brows bump busy calculat canonical capability capitaliz careful carry casing category certain clarific claus click clon clut coded coding coerc com comma commit communicat complicat compos concatenat concise concret conform consolidat constitut consult contrast coordinat cost cpu craft crat credential cros cut cycl dataset date debuggability deep defeat degrad deliberate delimit delta deni deploy deprecat descriptor design despit destroy deterministic dev didn dies digest dim director dirs discard disconnect distinct distinguish dock domain download driv dry dump durat dynamical easi easy edit effective encrypt entir entire enumer eof equivalent everywher exceed excessiv exclusiv exec exempt expand expans expensiv expir explanatory ext factory fake falsy filenam find finish five fixing flaky float flow foreign forev fork fragil fram freed freez frequent front frontend fully func gain garbag gener generic get getenv git github glob goal gone goroutin got graph great gues guid guidelin half hang heap hierarchy high hint hit hour html httptest ide ideal identif identifi identify idiom idiomatic idx img imply important impossibl indic inefficient infer infinit inherit insert instal int32 intact integrity interval invok job kil kind languag latency lazi lazy learn legacy legitimat let lets lib lifecycl linux live losing macro maintenanc mast mat material math measur mechanism meet mere metadata metric mid middl middlewar migrat minut mirror misbehav misinterpret misrepresent miss misus mixe mock mod modern modific mount mutabl mutual namespac natural newer noun nowher nul obj obscur obtain obviou occurrenc odd offset often omis operat optimiz origin originat overload overridden owner owns packag pair panic particular party password past patch paus payload pend peopl percent perf permit persistent person phas pins pipe pipelin platform plural pol policy pos posit posix post precedenc precis precise presenc pressur primitiv printf priority prob proceed profil protocol prox proxy pub pul pull pure push quality queu ran random rare rate rational readi reason reassign recent record recursiv red redundancy ref refresh regard regardles register registr regres relevant reliab reload remot replace replicat req reserv resolut resp resum retr retry rewritten rfc rol round rpc sampl save saw schedul screenshot secondary secur seem seen segment semantical semv sens sensibl sentenc sentinel separator seri serial ses settl shadow shift shutdown sign signal simplif simplify sits six slight slot slow snapshot sole solv soon spawn specif specifical spin stability stand standalon standardiz startup std stderr stdlib step storag straight strategy strong subclas subject subsequent subtl succe succeed sufficient suffix suit super suppres surround surviv swallow tab tabs tag tar task teardown tell temporary term terminat them thread threshold thrown tick timeout timestamp timing toml took toolchain total touch trait transit translat transport tree trust trying tupl txt typeof typing unclear underscor unhandl uniform uninitializ unlik unlike unreach unrelat unsaf unsupport untest upload uri utf utility vanish vars verb verbos version versu vertical viol visibility visit watch weaken web wherea whoev wide width wins wipe wired workflow wors xml',
    ],
];
const TELLING = new Map(COMMON.flatMap(([telling, words]) => words.split(' ').map((word) => [word, telling])));
const tellingOf = (stem) => TELLING.get(stem) ?? 1;

;// CONCATENATED MODULE: ./build/join/topic.js

const DIRECTIONS = 2;
const FEWEST = 32;
const MOST = 48;
const SHARES = [0.25, 0.5, 1];
function topics(speeches) {
    const count = Math.min(MOST, Math.max(FEWEST, DIRECTIONS * speeches.length));
    const cosines = cosinesOf(topic_placesOf(speeches, count), SHARES.map((share) => Math.max(2, Math.round(count * share))));
    const surroundings = surroundingsOf(speeches, cosines);
    return (a, b) => {
        const near = cosines(a, b);
        const around = Math.sqrt((surroundings[a] ?? 1) * (surroundings[b] ?? 1));
        return Math.sqrt(near * Math.max(0, 1 - (1 - near) / around / FAR));
    };
}
const topic_MAX_SENTENCES = 20_000;
function topic_placesOf(speeches, count) {
    const weights = rarities(speeches, ({ terms, sentences }) => new Set([...terms.keys(), ...sentences.flat()]));
    const ids = numbersOf(weights);
    const most = Math.max(2, Math.floor(topic_MAX_SENTENCES / speeches.length));
    const rows = speeches.flatMap(({ sentences }) => sentences.slice(0, most).map((words) => unit(rowOf(frequencies(words), weights, ids))));
    const directions = leadingDirections({ rows, width: ids.size }, count);
    return speeches.map(({ terms }) => project(rowOf(terms, weights, ids), directions));
}
const FAR = 1.5;
const SAMPLE = 512;
function surroundingsOf(speeches, cosines) {
    const reviews = new Map();
    speeches.forEach(({ review }, index) => {
        const members = reviews.get(review);
        if (members)
            members.push(index);
        else
            reviews.set(review, [index]);
    });
    return Float64Array.from(speeches, ({ review }, index) => {
        const others = reviews.get(review) ?? [];
        const stride = Math.max(1, Math.ceil(others.length / SAMPLE));
        let nearest = 1;
        for (let at = index % stride; at < others.length; at += stride) {
            const other = others[at] ?? index;
            if (other !== index)
                nearest = Math.min(nearest, 1 - cosines(index, other));
        }
        return Math.max(SMALLEST, nearest);
    });
}
const SMALLEST = 0.001;
function frequencies(words) {
    const counts = new Map();
    for (const word of words)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return new Map([...counts].map(([word, times]) => [word, 1 + Math.log(times)]));
}
function rowOf(terms, weights, ids) {
    const entries = [...terms].map(([term, weight]) => [ids.get(term) ?? 0, weight * (weights.get(term) ?? 0)]);
    entries.sort(([a], [b]) => a - b);
    return { ids: Int32Array.from(entries, ([id]) => id), weights: Float64Array.from(entries, ([, weight]) => weight) };
}
function unit({ ids, weights }) {
    const length = Math.hypot(...weights);
    return { ids, weights: length > 0 ? weights.map((weight) => weight / length) : weights };
}
function project({ ids, weights }, directions) {
    return Float64Array.from(directions, (direction) => {
        let sum = 0;
        ids.forEach((id, at) => (sum += (direction[id] ?? 0) * (weights[at] ?? 0)));
        return sum;
    });
}
function cosinesOf(places, depths) {
    const lengths = places.map((place) => Float64Array.from(depths, (depth) => Math.hypot(...place.subarray(0, depth))));
    return (a, b) => {
        const [left, right, ofLeft, ofRight] = [places[a], places[b], lengths[a], lengths[b]];
        if (!left || !right || !ofLeft || !ofRight)
            return 0;
        let [product, sum, from] = [0, 0, 0];
        for (let depth = 0; depth < depths.length; depth += 1) {
            const to = Math.min(depths[depth] ?? 0, left.length);
            product += productOf(left, right, from, to);
            if (product > 0)
                sum += product / ((ofLeft[depth] ?? 1) * (ofRight[depth] ?? 1));
            from = to;
        }
        return sum / depths.length;
    };
}
function productOf(left, right, from, to) {
    let product = 0;
    for (let at = from; at < to; at += 1)
        product += (left[at] ?? 0) * (right[at] ?? 0);
    return product;
}
const SPARE = 4;
const ROUNDS = 4;
function leadingDirections(matrix, count) {
    const size = Math.min(count + SPARE, matrix.rows.length, matrix.width);
    let basis = orthonormal(Array.from({ length: size }, (_, column) => startingPattern(matrix.width, column)));
    for (let round = 0; round < ROUNDS; round += 1) {
        basis = orthonormal(turned(matrix, turned(matrix, basis)));
    }
    return principal(gramOf(matrix, basis))
        .slice(0, count)
        .map((mix) => combination(basis, mix));
}
function startingPattern(width, column) {
    let state = (column + 1) * 7919;
    return Float64Array.from({ length: width }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 0x80000000 - 1;
    });
}
function topic_product({ ids, weights }, vector) {
    let sum = 0;
    for (let at = 0; at < ids.length; at += 1)
        sum += (vector[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return sum;
}
function turned({ rows, width }, basis) {
    return basis.map((vector) => {
        const result = new Float64Array(width);
        for (const row of rows) {
            const share = topic_product(row, vector);
            for (let at = 0; at < row.ids.length; at += 1) {
                const id = row.ids[at] ?? 0;
                result[id] = (result[id] ?? 0) + share * (row.weights[at] ?? 0);
            }
        }
        return result;
    });
}
function gramOf({ rows }, basis) {
    const images = basis.map((vector) => Float64Array.from(rows, (row) => topic_product(row, vector)));
    return images.map((left) => images.map((right) => dot(left, right)));
}
const NEGLIGIBLE = 1e-9;
function orthonormal(vectors) {
    const basis = [];
    for (const vector of vectors) {
        const before = Math.sqrt(dot(vector, vector));
        for (const other of basis) {
            const share = dot(vector, other);
            for (let at = 0; at < vector.length; at += 1)
                vector[at] = (vector[at] ?? 0) - share * (other[at] ?? 0);
        }
        const length = Math.sqrt(dot(vector, vector));
        if (length > NEGLIGIBLE * before && length > 0)
            basis.push(vector.map((value) => value / length));
    }
    return basis;
}
function dot(a, b) {
    let sum = 0;
    for (let at = 0; at < a.length; at += 1)
        sum += (a[at] ?? 0) * (b[at] ?? 0);
    return sum;
}
function combination(basis, mix) {
    const sum = new Float64Array(basis[0]?.length ?? 0);
    basis.forEach((vector, column) => {
        for (let at = 0; at < sum.length; at += 1)
            sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) * (mix[column] ?? 0);
    });
    return sum;
}
const SWEEPS = 30;
function principal(symmetric) {
    const size = symmetric.length;
    const a = symmetric.map((line) => [...line]);
    const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
        let rotated = false;
        for (let p = 0; p < size; p += 1)
            for (let q = p + 1; q < size; q += 1)
                rotated = rotate(a, vectors, p, q) || rotated;
        if (!rotated)
            break;
    }
    return vectors
        .map((vector, at) => ({ vector, value: a[at]?.[at] ?? 0 }))
        .filter(({ value }) => value > NEGLIGIBLE)
        .sort((x, y) => y.value - x.value)
        .map(({ vector }) => vector);
}
function rotate(a, vectors, p, q) {
    const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
    const [app, aqq, apq] = [rowP[p] ?? 0, rowQ[q] ?? 0, rowP[q] ?? 0];
    if (Math.abs(apq) <= NEGLIGIBLE * Math.sqrt(Math.abs(app * aqq)) || apq === 0)
        return false;
    const theta = (aqq - app) / (2 * apq);
    const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    const c = 1 / Math.sqrt(t * t + 1);
    const s = t * c;
    turn(rowP, rowQ, c, s);
    for (const line of a)
        [line[p], line[q]] = [c * (line[p] ?? 0) - s * (line[q] ?? 0), s * (line[p] ?? 0) + c * (line[q] ?? 0)];
    turn(vectors[p] ?? [], vectors[q] ?? [], c, s);
    return true;
}
function turn(x, y, c, s) {
    for (let at = 0; at < x.length; at += 1) {
        const [left, right] = [x[at] ?? 0, y[at] ?? 0];
        x[at] = c * left - s * right;
        y[at] = s * left + c * right;
    }
}

;// CONCATENATED MODULE: ./build/join/score.js





const WEIGHINGS = {
    words: 'presence',
    plain: 'presence',
    names: 'frequency',
    title: 'equal',
    quoted: 'frequency',
    code: 'frequency',
    proposal: 'frequency',
    remedy: 'frequency',
    kinds: 'frequency',
};
function comparable(profiles) {
    const spaces = byName(ASPECTS, (aspect) => spaceOf(profiles, aspect));
    const vectors = byName(ASPECTS, (aspect) => profiles.map(({ terms }) => spaces[aspect].vectorOf(terms[aspect])));
    const signs = profiles.map((profile) => signsOf(profile, (aspect, term) => spaces[aspect].rarity(term)));
    const candidates = candidatesOf(signs);
    return {
        outlines: profiles.map(outlineOf),
        vectors,
        candidates,
        topic: topics(profiles.map(speechOf)),
        rival: rivals(profiles.map(({ review }) => review), candidates, (a, b) => {
            const alike = likenessIn(vectors, a, b);
            return alike('words') + alike('plain') + alike('names') / 2;
        }),
    };
}
function byName(names, valueOf) {
    return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}
function spaceOf(profiles, aspect) {
    const items = profiles.map(({ reviewer, terms }) => ({ reviewer, terms: terms[aspect] }));
    const isProse = aspect === 'words' || aspect === 'plain' || aspect === 'proposal';
    return vectorSpace(items, WEIGHINGS[aspect], isProse ? tellingOf : undefined);
}
const outlineOf = ({ reviewer, review, places, subject }) => ({
    reviewer,
    review,
    places,
    subject,
});
const speechOf = ({ reviewer, review, terms, sentences }) => ({
    reviewer,
    review,
    terms: terms.words,
    sentences,
});
const FEATURES = [
    'place',
    'words',
    'plain',
    'names',
    'title',
    'code',
    'topic',
    'remedy',
    'kinds',
    'codeless',
    'placeless',
    'subject',
    'elsewhere',
    'otherKind',
    'otherRemedy',
    'rival',
];
const JOIN = 0;
const FLOOR = -2.5;
const RELATED = -2;
const MODEL = {
    base: -7.21,
    weights: {
        place: 0.47,
        words: 4.18,
        plain: 5.58,
        names: 3.14,
        title: 3.4,
        code: 2.99,
        topic: 3.41,
        remedy: 4.32,
        kinds: 0.9,
        codeless: 1.48,
        placeless: 2.12,
        subject: -6.5,
        elsewhere: -2.15,
        otherKind: -1.03,
        otherRemedy: -1.58,
        rival: -1.59,
    },
};
const LIKENESS = {
    words: (a, b) => sharedOfBoth(a, b, 3),
    plain: (a, b) => sharedOfLess(a, b, 3),
    names: (a, b) => cosine(a, b, 2),
    title: (a, b) => cosine(a, b, 15),
    quoted: (a, b) => cosine(a, b, 0),
    code: (a, b) => cosine(a, b, 0),
    proposal: (a, b) => cosine(a, b, 2),
    remedy: (a, b) => cosine(a, b, 15),
    kinds: (a, b) => cosine(a, b, 0.5),
};
function likenessIn(vectors, a, b) {
    return (aspect) => {
        const [left, right] = [vectors[aspect][a], vectors[aspect][b]];
        return left && right ? LIKENESS[aspect](left, right) : 0;
    };
}
function compare({ outlines, vectors, topic, rival }, a, b) {
    const alike = likenessIn(vectors, a, b);
    const [left, right] = [outlines[a], outlines[b]];
    const [places, others] = [left?.places ?? [], right?.places ?? []];
    const place = placeLikeness(places, others);
    const [names, kinds] = [alike('names'), alike('kinds')];
    const tied = place > 0 || names > 0.1 || alike('quoted') > 0;
    const elsewhere = places.length > 0 && others.length > 0 && place === 0 ? (tied ? TIED : 1) : 0;
    return {
        ...{ place, names },
        words: alike('words'),
        plain: alike('plain'),
        title: alike('title'),
        code: alike('code'),
        topic: topic(a, b),
        remedy: alike('remedy'),
        kinds,
        codeless: isEmpty(vectors.code, a, b) ? 1 : 0,
        placeless: places.length === 0 || others.length === 0 ? 1 : 0,
        subject: subjectDistance(left?.subject, right?.subject),
        elsewhere,
        away: elsewhere > 0 || (place > 0 && !areNear(places, others)) ? 1 : 0,
        otherKind: kinds === 0 && !isEmpty(vectors.kinds, a, b) ? 1 : 0,
        otherRemedy: otherRemedy(vectors.proposal, alike('proposal'), a, b),
        rival: rival(a, b),
    };
}
const TIED = 0.5;
const PROPOSAL = 4;
function otherRemedy(vectors, alike, a, b) {
    const said = Math.min(vectors[a]?.ids.length ?? 0, vectors[b]?.ids.length ?? 0);
    return said < PROPOSAL ? 0 : 1 - Math.min(1, 2 * alike);
}
function isEmpty(vectors, a, b) {
    return !vectors[a]?.ids.length || !vectors[b]?.ids.length;
}
function subjectDistance(a, b) {
    if (a === b)
        return 0;
    return a === 'test-gap' || b === 'test-gap' ? 1 : 0.1;
}
const LITTLE = 0.1;
function rivals(reviews, candidates, likeness) {
    const numbers = new Map([...new Set(reviews)].map((review, number) => [review, number]));
    const reviewOf = Int32Array.from(reviews, (review) => numbers.get(review) ?? 0);
    const width = numbers.size;
    const [first, second] = [new Float32Array(reviews.length * width), new Float32Array(reviews.length * width)];
    const best = new Int32Array(reviews.length * width).fill(-1);
    const note = (item, other, value) => {
        const at = item * width + (reviewOf[other] ?? 0);
        if (value > (first[at] ?? 0)) {
            second[at] = first[at] ?? 0;
            first[at] = value;
            best[at] = other;
        }
        else if (value > (second[at] ?? 0)) {
            second[at] = value;
        }
    };
    for (const { a, b } of candidates) {
        const value = likeness(a, b);
        note(a, b, value);
        note(b, a, value);
    }
    const besides = (item, other) => {
        const at = item * width + (reviewOf[other] ?? 0);
        return (best[at] === other ? second[at] : first[at]) ?? 0;
    };
    return (a, b) => {
        const other = Math.max(besides(a, b), besides(b, a));
        return Math.max(0, other - likeness(a, b)) / (other + LITTLE);
    };
}
function score(features, model) {
    const parts = { base: model.base };
    for (const name of FEATURES) {
        const part = round(features[name] * model.weights[name]);
        if (part !== 0)
            parts[name] = part;
    }
    const sum = round(Object.values(parts).reduce((all, part) => all + part, 0));
    const most = round(mostFor(features));
    return sum <= most ? { total: sum, parts } : { total: most, parts: { ...parts, capped: round(most - sum) } };
}
const ENOUGH = 1;
const SLOPE = 2;
function mostFor({ away, words, plain, names, code, remedy }) {
    return away === 0 ? Infinity : SLOPE * (words + plain + names + code + remedy - ENOUGH);
}
const round = (value) => Math.round(value * 1000) / 1000;
const NEAR = 12;
const MENTIONED = 0.6;
const BOTH_MENTIONED = 0.3;
function placeLikeness(a, b) {
    let best = 0;
    for (const left of a) {
        for (const right of b) {
            if (!samePath(left, right))
                continue;
            const trust = left.claimed && right.claimed ? 1 : left.claimed || right.claimed ? MENTIONED : BOTH_MENTIONED;
            best = Math.max(best, nearness(left, right) * trust);
        }
    }
    return best;
}
function nearness(a, b) {
    if (!a.lines || !b.lines)
        return 0.3;
    const shared = (0,domain_finding/* overlap */.EF)(a.lines, b.lines);
    if (shared > 0) {
        const length = Math.max(a.lines.end, b.lines.end) - Math.min(a.lines.start, b.lines.start) + 1;
        return 0.7 + (0.3 * shared) / length;
    }
    return 0.2 + 0.5 * Math.exp(-(0,domain_finding/* distance */.Io)(a.lines, b.lines) / NEAR);
}
const ONE_PIECE = 12;
function areNear(a, b) {
    const isNear = (left, right) => samePath(left, right) && !(left.lines && right.lines && (0,domain_finding/* distance */.Io)(left.lines, right.lines) > ONE_PIECE);
    return a.some((left) => b.some((right) => isNear(left, right)));
}
const MAX_POSTINGS = 240;
const MAX_CANDIDATES = 64;
function candidatesOf(signs) {
    const postings = new Map();
    signs.forEach((terms, index) => {
        for (const term of terms.keys()) {
            const posting = postings.get(term);
            if (posting)
                posting.push(index);
            else
                postings.set(term, [index]);
        }
    });
    const pairs = new Set();
    signs.forEach((terms, index) => {
        for (const other of nominate(index, terms, postings, signs.length)) {
            pairs.add(Math.min(index, other) * signs.length + Math.max(index, other));
        }
    });
    return [...Float64Array.from(pairs).sort()].map((pair) => ({
        a: Math.floor(pair / signs.length),
        b: pair % signs.length,
    }));
}
function nominate(index, terms, postings, size) {
    const weights = new Map();
    for (const [term, weight] of terms) {
        const posting = postings.get(term) ?? [];
        if (posting.length > MAX_POSTINGS && size > MAX_POSTINGS)
            continue;
        for (const other of posting)
            if (other !== index)
                weights.set(other, (weights.get(other) ?? 0) + weight);
    }
    return [...weights]
        .sort((left, right) => right[1] - left[1] || left[0] - right[0])
        .slice(0, MAX_CANDIDATES)
        .map(([other]) => other);
}

;// CONCATENATED MODULE: ./build/join/point-likeness.js


const SAME = 0.32;
const SAME_TEXT = 10;
const PRIOR = { head: 6, whole: 10 };
const NAME = 1.5;
const FINDING = 2;
function alikePoints(points, around = []) {
    const heads = vectorsOf(points, around, headOf);
    const wholes = vectorsOf(points, around, (text) => text);
    const likeness = (a, b) => Math.max(between(heads.vectors, a, b, PRIOR.head), between(wholes.vectors, a, b, PRIOR.whole));
    const edges = candidatesOf(wholes.terms).map(({ a, b }) => ({ a, b, strength: likeness(a, b) - SAME }));
    return [...edges.filter(({ strength }) => strength >= 0), ...repetitions(points)];
}
function vectorsOf(points, around, part) {
    const itemOf = ({ reviewer, text, findings = [] }) => ({
        reviewer,
        terms: termsOf(part(boundedText(text)), findings),
    });
    const items = points.map(itemOf);
    const { vectorOf } = vectorSpace([...items, ...around.map(itemOf)], 'frequency');
    return { terms: items.map(({ terms }) => terms), vectors: items.map(({ terms }) => vectorOf(terms)) };
}
function between(vectors, a, b, prior) {
    const [left, right] = [vectors[a], vectors[b]];
    return left && right ? cosine(left, right, prior) : 0;
}
function headOf(text) {
    const said = text.replace(LABEL, '').slice(0, LONG_HEAD);
    return /^\*\*[^*]+\*\*/.exec(said)?.[0] ?? /^[\s\S]{20,}?[.;:](?=\s)/.exec(said)?.[0] ?? said;
}
const LONG_HEAD = 300;
const LABEL = /^\s*(?:`?\([^()\n]{0,40}\)`?\s*)?(?:\*\*(?:[Cc]ode|PR|[Rr]eview) comments?:?\*\*:?\s*)?/;
const OF_SECTION = new Set(`test tests tested untested testing coverage cover covered covers uncovered exercise exercised exercises assert asserts assertion verify verifies
  verified case cases scenario scenarios unit integration suite missing doc docs documentation documented comment comments update updated pre`
    .split(/\s+/)
    .flatMap(wordsOf));
function termsOf(text, findings) {
    const terms = new Map();
    const add = (term, weight) => {
        terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    };
    for (const word of wordsOf(text.replace(LABEL, '')))
        if (!OF_SECTION.has(word))
            add(word, 1);
    for (const name of [...symbolsOf(text), ...shortSpans(text)])
        add(`\`${name}`, NAME);
    for (const key of findings)
        add(`finding ${key}`, FINDING);
    return terms;
}
function shortSpans(text) {
    return [...text.matchAll(/(?<!`)`([^`\n]{1,24})`(?!`)/g)].flatMap(([, span = '']) => /^[A-Za-z_][\w.-]{2,}$/.test(span) ? [] : [span.replace(/\s+/g, '').toLowerCase()]);
}
function repetitions(points) {
    const same = new Map();
    points.forEach(({ text }, index) => {
        const members = same.get(text);
        if (members)
            members.push(index);
        else
            same.set(text, [index]);
    });
    return [...same.values()].flatMap((members) => members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ a, b, strength: SAME_TEXT }))));
}

// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/parse/parse.js + 23 modules
var parse = __webpack_require__(1928);
// EXTERNAL MODULE: ./build/text/known-files.js
var known_files = __webpack_require__(1839);
;// CONCATENATED MODULE: ./build/join/point-rank.js








const NAMES_NONE = { rank: domain_severity/* SEVERITIES */.oC.length, keys: [] };
const point_rank_NEAR = 5;
const ID = /(?<![\w./-])[A-Z]{1,8}-?\d{1,4}(?![\w/-]|\.\w)/g;
function namedIn(findings) {
    const index = indexOf(findings);
    return (text, file) => {
        const said = boundedText(text);
        const ids = (said.match(ID) ?? []).flatMap((id) => index.byId.get(`${file}\n${id}`) ?? []);
        if (ids.length)
            return { rank: mostSevereRank(ids), keys: [...new Set(ids.map(({ key }) => key))] };
        const places = (0,parse/* placesIn */.yN)(said).flatMap(({ path, lines }) => (lines ? (index.byName.get((0,known_files/* fileName */.Md)(path)) ?? []) : []).filter((at) => lines && (0,domain_finding/* distance */.Io)(at.lines, lines) < point_rank_NEAR));
        const near = places.map(({ finding }) => finding);
        return { rank: mostSevereRank(near.length ? near : sharing(point_rank_namesIn(said), index)), keys: [] };
    };
}
function indexOf(findings) {
    const byId = new Map();
    const byName = new Map();
    const byCode = new Map();
    for (const finding of findings) {
        for (const { anchored } of finding.sources) {
            const { file, id } = anchored.finding;
            if (id !== null)
                (0,values/* addTo */.DN)(byId, `${file}\n${id}`, finding);
        }
        for (const { path, lines } of finding.locations)
            if (lines)
                (0,values/* addTo */.DN)(byName, (0,known_files/* fileName */.Md)(path), { lines, finding });
        const said = finding.sources.map(({ anchored: { finding: { title, body }, }, }) => `${title}\n${proseOf(body)}`);
        for (const name of new Set(said.flatMap(point_rank_namesIn)))
            (0,values/* addTo */.DN)(byCode, name, finding);
    }
    return { byId, byName, byCode };
}
const SHARED_BY = 2;
function sharing(names, { byCode }) {
    const worth = new Map();
    for (const name of names) {
        const found = byCode.get(name) ?? [];
        if (found.length > SHARED_BY)
            continue;
        for (const finding of found)
            worth.set(finding, (worth.get(finding) ?? 0) + 1 / found.length);
    }
    const most = Math.max(0, ...worth.values());
    return [...worth].filter(([, value]) => value === most).map(([finding]) => finding);
}
const point_rank_namesIn = (text) => {
    const said = boundedText(text);
    return [...new Set([...symbolsOf(said), ...shortSpans(said)])];
};
const mostSevereRank = (findings) => Math.min(NAMES_NONE.rank, ...findings.map((finding) => (0,domain_severity/* severityRank */.qs)(finding.severity)));

;// CONCATENATED MODULE: ./build/join/linkage.js
function averageLinkage(size, edges, floor, strengthOf = () => -Infinity) {
    const groups = Array.from({ length: size }, (_, item) => [item]);
    const links = new Map();
    const heap = [];
    for (const edge of edges)
        if (edge.strength >= floor)
            connect(links, heap, edge);
    for (let best = pop(heap); best; best = pop(heap)) {
        const [left, right] = [groups[best.a], groups[best.b]];
        if (!left || !right || links.get(best.a)?.get(best.b) !== best.strength)
            continue;
        absorb({ links, heap, groups, floor, strengthOf }, best);
    }
    return groups.filter((group) => group !== null).map((group) => group.sort((x, y) => x - y));
}
function absorb({ links, heap, groups, floor, strengthOf }, { a, b }) {
    const [left, right] = [groups[a] ?? [], groups[b] ?? []];
    const [ofA, ofB] = [links.get(a) ?? new Map(), links.get(b) ?? new Map()];
    groups[a] = [...left, ...right];
    groups[b] = null;
    links.delete(b);
    for (const neighbour of new Set([...ofA.keys(), ...ofB.keys()])) {
        links.get(neighbour)?.delete(b);
        if (neighbour === a || neighbour === b)
            continue;
        const others = groups[neighbour] ?? [];
        const sum = sumOf(ofA.get(neighbour), left, others) + sumOf(ofB.get(neighbour), right, others);
        if (sum === -Infinity) {
            ofA.delete(neighbour);
            links.get(neighbour)?.delete(a);
        }
        else {
            const pair = { a: Math.min(a, neighbour), b: Math.max(a, neighbour) };
            connect(links, heap, { ...pair, strength: sum / ((left.length + right.length) * others.length) });
        }
    }
    ofA.delete(b);
    function sumOf(mean, xs, ys) {
        if (mean !== undefined)
            return mean * xs.length * ys.length;
        let sum = 0;
        for (const x of xs) {
            for (const y of ys) {
                const strength = strengthOf(Math.min(x, y), Math.max(x, y));
                if (strength < floor)
                    return -Infinity;
                sum += strength;
            }
        }
        return sum;
    }
}
function connect(links, heap, edge) {
    for (const [from, to] of [
        [edge.a, edge.b],
        [edge.b, edge.a],
    ]) {
        const row = links.get(from) ?? new Map();
        row.set(to, edge.strength);
        links.set(from, row);
    }
    if (edge.strength >= 0)
        push(heap, edge);
}
function linkage_before(x, y) {
    return x.strength !== y.strength ? x.strength > y.strength : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
function push(heap, edge) {
    let at = heap.push(edge) - 1;
    while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent];
        if (!above || !linkage_before(edge, above))
            break;
        heap[at] = above;
        at = parent;
    }
    heap[at] = edge;
}
function pop(heap) {
    const top = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0)
        return top;
    let at = 0;
    for (;;) {
        let child = 2 * at + 1;
        const [left, right] = [heap[child], heap[child + 1]];
        if (!left)
            break;
        if (right && linkage_before(right, left))
            child += 1;
        const best = heap[child];
        if (!best || !linkage_before(best, last))
            break;
        heap[at] = best;
        at = child;
    }
    heap[at] = last;
    return top;
}

// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/text/sentences.js
var text_sentences = __webpack_require__(5360);
;// CONCATENATED MODULE: ./build/join/additions.js




function hear(heard, text) {
    const { prose, code } = partsOf(boundedText(text));
    for (const name of codeNames(code))
        note(heard, hard(name), PLAIN);
    for (const sentence of prose.flatMap(text_sentences/* sentencesIn */.u))
        hearSentence(heard, sentence);
}
function hearSentence(heard, sentence) {
    const kind = kindOf(sentence);
    const { telling, words } = additions_termsOf(sentence);
    for (const term of [...telling, ...words])
        note(heard, term, kind);
}
function note(heard, term, kind) {
    heard.set(term, (heard.get(term) ?? 0) | kind);
}
const LONGEST_TEXT = 40_000;
function additionsTo(heard, text) {
    if (text.length > LONGEST_TEXT)
        return text.trim();
    const statements = statementsOf(text);
    const kept = statements.map((statement) => {
        if (!isNew(heard, statement.text))
            return false;
        hear(heard, statement.text);
        return true;
    });
    statements.forEach(({ joint, text: own }, index) => {
        const next = index + 1;
        if (joint === 'sentence' && kept[index] && REFERS_BACK.test(own) && index > 0)
            kept[index - 1] = true;
        if (additions_LEADS.test(own) && statements[next]?.joint === 'item') {
            kept[index] = itemsFrom(statements, next).some((item) => kept[item]);
        }
    });
    return statements.reduce((written, { text, joint, paragraph }, index) => {
        if (!kept[index])
            return written;
        const own = joint === 'sentence' && !kept[index - 1] ? withoutConnective(text) : text;
        if (written === '')
            return own;
        const before = statements.findLast((_, at) => at < index && kept[at]);
        const isSame = before?.paragraph === paragraph;
        return `${written}${!isSame ? '\n\n' : joint === 'sentence' ? ' ' : '\n'}${own}`;
    }, '');
}
function itemsFrom(statements, first) {
    let end = first;
    while (statements[end]?.joint === 'item')
        end += 1;
    return Array.from({ length: end - first }, (_, at) => first + at);
}
const REFERS_BACK = /^(?:This|That|These|Those|It|They|Such|Then|In (?:that|this) case)\b/;
const additions_LEADS = /[:：]$/;
function withoutConnective(sentence) {
    const bare = sentence.replace(CONNECTIVE, '');
    return bare === sentence ? sentence : bare.charAt(0).toUpperCase() + bare.slice(1);
}
const CONNECTIVE = /^(?:However|As a (?:result|consequence)|Therefore|Thus|Hence|Consequently|Additionally|Also|Moreover|Furthermore|In addition), (?=\S)/;
const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s/;
const NUMBERED = /^\s{0,12}\d{1,3}[.)]\s/;
function statementsOf(text) {
    const found = [];
    paragraphsOf(text).forEach((block, paragraph) => {
        if (/^\s{0,12}(?:`{3,}|~{3,})/.test(block)) {
            const lead = found.at(-1);
            if (lead?.paragraph === paragraph - 1 && additions_LEADS.test(lead.text)) {
                const isDiff = /^\s*(?:`+|~+)(?:diff|patch)\b/.test(block);
                const whole = isDiff ? lead.text.replace(additions_LEADS, '.') : `${lead.text}\n\n${block}`;
                found.splice(-1, 1, { ...lead, text: whole, paragraph });
            }
            return;
        }
        for (const chunk of chunksOf(block)) {
            const [first = ''] = chunk;
            const own = chunk.join('\n');
            if (ITEM.test(first))
                found.push({ text: own, joint: 'item', paragraph });
            else if (/^\s*(?:#|>|\|)/.test(first))
                found.push({ text: own, joint: 'block', paragraph });
            else
                found.push(...(0,text_sentences/* sentencesIn */.u)(own).map((sentence) => ({ text: sentence, joint: 'sentence', paragraph })));
        }
    });
    return found.filter(({ text: own }, index) => states(own) || (additions_LEADS.test(own) && found[index + 1]?.joint === 'item'));
}
function chunksOf(block) {
    const chunks = [];
    for (const line of block.split('\n')) {
        const last = chunks.at(-1);
        const isStart = ITEM.test(line) && !(NUMBERED.test(line) && NUMBERED.test(last?.[0] ?? ''));
        if (last && !isStart)
            last.push(line);
        else
            chunks.push([line]);
    }
    return chunks;
}
function states(text) {
    const isBare = text.length < LONGEST_TAG && /^(?:[`*_(]+[^`]{0,60}[`*_)]+|[*_]{0,3}\(\p{Ll}[^()]*\)[*_]{0,3}\.?)$/u.test(text);
    return !additions_LEADS.test(text) && !isBare && !/^\s*#/.test(text);
}
const LONGEST_TAG = 200;
function paragraphsOf(text) {
    const blocks = [[]];
    for (const { line, fence } of (0,fences/* byFence */.rf)(text.split('\n'))) {
        const isGap = fence === 'none' && line.trim() === '';
        if (isGap || fence === 'opens')
            blocks.push([]);
        if (!isGap)
            blocks.at(-1)?.push(line);
        if (fence === 'closes')
            blocks.push([]);
    }
    return blocks.map((lines) => lines.join('\n')).filter((block) => block.trim() !== '');
}
const RESTATED = { naming: 0.75, plain: 0.6 };
const FEWEST_WORDS = 3;
function isNew(heard, statement) {
    const kind = kindOf(statement);
    const { telling, words } = additions_termsOf(boundedText(statement));
    const all = new Set([...telling, ...words]);
    if (all.size < FEWEST_WORDS)
        return false;
    const known = [...all].filter((term) => ((heard.get(term) ?? 0) & kind) === kind).length / all.size;
    return known < (telling.some((term) => !heard.has(term)) ? RESTATED.naming : RESTATED.plain);
}
const PLAIN = 1;
const additions_KINDS = [
    [2, /\b(?:not|never|cannot|neither|nor|without|nobody|nothing|none|no)\b|n['’]t\b/i],
    [4, /\b(?:only|unless|except|however|but|although|though|despite|even (?:if|when)|otherwise|instead)\b/i],
    [
        8,
        /\b(?:correct(?:ly)?|fine|harmless|safe(?:ly)?|intentional(?:ly)?|acceptable|by design|low[- ](?:impact|risk)|unlikely|rare(?:ly)?|mitigat\w+|recover\w+|in practice)\b/i,
    ],
];
function kindOf(sentence) {
    return additions_KINDS.reduce((kind, [bit, pattern]) => (pattern.test(sentence) ? kind | bit : kind), PLAIN);
}
function additions_termsOf(text) {
    const files = [...text.matchAll(/(?<![\w@./+-])[\w@./+-]{1,200}\.[A-Za-z]\w{0,9}(?=:\d|`|\s|[,;)\]]|$)/g)].map(([path]) => (0,known_files/* fileName */.Md)(path));
    const numbers = text.match(/(?<![\w.:#/-])\d{1,9}(?:\.\d{1,6})?(?![\w:/-])/g) ?? [];
    const counted = / lines? \d/i.test(` ${text}`) ? [] : numbers;
    return { telling: [...symbolsOf(text), ...files.filter(isFile), ...counted].map(hard), words: wordsOf(text) };
}
const isFile = (name) => /\.(?:[a-z]{1,4}|bats|proto|swift|scala|mjs|cjs|json|yaml|toml)$/i.test(name);
const hard = (term) => `\`${term.toLowerCase()}`;
function partsOf(text) {
    const lines = (0,fences/* byFence */.rf)(text.split('\n'));
    const of = (kind) => lines.flatMap(({ line, fence }) => (fence === kind ? [line] : []));
    return { prose: of('none'), code: of('inside').join('\n') };
}

;// CONCATENATED MODULE: ./build/join/voice.js




const LONG_TITLE = 110;
const SHORT_TITLE = 25;
const FULL_TEXT = 900;
function speakerFirst(sources, severity) {
    if (sources.length < 2)
        return [...sources];
    const titles = clarities(sources.map(({ finding }) => finding.title));
    const worth = sources.map((source, index) => {
        const { finding } = source;
        const fullness = Math.min(1, proseOf(boundedText(finding.body)).length / FULL_TEXT) * 2;
        return placeWorth(source) + (titles[index] ?? 0) + fullness + (finding.severity === severity ? 1 : 0);
    });
    const speaker = worth.indexOf(Math.max(...worth));
    return [...sources.slice(speaker, speaker + 1), ...sources.filter((_, index) => index !== speaker)];
}
function titleOf(sources) {
    const titles = sources.map(({ finding }) => finding.title);
    const [own = ''] = titles;
    if (titles.length < 2 || !saysLittle(own))
        return own;
    const clarity = clarities(titles);
    return titles[clarity.indexOf(Math.max(...clarity))] ?? own;
}
function saysLittle(title) {
    return /(?:…|\.\.\.)$/.test(title) || (title.length < SHORT_TITLE && symbolsOf(title).length === 0);
}
function clarities(titles) {
    const vocabulary = titles.map((title) => new Set(wordsOf(title)));
    return titles.map((title, index) => {
        const own = vocabulary[index] ?? new Set();
        const shared = vocabulary.filter((other, at) => at !== index && [...own].some((word) => other.has(word)));
        const agreement = shared.length / Math.max(1, titles.length - 1);
        const named = symbolsOf(title).length > 0 ? 0.5 : 0;
        return agreement + named + (saysLittle(title) || title.length > LONG_TITLE ? 0 : 0.5);
    });
}
function mergeBodies(sources, { title, origin }) {
    const sha = origin.commit?.sha ?? '';
    const known = sha === '' ? [title] : [title, `\`git blame\` \`git log\` commit ${sha.slice(0, 7)} ${sha.slice(0, 8)}`];
    return mergeTexts(sources.map(({ finding: { reviewer, file, title: own, body } }) => ({ reviewer, file, title: own, text: body })), known);
}
function mergeTexts(passages, known = []) {
    const [main, ...others] = passages;
    if (!main)
        return { text: '', said: [] };
    if (!others.length)
        return { text: main.text.trim(), said: [] };
    const heard = new Map();
    for (const text of [...known, main.text])
        hear(heard, text);
    const said = others.flatMap(({ reviewer, file, title = '', text }) => {
        const added = additionsTo(heard, text.trim() === '' ? title : text);
        return added === '' ? [] : [{ reviewer, file, text: added }];
    });
    return { text: main.text.trim(), said: together(said) };
}
function together(said) {
    const byFile = new Map();
    for (const each of said) {
        const key = `${each.reviewer}\n${each.file}`;
        const before = byFile.get(key);
        byFile.set(key, before ? { ...before, text: `${before.text}\n\n${each.text}` } : each);
    }
    return [...byFile.values()];
}

;// CONCATENATED MODULE: ./build/join/same-points.js








function mergeAssessments(reviews, findings = []) {
    const spokenIn = (section) => spoken(reviews, section, namedIn(findings));
    const points = (section) => mergeSpoken(spokenIn(section), aroundOf(reviews, section)).map(pointOf);
    const assessed = (section, letter) => assess(spokenIn(section), aroundOf(reviews, section), letter);
    return {
        testing: assessed((review) => review.testing, 'T'),
        documentation: assessed((review) => review.documentation, 'D'),
        commitStructure: points((review) => review.commitStructure),
        limitations: points((review) => review.limitations),
    };
}
function mergeObservations(reviews) {
    const concerns = (section) => mergeSpoken(spoken(reviews, section, () => NAMES_NONE), aroundOf(reviews, section)).map(concernOf);
    const isLater = ({ scope }) => (scope === 'future' ? 1 : 0);
    const all = concerns((review) => review.concerns).sort((a, b) => isLater(a) - isLater(b));
    return { concerns: all, strengths: concerns((review) => review.strengths) };
}
function assess(all, around, letter) {
    const kinds = new Map(all.map((said) => [said, pointKind(said.text, said.under)]));
    const of = (kind) => mergeSpoken(all.filter((said) => kinds.get(said) === kind), around);
    const severity = (group) => Math.min(...group.map(({ named }) => named.rank));
    const gaps = of('gap').sort((a, b) => severity(a) - severity(b));
    return [
        ...gaps.map((group, at) => ({ ...pointOf(group), id: `${letter}${String(at + 1)}`, kind: 'gap' })),
        ...['ran', 'praise', 'lead-in'].flatMap((kind) => of(kind).map((group) => ({ ...pointOf(group), kind }))),
    ];
}
const pointOf = (group) => ({
    id: '',
    ...wordsOfGroup(group),
    reviewers: reviewersOf(group),
});
function concernOf(group) {
    const scopes = group.map(({ scope }) => scope).filter((scope) => scope !== null);
    const future = scopes.filter((scope) => scope === 'future').length;
    const scope = scopes.length === 0 ? null : future * 2 > scopes.length ? 'future' : 'in-scope';
    return { ...wordsOfGroup(group), scope, reviewers: reviewersOf(group) };
}
const same_points_MAX_COMPARED = 1_000;
function mergeSpoken(said, around) {
    const all = saidOnce(said);
    const { compared, alone } = all.length > same_points_MAX_COMPARED ? ofFlood(all) : { compared: all, alone: [] };
    const groups = averageLinkage(compared.length, edgesOf(compared, around), 0).map((group) => group.map((item) => compared[item]).filter((each) => each !== undefined));
    return [...groups, ...alone.map((each) => [each])]
        .map((group) => ({ group, voices: reviewersOf(group).length }))
        .sort((a, b) => b.voices - a.voices)
        .map(({ group }) => group.sort((a, b) => b.text.length - a.text.length));
}
function spoken(reviews, section, naming) {
    return reviews
        .flatMap((review) => section(review).map((point, index) => spokenOf(review, point, index, naming)))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
}
const MAX_AROUND = 1_000;
function aroundOf(reviews, section) {
    return reviews
        .flatMap((review) => {
        const own = new Set(section(review));
        const { reviewer, testing, documentation, concerns, strengths, limitations, findings } = review;
        const others = [...testing, ...documentation, ...concerns, ...strengths, ...limitations];
        return [
            ...findings.map(({ title, body }) => ({ reviewer, text: `${title}\n${body}` })),
            ...others.filter((point) => !own.has(point)).map(({ text }) => ({ reviewer, text })),
        ];
    })
        .slice(0, MAX_AROUND);
}
function saidOnce(all) {
    const seen = new Set();
    return all.filter(({ reviewer, text }) => seen.size !== seen.add(`${reviewer}\n${text}`).size);
}
function ofFlood(all) {
    const share = Math.floor(same_points_MAX_COMPARED / new Set(all.map(({ reviewer }) => reviewer)).size);
    const counts = new Map();
    const compared = [];
    const alone = [];
    for (const said of all) {
        const count = (counts.get(said.reviewer) ?? 0) + 1;
        counts.set(said.reviewer, count);
        (count <= share ? compared : alone).push(said);
    }
    return { compared, alone };
}
function edgesOf(all, around) {
    return alikePoints(all, around).filter(({ a, b }) => {
        const [left, right] = [all[a], all[b]];
        return left?.reviewer !== right?.reviewer || left?.text === right?.text;
    });
}
function spokenOf({ reviewer, file }, point, index, naming) {
    const scope = 'scope' in point ? point.scope : null;
    const place = `${String(point.line).padStart(7, '0')} ${String(index).padStart(5, '0')}`;
    const text = point.text.trim();
    const named = naming(text, file);
    return {
        reviewer,
        file,
        text,
        under: point.under ?? '',
        scope,
        key: `${file} ${place}`,
        named,
        findings: named.keys,
    };
}
const wordsOfGroup = (group) => ({
    ...mergeTexts(group.map(({ reviewer, file, text }) => ({ reviewer, file, text }))),
    file: group[0]?.file ?? '',
});
const reviewersOf = (group) => [...new Set(group.map(({ reviewer }) => reviewer))].sort();
function sift(findings, options) {
    const kept = [];
    const setAside = [];
    const isRepeated = repetitionIn(findings);
    for (const source of findings) {
        const out = duplicate(source, isRepeated) ?? demoted(source, options) ?? refuted(source, options);
        if (out)
            setAside.push(out);
        else
            kept.push(source);
    }
    return { kept, setAside };
}
function guarded(severity, failOn) {
    return (0,domain_severity/* isAtLeast */.du)(severity, failOn === 'never' ? 'critical' : failOn);
}
function duplicate(source, isRepeated) {
    const { standing } = source.finding;
    if (standing.kind !== 'duplicate' || !isRepeated(source.finding))
        return null;
    return aside('duplicate', null, standing.reason, source);
}
const MAX_COMPARISONS = 250_000;
function repetitionIn(findings) {
    const standing = new Map();
    const drafts = new Map();
    for (const { finding } of findings) {
        const { file, title, severity } = finding;
        if (finding.standing.kind === 'duplicate')
            drafts.set(file, (drafts.get(file) ?? 0) + 1);
        if (finding.standing.kind !== 'stands')
            continue;
        const own = standing.get(file) ?? new Map();
        standing.set(file, own);
        const known = own.get(title);
        const words = known?.words ?? new Set(wordsOf(title));
        if (!known || (0,domain_severity/* isAtLeast */.du)(severity, known.severity))
            own.set(title, { title, severity, words });
    }
    return (draft) => {
        const own = standing.get(draft.file) ?? new Map();
        const same = own.get(draft.title);
        if (same && (0,domain_severity/* isAtLeast */.du)(same.severity, draft.severity))
            return true;
        if (own.size * (drafts.get(draft.file) ?? 0) > MAX_COMPARISONS)
            return false;
        const words = new Set(wordsOf(draft.title));
        return [...own.values()].some((other) => (0,domain_severity/* isAtLeast */.du)(other.severity, draft.severity) && nearly(words, other.words));
    };
}
function nearly(a, b) {
    const shared = [...a].filter((word) => b.has(word)).length;
    return shared > 0 && shared / Math.max(a.size, b.size) >= 0.6;
}
function demoted(source, options) {
    const { standing, severity } = source.finding;
    if (standing.kind !== 'demoted' || options.held || guarded(severity, options.failOn))
        return null;
    return aside('demoted', standing.to, standing.reason, source);
}
function refuted(source, { failOn, paths }) {
    const { anchors, finding } = source;
    if (!paths || !anchors.length || guarded(finding.severity, failOn))
        return null;
    if ((0,evidence/* absenceOf */.Lr)(finding) !== 'none')
        return null;
    if (!anchors.every(({ state, path }) => state === 'missing' && !paths.has(path)))
        return null;
    const named = [...new Set(anchors.map(({ claimed }) => `\`${claimed.path}\``))].join(', ');
    return aside('refuted', null, `${named} is neither at head nor at base.`, source);
}
function aside(kind, to, reason, source) {
    return { kind, to, reason, title: source.finding.title, sources: [{ anchored: source, alsoIn: [] }] };
}

// EXTERNAL MODULE: ./build/text/consequences.js
var consequences = __webpack_require__(8102);
;// CONCATENATED MODULE: ./build/join/votes.js



const ANSWERS = 2;
function settleSeverity(sources, vendors, held) {
    const votes = votesOf(sources);
    const ranked = Object.values(votes).sort((a, b) => (0,domain_severity/* severityRank */.qs)(a) - (0,domain_severity/* severityRank */.qs)(b));
    const highest = (0,domain_severity/* mostSevere */.ux)(ranked);
    const risk = riskOf(sources, highest);
    const settled = (kind, severity, reason) => ({
        ...{ severity, contested: false, risk },
        reconciliation: { kind, votes, reason },
    });
    if (ranked.length < 2)
        return settled('sole', highest, 'One reviewer raised it.');
    if (ranked.every((vote) => vote === highest))
        return settled('agreed', highest, `All ${ranked.length} reviewers rate it ${highest}.`);
    const tally = `Votes: ${tallyOf(ranked)}.`;
    if (held) {
        const why = `While an instruction to the reviewers stands no vote lowers another: ${highest}.`;
        return settled('settled', highest, `${tally} ${why}`);
    }
    const middle = middleOf(ranked);
    const reason = `${tally} The middle is ${middle}.`;
    if (highest !== 'critical' || middle === 'critical')
        return settled('settled', middle, reason);
    if (risk === null && isAnsweredBy(votes, 'critical', vendors)) {
        const others = (0,wording/* counted */.hS)(vendorsBelow(votes, 'critical', vendors).size, 'other vendor');
        return settled('settled', middle, `${reason} For ${others} it is less, which answers the critical vote.`);
    }
    const why = risk
        ? `It is about ${risk}, where votes alone answer no critical one`
        : 'The critical vote is outvoted and not answered';
    return {
        ...settled('settled', 'critical', `${reason} ${why}: it stays critical unless a second opinion lowers it.`),
        contested: true,
    };
}
function middleOf(ranked) {
    const [lower, upper] = [ranked[Math.floor((ranked.length - 1) / 2)], ranked[Math.floor(ranked.length / 2)]];
    return (0,domain_severity/* between */.Tq)(lower ?? 'suggestion', upper ?? 'suggestion');
}
function isAnsweredBy(votes, severity, vendors) {
    return vendorsBelow(votes, severity, vendors).size >= ANSWERS;
}
function vendorsBelow(votes, severity, vendors) {
    const vendorsWith = (isMilder) => new Set(Object.entries(votes)
        .filter(([, vote]) => (0,domain_severity/* severityRank */.qs)(vote) > (0,domain_severity/* severityRank */.qs)(severity) === isMilder)
        .map(([reviewer]) => vendors[reviewer] ?? reviewer));
    const severe = vendorsWith(false);
    return new Set([...vendorsWith(true)].filter((vendor) => !severe.has(vendor)));
}
function tallyOf(ranked) {
    return domain_severity/* SEVERITIES */.oC.filter((severity) => ranked.includes(severity))
        .map((severity) => `${ranked.filter((vote) => vote === severity).length} ${severity}`)
        .join(', ');
}
function votesOf(sources) {
    const reviewers = [...new Set(sources.map(({ anchored }) => anchored.finding.reviewer))].sort();
    return Object.fromEntries(reviewers.map((reviewer) => [
        reviewer,
        (0,domain_severity/* mostSevere */.ux)(sources
            .filter(({ anchored }) => anchored.finding.reviewer === reviewer)
            .map(({ anchored }) => anchored.finding.severity)),
    ]));
}
function riskOf(sources, highest) {
    const claims = sources.map(({ anchored }) => anchored.finding).filter(({ severity }) => severity === highest);
    const filed = claims.map((claim) => claim.filed).find((risk) => risk !== null);
    return filed ?? claims.map(({ title }) => (0,consequences/* riskIn */.Zs)(title)).find((risk) => risk !== null) ?? null;
}

;// CONCATENATED MODULE: ./build/join/united-places.js



function uniteLocations(sources) {
    const anchors = sources.flatMap((source) => source.anchors);
    const full = fullPaths(anchors.map(({ path }) => path));
    const places = [];
    for (const written of anchors) {
        const anchor = { ...written, path: full.get(written.path) ?? written.path };
        const near = places.findIndex((place) => isOne(place, anchor));
        if (near === -1)
            places.push(anchor);
        else
            places[near] = united(places[near] ?? anchor, anchor);
    }
    return places.map((place, index) => ({ ...place, primary: index === 0 }));
}
function fullPaths(paths) {
    const all = [...new Set(paths)];
    const own = all
        .filter((path) => path !== '' && !/^(?:[/\\~]|[A-Za-z]:)/.test(path))
        .sort((a, b) => b.length - a.length);
    return new Map(all.map((path) => {
        const alike = own.filter((other) => (0,known_files/* endsLike */.Ml)(other, path) || (0,known_files/* endsLike */.Ml)(path, other));
        const [longest = path] = alike;
        return [path, alike.every((other) => (0,known_files/* endsLike */.Ml)(longest, other)) ? longest : path];
    }));
}
function isOne(place, other) {
    if (place.path !== other.path || place.side !== other.side)
        return false;
    return !place.lines || !other.lines || (0,domain_finding/* distance */.Io)(place.lines, other.lines) === 0;
}
function united(a, b) {
    if (!a.lines || !b.lines)
        return a.lines || !b.lines ? a : b;
    if (PLACE_WORTH[a.state] !== PLACE_WORTH[b.state])
        return PLACE_WORTH[a.state] > PLACE_WORTH[b.state] ? a : b;
    const [narrow, wide] = sizeOf(a.lines) <= sizeOf(b.lines) ? [a, b] : [b, a];
    const isInside = (0,domain_finding/* overlap */.EF)(a.lines, b.lines) === sizeOf(narrow.lines ?? a.lines);
    const excerpt = excerptOver(a.excerpt, b.excerpt);
    if (isInside)
        return { ...(a.state === 'verified' ? narrow : wide), excerpt };
    const lines = { start: Math.min(a.lines.start, b.lines.start), end: Math.max(a.lines.end, b.lines.end) };
    return { ...a, lines, excerpt };
}
const sizeOf = ({ start, end }) => end - start + 1;
function excerptOver(a, b) {
    if (!a || !b)
        return a ?? b;
    const [first, second] = a.startLine <= b.startLine ? [a, b] : [b, a];
    const known = first.startLine + first.lines.length - second.startLine;
    if (known < 0)
        return a;
    return { startLine: first.startLine, lines: [...first.lines, ...second.lines.slice(known)] };
}

;// CONCATENATED MODULE: ./build/join/join.js

















function consolidate(findings, reviews, options) {
    const sifted = sift(findings, options);
    const joined = joinFindings(sifted.kept);
    const drafts = joined.groups.map((group) => draftOf(group, options));
    const order = inReportOrder(drafts);
    const ids = new Map(drafts.map(({ id }, group) => [group, id]));
    const keys = uniqueKeys(order.map((group) => drafts[group]?.key ?? ''));
    const links = { related: relatedIds(joined.related, ids), alsoIn: alsoInIds(joined.secondHomes, ids) };
    const listed = order.flatMap((group, place) => {
        const draft = drafts[group];
        if (!draft)
            return [];
        const sources = draft.sources.map(({ anchored }) => ({
            anchored,
            alsoIn: links.alsoIn.get((0,domain_finding/* findingKey */.fl)(anchored.finding)) ?? [],
        }));
        const related = links.related.get(group) ?? [];
        return [{ ...draft, key: keys[place] ?? '', sources, related }];
    });
    return {
        findings: listed,
        setAside: [...sifted.setAside].sort((a, b) => compareText(firstKey(a.sources), firstKey(b.sources))),
        observations: mergeObservations(reviews),
        assessments: mergeAssessments(reviews, listed),
        feedbackRemarks: reviews.flatMap(({ feedback, reviewer, file }) => feedback.map((point) => ({ ...point, reviewer, file }))),
    };
}
function alsoInIds(homes, ids) {
    const alsoIn = new Map();
    for (const { member, group } of homes) {
        alsoIn.set(member, [...(alsoIn.get(member) ?? []), ids.get(group) ?? ''].sort());
    }
    return alsoIn;
}
const firstKey = (sources) => (sources[0] ? (0,domain_finding/* findingKey */.fl)(sources[0].anchored.finding) : '');
function draftOf(group, word) {
    const ranked = [...group.members].sort(byEvidence);
    const votes = ranked.map((anchored) => ({ anchored, alsoIn: [] }));
    const settled = settleSeverity(votes, word.vendors, word.held);
    const members = speakerFirst(ranked, settled.severity);
    const sources = members.map((anchored) => ({ anchored, alsoIn: [] }));
    const origin = (0,evidence/* settleOrigin */.Id)(members, word);
    const { classification, reason } = classify(members, origin);
    const main = members[0];
    const title = titleOf(members);
    const { text: body, said } = mergeBodies(members, { title, origin });
    return {
        id: main ? (0,domain_finding/* findingKey */.fl)(main.finding) : '',
        key: main ? stableKey(main) : '',
        severity: settled.severity,
        contested: settled.contested,
        risk: settled.risk,
        classification,
        ...{ title, body, said },
        locations: uniteLocations(members),
        origin,
        fix: chooseFix(members),
        reviewers: [...new Set(members.map(({ finding }) => finding.reviewer))].sort(),
        sources,
        reconciliation: {
            ...settled.reconciliation,
            reason: [settled.reconciliation.reason, reason].filter((part) => part !== '').join(' '),
        },
        joins: group.joins,
        related: [],
    };
}
const MAX_RELATED = 4;
function relatedIds(links, idOf) {
    const related = new Map();
    for (const { a, b } of links) {
        const [ofA, ofB] = [related.get(a) ?? [], related.get(b) ?? []];
        if (ofA.length >= MAX_RELATED || ofB.length >= MAX_RELATED)
            continue;
        related.set(a, [...ofA, idOf.get(b) ?? '']);
        related.set(b, [...ofB, idOf.get(a) ?? '']);
    }
    return related;
}
const SAME_PASS = 4;
const OTHER_PASS = 1;
function joinFindings(findings, model = MODEL) {
    const { compared, alone } = comparedOf(findings);
    const members = [...compared].sort((x, y) => compareText((0,domain_finding/* findingKey */.fl)(x.finding), (0,domain_finding/* findingKey */.fl)(y.finding)));
    const run = comparable(members.map((anchored) => profileOf(boundedFinding(anchored))));
    const pairs = scorePairs(run, members, model);
    const numbers = averageLinkage(members.length, pairs, FLOOR, (a, b) => strengthOf(run, members, { a, b }, model).strength);
    const groupOf = new Map(numbers.flatMap((items, group) => items.map((item) => [item, group])));
    const keys = members.map(({ finding }) => (0,domain_finding/* findingKey */.fl)(finding));
    const keyOf = (item) => keys[item] ?? '';
    const inside = new Map();
    const related = new Map();
    const secondHomes = new Map();
    for (const pair of pairs) {
        const [a, b] = [groupOf.get(pair.a) ?? 0, groupOf.get(pair.b) ?? 0];
        if (a === b) {
            const joins = inside.get(a) ?? [];
            joins.push(joinOf(keyOf, pair, score(compare(run, pair.a, pair.b), model)));
            inside.set(a, joins);
            continue;
        }
        noteRelated(related, { a: Math.min(a, b), b: Math.max(a, b), score: pair.total });
        if (pair.strength >= 0) {
            secondHomes.set(`${pair.a} ${b}`, { member: keyOf(pair.a), group: b });
            secondHomes.set(`${pair.b} ${a}`, { member: keyOf(pair.b), group: a });
        }
    }
    return {
        groups: [
            ...numbers.map((items, group) => ({
                members: items.map((item) => members[item]).filter((member) => member !== undefined),
                joins: inside.get(group) ?? [],
            })),
            ...alone.map((member) => ({ members: [member], joins: [] })),
        ],
        related: [...related.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b),
        secondHomes: [...secondHomes.values()],
    };
}
function noteRelated(related, link) {
    if (link.score < RELATED)
        return;
    const key = `${link.a} ${link.b}`;
    if ((related.get(key)?.score ?? -Infinity) < link.score)
        related.set(key, link);
}
function scorePairs(run, members, model) {
    return run.candidates.map((pair) => strengthOf(run, members, pair, model)).filter(({ total }) => total >= RELATED);
}
function strengthOf(run, members, { a, b }, model) {
    const [left, right] = [members[a], members[b]];
    const { total } = score(compare(run, a, b), model);
    const bar = JOIN + (left && right ? margin(left.finding, right.finding) : 0);
    return { a, b, total, strength: total - bar };
}
function margin(a, b) {
    if (a.reviewer !== b.reviewer)
        return 0;
    return a.pass === b.pass ? SAME_PASS : OTHER_PASS;
}
function joinOf(keyOf, { a, b }, { total, parts }) {
    return { a: keyOf(a), b: keyOf(b), score: total, parts };
}
function stableKey(source) {
    const { finding, anchors } = source;
    if (finding.standing.kind === 'notice')
        return finding.standing.key;
    const path = anchors[0]?.path ?? finding.locations[0]?.path ?? '';
    const baseName = path.split('/').at(-1) ?? '';
    const symbols = [...new Set(symbolsOf(finding.title))].sort();
    const quoted = finding.quotes.flatMap(({ code }) => codeLines(code)).sort((a, b) => b.length - a.length)[0];
    const words = [...new Set(wordsOf(finding.title))].sort();
    const subject = quoted ?? (symbols.length ? symbols.join(' ') : words.join(' '));
    return hash([baseName, symbols[0] ?? '', subject].join('\n'));
}
function uniqueKeys(keys) {
    const seen = new Map();
    return keys.map((key) => {
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        return times === 1 ? key : `${key}-${times}`;
    });
}
function hash(text) {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        high = Math.imul(high ^ code, 2654435761);
        low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}


/***/ }),

/***/ 1928: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* reexport */ CLOSING_WORDS),
  UR: () => (/* reexport */ closes),
  vA: () => (/* reexport */ isBareTag),
  zB: () => (/* reexport */ isWrapping),
  wV: () => (/* binding */ parseReview),
  yN: () => (/* reexport */ placesIn),
  Sy: () => (/* reexport */ readClosing),
  QY: () => (/* binding */ readingContext),
  uz: () => (/* reexport */ splitLines)
});

// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/parse/closing.js


const CLOSING_WORDS = 'End of review';
function closingLine(nonce, { critical, important, suggestion }) {
    const numbers = [
        `${String(critical)} critical`,
        `${String(important)} important`,
        `${String(suggestion)} suggestions`,
    ];
    return `${CLOSING_WORDS} ${nonce}: ${numbers.join(', ')}`;
}
const MAX_LINE = 300;
const MAX_TRAILING_LINES = 50;
const WRAPPING = /^(?:[`~]{3,}|<\/details>|[-*_]{3,})?$/;
const BEGINNING = /^[\s>*_`~#|│-]*end\s+of\s+(?:the\s+)?review[\s:,*_`([-]+([0-9a-f]{6,64})(?![\p{L}\d])(.*)$/iu;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;
function readClosing(lines, nonce) {
    const atEnd = closingAtEnd(lines);
    if (nonce === null || nonce === '')
        return { closed: false, claimed: claimedCounts(atEnd) };
    const ours = (line) => line?.code === nonce.toLowerCase();
    if (atEnd && ours(atEnd))
        return { closed: isWhole(atEnd), claimed: claimedCounts(atEnd) };
    const within = lines.findLast((line) => ours(closingWords(line)));
    return { closed: false, claimed: within === undefined ? null : claimedCounts(closingWords(within)) };
}
function closes(line, nonce) {
    const words = closingWords(line);
    return words?.code === nonce.toLowerCase() && isWhole(words);
}
function isClosingLine(line) {
    return closingWords(line) !== null;
}
function isWrapping(line) {
    const written = line.trim();
    return written.length < MAX_LINE && WRAPPING.test(written);
}
function closingAtEnd(lines) {
    const first = Math.max(0, lines.length - MAX_TRAILING_LINES);
    for (let index = lines.length - 1; index >= first; index -= 1) {
        const line = (0,values/* must */.sb)(lines[index]);
        const words = closingWords(line);
        if (words || !isWrapping(line))
            return words;
    }
    return null;
}
function isWhole({ numbers }) {
    return severity/* SEVERITIES */.oC.every((severity) => numbers[severity] !== undefined);
}
function claimedCounts(words) {
    if (words === null || Object.keys(words.numbers).length === 0)
        return null;
    const { critical = 0, important = 0, suggestion = 0 } = words.numbers;
    return { critical, important, suggestion };
}
function closingWords(line) {
    if (line.length > MAX_LINE)
        return null;
    const [, code, rest = ''] = BEGINNING.exec(line.replace(COLOURS, '').trimEnd()) ?? [];
    const numbers = code === undefined ? null : numbersIn(rest);
    return code === undefined || numbers === null ? null : { code: code.toLowerCase(), numbers };
}
const SEPARATORS = /[\s*_`~()[\]:;,.|/&+=•·–—-]+/u;
const FILLERS = new Set(['and', 'with', 'issue', 'issues', 'finding', 'findings']);
function numbersIn(text) {
    const words = text.toLowerCase().split(SEPARATORS);
    const told = words.filter((word) => word !== '' && !FILLERS.has(word));
    const numbers = {};
    for (let at = 0; at < told.length; at += 2) {
        const [first = '', second = ''] = told.slice(at, at + 2);
        const severity = severityOf(first) ?? severityOf(second);
        const number = numberOf(severityOf(first) ? second : first);
        if (severity === null || number === null || numbers[severity] !== undefined)
            return null;
        numbers[severity] = number;
    }
    return numbers;
}
function severityOf(word) {
    return severity/* SEVERITIES */.oC.find((severity) => word === severity || word === `${severity}s`) ?? null;
}
function numberOf(word) {
    if (/^(?:no|none|zero)$/.test(word))
        return 0;
    return /^\d{1,6}$/.test(word) ? Number(word) : null;
}
const MAX_OPENING_LINE = 200;
const WORDS = new Set(`a an the my our this that these here s is are was below above following follows in as of for and with i we ve have has been
  review reviews reviewed reviewing code finding findings issue issues result results output json report response answer final full
  complete completed done finished summary structured format formatted requested required changes change pull request pr diff based on
  analysis found identified all to end start it valid according schema`.split(/\s+/));
function isIntroduction(line) {
    if (isClosingLine(line))
        return true;
    if (line.length > MAX_OPENING_LINE || /[^\p{L}\s’'*_#>~:.,!()—–=-]/u.test(line))
        return false;
    return (line.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => WORDS.has(word));
}
const MAX_LENGTH = 700;
const DEFECT = '(?:issues?|findings?|problems?|bugs?|defects?|blockers?|blocking|concerns?|suggestions?|gaps?|nits?|vulnerabilit(?:y|ies)|regressions?|errors?|flaws?|comments?|feedback|remarks?|risks?|weakness(?:es)?|changes (?:needed|required|requested)|critical|important|showstoppers?|violations?|leaks?|threads?|observations?|limitations?|improvements?|recommendations?|items?|points?)';
const FOUND = '(?:found|identified|noted|observed|detected|seen|spotted|introduced|reported|known|present|evident|apparent|outstanding|open|left|needed|required|requested|here|critical|blocking|severe|serious)';
const NOT_A_SUBJECT = `(?=\\s*(?:$|[.,;:!?()/—–-])|\\s+(?:(?:is|are|was|were|have been|has been)\\s+(?:\\w+ly\\s+)?${FOUND}|${FOUND}|in|of|from|at|with|for|to|that|which|and|or|as|by|within|across|on|remain|remains|remaining|exist|exists|stand|stands|apply|so far|this|worth|beyond|than)\\b(?!\\s+(?:checked|raised|thrown|handled)))`;
const BARE = /^(?:none|nothing|n\/a|not applicable|nil|no)(?:\s+(?:found|identified|noted|observed|detected|known|so far|at this time|applicable|to report|to add|to flag|critical|blocking|significant|major|important|security-related|of note|here|in this (?:round|change|pr|pull request|diff|review)|at this (?:level|severity)|new|really|serious|severe|reported|spotted|seen|remaining|outstanding|open|added|changed|needed|required|expected)\b)*\s*(?:$|[.!;,:(—–-])/i;
const DENIAL = /no|zero|0|nil|n\/a|n['’]t|free|empty|clean/i;
const BARE_WORD = /^(?:zero|0|empty|clean)\.?$/i;
const NOTHING_THAT = /^(?:none|nothing)\s+(?:to\s+(?:report|add|flag|note|mention|raise|fix|list)\b|worth\b|(?:else\s+)?(?:found|identified|noted|observed|detected|spotted|seen|reported|known)\s+(?:in|at|for|by|within|with|during|on|of|that|from)\b(?![^.!?]{0,200}\b(?:is|are|was|were|can|gets|checks)\b)|(?:that|which)\s+(?:would|could|should|might|must|rises?|needs?|warrants?|blocks?|qualif\w+|is\s+(?:critical|severe|serious|blocking))\b|(?:[^.!?]{0,80}\s)?(?:is|are|was|were|rises?|stands?|would|should|qualif\w+|blocks?|warrants?|reach(?:es)?)\b[^.!?]{0,40}\b(?:critical|block\w*|severe|serious|severity|level|found|identified|concern\w*|important|showstoppers?|out|merg\w+)\b|(?:rises?|stands?|qualif\w+|blocks?|warrants?)\b)/i;
const ADJECTIVES = '(?:(?!(?:so|but|any|thus|then|therefore|hence)\\b)[a-z-]+(?:,\\s+(?:or\\s+|and\\s+)?|\\s+(?:or\\s+|and\\s+|\\/\\s*)?)){0,6}?';
const FIRST_PERSON = '(?:i|we|this review|the review)';
const DENIES = new RegExp(`\\b(?:found|finds?|sees?|saw)\\s+no\\b|\\bnothing\\s+(?:is|gets|was)\\s+(?:swallowed|lost|dropped|leaked|skipped|exposed|broken)\\b|\\b(?:no|zero|0)\\s+${ADJECTIVES}${DEFECT}${NOT_A_SUBJECT}|\\b(?:found|finds?|sees?|saw|identified|spotted|noticed|noted|report|there (?:is|are|was|were|['’]s)|has|have|had|with|and)\\s+(?:nothing|none)\\b|^(?:\\w+\\s+){0,3}(?:${FIRST_PERSON}|did|do|does)\\b[^.:;]{0,20}(?:\\bnot|n['’]t)\\s+(?:find|see|spot|identify|notice|detect|have|observe|aware of|uncover)\\b(?:\\s+[a-z-]+){0,4}?\\s+(?:${DEFECT}|any)\\b|(?:\\bnot|n['’]t)\\s+introduce\\b(?:\\s+[a-z-]+){0,4}?\\s+(?:${DEFECT}|any)\\b|\\bfree (?:of|from)\\s+(?:[a-z-]+\\s+){0,3}?${DEFECT}\\b`, 'i');
const BUT = /\b(?:but|however|except|excepting|although|though|nevertheless|nonetheless|still|yet|apart from|aside from|other than|besides|save for|unless|beyond the|not sure|unclear|could not|couldn['’]t|cannot|unable|did not (?:review|read|check|look)|didn['’]t (?:review|read|check|look)|unverified|except for|with the exception)\b/i;
const OTHERS = /\b(?:no|nothing) (?:other|further|more|else|additional)\b/i;
const WORKED = /^(?:(?:i|we)(?:\s+have|['’]ve)?\s+)?(?:also\s+|carefully\s+)?(?:reviewed|checked|looked|examined|verified|read|inspected|went|scanned|traced|considered|compared|ran(?! (?:out|into))|audited|confirmed)\b/i;
const PRAISE = /\b(?:looks? (?:good|fine|ok|okay|clean|solid|safe|correct|right|sound)|lgtm|clean|well[- ](?:handled|done|tested|structured|written|covered)|properly|correctly|safe|sound|solid|good|fine|appropriate|adequate|as expected|ready to merge|is correct|are correct)\b/i;
const NEGATED = /\b(?:not|no|never|neither|nor|isn['’]t|aren['’]t|doesn['’]t|don['’]t|without|lacks?|missing|fails?)\b/i;
const PLACE = /\.\w{1,10}[`]?(?::|#L|\s*\(lines?\s)\d|[[(](?:critical|important|high|medium|p[0-3]|blocker|major)\b/i;
const COUNTS = /\b[1-9]\d{0,3}\s+(?:critical|important|suggestions?|high|medium|low|minor|major|issues?|findings?|bugs?|problems?|comments?|blockers?|blocking)\b/i;
const COUNTS_NONE = /^(?:[^\p{L}\d]{0,4}(?:critical|important|suggestions?|high|medium|low|minor|major|blockers?|total)(?: issues| findings)?[^\p{L}\d]{1,8}(?:0|none)\b[^\p{L}\d]{0,4}){1,8}$/iu;
function saysNone(text, isListed = () => false) {
    if (text.length > MAX_LENGTH || PLACE.test(text) || COUNTS.test(text))
        return false;
    if (/0|none/i.test(text) && COUNTS_NONE.test(text))
        return true;
    const sentences = bareSentences(text);
    const first = sentences[0] ?? '';
    const opens = denies(first) || WORKED.test(first);
    if (!opens)
        return false;
    const named = idsIn(sentences.filter((sentence) => !isSettled(sentence)).join(' '));
    const allListed = named.every(isListed);
    const speaksOfListed = sentences.map((sentence, at) => at > 0 && BARE.test(first) && idsIn(sentence).length > 0);
    const isWhole = sentences.every((sentence, at) => saysNothing(sentence) ||
        speaksOfListed[at] === true ||
        (speaksOfListed[at - 1] === true && NEGATED.test(sentence)));
    return (isWhole &&
        allListed &&
        sentences.some((sentence) => denies(sentence)) &&
        (!OTHERS.test(text) || named.length > 0 || /^none\b/i.test(first)));
}
function statesNoDefect(text, isListed = () => false) {
    return (text.length <= MAX_LENGTH &&
        !PLACE.test(text) &&
        idsIn(text).every(isListed) &&
        bareSentences(text).every((sentence) => saysNothing(sentence) && !OTHERS.test(sentence)));
}
function speaksOfListed(text, isListed) {
    const named = idsIn(text);
    const isOwn = named.length > 0 && named.every(isListed) && text.length <= MAX_LENGTH && !PLACE.test(text) && !BUT.test(text);
    return isOwn && bareSentences(text).every((sentence) => idsIn(sentence).length > 0 || NEGATED.test(sentence));
}
function deniesAll(heading) {
    return /^[\s*_#>✅]*(?:no|none|nothing|zero)\b/i.test(heading) && saysNone(heading);
}
function saysNothing(sentence) {
    if (isAside(sentence))
        return true;
    if (BUT.test(sentence))
        return false;
    if (denies(sentence))
        return true;
    return !NEGATED.test(sentence) && (WORKED.test(sentence) || PRAISE.test(sentence));
}
function isAside(sentence) {
    return RULED_OUT.test(sentence) || RATED_LOWER.test(sentence) || UNTOUCHED.test(sentence) || isSettled(sentence);
}
const RULED_OUT = /\bwhether\b.{5,200}\b(?:it|they|this|that) (?:can ?not|can['’]t|does not|doesn['’]t|do not|is not|are not|will not)\b/i;
const RATED_LOWER = /^(?:the )?(?:closest|nearest|worst|only candidate)\b.{3,200}\b(?:rated|graded|classified|listed|filed|ranked|kept)\b.{0,20}\b(?:important|suggestions?|lower|below)\b|^see (?:the )?(?:important|suggestions?|below)\b/i;
const UNTOUCHED = /^(?:the|this) (?:change|diff|pr|pull request|patch|commit)s? (?:does|do)(?: not|n['’]t) (?:touch|change|affect|alter|modify|involve)\b/i;
const EARLIER = /\b(?:prior|previous|earlier|last)\b/i;
const SETTLED = /\b(?:is|are|was|were|been|now) (?:all )?(?:fixed|resolved|addressed|closed)\b/i;
function isSettled(sentence) {
    return EARLIER.test(sentence) && SETTLED.test(sentence) && !NEGATED.test(sentence) && !BUT.test(sentence);
}
function denies(sentence) {
    if (!DENIAL.test(sentence))
        return false;
    if (BARE_WORD.test(sentence) || DENIES.test(sentence) || NOTHING_THAT.test(sentence))
        return true;
    const bare = BARE.exec(sentence)?.[0];
    return bare !== undefined && !NEGATED.test(sentence.slice(bare.length));
}
function bareSentences(text) {
    return text
        .replace(/[*_`>✅✓☑]+/g, '')
        .replace(/~~[^~\n]{0,200}~~/g, '')
        .replace(/^\s*[-+•]\s+|^[\s(]+|\)\s*$/g, '')
        .split(/(?<=[.!?])\s+|(?<=;)\s+(?!(?:it|they|this|that) (?:can|does|do|is|are|will))|\n+/)
        .map((sentence) => sentence.trim().replace(/^[-+•]\s+/, ''))
        .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
const ID = /(?<![\w/.#-])[CIS]-?\d{1,3}(?![\w/.-]\w|\w)/g;
function idsIn(text) {
    return [...new Set([...text.matchAll(ID)].map(([id]) => id))];
}

;// CONCATENATED MODULE: ./build/parse/lines.js



const TAB = 4;
const MAX_QUOTE_LEVELS = 8;
const MOSTLY = 0.9;
const MAX_BLANKS = 8;
function splitLines(text) {
    const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const lines = bare.includes('\n') ? bare.split('\n') : bare.split('\r');
    return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
function readLines(text) {
    const lines = [];
    let blanks = 0;
    unquoteAlerts(unquoteAll(splitLines(text))).forEach((raw, index) => {
        const line = measure(raw, index + 1);
        blanks = line.text === '' ? blanks + 1 : 0;
        if (blanks <= MAX_BLANKS)
            lines.push(line);
    });
    return lines;
}
function measure(raw, number) {
    if (raw === '')
        return { number, text: '', indent: 0, raw };
    let indent = 0;
    let at = 0;
    for (; at < raw.length; at += 1) {
        const char = raw[at];
        if (char === ' ')
            indent += 1;
        else if (char === '\t')
            indent += TAB - (indent % TAB);
        else
            break;
    }
    return { number, text: raw.slice(at).trimEnd(), indent, raw };
}
function unquoteAll(lines) {
    let current = lines;
    for (let level = 0; level < MAX_QUOTE_LEVELS && isMostlyQuoted(current); level += 1)
        current = current.map(unquote);
    return current;
}
function isMostlyQuoted(lines) {
    const filled = lines.filter((line) => line.trim() !== '');
    const quoted = filled.filter((line) => /^\s{0,3}>/.test(line)).length;
    return quoted > 1 && quoted >= filled.length * MOSTLY;
}
function unquote(line) {
    return line.replace(/^\s{0,3}> ?/, '');
}
const ALERT = /^\s{0,3}>\s?\[!(\w{1,20})\]\s*(.*)$/;
function unquoteAlerts(lines) {
    if (!lines.some((line) => ALERT.test(line)))
        return lines;
    let inAlert = false;
    let sign = '';
    return lines.map((line) => {
        const alert = ALERT.exec(line.slice(0, 2000));
        inAlert = alert !== null || (inAlert && /^\s{0,3}>/.test(line));
        if (!inAlert)
            return line;
        const text = alert ? (0,values/* must */.sb)(alert[2]) : unquote(line);
        sign = alert ? `[${(0,values/* must */.sb)(alert[1])}] ` : sign;
        if (text.trim() === '')
            return '';
        const signed = text.replace(/^(\s*#{1,6}\s+)?/, (marks) => `${marks}${sign}`);
        sign = '';
        return signed;
    });
}
const MAX_CHARACTERS = {
    markdown: 1_000_000,
    json: 1_000_000,
    sarif: 16_000_000,
    rdjson: 16_000_000,
};
function admitted(text, reads) {
    const most = MAX_CHARACTERS[reads];
    if (text.length <= most)
        return { text, unread: [] };
    const lineEnd = text.lastIndexOf('\n', most);
    const end = lineEnd < most / 2 ? most : lineEnd + 1;
    const rest = text.slice(end, end + MAX_LOOKED_AT).trimStart();
    if (rest === '' && text.slice(end).trim() === '')
        return { text: text.slice(0, end), unread: [] };
    const reason = `a review is read up to ${most.toLocaleString('en')} characters, and this stands beyond`;
    return { text: text.slice(0, end), unread: [{ line: linesIn(text, end) + 1, text: rest.slice(0, 200), reason }] };
}
const MAX_LOOKED_AT = 10_000;
function linesIn(text, end) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
const MARK = /^(?:\uFEFF|\uFFFD{2})/;
const STRING = /\u001b[\]PX^_][^\u0007\u001b\n\r]{0,2000}(?:\u0007|\u001b\\)/g;
const SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHM])?/g;
function plainText(text) {
    const plain = text.replace(MARK, '').replaceAll('\u0000', '');
    return plain.includes('\u001b') ? plain.replace(STRING, '').replace(SEQUENCE, '') : plain;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
function lengthAt(pattern, text, at) {
    return matchAt(pattern, text, at)?.[0].length ?? 0;
}
const MOST_READ = finding/* MAX_FINDINGS */.Mt + 1;
function keptOf({ file, text }, findings) {
    const most = (0,finding/* mostFindings */.Yb)(text.length);
    if (findings.length <= most)
        return { findings, problems: [], unread: [] };
    const isDraft = ({ standing }) => standing.kind === 'duplicate';
    const rank = (finding) => (0,severity/* severityRank */.qs)(finding.severity) + (isDraft(finding) ? DRAFTS_LAST : 0);
    const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
    const kept = new Set(ranked.slice(0, most));
    const left = findings.find((finding) => !kept.has(finding));
    const { line = 1, title = '' } = left ?? {};
    return {
        findings: findings.filter((finding) => kept.has(finding)),
        problems: [
            {
                what: `${file}: only ${String(most)} of its findings were read`,
                why: `nobody writes so many in so few words; line ${String(line)} opens one that was left: "${title.slice(0, 120)}"`,
                fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
            },
        ],
        unread: [
            { line, text: title.slice(0, 200), reason: `of a review of its length ${String(most)} findings are read` },
        ],
    };
}
const DRAFTS_LAST = 10;
function keptPoints({ file, text }, lists) {
    const most = (0,finding/* mostFindings */.Yb)(text.length);
    const long = Object.entries(lists).filter(([, points]) => points.length > most);
    const cut = Object.fromEntries(long.map(([name, points]) => [name, points.slice(0, most)]));
    return {
        lists: { ...lists, ...cut },
        problems: long.map(([name, points]) => ({
            what: `${file}: only ${String(most)} of its ${String(points.length)} points about ${TOPICS[name] ?? name} were read`,
            why: `nobody writes so many in so few words; line ${String(points[most]?.line ?? 1)} opens the first that was left`,
            fix: 'read the rest in the stored review, and run the reviewer again: it was caught in a loop',
        })),
    };
}
const TOPICS = { commitStructure: 'the commit structure' };
const lines_MAX_LINE = 20_000;
const TAG = /<(\/?)([a-z][a-z0-9]{0,14})(\s[^<>]{0,1000})?\/?>/gi;
const LAYOUT = new Set('details blockquote table tbody thead tfoot tr div p center section article picture source ul ol dl span font u sup sub small kbd br hr wbr a'.split(' '));
function withoutLayout(text) {
    if (text.length > lines_MAX_LINE)
        return text;
    const bare = /[│┃]/.test(text) ? text.replace(/^[│┃]\s?|\s*[│┃]$/g, '').trim() : text;
    const worded = bare.includes('![') ? bare.replace(/!\[([^\]\n]{1,60})\]\([^)\n]{0,600}\)/g, '[$1]') : bare;
    const linked = worded.replace(/(?<![(\w"'<=[])https?:\/\/[^\s<>()]{1,600}#L\d[\w-]{0,20}/g, (url) => `[link](${url})`);
    if (!linked.includes('<'))
        return linked;
    return linked
        .replace(TAG, (whole, end, name, attributes) => plain(name.toLowerCase(), end !== '', attributes ?? '') ?? whole)
        .replace(/&nbsp;/g, ' ')
        .replace(/^[\s|]+$/, '')
        .trim();
}
function plain(name, isEnd, attributes) {
    if (name === 'img')
        return pictureWord(attributes);
    if (name === 'b' || name === 'strong')
        return '**';
    if (name === 'i' || name === 'em')
        return '_';
    if (name === 'code')
        return '`';
    if (name === 'td' || name === 'th')
        return isEnd ? '' : ' | ';
    if (name === 'li' || name === 'dd' || name === 'dt')
        return isEnd ? '' : '- ';
    if (name === 'a' && !isEnd)
        return linkTarget(attributes);
    return LAYOUT.has(name) ? ' ' : null;
}
function pictureWord(attributes) {
    const alt = /\balt\s*=\s*["']([^"']{1,60})["']/i.exec(attributes)?.[1];
    return alt === undefined ? ' ' : `[${alt}] `;
}
function linkTarget(attributes) {
    const target = /\bhref\s*=\s*["']([^"'\s]{1,600})["']/i.exec(attributes)?.[1] ?? '';
    return /#L\d/.test(target) ? `[link](${target}) ` : ' ';
}

;// CONCATENATED MODULE: ./build/parse/coverage-section.js


const MAX_ROW = 20_000;
const MAX_PATHS = 400;
function readCoverage(rows, places, { heading = '', isOwn = () => true } = {}) {
    const reader = { places, isOwn };
    const claims = [];
    let groups = [{ depth: 0, state: known(saidOfCoverage(heading, false)) }];
    let columns = null;
    rows.forEach(({ text, line }, index) => {
        if (text.length > MAX_ROW || isSeparator(text))
            return;
        const isTable = text.startsWith('|') || (columns !== null && text.includes('|'));
        if (!isTable)
            columns = null;
        const header = isTable || isSeparator(rows[index + 1]?.text ?? '') ? headerOf(text, rows[index + 1]?.text, reader) : null;
        if (header)
            columns = header;
        else {
            const said = columns || isTable ? cellsSay(text, columns, reader) : lineSays(text, reader);
            if (!said.paths.length)
                groups = grouped(groups, text);
            const state = said.state ?? groups.at(-1)?.state ?? 'not-reviewed';
            for (const path of said.paths)
                claims.push({ path, state, ids: said.ids, line });
        }
    });
    return claims;
}
const known = (said) => (said === 'unknown' ? null : said);
const MARKER = /^(?:[-*+•]|\d{1,3}[.)])\s+/;
const LABEL_DEPTH = 7;
function grouped(groups, text) {
    const label = text.replace(MARKER, '').trim();
    const said = saidOfCoverage(label, false);
    const isShort = label.length <= 40 && known(said) !== null;
    if (!/:\s*[*_]{0,3}$|^#|^\*\*/.test(label) && !isShort)
        return groups;
    const depth = /^#{1,6}(?=\s)/.exec(label)?.[0].length ?? LABEL_DEPTH;
    const above = groups.filter((group) => group.depth < depth);
    const inherited = groups.at(-1)?.state === 'not-reviewed' ? 'not-reviewed' : (above.at(-1)?.state ?? null);
    return [...above, { depth, state: known(said) ?? inherited }];
}
function headerOf(text, next, { places }) {
    const cells = cellsOf(text);
    if (cells.length < 2)
        return null;
    const isHeader = next !== undefined && isSeparator(next);
    return isHeader || !cells.some((cell) => pathsAt(places, cell, 0).paths.length) ? columnsOf(cells) : null;
}
function cellsSay(text, columns, reader) {
    const cells = cellsOf(text);
    const read = cells.map((cell) => pathsAt(reader.places, cell, 0));
    const at = columns?.path ?? read.findIndex(({ paths }) => paths.length > 0);
    const { paths, rest } = read[at] ?? { paths: [], rest: '' };
    const others = cells.filter((_, index) => index !== at && index !== columns?.status);
    const status = columns?.status === undefined ? null : columns.spell(cells[columns.status] ?? '');
    const said = [status ?? '', ...others, rest]
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(' — ');
    const ids = coverage_section_idsIn(said, reader);
    if (status?.trim() === '')
        return { paths, ids, state: ids.length ? 'findings' : 'not-reviewed' };
    const state = saidOfCoverage(said, ids.some(reader.isOwn));
    return { paths, ids, state: state === 'unknown' && status !== null ? 'not-reviewed' : known(state) };
}
function lineSays(text, reader) {
    const line = text.replace(MARKER, '');
    const mark = /^\[[ xX]\]\s+/.exec(line)?.[0] ?? '';
    const { before, paths, rest } = filesIn(line.slice(mark.length), reader.places);
    const ids = coverage_section_idsIn(`${before} ${rest}`, reader);
    const own = ids.some(reader.isOwn);
    const said = [mark, before, rest].map((part) => known(saidOfCoverage(part, own && part === rest)));
    const state = said.find((one) => one === 'not-reviewed') ?? said.toReversed().find((one) => one !== null) ?? null;
    return { paths, ids, state };
}
const coverage_section_ID = /(?<![\w/.#-])(?:[CIS]-?\d{1,3}|[A-Z]{1,3}-?\d{1,3}(?=\s*[,;)\]`*]|\s*$))(?![\w/-]|\.\w)/g;
function coverage_section_idsIn(text, { isOwn }) {
    const ids = [...text.slice(0, 2000).matchAll(coverage_section_ID)].map(([id]) => id);
    return [...new Set(ids.filter((id) => isOwn(id) || /^[CIS]/.test(id)))];
}
const SIGNS = /^[^\p{L}\p{N}\s`[(/.@_|-]{1,4}\s+/u;
const LABEL = /^[*_]{0,3}\p{L}[^:`|\n]{1,80}:[*_]{0,3}\s+/u;
const MAX_WORDS = 5;
function filesIn(line, places) {
    const first = pathsAt(places, line, 0);
    if (first.paths.length)
        return { before: '', ...first };
    for (const lead of [SIGNS.exec(line)?.[0], LABEL.exec(line)?.[0]]) {
        const behind = lead === undefined ? null : pathsAt(places, line, lead.length);
        if (behind?.paths.length)
            return { before: (0,values/* must */.sb)(lead), ...behind };
    }
    const word = /[^\s`]{1,40}\s+(?:[—–-]\s+)?/y;
    for (let [at, tries] = [0, 0]; tries < MAX_WORDS; tries += 1) {
        const length = matchAt(word, line, at)?.[0].length;
        if (length === undefined)
            break;
        at += length;
        const behind = known(saidOfCoverage(line.slice(0, at), false)) === null ? null : pathsAt(places, line, at);
        if (behind?.paths.length)
            return { before: line.slice(0, at), ...behind };
    }
    return { before: '', paths: [], rest: line };
}
const GAP = /[\s,;&*_+/]|and(?=\s)/y;
function pathsAt(places, line, from) {
    const paths = new Set();
    let at = from;
    for (let [next, gap] = [from, 0]; paths.size < MAX_PATHS && gap < 9;) {
        const match = places.at(line, next, 'file') ?? globAt(line, next);
        if (match && (gap > 0 || next === from)) {
            for (const place of match.places)
                paths.add(place.path);
            [at, next, gap] = [match.end, match.end, 0];
        }
        else {
            const length = matchAt(GAP, line, next)?.[0].length ?? 0;
            if (length === 0)
                break;
            [next, gap] = [next + length, gap + 1];
        }
    }
    return { paths: [...paths], rest: line.slice(at) };
}
const GLOB = /`([\p{L}\p{N}_@.~+\-/*{},[\]()]{2,300})`/uy;
function globAt(text, at) {
    const match = matchAt(GLOB, text, at);
    const path = match?.[1] ?? '';
    if (!match || !/[/*]/.test(path) || !path.includes('.'))
        return null;
    return { places: expandBraces(path).map((one) => ({ path: one })), end: at + match[0].length };
}
function expandBraces(path) {
    const match = /^([^{}]*)\{([^{}]{1,200},[^{}]{0,200})\}([^{}]*)$/.exec(path);
    return match
        ? (0,values/* must */.sb)(match[2])
            .split(',')
            .map((part) => `${(0,values/* must */.sb)(match[1])}${part.trim()}${(0,values/* must */.sb)(match[3])}`)
        : [path];
}
const PATH = /^(?:changed |source )?(?:files?|paths?|file ?names?|modules?|file path)\b/i;
const STATUS = /\b(?:status|state|result|outcome|verdict|coverage|review)\b|^(?:assessment|conclusion)$/i;
const READ_IN_TABLE = /^(?:fully |been )?(?:reviewed|read|covered|checked|examined|inspected|done)\b/i;
const coverage_section_FOUND = /^(?:findings?|issues?|ids?|problems?|issues? found|finding ids?)\b/i;
function isSeparator(text) {
    return /^\|?[\s:|-]{3,}\|?$/.test(text.slice(0, 300)) && text.includes('-') && /[|:]|^-{3,}$/.test(text);
}
function cellsOf(text) {
    const inner = text
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '');
    const cells = [];
    let from = 0;
    for (let [at, isCode] = [0, false]; at <= inner.length; at += 1) {
        const char = inner[at];
        if (char === '\\')
            at += 1;
        else if (char === '`')
            isCode = !isCode;
        else if (char === undefined || (char === '|' && !(isCode && inner.indexOf('`', at) > at))) {
            cells.push(inner.slice(from, at).trim());
            from = at + 1;
        }
    }
    return cells;
}
function columnsOf(header) {
    const names = header.map((cell) => cell.replace(/[*_`]/g, '').trim());
    const path = names.findIndex((name) => PATH.test(name));
    if (path < 0)
        return null;
    const find = (pattern) => names.findIndex((name, index) => index !== path && pattern.test(name));
    const read = find(READ_IN_TABLE);
    if (read >= 0)
        return { path, status: read, spell: (cell) => (/^(?:yes|y|x|true)$/i.test(coverage_section_plain(cell)) ? 'Reviewed' : cell) };
    const status = find(STATUS);
    if (status >= 0)
        return { path, status, spell: (cell) => cell };
    const found = find(coverage_section_FOUND);
    return { path, status: found < 0 ? undefined : found, spell: spellFindings };
}
const coverage_section_plain = (cell) => cell.replace(/[*_`]/g, '').trim();
function spellFindings(cell) {
    if (/^(?:[-–—]+|none|0|no)\.?$/i.test(coverage_section_plain(cell)))
        return 'No findings';
    return /^[1-9]\d{0,3}$/.test(coverage_section_plain(cell)) ? `${coverage_section_plain(cell)} findings` : cell;
}
const MAX_SAID = 2000;
const WAS_READ = 'read|reviewed|examined|inspected|covered|opened|accessed|analy[sz]ed|looked at|seen';
const TO_READ = 'read|review|examine|inspect|cover|open|access|analy[sz]e|look at';
const UNREAD = [
    `\\b(?:not|never|neither|nor)(?: \\w+){0,3}? (?:${WAS_READ})\\b|n['’]t(?: \\w+){0,3}? (?:${WAS_READ})\\b`,
    `(?:\\b(?:not|unable to|failed to|cannot|without)|n['’]t)(?: \\w+){0,2}? (?:${TO_READ})(?:ing)?\\b`,
    `\\b(?:half|partly|partially|barely|hardly|incompletely|mostly|nearly|almost)[- ](?:${WAS_READ}|checked|verified)\\b`,
    `\\b(?:${WAS_READ}|checked|verified) (?:(?:but|and|is|was) )?(?:half|partly|partially|mostly|incompletely|in part|only)\\b`,
    `\\bonly(?: \\w+){0,2}? (?:${WAS_READ}|checked|half|part|partly|partially|skimmed|lightly|briefly|superficially|quickly)\\b`,
    '\\bonly the (?:first|top|start|beginning|head|upper)\\b|\\b(?:first|top|last) \\d+ lines\\b|\\b(?:up to|until|beyond) line\\b',
    '\\bnot (?:fully|completely|entirely|in full|in depth|in detail|thoroughly|carefully|closely|really|yet|all of|all lines|every)\\b|\\bno (?:access|time|review|reading)\\b',
    '\\bun-?(?:read|reviewed|examined|inspected|opened)\\b|\\bskimmed\\b|\\bpartial(?:ly)?(?: (?:review|read|coverage))?(?=\\s*(?:$|[.;,)]))',
].join('|');
const UNREAD_WORDS = new RegExp(UNREAD, 'i');
const TAKEN_BACK = new RegExp(`(?:^|[(—–;,.:]|\\s-\\s)\\s*(?:[\\w-]+ ){0,4}?(?:${UNREAD})|\\b(?:but|except|however|although|though|yet|remaining|rest)\\b[^.;()]{0,100}?(?:${UNREAD})`, 'i');
const DOUBT = /\b(?:pending|to-?do|tb[da]|partially|partly|incompletely|in part|skim(?:med|ming)?|glanced?|briefly|cursor(?:y|ily)|superficial(?:ly)?|lightly|quickly|spot[- ]?check(?:ed|s)?|sampled|mostly|mainly|almost|nearly|barely|hardly|except(?:ing|ed)?|apart from|other than|in progress|wip|later|assum\w*|presum\w*|likely|probably|maybe|perhaps|(?:should|would|could|may|might|must) be|(?:needs?|should|must|will|would|could|may|might|yet|still|to|for) (?:\w+ ){0,2}?(?:review|read|check|look|inspect|examin|cover)\w*)\b|\?/i;
const FAILED = /\b(?:not|no|never|cannot|unable|without|fail(?:ed|s|ure)?|skip\w*|exclud\w*|ignor\w*|omit\w*|defer\w*|postpon\w*|remain\w*|partial|incomplete|half|next|un(?:checked|covered|verified|known|available|touched|finished|clear|sure)|inaccessible|too (?:large|big|long)|truncat\w*|time\w*[- ]?out|out of|missing|absent|block\w*|error\w*|n\/a|queued|scheduled|await\w*|wait\w*|abort\w*|interrupt\w*|stopped|seems?|appears?|unlike|instead|none of)\b|n['’]t\b/i;
const CROSS = /[✗✘✕✖❌❎⛔🚫⏭⏩⏳⌛⚠❓❔×]|^\[ \]/u;
const TICK = /[✓✔✅☑👍]|^\[[xX]\]/u;
const DEFECTS = 'findings?|issues?|problems?|concerns?|bugs?|defects?|comments?|remarks?|suggestions?|nits?|changes needed';
const NONE_FOUND = new RegExp(`\\b(?:(?:no|zero|0|without(?: any)?)(?: \\w+){0,2}? (?:${DEFECTS})|(?:${DEFECTS}):? (?:none|0|no)|nothing (?:found|to report|of note|wrong|notable|to flag)|none(?: found| noted)?$)(?!\\w)`, 'gi');
const NO_DEFECT_FIELD = new RegExp(`\\b(${DEFECTS}): (?:none|0|no)\\b`, 'gi');
const GRADES = 'findings?|issues?|critical|important|suggestions?|concerns?|nits?|bugs?|problems?';
const NUMBERED = new RegExp(`\\b(?:${GRADES})\\b:?\\s*#?[1-9]`, 'i');
const COUNTED = new RegExp(`\\b(?:[1-9]\\d{0,3}|one|two|three|four|five|six|several|multiple|some)(?: \\w+){0,2}? (?:${GRADES})\\b|\\b(?:see|has|have|with) (?:findings?|issues?)\\b|\\b(?:findings?|issues?) (?:found|above|below|raised|reported)\\b|^(?:findings?|critical|important|suggestions?|nits?)\\s*$`, 'i');
const TRIVIAL = /(?<!\bnon-?|\bnot |n['’]t )\b(?:trivial(?:ly)?|generated|mechanical|boilerplate|vendored|lock ?file|auto-?generated|no-op|whitespace|formatting)\b/i;
const POSITIVE_WORDS = '(?:re-?)?reviewed|clean(?![- ]?up)|ok(?:ay)?|lgtm|checked|covered|read(?!-)|verified|examined|inspected|audited|analy[sz]ed|pass(?:ed|es)?|good|fine|sound|correct|done|completed?|approved';
const READ_ALONE = 'read(?=$|,|\\s(?:and|in full|fully|completely|through|carefully|line|entirely)\\b)';
const POSITIVE = new RegExp(`\\b(?:${POSITIVE_WORDS})\\b|^yes\\b`, 'i');
const STARTS_POSITIVE = new RegExp(`^(?:(?:fully|all|looks?|is|was|status:?)\\s+){0,2}(?:${POSITIVE_WORDS.replace('read(?!-)', READ_ALONE)})\\b`, 'i');
const ELSEWHERE = /\b(?:see|(?:noted|documented|discussed|covered|listed|addressed|described|mentioned|raised) (?:in|under)) (?:\w+ ){0,3}?(?:assessments?|observations?|concerns?|limitations?|strengths?|documentation|testing)\b|\b(?:design|testing|documentation) (?:observation|concern|assessment)s?\b/i;
function stateOfCoverage(text) {
    const said = saidOfCoverage(text, false);
    return said === null || said === 'unknown' ? 'not-reviewed' : said;
}
function saidOfCoverage(text, namesFinding) {
    const { head, notes } = clauses(text);
    const whole = `${head} ${notes}`;
    if (UNREAD_WORDS.test(head) || (!namesFinding && takesBack(notes)))
        return 'not-reviewed';
    if (namesFinding || NUMBERED.test(whole))
        return 'findings';
    if (!/[\p{L}\p{N}?]/u.test(whole) && !CROSS.test(whole) && !TICK.test(whole))
        return null;
    const said = head.replace(NONE_FOUND, ' clean ').trim();
    const isDoubted = DOUBT.test(said) || CROSS.test(said) || (!STARTS_POSITIVE.test(said) && FAILED.test(said));
    if (isDoubted)
        return 'not-reviewed';
    if (COUNTED.test(said))
        return 'findings';
    if (TRIVIAL.test(said))
        return 'trivial';
    if (!POSITIVE.test(said) && !TICK.test(said) && !ELSEWHERE.test(said))
        return 'unknown';
    return TRIVIAL.test(notes) ? 'trivial' : 'reviewed';
}
function takesBack(notes) {
    return UNREAD_WORDS.test(notes) && TAKEN_BACK.test(notes);
}
const CUT = /\s[—–-]{1,3}\s|[(;!|]|\.(?=\s|$)|:(?=\s)/g;
function clauses(text) {
    const plain = text
        .slice(0, MAX_SAID)
        .replace(/`{1,3}([^`]{0,600})`{1,3}/g, (_, inner) => /^[A-Za-z][A-Za-z ,-]{0,40}$/.test(inner) ? inner : ' ')
        .replace(/"[^"]{0,300}"/g, ' ')
        .replace(/[*_~]+/g, '')
        .replace(NO_DEFECT_FIELD, 'no $1 ')
        .replace(/^[\s|:—–\->→,=]+/, '')
        .replace(/\s+/g, ' ')
        .trim();
    const remark = /^(?:\([^()]{0,100}\)[\s|:—–\-→,]*){1,3}(?=\S)/.exec(plain)?.[0] ?? '';
    const said = plain.slice(remark.length).replace(/^(?:status|state|result|coverage|verdict|outcome)\s?[:=]\s?/i, '');
    const cuts = [...said.matchAll(CUT)].map((cut) => cut.index);
    const end = cuts.find((cut) => /[\p{L}\p{N}]/u.test(said.slice(0, cut))) ?? said.length;
    const head = upToSecondComma(said.slice(0, end));
    return { head, notes: `${remark} ${said.slice(head.length)}` };
}
function upToSecondComma(text) {
    return /^[^,]*(?:,[^,]*)?/.exec(text)?.[0] ?? '';
}

;// CONCATENATED MODULE: ./build/parse/doubts.js

function listedIds(findings) {
    const ids = new Set();
    const counts = {};
    for (const { id, severity } of findings) {
        const letter = severity.charAt(0).toUpperCase();
        if (id !== null && /^[A-Z]/.test(id))
            ids.add(bare(id));
        else {
            counts[letter] = (counts[letter] ?? 0) + 1;
            ids.add(`${letter}${String(counts[letter])}`);
            if (id !== null)
                ids.add(`${letter}${id}`);
        }
    }
    findings.forEach(({ id, severity }, at) => {
        if (id === null)
            ids.add(`${severity.charAt(0).toUpperCase()}${String(at + 1)}`);
    });
    return (id) => ids.has(bare(id));
}
function bare(id) {
    return id.replace('-', '').toUpperCase();
}
const doubts_OTHERS = /\b(?:prior|previous(?:ly)?|earlier|last round|round \d|fixed|resolved|addressed|carried|already|reported by|raised by|see also)\b/i;
function unlistedIds(coverage, lines, isListed) {
    const seen = new Set();
    return coverage.flatMap(({ ids, line }) => {
        const said = lines[line - 1] ?? '';
        const missing = ids.filter((id) => /^[CIS]-?\d/.test(id) && !isListed(id) && !seen.has(id));
        if (!missing.length || doubts_OTHERS.test(said))
            return [];
        missing.forEach((id) => seen.add(id));
        return [
            {
                line,
                text: said.trim().slice(0, 200),
                reason: `it names ${missing.join(', ')}, and no such finding could be read`,
            },
        ];
    });
}
const NOUN = '(?:issues?|findings?|bugs?|problems?|defects?|flaws?|vulnerabilit(?:y|ies)|regressions?|blockers?|errors?|risks?)';
const TALLY = /\b(\d{1,3})\s+(?:critical|blocker|blocking)s?\b(?![\s-]+(?!issue|finding|bug|problem|defect|flaw|vuln|and|or|remain|in|were|was|is|are)[a-z])|\b(?:critical|blockers?|blocking)(?: issues| findings)?\s*[:=(|]\s*(\d{1,3})\b/i;
const TALLY_IN_WORDS = new RegExp(`\\b(?:an?|one|two|three|four|five|several|some|multiple)\\s+(?:new\\s+|clear\\s+|real\\s+)?(?:critical\\s+(?:\\w+\\s+)?${NOUN}|blockers?|blocking\\s+${NOUN}|showstoppers?)\\b`, 'i');
function tallies(parts, findings) {
    const read = findings.filter(({ severity }) => severity === 'critical').length;
    const rows = parts
        .filter(({ kind }) => kind === 'preamble' || TOLD_IN.includes(kind))
        .flatMap(({ kind, rows: of }) => of.map(({ row }) => ({ row, kind })));
    const found = rows.find(({ row: { kind, text }, kind: part }) => {
        if (kind !== 'text' || text.startsWith('>') || text.length > 2000)
            return false;
        const said = text.length < 400 && !doubts_OTHERS.test(text) ? TALLY.exec(text) : null;
        if (said !== null && Number(said[1] ?? said[2]) > read)
            return true;
        return (read === 0 &&
            part !== 'preamble' &&
            unquotedSentences(text).some((one) => !doubts_OTHERS.test(one) && states(one, TALLY_IN_WORDS)));
    })?.row;
    return found
        ? [
            {
                line: found.number,
                text: found.text.slice(0, 200),
                reason: 'it counts more critical findings than could be read',
            },
        ]
        : [];
}
const TOLD_IN = ['summary', 'verdict', 'unknown', 'coverage'];
function unquotedSentences(written) {
    return written.replace(/`[^`\n]{1,200}`|["“][^"“”\n]{1,80}["”]/g, ' ').split(/(?<=[.!?])\s+/);
}
function states(sentence, pattern) {
    const found = pattern.exec(sentence);
    if (!found)
        return false;
    const end = found.index + found[0].length;
    return !DENIED.test(sentence.slice(0, end)) && !doubts_SETTLED.test(sentence.slice(end));
}
function coveredFindings(coverage, findings, lines) {
    const claim = findings.length ? undefined : coverage.find(({ state }) => state === 'findings');
    return claim
        ? [
            {
                line: claim.line,
                text: (lines[claim.line - 1] ?? '').slice(0, 200),
                reason: 'it speaks of a finding, and none could be read',
            },
        ]
        : [];
}
const NAMED = /\b(?:([CIS])-?(\d{1,3})\b[*`]*\s*[([:,—–-]?\s*(critical|important|suggestion)|(critical|important|suggestion)[*`)\]]*\s+(?:finding|issue|bug|defect|one)?\s*([CIS])-?(\d{1,3}))\b/gi;
function namedIds(parts, isListed) {
    const told = parts.filter(({ kind }) => kind !== 'recap' && kind !== 'feedback' && kind !== 'limitations');
    return told.flatMap(({ rows }) => rows.flatMap(({ row }) => {
        if (row.kind !== 'text' || row.text.startsWith('>') || row.text.length > 4000 || doubts_OTHERS.test(row.text))
            return [];
        const missing = [...row.text.matchAll(NAMED)].flatMap(([, a, b, word, other, c, d]) => {
            const letter = (0,values/* must */.sb)(a ?? c).toUpperCase();
            const id = `${letter}${(0,values/* must */.sb)(b ?? d)}`;
            const isOurs = (0,values/* must */.sb)(word ?? other)
                .charAt(0)
                .toUpperCase() === letter;
            return isOurs && !isListed(id) ? [id] : [];
        });
        return missing.length
            ? [
                {
                    line: row.number,
                    text: row.text.slice(0, 200),
                    reason: `it names ${missing.join(', ')}, and no such finding could be read`,
                },
            ]
            : [];
    }));
}
const ADVERSE = /\b(?:request(?:ing|ed|s)?[ _]changes|changes (?:are )?(?:requested|required|needed)|(?:do|should|must|can|would)\s?(?:n[o']t|not) (?:be )?(?:merged?|ship(?:ped)?|land(?:ed)?|approved?)|cannot (?:be (?:merged|approved)|approve)|not (?:yet )?(?:ready|safe|fit|suitable)\b(?: (?:to|for) (?:be )?(?:merge[d]?|merging|production|release|ship))?(?=\s*(?:$|[.,;!]))|not (?:ready|safe|fit|suitable) (?:to|for) (?:be )?(?:merge[d]?|merging|production|release|ship)|is(?:n['’]t| not) ready\b|unsafe to (?:merge|ship|release)|needs? (?:work|rework|changes|fixes|to be fixed)|requires? rework|(?:should|must) be (?:rejected|reverted)|i(?: would|['’]d)? (?:reject|hold|block)|block(?:ed|s|ing)? (?:the )?(?:merge|release(?! of)|this (?:pr|change|merge))|merge is blocked|hold (?:the|this) merge|not lgtm|lgtm\?\s*no|merge with fixes|must be (?:fixed|addressed|resolved|changed)|(?:fix|address|resolve) .{0,60}before (?:merging|merge|it merges|release)|patch is incorrect)\b|^\W{0,6}(?:overall )?(?:risk|severity)(?: level)?\W{1,6}critical\W*$|^\W{0,6}(?:status|result|outcome)\W{1,6}fail\w*\W*$|^\W{0,6}(?:rework|rejected?|do not merge|nack|blocked)\W*$|^[\s*_|-]{0,6}❌|❌\W*$/i;
const doubts_DEFECT = new RegExp(`\\b(?:critical(?:ly)? (?:\\w+ )?${NOUN}|(?:is|are|was|were) (?:critical|severe)\\b(?! (?:path|section))|blockers?\\b|blocking ${NOUN}|severe\\b|serious\\b|vulnerab\\w+|exploit\\w*|injection|data loss|(?:is|are|was|were) (?:broken|wrong|lost|bypassed|leaked)|security (?:hole|issue|bug|flaw)|(?:is|causes|introduces|brings) an? (?:\\w+ )?regression|introduc\\w+ (?:an?|the|several|two|three|some) .{0,40}\\b(?:race|bugs?|leaks?|defects?|flaws?|issues?|problems?|deadlocks?|crash(?:es)?))\\b`, 'i');
const DENIED = /(?:\b(?:no|none|nothing|not|never|without|zero|0|free of|nor|neither|fix(?:es|ed|ing)?|resolve[sd]?|address(?:es|ed)?|prevent(?:s|ed|ing)?|close[sd]?|mitigate[sd]?|if|whether|would|could|avoid(?:s|ed|ing)?|previous(?:ly)?|prior|main risk|against|removes?|hardens?)\b|n['’]t\b)/i;
const doubts_SETTLED = /\b(?:fixed|resolved|addressed|prevented|closed|mitigated|removed|avoided|gone|found (?:none|nothing))\b|\b(?:it|this|that) is(?: not|n['’]t)\b(?=\s*(?:$|[.,;]))/i;
const VERDICT = /^[\s*_#>|-]{0,8}(?:(?:final |overall |merge |my )?(?:verdict|decision|recommendation)|approved?|approval|mergeable|merge|lgtm)[\s*_|]{0,4}[:：|?][\s*_|]{0,4}(.{1,60})$/i;
const FAVOURABLE = /\b(?:approv\w+|merge\w*|merging|lgtm|ship\w*|pass\w*|accept\w*|ok|okay|good|ready|yes|true|clean|sound|safe|correct|comment\w*|none|neutral|optional|no (?:\w+ )?(?:changes|blockers|issues|findings|concerns))\b|✅|✓|✔|👍|🚀|\+1/iu;
const UNFAVOURABLE = /\b(?:not|never|reject\w*|un(?:safe|less|til)|after|hold|fail\w*|block\w*|but|however|revert\w*|once|incorrect|minus)\b|n['’]t\b|^\W*no\W*$|❌|👎|✗|✘/iu;
const JUDGING = ['summary', 'verdict', 'preamble', 'unknown', 'findings', 'topic'];
const VERDICT_LABEL = /^[\s>*_`#-]{0,8}(?:final |overall |review |my )?(?:verdict|recommendation|decision|conclusion|assessment|outcome|status|result|merge)\b[^:]{0,20}:/i;
function adverseWords(parts, findings) {
    if (findings.some(({ severity }) => severity !== 'suggestion'))
        return [];
    const isBare = findings.length === 0;
    const rows = parts
        .filter(({ kind }) => kind !== 'recap' && kind !== 'feedback')
        .flatMap(({ kind, heading, at, rows: of }) => [
        ...(heading && at && (kind === 'verdict' || kind === 'summary')
            ? [{ kind, row: { ...at, text: `${heading.text}. ${heading.inline}` } }]
            : []),
        ...of.filter(({ heading: own }) => own === null).map(({ row }) => ({ kind, row })),
    ]);
    const adverse = rows.find(({ kind, row }) => row.kind === 'text' &&
        !row.text.startsWith('>') &&
        row.text.length < 4000 &&
        (isBare
            ? ((JUDGING.includes(kind) || VERDICT_LABEL.test(row.text)) &&
                speaksAgainst(row.text, kind !== 'preamble' && JUDGING.includes(kind))) ||
                (kind !== 'findings' && isUnfavourable(row.text)) ||
                STOPS_MERGE.test(row.text)
            : VERDICT_LABEL.test(row.text) && STOPS_MERGE.test(row.text)));
    return adverse
        ? [
            {
                line: adverse.row.number,
                text: adverse.row.text.slice(0, 200),
                reason: 'it speaks against the change, and no finding says why',
            },
        ]
        : [];
}
const STOPS_MERGE = /(?<!\b(?:if|whether|unless|nothing|no)\b[^.]{0,60})(?:\b(?:do|should|must) ?(?:n['’]t|not) (?:be )?merged?\b|\bthis is a blocker\b|\brequest(?:ing)? changes\b|\bunsafe to merge\b|\bblocks (?:the |this )?merge\b)/i;
const NOT_DONE = /\b(?:this|the|my) review (?:is|was|remains) (?:incomplete|partial|unfinished|cut short|not complete)\b|\bI (?:did not|didn['’]t|could not|couldn['’]t|was (?:unable|not able) to|cannot|can['’]t|am unable to) (?:fully |completely |actually |really )?(?:review|read|access|see|open|complete|finish|examine|inspect)(?:ed)? (?:anything|everything|(?:the|this|any of the|all of the|your) (?:full |whole |entire |actual )?(?:diff|changes?|pull request|pr|patch|review|changed files))\b|\bonly (?:the )?(?:first|some|part|\d+|a few) [^.]{0,40}\b(?:files?|diff|changes?)\b[^.]{0,30}\b(?:reviewed|examined|read|looked at)\b|^\W{0,6}(?:output |response )?(?:truncated|cut off)\W{0,6}$|\bran out of (?:budget|tokens|time|context)\b|^\W{0,6}API Error: \d{3}/i;
function notDone(parts) {
    const rows = parts.filter(({ kind }) => kind !== 'recap' && kind !== 'feedback').flatMap((part) => part.rows);
    const found = rows.find(({ row: { kind, text } }) => kind === 'text' &&
        !text.startsWith('>') &&
        text.length < 2000 &&
        unquotedSentences(text).some((one) => NOT_DONE.test(one)));
    return found
        ? [
            {
                line: found.row.number,
                text: found.row.text.slice(0, 200),
                reason: 'the review says that it was not done as a whole',
            },
        ]
        : [];
}
function isUnfavourable(text) {
    const said = VERDICT.exec(text)?.[1] ?? '';
    return said !== '' && (!FAVOURABLE.test(said) || UNFAVOURABLE.test(said));
}
function speaksAgainst(written, withDefects) {
    return unquotedSentences(written).some((sentence) => (ADVERSE.test(sentence) &&
        !/\b(?:no|nothing|none)\b[^.]{0,40}\b(?:requested|required|needed|must|block)/i.test(sentence)) ||
        (withDefects && states(sentence, doubts_DEFECT)));
}

// EXTERNAL MODULE: ./build/text/consequences.js
var consequences = __webpack_require__(8102);
;// CONCATENATED MODULE: ./build/parse/grades.js


const VOCABULARY = {
    critical: [
        ...['critical', 'blocker', 'blocking', 'showstopper', 'show stopper', 'severe', 'fatal', 'catastrophic', 'urgent'],
        ...['must fix', 'p0', 'sev0', 'sev 0', 'sev1', 'sev 1', 'merge blocking', 'caution', 'crit'],
    ],
    high: ['high', 'very high', 'highest', 'error', 'serious', 'danger'],
    important: [
        ...['important', 'major', 'significant', 'should fix', 'warning', 'warn', 'p1', 'sev2', 'sev 2'],
        ...['potential issue'],
    ],
    medium: ['medium', 'moderate', 'mid', 'normal'],
    suggestion: [
        ...[
            'suggestion',
            'minor',
            'nit',
            'nitpick',
            'nice to have',
            'low',
            'very low',
            'lowest',
            'trivial',
            'info',
            'note',
        ],
        ...['informational', 'information', 'tip', 'hint', 'optional', 'could fix', 'style', 'cosmetic'],
        ...['polish', 'p2', 'p3', 'p4', 'p5', 'sev3', 'sev 3', 'sev4', 'sev 4', 'sev5', 'sev 5', 'enhancement', 'notice'],
        ...['improvement', 'non blocking', 'refactor suggestion', 'none', 'question', 'praise', 'remark'],
    ],
};
const BY_WORDS = new Map(Object.entries(VOCABULARY).flatMap(([grade, list]) => list.map((words) => [words, grade])));
const grades_SIGNS = [
    [/^(?:🔴|🚨|❌|⛔|🛑|🟥|❗|‼️?|☠️?|💥|🔥)/u, 'critical'],
    [/^(?:🟠|🟧|🟡|🟨|⚠️?|🔶|🔸)/u, 'important'],
    [/^(?:🟢|🟩|🔵|🟦|⚪|⚫|💡|ℹ️?|🧹|💭|📝|🔹|🔷|💬|✨|🎨)/u, 'suggestion'],
];
function gradeOfPhrase(phrase) {
    const words = phrase
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ');
    return (BY_WORDS.get(words) ?? (words.length > 2 && words.endsWith('s') ? (BY_WORDS.get(words.slice(0, -1)) ?? null) : null));
}
const ORDINARY = new Set([
    ...[
        'error',
        'warning',
        'warn',
        'caution',
        'danger',
        'urgent',
        'serious',
        'major',
        'normal',
        'mid',
        'style',
        'note',
        'info',
        'notice',
    ],
    ...[
        'information',
        'informational',
        'tip',
        'hint',
        'optional',
        'polish',
        'improvement',
        'enhancement',
        'suggestion',
        'question',
        'praise',
    ],
    ...['remark', 'none', 'important', 'low', 'minor', 'trivial', 'significant'],
]);
function isOrdinary(phrase) {
    const words = phrase
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ');
    return ORDINARY.has(words) || ORDINARY.has(words.replace(/s$/, ''));
}
const SURE = /^(?:🔴|🚨|⛔|🛑|🟥|🟠|🟧|🟡|🟨|🟢|🟩|🔵|🟦)/u;
function gradeOfSign(text) {
    for (const [sign, grade] of grades_SIGNS) {
        const match = sign.exec(text);
        if (match)
            return { grade, length: match[0].length, isSure: SURE.test(text) };
    }
    return null;
}
function severityOfGrade(grade, scale) {
    if (grade === 'high')
        return scale.hasTop ? 'important' : 'critical';
    return grade === 'medium' ? 'important' : grade;
}
const ORDER = ['critical', 'high', 'important', 'medium', 'suggestion'];
function mostSevereGrade(grades) {
    return ORDER.find((grade) => grades.includes(grade)) ?? null;
}
function severestOf(said, scale) {
    const severities = said.filter((grade) => grade !== null).map((grade) => severityOfGrade(grade, scale));
    return severity/* SEVERITIES */.oC.find((severity) => severities.includes(severity)) ?? null;
}
function severityBy({ tags, section, id, weak = null }, scale, otherwise) {
    const severity = severestOf([...tags, section, id], scale) ?? severestOf([weak], scale);
    if (severity === null)
        return { severity: otherwise, severityFrom: 'default' };
    const says = (grade) => grade !== null && severityOfGrade(grade, scale) === severity;
    return { severity, severityFrom: tags.some(says) ? 'tag' : says(section) ? 'section' : says(id) ? 'id' : 'tag' };
}
const BY_LETTER = {
    ...{ C: 'critical', CR: 'critical', CRIT: 'critical', CRITICAL: 'critical', B: 'critical' },
    ...{ I: 'important', IMP: 'important', IMPORTANT: 'important' },
    ...{ S: 'suggestion', SUG: 'suggestion', N: 'suggestion', NIT: 'suggestion' },
};
function gradeOfId(id) {
    return BY_LETTER[/^[A-Z]+(?=-?\d)/.exec(id.toUpperCase())?.[0] ?? ''] ?? (/^P\d$/i.test(id) ? toSeverity(id) : null);
}
function toSeverity(id) {
    const grade = gradeOfPhrase(id);
    return grade === 'high' || grade === 'medium' ? null : grade;
}
const DEMOTIONS = new Map([
    ['observation', 'observation'],
    ['observation only', 'observation'],
    ['fyi', 'observation'],
    ['test note', 'testing'],
    ['testing note', 'testing'],
    ['doc note', 'documentation'],
    ['docs note', 'documentation'],
    ['documentation note', 'documentation'],
]);
const CLASSES = new Map([
    ['regression', 'regression'],
    ['regressions', 'regression'],
    ['gap', 'gap'],
    ['gaps', 'gap'],
    ['enhancement', 'enhancement'],
    ['enhancements', 'enhancement'],
    ['improvement', 'enhancement'],
]);
function classOfWord(word) {
    return CLASSES.get(word.trim().toLowerCase()) ?? null;
}
const BETWEEN = /\s*[,;|/·•&]\s*|\s+[—–-]\s+|\s+and\s+/;
const grades_LABEL = /^(?:severity|priority|level|classification|class|category|type|kind)\s*[:=]\s*/;
const MOST_TAG = 160;
const KIND_OF_GRADE = /\s+(?:severity|priority|issue|finding)$/;
function readTag(text) {
    const pieces = piecesOf(text.slice(0, MOST_TAG));
    if (!pieces.length || pieces.length > 6)
        return null;
    const grades = pieces.map(gradeOfPiece);
    const classes = pieces.map((piece) => piece
        .split(' ')
        .map(classOfWord)
        .find((word) => word !== null) ?? null);
    const demotions = pieces.map((piece) => DEMOTIONS.get(piece.replace(/-/g, ' ')) ?? null);
    const isKnown = pieces.map((_, at) => (grades[at] ?? classes[at] ?? demotions[at] ?? null) !== null);
    const known = isKnown.filter(Boolean).length;
    if (known * 2 < pieces.length && isKnown[0] !== true && !pieces.every((piece) => piece.split(' ').length <= 3))
        return null;
    if (known === 0)
        return null;
    return {
        grade: mostSevereGrade(grades),
        classification: classes.find((word) => word !== null) ?? null,
        filed: (0,consequences/* riskFiled */.qS)(pieces),
        demotion: demotions.find((word) => word !== null) ?? null,
    };
}
function isBareTag(line) {
    const pieces = line.length > MOST_TAG ? [] : piecesOf(line);
    return pieces.length > 0 && pieces.every((piece) => (gradeOfPiece(piece) ?? classOfWord(piece)) !== null);
}
function piecesOf(text) {
    const said = text
        .replace(/[*_`[\](){}!]+/g, ' ')
        .replace(/[.\s]+$/, '')
        .trim()
        .toLowerCase();
    return said === '' ? [] : said.split(BETWEEN).map((piece) => piece.replace(grades_LABEL, '').trim());
}
function gradeOfPiece(piece) {
    const sign = gradeOfSign(piece);
    const words = piece
        .slice(sign?.length ?? 0)
        .replace(/^\ufe0f/, '')
        .trim();
    return words === '' ? (sign?.grade ?? null) : (gradeOfPhrase(words.replace(KIND_OF_GRADE, '')) ?? null);
}
function readTagLine(text) {
    const line = text.replace(/^`?\d{1,6}(?:\s?[-–]\s?\d{1,6})?`?\s*:\s*/, '');
    const isLine = line.length < 400 &&
        (/^[*_`]{0,3}[([][^()[\]]{3,80}[)\]][*_`]{0,3}\.?$/.test(line) ||
            /^[*_`]{0,3}\([a-z]{3,12}, [a-z]{3,14}\)[*_`]{0,3}\s[—–-]\s(?![*`[(])/.test(line) ||
            /^(?:[*_`]{1,3}[^*_`|]{2,60}[*_`]{1,3}\s{0,3}(?:[|·]\s{0,3}|$)){1,5}$/.test(line));
    return isLine ? readTag(line.replace(/(?<=\)[*_`]{0,3})\s[—–-]\s.*$/, '')) : null;
}
const NO_TAG = { grade: null, classification: null, filed: null, demotion: null };
function isTag(tag) {
    return tag.grade !== null || tag.classification !== null || tag.demotion !== null;
}
function mergeTags(tags) {
    return {
        grade: mostSevereGrade(tags.map(({ grade }) => grade)),
        classification: tags.find((tag) => tag.classification !== null)?.classification ?? null,
        filed: tags.find((tag) => tag.filed !== null)?.filed ?? null,
        demotion: tags.find((tag) => tag.demotion !== null)?.demotion ?? null,
    };
}
const MAX_UNREAD = 500;
function findingsOf({ reviewer, pass, file }, claims) {
    return withOrdinals(claims.map((claim) => ({ reviewer, pass, file, ordinal: 0, ...claim })));
}
function withOrdinals(findings) {
    const onLine = new Map();
    return findings.map((finding) => {
        const ordinal = onLine.get(finding.line) ?? 0;
        onLine.set(finding.line, ordinal + 1);
        return finding.ordinal === ordinal ? finding : { ...finding, ordinal };
    });
}
function reviewOf(source, read) {
    const { reviewer, pass, file, text } = source;
    return {
        ...{ reviewer, pass, file, text, executiveSummary: '', findings: [], concerns: [], strengths: [], testing: [] },
        ...{ documentation: [], commitStructure: [], limitations: [], feedback: [], coverage: [], problems: [] },
        ...{ closed: false, claimed: null, ...read, unread: bounded(read.unread) },
    };
}
function bounded(unread) {
    const next = unread[MAX_UNREAD];
    if (!next)
        return unread;
    const reason = `${next.reason}; and ${String(unread.length - MAX_UNREAD - 1)} more parts were not read`;
    return [...unread.slice(0, MAX_UNREAD), { ...next, reason }];
}
function ungraded({ file }, findings, { defaultSeverity }) {
    const found = findings.filter(({ severityFrom }) => severityFrom === 'default');
    const [first] = found;
    if (!first || defaultSeverity !== null)
        return [];
    return [
        {
            what: `${file}: ${String(found.length)} ${found.length === 1 ? 'finding has' : 'findings have'} no severity and count as suggestions`,
            why: `line ${String(first.line)} gives none: "${first.title.slice(0, 120)}"`,
            fix: 'read them in the report, and let the reviewer grade each finding, or set `default-severity`',
        },
    ];
}
function rangeOf(start, end) {
    return start === null ? null : { start, end: Math.max(start, end ?? start) };
}
function titleAndBody(message) {
    const text = message.trim();
    const [first = ''] = text.split('\n', 1);
    const sentence = /^.{6,200}?[^\s.][.!?。](?=\s|$)/u.exec(first.slice(0, 400))?.[0] ?? first.slice(0, 200);
    const title = sentence.replace(/\s+/g, ' ').replace(/(?<![.:\s])[.:\s]+$/, '');
    return { title, body: text === sentence || text === title ? '' : text };
}

// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/parse/sections.js


const MAX_HEADING = 140;
const sections_MAX_WORDS = 9;
const FINDING_ID = /^[\s*_`~#[(]*(?:[CIS]|CRIT|IMP|SUG)-?\d{1,6}\b/;
const NAMES_LINE = /^[\s*_`]*[([]|\.\w{1,8}`?(?::|#L)\d/;
const sections_DEFECTS = set(`findings issues problems bugs defects flaws vulnerabilities vulns blockers regressions mistakes violations errors
  finding issue problem bug defect flaw vulnerability regression violation risk risks concern concerns comment comments item items
  point points fixes weakness weaknesses exposures faults hazards threats breakages`);
const FINDINGS_ALONE = set(`findings issues problems bugs defects flaws vulnerabilities vulns blockers regressions mistakes violations
  weaknesses finding vulnerability faults hazards threats breakages exposures comments`);
const sections_TOPICS = set(`security performance correctness concurrency reliability robustness maintainability readability compatibility
  accessibility dependencies naming safety privacy compliance authentication authorization races deadlocks leaks scalability
  stability injection handling integrity loss cases secrets`);
const BESIDE_TOPIC = set('memory resource resources error errors edge data code quality logic style configuration efficiency complexity cleanup types typing validation conditions race leak crypto cryptography api ux ui i18n considerations');
const DEMANDS = /^(?:requested|required|necessary|needed|mandatory|blocking) (?:changes|fixes|actions|modifications|corrections|edits)(?: requested| required| needed)?$|^(?:changes|fixes|actions?|attention)(?: are| is)? (?:requested|required|needed|necessary)$|^(?:red|yellow) flags?$|^needs? (?:attention|work|fixing|changes|to be fixed|a fix)$|^to (?:fix|do|be fixed)$|^action items?$|^(?:things|what) (?:that )?(?:to|must|should|needs? to|has to|have to) (?:be )?(?:fixe?d?|changed?|addressed?)$|^deal[ -]?breakers?$|^(?:must|has to|have to|needs? to) be (?:fixed|changed|addressed|resolved)\b|^(?:what|why) (?:i |we |this )?(?:would|should|must|will)(?: not)? (?:block|merge|ship)\b|^(?:reasons?|why) not to (?:merge|ship)$|^(?:things )?to ?do before\b|^(?:no[ -]go|objections?|stop[ -]?ship|non-negotiables?)$|^what(?: is|['’]s) (?:broken|wrong)$|^fix (?:before|first|now)\b|^before (?:merge|merging|you merge)$/;
const STOPS = /^deal[ -]?breakers?$|^(?:must|has to|have to|needs? to) be (?:fixed|changed|addressed|resolved)\b|^(?:things |what )?(?:that )?must be (?:fixed|changed|addressed|resolved)\b|^(?:what|why) (?:i |we |this )?(?:would|should|must|will) block\b|^(?:reasons?|why) not to (?:merge|ship)$|^(?:no[ -]go|stop[ -]?ship)s?$|^(?:fix )?before (?:merge|merging|you merge)$|^severity (?:one|zero|0|1)$/;
const sections_FILLERS = set(`the a an of and or for to in on by with this these my our all any other overall general main key top list details
  detailed section part deep code review reviewer reviews pr pull request change changes changeset diff report analysis assessment
  summary overview notes remarks evaluation findings finding issues issue problems problem bugs bug defects defect items item points
  comments comment severity priority level levels fix fixes fixed required before merge merging things found identified detected
  potential possible new more additional remaining minor nice have be do addressed address now later only first is are it that which
  must should if you i we prior release releasing deployment deploy production prod ship shipping block blocks blocking immediately full
  immediate action attention needs needed from at per inline actionable specific high medium low`);
const PARTS = [
    part('summary', 'executive summary|summary|overview|tldr|tl dr|abstract|synopsis|walkthrough|pr summary', 'by file executive'),
    part('coverage', 'coverage (?:summary|table|matrix|report)|(?:review|file|files) coverage|files? (?:reviewed|covered|examined|checked|processed)|reviewed files|coverage', 'per by file selected'),
    part('testing', 'tests?|testing|untested', `assessment coverage gap gaps scenario scenarios missing quality adequacy unit integration ranked risk recommendations suggested needed
    observations plan strategy results verification`),
    part('documentation', 'docs?|documentation', 'assessment gap gaps coverage missing quality needed updates update observations inline'),
    part('commits', 'commits?|bisectability', 'structure message messages hygiene organization organisation quality history git'),
    part('limitations', 'limitations?|out of scope|non-?goals?|trade-?offs?', 'acknowledged known accepted existing deferred documented author todos scope'),
    part('feedback', 'feedback|unresolved (?:threads?|comments?|discussions?|conversations?)|open (?:threads?|conversations?|discussions?)|review threads?', 'unresolved open human pending outstanding status from people'),
    part('strengths', `strengths?|positives?|highlights|praise|kudos|what(?: i|['’]?s| is| was)? (?:good|well|like|liked|works well|went well|done well)|good (?:practices|points|parts|things)|(?:things )?done well|well done|pros`, 'observations aspects'),
    part('concerns', 'concerns?|open questions?|questions?|risks?|cons|weaknesses', 'design architecture architectural in-scope scope future open clarification q author'),
    part('observations', 'observations?|architecture|architectural|design', 'considerations thoughts decisions feedback'),
    part('verdict', `verdict|conclusion|recommendations?|overall|final (?:thoughts|notes)|next steps|decision|outcome|header|metadata|about|context|background|scope
    |methodology|approach|process|verification|evidence|checks (?:performed|run|done)|what i (?:checked|verified|looked at|did)|how i reviewed|commands run|clarifications?(?: q a| rounds?)?|appendix|path variables|legend`, 'severity merge final'),
];
function part(kind, names, beside) {
    const words = names.replace(/\n\s*/g, '');
    return { kind, names: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'), beside: set(beside) };
}
function set(words) {
    return new Set(words.split(/\s+/));
}
function sectionOf(heading) {
    const tag = heading.length < 60 && /^[\s*_`]*\[[^\]]+\][\s*_`]*$/.test(heading) ? readTag(heading) : null;
    if (tag?.grade)
        return { kind: 'findings', grade: tag.grade };
    if (heading.length > MAX_HEADING || FINDING_ID.test(heading) || NAMES_LINE.test(heading) || deniesAll(heading))
        return null;
    const sign = gradeOfSign(heading.trim());
    if (sign?.isSure && !/[\p{L}\p{N}]/u.test(heading))
        return { kind: 'findings', grade: sign.grade };
    if (/^\W{0,4}severity\W{1,3}[01]\W{0,4}$/i.test(heading))
        return { kind: 'findings', grade: 'critical' };
    const plain = plainHeading(heading);
    const words = plain.split(' ').filter((word) => word !== '');
    if (words.length === 0 || words.length > sections_MAX_WORDS)
        return null;
    return (recapHeading(plain) ??
        severityHeading(heading, words) ??
        findingsHeading(words) ??
        namedPart(plain, words) ??
        topicHeading(words));
}
const RECAP = /(?<!\p{L})(?:resolution|resolved|previous(?! to)|previously|prior(?! to)|earlier|last round|follow-?ups?|recap|addressed(?! first| now| before)|status of|carried|ledger|retro|retrospective|changelog|already fixed|fixed since)(?!\p{L})/gu;
const OF_EARLIER = /\b(?:earlier|previous|prior|past|last)(?: [a-z-]+){0,2}? (?:findings?|issues?|rounds?|reviews?|comments?|criticals?|points?|feedback|problems?|items?)\b/;
const BESIDE_RECAP = set('status rounds round still since from last of at');
function recapHeading(plain) {
    const rest = plain
        .replace(RECAP, ' ')
        .split(/\s+/)
        .filter((word) => word !== '');
    if (OF_EARLIER.test(plain) && !/\b(?:new|introduced|since)\b/.test(plain))
        return { kind: 'recap', grade: null };
    const isRecap = rest.join(' ') !== plain && !/\b(?:must|should|to|be|not|un)\b.{0,8}\baddressed\b/.test(plain);
    return isRecap && rest.every((word) => BESIDE_RECAP.has(word) || isOfHeading(word))
        ? { kind: 'recap', grade: null }
        : null;
}
function namesDefects(heading) {
    const words = plainHeading(heading.slice(0, MAX_HEADING)).split(' ');
    return DEMANDS.test(words.join(' ')) || words.some((word) => FINDINGS_ALONE.has(word)) || severityAt(words) !== null;
}
function plainHeading(heading) {
    const bare = (heading.includes('<') ? heading.replace(/<[^>]{0,80}>/g, ' ') : heading)
        .replace(/:[a-z][a-z_]{2,30}:/g, ' ')
        .replace(/[*_`~#]+/g, ' ')
        .replace(/^[\s>]*(?:section|part|step|tier|bucket|phase|group)?\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-HJ-Z]|[IVX]{1,4})[.):]\s+/i, '')
        .replace(/[([]\s*\d+[^)\]]{0,20}[)\]]/g, ' ');
    return (bare.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [])
        .filter((word) => !/^\d+$|^-+$/.test(word))
        .join(' ')
        .toLowerCase();
}
const WEAK = set('note notes info information tip tips hint hints none question questions praise remark remarks style normal attention mid must should could consider error danger caution warning notice serious polish improvement enhancement suggestion');
const GOES_ON = set('before prior to for in that which and or now first if when severity priority level only by is are');
function severityAt(words) {
    return mostSevereGrade(gradesIn(words)
        .filter((found) => grades(words, found))
        .map(({ grade }) => grade));
}
function gradesIn(words) {
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
        for (const length of [3, 2, 1]) {
            const grade = at + length <= words.length ? gradeOfPhrase(words.slice(at, at + length).join(' ')) : null;
            if (grade === null)
                continue;
            found.push({ grade, from: at, to: at + length });
            at += length - 1;
            break;
        }
    }
    return found;
}
const sections_COUNTED = set('one two three four five');
const MAX_BETWEEN = 3;
function grades(words, { from, to }) {
    const before = words.slice(0, from).filter((word) => !sections_COUNTED.has(word));
    if (!before.every((word) => isOfHeading(word) || FINDINGS_ALONE.has(word)))
        return false;
    const next = words[to];
    const phrase = words.slice(from, to).join(' ');
    if (next === undefined)
        return from > 0 ? before.some((word) => sections_DEFECTS.has(word)) || !isOrdinary(phrase) : !isFieldLabel(words);
    const defect = words.findIndex((word, at) => at >= to && at <= to + MAX_BETWEEN && sections_DEFECTS.has(word));
    if (defect >= 0) {
        const tail = words.slice(defect + 1);
        return tail.every(isOfHeading) || GOES_ON.has(tail[0] ?? '');
    }
    return (!WEAK.has(phrase) &&
        (GOES_ON.has(next) || gradeOfPhrase(next) !== null || before.some((word) => FINDINGS_ALONE.has(word))));
}
function isFieldLabel(words) {
    const [word, ...others] = words;
    return word !== undefined && !others.length && (WEAK.has(word) || word === 'optional');
}
function severityHeading(heading, words) {
    const sign = gradeOfSign(heading.replace(/^[\s#*_]+/, ''));
    const delimited = /^[^:—–(]{2,40}(?=\s*[:—–(])/.exec(heading.replace(/[*_`~#]+/g, '').trim())?.[0];
    const lead = delimited === undefined ? null : plainHeading(delimited).split(' ');
    const rest = lead === null ? [] : words.slice(lead.length);
    if (lead && severityAt(lead) !== null)
        return rest.every((word) => isOfHeading(word))
            ? { kind: 'findings', grade: severityAt(words) ?? severityAt(lead) }
            : null;
    const grade = severityAt(words);
    if (grade !== null)
        return { kind: 'findings', grade };
    return sign && words.some((word) => FINDINGS_ALONE.has(word)) && words.every(isOfHeading)
        ? { kind: 'findings', grade: sign.grade }
        : null;
}
function isOfHeading(word) {
    return (sections_FILLERS.has(word) ||
        sections_DEFECTS.has(word) ||
        sections_TOPICS.has(word) ||
        BESIDE_TOPIC.has(word) ||
        GOES_ON.has(word) ||
        gradeOfPhrase(word) !== null);
}
function findingsHeading(words) {
    const plain = words.join(' ');
    if (STOPS.test(plain))
        return { kind: 'findings', grade: 'critical' };
    if (DEMANDS.test(plain))
        return { kind: 'findings', grade: null };
    const isFindings = words.some((word) => FINDINGS_ALONE.has(word)) ||
        /^(?:full )?(?:code )?review comments$|^actionable comments(?: posted)?$|^(?:i |we )?found (?:the following )?(?:potential )?(?:issue|problem|bug|finding)s?$/.test(plain);
    if (!isFindings || words.length > 6 || !words.every(isOfHeading))
        return null;
    return /\bsummary\b|\boverview\b/.test(plain) ? { kind: 'recap', grade: null } : { kind: 'findings', grade: null };
}
function namedPart(plain, { length }) {
    for (const { kind, names, beside } of PARTS) {
        const rest = plain
            .replace(names, ' ')
            .split(/\s+/)
            .filter((word) => word !== '');
        if (rest.length === length)
            continue;
        if (rest.every((word) => sections_FILLERS.has(word) || beside.has(word) || /^\d+$/.test(word)))
            return { kind, grade: null };
    }
    return null;
}
function topicHeading(words) {
    const isTopic = words.some((word) => sections_TOPICS.has(word)) &&
        words.every((word) => sections_TOPICS.has(word) || sections_FILLERS.has(word) || sections_DEFECTS.has(word) || BESIDE_TOPIC.has(word));
    return isTopic ? { kind: 'topic', grade: null } : null;
}

;// CONCATENATED MODULE: ./build/parse/rows.js





function isRule(text) {
    return /^(?:[-*_]\s?){3,}$/.test(text.slice(0, 100));
}
function isSetAside({ kind }) {
    return kind === 'hidden' || kind === 'comment' || kind === 'thought';
}
function readRows(lines) {
    const thought = endOfThought(lines);
    const { blocks, hidden } = findBlocks(lines, fencesOf(lines), thought);
    const rows = lines.map((line, at) => {
        if (at < thought)
            return rowOf(line, 'thought', null);
        return hidden.has(at) ? rowOf(line, 'hidden', null) : textRow(line);
    });
    for (const block of blocks)
        fill(rows, lines, block);
    const lastEnd = rows.findLastIndex((row) => row.kind === 'text' && row.text.endsWith('-->'));
    if (lastEnd < 0)
        return [...rows];
    let end = -1;
    return rows.map((row, index) => {
        if (row.kind !== 'text' && row.kind !== 'blank')
            return row;
        if (index > end && index <= lastEnd && row.text.startsWith('<!--'))
            end = endOfComment(rows, index, lastEnd);
        return index <= end ? { ...row, kind: 'comment' } : row;
    });
}
function fill(rows, lines, { info, open, to, isClosed, isDoubtful }) {
    const last = isClosed ? to : to - 1;
    const code = { info, from: open + 1, to, isDoubtful };
    for (let at = open; at <= last; at += 1) {
        const line = lines[at];
        if (line)
            rows[at] = rowOf(line, at === open || (isClosed && at === to) ? 'fence' : 'code', at === open ? code : null);
    }
}
function kindOf(line) {
    if (line.text === '')
        return 'blank';
    return isClosingLine(line.text) ? 'hidden' : 'text';
}
function textRow(line) {
    const kind = kindOf(line);
    const text = kind === 'text' ? withoutLayout(line.text) : line.text;
    return rowOf({ ...line, text }, kind === 'text' && text === '' ? 'hidden' : kind, null);
}
function rowOf({ number, text, indent, raw }, kind, block) {
    return { number, text, indent, raw, kind, block };
}
const THINKS = /^<(think|thinking|thought|reasoning|scratchpad)>/i;
function endOfThought(lines) {
    let end = 0;
    for (;;) {
        let start = end;
        while (lines[start]?.text === '')
            start += 1;
        const name = THINKS.exec(lines[start]?.text ?? '')?.[1];
        if (name === undefined)
            return end;
        const close = `</${name.toLowerCase()}>`;
        const last = lines.findIndex((line, at) => at >= start && line.text.toLowerCase().endsWith(close));
        if (last < 0)
            return end;
        end = last + 1;
    }
}
function endOfComment(rows, from, last) {
    for (let at = from; at < last; at += 1)
        if (rows[at]?.kind === 'text' && rows[at]?.text.endsWith('-->'))
            return at;
    return last;
}
const MAX_FENCE = 12;
const rows_MARKER = /^(?:[-*+]\s+|\d{1,3}[.)]\s+)/;
const PROSE_LANGUAGES = new Set(['', 'md', 'markdown', 'text', 'txt', 'plaintext']);
const QUOTES_MARKDOWN = /^(?:md|markdown|mdx)\b/i;
function fencesOf(lines) {
    return lines.map(({ text }) => {
        const fence = text.length > 300 ? null : (0,fences/* fenceOn */.jg)(text.replace(rows_MARKER, ''));
        if (!fence || fence.info.length > 200)
            return null;
        return { char: fence.mark.charAt(0), length: Math.min(fence.mark.length, MAX_FENCE), info: fence.info };
    });
}
function findBlocks(lines, fences, from) {
    const scan = { lines, fences, marks: marksOf(lines, fences), next: nextFences(fences) };
    const firstMark = scan.marks.findIndex((isOne, at) => at >= from && isOne);
    const hidden = new Set();
    const found = [];
    for (let at = scan.next[from] ?? lines.length; at < lines.length;) {
        const fence = fences[at];
        const isEnd = hidden.size > 0 && fence?.info === '' && isRestBlank(lines, at + 1);
        if (!fence || isEnd || (hidden.size === 0 && wraps(scan, at, firstMark))) {
            hidden.add(at);
            at = scan.next[at + 1] ?? lines.length;
        }
        else {
            const block = blockAt(scan, at, fence);
            found.push({ info: fence.info, open: at, ...block });
            at = scan.next[block.isClosed ? block.to + 1 : block.to] ?? lines.length;
        }
    }
    const isBroken = found.some(({ isClosed }) => !isClosed);
    return { hidden, blocks: found.map((block) => ({ ...block, isDoubtful: isBroken || holdsFence(scan.next, block) })) };
}
function wraps({ lines, fences, marks, next }, open, firstMark) {
    const fence = fences[open];
    if (!fence || firstMark < open || !PROSE_LANGUAGES.has(fence.info.toLowerCase()))
        return false;
    if ((next[open + 1] ?? lines.length) < firstMark)
        return false;
    const last = fences.findLastIndex((other) => other !== null);
    if (isRestBlank(lines, last + 1) && lines.findIndex(({ text }) => text !== '') === open)
        return true;
    const close = fences.findIndex((other, at) => at > open && other?.char === fence.char && other.info === '' && other.length >= fence.length);
    const isNested = (next[open + 1] ?? lines.length) < close;
    return isNested || !marks.some((isOne, at) => isOne && at > close);
}
function holdsFence(next, { open, to }) {
    return (next[open + 1] ?? to) < to;
}
function nextFences(fences) {
    const next = new Array(fences.length + 2).fill(fences.length);
    for (let at = fences.length - 1; at >= 0; at -= 1)
        next[at] = fences[at] ? at : (next[at + 1] ?? fences.length);
    return next;
}
function blockAt(scan, open, fence) {
    const { lines, fences, next } = scan;
    let depth = 0;
    for (let at = next[open + 1] ?? lines.length; at < lines.length; at = next[at + 1] ?? lines.length) {
        const inner = fences[at];
        if (inner?.char !== fence.char || inner.length < fence.length)
            continue;
        if (inner.info === '' && depth === 0)
            return { to: at, isClosed: true };
        if (inner.info === '')
            depth -= 1;
        else if (QUOTES_MARKDOWN.test(fence.info))
            depth += 1;
        else if (inner.length === fence.length)
            return { to: textAfter(scan, open, at), isClosed: false };
    }
    return { to: textAfter(scan, open, lines.length), isClosed: false };
}
const rows_GOES_ON = /^(?:\*\*\w|#{1,6} |(?:Fix|Impact|Why|Problem|Suggested fix)\b[^=;]{0,30}:|[-*] \*\*|\d{1,3}[.)] \*\*|[-*] \[|\[[A-Z])/;
function textAfter({ lines, marks }, open, limit) {
    let to = open + 1;
    while (to < limit && !marks[to] && !(to > open + 1 && lines[to - 1]?.text === '' && isProse((0,values/* must */.sb)(lines[to]).text)))
        to += 1;
    while (to > open + 1 && lines[to - 1]?.text === '')
        to -= 1;
    return to;
}
function isProse(text) {
    return (rows_GOES_ON.test(text) || (text.length < 2000 && /^[A-Z`][^{};=<>]{20,}[.:]$/.test(text) && /^(?:\S+\s+){4}/.test(text)));
}
function marksOf(lines, fences) {
    return lines.map(({ text }, at) => !fences[at] && text.length < 400 && isMark(text));
}
const TITLED = /^(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?(?:\*\*|`)?\[?[CIS]\d{1,4}\b[\].:)`]*(?:\*\*)?\s*(?:[—–:-]|\*\*|\S)/;
function isMark(text) {
    if (TITLED.test(text))
        return /\*\*|`|—|\((?:critical|important|suggestion)/i.test(text);
    const heading = /^#{1,6}\s+(.{3,140})$/.exec(text)?.[1] ?? /^(?:\*\*|__)([^*_]{3,80})(?:\*\*|__):?$/.exec(text)?.[1];
    const section = heading === undefined ? null : sectionOf(heading);
    return section !== null && section.kind !== 'topic' && section.kind !== 'verdict';
}
function isRestBlank(lines, from) {
    for (let at = from; at < lines.length; at += 1) {
        const { text } = (0,values/* must */.sb)(lines[at]);
        if (text !== '' && !isClosingLine(text))
            return false;
    }
    return true;
}
const PSEUDO_DEPTH = 7;
const MAX_TEXT = 2000;
function headingAt(rows, index) {
    const row = rows[index];
    if (row?.kind !== 'text' || row.text.length > MAX_TEXT)
        return null;
    return atx(row.text) ?? html(row.text) ?? setext(rows, index) ?? bold(row.text) ?? rows_plain(rows, index);
}
function heading(depth, text, inline = '') {
    return { depth, text, section: sectionOf(text), inline };
}
function atx(text) {
    const match = /^(#{1,6})(\s+|(?=[^\s#!]))(.*)$/.exec(text);
    if (!match)
        return null;
    const title = stripClosingHashes((0,values/* must */.sb)(match[3])).trim();
    const found = heading((0,values/* must */.sb)(match[1]).length, title);
    if (match[2] === '' && !found.section)
        return null;
    return title === '' ? null : found;
}
function stripClosingHashes(text) {
    let end = text.length;
    while (end > 0 && text[end - 1] === '#')
        end -= 1;
    return end < text.length && (end === 0 || text[end - 1] === ' ') ? text.slice(0, end) : text;
}
function html(text) {
    const match = /^<h([1-6])\b[^>]{0,200}>(.*)<\/h\1>$/i.exec(text);
    if (match)
        return heading(Number(match[1]), (0,values/* must */.sb)(match[2]).trim());
    const summary = /^(?:<details\b[^>]{0,100}>\s*)?<summary\b[^>]{0,100}>(.*)<\/summary>$/i.exec(text)?.[1];
    return summary === undefined ? null : heading(6, summary.replace(/<\/?h[1-6][^>]{0,50}>/gi, '').trim());
}
function isSetext(rows, index) {
    return /^(?:={3,}|-{3,})$/.test(rows[index + 1]?.text ?? '') && !/^(?:#|<|\*\*)/.test((0,values/* must */.sb)(rows[index]).text);
}
function setext(rows, index) {
    const { text } = (0,values/* must */.sb)(rows[index]);
    const under = rows[index + 1];
    const before = rows[index - 1];
    if (under?.kind !== 'text' || !/^(?:={3,}|-{3,})$/.test(under.text) || /^(?:[-*+>|]\s|\d{1,9}[.)]\s)/.test(text))
        return null;
    if (/\p{Ll}\)?[.!?]$/u.test(text) && under.text.startsWith('-'))
        return null;
    if (before?.kind === 'text' && !headingLike(before.text))
        return null;
    return heading(under.text.startsWith('=') ? 1 : 2, text);
}
function headingLike(text) {
    return /^#{1,6}\s/.test(text) || /^(?:={3,}|-{3,})$/.test(text);
}
function bold(text) {
    const item = /^[-*+]\s+(?=\*\*)/.exec(text)?.[0] ?? '';
    const match = /^(\*{2,3}|__|\*|_)(?=\S)([^*_\n]{2,100})\1\s*(:|—|–|-)?\s*(.*)$/.exec(text.slice(item.length));
    if (!match)
        return null;
    const [inside, behind] = [(0,values/* must */.sb)(match[2]), (0,values/* must */.sb)(match[4])];
    const scope = /^[*_`]{0,2}\([^()]{1,40}\)[*_`]{0,2}$/.exec(behind)?.[0] ?? '';
    const inline = behind.slice(scope.length);
    const isLabel = match[3] !== undefined || /:\s*$/.test(inside);
    if (inline !== '' && !isLabel)
        return null;
    if ((0,values/* must */.sb)(match[1]).length === 1 && inline !== '')
        return null;
    const found = heading(PSEUDO_DEPTH, `${inside.replace(/:\s*$/, '')} ${scope}`.trim(), inline);
    if (item !== '' && (found.section?.grade == null || !saysNothingElse(inline)))
        return null;
    return found.section && opensWith(found, inline) ? found : null;
}
function rows_plain(rows, index) {
    const { text } = (0,values/* must */.sb)(rows[index]);
    if (!/^[^:：]{2,64}[:：]/.test(text) && !/^[^\p{Ll}]{4,64}$/u.test(text))
        return null;
    const match = /^([\p{L}\p{Emoji_Presentation}][\p{L}\p{N} &/'’()🔴🟠🟡🟢🔵-]{2,60})(:|：)?\s*(.*)$/u.exec(text.slice(0, 400));
    if (!match || text.length > 400)
        return null;
    const label = (0,values/* must */.sb)(match[1]).trim();
    const isShouted = match[2] === undefined && match[3] === '' && label === label.toUpperCase() && /[A-Z]{4}/.test(label);
    if (match[2] === undefined && !isShouted)
        return null;
    const before = rows[index - 1];
    if (before?.kind === 'text')
        return null;
    const found = heading(PSEUDO_DEPTH, label, (0,values/* must */.sb)(match[3]));
    return found.section && opensWith(found, found.inline) ? found : null;
}
function opensWith({ section, text }, inline) {
    return section?.kind !== 'findings' || saysNothingElse(inline) || (/s\W*$/i.test(text) && !/^\W*\d/.test(inline));
}
function saysNothingElse(inline) {
    return inline === '' || saysNone(inline);
}

;// CONCATENATED MODULE: ./build/parse/body.js




const FIX_LABEL = /^(?:[-*+]\s+|#{1,6}\s+|>\s*)?[*_`]{0,3}(?:(?:suggested|proposed|recommended|possible|minimal|quick|simplest|one|the)\s)?(?:fix(?:es)?|remediation|recommendation|suggestion|solution|patch|how to fix|suggested change)(?:\s*\([^)]{0,80}\))?\s*(?:[*_`]{0,3}\s*[:：]|[*_`]{1,3}\s*(?:[—–-]|$))/i;
const FIX_HEADING = /^#{1,6}\s+(?:suggested |proposed |recommended )?(?:fix|remediation|recommendation|solution|suggestion)s?\s*$/i;
const FIELDS_WITHIN = 14;
function readBody({ all, rows, rest, reader }) {
    const fixAt = rows.findIndex((row) => row.kind === 'text' && (FIX_LABEL.test(row.text) || FIX_HEADING.test(row.text)));
    const blocks = rows.flatMap((row, index) => (row.block ? [{ block: row.block, index }] : []));
    const isFix = (index, block) => (fixAt >= 0 ? index > fixAt : isDiff(all, block));
    const text = bodyText(rows, rest);
    return {
        text,
        quotes: blocks
            .filter(({ block, index }) => !isFix(index, block))
            .map(({ block, index }) => quoteOf({ all, rows, reader }, block, index)),
        fix: fixOf(all, rows, fixAt, blocks.filter(({ block, index }) => isFix(index, block)).map(({ block }) => block)),
        ...readFields(fieldRows(rows, fixAt), reader),
    };
}
function bodyText(rows, rest) {
    const filled = rows.filter((row) => row.kind !== 'blank' && !isSetAside(row));
    const margin = filled
        .filter((row) => row.kind !== 'code')
        .reduce((least, row) => Math.min(least, row.indent), Infinity);
    const lines = rows.filter((row) => !isSetAside(row)).map((row) => dedent(row, Number.isFinite(margin) ? margin : 0));
    while (lines.length &&
        /^\s*(?:[-*_]\s?){3,}\s*$|^\s*$/.test((0,values/* must */.sb)(lines.at(-1)).slice(0, 200)) &&
        (0,values/* must */.sb)(lines.at(-1)).length < 200)
        lines.pop();
    return [rest, lines.join('\n')]
        .filter((part) => part.trim() !== '')
        .join('\n\n')
        .replace(/^\n+/, '')
        .trimEnd();
}
function dedent(row, columns) {
    if (row.kind === 'blank')
        return '';
    let at = 0;
    for (let column = 0; column < columns && at < row.raw.length; at += 1) {
        if (row.raw[at] === '\t')
            column += 4 - (column % 4);
        else if (row.raw[at] === ' ')
            column += 1;
        else
            break;
    }
    return row.raw.slice(at).trimEnd();
}
function codeOf(all, block) {
    const margin = (0,values/* must */.sb)(all[block.from - 1]).indent;
    return all
        .slice(block.from, block.to)
        .map((row) => dedent(row, margin))
        .join('\n');
}
function isBareDiff(all, block) {
    const lines = block.info === '' ? codeOf(all, block).split('\n') : [];
    return lines.some((line) => /^[-+]/.test(line)) && lines.every((line) => /^(?:[-+ ]|$)/.test(line));
}
function isDiff(all, block) {
    if (/^(?:diff|patch|suggestion)\b/i.test(block.info))
        return true;
    const head = all.slice(block.from, Math.min(block.to, block.from + 3)).map((row) => row.raw.trim());
    return block.info === '' && head.some((line) => /^(?:@@ -\d|--- a\/|diff --git )/.test(line));
}
function quoteOf({ all, rows, reader }, block, index) {
    const code = codeOf(all, block);
    const language = /^[\w+#-]{1,30}/.exec(block.info)?.[0] ?? null;
    const first = all[block.from];
    return {
        code: isDiff(all, block) ? headSide(code) : code,
        language: language === null || /^\d+$/.test(language) ? null : language.toLowerCase(),
        path: quotePath({ all, rows, reader }, block, index),
        line: first && block.from < block.to ? first.number : (0,values/* must */.sb)(all[block.from - 1]).number,
    };
}
function headSide(diff) {
    const lines = diff.split('\n').filter((line) => !/^(?:@@|\+\+\+ |--- |diff --git |index )/.test(line));
    const kept = lines.filter((line) => !line.startsWith('-'));
    const chosen = kept.some((line) => line.trim() !== '') ? kept : lines;
    return chosen.map((line) => line.replace(/^[-+ ]/, '')).join('\n');
}
function quotePath({ all, rows, reader }, block, index) {
    const fromInfo = reader.within(block.info
        .replace(/^(\d+):(\d+):(\S+)$/, '$3:$1-$2')
        .replace(/^[\w+#-]+(?:[:\s]|$)(?:(?:title|file|path)=)?/, '')
        .replace(/["{}]/g, ' '), 'place')[0];
    if (fromInfo)
        return fromInfo.path;
    const first = (all[block.from]?.text ?? '').slice(0, 300);
    const comment = block.from < block.to && /^(?:\/\/|#|--|;|<!--|\/\*|\*)\s?\S/.test(first) ? reader.within(first)[0] : undefined;
    if (comment && /^\W{1,5}\s*\S+?(?:\s*\(?lines?\s[\d–, -]+\)?)?(?:\s*(?:\*\/|-->))?(?:\s*[({].{0,60})?$/.test(first))
        return comment.path;
    for (let above = index - 1; above >= Math.max(0, index - 2); above -= 1) {
        const row = rows[above];
        if (row?.kind === 'text')
            return row.text.length < 300 ? (reader.within(row.text).at(-1)?.path ?? null) : null;
    }
    return null;
}
function fixOf(all, rows, fixAt, blocks) {
    const diffs = blocks
        .filter((block) => (isDiff(all, block) || isBareDiff(all, block)) && !/^suggestion/i.test(block.info))
        .map((block) => codeOf(all, block));
    if (fixAt < 0)
        return diffs.length ? { text: '', diffs } : null;
    const prose = rows.slice(fixAt).filter((row) => row.kind === 'text' || row.kind === 'blank');
    const text = prose
        .map((row) => row.text)
        .join('\n')
        .replace(FIX_HEADING, '')
        .replace(FIX_LABEL, '')
        .replace(/\n{2,}/g, '\n\n')
        .replace(/\n(?:[-*_]\s?){3,}\s*$/, '');
    return { text: text.replace(/^[\s*_:]+/, '').trim(), diffs };
}
function fieldRows(rows, fixAt) {
    const last = rows.findLast((row) => row.kind === 'text' && !isRule(row.text));
    const head = rows.slice(0, fixAt < 0 ? undefined : fixAt);
    return fixAt < 0 || !last || head.includes(last) ? head.filter((row) => !isRule(row.text)) : [...head, last];
}
const FIELD = /^(?:[-*+]\s+|\d{1,2}[.)]\s+|\|\s*)?[*_`]{0,3}(severity(?: level)?|sev|priority|criticality|classification|category|type|class|kind|location|locations|files?|where|path|paths|lines?(?:\(s\))?|at|source|affected files?|affected)(?:\s?\([a-z]{1,10}\))?\s*[*_`]{0,3}\s*[:：|]\s*[*_`]{0,3}\s*(.{1,600})$/i;
const body_GRADES = /^(?:sev|priority|criticality)/i;
function gradeField(text) {
    for (const piece of text.length < 800 ? pieces(text) : []) {
        const field = FIELD.exec(piece);
        if (field && body_GRADES.test((0,values/* must */.sb)(field[1])))
            return gradeOfField((0,values/* must */.sb)(field[2]));
    }
    return undefined;
}
function gradeOfField(value) {
    const [said] = value
        .replace(/[*_`[\](){}|]+/g, ' ')
        .trim()
        .split(/\s[—–-]|[.;(,]/);
    const words = (0,values/* must */.sb)(said).trim().split(/\s+/);
    for (const count of [3, 2, 1]) {
        const grade = words.length >= count ? (readTag(words.slice(0, count).join(' '))?.grade ?? null) : null;
        if (grade)
            return grade;
    }
    return null;
}
function readFields(rows, reader) {
    const read = { grade: null, classification: null, filed: null, demotion: null, places: [], oddGrade: null };
    const written = rows.filter((row) => row.kind === 'text');
    const texts = written.length > FIELDS_WITHIN ? [...written.slice(0, FIELDS_WITHIN - 1), ...written.slice(-1)] : written;
    const last = texts.length - 1;
    texts.forEach((row, order) => {
        for (const piece of row.text.length < 800 ? pieces(row.text) : [])
            readField(piece, { order, last }, read, reader);
    });
    return read;
}
function pieces(text) {
    return text.includes('|') || text.includes('·') ? [text, ...text.split(/[|·]/).map((piece) => piece.trim())] : [text];
}
function readField(text, { order, last }, read, reader) {
    const field = FIELD.exec(text);
    const [label, value] = [field?.[1] ?? '', (field?.[2] ?? '').trimEnd().replace(/\|$/, '').trimEnd()];
    if (field && body_GRADES.test(label)) {
        const grade = gradeOfField(value);
        if (grade === null && /[\p{L}\p{N}]/u.test(value))
            read.oddGrade ??= value.slice(0, 60);
        read.grade = mostSevereGrade([read.grade, grade]);
    }
    else if (field && /^(?:loc|file|where|path|lines?$|at$|source|affected)/i.test(label)) {
        addPlaces(label, value, read, reader);
    }
    else if (field) {
        const [said] = value.split(/\s[—–(-]|[.;(]/);
        addTag({ ...(readTag((0,values/* must */.sb)(said)) ?? NO_TAG), grade: null, filed: (0,consequences/* riskFiled */.qS)([(0,values/* must */.sb)(said)]) }, read);
    }
    else if ((order < 3 || order === last) && readTagLine(text))
        addTag(readTagLine(text), read);
    else if (order === 0 && read.places.length === 0 && isPlaceLine(text))
        read.places.push(...reader.within(text, 'place'));
}
function addPlaces(label, value, read, reader) {
    const last = read.places.at(-1);
    const [, first, second] = /^\W{0,3}L?(\d{1,7})(?:\s*(?:-|–|—|to)\s*L?(\d{1,7}))?/.exec(value) ?? [];
    if (/^lines?/i.test(label) && first !== undefined && last?.lines === null) {
        const start = Number(first);
        read.places[read.places.length - 1] = { ...last, lines: { start, end: Math.max(start, Number(second ?? start)) } };
    }
    else
        read.places.push(...reader.within(value, 'place'));
}
function addTag(tag, read) {
    read.grade = mostSevereGrade([read.grade, tag?.grade ?? null]);
    read.classification ??= tag?.classification ?? null;
    read.filed ??= tag?.filed ?? null;
    read.demotion ??= tag?.demotion ?? null;
}
function isPlaceLine(text) {
    const left = text.replace(/`[^`]{1,300}`/g, ' ').replace(/\[[^\]]{1,200}\]\([^)]{1,400}\)/g, ' ');
    return (/^[\s*_—–@:,;&()\[\]L\d-]*(?:(?:in|at|and|vs|see|also|lines?|📍|📄)[\s*_—–@:,;&()\d-]*)*$/iu.test(left.slice(0, 300)) || /^[\w@.~+\-/\\]+:\d[\d,:\s–-]*$/.test(text.slice(0, 300)));
}

// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
// EXTERNAL MODULE: ./build/text/known-files.js
var known_files = __webpack_require__(1839);
;// CONCATENATED MODULE: ./build/parse/written-paths.js




const EXTENSIONS = new Set(`adoc applescript asc asm astro awk bash bat bats bazel bib bicep bzl c cc cfg cjs clj cljs cmake cmd conf config cpp cr crt cs cshtml csproj
  css csv cts cue cxx d dart desktop diff dockerfile edn ejs el elm env erb erl ex exs fish fs fsx gemspec gleam go golden gotmpl gql gradle
  graphql groovy gts h haml hbs hcl hh hpp hrl hs htm html hxx ini ipynb java jinja jinja2 jl js json json5 jsonc jsonl jsonnet jsx kt kts less
  lock lua m map markdown md mdx mjs mk ml mli mm mod mts mustache nim nix nu patch pem php pl plist pm po prisma properties proto ps1 psm1
  pug pxd py pyi pyx r rake rb re reg res resx rs rst s sass sbt scala scm scss service sh snap sol sql storyboard sum svelte svg swift
  tcl tex tf tfvars thrift tmpl toml tpl ts tsv tsx twig txt v vala vb vcxproj vue wasm wat webmanifest wxs xaml xcconfig xib xml xsd xsl yaml yml zig zsh`.split(/\s+/));
const FILE_NAMES = /^(?:Makefile|GNUmakefile|Dockerfile|Containerfile|Jenkinsfile|Vagrantfile|Procfile|Gemfile|Rakefile|Podfile|Brewfile|Justfile|justfile|LICENSE|LICENCE|NOTICE|README|CHANGELOG|CONTRIBUTING|CODEOWNERS|AUTHORS|VERSION|BUILD|WORKSPACE|OWNERS|Caddyfile|Tiltfile|Earthfile|Kconfig)$/;
const DOT_FILE = /^\.[A-Za-z][\w-]*(?:\.[\w-]+)*$/;
const PRODUCTS = /^(?:node|next|nuxt|vue|react|express|d3|three|chart|socket|moment|angular|ember|backbone|asp|vb|alpine)\.(?:js|ts|net)$/i;
const PATH_CHARS = /^[^\s`"'<>|?;,]+$/;
const MEDIA_TYPE = /^(?:application|text|image|audio|video|multipart|font)\/[\w.+-]+$/;
const MAX_PATH = 400;
function isPath(word, hasLines, surroundings) {
    if (word.length > MAX_PATH || !PATH_CHARS.test(word) || /[()]$|^-|:\/\/|^\/\/|^[.\\/]+$/.test(word))
        return false;
    const segments = word.split(/[\\/]/);
    const name = (0,values/* must */.sb)(segments.at(-1));
    const isNested = segments.length > 1;
    if (FILE_NAMES.test(name))
        return true;
    if (hasKnownExtension(name) && !isCall(word))
        return hasLines || isNested || !PRODUCTS.test(name);
    if (isNested && hasLines)
        return true;
    if (surroundings === 'prose')
        return false;
    if (DOT_FILE.test(name) || (hasLines && /^[A-Za-z][\w.-]*$/.test(name)))
        return true;
    return (isNested &&
        segments.every((segment, index) => segment !== '' || index === 0 || index === segments.length - 1) &&
        isDirectory(word, segments));
}
function isMeant({ written, isWhole, hasLines }, surroundings) {
    if (hasLines || surroundings === 'file')
        return true;
    const name = (0,known_files/* fileName */.Md)(written);
    const isNested = name !== written;
    if (isNested && (isWhole || surroundings === 'place'))
        return true;
    if (isPath(written, hasLines, surroundings))
        return true;
    return /[\p{L}\p{N}\])}]\.[A-Za-z][A-Za-z0-9_]{0,11}$/u.test(name) && (isNested || !PRODUCTS.test(name));
}
function hasKnownExtension(name) {
    const dot = name.lastIndexOf('.');
    return (dot >= 0 &&
        dot < name.length - 1 &&
        EXTENSIONS.has(name.slice(dot + 1).toLowerCase()) &&
        /[\p{L}\p{N}_*\])}-]/u.test(name.slice(0, dot) || name));
}
function isCall(word) {
    return /[{}=]|[\p{L}\p{N}_]\(/u.test(word) && !/[\\/]/.test(word);
}
function isDirectory(word, segments) {
    return (!MEDIA_TYPE.test(word) &&
        segments.length > 1 &&
        /^[@\p{L}\p{M}\p{N}_.~*/\\+()-]+$/u.test(word) &&
        !/^(?:I\/O|and\/or|n\/a)$/i.test(word));
}
const MAX_LABEL = 400;
const MAX_TARGET = 1200;
const TITLE = /\s{0,9}(?:\s"[^"\n]{0,200}")?\s{0,9}\)/y;
function linkAt(text, at) {
    const open = text[at] === '!' ? at + 1 : at;
    if (text[open] !== '[' || !text.slice(open, open + MAX_LABEL + 2).includes(']('))
        return null;
    const close = closing(text, open, MAX_LABEL);
    if (close < 0 || text[close + 1] !== '(')
        return null;
    const label = text.slice(open + 1, close);
    const isQuoted = text[close + 2] === '<';
    const from = close + (isQuoted ? 3 : 2);
    const to = isQuoted
        ? from + text.slice(from, from + MAX_TARGET).search(/[>\n]/)
        : closing(text, close + 1, MAX_TARGET);
    if (to < from)
        return null;
    const target = isQuoted ? text.slice(from, to) : (0,values/* must */.sb)(/^\S*/.exec(text.slice(from, to)))[0];
    const title = matchAt(TITLE, text, isQuoted ? to + 1 : from + target.length);
    const end = title ? (isQuoted ? to + 1 : from + target.length) + title[0].length : -1;
    return end < 0 || target === '' ? null : { label, target, end };
}
const CLOSES = { '[': ']', '(': ')' };
function closing(text, at, most) {
    const open = text.charAt(at);
    const close = (0,values/* must */.sb)(CLOSES[open]);
    const limit = Math.min(text.length, at + most + 2);
    if (!text.slice(at, limit).includes(close))
        return -1;
    for (let [index, depth] = [at, 0]; index < limit; index += 1) {
        const char = text[index];
        if (char === '\n')
            return -1;
        if (char === '\\')
            index += 1;
        else if (char === '`' && open === '[') {
            const span = text.slice(index + 1, limit).indexOf('`');
            if (span > 0)
                index += span + 1;
        }
        else if (char === open)
            depth += 1;
        else if (char === close && (depth -= 1) === 0)
            return index;
    }
    return -1;
}
function targetPlace(url, known) {
    const lines = /#L?(\d{1,7})(?:C\d{1,6})?(?:-L?(\d{1,7})(?:C\d{1,6})?)?$/.exec(url);
    const whole = (lines ? url.slice(0, lines.index) : url).replace(/^file:\/\//, '');
    const behind = /:(\d{1,7})(?:-(\d{1,7}))?(?::\d{1,6})?$/.exec(whole);
    const [start, end] = lines ? [lines[1], lines[2]] : [behind?.[1], behind?.[2]];
    const named = knownTarget(whole, known) ?? (behind && knownTarget(whole.slice(0, behind.index), known));
    const place = named ?? shapedTarget(url, lines !== null, behind !== null);
    return place === null ? null : { path: place, lines: start === undefined ? null : range(start, end) };
}
const BLOB = /^https?:\/\/[^?#]{1,300}?\/(?:blob|blame|raw|src)\/(?:branch\/|commit\/)?/;
const REVISION = /^(?:[0-9a-f]{7,64}|HEAD|main|master|develop|trunk)\//;
function knownTarget(target, known) {
    const blob = BLOB.exec(target)?.[0];
    const path = (0,known_files/* composed */.p4)((0,characters/* percentDecoded */.oF)(target.slice(blob?.length ?? 0)));
    const revision = blob === undefined ? undefined : REVISION.exec(path)?.[0];
    const whole = revision === undefined ? path.replace(/^(?:\.\/)+/, '') : path.slice(revision.length);
    const found = known.same(whole) ?? (blob === undefined ? known.same(target) : null);
    const hasMore = revision === undefined && (blob !== undefined || /^(?:[/~\\]|[A-Za-z]:[/\\])/.test(path));
    return found ?? (hasMore ? longestEnd(path.replaceAll('\\', '/'), known) : null);
}
function longestEnd(path, known) {
    for (let [at, tries] = [path.indexOf('/'), 0]; at >= 0 && tries < 60; at = path.indexOf('/', at + 1), tries += 1) {
        const end = path.slice(at + 1);
        const found = end.includes('/') ? known.same(end) : null;
        if (found !== null)
            return found;
    }
    return null;
}
function shapedTarget(url, hasHash, hasLines) {
    const plain = url.replace(/[?#].*$/, '').replace(/^file:\/\//, '');
    const path = /^https?:/.test(plain)
        ? (/\/(?:blob|blame|raw|src)\/(?:branch\/|commit\/)?[^/]+\/(.+)$/.exec(plain)?.[1] ?? '')
        : plain;
    const name = (0,characters/* percentDecoded */.oF)(hasLines ? path.replace(/:\d{1,7}(?:-\d{1,7})?(?::\d{1,6})?$/, '') : path);
    return isPath(name, hasHash || hasLines, 'place') ? cleanPath(name) : null;
}
function cleanPath(path) {
    return path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
}
const DASH = '\\s?[-\\u2010-\\u2015~]{1,2}\\s?';
const RANGE = `L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?(?:(?:${DASH}|\\.\\.)L?(\\d{1,7})(?::\\d{1,6}|C\\d{1,6})?)?`;
const AFTER_PATH = new RegExp(`(?::\\s?|#)${RANGE}`, 'y');
const IN_WORDS = new RegExp(`,?\\s{0,9}[([]?\\s{0,9}(?:at\\s|on\\s|near\\s|around\\s)?(?:lines?|ll?\\.|ln)\\s{0,9}[:#]?\\s{0,9}[~≈]?\\s?${RANGE}`, 'yi');
const SHORT_WORD = new RegExp(`,?\\s{0,9}[([]?\\s{0,9}L(?=\\d)${RANGE}`, 'y');
const MORE = new RegExp(`(?:\\s?,\\s?(?:and\\s)?|\\s?[&+]\\s?|\\sand\\s)(?:lines?\\s)?${RANGE}(?![\\w.]{0,80}[\\w/(])`, 'y');
const CLOSE = /\s?[)\]]/y;
const MAX_PLACES = 60;
function rangesAt(text, at) {
    const behind = matchAt(AFTER_PATH, text, at);
    const first = behind ?? matchAt(IN_WORDS, text, at) ?? matchAt(SHORT_WORD, text, at);
    if (!first)
        return null;
    const ranges = [range((0,values/* must */.sb)(first[1]), first[2])];
    let end = at + first[0].length;
    for (let more = matchAt(MORE, text, end); more && ranges.length < MAX_PLACES; more = matchAt(MORE, text, end)) {
        ranges.push(range((0,values/* must */.sb)(more[1]), more[2]));
        end += more[0].length;
    }
    if (!behind && /[([]/.test(first[0]))
        end += matchAt(CLOSE, text, end)?.[0].length ?? 0;
    return { ranges: ranges.filter((one) => one.start > 0), end };
}
function range(first, second) {
    const start = Number(first);
    const end = second === undefined ? start : Number(second);
    return { start, end: Math.max(start, end) };
}
function located(path, ranges) {
    return ranges.length ? ranges.map((lines) => ({ path, lines })) : [{ path, lines: null }];
}

;// CONCATENATED MODULE: ./build/parse/places.js





function placeReader(files) {
    const known = (0,known_files/* knownFiles */.$I)(files);
    return {
        at: (text, at, surroundings) => placeAt({ known, surroundings }, text, at),
        within: (text, surroundings = 'prose') => within({ known, surroundings }, (0,known_files/* composed */.p4)(text)),
    };
}
const UNKNOWN = placeReader([]);
function placesIn(text, surroundings = 'prose') {
    return UNKNOWN.within(text, surroundings);
}
function distinctPlaces(places) {
    if (places.length < 2)
        return [...places];
    const seen = new Map(places.map((place) => [`${place.path}:${String(place.lines?.start)}-${String(place.lines?.end)}`, place]));
    return [...seen.values()];
}
const SPAN = /(`{1,3})([^`\n]{1,600})\1(?!`)/y;
const CHAR = String.raw `[\p{L}\p{M}\p{N}_@.~+\-/\\%$*]`;
const GROUP = String.raw `(?:\[{1,2}[^\s[\]\x60]{1,80}\]{1,2}|\{[^\s{},\x60]{1,80}\}|(?<![\p{L}\p{M}\p{N}_])\([\p{L}\p{M}\p{N}_@.-]{1,80}\)(?=[\p{L}\p{M}\p{N}_@.+\-/\\[(]))`;
const places_BARE = new RegExp(String.raw `(?!\*(?!\*\/|[./_-]))(?:[A-Za-z]:[\\/])?(?=${CHAR}|${GROUP})${CHAR}{0,400}(?:${GROUP}${CHAR}{0,200}){0,12}`, 'yu');
const SEPARATOR = /^\s*(?:[;,&+]|\band\b|\bvs\.?|\bto\b|→)?\s*/;
function placeAt(reading, text, at) {
    const char = text[at];
    if (char === '`')
        return spanAt(reading, text, at);
    const known = knownAt(reading.known, { text, at, surroundings: reading.surroundings });
    if (known)
        return known;
    return (char === '[' ? linkedAt(reading, text, at) : null) ?? bareAt(text, at, reading.surroundings);
}
function within(reading, text) {
    const found = [];
    let guessFrom = 0;
    for (let at = 0; at < text.length && found.length < MAX_PLACES;) {
        const isStart = startsToken(text, at);
        const mayGuess = isStart && at >= guessFrom && startsShape(text, at);
        const match = mayGuess
            ? placeAt(reading, text, at)
            : isStart
                ? knownAt(reading.known, { text, at, surroundings: reading.surroundings })
                : null;
        if (match)
            found.push(...match.places);
        else if (mayGuess)
            guessFrom = Math.max(guessFrom, endOfTorn(text, at));
        at = match ? match.end : nextToken(text, at);
    }
    return distinctPlaces(found);
}
function startsToken(text, at) {
    const before = text.charAt(at - 1);
    if (before === '-' && at > 1)
        return !/[\w-]/.test(text.charAt(at - 2));
    return !/[\w/.@~\\+%$]/.test(before) && !(0,known_files/* isOneWord */.vw)(before, text.charAt(at));
}
function startsShape(text, at) {
    return at === 0 || !/[/\\.]/.test(text.charAt(at)) || /[\s([{<"'`|*=:,>\u2013\u2014]/.test(text.charAt(at - 1));
}
function nextToken(text, at) {
    if (text[at] === '`') {
        const span = matchAt(SPAN, text, at);
        if (span)
            return at + span[0].length;
    }
    return at + 1;
}
function spanAt(reading, text, at) {
    const span = matchAt(SPAN, text, at);
    if (!span)
        return null;
    const end = at + span[0].length;
    const content = (0,values/* must */.sb)(span[2]);
    const inner = placeList(reading, content) ?? (rangesAt(text, end) && knownAlone(reading, content));
    return inner && withLinesBehind(text, end, inner);
}
function bareAt(text, at, surroundings) {
    const word = wordAt(text, at);
    if (word.length < 2)
        return null;
    const ranges = rangesAt(text, at + word.length);
    const end = ranges?.end ?? at + word.length;
    if (!isPath(word, ranges !== null, surroundings) || (!ranges && isTorn(text, at, word)))
        return null;
    const path = word.includes('/') ? word.replace(MARKDOWN_ESCAPE, '') : word;
    return { places: located(cleanPath(path), ranges?.ranges ?? []), end };
}
const MARKDOWN_ESCAPE = /\\(?=[[\]()_*])/g;
function wordAt(text, at) {
    const found = matchAt(places_BARE, text, at)?.[0] ?? '';
    const word = (0,characters/* withoutEnd */.Mx)(found, /[.\-\\*~]/);
    const isEmphasis = word.startsWith('*') && found.endsWith('*');
    return word.length > 1 && !isEmphasis ? word : '';
}
function knownAlone({ known }, content) {
    const match = knownAt(known, { text: content, at: 0, surroundings: 'file' });
    return match?.end === content.length ? match.places : null;
}
const places_GOES_ON = /[#&;,!^=]+[\p{L}\p{N}_/\\.@[(]|'(?!s\b(?![./]))[\p{L}\p{N}_]|\([^\s`]{0,80}\)[/\\.]/uy;
const REST_OF_TOKEN = /[^\s`"<>|]{0,400}/y;
function isTorn(text, at, word) {
    const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    return !hasKnownExtension(name) && matchAt(places_GOES_ON, text, at + word.length) !== null;
}
function endOfTorn(text, at) {
    const word = wordAt(text, at);
    return word !== '' && isTorn(text, at, word) ? at + word.length + lengthAt(REST_OF_TOKEN, text, at + word.length) : 0;
}
function placeList(reading, content) {
    const { known, surroundings } = reading;
    const places = [];
    let rest = content.trim();
    while (rest !== '' && places.length < MAX_PLACES) {
        const tries = [knownAt(known, { text: rest, at: 0, surroundings }), bareAt(rest, 0, surroundings), oddPath(rest)];
        const match = tries.find((one) => one !== null && isSeparated(rest, one.end));
        if (!match)
            return null;
        places.push(...match.places);
        rest = rest.slice(match.end).replace(SEPARATOR, '');
    }
    return places.length ? places : null;
}
function isSeparated(text, end) {
    const behind = text.slice(end, end + 40);
    return behind === '' || SEPARATOR.exec(behind)?.[0] !== '';
}
const ODD = /^((?:[\p{L}\p{M}\p{N}_@.~+\-/\\()[\]{}#,&!$%^]|(?<=\p{L})'(?=\p{L})| (?=\S)){2,400}?\.[A-Za-z]\w{0,11})(?=$|:\d|#L?\d)/u;
function oddPath(content) {
    const path = ODD.exec(content)?.[1] ?? '';
    const name = (0,known_files/* fileName */.Md)(path);
    if (name === path || !hasKnownExtension(name) || /^[-#$(&!]|\$\(|[\p{L}\p{N}_]\(|^[^/]* |\{[^}]*,/u.test(path))
        return null;
    const pieces = path.split(/[ ,;&]+/);
    if (pieces.length > 1 && pieces.slice(0, -1).some((piece) => isPath(piece, false, 'prose')))
        return null;
    const ranges = rangesAt(content, path.length);
    return { places: located(cleanPath(path), ranges?.ranges ?? []), end: ranges?.end ?? path.length };
}
function linkedAt(reading, text, at) {
    const link = linkAt(text, at);
    if (!link)
        return null;
    const surroundings = reading.surroundings === 'file' ? 'file' : 'place';
    const label = placeList({ ...reading, surroundings }, link.label.replace(/`/g, '')) ?? [];
    const target = targetPlace(link.target, reading.known);
    const named = label.find((place) => place.path.includes('/')) ?? target ?? label[0];
    if (!named)
        return null;
    const lines = label[0]?.lines ?? target?.lines ?? null;
    const places = label.length > 1 ? label : [{ path: named.path, lines }];
    return withLinesBehind(text, link.end, places);
}
function withLinesBehind(text, at, places) {
    const last = places.at(-1);
    const ranges = last?.lines === null ? rangesAt(text, at) : null;
    if (!ranges || !last)
        return { places, end: at };
    return { places: [...places.slice(0, -1), ...located(last.path, ranges.ranges)], end: ranges.end };
}
const FOLDER = /(?:[A-Za-z]:)?(?:[\w@.~+\-%$]{0,255}|…)[\\/]/y;
const MAX_FOLDERS = 24;
function knownAt(known, { text, at, surroundings }) {
    const found = known.isEmpty ? null : writtenAt(known, text, at);
    if (!found)
        return null;
    const ranges = rangesAt(text, found.end);
    if (!isMeant({ ...found, hasLines: ranges !== null }, surroundings))
        return null;
    return { places: located(found.written, ranges?.ranges ?? []), end: ranges?.end ?? found.end };
}
const WORD = /\S{1,200}/y;
function writtenAt(known, text, at) {
    const literal = behindFolders(known, text, at);
    if (literal)
        return literal;
    const near = text.slice(at, at + MAX_PATH);
    if ((0,known_files/* composed */.p4)(near) !== near)
        return respelt(known, { raw: near, at, spell: known_files/* composed */.p4 });
    const word = matchAt(WORD, text, at)?.[0] ?? '';
    if (!word.includes('\\'))
        return null;
    return respelt(known, { raw: word, at, spell: turned }) ?? respelt(known, { raw: word, at, spell: unescaped });
}
const turned = (text) => (0,known_files/* composed */.p4)(text).replaceAll('\\', '/');
const unescaped = (text) => (0,known_files/* composed */.p4)(text).replace(/\\(?=[!-/:-@[-`{-~])/g, '');
function respelt(known, { raw, at, spell }) {
    const found = behindFolders(known, spell(raw), 0);
    return found && { ...found, end: at + rawLength(raw, found.end, spell) };
}
function rawLength(raw, length, spell) {
    let end = length;
    while (end < raw.length && spell(raw.slice(0, end)).length < length)
        end += 1;
    while (end < raw.length && spell(raw.slice(0, end + 1)).length === length)
        end += 1;
    return end;
}
function behindFolders(known, text, at) {
    for (let [from, tries] = [at, 0]; tries < MAX_FOLDERS && from - at < MAX_PATH; tries += 1) {
        const match = known.longestAt(text, from);
        if (match) {
            const written = cleanPath(text.slice(at, from)) + match.path;
            return { written, isWhole: match.isWhole && from === at, end: match.end };
        }
        const folder = matchAt(FOLDER, text, from);
        if (!folder)
            return null;
        from += folder[0].length;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/parse/title.js





const MAX_TITLE = 3000;
function isStrongTitle(title) {
    if (title.title === '' && title.rest === '')
        return false;
    const hasId = title.id !== null && /^[A-Z]/.test(title.id);
    return (title.isBracketed ||
        /^(?:CRIT|IMP|SUG|NIT)-?\d/.test(title.id ?? '') ||
        (hasId && (title.isBold || title.hasTag || title.hasPlace)) ||
        (title.hasTag && (title.isBold || title.hasPlace)));
}
function parseTitle(line, reader) {
    const text = inlineMarkup(line.slice(0, MAX_TITLE));
    const lead = readLead(text);
    const { inner, tail, isBold } = splitBold(text.slice(lead.end), lead.isBold);
    const head = stripLeadingPlace(inner, reader);
    const behind = readTail(tail, reader);
    const split = isBold || behind.found ? { title: head.text, rest: '' } : splitSentence(head.text);
    const trimmed = stripTrailing(split.title, reader);
    const ending = endingGrade(trimmed.text);
    const tag = mergeTags([lead.tag, head.tag, trimmed.tag, behind.tag, ending.tag]);
    const places = [...head.places, ...trimmed.places, ...behind.places];
    const bySign = tag.grade === null && lead.weakGrade === 'critical' && places.length > 0 ? lead.weakGrade : null;
    return {
        id: lead.id,
        weakGrade: lead.weakGrade,
        isBracketed: lead.isBracketed,
        isLedByGrade: lead.tag.grade !== null || bySign !== null,
        lines: lead.lines,
        ...tag,
        grade: tag.grade ?? bySign,
        title: cleanTitle(ending.text),
        places: distinctPlaces(places),
        wording: trimmed.text,
        rest: [split.rest, behind.rest, line.slice(MAX_TITLE)].filter((part) => part !== '').join(' '),
        isBold,
        hasPlace: places.length > 0,
        hasTag: tag.grade !== null || bySign !== null,
    };
}
const UNSEEN = new RegExp(`[${characters/* UNSEEN_CLASS */.az}]`, 'gu');
function inlineMarkup(text) {
    return text.replace(UNSEEN, '').replace(/!\[([^\]\n]{0,60})\]\([^)\n]{0,300}\)/g, '$1');
}
function splitBold(text, isOpen) {
    const start = /^\s*(\*\*|__)/.exec(text);
    if (!isOpen && !start)
        return { inner: text, tail: '', isBold: false };
    const from = isOpen ? 0 : (0,values/* must */.sb)(start)[0].length;
    const mark = isOpen ? '**' : (0,values/* must */.sb)(start?.[1]);
    const close = closingMark(text, from, mark);
    if (close < 0)
        return { inner: text.slice(from), tail: '', isBold: isOpen || start !== null };
    return { inner: text.slice(from, close), tail: text.slice(close + 2), isBold: true };
}
function closingMark(text, from, mark) {
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '`') {
            const close = text.indexOf('`', at + 1);
            if (close > 0)
                at = close;
        }
        else if (text.startsWith(mark, at))
            return at;
    }
    return text.indexOf(mark, from);
}
function stripLeadingPlace(text, reader) {
    const places = [];
    let at = lengthAt(MARKUP_BEFORE_PLACE, text, 0);
    for (let match = reader.at(text, at, 'place'); match; match = reader.at(text, at, 'place')) {
        places.push(...match.places);
        at = match.end + lengthAt(LIST_SEPARATOR, text, match.end);
    }
    const behind = /^[*_\])]{0,3}(?:\s+[—–|-]+\s*|\s*[:：]\s+|\s*$)/.exec(text.slice(at))?.[0];
    if (!places.length ||
        behind === undefined ||
        !places.some((place) => place.lines !== null || /[./]/.test(place.path)))
        return { text, places: [], tag: NO_TAG };
    return { text: text.slice(at + behind.length), places, tag: NO_TAG };
}
const MARKUP_BEFORE_PLACE = /[\s*_[(]*/y;
const LIST_SEPARATOR = /(?:\s*[,;&]\s*|\s+and\s+)?/y;
const HARD_CUT = /\s[—–|-]{1,2}\s|:\s|\s(?=[([{]|[*_`]{1,3}[([])/g;
const SOFT_CUT = /\s(?=[`*_])|\s@\s|\sat\s|\sin\s/g;
function stripTrailing(text, reader) {
    return cutAt(HARD_CUT, text, reader) ?? cutAt(SOFT_CUT, text, reader) ?? { text, places: [], tag: NO_TAG };
}
function cutAt(pattern, text, reader) {
    pattern.lastIndex = 0;
    for (let cut = pattern.exec(text), tries = 0; cut && tries < 40; cut = pattern.exec(text), tries += 1) {
        const behind = readTail(text.slice(cut.index + cut[0].length), reader);
        const isComplete = behind.rest === '' && behind.found && cut.index > 0;
        const isWord = pattern === SOFT_CUT && !isTag(behind.tag) && !behind.places.some((place) => place.lines !== null);
        if (isComplete && !isWord)
            return { text: text.slice(0, cut.index), places: behind.places, tag: behind.tag };
    }
    return null;
}
function endingGrade(text) {
    const match = /^(.{3,300}?)\s*(?:\s[—–-]|:|\s\|)\s+([A-Za-z][A-Za-z\d -]{1,14})$/.exec(text.trim());
    const grade = match ? gradeOfPhrase((0,values/* must */.sb)(match[2])) : null;
    if (!match || grade === null || isOrdinary((0,values/* must */.sb)(match[2])))
        return { text, tag: NO_TAG };
    return { text: (0,values/* must */.sb)(match[1]), tag: { ...NO_TAG, grade } };
}
function splitSentence(text) {
    const match = /^(.{12,240}?[^\s.][.!?。！？])(?:\s+(?=[\p{Lu}`*"'([])|(?<=[。！？]))(.*)$/su.exec(text);
    const abbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|no|approx)\.$/i;
    if (match && !abbreviation.test((0,values/* must */.sb)(match[1])))
        return { title: (0,values/* must */.sb)(match[1]), rest: (0,values/* must */.sb)(match[2]) };
    return { title: text, rest: '' };
}
function cleanTitle(text) {
    const line = text.replace(/\*\*|__|~~/g, '').replace(/\s+/g, ' ');
    const bare = (0,characters/* withoutEnd */.Mx)(line.replace(/^[\s—–|:;,.>*_-]+/, ''), /[\s—–|:;,*_-]/);
    const plain = /[^.]\.$/.test(bare) ? bare.slice(0, -1) : bare;
    return balanced(plain).trim();
}
function balanced(text) {
    const ticks = text.split('`').length - 1;
    const one = ticks % 2 === 1 ? text.replace(/^`|`$/, '') : text;
    return one.endsWith('(') ? one.slice(0, -1) : one;
}
const MARKUP = /[\s*_~[(✗✘✖×►▶▸●○■□☐☑✔✓»→│┃]*/y;
const ID_WORD = /(?:finding|issue|bug|problem|suggestion|item|point|nit|comment|vuln(?:erability)?)\s{0,2}(?:no\.?\s?)?#?\s?(?=[A-Z]{0,3}-?\d)/iy;
const title_ID = /`?#?([A-Z]{1,4}-?\d{1,6}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{1,2})?)`?(?=[\s.:)\]*_—–\-|,]|$)(\*{0,3}\s{0,2}[.:)\]—–\-|·]\*{0,3}|\*\*|`)?/y;
const title_SEPARATOR = /[*_`~]{0,6}\s{0,4}(?:[.:：)\]—–|,/·•>]|-{1,2}(?=\s)){0,3}[\s]*/y;
function readLead(text) {
    let [end, id, tag] = [0, null, NO_TAG];
    let weakGrade = null;
    let isBracketed = false;
    let lines = null;
    for (let round = 0; round < 6; round += 1) {
        const start = end + lengthAt(MARKUP, text, end);
        const sign = gradeOfSign(text.slice(start, start + 8));
        const tagged = sign ? null : leadingTag(text, start);
        const named = lines === null && !sign && !tagged ? matchAt(LINES, text, start) : null;
        const found = id === null && !sign && !tagged && !named ? leadingId(text, start) : null;
        if (sign) {
            if (sign.isSure)
                tag = mergeTags([tag, { ...NO_TAG, grade: sign.grade }]);
            else
                weakGrade ??= sign.grade;
            end = start + sign.length;
        }
        else if (tagged) {
            tag = mergeTags([tagged.tag, tag]);
            weakGrade ??= tagged.weakGrade;
            isBracketed ||= tagged.isBracketed;
            end = tagged.end;
        }
        else if (named) {
            lines = linesNamed(named);
            end = start + named[0].length;
        }
        else if (found) {
            id = found.id;
            end = found.end;
        }
        else
            break;
        end += lengthAt(title_SEPARATOR, text, end);
    }
    return { id, tag, weakGrade, isBracketed, lines, ...reopen(text, end) };
}
function linesNamed([, first, second]) {
    const start = Number(first);
    return { start, end: Math.max(start, Number(second ?? start)) };
}
function reopen(text, end) {
    let start = end;
    while (start > 0 &&
        /[*_`[(~]/.test(text.charAt(start - 1)) &&
        !/[*_`]/.test(text.charAt(start)) &&
        opensMarkup(text, start))
        start -= 1;
    const marks = text.slice(0, start).match(/\*\*|__/g)?.length ?? 0;
    return { end: start, isBold: marks % 2 === 1 };
}
function opensMarkup(text, at) {
    const before = text[at - 2] ?? ' ';
    return /\s/.test(before) || /[*_`[(~]/.test(before);
}
function leadingId(text, at) {
    const word = lengthAt(ID_WORD, text, at);
    title_ID.lastIndex = at + word;
    const match = title_ID.exec(text);
    const id = match?.[1];
    if (!match || id === undefined)
        return null;
    const behind = text.slice(at + word + match[0].length);
    const isDelimited = match[2] !== undefined ||
        word > 0 ||
        behind === '' ||
        /^\s?[([](?:critical|high|important|medium|low|major|minor|blocker|p\d)\b/i.test(behind);
    const isHeadedId = /^[CIS]\d{1,3}$/.test(id);
    return isDelimited || isHeadedId ? { id, end: at + word + match[0].length } : null;
}
const LINES = /`?(?:L|lines?\s)(\d{1,7})(?:\s?[-–—]\s?L?(\d{1,7}))?`?(?=\s*(?:\*\*)?\s*[:：—–-])/iy;
const BRACKETED = /(`{0,2})[[(【](?:severity:\s*|!)?([^\])】\n]{1,60})[\])】]\1/iy;
const BARE_TAG = /(?:severity\s*[:=]\s*)?([A-Za-z][A-Za-z\d]*(?:[ -](?:to[ -]have|fix|\d))?)(?: (?:priority|severity|issue|finding))?(?:\s?\([^()\n]{1,30}\)(?=\*{0,3}:))?(?=\*{0,3}\s{0,2}(?:[:：—–|/)\]·]|-\s)|\*\*(?:\s|$)|`)/iuy;
const CONVENTIONAL = /(?:issue|suggestion|todo|chore|nitpick|nit|question|thought|praise|note|polish|typo|quibble)\s?\(([^()\n]{2,40})\)\*{0,2}\s?:/iy;
function leadingTag(text, at) {
    const from = /[[(]/.test(text.charAt(at - 1)) ? at - 1 : at;
    BRACKETED.lastIndex = from;
    const bracket = BRACKETED.exec(text);
    const inBrackets = bracket ? readTag((0,values/* must */.sb)(bracket[2])) : null;
    if (bracket && inBrackets && (inBrackets.grade !== null || inBrackets.classification !== null))
        return { tag: inBrackets, weakGrade: null, isBracketed: inBrackets.grade !== null, end: from + bracket[0].length };
    const conventional = readTag(matchAt(CONVENTIONAL, text, at)?.[1] ?? '');
    if (conventional?.grade)
        return { tag: conventional, weakGrade: null, isBracketed: true, end: CONVENTIONAL.lastIndex };
    BARE_TAG.lastIndex = at;
    const bare = BARE_TAG.exec(text);
    const grade = bare ? gradeOfPhrase((0,values/* must */.sb)(bare[1])) : null;
    if (!bare || !grade)
        return null;
    const isWeak = isOrdinary((0,values/* must */.sb)(bare[1])) && !/^severity/i.test(bare[0]);
    return {
        tag: isWeak ? NO_TAG : { ...NO_TAG, grade },
        weakGrade: isWeak ? grade : null,
        isBracketed: false,
        end: at + bare[0].length,
    };
}
const TAIL_GAP = /(?:[\s—–|,;:·•/&+→*_~-]|(?:in|at|and|vs\.?|see|also|file|location|where|from)(?=[\s:`*[])){0,20}/iy;
const title_GROUP = /[*_`]{0,3}[([{]([^()[\]{}\n]{1,120})[)\]}][*_`]{0,3}/y;
function readTail(tail, reader) {
    let [at, tag] = [0, NO_TAG];
    const places = [];
    const remarks = [];
    for (let round = 0; round < 80; round += 1) {
        const start = at + lengthAt(TAIL_GAP, tail, at);
        const path = /[[(]/.test(tail.charAt(start)) ? reader.at(tail, start, 'place') : null;
        const group = path?.places.some(({ path: name }) => name.includes('/')) ? null : groupAt(tail, start, reader);
        const match = group ? null : (path ?? reader.at(tail, start, 'place'));
        if (!group && !match)
            break;
        if (match)
            places.push(...match.places);
        if (group)
            tag = mergeTags([tag, group.tag]);
        if (group)
            places.push(...group.places);
        if (group?.remark)
            remarks.push(group.remark);
        at = match?.end ?? group?.end ?? start;
    }
    const rest = tail
        .slice(at)
        .replace(/^[\s—–|,;:·•*_.)\]-]+/, '')
        .trimEnd();
    const prose = [...remarks, /^[*_`.\s]*$/.test(rest) ? '' : rest].filter((part) => part !== '').join(' ');
    return { places, tag, rest: prose, found: places.length > 0 || isTag(tag) };
}
function groupAt(text, at, reader) {
    title_GROUP.lastIndex = at;
    const match = title_GROUP.exec(text);
    if (!match || text[at + match[0].length] === '(')
        return null;
    const inside = (0,values/* must */.sb)(match[1]);
    const tag = readTag(inside);
    const places = tag ? [] : reader.within(inside, 'place');
    const isRemark = !tag && !places.length;
    if (isRemark && at === 0)
        return null;
    return { tag: tag ?? NO_TAG, places, remark: isRemark ? match[0].trim() : '', end: at + match[0].length };
}

;// CONCATENATED MODULE: ./build/parse/outline.js






function outline(rows, reader) {
    const usesHeadings = rows.some((row, index) => row.kind === 'text' && row.text.startsWith('#') && headingAt(rows, index)?.section);
    let part = start('preamble', null, null, null);
    const parts = [part];
    const above = [];
    let skip = -1;
    let certain = 0;
    rows.forEach((row, index) => {
        if (index === skip)
            return;
        const heading = row.kind === 'text' ? headingAt(rows, index) : null;
        if (heading && isSetext(rows, index))
            skip = index + 1;
        const around = {
            usesHeadings,
            isBlockStart: heading !== null && isBlockStart(rows, index),
            headsPlaces: heading?.depth === PSEUDO_DEPTH && headsPlaces(rows, index, reader),
        };
        const section = heading && sectionAt(part, heading, row, around);
        const isRead = heading && !section && heading.depth < PSEUDO_DEPTH && certain <= MOST_READ;
        const title = isRead ? parseTitle(heading.text, reader) : null;
        if (title && isStrongTitle(title))
            certain += 1;
        const next = section ?? (heading && title && unknownAt(part, { heading, title, row })) ?? anotherReviewAt(part, rows, index);
        if (next)
            parts.push((part = filedWithin(above, next)));
        else {
            if (heading && title && isFindingTitle(part, heading, title))
                part.titleDepth = heading.depth;
            part.hasContent ||= row.kind !== 'blank' && !isSetAside(row);
            part.rows.push({ row, heading: title ? heading : null, title });
        }
    });
    return parts;
}
function start(kind, grade, heading, at) {
    const inline = heading?.inline && at ? [{ row: { ...at, text: heading.inline }, heading: null, title: null }] : [];
    const filed = filedUnder(heading);
    return { kind, filed, grade, heading, at, rows: inline, titleDepth: null, hasContent: inline.length > 0 };
}
function filedUnder(heading) {
    const kind = heading?.section?.kind;
    return heading && (kind === 'topic' || kind === 'findings') ? (0,consequences/* riskFiled */.qS)([heading.text]) : null;
}
function filedWithin(above, part) {
    const depth = part.heading?.depth ?? 0;
    while ((above.at(-1)?.heading?.depth ?? -1) >= depth)
        above.pop();
    const within = { ...part, filed: part.filed ?? above.at(-1)?.filed ?? null };
    above.push(within);
    return within;
}
function isBlockStart(rows, index) {
    const before = rows[index - 1];
    return before?.kind !== 'text' || /^(?:#{1,6}\s|-{3,}$|={3,}$)/.test(before.text);
}
function headsPlaces(rows, index, reader) {
    const below = rows.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank');
    const marker = /^[-*+]\s+/.exec(below?.kind === 'text' ? below.text : '')?.[0] ?? '';
    return marker !== '' && (reader.at(below?.text ?? '', marker.length, 'place')?.places[0]?.lines ?? null) !== null;
}
function anotherReviewAt(part, rows, index) {
    const row = rows[index];
    const names = NOT_ABOUT_CODE.includes(part.kind)
        ? SPEAKS_OF_REVIEW
        : WITH_POINTS.includes(part.kind)
            ? IS_REVIEW
            : null;
    if (row?.kind !== 'text' || names === null || part.kind === 'preamble')
        return null;
    const text = /^\*\*([^*]{3,80})\*\*$/.exec(row.text)?.[1] ?? '';
    const opens = names.test(text) && !text.includes(':') && isBlockStart(rows, index);
    return opens ? start('unknown', null, { depth: PSEUDO_DEPTH, text, section: null, inline: '' }, row) : null;
}
const IS_REVIEW = /\b(?:review(?:er)?|scan|audit)\b/i;
const SPEAKS_OF_REVIEW = /\b(?:review(?:er)?|report|analysis|scan|audit|comments?|issues?|findings?)\b/i;
function sectionAt(part, heading, row, around) {
    const { section } = heading;
    return section && isSectionHere(part, heading, around) ? start(section.kind, section.grade, heading, row) : null;
}
function unknownAt(part, { heading, title, row }) {
    if (heading.section || !endsPart(part, heading, title))
        return null;
    const own = { ...start('unknown', null, heading, row), rows: [{ row, heading, title }] };
    return { ...own, hasContent: isStrongTitle(title) };
}
const NOT_ABOUT_CODE = [
    'preamble',
    'verdict',
    'summary',
    'coverage',
    'feedback',
    'commits',
    'strengths',
    'limitations',
];
const outline_VERDICT = /^\W{0,4}(?:(?:final|overall|merge|review|my) )?(?:verdict|decision|outcome|approval)\W{0,4}$/i;
function isSectionHere(part, heading, around) {
    const kind = heading.section?.kind;
    const grade = heading.section?.grade ?? null;
    if (part.grade !== null && !part.hasContent && grade === null && heading.depth > (part.heading?.depth ?? 0))
        return false;
    if (heading.depth < PSEUDO_DEPTH) {
        const isBelow = part.grade !== null && heading.depth > (part.heading?.depth ?? 0);
        if (isBelow && grade === null && (kind === 'topic' || kind === 'findings'))
            return false;
        if (part.titleDepth === null || heading.depth <= part.titleDepth)
            return true;
        return grade !== null;
    }
    if (!around.isBlockStart)
        return false;
    if (kind === 'recap')
        return heading.inline === '' && /\s/.test(heading.text.trim());
    if (kind === 'topic' && heading.inline === '' && around.headsPlaces)
        return true;
    const isAside = kind === 'topic' || kind === 'verdict';
    if (kind === 'verdict' && outline_VERDICT.test(heading.text))
        return true;
    if (kind === 'topic' && heading.inline === '' && NOT_ABOUT_CODE.includes(part.kind))
        return true;
    if (isAside)
        return !around.usesHeadings && (part.kind === 'preamble' || part.kind === 'verdict') && heading.inline === '';
    if (part.kind !== 'findings')
        return true;
    if (kind === 'findings')
        return true;
    const isOneWord = !/\s/.test(heading.text.trim());
    return !(isOneWord && (around.usesHeadings || heading.inline !== ''));
}
function endsPart(part, heading, title) {
    const own = part.heading?.depth ?? 0;
    if (part.kind === 'unknown')
        return heading.depth <= own;
    if (part.kind !== 'findings' && part.kind !== 'topic')
        return (heading.depth <= own ||
            NOT_ABOUT_CODE.includes(part.kind) ||
            (isStrongTitle(title) && !isOwnPoint(part, title)) ||
            namesDefects(heading.text));
    if (part.kind === 'topic' && isFileHeading(title) && heading.depth <= own)
        return true;
    if (heading.depth > own || isFindingTitle(part, heading, title))
        return false;
    return part.hasContent && part.titleDepth !== heading.depth;
}
function isFileHeading({ title, places }) {
    return places.length > 0 && /^(?:|file|in|path)$/i.test(title);
}
const WITH_POINTS = [
    'observations',
    'concerns',
    'testing',
    'documentation',
    'commits',
    'limitations',
];
function isOwnPoint(part, { id, hasTag }) {
    return WITH_POINTS.includes(part.kind) && !hasTag && id !== null && gradeOfId(id) === null;
}
function isFindingTitle(part, heading, title) {
    if (part.kind !== 'findings' && part.kind !== 'topic')
        return false;
    if (isStrongTitle(title) || title.places.length > 0)
        return true;
    return part.hasContent ? part.titleDepth === heading.depth : heading.depth >= (part.heading?.depth ?? 0);
}
const COLUMNS = [
    ['id', /^(?:#|id|no\.?|nr\.?|number|ref)$/],
    ['severity', /^(?:severity|priority|level|sev|criticality)$/],
    ['lines', /^(?:lines?|line numbers?)$/],
    ['place', /^(?:location|locations|file|files|path|where|place|file:line|file\/line|file \/ line|file & line)$/],
    [
        'title',
        /^(?:issue|finding|title|problem|description|summary|bug|defect|what|why|vulnerability|details?|comment|message)$/,
    ],
    ['class', /^(?:classification|class|type|category|kind)$/],
    ['fix', /^(?:fix|suggested fix|recommendation|suggestion|remediation|proposed fix|solution)$/],
];
function listedFindings(part, needsProof, reader) {
    const found = [];
    let header = null;
    part.rows.forEach((entry, index) => {
        const { row } = entry;
        if (row.kind !== 'text' || !row.text.includes('|'))
            header = null;
        else if (isDelimiter(part.rows[index + 1]))
            header = outline_columnsOf(row.text, needsProof);
        else if (header && found.length < MOST_READ && !isDelimiter(entry))
            found.push(...listed(header, outline_cellsOf(row.text), row.number, reader));
    });
    return found;
}
function isDelimiter(entry) {
    return (entry?.row.kind === 'text' && entry.row.text.includes('-') && /^\|?[\s:|-]+$/.test(entry.row.text.slice(0, 500)));
}
function outline_columnsOf(text, needsProof) {
    const columns = outline_cellsOf(text).map((cell) => COLUMNS.find(([, pattern]) => pattern.test(cell.replace(/[*_`]/g, '').trim().toLowerCase()))?.[0] ?? 'other');
    const isList = columns.includes('title') && (columns.includes('severity') || (!needsProof && columns.includes('place')));
    return isList ? columns : null;
}
function outline_cellsOf(text) {
    const inside = text
        .slice(0, 20_000)
        .replace(/^\|/, '')
        .replace(/\|\s{0,20}$/, '');
    const guarded = inside
        .replace(/`[^`\n]{0,500}`/g, (span) => span.replace(/\|/g, '\u0001'))
        .replace(/\\\|/g, '\u0001');
    return guarded.split('|').map((cell) => cell.replaceAll('\u0001', '|').trim());
}
function listed(header, cells, line, reader) {
    const of = (column) => header
        .flatMap((name, at) => (name === column ? [cells[at] ?? ''] : []))
        .join(' ')
        .trim();
    const said = parseTitle(of('title'), reader);
    if (said.title === '')
        return [];
    const lines = of('lines').replace(/^L/i, '');
    const places = reader.within(lines === '' ? of('place') : `${of('place').replace(/`/g, '')}:${lines}`, 'place');
    const id = /[A-Z]{1,4}-?\d{1,4}|\d{1,4}/.exec(of('id'))?.[0] ?? said.id;
    const title = {
        ...said,
        id,
        places: places.length ? places : said.places,
        classification: readTag(of('class'))?.classification ?? said.classification,
    };
    return [
        {
            line,
            title,
            grade: mostSevereGrade([readTag(of('severity'))?.grade ?? null, said.grade]),
            rest: [said.rest, of('other')].filter((text) => text !== '').join('\n\n'),
            fix: of('fix'),
        },
    ];
}

;// CONCATENATED MODULE: ./build/parse/candidates.js








const candidates_MARKER = /^(?:([-*+•‣▪])|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?/;
const candidates_FIELD = /^(?:[*_`]{0,3})(?:(?:suggested|proposed|recommended|possible|minimal|quick|simplest|one|the|how to)\s)?(?:fix|fixes|problem|issue|impact|why(?: it matters| this matters)?|recommendation|suggestion|classification|severity(?: level)?|priority|criticality|location|locations|file|files|path|line|lines|evidence|details?|description|note|notes|rationale|explanation|cause|root cause|consequence|example|scenario|exploit scenario|repro(?:duction)?|steps|context|category|type|confidence|status|risk|effort|likelihood|alternative(?:ly)?|code|before|after|current|expected|actual|verified[^*:]{0,30}|origin|blame|reference|references|remediation|solution|what|where|when|how|caveat|mitigation|consolidator note|cwe|rule|owasp)\s*(?:\([^)]{0,60}\)\s*)?[*_`]{0,3}\s*[:：]/i;
function isField(text) {
    return candidates_FIELD.test(text.replace(candidates_MARKER, ''));
}
function findTitles(rows, search, { reader, most }) {
    const candidates = proveByFields(rows, candidatesIn(rows, reader), reader);
    const strong = candidates.filter(({ isStrong }) => isStrong);
    const chosen = search === 'proven'
        ? strong
        : search === 'placed'
            ? candidates.filter((one) => one.isStrong || isPlaced(one))
            : strong.length
                ? likeThe(strong, candidates)
                : byStyle(candidates);
    const titles = [];
    for (const candidate of chosen) {
        if (titles.length >= most)
            break;
        titles.push(...severalOnOneRow(rows, candidate, { reader, most: most - titles.length }));
    }
    return titles;
}
function candidatesIn(rows, reader) {
    const candidates = [];
    let certain = 0;
    for (let index = 0; index < rows.length && certain <= MOST_READ; index += 1) {
        const candidate = candidateAt(rows, index, reader);
        if (!candidate)
            continue;
        candidates.push(candidate);
        if (candidate.isStrong)
            certain += 1;
    }
    return candidates;
}
const PLAIN_LEAD = /^(?:[[(`<]|[A-Z]{1,4}-?\d|\p{Extended_Pictographic}|[\w.@-]*\/|[\w.-]{1,80}:\d|\p{L}{2,14}(?:[ -]\p{L}{2,10})?\s?[:：—–-])/u;
function candidateAt(rows, index, reader) {
    const { row, heading, title: known } = rows[index] ?? {};
    if (row?.kind !== 'text')
        return null;
    const form = formOf(rows, index);
    if (form === null || (form.kind === 'plain' && !PLAIN_LEAD.test(row.text)))
        return null;
    const whole = heading ? { text: heading.text, last: index } : joined(rows, index);
    const text = whole.text.replace(candidates_MARKER, '');
    const title = known ?? parseTitle(text, reader);
    const isLabel = (isField(text) && !title.isBracketed) || (form.kind !== 'heading' && isMention(text, title));
    if (isLabel || saysNone(text) || /^[>|]/.test(text) || isRule(text) || readTagLine(text))
        return null;
    const isGroup = heading && isFileHeading(title);
    if (isGroup || (title.title === '' && title.rest === '' && title.places.length === 0))
        return null;
    const above = tagAbove(rows, index);
    return {
        index,
        last: whole.last,
        ordinal: 0,
        title,
        form,
        above,
        isStrong: above.grade !== null || provesItself({ title, form }),
    };
}
function provesItself({ title, form }) {
    const isGraded = title.isLedByGrade || (title.hasTag && form.kind !== 'plain');
    return isStrongTitle(title) || isGraded || (form.kind === 'heading' && isLetterId(title.id));
}
function isMention(text, { id, isBold, hasTag, hasPlace }) {
    return isLetterId(id) && !isBold && !hasTag && !hasPlace && /^\W{0,3}[A-Z]{1,4}-?\d{1,4}\s+[a-z]/.test(text);
}
function tagAbove(rows, index) {
    const at = filledBefore(rows, index);
    const line = rows[at]?.row.text ?? '';
    const tag = at < 0 ? null : readTagLine(line);
    const isAbove = !/^[*_`]{0,3}\(/.test(line) || filledBefore(rows, at) < 0;
    return tag?.grade && isAbove ? tag : NO_TAG;
}
function filledBefore(rows, index) {
    let at = index - 1;
    while (at >= 0 && at > index - 4 && rows[at]?.row.kind === 'blank')
        at -= 1;
    return rows[at]?.row.kind === 'text' ? at : -1;
}
const FIELD_REACH = 6;
function proveByFields(rows, candidates, reader) {
    const proven = new Map();
    const records = [];
    let passed = -1;
    rows.forEach(({ row }, index) => {
        if (row.kind !== 'text' || row.text.length > 800 || gradeField(row.text) === undefined)
            return;
        while ((candidates[passed + 1]?.index ?? Infinity) < index)
            passed += 1;
        const owner = ownerOf(candidates, passed, formOf(rows, index));
        const block = blockAround(rows, index);
        if (owner !== null && (proven.get(owner) ?? block.start) === block.start)
            proven.set(owner, block.start);
        else
            records.push(record(rows, block, reader));
    });
    if (!proven.size && !records.length)
        return [...candidates];
    const all = candidates.map((one, at) => (proven.has(at) ? { ...one, isStrong: true } : one));
    return [...all, ...records].sort((a, b) => a.index - b.index);
}
function blockAround(rows, index) {
    let [start, end] = [index, index + 1];
    while (start > 0 && start > index - 8 && rows[start - 1]?.row.kind === 'text' && !rows[start - 1]?.heading)
        start -= 1;
    while (end < rows.length && end < index + 8 && rows[end]?.row.kind === 'text')
        end += 1;
    return { start, end };
}
const STATES = /^(?:[-*+]\s+)?[*_`]{0,3}(?:issue|problem|title|finding|bug|defect|summary|description|message|comment|info|what)\s*[*_`]{0,3}\s*:\s*[*_`]{0,3}\s*(\S.*)$/i;
function record(rows, { start, end }, reader) {
    const lines = rows.slice(start, end + 12).map(({ row }) => (row.kind === 'text' ? row.text : ''));
    const stated = lines.map((text) => STATES.exec(text)?.[1]).find((text) => text !== undefined);
    const below = lines.slice(end - start).find((text) => text !== '' && !isField(text) && !/^\p{L}+:$/u.test(text));
    const title = parseTitle(stated ?? below ?? (0,values/* must */.sb)(lines[0]), reader);
    return {
        index: start,
        last: start - 1,
        ordinal: 0,
        title: { ...title, rest: '' },
        form: { kind: 'plain', level: 0, number: null },
        above: NO_TAG,
        isStrong: true,
    };
}
function ownerOf(candidates, from, field) {
    for (let at = from; at >= 0 && at > from - FIELD_REACH; at -= 1) {
        const form = candidates[at]?.form;
        const isBeside = field !== null && form?.kind === field.kind && form.level === field.level && form.kind === 'bullet';
        if (form && !isBeside)
            return at;
    }
    return null;
}
function isLetterId(id) {
    return id !== null && /^[A-Z]/.test(id);
}
function joined(rows, index) {
    let { text } = (0,values/* must */.sb)(rows[index]).row;
    let last = index;
    for (let next = index + 1; next < index + 3 && isOpenBold(text); next += 1) {
        const below = rows[next]?.row;
        if (below?.kind !== 'text' || candidates_MARKER.test(below.text))
            break;
        text = `${text} ${below.text}`;
        last = next;
    }
    return { text, last };
}
function isOpenBold(text) {
    if (text.length > 600 || !/^(?:[-*+]\s+|\d{1,4}[.)]\s+)?\*\*/.test(text))
        return false;
    return (text.match(/\*\*/g)?.length ?? 0) % 2 === 1;
}
const SHOWS_ITSELF = /^(?:\*\*\[?[CIS]\d{1,6}\b|[CIS]\d{1,6}[.:)]?\s+\*\*|\*{0,2}\[(?:critical|important|suggestion|high|medium|low|blocker|major|minor|p[0-3])\b)/i;
function formOf(rows, index) {
    const entry = rows[index];
    if (!entry)
        return null;
    const { row, heading } = entry;
    if (heading)
        return { kind: 'heading', level: heading.depth, number: null };
    const marker = candidates_MARKER.exec(row.text);
    if (marker)
        return {
            kind: marker[1] === undefined ? 'ordered' : 'bullet',
            level: row.indent,
            number: marker[2] === undefined ? null : Number(marker[2]),
        };
    const before = rows[index - 1]?.row;
    const isBlockStart = before?.kind !== 'text' ||
        SHOWS_ITSELF.test(row.text) ||
        Boolean(rows[index - 1]?.heading) ||
        readTagLine(before.text) !== null ||
        isRule(before.text);
    if (!isBlockStart)
        return null;
    return {
        kind: /^(?:\*\*|__|`?[CIS]\d{1,6}\b|\[|<b>|<strong>)/.test(row.text) ? 'bold' : 'plain',
        level: row.indent,
        number: null,
    };
}
function likeThe(strong, candidates) {
    const margin = strong.reduce((least, { form }) => Math.min(least, form.kind === 'heading' ? 0 : form.level), Infinity);
    const [first] = strong;
    return candidates.filter((candidate) => {
        const isNested = candidate.form.kind !== 'heading' && candidate.form.level > margin + 1;
        if (candidate.isStrong || !first)
            return !isNested || candidate.title.isBracketed;
        if (isNested)
            return false;
        return ((sameForm(candidate.form, first.form) &&
            candidate.title.isBold === first.title.isBold &&
            (candidate.title.hasPlace || candidate.form.kind === 'heading')) ||
            isPlaced(candidate));
    });
}
function isPlaced({ form, title }) {
    const isSetOut = form.kind === 'heading' || (title.isBold && form.kind !== 'plain');
    return isSetOut && title.hasPlace && title.title !== '' && title.places.some(({ lines }) => lines !== null);
}
function byStyle(candidates) {
    const first = candidates.find(({ form }) => form.kind !== 'plain') ??
        candidates.find(({ title }) => title.hasPlace) ??
        candidates[0];
    if (!first)
        return [];
    const chosen = [];
    for (const candidate of candidates.slice(candidates.indexOf(first)))
        if (continues(first, chosen.at(-1), candidate))
            chosen.push(candidate);
    return chosen;
}
function continues(first, last, candidate) {
    if (!last)
        return true;
    if (isPlaced(candidate) && candidate.form.level <= first.form.level)
        return true;
    if (!sameForm(candidate.form, first.form))
        return false;
    if (first.form.kind === 'heading')
        return true;
    if (candidate.title.isBold !== first.title.isBold)
        return false;
    if (first.form.kind === 'plain')
        return false;
    if (candidate.title.hasPlace)
        return true;
    if (first.title.hasPlace)
        return false;
    return (first.form.kind !== 'ordered' ||
        candidate.form.number === (last.form.number ?? 0) + 1 ||
        candidate.form.number === last.form.number);
}
function sameForm(a, b) {
    return a.kind === b.kind && Math.abs(a.level - b.level) <= (a.kind === 'heading' ? 0 : 1);
}
const NEXT_ON_ROW = /(?<=[.;)\]`*]\s{1,3})(?:\*\*)?\[?[CIS]\d{1,3}(?:\]|[.:)])\*{0,2}\s+(?=\*\*|`|[A-Z])/g;
function severalOnOneRow(rows, candidate, { reader, most }) {
    const { text } = (0,values/* must */.sb)(rows[candidate.index]).row;
    if (!isLetterId(candidate.title.id) || !text.includes('. '))
        return [candidate];
    const starts = [...text.matchAll(NEXT_ON_ROW)]
        .map((match) => match.index)
        .filter((at) => at > 4 && !insideCode(text, at));
    if (!starts.length)
        return [candidate];
    const pieces = [0, ...starts]
        .slice(0, most)
        .map((from, order) => text.slice(from, starts[order]).replace(candidates_MARKER, ''));
    return pieces.map((piece, ordinal) => ({ ...candidate, ordinal, title: parseTitle(piece, reader) }));
}
function insideCode(text, at) {
    return (text.slice(Math.max(0, at - 2000), at).split('`').length - 1) % 2 === 1;
}

;// CONCATENATED MODULE: ./build/parse/drafts.js










function readTitled(reading, part, search) {
    const { rows } = part;
    const { reader, source } = reading;
    const titles = findTitles(rows, search, { reader, most: (0,finding/* mostFindings */.Yb)(source.text.length) + 1 });
    const breaks = headingBreaks(rows);
    const partFile = part.heading ? fileOf(parseTitle(part.heading.text, reader)) : null;
    let passed = -1;
    let topic = null;
    const claims = titles.map((title, order) => {
        while ((breaks[passed + 1]?.index ?? Infinity) <= title.index) {
            passed += 1;
            topic = breaks[passed]?.topic ?? topic;
        }
        const next = titles[order + 1];
        const fileBelow = breaks.slice(passed + 1, passed + 1 + MAX_HEADINGS_IN_BODY).find(({ file }) => file !== null);
        const end = Math.min(next?.index ?? rows.length, fileBelow?.index ?? rows.length);
        const below = next?.index === title.index ? [] : rows.slice(title.last + 1, end);
        return claimed(reading, part, title, {
            below,
            group: groupOf(breaks, passed, title, partFile),
            filed: topic?.filed ?? null,
        });
    });
    return { claims, before: rows.slice(0, titles[0]?.index ?? rows.length) };
}
function groupOf(breaks, passed, title, partFile) {
    for (let at = passed; at >= 0 && at > passed - MAX_HEADINGS_IN_BODY; at -= 1) {
        const above = breaks[at];
        if (!above || above.index === title.index)
            continue;
        if (above.file)
            return above.file;
        if (title.form.kind !== 'heading' || above.depth < title.form.level)
            return partFile;
    }
    return partFile;
}
function readListed({ source, reader }, part, needsProof) {
    return listedFindings(part, needsProof, reader).map(({ line, title, grade, rest, fix }) => ({
        finding: {
            ...origin(source, line, 0),
            id: title.id,
            classification: title.classification,
            filed: title.filed ?? part.filed ?? (0,consequences/* riskFiled */.qS)([], `${title.title}\n${rest}`),
            title: title.title,
            body: [rest, fix === '' ? '' : `Fix: ${fix}`].filter((text) => text !== '').join('\n\n'),
            locations: [...title.places],
            quotes: [],
            fix: fix === '' ? null : { text: fix, diffs: [] },
            standing: standing(title.demotion),
        },
        grades: gradesOf(part, title, grade),
        oddGrade: null,
    }));
}
function readUntitled(reading, part, rows) {
    const first = rows.findIndex(({ row }) => row.kind === 'text' || row.kind === 'code');
    const opening = rows[first]?.row;
    if (!opening)
        return [];
    const plain = rows
        .slice(first)
        .map(({ row }) => (row.text.startsWith('>') ? { ...row, text: unquoted(row.text), raw: unquoted(row.text) } : row));
    const stated = plain.map(({ text }) => STATES.exec(text)?.[1]).find((text) => text !== undefined);
    const title = parseTitle(stated ?? (0,values/* must */.sb)(plain[0]).text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, ''), reading.reader);
    const named = stated === undefined && !isField(opening.text) && opening.kind === 'text';
    const row = {
        index: -1,
        last: -1,
        ordinal: 0,
        title: named ? title : { ...title, rest: '' },
        form: { kind: 'plain', level: 0, number: null },
        above: NO_TAG,
    };
    const below = plain.slice(named ? 1 : 0).map((each) => ({ row: each, heading: null, title: null }));
    const from = part.rows.findIndex(({ row: { number } }) => number === opening.number);
    const group = headingBreaks(part.rows.slice(0, Math.max(0, from))).findLast(({ file }) => file !== null)?.file ?? null;
    const one = claimed(reading, part, row, { below, group, filed: null });
    return [{ ...one, finding: { ...one.finding, line: opening.number } }];
}
function unquoted(text) {
    return text.replace(/^(?:>\s?)+/, '');
}
function settled({ finding, grades }, scale) {
    return { ...finding, ...severityBy({ ...grades, tags: [grades.explicit] }, scale, 'suggestion') };
}
const MAX_HEADINGS_IN_BODY = 50;
function headingBreaks(rows) {
    return rows.flatMap(({ title, heading }, index) => title && heading
        ? [{ index, depth: heading.depth, file: fileOf(title), topic: heading.section && { filed: filedUnder(heading) } }]
        : []);
}
function fileOf(title) {
    return isFileHeading(title) ? (title.places[0] ?? null) : null;
}
function origin({ reviewer, pass, file }, line, ordinal) {
    return { reviewer, pass, file, line, ordinal };
}
function claimed({ source, rows, reader }, part, { title, index, ordinal, above }, { below, group, filed }) {
    const body = readBody({ all: rows, rows: below.map(({ row }) => row), rest: title.rest, reader });
    return {
        finding: {
            ...origin(source, part.rows[index]?.row.number ?? 1, ordinal),
            id: title.id,
            classification: title.classification ?? above.classification ?? body.classification,
            filed: title.filed ??
                above.filed ??
                body.filed ??
                filed ??
                part.filed ??
                (0,consequences/* riskFiled */.qS)([], `${title.title}\n${body.text}`),
            title: title.title === '' ? titleFromBody(body.text) : title.title,
            body: body.text,
            locations: locations({ title, body, group, reader }),
            quotes: body.quotes,
            fix: body.fix,
            standing: standing(title.demotion ?? body.demotion),
        },
        grades: gradesOf(part, title, mostSevereGrade([title.grade, above.grade, body.grade])),
        oddGrade: body.oddGrade,
    };
}
function gradesOf(part, { id, weakGrade }, explicit) {
    return { explicit, section: part.grade, id: id === null ? null : gradeOfId(id), weak: weakGrade };
}
function locations({ title, body, group, reader }) {
    const stated = distinctPlaces([...title.places, ...body.places]);
    if (stated.length)
        return stated;
    if (group && title.lines)
        return [{ path: group.path, lines: title.lines }];
    const mentioned = group ? [] : reader.within(title.wording);
    if (mentioned.length)
        return mentioned;
    const inProse = reader.within(body.text.slice(0, 6000));
    if (group)
        return groupPlaces(title, body, group, inProse);
    const first = inProse.find((place) => place.lines !== null);
    const quoted = body.quotes.find((quote) => quote.path !== null)?.path ?? null;
    if (first)
        return [first];
    return quoted === null ? [] : [{ path: quoted, lines: null }];
}
function groupPlaces(title, body, group, inProse) {
    const said = /\b(?:lines?|L)\s?(\d{1,7})(?:\s?[-–—]\s?L?(\d{1,7}))?/.exec(`${title.title} ${title.rest} ${body.text.slice(0, 300)}`);
    const start = Number(said?.[1] ?? 0);
    if (start > 0)
        return [{ path: group.path, lines: { start, end: Math.max(start, Number(said?.[2] ?? start)) } }];
    return [inProse.find((place) => place.path === group.path && place.lines !== null) ?? group];
}
function standing(demotion) {
    return demotion === null
        ? { kind: 'stands' }
        : { kind: 'demoted', to: demotion, reason: `the review itself calls it a ${demotion} note` };
}
function titleFromBody(text) {
    const line = text.split('\n').find((one) => one.trim() !== '' && !one.trim().startsWith('```')) ?? '';
    const sentence = /^.{0,200}?[^\s.][.!?](?=\s|$)/.exec(line.slice(0, 300))?.[0] ?? line.slice(0, 160);
    const title = cleanTitle(sentence.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, ''));
    return title === '' ? 'A finding without a title' : title;
}
function settleDrafts(parts, read) {
    const drafts = readFromLast(splitDrafts(parts), read);
    const last = drafts.findLast((draft) => draft.findings.length > 0) ?? drafts.at(-1);
    if (!last)
        return { findings: [], parts: [] };
    const earlier = drafts.slice(0, drafts.indexOf(last));
    const findings = [
        ...markAll(earlier.flatMap((draft) => draft.findings), last.findings),
        ...last.findings,
    ];
    return {
        findings,
        parts: [
            ...last.parts,
            ...missingFrom(last.parts, earlier.flatMap((draft) => draft.parts)),
            ...drafts.slice(drafts.indexOf(last) + 1).flatMap((draft) => draft.parts),
        ],
    };
}
function readFromLast(groups, read) {
    let count = 0;
    const drafts = [...groups].reverse().map((parts) => {
        const findings = count < MOST_READ ? read(parts) : [];
        count += findings.length;
        return { parts, findings };
    });
    return drafts.reverse();
}
function splitDrafts(parts) {
    const drafts = [[]];
    let seen = new Set();
    for (const part of parts) {
        const opens = part.kind === 'summary' || (part.kind === 'findings' && part.grade === null && !seen.has('summary'));
        if (opens && seen.has(part.kind) && seen.has('findings')) {
            drafts.push([]);
            seen = new Set();
        }
        seen.add(part.kind);
        drafts.at(-1)?.push(part);
    }
    return drafts;
}
function missingFrom(last, earlier) {
    const kinds = new Set(last.map((part) => part.kind));
    return earlier.filter((part) => !kinds.has(part.kind) && part.kind !== 'findings' && part.kind !== 'preamble' && part.kind !== 'unknown');
}
const MAX_COMPARISONS = 250_000;
function markAll(earlier, last) {
    const byTitle = new Map(last.map((finding) => [finding.title, finding]));
    const isFew = earlier.length * last.length <= MAX_COMPARISONS;
    return earlier.map((finding) => {
        const again = byTitle.get(finding.title) ?? (isFew ? last.find((other) => restates(other, finding)) : undefined);
        if (!again)
            return finding;
        const reason = `a draft: the review says it again in line ${String(again.line)}`;
        return { ...finding, standing: { kind: 'duplicate', reason } };
    });
}
function restates(a, b) {
    const likeness = jaccard(lowerWords(a.title), lowerWords(b.title));
    return likeness >= 0.6 || (likeness >= 0.25 && samePlace(a, b));
}
function samePlace(a, b) {
    return a.locations.some((one) => b.locations.some((other) => one.path.split('/').at(-1) === other.path.split('/').at(-1) && near(one.lines, other.lines)));
}
function near(a, b) {
    return a === null || b === null || (a.start <= b.end + 3 && b.start <= a.end + 3);
}
function jaccard(a, b) {
    const [left, right] = [new Set(a), new Set(b)];
    const shared = [...left].filter((word) => right.has(word)).length;
    return shared === 0 ? 0 : shared / (left.size + right.size - shared);
}
function lowerWords(text) {
    return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

;// CONCATENATED MODULE: ./build/parse/json-values.js



const BLANK = /\s*/y;
const NUMBER = /-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?/y;
const json_values_WORD = /true|false|null/y;
function readJson(text, from = 0, line = 1) {
    const cursor = { text, at: from, line };
    const stack = [];
    let root = null;
    while (root === null) {
        skipBlank(cursor);
        const char = text[cursor.at];
        const top = stack.at(-1);
        if (char === ',' && top)
            cursor.at += 1;
        else if ((char === '}' || char === ']') && top) {
            cursor.at += 1;
            stack.pop();
            root = place(stack, json_values_closed(top));
        }
        else if (top?.kind === 'object' && top.key === null) {
            if (!readKey(cursor, top))
                return closeAll(stack, cursor);
        }
        else if (char === '{' || char === '[') {
            const kind = char === '{' ? 'object' : 'array';
            stack.push({ kind, line: cursor.line, members: [], items: [], key: null });
            cursor.at += 1;
        }
        else {
            const value = readValue(cursor);
            if (!value)
                return closeAll(stack, cursor);
            root = place(stack, value);
        }
    }
    return { node: root, end: cursor.at, state: 'whole' };
}
function place(stack, node) {
    const top = stack.at(-1);
    if (!top)
        return node;
    if (top.kind === 'array')
        top.items.push(node);
    else if (top.key !== null) {
        top.members.push({ key: top.key, name: spelling(top.key), node });
        top.key = null;
    }
    return null;
}
function json_values_closed({ kind, line, members, items }) {
    return kind === 'array' ? { kind, line, items } : { kind, line, members };
}
function closeAll(stack, { text, at }) {
    let node = null;
    for (let top = stack.pop(); top; top = stack.pop())
        node = place(stack, json_values_closed(top)) ?? node;
    return node && { node, end: at, state: at >= text.length ? 'cut' : 'broken' };
}
function spelling(key) {
    return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
function countLines(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}
function skipBlank(cursor) {
    cursor.line += countLines(take(cursor, BLANK));
}
function take(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.text)?.[0] ?? '';
    cursor.at += found.length;
    return found;
}
function readKey(cursor, top) {
    const key = readString(cursor);
    if (key === null)
        return false;
    skipBlank(cursor);
    if (cursor.text[cursor.at] !== ':')
        return false;
    cursor.at += 1;
    top.key = key;
    return true;
}
function readValue(cursor) {
    const { line } = cursor;
    const text = readString(cursor);
    if (text !== null)
        return { kind: 'value', line, value: text };
    const number = take(cursor, NUMBER);
    if (number !== '')
        return { kind: 'value', line, value: Number(number) };
    const word = take(cursor, json_values_WORD);
    return word === '' ? null : { kind: 'value', line, value: word === 'null' ? null : word === 'true' };
}
function readString(cursor) {
    if (cursor.text[cursor.at] !== '"')
        return null;
    let end = cursor.at + 1;
    while (end < cursor.text.length && cursor.text[end] !== '"')
        end += cursor.text[end] === '\\' ? 2 : 1;
    const raw = cursor.text.slice(cursor.at + 1, end);
    cursor.line += countLines(raw);
    cursor.at = Math.min(end + 1, cursor.text.length);
    if (!raw.includes('\\'))
        return raw;
    try {
        const shownNode = raw.replace(/[\n\r\t]/g, (char) => ({ '\n': '\\n', '\r': '\\r' })[char] ?? '\\t');
        return JSON.parse(`"${shownNode}"`);
    }
    catch {
        return raw;
    }
}
function field(node, ...names) {
    if (node?.kind !== 'object')
        return null;
    for (const name of names) {
        const found = node.members.find((member) => member.name === name && !isBlank(member.node));
        if (found)
            return found.node;
    }
    return null;
}
function isBlank(node) {
    return node.kind === 'value' && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''));
}
function textOf(node) {
    if (node?.kind === 'value')
        return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null;
    if (node?.kind === 'array' && node.items.length && node.items.every((item) => item.kind === 'value'))
        return node.items.map((item) => textOf(item) ?? '').join('\n');
    return null;
}
function json_values_numberOf(node) {
    const value = node?.kind === 'value' && typeof node.value !== 'boolean' ? Number(node.value) : Number.NaN;
    return Number.isInteger(value) && value > 0 ? value : null;
}
function itemsOf(node) {
    return node?.kind === 'array' ? node.items : [];
}
function textField(node, ...names) {
    return textOf(field(node, ...names));
}
function quoted(node) {
    if (node.kind === 'value')
        return JSON.stringify(node.value).slice(0, 160);
    if (node.kind === 'array')
        return node.items.length ? '[…]' : '[]';
    const shown = node.members
        .slice(0, 4)
        .map(({ key, node: one }) => `"${key}": ${one.kind === 'value' ? quoted(one) : '…'}`);
    return `{${shown.join(', ')}${node.members.length > 4 ? ', …' : ''}}`.slice(0, 160);
}
function unreadAt({ line }, text, reason) {
    return { line, text, reason };
}
const POINT_PARTS = {
    concerns: 'concern designconcern question openquestion risk',
    strengths: 'strength positive positivefeedback positiveaspect praise highlight goodpoint',
    testing: 'test testing testingassessment testassessment testgap testinggap testcoverage missingtest',
    documentation: 'doc documentation documentationassessment documentationgap docgap',
    commitStructure: 'commit commitstructure',
    limitations: 'limitation acknowledgedlimitation assumption outofscope',
    feedback: 'feedback unresolvedfeedback',
};
const json_values_PARTS = {
    ...POINT_PARTS,
    summary: 'summary executivesummary reviewsummary overview overall overallassessment overallexplanation explanation description assessment conclusion note remark abstract message body text title',
    verdict: 'verdict overallverdict decision reviewdecision recommendation mergerecommendation overallcorrectness status outcome approval approve approved lgtm mergeable safetomerge passed success correct patchiscorrect clean event conclusion',
    trouble: 'error failure failed refusal refused exception incomplete truncated aborted cancelled',
    coverage: 'coverage coveragesummary filesreviewed reviewedfile filecoverage',
    aside: 'resolvedissue resolvedfinding fixedissue fixedfinding previousissue previousfinding priorissue priorfinding earlierfinding resolved resolution walkthrough',
    meta: 'schema version schemaversion model reviewer author timestamp date generatedat reviewedat duration tool id type kind name pr prnumber pullrequest branch base head commitsha sha repository repo confidence confidencescore overallconfidencescore score overallscore language nonce token usage cost metadata',
};
function names(list) {
    return list.split(' ');
}
const FIELDS = {
    title: names('title name headline heading summary issue finding'),
    text: names('body description details detail explanation message comment content text problem rationale reason reasoning impact note'),
    id: names('id ref identifier findingid'),
    class: names('classification class category type kind'),
    grade: names('severity severitylevel priority prioritylevel level criticality'),
    path: names('file path filename filepath absolutefilepath relativepath uri'),
    place: names('codelocation location locations where place places files position'),
    start: names('line lines startline linestart linenumber linenumbers start begin fromline linerange range'),
    end: names('endline lineend end to until toline'),
    code: names('code codesnippet snippet quote quotedcode evidence existingcode currentcode'),
    fix: names('fix suggestedfix suggestion recommendation remediation proposedfix solution resolution'),
    newCode: names('suggestedcode replacement fixedcode newcode improvedcode'),
    diff: names('diff patch fixdiff suggesteddiff'),
    language: names('language'),
};
const BY_NAME = new Map(Object.entries(json_values_PARTS).flatMap(([kind, names]) => names.split(' ').flatMap((name) => [name, `${name}s`].map((one) => [one, { kind }]))));
const json_values_DEFECTS = /^(?:findings?|issues?|comments|problems?|bugs?|defects?|vulnerabilit(?:y|ies)|violations?)$/;
const FILLER = /^(?:results?|items?|annotations?|diagnostics?|severity|priority|level|list|code|review|inline|new|other|all|counts?|total|number|num|of|found|details?)$/;
function roleOf({ key, name }) {
    const named = BY_NAME.get(name);
    if (named)
        return named;
    const spaced = key
        .slice(0, 80)
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .toLowerCase();
    const words = spaced.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const said = words.filter((word) => !json_values_DEFECTS.test(word) && !FILLER.test(word));
    const grade = gradeOfPhrase(words.join(' ')) ?? gradeOfPhrase(said.join(' '));
    const isList = words.length > 0 && (said.length === 0 || (said.length < 4 && words.some((word) => json_values_DEFECTS.test(word))));
    return grade !== null || (isList && !said.includes('no')) ? { kind: 'findings', grade } : { kind: 'unknown' };
}
const CLEAN = /^(?:approved?|approves?|lgtm|ok(?:ay)?|pass(?:ed|ing)?|success(?:ful)?|succeeded|clean|(?:patch is )?correct|(?:safe |ready |can )?(?:to )?(?:be )?merged?(?: as is)?|mergeable|ship(?: it)?|accept(?:ed)?|no (?:\p{L}+ )?(?:issues|findings|problems)(?: found)?|none|comment(?:ed)?|neutral|complete[d]?|done|finished|reviewed|yes|true|good|looks good(?: to me)?)$/u;
function isFavourable(verdict) {
    return CLEAN.test(verdict
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim());
}
function isNone(text) {
    return /^\W*(?:none|nothing|n\/?a|no (?:\p{L}+ ){0,3}(?:issues?|findings?|problems?|bugs?|concerns?|suggestions?))(?: (?:found|identified|noted|to report))?\W*$/iu.test(text.slice(0, 200));
}
const SAID = /^(?:status|state|result|coverage|verdict|notes?|comment|ids|findings|issues|reviewed)$/;
function coverageOf({ key, node }) {
    if (node.kind === 'value')
        return [];
    if (node.kind === 'array')
        return node.items.flatMap((item) => claimOfItem(item, listState(key)));
    return node.members.flatMap((member) => {
        const isGroup = member.node.kind === 'array' && !/[./]/.test(member.key);
        if (isGroup)
            return coverageOf(member);
        return [claimOf(member.key, saidIn(member.node), member.node)];
    });
}
function listState(key) {
    return /^(?:coverage|files?)(?:[_ -]?(?:summary|coverage))?$/i.test(key)
        ? 'reviewed'
        : stateOfCoverage(key.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
}
function claimOfItem(item, otherwise) {
    const named = textOf(item) ?? textField(item, ...FIELDS.path);
    if (named === null)
        return [];
    const [, path = named, behind = ''] = item.kind === 'value' ? (/^(\S+?):?\s+[(—–:-]+\s*(.*)$/s.exec(named) ?? []) : [];
    const said = item.kind === 'object' ? saidIn(item) : behind;
    return said === '' && item.kind === 'value'
        ? [{ path, state: otherwise, ids: [], line: item.line }]
        : [claimOf(path, said, item)];
}
function saidIn(node, depth = 0) {
    if (node.kind === 'value' && typeof node.value === 'boolean')
        return node.value ? 'reviewed' : '';
    if (node.kind !== 'object')
        return textOf(node) ?? '';
    if (depth > 2)
        return '';
    const fields = node.members.filter(({ name }) => SAID.test(name));
    return fields
        .map((one) => saidIn(one.node, depth + 1))
        .filter((text) => text !== '')
        .join('; ');
}
function claimOf(path, said, { line }) {
    const ids = said.match(/\b[CIS]\d{1,3}\b/g) ?? [];
    return { path, state: ids.length ? 'findings' : stateOfCoverage(said), ids, line };
}

;// CONCATENATED MODULE: ./build/parse/tool-output.js




const MAX_DOCUMENTS = 200_000;
const MAX_BROKEN = 20;
const MAX_AROUND = 50;
const START = /^[ \t]{0,200}(?:(?:`{3,60}|~{3,60})[a-z\d]{0,20}[ \t]{0,200})?(?=[{[])/gm;
const FENCE = /^\s{0,200}(?:`{3,60}|~{3,60})\s{0,200}(?:json[5cl]?|jsonlines|rdjsonl?|sarif|text|txt|md|markdown)?\s{0,200}$/i;
function readDocuments(text) {
    const found = { nodes: [], broken: [], around: [] };
    let [at, line] = [0, 1];
    const pass = (to) => {
        if (found.around.length < MAX_AROUND)
            found.around.push(...linesOf(text.slice(at, to), line));
        line += countLines(text.slice(at, to));
        at = to;
    };
    while (at < text.length && found.nodes.length < MAX_DOCUMENTS) {
        START.lastIndex = at;
        const start = /[{[]/.test(text.charAt(at)) && found.nodes.length ? at : START.exec(text);
        if (start === null)
            break;
        pass(typeof start === 'number' ? start : start.index + start[0].length);
        const document = readJson(text, at, line);
        if (!document || isHollow(document.node, document.state)) {
            const end = text.indexOf('\n', Math.max(document?.end ?? at, at + 1) - 1);
            pass(end < 0 ? text.length : end);
            continue;
        }
        found.nodes.push(document.node);
        line += countLines(text.slice(at, document.end));
        at = document.end;
        if (document.state !== 'whole' && found.broken.length < MAX_BROKEN)
            found.broken.push({ line, ...breakOf(text, document) });
    }
    if (found.nodes.length >= MAX_DOCUMENTS && text.slice(at).trim() !== '')
        found.broken.push({
            line,
            text: text.slice(at, at + 120).trim(),
            reason: 'nobody writes so many documents: the rest is not read',
        });
    pass(text.length);
    return found;
}
function isHollow(node, state) {
    return (state !== 'whole' && (node.kind === 'array' ? !node.items.length : node.kind === 'object' && !node.members.length));
}
function linesOf(text, first) {
    const lines = text.split('\n', 100_000).map((line, index) => ({ line: first + index, text: line.trim() }));
    return lines.filter((line) => line.text !== '' && !FENCE.test(line.text.slice(0, 100))).slice(0, MAX_AROUND);
}
function breakOf(text, { state, end }) {
    const from = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    const [quote] = text.slice(Math.max(from, end - 60), end + 60).split('\n');
    return {
        text: (0,values/* must */.sb)(quote).trim(),
        reason: state === 'cut' ? 'the JSON ends in the middle' : 'the JSON is not well-formed here',
    };
}
const MAX_BASES = 10;
function memberOf(node, key) {
    return node?.kind === 'object' ? (node.members.find((member) => member.key === key)?.node ?? null) : null;
}
function artifactPath({ node }, artifact) {
    const index = field(artifact, 'index');
    const position = index?.kind === 'value' && index.value === 0 ? 0 : json_values_numberOf(index);
    const byIndex = position === null ? null : field(itemsOf(field(node, 'artifacts'))[position] ?? null, 'location');
    const named = textField(artifact, 'uri') === null ? byIndex : artifact;
    const uri = textField(named, 'uri');
    return uri === null
        ? null
        : pathOfUri(resolve(field(node, 'originaluribaseids'), uri, textField(named, 'uribaseid')));
}
function resolve(bases, uri, baseId) {
    let [resolved, id] = [uri, baseId];
    for (let level = 0; id !== null && level < MAX_BASES && !isAbsolute(resolved); level += 1) {
        const base = memberOf(bases, id);
        const prefix = textField(base, 'uri');
        if (prefix !== null && !isAbsolute(prefix))
            resolved = `${prefix.replace(/\/$/, '')}/${resolved}`;
        id = textField(base, 'uribaseid');
    }
    return resolved;
}
function isAbsolute(uri) {
    return /^(?:[a-z][a-z\d+.-]{1,20}:|\/)/i.test(uri);
}
function pathOfUri(uri) {
    const bare = uri
        .replace(/^file:\/\/(?:localhost)?(?=\/)/i, '')
        .replace(/^file:/i, '')
        .replace(/[?#].*$/s, '');
    const path = (0,characters/* percentDecoded */.oF)(bare).replace(/^\/(?=[A-Za-z]:[\\/])/, '');
    return path.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}
const MAX_REPLACEMENTS = 50;
function fixOfReplacements(description, replacements, known) {
    if (!replacements.length)
        return description === '' ? null : { text: description, diffs: [] };
    const said = replacements.slice(0, MAX_REPLACEMENTS).map(({ path, startLine, endLine, text }) => {
        const lines = endLine > startLine ? `${String(startLine)}-${String(endLine)}` : String(startLine);
        return `Replace \`${path}:${lines}\` by:\n\n${(0,fences/* inFence */.l3)(text)}`;
    });
    const diffs = replacements.flatMap((one) => diffOf(one, known));
    return {
        text: [description, ...said].filter((part) => part !== '').join('\n\n'),
        diffs: diffs.length === replacements.length ? diffs : [],
    };
}
function diffOf(one, known) {
    const quoted = known.find(({ path, startLine, lines }) => path === one.path && startLine <= one.startLine && startLine + lines.length > one.endLine);
    if (!quoted)
        return [];
    const old = quoted.lines.slice(one.startLine - quoted.startLine, one.endLine - quoted.startLine + 1);
    const before = one.startColumn === null ? '' : (old[0] ?? '').slice(0, one.startColumn - 1);
    const after = one.endColumn === null ? '' : (old.at(-1) ?? '').slice(one.endColumn - 1);
    const fresh = `${before}${one.text.replace(/\r?\n$/, '')}${after}`.split(/\r?\n/);
    const kept = one.text === '' && before === '' && after === '' ? [] : fresh;
    const at = (count) => `${String(one.startLine)},${String(count)}`;
    const head = `--- a/${one.path}\n+++ b/${one.path}\n@@ -${at(old.length)} +${at(kept.length)} @@`;
    return [[head, ...old.map((line) => `-${line}`), ...kept.map((line) => `+${line}`)].join('\n')];
}

;// CONCATENATED MODULE: ./build/parse/json-finding.js








const KNOWN = new Set(Object.values(FIELDS).flat());
const json_finding_MAX_TITLE = 400;
function isSentence(text) {
    return text !== null && text.trim().split(/\s+/, 4).length === 4;
}
function saysSomething(node) {
    if (node.kind !== 'object')
        return node.kind === 'value' && typeof node.value === 'string' && !isBlank(node);
    return (field(node, ...FIELDS.title, ...FIELDS.text, ...FIELDS.fix) !== null ||
        node.members.some(({ node: value }) => value.kind !== 'object' && isSentence(textOf(value))));
}
function isFindingLike(node) {
    return (field(node, ...FIELDS.title, ...FIELDS.text) !== null &&
        field(node, ...FIELDS.grade, ...FIELDS.path, ...FIELDS.place, ...FIELDS.id, ...FIELDS.fix) !== null);
}
function isFinding(node) {
    return (isFindingLike(node) &&
        field(node, ...FIELDS.grade, ...FIELDS.start, 'codelocation', 'locations', ...FIELDS.fix) !== null);
}
function hasBody(node) {
    return field(node, ...FIELDS.text) !== null;
}
function draftOf({ node, grade, path, id }, reader) {
    const stated = spokenText(field(node, ...FIELDS.title));
    const texts = node.kind === 'object' ? FIELDS.text.flatMap((name) => spokenText(field(node, name)) ?? []) : [textOf(node) ?? ''];
    const others = othersOf(node);
    const first = stated ?? texts[0] ?? others[0] ?? textField(node, ...FIELDS.fix) ?? '';
    const isTitle = stated !== null && stated.length <= json_finding_MAX_TITLE;
    const split = isTitle ? { title: stated, body: '' } : titleAndBody(first);
    const tags = titleTags(split.title.replace(/\s+/g, ' ').trim());
    const [, titleId, bare] = /^\*{0,2}([A-Z]{1,9}-?\d{1,3})[.)]\*{0,2}\s+(.*)$/.exec(tags.title) ?? [];
    const title = (0,characters/* withoutEnd */.Mx)((bare ?? tags.title).replaceAll('**', ''), /[.:\s]/);
    const graded = json_finding_gradesOf(node);
    const labelled = texts.flatMap(labels);
    const places = placesOf(node, path, reader);
    const body = [split.body, ...(stated === null ? texts.slice(1) : texts), ...others];
    const titled = node.kind === 'object' ? (field(node, ...FIELDS.title) ?? field(node, ...FIELDS.text)) : null;
    return {
        section: grade,
        tags: [...graded.grades, ...tags.grades, ...labelled],
        unread: graded.unread,
        claim: {
            line: titled?.line ?? node.line,
            id: textField(node, ...FIELDS.id) ?? titleId ?? id,
            classification: classOf(textField(node, ...FIELDS.class) ?? ''),
            filed: (0,consequences/* riskFiled */.qS)(filedBy(node), `${title}\n${body.join('\n')}`),
            title: title === '' ? 'A finding without a title' : title,
            body: body.filter((part, at) => part !== '' && body.indexOf(part) === at).join('\n\n'),
            locations: places.length ? places : reader.within(`${split.title}\n${body.join('\n')}`.slice(0, 2_000)),
            quotes: quotesOf(node),
            fix: json_finding_fixOf(node),
            standing: { kind: 'stands' },
        },
    };
}
function filedBy(node) {
    if (node.kind !== 'object')
        return [];
    const fields = node.members.filter(({ name }) => FIELDS.class.includes(name) || /^(?:cwe|owasp|rule|tag|label)/.test(name));
    return fields.flatMap(({ name, node: value }) => [value, ...itemsOf(value)].map((one) => (textOf(one) === null ? null : `${name} ${textOf(one) ?? ''}`)));
}
function spokenText(node) {
    return textOf(node) ?? textField(node, 'text', 'markdown', 'value');
}
function json_finding_claimOf({ claim, section, tags }, scale, otherwise) {
    const id = claim.id === null ? null : gradeOfId(claim.id);
    return { ...claim, ...severityBy({ tags, section, id }, scale, otherwise ?? 'suggestion') };
}
function isContradictory({ claim, section, tags }, scale) {
    const said = [severestOf(tags, scale), severestOf([section], scale), gradeOfId(claim.id ?? '')];
    return new Set(said.filter((one) => one !== null)).size > 1;
}
function othersOf(node) {
    if (node.kind !== 'object')
        return [];
    return node.members.flatMap(({ key, name, node: value }) => {
        const text = KNOWN.has(name) ? null : textOf(value);
        return text !== null && isSentence(text) ? [`${key.replace(/[_-]+/g, ' ')}: ${text}`] : [];
    });
}
function classOf(said) {
    const words = said.slice(0, 100).toLowerCase();
    return severity/* CLASSIFICATIONS */.Ii.find((one) => words.includes(one)) ?? (words.includes('improvement') ? 'enhancement' : null);
}
function quotesOf(node) {
    const code = field(node, ...FIELDS.code);
    const text = textOf(code);
    if (code === null || text === null)
        return [];
    const [, language = '', inner] = /^\s*```([\w+#-]{0,40})[^\n]*\n(.*?)\n?```\s*$/s.exec(text) ?? [];
    return [
        {
            code: inner ?? text,
            language: language === '' ? textField(node, 'language') : language,
            path: null,
            line: code.line,
        },
    ];
}
function json_finding_fixOf(node) {
    const fix = field(node, ...FIELDS.fix);
    const code = textField(node, ...FIELDS.newCode) ?? textField(fix, ...FIELDS.newCode, ...FIELDS.code);
    const said = [textOf(fix) ?? textField(fix, ...FIELDS.text) ?? '', code === null ? '' : `\`\`\`\n${code}\n\`\`\``];
    const text = said.filter((part) => part !== '').join('\n\n');
    const blocks = text.split('```').filter((_, at, all) => at % 2 === 1 && at < all.length - 1);
    const fenced = blocks
        .filter((block) => /^(?:diff|patch)\b/.test(block))
        .map((block) => block.slice(block.indexOf('\n') + 1).trimEnd());
    const bare = !fenced.length && /^(?:diff --git|--- a\/|@@ -)/m.test(text) ? [text] : [];
    const diff = textField(node, ...FIELDS.diff) ?? textField(fix, ...FIELDS.diff);
    const diffs = [...fenced, ...bare, ...(diff === null ? [] : [diff])];
    return text === '' && !diffs.length ? null : { text, diffs };
}
const json_finding_MAX_PLACES = 60;
function placesOf(node, within, reader) {
    const own = placesAt(node, { within: null, reader }, 0);
    const places = own.length || within === null ? own : placesAt(node, { within, reader }, 0);
    return distinctPlaces(places.slice(0, json_finding_MAX_PLACES));
}
function placesAt(node, around, depth) {
    if (depth > 3)
        return [];
    if (node.kind === 'array')
        return node.items.slice(0, json_finding_MAX_PLACES).flatMap((one) => placesAt(one, around, depth + 1));
    if (node.kind === 'value')
        return placesOfText(textOf(node) ?? '', around);
    const named = FIELDS.path.flatMap((name) => textField(node, name) ?? [])[0] ?? null;
    const own = named === null ? [] : named.split('\n').flatMap(literalPlaces);
    const within = own[0]?.path ?? around.within;
    const nested = FIELDS.place.flatMap((name) => {
        const inner = field(node, name);
        return inner ? placesAt(inner, { ...around, within }, depth + 1) : [];
    });
    if (within === null || own.some(({ lines }) => lines !== null))
        return [...own, ...nested];
    const lines = json_finding_linesOf(node);
    const bare = nested.some(({ path }) => path === within)
        ? []
        : own.length || depth === 0
            ? [{ path: within, lines: null }]
            : [];
    return [...(lines.length ? lines.map((range) => ({ path: within, lines: range })) : bare), ...nested];
}
function literalPlaces(text) {
    const bare = text
        .slice(0, 2_000)
        .trim()
        .replace(/^[`"']|[`"']$/g, '');
    const listed = bare.split(/\s*[,;]\s+/);
    if (listed.length > 1 && listed.every((part) => /\S\.\w+(?::|#L)\d|\S\/\S/.test(part.slice(0, 500))))
        return listed.flatMap(literalPlaces);
    const [, path = '', start, end] = /^(.*?)(?:(?::|#)L?(\d{1,7})(?::\d{1,6})?(?:\s?[-–—]\s?L?(\d{1,7})(?::\d{1,6})?)?)?$/s.exec(bare.slice(0, 500)) ??
        [];
    const name = /^file:/i.test(path) ? pathOfUri(path) : path.replace(/^(?:\.[\\/])+/, '').replace(/\\/g, '/');
    return name === '' ? [] : [{ path: name, lines: rangeOf(number(start), number(end)) }];
}
function number(digits) {
    return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}
function placesOfText(text, { within, reader }) {
    const [literal] = literalPlaces(text);
    if (literal && !/\s/.test(text.trim()) && /[./]/.test(literal.path))
        return [literal];
    const named = reader.within(text.slice(0, 5_000), 'place');
    if (named.length || within === null)
        return named;
    return rangesIn(text).map((lines) => ({ path: within, lines }));
}
function json_finding_linesOf(node, depth = 0) {
    const start = field(node, ...FIELDS.start);
    if (start?.kind === 'object')
        return depth > 2 ? [] : json_finding_linesOf(start, depth + 1);
    const pair = itemsOf(start).map(json_values_numberOf);
    if (pair.length === 2 && pair.every((one) => one !== null))
        return [{ start: Math.min(...pair), end: Math.max(...pair) }];
    const range = rangeOf(json_values_numberOf(start), json_values_numberOf(field(node, ...FIELDS.end)));
    return range ? [range] : rangesIn(textOf(start) ?? '');
}
function rangesIn(text) {
    const found = text
        .slice(0, 200)
        .matchAll(/(?<![\w.])L?(\d{1,7})(?!\w|\.\d)(?:\s?(?:[-–—]|\.\.|to)\s?L?(\d{1,7}))?/gi);
    return [...found].flatMap(([, start, end]) => rangeOf(number(start), number(end)) ?? []);
}
function json_finding_gradesOf(node) {
    if (node.kind !== 'object')
        return { grades: [], unread: [] };
    const fields = node.members.filter((one) => FIELDS.grade.includes(one.name) && !isBlank(one.node));
    const read = fields.map((one) => ({ one, grades: gradesOfField(one) }));
    return {
        grades: read.flatMap(({ grades }) => grades ?? []),
        unread: read.flatMap(({ one, grades }) => grades
            ? []
            : [{ line: one.node.line, text: `"${one.key}": ${quoted(one.node)}`, reason: 'a grade that is in no table' }]),
    };
}
function gradesOfField({ name, node }) {
    const said = textOf(node)?.slice(0, 200) ?? '';
    if (name.startsWith('priority') && /^\s*[0-4]\s*$/.test(said))
        return gradesOfText(`p${said.trim()}`);
    return /[^\s\d.,+-]/.test(said) ? gradesOfText(said) : null;
}
function gradesOfText(text) {
    const bare = text.trim().replace(/^[[(*_`"'\s]+/, '');
    const sign = gradeOfSign(bare);
    const words = bare.slice(sign?.length ?? 0).replace(/^[\s\uFE0F]+/, '');
    const [phrase = ''] = words.slice(0, 2_000).split(/[\])(*_`"':;,.–—]|\s-\s/, 1);
    const grades = phrase.split(/\s*(?:[/|]|\bor\b|\bto\b)\s*/).map(gradeOfPhrase);
    if (phrase.trim() === '')
        return sign ? [sign.grade] : null;
    return grades.every((grade) => grade !== null) ? [...grades, ...(sign ? [sign.grade] : [])] : null;
}
const TAGS = /^(?:(?:\*\*|__|`)?[[(][^\])\n]{1,60}[\])](?:\*\*|__|`)?[\s:–—-]{0,9}){1,4}/;
const BOLD = /^\*\*([^*\n]{1,40})\*\*[\s:–—-]{0,9}/;
const PLAIN = /^([\p{L}\d][\p{L}\d -]{1,24}):\s{1,9}/u;
function titleTags(title) {
    const read = gradeOfSign(title);
    const sign = read?.isSure ? read : null;
    const behind = sign ? title.slice(sign.length).replace(/^[\s\uFE0F]+/, '') : title;
    const plain = PLAIN.exec(behind);
    const bold = BOLD.exec(behind) ?? (plain && !isOrdinary((0,values/* must */.sb)(plain[1])) ? plain : null);
    const lead = TAGS.exec(behind)?.[0] ?? bold?.[0] ?? '';
    const each = lead === bold?.[0] ? [(0,values/* must */.sb)(bold[1])] : (lead.match(/[[(][^\])\n]{1,200}[\])]/g) ?? []);
    const tags = each.map((tag) => ({ tag, grades: gradesOfText(tag) }));
    const grades = tags.flatMap((one) => one.grades ?? []);
    const others = tags.flatMap((one) => (one.grades ? [] : [one.tag]));
    const rest = grades.length ? [...others, behind.slice(lead.length)].join(' ').trim() : behind;
    return { grades: [...(sign ? [sign.grade] : []), ...grades], title: rest === '' ? title : rest };
}
const json_finding_LABEL = /^[\s>*_-]{0,9}(?:severity|priority)[*_]{0,3}\s?:\s?([^\n]{1,40})/gim;
function labels(text) {
    return [...text.slice(0, 5_000).matchAll(json_finding_LABEL)].flatMap(([, said = '']) => gradesOfText(said) ?? []);
}

;// CONCATENATED MODULE: ./build/parse/json-review.js






function only(pieces, kind) {
    return pieces.filter((piece) => piece.kind === kind);
}
function readJsonReview(source, documents, context) {
    const all = documents.nodes.map((node) => ({ node, ...gathered(node) }));
    const own = all.filter(({ isReview }) => isReview);
    if (!own.length)
        return null;
    const pieces = own.flatMap((one) => one.pieces);
    const reader = placeReader(context.files);
    const drafts = only(pieces, 'finding')
        .slice(0, MOST_READ)
        .map((item) => draftOf(item, reader));
    const scale = { hasTop: drafts.some(({ tags }) => tags.includes('critical')) || only(pieces, 'list').some(isTop) };
    const claims = drafts.map((draft) => json_finding_claimOf(draft, scale, context.defaultSeverity));
    const sizes = own.map((one) => only(one.pieces, 'finding').length);
    const kept = keptOf(source, json_review_settled(findingsOf(source, claims), sizes));
    const parts = keptPoints(source, pointsOf(pieces));
    const strangers = all.filter(({ node, isReview }) => !isReview && quoted(node).length > 2);
    return reviewOf(source, {
        executiveSummary: only(pieces, 'summary')
            .map(({ text }) => text)
            .join('\n\n')
            .trim(),
        findings: kept.findings,
        ...parts.lists,
        coverage: only(pieces, 'coverage').map(({ claim }) => claim),
        readable: true,
        ...readClosing(source.text.split('\n'), source.nonce),
        unread: [
            ...documents.broken,
            ...kept.unread,
            ...strangers.map(({ node }) => unreadAt(node, quoted(node), 'a JSON document that is no review stands beside one')),
            ...only(pieces, 'unread').map((piece) => piece.unread),
            ...drafts.flatMap((draft) => draft.unread),
            ...unexplained(pieces, kept.findings, scale),
        ],
        problems: [
            ...[...kept.problems, ...parts.problems],
            ...[...ungraded(source, kept.findings, context), ...contradictory(source, drafts, scale)],
        ],
    });
}
function gathered(node) {
    const pieces = gather(node);
    return { pieces, isReview: pieces.some(({ kind }) => kind === 'finding' || kind === 'list' || kind === 'coverage') };
}
function isTop({ grade }) {
    return grade === 'critical';
}
function unreadMember({ key, node }, reason) {
    return unreadAt(node, `"${key}": ${quoted(node)}`, reason);
}
function json_review_settled(findings, sizes) {
    if (sizes.length < 2)
        return [...findings];
    const document = sizes.flatMap((size, at) => Array.from({ length: size }, () => at));
    const keyOf = ({ title, locations, severity }) => JSON.stringify([title, severity, locations]);
    const last = new Map(findings.map((finding, at) => [keyOf(finding), document[at]]));
    const standing = { kind: 'duplicate', reason: 'it stands again in a later document of the same review' };
    return findings.map((one, at) => (last.get(keyOf(one)) === document[at] ? one : { ...one, standing }));
}
function pointsOf(pieces) {
    const of = (part) => only(pieces, 'point').flatMap((one) => one.part === part ? [{ text: one.text, line: one.line, scope: null }] : []);
    return {
        ...{ concerns: of('concerns'), strengths: of('strengths'), testing: of('testing'), feedback: of('feedback') },
        ...{ documentation: of('documentation'), commitStructure: of('commitStructure'), limitations: of('limitations') },
    };
}
function unexplained(pieces, findings, scale) {
    const totals = new Map([[null, findings.length]]);
    for (const { severity } of findings)
        totals.set(severity, (totals.get(severity) ?? 0) + 1);
    const count = (severity) => totals.get(severity) ?? 0;
    const counts = only(pieces, 'count').filter(({ member: { node }, grade }) => {
        const said = node.kind === 'value' ? Number(node.value) : 0;
        return said > count(grade === null ? null : severityOfGrade(grade, scale));
    });
    const adverse = findings.length
        ? []
        : only(pieces, 'verdict').filter(({ member }) => !isFavourable(verdictText(member.node)));
    const ids = new Set(findings.map(({ id }) => id));
    const letters = { C: 'critical', I: 'important', S: 'suggestion' };
    const isNamed = (id) => ids.has(id) || Number(id.slice(1)) <= count(letters[id.charAt(0)] ?? null);
    return [
        ...counts.map(({ member }) => unreadMember(member, 'it counts more findings than could be read')),
        ...adverse.map(({ member }) => unreadMember(member, 'a verdict that no finding explains')),
        ...only(pieces, 'coverage').flatMap(({ claim: { ids: named, line } }) => named
            .filter((id) => !isNamed(id))
            .map((text) => ({ line, text, reason: 'the coverage names a finding that is not there' }))),
    ];
}
function verdictText(node) {
    return node.kind === 'value' && typeof node.value === 'boolean' ? String(node.value) : (textOf(node) ?? 'unknown');
}
function contradictory({ file }, drafts, scale) {
    const found = drafts.filter((draft) => isContradictory(draft, scale));
    const [first] = found;
    if (!first)
        return [];
    return [
        {
            what: `${file}: ${String(found.length)} ${found.length === 1 ? 'finding gives' : 'findings give'} itself more than one severity`,
            why: `line ${String(first.claim.line)}: "${first.claim.title.slice(0, 120)}"; list, id and fields differ`,
            fix: 'the most severe counts; ask the reviewer to grade each finding once',
        },
    ];
}
const MAX_DEPTH = 8;
function gather(node) {
    const around = { grade: null, path: null, id: null, depth: 0, inFindings: false, isRoot: true };
    if (node.kind === 'array') {
        const isList = node.items.some((item) => isFindingLike(item) || holdsList(item));
        return isList ? list(node.items, { ...around, inFindings: true }) : [];
    }
    return isFinding(node) && !holdsList(node) ? json_review_element(node, around) : under(node, around);
}
function membersOf(node) {
    return node.kind === 'object' ? node.members : [];
}
function holdsList(node) {
    return membersOf(node).some((member) => member.node.kind === 'array' && roleOf(member).kind === 'findings');
}
function unreadPieces({ key, node }, reason) {
    const text = key === '' ? quoted(node) : `"${key}": ${quoted(node)}`;
    return [{ kind: 'unread', unread: { line: node.line, text, reason } }];
}
function under(node, around) {
    if (around.depth >= MAX_DEPTH)
        return unreadPieces({ key: '', node }, 'it lies too deep in the document');
    return membersOf(node).flatMap((member) => read(member, { ...around, depth: around.depth + 1 }));
}
function read(member, around) {
    const { node } = member;
    const role = roleOf(member);
    switch (role.kind) {
        case 'findings':
            return findings(member, { ...around, grade: role.grade ?? around.grade, inFindings: true });
        case 'coverage':
            return coverageOf(member).map((claim) => ({ kind: 'coverage', claim }));
        case 'summary':
            if (node.kind === 'object')
                return under(node, { ...around, isRoot: false });
            return around.isRoot && !isBlank(node) ? [{ kind: 'summary', text: textOf(node) ?? '' }] : [];
        case 'verdict':
            return around.isRoot && !isBlank(node) ? [{ kind: 'verdict', member }] : [];
        case 'trouble':
            return isEmpty(node) ? [] : unreadPieces(member, 'it says that the review was not done');
        case 'aside':
        case 'meta':
            return [];
        case 'unknown':
            return unknown(member, around);
        default:
            return points(node, role.kind, 0);
    }
}
function findings(member, around) {
    const { node } = member;
    if (node.kind === 'array')
        return list(node.items, around);
    if (node.kind === 'value' && (typeof node.value === 'number' || typeof node.value === 'boolean'))
        return [{ kind: 'count', member, grade: around.grade }];
    const isOne = node.kind === 'value' ? !isBlank(node) : isFindingLike(node) && !holdsList(node);
    const pieces = isOne ? json_review_element(node, around) : under(node, { ...around, isRoot: false });
    return [{ kind: 'list', grade: around.grade }, ...pieces];
}
function list(items, around) {
    const inside = { ...around, depth: around.depth + 1, isRoot: false };
    const next = items[MOST_READ];
    return [
        { kind: 'list', grade: around.grade },
        ...items.slice(0, MOST_READ).flatMap((item) => json_review_element(item, inside)),
        ...(next ? unreadPieces({ key: '', node: next }, `of ${String(items.length)} elements the rest is not read`) : []),
    ];
}
function json_review_element(node, around) {
    if (around.depth > MAX_DEPTH)
        return unreadPieces({ key: '', node }, 'it lies too deep in the document');
    if (node.kind === 'array' && node.items.length)
        return list(node.items, around);
    const groups = membersOf(node).filter(isGroup);
    const grade = groups.length ? (json_finding_gradesOf(node).grades[0] ?? around.grade) : around.grade;
    const inside = { ...around, grade, path: textField(node, ...FIELDS.path) ?? around.path };
    const pieces = groups.flatMap((group) => findings(group, inside));
    if (groups.length && !hasBody(node))
        return pieces;
    if (node.kind === 'value' && typeof node.value === 'string' && isNone(node.value))
        return [];
    if (saysSomething(node))
        return [...pieces, { kind: 'finding', node, grade: around.grade, path: around.path, id: around.id }];
    return [
        ...pieces,
        ...unreadPieces({ key: '', node }, 'it stands in a list of findings and does not say what is wrong'),
    ];
}
function isGroup(member) {
    const { name, node } = member;
    const isList = node.kind === 'array' && node.items.some((item) => item.kind === 'object');
    return isList && !/^suggestions?$/.test(name) && roleOf(member).kind === 'findings';
}
function unknown(member, around) {
    const { key, node } = member;
    if (around.depth > MAX_DEPTH)
        return unreadPieces(member, 'it lies too deep in the document');
    const path = /[/\\]|\.\w{1,8}$/.test(key.slice(-300)) ? key : around.path;
    const id = /^[A-Z]{1,9}-?\d{1,3}$/.test(key) ? key : null;
    if (node.kind === 'array')
        return node.items.flatMap((item) => unknown({ ...member, node: item }, { ...around, path, depth: around.depth + 1, isRoot: false }));
    if (node.kind === 'object')
        return entry(node, { ...around, path: textField(node, ...FIELDS.path) ?? path, id });
    if (around.inFindings && typeof node.value === 'string' && !isBlank(node))
        return json_review_element(node, { ...around, path, id });
    return isSentence(textOf(node)) ? unreadPieces(member, 'its key names no part of a review') : [];
}
function entry(node, around) {
    if (holdsList(node) || !isFindingLike(node))
        return under(node, around);
    if (around.inFindings || isFinding(node))
        return json_review_element(node, around);
    return membersOf(node).some((one) => isSentence(textOf(one.node)))
        ? unreadPieces({ key: '', node }, 'it looks like a finding and stands in no list of findings')
        : under(node, { ...around, isRoot: false });
}
function points(node, part, depth) {
    if (depth > MAX_DEPTH)
        return unreadPieces({ key: '', node }, 'it lies too deep in the document');
    if (node.kind === 'array')
        return node.items.flatMap((item) => points(item, part, depth + 1));
    if (field(node, 'severity') !== null && saysSomething(node))
        return json_review_element(node, { grade: null, path: null, id: null, depth, inFindings: true, isRoot: false });
    const title = textField(node, 'title', 'name', 'scenario', 'gap');
    const body = textField(node, 'description', 'text', 'detail', 'details', 'body');
    const text = (textOf(node) ?? [title, body].filter((piece) => piece !== null).join(': ')).trim();
    if (text === '')
        return membersOf(node).flatMap((member) => points(member.node, part, depth + 1));
    return isNone(text) ? [] : [{ kind: 'point', part, text, line: node.line }];
}
function isEmpty(node) {
    if (node.kind === 'value')
        return isBlank(node) || node.value === false || node.value === 0;
    return node.kind === 'array' ? node.items.length === 0 : node.members.length === 0;
}

// EXTERNAL MODULE: ./build/text/standing.js
var text_standing = __webpack_require__(5880);
;// CONCATENATED MODULE: ./build/parse/leftovers.js








const NOTHING = { claims: [], unread: [], denies: false };
function readLeftovers(reading, remains) {
    const { part } = remains;
    if (part.kind === 'findings' || part.kind === 'topic')
        return ofFindings(reading, remains);
    if (part.kind === 'recap')
        return { ...NOTHING, unread: openCriticals(reading, part) };
    return ofOthers(reading, remains);
}
function ofFindings(reading, { part, before, leadsIn, isListed }) {
    const stated = partParagraphs(before).filter(({ kind, text }) => kind !== 'heading' && !saysNothingAtAll(text));
    const denies = stated.some(({ text }) => saysNone(text, isListed));
    const isFree = part.grade === null || denies;
    const content = stated.filter((one) => !saysNone(one.text, isListed) &&
        !(isFree && statesNoDefect(one.text, isListed)) &&
        !(denies && speaksOfListed(one.text, isListed)) &&
        !(leadsIn && isLeadIn(reading, one)));
    if (!content.length)
        return { ...NOTHING, denies: denies || (part.kind === 'topic' && stated.length > 0) };
    const rows = content.flatMap((one) => one.rows);
    const isPlaced = rows.some(({ row }) => reading.reader.within(row.text.slice(0, 2000)).length > 0);
    if (part.grade !== null || (isPlaced && !leadsIn))
        return { claims: readUntitled(reading, part, rows), unread: [], denies };
    return {
        claims: [],
        unread: content.slice(0, 5).map((one) => unreadRows(one.rows, 'no finding could be read of it')),
        denies,
    };
}
function isLeadIn({ reader }, { rows, kind, text }) {
    if (kind === 'quote' || kind === 'code' || kind === 'table')
        return true;
    const isPlaced = reader.within(text.slice(0, 2000)).some(({ lines }) => lines !== null);
    return !(isPlaced && !/:\s*$/.test(text)) && !rows.some((row) => carriesGrade({ reader }, row));
}
function ofOthers(reading, { part, before, leadsIn, isAmongParts, isListed }) {
    const isOwn = part.kind === 'unknown' || part.kind === 'preamble';
    const isDefects = isOwn && part.heading !== null && namesDefects(part.heading.text);
    const found = partParagraphs(before).flatMap(({ rows, kind, text }) => {
        if (kind === 'heading' ||
            kind === 'quote' ||
            saysNothingAtAll(text) ||
            saysNone(text, isListed) ||
            statesNoDefect(text, isListed))
            return [];
        if (rows.some((row) => carriesGrade(reading, row)))
            return [unreadRows(rows, 'it carries a severity and is no finding')];
        if (isDefects && !leadsIn)
            return [unreadRows(rows, 'it stands under a heading that speaks of defects')];
        const namesLine = part.kind === 'unknown' &&
            isAmongParts &&
            kind !== 'code' &&
            reading.reader.within(text.slice(0, 4000)).some(({ lines }) => lines !== null);
        return namesLine ? [unreadRows(rows, 'it names a line under a heading that is no part of a review')] : [];
    });
    return { ...NOTHING, unread: found.slice(0, 5) };
}
function openCriticals(reading, part) {
    const { claims } = readTitled(reading, part, 'proven');
    return claims.flatMap(({ finding, grades }) => {
        const isCritical = mostSevereGrade([grades.explicit, grades.id]) === 'critical';
        const said = (finding.body.trim() === '' ? finding.title : finding.body).slice(0, 4000);
        const isSettled = (0,text_standing/* together */.bs)(said.split(/[.;\n]+/).map(text_standing/* standingIn */.qV)) === 'fixed';
        if (!isCritical || isSettled)
            return [];
        return [
            {
                line: finding.line,
                text: finding.title.slice(0, 200),
                reason: 'it is a critical finding of an earlier round, and nothing says that it is settled',
            },
        ];
    });
}
function carriesGrade({ reader }, { row }) {
    if (row.kind !== 'text' || row.text.length > 4000 || row.text.startsWith('>'))
        return false;
    const text = row.text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '');
    const title = parseTitle(text, reader);
    return title.isLedByGrade || gradeField(row.text) != null || readTagLine(row.text)?.grade != null;
}
function readHidden({ reader }, { rows }) {
    const found = [];
    let doubtful = { from: -1, to: -1 };
    for (const entry of rows) {
        const { row } = entry;
        if (row.block?.isDoubtful)
            doubtful = { from: row.number + 1, to: row.number + row.block.to - row.block.from };
        const isDoubtfulCode = row.kind === 'code' && row.number >= doubtful.from && row.number <= doubtful.to;
        if (found.length < 5 &&
            (row.kind === 'comment' || isDoubtfulCode) &&
            looksLikeFinding(row.text, reader, row.kind === 'comment'))
            found.push(unreadRows([entry], row.kind === 'comment' ? 'it stands in an HTML comment' : 'it stands in code whose fences are unclear'));
    }
    return found;
}
function looksLikeFinding(line, reader, isComment) {
    if (line.length > 2000)
        return false;
    const text = line.replace(/^<!--\s*|\s*-->$/g, '').replace(/^(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)/, '');
    const heading = /^#{1,6}\s/.test(line) ? sectionOf(text) : null;
    if (heading?.grade != null)
        return true;
    if (gradeField(text) != null)
        return true;
    const title = parseTitle(text, reader);
    const isSetOut = title.isBold || /^(?:#{1,6}\s|\d{1,3}[.)]\s)/.test(line);
    return (title.title !== '' &&
        ((title.isBracketed && isSetOut) ||
            (isSetOut && (title.hasTag || (title.id !== null && /^[CIS]/.test(title.id)))) ||
            (isComment && (title.hasPlace || isSetOut))));
}
function unreadRows(rows, reason) {
    const first = rows.find(({ row }) => row.text !== '')?.row;
    return {
        line: first?.number ?? 1,
        text: rows
            .map(({ row }) => row.text)
            .join(' ')
            .slice(0, 200),
        reason,
    };
}
function saysNothingAtAll(text) {
    return /^(?:[-*_=]\s?){3,}$/.test(text.slice(0, 100)) || !/[\p{L}\p{N}]/u.test(text.slice(0, 2000));
}
function partParagraphs(rows) {
    const found = [];
    let open = false;
    for (const entry of rows) {
        const kind = leftovers_kindOf(entry);
        const last = found.at(-1);
        const opensItem = kind === 'text' && /^(?:[-*+•]|\d{1,3}[.)])\s/.test(entry.row.text);
        if (kind === null)
            open &&= false;
        else if (open && last?.kind === kind && !opensItem)
            last.rows.push(entry);
        else
            found.push({ rows: [entry], kind });
        open = kind !== null;
    }
    return found.map(({ rows: of, kind }) => ({ rows: of, kind, text: of.map(({ row }) => row.text).join('\n') }));
}
function leftovers_kindOf({ row, heading }) {
    if (heading)
        return 'heading';
    if (row.kind === 'code')
        return 'code';
    if (row.kind !== 'text')
        return null;
    return row.text.startsWith('>') ? 'quote' : row.text.startsWith('|') ? 'table' : 'text';
}
const MAX_OF_A_KIND = 10;
function problemsOf(read) {
    const { source, findings } = read;
    const holdsFinding = findingsBetween(findings);
    return [
        ...ungraded(source, findings, read).map((problem) => ({ ...problem, fix: UNGRADED_FIX })),
        ...capped(unknownHeadings(read, holdsFinding), (rest) => ({
            what: `${source.file}: what stands under ${(0,wording/* counted */.hS)(rest, 'more heading')} is in no part of this report`,
            why: `the first ${String(MAX_OF_A_KIND)} are told`,
            fix: UNKNOWN_FIX,
        })),
    ];
}
function capped(problems, summed) {
    const rest = problems.length - MAX_OF_A_KIND;
    return rest > 0 ? [...problems.slice(0, MAX_OF_A_KIND), summed(rest)] : [...problems];
}
function findingsBetween(findings) {
    const lines = Float64Array.from(findings, ({ line }) => line).sort();
    return ({ at, rows }) => {
        const from = at?.number ?? rows[0]?.row.number ?? 0;
        const to = rows.at(-1)?.row.number ?? from;
        let [low, high] = [0, lines.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((lines[middle] ?? 0) < from)
                low = middle + 1;
            else
                high = middle;
        }
        return (lines[low] ?? Infinity) <= to;
    };
}
const UNGRADED_FIX = 'read them in the report, and ask the reviewer to list findings under Critical Issues, Important Issues and Suggestions';
const UNKNOWN_FIX = 'read that part in the appendix of the report, and ask the reviewer to write under the headings that the prompt names';
function unknownHeadings({ source: { file }, last, unread }, holdsFinding) {
    const unknown = partsOfReview(last, holdsFinding).filter(({ kind }) => kind === 'unknown');
    const told = new Set(unread.map(({ line }) => line));
    const byHeading = new Map();
    for (const part of unknown) {
        const first = firstWords(part);
        const isTold = part.rows.some(({ row }) => told.has(row.number));
        if (!first || isTold || holdsFinding(part))
            continue;
        const heading = part.heading?.text.trim() ?? '';
        const known = byHeading.get(heading);
        if (known)
            known.others += 1;
        else
            byHeading.set(heading, { heading, first, others: 0 });
    }
    return [...byHeading.values()].map(({ heading, first, others }) => ({
        what: `${file}: what stands under "${shortened(heading, 80)}" is in no part of this report`,
        why: `the heading names no part of a review; line ${String(first.number)}: "${shortened(first.text || first.raw.trim(), 120)}"${others ? `, and so ${(0,wording/* counted */.hS)(others, 'time')} more` : ''}`,
        fix: UNKNOWN_FIX,
    }));
}
function partsOfReview(parts, holdsFinding) {
    const known = parts.findIndex((part) => part.kind !== 'preamble' && (part.kind !== 'unknown' || holdsFinding(part)));
    if (known < 0)
        return [];
    const depth = parts[known]?.heading?.depth ?? 0;
    let start = known;
    while (start > 0 && parts[start - 1]?.kind === 'unknown' && parts[start - 1]?.heading?.depth === depth)
        start -= 1;
    const title = parts[start - 1];
    if ((title?.heading?.depth ?? depth) < depth && title)
        return [...partsBelow(title, depth), ...parts.slice(start)];
    return parts.slice(Math.min(start + 1, known));
}
function partsBelow({ rows }, depth) {
    const starts = rows.flatMap(({ heading }, index) => (heading?.depth === depth ? [index] : []));
    return starts.map((from, order) => {
        const { row, heading } = rows[from] ?? { row: null, heading: null };
        return {
            kind: 'unknown',
            filed: null,
            grade: null,
            heading,
            at: row,
            rows: rows.slice(from + 1, starts[order + 1]),
        };
    });
}
const RULE = /^(?:[-*_=]\s?){3,}$/;
function firstWords({ rows }) {
    const filled = rows
        .filter(({ heading }) => heading === null)
        .map(({ row }) => row)
        .filter(({ kind, text }) => (kind === 'text' && !RULE.test(text.slice(0, 100))) || kind === 'code');
    return filled[0] && !filled.some(({ kind, text }) => kind === 'text' && saysNone(text)) ? filled[0] : null;
}
function shortened(text, most) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > most ? `${line.slice(0, most)} …` : line;
}

;// CONCATENATED MODULE: ./build/parse/points.js



const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/;
function readPoints(part) {
    const points = [];
    let open;
    let gap = false;
    for (const entry of part.rows) {
        const { row } = entry;
        if (isSetAside(row) || (row.kind === 'text' && isRule(row.text)))
            open = undefined;
        else if (row.kind === 'blank')
            gap = true;
        else {
            if (open && belongs(open, entry, gap)) {
                open.lines.push(...(gap && (open.isBold || open.isItem) ? [''] : []), row.kind === 'text' ? row.text : row.raw);
            }
            else {
                open = opened(entry, gap || points.length === 0);
                points.push(open);
            }
            gap = false;
        }
    }
    return labelled(points);
}
function opened(entry, isApart) {
    const { row, heading, title } = entry;
    const isTitled = title !== null && isStrongTitle(title);
    return {
        ...{ line: row.number, indent: row.indent, isTitled, isBold: false },
        isItem: ITEM.test(row.text),
        isApart,
        isHeading: heading !== null && !isTitled,
        lines: [heading && isTitled ? heading.text : row.text.replace(ITEM, '')],
    };
}
function belongs(open, { row, heading }, gap) {
    if (row.kind === 'code' || row.kind === 'fence')
        return !gap || open.isItem || open.isTitled;
    if (heading || open.isHeading)
        return false;
    if (isBoldLine(row.text))
        return false;
    if (open.isTitled)
        return true;
    if (open.isItem) {
        const isUnder = open.isApart && isBoldLine(open.lines[0] ?? '') && !ITEM.test(row.text);
        return row.indent > open.indent || (!gap && !ITEM.test(row.text)) || isUnder;
    }
    if (!gap)
        return !ITEM.test(row.text);
    if (open.lines.length > 1 || ITEM.test(row.text) || !isBoldLine(open.lines[0] ?? ''))
        return false;
    open.isTitled = true;
    open.isBold = true;
    return true;
}
const LONG_TITLE = 300;
const BEHIND_TITLE = /(?:\s{1,4}[*_`]{0,2}\((?:in[- ]scope|future)[^()\n]{0,40}\)[*_`]{0,2})?(?:\s{1,4}[–—-]{1,2}\s{1,4}`[^`\n]{1,200}`)?$/i;
function isBoldLine(text) {
    if (text.length >= LONG_TITLE)
        return false;
    const line = text.trim();
    return [line, line.replace(BEHIND_TITLE, '')].some((title) => /^\*\*(?:[^*]|\*(?!\*))+\*\*[.:]?$/.test(title) && !/:\*{0,2}$/.test(title));
}
function labelled(points) {
    let section = '';
    let list = '';
    return points.flatMap(({ line, lines, isItem, isHeading }, at) => {
        const text = lines.join('\n').trim();
        if (isHeading)
            section = text.replace(/^#{1,6}\s+/, '');
        if (isHeading || !isItem)
            list = '';
        if (isHeading)
            return [];
        const leads = !isItem && points[at + 1]?.isItem === true;
        const own = leads ? leadIn(text) : { said: text, label: '' };
        const under = list || section;
        if (leads)
            list = own.label;
        return isPoint(own.said, isItem) ? [{ line, text: own.said, ...(under && { under }) }] : [];
    });
}
function leadIn(text) {
    const isLabel = /[:：][*_]{0,3}$/.test(text);
    if (!isLabel)
        return { said: text, label: isPoint(text, false) ? '' : text };
    const end = Math.max(...[...text.matchAll(/[.!?)][*_`]{0,3}\s+(?=[\p{Lu}*_`])|\n/gu)].map(({ index, 0: gap }) => index + gap.length), 0);
    return { said: end > 0 ? text.slice(0, end).trim() : text, label: text.slice(end) };
}
function isPoint(text, isItem) {
    if (text === '' || (saysNone(text) && text.length < 60))
        return false;
    const isLabel = text.length < 100 && /^(?:#{1,6}\s+)?[*_]{0,3}[^.\n]{1,90}[:：][*_]{0,3}$/.test(text);
    const isBoldLabel = !isItem && text.length < 60 && /^(?:\*\*|__)[^*_.]{1,56}(?:\*\*|__):?$/.test(text);
    return !isLabel && !isBoldLabel && !/^#{1,6}\s/.test(text) && !/^\|?[\s:|-]+\|?$/.test(text.slice(0, 200));
}
const SCOPE_MARK = 40;
function readConcerns(part) {
    const byHeading = scopeOf(part.heading?.text ?? '');
    return readPoints(part).map((point) => ({
        ...point,
        scope: scopeOf(point.text.slice(0, 600)) ?? scopeOf(point.text.slice(-SCOPE_MARK)) ?? byHeading,
    }));
}
function scopeOf(text) {
    const match = /[([`*_]\s*(in[- ]scope|future(?:[- ](?:work|scope|pr|change))?|out[- ]of[- ]scope)\b/i.exec(text)?.[1] ?? '';
    if (match === '')
        return null;
    return /^in/i.test(match) ? 'in-scope' : 'future';
}

;// CONCATENATED MODULE: ./build/parse/rdjson-review.js





const LEVELS = { '1': 'error', '2': 'warning', '3': 'info' };
const NO_LEVEL = /^(?:|0|unknown_severity|unknown)$/i;
function readRdjson(source, { nodes, broken }, context) {
    const entries = nodes.flatMap((node) => {
        const diagnostics = field(node, 'diagnostics');
        if (!diagnostics)
            return [{ node, level: textField(node, 'severity') ?? '' }];
        const fallback = textField(node, 'severity') ?? '';
        return itemsOf(diagnostics).map((one) => ({ node: one, level: textField(one, 'severity') ?? fallback }));
    });
    const isRead = ({ node }) => field(node, 'message', 'code') !== null;
    const findings = findingsOf(source, entries.filter(isRead).map((entry) => diagnosticClaim(entry, context)));
    const unread = entries.flatMap((entry) => {
        const { node, level } = entry;
        if (!isRead(entry))
            return [{ line: node.line, text: quoted(node), reason: 'it is no diagnostic' }];
        return gradeOf(level) === undefined
            ? [{ line: node.line, text: level, reason: 'a grade that is in no table' }]
            : [];
    });
    const isResult = nodes.some((node) => field(node, 'diagnostics')?.kind === 'array');
    const readable = source.text.trim() === '' || isResult || findings.length > 0;
    return reviewOf(source, {
        findings,
        readable,
        unread: [...broken, ...unread],
        problems: [...ungraded(source, findings, context), ...(readable ? [] : [noRdjson(source)])],
    });
}
function noRdjson({ file, text }) {
    return {
        what: `${file}: no rdjson could be read`,
        why: `it begins "${(0,values/* must */.sb)(text.trim().slice(0, 80).split('\n')[0])}"`,
        fix: 'let the command write rdjson or rdjsonl, and nothing else',
    };
}
function gradeOf(level) {
    if (NO_LEVEL.test(level))
        return null;
    const grade = gradeOfPhrase(LEVELS[level] ?? level);
    return grade === null ? undefined : severityOfGrade(grade, { hasTop: false });
}
function diagnosticClaim({ node, level }, { defaultSeverity }) {
    const { title, body } = titleAndBody(textField(node, 'message') ?? '');
    const severity = gradeOf(level) ?? null;
    const location = field(node, 'location');
    const rule = textField(field(node, 'code'), 'value');
    const url = textField(field(node, 'code'), 'url');
    const about = rule === null ? '' : `Rule \`${rule}\`${url === null ? '' : ` (${url})`}`;
    return {
        line: field(node, 'message')?.line ?? node.line,
        id: null,
        severity: severity ?? defaultSeverity ?? 'suggestion',
        severityFrom: severity ? 'tag' : 'default',
        classification: null,
        filed: (0,consequences/* riskFiled */.qS)([rule], `${title}\n${body}`),
        title: title === '' ? (rule ?? 'A diagnostic without a message') : title,
        body: [body, about].filter((part) => part !== '').join('\n\n'),
        locations: placeOf(location),
        quotes: [],
        fix: fixOfReplacements('', itemsOf(field(node, 'suggestions')).flatMap((one) => replacementOf(location, one)), []),
        standing: { kind: 'stands' },
    };
}
function pathOf(location) {
    return (textField(location, 'path')
        ?.replace(/\\/g, '/')
        .replace(/^(?:\.\/)+/, '') ?? null);
}
function placeOf(location) {
    const path = pathOf(location);
    const range = field(location, 'range');
    const lines = rangeOf(json_values_numberOf(field(field(range, 'start'), 'line')), json_values_numberOf(field(field(range, 'end'), 'line')));
    return path === null ? [] : [{ path, lines }];
}
function replacementOf(location, suggestion) {
    const path = pathOf(location);
    const [start, end] = [field(field(suggestion, 'range'), 'start'), field(field(suggestion, 'range'), 'end')];
    const startLine = json_values_numberOf(field(start, 'line'));
    if (path === null || startLine === null)
        return [];
    const [startColumn, endColumn] = [json_values_numberOf(field(start, 'column')), json_values_numberOf(field(end, 'column'))];
    const text = textField(suggestion, 'text') ?? '';
    return [{ path, startLine, endLine: json_values_numberOf(field(end, 'line')) ?? startLine, startColumn, endColumn, text }];
}

;// CONCATENATED MODULE: ./build/parse/readable.js




function readable(review, files) {
    const plain = pathsOf(review, (0,known_files/* knownFiles */.$I)(files));
    const points = (items) => items.map((item) => ({ ...item, text: plain(item.text) }));
    return {
        ...review,
        executiveSummary: plain(review.executiveSummary),
        findings: review.findings.map((finding) => readableFinding(finding, plain)),
        concerns: points(review.concerns),
        strengths: points(review.strengths),
        testing: points(review.testing),
        documentation: points(review.documentation),
        commitStructure: points(review.commitStructure),
        limitations: points(review.limitations),
        feedback: points(review.feedback),
    };
}
function readableFinding(finding, plain) {
    const { title, body, fix, locations } = finding;
    return {
        ...finding,
        title: plain(title),
        body: plain(withoutLabels(body)),
        fix: fix && { ...fix, text: plain(fix.text) },
        locations: locations.map((place) => ({ ...place, path: plain(place.path) })),
    };
}
const LEAD_LABEL = /^(?:[-*+]\s{1,4})?[*_]{0,3}(?:problem|details?|description|issue|explanation|finding|claim|what)[*_]{0,3}\s?[:：][*_]{0,3}\s{0,4}/i;
const readable_FIX_LABEL = /^(?:[-*+]\s{1,4}|#{1,6}\s)?[*_]{0,3}(?:(?:suggested|proposed|recommended|possible)\s)?(?:fix|remediation|recommendation)[*_]{0,3}\s?[:：][*_]{0,3}(?:\s{1,4}|$)/i;
const TAG_AT_END = /(?<=[\s.:`)])\(([a-z]{3,14}, [a-z]{3,14})\)\.?\s{0,9}$/i;
function withoutLabels(body) {
    const lines = (0,fences/* byFence */.rf)(body.split('\n')).map(({ line, fence }) => ({ line, isProse: fence === 'none' }));
    const tells = ({ line, isProse }) => !isProse || !readable_saysNothing(line);
    const first = lines.findIndex(tells);
    if (first === -1)
        return '';
    const told = lines.slice(first, lines.findLastIndex(tells) + 1);
    const written = told.map(({ line, isProse }, index) => {
        if (!isProse)
            return line;
        const tag = TAG_AT_END.exec(line);
        const own = tag && isBareTag(tag[1] ?? '') ? line.slice(0, tag.index).trimEnd() : line;
        if (index === 0)
            return own.replace(LEAD_LABEL, '');
        if (!readable_FIX_LABEL.test(own))
            return own;
        const isClose = told[index - 1]?.line.trim() !== '';
        return `${isClose ? '\n' : ''}${own.replace(readable_FIX_LABEL, 'Fix: ').trimEnd()}`;
    });
    return written.join('\n').replace(/^\n+/, '').trimEnd();
}
const BARE_NUMBERS = /^\s{0,9}`:?\d[\d:–-]{0,20}`(?:,\s{0,4}`:?\d[\d:–-]{0,20}`){0,40}(?:\s{1,4}\((?:[a-z]{3,14}(?:, )?){2}\))?[.,]?\s{0,9}$/;
const readable_saysNothing = (line) => line.trim() === '' || BARE_NUMBERS.test(line) || isBareTag(line.replace(/^\s{0,9}[-*+]\s/, ''));
const ABSOLUTE = /(?<![\w.:/\\-])(?:\/|[A-Za-z]:[\\/])[^\s`"'<>()[\]|,;*]{3,400}/g;
const MOST_PATHS = 4_000;
const MOST_ROOTS = 4;
function pathsOf(review, known) {
    const texts = [
        review.executiveSummary,
        ...review.findings.flatMap(({ title, body, locations }) => [title, body, ...locations.map(({ path }) => path)]),
        ...[review.concerns, review.strengths, review.testing, review.documentation].flat().map(({ text }) => text),
    ];
    const roots = rootsIn(texts.map(readable_unescaped).join('\n'), review, known);
    return (text) => /[/\\]/.test(text) ? outsideCode(text, (line) => withoutRoots(withoutTargets(line, roots), roots)) : text;
}
const RELATIVE = /(?<![\w@.:/\\~-])[\w@.-]{1,80}(?:\/[\w@.+-]{1,80}){1,20}/g;
function rootsIn(text, { findings }, known) {
    const absolute = [...text.matchAll(ABSOLUTE)].slice(0, MOST_PATHS);
    if (!absolute.length)
        return [];
    const named = [...text.matchAll(RELATIVE)].slice(0, MOST_PATHS).map(([path]) => path.replace(/[.:]+$/, ''));
    const claimed = new Set([...named, ...findings.flatMap(({ locations }) => locations.map(({ path }) => path))]);
    const roots = new Set();
    for (const [written] of absolute) {
        if (roots.size >= MOST_ROOTS)
            break;
        if ([...roots].some((root) => written.startsWith(root)))
            continue;
        const path = written
            .replaceAll('\\', '/')
            .replace(/(?:#L?\d.*|:\d[\d:–-]*)$/, '')
            .replace(/[.:]+$/, '');
        for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
            const rest = path.slice(at + 1);
            if (!rest.includes('/') || !(known.same(rest) !== null || claimed.has(rest)))
                continue;
            roots.add(written.slice(0, at + 1));
            break;
        }
    }
    return [...roots];
}
function withoutTargets(line, roots) {
    if (!line.includes(']('))
        return line;
    let written = '';
    let from = 0;
    for (let at = line.indexOf('['); at !== -1; at = line.indexOf('[', Math.max(at + 1, from))) {
        const link = linkAt(line, at);
        const target = link && readable_unescaped(link.target).replace(/^file:\/\//, '');
        if (!link || target === null || line[at - 1] === '!' || !/^(?:\/(?!\/)|[A-Za-z]:[\\/])/.test(target))
            continue;
        written += line.slice(from, at) + shownLink(link.label, withoutRoots(target, roots));
        from = link.end;
    }
    return written + line.slice(from);
}
function shownLink(label, target) {
    const [, path = target, line = ''] = /^(.*?)(?:#L?(\d{1,7}(?:-L?\d{1,7})?)|:(\d{1,7}(?:-\d{1,7})?))?$/.exec(target) ?? [];
    const place = `\`${path}${line === '' ? '' : `:${line.replace('L', '')}`}\``;
    const words = label.replace(/[`*]/g, '').trim();
    if (/^\d/.test(words) || /:\d/.test(words))
        return label;
    if (path.endsWith(words))
        return place;
    return words.includes((0,known_files/* fileName */.Md)(path)) ? label : `${label} (${place})`;
}
function withoutRoots(text, roots) {
    return roots.reduce((rewritten, root) => {
        if (!rewritten.includes(root))
            return rewritten;
        const [head = '', ...rest] = rewritten.split(root);
        return head + rest.map((piece) => (root.includes('\\') ? slashed(piece) : piece)).join('');
    }, text);
}
const slashed = (text) => text.replace(/^[^\s`"'()]*/, (path) => path.replaceAll('\\', '/'));
const readable_unescaped = (text) => text.replaceAll('\\/', '/');
function outsideCode(text, rewrite) {
    return (0,fences/* byFence */.rf)(text.split('\n'))
        .map(({ line, fence }) => (fence === 'none' ? rewrite(line) : line))
        .join('\n');
}

;// CONCATENATED MODULE: ./build/parse/sarif-review.js





const sarif_review_LEVELS = {
    error: 'critical',
    warning: 'important',
    note: 'suggestion',
    none: 'suggestion',
};
function isSarif(node) {
    return field(node, 'runs')?.kind === 'array' && field(node, 'version', 'schema') !== null;
}
function readSarif(source, { nodes, broken }) {
    const logs = nodes.filter((node) => field(node, 'runs')?.kind === 'array');
    const runs = logs.flatMap((node) => itemsOf(field(node, 'runs')).map(runOf));
    const results = runs.flatMap((run) => itemsOf(field(run.node, 'results')).map((result) => ({ run, result })));
    const isRead = ({ result }) => result.kind === 'object' && result.members.length > 0;
    const raised = results.filter((one) => isRead(one) && !sarif_review_isSetAside(one.result));
    const unread = results.flatMap((one) => {
        const { run, result } = one;
        if (!isRead(one))
            return [unreadAt(result, quoted(result), 'it is no result')];
        const level = levelOf(run, result);
        return sarif_review_gradeOf(level) ? [] : [unreadAt(result, `"level": "${level}"`, 'a grade that is in no table')];
    });
    const setAside = results.filter((one) => isRead(one) && sarif_review_isSetAside(one.result)).length;
    return reviewOf(source, {
        findings: findingsOf(source, raised.map(({ run, result }) => resultClaim(run, result))),
        readable: logs.length > 0,
        unread: [...broken, ...logs.flatMap(notRun), ...unread],
        problems: [
            ...(logs.length || broken.length ? [] : [noLog(source)]),
            ...notificationProblems(source, runs),
            ...(setAside ? [notCounted(source, setAside)] : []),
        ],
    });
}
function noLog({ file, text }) {
    const begin = `it has no "runs"; it begins "${(0,values/* must */.sb)(text.trim().slice(0, 80).split('\n')[0])}"`;
    return {
        what: `${file}: no SARIF log could be read`,
        why: text.trim() === '' ? 'the output is empty' : begin,
        fix: 'let the command write SARIF 2.1.0, and nothing else, to standard output or to $DEEP_REVIEW_OUTPUT',
    };
}
function notCounted({ file }, count) {
    return {
        what: `${file}: ${String(count)} ${count === 1 ? 'result is' : 'results are'} not counted`,
        why: 'the tool itself marks them as suppressed, passed or absent',
        fix: 'nothing to do, unless they should not be suppressed',
    };
}
function runOf(node) {
    const tool = field(node, 'tool');
    const driver = field(tool, 'driver');
    const components = [driver, ...itemsOf(field(tool, 'extensions'))];
    const all = components.flatMap((component) => itemsOf(field(component, 'rules')));
    return {
        node,
        rules: new Map(all.map((rule) => [textField(rule, 'id') ?? '', rule])),
        driverRules: itemsOf(field(driver, 'rules')),
    };
}
function sarif_review_isSetAside(result) {
    const suppressed = itemsOf(field(result, 'suppressions')).some((one) => !/^(?:rejected|underreview)$/i.test(textField(one, 'status') ?? ''));
    return (suppressed ||
        /^(?:pass|notapplicable)$/i.test(textField(result, 'kind') ?? '') ||
        /^absent$/i.test(textField(result, 'baselinestate') ?? ''));
}
function ruleOf(run, result) {
    const id = textField(result, 'ruleid') ?? textField(field(result, 'rule'), 'id') ?? '';
    const index = Number(textOf(field(result, 'ruleindex') ?? field(field(result, 'rule'), 'index')) ?? Number.NaN);
    return run.rules.get(id) ?? run.rules.get(id.replace(/\/[^/]*$/, '')) ?? run.driverRules[index] ?? null;
}
function resultClaim(run, result) {
    const rule = ruleOf(run, result);
    const message = messageOf(result, rule);
    const { title, body } = titleAndBody(message);
    const physical = itemsOf(field(result, 'locations'))
        .map((location) => field(location, 'physicallocation'))
        .filter((node) => node !== null);
    return {
        line: field(field(result, 'message'), 'text')?.line ?? result.line,
        id: null,
        severity: sarif_review_severityOf(run, result),
        severityFrom: 'tag',
        classification: null,
        filed: sarif_review_filedBy(result, rule, message),
        title: title === '' ? (ruleName(result, rule) ?? 'A result without a message') : title,
        body: [body, aboutRule(result, rule), relatedPlaces(run, result)].filter((part) => part !== '').join('\n\n'),
        locations: physical.flatMap((node) => locationOf(run, node)),
        quotes: physical.flatMap((node) => sarif_review_quotesOf(run, node)),
        fix: sarifFix(run, result),
        standing: { kind: 'stands' },
    };
}
function sarif_review_filedBy(result, rule, message) {
    const properties = [result, rule].map((node) => field(node, 'properties'));
    const tags = properties.flatMap((node) => itemsOf(field(node, 'tags')).map(textOf));
    const scored = properties.some((node) => textField(node, 'securityseverity') !== null) ? 'security' : null;
    return (0,consequences/* riskFiled */.qS)([ruleName(result, rule), textField(rule, 'name'), ...tags, scored], message);
}
function messageOf(result, rule) {
    const message = field(result, 'message');
    const id = textField(message, 'id');
    const byId = id === null ? null : textField(memberOf(field(rule, 'messagestrings'), id), 'text');
    const template = textField(message, 'text', 'markdown') ??
        byId ??
        textField(field(rule, 'shortdescription', 'fulldescription'), 'text') ??
        '';
    const values = itemsOf(field(message, 'arguments')).map((argument) => textOf(argument) ?? '');
    return template
        .replace(/\{(\d{1,3})\}/g, (whole, index) => values[Number(index)] ?? whole)
        .replace(/(?<!!)\[([^\]\n]{1,200})\]\(\d{1,6}\)/g, '$1');
}
function sarif_review_severityOf(run, result) {
    const own = (textField(field(result, 'properties'), 'severity') ?? '').toLowerCase();
    if (own === 'critical' || own === 'important' || own === 'suggestion')
        return own;
    const scores = [result, ruleOf(run, result)].map((node) => textField(field(node, 'properties'), 'securityseverity'));
    const score = Number(scores.find((one) => one !== null) ?? Number.NaN);
    if (score >= 7)
        return 'critical';
    if (score >= 4)
        return 'important';
    if (/^informational$/i.test(textField(result, 'kind') ?? ''))
        return 'suggestion';
    return sarif_review_gradeOf(levelOf(run, result)) ?? 'important';
}
function levelOf(run, result) {
    const rule = ruleOf(run, result);
    const id = textField(rule, 'id') ?? ruleName(result, rule);
    const overrides = itemsOf(field(run.node, 'invocations')).flatMap((one) => itemsOf(field(one, 'ruleconfigurationoverrides')));
    const override = overrides.find((one) => id !== null && textField(field(one, 'descriptor'), 'id') === id) ?? null;
    return (textField(result, 'level') ??
        textField(field(override, 'configuration'), 'level') ??
        textField(field(rule, 'defaultconfiguration'), 'level') ??
        'warning');
}
function sarif_review_gradeOf(level) {
    const grade = gradeOfPhrase(level);
    return sarif_review_LEVELS[level.toLowerCase()] ?? (grade && severityOfGrade(grade, { hasTop: false }));
}
function ruleName(result, rule) {
    return textField(result, 'ruleid') ?? textField(field(result, 'rule'), 'id') ?? textField(rule, 'id', 'name');
}
function aboutRule(result, rule) {
    const name = ruleName(result, rule);
    if (name === null)
        return '';
    const help = textField(rule, 'helpuri');
    const says = textField(field(rule, 'shortdescription'), 'text');
    return `Rule \`${name}\`${says === null ? '' : `: ${says}`}${help === null ? '' : ` (${help})`}`;
}
function relatedPlaces(run, result) {
    const related = itemsOf(field(result, 'relatedlocations')).slice(0, 20);
    return related
        .flatMap((node) => locationOf(run, field(node, 'physicallocation')).map((place) => `- \`${place.path}${place.lines ? `:${String(place.lines.start)}` : ''}\` ${textField(field(node, 'message'), 'text') ?? ''}`.trimEnd()))
        .join('\n');
}
function locationOf(run, physical) {
    const path = artifactPath(run, field(physical, 'artifactlocation'));
    const region = field(physical, 'region');
    const lines = rangeOf(json_values_numberOf(field(region, 'startline')), json_values_numberOf(field(region, 'endline')));
    return path === null ? [] : [{ path, lines }];
}
function sarif_review_quotesOf(run, physical) {
    const snippet = field(field(field(physical, 'region'), 'snippet'), 'text') ??
        field(field(field(physical, 'contextregion'), 'snippet'), 'text');
    const code = textOf(snippet);
    if (snippet === null || code === null || code.trim() === '')
        return [];
    return [
        {
            code: code.replace(/\r?\n$/, ''),
            language: textField(field(physical, 'region'), 'sourcelanguage'),
            path: artifactPath(run, field(physical, 'artifactlocation')),
            line: snippet.line,
        },
    ];
}
const MAX_NOTIFICATIONS = 20;
function notRun(log) {
    const runs = itemsOf(field(log, 'runs'));
    const elsewhere = field(log, 'inlineexternalproperties');
    return [
        ...(runs.length ? [] : [unreadAt(log, '"runs": []', 'the log holds no run')]),
        ...(elsewhere ? [unreadAt(elsewhere, '"inlineExternalProperties"', 'results beside the runs are not read')] : []),
        ...runs.flatMap(notCompleted),
    ];
}
function notCompleted(run) {
    const external = field(run, 'externalpropertyfilereferences');
    const files = field(external, 'results', 'invocations');
    if (files)
        return [
            unreadAt(files, `"externalPropertyFileReferences": ${quoted(files)}`, 'results in other files are not read'),
        ];
    const failed = itemsOf(field(run, 'invocations')).filter(hasFailed);
    const results = field(run, 'results');
    return [
        ...(results?.kind === 'array'
            ? []
            : [unreadAt(run, quoted(run), 'the run has no list of results: the tool did not look for any')]),
        ...failed.map((one) => unreadAt(one, quoted(one), 'the tool says that it did not do its work')),
    ];
}
function hasFailed(invocation) {
    if (invocation.kind !== 'object')
        return true;
    return invocation.members.some(({ name, node }) => (name === 'executionsuccessful' && !(node.kind === 'value' && node.value === true)) ||
        (/^(?:processstartfailuremessage|exitsignalname|exitsignalnumber)$/.test(name) && !isBlank(node)));
}
function notificationProblems({ file }, runs) {
    const errors = runs.flatMap((run) => itemsOf(field(run.node, 'invocations'))
        .flatMap((one) => ['toolexecutionnotifications', 'toolconfigurationnotifications'].flatMap((name) => itemsOf(field(one, name))))
        .filter((one) => textField(one, 'level')?.toLowerCase() === 'error')
        .map((one) => ({ run, one })));
    return errors.slice(0, MAX_NOTIFICATIONS).map(({ run, one }) => {
        const physical = field(itemsOf(field(one, 'locations'))[0] ?? null, 'physicallocation');
        const path = artifactPath(run, field(physical, 'artifactlocation'));
        const start = json_values_numberOf(field(field(physical, 'region'), 'startline'));
        const place = path === null ? '' : ` at ${path}${start === null ? '' : `:${String(start)}`}`;
        const message = textField(field(one, 'message'), 'text', 'markdown', 'id') ?? textField(field(one, 'exception'), 'message') ?? '';
        const what = textField(field(one, 'descriptor'), 'id') ?? 'an error';
        return {
            what: `${file}: the tool reports ${what}${place}`,
            why: `line ${String(one.line)}: "${message.slice(0, 300)}"`,
            fix: 'mend what it complains of, and run it again: what it could not look at it did not check',
        };
    });
}
function sarifFix(run, result) {
    const first = itemsOf(field(result, 'fixes'))[0] ?? null;
    if (!first)
        return null;
    const replacements = itemsOf(field(first, 'artifactchanges')).flatMap((change) => {
        const path = artifactPath(run, field(change, 'artifactlocation'));
        return path === null ? [] : itemsOf(field(change, 'replacements')).flatMap((one) => sarif_review_replacementOf(path, one));
    });
    return fixOfReplacements(textField(field(first, 'description'), 'text') ?? '', replacements, knownLines(run, result));
}
function sarif_review_replacementOf(path, node) {
    const region = field(node, 'deletedregion');
    const startLine = json_values_numberOf(field(region, 'startline'));
    if (startLine === null)
        return [];
    const endLine = json_values_numberOf(field(region, 'endline')) ?? startLine;
    const [startColumn, endColumn] = [json_values_numberOf(field(region, 'startcolumn')), json_values_numberOf(field(region, 'endcolumn'))];
    const text = textField(field(node, 'insertedcontent'), 'text') ?? '';
    return [{ path, startLine, endLine, startColumn, endColumn, text }];
}
function knownLines(run, result) {
    return itemsOf(field(result, 'locations')).flatMap((location) => {
        const physical = field(location, 'physicallocation');
        const path = artifactPath(run, field(physical, 'artifactlocation'));
        return [field(physical, 'contextregion'), field(physical, 'region')].flatMap((region) => {
            const code = textField(field(region, 'snippet'), 'text');
            const startLine = json_values_numberOf(field(region, 'startline'));
            const isWhole = (json_values_numberOf(field(region, 'startcolumn')) ?? 1) === 1 && field(region, 'endcolumn') === null;
            if (path === null || code === null || startLine === null || !isWhole)
                return [];
            return [{ path, startLine, lines: code.replace(/\r?\n$/, '').split(/\r?\n/) }];
        });
    });
}

;// CONCATENATED MODULE: ./build/parse/parse.js
























function parseReview(input, context = finding/* NOTHING_KNOWN */.GN) {
    const { text, unread } = admitted(input.text, input.reads);
    const read = readAs({ ...input, text: plainText(text) }, context);
    const review = {
        ...readable(read, context.files),
        text: input.text,
        unread: unread.length ? [...read.unread, ...unread] : read.unread,
    };
    const { defaultSeverity } = context;
    if (defaultSeverity === null)
        return review;
    const findings = review.findings.map((finding) => finding.severityFrom === 'default' ? { ...finding, severity: defaultSeverity } : finding);
    return { ...review, findings };
}
function readAs(source, context) {
    switch (source.reads) {
        case 'sarif':
            return readSarif(source, readDocuments(source.text));
        case 'rdjson':
            return readRdjson(source, readDocuments(source.text), context);
        case 'json':
        case 'markdown':
            return readAnswer(source, context);
    }
}
function readAnswer(source, context) {
    const documents = readDocuments(withoutThinking(source.text));
    const beside = documents.around.find(({ text }, at) => at >= MAX_INTRODUCTION || !isIntroduction(text));
    if (!beside && documents.nodes.some(isSarif))
        return readSarif(source, documents);
    const json = readJsonReview(source, documents, context);
    return json && !beside ? json : amongOthers(readMarkdown(source, context), json, beside);
}
function amongOthers(review, json, beside) {
    if (!json || !beside || review.findings.length)
        return review;
    const [first] = json.findings;
    const stated = first ? { line: first.line, text: first.title } : json.unread[0];
    if (review.readable) {
        const reason = 'JSON that states more stands among other text, which states no finding';
        return stated ? { ...review, unread: [...review.unread, { ...stated, reason }] } : review;
    }
    const reason = 'it stands beside JSON and is none of the usual introductions';
    const unread = { ...beside, text: beside.text.slice(0, 200), reason };
    return first ? { ...json, unread: [...json.unread, unread] } : { ...review, unread: [...review.unread, unread] };
}
const MAX_INTRODUCTION = 8;
function withoutThinking(text) {
    const open = /^\s*<(think|thinking)>/.exec(text.slice(0, 1_000));
    if (!open)
        return text;
    const close = `</${(0,values/* must */.sb)(open[1])}>`;
    const end = text.indexOf(close);
    return end < 0 ? text : text.slice(0, end).replace(/[^\n]+/g, '') + text.slice(end + close.length);
}
function readMarkdown(source, context) {
    const reader = placeReader(context.files);
    const rows = readRows(readLines(source.text));
    const parts = outline(rows, reader);
    const reading = { source, rows, reader };
    const read = readParts(reading, parts);
    const scale = scaleOf(parts, read);
    const findingsOf = (draft) => findingsIn(draft, read, (claim) => settled(claim, scale));
    const { findings: all, parts: last } = settleDrafts(parts, findingsOf);
    const { findings, problems, unread: beyond } = keptOf(source, all);
    const others = keptPoints(source, otherParts(last));
    const coverage = pick(last, 'coverage').flatMap((part) => readCoverage(parse_textOf(part), reader, { heading: part.heading?.text ?? '' }));
    const lines = splitLines(source.text);
    const isListed = listedIds(all);
    const unread = [
        ...beyond,
        ...parts.flatMap((part) => (0,values/* must */.sb)(read.get(part)).left.unread),
        ...parts.flatMap((part) => readHidden(reading, part)),
        ...namedOnly(parts, read, all),
        ...unlistedIds(coverage, lines, isListed),
        ...namedIds(last, isListed),
        ...tallies(last, all),
        ...coveredFindings(coverage, all, lines),
        ...adverseWords(last, all),
        ...notDone(last),
        ...oddGrades(read, all),
    ].sort((a, b) => a.line - b.line);
    return {
        ...{ reviewer: source.reviewer, pass: source.pass, file: source.file, text: source.text },
        executiveSummary: pick(last, 'summary').map(proseOf).join('\n\n').trim(),
        findings,
        ...others.lists,
        coverage,
        readable: findings.length > 0 || coverage.length > 0 || parts.some((part) => (0,values/* must */.sb)(read.get(part)).left.denies),
        ...readClosing(lines, source.nonce),
        unread,
        problems: [
            ...problems,
            ...others.problems,
            ...contradictions(source, read, scale),
            ...problemsOf({ source, findings: all, unread, last, defaultSeverity: context.defaultSeverity }),
        ],
    };
}
const RETELLING = ['summary', 'strengths', 'commits', 'verdict', 'limitations'];
const ABOUT_OTHERS = ['coverage', 'feedback'];
function readParts(reading, parts) {
    const titled = parts.map((part, at) => ({ part, ...readFindings(reading, part, isGroupOf(part, parts[at + 1])) }));
    const scale = { hasTop: true };
    const isListed = listedIds(titled.flatMap(({ claims, listed }) => [...claims, ...listed].map((claim) => settled(claim, scale))));
    const firstKnown = parts.findIndex(({ kind }) => kind !== 'preamble' && kind !== 'unknown');
    return new Map(titled.map(({ part, ...found }, at) => {
        const leadsIn = found.claims.length > 0 || found.listed.length > 0 || isGroupOf(part, parts[at + 1]);
        return [
            part,
            {
                ...found,
                left: readLeftovers(reading, {
                    part,
                    before: found.before,
                    leadsIn,
                    isAmongParts: at > firstKnown,
                    isListed,
                }),
            },
        ];
    }));
}
function isGroupOf(part, next) {
    const isBelow = (next?.heading?.depth ?? 0) > (part.heading?.depth ?? 0);
    return (part.grade === null && isBelow && (next?.kind === 'findings' || next?.kind === 'topic' || next?.kind === 'unknown'));
}
function readFindings(reading, part, isGroup) {
    const { kind, heading } = part;
    const none = { claims: [], before: part.rows, listed: [], named: [] };
    if (kind === 'recap')
        return none;
    if (ABOUT_OTHERS.includes(kind))
        return { ...none, named: readTitled(reading, part, 'proven').claims.filter(standsOut) };
    if (RETELLING.includes(kind)) {
        const titled = readTitled(reading, part, 'proven');
        return {
            ...none,
            before: titled.before,
            named: [...titled.claims.filter(isProven), ...(kind === 'summary' ? readListed(reading, part, true) : [])],
        };
    }
    const isFindings = kind === 'findings' ||
        kind === 'topic' ||
        (heading !== null && isFileHeading(parseTitle(heading.text, reading.reader)));
    const listed = readListed(reading, part, !isFindings);
    if (isFindings)
        return { ...readTitled(reading, part, isGroup && part.grade === null ? 'placed' : 'any'), listed, named: [] };
    const { claims, before } = readTitled(reading, part, kind === 'unknown' ? 'placed' : 'proven');
    const isOwn = kind !== 'unknown' && kind !== 'preamble';
    return { claims: isOwn ? claims.filter(isProven) : claims, before, listed, named: [] };
}
function standsOut({ grades, finding }) {
    return grades.explicit !== null && finding.locations.some(({ lines }) => lines !== null);
}
function isProven({ grades, finding }) {
    return grades.explicit !== null || (finding.id !== null && gradeOfId(finding.id) !== null);
}
function scaleOf(parts, read) {
    const claims = [...read.values()].flatMap(({ claims: titled, listed }) => [...titled, ...listed]);
    const isTop = ({ grades: { explicit, id } }) => explicit === 'critical' || id === 'critical';
    return { hasTop: parts.some(({ grade }) => grade === 'critical') || claims.some(isTop) };
}
const parse_MAX_COMPARISONS = 250_000;
function findingsIn(draft, read, settle) {
    const of = (pick) => draft.flatMap((part) => pick((0,values/* must */.sb)(read.get(part))).map(settle));
    const titled = of(({ claims, left }) => [...left.claims, ...claims]);
    const listed = of((whole) => [...whole.listed, ...whole.named.filter(standsOut)]);
    const ids = new Set(titled.map(({ id }) => id));
    const isNew = (row) => !(row.id !== null && ids.has(row.id)) && !titled.some((finding) => restates(finding, row));
    const added = titled.length * listed.length > parse_MAX_COMPARISONS ? listed : listed.filter(isNew);
    return withOrdinals([...titled, ...added].sort((a, b) => a.line - b.line));
}
function namedOnly(parts, read, findings) {
    const ids = new Set(findings.map(({ id }) => id));
    const scale = { hasTop: true };
    return parts
        .flatMap((part) => (0,values/* must */.sb)(read.get(part)).named)
        .map((claim) => settled(claim, scale))
        .filter((named) => !(named.id !== null && ids.has(named.id)) && !findings.some((finding) => restates(finding, named)))
        .slice(0, 5)
        .map(({ line, title }) => ({
        line,
        text: title.slice(0, 200),
        reason: 'it is set out like a finding, in a part that holds none',
    }));
}
function contradictions({ file }, read, scale) {
    const claims = [...read.values()].flatMap(({ claims: titled, listed }) => [...titled, ...listed]);
    const differing = claims.filter(({ grades: { explicit, section, id } }) => {
        const said = [explicit, section, id].flatMap((grade) => (grade === null ? [] : [severityOfGrade(grade, scale)]));
        return new Set(said).size > 1;
    });
    const [first] = differing;
    if (!first)
        return [];
    const { finding, grades } = first;
    const said = [grades.section, grades.id, grades.explicit].filter((grade) => grade !== null);
    return [
        {
            what: `${file}: ${(0,wording/* counted */.hS)(differing.length, 'finding says', 'findings say')} two severities, and the most severe counts`,
            why: `line ${String(finding.line)} says ${(0,wording/* listed */.KE)([...new Set(said)])} (section, id, tag): "${finding.title.slice(0, 120)}"`,
            fix: 'read them in the report, and ask the reviewer for one severity for each finding',
        },
    ];
}
function oddGrades(read, findings) {
    const lines = new Set(findings.map(({ line }) => line));
    return [...read.values()]
        .flatMap(({ claims }) => claims)
        .filter(({ oddGrade, grades, finding }) => oddGrade !== null && grades.explicit === null && lines.has(finding.line))
        .slice(0, 5)
        .map(({ oddGrade, finding }) => ({
        line: finding.line,
        text: finding.title.slice(0, 200),
        reason: `its severity "${(0,values/* must */.sb)(oddGrade)}" is none that is known`,
    }));
}
function pick(parts, kind) {
    return parts.filter((part) => part.kind === kind);
}
function otherParts(parts) {
    const points = (kind) => pick(parts, kind).flatMap(readPoints);
    const concerns = parts
        .filter((part) => part.kind === 'concerns' || part.kind === 'observations')
        .flatMap(readConcerns);
    return {
        concerns,
        strengths: points('strengths'),
        testing: points('testing'),
        documentation: points('documentation'),
        commitStructure: points('commits'),
        limitations: points('limitations'),
        feedback: points('feedback'),
    };
}
function parse_textOf(part) {
    return part.rows.flatMap(({ row }) => (row.kind === 'text' ? [{ text: row.text, line: row.number }] : []));
}
function proseOf(part) {
    return part.rows
        .filter(({ row }) => !isSetAside(row) && !/^(?:[-*_]\s?){3,}$/.test(row.text.slice(0, 60)))
        .map(({ row }) => (row.kind === 'text' ? row.text : row.raw.trimEnd()))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
function readingContext({ defaultSeverity }, files) {
    return { files, defaultSeverity: defaultSeverity ?? null };
}


/***/ }),

/***/ 7694: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u3: () => (/* reexport */ FIRST_ROUND),
  o9: () => (/* reexport */ MAX_ARTIFACT_BYTES),
  cL: () => (/* reexport */ acceptFacts),
  Cs: () => (/* reexport */ artifactName),
  Fy: () => (/* reexport */ asksComments),
  IJ: () => (/* reexport */ branchesOf),
  PU: () => (/* reexport */ carriedCoverage),
  _B: () => (/* reexport */ claimOf),
  Al: () => (/* reexport */ codeHash),
  Dj: () => (/* reexport */ decidePast),
  p9: () => (/* reexport */ decideReuse),
  H6: () => (/* reexport */ declineCommands),
  ax: () => (/* reexport */ fingerprintOf),
  G3: () => (/* reexport */ givenRound),
  Cl: () => (/* reexport */ isFirstAttempt),
  UJ: () => (/* reexport */ isOfSubject),
  Su: () => (/* reexport */ judgeAccept),
  Zy: () => (/* reexport */ judgeRun),
  Yk: () => (/* reexport */ legOf),
  J5: () => (/* reexport */ lostList),
  b1: () => (/* reexport */ lostReport),
  we: () => (/* reexport */ markerOf),
  IX: () => (/* reexport */ mayBeNewer),
  zd: () => (/* reexport */ mayHoldReport),
  ll: () => (/* reexport */ traces_newestFirst),
  h5: () => (/* reexport */ notLookedFor),
  RC: () => (/* reexport */ otherWorkflows),
  $t: () => (/* reexport */ placeOf),
  l7: () => (/* reexport */ priorCodeToRead),
  Kq: () => (/* binding */ priorNotes),
  GD: () => (/* reexport */ pushersOf),
  zP: () => (/* reexport */ readFrom),
  Sr: () => (/* reexport */ readWaivers),
  Qt: () => (/* reexport */ readingPlan),
  eB: () => (/* reexport */ readingSentence),
  HK: () => (/* reexport */ remembrance_remembered),
  aK: () => (/* reexport */ runCommands),
  tT: () => (/* binding */ settleRounds),
  cS: () => (/* reexport */ spokenLines),
  oU: () => (/* reexport */ standingReviews),
  L4: () => (/* reexport */ traces_stateOf),
  eS: () => (/* reexport */ touchesJobs),
  fC: () => (/* reexport */ traceOf),
  An: () => (/* reexport */ trustOf),
  St: () => (/* reexport */ waivable),
  CV: () => (/* reexport */ whyNotAsked),
  kG: () => (/* reexport */ whyNotVerified),
  dL: () => (/* reexport */ withClaim)
});

// UNUSED EXPORTS: configurationText, priorReport

// EXTERNAL MODULE: ./build/domain/round.js
var domain_round = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/domain/change.js
var domain_change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/domain/consolidation.js
var consolidation = __webpack_require__(7709);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/rounds/code-now.js

const COMMENT_LINE = /^\s*(\/\/|#(?![a-z]+\b(?!:))(?!\[)|\/\*|\*(\s|\/|$)|--\s|;;?\s|<!--|""")/;
const PROSE = /\.(md|markdown|mdx|rst|adoc|txt|tex)$/i;
function readingOf(path, strict) {
    return strict && !PROSE.test(path) ? 'code' : 'all';
}
function codeLines(lines, reading) {
    const kept = [];
    for (const [index, raw] of lines.entries()) {
        const line = lineOf(raw, index + 1, reading);
        const last = kept.at(-1);
        if (/[\p{L}\p{N}_]/u.test(line.key))
            kept.push(line);
        else if (last)
            kept[kept.length - 1] = { ...last, tail: last.tail + line.packed };
    }
    return kept;
}
const keysOf = (lines) => lines.map(({ key }) => key);
function lineOf(line, number, reading) {
    const comment = reading === 'code' && COMMENT_LINE.test(line);
    const code = reading === 'code' ? line.replace(/\/\*.*?\*\//g, '').replace(/\s(\/\/|#)\s.*$/, '') : line;
    const packed = comment ? '' : code.replace(/\s+/g, '').replace(/['`]/g, '"');
    return { key: packed.replace(/(?<![,;])[,;]+$/, ''), packed, tail: '', raw: line.trim(), number };
}
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}
function streamOf(lines) {
    const edges = new Set([0]);
    let text = '';
    for (const piece of lines.flatMap(({ packed, tail }) => [packed, tail])) {
        if (/^[)\]}]/.test(piece))
            text = text.replace(/,$/, '');
        text += piece.replace(/;/g, '').replace(/,(?=[)\]}])/g, '');
        edges.add(text.length);
    }
    return { text, edges };
}
function runsIn(part, whole) {
    const [first] = part;
    if (first === undefined)
        return [];
    const found = [];
    for (let at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
        if (part.every((line, offset) => whole[at + offset] === line))
            found.push(at);
    }
    return found;
}
function offsetsIn(part, whole) {
    const found = [];
    if (!part)
        return found;
    for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
        found.push(at);
    return found;
}
function tally(lines) {
    const counts = new Map();
    for (const line of lines)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
}
function addedTo(before, now) {
    const left = tally(keysOf(before));
    return now.filter(({ key }) => {
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
    });
}
function namesIn(text) {
    return [...new Set((text.match(/[A-Za-z_$][\w$]{1,}/g) ?? []).filter((name) => !KEYWORDS.has(name)))];
}
const KEYWORDS = new Set(('abstract and as async await bool boolean break byte case catch char class const continue def default defer del do ' +
    'done double elif else elsif end enum err error esac except export extends false False fi final finally float fn ' +
    'for foreach from func function go goto if impl implements import in int interface is lambda let local long loop ' +
    'match mod module move mut namespace new next nil None nonlocal not null number of or override package pass private ' +
    'protected pub public raise range readonly ref rescue return select self Self short static str string struct super ' +
    'switch then this throw throws trait true True try type typeof uint union unless unsafe until use using val var ' +
    'void when where while with yield the to an it on be by').split(' '));
function fixIsIn(diff, { path, before, now }, reading) {
    if (!diff.trim() || !before)
        return false;
    const section = sectionFor(diff, path);
    const added = sideOf(section, '+', reading);
    const deleted = sideOf(section, '-', reading);
    const [earlier, later] = [tally(keysOf(before)), tally(keysOf(now))];
    const stream = streamOf(now).text;
    const fresh = added.filter(({ key }) => (earlier.get(key) ?? 0) < (later.get(key) ?? 0) || !earlier.has(key));
    if (!fresh.every(({ key }) => later.has(key) || (key.length >= 12 && stream.includes(key))))
        return false;
    const left = ({ key }) => later.get(key) ?? 0;
    if (reading === 'code' && deleted.some((line) => left(line) > 0))
        return false;
    if (!deleted.every((line) => left(line) < (earlier.get(line.key) ?? 0)))
        return false;
    return fresh.length > 0 || (added.length === 0 && deleted.length > 0);
}
const TELLING = { characters: 16, names: 2 };
const IMPORT = /^\s*(import|from|use|using|require|include|#\s*include|package)\b|\brequire\(/;
function tellingAdded(diff) {
    const lines = diff.split('\n').filter((line) => !/^(\+\+\+|---) /.test(line));
    const deleted = new Set(keysOf(sideOf(lines, '-', 'code')));
    return sideOf(lines, '+', 'code').filter(({ key, raw }) => key.length >= TELLING.characters &&
        namesIn(raw).length >= TELLING.names &&
        !IMPORT.test(raw) &&
        !deleted.has(key));
}
function fixAddedTo(diff, added, now) {
    const wanted = new Set(keysOf(tellingAdded(diff)));
    const left = new Set(keysOf(now));
    if (!wanted.size || sideOf(diff.split('\n'), '-', 'code').some(({ key }) => left.has(key)))
        return [];
    const holders = holdersIn(added);
    const there = [...wanted].map((key) => holders.get(key) ?? []);
    return there.every(({ length }) => length > 0) ? [...new Set(there.flat())] : [];
}
const HOLDERS = new WeakMap();
function holdersIn(added) {
    const known = HOLDERS.get(added);
    if (known)
        return known;
    const holders = new Map();
    for (const { path, text } of added) {
        for (const key of new Set(keysOf(codeLines(linesOf(text), 'code')))) {
            holders.set(key, [...(holders.get(key) ?? []), path]);
        }
    }
    HOLDERS.set(added, holders);
    return holders;
}
function sectionFor(diff, path) {
    const lines = diff.split('\n');
    if (!lines.some((line) => line.startsWith('+++ ')))
        return lines;
    const kept = [];
    let inside = false;
    for (const line of lines) {
        if (line.startsWith('+++ '))
            inside =
                line
                    .slice(4)
                    .replace(/^[ab]\//, '')
                    .trim() === path;
        else if (/^(---|diff |index )/.test(line))
            inside = inside && !line.startsWith('diff ');
        else if (inside)
            kept.push(line);
    }
    return kept;
}
function sideOf(lines, sign, reading) {
    return codeLines(lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1)), reading);
}
const NEAR = 3;
const CONTROL = /\b(if|unless|guard|return|throw|raise|assert|ensure|require|check|defer|try|catch|rescue|except|finally|with|using|lock|unlock|synchronized|switch|match|case|when|while|break|continue|await|once)\b|\?\?|&&|\|\|/i;
function guardsIn(sides, at, strict) {
    const { cited, before, now } = sides;
    if (!before)
        return [];
    const first = now[at];
    const last = lastCited(cited, now, at);
    if (!first || !last)
        return [];
    const names = new Set(cited.flatMap(({ raw }) => namesIn(raw)));
    const from = now.indexOf(first) - NEAR;
    const to = now.indexOf(last) + (strict ? 1 : NEAR);
    const near = new Set(now.slice(Math.max(0, from), to + 1));
    return addedTo(before, now).filter((line) => near.has(line) &&
        namesIn(line.raw).some((name) => names.has(name)) &&
        (!strict || CONTROL.test(withoutStrings(line.raw))));
}
function lastCited(cited, now, at) {
    let next = 0;
    let last;
    for (const line of now.slice(at)) {
        if (next === cited.length)
            break;
        if (line.key === cited[next]?.key) {
            last = line;
            next += 1;
        }
    }
    return last;
}
const withoutStrings = (code) => code.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""');
function reappearsIn(cited, added, except) {
    const wanted = cited.filter(({ raw }) => namesIn(raw).length > 0);
    if (!wanted.length)
        return null;
    for (const { path, text } of added) {
        if (path === except)
            continue;
        const byShape = new Map();
        for (const { raw } of codeLines(linesOf(text), 'all')) {
            const shape = shapeOf(raw);
            byShape.set(shape, [...(byShape.get(shape) ?? []), raw]);
        }
        const back = wanted.filter(({ raw }) => (byShape.get(shapeOf(raw)) ?? []).some((line) => alike(raw, line)));
        if (back.length * 2 >= wanted.length)
            return path;
    }
    return null;
}
function shapeOf(line) {
    return (0,characters/* withoutEnd */.Mx)(line.replace(/\s+/g, '').replace(/[A-Za-z_$][\w$]*/g, 'n'), /[,;]/);
}
function alike(a, b) {
    const names = namesIn(a);
    const other = new Set(namesIn(b));
    return names.filter((name) => other.has(name)).length * 2 >= names.length;
}
const TOKEN = /[A-Za-z_$][\w$]*|\d[\w.]*|[^\sA-Za-z0-9_$]/g;
const NAME = /^[A-Za-z_$]/;
function findRenamed(cited, before, now) {
    if (!before || cited.length === 0)
        return null;
    const known = new Set(before.map(({ key }) => key));
    const [namesBefore, namesNow] = [namesOf(before), namesOf(now)];
    for (let at = 0; at + cited.length <= now.length; at += 1) {
        const window = now.slice(at, at + cited.length);
        if (window.every(({ key }) => known.has(key)))
            continue;
        const renaming = alphaEqual(cited, window);
        if (!renaming)
            continue;
        const whole = [...renaming].every(([old, fresh]) => !namesNow.has(old) && !namesBefore.has(fresh));
        if (whole && renaming.size > 0)
            return { at, renaming };
    }
    return null;
}
function namesOf(lines) {
    return new Set(lines.flatMap(({ raw }) => raw.match(TOKEN) ?? []).filter((token) => NAME.test(token)));
}
function alphaEqual(a, b) {
    const forth = new Map();
    const back = new Map();
    for (const [index, line] of a.entries()) {
        const [left, right] = [line.raw.match(TOKEN) ?? [], b[index]?.raw.match(TOKEN) ?? []];
        if (left.length !== right.length)
            return null;
        for (const [position, token] of left.entries()) {
            const other = right[position] ?? '';
            const names = NAME.test(token) && NAME.test(other) && !KEYWORDS.has(token) && !KEYWORDS.has(other);
            if (!names && token !== other)
                return null;
            if (names && ((forth.get(token) ?? other) !== other || (back.get(other) ?? token) !== token))
                return null;
            if (names) {
                forth.set(token, other);
                back.set(other, token);
            }
        }
    }
    return new Map([...forth].filter(([old, fresh]) => old !== fresh));
}

// EXTERNAL MODULE: ./build/conclusion/coverage.js
var coverage = __webpack_require__(2078);
// EXTERNAL MODULE: ./build/text/known-files.js
var known_files = __webpack_require__(1839);
;// CONCATENATED MODULE: ./build/rounds/prior-reading.js



function prior_reading_readingOf(report) {
    const { change, round, coverage } = report;
    if (change === null || round.past === 'missing')
        return null;
    const rows = new Map(coverage.map((row) => [row.path, row]));
    const ties = tiesIn(report, change.files);
    const unconfirmed = unconfirmedIn(report);
    const completed = new Set(report.reviewers.flatMap(({ id, status }) => (status === 'completed' ? [id] : [])));
    const files = change.files.map((file) => {
        const { path, previousPath, status, kind, blobs } = file;
        const row = rows.get(path);
        return {
            ...{ path, previousPath, status, kind, blobs },
            accounted: row && !row.uncovered ? accountedIn(row, file, { completed, round: round.number }) : new Map(),
            ties: [...(ties.get(path) ?? [])].filter((other) => other !== path).sort(),
            unconfirmed: unconfirmed.get(path) ?? unconfirmed.get(previousPath ?? path) ?? null,
        };
    });
    const isPartial = coverage.some(({ carried }) => Object.keys(carried).length > 0);
    return { mergeBase: change.mergeBase, files, isPartial };
}
function accountedIn({ reviewers, carried }, file, { completed, round }) {
    const now = Object.entries(reviewers).filter(([id, state]) => completed.has(id) && (0,coverage/* accounts */.vd)(file, state));
    return new Map([...Object.entries(carried), ...now.map(([id]) => [id, round])]);
}
function unconfirmedIn({ findings, ledger }) {
    const doubted = new Set(ledger.flatMap(({ fate, now }) => (fate === 'unconfirmed' && now !== null ? [now] : [])));
    const open = findings.filter(({ id, round }) => doubted.has(id) || round.status === 'unconfirmed');
    return new Map(open.flatMap(({ id, locations }) => locations.map(({ path }) => [path, id])));
}
function tiesIn(report, files) {
    const ties = new Map();
    const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
    const known = (0,known_files/* knownFiles */.$I)(files.flatMap(({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])]));
    const tie = (path, others) => {
        const own = ties.get(path) ?? new Set();
        ties.set(path, own);
        for (const other of others)
            own.add(other);
    };
    for (const finding of report.findings) {
        const near = finding.related.flatMap((id) => byId.get(id) ?? []).flatMap(placesOf);
        const places = placesOf(finding);
        const named = [...near, ...namedIn(finding, report, known)];
        for (const path of places)
            tie(path, [...places, ...named]);
        for (const path of named)
            tie(path, places);
    }
    for (const { path, previousPath } of files)
        if (previousPath !== null)
            tie(path, [...(ties.get(previousPath) ?? [])]);
    return ties;
}
const placesOf = ({ locations }) => locations.map(({ path }) => path);
function namedIn(finding, { prosePlaces }, known) {
    const text = (0,known_files/* composed */.p4)(`${finding.title}\n${(0,consolidation/* allWords */.PD)(finding.body, finding.said)}\n${finding.origin.reason}`);
    const looked = prosePlaces.filter((place) => text.includes(place.text)).map(({ path }) => path);
    return [...new Set([...looked, ...filesIn(text, known)])];
}
const WORD = /[\p{L}\p{N}_.@]/u;
function filesIn(text, known) {
    const found = new Set();
    for (let at = 0; at < text.length; at += 1) {
        if (at > 0 && WORD.test(text.charAt(at - 1)))
            continue;
        const match = known.longestAt(text, at);
        if (!match)
            continue;
        for (const path of match.isWhole ? [match.path] : known.endingIn(match.path))
            found.add(path);
        at = match.end - 1;
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/rounds/prior-findings.js







function priorReport(report, { trust, publishedAt }) {
    const { id, round, assessments, reviews, decision } = report;
    const head = report.change?.head ?? null;
    return {
        ...{ id, reviews, decision, trust, head },
        publishedAt: publishedAt ?? endOf(report),
        number: round.number,
        of: round.of,
        findings: report.findings.map((finding) => priorFinding(finding, report)),
        points: [...assessments.testing, ...assessments.documentation]
            .filter(({ kind }) => kind === 'gap')
            .map(({ id: own, text, said, reviewers }) => ({
            ...{ id: own, key: `${own} ${text.slice(0, 80)}`, text: (0,consolidation/* allWords */.PD)(text, said), reviewers },
        })),
        ledger: report.ledger,
        opinions: report.secondOpinions,
        spent: spentUntil(report),
        leg: round.leg,
        otherLegs: round.otherLegs,
        history: round.history,
        fingerprint: round.fingerprint,
        reading: prior_reading_readingOf(report),
        reviewers: report.reviewers.map(({ id: reviewer, status, failures, passes, telemetry }) => ({
            ...{ id: reviewer, status, failures, telemetry },
            passes: passes.map(({ number, file, status: of }) => ({
                number,
                status: of,
                file: file.split('/').at(-1) ?? file,
            })),
        })),
    };
}
function spentUntil({ cost }) {
    if (cost === null)
        return reviewer/* NOTHING_EARLIER */.Rq;
    const known = cost.spent.costUsd !== null && cost.spent.uncounted === 0;
    return { usd: cost.earlier.usd + cost.spent.knownUsd, complete: cost.earlier.complete && known };
}
function endOf({ startedAt, durationMs }) {
    return (0,wording/* instantAfter */.i)(startedAt, durationMs) ?? startedAt;
}
function priorFinding(finding, { ledger, change }) {
    const { id, key, severity, contested, risk, classification, title, body, said, origin, reviewers } = finding;
    const known = finding.sources.length ? null : ledger.find((entry) => entry.key === key && entry.finding)?.finding;
    return {
        ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers },
        places: known?.places ?? finding.locations.map(placeOf),
        fix: finding.fix.diff,
        since: finding.round.since,
        seenAt: known?.seenAt ?? change?.head ?? null,
        leg: known?.leg ?? null,
    };
}
function placeOf(anchor) {
    const { path, lines, side, primary } = anchor;
    return { path, lines, side, primary, code: lines && anchor.excerpt ? linesWithin(anchor.excerpt, lines) : [] };
}
function linesWithin(excerpt, { start, end }) {
    const last = excerpt.startLine + excerpt.lines.length - 1;
    if (excerpt.startLine > start || last < end)
        return [];
    return excerpt.lines.slice(start - excerpt.startLine, end - excerpt.startLine + 1).map(({ text }) => text);
}
const MEMORY = 400;
function rememberedFindings(prior) {
    const listed = prior.findings.map((finding) => ({ finding, round: prior.number, entry: null }));
    const keys = new Set(prior.findings.map(({ key }) => key));
    const older = prior.ledger.flatMap((entry) => entry.finding && !keys.has(entry.key) && entry.fate !== 'superseded'
        ? [{ finding: entry.finding, round: entry.round, entry }]
        : []);
    const open = older.filter(({ entry }) => entry && (!(0,domain_round/* isClosed */.Lx)(entry.fate) || entry.fate === 'declined'));
    const closed = older.filter((item) => !open.includes(item));
    return [...listed, ...open, ...closed.slice(0, MEMORY)];
}
const LINES_PER_FINDING = 4;
function priorCodeToRead(prior, change) {
    const revisions = new Map(prior.head === null ? [] : [[prior.head, []]]);
    for (const { finding } of rememberedFindings(prior)) {
        if (finding.seenAt === null || !finding.places.length)
            continue;
        revisions.set(finding.seenAt, [...(revisions.get(finding.seenAt) ?? []), finding]);
    }
    return {
        previousHead: prior.head,
        head: change.head,
        revisions: [...revisions].map(([revision, findings]) => ({
            revision,
            paths: [...new Set(findings.flatMap(({ places }) => places.map(({ path }) => path)))].sort(),
            lines: [...new Set(findings.flatMap(tellingLines))].sort(),
        })),
    };
}
function tellingLines({ places }) {
    return places.flatMap(({ code }) => codeLines(code, 'code')
        .filter(({ key }) => key.length >= 10)
        .sort((a, b) => b.key.length - a.key.length)
        .slice(0, LINES_PER_FINDING)
        .map(({ raw }) => raw));
}
const SLASH = { line: ['//'], block: true };
const HASH = { line: ['#'], block: false };
const DASH = { line: ['--'], block: true };
const NONE = { line: [], block: false };
const LANGUAGES = [
    [
        /\.(c|cc|cjs|cpp|cs|cts|cxx|dart|go|gradle|groovy|h|hh|hpp|java|js|jsx|kt|kts|m|mjs|mm|mts|proto|rs|scala|sol|swift|ts|tsx|zig)$/i,
        SLASH,
    ],
    [/\.css$/i, { line: [], block: true }],
    [/\.(php|hcl|tf)$/i, { line: ['//', '#'], block: true }],
    [/\.(bash|bats|ex|exs|jl|mk|pl|ps1|py|pyi|r|rb|sh|toml|yaml|yml|zsh)$|(^|\/)(Dockerfile|Makefile)[^/]*$/i, HASH],
    [/\.(ada|elm|hs|lua|sql)$/i, DASH],
];
const marksOf = (path) => LANGUAGES.find(([ending]) => ending.test(path))?.[1] ?? NONE;
function tokensOf(lines, path) {
    const marks = marksOf(path);
    const tokens = [];
    let inBlock = false;
    for (const line of lines) {
        const read = codeIn(line, marks, inBlock);
        inBlock = read.inBlock;
        const texts = read.code.flatMap((piece) => (piece.quoted ? [piece.text] : wordsIn(piece.text)));
        texts.forEach((text, index) => tokens.push({ text, starts: index === 0, ends: index === texts.length - 1 }));
    }
    return withoutClosing(tokens);
}
function codeIn(line, { line: marks, block }, startsInBlock) {
    const code = [];
    let [at, from, inBlock] = [0, 0, startsInBlock];
    const take = (to) => {
        if (to > from)
            code.push({ text: line.slice(from, to), quoted: false });
    };
    if (inBlock) {
        const end = line.indexOf('*/');
        if (end < 0)
            return { code, inBlock };
        [at, from, inBlock] = [end + 2, end + 2, false];
    }
    while (at < line.length) {
        const sign = line.charAt(at);
        const free = at === 0 || /\s/.test(line.charAt(at - 1));
        if (free && marks.some((mark) => line.startsWith(mark, at))) {
            take(at);
            return { code, inBlock };
        }
        if (block && free && line.startsWith('/*', at)) {
            take(at);
            const end = line.indexOf('*/', at + 2);
            if (end < 0)
                return { code, inBlock: true };
            at = from = end + 2;
        }
        else if (sign === '"' || sign === "'" || sign === '`') {
            take(at);
            const end = stringEnd(line, at);
            code.push({ text: normalQuotes(line.slice(at, end)), quoted: true });
            at = from = end;
        }
        else
            at += 1;
    }
    take(line.length);
    return { code, inBlock };
}
function stringEnd(line, start) {
    const quote = line.charAt(start);
    for (let at = start + 1; at < line.length; at += 1) {
        if (line.charAt(at) === '\\')
            at += 1;
        else if (line.charAt(at) === quote)
            return at + 1;
    }
    return line.length;
}
const normalQuotes = (text) => (/^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text);
const wordsIn = (text) => text.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];
function withoutClosing(tokens) {
    const kept = [];
    for (const [index, token] of tokens.entries()) {
        const next = tokens[index + 1]?.text ?? '';
        const last = kept.at(-1);
        const idle = (token.text === ';' && token.ends) || (token.text === ',' && /^[)\]}]$/.test(next));
        if (!idle)
            kept.push(token);
        else if (last && token.ends)
            kept[kept.length - 1] = { ...last, ends: true };
    }
    return kept;
}
function saysSomething(tokens) {
    return tokens.reduce((sum, { text }) => sum + (/[\p{L}\p{N}_]/u.test(text) ? text.length : 0), 0) >= 3;
}
function codeHash({ path, code }) {
    const tokens = tokensOf(code, path);
    const meaning = saysSomething(tokens) ? tokens : tokensOf(code, '');
    if (!saysSomething(meaning))
        return null;
    const words = meaning.map(({ text }) => text).join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(words).digest('hex').slice(0, 32);
}
const AROUND = 6;
function timesIn(part, whole, before) {
    const origins = new Set(startsIn(part, before).map((at) => surroundings(part, before, at)));
    return startsIn(part, whole).filter((at) => {
        const alone = whole[at]?.starts === true && whole[at + part.length - 1]?.ends === true;
        return alone || origins.has(surroundings(part, whole, at));
    }).length;
}
function startsIn(part, whole) {
    const first = part[0]?.text;
    const found = [];
    for (let at = 0; at + part.length <= whole.length; at += 1) {
        if (whole[at]?.text === first && part.every(({ text }, index) => whole[at + index]?.text === text))
            found.push(at);
    }
    return found;
}
function surroundings(part, whole, at) {
    const words = (from, to) => whole
        .slice(Math.max(0, from), to)
        .map(({ text }) => text)
        .join(' ');
    return `${words(at - AROUND, at)} | ${words(at + part.length, at + part.length + AROUND)}`;
}

// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
;// CONCATENATED MODULE: ./build/rounds/word.js


function whyRefused({ comment, reason, ready }, speaking) {
    return whyUnheard(comment, speaking) ?? whyOwn(comment, speaking, true) ?? whyBare(reason, ready);
}
function whyUnheard(comment, { command, people, override }) {
    const { author, edited } = comment;
    if (edited)
        return { why: 'the comment was edited', fix: 'write it again in a new comment' };
    const { access } = way_out/* COMMANDS */.Lo[command];
    if (access === 'override' && override === 'off')
        return { why: '`override` is `off`: nobody may', fix: 'fix or decline what is open' };
    const needsAdmin = access === 'override' && override === 'admin';
    if ((needsAdmin ? people.admins : people.writers).some((login) => (0,values/* isSameName */.yS)(login, author)))
        return null;
    const what = needsAdmin ? 'is no administrator of the repository' : 'has no write access';
    return { why: `@${author} ${what}`, fix: `ask ${needsAdmin ? 'one' : 'someone who has'} to write it` };
}
function whyOwn({ author }, speaking, isCritical) {
    const { command, people, pushers } = speaking;
    const { author: byAuthor, lastPusher } = way_out/* COMMANDS */.Lo[command];
    const fix = `ask another maintainer to ${byAuthor === 'no' ? 'write' : 'decline'} it`;
    if ((byAuthor === 'no' || (byAuthor !== 'yes' && isCritical)) && (0,values/* isSameName */.yS)(people.author, author)) {
        const own = byAuthor === 'no' ? 'it comes from the author of the change' : OWN_CRITICAL;
        return { why: own, fix };
    }
    if (lastPusher === 'yes')
        return null;
    if (!pushers.length)
        return { why: 'who pushed last is not known', fix: 'run the job again' };
    return pushers.some((login) => (0,values/* isSameName */.yS)(login, author))
        ? { why: 'it comes from the one who pushed last', fix }
        : null;
}
const OWN_CRITICAL = 'authors cannot decline critical findings of their own change';
function whyBare(reason, ready) {
    return reason ? null : { why: 'it gives no reason', fix: `write \`${ready}\`` };
}

;// CONCATENATED MODULE: ./build/rounds/answers.js







const NO_DECLINES = { accepted: new Map(), problems: [] };
function judgeDeclines(people, prior, otherLegs = []) {
    const accepted = new Map();
    const problems = [];
    for (const comment of people.comments ?? []) {
        if (comment.bot)
            continue;
        for (const command of declineCommands(comment.body)) {
            const judged = judge(command, comment, { people, prior, otherLegs });
            if (judged.kind === 'accepted')
                accepted.set(judged.key, judged.decline);
            if (judged.kind === 'refused')
                problems.push(refusal(command, comment, judged));
        }
    }
    return { accepted, problems };
}
function judge(command, comment, { people, prior, otherLegs }) {
    const target = targetOf(command.id, comment, prior);
    if (target === 'old')
        return { kind: 'old' };
    const others = meantElsewhere(command.id, comment, { prior, otherLegs });
    if (target === null && others.length)
        return { kind: 'old' };
    const refused = (why, fix) => ({ kind: 'refused', why, fix });
    if (prior.trust.kind !== 'authenticated') {
        return refused('the report it speaks of could not be authenticated', 'decline it again after this round');
    }
    const speaking = { command: 'decline', people, pushers: [] };
    const unheard = whyUnheard(comment, speaking);
    if (unheard)
        return { kind: 'refused', ...unheard };
    if (target === null) {
        const report = reportBefore(comment.createdAt, prior);
        return refused(`the newest report before it (${report}) has no ${command.id}`, 'name an id of the latest report');
    }
    const other = others.find(({ key }) => key !== target.key);
    if (other) {
        const why = `${command.id} is “${target.title}” here and another finding in the report of ${(0,domain_round/* legWords */.gl)(other.leg)}`;
        return refused(why, `write \`/deep-review decline ${target.key} <reason>\`: the key names it in all reports`);
    }
    const critical = target.severity === 'critical';
    const ready = `/deep-review decline ${command.id} <reason>`;
    const own = whyOwn(comment, speaking, critical) ?? whyBare(command.reason, ready);
    if (own)
        return { kind: 'refused', ...own };
    const { author: by, createdAt: at, url } = comment;
    const decline = {
        ...{ by, at, reason: command.reason, severity: target.severity },
        source: { kind: 'comment', url },
    };
    return { kind: 'accepted', key: target.key, decline };
}
function targetOf(id, { createdAt }, prior) {
    if (Date.parse(createdAt) >= Date.parse(prior.publishedAt))
        return prior.findings.find(isNamed(id)) ?? null;
    const previous = prior.history.at(-1);
    if (!previous || Date.parse(createdAt) < Date.parse(previous.publishedAt))
        return 'old';
    const entry = prior.ledger.find((each) => isNamed(id)(each) && each.round === previous.number);
    if (!entry || entry.fate === 'declined')
        return 'old';
    return prior.findings.find(({ key }) => key === entry.key) ?? entry.finding ?? 'old';
}
const isNamed = (id) => (each) => each.id === id || each.key === id;
function meantElsewhere(id, { createdAt }, { prior, otherLegs }) {
    if (isKey(id))
        return [];
    const isSince = Date.parse(createdAt) >= Date.parse(prior.publishedAt);
    const gone = isSince ? prior.otherLegs.filter(({ gate }) => gate === 'carried') : [];
    const speaking = otherLegs.filter((other) => !gone.some((each) => (0,domain_round/* sameLeg */.zj)(each.leg, other.leg) && each.report === other.report));
    return speaking.flatMap(({ leg, ids, idsBefore, publishedAt }) => {
        const isAfter = Date.parse(createdAt) >= Date.parse(publishedAt);
        const named = [...ids, ...(isAfter ? [] : idsBefore)].filter((each) => each.id === id);
        return named.map(({ key }) => ({ leg, key }));
    });
}
function reportBefore(createdAt, prior) {
    return Date.parse(createdAt) >= Date.parse(prior.publishedAt) ? prior.id : (prior.history.at(-1)?.report ?? prior.id);
}
function refusal({ id }, { author, url }, { why, fix }) {
    return { what: `\`/deep-review decline ${id}\` of @${author} was not applied (${url})`, why, fix };
}
function isWithdrawn({ source }, { comments }) {
    return source.kind === 'comment' && comments !== null && !comments.some(({ url }) => url === source.url);
}
const FIELDS = ['key', 'path', 'code', 'severity', 'owner', 'reason', 'expires'];
function readWaivers(value, at = NOWHERE_IN_A_FILE) {
    if (value === undefined || value === null)
        return { waivers: [], problems: [] };
    if (!Array.isArray(value))
        return { waivers: [], problems: [wrong('waivers', 'it must be a list', { at: at([]) })] };
    const waivers = [];
    const problems = [];
    for (const [index, entry] of value.entries()) {
        const why = faultOf(entry);
        if (why === null)
            waivers.push(entry);
        else
            problems.push(wrong(`waivers[${String(index)}]`, why, { entry: entry, at: at([String(index)]) }));
    }
    return { waivers, problems };
}
const NOWHERE_IN_A_FILE = () => 'the configuration';
function faultOf(entry) {
    if (!isRecord(entry))
        return 'it must be a record';
    const missing = FIELDS.filter((name) => typeof entry[name] !== 'string' || !entry[name].trim());
    if (missing.length)
        return `${named(missing)} must be given, as text`;
    const unknown = Object.keys(entry).filter((name) => !FIELDS.includes(name));
    if (unknown.length)
        return `${named(unknown)} is not known`;
    const open = FIELDS.filter((name) => /^\s*<.*>\s*$/.test(String(entry[name])));
    if (open.length)
        return `${named(open)} is still to be filled in`;
    if (!domain_severity/* SEVERITIES */.oC.includes(entry['severity'])) {
        return `\`severity\` must be one of ${domain_severity/* SEVERITIES */.oC.join(', ')}: the highest that it covers`;
    }
    const expires = String(entry['expires']);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
        return '`expires` must be a day, yyyy-mm-dd';
    return null;
}
const isRecord = (entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry);
const named = (names) => names.map((name) => `\`${name}\``).join(', ');
function wrong(what, why, { entry, at }) {
    const given = isRecord(entry) ? entry : {};
    const field = (name) => typeof given[name] === 'string' && given[name].trim() ? given[name] : `<${name}>`;
    const severity = domain_severity/* SEVERITIES */.oC.find((word) => word === given['severity']) ?? 'critical';
    const line = (0,domain_round/* waiverLine */.fk)({ key: field('key'), path: field('path'), code: field('code'), severity });
    const fix = `write it as the report prints it below the finding that it covers: \`${line}\``;
    return (0,problem/* fault */.DG)({ what: `configuration: ${what}`, at, why, fix });
}
function waiversOn(waivers, today) {
    const isExpired = ({ expires }) => expires < today.slice(0, 10);
    return {
        holding: waivers.filter((waiver) => !isExpired(waiver)),
        problems: waivers.filter(isExpired).map(expired),
    };
}
function expired({ key, owner, expires, reason }) {
    return {
        what: `the waiver for ${key} no longer holds`,
        why: `it expired on ${expires} (${owner}: ${reason})`,
        fix: 'fix the finding, or have its owner renew the waiver with a new `expires`',
    };
}
function waivable(finding, key = finding.key) {
    const [primary] = finding.locations;
    const { severity } = finding;
    if (!primary)
        return (0,domain_change/* isNotice */.fD)(finding) ? { key, path: domain_change/* NOTICE_FIELDS */.rE, code: finding.key, severity } : null;
    return { key, path: primary.path, code: codeHash(placeOf(primary)), severity };
}
function covering(waivers, claim) {
    return waivers.find((waiver) => isBoundTo(waiver, claim) && covers(waiver, claim)) ?? null;
}
const isBoundTo = (waiver, { key, path, code }) => waiver.key === key && waiver.path === path && waiver.code === code;
const covers = (waiver, { severity }) => (0,domain_severity/* severityRank */.qs)(severity) >= (0,domain_severity/* severityRank */.qs)(waiver.severity);
const answers_NEAR = 3;
function elsewhere({ locations: [primary], sources }) {
    const other = sources.find(({ anchored: { anchors } }) => {
        const [anchor] = anchors;
        if (!anchor || !primary)
            return anchor !== primary;
        if (anchor.path !== primary.path)
            return true;
        return Boolean(anchor.lines && primary.lines) && (0,domain_finding/* distance */.Io)(anchor.lines ?? NOWHERE, primary.lines ?? NOWHERE) > answers_NEAR;
    });
    return other ? (other.anchored.anchors[0]?.path ?? 'no place') : null;
}
const NOWHERE = { start: 0, end: 0 };
function uncovered(waivers, findings) {
    return waivers.flatMap((waiver) => findings.filter(({ key }) => key === waiver.key).flatMap((finding) => uncoveredBy(waiver, finding)));
}
function uncoveredBy(waiver, finding) {
    const claim = waivable(finding);
    const why = whyUncovered(waiver, claim, finding);
    const ready = claim?.code ? (0,domain_round/* waiverLine */.fk)({ ...claim, code: claim.code }) : null;
    return [
        {
            what: `the waiver for ${waiver.key} (${waiver.owner}) does not cover “${finding.title}”`,
            why,
            fix: ready ? `fix it, or have its owner renew the waiver: \`${ready}\`` : 'fix it, or decline it in a comment',
        },
    ];
}
function whyUncovered(waiver, claim, finding) {
    if (!claim?.code)
        return 'it cites no code that a waiver could be bound to';
    if (claim.path !== waiver.path)
        return `it is in \`${claim.path}\`, the waiver is for \`${waiver.path}\``;
    if (claim.code !== waiver.code)
        return 'the cited code is not the code that was waived';
    if (!covers(waiver, claim))
        return `it is ${claim.severity}, the waiver covers ${waiver.severity} at most`;
    const other = elsewhere(finding);
    return other === null ? 'an earlier round knows it otherwise' : `it is raised for another place too, \`${other}\``;
}
function declineOf({ owner, reason, expires, severity }) {
    return { by: owner, reason, severity, at: expires, source: { kind: 'waiver' } };
}
const COMMAND = /^\/deep-review[ \t]+decline[ \t]+([0-9a-f]{14}(?:-\d+)?|[A-Za-z]+\d+)\b[ \t:,—–-]*(.*)$/;
function declineCommands(body) {
    return spokenLines(body).flatMap((line) => {
        const [, id, reason] = COMMAND.exec(line) ?? [];
        return id === undefined ? [] : [{ id: isKey(id) ? id : id.toUpperCase(), reason: (reason ?? '').trim() }];
    });
}
const isKey = (id) => /^[0-9a-f]{14}/.test(id);
const RESTART = /^\/deep-review[ \t]+restart(?:[ \t:,—–][ \t:,—–-]*(.*))?$/;
function restartCommands(body) {
    return spokenLines(body).flatMap((line) => {
        const command = RESTART.exec(line);
        return command ? [{ reason: (command[1] ?? '').trim() }] : [];
    });
}
function spokenLines(body) {
    const visible = body.replace(/<!--[\s\S]*?(-->|$)/g, (hidden) => hidden.replace(/[^\n]/g, ''));
    const spoken = [];
    let fence = null;
    let quoted = false;
    let raw = 0;
    for (const line of visible.split(/\r\n|\r|\n/)) {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line.replace(/^( {0,3}>)+ ?/, ''))?.[1];
        if (fence !== null) {
            if (mark?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(line))
                fence = null;
            continue;
        }
        if (mark !== undefined) {
            fence = mark;
            continue;
        }
        raw = Math.max(0, raw + count(line, /<(pre|code|blockquote|details|q|template)\b/gi));
        const ends = count(line, /<\/(pre|code|blockquote|details|q|template)>/gi);
        quoted = /^ {0,3}>/.test(line) || (quoted && line.trim() !== '');
        if (!quoted && raw === 0 && !/^( {4}|\t)/.test(line))
            spoken.push(line.trimEnd());
        raw = Math.max(0, raw - ends);
    }
    return spoken;
}
const count = (line, pattern) => (line.match(pattern) ?? []).length;
function repliesTo(people, prior) {
    const replies = new Map();
    for (const comment of people.comments ?? []) {
        if (comment.bot || !people.writers.includes(comment.author))
            continue;
        if (Date.parse(comment.createdAt) < Date.parse(prior.publishedAt) || declineCommands(comment.body).length)
            continue;
        for (const finding of prior.findings) {
            if (speaksOf(comment, finding))
                replies.set(finding.key, `answered by @${comment.author} (${comment.url})`);
        }
    }
    return replies;
}
function speaksOf({ body, place }, { id, places }) {
    if (new RegExp(`(^|[^\\w/-])${id}(?![\\w-])`).test(spokenLines(body).join('\n')))
        return true;
    const line = place?.line ?? place?.originalLine ?? null;
    if (!place || line === null)
        return false;
    return places.some(({ path, lines }) => path === place.path && lines !== null && (0,domain_finding/* distance */.Io)(lines, { start: line, end: line }) <= 2);
}

// EXTERNAL MODULE: ./build/conclusion/gate.js
var gate = __webpack_require__(7123);
// EXTERNAL MODULE: ./build/join/join.js + 15 modules
var join = __webpack_require__(8172);
// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/text/consequences.js
var consequences = __webpack_require__(8102);
;// CONCATENATED MODULE: ./build/rounds/state.js



function stateOf(input) {
    const { strict, place, finding } = input;
    const state = stateRead(input, readingOf(place.path, strict));
    if (strict || state.kind !== 'rewritten' || ABOUT_WORDS.test(finding.title))
        return state;
    const bare = stateRead(input, readingOf(place.path, true));
    return bare.kind === 'present' ? { kind: 'touched', reason: 'only comments changed there' } : state;
}
const ABOUT_WORDS = /\b(comment|doc(s|string|umentation|umented)?|godoc|javadoc|todo|typo|wording|explain)(s|ed)?\b/i;
function stateRead(input, reading) {
    const { place, file } = input;
    if (!file || file.now.kind === 'unknown')
        return unknown('its file could not be read');
    const sides = sidesOf(place, file, reading) ?? sidesOf(place, file, 'all');
    if (!sides)
        return fixedElsewhere(input, versionLines(file.now, reading) ?? []) ?? wholeFile(file);
    if (place.side === 'base')
        return deletedCode(sides);
    const moved = movedTo(input, sides, reading);
    if (file.now.kind === 'absent') {
        return moved ?? doubted(input, sides) ?? { kind: 'removed', reason: `\`${place.path}\` is gone` };
    }
    if (place.primary &&
        fixIsIn(input.finding.fix, { path: place.path, before: sides.before, now: sides.now }, reading)) {
        return { kind: 'fix-in', reason: 'the proposed fix is in' };
    }
    const still = stillThere(input, sides);
    if (still?.kind === 'present')
        return fixedElsewhere(input, sides.now) ?? still;
    return still ?? moved ?? doubted(input, sides) ?? changed(input, sides);
}
function fixedElsewhere({ finding, place, added, others, strict }, now) {
    if (!place.primary || !finding.fix.trim() || !added)
        return null;
    const paths = fixAddedTo(finding.fix, added, now);
    const isTheirs = (path) => others.some((other) => other.key !== finding.key && other.places[0]?.path === path && fixAddedTo(other.fix, added, []).includes(path));
    const [path] = paths;
    if (path === undefined || paths.some(isTheirs))
        return null;
    const reason = `the lines of its fix were added to ${(0,wording/* listed */.KE)(paths.map((each) => `\`${each}\``))}`;
    return { kind: strict ? 'touched' : 'fix-in', reason };
}
const unknown = (reason) => ({ kind: 'unknown', reason });
function sidesOf(place, file, reading) {
    const before = versionLines(file.before, reading);
    const cited = citedLines(place, file.before, reading);
    if (!cited.length)
        return null;
    return { cited, before, now: versionLines(file.now, reading) ?? [], nowPath: file.nowPath };
}
function versionLines(version, reading) {
    if (version.kind === 'unknown')
        return null;
    return version.kind === 'text' ? codeLines(linesOf(version.text), reading) : [];
}
function citedLines({ code, lines }, before, reading) {
    if (code.length)
        return codeLines(code, reading);
    if (!lines || before.kind !== 'text')
        return [];
    return codeLines(linesOf(before.text).slice(lines.start - 1, lines.end), reading);
}
function wholeFile({ path, before, now, nowPath }) {
    if (now.kind === 'absent')
        return { kind: 'removed', reason: `\`${path}\` is gone` };
    if (before.kind === 'text' && now.kind === 'text' && before.text === now.text) {
        return { kind: 'present', path: nowPath, line: null, code: null, reason: 'the file is as it was' };
    }
    return unknown('it cites no code that could be compared');
}
function deletedCode({ cited, now, nowPath }) {
    if (runsIn(keysOf(cited), keysOf(now)).length)
        return { kind: 'rewritten', reason: 'the deleted lines are back' };
    return { kind: 'present', path: nowPath, line: null, code: null, reason: 'the deleted lines are still missing' };
}
function movedTo({ elsewhere }, { cited, nowPath }, reading) {
    const keys = keysOf(cited);
    for (const other of elsewhere) {
        if (other.nowPath === nowPath)
            continue;
        const now = versionLines(other.now, reading) ?? [];
        const found = runsIn(keys, keysOf(now));
        const earlier = runsIn(keys, keysOf(versionLines(other.before, reading) ?? [])).length;
        if (found.length > earlier) {
            const line = now[found[0] ?? 0]?.number ?? null;
            return {
                kind: 'present',
                path: other.nowPath,
                line,
                code: null,
                reason: `the code is now in \`${other.nowPath}\``,
            };
        }
    }
    return null;
}
function doubted({ strict, added }, { cited, nowPath }) {
    if (!strict)
        return null;
    if (!added)
        return { kind: 'touched', reason: 'the last head is lost, so that its code cannot be followed' };
    const path = reappearsIn(cited, added, nowPath);
    return path === null ? null : { kind: 'touched', reason: `code like it was added to \`${path}\`` };
}
function stillThere(input, sides) {
    const { nowPath } = sides;
    const here = (at, reason) => ({
        kind: 'present',
        path: nowPath,
        line: sides.now[at]?.number ?? null,
        code: null,
        reason,
    });
    const keys = keysOf(sides.cited);
    const runs = runsIn(keys, keysOf(sides.now));
    if (runs.length) {
        const at = nearest(runs, sides.now, input.place);
        return guarded(input, sides, at) ?? here(at, 'the code is as it was');
    }
    const inside = spread(keys, keysOf(sides.now));
    if (inside !== null)
        return guarded(input, sides, inside) ?? here(inside, 'the code is as it was, with lines between');
    const wrapped = reformatted(sides);
    if (wrapped !== null)
        return here(wrapped, 'only its layout changed');
    return renamed(input, sides);
}
function renamed({ finding }, sides) {
    const found = findRenamed(sides.cited, sides.before, sides.now);
    if (!found)
        return null;
    const claim = new Set(namesIn(`${finding.title}\n${finding.body}\n${finding.fix}`));
    if ([...found.renaming.values()].some((name) => claim.has(name)))
        return null;
    const names = [...found.renaming].map(([old, fresh]) => `\`${old}\` → \`${fresh}\``).join(', ');
    const window = sides.now.slice(found.at, found.at + sides.cited.length);
    return {
        kind: 'present',
        path: sides.nowPath,
        line: window[0]?.number ?? null,
        code: window.map(({ raw }) => raw),
        reason: `only names changed: ${names}`,
    };
}
function nearest(runs, now, { lines }) {
    const away = (at) => Math.abs((now[at]?.number ?? 0) - (lines?.start ?? 0));
    return [...runs].sort((a, b) => away(a) - away(b))[0] ?? 0;
}
function guarded(input, sides, at) {
    const [guard] = guardsIn(sides, at, input.strict);
    if (!guard)
        return null;
    return { kind: 'rewritten', reason: `new lines guard it: \`${guard.raw.slice(0, 80)}\`` };
}
function spread(keys, now) {
    if (keys.length < 2)
        return null;
    for (let start = now.indexOf(keys[0] ?? ''); start >= 0; start = now.indexOf(keys[0] ?? '', start + 1)) {
        const limit = start + keys.length * 2 + 8;
        let next = 0;
        for (let at = start; at < Math.min(limit, now.length) && next < keys.length; at += 1) {
            if (now[at] === keys[next])
                next += 1;
        }
        if (next === keys.length)
            return start;
    }
    return null;
}
const CONTEXT = 24;
function reformatted({ cited, before, now }) {
    const part = streamOf(cited).text.replace(/,$/, '');
    const whole = streamOf(now);
    const then = before ? streamOf(before).text : '';
    const origins = offsetsIn(part, then);
    for (const at of offsetsIn(part, whole.text)) {
        const bounded = whole.edges.has(at) && whole.edges.has(at + part.length);
        const sameAround = origins.some((origin) => around(then, origin, part) === around(whole.text, at, part));
        if (bounded || sameAround)
            return lineAt(now, at);
    }
    return null;
}
function around(text, at, part) {
    return text.slice(Math.max(0, at - CONTEXT), at + part.length + CONTEXT);
}
function lineAt(lines, offset) {
    let passed = 0;
    const index = lines.findIndex((line) => (passed += streamOf([line]).text.length) > offset);
    return Math.max(0, index);
}
function changed(input, sides) {
    const { cited, before, now } = sides;
    const left = tally(keysOf(now));
    const gone = cited.filter(({ key }) => {
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
    });
    if (gone.length === cited.length && isRemoval(input, before, now)) {
        return {
            kind: 'removed',
            reason: input.inChange === false ? 'the change was taken back' : 'its lines are deleted',
        };
    }
    if (!input.strict || !gone.length || gone.length * 2 >= cited.length || concerns(input.finding, gone)) {
        return { kind: 'rewritten', reason: 'its lines are rewritten' };
    }
    return { kind: 'touched', reason: 'lines near it changed, not those that it is about' };
}
function isRemoval({ inChange, finding }, before, now) {
    if (inChange === false && finding.origin.kind === 'introduced')
        return true;
    if (!before)
        return false;
    const earlier = tally(keysOf(before));
    return now.every(({ key }) => {
        const count = earlier.get(key) ?? 0;
        earlier.set(key, count - 1);
        return count > 0;
    });
}
function concerns(finding, gone) {
    const deleted = finding.fix.split('\n').filter((line) => /^-(?!--)/.test(line));
    const named = new Set(namesIn(`${finding.title}\n${deleted.join('\n')}`));
    return gone.some(({ raw }) => namesIn(raw).some((name) => name.length > 2 && named.has(name)));
}
const VAGUE = new Set(['absence', 'wrong', 'validation', 'platform', 'compatibility']);
function kindsOf({ title, text }) {
    return new Set((0,join/* consequencesOf */.W$)(`${title}\n${(0,join/* proseOf */.jv)(text)}`).filter((kind) => !VAGUE.has(kind)));
}
function contradiction(then, now) {
    const [before, after] = [(0,join/* subjectOf */.et)(then.title, ''), (0,join/* subjectOf */.et)(now.title, '')];
    if (before !== after && [before, after].some((subject) => subject === 'test-gap' || subject === 'documentation'))
        return true;
    const [old, fresh] = [kindsOf(then), kindsOf(now)];
    return fresh.size > 0 && ![...fresh].some((kind) => old.has(kind));
}
function inCommon(then, now, code) {
    const kinds = kindsOf(now);
    const given = new Set(code.flatMap(join/* codeNames */.Gc).flatMap(join/* identifierParts */.o5).map(join/* stem */.WS));
    const words = ({ title, text }) => (0,join/* wordsOf */.Z9)(`${title}\n${(0,join/* proseOf */.jv)(text)}`).filter((word) => !given.has(word));
    const other = new Set(words(now));
    const shared = [...kindsOf(then)].filter((kind) => kinds.has(kind)).length;
    return shared + [...new Set(words(then))].filter((word) => other.has(word)).length;
}

;// CONCATENATED MODULE: ./build/rounds/fates.js









function placeStates(finding, facts) {
    const revision = facts.code.revisions.find((each) => each.revision === finding.seenAt);
    const { elsewhere = [], added = null } = revision ?? {};
    return finding.places.map((place) => {
        const file = revision?.files.find((each) => each.path === place.path) ?? null;
        const inChange = file && facts.changedPaths ? facts.changedPaths.has(file.nowPath) : null;
        const { strict, others } = facts;
        return { place, file, state: stateOf({ finding, place, file, elsewhere, added, others, strict, inChange }) };
    });
}
const CHANGED = ['rewritten', 'fix-in', 'removed'];
const isChanged = ({ state }) => CHANGED.includes(state.kind);
function fateWhenRaised(states, by) {
    const who = by.join(' and ') || 'a reviewer';
    const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
    if (changed)
        return { fate: 'partly', reason: `${changed.state.reason}, yet ${who} raised it again` };
    return { fate: 'unaddressed', reason: `${who} raised it again` };
}
function fateWhenSilent(states, facts) {
    const [primary] = states;
    const open = facts.mentions.filter(({ said }) => said === 'open');
    if (open.length)
        return fateWhenNamed(states, open, facts.names);
    if (!primary)
        return { fate: 'unaddressed', reason: 'no review names it again, and it has no place to look at' };
    const { state } = primary;
    const rest = states.slice(1).filter((item) => sameDefect(primary.place, item.place));
    const still = rest.find((item) => item.state.kind === 'present');
    if (state.kind === 'present') {
        const changed = rest.find(isChanged);
        if (changed)
            return { fate: 'partly', reason: `${changed.state.reason} in \`${changed.place.path}\`, but not everywhere` };
        return { fate: 'unaddressed', reason: `no review names it again, but ${state.reason}` };
    }
    if (state.kind === 'unknown')
        return { fate: 'unaddressed', reason: `no review names it again; ${state.reason}` };
    if (still)
        return { fate: 'partly', reason: `${state.reason}, but the same code is still in \`${still.place.path}\`` };
    if (state.kind === 'removed') {
        if (facts.isUnread)
            return { fate: 'unconfirmed', reason: `${state.reason}, but nothing was reviewed in this round` };
        return { fate: 'gone', reason: state.reason };
    }
    const { opinion } = facts;
    if (opinion?.verdict === 'refuted' && !facts.held) {
        return { fate: 'fixed', reason: state.reason };
    }
    if (state.kind === 'touched')
        return { fate: 'unconfirmed', reason: state.reason };
    return confirmed(primary, state.reason, facts);
}
function fateWhenNamed(states, open, names) {
    const changed = states.find((item) => isChanged(item) || item.state.kind === 'touched');
    const words = open[0]?.words ?? '';
    const who = calledBy(open.map(({ reviewer }) => reviewer), names);
    const said = `${who} ${open.length > 1 ? 'say' : 'says'} that it is open (“${words}”)`;
    return changed
        ? { fate: 'partly', reason: `${changed.state.reason}, yet ${said}` }
        : { fate: 'unaddressed', reason: said };
}
function confirmed({ place, file }, reason, facts) {
    const { covered, strict, mentions, held, names } = facts;
    const now = file?.nowPath ?? place.path;
    const completed = new Set(Object.values(covered).flat());
    const say = (said) => mentions.filter((each) => each.said === said).map(({ reviewer }) => reviewer);
    const [verified, unclear] = [say('fixed').filter((reviewer) => completed.has(reviewer)), say('unclear')];
    const silent = (covered[now] ?? []).filter((reviewer) => !verified.includes(reviewer) && !unclear.includes(reviewer));
    const [fixedBy, silentBy] = [distinct(verified), distinct(silent)];
    const needed = strict ? 2 : 1;
    if (held) {
        const why = 'while an instruction to the reviewers stands neither their silence nor their word closes a finding';
        return { fate: 'unconfirmed', reason: `${reason}, but ${why}` };
    }
    const enough = [
        fixedBy.length ? `${calledBy(fixedBy, names)} ${fixedBy.length > 1 ? 'say' : 'says'} that it is fixed` : '',
        silentBy.length ? `${calledBy(silentBy, names)} covered \`${now}\` and did not raise it again` : '',
    ].filter(Boolean);
    if (fixedBy.length + silentBy.length >= needed)
        return { fate: 'fixed', reason: `${reason}; ${(0,wording/* listed */.KE)(enough)}` };
    const who = enough.length ? `only ${(0,wording/* listed */.KE)(enough)}` : `no completed reviewer covered \`${now}\``;
    const doubt = unclear.length ? `; what ${calledBy(unclear, names)} says about it was not understood` : '';
    return { fate: 'unconfirmed', reason: `${reason}, but ${who} (${String(needed)} needed)${doubt}` };
}
const distinct = (reviewers) => [...new Set(reviewers)].sort();
function calledBy(reviewers, names) {
    return (0,wording/* listed */.KE)(distinct(reviewers).map((reviewer) => names?.get(reviewer) ?? reviewer));
}
function sameDefect(a, b) {
    const [left, right] = [new Set(namesIn(a.code.join('\n'))), new Set(namesIn(b.code.join('\n')))];
    const shared = [...left].filter((name) => right.has(name)).length;
    return shared > 0 && shared * 2 >= Math.min(left.size, right.size) && shared * 4 >= Math.max(left.size, right.size);
}
function anchorNow({ place, file, state }, primary) {
    const found = state.kind === 'present' ? state : null;
    const path = found?.path ?? file?.nowPath ?? place.path;
    const lines = found?.line ? shifted(place.lines, found.line) : place.lines;
    return {
        claimed: { path: place.path, lines: place.lines },
        ...{ path, lines, primary },
        side: place.side,
        state: found ? (path === place.path && lines?.start === place.lines?.start ? 'verified' : 'moved') : 'unverified',
        quote: 'none',
        excerpt: found && lines ? excerptNow(file, path, lines) : null,
    };
}
function shifted(lines, start) {
    return { start, end: start + (lines ? lines.end - lines.start : 0) };
}
function excerptNow(file, path, { start, end }) {
    if (file?.nowPath !== path || file.now.kind !== 'text')
        return null;
    const lines = file.now.text.split(/\r\n|\r|\n/).slice(start - 1, end);
    return lines.length ? { startLine: start, lines: lines.map((text) => ({ text, changed: false })) } : null;
}
function keepSeverity(now, prior, options) {
    const { failOn, authenticated, round, held } = options;
    const milder = (0,domain_severity/* severityRank */.qs)(now.severity) > (0,domain_severity/* severityRank */.qs)(prior.severity);
    if ((0,gate/* holdsGate */.mz)(prior, failOn)) {
        if (isAnswered(now, prior, options))
            return asAnswered(now, options);
        if (!milder)
            return now;
        const why = `Rated ${now.severity} in this round; it was ${wordFor(prior)} in round ${round} and its code decides, not the wording.`;
        return withReason({ ...now, severity: prior.severity, contested: prior.contested }, why);
    }
    const harsher = (0,domain_severity/* severityRank */.qs)(now.severity) < (0,domain_severity/* severityRank */.qs)(prior.severity);
    if (held || !authenticated || !harsher || (0,domain_severity/* isAtLeast */.du)(now.severity, failOn))
        return now;
    const why = `Rated ${now.severity} in this round; the same claim with the same consequence was a ${prior.severity} in round ${round} and stays one.`;
    return withReason({ ...now, severity: prior.severity }, why);
}
function isAnswered(now, prior, options) {
    if (options.held)
        return false;
    const verdict = options.opinions.get((0,second_opinion/* aboutOf */.rI)(now))?.verdict;
    if (verdict === 'lowered' || verdict === 'refuted')
        return true;
    if (prior.severity === 'critical' && (prior.risk ?? now.risk))
        return false;
    return (0,join/* isAnsweredBy */.Xw)(now.reconciliation.votes, prior.severity, options.vendors);
}
function asAnswered(now, { opinions }) {
    const opinion = opinions.get((0,second_opinion/* aboutOf */.rI)(now));
    const severity = opinion?.verdict === 'lowered' ? opinion.severity : null;
    if (!opinion || severity === null || (0,domain_severity/* severityRank */.qs)(severity) >= (0,domain_severity/* severityRank */.qs)(now.severity))
        return now;
    return withReason({ ...now, severity, contested: false }, `A second opinion: ${(0,second_opinion/* opinionVerdict */.yt)(opinion)}.`);
}
const wordFor = ({ contested, severity }) => (contested ? `${severity} (contested)` : severity);
function withReason(finding, why) {
    const { reconciliation } = finding;
    return {
        ...finding,
        reconciliation: { ...reconciliation, kind: 'settled', reason: `${reconciliation.reason} ${why}` },
    };
}
function newConsequences(now, prior) {
    const harsh = now.sources.filter(({ anchored }) => (0,domain_severity/* severityRank */.qs)(anchored.finding.severity) < (0,domain_severity/* severityRank */.qs)(prior.severity));
    const text = harsh.map(({ anchored: { finding } }) => `${finding.title}\n${finding.body}`).join('\n');
    const before = `${prior.title}\n${(0,consolidation/* allWords */.PD)(prior.body, prior.said)}`;
    const known = (0,consequences/* consequencesIn */.CI)(before);
    return (0,consequences/* consequencesIn */.CI)(text).filter((name) => !known.includes(name));
}
function keepOrigin(now, prior, failOrigins) {
    const blocked = failOrigins.includes(prior.origin.kind);
    if (!blocked || failOrigins.includes(now.origin.kind))
        return now;
    if (prior.origin.kind === 'unknown' && /shallow|graft/i.test(prior.origin.reason))
        return now;
    const reason = `${prior.origin.reason} (as it was judged when it was first raised; now: ${now.origin.kind})`;
    return { ...now, origin: { ...prior.origin, reason } };
}

;// CONCATENATED MODULE: ./build/rounds/identity.js








const SAME_KEY = 2;
const SAID = 1.6;
const SAYS_SO = 3;
function matchPrior(priors, claims, lines) {
    const said = [...noticePairs(priors, claims), ...scoredPairs(priors, claims).filter((pair) => pair.score >= join/* JOIN */.Ng)];
    const matches = new Map();
    const taken = new Set();
    const match = (pairs, folded) => {
        pairs.sort((a, b) => b.score - a.score || a.prior - b.prior || a.now - b.now);
        for (const { prior, ...pair } of pairs) {
            if (matches.has(prior) || (!folded && taken.has(pair.now)))
                continue;
            matches.set(prior, { ...pair, folded });
            taken.add(pair.now);
        }
    };
    match(said, false);
    match(said, true);
    if (lines)
        match(linePairs(priors, claims, { matches, taken }), false);
    return matches;
}
function noticePairs(priors, claims) {
    return priors.flatMap(({ finding }, prior) => {
        const now = (0,domain_change/* isNotice */.fD)(finding) ? claims.findIndex(({ key }) => key === finding.key) : -1;
        return now < 0 ? [] : [{ prior, now, score: Infinity, by: 'words' }];
    });
}
const speaksOfNotice = ({ finding }, { key }) => (0,domain_change/* isNotice */.fD)(finding) || (key !== null && (0,domain_change/* isNotice */.fD)({ key }));
function linePairs(priors, claims, { matches, taken }) {
    return priors.flatMap((placed, prior) => claims.flatMap((claim, now) => {
        if (matches.has(prior) || taken.has(now) || claim.key === null || speaksOfNotice(placed, claim))
            return [];
        const score = Math.max(...claim.sources.map(({ anchored }) => agreement(placed, anchored)), 0);
        return score > 0 ? [{ prior, now, score, by: 'lines' }] : [];
    }));
}
function agreement(placed, claimed) {
    if (!sameLines(placed, claimed))
        return 0;
    const { finding } = placed;
    const then = { title: finding.title, text: (0,consolidation/* allWords */.PD)(finding.body, finding.said) };
    const now = { title: claimed.finding.title, text: claimed.finding.body };
    const code = finding.places[0]?.code ?? [];
    if (contradiction(then, now))
        return 0;
    const shared = inCommon(then, now, code);
    return shared === 0 && placed.decline ? 0 : 1 + shared;
}
function scoredPairs(priors, claims) {
    const sources = claims.flatMap((claim, now) => claim.sources.map(({ anchored }) => ({ claim, now, anchored })));
    const run = (0,join/* comparable */.Zm)([...priors.map(profileOfPrior), ...sources.map(({ anchored }) => (0,join/* profileOf */.dp)(anchored))]);
    const best = new Map();
    for (const { a: prior, b } of run.candidates) {
        const [placed, source] = [priors[prior], sources[b - priors.length]];
        if (!placed || !source || speaksOfNotice(placed, source.claim))
            continue;
        const { total: likeness, parts } = (0,join/* score */.fN)((0,join/* compare */.UD)(run, prior, b), join/* MODEL */.A2);
        if (!saysTheSame(parts))
            continue;
        const { claim, now, anchored } = source;
        const total = likeness + hints(placed.finding, claim, anchored.finding.body);
        const id = `${prior} ${now}`;
        if (total > (best.get(id)?.score ?? -Infinity))
            best.set(id, { prior, now, score: total, by: 'words' });
    }
    return [...best.values()];
}
function saysTheSame(parts) {
    const said = ['words', 'plain', 'title'].reduce((sum, name) => sum + (parts[name] ?? 0), 0);
    return said >= SAID;
}
function hints({ id, key }, claim, body) {
    return (claim.key === key ? SAME_KEY : 0) + (body.includes(`(prior ${id})`) ? SAYS_SO : 0);
}
function profileOfPrior({ finding, states }) {
    const { title, fix } = finding;
    const places = states.map((state, order) => anchorNow(state, order === 0));
    return (0,join/* profileOfClaim */.bZ)({
        ...{ reviewer: 'last round', review: 'last-round', title, places, remedy: '' },
        body: (0,consolidation/* allWords */.PD)(finding.body, finding.said),
        quotes: finding.places.flatMap(({ code }) => (code.length ? [{ code: code.join('\n'), language: null }] : [])),
        fixes: fix ? [fix, fix] : [],
        file: places[0]?.path ?? '',
    });
}
const WIDER = 2;
function sameLines({ states }, { anchors }) {
    const [then, now] = [states[0], anchors[0]];
    if (!then || !now || then.state.kind !== 'present')
        return false;
    const place = anchorNow(then, true);
    if (place.path !== now.path || place.side !== now.side || !place.lines || !now.lines)
        return false;
    const cited = placeOf(now);
    const [own, other] = [codeHash(placeOf(place)), codeHash(cited)];
    const isSame = own !== null && own === other && (0,domain_finding/* overlap */.EF)(place.lines, now.lines) > 0;
    if (now.state === 'unverified')
        return isSame && now.quote === 'none' && place.lines.start === now.lines.start;
    if (now.state === 'missing' || isSame)
        return isSame;
    const [a, b] = [tokensOf(then.place.code, place.path), tokensOf(cited.code, now.path)];
    const isNear = (0,domain_finding/* overlap */.EF)(place.lines, now.lines) > 0 && Math.abs(identity_length(place.lines) - identity_length(now.lines)) <= WIDER;
    return isNear && (holds(a, b) || holds(b, a));
}
const identity_length = ({ start, end }) => end - start + 1;
function holds(long, short) {
    if (!saysSomething(short) || short.length > long.length)
        return false;
    const last = long.length - short.length;
    for (let at = 0; at <= last; at += 1)
        if (short.every(({ text }, index) => long[at + index]?.text === text))
            return true;
    return false;
}
function whyOther(finding, states, code) {
    const elsewhere = code.revisions.find(({ revision }) => revision === finding.seenAt)?.elsewhere ?? [];
    const other = states.find((each) => !isKept(each, elsewhere));
    return other ? `the code in \`${other.place.path}\` is not as it was (${other.state.reason})` : null;
}
function isKept({ place, file, state }, elsewhere) {
    if (state.kind === 'unknown')
        return !place.primary;
    const present = state.kind === 'present';
    if (present && state.code !== null)
        return false;
    if (place.side === 'base' || !file)
        return present;
    const count = (path) => {
        const part = tokensOf(place.code, path);
        if (!saysSomething(part))
            return null;
        const read = (version) => version.kind === 'text' ? tokensOf(linesOf(version.text), path) : [];
        const before = read(file.before);
        const there = timesIn(part, before, before);
        if (file.before.kind === 'text' && there === 0)
            return null;
        const others = elsewhere.filter(({ nowPath }) => nowPath !== file.nowPath);
        const moved = others.map((each) => Math.max(0, timesIn(part, read(each.now), before) - timesIn(part, read(each.before), before)));
        const now = timesIn(part, read(file.now), before) + moved.reduce((sum, times) => sum + times, 0);
        return now - Math.max(1, there);
    };
    const left = count(place.path) ?? count('');
    return left === null ? present : left >= 0;
}

;// CONCATENATED MODULE: ./build/rounds/ids.js


function giveIds(findings) {
    const ordered = (0,join/* inReportOrder */.ET)(findings).flatMap((index) => findings[index] ?? []);
    const ids = (0,join/* numberIds */.e$)(ordered.map(({ severity }) => severity));
    const keys = (0,join/* uniqueKeys */.ij)(ordered.map(({ key }) => key));
    const map = new Map(ordered.map(({ id }, index) => [id, ids[index] ?? id]));
    const moved = (links) => linked(links, map);
    return {
        ids: map,
        findings: ordered.map((finding, index) => ({
            ...finding,
            id: ids[index] ?? finding.id,
            key: keys[index] ?? finding.key,
            related: moved(finding.related),
            sources: finding.sources.map((source) => ({ ...source, alsoIn: moved(source.alsoIn) })),
        })),
    };
}
const linked = (links, ids) => links.flatMap((id) => ids.get(id) ?? []).sort();
function asideLinked(item, ids) {
    return { ...item, sources: item.sources.map((source) => ({ ...source, alsoIn: linked(source.alsoIn, ids) })) };
}
function continueIds(taken, severities) {
    const last = new Map();
    for (const id of taken) {
        const [, letter = '', digits = '0'] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
        last.set(letter, Math.max(last.get(letter) ?? 0, Number(digits)));
    }
    return severities.map((severity) => {
        const letter = (0,wording/* severityLetter */.Gh)(severity);
        const number = (last.get(letter) ?? 0) + 1;
        last.set(letter, number);
        return `${letter}${number}`;
    });
}

;// CONCATENATED MODULE: ./build/rounds/settle.js








function settleFinding(item, options) {
    const lapsed = item.decline ? whyLapsed(item, item.decline) : null;
    const base = { item, lapsed, decline: item.decline };
    if (item.decline && lapsed === null)
        return declined(item, item.decline);
    if (wasClosed(item))
        return { ...base, ...closedBefore(item, options) };
    if (item.raised)
        return { ...base, ...(item.folded ? foldedInto : raisedAgain)(item, item.raised, options) };
    return { ...base, ...silent(item, options) };
}
const settle_NONE = { kind: 'none' };
const wasClosed = ({ entry }) => entry !== null && (0,domain_round/* isClosed */.Lx)(entry.fate) && entry.fate !== 'declined';
function declined(item, decline) {
    const effect = item.raised ? { kind: 'declined', finding: item.raised, decline } : settle_NONE;
    return { item, decline, lapsed: null, fate: 'declined', reason: saidBy(decline), effect };
}
function saidBy({ by, reason, source, at }) {
    if (source.kind === 'waiver')
        return `waived by ${by} until ${at}: ${reason}`;
    return `declined by @${by}: ${reason} (${source.url})`;
}
function whyLapsed({ states, raised, changed }, decline) {
    if (changed !== null)
        return changed;
    if (!raised || decline.source.kind === 'waiver')
        return null;
    const worse = (0,domain_severity/* severityRank */.qs)(raised.severity) < (0,domain_severity/* severityRank */.qs)(decline.severity);
    if (worse)
        return `it is ${raised.severity} now and was ${decline.severity} then`;
    const elsewhere = raised.sources.find(({ anchored }) => anchored.anchors[0] && !isAt(anchored.anchors[0], states));
    return elsewhere ? `it is raised for another place too, \`${elsewhere.anchored.anchors[0]?.path ?? ''}\`` : null;
}
const settle_NEAR = 3;
function isAt(anchor, states) {
    if (!states.length)
        return false;
    return states.some((state, index) => {
        const now = anchorNow(state, index === 0);
        if (now.path !== anchor.path)
            return false;
        if (!now.lines || !anchor.lines || (0,domain_finding/* distance */.Io)(now.lines, anchor.lines) <= settle_NEAR)
            return true;
        const own = codeHash(state.place);
        return own !== null && own === codeHash(placeOf(anchor));
    });
}
function closedBefore(item, options) {
    const { entry, finding, raised, strict, states } = item;
    const round = item.round;
    const standing = { status: 'regressed', since: finding.since };
    if (raised && !item.folded) {
        const reason = `it was ${entry?.fate ?? 'fixed'} after round ${round} and is raised again`;
        return { fate: 'regressed', reason, effect: { kind: 'stands', finding: kept(item, raised, options), standing } };
    }
    const back = states[0]?.state;
    if (strict && back?.kind === 'present') {
        const reason = `it was ${entry?.fate ?? 'fixed'} after round ${round}, but its code is back: ${back.reason}`;
        return { fate: 'regressed', reason, effect: { kind: 'carried', standing } };
    }
    return { fate: entry?.fate ?? 'fixed', reason: entry?.reason ?? '', effect: settle_NONE };
}
function raisedAgain(item, raised, options) {
    const { finding } = item;
    const verdict = fateWhenRaised(item.states, raised.reviewers);
    if (item.byLines !== null)
        return inOtherWords(item, raised, options);
    const harsher = (0,domain_severity/* severityRank */.qs)(raised.severity) < (0,domain_severity/* severityRank */.qs)(finding.severity);
    const consequences = harsher && !item.strict ? newConsequences(raised, finding) : [];
    if (consequences.length) {
        const reason = `the same code has another consequence now (${consequences.join(', ')}), which is a finding of its own`;
        const said = `It goes beyond ${finding.id} of round ${item.round}, "${finding.title}": ${consequences.join(', ')}.`;
        return { fate: 'superseded', reason, effect: { kind: 'stands', finding: naming(raised, said), standing: null } };
    }
    const status = verdict.fate === 'partly' ? 'partly' : 'unaddressed';
    const standing = { status, since: finding.since };
    return { ...answered(item, verdict), effect: { kind: 'stands', finding: kept(item, raised, options), standing } };
}
function inOtherWords(item, raised, options) {
    const { finding, strict } = item;
    const { fate, reason } = fateWhenRaised(item.states, raised.reviewers);
    const verdict = { fate, reason: `${reason} in other words, at the same lines with the same code` };
    const now = strict ? kept(item, raised, options) : { ...raised, key: finding.key };
    const said = `It has the lines and the code of ${finding.id} of round ${String(item.round)}, “${finding.title}”.`;
    const standing = { status: fate === 'partly' ? 'partly' : 'unaddressed', since: finding.since };
    return { ...answered(item, verdict), effect: { kind: 'stands', finding: naming(now, said), standing } };
}
function naming(finding, said) {
    const { reconciliation } = finding;
    return { ...finding, reconciliation: { ...reconciliation, reason: `${reconciliation.reason} ${said}` } };
}
function kept({ finding, strict, states }, raised, options) {
    const { keep, gate } = options;
    const same = { ...keepSeverity(raised, finding, keep), key: finding.key };
    const judged = strict ? keepOrigin(same, finding, gate.failOrigins) : same;
    if (!strict)
        return judged;
    const left = states
        .filter(({ state }) => state.kind === 'present')
        .map((state) => anchorNow(state, false))
        .filter((anchor) => !judged.locations.some((place) => place.path === anchor.path && near(place, anchor)));
    return { ...judged, locations: [...judged.locations, ...left] };
}
function near(a, b) {
    return !a.lines || !b.lines || (0,domain_finding/* distance */.Io)(a.lines, b.lines) <= settle_NEAR;
}
function foldedInto(item, raised, options) {
    const primary = raised.locations[0];
    if (item.strict && !(primary && isAt(primary, item.states))) {
        const outcome = silent(item, options);
        if (outcome.fate !== 'fixed')
            return outcome;
        const reason = `${outcome.reason}, yet a finding like it stands: ${raised.title}`;
        return { ...openOutcome(item, { fate: 'unconfirmed', reason }) };
    }
    const reason = `folded into "${raised.title}"`;
    const finding = { ...keepSeverity(raised, item.finding, options.keep) };
    return { fate: 'superseded', reason, effect: { kind: 'stands', finding, standing: null } };
}
function silent(item, { facts, recap, held, opinions }) {
    if ((0,domain_change/* isNotice */.fD)(item.finding))
        return { fate: 'gone', reason: NOTICE_GONE, effect: settle_NONE };
    const mentions = recap.get(item.finding.key) ?? [];
    const opinion = opinions.get(item.finding.key) ?? null;
    const found = fateWhenSilent(item.states, { ...facts, strict: item.strict, mentions, held, opinion });
    const asked = opinion ? `; a second opinion was asked for: ${(0,second_opinion/* opinionWords */.QY)(opinion)}` : '';
    const verdict = { ...found, reason: `${found.reason}${asked}` };
    if (!item.setAside)
        return openOutcome(item, verdict);
    const said = `a reviewer raised it again, but it was set aside (${item.setAside.kind}: ${item.setAside.reason})`;
    const fate = verdict.fate === 'fixed' ? 'unconfirmed' : verdict.fate;
    return openOutcome(item, { fate, reason: `${verdict.reason}; ${said}` });
}
const NOTICE_GONE = 'no such text is in the change any more, or the base lists its path under `prompt-paths`';
function openOutcome(item, verdict) {
    const standing = { status: 'carried', since: item.finding.since };
    if ((0,domain_round/* isClosed */.Lx)(verdict.fate))
        return { ...verdict, effect: settle_NONE };
    const isListed = item.setAside !== null && !item.strict;
    return { ...answered(item, verdict), effect: isListed ? settle_NONE : { kind: 'carried', standing } };
}
function answered({ reply }, verdict) {
    const open = verdict.fate === 'unaddressed' || verdict.fate === 'unconfirmed';
    return reply !== null && open ? { fate: 'answered', reason: `${reply}; open: ${verdict.reason}` } : verdict;
}
function carriedFinding({ item, standing, reason }, id, gate) {
    const { finding, states } = item;
    const { key, severity, contested, risk, classification, title, body, said, origin, reviewers, fix } = finding;
    const source = finding.leg === null ? '' : ` of ${finding.leg}`;
    const locations = states.map((state, index) => anchorNow(state, index === 0));
    return {
        ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers, locations },
        code: locations[0] ? codeHash(placeOf(locations[0])) : null,
        waiver: null,
        fix: fix ? { ...domain_finding/* NO_FIX */.O5, diff: fix, applies: 'not-tried', reason: 'proposed in an earlier round' } : domain_finding/* NO_FIX */.O5,
        sources: [],
        reconciliation: { kind: 'sole', votes: {}, reason: `Carried from round ${item.round}${source}: ${reason}.` },
        joins: [],
        related: [],
        secondOpinion: null,
        round: standing,
        feedback: [],
        blocking: gate.failOrigins.includes(origin.kind),
        inline: null,
    };
}
function remembered({ finding, states }, head) {
    const present = states.length > 0 && states.every(({ state }) => state.kind === 'present');
    if (!present || head === null)
        return finding;
    return { ...finding, seenAt: head, places: states.map(placeNow) };
}
function placeNow(item, index) {
    const { path, lines } = anchorNow(item, index === 0);
    const code = (item.state.kind === 'present' ? item.state.code : null) ?? item.place.code;
    return { ...item.place, path, lines, code };
}
function asPrior(finding, round, head) {
    const { id, key, severity, contested, risk, classification, title, body, said, origin, reviewers } = finding;
    return {
        ...{ id, key, severity, contested, risk, classification, title, body, said, origin, reviewers },
        places: finding.locations.map(placeOf),
        fix: finding.fix.diff,
        since: round,
        seenAt: head,
        leg: null,
    };
}
function applyEffects(consolidation, settled, waived) {
    const declined = new Map();
    const changed = new Map();
    const standings = new Map();
    for (const { effect } of settled) {
        if (effect.kind === 'declined')
            declined.set(effect.finding.id, effect);
        if (effect.kind !== 'stands')
            continue;
        const { finding, standing } = effect;
        changed.set(finding.id, harsher(changed.get(finding.id), finding));
        if (standing)
            standings.set(finding.id, standing);
    }
    for (const each of waived)
        declined.set(each.finding.id, each);
    const stay = consolidation.findings.filter(({ id }) => !declined.has(id)).map((each) => changed.get(each.id) ?? each);
    const { findings, ids } = giveIds(withOwnKeys(stay, changed));
    const before = new Map([...ids].map(([old, fresh]) => [fresh, old]));
    const standing = findings.flatMap(({ id, key }) => {
        const known = standings.get(before.get(id) ?? '');
        return known ? [[key, known]] : [];
    });
    const aside = [...consolidation.setAside, ...[...declined.values()].map(asSetAside)];
    const setAside = aside.map((item) => asideLinked(item, ids));
    return { consolidation: { ...consolidation, findings, setAside }, standing: Object.fromEntries(standing), ids };
}
function harsher(a, b) {
    if (!a)
        return b;
    const severity = (0,domain_severity/* mostSevere */.ux)([a.severity, b.severity]);
    const contested = a.contested || b.contested;
    const reason = [...new Set([a.reconciliation.reason, b.reconciliation.reason])].join(' ');
    return { ...a, severity, contested, reconciliation: { ...a.reconciliation, reason } };
}
function withOwnKeys(findings, changed) {
    const inherited = new Set(findings.filter(({ id }) => changed.has(id)).map(({ key }) => key));
    return findings.map((finding) => changed.has(finding.id) || !inherited.has(finding.key) ? finding : { ...finding, key: `${finding.key}-new` });
}
function asSetAside({ finding, decline }) {
    return { kind: 'declined', to: null, reason: saidBy(decline), title: finding.title, sources: finding.sources };
}

;// CONCATENATED MODULE: ./build/rounds/items.js











function itemsOf(input, waivers) {
    const { prior, people, otherLegs } = input;
    if (!prior)
        return { items: [], problems: [] };
    const declines = people.comments ? judgeDeclines(people, prior, otherLegs) : NO_DECLINES;
    const replies = repliesTo(people, prior);
    const bare = earlierFindings(prior).map((known) => {
        const remembered = loweredBy(input.opinions.get(known.finding.key), known);
        const strict = (0,gate/* holdsGate */.mz)(remembered.finding, input.gate.failOn);
        const states = placeStates(remembered.finding, { ...factsOf(input), strict });
        const decline = declineFor(remembered, { input, prior, declines });
        const changed = decline ? whyOther(remembered.finding, states, input.code) : null;
        const reply = replies.get(remembered.finding.key) ?? null;
        return { ...remembered, ...UNMATCHED, strict, states, decline, changed, reply };
    });
    const items = matched(bare, input).map((item) => withWaiver(item, waivers, input));
    return { items, problems: declines.problems };
}
const UNMATCHED = { raised: null, setAside: null, folded: false, byLines: null };
function loweredBy(opinion, known) {
    if (opinion?.verdict !== 'lowered' || opinion.severity === null)
        return known;
    return { ...known, finding: { ...known.finding, severity: opinion.severity, contested: false } };
}
function earlierFindings(prior) {
    const all = rememberedFindings(prior);
    return prior.trust.kind === 'authenticated'
        ? all
        : all.filter(({ entry }) => entry === null || !(0,domain_round/* isClosed */.Lx)(entry.fate));
}
function factsOf({ code, covered, change, prior, names, isUnread = false, }) {
    const changedPaths = change ? new Set(change.files.map(({ path }) => path)) : null;
    return { code, covered, changedPaths, others: prior?.findings ?? [], isUnread, ...(names && { names }) };
}
function declineFor({ finding, entry }, context) {
    const { input, prior, declines } = context;
    if (prior.trust.kind !== 'authenticated')
        return null;
    const fresh = declines.accepted.get(finding.key);
    if (fresh)
        return fresh;
    const known = entry?.fate === 'declined' ? entry.decline : null;
    if (known?.source.kind !== 'comment' || isWithdrawn(known, input.people))
        return null;
    return known;
}
function withWaiver(item, waivers, { prior, code }) {
    if (item.decline && item.changed === null)
        return item;
    const { finding, raised } = item;
    const trusted = prior?.trust.kind === 'authenticated';
    const isKnown = trusted && item.byLines !== 0;
    const claims = [
        raised && waivable(raised),
        raised && isKnown ? waivable(raised, finding.key) : null,
        isKnown ? items_remembered(item, raised, code) : null,
    ];
    const waiver = claims.map((claim) => claim && covering(waivers, claim)).find((found) => found !== null);
    if (!waiver || (raised && elsewhere(raised) !== null))
        return item;
    return { ...item, decline: declineOf(waiver), changed: null };
}
function items_remembered(item, raised, code) {
    const { finding, states } = item;
    const [place] = finding.places;
    if (!place || whyOther(finding, states, code) !== null)
        return null;
    return { key: finding.key, path: place.path, code: codeHash(place), severity: (raised ?? finding).severity };
}
function matched(items, { consolidation }) {
    const claims = [
        ...consolidation.findings.map((finding) => ({ raised: finding, setAside: null, ...finding })),
        ...consolidation.setAside.map((setAside) => ({ raised: null, setAside, key: null, sources: setAside.sources })),
    ];
    const open = items.filter((item) => !wasClosed(item));
    const done = items.filter(wasClosed);
    const first = matchPrior(open, claims, true);
    const taken = new Set([...first.values()].flatMap(({ now, folded }) => (folded ? [] : [now])));
    const left = claims.filter((_, index) => !taken.has(index));
    const attach = (item, match, of) => {
        if (!match)
            return item;
        const { raised, setAside } = (0,values/* must */.sb)(of[match.now]);
        return { ...item, raised, setAside, folded: match.folded, byLines: match.by === 'lines' ? match.score - 1 : null };
    };
    const second = matchPrior(done, left, false);
    return [
        ...open.map((item, index) => attach(item, first.get(index), claims)),
        ...done.map((item, index) => attach(item, second.get(index), left)),
    ];
}
const WORDS = { named: 2, unnamed: 3, share: 0.3 };
const TEST_FILE = /(^|[/._-])(tests?|specs?|__tests__|bats|e2e)([/._-]|$)/i;
const TEST_CLASS = /[a-z0-9]Tests?\.\w+$/;
const COMMENT = /^\s*(\/\/|#|\*|\/\*|--|;|<!--|""")/;
const PROSE_FILE = /\.(md|mdx|rst|adoc|txt)$/i;
const OF_ANY_TEST = new Set(['test', 'assert', 'cover', 'coverage', 'expect', 'spec', 'unit']);
function settlePoints(prior, { testing, documentation }, facts) {
    const now = [...testing, ...documentation].filter(({ kind }) => kind === 'gap');
    const again = namedAgain(prior.points, now);
    return prior.points.map((point) => {
        const same = again.get(point);
        const verdict = same ? { fate: 'unaddressed', reason: 'named again' } : answeredBy(point, facts);
        const { key, id, text } = point;
        const [title = ''] = text.split('\n', 1);
        return {
            ...{ key, id, title },
            round: prior.number,
            ...verdict,
            now: same?.id ?? null,
            finding: null,
            decline: null,
        };
    });
}
function namedAgain(before, now) {
    const spoken = [
        ...before.map(({ text }) => ({ reviewer: 'before', text })),
        ...now.map(({ text, said }) => ({ reviewer: 'now', text: (0,consolidation/* allWords */.PD)(text, said) })),
    ];
    const again = new Map();
    for (const { a, b } of (0,join/* alikePoints */.Ah)(spoken).sort((x, y) => y.strength - x.strength)) {
        const [prior, point] = [before[a], now[b - before.length]];
        if (prior && point && !again.has(prior) && point.id.startsWith(prior.id.slice(0, 1)))
            again.set(prior, point);
    }
    return again;
}
function answeredBy({ id, text: point }, { added, covered, held, names: called }) {
    if (!added)
        return { fate: 'unconfirmed', reason: 'not named again; what was added since is not known' };
    const isTest = id.startsWith('T');
    const what = isTest ? 'test' : 'text';
    const found = added.flatMap(({ path, text }) => {
        const ground = groundIn(point, isTest ? testText(path, text) : proseText(path, text));
        return ground ? [{ path, ...ground, silent: held ? [] : [...(covered[path] ?? [])].sort() }] : [];
    });
    const best = found.find(({ isAbout, silent }) => isAbout && silent.length) ?? found.find(({ isAbout }) => isAbout) ?? found[0];
    if (!best)
        return { fate: 'unaddressed', reason: `not named again, but no ${what} about it was added` };
    const { path, named, isAbout, silent } = best;
    const names = named.slice(0, 3).map((name) => `\`${name}\``);
    const addition = `a ${what} that ${named.length ? `names ${(0,wording/* listed */.KE)(names)}` : 'uses its words'} was added to \`${path}\``;
    if (isAbout && silent.length) {
        return {
            fate: 'fixed',
            reason: `${addition}; ${(0,wording/* listed */.KE)(silent.map((reviewer) => called?.get(reviewer) ?? reviewer))} covered it and did not name the point again`,
        };
    }
    const why = isAbout ? 'no completed review covers that file' : 'whether it answers the point nobody says';
    return { fate: 'unconfirmed', reason: `not named again; ${addition}, but ${why}` };
}
function groundIn(point, text) {
    const names = items_namedIn(point);
    const named = names.filter((name) => standsIn(name, text.toLowerCase()));
    const words = new Set([...(0,join/* wordsOf */.Z9)(text), ...(0,join/* symbolsOf */.ZR)(text)]);
    const wanted = new Set([...(0,join/* wordsOf */.Z9)(point), ...(0,join/* symbolsOf */.ZR)(point), ...names]);
    const telling = [...wanted].filter((term) => !OF_ANY_TEST.has(term));
    const shared = telling.filter((term) => words.has(term) || named.includes(term)).length;
    const least = names.length ? WORDS.named : WORDS.unnamed;
    const isAbout = shared >= least && shared >= telling.length * WORDS.share && (!names.length || named.length > 0);
    return isAbout || named.length ? { named, isAbout } : null;
}
function items_namedIn(point) {
    const spans = [...point.matchAll(/`([^`\n]{2,80})`/g)].map(([, span = '']) => span.trim().toLowerCase());
    const names = spans.map((span) => /^[\w./-]*\w\.\w+(:\d.*)?$/.test(span) ? span.replace(/:\d.*$/, '').replace(/^.*\//, '') : span);
    return [...new Set(names.map((name) => name.replace(/\(\)$/, '')))].filter((name) => name.length > 1);
}
function standsIn(name, text) {
    if (!/^[\w$]+$/.test(name))
        return text.includes(name);
    const code = /^[a-z]+$/.test(name) ? text.replace(/"[^"\n]*"|'[^'\n]*'/g, ' ') : text;
    return code.split(/[^\w$]+/).includes(name);
}
const testText = (path, text) => (TEST_FILE.test(path) || TEST_CLASS.test(path) ? text : '');
function proseText(path, text) {
    if (PROSE_FILE.test(path))
        return text;
    return text
        .split('\n')
        .filter((line) => COMMENT.test(line))
        .join('\n');
}

;// CONCATENATED MODULE: ./build/rounds/legs.js



function isKnown(trace) {
    return trace.kind === 'report' && trace.past === 'known' && trace.prior.trust.kind === 'authenticated';
}
const newestFirst = (reports) => [...reports].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
function readFrom(traces, leg) {
    const enough = newestFirst(traces.filter(isKnown)).find((report) => isOwn(report, leg) || report.prior.leg === null || !knows(report.prior, leg));
    return enough?.from ?? null;
}
const isOwn = (report, leg) => leg === null || (0,domain_round/* sameLeg */.zj)(report.leg, leg);
const knows = ({ otherLegs }, leg) => leg !== null && otherLegs.some((other) => (0,domain_round/* sameLeg */.zj)(other.leg, leg));
function sinceKnown(reports) {
    const ordered = newestFirst(reports);
    const known = ordered.find(isKnown);
    return known ? ordered.filter((report) => report === known || report.at >= known.from) : ordered;
}
function foldReports(reports) {
    const oldestFirst = sinceKnown(reports)
        .map(({ prior }) => prior)
        .reverse();
    return oldestFirst.reduce((older, newer) => (older ? layered(newer, older) : newer), null);
}
function pastOfLeg(facts) {
    const { leg } = facts;
    const own = foldReports(facts.reports.filter((report) => isOwn(report, leg)));
    if (leg === null)
        return { prior: own, otherLegs: [], problems: [] };
    const known = newestFirst(facts.reports.filter(isKnown));
    const mine = known.find((report) => (0,domain_round/* sameLeg */.zj)(report.leg, leg)) ?? null;
    const memory = (mine ?? known[0])?.prior ?? null;
    const legs = otherLegs(facts.reports, { leg, known, mine, memory });
    const gone = legs.filter((other) => !holdsItself(other, { ...facts, leg, isNew: mine === null }));
    const heir = own === null ? gone.find(({ whole, gate }) => whole !== null && gate === 'own') : undefined;
    const carried = gone.filter((other) => other !== heir && other.gate === 'own' && other.findings.length > 0);
    const base = own ?? heir?.whole ?? (carried.length && memory ? emptied(memory) : null);
    return {
        prior: base && [...carried].reverse().reduce((prior, other) => carrying(prior, other, leg), base),
        otherLegs: legs.filter((other) => !(0,domain_round/* sameLeg */.zj)(other.leg, leg)).map((other) => asTold(other, gone.includes(other))),
        problems: [...(heir ? [inherits(heir)] : []), ...carried.map(carries)],
    };
}
function otherLegs(reports, past) {
    const groups = new Map();
    for (const report of newestFirst(reports)) {
        const key = [...groups.keys()].find((each) => (0,domain_round/* sameLeg */.zj)(each, report.leg)) ?? report.leg;
        groups.set(key, [...(groups.get(key) ?? []), report]);
    }
    const read = [...groups].flatMap(([each, theirs]) => otherOf(each, theirs, past) ?? []);
    const remembered = (past.memory?.otherLegs ?? []).filter((other) => !(past.mine && (0,domain_round/* sameLeg */.zj)(other.leg, past.leg)));
    const unread = remembered.filter((other) => !read.some((each) => (0,domain_round/* sameLeg */.zj)(each.leg, other.leg)));
    const both = read.map((each) => {
        const other = remembered.find(({ leg }) => (0,domain_round/* sameLeg */.zj)(leg, each.leg));
        return other ? overMemory(each, other) : each;
    });
    const all = [...both, ...unread.map((other) => ({ ...other, whole: null, isKnown: true }))];
    return all.sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));
}
function overMemory(read, remembered) {
    const isNewer = Date.parse(read.publishedAt) >= Date.parse(remembered.publishedAt);
    if (isNewer && (read.isKnown || read.gate === 'carried'))
        return read;
    const findings = remembered.findings.filter(({ key }) => !read.findings.some((finding) => finding.key === key));
    const ids = [...read.ids, ...remembered.ids];
    const idsBefore = [...read.idsBefore, ...remembered.idsBefore];
    const whole = read.whole && withOpen(read.whole, remembered.findings);
    const newest = isNewer ? read : { ...read, head: remembered.head, publishedAt: remembered.publishedAt };
    return { ...newest, whole, findings: [...read.findings, ...findings], ids, idsBefore };
}
function otherOf(leg, theirs, { leg: own, known, mine }) {
    const whole = (0,domain_round/* sameLeg */.zj)(leg, own) ? null : foldReports(theirs);
    if (whole === null)
        return null;
    const { id, head, publishedAt, findings } = whole;
    const told = { leg, report: id, head, publishedAt, gate: 'own', findings, ...idsOf(whole) };
    const carriers = mine ? [mine] : known.filter((report) => !(0,domain_round/* sameLeg */.zj)(report.leg, leg));
    const isCarried = carriers.some(({ prior }) => prior.otherLegs.some(isSame(told)) || knewAll(prior, id));
    return { ...told, gate: isCarried ? 'carried' : 'own', whole, isKnown: theirs.some(isKnown) };
}
const knewAll = ({ leg, history }, id) => leg === null && history.some(({ report }) => report === id);
const isSame = (told) => ({ leg, report, publishedAt, gate }) => gate === 'carried' && (0,domain_round/* sameLeg */.zj)(leg, told.leg) && report === told.report && publishedAt === told.publishedAt;
function idsOf({ number, findings, ledger, history }) {
    const before = history.at(-1)?.number ?? number - 1;
    return {
        ids: findings.map(({ id, key }) => ({ id, key })),
        idsBefore: ledger.filter(({ round }) => round === before).map(({ id, key }) => ({ id, key })),
    };
}
function holdsItself(other, facts) {
    const { leg, jobs, touchesJobs } = facts;
    if ((0,domain_round/* sameLeg */.zj)(other.leg, leg))
        return false;
    const wanted = other.leg.name ?? other.leg.job;
    const listed = jobs.filter(({ workflow, name }) => workflow === other.leg.workflow && name === wanted);
    if (hasReported(other, facts))
        return !facts.isNew || (0,domain_round/* sameJob */.YU)(other.leg, leg) || listed.length > 0;
    if ((0,domain_round/* sameJob */.YU)(other.leg, leg) || touchesJobs)
        return false;
    return listed.some(({ state }) => state === 'holds');
}
function hasReported({ leg: theirs, head, publishedAt, whole }, { leg, isNew, ...facts }) {
    if (head !== facts.head || whole?.trust.kind === 'unauthenticated')
        return false;
    if (!isNew || !(0,domain_round/* sameJob */.YU)(theirs, leg))
        return true;
    return facts.began !== null && Date.parse(publishedAt) >= Date.parse(facts.began);
}
function carrying(prior, other, leg) {
    const from = (0,domain_round/* sameLeg */.zj)(other.leg, leg) ? null : (0,domain_round/* legWords */.gl)(other.leg);
    return withOpen(prior, other.findings.map((finding) => ({ ...finding, leg: finding.leg ?? from })));
}
function emptied(report) {
    const nothing = { findings: [], ledger: [], history: [], points: [], reviewers: [], reviews: [] };
    return { ...report, ...nothing, fingerprint: null, reading: null };
}
function asTold(other, isGone) {
    const { leg, report, head, publishedAt, ids, idsBefore } = other;
    const told = { leg, report, head, publishedAt, ids, idsBefore };
    return isGone ? { ...told, gate: 'carried', findings: [] } : { ...told, gate: 'own', findings: other.findings };
}
const WAY_ON = 'nothing has to be done while that leg comes back; else fix what is open, decline it by its id here, or waive it';
function carries({ leg, findings }) {
    return {
        what: `what is open in ${(0,domain_round/* legWords */.gl)(leg)} is carried here (${String(findings.length)})`,
        why: 'that leg reported on this change and cannot be known to run for this head, so that nobody else would hold the gate for it',
        fix: WAY_ON,
    };
}
function inherits({ leg }) {
    return {
        what: `this leg goes on where ${(0,domain_round/* legWords */.gl)(leg)} stopped`,
        why: 'it has no report of its own on this change, and that leg cannot be known to run for this head',
        fix: WAY_ON,
    };
}
function layered(newer, older) {
    const believed = newer.trust.kind === 'authenticated';
    if (believed && newer.history.some(({ report }) => report === older.id))
        return newer;
    const closed = believed && older.trust.kind === 'authenticated' ? older.ledger : [];
    const declined = new Set(closed.flatMap(({ key, fate }) => (fate === 'declined' ? [key] : [])));
    const own = newer.findings.filter(({ key }) => !declined.has(key)).map((finding) => legs_harsher(finding, older.findings));
    const taken = newer.findings.map(({ id }) => id);
    const findings = joined(own, older.findings, taken);
    const keys = new Set(newer.ledger.map(({ key }) => key));
    return {
        ...newer,
        number: Math.max(newer.number, newer.head !== null && newer.head === older.head ? older.number : older.number + 1),
        findings,
        points: newer.points.length ? newer.points : older.points,
        ledger: [
            ...newer.ledger,
            ...older.findings.map((finding) => openBeneath(finding, older.number, findings)),
            ...older.ledger.filter(({ key }) => !keys.has(key) && !findings.some((finding) => finding.key === key)),
        ],
        history: onlyOnce([...older.history, pastRound(older), ...newer.history]),
    };
}
function withOpen(report, open) {
    const own = report.findings.map((finding) => ({ ...legs_harsher(finding, open), since: finding.since }));
    const left = open.filter((finding) => !isDeclined(finding, report));
    const added = left.map((finding) => ({ ...finding, since: Math.min(finding.since, report.number) }));
    const taken = own.map(({ id }) => id);
    return { ...report, findings: joined(own, added, taken) };
}
function isDeclined(finding, { ledger, trust }) {
    const entry = ledger.find((each) => each.key === finding.key && each.fate === 'declined');
    if (!entry?.decline || trust.kind !== 'authenticated')
        return false;
    return (0,domain_severity/* isAtLeast */.du)(entry.decline.severity, finding.severity);
}
function joined(own, others, taken) {
    const known = new Set(own.map(({ key }) => key));
    const added = [...new Map(others.map((finding) => [finding.key, finding])).values()].filter(({ key }) => !known.has(key));
    const ids = continueIds(taken, added.map(({ severity }) => severity));
    return [...own, ...added.map((finding, index) => ({ ...finding, id: ids[index] ?? finding.id }))];
}
function legs_harsher(finding, before) {
    const known = before.find(({ key }) => key === finding.key);
    if (!known)
        return finding;
    const severity = (0,domain_severity/* isAtLeast */.du)(known.severity, finding.severity) ? known.severity : finding.severity;
    return { ...finding, severity, contested: known.contested || finding.contested, since: known.since };
}
function openBeneath(finding, round, now) {
    const { key, id, title } = finding;
    const reason = 'the round after it could not read this report';
    const listed = now.find((each) => each.key === key)?.id ?? null;
    return { key, id, title, round, fate: 'unaddressed', reason, now: listed, finding: null, decline: null };
}
const pastRound = ({ number, id, head, publishedAt }) => ({
    number,
    report: id,
    head,
    publishedAt,
});
const onlyOnce = (history) => [
    ...new Map(history.map((round) => [round.report, round])).values(),
];

// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/text/standing.js
var standing = __webpack_require__(5880);
;// CONCATENATED MODULE: ./build/rounds/recap.js


const MAX_CHARACTERS = 1_000_000;
const MAX_LINE = 4_000;
const MAX_BLOCK = 8_000;
const MAX_MENTIONS = 200;
function recapOf(reviews, findings) {
    const recap = new Map();
    if (!findings.length)
        return recap;
    for (const { reviewer, text, findings: raised } of reviews) {
        const speech = speechOf(blocksOf(text), new Set(raised.flatMap(({ id }) => id ?? [])));
        for (const finding of findings) {
            const mention = mentionIn(speech, finding);
            if (mention)
                recap.set(finding.key, [...(recap.get(finding.key) ?? []), { reviewer, ...mention }]);
        }
    }
    return recap;
}
function speechOf(blocks, own) {
    const byId = new Map();
    for (const block of blocks) {
        for (const id of new Set(idsIn(block.text))) {
            const known = byId.get(id);
            if (!known)
                byId.set(id, [block]);
            else if (known.length <= MAX_MENTIONS)
                known.push(block);
        }
    }
    const telling = blocks.filter(({ text }) => (0,standing/* speaksOfStanding */.NL)(text));
    const collective = telling.flatMap((block) => {
        const found = ALL.exec(block.text);
        return found && (0,standing/* standingIn */.qV)(block.text) === 'open' ? [{ block, severity: found[1]?.toLowerCase() ?? null }] : [];
    });
    return { own, byId, telling, collective: collective.slice(0, MAX_MENTIONS) };
}
const RECALLS = /\b(?:prior|previous(?:ly)?|earlier|last|former|past|recap|resolution|resolved|follow[- ]?up|status of|still open|unresolved|unaddressed|carried)\b/i;
const HEADING = /^\s{0,3}(?:#{1,6}\s+\S|\*\*[^*]{1,120}\*\*:?\s*$|__[^_]{1,120}__:?\s*$)/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+|^\s*\|/;
const ID_LED = /^[\s*_`>#[(]*[CIS]\d{1,4}\b/;
const isLed = (line) => line !== undefined && ID_LED.test(line.replace(ITEM, ''));
function blocksOf(review) {
    const blocks = [];
    let recalls = false;
    let isOpen = false;
    for (const line of spoken(review)) {
        if (line.trim() === '') {
            isOpen = isOpen && isLed(blocks.at(-1)?.lines[0]);
            continue;
        }
        const isHeading = HEADING.test(line) && !isLed(line);
        if (isHeading)
            recalls = RECALLS.test(line);
        if (!isOpen || isHeading || isLed(line) || ITEM.test(line))
            blocks.push({ lines: [line], recalls });
        else
            blocks.at(-1)?.lines.push(line);
        isOpen = !isHeading;
    }
    return blocks.map(({ lines, recalls: recalling }) => {
        const text = lines.join(' ').slice(0, MAX_BLOCK);
        return { text, plain: plain(text), recalls: recalling };
    });
}
function spoken(review) {
    const lines = (0,fences/* unwrapped */.DE)(review.slice(0, MAX_CHARACTERS)).map((line) => line.slice(0, MAX_LINE));
    const fenced = (0,fences/* fencedLines */.RY)(lines);
    return lines.filter((line, index) => !fenced[index] && !/^\s{0,3}>/.test(line));
}
function mentionIn({ own, byId, telling, collective }, finding) {
    const named = (byId.get(finding.id) ?? []).filter((block) => namesId(block, finding.id, own));
    const said = named.slice(0, MAX_MENTIONS).map((block) => saidById(block, finding));
    if (named.length > MAX_MENTIONS)
        said.push({ said: 'unclear', words: '…' });
    for (const { block, severity } of collective) {
        if (severity === null || severity === finding.severity)
            said.push({ said: 'open', words: shown(block.text) });
    }
    const [title, place] = [titleOf(finding), recap_placeOf(finding)];
    const known = new Set(named);
    for (const block of title === null && place === null ? [] : telling) {
        if (said.length > 3 * MAX_MENTIONS)
            break;
        const isTitled = title !== null && block.plain.includes(title);
        const isAbout = isTitled || (place !== null && namesPlace(block.text, place));
        if (isAbout && !known.has(block))
            said.push(...saidOtherwise(block.text, finding));
    }
    const all = (0,standing/* together */.bs)(said.map((each) => each.said));
    return said.find((each) => each.said === all) ?? null;
}
function saidById({ text, recalls }, finding) {
    const { id } = finding;
    const clauses = clausesOf(withoutTitles(text, finding));
    const others = idsIn(text).filter((other) => other !== id);
    const said = (0,standing/* together */.bs)((others.length ? clausesAbout(clauses, id) : clauses).map(standing/* standingIn */.qV));
    const isRaised = !recalls && said === 'unclear' && text.includes(`(prior ${id})`);
    return { said: isRaised ? 'open' : said, words: shown(text) };
}
function saidOtherwise(text, finding) {
    const clauses = clausesOf(withoutTitles(text, finding)).filter(standing/* speaksOfStanding */.NL);
    return clauses.length ? [{ said: (0,standing/* together */.bs)(clauses.map(standing/* standingIn */.qV)), words: shown(text) }] : [];
}
const EARLIER = String.raw `(?:prior|previous|earlier|last|former|round\s+\d{1,3}(?:['’]s)?|(?:last|previous|prior|earlier)\s+(?:round|review|report|run)(?:['’]s)?)`;
function namesId({ text, recalls }, id, own) {
    if (recalls || !own.has(id))
        return true;
    const before = new RegExp(`\\b${EARLIER}\\s+(?:(?:findings?|issues?)\\s+)?\\(?${id}(?![\\w-])`, 'i');
    const after = new RegExp(`(?<![\\w/.-])${id}\\s+\\(?(?:of|from|in)\\s+(?:the\\s+)?${EARLIER}\\b`, 'i');
    return before.test(text) || after.test(text);
}
const idsIn = (text) => text.match(/(?<![\w/.-])[CIS]\d{1,4}(?![\w-])/g) ?? [];
const ALL = /\b(?:none|no|all|both|neither|every|each|the)\b[^.]{0,60}\b(?:prior|previous|earlier|last\s+round(?:['’]s)?|round\s+\d{1,3}(?:['’]s)?)\s+(?:(critical|important)\s+)?(?:findings|issues|criticals|problems)\b|\b(?:none|no|all|both|neither|every|each|the)\b[^.]{0,40}\b(?:finding|issue|critical|problem)s?\s+(?:of|from)\s+(?:the\s+)?(?:prior|previous|earlier|last|round\s+\d)/i;
const plain = (text) => text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const TITLE = 14;
function titleOf({ title }) {
    const words = plain(title);
    return words.length >= TITLE ? words : null;
}
function recap_placeOf({ places: [place] }) {
    return place?.lines ? `${place.path.split('/').at(-1) ?? ''}:${String(place.lines.start)}` : null;
}
function namesPlace(text, place) {
    const at = text.indexOf(place);
    return at >= 0 && !/\d/.test(text.charAt(at + place.length)) && !/[\w-]/.test(text.charAt(at - 1));
}
function withoutTitles(text, { title }) {
    const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
    const titled = words.length > 1 ? new RegExp(words.join('[^\\p{L}\\p{N}]{1,8}'), 'giu') : null;
    const bare = titled ? text.replace(titled, ' ') : text;
    const rest = bare.replace(/(?<![\w/.-])([CIS]\d{1,4}\**)\s*\([^()]{0,300}\)/g, '$1');
    const left = rest.replace(/[“"][^”"]{0,300}[”"]/g, ' ');
    return (0,standing/* speaksOfStanding */.NL)(left) ? left : (0,standing/* speaksOfStanding */.NL)(rest) ? rest : bare;
}
const CONTRAST = String.raw `(?!(?:however|but|yet|still|except|although|though|only|unless)\b)`;
const NEXT = new RegExp(String.raw `(?<=[.;!?])\s+${CONTRAST}|,\s+(?=(?:but|while|whereas|and)\s+(?:\w+\s+){0,3}[CIS]\d)`, 'i');
function clausesOf(text) {
    return text
        .split(NEXT)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== '');
}
function clausesAbout(clauses, id) {
    let isAbout = false;
    const about = clauses.filter((clause) => {
        const ids = idsIn(clause);
        if (ids.length)
            isAbout = ids.includes(id);
        return isAbout;
    });
    return about.length ? about : ['?'];
}
const SHOWN = 160;
function shown(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

;// CONCATENATED MODULE: ./build/rounds/accept.js



function acceptFacts({ people, pushers, heads, prior }, { change, override }) {
    const earlier = [prior?.head, ...(prior?.history ?? []).map(({ head }) => head)].filter((head) => typeof head === 'string');
    const commits = (change?.commits ?? []).map(({ sha }) => sha);
    const head = change?.number ? change.head : null;
    return { people, pushers, heads: [...heads, ...earlier, ...commits], head, override };
}
function judgeAccept(facts) {
    const { people, head } = facts;
    const problems = [];
    let acceptance = null;
    if (head === null)
        return { acceptance, problems };
    for (const comment of people.comments ?? []) {
        const commands = comment.bot ? [] : acceptCommands(comment.body);
        for (const command of commands) {
            const judged = accept_judge(command, comment, { ...facts, head });
            if (judged === 'old')
                continue;
            if (judged === null)
                acceptance = wordOf(comment, command.reason);
            else
                problems.push(refused(comment, judged));
        }
    }
    return { acceptance, problems: acceptance ? [] : problems };
}
function wordOf({ author: by, createdAt: at, url }, reason) {
    return { by, at, url, reason };
}
function refused({ author, url }, refusal) {
    return { what: `\`/deep-review accept\` of @${author} was not applied (${url})`, ...refusal };
}
function accept_judge({ sha, reason }, comment, { people, pushers, heads, head, override }) {
    const ready = (0,way_out/* acceptLine */.Hu)(head);
    const write = `write \`${ready}\` when you mean this head`;
    if (sha === null)
        return { why: 'it names no head by its full SHA', fix: write };
    if (sha !== head) {
        if (sha.length < head.length && head.startsWith(sha))
            return { why: `${sha} is a shortened SHA`, fix: write };
        if (heads.some((older) => older !== head && older.startsWith(sha)))
            return 'old';
        return { why: `${sha} is no head of this pull request that is known`, fix: write };
    }
    return whyRefused({ comment, reason, ready }, { command: 'accept', people, pushers, override });
}
const ACCEPT = /^\/deep-review[ \t]+accept(?:[ \t]+(.*))?$/;
const NAMED = /^`?([0-9a-f]{7,64})`?(?![0-9a-z])[ \t:,—–-]*(.*)$/i;
function acceptCommands(body) {
    return spokenLines(body).flatMap((line) => {
        const command = ACCEPT.exec(line);
        if (!command)
            return [];
        const [, sha, reason = ''] = NAMED.exec((command[1] ?? '').trim()) ?? [];
        return [{ sha: sha?.toLowerCase() ?? null, reason: reason.trim() }];
    });
}
const ANY_ACCEPT = /\/deep-review\s{1,9}accept\s{1,9}`?([0-9a-f]{7,64})/gi;
function mayHaveBeenAccepted({ comments }, head) {
    if (comments === null)
        return true;
    const named = comments.flatMap(({ bot, body }) => bot ? [] : [...body.matchAll(ANY_ACCEPT)].map(([, sha = '']) => sha.toLowerCase()));
    return named.some((sha) => head === null || head.startsWith(sha));
}

// EXTERNAL MODULE: ./build/domain/carried.js
var domain_carried = __webpack_require__(2479);
;// CONCATENATED MODULE: ./build/rounds/carry.js





function carriedCoverage(facts) {
    if (facts.setting === 'full' || facts.prior === null)
        return domain_carried/* READ_ALL */.D3;
    const { prior, change } = facts;
    const { reading } = prior;
    const why = whyFull({ ...facts, prior }) ?? (reading ? whyLeft(reading, change.files) : UNTOLD);
    if (why !== null || reading === null)
        return { kind: 'full', why };
    const asking = comparison(reading, facts);
    const judged = change.files.map((file) => ({ file, ...asking(file) }));
    const carried = new Map(judged.flatMap(({ file, by }) => (by === null ? [] : [[file.path, by]])));
    if (!carried.size)
        return { kind: 'full', why: 'no file is as it was, with all that findings tie to it' };
    const toRead = judged.flatMap(({ file: { path }, why: reason }) => (reason === null ? [] : [{ path, why: reason }]));
    return { kind: 'changed', round: prior.number, carried, toRead };
}
const UNTOLD = 'the last report does not tell who read which file';
function whyFull(facts) {
    const { prior, now, leg } = facts;
    if (facts.isFullAsked)
        return `the label \`${domain_carried/* FULL_LABEL */.Db}\` asks for it`;
    if (facts.reuse === 'off')
        return '`reuse` is off';
    if (prior.trust.kind !== 'authenticated')
        return 'the last report is not authenticated';
    if (facts.missing.length)
        return 'what an earlier round found is not known';
    if (!isOfLeg(prior.leg, leg))
        return 'the last report is that of another leg';
    const before = prior.fingerprint;
    if (!before)
        return 'the last report has no fingerprint';
    if (before.configuration !== now.configuration)
        return 'the configuration or the notes changed';
    if (before.baseBranch !== now.baseBranch)
        return 'the base branch is another one';
    return facts.isHeld || prior.findings.some(domain_change/* isNotice */.fD) ? 'an instruction to the reviewers stands' : null;
}
function isOfLeg(theirs, own) {
    return theirs === null || own === null ? theirs === own : (0,domain_round/* sameLeg */.zj)(theirs, own);
}
function whyLeft({ files }, now) {
    const here = new Set(now.map(({ path }) => path));
    const gone = files.find(({ path }) => !here.has(path));
    return gone ? `\`${gone.path.replaceAll('`', "'")}\` is no longer part of the change` : null;
}
const read = (why) => ({ by: null, why });
function comparison({ files, mergeBase }, { change, reviewers }) {
    const [before, now] = [byPath(files), byPath(change.files)];
    const able = new Set(reviewers.filter((reviewer) => !(0,coverage/* isTool */.DS)(reviewer)).map(({ id }) => id));
    const isAsBefore = (path) => {
        const [then, here] = [before.get(path), now.get(path)];
        if (then === undefined && here === undefined)
            return mergeBase === change.mergeBase;
        return !!then && !!here && carry_isSame(then, here);
    };
    return (file) => {
        const then = before.get(file.path);
        if (!then || !now.get(file.path))
            return read('it is new in the change');
        if (!carry_isSame(then, file))
            return read('it changed');
        const tied = then.ties.find((path) => !isAsBefore(path));
        if (tied !== undefined)
            return read(`a finding ties \`${tied.replaceAll('`', "'")}\` to it, which changed`);
        if (then.unconfirmed !== null)
            return read(`nobody confirmed yet that ${then.unconfirmed} is fixed`);
        const by = new Map([...then.accounted].filter(([id]) => able.has(id)));
        if (!by.size && (0,domain_change/* needsAccount */.x8)(file))
            return read('no completed review accounted for it');
        return { by, why: null };
    };
}
function byPath(files) {
    const found = new Map();
    for (const file of files)
        found.set(file.path, found.has(file.path) ? null : file);
    return found;
}
function carry_isSame(then, now) {
    if (then.blobs === null || now.blobs === null)
        return false;
    if (then.previousPath !== now.previousPath || then.status !== now.status || then.kind !== now.kind)
        return false;
    return isSameBlob(then.blobs.base, now.blobs.base) && isSameBlob(then.blobs.head, now.blobs.head);
}
function isSameBlob(a, b) {
    return a === null || b === null ? a === b : a.mode === b.mode && a.sha === b.sha;
}
function readingSentence(carry, coverage, isPullRequest) {
    if (carry.kind === 'full') {
        return carry.why === null ? null : `All changed files were read although \`rounds\` is \`changed\`: ${carry.why}.`;
    }
    const isSilent = ({ reviewers }) => Object.values(reviewers).every((state) => state === 'not-reviewed');
    const carried = coverage.filter((row) => carry.carried.has(row.path) && isSilent(row)).length;
    const read = String(coverage.length - carried);
    const ask = isPullRequest ? `the label \`${domain_carried/* FULL_LABEL */.Db}\` asks for all` : '`rounds: full` reads all';
    return `Changed files only: read ${read} of ${String(coverage.length)}, the others are as they were when earlier rounds accounted for them; ${ask}.`;
}
const NAMED_AT_MOST = 5;
function readingPlan(carry) {
    if (carry.kind === 'full')
        return carry.why === null ? '' : `all changed files are read: ${carry.why}`;
    const { carried, toRead, round } = carry;
    const named = toRead.slice(0, NAMED_AT_MOST).map(({ path, why }) => `${path} (${why})`);
    const rest = toRead.length - named.length;
    const which = named.length ? `, ${(0,wording/* listed */.KE)(rest ? [...named, `${String(rest)} more`] : named)}` : '';
    return `changed files as they were in round ${String(round)}: ${String(carried.size)}; read: ${String(toRead.length)}${which}`;
}

;// CONCATENATED MODULE: ./build/rounds/ask.js



const RUN = /^\/deep-review[ \t]+run(?:[ \t].*)?$/;
function runCommands(body) {
    return spokenLines(body).filter((line) => RUN.test(line));
}
function judgeRun({ people, since, own }) {
    const after = since === null ? NaN : Date.parse(since);
    const speaksOfHead = ({ url, createdAt }) => url === own || Date.parse(createdAt) > after;
    const said = (people.comments ?? []).filter((comment) => !comment.bot && speaksOfHead(comment) && runCommands(comment.body).length > 0);
    let asked = null;
    let isUnknown = people.comments === null;
    const problems = [];
    for (const comment of said) {
        const refusal = whyUnheard(comment, { command: 'run', people });
        isUnknown ||= !comment.edited && (people.undecided ?? []).includes(comment.author);
        if (refusal === null)
            asked = { author: comment.author, url: comment.url };
        else
            problems.push({
                what: `\`${way_out/* COMMANDS */.Lo.run.usage}\` of @${comment.author} was not applied (${comment.url})`,
                ...refusal,
            });
    }
    return { asked, isUnknown: asked === null && isUnknown, problems: asked ? [] : problems };
}

// EXTERNAL MODULE: ./build/text/marker-line.js
var marker_line = __webpack_require__(7649);
;// CONCATENATED MODULE: ./build/rounds/remembrance.js



const MARKER_MAX = 24_000;
const TITLE_MAX = 240;
const BODY_MAX = 300;
const CODE_MAX = 1_500;
function markerOf(report, { run, artifact: kept }) {
    const artifact = kept && { id: kept.id, digest: kept.digest };
    const { id, round, change, startedAt, decision } = report;
    const holding = new Set(decision.standing);
    const open = priorReport(report, { trust: { kind: 'authenticated' }, publishedAt: null }).findings;
    const standing = open.filter((finding) => holding.has(finding.id)).map(remembrance_short);
    const told = {
        ...{ version: 1, report: id, subject: round.of, leg: round.leg, head: change?.head ?? null },
        ...{ round: round.number, startedAt, run, artifact, conclusion: decision.conclusion, past: round.past },
    };
    const findings = [];
    for (const finding of standing) {
        const more = { ...told, findings: [...findings, finding], complete: false };
        if ((0,marker_line/* writeMarker */.en)(more).length > MARKER_MAX)
            break;
        findings.push(finding);
    }
    return { ...told, findings, complete: findings.length === standing.length };
}
function remembrance_short(finding) {
    const { title, body, places, origin } = finding;
    return {
        ...finding,
        title: (0,wording/* cutAtWord */.QI)(title, TITLE_MAX),
        body: (0,wording/* cutAtWord */.QI)(body, BODY_MAX),
        said: [],
        fix: '',
        origin: { ...origin, reason: (0,wording/* cutAtWord */.QI)(origin.reason, TITLE_MAX) },
        places: places.map((place) => ({ ...place, code: place.code.join('\n').length > CODE_MAX ? [] : place.code })),
    };
}
const SLACK_MS = 5 * 60_000;
function remembrance_remembered(marker, at) {
    const began = Date.parse(marker.startedAt) - SLACK_MS;
    return {
        at,
        from: Number.isNaN(began) ? at : new Date(began).toISOString(),
        leg: marker.leg,
        prior: priorOf(marker, at),
        run: marker.run === null ? null : Number(marker.run),
        artifact: marker.artifact === null ? null : Number(marker.artifact.id),
        isWhole: marker.complete && marker.past === 'known' && !Number.isNaN(began),
    };
}
function priorOf(marker, at) {
    const { report, round, subject, head, findings, leg, conclusion } = marker;
    const reason = 'it is known from a comment by the account that all workflows share';
    return {
        ...{ id: report, publishedAt: at, number: round, of: subject, head, findings, leg },
        trust: { kind: 'unauthenticated', reason },
        ...{
            points: [],
            ledger: [],
            history: [],
            fingerprint: null,
            reading: null,
            reviewers: [],
            reviews: [],
            opinions: [],
        },
        spent: { usd: 0, complete: false },
        otherLegs: [],
        decision: {
            ...{ conclusion, gate: 'enforce', verdict: 'incomplete', reasons: [], missing: [], accepted: null },
            ...{ standing: findings.map(({ id }) => id), transient: false, override: 'off', unreviewed: null },
        },
    };
}

;// CONCATENATED MODULE: ./build/rounds/reuse.js



function decideReuse(facts) {
    const { setting, prior, now, reviewers, notices, accepted = false, readsAll = false } = facts;
    const reason = whyReview(setting, prior, now) ?? whyNotBelieved(prior, notices);
    if (reason !== null || !prior)
        return { kind: 'review', reason: reason ?? 'it is the first round' };
    if (accepted && prior.head === now.head)
        return asItWas(prior, reviewers, ACCEPTED);
    if (readsAll && prior.reading?.isPartial)
        return { kind: 'review', reason: 'the last round read changed files only' };
    const runs = reviewers.flatMap((reviewer) => reusedRun(reviewer, prior) ?? []);
    if (!runs.length)
        return { kind: 'review', reason: 'no review of the last round is complete' };
    const kept = new Set(runs.map(({ reviewer }) => reviewer.id));
    const missing = reviewers.filter(({ id }) => !kept.has(id));
    return { kind: 'reuse', runs, missing, said: sentence(prior, now, { kept: [...kept], missing }) };
}
const ACCEPTED = {
    said: 'The head was accepted',
    because: 'a person accepted this head as it is',
    fix: 'none for this head; the next one is reviewed by all',
};
function standingReviews(reuse, prior, facts) {
    const { head, reviewers, why, how } = facts;
    if (reuse.kind !== 'reuse' || prior?.head !== head)
        return null;
    return asItWas(prior, reviewers, { said: 'The head stands', because: why, fix: how ?? 'none for this head' });
}
function asItWas(prior, reviewers, still) {
    const runs = reviewers.map((reviewer) => reusedRun(reviewer, prior) ?? missingRun(reviewer, prior, still));
    const said = `${still.said} as round ${prior.number} left it: all its reviews are used again as they were, and nothing was reviewed again.`;
    return { kind: 'reuse', runs, missing: [], said };
}
function whyReview(setting, prior, now) {
    if (setting === 'off')
        return '`reuse` is off';
    if (!prior)
        return 'it is the first round';
    const before = prior.fingerprint;
    if (prior.trust.kind !== 'authenticated')
        return 'the last report is not authenticated';
    if (!before)
        return 'the last report has no fingerprint';
    if (before.configuration !== now.configuration)
        return 'the configuration or the notes changed';
    if (before.baseBranch !== now.baseBranch)
        return 'the base branch is another one';
    const sameChange = now.head !== null && before.head === now.head && before.mergeBase === now.mergeBase;
    const sameFiles = now.files !== null && before.files === now.files;
    return sameChange || sameFiles ? null : 'the change is not the same';
}
function whyNotBelieved(prior, notices) {
    const gone = prior?.findings.some((finding) => (0,domain_change/* isNotice */.fD)(finding) && !notices.has(finding.key)) ?? false;
    return gone ? 'its reviewers were given instructions that are not in the change any more' : null;
}
function sentence(prior, now, { kept, missing }) {
    const same = prior.fingerprint?.head === now.head && prior.fingerprint.mergeBase === now.mergeBase;
    const what = same ? 'Same head' : 'Same files before and after on another base';
    const ran = missing.length ? `; only ${missing.map(({ id }) => id).join(', ')} ran` : '; nothing was reviewed again';
    return `${what} and configuration as in round ${prior.number}: the reviews of ${kept.join(', ')} are used again${ran}.`;
}
function reusedRun(reviewer, prior) {
    const known = prior.reviewers.find(({ id }) => id === reviewer.id);
    if (known?.status !== 'completed' || known.passes.length < reviewer.passes)
        return null;
    const passes = known.passes.flatMap((pass, index) => reusedPass(known, prior, pass, index) ?? []);
    return passes.length === known.passes.length ? { reviewer, passes } : null;
}
function reusedPass({ id, telemetry }, { reviews }, { number, file }, index) {
    const text = reviews.find((review) => review.file === file)?.text ?? '';
    if (!text.trim())
        return null;
    return {
        ...{ reviewer: id, number, file, text, failures: [] },
        finished: true,
        telemetry: index === 0 ? telemetry : null,
        startMs: 0,
        durationMs: 0,
        exitCode: 0,
        retries: 0,
    };
}
function missingRun(reviewer, prior, still) {
    const { id } = reviewer;
    const known = prior.reviewers.find((each) => each.id === id);
    const before = known?.failures ?? [];
    const failures = [...before, { class: causeOf(before), problem: notAskedAgain(reviewer, prior, still) }];
    const left = known?.passes ?? [];
    const isOpen = left.some(({ status }) => status !== 'completed');
    const next = { number: left.length + 1, file: `${id}-pass-${String(left.length + 1)}.md`, status: 'failed' };
    const passes = (isOpen ? left : [...left, next]).map(({ number, file, status }, index) => ({
        ...{ reviewer: id, number, file, text: prior.reviews.find((review) => review.file === file)?.text ?? '' },
        ...{ finished: status === 'completed', failures: status === 'completed' ? [] : failures },
        ...{ telemetry: index === 0 ? (known?.telemetry ?? null) : null, exitCode: null },
        ...{ startMs: 0, durationMs: 0, retries: 0 },
    }));
    return { reviewer, passes };
}
function causeOf(before) {
    return before.find((each) => !reviewer/* FLAG_CLASSES */.Ip.includes(each.class))?.class ?? 'no-output';
}
function notAskedAgain({ id }, { number }, { because, fix }) {
    return { what: `${id}: not asked again`, why: `it did not complete in round ${String(number)}, and ${because}`, fix };
}
function configurationText({ reviewers, notes }) {
    return JSON.stringify(sorted({ reviewers: byId(reviewers), notes: byName(notes) }));
}
function fingerprintOf(configured, change, baseBranch) {
    return {
        configuration: (0,external_node_crypto_.createHash)('sha256').update(configurationText(configured)).digest('hex'),
        baseBranch,
        mergeBase: change?.mergeBase ?? null,
        head: change?.head ?? null,
        files: change?.filesId ?? null,
    };
}
const byId = (reviewers) => [...reviewers].sort((a, b) => (a.id < b.id ? -1 : 1));
const byName = (notes) => [...notes].sort((a, b) => (a.name < b.name ? -1 : 1));
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

;// CONCATENATED MODULE: ./build/rounds/traces.js

function isFirstAttempt(run, current) {
    return run.id === current.id && run.attempt <= 1;
}
function traceOf({ run, artifact, at }, { report, reviews: beside }, current) {
    const trust = trustOf(run, artifact, current.repositoryId);
    const reviews = report.reviews.length ? report.reviews : beside;
    const prior = { ...priorReport(report, { trust, publishedAt: artifact.createdAt }), reviews };
    const { leg, past } = report.round;
    const from = lookedFrom({ startedAt: report.startedAt, keptAt: artifact.createdAt }, run);
    return { kind: 'report', at, prior, past, leg: legOf(leg, artifact, run), from };
}
function lostReport({ run, artifact, at }, why) {
    const what = `the report of an earlier round cannot be had: artifact ${artifact.name} of run ${run.id}`;
    const of = { lost: 'report', run: run.id, artifact: artifact.id };
    return { kind: 'lost', at, ...of, what, why, conclusion: run.conclusion, head: run.headSha };
}
function lostList(run, { at, why }) {
    const what = `the artifacts of the earlier run ${run.id} cannot be listed`;
    const of = { lost: 'list', run: run.id, artifact: null };
    return { kind: 'lost', at, ...of, what, why, conclusion: run.conclusion, head: run.headSha };
}
const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;
function whyNotAsked({ expired, bytes }) {
    if (expired)
        return 'it has expired';
    return bytes > MAX_ARTIFACT_BYTES ? 'it is too large' : null;
}
function whyNotVerified(artifact, digest) {
    if (artifact.digest === null)
        return 'it has no digest to verify it with';
    return artifact.digest === digest ? null : 'its digest is another than the one it was uploaded with';
}
const ARTIFACT_PREFIX = 'deep-review-';
const PULL_MARK = /\.(pr-\d+)$/;
function artifactName(parts, { of, pull }) {
    const plain = parts.map((part) => part.replace(/[^A-Za-z0-9_-]+/g, '-')).join('-');
    return `${ARTIFACT_PREFIX}${plain}${pull ? `.${of}` : ''}`;
}
const OLD_NAME = /^deep-review-(.+)-(\d+)-\d+(?:\.pr-\d+)?$/;
function legOf(told, { name }, run) {
    if (told)
        return { ...told, workflow: run.workflowId };
    const [, job = name, index = '0'] = OLD_NAME.exec(name) ?? [];
    return { workflow: run.workflowId, job, index, step: null, name: null };
}
const traces_SLACK_MS = 5 * 60_000;
function lookedFrom({ startedAt, keptAt }, { createdAt }) {
    const started = Date.parse(startedAt) - traces_SLACK_MS;
    const isBelieved = !Number.isNaN(started) && !(started > Date.parse(keptAt ?? createdAt));
    const from = isBelieved ? Math.max(started, Date.parse(createdAt)) : Date.parse(createdAt);
    return Number.isNaN(from) ? createdAt : new Date(from).toISOString().replace(/\.\d+Z$/, 'Z');
}
const RED = ['failure', 'cancelled', 'timed_out'];
function traces_stateOf(job) {
    if (job.status === 'queued' || job.status === 'in_progress')
        return 'holds';
    if (job.status !== 'completed')
        return null;
    return RED.includes(job.conclusion) ? 'holds' : job.conclusion === 'success' ? 'passed' : null;
}
const ASKED_AT_MOST = 10;
function otherWorkflows(runs, { head, own, wanted }) {
    const onHead = runs.filter(({ headSha, workflowId }) => headSha === head && workflowId !== own && wanted.includes(workflowId));
    const newest = new Map([...traces_newestFirst(onHead)].reverse().map((run) => [run.workflowId, run]));
    return [...newest.values()].slice(0, ASKED_AT_MOST);
}
function touchesJobs(files) {
    const decides = (path) => path.startsWith('.github/') || /(^|\/)action\.ya?ml$/.test(path);
    return files.some(({ path, previousPath }) => decides(path) || (previousPath !== null && decides(previousPath)));
}
function mayHoldReport({ name }, of) {
    if (!name.startsWith(ARTIFACT_PREFIX))
        return false;
    const marked = PULL_MARK.exec(name)?.[1];
    return marked === undefined || marked === of;
}
function branchesOf(current, { branch }) {
    return [...new Set([branch, current.branch ?? branch])];
}
function isOfSubject(run, current, subject) {
    if (run.id === current.id)
        return true;
    return (run.repositoryId === current.repositoryId &&
        run.headRepositoryId === current.headRepositoryId &&
        run.branch !== null &&
        branchesOf(current, subject).includes(run.branch));
}
function trustOf(run, artifact, home) {
    const own = [run.repositoryId, run.headRepositoryId, artifact.repositoryId, artifact.headRepositoryId];
    if (own.every((id) => id === home))
        return { kind: 'authenticated' };
    return { kind: 'unauthenticated', reason: 'it comes from a run of a fork' };
}
const RERUN_MS = 31 * 24 * 3_600_000;
function mayBeNewer(createdAt, known) {
    return Date.parse(createdAt) + RERUN_MS >= Date.parse(known);
}
function traces_newestFirst(runs) {
    const when = ({ changedAt, createdAt }) => Date.parse(changedAt ?? createdAt);
    return [...runs].sort((a, b) => when(b) - when(a) || b.id - a.id);
}
function pushersOf(runs, { head, pusher }) {
    const [first] = runs.filter(({ headSha }) => headSha === head).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    return [...new Set([pusher, first?.actor ?? null].filter((login) => login !== null))];
}

;// CONCATENATED MODULE: ./build/rounds/trust.js







const FIRST_ROUND = {
    ...{ prior: null, problems: [], missing: [], leg: null, otherLegs: [], pushers: [], heads: [] },
};
function givenRound(report, of) {
    const known = (trust) => priorReport(report, { trust, publishedAt: null });
    if (report.round.of === of)
        return { ...FIRST_ROUND, prior: known({ kind: 'authenticated' }) };
    const reason = `it is a report of ${report.round.of}, not of ${of}`;
    const problem = {
        what: `previous: the report ${report.id} closes nothing`,
        why: reason,
        fix: 'give the report of an earlier round of the same pull request or branch',
    };
    return { ...FIRST_ROUND, prior: known({ kind: 'unauthenticated', reason }), problems: [problem] };
}
function claimOf(report) {
    const reason = 'it is a file that the workflow names, and a pull request can change its own workflow';
    return priorReport(report, { trust: { kind: 'unauthenticated', reason }, publishedAt: null });
}
function notLookedFor(found, isWithheld) {
    const fix = isWithheld
        ? 'remove the input `github-token`: by default it is the token of the job'
        : 'give the step the variable `GITHUB_TOKEN: ${{ github.token }}`, with `actions: read` and `pull-requests: read`';
    const why = isWithheld ? 'the input `github-token` is empty' : 'no token was given';
    const problem = { what: 'earlier rounds were not looked for', why, fix };
    const missing = isWithheld ? [`what an earlier round found is not known (${why}); ${fix}`] : [];
    return { ...found, problems: [...found.problems, problem], missing: [...found.missing, ...missing] };
}
function withClaim(found, claim) {
    const { prior } = found;
    if (prior === null)
        return { ...found, prior: claim, problems: [...found.problems, closesNothing(claim)] };
    const isKnown = prior.id === claim.id || prior.history.some(({ report }) => report === claim.id);
    if (isKnown)
        return found;
    const open = { ...claim, ledger: [], history: [], points: [], number: prior.number - 1 };
    const both = { ...layered(prior, open), history: prior.history };
    return { ...found, prior: both, problems: [...found.problems, closesNothing(claim)] };
}
function closesNothing({ id, trust }) {
    return {
        what: `the report ${id} of an earlier round closes nothing`,
        why: `${trust.kind === 'unauthenticated' ? trust.reason : 'it may be anybody’s'}: it could say anything`,
        fix: 'none: its findings count as open',
    };
}
function asksComments(traces) {
    const isBare = traces.heads.length > 0 && !traces.traces.some(({ kind }) => kind === 'report');
    return isBare || isGap(reachOf(traces, NO_COMMENTS));
}
const NO_COMMENTS = { markers: [], leg: null };
const isGap = ({ lost, cut }) => lost.length > 0 || cut !== null;
function isShownBy({ artifact, run }, trace, all) {
    if (trace.lost !== 'report')
        return false;
    if (artifact !== null)
        return artifact === trace.artifact;
    return run === trace.run && all.filter((each) => each.run === run).length === 1;
}
function reachOf({ traces, cut }, { markers, leg }) {
    const own = markers.filter((marker) => leg === null || (marker.leg !== null && (0,domain_round/* sameLeg */.zj)(marker.leg, leg)));
    const lost = traces.filter((trace) => trace.kind === 'lost');
    const isRemembered = (trace) => trace.kind === 'lost' && markers.some((marker) => isShownBy(marker, trace, lost));
    const ordered = [...traces]
        .filter((trace) => !isRemembered(trace))
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const [known] = [...ordered.filter(isKnown), ...own].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const seen = known ? ordered.filter(({ at }) => Date.parse(at) >= Date.parse(known.from)) : ordered;
    return {
        reports: seen.filter((trace) => trace.kind === 'report'),
        lost: seen.filter((trace) => trace.kind === 'lost'),
        cut: known ? null : cut,
    };
}
function decidePast(facts) {
    const reach = reachOf(facts, NO_COMMENTS);
    const { leg, pushers, heads } = facts;
    const { prior, otherLegs, problems: ofLegs } = legsPast(facts);
    const notes = [...(prior ? notesOn(prior, reach) : []), ...ofLegs];
    const found = { prior, leg, otherLegs, pushers, heads, missing: [] };
    if (!isGap(reach))
        return { ...found, problems: notes };
    const left = reachOf(facts, { markers: closingMarkers(facts), leg });
    if (!isGap(left))
        return { ...found, problems: [...notes, ...gapProblems(reach, CLOSED_BY_MARKER)] };
    if (passedByRecord(left, facts))
        return { ...found, problems: [...notes, ...gapProblems(reach, CLOSED_BY_RECORD)] };
    const restarts = restartOf({ ...facts, after: latestLoss(left, facts.subject) });
    const { accepted } = restarts;
    if (accepted) {
        const closed = `@${accepted.by} gave it up: ${accepted.reason} (${accepted.url}); nothing has to be done`;
        return { ...found, problems: [...notes, ...gapProblems(reach, closed)] };
    }
    const stuck = stillOpen(left, facts.subject, restarts);
    return { ...found, missing: stuck.missing, problems: [...notes, ...stuck.problems] };
}
function closingMarkers({ markers, subject }) {
    return subject.touchesJobs ? [] : markers.filter(({ isWhole }) => isWhole);
}
function legsPast({ traces, leg, jobs, began, subject, markers }) {
    const known = traces.filter((trace) => trace.kind === 'report');
    const told = markers.flatMap((each) => {
        const of = each.leg ?? leg ?? trust_NOWHERE;
        const isThere = known.some(({ prior }) => prior.id === each.prior.id);
        return isThere ? [] : [{ ...each, kind: 'report', leg: of, past: each.isWhole ? 'known' : 'missing' }];
    });
    const { head, touchesJobs } = subject;
    return pastOfLeg({ reports: [...known, ...told], leg, jobs, began, head, touchesJobs });
}
const trust_NOWHERE = { workflow: 0, job: '', index: '0', step: null, name: null };
const CLOSED_BY_MARKER = 'nothing has to be done: the comment on the pull request holds the findings that were open';
const CLOSED_BY_RECORD = 'nothing has to be done: GitHub records that its run passed; what it found below the gate counts again once a reviewer raises it';
function passedByRecord({ lost, cut }, { subject, people }) {
    const passed = ({ conclusion, head }) => conclusion === 'success' && !(subject.pull && mayHaveBeenAccepted(people, head));
    const [newest] = lost.filter((each) => each.lost === 'report');
    const unlisted = lost.filter((each) => each.lost === 'list');
    if (!unlisted.every(passed))
        return false;
    return newest ? passed(newest) : cut === null && unlisted.length > 0;
}
function latestLoss({ lost, cut }, { changedAt }) {
    const times = lost.map(({ at }) => at);
    const all = cut === null ? times : [...times, changedAt ?? NEVER];
    return all.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), '1970-01-01T00:00:00Z');
}
const NEVER = '9999-12-31T23:59:59Z';
function stillOpen(reach, { pull }, { problems }) {
    const [first] = causes(reach);
    const end = pull
        ? 'someone with write access who neither wrote the change nor pushed last comments `/deep-review restart <reason>`, and the job is run again: what is lost is then given up'
        : 'give the newest `report.json` of this branch that you have with `previous`';
    const way = pull ? 'comment `/deep-review restart <reason>`' : 'set `previous`';
    const why = first ? `${first.what}: ${first.why}` : 'it cannot be read';
    return {
        problems: [...gapProblems(reach, `run the job again; when it stays so, ${end}`), ...problems],
        missing: [`what an earlier round found is not known (${why}); run the job again, or ${way}`],
    };
}
function gapProblems(reach, fix) {
    return causes(reach).map(({ what, why }) => ({ what, why, fix: fixed(why, fix) }));
}
function fixed(why, fix) {
    return /answered (401|403|404)/.test(why)
        ? `give the workflow \`permissions: { contents: read, pull-requests: read, actions: read }\`, then ${fix}`
        : fix;
}
const causes = ({ lost, cut }) => [
    ...lost.map(({ what, why }) => ({ what, why })),
    ...(cut ? [cut] : []),
];
function notesOn(prior, { reports }) {
    const blind = reports.filter(({ past }) => past === 'missing').map(({ prior: { id } }) => id);
    const notes = [];
    if (prior.trust.kind === 'unauthenticated') {
        notes.push({
            what: `the report ${prior.id} of an earlier round closes nothing`,
            why: `${prior.trust.reason}, which could have written anything`,
            fix: 'none: its findings count as open',
        });
    }
    if (blind.length) {
        notes.push({
            what: `${blind.join(', ')} did not know what came before`,
            why: 'the past of that run was missing',
            fix: 'none: what it found counts as open, and this run looked further back',
        });
    }
    return notes;
}
function restartOf({ people, pushers, after }) {
    const problems = [];
    let accepted = null;
    for (const comment of people.comments ?? []) {
        const [command] = restartCommands(comment.body);
        if (command === undefined || comment.bot || !(Date.parse(comment.createdAt) > Date.parse(after)))
            continue;
        const said = { comment, reason: command.reason, ready: way_out/* COMMANDS */.Lo.restart.usage };
        const fault = whyRefused(said, { command: 'restart', people, pushers });
        if (fault)
            problems.push({
                what: `\`/deep-review restart\` of @${comment.author} was not applied (${comment.url})`,
                ...fault,
            });
        else
            accepted = { by: comment.author, reason: command.reason, url: comment.url };
    }
    return { accepted, problems: accepted ? [] : problems };
}

;// CONCATENATED MODULE: ./build/rounds/rounds.js


















function settleRounds(input) {
    const waived = waiversOn(input.waivers, input.today);
    const { items, problems } = itemsOf(input, waived.holding);
    const options = settleOptions(input);
    const settled = items.filter(({ folded }) => !folded).map((item) => settleFinding(item, options));
    const aside = new Set(settled.flatMap(({ effect }) => (effect.kind === 'declined' ? [effect.finding.id] : [])));
    for (const item of items.filter(({ folded }) => folded)) {
        const gone = item.raised && aside.has(item.raised.id);
        settled.push(settleFinding(gone ? { ...item, raised: null, folded: false } : item, options));
    }
    const known = new Set(settled.flatMap(({ effect }) => ('finding' in effect ? [effect.finding.id] : [])));
    const taken = new Set(items.map(({ finding }) => finding.key));
    const firstWaived = input.consolidation.findings.flatMap((finding) => {
        const claim = known.has(finding.id) || taken.has(finding.key) ? null : waivable(finding);
        const waiver = claim && elsewhere(finding) === null ? covering(waived.holding, claim) : null;
        return waiver ? [{ finding, decline: declineOf(waiver) }] : [];
    });
    const applied = applyEffects(input.consolidation, settled, firstWaived);
    const parts = { ...applied, settled, firstWaived, waivers: waived.holding };
    return outcome(input, { ...parts, problems: [...problems, ...waived.problems] });
}
function settleOptions(input) {
    const { gate, prior, reviews, held, opinions, vendors } = input;
    const authenticated = prior?.trust.kind === 'authenticated';
    return {
        gate,
        facts: factsOf(input),
        recap: recapOf(reviews, prior?.findings ?? []),
        keep: { failOn: gate.failOn, authenticated, round: prior?.number ?? 0, held, opinions, vendors },
        ...{ held, opinions },
    };
}
function outcome(input, parts) {
    const { gate, prior, change, missing } = input;
    const { consolidation, standing, settled, firstWaived } = parts;
    const head = change?.head ?? null;
    const kept = settled.flatMap(({ effect, ...each }) => (effect.kind === 'carried' ? [{ ...each, ...effect }] : []));
    const ids = continueIds(consolidation.findings.map(({ id }) => id), [...kept.map(({ item }) => item.finding.severity), ...firstWaived.map(({ finding }) => finding.severity)]);
    const carried = kept.map((each, index) => {
        const id = (0,values/* must */.sb)(ids[index]);
        return carriedFinding({ ...each, reason: `${each.reason}${wayOut(each, id)}` }, id, gate);
    });
    const number = roundNumber(prior, head);
    const ledger = [
        ...settled.map((each) => entryOf(each, nowOf(each, parts, carried), head)),
        ...(prior ? settlePoints(prior, consolidation.assessments, { ...input, added: addedSince(input) }) : []),
        ...firstWaived.map((each, index) => waivedEntry(each, (0,values/* must */.sb)(ids[carried.length + index]), number, head)),
    ];
    const lapses = [...settled.flatMap(lapseOf), ...uncovered(parts.waivers, [...consolidation.findings, ...carried])];
    const round = roundOf(input, { number, ledger, consolidation, standing, carried: carried.length });
    const problems = [...input.problems, ...parts.problems, ...lapses];
    return { round, consolidation, standing, carried, ledger, problems, missing };
}
function roundNumber(prior, head) {
    if (!prior)
        return 1;
    const isSame = (head !== null && prior.head === head) || prior.decision.unreviewed !== null;
    return isSame ? prior.number : prior.number + 1;
}
function addedSince({ code, prior }) {
    return code.revisions.find(({ revision }) => revision === prior?.head)?.added ?? null;
}
function wayOut({ item, fate }, id) {
    if (!item.strict || (fate !== 'unconfirmed' && fate !== 'answered'))
        return '';
    return `; a further completed reviewer that covers its file confirms the fix, or someone with write access writes \`/deep-review decline ${id} <reason>\``;
}
function nowOf({ item, effect }, { ids }, carried) {
    if (effect.kind === 'stands')
        return ids.get(effect.finding.id) ?? null;
    return carried.find(({ key }) => key === item.finding.key)?.id ?? null;
}
function entryOf(each, now, head) {
    const { item, effect, fate, reason, lapsed, decline } = each;
    const { key, id, title } = item.finding;
    const out = effect.kind === 'carried' && now !== null ? wayOut(each, now) : '';
    const said = lapsed === null ? `${reason}${out}` : `${reason}; the decline no longer holds: ${lapsed}${out}`;
    const named = fate === 'superseded' && now !== null ? `${said} (${now})` : said;
    const finding = effect.kind === 'stands' ? null : remembered(item, head);
    return { key, id, title, round: item.round, fate, reason: named, now, finding, decline };
}
function waivedEntry({ finding, decline }, id, round, head) {
    const { key, title } = finding;
    const prior = { ...asPrior(finding, round, head), id };
    return { key, id, title, round, fate: 'declined', reason: saidBy(decline), now: null, finding: prior, decline };
}
function lapseOf({ item, decline, lapsed }) {
    if (!decline || lapsed === null)
        return [];
    const { id, title } = item.finding;
    const what = `${id} of round ${item.round} ("${title}") was declined, which no longer holds`;
    const again = decline.source.kind === 'waiver' ? 'renew the waiver' : 'decline it again by its new id';
    return [{ what, why: lapsed, fix: `fix it, or ${again}` }];
}
const PAST_ROUNDS = 50;
function roundOf(input, { number, ledger, consolidation, standing, carried }) {
    const { of, prior, code, fingerprint, reuse, reading = null, missing, leg, otherLegs } = input;
    const { findings } = consolidation;
    const fixed = ledger.filter(({ id, fate, round }) => !/^[TD]/.test(id) && round === prior?.number && (0,domain_round/* isClosed */.Lx)(fate));
    return {
        ...{ number, of, fingerprint, reuse, reading, leg, otherLegs },
        past: missing.length ? 'missing' : 'known',
        previousHead: prior?.head ?? null,
        changedSince: code.changedSince,
        comparison: prior ? code.comparison : 'first',
        convergence: {
            open: findings.length + carried,
            new: findings.filter(({ key }) => !standing[key]).length,
            fixed: fixed.length,
        },
        history: prior ? [...prior.history, pastRound(prior)].slice(-PAST_ROUNDS) : [],
    };
}
const MAX_REPLIES = 5;
function priorNotes(prior, people) {
    const said = (people.comments ?? []).filter(({ bot, author, createdAt }) => !bot && people.writers.includes(author) && createdAt >= prior.publishedAt);
    const note = ({ id, severity, title, places }) => ({
        ...{ id, severity, title },
        place: rounds_placeOf(places),
    });
    const open = prior.findings.map((finding) => {
        const replies = said.filter((comment) => speaksOf(comment, finding)).slice(0, MAX_REPLIES);
        return { ...note(finding), standing: 'open', replies: replies.map(({ author, body }) => `@${author}: ${body}`) };
    });
    const declined = prior.ledger.flatMap(({ id, fate, reason, finding }) => finding && fate === 'declined' ? [{ ...note(finding), id, standing: reason, replies: [] }] : []);
    return [...open, ...declined];
}
function rounds_placeOf([place]) {
    if (!place)
        return '';
    const { path, lines } = place;
    if (!lines)
        return path;
    return lines.start === lines.end ? `${path}:${lines.start}` : `${path}:${lines.start}-${lines.end}`;
}


/***/ }),

/***/ 3084: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ withAnswer),
/* harmony export */   FZ: () => (/* binding */ capReached),
/* harmony export */   Iz: () => (/* binding */ PRICES_DATE),
/* harmony export */   Nt: () => (/* binding */ unpricedModels),
/* harmony export */   R7: () => (/* binding */ unknownEarlier),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   hO: () => (/* binding */ uncappedCommands),
/* harmony export */   mC: () => (/* binding */ hasPrice),
/* harmony export */   vo: () => (/* binding */ earlierSpending)
/* harmony export */ });
/* unused harmony export costOf */
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5598);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3898);


const UNNAMED = 'a model that was not named';
function withAnswer(spending, { model, use }) {
    if (use === null)
        return { ...spending, requests: spending.requests + 1, uncounted: spending.uncounted + 1 };
    const one = modelSpending(model ?? UNNAMED, use);
    return totalOf([spending, { ..._domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SPENDING */ .rQ, ...sums([one]), requests: 1, models: [one] }]);
}
function modelSpending(model, use) {
    const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
    return { model, requests: 1, input, output: use.output, costUsd: costOf(model, use) };
}
function totalOf(parts) {
    const models = new Map();
    for (const each of parts.flatMap((part) => part.models)) {
        const known = models.get(each.model);
        models.set(each.model, known ? together(known, each) : each);
    }
    const all = [...models.values()].sort((a, b) => (b.costUsd ?? 0) - (a.costUsd ?? 0) || (a.model < b.model ? -1 : 1));
    const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
    return {
        ...sums(all),
        requests: sum((part) => part.requests),
        uncounted: sum((part) => part.uncounted),
        models: all,
    };
}
function sums(models) {
    const knownUsd = models.reduce((total, { costUsd }) => total + (costUsd ?? 0), 0);
    return {
        input: models.reduce((total, { input }) => total + input, 0),
        output: models.reduce((total, { output }) => total + output, 0),
        costUsd: models.some(({ costUsd }) => costUsd === null) ? null : knownUsd,
        knownUsd,
    };
}
function together(a, b) {
    return {
        model: a.model,
        requests: a.requests + b.requests,
        input: a.input + b.input,
        output: a.output + b.output,
        costUsd: a.costUsd === null || b.costUsd === null ? null : a.costUsd + b.costUsd,
    };
}
function earlierSpending({ prior, missing }) {
    const known = prior?.spent ?? _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_EARLIER */ .Rq;
    return missing.length ? { ...known, complete: false } : known;
}
function unknownEarlier({ maxCostPerChangeUsd }, earlier) {
    if (maxCostPerChangeUsd === null || earlier.complete)
        return [];
    return [
        {
            what: 'max-cost-per-change: what earlier rounds cost is not known in full',
            why: `a report is lost, or a price or an answer was not known; ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(earlier.usd)} are counted for them`,
            fix: 'nothing; set a limit with the vendor of the key where it must not be passed',
        },
    ];
}
const UNCOUNTED_AT_MOST = 10;
function capReached(spent, caps, earlier) {
    const ofChange = earlier.usd + spent.knownUsd;
    const tokens = spent.input + spent.output;
    const limits = [
        reached('max-cost', caps.maxCostUsd, spent.knownUsd, (usd) => `the run has cost ${usd}`),
        reached('max-cost-per-change', caps.maxCostPerChangeUsd, ofChange, (usd) => `all rounds of this change have cost ${usd}`),
        caps.maxTokens === null || tokens < caps.maxTokens
            ? null
            : {
                setting: 'max-tokens',
                why: `the run has used ${String(tokens)} of at most ${String(caps.maxTokens)} tokens`,
            },
    ];
    return limits.find((limit) => limit !== null) ?? notCountable(spent, caps);
}
function reached(setting, cap, ...[amount, words]) {
    if (cap === null || amount < cap)
        return null;
    return { setting, why: words(`${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(amount)} of at most ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .dollars */ .E9)(cap)}`) };
}
function dollarCap({ maxCostUsd, maxCostPerChangeUsd }) {
    if (maxCostUsd !== null)
        return 'max-cost';
    return maxCostPerChangeUsd === null ? null : 'max-cost-per-change';
}
function notCountable({ models, uncounted }, caps) {
    const inUsd = dollarCap(caps);
    const unknown = models.find(({ costUsd }) => costUsd === null);
    const nobody = 'so nobody can tell when it is reached';
    if (inUsd !== null && unknown)
        return { setting: inUsd, why: `the price of ${unknown.model} is not known, ${nobody}` };
    const setting = inUsd ?? (caps.maxTokens === null ? null : 'max-tokens');
    if (setting === null || uncounted <= UNCOUNTED_AT_MOST)
        return null;
    return { setting, why: `${String(uncounted)} answers told no tokens, ${nobody}` };
}
function unpricedModels(caps, reviewers) {
    const setting = dollarCap(caps);
    if (setting === null)
        return [];
    return reviewers.flatMap(({ id, source, model }) => {
        if (source.kind !== 'preset' || model === null || hasPrice(model))
            return [];
        return [
            {
                reviewer: id,
                what: `${setting}: cannot be kept for ${id}, the price of \`${model}\` is not known`,
                why: `the list prices of ${PRICES_DATE} do not name this model`,
                fix: `set \`max-tokens\` instead of \`${setting}\`, or choose another \`model\` for ${id}`,
            },
        ];
    });
}
function uncappedCommands(caps, reviewers) {
    if (Object.values(caps).every((cap) => cap === null))
        return [];
    const free = reviewers.flatMap(({ id, source }) => (source.kind === 'command' && source.env.length ? [id] : []));
    if (!free.length)
        return [];
    return [
        {
            what: `the caps on cost and tokens do not hold for ${(0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(free)}`,
            why: 'a command with keys of its own (`env:`) asks its model itself, so its requests are not counted',
            fix: 'nothing, or set a limit with the vendor of its key',
        },
    ];
}
const PRICES_DATE = '2026-10-27';
function rates(input, output, extras = {}) {
    const cacheWrite = extras.cacheWrite ?? input;
    return {
        ...{ input, output, cacheWrite },
        cacheRead: extras.cacheRead ?? input,
        cacheWriteHour: extras.cacheWriteHour ?? cacheWrite,
    };
}
function claude(input, output, cacheRead = input / 10) {
    return rates(input, output, { cacheRead, cacheWrite: input * 1.25, cacheWriteHour: input * 2 });
}
const flat = (price) => ({ ...price, long: null });
const tiered = (price, above, long) => ({ ...price, long: { ...long, above } });
function gpt(input, output, extras) {
    const twice = Object.fromEntries(Object.entries(extras).map(([name, usd]) => [name, usd * 2]));
    return tiered(rates(input, output, extras), 272_000, rates(input * 2, output * 1.5, twice));
}
const smallGpt = (input, output, cacheRead) => flat(rates(input, output, { cacheRead }));
const gemini = (input, output) => flat(rates(input, output, { cacheRead: input / 10 }));
const geminiPro = (short, long) => tiered(gemini(...short), 200_000, gemini(...long));
const PRICES = {
    'claude-fable-5-1': flat(claude(10, 50, 0.25)),
    'claude-mythos-5-1': flat(claude(10, 50, 0.25)),
    'claude-fable-5': flat(claude(10, 50)),
    'claude-mythos-5': flat(claude(10, 50)),
    'claude-opus-5-5': flat(claude(4, 20, 0.2)),
    'claude-opus-5': flat(claude(5, 25)),
    'claude-opus-4-8': flat(claude(5, 25)),
    'claude-opus-4-7': flat(claude(5, 25)),
    'claude-opus-4-6': flat(claude(5, 25)),
    'claude-opus-4-5': flat(claude(5, 25)),
    'claude-opus-4-1': flat(claude(15, 75)),
    'claude-opus-4': flat(claude(15, 75)),
    'claude-sonnet-5-5': flat(claude(2, 10, 0.1)),
    'claude-sonnet-5': flat(claude(2, 10)),
    'claude-sonnet-4-6': flat(claude(3, 15)),
    'claude-sonnet-4-5': flat(claude(3, 15)),
    'claude-sonnet-4': flat(claude(3, 15)),
    'claude-haiku-5-5': tiered(claude(0.1, 0.5), 100_000, claude(0.5, 2.5)),
    'claude-haiku-4-5': flat(claude(1, 5)),
    'gpt-6.1-sol': gpt(2, 10, { cacheRead: 0.1, cacheWrite: 2.5 }),
    'gpt-6.1-terra': gpt(1, 5, { cacheRead: 0.05, cacheWrite: 1.25 }),
    'gpt-6-astra': gpt(10, 50, { cacheRead: 1, cacheWrite: 12.5 }),
    'gpt-6-sol': gpt(2, 10, { cacheRead: 0.2, cacheWrite: 2.5 }),
    'gpt-6-luna': gpt(0.1, 0.5, { cacheRead: 0.01, cacheWrite: 0.125 }),
    'gpt-5.6-sol': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
    'gpt-5.6': gpt(4, 20, { cacheRead: 0.4, cacheWrite: 5 }),
    'gpt-5.6-terra': gpt(2, 12, { cacheRead: 0.2, cacheWrite: 2.5 }),
    'gpt-5.6-luna': gpt(0.2, 1.2, { cacheRead: 0.02, cacheWrite: 0.25 }),
    'gpt-5.5': gpt(5, 30, { cacheRead: 0.5 }),
    'gpt-5.5-pro': smallGpt(30, 180, 30),
    'gpt-5.4': gpt(2.5, 15, { cacheRead: 0.25 }),
    'gpt-5.4-mini': smallGpt(0.75, 4.5, 0.075),
    'gpt-5.4-nano': smallGpt(0.2, 1.25, 0.02),
    'gpt-5.3-codex': smallGpt(1.75, 14, 0.175),
    'gemini-3.8-flash': gemini(1.5, 7.5),
    'gemini-3.7-flash': gemini(1.5, 7.5),
    'gemini-3.6-flash': gemini(1.5, 7.5),
    'gemini-3.5-flash': gemini(1.5, 9),
    'gemini-3.5-flash-lite': gemini(0.3, 2.5),
    'gemini-3.1-pro-preview': geminiPro([2, 12], [4, 18]),
    'gemini-3.1-pro': geminiPro([2, 12], [4, 18]),
    'gemini-3.1-flash-lite': gemini(0.25, 1.5),
    'gemini-3.1-flash-lite-preview': gemini(0.25, 1.5),
    'gemini-3-pro-preview': geminiPro([2, 12], [4, 18]),
    'gemini-3-flash-preview': gemini(0.5, 3),
    'gemini-2.5-pro': geminiPro([1.25, 10], [2.5, 15]),
    'gemini-2.5-flash': gemini(0.3, 2.5),
    'gemini-2.5-flash-lite': gemini(0.1, 0.4),
};
const SNAPSHOT = /(?:-\d{8}|-\d{4}-\d{2}-\d{2}|-latest)$/;
const WINDOW = /\[1m\]$/;
function priceOf(model) {
    const name = model
        .trim()
        .toLowerCase()
        .replace(WINDOW, '')
        .replace(/^models\//, '');
    for (const known of [name, name.replace(SNAPSHOT, '')]) {
        if (Object.hasOwn(PRICES, known))
            return PRICES[known] ?? null;
    }
    return null;
}
function hasPrice(model) {
    return priceOf(model) !== null;
}
function costOf(model, use) {
    const price = priceOf(model);
    if (price === null)
        return null;
    const input = use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
    const { long } = price;
    const applied = long !== null && input > long.above ? long : price;
    const millionths = use.fresh * applied.input +
        use.cacheRead * applied.cacheRead +
        use.cacheWrite * applied.cacheWrite +
        use.cacheWriteHour * applied.cacheWriteHour +
        use.output * applied.output;
    return millionths / 1_000_000;
}


/***/ }),

/***/ 4832: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ withoutEnds),
/* harmony export */   Cj: () => (/* binding */ spokenTags),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   R8: () => (/* binding */ codePointName),
/* harmony export */   Z6: () => (/* binding */ CONTROL_CLASS),
/* harmony export */   az: () => (/* binding */ UNSEEN_CLASS),
/* harmony export */   bS: () => (/* binding */ SEPARATOR_CLASS),
/* harmony export */   dH: () => (/* binding */ PRIVATE_CLASS),
/* harmony export */   l4: () => (/* binding */ LONE_JOINER),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   xk: () => (/* binding */ hidesText),
/* harmony export */   xu: () => (/* binding */ VARIATION_CLASS)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

const CONTROL_CLASS = String.raw `\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const EMPTY_CLASS = String.raw `\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
const DIRECTION_CLASS = String.raw `\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f`;
const UNSEEN_CLASS = `${EMPTY_CLASS}${DIRECTION_CLASS}`;
const LONE_JOINER = String.raw `(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d`;
const VARIATION_CLASS = String.raw `\ufe00-\ufe0f`;
const PRIVATE_CLASS = String.raw `\ue000-\uf8ff\u{f0000}-\u{10ffff}`;
const SEPARATOR_CLASS = String.raw `\u2028\u2029`;
const HIDING = new RegExp(String.raw `[${CONTROL_CLASS}${UNSEEN_CLASS}${SEPARATOR_CLASS}${VARIATION_CLASS}\u200d]`, 'u');
function hidesText(text) {
    return HIDING.test(text);
}
function codePointName(character) {
    return `U+${(0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
function spokenTags(text) {
    return text.replace(TAGS, (tag) => String.fromCodePoint((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(tag.codePointAt(0)) - 0xe0000));
}
function withoutEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
function withoutEnds(text, characters) {
    let start = 0;
    while (start < text.length && characters.test(text.charAt(start)))
        start += 1;
    return withoutEnd(text.slice(start), characters);
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 8102: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ consequencesIn),
/* harmony export */   Zs: () => (/* binding */ riskIn),
/* harmony export */   qS: () => (/* binding */ riskFiled)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);

const words = (...alternatives) => new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'i');
const UP_TO_3 = "(?:[\\w'’`-]+ ){0,3}";
const SECRET = '(?:secrets?|credentials?|passwords?|private keys?|api[- ]?keys?|(?:access|api|auth|bearer|session|login|download) tokens?)';
const OWNED = "(?:(?:user|customer|developer|operator|existing|persistent|persisted|unsaved|saved|stored|uncommitted|production|all|entire)(?:'?s|’s)?)";
const KEPT = '(?:data|files?|volumes?|databases?|tables?|records?|rows?|documents?|config\\w*|settings|backups?)';
const CONSEQUENCES = [
    [
        'security',
        words('vulnerabilit(?:y|ies)|exploit\\w*|attackers?|malicious\\w*|CVE-\\d+', 'security (?:holes?|issues?|bugs?|risks?|flaws?|problems?|bypass|boundar\\w+|controls?)', '(?:sql|nosql|command|code|shell|script|html|header|log|prompt|template|argument|crlf|ldap|xpath) injection', '(?:path|directory) traversal|zip[- ]slip|(?:remote|arbitrary) (?:code|command|file)s?|RCE|XXE|SSRF|IDOR', 'XSS|CSRF|cross[- ]site \\w+|open redirect|clickjacking|privilege escalation|escalat\\w+ (?:of )?privileges?|sandbox escape|escapes? the sandbox', 'auth\\w*[- ]bypass|bypass\\w* (?:the |all |any )?(?:\\w+ )?(?:auth\\w*|permissions?|access|security|signature)', 'unauthenticated|unauthori[sz]ed (?:access|users?|callers?|clients?|requests?)', `(?:leak\\w*|expos\\w*|disclos\\w*|reveal\\w*|logs|logged|logging|prints?|printed) ${UP_TO_3}${SECRET}`, `(?:leak\\w*|expos\\w*|disclos\\w*) ${UP_TO_3}tokens?`, `${SECRET} (?:(?:is|are|gets?|get) )?(?:leaked|exposed|disclosed|logged|printed|(?:written )?(?:in|to|into) (?:plain ?text|clear(?: ?text)?|(?:the )?(?:\\w+ )?logs?))`, `hard-?coded ${UP_TO_3}${SECRET}`, 'buffer over(?:flow|run)|(?:heap|stack) overflow|out[- ]of[- ]bounds write|use[- ]after[- ]free|double[- ]free|memory corruption', 'timing (?:attack|side[- ]channel)|side[- ]channel|denial[- ]of[- ]service|ReDoS'),
    ],
    [
        'data loss',
        words(`data[- ]loss|loss of ${UP_TO_3}data|(?:lose|loses|losing) ${UP_TO_3}${KEPT}`, `${KEPT} (?:is|are|gets?|will be|can be|may be) (?:silently |permanently )?(?:lost|destroyed|wiped|erased)`, `data corruption|corrupt\\w* ${UP_TO_3}(?:data|databases?|records?|backups?)|corrupt\\w* ${UP_TO_3}${OWNED} ${UP_TO_3}${KEPT}`, `(?:delet|destroy|wip|eras|overwrit|truncat|clobber)\\w* ${UP_TO_3}${OWNED} ${UP_TO_3}${KEPT}`),
    ],
    [
        'crash',
        words('crash\\w*|panic\\w*|segfault|nil (?:pointer )?dereference|null pointer|unhandled exception|abort(?:s|ed)?'),
    ],
    [
        'hang',
        words('hang(?:s|ing)?|deadlock\\w*|infinite loop|never (?:returns?|terminates?|finishes)|block(?:s|ed)? forever|livelock'),
    ],
    ['leak', words('leak\\w*|exhaust\\w*|unbounded|grows without')],
    ['race', words('race(?: condition)?s?|racy|concurrent\\w*|toctou')],
    ['broken build', words('does not compile|fails? to (?:build|compile)|build (?:fails|breaks)|broken build')],
];
function consequencesIn(text) {
    return CONSEQUENCES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}
function riskIn(title) {
    const named = consequencesIn(title);
    return _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .RISKS */ .F7.find((risk) => named.includes(risk)) ?? null;
}
const FILED = {
    security: words('security|vulnerabilit(?:y|ies)|vulns?|cwe|owasp|secrets?|injection|authentication|authorization'),
    'data loss': words('data (?:loss|corruption)'),
};
const CWE = /\bCWE-\d{1,5}\b/i;
function riskFiled(labels, text = '') {
    const plain = labels.map((label) => (label ?? '').slice(0, 200).replace(/(?<=[a-z])(?=[A-Z])|[^\p{L}\p{N}]+/gu, ' '));
    const filed = _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .RISKS */ .F7.find((risk) => plain.some((label) => FILED[risk].test(label) || riskIn(label) === risk));
    return filed ?? (CWE.test(text) ? 'security' : null);
}


/***/ }),

/***/ 4878: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ unwrapped),
/* harmony export */   Q_: () => (/* binding */ longestRun),
/* harmony export */   R$: () => (/* binding */ spanCloser),
/* harmony export */   RY: () => (/* binding */ fencedLines),
/* harmony export */   Tv: () => (/* binding */ closesFence),
/* harmony export */   jg: () => (/* binding */ fenceOn),
/* harmony export */   l3: () => (/* binding */ inFence),
/* harmony export */   rf: () => (/* binding */ byFence)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

function fenceOn(line) {
    const found = markOn(line);
    return found === null || found.behind.includes('`') ? null : { mark: found.mark, info: found.behind.trim() };
}
function closesFence(line, mark) {
    const found = markOn(line);
    return found !== null && found.mark.startsWith(mark) && found.behind.trim() === '';
}
function markOn(line) {
    let start = 0;
    while (line.charAt(start) === ' ' || line.charAt(start) === '\t')
        start += 1;
    const sign = line.charAt(start);
    if (sign !== '`' && sign !== '~')
        return null;
    let end = start;
    while (line.charAt(end) === sign)
        end += 1;
    return end - start < 3 ? null : { mark: line.slice(start, end), behind: line.slice(end) };
}
function longestRun(text, character) {
    let longest = 0;
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at)) {
        const start = at;
        while (text.charAt(at) === character)
            at += 1;
        longest = Math.max(longest, at - start);
    }
    return longest;
}
function byFence(lines) {
    let open = null;
    return lines.map((line) => {
        if (open === null) {
            open = fenceOn(line)?.mark ?? null;
            return { line, fence: open === null ? 'none' : 'opens' };
        }
        if (!closesFence(line, open))
            return { line, fence: 'inside' };
        open = null;
        return { line, fence: 'closes' };
    });
}
function fencedLines(lines) {
    const fenced = lines.map(() => false);
    const open = new Map();
    for (const [index, line] of lines.entries()) {
        const mark = fenced[index] === true ? undefined : fenceOn(line)?.mark;
        if (mark === undefined || mark.length >= (open.get(mark.charAt(0)) ?? Infinity))
            continue;
        let end = index + 1;
        while (end < lines.length && !closesFence((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(lines[end]), mark))
            end += 1;
        if (end < lines.length)
            fenced.fill(true, index, end + 1);
        else
            open.set(mark.charAt(0), mark.length);
    }
    return fenced;
}
function spanCloser(line) {
    const starts = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g))
        (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .addTo */ .DN)(starts, run.length, index);
    const passed = new Map();
    return (length, from) => {
        const runs = starts.get(length) ?? [];
        let next = passed.get(length) ?? 0;
        while ((runs[next] ?? Infinity) <= from)
            next += 1;
        passed.set(length, next);
        return runs[next] ?? null;
    };
}
function inFence(code, info = '') {
    const mark = '`'.repeat(Math.max(3, longestRun(code, '`') + 1));
    return `${mark}${info}\n${code}\n${mark}`;
}
function unwrapped(text) {
    const lines = text.split(/\r\n|\r|\n/);
    const filled = (line) => line.trim() !== '';
    const [first, last] = [lines.findIndex(filled), lines.findLastIndex(filled)];
    const wrapping = fenceOn(lines[first] ?? '');
    const wraps = wrapping !== null && /^(?:markdown|md)?$/i.test(wrapping.info) && last > first;
    return wraps && lines[last]?.trim() === wrapping.mark ? lines.slice(first + 1, last) : lines;
}


/***/ }),

/***/ 1839: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ knownFiles),
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   Ml: () => (/* binding */ endsLike),
/* harmony export */   p4: () => (/* binding */ composed),
/* harmony export */   vw: () => (/* binding */ isOneWord),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

const MAX_SEGMENT = 255;
const MAX_DEPTH = 64;
const MAX_CHAIN = 40;
const cache = new WeakMap();
function knownFiles(paths) {
    const before = cache.get(paths);
    if (before)
        return before;
    const index = indexOf(paths);
    let finder = null;
    const made = {
        isEmpty: paths.length === 0,
        same: (path) => index.exact.get(composed(path)) ?? null,
        endingIn: (path) => {
            const wanted = composed(path);
            return endsOf(index, fileName(wanted)).get(folderOf(wanted)) ?? [];
        },
        longestAt: (text, at) => longestAt((finder ??= finderOf(index)), text, at),
    };
    cache.set(paths, made);
    return made;
}
function composed(text) {
    return PLAIN.test(text) ? text : text.normalize('NFC');
}
const PLAIN = /^[\0-\u02ff]*$/;
function indexOf(all) {
    const paths = new Map();
    const exact = new Map();
    for (const path of all) {
        const plain = composed(path);
        if (plain.endsWith('/') || exact.has(plain))
            continue;
        exact.set(plain, path);
        (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .addTo */ .DN)(paths, fileName(plain), path);
    }
    return { exact, paths, ends: new Map() };
}
function finderOf(index) {
    const folders = new Set();
    let depth = 0;
    for (const path of index.exact.keys()) {
        const segments = path.split('/').slice(0, -1);
        depth = Math.max(depth, Math.min(segments.length, MAX_DEPTH));
        for (const segment of segments)
            folders.add(segment);
    }
    const names = [...index.paths.keys()].sort();
    const firsts = new Set([...names, ...folders].map((segment) => segment.charAt(0)));
    return { index, names, shorter: shorterOf(names), buckets: bucketsOf(names), folders, firsts, depth };
}
function shorterOf(names) {
    const shorter = new Int32Array(names.length).fill(-1);
    names.forEach((name, index) => {
        let before = index - 1;
        while (before >= 0 && !name.startsWith((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(names[before])))
            before = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(shorter[before]);
        shorter[index] = before;
    });
    return shorter;
}
function bucketsOf(names) {
    const buckets = new Map();
    names.forEach((name, index) => {
        const key = keyAt(name, 0);
        buckets.set(key, [buckets.get(key)?.[0] ?? index, index + 1]);
    });
    return buckets;
}
function keyAt(text, at) {
    const second = text.charCodeAt(at + 1);
    return text.charCodeAt(at) * 65_536 + (Number.isNaN(second) ? 0 : second);
}
function endsOf(index, name) {
    const before = index.ends.get(name);
    if (before)
        return before;
    const ends = new Map();
    for (const path of index.paths.get(name) ?? []) {
        const folder = folderOf(composed(path));
        (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .addTo */ .DN)(ends, folder, path);
        for (let [at, depth] = [folder.lastIndexOf('/'), 0]; at >= 0 && depth < MAX_DEPTH; depth += 1) {
            (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .addTo */ .DN)(ends, folder.slice(at + 1), path);
            at = at === 0 ? -1 : folder.lastIndexOf('/', at - 1);
        }
        if (folder !== '')
            (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .addTo */ .DN)(ends, '', path);
    }
    if (ends.size > 0)
        index.ends.set(name, ends);
    return ends;
}
function fileName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function endsLike(path, end) {
    return path === end || path.endsWith(`/${end}`);
}
function longestAt(finder, text, at) {
    if (!finder.firsts.has(text.charAt(at)))
        return null;
    let best = null;
    for (let [from, depth] = [at, 0]; depth <= finder.depth; depth += 1) {
        const folder = from === at ? '' : text.slice(at, from - 1);
        best = named(finder, { text, folder, from }) ?? best;
        const near = text.slice(from, from + MAX_SEGMENT + 1);
        const slash = near.indexOf('/');
        if (slash <= 0 || !finder.folders.has(near.slice(0, slash)))
            break;
        from += slash + 1;
    }
    return best;
}
function named(finder, { text, folder, from }) {
    let found = null;
    for (const name of namesAt(finder, text, from)) {
        const end = from + name.length;
        const paths = goesOn(text, end) ? undefined : endsOf(finder.index, name).get(folder);
        const [first] = paths ?? [];
        if (first === undefined)
            continue;
        const written = folder === '' ? name : `${folder}/${name}`;
        const whole = finder.index.exact.get(written);
        const spelt = whole ?? first.slice(first.length - spellingLength(first, written));
        const match = { path: spelt, end, isWhole: whole !== undefined };
        if (!found || !/\.[A-Za-z0-9]{1,10}$/.test(found.path.slice(match.path.length)))
            found = match;
    }
    return found;
}
function spellingLength(path, written) {
    const segments = written.split('/').length;
    return path.split('/').slice(-segments).join('/').length;
}
function* namesAt({ names, shorter, buckets }, text, at) {
    const single = buckets.get(text.charCodeAt(at) * 65_536);
    const bucket = buckets.get(keyAt(text, at)) ?? single;
    if (!bucket)
        return;
    const near = text.slice(at, at + MAX_SEGMENT);
    let [low, high] = bucket;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(names[middle]) <= near)
            low = middle + 1;
        else
            high = middle;
    }
    for (let [index, tries] = [low - 1, 0]; index >= 0 && tries < MAX_CHAIN; tries += 1) {
        const name = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(names[index]);
        if (near.startsWith(name))
            yield name;
        index = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(shorter[index]);
    }
}
const LETTER = /[\p{L}\p{N}_]/u;
const SCRIPT_WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
function goesOn(text, end) {
    const next = text.charAt(end);
    if (next === '')
        return false;
    if (/\p{M}/u.test(next))
        return true;
    if (LETTER.test(next))
        return isOneWord(text.charAt(end - 1), next);
    if (next === '/' || next === '\\')
        return /[^\s`"',;|*)]/.test(text.charAt(end + 1));
    return /[-.@+~]/.test(next) && LETTER.test(text.charAt(end + 1));
}
function isOneWord(left, right) {
    if (!LETTER.test(left) || !LETTER.test(right))
        return false;
    return SCRIPT_WITHOUT_BLANKS.test(left) === SCRIPT_WITHOUT_BLANKS.test(right);
}


/***/ }),

/***/ 7649: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ COMMENT_START),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   vQ: () => (/* binding */ COMMENT_MAX)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9304);
/* harmony import */ var _domain_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2663);
/* harmony import */ var _domain_round_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4725);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5526);





const OPENING = '<!-- deep-review-action ';
const CLOSING = ' -->';
const COMMENT_START = '### Deep Review';
const COMMENT_MAX = 65_536;
function writeMarker(marker) {
    const json = JSON.stringify(marker).replace(/[<>&@#\u002d\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return `${OPENING}${json}${CLOSING}`;
}
function readMarker(body) {
    const text = body.trimEnd();
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (!text.startsWith(COMMENT_START) ||
        !line.startsWith(OPENING) ||
        !line.endsWith(CLOSING) ||
        line.length > COMMENT_MAX)
        return null;
    const json = line.slice(OPENING.length, line.length - CLOSING.length);
    if (/[<>-]/.test(json))
        return null;
    try {
        const { success, output } = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(marker, JSON.parse(json));
        return success ? output : null;
    }
    catch {
        return null;
    }
}
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP();
const known = valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(text);
const origin = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGINS */ .o9),
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: text, date: text, subject: text })),
    reason: text,
});
const place = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    path: text,
    lines: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ start: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), end: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() })),
    side: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['head', 'base']),
    primary: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    code: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text),
});
const finding = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ id: text, key: text, severity: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC), contested: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() },
    ...{ risk: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .RISKS */ .F7)), classification: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .CLASSIFICATIONS */ .Ii)) },
    ...{ title: text, body: text, said: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ reviewer: text, file: text, text })), places: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(place) },
    ...{ origin, fix: text, reviewers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(text), since: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), seenAt: known, leg: known },
});
const marker = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    ...{ report: text, subject: text, head: known, round: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), startedAt: text, run: known },
    leg: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ workflow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), job: text, index: text, step: known, name: known })),
    artifact: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: text, digest: known })),
    ...{ conclusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_report_js__WEBPACK_IMPORTED_MODULE_1__/* .CONCLUSIONS */ .Fr), past: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_domain_round_js__WEBPACK_IMPORTED_MODULE_4__/* .PAST_STATES */ .IX) },
    ...{ findings: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(finding), complete: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() },
});


/***/ }),

/***/ 594: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ spellingsOf),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   c0: () => (/* binding */ isTelling),
/* harmony export */   pW: () => (/* binding */ looksEnglish),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   wb: () => (/* binding */ isKeyword),
/* harmony export */   zO: () => (/* binding */ isSqlWord)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

const NAME = /[\p{L}_$][\p{L}\p{M}\p{N}_$]*/gu;
const COMPOUND = /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?:-[\p{L}\p{N}_$]+)+|(?<=["'`(])\/[\p{L}\p{N}_$][\p{L}\p{N}_$./:{}*-]*/gu;
function namesIn(text) {
    const plain = text.normalize('NFC');
    const compounds = plain.includes('-') || plain.includes('/') ? (plain.match(COMPOUND) ?? []) : [];
    return new Set([...(plain.match(NAME) ?? []), ...compounds]);
}
const KEYWORDS = new Set(('abstract alias and any as assert async await base begin bool boolean break byte case catch char checked class const ' +
    'constructor continue crate debugger declare decimal def default defer del delegate delete descending do done double dyn ' +
    'elif else elsif elseif end ensure enum esac event except explicit export extends extern false fi final finally fixed float ' +
    'fn for foreach from func function global go goto if impl implements implicit import in inline instanceof int interface ' +
    'internal is keyof lambda let local lock long loop macro match mod module move mut namespace native new next nil none nonlocal ' +
    'not null number object of operator or out override package params pass private protected pub public raise readonly record ' +
    'ref register rescue restrict return sealed select self short signed sizeof static string struct super switch ' +
    'symbol synchronized template then this throw throws trait transient true try type typedef typename typeof undef undefined ' +
    'union unless unsafe unsigned until use using val var virtual void volatile when where while with yield').split(' '));
function isKeyword(name) {
    return KEYWORDS.has(name.toLowerCase());
}
const COMMON = new Set(('main init get set run test tests setup teardown name names types value values error errors err ctx context ' +
    'data array map filter length len size key keys path paths file files line lines text list item items index result results res ' +
    'req request response args opts options props state status tostring equals equal hashcode add remove update create make build ' +
    'load save print println printf format append message open close read write start stop count node root parent child left right ' +
    'src dst tmp method field fields call handler callback input output config settings spec kind version fmt log logger debug info ' +
    'warn std str exp expect describe stderr stdout exit exports require include require_relative integer optional exception ' +
    'api util utils console json math date time sys usr etc http https www com org the and for not are was has have from with that this').split(' '));
const SQL = new Set(('add alter after all and asc before between by cascade case check column constraint create current database default delete desc ' +
    'distinct drop each exists foreign from function grant group having index insert int integer into join key left like limit ' +
    'not null numeric on or order outer primary procedure references rename revoke right role row rows schema select sequence set ' +
    'table temporary text then timestamp trigger truncate union unique update using values varchar view when where with').split(' '));
function isSqlWord(name) {
    return SQL.has(name.toLowerCase());
}
function isTelling(name) {
    const letters = /[^\x00-\x7f]/.test(name) ? 2 : 3;
    return name.length >= letters && !isKeyword(name) && !COMMON.has(name.toLowerCase());
}
function looksEnglish(name) {
    return /^[A-Z]?[a-z]+(?:-[a-z]+)*$|^[A-Z]+$/.test(name);
}
function spellingsOf(name) {
    const parts = name
        .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1_')
        .split(/[_.-]+/)
        .filter(Boolean);
    if (parts.length < 2 || name.startsWith('/'))
        return [];
    const words = parts.map((part) => part.toLowerCase());
    const joined = (from) => words.slice(from).join('').replace(/s$/, '');
    const bare = parts.length > 2 && /^(?:is|has|get|set)$/.test((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(words[0])) ? [joined(1)] : [];
    return [joined(0), ...bare].filter((spelling) => spelling.length >= 6);
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(row[j]) + 1, (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(next[j - 1]) + 1));
        }
        row = next;
    }
    return (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(row.at(-1));
}


/***/ }),

/***/ 5360: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sentencesIn)
/* harmony export */ });
const END = /[.!?…]["'”’)\]*_]{0,3}\s+(?=["'“‘(*_[`]{0,3}[\p{Lu}\p{N}`])/gu;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|resp|approx|incl|no|fig|sec)\.$/i;
const LONGEST = 10;
function sentencesIn(paragraph) {
    const masked = paragraph.replace(/`[^`\n]*`/g, (span) => `\`${'x'.repeat(Math.max(0, span.length - 2))}\``);
    const sentences = [];
    let from = 0;
    for (const end of masked.matchAll(END)) {
        const stop = end.index + 1;
        if (ABBREVIATED.test(masked.slice(Math.max(from, stop - LONGEST), stop)))
            continue;
        const to = end.index + end[0].length;
        sentences.push(paragraph.slice(from, to).trim());
        from = to;
    }
    sentences.push(paragraph.slice(from).trim());
    return sentences.filter((sentence) => sentence !== '');
}


/***/ }),

/***/ 5880: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NL: () => (/* binding */ speaksOfStanding),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   qV: () => (/* binding */ standingIn)
/* harmony export */ });
const STANDINGS = ['open', 'fixed', 'unclear'];
const DONE = String.raw `(?:fixed|fixes|resolved|resolves|addressed|addresses|closed|corrected|corrects|mended|repaired|remedied|solved|solves|cured|eliminated|handled|done|gone)`;
const NO = String.raw `(?:not|never|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|can['’]?t|cannot|won['’]?t|nothing|nor|neither|none|without|hardly|barely|far from|yet to be|no way|fails? to|failed to)`;
const GAP = String.raw `(?:\s+[\p{L}’'-]+){0,6}?\s+`;
const OPEN = [
    new RegExp(String.raw `\b${NO}(?:${GAP}|\s+)(?:be\s+|been\s+|be(?:ing)?\s+)?${DONE}\b`, 'iu'),
    /\b(?:un|in)(?:fixed|resolved|addressed|mended|corrected|solved|handled|closed)\b/i,
    /\b(?:still|remains?|continues? to be|stays?|left)\s+(?:\p{L}+\s+){0,2}?(?:open|unfixed|unresolved|unaddressed|present|there|broken|vulnerable|exploitable|reproducible|valid|true|wrong|an? (?:issue|problem|bug)|in place|possible|applies|exists|stands|holds|happens|fails|reproduces|outstanding|unchanged)\b/iu,
    /\b(?:still|again)\s+(?:applies|exists|stands|holds|happens|fails|reproduces|allows?|accepts?|lets?|leaks?|crash(?:es)?|occurs?)\b/i,
    /\b(?:persists?|outstanding|reintroduced|re-introduced|regressed|reopened|re-opened|came back|is back|unchanged|as before|same (?:defect|problem|issue|bug) (?:remains|is still))\b/i,
    /\b(?:fix|patch|change|mitigation|remedy)\b[^.;\n]{0,40}\b(?:is|was|remains)\s+(?:not\s+(?:enough|complete|correct|sufficient|effective|right)|incomplete|insufficient|wrong|ineffective|incorrect|inadequate|only partial)\b/i,
    /\b(?:partly|partially|half|incompletely|only in part|insufficiently|inadequately)\b/i,
    /(?:^|[|:—–(]|\s-)\s*\**(?:open|no|pending|todo|to do|outstanding|failed|fail|❌|✗|✘|☒)\**\s*(?=[|.,;:)—–]|$)/iu,
    /\b(?:is|are|remains?|stays?|left|kept|still)\s+open\b/i,
    /\b(?:remains?|stands)\s*(?=[:.,;|)—–]|$)/i,
    /\b(?:is|are|was|were|has|have|does|do)(?:\s+not|n['’]t)\s*(?:yet)?\s*[.)!|]?\s*$/i,
];
const FIXED = [
    new RegExp(String.raw `\b(?<!self-)${DONE}\b`, 'iu'),
    /\bfix\s+(?:is\s+|was\s+|looks\s+)?(?:correct|complete|verified|confirmed|right|sound|good|in|in place|holds|works)\b/i,
    /\bno longer\s+(?:\p{L}+\s+){0,3}(?:applies|exists|present|possible|reproduc\w+|holds|happens|an? (?:issue|problem)|occurs?|there)\b/iu,
    /(?:^|[|:—–(]|\s-|\b[CIS]-?\d{1,3})\s*\**(?:yes|ok|done|passed|✓|✔|✅|☑)\**\s*(?=[|.,;:)—–]|$)/iu,
    /^\s*(?:[-*+]\s+)?\[[xX]\]\s/,
    /\bnot\s+(?:an?\s+)?(?:issue|problem|defect|present|there|possible|reproducible|exploitable|relevant)\s+any\s?(?:more|longer)\b/i,
];
const DOUBT = /\b(?:but|however|although|though|except|apart from|unless|yet|still|only|almost|mostly|nearly|largely|some|supposed(?:ly)?|claims?|claimed|says|seems?|appears?|likely|probably|should|would|could|may|might|must|need(?:s|ed)? to|to be|will be|want(?:s|ed)?|please|if|whether|until|when|can(?: be)?|attempt(?:s|ed)?|tries|tried|remain\w*|question\w*|unclear|unsure|cannot (?:tell|verify|confirm)|not (?:verified|checked|sure|clear))\b|\?/i;
const NOTHING_LEFT = /\b(?:nothing|none(?:\s+of\s+(?:\p{L}+\s+){0,4}?(?:findings|issues|problems|criticals|them|these))?|no\s+(?:\p{L}+\s+){0,3}?(?:findings?|issues?|problems?|criticals?))\s+(?:remains?|(?:is|are)\s+(?:left|still)|(?:still\s+)?stands?)(?:\s+open)?(?=\s*(?:[.,;)]|$))/giu;
function standingIn(whole) {
    const clause = whole.replace(NOTHING_LEFT, ' ');
    if (OPEN.some((pattern) => pattern.test(clause)))
        return 'open';
    if (!FIXED.some((pattern) => pattern.test(clause)))
        return 'unclear';
    return DOUBT.test(clause) ? 'unclear' : 'fixed';
}
function speaksOfStanding(clause) {
    return [...OPEN, ...FIXED].some((pattern) => pattern.test(clause));
}
function together(all) {
    return STANDINGS.find((standing) => all.includes(standing)) ?? 'unclear';
}


/***/ }),

/***/ 3898: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ instantOf),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Gh: () => (/* binding */ severityLetter),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   MD: () => (/* binding */ countWord),
/* harmony export */   Mj: () => (/* binding */ severityShort),
/* harmony export */   QI: () => (/* binding */ cutAtWord),
/* harmony export */   Qn: () => (/* binding */ inDigits),
/* harmony export */   V$: () => (/* binding */ apiReason),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   i: () => (/* binding */ instantAfter),
/* harmony export */   kH: () => (/* binding */ severityTally),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uZ: () => (/* binding */ isInstant)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4719);


const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
function countWord(count) {
    return WORDS[count] ?? String(count);
}
function counted(count, noun, many = `${noun}s`) {
    return `${countWord(count)} ${count === 1 ? noun : many}`;
}
function inDigits(count, noun, many = `${noun}s`) {
    return `${String(count)} ${count === 1 ? noun : many}`;
}
function cutAtWord(text, maxCharacters) {
    return text.length <= maxCharacters ? text : `${text.slice(0, maxCharacters).replace(/\s\S*$/, '')} …`;
}
function listed(items) {
    if (items.length < 2)
        return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${(0,_domain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(items.at(-1))}`;
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function duration(ms) {
    if (ms < 1000)
        return `${String(Math.max(0, Math.round(ms)))} ms`;
    if (ms < 10_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${String(seconds)} s`;
    const minutes = Math.floor(seconds / 60);
    const [hours, rest] = [Math.floor(minutes / 60), seconds % 60];
    if (hours === 0)
        return `${String(minutes)} min${rest ? ` ${String(rest)} s` : ''}`;
    return `${String(hours)} h${minutes % 60 ? ` ${String(minutes % 60)} min` : ''}`;
}
function dollars(amount) {
    return `${amount.toFixed(amount > 0 && amount < 0.095 ? 4 : 2)} USD`;
}
function severityTally(counts) {
    const parts = _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => {
        const noun = severity === 'suggestion' && counts[severity] !== 1 ? 'suggestions' : severity;
        return `${String(counts[severity])} ${noun}`;
    });
    if (!parts.length)
        return 'nothing';
    const serious = counts.important || counts.critical;
    return counts.suggestion ? listed(parts) : `${listed(parts)} finding${serious === 1 ? '' : 's'}`;
}
function severityShort(counts) {
    const parts = _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => `${String(counts[severity])}${severityLetter(severity)}`);
    return parts.join(' ') || '0';
}
function severityLetter(severity) {
    return severity.charAt(0).toUpperCase();
}
function instantOf(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
function instantAfter(start, milliseconds) {
    return instantOf(Date.parse(start) + milliseconds);
}
function isInstant(text) {
    return /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text);
}
function apiReason({ status, why }) {
    return status ? `the API answered ${String(status)}: ${why}` : `the API could not be reached: ${why}`;
}


/***/ })

};
