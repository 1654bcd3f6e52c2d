export const id = 669;
export const ids = [669];
export const modules = {

/***/ 9554: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  no: () => (/* binding */ assess),
  HO: () => (/* reexport */ configurationFindings),
  Qb: () => (/* reexport */ explanation),
  v$: () => (/* reexport */ feedbackFiles),
  M0: () => (/* reexport */ overview),
  xD: () => (/* reexport */ ownReview),
  F7: () => (/* reexport */ peopleAsOf),
  rt: () => (/* reexport */ unresolvedFeedback)
});

// EXTERNAL MODULE: ./build/conclusion/coverage.js
var conclusion_coverage = __webpack_require__(2078);
// EXTERNAL MODULE: ./build/conclusion/gate.js
var gate = __webpack_require__(7123);
// EXTERNAL MODULE: ./build/conclusion/outage.js
var outage = __webpack_require__(4843);
// EXTERNAL MODULE: ./build/conclusion/status.js
var conclusion_status = __webpack_require__(9694);
// EXTERNAL MODULE: ./build/domain/change.js
var change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/domain/second-opinion.js
var second_opinion = __webpack_require__(4130);
// EXTERNAL MODULE: ./build/domain/report.js
var domain_report = __webpack_require__(2663);
// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
// EXTERNAL MODULE: ./build/domain/round.js
var round = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/domain/settings.js
var settings = __webpack_require__(244);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/rounds/rounds.js + 20 modules
var rounds = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/run/spending.js
var run_spending = __webpack_require__(3084);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/text/fences.js
var fences = __webpack_require__(4878);
;// CONCATENATED MODULE: ./build/assess/numbering.js


function numberingOf({ findings, setAside }) {
    const listed = namesOf(findings.map(({ id, sources }) => ({ name: id, sources })));
    const aside = namesOf(setAside.map(({ title, sources }) => ({ name: `“${title}” (set aside)`, sources })));
    const files = new Set([...listed.keys(), ...aside.keys()]);
    return new Map([...files].map((file) => [file, known([...(aside.get(file) ?? []), ...(listed.get(file) ?? [])])]));
}
const known = (uses) => new Map([...new Map(uses)].flatMap(([own, name]) => (name === null ? [] : [[own, name]])));
function namesOf(items) {
    const names = new Map();
    for (const { name, sources } of items) {
        for (const { anchored } of sources) {
            const { file, id: own } = anchored.finding;
            if (own === null)
                continue;
            const uses = names.get(file) ?? new Map();
            names.set(file, uses.set(own, (uses.get(own) ?? name) === name && uses.get(own) !== null ? name : null));
        }
    }
    return names;
}
function renumbered(text, file, numbering) {
    return renamed(text, numbering.get(file));
}
function renumberedFinding(finding, numbering) {
    const [main] = finding.sources;
    const titled = finding.sources.find(({ anchored }) => anchored.finding.title === finding.title) ?? main;
    const { title, body, said } = finding;
    return {
        ...finding,
        title: renumbered(title, titled?.anchored.finding.file ?? '', numbering),
        body: renumbered(body, main?.anchored.finding.file ?? '', numbering),
        said: renumberedSaid(said, numbering),
    };
}
function renumberedSaid(said, numbering) {
    return said.map((each) => ({ ...each, text: renumbered(each.text, each.file, numbering) }));
}
function renumberedAside(item, numbering) {
    const file = item.sources[0]?.anchored.finding.file ?? '';
    return { ...item, title: renumbered(item.title, file, numbering) };
}
function renumberedCarried(finding, ledger) {
    const own = ledger.find(({ key, now }) => key === finding.key && now === finding.id);
    if (!own)
        return finding;
    const then = ledger.filter(({ round }) => round === own.round);
    const names = new Map(then.map(({ id, now }) => [id, now ?? `${id} of round ${String(own.round)}`]));
    const { body, said } = finding;
    return {
        ...finding,
        body: renamed(body, names),
        said: said.map((each) => ({ ...each, text: renamed(each.text, names) })),
    };
}
function renumberedParts({ observations, assessments }, numbering) {
    const translated = (items) => items.map((item) => ({
        ...item,
        text: renumbered(item.text, item.file, numbering),
        said: renumberedSaid(item.said, numbering),
    }));
    return {
        observations: { concerns: translated(observations.concerns), strengths: translated(observations.strengths) },
        assessments: {
            testing: translated(assessments.testing),
            documentation: translated(assessments.documentation),
            commitStructure: translated(assessments.commitStructure),
            limitations: translated(assessments.limitations),
        },
    };
}
const ID = String.raw `[A-Z]{1,8}-?\d{1,4}`;
const BEFORE = String.raw `(?<![\w.$#@&\\-]|(?<!${ID})\/)`;
const AFTER = String.raw `(?!\w|[.:]\w|-[A-Z\d]|\/(?!${ID}))`;
const REFERENCE = new RegExp(String.raw `${BEFORE}(${ID})(?:\s?[-–—]\s?(${ID}))?${AFTER}`, 'g');
const ROUND = String.raw `(?:(?:prior|previous|earlier|last|former|first)\s+(?:round|review|report|run)|round\s+\d{1,4})(?:['’]s?)?`;
const EARLIER_BEFORE = new RegExp(String.raw `\b(?:prior|${ROUND})[\s(:]{1,3}(?:(?:findings?|issues?)\s{1,3})?(?:${ID}(?:\s?(?:,|&|\/|and|or)\s?){1,2}){0,20}$`, 'i');
const EARLIER_AFTER = new RegExp(String.raw `^(?:\s?(?:,|&|\/|and|or){1,2}\s?${ID}){0,20}\s{0,3}\(?(?:(?:of|from|in)\s+(?:(?:the|our|this)\s+)?)?${ROUND}\b`, 'i');
const SERVICE_AFTER = /^[\s-](?:buckets?|objects?|storage|stores?|keys?|clients?|apis?|sdks?|uploads?|downloads?|endpoints?|compatible|urls?|uris?|paths?|prefix(?:es)?|backends?|regions?)\b/i;
const SERVICE_BEFORE = /\b(?:aws|amazon)\s$/i;
const NEAR = 160;
function renamed(text, names) {
    if (!names?.size)
        return text;
    const lines = text.split('\n');
    const fenced = (0,fences/* fencedLines */.RY)(lines);
    return lines.map((line, index) => (fenced[index] ? line : renamedLine(line, names))).join('\n');
}
function renamedLine(line, names) {
    if (!/[A-Z]-?\d/.test(line))
        return line;
    const code = codeSpans(line);
    return line.replace(REFERENCE, (whole, first, last, at) => {
        if (code(at))
            return whole;
        const before = line.slice(Math.max(0, at - NEAR), at);
        const after = line.slice(at + whole.length, at + whole.length + NEAR);
        if (EARLIER_BEFORE.test(before) || EARLIER_AFTER.test(after))
            return whole;
        if (first === 'S3' && (SERVICE_AFTER.test(after) || SERVICE_BEFORE.test(before)))
            return whole;
        if (last === undefined)
            return names.get(first) ?? whole;
        return range(first, last, names) ?? pair(whole, [first, last], names);
    });
}
function pair(whole, [first, last], names) {
    const between = whole.slice(first.length, whole.length - last.length);
    if (between === '-' && first.replace(/\d+$/, '') !== last.replace(/\d+$/, ''))
        return whole;
    return `${names.get(first) ?? first}${between}${names.get(last) ?? last}`;
}
const MAX_RANGE = 30;
function range(first, last, names) {
    const [, letters = '', from = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
    const [, others = '', to = ''] = /^(.*?)(\d+)$/.exec(last) ?? [];
    const count = Number(to) - Number(from) + 1;
    if (letters !== others || count < 2 || count > MAX_RANGE)
        return null;
    const all = Array.from({ length: count }, (_, step) => names.get(`${letters}${String(Number(from) + step)}`) ?? []).flat();
    return all.length < count ? null : (0,wording/* listed */.KE)(all);
}
function codeSpans(line) {
    const closing = (0,fences/* spanCloser */.R$)(line);
    const spans = [];
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const close = index <= (spans.at(-1)?.[1] ?? -1) ? null : closing(run.length, index);
        if (close !== null)
            spans.push([index, close]);
    }
    let passed = 0;
    return (at) => {
        while ((spans[passed]?.[1] ?? Infinity) < at)
            passed += 1;
        const [from = Infinity] = spans[passed] ?? [];
        return at > from;
    };
}

// EXTERNAL MODULE: ./build/domain/finding.js
var finding = __webpack_require__(9304);
// EXTERNAL MODULE: ./build/git/diff.js
var diff = __webpack_require__(3568);
// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/assess/inline-places.js



function inlinePlaces(change) {
    const { atHead, atBase } = shownFiles(change?.files ?? []);
    return ({ locations, fix }) => {
        for (const { state, quote, side, path, lines } of inOrder(locations)) {
            if (lines === null)
                continue;
            const file = (side === 'head' ? atHead : atBase).get(path);
            const isConfirmed = state === 'verified' || state === 'moved';
            const isNamed = state === 'unverified' && quote === 'none' && touches(file, side, lines);
            if (!isConfirmed && !isNamed)
                continue;
            const place = file && (side === 'head' ? placeAtHead(file, lines, fix) : placeAtBase(file, lines));
            if (place)
                return place;
        }
        return null;
    };
}
function touches(file, side, cited) {
    const [kind, number] = side === 'head' ? ['added', 'head'] : ['deleted', 'base'];
    return (file?.stretches.some((lines) => lines.some((line) => line.kind === kind && isIn(line[number], cited))) ?? false);
}
function inOrder(locations) {
    return [...locations.filter(({ primary }) => primary), ...locations.filter(({ primary }) => !primary)];
}
const CONTEXT = 3;
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 500_000;
function shownFiles(files) {
    const [atHead, atBase] = [new Map(), new Map()];
    for (const file of files) {
        if (!isShown(file))
            continue;
        const shown = { path: file.path, stretches: file.hunks.flatMap(stretchesOf) };
        atHead.set(file.path, shown);
        if (file.status !== 'copied')
            atBase.set(file.previousPath ?? file.path, shown);
    }
    return { atHead, atBase };
}
function isShown({ kind, status, hunks }) {
    if (kind === 'binary' || status === 'type-changed')
        return false;
    const lines = hunks.flatMap((hunk) => hunk.lines);
    const size = lines.reduce((sum, { text }) => sum + text.length + 2, 0);
    return lines.length <= MOST_LINES && size <= MOST_CHARACTERS && !lines.some(({ text }) => text.includes('\0'));
}
function stretchesOf(hunk) {
    const lines = numbered(hunk);
    const stretches = [];
    let shownTo = -1;
    for (const [index, { kind }] of lines.entries()) {
        if (kind === 'context')
            continue;
        const from = Math.max(0, index - CONTEXT);
        const to = Math.min(lines.length - 1, index + CONTEXT);
        if (from > shownTo + 1 || !stretches.length)
            stretches.push([]);
        stretches.at(-1)?.push(...lines.slice(Math.max(from, shownTo + 1), to + 1));
        shownTo = to;
    }
    return stretches;
}
function numbered({ base: old, head: now, lines }) {
    let [base, head] = [old?.start ?? 1, now?.start ?? 1];
    return lines.map((line) => {
        const shown = { ...line, base, head };
        if (line.kind !== 'added')
            base += 1;
        if (line.kind !== 'deleted')
            head += 1;
        return shown;
    });
}
const isAtHead = ({ kind }) => kind !== 'deleted';
const isIn = (line, { start, end }) => line >= start && line <= end;
function placeAtHead({ path, stretches }, cited, fix) {
    const near = stretches
        .map((stretch) => ({ stretch, lines: stretch.filter((line) => isAtHead(line) && isIn(line.head, cited)) }))
        .filter(({ lines }) => lines.length > 0);
    const replacement = near.length ? replacementBy(fix, path) : null;
    for (const { stretch } of near) {
        const fitted = replacement && fittedTo(stretch, replacement);
        if (fitted)
            return { path, side: 'RIGHT', ...fitted };
    }
    const added = (lines) => lines.filter(({ kind }) => kind === 'added').length;
    const [best] = near.sort((a, b) => added(b.lines) - added(a.lines) || b.lines.length - a.lines.length);
    return best
        ? spanOf(path, 'RIGHT', best.lines.map(({ head }) => head))
        : null;
}
function placeAtBase({ path, stretches }, cited) {
    const near = stretches.map((stretch) => stretch.filter(({ kind, base }) => kind === 'deleted' && isIn(base, cited)));
    const [best = []] = near.sort((a, b) => b.length - a.length);
    return best.length
        ? spanOf(path, 'LEFT', best.map(({ base }) => base))
        : null;
}
function spanOf(path, side, lines) {
    return { path, side, startLine: lines[0] ?? 1, endLine: lines.at(-1) ?? 1, suggestion: null };
}
const LONGEST = 10_000;
function replacementBy(fix, path) {
    if (!(0,finding/* fits */.lA)(fix) || !fix.confined || /^\\/m.test(fix.diff))
        return null;
    const [file, another] = (0,diff/* parseDiff */.F)(fix.diff);
    const [hunk, further] = file?.hunks ?? [];
    if (!file || another || !hunk || further || file.path !== path || file.status !== 'modified')
        return null;
    const lines = numbered(hunk);
    const isChanged = ({ kind }) => kind !== 'context';
    const [first, last] = [lines.findIndex(isChanged), lines.findLastIndex(isChanged)];
    const region = lines.slice(first, last + 1);
    const start = region[0]?.base;
    if (start === undefined)
        return null;
    return {
        start,
        old: region.filter(({ kind }) => kind !== 'added').map(({ text }) => text),
        text: region.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text),
        before: lines[first - 1]?.text ?? null,
        after: lines[last + 1]?.text ?? null,
    };
}
function fittedTo(stretch, replacement) {
    const shown = new Map(stretch.filter(isAtHead).map(({ head, text }) => [head, text]));
    for (const { start, old, text } of waysToWrite(replacement)) {
        const suggestion = text.map((line) => `${line}\n`).join('');
        if (!old.every((line, index) => shown.get(start + index) === line) || !isPlain(text, suggestion))
            continue;
        return { startLine: start, endLine: start + old.length - 1, suggestion };
    }
    return null;
}
function waysToWrite({ start, old, text, before, after }) {
    if (old.length)
        return [{ start, old, text }];
    const under = before === null ? [] : [{ start: start - 1, old: [before], text: [before, ...text] }];
    const above = after === null ? [] : [{ start, old: [after], text: [...text, after] }];
    return [...under, ...above].sort((a, b) => blankEnds(a.text) - blankEnds(b.text));
}
function blankEnds(text) {
    return [text[0], text.at(-1)].filter((line) => line?.trim() === '').length;
}
function isPlain(text, suggestion) {
    if (suggestion.length > LONGEST || suggestion.includes('\r') || (0,characters/* hidesText */.xk)(suggestion))
        return false;
    return !text.length || text.some((line) => line.trim() !== '');
}

;// CONCATENATED MODULE: ./build/assess/feedback.js



function feedbackFiles({ comments }) {
    const paths = (comments ?? []).flatMap(({ place, settled }) => (place && !settled ? [place.path] : []));
    return [...new Set(paths)].sort();
}
function unresolvedFeedback(facts) {
    const comments = (facts.people.comments ?? []).filter(({ bot, settled, body }) => !bot && !settled && saysSomething(body));
    const threads = new Map();
    for (const comment of comments) {
        const id = comment.thread ?? comment.url;
        threads.set(id, [...(threads.get(id) ?? []), comment]);
    }
    return [...threads.values()].flatMap((thread) => entryOf(thread, facts));
}
function peopleAsOf(people, triggeredAt) {
    const known = (people.comments ?? []).filter(({ author, bot, updatedAt }) => !bot && people.writers.includes(author) && Date.parse(updatedAt) <= Date.parse(triggeredAt));
    return { ...people, comments: people.comments && known };
}
function saysSomething(body) {
    const spoken = (0,rounds/* spokenLines */.cS)(body).filter((line) => line.trim() !== '');
    const commands = (0,rounds/* declineCommands */.H6)(body).length + (0,rounds/* runCommands */.aK)(body).length;
    return body.trim() !== '' && !(commands > 0 && spoken.length <= commands);
}
function entryOf(thread, facts) {
    const [first, ...replies] = thread;
    if (!first)
        return [];
    const { url, author, place } = first;
    const said = replies.map((reply) => `\n\n@${reply.author}: ${reply.body}`).join('');
    return [
        {
            ...{ url, author, path: place?.path ?? null, line: place?.line ?? place?.originalLine ?? null },
            body: `${first.body}${said}`,
            state: stateOf(first, facts.files),
            finding: findingOf(thread, facts),
            said: [],
        },
    ];
}
function stateOf({ place }, files) {
    const file = place && files[place.path];
    const code = (place?.code ?? []).map((line) => line.trim()).filter(Boolean);
    if (!file || file.kind === 'unknown' || !code.length)
        return 'unclear';
    if (file.kind === 'absent')
        return 'addressed';
    const lines = new Set(file.text.split(/\r\n|\r|\n/).map((line) => line.trim()));
    return code.every((line) => lines.has(line)) ? 'open' : 'addressed';
}
function findingOf(thread, { findings, prior }) {
    const place = thread[0]?.place;
    const line = place?.line ?? place?.originalLine ?? null;
    const near = findings.find(({ locations }) => locations.some(({ path, lines }) => path === place?.path && line !== null && lines !== null && (0,finding/* distance */.Io)(lines, { start: line, end: line }) <= 3));
    if (near)
        return near.id;
    const later = thread.filter(({ createdAt }) => prior && Date.parse(createdAt) >= Date.parse(prior.publishedAt));
    const named = new Set(later.flatMap(({ body }) => (0,rounds/* spokenLines */.cS)(body)
        .join('\n')
        .match(/\b[CIS]\d+\b/g) ?? []));
    const key = prior?.findings.find(({ id }) => named.has(id))?.key;
    return findings.find((finding) => finding.key === key)?.id ?? null;
}
function byComment(feedback, remarks) {
    const known = new Map(feedback.map((comment) => [commentOf(comment.url), comment]));
    const said = new Map();
    const others = [];
    for (const remark of remarks) {
        const url = linkIn(remark.text);
        const comment = url === null ? undefined : known.get(commentOf(url));
        if (comment)
            (0,values/* addTo */.DN)(said, comment, remark);
        else
            others.push({ ...remark, url });
    }
    return {
        feedback: feedback.map((comment) => ({ ...comment, said: said.get(comment) ?? [] })),
        remarks: others,
    };
}
const COMMENT_LINK = /https:\/\/[\w.-]{1,100}\/[\w.-]{1,100}\/[\w.-]{1,100}\/(?:pull|issues)\/\d{1,9}(?:\/[a-z]{1,20})?#(?:discussion_r|issuecomment-|pullrequestreview-)\d{1,20}/;
const linkIn = (text) => COMMENT_LINK.exec(text)?.[0] ?? null;
const commentOf = (url) => url.slice(url.indexOf('#') + 1);

// EXTERNAL MODULE: ./build/domain/severity.js
var domain_severity = __webpack_require__(5526);
// EXTERNAL MODULE: ./build/parse/parse.js + 23 modules
var parse = __webpack_require__(1928);
// EXTERNAL MODULE: ./build/text/clauses.js
var text_clauses = __webpack_require__(4596);
// EXTERNAL MODULE: ./build/text/sentences.js
var sentences = __webpack_require__(5360);
// EXTERNAL MODULE: ./build/text/round-words.js
var round_words = __webpack_require__(4166);
;// CONCATENATED MODULE: ./build/assess/retro.js



function retro(facts) {
    const scored = facts.reviewers.map((reviewer) => ({ ...reviewer, scorecard: scorecardOf(reviewer.id, facts) }));
    const names = (0,domain_report/* shortNames */.DG)(facts.reviewers);
    const name = (id) => names.get(id) ?? id;
    const reviewers = scored.map((reviewer) => ({ ...reviewer, remarks: remarksOf({ reviewer, facts, name }) }));
    return { reviewers, reconciliation: reconciliationOf(facts, name) };
}
const SET_ASIDE_WORDS = {
    refuted: 'set aside as refuted',
    demoted: 'moved out of the findings',
    declined: 'set aside as declined by a maintainer',
};
function reconciliationOf({ findings, setAside }, name) {
    return [
        ...findings.flatMap((finding) => severityMoves(finding, name)),
        ...findings.flatMap((finding) => classificationMoves(finding, name)),
        ...setAside.flatMap((item) => setAsideMove(item, name)),
    ];
}
function severityMoves(finding, name) {
    const moved = finding.sources.filter((source) => movedBy({ finding, source }) !== 0);
    if (!moved.length)
        return [];
    const who = moved.map((source) => `${reference(source, name)} (${source.anchored.finding.severity})`);
    const settledBy = opinionOn(finding, name) || ruleFor(finding);
    const why = [votesFor(finding, name), settledBy].filter((part) => part !== '');
    return [`${(0,wording/* listed */.KE)(who)} → ${finding.severity} ${finding.id}: ${clause(why.join('; '))}.`];
}
function votesFor({ severity, reconciliation }, name) {
    const votes = Object.entries(reconciliation.votes);
    const so = votes.flatMap(([id, vote]) => (vote === severity ? [name(id)] : []));
    return so.length ? `${(0,wording/* listed */.KE)(so)} ${so.length === 1 ? 'rates' : 'rate'} it so` : '';
}
function ruleFor({ reconciliation: { reason } }) {
    const rest = reason
        .replace(/^Votes: [^.]*\.\s*/, '')
        .replace(/^One reviewer raised it\.\s*/, '')
        .replace(/\s*A second opinion: [^.]*\./, '');
    return clause(rest, '').replace(/^[A-Z](?=[a-z ])/, (first) => first.toLowerCase());
}
function opinionOn({ secondOpinion: opinion }, name) {
    if (!opinion || opinion.verdict === 'unclear')
        return '';
    const cited = opinion.cites.slice(0, 2).map(({ path, lines }) => `\`${path}:${String(lines.start)}\``);
    const does = { lowered: 'lowers', confirmed: 'confirms', refuted: 'refutes' }[opinion.verdict];
    return `the second opinion of ${name(opinion.reviewer)} ${does} it${cited.length ? `, citing ${(0,wording/* listed */.KE)(cited)}` : ''}`;
}
function classificationMoves(finding, name) {
    const other = finding.sources.filter((source) => {
        const claimed = source.anchored.finding.classification;
        return claimed !== null && claimed !== finding.classification;
    });
    if (!other.length)
        return [];
    const says = other.map((source) => `${reference(source, name)} says ${source.anchored.finding.classification ?? ''}`);
    const so = finding.sources.filter(({ anchored }) => anchored.finding.classification === finding.classification);
    const names = [...new Set(so.map(({ anchored }) => name(anchored.finding.reviewer)))];
    const byGit = finding.origin.kind === 'pre-existing' ? ', and git places the code before this change' : '';
    const who = names.length && finding.classification ? `, as ${(0,wording/* listed */.KE)(names)} ${names.length === 1 ? 'says' : 'say'}` : '';
    return [`${finding.id} counts as ${finding.classification ?? 'unclassified'}${who}${byGit}; ${(0,wording/* listed */.KE)(says)}.`];
}
function setAsideMove(item, name) {
    if (item.kind === 'duplicate')
        return [];
    const who = (0,wording/* listed */.KE)(item.sources.map((source) => reference(source, name)));
    const where = item.to === null ? '' : ` to ${item.to === 'observation' ? 'the observations' : item.to}`;
    return [`${who || 'A finding'} “${item.title}” ${SET_ASIDE_WORDS[item.kind]}${where}: ${clause(item.reason)}.`];
}
function reference(source, name) {
    return `${name(source.anchored.finding.reviewer)} ${ownId(source)}`;
}
const TITLE_CHARACTERS = 60;
function ownId({ anchored: { finding } }) {
    const which = finding.id ?? `“${(0,wording/* cutAtWord */.QI)(finding.title, TITLE_CHARACTERS)}”`;
    return `${which}${finding.pass > 1 ? ` of pass ${String(finding.pass)}` : ''}`;
}
function clause(reason, none = 'no reason was given') {
    return reason.trim().replace(/[.\s]+$/, '') || none;
}
function remarksOf(speak) {
    const sentences = [alone(speak), work(speak), passedOver(speak), quotes(speak)];
    return sentences.filter((sentence) => sentence !== '').join(' ');
}
function alone({ reviewer, facts, name }) {
    const own = bySeverity(facts.findings.filter((finding) => isOnly(reviewer.id, finding) && finding.sources.length > 0));
    const [first, ...rest] = own;
    if (!first)
        return '';
    const more = rest.length ? ` and ${(0,wording/* counted */.hS)(rest.length, 'more', 'more')}` : '';
    const upheld = first.secondOpinion?.verdict === 'confirmed' ? `; ${opinionOn(first, name)}` : '';
    return `It alone raised ${first.id} (${first.title.replace(/(?<![.\s])[.\s]+$/, '')}${upheld})${more}.`;
}
function bySeverity(findings) {
    return [...findings].sort((a, b) => (0,domain_severity/* severityRank */.qs)(a.severity) - (0,domain_severity/* severityRank */.qs)(b.severity));
}
const RUNNERS = new Set(('go cargo npm npx pnpm yarn node deno bun tsc jest vitest mocha eslint pytest python python3 tox ruff mypy ruby ' +
    'bundle rspec rake mvn gradle gradlew make cmake ctest dotnet swift php phpunit composer bats shellcheck zig mix').split(' '));
const PATHS_SHOWN = 3;
function work({ reviewer: { telemetry }, facts }) {
    if (!telemetry)
        return '';
    const times = (count) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`);
    const { changed } = facts;
    const outside = changed.size ? telemetry.filesRead.filter((path) => !changed.has(path)).sort() : [];
    const shown = outside.slice(0, PATHS_SHOWN).map((path) => `\`${path.replaceAll('`', '')}\``);
    const more = outside.length - shown.length;
    const ran = Object.entries(telemetry.commands).filter(([program]) => RUNNERS.has(program));
    const parts = [
        outside.length
            ? `read ${(0,wording/* counted */.hS)(outside.length, 'file')} outside the diff (${(0,wording/* listed */.KE)(more > 0 ? [...shown, `${String(more)} more`] : shown)})`
            : '',
        ran.length ? `ran ${(0,wording/* listed */.KE)(ran.map(([program, count]) => `\`${program}\` ${times(count)}`))}` : '',
    ].filter((part) => part !== '');
    return parts.length ? `It ${(0,wording/* listed */.KE)(parts)}.` : '';
}
const MISSED_AT_MOST = 6;
function passedOver({ reviewer, facts, name }) {
    const reviewed = new Set(facts.coverage
        .filter((row) => ['reviewed', 'findings', 'trivial'].includes(row.reviewers[reviewer.id] ?? ''))
        .map(({ path }) => path));
    const missed = bySeverity(facts.findings)
        .filter(({ severity, blocking, round }) => severity !== 'suggestion' && blocking && round.status !== 'carried')
        .filter(({ reviewers }) => reviewers.length > 1 && !reviewers.includes(reviewer.id))
        .filter(({ locations }) => reviewed.has(locations[0]?.path ?? ''));
    const [first] = missed;
    if (!first)
        return '';
    const ids = missed.slice(0, MISSED_AT_MOST).map(({ id }) => id);
    const rest = missed.length - ids.length;
    const isOne = missed.length === 1;
    const who = isOne ? (0,wording/* listed */.KE)(first.reviewers.map(name)) : 'several others';
    const named = (0,wording/* listed */.KE)(rest ? [...ids, `${(0,wording/* countWord */.MD)(rest)} more`] : ids);
    return `It passed over ${named}, which ${who} raised, in ${isOne ? 'a file' : 'files'} that it covered.`;
}
function quotes({ reviewer, facts }) {
    const anchors = placedSources(reviewer.id, facts.findings).flatMap(({ source }) => source.anchored.anchors);
    const missing = anchors.filter(({ state }) => state === 'missing').length;
    const moved = anchors.filter(({ state }) => state === 'moved').length;
    const parts = [
        missing ? `${(0,wording/* countWord */.MD)(missing)} ${missing === 1 ? 'is' : 'are'} not in the repository` : '',
        moved ? `${(0,wording/* countWord */.MD)(moved)} ${moved === 1 ? 'was' : 'were'} off and found again by the quote` : '',
    ].filter((part) => part !== '');
    return parts.length ? `Of the ${(0,wording/* counted */.hS)(anchors.length, 'place')} that it cites ${(0,wording/* listed */.KE)(parts)}.` : '';
}
function scorecardOf(id, facts) {
    const reviews = facts.reviews.filter((review) => review.reviewer === id);
    const raised = reviews
        .flatMap((review) => review.findings)
        .filter((finding) => finding.standing.kind !== 'duplicate');
    const placed = placedSources(id, facts.findings);
    const states = facts.coverage.flatMap(({ path, reviewers, carried }) => reviewers[id] && !Object.hasOwn(carried, id) ? [{ path, state: reviewers[id] }] : []);
    return {
        raised: countBySeverity(raised),
        unique: facts.findings.filter((finding) => isOnly(id, finding)).length,
        merged: placed.filter(({ finding }) => finding.sources.length > 1).length,
        upgraded: placed.filter((placing) => movedBy(placing) > 0).length,
        downgraded: placed.filter((placing) => movedBy(placing) < 0).length,
        refuted: countSetAside(id, 'refuted', facts),
        demoted: countSetAside(id, 'demoted', facts),
        observations: reviews.reduce((sum, review) => sum + review.concerns.length + review.strengths.length, 0),
        filesReviewed: states.filter(({ state }) => state !== 'not-reviewed').length,
        coverageMisses: states.filter(({ state }) => state === 'not-reviewed').map(({ path }) => path),
    };
}
function placedSources(id, findings) {
    return findings.flatMap((finding) => finding.sources.filter((source) => source.anchored.finding.reviewer === id).map((source) => ({ finding, source })));
}
function movedBy({ finding, source }) {
    return (0,domain_severity/* severityRank */.qs)(source.anchored.finding.severity) - (0,domain_severity/* severityRank */.qs)(finding.severity);
}
function isOnly(id, finding) {
    return finding.reviewers.length === 1 && finding.reviewers[0] === id;
}
function countBySeverity(findings) {
    const counts = { critical: 0, important: 0, suggestion: 0 };
    for (const finding of findings)
        counts[finding.severity] += 1;
    return counts;
}
function countSetAside(id, kind, facts) {
    return facts.setAside
        .filter((item) => item.kind === kind)
        .flatMap((item) => item.sources)
        .filter((source) => source.anchored.finding.reviewer === id).length;
}

;// CONCATENATED MODULE: ./build/assess/report-summary.js











const SUMMARY_WORDS = 125;
const LEAST_WORDS = 15;
const SHORTFALL_WORDS = 22;
const SHORTFALLS_SHOWN = 2;
function executiveSummary(report, reviews) {
    const own = (0,text_clauses/* cutAtWords */.xB)([(0,gate/* answersAmong */.au)(report.decision.reasons), (0,round_words/* roundSentence */.y9)(report), ...shortfalls(report)]
        .filter((text) => text !== '')
        .join(' '), SUMMARY_WORDS);
    const room = SUMMARY_WORDS - (0,text_clauses/* wordCount */.e)(own);
    const theirs = room < LEAST_WORDS ? '' : inTheirWords(report, reviews, room) || extent(report);
    return [theirs, own].filter((text) => text !== '').join('\n\n');
}
function extent({ change }) {
    if (!change)
        return '';
    const { files, commits, number } = change;
    const what = number ? `Pull request ${String(number)}` : 'The change';
    if (!files.length)
        return `${what} is empty.`;
    const sum = (side) => files.reduce((total, file) => total + file[side], 0);
    const inCommits = commits.length ? ` in ${(0,wording/* counted */.hS)(commits.length, 'commit')}` : '';
    return `${what} touches ${(0,wording/* counted */.hS)(files.length, 'file')}${inCommits} (+${String(sum('added'))} −${String(sum('deleted'))}).`;
}
function shortfalls({ reviewers }) {
    const others = reviewers.filter(({ status }) => status !== 'completed');
    const rest = others.length - SHORTFALLS_SHOWN;
    return [
        ...others.slice(0, SHORTFALLS_SHOWN).map((reviewer) => (0,text_clauses/* cutAtWords */.xB)(`${shortfall(reviewer)}.`, SHORTFALL_WORDS)),
        ...(rest > 0 ? [`So it is with ${(0,wording/* counted */.hS)(rest, 'more reviewer')}.`] : []),
    ];
}
function shortfall({ name, status, failures }) {
    const why = withoutQuote(failures[0]?.problem.why ?? '');
    const because = why === '' ? '' : `: ${why}`;
    return status === 'failed' ? `${name} gave no review${because}` : `What ${name} wrote is incomplete${because}`;
}
function withoutQuote(why) {
    return why
        .replace(/ "[^"]*": it /g, ' ')
        .replace(/ "[^"]*"(?=[:,.;]|$)/g, '')
        .replace(/[.\s]+$/, '');
}
const TOP = 5;
const READ_CHARACTERS = 8000;
const SPEAKS = 0.5;
function inTheirWords(report, reviews, maxWords) {
    const titles = [...report.findings]
        .sort((a, b) => (0,domain_severity/* severityRank */.qs)(a.severity) - (0,domain_severity/* severityRank */.qs)(b.severity))
        .slice(0, TOP)
        .map(({ title }) => wordsOf(title));
    const telling = reviews
        .filter(({ reviewer }) => report.reviewers.some(({ id, status }) => id === reviewer && status === 'completed'))
        .map((review) => ({ ...review, sentences: tellingSentences(review, report, titles) }))
        .filter(({ sentences }) => sentences.length > 0)
        .map((review) => ({ ...review, nearness: nearness(review.sentences, titles) }))
        .sort((a, b) => b.nearness - a.nearness || (a.reviewer < b.reviewer ? -1 : 1))[0];
    if (!telling)
        return '';
    const name = (0,domain_report/* shortNames */.DG)(report.reviewers).get(telling.reviewer) ?? telling.reviewer;
    const room = maxWords - (0,text_clauses/* wordCount */.e)(name);
    const taken = [];
    for (const sentence of telling.sentences) {
        if (taken.length && (0,text_clauses/* wordCount */.e)([...taken, sentence].join(' ')) > room)
            break;
        taken.push(sentence);
    }
    return `${(0,text_clauses/* cutAtWords */.xB)(taken.join(' '), room)} [${name}]`;
}
const JUDGES = /\b(?:verdict|approve[ds]?|lgtm|(?:should|must|can|may|not|to|before|after|for|until) (?:be )?merg(?:e|ed|ing)|merge (?:with|as-is|only|after|once)|ready to (?:merge|ship)|no (?:[\w-]+ ){0,2}(?:issues?|bugs?|findings?|problems?|regressions?|blockers?)|did(?:n[’']t| not) (?:find|identify|see))\b/i;
function tellingSentences({ executiveSummary: text, file }, report, titles) {
    return (0,text_clauses/* paragraphs */.qN)(renumbered(text.slice(0, READ_CHARACTERS), file, numberingOf(report)))
        .filter((paragraph) => !/^\*\*[^*]{1,40}(?::\*\*|\*\*:)/.test(paragraph) && !(0,parse/* isBareTag */.vA)(paragraph))
        .flatMap(sentences/* sentencesIn */.u)
        .filter((sentence) => (0,text_clauses/* wordCount */.e)(sentence) > 0)
        .filter((sentence) => !JUDGES.test(sentence) || titles.some((title) => shareIn(sentence, title) >= SPEAKS));
}
function nearness(sentences, titles) {
    return titles.reduce((sum, title, index) => sum + Math.max(...sentences.map((one) => shareIn(one, title))) / (index + 1), 0);
}
function shareIn(sentence, title) {
    const words = wordsOf(sentence);
    return [...title].filter((word) => words.has(word)).length / Math.max(3, title.size);
}
const wordsOf = (text) => new Set((text.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]{2,}/gu) ?? []).map((word) => word.slice(0, 6)));
function processNotes(report) {
    return [
        ...report.reviewers.flatMap((reviewer) => citations(reviewer, report)),
        ...report.reviewers.flatMap((reviewer) => blameless(reviewer, report)),
        ...uncoveredNotes(report),
        ...fixNotes(report),
    ];
}
function citations({ id, name }, report) {
    const anchors = placedSources(id, report.findings).flatMap(({ source }) => source.anchored.anchors);
    const wrong = anchors.filter(({ state }) => state === 'moved' || state === 'missing').length;
    if (wrong < 2 || wrong * 4 < anchors.length)
        return [];
    const share = `${String(wrong)} of ${String(anchors.length)}`;
    return [
        `${name} cites lines that do not hold (${share}): ask in the review notes for line numbers read from the file, not counted.`,
    ];
}
function blameless({ id, name, telemetry, status }, { findings }) {
    const calls = Object.values(telemetry?.toolCalls ?? {}).reduce((sum, count) => sum + count, 0);
    if (status !== 'completed' || calls === 0 || telemetry?.commands['git blame'])
        return [];
    const claimed = placedSources(id, findings).filter(({ source }) => source.anchored.finding.classification === 'regression');
    if (!claimed.length)
        return [];
    const count = (0,wording/* counted */.hS)(claimed.length, 'finding');
    return [`${name} calls ${count} a regression and ran no \`git blame\`; the origins here are git's.`];
}
function uncoveredNotes({ coverage, decision }) {
    if (decision.unreviewed !== null)
        return [];
    const open = coverage.filter(({ uncovered }) => uncovered).map(({ path }) => `\`${path}\``);
    if (!open.length)
        return [];
    const shown = open.length > 5 ? [...open.slice(0, 5), `${String(open.length - 5)} more`] : open;
    return [`${(0,wording/* capitalised */.Iu)((0,wording/* counted */.hS)(open.length, 'file'))} stayed without a completed review: ${(0,wording/* listed */.KE)(shown)}.`];
}
function fixNotes({ findings, change }) {
    if (!change)
        return [];
    const fixes = findings.filter(({ fix }) => fix.applies === 'no' || (0,finding/* fits */.lA)(fix));
    const failing = fixes.filter(({ fix }) => fix.applies === 'no').map(({ id }) => id);
    if (failing.length < 2 || failing.length * 2 < fixes.length)
        return [];
    return [
        `The diffs of ${(0,wording/* listed */.KE)(failing)} do not apply: ask in the review notes for diffs with unchanged context lines.`,
    ];
}

