/** Workflows and action files as texts enter; what GitHub's own checker and the rules of this project have against them leaves. */
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

export interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string | boolean;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}
interface WorkflowJob {
  readonly if?: string | boolean;
  readonly needs?: unknown;
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly WorkflowStep[];
}
interface WorkflowFile {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs?: Readonly<Record<string, WorkflowJob>>;
}

/** The name under which this action stands in workflows that people copy. */
const OURS = /^org\/deep-review-action@|^\.\/$/;

interface Metadata {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly required?: boolean }>>;
}

let checked = 0;

/** What GitHub's own checker finds. `metadata`: our action file, by which it knows our inputs. */
export async function checkerFaults(
  text: string,
  metadata: Metadata,
  kind: 'workflow' | 'action' = 'workflow',
): Promise<string[]> {
  // It remembers what it read by its name.
  checked += 1;
  const name =
    kind === 'action' ? `file:///${String(checked)}/action.yml` : `file:///.github/workflows/${String(checked)}.yml`;
  const known = {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name: action }: { owner: string; name: string }) =>
        Promise.resolve(OURS.test(`${owner}/${action}@`) ? metadata : undefined),
    },
  };
  const found = await validate(TextDocument.create(name, 'yaml', 1, text), known);
  const messages = found.map(({ message }) => (typeof message === 'string' ? message : message.value));
  // A repository's secrets it does not know, nor the actions of others: nobody is asked for them here.
  const unknown = /^Context access might be invalid: \w+_API_KEY$|^Unable to resolve action `(?:actions|github)\//;
  return messages.filter((message) => !unknown.test(message));
}

/** Steps of a composite action may hold these keys, the runner reads no others. */
const STEP_KEYS = {
  run: ['name', 'id', 'run', 'if', 'env', 'continue-on-error', 'working-directory', 'shell'],
  uses: ['name', 'id', 'uses', 'if', 'continue-on-error', 'with', 'env'],
};
/** Contexts that a composite action may use. */
const CONTEXTS = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'];

/** What the rules of this project have against a composite action. */
export function actionFaults(text: string): string[] {
  const { runs, description } = parse(text) as { runs: { steps: readonly WorkflowStep[] }; description: string };
  const faults = runs.steps.flatMap((step, index) => {
    const allowed = step.uses === undefined ? STEP_KEYS.run : STEP_KEYS.uses;
    const strange = Object.keys(step).filter((key) => !allowed.includes(key));
    const at = `step ${String(index + 1)}`;
    return [
      ...strange.map((key) => `${at}: a composite step knows no \`${key}\``),
      ...(step.uses === undefined && !('shell' in step) ? [`${at}: no \`shell\``] : []),
      ...scriptFaults(step).map((fault) => `${at}: ${fault}`),
      ...(step.uses === undefined || isPinned(step.uses, text) ? [] : [`${at}: ${step.uses} is not pinned`]),
    ];
  });
  const contexts = [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].flatMap(([, expression = '']) =>
    [...expression.replace(/'[^']*'/g, '').matchAll(/(?<![\w.-])([a-z]+)\s*\./g)].map(([, context = '']) => context),
  );
  const strange = contexts
    .filter((context) => !CONTEXTS.includes(context))
    .map((context) => `no context \`${context}\``);
  return [...faults, ...strange, ...(description.length < 125 ? [] : ['the Marketplace wants a shorter description'])];
}

/** An expression in a script becomes part of the script: what an author wrote would run. */
const scriptFaults = ({ run }: WorkflowStep): string[] => (run?.includes('${{') ? ['an expression in a script'] : []);

/** A full commit, with its version beside it for people and Dependabot. */
const isPinned = (uses: string, text: string): boolean =>
  uses === './' ||
  (/@[0-9a-f]{40}$/.test(uses) && new RegExp(`${uses.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')} # v\\d`).test(text));
/** What people copy names a version that is moved for them. */
const isTagged = (uses: string): boolean => /@(v\d+|[0-9a-f]{40})$/.test(uses);

