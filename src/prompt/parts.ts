/** Parts of the prompt: hostile texts made visible and fenced, the diff within its budget, and the form of the review asked for. */
import { type Change, type ChangedFile, type FileKind, isSummarised, wasAtBase } from '../domain/change.js';
import type { LeftOut } from '../domain/reviewer.js';
import { parseDiff } from '../git/diff.js';
import { fileKind, NO_ATTRIBUTES } from '../git/file-kinds.js';
import { CLOSING_WORDS } from '../parse/parse.js';
import { codePointName, CONTROL_CLASS, LONE_JOINER, SEPARATOR_CLASS, UNSEEN_CLASS } from '../text/characters.js';
import { inDigits } from '../text/wording.js';

/** A cleaned text and what was done to it, in words. */
export interface Cleaned {
  readonly text: string;
  readonly stripped: readonly string[];
}

/** Characters that show nothing or turn the reading direction; joiners inside emoji are left alone. */
const INVISIBLE = new RegExp(`${LONE_JOINER}|[${UNSEEN_CLASS}]`, 'gu');
const CONTROL = new RegExp(`[${CONTROL_CLASS}]`, 'g');
/** What some take for the end of a line where git does not: in code, the rest of the line must not pose as a line of its own. */
const LINE_LIKE = new RegExp(String.raw`\r(?!\n)|[${SEPARATOR_CLASS}]`, 'g');
const HIDDEN_HTML = /<!--[\s\S]*?(?:-->|$)/g;

const UNSEEN = [INVISIBLE, CONTROL, LINE_LIKE];

/** Prose of people (title, description, comments): hidden HTML and invisible characters are taken out. */
export function cleanProse(text: string, name: string): Cleaned {
  const hidden = text.match(HIDDEN_HTML)?.length ?? 0;
  const shown = text.replace(HIDDEN_HTML, '');
  const invisible = countInvisible(shown);
  return {
    text: shown.replace(INVISIBLE, '').replace(CONTROL, ''),
    stripped: [
      ...(hidden === 0 ? [] : [`${inDigits(hidden, 'hidden HTML comment')} in the ${name}`]),
      ...(invisible === 0 ? [] : [`${inDigits(invisible, 'invisible character')} in the ${name}`]),
    ],
  };
}

/** Code: nothing is taken out, for it is under review; what cannot be seen is written as `<U+202E>`. */
export function showInvisible(text: string, name: string): Cleaned {
  const count = countInvisible(text) + (text.match(LINE_LIKE)?.length ?? 0);
  if (count === 0) return { text, stripped: [] };
  return {
    text: UNSEEN.reduce((shown, unseen) => shown.replace(unseen, codePoint), text),
    stripped: [`${inDigits(count, 'invisible character')} in the ${name}, written as <U+…>`],
  };
}

/** How many bytes of UTF-8 `showInvisible` makes of a text of `bytes` bytes. */
function shownLength(text: string, bytes: number): number {
  const grown = UNSEEN.flatMap((unseen) => text.match(unseen) ?? []);
  // Each is one to four bytes; counting it as none errs on the safe side.
  return grown.reduce((sum, character) => sum + codePoint(character).length, bytes);
}

/** A text between markers that its author could not know. `marker` must not occur in the text: see `freeMarker`. */
export function fenced(name: string, text: string, marker: string): string {
  return `<<<DATA ${marker} ${name}\n${text.replace(/\n$/, '')}\nDATA ${marker} END>>>`;
}

/** A part of a prompt: a text between markers, or what stands around those. */
export interface PromptPart {
  readonly isData: boolean;
  readonly text: string;
}

const OPENING = /^<<<DATA (\S{1,200}) .{0,200}$/m;

