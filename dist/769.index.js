export const id = 769;
export const ids = [769];
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

/***/ 5769: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  review: () => (/* binding */ review)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/assess/assess.js + 8 modules
var assess = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/configuration/configuration.js + 9 modules
var configuration = __webpack_require__(2700);
// EXTERNAL MODULE: ./build/domain/carried.js
var carried = __webpack_require__(2479);
// EXTERNAL MODULE: ./build/domain/change.js
var domain_change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/edge/git-answers.js
var git_answers = __webpack_require__(3858);
// EXTERNAL MODULE: ./build/edge/git-reads.js + 1 modules
var git_reads = __webpack_require__(1749);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/edge/install.js
var install = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/edge/isolation.js
var edge_isolation = __webpack_require__(3344);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/run/failures.js
var failures = __webpack_require__(6651);
// EXTERNAL MODULE: ./build/run/plan.js
var plan = __webpack_require__(5823);
// EXTERNAL MODULE: ./build/run/prose.js + 1 modules
var prose = __webpack_require__(4737);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(6953);
// EXTERNAL MODULE: ./build/edge/environment.js
var environment = __webpack_require__(3353);
// EXTERNAL MODULE: ./build/edge/asking.js
var asking = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/edge/own-end.js
var own_end = __webpack_require__(3252);
// EXTERNAL MODULE: ./build/edge/pass.js + 2 modules
var edge_pass = __webpack_require__(1139);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/run/spending.js
var spending = __webpack_require__(3084);
;// CONCATENATED MODULE: ./build/edge/metering.js



function openPurse(caps, earlier) {
    let spent = reviewer/* NO_SPENDING */.rQ;
    return {
        ...{ caps, earlier },
        spent: () => spent,
        add: (answered) => {
            spent = (0,spending/* withAnswer */.$s)(spent, answered);
        },
        reached: () => (0,spending/* capReached */.FZ)(spent, caps, earlier),
    };
}
const LINES_KEPT = 2_000;
function openMeter(purse, model, onRefusal) {
    let spent = reviewer/* NO_SPENDING */.rQ;
    let refused = null;
    let unreachable = null;
    const lines = [];
    let underWay = 0;
    return {
        underWay: () => underWay,
        begun: (asks) => {
            if (asks)
                underWay += 1;
        },
        ended: (asks) => {
            if (asks)
                underWay -= 1;
        },
        spent: () => spent,
        refused: () => refused,
        unreachable: () => unreachable,
        lines: () => lines,
        forbidden: () => {
            const reached = purse.reached();
            if (reached !== null && refused === null) {
                refused = reached;
                onRefusal();
            }
            return reached;
        },
        answered: (answered, pathModel) => {
            const named = { ...answered, model: billed(answered.model, pathModel) ?? model };
            spent = (0,spending/* withAnswer */.$s)(spent, named);
            purse.add(named);
        },
        failed: (why) => {
            unreachable = why;
        },
        came: () => {
            unreachable = null;
        },
        log: (line) => {
            if (lines.length < LINES_KEPT)
                lines.push(line);
        },
    };
}
function billed(told, asked) {
    return asked !== null && (told === null || !(0,spending/* hasPrice */.mC)(told)) ? asked : told;
}
const MAX_PIECE = 32 * 1024 * 1024;
const TELLING = /usage|"model|Usage/;
function tapFor(api, contentType, contentEncoding) {
    const reader = /^text\/event-stream/i.test(contentType.trim()) ? eventReader(api) : documentReader(api);
    const coding = contentEncoding.trim().toLowerCase();
    if (coding === '' || coding === 'identity') {
        return {
            write: (chunk) => {
                reader.take(chunk);
            },
            end: () => Promise.resolve(reader.told()),
        };
    }
    return decoded(coding, reader);
}
const NOTHING = { model: null, use: null };
function readInto(api, text, before) {
    try {
        return api.told(JSON.parse(text), before);
    }
    catch {
        return before;
    }
}
function eventReader(api) {
    const decoder = new TextDecoder();
    let answered = NOTHING;
    let begun = [];
    let length = 0;
    const finish = (end) => {
        const line = `${begun.join('')}${end}`;
        const whole = length + end.length <= MAX_PIECE;
        begun = [];
        length = 0;
        if (whole && line.startsWith('data:') && TELLING.test(line))
            answered = readInto(api, line.slice(5), answered);
    };
    return {
        take: (chunk) => {
            const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split(/\r\n|\n|\r/);
            const last = others.pop();
            if (last === undefined) {
                length += first.length;
                if (length <= MAX_PIECE)
                    begun.push(first);
                else
                    begun = [];
                return;
            }
            finish(first);
            others.forEach(finish);
            begun = [last];
            length = last.length;
        },
        told: () => {
            finish('');
            return answered;
        },
    };
}
function documentReader(api) {
    const chunks = [];
    let size = 0;
    return {
        take: (chunk) => {
            size += chunk.length;
            if (size <= MAX_PIECE)
                chunks.push(chunk);
            else
                chunks.length = 0;
        },
        told: () => readInto(api, Buffer.concat(chunks).toString('utf8'), NOTHING),
    };
}
const DECODERS = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
};
function decoded(coding, reader) {
    const make = DECODERS[coding];
    if (make === undefined)
        return { write: () => undefined, end: () => Promise.resolve(NOTHING) };
    const decoder = make();
    let size = 0;
    const done = new Promise((resolve) => {
        decoder.on('data', (chunk) => {
            size += chunk.length;
            if (size > 4 * MAX_PIECE)
                decoder.destroy();
            else
                reader.take(chunk);
        });
        for (const event of ['end', 'close', 'error'])
            decoder.on(event, resolve);
    });
    return {
        write: (chunk) => {
            if (!decoder.destroyed)
                decoder.write(chunk);
        },
        end: async () => {
            if (!decoder.destroyed)
                decoder.end();
            await done;
            return reader.told();
        },
    };
}

;// CONCATENATED MODULE: ./build/edge/relay.js

