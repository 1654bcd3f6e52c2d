/** The schema of `report.json`, version 1: its types, its reader and `docs/report.schema.json` come from it; fields are only ever added. */
import * as v from 'valibot';
import { FILE_KINDS, FILE_STATUSES } from '../domain/change.js';
import { FEEDBACK_STATES, POINT_KINDS, SET_ASIDE_KINDS } from '../domain/consolidation.js';
import { COVERAGE_STATES, FIX_STATES, ORIGINS, PLACE_STATES, QUOTE_STATES } from '../domain/finding.js';
import { DIFF_SIDES } from '../domain/inline-place.js';
import { OPINION_VERDICTS } from '../domain/second-opinion.js';
import { UNREVIEWED_KINDS } from '../domain/demand.js';
import { CONCLUSIONS, VERDICTS } from '../domain/report.js';
import { FAILURE_CLASSES, ISOLATIONS, STATUSES } from '../domain/reviewer.js';
import { COMPARISONS, FATES, LATER_ROUNDS, LEG_GATES, PAST_STATES, ROUND_STATUSES } from '../domain/round.js';
import { GATE_MODES, QUIET_DELIVERY } from '../domain/settings.js';
import { CLASSIFICATIONS, RISKS, SEVERITIES } from '../domain/severity.js';
import { OVERRIDES } from '../domain/way-out.js';

// The kinds of values, each saying in plain words what it expects. valibot needs no other package; one schema gives the type, the reader
// and the published JSON Schema, and hostile input is walked once, without recursion that the input steers.

/** So many mismatches are named. */
export const NAMED_AT_MOST = 20;

/** Reads anything as a `T`, or tells what does not fit. Its messages are what was expected. */
type Schema<T> = v.GenericSchema<unknown, T>;

const text: Schema<string> = v.string('a string');
const number: Schema<number> = v.number('a number');
const flag: Schema<boolean> = v.boolean('true or false');

/** Of earlier or later versions: whatever stands there, it is `null`. */
const unused: Schema<null> = v.fallback(v.null(), null);

/** One of some words. */
function oneOf<const T extends string>(words: readonly T[]): Schema<T> {
  return v.picklist(words, `one of ${words.join(', ')}`);
}

/** The value or `null`; a missing one is `null`. */
function nullable<T>(schema: Schema<T>): Schema<T | null> {
  return v.nullish(schema, null);
}

/** A field that earlier reports may lack. */
function optional<T>(schema: Schema<T>, missing: T): Schema<T> {
  return v.optional(schema as v.GenericSchema, missing) as Schema<T>;
}

function list<T>(item: Schema<T>): Schema<readonly T[]> {
  return running(v.array(item, 'a list'), () => v.array(untilEnough(item), 'a list'));
}

/** For valibot a list is an object too. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = v.custom(isObject, 'an object');

/** Known keys, in the order in which they are written; keys that are not known are left out. */
function shape<T extends object>(fields: { readonly [K in keyof T]: Schema<T[K]> }): Schema<Readonly<T>> {
  const entries = fields as v.ObjectEntries;
  // What is missing is named with the words of the field, not with those of the object.
  const message: v.ErrorMessage<v.ObjectIssue> = ({ path }) => expectedBy(entries[String(path?.[0].key)]);
  return v.pipe(object, v.object(entries, message)) as unknown as Schema<Readonly<T>>;
}

function expectedBy(schema: object | undefined): string {
  return schema && 'message' in schema && typeof schema.message === 'string' ? schema.message : 'an object';
}

/** Any keys, values of one kind. valibot's record leaves out keys like `constructor`, and a reviewer may be called so. */
function dictionary<T>(value: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return running(v.record(v.string(), value, 'an object'), (input) => {
    const read = untilEnough(value);
    const keys = isObject(input) ? Object.keys(input) : [];
    return shape<Record<string, T>>(Object.fromEntries(keys.map((key) => [key, read])));
  });
}

