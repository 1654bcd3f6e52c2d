/** The configuration of a run and its change enter; the fingerprint that a later round compares with leaves. */
import { createHash } from 'node:crypto';
import { configurationText, type Configured } from '../../core/rounds/reuse.js';
import type { Change } from '../../domain/change.js';
import type { Fingerprint } from '../../domain/round.js';

/** `baseBranch`: name of the branch that the change is to be merged into; `null` when not known. */
export function fingerprintOf(configured: Configured, change: Change | null, baseBranch: string | null): Fingerprint {
  return {
    configuration: createHash('sha256').update(configurationText(configured)).digest('hex'),
    baseBranch,
    mergeBase: change?.mergeBase ?? null,
    head: change?.head ?? null,
    files: change?.filesId ?? null,
  };
}