const NOT_SENT = { status: 0, model: null, input: null, output: null };
async function relay(to, admitted) {
    const { request, response } = admitted;
    const left = new AbortController();
    response.once('close', () => {
        left.abort();
    });
    const answer = await sent(to, admitted, left.signal);
    if ('why' in answer)
        return unreachable(to, response, answer.why);
    to.meter.came();
    const header = (name) => answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? '';
    const tap = tapFor(to.api, header('content-type'), header('content-encoding'));
    await passBack(answer, response, tap);
    request.resume();
    const told = await tap.end();
    const good = answer.status >= 200 && answer.status < 300;
    if (admitted.asks && (good || told.use !== null))
        to.meter.answered(told, to.api.modelIn(admitted.path));
    const { use, model } = told;
    const input = use && use.fresh + use.cacheRead + use.cacheWrite + use.cacheWriteHour;
    return { status: answer.status, model, input, output: use?.output ?? null };
}
async function sent({ api, upstream, basePath, key }, { request, path, query }, signal) {
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    try {
        return await upstream.send({
            method: request.method ?? 'GET',
            path: `${basePath}${path}${queryFor(query, api.keyPlaces, key)}`,
            headers: requestHeaders(pairs(request.rawHeaders), api.keyPlaces, key),
            body: hasBody ? request : null,
            signal,
        });
    }
    catch (error) {
        return { why: causeOf(error) };
    }
}
function causeOf(error) {
    const { code, message, errors } = error;
    const codes = [code, ...(errors ?? []).map((each) => each.code)].filter((each) => each !== undefined);
    return [...new Set(codes)].join(', ') || (message ?? '').slice(0, 200) || 'no connection';
}
function unreachable({ api, upstream, meter }, response, why) {
    if (response.destroyed)
        return NOT_SENT;
    meter.failed(`${upstream.host} could not be reached (${why})`);
    const { status, body } = api.refusal('unreachable', `${upstream.host} could not be reached: ${why}`);
    answerJson(response, status, body);
    return { ...NOT_SENT, status };
}
async function passBack(answer, response, tap) {
    response.writeHead(answer.status, answerHeaders(answer.headers).flat());
    response.flushHeaders();
    try {
        for await (const chunk of answer.body) {
            tap.write(chunk);
            if (!response.write(chunk))
                await drained(response);
        }
        response.end();
    }
    catch {
        response.destroy();
    }
}
function drained(response) {
    return new Promise((resolve) => {
        const done = () => {
            response.off('drain', done);
            response.off('close', done);
            resolve();
        };
        response.once('drain', done);
        response.once('close', done);
        if (response.destroyed)
            done();
    });
}
function answerJson(response, status, body) {
    if (response.headersSent || response.destroyed)
        return;
    const text = JSON.stringify(body);
    response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(text)),
        connection: 'close',
    });
    response.end(text);
}
const HOP_BY_HOP = [
    ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization'],
    ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'expect', 'host', 'http2-settings'],
];
const NEVER_SENT = ['cookie', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
function pairs(raw) {
    return raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}
function standIns(headers, query, places) {
    return places.flatMap((place) => {
        if (place.kind === 'query')
            return query.getAll(place.name).map((token) => ({ token, place }));
        const values = headers.filter(([name]) => name.toLowerCase() === place.name).map(([, value]) => value.trim());
        return values
            .filter((value) => value.toLowerCase().startsWith(place.prefix.toLowerCase()))
            .map((value) => ({ token: value.slice(place.prefix.length).trim(), place }));
    });
}
function requestHeaders(headers, places, key) {
    const keys = ['authorization', ...places.flatMap((place) => (place.kind === 'header' ? [place.name] : []))];
    const kept = endToEnd(headers).filter(([name]) => {
        const small = name.toLowerCase();
        return !keys.includes(small) && !NEVER_SENT.includes(small) && small !== 'accept-encoding';
    });
    const own = key.place.kind === 'header' ? [[key.place.name, `${key.place.prefix}${key.token}`]] : [];
    return [...kept, ['accept-encoding', 'identity'], ...own];
}
function answerHeaders(headers) {
    return endToEnd(headers);
}
function endToEnd(headers) {
    const named = headers
        .filter(([name]) => name.toLowerCase() === 'connection')
        .flatMap(([, value]) => value.toLowerCase().split(/\s*,\s*/));
    return headers.filter(([name]) => {
        const small = name.toLowerCase();
        return !HOP_BY_HOP.includes(small) && (small === 'content-length' || !named.includes(small));
    });
}
function queryFor(query, places, key) {
    const names = places.flatMap((place) => (place.kind === 'query' ? [place.name] : []));
    const kept = [...query].filter(([name]) => !names.includes(name));
    const own = key.place.kind === 'query' ? [[key.place.name, key.token]] : [];
    const text = new URLSearchParams([...kept, ...own].map(([name = '', value = '']) => [name, value])).toString();
    return text === '' ? '' : `?${text}`;
}
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
function proxyFor(url, environment) {
    const read = (...names) => names.map((name) => environment[name] ?? '').find(Boolean) ?? '';
    const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
    if (host === 'localhost' || host === '::1' || host.startsWith('127.'))
        return null;
    if (isDirect(host, portOf(url), read('no_proxy', 'NO_PROXY')))
        return null;
    const scheme = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const found = read(...scheme, 'all_proxy', 'ALL_PROXY');
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(found) ? found : `http://${found}`;
    return found !== '' && URL.canParse(address) && /^https?:/i.test(address) ? address : null;
}
function portOf(url) {
    return url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
}
function isDirect(host, port, list) {
    return list
        .split(/[\s,]+/)
        .filter(Boolean)
        .some((entry) => {
        if (entry === '*')
            return true;
        const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        const suffix = name.replace(/^\*?\./, '');
        return suffix !== '' && (only === undefined || only === port) && (host === suffix || host.endsWith(`.${suffix}`));
    });
}
const CONNECT_MS = 30_000;
async function loadClient() {
    await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 4371, 19));
}
async function openUpstream(base, environment) {
    const { Agent, ProxyAgent, request } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 4371, 19));
    const limits = { headersTimeout: 0, bodyTimeout: 0, connect: { timeout: CONNECT_MS } };
    const proxy = proxyFor(base, environment);
    const dispatcher = proxy === null ? new Agent(limits) : new ProxyAgent({ ...limits, uri: proxy });
    return {
        host: base.host,
        send: async ({ method, path, headers, body, signal }) => {
            const answer = await request(`${base.origin}${path}`, {
                ...{ dispatcher, signal, body: body, headers: headers.flat() },
                method: method,
                ...{ responseHeaders: 'raw' },
            });
            const raw = answer.headers;
            return { status: answer.statusCode, headers: pairs(raw), body: answer.body };
        },
        close: () => dispatcher.destroy(),
    };
}

;// CONCATENATED MODULE: ./build/edge/proxy.js




