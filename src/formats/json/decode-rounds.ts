/** The parts of a parsed `report.json` that speak of rounds enter; their typed values leave, with every mismatch noted. */
import { ORIGINS } from '../../domain/evidence.js';
import { COMPARISONS, FATES, LEG_GATES, PAST_STATES } from '../../domain/round.js';
import type { NamedKey } from '../../domain/round.js';
import { CLASSIFICATIONS, SEVERITIES } from '../../domain/severity.js';
import { flag, list, nullable, number, oneOf, optional, shape, text } from './decode.js';
import type { DeclineJson, LedgerJson, LegJson, OtherLegJson, PriorFindingJson, RoundJson } from './schema-rounds.js';
import type { OriginJson, SaidJson } from './schema.js';

export const severity = oneOf(SEVERITIES);
export const classification = nullable(oneOf(CLASSIFICATIONS));

export const origin = shape<OriginJson>({
  kind: oneOf(ORIGINS),
  commit: nullable(shape<NonNullable<OriginJson['commit']>>({ sha: text, date: text, subject: text })),
  reason: text,
});

const prior = shape<PriorFindingJson>({
  id: text,
  key: text,
  severity,
  contested: flag,
  classification,
  title: text,
  body: text,
  said: optional(list(shape<SaidJson>({ reviewer: text, text })), []),
  places: list(
    shape<PriorFindingJson['places'][number]>({
      path: text,
      startLine: nullable(number),
      endLine: nullable(number),
      side: oneOf(['head', 'base']),
      primary: flag,
      code: list(text),
    }),
  ),
  origin,
  fix: text,
  reviewers: list(text),
  since: number,
  seenAt: nullable(text),
  leg: nullable(text),
});

const namedKey = shape<NamedKey>({ id: text, key: text });

const leg = shape<LegJson>({
  workflow: number,
  job: text,
  index: text,
  step: nullable(text),
  name: nullable(text),
});

export const round = shape<RoundJson>({
  number,
  of: text,
  previousHead: nullable(text),
  changedSince: list(shape<{ sha: string; subject: string }>({ sha: text, subject: text })),
  comparison: optional(oneOf(COMPARISONS), 'unknown'),
  convergence: optional(shape<RoundJson['convergence']>({ open: number, new: number, fixed: number }), {
    open: 0,
    new: 0,
    fixed: 0,
  }),
  history: optional(
    list(shape<RoundJson['history'][number]>({ number, report: text, head: nullable(text), publishedAt: text })),
    [],
  ),
  fingerprint: nullable(
    shape<NonNullable<RoundJson['fingerprint']>>({
      configuration: text,
      baseBranch: nullable(text),
      mergeBase: nullable(text),
      head: nullable(text),
      files: nullable(text),
      // The same patch may be another change: no reason to use reviews again.
      patchId: () => null,
    }),
  ),
  reuse: nullable(text),
  // Reports of before this was told counted as known.
  past: optional(oneOf(PAST_STATES), 'known'),
  leg: nullable(leg),
  otherLegs: optional(
    list(
      shape<OtherLegJson>({
        leg,
        report: text,
        head: nullable(text),
        publishedAt: text,
        gate: oneOf(LEG_GATES),
        findings: list(prior),
        ids: list(namedKey),
        idsBefore: list(namedKey),
      }),
    ),
    [],
  ),
});

export const ledger = shape<LedgerJson>({
  key: text,
  id: text,
  title: optional(text, ''),
  round: number,
  fate: oneOf(FATES),
  reason: text,
  now: nullable(text),
  finding: nullable(prior),
  decline: nullable(shape<DeclineJson>({ by: text, reason: text, severity, at: text, url: nullable(text) })),
});
