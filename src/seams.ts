/** The three interfaces to extend the program (reviewer, format, channel), and the outside world as they see it. */
import type { LineRange } from './domain/finding.js';
import type { Problem } from './domain/problem.js';
import type { Document, Report } from './domain/report.js';
import type { Answered, Failure, Preset, Reviewer, ReviewerEvent, Telemetry } from './domain/reviewer.js';

/** What a reviewer is asked to do in one pass. Paths are absolute. */
export interface Task {
  readonly reviewer: Reviewer;
  /** Of its logs, e.g. `claude-pass-1`. */
  readonly name: string;
  readonly prompt: string;
  /** The clone (or workspace) it works in, its private HOME and its scratch directory. */
  readonly worktree: string;
  readonly home: string;
  readonly scratch: string;
  /** Where to find its installed CLI, or its bare name when it is to be found on PATH. */
  readonly executable: string;
  /** By variable name. Of a preset: what stands for its key at our proxy; of a command: the variables that its `env:` names. */
  readonly keys: Readonly<Record<string, string>>;
  /** The CLI's own sandbox works here; where it does not, ours is around it. */
  readonly ownSandbox: boolean;
  /** Base URL of our proxy to the model's API, without its version; `null` for the vendor's own. */
  readonly apiBaseUrl: string | null;
}

/** The process to start. Never holds a secret in `args`. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly stdin: string;
  /** Added to the allow-listed environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path → content: settings and policies for its private HOME. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a finished process left behind. */
export interface ProcessResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Why we ended it, when we did. */
  readonly ended: 'timeout' | 'deadline' | 'cancelled' | 'output-limit' | 'after-final' | null;
  readonly durationMs: number;
}

/** What a process's output means. Text and failures may both be there. */
export interface Interpretation {
  readonly text: string;
  readonly finished: boolean;
  readonly failures: readonly Failure[];
  readonly telemetry: Telemetry | null;
  /** Whether another attempt may help, and after how long. */
  readonly retry: { readonly afterMs: number } | null;
}

/** A place of a request in which a key may stand, e.g. the header `authorization` behind `Bearer `. */
export type KeyPlace =
  | { readonly kind: 'header'; readonly name: string; readonly prefix: string }
  | { readonly kind: 'query'; readonly name: string };

/** Why our proxy answers in the API's place. */
export type Refusal = 'unauthenticated' | 'not-found' | 'too-large' | 'busy' | 'cap' | 'unreachable';

/** How the API of a vendor's models is spoken to: what our proxy lets through, where the key stands, what an answer tells of its cost. */
export interface ModelApi {
  /** The vendor's own address. */
  readonly origin: string;
  /** Where a CLI may send its key. */
  readonly keyPlaces: readonly KeyPlace[];
  /** `asks`: the request costs tokens; `reads`: it costs none; `null`: a reviewer does not need it. `path` has no query. */
  serves(method: string, path: string): 'asks' | 'reads' | null;
  /** The model that a path names; `null` where the body does. */
  modelIn(path: string): string | null;
  /** The path of a gateway's address as this API's paths follow it. */
  basePath(path: string): string;
  /** What one JSON document of an answer (the whole body, or one event of a stream) adds to what was known before. */
  told(document: unknown, before: Answered): Answered;
  /** A refusal as this API words its errors, so that the CLI understands it. */
  refusal(why: Refusal, message: string): { readonly status: number; readonly body: unknown };
}

/** SEAM 1: a reviewer CLI. Pure: describes the process and reads its output; the edge runs it. */
export interface ReviewerAdapter {
  readonly preset: Preset;
  /** For people. */
  readonly name: string;
  readonly vendor: string;
  /** Name of the executable, and what installs it (`clis/<name>`). */
  readonly executable: string;
  readonly package: string;
  /** Variables that may hold its key, in order of preference. */
  readonly needs: readonly string[];
  readonly defaultModel: string | null;
  readonly api: ModelApi;
  invocation(task: Task): Invocation;
  observe(line: string): ReviewerEvent | null;
  interpret(result: ProcessResult, task: Task): Interpretation;
}

/** SEAM 2: a format of the report. Pure. */
export interface Format {
  readonly name: string;
  readonly mediaType: string;
  /** File name of the document for a report. */
  fileName(report: Pick<Report, 'id'>): string;
  render(report: Report): string;
}

/** What GitHub's API said. `status` is 0 when it could not be reached; `limited`: the cause is its rate limit. */
export type Answer<T> =
  | { readonly kind: 'done'; readonly data: T; readonly headers: Readonly<Record<string, unknown>> }
  | { readonly kind: 'failed'; readonly status: number; readonly why: string; readonly limited?: boolean };

