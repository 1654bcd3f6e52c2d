/** What a report leaves in the comment on its pull request, and what a later round takes from there when the report is lost. */
import type { Marker } from '../domain/marker.js';
import type { PriorReport, Remembrance } from '../domain/past.js';
import type { Report } from '../domain/report.js';
import type { PriorFinding } from '../domain/round.js';
import { writeMarker } from '../text/marker-line.js';
import { cutAtWord } from '../text/wording.js';
import { priorReport } from './prior-findings.js';

/** Leaves room for a table of some hundred findings. */
const MARKER_MAX = 24_000;
const TITLE_MAX = 240;
const BODY_MAX = 300;
const CODE_MAX = 1_500;

interface MarkerSource {
  readonly run: string | null;
  readonly artifact: Marker['artifact'];
}

/** What the next round must know of this report: the open findings that hold the gate, as many as fit, the most severe first. */
export function markerOf(report: Report, { run, artifact: kept }: MarkerSource): Marker {
  const artifact = kept && { id: kept.id, digest: kept.digest };
  const { id, round, change, startedAt, decision } = report;
  const holding = new Set(decision.standing);
  const open = priorReport(report, { trust: { kind: 'authenticated' }, publishedAt: null }).findings;
  const standing = open.filter((finding) => holding.has(finding.id)).map(short);
  const told = {
    ...{ version: 1 as const, report: id, subject: round.of, leg: round.leg, head: change?.head ?? null },
    ...{ round: round.number, startedAt, run, artifact, conclusion: decision.conclusion, past: round.past },
  };
  const findings: PriorFinding[] = [];
  for (const finding of standing) {
    const more = { ...told, findings: [...findings, finding], complete: false };
    if (writeMarker(more).length > MARKER_MAX) break;
    findings.push(finding);
  }
  return { ...told, findings, complete: findings.length === standing.length };
}

/**
 * Without what others added, the fix and long code: none of it closes anything. Code is whole or not there, since a part of it would look
 * like code that was changed; where it is missing, git has it.
 */
function short(finding: PriorFinding): PriorFinding {
  const { title, body, places, origin } = finding;
  return {
    ...finding,
    title: cutAtWord(title, TITLE_MAX),
    body: cutAtWord(body, BODY_MAX),
    said: [],
    fix: '',
    origin: { ...origin, reason: cutAtWord(origin.reason, TITLE_MAX) },
    places: places.map((place) => ({ ...place, code: place.code.join('\n').length > CODE_MAX ? [] : place.code })),
  };
}

/** A run looks for the past a moment after it began, and clocks differ. */
const SLACK_MS = 5 * 60_000;

/** What the comment of a leg says of its last report. `at`: when the comment was last written, ISO 8601. */
export function remembered(marker: Marker, at: string): Remembrance {
  const began = Date.parse(marker.startedAt) - SLACK_MS;
  return {
    at,
    from: Number.isNaN(began) ? at : new Date(began).toISOString(),
    leg: marker.leg,
    prior: priorOf(marker, at),
    run: marker.run === null ? null : Number(marker.run),
    artifact: marker.artifact === null ? null : Number(marker.artifact.id),
    isWhole: marker.complete && marker.past === 'known' && !Number.isNaN(began),
  };
}

/** Any workflow of the repository writes comments under the same account, so that it only adds what is open. */
function priorOf(marker: Marker, at: string): PriorReport {
  const { report, round, subject, head, findings, leg, conclusion } = marker;
  const reason = 'it is known from a comment by the account that all workflows share';
  return {
    ...{ id: report, publishedAt: at, number: round, of: subject, head, findings, leg },
    trust: { kind: 'unauthenticated', reason },
    ...{
      points: [],
      ledger: [],
      history: [],
      fingerprint: null,
      reading: null,
      reviewers: [],
      reviews: [],
      opinions: [],
    },
    // What it cost is not remembered.
    spent: { usd: 0, complete: false },
    otherLegs: [],
    decision: {
      ...{ conclusion, gate: 'enforce', verdict: 'incomplete', reasons: [], missing: [], accepted: null },
      ...{ standing: findings.map(({ id }) => id), transient: false, override: 'off', unreviewed: null },
    },
  };
}
