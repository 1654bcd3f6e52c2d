/** The outside world as the program sees it: clock, randomness, log, the runner's files. Made once, in `edge/world`. */

export interface Log {
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  /** A folded group in the log of a workflow. */
  group(title: string, lines: readonly string[]): void;
  /** Lines at the foot of a terminal, replaced by the next call; does nothing elsewhere. */
  live?(lines: readonly string[]): void;
}

/** Where the runner wants things; `null` outside a workflow. */
export interface Runner {
  readonly summaryFile: string | null;
  readonly outputFile: string | null;
  readonly temporaryDirectory: string;
  readonly workspace: string;
}

export interface World {
  now(): Date;
  /** Milliseconds that never go back. */
  elapsedMs(): number;
  /** Random hexadecimal digits. */
  token(digits: number): string;
  readonly log: Log;
  readonly runner: Runner;
  /** Directory of the report. */
  readonly outputDirectory: string;
  /** Makes missing folders. All or nothing: written beside the file under another name, then renamed over it. */
  writeFile(path: string, text: string): Promise<void>;
  appendFile(path: string, text: string): Promise<void>;
}