export type Parameters = Readonly<Record<string, unknown>>;

/** GitHub's API, with paging, retries and failures as values. `route` as in its documentation, e.g. `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`. */
export interface Github {
  readonly repository: { readonly owner: string; readonly repo: string };
  get<T>(route: string, parameters?: Parameters): Promise<Answer<T>>;
  /** All pages of a list, at most `maxPages` of 100; `pick` takes the list out of a page. */
  all<Item>(
    route: string,
    parameters: Parameters,
    pick: (page: unknown) => readonly Item[],
  ): Promise<Answer<readonly Item[]>>;
  graphql<T>(query: string, variables: Parameters): Promise<Answer<T>>;
  /** Changes something: tried again only where the API surely did nothing (a rate limit), since a second comment is worse than none. */
  send<T>(route: string, parameters: Parameters): Promise<Answer<T>>;
}

/** What was uploaded of a run, by the answer of the upload. */
export interface UploadedArtifact {
  readonly id: string;
  readonly url: string;
  /** `sha256:…` of the archive; `null` where the upload does not tell. */
  readonly digest: string | null;
}

/** From where a report is posted. */
export interface Posting {
  readonly github: Github;
  /** Page of the run; `null` outside a workflow. */
  readonly runUrl: string | null;
  /** The artifact with `report.json`; `null` when there is none. */
  readonly artifact: UploadedArtifact | null;
  /** Where a person reads the whole report: the artifact with the documents, else the page of the run. */
  readonly reportUrl: string | null;
  /** Whose run has a token that may only read, which is as it should be; `null` where the token may write if the workflow says so. */
  readonly readOnly: ReadOnlyRun | null;
  /** The step that reviewed failed, whatever the report says: nothing may be called green. */
  readonly isBroken: boolean;
  /** Under which name the head's status stands, and who of several sets it. */
  readonly status: StatusName;
  readonly comment: CommentTexts;
  /** Key of a finding → what a comment at its lines says, for those that may be posted so. */
  readonly inlineComments: ReadonlyMap<string, string>;
  /** What the places before this one could not take. */
  readonly failed: readonly Problem[];
}

/** Runs of forks and of Dependabot get a token that may only read. */
export type ReadOnlyRun = 'fork' | 'dependabot';

/** `mark`: a fragment of the status's address, by which one place of the workflows is told from another; empty where it is not known. */
export interface StatusName {
  readonly context: string;
  readonly mark: string;
}

/** What a comment on the pull request says, written by the formats: a channel knows none of them. */
export interface CommentTexts {
  /** At most so many characters, with what could not be posted. */
  visible(maxCharacters: number, failed: readonly Problem[]): string;
  /** One line that people do not see: what the next round must know. */
  readonly marker: string;
}

/** What became of a post. */
export interface Posted {
  /** One line for the log; `null` when there was nothing to do. */
  readonly said: string | null;
  readonly problems: readonly Problem[];
}

/** SEAM 3, on GitHub: a place to post to once the artifact is there, from `report.json` alone and as often as wanted: a second time changes nothing. */
export interface Post {
  readonly name: string;
  /** Whether the settings of the run ask for it. */
  isWanted(report: Report): boolean;
  post(report: Report, posting: Posting): Promise<Posted>;
}

/** SEAM 3: a place to deliver to. The only seam that writes anywhere; it reports its own failure. */
export interface Channel {
  readonly name: string;
  /** Without it the report or the conclusion is lost: a run whose delivery fails here is not green. */
  readonly required: boolean;
  deliver(report: Report, documents: readonly Document[], world: World): Promise<readonly Problem[]>;
}

// The outside world as the program sees it: clock, randomness, log, the runner's files. Made once, in `edge/world`.

export interface Log {
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  /** A folded group in the log of a workflow. */
  group(title: string, lines: readonly string[]): void;
  /** Lines at the foot of a terminal, replaced by the next call; does nothing elsewhere. */
  live?(lines: readonly string[]): void;
  /** Marks a place of the change in the check of a workflow; does nothing elsewhere. */
  annotate?(annotation: Annotation): void;
}

/** The runner keeps ten of each level in a step. */
export const ANNOTATION_LEVELS = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

export interface Annotation {
  readonly level: AnnotationLevel;
  /** From the root of the repository; `null`: of the whole change. */
  readonly path: string | null;
  readonly lines: LineRange | null;
  readonly title: string;
  readonly message: string;
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
