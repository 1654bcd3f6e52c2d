/** `--dry-run`: the prepared change enters, the plan in words leaves; nothing is started. */
import { formatPlan } from '../../core/plan.js';
import type { NamedText } from '../../domain/prompt.js';
import type { PreparedChange } from '../prepare-change.js';
import { writeTasks } from './tasks.js';

/** Any digits do: the plan only counts bytes. */
const PLACEHOLDER = '0000000000000000';

export function planOf({ change, settings }: PreparedChange, notes: readonly NamedText[]): string {
  const tasks = writeTasks({ change, notes, prior: [], feedback: [], nonce: PLACEHOLDER, marker: PLACEHOLDER });
  const reviewers = settings.reviewers.map((reviewer) => ({
    reviewer,
    prompt: reviewer.source.kind === 'replay' ? null : tasks.promptFor(reviewer, 1, []),
  }));
  return formatPlan({ change, reviewers, deadlineMs: settings.deadlineMs, caps: settings.caps });
}