// EXTERNAL MODULE: ./build/domain/consolidation.js
var consolidation = __webpack_require__(7709);
;// CONCATENATED MODULE: ./build/assess/verdict-sentence.js






const MAX_WORDS = 40;
const ALONE_WORDS = 22;
const NAMED_AT_MOST = 3;
function verdictSentence(report) {
    const { decision, findings } = report;
    const { accepted, missing, verdict, unreviewed } = decision;
    const blocking = findings.filter((item) => item.blocking);
    if (accepted !== null)
        return acceptance(accepted);
    if (verdict === 'incomplete') {
        const lacks = unreviewed && !missing.length ? [(0,demand/* unreviewedClause */.g6)(unreviewed)] : missing;
        return fitting([lacking(lacks)], [tally(blocking, unreviewed ? 'open from earlier rounds: ' : 'found so far: ')]);
    }
    if (!blocking.length)
        return fitting([ownWords(decision.reasons[0] ?? '')], [apart(findings)]);
    const worst = (0,domain_severity/* mostSevere */.ux)(blocking.map(({ severity }) => severity));
    const top = blocking.filter((item) => item.severity === worst);
    if (worst === 'suggestion')
        return mild(top, report);
    return causes(top, report, {
        further: worst === 'critical' ? [verdict_sentence_alone(top, report), missing.length ? `missing: ${lacking(missing)}` : ''] : [],
        extra: tally(blocking.filter((item) => !top.includes(item)), 'also '),
        noun: `${worst} finding`,
    });
}
function ownWords(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
function fitting(pieces, extras) {
    const taken = pieces.filter((piece) => piece !== '');
    for (const extra of extras.filter((piece) => piece !== '')) {
        if ((0,text_clauses/* wordCount */.e)([...taken, extra].join('; ')) <= MAX_WORDS)
            taken.push(extra);
    }
    return (0,text_clauses/* cutAtWords */.xB)(taken.join('; '), MAX_WORDS);
}
function causes(top, report, { further, extra, noun }) {
    const clauses = clausesOf(top.slice(0, NAMED_AT_MOST), report);
    for (let shown = clauses.length;; shown -= 1) {
        const more = top.length - shown;
        const rest = more ? [`and ${(0,wording/* counted */.hS)(more, `more ${noun}`)}`] : [];
        const pieces = [...clauses.slice(0, shown), ...rest, ...further];
        if (shown <= 1)
            return fitting([(0,text_clauses/* cutAtWords */.xB)(clauses[0] ?? '', ALONE_WORDS), ...rest, ...further], [extra]);
        if ((0,text_clauses/* wordCount */.e)(pieces.join(' ')) <= MAX_WORDS)
            return fitting(pieces, [extra]);
    }
}
function clausesOf(findings, report) {
    const prose = report.findings.map(({ body, said }) => (0,consolidation/* allWords */.PD)(body, said)).join('\n');
    const name = nameIn(report);
    return findings.map((item) => `${(0,text_clauses/* asClause */.eI)(item.title, prose)} (${standing(item, name)})`);
}
function standing({ id, contested, round, secondOpinion }, name) {
    const words = [
        id,
        contested ? 'contested' : '',
        round.status === 'carried' ? `carried from round ${String(round.since)}` : '',
        secondOpinion?.verdict === 'confirmed' ? `confirmed by ${name(secondOpinion.reviewer)}` : '',
        secondOpinion?.verdict === 'unclear' ? 'a second opinion is unclear' : '',
    ];
    return words.filter((word) => word !== '').join(', ');
}
function verdict_sentence_alone(top, report) {
    const vendors = new Map(report.reviewers.map(({ id, vendor }) => [id, vendor]));
    const readers = report.reviewers.filter(({ status }) => status !== 'failed');
    const vendorOf = (id) => vendors.get(id) ?? '';
    const sole = top.flatMap(({ id, reconciliation: { votes }, secondOpinion, round }) => {
        const voters = Object.keys(votes).filter((voter) => votes[voter] === 'critical');
        const isOne = new Set(voters.map(vendorOf)).size === 1 && vendors.has(voters[0] ?? '');
        return isOne && secondOpinion?.verdict !== 'confirmed' && round.status !== 'carried' ? [{ id, voters }] : [];
    });
    const who = [...new Set(sole.flatMap(({ voters }) => voters))];
    if (!sole.length || new Set(readers.map(({ vendor }) => vendor)).size < 2)
        return '';
    const name = nameIn(report);
    if (new Set(who.map(vendorOf)).size > 1) {
        const each = who.map((one) => [one, sole.filter(({ voters }) => voters.includes(one)).map(({ id }) => id)]);
        return (0,wording/* listed */.KE)(each.map(([one, ids], index) => `${name(one)} alone${index ? '' : ' calls'} ${idsOf(ids)}${index ? '' : ' critical'}`));
    }
    const ids = sole.map(({ id }) => id);
    const what = ids.length === top.length && ids.length > 1 ? 'them' : idsOf(ids);
    return `${(0,wording/* listed */.KE)(who.map(name))} alone ${who.length === 1 ? 'calls' : 'call'} ${what} critical`;
}
function idsOf(ids) {
    return ids.length > 3 ? `${ids[0] ?? ''} and ${(0,wording/* countWord */.MD)(ids.length - 1)} more` : (0,wording/* listed */.KE)(ids);
}
function nameIn({ reviewers }) {
    const names = (0,domain_report/* shortNames */.DG)(reviewers);
    return (reviewer) => names.get(reviewer) ?? reviewer;
}
function mild(top, report) {
    const [first = ''] = clausesOf(top.slice(0, 1), report);
    const which = top.length === 1 ? 'one suggestion' : `the first of ${(0,wording/* countWord */.MD)(top.length)} suggestions`;
    return `nothing has to change before merging; ${which}: ${(0,text_clauses/* cutAtWords */.xB)(first, ALONE_WORDS)}`;
}
function tally(findings, before) {
    const parts = domain_severity/* SEVERITIES */.oC.flatMap((severity) => {
        const count = findings.filter((item) => item.severity === severity).length;
        return count ? [(0,wording/* counted */.hS)(count, severity === 'suggestion' ? severity : `${severity} finding`)] : [];
    });
    return parts.length ? `${before}${(0,wording/* listed */.KE)(parts)}` : '';
}
function apart(findings) {
    return findings.length
        ? `${(0,wording/* counted */.hS)(findings.length, 'finding')} in older code stand${findings.length === 1 ? 's' : ''} apart`
        : '';
}
function lacking(missing) {
    const [first = 'no reviewer completed a review'] = missing;
    const others = missing.length - 1;
    const more = others > 0 ? `; ${(0,wording/* counted */.hS)(others, 'more thing')} ${others === 1 ? 'is' : 'are'} missing` : '';
    return `${(0,text_clauses/* cutAtWords */.xB)(first, MAX_WORDS - (0,text_clauses/* wordCount */.e)(more) - 8)}${more}`;
}
function acceptance({ by, reason, standing: open, missing }) {
    const ids = open.length > NAMED_AT_MOST
        ? [...open.slice(0, NAMED_AT_MOST), `${(0,wording/* countWord */.MD)(open.length - NAMED_AT_MOST)} more`]
        : open;
    const stands = open.length
        ? `${(0,wording/* listed */.KE)(ids)} stand${open.length === 1 ? 's' : ''} and gate${open.length === 1 ? 's' : ''} again at the next head`
        : '';
    const lacks = missing.length ? `missing: ${(0,text_clauses/* cutAtWords */.xB)(missing[0] ?? '', 10)}` : '';
    const rest = [stands, lacks].filter((piece) => piece !== '').join('; ');
    return `by @${by}: ${(0,text_clauses/* cutAtWords */.xB)(reason.replace(/\s+/g, ' ').trim(), MAX_WORDS - (0,text_clauses/* wordCount */.e)(rest) - 3)}; ${rest}`;
}

// EXTERNAL MODULE: ./build/git/file-kinds.js
var file_kinds = __webpack_require__(9175);
;// CONCATENATED MODULE: ./build/assess/own-review.js







function ownReview({ change, notices, configured, more }) {
    const found = [...notices.map(noticeFinding), ...more, ...steeringFindings(change, configured)];
    return found.length ? written(found) : null;
}
function steeringFindings({ files }, configured) {
    const steers = ({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])].map((name) => configured.includes(name) ? 'review' : (0,file_kinds/* steeredBy */.oS)(name));
    return Object.entries(file_kinds/* STEERING_RULES */.YG).flatMap(([kind, { severity, title, consequence }]) => {
        const touched = files.filter((file) => steers(file).includes(kind));
        const body = `${consequence} Someone who owns it should read this part by themselves.`;
        const locations = touched.map(placeOf);
        return touched.length ? [{ severity, title, body, locations, standing: STANDS, quote: null }] : [];
    });
}
const STANDS = { kind: 'stands' };
function placeOf(file) {
    return { path: file.path, lines: (0,change/* addedLines */.u4)(file)[0] ?? null };
}
const MAX_QUOTE = 600;
const MAX_VERIFIED = 4_000;
const MAX_PLACES = 10;
function noticeFinding({ key, places, quote }) {
    const names = [...new Set(places.map(nameOf))];
    const where = (0,wording/* listed */.KE)(names.length > 3 ? [...names.slice(0, 3), `${String(names.length - 3)} more places`] : names);
    const shown = harmlessQuote(quote);
    const body = [
        'A text of this change speaks to whoever reviews it and says what the review should come to. Reviewers may have followed it, so no word of a model lowers, closes or demotes anything while this stands.',
        (0,fences/* inFence */.l3)(shown, 'text'),
        'It blocks at every `fail-on` until the text is gone, someone other than the author declines it in a comment by its id, or a waiver on the base branch covers it. Where a path holds prompts or their tests by its nature, list it there under `prompt-paths`.',
    ].join('\n\n');
    const locations = places.flatMap(({ carrier, start, end }) => carrier.kind === 'file' ? [{ path: carrier.path, lines: { start, end } }] : []);
    const title = `Instructions to the reviewers in ${where}`;
    return {
        ...{ severity: 'critical', title, body },
        locations: locations.slice(0, MAX_PLACES),
        standing: { kind: 'notice', key },
        quote: locations.length && quote.length <= MAX_VERIFIED ? quote : null,
    };
}
function nameOf({ carrier }) {
    return carrier.kind === 'field' ? carrier.name : `\`${carrier.path.replace(/[`\r\n]/g, '?')}\``;
}
const HIDDEN = new RegExp(`[${characters/* CONTROL_CLASS */.Z6}\\r\\u200d${characters/* UNSEEN_CLASS */.az}${characters/* VARIATION_CLASS */.xu}${characters/* PRIVATE_CLASS */.dH}]`, 'gu');
function harmlessQuote(quote) {
    const cut = quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)} …` : quote;
    return cut.replace(/\p{Cs}/gu, '\ufffd').replace(HIDDEN, (character) => `<${(0,characters/* codePointName */.R8)(character)}>`);
}
const HEADINGS = {
    critical: 'Critical Issues',
    important: 'Important Issues',
    suggestion: 'Suggestions',
};
function written(found) {
    const lines = ['# What in this change changes reviews'];
    const findings = [];
    for (const severity of domain_severity/* SEVERITIES */.oC) {
        const own = found.filter((each) => each.severity === severity);
        lines.push('', `## ${HEADINGS[severity]}`, ...(own.length ? [] : ['', 'None.']));
        for (const [index, each] of own.entries()) {
            const id = `${(0,wording/* severityLetter */.Gh)(severity)}${String(index + 1)}`;
            lines.push('', titleLine(each, id));
            findings.push(own_review_findingOf(each, { id, line: lines.length }));
            lines.push('', ...each.body.split('\n'));
        }
    }
    const text = `${lines.join('\n')}\n`;
    return { ...EMPTY, text, findings };
}
function titleLine({ title, severity, locations }, id) {
    const places = locations.map(({ path, lines }) => {
        const range = lines ? `:${String(lines.start)}-${String(lines.end)}` : '';
        return `\`${path.replace(/[`\r\n]/g, '?')}${range}\``;
    });
    return `**${id}. ${title}**${places.length ? ` — ${places.join(', ')}` : ''} (${severity}, gap)`;
}
const FILE = `${reviewer/* OWN_REVIEWER */.B1}-pass-1.md`;
function own_review_findingOf({ severity, title, body, locations, standing, quote }, { id, line }) {
    return {
        ...{ reviewer: reviewer/* OWN_REVIEWER */.B1, pass: 1, file: FILE, line, ordinal: 0, id },
        ...{ severity, severityFrom: 'section', classification: 'gap', filed: null, title, body, locations },
        quotes: quote === null ? [] : [{ code: quote, language: null, path: locations[0]?.path ?? null, line }],
        ...{ fix: null, standing },
    };
}
const EMPTY = {
    ...{ reviewer: reviewer/* OWN_REVIEWER */.B1, pass: 1, file: FILE, text: '', executiveSummary: '' },
    ...{ findings: [], concerns: [], strengths: [], testing: [], documentation: [], commitStructure: [] },
    ...{ limitations: [], feedback: [], coverage: [], readable: true, closed: true, claimed: null },
    ...{ unread: [], problems: [] },
};
const TOLD_AT_MOST = 10;
const TEXT_CHARACTERS = 600;
function configurationFindings(configurations) {
    return configurations.flatMap(({ path, faults }) => {
        const told = faults.slice(0, TOLD_AT_MOST);
        const rest = faults.length - told.length;
        return told.map((fault, index) => {
            const more = rest > 0 && index === told.length - 1 ? ` ${String(rest)} more like it are not listed.` : '';
            return findingOfFault(path, fault, more);
        });
    });
}
function findingOfFault(path, { what, at, why, fix }, more) {
    const [line = '1'] = at.startsWith(`${path}:`) ? at.slice(path.length + 1).split(':') : [];
    const start = Math.max(1, Number(line) || 1);
    return {
        severity: 'critical',
        title: `The configuration that this change brings is wrong: ${plain(what.replace(` at ${at}`, ''))}`,
        body: `Expected and got: ${plain(why)}. To mend it: ${plain(fix)}. It stands at ${plain(at)}. Once it is merged, no change can be reviewed before it is mended.${more}`,
        locations: [{ path, lines: { start, end: start } }],
        standing: { kind: 'stands' },
        quote: null,
    };
}
function plain(text) {
    const flat = text.replace(/[\s\p{C}]+/gu, ' ').trim();
    const cut = flat.length > TEXT_CHARACTERS ? `${flat.slice(0, TEXT_CHARACTERS)}…` : flat;
    return cut.replace(/[`*_~<>|#[\]\\]/g, "'");
}

// EXTERNAL MODULE: ./build/domain/quiet.js
var domain_quiet = __webpack_require__(4617);
// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
// EXTERNAL MODULE: ./build/text/check-words.js
var check_words = __webpack_require__(4866);
;// CONCATENATED MODULE: ./build/assess/overview.js








const TITLE_WIDTH = 58;
const PLACE_WIDTH = 34;
function overview(report) {
    const { decision, findings, reviewers } = report;
    const quiet = findings.filter((finding) => (0,domain_quiet/* isQuiet */.r)(finding, report));
    const loud = findings.filter((finding) => !(0,domain_quiet/* isQuiet */.r)(finding, report));
    const note = (0,way_out/* acceptedNote */.Ej)(decision);
    const green = (0,check_words/* greenLine */.I)(report);
    const since = (0,round_words/* roundSentence */.y9)(report);
    const sentence = decision.accepted === null ? report.verdictSentence : '';
    return [
        ...(note === null ? [] : [note]),
        `${domain_report/* VERDICT_WORDS */._G[decision.verdict]}${sentence === '' ? '' : ` — ${sentence}`} (${(0,check_words/* checkNote */.d)(report)})`,
        ...decision.missing.map((lack) => `  missing: ${lack}`),
        ...[(0,gate/* answersAmong */.au)(decision.reasons), since, report.round.reading ?? '']
            .filter((line) => line !== '')
            .map((line) => `  ${line}`),
        ...(green === null ? [] : [`  ${green}`]),
        '',
        ...reviewers.map(reviewerLine),
        '',
        ...(findings.length ? table({ findings: loud, reviewers }) : ['No findings.']),
        ...(quiet.length ? [`${(0,round_words/* quietWords */.iO)(quiet)}; they are in the report.`] : []),
        ...(report.setAside.length ? [`${report.setAside.length} set aside, each with its reason in the report.`] : []),
    ];
}
function explanation(report) {
    const { conclusion, reasons } = report.decision;
    const cause = reasons.join(' ') || `The conclusion is ${conclusion}.`;
    const trial = (0,domain_report/* trialNote */.nc)(report.decision);
    const note = (0,way_out/* acceptedNote */.Ej)(report.decision);
    if (note !== null)
        return [note, ...(trial === null ? [] : [trial]), cause].join(' ');
    if (trial !== null)
        return `${trial} ${cause}`;
    if (conclusion === 'pass')
        return cause;
    return `${cause} ${toGreen(report)}`;
}
function toGreen(report) {
    const { conclusion, unreviewed } = report.decision;
    const mend = (0,demand/* toBeReviewed */.Uh)(unreviewed) ?? 'correct what is named and run the job again';
    const first = conclusion === 'fail' ? 'fix what is named and push' : mend;
    const ways = (0,way_out/* waysOut */.ZN)(report);
    const others = ways.length ? `; or comment, and run the job again: ${ways.join('; or ')}` : '';
    return `To get green: ${first}${others}.`;
}
function reviewerLine(reviewer) {
    const problem = reviewer.failures[0]?.problem.what;
    return `  ${reviewer.name}: ${reviewer.status}${problem ? `, ${problem}` : ''}`;
}
function table({ findings, reviewers }) {
    const names = (0,domain_report/* shortNames */.DG)(reviewers);
    const rows = findings.map((finding) => [
        finding.id,
        `${finding.severity}${finding.contested ? ' (contested)' : ''}`,
        cut(finding.title.replaceAll('`', ''), TITLE_WIDTH),
        overview_placeOf(finding),
        finding.blocking ? finding.origin.kind : `${finding.origin.kind}, not blocking`,
        finding.reviewers.map((id) => names.get(id) ?? id).join(', ') || 'carried',
    ]);
    const widths = [0, 1, 2, 3, 4].map((column) => rows.reduce((most, row) => Math.max(most, (0,values/* must */.sb)(row[column]).length), 0));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
function overview_placeOf(finding) {
    const place = finding.locations.find(({ primary }) => primary) ?? finding.locations[0];
    if (!place)
        return '-';
    const shown = place.lines ? `${place.path}:${place.lines.start}` : place.path;
    return shown.length > PLACE_WIDTH ? `…${shown.slice(-PLACE_WIDTH + 1)}` : shown;
}
function cut(text, width) {
    return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

;// CONCATENATED MODULE: ./build/assess/assess.js
























function assess(facts) {
    const findings = reportFindings(facts);
    const { runs, reviews, standing } = facts;
    const coverage = facts.change === null ? (0,conclusion_coverage/* claimedCoverage */.wX)(reviews) : standing.coverage;
    const unscored = runs.map((run, index) => reviewerOf(run, (0,values/* must */.sb)(standing.statuses[index])));
    const { setAside } = facts.rounds.consolidation;
    const changed = new Set(standing.coverage.map(({ path }) => path));
    const { reviewers, reconciliation } = retro({ reviewers: unscored, reviews, findings, setAside, coverage, changed });
    const report = {
        ...unchanged(facts),
        ...{ verdictSentence: '', executiveSummary: '', hasPatch: facts.hasPatch ?? false },
        delivery: facts.delivery ?? settings/* QUIET_DELIVERY */.OK,
        reviewers,
        findings,
        coverage,
        reconciliation,
        cost: costOfRun(facts),
        processNotes: [],
        problems: problemsOf(facts),
        decision: decisionOf(facts, findings),
        secondOpinions: [...facts.opinions.values()],
    };
    return {
        ...report,
        ...{ verdictSentence: verdictSentence(report), executiveSummary: executiveSummary(report, facts.reviews) },
        processNotes: processNotes(report),
    };
}
function unchanged(facts) {
    const { consolidation, round, ledger } = facts.rounds;
    const { id, startedAt, durationMs, mode, isolation, stages, change, prosePlaces } = facts;
    const numbering = numberingOf(consolidation);
    const { observations, assessments } = renumberedParts(consolidation, numbering);
    const setAside = consolidation.setAside.map((item) => renumberedAside(item, numbering));
    const remarks = consolidation.feedbackRemarks.map(({ text, reviewer, file }) => ({
        reviewer,
        text: renumbered(text, file, numbering),
    }));
    const { feedback, remarks: feedbackRemarks } = byComment(facts.feedback, remarks);
    const reviews = facts.reviews.map(({ file, text }) => ({ file, text }));
    const shown = change && reportChange(change);
    return {
        ...{ id, startedAt, durationMs, mode, isolation, stages, change: shown, feedback, prosePlaces },
        laterRounds: facts.laterRounds ?? 'important',
        ...{ round, ledger, setAside, observations, assessments, feedbackRemarks, reviews },
    };
}
function costOfRun({ runs, spending, furtherSpent }) {
    const counted = [...runs.flatMap((run) => spentBy(run) ?? []), ...furtherSpent];
    const { caps, earlier } = spending ?? { caps: reviewer/* NO_CAPS */.o4, earlier: reviewer/* NOTHING_EARLIER */.Rq };
    const limited = Object.values(caps).some((cap) => cap !== null);
    if (!counted.length && !limited && earlier.usd === 0 && earlier.complete)
        return null;
    return { spent: (0,run_spending/* totalOf */.e6)(counted), earlier, caps, pricesOf: run_spending/* PRICES_DATE */.Iz };
}
function reportChange(change) {
    const { repository, number, title, author, branch, base, mergeBase, head } = change;
    const commits = change.commits.map(({ sha, subject, author: by, date }) => ({ sha, subject, author: by, date }));
    const files = change.files.map(({ path, previousPath, status, added, deleted, kind, blobs }) => ({
        ...{ path, previousPath, status, added, deleted, kind, blobs },
    }));
    return { repository, number, title, author, branch, base, mergeBase, head, commits, files };
}
function reportFindings(facts) {
    const { consolidation, standing, carried, round } = facts.rounds;
    const comments = (id) => facts.feedback.filter((comment) => comment.finding === id).map(({ url }) => url);
    const numbering = numberingOf(consolidation);
    const current = consolidation.findings.map((finding) => ({
        ...renumberedFinding(finding, numbering),
        code: codeOf(finding),
        waiver: null,
        round: standing[finding.key] ?? { status: 'new', since: round.number },
        feedback: comments(finding.id),
        secondOpinion: null,
        blocking: (0,change/* isNotice */.fD)(finding) || facts.gate.failOrigins.includes(finding.origin.kind),
        inline: null,
    }));
    const all = [...current, ...carried.map((finding) => renumberedCarried(finding, facts.rounds.ledger))];
    const inlineOf = inlinePlaces(facts.change);
    return all.map((finding) => ({
        ...finding,
        inline: inlineOf(finding),
        waiver: readyWaiver(finding, facts.gate),
        secondOpinion: facts.opinions.get((0,second_opinion/* aboutOf */.rI)(finding)) ?? null,
    }));
}
function readyWaiver(finding, { failOn }) {
    const claim = (0,rounds/* waivable */.St)(finding);
    if (!finding.blocking || !(0,gate/* holdsGate */.mz)(finding, failOn) || !claim?.code)
        return null;
    return (0,round/* waiverLine */.fk)({ ...claim, code: claim.code });
}
const codeOf = ({ locations: [primary] }) => primary ? (0,rounds/* codeHash */.Al)((0,rounds/* placeOf */.$t)(primary)) : null;
function decisionOf(facts, findings) {
    const names = (0,domain_report/* shortNames */.DG)(facts.runs.map(({ reviewer }) => reviewer));
    const nothing = nothingToReview(facts);
    return (0,gate/* decide */.LD)({
        ...{ findings, gate: facts.gate, completed: facts.standing.completed.size, nothingToReview: nothing },
        ...(facts.wayOut && { wayOut: facts.wayOut }),
        nameOf: (reviewer) => names.get(reviewer) ?? reviewer,
        transient: facts.rounds.missing.length === 0 && (0,outage/* isOutage */.uD)(facts.standing.statuses),
        missing: nothing === null ? whatIsMissing(facts) : [...facts.rounds.missing],
        unreviewed: facts.skipped,
        refuted: [...facts.opinions.values()]
            .filter(({ verdict, about }) => verdict === 'refuted' && !findings.some((item) => (0,second_opinion/* aboutOf */.rI)(item) === about))
            .map(({ title }) => title),
    });
}
function problemsOf(facts) {
    const all = [
        ...facts.problems,
        ...facts.rounds.problems,
        ...facts.standing.statuses.flatMap(({ failures }) => failures.map(({ problem }) => problem)),
        ...facts.reviews.flatMap((review) => review.problems),
    ];
    const seen = new Map(all.map((problem) => [JSON.stringify([problem.what, problem.why]), problem]));
    return [...seen.values()];
}
const assess_NAMED_AT_MOST = 5;
function whatIsMissing(facts) {
    const { runs, gate, standing, skipped } = facts;
    if (skipped !== null)
        return [(0,demand/* unreviewedClause */.g6)(skipped), ...facts.rounds.missing];
    return [
        ...(0,conclusion_status/* quorumLacks */.ux)(runs, standing, gate),
        ...(0,conclusion_coverage/* toolsThatLack */.mq)(runs, standing.completed),
        ...floods(facts),
        ...unread(facts),
        ...stopped(facts),
        ...coverageLacks(standing.coverage, gate.maxUncovered),
        ...facts.rounds.missing,
    ];
}
function nothingToReview(facts) {
    if (facts.skipped !== null)
        return facts.skipped.passes ? (0,demand/* unreviewedClause */.g6)(facts.skipped) : null;
    return facts.change?.files.length === 0 ? 'the change is empty' : null;
}
function unread({ runs, standing }) {
    const names = (0,domain_report/* shortNames */.DG)(runs.map(({ reviewer }) => reviewer));
    return runs.flatMap(({ reviewer }, index) => {
        const { failures } = (0,values/* must */.sb)(standing.statuses[index]);
        return (0,conclusion_status/* contentLosses */.HF)(names.get(reviewer.id) ?? reviewer.id, failures.filter((failure) => failure.class === 'unread'));
    });
}
function stopped({ standing }) {
    return standing.statuses
        .filter(({ status }) => status !== 'completed')
        .flatMap(({ failures }) => failures.find((failure) => failure.class === 'budget') ?? [])
        .map(({ problem }) => `${problem.what} (${problem.why.split(';')[0] ?? ''})`);
}
function floods({ runs, reviews }) {
    const flooded = runs.filter(({ reviewer }) => reviews.some((review) => review.reviewer === reviewer.id && (0,conclusion_status/* isFlood */.bG)(reviewer, review)));
    return flooded.map(({ reviewer }) => `${reviewer.id} raised more findings than are read`);
}
function coverageLacks(coverage, maxUncovered) {
    const open = coverage.filter((row) => row.uncovered).map(({ path }) => path);
    if (open.length <= maxUncovered)
        return [];
    const named = open.slice(0, assess_NAMED_AT_MOST);
    const rest = open.length - named.length;
    const names = (0,wording/* listed */.KE)(rest ? [...named, `${String(rest)} more`] : named);
    const allowed = maxUncovered ? ` (\`max-uncovered\` allows ${String(maxUncovered)})` : '';
    return [`no completed review accounts for ${(0,wording/* counted */.hS)(open.length, 'changed file')}${allowed}: ${names}`];
}
function reviewerOf(run, standing) {
    const { id, name, vendor, model, effort } = run.reviewer;
    const passes = run.passes.map((pass, index) => ({
        number: pass.number,
        file: `reviews/${pass.file}`,
        status: (0,values/* must */.sb)(standing.passes[index]),
        startMs: pass.startMs,
        durationMs: pass.durationMs,
    }));
    const telemetry = totalTelemetry(run.passes.flatMap((pass) => (pass.telemetry ? [pass.telemetry] : [])));
    const answered = telemetry?.model ?? model;
    const spent = spentBy(run);
    return {
        ...{ id, name, vendor, model: answered, effort },
        ...{
            status: standing.status,
            failures: standing.failures,
            passes,
            telemetry: telemetry && withCounted(telemetry, spent),
            spent,
        },
    };
}
function withCounted(telemetry, spent) {
    if (spent === null || spent.requests === 0 || spent.uncounted > 0)
        return telemetry;
    const { input, output } = spent;
    return {
        ...telemetry,
        tokens: telemetry.tokens ?? { input, output },
        costUsd: telemetry.costUsd ?? spent.costUsd,
    };
}
function spentBy({ passes }) {
    const counted = passes.flatMap(({ spent }) => (spent ? [spent] : []));
    return counted.length ? (0,run_spending/* totalOf */.e6)(counted) : null;
}
function totalTelemetry(passes) {
    const [first, ...others] = passes;
    return first ? others.reduce(added, first) : null;
}
function added(a, b) {
    return {
        durationMs: sum(a.durationMs, b.durationMs),
        toolCalls: sumCounts(a.toolCalls, b.toolCalls),
        commands: sumCounts(a.commands, b.commands),
        lowerBound: a.lowerBound || b.lowerBound,
        filesRead: [...new Set([...a.filesRead, ...b.filesRead])],
        tokens: a.tokens && b.tokens
            ? { input: a.tokens.input + b.tokens.input, output: a.tokens.output + b.tokens.output }
            : null,
        costUsd: sum(a.costUsd, b.costUsd),
        model: b.model ?? a.model,
    };
}
function sum(a, b) {
    return a === null || b === null ? null : a + b;
}
function sumCounts(a, b) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}


/***/ }),

/***/ 1669: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zq: () => (/* binding */ githubOf),
  j: () => (/* binding */ givenSettings),
  xV: () => (/* binding */ logOnly),
  oz: () => (/* binding */ prepareChange),
  PC: () => (/* binding */ settingsContext),
  P3: () => (/* binding */ storedIn),
  kH: () => (/* binding */ workflowEvent),
  cO: () => (/* binding */ worldOf),
  Yl: () => (/* binding */ worldWithoutOutput)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/assess/assess.js + 8 modules
var assess = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/configuration/configuration.js + 9 modules
var configuration = __webpack_require__(2700);
// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/domain/problem.js
var domain_problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/collect.js + 1 modules
var collect = __webpack_require__(649);
// EXTERNAL MODULE: ./build/edge/ends.js
var edge_ends = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/edge/git-reads.js + 1 modules
var git_reads = __webpack_require__(1749);
// EXTERNAL MODULE: ./build/edge/github.js
var edge_github = __webpack_require__(9937);
// EXTERNAL MODULE: ./build/edge/inputs.js
var inputs = __webpack_require__(7363);
// EXTERNAL MODULE: ./build/event/event.js + 8 modules
var event_event = __webpack_require__(8189);
// EXTERNAL MODULE: ./build/edge/history.js
var edge_history = __webpack_require__(3864);
;// CONCATENATED MODULE: ./build/edge/labelled-head.js




async function untrustedMode(git, { facts, github, tip, setting }) {
    if (!(0,event_event/* mayBeData */.pV)(facts) || tip === null || (await setting()) === 'refuse')
        return 'refuse';
    const { number, sender } = facts;
    const [pull, permission] = await Promise.all([
        ask(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number ?? 0 }),
        ask(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: sender ?? '' }),
    ]);
    const isBaseCheckedOut = await holdsCheckout(git, [facts.base, tip]);
    const problem = (0,event_event/* whyNotRead */.ON)({ facts, pull, permission, isBaseCheckedOut });
    if (problem !== null)
        throw new domain_problem/* UserError */.yo([problem]);
    return 'data';
}
async function ask(github, route, asked) {
    return (await github?.get(route, asked)) ?? null;
}
async function holdsCheckout(git, commits) {
    const checkedOut = await (0,edge_history/* commitOf */.D3)(git, headOf(git));
    const last = commits.at(-1) ?? null;
    if (checkedOut === null || last === null)
        return false;
    return commits.includes(checkedOut) || (0,edge_ends/* isAncestor */.QX)(git, checkedOut, last);
}
const headOf = ({ headReference }) => headReference.replace(/^ref:/, '').trim();

// EXTERNAL MODULE: ./build/edge/output-directory.js
var output_directory = __webpack_require__(7049);
// EXTERNAL MODULE: ./build/edge/partial-clone.js
var partial_clone = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/edge/workspace.js
var workspace = __webpack_require__(2685);
// EXTERNAL MODULE: ./build/edge/world.js
var world = __webpack_require__(3924);
// EXTERNAL MODULE: ./build/formats/index.js + 33 modules
var formats = __webpack_require__(3365);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(1539);
// EXTERNAL MODULE: ./build/edge/stored-reviews.js + 1 modules
var stored_reviews = __webpack_require__(8501);
;// CONCATENATED MODULE: ./build/commands/base-configuration.js








