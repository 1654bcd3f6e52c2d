/** The table of reviewer CLIs: a preset's name enters, its adapter leaves. A new CLI is one file and one line here. */
import type { Preset } from '../domain/reviewer.js';
import type { ReviewerAdapter } from '../seams.js';
import { claude } from './claude.js';
import { codex } from './codex.js';
import { gemini } from './gemini.js';

export { commandReviewer } from './command.js';
export { parseStoredName, storedName, vendorOf, type StoredName } from './replay.js';

export const REVIEWERS: Readonly<Record<Preset, ReviewerAdapter>> = { claude, codex, gemini };