/** A schema that says of itself what `told` says, and reads as the one made for the value. */
function running<T>(told: Schema<T>, made: (input: unknown) => Schema<T>): Schema<T> {
  return { ...told, '~run': (dataset, config) => made(dataset.value)['~run'](dataset, config) };
}

/** For the values of one list: after enough mismatches the rest is passed over, so that millions of them fill no memory. */
function untilEnough<T>(schema: Schema<T>): Schema<T> {
  let count = 0;
  const run: Schema<T>['~run'] = (dataset, config) => {
    if (count >= NAMED_AT_MOST) return { typed: true, value: dataset.value as T };
    const read = schema['~run'](dataset, config);
    count += read.issues?.length ?? 0;
    return read;
  };
  return { ...schema, '~run': run };
}

export const SCHEMA_VERSION = 1;

const problem = shape({ what: text, why: text, fix: text });
const severity = oneOf(SEVERITIES);
const risk = oneOf(RISKS);
const classification = nullable(oneOf(CLASSIFICATIONS));
const side = oneOf(['head', 'base']);
const commit = { sha: text, subject: text };

/** Mode and SHA of a file's content, as git writes them. */
const blob = shape({ mode: text, sha: text });

const file = shape({
  ...{ path: text, previousPath: nullable(text), status: oneOf(FILE_STATUSES) },
  ...{ added: number, deleted: number, kind: oneOf(FILE_KINDS) },
  // At the merge base and at head, `null` where it is not there; unknown in earlier versions.
  blobs: nullable(shape({ base: nullable(blob), head: nullable(blob) })),
});

/** All `null` when the run had no repository. */
const change = shape({
  ...{ repository: nullable(text), number: nullable(number), title: nullable(text), author: nullable(text) },
  ...{ branch: nullable(text), base: nullable(text), mergeBase: nullable(text), head: nullable(text) },
  commits: nullable(list(shape({ ...commit, author: text, date: text }))),
  files: nullable(list(file)),
});

export const NO_CHANGE = v.parse(change, {});

const fingerprint = shape({
  ...{ configuration: text, baseBranch: nullable(text), mergeBase: nullable(text), head: nullable(text) },
  files: nullable(text),
  // Of earlier versions, which compared patches: the same patch may be another change, no reason to use reviews again.
  patchId: unused,
});

const tokens = { input: number, output: number };

/** Requests that were counted on their way. `uncounted`: answers that reported no tokens; `knownUsd`: of the models whose price is known. */
const spending = shape({
  ...{ requests: number, uncounted: number, ...tokens, costUsd: nullable(number), knownUsd: number },
  models: list(shape({ model: text, requests: number, ...tokens, costUsd: nullable(number) })),
});

/** What a run has cost, and what it may. `earlier`: at least that, when it is not complete; `pricesOf`: ISO date of the list prices. */
const cost = shape({
  spent: spending,
  earlier: shape({ usd: number, complete: flag }),
  caps: shape({ maxCostUsd: nullable(number), maxTokens: nullable(number), maxCostPerChangeUsd: nullable(number) }),
  pricesOf: text,
});

/** `lowerBound`: the counts are at least that. */
const telemetry = shape({
  ...{ durationMs: nullable(number), toolCalls: dictionary(number), commands: dictionary(number) },
  ...{ tokens: nullable(shape(tokens)), costUsd: nullable(number) },
  ...{ lowerBound: optional(flag, false), filesRead: optional(list(text), []), model: nullable(text) },
});

const scorecard = shape({
  raised: shape({ critical: number, important: number, suggestion: number }),
  ...{ unique: number, merged: number, upgraded: number, downgraded: number, refuted: number, demoted: number },
  ...{ observations: optional(number, 0), filesReviewed: number, coverageMisses: list(text) },
});

/** `problem`: the most telling one. */
const reviewer = shape({
  ...{ id: text, name: text, vendor: text, model: nullable(text), effort: nullable(text), status: oneOf(STATUSES) },
  problem: nullable(problem),
  failures: optional(list(shape({ class: oneOf(FAILURE_CLASSES), problem })), []),
  passes: list(shape({ number, file: text, status: oneOf(STATUSES), startMs: number, durationMs: number })),
  ...{ telemetry: nullable(telemetry), spent: nullable(spending), scorecard, remarks: text },
});

