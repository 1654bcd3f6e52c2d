/** The parsed text of a `report.json` enters; its typed value leaves, with every mismatch noted. */
import { ISOLATIONS } from '../../domain/isolation.js';
import { FILE_KINDS, FILE_STATUSES, type Commit } from '../../domain/change.js';
import { SET_ASIDE_KINDS } from '../../domain/consolidation.js';
import { FIX_STATES } from '../../domain/evidence.js';
import { FEEDBACK_STATES } from '../../domain/feedback.js';
import { PLACE_STATES, QUOTE_STATES } from '../../domain/location.js';
import type { Problem } from '../../domain/problem.js';
import {
  CONCLUSIONS,
  VERDICTS,
  type FeedbackRemark,
  type Scorecard,
  type StageTime,
  type StoredReview,
} from '../../domain/report.js';
import { GATE_MODES } from '../../domain/settings.js';
import { COVERAGE_STATES } from '../../domain/review.js';
import { FAILURE_CLASSES, STATUSES } from '../../domain/reviewer.js';
import { ROUND_STATUSES } from '../../domain/round.js';
import { dictionary, flag, list, nullable, number, oneOf, optional, shape, text, type Decoder } from './decode.js';
import { classification, ledger, origin, round, severity } from './decode-rounds.js';
import type * as Json from './schema.js';

const problem = shape<Problem>({ what: text, why: text, fix: text });
const counts = shape<Scorecard['raised']>({ critical: number, important: number, suggestion: number });
const commit = shape<Commit>({ sha: text, subject: text, author: text, date: text });
const stage = shape<StageTime>({ name: text, startMs: number, durationMs: number });

const file = shape<Json.FileJson>({
  path: text,
  previousPath: nullable(text),
  status: oneOf(FILE_STATUSES),
  added: number,
  deleted: number,
  kind: oneOf(FILE_KINDS),
});

const change = shape<Json.ChangeJson>({
  repository: nullable(text),
  number: nullable(number),
  title: nullable(text),
  author: nullable(text),
  branch: nullable(text),
  base: nullable(text),
  mergeBase: nullable(text),
  head: nullable(text),
  commits: nullable(list(commit)),
  files: nullable(list(file)),
});

const telemetry = shape<Json.TelemetryJson>({
  durationMs: nullable(number),
  toolCalls: dictionary(number),
  commands: dictionary(number),
  tokens: nullable(shape<{ input: number; output: number }>({ input: number, output: number })),
  costUsd: nullable(number),
  lowerBound: optional(flag, false),
  filesRead: optional(list(text), []),
  model: nullable(text),
});

const spending = shape<Json.SpendingJson>({
  requests: number,
  uncounted: number,
  input: number,
  output: number,
  costUsd: nullable(number),
  knownUsd: number,
  models: list(
    shape<Json.ModelSpendingJson>({
      model: text,
      requests: number,
      input: number,
      output: number,
      costUsd: nullable(number),
    }),
  ),
});

const cost = shape<Json.CostJson>({
  spent: spending,
  earlier: shape<Json.CostJson['earlier']>({ usd: number, complete: flag }),
  caps: shape<Json.CostJson['caps']>({
    maxCostUsd: nullable(number),
    maxTokens: nullable(number),
    maxCostPerChangeUsd: nullable(number),
  }),
  pricesOf: text,
});

const scorecard = shape<Scorecard>({
  raised: counts,
  unique: number,
  merged: number,
  upgraded: number,
  downgraded: number,
  refuted: number,
  demoted: number,
  observations: optional(number, 0),
  filesReviewed: number,
  coverageMisses: list(text),
});

const reviewer = shape<Json.ReviewerJson>({
  id: text,
  name: text,
  vendor: text,
  model: nullable(text),
  effort: nullable(text),
  status: oneOf(STATUSES),
  problem: nullable(problem),
  failures: optional(list(shape<Json.FailureJson>({ class: oneOf(FAILURE_CLASSES), problem })), []),
  passes: list(
    shape<Json.PassJson>({ number, file: text, status: oneOf(STATUSES), startMs: number, durationMs: number }),
  ),
  telemetry: nullable(telemetry),
  spent: nullable(spending),
  scorecard,
  remarks: text,
});

const range = shape<Json.RangeJson>({ path: text, startLine: nullable(number), endLine: nullable(number) });

