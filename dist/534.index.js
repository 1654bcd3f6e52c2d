export const id = 534;
export const ids = [534];
export const modules = {

/***/ 7227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ gatherEvidence),
/* harmony export */   kE: () => (/* binding */ NO_EVIDENCE),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var _evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2055);

const NO_EVIDENCE = { prosePlaces: [], fixesPatch: '', problems: [], paths: null };
async function askAhead(reviews, asked) {
    const bench = await setOut(reviews, asked);
    if (!('what' in bench))
        await originsOf(bench);
}
async function gatherEvidence(reviews, { change, git }) {
    const findings = reviews.flatMap((review) => review.findings);
    const bench = await setOut(reviews, { change, git });
    if ('what' in bench)
        return { ...NO_EVIDENCE, findings: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEvidence */ .ki)(reviews, bench.why), problems: [bench] };
    const { listing, placed, sources } = bench;
    const [origins, fixed] = await Promise.all([originsOf(bench), fixesOf(bench)]);
    const named = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .placesInProse */ .JE)(findings.map((finding) => finding.body));
    return {
        findings: placed.map(({ finding, anchors }, index) => ({
            finding,
            anchors,
            origin: origins[index] ?? (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownOrigin */ .Pu)('git was not asked'),
            fix: fixed.fixes[index] ?? { diff: '', applies: 'none', reason: 'no diff was given', confined: false },
        })),
        prosePlaces: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpPlaces */ .$U)(named, (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .makeResolver */ .nX)(listing, change), sources),
        fixesPatch: fixed.patch,
        problems: [...historyProblem(change, origins), ...fixed.problems],
        paths: pathsOf(listing, change),
    };
}
async function setOut(reviews, { change, git }) {
    const findings = reviews.flatMap((review) => review.findings);
    const listing = await git.listing();
    if ('what' in listing)
        return listing;
    const requests = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .filesToRead */ .lG)(findings, change, listing);
    const sources = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .makeSources */ .dL)(requests, await git.contents(requests));
    return { change, git, listing, sources, placed: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .placeFindings */ .ky)(findings, change, listing, sources) };
}
function pathsOf(listing, { files }) {
    const all = new Set([...listing.keys(), ...files.flatMap(({ path, previousPath }) => [path, previousPath ?? path])]);
    for (const path of [...all]) {
        for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
            all.add(path.slice(0, end));
    }
    return all;
}
async function originsOf({ git, placed, change, sources }) {
    const blames = await git.blames((0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .linesToBlame */ .Un)(placed, change));
    return (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .decideOrigins */ .Iv)(placed, change, blames, sources);
}
async function fixesOf({ git, placed, change, listing, sources }) {
    const trials = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .fixesToTry */ .Cf)(placed, change, listing, sources);
    if (!trials.some((trial) => trial.patch !== '')) {
        return { fixes: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFixes */ .Cw)(placed, trials, new Map(), change), patch: '', problems: [] };
    }
    const check = await git.patchCheck([...new Set(trials.flatMap((trial) => trial.paths))]);
    const fixes = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFixes */ .Cw)(placed, trials, await tryFixes(check, trials), change);
    const patch = (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .collectFixes */ .od)(placed, trials, fixes, sources);
    const refused = patch === '' ? null : await check([patch]);
    if (refused === null)
        return { fixes, patch, problems: [] };
    const fix = 'apply the fixes one by one from the report, and please report this as a bug';
    return {
        fixes,
        patch: '',
        problems: [{ what: 'no `fixes.patch`: the fixes do not apply together', why: refused, fix }],
    };
}
async function tryFixes(check, trials) {
    const located = trials.filter((trial) => trial.patch !== '');
    if (!located.length)
        return new Map();
    if ((await check(located.map((trial) => trial.patch))) === null) {
        return new Map(located.map((trial) => [trial.index, null]));
    }
    const answers = new Map();
    for (const trial of located)
        answers.set(trial.index, await check([trial.patch]));
    return answers;
}
function historyProblem(change, origins) {
    const { history } = change;
    if (history.kind === 'whole' || !origins.some((origin) => origin.reason.includes(history.reason)))
        return [];
    return [
        {
            what: 'where some findings come from could not be told',
            why: history.reason.replace(/; .*$/, ''),
            fix: history.reason.replace(/^.*?; /, ''),
        },
    ];
}


/***/ }),

/***/ 2552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ deliverReport)
});

// EXTERNAL MODULE: ./build/assess/assess.js + 5 modules
var assess = __webpack_require__(479);
;// CONCATENATED MODULE: ./build/channels/files.js
const NOT_A_FILE = 'summary';
const files = {
    name: 'files',
    required: true,
    async deliver(report, documents, world) {
        const wanted = [
            ...documents.filter(({ format }) => format !== NOT_A_FILE),
            ...report.reviews.map(({ file, text }) => ({ name: `reviews/${file}`, text })),
        ];
        const problems = [];
        for (const { name, text } of wanted) {
            const problem = staysInside(name) ? await write(`${world.outputDirectory}/${name}`, text, world) : outside(name);
            if (problem)
                problems.push(problem);
        }
        return problems;
    },
};
async function write(path, text, world) {
    try {
        await world.writeFile(path, text);
        return null;
    }
    catch (error) {
        return {
            what: `files: ${path} was not written`,
            why: error instanceof Error ? error.message : String(error),
            fix: 'make the directory of `output-directory` writable, with enough space',
        };
    }
}
function staysInside(name) {
    return !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name) && name !== '';
}
function outside(name) {
    return {
        what: `files: ${JSON.stringify(name)} was not written`,
        why: 'its name leads out of the output directory',
        fix: 'name stored reviews `<reviewer>-pass-<n>.md`',
    };
}

;// CONCATENATED MODULE: ./build/channels/job-summary.js
const jobSummary = {
    name: 'job-summary',
    required: false,
    async deliver(_report, documents, world) {
        const { summaryFile } = world.runner;
        const document = documents.find(({ format }) => format === 'summary');
        if (summaryFile === null)
            return [];
        if (!document) {
            return [
                {
                    what: 'job-summary: nothing was written',
                    why: 'the format `summary` was not rendered',
                    fix: 'this is a bug in deep-review-action: report it',
                },
            ];
        }
        await world.appendFile(summaryFile, document.text);
        return [];
    },
};

;// CONCATENATED MODULE: ./build/channels/outputs.js
const outputs = {
    name: 'outputs',
    required: true,
    async deliver(report, documents, world) {
        const { outputFile } = world.runner;
        if (outputFile === null)
            return [];
        const values = [...outputsOf(report, documents, world.outputDirectory)];
        await world.appendFile(outputFile, values.map(([name, value]) => written(name, value, world)).join(''));
        return [];
    },
};
function outputsOf(report, documents, directory) {
    const path = (format) => {
        const document = documents.find((candidate) => candidate.format === format);
        return document ? `${directory}/${document.name}` : '';
    };
    const count = (severity) => String(report.findings.filter((finding) => finding.severity === severity).length);
    return [
        ['verdict', report.decision.verdict],
        ['critical', count('critical')],
        ['important', count('important')],
        ['suggestions', count('suggestion')],
        ['round', String(report.round.number)],
        ['reviewers-completed', String(report.reviewers.filter(({ status }) => status === 'completed').length)],
        ['report', path('markdown')],
        ['report-html', path('html')],
        ['report-json', path('json')],
        ['sarif', path('sarif')],
        ['gate', report.decision.gate],
        ['conclusion', report.decision.conclusion],
    ];
}
function written(name, value, world) {
    const end = `end-${world.token(32)}`;
    return `${name}<<${end}\n${value}\n${end}\n`;
}

;// CONCATENATED MODULE: ./build/channels/index.js



const CHANNELS = [files, jobSummary, outputs];
async function deliver(report, documents, world, channels = CHANNELS) {
    const problems = [];
    let isLost = false;
    for (const channel of channels) {
        const found = await attempt(channel, report, documents, world);
        problems.push(...found);
        isLost ||= channel.required && found.length > 0;
    }
    return { problems, isLost };
}
async function attempt(channel, report, documents, world) {
    try {
        return await channel.deliver(report, documents, world);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return [
            { what: `${channel.name}: not delivered`, why, fix: 'see the log of the step; the other channels were tried' },
        ];
    }
}

// EXTERNAL MODULE: ./build/domain/problem.js
var domain_problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/formats/index.js + 22 modules
var build_formats = __webpack_require__(2829);
;// CONCATENATED MODULE: ./build/commands/deliver-report.js





const STATUS = { pass: 0, fail: 1, incomplete: 2 };
const NOT_DELIVERED = 2;
async function deliverReport(report, formats, extra, world) {
    const documents = [...(0,build_formats/* render */.XX)(report, [...formats, 'summary']), ...extra];
    (0,inputs.setStepOutput)('explanation', (0,assess/* explanation */.Qb)(report));
    const { problems, isLost } = await deliver(report, documents, world);
    for (const line of (0,assess/* overview */.M0)(report))
        world.log.info(line);
    for (const problem of [...report.problems, ...problems])
        world.log.warning((0,domain_problem/* formatProblem */.Vw)(problem));
    const main = documents.find(({ format }) => format === 'html') ?? documents.find(({ format }) => format === 'markdown');
    world.log.info(`report: ${world.outputDirectory}${main ? `/${main.name}` : ''}`);
    const { gate, conclusion } = report.decision;
    if (isLost)
        (0,inputs.setStepOutput)('explanation', problems.map(({ what, why, fix }) => `${what}: ${why}; ${fix}`).join(' | '));
    if (gate === 'trial')
        return 0;
    return isLost && conclusion === 'pass' ? NOT_DELIVERED : STATUS[conclusion];
}


