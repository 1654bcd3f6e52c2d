/** A repository enters; a git directory that shares its objects, and nothing else of it, leaves. */
import { copyFile, mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOf, type Git } from '../git.js';
import type { Ends } from '../worktree.js';

/** Links of head are checked out as plain files: none can lead a reader out of the clone. */
const CONFIG = `\tbare = false
\tfilemode = true
\tsymlinks = false
\tfsmonitor = false
\thooksPath = /dev/null
\tattributesFile = /dev/null
\texcludesFile = /dev/null
\tautocrlf = false
\tquotePath = false
[advice]
\tdetachedHead = false
[gc]
\tauto = 0
[maintenance]
\tauto = false
[credential]
\thelper =
[safe]
\tbareRepository = explicit
`;

/** Attributes of head must not hide a file from the reader (`-diff`), rewrite it (`ident`, `working-tree-encoding`) or ask for a program. */
const ATTRIBUTES =
  '* !diff !text !eol !ident !filter !working-tree-encoding !crlf !merge !export-subst !export-ignore\n';

/**
 * Makes a git directory that clones are copied from, in `directory`. By hand and not by `git clone --shared`, which
 * would refuse shallow sources and ask the source's configuration.
 */
export async function makeGitDirectory(git: Git, ends: Ends, directory: string): Promise<void> {
  await Promise.all(['objects/info', 'objects/pack', 'refs/heads', 'info'].map((name) => make(directory, name)));
  const refs = [
    [ends.base, 'base'],
    [ends.head, 'head'],
    [ends.mergeBase, 'merge-base'],
  ];
  await Promise.all([
    writeFile(join(directory, 'HEAD'), `${ends.head}\n`),
    writeFile(join(directory, 'config'), await configuration(git)),
    writeFile(join(directory, 'info/attributes'), ATTRIBUTES),
    writeFile(join(directory, 'objects/info/alternates'), `${await realpath(join(git.repository, 'objects'))}\n`),
    ...refs.map(([sha = '', name = '']) => writeFile(join(directory, 'refs/heads', name), `${sha}\n`)),
    copyFile(join(git.repository, 'shallow'), join(directory, 'shallow')).catch(() => undefined),
  ]);
}

async function make(directory: string, name: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
}

/** Of the repository's own configuration only the hash is taken over. */
async function configuration(git: Git): Promise<string> {
  const format = textOf(await git.run(['rev-parse', '--show-object-format']))?.trim() ?? 'sha1';
  if (format === 'sha1') return `[core]\n\trepositoryFormatVersion = 0\n${CONFIG}`;
  return `[extensions]\n\tobjectFormat = ${format}\n[core]\n\trepositoryFormatVersion = 1\n${CONFIG}`;
}
