/** A small change and the facts of a prompt, to be varied by tests. */
import type { Change, ChangedFile } from '../../src/domain/change.js';
import type { PromptContext } from '../../src/domain/reviewer.js';

/** A modified source file without hunks. */
export function fileOf(parts: Partial<ChangedFile>): ChangedFile {
  return {
    path: 'src/retry.ts',
    previousPath: null,
    status: 'modified',
    added: 1,
    deleted: 0,
    kind: 'source',
    blobs: null,
    hunks: [],
    ...parts,
  };
}

/** A change of one file. */
export function changeOf(parts: Partial<Change>): Change {
  return {
    repository: 'acme/widgets',
    number: 7,
    title: 'Keep the retry count',
    description: 'The count was lost.',
    author: 'ann',
    branch: 'retry',
    base: 'b'.repeat(40),
    mergeBase: 'b'.repeat(40),
    head: 'a'.repeat(40),
    commits: [{ sha: 'a'.repeat(40), subject: 'Keep it', body: '', author: 'Ann', date: '2026-01-02T03:04:05Z' }],
    files: [fileOf({})],
    diff: 'diff --git a/src/retry.ts b/src/retry.ts\n--- a/src/retry.ts\n+++ b/src/retry.ts\n@@ -1 +1,2 @@\n a\n+b\n',
    history: { kind: 'whole' },
    filesId: null,
    ...parts,
  };
}

/** The facts of a first pass of Claude. */
export function contextOf(parts: Partial<PromptContext>): PromptContext {
  return {
    change: changeOf({}),
    reader: { preset: 'claude', blame: true },
    pass: 1,
    previousPass: [],
    notes: [],
    prior: [],
    feedback: [],
    checks: [],
    nonce: '00112233445566',
    marker: 'feedbeef',
    diffBudgetBytes: 400_000,
    ...parts,
  };
}