/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST),
/* harmony export */   z: () => (/* binding */ NO_PRIOR_CODE)
/* harmony export */ });
/* harmony import */ var _consolidation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7709);

const NO_PAST = {
    prior: null,
    people: _consolidation_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_PEOPLE */ .gP,
    waivers: [],
    fingerprint: null,
    reuse: null,
    problems: [],
    missing: [],
    leg: null,
    otherLegs: [],
};
const NO_PRIOR_CODE = { comparison: 'unknown', changedSince: [], revisions: [] };


/***/ }),

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openAnswers)
});

// EXTERNAL MODULE: ./build/evidence/evidence.js + 11 modules
var evidence = __webpack_require__(2055);
// EXTERNAL MODULE: ./build/edge/git-reads.js + 1 modules
var git_reads = __webpack_require__(1749);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/git/diff.js
var diff = __webpack_require__(3568);
// EXTERNAL MODULE: ./build/edge/git.js
var edge_git = __webpack_require__(4636);
;// CONCATENATED MODULE: ./build/edge/prior-code.js




const MAX_FILE_BYTES = 2 * 1024 * 1024;
const MAX_ADDED_BYTES = 16 * 1024 * 1024;
const MAX_ELSEWHERE = 40;
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
async function readPriorCode(git, request, base) {
    const tree = await treeOf(git, request.head);
    if (request.revisions.length)
        await git.supply((0,edge_git/* blobsOf */.OR)([...tree.values()]));
    const revisions = [];
    for (const asked of request.revisions) {
        revisions.push(await readRevision(git, asked, { head: request.head, tree }));
    }
    const { previousHead } = request;
    const known = previousHead !== null && (await isThere(git, previousHead));
    if (!known)
        return { comparison: 'unknown', changedSince: [], revisions };
    const heads = { before: previousHead, now: request.head, base };
    return { ...(await compareHeads(git, heads)), revisions };
}
async function readRevision(git, asked, { head, tree }) {
    const { revision } = asked;
    const there = await isThere(git, revision);
    const before = there ? await treeOf(git, revision) : null;
    const renames = before ? await renamesOf(git, revision, head) : new Map();
    const places = asked.paths.map((path) => ({ path, nowPath: tree.has(path) ? path : (renames.get(path) ?? path) }));
    const added = before ? await addedSince(git, revision, head) : null;
    const elsewhere = await holdersOf(git, asked, head);
    const changed = added && new Set(added.map(({ path }) => path));
    const others = elsewhere.filter((path) => !places.some(({ nowPath }) => nowPath === path) && (changed?.has(path) ?? true));
    const wanted = [...places, ...others.slice(0, MAX_ELSEWHERE).map((path) => ({ path, nowPath: path }))];
    const oids = wanted.flatMap(({ path, nowPath }) => [before?.get(path)?.oid, tree.get(nowPath)?.oid]);
    const blobs = await (0,edge_git/* readBlobs */.b4)(git, oids.filter((oid) => oid !== undefined));
    const files = wanted.map(({ path, nowPath }) => ({
        path,
        before: before ? versionOf(before.get(path), blobs) : { kind: 'unknown' },
        nowPath,
        now: tree.size ? versionOf(tree.get(nowPath), blobs) : { kind: 'unknown' },
    }));
    return { revision, files: files.slice(0, places.length), elsewhere: files.slice(places.length), added };
}
async function isThere(git, sha) {
    if (!SHA.test(sha))
        return false;
    const found = await git.run(['cat-file', '-e', `${sha}^{commit}`]);
    return found.kind === 'done';
}
async function treeOf(git, revision) {
    const entries = await (0,edge_git/* readTree */.Zc)(git, revision);
    return new Map('what' in entries ? [] : entries.map((entry) => [entry.path, entry]));
}
function versionOf(entry, blobs) {
    if (!entry)
        return { kind: 'absent' };
    const bytes = blobs.get(entry.oid);
    const readable = bytes && entry.mode.startsWith('100') && bytes.length <= MAX_FILE_BYTES && !bytes.includes(0);
    return readable ? { kind: 'text', text: bytes.toString('utf8') } : { kind: 'unknown' };
}
async function renamesOf(git, from, to) {
    const args = ['diff', '--name-status', '-z', '-M', '--diff-filter=R', '--no-ext-diff', '--no-textconv', from, to];
    const fields = ((0,edge_git/* textOf */.b6)(await git.run(args)) ?? '').split('\0');
    const renames = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3)
        renames.set(fields[at + 1] ?? '', fields[at + 2] ?? '');
    return renames;
}
async function addedSince(git, from, to) {
    const args = [
        'diff',
        '-U0',
        '--no-color',
        '--no-renames',
        '--full-index',
        '--no-ext-diff',
        '--no-textconv',
        from,
        to,
    ];
    const text = (0,edge_git/* textOf */.b6)(await git.run(args, { maxBytes: MAX_ADDED_BYTES }));
    if (text === null)
        return null;
    return (0,diff/* parseDiff */.F)(text).map(({ path, hunks }) => ({
        path,
        text: hunks
            .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'added').map((line) => line.text))
            .join('\n'),
    }));
}
async function holdersOf(git, { lines, revision }, head) {
    if (!lines.length || !SHA.test(revision))
        return [];
    const patterns = (0,external_node_path_.join)(git.scratch, `lines-${revision}`);
    await (0,promises_.writeFile)(patterns, `${lines.join('\n')}\n`);
    const found = await git.run(['grep', '-I', '-l', '-z', '-F', '-f', patterns, head], { accept: [0, 1] });
    return ((0,edge_git/* textOf */.b6)(found) ?? '')
        .split('\0')
        .filter(Boolean)
        .map((name) => name.slice(head.length + 1));
}
async function readVersions(git, revision, paths) {
    const tree = await treeOf(git, revision);
    const blobs = await (0,edge_git/* readBlobs */.b4)(git, paths.flatMap((path) => tree.get(path)?.oid ?? []));
    const versions = paths.map((path) => [path, tree.size ? versionOf(tree.get(path), blobs) : UNKNOWN]);
    return Object.fromEntries(versions);
}
const UNKNOWN = { kind: 'unknown' };
const MAX_RANGE = 200;
async function compareHeads(git, { before, now, base }) {
    if (before === now)
        return { comparison: 'same', changedSince: [] };
    const ancestor = await git.run(['merge-base', '--is-ancestor', before, now], { accept: [0, 1] });
    if (ancestor.kind === 'done' && ancestor.exitCode === 0) {
        return { comparison: 'ahead', changedSince: await commitsIn(git, [now, `^${before}`]) };
    }
    return { comparison: 'rewritten', changedSince: await rewrittenCommits(git, { before, now, base }) };
}
async function rewrittenCommits(git, { before, now, base }) {
    const old = ((0,edge_git/* textOf */.b6)(await git.run(['merge-base', base, before])) ?? '').trim();
    const fresh = ((0,edge_git/* textOf */.b6)(await git.run(['merge-base', base, now])) ?? '').trim();
    const commits = await commitsIn(git, [now, fresh ? `^${fresh}` : `^${before}`]);
    if (!old || !fresh || commits.length > MAX_RANGE)
        return commits;
    const args = ['range-diff', '--no-patch', '--no-color', '--abbrev=40', `${old}..${before}`, `${fresh}..${now}`];
    const text = (0,edge_git/* textOf */.b6)(await git.run(args, { timeoutMs: 60_000 }));
    if (text === null)
        return commits;
    const changed = new Set(text.split('\n').flatMap((line) => / [!>]\s+\d+:\s+([0-9a-f]{7,64}) /.exec(line)?.[1] ?? []));
    return commits.filter(({ sha }) => [...changed].some((known) => sha.startsWith(known)));
}
async function commitsIn(git, revisions) {
    const text = (0,edge_git/* textOf */.b6)(await git.run(['log', '--reverse', '--max-count=1000', '--format=%H%x00%s', ...revisions])) ?? '';
    return text
        .split('\n')
        .filter(Boolean)
        .map((line) => {
        const [sha = '', subject = ''] = line.split('\0');
        return { sha, subject };
    });
}

;// CONCATENATED MODULE: ./build/edge/git-answers.js



