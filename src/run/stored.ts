/** Decides which stored files are whose reviews, and what is wrong with the others. */
import type { Reads } from '../domain/finding.js';
import type { Problem } from '../domain/problem.js';
import type { Reviewer } from '../domain/reviewer.js';

/** A file whose name tells whose review it is. */
export interface StoredFile {
  readonly file: string;
  readonly reviewer: string;
  readonly pass: number;
  readonly reads: Reads;
}

/** By pass, then by name. */
export function inOrder(files: readonly StoredFile[]): readonly StoredFile[] {
  return [...files].sort((a, b) => a.pass - b.pass || (a.file < b.file ? -1 : 1));
}

/** A reviewer's own files; when none bears its id, those of all that are not configured themselves. */
export function filesFor(
  id: string,
  stored: readonly StoredFile[],
  configured: readonly string[],
): readonly StoredFile[] {
  const own = stored.filter((file) => file.reviewer === id);
  return own.length ? own : stored.filter((file) => !configured.includes(file.reviewer));
}

/** What is wrong with one `replay:` reviewer. */
export interface ReplayProblem extends Problem {
  readonly reviewer: string;
}

/** One reviewer has one format. */
export function mixedFormats(stored: readonly StoredFile[]): readonly Problem[] {
  const ids = [...new Set(stored.map(({ reviewer }) => reviewer))];
  return ids.flatMap((id) => {
    const own = stored.filter(({ reviewer }) => reviewer === id);
    const other = own.find((file) => file.reads !== own[0]?.reads);
    if (!other) return [];
    const why = `it is ${other.reads}, the reviewer's first file is ${own[0]?.reads ?? ''}, and one reviewer has one format`;
    return [
      { what: `${other.file}: read in the format of the first file`, why, fix: 'store it under an id of its own' },
    ];
  });
}

/** A text whose name tells no reviewer. */
export function strangeName(file: string): Problem {
  return {
    what: `${file}: not read`,
    why: 'its name does not say whose review it is',
    fix: 'name it `<reviewer>-pass-<n>.md`, e.g. `claude-pass-1.md`, or move it elsewhere',
  };
}

/** No file of a directory tells by its name whose review it is. */
export function noReviews(directory: string, others: readonly string[]): Problem {
  const found = others.length ? `; found ${others.slice(0, 5).join(', ')}` : '';
  return {
    what: `${directory}: no stored reviews`,
    why: `no file is named \`<reviewer>-pass-<n>.<md|json|sarif|rdjson>\`${found}`,
    fix: 'name the reviews so, e.g. `claude-pass-1.md`',
  };
}

/** Nothing of a directory is this reviewer's. `files`: what it holds; `null` when it cannot be read. */
export function noReview(
  reviewer: Reviewer,
  directory: string,
  files: { readonly stored: readonly StoredFile[] } | null,
): ReplayProblem {
  const others = [...new Set(files?.stored.map((file) => file.reviewer))];
  const found = others.length ? `; it holds reviews of ${others.join(', ')}` : '';
  return {
    reviewer: reviewer.id,
    what: `reviewers.${reviewer.id}.replay: no stored review`,
    why: files ? `${directory} has no \`${reviewer.id}-pass-1.md\`${found}` : `${directory} cannot be read`,
    fix: `put \`${reviewer.id}-pass-<n>.<md|json|sarif|rdjson>\` there, or correct the path`,
  };
}

/** A stored reviewer left no answer to a question; `file`: where it would be. */
export function noStoredOpinion({ id }: Reviewer, file: string, why: string): Problem {
  return { what: `${id}: no stored opinion`, why, fix: `store its answer as \`${file}\` beside its reviews` };
}

/** The change under review could have written the reviews itself. */
export function insideHead(reviewer: Reviewer, directory: string): ReplayProblem {
  return {
    reviewer: reviewer.id,
    what: `reviewers.${reviewer.id}.replay: a path inside the checkout under review`,
    why: `the change could have written ${directory} itself`,
    fix: 'download the reviews to a directory outside the checkout, e.g. under `$RUNNER_TEMP`',
  };
}
