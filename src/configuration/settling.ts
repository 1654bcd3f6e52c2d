/** Turns raw settings into the settings of the run, or into all that is wrong with them. */
import { describe, fault, type Fault, type Problem, type RawSetting } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import { unpricedModels } from '../run/spending.js';
import { EVENT_SETTINGS } from './event-settings.js';
import { defaultReviewers, keyAdvice, type Keyless, type PresetFacts, readReviewers } from './reviewer-settings.js';
import { nearest, type WrongPart } from './setting-rows.js';
import { isSetting, type SettingName, settingTable, type SettingTable, type SettingValue } from './table.js';

/** What the settings depend on besides the raw values. */
export interface SettingsContext {
  readonly presets: readonly PresetFacts[];
  readonly formats: readonly string[];
  readonly defaultOutputDirectory: string;
  /** Whose run gets no secrets; known once the event is. */
  readonly keyless?: Keyless;
}

interface Settled {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** The problems that have a place. */
  readonly faults: readonly Fault[];
  /** There is nobody to review: of the problems, the one that matters only to a run that reviews. */
  readonly nobody: readonly Problem[];
}

const SECRETS = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];
/** Needed before a file can be read. */
const NOT_IN_A_FILE = ['config', 'base', 'head', 'working-directory'];
/** With them a change could exempt itself, or files of its own. */
export const FILE_ONLY: readonly string[] = ['prompt-paths', 'unasked', 'skip', ...EVENT_SETTINGS];
const NO_CONTEXT: SettingsContext = { presets: [], formats: [], defaultOutputDirectory: '' };

/** Names of all settings that a file, an input or a flag may give. */
export function settingNames(): readonly string[] {
  return [...Object.keys(settingTable(NO_CONTEXT)), 'reviewers'];
}

/** Validates everything at once. `reviewersNeeded` is false for commands that bring their own reviews. */
export function settle(raw: readonly RawSetting[], context: SettingsContext, reviewersNeeded: boolean): Settled {
  const table = settingTable(context);
  const faults: Fault[] = [];
  const values: Record<string, unknown> = {};
  for (const setting of raw.filter(({ name }) => name !== 'reviewers')) {
    const parsed = readSetting(setting, table);
    if (parsed.ok) values[setting.name] = parsed.value;
    else faults.push(...parsed.faults);
  }
  const value: Value = (name) => (values[name] as SettingValue<typeof name> | undefined) ?? table[name].unset;
  const defaults = { passes: value('passes'), timeoutMs: value('timeout') };
  const given = raw.findLast(({ name }) => name === 'reviewers');
  const read = given
    ? readReviewers(given, context.presets, defaults)
    : { reviewers: defaultReviewers(context.presets, defaults), problems: [] };
  const nobody = !given && read.reviewers.length === 0 && reviewersNeeded ? [noReviewer(context)] : [];
  const settings = assemble(value, read.reviewers);
  const unpriced = unpricedModels(settings.caps, settings.reviewers).map(({ reviewer, ...problem }) =>
    fault({ ...problem, at: given?.at([reviewer, 'model']) ?? 'reviewers' }),
  );
  const all = [...faults, ...read.problems, ...unpriced];
  return { settings, problems: [...all, ...nobody], faults: all, nobody };
}

type Value = <Name extends SettingName>(name: Name) => SettingValue<Name> | SettingTable[Name]['unset'];

