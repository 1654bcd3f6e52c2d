export const id = 738;
export const ids = [738];
export const modules = {

/***/ 7227: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dk: () => (/* binding */ collectPatch),
/* harmony export */   hx: () => (/* binding */ gatherEvidence),
/* harmony export */   kE: () => (/* binding */ NO_EVIDENCE),
/* harmony export */   xT: () => (/* binding */ askAhead)
/* harmony export */ });
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4719);
/* harmony import */ var _evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2120);


const NO_EVIDENCE = { prosePlaces: [], fixes: _evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_FIXES */ .Gf, problems: [], paths: null };
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
            origin: (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(origins[index]),
            fix: (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_1__/* .must */ .sb)(fixed.fixes[index]),
        })),
        prosePlaces: (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpPlaces */ .$U)(named, (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .makeResolver */ .nX)(listing, change), sources),
        fixes: fixed.shelf,
        problems: historyProblem(change, origins),
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
    const located = trials.some((trial) => trial.patch !== '');
    const [applied, names] = await Promise.all([
        located ? git.patchCheck(trials.flatMap(({ paths }) => paths)).then((check) => tryFixes(check, trials)) : new Map(),
        git.wordsAtHead((0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .foreignNames */ .rZ)(trials)),
    ]);
    return (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFixes */ .Cw)(placed, trials, { applied, names }, { change, sources });
}
async function tryFixes(check, trials) {
    const located = trials.filter((trial) => trial.patch !== '');
    if ((await check(located.map((trial) => trial.patch))) === null) {
        return new Map(located.map((trial) => [trial.index, null]));
    }
    const answers = new Map();
    for (const trial of located)
        answers.set(trial.index, await check([trial.patch]));
    return answers;
}
async function collectPatch(findings, shelf, git) {
    const refused = new Map();
    const collected = (without = []) => (0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .collectFixes */ .od)(findings, shelf, new Map([...refused, ...without]));
    let whole = collected();
    if (whole.patch === '')
        return whole;
    const check = await git.patchCheck((0,_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .pathsToPatch */ .gV)(shelf));
    let refusal = await check([whole.patch]);
    while (refusal !== null) {
        const ids = [...whole.standing].flatMap(([id, { included }]) => (included ? [id] : []));
        for (const [index, id] of ids.entries()) {
            const later = ids.slice(index + 1).map((one) => [one, '']);
            const why = later.length ? await check([collected(later).patch]) : refusal;
            if (why === null)
                continue;
            refused.set(id, why);
            break;
        }
        whole = collected();
        refusal = whole.patch === '' ? null : await check([whole.patch]);
    }
    return whole;
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

/***/ 9717: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cK: () => (/* binding */ deliver),
  AZ: () => (/* reexport */ ownSide),
  gy: () => (/* reexport */ postAll),
  VP: () => (/* reexport */ setNoConclusion),
  m$: () => (/* reexport */ setPending),
  Er: () => (/* reexport */ statusName)
});

// UNUSED EXPORTS: CHANNELS, POSTS

// EXTERNAL MODULE: ./build/domain/finding.js
var domain_finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/domain/marked.js
var marked = __webpack_require__(5053);
// EXTERNAL MODULE: ./build/domain/report.js
var domain_report = __webpack_require__(2663);
;// CONCATENATED MODULE: ./build/seams.js
const ANNOTATION_LEVELS = ['error', 'warning', 'notice'];

// EXTERNAL MODULE: ./build/text/clauses.js
var clauses = __webpack_require__(4596);
// EXTERNAL MODULE: ./build/text/lead.js
var text_lead = __webpack_require__(1310);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/channels/annotations.js







const OF_A_LEVEL = 9;
const MESSAGE_MAX = 1_300;
const TITLE_MAX = 200;
const LEAD = { sentences: 3, characters: 900 };
const annotations = {
    name: 'annotations',
    required: false,
    deliver(report, _documents, { log }) {
        if (report.delivery.annotations === 'off' || log.annotate === undefined)
            return Promise.resolve([]);
        const all = (0,marked/* markedFindings */.R)(report);
        for (const annotation of annotationsOf(all, report))
            log.annotate(annotation);
        const more = all.length - marked/* MARKED_AT_MOST */.F;
        if (more > 0)
            log.info(`annotations: ${(0,wording/* inDigits */.Qn)(more, 'more finding')} of this kind in the job summary`);
        return Promise.resolve([]);
    },
};
function annotationsOf(findings, report) {
    const taken = [];
    return findings.slice(0, marked/* MARKED_AT_MOST */.F).flatMap((finding) => {
        const level = levelFor(finding, report, taken);
        if (level === null)
            return [];
        taken.push(level);
        return [{ level, ...placeOf(finding), title: titleOf(finding), message: messageOf(finding, report) }];
    });
}
function levelFor({ severity }, { decision }, taken) {
    const wanted = severity === 'critical' && decision.gate !== 'trial' ? 'error' : 'warning';
    const from = ANNOTATION_LEVELS.indexOf(wanted);
    const isFree = (level) => taken.filter((each) => each === level).length < OF_A_LEVEL;
    return ANNOTATION_LEVELS.slice(from).find(isFree) ?? null;
}
function placeOf({ inline, locations }) {
    if (inline?.side === 'RIGHT')
        return { path: inline.path, lines: { start: inline.startLine, end: inline.endLine } };
    const place = locations.find(({ primary }) => primary) ?? locations[0];
    if (!place || !isThere(place))
        return { path: null, lines: null };
    return { path: place.path, lines: place.side === 'head' ? place.lines : null };
}
function isThere({ state, path, excerpt }) {
    if (state === 'missing' || /^[/\\~]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path))
        return false;
    return state !== 'unverified' || excerpt !== null;
}
const titleOf = ({ id, title }) => `${id} ${(0,clauses/* cutTitle */.dr)(title.replaceAll('**', ''), TITLE_MAX)}`;
function messageOf(finding, report) {
    const names = (0,domain_report/* shortNames */.DG)(report.reviewers);
    const who = (0,wording/* listed */.KE)(finding.reviewers.map((id) => names.get(id) ?? id));
    const { severity, classification, fix } = finding;
    const lead = (0,text_lead/* leadOf */.M)(finding.body, LEAD).replaceAll('**', '');
    const kind = classification === null ? severity : `${severity}, ${classification}`;
    const facts = `${who === '' ? '' : `${who} · `}${kind}${(0,domain_finding/* fits */.lA)(fix) ? ' · a fix that applies is in the report' : ''}`;
    return (0,wording/* cutAtWord */.QI)([lead, facts].filter((text) => text !== '').join('\n'), MESSAGE_MAX);
}

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

// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(6953);
;// CONCATENATED MODULE: ./build/channels/outputs.js

const outputs = {
    name: 'outputs',
    required: true,
    async deliver(report, documents, world) {
        const { outputFile } = world.runner;
        if (outputFile === null)
            return [];
        const values = [...outputsOf(report, documents, world.outputDirectory)];
        await world.appendFile(outputFile, values.map(([name, value]) => (0,redact/* stepOutput */.SV)(name, value, world.token(32))).join(''));
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
        ['unreviewed', report.decision.unreviewed?.kind ?? ''],
        ['conclusion', report.decision.conclusion],
    ];
}

// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
// EXTERNAL MODULE: ./build/text/check-words.js
var check_words = __webpack_require__(4866);
;// CONCATENATED MODULE: ./build/channels/refusals.js

const OF_WHOM = { fork: 'a fork', dependabot: 'Dependabot' };
function notPosted(place, answer, { readOnly }) {
    const { status, limited } = answer;
    const isDenied = limited !== true && (status === 401 || status === 403 || status === 404);
    if (readOnly !== null && isDenied) {
        const said = `${place.name}: not posted, since the token of a run for ${OF_WHOM[readOnly]} may only read; the job summary has the report`;
        return { said, problems: [] };
    }
    return {
        said: null,
        problems: [{ what: `${place.name}: not posted`, why: (0,wording/* apiReason */.V$)(answer), fix: fixFor(place, answer) }],
    };
}
function fixFor({ permission }, { status, why, limited }) {
    if (limited === true)
        return 'run the job again when the rate limit is lifted';
    if (status === 410 || /\blocked\b/i.test(why))
        return 'unlock the conversation and run the job again, or leave it so';
    switch (status) {
        case 401:
            return 'give a token that is valid: `github-token: ${{ github.token }}`';
        case 403:
            return `give the workflow \`permissions: { ${permission} }\` beside those it has`;
        case 404:
            return `give the workflow \`permissions: { ${permission} }\` beside those it has, or, where the pull request or commit is gone, do nothing`;
        case 422:
            return 'run the job again; when it stays so, report it with this line';
        default:
            return 'run the job again: what was posted meanwhile is found and not posted twice';
    }
}

