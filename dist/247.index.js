export const id = 247;
export const ids = [247];
export const modules = {

/***/ 2392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ prepareChange),
  k: () => (/* binding */ workflowEvent)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/settings.js + 1 modules
var core_settings = __webpack_require__(4836);
// EXTERNAL MODULE: ./build/domain/problem.js
var problem = __webpack_require__(6282);
// EXTERNAL MODULE: ./build/edge/collect.js + 5 modules
var collect = __webpack_require__(7410);
// EXTERNAL MODULE: ./build/edge/collect/payload.js
var payload = __webpack_require__(4667);
// EXTERNAL MODULE: ./build/edge/collect/pull-request.js
var pull_request = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/edge/collect/asked-pull.js



async function completeEvent(facts, github) {
    const { naming } = facts;
    if (naming.kind === 'pull-request')
        return { facts: await pullOf(facts, naming.number, github), problems: [] };
    if (naming.kind === 'commit' && facts.head !== null)
        return pullOfCommit(facts, facts.head, github);
    return { facts, problems: [] };
}
async function pullOf(facts, number, github) {
    if (github === null && facts.base !== null && facts.head !== null)
        return { ...facts, naming: { kind: 'ends' } };
    if (github === null)
        throw notAsked(facts, number, NO_TOKEN);
    const answer = await github.get('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    if (answer.kind === 'failed')
        throw notAsked(facts, number, reasonOf(answer));
    const found = (0,pull_request/* pullRequestFacts */.q)({ pull_request: answer.data });
    const isIt = found.number === number && found.base !== null && found.head !== null;
    const home = (0,payload/* text */.Qq)(answer.data, 'base', 'repo', 'full_name');
    const elsewhere = facts.repository !== null && home?.toLowerCase() !== facts.repository.toLowerCase();
    if (!isIt || elsewhere)
        throw notAsked(facts, number, NOT_IT);
    return joined(facts, found);
}
function joined(facts, found) {
    const head = facts.head ?? found.head ?? null;
    const foreign = facts.foreign === true || (found.foreign ?? true);
    return { ...facts, ...found, naming: { kind: 'ends' }, head, foreign, pusher: facts.pusher };
}
async function pullOfCommit(facts, head, github) {
    if (github === null)
        return { facts, problems: [] };
    const answer = await github.get('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        commit_sha: head,
        per_page: 100,
    });
    if (answer.kind === 'failed')
        return { facts, problems: [unknownPull(facts, head, reasonOf(answer))] };
    const open = (0,payload/* list */.p_)(answer.data).filter((pull) => (0,payload/* sha */.hW)((0,payload/* text */.Qq)(pull, 'head', 'sha')) === head && (0,payload/* text */.Qq)(pull, 'state') === 'open');
    const numbers = open.flatMap((pull) => (0,payload/* integer */.nd)(pull, 'number') ?? []);
    const [number] = numbers;
    if (number === undefined)
        return { facts, problems: [] };
    if (numbers.length > 1)
        return { facts: { ...facts, naming: { kind: 'several', numbers } }, problems: [] };
    return { facts: await pullOf(facts, number, github), problems: [] };
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
    if (status === 0)
        return { why: `the API could not be reached: ${why}`, fix: 'run the job again when it can be' };
    const denied = status === 401 || status === 403 || status === 404;
    return {
        why: `the API answered ${status}: ${why}`,
        fix: denied
            ? 'give the job `permissions: { contents: read, pull-requests: read }`, and run it again'
            : 'run the job again',
    };
}
function notAsked({ event }, number, { why, fix }) {
    return new problem/* UserError */.y([
        { what: `\`${event ?? 'event'}\`: the commits of pull request #${number} could not be found`, why, fix },
    ]);
}
function unknownPull({ event }, head, { why, fix }) {
    return {
        what: `\`${event ?? 'event'}\`: which pull request ${head.slice(0, 12)} belongs to is not known`,
        why: `${why}; it is compared with the default branch`,
        fix,
    };
}

