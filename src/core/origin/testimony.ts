/** A finding enters; what its words say of where its code comes from leaves: that it is older, or what ties it to the change. */
import type { Change } from '../../domain/change.js';
import type { Testimony } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import { looksEnglish, namesIn } from './names.js';
import { moduleOf } from './imports.js';
import type { Reach } from './symbols.js';
import { ageInWords } from './wording.js';

/** What findings may name. */
export interface Register {
  readonly reach: Reach;
  /** First seven digits → the whole SHAs. */
  readonly commits: ReadonlyMap<string, readonly string[]>;
  /** File name → the changed paths that end with it, old ones too. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Changed paths with characters that no word holds. */
  readonly odd: readonly string[];
  /** Names by which other files import a changed one, when they are no plain words → its path. */
  readonly modules: ReadonlyMap<string, string>;
  readonly number: number | null;
}

/** What the words say, and what they name of the change without that it is altered. */
export interface Heard {
  readonly testimony: Testimony;
  /** A clause: names something that changed lines use too; `null` when nothing. */
  readonly near: string | null;
}

/** Collects what can be named once per change. */
export function registerOf(change: Pick<Change, 'files' | 'commits' | 'number'>, reach: Reach): Register {
  const paths = change.files.flatMap(({ path, previousPath }) => [
    path,
    ...(previousPath === null ? [] : [previousPath]),
  ]);
  const modules = paths
    .map((path) => [moduleOf(path), path] as const)
    .filter(([name]) => name.length > 4 && !looksEnglish(name));
  return {
    reach,
    commits: groupBy(
      change.commits.map(({ sha }) => sha),
      (sha) => sha.slice(0, 7),
    ),
    files: groupBy(
      paths.map((path) => path.normalize('NFC')),
      nameOf,
    ),
    odd: paths.filter((path) => !/^[\p{L}\p{N}_./@+~-]+$/u.test(path)),
    modules: new Map(modules),
    number: change.number,
  };
}

function groupBy(items: readonly string[], key: (item: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Nobody says so much of one fault; what is not read may name anything. */
const MAX_TEXT = 100_000;

/** Each is looked for in each text. */
const MAX_ODD = 500;

/** `cited`: the paths of the finding's own places, which it may name. */
export function hear(finding: Finding, cited: readonly string[], register: Register): Heard {
  const size =
    finding.title.length + finding.body.length + finding.quotes.reduce((sum, { code: own }) => sum + own.length, 0);
  if (size > MAX_TEXT)
    return { testimony: { kind: 'tied', reason: 'says more than is read for what it names' }, near: null };
  const { prose, code, fix } = partsOf(finding);
  const age = ageInWords(prose);
  const all = `${prose}\n${code}\n${fix}`;
  const tie =
    (finding.classification === 'regression' ? 'calls it a regression' : null) ??
    commitIn(all, register) ??
    fileIn(all, cited, register) ??
    nameIn({ prose, code: `${code}\n${fix}` }, cited, register) ??
    (age === 'ours' || numbered(prose, register) ? 'says that this change has a part in it' : null);
  if (tie !== null) return { testimony: { kind: 'tied', reason: tie }, near: null };
  return { testimony: { kind: age === 'older' ? 'older' : 'silent' }, near: nearIn({ prose, code }, register) };
}

interface Parts {
  readonly prose: string;
  readonly code: string;
  /** What is proposed: the future, not where the code comes from. */
  readonly fix: string;
}

/** Prose without code; what stands in fences and spans as code. */
function partsOf({ title, body, quotes, fix }: Finding): Parts {
  const proposed = fix?.text ?? '';
  const at = proposed === '' ? -1 : body.lastIndexOf(proposed);
  const told = at < 0 ? body : `${body.slice(0, at)}\n${body.slice(at + proposed.length)}`;
  const prose: string[] = [];
  const code: string[] = quotes.map((quote) => quote.code);
  let fence = '';
  for (const line of `${title}\n${told}`.split('\n')) {
    const mark = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    else if (fence !== '') code.push(line);
    else {
      prose.push(line.replace(/`[^`]{0,300}`/g, ' ` '));
      code.push(...(line.match(/`[^`]{0,300}`/g) ?? []));
      // A name with parentheses is code without the marks.
      code.push(...(line.match(/(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*(?=\(\))/gu) ?? []));
    }
  }
  return { prose: prose.join('\n'), code: code.join('\n'), fix: `${proposed}\n${(fix?.diffs ?? []).join('\n')}` };
}

function commitIn(text: string, { commits }: Register): string | null {
  for (const word of text.match(/(?<![\w])[0-9a-f]{7,64}(?![\w])/g) ?? []) {
    const sha = commits.get(word.slice(0, 7))?.find((own) => own.startsWith(word));
    if (sha !== undefined) return `names ${sha.slice(0, 9)}, a commit of this change`;
  }
  return null;
}

function fileIn(text: string, cited: readonly string[], { files, odd }: Register): string | null {
  const named = new Set(text.normalize('NFC').match(/[\p{L}\p{N}_./@+~-]+/gu) ?? []);
  for (const word of named) {
    const path = word.replace(/^[ab]?\/|^(?:\.{1,2}\/){1,9}/, '').replace(/\.{1,3}$/, '');
    const meant = files.get(nameOf(path)) ?? [];
    if (!meant.length || cited.some((own) => endsWith(own, path))) continue;
    const file = meant.find((changed) => endsWith(changed, path) || endsWith(path, changed));
    if (file !== undefined && !cited.includes(file)) return `names ${file}, which this change touches`;
  }
  if (odd.length > MAX_ODD) return 'may name one of so many unusual paths that this change touches';
  const strange = odd.find((path) => !cited.includes(path) && text.includes(path));
  return strange === undefined ? null : `names ${strange}, which this change touches`;
}

function endsWith(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function nameIn({ prose, code }: Omit<Parts, 'fix'>, cited: readonly string[], register: Register): string | null {
  const { reach, modules } = register;
  for (const word of spoken(prose, code)) {
    const where = reach.changed.get(word) ?? modules.get(word);
    // The name of the file that the finding is in says nothing.
    if (where === undefined || (!reach.changed.has(word) && cited.includes(where))) continue;
    return `names \`${word}\`, which this change changes in ${where}`;
  }
  return null;
}

/** Names as code, and those in prose that are no words of English. */
function* spoken(prose: string, code: string): Generator<string> {
  yield* namesIn(code);
  for (const word of namesIn(prose)) if (!looksEnglish(word)) yield word;
}

function nearIn({ prose, code }: Omit<Parts, 'fix'>, { reach }: Register): string | null {
  for (const name of spoken(prose, code)) {
    const where = reach.used.get(name);
    if (where !== undefined) return `names \`${name}\`, as changed lines of ${where} do`;
  }
  return null;
}

function numbered(prose: string, { number }: Register): boolean {
  return number !== null && new RegExp(String.raw`(?:#|\bPR\s?#?|\bMR\s?!?)${number}\b`, 'i').test(prose);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