const MAX_HEADER_BYTES = 32 * 1024;
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_CONNECTIONS = 256;
const KEEP_ALIVE_MS = 15 * 60_000;
const TOKEN_DIGITS = 48;
const MAX_UNDER_WAY = 16;
const PATIENCE = { headersMs: 15_000, requestMs: 120_000, everyMs: 5_000 };
async function openProxy(spending, world, patience = PATIENCE) {
    const room = { guests: new Map(), world, hosts: new Set() };
    const purse = openPurse(spending.caps, spending.earlier);
    const upstreams = new Map();
    await loadClient();
    const server = await listen(room, patience);
    const port = String(server.address().port);
    for (const name of ['127.0.0.1', 'localhost'])
        room.hosts.add(`${name}:${port}`);
    return {
        admit: async ({ gateway, ...entry }) => {
            const base = new URL(gateway ?? entry.api.origin);
            const opened = upstreams.get(base.origin) ?? openUpstream(base, (0,environment.inherited)(PROXY_VARIABLES));
            upstreams.set(base.origin, opened);
            const token = `deep-review-${world.token(TOKEN_DIGITS)}`;
            const meter = openMeter(purse, entry.model, entry.onRefusal);
            const basePath = entry.api.basePath(base.pathname);
            room.guests.set(token, { ...entry, meter, upstream: await opened, basePath });
            return {
                ...{ url: `http://127.0.0.1:${port}`, token, meter },
                close: () => {
                    room.guests.delete(token);
                },
            };
        },
        reached: () => purse.reached(),
        close: async () => {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
            const all = await Promise.allSettled(upstreams.values());
            await Promise.all(all.map(async (each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
        },
    };
}
async function listen(room, patience) {
    const server = (0,external_node_http_.createServer)({
        maxHeaderSize: MAX_HEADER_BYTES,
        headersTimeout: patience.headersMs,
        requestTimeout: patience.requestMs,
        connectionsCheckingInterval: patience.everyMs,
    }, (request, response) => {
        receive(request, response, room).catch(() => {
            response.destroy();
        });
    });
    server.maxConnections = MAX_CONNECTIONS;
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.maxHeadersCount = 200;
    server.on('connect', (_, socket) => {
        socket.end('HTTP/1.1 405 Method Not Allowed\r\nconnection: close\r\n\r\n');
    });
    server.on('upgrade', (_, socket) => {
        socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    });
    server.on('clientError', (_, socket) => {
        if (socket.writable)
            socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
        else
            socket.destroy();
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    server.unref();
    return server;
}
async function receive(request, response, room) {
    const target = targetOf(request, room);
    if (target === null) {
        answerJson(response, 400, { error: { message: 'not a request to this proxy' } });
        return;
    }
    const { path, query } = target;
    const known = guestOf(request, query, room);
    if (known === null) {
        answerJson(response, 401, { error: { type: 'authentication_error', message: 'no token of this run' } });
        return;
    }
    const { guest, key } = known;
    const { api, meter, upstream, basePath } = guest;
    const method = request.method ?? '';
    const [at, startMs] = [room.world.now().toISOString(), room.world.elapsedMs()];
    const log = (outcome) => {
        meter.log({ at, method, path, durationMs: Math.round(room.world.elapsedMs() - startMs), ...outcome });
    };
    const serves = api.serves(method, path);
    const refusal = refusalOf(request, guest, serves);
    if (serves === null || refusal !== null) {
        const { status, body } = refusal ?? api.refusal('not-found', `${method} ${path.slice(0, 100)} is not passed on`);
        answerJson(response, status, body);
        log({ status, ...UNTOLD });
        return;
    }
    const admitted = { request, response, path, query, asks: serves === 'asks' };
    log(await counted(admitted, { api, upstream, basePath, meter, key }));
}
const UNTOLD = { model: null, input: null, output: null };
function targetOf(request, { hosts }) {
    const url = request.url ?? '';
    const host = request.headers.host?.toLowerCase();
    if (!url.startsWith('/') || host === undefined || !hosts.has(host))
        return null;
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    return { path, query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)) };
}
function guestOf(request, query, { guests }) {
    const headers = pairs(request.rawHeaders);
    for (const guest of new Set(guests.values())) {
        const found = standIns(headers, query, guest.api.keyPlaces).find(({ token }) => guests.get(token) === guest);
        if (found)
            return { guest, key: { token: guest.key, place: found.place } };
    }
    return null;
}
function refusalOf(request, { api, meter }, serves) {
    if (serves === null)
        return null;
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
        return api.refusal('too-large', `a request may have at most ${String(MAX_BODY_BYTES)} bytes`);
    }
    if (serves === 'reads')
        return null;
    if (meter.underWay() >= MAX_UNDER_WAY) {
        return api.refusal('busy', `at most ${String(MAX_UNDER_WAY)} requests may be under way at once`);
    }
    const reached = meter.forbidden();
    return reached && api.refusal('cap', `Deep Review: \`${reached.setting}\` is reached: ${reached.why}`);
}
async function counted(admitted, to) {
    const cut = limitBody(admitted.request);
    to.meter.begun(admitted.asks);
    try {
        return await relay(to, admitted);
    }
    finally {
        to.meter.ended(admitted.asks);
        cut();
    }
}
function limitBody(request) {
    let size = 0;
    const count = (chunk) => {
        size += chunk.length;
        if (size > MAX_BODY_BYTES)
            request.destroy(new Error('the body is too long'));
    };
    request.on('data', count);
    request.pause();
    return () => {
        request.off('data', count);
    };
}

// EXTERNAL MODULE: ./build/edge/ready.js
var edge_ready = __webpack_require__(1287);
// EXTERNAL MODULE: ./build/edge/run-context.js
var run_context = __webpack_require__(2511);
// EXTERNAL MODULE: ./build/edge/stored-reviews.js + 1 modules
var stored_reviews = __webpack_require__(8501);
// EXTERNAL MODULE: ./build/edge/worktree.js + 1 modules
var worktree = __webpack_require__(5273);
;// CONCATENATED MODULE: ./build/edge/panel.js



















const BEGUN_MS = 5_000;
async function openPanel(plan, world) {
    let isOver = false;
    let opened = null;
    const context = async () => {
        if (isOver)
            throw new Error('the run is over');
        return (await (opened ??= openRun(plan, world))).context;
    };
    return {
        run: async () => (plan.reviewers.length === 0 ? [] : runAtOnce(await context())),
        further: await (0,asking/* openFurther */.d)({ plan, world, context }),
        close: async () => {
            isOver = true;
            const run = await opened?.catch(() => null);
            opened = null;
            await run?.close();
        },
    };
}
async function runReviewers(plan, world) {
    const panel = await openPanel(plan, world);
    try {
        return await panel.run();
    }
    finally {
        await panel.close();
    }
}
async function openRun(plan, world) {
    const directory = await makePrivate(world);
    const cancelling = whenCancelled(plan.cancel);
    const board = (0,run_context/* openBoard */.Te)(world, plan.startMs);
    let proxy = null;
    const making = [];
    const template = once(() => {
        const made = (0,worktree/* makeTemplate */.R)(plan.git, plan.change, (0,external_node_path_.join)(directory, 'template.git'));
        making.push(made.catch(() => undefined));
        return made;
    });
    const close = async () => {
        board.close();
        cancelling.stop();
        await proxy?.close();
        await Promise.all(making);
        await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
    };
    try {
        if (plan.reviewers.some(worksInClone))
            template().catch(() => undefined);
        proxy = await panel_proxyFor(plan, world);
        const secrets = [...Object.values(plan.keys), ...secretVariables({ reviewers: (0,run_context/* everyReviewer */.VT)(plan) })];
        const context = {
            ...{ plan, world, board, directory, proxy, template, ...(await (0,edge_isolation/* probeIsolation */.H)()) },
            ...{ cancel: cancelling.signal, endable: cancelling.endable },
            redact: (0,redact/* redactor */.$p)(secrets),
        };
        await (0,edge_pass/* writeDiff */.Nh)(context);
        return { context, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function runAtOnce(context) {
    const { plan } = context;
    const begun = setTimeout(() => plan.meanwhile?.([]), plan.pace?.begunMs ?? BEGUN_MS).unref();
    try {
        return await context.endable(() => runInOrder(plan.reviewers, context));
    }
    finally {
        clearTimeout(begun);
    }
}
async function runInOrder(reviewers, context) {
    const runs = new Map();
    const run = async (reviewer) => {
        const own = await runReviewer(reviewer, context);
        runs.set(reviewer.id, own);
        if (runs.size < reviewers.length)
            context.plan.meanwhile?.(own);
    };
    for (const together of (0,plan/* startOrder */.l8)(reviewers, context.isolation)) {
        await Promise.all(together.map(run));
    }
    return reviewers.flatMap(({ id }) => (0,values/* must */.sb)(runs.get(id)));
}
function worksInClone({ source }) {
    return source.kind === 'preset' || (source.kind === 'command' && source.in === 'worktree');
}
async function panel_proxyFor(plan, world) {
    const { caps, earlier } = plan;
    if (!(0,run_context/* everyReviewer */.VT)(plan).some(({ source }) => source.kind === 'preset'))
        return null;
    return openProxy({ caps: caps ?? reviewer/* NO_CAPS */.o4, earlier: earlier ?? reviewer/* NOTHING_EARLIER */.Rq }, world);
}
function once(work) {
    let made = null;
    return () => (made ??= work());
}
async function makePrivate(world) {
    const directory = (0,external_node_path_.join)(world.runner.temporaryDirectory, `deep-review-${world.token(12)}`);
    await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
    (0,own_end/* removeWithUs */.Rc)(directory);
    return (0,promises_.realpath)(directory);
}
function secretVariables(plan) {
    const names = plan.reviewers.flatMap(({ source }) => (source.kind === 'command' ? source.env : []));
    return Object.entries((0,environment.inherited)(names)).flatMap(([name, value]) => (0,redact/* secretsOf */.Fj)(name, value));
}
function whenCancelled(outer) {
    const controller = new AbortController();
    const abort = () => {
        controller.abort();
    };
    if (outer?.aborted)
        abort();
    outer?.addEventListener('abort', abort, { once: true });
    return {
        signal: controller.signal,
        endable: async (work) => {
            const stopListening = (0,own_end/* whenAskedToEnd */.td)(abort);
            try {
                return await work();
            }
            finally {
                stopListening();
            }
        },
        stop: () => outer?.removeEventListener('abort', abort),
    };
}
async function runReviewer(reviewer, context) {
    const { plan } = context;
    const startMs = (0,run_context/* elapsed */.vk)(context);
    try {
        if (reviewer.source.kind === 'replay') {
            const directory = (0,external_node_path_.resolve)(plan.workingDirectory, reviewer.source.directory);
            const configured = plan.reviewers.map(({ id }) => id).filter((id) => id !== reviewer.id);
            return await (0,stored_reviews/* replay */.eZ)(reviewer, directory, configured);
        }
        return [{ reviewer, passes: await runPasses(reviewer, context) }];
    }
    catch (error) {
        const failure = (0,failures/* ownBug */.Fp)(reviewer, error);
        context.board.say(failure.problem.what);
        return [{ reviewer, passes: [failedPass({ reviewer, number: 1, startMs }, failure, context)] }];
    }
}
async function runPasses(reviewer, context) {
    const startMs = (0,run_context/* elapsed */.vk)(context);
    const ready = await (0,edge_ready/* makeReady */.w)(reviewer, (0,external_node_path_.join)('reviewers', reviewer.id), context);
    if ('class' in ready) {
        context.board.say(`${ready.problem.what} (${ready.problem.why})`);
        return [failedPass({ reviewer, number: 1, startMs }, ready, context)];
    }
    try {
        const passes = [];
        while (passes.length < reviewer.passes) {
            const shut = reviewer.source.kind === 'preset' ? (context.proxy?.reached() ?? null) : null;
            if (shut !== null) {
                passes.push(failedPass({ reviewer, number: passes.length + 1 }, (0,failures/* capped */.uo)(reviewer, shut), context));
                break;
            }
            const pass = await (0,edge_pass/* runPass */.Br)(ready, reviewErrand(reviewer, passes, context), context);
            passes.push(pass);
            if (pass.text.trim() === '' || context.cancel.aborted || (0,run_context/* remaining */.Tk)(context) === 0)
                break;
        }
        return await (0,edge_ready/* withChanges */.A)(reviewer, passes, ready);
    }
    finally {
        await ready.place.remove();
    }
}
function reviewErrand(reviewer, previous, { plan }) {
    const { id, passes, reads, timeoutMs } = reviewer;
    const number = previous.length + 1;
    const name = `${id}-pass-${String(number)}`;
    return {
        ...{ name, alias: name, number, file: (0,reviewers/* storedName */.Rs)(id, number, reads), reads, timeoutMs },
        prompt: plan.promptFor(reviewer, number, previous),
        ...{ form: (0,prose/* reviewForm */.z8)(plan.nonce, reads), isBlind: false },
        shown: { reviewer: id, pass: number, passes },
    };
}
function failedPass({ reviewer, number, startMs }, failure, context) {
    const begun = startMs ?? (0,run_context/* elapsed */.vk)(context);
    return {
        ...{
            reviewer: reviewer.id,
            number,
            file: (0,reviewers/* storedName */.Rs)(reviewer.id, number, reviewer.reads),
            text: '',
            finished: false,
        },
        ...{ failures: [failure], telemetry: null, startMs: begun, durationMs: (0,run_context/* elapsed */.vk)(context) - begun },
        ...{ exitCode: null, retries: 0 },
    };
}

// EXTERNAL MODULE: ./build/event/event.js + 8 modules
var event_event = __webpack_require__(8189);
// EXTERNAL MODULE: ./build/parse/parse.js + 23 modules
var parse = __webpack_require__(1928);
// EXTERNAL MODULE: ./build/pipeline.js + 7 modules
var pipeline = __webpack_require__(94);
// EXTERNAL MODULE: ./build/prompt/prompt.js + 3 modules
var prompt_prompt = __webpack_require__(4769);
// EXTERNAL MODULE: ./build/readings.js + 3 modules
var build_readings = __webpack_require__(5303);
// EXTERNAL MODULE: ./build/rounds/rounds.js + 20 modules
var rounds = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/stage-clock.js
var stage_clock = __webpack_require__(6073);
// EXTERNAL MODULE: ./build/commands/announce.js
var announce = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/edge/collect.js + 1 modules
var collect = __webpack_require__(649);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/edge/workflow-runs.js
var workflow_runs = __webpack_require__(9606);
;// CONCATENATED MODULE: ./build/edge/head-reports.js



const MAX_RUNS = 60;
const MAX_DOWNLOADS = 30;
async function reportsOfHead(search) {
    const { github, pull, home, isBelieved } = search;
    const listed = await (0,workflow_runs/* runsOnHead */.ay)(github, pull.head);
    if (listed.kind === 'failed') {
        const cut = `the runs on its head cannot be listed (${(0,wording/* apiReason */.V$)(listed)})`;
        return { reports: [], lost: [], pushers: [], cut };
    }
    const runs = listed.data.filter(({ headSha }) => headSha === pull.head);
    const pushers = (0,rounds/* pushersOf */.GD)(runs, { head: pull.head, pusher: null });
    const found = { reports: [], lost: [], cut: null };
    if (!isBelieved)
        return { ...found, pushers };
    const own = runs.filter(({ repositoryId, headRepositoryId }) => repositoryId === home && headRepositoryId === home);
    if (own.length > MAX_RUNS)
        return { ...found, pushers, cut: `there are more than ${String(MAX_RUNS)} runs on its head` };
    const artifacts = (await Promise.all(own.map((run) => ofRun(search, run, found)))).flat();
    if (artifacts.length > MAX_DOWNLOADS)
        found.cut = `there are more than ${String(MAX_DOWNLOADS)} reports of its head`;
    else
        await Promise.all(artifacts.map((each) => readOne(search, each, found)));
    return { ...found, pushers };
}
async function ofRun({ github, pull }, run, found) {
    const answer = await (0,workflow_runs/* artifactsOf */.Ns)(github, run.id);
    if (answer.kind === 'failed') {
        found.cut = `what a run on its head left cannot be listed (${(0,wording/* apiReason */.V$)(answer)})`;
        return [];
    }
    const own = answer.data.filter((artifact) => (0,rounds/* mayHoldReport */.zd)(artifact, subjectOf(pull)));
    return own.map((artifact) => ({ run, artifact, at: artifact.createdAt ?? run.createdAt }));
}
async function readOne({ github, pull, home, readReport, urlOf }, kept, found) {
    const { run, artifact, at } = kept;
    const lost = (why) => found.lost.push({ at, workflow: run.workflowId, name: artifact.name, why });
    const loaded = await (0,workflow_runs/* downloadReport */.F5)(github, artifact);
    if (loaded.kind === 'none')
        return;
    if (loaded.kind === 'lost') {
        lost(loaded.why);
        return;
    }
    try {
        const report = readReport(loaded.report);
        if (report.round.of !== subjectOf(pull))
            return;
        const leg = (0,rounds/* legOf */.Yk)(report.round.leg, artifact, run);
        found.reports.push({ at, leg, url: urlOf(run.id), trust: (0,rounds/* trustOf */.An)(run, artifact, home), report });
    }
    catch (error) {
        lost(`it cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
}
const subjectOf = ({ number }) => `pr-${String(number)}`;

// EXTERNAL MODULE: ./build/edge/ends.js
var ends = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/edge/git.js
var edge_git = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/edge/history.js
var edge_history = __webpack_require__(3864);
;// CONCATENATED MODULE: ./build/edge/merge-queue.js





const QUEUE_QUERY = `query Queue($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      id
      configuration { mergingStrategy }
      entries(first: 100) {
        nodes {
          baseCommit { oid }
          headCommit { oid }
          pullRequest { number headRefOid baseRefName isCrossRepository author { login } }
        }
      }
    }
  }
}`;
async function groupMembers(git, request) {
    const { github, facts } = request;
    const branch = facts.baseBranch ?? '';
    const queue = await queueOf(github, branch);
    const commits = await commitsOf(git, request, queue);
    if (commits === null)
        return [];
    const group = { commits, branch, name: facts.branch, queue };
    const asked = (0,event_event/* membersToAsk */.qh)(group);
    const [byHead, last] = await Promise.all([
        Promise.all(asked.heads.map(async (head) => [head, await pullsOfHead(github, head)])),
        asked.last === null ? null : pullNumbered(github, asked.last),
    ]);
    return (0,event_event/* membersOf */.lS)(group, { byHead: new Map(byHead), last });
}
async function queueOf(github, branch) {
    const answer = await github.graphql(QUEUE_QUERY, { ...github.repository, branch });
    return answer.kind === 'done' ? (0,event_event/* readQueue */.Qf)(answer.data) : null;
}
const MAX_COMMITS = 1000;
async function commitsOf(git, { base, head, tip }, queue) {
    const isMerged = await (0,ends/* isAncestor */.QX)(git, head, tip);
    const from = queue?.eachIsChecked === true || isMerged ? base : tip;
    const args = ['rev-list', '--first-parent', '--parents', '--reverse', `--max-count=${String(MAX_COMMITS + 1)}`];
    const told = (0,edge_git/* textOf */.b6)(await git.run([...args, head, `^${from}`, '--']));
    const lines = (told ?? '').split('\n').filter((line) => line !== '');
    if (!lines.length || lines.length > MAX_COMMITS)
        return null;
    return lines.map((line) => {
        const [sha = '', ...parents] = line.split(' ');
        return { sha, parents };
    });
}
async function pullsOfHead(github, head) {
    const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
    const answer = await github.get(route, { commit_sha: head, per_page: 100 });
    if (answer.kind === 'failed' || !Array.isArray(answer.data))
        return [];
    const pulls = answer.data.flatMap((pull) => (0,event_event/* readPull */.Es)(pull, nameOf(github)) ?? []);
    return pulls.filter((pull) => pull.head === head);
}
async function pullNumbered(github, number) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const answer = await github.get(route, { pull_number: number });
    const pull = answer.kind === 'done' ? (0,event_event/* readPull */.Es)(answer.data, nameOf(github)) : null;
    return pull?.number === number ? pull : null;
}
const nameOf = ({ repository: { owner, repo } }) => `${owner}/${repo}`;
async function supplyHeads(git, heads, remote) {
    const there = await Promise.all(heads.map((head) => (0,edge_history/* commitOf */.D3)(git, head)));
    const missing = heads.filter((_, index) => there[index] === null);
    if (missing.length && remote !== null)
        await (0,edge_history/* fetchCommits */.Bj)(git, remote, missing);
}
async function jobsTouched(git, { head, tip }) {
    if ((await (0,edge_history/* commitOf */.D3)(git, head)) === null)
        return { unknown: `its head ${head.slice(0, 12)} is not in the checkout` };
    const from = await (0,edge_history/* mergeBaseOf */.nM)(git, { base: tip, head });
    if (from === null)
        return { unknown: 'it has no commit in common with the base branch in this checkout' };
    const args = ['diff', '--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z', from, head, '--'];
    const told = (0,edge_git/* textOf */.b6)(await git.run(args));
    if (told === null)
        return { unknown: 'git does not tell its files' };
    const files = told.split('\0').filter((path) => path !== '');
    return (0,rounds/* touchesJobs */.eS)(files.map((path) => ({ path, previousPath: null }))) ? 'yes' : 'no';
}

// EXTERNAL MODULE: ./build/domain/consolidation.js
var consolidation = __webpack_require__(7709);
// EXTERNAL MODULE: ./build/text/finding-mark.js
var finding_mark = __webpack_require__(1757);
// EXTERNAL MODULE: ./build/text/marker-line.js
var marker_line = __webpack_require__(7649);
// EXTERNAL MODULE: ./build/edge/github.js
var edge_github = __webpack_require__(9937);
;// CONCATENATED MODULE: ./build/edge/people.js




const MAX_WRITERS_ASKED = 60;
const MAX_PAGES = 30;
async function peopleSide(github, pull) {
    const parts = await Promise.all([
        issueComments(github, pull),
        reviewBodies(github, pull),
        threadComments(github, pull),
    ]);
    const failed = parts.find((part) => part.kind === 'failed');
    if (failed) {
        const what = 'the comments on the pull request could not be read: declines and open threads are not known';
        return { people: { ...consolidation/* NO_PEOPLE */.gP, author: pull.author }, problems: [(0,edge_github/* apiProblem */.UI)(what, failed)] };
    }
    const comments = parts
        .flatMap((part) => (part.kind === 'done' ? part.data : []))
        .map((comment) => (isOurs(comment) ? { ...comment, bot: true } : comment))
        .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.url.localeCompare(b.url));
    const { problems, ...known } = await writersAmong(github, comments);
    return { people: { comments, ...known, author: pull.author }, problems };
}
const isOurs = ({ body }) => (0,finding_mark/* markedKeys */.T)(body).length > 0 || (0,marker_line/* readMarker */.t7)(body) !== null;
async function writersAmong(github, comments) {
    const logins = [...new Set(comments.filter(({ bot, author }) => !bot && author !== '').map(({ author }) => author))];
    const writers = [];
    const admins = [];
    const undecided = logins.slice(MAX_WRITERS_ASKED);
    const problems = [];
    for (const username of logins.slice(0, MAX_WRITERS_ASKED)) {
        const answer = await github.get('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username });
        const permission = answer.kind === 'done' ? answer.data.permission : '';
        if (['admin', 'write'].includes(permission))
            writers.push(username);
        if (permission === 'admin')
            admins.push(username);
        if (answer.kind === 'failed' && answer.status !== 404) {
            undecided.push(username);
            problems.push((0,edge_github/* apiProblem */.UI)(`whether @${username} has write access is not known`, answer));
        }
    }
    return { writers, admins, undecided, problems };
}
async function issueComments(github, { number }) {
    const answer = await github.all('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: number }, (page) => page);
    if (answer.kind === 'failed')
        return answer;
    return { ...answer, data: answer.data.map(issueComment) };
}
function issueComment(comment) {
    const { html_url: url, user, body = '', created_at: createdAt, updated_at: updatedAt } = comment;
    return {
        ...{ url, body, createdAt, updatedAt, kind: 'issue', settled: false, thread: null, place: null },
        author: user?.login ?? '',
        bot: user?.type !== 'User' || Boolean(comment.performed_via_github_app),
        edited: updatedAt !== createdAt,
    };
}
async function reviewBodies(github, pull) {
    const answer = await nodes(github, pull, {
        query: REVIEWS_QUERY,
        field: 'reviews',
    });
    if (answer.kind === 'failed')
        return answer;
    const said = answer.data.filter(({ body, state }) => body.trim() !== '' && state !== 'PENDING');
    return { ...answer, data: said.map((review) => ({ ...written(review, 'review'), thread: null, place: null })) };
}
async function threadComments(github, pull) {
    const answer = await nodes(github, pull, { query: THREADS_QUERY, field: 'reviewThreads' });
    if (answer.kind === 'failed')
        return answer;
    return { ...answer, data: answer.data.flatMap(commentsOf) };
}
function commentsOf({ id, isResolved, path, line, originalLine, comments }) {
    const found = (comments.nodes ?? []).filter((comment) => comment !== null);
    const code = hunkEnd(found[0]?.diffHunk ?? '');
    const place = { path, line, originalLine, code };
    return found.map((comment) => {
        const plain = written(comment, 'thread');
        return { ...plain, settled: plain.settled || isResolved, thread: id, place };
    });
}
function hunkEnd(hunk) {
    const last = hunk.split('\n').slice(1).at(-1);
    return last === undefined ? [] : [last.slice(1)];
}
function written(comment, kind) {
    const { url, body, createdAt, lastEditedAt, isMinimized, author } = comment;
    return {
        ...{ kind, url, body, createdAt, updatedAt: lastEditedAt ?? createdAt },
        author: author?.login ?? '',
        bot: author?.__typename !== 'User',
        edited: lastEditedAt !== null,
        settled: isMinimized,
    };
}
async function nodes(github, { number }, { query, field }) {
    const found = [];
    const { owner, repo } = github.repository;
    let after = null;
    for (let page = 0; page < MAX_PAGES; page += 1) {
        const answer = await github.graphql(query, { owner, repo, number, after });
        if (answer.kind === 'failed')
            return answer;
        const connection = answer.data.repository?.pullRequest?.[field];
        if (!connection)
            return { kind: 'failed', status: 404, why: 'there is no such pull request' };
        found.push(...(connection.nodes ?? []).filter((node) => node !== null));
        if (!connection.pageInfo.hasNextPage)
            return { kind: 'done', data: found, headers: {} };
        after = connection.pageInfo.endCursor;
    }
    return { kind: 'failed', status: 200, why: 'there are too many of them' };
}
const COMMENT = 'url body createdAt updatedAt lastEditedAt isMinimized author { __typename login }';
const THREADS_QUERY = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line originalLine
          comments(first: 100) {
            pageInfo { hasNextPage endCursor }
            nodes { ${COMMENT} diffHunk }
          }
        }
      }
    }
  }
}`;
const REVIEWS_QUERY = `query Reviews($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ${COMMENT} state }
      }
    }
  }
}`;

// EXTERNAL MODULE: ./build/formats/index.js + 33 modules
var formats = __webpack_require__(3365);
// EXTERNAL MODULE: ./build/join/join.js + 15 modules
var join = __webpack_require__(8172);
// EXTERNAL MODULE: ./build/commands/deliver-report.js
var deliver_report = __webpack_require__(7157);
// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(1669);
;// CONCATENATED MODULE: ./build/commands/carry-group.js















async function carryGroup(prepared, keys, world) {
    const clock = (0,stage_clock/* startClock */.L)(world);
    const { runId, serverUrl } = (0,inputs.readRunner)();
    const github = await (0,prepare/* githubOf */.zq)(prepared.change.repository, keys);
    const asking = github === null || runId === null
        ? null
        : {
            ...{ github, runId: Number(runId), now: clock.startedAt, serverUrl: serverUrl ?? 'https://github.com' },
            remote: (0,collect/* remoteOf */.e1)(keys['GITHUB_TOKEN'] ?? null, prepared.event),
        };
    const carried = await clock.time('carry', () => decidedBefore(prepared, asking));
    return (0,deliver_report/* deliverReport */.Q)(groupReport(prepared, carried, { clock, world }), prepared.settings.formats, [], world);
}
async function decidedBefore(prepared, asking) {
    if (asking === null)
        return nothingKnown(NO_TOKEN);
    const { github, now } = asking;
    const current = await (0,workflow_runs/* readRun */.cI)(github, asking.runId);
    if (current.kind === 'failed')
        return nothingKnown(`this run itself cannot be read (${current.why}); ${PERMISSIONS}`);
    const { git, event, change, trusted } = prepared;
    const ends = { base: event.base ?? change.base, head: change.head, tip: trusted };
    const members = await groupMembers(git, { github, facts: event, ...ends });
    const search = {
        prepared,
        asking,
        home: current.run.repositoryId,
        rules: rulesOf(prepared, current.run.workflowId, now),
    };
    const pulls = pullsIn(members);
    await supplyHeads(git, pulls.map(({ head }) => head), asking.remote);
    const found = await Promise.all(pulls.map((pull) => resultOf(pull, search)));
    const group = (0,event_event/* carriedGroup */.Yj)(members, found.map(({ result }) => result));
    return { ...group, problems: [...group.problems, ...found.flatMap(({ problems }) => problems)] };
}
const PERMISSIONS = 'give the job `permissions: { contents: read, pull-requests: read, actions: read }` and queue it again';
const NO_TOKEN = `without \`github-token\` nobody can be asked; leave it as it is (the token of the job), ${PERMISSIONS}`;
function nothingKnown(why) {
    const missing = [`what was decided about the pull requests of this group is not known: ${why}`];
    return { ...(0,event_event/* carriedGroup */.Yj)([], []), missing };
}
function rulesOf({ settings, waivers, event, change }, workflow, now) {
    const { job, jobIndex, step } = (0,inputs.readRunner)();
    const leg = job === null ? null : { workflow, job, index: jobIndex ?? '0', step, name: null };
    return {
        ...{ gate: settings.gate, override: settings.override, waivers, demand: settings.demand, leg },
        ...{ today: now.toISOString().slice(0, 10) },
        ...{ branch: event.baseBranch ?? '', repository: change.repository ?? '' },
    };
}
function pullsIn(members) {
    const matched = members.flatMap((member) => (member.kind === 'matched' ? [member.pull] : []));
    return [...new Map(matched.map((pull) => [`${String(pull.number)} ${pull.head}`, pull])).values()];
}
async function resultOf(pull, { prepared, asking, home, rules }) {
    const { github } = asking;
    const jobs = await jobsTouched(prepared.git, { head: pull.head, tip: prepared.trusted });
    const isBelieved = !pull.foreign && jobs === 'no';
    const found = await reportsOfHead({ github, pull, home, isBelieved, readReport: formats/* readReport */.tL, urlOf: runUrl(asking) });
    const judged = (0,event_event/* judgeReports */.P2)(pull, { found, jobs }, rules);
    if (judged.kind === 'passed' || rules.override === 'off')
        return { result: judged, problems: [] };
    const { people, problems } = await peopleSide(github, pull);
    return { result: (0,event_event/* orAccepted */.RQ)(judged, { people, pushers: found.pushers }, rules), problems };
}
function runUrl({ github: { repository }, serverUrl }) {
    const { owner, repo } = repository;
    return (run) => `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}/actions/runs/${String(run)}`;
}
function groupReport({ settings, change, notes }, carried, { clock, world }) {
    const { skipped, missing, problems, acceptance } = carried;
    const facts = {
        ...{ id: (0,pipeline/* reportId */.yp)(clock.startedAt, change), startedAt: clock.startedAt.toISOString(), mode: 'carried' },
        ...{ isolation: null, stages: clock.stages(), change, runs: [], reviews: [], feedback: [], gate: settings.gate },
        ...{ opinions: second_opinion/* NO_OPINIONS */.Q1, furtherSpent: [], prosePlaces: [], problems: [...notes, ...problems] },
        skipped: { kind: 'carried', why: skipped, how: null, passes: true },
        standing: { statuses: [], completed: new Set(), coverage: [], voting: new Set(), confirming: {} },
        rounds: {
            ...{
                consolidation: NOTHING_RAISED,
                standing: {},
                carried: standingIn(carried),
                ledger: [],
                problems: [],
                missing,
            },
            round: {
                ...{ number: 1, of: (0,pipeline/* subjectOf */.et)(change), previousHead: null, changedSince: [], comparison: 'first' },
                ...{ convergence: { open: carried.findings.length, new: 0, fixed: 0 }, history: [], fingerprint: null },
                ...{ reuse: null, reading: null, past: 'known', leg: null, otherLegs: [] },
            },
        },
        wayOut: { override: settings.override, acceptance },
        durationMs: Math.round(world.elapsedMs() - clock.startMs),
    };
    return (0,assess/* assess */.no)(facts);
}
const NOTHING_RAISED = (0,join/* consolidate */.wO)([], [], {
    ...{ failOn: 'suggestion', vendors: {}, completed: new Set(), paths: null, held: false },
});
function standingIn({ findings }) {
    const order = (0,join/* inReportOrder */.ET)(findings).flatMap((place) => findings[place] ?? []);
    const ids = (0,join/* numberIds */.e$)(order.map(({ severity }) => severity));
    return order.map((finding, place) => ({
        ...finding,
        ...{ id: ids[place] ?? finding.id, related: [], joins: [], sources: [], blocking: true },
        round: { status: 'carried', since: 1 },
    }));
}

// EXTERNAL MODULE: ./build/conclusion/gate.js
var gate = __webpack_require__(7123);
;// CONCATENATED MODULE: ./build/edge/pull-commits.js

async function pullCommits(github, number) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
    const answer = await github.all(route, { pull_number: number }, (page) => page);
    if (answer.kind === 'done')
        return { kind: 'known', commits: answer.data.map(accountCommit) };
    return { kind: 'unknown', why: `GitHub does not tell its commits: ${(0,wording/* apiReason */.V$)(answer)}` };
}
function accountCommit({ sha, commit, author, committer }) {
    return {
        sha,
        author: author?.login ?? null,
        committer: committer?.login ?? null,
        verified: commit.verification?.verified === true,
    };
}

;// CONCATENATED MODULE: ./build/commands/demanded.js











async function demandedOf(prepared, found, request) {
    const { unreviewed: told, asked, problems } = await decided(prepared, found, request);
    const unreviewed = told && unlessLacking(told, found, prepared);
    const open = unreviewed === null ? null : openAgainst(unreviewed, found, prepared);
    if (unreviewed === null || open !== null) {
        if (prepared.nobody.length)
            throw new problem/* UserError */.yo(prepared.nobody);
        const said = [asked, open].filter((line) => line !== null);
        return { ...found, unreviewed: null, asks: true, problems, said };
    }
    const { change, settings } = prepared;
    const { reviewers } = settings;
    const stands = (0,rounds/* standingReviews */.oU)(found.reuse, found.past.prior, { head: change.head, reviewers, ...unreviewed });
    const said = [(0,demand/* unreviewedClause */.g6)(unreviewed)];
    if (stands?.kind === 'reuse') {
        const past = { ...found.past, reuse: stands.said };
        return { ...found, past, reuse: stands, unreviewed: null, asks: false, problems: [], said };
    }
    const reuse = { kind: 'review', reason: unreviewed.why };
    return {
        ...found,
        past: { ...found.past, reuse: null, carry: carried/* READ_ALL */.D3 },
        reuse,
        unreviewed,
        asks: false,
        problems,
        said,
    };
}
const LACKS = 'the review of this head that was asked for came to no conclusion';
function unlessLacking(unreviewed, { past: { prior } }, { change }) {
    if (unreviewed.kind !== 'unasked' || !unreviewed.passes || prior?.head !== change.head)
        return unreviewed;
    const { missing, unreviewed: before } = prior.decision;
    const isLacking = before === null ? missing.length > 0 : before.why === LACKS;
    return isLacking ? { ...unreviewed, why: LACKS, passes: false } : unreviewed;
}
function openAgainst({ why, how }, { past }, { settings }) {
    const { failOn, failOrigins } = settings.gate;
    const gates = (finding) => (0,gate/* holdsGate */.mz)(finding, failOn) && ((0,domain_change/* isNotice */.fD)(finding) || failOrigins.includes(finding.origin.kind));
    const open = (past.prior?.findings ?? []).filter(gates).map(({ id }) => id);
    return how !== null || !open.length
        ? null
        : `${why}; it is reviewed all the same: ${open.join(', ')} of round ${String(past.prior?.number)} is open`;
}
async function plannedDemand(prepared, request) {
    const { change, event, settings } = prepared;
    if (!(0,demand/* mayReviewNothing */.RV)(settings.demand))
        return [];
    const github = await (0,prepare/* githubOf */.zq)(change.repository, request.keys);
    const side = github && event.number ? await peopleSide(github, { number: event.number, author: change.author }) : null;
    const past = { people: side?.people ?? consolidation/* NO_PEOPLE */.gP, pushers: event.pusher === null ? [] : [event.pusher] };
    const { unreviewed, asked, problems } = await decided(prepared, { past }, request);
    if (unreviewed === null && prepared.nobody.length)
        throw new problem/* UserError */.yo(prepared.nobody);
    const does = unreviewed === null ? (asked ?? 'this change is reviewed') : noReviewer(unreviewed);
    return [does, ...[...problems, ...(side?.problems ?? [])].map(({ what, why }) => `  ${what}: ${why}`)];
}
function noReviewer(unreviewed) {
    const end = unreviewed.passes ? 'pass, unless something is open from earlier rounds' : 'incomplete';
    return `no reviewer would start: ${(0,demand/* unreviewedClause */.g6)(unreviewed)} (${end}). When it is reviewed:`;
}
async function decided({ settings, change, event }, { past }, { reads, keys }) {
    const { people, pushers } = past;
    const facts = { demand: settings.demand, event, change, people, pushers, reads };
    const github = (0,event_event/* accountToCheck */.dd)(facts) === null ? null : await (0,prepare/* githubOf */.zq)(change.repository, keys);
    const isAsked = github !== null && event.number !== null;
    const commits = isAsked ? await pullCommits(github, event.number) : null;
    return (0,event_event/* decideDemand */.mV)({ ...facts, commits });
}

// EXTERNAL MODULE: ./build/edge/output-directory.js
var output_directory = __webpack_require__(7049);
// EXTERNAL MODULE: ./build/edge/previous.js
var edge_previous = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/channels/index.js + 13 modules
var channels = __webpack_require__(9717);
// EXTERNAL MODULE: ./build/domain/round.js
var round = __webpack_require__(4725);
;// CONCATENATED MODULE: ./build/commands/remembered.js





async function markersOn(github, change) {
    if (change.number === null)
        return { markers: [], problems: [] };
    const side = await (0,channels/* ownSide */.AZ)(github, change.number);
    if (side.kind === 'failed') {
        const what = 'what the comment on the pull request remembers of earlier rounds is not known';
        return { markers: [], problems: [(0,edge_github/* apiProblem */.UI)(what, side)] };
    }
    const own = side.data.comments.filter(({ marker }) => marker.subject === (0,pipeline/* subjectOf */.et)(change));
    const believed = own.filter(({ editedBy }) => editedBy === null);
    const isNewest = ({ marker }, index) => !believed.slice(0, index).some((newer) => (0,round/* sameOrNoLeg */.lj)(newer.marker.leg, marker.leg));
    return {
        markers: believed.filter(isNewest).map(({ marker, at }) => (0,rounds/* remembered */.HK)(marker, at)),
        problems: own.flatMap(({ url, editedBy }) => (editedBy === null ? [] : [edited(url, editedBy)])),
    };
}
function edited(url, by) {
    return {
        what: `what the comment ${url} remembers of earlier rounds is not believed`,
        why: `${by} edited it, and could have taken out what is open`,
        fix: 'none: the next run writes it anew',
    };
}

;// CONCATENATED MODULE: ./build/commands/earlier-rounds.js











async function givenReport({ settings, git }) {
    const { previous } = settings;
    if (previous === null)
        return null;
    return (0,formats/* readReport */.tL)(await (0,output_directory/* readPreviousFile */.mT)(previous, (0,inputs.readRunner)().inActions ? git.path : null));
}
async function findPast(prepared, facts) {
    const { change, settings, waivers } = prepared;
    const github = await (0,prepare/* githubOf */.zq)(change.repository, facts.keys);
    const side = github && change.number ? await peopleSide(github, { number: change.number, author: change.author }) : NOBODY;
    const workflow = workflowOf(prepared, github, side.people);
    const isClaim = (0,inputs.readRunner)().inActions && prepared.event.isProposal;
    const found = await (0,edge_previous/* previousRound */.C)({ given: facts.given, workflow, of: (0,pipeline/* subjectOf */.et)(change), readReport: formats/* readReport */.tL, isClaim });
    const previous = workflow === null && isClaim ? (0,rounds/* notLookedFor */.h5)(found, facts.tokenWithheld) : found;
    const configured = { reviewers: settings.reviewers, notes: facts.notes };
    const fingerprint = (0,rounds/* fingerprintOf */.ax)(configured, change, prepared.event.baseBranch);
    const { notices, unread } = previous.prior === null ? NOTHING_SEEN : await facts.readings.notices();
    const { people } = side;
    const word = (0,rounds/* judgeAccept */.Su)((0,rounds/* acceptFacts */.cL)({ ...previous, people }, { change, override: settings.override }));
    const carry = (0,rounds/* carriedCoverage */.PU)({
        ...{ setting: settings.rounds, reuse: settings.reuse, isFullAsked: prepared.isFullAsked, now: fingerprint, change },
        ...{ prior: previous.prior, missing: previous.missing, leg: previous.leg, reviewers: settings.reviewers },
        isHeld: notices.length > 0 || unread.length > 0,
    });
    const reuse = (0,rounds/* decideReuse */.p9)({
        setting: settings.reuse,
        prior: previous.prior,
        now: fingerprint,
        reviewers: settings.reviewers,
        notices: new Set(notices.map(({ key }) => key)),
        accepted: word.acceptance !== null,
        readsAll: carry.kind === 'full',
    });
    return {
        past: {
            ...{ prior: previous.prior, people: side.people, waivers, fingerprint, missing: previous.missing },
            ...{ leg: previous.leg, otherLegs: previous.otherLegs, pushers: previous.pushers, heads: previous.heads },
            reuse: reuse.kind === 'reuse' ? reuse.said : null,
            carry,
            problems: [...previous.problems, ...side.problems],
        },
        reuse,
        peopleForPrompts: (0,assess/* peopleAsOf */.F7)(side.people, facts.startedAt.toISOString()),
    };
}
function workflowOf({ change, event }, github, people) {
    const { runId, job, jobIndex, step, checkRun } = (0,inputs.readRunner)();
    if (!github || !runId)
        return null;
    const { openedAt, changedAt, pusher } = event;
    const { branch, head } = change;
    const subject = {
        ...{ of: (0,pipeline/* subjectOf */.et)(change), pull: change.number !== null, branch, head, openedAt, changedAt, pusher },
        touchesJobs: (0,rounds/* touchesJobs */.eS)(change.files),
    };
    const standing = job === null ? null : { job, index: jobIndex ?? '0', step, checkRun };
    const markers = () => markersOn(github, change);
    return { github, runId: Number(runId), subject, standing, people, markers };
}
const NOBODY = { people: consolidation/* NO_PEOPLE */.gP, problems: [] };
const NOTHING_SEEN = { notices: [], unread: [] };

;// CONCATENATED MODULE: ./build/commands/review.js
































async function review(argv) {
    const line = (0,inputs.readCommandLine)(argv, ['dry-run']);
    const environment = (0,inputs.readEnvironment)();
    const prepared = await (0,prepare/* prepareChange */.oz)({
        line,
        environment,
        repository: (0,inputs.readRunner)().workspace ?? (0,external_node_path_.resolve)('.'),
        event: await (0,prepare/* workflowEvent */.kH)(),
        reviewersNeeded: true,
        log: (0,prepare/* logOnly */.xV)(environment.keys),
    });
    try {
        const { inActions } = (0,inputs.readRunner)();
        const isPlan = line.options['dry-run'] === true;
        const unposted = isPlan ? [] : await (0,announce/* announcePosts */.pC)(prepared, environment.keys);
        const wrong = await (0,stored_reviews/* replayProblems */._v)(prepared.settings.reviewers, inActions ? prepared.git.path : null, (0,external_node_path_.resolve)('.'));
        if (wrong.length)
            throw new problem/* UserError */.yo(wrong);
        const given = await givenReport(prepared);
        if (isPlan)
            return await dryRun(prepared, environment);
        const notes = [...prepared.notes, ...unposted];
        return await reviewChange({ ...prepared, notes }, environment, given);
    }
    finally {
        await prepared.git.close();
    }
}
async function reviewChange(prepared, environment, given) {
    const { settings, change, git, trusted, headConfiguration, notes } = prepared;
    const { keys, tokenWithheld } = environment;
    const secrets = [...Object.values(keys), ...secretVariables(settings)];
    const reads = (0,prepare/* storedIn */.P3)(settings.reviewers);
    const under = { git, head: change.head, checkout: git.path, reads };
    const world = await (0,prepare/* worldOf */.cO)(settings.outputDirectory, secrets, under);
    await (0,announce/* announceUpload */.xj)(prepared, world.outputDirectory);
    if ((0,event_event/* carriesGroup */.NT)(prepared.event.event, settings))
        return carryGroup(prepared, keys, world);
    const clock = (0,stage_clock/* startClock */.L)(world);
    const { startedAt } = clock;
    const nonce = world.token(16);
    const answers = (0,git_answers/* openAnswers */.W)(change, git);
    const readings = (0,build_readings/* openReadings */.M)({ change, git: answers, settings, nonce });
    probeAhead(prepared);
    const { found, tasks } = await clock.time('collect', async () => {
        const texts = await readNotes(git, trusted, settings.instructions);
        const asked = { given, notes: texts, keys, tokenWithheld, startedAt, readings };
        const past = await demandedOf(prepared, await findPast(prepared, asked), { reads: readsOf(settings), keys });
        const plan = past.asks ? (0,rounds/* readingPlan */.Qt)(past.past.carry) : '';
        if (plan !== '')
            world.log.info(plan);
        return { found: past, tasks: tasksFor(prepared, past, { notes: texts, nonce, marker: world.token(16) }) };
    });
    const earlier = (0,spending/* earlierSpending */.vo)(found.past);
    const { reuse, past, unreviewed } = found;
    for (const line of found.said)
        world.log.info(line);
    const { isolation, problems: exposed } = await isolationOf(found, prepared);
    const { caps, reviewers } = settings;
    const capped = [...(0,spending/* uncappedCommands */.hO)(caps, reviewers), ...(0,spending/* unknownEarlier */.R7)(caps, earlier)];
    const problems = [...notes, ...found.problems, ...exposed, ...(found.asks ? capped : [])];
    const facts = { prepared, environment, reuse, tasks, earlier, nonce, startMs: clock.startMs, isolation, readings };
    const panel = found.asks ? await openFor(facts, world) : null;
    const concluded = async () => {
        const runs = await clock.time('run', () => runAll(facts, panel, world));
        const known = { settings, change, git: answers, runs, readings, past, problems, headConfiguration, isolation };
        return (0,pipeline/* conclude */.Ep)({ ...known, further: panel?.further ?? null, unreviewed }, clock, world);
    };
    const { report, documents } = await concluded().finally(() => panel?.close());
    return (0,deliver_report/* deliverReport */.Q)(report, settings.formats, documents, world);
}
function tasksFor({ change }, { past, peopleForPrompts }, texts) {
    const { prior, carry } = past;
    return writeTasks({
        ...{ change, carry, ...texts },
        prior: prior ? (0,rounds/* priorNotes */.Kq)(prior, peopleForPrompts) : [],
        feedback: (0,assess/* unresolvedFeedback */.rt)({ people: peopleForPrompts, files: {}, findings: [], prior }),
    });
}
async function dryRun(prepared, { keys }) {
    const log = (0,prepare/* logOnly */.xV)(keys);
    const notes = await readNotes(prepared.git, prepared.trusted, prepared.settings.instructions);
    for (const line of await plannedDemand(prepared, { reads: readsOf(prepared.settings), keys }))
        log.info(line);
    log.info(planOf(prepared, notes));
    return 0;
}
function accessTo(facts) {
    const installed = new Map();
    return async (reviewer) => {
        if (reviewer.source.kind !== 'preset')
            return notAPreset(reviewer);
        const { preset } = reviewer.source;
        const { needs } = reviewers/* REVIEWERS */.T_[preset];
        const name = needs.find((variable) => facts.keys[variable]);
        if (name === undefined)
            return noKey(reviewer, needs, facts.keyless);
        const installation = installed.get(preset) ?? review_install(preset, facts);
        installed.set(preset, installation);
        const cli = await installation;
        if (cli.kind === 'failed')
            return cli;
        const keys = { [name]: (0,values/* must */.sb)(facts.keys[name]) };
        return { kind: 'ready', executable: cli.executable, keys, apiBaseUrl: facts.baseUrls[preset] ?? null };
    };
}
async function review_install(preset, facts) {
    const clis = await (0,install/* findClis */.fp)(facts.entry);
    return (0,install/* provideCli */.Iv)({ preset, install: facts.install, clis: clis ?? (0,external_node_path_.join)(facts.folder, 'none'), folder: facts.folder });
}
function noKey({ id }, needs, keyless) {
    const problem = {
        what: `${id}: no review, its key is missing`,
        why: `none of ${needs.join(', ')} was given`,
        fix: 'give the key as input or in the environment of the step, or remove the reviewer',
        ...(0,configuration/* keyAdvice */.YH)(keyless),
    };
    return { kind: 'failed', failure: { class: 'authentication', problem } };
}
function notAPreset({ id }) {
    const problem = { what: `${id}: no preset`, why: 'only presets have a CLI of their own', fix: 'report this message' };
    return { kind: 'failed', failure: { class: 'configuration', problem } };
}
function probeAhead({ settings, change }) {
    if ((0,demand/* mayReviewNothing */.RV)(settings.demand) || startsNobody(settings.reviewers, change))
        return;
    (0,edge_isolation/* probeIsolation */.H)().catch(() => undefined);
}
function startsNobody(reviewers, { files }) {
    return files.length === 0 || reviewers.every(({ source }) => source.kind === 'replay');
}
async function isolationOf({ reuse, asks }, { settings, change }) {
    const running = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
    if (!asks || startsNobody(running, change))
        return { isolation: null, problems: [] };
    const { isolation, refused, readable } = await (0,edge_isolation/* probeIsolation */.H)();
    if (isolation === 'none' && settings.isolation === 'required')
        throw new problem/* UserError */.yo([(0,plan/* isolationRefused */.XP)(refused)]);
    return { isolation, problems: (0,plan/* isolationProblems */.Rh)(isolation, { refused, readable }) };
}
const PLACEHOLDER = '0000000000000000';
function planOf({ change, settings }, notes) {
    const tasks = writeTasks({
        change,
        carry: carried/* READ_ALL */.D3,
        notes,
        prior: [],
        feedback: [],
        nonce: PLACEHOLDER,
        marker: PLACEHOLDER,
    });
    const reviewers = settings.reviewers.map((reviewer) => ({
        reviewer,
        prompt: reviewer.source.kind === 'replay' ? null : tasks.promptFor(reviewer, 1, []),
    }));
    return (0,plan/* formatPlan */.nT)({ change, reviewers, deadlineMs: settings.deadlineMs, caps: settings.caps });
}
async function openFor(facts, world) {
    const { prepared, environment, reuse, tasks, nonce, startMs, earlier, isolation, readings } = facts;
    const { settings, change, git } = prepared;
    if (change.files.length === 0)
        return null;
    const reviewers = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
    const { keys, baseUrls } = environment;
    const folder = (0,external_node_path_.join)(world.runner.temporaryDirectory, 'deep-review-clis');
    const entry = (0,values/* must */.sb)(process.argv[1]);
    return openPanel({
        ...{ reviewers, git, change, workspace: git.path, workingDirectory: (0,external_node_path_.resolve)('.'), nonce, keys, startMs },
        ...{ deadlineMs: settings.deadlineMs, cancel: null, caps: settings.caps, earlier },
        guarded: [folder, (0,external_node_path_.dirname)((0,external_node_path_.dirname)(entry)), ...(0,inputs.commandFiles)()],
        promptFor: (reviewer, pass, previous) => tasks.promptFor(reviewer, pass, previous),
        further: {
            others: settings.reviewers.filter((reviewer) => !reviewers.includes(reviewer)),
            needsWalls: settings.isolation === 'required',
            opinionPrompt: (question, reviewer) => tasks.opinionPrompt(question, reviewer),
            completingPrompt: (reviewer, pass, paths) => tasks.completingPrompt(reviewer, pass, paths),
        },
        meanwhile: (ended) => {
            readings.ahead(ended, { asksGit: isolation !== 'none' });
        },
        accessFor: accessTo({
            keys,
            keyless: (0,event_event/* keyless */.jX)(prepared.event),
            install: settings.install,
            folder,
            entry,
            baseUrls,
        }),
    }, world);
}
async function runAll({ prepared: { settings }, reuse }, panel, world) {
    const kept = reuse.kind === 'reuse' ? reuse.runs : [];
    if (reuse.kind === 'reuse')
        world.log.info(reuse.said);
    if (panel === null)
        return kept;
    const ran = await panel.run();
    const place = (run) => settings.reviewers.findIndex(({ id }) => id === run.reviewer.id);
    return [...kept, ...ran].sort((a, b) => place(a) - place(b));
}
const AGENT_TEXTS = ['CLAUDE.md', 'AGENTS.md', 'GEMINI.md', 'CONTRIBUTING.md'];
const readsOf = ({ config, instructions }) => [config, instructions, ...AGENT_TEXTS];
async function readNotes(git, base, instructions) {
    const read = async (name) => {
        const text = await (0,git_reads/* readAt */.m6)(git, base, name);
        return text === null || text.trim() === '' ? [] : [{ name, text }];
    };
    return (await Promise.all([instructions, ...AGENT_TEXTS].map(read))).flat();
}
function writeTasks(facts) {
    const review = { ...facts, checks: [], diffBudgetBytes: reviewer/* DIFF_BUDGET_BYTES */.IU };
    return {
        promptFor: (reviewer, pass, previous) => {
            const previousPass = findingsOf(reviewer, previous, facts.change);
            const { carry, change } = facts;
            const round = carry.kind === 'changed' ? carry.round : 0;
            const before = { paths: (0,carried/* readBefore */._H)(carry, reviewer.id, change.files), round };
            return (0,prompt_prompt/* writePrompt */.UW)({ ...review, reader: readerOf(reviewer), pass, previousPass, readBefore: before });
        },
        completingPrompt: (reviewer, pass, only) => (0,prompt_prompt/* writePrompt */.UW)({ ...review, reader: readerOf(reviewer), pass, previousPass: [], only }),
        opinionPrompt: (question, reviewer) => {
            const { change, marker } = facts;
            return (0,prompt_prompt/* writeOpinionPrompt */.g5)({ question, change, marker, reader: readerOf(reviewer) });
        },
    };
}
function readerOf({ source }) {
    return source.kind === 'preset' ? { preset: source.preset, blame: source.blame } : { preset: null, blame: true };
}
function findingsOf(reviewer, previous, change) {
    const known = (0,parse/* readingContext */.QY)(reviewer, (0,domain_change/* namedFiles */.VI)(change));
    return previous.flatMap(({ number, file, text }) => {
        const source = { reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads, nonce: null };
        return (0,parse/* parseReview */.wV)(source, known).findings;
    });
}


/***/ }),

/***/ 3344: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ probeIsolation)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5598);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3353);
/* harmony import */ var _namespaces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4318);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6699);