;// CONCATENATED MODULE: ./build/channels/commit-status.js





const PLACE = { name: 'status', permission: 'statuses: write' };
const CONTEXT = 'deep-review';
const DESCRIPTION_MAX = 140;
const commitStatus = {
    name: PLACE.name,
    isWanted: ({ delivery }) => delivery.status === 'on',
    async post(report, posting) {
        const head = report.change?.head;
        if (!head)
            return { said: 'status: not set, the report names no head', problems: [] };
        const target = posting.runUrl ?? posting.reportUrl;
        return setStatus({ ...posting, head, target, since: report.startedAt }, wantedState(report, posting));
    },
};
function setPending(place) {
    return setStatus(place, { state: 'pending', description: 'The review is under way' });
}
function setNoConclusion(place) {
    return setStatus(place, { state: 'error', description: 'No conclusion: see the log of the run', yields: true });
}
function wantedState(report, { isBroken }) {
    const { decision } = report;
    const state = stateOf(decision);
    if (state === 'success' && isBroken)
        return { state: 'error', description: 'The review step failed: see its log' };
    return { state, description: plainLine(descriptionOf(report)) };
}
function stateOf({ conclusion, gate }) {
    if (gate === 'trial' || conclusion === 'pass' || conclusion === 'accepted')
        return 'success';
    return conclusion === 'fail' ? 'failure' : 'error';
}
function descriptionOf(report) {
    const { decision, verdictSentence } = report;
    const { accepted, gate, conclusion, verdict, reasons } = decision;
    if (accepted !== null)
        return `Accepted by ${accepted.by}: ${accepted.reason}`;
    if (gate === 'trial')
        return `Trial (would be ${conclusion}): ${domain_report/* VERDICT_WORDS */._G[verdict]}`;
    return `${domain_report/* VERDICT_WORDS */._G[verdict]} (${(0,check_words/* checkNote */.d)(report)}): ${verdictSentence || reasons.join(' ')}`;
}
const HIDDEN = new RegExp(String.raw `[${characters/* CONTROL_CLASS */.Z6}${characters/* UNSEEN_CLASS */.az}]`, 'gu');
function plainLine(text) {
    return (0,wording/* cutAtWord */.QI)(text.replace(/\s+/g, ' ').replace(HIDDEN, '').replaceAll('`', '').trim(), DESCRIPTION_MAX - 2);
}
async function setStatus(place, wanted) {
    const { github, head, status, readOnly } = place;
    const said = (words) => ({
        said: `status: ${words} (${status.context} on ${head.slice(0, 12)})`,
        problems: [],
    });
    const before = await earlier(github, head, status.context);
    if (before.kind === 'failed' && wanted.state === 'success')
        return notPosted(PLACE, before, place);
    const known = before.kind === 'done' ? before.data : [];
    const refusal = whyKept(known, wanted, place);
    const state = refusal?.instead?.state ?? wanted.state;
    const description = refusal?.instead?.description ?? wanted.description;
    const target_url = addressOf(place);
    const [now] = known;
    const isThere = now?.state === state && now.description === description && (now.target_url ?? '') === target_url;
    if (refusal === null && isThere)
        return said(`${state} already`);
    const problems = refusal?.problem ? [refusal.problem] : [];
    if (refusal && (refusal.instead === null || isThere))
        return problems.length ? { said: null, problems } : said(refusal.said);
    const answer = await github.send('POST /repos/{owner}/{repo}/statuses/{sha}', {
        ...{ sha: head, state, description, context: status.context },
        ...(target_url === '' ? {} : { target_url }),
    });
    if (answer.kind === 'failed')
        return notPosted(PLACE, answer, { readOnly });
    return problems.length ? { said: null, problems } : said(state);
}
async function earlier(github, head, context) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
    const answer = await github.all(route, { ref: head }, (page) => page);
    if (answer.kind === 'failed')
        return answer;
    return { ...answer, data: answer.data.filter((each) => each.context === context) };
}
function addressOf({ target, status }) {
    if (target === null)
        return '';
    return status.mark === '' ? target : `${target}#${status.mark}`;
}
const WAITS = {
    state: 'pending',
    description: 'Passed; another job that sets a status under this name is at work',
};
const runOf = ({ target_url }) => (target_url ?? '').split('#')[0] ?? '';
const markOf = ({ target_url }) => (target_url ?? '').split('#')[1] ?? '';
function whyKept(known, wanted, place) {
    const { state, yields } = wanted;
    const { mark } = place.status;
    const isOwn = (each) => mark === '' || markOf(each) === '' || markOf(each) === mark;
    const own = known.find(isOwn);
    const isLater = own && runOf(own) !== place.target && Date.parse(own.created_at) > Date.parse(place.since);
    const left = () => ({
        said: `left as it is, a later run says ${own?.state ?? 'something'}`,
        problem: null,
        instead: null,
    });
    if (isLater && yields === true)
        return left();
    if (state === 'failure' || state === 'error')
        return null;
    if (isLater && own.state !== 'success')
        return left();
    const others = known.filter((each, at) => !isOwn(each) && known.findIndex((one) => markOf(one) === markOf(each)) === at);
    const red = others.find((each) => each.state === 'failure' || each.state === 'error');
    if (red)
        return { said: '', problem: sameName(wanted, red, place), instead: null };
    const atWork = others.find((each) => each.state === 'pending' && each.description !== WAITS.description);
    if (state !== 'success' || !atWork)
        return null;
    return { said: '', problem: sameName(wanted, atWork, place), instead: WAITS };
}
function sameName({ state }, other, { status }) {
    return {
        what: `status: ${state} was not set, \`${status.context}\` is ${other.state} by another job`,
        why: 'two places of the workflows set a status under the same name, and a green one would hide what the other found',
        fix: 'give the jobs (or the steps of one job) ids of their own: the name of the status follows them',
    };
}
const PLAIN = ['review', 'deep-review'];
function statusName(leg, workflow) {
    if (leg === null)
        return { context: CONTEXT, mark: '' };
    const { job, index, step } = leg;
    const named = step === null || (step.startsWith('__') && !/_\d+$/.test(step)) ? '' : step;
    const own = [job, named].filter((part) => part !== '' && !PLAIN.includes(part));
    const number = index === '0' ? '' : ` (${String(Number(index) + 1)})`;
    const context = (0,wording/* cutAtWord */.QI)(`${[CONTEXT, ...own].join(' / ')}${number}`, 200);
    const mark = workflow === null ? '' : [workflow, job, index, named].map(encodeURIComponent).join(':');
    return { context, mark };
}

// EXTERNAL MODULE: ./build/text/marker-line.js
var marker_line = __webpack_require__(7649);
;// CONCATENATED MODULE: ./build/channels/own-comments.js

