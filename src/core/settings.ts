/** All settings: raw values with their places enter, the settings of the run or every problem leave. */
import { ORIGINS } from '../domain/evidence.js';
import type { Problem } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import { FAIL_ON } from '../domain/severity.js';
import { defaultReviewers, describe, readReviewers, type PresetFacts } from './settings/reviewers.js';
import { duration, line, listOf, nearest, oneOf, wholeNumber, type ValueReader } from './settings/values.js';

/** One setting as it was given. Later ones win over earlier ones of the same name. */
export interface RawSetting {
  readonly name: string;
  readonly value: unknown;
  /** Where the entry at a path of keys inside the value stands. */
  readonly at: (path: readonly string[]) => string;
  /** Only settings from a trusted place may be secret; a file never is. */
  readonly from: 'input' | 'flag' | 'file';
}

/** What the settings depend on besides the raw values. */
export interface SettingsContext {
  readonly presets: readonly PresetFacts[];
  readonly formats: readonly string[];
  readonly defaultOutputDirectory: string;
}

const SECRETS = ['github-token', 'anthropic-api-key', 'openai-api-key', 'gemini-api-key'];

function readers(context: SettingsContext) {
  return {
    'fail-on': oneOf(FAIL_ON),
    'fail-origins': listOf(oneOf(ORIGINS), 'origins'),
    'min-reviewers': wholeNumber(1, 50),
    'max-uncovered': wholeNumber(0, 1_000_000),
    passes: wholeNumber(1, 10),
    timeout: duration,
    deadline: duration,
    base: line,
    head: line,
    config: line,
    instructions: line,
    install: oneOf(['auto', 'never'] as const),
    isolation: oneOf(['auto', 'required'] as const),
    formats: listOf(oneOf(context.formats), 'formats'),
    previous: line,
    reuse: oneOf(['auto', 'off'] as const),
    'output-directory': line,
  } as const;
}
type Readers = ReturnType<typeof readers>;
type Values = { [K in keyof Readers]?: Readers[K] extends ValueReader<infer T> ? T : never };

/** Names of all settings that a file, an input or a flag may give. */
export function settingNames(): readonly string[] {
  return [...Object.keys(readers({ presets: [], formats: [], defaultOutputDirectory: '' })), 'reviewers'];
}

/** Validates everything at once. `reviewersNeeded` is false for commands that bring their own reviews. */
export function settle(
  raw: readonly RawSetting[],
  context: SettingsContext,
  reviewersNeeded: boolean,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const table = readers(context);
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  let reviewersRaw: RawSetting | null = null;
  for (const setting of raw) {
    const problem = refuse(setting, table);
    if (problem) problems.push(problem);
    else if (setting.name === 'reviewers') reviewersRaw = setting;
    else {
      const parsed = table[setting.name as keyof Readers](setting.value);
      if (parsed.ok) values[setting.name] = parsed.value;
      else problems.push(wrongValue(setting, parsed.expected));
    }
  }
  const settings = assemble(values, context);
  const defaults = { passes: (values as Values).passes ?? 1, timeoutMs: (values as Values).timeout ?? 20 * 60_000 };
  if (reviewersRaw) {
    const read = readReviewers(reviewersRaw, context.presets, defaults);
    return { settings: { ...settings, reviewers: read.reviewers }, problems: [...problems, ...read.problems] };
  }
  const reviewers = defaultReviewers(context.presets, defaults);
  if (!reviewers.length && reviewersNeeded) problems.push(noReviewer(context.presets));
  return { settings: { ...settings, reviewers }, problems };
}

function assemble(values: Values, context: SettingsContext): Settings {
  return {
    gate: {
      failOn: values['fail-on'] ?? 'critical',
      failOrigins: values['fail-origins'] ?? ['introduced', 'exposed', 'unknown'],
      minReviewers: values['min-reviewers'] ?? null,
      maxUncovered: values['max-uncovered'] ?? 0,
    },
    reviewers: [],
    deadlineMs: values.deadline ?? 45 * 60_000,
    base: values.base ?? null,
    head: values.head ?? null,
    instructions: values.instructions ?? '.github/deep-review.md',
    install: values.install ?? 'auto',
    isolation: values.isolation ?? 'auto',
    formats: values.formats ?? context.formats,
    previous: values.previous ?? null,
    reuse: values.reuse ?? 'auto',
    outputDirectory: values['output-directory'] ?? context.defaultOutputDirectory,
  };
}

function refuse(setting: RawSetting, table: Readers): Problem | null {
  if (setting.from === 'file' && SECRETS.includes(setting.name)) {
    return {
      what: `${setting.name}: a key must not stand in a file, at ${setting.at([])}`,
      why: 'everyone who can read the repository can read it',
      fix: `remove it, revoke the key, and give a new one as input: \`${setting.name}: \${{ secrets.… }}\``,
    };
  }
  if (setting.name === 'reviewers' || setting.name in table) return null;
  return {
    what: `${setting.name}: unknown ${setting.from === 'file' ? 'key' : setting.from} at ${setting.at([])}`,
    why: `the settings are ${settingNames().join(', ')}`,
    fix: `remove it or correct its name${nearest(setting.name, settingNames())}`,
  };
}

function wrongValue(setting: RawSetting, expected: string): Problem {
  return {
    what: `${setting.name}: wrong value at ${setting.at([])}`,
    why: `expected ${expected}, got ${describe(setting.value)}`,
    fix: `write for example \`${EXAMPLES[setting.name] ?? setting.name}\``,
  };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'fail-on': 'fail-on: critical',
  'fail-origins': 'fail-origins: introduced, exposed, unknown',
  'min-reviewers': 'min-reviewers: 2',
  'max-uncovered': 'max-uncovered: 0',
  passes: 'passes: 2',
  timeout: 'timeout: 20m',
  deadline: 'deadline: 45m',
  base: 'base: origin/main',
  head: 'head: HEAD',
  config: 'config: .github/deep-review.yml',
  instructions: 'instructions: .github/deep-review.md',
  install: 'install: auto',
  isolation: 'isolation: required',
  formats: 'formats: markdown, html, json',
  previous: 'previous: last/report.json',
  reuse: 'reuse: auto',
  'output-directory': 'output-directory: deep-review',
};

function noReviewer(presets: readonly PresetFacts[]): Problem {
  const keys = presets.map(({ preset, needs }) => `${preset}: ${needs.join(' or ')}`).join('; ');
  return {
    what: 'no reviewer: none is configured and no key of a preset was given',
    why: `a preset runs when its key is there (${keys})`,
    fix: 'give a key as input (`anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}`), or in the environment, or configure `reviewers:` with a command (`run:`) or stored reviews (`replay:`)',
  };
}