async function readConfiguration(request) {
    const { given, context, inActions } = request;
    const { base, over } = await layersOf(request);
    const paths = [...new Set([configuration/* DEFAULT_CONFIG */.PV, base.path, ...(over ? [over.path] : [])])];
    const head = (await Promise.all(paths.map((path) => headConfiguration(request, path)))).flat();
    const mended = await mendedPaths(request, head);
    const layers = { base: await onDisk(base, request), over: over && (await onDisk(over, request)) };
    return { ...(0,configuration/* whatCounts */.Bd)({ ...layers, given, mended, inActions }, context), head };
}
async function layersOf(request) {
    const { git, trusted, given, inActions } = request;
    const asked = (0,configuration/* askedFile */.Pf)(given);
    const readAsked = async () => {
        if (asked === null)
            return null;
        const isFlag = asked.setting.from === 'flag';
        const read = isFlag ? await readOnDisk(asked.path) : await readAtCommit(git, trusted, asked.path);
        return (0,configuration/* askedSource */.Cr)(asked, { file: checked(read, request), trusted });
    };
    const named = await readAsked();
    if (named && !inActions)
        return { base: named, over: null };
    const own = await baseFile(request);
    return named && own.file === null && !own.unknown.length ? { base: named, over: null } : { base: own, over: named };
}
async function untrustedSetting(request) {
    const { file } = await baseFile(request);
    if (file === null || file.faults.length)
        return 'refuse';
    return (0,configuration/* settle */.G9)(file.settings, request.context, false).settings.untrusted;
}
async function baseFile(request) {
    const { git, trusted, branch } = request;
    const own = checked(await readAtCommit(git, trusted, configuration/* DEFAULT_CONFIG */.PV), request);
    if (own)
        return (0,configuration/* baseSource */.$B)(own);
    const defaultBranch = await request.defaultBranch();
    const other = defaultBranch?.commit === trusted ? null : (defaultBranch?.commit ?? null);
    const theirs = other === null ? null : checked(await readAtCommit(git, other, configuration/* DEFAULT_CONFIG */.PV), request);
    const misnamed = theirs ? [] : await (0,git_reads/* filesAt */.Tl)(git, trusted, configuration/* MISNAMED */.Xf);
    return (0,configuration/* instead */.L1)({ trusted, branch, defaultBranch, theirs, misnamed });
}
function checked(read, { context }) {
    return read && (0,configuration/* checkFile */.vH)(read, context);
}
async function readOnDisk(path) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(path)).catch(() => null);
    return bytes && (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(443)]).then(__webpack_require__.bind(__webpack_require__, 7443))).readConfigFile(path, bytes);
}
async function readAtCommit(git, commit, path) {
    const found = await (0,git_reads/* lookUp */.TE)(git, commit, path);
    if (found.kind === 'absent')
        return null;
    const { readConfigFile, unreadable } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(443)]).then(__webpack_require__.bind(__webpack_require__, 7443));
    return found.kind === 'text' ? readConfigFile(path, found.bytes) : unreadable(path, found.why);
}
async function headConfiguration(request, path) {
    const { git, change } = request;
    if (!change.files.some((file) => file.path === path || file.previousPath === path))
        return [];
    const read = checked(await readAtCommit(git, change.head, path), request);
    return [{ path, faults: read ? read.faults : [] }];
}
async function onDisk(source, request) {
    if (!request.inActions || source.file === null)
        return source;
    return { ...source, file: await withPaths(source.file, request) };
}
async function mendedPaths(request, head) {
    const { git, change, inActions } = request;
    const sound = head.filter(({ faults }) => faults.length === 0).map(({ path }) => path);
    if (!inActions)
        return sound;
    const right = await Promise.all(sound.map(async (path) => {
        const read = checked(await readAtCommit(git, change.head, path), request);
        return read === null || (await withPaths(read, request)).faults.length === 0 ? [path] : [];
    }));
    return right.flat();
}
async function withPaths(file, { git, context }) {
    const { reviewers, previous } = (0,configuration/* settle */.G9)(file.legible, context, false).settings;
    const replays = await (0,stored_reviews/* replayProblems */._v)(reviewers, git.path, (0,external_node_path_.resolve)('.'));
    const report = previous === null ? [] : await reportProblems(previous, git.path);
    return (0,configuration/* withLostPaths */.Zm)(file, { replays, report });
}
async function reportProblems(path, checkout) {
    try {
        (0,formats/* readReport */.tL)(await (0,output_directory/* readPreviousFile */.mT)(path, checkout));
        return [];
    }
    catch (error) {
        if (error instanceof domain_problem/* UserError */.yo)
            return error.problems;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/commands/prepare.js





















function settingsContext(keys) {
    const { temporaryDirectory } = (0,inputs.readRunner)();
    return {
        presets: Object.values(reviewers/* REVIEWERS */.T_).map(({ preset, name, vendor, needs }) => ({
            preset,
            name,
            vendor,
            needs,
            hasKey: needs.some((key) => keys[key]),
        })),
        formats: formats/* FORMATS */.hR.map(({ name }) => name),
        defaultOutputDirectory: temporaryDirectory === null ? 'deep-review' : (0,external_node_path_.join)(temporaryDirectory, 'deep-review'),
    };
}
function logOnly(keys) {
    return worldWithoutOutput(keys).log;
}
function worldWithoutOutput(keys) {
    return (0,world/* makeWorld */.B)({ ...worldOptions(Object.values(keys)), outputDirectory: (0,external_node_path_.resolve)('.') });
}
async function worldOf(outputDirectory, secrets, change) {
    const { inActions } = (0,inputs.readRunner)();
    const { git, head, checkout, reads } = change;
    const isTracked = git && head ? (path) => (0,git_reads/* holds */.v9)(git, head, path) : null;
    const guard = { inActions, checkout, isTracked, isDocument: formats/* isDocumentName */.Bd, reads };
    const directory = await (0,output_directory/* openOutput */.c1)(outputDirectory, guard);
    return (0,world/* makeWorld */.B)({ ...worldOptions(secrets), outputDirectory: directory });
}
function storedIn(reviewers) {
    return reviewers.flatMap(({ source }) => (source.kind === 'replay' ? [source.directory] : []));
}
function worldOptions(secrets) {
    const runner = (0,inputs.readRunner)();
    return {
        runner: {
            summaryFile: runner.summaryFile,
            outputFile: runner.outputFile,
            temporaryDirectory: runner.temporaryDirectory ?? (0,external_node_os_.tmpdir)(),
            workspace: runner.workspace ?? (0,external_node_path_.resolve)('.'),
        },
        inActions: runner.inActions,
        secrets,
    };
}
async function prepareChange(wish) {
    const { line, environment } = wish;
    const { given, problems } = await givenSettings(line, environment);
    const context = settingsContext(environment.keys);
    const alone = (0,configuration/* settle */.G9)(given, context, false);
    const found = await findChange(wish, alone.settings).catch((error) => {
        if (error instanceof domain_problem/* UserError */.yo)
            throw new domain_problem/* UserError */.yo([...problems, ...alone.problems, ...error.problems]);
        throw error;
    });
    try {
        const { inActions } = (0,inputs.readRunner)();
        const known = { ...context, keyless: (0,event_event/* keyless */.jX)(found.event) };
        const { isProposal, baseBranch, branch } = found.event;
        const into = isProposal ? baseBranch : branch;
        const config = await readConfiguration({ ...found, given, context: known, inActions, branch: into });
        const isCarried = (0,event_event/* carriesGroup */.NT)(found.event.event, (0,configuration/* settle */.G9)(config.settings, known, false).settings);
        const settled = (0,configuration/* settle */.G9)(config.settings, known, wish.reviewersNeeded && !isCarried);
        if (found.untrusted === 'data')
            (0,event_event/* refuseForeignEvent */.Db)(found.event, settled.settings.untrusted);
        const foreign = found.untrusted === 'data' ? (0,event_event/* notAsData */.cq)(settled.settings.reviewers) : [];
        const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems, ...foreign];
        const nobody = (0,demand/* mayReviewNothing */.RV)(settled.settings.demand) ? settled.nobody : [];
        if (wrong.some((problem) => !nobody.includes(problem)))
            throw new domain_problem/* UserError */.yo(wrong);
        const trusted = config.trustsReviewers ? settled.settings : withoutReplayQuorum(settled.settings);
        const settings = (0,event_event/* behindWalls */.GB)(trusted, found.untrusted);
        const { waivers, head } = config;
        const isFullAsked = (0,event_event/* asksForFullRound */.PL)(found.event);
        const notes = [...found.notes, ...config.notes];
        return { ...found, settings, waivers, nobody, isFullAsked, headConfiguration: head, notes };
    }
    catch (error) {
        await found.git.close();
        throw error;
    }
}
async function givenSettings(line, environment) {
    const all = [...environment.settings, ...line.settings];
    const problems = [...line.problems, ...environment.problems];
    if (!all.some(({ name }) => name === 'reviewers'))
        return { given: all, problems };
    const { readYamlInput } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(443)]).then(__webpack_require__.bind(__webpack_require__, 7443));
    const given = all.map((setting) => {
        if (setting.name !== 'reviewers')
            return setting;
        const read = readYamlInput(setting);
        problems.push(...read.problems);
        return read.setting;
    });
    return { given, problems };
}
async function findChange(wish, settings) {
    const { keys } = wish.environment;
    const told = (0,event_event/* readEvent */.j_)(wish.event);
    const github = told.event === null ? null : await githubOf(told.repository, keys);
    const { facts, problems } = await (0,edge_github/* completeEvent */.id)(told, github);
    const directory = settings.workingDirectory;
    const remote = (0,collect/* remoteOf */.e1)(keys['GITHUB_TOKEN'] ?? null, facts);
    const checkout = await (0,workspace/* findCheckout */.I)({ workspace: wish.repository, directory, facts });
    const git = await (0,collect/* openRepository */.h_)(checkout, remote);
    try {
        const ask = github === null ? null : (branch) => (0,edge_github/* tipOfBranch */.f_)(github, branch);
        const tip = await (0,edge_ends/* baseTip */.tQ)(git, { facts, ask, remote });
        const held = await (0,edge_ends/* heldEnds */.A9)(git, settings, { ...facts, tip: tip.commit });
        const defaultBranch = () => (0,edge_ends/* defaultBranchOf */.dV)(git, { facts, ask, remote });
        const grown = await (0,edge_ends/* grownFrom */.gH)(facts, defaultBranch);
        const ends = { base: held.base, head: held.head, tip: tip.commit };
        const context = settingsContext(keys);
        const asked = { git, trusted: tip.commit ?? '', defaultBranch, context, branch: facts.baseBranch };
        const setting = () => untrustedSetting(asked);
        const untrusted = await untrustedMode(git, { facts, github, tip: tip.commit, setting });
        const request = { ...ends, facts: grown, remote, untrusted };
        const change = await (0,collect/* collect */.Fo)(request, git, { log: wish.log });
        const trusted = tip.commit ?? (await (0,edge_ends/* mergedBase */.aQ)(git, change.base, { pushedTo: facts.branch, defaultBranch }));
        const read = untrusted === 'data' ? [(0,event_event/* readAsData */.xy)(facts)] : [];
        const notes = [...problems, ...tip.problems, ...(0,partial_clone/* partialNotes */.LS)(git), ...held.problems, ...read];
        return { change, git, event: facts, trusted, notes, defaultBranch, untrusted };
    }
    catch (error) {
        await git.close();
        throw error;
    }
}
async function githubOf(repository, keys) {
    const { inActions, apiUrl } = (0,inputs.readRunner)();
    const token = keys['GITHUB_TOKEN'];
    if (!inActions || !token || apiUrl === null || repository === null)
        return null;
    return (0,edge_github/* openGithub */.K5)({ token, apiUrl, repository });
}
function withoutReplayQuorum(settings) {
    const reviewers = settings.reviewers.map((reviewer) => reviewer.source.kind === 'replay' ? { ...reviewer, source: { ...reviewer.source, quorum: false } } : reviewer);
    return { ...settings, reviewers };
}
async function workflowEvent() {
    const { eventName, eventFile, inActions, isRefProtected: isProtected } = (0,inputs.readRunner)();
    if (!inActions || eventName === null || eventFile === null)
        return null;
    const text = await (0,promises_.readFile)(eventFile, 'utf8').catch(() => '{}');
    try {
        return { name: eventName, payload: JSON.parse(text), isProtected };
    }
    catch {
        throw new domain_problem/* UserError */.yo([
            {
                what: `${eventFile}: the event cannot be read`,
                why: 'it is not JSON',
                fix: 'run inside a workflow, or give `--base` and `--head`',
            },
        ]);
    }
}


/***/ }),

/***/ 3142: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ capture),
/* harmony export */   Ty: () => (/* binding */ readCaptured),
/* harmony export */   gd: () => (/* binding */ collected),
/* harmony export */   t7: () => (/* binding */ makeLadder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);


const MAX_LINE = 4 * 1024 * 1024;
function capture(options) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(options.file, flags, 0o600);
    const lines = options.onLine ? lineSplitter(options.onLine) : null;
    let written = 0;
    let over = false;
    return {
        write: (chunk) => {
            if (over)
                return;
            const room = options.maxBytes - written;
            const kept = writeAll(descriptor, chunk.subarray(0, room));
            written += kept;
            lines?.add(chunk);
            if (kept < chunk.length) {
                over = true;
                options.onLimit();
            }
        },
        close: () => {
            lines?.end();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        },
    };
}
function collected(maxBytes, onLimit) {
    const chunks = [];
    let size = 0;
    return {
        write: (chunk) => {
            if (size > maxBytes)
                return;
            const kept = chunk.subarray(0, maxBytes - size);
            chunks.push(kept);
            size += kept.length;
            if (kept.length === chunk.length)
                return;
            size = maxBytes + 1;
            onLimit();
        },
        close: () => undefined,
        bytes: () => Buffer.concat(chunks),
    };
}
function writeAll(descriptor, chunk) {
    let done = 0;
    try {
        while (done < chunk.length)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, chunk, done);
    }
    catch {
        return done;
    }
    return done;
}
function lineSplitter(onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_1__.StringDecoder('utf8');
    let rest = '';
    let tooLong = false;
    const add = (text) => {
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            const line = rest + text.slice(start, end);
            if (!tooLong && line.length <= MAX_LINE)
                onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
            rest = '';
            tooLong = false;
            start = end + 1;
        }
        rest += text.slice(start);
        if (rest.length > MAX_LINE) {
            rest = '';
            tooLong = true;
        }
    };
    return {
        add: (chunk) => {
            add(decoder.write(chunk));
        },
        end: () => {
            add(decoder.end());
            if (rest !== '' && !tooLong)
                onLine(rest);
        },
    };
}
function readCaptured(file, maxBytes) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (size <= maxBytes)
            return readRange(descriptor, 0, size);
        const half = Math.floor(maxBytes / 2);
        const middle = `\n[… ${String(size - 2 * half)} bytes left out …]\n`;
        return readRange(descriptor, 0, half) + middle + readRange(descriptor, size - half, half);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function readRange(descriptor, start, length) {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, done, length - done, start + done);
        if (read === 0)
            break;
        done += read;
    }
    return buffer.toString('utf8', 0, done);
}
const FINAL_GRACE_MS = 10_000;
const KILL_AFTER_MS = 2_000;
const KILL_AGAIN_MS = 500;
function makeLadder(family, limits) {
    const clock = makeClock();
    const climb = () => {
        family.signal('SIGTERM');
        const kill = () => {
            family.signal('SIGKILL');
            clock.after(KILL_AGAIN_MS, kill);
        };
        clock.after(limits.killAfterMs ?? KILL_AFTER_MS, kill);
    };
    let reason = null;
    const end = (why) => {
        if (reason !== null)
            return;
        reason = why;
        climb();
    };
    const forget = whenCancelled(limits.cancel, () => {
        end('cancelled');
    });
    clock.after(Math.min(limits.deadlineMs, limits.timeoutMs), () => {
        end(limits.deadlineMs < limits.timeoutMs ? 'deadline' : 'timeout');
    });
    let stopGrace = () => undefined;
    return {
        end,
        final: (seen) => {
            stopGrace();
            if (seen) {
                stopGrace = clock.after(limits.graceMs ?? FINAL_GRACE_MS, () => {
                    end('after-final');
                });
            }
        },
        exited: () => {
            clock.stop();
            forget();
        },
        reason: () => reason,
    };
}
function makeClock() {
    const timers = new Set();
    return {
        after: (ms, act) => {
            const timer = setTimeout(act, Math.min(Math.max(ms, 0), 2_147_483_647));
            timers.add(timer);
            return () => {
                clearTimeout(timer);
            };
        },
        stop: () => {
            timers.forEach(clearTimeout);
        },
    };
}
function whenCancelled(cancel, act) {
    cancel?.addEventListener('abort', act, { once: true });
    if (cancel?.aborted)
        act();
    return () => {
        cancel?.removeEventListener('abort', act);
    };
}


/***/ }),

/***/ 649: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fo: () => (/* binding */ collect),
  h_: () => (/* binding */ openRepository),
  e1: () => (/* binding */ remoteOf)
});

// UNUSED EXPORTS: DIFF_ARGUMENTS

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/domain/change.js
var change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/event/event.js + 8 modules
var event_event = __webpack_require__(8189);
// EXTERNAL MODULE: ./build/git/diff.js
var git_diff = __webpack_require__(3568);
// EXTERNAL MODULE: ./build/git/file-kinds.js
var file_kinds = __webpack_require__(9175);
;// CONCATENATED MODULE: ./build/git/raw-diff.js
const RECORD = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/;
const ABSENT = /^0+$/;
function rawBlobs(text) {
    const found = new Map();
    const fields = text.split('\0');
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [record = '', path = ''] = fields.slice(at, at + 2);
        const [, baseMode = '', headMode = '', baseSha = '', headSha = ''] = RECORD.exec(record) ?? [];
        if (baseSha === '' || path === '')
            return new Map();
        found.set(path, { base: blob(baseMode, baseSha), head: blob(headMode, headSha) });
    }
    return found;
}
function blob(mode, sha) {
    return ABSENT.test(mode) ? null : { mode, sha };
}
function blobsOf({ path, previousPath }, raw) {
    const [old, now] = [raw.get(previousPath ?? path), raw.get(path)];
    if (!old || !now || (previousPath !== null && old.base === null))
        return null;
    return old.base === null && now.head === null ? null : { base: old.base, head: now.head };
}

// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
// EXTERNAL MODULE: ./build/edge/ends.js
var edge_ends = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/edge/git.js
var edge_git = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/edge/history.js
var edge_history = __webpack_require__(3864);
// EXTERNAL MODULE: ./build/edge/partial-clone.js
var partial_clone = __webpack_require__(3873);
// EXTERNAL MODULE: ./build/edge/workspace.js
var workspace = __webpack_require__(2685);
;// CONCATENATED MODULE: ./build/edge/collect.js














const DIFF_ARGUMENTS = [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--full-index',
    '--find-renames',
];
async function openRepository(path, remote = null) {
    const git = await (0,edge_git/* openGit */.zY)(path);
    if (git !== null)
        return (0,partial_clone/* withSupply */.gW)(git, remote);
    throw (0,workspace/* noRepository */.G)(path);
}
async function collect(request, git, world) {
    const { untrusted, remote } = request;
    (0,event_event/* refuseForeignEvent */.Db)(request.facts, untrusted);
    (0,event_event/* refuseNoChange */.A4)(request.facts, request);
    const facts = { ...request.facts, base: await baseOf(git, request) };
    const ends = await (0,edge_ends/* findEnds */.ct)(git, request, facts, remote);
    const mergeBase = await (0,edge_history/* findMergeBase */.fe)(git, ends, remote);
    (0,event_event/* refuseUnnamed */.bc)({ ...ends, mergeBase }, facts, request);
    await (0,edge_ends/* refuseForeignHead */.pQ)(git, facts, { head: ends.head, untrusted });
    await (0,partial_clone/* supplyChange */.kE)(git, mergeBase, ends.head);
    if (ends.base !== mergeBase)
        await (0,partial_clone/* supplyTrees */.vw)(git, [ends.base]);
    const [diff, raw, commits, history, repository, tree] = await Promise.all([
        git.run([...DIFF_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
        git.run([...RAW_ARGUMENTS, mergeBase, ends.head, '--']).then(required),
        readCommits(git, ends),
        (0,edge_history/* historyTrust */.pV)(git),
        facts.repository ?? (0,edge_history/* repositoryName */.aR)(git),
        (0,edge_git/* readTree */.Zc)(git, ends.base),
    ]);
    const whole = diff.toString('utf8');
    const plain = (0,git_diff/* parseDiff */.F)(whole);
    const shown = await withHiddenTexts(git, { from: mergeBase, to: ends.head, args: DIFF_ARGUMENTS }, plain);
    const files = await changedFiles(git, { base: ends.base, tree, raw }, shown);
    if (!files.length)
        world.log.info(`nothing changed between ${ends.base.slice(0, 12)} and ${ends.head.slice(0, 12)}`);
    return {
        ...collect_wording(facts, request, { commits, git }),
        repository,
        number: facts.number,
        ...ends,
        mergeBase,
        commits,
        files,
        diff: shown === plain ? whole : shown.map((file) => file.text).join(''),
        history,
        filesId: filesId(raw),
    };
}
async function baseOf(git, { tip = null, facts }) {
    if (tip === null || facts.number === null || facts.head === null)
        return facts.base;
    return (await (0,edge_ends/* isAncestor */.QX)(git, facts.head, tip)) ? facts.base : tip;
}
function remoteOf(token, { cloneUrl }) {
    return token === null || cloneUrl === null ? null : { url: cloneUrl, token };
}
function collect_wording(facts, request, local) {
    const last = local.commits.at(-1);
    const only = local.commits.length === 1;
    const checkedOut = /^ref: refs\/heads\/(.+)$/.exec(local.git.headReference)?.[1] ?? 'HEAD';
    const named = request.head === null || request.head === 'HEAD' ? checkedOut : request.head;
    const branch = facts.branch ?? named;
    return {
        title: facts.title ?? (only && last ? last.subject : branch),
        description: facts.description ?? (only && last ? last.body : ''),
        author: facts.author ?? last?.author ?? '',
        branch,
    };
}
async function readCommits(git, ends) {
    const format = '--format=%H%x00%an%x00%aI%x00%s%x00%b';
    const args = ['log', '-z', '--reverse', '--topo-order', '--no-mailmap', '--no-show-signature', format];
    const output = required(await git.run([...args, `${ends.base}..${ends.head}`, '--']));
    const fields = output.toString('utf8').split('\0');
    const commits = [];
    for (let at = 0; at + 4 < fields.length; at += 5) {
        const [sha = '', author = '', date = '', subject = '', body = ''] = fields.slice(at, at + 5);
        commits.push({ sha, author, date: (0,wording/* isInstant */.uZ)(date) ? date : '', subject, body: body.trim() });
    }
    return commits;
}
async function changedFiles(git, { raw, ...base }, files) {
    const paths = files.map((file) => file.path);
    const attributes = await readAttributes(git, base, paths);
    const blobs = rawBlobs(raw.toString('utf8'));
    return files.map((file) => {
        const { path, previousPath, status, added, deleted, hunks } = file;
        const kind = (0,file_kinds/* changedKind */.jp)(file, attributes.get(path) ?? file_kinds/* NO_ATTRIBUTES */.AY);
        return { path, previousPath, status, added, deleted, kind, blobs: blobsOf(file, blobs), hunks };
    });
}
const RAW_ARGUMENTS = ['diff', '--no-ext-diff', '--no-textconv', '--raw', '-z', '--no-abbrev', '--no-renames'];
function filesId(raw) {
    return raw.length ? (0,external_node_crypto_.createHash)('sha256').update(raw).digest('hex') : null;
}
function required(result) {
    if (result.kind === 'done')
        return result.stdout;
    throw new problem/* UserError */.yo([result.problem]);
}
const NAMES = ['linguist-generated', 'linguist-vendored', 'linguist-documentation'];
async function readAttributes(git, { base, tree }, paths) {
    const sources = 'what' in tree ? [] : tree.filter(({ path }) => /(^|\/)\.gitattributes$/.test(path));
    if (!sources.length || !paths.length)
        return new Map();
    await git.supply(sources.map(({ oid }) => oid));
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(git.scratch, 'attributes.index') };
    await git.run(['update-index', '-z', '--index-info'], { stdin: (0,edge_git/* indexInfo */.ve)(sources), env });
    const args = ['-c', `attr.tree=${base}`, 'check-attr', '--cached', '-z', '--stdin', ...NAMES];
    const result = await git.run(args, { stdin: paths.map((path) => `${path}\0`).join(''), env });
    return result.kind === 'done' ? readAnswers(result.stdout.toString('utf8')) : new Map();
}
function readAnswers(text) {
    const found = new Map();
    const fields = text.split('\0');
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
        const key = name.replace('linguist-', '');
        const answer = isSet(value);
        if (answer !== null)
            found.set(path, { ...(found.get(path) ?? file_kinds/* NO_ATTRIBUTES */.AY), [key]: answer });
    }
    return found;
}
function isSet(value) {
    if (value === 'unspecified')
        return null;
    return value !== 'unset' && value !== 'false';
}
const MAX_FILES = 1_000;
const MAX_LOOK_BYTES = 400_000;
const MAX_LOOK_ALL_BYTES = 50_000_000;
const MAX_TEXT_BYTES = 100 * 1024 * 1024;
async function withHiddenTexts(git, request, files) {
    const binary = files.filter((file) => file.binary && (0,change/* needsAccount */.x8)({ path: file.path, kind: 'binary' }));
    const texts = (await hiddenTexts(git, binary)).slice(0, MAX_FILES);
    if (!texts.length)
        return files;
    const paths = texts.flatMap(({ path, previousPath }) => [path, ...(previousPath === null ? [] : [previousPath])]);
    const args = [...request.args, '--text', request.from, request.to, '--', ...new Set(paths)];
    const shown = (0,git_diff/* parseDiff */.F)((0,edge_git/* textOf */.b6)(await git.run(args, { maxBytes: MAX_TEXT_BYTES })) ?? '');
    const byIdentity = new Map(shown.map((file) => [identity(file), file]));
    const wanted = new Set(texts);
    return files.map((file) => (wanted.has(file) ? (byIdentity.get(identity(file)) ?? file) : file));
}
function identity({ path, previousPath, status, baseOid, headOid, mode }) {
    return [path, previousPath ?? '', status, baseOid ?? '', headOid ?? '', mode].join('\0');
}
async function hiddenTexts(git, files) {
    const oidOf = (file) => file.headOid ?? file.baseOid ?? '';
    const unnamed = files.filter(({ path }) => !(0,file_kinds/* isTextName */.b5)(path)).slice(0, MAX_FILES);
    const small = await smallOids(git, unnamed.map(oidOf).filter(Boolean));
    const blobs = await (0,edge_git/* readBlobs */.b4)(git, small);
    return files.filter((file) => {
        const blob = blobs.get(oidOf(file));
        return (0,file_kinds/* isTextName */.b5)(file.path) || (blob !== undefined && (0,file_kinds/* isMostlyText */._x)(blob.toString('utf8')));
    });
}
async function smallOids(git, oids) {
    if (!oids.length)
        return [];
    const args = ['cat-file', '--batch-check=%(objectname) %(objectsize)'];
    const told = (0,edge_git/* textOf */.b6)(await git.run(args, { stdin: `${oids.join('\n')}\n` })) ?? '';
    let left = MAX_LOOK_ALL_BYTES;
    return told.split('\n').flatMap((line) => {
        const [oid = '', size = ''] = line.split(' ');
        if (!/^\d+$/.test(size) || Number(size) > Math.min(MAX_LOOK_BYTES, left))
            return [];
        left -= Number(size);
        return [oid];
    });
}


/***/ }),

/***/ 8076: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ heldEnds),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   aQ: () => (/* binding */ mergedBase),
/* harmony export */   ct: () => (/* binding */ findEnds),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   gH: () => (/* binding */ grownFrom),
/* harmony export */   pQ: () => (/* binding */ refuseForeignHead),
/* harmony export */   tQ: () => (/* binding */ baseTip)
/* harmony export */ });
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8189);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4636);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3864);




async function findEnds(git, wanted, facts, remote) {
    const headName = wanted.head ?? facts.head ?? 'HEAD';
    const [head, base] = await Promise.allSettled([
        require(git, { name: headName, role: 'head', pull: facts.number }, remote),
        findBase(git, wanted, facts, remote),
    ]);
    const errors = [base, head].flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    const bug = errors.find((error) => !(error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo));
    if (bug !== undefined)
        throw bug;
    if (base.status === 'rejected' || head.status === 'rejected') {
        throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(errors.flatMap((error) => (error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? error.problems : [])));
    }
    await refuseTestMerge(git, head.value, facts);
    const isBranch = facts.naming.kind === 'branch' && wanted.base === null;
    return { base: isBranch ? await branchBase(git, base.value, head.value) : base.value, head: head.value };
}
async function findBase(git, wanted, facts, remote) {
    if (wanted.base !== null && isEmptyTree(wanted.base))
        return emptyBase(git);
    const isFirst = facts.naming.kind === 'branch' && facts.branch === facts.baseBranch;
    if (isFirst && wanted.base === null)
        return emptyBase(git);
    const name = wanted.base ?? facts.base ?? facts.baseBranch;
    if (name !== null) {
        const known = await require(git, { name, role: 'base', pull: null }, remote).catch((error) => error);
        if (typeof known === 'string')
            return known;
        const other = wanted.base === null ? insteadOfBefore(facts) : null;
        if (other === null)
            throw known;
        return require(git, { name: other, role: 'base', pull: null }, remote);
    }
    const found = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultBase */ .px)(git);
    if (found !== null)
        return found;
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        {
            what: '`base`: what the change is compared with is not known',
            why: 'no base was given, and there is no `origin/HEAD`, `origin/main`, `origin/master`, `main` or `master`',
            fix: 'set `base` (on the command line `--base <branch or SHA>`)',
        },
    ]);
}
function insteadOfBefore({ event, branch, baseBranch }) {
    return event === 'push' && branch !== baseBranch ? baseBranch : null;
}
async function require(git, { name, role, pull }, remote) {
    const found = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReference */ .sX)(git, name);
    if (found !== null)
        return found;
    if (remote !== null && /^[0-9a-f]{40,64}$/.test(name)) {
        for (const wish of [name, ...(pull === null ? [] : [`refs/pull/${pull}/head`])]) {
            await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchCommits */ .Bj)(git, remote, [wish]);
            const fetched = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, name);
            if (fetched !== null)
                return fetched;
        }
    }
    throw await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownReference */ .og)(git, name, role);
}
async function refuseTestMerge(git, head, facts) {
    const shown = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(await git.run(['show', '--no-patch', '--format=%P%n%s', head]));
    const [parents = '', subject = ''] = (shown ?? '').split('\n');
    const [first = '', second = ''] = parents.split(' ');
    const named = subject === `Merge ${second} into ${first}` && second !== '';
    if (!named && head !== facts.testMerge)
        return;
    if (!named && second === '')
        return;
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        {
            what: `\`head\`: ${head.slice(0, 12)} is the test merge that GitHub makes of a pull request`,
            why: 'it is not a commit of the change: lines and authors in it are not those that people will see',
            fix: `set \`head\` to ${second || 'the head of the pull request'} (on \`pull_request\`: leave it out, the event names it)`,
        },
    ]);
}
const NOBODY = { NAME: 'nobody', EMAIL: 'nobody@invalid', DATE: '@0 +0000' };
async function emptyBase(git) {
    const env = Object.fromEntries(Object.entries(NOBODY).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
    ]));
    const tree = (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(await git.run(['hash-object', '-t', 'tree', '-w', '--stdin']))?.trim() ?? '';
    const result = await git.run(['commit-tree', tree], { env });
    if (result.kind === 'done')
        return result.stdout.toString('utf8').trim();
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([{ ...result.problem, what: 'the empty base of a first push could not be written' }]);
}
const EMPTY_TREES = [
    '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
];
function isEmptyTree(name) {
    return EMPTY_TREES.includes(name);
}
async function branchBase(git, base, head) {
    const apart = (await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeBaseOf */ .nM)(git, { base, head })) === null && !(await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isShallow */ .fE)(git));
    return apart ? emptyBase(git) : base;
}
const NONE = { commit: null, problems: [] };
async function baseTip(git, { facts, ask, remote }) {
    const { baseBranch, base, isProposal } = facts;
    if (!isProposal || baseBranch === null)
        return NONE;
    const told = ask && (await ask(baseBranch));
    if (told !== null && told === base)
        return { commit: base, problems: [] };
    const asked = told === null ? null : await obtained(git, told, remote);
    const found = asked ?? (await tipInClone(git, facts));
    if (found !== null)
        return { commit: found, problems: [] };
    if (base === null)
        return NONE;
    const why = told === null
        ? 'GitHub was not asked or did not tell, and the clone does not hold the branch'
        : `its tip ${told.slice(0, 12)} could not be fetched`;
    const problem = {
        what: `configuration and waivers are read as they were when the event happened (${base.slice(0, 12)})`,
        why: `where \`${baseBranch}\` stands now is not known: ${why}`,
        fix: 'give `github-token` with `contents: read`, and check out with `fetch-depth: 0`',
    };
    return { commit: base, problems: [problem] };
}
async function obtained(git, sha, remote) {
    const there = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, sha);
    if (there !== null || remote === null)
        return there;
    await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchCommits */ .Bj)(git, remote, [sha]);
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, sha);
}
async function tipInClone(git, { baseBranch, base, foreign, repository }) {
    if (base === null || (foreign && !(await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isCalled */ .AP)(git, repository))))
        return null;
    if ((await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryName */ .aR)(git)) !== null && !(await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isCalled */ .AP)(git, repository)))
        return null;
    const names = foreign ? ['remotes/origin'] : ['remotes/origin', 'heads'];
    for (const name of names) {
        const tip = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, `refs/${name}/${baseBranch ?? ''}`);
        if (tip !== null && (await isAncestor(git, base, tip)))
            return tip;
    }
    return null;
}
async function isAncestor(git, old, fresh) {
    const answer = await git.run(['merge-base', '--is-ancestor', old, fresh], { accept: [0, 1] });
    return answer.kind === 'done' && answer.exitCode === 0;
}
async function grownFrom(facts, defaultBranch) {
    const { naming, branch, baseBranch } = facts;
    if (naming.kind !== 'branch' || branch === baseBranch)
        return facts;
    return { ...facts, base: (await defaultBranch())?.commit ?? null };
}
async function mergedBase(git, base, { pushedTo, defaultBranch }) {
    const branch = await defaultBranch();
    if (branch === null || branch.name === pushedTo)
        return base;
    if (branch.commit !== null)
        return (await isAncestor(git, base, branch.commit)) ? base : branch.commit;
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([
        {
            what: `whose configuration counts is not known for the base ${base.slice(0, 12)}`,
            why: `it counts when the default branch \`${branch.name}\` holds it, and where that stands is not known`,
            fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`',
        },
    ]);
}
async function defaultBranchOf(git, request) {
    const name = request.facts.defaultBranch;
    if (name === null)
        return null;
    const told = request.ask && (await request.ask(name));
    if (told === null)
        return { name, commit: await inClone(git, name, request.facts) };
    if ((await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, told)) === null && request.remote !== null)
        await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchCommits */ .Bj)(git, request.remote, [told]);
    return { name, commit: await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, told) };
}
async function inClone(git, name, { foreign, repository }) {
    if (foreign !== false && !(await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isCalled */ .AP)(git, repository)))
        return null;
    const remote = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, `refs/remotes/origin/${name}`);
    return remote ?? (foreign !== false ? null : (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .commitOf */ .D3)(git, `refs/heads/${name}`));
}
async function heldEnds(git, wanted, event) {
    const { head } = event;
    if (!event.isProposal || head === null)
        return (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .endsThatCount */ .Z)(wanted, null);
    const isHead = wanted.head === null || (await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReference */ .sX)(git, wanted.head)) === head;
    const isBase = wanted.base === null || (await isSameChange(git, wanted.base, { ...event, head }));
    return (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .endsThatCount */ .Z)(wanted, { head, isHead, isBase });
}
async function isSameChange(git, base, event) {
    if (base.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '') === event.baseBranch)
        return true;
    const asked = await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveReference */ .sX)(git, base);
    const isMerged = event.tip !== null && (await isAncestor(git, event.head, event.tip));
    const stands = isMerged ? event.base : (event.tip ?? event.base);
    if (asked === null || stands === null)
        return false;
    if (asked === stands)
        return true;
    const { head } = event;
    const [own, theirs] = await Promise.all([asked, stands].map((end) => (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeBaseOf */ .nM)(git, { base: end, head })));
    return own !== null && own === theirs && (await isAncestor(git, asked, stands));
}
async function refuseForeignHead(git, facts, asked) {
    if ((0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isVouchedFor */ .SJ)(facts, asked) || (await isInOwnBranch(git, asked.head, facts.repository)))
        return;
    throw (0,_event_event_js__WEBPACK_IMPORTED_MODULE_1__/* .headOfNobody */ .tQ)(facts, asked.head);
}
async function isInOwnBranch(git, commit, repository) {
    if (!(await (0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .isCalled */ .AP)(git, repository)))
        return false;
    const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${commit}`, 'refs/remotes/origin/'];
    return ((0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(await git.run(args)) ?? '').trim() !== '';
}


/***/ }),

/***/ 1749: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tl: () => (/* binding */ filesAt),
  v9: () => (/* binding */ holds),
  rZ: () => (/* binding */ ignoredRevisions),
  TE: () => (/* binding */ lookUp),
  Jf: () => (/* binding */ patchCheck),
  m6: () => (/* binding */ readAt),
  rv: () => (/* binding */ readBlames),
  r0: () => (/* binding */ readContents),
  zy: () => (/* binding */ readHead),
  n4: () => (/* binding */ wordsAt)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/evidence/evidence.js + 16 modules
var evidence = __webpack_require__(2120);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/git/blame.js

function parseBlame(text) {
    const drafts = new Map();
    const commits = new Map();
    const lines = [];
    let current = null;
    let at = { line: 0, originalLine: 0 };
    for (const row of text.split('\n')) {
        if (row.startsWith('\t')) {
            if (current)
                lines.push({ ...at, sha: current.sha, path: current.path });
            continue;
        }
        const head = /^([0-9a-f]{40,64}) (\d+) (\d+)(?: \d+)?$/.exec(row);
        if (head) {
            const [, sha = '', original = '0', line = '0'] = head;
            current = drafts.get(sha) ?? { sha, time: 0, subject: '', boundary: false, path: '' };
            drafts.set(sha, current);
            at = { line: Number(line), originalLine: Number(original) };
        }
        else if (current)
            readField(current, row);
    }
    for (const [sha, draft] of drafts)
        commits.set(sha, commitOf(draft));
    return new Map(lines.flatMap(({ line, originalLine, sha, path }) => {
        const commit = commits.get(sha);
        return commit ? [[line, { commit, path, originalLine }]] : [];
    }));
}
function readField(draft, row) {
    const space = row.indexOf(' ');
    const [key, value] = space < 0 ? [row, ''] : [row.slice(0, space), row.slice(space + 1)];
    if (key === 'author-time')
        draft.time = Number(value);
    else if (key === 'summary')
        draft.subject = value;
    else if (key === 'boundary')
        draft.boundary = true;
    else if (key === 'filename')
        draft.path = value;
}
function commitOf(draft) {
    return { sha: draft.sha, date: (0,wording/* instantOf */.B9)(draft.time * 1000) ?? '', subject: draft.subject, boundary: draft.boundary };
}

// EXTERNAL MODULE: ./build/git/diff.js
var diff = __webpack_require__(3568);
// EXTERNAL MODULE: ./build/edge/git.js
var edge_git = __webpack_require__(4636);
// EXTERNAL MODULE: ./build/edge/partial-clone.js
var partial_clone = __webpack_require__(3873);
;// CONCATENATED MODULE: ./build/edge/git-reads.js







async function patchCheck(git, entries) {
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(git.scratch, 'fixes.index') };
    await git.run(['update-index', '-z', '--index-info'], { stdin: (0,edge_git/* indexInfo */.ve)(entries), env });
    let checks = 0;
    return async (patches) => {
        const check = checks;
        checks += 1;
        const write = async (patch, index) => {
            const file = (0,external_node_path_.join)(git.scratch, `fix-${String(check)}-${String(index)}.patch`);
            await (0,promises_.writeFile)(file, patch);
            return file;
        };
        const files = await Promise.all(patches.map(write));
        const result = await git.run(['apply', '--check', '--cached', '--whitespace=nowarn', ...files], { env });
        return result.kind === 'done' ? null : `git apply says: ${result.problem.why}`;
    };
}
const MAX_WORDS = 500;
const MAX_HITS_BYTES = 16 * 1024 * 1024;
async function wordsAt(git, commit, words) {
    if (!words.length)
        return new Set();
    if (git.partial)
        return 'this partial clone left out files of head';
    if (words.length > MAX_WORDS)
        return `${String(words.length)} names are too many to look for`;
    const patterns = words.flatMap((word) => ['-e', word]);
    const args = ['grep', '-I', '-h', '-o', '-w', '-F', ...patterns, commit];
    const found = await git.run(args, { accept: [0, 1], timeoutMs: TIMEOUT_MS, maxBytes: MAX_HITS_BYTES });
    if (found.kind === 'failed')
        return `git could not look for it: ${found.problem.why}`;
    return new Set(found.stdout.toString('utf8').split('\n'));
}
const BLAME_ARGUMENTS = ['blame', '--porcelain', '-M', '-C', '-w'];
const IGNORE_REVS = '.git-blame-ignore-revs';
const PARALLEL = 3;
const PARTIAL = 'git blame needs files of earlier commits that this partial clone left out: check out without `filter` and `sparse-checkout`';
const TIMEOUT_MS = 60_000;
const MAX_RANGES = 200;
async function readBlames(git, change, requests, ignored) {
    const ignore = await ignored;
    for (const side of ['head', 'base']) {
        const paths = requests.filter((request) => request.side === side).map(({ path }) => path);
        await (0,partial_clone/* supplyHistory */.SH)(git, side === 'head' ? change.head : change.mergeBase, paths);
    }
    const found = new Map();
    const queue = [...requests];
    const work = async () => {
        for (let request = queue.shift(); request; request = queue.shift()) {
            found.set((0,evidence/* sourceKey */.Zt)(request), await blame(git, change, request, ignore));
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return found;
}
async function blame(git, change, request, ignore) {
    if (request.path.includes('\ufffd'))
        return 'the name of the file is not UTF-8, so git cannot be asked about it';
    const revision = request.side === 'head' ? change.head : change.mergeBase;
    const ranges = request.ranges.length > MAX_RANGES ? [] : request.ranges;
    const lines = ranges.flatMap(({ start, end }) => ['-L', `${start},${end}`]);
    const args = [...BLAME_ARGUMENTS, '--no-textconv', ...ignore, ...lines, revision, '--', request.path];
    const result = await git.run(args, { timeoutMs: TIMEOUT_MS });
    if (result.kind === 'failed')
        return git.partial ? PARTIAL : `git blame failed: ${result.problem.why}`;
    return parseBlame(result.stdout.toString('utf8'));
}
async function ignoredRevisions(git, base) {
    const text = await readAt(git, base, IGNORE_REVS);
    if (text === null)
        return [];
    const revisions = text
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .filter((line) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(line));
    const file = (0,external_node_path_.join)(git.scratch, 'ignore-revs');
    await (0,promises_.writeFile)(file, `${revisions.join('\n')}\n`);
    return revisions.length ? ['--ignore-revs-file', file] : [];
}
async function readHead(git, head) {
    const tree = await (0,edge_git/* readTree */.Zc)(git, head);
    if ('what' in tree)
        return tree;
    const entries = new Map(tree.map((entry) => [entry.path, entry]));
    return { entries, listing: new Map(tree.map((entry) => [entry.path, kindOf(entry)])) };
}
function kindOf(entry) {
    if (entry.mode === '160000')
        return 'submodule';
    return entry.mode === '120000' ? 'symlink' : 'file';
}
async function readContents(git, change, requests, head) {
    const files = (0,diff/* parseDiff */.F)(change.diff);
    const before = new Map(files.map((file) => [file.previousPath ?? file.path, file.baseOid]));
    const shown = new Set(files.flatMap((file) => (file.hunks.length ? [file.path, file.previousPath ?? file.path] : [])));
    const oidOf = ({ side, path }) => {
        if (side === 'base')
            return before.get(path) ?? null;
        return head.listing.get(path) === 'file' ? (head.entries.get(path)?.oid ?? null) : null;
    };
    const wanted = requests.map((request) => ({
        key: (0,evidence/* sourceKey */.Zt)(request),
        oid: oidOf(request),
        isShown: shown.has(request.path),
    }));
    const blobs = await (0,edge_git/* readBlobs */.b4)(git, wanted.flatMap(({ oid }) => oid ?? []));
    return new Map(wanted.map(({ key, oid, isShown }) => [key, contentOf(oid === null ? undefined : blobs.get(oid), isShown)]));
}
function contentOf(blob, isShown) {
    if (blob === undefined)
        return { kind: 'absent' };
    if (!isShown && blob.subarray(0, 8000).includes(0))
        return { kind: 'binary' };
    return { kind: 'text', text: blob.toString('utf8') };
}
const MAX_BYTES = 1_000_000;
const unreadable = (why) => ({ kind: 'unreadable', why });
async function lookUp(git, commit, path) {
    const clean = path.replace(/^\.\//, '');
    if (clean === '' || clean.startsWith('/') || clean.split('/').includes('..'))
        return { kind: 'absent' };
    const tree = await git.run(['ls-tree', '-z', commit, '--', clean]);
    if (tree.kind !== 'done')
        return unreadable(`git cannot list it: ${tree.problem.why}`);
    const [listed = ''] = tree.stdout.toString('utf8').split('\0');
    if (listed === '')
        return { kind: 'absent' };
    const [, mode = '', object = ''] = /^(\d{6}) \S+ ([0-9a-f]+)\t/.exec(listed) ?? [];
    if (!mode.startsWith('100'))
        return unreadable('it is a link or a folder, not a regular file');
    await git.supply([object]);
    const blob = await git.run(['cat-file', 'blob', object], { maxBytes: MAX_BYTES });
    if (blob.kind === 'done')
        return { kind: 'text', bytes: blob.stdout };
    const size = (0,edge_git/* textOf */.b6)(await git.run(['cat-file', '-s', object]))?.trim();
    if (size === undefined)
        return unreadable('the clone lacks its content');
    if (Number(size) > MAX_BYTES)
        return unreadable(`it has ${size} bytes, at most ${String(MAX_BYTES)} are read`);
    return unreadable(`git cannot read it: ${blob.problem.why}`);
}
async function filesAt(git, commit, paths) {
    const listed = (0,edge_git/* textOf */.b6)(await git.run(['ls-tree', '-z', commit, '--', ...paths])) ?? '';
    return listed.split('\0').flatMap((entry) => /^100\d{3} [^\t]*\t(.+)$/s.exec(entry)?.[1] ?? []);
}
async function readAt(git, commit, path) {
    const found = await lookUp(git, commit, path);
    return found.kind === 'text' ? found.bytes.toString('utf8') : null;
}
async function holds(git, commit, path) {
    const listed = await git.run(['ls-tree', '-r', '--name-only', '-z', commit, '--', path], { maxBytes: MAX_BYTES });
    return listed.kind === 'failed' || listed.stdout.length > 0;
}


/***/ }),

/***/ 4636: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ makeReadingRoom),
/* harmony export */   Kg: () => (/* binding */ ownGitDirectory),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   b4: () => (/* binding */ readBlobs),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ve: () => (/* binding */ indexInfo),
/* harmony export */   zY: () => (/* binding */ openGit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3353);
/* harmony import */ var _own_end_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3252);
/* harmony import */ var _spawn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6699);