const lines = { path: text, startLine: nullable(number), endLine: nullable(number) };
const range = shape(lines);

const location = shape({
  ...{ ...lines, primary: flag, state: oneOf(PLACE_STATES), quote: oneOf(QUOTE_STATES) },
  // Code of the repository; empty when there is none. `changedLines` are those that this change adds or changes.
  ...{ excerpt: text, excerptStartLine: nullable(number), changedLines: optional(list(number), []) },
  side: optional(side, 'head'),
  // The place as the reviewer wrote it; earlier reports have none, there it is the place itself.
  claimed: nullable(range),
});

/** `file` is that of the stored review, `line` the 1-based line of the title in it, `locations` as the reviewer wrote them, the primary one first. */
const source = shape({
  ...{ reviewer: text, pass: number, file: text, line: number, ordinal: number, id: nullable(text) },
  ...{ severity, classification, title: text, alsoIn: list(text), locations: optional(list(range), []) },
});

const origin = shape({
  kind: oneOf(ORIGINS),
  commit: nullable(shape({ sha: text, date: text, subject: text })),
  reason: text,
});

/** What further reviewers add. Earlier reports have none: there the additions stand in the body. */
const said = optional(list(shape({ reviewer: text, text })), []);

const proposed = { diff: text, applies: oneOf(FIX_STATES), reason: optional(text, '') };

/** `others`: what else is proposed, the better first. `patch`: whether it is in `fixes.patch`; `why` says why one that applies is not. */
const fix = shape({
  ...{ ...proposed, confined: optional(flag, false), reviewers: optional(list(text), []) },
  others: optional(list(shape({ ...proposed, reviewers: list(text) })), []),
  patch: optional(shape({ included: flag, why: text }), { included: false, why: '' }),
});

/**
 * What a further reviewer said that was asked about one claim, blind. `verdict` is the program's: what lacks evidence is `unclear`.
 * `severity`: what it counts as; `cites`: code at head that it rests on; `about` and `digest`: of what was asked.
 */
const opinion = shape({
  ...{ about: text, digest: text, answered: flag, title: text, reviewer: text, sameVendor: flag },
  ...{ verdict: oneOf(OPINION_VERDICTS), severity: nullable(severity), reason: text, cites: list(range) },
});

/**
 * Lines of one hunk of the pull request's diff. `path`: at head. `suggestion`: what the fix puts in place of exactly these lines,
 * each with its line end; empty when it deletes them.
 */
const inlinePlace = shape({
  ...{ path: text, side: oneOf(DIFF_SIDES), startLine: number, endLine: number, suggestion: nullable(text) },
});

const finding = shape({
  ...{ id: text, key: text },
  // Hash of the cited lines, without layout and comments; `null` when no code is cited.
  code: nullable(text),
  // Earlier versions do not say what is at stake.
  ...{ severity, contested: flag, risk: optional(nullable(risk), null), classification, title: text, body: text, said },
  ...{ locations: list(location), origin, reviewers: list(text), sources: list(source) },
  reconciliation: shape({ kind: oneOf(['sole', 'agreed', 'settled']), votes: dictionary(severity), reason: text }),
  // Earlier versions wrote `null`.
  ...{ secondOpinion: v.fallback(nullable(opinion), null), fix },
  joins: list(shape({ a: text, b: text, score: number, parts: dictionary(number) })),
  ...{ related: list(text), feedback: list(text) },
  round: shape({ status: oneOf(ROUND_STATUSES), since: number }),
  // Findings of before this was published are taken to block: a report is never made greener by reading it.
  blocking: optional(flag, true),
  // Entry for `waivers:` of the configuration; `null` when it holds no gate or cites no code.
  waiver: nullable(text),
  // Where the diff shows it; `null` where it does not, and in earlier versions.
  inline: nullable(inlinePlace),
});

