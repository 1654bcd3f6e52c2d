export const id = 419;
export const ids = [419,363];
export const modules = {

/***/ 5053: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MARKED_AT_MOST),
/* harmony export */   R: () => (/* binding */ markedFindings)
/* harmony export */ });
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4617);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4719);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5526);



const MARKED_AT_MOST = 10;
function markedFindings(report) {
    const bySeverity = new Map();
    for (const finding of report.findings) {
        const { kind } = finding.origin;
        if (!(0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(finding.severity, 'important') || (kind !== 'introduced' && kind !== 'exposed'))
            continue;
        if ((0,_quiet_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuiet */ .r)(finding, report))
            continue;
        (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .addTo */ .DN)(bySeverity, finding.severity, finding);
    }
    return _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.flatMap((severity) => bySeverity.get(severity) ?? []);
}


/***/ }),

/***/ 4617: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isQuiet)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1777);
/* harmony import */ var _reviewer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5598);
/* harmony import */ var _round_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4725);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5526);




function isQuiet(finding, { laterRounds, decision }) {
    if (laterRounds === 'all' || (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(finding.severity, laterRounds))
        return false;
    if (finding.round.since < _round_js__WEBPACK_IMPORTED_MODULE_2__/* .QUIET_FROM */ .G8 || finding.round.status === 'regressed')
        return false;
    if (holdsIn(decision).has(finding.id) || finding.contested)
        return false;
    return !(0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotice */ .fD)(finding) && !finding.reviewers.includes(_reviewer_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_REVIEWER */ .B1);
}
const holding = new WeakMap();
function holdsIn(decision) {
    const ids = holding.get(decision) ?? new Set(decision.standing);
    holding.set(decision, ids);
    return ids;
}


/***/ }),

/***/ 7363: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   INPUTS_VARIABLE: () => (/* binding */ INPUTS_VARIABLE),
/* harmony export */   commandFiles: () => (/* binding */ commandFiles),
/* harmony export */   readCommandLine: () => (/* binding */ readCommandLine),
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment),
/* harmony export */   readHandover: () => (/* binding */ readHandover),
/* harmony export */   readRunner: () => (/* binding */ readRunner),
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2700);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3924);





const INPUTS_VARIABLE = 'DEEP_REVIEW_INPUTS';
const BY_PIPE = 'DEEP_REVIEW_INPUTS_BY_PIPE';
const KEY_INPUTS = {
    'github-token': 'GITHUB_TOKEN',
    'anthropic-api-key': 'ANTHROPIC_API_KEY',
    'openai-api-key': 'OPENAI_API_KEY',
    'gemini-api-key': 'GEMINI_API_KEY',
};
const KEY_VARIABLES = [...Object.values(KEY_INPUTS), 'CLAUDE_CODE_OAUTH_TOKEN', 'CODEX_API_KEY', 'GH_TOKEN'];
const SWITCHES = ['help', 'dry-run', 'fixed', 'json', 'version'];
function readCommandLine(argv, ownOptions) {
    const [command = 'help', ...rest] = argv;
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...rest], strict: false, tokens: true, allowPositionals: true });
    const positionals = [];
    const options = {};
    const settings = [];
    const problems = [];
    const names = (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .settingNames */ .H$)();
    for (let index = 0; index < tokens.length; index += 1) {
        const token = tokens[index];
        if (token?.kind === 'positional')
            positionals.push(token.value);
        if (token?.kind !== 'option')
            continue;
        const name = token.name === 'out' ? 'output-directory' : token.name;
        const own = ownOptions.includes(name);
        if (!own && !names.includes(name)) {
            problems.push(unknownFlag(token.rawName, command, [...names, ...ownOptions]));
            continue;
        }
        if (SWITCHES.includes(name)) {
            options[name] = true;
            continue;
        }
        const following = tokens[index + 1];
        const value = token.value ?? (following?.kind === 'positional' ? following.value : null);
        if (token.value === undefined && value !== null)
            index += 1;
        if (value === null || value === '')
            problems.push(noValue(token.rawName));
        else if (own)
            options[name] = value;
        else
            settings.push({ name, value, at: () => `flag ${token.rawName}`, from: 'flag' });
    }
    return { command, positionals, options, settings, problems };
}
function unknownFlag(flag, command, known) {
    return {
        what: `${flag}: unknown flag of \`${command}\``,
        why: `it takes ${known.map((name) => `--${name}`).join(', ')}`,
        fix: `remove it or correct its name${(0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(flag.replace(/^-+/, ''), known)}`,
    };
}
function noValue(flag) {
    return { what: `${flag}: no value`, why: 'this flag takes one', fix: `write \`${flag} VALUE\`` };
}
function readEnvironment() {
    const { inputs, problems } = parseInputs(givenInputs());
    const keys = {};
    for (const name of KEY_VARIABLES) {
        const value = process.env[name]?.trim();
        if (value)
            keys[name] = value;
        Reflect.deleteProperty(process.env, name);
    }
    for (const [input, variable] of Object.entries(KEY_INPUTS)) {
        const value = inputs[input]?.trim();
        if (value)
            keys[variable] = value;
    }
    const broken = Object.entries(keys).flatMap(([name, key]) => (/[\s\p{Cc}]/u.test(key) ? [name] : []));
    Reflect.deleteProperty(process.env, INPUTS_VARIABLE);
    const settings = Object.entries(inputs)
        .filter(([name, value]) => !Object.hasOwn(KEY_INPUTS, name) && value.trim() !== '')
        .map(([name, value]) => ({ name, value, at: () => `input ${name}`, from: 'input' }));
    const tokenWithheld = inputs['github-token']?.trim() === '' && keys['GITHUB_TOKEN'] === undefined;
    const gateways = readBaseUrls();
    return {
        ...{ settings, keys, baseUrls: gateways.urls, tokenWithheld },
        problems: [...problems, ...broken.map(brokenKey), ...gateways.problems],
    };
}
function givenInputs() {
    const byPipe = process.env[BY_PIPE] === 'yes';
    Reflect.deleteProperty(process.env, BY_PIPE);
    return byPipe ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0, 'utf8') : process.env[INPUTS_VARIABLE];
}
function brokenKey(name) {
    return {
        what: `${name}: not a key`,
        why: 'it holds a blank or a line break',
        fix: 'store the secret anew, without quotes or line breaks',
    };
}
const GATEWAYS = { claude: 'ANTHROPIC_BASE_URL', codex: 'OPENAI_BASE_URL', gemini: 'GOOGLE_GEMINI_BASE_URL' };
function readBaseUrls() {
    const given = Object.entries(GATEWAYS).flatMap(([preset, name]) => {
        const url = process.env[name]?.trim();
        return url ? [{ preset, name, url }] : [];
    });
    return {
        urls: Object.fromEntries(given.filter(({ url }) => isAddress(url)).map(({ preset, url }) => [preset, url])),
        problems: given.filter(({ url }) => !isAddress(url)).map(({ name }) => notAnAddress(name)),
    };
}
function isAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, username, password, search, hash } = new URL(text);
    return /^https?:$/.test(protocol) && username + password + search + hash === '';
}
function notAnAddress(name) {
    return {
        what: `${name}: not an address`,
        why: 'it must be the http(s) address of a gateway, without a name, a password or a query',
        fix: `write it whole, such as \`${name}: https://gateway.example.org/path\`, or remove it`,
    };
}
function parseInputs(json) {
    if (json === undefined || json.trim() === '')
        return { inputs: {}, problems: [] };
    try {
        const parsed = JSON.parse(json);
        if (typeof parsed !== 'object' || parsed === null)
            throw new Error('not an object');
        return {
            inputs: Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)])),
            problems: [],
        };
    }
    catch {
        const problem = {
            what: `${INPUTS_VARIABLE}: cannot be read`,
            why: 'it must hold the inputs of the step as one JSON object',
            fix: 'call the action by `uses:`; locally give flags instead',
        };
        return { inputs: {}, problems: [problem] };
    }
}
function readRunner() {
    const read = (name) => {
        const value = process.env[name]?.trim() ?? '';
        return value === '' ? null : value;
    };
    return {
        inActions: read('GITHUB_ACTIONS') === 'true',
        summaryFile: read('GITHUB_STEP_SUMMARY'),
        outputFile: read('GITHUB_OUTPUT'),
        temporaryDirectory: read('RUNNER_TEMP'),
        workspace: read('GITHUB_WORKSPACE'),
        eventName: read('GITHUB_EVENT_NAME'),
        eventFile: read('GITHUB_EVENT_PATH'),
        isRefProtected: read('GITHUB_REF_PROTECTED') === 'true',
        repository: read('GITHUB_REPOSITORY'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: read('GITHUB_RUN_ATTEMPT'),
        workflowRef: read('GITHUB_WORKFLOW_REF'),
        apiUrl: read('GITHUB_API_URL'),
        serverUrl: read('GITHUB_SERVER_URL'),
        job: read('GITHUB_JOB'),
        jobIndex: read('DEEP_REVIEW_JOB_INDEX'),
        step: read('DEEP_REVIEW_STEP')?.replace(/\.(review|deliver)$/, '') ?? null,
        checkRun: read('DEEP_REVIEW_CHECK_RUN'),
    };
}
function readHandover() {
    const read = (name) => {
        const value = process.env[`DEEP_REVIEW_${name}`]?.trim() ?? '';
        return value === '' ? null : value;
    };
    return {
        posts: read('POSTS'),
        outcome: read('OUTCOME'),
        artifactId: read('ARTIFACT_ID'),
        artifactUrl: read('ARTIFACT_URL'),
        artifactDigest: read('ARTIFACT_DIGEST'),
        reportUrl: read('REPORT_URL'),
    };
}
function commandFiles() {
    const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'EVENT_PATH'].map((name) => `GITHUB_${name}`);
    return names.map((name) => process.env[name]?.trim() ?? '').filter((path) => path !== '');
}
async function setStepOutput(name, value) {
    const file = readRunner().outputFile;
    if (file === null)
        return;
    try {
        const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
        setOutput(name, (0,_world_js__WEBPACK_IMPORTED_MODULE_4__/* .redactKnown */ .r)(value));
    }
    catch (error) {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo([
            {
                what: `the output \`${name}\` of the step cannot be written`,
                why: `\`GITHUB_OUTPUT\` names ${file}: ${error instanceof Error ? error.message : String(error)}`,
                fix: 'the gate cannot learn the conclusion without it: let no step of the job clean the folder of the runner’s command files, and run the job again',
            },
        ]);
    }
}


/***/ }),

/***/ 3365: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hR: () => (/* binding */ FORMATS),
  br: () => (/* reexport */ commentText),
  ct: () => (/* reexport */ deliverySection),
  Uw: () => (/* reexport */ inlineComments),
  Bd: () => (/* binding */ isDocumentName),
  tL: () => (/* reexport */ readReport),
  XX: () => (/* binding */ render)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/domain/report.js
var domain_report = __webpack_require__(2663);
// EXTERNAL MODULE: ./build/domain/quiet.js
var domain_quiet = __webpack_require__(4617);
// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/text/clauses.js
var clauses = __webpack_require__(4596);
// EXTERNAL MODULE: ./build/text/round-words.js
var round_words = __webpack_require__(4166);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/formats/lists.js
function partsOf(points) {
    return {
        gaps: points.filter(({ kind }) => kind === 'gap'),
        ran: points.filter(({ kind }) => kind === 'ran'),
        well: points.filter(({ kind }) => kind === 'praise' || kind === 'lead-in'),
    };
}
const LONG_STRENGTH = 280;
function inShort(whole) {
    const text = whole.replace(/^`?\*{0,2}\((?:in-scope|future)\)\*{0,2}`?:?\s*/, '');
    const [paragraph = ''] = text.split(/\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t]|[ \t]*(?:`{3}|~{3}))/, 1);
    const title = /^\*\*[^*\n]{1,200}\*\*[\s:.–—-]*/.exec(paragraph)?.[0] ?? '';
    const sentence = /^[\s\S]{12,}?[.!?](?=[\s]+[\p{Lu}`*(])/u.exec(paragraph.slice(title.length))?.[0];
    const short = `${title}${sentence ?? paragraph.slice(title.length)}`.trimEnd();
    return short.length <= LONG_STRENGTH ? short : cutOutsideCode(short);
}
function cutOutsideCode(text) {
    const kept = text.slice(0, LONG_STRENGTH);
    const ticks = kept.split('`').length - 1;
    const whole = ticks % 2 === 0 ? kept : kept.slice(0, kept.lastIndexOf('`'));
    return `${whole.replace(/[\s*_(,;:–—-]+\S{0,40}$/, '')} …`;
}
function remarksByComment(remarks) {
    const groups = new Map();
    for (const remark of remarks)
        groups.set(remark.url ?? '', [...(groups.get(remark.url ?? '') ?? []), remark]);
    return [...groups].map(([url, own]) => ({ url, remarks: own }));
}
function withoutLink(text, url) {
    if (url === '')
        return text;
    const label = new RegExp(`^[ \\t]*(?:[-*] )?\\**(?:URL|Link|Comment)\\**:\\**[ \\t]*[<\`]?${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[>\`]?[ \\t]*(?:\\n|$)`, 'gim');
    const written = [` (${url})`, `(${url})`, ` <${url}>`, `<${url}>`, `\`${url}\``, url];
    const bare = written.reduce((rest, form) => rest.replaceAll(form, ''), text.replace(label, '').replaceAll(`](${url})`, ']'));
    return bare.replace(/^[\s*_()<>\-–—:.]+(?=[^\s*_])/, (lead) => (lead.endsWith('**') ? '**' : '')).trim() || text;
}
function coverageColumns({ coverage, reviewers }) {
    const ids = [
        ...new Set([...reviewers.map(({ id }) => id), ...coverage.flatMap((row) => Object.keys(row.reviewers))]),
    ];
    const speaks = (id) => coverage.some((row) => (row.reviewers[id] ?? 'not-reviewed') !== 'not-reviewed' || Object.hasOwn(row.carried, id));
    return { ids: ids.filter(speaks), silent: ids.filter((id) => !speaks(id)) };
}
function isCarriedOver({ reviewers, carried }) {
    return Object.keys(carried).length > 0 && Object.values(reviewers).every((state) => state === 'not-reviewed');
}
function carriedWords({ carried }, id) {
    const round = Object.hasOwn(carried, id) ? carried[id] : undefined;
    return round === undefined ? null : `carried from round ${String(round)}`;
}
function tells(cells) {
    return cells.some((cell) => !/^(?:[-–—]|0(?:\/0)?|0C 0I 0S)?$/.test(cell.trim()));
}

;// CONCATENATED MODULE: ./build/formats/listing.js


function codePlace(finding, report) {
    const anchor = finding.locations[0];
    if (anchor !== undefined && relativePath(anchor.path) !== '')
        return placeOf(anchor);
    return { path: report.change?.files[0]?.path ?? 'README.md', lines: null, anchor: null };
}
function placeOf(anchor) {
    const atHead = anchor.side === 'head' && anchor.state !== 'missing';
    return { path: relativePath(anchor.path), lines: atHead ? anchor.lines : null, anchor };
}
function relativePath(path) {
    const parts = path.replaceAll('\\', '/').split('/');
    return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
}
function costOfReviewer({ telemetry, spent }) {
    if (typeof telemetry?.costUsd === 'number')
        return (0,wording/* dollars */.E9)(telemetry.costUsd);
    return spent === null ? '' : costOfSpending(spent);
}
function costOfRun({ spent, earlier, caps, pricesOf }) {
    const asked = (0,wording/* inDigits */.Qn)(spent.requests, 'request');
    const used = `${thousands(spent.input)} tokens in, ${thousands(spent.output)} out`;
    const ofChange = `${earlier.complete ? '' : 'at least '}${(0,wording/* dollars */.E9)(earlier.usd + spent.knownUsd)}`;
    const limits = [
        limit('max-cost', caps.maxCostUsd, wording/* dollars */.E9),
        limit('max-tokens', caps.maxTokens, thousands),
        limit('max-cost-per-change', caps.maxCostPerChangeUsd, wording/* dollars */.E9),
    ].filter((text) => text !== '');
    const rounds = earlier.usd > 0 || !earlier.complete ? ` All rounds of this change: ${ofChange}.` : '';
    return `${costOfSpending(spent) || 'not known'} (${asked}, ${used}, list prices of ${pricesOf}).${rounds}${limits.length ? ` Limits: ${limits.join(', ')}.` : ''}`;
}
function limit(name, value, write) {
    return value === null ? '' : `${name} ${write(value)}`;
}
function costOfSpending({ knownUsd, costUsd, uncounted, requests }) {
    if (costUsd === null && knownUsd === 0)
        return '';
    const part = costUsd === null || uncounted > 0;
    return requests === 0 || !part ? (0,wording/* dollars */.E9)(knownUsd) : `at least ${(0,wording/* dollars */.E9)(knownUsd)}`;
}
function thousands(count) {
    if (count < 1000)
        return String(count);
    return count < 999_500 ? `${(count / 1000).toFixed(count < 9950 ? 1 : 0)}k` : `${(count / 1_000_000).toFixed(1)}M`;
}
function placeInReport(finding, report) {
    if ((0,domain_quiet/* isQuiet */.r)(finding, report))
        return 'quiet';
    if (finding.round.status === 'carried')
        return 'carried';
    return finding.origin.kind === 'pre-existing' && !finding.blocking ? 'pre-existing' : finding.severity;
}
function repositoryUrl(change) {
    const name = change?.repository ?? '';
    return /^[\w.-]+\/[\w.-]+$/.test(name) ? `https://github.com/${name}` : null;
}
function ownPull(change) {
    const own = repositoryUrl(change);
    if (own === null || !change?.number)
        return () => false;
    const pull = `${own}/pull/${String(change.number)}`;
    return (url) => url.startsWith(pull) && /^(?:$|[/#][\w#/-]*$)/.test(url.slice(pull.length));
}
function commitUrl(change, sha) {
    const repository = repositoryUrl(change);
    return repository !== null && /^[0-9a-f]{7,64}$/i.test(sha) ? `${repository}/commit/${sha}` : null;
}
function placeUrl(change, path, lines, side = 'head') {
    const repository = repositoryUrl(change);
    const sha = side === 'head' ? change?.head : change?.mergeBase;
    if (repository === null || !sha || path === '')
        return null;
    return `${repository}/blob/${sha}/${encodedPath(path)}${lines === null ? '' : fragment(lines)}`;
}
function encodedPath(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
function fragment(lines) {
    return lines.end > lines.start ? `#L${String(lines.start)}-L${String(lines.end)}` : `#L${String(lines.start)}`;
}
function placeText(place) {
    if (place.lines === null)
        return place.path;
    const { start, end } = place.lines;
    return end > start ? `${place.path}:${String(start)}-${String(end)}` : `${place.path}:${String(start)}`;
}
function placesByText(report) {
    return new Map(report.prosePlaces.map((place) => [place.text, place]));
}
function shownExcerpt({ startLine, lines }) {
    const filled = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]));
    const [first = 0, last = -1] = [filled[0], filled.at(-1)];
    const kept = lines.slice(first, last + 1);
    const margins = kept.filter(({ text }) => text.trim() !== '').map(({ text }) => /^[ \t]*/.exec(text)?.[0] ?? '');
    const margin = margins.reduce((shared, own) => sharedStart(shared, own), margins[0] ?? '');
    return {
        startLine: startLine + first,
        lines: kept.map((line) => ({
            ...line,
            text: line.text.startsWith(margin) ? line.text.slice(margin.length) : line.text,
        })),
    };
}
function sharedStart(a, b) {
    let end = 0;
    while (end < a.length && a.charAt(end) === b.charAt(end))
        end += 1;
    return a.slice(0, end);
}

;// CONCATENATED MODULE: ./build/formats/first-screen.js








const TITLE_CHARACTERS = 72;
const ROW_CHARACTERS = 240;
function subjectTitle({ change, id }) {
    const title = change?.title.trim() ?? '';
    return title === '' ? id : (0,clauses/* cutTitle */.dr)(title, TITLE_CHARACTERS);
}
function findingRows(report) {
    const names = (0,domain_report/* shortNames */.DG)(report.reviewers);
    const isAlone = report.reviewers.filter(({ status }) => status !== 'failed').length > 1;
    const rank = (item) => (0,domain_severity/* severityRank */.qs)(item.severity) * 2 + (item.blocking ? 0 : 1);
    return [...report.findings]
        .sort((a, b) => rank(a) - rank(b))
        .map((finding) => {
        const who = finding.reviewers.map((id) => names.get(id) ?? id);
        return {
            finding,
            title: (0,clauses/* cutTitle */.dr)(finding.title, ROW_CHARACTERS),
            isSerious: finding.severity !== 'suggestion',
            place: finding.locations.find((place) => place.primary) ?? finding.locations[0] ?? null,
            origin: originWords(finding),
            who: `${who.length === 1 && isAlone ? `${who.join('')} alone` : who.join(', ') || '–'}${finding.contested ? ' (contested)' : ''}`,
        };
    });
}
function rowsOfTable(report, most = Number.POSITIVE_INFINITY) {
    const all = findingRows(report);
    const loud = all.filter(({ finding }) => !(0,domain_quiet/* isQuiet */.r)(finding, report)).slice(0, most);
    const quiet = all.filter(({ finding }) => (0,domain_quiet/* isQuiet */.r)(finding, report)).slice(0, Math.max(0, most - loud.length));
    return { all, shown: loud.slice(0, ROWS_SHOWN), rest: loud.slice(ROWS_SHOWN), quiet };
}
const quietRows = (rows) => (0,round_words/* quietWords */.iO)(rows.map(({ finding }) => finding));
function originWords({ origin, blocking, round }) {
    const words = [
        origin.kind,
        round.status === 'carried' ? `carried from round ${String(round.since)}` : '',
        blocking ? '' : 'not blocking',
    ];
    return words.filter((word) => word !== '').join(', ');
}
function hasOrigins(rows) {
    return rows.some(({ origin }) => origin !== 'unknown');
}
function runFacts(report) {
    return [claims(report), places(report), fixes(report), files(report), time(report), cost(report)].filter((fact) => fact !== '');
}
function claims({ findings, setAside, reviewers }) {
    const raised = [...findings, ...setAside].reduce((sum, { sources }) => sum + sources.length, 0);
    const read = reviewers.filter(({ status }) => status === 'completed').length;
    if (!reviewers.length && !findings.length)
        return '';
    const who = read === reviewers.length
        ? (0,wording/* inDigits */.Qn)(read, 'reviewer')
        : `${String(reviewers.length)} reviewers (${String(read)} completed)`;
    if (!findings.length && !raised)
        return `no findings of ${who}`;
    const aside = setAside.length ? ` (${String(setAside.length)} set aside)` : '';
    const carried = findings.filter(({ round }) => round.status === 'carried').length;
    const count = (0,wording/* inDigits */.Qn)(findings.length, 'finding');
    if (!raised)
        return `${count}${carried ? ' carried from earlier rounds' : ''}, none new from ${who}`;
    return `${count}${carried ? `, ${String(carried)} carried,` : ''} from ${(0,wording/* inDigits */.Qn)(raised, 'claim')}${aside} of ${who}`;
}
function places({ findings, change }) {
    const all = findings.flatMap(({ locations }) => locations);
    if (!all.length)
        return '';
    if (change === null)
        return 'places not checked: no repository';
    const confirmed = all.filter(({ state }) => state === 'verified' || state === 'moved').length;
    const share = confirmed === all.length ? 'every place' : `${String(confirmed)} of ${(0,wording/* inDigits */.Qn)(all.length, 'place')}`;
    return `${share} confirmed by git`;
}
function fixes({ findings, change, hasPatch }) {
    const given = findings.filter(({ fix }) => fix.applies !== 'none');
    if (!given.length || change === null)
        return '';
    const fitting = given.filter(({ fix }) => fix.applies === 'applies' || fix.applies === 'offset').length;
    const apply = `${String(fitting)} of ${(0,wording/* inDigits */.Qn)(given.length, 'fix', 'fixes')} ${given.length === 1 && fitting === 1 ? 'applies' : 'apply'}`;
    return hasPatch ? `${apply} (\`${domain_report/* FIXES_PATCH */.PL}\`)` : apply;
}
function files({ coverage }) {
    const open = coverage.filter(({ uncovered }) => uncovered).length;
    const before = coverage.filter(isCarriedOver).length;
    const carried = before ? `, ${String(before)} of them in earlier rounds` : '';
    return coverage.length
        ? `${String(coverage.length - open)} of ${(0,wording/* inDigits */.Qn)(coverage.length, 'file')} accounted for${carried}`
        : '';
}
function time({ durationMs, reviewers, stages }) {
    const passes = reviewers.flatMap((reviewer) => reviewer.passes);
    const run = stages.find(({ name }) => name === 'run');
    const last = Math.max(0, ...passes.map((pass) => pass.startMs + pass.durationMs));
    const end = run ? run.startMs + run.durationMs : last;
    if (last === 0 || end > durationMs)
        return `consolidated in ${(0,wording/* duration */.p0)(durationMs)}`;
    return `${(0,wording/* duration */.p0)(durationMs - end)} after the last reviewer`;
}
function cost({ cost: counted, reviewers }) {
    if (counted !== null)
        return costOfSpending(counted.spent);
    const told = reviewers.map(({ telemetry }) => telemetry?.costUsd ?? null);
    const known = told.filter((amount) => amount !== null);
    return told.length > 0 && known.length === told.length ? (0,wording/* dollars */.E9)(known.reduce((sum, amount) => sum + amount, 0)) : '';
}
function aboutLine({ change }) {
    const commits = change?.commits.length ?? 0;
    return `About this run: ${commits ? `${(0,wording/* inDigits */.Qn)(commits, 'commit')}, ` : ''}reviewers, times, settings`;
}
function nothingUnder(titles) {
    return titles.length ? `Nothing under: ${titles.join(', ')}.` : null;
}
const ROWS_SHOWN = 40;
function moreRows(rows) {
    const serious = rows.filter(({ isSerious }) => isSerious).length;
    const mild = rows.length - serious;
    const parts = [
        serious ? `${String(serious)} important or worse` : '',
        mild ? (0,wording/* inDigits */.Qn)(mild, 'suggestion') : '',
    ].filter((part) => part !== '');
    return `${(0,wording/* countWord */.MD)(rows.length)} more: ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
// EXTERNAL MODULE: ./build/text/check-words.js
var check_words = __webpack_require__(4866);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/bash.js
var bash = __webpack_require__(1157);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/c.js
var c = __webpack_require__(1102);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/cpp.js
var cpp = __webpack_require__(7542);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/csharp.js
var csharp = __webpack_require__(5444);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/css.js
var css = __webpack_require__(3312);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/diff.js
var diff = __webpack_require__(4208);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/dockerfile.js
var dockerfile = __webpack_require__(8977);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/go.js
var go = __webpack_require__(7365);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/graphql.js
var graphql = __webpack_require__(6654);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/ini.js
var ini = __webpack_require__(5537);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/java.js
var java = __webpack_require__(7979);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/javascript.js
var javascript = __webpack_require__(4820);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/json.js
var json = __webpack_require__(8129);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/kotlin.js
var kotlin = __webpack_require__(7898);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/lua.js
var lua = __webpack_require__(4797);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/makefile.js
var makefile = __webpack_require__(7295);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/markdown.js
var markdown = __webpack_require__(5286);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/perl.js
var perl = __webpack_require__(6982);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/php.js
var php = __webpack_require__(8771);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/powershell.js
var powershell = __webpack_require__(7842);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/python.js
var python = __webpack_require__(3145);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/r.js
var r = __webpack_require__(2285);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/ruby.js
var ruby = __webpack_require__(6787);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/rust.js
var rust = __webpack_require__(1493);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/scss.js
var scss = __webpack_require__(5263);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/shell.js
var shell = __webpack_require__(5601);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/sql.js
var sql = __webpack_require__(2879);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/swift.js
var swift = __webpack_require__(7484);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/typescript.js
var typescript = __webpack_require__(3612);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/xml.js
var xml = __webpack_require__(9870);
// EXTERNAL MODULE: ./node_modules/highlight.js/es/languages/yaml.js
var yaml = __webpack_require__(7144);
// EXTERNAL MODULE: ./node_modules/lowlight/lib/index.js + 1 modules
var lib = __webpack_require__(3175);
// EXTERNAL MODULE: ./node_modules/unist-util-visit/lib/index.js
var unist_util_visit_lib = __webpack_require__(3617);
// EXTERNAL MODULE: ./node_modules/unist-util-visit-parents/lib/index.js + 1 modules
var unist_util_visit_parents_lib = __webpack_require__(4146);
// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/formats/html/html-markup.js



































function trusted(html) {
    return { html };
}
function markup(parts, ...values) {
    let html = parts[0] ?? '';
    values.forEach((value, index) => (html += pieceHtml(value) + (parts[index + 1] ?? '')));
    return { html };
}
function joined(pieces, between = '') {
    return { html: pieces.map(pieceHtml).join(between) };
}
function pieceHtml(piece) {
    if (piece === null || piece === false)
        return '';
    if (typeof piece === 'string')
        return escapeText(piece);
    if (typeof piece === 'number')
        return String(piece);
    return 'html' in piece ? piece.html : piece.map(pieceHtml).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeText(text) {
    return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
const UNSEEN = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r${characters/* UNSEEN_CLASS */.az}${characters/* SEPARATOR_CLASS */.bS}\ufe00-\ufe0e]|${characters/* LONE_JOINER */.l4}|\p{Cs}`, 'gu');
const SUSPECT = /[^\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u05ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;
function visible(text) {
    if (!SUSPECT.test(text))
        return text;
    return text
        .replace(/\r\n?/g, '\n')
        .replace(ANSI, '')
        .replace(UNSEEN, (character) => `‹${(0,characters/* codePointName */.R8)(character)}›`);
}
const GRAMMARS = {
    ...{ bash: bash/* default */.A, c: c/* default */.A, cpp: cpp/* default */.A, csharp: csharp/* default */.A, css: css/* default */.A, diff: diff/* default */.A, dockerfile: dockerfile/* default */.A, go: go/* default */.A },
    ...{ graphql: graphql/* default */.A, ini: ini/* default */.A, java: java/* default */.A, javascript: javascript/* default */.A, json: json/* default */.A, kotlin: kotlin/* default */.A, lua: lua/* default */.A, makefile: makefile/* default */.A },
    ...{ markdown: markdown/* default */.A, perl: perl/* default */.A, php: php/* default */.A, powershell: powershell/* default */.A, python: python/* default */.A, r: r/* default */.A, ruby: ruby/* default */.A, rust: rust/* default */.A },
    ...{ scss: scss/* default */.A, shell: shell/* default */.A, sql: sql/* default */.A, swift: swift/* default */.A, typescript: typescript/* default */.A, xml: xml/* default */.A, yaml: yaml/* default */.A },
};
let made = null;
const highlighter = () => (made ??= (0,lib/* createLowlight */.$)(GRAMMARS));
const MAX_HIGHLIGHTED = 20_000;
const MAX_HIGHLIGHTED_LINE = 2_000;
const BY_EXTENSION = {
    bats: 'bash',
    cjs: 'javascript',
    cts: 'typescript',
    h: 'c',
    hh: 'cpp',
    htm: 'xml',
    jsx: 'javascript',
    less: 'scss',
    mjs: 'javascript',
    mts: 'typescript',
    psm1: 'powershell',
    svg: 'xml',
    tsx: 'typescript',
    vue: 'xml',
};
function languageOf(name) {
    const word = (/[^./\\]*$/.exec(name.slice(-60))?.[0] ?? '').toLowerCase();
    const language = BY_EXTENSION[word] ?? word;
    return language !== '' && highlighter().registered(language) ? language : null;
}
function highlightedLines(code, language) {
    const plain = () => code.split('\n').map((line) => trusted(escapeText(line)));
    if (language === null || code.length > MAX_HIGHLIGHTED)
        return plain();
    if (code.split('\n').some((line) => line.length > MAX_HIGHLIGHTED_LINE))
        return plain();
    try {
        return linesOf(highlighter().highlight(language, code));
    }
    catch {
        return plain();
    }
}
function linesOf(tree) {
    const lines = [''];
    const open = [];
    const add = (html) => {
        lines[lines.length - 1] = (lines.at(-1) ?? '') + html;
    };
    const text = (node) => {
        node.value.split('\n').forEach((line, index) => {
            if (index > 0) {
                add('</span>'.repeat(open.length));
                lines.push(open.join(''));
            }
            add(escapeText(line));
        });
    };
    const visit = (node) => {
        if (node.type === 'text')
            text(node);
        if (node.type !== 'element')
            return;
        open.push(`<span class="${escapeText(classOf(node))}">`);
        add(open.at(-1) ?? '');
        node.children.forEach(visit);
        open.pop();
        add('</span>');
    };
    tree.children.forEach(visit);
    return lines.map(trusted);
}
function classOf(node) {
    const names = node.properties.className;
    return Array.isArray(names) ? names.join(' ') : '';
}
function block(kind, label, lines, between = '\n') {
    return markup `<pre class="code ${kind}" tabindex="0" role="group" aria-label="${label}"><code>${joined(lines, between)}</code></pre>`;
}
function fenceBlock(code, info) {
    const text = code.replace(/\n$/, '');
    if (/^(diff|patch|udiff)$/i.test(info))
        return diffBlock(text, 'Proposed change');
    return block('fence', 'Code', highlightedLines(text, languageOf(info)));
}
function excerptBlock(excerpt, path) {
    const code = highlightedLines(excerpt.lines.map((line) => line.text).join('\n'), languageOf(path));
    const last = excerpt.lines.length - 1;
    const lines = excerpt.lines.map((line, index) => excerptLine(line, excerpt.startLine + index, markup `${code[index] ?? line.text}${index < last && '\n'}`));
    return block('excerpt', `Code of ${path}, from line ${String(excerpt.startLine)}`, lines, '');
}
function excerptLine(line, number, code) {
    return markup `<span class="l${line.changed && ' new'}" data-n="${number}">${code}</span>`;
}
const SIGNS = { '+': 'add', '-': 'del', '@': 'hunk' };
const UNREAD = /^(diff --git |index [0-9a-f]+\.\.)/;
const GIT_HEADER = /^(diff --git |index [0-9a-f]+\.\.|(new|deleted) file mode |old mode |new mode |similarity |rename )/;
function diffBlock(diff, label) {
    const lines = diff.split('\n');
    const kind = (line, index) => {
        const pair = (line.startsWith('--- ') && lines[index + 1]?.startsWith('+++ ')) ?? false;
        const second = (line.startsWith('+++ ') && lines[index - 1]?.startsWith('--- ')) ?? false;
        if (UNREAD.test(line))
            return 'unread';
        return pair || second || GIT_HEADER.test(line) ? 'git' : (SIGNS[line.charAt(0)] ?? 'same');
    };
    return block('diff', label, lines.map((line, index) => markup `<span class="l ${kind(line, index)}">${line}${index < lines.length - 1 && '\n'}</span>`), '');
}
function quietLinks(tree, change) {
    const isOwn = ownPull(change);
    (0,unist_util_visit_lib/* visit */.YR)(tree, 'element', (node, index, parent) => {
        if (node.tagName !== 'a' || parent === undefined || index === undefined)
            return undefined;
        const href = typeof node.properties.href === 'string' ? node.properties.href : '';
        if (isOwn(href)) {
            node.properties = { href, rel: ['noopener', 'nofollow', 'noreferrer'] };
            return unist_util_visit_parents_lib/* SKIP */._Z;
        }
        const words = written(node, href);
        parent.children.splice(index, 1, ...words);
        return [unist_util_visit_parents_lib/* SKIP */._Z, index + words.length];
    });
}
function written(node, href) {
    const address = {
        type: 'element',
        tagName: 'code',
        properties: {},
        children: [{ type: 'text', value: href }],
    };
    if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href))
        return node.children;
    const label = wordsOf(node);
    if (label === '' || href.endsWith(label))
        return [address];
    return [...node.children, { type: 'text', value: ' (' }, address, { type: 'text', value: ')' }];
}
function wordsOf(node) {
    return node.children
        .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : ''))
        .join('');
}
const SHAPES = {
    critical: '<path d="M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z" fill="currentColor"/><path d="M8 4.2v4.6" stroke="var(--surface)" stroke-width="1.9" stroke-linecap="round"/><circle cx="8" cy="11.6" r="1.15" fill="var(--surface)"/>',
    important: '<path d="M8 1.4 15.4 14.4H.6z" fill="currentColor" stroke="currentColor" stroke-linejoin="round"/><path d="M8 6v4" stroke="var(--surface)" stroke-width="1.8" stroke-linecap="round"/><circle cx="8" cy="12.2" r="1" fill="var(--surface)"/>',
    suggestion: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><circle cx="8" cy="8" r="2.4" fill="currentColor"/>',
    contested: '<path d="M8 1v14M3 4h10M3 4 .8 9.5h4.4zM13 4l-2.2 5.5h4.4zM5 15h6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>',
    introduced: '<path d="M8 3v10M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
    exposed: '<path d="M1 8s2.6-4.6 7-4.6S15 8 15 8s-2.6 4.6-7 4.6S1 8 1 8z" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="8" r="2" fill="currentColor"/>',
    'pre-existing': '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 4.2V8l2.6 1.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
    unknown: '<path d="M5.2 5.6a2.8 2.8 0 1 1 4 2.6c-.9.4-1.2.9-1.2 1.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="12.8" r="1.1" fill="currentColor"/>',
    findings: '<path d="M3.4 15V1.6M3.4 2.4h9.2l-2.2 3.4 2.2 3.4H3.4z" fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round"/>',
    yes: '<path d="m2.6 8.6 3.4 3.6 7.4-8.4" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>',
    no: '<path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
    partly: '<path d="M3 8h10" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>',
    moved: '<path d="M2 8h11M9.4 4.2 13.2 8l-3.8 3.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
    people: '<circle cx="8" cy="5" r="2.8" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>',
    round: '<path d="M13.4 8A5.4 5.4 0 1 1 11.6 4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"/><path d="M12.4 1v3.6H8.8" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
    copy: '<rect x="5.4" y="5.4" width="8.6" height="8.6" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M10.6 2.6H3.8a1.4 1.4 0 0 0-1.4 1.4v6.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
    theme: '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/>',
    help: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6.2 6.2a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"/><circle cx="8" cy="11.4" r=".9" fill="currentColor"/>',
    file: '<path d="M3.4 1.6h5.8l3.4 3.4v9.4H3.4z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><path d="M9 1.8V5h3.4" fill="none" stroke="currentColor" stroke-width="1.4"/>',
    link: '<path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"/>',
};
const SPRITE = trusted(`<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">${Object.entries(SHAPES)
    .map(([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join('')}</svg>`);