const MAX_PAGES = 30;
async function ownSide(github, number) {
    const comments = [];
    let first = null;
    let before = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer = await github.graphql(QUERY, { ...github.repository, number, before });
        if (answer.kind === 'failed')
            return answer;
        const pull = answer.data.repository?.pullRequest;
        if (!pull)
            return { kind: 'failed', status: 404, why: `there is no pull request #${String(number)}` };
        first ??= { pull, viewer: answer.data.viewer.login };
        comments.push(...(pull.comments.nodes ?? []).flatMap((node) => ownComment(node) ?? []).reverse());
        const { hasPreviousPage, startCursor } = pull.comments.pageInfo;
        if (!hasPreviousPage || startCursor === null) {
            const { state, headRefOid: head, timelineItems } = first.pull;
            const deletions = (timelineItems.nodes ?? []).flatMap((node) => deletion(node, first?.viewer ?? '') ?? []);
            const data = { isOpen: state === 'OPEN', head, comments, deletions: deletions.reverse() };
            return { kind: 'done', data, headers: {} };
        }
        before = startCursor;
    }
    return { kind: 'failed', status: 200, why: `there are more than ${String(MAX_PAGES * 100)} comments` };
}
const ACTOR = '{ __typename login }';
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $before: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      headRefOid
      comments(last: 100, before: $before) {
        pageInfo { hasPreviousPage startCursor }
        nodes {
          url body createdAt lastEditedAt viewerDidAuthor
          author ${ACTOR}
          editor ${ACTOR}
        }
      }
      timelineItems(last: 100, itemTypes: [COMMENT_DELETED_EVENT]) {
        nodes { ... on CommentDeletedEvent { createdAt actor ${ACTOR} deletedCommentAuthor ${ACTOR} } }
      }
    }
  }
}`;
function ownComment(node) {
    if (node?.viewerDidAuthor !== true)
        return null;
    const marker = (0,marker_line/* readMarker */.t7)(node.body);
    const id = Number(/#issuecomment-(\d{1,15})$/.exec(node.url)?.[1]);
    if (marker === null || Number.isNaN(id))
        return null;
    const { url, body, createdAt, lastEditedAt } = node;
    return { id, url, body, at: lastEditedAt ?? createdAt, marker, editedBy: editedBy(node) };
}
function editedBy({ lastEditedAt, author, editor }) {
    if (lastEditedAt === null && editor === null)
        return null;
    const isOurs = author !== null && editor?.login === author.login && editor.__typename === author.__typename;
    return isOurs ? null : (editor?.login ?? 'somebody who is not named');
}
function isViewer(actor, viewer) {
    if (!actor)
        return false;
    return actor.login === viewer || (actor.__typename === 'Bot' && `${actor.login}[bot]` === viewer);
}
function deletion(node, viewer) {
    if (!node?.createdAt || !isViewer(node.deletedCommentAuthor, viewer) || isViewer(node.actor, viewer))
        return null;
    return { at: node.createdAt, by: node.actor?.login ?? '' };
}

// EXTERNAL MODULE: ./build/domain/round.js
var round = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/text/finding-mark.js
var finding_mark = __webpack_require__(1757);
;// CONCATENATED MODULE: ./build/channels/own-threads.js

const own_threads_MAX_PAGES = 30;
async function ownReviews(github, number) {
    const [threads, posted] = [[], new Set()];
    let after = { threads: null, reviews: null };
    for (let page = 0; page < own_threads_MAX_PAGES; page += 1) {
        const variables = { ...github.repository, number, threads: after.threads, reviews: after.reviews };
        const answer = await github.graphql(own_threads_QUERY, variables);
        if (answer.kind === 'failed')
            return answer;
        const pull = answer.data.repository?.pullRequest;
        if (!pull)
            return { kind: 'failed', status: 404, why: `there is no pull request #${String(number)}` };
        threads.push(...(pull.reviewThreads.nodes ?? []).flatMap((node) => ownThread(node) ?? []));
        for (const key of (pull.reviews.nodes ?? []).flatMap(keysOf))
            posted.add(key);
        const [more, further] = [pull.reviewThreads.pageInfo, pull.reviews.pageInfo];
        if (more?.hasNextPage !== true && further?.hasNextPage !== true) {
            for (const { key } of threads)
                posted.add(key);
            return {
                kind: 'done',
                data: { isOpen: pull.state === 'OPEN', head: pull.headRefOid, threads, posted },
                headers: {},
            };
        }
        after = { threads: more?.endCursor ?? after.threads, reviews: further?.endCursor ?? after.reviews };
    }
    return { kind: 'failed', status: 200, why: `there are more than ${String(own_threads_MAX_PAGES * 100)} review threads` };
}
const own_threads_QUERY = `query OwnReviews($owner: String!, $repo: String!, $number: Int!, $threads: String, $reviews: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      headRefOid
      reviewThreads(first: 100, after: $threads) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 50) { totalCount nodes { viewerDidAuthor body } } }
      }
      reviews(first: 100, after: $reviews) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { viewerDidAuthor body }
      }
    }
  }
}`;
function keysOf(node) {
    return node?.viewerDidAuthor === true ? (0,finding_mark/* markedKeys */.T)(node.body) : [];
}
function ownThread(node) {
    const [first, ...others] = (node?.comments.nodes ?? []).filter((comment) => comment !== null);
    const [key] = keysOf(first ?? null);
    if (!node || key === undefined)
        return null;
    const isAnswered = others.some(({ viewerDidAuthor }) => !viewerDidAuthor) || node.comments.totalCount > others.length + 1;
    return { id: node.id, key, isResolved: node.isResolved, isAnswered };
}

