/** Makes the outside world as the program sees it (clock, randomness, log, files) and hides known secrets in what leaves it. */
import { randomBytes } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import type { LineRange } from '../domain/finding.js';
import type { Annotation, Log, Runner, World } from '../seams.js';
import { harmlessLine, harmlessLines, type Redact, redactor, secretsInUrls } from '../text/redact.js';
import { environmentValues } from './environment.js';
import { writeOutput } from './output-directory.js';

export interface WorldOptions {
  readonly runner: Runner;
  readonly outputDirectory: string;
  /** The log of a workflow: groups are folded, secrets are masked by the runner too. */
  readonly inActions: boolean;
  /** Values that no log line and no written document may hold. */
  readonly secrets: readonly string[];
  /** Where the log goes; standard output when not given. */
  readonly output?: LogOutput;
}

/** A stream for the log. `isTTY`: a terminal that can redraw its last lines. */
interface LogOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The world of one run; its output directory is open (`openOutput`). What it logs holds no secret, no workflow command and no control character; what it writes holds no secret. */
export function makeWorld(options: WorldOptions): World {
  const output = options.output ?? process.stdout;
  // Addresses of proxies, registries and gateways may hold a user's name and password.
  rememberSecrets([...options.secrets, ...environmentValues().flatMap(secretsInUrls)]);
  if (options.inActions) for (const secret of options.secrets) maskInRunner(secret, output);
  return {
    now: () => new Date(),
    elapsedMs: () => performance.now(),
    token: randomToken,
    log: options.inActions ? workflowLog(output) : terminalLog(output),
    runner: options.runner,
    outputDirectory: options.outputDirectory,
    writeFile: (path, text) => writeOutput(options.outputDirectory, path, redactKnown(text)),
    appendFile: (path, text) => appendFile(path, redactKnown(text)),
  };
}

/** Random hexadecimal digits. */
function randomToken(digits: number): string {
  return randomBytes(Math.ceil(digits / 2))
    .toString('hex')
    .slice(0, digits);
}

/** Asks the runner to mask a value in every later line of the job's log; lines of a value are masked one by one. */
function maskInRunner(secret: string, output: LogOutput): void {
  for (const line of secret.split(/\r?\n/).filter((part) => part.trim().length > 3)) {
    output.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
  }
}

function workflowLog(output: LogOutput): Log {
  const say = (text: string): void => {
    for (const line of safeLines(text)) output.write(`${line}\n`);
  };
  return {
    info: say,
    // No annotations from here: the step has ten of each level, and they belong to findings.
    warning: (line) => {
      say(`warning: ${line}`);
    },
    error: (line) => {
      say(`error: ${line}`);
    },
    group: (title, lines) => {
      output.write(`::group::${redactKnown(harmlessLine(title))}\n`);
      lines.forEach(say);
      output.write('::endgroup::\n');
    },
    annotate: (annotation) => {
      output.write(`${annotationCommand(annotation)}\n`);
    },
  };
}

/** The one command with words of others that the runner is meant to obey: whatever they are, it is this command and no second one. */
function annotationCommand({ level, path, lines, title, message }: Annotation): string {
  const place = path === null ? [] : [`file=${asProperty(path)}`, ...lineProperties(lines)];
  const properties = [...place, `title=${asProperty(title)}`].join(',');
  return `::${level} ${properties}::${asData(message)}`;
}

function lineProperties(lines: LineRange | null): string[] {
  return lines === null ? [] : [`line=${String(lines.start)}`, `endLine=${String(lines.end)}`];
}

/** What the runner reads back: percent signs first, since they are its escapes. Secrets are taken out before a sign of them is escaped. */
function asData(text: string): string {
  return safeLines(text).join('\n').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function asProperty(text: string): string {
  return asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function terminalLog(output: LogOutput): Log {
  let live: readonly string[] = [];
  const erase = (): string => (live.length ? `\u001b[${String(live.length)}A\u001b[J` : '');
  const say = (text: string): void => {
    const lines = safeLines(text);
    output.write(`${erase()}${[...lines, ...live].map((line) => `${line}\n`).join('')}`);
  };
  const log: Log = {
    info: say,
    warning: (line) => {
      say(`warning: ${line}`);
    },
    error: (line) => {
      say(`error: ${line}`);
    },
    group: (title, lines) => {
      say([title, ...lines.map((line) => `  ${line}`)].join('\n'));
    },
  };
  if (output.isTTY !== true) return log;
  return {
    ...log,
    live: (lines) => {
      const erasure = erase();
      // Longer lines would wrap, and the next redraw would leave their rest behind.
      live = lines.map((line) => redactKnown(harmlessLine(line)).slice(0, 79));
      output.write(`${erasure}${live.map((line) => `${line}\n`).join('')}`);
    },
  };
}

// Remembers the secret values of this process, so that any text that leaves the program can be freed of them.

const known = new Set<string>();
let current: Redact | null = null;

/** From now on these values, too, are kept out. */
function rememberSecrets(values: readonly string[]): void {
  const fresh = values.filter((value) => !known.has(value));
  if (fresh.length === 0) return;
  for (const value of fresh) known.add(value);
  current = null;
}

/** The text without any secret that was remembered. */
export function redactKnown(text: string): string {
  current ??= redactor([...known]);
  return current(text);
}

/** Lines for a log: no command for the runner, and what is secret is taken out last, when nothing is left that could stand inside it. */
export function safeLines(text: string): readonly string[] {
  return harmlessLines(redactKnown(text)).map(redactKnown);
}