/** A prompt in its parts, in their order; joined they give it again. */
export function promptParts(prompt: string): readonly PromptPart[] {
  const opening = OPENING.exec(prompt);
  const start = opening ? opening.index + opening[0].length : prompt.length;
  const end = opening ? prompt.indexOf(`\nDATA ${opening[1] ?? ''} END>>>`, start) : -1;
  if (end < 0) return [{ isData: false, text: prompt }];
  const rest = prompt.slice(end);
  const before = { isData: false, text: prompt.slice(0, start) };
  return [before, { isData: true, text: prompt.slice(start, end) }, ...promptParts(rest)];
}

/** A marker that occurs in none of the texts. */
export function freeMarker(marker: string, texts: readonly string[]): string {
  let free = marker;
  while (texts.some((text) => text.includes(free))) free += 'x';
  return free;
}

/** A text no longer than some characters, whole lines, saying so when it was cut. */
export function atMost(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit);
  return `${text.slice(0, end > limit / 2 ? end : limit)}\n[cut here: ${String(text.length - limit)} of ${String(text.length)} characters left out]`;
}

function countInvisible(text: string): number {
  return (text.match(INVISIBLE)?.length ?? 0) + (text.match(CONTROL)?.length ?? 0);
}

function codePoint(character: string): string {
  return `<${codePointName(character)}>`;
}

// The part of the diff that fits a budget, and an honest list of what is left out.

