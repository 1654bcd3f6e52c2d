/** Reads what the program is given from outside, once: command line, inputs of the step, keys, the runner; and sets the outputs of a step. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearest, settingNames } from '../configuration/configuration.js';
import { type Problem, type RawSetting, UserError } from '../domain/problem.js';
import type { Preset } from '../domain/reviewer.js';
import { redactKnown } from './world.js';

/** Secret values by the variable that holds them. */
export type Keys = Readonly<Record<string, string>>;

/** Where a preset's API is asked, when it is a gateway and not the vendor's own. */
type BaseUrls = Readonly<Partial<Record<Preset, string>>>;

/** What a command line asks for. `options` are those of the command that are no settings. */
export interface CommandLine {
  readonly command: string;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
  readonly settings: readonly RawSetting[];
  readonly problems: readonly Problem[];
}

/** The variable in which `action.yml` passes all inputs as JSON. */
export const INPUTS_VARIABLE = 'DEEP_REVIEW_INPUTS';

/** Says that the inputs come on standard input, where nobody else can read them. */
const BY_PIPE = 'DEEP_REVIEW_INPUTS_BY_PIPE';

/** Inputs that hold keys, and the variable each stands for. */
const KEY_INPUTS: Readonly<Record<string, string>> = {
  'github-token': 'GITHUB_TOKEN',
  'anthropic-api-key': 'ANTHROPIC_API_KEY',
  'openai-api-key': 'OPENAI_API_KEY',
  'gemini-api-key': 'GEMINI_API_KEY',
};

const KEY_VARIABLES = [...Object.values(KEY_INPUTS), 'CLAUDE_CODE_OAUTH_TOKEN', 'CODEX_API_KEY', 'GH_TOKEN'];

/** Options of a command that take no value. */
const SWITCHES = ['help', 'dry-run', 'fixed', 'json', 'version'];

/** Splits a command line into settings and the command's own options; unknown ones become problems. */
export function readCommandLine(argv: readonly string[], ownOptions: readonly string[]): CommandLine {
  const [command = 'help', ...rest] = argv;
  const { tokens } = parseArgs({ args: [...rest], strict: false, tokens: true, allowPositionals: true });
  const positionals: string[] = [];
  const options: Record<string, string | true> = {};
  const settings: RawSetting[] = [];
  const problems: Problem[] = [];
  const names = settingNames();
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'positional') positionals.push(token.value);
    if (token?.kind !== 'option') continue;
    const name = token.name === 'out' ? 'output-directory' : token.name;
    const own = ownOptions.includes(name);
    if (!own && !names.includes(name)) {
      problems.push(unknownFlag(token.rawName, command, [...names, ...ownOptions]));
      continue;
    }
    if (SWITCHES.includes(name)) {
      options[name] = true;
      continue;
    }
    const following = tokens[index + 1];
    const value = token.value ?? (following?.kind === 'positional' ? following.value : null);
    if (token.value === undefined && value !== null) index += 1;
    if (value === null || value === '') problems.push(noValue(token.rawName));
    else if (own) options[name] = value;
    else settings.push({ name, value, at: () => `flag ${token.rawName}`, from: 'flag' });
  }
  return { command, positionals, options, settings, problems };
}

function unknownFlag(flag: string, command: string, known: readonly string[]): Problem {
  return {
    what: `${flag}: unknown flag of \`${command}\``,
    why: `it takes ${known.map((name) => `--${name}`).join(', ')}`,
    fix: `remove it or correct its name${nearest(flag.replace(/^-+/, ''), known)}`,
  };
}

function noValue(flag: string): Problem {
  return { what: `${flag}: no value`, why: 'this flag takes one', fix: `write \`${flag} VALUE\`` };
}

