/** Rows of the settings table on when a change is reviewed at all, and on what is skipped. */
import { type SkipRules, SKIPS_NOTHING, UNASKED, type When } from '../domain/demand.js';
import { describe } from '../domain/problem.js';
import {
  asText,
  bad,
  good,
  line,
  listOf,
  nearest,
  oneOf,
  type Parsed,
  pathGlob,
  row,
  type ValueReader,
  wholeNumber,
  type WrongPart,
  yesOrNo,
} from './setting-rows.js';
import { isSameName } from '../domain/values.js';

/** Whether a run reviews, and what it concludes when it does not. */
export function demandSettings() {
  return {
    when: row<When>(readWhen, 'always', {
      example: 'when: { label: review }',
      about:
        'When a pull request is reviewed: `always`; `label: <name>`, when somebody adds that label; or `command`, when someone with write access comments `/deep-review run`. Both ask for one head. Default: `always`.',
      holds: (base, given) => given === 'always' || isSameWhen(base, given),
    }),
    unasked: row(oneOf(UNASKED), 'incomplete', {
      example: 'unasked: incomplete',
      about:
        'What a run concludes that nobody asked for: `incomplete`, which is red, or `pass`; only in the file. What earlier rounds left open gates in any case. Default: `incomplete`.',
      holds: (base, given) => given === base || given === 'incomplete',
    }),
    skip: row<SkipRules>(readSkip, SKIPS_NOTHING, {
      example:
        "skip: { paths: ['docs/**'], authors: ['dependabot[bot]'], draft: true, labels: [no-review], size: 5000 }",
      about:
        'What is not reviewed; only in the file. `paths` (globs; every changed file matches and none steers agents, CI or the review) and `authors` (one of them made every commit, signed, and pushed last) pass; `draft: true`, `labels` and `size` (changed lines) make the run `incomplete`. Default: nothing.',
      holds: skipsNoMore,
    }),
  } as const;
}

// `when`: as text of an input (`label: review`), or as a map of YAML.

const LABEL = /^label\s*[:=]\s*(.+)$/;
const WHEN = 'always, command or label: <name>';

function readWhen(raw: unknown): Parsed<When> {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return readLabelMap(Object.entries(raw));
  const text = asText(raw) ?? '';
  if (text === 'always' || text === 'command') return good(text);
  const [, name] = LABEL.exec(text) ?? [];
  if (name !== undefined) return labelled(name);
  return bad(`${WHEN}${nearest(text, ['always', 'command', 'label'])}`);
}

function readLabelMap(entries: readonly (readonly [string, unknown])[]): Parsed<When> {
  const [first] = entries;
  if (entries.length !== 1 || first?.[0] !== 'label') return bad(WHEN);
  return labelled(first[1]);
}

function labelled(raw: unknown): Parsed<When> {
  const read = readLabel(raw);
  return read.ok ? good({ label: read.value }) : bad(`${WHEN}, where the name is ${read.expected}`);
}

function isSameWhen(a: When, b: When): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return isSameName(a.label, b.label);
}

// `skip`: a map of rules, each by itself.

/** GitHub's own limit. */
const MAX_LABEL = 50;

function readLabel(raw: unknown): Parsed<string> {
  const read = line(raw);
  return read.ok && read.value.length <= MAX_LABEL ? read : bad(`a label of at most ${String(MAX_LABEL)} characters`);
}

function readLogin(raw: unknown): Parsed<string> {
  const text = asText(raw) ?? '';
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/.test(text)
    ? good(text)
    : bad("a login without @, e.g. `'dependabot[bot]'`");
}

const MAX_SIZE = 10_000_000;

const RULES: { readonly [Name in keyof SkipRules]: ValueReader<NonNullable<SkipRules[Name]>> } = {
  paths: listOf(pathGlob, 'paths'),
  authors: listOf(readLogin, 'logins'),
  draft: yesOrNo,
  labels: listOf(readLabel, 'labels'),
  size: wholeNumber(1, MAX_SIZE),
};
const NAMES = Object.keys(RULES);

function readSkip(raw: unknown): Parsed<SkipRules> {
  const isMap = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
  const entries = isMap ? Object.entries(raw) : [];
  if (!entries.length) return bad(`a map of ${NAMES.join(', ')}`);
  const values: Record<string, unknown> = {};
  const wrong = entries.flatMap(([name, value]): WrongPart[] => {
    if (!isRule(name)) return [unknownRule(name)];
    const read: Parsed<unknown> = RULES[name](value);
    if (read.ok) {
      values[name] = read.value;
      return [];
    }
    const why = `expected ${read.expected}, got ${describe(value)}`;
    return [{ path: [name], what: 'wrong value', why, fix: `write for example \`${EXAMPLES[name]}\`` }];
  });
  if (wrong.length) return { ok: false, expected: `a map of ${NAMES.join(', ')}`, wrong };
  return good({ ...SKIPS_NOTHING, ...values });
}

const isRule = (name: string): name is keyof SkipRules => Object.hasOwn(RULES, name);

const EXAMPLES: Readonly<Record<keyof SkipRules, string>> = {
  paths: "paths: ['docs/**']",
  authors: "authors: ['dependabot[bot]']",
  draft: 'draft: true',
  labels: 'labels: [no-review]',
  size: 'size: 5000',
};

function unknownRule(name: string): WrongPart {
  const why = `what can be skipped is ${NAMES.join(', ')}`;
  return { path: [name], what: 'unknown key', why, fix: `remove it or correct its name${nearest(name, NAMES)}` };
}

/** Whether everything that `given` skips `base` skips too. */
function skipsNoMore(base: SkipRules, given: SkipRules): boolean {
  const within = (all: readonly string[], some: readonly string[]): boolean =>
    some.every((name) => all.some((other) => isSameName(other, name)));
  return (
    given.paths.every((glob) => base.paths.includes(glob)) &&
    within(base.authors, given.authors) &&
    within(base.labels, given.labels) &&
    (base.draft || !given.draft) &&
    (given.size === null || (base.size !== null && given.size >= base.size))
  );
}