/** The diff as it is shown. */
export interface ShownDiff {
  readonly text: string;
  readonly wholeDiff: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** What is new and only looks like one of these by its name is shown, but comes last. */
const LAST: readonly FileKind[] = ['generated', 'vendored', 'lock'];
/** Which kinds go first when not all fit. */
const ORDER: readonly FileKind[] = ['source', 'configuration', 'test', 'documentation', ...LAST];

/**
 * The diff of all reviewable files while it fits; then as many whole files as fit, sources first, small ones first.
 * Summarised files are never shown: the list of changed files names them.
 */
export function showDiff(change: Pick<Change, 'diff' | 'files'>, budgetBytes: number): ShownDiff {
  const { parts, complete } = diffByFile(change);
  const sized = parts.map((part) => ({ ...part, bytes: utf8Length(part.text) }));
  const reviewable = sized.filter(({ file }) => !isSummarised(file));
  const shown = new Set<ChangedFile>();
  let left = budgetBytes;
  for (const { file, text, bytes } of [...reviewable].sort(
    (a, b) => rank(a.file) - rank(b.file) || a.bytes - b.bytes,
  )) {
    // Zero bytes: git's output names it otherwise, so it is honestly not shown.
    const size = bytes > left || bytes === 0 ? Infinity : shownLength(text, bytes);
    if (size > left) continue;
    shown.add(file);
    left -= size;
  }
  return {
    text: sized.flatMap(({ file, text }) => (shown.has(file) ? [text] : [])).join(''),
    wholeDiff: complete && reviewable.every(({ file }) => shown.has(file)),
    leftOut: sized
      .filter(({ file }) => !shown.has(file))
      .map(({ file, bytes }) => ({
        path: file.path,
        bytes,
        reason: isSummarised(file) ? ('summarised' as const) : ('budget' as const),
      })),
  };
}

function rank(file: ChangedFile): number {
  const byName = wasAtBase(file) ? file.kind : fileKind(file.path, NO_ATTRIBUTES, false);
  return ORDER.indexOf(LAST.includes(byName) ? byName : file.kind);
}

interface FilePart {
  readonly file: ChangedFile;
  readonly text: string;
}

/** The parts as the diff's parser cut them. `complete`: put together they are the whole diff, none is left over. */
function diffByFile(change: Pick<Change, 'diff' | 'files'>): {
  readonly parts: readonly FilePart[];
  readonly complete: boolean;
} {
  const found = parseDiff(change.diff);
  // The files of a change come from its diff, in its order; two names that are no UTF-8 may read the same.
  const waiting = new Map<string, string[]>();
  for (const { path, text } of found.toReversed()) {
    const same = waiting.get(path);
    if (same) same.push(text);
    else waiting.set(path, [text]);
  }
  const parts = change.files.map((file) => ({ file, text: waiting.get(file.path)?.pop() ?? '' }));
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return { parts, complete: length === change.diff.length };
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A surrogate is half of four bytes, other units above 7 bits are two or three.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

// The form of the review that is asked for: severity sections, quoted code, fixes that apply, coverage, the closing line.

const EXAMPLE = `I1. **Connection is not returned when the query fails** — \`src/pool/query.ts:41-48\` (important, regression)

\`\`\`ts
const connection = await pool.take();
const rows = await connection.query(statement);
pool.giveBack(connection);
\`\`\`

When \`query\` throws, \`giveBack\` is skipped; after \`pool.size\` failures every later \`take\` waits for ever (\`src/pool/pool.ts:88\` has no time limit). The old code returned it in \`finally\`; commit \`1f2e3d4\` of this change removed that.

Fix:

\`\`\`diff
--- a/src/pool/query.ts
+++ b/src/pool/query.ts
@@ -41,3 +41,6 @@
 const connection = await pool.take();
-const rows = await connection.query(statement);
-pool.giveBack(connection);
+try {
+  return await connection.query(statement);
+} finally {
+  pool.giveBack(connection);
+}
\`\`\``;

/** How the list of changed files marks those that need no line of coverage. */
export const NO_ACCOUNT = 'needs no account';

/** How it marks new files that only their name calls generated or vendored. */
export const MUST_BE_READ = 'must be read';

/** How the review must be written. The nonce makes the closing line one that no text under review can contain. */
export function formatRule(nonce: string): string {
  return `Answer in Markdown with exactly these sections, in this order. Write "None." in a section that has nothing. Do not wrap the answer in a code fence, and write nothing before or after it.

\`\`\`
## Executive Summary
Two to five sentences: what the change does, whether it is sound, the main risks.

## Findings
### Critical Issues
### Important Issues
### Suggestions

## Design Observations
**Concerns** (each with "(in-scope)" or "(future)")
**Strengths**

## Testing Assessment
Gaps as a numbered list, the most valuable first: the behaviour without a test, what would break unnoticed, where the test belongs.

## Documentation Assessment
## Commit Structure
## Acknowledged Limitations
What the change's own comments or description already concede.

## Unresolved Feedback
For each thread given below: whether the change answers it.

## Coverage Summary
One line per changed file, every file of the list that is not marked "${NO_ACCOUNT}": \`path\`: ids of its findings, or reviewed, or trivial, or not reviewed. Generated, vendored and lock files count like the others.
\`\`\`

Each finding looks like this; ids are C1, C2 … I1 … S1 … in their sections:

${EXAMPLE}

- The title says what is wrong, not what to do. The place is \`path:line\` or \`path:first-last\`, path from the root of the repository, lines of the file at head; for deleted code the lines at base, and say so. More places follow after commas.
- Quote three to ten lines copied from the file, without diff signs, and leave nothing out without "…".
- Then the explanation: the triggering situation, what happens, why it matters, how you verified it.
- The fix is the smallest unified diff against head that solves it, with \`---\`/\`+++\` paths and a few lines of context copied exactly; it must pass \`git apply\`. Where no small diff exists, describe the fix in words instead. Never write a diff that you know to be incomplete without saying so.

${closingRule(nonce)}`;
}

/** The closing line in parts: a printed prompt must never hold a line that ends a review, however it is printed. */
function closingRule(nonce: string): string {
  return `The very last line of your answer, after the coverage, is the closing line. It shows that the review was not cut off and that all of its findings were read. It is one line of plain text by itself, put together from these parts in this order:

- the words: ${CLOSING_WORDS}
- a blank, and the code of this run: ${nonce}
- a colon
- how many findings your review holds, by severity, with commas between: a number in digits (0 where there are none) before each of the words critical, important, suggestions

Write it once, when everything else is written, and nothing after it.`;
}
