/** Fetches what a partial clone left out before it is needed, or says that it is missing. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, UserError } from '../domain/problem.js';
import { type Git, textOf } from './git.js';
import { fetchFrom, type Remote } from './history.js';

/** More versions than that are not fetched for one `git blame`: it then says that it cannot tell. */
const MAX_VERSIONS = 20_000;

/** `remote` is what the event names; where it names none, only a folder of this machine is asked. */
export async function withSupply(git: Git, remote: Remote | null): Promise<Git> {
  const promisor = await promisorOf(git);
  if (promisor === null) return git;
  const partial = { ...git, partial: true };
  const source =
    remote ?? (/^(file:\/\/)?\//.test(promisor.url ?? '') ? { url: promisor.url ?? '', token: null } : null);
  return { ...partial, supply: (oids) => supply(partial, source, oids) };
}

/** Sees to the trees at these commits; a clone without trees fails every other question. */
export async function supplyTrees(git: Git, commits: readonly string[]): Promise<void> {
  if (git.partial) await git.supply(await missingTrees(git, ['--no-walk', ...commits]));
}

async function missingTrees(git: Git, revisions: readonly string[]): Promise<readonly string[]> {
  const args = ['rev-list', '--objects', '--missing=print', '--filter=blob:none', ...revisions];
  const listed = textOf(await git.run(args)) ?? '';
  // A tree is sent with all that is below it.
  return listed.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
}

/** Sees to both versions of every file that differs between two commits. */
export async function supplyChange(git: Git, from: string, to: string): Promise<void> {
  if (!git.partial) return;
  await supplyTrees(git, [from, to]);
  const raw = textOf(await git.run(['diff', '--raw', '-z', '--no-abbrev', '--no-renames', from, to, '--']));
  await git.supply(entriesOf(raw ?? '').flatMap(({ before, after }) => [before, after]));
}

/** Sees to what `git blame` looks at: every version of these files, and what was changed together with them. */
export async function supplyHistory(git: Git, revision: string, paths: readonly string[]): Promise<void> {
  if (!git.partial || !paths.length) return;
  const asked = [...new Set(paths)];
  const first = await historyBlobs(git, revision, asked);
  // What cannot be had leaves the origin unknown, with that reason: it ends no run.
  const take = async (oids: readonly string[]): Promise<void> =>
    oids.length > MAX_VERSIONS ? undefined : git.supply(oids).catch(onlyUserErrors);
  if (first !== null) return take(first);
  await take(await missingTrees(git, [revision]));
  return take((await historyBlobs(git, revision, asked)) ?? []);
}

/** `null` where the clone lacks trees too. */
async function historyBlobs(git: Git, revision: string, paths: readonly string[]): Promise<readonly string[] | null> {
  const args = ['log', '--format=', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-show-signature'];
  const versions = textOf(await git.run([...args, '-m', revision, '--', ...paths]));
  const together = textOf(await git.run([...args, '--full-diff', revision, '--', ...paths]));
  if (versions === null || together === null) return null;
  const oids = [
    ...entriesOf(versions).flatMap(({ before, after }) => [before, after]),
    ...entriesOf(together).map(({ before }) => before),
  ];
  return [...new Set(oids)];
}

/** The same for every file of a change: reviewers ask for the history of what they read, in clones that can fetch nothing. */
export async function supplyHistoryOfChange(git: Git, from: string, to: string): Promise<void> {
  if (!git.partial) return;
  const names = textOf(await git.run(['diff', '--name-only', '-z', '--no-renames', from, to, '--'])) ?? '';
  await supplyHistory(
    git,
    to,
    names.split('\0').filter((name) => name !== '' && !name.includes('\ufffd')),
  );
}

/** What a partial clone takes from reviewers and evidence, said once. */
export function partialNotes(git: Git): readonly Problem[] {
  if (!git.partial) return [];
  return [
    {
      what: 'the checkout is a partial clone: the history of files that this change leaves alone is not there',
      why: '`git blame` fails on them, for the reviewers too, and where their lines come from is unknown',
      fix: 'take `filter` and `sparse-checkout` out of actions/checkout',
    },
  ];
}

function onlyUserErrors(error: unknown): void {
  if (!(error instanceof UserError)) throw error;
}

interface RawEntry {
  readonly before: string;
  readonly after: string;
}

/** Object ids of `--raw -z`: a header, then the path, which may look like one. Submodules, whose commits lie elsewhere, are left out. */
function entriesOf(raw: string): readonly RawEntry[] {
  const fields = raw.split('\0');
  const entries: RawEntry[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const header = /^\n*:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(fields[at] ?? '');
    if (!header) continue;
    at += 1;
    const [, modeBefore, modeAfter, before = '', after = ''] = header;
    if (modeBefore !== '160000' && modeAfter !== '160000') entries.push({ before, after });
  }
  return entries;
}

interface Promisor {
  /** Of the remote that promised to keep what is left out. */
  readonly url: string | null;
}

/** `null` for a whole clone. */
async function promisorOf(git: Git): Promise<Promisor | null> {
  const pattern = '^(remote\\..*\\.(url|promisor)|extensions\\.partialclone)$';
  const args = ['config', '--file', join(git.repository, 'config'), '--no-includes', '-z', '--get-regexp', pattern];
  const entries = (textOf(await git.run(args, { accept: [0, 1] })) ?? '').split('\0').map((entry) => entry.split('\n'));
  const value = (name: string): string | undefined => entries.find(([key]) => key === name)?.[1];
  const promising = entries.find(([key = '', said]) => /^remote\..*\.promisor$/.test(key) && said !== 'false')?.[0];
  const name = promising?.slice('remote.'.length, -'.promisor'.length) ?? value('extensions.partialclone');
  if (name !== undefined) return { url: value(`remote.${name}.url`) ?? null };
  const packs = await readdir(join(git.repository, 'objects', 'pack')).catch(() => []);
  return packs.some((pack) => pack.endsWith('.promisor')) ? { url: value('remote.origin.url') ?? null } : null;
}

async function supply(git: Git, source: Remote | null, oids: readonly string[]): Promise<void> {
  const missing = await missingOf(git, oids);
  if (!missing.length) return;
  const trouble = source && (await fetchFrom(git, source, { options: [], wants: missing, alone: true }));
  const left = await missingOf(git, missing);
  if (left.length) throw partialClone(left.length, trouble ?? whyNot(source));
}

async function missingOf(git: Git, oids: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(oids)].filter((oid) => !/^0*$/.test(oid));
  if (!wanted.length) return [];
  const told = await git.run(['cat-file', '--batch-check'], { stdin: `${wanted.join('\n')}\n` });
  const lines = (textOf(told) ?? '').split('\n');
  return lines.flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -' missing'.length)] : []));
}

function whyNot(source: Remote | null): string {
  return source === null
    ? 'nobody can be asked for them: there is no token, or the remote is none that may be asked here'
    : 'the remote did not give them';
}

function partialClone(count: number, why: string): UserError {
  return new UserError([
    {
      what: `the checkout is a partial clone: ${count === 1 ? 'a file' : `${count} files`} of the change cannot be read`,
      why: `they were left out when it was cloned (\`filter\` or \`sparse-checkout\`), and ${why}`,
      fix: 'take `filter` and `sparse-checkout` out of actions/checkout, or leave `github-token` as it is so that they can be fetched; in a clone of your own: `git fetch --refetch --no-filter`',
    },
  ]);
}