/** The step's inputs and the keys of the environment. Called once, before anything else starts: what it reads it removes. */
export function readEnvironment(): {
  readonly settings: readonly RawSetting[];
  readonly keys: Keys;
  readonly baseUrls: BaseUrls;
  /** The step was given `github-token` with nothing in it, and no variable holds one. */
  readonly tokenWithheld: boolean;
  readonly problems: readonly Problem[];
} {
  const { inputs, problems } = parseInputs(givenInputs());
  const keys: Record<string, string> = {};
  for (const name of KEY_VARIABLES) {
    const value = process.env[name]?.trim();
    if (value) keys[name] = value;
    Reflect.deleteProperty(process.env, name);
  }
  for (const [input, variable] of Object.entries(KEY_INPUTS)) {
    const value = inputs[input]?.trim();
    if (value) keys[variable] = value;
  }
  const broken = Object.entries(keys).flatMap(([name, key]) => (/[\s\p{Cc}]/u.test(key) ? [name] : []));
  Reflect.deleteProperty(process.env, INPUTS_VARIABLE);
  const settings = Object.entries(inputs)
    .filter(([name, value]) => !Object.hasOwn(KEY_INPUTS, name) && value.trim() !== '')
    .map(([name, value]): RawSetting => ({ name, value, at: () => `input ${name}`, from: 'input' }));
  const tokenWithheld = inputs['github-token']?.trim() === '' && keys['GITHUB_TOKEN'] === undefined;
  const gateways = readBaseUrls();
  return {
    ...{ settings, keys, baseUrls: gateways.urls, tokenWithheld },
    problems: [...problems, ...broken.map(brokenKey), ...gateways.problems],
  };
}

/** The inputs as JSON: from the pipe that `action.yml` makes, or from the environment. */
function givenInputs(): string | undefined {
  const byPipe = process.env[BY_PIPE] === 'yes';
  Reflect.deleteProperty(process.env, BY_PIPE);
  return byPipe ? readFileSync(0, 'utf8') : process.env[INPUTS_VARIABLE];
}

function brokenKey(name: string): Problem {
  return {
    what: `${name}: not a key`,
    why: 'it holds a blank or a line break',
    fix: 'store the secret anew, without quotes or line breaks',
  };
}

/** The variables under which the CLIs themselves know a gateway. */
const GATEWAYS = { claude: 'ANTHROPIC_BASE_URL', codex: 'OPENAI_BASE_URL', gemini: 'GOOGLE_GEMINI_BASE_URL' } as const;

function readBaseUrls(): { readonly urls: BaseUrls; readonly problems: readonly Problem[] } {
  const given = Object.entries(GATEWAYS).flatMap(([preset, name]) => {
    const url = process.env[name]?.trim();
    return url ? [{ preset, name, url }] : [];
  });
  return {
    urls: Object.fromEntries(given.filter(({ url }) => isAddress(url)).map(({ preset, url }) => [preset, url])),
    problems: given.filter(({ url }) => !isAddress(url)).map(({ name }) => notAnAddress(name)),
  };
}

