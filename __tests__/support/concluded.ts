/** What reviewers are made up to have written enters; the report that the real stages make of it, in their order, leaves. */
import type { Change } from '../../src/domain/change.js';
import type { Review } from '../../src/domain/finding.js';
import { ALWAYS, type Unreviewed } from '../../src/domain/demand.js';
import { NO_PAST, type Past } from '../../src/domain/past.js';
import type { Report } from '../../src/domain/report.js';
import { NO_CAPS, type ReviewerRun } from '../../src/domain/reviewer.js';
import { type Gate, QUIET_DELIVERY, type Settings } from '../../src/domain/settings.js';
import { conclude } from '../../src/pipeline.js';
import type { FurtherReaders, GitAnswers } from '../../src/ports.js';
import { openReadings, type Readings } from '../../src/readings.js';
import type { World } from '../../src/seams.js';
import { startClock } from '../../src/stage-clock.js';
import { GATE } from './runs.js';

export interface MadeUp {
  readonly change: Change | null;
  readonly git: GitAnswers | null;
  readonly runs: readonly ReviewerRun[];
  /** Instead of what would be read in the texts of the runs. */
  readonly reviews?: readonly Review[];
  readonly past?: Partial<Past>;
  readonly gate?: Partial<Gate> | undefined;
  /** Who can be asked again; nobody when not given. */
  readonly further?: FurtherReaders | null;
  readonly verify?: Settings['verify'];
  /** Who may accept a red head; default `write`. */
  readonly override?: Settings['override'];
  /** Why nobody reviews; not so when not given. */
  readonly unreviewed?: Unreviewed | null;
  /** When the run began, ISO 8601. */
  readonly at: string;
}

/** The report of a run. */
export async function reportOn({
  change,
  git,
  runs,
  reviews,
  past,
  gate,
  at,
  verify,
  override = 'write',
  further = null,
  unreviewed = null,
}: MadeUp): Promise<Report> {
  const settings = { ...settingsWith({ ...GATE, ...gate }), override, ...(verify && { verify }) };
  const world = { now: () => new Date(at), elapsedMs: () => 0 } as World;
  const read = openReadings({ change, git, settings, nonce: null });
  const readings: Readings = reviews
    ? { ...read, reviewsOf: ({ reviewer }) => reviews.filter((each) => each.reviewer === reviewer.id) }
    : read;
  const material = {
    ...{ settings, change, git, runs, readings, past: { ...NO_PAST, ...past } },
    ...{ problems: [], isolation: null, headConfiguration: [], further, unreviewed },
  };
  return (await conclude(material, startClock(world), world)).report;
}

function settingsWith(gate: Gate): Settings {
  return {
    ...{
      gate,
      override: 'write',
      demand: ALWAYS,
      verify: 'critical',
      reviewers: [],
      deadlineMs: 1,
      caps: NO_CAPS,
      base: null,
      head: null,
      workingDirectory: null,
    },
    ...{ config: '.github/deep-review.yml', promptPaths: [], instructions: '.github/deep-review.md' },
    ...{ mergeGroup: 'carry', untrusted: 'refuse' },
    ...{
      install: 'never',
      isolation: 'auto',
      formats: [],
      previous: null,
      reuse: 'off',
      laterRounds: 'important',
      rounds: 'full',
      outputDirectory: '',
    },
    uploadSarif: false,
    delivery: QUIET_DELIVERY,
  };
}