const location: Decoder<Json.LocationJson> = (value, at, wrong) => {
  const place = shape<Omit<Json.LocationJson, 'claimed'> & { claimed: Json.RangeJson | null }>({
    path: text,
    startLine: nullable(number),
    endLine: nullable(number),
    primary: flag,
    state: oneOf(PLACE_STATES),
    quote: oneOf(QUOTE_STATES),
    excerpt: text,
    excerptStartLine: nullable(number),
    changedLines: optional(list(number), []),
    side: optional(oneOf(['head', 'base']), 'head'),
    claimed: nullable(range),
  })(value, at, wrong);
  const { path, startLine, endLine } = place;
  return { ...place, claimed: place.claimed ?? { path, startLine, endLine } };
};

const source = shape<Json.SourceJson>({
  reviewer: text,
  pass: number,
  file: text,
  line: number,
  ordinal: number,
  id: nullable(text),
  severity,
  classification,
  title: text,
  alsoIn: list(text),
  locations: optional(list(range), []),
});

/** Earlier reports have none: there the additions stand in the body. */
const said = optional(list(shape<Json.SaidJson>({ reviewer: text, text })), []);

/** Findings of before `blocking` was published are taken to block: a report is never made greener by reading it. */
const finding = shape<Json.FindingJson>({
  id: text,
  key: text,
  code: optional(nullable(text), null),
  severity,
  contested: flag,
  classification,
  title: text,
  body: text,
  said,
  locations: list(location),
  origin,
  reviewers: list(text),
  sources: list(source),
  reconciliation: shape<Json.FindingJson['reconciliation']>({
    kind: oneOf(['sole', 'agreed', 'settled']),
    votes: dictionary(severity),
    reason: text,
  }),
  secondOpinion: () => null,
  fix: shape<Json.FindingJson['fix']>({
    diff: text,
    applies: oneOf(FIX_STATES),
    reason: optional(text, ''),
    confined: optional(flag, false),
  }),
  joins: list(shape<Json.FindingJson['joins'][number]>({ a: text, b: text, score: number, parts: dictionary(number) })),
  related: list(text),
  feedback: list(text),
  round: shape<Json.FindingJson['round']>({ status: oneOf(ROUND_STATUSES), since: number }),
  blocking: optional(flag, true),
  waiver: optional(nullable(text), null),
});

const setAside = shape<Json.SetAsideJson>({
  kind: oneOf(SET_ASIDE_KINDS),
  to: nullable(oneOf(['testing', 'documentation', 'observation'])),
  reason: text,
  title: text,
  sources: list(source),
});

const concern = shape<Json.ConcernJson>({
  text,
  said,
  scope: nullable(oneOf(['in-scope', 'future'])),
  reviewers: list(text),
});
const point = shape<Json.PointJson>({ id: optional(text, ''), text, said, reviewers: list(text) });

const feedback = shape<Json.FeedbackJson>({
  url: text,
  author: text,
  path: nullable(text),
  line: nullable(number),
  body: optional(text, ''),
  state: oneOf(FEEDBACK_STATES),
  finding: nullable(text),
});

/** The whole of `report.json`; `schemaVersion` is checked before. */
export const reportJson = shape<Json.ReportJson>({
  schemaVersion: () => 1,
  id: text,
  startedAt: text,
  durationMs: number,
  mode: text,
  isolation: nullable(oneOf(ISOLATIONS)),
  stages: list(stage),
  change,
  round,
  executiveSummary: text,
  reviewers: list(reviewer),
  findings: list(finding),
  setAside: list(setAside),
  observations: shape<Json.ReportJson['observations']>({ concerns: list(concern), strengths: list(concern) }),
  assessments: shape<Json.ReportJson['assessments']>({
    testing: list(point),
    documentation: list(point),
    commitStructure: list(point),
    limitations: list(point),
  }),
  feedback: list(feedback),
  feedbackRemarks: optional(list(shape<FeedbackRemark>({ reviewer: text, text })), []),
  coverage: list(
    shape<Json.ReportJson['coverage'][number]>({
      path: text,
      reviewers: dictionary(oneOf(COVERAGE_STATES)),
      uncovered: optional(flag, false),
    }),
  ),
  ledger: list(ledger),
  reconciliation: optional(list(text), []),
  prosePlaces: optional(
    list(shape<Json.ProsePlaceJson>({ text, path: text, startLine: number, endLine: number, excerpt: text })),
    [],
  ),
  cost: nullable(cost),
  lead: () => null,
  processNotes: list(text),
  problems: list(problem),
  decision: shape<Json.ReportJson['decision']>({
    conclusion: oneOf(CONCLUSIONS),
    gate: optional(oneOf(GATE_MODES), 'enforce'),
    verdict: oneOf(VERDICTS),
    reasons: list(text),
  }),
  reviews: optional(list(shape<StoredReview>({ file: text, text })), []),
});