// EXTERNAL MODULE: ./node_modules/rehype-sanitize/lib/index.js + 2 modules
var rehype_sanitize_lib = __webpack_require__(6094);
// EXTERNAL MODULE: ./node_modules/rehype-stringify/lib/index.js + 43 modules
var rehype_stringify_lib = __webpack_require__(6333);
// EXTERNAL MODULE: ./node_modules/remark-gfm/lib/index.js + 58 modules
var remark_gfm_lib = __webpack_require__(7793);
// EXTERNAL MODULE: ./node_modules/remark-parse/lib/index.js + 43 modules
var remark_parse_lib = __webpack_require__(4277);
// EXTERNAL MODULE: ./node_modules/remark-rehype/lib/index.js + 30 modules
var remark_rehype_lib = __webpack_require__(5993);
// EXTERNAL MODULE: ./node_modules/unified/lib/index.js + 7 modules
var unified_lib = __webpack_require__(3900);
;// CONCATENATED MODULE: ./build/formats/html/html-prose.js










const MAX_PLAIN = 400_000;
const SCHEMA = {
    tagNames: [
        ...['p', 'br', 'hr', 'h4', 'h5', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
        ...['em', 'strong', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup'],
    ],
    attributes: { a: ['href'], code: [['className', /^language-/]], th: ['align'], td: ['align'], ol: ['start'] },
    protocols: { href: ['http', 'https'] },
    ancestors: { li: ['ul', 'ol'], thead: ['table'], tbody: ['table'], tr: ['table'], td: ['table'], th: ['table'] },
    strip: ['script', 'style'],
    clobber: [],
    required: {},
};
const parser = (0,unified_lib/* unified */.l)().use(remark_parse_lib/* default */.A).use(remark_gfm_lib/* default */.A).freeze();
const calmParser = (0,unified_lib/* unified */.l)().use(remark_parse_lib/* default */.A).use(remark_gfm_lib/* default */.A).use(withoutEmphasis).freeze();
const writer = (0,unified_lib/* unified */.l)().use(rehype_stringify_lib/* default */.A).freeze();
const toHtml = (0,unified_lib/* unified */.l)().use(tameMarkdown).use(remark_rehype_lib/* default */.A).use(tameHtml).use(rehype_sanitize_lib/* default */.A, SCHEMA).freeze();
function prose(markdown, around, options = {}) {
    const text = visible(markdown).trim();
    if (text === '')
        return markup ``;
    return (text.length > MAX_MARKDOWN ? null : simpleText(text, around.places)) ?? parsedProse(text, around, options);
}
function parsedProse(text, around, options = {}) {
    const { where = 'the stored review', fence = () => null } = options;
    if (around.asWritten === true || isTooMuch(text))
        return plainText(text, where);
    try {
        const tree = toHtml.runSync((hasManyMarks(text) ? calmParser : parser).parse(text));
        quietLinks(tree, around.change);
        const found = linkPlaces(tree, around);
        for (const place of found)
            options.named?.add(place);
        const blocks = [];
        (0,unist_util_visit_lib/* visit */.YR)(tree, 'element', (node, index, parent) => {
            if (node.tagName !== 'pre' || parent === undefined || index === undefined)
                return undefined;
            const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
            const info = code ? fenceInfo(code) : '';
            parent.children[index] = { type: 'element', tagName: 'pre', properties: {}, children: [] };
            const text = textOf(code ?? node);
            blocks.push(fence(text) ?? fenceBlock(text, info));
            return unist_util_visit_parents_lib/* SKIP */._Z;
        });
        const pieces = writer.stringify(tree).split('<pre></pre>');
        if (pieces.length !== blocks.length + 1)
            throw new Error('something else of the page reads like one of our places');
        return markup `<div class="prose">${joined(pieces.map((piece, index) => joined([trusted(piece), blocks[index] ?? null])))}${options.named ? null : peeks(found, around)}</div>`;
    }
    catch {
        return plainText(text, where);
    }
}
function inlineProse(markdown, around) {
    const lines = LINES.get(around) ?? new Map();
    LINES.set(around, lines);
    const known = lines.get(markdown);
    if (known)
        return known;
    const shown = inlineMarkup(markdown, around);
    lines.set(markdown, shown);
    return shown;
}
const LINES = new WeakMap();
function inlineMarkup(markdown, around) {
    const line = markdown.replace(/\s+/g, ' ').trim();
    const simple = simpleLine(line, around.places);
    if (simple !== null)
        return simple;
    if (around.asWritten === true)
        return markup `${line}`;
    const { html } = prose(line.slice(0, MAX_MARKDOWN), { ...around, places: new Map() });
    const inner = /^<div class="prose"><p>([^]*)<\/p><\/div>$/.exec(html)?.[1];
    return inner === undefined || inner.includes('<p>') ? markup `${markdown}` : trusted(inner);
}
const SPECIAL = /[*~[\]<>\\&|@`]|https?:|www\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/iu;
const BLOCK_START = /^(?:[-+>#=]|\d+[.)])/;
const BOLD = /(?<=^|\s)\*\*([^\s*](?:[^*]*[^\s*])?)\*\*(?:(?=\s|$)|(?<=[\p{L}\p{N}]\*\*)(?=[.,:;!?)](?:\s|$)))/u;
function simpleLine(line, places) {
    if (line.includes('``') || line.includes('`**') || line.includes('**`') || BLOCK_START.test(line))
        return null;
    const pieces = line.split(/`([^`]+)`/);
    const words = pieces.map((piece, index) => (index % 2 === 1 ? null : piece.split(BOLD)));
    const simple = pieces.every((piece, index) => index % 2 === 1
        ? piece.trim() === piece && !places.has(piece)
        : !words[index]?.some((part) => SPECIAL.test(part)) && !(places.size > 0 && /:\d/.test(piece)));
    if (!simple)
        return null;
    return joined(pieces.map((piece, index) => index % 2 === 1
        ? markup `<code>${piece}</code>`
        : joined((words[index] ?? []).map((part, at) => (at % 2 === 1 ? markup `<strong>${part}</strong>` : part)))));
}
function simpleText(text, places) {
    if (/ {2}\n|\n[ \t]*\n(?: {4}|\t| +\t)/.test(text))
        return null;
    const paragraphs = [];
    for (const paragraph of text.split(/\n[ \t]*\n\s*/)) {
        const lines = paragraph.split('\n').map((line) => simpleLine((0,characters/* withoutEnds */.$b)(line, /[ \t]/), places));
        if (lines.includes(null))
            return null;
        paragraphs.push(markup `<p>${joined(lines, '\n')}</p>`);
    }
    return markup `<div class="prose">${joined(paragraphs, '\n')}</div>`;
}
function plainText(text, where) {
    const cut = text.length > MAX_PLAIN;
    const note = `Cut after ${MAX_PLAIN.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters: the whole text is in ${where}.`;
    return markup `<pre class="code plain" tabindex="0" role="group" aria-label="Text as written"><code>${text.slice(0, MAX_PLAIN)}</code></pre>${cut && markup `<p class="note">${note}</p>`}`;
}
function withoutEmphasis() {
    const data = this.data();
    data.micromarkExtensions = [
        ...(data.micromarkExtensions ?? []),
        { disable: { null: ['attention', 'strikethrough'] } },
    ];
}
function tameMarkdown() {
    return (tree) => {
        (0,unist_util_visit_lib/* visit */.YR)(tree, (node, index, parent) => {
            if (parent === undefined || index === undefined)
                return;
            if (node.type === 'html')
                parent.children[index] = shownHtml(node.value, parent.type);
            if (node.type === 'image') {
                const label = { type: 'text', value: `image: ${node.alt ?? ''}`.trim() };
                parent.children[index] = { type: 'link', url: node.url, children: [label] };
                return unist_util_visit_parents_lib/* SKIP */._Z;
            }
            if (node.type === 'heading')
                node.depth = node.depth <= 3 ? 4 : 5;
            if (node.type === 'footnoteReference')
                parent.children[index] = { type: 'text', value: `[^${node.identifier}]` };
            if (node.type === 'imageReference')
                parent.children[index] = { type: 'text', value: `[image: ${node.alt ?? ''}]` };
            return undefined;
        });
    };
}
function shownHtml(value, parent) {
    if (/^<br ?\/?>$/i.test(value))
        return { type: 'break' };
    const inline = ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(parent);
    const shown = inline ? { type: 'inlineCode', value } : { type: 'code', lang: 'html', value };
    return shown;
}
function tameHtml() {
    return (tree) => {
        (0,unist_util_visit_lib/* visit */.YR)(tree, 'element', (node, index, parent) => {
            if (node.tagName !== 'input' || parent === undefined || index === undefined)
                return;
            parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
        });
    };
}
function linkPlaces(tree, around) {
    const named = new Set();
    if (around.places.size === 0)
        return [];
    (0,unist_util_visit_lib/* visit */.YR)(tree, (node, index, parent) => {
        if (node.type === 'element' && (node.tagName === 'pre' || node.tagName === 'a'))
            return unist_util_visit_parents_lib/* SKIP */._Z;
        if (node.type !== 'text' || parent === undefined || index === undefined)
            return undefined;
        const pieces = linked(node.value, around, named);
        parent.children.splice(index, 1, ...pieces);
        return [unist_util_visit_parents_lib/* SKIP */._Z, index + pieces.length];
    });
    return [...named];
}
function linked(text, around, named) {
    const pieces = text.split(/((?<![\w/.-])[\w@./+-]{1,300}:\d+(?:[-–]\d+)?(?![\w-]))/);
    return pieces.flatMap((value) => {
        const place = around.places.get(value);
        const words = value === '' ? [] : [{ type: 'text', value }];
        if (place === undefined)
            return words;
        named.add(place);
        const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
        return href === null ? words : [{ type: 'element', tagName: 'a', properties: { href }, children: words }];
    });
}
function peeks(named, around) {
    const shown = named.filter(({ excerpt }) => excerpt.trim() !== '');
    if (shown.length === 0)
        return null;
    const words = shown.length === 1 ? 'The code that the text names' : `The ${String(shown.length)} places that the text names`;
    return markup `<details class="peek"><summary>${words}</summary>${shown.map((place) => placeFigure(place, around))}</details>`;
}
function placeFigure(place, around) {
    const href = placeUrl(around.change, place.path, { start: place.startLine, end: place.endLine });
    const name = markup `<code>${place.text}</code>`;
    const link = href === null ? name : markup `<a href="${href}" rel="noopener nofollow noreferrer">${name}</a>`;
    const extension = /[^./]*$/.exec(place.path.slice(-60))?.[0] ?? '';
    return markup `<figure class="excerpt"><figcaption>${link}</figcaption>${fenceBlock(place.excerpt, extension)}</figure>`;
}
function fenceInfo(code) {
    const names = code.properties.className;
    const first = Array.isArray(names) ? names[0] : undefined;
    return typeof first === 'string' ? first.replace(/^language-/, '') : '';
}
function textOf(node) {
    if (node.type === 'text')
        return node.value;
    return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
const MAX_MARKDOWN = 100_000;
const INLINE_MARK = /[*_~`[\]<&@|\\\n]|https?:|www\./gi;
const BLOCK_MARK = /^[ \t]*(?:[-+*>#=|]|\d{1,9}[.)])|(?<![ \t])(?: {2,9}|\t)[ \t]*$/gm;
const BLOCK_WORTH = 8;
const MAX_WORK = 10_000;
function workOf(markdown) {
    return countOf(markdown, INLINE_MARK) + countOf(markdown, BLOCK_MARK) * BLOCK_WORTH;
}
const MANY = [
    [/[[\]]/g, 4_000],
    [/[<&]/g, 4_000],
];
function isTooMuch(text) {
    if (text.length > MAX_MARKDOWN || workOf(text) > MAX_WORK || /[[(*_~`<]{200}/.test(text))
        return true;
    if (/^(?:[ \t]*(?:>|[-*+]|\d+[.)])){24}/m.test(text) || /^[ \t]{160}/m.test(text))
        return true;
    return MANY.some(([pattern, limit]) => countOf(text, pattern) > limit);
}
const MAX_PAIRS = 200_000;
const EMPHASIS = /\*+|_+|~+/g;
function hasManyMarks(text) {
    let pairs = 0;
    for (const paragraph of text.split(/\n[ \t]*\n/)) {
        const marks = countOf(paragraph, EMPHASIS);
        if (marks > 0)
            pairs += marks * (marks + countOf(paragraph, INLINE_MARK));
        if (pairs > MAX_PAIRS)
            return true;
    }
    return false;
}
function countOf(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}

// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
;// CONCATENATED MODULE: ./build/formats/html/html-view.js





const NONE = markup `<p class="empty">None.</p>`;
function viewOf(report) {
    const files = [...new Set(report.findings.flatMap((finding) => pathsOf(finding)))].sort();
    const reviewers = new Set([
        ...report.reviewers.map(({ id }) => id),
        ...report.findings.flatMap((one) => one.reviewers),
    ]);
    return {
        report,
        change: report.change,
        places: placesByText(report),
        reviewers: [...reviewers],
        files,
        fileNumbers: new Map(files.map((path, number) => [path, number])),
        names: new Map(report.reviewers.map((reviewer) => [reviewer.id, reviewer.name])),
        shorts: (0,domain_report/* shortNames */.DG)(report.reviewers),
        cited: citedLines(report),
    };
}
function citedLines(report) {
    const cited = new Map();
    for (const { sources } of [...report.findings, ...report.setAside]) {
        for (const { anchored } of sources) {
            const lines = cited.get(anchored.finding.file) ?? new Set();
            cited.set(anchored.finding.file, lines.add(anchored.finding.line));
        }
    }
    return cited;
}
function pathsOf(finding) {
    return [...new Set(finding.locations.map(({ path }) => path).filter((path) => path !== ''))];
}
function nameOf(view, reviewer) {
    return view.names.get(reviewer) ?? reviewer;
}
function shortOf(view, reviewer) {
    return view.shorts.get(reviewer) ?? reviewer;
}
function namesOf(view, reviewers) {
    return reviewers.map((reviewer) => nameOf(view, reviewer)).join(', ');
}
function reviewAnchor(file, line) {
    return `review-${file.replace(/[^\w.-]+/g, '_')}-L${String(line)}`;
}
function icon(name) {
    return markup `<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"></use></svg>`;
}
function countText(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
function plural(count, noun, many = `${noun}s`) {
    return `${countText(count)} ${count === 1 ? noun : many}`;
}
function dayText(iso) {
    return iso.slice(0, 10);
}
function placeLink(anchor, view) {
    const href = anchor.state === 'missing' ? null : placeUrl(view.change, anchor.path, anchor.lines, anchor.side);
    const text = markup `<code>${breakable(placeText(anchor))}</code>`;
    const link = href === null ? text : markup `<a href="${href}" rel="noopener noreferrer">${text}</a>`;
    return markup `${link} ${placeState(anchor)}`;
}
function breakable(path) {
    return joined(path.split('/'), '/<wbr>');
}
function placeState(anchor) {
    const deleted = anchor.side === 'base' && markup ` <span class="quiet">in deleted code</span>`;
    if (anchor.state === 'verified')
        return markup `<span class="state ok" title="Path and lines are in the repository">${icon('yes')}verified</span>${deleted}`;
    if (anchor.state === 'missing')
        return markup `<span class="state bad">${icon('no')}not in the repository</span>`;
    if (anchor.state === 'unverified')
        return markup `<span class="state">${icon('unknown')}unverified</span>${deleted}`;
    const claimed = placeText(anchor.claimed);
    return markup `<span class="state ok" title="The review says ${claimed}; its quote is here">${icon('moved')}found by its quote</span>${deleted}`;
}
function voiceOf(reviewer, view) {
    return markup `<p class="voice"><b>${shortOf(view, reviewer)}</b> adds:</p>`;
}
const MAX_REVIEW = 1_000_000;
function appendix(view) {
    const { reviews } = view.report;
    if (reviews.length === 0)
        return NONE;
    return markup `${reviews.map((review) => stored(review, view))}`;
}
function stored({ file, text }, view) {
    const cut = text.length > MAX_REVIEW;
    const lines = (cut ? text.slice(0, MAX_REVIEW) : text).split(/\r\n|\r|\n/);
    const note = cut &&
        markup `<p class="note">Cut after ${countText(MAX_REVIEW)} of ${countText(text.length)} characters: the whole text is in reviews/${file}.</p>`;
    const cited = [...(view.cited.get(file) ?? [])].sort((a, b) => a - b);
    const found = [];
    let from = 0;
    for (const line of cited.filter((number) => number >= 1 && number <= lines.length)) {
        if (line - 1 > from)
            found.push(markup `${lines.slice(from, line - 1).join('\n')}`);
        found.push(markup `<span class="cited" id="${reviewAnchor(file, line)}">${(0,values/* must */.sb)(lines[line - 1])}</span>`);
        from = line;
    }
    if (from < lines.length)
        found.push(markup `${lines.slice(from).join('\n')}`);
    return markup `<details class="stored"><summary><code>${file}</code> <span class="quiet">${plural(lines.length, 'line')}</span></summary>
    <pre class="code plain" tabindex="0" role="group" aria-label="Review ${file}"><code>${joined(found, '\n')}</code></pre>${note}</details>`;
}
const html_view_SIGNS = {
    findings: { icon: 'findings', text: 'findings' },
    reviewed: { icon: 'yes', text: 'reviewed' },
    trivial: { icon: 'partly', text: 'trivial' },
    'not-reviewed': { icon: 'no', text: 'not reviewed' },
};
function coverageMatrix(view) {
    const { coverage } = view.report;
    if (coverage.length === 0)
        return NONE;
    const { ids: columns, silent } = coverageColumns(view.report);
    const head = columns.map((reviewer) => markup `<th scope="col">${nameOf(view, reviewer)}</th>`);
    const rows = coverage.map((row) => {
        const cells = columns.map((reviewer) => {
            const before = carriedWords(row, reviewer);
            if (before !== null)
                return markup `<td class="cover">${before}</td>`;
            return row.reviewers[reviewer] ? cell(row.reviewers[reviewer]) : markup `<td>–</td>`;
        });
        const mark = row.uncovered && markup ` <span class="pill uncovered">${icon('no')}uncovered</span>`;
        return markup `<tr${row.uncovered && markup ` class="uncovered"`}><th scope="row"><code>${breakable(row.path)}</code>${mark}</th>${cells}</tr>`;
    });
    const legend = Object.entries(html_view_SIGNS).map(([state, sign]) => markup `<li class="cover ${state}">${icon(sign.icon)}${sign.text}</li>`);
    const claimed = view.report.change === null &&
        markup `<p class="quiet">As the reviews themselves name the files: without a repository nobody knows what changed.</p>`;
    const quiet = silent.length > 0 && markup `<p class="quiet">${namesOf(view, silent)}: no file.</p>`;
    return markup `${claimed}<ul class="key-list">${legend}</ul>${quiet}<table class="matrix"><thead><tr><th scope="col">File</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}
function cell(state) {
    const sign = html_view_SIGNS[state];
    return markup `<td class="cover ${state}" title="${sign.text}">${icon(sign.icon)}<span class="unseen">${sign.text}</span></td>`;
}

;// CONCATENATED MODULE: ./build/formats/html/html-hero.js










const CONCLUSION_ICONS = {
    pass: 'yes',
    fail: 'no',
    incomplete: 'partly',
    accepted: 'partly',
};
function hero(view) {
    const { report } = view;
    const { conclusion, verdict, accepted, reasons } = report.decision;
    const green = (0,check_words/* greenLine */.I)(report);
    const why = report.verdictSentence || reasons.join(' ');
    const first = accepted === null ? null : markup `<strong>Accepted, not passed</strong>: `;
    return markup `<header class="hero ${verdict}" id="top">
    <p class="kicker">${kicker(view)}</p>
    <h1>${subjectTitle(report)}</h1>
    <div class="verdict">
      <div class="stamp"><p class="word">${domain_report/* VERDICT_WORDS */._G[verdict]}</p><p class="gate ${conclusion}">${icon(CONCLUSION_ICONS[conclusion])}${(0,wording/* capitalised */.Iu)((0,check_words/* checkNote */.d)(report))}</p></div>
      <p class="why">${first}${inlineProse(accepted === null ? (0,wording/* capitalised */.Iu)(why) : why, view)}. ${comment(view)}</p>
    </div>
    <div class="lead" id="section-summary">${prose(report.executiveSummary, view)}</div>
    ${overview(view)}
    <p class="line">${joined(runFacts(report).map((fact) => inlineProse(fact, view)), ' · ')}</p>
    ${green !== null && markup `<p class="line green">${inlineProse(green, view)}</p>`}
    <details class="about"><summary>${aboutLine(report)}</summary>${about(view)}</details>
  </header>`;
}
function comment({ report, change }) {
    const url = report.decision.accepted?.url ?? '';
    return ownPull(change)(url) ? html_hero_link(url, markup `The comment`) : null;
}
function kicker({ report, change }) {
    const repository = repositoryUrl(change);
    const name = change === null ? 'no repository' : (change.repository ?? change.branch);
    return markup `Deep review${' · '}${repository === null ? name : html_hero_link(repository, markup `${name}`)}${' · '}round ${report.round.number}`;
}
function overview(view) {
    const { all, shown, rest, quiet } = rowsOfTable(view.report);
    const withOrigins = hasOrigins(all);
    const fold = (rows, words) => rows.length > 0 &&
        markup `<details class="peek"><summary>${words(rows)}</summary>${table(rows, withOrigins, { ...view, asWritten: true })}</details>`;
    if (!all.length)
        return null;
    return markup `${shown.length > 0 && table(shown, withOrigins, view)}${fold(rest, moreRows)}${fold(quiet, quietRows)}`;
}
function table(rows, withOrigins, view) {
    const head = ['Finding', 'Place', ...(withOrigins ? ['Origin'] : []), 'Who'].map((name) => markup `<th scope="col">${name}</th>`);
    return markup `<table class="overview"><thead><tr><th scope="col"><span class="unseen">Id</span></th>${head}</tr></thead><tbody>${rows.map((row) => tableRow(row, withOrigins, view))}</tbody></table>`;
}
function tableRow({ finding, title, isSerious, place, origin, who }, withOrigins, view) {
    const { id, severity } = finding;
    const where = place === null ? markup `–` : placeCell(place, view);
    return markup `<tr class="${severity}${isSerious && ' serious'}"><th scope="row"><a href="#${id}">${icon(severity)}${id}</a></th><td class="what">${inlineProse(title, view)}</td><td class="at">${where}</td>${withOrigins && markup `<td>${origin}</td>`}<td>${who}</td></tr>`;
}
function placeCell(place, { change }) {
    const href = place.state === 'missing' ? null : placeUrl(change, place.path, place.lines, place.side);
    const text = markup `<code>${breakable(placeText(place))}</code>`;
    return href === null ? text : html_hero_link(href, text);
}
function about(view) {
    return markup `<dl class="meta">${joined(facts(view).map(([term, what]) => markup `<div><dt>${term}</dt><dd>${what}</dd></div>`))}</dl>`;
}
function decisionFacts(view) {
    const { report } = view;
    const { decision } = report;
    const ways = (0,way_out/* waysOut */.ZN)(report);
    const lines = [(0,way_out/* acceptedNote */.Ej)(decision, true), (0,domain_report/* trialNote */.nc)(decision), ...decision.reasons].filter((line) => line !== null);
    const why = ['Why', markup `<ul>${lines.map((line) => markup `<li>${inlineProse(line, view)}</li>`)}</ul>`];
    const out = ['By a comment', markup `<ul>${ways.map((way) => markup `<li>${inlineProse(way, view)}</li>`)}</ul>`];
    return [...(lines.length ? [why] : []), ...(ways.length ? [out] : [])];
}
function facts(view) {
    const { report, change } = view;
    const about = [
        [
            'Date',
            markup `<time datetime="${report.startedAt}">${report.startedAt.slice(0, 16).replace('T', ' ')} UTC</time>`,
        ],
        ['Round', markup `${report.round.number} (of ${report.round.of})`],
        ['Mode', markup `${report.mode}`],
        ['Wall-clock time', markup `${(0,wording/* duration */.p0)(report.durationMs)}`],
        report.cost === null ? null : ['Cost', markup `${costOfRun(report.cost)}`],
        ...(change === null ? [] : changeFacts(view)),
        ['Reviewers', markup `<ul class="inline">${report.reviewers.map(reviewerItem)}</ul>`],
        ...(change === null ? [] : [['Commits', commits({ change, commits: change.commits })]]),
        ...roundFacts(view),
        ...decisionFacts(view),
    ];
    return about.filter((fact) => fact !== null);
}
function reviewerItem({ name, effort }) {
    return markup `<li>${name}${effort !== null && markup ` <span class="quiet">effort ${effort}</span>`}</li>`;
}
function changeFacts({ change, report }) {
    if (change === null)
        return [];
    const repository = repositoryUrl(change);
    const page = repository !== null && change.number !== null ? `${repository}/pull/${String(change.number)}` : null;
    const number = change.number === null ? null : `#${String(change.number)}`;
    const added = change.files.reduce((sum, file) => sum + file.added, 0);
    const deleted = change.files.reduce((sum, file) => sum + file.deleted, 0);
    return [
        change.author === '' ? null : ['Author', markup `${change.author}`],
        number === null
            ? null
            : ['Pull request', markup `${page === null ? number : html_hero_link(page, markup `${number}`)} ${change.title}`],
        ['Branch', markup `<code>${change.branch}</code>`],
        ['Review SHA', sha(change.head, { change })],
        [
            'Change',
            markup `${plural(change.files.length, 'file')} <span class="plus">+${countText(added)}</span> <span class="minus">−${countText(deleted)}</span>`,
        ],
        ['Report', markup `<code>${report.id}</code>`],
    ];
}
function commits(of) {
    return markup `<ul>${of.commits.map((one) => markup `<li>${sha(one.sha, of)} ${one.subject}</li>`)}</ul>`;
}
function roundFacts(view) {
    const { report, change } = view;
    const { changedSince, previousHead, reuse, reading } = report.round;
    const again = [
        ...(reuse === null ? [] : [['Used again', markup `${reuse}`]]),
        ...(reading === null ? [] : [['Read', markup `${inlineProse(reading, view)}`]]),
    ];
    if (previousHead === null)
        return again;
    const since = changedSince.length === 0
        ? markup `nothing since ${sha(previousHead, { change })}`
        : commits({ change, commits: changedSince });
    return [['Last round', markup `${(0,round_words/* roundSentence */.y9)(report)}`], ...again, ['Changed since last round', since]];
}
function sha(full, { change }) {
    const url = commitUrl(change, full);
    const short = markup `<code>${full.slice(0, 7)}</code>`;
    return url === null ? short : html_hero_link(url, short);
}
function html_hero_link(href, what) {
    return markup `<a href="${href}" rel="noopener noreferrer">${what}</a>`;
}

// EXTERNAL MODULE: ./build/domain/consolidation.js
var consolidation = __webpack_require__(7709);
;// CONCATENATED MODULE: ./build/formats/retro-table.js




function retroSentence({ reviewers, findings }) {
    const raised = reviewers.reduce((sum, { scorecard }) => sum + total(scorecard.raised), 0);
    const count = reviewers.filter(({ status }) => status !== 'failed').length;
    if (count === 0)
        return '';
    const reviews = (0,wording/* counted */.hS)(count, 'review');
    if (raised === 0)
        return `${(0,wording/* capitalised */.Iu)(reviews)}, no finding in ${count === 1 ? 'it' : 'any of them'}.`;
    const current = findings.filter(({ sources }) => sources.length > 0);
    const shared = current.filter((finding) => finding.reviewers.length > 1).length;
    const single = current.length - shared;
    const are = raised === current.length
        ? ''
        : ` ${raised === 1 ? 'is' : 'are'} ${current.length ? (0,wording/* countWord */.MD)(current.length) : 'none'} here`;
    const each = current.length === 1 ? '' : 'each ';
    const by = shared && single
        ? `: ${(0,wording/* countWord */.MD)(shared)} raised by several reviewers and ${(0,wording/* countWord */.MD)(single)} by one alone`
        : `, ${each}raised by ${shared ? 'several reviewers' : 'one alone'}`;
    return `${(0,wording/* capitalised */.Iu)((0,wording/* counted */.hS)(raised, 'finding'))} of ${reviews}${are}${count > 1 && current.length ? by : ''}.`;
}
function retroRows(report) {
    const files = report.coverage.length;
    const measures = [
        ['Status', ({ status }) => (report.reviewers.every((one) => one.status === 'completed') ? '' : status)],
        ['Duration', ({ passes }) => took(passes.reduce((sum, pass) => sum + pass.durationMs, 0))],
        ['Passes', ({ passes }) => (report.reviewers.every((one) => one.passes.length < 2) ? '' : String(passes.length))],
        ['Findings', ({ scorecard }) => (0,wording/* severityShort */.Mj)(scorecard.raised)],
        ['Raised alone', ({ id }) => alone(id, report)],
        ['Stand as rated', (reviewer) => standing(reviewer, report)],
        ['Higher here', ({ id }) => moved(id, 'up', report)],
        ['Lower here', ({ id }) => moved(id, 'down', report)],
        ['Refuted', ({ scorecard }) => String(scorecard.refuted)],
        ['Moved to other sections', ({ scorecard }) => String(scorecard.demoted)],
        ['Design observations', ({ scorecard }) => String(scorecard.observations)],
        ['Tool calls', toolCalls],
        ['Git', gitCommands],
        ['Files read outside the diff', (reviewer) => outside(reviewer, report)],
        ['Tokens', ({ telemetry }) => tokens(telemetry?.tokens ?? null)],
        ['Cost', costOfReviewer],
        ['Files reviewed', ({ scorecard }) => (files ? `${String(scorecard.filesReviewed)}/${String(files)}` : '')],
        ['Carried from earlier rounds', ({ id }) => carried(id, report)],
        ['Not reviewed', ({ scorecard }) => misses(scorecard.coverageMisses)],
    ];
    return measures
        .map(([name, read]) => ({ name, cells: report.reviewers.map(read) }))
        .filter(({ cells }) => tells(cells));
}
const total = (raised) => raised.critical + raised.important + raised.suggestion;
function took(ms) {
    return ms === 0 ? '' : (0,wording/* duration */.p0)(ms);
}
const IDS_SHOWN = 8;
function alone(reviewer, { findings }) {
    const own = findings.filter(({ reviewers, sources }) => sources.length > 0 && reviewers.length === 1);
    const ids = own.flatMap(({ id, reviewers: [only] }) => (only === reviewer ? [id] : []));
    const shown = ids.length > IDS_SHOWN ? [...ids.slice(0, IDS_SHOWN), '…'] : ids;
    return ids.length ? `${String(ids.length)} (${shown.join(', ')})` : '0';
}
function claimsOf(reviewer, { findings }) {
    return findings.flatMap(({ severity, sources }) => sources
        .map(({ anchored }) => anchored.finding)
        .filter((claim) => claim.reviewer === reviewer)
        .map((claim) => ({
        then: (0,domain_severity/* severityRank */.qs)(claim.severity),
        now: (0,domain_severity/* severityRank */.qs)(severity),
        arrow: `${(0,wording/* severityLetter */.Gh)(claim.severity)}→${(0,wording/* severityLetter */.Gh)(severity)}`,
    })));
}
function standing({ id, scorecard }, report) {
    const kept = (reviewer) => claimsOf(reviewer, report).filter(({ then, now }) => then === now).length;
    if (report.reviewers.every((each) => kept(each.id) === total(each.scorecard.raised)))
        return '';
    const raised = total(scorecard.raised);
    return raised ? `${String(kept(id))} of ${String(raised)}` : '';
}
function moved(reviewer, direction, report) {
    const those = claimsOf(reviewer, report).filter(({ then, now }) => (direction === 'up' ? now < then : now > then));
    const arrows = [...new Set(those.map(({ arrow }) => arrow))];
    return arrows.length ? `${String(those.length)} (${arrows.join(', ')})` : '0';
}
function toolCalls({ telemetry }) {
    if (!telemetry)
        return '';
    const tools = Object.entries(telemetry.toolCalls).sort((a, b) => b[1] - a[1]);
    const calls = tools.reduce((sum, [, count]) => sum + count, 0);
    const named = tools.slice(0, 4).map(([tool, count]) => `${tool} ${String(count)}`);
    return `${telemetry.lowerBound ? '≥ ' : ''}${String(calls)}${named.length ? ` (${named.join(', ')})` : ''}`;
}
function gitCommands({ telemetry }) {
    const commands = Object.entries(telemetry?.commands ?? {}).filter(([command]) => command.startsWith('git '));
    return commands
        .sort((a, b) => b[1] - a[1])
        .slice(0, 3)
        .map(([command, count]) => `${String(count)} ${code(command)}`)
        .join(', ');
}
function carried(id, { coverage }) {
    const count = coverage.filter((row) => Object.hasOwn(row.carried, id)).length;
    return count ? (0,wording/* inDigits */.Qn)(count, 'file') : '';
}
function outside({ telemetry }, { change, coverage }) {
    if (!telemetry || !change)
        return '';
    const changed = new Set(coverage.map(({ path }) => path));
    return String(telemetry.filesRead.filter((path) => !changed.has(path)).length);
}
function tokens(used) {
    return used ? `${thousands(used.input)} in, ${thousands(used.output)} out` : '';
}
function misses(paths) {
    const shown = paths.slice(0, 3).map(code);
    const rest = paths.length - shown.length;
    if (!shown.length)
        return '0';
    return `${String(paths.length)} (${(0,wording/* listed */.KE)(rest > 0 ? [...shown, `${String(rest)} more`] : shown)})`;
}
const code = (text) => `\`${text.replaceAll('`', '')}\``;

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/git/changed-blocks.js
var changed_blocks = __webpack_require__(6738);
// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/formats/inline-marks.js


const ALONE = { place: () => null, trusted: () => false };
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARKER = /\ue000(\d+)\ue001/g;
const KEPT_ESCAPES = '`*_~[]()|!{}';
const KEPT_AT_START = '#+-';
const LINK = /(!?)\[([^[\]]{0,500})\]\(\s{0,9}<?([^()<>\s]{0,2000})>?(?:\s{1,9}(?:"[^"()]{0,200}"|'[^'()]{0,200}'))?\s{0,9}\)/g;
const AUTOLINK = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{1,2000}|[^<>\s@]{1,200}@[^<>\s]{1,200})>/g;
const CALLS = /@|:\/\/|www\.|#\d|GH-\d|mailto:|xmpp:/i;
const LONG_WORD = 4000;
const BEFORE_WORD = `("'*_~[{`;
const AFTER_WORD = `)"'*_~]},.;:!?`;
const WORDS_ONLY = /^[A-Za-z ,;'()]*\.?$/;
function inline(line, around = ALONE, setting = 'text') {
    if (WORDS_ONLY.test(line))
        return line;
    const kept = [];
    const keep = (markdown) => `${OPEN}${String(kept.push(markdown) - 1)}${CLOSE}`;
    const context = { around, setting, keep };
    const marked = pieces(line)
        .map((piece, index, all) => inline_marks_written(piece, all[index + 1], context))
        .join('');
    const inert = marked
        .replace(LINK, (_all, bang, label, url) => inline_marks_link({ bang, label, url }, context))
        .replace(AUTOLINK, (_all, url) => keep(reference(url, context)))
        .replace(/&(?!(?:lt|gt|amp|quot|nbsp);)(?=#|[A-Za-z][A-Za-z0-9]{0,40};)/g, '&amp;')
        .replace(/<(?=\S)/g, '&lt;')
        .replace(/\](?=[([:])/g, ']\\');
    const quiet = inert.split(/(\s+|\ue000\d+\ue001)/).map((word) => quieted(word, context));
    return restored(quiet.join(''), kept);
}
function inline_marks_written(piece, next, { around, setting, keep }) {
    switch (piece.kind) {
        case 'text':
            return setting === 'cell' ? piece.text.replaceAll('|', () => keep('\\|')) : piece.text;
        case 'code':
            return keep(around.place(piece.text.trim()) ?? codeSpan(piece.text, setting !== 'text'));
        case 'stray':
            return keep('\\`'.repeat(Math.min(piece.count, 3)));
        case 'escape':
            return inline_marks_escape(piece.character, { first: piece.first, next }, keep);
    }
}
function inline_marks_escape(character, place, keep) {
    if (character === null || character === '\\')
        return keep('\\\\');
    const beforeDigit = place.next?.kind === 'text' && /^\d/.test(place.next.text);
    if (place.first && KEPT_AT_START.includes(character) && !beforeDigit)
        return keep(`\\${character}`);
    return KEPT_ESCAPES.includes(character) ? keep(`\\${character}`) : character;
}
function inline_marks_link(found, context) {
    const label = found.label.trim() || (found.bang ? 'image' : '');
    if (!found.bang && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(found.url))
        return label || context.keep(codeSpan(found.url));
    const target = context.keep(reference(found.url, context));
    if (label === found.url || label === '')
        return target;
    return `${found.bang ? `[${label}]` : label} (${target})`;
}
function reference(url, { around, setting }) {
    return around.trusted(url) ? `[${url}](${url})` : codeSpan(url, setting !== 'text');
}
function quieted(word, context) {
    if (word === '' || word.startsWith(OPEN) || word.trim() === '')
        return word;
    const code = (text) => context.keep(codeSpan(readable(text), context.setting !== 'text'));
    if (word.length > LONG_WORD)
        return CALLS.test(word) ? code(word) : word;
    const { before, core, after } = bared(word);
    const place = context.around.place(core);
    if (place !== null)
        return `${before}${context.keep(place)}${after}`;
    if (!CALLS.test(core))
        return word;
    const mention = /^@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)*/.exec(core)?.[0] ?? '';
    if (mention !== '' && !CALLS.test(core.slice(mention.length))) {
        return `${before}${code(mention)}${core.slice(mention.length)}${after}`;
    }
    const target = context.around.trusted(core) ? context.keep(reference(core, context)) : code(core);
    return `${before}${target}${after}`;
}
function bared(word) {
    let start = 0;
    let end = word.length;
    while (start < end && BEFORE_WORD.includes(word.charAt(start)))
        start += 1;
    while (end > start && AFTER_WORD.includes(word.charAt(end - 1)))
        end -= 1;
    return { before: word.slice(0, start), core: word.slice(start, end), after: word.slice(end) };
}
function readable(core) {
    return core.replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll(']\\', ']');
}
function restored(text, kept) {
    const out = [];
    let from = 0;
    let last = '';
    const add = (more) => {
        if (more === '')
            return;
        out.push(last === '`' && more.startsWith('`') ? ` ${more}` : more);
        last = more.charAt(more.length - 1);
    };
    for (const match of text.matchAll(MARKER)) {
        add(text.slice(from, match.index));
        add(kept[Number(match[1])] ?? '');
        from = match.index + match[0].length;
    }
    add(text.slice(from));
    return out.join('').replace(/[\ue000\ue001]/g, '');
}
const PUNCTUATION = /[!-/:-@[-`{-~]/;
function pieces(line) {
    const closing = (0,fences/* spanCloser */.R$)(line);
    const found = [];
    for (let at = 0; at < line.length;) {
        const character = line.charAt(at);
        if (character === '\\') {
            const next = line.charAt(at + 1);
            const escapes = PUNCTUATION.test(next);
            found.push({ kind: 'escape', character: escapes ? next : null, first: at === 0 });
            at += escapes ? 2 : 1;
        }
        else if (character === '`') {
            const length = runLength(line, at);
            const end = closing(length, at);
            if (end === null)
                found.push({ kind: 'stray', count: length });
            else
                found.push({ kind: 'code', text: unpadded(line.slice(at + length, end)) });
            at = end === null ? at + length : end + length;
        }
        else {
            const stop = nextSpecial(line, at);
            found.push({ kind: 'text', text: line.slice(at, stop) });
            at = stop;
        }
    }
    return found;
}
function nextSpecial(line, from) {
    for (let at = from; at < line.length; at += 1) {
        const character = line.charAt(at);
        if (character === '\\' || character === '`')
            return at;
    }
    return line.length;
}
function unpadded(code) {
    return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}
function runLength(line, from) {
    let end = from;
    while (line.charAt(end) === '`')
        end += 1;
    return end - from;
}
const ACTING = /^(mermaid|geojson|topojson|stl|math|suggestion)$/i;
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,20}$/;
function codeSpan(text, inTable = false) {
    const line = text.replaceAll('\n', ' ');
    const content = inTable ? line.replace(/(?<!\\)\\*\|/g, '\\|') : line;
    if (content.trim() === '')
        return '';
    const ticks = '`'.repeat((0,fences/* longestRun */.Q_)(content, '`') === 1 ? 2 : (0,fences/* longestRun */.Q_)(content, '`') + 1);
    const padding = /^`|`$|^ .* $/.test(content) ? ' ' : '';
    return `${ticks}${padding}${content}${padding}${ticks}`;
}
function fenced(code, language = null) {
    const named = language !== null && LANGUAGE.test(language) && !ACTING.test(language) ? language : '';
    return (0,fences/* inFence */.l3)(withoutLastBreaks(code), named);
}
function fencedData(text) {
    return fenced(cleanCharacters(text), 'markdown');
}
function withoutLastBreaks(code) {
    let end = code.length;
    while (code.charAt(end - 1) === '\n')
        end -= 1;
    return code.slice(0, end);
}
const inline_marks_ANSI = /\u001b\[[0-?]{0,64}[ -/]{0,16}[@-~]|\u001b[\]PX^_][^\u0007\u001b\n]{0,4096}(?:\u0007|\u001b\\)?|\u001b[ -~]?|\u009b[0-?]{0,64}[@-~]/g;
const CONTROL = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}\r]`, 'g');
const HIDDEN = new RegExp(String.raw `[${characters/* UNSEEN_CLASS */.az}${characters/* VARIATION_CLASS */.xu}${characters/* PRIVATE_CLASS */.dH}\u200d]`, 'gu');
const LONE = /[\ud800-\udfff]/gu;
function cleanCharacters(text) {
    return unixLines(text).replace(inline_marks_ANSI, '').replace(CONTROL, '').replace(HIDDEN, '').replace(LONE, '\ufffd');
}
function showCharacters(code) {
    return unixLines(code).replace(CONTROL, shown).replace(HIDDEN, shown).replace(LONE, '\ufffd');
}
function unixLines(text) {
    return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
}
function shown(character) {
    return `⟨${(0,characters/* codePointName */.R8)(character)}⟩`;
}

;// CONCATENATED MODULE: ./build/formats/neutralise.js


function safeBlock(text, around) {
    return neutralise_block(text, around);
}
function safeInline(text, around) {
    return inline(oneLine(text), around);
}
function safeCell(text, around) {
    return inline(oneLine(text), around, 'cell');
}
function neutralise_plainText(text) {
    return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
function oneLine(text) {
    return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}
const PREFIX = /^(\s{0,40})((?:>\s?){0,3})(?:>\s?){0,400}((?:(?:[-*+]|\d{1,9}[.)])\s{1,8})?)/;
const FENCE = /^\s{0,40}(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const HEADING = /^#{1,6}\s/;
const RULE = /^\s{0,3}(?:(?:-\s{0,9}){3,}|(?:\*\s{0,9}){3,}|(?:_\s{0,9}){3,})$/;
const UNDERLINE = /^\s{0,3}(?:=+|-{1,2})\s{0,9}$/;
const TABLE_RULE = /^[\s>|:]*-[\s>|:-]*$/;
const DEEPEST_MARGIN = 12;
function neutralise_block(text, around = ALONE) {
    const lines = cleanCharacters(text).split('\n');
    const tables = tableLines(lines);
    const out = [];
    let fence = null;
    const written = proseWriter(around);
    for (const [index, line] of lines.entries()) {
        if (fence) {
            if (closes(line, fence))
                fence = neutralise_close(fence, out);
            else
                fence.lines.push(line);
            continue;
        }
        fence = openFence(line);
        if (!fence)
            for (const one of written(line, tables.has(index)))
                push(one, out);
    }
    if (fence)
        neutralise_close(fence, out);
    return out.join('\n').trimEnd();
}
function push(line, out) {
    const blank = line.trim() === '';
    if (!blank)
        out.push(line);
    else if (out.length > 0 && out.at(-1) !== '')
        out.push('');
}
function openFence(line) {
    const before = PREFIX.exec(line)?.[0].length ?? 0;
    const match = FENCE.exec(line.slice(before));
    if (!match)
        return null;
    const [, mark = '', info = ''] = match;
    return { mark, language: info.trim().split(/\s/)[0] ?? '', indent: line.indexOf(mark), lines: [] };
}
function closes(line, fence) {
    const bare = line.replace(/^[\s>]+/, '').trimEnd();
    return bare.length >= fence.mark.length && bare === fence.mark.charAt(0).repeat(bare.length);
}
function neutralise_close(fence, out) {
    const code = fence.lines.map((line) => dedented(line, fence.indent)).join('\n');
    push('', out);
    out.push(fenced(code, fence.language), '');
    return null;
}
function dedented(line, indent) {
    const before = line.slice(0, indent);
    return /^[\s>]*$/.test(before) ? line.slice(indent) : line.trimStart();
}
const SHORT_LINE = 200;
function proseWriter(around) {
    const known = { table: new Map(), text: new Map() };
    return (line, inTable) => {
        if (line.length > SHORT_LINE)
            return proseLine(line, around, inTable);
        const same = inTable ? known.table : known.text;
        const written = same.get(line) ?? proseLine(line, around, inTable);
        same.set(line, written);
        return written;
    };
}
function proseLine(line, around, inTable) {
    if (line === '' || RULE.test(line))
        return [''];
    if (UNDERLINE.test(line))
        return [`\\${line.trim()}`];
    const [all, spaces = '', quotes = '', marker = ''] = PREFIX.exec(line) ?? ['', '', '', ''];
    const rest = line.slice(all.length);
    const before = `${margin(spaces)}${quotes}${marker}`;
    if (HEADING.test(rest))
        return ['', `${before}${bold(inline(headingText(rest), around))}`, ''];
    const written = inline(rest, around, inTable ? 'row' : 'text');
    const start = all === spaces && /^\/[A-Za-z]/.test(written) ? '\\' : '';
    return [`${before}${start}${written}`];
}
function margin(spaces) {
    return ' '.repeat(Math.min(spaces.replaceAll('\t', '    ').length, DEEPEST_MARGIN));
}
function headingText(line) {
    const words = line.replace(/^#+/, '').trim();
    let end = words.length;
    while (words.charAt(end - 1) === '#')
        end -= 1;
    return words.slice(0, end).trim();
}
function bold(text) {
    return text === '' ? '' : `**${text.replaceAll('**', '')}**`;
}
function tableLines(lines) {
    const found = new Set();
    let start = 0;
    for (let index = 0; index <= lines.length; index += 1) {
        if (index < lines.length && (0,values/* must */.sb)(lines[index]).trim() !== '')
            continue;
        const isTable = lines.slice(start, index).some((line) => TABLE_RULE.test(line));
        for (let member = start; isTable && member < index; member += 1)
            found.add(member);
        start = index + 1;
    }
    return found;
}
function voiceLine(name) {
    return `<sub>**${inline(name.replace(/\s+/g, ' ').trim())}** adds:</sub>`;
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-fix.js





function isBy({ reviewers }, speaker) {
    return speaker === null || !reviewers.length || reviewers.includes(speaker);
}
function openFix({ fix }, name) {
    let open = hunksOf(fix.diff);
    let others = fix.others;
    const [lines, blocks] = [new Set(), new Set()];
    const show = (block) => {
        blocks.add(block);
        return block;
    };
    return {
        here: (code, asWritten) => {
            const fence = new Set((0,changed_blocks/* changedLines */.M)(code));
            for (const line of fence)
                lines.add(line);
            const mine = (0,domain_finding/* fits */.lA)(fix) ? open.filter((hunk) => belongs(hunk, fence)) : open.filter((hunk) => isIn(hunk, lines));
            open = open.filter((hunk) => !mine.includes(hunk));
            return show((0,domain_finding/* fits */.lA)(fix) ? diffFence(mine) : asWritten);
        },
        beside: (other, asWritten) => {
            others = others.filter((one) => one !== other);
            return asWritten;
        },
        rest: (label, speaker) => {
            if (!open.length)
                return [];
            const by = isBy(fix, speaker) ? '' : ` (${(0,wording/* listed */.KE)(fix.reviewers.map(name))})`;
            const block = show(diffFence(open));
            open = [];
            return label === null && by === '' ? [block] : [`${label ?? 'Fix'}${by}:`, block];
        },
        isShown: (block) => block !== '' && blocks.has(block),
        others: () => (others.length ? otherFixes(others, name) : null),
    };
}
function otherFixes(others, name) {
    const each = others.map(({ reviewers, diff, applies, reason }) => {
        const who = (0,wording/* listed */.KE)(reviewers.map(name));
        const state = (0,domain_finding/* fits */.lA)({ applies }) ? ' (applies)' : applies === 'no' ? ` (does not apply: ${safeInline(reason)})` : '';
        return { who: `${who}${state}`, code: diffFence([{ head: '', text: diff, changed: new Set() }]) };
    });
    const title = `${each.length === 1 ? 'Another fix' : 'Other fixes'} proposed: ${(0,wording/* listed */.KE)(each.map(({ who }) => who))}`;
    const content = each.map(({ who, code }) => (each.length === 1 ? code : `${who}:\n\n${code}`));
    return { title, content: content.join('\n\n') };
}
const HEADER = /^(?:diff --git |index |--- |\+\+\+ |(?:new|deleted) file |(?:old|new) mode |(?:dis)?similarity |(?:rename|copy) )/;
function hunksOf(diff) {
    if (diff.trim() === '')
        return [];
    const files = diff.split(/^(?=diff --git )|(?<=^[ +\-@\\][^\n]*\n|^\n)(?=--- \S[^\n]*\n\+\+\+ )/m);
    return files.flatMap((file) => {
        const lines = file.split(/(?<=\n)/);
        const first = lines.findIndex((line) => !HEADER.test(line));
        const at = first < 0 ? lines.length : first;
        const [head, body] = [lines.slice(0, at).join(''), lines.slice(at).join('')];
        return body.split(/^(?=@@)/m).map((text) => ({ head, text, changed: new Set((0,changed_blocks/* changedLines */.M)(text)) }));
    });
}
function belongs({ changed }, fence) {
    const here = [...changed].filter((line) => fence.has(line)).length;
    return here > 0 && (here * 2 >= changed.size || here === fence.size);
}
function isIn({ changed }, lines) {
    return changed.size > 0 && [...changed].every((line) => lines.has(line));
}
function diffFence(hunks) {
    if (!hunks.length)
        return '';
    const text = hunks.map((hunk, index) => (hunks[index - 1]?.head === hunk.head ? hunk.text : hunk.head + hunk.text));
    return fenced(showCharacters(text.join('').replace(/\n$/, '')), 'diff');
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-body.js







const LANGUAGES = {
    bash: 'bash',
    bats: 'bash',
    c: 'c',
    cc: 'cpp',
    cpp: 'cpp',
    cs: 'csharp',
    css: 'css',
    go: 'go',
    h: 'c',
    html: 'html',
    java: 'java',
    js: 'js',
    json: 'json',
    jsx: 'jsx',
    kt: 'kotlin',
    md: 'markdown',
    mjs: 'js',
    php: 'php',
    proto: 'proto',
    ps1: 'powershell',
    py: 'python',
    rb: 'ruby',
    rs: 'rust',
    sh: 'bash',
    sql: 'sql',
    swift: 'swift',
    tf: 'hcl',
    toml: 'toml',
    ts: 'ts',
    tsx: 'tsx',
    xml: 'xml',
    yaml: 'yaml',
    yml: 'yaml',
};
function markdown_body_languageOf(path) {
    const ending = /\.([A-Za-z0-9]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
    return LANGUAGES[ending] ?? null;
}
function excerptPlace({ locations }) {
    return locations.find(({ excerpt }) => excerpt !== null);
}
function excerptOf(finding) {
    const place = excerptPlace(finding);
    const lines = place?.excerpt ? shownExcerpt(place.excerpt).lines : [];
    if (!place || !lines.length)
        return '';
    const code = fenced(cutCode(lines.map(({ text }) => showCharacters(text))).join('\n'), markdown_body_languageOf(place.path));
    return place.side === 'base' ? `Deleted by this change:\n\n${code}` : code;
}
const MOST_LINES = 20;
function cutCode(lines) {
    const more = lines.length - MOST_LINES;
    return more <= 1 ? lines : [...lines.slice(0, MOST_LINES), `… (${String(more)} more lines)`];
}
function bodyWithFix(finding, page) {
    const shown = excerptPlace(finding);
    const repeated = repetitionIn(finding, shown ? [shown] : []);
    const fix = openFix(finding, page.short);
    const written = [];
    let under = 0;
    let speaker = mainSpeaker(finding);
    for (const [index, { reviewer, text }] of [{ reviewer: speaker, text: finding.body }, ...finding.said].entries()) {
        const reading = { around: page.around, repeated, fix, speaker: reviewer };
        const blocks = voice(text, reading).filter((block) => block.trim() !== '');
        if (blocks.length)
            speaker = reviewer;
        if (blocks.length && index > 0 && reviewer !== null)
            written.push(voiceLine(page.short(reviewer)));
        written.push(...blocks);
        if (blocks.some(fix.isShown))
            under = written.length;
    }
    const announced = /:\s*$/.test(written.at(-1) ?? '');
    const rest = fix.rest(announced ? null : 'Fix', speaker);
    written.push(...rest);
    if (rest.length || under === 0)
        under = written.length;
    const others = fix.others();
    const aside = others === null ? [] : [folded(others.title, others.content)];
    return withoutEmptyLabels([...written.slice(0, under), ...aside, ...written.slice(under)]).join('\n\n');
}
function withoutEmptyLabels(blocks) {
    return blocks
        .map((block, index) => /^\s*[`~]{3}/.test(blocks[index + 1] ?? '') ? block : block.replace(/(?:^|\n+)Fix:\s*$/, ''))
        .filter((block) => block !== '');
}
function mainSpeaker({ sources }) {
    return sources[0]?.anchored.finding.reviewer ?? null;
}
function voice(text, { around, repeated, fix, speaker }) {
    const parts = markdown_body_partsOf(cleanCharacters(text)).map((part) => ({
        ...part,
        what: part.code === null ? null : repeated(part.code),
    }));
    const writesFix = parts.some(({ what }) => what === 'fix');
    return parts.flatMap(({ text: words, code, what }) => {
        if (what === 'excerpt')
            return [];
        if (what === null || code === null)
            return [safeBlock(code === null ? words : shortQuote(words, code), around)];
        const asWritten = safeBlock(words, around);
        if (what === 'fix')
            return [fix.here(code, asWritten)];
        return writesFix ? [fix.beside(what, asWritten)] : fix.rest('Fix', speaker);
    });
}
function shortQuote(text, code) {
    const [head = ''] = text.split('\n', 1);
    const lines = code.split('\n');
    if (lines.length <= MOST_LINES + 1 || /diff|patch|suggestion/i.test(head) || (0,changed_blocks/* changedLines */.M)(code).length)
        return text;
    return [head, ...cutCode(lines), /^\s*(`{3,}|~{3,})/.exec(head)?.[1] ?? '```'].join('\n');
}
function repetitionIn(finding, places) {
    const shown = significant(places.flatMap(({ excerpt }) => excerpt?.lines.map(({ text }) => text) ?? []));
    const { diff, others } = finding.fix;
    const fixes = [{ fix: 'fix', diff }, ...others.map((fix) => ({ fix, diff: fix.diff }))];
    let known = null;
    return (code) => {
        known ??= fixes.map((one) => ({ fix: one.fix, lines: new Set((0,changed_blocks/* changedLines */.M)(one.diff)) }));
        const found = known.find(({ lines }) => repeatsFix(code, lines));
        return found?.fix ?? (repeats(code, shown) ? 'excerpt' : null);
    };
}
function writesFix(text, repeated) {
    return markdown_body_partsOf(text).some(({ code }) => code !== null && repeated(code) === 'fix');
}
function othersIn(text, repeated) {
    return markdown_body_partsOf(text).flatMap(({ code }) => {
        const what = code === null ? null : repeated(code);
        return typeof what === 'object' && what !== null ? [what] : [];
    });
}
function markdown_body_partsOf(body) {
    const parts = [];
    let lines = [];
    const marked = (0,fences/* byFence */.rf)(body.split('\n'));
    const end = (code) => {
        if (lines.length)
            parts.push({ text: lines.join('\n').replace(/^\n+/, '').trimEnd(), code });
        lines = [];
    };
    for (const { line, fence } of marked) {
        if (fence === 'opens')
            end(null);
        lines.push(line);
        if (fence === 'closes')
            end(lines.slice(1, -1).join('\n'));
    }
    const last = marked.at(-1)?.fence;
    end(last === 'opens' || last === 'inside' ? lines.slice(1).join('\n') : null);
    return parts;
}
function significant(lines) {
    return new Set(lines.map((line) => line.replace(/\s+/g, '')).filter((line) => /\w/.test(line)));
}
const REPEATED = 0.6;
function repeats(code, shown) {
    const quoted = [...significant(code.split('\n'))].filter((line) => !/^(\/\/|#)?(\.\.\.|…)/.test(line));
    return quoted.length > 0 && quoted.filter((line) => shown.has(line)).length >= quoted.length * REPEATED;
}
function repeatsFix(code, fix) {
    const changed = (0,changed_blocks/* changedLines */.M)(code);
    return changed.length > 0 && changed.every((line) => fix.has(line));
}
const pages = new WeakMap();
function pageOf(report) {
    const known = pages.get(report);
    if (known)
        return known;
    const page = newPage(report);
    pages.set(report, page);
    return page;
}
function newPage(report) {
    const names = new Map(report.reviewers.map(({ id, name }) => [id, safeInline(name)]));
    const short = (0,domain_report/* shortNames */.DG)(report.reviewers);
    return {
        ...{ report, around: surroundingsOf(report), name: (id) => names.get(id) ?? safeInline(id) },
        short: (id) => safeInline(short.get(id) ?? id),
    };
}
function surroundingsOf(report) {
    const places = new Map(report.prosePlaces.map(({ text, path, startLine, endLine }) => {
        const url = placeUrl(report.change, path, { start: startLine, end: endLine });
        return [text, markdown_body_linked(codeSpan(text), url)];
    }));
    return {
        place: (text) => places.get(text) ?? null,
        trusted: ownPull(report.change),
    };
}
function markdown_body_placeLink({ report }, place, shown = markdown_body_placeText(place.path, place.lines)) {
    return markdown_body_linked(codeSpan(shown), placeUrl(report.change, place.path, place.lines, place.side));
}
function markdown_body_placeText(path, lines) {
    const clean = plainPath(path);
    return lines === null ? clean : `${clean}:${lineText(lines)}`;
}
function lineText(lines) {
    if (lines === null)
        return '';
    return lines.end > lines.start ? `${String(lines.start)}-${String(lines.end)}` : String(lines.start);
}
function commitLink({ report }, sha) {
    return markdown_body_linked(codeSpan(sha.slice(0, 7)), commitUrl(report.change, sha));
}
function personLink({ report }, login) {
    if (login === '' || !/^[\w-]+(\[bot\])?$/.test(login))
        return safeInline(login);
    const page = repositoryUrl(report.change) === null ? null : `https://github.com/${login.replace('[bot]', '')}`;
    return markdown_body_linked(codeSpan(`@${login}`), page);
}
function markdown_body_linked(markdown, url) {
    return url === null || markdown === '' ? markdown : `[${markdown}](${addressOf(url)})`;
}
function addressOf(url) {
    return url.replace(/[\s()<>[\]\\`"|]/g, (character) => encodeURIComponent(character).replace(/[()]/g, escaped));
}
const escaped = (character) => (character === '(' ? '%28' : '%29');
function plainPath(path) {
    return neutralise_plainText(path).replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
function folded(summary, content) {
    return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

;// CONCATENATED MODULE: ./build/formats/html/html-finding.js










function findingArticle(finding, view) {
    const paths = pathsOf(finding).map((path) => view.fileNumbers.get(path) ?? -1);
    const reviewers = finding.reviewers.map((reviewer) => view.reviewers.indexOf(reviewer));
    const named = new Set();
    const words = html_finding_text(finding, view, named);
    return markup `<article class="finding ${finding.severity}" id="${finding.id}" tabindex="-1" aria-labelledby="${finding.id}-title"
    data-severity="${finding.severity}" data-origin="${finding.origin.kind}" data-reviewers="${reviewers.join(' ')}" data-files="${paths.join(' ')}">
    ${heading(finding, view)}
    <div class="body">
    ${votes(finding, view)}${secondOpinion(finding, view)}
    ${html_finding_code(finding)}
    ${words}${elsewhere(finding, named, view)}
    ${evidence(finding, view)}
    </div>
  </article>`;
}
function html_finding_text(finding, view, named) {
    const file = finding.sources[0]?.anchored.finding.file;
    const repeated = repetitionIn(finding, finding.locations.filter(({ excerpt }) => excerpt !== null).slice(0, 1));
    const voices = [
        { words: finding.body, file: file ?? '', speaker: mainSpeaker(finding), before: null },
        ...finding.said.map(({ text: words, file: own, reviewer }) => ({
            ...{ words, file: own, speaker: reviewer, before: voiceOf(reviewer, view) },
        })),
    ].map((one) => ({ ...one, writes: writesFix(one.words, repeated) }));
    const also = voices.filter(({ writes }) => writes).flatMap(({ words }) => othersIn(words, repeated));
    const figure = (speaker) => fix(finding, view, speaker);
    const others = html_finding_otherFixes(finding, view, new Set(also));
    let placed = finding.fix.applies === 'none' || finding.fix.diff.trim() === '';
    const shown = voices.map(({ words, writes, before, speaker, ...from }) => {
        const open = placed;
        const fence = (code) => {
            const what = repeated(code);
            if (what === null || (writes && typeof what === 'object'))
                return null;
            if (what === 'excerpt' || placed)
                return markup ``;
            placed = true;
            return figure(speaker);
        };
        const where = from.file === '' ? 'report.json' : `reviews/${from.file}`;
        const written = prose(words, view, { fence, where, named });
        return markup `${before}${written}${placed !== open && others}`;
    });
    return markup `${shown}${!placed && markup `${figure(voices.at(-1)?.speaker ?? null)}${others}`}`;
}
function heading(finding, view) {
    const label = `${finding.id}, ${finding.severity}: link to this finding`;
    return markup `<header>
    <a class="id" href="#${finding.id}" aria-label="${label}">${icon(finding.severity)}<span>${finding.id}</span></a>
    <div class="what">
      <h3 id="${finding.id}-title">${inlineProse(finding.title, view)}</h3>
      <p class="where">${primary(finding, view)}</p>
      <ul class="facts">${joined(html_finding_facts(finding, view).map((fact) => markup `<li>${fact}</li>`))}</ul>
    </div>
  </header>`;
}
function primary(finding, view) {
    const first = finding.locations[0];
    if (first === undefined)
        return markup `<span class="quiet">No place named</span>`;
    const more = finding.locations.length - 1;
    return markup `${placeLink(first, view)}${more > 0 && markup ` <span class="quiet">and ${more} more</span>`}`;
}
function html_finding_facts(finding, view) {
    const commit = finding.origin.commit;
    const url = commit === null ? null : commitUrl(view.change, commit.sha);
    const sha = commit !== null && markup `<code>${commit.sha.slice(0, 7)}</code>`;
    const by = commit !== null &&
        markup ` by ${url === null ? sha : markup `<a href="${url}" rel="noopener noreferrer">${sha}</a>`} <span class="quiet">${dayText(commit.date)}</span>`;
    const old = finding.round.status !== 'new';
    return [
        markup `<span class="severity-word">${finding.severity}</span>`,
        finding.contested ? markup `<span class="pill contested">${icon('contested')}contested</span>` : null,
        finding.classification === null ? null : markup `<span class="pill">${finding.classification}</span>`,
        finding.origin.kind === 'unknown' && view.change === null
            ? null
            : markup `<span class="pill origin" title="${finding.origin.reason}">${icon(finding.origin.kind)}${finding.origin.kind}</span>${by}`,
        finding.reviewers.length === 0 ? null : markup `${icon('people')}${voices(finding, view)}`,
        old ? markup `${icon('round')}${finding.round.status}, since round ${finding.round.since}` : null,
        finding.blocking ? null : markup `<span class="quiet">does not block</span>`,
    ].filter((fact) => fact !== null);
}
function voices({ reviewers, reconciliation, severity }, view) {
    const isOne = reviewers.every((reviewer) => reconciliation.votes[reviewer] === severity);
    const names = reviewers.map((reviewer) => {
        const vote = reconciliation.votes[reviewer];
        const graded = !isOne && vote !== undefined && markup ` <span class="quiet">${vote}</span>`;
        return markup `<span class="who">${shortOf(view, reviewer)}</span>${graded}`;
    });
    return joined(names, ', ');
}
function votes(finding, view) {
    const { kind, reason } = finding.reconciliation;
    if (kind !== 'settled' && !finding.contested)
        return null;
    return markup `<div class="votes"><p><b>The reviewers differ.</b> ${inlineProse(reason, view)}</p></div>`;
}
function secondOpinion({ secondOpinion: opinion }, view) {
    if (!opinion)
        return null;
    const { verdict, reviewer, sameVendor, cites, reason } = opinion;
    const stands = { side: 'head', primary: false, state: 'verified', quote: 'matched', excerpt: null };
    const places = cites.map((cite) => placeLink({ ...cite, ...stands, claimed: cite }, view));
    return markup `<div class="votes opinion ${verdict}"><p><b>Second opinion: ${(0,second_opinion/* opinionVerdict */.yt)(opinion)}</b> by ${shortOf(view, reviewer)}${sameVendor && ' (the same vendor, asked anew)'}. ${inlineProse(reason, view)}${places.length > 0 && markup ` <span class="quiet">It cites ${joined(places, ', ')}.</span>`}</p></div>`;
}
function html_finding_code(finding) {
    const first = finding.locations.find(({ excerpt }) => excerpt !== null);
    return first === undefined ? null : markup `<figure class="excerpt">${caption(first)}${html_finding_excerptOf(first)}</figure>`;
}
function elsewhere(finding, named, view) {
    const [, ...others] = finding.locations.filter(({ excerpt }) => excerpt !== null);
    const isShown = ({ path, startLine }) => finding.locations.some(({ path: own, excerpt }) => own === path &&
        excerpt &&
        startLine >= excerpt.startLine &&
        startLine < excerpt.startLine + excerpt.lines.length);
    const spots = new Map([...named].map((place) => [`${place.path}:${String(place.startLine)}`, place]));
    const places = [...spots.values()].filter((place) => place.excerpt.trim() !== '' && !isShown(place));
    if (others.length + places.length === 0)
        return null;
    const figures = [
        ...others.map((anchor) => markup `<figure class="excerpt">${caption(anchor)}${html_finding_excerptOf(anchor)}</figure>`),
        ...places.map((place) => placeFigure(place, view)),
    ];
    const names = [...others.map((anchor) => placeText(anchor)), ...places.map((place) => place.text)];
    return markup `<details class="peek"><summary>Code at ${joined(names.map((name) => markup `<code>${breakable(name)}</code>`), ', ')}</summary>${figures}</details>`;
}
function caption(anchor) {
    const changed = anchor.excerpt?.lines.some((line) => line.changed) ?? false;
    const legend = anchor.side === 'base' ? 'deleted by this change' : changed ? 'added by this change' : null;
    return markup `<figcaption><code>${breakable(anchor.path)}</code>${legend !== null && markup `<span class="legend">${anchor.side === 'head' && markup `<i></i>`}${legend}</span>`}</figcaption>`;
}
function html_finding_excerptOf(anchor) {
    return anchor.excerpt === null ? null : excerptBlock(shownExcerpt(anchor.excerpt), anchor.path);
}
const FIX_WORDS = {
    applies: { icon: 'yes', tone: 'ok', text: 'applies' },
    offset: { icon: 'yes', tone: 'ok', text: 'applies, moved' },
    no: { icon: 'no', tone: 'bad', text: 'does not apply' },
    'not-tried': { icon: 'unknown', tone: '', text: '' },
    none: { icon: 'unknown', tone: '', text: 'no diff' },
};
const MAX_DIFF = 200_000;
function fix({ fix: check, id }, view, speaker) {
    if (check.applies === 'none' || check.diff.trim() === '')
        return null;
    const { text: state, tone, icon: sign } = FIX_WORDS[check.applies];
    const by = !isBy(check, speaker);
    const note = fixNote(check);
    return markup `<figure class="fix"><figcaption><b>Fix${by && ` by ${proposers(check.reviewers, view)}`}</b>${state !== '' && markup `<span class="state ${tone}">${icon(sign)}${state}</span>`}
    ${note !== '' && markup `<span class="quiet">${note}</span>`}
    <button type="button" class="copy scripted" data-copy="${id}" aria-label="Copy the fix of ${id}">${icon('copy')}<span>Copy</span></button></figcaption>
    ${diffOf(check.diff, `Fix of ${id}`)}</figure>`;
}
function fixNote(check) {
    if (!(0,domain_finding/* fits */.lA)(check))
        return check.applies === 'no' ? `${check.reason}: take it as a sketch` : '';
    if (check.patch.included)
        return `in ${domain_report/* FIXES_PATCH */.PL}`;
    return check.patch.why === '' ? '' : `not in ${domain_report/* FIXES_PATCH */.PL}: ${check.patch.why}`;
}
function diffOf(diff, label) {
    return diff.length > MAX_DIFF ? plainText(diff, 'report.json') : diffBlock(diff.replace(/\n$/, ''), label);
}
function html_finding_otherFixes({ fix: check, id }, view, inText) {
    const others = check.others.filter((other) => !inText.has(other));
    if (!others.length)
        return null;
    const each = others.map(({ reviewers, applies, reason, diff }, index) => {
        const state = applies === 'no' ? ` (does not apply: ${reason})` : (0,domain_finding/* fits */.lA)({ applies }) ? ' (applies)' : '';
        return {
            who: `${proposers(reviewers, view)}${state}`,
            diff: diffOf(diff, `Other fix ${String(index + 1)} of ${id}`),
        };
    });
    const title = `${each.length === 1 ? 'Another fix' : 'Other fixes'} proposed: ${each.map(({ who }) => who).join('; ')}`;
    const blocks = each.map(({ who, diff }) => markup `${each.length > 1 && markup `<p>${who}</p>`}${diff}`);
    return markup `<details class="peek"><summary>${title}</summary>${blocks}</details>`;
}
function proposers(reviewers, view) {
    return (0,wording/* listed */.KE)(reviewers.map((reviewer) => shortOf(view, reviewer)));
}
function evidence(finding, view) {
    const rows = [...found(finding, view), ...said(finding, view), ...around(finding)].filter((row) => row !== null);
    const list = rows.map(({ term, what }) => markup `<div><dt>${term}</dt><dd>${what}</dd></div>`);
    return markup `<details class="evidence"><summary>Evidence <span class="quiet">${brief(finding)}</span></summary><dl>${list}</dl></details>`;
}
function brief(finding) {
    const quote = { matched: 'quote matches', moved: 'quote found elsewhere', absent: 'quote not found', none: '' };
    const parts = [
        plural(finding.sources.length, 'source'),
        quote[finding.locations[0]?.quote ?? 'none'],
        finding.reconciliation.kind,
        finding.joins.length > 0 ? plural(finding.joins.length, 'join') : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
}
function found(finding, view) {
    const { origin, locations } = finding;
    const commit = origin.commit;
    const subject = commit !== null &&
        markup ` <span class="quiet">“${commit.subject}”, ${commit.sha.slice(0, 7)}, ${commit.date.slice(0, 10)}</span>`;
    return [
        locations.length === 0 ? null : { term: 'Places', what: list(locations.map((anchor) => placeLink(anchor, view))) },
        { term: 'Origin', what: markup `${origin.kind}: ${inlineProse(origin.reason, view)}${subject}` },
        finding.fix.applies === 'none' || finding.fix.applies === 'not-tried'
            ? null
            : { term: 'Fix', what: markup `${finding.fix.applies}: ${inlineProse(finding.fix.reason, view)}` },
    ];
}
function said(finding, view) {
    const { reconciliation, sources, joins } = finding;
    const votes = Object.entries(reconciliation.votes).map(([reviewer, vote]) => markup `${shortOf(view, reviewer)}: ${vote}`);
    const reason = markup `${reconciliation.kind}: ${inlineProse(reconciliation.reason, view)}`;
    return [
        { term: 'Severity', what: list([...votes, reason]) },
        sources.length === 0 ? null : { term: 'Sources', what: list(sources.map((source) => sourceLine(source, view))) },
        joins.length === 0 ? null : { term: 'Joined', what: list(joins.map(joinLine)) },
    ];
}
function sourceLine({ anchored: { finding }, alsoIn }, view) {
    const anchor = reviewAnchor(finding.file, finding.line);
    const there = view.report.reviews.some(({ file }) => file === finding.file);
    const place = markup `<code>${finding.file}:${finding.line}</code>`;
    const also = alsoIn.length > 0 && markup ` <span class="quiet">also in ${joined(alsoIn, ', ')}</span>`;
    return markup `${there ? markup `<a href="#${anchor}">${place}</a>` : place} ${nameOf(view, finding.reviewer)}${finding.id !== null && ` ${finding.id}`} (${finding.severity}${finding.classification !== null && `, ${finding.classification}`}): ${inlineProse(finding.title, view)}${also}`;
}
function joinLine(join) {
    const parts = Object.entries(join.parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    return markup `<code>${join.a}</code> with <code>${join.b}</code>: ${join.score.toFixed(2)} <span class="quiet">(${parts.join(' + ')})</span>`;
}
function around(finding) {
    const related = finding.related.map((id) => markup `<a href="#${id}">${id}</a>`);
    const comments = finding.feedback.map((url) => /^https?:\/\//i.test(url) ? markup `<a href="${url}" rel="noopener nofollow noreferrer">${url}</a>` : markup `${url}`);
    return [
        related.length === 0 ? null : { term: 'Related', what: joined(related, ', ') },
        comments.length === 0 ? null : { term: 'Comments', what: markup `${icon('people')}${list(comments)}` },
        {
            term: 'Round',
            what: markup `${finding.round.status}, since round ${finding.round.since}; key <code class="key">${finding.key}</code>`,
        },
    ];
}
function list(items) {
    return markup `<ul>${items.map((item) => markup `<li>${item}</li>`)}</ul>`;
}
function waivers({ report }) {
    const held = report.findings.filter(({ waiver }) => waiver !== null);
    if (held.length === 0)
        return null;
    const lines = held.map(({ id, waiver }) => `# ${id}\n${waiver ?? ''}`).join('\n');
    return markup `<details class="peek"><summary>Entries that would waive ${held.map(({ id }) => id).join(', ')}</summary>${fenceBlock(lines, 'yaml')}</details>`;
}

;// CONCATENATED MODULE: ./build/formats/html/html-lists.js





const MAX_FORMATTED = 1_000;
const html_lists_MAX_WORK = 80_000;
function crowdOf(items, textOf) {
    let room = html_lists_MAX_WORK;
    return new Set(items.filter((item, index) => {
        if (index < MAX_FORMATTED && room > 0)
            room -= workOf(textOf(item));
        return index >= MAX_FORMATTED || room <= 0;
    }));
}
function asWritten(view) {
    return { ...view, asWritten: true };
}
function observationLists(view) {
    const { concerns: open, strengths } = view.report.observations;
    const short = strengths.map((item) => ({ ...item, text: inShort(item.text), said: [] }));
    if (open.length + short.length === 0)
        return NONE;
    return markup `${part('Concerns', open, view)}${part('Strengths', short, view)}`;
}
function part(title, list, view) {
    return list.length === 0 ? null : markup `<h3>${title}</h3>${concerns(list, view)}`;
}
function assessment(list, well, view) {
    const parts = partsOf(list);
    if (list.length === 0)
        return NONE;
    const ran = parts.ran.length > 0 && markup `<h3>What was run</h3>${points(parts.ran, view)}`;
    const praise = parts.well.length > 0 &&
        markup `<details class="peek"><summary>${well} (${parts.well.length})</summary>${points(parts.well, view)}</details>`;
    return markup `${parts.gaps.length > 0 && points(parts.gaps, view)}${ran}${praise}`;
}
function by(reviewers, view) {
    return reviewers.length === 0 ? null : markup `<p class="by">${icon('people')}${namesOf(view, reviewers)}</p>`;
}
function points(list, view) {
    if (list.length === 0)
        return NONE;
    const [crowd, plain] = [crowdOf(list, ({ text, said }) => (0,consolidation/* allWords */.PD)(text, said)), asWritten(view)];
    const items = list.map((point) => {
        const { id, reviewers } = point;
        const said = html_lists_voices(point, crowd.has(point) ? plain : view);
        return markup `<li${id !== '' && markup ` id="${id}"`}>${id !== '' && markup `<span class="tag">${id}</span>`}<div>${said}${by(reviewers, view)}</div></li>`;
    });
    return markup `<ul class="points">${items}</ul>`;
}
function html_lists_voices({ text, said }, view) {
    return markup `${prose(text, view)}${said.map((each) => markup `${voiceOf(each.reviewer, view)}${prose(each.text, view)}`)}`;
}
function concerns(list, view) {
    const [crowd, plain] = [crowdOf(list, ({ text, said }) => (0,consolidation/* allWords */.PD)(text, said)), asWritten(view)];
    const items = list.map((concern) => {
        const { scope, reviewers } = concern;
        const said = html_lists_voices(concern, crowd.has(concern) ? plain : view);
        return markup `<li><div>${scope !== null && markup `<span class="pill">${scope === 'future' ? 'future' : 'in scope'}</span>`}${said}${by(reviewers, view)}</div></li>`;
    });
    return markup `<ul class="points">${items}</ul>`;
}
const html_lists_SIGNS = { addressed: 'yes', open: 'people', unclear: 'unknown' };
function comments(view) {
    const { feedback, feedbackRemarks } = view.report;
    if (feedback.length + feedbackRemarks.length === 0)
        return NONE;
    const others = remarksByComment(feedbackRemarks).map(({ url, remarks }) => {
        const about = url !== '' && markup `<p class="by"><code>${url.slice(url.indexOf('#'))}</code></p>`;
        return markup `<li><div>${about}${remarks.map((each) => remark(each, url, view))}</div></li>`;
    });
    return markup `<ul class="points">${feedback.map((one) => html_lists_comment(one, view))}${others}</ul>`;
}
function html_lists_comment(one, view) {
    const place = one.path === null ? null : markup ` on <code>${one.path}${one.line !== null && `:${String(one.line)}`}</code>`;
    const link = /^https?:\/\//i.test(one.url) && markup ` <a href="${one.url}" rel="noopener nofollow noreferrer">comment</a>`;
    const belongs = one.finding !== null && markup ` belongs to <a href="#${one.finding}">${one.finding}</a>`;
    const said = one.said.map((each) => remark(each, one.url, view));
    return markup `<li><div><p class="by"><span class="pill ${one.state}">${icon(html_lists_SIGNS[one.state])}${one.state}</span> <b>${one.author}</b>${place}${link}${belongs}</p>${prose(one.body, view)}${said}</div></li>`;
}
function remark({ reviewer, text }, url, view) {
    return markup `${voiceOf(reviewer, view)}${prose(withoutLink(text, url), view)}`;
}

;// CONCATENATED MODULE: ./build/formats/html/html-sidebar.js






function sidebar(view, sections) {
    const links = sections.map(({ id, title, count }) => markup `<li><a href="#${id}">${title}${count !== null && markup ` <span class="count">${count}</span>`}</a></li>`);
    return markup `<aside class="side" aria-label="Filters, files and contents">
    <details class="panel scripted"><summary>Filter</summary>${filters(view)}</details>
    <details class="panel files"><summary>Files with findings <span class="count">${view.files.length}</span></summary>${tree(view)}</details>
    <details class="panel contents"><summary>Contents</summary><nav aria-label="Contents"><ul><li><a href="#top">Summary</a></li>${links}</ul></nav></details>
  </aside>`;
}
function html_sidebar_button({ kind, value, what, count }) {
    return markup `<button type="button" class="choice ${value}" aria-pressed="false" data-filter="${kind}" data-value="${value}">${what} <span class="count">${countText(count)}</span></button>`;
}
function severityButtons({ report }) {
    return markup `${domain_severity/* SEVERITIES */.oC.map((severity) => {
        const count = report.findings.filter((finding) => finding.severity === severity).length;
        return html_sidebar_button({
            kind: 'severity',
            value: severity,
            what: markup `${icon(severity)}<span class="word">${severity}</span>`,
            count,
        });
    })}`;
}
function filters(view) {
    const { findings } = view.report;
    const count = (test) => findings.filter(test).length;
    const reviewers = view.reviewers.map((reviewer, index) => html_sidebar_button({
        kind: 'reviewers',
        value: String(index),
        what: markup `${nameOf(view, reviewer)}`,
        count: count((one) => one.reviewers.includes(reviewer)),
    }));
    const origins = domain_finding/* ORIGINS */.o9.map((origin) => html_sidebar_button({
        kind: 'origin',
        value: origin,
        what: markup `${icon(origin)}${origin}`,
        count: count((one) => one.origin.kind === origin),
    }));
    return markup `<div class="filters"><h2>Reviewer</h2><div class="choices">${reviewers}</div><h2>Origin</h2><div class="choices">${origins}</div>
    <button type="button" class="reset" id="reset" hidden>Clear all filters</button></div>`;
}
const emptyFolder = () => ({ folders: new Map(), files: [] });
function tree(view) {
    if (view.files.length === 0)
        return markup `<p class="empty">None.</p>`;
    const root = emptyFolder();
    view.files.forEach((path, number) => {
        const parts = path.split('/');
        let folder = root;
        for (const part of parts.slice(0, -1).slice(0, 40)) {
            const next = folder.folders.get(part) ?? emptyFolder();
            folder.folders.set(part, next);
            folder = next;
        }
        folder.files.push({ name: parts.at(-1) ?? path, number });
    });
    const byFile = view.files.map(() => []);
    for (const finding of view.report.findings)
        for (const path of pathsOf(finding))
            byFile[view.fileNumbers.get(path) ?? -1]?.push(finding);
    return markup `<div class="tree">${branch(root, byFile)}</div>`;
}
function branch(folder, byFile) {
    const folders = [...folder.folders].map(([name, inner]) => {
        let [label, deepest] = [name, inner];
        while (deepest.files.length === 0 && deepest.folders.size === 1) {
            const [only] = deepest.folders;
            if (only === undefined)
                break;
            label += `/${only[0]}`;
            deepest = only[1];
        }
        return markup `<li><span class="folder">${label}/</span>${branch(deepest, byFile)}</li>`;
    });
    const files = folder.files.map(({ name, number }) => leaf(name, number, (0,values/* must */.sb)(byFile[number])));
    return markup `<ul>${folders}${files}</ul>`;
}
function leaf(name, number, findings) {
    const worst = (0,domain_severity/* mostSevere */.ux)(findings.map(({ severity }) => severity));
    const first = findings[0]?.id ?? 'top';
    return markup `<li><a class="file" href="#${first}" data-filter="files" data-value="${number}"><span class="name">${name}</span><span class="tally ${worst}">${icon(worst)}${findings.length}<span class="unseen"> ${findings.length === 1 ? 'finding' : 'findings'}, worst ${worst}</span></span></a></li>`;
}
function charts(view) {
    const { report } = view;
    return markup `<div class="charts"><figure class="chart">${severityChart(report)}</figure><figure class="chart">${isTimed(report) ? timeline(report) : stageChart(report)}</figure></div>`;
}
const html_sidebar_total = ({ scorecard: { raised } }) => raised.critical + raised.important + raised.suggestion;
function severityChart(report) {
    const most = Math.max(1, ...report.reviewers.map(html_sidebar_total));
    const rows = report.reviewers.map((reviewer) => {
        const { raised } = reviewer.scorecard;
        let x = 0;
        const bars = domain_severity/* SEVERITIES */.oC.map((severity) => {
            const width = (raised[severity] / most) * 1_000;
            const bar = markup `<rect class="${severity}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"></rect>`;
            x += width;
            return width > 0 ? bar : null;
        });
        const numbers = domain_severity/* SEVERITIES */.oC.map((severity) => markup `<span class="${severity}${raised[severity] === 0 && ' zero'}">${icon(severity)}${raised[severity]}<span class="unseen"> ${severity}</span></span>`);
        return markup `<div class="row"><span class="name">${reviewer.name}</span>${svg(markup `${bars}`)}<span class="numbers">${numbers}</span></div>`;
    });
    return markup `<figcaption>Raised, by severity</figcaption><div class="rows">${rows}</div>`;
}
function isTimed(report) {
    return report.reviewers.some(({ passes }) => passes.some(({ durationMs }) => durationMs > 0));
}
function stageChart({ stages }) {
    const end = Math.max(1, ...stages.map((stage) => stage.startMs + stage.durationMs));
    const rows = stages.map(({ name, startMs, durationMs }) => {
        const [x, width] = [startMs, Math.max(durationMs, end / 300)].map((ms) => ((ms / end) * 1_000).toFixed(1));
        const bar = markup `<rect class="own" x="${x ?? '0'}" y="0" width="${width ?? '0'}" height="10"></rect>`;
        return markup `<div class="row"><span class="name">${name}</span>${svg(bar)}<span class="numbers">${(0,wording/* duration */.p0)(durationMs)}</span></div>`;
    });
    return markup `<figcaption>Where the time went <span class="quiet">stored reviews, 0 to ${(0,wording/* duration */.p0)(end)}</span></figcaption><div class="rows">${rows}</div>`;
}
function timeline(report) {
    const passes = report.reviewers.flatMap(({ passes }) => passes);
    const end = Math.max(1, report.durationMs, ...passes.map((pass) => pass.startMs + pass.durationMs));
    const at = (ms) => ((ms / end) * 1_000).toFixed(1);
    const width = (ms) => Math.max(3, (ms / end) * 1_000).toFixed(1);
    const bar = (kind, startMs, durationMs) => markup `<rect class="${kind}" x="${at(startMs)}" y="0" width="${width(durationMs)}" height="10"></rect>`;
    const rows = report.reviewers.map((reviewer) => {
        const bars = reviewer.passes.map((pass) => bar(pass.status, pass.startMs, pass.durationMs));
        const spent = reviewer.passes.reduce((sum, pass) => sum + pass.durationMs, 0);
        const more = reviewer.passes.length > 1 && ` in ${String(reviewer.passes.length)} passes`;
        return markup `<div class="row"><span class="name">${reviewer.name}</span>${svg(markup `${bars}`)}<span class="numbers">${statusIcon(reviewer)}${(0,wording/* duration */.p0)(spent)}${more}</span></div>`;
    });
    const own = report.stages.filter(({ name }) => name !== 'run');
    const spent = own.reduce((sum, stage) => sum + stage.durationMs, 0);
    const stages = markup `<div class="row"><span class="name">All else</span>${svg(markup `${own.map((stage) => bar('own', stage.startMs, stage.durationMs))}`)}<span class="numbers">${(0,wording/* duration */.p0)(spent)}</span></div>`;
    return markup `<figcaption>Who worked when <span class="quiet">0 to ${(0,wording/* duration */.p0)(end)}</span></figcaption><div class="rows">${rows}${own.length > 0 && stages}</div>`;
}
function svg(bars) {
    return markup `<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" x="0" y="0" width="1000" height="10"></rect>${bars}</svg>`;
}
function statusIcon({ status }) {
    const name = { completed: 'yes', degraded: 'partly', failed: 'no' }[status];
    return markup `<span class="status ${status}">${icon(name)}<span>${status}</span></span>`;
}

;// CONCATENATED MODULE: ./build/formats/html/html-sections.js












function sectionsOf(view) {
    return [...findingSections(view), ...observationSections(view), ...runSections(view)];
}
const FINDING_SECTIONS = ['critical', 'important', 'suggestion', 'carried', 'pre-existing', 'quiet'];
const TITLES = {
    critical: 'Critical issues',
    important: 'Important issues',
    suggestion: 'Suggestions',
    carried: 'Carried from prior rounds',
    'pre-existing': 'Pre-existing, not blocking',
    quiet: 'Quiet from round three on',
};
function findingSections(view) {
    const crowd = crowdOf(view.report.findings, ({ title, body, said }) => `${title}${title}${title}${(0,consolidation/* allWords */.PD)(body, said)}`);
    const plain = asWritten(view);
    const at = (place) => view.report.findings.filter((one) => placeInReport(one, view.report) === place);
    return FINDING_SECTIONS.map((place) => {
        const findings = at(place);
        const articles = findings.map((finding) => findingArticle(finding, crowd.has(finding) ? plain : view));
        const shown = place === 'quiet' ? quietFold(findings, articles, view) : articles;
        const content = findings.length === 0 ? NONE : markup `${shown}<p class="filtered empty" hidden>None match the filter.</p>`;
        return { id: `section-${place}`, title: TITLES[place], count: findings.length, content };
    }).filter(({ id, count }) => id !== 'section-quiet' || count > 0);
}
function quietFold(findings, articles, view) {
    return markup `<p class="note">${inlineProse((0,round_words/* quietReason */.xB)(view.report), view)}</p><details class="peek quiet-findings"><summary>${(0,round_words/* quietWords */.iO)(findings)}</summary>${articles}</details>`;
}
function observationSections(view) {
    const { observations, assessments, feedback } = view.report;
    const section = (id, title, list, content) => ({
        ...{ id: `section-${id}`, title, count: list.length, content },
    });
    const gaps = (list) => partsOf(list).gaps;
    const { testing, documentation, commitStructure, limitations } = assessments;
    return [
        {
            id: 'section-observations',
            title: 'Design observations',
            count: observations.concerns.length + observations.strengths.length,
            content: observationLists(view),
        },
        section('testing', 'Testing assessment', gaps(testing), assessment(testing, 'What is covered', view)),
        section('documentation', 'Documentation assessment', gaps(documentation), assessment(documentation, 'What is in order', view)),
        section('commits', 'Commit structure', commitStructure, points(commitStructure, view)),
        section('limitations', 'Acknowledged limitations', limitations, points(limitations, view)),
        { id: 'section-feedback', title: 'Unresolved feedback', count: feedback.length, content: comments(view) },
    ];
}
function runSections(view) {
    const { report } = view;
    const notes = report.processNotes.map((note) => markup `<li>${inlineProse(note, view)}</li>`);
    const problems = report.problems.map(({ what, why, fix }) => markup `<div class="problem"><p><b>${inlineProse(what, view)}</b></p><p>${inlineProse(why, view)}</p><p class="cure">${inlineProse(fix, view)}</p></div>`);
    const moved = report.reconciliation.map((line) => markup `<li>${inlineProse(line, view)}</li>`);
    const reviewers = report.reviewers.length === 0
        ? NONE
        : markup `${charts(view)}${retro(view)}<h3>Reconciliation</h3>${moved.length === 0 ? NONE : markup `<ul class="plain-list">${moved}</ul>`}${stageTimes(view)}`;
    const entries = waivers(view);
    const process = problems.length + notes.length === 0 && entries === null
        ? NONE
        : markup `${problems}${notes.length > 0 && markup `<ul class="plain-list">${notes}</ul>`}${entries}`;
    return [
        { id: 'section-coverage', title: 'Coverage', count: report.coverage.length, content: coverageMatrix(view) },
        {
            id: 'section-aside',
            title: 'Set aside',
            count: report.setAside.length,
            content: setAside(report.setAside, view),
        },
        { id: 'section-reviewers', title: 'Agent performance', count: report.reviewers.length, content: reviewers },
        { id: 'section-process', title: 'Review process', count: problems.length + notes.length, content: process },
        { id: 'section-reviews', title: 'Original reviews', count: report.reviews.length, content: appendix(view) },
        {
            id: 'section-resolution',
            title: 'Resolution',
            count: report.ledger.length,
            content: resolution(view),
        },
    ];
}
function setAside(list, view) {
    if (list.length === 0)
        return NONE;
    const items = list.map((one) => {
        const sources = one.sources.map((source) => markup `<li>${sourceLine(source, view)}</li>`);
        const to = one.to !== null && markup ` to ${one.to}`;
        return markup `<li><div><p><span class="pill">${one.kind}${to}</span> <b>${inlineProse(one.title, view)}</b></p><p>${inlineProse(one.reason, view)}</p><ul class="quiet">${sources}</ul></div></li>`;
    });
    return markup `<ul class="points">${items}</ul>`;
}
const FATE_ICONS = {
    fixed: 'yes',
    unconfirmed: 'unknown',
    partly: 'partly',
    unaddressed: 'no',
    regressed: 'no',
    answered: 'people',
    declined: 'people',
    superseded: 'moved',
    gone: 'yes',
};
function resolution(view) {
    const { report } = view;
    if (report.ledger.length === 0)
        return NONE;
    const last = (0,round_words/* entriesOfRound */.Iu)(report);
    const older = report.ledger.filter((entry) => !last.includes(entry));
    const memory = markup `<details class="peek"><summary>${plural(older.length, 'entry', 'entries')} of earlier rounds</summary>${fates(older, view)}</details>`;
    return markup `<p>${(0,round_words/* roundSentence */.y9)(report)}</p>${last.length > 0 && fates(last, view)}${older.length > 0 && memory}`;
}
function fates(entries, view) {
    const rows = entries.map((entry) => {
        const now = entry.now === null ? '—' : markup `<a href="#${entry.now}">${entry.now}</a>`;
        const title = markup `<span class="tag">${entry.id}</span> ${inlineProse(entry.title, view)} <span class="quiet">round ${entry.round}</span>`;
        const fate = markup `<span class="pill ${entry.fate}">${icon(FATE_ICONS[entry.fate])}${(0,round_words/* answerWords */.Gy)(entry, view.report)}</span>`;
        const by = entry.decline !== null && markup `<p class="quiet">declined by ${entry.decline.by}</p>`;
        return markup `<tr><th scope="row">${title}</th><td>${fate}<p class="quiet">${inlineProse(entry.reason, view)}</p>${by}</td><td>${now}</td></tr>`;
    });
    return markup `<table class="resolution"><thead><tr><th scope="col">Last round</th><th scope="col">What became of it</th><th scope="col">Now</th></tr></thead><tbody>${rows}</tbody></table>`;
}
function retro(view) {
    const { reviewers } = view.report;
    const cards = reviewers.map((reviewer) => card(reviewer, view));
    const sentence = retroSentence(view.report);
    return markup `${sentence !== '' && markup `<p>${sentence}</p>`}<div class="cards">${cards}</div>${html_sections_table(view)}`;
}
function card(reviewer, view) {
    const model = [reviewer.vendor, reviewer.model, reviewer.effort === null ? null : `effort ${reviewer.effort}`].filter((part) => part !== null);
    const failures = reviewer.failures.map(({ problem }) => markup `<div class="problem"><p><b>${inlineProse(problem.what, view)}</b></p><p>${inlineProse(problem.why, view)}</p><p class="cure">${inlineProse(problem.fix, view)}</p></div>`);
    const facts = work(reviewer).map(([term, what]) => markup `<div><dt>${term}</dt><dd>${what}</dd></div>`);
    return markup `<section class="card reviewer ${reviewer.status}"><h3>${reviewer.name} ${statusIcon(reviewer)}</h3><p class="quiet">${joined(model, ' · ')}</p>
    ${failures}${prose(reviewer.remarks, view)}<dl>${facts}</dl></section>`;
}
function work({ passes, telemetry, spent, scorecard }) {
    const calls = (counts) => Object.entries(counts)
        .map(([name, count]) => `${countText(count)} ${name}`)
        .join(', ');
    const rows = [
        ['Passes', passes.map((pass) => `${(0,wording/* duration */.p0)(pass.durationMs)} (${pass.status})`).join(', ')],
        telemetry === null
            ? null
            : [telemetry.lowerBound ? 'Tool calls (at least)' : 'Tool calls', calls(telemetry.toolCalls)],
        telemetry === null ? null : ['Commands', calls(telemetry.commands)],
        telemetry?.tokens
            ? ['Tokens', `${countText(telemetry.tokens.input)} in, ${countText(telemetry.tokens.output)} out`]
            : null,
        ['Cost', costOfReviewer({ telemetry, spent })],
        ['Misses', scorecard.coverageMisses.join(', ')],
    ];
    return rows.filter((row) => row !== null).filter(([, what]) => what !== '');
}
function html_sections_table(view) {
    const head = view.report.reviewers.map(({ name }) => markup `<th scope="col">${name}</th>`);
    const rows = retroRows(view.report).map(({ name, cells }) => markup `<tr><th scope="row">${name}</th>${cells.map((cell) => markup `<td>${cell === '' ? '–' : inlineProse(cell, view)}</td>`)}</tr>`);
    return markup `<table class="summary"><thead><tr><th scope="col">Summary</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}
function stageTimes({ report }) {
    if (report.stages.length === 0)
        return markup ``;
    const slowest = Math.max(0, ...report.reviewers.map(({ passes }) => passes.reduce((sum, pass) => sum + pass.durationMs, 0)));
    const ratio = slowest > 0 && markup ` Wall-clock time ÷ slowest reviewer: ${(report.durationMs / slowest).toFixed(2)}.`;
    const stages = report.stages.map(({ name, durationMs }) => `${name} ${(0,wording/* duration */.p0)(durationMs)}`);
    return markup `<p class="quiet">${plural(stages.length, 'stage')}: ${joined(stages, ', ')}.${ratio}</p>`;
}

;// CONCATENATED MODULE: ./build/formats/html/page-script.js
const EARLY_SCRIPT = `
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('deep-review-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* no storage: the system's theme */ }
`;
const FILTER = `
const all = (selector) => [...document.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const box = byId('search'), shown = byId('shown'), reset = byId('reset');
const chosen = { severity: new Set(), origin: new Set(), reviewers: new Set(), files: new Set() };
const words = (text) => (text ? text.split(' ') : []);
const findings = all('.finding').map((element) => ({
  element,
  text: null,
  facts: {
    severity: [element.dataset.severity],
    origin: [element.dataset.origin],
    reviewers: words(element.dataset.reviewers),
    files: words(element.dataset.files),
  },
}));
const parts = all('.part').map((element) => ({ element, note: element.querySelector('.filtered'), own: findings.filter((one) => element.contains(one.element)) })).filter((part) => part.own.length > 0);
const textOf = (one) => (one.text ??= one.element.textContent.toLowerCase());
const fits = (one, terms) =>
  Object.entries(chosen).every(([kind, values]) => values.size === 0 || one.facts[kind].some((value) => values.has(value))) &&
  terms.every((term) => textOf(one).includes(term));
// While nobody waits: the first key must not pay for all.
const idle = window.requestIdleCallback ?? ((act) => setTimeout(() => act({ timeRemaining: () => 8 }), 50));
function prepare(at) {
  idle((time) => {
    while (at < findings.length && time.timeRemaining() > 1) textOf(findings[at++]);
    if (at < findings.length) prepare(at);
  });
}
prepare(0);
function apply() {
  const terms = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const narrowed = terms.length > 0 || Object.values(chosen).some((values) => values.size > 0);
  let count = 0;
  for (const one of findings) {
    const off = narrowed && !fits(one, terms);
    if (!off) count += 1;
    if (one.off !== off) one.element.classList.toggle('off', (one.off = off));
  }
  // What is folded is searched too.
  if (narrowed) for (const fold of all('.quiet-findings')) fold.open = true;
  for (const part of parts) part.note.hidden = part.own.some((one) => !one.off);
  shown.textContent = narrowed ? count + ' of ' + findings.length + ' findings' : findings.length + (findings.length === 1 ? ' finding' : ' findings');
  reset.hidden = !narrowed;
}
function choose(control) {
  const { filter, value } = control.dataset, values = chosen[filter];
  const on = !values.has(value);
  if (filter === 'files') values.clear();
  if (on) values.add(value); else values.delete(value);
  for (const other of all('[data-filter="' + filter + '"]')) {
    const pressed = values.has(other.dataset.value);
    if (other.tagName === 'BUTTON') other.setAttribute('aria-pressed', String(pressed));
    else if (pressed) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
  }
  apply();
}
function clear() {
  box.value = '';
  for (const control of all('[aria-pressed=true][data-filter],[aria-current][data-filter]')) choose(control);
  apply();
}
for (const control of all('[data-filter]')) control.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(control);
  if (control.dataset.filter === 'files') byId('findings').scrollIntoView();
});
box.addEventListener('input', apply);
reset.addEventListener('click', clear);
`;
const MOVE = `
let current = null;
function unfold(target) {
  for (let up = target; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
}
function go(one) {
  unfold(one.element.parentElement);
  current?.element.classList.remove('current');
  current = one;
  one.element.classList.add('current');
  one.element.focus({ preventScroll: true });
  one.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  history.replaceState(null, '', '#' + one.element.id);
}
function step(by) {
  const seen = findings.filter((one) => !one.off);
  if (seen.length === 0) return;
  let at = current && !current.off ? seen.indexOf(current) : -1;
  if (at < 0) {
    // From where the last one was, or from what is in sight.
    const after = (one) => current ? current.element.compareDocumentPosition(one.element) & 4 : one.element.getBoundingClientRect().top > 40;
    const next = seen.findIndex(after);
    at = (next < 0 ? seen.length : next) - (by > 0 ? 1 : 0);
  }
  go(seen[Math.max(0, Math.min(seen.length - 1, at + by))]);
}
function follow() {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  const one = findings.find(({ element }) => element.contains(target));
  if (one?.off) clear();
  unfold(target);
  if (one && one.element === target) { current?.element.classList.remove('current'); current = one; }
  // Twice: cards out of sight have a guessed height until they are drawn.
  target.scrollIntoView({ behavior: 'instant' });
  requestAnimationFrame(() => target.scrollIntoView({ behavior: 'instant' }));
}
addEventListener('hashchange', follow);
`;
const ACT = `
const help = byId('help');
async function copy(button) {
  const text = button.closest('figure').querySelector('code').textContent + '\\n';
  const label = button.querySelector('span');
  let done = true;
  try { await navigator.clipboard.writeText(text); } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    done = document.execCommand('copy');
    area.remove();
  }
  label.textContent = done ? 'Copied' : 'Copying failed';
  setTimeout(() => (label.textContent = 'Copy'), 1600);
}
for (const button of all('[data-copy]')) button.addEventListener('click', () => copy(button));
function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('deep-review-theme', root.dataset.theme); } catch { /* not kept */ }
}
byId('theme').addEventListener('click', turnTheme);
byId('help-button').addEventListener('click', () => help.showModal());
const keys = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => { box.focus(); box.select(); },
  '?': () => help.showModal(),
  t: turnTheme,
  c: () => { const button = current?.element.querySelector('[data-copy]'); if (button) copy(button); },
  e: () => { const evidence = current?.element.querySelector('.evidence'); if (evidence) evidence.open = !evidence.open; },
};
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const writing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName ?? '');
  if (event.key === 'Escape') { if (writing && box.value === '') box.blur(); else clear(); return; }
  if (writing) { if (event.key === 'Enter') { box.blur(); const one = findings.find((other) => !other.off); if (one) go(one); } return; }
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});
if (matchMedia('(min-width: 1000px)').matches) for (const panel of all('.panel')) panel.open = true;
let closed = [];
addEventListener('beforeprint', () => { closed = all('main details:not([open]):not(.stored)'); for (const one of closed) one.open = true; });
addEventListener('afterprint', () => { for (const one of closed) one.open = false; });
apply();
if (location.hash) follow();
`;
const SCRIPT = `'use strict';{${FILTER}${MOVE}${ACT}}`;

;// CONCATENATED MODULE: ./build/formats/html/page-style.js
const LIGHT = `
  --bg:#f6f5f1; --surface:#ffffff; --sunk:#f4f3ee; --line:#e3e0d7; --strong:#b9b4a7; --ink:#1d2227; --soft:#565e66; --link:#0a56a3; --focus:#0a56a3;
  --crit:#b0231b; --crit-bg:#fcebe8; --imp:#875000; --imp-bg:#fbf0dc; --sug:#0d5a82; --sug-bg:#e5f1f7;
  --ok:#17653a; --ok-bg:#e5f3e9; --open:#66399a; --open-bg:#f0e9f8; --none:#565e66;
  --add:#e4f3e5; --add-ink:#14572f; --del:#fbe6e3; --del-ink:#8d1d16; --new:#eef7ee;
  --k:#8a1f6a; --s:#1c5f38; --c:#5d666e; --n:#0a56a3; --t:#5a3c9c; --shadow:0 1px 2px rgba(40,34,20,.05),0 4px 16px rgba(40,34,20,.045);`;
