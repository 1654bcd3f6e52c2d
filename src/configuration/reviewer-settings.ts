/** Reads the setting `reviewers` (a map, or a list of presets), and words the advice for a key that is missing. */
import { isTool } from '../conclusion/coverage.js';
import { READS } from '../domain/finding.js';
import { describe, fault, type Fault, type Problem } from '../domain/problem.js';
import { type Preset, PRESETS, type Reviewer, type ReviewerSource } from '../domain/reviewer.js';
import { SEVERITIES } from '../domain/severity.js';
import {
  asText,
  duration,
  line,
  listOf,
  nearest,
  oneOf,
  type Parsed,
  text,
  type ValueReader,
  wholeNumber,
  yesOrNo,
} from './setting-rows.js';

/** What the settings need to know of a preset; from the reviewer table. */
export interface PresetFacts {
  readonly preset: Preset;
  readonly name: string;
  readonly vendor: string;
  /** Variables that may hold its key, and whether one of them does. */
  readonly needs: readonly string[];
  readonly hasKey: boolean;
}

interface ReviewersInput {
  readonly value: unknown;
  /** Where the entry at a path of keys stands: `file:line:column` or the name of the input. */
  readonly at: (path: readonly string[]) => string;
}

interface ReviewerDefaults {
  readonly passes: number;
  readonly timeoutMs: number;
}

const READERS = {
  preset: oneOf(PRESETS),
  model: line,
  effort: line,
  vendor: line,
  name: line,
  passes: wholeNumber(1, 10),
  timeout: duration,
  blame: yesOrNo,
  run: text,
  reads: oneOf(READS),
  in: oneOf(['worktree', 'workspace'] as const),
  env: listOf(variableName, 'names of environment variables'),
  'executes-head': yesOrNo,
  replay: line,
  'default-severity': oneOf(SEVERITIES),
  required: yesOrNo,
} as const;
type Key = keyof typeof READERS;
const KEYS = Object.keys(READERS) as Key[];
type Values = { readonly [K in Key]?: (typeof READERS)[K] extends ValueReader<infer T> ? T : never };

const FOR_PRESETS: readonly Key[] = [
  'preset',
  'model',
  'effort',
  'blame',
  'passes',
  'timeout',
  'vendor',
  'name',
  'default-severity',
];
const FOR_COMMANDS: readonly Key[] = [
  'run',
  'reads',
  'in',
  'env',
  'executes-head',
  'passes',
  'timeout',
  'vendor',
  'name',
  'model',
  'required',
  'default-severity',
];
const FOR_REPLAYS: readonly Key[] = [
  'replay',
  'reads',
  'vendor',
  'name',
  'model',
  'effort',
  'required',
  'default-severity',
];

/** Reads the whole setting; every wrong entry becomes a problem. */
export function readReviewers(
  input: ReviewersInput,
  presets: readonly PresetFacts[],
  defaults: ReviewerDefaults,
): { readonly reviewers: readonly Reviewer[]; readonly problems: readonly Fault[] } {
  const entries = entriesOf(input.value);
  if (!entries) {
    return {
      reviewers: [],
      problems: [
        fault({
          what: 'reviewers: expected a map of reviewers',
          at: input.at([]),
          why: `got ${describe(input.value)}`,
          fix: 'write for example `reviewers: { claude: { effort: high }, codex: {} }`, or a list of presets: `claude, codex`',
        }),
      ],
    };
  }
  const read = entries.map(([id, value]) => readReviewer({ id, value, at: input.at }, presets, defaults));
  return {
    reviewers: read.flatMap((entry) => (entry.reviewer ? [entry.reviewer] : [])),
    problems: read.flatMap((entry) => entry.problems),
  };
}

/** The runner's own variables hold tokens and paths that no reviewer may have. */
function variableName(raw: unknown): Parsed<string> {
  const name = asText(raw) ?? '';
  const reserved = /^(GITHUB_(?!TOKEN$)|ACTIONS_|INPUT|RUNNER_|DEEP_REVIEW_)/.test(name);
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !reserved
    ? { ok: true, value: name }
    : { ok: false, expected: 'the name of a variable of your own; none of the runner is passed on but GITHUB_TOKEN' };
}

