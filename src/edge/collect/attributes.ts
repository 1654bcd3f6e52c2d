/** Paths and a trusted revision enter; the linguist attributes that its `.gitattributes` files give the paths leave. */
import { join } from 'node:path';
import { NO_ATTRIBUTES, type FileAttributes } from '../../core/file-kinds.js';
import type { Git } from '../git.js';
import { indexInfo, readTree } from '../git/objects.js';

const NAMES = ['linguist-generated', 'linguist-vendored', 'linguist-documentation'] as const;

/** Attributes by path, as the base sets them; a path without any is left out. */
export async function readAttributes(
  git: Git,
  base: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileAttributes>> {
  const tree = await readTree(git, base);
  const sources = 'what' in tree ? [] : tree.filter(({ path }) => /(^|\/)\.gitattributes$/.test(path));
  if (!sources.length || !paths.length) return new Map();
  await git.supply(sources.map(({ oid }) => oid));
  const env = { GIT_INDEX_FILE: join(git.scratch, 'attributes.index') };
  await git.run(['update-index', '-z', '--index-info'], { stdin: indexInfo(sources), env });
  // Before git 2.40 only an index can stand for a revision; from 2.43 on `attr.tree` comes first.
  const args = ['-c', `attr.tree=${base}`, 'check-attr', '--cached', '-z', '--stdin', ...NAMES];
  const result = await git.run(args, { stdin: paths.map((path) => `${path}\0`).join(''), env });
  return result.kind === 'done' ? readAnswers(result.stdout.toString('utf8')) : new Map();
}

function readAnswers(text: string): Map<string, FileAttributes> {
  const found = new Map<string, FileAttributes>();
  const fields = text.split('\0');
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
    const key = name.replace('linguist-', '') as keyof FileAttributes;
    const answer = isSet(value);
    if (answer !== null) found.set(path, { ...(found.get(path) ?? NO_ATTRIBUTES), [key]: answer });
  }
  return found;
}

function isSet(value: string): boolean | null {
  if (value === 'unspecified') return null;
  return value !== 'unset' && value !== 'false';
}
