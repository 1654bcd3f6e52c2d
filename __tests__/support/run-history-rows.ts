/** The shape of a history of runs, and the pieces that many of them share. */
import type { Marker } from '../../src/domain/marker.js';
import type { Remembrance } from '../../src/domain/past.js';
import { must } from '../../src/domain/values.js';
import { readReport } from '../../src/formats/index.js';
import { markerOf, remembered } from '../../src/rounds/rounds.js';
import { COMMENT_START, readMarker, writeMarker } from '../../src/text/marker-line.js';
import { archive } from './github-server/archive.js';
import { edited, type HistoryLab, type RunOptions } from './run-history.js';

export interface History {
  readonly name: string;
  /** Earlier runs. */
  readonly before: (lab: HistoryLab) => unknown;
  /** How the next run and the one after go, when they are not plain clean ones on a new head. */
  readonly next?: (lab: HistoryLab) => RunOptions;
  readonly after?: (lab: HistoryLab) => RunOptions;
  /** What happens between them. */
  readonly between?: (lab: HistoryLab) => unknown;
  /** An earlier run found something critical, and nobody closed it: neither run may pass. */
  readonly critical: boolean;
  /** The two cells of the table. */
  readonly expected: readonly [next: string, after: string];
}

export const critical = (lab: HistoryLab, options: RunOptions = {}): Promise<unknown> =>
  lab.run({ raises: ['Leak'], ...options });
export const again = (lab: HistoryLab, more: RunOptions = {}): Promise<unknown> => lab.run(more);
export const times = (count: number, act: () => unknown): void => {
  for (let index = 0; index < count; index += 1) act();
};
export const broken = { bytes: Buffer.from('no archive at all, but long enough to look') };
export const logs = { files: { 'logs/one.log': 'log' } };

/** A report as this lab writes it, of another pull request, or with another edit. */
export const reportOf = (lab: HistoryLab, pull: string): string =>
  edited(lab.last(), (report) => Object.assign(report['round'] as object, { of: pull }));
export const zip = (text: string, name = 'report.json'): Buffer => archive([{ name, text }]);

/** A critical report that is lost in some way; its run failed. */
export const lost = (name: string, spoil: (lab: HistoryLab) => void, more: Partial<History> = {}): History => ({
  name,
  before: async (lab) => {
    await critical(lab);
    spoil(lab);
  },
  critical: true,
  expected: ['incomplete, round 1, the past is missing', 'incomplete, round 2, the past is missing'],
  ...more,
});
export const expired = (lab: HistoryLab): void => {
  lab.spoil({ expired: true });
};
/** GitHub lists a deleted artifact no more. */
export const deleted = (lab: HistoryLab): void => {
  Object.assign(lab.server.state, { artifacts: {} });
};
export const saying = (name: string, say: (lab: HistoryLab) => void, more: Partial<History> = {}): History =>
  lost(name, expired, {
    before: async (lab) => {
      await critical(lab);
      expired(lab);
      say(lab);
    },
    ...more,
  });
export const REFUSED: Partial<History> = {
  expected: [
    'incomplete, round 1, the past is missing, the comment is refused with its reason',
    'incomplete, round 2, the past is missing, the comment is refused with its reason',
  ],
};

export const PASS: History['expected'] = ['pass, round 1', 'pass, round 2'];
export const LATER: History['expected'] = ['pass, round 2', 'pass, round 3'];
export const CARRIED: History['expected'] = ['fail, round 2, open: Leak', 'fail, round 3, open: Leak'];
export const RESTART = '/deep-review restart the artifact is gone, read it by hand';

/** What the comment of the newest run remembers, written and read as it would be. */
export function commentOf(lab: HistoryLab, change: (marker: Marker) => Marker = (marker) => marker): Remembrance {
  const [run = '', all = []] = Object.entries(lab.server.state.artifacts).at(-1) ?? [];
  const newest = all.at(-1);
  const artifact = newest ? { id: String(newest.json.id), digest: null } : null;
  const marker = change(markerOf(readReport(lab.last()), { run, artifact }));
  const read = readMarker(`${COMMENT_START}\n\n${writeMarker(marker)}`);
  return remembered(must(read), String(newest?.json['created_at']));
}
