/** Reads the change and the reviews once each, ahead while other reviewers still work, and keeps what was read. */
import { askAhead } from './anchor.js';
import { type Change, namedFiles } from './domain/change.js';
import type { Review } from './domain/finding.js';
import type { ReviewerRun } from './domain/reviewer.js';
import type { Settings } from './domain/settings.js';
import { type Notices, noticesIn } from './notice/notice.js';
import { parseReview, readingContext } from './parse/parse.js';
import type { GitAnswers } from './ports.js';

/** What there is to read in. */
interface Readable {
  readonly change: Change | null;
  /** What git says of the change; `null` without a repository. */
  readonly git: GitAnswers | null;
  readonly settings: Pick<Settings, 'promptPaths'>;
  /** The run's closing nonce; `null` for stored reviews. */
  readonly nonce: string | null;
}

/** Readings of one run. Whatever was read ahead, the answers are the same. */
export interface Readings {
  /** The instructions to reviewers in the change, read with pauses. */
  readonly notices: () => Promise<Notices>;
  /** One review per pass. */
  readonly reviewsOf: (run: ReviewerRun) => readonly Review[];
  /** Reads what is there: the change, and what those wrote that have ended. `asksGit`: nobody who still works can write where git reads. */
  readonly ahead: (ended: readonly ReviewerRun[], may: { readonly asksGit: boolean }) => void;
  /** Resolves when nothing is being read ahead. */
  readonly settled: () => Promise<void>;
}

const NO_NOTICES: Notices = { notices: [], unread: [] };
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Readings of which nothing is read yet. */
export function openReadings({ change, git, settings, nonce }: Readable): Readings {
  let notices: Promise<Notices> | null = null;
  const read = new WeakMap<ReviewerRun, readonly Review[]>();
  const files = namedFiles(change);
  const seen: Review[] = [];
  let queue = Promise.resolve();
  const readings: Readings = {
    notices: () =>
      (notices ??= change
        ? noticesIn(change, { promptPaths: settings.promptPaths, pause })
        : Promise.resolve(NO_NOTICES)),
    reviewsOf: (run) => {
      const reviews = read.get(run) ?? readRun(run, nonce, files);
      read.set(run, reviews);
      return reviews;
    },
    ahead: (ended, { asksGit }) => {
      const work = async (): Promise<void> => {
        seen.push(...ended.flatMap(readings.reviewsOf));
        // Git works while the change is read.
        const asked = asksGit && change && git ? askAhead(seen, { change, git }) : null;
        await Promise.all([readings.notices(), asked]);
      };
      // What fails here fails again where it counts, and is reported there.
      queue = queue
        .then(pause)
        .then(work)
        .catch(() => undefined);
    },
    settled: () => queue,
  };
  return readings;
}

function readRun(
  { reviewer, passes }: ReviewerRun,
  nonce: string | null,
  files: ReturnType<typeof namedFiles>,
): readonly Review[] {
  return passes.map(({ number, file, text }) =>
    parseReview(
      {
        ...{ reviewer: reviewer.id, pass: number, file, text, reads: reviewer.reads },
        // A stored review was asked for by another run.
        nonce: reviewer.source.kind === 'replay' ? null : nonce,
      },
      readingContext(reviewer, files),
    ),
  );
}
