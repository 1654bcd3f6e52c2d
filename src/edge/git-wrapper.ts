/** Writes the `git` that a reviewer finds first in PATH: it passes reading commands with listed options and refuses the rest. */
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../domain/problem.js';
import { findOnPath, whyNotFound } from './environment.js';

interface WrapperRequest {
  /** Where to put it. */
  readonly directory: string;
  /** The only work tree and repository that it reads. */
  readonly worktree: string;
  readonly gitDirectory: string;
}

/** Writes the wrapper and returns its path. It starts as fast as `sh` does, and runs git by absolute path in an environment of its own. */
export async function installGitWrapper(request: WrapperRequest): Promise<string> {
  const git = findOnPath('git', [request.worktree]);
  if (git === null) {
    const [what, fix] = ['git was not found', 'install git 2.34 or newer'];
    throw new UserError([{ what, why: whyNotFound('git'), fix }]);
  }
  const path = join(request.directory, 'git');
  await writeFile(path, wrapperScript({ ...request, git }));
  await chmod(path, 0o755);
  return path;
}

/** The wrapper's text. Values of ours are quoted; arguments of the reviewer are only ever compared and passed on. */
function wrapperScript(paths: Omit<WrapperRequest, 'directory'> & { readonly git: string }): string {
  const environment = [
    ...['PATH=' + [dirname(paths.git), '/usr/bin', '/bin'].join(':'), 'HOME=/nonexistent', 'LC_ALL=C.UTF-8'],
    ...[`GIT_DIR=${paths.gitDirectory}`, `GIT_WORK_TREE=${paths.worktree}`, ...ENVIRONMENT],
  ];
  return `${HEAD}
git=${quoted(paths.git)}
root=${quoted(paths.worktree)}
${GLOBAL}
command=$1
shift
digits= long= flags= valued= always= last=
case "$command" in
${Object.entries(COMMANDS).map(commandCase).join('\n')}
  *) refuse "the command '$command'" ;;
esac
${CHECK}
exec /usr/bin/env -i ${environment.map(quoted).join(' ')} "$git" --no-pager "$command" $always "$@"
`;
}

/** Nothing of the reviewer's environment reaches git, and nothing of the repository's configuration starts a program. */
const ENVIRONMENT = [
  'GIT_CONFIG_NOSYSTEM=1',
  'GIT_CONFIG_GLOBAL=/dev/null',
  'GIT_ATTR_NOSYSTEM=1',
  'GIT_OPTIONAL_LOCKS=0',
  'GIT_TERMINAL_PROMPT=0',
  'GIT_NO_REPLACE_OBJECTS=1',
  'GIT_NO_LAZY_FETCH=1',
  'GIT_ALLOW_PROTOCOL=none',
  'GIT_PAGER=cat',
  ...configuration({
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    'core.pager': 'cat',
    'core.attributesFile': '/dev/null',
    'core.quotePath': 'false',
    'log.showSignature': 'false',
    'grep.fallbackToNoIndex': 'false',
    // Git would run in a submodule with the configuration that lies there.
    'diff.ignoreSubmodules': 'dirty',
    'safe.directory': '*',
    'credential.helper': '',
  }),
];

function configuration(settings: Readonly<Record<string, string>>): readonly string[] {
  const entries = Object.entries(settings);
  return [
    `GIT_CONFIG_COUNT=${String(entries.length)}`,
    ...entries.flatMap(([key, value], index) => [
      `GIT_CONFIG_KEY_${String(index)}=${key}`,
      `GIT_CONFIG_VALUE_${String(index)}=${value}`,
    ]),
  ];
}

const HEAD = `#!/bin/sh
# Reading commands of git for reviewers: listed commands and options only, in this clone only.
set -f
refuse() {
  printf '%s\\n' "git: $1 is not available here: reviewers read only (blame, log, show, diff, grep, status, ls-files, rev-parse, ...), options written in full" >&2
  exit 129
}`;

const GLOBAL = `case "$(pwd -P)/" in
  "$root"/*) ;;
  *) refuse "a directory outside of the clone ($root)" ;;
esac
while [ "$#" -gt 0 ]; do
  case "$1" in
    --no-pager | -P | --no-optional-locks | --literal-pathspecs | --no-replace-objects) shift ;;
    --version | -v) exec "$git" --version ;;
    -*) refuse "the option '$1' before a command" ;;
    *) break ;;
  esac
done
[ "$#" -gt 0 ] || refuse 'git without a command'`;

