/** A clone and a folder enter; the strict `git` that its reviewer finds first in PATH leaves, in that folder. */
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../domain/problem.js';
import { COMMANDS, type AllowedCommand } from './git-wrapper/commands.js';
import { findOnPath, whyNotFound } from './process/programs.js';

export interface WrapperRequest {
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
export function wrapperScript(paths: Omit<WrapperRequest, 'directory'> & { readonly git: string }): string {
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