const DARK = `
  --bg:#111316; --surface:#191c20; --sunk:#14171a; --line:#2b3036; --strong:#535b64; --ink:#e5e7ea; --soft:#a5adb6; --link:#82bdfb; --focus:#82bdfb;
  --crit:#ff938a; --crit-bg:#37191a; --imp:#efbc6a; --imp-bg:#30260f; --sug:#86c6ec; --sug-bg:#112836;
  --ok:#83d49d; --ok-bg:#142a1c; --open:#c8a6f2; --open-bg:#271c37; --none:#a5adb6;
  --add:#14301d; --add-ink:#a0e3b4; --del:#3a1c1c; --del-ink:#ffb3ac; --new:#16241a;
  --k:#f09cd3; --s:#97d8ab; --c:#9aa3ad; --n:#8fc5ff; --t:#c3b0f7; --shadow:none;`;
const STYLE_BASE = `
:root{color-scheme:light;${LIGHT}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:76px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
code,pre,.tag,.id span{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
code{font-size:.875em}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote,pre,table{margin:0;padding:0}
ul{list-style:none}
a{color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2.5px;text-decoration-color:color-mix(in srgb,currentColor 38%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
button{font:inherit;color:inherit;cursor:pointer}
summary{cursor:pointer}
b,strong{font-weight:640}
.sprite{position:absolute}
.icon{width:1em;height:1em;flex:none;vertical-align:-.14em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet{color:var(--soft);font-weight:400}
.skip{position:absolute;left:12px;top:-60px;background:var(--surface);padding:8px 14px;border:1px solid var(--strong);border-radius:8px;z-index:9}
.skip:focus{top:12px}
.scripted{display:none}
.js .scripted{display:revert}
.js button.scripted{display:inline-flex}
[hidden]{display:none!important}
.page{display:grid;grid-template-columns:minmax(0,296px) minmax(0,1fr);grid-template-areas:"side hero" "side main";grid-template-rows:auto 1fr;gap:0 44px;max-width:1340px;margin:0 auto;padding:0 36px 96px}
.hero{grid-area:hero;padding-top:28px}
.side{grid-area:side;align-self:start;position:sticky;top:0;max-height:100vh;overflow:auto;padding:28px 4px 24px;scrollbar-width:thin}
main{grid-area:main;min-width:0}
.kicker{font-size:.875rem;color:var(--soft)}
h1{font-size:clamp(1.375rem,1.1rem + 1.2vw,1.875rem);line-height:1.2;font-weight:680;letter-spacing:-.018em;margin-top:4px;text-wrap:balance}
.verdict{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0;margin-top:14px;background:var(--surface);border:1px solid var(--line);border-radius:14px;overflow:hidden;box-shadow:var(--shadow)}
.stamp{padding:14px 22px;display:flex;flex-direction:column;justify-content:center;gap:4px;background:var(--tone-bg);color:var(--tone);max-width:250px}
.stamp .word{font-size:1.3125rem;font-weight:700;letter-spacing:-.012em;line-height:1.2}
.gate{display:flex;align-items:center;gap:.4em;font-size:.9375rem;font-weight:560}
.why{padding:14px 22px;align-self:center;font-size:1.0625rem;line-height:1.5}
.hero.rework{--tone:var(--crit);--tone-bg:var(--crit-bg)}
.hero.merge-with-fixes{--tone:var(--imp);--tone-bg:var(--imp-bg)}
.hero.merge-with-optional-fixes{--tone:var(--sug);--tone-bg:var(--sug-bg)}
.hero.merge-as-is{--tone:var(--ok);--tone-bg:var(--ok-bg)}
.hero.incomplete{--tone:var(--open);--tone-bg:var(--open-bg)}
.overview{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.45;margin-top:14px}
.overview th,.overview td{padding:5px 14px 5px 0}
.overview tbody th a{display:inline-flex;align-items:center;gap:.4em;text-decoration:none;white-space:nowrap}
.overview .serious th a{font-weight:680}
.overview .critical th a{color:var(--crit)}.overview .important th a{color:var(--imp)}.overview .suggestion th a{color:var(--sug)}
.overview td+td{color:var(--soft);font-size:.875rem}
.overview td:nth-last-child(2){min-width:9em}
.overview .serious .what{font-weight:560}
.overview .what{width:45%}.overview .at{width:20%}.overview td:last-child{width:18%}
.line{margin-top:12px;font-size:.875rem;color:var(--soft)}
.line+.line{margin-top:4px}
.green{color:var(--ink)}
.about{margin-top:10px;font-size:.9375rem}
.about>summary{color:var(--soft);font-size:.875rem}
.nothing{margin-top:44px;color:var(--soft);font-size:.9375rem}
.meta{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:14px 28px;margin-top:10px;padding:14px 0 4px;border-top:1px solid var(--line);font-size:.9375rem}
.meta dt{font-size:.8125rem;color:var(--soft)}
.meta .plus{color:var(--ok)}.meta .minus{color:var(--crit)}
.meta .inline{display:flex;flex-wrap:wrap;gap:0 22px}
.meta div:has(ul){grid-column:1/-1}
section.part{margin-top:48px}
#findings+section.part{margin-top:22px}
h2{font-size:1.3125rem;font-weight:660;letter-spacing:-.012em;line-height:1.3}
.part>h2{display:flex;align-items:baseline;gap:10px;margin-bottom:16px}
.part h3{font-size:1.0625rem;font-weight:640;line-height:1.4}
.part>h3{margin:24px 0 10px}
.count{color:var(--soft);font-weight:450;font-variant-numeric:tabular-nums;font-size:.875em}
.empty{color:var(--soft)}
.note{color:var(--soft);font-size:.875rem;margin-top:6px}
.bar-top{position:sticky;top:0;z-index:5;margin:18px -12px 0;padding:10px 12px;background:color-mix(in srgb,var(--bg) 94%,transparent);backdrop-filter:blur(8px);display:none;gap:8px;align-items:center;flex-wrap:wrap;border-bottom:1px solid transparent}
.js .bar-top{display:flex}
.bar-top input{flex:1 1 220px;min-width:0;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--strong);border-radius:9px;padding:7px 12px}
.bar-top input::placeholder{color:var(--soft);opacity:1}
.shown{font-size:.875rem;color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.choice,.tool,.reset{display:inline-flex;align-items:center;gap:.4em;background:var(--surface);border:1px solid var(--line);border-radius:9px;padding:6px 11px;font-size:.9375rem;line-height:1.4}
.choice:hover,.tool:hover,.reset:hover{border-color:var(--strong)}
.choice.critical .icon{color:var(--crit)}.choice.important .icon{color:var(--imp)}.choice.suggestion .icon{color:var(--sug)}
.choice[aria-pressed=true]{background:var(--ink);color:var(--bg);border-color:var(--ink)}
.choice[aria-pressed=true] .count,.choice[aria-pressed=true] .icon{color:inherit}
.tool{padding:8px;font-size:1.0625rem}
`;
const STYLE_FINDING = `
.finding{--tone:var(--sug);--tone-bg:var(--sug-bg);background:var(--surface);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);margin-top:18px;content-visibility:auto;contain-intrinsic-size:auto 520px}
.finding.critical{--tone:var(--crit);--tone-bg:var(--crit-bg)}
.finding.important{--tone:var(--imp);--tone-bg:var(--imp-bg)}
.finding.off{display:none}
.finding:target,.finding.current{border-color:var(--tone);box-shadow:0 0 0 1px var(--tone),var(--shadow)}
.finding:focus{outline:none}
.finding:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.finding>header{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 14px;padding:20px 26px 0}
.finding .id{display:inline-flex;align-items:center;gap:.4em;align-self:start;margin-top:1px;padding:3px 9px 3px 8px;border-radius:8px;background:var(--tone-bg);color:var(--tone);font-weight:650;font-size:.9375rem;text-decoration:none;line-height:1.5}
.finding .id:hover{text-decoration:underline}
.finding h3{font-size:1.125rem;line-height:1.4;letter-spacing:-.006em;text-wrap:pretty}
.where{font-size:.9375rem;margin-top:4px}
.facts{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;margin-top:7px;font-size:.875rem;color:var(--soft)}
.facts li{display:inline}
.facts li>.icon{margin-right:.4em}
.facts .who{color:var(--ink)}
.severity-word{color:var(--tone);font-weight:600}
.pill{color:var(--ink)}
.pill .icon{color:var(--soft);margin-right:.35em}
.pill.contested{color:var(--open);font-weight:600}
.pill.contested .icon{color:inherit}
.pill.uncovered,.pill.unaddressed,.pill.regressed{color:var(--crit)}
.pill.fixed,.pill.gone,.pill.addressed{color:var(--ok)}
.pill.uncovered .icon,.pill.unaddressed .icon,.pill.regressed .icon,.pill.fixed .icon,.pill.gone .icon,.pill.addressed .icon{color:inherit}
.state .icon{margin-right:.3em}
.state{font-size:.8125rem;color:var(--soft);white-space:nowrap}
.state.ok{color:var(--ok)}.state.bad{color:var(--crit)}
.finding>.body{padding:4px 26px 22px}
.votes{margin-top:14px;padding:12px 16px;background:var(--open-bg);border-radius:10px;font-size:.9375rem}
.votes ul{display:flex;flex-wrap:wrap;gap:2px 20px;margin-top:4px}
.vote{display:inline-flex;align-items:center;gap:.4em}
.vote.critical .icon{color:var(--crit)}.vote.important .icon{color:var(--imp)}.vote.suggestion .icon{color:var(--sug)}
.voice{margin-top:16px;font-size:.875rem;color:var(--soft)}
.voice b{color:var(--ink)}
.voice+.prose{margin-top:4px}
.prose{margin-top:14px}
.prose>p,.prose>ul,.prose>ol,.prose>blockquote,.prose>h4,.prose>h5{max-width:74ch}
.prose>*+*{margin-top:.75em}
.prose ul,.prose ol{padding-left:1.5em}
.prose ul{list-style:disc}
.prose li+li{margin-top:.25em}
.prose li::marker{color:var(--soft)}
.prose h4,.prose h5{font-size:1em;font-weight:650}
.prose blockquote{border-left:3px solid var(--line);padding-left:14px;color:var(--soft)}
.prose hr{border:0;border-top:1px solid var(--line)}
.prose :not(pre)>code,.lead code{background:var(--sunk);border-radius:5px;padding:.1em .32em}
.prose table,.matrix,.summary,.resolution{border-collapse:collapse;font-size:.9375rem;width:100%}
.prose table{width:auto;max-width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-size:.8125rem;color:var(--soft);font-weight:560;vertical-align:bottom}
.lead{margin-top:14px}
.lead .prose{margin:0}
.lead .prose>p{max-width:92ch;line-height:1.55}
.code{background:var(--sunk);border:1px solid var(--line);border-radius:10px;padding:10px 0;overflow:auto;font-size:.8125rem;line-height:1.6;tab-size:4;max-height:none}
.prose>.code{margin-top:.8em}
.code code{display:block;font-size:1em;min-width:max-content;padding:0 16px}
.code.plain code,.code.fence code{white-space:pre}
.code .l{display:block;margin:0 -16px;padding:0 16px}
.code .unread{display:none}
.code.excerpt code{padding:0}
.code.excerpt .l{margin:0;padding:0 16px 0 0}
.code.excerpt .l::before{content:attr(data-n);display:inline-block;width:4.6em;padding-right:1.3em;text-align:right;color:var(--soft);user-select:none}
.code.excerpt .l.new{background:var(--new);box-shadow:inset 3px 0 0 var(--ok)}
.code.diff .add{background:var(--add);color:var(--add-ink)}
.code.diff .del{background:var(--del);color:var(--del-ink)}
.code.diff .hunk,.code.diff .git{color:var(--soft)}
figure.excerpt,figure.fix{margin-top:16px}
figcaption{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;font-size:.875rem;margin-bottom:7px}
figure.excerpt figcaption code{color:var(--soft)}
.legend{display:inline-flex;align-items:center;gap:.45em;color:var(--soft);font-size:.8125rem}
.legend i{width:3px;height:1.1em;background:var(--ok);border-radius:1px}
.copy{align-items:center;gap:.4em;margin-left:auto;background:none;border:1px solid var(--line);border-radius:8px;padding:3px 10px;font-size:.8125rem}
.copy:hover{border-color:var(--strong)}
.peek{margin-top:8px;font-size:.9375rem}
.peek summary{color:var(--soft)}
.peek .code{margin-top:6px}
.evidence{margin-top:18px;border-top:1px solid var(--line);padding-top:12px;font-size:.9375rem}
.evidence summary{font-weight:600;font-size:.875rem}
.evidence dl{display:grid;gap:9px;margin-top:12px}
.evidence dl>div{display:grid;grid-template-columns:86px minmax(0,1fr);gap:12px}
.evidence dt{color:var(--soft);font-size:.875rem}
.evidence li+li{margin-top:3px}
.key{font-size:.75rem;color:var(--soft)}
.hljs-keyword,.hljs-selector-tag,.hljs-built_in,.hljs-meta .hljs-keyword{color:var(--k)}
.hljs-string,.hljs-regexp,.hljs-addition,.hljs-template-variable{color:var(--s)}
.hljs-comment,.hljs-quote,.hljs-meta{color:var(--c)}
.hljs-number,.hljs-literal,.hljs-symbol,.hljs-attr,.hljs-attribute,.hljs-variable.constant_{color:var(--n)}
.hljs-title,.hljs-section,.hljs-type,.hljs-name,.hljs-selector-class,.hljs-selector-id{color:var(--t)}
.hljs-deletion{color:var(--del-ink)}
.hljs-emphasis{font-style:italic}.hljs-strong{font-weight:650}
`;
const STYLE_PARTS = `
.panel{border-top:1px solid var(--line);padding:12px 0}
.panel:first-child{border-top:0}
.panel>summary{font-weight:640;font-size:.9375rem;padding:2px 0}
.filters h2{font-size:.8125rem;font-weight:500;color:var(--soft);margin:10px 0 6px;letter-spacing:0}
.choices{display:flex;flex-wrap:wrap;gap:6px}
.side .choice{font-size:.875rem;padding:4px 9px}
.reset{margin-top:12px;font-size:.875rem}
.tree{margin-top:6px;font-size:.875rem;line-height:1.45}
.tree ul ul{padding-left:12px;border-left:1px solid var(--line);margin-left:4px}
.tree .folder{display:block;color:var(--soft);padding:3px 0}
.tree .file{display:flex;justify-content:space-between;gap:10px;padding:3px 8px;margin:0 -8px;border-radius:7px;color:var(--ink);text-decoration:none}
.tree .file:hover{background:var(--sunk)}
.tree .file[aria-current]{background:var(--ink);color:var(--bg)}
.tree .file[aria-current] .tally{color:inherit}
.tally{display:inline-flex;align-items:center;gap:.3em;flex:none;font-variant-numeric:tabular-nums;color:var(--sug)}
.tally.critical{color:var(--crit)}.tally.important{color:var(--imp)}
.contents ul{margin-top:6px;font-size:.9375rem}
.contents a{display:flex;justify-content:space-between;gap:10px;padding:3px 0;color:var(--ink);text-decoration:none}
.contents a:hover{text-decoration:underline}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:20px 44px;margin-top:28px}
.chart figcaption{font-weight:600;font-size:.9375rem}
.chart .rows{display:grid;grid-template-columns:minmax(0,auto) minmax(60px,1fr) auto;gap:9px 14px;align-items:center;font-size:.875rem;margin-top:10px}
.chart .row{display:contents}
.chart .numbers{display:inline-flex;gap:10px;color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.chart .numbers span{display:inline-flex;align-items:center;gap:.3em;position:relative}
.bar{width:100%;height:10px;border-radius:3px;display:block}
.bar .track{fill:var(--line)}
.bar .critical{fill:var(--crit)}.bar .important{fill:var(--imp)}.bar .suggestion{fill:var(--sug)}
.bar .completed{fill:var(--ok)}.bar .degraded{fill:var(--imp)}.bar .failed{fill:var(--crit)}.bar .own{fill:var(--soft)}
.numbers .critical .icon{color:var(--crit)}.numbers .important .icon{color:var(--imp)}.numbers .suggestion .icon{color:var(--sug)}
.numbers .zero .icon{color:var(--soft)}
.status{display:inline-flex;align-items:center;gap:.35em;font-size:.875rem;font-weight:500}
.status.completed{color:var(--ok)}.status.degraded{color:var(--imp)}.status.failed{color:var(--crit)}
.chart .status span{display:none}
.points>li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:12px;padding:12px 0;border-top:1px solid var(--line)}
.points>li:first-child{border-top:0;padding-top:0}
.points>li>div:first-child{grid-column:1/-1}
.points .prose{margin-top:0}
.points p{max-width:74ch}
.points .pill{font-size:.875rem;color:var(--soft)}
.points .pill.addressed{color:var(--ok)}.points .pill.open{color:var(--imp)}
.points .pill.open .icon{color:inherit}
.part>h3+.points{margin-top:0}
.tag{font-size:.8125rem;font-weight:600;color:var(--soft)}
.by{font-size:.875rem;color:var(--soft);margin-top:4px}
.by>.icon{margin-right:.4em}
.by b{color:var(--ink)}
.plain-list li{padding:3px 0 3px 18px;position:relative;max-width:78ch}
.plain-list li::before{content:"";position:absolute;left:2px;top:1em;width:6px;height:1px;background:var(--soft)}
.key-list{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:.875rem;color:var(--soft);margin-bottom:8px}
.key-list li{display:inline-flex;align-items:center;gap:.4em}
.cover.findings .icon{color:var(--imp)}.cover.reviewed .icon{color:var(--ok)}.cover.trivial .icon{color:var(--soft)}.cover.not-reviewed .icon{color:var(--soft)}.uncovered .cover.not-reviewed .icon{color:var(--crit)}
.matrix td,.matrix thead th+th{text-align:center;padding-right:8px;padding-left:8px}
.matrix tr.uncovered th{color:var(--crit)}
.summary td{font-variant-numeric:tabular-nums}
.summary{margin-top:20px}
.resolution th{min-width:8em}
.resolution td p{margin-top:2px;font-size:.875rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,272px),1fr));gap:16px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:18px 22px}
.card h3{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 12px}
.card .quiet{font-size:.875rem}
.card .prose{font-size:.9375rem;margin-top:10px}
.card dl{display:grid;gap:6px;margin-top:12px;font-size:.875rem}
.card dl>div{display:grid;grid-template-columns:92px minmax(0,1fr);gap:10px}
.card dt{color:var(--soft)}
.problem{border-left:3px solid var(--imp);padding:2px 0 2px 14px;margin:12px 0;font-size:.9375rem;max-width:78ch}
.problem .cure::before{content:"Fix: ";font-weight:600}
.stored{border-top:1px solid var(--line);padding:12px 0}
.stored .code{margin-top:8px;max-height:70vh}
.stored .code code{min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.cited{background:var(--imp-bg)}
.cited:target{outline:2px solid var(--focus)}
dialog{border:1px solid var(--strong);border-radius:14px;background:var(--surface);color:var(--ink);padding:24px 28px;max-width:min(430px,calc(100vw - 32px))}
dialog::backdrop{background:rgba(0,0,0,.45)}
dialog dl{display:grid;grid-template-columns:auto 1fr;gap:8px 18px;margin:14px 0 18px}
kbd{font:600 .8125rem ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--strong);border-bottom-width:2px;border-radius:6px;padding:1px 7px}
footer{margin-top:64px;padding-top:18px;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
@media (min-width:1000px){.side:hover{scrollbar-color:var(--strong) transparent}}
@media (max-width:999px){
.page{display:block;padding:0 24px 72px;max-width:860px}
.hero{padding-top:20px}
.side{position:static;max-height:none;padding:0;margin-top:14px;display:flex;flex-wrap:wrap;gap:0 20px;border:1px solid var(--line);border-width:1px 0}
.panel,.panel:first-child{border:0;padding:8px 0}
.panel>summary{font-size:.875rem}
.panel[open]{flex-basis:100%}
}
@media (max-width:620px){
.page{padding:0 16px 56px}
.verdict{grid-template-columns:1fr}
.stamp{max-width:none;padding:8px 16px;flex-flow:row wrap;align-items:baseline;justify-content:space-between;gap:0 14px}
.stamp .word{font-size:1.125rem}
.why{padding:10px 16px 12px;font-size:.9375rem}
.lead .prose>p{font-size:.9375rem;line-height:1.5}
.overview thead{display:none}
.overview,.overview tbody{display:block}
.overview tr{display:block;position:relative;padding:6px 0 6px 3.4em;border-bottom:1px solid var(--line)}
.overview th,.overview td{border:0;padding:0}
.overview th{position:absolute;left:0}
.overview .what{display:block;width:auto}
.overview .at,.overview td:last-child{width:auto}
.overview td+td{display:inline;font-size:.8125rem}
.overview .at~td::before{content:" · "}
.meta{grid-template-columns:1fr 1fr;gap:12px 18px}
.finding{border-radius:12px}
.finding>header{grid-template-columns:1fr;padding:16px 16px 0}
.finding .id{justify-self:start}
.finding>.body{padding:2px 16px 16px}
.bar-top{margin:20px -16px 0;padding:8px 16px}
.bar-top input{flex-basis:calc(100% - 60px)}
.bar-top .choice .word,#help-button{display:none}
.bar-top .choice,.shown{order:2}
.shown{margin-left:auto}
html{scroll-padding-top:116px}
.finding{scroll-margin-top:0}
.code code{min-width:0;white-space:pre-wrap!important;overflow-wrap:anywhere}
.code.excerpt .l{padding-left:3.6em;text-indent:-3.6em;padding-right:8px}
.code.excerpt .l::before{width:3.6em;padding-right:.9em;text-indent:0}
.code .l{white-space:pre-wrap}
.evidence dl>div{grid-template-columns:1fr;gap:0}
.chart .rows{display:block}
.chart .row{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 14px;padding:5px 0}
.chart .row .bar{grid-column:1/-1;grid-row:2}
.matrix thead th+th{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;padding:0 4px 6px}
.matrix td{padding-left:4px;padding-right:4px}
th,td{padding-right:10px}
}
@media print{
:root,:root[data-theme=dark]{color-scheme:light;--bg:#fff;--surface:#fff}
body{font-size:10.5pt}
.side,.bar-top,.copy,.skip,dialog{display:none!important}
.page{display:block;max-width:none;padding:0}
.hero{padding-top:0}
.finding{content-visibility:visible;box-shadow:none;break-inside:auto}
.finding>header,figcaption,h2,h3{break-after:avoid}
.code{overflow:visible}
.code code{min-width:0;white-space:pre-wrap!important;overflow-wrap:anywhere}
.stored{display:none}
section.part{margin-top:28px}
a{color:inherit}
@page{margin:16mm}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

;// CONCATENATED MODULE: ./build/formats/html/html.js










const html = {
    name: 'html',
    mediaType: 'text/html',
    fileName: (report) => `${report.id}.html`,
    render: page,
};
const STYLE = `${STYLE_BASE}${STYLE_FINDING}${STYLE_PARTS}`;
function policy() {
    const source = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
    return [
        "default-src 'none'",
        `script-src ${source(EARLY_SCRIPT)} ${source(SCRIPT)}`,
        `style-src ${source(STYLE)}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ].join('; ');
}
function page(report) {
    const view = viewOf(report);
    const all = sectionsOf(view);
    const sections = all.filter(({ content }) => content !== NONE);
    const nothing = nothingUnder(all.filter(({ content }) => content === NONE).map(({ title }) => title));
    const rows = KEYS.map(([key, what]) => markup `<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`);
    const body = markup `<body><a class="skip" href="#findings">Skip to the findings</a>${SPRITE}
<div class="page">${hero(view)}${sidebar(view, sections)}
<main><div class="bar-top" role="search" aria-label="Findings">
<input id="search" type="search" placeholder="Search findings" aria-label="Search findings" autocomplete="off" spellcheck="false">
${severityButtons(view)}<span class="shown" id="shown" role="status"></span>
<button type="button" class="tool" id="theme" aria-label="Turn light and dark" title="Light or dark (t)">${icon('theme')}</button>
<button type="button" class="tool" id="help-button" aria-label="Keys" title="Keys (?)">${icon('help')}</button></div><span id="findings"></span>${sections.map(html_part)}
${nothing !== null && markup `<p class="nothing">${nothing}</p>`}
<footer>Written by Deep Review Action. Places, quotes, origins and fixes were checked by git; what reviewers wrote is shown as data.</footer>
</main></div><dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys</h2><dl>${rows}</dl><form method="dialog"><button class="tool">Close</button></form></dialog><script>${trusted(SCRIPT)}</script></body>`;
    const head = markup `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${domain_report/* VERDICT_WORDS */._G[report.decision.verdict]}: ${report.id}</title>
<style>${trusted(STYLE)}</style><script>${trusted(EARLY_SCRIPT)}</script></head>`;
    return `<!doctype html>\n${markup `<html lang="en">${head}${body}</html>`.html}\n`;
}
function html_part({ id, title, count, content }) {
    return markup `<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${count !== null && markup ` <span class="count">${count}</span>`}</h2>${content}</section>`;
}
const KEYS = [
    ['j', 'next finding'],
    ['k', 'previous finding'],
    ['/', 'search'],
    ['c', 'copy the fix'],
    ['e', 'show the evidence'],
    ['t', 'light or dark'],
    ['Esc', 'clear search and filters'],
    ['?', 'these keys'],
];

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/domain/change.js
var change = __webpack_require__(1777);
;// CONCATENATED MODULE: ./build/domain/inline-place.js
const DIFF_SIDES = ['RIGHT', 'LEFT'];

// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/round.js
var domain_round = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/domain/settings.js
var settings = __webpack_require__(244);
;// CONCATENATED MODULE: ./build/formats/json-schema.js













const NAMED_AT_MOST = 20;
const json_schema_text = dist/* string */.YjP('a string');
const number = dist/* number */.aig('a number');
const flag = dist/* boolean */.zMY('true or false');
const unused = dist/* fallback */.NpB(dist/* null */.chJ(), null);
function oneOf(words) {
    return dist/* picklist */.KIO(words, `one of ${words.join(', ')}`);
}
function nullable(schema) {
    return dist/* nullish */.cl6(schema, null);
}
function optional(schema, missing) {
    return dist/* optional */.lqM(schema, missing);
}
function json_schema_list(item) {
    return running(dist/* array */.YOg(item, 'a list'), () => dist/* array */.YOg(untilEnough(item), 'a list'));
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const object = dist/* custom */.IeY(isObject, 'an object');
function shape(fields) {
    const entries = fields;
    const message = ({ path }) => expectedBy(entries[String(path?.[0].key)]);
    return dist/* pipe */.FsL(object, dist/* object */.Ikc(entries, message));
}
function expectedBy(schema) {
    return schema && 'message' in schema && typeof schema.message === 'string' ? schema.message : 'an object';
}
function dictionary(value) {
    return running(dist/* record */.g1P(dist/* string */.YjP(), value, 'an object'), (input) => {
        const read = untilEnough(value);
        const keys = isObject(input) ? Object.keys(input) : [];
        return shape(Object.fromEntries(keys.map((key) => [key, read])));
    });
}
function running(told, made) {
    return { ...told, '~run': (dataset, config) => made(dataset.value)['~run'](dataset, config) };
}
function untilEnough(schema) {
    let count = 0;
    const run = (dataset, config) => {
        if (count >= NAMED_AT_MOST)
            return { typed: true, value: dataset.value };
        const read = schema['~run'](dataset, config);
        count += read.issues?.length ?? 0;
        return read;
    };
    return { ...schema, '~run': run };
}
const SCHEMA_VERSION = 1;
const problem = shape({ what: json_schema_text, why: json_schema_text, fix: json_schema_text });
const severity = oneOf(domain_severity/* SEVERITIES */.oC);
const risk = oneOf(domain_severity/* RISKS */.F7);
const classification = nullable(oneOf(domain_severity/* CLASSIFICATIONS */.Ii));
const side = oneOf(['head', 'base']);
const commit = { sha: json_schema_text, subject: json_schema_text };
const blob = shape({ mode: json_schema_text, sha: json_schema_text });
const file = shape({
    ...{ path: json_schema_text, previousPath: nullable(json_schema_text), status: oneOf(change/* FILE_STATUSES */.y3) },
    ...{ added: number, deleted: number, kind: oneOf(change/* FILE_KINDS */.Rt) },
    blobs: nullable(shape({ base: nullable(blob), head: nullable(blob) })),
});
const json_schema_change = shape({
    ...{ repository: nullable(json_schema_text), number: nullable(number), title: nullable(json_schema_text), author: nullable(json_schema_text) },
    ...{ branch: nullable(json_schema_text), base: nullable(json_schema_text), mergeBase: nullable(json_schema_text), head: nullable(json_schema_text) },
    commits: nullable(json_schema_list(shape({ ...commit, author: json_schema_text, date: json_schema_text }))),
    files: nullable(json_schema_list(file)),
});
const NO_CHANGE = dist/* parse */.qgA(json_schema_change, {});
const fingerprint = shape({
    ...{ configuration: json_schema_text, baseBranch: nullable(json_schema_text), mergeBase: nullable(json_schema_text), head: nullable(json_schema_text) },
    files: nullable(json_schema_text),
    patchId: unused,
});
const json_schema_tokens = { input: number, output: number };
const spending = shape({
    ...{ requests: number, uncounted: number, ...json_schema_tokens, costUsd: nullable(number), knownUsd: number },
    models: json_schema_list(shape({ model: json_schema_text, requests: number, ...json_schema_tokens, costUsd: nullable(number) })),
});
const json_schema_cost = shape({
    spent: spending,
    earlier: shape({ usd: number, complete: flag }),
    caps: shape({ maxCostUsd: nullable(number), maxTokens: nullable(number), maxCostPerChangeUsd: nullable(number) }),
    pricesOf: json_schema_text,
});
const telemetry = shape({
    ...{ durationMs: nullable(number), toolCalls: dictionary(number), commands: dictionary(number) },
    ...{ tokens: nullable(shape(json_schema_tokens)), costUsd: nullable(number) },
    ...{ lowerBound: optional(flag, false), filesRead: optional(json_schema_list(json_schema_text), []), model: nullable(json_schema_text) },
});
const scorecard = shape({
    raised: shape({ critical: number, important: number, suggestion: number }),
    ...{ unique: number, merged: number, upgraded: number, downgraded: number, refuted: number, demoted: number },
    ...{ observations: optional(number, 0), filesReviewed: number, coverageMisses: json_schema_list(json_schema_text) },
});
const json_schema_reviewer = shape({
    ...{ id: json_schema_text, name: json_schema_text, vendor: json_schema_text, model: nullable(json_schema_text), effort: nullable(json_schema_text), status: oneOf(reviewer/* STATUSES */.f) },
    problem: nullable(problem),
    failures: optional(json_schema_list(shape({ class: oneOf(reviewer/* FAILURE_CLASSES */.CJ), problem })), []),
    passes: json_schema_list(shape({ number, file: json_schema_text, status: oneOf(reviewer/* STATUSES */.f), startMs: number, durationMs: number })),
    ...{ telemetry: nullable(telemetry), spent: nullable(spending), scorecard, remarks: json_schema_text },
});
const lines = { path: json_schema_text, startLine: nullable(number), endLine: nullable(number) };
const range = shape(lines);
const json_schema_location = shape({
    ...{ ...lines, primary: flag, state: oneOf(domain_finding/* PLACE_STATES */.tv), quote: oneOf(domain_finding/* QUOTE_STATES */.Kp) },
    ...{ excerpt: json_schema_text, excerptStartLine: nullable(number), changedLines: optional(json_schema_list(number), []) },
    side: optional(side, 'head'),
    claimed: nullable(range),
});
const source = shape({
    ...{ reviewer: json_schema_text, pass: number, file: json_schema_text, line: number, ordinal: number, id: nullable(json_schema_text) },
    ...{ severity, classification, title: json_schema_text, alsoIn: json_schema_list(json_schema_text), locations: optional(json_schema_list(range), []) },
});
const origin = shape({
    kind: oneOf(domain_finding/* ORIGINS */.o9),
    commit: nullable(shape({ sha: json_schema_text, date: json_schema_text, subject: json_schema_text })),
    reason: json_schema_text,
});
const json_schema_said = optional(json_schema_list(shape({ reviewer: json_schema_text, text: json_schema_text })), []);
const proposed = { diff: json_schema_text, applies: oneOf(domain_finding/* FIX_STATES */.vC), reason: optional(json_schema_text, '') };
const json_schema_fix = shape({
    ...{ ...proposed, confined: optional(flag, false), reviewers: optional(json_schema_list(json_schema_text), []) },
    others: optional(json_schema_list(shape({ ...proposed, reviewers: json_schema_list(json_schema_text) })), []),
    patch: optional(shape({ included: flag, why: json_schema_text }), { included: false, why: '' }),
});
const opinion = shape({
    ...{ about: json_schema_text, digest: json_schema_text, answered: flag, title: json_schema_text, reviewer: json_schema_text, sameVendor: flag },
    ...{ verdict: oneOf(second_opinion/* OPINION_VERDICTS */.a2), severity: nullable(severity), reason: json_schema_text, cites: json_schema_list(range) },
});
const inlinePlace = shape({
    ...{ path: json_schema_text, side: oneOf(DIFF_SIDES), startLine: number, endLine: number, suggestion: nullable(json_schema_text) },
});
const finding = shape({
    ...{ id: json_schema_text, key: json_schema_text },
    code: nullable(json_schema_text),
    ...{ severity, contested: flag, risk: optional(nullable(risk), null), classification, title: json_schema_text, body: json_schema_text, said: json_schema_said },
    ...{ locations: json_schema_list(json_schema_location), origin, reviewers: json_schema_list(json_schema_text), sources: json_schema_list(source) },
    reconciliation: shape({ kind: oneOf(['sole', 'agreed', 'settled']), votes: dictionary(severity), reason: json_schema_text }),
    ...{ secondOpinion: dist/* fallback */.NpB(nullable(opinion), null), fix: json_schema_fix },
    joins: json_schema_list(shape({ a: json_schema_text, b: json_schema_text, score: number, parts: dictionary(number) })),
    ...{ related: json_schema_list(json_schema_text), feedback: json_schema_list(json_schema_text) },
    round: shape({ status: oneOf(domain_round/* ROUND_STATUSES */.ce), since: number }),
    blocking: optional(flag, true),
    waiver: nullable(json_schema_text),
    inline: nullable(inlinePlace),
});
const prior = shape({
    ...{ id: json_schema_text, key: json_schema_text, severity, contested: flag, risk: optional(nullable(risk), null) },
    ...{ classification, title: json_schema_text, body: json_schema_text, said: json_schema_said },
    places: json_schema_list(shape({ ...lines, side, primary: flag, code: json_schema_list(json_schema_text) })),
    ...{ origin, fix: json_schema_text, reviewers: json_schema_list(json_schema_text), since: number, seenAt: nullable(json_schema_text), leg: nullable(json_schema_text) },
});
const namedKey = shape({ id: json_schema_text, key: json_schema_text });
const leg = shape({ workflow: number, job: json_schema_text, index: json_schema_text, step: nullable(json_schema_text), name: nullable(json_schema_text) });
const otherLeg = shape({
    ...{ leg, report: json_schema_text, head: nullable(json_schema_text), publishedAt: json_schema_text, gate: oneOf(domain_round/* LEG_GATES */.iw), findings: json_schema_list(prior) },
    ...{ ids: json_schema_list(namedKey), idsBefore: json_schema_list(namedKey) },
});
const round = shape({
    ...{ number, of: json_schema_text, previousHead: nullable(json_schema_text), changedSince: json_schema_list(shape(commit)) },
    comparison: optional(oneOf(domain_round/* COMPARISONS */.F), 'unknown'),
    convergence: optional(shape({ open: number, new: number, fixed: number }), { open: 0, new: 0, fixed: 0 }),
    history: optional(json_schema_list(shape({ number, report: json_schema_text, head: nullable(json_schema_text), publishedAt: json_schema_text })), []),
    fingerprint: nullable(fingerprint),
    reuse: nullable(json_schema_text),
    reading: nullable(json_schema_text),
    past: optional(oneOf(domain_round/* PAST_STATES */.IX), 'known'),
    leg: nullable(leg),
    otherLegs: optional(json_schema_list(otherLeg), []),
});
const ledger = shape({
    ...{ key: json_schema_text, id: json_schema_text, title: optional(json_schema_text, ''), round: number, fate: oneOf(domain_round/* FATES */.QH), reason: json_schema_text },
    ...{ now: nullable(json_schema_text), finding: nullable(prior) },
    decline: nullable(shape({ by: json_schema_text, reason: json_schema_text, severity, at: json_schema_text, url: nullable(json_schema_text) })),
});
const json_schema_setAside = shape({
    ...{ kind: oneOf(consolidation/* SET_ASIDE_KINDS */.Al), to: nullable(oneOf(['testing', 'documentation', 'observation'])) },
    ...{ reason: json_schema_text, title: json_schema_text, sources: json_schema_list(source) },
});
const concern = shape({ text: json_schema_text, said: json_schema_said, scope: nullable(oneOf(['in-scope', 'future'])), reviewers: json_schema_list(json_schema_text) });
const point = shape({ id: optional(json_schema_text, ''), text: json_schema_text, said: json_schema_said, reviewers: json_schema_list(json_schema_text) });
const json_schema_points = json_schema_list(point);
const assessedPoint = shape({
    ...{ id: optional(json_schema_text, ''), kind: optional(oneOf(consolidation/* POINT_KINDS */.VK), 'gap') },
    ...{ text: json_schema_text, said: json_schema_said, reviewers: json_schema_list(json_schema_text) },
});
const assessed = json_schema_list(assessedPoint);
const feedback = shape({
    ...{ url: json_schema_text, author: json_schema_text, path: nullable(json_schema_text), line: nullable(number), body: optional(json_schema_text, '') },
    ...{ state: oneOf(consolidation/* FEEDBACK_STATES */.z$), finding: nullable(json_schema_text), said: json_schema_said },
});
const acceptedHead = shape({
    ...{ by: json_schema_text, at: json_schema_text, url: json_schema_text, reason: json_schema_text, standing: json_schema_list(json_schema_text), missing: json_schema_list(json_schema_text) },
});
const unreviewed = shape({ kind: oneOf(demand/* UNREVIEWED_KINDS */.rs), why: json_schema_text, how: nullable(json_schema_text), passes: flag });
const decision = shape({
    ...{ conclusion: oneOf(domain_report/* CONCLUSIONS */.Fr), gate: optional(oneOf(settings/* GATE_MODES */.pQ), 'enforce') },
    ...{ verdict: oneOf(domain_report/* VERDICTS */.bk), reasons: json_schema_list(json_schema_text) },
    ...{ standing: optional(json_schema_list(json_schema_text), []), missing: optional(json_schema_list(json_schema_text), []) },
    ...{ accepted: nullable(acceptedHead) },
    transient: optional(flag, false),
    override: optional(oneOf(way_out/* OVERRIDES */.u3), 'off'),
    unreviewed: nullable(unreviewed),
});
const coverage = shape({
    ...{ path: json_schema_text, reviewers: dictionary(oneOf(domain_finding/* COVERAGE_STATES */.Qu)), uncovered: optional(flag, false) },
    carried: optional(dictionary(number), {}),
});
const onOrOff = oneOf(['off', 'on']);
const delivery = shape({
    ...{ comment: oneOf(['off', 'sticky']), inlineComments: onOrOff, annotations: onOrOff, status: onOrOff },
});
const reportJson = shape({
    schemaVersion: dist/* literal */.euz(SCHEMA_VERSION),
    ...{ id: json_schema_text, startedAt: json_schema_text, durationMs: number, mode: json_schema_text, isolation: nullable(oneOf(reviewer/* ISOLATIONS */.Ce)) },
    stages: json_schema_list(shape({ name: json_schema_text, startMs: number, durationMs: number })),
    ...{ change: json_schema_change, round },
    laterRounds: optional(oneOf(domain_round/* LATER_ROUNDS */.Xe), 'all'),
    ...{ verdictSentence: optional(json_schema_text, ''), executiveSummary: json_schema_text },
    ...{ reviewers: json_schema_list(json_schema_reviewer), findings: json_schema_list(finding), setAside: json_schema_list(json_schema_setAside) },
    secondOpinions: optional(json_schema_list(opinion), []),
    observations: shape({ concerns: json_schema_list(concern), strengths: json_schema_list(concern) }),
    assessments: shape({ testing: assessed, documentation: assessed, commitStructure: json_schema_points, limitations: json_schema_points }),
    feedback: json_schema_list(feedback),
    feedbackRemarks: optional(json_schema_list(shape({ reviewer: json_schema_text, text: json_schema_text, url: nullable(json_schema_text) })), []),
    ...{ coverage: json_schema_list(coverage), ledger: json_schema_list(ledger), reconciliation: optional(json_schema_list(json_schema_text), []) },
    prosePlaces: optional(json_schema_list(shape({ text: json_schema_text, path: json_schema_text, startLine: number, endLine: number, excerpt: json_schema_text })), []),
    cost: nullable(json_schema_cost),
    ...{ lead: unused, processNotes: json_schema_list(json_schema_text), problems: json_schema_list(problem), decision },
    reviews: optional(json_schema_list(shape({ file: json_schema_text, text: json_schema_text })), []),
    hasPatch: optional(flag, false),
    delivery: optional(delivery, settings/* QUIET_DELIVERY */.OK),
});
const definitions = {
    ...{
        problem,
        file,
        change: json_schema_change,
        fingerprint,
        round,
        spending,
        cost: json_schema_cost,
        telemetry,
        scorecard,
        reviewer: json_schema_reviewer,
        range,
        location: json_schema_location,
        source,
        origin,
    },
    ...{ fix: json_schema_fix, opinion, finding, prior, leg, ledger, setAside: json_schema_setAside, concern, point, assessedPoint, feedback, coverage },
    ...{ acceptedHead, unreviewed, decision, delivery, inlinePlace },
};

;// CONCATENATED MODULE: ./build/formats/json.js


const json_json = {
    name: 'json',
    mediaType: 'application/json',
    fileName: () => 'report.json',
    render: (report) => `${JSON.stringify(toJson(report), null, 2)}\n`,
};
function toJson(report) {
    const findings = report.findings.map((finding) => ({ toJSON: () => publishedFinding(finding) }));
    return { ...published(withoutFindings(report)), findings };
}
function withoutFindings(report) {
    const { round, reviewers, setAside, ledger } = report;
    return {
        ...report,
        schemaVersion: SCHEMA_VERSION,
        change: report.change ?? NO_CHANGE,
        round: {
            ...round,
            fingerprint: round.fingerprint && { ...round.fingerprint, patchId: null },
            otherLegs: round.otherLegs.map((other) => ({ ...other, findings: other.findings.map(priorJson) })),
        },
        reviewers: reviewers.map((reviewer) => ({ ...reviewer, problem: reviewer.failures[0]?.problem ?? null })),
        findings: [],
        setAside: setAside.map((item) => ({ ...item, sources: item.sources.map(sourceJson) })),
        secondOpinions: report.secondOpinions.map(opinionJson),
        ledger: ledger.map(ledgerJson),
        lead: null,
    };
}
function published(value) {
    return dist/* safeParse */.xLC(reportJson, value).output;
}
function publishedFinding(finding) {
    return dist/* safeParse */.xLC(definitions.finding, findingJson(finding)).output;
}
function findingJson(finding) {
    const { locations, sources, secondOpinion } = finding;
    const shown = { locations: locations.map(locationJson), sources: sources.map(sourceJson) };
    return { ...finding, ...shown, secondOpinion: secondOpinion && opinionJson(secondOpinion) };
}
function opinionJson(opinion) {
    return { ...opinion, cites: opinion.cites.map(({ path, lines }) => rangeJson(path, lines)) };
}
function locationJson({ path, lines, excerpt, claimed, ...place }) {
    const shown = excerpt?.lines ?? [];
    const first = excerpt?.startLine ?? null;
    return {
        ...rangeJson(path, lines),
        ...place,
        excerpt: shown.map(({ text }) => text).join('\n'),
        excerptStartLine: first,
        changedLines: shown.flatMap(({ changed }, index) => (changed ? [(first ?? 1) + index] : [])),
        claimed: rangeJson(claimed.path, claimed.lines),
    };
}
function sourceJson({ anchored: { finding }, alsoIn }) {
    return { ...finding, alsoIn, locations: finding.locations.map(({ path, lines }) => rangeJson(path, lines)) };
}
function ledgerJson({ finding, decline, ...entry }) {
    return {
        ...entry,
        finding: finding && priorJson(finding),
        decline: decline && { ...decline, url: decline.source.kind === 'comment' ? decline.source.url : null },
    };
}
function priorJson(finding) {
    return { ...finding, places: finding.places.map((place) => ({ ...place, ...rangeJson(place.path, place.lines) })) };
}
function rangeJson(path, lines) {
    return { path, startLine: lines?.start ?? null, endLine: lines?.end ?? null };
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-finding.js










const onPages = new WeakMap();
function markdown_finding_finding(item, page) {
    const known = onPages.get(page) ?? new WeakMap();
    onPages.set(page, known);
    const text = known.get(item) ?? writtenFinding(item, page);
    known.set(item, text);
    return text;
}
function writtenFinding(item, page) {
    const parts = [
        titleLine(item, page),
        markdown_finding_facts(item, page),
        excerptOf(item),
        markdown_finding_secondOpinion(item, page),
        bodyWithFix(item, page),
        namedPlaces(item, page),
        markdown_finding_evidence(item, page),
        rounds(item),
        markdown_finding_comments(item, page),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function titleLine(item, page) {
    const title = safeInline(item.title, page.around).replaceAll('**', '') || 'Untitled';
    const place = markdown_finding_primary(item);
    const where = place ? ` — ${markdown_body_placeLink(page, place)}` : '';
    const kind = item.classification === null ? item.severity : `${item.severity}, ${item.classification}`;
    return `${item.id}. **${title}**${where} (${kind})`;
}
function markdown_finding_primary(item) {
    return item.locations.find((place) => place.primary) ?? item.locations[0];
}
function markdown_finding_facts(item, page) {
    const { contested, blocking } = item;
    const parts = [
        contested ? '**contested**' : '',
        markdown_finding_origin(item, page),
        markdown_finding_voices(item, page),
        otherPlaces(item, page),
        blocking ? '' : 'not blocking',
    ];
    return parts.filter((part) => part !== '').join(' · ');
}
function otherPlaces(item, page) {
    const first = markdown_finding_primary(item);
    const others = item.locations.filter((place) => place !== first);
    const links = others.map((place, index) => {
        const before = index === 0 ? first : others[index - 1];
        const isSame = before?.path === place.path && place.lines !== null;
        return markdown_body_placeLink(page, place, isSame ? `:${lineText(place.lines)}` : undefined);
    });
    return links.length ? `also at ${(0,wording/* listed */.KE)(links)}` : '';
}
const ORIGIN_WORDS = {
    introduced: 'introduced',
    exposed: 'exposed by this change',
    'pre-existing': 'older than this change',
    unknown: 'origin unknown',
};
function markdown_finding_origin({ origin: found }, page) {
    const { change } = page.report;
    if (change === null && found.kind === 'unknown')
        return '';
    const { commit } = found;
    const isOnly = found.kind === 'introduced' && change?.commits.length === 1;
    const wrote = found.kind === 'introduced' ? ' in' : ', lines of';
    const by = commit && !isOnly ? `${wrote} ${commitLink(page, commit.sha)} “${safeInline(commit.subject)}”` : '';
    const why = commit ? withoutCommit(found.reason, commit.sha) : found.reason;
    const isTelling = found.kind !== 'introduced' || commit === null;
    return `${ORIGIN_WORDS[found.kind]}${by}${isTelling && why !== '' ? ` (${(0,characters/* withoutEnd */.Mx)(safeInline(why, page.around), /[.\s]/)})` : ''}`;
}
function markdown_finding_voices(item, page) {
    const { votes: cast } = item.reconciliation;
    const graded = domain_severity/* SEVERITIES */.oC.map((severity) => ({
        severity,
        names: item.reviewers.filter((id) => cast[id] === severity).map(page.short),
    })).filter(({ names }) => names.length > 0);
    const isOne = graded.length === 1 && graded[0]?.severity === item.severity;
    if (isOne || !graded.length)
        return item.reviewers.map(page.short).join(', ');
    return graded.map(({ severity, names }) => `${(0,wording/* listed */.KE)(names)} ${severity}`).join(', ');
}
function markdown_finding_secondOpinion({ secondOpinion: opinion }, page) {
    if (!opinion)
        return '';
    const { reviewer, sameVendor, cites, reason } = opinion;
    const who = `${page.short(reviewer)}${sameVendor ? ' (the same vendor, asked anew)' : ''}`;
    const seen = cites.map((cite) => markdown_body_placeLink(page, { ...cite, side: 'head' }));
    const places = seen.length ? ` It cites ${(0,wording/* listed */.KE)(seen)}.` : '';
    return `**Second opinion: ${(0,second_opinion/* opinionVerdict */.yt)(opinion)}** by ${who}. ${sentence(safeInline(reason, page.around))}${places}`;
}
function withoutCommit(reason, sha) {
    const at = reason.indexOf(sha.slice(0, 7));
    if (at === -1)
        return reason;
    const before = reason
        .slice(0, at)
        .trimEnd()
        .replace(/(?:; (?:last changed by|these lines are older:)|,? (?:in|by|of)|[,;:])$/, '');
    const after = reason.slice(at).replace(/^[0-9a-f]{7,64}(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?/, '');
    return `${before}${after}`.trim();
}
function namedPlaces(item, { report }) {
    const words = (0,consolidation/* allWords */.PD)(item.body, item.said);
    const shown = excerptPlace(item);
    const seen = new Set();
    const elsewhere = report.prosePlaces.filter(({ text, path, startLine, excerpt }) => {
        if (excerpt === '' || !mentions(words, text))
            return false;
        if (shown && covers(shown, path, startLine))
            return false;
        return seen.size !== seen.add(`${path}:${String(startLine)}`).size;
    });
    if (!elsewhere.length)
        return '';
    const blocks = elsewhere.map(({ text, path, excerpt }) => `${neutralise_plainText(text)}:\n\n${fenced(showCharacters(excerpt), markdown_body_languageOf(path))}`);
    const [only] = elsewhere;
    if (only && elsewhere.length === 1) {
        return folded(`Code at ${neutralise_plainText(only.text)}`, fenced(showCharacters(only.excerpt), markdown_body_languageOf(only.path)));
    }
    return folded(`Code at ${(0,wording/* listed */.KE)(elsewhere.map(({ text }) => neutralise_plainText(text)))}`, blocks.join('\n\n'));
}
function mentions(body, place) {
    for (let at = body.indexOf(place); at !== -1; at = body.indexOf(place, at + 1)) {
        const before = body.charAt(at - 1);
        const after = body.charAt(at + place.length);
        if (!/[\w/.-]/.test(before) && !/\d/.test(after))
            return true;
    }
    return false;
}
function covers(place, path, line) {
    if (place.path !== path)
        return false;
    if (place.lines && line >= place.lines.start && line <= place.lines.end)
        return true;
    const first = place.excerpt?.startLine ?? 0;
    return line >= first && line < first + (place.excerpt?.lines.length ?? 0);
}
function markdown_finding_evidence(item, page) {
    const sentences = [oddPlaces(item, page), markdown_finding_votes(item, page), fixVerdict(item), related(item)];
    return `<sub>${sentences.filter((text) => text !== '').join(' ')}</sub>`.replace('<sub></sub>', '');
}
function oddPlaces({ locations }, page) {
    if (!locations.length)
        return 'No place was named.';
    const of = (state) => locations.filter((place) => place.state === state).map((place) => markdown_body_placeLink(page, place));
    const verb = (places) => (places.length === 1 ? 'is' : 'are');
    const [missing, moved] = [of('missing'), of('moved')];
    const unverified = page.report.change === null ? [] : of('unverified');
    const absent = locations[0]?.quote === 'absent' && locations[0].state !== 'missing';
    return [
        missing.length ? `${(0,wording/* listed */.KE)(missing)} ${verb(missing)} not in the repository.` : '',
        unverified.length ? `${(0,wording/* listed */.KE)(unverified)} could not be verified.` : '',
        moved.length ? `${(0,wording/* listed */.KE)(moved)} ${verb(moved)} where the quoted code stands, not where the review says.` : '',
        absent ? 'The quoted code was not found there.' : '',
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function markdown_finding_votes(item, page) {
    const { kind, reason } = item.reconciliation;
    const told = reason.replace(/^(?:Votes: [^.]*|One reviewer raised it)\.\s*|\s*A second opinion: [\w ]{1,40}\.$/g, '');
    const why = safeInline(told, page.around);
    return kind === 'settled' && why !== '' ? sentence(why) : '';
}
function fixVerdict({ fix }) {
    const { applies, patch } = fix;
    const reason = safeInline(fix.reason).replace(/(?:, then applies)?\.?$/, '');
    const because = reason === '' ? '' : ` (${reason})`;
    if (applies === 'no')
        return `The fix does not apply${because}: take it as a sketch.`;
    if (!(0,domain_finding/* fits */.lA)(fix))
        return '';
    const left = patch.why === '' ? '' : `; it is not in \`${domain_report/* FIXES_PATCH */.PL}\`: ${safeInline(patch.why)}`;
    const collected = patch.included ? ` and is in \`${domain_report/* FIXES_PATCH */.PL}\`` : left;
    return `The fix applies${applies === 'applies' ? ' as written' : because}${collected}.`;
}
function related(item) {
    const also = [...new Set(item.sources.flatMap(({ alsoIn }) => alsoIn))].filter((id) => id !== item.id);
    const near = item.related.filter((id) => !also.includes(id));
    return [also.length ? `Also speaks of ${(0,wording/* listed */.KE)(also)}.` : '', near.length ? `Near: ${(0,wording/* listed */.KE)(near)}.` : '']
        .filter((text) => text !== '')
        .join(' ');
}
const ROUND_WORDS = {
    new: '',
    unaddressed: 'unaddressed since',
    partly: 'addressed in part; open since',
    regressed: 'back again; first seen in',
    unconfirmed: 'its lines changed, but nobody confirmed a fix; open since',
    carried: 'not raised again, and nothing shows that it is fixed; open since',
};
function rounds({ round }) {
    const words = ROUND_WORDS[round.status];
    return words === '' ? '' : `*Prior round: ${words} round ${String(round.since)}.*`;
}
function markdown_finding_comments(item, page) {
    if (!item.feedback.length)
        return '';
    const links = item.feedback.map((url, index) => markdown_body_linked(`comment ${String(index + 1)}`, safeUrl(url)));
    const authors = page.report.feedback.filter(({ url }) => item.feedback.includes(url)).map(({ author }) => author);
    const who = authors.length ? ` by ${(0,wording/* listed */.KE)([...new Set(authors)].map((author) => safeInline(author)))}` : '';
    return `People say: ${(0,wording/* listed */.KE)(links)}${who}.`;
}
function markdown_finding_waivers({ report }) {
    const held = report.findings.filter(({ waiver }) => waiver !== null);
    if (!held.length)
        return '';
    const lines = held.map(({ id, waiver }) => `# ${id}\n${showCharacters(waiver ?? '')}`).join('\n');
    return folded(`Entries that would waive ${(0,wording/* listed */.KE)(held.map(({ id }) => id))}`, fenced(lines, 'yaml'));
}
function safeUrl(url) {
    return url.startsWith('https://') ? url : null;
}
function sentence(text) {
    return `${(0,characters/* withoutEnd */.Mx)(text, /[.\s]/)}.`;
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-head.js









function title({ report, around }) {
    return `# Deep Review: ${safeInline(subjectTitle(report), around)} · round ${String(report.round.number)}`;
}
function verdict({ report, around }) {
    const { decision, verdictSentence, change } = report;
    const word = decision.accepted === null ? domain_report/* VERDICT_WORDS */._G[decision.verdict] : 'Accepted, not passed';
    const why = verdictSentence || decision.reasons.join(' ');
    const url = decision.accepted?.url ?? '';
    const link = ownPull(change)(url) ? ` ${markdown_body_linked('The comment', url)}.` : '';
    return `**${word}** — ${safeInline(why, around)}.${link} *(${(0,check_words/* checkNote */.d)(report)})*`;
}
function summaryText({ report, around }) {
    return safeBlock(report.executiveSummary, around);
}
function findingsTable(page, most = Number.POSITIVE_INFINITY) {
    const { all, shown, rest, quiet } = rowsOfTable(page.report, most);
    const withOrigins = hasOrigins(all);
    const fold = (rows, words) => rows.length ? [folded(words(rows), tableOf(rows, withOrigins, page))] : [];
    return {
        table: shown.length ? tableOf(shown, withOrigins, page) : '',
        more: [...fold(rest, moreRows), ...fold(quiet, quietRows)],
    };
}
function tableOf(rows, withOrigins, page) {
    const columns = ['', 'finding', 'place', ...(withOrigins ? ['origin'] : []), 'who'];
    const lines = rows.map(({ finding: { id }, title: words, isSerious, place, origin, who }) => {
        const cells = [
            isSerious ? `**${id}**` : id,
            safeCell(words, page.around).replaceAll('**', '') || 'Untitled',
            place === null ? '–' : markdown_body_placeLink(page, place).replaceAll('|', '\\|'),
            ...(withOrigins ? [origin] : []),
            safeCell(who),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...lines].join('\n');
}
function factLines(page) {
    const green = (0,check_words/* greenLine */.I)(page.report);
    const facts = runFacts(page.report).map((fact) => safeInline(fact));
    return [facts.join(' · '), ...(green === null ? [] : [safeInline(green)])];
}
const COMMITS_SHOWN = 20;
function aboutRun(page) {
    const { report } = page;
    const rows = [
        ['Report', safeCell(`\`${report.id.replaceAll('`', '')}\``)],
        ['Date', `${report.startedAt.slice(0, 10)} ${report.startedAt.slice(11, 16)} UTC`],
        ['Repo', repository(page)],
        ['Round', markdown_head_round(report)],
        ['Changed', since(page)],
        ['Mode', safeCell(report.mode)],
        ...changeRows(page),
        ['Reviewers', report.reviewers.map(markdown_head_reviewer).join(', ')],
        ['Verdict', besides(page)],
        ['Conclusion', conclusion(report)],
        ['Accepted', accepted(page)],
        ['Wall-clock time', (0,wording/* duration */.p0)(report.durationMs)],
        ['Cost', report.cost === null ? '' : safeCell(costOfRun(report.cost))],
    ];
    const written = rows.filter(([, value]) => value !== '').map(([name, value]) => `| **${name}** | ${value} |`);
    return folded(aboutLine(report), ['| | |', '|---|---|', ...written].join('\n'));
}
function conclusion({ decision }) {
    const trial = (0,domain_report/* trialNote */.nc)(decision);
    return `\`${decision.conclusion}\`${trial === null ? '' : ` — **${trial}**`}`;
}
function accepted({ report, around }) {
    return safeCell((0,way_out/* acceptedNote */.Ej)(report.decision, true) ?? '', around);
}
function repository({ report }) {
    const name = report.change?.repository ?? null;
    return name === null ? '' : markdown_body_linked(safeCell(name), repositoryUrl(report.change));
}
function markdown_head_round({ round: { number, of } }) {
    const subject = of.replace(/^pr-(\d+)$/, 'PR \\#$1');
    return number > 1 ? `${String(number)} (of ${subject.startsWith('PR ') ? subject : safeCell(subject)})` : '1';
}
function changeRows(page) {
    const { change } = page.report;
    if (!change)
        return [];
    const { number, commits } = change;
    const pull = repositoryUrl(change);
    const link = pull && number !== null ? markdown_body_linked(`\\#${String(number)}`, `${pull}/pull/${String(number)}`) : '';
    const shown = commits
        .slice(0, COMMITS_SHOWN)
        .map(({ sha, subject }) => `${commitLink(page, sha)} ${safeCell(subject)}`);
    const rest = commits.length - shown.length;
    return [
        ['Author', personLink(page, change.author)],
        ['PR', link === '' ? '' : `${link} — ${safeCell(change.title)}`],
        ['Branch', safeCell(`\`${change.branch.replaceAll('`', '')}\``)],
        ['Commits', [...shown, ...(rest > 0 ? [`… and ${String(rest)} more`] : [])].join('<br>')],
        ['Review SHA', commitLink(page, change.head)],
    ];
}
function markdown_head_reviewer({ name, effort, status }) {
    const how = effort === null ? '' : ` (effort: ${safeCell(effort)})`;
    return `${safeCell(name)}${how}${status === 'completed' ? '' : ` — **${status}**`}`;
}
function besides({ report, around }) {
    const { accepted: word, missing, verdict: found, reasons } = report.decision;
    if (word === null && missing.length < 2)
        return '';
    return `**${domain_report/* VERDICT_WORDS */._G[found]}** — ${reasons.map((reason) => safeCell(reason, around)).join(' ')}`;
}
function since(page) {
    const { round: told } = page.report;
    const before = (0,domain_round/* roundBefore */.iU)(told);
    if (before < 1)
        return '';
    const commits = told.changedSince.map(({ sha, subject }) => `${commitLink(page, sha)} ${safeCell(subject)}`);
    const head = told.previousHead === null ? '' : ` (${commitLink(page, told.previousHead)})`;
    const from = `Since ${before === told.number ? 'the last run of this round' : `round ${String(before)}`}${head}`;
    const reading = told.reading === null ? '' : safeCell(told.reading);
    if (told.comparison === 'same')
        return `${from}, nothing has changed. ${reading}`.trimEnd();
    const how = told.comparison === 'rewritten' ? ', after a force-push, these commits are new or changed' : '';
    const changed = commits.length ? `${from}${how}: ${(0,wording/* listed */.KE)(commits)}.` : '';
    return [changed, told.reuse === null ? '' : safeCell(told.reuse), reading].filter((text) => text !== '').join(' ');
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-lists.js




function observations(page) {
    const { concerns, strengths } = page.report.observations;
    const short = strengths.map((item) => ({ ...item, text: inShort(item.text), said: [] }));
    return [...markdown_lists_part('Concerns', concerns, page), ...markdown_lists_part('Strengths', short, page)];
}
function markdown_lists_part(title, items, page) {
    if (!items.length)
        return [];
    const written = items.map((item) => {
        const scope = item.scope === null ? '' : `(${item.scope}) `;
        const text = `${scope}${item.scope === null ? item.text : withoutScope(item.text)}`;
        return listItem({ ...item, text }, page);
    });
    return [`**${title}**`, written.join('\n')];
}
function withoutScope(text) {
    return text.replace(/(?:\s+[–—-])?\s?`?\*{0,2}\((?:in-scope|future)\)\*{0,2}`?:?/, '').trimStart();
}
const OPEN_PRAISE = 2;
function markdown_lists_assessment(items, well, page) {
    const parts = partsOf(items);
    const praise = markdown_lists_points(parts.well, page);
    const isLong = parts.well.length > OPEN_PRAISE;
    return [
        ...markdown_lists_points(parts.gaps, page),
        ...(parts.ran.length ? ['**What was run**', ...markdown_lists_points(parts.ran, page)] : []),
        ...(praise.length && isLong ? [folded(`${well} (${String(parts.well.length)})`, praise.join('\n\n'))] : []),
        ...(praise.length && !isLong ? [`**${well}**`, ...praise] : []),
    ];
}
function markdown_lists_points(items, page) {
    const written = items.map((item) => {
        const { id, text } = item;
        return listItem({ ...item, text: id === '' ? text : `**${id}** ${text}` }, page);
    });
    return written.length ? [written.join('\n')] : [];
}
function leadingWords(markdown) {
    return markdown.startsWith('```') ? `Code:\n\n${markdown}` : markdown;
}
function listItem({ text, said, reviewers }, page) {
    const who = reviewers.length ? ` [${reviewers.map(page.short).join(', ')}]` : '';
    const blocks = [leadingWords(safeBlock(text, page.around)), ...markdown_lists_voices(said, page)];
    return inList(blocks.join('\n\n'), who);
}
function markdown_lists_voices(said, page) {
    return said.flatMap((each) => [voiceLine(page.short(each.reviewer)), safeBlock(each.text, page.around)]);
}
function inList(whole, who) {
    const [first = '', ...rest] = whole.split('\n');
    return [`- ${first}${who}`, ...rest.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}
const FEEDBACK_WORDS = {
    addressed: 'the code at its place changed since',
    open: 'open',
    unclear: 'not clear whether it is still open',
};
function markdown_lists_feedback(page) {
    const written = page.report.feedback.map((comment) => entry(comment, page));
    const others = remarksByComment(page.report.feedbackRemarks).flatMap(({ url, remarks }) => {
        const about = url === '' ? '' : ` (\`${url.slice(url.indexOf('#'))}\`)`;
        const said = remarks.map(({ reviewer, text }) => ({
            reviewers: [reviewer],
            text: withoutLink(text, url),
            said: [],
        }));
        if (url === '')
            return said.map((each) => listItem(each, page));
        const [first, ...rest] = said;
        const added = rest.map(({ reviewers: [reviewer = ''], text }) => ({ reviewer, file: '', text }));
        return first ? [listItem({ ...first, text: behindFirstLine(first.text, about), said: added }, page)] : [];
    });
    return [
        ...(written.length ? [written.join('\n')] : []),
        ...(others.length ? [...(written.length ? ['**What reviewers say of others**'] : []), others.join('\n')] : []),
    ];
}
function behindFirstLine(text, about) {
    const [line = '', ...rest] = text.split('\n');
    return /^\s*(?:`{3}|~{3})/.test(line) ? `${about.trim()}\n\n${text}` : [`${line}${about}`, ...rest].join('\n');
}
function entry(comment, page) {
    const link = markdown_body_linked('comment', comment.url.startsWith('https://') ? comment.url : null);
    const lines = comment.line === null ? null : { start: comment.line, end: comment.line };
    const at = comment.path === null ? '' : ` at \`${markdown_body_placeText(comment.path, lines).replaceAll('`', '')}\``;
    const quoted = comment.body.trim() === '' ? '' : ` — “${excerpt(comment.body)}”`;
    const belongs = comment.finding === null ? '' : `; see ${comment.finding}`;
    const line = `${link} of ${personLink(page, comment.author)}${at}${quoted}: **${FEEDBACK_WORDS[comment.state]}**${belongs}`;
    const said = comment.said.map((each) => ({ ...each, text: withoutLink(each.text, comment.url) }));
    return inList([line, ...markdown_lists_voices(said, page)].join('\n\n'), '');
}
const EXCERPT = 240;
function excerpt(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return safeInline((0,wording/* cutAtWord */.QI)(line, EXCERPT));
}
const COVERAGE_WORDS = {
    findings: 'findings',
    reviewed: 'reviewed',
    trivial: 'trivial',
    'not-reviewed': '**not reviewed**',
};
function carriedLine(rows) {
    const files = rows.map((row) => `${path(row.path)} (round ${String(Math.max(...Object.values(row.carried)))})`);
    return `As they were, and carried from earlier rounds: ${files.join(', ')}.`;
}
function markdown_lists_coverage({ report, short: name }) {
    const { coverage: rows, change } = report;
    if (!rows.length)
        return [];
    const { ids, silent } = coverageColumns(report);
    const alike = rows.filter(({ uncovered, reviewers }) => !uncovered && ids.every((id) => reviewers[id] === 'reviewed'));
    const before = rows.filter((row) => !row.uncovered && isCarriedOver(row) && ids.every((id) => Object.hasOwn(row.carried, id)));
    const told = new Set(alike.length >= SAID_ONCE ? alike : []);
    const carried = new Set(before.length >= SAID_ONCE ? before : []);
    const lines = rows
        .filter((row) => !told.has(row) && !carried.has(row))
        .map((row) => {
        const states = ids.map((id) => carriedWords(row, id) ?? (row.reviewers[id] ? COVERAGE_WORDS[row.reviewers[id]] : '–'));
        const mark = row.uncovered ? ' **(no completed review accounts for it)**' : '';
        return `| ${[`${path(row.path)}${mark}`, ...states].join(' | ')} |`;
    });
    const head = [
        `| ${['File', ...ids.map((id) => safeCell(name(id)))].join(' | ')} |`,
        `|---|${ids.map(() => '---|').join('')}`,
    ];
    const open = rows.filter(({ uncovered }) => uncovered).length;
    const accounted = `${(0,wording/* capitalised */.Iu)((0,wording/* counted */.hS)(rows.length, 'changed file'))}; ${open ? (0,wording/* counted */.hS)(open, 'file') : 'none'} without a completed review.`;
    const all = change
        ? accounted
        : `${(0,wording/* capitalised */.Iu)((0,wording/* counted */.hS)(rows.length, 'file'))} as the reviews themselves name them: without a repository nobody knows what changed.`;
    const quiet = silent.length
        ? ` ${(0,wording/* listed */.KE)(silent.map((id) => safeInline(name(id))))} ${silent.length > 1 ? 'account' : 'accounts'} for none.`
        : '';
    const rest = [...told].map((row) => path(row.path)).join(', ');
    return [
        `${all}${quiet}`,
        ...(lines.length ? [[...head, ...lines].join('\n')] : []),
        ...(told.size
            ? [`Reviewed by ${ids.length > 1 ? 'all' : safeInline(name(ids[0] ?? ''))}, without a finding: ${rest}.`]
            : []),
        ...(carried.size ? [carriedLine([...carried])] : []),
    ];
}
const SAID_ONCE = 3;
function path(text) {
    return safeCell(`\`${text.replaceAll('`', '')}\``);
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown-sections.js







function markdown_sections_setAside(page) {
    const { setAside: items } = page.report;
    return items.length ? [items.map((item) => `- ${asideItem(item, page)}`).join('\n')] : [];
}
const KINDS = {
    refuted: 'refuted',
    demoted: 'demoted',
    declined: 'declined by a maintainer',
    duplicate: 'duplicate',
};
function asideItem(item, { around, name }) {
    const to = item.to === null ? '' : `, now under ${item.to === 'observation' ? 'observations' : item.to}`;
    const from = item.sources.map(({ anchored: { finding } }) => {
        const [place] = finding.locations;
        const at = place ? ` at \`${markdown_body_placeText(place.path, place.lines).replaceAll('`', '')}\`` : '';
        const id = finding.id === null ? '' : ` ${safeInline(finding.id)}`;
        return `${name(finding.reviewer)}${id} (${finding.severity})${at}, \`${finding.file.replaceAll('`', '')}\` line ${String(finding.line)}`;
    });
    const title = safeInline(item.title, around).replaceAll('**', '') || 'Untitled';
    const who = from.length ? ` — ${from.join('; ')}` : '';
    return `*${title}* (${KINDS[item.kind]}${to})${who}: ${safeInline(item.reason, around)}`;
}
function processNotes({ report, around }) {
    const notes = report.processNotes.map((note) => `- ${safeInline(note, around)}`).join('\n');
    const problems = report.problems.map(({ what, why, fix }) => `- **${safeInline(what)}** — ${safeInline(why)}. Fix: ${safeInline(fix)}`);
    return [
        ...(notes === '' ? [] : [notes]),
        ...(problems.length ? ['**Problems of this run**', problems.join('\n')] : []),
    ];
}
function markdown_sections_appendix({ report }) {
    return report.reviews.flatMap(({ file, text }) => {
        const empty = text.trim() === '' ? '*Nothing was written.*' : fencedData(text);
        return [folded(neutralise_plainText(file), empty)];
    });
}
function markdown_sections_resolution({ report, around }) {
    const { ledger, round } = report;
    if ((0,domain_round/* roundBefore */.iU)(round) < 1)
        return [];
    const last = (0,round_words/* entriesOfRound */.Iu)(report);
    const rows = (last.length ? last : ledger).map((entry, index) => {
        const now = entry.now === null ? '' : ` → ${entry.now}`;
        const title = safeCell(entry.title, around);
        return `| ${String(index + 1)} | ${entry.id}: ${title} | ${(0,round_words/* answerWords */.Gy)(entry, report)}${now} | ${safeCell(entry.reason, around)} |`;
    });
    if (!rows.length)
        return [(0,round_words/* roundSentence */.y9)(report)];
    return [['| # | Finding | What became of it | Why |', '|---|---|---|---|', ...rows].join('\n')];
}
function remarks(page) {
    const paragraphs = page.report.reviewers
        .filter(({ remarks: text }) => text !== '')
        .flatMap(({ id, remarks: text }) => [`### ${page.name(id)}`, safeBlock(text, page.around)]);
    return [retroSentence(page.report), ...paragraphs];
}
function retroTable(page) {
    const { reviewers } = page.report;
    const rows = retroRows(page.report);
    if (!rows.length)
        return [];
    const lines = rows.map(({ name, cells }) => `| ${name} | ${cells.map((cell) => safeCell(cell) || '–').join(' | ')} |`);
    const head = [
        `| | ${reviewers.map(({ id }) => safeCell(page.name(id))).join(' | ')} |`,
        `|---|${reviewers.map(() => '---').join('|')}|`,
    ];
    return [[...head, ...lines].join('\n')];
}
function reconciliation({ report, around }) {
    if (!report.reconciliation.length)
        return [];
    return [report.reconciliation.map((line) => `- ${safeInline(line, around)}`).join('\n')];
}
function timing({ report }) {
    const passes = report.reviewers.flatMap((reviewer) => reviewer.passes);
    const ends = report.reviewers.map(({ passes: own }) => own.reduce((sum, pass) => sum + pass.durationMs, 0));
    const slowest = Math.max(0, ...ends);
    if (!passes.length || slowest === 0)
        return [];
    const ratio = (report.durationMs / slowest).toFixed(2);
    const stages = report.stages.map(({ name, durationMs }) => `${safeInline(name)} ${(0,wording/* duration */.p0)(durationMs)}`);
    const where = stages.length ? ` Stages: ${stages.join(', ')}.` : '';
    return [
        `The run took ${(0,wording/* duration */.p0)(report.durationMs)}, ${ratio} × its slowest reviewer (${(0,wording/* duration */.p0)(slowest)}).${where}`,
    ];
}

;// CONCATENATED MODULE: ./build/formats/markdown/markdown.js









const markdown_markdown = {
    name: 'markdown',
    mediaType: 'text/markdown',
    fileName: (report) => `${report.id}.md`,
    render: (report) => markdown_written(sections(pageOf(report))),
};
function sections(page, write = markdown_finding_finding, omitted = new Set()) {
    const { report } = page;
    const listed = (place) => report.findings.filter((item) => placeInReport(item, report) === place).map((item) => write(item, page));
    const { testing, documentation, commitStructure, limitations } = report.assessments;
    const section = (key, heading, blocks) => ({
        key,
        title: heading.startsWith('#') ? heading : `## ${heading}`,
        blocks: omitted.has(key) ? [] : filled(blocks()),
    });
    const all = [
        section('critical', 'Critical Issues', () => listed('critical')),
        section('important', 'Important Issues', () => listed('important')),
        section('suggestion', 'Suggestions', () => listed('suggestion')),
        section('carried', 'Carried from Prior Rounds', () => listed('carried')),
        section('pre-existing', 'Pre-existing (not blocking)', () => listed('pre-existing')),
        ...[section('quiet', QUIET_TITLE, () => quiet(listed('quiet'), page))].filter(({ blocks }) => blocks.length > 0),
        section('observations', 'Design Observations', () => observations(page)),
        section('testing', 'Testing Assessment', () => markdown_lists_assessment(testing, 'What is covered', page)),
        section('documentation', 'Documentation Assessment', () => markdown_lists_assessment(documentation, 'What is in order', page)),
        section('commits', 'Commit Structure', () => markdown_lists_points(commitStructure, page)),
        section('limitations', 'Acknowledged Limitations', () => [...markdown_lists_points(limitations, page), ...declined(page)]),
        section('feedback', 'Unresolved Feedback', () => markdown_lists_feedback(page)),
        section('coverage', 'Coverage', () => markdown_lists_coverage(page)),
        section('set-aside', 'Set Aside', () => markdown_sections_setAside(page)),
        section('retro', 'Agent Performance Retro', () => remarks(page)),
        section('retro-table', '### Summary', () => [...retroTable(page), ...timing(page)]),
        section('reconciliation', '### Reconciliation', () => reconciliation(page)),
        section('process', 'Review Process Notes', () => [...processNotes(page), markdown_finding_waivers(page)]),
        section('appendix', 'Appendix: Original Reviews', () => markdown_sections_appendix(page)),
        section('resolution', 'Resolution', () => markdown_sections_resolution(page)),
    ];
    return [...firstScreen(page), ...all.filter(({ blocks }) => blocks.length > 0), ...nothing(all, omitted)];
}
const QUIET_TITLE = 'Quiet from Round Three on';
function quiet(blocks, { report }) {
    const words = (0,round_words/* quietWords */.iO)(report.findings.filter((item) => placeInReport(item, report) === 'quiet'));
    return blocks.length ? [(0,round_words/* quietReason */.xB)(report), folded(words, blocks.join('\n\n'))] : [];
}
function firstScreen(page) {
    const { table, more } = findingsTable(page);
    const head = (key, blocks) => ({ key, title: null, blocks: filled(blocks) });
    return [
        head('head', [title(page), verdict(page)]),
        head('summary', [summaryText(page)]),
        head('table', [table]),
        head('more-rows', more),
        head('about', [...factLines(page), aboutRun(page)]),
    ].filter(({ blocks }) => blocks.length > 0);
}
function filled(blocks) {
    return blocks.filter((block) => block !== '');
}
function nothing(all, omitted) {
    const empty = all.filter(({ key, blocks }) => !blocks.length && !omitted.has(key));
    const line = nothingUnder(empty.map(({ title: heading }) => (heading ?? '').replace(/^#+ /, '')));
    return line === null ? [] : [{ key: 'nothing', title: null, blocks: [`*${line}*`] }];
}
function declined({ report }) {
    const entries = report.ledger.filter(({ fate }) => fate === 'declined');
    if (!entries.length)
        return [];
    const lines = entries.map(({ id, title, round, reason, decline }) => {
        const who = decline === null ? '' : ` by ${safeInline(decline.by)}`;
        return `- ${id} of round ${String(round)}, *${safeInline(title)}*, declined${who}: ${safeInline(reason)}`;
    });
    return ['**Declined in prior rounds**', lines.join('\n')];
}
function markdown_written(all) {
    return `${all.map(({ title, blocks }) => [...(title === null ? [] : [title]), ...blocks].join('\n\n')).join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./build/formats/rdjson.js







const rdjson = {
    name: 'rdjson',
    mediaType: 'application/json',
    fileName: (report) => `${report.id}.rdjson`,
    render: (report) => `${JSON.stringify(diagnosticResult(report), null, 2)}\n`,
};
const MAX_MESSAGE = 30_000;
const LEVELS = {
    critical: 'ERROR',
    important: 'WARNING',
    suggestion: 'INFO',
};
function diagnosticResult(report) {
    return {
        source: { name: 'deep-review' },
        diagnostics: report.findings.map((finding) => diagnostic(finding, report)),
    };
}
function diagnostic(finding, report) {
    const place = codePlace(finding, report);
    const text = place.anchor === null ? null : suggestion(finding, place.anchor);
    const related = finding.locations.slice(1).map((anchor) => ({ location: rdjson_location(placeOf(anchor)) }));
    return {
        message: message(finding, (0,domain_report/* shortNames */.DG)(report.reviewers)),
        location: rdjson_location(place),
        severity: LEVELS[finding.severity],
        code: { value: finding.id },
        ...(text === null || place.lines === null ? {} : { suggestions: [{ range: rdjson_range(place.lines), text }] }),
        ...(related.length === 0 ? {} : { related_locations: related }),
    };
}
function message(finding, names) {
    const { title, severity, contested, classification, origin, reviewers, body, said } = finding;
    const nameOf = (reviewer) => names.get(reviewer) ?? reviewer;
    const facts = [severity, contested ? 'contested' : null, classification, origin.kind].filter((fact) => fact !== null);
    const by = reviewers.length === 0 ? '' : `, by ${reviewers.map(nameOf).join(', ')}`;
    const head = `**${safeInline(title)}** (${facts.join(', ')}${safeInline(by)})`;
    const added = said.flatMap(({ reviewer, text }) => [
        voiceLine(nameOf(reviewer)),
        safeBlock(text.slice(0, MAX_MESSAGE)),
    ]);
    const whole = [head, safeBlock(body.slice(0, MAX_MESSAGE)), ...added].join('\n\n');
    return whole.length > MAX_MESSAGE ? `${whole.slice(0, MAX_MESSAGE)}\n… cut: the whole text is in the report.` : whole;
}
function rdjson_range(lines) {
    return { start: { line: lines.start }, end: { line: lines.end } };
}
function rdjson_location({ path, lines }) {
    return { path, ...(lines === null ? {} : { range: rdjson_range(lines) }) };
}
function suggestion({ fix }, anchor) {
    if (!fix.confined || !(0,domain_finding/* fits */.lA)(fix))
        return null;
    const text = exactSuggestion(fix.diff, anchor)?.join('\n') ?? null;
    return text !== null && visible(text) === text ? text : null;
}
function replacementsOf(diff, path) {
    const files = new Map();
    let current = path;
    const lines = diff.replace(/\n$/, '').split('\n');
    for (let index = 0; index < lines.length; index += 1) {
        const line = (0,values/* must */.sb)(lines[index]);
        if (/^(new file|deleted file|rename |copy |Binary |GIT binary|old mode)/.test(line))
            return null;
        if (line.startsWith('+++ ')) {
            const named = /^\+\+\+ (?:b\/)?([^\t]+)/.exec(line)?.[1];
            if (named === undefined || named === '/dev/null' || named.startsWith('"'))
                return null;
            current = named;
        }
        const header = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
        if (header === null)
            continue;
        const body = hunkBody(lines, index + 1, { old: Number(header[2] ?? 1), new: Number(header[3] ?? 1) });
        if (body === null || current === '')
            return null;
        const first = Number(header[1]) + (Number(header[2] ?? 1) === 0 ? 1 : 0);
        files.set(current, [...(files.get(current) ?? []), ...runs(body, first)]);
        index += body.length;
    }
    const changed = [...files].filter(([, replacements]) => replacements.length > 0);
    return changed.length === 0 ? null : changed.map(([file, replacements]) => ({ path: file, replacements }));
}
function hunkBody(lines, from, counts) {
    let [old, fresh] = [counts.old, counts.new];
    let end = from;
    while (old > 0 || fresh > 0) {
        const sign = (lines[end] ?? '\\').charAt(0) || ' ';
        if (!' +-'.includes(sign))
            return null;
        if (sign !== '+')
            old -= 1;
        if (sign !== '-')
            fresh -= 1;
        end += 1;
    }
    return old === 0 && fresh === 0 && !(lines[end] ?? '').startsWith('\\') ? lines.slice(from, end) : null;
}
function runs(body, first) {
    const found = [];
    let line = first;
    let open = null;
    for (const text of body) {
        const sign = text.charAt(0);
        if (sign === '+' || sign === '-') {
            if (open === null) {
                open = { start: line, deleted: [], inserted: [] };
                found.push(open);
            }
            (sign === '+' ? open.inserted : open.deleted).push(text.slice(1));
        }
        else
            open = null;
        if (sign !== '+')
            line += 1;
    }
    return found;
}
function exactSuggestion(diff, place) {
    const files = replacementsOf(diff, place.path);
    const only = files?.length === 1 ? files[0] : undefined;
    if (only?.path !== place.path || place.lines === null || place.excerpt === null || place.side !== 'head')
        return null;
    const { start, end } = place.lines;
    const known = (line) => place.excerpt?.lines[line - place.excerpt.startLine];
    const inside = only.replacements.every((one) => one.start >= start &&
        one.start + Math.max(1, one.deleted.length) - 1 <= end &&
        one.deleted.every((text, offset) => known(one.start + offset)?.text === text));
    if (!inside || known(start) === undefined || known(end) === undefined)
        return null;
    const lines = [];
    for (let line = start; line <= end; line += 1) {
        const here = only.replacements.find((one) => one.start === line);
        if (here !== undefined)
            lines.push(...here.inserted);
        if (!only.replacements.some((one) => line >= one.start && line < one.start + one.deleted.length))
            lines.push(known(line)?.text ?? '');
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/formats/sarif.js









const sarif = {
    name: 'sarif',
    mediaType: 'application/sarif+json',
    fileName: (report) => `${report.id}.sarif`,
    render: (report) => `${JSON.stringify(log(report), null, 2)}\n`,
};
const MAX_RESULTS = 5_000;
const FULL_BYTES = 8_000_000;
const sarif_SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
function log(report) {
    const sorted = [...report.findings].sort((a, b) => (0,domain_severity/* severityRank */.qs)(a.severity) - (0,domain_severity/* severityRank */.qs)(b.severity));
    const kept = sorted.slice(0, MAX_RESULTS);
    const ruleIds = [...new Set(kept.map(ruleOf))].sort();
    const { results, lean } = resultsOf(kept, report, ruleIds);
    const repository = repositoryUrl(report.change);
    const provenance = report.change !== null && repository !== null
        ? { versionControlProvenance: [provenanceOf(report.change, repository)] }
        : {};
    const run = {
        tool: { driver: { name: 'Deep Review Action', rules: ruleIds.map(rule) } },
        automationDetails: { id: 'deep-review/' },
        invocations: [invocation(report, { dropped: sorted.length - kept.length, lean })],
        ...provenance,
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results,
        properties: {
            report: report.id,
            verdict: report.decision.verdict,
            conclusion: report.decision.conclusion,
            ...(report.decision.gate === 'trial' && { gate: 'trial' }),
            round: report.round.number,
        },
    };
    return { $schema: sarif_SCHEMA, version: '2.1.0', runs: [run] };
}
function resultsOf(findings, report, ruleIds) {
    let bytes = 0;
    let lean = 0;
    const results = findings.map((finding) => {
        const short = bytes > FULL_BYTES;
        if (short)
            lean += 1;
        const result = resultOf(finding, { report, ruleIds, lean: short });
        bytes += JSON.stringify(result).length;
        return result;
    });
    return { results, lean };
}
const RULES = {
    regression: 'Something worked before this change, or would have.',
    gap: 'Something is missing or not handled.',
    enhancement: 'Something could be better.',
    finding: 'A finding that the reviewers did not classify.',
};
function rule(id) {
    const name = id.split('/')[1] ?? 'finding';
    return {
        id,
        name,
        shortDescription: { text: `Deep review: ${name}` },
        fullDescription: { text: RULES[name] ?? name },
        help: { text: 'The report of the same run has the evidence, the votes and the fix.' },
        defaultConfiguration: { level: 'warning' },
        properties: { tags: ['deep-review', name] },
    };
}
function invocation(report, { dropped, lean }) {
    const [start, end] = [0, report.durationMs].map((ms) => (0,wording/* instantAfter */.i)(report.startedAt, ms));
    const times = start && end ? { startTimeUtc: start, endTimeUtc: end } : {};
    const left = [
        {
            count: dropped,
            level: 'warning',
            what: `findings beyond the ${String(MAX_RESULTS)} most severe are in the report only`,
        },
        {
            count: lean,
            level: 'note',
            what: 'results are without text, fix and further places: the document would be too large',
        },
    ];
    const said = [
        ...report.problems.map((one) => ({ level: 'warning', text: `${one.what}\nwhy: ${one.why}\nfix: ${one.fix}` })),
        ...left.flatMap(({ count, level, what }) => (count > 0 ? [{ level, text: `${String(count)} ${what}` }] : [])),
    ];
    return {
        executionSuccessful: (0,way_out/* unaccepted */.VJ)(report.decision) !== 'incomplete' && report.decision.unreviewed?.kind !== 'unasked',
        ...times,
        toolExecutionNotifications: said
            .slice(0, 1_000)
            .map(({ level, text }) => ({ level, message: { text: visible(text).slice(0, 4_000) } })),
    };
}
function provenanceOf(change, repository) {
    const branch = change.branch === '' ? {} : { branch: change.branch };
    return { repositoryUri: repository, revisionId: change.head, ...branch };
}
const ROOT = '%SRCROOT%';
const MAX_TEXT = 1_000;
const sarif_MAX_MARKDOWN = 8_000;
const MAX_SNIPPET = 4_000;
const MAX_FIX = 40_000;
const MAX_PLACES = 1_000;
const MAX_TAGS = 20;
const sarif_LEVELS = {
    critical: 'error',
    important: 'warning',
    suggestion: 'note',
};
function ruleOf(finding) {
    return `deep-review/${finding.classification ?? 'finding'}`;
}
function resultOf(finding, options) {
    const place = codePlace(finding, options.report);
    const others = options.lean ? [] : finding.locations.slice(1, MAX_PLACES);
    const fixes = options.lean ? [] : fixesOf(finding, place);
    return {
        ruleId: ruleOf(finding),
        ruleIndex: options.ruleIds.indexOf(ruleOf(finding)),
        kind: 'fail',
        level: sarif_LEVELS[finding.severity],
        message: messageOf(finding, options),
        locations: [locationOf(place, options.lean)],
        ...(others.length === 0 ? {} : { relatedLocations: others.map(sarif_related) }),
        partialFingerprints: { 'deepReviewKey/v1': finding.key, primaryLocationLineHash: `${finding.key}:1` },
        ...baselineOf(finding, options.report),
        ...(fixes.length === 0 ? {} : { fixes }),
        properties: propertiesOf(finding, place),
    };
}
function messageOf(finding, { lean, report }) {
    const facts = [finding.severity, finding.contested ? 'contested' : null, finding.classification, finding.origin.kind];
    const known = ` (${facts.filter((fact) => fact !== null).join(', ')})`;
    const head = `${finding.id}: ${plain(finding.title).replace(/\s+/g, ' ')}${known}`;
    if (lean)
        return { text: cut(head, MAX_TEXT) };
    const names = (0,domain_report/* shortNames */.DG)(report.reviewers);
    const added = finding.said.flatMap(({ reviewer, text }) => [
        voiceLine(names.get(reviewer) ?? reviewer),
        safeBlock(text.slice(0, sarif_MAX_MARKDOWN)),
    ]);
    const words = [safeBlock(finding.body.slice(0, sarif_MAX_MARKDOWN)), ...added].join('\n\n');
    const markdown = `**${finding.id}: ${safeInline(finding.title)}**${known}\n\n${words}`;
    return {
        text: cut(`${head}\n\n${plain(finding.body.slice(0, MAX_TEXT))}`, MAX_TEXT),
        markdown: cut(markdown, sarif_MAX_MARKDOWN),
    };
}
function plain(text) {
    return visible(text).replaceAll('](', '] (');
}
function cut(text, limit) {
    return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
function locationOf(place, lean) {
    const { path, lines, anchor } = place;
    const snippet = anchor?.excerpt?.lines.map((line) => line.text).join('\n') ?? '';
    const shown = !lean && snippet !== '' && snippet.length <= MAX_SNIPPET;
    const region = lines === null ? null : { startLine: Math.max(1, lines.start), endLine: Math.max(1, lines.start, lines.end) };
    const context = anchor?.excerpt && shown
        ? {
            startLine: Math.max(1, anchor.excerpt.startLine),
            endLine: Math.max(1, anchor.excerpt.startLine) + anchor.excerpt.lines.length - 1,
            snippet: { text: visible(snippet) },
        }
        : null;
    return {
        physicalLocation: {
            artifactLocation: { uri: encodedPath(path), uriBaseId: ROOT },
            ...(region === null ? {} : { region }),
            ...(context === null || region === null ? {} : { contextRegion: context }),
        },
    };
}
function sarif_related(anchor, index) {
    return {
        id: index + 1,
        ...locationOf(placeOf(anchor), true),
        message: { text: `Also here: ${visible(anchor.path)}` },
    };
}
function baselineOf({ round }, report) {
    if (report.round.number <= 1)
        return {};
    const states = {
        new: 'new',
        unaddressed: 'unchanged',
        carried: 'unchanged',
        partly: 'updated',
        regressed: 'updated',
        unconfirmed: 'updated',
    };
    return { baselineState: states[round.status] };
}
function fixesOf({ fix, id }, place) {
    return [
        ...fixOf(fix, place, `Fix of ${id}`),
        ...fix.others.slice(0, MAX_TAGS).flatMap((other) => fixOf(other, place, `Another fix of ${id}`)),
    ];
}
function fixOf(fix, { path }, text) {
    if (!(0,domain_finding/* fits */.lA)(fix) || fix.diff.length > MAX_FIX)
        return [];
    const files = replacementsOf(fix.diff, path);
    if (files === null)
        return [];
    const artifactChanges = files.map((file) => ({
        artifactLocation: { uri: encodedPath(file.path), uriBaseId: ROOT },
        replacements: file.replacements.map(replacementOf),
    }));
    return [{ description: { text }, artifactChanges }];
}
function replacementOf({ start, deleted, inserted }) {
    const deletedRegion = { startLine: start, startColumn: 1, endLine: start + deleted.length, endColumn: 1 };
    const text = inserted.map((line) => `${line}\n`).join('');
    return { deletedRegion, ...(text === '' ? {} : { insertedContent: { text } }) };
}
function propertiesOf(finding, place) {
    const { id, severity, contested, classification, origin, reviewers, blocking, round } = finding;
    const tags = ['deep-review', severity, origin.kind, ...reviewers].slice(0, MAX_TAGS);
    const about = {
        id,
        severity,
        contested,
        classification,
        origin: origin.kind,
        originReason: cut(visible(origin.reason), MAX_TEXT),
    };
    const standing = { reviewers: reviewers.slice(0, MAX_TAGS), blocking, round: round.status, since: round.since };
    const said = finding.said
        .slice(0, MAX_TAGS)
        .map(({ reviewer, text }) => ({ reviewer, text: cut(plain(text.slice(0, MAX_TEXT)), MAX_TEXT) }));
    return { ...about, ...standing, place: place.anchor?.state ?? 'none', ...(said.length ? { said } : {}), tags };
}

;// CONCATENATED MODULE: ./build/formats/summary.js







const SUMMARY_MAX_BYTES = 900_000;
const CUTS = [
    { sections: ['appendix'], said: 'the original reviews' },
    { sections: ['retro', 'process'], said: 'the remarks on each reviewer' },
    { sections: ['quiet-bodies', 'suggestion-bodies'], said: 'the texts of suggestions' },
    { sections: ['set-aside', 'reconciliation'], said: 'what was set aside' },
    { sections: ['coverage', 'limitations', 'commits'], said: 'coverage' },
    {
        sections: ['observations', 'testing', 'documentation', 'feedback', 'resolution'],
        said: 'observations and assessments',
    },
    { sections: ['more-rows'], said: 'the later rows of the table' },
    { sections: ['pre-existing-bodies', 'carried-bodies'], said: 'the texts of pre-existing and carried findings' },
    { sections: ['important-bodies'], said: 'the texts of important findings' },
    { sections: ['critical-bodies'], said: 'the texts of critical findings' },
];
const summary = {
    name: 'summary',
    mediaType: 'text/markdown',
    fileName: (report) => `${report.id}-summary.md`,
    render: (report) => summaryWithin(report, SUMMARY_MAX_BYTES),
};
function summaryWithin(report, maxBytes) {
    const page = pageOf(report);
    const hopeless = hopelessKeys(report, maxBytes);
    const isHopeless = (item) => hopeless.has(`${placeInReport(item, report)}-bodies`);
    const write = (item) => (isHopeless(item) ? titleLine(item, page) : markdown_finding_finding(item, page));
    const full = sections(page, write, hopeless);
    const first = CUTS.findLastIndex((cut) => cut.sections.some((key) => hopeless.has(key))) + 1;
    for (let cuts = first; cuts <= CUTS.length; cuts += 1) {
        const text = withCuts(full, cuts, page);
        if (bytes(text) <= maxBytes)
            return text;
    }
    return shortened(page, maxBytes);
}
const LEAST_BYTES = 95;
const LEAST_SHARE = 0.2;
function hopelessKeys(report, maxBytes) {
    const { observations, assessments, feedbackRemarks, reviews } = report;
    const lengthOf = (texts) => texts.reduce((sum, { text, said = [] }) => sum + (0,consolidation/* allWords */.PD)(text, said).length, 0) * LEAST_SHARE;
    const sizes = new Map([
        ['observations', lengthOf([...observations.concerns, ...observations.strengths])],
        ['testing', lengthOf(assessments.testing)],
        ['documentation', lengthOf(assessments.documentation)],
        ['commits', lengthOf(assessments.commitStructure)],
        ['limitations', lengthOf(assessments.limitations)],
        ['feedback', lengthOf(feedbackRemarks)],
        ['appendix', lengthOf(reviews)],
    ]);
    for (const item of report.findings) {
        const key = `${placeInReport(item, report)}-bodies`;
        sizes.set(key, (sizes.get(key) ?? 0) + Math.max(LEAST_BYTES, (0,consolidation/* allWords */.PD)(item.body, item.said).length * LEAST_SHARE));
    }
    return new Set([...sizes].filter(([, size]) => size > maxBytes).map(([key]) => key));
}
function withCuts(full, cuts, page) {
    const applied = CUTS.slice(0, cuts);
    const left = new Set(applied.flatMap((cut) => cut.sections));
    const shown = full
        .filter(({ key }) => !left.has(key))
        .map((section) => left.has(`${section.key}-bodies`) ? { ...section, blocks: titleLines(section.key, page) } : section);
    const said = applied.map((cut) => cut.said);
    return `${markdown_written(shown)}${pointer(page, said)}`;
}
function titleLines(key, page) {
    const { report } = page;
    const lines = report.findings
        .filter((item) => placeInReport(item, report) === key)
        .map((item) => titleLine(item, page));
    return key === 'quiet' ? quiet(lines, page) : lines;
}
function shortened(page, maxBytes) {
    const { report } = page;
    const top = `${title(page)}\n\n${verdict(page)}\n\n`;
    const end = (rest) => pointer(page, ['everything but the list of findings', ...(rest ? [(0,wording/* counted */.hS)(rest, 'finding')] : [])]);
    const lines = [];
    let room = maxBytes - bytes(top) - bytes(end(report.findings.length));
    for (const item of report.findings) {
        const line = `${titleLine(item, page)}\n\n`;
        room -= bytes(line);
        if (room < 0)
            break;
        lines.push(line);
    }
    return `${top}${lines.join('')}${end(report.findings.length - lines.length)}`;
}
function pointer({ report }, left) {
    if (!left.length)
        return '';
    const what = (0,wording/* capitalised */.Iu)((0,wording/* listed */.KE)(left));
    return `\n---\n\nThis summary is cut to fit. ${what} are in the full report, \`${report.id}.md\`, in the artifact of this run.\n`;
}
function bytes(text) {
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit < 0x80)
            count += 1;
        else if (unit < 0x800)
            count += 2;
        else if (unit >= 0xd800 && unit < 0xdc00) {
            count += 4;
            at += 1;
        }
        else
            count += 3;
    }
    return count;
}

// EXTERNAL MODULE: ./build/text/marker-line.js
var marker_line = __webpack_require__(7649);
;// CONCATENATED MODULE: ./build/formats/comment.js







const SUMMARY_MAX = 8_000;
const VERDICT_MAX = 4_000;
const FAILED_SHOWN = 5;
function commentText(report, facts) {
    const page = pageOf(report);
    const all = report.findings.length;
    let [fits, most] = [0, all];
    let text = comment_written(page, facts, most);
    if (text.length <= facts.maxCharacters)
        return text;
    while (fits < most - 1) {
        const middle = Math.floor((fits + most) / 2);
        if (comment_written(page, facts, middle).length <= facts.maxCharacters)
            fits = middle;
        else
            most = middle;
    }
    text = comment_written(page, facts, fits);
    return text.length <= facts.maxCharacters ? text : shortest(page, facts);
}
function comment_written(page, facts, rows) {
    const { report } = page;
    const { table, more } = findingsTable(page, rows);
    const green = (0,check_words/* greenLine */.I)(report);
    const blocks = [
        comment_heading(page),
        within(verdict(page), VERDICT_MAX),
        within(summaryText(page), SUMMARY_MAX),
        table,
        ...more,
        cutNote(report.findings.length - rows),
        green === null ? '' : safeInline(green),
        notPosted(facts),
        whereToRead(page, facts),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function shortest(page, facts) {
    const said = `\`${page.report.decision.conclusion}\`. What the reviewers found does not fit into a comment.`;
    return [comment_heading(page), said, whereToRead(page, facts)].filter((block) => block !== '').join('\n\n');
}
function comment_heading(page) {
    const { change, round } = page.report;
    const head = change === null ? '' : ` · ${commitLink(page, change.head)}`;
    const leg = round.leg !== null && round.otherLegs.length ? ` · ${safeInline((0,domain_round/* legWords */.gl)(round.leg))}` : '';
    return `${marker_line/* COMMENT_START */.Nk}${head} · round ${String(round.number)}${leg}`;
}
const within = (markdown, max) => (markdown.length <= max ? markdown : '');
function cutNote(rows) {
    return rows > 0 ? `… and ${(0,wording/* inDigits */.Qn)(rows, 'finding')} more, which stand in the full report.` : '';
}
function notPosted({ failed }) {
    return failed.length ? `Not posted:\n\n${reasons(failed.slice(0, FAILED_SHOWN))}` : '';
}
function deliverySection(failed) {
    return `\n## Delivery\n\n${reasons(failed)}\n`;
}
function reasons(failed) {
    return failed.map(({ what, why, fix }) => `- ${safeInline(`${what}: ${why}; ${fix}`)}`).join('\n');
}
function whereToRead({ report }, { reportUrl, runUrl }) {
    const address = reportUrl ?? runUrl;
    const links = [
        ...(address === null ? [] : [markdown_body_linked('Full report', address)]),
        ...(runUrl === null || runUrl === address ? [] : [markdown_body_linked('run', runUrl)]),
    ];
    return `<sub>${[...links, `report ${safeInline(report.id)}`].join(' · ')}</sub>`;
}

// EXTERNAL MODULE: ./build/domain/marked.js
var marked = __webpack_require__(5053);
// EXTERNAL MODULE: ./build/text/finding-mark.js
var finding_mark = __webpack_require__(1757);
// EXTERNAL MODULE: ./build/text/lead.js
var lead = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(6953);
;// CONCATENATED MODULE: ./build/formats/inline-comment.js











const LEAD = { sentences: 3, characters: 800 };
const TITLE_MAX = 400;
const DIFF_LINES = 60;
const DIFF_MAX = 6_000;
function inlineComments(report, reportUrl) {
    const page = pageOf(report);
    const shown = (0,marked/* markedFindings */.R)(report).flatMap((finding) => {
        const { inline, key } = finding;
        return inline === null ? [] : [[key, commentOf({ ...finding, inline }, page, reportUrl)]];
    });
    return new Map(shown);
}
function commentOf(finding, page, reportUrl) {
    const blocks = [
        inline_comment_titleLine(finding, page),
        safeBlock((0,lead/* leadOf */.M)(finding.body, LEAD), page.around),
        fixBlock(finding),
        footer(finding, page, reportUrl),
        (0,finding_mark/* findingMark */.h)([finding.key]),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function inline_comment_titleLine(finding, page) {
    const { id, severity, classification, contested, reviewers } = finding;
    const title = safeInline(finding.title.slice(0, TITLE_MAX), page.around).replaceAll('**', '') || 'Untitled';
    const kind = classification === null ? severity : `${severity}, ${classification}`;
    const facts = [
        `**${id}. ${title}** (${kind})`,
        contested ? '**contested**' : '',
        (0,wording/* listed */.KE)(reviewers.map(page.short)),
        inline_comment_elsewhere(finding, page),
    ];
    return facts.filter((fact) => fact !== '').join(' · ');
}
function inline_comment_elsewhere({ locations, inline }, page) {
    const primary = locations.find((place) => place.primary) ?? locations[0];
    if (!primary || (primary.path === inline.path && meets(primary.lines, inline)) || primary.side === 'base')
        return '';
    return `at ${markdown_body_placeLink(page, primary)}`;
}
function meets(lines, { startLine, endLine }) {
    return lines === null || (0,domain_finding/* overlap */.EF)(lines, { start: startLine, end: endLine }) > 0;
}
function fixBlock(finding) {
    const { inline, fix } = finding;
    if (inline.suggestion !== null && isOffered(inline.suggestion))
        return suggestionBlock(inline.suggestion);
    const diff = fix.diff.replace(/\n$/, '');
    if (diff === '')
        return '';
    if (diff.length > DIFF_MAX || diff.split('\n').length > DIFF_LINES)
        return 'The fix stands in the report.';
    const label = (0,domain_finding/* fits */.lA)(fix) ? 'Fix' : fix.applies === 'no' ? 'Sketch of a fix, which does not apply' : 'Fix, not tried';
    return folded(label, fenced(withoutCommands(showCharacters(diff)), 'diff'));
}
const withoutCommands = (diff) => diff.replace(/^(?=\/[A-Za-z])/gm, ' ');
function isOffered(suggestion) {
    return !suggestion.includes(redact/* REDACTED */.XF) && !/^\/[A-Za-z][\w-]*(?:\s|$)/m.test(suggestion);
}
function suggestionBlock(suggestion) {
    const fence = '`'.repeat(Math.max(3, (0,fences/* longestRun */.Q_)(suggestion, '`') + 1));
    return `${fence}suggestion\n${suggestion}${fence}`;
}
function footer({ id, key, round }, { report }, reportUrl) {
    const named = /^[0-9a-f]{14}(?:-\d{1,9})?$/.test(key) ? key : id;
    const since = round.since < report.round.number ? `, since round ${String(round.since)}` : '';
    const parts = [
        `${id} of round ${String(report.round.number)}${since}`,
        reportUrl === null ? '' : markdown_body_linked('full report', reportUrl),
        `not a problem? \`${way_out/* COMMANDS */.Lo.decline.usage.replace('<id>', named)}\``,
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

// EXTERNAL MODULE: ./build/domain/problem.js
var domain_problem = __webpack_require__(6282);
;// CONCATENATED MODULE: ./build/formats/json-read.js




const HOW_TO_GET_ONE = 'give a `report.json` as this program writes it, unchanged';
function readReport(text) {
    const { success, output, issues } = dist/* safeParse */.xLC(reportJson, parsed(text));
    const problems = success ? doubledSources(output) : issues.slice(0, NAMED_AT_MOST).map(mismatch);
    if (!success || problems.length)
        throw new domain_problem/* UserError */.yo(problems.slice(0, NAMED_AT_MOST));
    return fromJson(output);
}
function parsed(text) {
    const value = json_read_json(text);
    const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null;
    if (version === SCHEMA_VERSION)
        return value;
    const why = `its \`schemaVersion\` is ${json_read_shown(version)}, this program reads version ${String(SCHEMA_VERSION)}`;
    throw new domain_problem/* UserError */.yo([{ what: 'report.json: not readable', why, fix: HOW_TO_GET_ONE }]);
}
function json_read_json(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const why = `it is no JSON: ${error instanceof Error ? error.message : String(error)}`;
        throw new domain_problem/* UserError */.yo([{ what: 'report.json: not readable', why, fix: HOW_TO_GET_ONE }]);
    }
}
function mismatch({ path, message, input }) {
    const steps = path ?? [];
    const at = steps.map(({ type, key }) => (type === 'array' ? `[${String(key)}]` : `.${String(key)}`)).join('');
    const why = `expected ${message}, got ${json_read_shown(input)}`;
    return { what: `report.json: \`${at.slice(1)}\` does not fit`, why, fix: HOW_TO_GET_ONE };
}
function json_read_shown(value) {
    if (value === undefined)
        return 'nothing';
    if (typeof value === 'object' && value !== null)
        return Array.isArray(value) ? 'a list' : 'an object';
    const written = JSON.stringify(value);
    return written.length > 60 ? `${written.slice(0, 57)}...` : written;
}
function doubledSources(report) {
    const keys = [...report.findings, ...report.setAside].flatMap(({ sources }) => sources.map(domain_finding/* findingKey */.fl));
    const seen = new Set();
    const doubled = keys.filter((key) => seen.has(key) || !seen.add(key));
    return [...new Set(doubled)].map((key) => ({
        what: `report.json: the source ${key} stands there twice`,
        why: 'every finding of every review belongs to exactly one finding or set-aside entry',
        fix: HOW_TO_GET_ONE,
    }));
}
function fromJson(json) {
    const { observations, assessments } = json;
    return {
        ...json,
        change: reportChange(json.change),
        reviewers: json.reviewers.map(reportReviewer),
        findings: json.findings.map((finding) => {
            const [locations, sources] = [finding.locations.map(json_read_anchor), finding.sources.map(json_read_source)];
            const secondOpinion = finding.secondOpinion && json_read_opinion(finding.secondOpinion);
            return { ...listed(finding), said: finding.said.map(json_read_said), locations, sources, secondOpinion };
        }),
        setAside: json.setAside.map((item) => ({ ...item, sources: item.sources.map(json_read_source) })),
        secondOpinions: json.secondOpinions.map(json_read_opinion),
        observations: { concerns: voiced(observations.concerns), strengths: voiced(observations.strengths) },
        assessments: {
            testing: voiced(assessments.testing),
            documentation: voiced(assessments.documentation),
            commitStructure: voiced(assessments.commitStructure),
            limitations: voiced(assessments.limitations),
        },
        ledger: json.ledger.map(ledgerEntry),
        round: {
            ...json.round,
            otherLegs: json.round.otherLegs.map((other) => ({ ...other, findings: other.findings.map(json_read_prior) })),
        },
    };
}
function json_read_opinion({ cites, ...rest }) {
    const places = cites.map(({ path, startLine, endLine }) => {
        const start = startLine ?? 1;
        return { path, lines: { start, end: endLine ?? start } };
    });
    return { ...rest, cites: places };
}
function ledgerEntry(entry) {
    const { finding, decline } = entry;
    return { ...entry, finding: finding && json_read_prior(finding), decline: decline && appliedDecline(decline) };
}
function listed(finding) {
    return finding.contested ? { ...finding, severity: 'critical' } : finding;
}
function json_read_prior(finding) {
    const places = finding.places.map(({ startLine, endLine, ...place }) => ({
        ...place,
        lines: lineRange({ startLine, endLine }),
    }));
    return { ...listed(finding), said: finding.said.map(json_read_said), places };
}
function appliedDecline({ url, ...rest }) {
    return { ...rest, source: url === null ? { kind: 'waiver' } : { kind: 'comment', url } };
}
function reportChange({ head, ...change }) {
    if (head === null)
        return null;
    const { repository, number, title, author, branch, base, mergeBase, commits, files } = change;
    return {
        ...{ repository, number, title: title ?? '', author: author ?? '', branch: branch ?? '' },
        ...{ base: base ?? '', mergeBase: mergeBase ?? '', head, commits: commits ?? [], files: files ?? [] },
    };
}
function reportReviewer({ problem, failures, ...rest }) {
    return { ...rest, failures: failures.length || !problem ? failures : [{ class: 'exit', problem }] };
}
const json_read_said = (item) => ({ ...item, file: '' });
const voiced = (items) => items.map((item) => ({ ...item, file: '', said: item.said.map(json_read_said) }));
function json_read_anchor(place) {
    const { path, primary, state, quote, side } = place;
    const claimed = json_read_location(place.claimed ?? place);
    return { path, primary, state, quote, side, claimed, lines: lineRange(place), excerpt: json_read_excerpt(place) };
}
function json_read_excerpt({ excerpt: code, excerptStartLine: startLine, changedLines }) {
    if (startLine === null)
        return null;
    const changed = new Set(changedLines);
    const lines = code.split('\n').map((text, index) => ({ text, changed: changed.has(startLine + index) }));
    return { startLine, lines };
}
function json_read_location(range) {
    return { path: range.path, lines: lineRange(range) };
}
function lineRange({ startLine, endLine }) {
    return startLine === null ? null : { start: startLine, end: endLine ?? startLine };
}
function json_read_source({ alsoIn, locations, ...told }) {
    const reason = 'not kept in report.json';
    return {
        anchored: {
            finding: {
                ...{ ...told, severityFrom: 'tag', filed: null, body: '', locations: locations.map(json_read_location) },
                ...{ quotes: [], fix: null, standing: { kind: 'stands' } },
            },
            anchors: [],
            origin: { kind: 'unknown', commit: null, reason, older: null, testimony: { kind: 'silent' } },
            fix: { ...domain_finding/* NO_FIX */.O5, reason },
        },
        alsoIn,
    };
}

;// CONCATENATED MODULE: ./build/formats/index.js









const FORMATS = [markdown_markdown, summary, html, json_json, sarif, rdjson];
const ANY_ID = '00000000-000000-\0';
const IDS = /^\d{8}-\d{6}-./;
function isDocumentName(name) {
    return FORMATS.some((format) => {
        const [before = '', after = null] = format.fileName({ id: ANY_ID }).split(ANY_ID);
        if (after === null)
            return name === before;
        return (name.startsWith(before) && name.endsWith(after) && IDS.test(name.slice(before.length, name.length - after.length)));
    });
}
function render(report, names) {
    return FORMATS.filter((format) => names.includes(format.name)).map((format) => ({
        format: format.name,
        name: format.fileName(report),
        mediaType: format.mediaType,
        text: format.render(report),
    }));
}


/***/ }),

/***/ 4866: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ greenLine),
/* harmony export */   d: () => (/* binding */ checkNote)
/* harmony export */ });
/* harmony import */ var _domain_demand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3322);
/* harmony import */ var _domain_way_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2295);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3898);



const IDS_SHOWN = 3;
function idsIn(standing) {
    const shown = standing.slice(0, IDS_SHOWN);
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(standing.length > shown.length ? [...shown, `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .countWord */ .MD)(standing.length - shown.length)} more`] : shown);
}
function checkNote({ decision }) {
    const { conclusion, gate, standing } = decision;
    const isGreen = conclusion === 'pass' || conclusion === 'accepted';
    const because = conclusion === 'fail' && standing.length ? `: ${idsIn(standing)}` : '';
    if (gate === 'trial')
        return `trial: check is green, enforced it would ${isGreen ? 'be too' : `fail${because}`}`;
    if (conclusion === 'accepted')
        return `check passes by that word; without it: ${(0,_domain_way_out_js__WEBPACK_IMPORTED_MODULE_1__/* .unaccepted */ .VJ)(decision)}`;
    return isGreen ? 'check passes' : `check fails${because || (conclusion === 'incomplete' ? ': incomplete' : '')}`;
}
function greenLine(report) {
    const { change, decision } = report;
    const { conclusion, gate, standing, override, unreviewed } = decision;
    if (gate === 'trial' || (conclusion !== 'fail' && conclusion !== 'incomplete'))
        return null;
    const first = conclusion === 'fail'
        ? `fix ${idsIn(standing) || 'what is named'}`
        : ((0,_domain_demand_js__WEBPACK_IMPORTED_MODULE_0__/* .toBeReviewed */ .Uh)(unreviewed) ?? 'mend what is missing and run the job again');
    if (!change?.number)
        return `To get green: ${first}.`;
    const [only] = standing.length === 1 ? standing : [];
    const usage = _domain_way_out_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo.decline.usage.replace('<id>', only ?? '<id>');
    const who = override === 'admin' ? 'an administrator' : 'someone with write access';
    const words = [
        ...(conclusion === 'fail' ? [`\`${usage}\` (someone else with write access)`] : []),
        ...(override === 'off'
            ? []
            : [`\`${(0,_domain_way_out_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptLine */ .Hu)(change.head)}\` for this head only (${who} who neither wrote nor pushed it)`]),
    ];
    const byComment = words.length ? `; or comment, and run the job again: ${words.join('; or ')}` : '';
    return `To get green: ${first}${conclusion === 'fail' ? ' and push' : ''}${byComment}.`;
}


/***/ }),

/***/ 4596: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dr: () => (/* binding */ cutTitle),
/* harmony export */   e: () => (/* binding */ wordCount),
/* harmony export */   eI: () => (/* binding */ asClause),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   xB: () => (/* binding */ cutAtWords)
/* harmony export */ });
/* harmony import */ var _fences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4878);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3898);


function wordCount(text) {
    return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
function cutAtWords(text, maxWords) {
    const parts = text.split(/(?<=\s)(?=\S)/);
    if (wordCount(text) <= maxWords)
        return text;
    let taken = '';
    let words = 0;
    for (const part of parts) {
        words += wordCount(part);
        if (words > maxWords)
            break;
        taken += part;
    }
    return `${withoutOpenCode(taken.replace(/[\s,;:(–—-]+$/, ''))} …`;
}
function cutTitle(title, maxCharacters) {
    return title.length <= maxCharacters ? title : `${withoutOpenCode((0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .cutAtWord */ .QI)(title, maxCharacters).slice(0, -2))} …`;
}
function withoutOpenCode(text) {
    const isOpen = (text.match(/`/g) ?? []).length % 2 === 1;
    return isOpen ? text.slice(0, text.lastIndexOf('`')).trimEnd() : text;
}
function paragraphs(text) {
    const found = [];
    let current = [];
    const end = () => {
        const paragraph = current.join(' ').trim();
        if (paragraph !== '')
            found.push(paragraph);
        current = [];
    };
    for (const { line, fence } of (0,_fences_js__WEBPACK_IMPORTED_MODULE_1__/* .byFence */ .rf)(text.split('\n'))) {
        if (fence !== 'none' || line.trim() === '' || /^\s*(?:#|[-*+]\s|\d+[.)]\s|>|\||-{3,}$)/.test(line))
            end();
        else
            current.push(line.trim());
    }
    end();
    return found;
}
function asClause(text, prose) {
    const clause = text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[.\s…]+$/, '');
    const first = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}_])/u.exec(clause)?.[0] ?? '';
    if (first === '')
        return clause;
    const small = first.toLowerCase();
    const isName = new RegExp(`[\\p{Ll}\\p{N},] ${first}(?![\\w./\`-])`, 'u').test(prose);
    const isWritten = ARTICLES.has(small) || new RegExp(`(?<![\\w./\`-])${small}(?![\\w./\`-])`, 'u').test(prose);
    return (isWritten || FORMED.test(small)) && !isName ? small + clause.slice(first.length) : clause;
}
const FORMED = /^[a-z]{2,}(?:ed|ous|ive|ible|able|tion|sion|ment|ness|less)$|^(?:in|un|non)[a-z]{4,}(?:ed|al|ent)$|^missing$/;
const ARTICLES = new Set(['a', 'an', 'the', 'no', 'one', 'two', 'any', 'some']);


/***/ }),

/***/ 1757: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ markedKeys),
/* harmony export */   h: () => (/* binding */ findingMark)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4832);

const OPENING = '<!-- deep-review-action:finding ';
const CLOSING = ' -->';
const LONGEST = 20_000;
function findingMark(keys) {
    return `${OPENING}${keys.map(escaped).join(' ')}${CLOSING}`;
}
function escaped(key) {
    return encodeURIComponent(key.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}
function markedKeys(body) {
    const text = body.trimEnd();
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (line.length > LONGEST || !line.startsWith(OPENING) || !line.endsWith(CLOSING))
        return [];
    const keys = line.slice(OPENING.length, -CLOSING.length);
    return /^[\w.!~*'()%]+(?: [\w.!~*'()%]+)*$/.test(keys) ? keys.split(' ').map(_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .percentDecoded */ .oF) : [];
}


/***/ }),

/***/ 1310: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ leadOf)
/* harmony export */ });
/* harmony import */ var _clauses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4596);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5360);


const LOOKED_AT = 10_000;
function leadOf(markdown, { sentences, characters }) {
    let lead = '';
    for (const sentence of proseSentences(markdown).slice(0, sentences)) {
        const longer = lead === '' ? sentence : `${lead} ${sentence}`;
        if (longer.length > characters)
            return lead === '' ? (0,_clauses_js__WEBPACK_IMPORTED_MODULE_0__/* .cutTitle */ .dr)(sentence, characters) : lead;
        lead = longer;
    }
    return lead;
}
function proseSentences(markdown) {
    const prose = (0,_clauses_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(markdown.slice(0, LOOKED_AT));
    return prose.flatMap(_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .sentencesIn */ .u).filter((sentence) => !/:[*_]{0,2}$/.test(sentence));
}


/***/ }),

