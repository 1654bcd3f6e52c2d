#!/usr/bin/env node
/** Entry of step and command line, and the only place that sets the exit status; the rest of the program loads when it is needed. */
import { formatProblem, UserError } from './domain/problem.js';
import { VERSION } from './version.js';

/** Exit status by outcome: 0 pass · 1 gate failed · 2 user error or incomplete · 3 a bug of ours. */
const BUG = 3;
const USER_ERROR = 2;

type CommandLoader = (argv: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<CommandLoader>>> = {
  review: async () => {
    // Loaded before any reviewer runs: without a namespace one could replace what is loaded after it.
    await import('./edge/inputs.js');
    return (await import('./commands/review.js')).review;
  },
  consolidate: async () => (await import('./commands/consolidate.js')).consolidateStored,
  render: async () => (await import('./commands/render.js')).renderFile,
  deliver: async () => (await import('./commands/deliver.js')).deliverFile,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  stats: async () => (await import('./commands/stats.js')).stats,
  demo: async () => (await import('./commands/demo.js')).demo,
};

/** Where thousands of findings may be read; the others are done before it matters. */
const READS_REVIEWS: readonly string[] = ['review', 'consolidate', 'demo'];

async function run(argv: readonly string[]): Promise<number> {
  const [name = '--help'] = argv;
  if (name === '--version' || name === '-V') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help' || argv.includes('--help')) {
    process.stdout.write((await import('./commands/help.js')).help());
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    throw new UserError([
      {
        what: `${name}: unknown command`,
        why: `the commands are ${Object.keys(COMMANDS).join(', ')}`,
        fix: 'see `node dist/index.js --help`',
      },
    ]);
  }
  if (READS_REVIEWS.includes(name)) await tuneEngine();
  // Before anything is read or started: what we were given is from here on in our own memory only.
  (await import('./edge/environment.js')).eraseFirstEnvironment();
  return (await load())(argv);
}

/** What a run is to V8: thousands of expressions that are used a few times, and findings that live to its end. */
async function tuneEngine(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  // An expression becomes code for the interpreter first, which takes far longer than the machine's.
  setFlagsFromString('--no-regexp-tier-up');
  // By itself it lets the heap grow to four times what is alive before it looks through it.
  setFlagsFromString('--heap-growing-percent=50');
}

/** Prints what went wrong and gives the exit status that stands for it. */
async function fail(error: unknown): Promise<number> {
  if (error instanceof UserError) {
    await complain(error.problems.map(formatProblem).join('\n\n'));
    await explain(error.problems.map(({ what, fix }) => `${what}; ${fix}`).join(' | '));
    return USER_ERROR;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await complain(`this is a bug in deep-review-action ${VERSION}: please report it with these lines\n${stack}`);
  await explain('this is a bug in deep-review-action: please report it with the stack in the log of the review step');
  return BUG;
}

/** What went wrong may quote the checkout or a setting: neither a command for the runner nor a secret gets out. */
async function complain(text: string): Promise<void> {
  const { safeLines } = await import('./edge/world.js');
  process.stderr.write(`${safeLines(text).join('\n')}\n`);
}

/** Leaves the reason for the gate of the step, where there is one; what cannot be left there stands in the log. */
async function explain(reason: string): Promise<void> {
  const { setStepOutput } = await import('./edge/inputs.js');
  try {
    await setStepOutput('explanation', reason.slice(0, 2_000));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** Whoever reads our output may leave (`| head`): what is left to do is done, and the exit status says the rest. */
function outlive(stream: NodeJS.WriteStream): void {
  stream.on('error', () => undefined);
}

outlive(process.stdout);
outlive(process.stderr);
// Without a listener this signal, which any process of the same user can send, opens the inspector.
process.on('SIGUSR1', () => undefined);

const argv = process.argv.slice(2);
process.exitCode = await run(argv).catch(fail);