const SOCKET_FOLDER = '/run';
const MAX_SOCKETS = 200;
const MAX_DEPTH = 4;
let probed = null;
function probeIsolation() {
    return (probed ??= probe());
}
async function probe() {
    const isRoot = process.platform === 'linux' && (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid === 0;
    const mountinfo = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mountinfo', 'utf8').catch(() => '');
    const machine = { mounts: (0,_namespaces_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMounts */ .qV)(mountinfo), sockets: await socketsIn(SOCKET_FOLDER, 0), isRoot };
    const refused = [];
    const readable = !(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.firstEnvironmentIsErased)();
    if (process.platform !== 'linux')
        return { isolation: 'none', machine, refused, readable };
    for (const isolation of _domain_reviewer_js__WEBPACK_IMPORTED_MODULE_3__/* .ISOLATIONS */ .Ce) {
        if (isolation === 'none' || (isolation === 'root' && !isRoot) || (isolation === 'sudo' && isRoot))
            continue;
        const trouble = await troubleWith(isolation, machine);
        if (trouble === null)
            return { isolation, machine, refused, readable };
        refused.push(`${isolation}: ${trouble}`);
    }
    return { isolation: 'none', machine, refused, readable };
}
async function troubleWith(isolation, machine) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'deep-review-probe-')));
    try {
        const walls = { own: [folder], guarded: [], hidden: [], lent: [], shown: [] };
        const args = ['-c', TRIAL, 'sh', folder];
        const command = { command: '/bin/sh', args, stdin: '', env: { DEEP_REVIEW_TRIAL: 'a\\b' }, cwd: '/' };
        const answer = await (0,_spawn_js__WEBPACK_IMPORTED_MODULE_6__/* .ask */ .k)(command, { timeoutMs: 5_000, isolation, walls, machine });
        if (answer.exitCode === 0)
            return null;
        const said = answer.startFailure ?? answer.stderr.trim().split('\n').at(-1) ?? '';
        return said === '' ? `it ended with ${String(answer.exitCode ?? answer.signal)}` : said.slice(0, 200);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
const TRIAL = `
[ "$PPID" = 1 ] || { echo "no PID namespace" >&2; exit 1; }
[ "$DEEP_REVIEW_TRIAL" = 'a\\b' ] || { echo "no environment" >&2; exit 1; }
: > "$1/own" || exit 1
if ( : > "$1.other" ) 2> /dev/null; then echo "the disk is not read-only" >&2; exit 1; fi
while read -r name value; do
  case $name in
    CapEff: | CapPrm:) case $value in 0000000000000000 | 0000000080000000) ;; *) echo "$name $value is left" >&2; exit 1 ;; esac ;;
    NoNewPrivs:) [ "$value" = 1 ] || { echo "privileges can be gained" >&2; exit 1; } ;;
  esac
done < /proc/self/status
`;
async function socketsIn(folder, depth) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map(async (entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isSocket())
            return [path];
        return entry.isDirectory() && depth < MAX_DEPTH ? socketsIn(path, depth + 1) : [];
    }));
    return found.flat().slice(0, MAX_SOCKETS);
}


/***/ })

};