const DEFAULT_TIMEOUT_MS = 300_000;
const DEFAULT_MAX_BYTES = 480 * 1024 * 1024;
const INHERITED = ['TMPDIR', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
const CERTIFICATES = ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'];
const SAFE_CONFIGURATION = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'core.attributesFile=/dev/null',
    'attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    'core.commitGraph=true',
    'diff.suppressBlankEmpty=false',
    'diff.renameLimit=5000',
    'log.showSignature=false',
    'credential.helper=',
    'gc.auto=0',
].flatMap((setting) => ['-c', setting]);
async function openGit(path) {
    const room = await makeRoom(path);
    if (room === null)
        return null;
    const { directory, repository, head } = room;
    const program = (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.findOnPath)('git', [room.checkout]);
    const objects = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository, 'objects');
    const env = { ...environment([room.checkout]), GIT_DIR: directory, GIT_OBJECT_DIRECTORY: objects };
    return {
        ...{ path, scratch: directory, repository, headReference: head },
        partial: false,
        supply: () => Promise.resolve(),
        run: (args, options = {}) => run(program, args, { ...options, env: { ...env, ...options.env } }),
        close: () => leaveRoom(room),
    };
}
function textOf(result) {
    return result.kind === 'done' ? result.stdout.toString('utf8') : null;
}
function environment(untrusted) {
    return {
        PATH: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.trustedPath)(untrusted).join(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter),
        ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.inherited)([...INHERITED, ...CERTIFICATES]),
        HOME: '/nonexistent',
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '/bin/false',
        GIT_PAGER: 'cat',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_LAZY_FETCH: '1',
    };
}
async function run(program, args, options) {
    if (program === null)
        return failure(args, null, { why: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.whyNotFound)('git'), fix: 'install git 2.34 or newer' });
    const { timeoutMs = DEFAULT_TIMEOUT_MS, maxBytes = DEFAULT_MAX_BYTES, stdin = '', secret } = options;
    const all = ['--no-pager', '--literal-pathspecs', ...SAFE_CONFIGURATION, ...args];
    const answer = await withSecretFile(secret, ({ env, descriptors }) => (0,_spawn_js__WEBPACK_IMPORTED_MODULE_6__/* .ask */ .k)({ command: program, args: all, stdin, env: { ...options.env, ...env }, cwd: '/', descriptors }, { timeoutMs, maxBytes }));
    const { exitCode, stdout, ended } = answer;
    if (ended === null && exitCode !== null && (options.accept ?? [0]).includes(exitCode)) {
        return { kind: 'done', stdout, exitCode };
    }
    return failure(args, answer, { why: whyItFailed(answer, { timeoutMs, maxBytes }), fix: CHECK });
}
const CHECK = 'check that the repository is complete: `git fsck`';
function whyItFailed({ ended, startFailure, stderr, exitCode, signal }, limits) {
    if (ended === 'output-limit')
        return `it printed more than ${String(limits.maxBytes)} bytes`;
    if (ended !== null)
        return `it took longer than ${String(limits.timeoutMs / 1000)} s`;
    return startFailure ?? (stderr.trim() || `it ended with ${signal ?? `exit code ${String(exitCode)}`}`);
}
function failure(args, answer, { why, fix }) {
    return {
        kind: 'failed',
        stdout: answer?.stdout ?? Buffer.alloc(0),
        stderr: answer?.stderr ?? '',
        exitCode: answer?.exitCode ?? null,
        ended: answer !== null && answer.ended !== null,
        problem: { what: `git ${args.slice(0, 6).join(' ')} failed`, why: why.split('\n').slice(0, 3).join('; '), fix },
    };
}
async function readTree(git, revision, encoding = 'utf8') {
    const result = await git.run(['ls-tree', '-r', '-z', '--full-tree', revision]);
    if (result.kind === 'failed')
        return result.problem;
    return result.stdout
        .toString(encoding)
        .split('\0')
        .flatMap((record) => {
        const tab = record.indexOf('\t');
        const [mode = '', , oid = ''] = record.slice(0, tab).split(' ');
        return tab < 0 ? [] : [{ path: record.slice(tab + 1), mode, oid }];
    });
}
function blobsOf(entries) {
    return entries.flatMap(({ mode, oid }) => (mode === '160000' ? [] : [oid]));
}
async function readBlobs(git, oids) {
    const blobs = new Map();
    const wanted = [...new Set(oids)];
    if (!wanted.length)
        return blobs;
    await git.supply(wanted);
    const result = await git.run(['cat-file', '--batch'], { stdin: `${wanted.join('\n')}\n` });
    const output = result.stdout;
    for (let at = 0; at < output.length;) {
        const newline = output.indexOf(10, at);
        if (newline < 0)
            break;
        const [oid = '', kind = '', size = ''] = output.toString('latin1', at, newline).split(' ');
        at = newline + 1;
        if (!/^\d+$/.test(size))
            continue;
        const end = at + Number(size);
        if (kind === 'blob' && end <= output.length)
            blobs.set(oid, output.subarray(at, end));
        at = end + 1;
    }
    return blobs;
}
function indexInfo(entries) {
    return entries.map(({ mode, oid, path }) => `${mode} ${oid} 0\t${path}\0`).join('');
}
async function withSecretFile(text, act) {
    if (text === undefined)
        return act({ env: {}, descriptors: [] });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `deep-review-${(0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.nextMark)()}`);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o600);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, text);
        const name = process.platform === 'linux' ? '/proc/self/fd/3' : '/dev/fd/3';
        return await act({ env: { GIT_CONFIG_GLOBAL: name }, descriptors: [descriptor] });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
const SHARED = ['objects', 'refs', 'packed-refs', 'reftable', 'shallow'];
const PSEUDO_REFS = ['FETCH_HEAD', 'ORIG_HEAD'];
async function makeReadingRoom(path, folder) {
    const found = await gitDirectoryOf(path);
    if (found === null)
        return null;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder);
    await furnish(folder, found.worktree, await commonDirectoryOf(found.worktree));
    await link((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(found.worktree, 'index'), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'index'));
    return folder;
}
async function makeRoom(path) {
    const found = await gitDirectoryOf(path);
    if (found === null)
        return null;
    const { worktree, checkout } = found;
    const repository = await commonDirectoryOf(worktree);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'deep-review-git-'));
    keptRooms.set(directory, (0,_own_end_js__WEBPACK_IMPORTED_MODULE_5__/* .removeWithUs */ .Rc)(directory));
    const head = await furnish(directory, worktree, repository);
    return { directory, repository, checkout, head };
}
async function furnish(directory, worktree, repository) {
    const head = (await text((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(worktree, 'HEAD'))) ?? 'ref: refs/heads/none\n';
    await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'HEAD'), head),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'config'), await configuration(repository)),
        ...SHARED.map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name))),
        ...PSEUDO_REFS.map((name) => link((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(worktree, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name))),
    ]);
    return head.trim();
}
async function leaveRoom(room) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(room.directory, { recursive: true, force: true });
    keptRooms.get(room.directory)?.();
}
const keptRooms = new Map();
async function gitDirectoryOf(path) {
    const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => null);
    for (let folder = start; folder !== null; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        const found = await ownGitDirectory(folder);
        if (found !== null)
            return { worktree: found, checkout: folder };
    }
    return null;
}
async function ownGitDirectory(folder) {
    const dot = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, '.git');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(dot).catch(() => null);
    if (found?.isDirectory() && (await isGitDirectory(dot)))
        return dot;
    if (found?.isFile()) {
        const target = /^gitdir: (.+)$/m.exec((await text(dot)) ?? '')?.[1];
        if (target !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, target);
    }
    return (await isGitDirectory(folder)) ? folder : null;
}
async function isGitDirectory(path) {
    const names = await Promise.all(['HEAD', 'objects'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, name)).catch(() => null)));
    return Boolean(names[0]?.isFile() && names[1]?.isDirectory());
}
async function commonDirectoryOf(worktree) {
    const common = await text((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(worktree, 'commondir'));
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(common === null ? worktree : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(worktree, common.trim()));
}
async function configuration(repository) {
    const theirs = (await text((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository, 'config'))) ?? '';
    const format = ['objectFormat', 'refStorage'].flatMap((key) => {
        const value = new RegExp(`^\\s*${key}\\s*=\\s*"?([a-z0-9]+)"?\\s*$`, 'im').exec(theirs)?.[1];
        return value === undefined ? [] : [`\t${key} = ${value}\n`];
    });
    const extensions = format.length ? `[extensions]\n${format.join('')}` : '';
    return `[core]\n\tbare = true\n\trepositoryFormatVersion = ${format.length ? '1' : '0'}\n${extensions}`;
}
async function link(from, to) {
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(from).catch(() => null))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(from, to);
}
async function text(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => null);
}


/***/ }),

/***/ 9937: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ openGithub),
/* harmony export */   UI: () => (/* binding */ apiProblem),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   f_: () => (/* binding */ tipOfBranch),
/* harmony export */   id: () => (/* binding */ completeEvent)
/* harmony export */ });
/* harmony import */ var _event_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8189);
/* harmony import */ var _text_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3898);


const ATTEMPTS = 3;
const MAX_PAGES = 30;
const PAGE_SIZE = 100;
const MAX_WAIT_MS = 60_000;
const MAX_WAITS_MS = 150_000;
async function openGithub(access) {
    const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 157));
    const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, ''), log: SILENT });
    const [owner = '', repo = ''] = access.repository.split('/');
    const pauseMs = access.pauseMs ?? 1000;
    const patience = { pauseMs, leftMs: MAX_WAITS_MS };
    const ask = async (route, parameters) => {
        const said = (await octokit.request(route, { owner, repo, ...parameters }));
        return { data: said.data, headers: said.headers };
    };
    const send = (route, parameters) => attempt(patience, () => ask(route, parameters));
    return {
        repository: { owner, repo },
        get: async (route, parameters = {}) => (await send(route, parameters)),
        all: (route, parameters, pick) => allPages(send, { route, parameters, pick }),
        graphql: async (query, variables) => (await attempt(patience, async () => ({
            data: await octokit.graphql(query, { ...variables }),
            headers: {},
        }))),
        send: async (route, parameters) => (await attempt(patience, () => ask(route, parameters), ONLY_LIMITS)),
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
    return { kind: 'failed', status: 200, why: `there are more than ${MAX_PAGES * PAGE_SIZE} entries` };
}
const nextPage = ({ link }) => typeof link === 'string' && link.includes('rel="next"');
async function attempt(waiting, ask, mayRepeat = () => true) {
    for (let tried = 1;; tried += 1) {
        try {
            return { kind: 'done', ...(await ask()) };
        }
        catch (error) {
            const failed = failureOf(error);
            const { status, why, limited, waitMs: asked } = failed;
            const again = failed.again && mayRepeat(failed);
            const waitMs = asked ?? waiting.pauseMs * 2 ** (tried - 1);
            if (!again || tried >= ATTEMPTS || waitMs > Math.min(MAX_WAIT_MS, waiting.leftMs)) {
                return { kind: 'failed', status, why, ...(limited && { limited }) };
            }
            waiting.leftMs -= waitMs;
            await new Promise((resolve) => setTimeout(resolve, waitMs));
        }
    }
}
const ONLY_LIMITS = ({ limited }) => limited;
const GRAPHQL_STATUS = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    RATE_LIMITED: 429,
    RATE_LIMIT: 429,
};
function failureOf(error) {
    const why = (error.message ?? 'an error without a message').split('\n')[0] ?? '';
    const ofQuery = error.errors?.[0];
    if (ofQuery) {
        const status = GRAPHQL_STATUS[ofQuery.type ?? ''] ?? 200;
        return statusFailure({ status, why: ofQuery.message ?? why, headers: error.headers ?? {} });
    }
    if (!error.response || error.status === undefined)
        return { status: 0, why, again: true, limited: false, waitMs: null };
    return statusFailure({ status: error.status, why, headers: error.response.headers ?? {} });
}
function statusFailure({ status, why, headers }) {
    const limit = status === 429 || status === 403 ? limitOf({ status, why, headers }) : null;
    if (limit === null)
        return { status, why, again: status >= 500, limited: false, waitMs: null };
    const until = limit.liftedAt === null ? '' : `; it is lifted at ${limit.liftedAt}`;
    return { status, why: `${why}${until}`, again: true, limited: true, waitMs: limit.waitMs };
}
const UNTOLD_WAIT_MS = 60_000;
function limitOf({ status, why, headers }) {
    const now = Date.parse(headers['date'] ?? '');
    const at = (waitMs) => ({
        waitMs,
        liftedAt: Number.isNaN(now) ? null : new Date(now + waitMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    });
    const asked = headers['retry-after'];
    if (asked !== undefined && /^\d+$/.test(asked.trim()))
        return at(Number(asked) * 1000);
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0) {
        const waitMs = Number.isNaN(now) ? MAX_WAIT_MS + 1 : Math.max(0, reset - now) + 1000;
        return { waitMs, liftedAt: new Date(reset).toISOString().replace(/\.\d+Z$/, 'Z') };
    }
    return status === 429 || /secondary rate limit|abuse detection/i.test(why) ? at(UNTOLD_WAIT_MS) : null;
}
function apiProblem(what, answer) {
    return { what, why: (0,_text_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .apiReason */ .V$)(answer), fix: fixFor(answer) };
}
function fixFor({ status, limited }) {
    if (limited === true) {
        return "run it again when the rate limit is lifted; a job's own token has 1,000 requests an hour, which all jobs of the repository share";
    }
    const denied = status === 401 || status === 403 || status === 404;
    return denied
        ? 'give the workflow `permissions: { contents: read, pull-requests: read, actions: read }`'
        : 'run it again';
}
async function completeEvent(facts, github) {
    const { naming, head } = facts;
    if (naming.kind === 'pull-request')
        return { facts: await pullOf(facts, naming.number, github), problems: [] };
    if (naming.kind === 'commit' && head !== null && github !== null)
        return pullOfCommit(facts, head, github);
    return { facts, problems: [] };
}
async function pullOf(facts, number, github) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    return (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .withPullRequest */ .pX)(facts, number, github && (await github.get(route, { pull_number: number })));
}
async function pullOfCommit(facts, head, github) {
    const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
    const answer = await github.get(route, { commit_sha: head, per_page: PAGE_SIZE });
    if (answer.kind === 'failed')
        return { facts, problems: [(0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPull */ .u3)(facts, head, answer)] };
    const numbers = (0,_event_event_js__WEBPACK_IMPORTED_MODULE_0__/* .pullsWithHead */ .XT)(answer.data, head);
    const [number] = numbers;
    if (number === undefined)
        return { facts, problems: [] };
    if (numbers.length > 1)
        return { facts: { ...facts, naming: { kind: 'several', numbers } }, problems: [] };
    return { facts: await pullOf(facts, number, github), problems: [] };
}
async function tipOfBranch(github, branch) {
    const answer = await github.get('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` });
    const sha = answer.kind === 'done' ? answer.data.object?.sha : undefined;
    return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : null;
}
function jobsOf(github, runId) {
    return github.all('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', { run_id: runId }, (page) => page.jobs);
}


/***/ }),

/***/ 3864: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   Bj: () => (/* binding */ fetchCommits),
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   aR: () => (/* binding */ repositoryName),
/* harmony export */   fE: () => (/* binding */ isShallow),
/* harmony export */   fe: () => (/* binding */ findMergeBase),
/* harmony export */   nM: () => (/* binding */ mergeBaseOf),
/* harmony export */   og: () => (/* binding */ unknownReference),
/* harmony export */   pL: () => (/* binding */ fetchFrom),
/* harmony export */   pV: () => (/* binding */ historyTrust),
/* harmony export */   px: () => (/* binding */ defaultBase),
/* harmony export */   sX: () => (/* binding */ resolveReference)
/* harmony export */ });
/* unused harmony export nameInUrl */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _text_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(594);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4636);





const STEPS = ['--deepen=50', '--deepen=250', '--deepen=1000', '--unshallow'];
const WHOLE_HISTORY = 'check out with `fetch-depth: 0`, so that the whole history is there';
async function findMergeBase(git, ends, remote) {
    let found = await mergeBaseOf(git, ends);
    let trouble = remote === null ? 'no token was given to fetch more of it' : 'fetching more of it did not help';
    for (const step of STEPS) {
        if (found !== null || remote === null || !(await isShallow(git)))
            break;
        const problem = await fetchCommits(git, remote, [step, ends.base, ends.head]);
        if (problem !== null)
            trouble = problem;
        found = await mergeBaseOf(git, ends);
    }
    if (found !== null)
        return found;
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([
        (await isShallow(git))
            ? {
                what: 'base and head have no common commit in this clone',
                why: `the clone is shallow, and ${trouble}`,
                fix: WHOLE_HISTORY,
            }
            : {
                what: 'base and head have no common commit',
                why: `the histories of ${ends.base.slice(0, 12)} and ${ends.head.slice(0, 12)} are unrelated`,
                fix: 'set `base` to a branch that the change grew from',
            },
    ]);
}
async function historyTrust(git) {
    if (await isShallow(git)) {
        return { kind: 'shallow', reason: `the clone is shallow: older commits are missing; ${WHOLE_HISTORY}` };
    }
    if (await isGrafted(git)) {
        return {
            kind: 'grafted',
            reason: 'history is rewritten by grafts or replace refs; remove `info/grafts` and `refs/replace`',
        };
    }
    return { kind: 'whole' };
}
async function fetchCommits(git, remote, args) {
    const options = args.filter((argument) => argument.startsWith('--'));
    const commits = args.filter((argument) => !argument.startsWith('--'));
    return fetchFrom(git, remote, { options, wants: commits, alone: false });
}
async function fetchFrom(git, remote, { options, wants, alone }) {
    const protocols = allowed(remote);
    if (protocols === null)
        return 'its remote is not reached by https';
    const silent = unanswered.get(git);
    if (silent !== undefined)
        return silent;
    const room = await fetchRoom(git, remote);
    const env = { GIT_DIR: room, GIT_ALLOW_PROTOCOL: protocols };
    const always = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-gc'];
    const filter = git.partial ? ['--filter=blob:none'] : [];
    const all = ['fetch', ...always, ...filter, ...options, '--stdin', git.partial ? PROMISOR : remote.url];
    const stdin = wants.map((want) => `${want}\n`).join('');
    const result = await git.run(all, { env, stdin, secret: configuration(remote.token, alone) });
    await keepShallow(git, room);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(room, { recursive: true, force: true });
    if (result.kind === 'done')
        return null;
    const trouble = `fetching failed: ${result.problem.why}`;
    if (result.ended || NO_ANSWER.test(result.stderr))
        unanswered.set(git, trouble);
    return trouble;
}
function allowed({ url, token }) {
    if (/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(url))
        return 'https:http';
    return token === null && /^(file:\/\/)?\//.test(url) ? 'file' : null;
}
const PROMISOR = 'promisor';
const unanswered = new WeakMap();
const NO_ANSWER = /too slow|timed out|could not resolve|(?:failed|couldn't) to? ?connect/i;
async function fetchRoom(git, remote) {
    const room = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.scratch, 'fetch-'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, 'HEAD'), 'ref: refs/heads/none\n');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.scratch, 'config'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, 'config'));
    if (git.partial)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, 'config'), promisorConfig(remote.url));
    const shared = ['objects', 'refs', 'packed-refs'];
    await Promise.all(shared.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, name))));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'shallow'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, 'shallow')).catch(() => undefined);
    return room;
}
function promisorConfig(url) {
    const quoted = url.replace(/[\\"]/g, '\\$&').replace(/[\r\n]/g, '');
    const remote = `[remote "${PROMISOR}"]\n\turl = "${quoted}"\n\tpromisor = true\n\tpartialclonefilter = blob:none\n`;
    return `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = ${PROMISOR}\n${remote}`;
}
async function keepShallow(git, room) {
    const theirs = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'shallow');
    const linked = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.scratch, 'shallow');
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(theirs).catch(() => null)))
        return;
    const boundary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(room, 'shallow')).catch(() => null);
    if (boundary !== null) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(theirs, boundary);
    }
    else {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(linked, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(theirs, { force: true });
    }
}
function configuration(token, alone) {
    const basic = Buffer.from(`x-access-token:${token ?? ''}`).toString('base64');
    const header = token === null ? '' : `\textraHeader = "Authorization: Basic ${basic}"\n`;
    return `[http]\n${header}\tlowSpeedLimit = 1\n\tlowSpeedTime = 60\n[transfer]\n\tfsckObjects = false\n${alone ? '[fetch]\n\tnegotiationAlgorithm = noop\n' : ''}`;
}
async function isGrafted(git) {
    const grafts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'info', 'grafts'), 'utf8').catch(() => '');
    if (grafts.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#')))
        return true;
    const loose = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'refs', 'replace')).catch(() => []);
    const packed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'packed-refs'), 'utf8').catch(() => '');
    return loose.length > 0 || packed.includes(' refs/replace/');
}
async function mergeBaseOf(git, { base, head }) {
    const answer = (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(await git.run(['merge-base', base, head], { accept: [0, 1] }))?.trim();
    if (answer)
        return answer;
    return (await isEmptyRoot(git, base)) ? base : null;
}
async function isEmptyRoot(git, commit) {
    const header = ((0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(await git.run(['cat-file', 'commit', commit])) ?? 'parent ').split('\n\n', 1)[0] ?? '';
    if (/^parent /m.test(header))
        return false;
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(await git.run(['ls-tree', '-z', '--name-only', commit])) === '';
}
async function isShallow(git) {
    const boundary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'shallow'), 'utf8').catch(() => '');
    return boundary.trim() !== '';
}
async function commitOf(git, revision) {
    if (revision.startsWith('-') || revision === '')
        return null;
    const result = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    return (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(result)?.trim().split('\n').at(-1) ?? null;
}
async function resolveReference(git, name) {
    return (await commitOf(git, name)) ?? (await commitOf(git, `refs/remotes/origin/${name}`));
}
async function defaultBase(git) {
    for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
        const found = await commitOf(git, name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`);
        if (found !== null)
            return found;
    }
    return null;
}
async function unknownReference(git, name, role) {
    const near = await nearNames(git, name);
    const isSha = /^[0-9a-f]{40,64}$/.test(name);
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([
        {
            what: `\`${role}\`: there is no commit \`${name}\` in this repository`,
            why: near.length
                ? `the nearest names are ${near.map((found) => `\`${found}\``).join(', ')}`
                : 'no name comes near',
            fix: isSha
                ? 'check out with `fetch-depth: 0`, so that the whole history is there, and leave `github-token` as it is, so that what is missing can be fetched'
                : `set \`${role}\` to a branch, tag or SHA that \`git rev-parse\` knows, and check out with \`fetch-depth: 0\``,
        },
    ]);
}
async function nearNames(git, name) {
    const result = await git.run([
        'for-each-ref',
        '--format=%(refname:short)',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]);
    const plain = (text) => text.toLowerCase().replace(/^origin\//, '');
    return ((0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(result) ?? '')
        .split('\n')
        .filter(Boolean)
        .slice(0, 5000)
        .map((found) => ({ found, steps: (0,_text_names_js__WEBPACK_IMPORTED_MODULE_3__/* .editDistance */ .YC)(plain(found), plain(name)) }))
        .filter(({ found, steps }) => steps <= Math.max(2, found.length / 3))
        .sort((a, b) => a.steps - b.steps || (a.found < b.found ? -1 : 1))
        .slice(0, 3)
        .map(({ found }) => found);
}
async function repositoryName(git) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'config');
    const pattern = '^remote\\..*\\.url$';
    const result = await git.run(['config', '--file', file, '--no-includes', '-z', '--get-regexp', pattern]);
    const remotes = ((0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(result) ?? '').split('\0').filter(Boolean);
    const urls = remotes.map((entry) => entry.split('\n', 2));
    const url = urls.find(([key]) => key === 'remote.origin.url')?.[1] ?? urls[0]?.[1];
    return url === undefined ? null : nameInUrl(url);
}
async function isCalled(git, repository) {
    return repository !== null && (await repositoryName(git))?.toLowerCase() === repository.toLowerCase();
}
function nameInUrl(url) {
    const match = /^(?:[a-z+]+:\/\/)(?:[^/@]*@)?[^/]+\/([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ??
        /^[^/@:]+@[^/:]+:([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url);
    return match?.[1] ?? null;
}


/***/ }),

/***/ 4318: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ bareHands),
/* harmony export */   HD: () => (/* binding */ signalBehind),
/* harmony export */   My: () => (/* binding */ isolated),
/* harmony export */   c3: () => (/* binding */ wallSteps),
/* harmony export */   qV: () => (/* binding */ parseMounts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3353);



const FOLDERS = ['/usr/bin', '/bin'];
const NAMESPACES = ['--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
const BARE = ['--inh-caps=-all', '--bounding-set=-all', '--no-new-privs'];
const BARE_ROOT = ['--inh-caps=-all', '--bounding-set=-all,+setfcap', '--no-new-privs'];
const BARER = ['--inh-caps=-all', '--no-new-privs'];
const FIRST = ['/bin/sh', '-c', '"$@"; exit "$?"', 'sh'];
const FIRST_BEHIND_SUDO = [
    '/bin/sh',
    '-c',
    `while IFS= read -r line && [ -n "$line" ]; do
  value=$(printf '%b.' "\${line#*=}")
  export "\${line%%=*}=\${value%.}"
done
"$@"; exit "$?"`,
    'sh',
];
function isolated(command, isolation, { steps, env }) {
    const [unshare, setpriv, sudo] = ['unshare', 'setpriv', 'sudo'].map(tool);
    if (isolation === 'none' || unshare == null || setpriv == null)
        return { words: command, stdinHead: '', env };
    const { uid, gid } = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)();
    const build = ['/bin/sh', '-c', BUILDER, 'sh', ...steps, '--'];
    const diesWithUs = [setpriv, '--pdeathsig', 'KILL'];
    switch (isolation) {
        case 'root': {
            const become = [setpriv, '--clear-groups', ...BARE_ROOT, ...FIRST];
            return { words: [...diesWithUs, unshare, ...NAMESPACES, ...build, ...become, ...command], stdinHead: '', env };
        }
        case 'user-namespace': {
            const inner = [unshare, '--user', `--map-user=${String(uid)}`, `--map-group=${String(gid)}`, setpriv, ...BARER];
            const become = uid === 0 ? [setpriv, ...BARE_ROOT] : inner;
            const outer = [unshare, '--user', '--map-root-user', ...NAMESPACES];
            return { words: [...diesWithUs, ...outer, ...build, ...become, ...FIRST, ...command], stdinHead: '', env };
        }
        case 'sudo': {
            const become = [setpriv, `--reuid=${String(uid)}`, `--regid=${String(gid)}`, '--clear-groups', ...BARE];
            const words = [sudo ?? '', '-n', '--', unshare, ...NAMESPACES, ...build, ...become];
            const stdinHead = `${environmentLines(env)}\n`;
            return { words: [...words, ...FIRST_BEHIND_SUDO, ...command], stdinHead, env: { PATH: '/usr/bin:/bin' } };
        }
    }
}
function bareHands(isolation) {
    const setpriv = tool('setpriv');
    return isolation !== 'none' || setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'];
}
function environmentLines(env) {
    return Object.entries(env)
        .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        .map(([name, value]) => `${name}=${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\n`)
        .join('');
}
function tool(name) {
    return FOLDERS.map((folder) => `${folder}/${name}`).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)) ?? null;
}
const FAULTS = {
    4: 'SIGILL',
    6: 'SIGABRT',
    7: 'SIGBUS',
    8: 'SIGFPE',
    9: 'SIGKILL',
    11: 'SIGSEGV',
};
function signalBehind(exitCode, isolation) {
    return exitCode === null || isolation === 'none' ? null : (FAULTS[exitCode - 128] ?? null);
}
function parseMounts(mountinfo) {
    const mounts = new Map();
    for (const line of mountinfo.split('\n')) {
        const [, , , , path = '', options = ''] = line.split(' ');
        if (path === '')
            continue;
        const plain = path.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
        const real = Buffer.from(plain, 'latin1').toString('utf8');
        mounts.delete(real);
        mounts.set(real, { path: real, options: options.split(',') });
    }
    return [...mounts.values()];
}
const KEPT = ['nosuid', 'nodev', 'noexec', 'noatime', 'nodiratime', 'relatime', 'nosymfollow'];
const ROOTS_OWN = ['bus', 'fs', 'irq', 'sys', 'sysrq-trigger'].map((name) => `/proc/${name}`);
function wallSteps(walls, machine, cwd) {
    const { own, guarded, hidden, lent } = walls;
    const [stash = '/'] = own;
    const outside = machine.mounts.filter(({ path }) => !(0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.isWithin)(path, '/proc') && !(0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.isWithin)(path, '/dev') && !own.includes(path));
    const readOnly = outside.map(({ path, options }) => {
        const kept = options.filter((option) => KEPT.includes(option));
        return ['ro', ['remount', 'bind', 'ro', ...kept].join(','), path];
    });
    return [
        ['devices', '-', stash],
        ...own.map((path) => ['own', '-', path]),
        ...readOnly,
        ...pins([...guarded, ...hidden], own).map((path) => ['own', '-', path]),
        ...guarded.map((path) => ['guard', '-', path]),
        ...(hidden.length + lent.length === 0 ? [] : hiding(walls)),
        ...machine.sockets.map((path) => ['mute', '-', path]),
        ...(machine.isRoot ? ROOTS_OWN.map((path) => ['guard', '-', path]) : []),
        ['ro', 'remount,bind,ro,nosuid', '/dev'],
        ['go', '-', cwd],
    ].flat();
}
function pins(paths, own) {
    const between = paths.flatMap((path) => {
        const above = own.filter((folder) => path !== folder && (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.isWithin)(path, folder));
        const top = above.toSorted((a, b) => a.length - b.length)[0];
        if (top === undefined)
            return [];
        const names = path.slice(top.length + 1).split('/');
        return names.slice(1).map((_, index) => `${top}/${names.slice(0, index + 1).join('/')}`);
    });
    return [...new Set(between)].sort();
}
function hiding({ own, hidden, lent, shown }) {
    const gone = hidden.filter((path) => !lent.some((folder) => (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.isWithin)(path, folder)));
    return [
        ...shown.map((path, index) => ['keep', String(index), path]),
        ...lent.map((path) => ['hide', 'mode=1777,size=25%', path]),
        ...gone.map((path) => ['hide', 'mode=711,size=1m', path]),
        ...shown.flatMap((path, index) => [
            ['show', String(index), path],
            ...(own.includes(path) ? [] : [['ro', 'remount,bind,ro', path]]),
        ]),
        ...gone.map((path) => ['ro', 'remount,bind,ro,nosuid,nodev', path]),
    ];
}
const BUILDER = `
cannot() { echo "deep-review: cannot $1 $2" >&2; exit 125; }
try() { mount -n "$@" 2> /dev/null; }
devices() {
  try -t tmpfs -o mode=755,nosuid,size=1m none "$1" || return 1
  mkdir "$1/shm" "$1/pts" "$1/.keep" || return 1
  for name in null zero full random urandom tty ptmx; do
    [ -e "/dev/$name" ] || continue
    : > "$1/$name" && try --bind "/dev/$name" "$1/$name" || return 1
  done
  [ ! -d /dev/pts ] || try --bind /dev/pts "$1/pts" || return 1
  try -t tmpfs -o mode=1777,nosuid,nodev none "$1/shm" || return 1
  ln -s /proc/self/fd "$1/fd" && ln -s fd/0 "$1/stdin" && ln -s fd/1 "$1/stdout" && ln -s fd/2 "$1/stderr" || return 1
  try --rbind "$1" /dev && umount -n -l "$1"
}
while [ "$1" != -- ]; do
  step=$1 word=$2 path=$3
  shift 3
  case $step in
    devices) devices "$path" || cannot 'give devices in' "$path" ;;
    own) try --rbind "$path" "$path" || cannot open "$path" ;;
    ro) [ ! -e "$path" ] || try -o "$word" "$path" || cannot 'make read-only' "$path" ;;
    guard) [ ! -e "$path" ] || { try --rbind "$path" "$path" && try -o remount,bind,ro "$path"; } || cannot guard "$path" ;;
    keep)
      if [ -d "$path" ]; then mkdir "/dev/.keep/$word"; else : > "/dev/.keep/$word"; fi
      try --rbind "$path" "/dev/.keep/$word" || cannot keep "$path" ;;
    hide) try -t tmpfs -o "$word,nosuid,nodev" none "$path" || cannot hide "$path" ;;
    show)
      if [ -d "/dev/.keep/$word" ]; then mkdir -p "$path"; else mkdir -p "\${path%/*}" && : > "$path"; fi
      try --move "/dev/.keep/$word" "$path" || cannot show "$path" ;;
    go) cd "$path" || cannot enter "$path" ;;
    mute) [ ! -e "$path" ] || try --bind /dev/null "$path" || cannot mute "$path" ;;
  esac
done
shift
exec "$@"
`;