/** One reviewer per preset whose key is there. */
export function defaultReviewers(presets: readonly PresetFacts[], defaults: ReviewerDefaults): readonly Reviewer[] {
  return presets
    .filter(({ hasKey }) => hasKey)
    .map((facts) => fromPreset({ id: facts.preset, values: {}, facts, defaults }));
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  if (typeof value === 'string' || Array.isArray(value)) {
    const names = Array.isArray(value) ? value.map(asText) : value.split(/[,\n]/).map((name) => name.trim());
    const kept = names.filter((name) => name !== '');
    return kept.length && kept.every((name) => name !== null) ? kept.map((name) => [name, {}]) : null;
  }
  return isMap(value) ? Object.entries(value) : null;
}

interface ReviewerEntry {
  readonly id: string;
  readonly value: unknown;
  readonly at: ReviewersInput['at'];
}

function readReviewer(
  entry: ReviewerEntry,
  presets: readonly PresetFacts[],
  defaults: ReviewerDefaults,
): { reviewer: Reviewer | null; problems: Fault[] } {
  const { id, at } = entry;
  const problems: Fault[] = [];
  if (!/^[a-z][a-z0-9_-]{0,39}$/.test(id)) {
    problems.push(
      fault({
        what: `reviewers.${id.slice(0, 60)}: not a usable name`,
        at: at([id]),
        why: 'the name becomes a file name and a column of the report',
        fix: 'use lower-case letters, digits, `-` and `_`, beginning with a letter, at most 40 characters',
      }),
    );
  }
  if (entry.value !== null && !isMap(entry.value)) {
    problems.push(
      fault({
        what: `reviewers.${id}: expected a map`,
        at: at([id]),
        why: `got ${describe(entry.value)}`,
        fix: `write for example \`${id}: { model: … }\` or \`${id}: {}\``,
      }),
    );
    return { reviewer: null, problems };
  }
  const values = readValues(id, entry.value ?? {}, at, problems);
  const reviewer = problems.length ? null : build({ id, values, at, presets, defaults, problems });
  return { reviewer: problems.length ? null : reviewer, problems };
}

function readValues(
  id: string,
  map: Readonly<Record<string, unknown>>,
  at: ReviewerEntry['at'],
  problems: Fault[],
): Values {
  const values: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(map)) {
    const where = at([id, key]);
    if (!isKey(key)) {
      problems.push(
        fault({
          what: `reviewers.${id}.${key}: unknown key`,
          at: where,
          why: `a reviewer has the keys ${KEYS.join(', ')}`,
          fix: `remove it or correct its name${nearest(key, KEYS)}`,
        }),
      );
      continue;
    }
    const parsed = READERS[key](raw);
    if (parsed.ok) values[key] = parsed.value;
    else {
      problems.push(
        fault({
          what: `reviewers.${id}.${key}: wrong value`,
          at: where,
          why: `expected ${parsed.expected}, got ${describe(raw)}`,
          fix: `correct \`${key}\` of reviewer \`${id}\``,
        }),
      );
    }
  }
  return values;
}

interface ReviewerDraft {
  readonly id: string;
  readonly values: Values;
  readonly at: ReviewerEntry['at'];
  readonly presets: readonly PresetFacts[];
  readonly defaults: ReviewerDefaults;
  readonly problems: Fault[];
}

