/** The reading commands of git that reviewers may use, with their options. What is not listed does not pass, so no abbreviation does. */

/** Long options by full name, whatever their value; short ones by letter. */
export interface AllowedCommand {
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
export const COMMANDS: Readonly<Record<string, AllowedCommand>> = {
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