/***/ }),

/***/ 3252: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ endWithUs),
/* harmony export */   Rc: () => (/* binding */ removeWithUs),
/* harmony export */   jJ: () => (/* binding */ whileNotAskedToEnd),
/* harmony export */   td: () => (/* binding */ whenAskedToEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const running = new Set();
const folders = new Set();
const listeners = new Set();
let asked = false;
let watches = false;
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
function endWithUs(family) {
    watch();
    running.add(family);
    return () => {
        running.delete(family);
    };
}
function removeWithUs(folder) {
    watch();
    folders.add(folder);
    return () => {
        folders.delete(folder);
    };
}
function whenAskedToEnd(act) {
    watch();
    listeners.add(act);
    if (asked)
        act();
    return () => {
        listeners.delete(act);
        if (listeners.size === 0)
            asked = false;
    };
}
async function whileNotAskedToEnd(act) {
    const controller = new AbortController();
    const abort = () => {
        controller.abort();
    };
    interruptible.add(abort);
    if (asked)
        abort();
    try {
        return await act(controller.signal);
    }
    finally {
        interruptible.delete(abort);
    }
}
const interruptible = new Set();
function watch() {
    if (watches)
        return;
    watches = true;
    for (const [name, number] of Object.entries(SIGNALS)) {
        process.on(name, () => {
            if (asked || listeners.size === 0)
                process.exit(128 + number);
            asked = true;
            for (const act of [...listeners, ...interruptible])
                act();
        });
    }
    process.once('exit', () => {
        for (const family of running)
            family.signal('SIGKILL');
        for (const folder of folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    });
}


/***/ }),

/***/ 3873: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ supplyHistoryOfChange),
/* harmony export */   LS: () => (/* binding */ partialNotes),
/* harmony export */   SH: () => (/* binding */ supplyHistory),
/* harmony export */   gW: () => (/* binding */ withSupply),
/* harmony export */   kE: () => (/* binding */ supplyChange),
/* harmony export */   vw: () => (/* binding */ supplyTrees)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4636);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3864);





const MAX_VERSIONS = 20_000;
async function withSupply(git, remote) {
    const promisor = await promisorOf(git);
    if (promisor === null)
        return git;
    const partial = { ...git, partial: true };
    const source = remote ?? (/^(file:\/\/)?\//.test(promisor.url ?? '') ? { url: promisor.url ?? '', token: null } : null);
    return { ...partial, supply: (oids) => supply(partial, source, oids) };
}
async function supplyTrees(git, commits) {
    if (git.partial)
        await git.supply(await missingTrees(git, ['--no-walk', ...commits]));
}
async function missingTrees(git, revisions) {
    const args = ['rev-list', '--objects', '--missing=print', '--filter=blob:none', ...revisions];
    const listed = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run(args)) ?? '';
    return listed.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
}
async function supplyChange(git, from, to) {
    if (!git.partial)
        return;
    await supplyTrees(git, [from, to]);
    const raw = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run(['diff', '--raw', '-z', '--no-abbrev', '--no-renames', from, to, '--']));
    await git.supply(entriesOf(raw ?? '').flatMap(({ before, after }) => [before, after]));
}
async function supplyHistory(git, revision, paths) {
    if (!git.partial || !paths.length)
        return;
    const asked = [...new Set(paths)];
    const first = await historyBlobs(git, revision, asked);
    const take = async (oids) => oids.length > MAX_VERSIONS ? undefined : git.supply(oids).catch(onlyUserErrors);
    if (first !== null)
        return take(first);
    await take(await missingTrees(git, [revision]));
    return take((await historyBlobs(git, revision, asked)) ?? []);
}
async function historyBlobs(git, revision, paths) {
    const args = ['log', '--format=', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-show-signature'];
    const versions = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run([...args, '-m', revision, '--', ...paths]));
    const together = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run([...args, '--full-diff', revision, '--', ...paths]));
    if (versions === null || together === null)
        return null;
    const oids = [
        ...entriesOf(versions).flatMap(({ before, after }) => [before, after]),
        ...entriesOf(together).map(({ before }) => before),
    ];
    return [...new Set(oids)];
}
async function supplyHistoryOfChange(git, from, to) {
    if (!git.partial)
        return;
    const names = (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run(['diff', '--name-only', '-z', '--no-renames', from, to, '--'])) ?? '';
    await supplyHistory(git, to, names.split('\0').filter((name) => name !== '' && !name.includes('\ufffd')));
}
function partialNotes(git) {
    if (!git.partial)
        return [];
    return [
        {
            what: 'the checkout is a partial clone: the history of files that this change leaves alone is not there',
            why: '`git blame` fails on them, for the reviewers too, and where their lines come from is unknown',
            fix: 'take `filter` and `sparse-checkout` out of actions/checkout',
        },
    ];
}
function onlyUserErrors(error) {
    if (!(error instanceof _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
        throw error;
}
function entriesOf(raw) {
    const fields = raw.split('\0');
    const entries = [];
    for (let at = 0; at < fields.length; at += 1) {
        const header = /^\n*:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(fields[at] ?? '');
        if (!header)
            continue;
        at += 1;
        const [, modeBefore, modeAfter, before = '', after = ''] = header;
        if (modeBefore !== '160000' && modeAfter !== '160000')
            entries.push({ before, after });
    }
    return entries;
}
async function promisorOf(git) {
    const pattern = '^(remote\\..*\\.(url|promisor)|extensions\\.partialclone)$';
    const args = ['config', '--file', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'config'), '--no-includes', '-z', '--get-regexp', pattern];
    const entries = ((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(await git.run(args, { accept: [0, 1] })) ?? '').split('\0').map((entry) => entry.split('\n'));
    const value = (name) => entries.find(([key]) => key === name)?.[1];
    const promising = entries.find(([key = '', said]) => /^remote\..*\.promisor$/.test(key) && said !== 'false')?.[0];
    const name = promising?.slice('remote.'.length, -'.promisor'.length) ?? value('extensions.partialclone');
    if (name !== undefined)
        return { url: value(`remote.${name}.url`) ?? null };
    const packs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git.repository, 'objects', 'pack')).catch(() => []);
    return packs.some((pack) => pack.endsWith('.promisor')) ? { url: value('remote.origin.url') ?? null } : null;
}
async function supply(git, source, oids) {
    const missing = await missingOf(git, oids);
    if (!missing.length)
        return;
    const trouble = source && (await (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchFrom */ .pL)(git, source, { options: [], wants: missing, alone: true }));
    const left = await missingOf(git, missing);
    if (left.length)
        throw partialClone(left.length, trouble ?? whyNot(source));
}
async function missingOf(git, oids) {
    const wanted = [...new Set(oids)].filter((oid) => !/^0*$/.test(oid));
    if (!wanted.length)
        return [];
    const told = await git.run(['cat-file', '--batch-check'], { stdin: `${wanted.join('\n')}\n` });
    const lines = ((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(told) ?? '').split('\n');
    return lines.flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -' missing'.length)] : []));
}
function whyNot(source) {
    return source === null
        ? 'nobody can be asked for them: there is no token, or the remote is none that may be asked here'
        : 'the remote did not give them';
}
function partialClone(count, why) {
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([
        {
            what: `the checkout is a partial clone: ${count === 1 ? 'a file' : `${count} files`} of the change cannot be read`,
            why: `they were left out when it was cloned (\`filter\` or \`sparse-checkout\`), and ${why}`,
            fix: 'take `filter` and `sparse-checkout` out of actions/checkout, or leave `github-token` as it is so that they can be fetched; in a clone of your own: `git fetch --refetch --no-filter`',
        },
    ]);
}


/***/ }),

/***/ 6699: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ask),
  z: () => (/* binding */ supervise)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/edge/capture.js
var capture = __webpack_require__(3142);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/edge/environment.js
var environment = __webpack_require__(3353);
;// CONCATENATED MODULE: ./build/edge/families.js


const LOOK_EVERY_MS = 500;
function watchFamily(root, options) {
    const known = new Map();
    const first = listProcesses().find(({ pid }) => pid === root) ?? null;
    const members = (closely) => {
        const table = listProcesses();
        const seen = [...known.values(), ...(closely ? strays(table, first, options) : [])];
        const found = descendants(table, root, seen).filter((entry) => entry.pid !== process.pid);
        for (const entry of found)
            known.set(entry.pid, entry);
        return found.filter((entry) => !entry.zombie);
    };
    const look = () => {
        members(false);
    };
    let askedKeeper = false;
    const timer = options.sealed ? null : setInterval(look, LOOK_EVERY_MS).unref();
    return {
        look,
        signal: (signal) => {
            const found = members(true);
            if (options.kept && signal === 'SIGKILL' && !askedKeeper) {
                askedKeeper = true;
                signalPid(root, KEEPER_END);
                return;
            }
            if (found.some((entry) => entry.group === root))
                signalPid(-root, signal);
            signalProcesses(found, signal);
        },
        survivors: () => members(true).filter((entry) => entry.pid !== root).length,
        leave: () => {
            if (timer)
                clearInterval(timer);
        },
    };
}
function watchGroup(root) {
    const isThere = () => {
        try {
            return process.kill(-root, 0);
        }
        catch {
            return false;
        }
    };
    return {
        look: () => undefined,
        signal: (signal) => {
            const found = descendants(listProcesses(), root, []).filter(({ pid, zombie }) => pid !== process.pid && !zombie);
            signalPid(-root, signal);
            signalProcesses(found, signal);
        },
        survivors: () => (isThere() ? 1 : 0),
        leave: () => undefined,
    };
}
function listProcesses() {
    return process.platform === 'linux' ? fromProc() : lastTold;
}
const PS = { program: '/bin/ps', args: ['-axo', 'pid=,ppid=,pgid=,stat=,lstart='] };
let lastTold = [];
function takeTable(said) {
    lastTold = said.split('\n').flatMap((line) => parsePsLine(line) ?? []);
}
function fromProc() {
    return (0,external_node_fs_.readdirSync)('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(Number(name)) ?? []) : []));
}
function statOf(pid) {
    try {
        return parseStat(pid, (0,external_node_fs_.readFileSync)(`/proc/${String(pid)}/stat`, 'latin1'));
    }
    catch {
        return null;
    }
}
function parseStat(pid, stat) {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
        pid,
        parent: Number(fields[1]),
        group: Number(fields[2]),
        session: Number(fields[3]),
        started: fields[19] ?? '',
        zombie: fields[0] === 'Z' || fields[0] === 'X',
    };
}
function parsePsLine(line) {
    const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S.*)$/.exec(line);
    if (!match)
        return null;
    const [pid = 0, parent = 0, group = 0] = match.slice(1, 4).map(Number);
    return {
        pid,
        parent,
        group,
        session: 0,
        started: match[5]?.trim() ?? '',
        zombie: match[4]?.startsWith('Z') ?? false,
    };
}
function descendants(table, root, known) {
    const seen = new Set(known.map(identity));
    const found = new Map();
    for (let before = -1; before !== found.size;) {
        before = found.size;
        for (const entry of table) {
            const ours = entry.pid === root ||
                entry.group === root ||
                entry.session === root ||
                entry.parent === root ||
                found.has(entry.parent) ||
                seen.has(identity(entry));
            if (ours)
                found.set(entry.pid, entry);
        }
    }
    return [...found.values()];
}
function strays(table, root, traces) {
    if (process.platform !== 'linux' || root === null)
        return [];
    const since = BigInt(root.started || '0');
    return table.filter((entry) => entry.pid !== process.pid &&
        !entry.zombie &&
        BigInt(entry.started || '0') >= since &&
        hasTrace(entry.pid, traces));
}
function hasTrace(pid, { mark, directories }) {
    const folder = `/proc/${String(pid)}`;
    if (readOrNothing(() => (0,external_node_fs_.readFileSync)(`${folder}/environ`, 'latin1')).includes(mark))
        return true;
    const isOurs = (link) => {
        const at = readOrNothing(() => (0,external_node_fs_.readlinkSync)(`${folder}/${link}`)).replace(/ \(deleted\)$/, '');
        return directories.some((directory) => (0,environment.isWithin)(at, directory));
    };
    if (isOurs('cwd'))
        return true;
    const open = readOrNothing(() => (0,external_node_fs_.readdirSync)(`${folder}/fd`).join(' '));
    return open.split(' ').some((descriptor) => descriptor !== '' && isOurs(`fd/${descriptor}`));
}
function readOrNothing(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}
function signalProcesses(processes, signal) {
    const now = new Map(listProcesses().map((entry) => [entry.pid, entry]));
    for (const known of processes) {
        const entry = now.get(known.pid);
        if (entry && identity(entry) === identity(known) && !entry.zombie)
            signalPid(known.pid, signal);
    }
}
function signalPid(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
    }
}
function identity(entry) {
    return `${String(entry.pid)}@${entry.started}`;
}
const PERL = '/usr/bin/perl';
const PRCTL = { x64: 157, arm64: 167, riscv64: 167, ia32: 172, arm: 172, s390x: 172 };
const SCRIPT = `
my ($prctl, $parent) = splice @ARGV, 0, 2;
my ($over, $status) = (0, 0);
$SIG{USR2} = sub { $over = 1 };
$SIG{CHLD} = sub { };
$SIG{$_} = 'IGNORE' for qw(HUP INT TERM);
syscall($prctl, 36, 1, 0, 0, 0);
syscall($prctl, 1, 12, 0, 0, 0);
$over = 1 if getppid() != $parent;
my $command = fork;
defined $command or exit 126;
if ($command == 0) {
  $SIG{$_} = 'DEFAULT' for qw(CHLD HUP INT TERM USR2);
  exec { $ARGV[0] } @ARGV;
  exit 127;
}
sub reap {
  my $ended;
  while (($ended = waitpid(-1, 1)) > 0) { ($status, $over) = ($?, 1) if $ended == $command }
  return $ended == -1;
}
until ($over) {
  last if reap();
  select undef, undef, undef, 0.2 unless $over;
}
sub children {
  my @found;
  for my $file (glob '/proc/[0-9]*/stat') {
    open my $handle, '<', $file or next;
    my $line = <$handle>;
    next unless defined $line;
    my ($state, $above) = split / /, substr $line, rindex($line, ')') + 2;
    push @found, $1 if $above == $$ && $file =~ m{([0-9]+)};
  }
  return @found;
}
until (reap()) {
  kill 'KILL', children();
  select undef, undef, undef, 0.005;
}
my $signal = $status & 127;
if ($signal) {
  $SIG{$_} = 'DEFAULT' for qw(HUP INT TERM USR2);
  kill $signal, $$;
  sleep 1;
}
exit($status >> 8);
`;
const KEEPER_END = 'SIGUSR2';
function keeper() {
    const prctl = PRCTL[process.arch];
    if (process.platform !== 'linux' || prctl === undefined || !(0,external_node_fs_.existsSync)(PERL))
        return [];
    return [PERL, '-e', SCRIPT, String(prctl), String(process.pid)];
}

// EXTERNAL MODULE: ./build/edge/namespaces.js
var namespaces = __webpack_require__(4318);
// EXTERNAL MODULE: ./build/edge/own-end.js
var own_end = __webpack_require__(3252);
;// CONCATENATED MODULE: ./build/edge/spawn.js






const MAX_BYTES = 64 * 1024 * 1024;
const MAX_COMPLAINT_BYTES = 10_000;
const STREAM_GRACE_MS = 1_000;
async function supervise(spec, limits) {
    const maxBytes = limits.maxBytes ?? MAX_BYTES;
    return settled({
        ...{ command: spec, limits, directories: spec.directories },
        open: (ladder) => {
            const onLimit = () => {
                ladder.end('output-limit');
            };
            return [
                (0,capture/* capture */.Fg)({ file: spec.stdoutFile, maxBytes, onLimit, onLine: lineObserver(spec.observe, ladder) }),
                (0,capture/* capture */.Fg)({ file: spec.stderrFile, maxBytes, onLimit, onLine: null }),
            ];
        },
    });
}
async function ask(command, limits) {
    let atLimit = () => undefined;
    const stdout = (0,capture/* collected */.gd)(limits.maxBytes ?? MAX_BYTES, () => {
        atLimit();
    });
    const stderr = (0,capture/* collected */.gd)(MAX_COMPLAINT_BYTES, () => undefined);
    const end = await settled({
        ...{ command, directories: null },
        limits: { deadlineMs: Infinity, cancel: null, isolation: 'none', ...limits },
        open: (ladder) => {
            atLimit = () => {
                ladder.end('output-limit');
            };
            return [stdout, stderr];
        },
    });
    return { ...end, stdout: stdout.bytes(), stderr: stderr.bytes().toString('utf8') };
}
async function settled(course) {
    const started = performance.now();
    const end = await startAndWait(course).catch((error) => failedStart(error));
    return { ...end, durationMs: Math.round(performance.now() - started) };
}
function failedStart(error) {
    const startFailure = error instanceof Error ? error.message : String(error);
    return { exitCode: null, signal: null, ended: null, startFailure };
}
async function startAndWait(course) {
    const { command: spec, limits } = course;
    const mark = (0,environment.nextMark)();
    const { cwd, descriptors = [] } = spec;
    const keep = course.directories !== null && limits.isolation === 'none' ? keeper() : [];
    const steps = limits.walls && limits.machine ? (0,namespaces/* wallSteps */.c3)(limits.walls, limits.machine, cwd) : [];
    const { words, stdinHead, env } = (0,namespaces/* isolated */.My)([spec.command, ...spec.args], limits.isolation, {
        steps,
        env: { ...spec.env, [environment.MARK_VARIABLE]: mark },
    });
    const [program = '', ...args] = [
        ...keep,
        ...(course.directories === null ? [] : (0,namespaces/* bareHands */.Dj)(limits.isolation)),
        ...words,
    ];
    const child = start({ program, args, env, cwd, descriptors, kept: keep.length > 0 });
    const startError = new Promise((_, reject) => child.once('error', reject));
    if (child.pid === undefined)
        return startError;
    const family = familyOf(child.pid, mark, { ...course, kept: keep.length > 0 });
    const ended = (0,own_end/* endWithUs */.AO)(family);
    const ladder = (0,capture/* makeLadder */.t7)(family, limits);
    try {
        const streams = connect(child, { ...course, stdinHead }, ladder);
        streams.catch(() => {
            ladder.end('output-limit');
        });
        const exit = await Promise.race([exitOf(child), startError]);
        ladder.exited();
        await endSurvivors(family);
        await streams;
        return {
            exitCode: exit.code,
            signal: exit.signal ?? (0,namespaces/* signalBehind */.HD)(exit.code, limits.isolation),
            ...{ ended: ladder.reason(), startFailure: null },
        };
    }
    finally {
        ladder.exited();
        family.leave();
        ended();
    }
}
function familyOf(root, mark, { directories, limits, kept }) {
    if (directories === null)
        return watchGroup(root);
    refreshTable();
    return watchFamily(root, { mark, directories, sealed: limits.isolation !== 'none', kept });
}
function refreshTable() {
    if (process.platform === 'linux' || refreshing)
        return;
    refreshing = true;
    const again = async () => {
        const said = await ask({ command: PS.program, args: PS.args, stdin: '', env: {}, cwd: '/' }, { timeoutMs: 5_000 });
        takeTable(said.stdout.toString('utf8'));
        if (listProcesses().some(({ parent }) => parent === process.pid))
            setTimeout(() => void again(), 1_000).unref();
        else
            refreshing = false;
    };
    void again();
}
let refreshing = false;
function exitOf(child) {
    return new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            resolve({ code, signal });
        });
    });
}
function lineObserver(observe, ladder) {
    if (observe === null)
        return null;
    return (line) => {
        const ending = observe(line);
        if (ending !== null)
            ladder.final(ending === 'final');
    };
}
async function connect(child, { command, open, stdinHead }, ladder) {
    const [stdout, stderr] = open(ladder);
    child.stdin?.on('error', () => undefined);
    if (stdinHead !== '')
        child.stdin?.write(stdinHead);
    child.stdin?.end(command.stdin);
    await Promise.all([take(child, child.stdout, stdout), take(child, child.stderr, stderr)]);
}
function take(child, stream, into) {
    return new Promise((resolve) => {
        let open = true;
        const finish = () => {
            if (!open)
                return;
            open = false;
            into.close();
            resolve();
        };
        stream?.on('data', (chunk) => {
            if (open)
                into.write(chunk);
        });
        stream?.once('end', finish);
        stream?.once('error', finish);
        stream?.once('close', finish);
        child.once('exit', () => setTimeout(finish, STREAM_GRACE_MS).unref());
    });
}
async function endSurvivors(family) {
    for (let attempt = 0; attempt < 20 && family.survivors() > 0; attempt += 1) {
        family.signal('SIGKILL');
        await new Promise((resolve) => setTimeout(resolve, 25));
    }
}
function start({ program, args, env, cwd, descriptors, kept }) {
    const stdio = ['pipe', 'pipe', 'pipe', ...descriptors];
    const options = { cwd, env: { ...env }, stdio, detached: true };
    const watcher = watchOver(startWatcher);
    const child = (0,external_node_child_process_.spawn)(program, args, options);
    if (child.pid !== undefined && !kept) {
        const group = child.pid;
        watcher.enter(group);
        child.once('exit', () => {
            watcher.leave(group);
        });
    }
    return child;
}
function startWatcher(script, args) {
    const options = { cwd: '/', env: { PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'ignore', 'ignore'], detached: true };
    return (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script, 'deep-review-watcher', ...args], options);
}
const spawn_SCRIPT = `
trap '' HUP INT TERM QUIT
marks=$1
groups=' '
while read -r word; do
  case $word in
    +*) groups="$groups\${word#+} " ;;
    -*) case $groups in *" \${word#-} "*) groups="\${groups%%" \${word#-} "*} \${groups#*" \${word#-} "}" ;; esac ;;
  esac
done
for group in $groups; do kill -KILL -"$group"; done
[ -e /proc/self/environ ] || exit 0
sleep 0.2
quiet=0 round=0
while [ "$quiet" -lt 2 ] && [ "$round" -lt 100 ]; do
  round=$((round + 1))
  quiet=$((quiet + 1))
  for file in $(grep -l -s -F -e "$marks" /proc/[0-9]*/environ); do
    pid=\${file#/proc/}
    kill -KILL "\${pid%/environ}" && quiet=0
  done
  [ "$quiet" -ge 2 ] || sleep 0.1
done
`;
let watcher = null;
function watchOver(startWatcher) {
    return (watcher ??= process.platform === 'win32' ? NOBODY : spawn_open(startWatcher));
}
const NOBODY = { enter: () => undefined, leave: () => undefined };
function spawn_open(startWatcher) {
    const child = startWatcher(spawn_SCRIPT, [`${environment.MARK_VARIABLE}=${environment.OWN_MARKS}`]);
    const { stdin } = child;
    child.on('error', () => undefined);
    stdin?.on('error', () => undefined);
    child.unref();
    if (stdin && 'unref' in stdin && typeof stdin.unref === 'function')
        stdin.unref();
    const tell = (word) => {
        stdin?.write(`${word}\n`);
    };
    return {
        enter: (group) => {
            tell(`+${String(group)}`);
        },
        leave: (group) => {
            tell(`-${String(group)}`);
        },
    };
}


/***/ }),

/***/ 8501: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vy: () => (/* binding */ opinionsIn),
  XF: () => (/* binding */ readRegularFile),
  w5: () => (/* binding */ readStoredOpinion),
  tp: () => (/* binding */ readStoredReviews),
  eZ: () => (/* binding */ replay),
  _v: () => (/* binding */ replayProblems),
  Ms: () => (/* binding */ storedReaders)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/reviewers/index.js + 7 modules
var reviewers = __webpack_require__(1539);
;// CONCATENATED MODULE: ./build/run/stored.js
function inOrder(files) {
    return [...files].sort((a, b) => a.pass - b.pass || (a.file < b.file ? -1 : 1));
}
function filesFor(id, stored, configured) {
    const own = stored.filter((file) => file.reviewer === id);
    return own.length ? own : stored.filter((file) => !configured.includes(file.reviewer));
}
function mixedFormats(stored) {
    const ids = [...new Set(stored.map(({ reviewer }) => reviewer))];
    return ids.flatMap((id) => {
        const own = stored.filter(({ reviewer }) => reviewer === id);
        const other = own.find((file) => file.reads !== own[0]?.reads);
        if (!other)
            return [];
        const why = `it is ${other.reads}, the reviewer's first file is ${own[0]?.reads ?? ''}, and one reviewer has one format`;
        return [
            { what: `${other.file}: read in the format of the first file`, why, fix: 'store it under an id of its own' },
        ];
    });
}
function strangeName(file) {
    return {
        what: `${file}: not read`,
        why: 'its name does not say whose review it is',
        fix: 'name it `<reviewer>-pass-<n>.md`, e.g. `claude-pass-1.md`, or move it elsewhere',
    };
}
function noReviews(directory, others) {
    const found = others.length ? `; found ${others.slice(0, 5).join(', ')}` : '';
    return {
        what: `${directory}: no stored reviews`,
        why: `no file is named \`<reviewer>-pass-<n>.<md|json|sarif|rdjson>\`${found}`,
        fix: 'name the reviews so, e.g. `claude-pass-1.md`',
    };
}
function noReview(reviewer, directory, files) {
    const others = [...new Set(files?.stored.map((file) => file.reviewer))];
    const found = others.length ? `; it holds reviews of ${others.join(', ')}` : '';
    return {
        reviewer: reviewer.id,
        what: `reviewers.${reviewer.id}.replay: no stored review`,
        why: files ? `${directory} has no \`${reviewer.id}-pass-1.md\`${found}` : `${directory} cannot be read`,
        fix: `put \`${reviewer.id}-pass-<n>.<md|json|sarif|rdjson>\` there, or correct the path`,
    };
}
function noStoredOpinion({ id }, file, why) {
    return { what: `${id}: no stored opinion`, why, fix: `store its answer as \`${file}\` beside its reviews` };
}
function insideHead(reviewer, directory) {
    return {
        reviewer: reviewer.id,
        what: `reviewers.${reviewer.id}.replay: a path inside the checkout under review`,
        why: `the change could have written ${directory} itself`,
        fix: 'download the reviews to a directory outside the checkout, e.g. under `$RUNNER_TEMP`',
    };
}

// EXTERNAL MODULE: ./build/edge/environment.js
var environment = __webpack_require__(3353);
;// CONCATENATED MODULE: ./build/edge/stored-reviews.js







const MAX_BYTES = 64 * 1024 * 1024;
async function readStoredReviews(directory) {
    const { stored, others } = await list(directory);
    if (stored.length === 0)
        throw new problem/* UserError */.yo([noReviews(directory, others)]);
    const ids = [...new Set(stored.map(({ reviewer }) => reviewer))].sort();
    const runs = await Promise.all(ids.map(async (id) => {
        const own = stored.filter(({ reviewer }) => reviewer === id);
        const passes = await Promise.all(own.map((file) => readPass(directory, file)));
        return { reviewer: reviewerFor(id, own, directory), passes };
    }));
    return { runs, problems: [...others.map(strangeName), ...mixedFormats(stored)] };
}
async function replay(reviewer, directory, configured) {
    const { stored } = await list(directory).catch(() => NOTHING_STORED);
    const standing = standsFor(reviewer, directory, filesFor(reviewer.id, stored, configured));
    if (standing.length === 0)
        return [{ reviewer, passes: [] }];
    return Promise.all(standing.map(async ({ reviewer: each, files }) => ({
        reviewer: each,
        passes: await Promise.all(files.map((file) => readPass(directory, file))),
    })));
}
function standsFor(reviewer, directory, used) {
    const ids = [...new Set(used.map((file) => file.reviewer))].sort();
    return ids.map((id) => {
        const files = used.filter((file) => file.reviewer === id);
        const shape = { passes: files.length, reads: files[0]?.reads ?? reviewer.reads };
        const base = id === reviewer.id ? reviewer : reviewerFor(id, files, directory);
        return { reviewer: { ...base, ...shape, source: reviewer.source }, files };
    });
}
async function storedReaders(reviewer, directory, configured) {
    const { stored, opinions } = await list(directory).catch(() => NOTHING_STORED);
    const standing = standsFor(reviewer, directory, filesFor(reviewer.id, stored, configured));
    return standing.flatMap((each) => (opinions.includes(each.reviewer.id) ? [each.reviewer] : []));
}
async function opinionsIn(directory) {
    return (await list(directory)).opinions;
}
async function readStoredOpinion(reviewer, directory, question) {
    const name = (0,reviewers/* storedOpinionName */.fe)(reviewer.id, question);
    const { text, problem } = await readRegularFile((0,external_node_path_.join)(directory, name));
    return { text, problem: problem && noStoredOpinion(reviewer, name, problem.why) };
}
async function replayProblems(reviewers, untrusted, workingDirectory) {
    const found = await Promise.all(reviewers.map(async (reviewer) => {
        if (reviewer.source.kind !== 'replay')
            return [];
        const directory = (0,external_node_path_.resolve)(workingDirectory, reviewer.source.directory);
        if (untrusted !== null && (0,environment.isWithin)(await real(directory), await real(untrusted)))
            return [insideHead(reviewer, directory)];
        const files = await list(directory).catch(() => null);
        const ids = reviewers.map(({ id }) => id);
        return filesFor(reviewer.id, files?.stored ?? [], ids).length ? [] : [noReview(reviewer, directory, files)];
    }));
    return found.flat();
}
const real = (path) => (0,promises_.realpath)(path).catch(() => (0,external_node_path_.resolve)(path));
const NOTHING_STORED = { stored: [], opinions: [], others: [] };
async function list(directory) {
    const names = (await (0,promises_.readdir)(directory).catch((error) => unreadable(directory, error))).sort();
    const stored = names.flatMap((file) => {
        const name = (0,reviewers/* parseStoredName */.GO)(file);
        return name ? [{ file, ...name }] : [];
    });
    const opinions = names.flatMap((name) => (0,reviewers/* opinionReader */.SL)(name) ?? []);
    const isOther = (name) => (0,reviewers/* parseStoredName */.GO)(name) === null && (0,reviewers/* opinionReader */.SL)(name) === null;
    const others = names.filter((name) => isOther(name) && /\.(md|markdown|sarif|rdjson)$/.test(name));
    return { stored: inOrder(stored), opinions, others };
}
function unreadable(directory, error) {
    const why = error instanceof Error ? error.message : String(error);
    const fix = 'give a directory that holds files named `<reviewer>-pass-<n>.md`';
    throw new problem/* UserError */.yo([{ what: `${directory}: stored reviews cannot be read`, why, fix }]);
}
async function readPass(directory, stored) {
    const read = await readRegularFile((0,external_node_path_.join)(directory, stored.file));
    return {
        reviewer: stored.reviewer,
        number: stored.pass,
        file: stored.file,
        text: read.text,
        finished: read.problem === null,
        failures: read.problem ? [{ class: 'unreadable', problem: read.problem }] : [],
        telemetry: null,
        startMs: 0,
        durationMs: 0,
        exitCode: null,
        retries: 0,
    };
}
async function readRegularFile(path) {
    try {
        const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: -1 }));
            if (size < 0 || size > MAX_BYTES)
                throw new Error(size < 0 ? 'not a regular file' : 'bigger than 64 MB');
            return { text: await file.readFile('utf8'), problem: null };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { text: '', problem: { what: `${path}: cannot be read`, why, fix: 'store the review as a regular file' } };
    }
}
function reviewerFor(id, files, directory) {
    return {
        id,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        vendor: (0,reviewers/* vendorOf */.AK)(id),
        model: null,
        effort: null,
        reads: files[0]?.reads ?? 'markdown',
        passes: files.length,
        timeoutMs: 0,
        source: { kind: 'replay', directory },
    };
}


/***/ }),

/***/ 2685: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ noRepository),
/* harmony export */   I: () => (/* binding */ findCheckout)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4636);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3864);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3353);






