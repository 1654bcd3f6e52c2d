/** The table of settings: how each is read and written, its default, and which of two values lets more through. */
import { type OriginKind, ORIGINS } from '../domain/finding.js';
import { VERIFY_LEVELS } from '../domain/second-opinion.js';
import { GATE_MODES } from '../domain/settings.js';
import { FAIL_ON, type FailOn } from '../domain/severity.js';
import { OVERRIDES } from '../domain/way-out.js';
import { deliverySettings } from './delivery-settings.js';
import { demandSettings } from './demand-settings.js';
import { eventSettings } from './event-settings.js';
import { roundsSettings } from './rounds-settings.js';
import {
  duration,
  line,
  listOf,
  oneOf,
  open,
  pathGlob,
  row,
  usd,
  type ValueReader,
  wholeNumber,
} from './setting-rows.js';

/** What the settings depend on besides the raw values. */
interface TableContext {
  readonly formats: readonly string[];
  readonly defaultOutputDirectory: string;
}

const MINUTE_MS = 60_000;
const atLeast = (base: number, given: number): boolean => given >= base;
const atMost = (base: number, given: number): boolean => given <= base;
/** No limit is the loosest. */
const noMore = (base: number | null, given: number): boolean => base === null || given <= base;
const same = (base: string, given: string): boolean => given === base;
const all = <T>(base: readonly T[], given: readonly T[]): boolean => base.every((entry) => given.includes(entry));

/** Every setting but `reviewers`, in the order in which they are documented. */
export function settingTable(context: TableContext) {
  return {
    ...gateSettings(),
    ...demandSettings(),
    ...eventSettings(),
    ...runSettings(),
    ...roundsSettings(),
    ...costSettings(),
    ...deliverySettings(),
    ...otherSettings(context),
  } as const;
}

/** `never` stops least, `suggestion` most. */
const strictness = (value: FailOn): number => (value === 'never' ? -1 : FAIL_ON.indexOf(value));
const COUNTED_ORIGINS: readonly OriginKind[] = ['introduced', 'exposed', 'unknown'];

/** What the gate lets through. */
function gateSettings() {
  return {
    'fail-on': row(oneOf(FAIL_ON), 'critical', {
      example: 'fail-on: critical',
      about:
        'The check fails when findings of this severity or a worse one stand: `critical`, `important`, `suggestion` or `never`. Default: `critical`.',
      holds: (base, given) => strictness(given) >= strictness(base),
    }),
    'fail-origins': row<readonly OriginKind[]>(listOf(oneOf(ORIGINS), 'origins'), COUNTED_ORIGINS, {
      holds: all,
      example: 'fail-origins: introduced, exposed, unknown',
      about:
        'Origins that count for the gate. Default: `introduced, exposed, unknown`; pre-existing problems are reported without blocking.',
    }),
    gate: row(oneOf(GATE_MODES), 'enforce', {
      example: 'gate: trial',
      about: '`enforce`, or `trial`: the check is always green and says what it would have been. Default: `enforce`.',
      holds: (base, given) => given === base || given === 'enforce',
    }),
    override: row(oneOf(OVERRIDES), 'write', {
      example: 'override: admin',
      about:
        'Who may accept a red head with `/deep-review accept <sha> <reason>`: who may `write` to the repository, an `admin`, or nobody (`off`); never the author, the last pusher or an app. Default: `write`.',
      holds: (base, given) => OVERRIDES.indexOf(given) >= OVERRIDES.indexOf(base),
    }),
    'min-reviewers': open(wholeNumber(1, 50), {
      example: 'min-reviewers: 2',
      holds: atLeast,
      about: 'How many reviewers must complete. Default: all but one of those configured, at least 1.',
    }),
    'min-vendors': open(wholeNumber(1, 50), {
      example: 'min-vendors: 2',
      holds: atLeast,
      about: 'Of how many vendors they must be. Default: `2` when those configured are of two or more, else `1`.',
    }),
    verify: row(oneOf(VERIFY_LEVELS), 'critical', {
      example: 'verify: critical',
      about:
        'Which findings that one vendor alone calls so severe go to a reviewer of another vendor for a second opinion: `off`, `critical` or `important`. Default: `critical`.',
      // An opinion can lower a finding: the fewer are asked for, the less can pass.
      holds: (base, given) => VERIFY_LEVELS.indexOf(given) <= VERIFY_LEVELS.indexOf(base),
    }),
    'max-uncovered': row(wholeNumber(0, 1_000_000), 0, {
      example: 'max-uncovered: 0',
      holds: atMost,
      about: 'How many reviewable files may be left without a completed review that accounts for them. Default: `0`.',
    }),
  } as const;
}

