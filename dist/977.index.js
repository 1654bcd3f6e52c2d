export const id = 977;
export const ids = [977];
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

/***/ 1977: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stats: () => (/* binding */ stats)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/world.js
var world = __webpack_require__(3924);
// EXTERNAL MODULE: ./build/formats/index.js + 33 modules
var formats = __webpack_require__(3365);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/run/statistics.js




const OUTCOMES = ['passed', 'accepted', 'failed', 'incomplete', 'would fail', 'would be incomplete'];
function statisticsOf(given) {
    const reports = [...new Map(given.map((report) => [identityOf(report), report])).values()].sort((a, b) => a.startedAt < b.startedAt ? -1 : 1);
    const outcomes = reports.map(({ decision }) => outcomeOf(decision));
    const isIncomplete = ({ decision }) => (0,way_out/* unaccepted */.VJ)(decision) === 'incomplete';
    const subjects = groups(reports.filter(({ round }) => round.of.startsWith('pr-')));
    const greens = [...subjects.values()].map(roundOfGreen);
    const green = greens.filter((round) => round !== null);
    const costs = reports.flatMap(({ cost }) => (cost === null ? [] : [cost.spent.knownUsd]));
    return {
        runs: reports.length,
        pullRequests: new Set(reports.map(subjectOf).filter((subject) => subject.includes(' pr-'))).size,
        ...{ from: reports[0]?.startedAt ?? null, to: reports.at(-1)?.startedAt ?? null },
        outcomes: record(OUTCOMES, (outcome) => outcomes.filter((each) => each === outcome).length),
        incomplete: tallied(reports.filter(isIncomplete).flatMap(causesOf)),
        findings: findingsOf(reports),
        ...decisionsOf(reports),
        costUsd: spread(costs),
        minutes: spread(reports.map(({ durationMs }) => durationMs / 60_000)),
        roundsToGreen: { ...spread(green), stillRed: greens.length - green.length },
    };
}
const identityOf = ({ id, startedAt, change, round }) => JSON.stringify([change?.repository, id, startedAt, round.of, round.leg]);
const subjectOf = ({ change, round }) => `${change?.repository ?? ''} ${round.of}`;
function outcomeOf({ conclusion, gate }) {
    const enforced = {
        ...{ pass: 'passed', accepted: 'accepted', fail: 'failed', incomplete: 'incomplete' },
    };
    const trial = { fail: 'would fail', incomplete: 'would be incomplete' };
    return (gate === 'trial' ? trial[conclusion] : undefined) ?? enforced[conclusion];
}
const CONFIGURED = ['authentication', 'install', 'model-not-found', 'configuration'];
const UNREAD_CAUSES = { unasked: 'not asked for', skipped: 'skipped', carried: 'merge group' };
function causesOf({ reviewers, coverage, round, decision: { unreviewed } }) {
    const past = round.past === 'missing' ? ['past'] : [];
    if (unreviewed !== null)
        return [UNREAD_CAUSES[unreviewed.kind], ...past];
    const lost = reviewers
        .filter(({ status }) => status !== 'completed')
        .map(({ failures }) => failures.find((each) => !reviewer/* FLAG_CLASSES */.Ip.includes(each.class))?.class ?? 'no-output')
        .map((kind) => (CONFIGURED.includes(kind) ? 'configuration' : `reviewer: ${kind}`));
    const causes = [...lost, ...(coverage.some(({ uncovered }) => uncovered) ? ['coverage'] : []), ...past];
    return causes.length ? [...new Set(causes)] : ['other'];
}
function findingsOf(reports) {
    const worst = new Map();
    for (const report of reports) {
        for (const { key, severity } of report.findings) {
            const name = JSON.stringify([subjectOf(report), key]);
            const known = worst.get(name);
            if (known === undefined || domain_severity/* SEVERITIES */.oC.indexOf(severity) < domain_severity/* SEVERITIES */.oC.indexOf(known))
                worst.set(name, severity);
        }
    }
    const all = [...worst.values()];
    return record(domain_severity/* SEVERITIES */.oC, (severity) => all.filter((each) => each === severity).length);
}
function decisionsOf(reports) {
    const decided = new Map();
    for (const report of reports) {
        for (const { key, fate, decline } of report.ledger) {
            if (fate === 'declined' && decline)
                decided.set(JSON.stringify([subjectOf(report), key]), decline.source.kind);
        }
    }
    const kinds = [...decided.values()];
    const count = (kind) => kinds.filter((each) => each === kind).length;
    return { declined: count('comment'), waived: count('waiver') };
}
function groups(reports) {
    const found = new Map();
    for (const report of reports) {
        const { leg } = report.round;
        const name = JSON.stringify([subjectOf(report), leg && [leg.workflow, leg.job, leg.index, leg.step]]);
        found.set(name, [...(found.get(name) ?? []), report]);
    }
    return found;
}
function roundOfGreen(reports) {
    const first = reports.find(({ decision }) => decision.conclusion === 'pass' || decision.conclusion === 'accepted');
    return first?.round.number ?? null;
}
function spread(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const rank = (share) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
    return { median: rank(0.5), p90: rank(0.9), of: sorted.length };
}
function record(names, count) {
    return Object.fromEntries(names.map((name) => [name, count(name)]));
}
function tallied(names) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
const WIDTH = 30;
function statisticsTable(counts) {
    const { runs, pullRequests, from, to, outcomes, incomplete, findings, roundsToGreen } = counts;
    const days = from === null || to === null ? '' : `, ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
    const isTried = outcomes['would fail'] + outcomes['would be incomplete'] > 0;
    const shown = OUTCOMES.filter((outcome) => isTried || !outcome.startsWith('would'));
    const lines = [
        `${(0,wording/* inDigits */.Qn)(runs, 'run')} of ${(0,wording/* inDigits */.Qn)(pullRequests, 'pull request')}${days}`,
        ...section('outcome', shown.map((outcome) => row(outcome, outcomes[outcome]))),
        ...section('incomplete by', Object.entries(incomplete).map(([cause, count]) => row(cause, count))),
        ...section('findings, each once', domain_severity/* SEVERITIES */.oC.map((severity) => row(severity, findings[severity]))),
        ...section('decided by people', [row('declined', counts.declined), row('waived', counts.waived)]),
        ...section(`${''.padEnd(WIDTH)}  median     p90`, [
            spreadRow('cost of a run', counts.costUsd, wording/* dollars */.E9),
            spreadRow('minutes of a run', counts.minutes, (value) => value.toFixed(1)),
            spreadRow('rounds to green', roundsToGreen, String),
        ]),
        ...(roundsToGreen.stillRed ? [row('still red', roundsToGreen.stillRed)] : []),
    ];
    return `${lines.join('\n')}\n`;
}
function section(title, rows) {
    return rows.length ? ['', title, ...rows] : [];
}
const row = (name, count) => `  ${name.padEnd(WIDTH)}${String(count).padStart(6)}`;
function spreadRow(name, { median, p90, of }, write) {
    const cell = (value) => (value === null ? '-' : write(value)).padStart(8);
    return `  ${name.padEnd(WIDTH - 2)}${cell(median)}${cell(p90)}  (${String(of)})`;
}

// EXTERNAL MODULE: ./build/commands/print.js
var print = __webpack_require__(9128);
;// CONCATENATED MODULE: ./build/commands/stats.js








async function stats(argv) {
    const { positionals, options, problems } = (0,inputs.readCommandLine)(argv, ['json']);
    const [directory] = positionals;
    if (problems.length || directory === undefined) {
        const none = { what: 'stats: no folder', why: 'it counts reports below one', fix: 'write `stats reports/`' };
        throw new problem/* UserError */.yo([...problems, ...(directory === undefined ? [none] : [])]);
    }
    const { reports, unreadable } = await reportsBelow(directory);
    if (!reports.length && !unreadable.length) {
        const why = `there is no report.json below ${directory}`;
        const fix = 'download artifacts, e.g. `gh run download --dir reports`, and name their folder';
        throw new problem/* UserError */.yo([{ what: 'stats: nothing to count', why, fix }]);
    }
    const counts = statisticsOf(reports);
    if (options['json'] === true)
        return (0,print/* printOut */.A)('stats', `${JSON.stringify({ ...counts, unreadable }, null, 2)}\n`);
    const lost = unreadable.flatMap(({ path, why }) => (0,world.safeLines)(`not read: ${path}: ${why}`));
    return (0,print/* printOut */.A)('stats', `${statisticsTable(counts)}${lost.length ? `\n${lost.join('\n')}\n` : ''}`);
}
async function reportsBelow(directory) {
    const reports = [];
    const unreadable = [];
    const folders = [directory];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const here = folder;
        const refuse = (path, error) => {
            unreadable.push({ path: (0,external_node_path_.relative)(directory, path) || path, why: reasonOf(error) });
        };
        const entries = await (0,promises_.readdir)(here, { withFileTypes: true }).catch((error) => {
            if (here === directory)
                throw new problem/* UserError */.yo([notAFolder(directory, error)]);
            refuse(here, error);
            return [];
        });
        for (const entry of entries.sort((a, b) => (a.name < b.name ? 1 : -1))) {
            const path = (0,external_node_path_.join)(here, entry.name);
            if (entry.isDirectory())
                folders.push(path);
            if (!entry.isFile() || entry.name !== 'report.json')
                continue;
            await countedReport(path).then((report) => reports.push(report), (error) => {
                refuse(path, error);
            });
        }
    }
    return { reports, unreadable };
}
const MAX_BYTES = 100 * 1024 * 1024;
async function countedReport(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > MAX_BYTES)
        throw new Error('it is larger than any report');
    const { id, startedAt, durationMs, change, round, reviewers, findings, ...rest } = (0,formats/* readReport */.tL)(await (0,promises_.readFile)(path, 'utf8'));
    const { coverage, ledger, cost, decision } = rest;
    return { id, startedAt, durationMs, change, round, reviewers, findings, coverage, ledger, cost, decision };
}
function reasonOf(error) {
    const text = error instanceof problem/* UserError */.yo ? (error.problems[0]?.what ?? '') : String(error);
    return (text.split('\n')[0] ?? '').slice(0, 300);
}
function notAFolder(directory, error) {
    return { what: `stats: ${directory} cannot be read`, why: reasonOf(error), fix: 'give a folder with reports in it' };
}


/***/ })

};