// EXTERNAL MODULE: ./build/edge/collect/merge-base.js
var merge_base = __webpack_require__(4523);
// EXTERNAL MODULE: ./build/edge/collect/references.js
var references = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/edge/collect/tip.js
var collect_tip = __webpack_require__(8428);
;// CONCATENATED MODULE: ./build/edge/collect/claimed-ends.js



async function heldEnds(git, wanted, event) {
    const { head } = event;
    if (!event.isProposal || head === null)
        return { ...wanted, problems: [] };
    const isHead = wanted.head === null || (await (0,references/* resolveReference */.sX)(git, wanted.head)) === head;
    const isBase = wanted.base === null || (await isSameChange(git, wanted.base, { ...event, head }));
    const problems = [
        ...(isHead ? [] : [refused('head', wanted.head, `the head of the event, ${head.slice(0, 12)},`)]),
        ...(isBase ? [] : [refused('base', wanted.base, 'the base branch of the event')]),
    ];
    return { head: null, base: null, problems };
}
async function isSameChange(git, base, event) {
    if (base.replace(/^(?:refs\/heads\/|(?:refs\/remotes\/)?origin\/)/, '') === event.baseBranch)
        return true;
    const asked = await (0,references/* resolveReference */.sX)(git, base);
    const isMerged = event.tip !== null && (await (0,collect_tip/* isAncestor */.Q)(git, event.head, event.tip));
    const stands = isMerged ? event.base : (event.tip ?? event.base);
    if (asked === null || stands === null)
        return false;
    if (asked === stands)
        return true;
    const { head } = event;
    const [own, theirs] = await Promise.all([asked, stands].map((end) => (0,merge_base/* mergeBaseOf */.n)(git, { base: end, head })));
    return own !== null && own === theirs && (await (0,collect_tip/* isAncestor */.Q)(git, asked, stands));
}
function refused(name, asked, stands) {
    return {
        what: `${name}: \`${(asked ?? '').replaceAll('`', "'").slice(0, 100)}\` does not count, ${stands} does`,
        why: 'a pull request can change its own workflow, and what is merged is the change that the event names, not another one',
        fix: `remove the input \`${name}\``,
    };
}

// EXTERNAL MODULE: ./build/edge/collect/history.js
var collect_history = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/edge/collect/repository.js
var collect_repository = __webpack_require__(89);
;// CONCATENATED MODULE: ./build/edge/collect/default-branch.js



async function defaultBranchOf(git, request) {
    const name = nameIn(request.event?.payload);
    if (name === null)
        return null;
    const told = request.ask && (await request.ask(name));
    if (told === null)
        return { name, commit: await inClone(git, name, request.facts) };
    if ((await (0,references/* commitOf */.D3)(git, told)) === null && request.remote !== null)
        await (0,collect_history/* fetchCommits */.Bj)(git, request.remote, [told]);
    return { name, commit: await (0,references/* commitOf */.D3)(git, told) };
}
async function inClone(git, name, { foreign, repository }) {
    if (foreign !== false && !(await (0,collect_repository/* isCalled */.AP)(git, repository)))
        return null;
    const remote = await (0,references/* commitOf */.D3)(git, `refs/remotes/origin/${name}`);
    return remote ?? (foreign !== false ? null : (0,references/* commitOf */.D3)(git, `refs/heads/${name}`));
}
function nameIn(payload) {
    if (typeof payload !== 'object' || payload === null || !('repository' in payload))
        return null;
    const { repository } = payload;
    if (typeof repository !== 'object' || repository === null || !('default_branch' in repository))
        return null;
    return typeof repository.default_branch === 'string' ? repository.default_branch : null;
}