/** A finding of an earlier round, as later ones need it. */
const prior = shape({
  ...{ id: text, key: text, severity, contested: flag, risk: optional(nullable(risk), null) },
  ...{ classification, title: text, body: text, said },
  places: list(shape({ ...lines, side, primary: flag, code: list(text) })),
  ...{ origin, fix: text, reviewers: list(text), since: number, seenAt: nullable(text), leg: nullable(text) },
});

const namedKey = shape({ id: text, key: text });

/** Workflow, job, matrix and step, as GitHub and the runner tell them. */
const leg = shape({ workflow: number, job: text, index: text, step: nullable(text), name: nullable(text) });

const otherLeg = shape({
  ...{ leg, report: text, head: nullable(text), publishedAt: text, gate: oneOf(LEG_GATES), findings: list(prior) },
  ...{ ids: list(namedKey), idsBefore: list(namedKey) },
});

const round = shape({
  ...{ number, of: text, previousHead: nullable(text), changedSince: list(shape(commit)) },
  comparison: optional(oneOf(COMPARISONS), 'unknown'),
  convergence: optional(shape({ open: number, new: number, fixed: number }), { open: 0, new: 0, fixed: 0 }),
  history: optional(list(shape({ number, report: text, head: nullable(text), publishedAt: text })), []),
  fingerprint: nullable(fingerprint),
  reuse: nullable(text),
  // Which changed files were read, with `rounds: changed`.
  reading: nullable(text),
  // In reports from before this field all counted as known.
  past: optional(oneOf(PAST_STATES), 'known'),
  // Where it was made; `null` outside a workflow and in earlier versions.
  leg: nullable(leg),
  // Other legs on the same change; none in earlier versions.
  otherLegs: optional(list(otherLeg), []),
});

const ledger = shape({
  ...{ key: text, id: text, title: optional(text, ''), round: number, fate: oneOf(FATES), reason: text },
  ...{ now: nullable(text), finding: nullable(prior) },
  // `url` is that of the comment; `null` for a waiver of the configuration.
  decline: nullable(shape({ by: text, reason: text, severity, at: text, url: nullable(text) })),
});

const setAside = shape({
  ...{ kind: oneOf(SET_ASIDE_KINDS), to: nullable(oneOf(['testing', 'documentation', 'observation'])) },
  ...{ reason: text, title: text, sources: list(source) },
});

const concern = shape({ text, said, scope: nullable(oneOf(['in-scope', 'future'])), reviewers: list(text) });
const point = shape({ id: optional(text, ''), text, said, reviewers: list(text) });
const points = list(point);
/** Of earlier versions every point is a gap. */
const assessedPoint = shape({
  ...{ id: optional(text, ''), kind: optional(oneOf(POINT_KINDS), 'gap') },
  ...{ text, said, reviewers: list(text) },
});
const assessed = list(assessedPoint);

const feedback = shape({
  ...{ url: text, author: text, path: nullable(text), line: nullable(number), body: optional(text, '') },
  ...{ state: oneOf(FEEDBACK_STATES), finding: nullable(text), said },
});

/** A person's word that made a red head green. `standing`: ids of the findings that hold the gate; `missing`: what a conclusion lacked. */
const acceptedHead = shape({
  ...{ by: text, at: text, url: text, reason: text, standing: list(text), missing: list(text) },
});

/** Why nothing was reviewed. `how`: what makes it reviewed; `null` where nothing has to. `passes`: whether the conclusion may be `pass` all the same. */
const unreviewed = shape({ kind: oneOf(UNREVIEWED_KINDS), why: text, how: nullable(text), passes: flag });