function openAnswers(change, git) {
    let tree = null;
    const contents = new Map();
    const blames = new Map();
    const head = async () => {
        if (tree)
            return tree;
        const read = await (0,git_reads/* readHead */.zy)(git, change.head);
        if (!('what' in read))
            tree = read;
        return read;
    };
    const readAll = async (missing) => {
        const known = missing.length ? await head() : null;
        return known === null || 'what' in known ? new Map() : (0,git_reads/* readContents */.r0)(git, change, missing, known);
    };
    return {
        listing: async () => {
            const known = await head();
            return 'what' in known ? known : known.listing;
        },
        contents: async (requests) => {
            const read = await readAll(requests.filter((request) => !contents.has((0,evidence/* sourceKey */.Zt)(request))));
            for (const [key, content] of read)
                if (content.kind !== 'absent')
                    contents.set(key, content);
            const known = (key) => read.get(key) ?? contents.get(key) ?? { kind: 'absent' };
            return new Map(requests.map(evidence/* sourceKey */.Zt).map((key) => [key, known(key)]));
        },
        blames: async (requests) => {
            const missing = requests.filter((request) => !blames.has(blameKey(request)));
            const read = missing.length ? await (0,git_reads/* readBlames */.rv)(git, change, missing) : new Map();
            for (const request of missing) {
                const blame = read.get((0,evidence/* sourceKey */.Zt)(request));
                if (typeof blame === 'object')
                    blames.set(blameKey(request), blame);
            }
            const known = (request) => read.get((0,evidence/* sourceKey */.Zt)(request)) ?? blames.get(blameKey(request)) ?? 'git was not asked';
            return new Map(requests.map((request) => [(0,evidence/* sourceKey */.Zt)(request), known(request)]));
        },
        patchCheck: async (paths) => {
            const known = await head();
            return (0,git_reads/* patchCheck */.Jf)(git, 'what' in known ? [] : paths.flatMap((path) => known.entries.get(path) ?? []));
        },
        versions: (paths) => readVersions(git, change.head, paths),
        priorCode: (request) => readPriorCode(git, request, change.base),
    };
}
function blameKey(request) {
    return JSON.stringify([(0,evidence/* sourceKey */.Zt)(request), request.ranges.map(({ start, end }) => [start, end])]);
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ previousRound)
});

// EXTERNAL MODULE: ./build/domain/past.js
var past = __webpack_require__(741);
// EXTERNAL MODULE: ./build/rounds/rounds.js + 14 modules
var rounds = __webpack_require__(9735);
// EXTERNAL MODULE: ./build/edge/github.js
var edge_github = __webpack_require__(9937);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/edge/workflow-runs.js