// EXTERNAL MODULE: ./build/edge/collect/event.js
var collect_event = __webpack_require__(701);
// EXTERNAL MODULE: ./build/edge/collect/foreign.js
var foreign = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/edge/collect/partial.js
var partial = __webpack_require__(9932);
;// CONCATENATED MODULE: ./build/edge/collect/merged-base.js


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
        return (await (0,collect_tip/* isAncestor */.Q)(git, base, branch.commit)) ? base : branch.commit;
    throw new problem/* UserError */.y([
        {
            what: `whose configuration counts is not known for the base ${base.slice(0, 12)}`,
            why: `it counts when the default branch \`${branch.name}\` holds it, and where that stands is not known`,
            fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`',
        },
    ]);
}

// EXTERNAL MODULE: ./build/edge/collect/workspace.js
var workspace = __webpack_require__(9596);
// EXTERNAL MODULE: ./build/edge/github.js
var github = __webpack_require__(9937);
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/rounds/waivers.js
var rounds_waivers = __webpack_require__(815);
// EXTERNAL MODULE: ./build/core/quorum.js
var core_quorum = __webpack_require__(641);
// EXTERNAL MODULE: ./build/core/settings/fault.js
var fault = __webpack_require__(3862);
;// CONCATENATED MODULE: ./build/core/settings/reachable.js



const NUMBERS = ['min-reviewers', 'min-vendors'];
function mostOf(settings, context) {
    if (!settings.some(({ name }) => name === 'reviewers'))
        return null;
    const counting = (0,core_settings/* settle */.G9)(settings, context, false).settings.reviewers.filter(core_quorum/* countsForQuorum */.Fc);
    return { 'min-reviewers': counting.length, 'min-vendors': (0,core_quorum/* vendorsOf */.R0)(counting) };
}
function unreachable(settings, context) {
    const most = mostOf(settings, context);
    if (most === null)
        return [];
    const reviewers = settings.findLast(({ name }) => name === 'reviewers');
    if (most['min-reviewers'] === 0) {
        const why = 'what tools write stands beside reviews and is none: no run could pass';
        const fix = 'add a reviewer that reads the change (a preset, or `run:` with `reads: markdown`)';
        return [(0,fault/* fault */.D)({ what: 'reviewers: none of them counts', at: reviewers?.at([]) ?? '', why, fix })];
    }
    return NUMBERS.flatMap((name) => {
        const setting = settings.findLast((each) => each.name === name);
        if (!setting || Number(setting.value) <= most[name])
            return [];
        const why = `the reviewers of this file can reach ${String(most[name])} at most: no run could pass`;
        const fix = `write \`${name}: ${String(most[name])}\` or less, or add reviewers`;
        return [(0,fault/* fault */.D)({ what: `${name}: more than can be reached`, at: setting.at([]), why, fix })];
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

;// CONCATENATED MODULE: ./build/core/configuration.js



const UNCONFIGURED = { settings: [], waivers: [], faults: [], legible: [] };
function checkFile(read, context) {
    const isWaivers = ({ name }) => name === 'waivers';
    const given = read.settings.find(isWaivers);
    const { waivers, problems } = (0,rounds_waivers/* readWaivers */.Sr)(given?.value, given?.at);
    const settings = read.settings.filter((setting) => !isWaivers(setting));
    const { faults } = (0,core_settings/* settle */.G9)(settings, context, false);
    const closed = faults.length ? [] : unreachable(settings, context);
    return { settings, waivers, faults: [...read.problems, ...faults, ...closed, ...problems], legible: read.legible };
}

// EXTERNAL MODULE: ./build/core/settings/table.js
var settings_table = __webpack_require__(1374);
;// CONCATENATED MODULE: ./build/core/settings/hold.js




function hold(holding, context) {
    const reviewers = holdReviewers(holding, context);
    const table = (0,settings_table/* settingTable */.D)(context);
    const kept = [...holding.base, ...reviewers.settings];
    const standing = standingOf(kept, context);
    const problems = [...reviewers.problems];
    for (const setting of holding.given.filter(({ name }) => name !== 'reviewers')) {
        const read = (0,core_settings/* readSetting */.LA)(setting, table);
        const base = standing[setting.name];
        if (read.ok && (0,settings_table/* isSetting */.B)(setting.name, table) && !holds(table[setting.name], base, read.value)) {
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
    const meant = (setting) => JSON.stringify((0,core_settings/* settle */.G9)([setting], context, false).settings.reviewers);
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
    const table = (0,settings_table/* settingTable */.D)(context);
    const unset = Object.fromEntries(Object.entries(table).map(([name, row]) => [name, row.unset]));
    const set = settings.flatMap((setting) => {
        const read = setting.name === 'reviewers' ? null : (0,core_settings/* readSetting */.LA)(setting, table);
        return read?.ok ? [[setting.name, read.value]] : [];
    });
    const quorum = (0,core_quorum/* neededQuorum */.br)((0,core_settings/* settle */.G9)(settings, context, false).settings.reviewers, NO_NUMBERS);
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
        what: `${setting.at([])}: ${(0,fault/* describe */.q)(setting.value)} does not count, ${named} stands: \`${setting.name}\` is ${shown(setting.name, stands)}`,
        why: 'a pull request can change its own workflow, so what is given there may tighten what the base says and never loosen it; what the base leaves unset counts as its default',
        fix: `remove it; to loosen \`${setting.name}\`, change it in the configuration on the base branch`,
    };
}
const MINUTE_MS = 60_000;
function shown(name, value) {
    const isDuration = (name === 'timeout' || name === 'deadline') && typeof value === 'number';
    return (0,fault/* describe */.q)(isDuration ? `${String(value / MINUTE_MS)}m` : value);
}

;// CONCATENATED MODULE: ./build/core/settings/stead.js




function inItsStead(legible, context) {
    const isSound = (setting) => (0,core_settings/* settle */.G9)([setting], context, false).faults.length === 0;
    const given = legible.filter((setting) => setting.name !== 'reviewers' && isSound(setting));
    const reviewers = legible.flatMap((setting) => (setting.name === 'reviewers' ? readable(setting, context) : []));
    const { settings } = hold({ base: reviewers, given, named: 'the default' }, context);
    const fit = (0,core_settings/* settle */.G9)(settings, context, false).faults.length === 0;
    const counting = fit ? settings : settings.filter(({ name }) => !IN_DOLLARS.includes(name));
    return reachable(counting, context);
}
const IN_DOLLARS = ['max-cost', 'max-cost-per-change'];
function readable(setting, context) {
    const { reviewers } = (0,core_settings/* settle */.G9)([setting], context, false).settings;
    if (!reviewers.some(core_quorum/* countsForQuorum */.Fc))
        return [];
    const ids = reviewers.map(({ id }) => id);
    const { value } = setting;
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const sound = isMap ? Object.fromEntries(Object.entries(value).filter(([id]) => ids.includes(id))) : ids;
    const lost = isMap ? Object.keys(value).length - ids.length : 0;
    const here = (0,core_quorum/* neededQuorum */.br)(reviewers, { minReviewers: null, minVendors: null }).reviewers;
    const counting = Math.min(here + lost, Math.max(1, ids.length));
    const floor = { ...setting, name: 'min-reviewers', value: String(counting) };
    return [{ ...setting, value: sound }, ...(lost > 0 ? [floor] : [])];
}

// EXTERNAL MODULE: ./build/edge/base-files.js
var base_files = __webpack_require__(1229);
;// CONCATENATED MODULE: ./build/commands/configuration.js








const DEFAULT_CONFIG = '.github/deep-review.yml';
const MISNAMED = ['.github/deep-review.yaml', 'deep-review.yml', 'deep-review.yaml', '.deep-review.yml'];
async function readConfiguration(request) {
    const { given, context, inActions } = request;
    const asked = askedFor(given);
    const { base, over } = await layersOf(request, asked);
    const paths = [...new Set([DEFAULT_CONFIG, base.path, ...(over ? [over.path] : [])])];
    const head = (await Promise.all(paths.map((path) => headConfiguration(request, path)))).flat();
    const counting = countingOf(base, { context, head });
    const above = over ? countingOf(over, { context, head }) : NOTHING;
    const everything = [...above.settings, ...given];
    const isTrusted = !inActions || !base.isOnDisk;
    const untrusted = [...(isTrusted ? [] : [base]), ...(over ? [over] : [])];
    const held = inActions && base.file !== null
        ? hold({ base: counting.settings, given: everything, named: base.named }, context)
        : { settings: [...counting.settings, ...everything], problems: [] };
    const reviewers = held.settings.findLast(({ name }) => name === 'reviewers');
    return {
        settings: held.settings,
        problems: [...(base.unknown ?? []), ...counting.problems, ...above.problems],
        notes: [...base.notes, ...counting.notes, ...above.notes, ...unusedWaivers(untrusted), ...held.problems],
        waivers: isTrusted ? counting.waivers : [],
        trustsReviewers: !inActions || reviewers === undefined || (isTrusted && counting.settings.includes(reviewers)),
        head,
    };
}
const NOTHING = { settings: [], problems: [], notes: [], waivers: [] };
function askedFor(given) {
    const setting = given.findLast(({ name }) => name === 'config');
    if (typeof setting?.value !== 'string')
        return null;
    const path = setting.value.trim().replace(/^(\.\/)+/, '');
    return path === DEFAULT_CONFIG && setting.from !== 'flag' ? null : { path, setting };
}
async function layersOf(request, asked) {
    if (asked && !request.inActions)
        return { base: await askedFile(request, asked), over: null };
    const own = await baseFile(request);
    if (!asked)
        return { base: own, over: null };
    const named = await askedFile(request, asked);
    return own.file === null && !own.unknown ? { base: named, over: null } : { base: own, over: named };
}
async function baseFile(request) {
    const { git, trusted, context, defaultBranch } = request;
    const path = DEFAULT_CONFIG;
    const source = { path, isOnDisk: false };
    const own = await readAtCommit(git, trusted, path);
    if (own)
        return { ...source, named: `\`${path}\` of the base`, file: checkFile(own, context), notes: [] };
    const what = `${path}: no such file in the base ${trusted.slice(0, 12)}`;
    const branch = await defaultBranch();
    if (branch !== null && branch.commit !== trusted) {
        const theirs = branch.commit === null ? null : await readAtCommit(git, branch.commit, path);
        const fix = 'nothing to do, or add it to the base branch';
        const named = `\`${path}\` of the default branch \`${branch.name}\``;
        const note = { what, why: `so ${named} counts`, fix };
        if (theirs)
            return { ...source, named, file: checkFile(theirs, context), notes: [note] };
        if (branch.commit === null && branch.name !== request.branch)
            return { ...source, named: path, file: null, notes: [], unknown: [unknownBranch(what, branch.name)] };
    }
    const why = 'so only inputs and presets decide this run';
    const note = { what, why, fix: 'nothing to do, or add it to the base branch' };
    return { ...source, named: path, file: null, notes: [note, ...(await misnamed(git, trusted))] };
}
async function misnamed(git, trusted) {
    const found = await Promise.all(MISNAMED.map((path) => (0,base_files/* lookUp */.TE)(git, trusted, path)));
    return MISNAMED.filter((_, at) => found[at]?.kind === 'text').map((path) => ({
        what: `${path} of the base is not read: nothing that it says counts`,
        why: `the configuration is read from \`${DEFAULT_CONFIG}\` only`,
        fix: `rename it to \`${DEFAULT_CONFIG}\` on the base branch`,
    }));
}
function unknownBranch(what, name) {
    return {
        what,
        why: `and where the default branch \`${name}\` stands is not known: whether a configuration counts there nobody can say`,
        fix: 'give `github-token` with `contents: read`, or check out with `fetch-depth: 0`, or add the file to the base branch',
    };
}
async function askedFile({ git, trusted, context }, { path, setting }) {
    const isFlag = setting.from === 'flag';
    const source = { path, isOnDisk: isFlag };
    const where = isFlag ? 'on disk' : `in the base ${trusted.slice(0, 12)}`;
    const read = isFlag ? await readOnDisk(path) : await readAtCommit(git, trusted, path);
    if (read)
        return {
            ...source,
            named: `\`${path}\` ${isFlag ? 'on disk' : 'of the base'}`,
            file: checkFile(read, context),
            notes: [],
        };
    const why = `${setting.at([])} names it`;
    const fix = 'correct the path; in a workflow the file must be on the base branch';
    const missing = (0,fault/* fault */.D)({ what: `${path}: no such file ${where},`, at: setting.at([]), why, fix });
    return { ...source, named: path, file: { ...UNCONFIGURED, faults: [missing] }, notes: [] };
}
async function readOnDisk(path) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.resolve)(path)).catch(() => null);
    return bytes && (0,config_file/* readConfigFile */.RG)(path, bytes);
}
async function readAtCommit(git, commit, path) {
    const found = await (0,base_files/* lookUp */.TE)(git, commit, path);
    if (found.kind === 'absent')
        return null;
    return found.kind === 'text' ? (0,config_file/* readConfigFile */.RG)(path, found.bytes) : (0,config_file/* unreadable */.O$)(path, found.why);
}
async function headConfiguration({ git, change, context }, path) {
    if (!change.files.some((file) => file.path === path || file.previousPath === path))
        return [];
    const read = await readAtCommit(git, change.head, path);
    return [{ path, faults: read ? checkFile(read, context).faults : [] }];
}
function countingOf({ path, named, file }, { context, head }) {
    if (file === null)
        return NOTHING;
    const { settings, waivers, faults } = file;
    if (faults.length === 0)
        return { settings, waivers, problems: [], notes: [] };
    const isMended = head.some((configuration) => configuration.path === path && configuration.faults.length === 0);
    if (!isMended)
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

// EXTERNAL MODULE: ./build/commands/prepare.js + 2 modules
var prepare = __webpack_require__(5340);
;// CONCATENATED MODULE: ./build/commands/prepare-change.js



















async function prepareChange(wish) {
    const { line, environment } = wish;
    const problems = [...line.problems, ...environment.problems];
    const given = [...environment.settings, ...line.settings].map((setting) => {
        if (setting.name !== 'reviewers')
            return setting;
        const read = (0,config_file/* readYamlInput */.co)(setting);
        problems.push(...read.problems);
        return read.setting;
    });
    const context = (0,prepare/* settingsContext */.PC)(environment.keys);
    const alone = (0,core_settings/* settle */.G9)(given, context, false);
    const found = await findChange(wish, alone.settings).catch((error) => {
        if (error instanceof problem/* UserError */.y)
            throw new problem/* UserError */.y([...problems, ...alone.problems, ...error.problems]);
        throw error;
    });
    try {
        const { inActions } = (0,inputs/* readRunner */.fY)();
        const known = { ...context, keyless: (0,foreign/* keyless */.jX)(found.event) };
        const { isProposal, baseBranch, branch } = found.event;
        const into = isProposal ? baseBranch : branch;
        const config = await readConfiguration({ ...found, given, context: known, inActions, branch: into });
        const settled = (0,core_settings/* settle */.G9)(config.settings, known, wish.reviewersNeeded);
        const wrong = [...problems, ...config.problems, ...(config.problems.length ? alone : settled).problems];
        if (wrong.length)
            throw new problem/* UserError */.y(wrong);
        const settings = config.trustsReviewers ? settled.settings : withoutReplayQuorum(settled.settings);
        const { waivers, head } = config;
        return { ...found, settings, waivers, headConfiguration: head, notes: [...found.notes, ...config.notes] };
    }
    catch (error) {
        await found.git.close();
        throw error;
    }
}
async function findChange(wish, settings) {
    const token = wish.environment.keys['GITHUB_TOKEN'] ?? null;
    const told = (0,collect_event/* readEvent */.j)(wish.event);
    const github = await askerFor(told, token);
    const { facts, problems } = await completeEvent(told, github);
    const directory = settings.workingDirectory;
    const remote = (0,collect/* remoteOf */.e1)(token, facts);
    const checkout = await (0,workspace/* findCheckout */.I)({ workspace: wish.repository, directory, facts });
    const git = await (0,collect/* openRepository */.h_)(checkout, remote);
    try {
        const ask = github === null ? null : (branch) => tipOfBranch(github, branch);
        const tip = await (0,collect_tip/* baseTip */.t)(git, { facts, ask, remote });
        const held = await heldEnds(git, settings, { ...facts, tip: tip.commit });
        const defaultBranch = () => defaultBranchOf(git, { event: wish.event, facts, ask, remote });
        const grown = await grownFrom(facts, defaultBranch);
        const ends = { base: held.base, head: held.head, tip: tip.commit };
        const request = { ...ends, facts: grown, remote, untrusted: 'refuse' };
        const change = await (0,collect/* collect */.Fo)(request, git, { log: wish.log });
        const trusted = tip.commit ?? (await mergedBase(git, change.base, { pushedTo: facts.branch, defaultBranch }));
        const notes = [...problems, ...tip.problems, ...(0,partial/* partialNotes */.LS)(git), ...held.problems];
        return { change, git, event: facts, trusted, notes, defaultBranch };
    }
    catch (error) {
        await git.close();
        throw error;
    }
}
async function askerFor({ event, repository }, token) {
    const { inActions, apiUrl } = (0,inputs/* readRunner */.fY)();
    if (!inActions || event === null || token === null || apiUrl === null || repository === null)
        return null;
    return (0,github/* openGithub */.K)({ token, apiUrl, repository });
}
function withoutReplayQuorum(settings) {
    const reviewers = settings.reviewers.map((reviewer) => reviewer.source.kind === 'replay' ? { ...reviewer, source: { ...reviewer.source, quorum: false } } : reviewer);
    return { ...settings, reviewers };
}
async function workflowEvent() {
    const { eventName, eventFile, inActions, isRefProtected: isProtected } = (0,inputs/* readRunner */.fY)();
    if (!inActions || eventName === null || eventFile === null)
        return null;
    const text = await (0,promises_.readFile)(eventFile, 'utf8').catch(() => '{}');
    try {
        return { name: eventName, payload: JSON.parse(text), isProtected };
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
const MAX_WAITS_MS = 150_000;
async function openGithub(access) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157));
    const octokit = getOctokit(access.token, { baseUrl: access.apiUrl.replace(/\/+$/, ''), log: SILENT });
    const [owner = '', repo = ''] = access.repository.split('/');
    const pauseMs = access.pauseMs ?? 1000;
    const patience = { pauseMs, leftMs: MAX_WAITS_MS };
    const send = (route, parameters) => attempt(patience, async () => {
        const said = (await octokit.request(route, { owner, repo, ...parameters }));
        return { data: said.data, headers: said.headers };
    });
    return {
        repository: { owner, repo },
        get: async (route, parameters = {}) => (await send(route, parameters)),
        all: (route, parameters, pick) => allPages(send, { route, parameters, pick }),
        graphql: async (query, variables) => (await attempt(patience, async () => ({
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
async function attempt(waiting, ask) {
    for (let tried = 1;; tried += 1) {
        try {
            return { kind: 'done', ...(await ask()) };
        }
        catch (error) {
            const { status, why, again, limited, waitMs: asked } = failureOf(error);
            const waitMs = asked ?? waiting.pauseMs * 2 ** (tried - 1);
            if (!again || tried >= ATTEMPTS || waitMs > Math.min(MAX_WAIT_MS, waiting.leftMs)) {
                return { kind: 'failed', status, why, ...(limited && { limited }) };
            }
            waiting.leftMs -= waitMs;
            await new Promise((resolve) => setTimeout(resolve, waitMs));
        }
    }
}
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
    const { status, why } = answer;
    return {
        what,
        why: status ? `the API answered ${status}: ${why}` : `the API could not be reached: ${why}`,
        fix: fixFor(answer),
    };
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


/***/ }),

/***/ 6259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   co: () => (/* binding */ readYamlInput)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3862);


const MAX_BYTES = 32_000;
const MAX_FLOW_DEPTH = 20;
const MAX_SIGNS = 20;
const MAX_INDENTATION = 120;
const MAX_ERRORS = 20;
function readConfigFile(name, bytes) {
    const text = typeof bytes === 'string' ? bytes : decoded(bytes);
    const trouble = text === null ? 'it is not UTF-8' : text.length > MAX_BYTES ? `it is longer than ${String(MAX_BYTES)} bytes` : null;
    if (text === null || trouble !== null)
        return unreadable(name, trouble ?? '');
    const { document, place, problems } = parseYaml(name, text);
    const legible = document && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? entriesOf(document, place) : [];
    if (problems.length)
        return { settings: [], problems, legible };
    const value = document?.toJS();
    if (value === null || value === undefined)
        return { settings: [], problems: [], legible: [] };
    if (typeof value === 'object' && !Array.isArray(value))
        return { settings: legible, problems: [], legible };
    const why = 'the file holds something else';
    const wrong = (0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        what: `${name}: not a map of settings`,
        at: `${name}:1:1`,
        why,
        fix: 'write `name: value` lines',
    });
    return { settings: [], problems: [wrong], legible: [] };
}
function unreadable(name, why) {
    const fix = 'make it a regular UTF-8 file with `name: value` lines';
    return {
        settings: [],
        problems: [(0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({ what: `${name}: cannot be read`, at: `${name}:1:1`, why, fix })],
        legible: [],
    };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function readYamlInput(setting) {
    const where = setting.at([]);
    if (typeof setting.value !== 'string' || !/[:{[]/.test(setting.value))
        return { setting, problems: [] };
    const { document, place, problems } = parseYaml(where, setting.value);
    if (!document || problems.length)
        return { setting, problems };
    return { setting: { ...setting, value: document.toJS(), at: place }, problems: [] };
}
function parseYaml(name, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = counter.linePos(offset);
        return `${name}:${String(Math.max(1, line))}:${String(Math.max(1, col))}`;
    };
    const deep = tooDeep(text);
    if (deep !== null) {
        const why = 'values stand in each other deeper than any setting does';
        const wrong = { what: `${name}: cannot be read`, at: `${name}:${String(deep)}:1`, why, fix: 'write it flat' };
        return { document: null, place: () => at(0), problems: [(0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)(wrong)] };
    }
    const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
    const wrong = [
        ...[...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], why: message })),
        ...repeated(document).map(({ key }) => ({
            offset: key.range?.[0] ?? 0,
            why: `\`${String(key.value).slice(0, 60)}\` stands twice: which one counts nobody can say`,
        })),
    ];
    const problems = wrong.slice(0, MAX_ERRORS).map(({ offset, why }) => (0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
        what: `${name}: not valid YAML`,
        at: at(offset),
        why,
        fix: 'correct the line; indent with spaces, quote values that hold `: ` or `#`',
    }));
    const alias = firstAlias(document.contents);
    if (alias) {
        problems.push((0,_core_settings_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)({
            what: `${name}: an alias`,
            at: at(alias.range?.[0] ?? 0),
            why: 'aliases are not read, they can blow up a small file',
            fix: 'write the value out',
        }));
    }
    const place = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                return at(node.range[0]);
        }
        return at(0);
    };
    return { document, place, problems };
}
function entriesOf(document, place) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return [];
    return document.contents.items.flatMap(({ key, value }) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) && firstAlias(value)))
            return [];
        const name = String(key.value);
        const raw = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(value) ? value.toJS(document) : null;
        return [{ name, value: raw, at: (path) => place([name, ...path]), from: 'file' }];
    });
}
function tooDeep(text) {
    const indented = text.split('\n').findIndex((line) => (/^[ \t?-]*/.exec(line)?.[0].length ?? 0) > MAX_INDENTATION);
    if (indented >= 0)
        return indented + 1;
    let depth = 0;
    let line = 1;
    let signs = 0;
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (token === '[' || token === '{')
            depth += 1;
        if (token === ']' || token === '}')
            depth -= 1;
        if (':-?'.includes(token) && token.length === 1)
            signs += 1;
        else if (',[]{}'.includes(token) || (token.endsWith('\n') && depth <= 0))
            signs = 0;
        if (depth > MAX_FLOW_DEPTH || signs > MAX_SIGNS)
            return line;
        line += token.length - token.replaceAll('\n', '').length;
    }
    return null;
}
function repeated(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document.contents, {
        Map: (_, map) => {
            const seen = new Set();
            for (const pair of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key))
                    continue;
                if (seen.has(pair.key.value))
                    found.push(pair);
                seen.add(pair.key.value);
            }
        },
    });
    return found;
}
function firstAlias(root) {
    let found = null;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(root, (_, node) => {
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
/* harmony import */ var _within_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4345);




async function readPreviousFile(path, untrusted) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        if (untrusted !== null && (0,_within_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .U)(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(untrusted)))
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


/***/ })

};