/** Each word is looked at, also behind \`--\`: it might be the value of an option before it. */
const CHECK = `for word do
  # These formats run gpg.
  case "$last$word" in
    --format*%G* | --pretty*%G*) refuse "the format '$word'" ;;
  esac
  case "$word" in
    --) ;;
    --*)
      name=\${word#--}
      name=\${name%%=*}
      case "$name" in *[!a-z0-9-]*) refuse "the option '$word'" ;; esac
      case " $long " in *" $name "*) ;; *) refuse "'$command --$name'" ;; esac
      ;;
    -?*)
      letters=\${word#-}
      while [ -n "$letters" ]; do
        rest=\${letters#?}
        letter=\${letters%"$rest"}
        letters=$rest
        case "$letter" in [0-9]) if [ -n "$digits" ]; then continue; else refuse "'$command $word'"; fi ;; esac
        case "$flags" in *"$letter"*) continue ;; esac
        case "$valued" in *"$letter"*) break ;; esac
        refuse "'$command -$letter'"
      done
      ;;
    -) refuse "standard input as a file" ;;
    .. | ../* | */.. | */../*)
      # Two paths of which one lies outside are compared without a repository.
      if [ "$command" = diff ]; then refuse "a path outside of the clone ('$word')"; fi
      ;;
    "$root"/*) ;;
    /*)
      case "$command$last" in
        diff-S | diff-G | diff-I) ;;
        diff*) refuse "a path outside of the clone ('$word')" ;;
      esac
      ;;
  esac
  last=$word
done
if [ "$command" = branch ]; then
  for word do
    if [ "$word" = --show-current ]; then always=; fi
  done
fi`;