async function readRun(github, id) {
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    if (answer.kind === 'failed')
        return { kind: 'failed', why: said(answer) };
    return { kind: 'done', run: runOf(answer.data) };
}
function runOf(json) {
    return {
        id: json.id,
        workflowId: json.workflow_id,
        attempt: json.run_attempt ?? 1,
        branch: json.head_branch,
        headSha: json.head_sha ?? null,
        repositoryId: json.repository.id,
        headRepositoryId: json.head_repository?.id ?? null,
        createdAt: json.created_at,
        beganAt: json.run_started_at ?? json.created_at,
        changedAt: json.updated_at ?? null,
        conclusion: json.conclusion,
        actor: json.actor?.login ?? null,
    };
}
const PAGE_SIZE = 100;
const PAGES_PER_SEARCH = 10;
const MAX_PAGES = 50;
const ALL = 'GET /repos/{owner}/{repo}/actions/runs';
const OF_WORKFLOW = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
async function* pagesOfRuns(github, query) {
    const seen = new Map();
    let everyWorkflow = query.everyWorkflow;
    let until = null;
    let total = 0;
    for (let asked = 0, page = 1; asked < MAX_PAGES; asked += 1, page += 1) {
        const answer = await ask(github, { ...query, everyWorkflow }, { until, page });
        if (answer.kind === 'failed') {
            if (answer.status !== 404 || !everyWorkflow || asked > 0) {
                yield { runs: [], cut: said(answer) };
                return;
            }
            everyWorkflow = false;
            page = 0;
            continue;
        }
        const { workflow_runs: found, total_count: count } = answer.data;
        if (until === null)
            total = Math.max(total, count);
        const runs = found.map(runOf).filter(({ id }) => !seen.has(id));
        for (const run of runs)
            seen.set(run.id, run);
        const whole = seen.size >= total;
        const stuck = !whole && runs.length === 0;
        yield { runs, cut: stuck ? `${seen.size} of ${total} runs are listed` : null };
        if (whole || stuck)
            return;
        if (page >= PAGES_PER_SEARCH) {
            until = oldest([...seen.values()]);
            page = 0;
        }
    }
    yield { runs: [], cut: `there are more than ${MAX_PAGES * PAGE_SIZE} runs` };
}
function ask(github, { branch, since, workflowId, everyWorkflow }, { until, page }) {
    const created = until === null ? (since === null ? null : `>=${since}`) : `${since ?? '*'}..${until}`;
    return github.get(everyWorkflow ? ALL : OF_WORKFLOW, {
        ...(everyWorkflow ? {} : { workflow_id: workflowId }),
        ...(created === null ? {} : { created }),
        ...{ branch, per_page: PAGE_SIZE, page },
    });
}
const oldest = (runs) => runs.reduce((first, { createdAt }) => (createdAt < first ? createdAt : first), runs[0]?.createdAt ?? '');
const said = ({ status, why }) => status ? `the API answered ${status}: ${why}` : `the API could not be reached: ${why}`;
async function artifactsOf(github, runId) {
    const answer = await github.all('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id: runId }, (page) => page.artifacts);
    return answer.kind === 'failed' ? answer : { ...answer, data: answer.data.map(artifactOf) };
}
function artifactOf({ id, name, size_in_bytes: bytes, expired, created_at, digest, workflow_run, }) {
    return {
        ...{ id, name, bytes, expired },
        createdAt: created_at,
        digest: digest ?? null,
        repositoryId: workflow_run?.repository_id ?? null,
        headRepositoryId: workflow_run?.head_repository_id ?? null,
    };
}
async function downloadReport(github, artifact) {
    const unwanted = (0,rounds/* whyNotAsked */.CV)(artifact);
    if (unwanted !== null)
        return { kind: 'lost', why: unwanted };
    const answer = await github.get('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { artifact_id: artifact.id, archive_format: 'zip' });
    if (answer.kind === 'failed')
        return { kind: 'lost', why: `downloading it failed (${answer.status}): ${answer.why}` };
    const bytes = Buffer.from(answer.data);
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
    const unverified = (0,rounds/* whyNotVerified */.kG)(artifact, digest);
    if (unverified !== null)
        return { kind: 'lost', why: unverified };
    const unpacked = unzip(bytes, { maxEntries: 5000, maxBytes: rounds/* MAX_ARTIFACT_BYTES */.o9, wanted: isWanted });
    if (unpacked.kind === 'refused')
        return { kind: 'lost', why: `it cannot be unpacked: ${unpacked.why}` };
    const report = unpacked.files.get('report.json');
    if (!report)
        return { kind: 'none' };
    const reviews = [...unpacked.files].flatMap(([name, content]) => {
        const file = /^reviews\/([^/]+)$/.exec(name)?.[1];
        return file === undefined ? [] : [{ file, text: content.toString('utf8') }];
    });
    return { kind: 'done', report: report.toString('utf8'), reviews };
}
const isWanted = (name) => /^(report\.json|reviews\/[^/]+\.(md|json|sarif|txt))$/.test(name);
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
function unzip(bytes, limits) {
    try {
        const entries = directoryOf(bytes, limits.maxEntries);
        const files = new Map();
        let left = limits.maxBytes;
        for (const entry of entries) {
            const fault = faultOf(entry);
            if (fault)
                return { kind: 'refused', why: `${JSON.stringify(entry.name)} ${fault}` };
            if (entry.name.endsWith('/') || !limits.wanted(entry.name))
                continue;
            if (files.has(entry.name))
                return { kind: 'refused', why: `${JSON.stringify(entry.name)} is there twice` };
            const content = contentOf(bytes, entry, left);
            left -= content.length;
            files.set(entry.name, content);
        }
        return { kind: 'done', files };
    }
    catch (error) {
        return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
    }
}
function directoryOf(bytes, maxEntries) {
    const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT);
    let end = bytes.length - END_BYTES;
    while (end >= lowest && bytes.readUInt32LE(end) !== END)
        end -= 1;
    if (end < lowest)
        throw new Error('it is no zip archive');
    const count = bytes.readUInt16LE(end + 10);
    if (count > maxEntries || count === 0xffff)
        throw new Error(`it holds more than ${maxEntries} files`);
    const entries = [];
    for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
        if (bytes.readUInt32LE(at) !== ENTRY)
            throw new Error('its directory is broken');
        const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
        const nameEnd = at + 46 + (nameLength ?? 0);
        entries.push({
            name: bytes.toString('utf8', at + 46, nameEnd),
            method: bytes.readUInt16LE(at + 10),
            flags: bytes.readUInt16LE(at + 8),
            packed: bytes.readUInt32LE(at + 20),
            size: bytes.readUInt32LE(at + 24),
            mode: bytes.readUInt32LE(at + 38) >>> 16,
            offset: bytes.readUInt32LE(at + 42),
        });
        at = nameEnd + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
}
function faultOf({ name, flags, mode, size, method }) {
    if (name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
        return 'is no path inside the archive';
    }
    if (name.split('/').includes('..'))
        return 'leaves the archive';
    if ((mode & 0o170000) === 0o120000)
        return 'is a link';
    if (flags & 1)
        return 'is encrypted';
    if (size === 0xffffffff)
        return 'is too large';
    return method === 0 || method === 8 ? null : 'is packed in an unknown way';
}
function contentOf(bytes, { name, method, packed, size, offset }, maxBytes) {
    if (size > maxBytes)
        throw new Error(`${name} unpacks to more than is allowed`);
    if (bytes.readUInt32LE(offset) !== LOCAL)
        throw new Error(`${name} is not where the directory says`);
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    const content = method === 0 ? data : (0,external_node_zlib_.inflateRawSync)(data, { maxOutputLength: Math.max(1, size) });
    if (content.length !== size)
        throw new Error(`${name} has another size than the directory says`);
    return content;
}

;// CONCATENATED MODULE: ./build/edge/previous.js




async function previousRound(request) {
    const { given, workflow, of, readReport } = request;
    const isClaim = request.isClaim === true || workflow?.subject.pull === true;
    if (given && !isClaim)
        return (0,rounds/* givenRound */.G3)(given, of);
    const found = workflow ? await foundRound(workflow, readReport) : rounds/* FIRST_ROUND */.u3;
    return given ? (0,rounds/* withClaim */.dL)(found, (0,rounds/* claimOf */._B)(given)) : found;
}
async function foundRound(workflow, readReport) {
    const { github, runId, subject, standing, people } = workflow;
    const traces = await findTraces({ github, runId, subject, standing, readReport });
    const marker = (0,rounds/* hasGap */.pW)(traces) ? await workflow.marker() : null;
    return (0,rounds/* decidePast */.Dj)({ ...traces, subject, people, marker });
}
const MAX_RUNS = 400;
const MAX_DOWNLOADS = 100;
const AT_ONCE = 4;
async function findTraces(search) {
    const { github, runId, subject, standing } = search;
    const current = await readRun(github, runId);
    if (current.kind === 'failed')
        return { traces: [], cut: cutBy(current.why), pushers: (0,rounds/* pushersOf */.GD)([], subject), leg: null, jobs: [], began: null };
    const { run } = current;
    const own = standing && (await ownLeg(github, run, standing));
    const found = { leg: own?.leg ?? null, traces: [], runs: [], asked: 0, downloads: 0 };
    const cut = await readPages(search, { run, found });
    const jobs = own ? [...own.jobs, ...(await elsewhere(search, run, found))] : [];
    const { traces, runs, leg } = found;
    const pushers = (0,rounds/* pushersOf */.GD)(runs, subject);
    return { traces, cut: cut === null ? null : cutBy(cut), pushers, leg, jobs, began: run.beganAt };
}
const cutBy = (why) => ({ what: 'the list of earlier runs cannot be read to its end', why });
function elsewhere({ github, subject }, run, found) {
    const legs = found.traces.flatMap((trace) => trace.kind === 'report' ? [trace.leg, ...trace.prior.otherLegs.map(({ leg }) => leg)] : []);
    const wanted = [...new Set(legs.map(({ workflow }) => workflow))];
    return jobsElsewhere(github, found.runs, { head: subject.head, own: run.workflowId, wanted });
}
async function readPages(search, { run, found }) {
    const { openedAt: since, pull: everyWorkflow } = search.subject;
    await readRuns(search, { current: run, runs: [run], found });
    for (const branch of (0,rounds/* branchesOf */.IJ)(run, search.subject)) {
        const pages = pagesOfRuns(search.github, { branch, since, workflowId: run.workflowId, everyWorkflow });
        const cut = await readBranch(search, run, pages, found);
        if (cut !== null)
            return cut;
    }
    return null;
}
async function readBranch(search, current, pages, found) {
    for await (const page of pages) {
        const runs = page.runs.filter((run) => run.id !== current.id && (0,rounds/* isOfSubject */.UJ)(run, current, search.subject));
        found.runs.push(...runs);
        await readRuns(search, { current, runs, found });
        const known = (0,rounds/* readFrom */.zP)(found.traces, found.leg);
        const oldest = page.runs.at(-1)?.createdAt ?? '';
        if (known !== null && !(0,rounds/* mayBeNewer */.IX)(oldest, known))
            return null;
        if (page.cut !== null)
            return page.cut;
        if (found.asked >= MAX_RUNS)
            return `none of the newest ${MAX_RUNS} runs left a report`;
        if (found.downloads >= MAX_DOWNLOADS)
            return `none of the newest ${MAX_DOWNLOADS} artifacts holds a report of this change`;
    }
    return null;
}
async function readRuns(search, { current, runs, found }) {
    const left = (0,rounds/* newestFirst */.ll)(runs);
    for (;;) {
        const known = (0,rounds/* readFrom */.zP)(found.traces, found.leg);
        const batch = left
            .splice(0, AT_ONCE)
            .filter(({ changedAt }) => known === null || changedAt === null || changedAt >= known);
        if (!batch.length || found.asked >= MAX_RUNS)
            return;
        found.asked += batch.length;
        const candidates = (await Promise.all(batch.map((run) => candidatesOf(search, run, current)))).flat();
        candidates.sort((a, b) => b.at.localeCompare(a.at));
        for (const candidate of candidates)
            await readCandidate(search, candidate, current, found);
    }
}
async function candidatesOf({ github, subject }, run, current) {
    const answer = await artifactsOf(github, run.id);
    if (answer.kind === 'failed') {
        if ((0,rounds/* isFirstAttempt */.Cl)(run, current))
            return [];
        const why = answer.status ? `the API answered ${answer.status}: ${answer.why}` : answer.why;
        return [{ kind: 'unlisted', run, why, at: run.changedAt ?? run.createdAt }];
    }
    const own = answer.data.filter((artifact) => (0,rounds/* mayHoldReport */.zd)(artifact, subject.of));
    return own.map((artifact) => ({ kind: 'artifact', run, artifact, at: artifact.createdAt ?? run.createdAt }));
}
async function readCandidate(search, candidate, current, found) {
    const { run, at } = candidate;
    if (candidate.kind === 'unlisted') {
        found.traces.push((0,rounds/* lostList */.J5)(run, candidate));
        return;
    }
    const known = (0,rounds/* readFrom */.zP)(found.traces, found.leg);
    if ((known !== null && at < known) || found.downloads >= MAX_DOWNLOADS)
        return;
    found.downloads += 1;
    const trace = await readArtifact(search, run, candidate, current);
    if (trace !== null)
        found.traces.push(trace);
}
async function readArtifact({ github, subject, readReport }, run, { artifact, at }, current) {
    const loaded = await downloadReport(github, artifact);
    if (loaded.kind === 'none')
        return null;
    const left = { run, artifact, at };
    if (loaded.kind === 'lost')
        return (0,rounds/* lostReport */.b1)(left, loaded.why);
    try {
        const report = readReport(loaded.report);
        return report.round.of === subject.of ? (0,rounds/* traceOf */.fC)(left, { ...loaded, report }, current) : null;
    }
    catch (error) {
        return (0,rounds/* lostReport */.b1)(left, `it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
}
async function ownLeg(github, run, standing) {
    const { job, index, step, checkRun } = standing;
    const jobs = await listed(github, run.id);
    const name = jobs.find(({ id }) => String(id) === checkRun)?.name ?? null;
    return { leg: { workflow: run.workflowId, job, index, step, name }, jobs: told(run, jobs) };
}
async function jobsElsewhere(github, runs, asked) {
    const found = await Promise.all((0,rounds/* otherWorkflows */.RC)(runs, asked).map(async (run) => told(run, await listed(github, run.id))));
    return found.flat();
}
async function listed(github, runId) {
    const answer = await (0,edge_github/* jobsOf */.aG)(github, runId);
    return answer.kind === 'done' ? answer.data : [];
}
const told = ({ workflowId: workflow }, jobs) => jobs.flatMap((job) => {
    const state = (0,rounds/* stateOf */.L4)(job);
    return state === null ? [] : [{ workflow, name: job.name, state }];
});


/***/ }),

/***/ 1480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ conclude),
/* harmony export */   e: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7227);
/* harmony import */ var _assess_assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(479);
/* harmony import */ var _conclusion_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9694);
/* harmony import */ var _domain_change_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1777);
/* harmony import */ var _domain_past_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(741);
/* harmony import */ var _evidence_evidence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2055);
/* harmony import */ var _join_join_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4235);
/* harmony import */ var _rounds_rounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9735);
/* harmony import */ var _run_spending_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3084);









async function conclude(material, clock, world) {
    const { settings, change, runs, readings, past } = material;
    const { notices, reviews } = await clock.time('parse', async () => {
        const found = await readings.notices();
        return { notices: found, reviews: readReviews(material, found) };
    });
    const { evidence, code } = await clock.time('anchor', async () => ({
        evidence: await evidenceOf(reviews, material),
        code: await priorCode(material),
    }));
    const rounds = await settleUnderNotices(notices, judgeOf({ reviews, evidence, code }, material, clock));
    const feedback = await feedbackOn(rounds, material);
    const spending = { caps: settings.caps, earlier: (0,_run_spending_js__WEBPACK_IMPORTED_MODULE_7__/* .earlierSpending */ .vo)(past) };
    const report = (0,_assess_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .assess */ .no)({
        ...{ id: reportId(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'standard' },
        ...{ isolation: material.isolation, stages: clock.stages(), gate: settings.gate, spending },
        ...{ change, runs, reviews, rounds, feedback, prosePlaces: evidence.prosePlaces, skipped: null },
        durationMs: Math.round(world.elapsedMs() - clock.startMs),
        problems: [...material.problems, ...unreadTexts(notices), ...evidence.problems],
    });
    return { report, documents: patchOf(evidence) };
}
function judgeOf({ reviews, evidence, code }, material, clock) {
    const { settings, change, runs, past } = material;
    const { failOn } = settings.gate;
    const { findings: anchored, paths } = evidence;
    const vendors = Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor]));
    const options = { failOn, vendors, completed: (0,_conclusion_status_js__WEBPACK_IMPORTED_MODULE_2__/* .completedForQuorum */ .uG)(runs, reviews, failOn), paths };
    const today = clock.startedAt.toISOString().slice(0, 10);
    const round = { of: subjectOf(change), gate: settings.gate, change, today, reviews, code, ...past };
    return async (held) => {
        const consolidation = await clock.time('consolidate', () => (0,_join_join_js__WEBPACK_IMPORTED_MODULE_5__/* .consolidate */ .wO)(anchored, reviews, { ...options, held }));
        return clock.time('rounds', () => {
            const covered = (0,_rounds_rounds_js__WEBPACK_IMPORTED_MODULE_6__/* .coveredFiles */ .O6)({ change, runs, reviews, findings: consolidation.findings, failOn });
            return (0,_rounds_rounds_js__WEBPACK_IMPORTED_MODULE_6__/* .settleRounds */ .tT)({ ...round, consolidation, covered, held });
        });
    };
}
async function settleUnderNotices({ notices, unread }, judge) {
    if (!notices.length && !unread.length)
        return judge(false);
    const held = await judge(true);
    const stands = unread.length > 0 || held.consolidation.findings.some(_domain_change_js__WEBPACK_IMPORTED_MODULE_8__/* .isNotice */ .fD);
    return stands ? held : judge(false);
}
function unreadTexts({ unread }) {
    if (!unread.length)
        return [];
    const rest = unread.length > 3 ? ` and ${String(unread.length - 3)} more` : '';
    return [
        {
            what: `not read for instructions to the reviewers: ${unread.slice(0, 3).join(', ')}${rest}`,
            why: 'the change adds more text than is read for them, so no word of a model lowers anything',
            fix: 'split the change, or list generated and vendored prompts under `prompt-paths` on the base branch',
        },
    ];
}
function subjectOf(change) {
    return change?.number ? `pr-${change.number}` : (change?.branch ?? 'stored reviews');
}
async function priorCode({ past: { prior }, change, git }) {
    return git && change && prior ? git.priorCode((0,_rounds_rounds_js__WEBPACK_IMPORTED_MODULE_6__/* .priorCodeToRead */ .l7)(prior, change)) : _domain_past_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_PRIOR_CODE */ .z;
}
async function feedbackOn(rounds, { past, change, git }) {
    const files = git && change ? await git.versions((0,_assess_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .feedbackFiles */ .v$)(past.people)) : {};
    const findings = [...rounds.consolidation.findings, ...rounds.carried];
    return (0,_assess_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvedFeedback */ .rt)({ people: past.people, files, findings, prior: past.prior });
}
function patchOf({ fixesPatch: text }) {
    return text === '' ? [] : [{ format: 'patch', name: 'fixes.patch', mediaType: 'text/x-diff', text }];
}
async function evidenceOf(reviews, { change, git, readings }) {
    await readings.settled();
    return change && git
        ? (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .gatherEvidence */ .hx)(reviews, { change, git })
        : { ..._anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EVIDENCE */ .kE, findings: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutEvidence */ .ki)(reviews) };
}
function readReviews({ runs, change, settings, headConfiguration, readings }, { notices }) {
    const configured = [settings.config, settings.instructions];
    const more = (0,_assess_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .configurationFindings */ .HO)(headConfiguration);
    const own = change && (0,_assess_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .ownReview */ .xD)({ change, notices, configured, more });
    const theirs = runs.flatMap(readings.reviewsOf);
    return own ? [...theirs, own] : theirs;
}
function reportId(startedAt, change) {
    const digits = startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const subject = change ? subjectOf(change) : 'reviews';
    return `${digits}-${subject.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)}`;
}


/***/ }),

/***/ 5303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openReadings)
});

// EXTERNAL MODULE: ./build/anchor.js
var build_anchor = __webpack_require__(7227);
// EXTERNAL MODULE: ./build/domain/change.js
var domain_change = __webpack_require__(1777);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/git/file-kinds.js
var file_kinds = __webpack_require__(9175);
// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/notice/plain-words.js

const ROLE_MARK = 'rolemark';
const UNSEEN = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}${characters/* UNSEEN_CLASS */.az}${characters/* VARIATION_CLASS */.xu}\u200d]+`, 'gu');
const TAGS = /[\u{e0020}-\u{e007e}]{4,}/u;
const LOOKALIKES = Object.fromEntries([
    ['а', 'a'],
    ['в', 'b'],
    ['е', 'e'],
    ['ё', 'e'],
    ['к', 'k'],
    ['м', 'm'],
    ['н', 'h'],
    ['о', 'o'],
    ['р', 'p'],
    ['с', 'c'],
    ['т', 't'],
    ['у', 'y'],
    ['х', 'x'],
    ['ѕ', 's'],
    ['і', 'i'],
    ['ј', 'j'],
    ['ԁ', 'd'],
    ['ԛ', 'q'],
    ['ԝ', 'w'],
    ['ɡ', 'g'],
    ['ı', 'i'],
    ['α', 'a'],
    ['β', 'b'],
    ['ε', 'e'],
    ['ι', 'i'],
    ['κ', 'k'],
    ['ν', 'v'],
    ['ο', 'o'],
    ['ρ', 'p'],
    ['τ', 't'],
    ['υ', 'u'],
    ['χ', 'x'],
    ['օ', 'o'],
    ['ѵ', 'v'],
    ['һ', 'h'],
    ['ո', 'n'],
    ['ս', 'u'],
].map(([from = '', to = '']) => [from, to]));
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');
const FORGED_MARK = 'forgedmark';
const FORGED_MARKS = /<{3} ?data [0-9a-z]{6,80}|\bdata [0-9a-z]{6,80} end ?>{1,3}/g;
const ROLE_MARKS = /<\/?(?:system|instructions?|prompt)[-_ a-z]{0,30}>|<\|[a-z_]{2,30}\|?>|\[\/?inst\]|<<\/?sys>>|\[\/?system[\]:]|#{2,6} {0,3}(?:system|instructions?|response|assistant)\b|(?<![a-z0-9_'"])system(?: override| message| prompt| notice)? ?:|\bsystem override\b/g;
function plainWords(lines) {
    const starts = [];
    const hidden = [];
    const parts = [];
    let offset = 1;
    let budget = MAX_DECODED;
    for (const [index, line] of lines.entries()) {
        const isAscii = ASCII_ONLY.test(line);
        if (!isAscii && TAGS.test(line))
            hidden.push(index);
        const extra = line.length <= budget ? decoded(line) : [];
        if (extra.length)
            budget -= line.length;
        const part = [isAscii ? line : folded(line), ...extra]
            .map(plain)
            .filter((each) => each !== '')
            .join(' . ');
        starts.push(offset);
        if (part === '')
            continue;
        parts.push(part);
        offset += part.length + 1;
    }
    return { words: ` ${parts.join(' ')} `, starts, hidden };
}
function lineAt({ starts }, offset) {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
const ASCII_ONLY = /^[\t\u0020-\u007e]*$/;
const MAYBE_MARK = /[<[#>]|system/;
function plain(line) {
    const lower = line.toLowerCase();
    const text = MAYBE_MARK.test(lower)
        ? lower.replace(FORGED_MARKS, ` ${FORGED_MARK} `).replace(ROLE_MARKS, ` ${ROLE_MARK} `)
        : lower;
    const words = [];
    let start = -1;
    for (let at = 0; at <= text.length; at += 1) {
        const code = at < text.length ? text.charCodeAt(at) : 32;
        if (isLetter(code)) {
            if (start < 0)
                start = at;
            continue;
        }
        if (start >= 0 && isInside(text, code, at))
            continue;
        if (start >= 0)
            words.push(text.slice(start, at));
        start = -1;
        if (isEnd(code) && words.at(-1) !== '.' && !isLetter(text.charCodeAt(at + 1)))
            words.push('.');
    }
    const joined = words.join(' ');
    return joined.includes("'") ? joined.replaceAll("'", '') : joined;
}
const isLetter = (code) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && !isMark(code));
const isMark = (code) => (code < 0xc0 && code !== 0xaa && code !== 0xb5 && code !== 0xba) ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f);
const isEnd = (code) => code === 46 || code === 33 || code === 63 || code === 59;
const isInside = (text, code, at) => (code === 39 || code === 95) && isLetter(text.charCodeAt(at + 1));
function folded(line) {
    const spoken = (0,characters/* spokenTags */.Cj)(line).replace(UNSEEN, '').replaceAll('’', "'").normalize('NFKC').toLowerCase();
    return spoken.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter);
}
const ESCAPES = /\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})|&#x([0-9a-f]{2,6});|&#(\d{2,7});|%([0-9a-f]{2})/gi;
const MAYBE_ESCAPED = /[\\&%]/;
const ESCAPED = /(?:(?:\\u\{?|\\x|&#x?|%)[0-9a-f]{2,7}[;}]?[ \w,.:]{0,12}){6}/i;
const BASE64 = /[A-Za-z0-9+/]{24,4096}={0,2}/g;
const MAX_DECODED = 200_000;
const MAX_RUNS = 20;
function decoded(line) {
    const escaped = MAYBE_ESCAPED.test(line) && ESCAPED.test(line) ? [line.replace(ESCAPES, unescaped)] : [];
    const runs = line.length < 24 ? [] : (line.match(BASE64) ?? []).slice(0, MAX_RUNS);
    return [...escaped, ...runs.flatMap(fromBase64)];
}
function unescaped(whole, ...groups) {
    const [u, x, hex, decimal, percent] = groups;
    const digits = [u, x, hex, percent].find((group) => typeof group === 'string');
    const code = typeof digits === 'string' ? Number.parseInt(digits, 16) : Number(decimal);
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
const SENTENCE = /^[\t\n\r\u0020-\u007e]{16,}$/;
function fromBase64(run) {
    if (!/[A-Z]/.test(run) || !/[a-z]/.test(run) || !/[0-9]/.test(run))
        return [];
    const whole = run.slice(0, run.length - (run.replace(/=+$/, '').length % 4 === 1 ? 1 : 0));
    try {
        const text = atob(whole);
        return SENTENCE.test(text) && text.includes(' ') ? [text] : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/notice/signs.js

const COMBINATIONS = [
    { told: ['override'], with: ['suppress', 'verdict', 'wish', 'shun'], within: 120 },
    {
        told: ['override', 'suppress', 'verdict', 'wish', 'ban'],
        with: ['machine-reviewer', 'machine-review'],
        within: 160,
    },
    { told: ['shun'], with: ['machine-reviewer'], within: 160 },
    { told: ['override', 'suppress', 'verdict'], with: ['cast'], within: 160 },
    { told: ['override', 'suppress', 'verdict', 'ban'], with: ['reviewer'], within: 100 },
    { told: ['suppress', 'verdict'], with: ['machine', 'role'], within: 120 },
    { told: ['wish', 'shun'], with: ['role'], within: 60 },
    { told: ['wish', 'shun', 'ban'], with: ['addressed'], within: 1 },
    { told: ['suppress'], with: ['verdict', 'wish', 'shun'], within: 60 },
    { told: ['verdict'], with: ['wish', 'shun', 'verdict'], within: 60 },
];
function judge(plain) {
    const signs = signsIn(plain.words);
    const hidden = new Set(plain.hidden);
    const found = COMBINATIONS.flatMap((combination) => pairs(signs, combination));
    const unseen = signs.filter(({ start }) => hidden.size > 0 && hidden.has(lineAt(plain, start)));
    const alone = signs.filter(({ kind }) => kind === 'forged');
    return joined([...found, ...alone, ...unseen.filter(({ kind }) => TELLING_KINDS.includes(kind))]);
}
const TELLING_KINDS = ['override', 'suppress', 'verdict', 'wish', 'shun', 'ban'];
function pairs(signs, { told, with: others, within }) {
    const marks = signs.filter(({ kind }) => others.includes(kind)).sort((a, b) => a.start - b.start);
    return signs.flatMap((sign) => {
        if (!told.includes(sign.kind))
            return [];
        const near = nearest(marks, sign, within);
        return near ? [{ start: Math.min(sign.start, near.start), end: Math.max(sign.end, near.end) }] : [];
    });
}
const TRIES = 8;
function nearest(marks, sign, within) {
    let [low, high] = [0, marks.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((marks[middle]?.end ?? 0) < sign.start - within)
            low = middle + 1;
        else
            high = middle;
    }
    const near = marks.slice(low, low + TRIES).filter(({ start }) => start <= sign.end + within);
    return near.find((mark) => !TELLING_KINDS.includes(mark.kind) || !touches(mark, sign)) ?? null;
}
const touches = (a, b) => a.start < b.end && b.start < a.end;
function joined(stretches) {
    const apart = [];
    for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
        const last = apart.at(-1);
        if (last && stretch.start <= last.end) {
            apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
        }
        else
            apart.push(stretch);
    }
    return apart;
}
const any = (...words) => `(?:${words.join('|')})`;
const MACHINE = any('ais?|llms?|(?:large )?language models?|(?:ai|coding|autonomous) (?:assistants?|agents?|models?|tools?|bots?)', 'assistants?|chat ?bots?|bots?|agents?|models?', 'claude(?: code)?|codex|gemini|copilot|chat ?gpt|gpt ?\\d{0,2}|cursor|coderabbit|greptile|bugbot');
const REVIEWING = 'review(?:er|ers|ing|s)?';
const OF_MACHINE = '(?:ai|llm|automated|automatic|machine|model|bot|claude|codex|gemini|copilot|gpt|agentic?|assistant) (?:assisted )?(?:code |pr |pull request )?';
const MACHINE_REVIEW = `${OF_MACHINE}review(?:ing)?`;
const MACHINE_REVIEWER = any(`${OF_MACHINE}reviewers?`, 'reviewers? (?:ais?|bots?|llms?|models?|agents?)', `(?:code )?review(?:ing)? (?:bots?|agents?|assistants?|models?|tools?|ai|llms?)`, `${MACHINE} (?:that |who |which )?(?:is |are |currently |now )?(?:doing|performing|reviewing|reading|evaluating|analy[sz]ing|inspecting|processing|scanning|checking)(?: \\w+){0,3} (?:code|reviews?|diff|pull request|pr|change|patch|commit|file|this)`, `if (?:you are |you re |youre )?(?:an? )?(?:ai|llm|language model|bot|assistant|model)(?: (?:is|are))?(?: (?:reading|reviewing|processing)| agent)?`, 'whichever model|any model');
const CAST = 'you are (?:now )?(?:the|an?) (?:\\w+ ){0,4}?reviewer';
const NOT = any('under no circumstances?|in no case|by no means', 'do not|dont|never|must not|mustnt|should not|shouldnt|shall not|may not|need not|do not need to|have not to|has not to|not to', 'refrain from|avoid|stop|cease|no need to|without');
const TELL = '(?:report|flag|rais|mention|list|not|comment|complain|highlight|point out|writ|include|including|emit|output|surfac|critici[sz]|classif|warn|rais|identif|find|produc|creat|add|post)(?:e|y|ying|ing|ting|ed|es)?';
const LOOK = '(?:review|analy[sz]|inspect|examin|evaluat|scan|check|audit|look at|read|assess)(?:e|ing)?';
const GRADE = any('security|critical|important|serious|severe|high|code|potential|possible|new|blocking|sql injection');
const ISSUE = any('issues?|findings?|problems?|bugs?|defects?|vulnerabilit(?:y|ies)|concerns?|warnings?|flaws?|faults?|anything');
const ALL = any('any|all|every|each|no|zero|0|further|more|the|these|those|its|a|an|other|your|of');
const ISSUES = `(?:${ALL} ){0,3}(?:${GRADE} ){0,2}${ISSUE}`;
const UNIT = any('pull requests?|merge requests?|prs?|mrs?|change ?sets?|changes?|diffs?|patch(?:es)?|commits?|files?|code|functions?|modules?|class|components?|manifest|branch|package|snippet|lines?|section|migration|headers?|reviews?|submission|contribution|block|hunk|method|bot');
const THIS = any('this|these|the|that|those|my|our|every|all|any|each|whole|entire|following|present|current|everything');
const THIS_UNIT = `(?:${THIS} ){1,3}(?:\\w+ ){0,2}?${UNIT}`;
const TOTAL = any(' $', ' \\.', ` (?:in|for|on|about|from|within|of|at|inside|regarding|against|to) (?:this|these|the|that|following|any|it|src|every|all|here|token|eval)\\b`, ' (?:here|below|above|at all|whatsoever|is needed|in it|and|or|but|please|rolemark|it)\\b');
const ZERO = '(?:no|zero|0|an? empty (?:list of |set of )?)';
const SUPPRESS = [
    `${NOT} (?:\\w+ ){0,2}?${TELL} (?:on |about )?${ISSUES}(?=${TOTAL})`,
    `${ISSUE}(?: \\w+){0,9} (?:must|should|shall|need|are to|is to|are|can) not (?:to )?be (?:\\w+ )?(?:report|flag|mention|list|rais|comment|includ|not)(?:ed|ged)(?= )`,
    `(?:omit|suppress|overlook|hide|withhold|discard|silence|dismiss|ignore|disregard|drop|leave out) (?:\\w+ )?(?:all|any|every|each)(?: of)?(?: the| its| your)? (?:${GRADE} ){0,2}${ISSUE}`,
    `(?:report|raise|list|flag|find|write|output|return|produce|emit|post|submit|contain|requires?|end with|include|with) ${ZERO} ?(?:${GRADE} ){0,2}(?:issues|findings|problems|bugs|defects|vulnerabilities|concerns)(?=${TOTAL})`,
    '(?:who|that|which) (?:finds|reports|sees|raises|flags) (?:no|zero|nothing)(?= )',
    '(?:findings|issues|problems|sections?) (?:must|shall|should|has to|have to|are to) (?:always )?be (?:left )?(?:empty|none|zero|suppressed|ignored|dropped|dismissed|omitted)',
    'report (?:it|them|this|everything|all files) as (?:reviewed|clean|safe|fine|correct)',
    `never (?:classify|rate|mark|grade) (?:\\w+ ){0,6}as (?:critical|important|blocking|high)`,
];
const GOOD = '(?:lgtm|looks good|no (?:\\w+ )?(?:issues|findings|problems|bugs|defects|concerns|vulnerabilities)|zero (?:\\w+ )?(?:issues|findings)|everything (?:is|looks) (?:fine|good|ok|okay|correct|safe)|all clear|none (?:for|under|in) (?:every|all|each)|an? empty (?:list of (?:findings|issues|problems)|findings|report|review|section)|review complete|safe to merge|merge as is)';
const MILD = '(?:a )?(?:suggestions?|trivial|low|minor|informational|nits?|nitpicks?|safe|trusted|approved|pre ?approved|reviewed|covered|clean|non blocking|harmless|verified|passing|exempt)';
const SAYING = '(?:(?:that|with|only|exactly|just|simply|back|the|a|an|phrase|words?|text|string|there|are|is|you|found|nothing|but|else|your|review|followed|by|as|to) ){0,5}?';
const VERDICT = [
    `(?:answer|reply|respond|output|print|write|say|return|state|conclude|emit|report|tell (?:the |your )?(?:user|author|team|them)|confirm) ${SAYING}${GOOD}`,
    `(?:answer|reply|respond|output|print|write|say) (?:\\w+ ){0,3}?(?:only|exactly|just|nothing but|nothing else but) (?:\\w+ ){0,2}?(?:none|lgtm|approved?|ok)\\b`,
    `(?:answer|reply|respond)(?: with)?(?: only| just)? (?:none|lgtm)\\b`,
    `(?:reply|respond|say|answer) (?:\\w+ ){0,2}?lgtm`,
    `(?:rate|grade|classify|downgrade|lower|reduce|demote|treat|consider|mark|report|downgraded|rated|classified|count|regard)(?:d|ed)? (?:\\w+ ){0,2}?(?:all|any|every|everything|each|anything|findings|issues|severit(?:y|ies)|${THIS} (?:\\w+ ){0,3}?${UNIT})(?: \\w+){0,8}? (?:as|to|to be|be) (?:\\w+ ){0,1}?${MILD}\\b`,
    `(?:findings|issues|problems)(?: \\w+){0,6} (?:are|is|must|should|shall)(?: to)? be (?:downgraded|rated|classified|treated|lowered|reported) (?:to|as) ${MILD}\\b`,
    `severity of (?:all|any|every|each|anything|everything)(?: \\w+){0,4}? (?:to|is|as|must be|should be|suggestions?|low|minor)\\b`,
    `(?:conclude|confirm|pretend|assume|act as if|write|state|say|decide|agree|report) (?:that )?(?:you found nothing|there (?:are|is|were) no|${THIS} (?:\\w+ ){0,2}?(?:${UNIT} )?(?:is|are|were|has|have) (?:\\w+ )?(?:no|empty|safe|fine|correct|clean|secure|approved|reviewed|flawless))`,
    `(?:the|this|your) (?:code )?review is (?:\\w+ )?(?:finished|complete|completed|over|done|concluded)`,
    `conclude (?:the|this|your) (?:code )?review (?:without|with no|now)`,
    `your (?:verdict|conclusion|answer|review|rating|decision|output|response) (?:must|should|shall|will|has to|is to) (?:always )?(?:be|say|read|end|contain|state)`,
    `(?:pass|passing) (?:grade|mark|verdict|rating)`,
    `(?:declare|certify|deem|pronounce) (?:${THIS} ){1,2}(?:\\w+ ){0,2}?${UNIT} (?:as |to be )?${MILD}`,
    `(?:sections?|critical issues|findings|review|answer|report|verdict)(?: \\w+){0,3} (?:must|shall|should|has to|is to) (?:always )?(?:be|read|say|contain|state) (?:only |just |exactly |that there are )?(?:none|empty|lgtm|positive|approved?|no|zero)(?= )`,
    `(?:code|changes?|everything|files?) (?:has been|have been|was|is) (?:already )?(?:verified|vetted|audited|checked|confirmed) (?:as|to be) (?:secure|correct|${MILD})(?= )`,
    'only (?:allowed|valid|correct|acceptable|permitted) (?:answer|response|output|verdict|review|result) is',
    '(?:write|answer|reply|respond|output|give|tell)(?: \\w+){0,4} instead of (?:the|a|your) (?:code )?review',
    `(?:every|each|all|this|the) (?:pull request|merge request|pr|change|changes|code) (?:is|are|has been|have been|was|were) (?:now |already |automatically |always |considered )*(?:pre ?)?(?:approved|vetted)(?= )(?! by)`,
    `(?:review|verdict|report|reports) (?:\\w+ ){0,6}?(?:shall|must|should|always) (?:always )?(?:contain|have|end with|list|show) (?:no|zero)`,
];
const WISH = [
    `(?:approve|accept|rubber stamp|sign off on) ${THIS_UNIT}`,
    `approve (?:without|it|everything|unconditionally|immediately|automatically)\\b`,
    `(?:merge|pass) ${THIS_UNIT} (?:without|unconditionally|immediately)`,
    `(?:mark|treat|consider|regard|count|rate|classify|see|accept)(?: \\w+){1,7}? (?:as )?(?:\\w+ ){0,1}?${MILD}\\b`,
    `(?:skip|stop|bypass|omit|end|abort|forgo|exclude|ignore|disregard|overlook)(?: \\w+){0,4} your (?:code )?(?:review|reviewing|analysis|findings|report)(?= )`,
    'approve(?= (?:\\.| *$))',
    `no (?:further |more |additional )?(?:analysis|review|reviewing|inspection|comments?|findings?) (?:is |are )?(?:needed|required|necessary|allowed)`,
    `(?:need not|does not need to|do not need to|must not) (?:be )?review(?:ed)?`,
    `(?:is )?exempt from (?:the |this |any |code )?review`,
    'review(?:er|ers)? skip (?:\\.|this|file|the)|review directive',
    '(?:and|then|just|now|instead|simply) (?:approve|accept|lgtm|pass|merge)(?= (?:\\.|it|this|the|everything)| $)',
];
const SHUN = [
    `(?:skip|stop|bypass|omit|end|finish|abort|forgo|exclude (?:\\w+ ){1,3}from)(?: (?:the|your|this|any|further|code|all))* (?:review|reviewing|analysis|analy[sz]ing|scanning)\\b`,
    `(?:skip|ignore|disregard|exclude) (?:${THIS} ){1,2}(?:\\w+ ){0,2}?(?:file|diff|commit|pull request|function|component|change)\\b`,
    '(?:skip|ignore|disregard|exclude|overlook) (?:it|this|them|everything)(?= )',
];
const REPORT = '(?:report|flag|rais|complain|highlight|point out|critici[sz]|warn|comment|mention)(?:e|ing|ging)?(?: on| about| out)?';
const BAN = [
    `${NOT} (?:\\w+ )?${REPORT} (?:it|this|these|them|${THIS_UNIT}|${ISSUES}|the \\w+)`,
    `${NOT} (?:\\w+ )?${LOOK} (?:it|this|these|them|${THIS_UNIT})`,
];
const OLD = any('previous|prior|earlier|above|preceding|existing|original|initial|foregoing|system|former|all|any|your|those|these|the|every|given|everything');
const RULES = any('instructions?|prompts?|rules?|guidelines?|directions?|directives?|commands?|guidance|orders?|polic(?:y|ies)|you were (?:told|given)|told');
const OVERRIDE = [
    '(?:forget|ignore|disregard)(?: about)? (?:everything |all |anything )?(?:that |what )?you (?:were|have been|ve been|are) (?:told|asked|given|instructed)',
    'your (?:task|job|role|goal|instructions|objective|mission) (?:has|have) (?:now )?changed',
    `(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|neglect|set aside|abandon|cancel)(?: about)? (?:${OLD} ){1,4}(?:\\w+ ){0,2}?${RULES}`,
    `(?:your|all|the|any) (?:previous|prior|earlier|initial|original|above|system) ${RULES} (?:is|are) (?:now )?(?:void|cancelled|obsolete|overridden|no longer valid|invalid|superseded)`,
    '(?:ignore|disregard) (?:the |this |all )?(?:diff|code|text|changes?) (?:above|below)',
    'no longer bound by (?:your|any|the)',
    '(?:your|a) new (?:task|instructions?|goal|role|objective) (?:is|are)',
    'new (?:instructions?|policy|directive) (?:from|for|rolemark|all|any|never|do)\\b',
    'review policy (?:has )?changed',
];
const CALLED = `(?:${MACHINE_REVIEWER}|${MACHINE})(?: (?:please|kindly|you|must|should|shall|has to|have to|is to|are to|needs? to|now|just|also|who|instead|simply|always)){0,4} `;
const ORDER = any(`${NOT} `, 'approve |skip |ignore |mark |treat |consider |rate |count |say |answer |reply |respond |accept |overlook |lower |suppress |omit |stop |exempt |instructed to |directed to |report no|lgtm');
const FORGED = `${FORGED_MARK}|end of (?:the )?review [0-9a-f]{6,64} (?:\\w+ ){0,3}critical`;
const REVIEWER = any('reviewers?|reviews? (?:bot|policy|note|instructions?)|reviewing assistant|(?:the|your|this|a) (?:code )?reviews?|model performing');
const pattern = (...sources) => new RegExp(` (?:${sources.join('|')})`, 'g');
const whole = (...sources) => pattern(`(?:${sources.join('|')})(?= )`);
const TELLING = [
    ['override', pattern(...OVERRIDE)],
    ['suppress', pattern(...SUPPRESS)],
    ['verdict', pattern(...VERDICT)],
    ['wish', pattern(...WISH)],
    ['shun', pattern(...SHUN)],
    ['ban', pattern(...BAN)],
    ['forged', pattern(FORGED)],
];
const SPOKEN_TO = [
    ['machine-reviewer', whole(MACHINE_REVIEWER, `${REVIEWING} (?:agent|bot)s?`)],
    ['machine-review', whole(MACHINE_REVIEW)],
    ['cast', whole(CAST)],
    ['reviewer', whole(REVIEWER)],
    ['machine', whole(MACHINE)],
    ['role', whole(ROLE_MARK)],
    ['addressed', pattern(`${CALLED}(?=${ORDER})`)],
];
const REACH = 240;
function signsIn(words) {
    const told = TELLING.flatMap((row) => found(words, row, 0)).filter((sign) => !isConditional(words, sign));
    const near = windows(told, words.length);
    return [
        ...told,
        ...near.flatMap(({ start, end }) => SPOKEN_TO.flatMap((row) => found(words.slice(start, end), row, start))),
    ];
}
function found(words, [kind, expression], offset) {
    return [...words.matchAll(expression)].map(({ index, 0: text }) => ({
        kind,
        start: offset + index + 1,
        end: offset + index + text.length,
    }));
}
const AFTER = /^(?: \w+){0,3}? (?:if|when|unless|whenever|until|once|where)(?! review| you review| you are| youre| an? (?:ai|llm))(?= )/;
const BEFORE = / (?:if|when|whenever|once|unless|in case)(?! you are| youre| an? (?:ai|llm)| any (?:ai|model|llm))(?: (?!\. )\w+){0,10}? (?:no|not|nothing|none|zero|0|empty|clean|everything|without|there|found|isnt|doesnt|dont|arent)(?: (?!\. )\w+){0,12} $/;
const LOOK_BACK = 140;
function isConditional(words, { kind, start, end }) {
    if (kind === 'override' || kind === 'forged')
        return false;
    return AFTER.test(words.slice(end, end + 60)) || BEFORE.test(words.slice(Math.max(0, start - LOOK_BACK), start));
}
function windows(signs, length) {
    const merged = [];
    for (const { start, end } of [...signs].sort((a, b) => a.start - b.start)) {
        const last = merged.at(-1);
        const window = { start: Math.max(0, start - REACH), end: Math.min(length, end + REACH) };
        if (last && window.start <= last.end) {
            merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
        }
        else
            merged.push(window);
    }
    return merged;
}

;// CONCATENATED MODULE: ./build/notice/notice.js





const STRIDE = 200_000;
async function noticesIn(change, { promptPaths, pause }) {
    const files = change.files.filter(({ path }) => !promptPaths.some((glob) => (0,file_kinds/* matchesFromRoot */.e5)(glob, path)));
    const { carriers, unread } = carriersOf({ ...change, files });
    const notices = new Map();
    let since = 0;
    for (const carrier of carriers) {
        for (const found of noticesOf(carrier))
            notices.set(found.key, together(notices.get(found.key), found));
        since += lengthOf(carrier);
        if (since < STRIDE)
            continue;
        await pause();
        since = 0;
    }
    return { notices: [...notices.values()], unread };
}
function together(known, found) {
    if (!known)
        return found;
    const places = [...known.places, ...found.places].map((place) => [JSON.stringify(place), place]);
    return { ...known, places: [...new Map(places).values()] };
}
function noticesOf(carrier) {
    const plain = plainWords(carrier.lines.map(({ text }) => text));
    return judge(plain).map((stretch) => noticeOf(carrier, plain, stretch));
}
const AROUND = 400;
function noticeOf({ place, lines }, plain, stretch) {
    const [first, last] = [lineAt(plain, stretch.start), lineAt(plain, stretch.end - 1)];
    const told = lines.slice(first, last + 1);
    const words = plain.words.slice(Math.max(plain.starts[first] ?? 0, stretch.start - AROUND), Math.min(plain.starts[last + 1] ?? plain.words.length, stretch.end + AROUND));
    const where = place.kind === 'file' ? place.path : '';
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${where}\n${words.trim()}`).digest('hex');
    return {
        key: `${domain_change/* NOTICE_KEY */.xY}${digest.slice(0, 16)}`,
        places: [{ carrier: place, start: told[0]?.number ?? 0, end: told.at(-1)?.number ?? 0 }],
        quote: told.map(({ text }) => text).join('\n'),
    };
}
const MAX_READ = 10_000_000;
const PIECE = 100_000;
const OVERLAP = 1_000;
function carriersOf(change, limit = MAX_READ) {
    const fields = fieldsOf(change);
    const files = change.files.map((file) => {
        const parts = partsOf(file);
        return { path: file.path, parts, length: parts.reduce((sum, carrier) => sum + lengthOf(carrier), 0) };
    });
    const room = limit - fields.reduce((sum, carrier) => sum + lengthOf(carrier), 0);
    const most = longestRead(files.map(({ length }) => length), room);
    const isRead = ({ length }) => length <= most;
    return {
        carriers: [...fields, ...files.filter(isRead).flatMap(({ parts }) => parts)].flatMap(pieces),
        unread: files.filter((file) => !isRead(file)).map(({ path }) => path),
    };
}
function longestRead(lengths, room) {
    let [most, left] = [0, room];
    for (const length of [...lengths].sort((a, b) => a - b)) {
        left -= length;
        if (left < 0)
            return length === most ? most - 1 : most;
        most = length;
    }
    return most;
}
function fieldsOf({ title, description, author, branch, commits, files }) {
    const authors = [...new Set([author, ...commits.map((commit) => commit.author)])];
    return [
        field('the title', title),
        field('the description', description),
        field('the name of the branch', spaced(branch)),
        ...authors.map((name) => field('the name of an author', name)),
        ...commits.map((commit) => field(`the message of commit ${commit.sha.slice(0, 9)}`, messageOf(commit))),
        ...files
            .filter(({ status }) => status !== 'modified' && status !== 'deleted')
            .map(({ path }) => ({
            ...field('', spaced(path)),
            place: { kind: 'field', name: `the path \`${shown(path)}\`` },
        })),
    ].filter(({ lines }) => lines.some(({ text }) => text !== ''));
}
const messageOf = ({ subject, body }) => (body === '' ? subject : `${subject}\n\n${body}`);
const spaced = (name) => name.replace(/[-_/.+]+/g, ' ');
const shown = (path) => path.replace(/[`\r\n]/g, '?');
function field(name, text) {
    const lines = text.split(/\r\n?|\n/).map((line) => ({ number: 0, text: line }));
    return { place: { kind: 'field', name }, lines };
}
function partsOf({ path, hunks }) {
    return hunks.flatMap((hunk) => {
        const lines = [];
        let number = hunk.head?.start ?? 1;
        for (const { kind, text } of hunk.lines) {
            if (kind === 'added' && text !== '')
                lines.push({ number, text });
            if (kind !== 'deleted')
                number += 1;
        }
        return lines.length ? [{ place: { kind: 'file', path }, lines }] : [];
    });
}
function pieces(carrier) {
    if (lengthOf(carrier) <= PIECE)
        return [carrier];
    const isLong = carrier.lines.some(({ text }) => text.length > PIECE);
    const lines = isLong ? carrier.lines.flatMap(cutLine) : carrier.lines;
    const parts = [];
    let [from, length] = [0, 0];
    for (const [index, { text }] of lines.entries()) {
        length += text.length + 1;
        if (length < PIECE && index < lines.length - 1)
            continue;
        parts.push({ ...carrier, lines: lines.slice(overlapping(lines, from), index + 1) });
        [from, length] = [index + 1, 0];
    }
    return parts;
}
function overlapping(lines, from) {
    let [start, length] = [from, 0];
    while (start > 0 && length < OVERLAP) {
        const before = lines[start - 1]?.text.length ?? 0;
        if (before > PIECE)
            break;
        start -= 1;
        length += before + 1;
    }
    return start;
}
function cutLine({ number, text }) {
    if (text.length <= PIECE)
        return [{ number, text }];
    const count = Math.ceil(text.length / PIECE);
    return Array.from({ length: count }, (_, part) => ({
        number,
        text: text.slice(Math.max(0, part * PIECE - OVERLAP), (part + 1) * PIECE),
    }));
}
function lengthOf({ lines }) {
    return lines.reduce((sum, { text }) => sum + text.length + 1, 0);
}

// EXTERNAL MODULE: ./build/parse/parse.js + 21 modules
var parse = __webpack_require__(5435);
;// CONCATENATED MODULE: ./build/readings.js




const NO_NOTICES = { notices: [], unread: [] };
const pause = () => new Promise((resolve) => setImmediate(resolve));
function openReadings({ change, git, settings, nonce }) {
    let notices = null;
    const read = new WeakMap();
    const files = (0,domain_change/* namedFiles */.VI)(change);
    const seen = [];
    let queue = Promise.resolve();
    const readings = {
        notices: () => (notices ??= change
            ? noticesIn(change, { promptPaths: settings.promptPaths, pause })
            : Promise.resolve(NO_NOTICES)),
        reviewsOf: (run) => {
            const reviews = read.get(run) ?? readRun(run, nonce, files);
            read.set(run, reviews);
            return reviews;
        },
        ahead: (ended, { asksGit }) => {
            const work = async () => {
                await readings.notices();
                seen.push(...ended.flatMap(readings.reviewsOf));
                if (asksGit && change && git)
                    await (0,build_anchor/* askAhead */.xT)(seen, { change, git });
            };
            queue = queue
                .then(pause)
                .then(work)
                .catch(() => undefined);
        },
        settled: () => queue,
    };
    return readings;
}
function readRun({ reviewer, passes }, nonce, files) {
    return passes.map(({ number, file, text }) => (0,parse/* parseReview */.wV)({
        ...{ reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads },
        nonce: reviewer.source.kind === 'replay' ? null : nonce,
    }, (0,parse/* readingContext */.QY)(reviewer, files)));
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
function startClock(world) {
    const startMs = world.elapsedMs();
    const stages = [];
    return {
        startedAt: world.now(),
        startMs,
        stages: () => [...stages],
        async time(name, work) {
            const began = world.elapsedMs();
            try {
                return await work();
            }
            finally {
                stages.push({ name, startMs: Math.round(began - startMs), durationMs: Math.round(world.elapsedMs() - began) });
            }
        },
    };
}


/***/ })

};