;// CONCATENATED MODULE: ./build/channels/shown-lines.js
async function shownByGithub(github, number) {
    const answer = await github.all('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { pull_number: number }, (page) => page);
    if (answer.kind === 'failed')
        return answer;
    const files = new Map(answer.data.map(({ filename, patch = '' }) => [filename, hunksIn(patch)]));
    const isShown = ({ path, side, startLine, endLine }) => (files.get(path) ?? []).some((hunk) => {
        const lines = hunk[side];
        return lines !== null && lines.start <= startLine && endLine <= lines.end;
    });
    return { ...answer, data: isShown };
}
const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/gm;
function hunksIn(patch) {
    return [...patch.matchAll(HEADER)].map(([, oldStart, oldCount, start, count]) => ({
        LEFT: rangeOf(oldStart, oldCount),
        RIGHT: rangeOf(start, count),
    }));
}
function rangeOf(start = '0', count = '1') {
    const [from, size] = [Number(start), Number(count)];
    return size === 0 ? null : { start: from, end: from + size - 1 };
}

;// CONCATENATED MODULE: ./build/channels/inline-review.js







const inline_review_PLACE = { name: 'inline-comments', permission: 'pull-requests: write' };
const inlineReview = {
    name: inline_review_PLACE.name,
    isWanted: ({ delivery }) => delivery.inlineComments === 'on',
    async post(report, posting) {
        const number = report.change?.number ?? null;
        if (number === null)
            return silent('there is no pull request to comment on');
        const own = await ownReviews(posting.github, number);
        if (own.kind === 'failed')
            return notPosted(inline_review_PLACE, own, posting);
        if (!own.data.isOpen)
            return silent('the pull request is closed');
        if (own.data.head !== report.change?.head)
            return silent('the pull request has a newer head than the report');
        const task = { report, posting, number, own: own.data };
        return together([await postNew(task), await resolveClosed(task)]);
    },
};
const silent = (why) => ({ said: `${inline_review_PLACE.name}: not posted, ${why}`, problems: [] });
const NOTHING = { said: null, problems: [] };
function together(parts) {
    const said = parts.flatMap((part) => part.said ?? []);
    return { said: said.length ? said.join('; ') : null, problems: parts.flatMap(({ problems }) => problems) };
}
function selection({ report, posting, own }) {
    const isFirst = own.posted.size === 0;
    const fresh = (0,marked/* markedFindings */.R)(report).filter(({ key, round }) => !own.posted.has(key) && (isFirst || round.since === report.round.number));
    const all = fresh.flatMap((finding) => {
        const text = posting.inlineComments.get(finding.key);
        return finding.inline && text !== undefined ? [{ finding, inline: finding.inline, text }] : [];
    });
    const shown = all.slice(0, marked/* MARKED_AT_MOST */.F);
    return { shown, hidden: fresh.length - all.length, beyond: all.length - shown.length };
}
async function postNew(task) {
    const chosen = selection(task);
    if (!chosen.shown.length)
        return silent('there is nothing new at lines that the diff shows');
    const answer = await send(task, chosen);
    if (answer.kind === 'done')
        return posted(chosen);
    return answer.status === 422 ? withoutUnshown(task, chosen, answer) : notPosted(inline_review_PLACE, answer, task.posting);
}
function send({ report, posting, number }, chosen) {
    return posting.github.send('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...{ pull_number: number, commit_id: report.change?.head, event: 'COMMENT' },
        body: bodyOf(report, chosen, posting.reportUrl),
        comments: chosen.shown.map(commentOf),
    });
}
function commentOf({ inline: { path, side, startLine, endLine }, text }) {
    const start = startLine < endLine ? { start_line: startLine, start_side: side } : {};
    return { path, side, line: endLine, ...start, body: text };
}
function bodyOf({ round }, { shown, hidden, beyond }, reportUrl) {
    const left = [
        hidden ? `${String(hidden)} more at lines that the diff does not show` : '',
        beyond ? `${String(beyond)} more beyond the first ${String(marked/* MARKED_AT_MOST */.F)}` : '',
    ].filter((text) => text !== '');
    const rest = left.length ? `, ${(0,wording/* listed */.KE)(left)}` : '';
    const where = reportUrl === null ? 'Everything is in the report.' : `[Everything is in the report](${inline_review_addressOf(reportUrl)}).`;
    const line = `**Deep Review**, round ${String(round.number)}: ${(0,wording/* inDigits */.Qn)(shown.length, 'new finding')} at their lines${rest}. ${where}`;
    return `${line}\n\n${(0,finding_mark/* findingMark */.h)(shown.map(({ finding }) => finding.key))}`;
}
const inline_review_addressOf = (url) => url.replace(/[\s()<>[\]\\`"|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
function posted({ shown }) {
    return { said: `${inline_review_PLACE.name}: ${(0,wording/* inDigits */.Qn)(shown.length, 'finding')} posted at their lines`, problems: [] };
}
async function withoutUnshown(task, chosen, refused) {
    const { posting, number } = task;
    const isShown = await shownByGithub(posting.github, number);
    if (isShown.kind === 'failed')
        return notPosted(inline_review_PLACE, refused, posting);
    const kept = chosen.shown.filter(({ inline }) => isShown.data(inline));
    const left = chosen.shown.filter(({ inline }) => !isShown.data(inline));
    if (!left.length)
        return notPosted(inline_review_PLACE, refused, posting);
    const said = [unplaced(left)];
    if (!kept.length)
        return { said: null, problems: said };
    const again = { ...chosen, shown: kept, hidden: chosen.hidden + left.length };
    const answer = await send(task, again);
    const outcome = answer.kind === 'done' ? posted(again) : notPosted(inline_review_PLACE, answer, posting);
    return { said: outcome.said, problems: [...said, ...outcome.problems] };
}
function unplaced(left) {
    const ids = (0,wording/* listed */.KE)(left.map(({ finding }) => finding.id));
    return {
        what: `${inline_review_PLACE.name}: ${ids} could not be posted at the lines`,
        why: 'GitHub does not show these lines in the diff of the pull request, though git does: it leaves out what is large, or draws it in another way',
        fix: 'none needed: the report, the job summary and the annotations have them',
    };
}
const RESOLVED_AT_ONCE = 50;
const SHOWN_TO_BE_DONE = ['fixed', 'gone'];
function threadsToResolve({ report, own }) {
    const last = (0,round/* roundBefore */.iU)(report.round);
    const fates = new Map(report.ledger.filter(({ round }) => round === last).map(({ key, fate }) => [key, fate]));
    const open = new Set(report.findings.map(({ key }) => key));
    return own.threads.filter(({ key, isResolved, isAnswered }) => {
        const fate = fates.get(key);
        if (isResolved || fate === undefined || open.has(key) || !(0,round/* isClosed */.Lx)(fate))
            return false;
        return !isAnswered || SHOWN_TO_BE_DONE.includes(fate);
    });
}
async function resolveClosed(task) {
    const threads = threadsToResolve(task).slice(0, RESOLVED_AT_ONCE);
    if (!threads.length)
        return NOTHING;
    const names = threads.map((_, index) => `$t${String(index)}: ID!`).join(', ');
    const each = threads.map((_, index) => `r${String(index)}: resolveReviewThread(input: { threadId: $t${String(index)} }) { thread { id } }`);
    const variables = Object.fromEntries(threads.map(({ id }, index) => [`t${String(index)}`, id]));
    const answer = await task.posting.github.graphql(`mutation ResolveThreads(${names}) { ${each.join(' ')} }`, variables);
    const what = (0,wording/* inDigits */.Qn)(threads.length, 'thread');
    if (answer.kind === 'done')
        return { said: `${inline_review_PLACE.name}: ${what} of closed findings resolved`, problems: [] };
    return unresolved(`${what} of closed findings ${threads.length === 1 ? 'stays' : 'stay'} open`, answer, task.posting);
}
function unresolved(what, answer, { readOnly }) {
    const { status, limited } = answer;
    const said = `${inline_review_PLACE.name}: ${what}`;
    const isDenied = status === 403 && limited !== true;
    if (readOnly !== null && isDenied)
        return { said: `${said}, since the token may only read`, problems: [] };
    const fix = isDenied
        ? 'resolve them by hand; GitHub lets a token resolve threads only with `contents: write`, which lets it push too'
        : 'resolve them by hand, or run the job again';
    return {
        said: null,
        problems: [{ what: said, why: (0,wording/* apiReason */.V$)(answer), fix }],
    };
}

;// CONCATENATED MODULE: ./build/channels/sticky-comment.js




const sticky_comment_PLACE = { name: 'comment', permission: 'pull-requests: write' };
const stickyComment = {
    name: sticky_comment_PLACE.name,
    isWanted: ({ delivery }) => delivery.comment === 'sticky',
    async post(report, posting) {
        const number = report.change?.number ?? null;
        if (number === null)
            return sticky_comment_silent('there is no pull request to comment on');
        const side = await ownSide(posting.github, number);
        if (side.kind === 'failed')
            return notPosted(sticky_comment_PLACE, side, posting);
        const known = side.data.comments.find(({ marker }) => (0,round/* sameOrNoLeg */.lj)(marker.leg, report.round.leg)) ?? null;
        return known === null
            ? create(report, posting, { number, side: side.data })
            : update(report, posting, { known, side: side.data });
    },
};
const sticky_comment_silent = (why) => ({ said: `comment: not posted, ${why}`, problems: [] });
function sticky_comment_bodyOf({ comment, failed }) {
    const room = marker_line/* COMMENT_MAX */.vQ - comment.marker.length - 2;
    return `${comment.visible(room, failed)}\n\n${comment.marker}`;
}
async function create(report, posting, { number, side }) {
    if (!side.isOpen)
        return sticky_comment_silent('the pull request is closed');
    const known = since(report);
    const deleted = side.deletions.find(({ at }) => Date.parse(at) >= known);
    if (deleted) {
        const who = deleted.by === '' ? 'somebody' : deleted.by;
        return sticky_comment_silent(`${who} deleted it on ${deleted.at.slice(0, 10)}: it does not come back on this pull request`);
    }
    const answer = await posting.github.send('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: number, body: sticky_comment_bodyOf(posting) });
    if (answer.kind === 'failed')
        return notPosted(sticky_comment_PLACE, answer, posting);
    return { said: `comment: posted${answer.data.html_url ? ` (${answer.data.html_url})` : ''}`, problems: [] };
}
function since({ round, startedAt }) {
    return round.past === 'missing' ? 0 : Date.parse(round.history[0]?.publishedAt ?? startedAt);
}
async function update(report, posting, { known, side }) {
    if (known.editedBy === null && isNewer(known, report, side)) {
        return sticky_comment_silent(`it shows a newer run (round ${String(known.marker.round)})`);
    }
    const body = sticky_comment_bodyOf(posting);
    if (unified(known.body) === unified(body))
        return { said: `comment: up to date (${known.url})`, problems: [] };
    const answer = await posting.github.send('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...{ comment_id: known.id, body },
    });
    if (answer.kind === 'failed')
        return notPosted(sticky_comment_PLACE, answer, posting);
    return { said: `comment: updated (${known.url})`, problems: [] };
}
const unified = (text) => text.replaceAll('\r\n', '\n').trim();
function isNewer({ marker }, { id, change, round, startedAt }, { head }) {
    if (marker.report === id)
        return false;
    const [theirs, ours] = [marker.head === head, change?.head === head];
    if (theirs !== ours)
        return theirs;
    if (marker.round !== round.number)
        return marker.round > round.number;
    return Date.parse(marker.startedAt) > Date.parse(startedAt);
}

;// CONCATENATED MODULE: ./build/channels/posts.js



const POSTS = [commitStatus, inlineReview, stickyComment];
async function postAll(report, posting, posts = POSTS) {
    const posted = [];
    for (const each of posts.filter((candidate) => candidate.isWanted(report))) {
        const failed = [...posting.failed, ...posted.flatMap(({ problems }) => problems)];
        posted.push(await attempt(each, report, { ...posting, failed }));
    }
    return posted;
}
async function attempt(each, report, posting) {
    try {
        return await each.post(report, posting);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const fix = 'see the log of the step; the other places were tried';
        return { said: null, problems: [{ what: `${each.name}: not posted`, why, fix }] };
    }
}

;// CONCATENATED MODULE: ./build/channels/index.js







const CHANNELS = [files, jobSummary, annotations, outputs];
async function deliver(report, documents, world, channels = CHANNELS) {
    const problems = [];
    let isLost = false;
    for (const channel of channels) {
        const found = await channels_attempt(channel, report, documents, world);
        problems.push(...found);
        isLost ||= channel.required && found.length > 0;
    }
    return { problems, isLost };
}
async function channels_attempt(channel, report, documents, world) {
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


/***/ }),

/***/ 741: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_PAST),
/* harmony export */   z: () => (/* binding */ NO_PRIOR_CODE)
/* harmony export */ });
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2479);
/* harmony import */ var _consolidation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7709);


const NO_PAST = {
    prior: null,
    people: _consolidation_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_PEOPLE */ .gP,
    waivers: [],
    fingerprint: null,
    reuse: null,
    carry: _carried_js__WEBPACK_IMPORTED_MODULE_0__/* .READ_ALL */ .D3,
    problems: [],
    missing: [],
    leg: null,
    otherLegs: [],
    pushers: [],
    heads: [],
};
const NO_PRIOR_CODE = { comparison: 'unknown', changedSince: [], revisions: [] };


/***/ }),

/***/ 94: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ep: () => (/* binding */ conclude),
  yp: () => (/* binding */ reportId),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./build/anchor.js
var build_anchor = __webpack_require__(7227);
// EXTERNAL MODULE: ./build/assess/assess.js + 8 modules
var assess = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/domain/carried.js
var carried = __webpack_require__(2479);
// EXTERNAL MODULE: ./build/conclusion/coverage.js
var coverage = __webpack_require__(2078);
// EXTERNAL MODULE: ./build/conclusion/status.js
var conclusion_status = __webpack_require__(9694);
;// CONCATENATED MODULE: ./build/conclusion/run-standing.js



function standingOf({ change, runs, reviews, findings, failOn, carry = carried/* READ_ALL */.D3 }) {
    const statuses = runs.map((run) => (0,conclusion_status/* settleStatus */.aQ)(run, reviews, failOn));
    const reviewers = runs.map(({ reviewer }) => reviewer);
    const done = reviewers.filter((_, index) => statuses[index]?.status === 'completed');
    const completed = new Set(done.map(({ id }) => id));
    const rows = (0,coverage/* coverage */.vk)({ files: change?.files ?? [], runs, reviews, findings, completed, carry });
    const able = new Set(done.filter((reviewer) => !(0,coverage/* isTool */.DS)(reviewer)).map(({ id }) => id));
    const confirms = ([id, state]) => able.has(id) && (state === 'findings' || state === 'reviewed');
    return {
        ...{ statuses, completed, coverage: rows },
        voting: new Set(done.filter(conclusion_status/* countsForQuorum */.Fc).map(({ id }) => id)),
        confirming: Object.fromEntries(rows.map(({ path, reviewers: states }) => [
            path,
            Object.entries(states)
                .filter(confirms)
                .map(([id]) => id),
        ])),
    };
}

// EXTERNAL MODULE: ./build/domain/change.js
var change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/domain/past.js
var past = __webpack_require__(741);
// EXTERNAL MODULE: ./build/domain/report.js
var report = __webpack_require__(2663);
// EXTERNAL MODULE: ./build/evidence/evidence.js + 16 modules
var evidence_evidence = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/conclusion/gate.js
var conclusion_gate = __webpack_require__(7123);
// EXTERNAL MODULE: ./build/domain/consolidation.js
var consolidation = __webpack_require__(7709);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/opinion/questions.js








const MOST_QUESTIONS = 12;
function questionsOn(facts) {
    const { consolidation, carried } = facts.rounds;
    const current = consolidation.findings.filter((finding) => hangsOnOne(finding, facts));
    const earlier = carried.filter((finding) => isWorthAsking(finding, facts));
    const rank = (finding) => (finding.severity === 'critical' ? 0 : 1);
    return [
        ...current.map((finding) => ({ finding, isEarlier: false })),
        ...earlier.map((finding) => ({ finding, isEarlier: true })),
    ]
        .sort((a, b) => rank(a.finding) - rank(b.finding))
        .slice(0, MOST_QUESTIONS)
        .map(({ finding, isEarlier }) => questionOn(finding, isEarlier, facts));
}
function hangsOnOne(finding, facts) {
    const { gate, verify } = facts;
    if (verify === 'off' || (0,change/* isNotice */.fD)(finding) || !gate.failOrigins.includes(finding.origin.kind))
        return false;
    const isAsked = (0,domain_severity/* isAtLeast */.du)(finding.severity, verify) && (0,conclusion_gate/* holdsGate */.mz)(finding, gate.failOn);
    return isAsked && !isOfTool(finding, facts.reviewers) && vendorsFor(finding, facts).length < 2;
}
function isWorthAsking(finding, { rounds, verify, completed, gate, reviewers }) {
    if ((0,change/* isNotice */.fD)(finding) || isOfTool(finding, reviewers) || !(0,conclusion_gate/* holdsGate */.mz)(finding, gate.failOn))
        return false;
    const fate = rounds.ledger.find(({ key, now }) => key === finding.key && now === finding.id)?.fate;
    return (fate === 'unconfirmed' || fate === 'partly') && (verify !== 'off' || completed < 2);
}
function isOfTool({ reviewers: raised }, reviewers) {
    const tools = reviewers.filter(coverage/* isTool */.DS).map(({ id }) => id);
    return raised.some((id) => id === reviewer/* OWN_REVIEWER */.B1 || tools.includes(id));
}
function vendorsFor(finding, facts) {
    const { votes } = finding.reconciliation;
    const ids = finding.sources.length
        ? Object.keys(votes).filter((id) => (0,domain_severity/* isAtLeast */.du)(votes[id] ?? 'suggestion', finding.severity))
        : finding.reviewers;
    return vendorsOf(ids, facts);
}
function vendorsOf(ids, { reviewers }) {
    const vendorOf = (id) => reviewers.find((reviewer) => reviewer.id === id)?.vendor ?? id;
    return [...new Set(ids.map(vendorOf))].sort();
}
function questionOn(finding, isEarlier, facts) {
    const places = isEarlier ? earlierPlaces(finding, facts.rounds) : finding.locations.map(placeOf);
    const title = withoutGrades(finding.title);
    const claim = withoutGrades((0,consolidation/* allWords */.PD)(finding.body, finding.said));
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([title, claim, places, isEarlier]))
        .digest('hex');
    const calling = vendorsFor(finding, facts);
    const vendors = calling.length ? calling : vendorsOf(finding.reviewers, facts);
    return { about: (0,second_opinion/* aboutOf */.rI)(finding), id: finding.id, title, claim, places, isEarlier, vendors, digest };
}
const MOST_CODE = 80;
function placeOf({ path, lines, excerpt }) {
    const own = excerpt?.lines.filter((_, index) => {
        const number = excerpt.startLine + index;
        return lines !== null && number >= lines.start && number <= lines.end;
    });
    const code = (own ?? []).slice(0, MOST_CODE).map(({ text }) => text);
    return { path, lines, code: code.join('\n') };
}
function earlierPlaces({ key, id, locations }, { ledger }) {
    const entry = ledger.find((each) => each.key === key && each.now === id);
    return locations.map((anchor, index) => {
        const before = entry?.finding?.places[index]?.code.slice(0, MOST_CODE) ?? [];
        return anchor.excerpt ? placeOf(anchor) : { path: anchor.path, lines: null, code: before.join('\n') };
    });
}
const GRADE = String.raw `(?:critical|important|suggestion|blocker|major|minor|high|medium|low|nit|p[0-3]|sev(?:erity)?[ -]?[0-4])`;
const GRADES = new RegExp(String.raw `[(\[]\s{0,4}(?:severity:\s{0,4})?${GRADE}(?:\s{0,4}[,/·|]\s{0,4}[\w -]{1,30}){0,3}\s{0,4}[)\]]`, 'gi');
const GRADE_LINE = /^[\s*_>|-]{0,8}(?:severity|priority|impact level)\b[^\n]{0,80}$/gim;
const GRADE_BEFORE = new RegExp(String.raw `^[\s*_>-]{0,8}${GRADE}[*_]{0,2}\s{0,4}(?:[:\u2014\u2013]|-(?=\s))[*_]{0,2}\s{0,4}`, 'gim');
function withoutGrades(text) {
    return text.replace(GRADES, '').replace(GRADE_LINE, '').replace(GRADE_BEFORE, '').trim();
}
function inquiriesFor(questions, { readers, statuses }) {
    const working = readers.filter((reader) => !(0,coverage/* isTool */.DS)(reader) && statuses.get(reader.id) !== 'failed');
    const completed = working.filter(({ id }) => statuses.get(id) === 'completed');
    return questions.flatMap((question, index) => {
        const isOther = ({ vendor }) => !question.vendors.includes(vendor);
        const [choice] = [completed.filter(isOther), working.filter(isOther), completed, working].filter(({ length }) => length > 0);
        const reader = choice?.[index % choice.length];
        return reader ? [{ question, reviewer: reader.id, sameVendor: !isOther(reader) }] : [];
    });
}

// EXTERNAL MODULE: ./build/join/join.js + 15 modules
var join = __webpack_require__(8172);
// EXTERNAL MODULE: ./build/text/names.js
var names = __webpack_require__(594);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/opinion/documents.js

const MOST_READ = 1_000_000;
const BEGIN = /^[ \t>\ufeff\u200b]*(?:[`~]{1,20}(?:[ \t]{0,20}json[5cl]?)?[ \t]{0,20})?\{/gim;
const OF_DATA = /^(?:json[5cl]?)?$/i;
const WRAPPING = /^(?:markdown|md|te?xt)?$/i;
function documentsIn(text) {
    const shown = withoutCode(text);
    if (shown === null)
        return null;
    const found = [];
    let end = 0;
    let read = 0;
    for (const { 0: begin, index } of shown.matchAll(BEGIN)) {
        const start = index + begin.length - 1;
        if (start < end)
            continue;
        const document = documentAt(shown, start);
        read += (document?.end ?? shown.length) - start;
        if (read > MOST_READ)
            return null;
        if (!document)
            continue;
        found.push(document);
        ({ end } = document);
    }
    return found;
}
function withoutCode(text) {
    const lines = text.split(/(?<=\n)|(?<=\r)(?!\n)/);
    let isData = true;
    let isBegun = false;
    const fenced = (0,fences/* byFence */.rf)(lines.map((line) => line.replace(/[\r\n]+$/, '')));
    const last = fenced.at(-1)?.fence;
    if ((last === 'opens' || last === 'inside') && !/\}[ \t]*(?:`{3,}|~{3,})\s*$/.test(text.slice(-200)))
        return null;
    return fenced
        .map(({ line, fence }, index) => {
        const info = line.replace(/^[\s`~]+/, '').trim();
        if (fence === 'opens')
            isData = OF_DATA.test(info) || (!isBegun && WRAPPING.test(info));
        isBegun ||= line.trim() !== '';
        return fence === 'inside' && !isData ? (lines[index] ?? '').replace(/[^\r\n]/g, ' ') : (lines[index] ?? '');
    })
        .join('');
}
function documentAt(text, start) {
    const read = plainJson(text, start);
    if (!read)
        return null;
    try {
        const value = JSON.parse(read.json);
        const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isRecord ? { value: value, end: read.end } : null;
    }
    catch {
        return null;
    }
}
const ESCAPED = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const DEEPEST = 100;
function plainJson(text, start) {
    const parts = [];
    let depth = 0;
    for (let at = start; at < text.length;) {
        const sign = text.charAt(at);
        if (sign === '"') {
            const end = endOfString(text, at);
            if (end === null)
                return null;
            parts.push(text.slice(at, end).replace(/[\n\r\t]/g, (control) => ESCAPED[control] ?? ''));
            at = end;
            continue;
        }
        const next = behindComment(text, at);
        if (next > at) {
            at = next;
            continue;
        }
        if (sign === '}' || sign === ']')
            dropComma(parts);
        parts.push(sign);
        at += 1;
        if (sign === '{' || sign === '[')
            depth += 1;
        if (sign === '}' || sign === ']')
            depth -= 1;
        if (depth > DEEPEST)
            return null;
        if (depth === 0)
            return { json: parts.join(''), end: at };
    }
    return null;
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text.charAt(at) === '\\')
            at += 1;
        else if (text.charAt(at) === '"')
            return at + 1;
    }
    return null;
}
function behindComment(text, at) {
    if (text.startsWith('//', at)) {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    if (!text.startsWith('/*', at))
        return at;
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? text.length : end + 2;
}
function dropComma(parts) {
    let at = parts.length - 1;
    while (at >= 0 && /^\s$/.test(parts[at] ?? ''))
        at -= 1;
    if (parts[at] === ',')
        parts.splice(at, 1);
}

;// CONCATENATED MODULE: ./build/opinion/answer.js




const MOST_TEXT = 200_000;
const MOST_CITES = 20;
const MOST_REASON = 1_500;
const MOST_QUOTE = 4_000;
function readAnswer(text) {
    if (text.length > MOST_TEXT)
        return null;
    const documents = documentsIn(text);
    if (verdictsIn(text) !== documents?.filter(({ value }) => 'verdict' in value).length)
        return null;
    const spoken = documents.filter(({ value }) => 'verdict' in value && !isForm(value['verdict']));
    const answers = spoken.flatMap(({ value }) => answerOf(value) ?? []);
    const [last, end] = [answers.at(-1), spoken.at(-1)?.end];
    const said = new Set(answers.map(({ verdict, severity }) => `${verdict} ${String(severity)}`));
    if (!last || answers.length < spoken.length || said.size !== 1)
        return null;
    return isTakenBack(text.slice(end), last.verdict) ? null : last;
}
const verdictsIn = (text) => (text.match(/"verdict"\s{0,20}:/g) ?? []).length;
const isForm = (verdict) => typeof verdict === 'string' && verdict.includes('|');
function isTakenBack(rest, verdict) {
    const words = rest.toLowerCase().match(/[a-z]+/g) ?? [];
    return second_opinion/* OPINION_VERDICTS */.a2.some((word) => word !== verdict && words.includes(word));
}
function answerOf(document) {
    const verdict = second_opinion/* OPINION_VERDICTS */.a2.find((word) => word === wordOf(document['verdict']));
    if (!verdict)
        return null;
    const severity = domain_severity/* SEVERITIES */.oC.find((word) => word === wordOf(document['severity'])) ?? null;
    const { reason, cites } = document;
    return {
        verdict,
        severity,
        reason: typeof reason === 'string' ? (0,wording/* cutAtWord */.QI)(reason.trim(), MOST_REASON) : '',
        cites: (Array.isArray(cites) ? cites : []).slice(0, MOST_CITES).flatMap((cite) => citeOf(cite) ?? []),
    };
}
const wordOf = (value) => typeof value === 'string' && value.length < 40 ? value.toLowerCase().replace(/^[\s*_`]+|[\s*_`.]+$/g, '') : '';
function citeOf(value) {
    if (!isRecord(value))
        return null;
    const { path: written, start, end, quote } = value;
    if (typeof written !== 'string' || typeof quote !== 'string' || quote.length > MOST_QUOTE)
        return null;
    const [, path = '', from, to] = PLACE.exec(written) ?? [null, written];
    const [first, last] = [lineOf(start) ?? lineOf(from), lineOf(end) ?? lineOf(start) ?? lineOf(to) ?? lineOf(from)];
    const lines = first !== null && last !== null && first <= last ? { start: first, end: last } : null;
    return { path, lines, quote: bare(quote) };
}
const PLACE = /^(.{1,2000}?)(?::|#L)(\d{1,9})(?:[-–]L?(\d{1,9}))?$/;
function lineOf(value) {
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}
function bare(quote) {
    const fenced = /^\s*(`{3,})[^\n`]*\n([\s\S]*?)\n\s*\1\s*$/.exec(quote);
    const span = /^\s*`([^`]+)`\s*$/.exec(quote);
    return fenced?.[2] ?? span?.[1] ?? quote;
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/opinion/weigh.js





function citedNames(listing, change) {
    if (!listing || !change)
        return () => null;
    const resolve = (0,evidence_evidence/* makeResolver */.nX)(listing, change);
    return (written) => {
        if (written.length > MOST_PATH || written.split(/[\\/]/).includes('..'))
            return null;
        const found = resolve(written);
        const isFile = found.kind === 'found' && found.side === 'head' && listing.get(found.path) === 'file';
        return isFile ? found.path : null;
    };
}
const MOST_PATH = 1_000;
function citedGround(change, texts, nameOf) {
    const files = new Map();
    return (written) => {
        const path = nameOf(written);
        if (path === null)
            return null;
        const [known, text] = [files.get(path), texts.get(path)];
        if (known !== undefined || text === undefined)
            return known ?? null;
        const file = (0,evidence_evidence/* citable */.xN)(path, text, change?.files.find((each) => each.path === path) ?? null);
        files.set(path, file);
        return file;
    };
}
function citedPaths(answers, nameOf) {
    const written = answers.flatMap(({ text }) => readAnswer(text)?.cites.map(({ path }) => path) ?? []);
    return [...new Set(written.flatMap((path) => nameOf(path) ?? []))];
}
function weigh({ inquiry, text, problem }, rated, ground) {
    const { question, reviewer, sameVendor } = inquiry;
    const { about, digest, title } = question;
    const base = { about, digest, title, reviewer, sameVendor, answered: problem === null };
    const opinion = { ...base, severity: null, cites: [] };
    const unclear = (reason) => ({ ...opinion, verdict: 'unclear', reason });
    if (problem)
        return unclear(`${problem.what}: ${problem.why}`);
    const answer = readAnswer(text);
    if (!answer)
        return unclear('its answer could not be read, or says two things');
    const { severity, reason } = answer;
    const agrees = answer.verdict === 'lowered' && severity === rated && rated !== 'critical';
    const verdict = agrees ? 'confirmed' : answer.verdict;
    const cites = answer.cites.flatMap((cite) => countingPlace(cite, question, ground) ?? []);
    const isMilder = severity !== null && (0,domain_severity/* severityRank */.qs)(severity) > (0,domain_severity/* severityRank */.qs)(rated);
    if (verdict === 'unclear')
        return unclear(reason || 'it says that it cannot tell');
    if (verdict === 'confirmed') {
        if (isMilder)
            return unclear(`it confirms the claim and calls it ${severity}, which contradict each other: ${reason}`);
        return { ...opinion, verdict, severity: rated, reason, cites };
    }
    if (verdict === 'lowered' && !isMilder) {
        return unclear(`it lowers the claim without a severity below ${rated}: ${reason}`);
    }
    if (verdict === 'refuted' && severity !== null && !isMilder) {
        return unclear(`it refutes the claim and calls it ${severity}, which contradict each other: ${reason}`);
    }
    if (!reason || !cites.length)
        return unclear(`it says ${verdict}, but ${NO_EVIDENCE}${reason && `: ${reason}`}`);
    return { ...opinion, verdict, severity: verdict === 'lowered' ? severity : null, reason, cites };
}
const NO_EVIDENCE = 'cites no code at head, outside the lines of the claim and the comments, strings and documents of this change, that has to do with it';
function countingPlace(cite, question, fileAt) {
    const file = fileAt(cite.path);
    const lines = file && (0,evidence_evidence/* quotedLines */.Gi)(file, cite.quote, cite.lines);
    if (!file || !lines)
        return null;
    const { path } = file;
    const places = question.places.filter((place) => place.path === path);
    if (places.some((place) => place.lines === null && place.code.trim() === ''))
        return null;
    const evidence = (0,evidence_evidence/* evidenceLines */.p1)(file, lines, {
        lines: places.flatMap((place) => place.lines ?? []),
        texts: places.flatMap((place) => (place.lines ? [] : place.code.split('\n'))),
    }).join('\n');
    return isAbout(evidence, path, question) ? { path, lines } : null;
}
function isAbout(evidence, path, { title, claim, places }) {
    const claimed = [...(0,join/* symbolsOf */.ZR)(`${title}\n${claim}`), ...places.flatMap(({ code }) => [...(0,names/* namesIn */.wX)(code)])];
    const known = new Set(claimed.map((name) => name.toLowerCase()));
    const shared = [...(0,names/* namesIn */.wX)(evidence)].filter((name) => known.has(name.toLowerCase()) && !(0,names/* isKeyword */.wb)(name));
    return shared.some(names/* isTelling */.c0) || (shared.length >= 2 && places.some((place) => place.path === path));
}

;// CONCATENATED MODULE: ./build/opinion/opinion.js




function ratings({ consolidation, carried }) {
    return new Map([...consolidation.findings, ...carried].map((finding) => [(0,second_opinion/* aboutOf */.rI)(finding), finding.severity]));
}
function withOpinions(consolidation, opinions, { isNew, vendorOf }) {
    if (!opinions.size)
        return consolidation;
    const findings = [];
    const refuted = [];
    for (const finding of consolidation.findings) {
        const about = (0,second_opinion/* aboutOf */.rI)(finding);
        const opinion = opinions.get(about);
        if (opinion?.verdict === 'refuted' && isNew(about) && isAlone(finding, vendorOf))
            refuted.push(refutedBy(finding, opinion));
        else
            findings.push(opinion ? judged(finding, opinion) : finding);
    }
    return { ...consolidation, findings, setAside: [...consolidation.setAside, ...refuted] };
}
function isAlone({ reviewers }, vendorOf) {
    return new Set(reviewers.map(vendorOf)).size < 2;
}
function refutedBy({ title, sources }, opinion) {
    return { kind: 'refuted', to: null, reason: (0,second_opinion/* opinionWords */.QY)(opinion), title, sources };
}
function judged(finding, opinion) {
    const { reconciliation } = finding;
    const severity = severityAfter(finding, opinion);
    if (severity === null)
        return finding;
    const reason = `${reconciliation.reason} A second opinion: ${(0,second_opinion/* opinionVerdict */.yt)(opinion)}.`;
    return { ...finding, severity, contested: false, reconciliation: { ...reconciliation, kind: 'settled', reason } };
}
function severityAfter(finding, { verdict, severity }) {
    if (verdict === 'unclear')
        return null;
    if (verdict === 'confirmed')
        return finding.severity;
    const isMilder = (one) => (0,domain_severity/* severityRank */.qs)(one) > (0,domain_severity/* severityRank */.qs)(finding.severity);
    const others = Object.values(finding.reconciliation.votes).filter(isMilder);
    const milder = verdict === 'refuted' ? 'suggestion' : (severity ?? 'important');
    const floor = others.length ? (0,domain_severity/* mostSevere */.ux)(others) : milder;
    const least = (0,domain_severity/* mostSevere */.ux)([milder, floor]);
    return isMilder(least) ? least : null;
}

;// CONCATENATED MODULE: ./build/further.js



function tooManyUncovered({ standing, gate }) {
    const paths = standing.coverage.filter(({ uncovered }) => uncovered).map(({ path }) => path);
    return paths.length > gate.maxUncovered ? paths : [];
}
async function completeRuns({ runs, standing, gate, further }) {
    const paths = tooManyUncovered({ standing, gate });
    const askable = new Set(further.reviewers.map(({ id }) => id));
    const able = paths.length > 0 &&
        runs.find(({ reviewer: { id, source } }) => source.kind !== 'replay' && askable.has(id) && standing.voting.has(id));
    const more = able ? await further.complete(able, paths) : null;
    const added = more?.passes.at(-1);
    if (!more || !added)
        return null;
    if (added.text.trim() === '') {
        return { runs, spent: added.spent ? [added.spent] : [], problems: added.failures.map(({ problem }) => problem) };
    }
    return { runs: runs.map((run) => (run === able ? more : run)), spent: [], problems: [] };
}
const NOT_ASKED = { opinions: new Map(), spent: [], problems: [] };
async function askOpinions(asking) {
    const { settings, runs, standing, rounds, further, change, past } = asking;
    const { gate, verify } = settings;
    const reviewers = runs.map(({ reviewer }) => reviewer);
    const questions = questionsOn({ rounds, gate, verify, reviewers, completed: standing.voting.size });
    if (!questions.length)
        return NOT_ASKED;
    const known = knownAnswers(past, change);
    const again = questions.flatMap(({ about, digest }) => {
        const opinion = known.get(digest);
        return opinion ? [{ ...opinion, about }] : [];
    });
    const open = questions.filter(({ digest }) => !known.has(digest));
    const statuses = new Map(reviewers.map(({ id }, index) => [id, (0,values/* must */.sb)(standing.statuses[index]).status]));
    const inquiries = further ? inquiriesFor(open, { readers: further.reviewers, statuses }) : [];
    const answers = further && inquiries.length ? await further.opinions(inquiries) : [];
    const nameOf = citedNames(answers.length ? await listingOf(asking) : null, change);
    const ground = citedGround(change, await textsOf(citedPaths(answers, nameOf), asking), nameOf);
    const rated = ratings(rounds);
    const weighed = answers.map((answer) => weigh(answer, (0,values/* must */.sb)(rated.get(answer.inquiry.question.about)), ground));
    return {
        opinions: new Map([...again, ...weighed].map((opinion) => [opinion.about, opinion])),
        spent: answers.flatMap(({ spent }) => spent ?? []),
        problems: answers.flatMap(({ problem }) => problem ?? []),
    };
}
function knownAnswers({ prior, fingerprint }, change) {
    const isSame = prior?.trust.kind === 'authenticated' &&
        change !== null &&
        prior.head === change.head &&
        prior.fingerprint?.mergeBase === change.mergeBase &&
        (fingerprint === null || prior.fingerprint.configuration === fingerprint.configuration);
    const answered = isSame ? prior.opinions.filter((opinion) => opinion.answered) : [];
    return new Map(answered.map((opinion) => [opinion.digest, opinion]));
}
async function listingOf({ git }) {
    const listing = git && (await git.listing());
    return listing && !('what' in listing) ? listing : null;
}
async function textsOf(paths, { git }) {
    const versions = Object.entries(git && paths.length ? await git.versions(paths) : {});
    return new Map(versions.flatMap(([path, version]) => (version.kind === 'text' ? [[path, version.text]] : [])));
}
function newIn({ consolidation, standing }) {
    const known = new Set(consolidation.findings.filter(({ key }) => standing[key]).map(second_opinion/* aboutOf */.rI));
    return (about) => !known.has(about);
}

// EXTERNAL MODULE: ./build/rounds/rounds.js + 20 modules
var rounds_rounds = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/run/spending.js
var spending = __webpack_require__(3084);
;// CONCATENATED MODULE: ./build/pipeline.js













async function conclude(material, clock, world) {
    const { settings, change, past } = material;
    const word = (0,rounds_rounds/* judgeAccept */.Su)((0,rounds_rounds/* acceptFacts */.cL)(past, { change, override: settings.override }));
    const asks = word.acceptance !== null && past.reuse !== null ? { ...material, further: null } : material;
    const { known, problems, spent } = await completed(await learn(asks, clock), clock);
    const outcome = await settleUnderNotices(known.notices, judgeOf(known, UNASKED, clock));
    const asked = await secondOpinions(known, outcome, clock);
    const voices = { opinions: asked.opinions, isNew: newIn(outcome.rounds) };
    const judged = asked.opinions.size ? await judgeOf(known, voices, clock)(false) : outcome.rounds;
    const { rounds, patch } = await withPatch(judged, known);
    const feedback = await feedbackOn(rounds, material);
    const { reviews, standing, evidence, notices } = known;
    const report = (0,assess/* assess */.no)({
        ...{ id: reportId(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'standard' },
        ...{ isolation: material.isolation, stages: clock.stages(), gate: settings.gate, change, reviews, standing },
        laterRounds: settings.laterRounds,
        ...{ runs: known.material.runs, rounds, feedback, prosePlaces: evidence.prosePlaces },
        skipped: material.unreviewed ?? null,
        ...{ opinions: asked.opinions, furtherSpent: [...spent, ...asked.spent], hasPatch: patch !== '' },
        delivery: settings.delivery,
        wayOut: { override: settings.override, acceptance: word.acceptance },
        spending: { caps: settings.caps, earlier: (0,spending/* earlierSpending */.vo)(past) },
        durationMs: Math.round(world.elapsedMs() - clock.startMs),
        problems: [
            ...[...material.problems, ...problems, ...asked.problems],
            ...[...unreadTexts(notices), ...evidence.problems, ...word.problems],
        ],
    });
    return { report, documents: patchOf(patch) };
}
async function learn(material, clock) {
    const { notices, reviews } = await clock.time('parse', async () => {
        const found = await material.readings.notices();
        return { notices: found, reviews: readReviews(material, found) };
    });
    const { evidence, code } = await clock.time('anchor', async () => ({
        evidence: await evidenceOf(reviews, material),
        code: await priorCode(material),
    }));
    const { change, runs, settings, past } = material;
    const { failOn } = settings.gate;
    const standing = standingOf({ change, runs, reviews, findings: evidence.findings, failOn, carry: past.carry });
    return { material, notices, reviews, evidence, code, standing };
}
async function completed(known, clock) {
    const { material, standing } = known;
    const { further, settings, runs } = material;
    const { gate } = settings;
    if (!further || !tooManyUncovered({ standing, gate }).length)
        return { known, problems: [], spent: [] };
    const more = await clock.time('complete', () => completeRuns({ runs, standing, gate, further }));
    if (!more)
        return { known, problems: [], spent: [] };
    return { known: await learn({ ...material, runs: more.runs }, clock), problems: more.problems, spent: more.spent };
}
async function secondOpinions({ material, standing }, { rounds, held }, clock) {
    if (held)
        return NOT_ASKED;
    const { settings, change, git, runs, further, past } = material;
    const ask = () => askOpinions({ settings, change, git, runs, further, standing, rounds, past });
    return further ? clock.time('verify', ask) : ask();
}
const UNASKED = { opinions: second_opinion/* NO_OPINIONS */.Q1, isNew: () => true };
function judgeOf({ material, reviews, evidence, code, standing }, { opinions, isNew }, clock) {
    const { settings, change, runs, past } = material;
    const { failOn } = settings.gate;
    const { findings: anchored, paths } = evidence;
    const vendors = Object.fromEntries(runs.map(({ reviewer }) => [reviewer.id, reviewer.vendor]));
    const vendorOf = (id) => (Object.hasOwn(vendors, id) ? vendors[id] : undefined) ?? id;
    const options = { failOn, vendors, completed: standing.voting, paths };
    const today = clock.startedAt.toISOString().slice(0, 10);
    const covered = standing.confirming;
    const round = {
        ...{ of: subjectOf(change), gate: settings.gate, change, today, reviews, code, covered },
        reading: (0,rounds_rounds/* readingSentence */.eB)(past.carry, standing.coverage, change?.number != null),
        isUnread: (material.unreviewed ?? null) !== null,
        ...{ opinions, vendors, names: (0,report/* shortNames */.DG)(runs.map(({ reviewer }) => reviewer)), ...past },
    };
    return async (held) => {
        const consolidation = await clock.time('consolidate', () => withOpinions((0,join/* consolidate */.wO)(anchored, reviews, { ...options, held }), opinions, { isNew, vendorOf }));
        return clock.time('rounds', () => (0,rounds_rounds/* settleRounds */.tT)({ ...round, consolidation, held }));
    };
}
async function settleUnderNotices({ notices, unread }, judge) {
    const free = async () => ({ rounds: await judge(false), held: false });
    if (!notices.length && !unread.length)
        return free();
    const rounds = await judge(true);
    const stands = unread.length > 0 || rounds.consolidation.findings.some(change/* isNotice */.fD);
    return stands ? { rounds, held: true } : free();
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
    return git && change && prior ? git.priorCode((0,rounds_rounds/* priorCodeToRead */.l7)(prior, change)) : past/* NO_PRIOR_CODE */.z;
}
async function feedbackOn(rounds, { past, change, git }) {
    const files = git && change ? await git.versions((0,assess/* feedbackFiles */.v$)(past.people)) : {};
    const findings = [...rounds.consolidation.findings, ...rounds.carried];
    return (0,assess/* unresolvedFeedback */.rt)({ people: past.people, files, findings, prior: past.prior });
}
async function withPatch(rounds, { evidence, material: { git } }) {
    const { consolidation } = rounds;
    const { patch, standing } = git ? await (0,build_anchor/* collectPatch */.dk)(consolidation.findings, evidence.fixes, git) : evidence_evidence/* NOTHING_COLLECTED */.Wv;
    const findings = consolidation.findings.map((finding) => {
        const own = standing.get(finding.id);
        return own ? { ...finding, fix: { ...finding.fix, patch: own } } : finding;
    });
    return { rounds: { ...rounds, consolidation: { ...consolidation, findings } }, patch };
}
function patchOf(text) {
    return text === '' ? [] : [{ format: 'patch', name: report/* FIXES_PATCH */.PL, mediaType: 'text/x-diff', text }];
}
async function evidenceOf(reviews, { change, git, readings }) {
    await readings.settled();
    return change && git
        ? (0,build_anchor/* gatherEvidence */.hx)(reviews, { change, git })
        : { ...build_anchor/* NO_EVIDENCE */.kE, findings: (0,evidence_evidence/* withoutEvidence */.ki)(reviews) };
}
function readReviews({ runs, change, settings, headConfiguration, readings }, { notices }) {
    const configured = [settings.config, settings.instructions];
    const more = (0,assess/* configurationFindings */.HO)(headConfiguration);
    const own = change && (0,assess/* ownReview */.xD)({ change, notices, configured, more });
    const theirs = runs.flatMap(readings.reviewsOf);
    return own ? [...theirs, own] : theirs;
}
function reportId(startedAt, change) {
    const digits = startedAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
    const subject = change ? subjectOf(change) : 'reviews';
    return `${digits}-${subject.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60)}`;
}


/***/ })

};
