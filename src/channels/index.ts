/** The table of channels; delivers the documents to each of them and returns what failed. */
import type { Problem } from '../domain/problem.js';
import type { Document, Report } from '../domain/report.js';
import type { Channel, World } from '../seams.js';
import { annotations } from './annotations.js';
import { files } from './files.js';
import { jobSummary } from './job-summary.js';
import { outputs } from './outputs.js';
export { setNoConclusion, setPending, statusName, type StatusPlace } from './commit-status.js';
export { type OwnComment, ownSide } from './own-comments.js';
export { POSTS, postAll } from './posts.js';

/** Every channel, in the order in which they are tried: the outputs come last, they name the files. One line each. */
export const CHANNELS: readonly Channel[] = [files, jobSummary, annotations, outputs];

interface DeliveryOutcome {
  readonly problems: readonly Problem[];
  /** A required channel failed. */
  readonly isLost: boolean;
}

/** Tries every channel; one that fails is a problem and stops no other. */
export async function deliver(
  report: Report,
  documents: readonly Document[],
  world: World,
  channels: readonly Channel[] = CHANNELS,
): Promise<DeliveryOutcome> {
  const problems: Problem[] = [];
  let isLost = false;
  for (const channel of channels) {
    const found = await attempt(channel, report, documents, world);
    problems.push(...found);
    isLost ||= channel.required && found.length > 0;
  }
  return { problems, isLost };
}

async function attempt(
  channel: Channel,
  report: Report,
  documents: readonly Document[],
  world: World,
): Promise<readonly Problem[]> {
  try {
    return await channel.deliver(report, documents, world);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      { what: `${channel.name}: not delivered`, why, fix: 'see the log of the step; the other channels were tried' },
    ];
  }
}