function commandCase([name, command]: readonly [string, AllowedCommand]): string {
  const set = [
    `long=${quoted(command.long.join(' '))}`,
    `flags=${quoted(command.flags)}`,
    `valued=${quoted(command.valued)}`,
    ...(command.digits ? ['digits=yes'] : []),
    ...(command.always ? [`always=${quoted(command.always.join(' '))}`] : []),
  ];
  return `  ${name}) ${set.join(' ')} ;;`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// The reading commands of git that reviewers may use, with their options. What is not listed does not pass, so no abbreviation does.

/** Long options by full name, whatever their value; short ones by letter. */
interface AllowedCommand {
  readonly long: readonly string[];
  /** Letters without a value; they may stand together. */
  readonly flags: string;
  /** Letters whose value may follow at once: the rest of the word belongs to them. */
  readonly valued: string;
  /** `-5` is an option. */
  readonly digits?: boolean;
  /** Put before the reviewer's own arguments. */
  readonly always?: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const DIFF = words(`patch no-patch unified stat numstat shortstat dirstat summary name-only name-status compact-summary
  patch-with-stat raw no-renames find-renames find-copies find-copies-harder diff-filter ignore-space-change
  ignore-all-space ignore-space-at-eol ignore-cr-at-eol ignore-blank-lines ignore-matching-lines inter-hunk-context
  function-context word-diff word-diff-regex color-words color no-color color-moved no-color-moved minimal patience
  histogram diff-algorithm anchored indent-heuristic no-indent-heuristic abbrev no-abbrev full-index binary text
  relative no-relative exit-code quiet check pickaxe-all pickaxe-regex find-object src-prefix dst-prefix no-prefix
  no-ext-diff no-textconv rotate-to skip-to break-rewrites irreversible-delete`);

const REVISIONS = words(`max-count skip since after until before since-as-filter author committer grep all-match
  invert-grep regexp-ignore-case extended-regexp fixed-strings perl-regexp basic-regexp remove-empty merges no-merges
  min-parents max-parents no-min-parents no-max-parents first-parent exclude-first-parent-only not all branches tags
  remotes glob exclude cherry-mark cherry-pick cherry left-only right-only merge walk-reflogs boundary
  simplify-by-decoration show-pulls full-history dense sparse simplify-merges ancestry-path date-order
  author-date-order topo-order reverse no-walk do-walk ignore-missing`);

const PRETTY = words(`pretty format abbrev-commit no-abbrev-commit oneline encoding expand-tabs no-expand-tabs notes
  no-notes relative-date date parents children left-right graph no-graph show-linear-break`);

const LOG = words(`follow no-follow decorate no-decorate decorate-refs decorate-refs-exclude source use-mailmap mailmap
  no-mailmap full-diff log-size cc combined-all-paths diff-merges no-diff-merges remerge-diff count root
  end-of-options`);

const DIFF_FLAGS = 'psuzbwWaRtD';
const DIFF_VALUED = 'UMCBSGIlX';
const NO_PROGRAMS = ['--no-ext-diff', '--no-textconv'];

const LOG_COMMAND: AllowedCommand = {
  long: [...DIFF, ...REVISIONS, ...PRETTY, ...LOG],
  flags: `${DIFF_FLAGS}icmgEFPr`,
  valued: `${DIFF_VALUED}Ln`,
  digits: true,
  always: NO_PROGRAMS,
};

const LISTING = words(`all list remotes merged no-merged contains no-contains points-at sort format column no-column
  color no-color ignore-case verbose abbrev no-abbrev`);

/** Command → what of it passes. */
const COMMANDS: Readonly<Record<string, AllowedCommand>> = {
  blame: {
    long: words(`porcelain line-porcelain incremental root show-stats date score-debug show-name show-number show-email
      ignore-rev since until reverse first-parent abbrev color-lines color-by-age no-color minimal histogram patience
      encoding no-progress diff-algorithm no-textconv end-of-options`),
    flags: 'ltsefnpcbwk',
    valued: 'LMC',
    always: ['--no-textconv'],
  },
  log: LOG_COMMAND,
  show: LOG_COMMAND,
  diff: {
    long: [...DIFF, ...words('cached staged merge-base base ours theirs cc end-of-options')],
    flags: `${DIFF_FLAGS}cq`,
    valued: DIFF_VALUED,
    always: NO_PROGRAMS,
  },
  'diff-tree': {
    long: [...DIFF, ...PRETTY, ...words('root no-commit-id always merge-base cc combined-all-paths')],
    flags: `${DIFF_FLAGS}rcmv`,
    valued: DIFF_VALUED,
    always: NO_PROGRAMS,
  },
  shortlog: {
    long: [...REVISIONS, ...words('numbered summary email committer group format date')],
    flags: 'nsecEFPi',
    valued: 'w',
  },
  'rev-list': {
    long: [
      ...REVISIONS,
      ...PRETTY,
      ...words('count objects header no-commit-header disk-usage timestamp no-object-names'),
    ],
    flags: 'igEFP',
    valued: 'n',
    digits: true,
  },
  status: {
    long: words(`short branch show-stash porcelain long verbose untracked-files ignored column
      no-column ahead-behind no-ahead-behind renames no-renames find-renames`),
    flags: 'sbvz',
    valued: 'uM',
  },
  grep: {
    long: words(`cached untracked no-exclude-standard exclude-standard text ignore-case word-regexp
      invert-match full-name extended-regexp basic-regexp perl-regexp fixed-strings line-number column
      files-with-matches name-only files-without-match null only-matching count color no-color break heading
      show-function context after-context before-context function-context threads and or not all-match quiet
      max-depth recursive no-recursive max-count end-of-options no-textconv`),
    flags: 'aiIwvhHEGPFnlLzocpWqr',
    valued: 'eABCm',
    digits: true,
    always: ['--no-textconv'],
  },
  'rev-parse': {
    long: words(`verify quiet short symbolic symbolic-full-name abbrev-ref show-toplevel show-prefix show-cdup
      is-inside-work-tree is-inside-git-dir is-bare-repository is-shallow-repository git-dir absolute-git-dir
      git-common-dir all branches tags remotes revs-only no-revs flags no-flags not show-object-format end-of-options`),
    flags: 'q',
    valued: '',
  },
  'ls-files': {
    long: words(`cached deleted modified others ignored stage unmerged killed eol directory no-empty-directory exclude
      exclude-standard error-unmatch full-name abbrev deduplicate format`),
    flags: 'cdmosiuktvfz',
    valued: 'x',
  },
  'ls-tree': {
    long: words('long name-only name-status object-only full-name full-tree abbrev format'),
    flags: 'drtlz',
    valued: '',
  },
  'cat-file': { long: words('batch batch-check buffer unordered follow-symlinks'), flags: 'tsep', valued: '' },
  'merge-base': { long: words('all octopus independent is-ancestor fork-point'), flags: 'a', valued: '' },
  'name-rev': { long: words('tags refs exclude all name-only no-undefined always'), flags: '', valued: '' },
  describe: {
    long: words('all tags contains abbrev candidates exact-match long match exclude always first-parent'),
    flags: '',
    valued: '',
  },
  'for-each-ref': {
    long: words('count sort format points-at merged no-merged contains no-contains ignore-case'),
    flags: '',
    valued: '',
  },
  // Without --list a name would make a branch or a tag.
  branch: { long: [...LISTING, 'show-current'], flags: 'arvil', valued: '', always: ['--list'] },
  tag: { long: LISTING, flags: 'il', valued: 'n', always: ['--list'] },
};