/** How long and how often reviewers read. Less of it can end a reviewer that the quorum then does without. */
function runSettings() {
  return {
    passes: row(wholeNumber(1, 10), 1, {
      example: 'passes: 2',
      holds: atLeast,
      about:
        'How often each reviewer reads the change; a later pass looks for what the earlier ones missed. Default: `1`.',
    }),
    timeout: row(duration, 30 * MINUTE_MS, {
      example: 'timeout: 30m',
      holds: atLeast,
      about: 'Time for one pass of a reviewer. Default: `30m`.',
    }),
    deadline: row(duration, 60 * MINUTE_MS, {
      example: 'deadline: 60m',
      holds: atLeast,
      about: 'Time for the whole run. Default: `60m`.',
    }),
    instructions: row(line, '.github/deep-review.md', {
      example: 'instructions: .github/deep-review.md',
      holds: same,
      about: "The repository's own review notes, read from the base. Default: `.github/deep-review.md`.",
    }),
    'prompt-paths': row<readonly string[]>(listOf(pathGlob, 'paths'), [], {
      example: "prompt-paths: ['prompts/**', 'tests/injection/**']",
      about:
        'Files that hold prompts or their tests, not read for instructions to the reviewers; only in the file. Default: none.',
      holds: (base, given) => all(given, base),
    }),
    reuse: row(oneOf(['auto', 'off'] as const), 'auto', {
      example: 'reuse: auto',
      about:
        '`auto` reuses completed reviews of the same head and configuration; `off` reviews again. Default: `auto`.',
      holds: (base, given) => given === base || given === 'off',
    }),
  } as const;
}

/** What may be spent. Less of it ends reviewers, which makes the run `incomplete`, never green. */
function costSettings() {
  return {
    'max-cost': open(usd, {
      example: 'max-cost: 5',
      holds: noMore,
      about:
        'What the presets of this run may cost together, in US dollars by list price. Who asks on when it is reached is ended, and the run is `incomplete`. Default: no limit.',
    }),
    'max-tokens': open(wholeNumber(1, 10_000_000_000), {
      example: 'max-tokens: 2000000',
      holds: noMore,
      about: 'How many tokens the presets of this run may use together, input and output. Default: no limit.',
    }),
    'max-cost-per-change': open(usd, {
      example: 'max-cost-per-change: 20',
      holds: noMore,
      about: 'What all rounds of a pull request may cost together, in US dollars by list price. Default: no limit.',
    }),
  } as const;
}

/** What the run reads and writes. `base`, `head` and `previous` have rules of their own where the event names the change. */
function otherSettings({ formats, defaultOutputDirectory }: TableContext) {
  return {
    base: open(line, {
      example: 'base: origin/main',
      holds: null,
      about: 'Base of the change; only as input or flag. Default: from the event.',
    }),
    head: open(line, {
      example: 'head: HEAD',
      holds: null,
      about: 'Head of the change; only as input or flag. Default: from the event.',
    }),
    'working-directory': open(line, {
      example: 'working-directory: app',
      holds: null,
      about:
        'Folder of the checkout below the workspace: the `path` of actions/checkout; only as input or flag. Default: the workspace, or the one checkout of this repository below it.',
    }),
    config: open(line, {
      example: 'config: .github/deep-review.yml',
      holds: null,
      about: 'The configuration file itself; only as input or flag. Default: `.github/deep-review.yml`.',
    }),
    install: row(oneOf(['auto', 'never'] as const), 'auto', {
      example: 'install: auto',
      holds: null,
      about:
        '`auto` installs the pinned CLIs of the presets in use into a private folder; `never` takes what is on PATH. Default: `auto`.',
    }),
    isolation: row(oneOf(['auto', 'required'] as const), 'auto', {
      example: 'isolation: required',
      about:
        '`required` ends with exit 2 where reviewers cannot run in namespaces of their own; `auto` says so as a problem. Default: `auto`.',
      holds: (base, given) => given === base || given === 'required',
    }),
    formats: row(listOf(oneOf(formats), 'formats'), formats, {
      example: 'formats: markdown, html, json',
      about: 'Formats of the report; without `json` the next round knows nothing of this one. Default: all.',
      holds: (base, given) => given.includes('json') || !base.includes('json'),
    }),
    previous: open(line, {
      example: 'previous: last/report.json',
      holds: null,
      about:
        'Path of an earlier `report.json`, never inside the checkout. Default: found among the artifacts of earlier runs.',
    }),
    'output-directory': row(line, defaultOutputDirectory, {
      example: 'output-directory: deep-review',
      holds: null,
      about: 'Where the report is written. Default: `deep-review` in the temporary folder of the runner.',
    }),
  } as const;
}

export type SettingTable = ReturnType<typeof settingTable>;
export type SettingName = keyof SettingTable;

/** The value of a setting as its reader gives it. */
export type SettingValue<Name extends SettingName> =
  SettingTable[Name]['read'] extends ValueReader<infer T> ? T : never;

/** Whether the table has a row of this name. */
export function isSetting(name: string, table: SettingTable): name is SettingName {
  return Object.hasOwn(table, name);
}