/** A name, a password or a query in it would be lost, or end up in a log. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

function notAnAddress(name: string): Problem {
  return {
    what: `${name}: not an address`,
    why: 'it must be the http(s) address of a gateway, without a name, a password or a query',
    fix: `write it whole, such as \`${name}: https://gateway.example.org/path\`, or remove it`,
  };
}

function parseInputs(json: string | undefined): { inputs: Record<string, string>; problems: Problem[] } {
  if (json === undefined || json.trim() === '') return { inputs: {}, problems: [] };
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null) throw new Error('not an object');
    return {
      inputs: Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)])),
      problems: [],
    };
  } catch {
    const problem = {
      what: `${INPUTS_VARIABLE}: cannot be read`,
      why: 'it must hold the inputs of the step as one JSON object',
      fix: 'call the action by `uses:`; locally give flags instead',
    };
    return { inputs: {}, problems: [problem] };
  }
}

/** Where the runner wants things and what event it runs for; `null`s outside a workflow. */
export function readRunner(): {
  readonly inActions: boolean;
  readonly summaryFile: string | null;
  readonly outputFile: string | null;
  readonly temporaryDirectory: string | null;
  readonly workspace: string | null;
  readonly eventName: string | null;
  readonly eventFile: string | null;
  /** Rules of the repository say who may change the branch or tag that the workflow runs on. */
  readonly isRefProtected: boolean;
  readonly repository: string | null;
  readonly runId: string | null;
  readonly runAttempt: string | null;
  readonly workflowRef: string | null;
  readonly apiUrl: string | null;
  readonly serverUrl: string | null;
  readonly job: string | null;
  /** Position in a matrix. */
  readonly jobIndex: string | null;
  /** What the runner calls the step that uses the action. */
  readonly step: string | null;
  /** Number of the job's check; `null` where the runner does not tell. */
  readonly checkRun: string | null;
} {
  const read = (name: string): string | null => {
    const value = process.env[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  return {
    inActions: read('GITHUB_ACTIONS') === 'true',
    summaryFile: read('GITHUB_STEP_SUMMARY'),
    outputFile: read('GITHUB_OUTPUT'),
    temporaryDirectory: read('RUNNER_TEMP'),
    workspace: read('GITHUB_WORKSPACE'),
    eventName: read('GITHUB_EVENT_NAME'),
    eventFile: read('GITHUB_EVENT_PATH'),
    isRefProtected: read('GITHUB_REF_PROTECTED') === 'true',
    repository: read('GITHUB_REPOSITORY'),
    runId: read('GITHUB_RUN_ID'),
    runAttempt: read('GITHUB_RUN_ATTEMPT'),
    workflowRef: read('GITHUB_WORKFLOW_REF'),
    apiUrl: read('GITHUB_API_URL'),
    serverUrl: read('GITHUB_SERVER_URL'),
    job: read('GITHUB_JOB'),
    jobIndex: read('DEEP_REVIEW_JOB_INDEX'),
    // Some runners name the step inside the action, after the step that uses it.
    step: read('DEEP_REVIEW_STEP')?.replace(/\.(review|deliver)$/, '') ?? null,
    checkRun: read('DEEP_REVIEW_CHECK_RUN'),
  };
}

/** What the steps before leave to the one that posts, as `action.yml` passes it on; empty strings are `null`. */
export function readHandover(): {
  /** What the review left for it as JSON, before any reviewer began; `null`: it is not the action that asks. */
  readonly posts: string | null;
  /** How the step that reviews ended. */
  readonly outcome: string | null;
  readonly artifactId: string | null;
  readonly artifactUrl: string | null;
  readonly artifactDigest: string | null;
  readonly reportUrl: string | null;
} {
  const read = (name: string): string | null => {
    const value = process.env[`DEEP_REVIEW_${name}`]?.trim() ?? '';
    return value === '' ? null : value;
  };
  return {
    posts: read('POSTS'),
    outcome: read('OUTCOME'),
    artifactId: read('ARTIFACT_ID'),
    artifactUrl: read('ARTIFACT_URL'),
    artifactDigest: read('ARTIFACT_DIGEST'),
    reportUrl: read('REPORT_URL'),
  };
}

/** The files through which a step speaks to the runner and to the steps after it, and the event: those that are there. */
export function commandFiles(): readonly string[] {
  const names = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'EVENT_PATH'].map((name) => `GITHUB_${name}`);
  return names.map((name) => process.env[name]?.trim() ?? '').filter((path) => path !== '');
}

// Outputs of the step besides the report, which the gate and the upload need.

/**
 * Outputs of our steps that are not outputs of the action. `explanation`: why the check is red and how to get green ·
 * `posts`: what the step that posts must know without a report · `node`: the program that it is run with · `delivery`: what could not be posted.
 */
type StepOutput =
  'directory' | 'artifact-name' | 'explanation' | 'posts' | 'node' | 'upload-sarif' | 'sarif-category' | 'delivery';

/** Sets an output of the step, without secrets; does nothing outside a workflow. Throws a `UserError` when the runner's file is not there. */
export async function setStepOutput(name: StepOutput, value: string): Promise<void> {
  const file = readRunner().outputFile;
  if (file === null) return;
  try {
    // Loaded with the first output: it brings an HTTP client, for which no other start should wait.
    const { setOutput } = await import('@actions/core');
    setOutput(name, redactKnown(value));
  } catch (error) {
    throw new UserError([
      {
        what: `the output \`${name}\` of the step cannot be written`,
        why: `\`GITHUB_OUTPUT\` names ${file}: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'the gate cannot learn the conclusion without it: let no step of the job clean the folder of the runner’s command files, and run the job again',
      },
    ]);
  }
}