/***/ 4166: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ answerWords),
/* harmony export */   Iu: () => (/* binding */ entriesOfRound),
/* harmony export */   iO: () => (/* binding */ quietWords),
/* harmony export */   xB: () => (/* binding */ quietReason),
/* harmony export */   y9: () => (/* binding */ roundSentence)
/* harmony export */ });
/* harmony import */ var _domain_round_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4725);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5526);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3898);



const ANSWERS = {
    fixed: ['Fixed', 'fixed'],
    gone: ['Code removed', 'gone with the code'],
    declined: ['Declined', 'declined'],
    superseded: ['Folded into another', 'folded into another'],
    partly: ['Fixed in part', 'in part'],
    unconfirmed: ['Not confirmed', 'changed but not confirmed'],
    answered: ['Answered, open', 'answered but open'],
    regressed: ['Back again', 'back again'],
    again: ['Raised again', 'raised again'],
    unanswered: ['Unanswered', 'unanswered'],
};
const CLOSED = ['fixed', 'gone', 'declined', 'superseded'];
const IDS_AT_MOST = 6;
function answerOf({ fate, now }, { findings }) {
    if (fate !== 'unaddressed')
        return fate;
    const isSaid = now !== null && findings.find(({ id }) => id === now)?.round.status !== 'carried';
    return isSaid ? 'again' : 'unanswered';
}
function answerWords(entry, told) {
    return ANSWERS[answerOf(entry, told)][0];
}
function entriesOfRound({ ledger, round }) {
    const before = (0,_domain_round_js__WEBPACK_IMPORTED_MODULE_2__/* .roundBefore */ .iU)(round);
    return ledger.filter((entry) => entry.round === before || entry.now !== null);
}
function roundSentence(told) {
    const { round } = told;
    const before = (0,_domain_round_js__WEBPACK_IMPORTED_MODULE_2__/* .roundBefore */ .iU)(round);
    if (before < 1)
        return '';
    const entries = entriesOfRound(told).filter(({ id }) => !/^[TD]\d/.test(id));
    const when = before === round.number ? 'the last run of this round' : `round ${String(before)}`;
    const { new: fresh, open } = round.convergence;
    const now = open ? `${fresh ? String(fresh) : 'nothing'} new, ${String(open)} open` : 'nothing open';
    if (!entries.length)
        return `Since ${when}, which had no findings: ${now}.`;
    return `Since ${when}: ${listedAnswers(entries, told)}; ${now}.`;
}
function listedAnswers(entries, told) {
    const parts = Object.keys(ANSWERS).flatMap((answer) => {
        const those = entries.filter((entry) => answerOf(entry, told) === answer);
        if (!those.length || answer === 'fixed')
            return [];
        const isRenamed = those.some(({ id, now }) => now !== null && now !== id);
        const ids = CLOSED.includes(answer) ? '' : ` (${isRenamed ? 'now ' : ''}${shortened(those.map(idNow))})`;
        return [`${String(those.length)} ${ANSWERS[answer][1]}${ids}`];
    });
    const fixed = entries.filter(({ fate }) => fate === 'fixed').length;
    const share = fixed === entries.length && fixed > 1
        ? `all ${String(fixed)}`
        : `${fixed ? String(fixed) : 'none'} of ${String(entries.length)}`;
    return [`${share} fixed`, ...parts].join(', ');
}
const idNow = ({ id, now, round }) => now ?? `${id} of round ${String(round)}`;
function shortened(ids) {
    if (ids.length <= IDS_AT_MOST)
        return ids.join(', ');
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)([ids.slice(0, IDS_AT_MOST).join(', '), `${String(ids.length - IDS_AT_MOST)} more`]);
}
function quietWords(findings) {
    const counts = _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.flatMap((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        return count ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .inDigits */ .Qn)(count, severity === 'suggestion' ? severity : `${severity} finding`)] : [];
    });
    return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(counts)}, quiet: first raised in round three or later`;
}
function quietReason({ laterRounds }) {
    return `First raised in round three or later, and milder than \`later-rounds: ${laterRounds}\`: listed here, counted everywhere, posted nowhere. None holds the gate.`;
}


/***/ })

};
