/** What the comment of one leg may say of a report that another one lost: what it names is open, and no more. */
import { describe, expect, test } from '@jest/globals';
import type { Remembrance, Trace } from '../../src/domain/past.js';
import type { Leg } from '../../src/domain/round.js';
import { decidePast, markerOf, remembered } from '../../src/rounds/rounds.js';
import { sampleReport } from '../support/sample-report.js';

const leg = (job: string): Leg => ({ workflow: 5, job, index: '0', step: null, name: null });
const sample = sampleReport([]);
const [LOST_AT, WRITTEN_AT] = ['2026-11-02T10:00:00Z', '2026-11-05T10:00:00Z'];

/** The clean comment of a leg, written three days after the lost report. */
function commentOf(job: string | null, artifact: number): Remembrance {
  const round = { ...sample.round, leg: job === null ? null : leg(job), past: 'known' as const };
  const report = { ...sample, round, startedAt: '2026-11-05T09:50:00Z' };
  return remembered(markerOf(report, { run: '9', artifact: { id: String(artifact), digest: null } }), WRITTEN_AT);
}

const lost = (artifact: number): Trace => ({
  ...{ kind: 'lost', lost: 'report', at: LOST_AT, run: 8, artifact, conclusion: 'failure', head: 'a'.repeat(40) },
  ...{ what: `artifact deep-review-review-0-1.pr-57`, why: 'it has expired' },
});

function missing(traces: readonly Trace[], markers: readonly Remembrance[], own: Leg | null): readonly string[] {
  const subject = { of: 'pr-57', pull: true, branch: 'topic', head: 'b'.repeat(40), openedAt: null, changedAt: null };
  return decidePast({
    ...{ traces, markers, leg: own, cut: null, pushers: ['ada'], heads: [], jobs: [], began: null },
    subject: { ...subject, pusher: null, touchesJobs: false },
    people: { comments: [], writers: [], admins: [], author: 'ada' },
  }).missing;
}

describe('a report that is older than the comment', () => {
  test('is made up for by the comment of this leg', () => {
    expect(missing([lost(1)], [commentOf('review', 2)], leg('review'))).toEqual([]);
    expect(missing([lost(1)], [commentOf(null, 2)], null)).toEqual([]);
  });

  test('is not by that of another leg, which tells nothing of this one', () => {
    expect(missing([lost(1)], [commentOf('security', 2)], leg('review'))).toHaveLength(1);
  });

  test('but the report that it shows is, whoever asks', () => {
    expect(missing([lost(2)], [commentOf('security', 2)], leg('review'))).toEqual([]);
  });
});
