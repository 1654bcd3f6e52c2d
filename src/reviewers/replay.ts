/** Reads from the name of a stored review whose it is, of which pass and in which format, and knows stored opinions by theirs. */
import type { Reads } from '../domain/finding.js';

export interface StoredName {
  readonly reviewer: string;
  readonly pass: number;
  readonly reads: Reads;
}

const FORMATS: Readonly<Record<string, Reads>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'markdown',
  json: 'json',
  sarif: 'sarif',
  'sarif.json': 'sarif',
  rdjson: 'rdjson',
  'rdjson.json': 'rdjson',
};

const EXTENSIONS: Readonly<Record<Reads, string>> = { markdown: 'md', json: 'json', sarif: 'sarif', rdjson: 'rdjson' };

const NAME = /^(?<reviewer>[A-Za-z0-9][\w.-]*?)-pass-(?<pass>[1-9]\d{0,3})\.(?<extension>[a-z.]+)$/;

/** Reads `<reviewer>-pass-<n>.<md|json|sarif|rdjson>`; `null` for any other name. */
export function parseStoredName(file: string): StoredName | null {
  const groups = NAME.exec(file)?.groups;
  const reads = FORMATS[groups?.['extension'] ?? ''];
  if (!groups?.['reviewer'] || !reads) return null;
  return { reviewer: groups['reviewer'], pass: Number(groups['pass']), reads };
}

/** The file name under which a pass's review is stored. */
export function storedName(reviewer: string, pass: number, reads: Reads): string {
  return `${reviewer}-pass-${String(pass)}.${EXTENSIONS[reads]}`;
}

const OPINION = /^(?<reviewer>[A-Za-z0-9][\w.-]*?)-opinion-[A-Za-z0-9][\w.-]{0,99}\.md$/;

/** Whose second opinion a file of this name is; `null` for any other name. */
export function opinionReader(file: string): string | null {
  return parseStoredName(file) ? null : (OPINION.exec(file)?.groups?.['reviewer'] ?? null);
}

/** The file name under which a second opinion is stored beside reviews. */
export function storedOpinionName(reviewer: string, question: string): string {
  return `${reviewer}-opinion-${question}.md`;
}

/** The vendor of a reviewer of whom only the id is known: the id up to its first `-`. */
export function vendorOf(reviewer: string): string {
  return reviewer.split('-')[0] ?? reviewer;
}
