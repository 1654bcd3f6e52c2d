/** Contents of files enter; the files as places are looked for in them leave. */
import { addedLines, deletedLines, type Change } from '../../domain/change.js';
import type { LineRange, Side } from '../../domain/location.js';
import { searchText, squeeze, type SearchText } from './squeeze.js';

/** A file to read from the repository: at head, or at the merge base when `side` is `base`. */
export interface FileRequest {
  readonly side: Side;
  readonly path: string;
}

/** What was read: text, or why there is none. */
export type Content = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'binary' | 'absent' };

/** The files that were read, made searchable on demand. */
export interface Sources {
  readonly files: readonly FileRequest[];
  file(side: Side, path: string): SearchText | null;
  content(side: Side, path: string): Content;
  /** Files that hold all of these squeezed lines somewhere, by an index over the lines of all files. */
  holding(lines: readonly string[]): readonly FileRequest[];
}

/** Key of a file in the contents. */
export function sourceKey(request: FileRequest): string {
  return `${request.side}:${request.path}`;
}

/** Makes contents, by `sourceKey`, searchable. */
export function makeSources(requests: readonly FileRequest[], contents: ReadonlyMap<string, Content>): Sources {
  const content = (side: Side, path: string): Content => contents.get(sourceKey({ side, path })) ?? { kind: 'absent' };
  const file = (side: Side, path: string): SearchText | null => {
    const found = content(side, path);
    return found.kind === 'text' ? searchable(found) : null;
  };
  let lines: Map<string, number[]> | null = null;
  return {
    files: requests,
    file,
    content,
    holding: (wanted) => {
      lines ??= lineIndex(requests, file);
      return holdingAll(requests, lines, wanted);
    },
  };
}

type Text = Extract<Content, { kind: 'text' }>;

/** Each content is made searchable once, however many look for places in it. */
const searchTexts = new WeakMap<Text, SearchText>();

function searchable(content: Text): SearchText {
  const known = searchTexts.get(content);
  if (known) return known;
  const made = searchText(content.text);
  searchTexts.set(content, made);
  return made;
}

const MIN_INDEXED = 12;

function lineIndex(requests: readonly FileRequest[], file: Sources['file']): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, { side, path }] of requests.entries()) {
    for (const line of new Set(file(side, path)?.lines.map((text) => squeeze(text)) ?? [])) {
      if (line.length < MIN_INDEXED) continue;
      const files = index.get(line);
      if (files) files.push(number);
      else index.set(line, [number]);
    }
  }
  return index;
}

function holdingAll(
  requests: readonly FileRequest[],
  index: ReadonlyMap<string, readonly number[]>,
  wanted: readonly string[],
): FileRequest[] {
  const [first = [], ...rest] = wanted.map((line) => index.get(line) ?? []);
  return first
    .filter((number) => rest.every((files) => files.includes(number)))
    .flatMap((number) => requests[number] ?? []);
}

/** Lines that the change adds (head) or deletes (base), by `sourceKey`. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/** Changed lines of all files of the change, on both sides. */
export function changedLines(change: Pick<Change, 'files'>): ChangedLines {
  return new Map(
    change.files.flatMap((file) => [
      [sourceKey({ side: 'head', path: file.path }), addedLines(file)] as const,
      [sourceKey({ side: 'base', path: file.previousPath ?? file.path }), deletedLines(file)] as const,
    ]),
  );
}