const MAX_DEPTH = 3;
const MAX_FOLDERS = 2_000;
async function findCheckout(request) {
    const { workspace, directory, facts } = request;
    if (directory !== null)
        return given(workspace, directory);
    if (facts.event === null || (await isCheckout(workspace)))
        return workspace;
    const below = await repositoriesBelow(workspace);
    if (!below.length)
        throw noRepository(workspace);
    const matching = await matches(below, facts);
    if (matching.length === 1 && matching[0] !== undefined)
        return matching[0];
    throw new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([whichOne(workspace, below, matching)]);
}
async function isCheckout(workspace) {
    return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ownGitDirectory */ .Kg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => workspace))) !== null;
}
async function given(workspace, directory) {
    const wrong = (why, fix) => new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([{ what: `working-directory: \`${directory}\` cannot be used`, why, fix }]);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, directory);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null);
    if (!(0,_environment_js__WEBPACK_IMPORTED_MODULE_5__.isWithin)(real ?? path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace)))) {
        throw wrong('it leads out of the workspace', 'give the `path` of actions/checkout, relative to the workspace');
    }
    if (real === null) {
        throw wrong(`there is no folder ${path}`, 'give the `path` of actions/checkout, and check out before this step');
    }
    if ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ownGitDirectory */ .Kg)(real)) !== null)
        return path;
    const above = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .openGit */ .zY)(real);
    await above?.close();
    throw above === null
        ? wrong('it is not a git repository', 'give the `path` of actions/checkout, and check out before this step')
        : wrong('it is a folder of a repository and none itself', 'leave it out: a change is reviewed as a whole');
}
async function repositoriesBelow(workspace) {
    const found = [];
    let level = [workspace];
    let seen = 0;
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
        const next = [];
        for (const folder of level) {
            const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
            for (const entry of entries.filter((each) => each.isDirectory() && each.name !== 'node_modules')) {
                seen += 1;
                if (seen > MAX_FOLDERS)
                    return found.sort();
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
                if ((await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .ownGitDirectory */ .Kg)(path)) !== null)
                    found.push(path);
                else
                    next.push(path);
            }
        }
        level = next;
    }
    return found.sort();
}
async function matches(folders, facts) {
    const named = await Promise.all(folders.map(async (folder) => {
        const git = await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .openGit */ .zY)(folder);
        if (git === null)
            return [];
        try {
            const commits = [facts.head, facts.base].filter((commit) => commit !== null);
            const known = await Promise.all(commits.map((commit) => (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .commitOf */ .D3)(git, commit)));
            const isHome = await (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .isCalled */ .AP)(git, facts.repository);
            return isHome || known.some((commit) => commit !== null) ? [folder] : [];
        }
        finally {
            await git.close();
        }
    }));
    return named.flat();
}
function whichOne(workspace, below, matching) {
    const shown = (matching.length ? matching : below).slice(0, 5).map((path) => `\`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path)}\``);
    const [first = ''] = shown;
    return {
        what: `${workspace} is not a git repository, but ${shown.join(', ')} below it ${shown.length > 1 ? 'are' : 'is'}`,
        why: matching.length
            ? 'more than one of them holds the commits of the event'
            : 'none of the commits that the event names is in there',
        fix: `say which one with \`working-directory: ${first.replaceAll('`', '')}\` (the \`path\` of actions/checkout), or check out without \`path\``,
    };
}
function noRepository(path) {
    return new _domain_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo([
        {
            what: `${path} is not in a git repository`,
            why: 'there is no `.git` in it or in a folder above it',
            fix: 'check out the repository before this step (actions/checkout with `fetch-depth: 0`), or run inside a clone',
        },
    ]);
}


/***/ }),

/***/ 8189: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dd: () => (/* reexport */ accountToCheck),
  PL: () => (/* reexport */ asksForFullRound),
  GB: () => (/* reexport */ behindWalls),
  Yj: () => (/* reexport */ carriedGroup),
  NT: () => (/* reexport */ carriesGroup),
  mV: () => (/* reexport */ decideDemand),
  Z: () => (/* binding */ endsThatCount),
  tQ: () => (/* binding */ headOfNobody),
  SJ: () => (/* binding */ isVouchedFor),
  P2: () => (/* reexport */ judgeReports),
  jX: () => (/* binding */ keyless),
  pV: () => (/* reexport */ mayBeData),
  lS: () => (/* reexport */ membersOf),
  qh: () => (/* reexport */ membersToAsk),
  cq: () => (/* reexport */ notAsData),
  RQ: () => (/* reexport */ orAccepted),
  XT: () => (/* reexport */ pullsWithHead),
  xy: () => (/* reexport */ readAsData),
  j_: () => (/* reexport */ readEvent),
  Es: () => (/* reexport */ readPull),
  Qf: () => (/* reexport */ readQueue),
  Db: () => (/* binding */ refuseForeignEvent),
  A4: () => (/* binding */ refuseNoChange),
  bc: () => (/* binding */ refuseUnnamed),
  u3: () => (/* reexport */ unknownPull),
  ON: () => (/* reexport */ whyNotRead),
  pX: () => (/* reexport */ withPullRequest)
});

// UNUSED EXPORTS: REVIEW_LABEL, isPrivileged

// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/domain/values.js
var values = __webpack_require__(4719);
// EXTERNAL MODULE: ./build/domain/carried.js
var carried = __webpack_require__(2479);
;// CONCATENATED MODULE: ./build/event/full-round.js


function asksForFullRound({ number, labels }) {
    if (number === null)
        return false;
    return labels === null || labels.some((name) => (0,values/* isSameName */.yS)(name, carried/* FULL_LABEL */.Db));
}

// EXTERNAL MODULE: ./build/domain/change.js
var change = __webpack_require__(1777);
// EXTERNAL MODULE: ./build/domain/demand.js
var demand = __webpack_require__(3322);
// EXTERNAL MODULE: ./build/domain/way-out.js
var way_out = __webpack_require__(2295);
// EXTERNAL MODULE: ./build/git/file-kinds.js
var file_kinds = __webpack_require__(9175);
// EXTERNAL MODULE: ./build/rounds/rounds.js + 20 modules
var rounds = __webpack_require__(7694);
// EXTERNAL MODULE: ./build/text/wording.js
var wording = __webpack_require__(3898);
;// CONCATENATED MODULE: ./build/event/commit-authors.js

const LISTED_AT_MOST = 250;
const GITHUB_ITSELF = 'web-flow';
function whyNotAllBy(account, answer, { commits: own, head }) {
    if (answer.kind === 'unknown')
        return answer.why;
    const { commits } = answer;
    if (commits.length >= LISTED_AT_MOST)
        return `it has ${String(LISTED_AT_MOST)} commits or more, and GitHub lists no more`;
    const known = new Set(commits.map(({ sha }) => sha));
    const unknown = [head, ...own.map(({ sha }) => sha)].find((sha) => !known.has(sha));
    if (unknown !== undefined)
        return `${commit_authors_short(unknown)} is not among the commits that GitHub lists`;
    for (const commit of commits) {
        const why = whyNotBy(account, commit);
        if (why !== null)
            return why;
    }
    return null;
}
function whyNotBy(account, { sha, author, committer, verified }) {
    if (author === null)
        return `the author of ${commit_authors_short(sha)} has no account`;
    if (!(0,values/* isSameName */.yS)(author, account))
        return `${commit_authors_short(sha)} is by \`${author}\``;
    const isOwn = committer !== null && [account, GITHUB_ITSELF].some((name) => (0,values/* isSameName */.yS)(name, committer));
    if (!isOwn)
        return `${commit_authors_short(sha)} names \`${account}\` as author, and was committed by ${committer === null ? 'no account' : `\`${committer}\``}`;
    return verified ? null : `GitHub did not verify the signature of ${commit_authors_short(sha)}`;
}
const commit_authors_short = (sha) => sha.slice(0, 12);

;// CONCATENATED MODULE: ./build/event/on-demand.js








function decideDemand(facts) {
    const { demand, event, change } = facts;
    if (event.event === null || change.files.length === 0)
        return REVIEWED;
    const word = askedFor(facts);
    if (word.asked !== null)
        return { unreviewed: null, asked: word.asked, problems: [] };
    const { unreviewed, problems } = skippedBy(facts);
    const isOnDemand = demand.when !== 'always' && event.number !== null;
    if (unreviewed !== null || !isOnDemand)
        return { unreviewed, asked: null, problems };
    return { unreviewed: unaskedFor(facts, word), asked: null, problems: [...word.problems, ...problems] };
}
const REVIEWED = { unreviewed: null, asked: null, problems: [] };
const NO_WORD = { asked: null, isUnknown: false, problems: [] };
function askedFor({ demand: { when }, event, people }) {
    if (when === 'always' || event.number === null)
        return NO_WORD;
    if (when !== 'command')
        return isAskedByLabel(event, when.label) ? { ...NO_WORD, asked: byLabel(event) } : NO_WORD;
    const { asked, isUnknown, problems } = (0,rounds/* judgeRun */.Zy)({ people, since: event.changedAt, own: event.comment });
    return { asked: asked && `asked for by @${asked.author} (${asked.url})`, isUnknown, problems };
}
const LABELLING = ['pull_request', 'pull_request_target'];
function isAskedByLabel({ event, action, label }, wanted) {
    return LABELLING.includes(event) && action === 'labeled' && label !== null && (0,values/* isSameName */.yS)(label, wanted);
}
function byLabel({ label, sender }) {
    return `asked for by the label ${code(label ?? '')}${sender === null ? '' : ` of @${sender}`}`;
}
function unaskedFor({ demand: { when, unasked }, event }, { isUnknown }) {
    const unknown = 'whether somebody asked for a review of this head is not known';
    const why = isUnknown ? unknown : 'nobody asked for a review of this head';
    const passes = unasked === 'pass' && !isUnknown;
    return { kind: 'unasked', why, how: typeof when === 'string' ? BY_COMMAND : howToLabel(when.label, event), passes };
}
const BY_COMMAND = `comment \`${way_out/* COMMANDS */.Lo.run.usage}\` (someone with write access) and run this job again`;
function howToLabel(name, { labels }) {
    const isOn = labels?.some((label) => (0,values/* isSameName */.yS)(label, name)) ?? false;
    return isOn ? `remove the label ${code(name)} and add it again` : `add the label ${code(name)}`;
}
function skippedBy(facts) {
    const { demand, change, event } = facts;
    const { skip } = demand;
    const byPaths = pathsSkipped(skip.paths, facts);
    if (byPaths !== null)
        return { unreviewed: passing(byPaths), problems: [] };
    const { account, problems } = authorSkipped(facts);
    if (account !== null) {
        const why = `${code(account)} made every commit, signed, and pushed last (\`skip.authors\`)`;
        return { unreviewed: passing(why), problems: [] };
    }
    return { unreviewed: waiting(skip, event, change), problems };
}
const passing = (why) => ({ kind: 'skipped', why, how: null, passes: true });
const NAMED_AT_MOST = 3;
function pathsSkipped(globs, { change, reads }) {
    if (!globs.length)
        return null;
    const names = change.files.flatMap(namesOf);
    const steers = (name) => (0,file_kinds/* steeredBy */.oS)(name) !== null || reads.some((read) => (0,values/* isSameName */.yS)(read, name));
    if (names.some(steers))
        return null;
    const used = new Set();
    for (const name of names) {
        const glob = globs.find((each) => (0,file_kinds/* matchesFromRoot */.e5)(each, name));
        if (glob === undefined)
            return null;
        used.add(glob);
    }
    const shown = [...used].slice(0, NAMED_AT_MOST).map(code);
    return `every changed file matches \`skip.paths\` (${(0,wording/* listed */.KE)(shown)}${used.size > shown.length ? ' …' : ''})`;
}
function namesOf({ path, previousPath }) {
    return previousPath === null ? [path] : [path, previousPath];
}
function waiting({ draft, labels, size }, event, change) {
    const wait = (why, how) => ({ kind: 'skipped', why, how, passes: false });
    if (draft && event.draft === true)
        return wait('drafts are not reviewed (`skip.draft`)', 'mark it ready for review');
    const label = event.labels?.find((each) => labels.some((name) => (0,values/* isSameName */.yS)(name, each)));
    if (label !== undefined)
        return wait(`it has the label ${code(label)} (\`skip.labels\`)`, `remove the label ${code(label)}`);
    const lines = linesOf(change);
    if (size !== null && lines > size) {
        return wait(`it changes ${(0,wording/* inDigits */.Qn)(lines, 'line')}, more than \`skip.size: ${String(size)}\``, 'split it');
    }
    return null;
}
function linesOf({ files }) {
    return files.filter((file) => !(0,change/* isSummarised */.pE)(file)).reduce((sum, { added, deleted }) => sum + added + deleted, 0);
}
function accountToCheck({ demand: { skip }, event, pushers }) {
    const [pusher] = pushers;
    if (event.event === null || event.number === null || pusher === undefined)
        return null;
    if (!pushers.every((login) => (0,values/* isSameName */.yS)(login, pusher)))
        return null;
    return skip.authors.find((login) => (0,values/* isSameName */.yS)(login, pusher)) ?? null;
}
function authorSkipped(facts) {
    const { change, event, pushers, commits } = facts;
    const account = accountToCheck(facts);
    const not = (why) => ({ account: null, problems: [notSkipped(why)] });
    if (account !== null) {
        const why = commits === null ? 'GitHub could not be asked for its commits' : whyNotAllBy(account, commits, change);
        return why === null ? { account, problems: [] } : not(why);
    }
    const { author } = event;
    const isListed = author !== null && facts.demand.skip.authors.some((login) => (0,values/* isSameName */.yS)(login, author));
    if (!isListed || event.number === null)
        return { account: null, problems: [] };
    return not(pushers.length ? `${(0,wording/* listed */.KE)(pushers.map(code))} pushed last` : 'who pushed last is not known');
}
function notSkipped(why) {
    return {
        what: '`skip.authors` does not skip this change',
        why,
        fix: 'nothing has to be done: it is reviewed like any other',
    };
}
const code = (name) => `\`${name.replace(/[`\r\n]/g, "'").slice(0, 100)}\``;

// EXTERNAL MODULE: ./build/conclusion/gate.js
var gate = __webpack_require__(7123);
// EXTERNAL MODULE: ./build/conclusion/status.js
var conclusion_status = __webpack_require__(9694);
// EXTERNAL MODULE: ./build/domain/round.js
var round = __webpack_require__(4725);
// EXTERNAL MODULE: ./build/domain/severity.js
var severity = __webpack_require__(5526);
;// CONCATENATED MODULE: ./build/event/group-results.js









function judgeReports(pull, { found, jobs }, rules) {
    const unknown = (why, fix = againOn(pull)) => ({ kind: 'unknown', pull, why, fix });
    const distrust = whyDistrusted(pull, jobs);
    if (distrust !== null)
        return unknown(distrust, byPerson(pull, rules.override));
    if (typeof jobs === 'object') {
        const why = `whether it changes workflows is not known (${jobs.unknown})`;
        return unknown(why, 'check out with `fetch-depth: 0` and queue it again');
    }
    if (found.cut !== null)
        return unknown(found.cut, 'queue it again');
    const own = found.reports.filter(({ trust }) => trust.kind === 'authenticated');
    const newest = newestOfLegs(own);
    const lost = found.lost.find((each) => !isSuperseded(each, own));
    if (lost)
        return unknown(`a report of it cannot be had (${lost.why})`);
    if (!newest.length)
        return unknown('no run of this repository left a report of it');
    const judged = newest.map((each) => judgeReport(pull, each, rules));
    const failed = judged.flatMap(({ standing }) => standing);
    if (failed.length)
        return { kind: 'failed', pull, findings: failed };
    const [lacking] = judged.flatMap(({ why }) => why ?? []);
    if (lacking !== undefined)
        return unknown(lacking);
    return { kind: 'passed', pull, said: `passed at ${group_results_short(pull.head)} (${newest.map(({ url }) => url).join(', ')})` };
}
function orAccepted(result, { people, pushers }, { override }) {
    if (result.kind === 'passed')
        return result;
    const { pull } = result;
    const { acceptance } = (0,rounds/* judgeAccept */.Su)({ people, pushers, heads: [], head: pull.head, override });
    if (acceptance === null)
        return result;
    const stands = result.kind === 'unknown' ? result.why : standingWords(result.findings);
    return { kind: 'accepted', pull, acceptance, stands };
}
function whyDistrusted(pull, jobs) {
    if (pull.foreign)
        return 'it comes from a fork, and what a run of a fork left may be anybody’s';
    if (jobs === 'yes')
        return 'it changes workflows, actions or configuration, so its own run could have written any report';
    return null;
}
function newestOfLegs(reports) {
    const ordered = [...reports].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return ordered.filter((each, index) => !ordered.slice(0, index).some(({ leg }) => (0,round/* sameLeg */.zj)(leg, each.leg)));
}
function legInName(name, { job, index }) {
    const prefix = `deep-review-${job.replace(/[^A-Za-z0-9_-]+/g, '-')}-${index}-`;
    if (!name.startsWith(prefix))
        return null;
    return name
        .slice(prefix.length)
        .replace(/\.pr-\d+$/, '')
        .replace(/^\d+(-|$)/, '')
        .replace(/(^|-)\d+$/, '');
}
function isSuperseded(lost, reports) {
    return reports.some(({ at, leg }) => {
        const step = (leg.step ?? '').replace(/[^A-Za-z0-9_-]+/g, '-');
        const isSame = leg.workflow === lost.workflow && legInName(lost.name, leg) === step;
        return isSame && Date.parse(at) > Date.parse(lost.at);
    });
}
function judgeReport(pull, kept, rules) {
    const { report, leg } = kept;
    const not = (why) => ({ standing: [], why });
    const where = ` in ${(0,round/* legWords */.gl)(leg)}`;
    const subject = whyAnother(pull, report, rules);
    if (subject !== null)
        return not(subject + where);
    const { decision } = report;
    if (decision.gate === 'trial' && rules.gate.mode !== 'trial')
        return not(`its review was a trial${where}`);
    const findings = report.findings.map((finding) => ({ ...finding, blocking: blocksNow(finding, rules.gate) }));
    const missing = [...whatIsMissingNow(report, rules), ...(decision.conclusion === 'pass' ? [] : decision.missing)];
    const completed = report.reviewers.filter(({ status }) => status === 'completed').length;
    const nothingToReview = isUnreviewed(report) ? (decision.reasons[0] ?? '') : null;
    const now = (0,gate/* decide */.LD)({ findings, gate: rules.gate, completed, missing, refuted: [], nothingToReview });
    const standing = findings.filter(({ id }) => now.standing.includes(id));
    if (standing.length)
        return { standing, why: null };
    if (!mayBeUnread(kept, rules))
        return not(`nobody reviewed it, which does not pass any more${where}`);
    if (now.conclusion !== 'pass')
        return not(`its review is incomplete${where}: ${now.missing[0] ?? ''}`);
    if (decision.conclusion === 'pass')
        return { standing, why: null };
    const then = decision.conclusion === 'accepted' ? 'accepted by a person, which does not count any more' : 'red';
    return not(`its review was ${then}${where}`);
}
function whyAnother(pull, { change, round }, { branch, repository }) {
    const isIt = change?.number === pull.number &&
        change.head === pull.head &&
        change.repository?.toLowerCase() === repository.toLowerCase();
    if (!isIt)
        return 'a report that is kept as its own speaks of another change';
    const into = round.fingerprint?.baseBranch ?? null;
    return into === branch
        ? null
        : `its review is of a change into ${into === null ? 'a branch that it does not name' : `\`${into}\``}`;
}
function blocksNow(finding, { failOrigins }) {
    const carried = finding.round.status === 'carried' && finding.blocking;
    return carried || (0,change/* isNotice */.fD)(finding) || failOrigins.includes(finding.origin.kind);
}
function isUnreviewed({ reviewers, decision }) {
    return reviewers.length === 0 && decision.conclusion === 'pass';
}
function mayBeUnread({ report, leg }, { demand, leg: own }) {
    const { unasked, skip } = demand;
    const { change, decision: { unreviewed }, } = report;
    if (unreviewed === null || (own !== null && !(0,round/* sameLeg */.zj)(leg, own)))
        return true;
    if (unreviewed.kind === 'unasked')
        return unasked === 'pass';
    const isSkipped = (path) => path === null || skip.paths.some((glob) => (0,file_kinds/* matchesFromRoot */.e5)(glob, path));
    const files = change?.files ?? [];
    return skip.authors.length > 0 || files.every(({ path, previousPath }) => isSkipped(path) && isSkipped(previousPath));
}
function whatIsMissingNow(report, { gate, waivers, today }) {
    const lapsed = report.ledger.filter((entry) => isLapsed(entry, { gate, waivers, today }));
    const waived = lapsed.map(({ title }) => `the waiver for “${title.slice(0, 160)}” does not hold any more`);
    if (isUnreviewed(report))
        return waived;
    const counting = report.reviewers.filter(({ passes }) => !passes.some(({ file }) => /\.(sarif|rdjson)$/.test(file)));
    const done = counting.filter(({ status }) => status === 'completed');
    const needed = (0,conclusion_status/* neededOf */.b1)(counting, gate);
    const open = report.coverage.filter(({ uncovered }) => uncovered).length;
    const [people, vendors] = [done.length, (0,conclusion_status/* vendorsOf */.R0)(done)];
    return [
        ...(people < needed.reviewers
            ? [`${(0,wording/* counted */.hS)(people, 'reviewer')} completed, at least ${(0,wording/* counted */.hS)(needed.reviewers, 'reviewer')} must`]
            : []),
        ...(vendors < needed.vendors
            ? [
                `completed reviews come from ${(0,wording/* counted */.hS)(vendors, 'vendor')}, they must come from ${(0,wording/* counted */.hS)(needed.vendors, 'vendor')}`,
            ]
            : []),
        ...(open > gate.maxUncovered ? [`no completed review accounts for ${(0,wording/* counted */.hS)(open, 'changed file')}`] : []),
        ...waived,
    ];
}
function isLapsed({ fate, decline, finding, key }, { gate, waivers, today }) {
    if (fate !== 'declined' || decline?.source.kind !== 'waiver' || finding === null)
        return false;
    const gates = (0,change/* isNotice */.fD)({ key }) || ((0,severity/* isAtLeast */.du)(finding.severity, gate.failOn) && gate.failOrigins.includes(finding.origin.kind));
    const holds = waivers.some((waiver) => waiver.key === key && waiver.expires >= today && (0,severity/* severityRank */.qs)(finding.severity) >= (0,severity/* severityRank */.qs)(waiver.severity));
    return gates && !holds;
}
function carriesGroup(event, { mergeGroup }) {
    return event === 'merge_group' && mergeGroup === 'carry';
}
function carriedGroup(members, results) {
    const strange = members.filter((member) => member.kind === 'unmatched');
    const unknown = results.filter((result) => result.kind === 'unknown');
    const failed = results.filter((result) => result.kind === 'failed');
    const accepted = results.filter((result) => result.kind === 'accepted');
    const isOpen = members.length === 0 || strange.length > 0 || unknown.length > 0 || failed.length > 0;
    const [newest] = [...accepted].sort((a, b) => b.acceptance.at.localeCompare(a.acceptance.at));
    return {
        skipped: `what was decided at the heads of its pull requests is carried: ${said(results) || 'nothing'}`,
        missing: [
            ...(members.length ? [] : ['which pull requests are in the group is not known']),
            ...strange.map(({ commits, why }) => `no pull request is known for ${(0,wording/* listed */.KE)(commits.map(group_results_short))} (${why}); ${REVIEW}`),
            ...unknown.map(({ pull, why, fix }) => `${named(pull)} is not carried: ${why}; ${fix}`),
            ...accepted.map(({ pull, acceptance, stands }) => `${named(pull)} is accepted by @${acceptance.by}: ${stands}`),
        ],
        findings: failed.flatMap(({ pull, findings }) => findings.map((finding) => ({ ...finding, title: `#${String(pull.number)}: ${finding.title}` }))),
        problems: failed.map(({ pull, findings }) => ({
            what: `${named(pull)} is not carried`,
            why: `${standingWords(findings)} by the configuration of \`${pull.baseBranch}\``,
            fix: `fix or decline what stands on #${String(pull.number)}, then queue it again`,
        })),
        acceptance: isOpen ? null : (newest?.acceptance ?? null),
    };
}
const REVIEW = 'queue it again, or set `merge-group: review` in the base’s configuration';
function said(results) {
    return results
        .flatMap((result) => {
        const name = `#${String(result.pull.number)}`;
        if (result.kind === 'passed')
            return [`${name} ${result.said}`];
        if (result.kind !== 'accepted')
            return [];
        const { by, url } = result.acceptance;
        return [`${name} accepted by @${by} at ${group_results_short(result.pull.head)} (${url})`];
    })
        .join(', ');
}
function standingWords(findings) {
    return `${(0,wording/* counted */.hS)(findings.length, 'finding')} of its review stand${findings.length === 1 ? 's' : ''}`;
}
const named = ({ number, head }) => `#${String(number)} at ${group_results_short(head)}`;
const group_results_short = (commit) => commit.slice(0, 12);
function againOn({ number }) {
    return `run the review of #${String(number)} on its head, then queue it again`;
}
function byPerson({ number, head }, override) {
    const word = `comment \`${(0,way_out/* acceptLine */.Hu)(head)}\` on #${String(number)} (someone with ${override === 'admin' ? 'admin' : 'write'} access who neither wrote nor pushed it) and queue it again`;
    return override === 'off' ? REVIEW : `${word}, or set \`merge-group: review\` in the base’s configuration`;
}

