/** Who will run enters; how far they can be kept apart on this machine, and what must be said of it, leave. */
import { isolationProblems, isolationRefused } from '../../core/isolation.js';
import type { Reuse } from '../../core/rounds/reuse.js';
import type { Change } from '../../domain/change.js';
import type { Isolation } from '../../domain/isolation.js';
import { UserError, type Problem } from '../../domain/problem.js';
import type { Reviewer } from '../../domain/reviewer.js';
import { probeIsolation } from '../../edge/isolation.js';
import type { PreparedChange } from '../prepare-change.js';

/** Begins to look at the machine, where programs of reviewers may be started: they wait for it. */
export function probeAhead({ settings, change }: Pick<PreparedChange, 'settings' | 'change'>): void {
  if (startsNobody(settings.reviewers, change)) return;
  // What goes wrong is told to whoever asks for the answer.
  probeIsolation().catch(() => undefined);
}

function startsNobody(reviewers: readonly Reviewer[], { files }: Pick<Change, 'files'>): boolean {
  return files.length === 0 || reviewers.every(({ source }) => source.kind === 'replay');
}

/** `null` when no program of a reviewer is started. A `UserError` when the settings require more than the machine gives. */
export async function isolationOf(
  reuse: Reuse,
  { settings, change }: Pick<PreparedChange, 'settings' | 'change'>,
): Promise<{ readonly isolation: Isolation | null; readonly problems: readonly Problem[] }> {
  const running = reuse.kind === 'reuse' ? reuse.missing : settings.reviewers;
  if (startsNobody(running, change)) return { isolation: null, problems: [] };
  const { isolation, refused, readable } = await probeIsolation();
  if (isolation === 'none' && settings.isolation === 'required') throw new UserError([isolationRefused(refused)]);
  return { isolation, problems: isolationProblems(isolation, { refused, readable }) };
}
