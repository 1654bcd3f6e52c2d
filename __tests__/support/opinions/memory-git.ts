/** A repository in memory: the change between two of its versions, and what git would answer about it, without a program. */
import { createHash } from 'node:crypto';
import type { Change, ChangedFile, DiffLine, Hunk } from '../../../src/domain/change.js';
import type { FileVersion, PriorCode, PriorFile, PriorRevision, RevisionRequest } from '../../../src/domain/past.js';
import { type Content, sourceKey } from '../../../src/evidence/evidence.js';
import type { Blame } from '../../../src/git/blame.js';
import { fileKind, NO_ATTRIBUTES } from '../../../src/git/file-kinds.js';
import type { GitAnswers } from '../../../src/ports.js';

/** Path → text. */
export type Texts = Readonly<Record<string, string>>;

/** A head under review. */
export interface MemoryHead {
  readonly change: Change;
  readonly git: GitAnswers;
}

export interface MemoryRepository {
  /** The change from the base to these files; those not named are as at the base, `null` is none. */
  head(files: Readonly<Record<string, string | null>>): MemoryHead;
}

const BASE = 'b'.repeat(40);
const OLD = { sha: 'a'.repeat(40), date: '2020-01-01T00:00:00.000Z', subject: 'Begin', boundary: false };
const DATE = '2026-01-01T00:00:00.000Z';

/** A repository whose base holds `base`; every head that was asked for stays known. */
export function memoryRepository(base: Texts): MemoryRepository {
  const heads = new Map<string, Texts>([[BASE, base]]);
  return {
    head: (files) => {
      const all = Object.entries({ ...base, ...files }).flatMap(([path, text]) =>
        text === null ? [] : [[path, text]],
      );
      const head = Object.fromEntries(all) as Texts;
      const sha = createHash('sha1').update(JSON.stringify(head)).digest('hex');
      heads.set(sha, head);
      const change = changeOf(base, head, sha);
      return { change, git: answersOf(change, heads) };
    },
  };
}

function changeOf(base: Texts, head: Texts, sha: string): Change {
  const files = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort().flatMap((path): ChangedFile[] => {
    const [before, after] = [base[path], head[path]];
    if (before === after) return [];
    const hunks = hunksOf(linesOf(before ?? ''), linesOf(after ?? ''));
    const count = (kind: DiffLine['kind']): number =>
      hunks.flatMap(({ lines }) => lines).filter((line) => line.kind === kind).length;
    return [
      {
        ...{ path, previousPath: null, blobs: null, hunks, added: count('added'), deleted: count('deleted') },
        status: before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified',
        kind: fileKind(path, NO_ATTRIBUTES, false),
      },
    ];
  });
  return {
    ...{ repository: 'o/n', number: 7, title: 'Change', description: '', author: 'ada', branch: 'topic' },
    ...{ base: BASE, mergeBase: BASE, head: sha, files, diff: '', history: { kind: 'whole' } as const },
    commits: [{ sha, subject: 'Change', body: '', author: 'ada', date: DATE }],
    filesId: null,
  };
}

function answersOf(change: Change, heads: ReadonlyMap<string, Texts>): GitAnswers {
  const head = heads.get(change.head) ?? {};
  const side = (name: 'head' | 'base'): Texts => (name === 'head' ? head : (heads.get(BASE) ?? {}));
  const textOf = (files: Texts, path: string): string | null =>
    Object.hasOwn(files, path) ? (files[path] ?? '') : null;
  const contentOf = (text: string | null): Content => (text === null ? { kind: 'absent' } : { kind: 'text', text });
  return {
    listing: () => Promise.resolve(new Map(Object.keys(head).map((path) => [path, 'file'] as const))),
    contents: (requests) =>
      Promise.resolve(
        new Map(requests.map((each) => [sourceKey(each), contentOf(textOf(side(each.side), each.path))])),
      ),
    blames: (requests) =>
      Promise.resolve(
        new Map(
          requests.map((each) => [sourceKey(each), blameOf(each, change, textOf(side(each.side), each.path) ?? '')]),
        ),
      ),
    patchCheck: () => Promise.resolve(() => Promise.resolve('there is no program to try it')),
    wordsAtHead: (words) =>
      Promise.resolve(new Set(words.filter((word) => Object.values(head).some((text) => text.includes(word))))),
    versions: (paths) =>
      Promise.resolve(Object.fromEntries(paths.map((path) => [path, versionOf(textOf(head, path))]))),
    priorCode: ({ previousHead, revisions }) =>
      Promise.resolve<PriorCode>({
        comparison: previousHead === null || !heads.has(previousHead) ? 'unknown' : 'ahead',
        changedSince: [],
        revisions: revisions.map((each) => revisionOf(each, heads.get(each.revision) ?? null, head)),
      }),
  };
}