;// CONCATENATED MODULE: ./build/event/payload.js
const SILENT = {
    event: null,
    naming: { kind: 'none' },
    base: null,
    head: null,
    baseBranch: null,
    defaultBranch: null,
    isProposal: false,
    repository: null,
    cloneUrl: null,
    number: null,
    title: null,
    description: null,
    author: null,
    branch: null,
    testMerge: null,
    foreign: false,
    openedAt: null,
    changedAt: null,
    pusher: null,
    sender: null,
    ...{ action: null, label: null, comment: null, draft: null, labels: null },
};
function readEvent(event) {
    if (event === null)
        return SILENT;
    const { payload } = event;
    const defaultBranch = payload_text(payload, 'repository', 'default_branch');
    const shared = {
        ...SILENT,
        event: event.name,
        repository: payload_text(payload, 'repository', 'full_name'),
        cloneUrl: payload_text(payload, 'repository', 'clone_url'),
        ...{ baseBranch: defaultBranch, defaultBranch },
        sender: payload_text(payload, 'sender', 'login'),
        action: payload_text(payload, 'action'),
        label: payload_text(payload, 'label', 'name'),
        comment: payload_text(payload, 'comment', 'html_url') ?? payload_text(payload, 'review', 'html_url'),
    };
    const read = READERS.get(event.name) ?? anyOther;
    const facts = { ...shared, ...read(payload) };
    return event.name === 'push' ? whole(facts, payload, event.isProtected ?? false) : facts;
}
const READERS = new Map([
    ['merge_group', mergeGroup],
    ['push', push],
    ['workflow_run', workflowRun],
    ['check_run', (payload) => checked(payload, 'check_run')],
    ['check_suite', (payload) => checked(payload, 'check_suite')],
    ['status', (payload) => commit(payload_text(payload, 'sha'))],
    ['deployment', (payload) => commit(payload_text(payload, 'deployment', 'sha'))],
    ['deployment_status', (payload) => commit(payload_text(payload, 'deployment', 'sha'))],
]);
function anyOther(payload) {
    if (at(payload, 'pull_request') !== null)
        return pullRequestFacts(payload);
    const number = at(payload, 'issue', 'pull_request') === null ? null : integer(payload, 'issue', 'number');
    if (number === null)
        return {};
    return { naming: { kind: 'pull-request', number }, number, foreign: null };
}
function mergeGroup(payload) {
    const of = (...keys) => payload_text(payload, 'merge_group', ...keys);
    const message = of('head_commit', 'message') ?? '';
    const ends = { base: sha(of('base_sha')), head: sha(of('head_sha')) };
    return {
        ...ends,
        naming: { kind: ends.base !== null && ends.head !== null ? 'ends' : 'none' },
        baseBranch: shortName(of('base_ref')),
        isProposal: of('base_ref') !== null,
        title: message.split('\n')[0] ?? null,
        author: of('head_commit', 'author', 'name'),
        branch: shortName(of('head_ref')),
    };
}
function push(payload) {
    const message = payload_text(payload, 'head_commit', 'message');
    const reference = payload_text(payload, 'ref');
    const ends = { base: sha(payload_text(payload, 'before')), head: sha(payload_text(payload, 'after')) };
    return {
        ...ends,
        naming: namingOfPush(ends, reference),
        title: message?.split('\n')[0] ?? null,
        author: payload_text(payload, 'sender', 'login'),
        branch: shortName(reference),
    };
}
function whole(facts, payload, isProtected) {
    const { naming, branch, baseBranch } = facts;
    const isBranch = payload_text(payload, 'ref')?.startsWith('refs/heads/') === true;
    const hasOwnPast = isProtected || baseBranch === null || branch === baseBranch;
    if (naming.kind !== 'ends' || !isBranch || hasOwnPast)
        return facts;
    return { ...facts, base: null, naming: { kind: 'branch' } };
}
function namingOfPush({ base, head }, reference) {
    if (head === null)
        return { kind: reference === null ? 'none' : 'gone' };
    if (base !== null)
        return { kind: 'ends' };
    return { kind: reference?.startsWith('refs/heads/') ? 'branch' : 'none' };
}
function workflowRun(payload) {
    const of = (...keys) => payload_text(payload, 'workflow_run', ...keys);
    const theirs = of('head_repository', 'full_name');
    return {
        ...ofPulls(list(payload, 'workflow_run', 'pull_requests'), sha(of('head_sha'))),
        title: of('display_title'),
        author: of('actor', 'login'),
        branch: of('head_branch'),
        foreign: theirs === null || theirs !== payload_text(payload, 'repository', 'full_name'),
    };
}
function checked(payload, kind) {
    const branch = payload_text(payload, kind, 'head_branch') ?? payload_text(payload, kind, 'check_suite', 'head_branch');
    return {
        ...ofPulls(list(payload, kind, 'pull_requests'), sha(payload_text(payload, kind, 'head_sha'))),
        ...{ branch, foreign: null },
    };
}
function ofPulls(pulls, head) {
    const numbers = pulls.flatMap((pull) => integer(pull, 'number') ?? []);
    if (numbers.length > 1)
        return { naming: { kind: 'several', numbers }, head };
    const [number] = numbers;
    if (number === undefined)
        return commit(head);
    const base = sha(payload_text(pulls[0], 'base', 'sha'));
    const baseBranch = payload_text(pulls[0], 'base', 'ref');
    return {
        ...(baseBranch === null ? {} : { baseBranch, isProposal: true }),
        ...{ naming: { kind: 'pull-request', number }, base, head, number },
    };
}
function commit(head) {
    const known = sha(head);
    return { naming: { kind: known === null ? 'none' : 'commit' }, head: known, foreign: null };
}
function at(value, ...keys) {
    return keys.reduce((node, key) => node !== null && typeof node === 'object' ? (node[key] ?? null) : null, value);
}
function payload_text(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === 'string' ? found : null;
}
function integer(value, ...keys) {
    const found = at(value, ...keys);
    return Number.isInteger(found) ? Number(found) : null;
}
function flag(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === 'boolean' ? found : null;
}
function list(value, ...keys) {
    const found = at(value, ...keys);
    return Array.isArray(found) ? found : [];
}
function sha(found) {
    return found !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(found) && !/^0+$/.test(found) ? found : null;
}
function shortName(reference) {
    return reference?.replace(/^refs\/(heads|tags)\//, '') ?? null;
}
const PUSHES = ['opened', 'synchronize'];
function pullRequestFacts(payload) {
    const of = (...keys) => payload_text(payload, 'pull_request', ...keys);
    const theirs = of('head', 'repo', 'full_name');
    const number = integer(payload, 'pull_request', 'number');
    const ends = { base: sha(of('base', 'sha')), head: sha(of('head', 'sha')) };
    return {
        ...ends,
        naming: namingOf(ends, number),
        baseBranch: of('base', 'ref'),
        number,
        title: of('title'),
        description: of('body'),
        author: of('user', 'login'),
        branch: of('head', 'ref'),
        testMerge: sha(of('merge_commit_sha')),
        isProposal: of('base', 'ref') !== null,
        openedAt: of('created_at'),
        changedAt: of('updated_at'),
        draft: flag(payload, 'pull_request', 'draft'),
        labels: payload_namesOf(payload),
        pusher: PUSHES.includes(payload_text(payload, 'action') ?? '') ? payload_text(payload, 'sender', 'login') : null,
        foreign: theirs === null || theirs !== (of('base', 'repo', 'full_name') ?? payload_text(payload, 'repository', 'full_name')),
    };
}
function payload_namesOf(payload) {
    if (!Array.isArray(at(payload, 'pull_request', 'labels')))
        return null;
    const names = list(payload, 'pull_request', 'labels').map((label) => payload_text(label, 'name'));
    return names.every((name) => name !== null) ? names : null;
}
function namingOf({ base, head }, number) {
    if (base !== null && head !== null)
        return { kind: 'ends' };
    return number === null ? { kind: 'none' } : { kind: 'pull-request', number };
}

;// CONCATENATED MODULE: ./build/event/group-members.js

function membersToAsk(facts) {
    const open = piecesOf(facts).filter(({ entry }) => entry === null);
    const heads = open.flatMap(({ commits }) => commits.flatMap((commit) => broughtBy(commit) ?? []));
    const last = facts.commits.at(-1);
    const isLastOpen = open.some(({ commits }) => commits.some((commit) => commit === last));
    return { heads: [...new Set(heads)], last: isLastOpen ? numberIn(facts) : null };
}
function membersOf(facts, answers) {
    const members = piecesOf(facts).flatMap(({ commits, entry }) => {
        if (entry)
            return [queued(commits, entry, facts)];
        return commits.map((commit, index) => single(commit, { facts, answers, isAlone: index === 0, isLast: commit === facts.commits.at(-1) }));
    });
    return members.map((member, index) => once(member, members.slice(0, index)));
}
function once(member, before) {
    if (member.kind !== 'matched')
        return member;
    const { number } = member.pull;
    const isTwice = before.some((other) => other.kind === 'matched' && other.pull.number === number);
    if (!isTwice)
        return member;
    return { kind: 'unmatched', commits: member.commits, why: `#${String(number)} is in the group already` };
}
function piecesOf({ commits, queue }) {
    const pieces = [];
    let pending = [];
    for (const commit of commits) {
        pending.push(commit);
        const ending = (queue?.entries ?? []).filter(({ headCommit }) => headCommit === commit.sha);
        const [entry] = ending;
        if (!entry)
            continue;
        const own = ending.length > 1 ? 0 : ownOf(pending, entry);
        const before = pending.slice(0, pending.length - own);
        if (before.length)
            pieces.push({ commits: before, entry: null });
        if (own)
            pieces.push({ commits: pending.slice(pending.length - own), entry });
        pending = [];
    }
    return pending.length ? [...pieces, { commits: pending, entry: null }] : pieces;
}
function ownOf(pending, { baseCommit }) {
    const row = pending.length - 1 - pending.findLastIndex(({ sha: commit }) => commit === baseCommit);
    const own = pending.slice(pending.length - row);
    const isRow = own[0]?.parents[0] === baseCommit && own.every(({ parents }) => parents.length === 1);
    return isRow ? Math.max(1, row) : 1;
}
function queued(commits, { pull }, { branch }) {
    const shas = commits.map((commit) => commit.sha);
    const brought = commits.flatMap((commit) => broughtBy(commit) ?? []);
    const other = brought.find((head) => head !== pull.head);
    if (other !== undefined) {
        const why = `the queue says #${String(pull.number)}, whose head is ${group_members_short(pull.head)} and not ${group_members_short(other)}`;
        return { kind: 'unmatched', commits: shas, why };
    }
    return group_members_checked({ kind: 'matched', pull, commits: shas }, branch);
}
function single(commit, { facts, answers, isAlone, isLast }) {
    const commits = [commit.sha];
    const unmatched = (why) => ({ kind: 'unmatched', commits, why });
    const head = broughtBy(commit);
    const last = isLast && !isElsewhere(answers.last, facts) ? answers.last : null;
    if (head === null) {
        if (commit.parents.length !== 1)
            return unmatched('it is no commit that a merge queue makes');
        if (last && isAlone)
            return group_members_checked({ kind: 'matched', pull: last, commits }, facts.branch);
        return unmatched('no entry of the merge queue ends there, and it names no head');
    }
    const pulls = (answers.byHead.get(head) ?? []).filter(({ baseBranch }) => baseBranch === facts.branch);
    const [pull] = pulls;
    if (pulls.length > 1) {
        const numbers = pulls.map(({ number }) => `#${String(number)}`).join(', ');
        return unmatched(`${group_members_short(head)} is the head of ${numbers}`);
    }
    if (pull)
        return { kind: 'matched', pull, commits };
    if (last?.head === head)
        return group_members_checked({ kind: 'matched', pull: last, commits }, facts.branch);
    return unmatched(`no open pull request into \`${facts.branch}\` is known whose head is ${group_members_short(head)}`);
}
function isElsewhere(last, { queue }) {
    return (queue?.entries ?? []).some(({ pull, headCommit }) => pull.number === last?.number && headCommit !== null);
}
function group_members_checked(member, branch) {
    const { pull, commits } = member;
    if (pull.baseBranch === branch)
        return member;
    const why = `#${String(pull.number)} is to be merged into \`${pull.baseBranch}\` and not into \`${branch}\``;
    return { kind: 'unmatched', commits, why };
}
function broughtBy({ parents }) {
    return parents.length === 2 ? (parents[1] ?? null) : null;
}
const group_members_short = (commit) => commit.slice(0, 12);
function numberIn({ name, branch }) {
    const prefix = `gh-readonly-queue/${branch}/pr-`;
    if (name?.startsWith(prefix) !== true)
        return null;
    const [, digits] = /^(\d{1,15})-[0-9a-f]{40,64}$/.exec(name.slice(prefix.length)) ?? [];
    return digits === undefined ? null : Number(digits);
}
function readQueue(data) {
    const told = list(data, 'repository', 'mergeQueue', 'entries', 'nodes');
    const strategy = payload_text(data, 'repository', 'mergeQueue', 'configuration', 'mergingStrategy');
    if (payload_text(data, 'repository', 'mergeQueue', 'id') === null)
        return null;
    const entries = told.flatMap((node) => {
        const pull = queuedPull(node);
        if (pull === null)
            return [];
        const at = (name) => sha(payload_text(node, name, 'oid'));
        return [{ headCommit: at('headCommit'), baseCommit: at('baseCommit'), pull }];
    });
    return { entries, eachIsChecked: strategy === 'ALLGREEN' };
}
function queuedPull(node) {
    const of = (...keys) => payload_text(node, 'pullRequest', ...keys);
    const number = integer(node, 'pullRequest', 'number');
    const head = sha(of('headRefOid'));
    const baseBranch = of('baseRefName');
    if (number === null || head === null || baseBranch === null)
        return null;
    const foreign = node.pullRequest.isCrossRepository !== false;
    return { number, head, baseBranch, foreign, author: of('author', 'login') ?? '' };
}
function readPull(data, repository) {
    const number = integer(data, 'number');
    const head = sha(payload_text(data, 'head', 'sha'));
    const baseBranch = payload_text(data, 'base', 'ref');
    if (number === null || head === null || baseBranch === null || payload_text(data, 'state') !== 'open')
        return null;
    const isOurs = (end) => payload_text(data, end, 'repo', 'full_name')?.toLowerCase() === repository.toLowerCase();
    if (!isOurs('base'))
        return null;
    return { number, head, baseBranch, foreign: !isOurs('head'), author: payload_text(data, 'user', 'login') ?? '' };
}

;// CONCATENATED MODULE: ./build/event/untrusted.js



const REVIEW_LABEL = 'deep-review';
function mayBeData({ event, foreign }) {
    return event === 'pull_request_target' && foreign === true;
}
function whyNotRead({ facts, pull, permission, isBaseCheckedOut }) {
    const { head, number, sender } = facts;
    const label = facts.action === 'labeled' ? facts.label : null;
    const what = `the head of #${String(number ?? 0)} is not read: it comes from a fork`;
    if (label === null || !(0,values/* isSameName */.yS)(label, REVIEW_LABEL)) {
        const why = `\`untrusted: data\` reads it when somebody with write access puts the label \`${REVIEW_LABEL}\` on, and this event is another`;
        return {
            what,
            why,
            fix: `run the workflow on \`types: [labeled]\` with \`if: github.event.label.name == '${REVIEW_LABEL}'\`, read the change, and label it`,
        };
    }
    const ask = 'give the job `permissions: { contents: read, pull-requests: read }`, and let somebody with write access put the label on again';
    if (pull?.kind !== 'done' || permission?.kind !== 'done') {
        const answer = pull?.kind === 'failed' ? pull : permission?.kind === 'failed' ? permission : null;
        const why = answer ? (0,wording/* apiReason */.V$)(answer) : 'without `github-token` nobody can be asked';
        return {
            what,
            why: `whether the label still speaks of that head, and who put it on, is not known (${why})`,
            fix: ask,
        };
    }
    if (!['admin', 'write'].includes(payload_text(permission.data, 'permission') ?? '')) {
        const why = `@${sender ?? ''} put the label on and has no write access: the triage role may label, and it may not decide this`;
        return { what, why, fix: `ask someone who has it to read the change, take the label off and put it on again` };
    }
    const now = sha(payload_text(pull.data, 'head', 'sha'));
    const isIt = integer(pull.data, 'number') === number && payload_text(pull.data, 'state') === 'open';
    if (!isIt || now !== head || head === null) {
        const why = `the label counts for ${untrusted_short(head)} only, and the pull request ${isIt ? `stands at ${untrusted_short(now)}` : 'is not open'} now`;
        return { what, why, fix: 'read what was pushed since, take the label off and label again' };
    }
    if (isBaseCheckedOut)
        return null;
    const why = 'the checkout is no commit of the base branch: files of a stranger lie where later steps of the job run';
    return {
        what,
        why,
        fix: 'check out the base: leave `ref` and `repository` of actions/checkout out, and give it `fetch-depth: 0`',
    };
}
const untrusted_short = (commit) => commit?.slice(0, 12) ?? 'no commit';
function notAsData(reviewers) {
    return reviewers.flatMap(({ id, source }) => {
        if (source.kind === 'preset')
            return [];
        const kind = source.kind === 'command' ? 'run' : 'replay';
        const does = source.kind === 'command' ? 'a command may execute what it finds' : 'stored reviews are of another change';
        return {
            what: `reviewers: \`${id}\` is no preset, and the head comes from a fork`,
            why: `with \`untrusted: data\` nothing of it may be executed: ${does} (\`${kind}:\`)`,
            fix: 'give this workflow a configuration of presets only (`claude`, `codex`, `gemini`), and run the others on `pull_request`, which has no secrets',
        };
    });
}
function behindWalls(settings, untrusted) {
    return untrusted === 'data' ? { ...settings, isolation: 'required' } : settings;
}
function readAsData({ head, sender, number }) {
    return {
        what: `the head of #${String(number ?? 0)} comes from a fork and was read as data`,
        why: `@${sender ?? ''} labelled ${untrusted_short(head)}; nothing of it was checked out beside the workflow or executed, and the base's configuration and notes counted`,
        fix: 'none; what is pushed from now on has to be labelled again',
    };
}

;// CONCATENATED MODULE: ./build/event/pull-request.js



function withPullRequest(facts, number, answer) {
    if (answer === null && facts.base !== null && facts.head !== null)
        return { ...facts, naming: { kind: 'ends' } };
    if (answer === null)
        throw notAsked(facts, number, NO_TOKEN);
    if (answer.kind === 'failed')
        throw notAsked(facts, number, reasonOf(answer));
    const found = pullRequestFacts({ pull_request: answer.data });
    const isIt = found.number === number && found.base !== null && found.head !== null;
    const home = payload_text(answer.data, 'base', 'repo', 'full_name');
    const elsewhere = facts.repository !== null && home?.toLowerCase() !== facts.repository.toLowerCase();
    if (!isIt || elsewhere)
        throw notAsked(facts, number, NOT_IT);
    const head = facts.head ?? found.head ?? null;
    const foreign = facts.foreign === true || (found.foreign ?? true);
    return { ...facts, ...found, naming: { kind: 'ends' }, head, foreign, pusher: facts.pusher };
}
function pullsWithHead(listed, head) {
    const open = list(listed).filter((pull) => sha(payload_text(pull, 'head', 'sha')) === head && payload_text(pull, 'state') === 'open');
    return open.flatMap((pull) => integer(pull, 'number') ?? []);
}
const NO_TOKEN = {
    why: 'the event does not name its commits, and without `github-token` nobody can be asked',
    fix: 'leave `github-token` as it is (the token of the job) and give the job `permissions: { contents: read, pull-requests: read }`',
};
const NOT_IT = {
    why: 'what the API answered is no pull request of this repository with a base and a head',
    fix: 'run the job again; if it stays, run the review on `pull_request`',
};
function reasonOf({ status, why }) {
    const reason = (0,wording/* apiReason */.V$)({ status, why });
    if (status === 0)
        return { why: reason, fix: 'run the job again when it can be' };
    const denied = status === 401 || status === 403 || status === 404;
    return {
        why: reason,
        fix: denied
            ? 'give the job `permissions: { contents: read, pull-requests: read }`, and run it again'
            : 'run the job again',
    };
}
function notAsked({ event }, number, { why, fix }) {
    return new problem/* UserError */.yo([
        { what: `\`${event ?? 'event'}\`: the commits of pull request #${number} could not be found`, why, fix },
    ]);
}
function unknownPull({ event }, head, answer) {
    const { why, fix } = reasonOf(answer);
    return {
        what: `\`${event ?? 'event'}\`: which pull request ${head.slice(0, 12)} belongs to is not known`,
        why: `${why}; it is compared with the default branch`,
        fix,
    };
}

;// CONCATENATED MODULE: ./build/event/event.js









function endsThatCount(wanted, proposed) {
    if (proposed === null)
        return { ...wanted, problems: [] };
    const { head, isHead, isBase } = proposed;
    const problems = [
        ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
        ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
    ];
    return { head: null, base: null, problems };
}
function refused(name, asked, stands) {
    return {
        what: `${name}: \`${(0,values/* must */.sb)(asked).replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
        why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another one',
        fix: `remove the input \`${name}\``,
    };
}
const WITHOUT_SECRETS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
const BY_WRITERS = [
    'push',
    'merge_group',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'create',
];
function isPrivileged(event) {
    return event !== null && !WITHOUT_SECRETS.includes(event) && !BY_WRITERS.includes(event);
}
function keyless({ event, foreign, sender }) {
    if (event === null || isPrivileged(event))
        return null;
    if (WITHOUT_SECRETS.includes(event) && foreign === true)
        return 'fork';
    return sender === 'dependabot[bot]' ? 'dependabot' : null;
}
function refuseForeignEvent({ event, foreign }, untrusted) {
    if (event === null || untrusted === 'data' || !isPrivileged(event) || foreign !== true)
        return;
    throw refusal(event, 'the change comes from a fork');
}
function isVouchedFor({ event, foreign, head: named }, { head, untrusted }) {
    if (event === null || untrusted === 'data' || !isPrivileged(event))
        return true;
    return head === named && foreign === false;
}
function headOfNobody({ event }, head) {
    return refusal((0,values/* must */.sb)(event), `${head.slice(0, 12)} is in no branch of this repository that the checkout knows (\`fetch-depth: 0\` makes it know all of them)`);
}
function refusal(event, because) {
    return new problem/* UserError */.yo([
        {
            what: `a head from another repository is not reviewed on \`${event}\``,
            why: `\`${event}\` runs with this repository's secrets, and ${because}`,
            fix: 'run on `pull_request` instead; or, after reading the change, push its head to a branch of this repository and review that (docs/events.md, "Forks and Dependabot")',
        },
    ]);
}
function refuseNoChange(facts, wanted) {
    const { naming } = facts;
    if (naming.kind === 'gone' && wanted.head === null)
        throw new problem/* UserError */.yo([gone(facts)]);
    if (naming.kind === 'several' && wanted.base === null)
        throw new problem/* UserError */.yo([several(facts, naming.numbers)]);
}
function refuseUnnamed(ends, facts, wanted) {
    if (facts.event === null || ends.mergeBase !== ends.head || isNamed(ends, facts, wanted))
        return;
    throw new problem/* UserError */.yo([unnamed(ends, facts, wanted)]);
}
function isNamed({ base, head }, facts, wanted) {
    if (wanted.base !== null && wanted.head !== null)
        return true;
    if (facts.naming.kind !== 'ends' && facts.naming.kind !== 'branch')
        return false;
    const ownBase = wanted.base === null || base === facts.base;
    const ownHead = wanted.head === null || head === facts.head;
    return ownBase && ownHead;
}
function unnamed({ base, head }, { event, branch, naming }, wanted) {
    const same = base === head ? 'both are' : 'all of it is in the base, at';
    const named = naming.kind === 'ends' || naming.kind === 'branch';
    const of = named ? 'names its change, and `base` or `head` say something else' : 'names no change';
    return {
        what: `\`${(0,values/* must */.sb)(event)}\`: there is nothing to compare, the head adds nothing to the base`,
        why: `the event ${of}; ${same} ${head.slice(0, 12)}`,
        fix: named && (wanted.base ?? wanted.head) !== null ? 'leave `base` and `head` out' : fixFor(event, branch),
    };
}
const ADVICE = {
    schedule: 'give `base: <commit or tag up to which was reviewed>`, and `head` where it is not what is checked out',
    release: 'give `base: <tag of the release before>`, and check out with `fetch-depth: 0`',
    workflow_dispatch: 'start the workflow on the branch to review, or give `base` and `head` (as inputs of the workflow: `base: ${{ inputs.base }}`)',
    push: 'give `base: <tag before>` for a tag, or limit the workflow to branches (`on: push: branches: ["**"]`)',
};
function fixFor(event, branch) {
    const advice = event === null || !Object.hasOwn(ADVICE, event) ? undefined : ADVICE[event];
    if (advice !== undefined)
        return advice;
    const which = branch === null ? '' : ` (for \`${branch.slice(0, 60)}\`)`;
    return `give \`base\` and \`head\`${which}, or run on \`pull_request\``;
}
function gone({ event, branch }) {
    return {
        what: `\`${(0,values/* must */.sb)(event)}\`: \`${branch ?? 'the branch'}\` was deleted, there is nothing to review`,
        why: 'the event names no commit after it',
        fix: 'skip the job for deletions (`if: ${{ !github.event.deleted }}`), or run on `pull_request`',
    };
}
function several({ event }, numbers) {
    return {
        what: `\`${(0,values/* must */.sb)(event)}\`: which pull request is meant is not said`,
        why: `the commit is the head of ${numbers.map((number) => `#${number}`).join(', ')}`,
        fix: 'give `base`, or run on `pull_request`',
    };
}


/***/ }),

/***/ 3568: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseDiff)
/* harmony export */ });
/* unused harmony export unquotePath */
/* harmony import */ var _domain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4719);

function parseDiff(text) {
    const lines = text.split('\n');
    const found = [];
    let start = 0;
    for (let at = 0; at < lines.length;) {
        const first = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(lines[at]);
        const header = first.startsWith('diff --git ') ? readHeader(lines, at) : null;
        const body = header && readHunks(lines, header.end);
        if (header && body)
            found.push({ ...fileOf(header.fields, first, body.hunks), start });
        for (const end = body?.end ?? at + 1; at < end; at += 1)
            start += (lines[at]?.length ?? 0) + 1;
    }
    const parts = found.map(({ start: from, ...file }, index) => ({
        ...file,
        text: text.slice(from, found[index + 1]?.start),
    }));
    return mergeTypeChanges(parts);
}
function unquotePath(text) {
    if (!(text.startsWith('"') && text.endsWith('"') && text.length > 1))
        return text;
    const bytes = [];
    const pattern = /\\([0-7]{3}|.)|[^\\]/gsu;
    for (const [token, escaped] of text.slice(1, -1).matchAll(pattern)) {
        if (escaped === undefined)
            bytes.push(...new TextEncoder().encode(token));
        else if (escaped.length === 3)
            bytes.push(parseInt(escaped, 8));
        else
            bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
    }
    return new TextDecoder().decode(Uint8Array.from(bytes));
}
const ESCAPES = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };
const HEADER = /^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: (.*))?$/s;
const SOURCES = { [`rename from`]: 'source', [`copy from`]: 'source' };
function readHeader(lines, start) {
    const fields = new Map();
    let at = start + 1;
    for (; at < lines.length; at += 1) {
        const match = HEADER.exec((0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(lines[at]));
        if (!match)
            break;
        const name = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(match[1]);
        fields.set(SOURCES[name] ?? name, match[2] ?? '');
    }
    return { fields, end: at };
}
function fileOf(fields, first, hunks) {
    const [before, after] = pathsOf(fields, first);
    const [baseOid, headOid, mode] = idsOf(fields);
    const status = statusOf(fields);
    const moved = status === 'renamed' || status === 'copied';
    const count = (kind) => hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.kind === kind).length, 0);
    return {
        path: status === 'deleted' ? before : after,
        previousPath: moved ? before : null,
        status,
        added: count('added'),
        deleted: count('deleted'),
        binary: fields.has('Binary files') || fields.has('GIT binary patch'),
        baseOid,
        headOid,
        mode: fields.get('new file mode') ?? fields.get('deleted file mode') ?? fields.get('new mode') ?? mode,
        hunks,
    };
}
function statusOf(fields) {
    if (fields.has('new file mode'))
        return 'added';
    if (fields.has('deleted file mode'))
        return 'deleted';
    if (fields.has('rename to'))
        return 'renamed';
    if (fields.has('copy to'))
        return 'copied';
    return 'modified';
}
function idsOf(fields) {
    const match = /^([0-9a-f]+)\.\.([0-9a-f]+)(?: (\d+))?$/.exec(fields.get('index') ?? '');
    const id = (text) => (text === undefined || /^0+$/.test(text) ? null : text);
    return [id(match?.[1]), id(match?.[2]), match?.[3] ?? ''];
}
function pathsOf(fields, first) {
    const from = fields.get('source');
    const to = fields.get('rename to') ?? fields.get('copy to');
    if (from !== undefined && to !== undefined)
        return [unquotePath(from), unquotePath(to)];
    const old = sidePath(fields.get('---'));
    const now = sidePath(fields.get('+++'));
    const same = samePath(first);
    return [old ?? now ?? same, now ?? old ?? same];
}
function sidePath(text) {
    if (text === undefined || text === '/dev/null')
        return null;
    return unquotePath(text.replace(/\t$/, '')).slice(2);
}
function samePath(first) {
    const rest = first.slice('diff --git '.length);
    if (rest.startsWith('"'))
        return unquotePath(/^"(?:\\.|[^"\\])*"/.exec(rest)?.[0] ?? rest).slice(2);
    return rest.slice(2, (rest.length - 1) / 2);
}
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/s;
function readHunks(lines, start) {
    const hunks = [];
    let at = start;
    for (let match = HUNK.exec(lines[at] ?? ''); match; match = HUNK.exec(lines[at] ?? '')) {
        const [, baseStart = '0', baseCount = '1', headStart = '0', headCount = '1', heading = ''] = match;
        const body = hunkLines(lines, at + 1, { base: Number(baseCount), head: Number(headCount) });
        hunks.push({
            base: rangeOf(Number(baseStart), Number(baseCount)),
            head: rangeOf(Number(headStart), Number(headCount)),
            heading,
            lines: body.lines,
        });
        at = body.end;
    }
    return { hunks, end: at };
}
const KINDS = { ' ': 'context', '+': 'added', '-': 'deleted' };
function hunkLines(lines, start, left) {
    const found = [];
    let { base, head } = left;
    let at = start;
    for (; at < lines.length; at += 1) {
        const line = (0,_domain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .must */ .sb)(lines[at]);
        if (line.startsWith('\\'))
            continue;
        if (base <= 0 && head <= 0)
            break;
        const kind = KINDS[line.charAt(0)];
        if (kind === undefined)
            break;
        if (kind !== 'added')
            base -= 1;
        if (kind !== 'deleted')
            head -= 1;
        found.push({ kind, text: line.slice(1) });
    }
    return { lines: found, end: at };
}
function rangeOf(start, count) {
    return count === 0 ? null : { start, end: start + count - 1 };
}
function mergeTypeChanges(files) {
    const merged = [];
    for (const file of files) {
        const last = merged.at(-1);
        if (last?.status === 'deleted' && file.status === 'added' && last.path === file.path) {
            merged[merged.length - 1] = {
                ...file,
                status: 'type-changed',
                deleted: last.deleted,
                binary: file.binary || last.binary,
                baseOid: last.baseOid,
                hunks: [...last.hunks, ...file.hunks],
                text: last.text + file.text,
            };
        }
        else
            merged.push(file);
    }
    return merged;
}


/***/ }),

/***/ 1539: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T_: () => (/* binding */ REVIEWERS),
  IV: () => (/* reexport */ SANDBOX_FIX),
  T$: () => (/* reexport */ commandReviewer),
  DM: () => (/* binding */ reviewers_modelOf),
  SL: () => (/* reexport */ opinionReader),
  GO: () => (/* reexport */ parseStoredName),
  Rs: () => (/* reexport */ storedName),
  fe: () => (/* reexport */ storedOpinionName),
  AK: () => (/* reexport */ vendorOf)
});