interface WorkflowRules {
  /** `copied`: by people, who have their own copy of the action; `own`: of this repository. */
  readonly kind: 'copied' | 'own';
  /** Settings of the configuration that stands beside it in the text. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

type Granted = Readonly<Record<string, string>>;

/** What the rules of this project have against a workflow. */
export function workflowFaults(text: string, { kind, configuration = {} }: WorkflowRules): string[] {
  const workflow = parse(text) as WorkflowFile;
  return Object.entries(workflow.jobs ?? {}).flatMap(([name, job]) => {
    const steps = job.steps ?? [];
    const granted = grantedTo(job, workflow);
    const isForeign = hasForeignHead(workflow);
    const pinned = steps.flatMap(({ uses = './' }) =>
      (kind === 'own' ? isPinned(uses, text) : isTagged(uses) || uses === './') ? [] : [`${uses} is not pinned`],
    );
    const faults = [
      ...(granted === null
        ? ['no `permissions` are named']
        : permissionFaults(steps, granted, { configuration, isForeign })),
      ...(job['timeout-minutes'] === undefined && job.uses === undefined ? ['no `timeout-minutes`'] : []),
      ...steps.flatMap(scriptFaults),
      ...pinned,
      ...steps
        .filter(({ uses }) => (uses ?? '').startsWith('actions/checkout@'))
        .flatMap((step) => checkoutFaults(step, steps, workflow)),
      ...(steps.some(isOurs) ? skipFaults(job, steps, workflow) : []),
    ];
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

const isOurs = ({ uses = '', run = '' }: WorkflowStep): boolean =>
  (OURS.test(uses) && uses !== './') || /dist\/index\.js review\b/.test(run);
const posts = ({ run = '' }: WorkflowStep): boolean => /dist\/index\.js deliver\b/.test(run);

function grantedTo(job: WorkflowJob, workflow: WorkflowFile): Granted | null {
  const given = job.permissions ?? workflow.permissions;
  return typeof given === 'object' && given !== null ? (given as Granted) : null;
}

const hasForeignHead = ({ on }: WorkflowFile): boolean =>
  /pull_request_target|workflow_run/.test(JSON.stringify(on ?? ''));

/** Permissions are what the steps take, and no write beside. */
function permissionFaults(
  steps: readonly WorkflowStep[],
  granted: Granted,
  {
    configuration,
    isForeign,
  }: { readonly configuration: Readonly<Record<string, unknown>>; readonly isForeign: boolean },
): string[] {
  const needs = new Map<string, string>();
  const settings = { ...configuration, ...steps.find(isOurs)?.with };
  if (steps.some(({ uses = '' }) => uses.startsWith('actions/checkout@'))) needs.set('contents', 'read');
  if (steps.some(isOurs)) {
    needs.set('actions', 'read');
    needs.set('pull-requests', 'read');
  }
  const isPosted = settings['comment'] === 'sticky' || settings['inline-comments'] === 'on' || steps.some(posts);
  if (isPosted) needs.set('pull-requests', 'write');
  // Where the check of a foreign head stands elsewhere, its status is what can be required.
  if (settings['status'] === 'on' || (granted['statuses'] === 'write' && isForeign)) needs.set('statuses', 'write');
  for (const { run = '' } of steps) {
    if (/\bgh api --method POST "?repos\/\S*\/actions\/runs\//.test(run)) needs.set('actions', 'write');
    else if (/\bgh api\b[^\n]*\/actions\//.test(run) && !needs.has('actions')) needs.set('actions', 'read');
    if (/\bgh api\b[^\n]*\/pulls\//.test(run) && !needs.has('pull-requests')) needs.set('pull-requests', 'read');
  }
  const missing = [...needs].filter(([name, level]) => granted[name] !== level && granted[name] !== 'write');
  const spare = Object.entries(granted).filter(([name, level]) => level === 'write' && needs.get(name) !== 'write');
  return [
    ...missing.map(([name, level]) => `\`${name}: ${level}\` is missing`),
    ...spare.map(([name]) => `\`${name}: write\` is not used`),
  ];
}

function checkoutFaults(
  { with: given = {} }: WorkflowStep,
  steps: readonly WorkflowStep[],
  workflow: WorkflowFile,
): string[] {
  const isForeign = given['repository'] !== undefined;
  const events = JSON.stringify(workflow.on ?? '');
  const takesHead = /head|pull/.test(JSON.stringify(given['ref'] ?? ''));
  return [
    ...(given['persist-credentials'] === false
      ? []
      : ['a checkout keeps its token where every later step can read it']),
    ...(steps.some(isOurs) && !isForeign && given['fetch-depth'] !== 0
      ? ['a review without history (`fetch-depth: 0`)']
      : []),
    ...(/pull_request_target|workflow_run/.test(events) && takesHead
      ? ['foreign code is checked out where secrets are']
      : []),
  ];
}

/** A skipped job, or a step that is left out, satisfies a required check. */
function skipFaults(job: WorkflowJob, steps: readonly WorkflowStep[], { on }: WorkflowFile): string[] {
  const isGreenOnSkip = (condition: string | boolean | undefined): boolean =>
    condition !== undefined && !/^(\$\{\{\s*)?(always\(\)|!\s*cancelled\(\))(\s*\}\})?$/.test(String(condition).trim());
  const { pull_request: pulls } = (typeof on === 'object' ? on : {}) as {
    pull_request?: Record<string, unknown> | null;
  };
  // A status on the head is required in the place of such a job, which may therefore be skipped.
  const isNoCheck = hasForeignHead({ on }) && (job.permissions as Granted | undefined)?.['statuses'] === 'write';
  return [
    ...(isGreenOnSkip(job.if) && !isNoCheck ? ['an `if:` may skip the job, and skipped counts as green'] : []),
    ...(job.needs !== undefined && job.if === undefined
      ? ['a failed job that it needs skips it, and skipped counts as green']
      : []),
    ...(steps.filter(isOurs).some((step) => isGreenOnSkip(step.if)) ? ['an `if:` may leave out the review'] : []),
    ...(pulls && ('paths' in pulls || 'paths-ignore' in pulls) ? ['with `paths` a required check may never come'] : []),
  ];
}