const versionOf = (text: string | null): FileVersion => (text === null ? { kind: 'absent' } : { kind: 'text', text });

/** Lines that the change adds are of its commit, all others older. */
function blameOf({ path, ranges }: Parameters<GitAnswers['blames']>[0][number], change: Change, text: string): Blame {
  const file = change.files.find((each) => each.path === path);
  const added = new Set(file ? addedNumbers(file) : []);
  const own = { sha: change.head, date: DATE, subject: 'Change', boundary: false };
  return new Map(
    linesOf(text).flatMap((_, index) => {
      const line = index + 1;
      if (!ranges.some(({ start, end }) => line >= start && line <= end)) return [];
      return [[line, { commit: added.has(line) ? own : OLD, path, originalLine: line }] as const];
    }),
  );
}

function addedNumbers({ hunks }: ChangedFile): number[] {
  return hunks.flatMap(({ head, lines }) => {
    let line = head?.start ?? 1;
    return lines.flatMap(({ kind }) => {
      if (kind === 'deleted') return [];
      line += 1;
      return kind === 'added' ? [line - 1] : [];
    });
  });
}

function revisionOf({ revision, paths, lines }: RevisionRequest, before: Texts | null, head: Texts): PriorRevision {
  const fileOf = (path: string): PriorFile => ({
    ...{ path, nowPath: path, now: versionOf(head[path] ?? null) },
    before: before ? versionOf(before[path] ?? null) : { kind: 'unknown' },
  });
  const holders = Object.keys(head).filter(
    (path) =>
      !paths.includes(path) && head[path] !== before?.[path] && lines.some((line) => head[path]?.includes(line)),
  );
  const added = Object.keys(head).map((path) => ({
    path,
    text: hunksOf(linesOf(before?.[path] ?? ''), linesOf(head[path] ?? ''))
      .flatMap((hunk) => hunk.lines.flatMap(({ kind, text }) => (kind === 'added' ? [text] : [])))
      .join('\n'),
  }));
  return {
    ...{ revision, files: paths.map(fileOf), elsewhere: holders.map(fileOf) },
    added: before ? added.filter(({ text }) => text !== '') : null,
  };
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

const CONTEXT = 3;

/** Hunks with three lines of context, as git cuts them. */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const lines = diffOf(before, after);
  const near = (index: number): boolean =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'context');
  const hunks: Hunk[] = [];
  let open: DiffLine[] = [];
  let at = { base: 1, head: 1 };
  let start = at;
  const close = (): void => {
    if (open.length)
      hunks.push({ base: range(start.base, at.base), head: range(start.head, at.head), heading: '', lines: open });
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    if (near(index)) {
      if (!open.length) start = at;
      open.push(line);
    } else close();
    at = { base: at.base + Number(line.kind !== 'added'), head: at.head + Number(line.kind !== 'deleted') };
    if (index === lines.length - 1) close();
  }
  return hunks;
}

const range = (start: number, next: number): Hunk['head'] => (next > start ? { start, end: next - 1 } : null);

/** What only adds lines, without a table of all pairs; `null` when something is deleted. */
function grownOf(a: readonly string[], b: readonly string[]): DiffLine[] | null {
  let at = 0;
  const lines = b.map((text): DiffLine => {
    if (at >= a.length || a[at] !== text) return { kind: 'added', text };
    at += 1;
    return { kind: 'context', text };
  });
  return at === a.length ? lines : null;
}

/** The longest common subsequence between what begins and what ends alike. */
function diffOf(before: readonly string[], after: readonly string[]): DiffLine[] {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && before[before.length - 1 - last] === after[after.length - 1 - last]) last += 1;
  const [a, b] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  const context = (texts: readonly string[]): DiffLine[] => texts.map((text) => ({ kind: 'context', text }));
  return [...context(before.slice(0, first)), ...changedOf(a, b), ...context(before.slice(before.length - last))];
}

function changedOf(a: readonly string[], b: readonly string[]): DiffLine[] {
  const grown = grownOf(a, b);
  if (grown) return grown;
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'context', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'deleted', text: a[i] ?? '' });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}