;// CONCATENATED MODULE: ./build/reviewers/cli-output.js
const WORDINGS = {
    authentication: [
        'the API refused the key',
        ({ key }, { reviewer }) => `check that ${key} holds a valid key, or remove ${reviewer.id} from \`reviewers\``,
    ],
    quota: [
        "the account's quota or credit is used up",
        ({ billingPage }, { reviewer }) => `raise the limit or add credit (${billingPage}), use another key, or remove ${reviewer.id} from \`reviewers\` until the quota resets`,
    ],
    'rate-limit': [
        'the API answered "too many requests" for longer than the retries last',
        ({ billingPage }) => `run the job again later; if it happens often, lower \`passes\`, start fewer runs at once, or raise the rate limit (${billingPage})`,
    ],
    server: ["the model's API failed", ({ statusPage }) => `run the job again; when it lasts, see ${statusPage}`],
    network: [
        'the API could not be reached',
        ({ statusPage }) => `check that the runner may open connections to the API (firewall, \`HTTPS_PROXY\`), then run the job again; see ${statusPage}`,
    ],
    'model-not-found': [
        'the model is not known to the API, or not open to this key',
        (_, { reviewer }) => `set \`model\` of ${reviewer.id} in \`reviewers\` to a model that this key may use (it is ${reviewer.model ?? 'the default'} now)`,
    ],
    configuration: [
        'the CLI or the API refused its settings',
        ({ name }, { reviewer }) => `check \`model\` and \`effort\` of ${reviewer.id}; with \`install: never\`, install the version of ${name} that \`install: auto\` would`,
    ],
    exit: [
        'the CLI ended with an error',
        () => 'read its log in the artifact (`logs/`); `deep-review doctor` tries the installation',
    ],
    crash: [
        'the CLI ended before it gave its final answer',
        () => 'run the job again; when it happens again, read its log in the artifact (`logs/`)',
    ],
    'no-output': [
        'the model answered with nothing',
        () => 'run the job again; when it happens again, choose another `model` or a lower `effort`',
    ],
    refusal: [
        'the model declined to review this change',
        (_, { reviewer }) => `read the change for text that a model may take as harmful; another model or vendor for ${reviewer.id} may not decline`,
    ],
    safety: [
        'a content filter of the vendor stopped the answer',
        (_, { reviewer }) => `read the change for text that a filter may take as harmful; another model or vendor for ${reviewer.id} may not stop`,
    ],
    'context-overflow': [
        "the prompt and what was read did not fit into the model's context",
        () => 'split the change, mark generated files as `linguist-generated` on the base branch, or choose a model with a larger context',
    ],
    loop: ['the model repeated itself and was stopped', () => 'run the job again, or choose another `model` or `effort`'],
    truncated: [
        "the answer was cut off at the model's output limit",
        () => 'split the change, lower `effort` (thinking counts as output), or choose a model with a larger output limit',
    ],
    'turn-limit': [
        'the CLI reached its limit of turns before the review was written',
        () => 'split the change, or run the job again; `passes: 2` gives the reviewer a second round',
    ],
    budget: ['the cost limit was reached before the review was written', () => 'raise `max-cost`, or split the change'],
};
function failure(kind, why, speaker, task) {
    const [what, fix] = WORDINGS[kind] ?? [`ended with "${kind}"`, () => 'read its log in the artifact (`logs/`)'];
    const said = oneLine(why) || 'it gave no reason';
    return {
        class: kind,
        problem: { what: `${task.reviewer.id}: ${what}`, why: `${speaker.name}: ${said}`, fix: fix(speaker, task) },
    };
}
function exitFailure(result, speaker, task) {
    if (result.ended !== null)
        return null;
    if (result.signal !== null)
        return failure('crash', `ended by ${result.signal}. ${lastWords(result)}`, speaker, task);
    if (result.exitCode === 0)
        return failure('crash', `exit status 0 without a final event. ${lastWords(result)}`, speaker, task);
    const status = result.exitCode === null ? 'no exit status' : `exit status ${String(result.exitCode)}`;
    return failure('exit', `${status}. ${lastWords(result)}`, speaker, task);
}
function retryOf(failures) {
    const waits = { 'rate-limit': 15_000, server: 5_000, network: 5_000 };
    const wait = failures[0] ? waits[failures[0].class] : undefined;
    return wait === undefined ? null : { afterMs: wait };
}
function lastWords(result) {
    const lines = result.stderr.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
    return oneLine(lines.slice(-3).join(' · '));
}
const COMPLAINT = /^(?:\d{4}-\d\d-\d\dT\S{1,40} +)?(?:\[?(?:API )?error\b|\w{0,40}Error\b|fatal\b|panic\b|thread '|attempt \d+ failed|failed\b|uncaught\b|unhandled\b|stream error\b)/i;
function complaints(stderr) {
    return stderr.split('\n').filter((line) => COMPLAINT.test(line));
}
function oneLine(text) {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}
const PATTERNS = [
    ['quota', [/insufficient_quota|quota exceeded|QuotaFailure|usage limit|credit balance|billing/i]],
    ['quota', [/exceeded your current quota|exhausted your (daily )?quota/i]],
    ['context-overflow', [/context (window|length)|maximum context|prompt is too long|input token count.*exceeds/i]],
    ['refusal', [/\brefus(al|ed to answer)\b|usage policy/i]],
    ['safety', [/content[_ ]filter|safety (filter|settings|reasons)|\bSAFETY\b|RECITATION|prohibited content/i]],
    ['truncated', [/max_output_tokens|MAX_TOKENS|output token (maximum|limit)|maximum output/i]],
    ['loop', [/loop detected|potential loop/i]],
    [
        'model-not-found',
        [/model_not_found|unknown model|\b404\b/i, /model .{0,80}(not found|does not exist|not supported)/i],
    ],
    ['authentication', [/\b40[13]\b|unauthori[sz]ed|authentication|permission[_ ]denied|forbidden/i]],
    ['authentication', [/invalid[_ ](x-)?api[_ -]key|api key not valid|not logged in|invalid auth method/i]],
    ['rate-limit', [/\b429\b|rate[_ -]?limit|too many requests|RESOURCE_EXHAUSTED|resource has been exhausted/i]],
    ['network', [/ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|fetch failed|error sending request/i]],
    ['server', [/\b5\d\d\b|internal server error|service unavailable|bad gateway|server_error/i]],
    ['server', [/overloaded|UNAVAILABLE|stream disconnected|high demand/i]],
    ['network', [/connection[ _](refused|reset|closed|error|failed)|network|timed out|timeout/i]],
    ['configuration', [/\b400\b|invalid[_ ](request|argument)|unknown (option|argument)|unexpected argument/i]],
];
function classOfWords(text) {
    return PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}
function readLine(line) {
    if (!line.trimStart().startsWith('{'))
        return null;
    try {
        const value = JSON.parse(line);
        return isRecord(value) ? value : null;
    }
    catch {
        return null;
    }
}
function readLines(output) {
    return output
        .split('\n')
        .map(readLine)
        .filter((event) => event !== null);
}
function stringOf(value) {
    return typeof value === 'string' ? value : '';
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
function recordOf(value) {
    return isRecord(value) ? value : {};
}
function recordsOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
function tally(names) {
    const counts = new Map();
    for (const name of names) {
        const plain = name.replace(/[^\w. :/-]+/g, '').slice(0, 60) || 'unnamed';
        counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const PART_OF_A_REVIEW = /^\s{0,3}#{1,6}\s|^\W{0,6}[CIS]\d{1,3}\W/m;
const NARRATION_LENGTH = 400;
function reviewIn(messages) {
    const said = messages
        .map((message) => message.trimEnd())
        .filter((message, index, all) => message.trim() !== '' && message !== all[index - 1]);
    const start = said.findIndex((message) => PART_OF_A_REVIEW.test(message));
    const kept = said.filter((message, index) => index === said.length - 1 ||
        (start >= 0 && index >= start && (PART_OF_A_REVIEW.test(message) || message.length > NARRATION_LENGTH)));
    return kept.join('\n\n');
}
function modelNamed(value, before) {
    const name = stringOf(value)
        .replace(/[^\w.:/@[\]-]+/g, '')
        .slice(0, 100);
    return name === '' ? before.model : name;
}
function tokens(usage, name) {
    const count = numberOf(usage[name]);
    return count !== null && count > 0 ? Math.round(count) : 0;
}
function useOf(whole) {
    const cacheRead = Math.min(whole.cacheRead, whole.input);
    const cacheWrite = Math.min(whole.cacheWrite, whole.input - cacheRead);
    const fresh = whole.input - cacheRead - cacheWrite;
    return { fresh, cacheRead, cacheWrite, cacheWriteHour: 0, output: whole.output };
}

// EXTERNAL MODULE: ./build/text/characters.js
var characters = __webpack_require__(4832);
;// CONCATENATED MODULE: ./build/reviewers/shell.js

const WORD = String.raw `(?:'[^']*'?|"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\\[\s\S]?|[^\s'"\x60\\;&|()<>])+`;
const PIECE = new RegExp(String.raw `(?<![^\s;&|()])#[^\n]*|<<(?!<)|\d*(?:[<>]+&[\d-]|[<>]+[ \t]*(?:${WORD})?)|${WORD}|[;&|()\x60\n]`, 'g');
const QUOTED = /'([^']*)'?|"([^"\\]*(?:\\[\s\S][^"\\]*)*)"?|\\([\s\S]?)/g;
const MAX_LENGTH = 100_000;
const BEFORE = /^(?:-|\d|\w+=|(?:if|then|elif|else|do|while|until|time|!|\{|fi|done|\}|env|command|exec|nohup|sudo|nice|xargs|builtin|stdbuf|timeout)$)/;
const PRINTERS = /^(?:cat|head|tail|nl|less|more|bat|tac|sed|awk)$/;
const WITH_VALUE = /^(?:-[bdvFefLSG]|--(?:lines|bytes|since|until|author))$/;
function programsIn(line) {
    return simpleCommands(line).flatMap(([program = '', ...words]) => {
        if (program !== 'git')
            return /^[\w.+-]{1,40}$/.test(program) ? [program] : [];
        const [subcommand = ''] = gitArguments(words);
        return [/^[a-z][a-z-]{1,30}$/.test(subcommand) ? `git ${subcommand}` : 'git'];
    });
}
function filesPrintedBy(line) {
    let directory = '';
    const files = [];
    for (const [program = '', ...words] of simpleCommands(line)) {
        if (program === 'cd')
            directory = words[0] ?? '';
        else
            files.push(...printed(program, words).map((path) => joinPath(directory, path)));
    }
    return files.filter((path) => path.length > 0 && path.length < 4096 && !/[*?[\]{}$`\0\n]/.test(path));
}
function simpleCommands(line, depth = 0) {
    const commands = [[]];
    for (const [piece] of line.slice(0, MAX_LENGTH).matchAll(PIECE)) {
        if (piece === '<<' || /"[^"]*(?:\$\(|`)/.test(piece))
            break;
        if (/^[;&|()`\n]$/.test(piece))
            commands.push([]);
        else if (!/^(?:#|\d*[<>])/.test(piece))
            commands.at(-1)?.push(piece.replace(QUOTED, unquoted));
    }
    return commands.flatMap((all) => {
        const start = all.findIndex((word) => !BEFORE.test(word));
        const [path = '', ...rest] = start < 0 ? [] : all.slice(start);
        if (path === '' || /^(?:for|case|in)$/.test(path))
            return [];
        const name = path.slice(path.lastIndexOf('/') + 1);
        const option = /^(?:ba|z|da)?sh$/.test(name) ? rest.findIndex((word) => /^-[a-z]*c$/.test(word)) : -1;
        const script = option < 0 ? undefined : rest[option + 1];
        if (script === undefined)
            return [[name, ...rest]];
        return depth < 6 ? simpleCommands(script, depth + 1) : [];
    });
}
function unquoted(_, single, double, escaped) {
    return single ?? double?.replace(/\\(["\\$`\n])/g, '$1') ?? (escaped === '\n' ? '' : (escaped ?? ''));
}
function printed(program, words) {
    if (program === 'git')
        return printedByGit(gitArguments(words));
    if (!PRINTERS.test(program))
        return [];
    if (program !== 'sed' && program !== 'awk')
        return operands(words);
    if (words.some((word) => word.startsWith('-i')))
        return [];
    return operands(words).slice(words.some((word) => word === '-e' || word === '-f') ? 0 : 1);
}
function printedByGit([subcommand = '', ...words]) {
    const [before, paths] = words.includes('--')
        ? [words.slice(0, words.indexOf('--')), words.slice(words.indexOf('--') + 1)]
        : [words, []];
    if (before.some((word) => /^(?:-s$|--(?:no-patch|name|stat|numstat|shortstat|dirstat|summary|quiet))/.test(word)))
        return [];
    if (/^(?:blame|annotate)$/.test(subcommand))
        return paths.length > 0 ? paths : operands(before).slice(-1);
    if (subcommand === 'show')
        return [...paths, ...operands(before).flatMap((word) => word.split(':').slice(1, 2))];
    return subcommand === 'diff' || (subcommand === 'log' && /^(?:-p|--patch)$/m.test(before.join('\n'))) ? paths : [];
}
function gitArguments(words) {
    const start = words.findIndex((word, at) => !word.startsWith('-') && !/^(?:-[Cc]|--(?:git-dir|work-tree|namespace))$/.test(words[at - 1] ?? ''));
    return start < 0 ? [] : words.slice(start);
}
function operands(words) {
    return words.filter((word, at) => !/^(?:-|\d+$)/.test(word) && !WITH_VALUE.test(words[at - 1] ?? ''));
}
function joinPath(directory, path) {
    return directory === '' || path.startsWith('/') ? path : `${(0,characters/* withoutEnd */.Mx)(directory, /\//)}/${path}`;
}
function repositoryPaths(paths, worktree) {
    return [...new Set(paths.flatMap((path) => repositoryPath(path, worktree) ?? []))].sort();
}
function repositoryPath(path, worktree) {
    const slashed = path.replaceAll('\\', '/');
    const root = worktree.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '');
    const inside = slashed.startsWith(`${root}/`) ? slashed.slice(root.length + 1) : slashed;
    const clean = inside.replace(/^(\.\/)+/, '').replace(/\/\.\//g, '/');
    return clean === '' || clean.startsWith('/') || clean.split('/').includes('..') ? null : clean;
}

;// CONCATENATED MODULE: ./build/reviewers/claude.js


function told(document, before) {
    const event = recordOf(document);
    const message = event['type'] === 'message_start' ? recordOf(event['message']) : event;
    if (!['message', 'message_start', 'message_delta'].includes(String(event['type'])))
        return before;
    const usage = recordOf(message['usage']);
    const use = 'usage' in message ? merged(usage, before.use) : before.use;
    return { model: modelNamed(message['model'], before), use };
}
function merged(usage, before) {
    const own = (name, earlier) => Math.max(earlier, tokens(usage, name));
    const hour = own1h(usage);
    const written = tokens(usage, 'cache_creation_input_tokens');
    return {
        fresh: own('input_tokens', before?.fresh ?? 0),
        cacheRead: own('cache_read_input_tokens', before?.cacheRead ?? 0),
        cacheWrite: Math.max(before?.cacheWrite ?? 0, written - Math.min(hour, written)),
        cacheWriteHour: Math.max(before?.cacheWriteHour ?? 0, Math.min(hour, written)),
        output: own('output_tokens', before?.output ?? 0),
    };
}
function own1h(usage) {
    return tokens(recordOf(usage['cache_creation']), 'ephemeral_1h_input_tokens');
}
const REFUSALS = {
    unauthenticated: [401, 'authentication_error'],
    'not-found': [404, 'not_found_error'],
    'too-large': [413, 'request_too_large'],
    busy: [429, 'rate_limit_error'],
    cap: [400, 'invalid_request_error'],
    unreachable: [502, 'api_error'],
};
const anthropicApi = {
    origin: 'https://api.anthropic.com',
    keyPlaces: [
        { kind: 'header', name: 'x-api-key', prefix: '' },
        { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
    ],
    serves: (method, path) => {
        if (method === 'POST' && path === '/v1/messages')
            return 'asks';
        if (method === 'POST' && path === '/v1/messages/count_tokens')
            return 'reads';
        return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
    },
    modelIn: () => null,
    basePath: (path) => path.replace(/\/$/, ''),
    told,
    refusal: (why, message) => {
        const [status, type] = REFUSALS[why];
        return { status, body: { type: 'error', error: { type, message } } };
    },
};
const SPEAKER = {
    name: 'Claude Code',
    key: '`anthropic-api-key` (ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN)',
    statusPage: 'https://status.anthropic.com',
    billingPage: 'https://console.anthropic.com/settings/billing',
};
const MAX_TURNS = 150;
const ALLOWED = ['blame', 'log', 'diff', 'show'].map((subcommand) => `Bash(git ${subcommand} *)`);
const DENIED = ['--output', '--ext-d', '--textc', '--no-ind', '--cont'].map((option) => `Bash(*${option}*)`);
const ISOLATION = [
    '--restricted',
    '--safe-mode',
    ...['--setting-sources', ''],
    '--strict-mcp-config',
    '--disable-slash-commands',
    '--no-session-persistence',
    ...['--tools', 'Read,Grep,Glob,Bash'],
    ...['--allowedTools', ['Read', 'Grep', 'Glob', ...ALLOWED].join(',')],
    ...['--disallowedTools', DENIED.join(',')],
    ...['--permission-mode', 'dontAsk'],
];
const ENVIRONMENT = {
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
    CLAUDE_CODE_MAX_RETRIES: '3',
    API_TIMEOUT_MS: '300000',
    DISABLE_AUTOUPDATER: '1',
};
function invocation(task) {
    const { model, effort } = task.reviewer;
    const streaming = ['-p', '--output-format', 'stream-json', '--verbose', '--include-partial-messages'];
    const args = [...streaming, '--model', model ?? claude.defaultModel ?? 'opus'];
    return {
        command: task.executable,
        args: [...args, ...(effort === null ? [] : ['--effort', effort]), '--max-turns', String(MAX_TURNS), ...ISOLATION],
        stdin: task.prompt,
        env: {
            ...ENVIRONMENT,
            ...chosenKey(task),
            ...(task.apiBaseUrl === null ? {} : { ANTHROPIC_BASE_URL: task.apiBaseUrl }),
        },
        files: {},
    };
}
function chosenKey(task) {
    const name = claude.needs.find((variable) => task.keys[variable]);
    return name === undefined ? {} : { [name]: task.keys[name] ?? '' };
}
function observe(line) {
    const event = readLine(line);
    if (event === null)
        return null;
    if (event['type'] === 'result')
        return { kind: 'final' };
    if (event['subtype'] === 'api_retry') {
        const status = numberOf(event['error_status']);
        return {
            kind: 'waiting',
            reason: `retries after ${status === null ? stringOf(event['error']) || 'an error' : `HTTP ${String(status)}`}`,
        };
    }
    if (event['type'] === 'stream_event')
        return tokensOfRequest(recordOf(event['event']));
    if (event['type'] !== 'assistant')
        return null;
    const tool = recordsOf(recordOf(event['message'])['content']).find((block) => block['type'] === 'tool_use');
    return tool ? { kind: 'tool', name: stringOf(tool['name']) } : null;
}
function tokensOfRequest(event) {
    if (event['type'] !== 'message_delta')
        return null;
    const usage = recordOf(event['usage']);
    return { kind: 'tokens', input: inputTokens(usage), output: numberOf(usage['output_tokens']) ?? 0 };
}
function interpret(result, task) {
    const events = readLines(result.stdout);
    const final = events.findLast((event) => event['type'] === 'result') ?? null;
    const text = reviewIn(messagesOf(events, final));
    const failures = failuresOf(events, final, text, result, task);
    return {
        text,
        finished: final !== null && failures.length === 0 && final['stop_reason'] === 'end_turn',
        failures,
        telemetry: events.length === 0 ? null : telemetryOf(events, final, task),
        retry: text === '' && result.ended === null && !askedToWaitLong(events, failures) ? retryOf(failures) : null,
    };
}
function askedToWaitLong(events, failures) {
    return failures[0]?.class === 'rate-limit' && !events.some((event) => event['subtype'] === 'api_retry');
}
function assistantMessages(events) {
    return events.filter((event) => event['type'] === 'assistant').map((event) => recordOf(event['message']));
}
function unfinishedText(events) {
    let text = '';
    for (const event of events) {
        const part = recordOf(event['event']);
        const delta = recordOf(part['delta']);
        if (event['type'] === 'assistant' || part['type'] === 'content_block_start')
            text = '';
        if (delta['type'] === 'text_delta' && !stringOf(event['parent_tool_use_id']))
            text += stringOf(delta['text']);
    }
    return text;
}
function messagesOf(events, final) {
    const said = saidByModel(events);
    if (final === null)
        return [...said, unfinishedText(events)];
    const last = final['is_error'] === true ? '' : stringOf(final['result']);
    return said.some((message) => message.includes(last.trim())) ? said : [...said, last];
}
function saidByModel(events) {
    return events
        .filter((event) => event['type'] === 'assistant' && !stringOf(event['parent_tool_use_id']))
        .map((event) => recordOf(event['message']))
        .filter((message) => message['model'] !== '<synthetic>')
        .flatMap((message) => recordsOf(message['content']))
        .filter((block) => block['type'] === 'text')
        .map((block) => stringOf(block['text']));
}
const API_ERRORS = {
    authentication_failed: 'authentication',
    authentication_error: 'authentication',
    permission_error: 'authentication',
    oauth_org_not_allowed: 'authentication',
    billing_error: 'quota',
    rate_limit: 'rate-limit',
    rate_limit_error: 'rate-limit',
    model_not_found: 'model-not-found',
    not_found_error: 'model-not-found',
    server_error: 'server',
    api_error: 'server',
    overloaded: 'server',
    overloaded_error: 'server',
    connection_failed: 'network',
    timeout: 'network',
    max_output_tokens: 'truncated',
};
function failuresOf(events, final, text, ...[result, task]) {
    if (final === null) {
        const missing = exitFailure(result, SPEAKER, task) ?? waited(events, task);
        return missing === null ? [] : [missing];
    }
    const kind = failureClass(events, final);
    const why = saidByResult(final);
    if (kind !== null)
        return [failure(kind, why, SPEAKER, task)];
    if (text === '')
        return [failure('no-output', `stop reason "${stringOf(final['stop_reason'])}"`, SPEAKER, task)];
    return [];
}
function waited(events, task) {
    const last = events.findLast((event) => event['subtype'] === 'api_retry' || event['type'] === 'stream_event');
    if (last?.['subtype'] !== 'api_retry')
        return null;
    const status = numberOf(last['error_status']);
    const why = [stringOf(last['error']), status === null ? '' : `HTTP ${String(status)}`].filter(Boolean).join(', ');
    const kind = status === null ? 'network' : (API_ERRORS[stringOf(last['error'])] ?? classOfWords(why));
    return kind === null
        ? null
        : failure(kind, `it was trying again after an error (${why || 'no answer'})`, SPEAKER, task);
}
function failureClass(events, final) {
    const stop = stringOf(final['stop_reason']);
    const subtype = stringOf(final['subtype']);
    if (stop === 'refusal')
        return 'refusal';
    if (subtype === 'error_max_turns')
        return 'turn-limit';
    if (subtype === 'error_max_budget_usd')
        return 'budget';
    if (final['is_error'] !== true)
        return stop === 'max_tokens' ? 'truncated' : stop === 'model_context_window_exceeded' ? 'context-overflow' : null;
    const named = [
        ...events.map((event) => stringOf(event['error'])),
        stringOf(final['api_error_type']),
        stringOf(final['api_error']),
    ];
    const words = classOfWords(errorWords(events, final));
    if (words === 'quota' || words === 'context-overflow')
        return words;
    const known = named.flatMap((name) => API_ERRORS[name] ?? []).at(-1);
    return known ?? words ?? 'exit';
}
function errorWords(events, final) {
    const result = stringOf(final['result']).trim();
    const isTheModels = saidByModel(events).some((message) => message.includes(result));
    return saidByResult(isTheModels ? { ...final, result: '' } : final);
}
function saidByResult(final) {
    const errors = Array.isArray(final['errors']) ? final['errors'].map(stringOf).join(' · ') : '';
    const status = numberOf(final['api_error_status']);
    return [stringOf(final['result']), errors, status === null ? '' : `(HTTP ${String(status)})`]
        .filter(Boolean)
        .join(' ');
}
function telemetryOf(events, final, task) {
    const calls = new Map(assistantMessages(events)
        .flatMap((message) => recordsOf(message['content']))
        .filter((block) => block['type'] === 'tool_use')
        .map((block, index) => [stringOf(block['id']) || String(index), block]));
    const failed = new Set(events
        .filter((event) => event['type'] === 'user')
        .flatMap((event) => recordsOf(recordOf(event['message'])['content']))
        .filter((block) => block['is_error'] === true)
        .map((block) => stringOf(block['tool_use_id'])));
    const tools = [...calls.values()];
    const lines = (blocks) => blocks.map((block) => stringOf(recordOf(block['input'])['command']));
    const worked = [...calls].filter(([id]) => !failed.has(id)).map(([, block]) => block);
    const read = worked
        .filter((block) => block['name'] === 'Read')
        .map((block) => stringOf(recordOf(block['input'])['file_path']));
    const usage = recordOf(final?.['usage']);
    return {
        durationMs: numberOf(final?.['duration_ms']),
        toolCalls: tally(tools.map((block) => stringOf(block['name']))),
        commands: tally(lines(tools).flatMap(programsIn)),
        lowerBound: false,
        filesRead: repositoryPaths([...read, ...lines(worked).flatMap(filesPrintedBy)], task.worktree),
        tokens: numberOf(usage['output_tokens']) === null
            ? null
            : { input: inputTokens(usage), output: numberOf(usage['output_tokens']) ?? 0 },
        costUsd: numberOf(final?.['total_cost_usd']),
        model: assistantMessages(events)
            .map((message) => stringOf(message['model']))
            .findLast((model) => model !== '' && model !== '<synthetic>') ?? null,
    };
}
function inputTokens(usage) {
    const parts = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens'];
    return parts.reduce((sum, part) => sum + (numberOf(usage[part]) ?? 0), 0);
}
const claude = {
    preset: 'claude',
    name: SPEAKER.name,
    vendor: 'anthropic',
    executable: 'claude',
    package: '@anthropic-ai/claude-code',
    needs: ['ANTHROPIC_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'],
    defaultModel: 'claude-opus-4-7',
    api: anthropicApi,
    invocation,
    observe,
    interpret,
};

// EXTERNAL MODULE: ./build/domain/reviewer.js
var reviewer = __webpack_require__(5598);
;// CONCATENATED MODULE: ./build/reviewers/codex.js



function codex_told(document, before) {
    const event = recordOf(document);
    const isEvent = String(event['type']).startsWith('response.');
    if (!isEvent && !('usage' in event))
        return before;
    const response = isEvent ? recordOf(event['response']) : event;
    const usage = response['usage'];
    const use = typeof usage === 'object' && usage !== null ? useIn(usage) : before.use;
    return { model: modelNamed(response['model'], before), use };
}
function useIn(usage) {
    const details = recordOf(usage['input_tokens_details']);
    return useOf({
        input: tokens(usage, 'input_tokens'),
        cacheRead: tokens(details, 'cached_tokens'),
        cacheWrite: tokens(details, 'cache_write_tokens'),
        output: tokens(usage, 'output_tokens'),
    });
}
const codex_REFUSALS = {
    unauthenticated: [401, 'invalid_request_error', 'invalid_api_key'],
    'not-found': [404, 'invalid_request_error', 'unknown_url'],
    'too-large': [413, 'invalid_request_error', 'request_too_large'],
    busy: [429, 'rate_limit_error', 'rate_limit_exceeded'],
    cap: [400, 'invalid_request_error', 'cap_reached'],
    unreachable: [502, 'server_error', 'unreachable'],
};
const openaiApi = {
    origin: 'https://api.openai.com',
    keyPlaces: [{ kind: 'header', name: 'authorization', prefix: 'Bearer ' }],
    serves: (method, path) => {
        if (method === 'POST' && (path === '/v1/responses' || path === '/v1/responses/compact'))
            return 'asks';
        return method === 'GET' && /^\/v1\/models(?:\/[\w.:-]{1,100})?$/.test(path) ? 'reads' : null;
    },
    modelIn: () => null,
    basePath: (path) => path.replace(/\/$/, '').replace(/\/v1$/, ''),
    told: codex_told,
    refusal: (why, message) => {
        const [status, type, code] = codex_REFUSALS[why];
        return { status, body: { error: { message, type, code, param: null } } };
    },
};
const codex_SPEAKER = {
    name: 'Codex',
    key: '`openai-api-key` (OPENAI_API_KEY or CODEX_API_KEY)',
    statusPage: 'https://status.openai.com',
    billingPage: 'https://platform.openai.com/settings/organization/limits',
};
const KEY_VARIABLE = 'DEEP_REVIEW_OPENAI_KEY';
const codex_ISOLATION = [
    '--ephemeral',
    '--ignore-user-config',
    '--ignore-rules',
    '--skip-git-repo-check',
    ...['project_doc_max_bytes=0', 'skills.include_instructions=false', 'web_search="disabled"'].flatMap(setting),
    ...setting('shell_environment_policy.inherit="core"'),
    ...['analytics.enabled=false', 'check_for_update_on_startup=false'].flatMap(setting),
    ...['hooks', 'plugins', 'apps', 'multi_agent', 'goals', 'unbounded_connection_retries'].flatMap((name) => [
        '--disable',
        name,
    ]),
];
function setting(assignment) {
    return ['-c', assignment];
}
function codex_invocation(task) {
    const { model, effort } = task.reviewer;
    const key = codex.needs.map((variable) => task.keys[variable]).find(Boolean) ?? '';
    return {
        command: task.executable,
        args: [
            ...['exec', '--json', '--sandbox', task.ownSandbox ? 'read-only' : 'danger-full-access', '-C', task.worktree],
            ...['-m', model ?? codex.defaultModel ?? 'gpt-5.5'],
            ...(effort === null ? [] : setting(`model_reasoning_effort=${JSON.stringify(effort)}`)),
            ...setting('model_provider="review"'),
            ...setting(`model_providers.review=${provider(task.apiBaseUrl)}`),
            ...codex_ISOLATION,
            '-',
        ],
        stdin: task.prompt,
        env: key === '' ? {} : { [KEY_VARIABLE]: key },
        files: {},
    };
}
function provider(apiBaseUrl) {
    const url = `${apiBaseUrl ?? openaiApi.origin}/v1`;
    const retries = 'request_max_retries=2,stream_max_retries=3,stream_idle_timeout_ms=300000';
    return `{name="review",base_url=${JSON.stringify(url)},wire_api="responses",env_key="${KEY_VARIABLE}",${retries}}`;
}
const NO_TOOLS = new Set(['agent_message', 'reasoning', 'error', 'todo_list', 'plan_update', '']);
function codex_observe(line) {
    const event = readLine(line);
    if (event === null)
        return null;
    const item = recordOf(event['item']);
    switch (event['type']) {
        case 'turn.completed':
        case 'turn.failed':
            return { kind: 'final' };
        case 'error':
            return { kind: 'waiting', reason: stringOf(event['message']).slice(0, 200) };
        case 'item.started':
            return NO_TOOLS.has(stringOf(item['type'])) ? null : { kind: 'tool', name: stringOf(item['type']) };
        default:
            return null;
    }
}
function codex_interpret(result, task) {
    const events = readLines(result.stdout);
    const items = events.filter((event) => event['type'] === 'item.completed').map((event) => recordOf(event['item']));
    const text = reviewIn(items.filter((item) => item['type'] === 'agent_message').map((item) => stringOf(item['text'])));
    const completed = events.some((event) => event['type'] === 'turn.completed');
    const failures = codex_failuresOf(events, text, result, task);
    return {
        text,
        finished: completed && text !== '' && failures.length === 0,
        failures: [...failures, ...sandboxFailure(items, result, task)],
        telemetry: events.length === 0 ? null : codex_telemetryOf(events, items, task),
        retry: text === '' && result.ended === null ? retryOf(failures) : null,
    };
}
function codex_failuresOf(events, text, result, task) {
    const end = events.findLast((event) => event['type'] === 'turn.failed' || event['type'] === 'turn.completed');
    if (end?.['type'] === 'turn.failed') {
        const why = stringOf(recordOf(end['error'])['message']);
        return [failure(classOfMessage(why) ?? 'exit', why || lastWords(result), codex_SPEAKER, task)];
    }
    if (end !== undefined) {
        return text === '' ? [failure('no-output', 'the turn ended without a message', codex_SPEAKER, task)] : [];
    }
    const last = stringOf(events.findLast((event) => event['type'] === 'error')?.['message']);
    const ended = exitFailure(result, codex_SPEAKER, task);
    if (ended === null)
        return codex_waited(last, task);
    const why = last || complaints(result.stderr).slice(-3).join(' · ');
    const kind = classOfMessage(why);
    return [kind === null ? ended : failure(kind, why, codex_SPEAKER, task)];
}
function codex_waited(message, task) {
    const kind = message === '' ? null : classOfMessage(message);
    return kind === null ? [] : [failure(kind, message, codex_SPEAKER, task)];
}
function classOfMessage(message) {
    if (/reason: content_filter/i.test(message))
        return 'safety';
    if (/reason: max_output_tokens/i.test(message))
        return 'truncated';
    return classOfWords(message);
}
function sandboxFailure(items, result, task) {
    const commands = items.filter((item) => item['type'] === 'command_execution');
    const blocked = commands
        .filter((item) => item['exit_code'] !== 0)
        .map((item) => stringOf(item['aggregated_output']).trimStart())
        .filter((output) => SANDBOX_TROUBLE.test(output));
    const said = result.stderr.split('\n').find((line) => SANDBOX_TROUBLE.test(line));
    const trouble = blocked[0] ?? (result.ended === null ? said : undefined);
    if (trouble === undefined || blocked.length < commands.length)
        return [];
    const { problem } = failure('configuration', trouble, codex_SPEAKER, task);
    return [
        {
            class: 'configuration',
            problem: {
                ...problem,
                what: `${task.reviewer.id}: its sandbox could not start, so no command ran`,
                fix: SANDBOX_FIX,
            },
        },
    ];
}
const SANDBOX_TROUBLE = /^bwrap: (?=.*(namespace|uid.?map|permission|permitted|privilege)).{0,200}/i;
const SANDBOX_FIX = 'let unprivileged processes make user namespaces before this step (`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0` on Ubuntu 24.04) or give it passwordless `sudo`, run the job outside a restricted container, or remove codex from `reviewers`';
function codex_telemetryOf(events, items, task) {
    const tools = items.filter((item) => !NO_TOOLS.has(stringOf(item['type'])));
    const commands = tools.filter((item) => item['type'] === 'command_execution');
    const succeeded = commands.filter((item) => item['exit_code'] === 0);
    const usages = events.filter((event) => event['type'] === 'turn.completed').map((event) => recordOf(event['usage']));
    const sum = (name) => usages.reduce((total, usage) => total + (numberOf(usage[name]) ?? 0), 0);
    return {
        ...reviewer/* NO_TELEMETRY */.w4,
        toolCalls: tally(tools.map((item) => stringOf(item['type']))),
        commands: tally(commands.flatMap((item) => programsIn(stringOf(item['command'])))),
        lowerBound: true,
        filesRead: repositoryPaths(succeeded.flatMap((item) => filesPrintedBy(stringOf(item['command']))), task.worktree),
        tokens: usages.length === 0 ? null : { input: sum('input_tokens'), output: sum('output_tokens') },
    };
}
const codex = {
    preset: 'codex',
    name: codex_SPEAKER.name,
    vendor: 'openai',
    executable: 'codex',
    package: '@openai/codex',
    needs: ['OPENAI_API_KEY', 'CODEX_API_KEY'],
    defaultModel: 'gpt-5.5',
    api: openaiApi,
    invocation: codex_invocation,
    observe: codex_observe,
    interpret: codex_interpret,
};

;// CONCATENATED MODULE: ./build/reviewers/gemini.js



const MODEL_CALL = /^\/(?:v1|v1beta|v1alpha)\/models\/([\w.-]{1,100}):([A-Za-z]{1,40})$/;
const ASKING = ['generateContent', 'streamGenerateContent'];
const MODELS = /^\/(?:v1|v1beta|v1alpha)\/models(?:\/[\w.-]{1,100})?$/;
function gemini_told(document, before) {
    if (Array.isArray(document))
        return document.reduce((sum, piece) => gemini_told(piece, sum), before);
    const piece = recordOf(document);
    const usage = piece['usageMetadata'];
    const use = typeof usage === 'object' && usage !== null ? grown(gemini_useIn(usage), before.use) : before.use;
    return { model: modelNamed(piece['modelVersion'], before), use };
}
function gemini_useIn(usage) {
    return useOf({
        input: tokens(usage, 'promptTokenCount') + tokens(usage, 'toolUsePromptTokenCount'),
        cacheRead: tokens(usage, 'cachedContentTokenCount'),
        cacheWrite: 0,
        output: tokens(usage, 'candidatesTokenCount') + tokens(usage, 'thoughtsTokenCount'),
    });
}
function grown(now, before) {
    return now.fresh + now.cacheRead + now.output === 0 && before !== null ? before : now;
}
const gemini_REFUSALS = {
    unauthenticated: [401, 'UNAUTHENTICATED'],
    'not-found': [404, 'NOT_FOUND'],
    'too-large': [413, 'INVALID_ARGUMENT'],
    busy: [429, 'RESOURCE_EXHAUSTED'],
    cap: [400, 'FAILED_PRECONDITION'],
    unreachable: [502, 'UNAVAILABLE'],
};
const googleApi = {
    origin: 'https://generativelanguage.googleapis.com',
    keyPlaces: [
        { kind: 'header', name: 'x-goog-api-key', prefix: '' },
        { kind: 'header', name: 'authorization', prefix: 'Bearer ' },
        { kind: 'query', name: 'key' },
    ],
    serves: (method, path) => {
        const call = method === 'POST' ? MODEL_CALL.exec(path)?.[2] : undefined;
        if (call !== undefined)
            return ASKING.includes(call) ? 'asks' : call === 'countTokens' ? 'reads' : null;
        return method === 'GET' && MODELS.test(path) ? 'reads' : null;
    },
    modelIn: (path) => MODEL_CALL.exec(path)?.[1] ?? null,
    basePath: (path) => path.replace(/\/$/, ''),
    told: gemini_told,
    refusal: (why, message) => {
        const [status, name] = gemini_REFUSALS[why];
        return { status, body: { error: { code: status, message, status: name } } };
    },
};
const READ_ONLY_TOOLS = ['read_file', 'read_many_files', 'grep_search', 'glob', 'list_directory'];
const gemini_MAX_TURNS = 150;
function geminiSettings(model, effort) {
    return JSON.stringify({
        security: {
            auth: { selectedType: 'gemini-api-key', enforcedType: 'gemini-api-key' },
            folderTrust: { enabled: false },
            disableYoloMode: true,
            environmentVariableRedaction: { enabled: true },
        },
        general: {
            enableAutoUpdate: false,
            enableAutoUpdateNotification: false,
            maxAttempts: 3,
            checkpointing: { enabled: false },
        },
        privacy: { usageStatisticsEnabled: false },
        telemetry: { enabled: false },
        model: { maxSessionTurns: gemini_MAX_TURNS, disableLoopDetection: false },
        ...thinking(model, effort),
        context: { fileName: ['__no_context_file__.md'], includeDirectoryTree: false, discoveryMaxDirs: 1 },
        tools: {
            core: [...READ_ONLY_TOOLS, 'run_shell_command'],
            allowed: [],
            discoveryCommand: '',
            callCommand: '',
            shell: { enableInteractiveShell: false },
        },
        mcp: { serverCommand: '', allowed: [] },
        mcpServers: {},
        hooksConfig: { enabled: false },
        skills: { enabled: false },
        admin: { mcp: { enabled: false }, extensions: { enabled: false }, skills: { enabled: false } },
        advanced: { ignoreLocalEnv: true, autoConfigureMemory: false },
        experimental: { enableAgents: false },
    }, null, 2);
}
const BUDGETS = {
    low: 2_048,
    medium: 8_192,
    high: 16_384,
    xhigh: 24_576,
    max: 24_576,
};
function thinking(model, effort) {
    if (effort === null)
        return {};
    const thinkingConfig = model.startsWith('gemini-2.5')
        ? { thinkingBudget: BUDGETS[effort] ?? BUDGETS['high'] }
        : { thinkingLevel: effort === 'low' || effort === 'minimal' ? 'LOW' : effort === 'medium' ? 'MEDIUM' : 'HIGH' };
    const override = { match: { model }, modelConfig: { generateContentConfig: { thinkingConfig } } };
    return { modelConfigs: { customOverrides: [override] } };
}
const GEMINI_POLICY = `[[rule]]
toolName = "*"
decision = "deny"
priority = 1
denyMessage = "Only read-only tools are available in this review."

[[rule]]
toolName = ${JSON.stringify(READ_ONLY_TOOLS)}
decision = "allow"
priority = 500

[[rule]]
toolName = "run_shell_command"
commandPrefix = ["git blame", "git log", "git diff", "git show"]
decision = "allow"
priority = 600

[[rule]]
toolName = "run_shell_command"
commandRegex = ".*--(out|ext-d|textc|no-ind|cont|open-f|exec|upload-p)"
decision = "deny"
priority = 900
denyMessage = "This git option is not available in this review."
`;
const gemini_SPEAKER = {
    name: 'Gemini CLI',
    key: '`gemini-api-key` (GEMINI_API_KEY)',
    statusPage: 'https://aistudio.google.com/status',
    billingPage: 'https://aistudio.google.com/usage',
};
function gemini_invocation(task) {
    const model = task.reviewer.model ?? gemini.defaultModel ?? 'gemini-3.1-pro-preview';
    const policy = `${task.home}/.gemini/review-policy.toml`;
    const key = task.keys['GEMINI_API_KEY'];
    return {
        command: task.executable,
        args: ['--output-format', 'stream-json', '-m', model, '--approval-mode', 'default', '--admin-policy', policy],
        stdin: task.prompt,
        env: {
            GEMINI_CLI_TRUST_WORKSPACE: 'false',
            GEMINI_CLI_NO_RELAUNCH: 'true',
            ...(key ? { GEMINI_API_KEY: key } : {}),
            ...(task.apiBaseUrl === null ? {} : { GOOGLE_GEMINI_BASE_URL: task.apiBaseUrl }),
        },
        files: {
            [`${task.home}/.gemini/settings.json`]: geminiSettings(model, task.reviewer.effort),
            [policy]: GEMINI_POLICY,
        },
    };
}
function gemini_observe(line) {
    const event = readLine(line);
    if (event === null)
        return null;
    if (event['type'] === 'result')
        return { kind: 'final' };
    if (event['type'] === 'tool_use')
        return { kind: 'tool', name: stringOf(event['tool_name']) };
    if (event['type'] === 'error')
        return { kind: 'waiting', reason: stringOf(event['message']).slice(0, 200) };
    return null;
}
function gemini_interpret(result, task) {
    const events = readLines(result.stdout);
    const text = plainAtSigns(reviewIn(gemini_messagesOf(events)));
    const failures = gemini_failuresOf(events, text, result, task);
    return {
        text,
        finished: false,
        failures,
        telemetry: events.length === 0 ? null : gemini_telemetryOf(events, task),
        retry: text === '' && result.ended === null ? retryOf(failures) : null,
    };
}
function plainAtSigns(text) {
    return text.replaceAll('\\@', '@');
}
function gemini_messagesOf(events) {
    const messages = [''];
    for (const event of events) {
        if (event['type'] === 'tool_use' || event['type'] === 'tool_result')
            messages.push('');
        if (event['type'] === 'message' && event['role'] === 'assistant') {
            messages[messages.length - 1] = (messages.at(-1) ?? '') + stringOf(event['content']);
        }
    }
    return messages;
}
function gemini_failuresOf(events, text, result, task) {
    const final = events.findLast((event) => event['type'] === 'result');
    const errors = events.filter((event) => event['type'] === 'error').map((event) => stringOf(event['message']));
    const reported = recordOf(final?.['error']);
    const first = [...errors, stringOf(reported['message'])].flatMap((message) => message.split('\n', 1));
    const said = first.filter(Boolean).join(' · ');
    const kind = classOfExit(result.exitCode) ?? classOfSaid(said) ?? classOfHttpExit(result.exitCode);
    if (final?.['status'] === 'success') {
        if (errors.length > 0)
            return [failure(kind ?? 'unfinished', said, gemini_SPEAKER, task)];
        return text === '' ? [failure('no-output', 'success was reported without any text', gemini_SPEAKER, task)] : [];
    }
    if (final)
        return [failure(kind ?? 'exit', said || lastWords(result), gemini_SPEAKER, task)];
    const ended = exitFailure(result, gemini_SPEAKER, task);
    if (ended === null)
        return gemini_waited(result.stderr, task);
    const own = complaints(result.stderr);
    const read = kind ?? classOfSaid(own.join('\n'));
    return [read === null ? ended : failure(read, said || (own[0] ?? lastWords(result)), gemini_SPEAKER, task)];
}
const EXITS = {
    41: 'authentication',
    42: 'configuration',
    53: 'turn-limit',
    55: 'configuration',
};
function classOfExit(exitCode) {
    return exitCode === null ? null : (EXITS[exitCode] ?? null);
}
function classOfHttpExit(exitCode) {
    return exitCode === null || exitCode < 144 ? null : classOfWords(String(exitCode + 256));
}
function gemini_waited(stderr, task) {
    const attempt = [...stderr.matchAll(/^Attempt \d+ failed.*$/gm)].at(-1)?.[0] ?? '';
    const kind = classOfWords(attempt);
    return kind === null ? [] : [failure(kind, attempt, gemini_SPEAKER, task)];
}
function classOfSaid(words) {
    if (/empty response|no response text|thinking.only/i.test(words))
        return 'no-output';
    if (/max(imum)? session turns/i.test(words))
        return 'turn-limit';
    return classOfWords(words);
}
function gemini_telemetryOf(events, task) {
    const tools = new Map(events
        .filter((event) => event['type'] === 'tool_use')
        .map((event, index) => [stringOf(event['tool_id']) || String(index), event]));
    const refused = new Set(events
        .filter((event) => event['type'] === 'tool_result' && event['status'] !== 'success')
        .map((event) => stringOf(event['tool_id'])));
    const parameters = (list) => list.map((event) => recordOf(event['parameters']));
    const all = [...tools.values()];
    const worked = parameters([...tools].filter(([id]) => !refused.has(id)).map(([, event]) => event));
    const stats = recordOf(events.findLast((event) => event['type'] === 'result')?.['stats']);
    return {
        ...reviewer/* NO_TELEMETRY */.w4,
        durationMs: numberOf(stats['duration_ms']),
        toolCalls: tally(all.map((event) => stringOf(event['tool_name']))),
        commands: tally(parameters(all).flatMap((input) => programsIn(stringOf(input['command'])))),
        filesRead: repositoryPaths(worked.flatMap(pathsIn), task.worktree),
        tokens: tokensOf(stats),
        model: modelOf(events, stats),
    };
}
function pathsIn(input) {
    const many = Array.isArray(input['include']) ? input['include'].map(stringOf) : [];
    const path = stringOf(input['file_path']) || stringOf(input['absolute_path']);
    return [path, ...many.filter((glob) => !/[*?[{]/.test(glob)), ...filesPrintedBy(stringOf(input['command']))].filter(Boolean);
}
function tokensOf(stats) {
    const input = numberOf(stats['input_tokens']);
    if (input === null)
        return null;
    const output = numberOf(stats['output_tokens']) ?? 0;
    return { input, output: Math.max(output, (numberOf(stats['total_tokens']) ?? 0) - input) };
}
function modelOf(events, stats) {
    const used = Object.entries(recordOf(stats['models'])).map(([name, value]) => ({
        name,
        output: numberOf(recordOf(value)['output_tokens']) ?? 0,
    }));
    const most = used.sort((a, b) => b.output - a.output)[0]?.name;
    return most ?? (stringOf(events.find((event) => event['type'] === 'init')?.['model']) || null);
}
const gemini = {
    preset: 'gemini',
    name: gemini_SPEAKER.name,
    vendor: 'google',
    executable: 'gemini',
    package: '@google/gemini-cli',
    needs: ['GEMINI_API_KEY'],
    defaultModel: 'gemini-3.1-pro-preview',
    api: googleApi,
    invocation: gemini_invocation,
    observe: gemini_observe,
    interpret: gemini_interpret,
};

;// CONCATENATED MODULE: ./build/reviewers/command.js
function commandReviewer(context) {
    return { invocation: (task) => command_invocation(task, context), observe: () => null, interpret: command_interpret };
}
function command_invocation(task, context) {
    return {
        command: 'bash',
        args: ['--noprofile', '--norc', '-eo', 'pipefail', '-c', context.run],
        stdin: task.prompt,
        env: {
            DEEP_REVIEW_PROMPT: context.promptFile,
            DEEP_REVIEW_BASE: context.base,
            DEEP_REVIEW_HEAD: context.head,
            DEEP_REVIEW_MERGE_BASE: context.mergeBase,
            DEEP_REVIEW_DIFF: context.diffFile,
            DEEP_REVIEW_OUTPUT: context.outputFile,
            ...task.keys,
        },
        files: { [context.promptFile]: task.prompt },
    };
}
function command_interpret(result, task) {
    const text = result.stdout;
    const failures = command_failuresOf(result, text, task);
    const finished = task.reviewer.reads !== 'markdown' && isJson(text);
    return { text, finished, failures, telemetry: null, retry: null };
}
function command_failuresOf(result, text, task) {
    const { id } = task.reviewer;
    if (result.ended !== null)
        return [];
    const said = command_lastWords(result.stderr);
    const fix = `read logs/${task.name}.* in the artifact, and run the command of ${id} by hand`;
    if (result.signal !== null) {
        return [{ class: 'crash', problem: { what: `${id}: ended by ${result.signal}`, why: said, fix } }];
    }
    if (result.exitCode !== 0) {
        const what = `${id}: exit status ${String(result.exitCode)}`;
        return [{ class: 'exit', problem: { what, why: said, fix } }];
    }
    if (text.trim() === '' && task.reviewer.reads !== 'rdjson') {
        const why = 'the command succeeded and wrote neither to standard output nor to `$DEEP_REVIEW_OUTPUT`';
        return [{ class: 'no-output', problem: { what: `${id}: it wrote nothing`, why, fix } }];
    }
    return [];
}
function isJson(text) {
    try {
        JSON.parse(text.trim().replace(/^```\w*\n([\s\S]*)\n```$/, '$1'));
        return true;
    }
    catch {
        return false;
    }
}
function command_lastWords(stderr) {
    const lines = stderr.slice(-4_000).split(/\r?\n/);
    const said = lines.filter((line) => line.trim() !== '').slice(-3);
    const plain = said.join(' · ').replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
    return plain === '' ? 'it said nothing on standard error' : plain.slice(-400);
}

;// CONCATENATED MODULE: ./build/reviewers/replay.js
const FORMATS = {
    md: 'markdown',
    markdown: 'markdown',
    txt: 'markdown',
    json: 'json',
    sarif: 'sarif',
    'sarif.json': 'sarif',
    rdjson: 'rdjson',
    'rdjson.json': 'rdjson',
};
const EXTENSIONS = { markdown: 'md', json: 'json', sarif: 'sarif', rdjson: 'rdjson' };
const NAME = /^(?<reviewer>[A-Za-z0-9][\w.-]*?)-pass-(?<pass>[1-9]\d{0,3})\.(?<extension>[a-z.]+)$/;
function parseStoredName(file) {
    const groups = NAME.exec(file)?.groups;
    const reads = FORMATS[groups?.['extension'] ?? ''];
    if (!groups?.['reviewer'] || !reads)
        return null;
    return { reviewer: groups['reviewer'], pass: Number(groups['pass']), reads };
}
function storedName(reviewer, pass, reads) {
    return `${reviewer}-pass-${String(pass)}.${EXTENSIONS[reads]}`;
}
const OPINION = /^(?<reviewer>[A-Za-z0-9][\w.-]*?)-opinion-[A-Za-z0-9][\w.-]{0,99}\.md$/;
function opinionReader(file) {
    return parseStoredName(file) ? null : (OPINION.exec(file)?.groups?.['reviewer'] ?? null);
}
function storedOpinionName(reviewer, question) {
    return `${reviewer}-opinion-${question}.md`;
}
function vendorOf(reviewer) {
    return reviewer.split('-')[0] ?? reviewer;
}

;// CONCATENATED MODULE: ./build/reviewers/index.js






function reviewers_modelOf({ source, model }) {
    return source.kind === 'preset' ? (model ?? REVIEWERS[source.preset].defaultModel) : model;
}
const REVIEWERS = { claude: claude, codex: codex, gemini: gemini };


/***/ })

};
