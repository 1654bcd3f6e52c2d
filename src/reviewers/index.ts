/** The table of reviewer CLIs by preset. A new CLI is one file and one line here. */
import type { Preset, Reviewer } from '../domain/reviewer.js';
import type { ReviewerAdapter } from '../seams.js';
import { claude } from './claude.js';
import { codex } from './codex.js';
import { gemini } from './gemini.js';
export { SANDBOX_FIX } from './codex.js';
export { commandReviewer } from './command.js';
export { opinionReader, parseStoredName, storedName, type StoredName, storedOpinionName, vendorOf } from './replay.js';

/** The model that a reviewer asks; `null` where only its command knows. */
export function modelOf({ source, model }: Reviewer): string | null {
  return source.kind === 'preset' ? (model ?? REVIEWERS[source.preset].defaultModel) : model;
}

export const REVIEWERS: Readonly<Record<Preset, ReviewerAdapter>> = { claude, codex, gemini };
