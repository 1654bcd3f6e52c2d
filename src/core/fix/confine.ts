/** The edits of a fix enter; why it must not be offered with one click, or nothing, leaves. */
import { CONTROL_CLASS, SEPARATOR_CLASS, UNSEEN_CLASS, VARIATION_CLASS } from '../../domain/characters.js';
import type { Change } from '../../domain/change.js';
import type { Anchor } from '../../domain/location.js';
import { steeredBy } from '../agent-files.js';
import { fileKind, NO_ATTRIBUTES } from '../file-kinds.js';
import type { FileEdits } from './plan.js';

/** Control, direction and zero-width characters: text that people do not see. */
const INVISIBLE = new RegExp(
  String.raw`[${CONTROL_CLASS}${UNSEEN_CLASS}${SEPARATOR_CLASS}${VARIATION_CLASS}\u200d]`,
  'u',
);

/** The first reason against a fix; `null` when it touches only cited or changed files and nothing sensitive. */
export function notConfined(
  files: readonly FileEdits[],
  anchors: readonly Anchor[],
  change: Pick<Change, 'files'>,
): string | null {
  const allowed = new Set([...anchors.map((anchor) => anchor.path), ...change.files.map((file) => file.path)]);
  for (const { path, edits } of files) {
    if (!allowed.has(path)) return `it touches ${path}, which is neither cited nor changed`;
    if (steeredBy(path) !== null || path.startsWith('.github/'))
      return `it touches ${path}, which people must change themselves`;
    if (fileKind(path, NO_ATTRIBUTES, false) === 'lock') return `it touches the lock file ${path}`;
    if (edits.some((edit) => edit.insert.some((line) => INVISIBLE.test(line)))) return 'it adds invisible characters';
  }
  return null;
}