function build({ id, values, at, presets, defaults, problems }: ReviewerDraft): Reviewer | null {
  const allowed = values.run !== undefined ? FOR_COMMANDS : values.replay !== undefined ? FOR_REPLAYS : FOR_PRESETS;
  const stray = KEYS.filter((key) => values[key] !== undefined && !allowed.includes(key));
  if (stray.length) {
    problems.push(
      fault({
        what: `reviewers.${id}: ${stray.join(', ')} cannot stand here`,
        at: at([id]),
        why: `a reviewer is a preset (${FOR_PRESETS.join(', ')}), a command (${FOR_COMMANDS.join(', ')}) or a replay (${FOR_REPLAYS.join(', ')})`,
        fix: `remove ${stray.join(', ')} or choose one of \`preset\`, \`run\`, \`replay\``,
      }),
    );
    return null;
  }
  if (values.required !== undefined && !isTool({ reads: values.reads ?? 'markdown' })) {
    problems.push(
      fault({
        what: `reviewers.${id}.required: only a tool has it`,
        at: at([id, 'required']),
        why: 'how many reviewers must complete is `min-reviewers`; a tool is what says `reads: sarif` or `reads: rdjson`',
        fix: `remove \`required\` of reviewer \`${id}\`, or say which format it writes with \`reads\``,
      }),
    );
    return null;
  }
  if (values.run !== undefined) return fromCommand(id, values, defaults);
  if (values.replay !== undefined) return base(id, values, defaults, { kind: 'replay', directory: values.replay });
  const wanted = values.preset ?? id;
  const facts = presets.find(({ preset }) => preset === wanted);
  if (facts) return fromPreset({ id, values, facts, defaults });
  problems.push(
    fault({
      what: `reviewers.${id}: unknown reviewer`,
      at: at([id]),
      why: `there is no preset \`${wanted}\`; the presets are ${PRESETS.join(', ')}`,
      fix: `correct the name${nearest(wanted, PRESETS)}, name its CLI with \`preset:\`, or give a command with \`run:\``,
    }),
  );
  return null;
}

function fromPreset(given: { id: string; values: Values; facts: PresetFacts; defaults: ReviewerDefaults }): Reviewer {
  const { id, values, facts, defaults } = given;
  const reviewer = base(id, values, defaults, { kind: 'preset', preset: facts.preset, blame: values.blame ?? true });
  const model = values.model ? ` ${values.model}` : '';
  return { ...reviewer, name: values.name ?? `${facts.name}${model}`, vendor: values.vendor ?? facts.vendor };
}

function fromCommand(id: string, values: Values, defaults: ReviewerDefaults): Reviewer {
  return base(id, values, defaults, {
    kind: 'command',
    run: values.run ?? '',
    in: values.in ?? 'worktree',
    env: values.env ?? [],
    executesHead: values['executes-head'] ?? false,
  });
}

function base(id: string, values: Values, defaults: ReviewerDefaults, source: ReviewerSource): Reviewer {
  return {
    id,
    name: values.name ?? id,
    vendor: values.vendor ?? id,
    model: values.model ?? null,
    effort: values.effort ?? null,
    reads: values.reads ?? 'markdown',
    passes: values.passes ?? defaults.passes,
    timeoutMs: values.timeout ?? defaults.timeoutMs,
    ...(values['default-severity'] && { defaultSeverity: values['default-severity'] }),
    source,
    ...(values.required !== undefined && { required: values.required }),
  };
}

function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// What to say of a missing key on events to which the repository's secrets are not given.

/** Who the secrets are kept from; `null`: nobody, they were just not given. */
export type Keyless = 'fork' | 'dependabot' | null;

type Advice = Pick<Problem, 'why' | 'fix'>;

const ADVICE: Readonly<Record<NonNullable<Keyless>, Advice>> = {
  fork: {
    why: 'the pull request comes from a fork, and GitHub gives its runs no secrets of this repository: the key is empty here whatever the workflow says',
    fix: 'a maintainer who has read the change pushes its head to a branch of this repository (`gh pr checkout <number>`, `git push origin HEAD:review/pr-<number>`) where the workflow runs on `push`: the check then stands at the same commit (docs/events.md, "Forks and Dependabot"); or use reviewers that need no key (`run:`)',
  },
  dependabot: {
    why: 'Dependabot caused this run, and GitHub gives it the Dependabot secrets only: those for Actions are empty here',
    fix: 'add the key under the same name at Settings → Secrets and variables → Dependabot, then run the job again',
  },
};

/** `null` where the ordinary advice (give a key) is right. */
export function keyAdvice(keyless: Keyless): Advice | null {
  return keyless === null ? null : ADVICE[keyless];
}