/** `gate`: with `trial` the check is green whatever the conclusion is. */
const decision = shape({
  ...{ conclusion: oneOf(CONCLUSIONS), gate: optional(oneOf(GATE_MODES), 'enforce') },
  ...{ verdict: oneOf(VERDICTS), reasons: list(text) },
  // Ids of the findings that hold the gate, and what is missing for a conclusion.
  ...{ standing: optional(list(text), []), missing: optional(list(text), []) },
  ...{ accepted: nullable(acceptedHead) },
  // `incomplete` only for outages that pass by themselves (quota, rate-limit, server, network): another run may cure it.
  transient: optional(flag, false),
  // Who may accept a red head; nobody in earlier versions.
  override: optional(oneOf(OVERRIDES), 'off'),
  unreviewed: nullable(unreviewed),
});

/** `uncovered`: no completed review accounts for the file although it must be. */
const coverage = shape({
  ...{ path: text, reviewers: dictionary(oneOf(COVERAGE_STATES)), uncovered: optional(flag, false) },
  // Reviewer → the earlier round in which it accounted for the file as it is; nothing is carried in earlier versions.
  carried: optional(dictionary(number), {}),
});

const onOrOff = oneOf(['off', 'on'] as const);

/** Channels beside job summary and artifact. */
const delivery = shape({
  ...{ comment: oneOf(['off', 'sticky'] as const), inlineComments: onOrOff, annotations: onOrOff, status: onOrOff },
});

/** The whole of `report.json`. */
export const reportJson = shape({
  schemaVersion: v.literal(SCHEMA_VERSION),
  ...{ id: text, startedAt: text, durationMs: number, mode: text, isolation: nullable(oneOf(ISOLATIONS)) },
  stages: list(shape({ name: text, startMs: number, durationMs: number })),
  ...{ change, round },
  // From which severity on findings that rounds after the second raised first are listed in full; all in earlier versions.
  laterRounds: optional(oneOf(LATER_ROUNDS), 'all'),
  // One clause of at most 40 words; empty in earlier versions.
  ...{ verdictSentence: optional(text, ''), executiveSummary: text },
  ...{ reviewers: list(reviewer), findings: list(finding), setAside: list(setAside) },
  secondOpinions: optional(list(opinion), []),
  observations: shape({ concerns: list(concern), strengths: list(concern) }),
  assessments: shape({ testing: assessed, documentation: assessed, commitStructure: points, limitations: points }),
  feedback: list(feedback),
  feedbackRemarks: optional(list(shape({ reviewer: text, text, url: nullable(text) })), []),
  ...{ coverage: list(coverage), ledger: list(ledger), reconciliation: optional(list(text), []) },
  prosePlaces: optional(list(shape({ text, path: text, startLine: number, endLine: number, excerpt: text })), []),
  // `null` where no request was counted.
  cost: nullable(cost),
  ...{ lead: unused, processNotes: list(text), problems: list(problem), decision },
  // The stored reviews in full, so that every format can be made from this file alone.
  reviews: optional(list(shape({ file: text, text })), []),
  // Whether a `fixes.patch` is beside it.
  hasPatch: optional(flag, false),
  // Where it is posted besides job summary and artifact; nowhere in earlier versions.
  delivery: optional(delivery, QUIET_DELIVERY),
});

/** Parts of it that `docs/report.schema.json` calls by name. */
export const definitions = {
  ...{
    problem,
    file,
    change,
    fingerprint,
    round,
    spending,
    cost,
    telemetry,
    scorecard,
    reviewer,
    range,
    location,
    source,
    origin,
  },
  ...{ fix, opinion, finding, prior, leg, ledger, setAside, concern, point, assessedPoint, feedback, coverage },
  ...{ acceptedHead, unreviewed, decision, delivery, inlinePlace },
};

export type ReportJson = v.InferOutput<typeof reportJson>;
export type FindingJson = v.InferOutput<typeof finding>;
export type LocationJson = v.InferOutput<typeof location>;
export type OpinionJson = v.InferOutput<typeof opinion>;
export type RangeJson = v.InferOutput<typeof range>;
export type SourceJson = v.InferOutput<typeof source>;
export type LedgerJson = v.InferOutput<typeof ledger>;
export type PriorJson = v.InferOutput<typeof prior>;