function assemble(value: Value, reviewers: Settings['reviewers']): Settings {
  return {
    gate: {
      mode: value('gate'),
      failOn: value('fail-on'),
      failOrigins: value('fail-origins'),
      minReviewers: value('min-reviewers'),
      minVendors: value('min-vendors'),
      maxUncovered: value('max-uncovered'),
    },
    override: value('override'),
    demand: { when: value('when'), unasked: value('unasked'), skip: value('skip') },
    reviewers,
    verify: value('verify'),
    deadlineMs: value('deadline'),
    caps: {
      maxCostUsd: value('max-cost'),
      maxTokens: value('max-tokens'),
      maxCostPerChangeUsd: value('max-cost-per-change'),
    },
    base: value('base'),
    head: value('head'),
    workingDirectory: value('working-directory'),
    config: value('config') ?? '.github/deep-review.yml',
    promptPaths: value('prompt-paths'),
    instructions: value('instructions'),
    install: value('install'),
    isolation: value('isolation'),
    formats: value('formats'),
    previous: value('previous'),
    reuse: value('reuse'),
    rounds: value('rounds'),
    laterRounds: value('later-rounds'),
    outputDirectory: value('output-directory'),
    delivery: {
      comment: value('comment'),
      inlineComments: value('inline-comments'),
      annotations: value('annotations'),
      status: value('status'),
    },
    uploadSarif: value('upload-sarif') === 'on',
    ...{ mergeGroup: value('merge-group'), untrusted: value('untrusted') },
  };
}

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The value of one setting but `reviewers`, or what is wrong with it. */
export function readSetting(setting: RawSetting, table: SettingTable): Read {
  const { name, from } = setting;
  if (from === 'file' && SECRETS.includes(name)) return { ok: false, faults: [keyInFile(setting)] };
  if (!isSetting(name, table)) return { ok: false, faults: [unknownSetting(setting)] };
  if (from === 'file' && NOT_IN_A_FILE.includes(name)) return { ok: false, faults: [notInAFile(setting)] };
  if (from !== 'file' && FILE_ONLY.includes(name)) return { ok: false, faults: [onlyInAFile(setting)] };
  const parsed = table[name].read(setting.value);
  if (parsed.ok) return parsed;
  if (parsed.wrong) return { ok: false, faults: parsed.wrong.map((part) => wrongPart(setting, part)) };
  const why = `expected ${parsed.expected}, got ${describe(setting.value)}`;
  const fix = `write for example \`${table[name].example}\``;
  return { ok: false, faults: [fault({ what: `${name}: wrong value`, at: setting.at([]), why, fix })] };
}

function wrongPart({ name, at }: RawSetting, { path, what, why, fix }: WrongPart): Fault {
  return fault({ what: `${[name, ...path].join('.').slice(0, 80)}: ${what}`, at: at(path), why, fix });
}

function keyInFile({ name, at }: RawSetting): Fault {
  return fault({
    what: `${name}: a key must not stand in a file,`,
    at: at([]),
    why: 'everyone who can read the repository can read it',
    fix: `remove it, revoke the key, and give a new one as input: \`${name}: \${{ secrets.… }}\``,
  });
}

function notInAFile({ name, at }: RawSetting): Fault {
  return fault({
    what: `${name}: cannot stand in a file,`,
    at: at([]),
    why: 'it says which change is reviewed and where it and this file are found, so it is needed before the file is read',
    fix: `remove it; where it is needed, give it as input or flag \`${name}\``,
  });
}

function onlyInAFile({ name, from, at }: RawSetting): Fault {
  return fault({
    what: `${name}: given as ${from},`,
    at: at([]),
    why: 'a change could exempt itself or files of its own; only the configuration of the base branch may',
    fix: 'write it into the configuration file on the base branch',
  });
}

function unknownSetting({ name, from, at }: RawSetting): Fault {
  // Waivers are no setting of a run: only a file has them.
  const known = from === 'file' ? [...settingNames(), 'waivers'] : settingNames();
  return fault({
    what: `${name}: unknown ${from === 'file' ? 'key' : from}`,
    at: at([]),
    why: `the settings are ${known.join(', ')}`,
    fix: `remove it or correct its name${nearest(name, known)}`,
  });
}

function noReviewer({ presets, keyless = null }: SettingsContext): Problem {
  const what = 'no reviewer: none is configured and no key of a preset was given';
  const advice = keyAdvice(keyless);
  if (advice !== null) return { what, ...advice };
  const keys = presets.map(({ preset, needs }) => `${preset}: ${needs.join(' or ')}`).join('; ');
  return {
    what,
    why: `a preset runs when its key is there (${keys})`,
    fix: 'give a key as input (`anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}`), or in the environment, or configure `reviewers:` with a command (`run:`) or stored reviews (`replay:`)',
  };
}
